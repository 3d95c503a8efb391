import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusOf, found, seedText, unrelated, type Texts } from "./finding/corpus-of.js";

const PUBLISHED = seedText("004");
/** The speech as the newspaper has it, without markup. */
const SPEECH = PUBLISHED.replaceAll(/<[^>]*>|^---[^]*?---$/gm, "")
  .split("\n")
  .filter((line) => line.trim().length > 40)
  .join("\n");
const OTHERS = unrelated(12);
const ALL: Texts = { ...OTHERS, "speech.txt": SPEECH };

const RUNS = { numRuns: 25 };

describe("a text", () => {
  it("is found by its anonymised one, and finds it", async () => {
    const anonymised = seedText("000");
    const { results } = await found(anonymised, corpusOf(ALL));
    expect(results.map(({ id }) => id)).toEqual(["speech.txt"]);
    expect(results[0]).toMatchObject({ rank: 1, verdict: "same-source", placeholders: { filled: 13, all: 13 } });
    expect(results[0].values).toContainEqual(expect.objectContaining({ text: "XX", value: "常州", basis: "direct" }));
    const back = await found(SPEECH, corpusOf({ ...OTHERS, "000.txt": anonymised }));
    expect(back.results.map(({ id }) => id)).toEqual(["000.txt"]);
    expect(back.results[0].placeholdersOfText.filled).toBe(13);
  });

  it("finds itself with share 1, behind all others", async () => {
    const { results, same } = await found(SPEECH, corpusOf({ ...ALL, "part.txt": SPEECH.slice(0, 1500) }));
    expect(results.map(({ id }) => id)).toEqual(["part.txt", "speech.txt"]);
    expect(results[1]).toMatchObject({ ofQuery: 1, ofText: 1, containment: 1 });
    expect(same.map(({ id }) => id)).toEqual(["speech.txt"]);
  });

  it("that is anonymised does not find itself: it says nothing of its own placeholders", async () => {
    const anonymised = seedText("001");
    const { results, same } = await found(anonymised, corpusOf({ "speech.txt": SPEECH, "001.txt": anonymised }));
    expect(results).toEqual([]);
    expect(same.map(({ id }) => id)).toEqual(["001.txt"]);
  });

  it("is found by any passage that is long enough", async () => {
    const corpus = corpusOf(ALL);
    const place = fc.nat({ max: SPEECH.length - 80 });
    const run = async (at: number): Promise<void> => {
      const { results } = await found(SPEECH.slice(at, at + 60), corpus);
      expect(results.map(({ id }) => id)).toEqual(["speech.txt"]);
    };
    await fc.assert(fc.asyncProperty(place, run), RUNS);
  });

  it("is found in a report of a hundred times its length", async () => {
    const others = Object.values(OTHERS).join("\n");
    const report = `${others.repeat(8)}\n${SPEECH.slice(0, 900)}\n${others.repeat(8)}`;
    const { results } = await found(SPEECH.slice(100, 800), corpusOf({ "report.txt": report, ...OTHERS }));
    expect(results[0]).toMatchObject({ id: "report.txt", ofQuery: 1 });
  });

  it("is found where it is a part of the query", async () => {
    const report = `${Object.values(OTHERS).join("\n")}\n${SPEECH}`;
    const { results } = await found(report, corpusOf({ "part.txt": SPEECH.slice(0, 700) }));
    expect(results.map(({ id }) => id)).toEqual(["part.txt"]);
    expect(results[0].ofText).toBeGreaterThan(0.95);
  });
});

/** Half of the last digit of a share. */
const ROUNDED = 0.00005;

