import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, visibleInPage } from "../../../../src/report/shared/html/escape.js";
import { markup } from "../../../../src/report/shared/html/markup.js";
import { textContent } from "./text-content.js";

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(..."<>&\"'\r\n\t\u0000\u001b\u0085\u200b\u202e\u2028\ud800X某"),
  ),
});

describe("text in a page", () => {
  it("is read back as it is shown", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textContent(escapeHtml(text))).toBe(visibleInPage(text));
      }),
    );
  });

  it("has no sign that markup is made of, and nothing that acts or hides", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(escapeHtml(text)).not.toMatch(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Cs}/u);
      }),
    );
  });

  it.each([
    ["\u001b[31m红", "␛[31m红"],
    ["甲\u202e乙", "甲‹U+202E›乙"],
    ["一\r\n二\r三", "一\n二\n三"],
    ["👩‍🌾", "👩‍🌾"],
    ["葛󠄀", "葛󠄀"],
  ])("%j is shown as %j", (text, shown) => expect(visibleInPage(text)).toBe(shown));
});

describe("markup", () => {
  it("escapes text, and only text", () => {
    const inner = markup`<b>${"<i>"}</b>`;
    expect(markup`<p title="${'"'}">${inner}${[inner, inner]}${null}${1}</p>`.html).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>1</p>',
    );
  });
});
