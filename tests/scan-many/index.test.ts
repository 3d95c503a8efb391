import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Clue } from "../../src/answer/scan.js";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { fingerprintText } from "../../src/index-files/fingerprint-text.js";
import { readDocument } from "../../src/read/read-document.js";
import { scanMany, type ScanManySettings } from "../../src/scan-many.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { documentCalled } from "../corpus/made-documents.js";

const RARE = "推动地标产业强链、新兴产业拓链、未来产业建链";
const OTHER = "风起云涌间要有破茧蝶变的果敢，赛马场上龙腾虎跃各展所长";
const COMMON = "每万名劳动者中高技能人才数继续领跑全省前列";
const ANONYMISED = `会议指出，XX要${RARE}。与会者认为，${OTHER}。又据通报，${COMMON}。`;

async function cluesOf(path: string, settings: ScanManySettings): Promise<readonly Clue[]> {
  for await (const part of scanMany([path], { words: false, ...settings }))
    if (part.kind === "text") return part.scanned.clues;
  throw new Error("it was not scanned");
}

it("phrases of many documents are no clues, and clues say which documents have them", async () => {
  await inNewFolder(async (index) => {
    const folder = join(index, "..", "文");
    mkdirSync(folder);
    const texts = {
      "anonymised.txt": ANONYMISED,
      "published.txt": `---\ntitle: 讲话\ndate: 2024-03-07\n---\n常州要${RARE}。${OTHER}。`,
      ...Object.fromEntries(["甲", "乙", "丙", "丁"].map((name) => [`${name}.txt`, `${name}地：${COMMON}。`])),
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const paths = Object.keys(texts).map((name) => join(folder, name));
    const writer = await openEmbeddedWriter(index);
    for (const path of paths) {
      const { text, title, date, origin } = await readDocument(path);
      const about = { path, title, date, sha256: origin.sha256, length: text.length };
      await writer.put(documentCalled(path, about), fingerprintText(text));
    }
    await writer.commit();
    await writer.close();

    const [path, published] = paths;
    const without = await cluesOf(path, {});
    expect(without.map(({ text }) => text).join("")).toContain(COMMON.slice(4, 13));
    expect(without.every((clue) => !("inIndex" in clue))).toBe(true);

    const clues = await cluesOf(path, { index });
    expect(clues.map(({ text }) => text).join("")).not.toContain(COMMON.slice(4, 13));
    expect(clues.length).toBeGreaterThan(1);
    for (const { inIndex } of clues)
      expect(inIndex).toEqual([
        { id: published, path: published, title: "讲话", date: "2024-03-07", url: null, isRead: true },
      ]);
    const [{ inIndex }] = await cluesOf(path, { index, nameOf: () => "短名" });
    expect(inIndex).toMatchObject([{ id: "短名", path: "短名" }]);
    await expect(cluesOf(path, { index: join(folder, "nothing") })).rejects.toThrow("nothing");
    const ending = new AbortController();
    const whole = async (): Promise<void> => {
      for await (const { kind } of scanMany([path, published], { words: false, index, signal: ending.signal }))
        if (kind === "text") ending.abort();
    };
    await expect(whole()).rejects.toThrow(ending.signal.reason as Error);
  });
});
