import { describe, expect, it } from "vitest";
import { stepsOf } from "../../../steps.js";
import { expectNearLinear } from "../../../growth.js";
import { renderMarkedText } from "../../../../src/report/scan/html/marked-text.js";
import { marksOf } from "../../../../src/report/scan/html/marks.js";
import { visibleInPage } from "../../../../src/report/shared/html/escape.js";
import { sayIn } from "../../../../src/report/shared/html/messages.js";
import type { Document } from "../../../../src/text/document.js";
import { documentOf } from "../../../document-of.js";
import { ankang, ningbo } from "../samples.js";
import { pageOf, scanOf } from "../scan-of.js";
import { markedIn, paneOf } from "./read-page.js";

describe("the page of a scan", () => {
  it("shows the whole text, and each finding where it stands", () => {
    for (const { document, scanned } of [ankang(), ningbo()]) {
      const html = pageOf([{ document, scanned }]);
      expect(paneOf(html)).toBe(visibleInPage(document.text));
      const found = markedIn(html);
      for (const { text, start, end } of found.values()) {
        expect(text).toBe(document.source.slice(start, end));
      }
      for (const { id, text } of scanned.placeholders) expect(found.get(`placeholder-${id}/0`)?.text).toBe(text);
      for (const { id, text, occurrences } of scanned.leaks)
        for (const nth of occurrences.keys()) expect(found.get(`leak-${id}/${nth}`)?.text).toBe(text);
    }
  });

  it("maps offsets of the source to the text that was extracted", () => {
    const plain = documentOf("安&康X市");
    const document: Document = {
      ...plain,
      source: "<p>安&amp;康X市</p>",
      pieces: [
        { textStart: 0, textLength: 1, sourceStart: 3, sourceLength: 1 },
        { textStart: 1, textLength: 1, sourceStart: 4, sourceLength: 5 },
        { textStart: 2, textLength: 3, sourceStart: 9, sourceLength: 3 },
      ],
    };
    const scanned = scanOf(document, { signs: /X/g, leaks: [{ text: "安&amp;康", kind: "division" }] });
    const found = markedIn(renderMarkedText(document, marksOf(document, scanned, sayIn("zh")), "t0").html);
    expect(found.get("placeholder-1/0")?.text).toBe("X");
    expect(found.get("leak-1/0")?.text).toBe("安&康");
  });

  it("has each id once, in a page of several texts too", () => {
    const html = pageOf([ankang(), ningbo(), ankang()], { shared: { phrases: [], isApproximate: false } });
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it("leads to each text by its number, where one between them could not be read", () => {
    const html = pageOf([ankang(), ningbo(), ankang()], {
      numbers: [0, 2, 3],
      shared: { phrases: [{ text: "奋力谱写新篇章", count: 2, documents: [1, 2] }], isApproximate: false },
    });
    const articles = [...html.matchAll(/<article[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    expect(articles).toEqual(["t0", "t2", "t3"]);
    expect([...html.matchAll(/<th scope="row"><a href="#([^"]+)"/g)].map(([, id]) => id)).toEqual(articles);
    expect(html).toMatch(/奋力谱写新篇章.*href="#t2".*href="#t3"/s);
    expect(html).not.toContain('href="#t1"');
  });

  it("has a table across the texts where there are several", () => {
    expect(pageOf([ankang()])).not.toContain('class="across"');
    const html = pageOf([ankang(), ningbo()], {
      language: "en",
      shared: { phrases: [{ text: "奋力谱写新篇章", count: 30, documents: [0, 1] }], isApproximate: true },
    });
    expect(html).toContain('class="across"');
    expect(html).toMatch(/奋力谱写新篇章.*In 30:.*href="#t1"/s);
    expect(html).toContain("some may be missing");
  });

  it("says where a text points to, and that it points nowhere", () => {
    const document = documentOf("全面落实，狠抓落实。");
    expect(pageOf([{ document, scanned: scanOf(document, {}) }])).toContain("<h2>没有指向任何地方</h2>");
    expect(pageOf([ankang()])).toContain("<h2>指向陕西省 › 安康市</h2>");
    expect(pageOf([ankang()], { language: "en" })).toContain("<h2>Points to 陕西省 › 安康市</h2>");
    const weak = (name: string) => ({ path: [name], level: "city", strength: "weak", score: 0.5, leaks: [] }) as const;
    const open = { ...scanOf(document, {}), places: [weak("常州市"), weak("柳州市")] };
    expect(pageOf([{ document, scanned: open }])).toContain("<h2>也许是常州市或柳州市</h2>");
  });

  it("puts the warning of a private record before all others", () => {
    const html = pageOf([ningbo()]);
    expect(html.indexOf('data-code="private"')).toBeGreaterThan(0);
    expect(html.indexOf('data-code="private"')).toBeLessThan(html.indexOf('data-code="approximate"'));
    expect(html.indexOf('data-code="approximate"')).toBeLessThan(html.indexOf("<h2>"));
  });

  it("is the same for the same scan", () => {
    expect(pageOf([ankang()])).toBe(pageOf([ankang()]));
  });

  const line = `${"发展".repeat(22)}X市的工作${"。".repeat(2)}\n`;

  it("is written with work in proportion to the text and its marks", () =>
    expectNearLinear((lines) => {
      const document = documentOf(line.repeat(lines));
      const scanned = scanOf(document, { signs: /X/g });
      return stepsOf(() => pageOf([{ document, scanned }]));
    }, 100));

  it("has every mark in the text, and three thousand of a kind in a list", () => {
    const document = documentOf(line.repeat(4000));
    const html = pageOf([{ document, scanned: scanOf(document, { signs: /X/g }) }]);
    expect(html.match(/data-mark="placeholder-/g)?.length).toBe(4000);
    expect(html).toContain("其余1,000条见正文");
  });
});
