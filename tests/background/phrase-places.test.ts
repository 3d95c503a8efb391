import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { PhraseLookUp } from "../../src/background/phrase-places.js";
import { madeText, sha256Of, withIndexOf } from "./index-of.js";

const PHRASE = "让每个板块在“赛马场”上龙腾虎跃、各展所长";
const SHORT = "破茧蝶变的果敢担当";

const around = (phrase: string, seed: number): string =>
  `${madeText(seed, 150)}。${phrase}。${madeText(seed + 1000, 150)}`;
const having = (phrase: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`文${at}`, around(phrase, at)]));

/** Where a phrase is among these texts, of which some can be read; `own` is the text that asks. */
function placesIn(
  texts: Readonly<Record<string, string>>,
  phrase: string,
  { isRead = (): boolean => true, own = "" }: { isRead?: (id: string) => boolean; own?: string } = {},
): Promise<string> {
  return withIndexOf(texts, async (corpus) => {
    const lookUp = new PhraseLookUp(corpus, ({ id }) => Promise.resolve(isRead(id) ? texts[id] : null));
    const [{ places, isCommon }] = await lookUp.placesOf([phrase], sha256Of(own));
    const ids = places.map((place) => `${place.id}${place.isRead ? "" : "?"}`).sort();
    return isCommon ? "common" : ids.join(" ");
  });
}

describe("a phrase", () => {
  it("is in the documents that have it", async () => {
    expect(await placesIn({ ...having(PHRASE, 2), 别: madeText(77, 400) }, PHRASE)).toBe("文0 文1");
    expect(await placesIn({ 别: madeText(77, 400) }, PHRASE)).toBe("");
  });

  it("of any quotation marks, stops and line ends is the same", async () => {
    const broken = around(PHRASE, 1).replaceAll("“", "「").replaceAll("”", "」").replace("龙腾", "龙\n腾");
    expect(await placesIn({ 文: broken }, PHRASE)).toBe("文");
  });

  it("that is in more than three is not rare", async () => {
    expect(await placesIn(having(PHRASE, 3), PHRASE)).toBe("文0 文1 文2");
    expect(await placesIn(having(PHRASE, 4), PHRASE)).toBe("common");
  });

  it("is not counted in the text that asks", async () => {
    const texts = having(PHRASE, 4);
    expect(await placesIn(texts, PHRASE, { own: texts["文2"] })).toBe("文0 文1 文3");
  });

  it("is told by its fingerprints where a text can't be read, and marked so", async () => {
    expect(await placesIn(having(PHRASE, 2), PHRASE, { isRead: (id) => id === "文1" })).toBe("文0? 文1");
  });

  it("of few letters is told by reading alone", async () => {
    expect(await placesIn(having(SHORT, 1), SHORT, { isRead: () => false })).toBe("");
    expect(["文0", ""]).toContain(await placesIn(having(SHORT, 1), SHORT));
  });

  it("of which a document has the beginning and the end apart is not in it", async () => {
    const apart = `${PHRASE.slice(0, 15)}${madeText(5, 50)}${PHRASE.slice(5)}`;
    expect(await placesIn({ 文: apart }, PHRASE)).toBe("");
    expect(await placesIn({ 文: PHRASE.slice(0, 12) }, PHRASE, { isRead: () => false })).toBe("");
  });

  it("is where brute force finds it, whatever else the documents share", async () => {
    const part = fc.constantFrom(
      "推动地标产业强链",
      "新兴产业拓链",
      "未来产业建链",
      "打造创新载体平台",
      "智能制造龙城实验室",
    );
    const texts = fc.array(fc.array(part, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, fc.tuple(part, part), async (all, [first, second]) => {
        const phrase = first + second;
        const byId = Object.fromEntries(all.map((parts, at) => [`文${at}`, parts.join("")]));
        const expected = Object.keys(byId).filter((id) => byId[id].includes(phrase));
        expect(await placesIn(byId, phrase)).toBe(expected.length > 3 ? "common" : expected.join(" "));
      }),
      { numRuns: 40 },
    );
  });
});
