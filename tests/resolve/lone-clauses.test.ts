import { expect, it } from "vitest";
import type { Passage } from "../../src/align/align.js";
import { hole, match } from "../../src/align/run.js";
import { loneClauses } from "../../src/resolve/lone-clauses.js";
import { read } from "../align/marked-pairs.js";

const CLAUSE = "加工量突破";

/** Whether the placeholder behind the clause is in doubt, where that clause and its measure are all that is paired. */
function isLone(ownRest: string, otherText: string, weight = 22): boolean {
  const own = read(`${CLAUSE}□万头${ownRest}`);
  const other = read(otherText);
  const at = otherText.indexOf(CLAUSE);
  const value = otherText.indexOf("万头") - at - CLAUSE.length;
  const runs = [
    match(0, at, CLAUSE.length),
    hole(CLAUSE.length, at + CLAUSE.length, 1, value),
    match(CLAUSE.length + 1, at + CLAUSE.length + value, 2),
  ];
  const passage: Passage = { runs, moved: true, weight };
  return loneClauses([passage], "left", own, other)(passage, 1);
}

const TWICE = "明年加工量突破100万头。去年加工量突破80万头、增长5%。";

it("a clause that the other text has twice says nothing where its own sentence goes on otherwise", () => {
  expect(isLone("、增长□%。", TWICE)).toBe(true);
});

it("a clause that is there once, or is a whole sentence, or is part of a long passage, has its value", () => {
  expect(isLone("、增长□%。", "明年加工量突破100万头。")).toBe(false);
  expect(isLone("。", TWICE)).toBe(false);
  expect(isLone("、增长□%。", TWICE, 80)).toBe(false);
});