describe("masks", () => {
  it("lower the share by no more than they hide, and two characters at their edges", async () => {
    const corpus = corpusOf(ALL);
    const query = SPEECH.slice(0, 900);
    const characters = query.replaceAll(/\s/g, "").length;
    const run = async (at: number, hides: number): Promise<void> => {
      const masked = `${query.slice(0, at)}XX${query.slice(at + hides)}`;
      const { results } = await found(masked, corpus);
      expect(results.map(({ id }) => id)).toEqual(["speech.txt"]);
      expect(results[0].ofQuery).toBeGreaterThanOrEqual(1 - (hides + 4) / (characters - hides) - ROUNDED);
    };
    await fc.assert(fc.asyncProperty(fc.integer({ min: 30, max: 850 }), fc.integer({ min: 2, max: 6 }), run), RUNS);
  });

  it("all over do not hide it", async () => {
    const masked = SPEECH.slice(0, 900).replaceAll(/([^]{9})[^]{2}/g, "$1XX");
    const { results } = await found(masked, corpusOf(ALL));
    expect(results.map(({ id }) => id)).toEqual(["speech.txt"]);
    expect(results[0].placeholders.filled).toBeGreaterThan(0.8 * results[0].placeholders.all);
  });
});

describe("the answer", () => {
  it("is the same whatever else is in the corpus", async () => {
    const anonymised = seedText("000");
    const { results: alone } = await found(anonymised, corpusOf({ "speech.txt": SPEECH }));
    const { results: among } = await found(anonymised, corpusOf(ALL));
    expect(among).toEqual(alone);
  });

  it("has ranges of both texts, in their order", async () => {
    const anonymised = seedText("000");
    const { results } = await found(anonymised, corpusOf(ALL));
    expect(results[0].passages).not.toEqual([]);
    for (const { anonymised: own, published: other, characters } of results[0].passages) {
      expect(own.end - own.start).toBeGreaterThan(0);
      expect(other.end - other.start).toBeGreaterThanOrEqual(characters > 0 ? 1 : 0);
      expect(own.end).toBeLessThanOrEqual(anonymised.length);
      expect(other.end).toBeLessThanOrEqual(SPEECH.length);
    }
    const starts = results[0].passages.map((passage) => passage.anonymised.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    for (const { start, end, text, document } of results[0].values)
      expect((document === "anonymised" ? anonymised : SPEECH).slice(start, end)).toBe(text);
  });

  it("is none with the nearest miss, and why", async () => {
    const { results, nearestMiss } = await found(seedText("000"), corpusOf(OTHERS));
    expect(results).toEqual([]);
    expect(nearestMiss).toMatchObject({ verdict: expect.stringMatching(/^(?:no-reuse|stock-phrases)$/) as string });
    expect(nearestMiss?.reason.zh).toContain(`${nearestMiss?.reusedCharacters}字`);
    expect(nearestMiss?.containment).toBeLessThan(0.3);
  });

  it("is none without a miss where nothing is shared", async () => {
    const { results, nearestMiss } = await found("一二三四五六七八九十甲乙丙丁戊己庚辛", corpusOf(ALL));
    expect({ results, nearestMiss }).toEqual({ results: [], nearestMiss: null });
  });

  it("is limited by --min, which the nearest miss names", async () => {
    const half = `${SPEECH.slice(0, 500)}\n${Object.values(OTHERS).join("\n").slice(0, 500)}`;
    const made = corpusOf({ "speech.txt": SPEECH });
    expect((await found(half, made)).results).toHaveLength(1);
    const { results, nearestMiss } = await found(half, made, { min: 0.9 });
    expect(results).toEqual([]);
    expect(nearestMiss?.reason.en).toContain("90% of --min");
  });

  it("is limited by dates; a text without one is in no time", async () => {
    const made = corpusOf({
      "a.txt": { text: SPEECH, date: "2022-02-08" },
      "b.txt": { text: `${SPEECH.slice(0, 2000)}完。`, date: "2023-01-01" },
      "c.txt": `${SPEECH.slice(0, 1000)}止。`,
    });
    const idsIn = async (since: string | null, until: string | null): Promise<string[]> =>
      (await found(seedText("000"), made, { since, until })).results.map(({ id }) => id).sort();
    expect(await idsIn(null, null)).toContain("a.txt");
    expect(await idsIn("2022-02-08", "2022-12-31")).toEqual(["a.txt"]);
    expect(await idsIn("2023-01-01", null)).toEqual(["b.txt"]);
    expect(await idsIn(null, "2021-12-31")).toEqual([]);
  });

  it("is partial where a text can no longer be read, and names it", async () => {
    const { corpus } = corpusOf(ALL);
    const { readText } = corpusOf(OTHERS);
    const { results, isPartial, warnings } = await found(seedText("000"), { corpus, readText });
    expect({ results, isPartial }).toEqual({ results: [], isPartial: true });
    expect(warnings).toContainEqual(expect.objectContaining({ code: "not-read", path: "speech.txt" }));
  });
});

describe("several results", () => {
  it("that are nearly the same are one, with the others behind it", async () => {
    const reprints = Object.fromEntries(["a", "b", "c"].map((name) => [`${name}.txt`, `${name}报讯\n${SPEECH}`]));
    const { results } = await found(seedText("000"), corpusOf({ ...OTHERS, ...reprints }));
    expect(results.map(({ id, alike }) => [id, alike.map((one) => one.id)])).toEqual([["a.txt", ["b.txt", "c.txt"]]]);
  });

  it("that complete one another are said, with what they give together", async () => {
    const anonymised = SPEECH.slice(0, 1200).replaceAll("常州", "XX").replaceAll("2025", "XXXX");
    const middle = anonymised.indexOf("\n", 600);
    const [first, second] = [SPEECH.slice(0, middle), SPEECH.slice(middle)];
    const { results, together } = await found(anonymised, corpusOf({ "first.txt": first, "second.txt": second }));
    expect(results).toHaveLength(2);
    expect(together?.ranks).toEqual([1, 2]);
    expect(together?.ofQuery).toBeGreaterThan(Math.max(...results.map(({ ofQuery }) => ofQuery)));
    expect(together?.placeholders.filled).toBeGreaterThan(Math.max(...results.map((one) => one.placeholders.filled)));
  });

  it("of which one says all complete nothing", async () => {
    const made = corpusOf({ "whole.txt": SPEECH, "part.txt": SPEECH.slice(700, 2200) });
    const { results, together } = await found(seedText("000"), made);
    expect(results.map(({ id }) => id)).toEqual(["whole.txt", "part.txt"]);
    expect(together).toBeNull();
  });

  it("are ranked by how much of the query they have, and no more than asked for", async () => {
    const parts = [400, 700, 1000, 1300].map((length) => [`${length}.txt`, SPEECH.slice(0, length)] as const);
    const query = SPEECH.slice(0, 1300).replace("制造业", "XX");
    const { results } = await found(query, corpusOf(Object.fromEntries(parts)));
    expect(results.map(({ id }) => id)).toEqual(["1300.txt", "1000.txt", "700.txt", "400.txt"]);
    const { results: two } = await found(query, corpusOf(Object.fromEntries(parts)), { top: 2 });
    expect(two.map(({ id }) => id)).toEqual(["1300.txt", "1000.txt"]);
  });
});

describe("private records", () => {
  const JUDGMENT = `民事判决书\n原告张某某，男，汉族，住某市。委托代理人李某。被告王某某，女。原告张某某诉被告王某某民间借贷纠纷一案，本院受理后依法组成合议庭公开开庭审理。张某某向本院提出诉讼请求：判令王某某偿还借款三十万元。本院认为，合法的借贷关系受法律保护。`;
  const NAMED = JUDGMENT.replaceAll("张某某", "张建国").replaceAll("王某某", "王秀英").replaceAll("李某", "李卫东");

  it("are found, and their people withheld unless they are asked for", async () => {
    const made = corpusOf({ "named.txt": NAMED });
    const { results, warnings } = await found(JUDGMENT, made);
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain("建国");
    expect(warnings.map(({ code }) => code)).toContain("private");
    const asked = await found(JUDGMENT, made, { persons: true });
    expect(asked.results[0].values.map(({ value }) => value)).toContain("建国");
  });
});
