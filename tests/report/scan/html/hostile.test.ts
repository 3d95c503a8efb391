import { describe, expect, it } from "vitest";
import { visibleInPage } from "../../../../src/report/shared/html/escape.js";
import { documentOf } from "../../../document-of.js";
import { pageOf, placeOf, scanOf } from "../scan-of.js";
import { paneOf } from "./read-page.js";

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
