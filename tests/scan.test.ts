import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLabelled } from "../bench/eval/labelled.js";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { documentFromText } from "../src/read/document-from-text.js";
import { readDocument } from "../src/read/read-document.js";
import type { ScannedDocument } from "../src/answer/scan.js";
import { scan, type ScanSettings } from "../src/scan.js";
import type { Document } from "../src/text/document.js";
import { loadEngine, loadWords } from "../src/words/words.js";
import { documentOf } from "./document-of.js";

const knowledge = await loadKnowledge();
const words = await loadWords();
const tag = (sentence: string) => words.tag(sentence);
const scanned = (document: Document, settings: ScanSettings = {}): Promise<ScannedDocument> =>
  scan(document, knowledge, { tag, ...settings });

const NUMBERS = ["000", "001", "002", "003", "004"] as const;
const seeds = await Promise.all(
  NUMBERS.map((number) =>
    readDocument(`fixtures/${readdirSync("fixtures").find((name) => name.startsWith(`${number}_`)) ?? ""}`),
  ),
);
const plain = seeds.slice(0, 4);
const answers = await Promise.all(seeds.map((seed) => scanned(seed)));
const answerOf = (number: (typeof NUMBERS)[number]): ScannedDocument => answers[NUMBERS.indexOf(number)];

/** Every span of an answer, with the text that it says stands there, if it says. */
function spansOf({ placeholders, deletions, leaks, clues, time, profile }: ScannedDocument) {
  return [
    ...placeholders,
    ...placeholders.flatMap(({ bound }) => bound?.evidence ?? []),
    ...deletions,
    ...leaks.flatMap(({ text, occurrences }) => occurrences.map((at) => ({ ...at, text }))),
    ...clues,
    ...(time?.signs ?? []),
    ...profile.headings,
    ...profile.publishedSigns,
    ...profile.voices,
  ];
}

describe("the seeds", () => {
  it.each([
    ["000", 13],
    ["001", 34],
    ["002", 57],
    ["003", 66],
    ["004", 0],
  ] as const)("%s has %i placeholders", (number, count) => {
    const { placeholders, profile } = answerOf(number);
    expect(placeholders).toHaveLength(count);
    expect(profile.isMasked).toBe(count > 0);
  });

  it.each(readLabelled("fixtures/labelled").filter(({ leaks }) => leaks === null))(
    "$id: kinds as labelled by hand",
    async ({ text, placeholders: labelled }) => {
      const { placeholders } = await scanned(documentFromText(text));
      const right = labelled.filter(({ start, end, kinds }) =>
        placeholders.some((one) => one.start === start && one.end === end && kinds.some((kind) => kind === one.kind)),
      );
      expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.92);
    },
  );

  it.each([
    ["000", ["江苏省", "常州市"], "weak"],
    ["001", ["陕西省", "安康市"], "strong"],
    ["002", ["浙江省", "宁波市"], "strong"],
    ["004", ["江苏省", "常州市"], "strong"],
  ] as const)("%s points to %j", (number, path, strength) => {
    const [place] = answerOf(number).places;
    expect(place).toMatchObject({ path, strength });
    expect(place.leaks.every((id) => answerOf(number).leaks.some((leak) => leak.id === id))).toBe(true);
  });

  it("003 points nowhere with any strength", () => {
    expect(answerOf("003").places.filter(({ strength }) => strength !== "weak")).toEqual([]);
  });

  it("001: X+X may be what was written", () => {
    const { placeholders } = answerOf("001");
    const notes = placeholders.filter(({ note }) => note === "possibly-literal");
    expect(notes.map(({ context }) => context.left.slice(-3) + context.right.slice(0, 3))).toEqual([
      "按照“+X”",
      "“X+”控制",
    ]);
    expect(placeholders.filter(({ note }) => note === "over-masked")).toEqual([]);
  });

  it("002: 3, 6 and 361 are bound by the text", () => {
    const bound = answerOf("002").placeholders.filter((one) => one.bound !== null);
    expect(bound.map(({ text, bound: by }) => [text, by?.value])).toEqual([
      ["***", "361"],
      ["*", "3"],
      ["*", "6"],
    ]);
    const [code, ...counts] = bound;
    expect(code.bound?.to).toEqual(counts.map(({ id }) => id));
  });

  it("004 is unmasked, and was published", () => {
    const { profile, maskStyle, deletions } = answerOf("004");
    expect({ profile, maskStyle, deletions }).toMatchObject({
      profile: { isMasked: false },
      maskStyle: [],
      deletions: [],
    });
    expect(profile.publishedSigns.map(({ text }) => text)).toContain("（文章来源：常州日报）");
    expect(profile.kind).toBe("news");
  });

  it("a reporter's voice is left in 000", () => {
    expect(answerOf("000").profile.voices.map(({ text }) => text)).toEqual(["他寄语广大企业家"]);
    expect(answerOf("001").profile.voices).toEqual([]);
  });

  it("001 was written before the congress that it greets", () => {
    expect(answerOf("001").time).toMatchObject({ notAfter: "2022-10" });
  });
});

