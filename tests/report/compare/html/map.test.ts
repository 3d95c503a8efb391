import { describe, expect, it } from "vitest";
import { renderMap } from "../../../../src/report/compare/html/map.js";
import { sayIn } from "../../../../src/report/shared/html/messages.js";
import { comparedOf, longPair } from "./sample.js";

const say = sayIn("zh");

/** The path data of a class. */
function dataOf(html: string, name: string): string {
  return new RegExp(`<path class="${name}" d="([^"]*)"`).exec(html)?.[1] ?? "";
}

describe("the map", () => {
  it("stays inside its picture", () => {
    const { html } = renderMap(longPair(40), 0, say);
    const starts = [...html.matchAll(/M\d+ ([\d.]+)/g)].map(([, y]) => Number(y));
    expect(starts.length).toBeGreaterThan(20);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...starts)).toBeLessThanOrEqual(1000);
  });

  it("draws a tick for each placeholder, by its basis", () => {
    const compared = longPair(20);
    const count = (basis: string): number =>
      compared.comparison.placeholders.filter((one) => one.basis === basis).length;
    const { html } = renderMap(compared, 0, say);
    for (const basis of ["direct", "inferred", "none"]) {
      expect(dataOf(html, `tick ${basis}`).match(/M/g)?.length ?? 0).toBe(count(basis));
    }
    expect(count("direct")).toBeGreaterThan(10);
  });

  it("gives moved passages ribbons of their own", () => {
    const compared = comparedOf("全面贯彻落实会议精神，认真加强组织领导。");
    const segments = compared.comparison.segments.map((segment) => ({ ...segment, moved: true }));
    const { html } = renderMap({ ...compared, comparison: { ...compared.comparison, segments } }, 0, say);
    expect(dataOf(html, "ribbon moved")).not.toBe("");
    expect(dataOf(html, "ribbon shared")).toBe("");
  });
});
