import { describe, expect, it } from "vitest";
import type { Passage } from "../../src/align/align.js";
import { hole, match } from "../../src/align/run.js";
import { tornSentences } from "../../src/resolve/torn-sentences.js";
import { read } from "../align/marked-pairs.js";

/** Whether the placeholder of a sentence is in the lesser part of it, where its two parts are paired with these. */
function isLost(first: string, second: string, otherFirst: string, otherSecond: string): boolean {
  const own = read(first + second);
  const other = read(`昨天${otherSecond}又举行了一次${otherFirst}在场`);
  const [before, behind] = first.split("□");
  const value = otherFirst.slice(before.length, otherFirst.length - behind.length);
  const at = other.key.length - 2 - otherFirst.length;
  const runs = [
    match(0, at, before.length),
    hole(before.length, at + before.length, 1, value.length),
    match(before.length + 1, at + before.length + value.length, behind.length),
  ];
  const one: Passage = { runs, moved: false, weight: 0 };
  const two: Passage = { runs: [match(first.length, 2, second.length)], moved: true, weight: 0 };
  return tornSentences([one, two], "left", own, other)(one, 1);
}

describe("a sentence that two passages share", () => {
  it("belongs to the one that has more of it", () => {
    const rest = "主持会议听取了任免名单的说明";
    expect(isLost("陈□同志", rest, "陈建国同志", rest)).toBe(true);
    expect(isLost("听取了任免名单的说明后陈□同志", "作总结", "听取了任免名单的说明后陈建国同志", "作总结")).toBe(false);
  });

  it("of which each has whole clauses, belongs to both", () => {
    const rest = "主持会议听取了任免名单的说明";
    expect(isLost("陈□同志，", rest, "陈建国同志，", rest)).toBe(false);
  });
});
