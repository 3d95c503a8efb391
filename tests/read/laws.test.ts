import fc from "fast-check";
import { expect, test } from "vitest";
import { type Document, toSource } from "../../src/text/document.js";
import { span } from "../../src/text/span.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { checkMap, reading } from "./reading.js";

const words = fc.constantFrom(
  "市",
  "文字",
  "XX",
  "**",
  "*",
  "#",
  "# ",
  "[",
  "](/a)",
  "]",
  "a b",
  "  ",
  "\n",
  "\r\n",
  "\u2028",
);
const tags = fc.constantFrom(
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<br>",
  "<td>",
  "<table>",
  "<div class=nav>",
  "</div>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<a href=x>",
  "</a>",
  "&amp;",
  "&nbsp",
  "&#x5e38;",
  "&ampamp;",
  "&",
  "<",
  "<h1>",
  "</h1>",
  "<title>",
  "</title>",
  "<pre>",
  "</pre>",
  "<http://a.b/c>",
  "<body>",
  "<footer>",
  "\0",
  "<p title='a>b'",
);
const soup = fc.array(fc.oneof(words, tags), { maxLength: 60 }).map((parts) => `文${parts.join("")}`);

test.for(["a.txt", "a.md", "a.html"])("the map of %s is exact, whatever stands in it", async (name) => {
  await fc.assert(
    fc.asyncProperty(soup, async (content) => {
      checkMap(await reading(`<p>始</p>${content}`, name));
    }),
    { numRuns: 500 },
  );
});

test("plain text is itself, character for character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(), fc.nat(), (content, from, length) => {
      const document = documentFromText(`文${content}`);
      expect(document.text).toBe(document.source);
      checkMap(document);
      const start = from % document.text.length;
      const range = span<"text">(start, Math.min(document.text.length, start + length));
      expect({ ...toSource(document, range) }).toEqual({ ...range });
    }),
  );
});

test("lone surrogates and private characters survive", () => {
  const text = "市\ud800长\ue000\uf8ff\udc00";
  expect(documentFromText(text).text).toBe(text);
});

test("a piece of text is found in the source where it was written", async () => {
  const document = await reading("<p>一&ldquo;<b>常</b>州&rdquo;市&nbsp;人</p>\r\n<p>二</p>", "a.html");
  expect(document.text).toBe("一“常州”市\u00a0人\n二\n");
  expect(sourceOf(document, "常州")).toBe("常</b>州");
  expect(sourceOf(document, "“")).toBe("&ldquo;");
  expect(sourceOf(document, "市\u00a0")).toBe("市&nbsp;");
  expect(sourceOf(document, "二")).toBe("二");
});

function sourceOf(document: Document, wanted: string): string {
  const at = document.text.indexOf(wanted);
  const { start, end } = toSource(document, span(at, at + wanted.length));
  return document.source.slice(start, end);
}
