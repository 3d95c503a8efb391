import { describe, expect, it } from "vitest";
import { loadKnowledge } from "../src/clues/knowledge.js";
import { scan } from "../src/scan.js";
import { checkListed, type ListOf } from "./check-listed.js";
import { documentOf } from "./document-of.js";

describe("a text of very many findings", () => {
  it.each<[string, string, number, ListOf]>([
    ["unmarked deletions", "达到亿元，\n", 100_000, ({ deletions }) => deletions],
  ])("%s are listed up to a limit, and that is said", checkListed);

  it("signs that may be placeholders are looked at up to a limit, and that is said", async () => {
    const knowledge = await loadKnowledge();
    const [whole, cut] = await Promise.all(
      [100_000, 100_001].map((count) => scan(documentOf("有X项\n".repeat(count)), knowledge)),
    );
    expect(whole.placeholders).toHaveLength(100_000);
    expect(whole.warnings.map(({ code }) => code)).toEqual(["no-words"]);
    expect(cut.placeholders.map(({ start }) => start)).toEqual(whole.placeholders.map(({ start }) => start));
    const said = cut.warnings.find(({ code }) => code === "cut-short")?.message.en;
    expect(said).toContain("the first 100,000 were looked at");
  });
});
