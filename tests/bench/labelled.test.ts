import { describe, expect, it } from "vitest";
import { isSamePlace } from "../../bench/eval/labelled-match.js";
import { LEAK_KINDS, PLACEHOLDER_KINDS, readSeedLabels, readSnippets } from "../../bench/eval/labelled-notation.js";
import { renderLabelled } from "../../bench/eval/labelled-tables.js";
import { measureLabelled, measureTexts, readLabelled, type ScanAnswer } from "../../bench/eval/labelled.js";

const FOLDER = "fixtures/labelled";
const texts = readLabelled(FOLDER);
const snippets = texts.filter(({ leaks }) => leaks !== null);

/** What the labels themselves say, moved by some characters. */
const answerOf =
  (known: ReturnType<typeof readLabelled>, by = 0) =>
  (source: string): ScanAnswer => {
    const { placeholders = [], leaks = [], written } = known.find(({ text }) => text === source) ?? {};
    const moved = ({ start, end, kinds }: { start: number; end: number; kinds: readonly string[] }) => ({
      start: start + by,
      end: end + by,
      kind: kinds[0] ?? "unknown",
    });
    return {
      placeholders: placeholders.map(moved),
      leaks: (leaks ?? []).map((leak) => ({ ...moved(leak), places: [...leak.places] })),
      written: written ?? "",
    };
  };
const NOTHING: ScanAnswer = { placeholders: [], leaks: [], written: "" };

const says = (marked: string, answer: Partial<ScanAnswer>) =>
  measureTexts(readSnippets(`# a: case\n${marked}\n`), () => ({ ...NOTHING, ...answer }));

describe("the notation", () => {
  const [first, second] = readSnippets(
    "# 01: a river / traps: X光, 某些\n沿⟪甬江｜landmark 浙江/宁波⟫增长⟦X.X｜number|ordinal⟧%，\n某些X光\n\n# 02: none\n⟪2025年｜?⟫\n",
  );

  it("gives the text without its marks, and where they stood", () => {
    expect(first.text).toBe("沿甬江增长X.X%，\n某些X光");
    expect(first.leaks).toEqual([{ start: 1, end: 3, text: "甬江", kinds: ["landmark"], places: ["浙江/宁波"] }]);
    expect(first.placeholders).toEqual([{ start: 5, end: 8, text: "X.X", kinds: ["number", "ordinal"], places: [] }]);
    expect(first.traps.map(({ occurrences }) => occurrences)).toEqual([
      [{ start: 13, end: 15 }],
      [{ start: 11, end: 13 }],
    ]);
    expect(second).toMatchObject({ id: "02", text: "2025年", leaks: [{ kinds: [] }], traps: [] });
  });

  it.each([
    ["⟦X｜river⟧", "no such kind: river"],
    ["⟪甬江｜place⟫", "no such kind: place"],
    ["增长⟦X⟧", "a mark is not closed"],
    ["⟪甬江｜landmark⟧", "a mark is not closed"],
    ["⟦X｜number", "a mark is not closed"],
    ["⟦⟪X｜date⟫｜number⟧", "a mark is not closed"],
  ])("refuses %s", (marked, message) => {
    expect(() => readSnippets(`# 09: bad\n${marked}\n`)).toThrow(`snippet 09: ${message}`);
  });

  it("refuses a trap that stands in a mark only, and a label that is not where it says", () => {
    expect(() => readSnippets("# 09: bad / traps: X\n⟦X｜number⟧\n")).toThrow("the trap X");
    expect(() => readSeedLabels("seed-009", "1\tX\tnumber\n", "X家")).toThrow("no X at 1");
  });
});

describe("the fixtures", () => {
  it("are 272 snippets, most of them with leaks and with traps", () => {
    expect(new Set(snippets.map(({ id }) => id)).size).toBe(272);
    expect(snippets.filter(({ leaks }) => leaks?.some(({ kinds }) => kinds.length > 0)).length).toBeGreaterThanOrEqual(
      80,
    );
    expect(snippets.filter(({ traps }) => traps.length > 0).length).toBeGreaterThanOrEqual(80);
    expect(snippets.every(({ text }) => text.length >= 50 && text.length <= 350)).toBe(true);
  });

  it.each(texts.map((text) => [text.id, text] as const))("%s says where its labels stand", (_, labelled) => {
    for (const { start, end, text } of [...labelled.placeholders, ...(labelled.leaks ?? [])])
      expect(labelled.text.slice(start, end)).toBe(text);
    expect(labelled.text).not.toMatch(/[⟦⟧⟪⟫｜]/u);
  });

  it("use every kind, two at once in less than one of twenty", () => {
    const placeholders = texts.flatMap((text) => text.placeholders);
    const used = new Set(placeholders.flatMap(({ kinds }) => kinds));
    expect([...used].toSorted()).toEqual(PLACEHOLDER_KINDS.toSorted());
    const leakKinds = new Set(snippets.flatMap(({ leaks }) => leaks ?? []).flatMap(({ kinds }) => kinds));
    expect([...leakKinds].toSorted()).toEqual(LEAK_KINDS.toSorted());
    expect(placeholders.filter(({ kinds }) => kinds.length > 1).length).toBeLessThan(placeholders.length / 20);
  });

  it("hold the four seeds", () => {
    const seeds = texts.filter(({ leaks }) => leaks === null);
    expect(seeds.map(({ id, placeholders }) => [id, placeholders.length])).toEqual([
      ["seed-000", 13],
      ["seed-001", 34],
      ["seed-002", 57],
      ["seed-003", 66],
    ]);
  });
});

