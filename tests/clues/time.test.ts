import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENTS } from "../../src/clues/events.js";
import { estimateTime } from "../../src/clues/time.js";
import { leaksIn } from "./known.js";

/** `2020-10 – 2022-10`, an open end left out. */
function estimated(text: string): string {
  const time = estimateTime(text, leaksIn(text));
  return time === null ? "" : `${time.notBefore ?? ""} – ${time.notAfter ?? ""}`;
}

describe("when a text was written", () => {
  it.each([
    ["以优异成绩迎接党的二十大胜利召开", " – 2022-10"],
    ["深入学习贯彻党的二十大精神", "2022-10 – "],
    ["喜迎党的二十大，总结“十四五”规划实施", "2020-10 – 2022-10"],
    ["党的十九届六中全会胜利召开，到2025年翻番", "2021-11 – 2025"],
    ["刚刚过去的2021年极不平凡", "2021 – "],
    ["2021年3月通过，2022年5月实施", "2022-05 – "],
    ["发展新质生产力，落实“十四五”规划", "2023-09 – "],
    ["力争2025年建成，确保2030年翻番", " – 2025"],
    ["党的十八大以来，我们不断努力", ""],
    ["要加快壮大新兴产业", ""],
  ])("%s: %s", (text, range) => {
    expect(estimated(text)).toBe(range);
  });

  it.each([
    ["两条线路将于2027年、2028年分别建成", ""],
    ["去年开工。一期、二期2027年、2028年分别建成通车", ""],
    ["2026年、2027年和2028年分别投产，2025年3月开工", "2025-03 – "],
    ["计划2026年完成主体工程，预计2027年投用", ""],
    ["到2020年，我县已如期实现脱贫", "2020 – "],
    ["从2021年到2025年，年均增长8%", ""],
    ["截至2022年底，到2020年", "2022 – "],
    ["2020年底提出，至2025年翻一番", "2020 – 2025"],
    ["2023年6月30日前报送方案，学习党的二十大精神", "2022-10 – 2023-06"],
    ["2020年12月23日通过，自2021年1月1日起施行", "2020-12 – "],
    ["2024年5月召开会议，回顾“到2020年全面建成小康社会”", "2024-05 – "],
  ])("planned years and aims that are reached, %s: %s", (text, range) => {
    expect(estimated(text)).toBe(range);
  });

  it("no range ends before it begins", () => {
    const sign = fc.constantFrom(
      "到2020年",
      "力争2025年建成",
      "2024年5月召开会议",
      "截至2022年底",
      "2019年",
      "喜迎党的二十大",
      "学习党的二十大精神",
      "2023年1月15日前报送",
      "到2021年底，全市已有",
      "2027年、2028年分别建成",
    );
    fc.assert(
      fc.property(fc.array(sign, { minLength: 1, maxLength: 5 }), (all) => {
        const text = all.join("，");
        const time = estimateTime(text, leaksIn(text));
        const [from, until] = [time?.notBefore ?? null, time?.notAfter ?? null];
        if (from !== null && until !== null) expect(from <= `${until}-99`).toBe(true);
      }),
    );
  });

  // A month is compared with a year as words are: 2025-03 stands behind 2025.
  it.each([
    ["2025年3月5日召开会议，到2025年底翻番", "2025-03 – 2025"],
    ["学习党的二十大精神，力争2022年完成", "2022-10 – 2022"],
  ])("%s: %s", (text, range) => {
    expect(estimated(text)).toBe(range);
  });

  it("signs stand where they say, and decide", () => {
    const text = "学习贯彻党的十九届六中全会精神，2021年3月，到2025年，迎接党的二十大";
    const time = estimateTime(text, leaksIn(text));
    expect(time).toMatchObject({ notBefore: "2021-11", notAfter: "2022-10" });
    expect(time?.signs.map(({ text: sign }) => sign)).toEqual(["十九届六中全会", "党的二十大"]);
    for (const { start, end, text: sign } of time?.signs ?? []) expect(text.slice(start, end)).toBe(sign);
  });
});

describe.each(EVENTS)("$example", ({ name, month, example }) => {
  const shown = example === "主题教育" ? "学习贯彻习近平新时代中国特色社会主义思想主题教育" : example;

  it(`is of ${month}`, () => {
    expect(month).toMatch(/^20[0-9]{2}-(?:0[1-9]|1[0-2])$/);
    expect(name.global).toBe(false);
    expect(estimateTime(shown, [])).toMatchObject({ notBefore: month, notAfter: null });
  });
});

it.each(["党的二十大", "党的十九大", "党的十八大"])("%s is to come where a text greets it", (congress) => {
  const month = EVENTS.find(({ name }) => name.test(congress))?.month;
  for (const text of [`喜迎${congress}胜利召开`, `筹备${congress}`, `${congress}即将召开`])
    expect(estimateTime(text, [])).toMatchObject({ notBefore: null, notAfter: month });
});
