import { describe, expect, it } from "vitest";
import { groupPassages } from "../../src/align/group-passages.js";
import { splitsAt } from "../../src/resolve/glued.js";
import { readPair } from "../align/marked-pairs.js";

/** The readings of each placeholder of a marked pair. */
function splits(marked: string): string[][] {
  const { left, right, pair } = readPair(marked);
  const [passage] = groupPassages(pair).passages;
  const own = { text: left, normalised: pair.left.text, placeholders: [], sureness: null };
  const other = { text: right, normalised: pair.right.text, placeholders: [], sureness: null };
  return passage.runs.flatMap((run, index) =>
    run.kind === "hole" ? [splitsAt(passage, index, "left", { own, other })] : [],
  );
}

describe("placeholders that touch", () => {
  it("share what stands there in every way, each at least one character", () => {
    expect(splits("建设“[□|云上][□|松林]”平台")).toEqual([
      ["云", "云上", "云上松"],
      ["林", "松林", "上松林"],
    ]);
  });

  it("of which there are three, share it too", () => {
    expect(splits("建设“[□|云][□|上][□|松林]”平台").map((readings) => readings[0])).toEqual(["云", "上", "林"]);
  });

  it("on two lines are two", () => {
    expect(splits("附件[□|一]\n[□|二]组")).toEqual([[], []]);
  });
});

describe("placeholders with a short separator between them", () => {
  it("that is a cell of its own are not", () => {
    expect(splits("[□|33]\n3\n[□|郴州]")).toEqual([[], []]);
  });

  it("are open where the other text has it more than once", () => {
    expect(splits("[□|沙市]市[□|观音]镇")).toEqual([
      ["沙", "沙市"],
      ["市观音", "观音"],
    ]);
  });

  it("are certain where it has it once, or where it is long", () => {
    expect(splits("[□|临江]市[□|石桥]镇")).toEqual([[], []]);
    expect(splits("[□|沙市]市人民政府[□|市人民政府]镇")).toEqual([[], []]);
  });
});
