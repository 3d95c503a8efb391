import { describe, expect, it } from "vitest";
import { readPlaceholders } from "../compare/read-placeholders.js";

const NAMED = "加快[XX|江西]内陆开放型经济试验区建设，持续深化改革。\n发挥[XX|江西]特色优势，提升发展质量。\n";

describe("a value whose edge nothing decides", () => {
  it("is the name that other placeholders have, if that is in its place", () => {
    const marked = `${NAMED}持续丰富中国式现代化[XX|江西]{建|}设的生动实践，让群众满意。`;
    expect(readPlaceholders(marked).wrong).toEqual([]);
  });

  it("keeps an edge that touches what both texts have", () => {
    const marked = `${NAMED}要建设美[XX|丽江]西{岸|城}景区，不断提高群众生活品质。`;
    expect(readPlaceholders(marked).wrong).not.toContain("江西 for 丽江");
  });
});
