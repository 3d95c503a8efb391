import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findReport } from "../../../src/cli/find/find-report.js";
import { openSearched } from "../../../src/cli/find/open-searched.js";
import { findPairsCommand } from "../../../src/cli/find-pairs-command.js";
import type { FindRequest } from "../../../src/cli/find-request.js";
import { verify } from "../../../src/cli/verify/verify.js";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import { fingerprintText } from "../../../src/index-files/fingerprint-text.js";
import { renderFindJson } from "../../../src/report/find/json.js";
import { Trouble } from "../../../src/text/trouble.js";
import { madeText, sha256Of } from "../../background/index-of.js";
import { inNewFolder } from "../../corpus/in-new-folder.js";
import { documentCalled } from "../../corpus/made-documents.js";
import { changedAt, waysIn, type Way } from "./reports.js";

const SPEECH = `${madeText(1, 200)}常州${madeText(2, 200)}`;
const TEXTS = {
  "讲话.txt": SPEECH,
  "报道.txt": `${madeText(3, 300)}${SPEECH.slice(50)}`,
  "无关.txt": madeText(4, 500),
};

interface Reported {
  readonly folder: string;
  readonly index: string;
  readonly report: string;
  readonly said: unknown;
}

/** Works with a report of what was found in an index of these files, or in their folder. */
function withReport(store: "index" | "folder", work: (reported: Reported) => Promise<void>): Promise<void> {
  return inNewFolder(async (folder) => {
    const texts = join(folder, "文");
    mkdirSync(texts, { recursive: true });
    const index = join(folder, "news.index");
    await indexed(index, texts);
    const query = join(folder, "query.txt");
    writeFileSync(query, SPEECH.replace("常州", "XX"));
    const where = store === "index" ? { index, folders: [] } : { index: null, folders: [texts] };
    const options = { top: 10, min: 0.3, since: null, until: null, persons: false, fullPaths: true };
    const reading = { encoding: null, formatIn: null, tracked: null, format: "json" };
    const request = { files: [query], phrases: [], ...where, ...options, ...reading } as unknown as FindRequest;
    const searched = await openSearched(request, { tell: () => undefined });
    const json = renderFindJson(await findReport(request, searched, { tell: () => undefined }));
    await searched.corpus.close();
    const report = join(folder, "report.json");
    writeFileSync(report, json);
    await work({ folder, index, report, said: JSON.parse(json) as unknown });
  });
}

/** An index of the texts, which it writes into a folder. */
async function indexed(index: string, folder: string): Promise<void> {
  const writer = await openEmbeddedWriter(index);
  for (const [name, text] of Object.entries(TEXTS)) {
    const path = join(folder, name);
    writeFileSync(path, text);
    const known = { path, sha256: sha256Of(text), length: text.length };
    await writer.put({ ...documentCalled(path), ...known }, fingerprintText(text));
  }
  await writer.commit();
  await writer.close();
}

/** Whether a change of what is at the end of each of these ways is found. */
async function expectNoticed({ report, said }: Reported, ways: readonly Way[]): Promise<void> {
  for (const way of ways) {
    const changed = changedAt(said, way, (before) => (typeof before === "number" ? before + 0.25 : [before]));
    writeFileSync(report, JSON.stringify(changed));
    const noticed = await verify(report).then(
      ({ differences }) => differences.count,
      (error: unknown) => error instanceof Trouble,
    );
    expect(noticed, way.join("/")).toBeTruthy();
  }
}

/** Leaves of the results: one in so many, and none of their names. */
const leavesOfHits = (said: unknown, every: number): Way[] =>
  waysIn(said).leaves.filter(
    ([, , part, , field], at) => part === "results" && OF_HIT.has(String(field)) && at % every === 0,
  );

const OF_HIT = new Set([
  "sha256",
  "ofQuery",
  "longestRun",
  "confidence",
  "placeholders",
  "values",
  "passages",
  "excerpt",
]);

describe("a report of find", () => {
  it.each(["index", "folder"] as const)("is answered again from an %s, and every leaf counts", async (store) => {
    await withReport(store, async (reported) => {
      const { report, said } = reported;
      expect(await verify(report)).toMatchObject({
        differences: { count: 0 },
        unchecked: null,
        files: [{ holds: true }],
      });
      const leaves = waysIn(said).leaves.filter(([first]) => first !== "options" && first !== "schema");
      expect(leaves.length).toBeGreaterThan(60);
      await expectNoticed(
        reported,
        leaves.filter((_, at) => at % 30 === 0),
      );
    });
  });

  it("whose index is another one by now is held against the texts, offset by offset", async () => {
    await withReport("index", async (reported) => {
      const { index, report, said } = reported;
      const writer = await openEmbeddedWriter(index);
      await writer.put(documentCalled("新"), fingerprintText(SPEECH));
      await writer.commit();
      await writer.close();
      const verified = await verify(report);
      expect(verified).toMatchObject({ differences: { count: 0 }, files: [{ holds: true }] });
      expect(verified.unchecked?.en).toMatch(/no longer what it was/);
      await expectNoticed(reported, leavesOfHits(said, 12));
    });
  });

  it("does not hold once a text that was found has changed, and says where it is missing", async () => {
    await withReport("index", async ({ folder, report }) => {
      const found = join(folder, "文", "讲话.txt");
      writeFileSync(found, `${TEXTS["讲话.txt"]}。`);
      expect((await verify(report)).differences.count).toBeGreaterThan(0);
      rmSync(join(folder, "news.index"), { recursive: true });
      expect((await verify(report)).differences.count).toBeGreaterThan(0);
      rmSync(found);
      await expect(verify(report)).rejects.toThrow("讲话.txt");
    });
  });

  it("that looked for a sentence says that it can't be checked", async () => {
    await withReport("index", async ({ report, said }) => {
      writeFileSync(report, JSON.stringify(changedAt(said, ["queries", 0, "document", "path"], () => "--text")));
      await expect(verify(report)).rejects.toThrow("--text");
    });
  });
});

describe("a report of all pairs", () => {
  it.each([false, true])("is answered again, with groups or without, and every line counts: %s", async (groups) => {
    await withReport("index", async ({ folder, index }) => {
      const output = join(folder, "pairs.jsonl");
      const asked = { index, newSince: null, min: 0.3, groups, memory: 512, json: true, output, force: true };
      await findPairsCommand({ ...asked, language: "en" });
      expect(await verify(output)).toMatchObject({ differences: { count: 0 }, unchecked: null, files: [] });
      const lines = readFileSync(output, "utf8");
      writeFileSync(output, lines.replace(/"(shared|size)":/, '"$1":1'));
      expect(await verify(output)).toMatchObject({ differences: { count: 1 } });
      writeFileSync(output, lines.replace(/"kind":"end".*/, ""));
      await expect(verify(output)).rejects.toThrow("not JSON");
      writeFileSync(output, lines.split("\n").slice(0, 2).join("\n"));
      expect((await verify(output)).differences.count).toBeGreaterThan(0);
      rmSync(index, { recursive: true });
      await expect(verify(output)).rejects.toThrow("cannot be opened");
    });
  });
});
