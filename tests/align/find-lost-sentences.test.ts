import { describe, expect, it } from "vitest";
import { findLostSentences } from "../../src/align/find-lost-sentences.js";
import { joinTouching } from "../../src/align/run.js";
import { listPairs, readPair, unpaired } from "./marked-pairs.js";

describe("find lost sentences", () => {
  const BODY = "我们要坚定信心、鼓足干劲，把各项部署落到实处。";

  it("finds a sentence too short for long shingles", () => {
    const [left, right] = [`工业互联网□经验在□市全面推广。${BODY}`, `${BODY}工业互联网石桥经验在松林市全面推广。`];
    const { runs, echoes } = findLostSentences(unpaired(left, right));
    expect(listPairs(left, right, joinTouching(runs))).toEqual([
      "工业互联网",
      "□=石桥",
      "经验在",
      "□=松林",
      "市全面推广。",
    ]);
    expect(echoes).toEqual({ left: [], right: [] });
  });

  it("one whose counterpart is paired already is an echo", () => {
    const [left, right] = ["全市共有企业□家，居全省前列。", "全市共有企业3400家，居全省前列。"];
    const { pair } = readPair(`${left.replace("□", "[□|3400]")}{${left}|}`);
    const { runs, echoes } = findLostSentences(pair);
    expect(runs).toEqual(pair.runs);
    expect(echoes.right).toEqual([]);
    expect(echoes.left).toHaveLength(1);
    expect(listPairs(left + left, right, echoes.left[0].runs)).toContain("□=3400");
  });

  it("one that could be in two places that say different things is left", () => {
    const [left, right] = [
      "全市共有企业□家，居全省前列。",
      `全市共有企业3400家，居全省前列。\n${BODY.repeat(3)}全市共有企业2900家，居全省前列。`,
    ];
    expect(findLostSentences(unpaired(left, right)).runs).toEqual([]);
  });

  it("one of which another word is different in ten is left", () => {
    const [left, right] = ["全市共有企业□家，居全省前列。", "全市共有工厂3400家，居全国首位。"];
    expect(findLostSentences(unpaired(left, right)).runs).toEqual([]);
  });

  it.each([
    ["a whole line", "［17］四个一批：", ["□=17"]],
    ["a line with a lead-in of its own", "会议提出［17］四个一批：", []],
    ["a line of other words", "［17］四个专项：", []],
  ])("a heading behind what leads in is found as %s", (_name, heading, values) => {
    const [left, right] = [`${BODY}\n他指出，［□］四个一批：\n完善清单。`, `完善清单。\n${heading}\n${BODY}`];
    const { runs } = findLostSentences(unpaired(left, right));
    expect(listPairs(left, right, joinTouching(runs)).filter((pair) => pair.startsWith("□"))).toEqual(values);
  });

  it("one without a placeholder is not looked for", () => {
    const same = "工业互联网石桥经验在松林市全面推广。";
    expect(findLostSentences(unpaired(`${same}${BODY}`, `${BODY}\n${same}`)).runs).toEqual([]);
  });
});
