import { describe, expect, it } from "vitest";
import { dropScraps } from "../../src/align/drop-scraps.js";
import { dropStrays } from "../../src/align/drop-strays.js";
import { restrain } from "../../src/align/restrain.js";
import { after, readPair, writePair } from "./marked-pairs.js";

describe("drop strays", () => {
  it("unpairs the few characters that unrelated sentences share", () => {
    expect(after(dropStrays, "{当前，□|这些成绩}的{正处在|取得是}上{新机遇|下拼搏}")).toBe(
      "{当前，□的正处在上新机遇|这些成绩的取得是上下拼搏}",
    );
  });

  it("unpairs those that a passage has caught at its end, unless they go on to the end of the clause", () => {
    expect(after(dropStrays, "推动各项部署落到实处。在{□|溧阳}市{调研|打造}")).toBe(
      "推动各项部署落到实处。在{□市调研|溧阳市打造}",
    );
    const toItsEnd = "推动各项部署落到实处，{并|还要}抓好落实{。会|，散}";
    expect(after(dropStrays, toItsEnd)).toBe(toItsEnd);
  });

  it("keeps a whole clause of four characters, and no four characters of a clause", () => {
    const clause = "{甲乙丙丁戊己庚|子丑寅卯辰巳午}，抓好落实，{甲乙丙丁戊己庚|子丑寅卯辰巳午}";
    expect(after(dropStrays, clause)).toBe(clause);
    expect(after(dropStrays, clause.replaceAll("，", ""))).toBe(
      "{甲乙丙丁戊己庚抓好落实甲乙丙丁戊己庚|子丑寅卯辰巳午抓好落实子丑寅卯辰巳午}",
    );
  });

  it("keeps eight characters wherever they are", () => {
    const eight = "{甲乙丙丁戊己庚|子丑寅卯辰巳午}坚持不懈抓好落实{甲乙丙丁戊己庚|子丑寅卯辰巳午}";
    expect(after(dropStrays, eight)).toBe(eight);
    expect(after(dropStrays, eight.replace("坚", ""))).not.toBe(eight.replace("坚", ""));
  });
});

describe("drop scraps", () => {
  it("unpairs a clause that two sentences share and nothing else of them, with its value", () => {
    expect(
      after(
        dropScraps,
        "{绿色食品减税降费成效明显。|基层医疗改建站点五处，}旅客吞吐量[□|5100]万人次{，稳步推进各项改革。|，困难群众得到救助。}",
      ),
    ).toBe(
      "{绿色食品减税降费成效明显。旅客吞吐量□万人次，稳步推进各项改革。|基层医疗改建站点五处，旅客吞吐量5100万人次，困难群众得到救助。}",
    );
  });

  it.each([
    ["a sentence of which most is shared", "旅客吞吐量[□|5100]万人次{，新增|再增}航线十条。"],
    [
      "twenty characters, whatever stands around them",
      "{绿色食品减税降费成效十分明显。|基层医疗改建站点三十五处，}坚定信心、鼓足干劲，推动经济社会发展不断迈上新的台阶{，稳步推进各项改革。|，困难群众得到及时救助。}",
    ],
    [
      "a beginning without placeholder beside a sentence that is shared",
      "旅客吞吐量[□|5100]万人次，新增航线十条。同时也要看到{存在的困难和问题还不少。|发展不平衡不充分的地方。}",
    ],
  ])("keeps %s", (_name, marked) => {
    expect(after(dropScraps, marked)).toBe(marked);
  });
});

describe("restrain", () => {
  const STOCK = "地区生产总值增长[□|5.5]%，居民收入稳步提高";
  const noise = (from: number, length: number): string =>
    Array.from({ length }, (_, i) => String.fromCharCode(from + 3 * i)).join("");
  /** A stretch of other words on both sides. */
  const between = (length: number): string => `{${noise(0x5000, length)}|${noise(0x5001, length)}}`;
  const passage = (length: number): string => noise(0x7000, length);

  function restrained(marked: string): { written: string; isCounterpart: boolean; stockWords: number } {
    const { left, right, pair } = readPair(marked);
    const { runs, isCounterpart, stockWords } = restrain(pair);
    return { written: writePair(left, right, runs), isCounterpart, stockWords };
  }

  it("unpairs stock phrases where little else is shared, and counts their characters", () => {
    const { written, isCounterpart, stockWords } = restrained(`${between(200)}${STOCK}${between(200)}`);
    expect(written).not.toContain("[");
    expect([isCounterpart, stockWords]).toEqual([false, 16]);
  });

  it("keeps all where enough is shared", () => {
    const marked = `${passage(90)}${between(80)}${STOCK}${between(100)}`;
    expect(restrained(marked)).toEqual({ written: marked, isCounterpart: true, stockWords: 0 });
  });

  it("keeps long passages alone where less is, and lets them say what was masked", () => {
    const { written, isCounterpart, stockWords } = restrained(`${passage(70)}${between(300)}${STOCK}${between(300)}`);
    expect(written.startsWith(passage(70))).toBe(true);
    expect(written).not.toContain("[");
    expect([isCounterpart, stockWords]).toEqual([true, 16]);
  });

  it("keeps a whole page however long the texts are, and what lies in it", () => {
    const page = Array.from(
      { length: 7 },
      (_, i) => `${noise(0x7000 + 300 * i, 60)}{${noise(0x5000, 8)}|${noise(0x5001, 8)}}`,
    );
    const marked = `${between(9000)}${page.join("")}${STOCK}${between(9)}${passage(60)}${between(9000)}`;
    const { written, isCounterpart } = restrained(marked);
    expect(written).toContain("[□|5.5]");
    expect(isCounterpart).toBe(true);
  });

  it("keeps only what is longer than any slogan of the genre where next to nothing is shared", () => {
    const { isCounterpart, written } = restrained(`${passage(210)}${between(5000)}${passage(100)}${between(5000)}`);
    expect(isCounterpart).toBe(false);
    expect(written.startsWith(passage(210))).toBe(true);
    expect(written.split(passage(100))).toHaveLength(4);
  });
});
