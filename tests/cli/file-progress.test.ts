import { describe, expect, it } from "vitest";
import { countedLine } from "../../src/cli/file-progress.js";
import { widthOf } from "../../src/report/shared/text/width.js";

const WIDE = 120;
const half = { what: "align", done: 30, total: 40, part: 0.5 } as const;

describe("the line of a long work", () => {
  it("says how many files are done, how long it has taken, and how long it still takes as far as the work tells", () => {
    expect(countedLine(half, { all: 100, step: 75 }, WIDE, "en")).toBe(
      "██████████░░░░░░░░░░ aligning 30/40 · 100 s · left 1:15",
    );
    expect(countedLine(half, { all: 100, step: 75 }, WIDE, "zh")).toBe(
      "██████████░░░░░░░░░░ 对齐 30/40 · 100 s · 还需 1:15",
    );
  });

  it("promises nothing at the beginning of a step, and has nothing to promise at its end", () => {
    expect(countedLine(half, { all: 100, step: 1 }, WIDE, "en")).not.toContain("left");
    expect(countedLine({ ...half, part: 0.001 }, { all: 100, step: 9 }, WIDE, "en")).not.toContain("left");
    expect(countedLine({ ...half, part: 1 }, { all: 100, step: 9 }, WIDE, "en")).not.toContain("left");
  });

  it("never wraps", () => {
    for (const most of [70, 60, 50, 40, 30, 12]) {
      for (const language of ["zh", "en"] as const) {
        expect(widthOf(countedLine(half, { all: 100, step: 75 }, most, language))).toBeLessThanOrEqual(most);
      }
    }
  });
});
