import { describe, expect, it } from "vitest";
import { contextOf, type Context } from "../../src/placeholders/candidate.js";
import { kindFromContext, kindReader } from "../../src/placeholders/kinds/kind-from-context.js";
import { KIND_ROWS } from "../../src/placeholders/kinds/kind-rows.js";
import { LOOKS } from "../../src/values/looks.js";

describe.each(KIND_ROWS)("%s by its context", (kind, rows) => {
  it.each(rows.flatMap(({ examples }) => examples))("%s", (example) => {
    expect(kindFromContext(contextIn(example)).kind).toBe(kind);
  });
});

it("every kind that can be told has rows", () => {
  const kinds = Object.keys(LOOKS).filter((kind) => kind !== "unknown");
  expect(KIND_ROWS.map(([kind]) => kind).toSorted()).toEqual(kinds.toSorted());
});

it.each([
  ["X都市圈", "place"],
  ["三中X会", "text"],
  ["XX项目", "name"],
  ["共X项", "number"],
  ["XX市场", "unknown"],
  ["X位于东部", "unknown"],
])("%s is %s", (text, kind) => {
  const at = text.search(/X/);
  const end = text.lastIndexOf("X") + 1;
  expect(kindFromContext(contextOf(text, at, end)).kind).toBe(kind);
});

describe("what speaks for kinds", () => {
  const rows = KIND_ROWS.flatMap(([, ofKind]) => ofKind);
  const contexts = rows.flatMap(({ examples }) => examples).map(contextIn);

  it("weighs the same in any order of a kind's rows", () => {
    const backwards = kindReader(KIND_ROWS.map(([kind, ofKind]) => [kind, ofKind.toReversed()]));
    expect(contexts.map(backwards)).toEqual(contexts.map(kindFromContext));
  });

  it("is the same for a reader that was asked about very many contexts", () => {
    const asked = kindReader(KIND_ROWS);
    for (let at = 0; at < 2500; at++) asked({ left: `第${at}次`, right: `甲${at}` });
    expect(contexts.map(asked)).toEqual(contexts.map(kindReader(KIND_ROWS)));
    expect(contexts.map(asked)).toEqual(contexts.map(asked));
  });

  it("makes no kind certain, and an unknown one not at all", () => {
    const certainties = contexts.map(kindFromContext).map(({ certainty }) => certainty);
    expect(Math.min(...certainties)).toBeGreaterThan(0.5);
    expect(Math.max(...certainties)).toBeLessThan(1);
    expect(kindFromContext(contextIn("甲⟦XX⟧甲"))).toEqual({ kind: "unknown", tells: false, certainty: 0 });
  });

  it("is more where both sides say the same, less where they differ", () => {
    const sure = (example: string): number => kindFromContext(contextIn(example)).certainty;
    expect(sure("来到⟦XX⟧市")).toBeGreaterThan(sure("甲⟦XX⟧市"));
    expect(sure("来到⟦XX⟧个")).toBeLessThan(sure("甲⟦XX⟧个"));
  });

  it("needs no row that only repeats another", () => {
    const useless = KIND_ROWS.flatMap(([kind, ofKind]) =>
      ofKind.filter((row) => {
        const without = kindReader(
          KIND_ROWS.map(([one, all]) => [one, one === kind ? all.filter((other) => other !== row) : all]),
        );
        const own = row.examples.map(contextIn);
        return own.every((context) => without(context).certainty === kindFromContext(context).certainty);
      }),
    );
    expect(useless.map(({ examples }) => examples)).toEqual([]);
  });
});

/** `在⟦XX⟧市`: the context of the placeholder in ⟦…⟧. */
function contextIn(example: string): Context {
  const [before = "", written = "", behind = ""] = example.split(/[⟦⟧]/);
  return contextOf(before + written + behind, before.length, before.length + written.length);
}
