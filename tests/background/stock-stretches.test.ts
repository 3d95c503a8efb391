import { describe, expect, it } from "vitest";
import { backgroundOf } from "../../src/background/background-of.js";
import { STOCK_DOCUMENTS, stockStretches } from "../../src/background/stock-stretches.js";
import { compare } from "../../src/compare.js";
import { foldedText } from "../../src/index-files/fingerprint-text.js";
import { renderComparisonJson } from "../../src/report/compare/json.js";
import { unitsToText } from "../../src/text/normalise.js";
import { documentOf } from "../document-of.js";
import { madeText, sha256Of, withIndexOf } from "./index-of.js";

const PHRASE = "坚持以人民为中心的发展思想，着力稳就业、稳企业、稳市场、稳预期";

const asked = (text: string) => ({ normalised: foldedText(text), sha256: sha256Of(text) });

/** The stock phrases of a text, where others have these wordings. */
function stockIn(text: string, others: readonly string[]): Promise<string[]> {
  const texts = Object.fromEntries(others.map((other, at) => [`文${at}`, other]));
  return withIndexOf(texts, async (corpus) => {
    const one = asked(text);
    const [stretches] = await stockStretches([one], corpus);
    return stretches.map((range) => {
      const { start, end } = unitsToText(one.normalised, range);
      return text.slice(start, end);
    });
  });
}

/** So many documents that have the phrase, and nothing else of one another. */
const having = (phrase: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${madeText(100 + at, 300)}。${phrase}。${madeText(200 + at, 300)}`);

const OWN = `${madeText(1, 200)}。${PHRASE}。${madeText(2, 200)}`;

describe("stock phrases", () => {
  it("are wording of many other documents, but for a few letters at their ends", async () => {
    const [found, ...others] = await stockIn(OWN, having(PHRASE, STOCK_DOCUMENTS));
    expect(others).toEqual([]);
    expect(PHRASE).toContain(found);
    expect(found.length).toBeGreaterThan(PHRASE.length - 15);
  });

  it("are none where one document fewer has it", async () => {
    expect(await stockIn(OWN, having(PHRASE, STOCK_DOCUMENTS - 1))).toEqual([]);
  });

  it("are none where the others are the text itself, copies of it, or reports that have it whole", async () => {
    const reports = Array.from({ length: STOCK_DOCUMENTS }, (_, at) => madeText(50 + at, 400) + OWN);
    expect(await stockIn(OWN, [OWN, OWN, OWN, ...reports])).toEqual([]);
    const some = having(PHRASE, STOCK_DOCUMENTS - 1);
    expect(await stockIn(OWN, [OWN, ...reports, ...some])).toEqual([]);
    expect(
      await stockIn(OWN, [OWN, ...reports, ...some, ...having(PHRASE, 1).map((text) => text.slice(9))]),
    ).toHaveLength(1);
  });

  it("are not made of two that follow each other nowhere else", async () => {
    const [one, other] = ["推动经济实现质的有效提升和量的合理增长", "我们更加紧密地团结起来奋力谱写新的篇章"];
    const text = `${madeText(1, 100)}。${one}${other}。${madeText(2, 100)}`;
    const found = await stockIn(text, [...having(one, 6), ...having(other, 6).map((own) => own.slice(5))]);
    expect(found.every((stretch) => one.includes(stretch) || other.includes(stretch))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it("never cross a placeholder", async () => {
    const masked = OWN.replace("稳企业", "XX");
    for (const stretch of await stockIn(masked, having(PHRASE, 8))) expect(stretch).not.toContain("XX");
  });
});

describe("a comparison with an index", () => {
  const anonymised = `XX${madeText(3, 60)}。${PHRASE}。${madeText(4, 60)}，`;
  const published = `常州${madeText(3, 60)}。${PHRASE}。${madeText(4, 60)}，${madeText(5, 80)}。`;
  const texts = Object.fromEntries(having(PHRASE, 7).map((text, at) => [`文${at}`, text]));
  const compared = () =>
    withIndexOf({ ...texts, published }, async (corpus, path) => {
      const documents = [documentOf(anonymised), documentOf(published)] as const;
      const background = await backgroundOf(documents[0], [documents[1]], corpus);
      return { path, without: compare(...documents), comparison: compare(...documents, { background }) };
    });

  it("counts reuse with stock phrases and without", async () => {
    const { path, comparison } = await compared();
    const { store, reuse } = comparison;
    expect(store).toEqual({ kind: "embedded", path, documents: 8, generation: 1 });
    for (const { characters, verbatim, stock } of [reuse.anonymised, ...reuse.published]) {
      expect(stock?.characters).toBeGreaterThan(15);
      expect(stock?.reused).toBe(stock?.characters);
      const own = characters - (stock?.characters ?? 0);
      expect(stock?.shareWithout).toBeCloseTo((verbatim - (stock?.reused ?? 0)) / own, 3);
    }
    expect(reuse.published[0].stock?.shareWithout).toBeLessThan(reuse.published[0].share);
  });

  it("says in each segment which of it is stock phrase", async () => {
    const { comparison } = await compared();
    const flagged = comparison.segments.flatMap(({ stock = [], anonymised: own }) =>
      stock.map((range) => ({ range, own })),
    );
    expect(
      flagged.map(({ range }) => anonymised.slice(range.start, range.end)).every((text) => PHRASE.includes(text)),
    ).toBe(true);
    expect(flagged).toHaveLength(1);
    for (const { range, own } of flagged) {
      expect(range.start).toBeGreaterThanOrEqual(own?.start ?? Infinity);
      expect(range.end).toBeLessThanOrEqual(own?.end ?? 0);
    }
  });

  it("says all else as it does without one", async () => {
    const { without, comparison } = await compared();
    const left = JSON.stringify(comparison, (name, value: unknown) =>
      name === "stock" || name === "store" ? undefined : value,
    );
    expect(JSON.parse(left)).toEqual(JSON.parse(JSON.stringify(without)));
    expect(
      renderComparisonJson({
        comparison: without,
        anonymised: documentOf(anonymised),
        published: [documentOf(published)],
      }),
    ).not.toMatch(/"stock"|"store"/);
  });
});
