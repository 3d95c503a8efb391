import { parsePatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderComparisonPatch } from "../../../src/report/compare/patch.js";
import { comparedOf, hostilePair } from "./compared-of.js";

describe("the patch", () => {
  it("has values in place of placeholders, so that only other changes are left", () => {
    const compared = comparedOf(
      "当前，XX正处在爬坡过坎的关键阶段，全市上下要坚定信心。要加快打造先进制造业集群，培育龙头企业。",
      "当前，云河正处在爬坡过坎的关键阶段，全市上下要坚定信心。要奋力打造先进制造业集群，培育龙头企业。",
    );
    expect(renderComparisonPatch(compared)).toBe(
      [
        "--- anonymised.txt",
        "+++ published.txt",
        "@@ -1,2 +1,2 @@",
        " 当前，云河正处在爬坡过坎的关键阶段，全市上下要坚定信心。",
        "-要加快打造先进制造业集群，培育龙头企业。",
        "+要奋力打造先进制造业集群，培育龙头企业。",
        "--- anonymised.txt",
        "+++ anonymised.txt (restored)",
        "@@ -1,2 +1,2 @@",
        "-当前，XX正处在爬坡过坎的关键阶段，全市上下要坚定信心。",
        "+当前，云河正处在爬坡过坎的关键阶段，全市上下要坚定信心。",
        " 要加快打造先进制造业集群，培育龙头企业。",
        "",
      ].join("\n"),
    );
  });

  it("of equal texts has no hunk", () => {
    expect(renderComparisonPatch(comparedOf("全市上下。坚定信心。", "全市上下。坚定信心。"))).not.toContain("@@");
  });

  it("reads as a patch of one file, whatever the texts", () => {
    fc.assert(
      fc.property(hostilePair, (pair) => {
        const patch = renderComparisonPatch(pair);
        expect(patch.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        const [head, ...body] = patch.split("\n").slice(0, -1);
        expect(head).toMatch(/^--- /);
        for (const line of body.slice(1)) expect(line).toMatch(/^(?:@@ |[ +\-\\])/);
      }),
      { numRuns: 100 },
    );
  });

  it("of texts too different to compare is one replacement", () => {
    const sentences = (word: string): string => Array.from({ length: 3000 }, (_, at) => `${word}${at}。`).join("");
    const [patch] = parsePatch(renderComparisonPatch(comparedOf(sentences("甲"), sentences("乙"))));
    expect(patch.hunks).toHaveLength(1);
    expect(patch.hunks[0]).toMatchObject({ oldLines: 3000, newLines: 3000 });
  });
});