describe("measuring an answer", () => {
  it("made of the labels themselves finds all of it right", async () => {
    const { placeholders, leaks, traps, times, details } = await measureLabelled(FOLDER, answerOf(texts));
    for (const { all, confusions } of [placeholders, leaks]) {
      expect(all).toMatchObject({ found: all.labelled, wrong: 0, kindRight: all.labelled, placeRight: all.placed });
      expect(confusions).toEqual([]);
    }
    expect(leaks.all.placed).toBeGreaterThan(150);
    expect(traps.taken).toBe(0);
    expect(times).toEqual({ labelled: 10, right: 10 });
    expect(details).toEqual([]);
  });

  it("that says nothing finds nothing and raises no alarm", async () => {
    const { placeholders, leaks, times, details } = await measureLabelled(FOLDER, () => NOTHING);
    expect(placeholders.all).toMatchObject({ found: 0, wrong: 0 });
    expect(leaks.all).toMatchObject({ found: 0, wrong: 0 });
    expect(times.labelled).toBeGreaterThan(times.right);
    expect(details).toHaveLength(placeholders.all.labelled + leaks.all.labelled + times.labelled - times.right);
  });

  it("that stands far from the labels is wrong throughout", async () => {
    const { placeholders, leaks } = await measureLabelled(FOLDER, answerOf(texts, 10_000));
    const said = texts.flatMap((text) => text.placeholders).length;
    expect(placeholders.all).toMatchObject({ found: 0, wrong: said });
    expect(leaks.all.found).toBe(0);
    expect(leaks.all.wrong).toBeGreaterThan(0);
  });

  it("wants half of the longer of the two", async () => {
    const leak = { kind: "landmark", places: [] };
    expect((await says("沿着⟪甬江｜landmark⟫走", { leaks: [{ ...leak, start: 0, end: 4 }] })).leaks.all.found).toBe(1);
    expect((await says("沿着⟪甬江｜landmark⟫走", { leaks: [{ ...leak, start: 0, end: 5 }] })).leaks.all).toMatchObject({
      found: 0,
      wrong: 1,
    });
  });

  it("counts a leak once, however often it stands, and leaves out what may be argued", async () => {
    const marked = "⟪甬江｜landmark⟫、⟪甬江｜landmark⟫，⟪2025年｜?⟫";
    const leaks = [3, 6].map((start) => ({ start, end: start + 2, kind: "date", places: [] }));
    const { all, confusions } = (await says(marked, { leaks })).leaks;
    expect(all).toMatchObject({ labelled: 1, found: 1, wrong: 0, kindRight: 0 });
    expect(confusions).toEqual([{ labelled: "landmark", said: "date", count: 1 }]);
  });

  it("notes the traps that were taken", async () => {
    const text = readSnippets("# a: rays / traps: X光, 某些\nX光和某些X光\n");
    const { traps, details } = await measureTexts(text, () => ({
      ...NOTHING,
      placeholders: [{ start: 0, end: 1, kind: "place" }],
    }));
    expect(traps).toEqual({ set: 2, taken: 1 });
    expect(details).toEqual(["a: placeholder false, place: [X]光和某些X光", "a: trap taken: X光"]);
  });

  it.each([
    ["浙江/宁波", "浙江/宁波", true],
    ["浙江/宁波", "浙江", true],
    ["浙江", "浙江/宁波/鄞州", true],
    ["北京/海淀", "北京/北京/海淀区", true],
    ["江苏/南京/鼓楼", "江苏/徐州/鼓楼", false],
    ["吉林/延边", "辽宁", false],
  ])("the place %s and the answer %s", (labelled, said, same) => {
    expect(isSamePlace(labelled, said)).toBe(same);
  });
});

it("prints tables", async () => {
  const printed = renderLabelled(await measureLabelled(FOLDER, answerOf(texts)));
  expect(printed).toMatch(/^placeholders +labelled +found +missed +false +prec +rec +kind$/m);
  expect(printed).toMatch(/^seed-003 +66 +66 +0 +0 +100\.00 +100\.00 +100\.00$/m);
  expect(printed).toMatch(/^local-word /m);
  expect(printed).toMatch(/^labelled: 276 texts, 0 of \d+ traps taken, 10 of 10 times right$/m);
});
