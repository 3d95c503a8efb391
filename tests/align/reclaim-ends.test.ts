import { describe, expect, it } from "vitest";
import { reclaimEnds } from "../../src/align/reclaim-ends.js";
import { match, ofSide, type Run } from "../../src/align/run.js";
import { unpaired } from "./marked-pairs.js";

const OPENING = "高技术制造业增速提高十个百分点，";
const CLOSING = "各项工作取得了新的进展。";
const TWIN = "新能源产业产值增长";

/** The pair with equal stretches paired: each is a text, and which of its places in the left and right text. */
function pairedAt(left: string, right: string, stretches: readonly (readonly [string, number, number])[]): Run[] {
  const pair = unpaired(left, right);
  const runs = stretches.map(([text, ownNth, otherNth]) =>
    match(placeOf(left, text, ownNth), placeOf(right, text, otherNth), text.length),
  );
  return [...reclaimEnds({ ...pair, runs: runs.toSorted((a, b) => a.left - b.left) }).runs];
}

function placeOf(text: string, part: string, nth: number): number {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(part, at + 1);
  return at;
}

function valuesOf(runs: readonly Run[], right: string): string[] {
  return runs.filter(({ kind }) => kind === "hole").map((run) => right.slice(run.right, ofSide(run, "right").end));
}

describe("reclaim ends", () => {
  it("takes a sentence that the text has twice back from its twin", () => {
    const left = `${OPENING}${TWIN}□%。另外有别的事情要说，这里写得长一些，与上面毫不相干。${CLOSING}`;
    const right = `${CLOSING}彼处先说其他各种不同的内容，也写得长一些，后来才谈到产业。${TWIN}8%。结束。${OPENING}${TWIN}200%。`;
    const runs = pairedAt(left, right, [
      [OPENING, 0, 0],
      [TWIN, 0, 0],
      [CLOSING, 0, 0],
    ]);
    expect(valuesOf(runs, right)).toEqual(["200"]);
  });

  it("takes nothing from what has text of its own beside it", () => {
    const left = `${OPENING}${TWIN}□%。${CLOSING}`;
    const right = `${TWIN}8%。${CLOSING}此处另写一些与上面各句都毫不相干的话，直到足够长为止。${OPENING}${TWIN}200%。`;
    const runs = pairedAt(left, right, [
      [OPENING, 0, 0],
      [`%。${CLOSING}`, 0, 0],
      [TWIN, 0, 0],
    ]);
    expect(valuesOf(runs, right)).toEqual([]);
  });

  it.each([
    ["a label", "南部新建学校□所，新增学位□个，", "北部新建学校5所，新增学位45个，"],
    ["a figure", "2021年新建学校□所，新增学位□个，", "2020年新建学校5所，新增学位45个，"],
    ["words", "听取水资源条例说明的有□人，", "听取审计报告说明的有5人，"],
  ])("takes nothing where another item of the frame follows, told apart by %s", (_by, item, other) => {
    const stranger = item.slice(2, 6);
    const left = `${OPENING}${item}${CLOSING}`;
    const right = `${stranger}此处另写一些与上面各句都毫不相干的话，直到足够长为止。${OPENING}${other}别处另有所述。`;
    const runs = pairedAt(left, right, [
      [OPENING, 0, 0],
      [stranger, 0, 0],
    ]);
    expect(valuesOf(runs, right)).toEqual([]);
  });

  it("takes nothing where no placeholder is beside", () => {
    const left = `${OPENING}${TWIN}□%。`;
    const right = `${OPENING}${TWIN}`;
    expect(pairedAt(left, right, [[OPENING, 0, 0]])).toEqual([match(0, 0, OPENING.length)]);
  });
});
