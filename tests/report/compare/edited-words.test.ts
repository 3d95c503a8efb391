import { describe, expect, it } from "vitest";
import { growToWords, wordEdits } from "../../../src/report/compare/edited-words.js";

const WORDS = /达成|达到|目标|加快|奋力|打造|名城|[^]/gu;
const cut = (text: string): string[] => text.match(WORDS) ?? [];

describe("edits as words", () => {
  it("a change grows into the equal text until it is words", () => {
    expect(growToWords({ before: "要", left: "成", right: "到", after: "目标" }, cut)).toEqual({ before: 0, after: 0 });
    expect(growToWords({ before: "要达", left: "成", right: "到", after: "目标" }, cut)).toEqual({
      before: 1,
      after: 0,
    });
  });

  it("words that stayed are not changes", () => {
    expect(wordEdits("加快打造名城", "奋力打造名城", cut)).toEqual([
      { kind: "removed", text: "加快" },
      { kind: "added", text: "奋力" },
      { kind: "same", text: "打造名城" },
    ]);
  });

  it("texts without a word in common are replaced whole", () => {
    const many = (from: number): string => String.fromCodePoint(...Array.from({ length: 5000 }, (_, at) => from + at));
    expect(wordEdits(many(0x4e00), many(0x7000), cut)).toHaveLength(2);
  });
});
