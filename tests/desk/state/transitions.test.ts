import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readValue } from "../../../src/desk/state/reader-values.js";
import { addNamed, addSources, ask, judge, makeAnonymised, swapRoles } from "../../../src/desk/state/transitions.js";
import { EMPTY_WORK, pairOf, placeOf, type Work } from "../../../src/desk/state/work.js";
import { source, steps } from "./made-work.js";

const rolesOf = ({ sources }: Work) => sources.map(({ name, role }) => `${name} ${role}`);

describe("what is what is guessed from the placeholders", () => {
  test.each([
    ["one text is scanned", [13], "scan"],
    ["two are compared", [13, 0], "compare"],
    ["two that both have some are compared", [13, 20], "compare"],
    ["one with many among others without is compared with those", [13, 0, 1], "compare"],
    ["several with many are searched for a template", [13, 9, 11], "templates"],
    ["several with none too", [0, 0, 0], "templates"],
  ] as const)("%s", (_name, counts, question) => {
    const work = addSources(
      EMPTY_WORK,
      counts.map((count, at) => source(`${at}.txt`, count)),
    );
    expect(work.question).toBe(question);
  });

  test("the text with the most is the anonymised one", () => {
    const work = addSources(EMPTY_WORK, [source("公开.txt", 0), source("匿名.txt", 7)]);
    expect(pairOf(work)?.anonymised.name).toBe("匿名.txt");
    expect(pairOf(work)?.published.map(({ name }) => name)).toEqual(["公开.txt"]);
  });

  test("the same text comes once", () => {
    const work = addSources(EMPTY_WORK, [source("甲.txt", 2)]);
    expect(addSources(work, [source("甲.txt", 2)])).toBe(work);
  });
});

describe("roles", () => {
  const pair = addSources(EMPTY_WORK, [source("甲.txt", 7), source("乙.txt", 0)]);

  test("to swap twice changes nothing", () => {
    expect(rolesOf(swapRoles(pair))).toEqual(["甲.txt published", "乙.txt anonymised"]);
    expect(swapRoles(swapRoles(pair))).toEqual(pair);
  });

  test("a further text is a published one, however many placeholders it has", () => {
    expect(rolesOf(addSources(pair, [source("丙.txt", 99)])).at(-1)).toBe("丙.txt published");
  });

  test("what the reader has named is not guessed", () => {
    const named = addNamed(EMPTY_WORK, [source("甲.txt", 0, "anonymised"), source("乙.txt", 9, "published")]);
    expect(rolesOf(named)).toEqual(["甲.txt anonymised", "乙.txt published"]);
  });

  test("there is never more than one anonymised text, and one where there is any", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), (all) => {
        const work = ask(
          all.reduce((before, one) => one(before), EMPTY_WORK),
          "compare",
        );
        const count = work.sources.filter(({ role }) => role === "anonymised").length;
        expect(count).toBe(work.sources.length === 0 ? 0 : 1);
      }),
    );
  });

  test("what was said of a placeholder outlasts a swap and a further text", () => {
    const { anonymised } = pairOf(pair) ?? {};
    const place = placeOf(anonymised?.id ?? "", { start: 3, end: 5 });
    const said = judge(pair, place, { is: "corrected", value: "金坛" });
    const after = makeAnonymised(addSources(swapRoles(said), [source("丙.txt")]), anonymised?.id ?? "");
    expect(after.remarks[place]?.judgement).toEqual({ is: "corrected", value: "金坛" });
  });
});

describe("a value is the evidence's or the reader's, and says whose", () => {
  test.each([
    ["nothing said", null, "常州", "evidence"],
    ["accepted", { is: "accepted" }, "常州", "evidence"],
    ["rejected", { is: "rejected" }, null, "reader"],
    ["chosen", { is: "chosen", value: "无锡" }, "无锡", "reader"],
    ["corrected", { is: "corrected", value: "金坛" }, "金坛", "reader"],
  ] as const)("%s", (_name, judgement, value, by) => {
    expect(readValue({ value: "常州" }, { judgement, note: "" })).toEqual({ value, by });
  });
});
