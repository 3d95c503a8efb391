import fc from "fast-check";
import { parse, type DefaultTreeAdapterMap } from "parse5";
import { describe, expect, it } from "vitest";
import { visibleInPage } from "../../../src/report/shared/html/escape.js";
import { sayIn } from "../../../src/report/shared/html/messages.js";
import { renderMarkedText } from "../../../src/report/scan/html/marked-text.js";
import { MARK_CLASSES, marksOf, type Mark } from "../../../src/report/scan/html/marks.js";
import { span } from "../../../src/text/span.js";
import type { Document } from "../../../src/text/document.js";
import { documentOf } from "../../document-of.js";
import { textContent } from "../html/text-content.js";
import { ankang, ningbo } from "./samples.js";
import { pageOf, placeOf, scanOf } from "./scan-of.js";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** What the pieces of each mark hold, by name and occurrence, without what the report adds. */
function markedIn(html: string): Map<string, { text: string; start: number; end: number }> {
  const found = new Map<string, { text: string; start: number; end: number }>();
  const visit = (node: Node): void => {
    if ("attrs" in node) {
      const own = attributesOf(node);
      const { "data-mark": name, "data-nth": nth, "data-start": start, "data-end": end } = own;
      if (name !== undefined) {
        const key = `${name}/${nth}`;
        const text = (found.get(key)?.text ?? "") + ownText(node);
        found.set(key, { text, start: Number(start), end: Number(end) });
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}

function ownText(node: Node): string {
  if ("value" in node) return node.value;
  if ("attrs" in node && node.attrs.some(({ name }) => name === "data-added")) return "";
  return "childNodes" in node ? node.childNodes.map(ownText).join("") : "";
}

/** The text of the text pane of a page. */
function paneOf(html: string): string {
  const pane = /<div class="text" lang="zh-CN">(.*?)<\/div><\/section>/s.exec(html)?.[1];
  if (pane === undefined) throw new Error("the page has no text");
  return textContent(pane);
}

const signs = fc.array(
  fc.constantFrom("甲", "乙", "X", "<b>", "&", "\n", "\r\n", "\u2028", "\u001b", "\u202e", "𠮷", "。"),
  { maxLength: 40 },
);

/** A text with marks of every class anywhere in it: nested, overlapping, empty, over line ends. */
const marked = fc
  .record({
    signs,
    wanted: fc.array(fc.record({ at: fc.nat(40), length: fc.nat(12), name: fc.constantFrom(...MARK_CLASSES) })),
  })
  .map(({ signs: parts, wanted }) => {
    const document = documentOf(parts.join(""));
    const ends = [0, ...parts.map((_, index) => parts.slice(0, index + 1).join("").length)];
    const end = (index: number): number => ends[Math.min(index, ends.length - 1)] ?? 0;
    const marks = wanted.map(({ at, length, name }, index): Mark => {
      const range = { start: end(at), end: end(at + length) };
      return {
        class: name,
        name: `${name}-${index}`,
        nth: 0,
        range,
        span: span(range.start, range.end),
        variants: [],
        title: "",
        label: index % 2 === 0 ? "≠" : null,
      };
    });
    return { document, marks };
  });

describe("a marked text", () => {
  it("has every character once and in order, however marks overlap", () => {
    fc.assert(
      fc.property(marked, ({ document, marks }) => {
        const { html } = renderMarkedText(document, marks, "t0");
        expect(textContent(html)).toBe(visibleInPage(document.text));
      }),
      { numRuns: 500 },
    );
  });

  it("has in each mark what stands in its range, line ends aside", () => {
    fc.assert(
      fc.property(marked, ({ document, marks }) => {
        const found = markedIn(renderMarkedText(document, marks, "t0").html);
        for (const { name, range } of marks) {
          const wanted = document.text.slice(range.start, range.end);
          const shown = wanted.replaceAll(/[\r\n]/g, "");
          if (shown === "" && (wanted !== "" || document.text === "")) continue;
          expect(found.get(`${name}/0`)).toMatchObject({ text: visibleInPage(shown), ...range });
        }
      }),
      { numRuns: 500 },
    );
  });

  it("nests what stands in each other, and cuts what overlaps", () => {
    const document = documentOf("支持高新区、汉滨区等县区建设产业园");
    const scanned = scanOf(document, {
      clues: ["高新区、汉滨区等县区"],
      leaks: [{ text: "汉滨区", kind: "division" }],
      voices: ["支持高新区"],
    });
    const { html } = renderMarkedText(document, marksOf(document, scanned, sayIn("zh")), "t0");
    expect(html).toMatch(
      /data-mark="clue-1".*、<span class="mark leak division moderate"[^>]*>汉滨区<\/span>等县区<\/span>建/,
    );
    expect(html.match(/data-mark="voice-1"/g)?.length).toBe(2);
    expect(html.match(/data-mark="clue-1"/g)?.length).toBe(1);
    expect(html.match(/id="t0-voice-1"/g)?.length).toBe(1);
  });

  it("says where something is missing, without a character of its own", () => {
    const document = documentOf("我代表市委、市政府，向（）同志致敬。");
    const deletions = [
      { after: "市政府", kind: "person" },
      { after: "，向", kind: "person", length: 2 },
    ] as const;
    const scanned = scanOf(document, { deletions });
    const { html } = renderMarkedText(document, marksOf(document, scanned, sayIn("zh")), "t0");
    expect(html).toMatch(
      /市政府<span class="mark deletion[^>]*><ins class="label" data-added>∅ 缺人名<\/ins><\/span>，/,
    );
    expect(html).toMatch(/>（）<ins class="label" data-added>/);
  });
});

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
    expect(html).toContain("phrases may be missing");
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

  it("is written in time linear in the text and its marks", () => {
    const line = `${"发展".repeat(22)}X市的工作${"。".repeat(2)}\n`;
    const document = documentOf(line.repeat(20_000));
    const scanned = scanOf(document, { signs: /X/g });
    const start = performance.now();
    const html = pageOf([{ document, scanned }]);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(html.match(/data-mark="placeholder-/g)?.length).toBe(20_000);
    expect(html).toContain("其余17,000条见正文");
  });
});

describe("hostile text", () => {
  const HOSTILE = [
    "</script><script>alert(1)</script>",
    "</style><img src=https://example.invalid/x onerror=alert(2)>",
    '"><svg onload=alert(3)>',
    "</div></section></aside>",
    "<!--",
    "{{7*7}}${7*7}$&$1",
    "\u2028\u2029",
    "\u001b]0;题\u0007\u001b[2J",
    "甲\u202e乙\u2066丙",
    "\ud800",
  ];

  it.each(HOSTILE)("%j reaches the page neither raw nor as a control", (text) => {
    const html = hostilePage(text);
    const body = html.slice(html.indexOf("<body>"), html.lastIndexOf("<script>"));
    expect(body).not.toMatch(/<script|<img|<svg onload|<!--/);
    expect(body).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    expect(paneOf(html)).toBe(visibleInPage(`前${text}后，在${text}区。`));
  });

  it("the policy allows only the page's own style and script", () => {
    expect(hostilePage("甲")).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
    );
  });
});

/** Hostile text wherever an input can put some. */
function hostilePage(text: string): string {
  const document = documentOf(`前${text}后，在${text}区。`, text);
  const said = { zh: text, en: text };
  const scanned = scanOf(
    document,
    {
      signs: /区/g,
      leaks: [
        { text, kind: "division", implies: [[text, text]], reason: said, time: { notBefore: text, notAfter: text } },
      ],
      clues: [`${text}后`],
      voices: [text],
      headings: [text],
      published: [text],
      deletions: [{ after: `前${text}`, kind: "text", length: 1 }],
    },
    {
      title: text,
      date: text,
      encoding: text,
      places: [placeOf([text], [1], 1, "strong")],
      time: {
        notBefore: text,
        notAfter: null,
        leaks: [1],
        signs: [{ text, start: 1, end: 2, line: 1, column: 2, notBefore: text, notAfter: null }],
      },
      warnings: [{ code: text, message: said, path: text }],
    },
  );
  const maskStyle = [{ notation: text, keepsLength: false, count: 1, kinds: {}, said }];
  const placeholders = scanned.placeholders.map((placeholder) => ({
    ...placeholder,
    text,
    note: "over-masked" as const,
    word: text,
    context: { left: text, right: text },
    bound: { rule: "list" as const, value: text, confidence: 1, evidence: [{ start: 0, end: 1, text }], to: [] },
  }));
  const given = { document, scanned: { ...scanned, maskStyle, placeholders } };
  return pageOf([given, given], {
    shared: { phrases: [{ text, count: 2, documents: [0, 1] }], isApproximate: false },
    warnings: [{ code: text, message: said, path: text }],
  });
}
