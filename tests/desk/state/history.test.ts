import fc from "fast-check";
import { expect, test } from "vitest";
import { historyOf, redo, step, undo } from "../../../src/desk/state/history.js";
import { judge } from "../../../src/desk/state/transitions.js";
import { EMPTY_WORK } from "../../../src/desk/state/work.js";
import { steps } from "./made-work.js";

test("undo is the inverse of every step, and redo that of undo", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 30 }), (all) => {
      let history = historyOf(EMPTY_WORK);
      for (const one of all) {
        const next = step(history, one(history.present));
        if (next !== history) {
          expect(undo(next).present).toEqual(history.present);
          expect(redo(undo(next)).present).toEqual(next.present);
        }
        history = next;
      }
      while (history.past.length > 0) history = undo(history);
      expect(history.present).toEqual(EMPTY_WORK);
    }),
  );
});

test("what changes nothing is no step", () => {
  const once = step(historyOf(EMPTY_WORK), judge(EMPTY_WORK, "甲@0-2", { is: "accepted" }));
  expect(step(once, judge(once.present, "甲@0-2", { is: "accepted" }))).toBe(once);
  expect(undo(historyOf(EMPTY_WORK)).present).toBe(EMPTY_WORK);
});

test("a step after an undo forgets what was undone", () => {
  const once = step(historyOf(1), 2);
  expect(redo(step(undo(once), 3)).present).toBe(3);
});