describe("search phrases of the seeds", () => {
  const standsIn = (phrase: string, others: readonly Document[]): boolean =>
    others.some(({ text }) => text.includes(phrase));

  it.each([1, 2, 3])("of the seed %i stand in no other", (at) => {
    const { clues } = answers[at];
    expect(clues).toHaveLength(10);
    expect(clues.filter(({ text }) => standsIn(text, seeds.toSpliced(at, 1)))).toEqual([]);
  });

  it.each([0, 1, 2, 3, 4])("of the seed %i with the others known stand in none of them", async (at) => {
    const others = seeds.toSpliced(at, 1);
    const isKnown = (phrases: readonly string[]) => Promise.resolve(phrases.map((phrase) => standsIn(phrase, others)));
    const { clues } = await scanned(seeds[at], { isKnown });
    expect(clues.length).toBeGreaterThanOrEqual(5);
    expect(clues.filter(({ text }) => standsIn(text, others))).toEqual([]);
  });

  it.each([0, 1, 3, 100])("are %i at most, where so many are asked for", async (most) => {
    for (const seed of seeds) expect((await scanned(seed, { clues: most })).clues.length).toBeLessThanOrEqual(most);
  });

  it("are to be pasted as they are, and name the leaks in them", () => {
    for (const { clues, leaks } of answers)
      for (const { text, query, leaks: ids } of clues) {
        expect(query).toBe(`"${text}"`);
        for (const id of ids) expect(leaks[id - 1].id).toBe(id);
      }
  });
});

describe("offsets", () => {
  it.each(plain.map((seed, at) => [seed.origin.path, seed.source, answers[at]] as const))(
    "in %s are those of the source",
    (_path, source, answer) => {
      for (const { start, end, text } of spansOf(answer)) expect(source.slice(start, end)).toBe(text);
      const lines = source.split("\n");
      for (const { start, end, line, column } of answer.placeholders)
        expect(lines[line - 1].slice(column - 1, column - 1 + end - start)).toBe(source.slice(start, end));
    },
  );

  it("in 004, which is a page, are those of the page", () => {
    const { source } = seeds[4];
    for (const { start, end, text } of spansOf(answerOf("004")))
      expect(source.slice(start, end).replaceAll(/<[^>]*>|\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
  });

  it("number the findings from 1 in the order of the text", () => {
    for (const { placeholders, leaks } of answers) {
      expect(placeholders.map(({ id }) => id)).toEqual(placeholders.map((_one, at) => at + 1));
      expect(leaks.map(({ id }) => id)).toEqual(leaks.map((_one, at) => at + 1));
    }
  });
});

describe("the same text gives the same answer", () => {
  it("twice", async () => {
    for (const [at, seed] of seeds.entries()) expect(await scanned(seed)).toEqual(answers[at]);
  });

  it("by either engine", async () => {
    const engines = (
      await Promise.all((["nodejieba", "@node-rs/jieba"] as const).map((name) => loadEngine(name)))
    ).filter((engine) => engine !== null);
    for (const engine of engines)
      for (const [at, seed] of seeds.entries())
        expect(await scanned(seed, { tag: (sentence) => engine.tag(sentence) })).toEqual(answers[at]);
  });

  it("more roughly without words, and that is said", async () => {
    for (const [at, seed] of seeds.entries()) {
      const answer = await scan(seed, knowledge);
      expect(answer.warnings.map(({ code }) => code)).toContain("no-words");
      expect(answers[at].warnings.map(({ code }) => code)).not.toContain("no-words");
      expect(answer.placeholders).toEqual(answers[at].placeholders);
      expect(answer.clues.length).toBeGreaterThan(5);
    }
  });
});

describe("a judgment", () => {
  const judgment = documentOf(
    "某市人民法院刑事判决书。被告人张某，男，酒后驾车，被害人李某受伤。审判长：李国强，书记员：赵敏，公诉机关指控，本院认为，判决如下。",
  );
  const persons = async (settings: ScanSettings): Promise<string[]> =>
    (await scanned(judgment, settings)).leaks.flatMap(({ kind, text }) => (kind === "person" ? [text] : []));
  const warningIn = async (settings: ScanSettings): Promise<string> =>
    (await scanned(judgment, settings)).warnings.find(({ code }) => code === "private")?.message.en ?? "";

  it("keeps its people to itself, and says how many", async () => {
    expect(await persons({})).toEqual([]);
    expect(await warningIn({})).toContain("2 people whom it names are not listed");
  });

  const CASE = "，原告张某诉被告李某，被告人王某，某市人民法院民事判决书。";
  const clueIn = async (text: string): Promise<string[]> =>
    (await scanned(documentOf(text + CASE))).clues.map(({ text: clue }) => clue);

  it("names nobody in a phrase to search for", async () => {
    for (const clue of await clueIn("审判长李国强，审理富硒茶绞股蓝魔芋毛绒玩具纠纷一案，证人李国强对毛绒玩具富硒茶"))
      expect(clue).not.toContain("李国强");
  });

  // What follows the name does not show that it is one, and nobody is withheld.
  it("names nobody, whatever stands behind the name", async () => {
    for (const clue of await clueIn("审判长李国强依法独任审理富硒茶绞股蓝魔芋纠纷"))
      expect(clue).not.toContain("李国强");
  });

  it("tells them where they are asked for, and warns all the same", async () => {
    expect(await persons({ persons: true })).toEqual(["李国强", "赵敏"]);
    expect(await warningIn({ persons: true })).toContain("do not trace them");
    expect(await warningIn({ persons: true })).not.toContain("not listed");
  });

  it("is told by what it is: the people of a speech are listed", async () => {
    const speech = await scanned(documentOf("市委书记陈金虎强调，要推动XX市高质量发展。"));
    expect(speech.leaks.map(({ text }) => text)).toEqual(["陈金虎"]);
    expect(speech.warnings).toEqual([]);
  });
});
