import { describe, expect, it } from "vitest";
import { checkCompare, checkCompareOpen } from "../compare/check-compare.js";

const AROUND = "全市上下要坚定信心、鼓足干劲，把各项部署落到实处，推动经济社会发展不断迈上新台阶。";
const BEYOND = "我们要营造最优的营商环境，让企业家安心经营、放心投资、专心创业，政府始终是企业最坚强的后盾。";

describe("a gap", () => {
  it("is a whole sentence where it can be", () => {
    const { segments } = checkCompare(`${AROUND}推动技术攻关。{|持续实施十大攻关项目。}${BEYOND}`);
    const gap = segments.find((segment) => segment.class === "published-only");
    expect(gap?.published).toEqual({ document: 0, start: AROUND.length + 7, end: AROUND.length + 18 });
  });
});

describe("a clause that two sentences share and nothing else", () => {
  it("says nothing of what was masked in it", () => {
    const { placeholders } = checkCompareOpen(
      `${AROUND}绿色食品减税降费成效明显，旅客吞吐量XX万人次，稳步推进各项改革。${BEYOND}`,
      `${AROUND}${BEYOND}基层医疗改建站点五处，旅客吞吐量5100万人次，困难群众得到救助。`,
    );
    expect(placeholders[0].value).toBeNull();
  });

  it("is paired where it is a whole line", () => {
    const { placeholders } = checkCompareOpen(
      `${AROUND}\n旅客吞吐量突破XX万人次\n${BEYOND}`,
      `${AROUND}\n${BEYOND}\n旅客吞吐量突破5100万人次`,
    );
    expect(placeholders[0].value).toBe("5100");
  });
});

describe("a sentence that stands twice", () => {
  const SENTENCE = "截至目前，全市高新技术企业达到XXX家，比上年增长XX%，稳居全省前列。";
  const PUBLISHED = SENTENCE.replace("XXX", "3400").replace("XX", "12.5");

  it("in the anonymised text alone has its values both times", () => {
    const { placeholders, segments } = checkCompareOpen(
      `${SENTENCE}\n${AROUND}${SENTENCE}${BEYOND}`,
      `${AROUND}${PUBLISHED}${BEYOND}`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["3400", "12.5", "3400", "12.5"]);
    expect(segments.some((segment) => segment.class === "anonymised-only")).toBe(true);
  });

  it("in the published text with other values is paired by its place", () => {
    const other = PUBLISHED.replace("3400", "2900").replace("12.5", "9.3");
    const { placeholders } = checkCompareOpen(
      `${AROUND}${SENTENCE}${BEYOND}`,
      `${AROUND}${PUBLISHED}${BEYOND}\n去年同期的情况：${other}`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["3400", "12.5"]);
  });
});

describe("a sentence too short for long shingles", () => {
  it("is found where it moved to", () => {
    const { placeholders } = checkCompareOpen(
      `工业互联网XX经验在XX市全面推广。\n${AROUND}${BEYOND}`,
      `${AROUND}${BEYOND}\n工业互联网石桥经验在松林市全面推广。`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["石桥", "松林"]);
  });
});

describe("a phrase that many sentences have", () => {
  it("is paired in its own sentence, with the placeholders beside it", () => {
    const sentence = (topic: string, place: string, count: string): string =>
      `${topic}同${place}签订合作协议${count}项，力争年内全部落地见效。`;
    const own = [
      sentence("清洁取暖", "XX市", "XXX"),
      sentence("乡村建设", "XX县", "XXX"),
      sentence("数字经济", "XX区", "XXX"),
    ];
    const other = [
      sentence("清洁取暖", "龙潭市", "5"),
      sentence("乡村建设", "云川县", "435"),
      sentence("数字经济", "石桥区", "17"),
    ];
    const { placeholders } = checkCompareOpen(
      `${own[0]}\n${AROUND}\n${own[1]}\n${BEYOND}\n${own[2]}`,
      `${BEYOND}\n${other[2]}\n${other[0]}\n${AROUND}\n${other[1]}`,
    );
    expect(placeholders.map(({ value }) => value)).toEqual(["龙潭", "5", "云川", "435", "石桥", "17"]);
  });
});
