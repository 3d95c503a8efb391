import { describe, expect, it } from "vitest";
import { pairShortLines } from "../../src/align/pair-short-lines.js";
import { leftEnd, rightEnd } from "../../src/align/run.js";
import { unpaired } from "./marked-pairs.js";

/** The values that a text's placeholders get if nothing of it is paired yet. */
function valuesOf(left: string, right: string): string[] {
  const { runs } = pairShortLines(unpaired(left, right));
  return runs.filter(({ kind }) => kind === "hole").map((run) => wordsOf(right, run.right, rightEnd(run)));
}

/** Units are the characters of these texts but for line breaks. */
function wordsOf(text: string, start: number, end: number): string {
  return text.replaceAll("\n", "").slice(start, end);
}

describe("pair short lines", () => {
  it.each([
    ["［8］□+□+N：", "［7］三医联动：\n［8］1+5+N：\n［9］一张网：", ["1", "5"]],
    ["第□章附则", "第五章总则\n第六章附则\n本条例", ["六"]],
    ["［□］五张清单：［□］九大行动：", "［18］五张清单：\n［19］九大行动：", ["18", "19"]],
    ["会议强调，［□］五个必须：", "［26］七个有之：\n［27］五个必须：", ["27"]],
  ])("%s gets its values from the one line that it fits", (line, published, values) => {
    expect(valuesOf(`开头\n${line}\n结尾`, published)).toEqual(values);
  });

  it.each([
    ["two lines fit", "［8］□+□+N：", "［8］1+5+N：\n［8］2+6+N："],
    ["a line has more", "［8］□+□+N：", "［8］1+5+N：重点"],
    ["a line has less", "［8］□+□+N：", "［8］1+5："],
    ["two lines of a text fit one", "［8］□+□+N：\n［8］□+□+N：", "［8］1+5+N："],
    ["there is too little of it", "（□）□。", "（一）好。"],
  ])("a line gets none where %s", (_why, line, published) => {
    expect(valuesOf(`开头\n${line}\n结尾`, published)).toEqual([]);
  });

  it("gives nothing of texts that are no counterparts, and nothing that is taken", () => {
    const pair = unpaired("［8］□+□+N：", "［8］1+5+N：");
    expect(pairShortLines({ ...pair, isCounterpart: false }).runs).toEqual([]);
    const { runs } = pairShortLines(pair);
    expect(leftEnd(runs[runs.length - 1])).toBe(pair.left.text.key.length);
    expect(pairShortLines({ ...pair, runs })).toEqual({ ...pair, runs });
  });
});
