import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadKnowledge } from "../../src/clues/knowledge.js";
import { readDocument } from "../../src/read/read-document.js";
import { scan } from "../../src/scan.js";
import { scanMany, type ScanPart, type ScanProgress } from "../../src/scan-many.js";
import { Trouble } from "../../src/text/trouble.js";
import { seed } from "../cli/duizhao.js";
import { ofKind, partsOf } from "./parts.js";

const SHARED = "把毛绒玩具嵌入文旅经济产业链，让老字号在田野间焕发新光彩。";

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-many-"));
  for (const number of ["001", "002", "003"])
    writeFileSync(at(`${number}.txt`), `${readFileSync(seed(number), "utf8")}\n${SHARED}\n`);
  mkdirSync(at("corpus"));
  // Other quotes and widths, and lines of another length.
  writeFileSync(
    at("corpus/known.txt"),
    readFileSync(seed("001"), "utf8").replaceAll(/[“”]/g, '"').replaceAll("，", ",").replaceAll(/.{17}/gu, "$&\n"),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const all = (names: readonly string[]): string[] => names.map(at);

const phrasesIn = (parts: readonly ScanPart[]): string[] =>
  ofKind(parts, "text").flatMap(({ scanned }) => scanned.clues.map(({ text }) => text));

const TWO = ["001.txt", "002.txt"];

describe("a scan of many", () => {
  it("leaves the documents out where they are not wanted, and answers the same", async () => {
    const [withThem, without] = [await partsOf(all(TWO)), await partsOf(all(TWO), { documents: false })];
    expect(ofKind(without, "text").map(({ document }) => document)).toEqual([null, null]);
    expect(ofKind(without, "text").map(({ scanned }) => scanned)).toEqual(
      ofKind(withThem, "text").map(({ scanned }) => scanned),
    );
  });

  it("says what it works with, then each text in its order, then what they share", async () => {
    const parts = await partsOf(all(["003.txt", ...TWO]));
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "text", "text", "text", "end"]);
    const [head] = ofKind(parts, "head");
    expect(head).toMatchObject({ words: { engine: null }, wordless: null });
    const texts = ofKind(parts, "text");
    expect(texts.map(({ index, document }) => [index, document?.origin.path])).toEqual(
      ["003.txt", ...TWO].map((name, index) => [index, at(name)]),
    );
    const [{ shared, warnings }] = ofKind(parts, "end");
    expect(warnings).toEqual([]);
    expect(shared?.phrases).toContainEqual({ text: "把毛绒玩具嵌入文旅经济产业链", count: 3, documents: [0, 1, 2] });
    expect(phrasesIn(parts).filter((phrase) => SHARED.includes(phrase))).toEqual([]);
  });

  it("says of one text what a scan of it says, and that it shares nothing", async () => {
    const [, text, end] = await partsOf(all(["001.txt"]));
    const document = await readDocument(at("001.txt"));
    expect(text).toEqual({ kind: "text", index: 0, document, scanned: await scan(document, await loadKnowledge()) });
    expect(end).toEqual({ kind: "end", shared: null, warnings: [] });
  });

  it("cuts texts into words unless told otherwise", async () => {
    const parts = await partsOf(all(["001.txt"]), { words: true });
    expect(ofKind(parts, "head")[0].words.engine).toMatch(/jieba/);
  });

  it.each(["corpus", "corpus/known.txt"])("takes no phrase that stands in %s, folded", async (known) => {
    const alone = phrasesIn(await partsOf(all(["001.txt"])));
    const rest = phrasesIn(await partsOf(all(["001.txt"]), { known: [at(known)], clues: 10 }));
    expect(alone).toHaveLength(10);
    // What is left of 001 is what was added to it.
    for (const phrase of rest) expect(SHARED).toContain(phrase);
  });

  it("fails where what is called known is not there", async () => {
    await expect(partsOf(all(["001.txt"]), { known: [at("nowhere")] })).rejects.toBeInstanceOf(Trouble);
  });
});

