import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderComparisonHtml } from "../../../../src/report/compare/html/html.js";
import type { Compared } from "../../../../src/report/compare/compared.js";
import { openBrowser, openReport } from "./report-page.js";
import { comparedOf } from "./sample.js";

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "</style><img src=https://example.invalid/x onerror=alert(2)>",
  '"><svg onload=alert(3)>',
  "javascript:alert(4)",
  "<a href='javascript:alert(5)'>看</a>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "{{7*7}}${7*7}$&$1",
  "\u2028\u2029",
  "\u001b]0;题\u0007\u001b[2J",
  "甲\u202e乙\u2066丙",
  "\ud800",
  "__proto__ constructor",
];

/** Hostile text wherever an input can put some: in both texts, as a value, in path, title, date, warnings. */
function hostile(text: string): Compared {
  const given = comparedOf(`全面贯彻落实会议精神${text}，规模超[XXX|3000]亿元的产业集群，认真加强组织领导${text}。`);
  const { comparison } = given;
  const summary = { ...comparison.documents.anonymised, path: text, title: text, date: text, encoding: text };
  return {
    ...given,
    comparison: {
      ...comparison,
      documents: { anonymised: summary, published: [summary] },
      placeholders: comparison.placeholders.map((placeholder) => {
        const said = {
          context: { left: text, right: text },
          alternatives: [{ value: text, confidence: 0.1 }],
          evidence: placeholder.evidence.map((evidence) => ({ ...evidence, left: text, right: text })),
        };
        return placeholder.basis === "none" ? { ...placeholder, ...said } : { ...placeholder, ...said, value: text };
      }),
      silentEdits: [
        {
          kind: "reworded",
          against: 0,
          anonymised: { start: 0, end: 2, text },
          published: { document: 0, start: 0, end: 2, text },
          context: { left: text, right: text },
          line: 1,
        },
      ],
      reuse: { ...comparison.reuse, summary: { zh: text, en: text } },
      warnings: [{ code: text, message: { zh: text, en: text }, path: text }],
    },
  };
}

describe("hostile text", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(() => browser.close());

  it("stays text: nothing runs, loads or links", async () => {
    const { page, complaints, close } = await openReport(
      browser,
      hostile(HOSTILE.join("　").replaceAll(/[[\]{}|]/g, "")),
    );
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("style").count()).toBe(1);
    expect(
      await page.locator("img, iframe, object, embed, base, form, [onload], [onerror], [style*=url]").count(),
    ).toBe(0);
    const links = await page.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links.filter((link) => !/^#[\w-]+$/.test(link ?? ""))).toEqual([]);
    for (const key of ["n", "Enter", "n"]) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(complaints).toEqual([]);
    await close();
  });

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
