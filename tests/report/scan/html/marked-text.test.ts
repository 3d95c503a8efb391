import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkedText } from "../../../../src/report/scan/html/marked-text.js";
import { MARK_CLASSES, marksOf, type Mark } from "../../../../src/report/scan/html/marks.js";
import { visibleInPage } from "../../../../src/report/shared/html/escape.js";
import { sayIn } from "../../../../src/report/shared/html/messages.js";
import { span } from "../../../../src/text/span.js";
import { documentOf } from "../../../document-of.js";
import { textContent } from "../../shared/html/text-content.js";
import { scanOf } from "../scan-of.js";
import { markedIn } from "./read-page.js";

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