describe("a file that can't be read", () => {
  it("is a part of the answer, and the others go on", async () => {
    const parts = await partsOf(all(["001.txt", "nowhere.txt", "002.txt"]));
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "unread", "text", "text", "end"]);
    const [unread] = ofKind(parts, "unread");
    expect(unread).toMatchObject({ path: at("nowhere.txt"), isKnown: false });
    expect(unread.message.en).toContain("no such file");
    expect(ofKind(parts, "text").map(({ index }) => index)).toEqual([0, 1]);
    expect(ofKind(parts, "end")[0].warnings).toMatchObject([{ code: "not-read", path: at("nowhere.txt") }]);
  });

  it("and is only known is named in the answer", async () => {
    writeFileSync(at("corpus/empty.txt"), "");
    const parts = await partsOf(all(["001.txt"]), { known: [at("corpus")] });
    rmSync(at("corpus/empty.txt"));
    expect(ofKind(parts, "unread")).toMatchObject([{ path: at("corpus/empty.txt"), isKnown: true }]);
    const [{ warnings }] = ofKind(parts, "end");
    expect(warnings).toMatchObject([{ code: "known-not-read", path: at("corpus/empty.txt") }]);
  });

  it("alone leaves an end of nothing", async () => {
    const parts = await partsOf(all(["nowhere.txt"]));
    expect(parts.map(({ kind }) => kind)).toEqual(["head", "unread", "end"]);
  });
});

describe("a text that is given twice", () => {
  const clues = (parts: readonly ScanPart[]) => ofKind(parts, "text").map(({ scanned }) => scanned.clues);

  it("is one text, by other names and in other files, and that is said", async () => {
    copyFileSync(at("001.txt"), at("copy.txt"));
    const once = await partsOf(all(["001.txt", "002.txt"]));
    const parts = await partsOf(all(["001.txt", "002.txt", "copy.txt", "001.txt", "corpus/../001.txt"]));
    rmSync(at("copy.txt"));
    const [first, second] = clues(once);
    expect(clues(parts)).toEqual([first, second, first, first, first]);
    expect(ofKind(parts, "end")[0].shared).toEqual(ofKind(once, "end")[0].shared);
    const said = ofKind(parts, "text").map(({ scanned }) =>
      scanned.warnings.filter(({ code }) => code === "same-text"),
    );
    expect(said.map(({ length }) => length)).toEqual([0, 0, 1, 1, 1]);
    expect(said[2][0].message.en).toContain("the same as text 1");
  });

  it("shares nothing with itself", async () => {
    const parts = await partsOf(all(["001.txt", "001.txt"]));
    expect(ofKind(parts, "end")[0].shared?.phrases).toEqual([]);
    expect(clues(parts)[0].length).toBeGreaterThan(5);
  });
});

describe("a file that changes between its two readings", () => {
  it("is said to have changed, and no other", async () => {
    const LONG = `${"\n".repeat(1_100_000)}会议听取了工作报告，代表们分组讨论。`;
    writeFileSync(at("long.txt"), LONG);
    writeFileSync(at("changing.txt"), "在XX市召开的大会上，大家听取了报告。");
    const parts: ScanPart[] = [];
    // Short texts are kept in memory; behind a long one they are read again.
    for await (const part of scanMany(all(["long.txt", "changing.txt", "002.txt"]), {
      words: false,
      onProgress: ({ step, done }) => {
        if (step === "scan" && done === 0) writeFileSync(at("changing.txt"), "在YY市召开的大会上，大家听取了报告。");
      },
    }))
      parts.push(part);
    rmSync(at("changing.txt"));
    rmSync(at("long.txt"));
    const codes = ofKind(parts, "text").map(({ scanned }) => scanned.warnings.map(({ code }) => code));
    expect(codes.map((one) => one.includes("changed-between-readings"))).toEqual([false, true, false]);
  });
});

describe("progress", () => {
  it("counts files, first those read, then those scanned", async () => {
    const told: ScanProgress[] = [];
    await partsOf(all([...TWO, "nowhere.txt"]), {
      known: [at("corpus")],
      onProgress: (progress) => told.push(progress),
    });
    expect(told.map(({ step, done, total }) => `${step} ${done}/${total}`).join(", ")).toBe(
      "read 0/4, read 1/4, read 2/4, read 3/4, read 4/4, scan 0/2, scan 1/2, scan 2/2",
    );
  });

  it("is told when whoever reads has done with a text", async () => {
    const order: string[] = [];
    const onProgress = ({ step, done }: ScanProgress): number => order.push(`${step} ${done}`);
    for await (const { kind } of scanMany([at("001.txt")], { words: false, onProgress })) order.push(kind);
    expect(order).toEqual(["head", "scan 0", "text", "scan 1", "end"]);
  });
});

describe("a scan of many is stopped", () => {
  it("before it begins", async () => {
    const signal = AbortSignal.abort(new Error("not now"));
    await expect(partsOf(all(TWO), { signal })).rejects.toThrow("not now");
  });

  it("between two texts, with the reason of the signal", async () => {
    const controller = new AbortController();
    const kinds: string[] = [];
    const reading = (async () => {
      for await (const { kind } of scanMany(TWO.map(at), { words: false, signal: controller.signal })) {
        kinds.push(kind);
        if (kind === "text") controller.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(kinds).toEqual(["head", "text"]);
  });
});
