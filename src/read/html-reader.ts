import { looksLikeHtml } from "./looks-like-html.js";
import { MARKDOWN_ENDINGS } from "./markdown-reader.js";
import { isNamed, type Reader } from "./reader.js";
import { textDocument } from "./text-document.js";

const ENDINGS = [".html", ".htm", ".xhtml", ".xhtm"];

/** Pages, and fragments of them. The parser is loaded when there is one to read. */
export const HTML_READER: Reader = {
  format: "html",
  endings: ENDINGS,
  about: {
    title: "HTML (html, htm, xhtml)",
    reads: "the text of the page or fragment as a browser shows it, its article where that stands out",
    leavesOut: "navigation, footers, hidden text, scripts, comments, what is struck out: counted by reason",
    places: "line and column of the file; the offset counts in the file",
    limits: "8 Mi characters",
  },
  recognises: async (file) => {
    const { source, bodyStart, front } = await file.text();
    const isMarkdown = front !== null || isNamed(file.path, MARKDOWN_ENDINGS);
    return looksLikeHtml(
      source.slice(bodyStart),
      isNamed(file.path, ENDINGS) ? "html" : isMarkdown ? "markdown" : "other",
    );
  },
  async read(file) {
    const text = await file.text();
    const { readHtml } = await import("./html.js");
    const { source, bodyStart, front } = text;
    const markdownOutside = front !== null || isNamed(file.path, MARKDOWN_ENDINGS);
    return textDocument(file, text, "html", readHtml(source, { path: file.path, bodyStart, markdownOutside }));
  },
};
