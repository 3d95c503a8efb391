import { describe, expect, it } from "vitest";
import { renderComparisonHtml } from "../../../../src/report/compare/html/html.js";
import { HOSTILE, hostile } from "./hostile.js";
import { comparedOf } from "./sample.js";

describe("hostile text", () => {
  it.each(HOSTILE)("%j reaches the page neither raw nor as a control", (text) => {
    const html = renderComparisonHtml(hostile(text.replaceAll(/[[\]{}|]/g, "")), { language: "zh" });
    const body = html.slice(html.indexOf("<body>"), html.lastIndexOf("<script>"));
    expect(body).not.toMatch(/<script|<img|<svg onload|<!--/);
    expect(body).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
  });
});

it("the policy allows only the page's own style and script", () => {
  const html = renderComparisonHtml(comparedOf("甲"), { language: "en" });
  expect(html).toMatch(
    /content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
  );
});

it("the same comparison gives the same page", () => {
  expect(renderComparisonHtml(comparedOf("甲[XX|乙]丙"), { language: "zh" })).toBe(
    renderComparisonHtml(comparedOf("甲[XX|乙]丙"), { language: "zh" }),
  );
});
