import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { documentOf } from "../document-of.js";
import { readMarked } from "../marked.js";

/** The segments of a marked pair, `=` for verbatim ones, as `class[anonymised|published]`. */
function segmentsOf(marked: string): string[] {
  const { anonymised, published } = readMarked(marked);
  const { segments } = compare(documentOf(anonymised), documentOf(published));
  const text = (range: { start: number; end: number } | null, of: string): string =>
    range === null ? "" : of.slice(range.start, range.end);
  return segments
    .filter((segment) => segment.class !== "verbatim")
    .map(
      (segment) => `${segment.class}[${text(segment.anonymised, anonymised)}|${text(segment.published, published)}]`,
    );
}

describe("classes of segments", () => {
  it.each([
    ["只差标点：制造业是最强竞争力{，|。}正是因为制造业的发展，才有今天。", ["punctuation[，|。]"]],
    ["走{|“}专精特新{|”}发展之路，力争实现零的突破，以一流的政策引领。", ["punctuation[|“]", "punctuation[|”]"]],
    ["空前激发，{我们|大家}用实干的汗水，向世人展示出一个蓄势待发的城市。", ["edited[我们|大家]"]],
    ["学习德国{|的}工匠精神，与德国质量媲美，开展工业产品质量提升行动。", ["published-only[|的]"]],
    [
      "要继续下好先手棋，打好主动仗。{确保始终引领潮流、走在前列。|}提高资源集约利用水平。",
      ["anonymised-only[确保始终引领潮流、走在前列。|]"],
    ],
    ["向世人展示出一个蓄势待发、厚积薄发的[XX|常州]。这些成绩来之不易。", ["placeholder[XX|常州]"]],
  ])("%s", (marked, segments) => {
    expect(segmentsOf(marked)).toEqual(segments);
  });

  it("edits one or two characters apart are one", () => {
    const edited = segmentsOf("全市上下共同努力，圆满达{成|到}了{目|指}标，为来年工作打下了坚实的基础。");
    expect(edited).toHaveLength(1);
  });
});

describe("silent edits", () => {
  const kindsOf = (marked: string): string[] => {
    const { anonymised, published } = readMarked(marked);
    return compare(documentOf(anonymised), documentOf(published)).silentEdits.map(({ kind }) => kind);
  };

  it.each([
    ["{|他强调，}广大企业家始终是最坚挺的脊梁、最坚实的依靠、最可信赖的合伙人。", "reporting-voice"],
    ["去年全市地区生产总值达到{|3400}亿元，增长势头良好，位居全省前列，群众得实惠。", "unmarked-deletion"],
    ["空前激发，{我们|大家}用实干的汗水，向世人展示出一个蓄势待发的城市。", "reworded"],
  ])("%s", (marked, kind) => {
    expect(kindsOf(marked)).toEqual([kind]);
  });
});
