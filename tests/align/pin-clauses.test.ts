import { describe, expect, it } from "vitest";
import { groupPassages } from "../../src/align/group-passages.js";
import { pinClauses } from "../../src/align/pin-clauses.js";
import { match } from "../../src/align/run.js";
import { afterGrouping, listPairs, readPair } from "./marked-pairs.js";

describe("pin clauses", () => {
  it.each([
    ["力空前{激发，我们|释放。大家}用实干的汗水", "力空前{激发|释放}<，|。>{我们|大家}用实干的汗水"],
    ["{会上，我们|会议指出。大家}用实干的汗水", "{会上|会议指出}<，|。>{我们|大家}用实干的汗水"],
    [
      "力空前{激发，我们必须始终坚持|释放。全市上下都要努力}用实干",
      "力空前{激发|释放}<，|。>{我们必须始终坚持|全市上下都要努力}用实干",
    ],
  ])("%s → %s", (before, behind) => {
    expect(afterGrouping(pinClauses, before)).toBe(behind);
  });

  it.each([
    ["a head with a placeholder", "力空前{□，我们必须坚持到底|释放。全市上下都要努力}用实干"],
    ["a gap of one side", "力空前{，我们|}用实干的汗水"],
    ["heads and tails that are too long", "力空前{激发到了新的高度，我们必须始终坚持|释放。大家}用实干的汗水"],
  ])("leaves %s", (_name, marked) => {
    expect(afterGrouping(pinClauses, marked)).toBe(marked);
  });

  it("takes no stop that another passage has", () => {
    const { left, right, pair } = readPair("{会上，我们|会议指出。大家}用实干的汗水");
    const stop = match(2, 4, 1);
    const grouped = groupPassages(pair);
    const { passages } = pinClauses({ ...grouped, runs: [stop, ...pair.runs] });
    expect(listPairs(left, right, passages[0].runs)).toEqual(["用实干的汗水"]);
  });
});
