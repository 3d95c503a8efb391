import type { Block } from "../text/document.js";
import type { NewDocx } from "./new-docx.js";
import type { TextChange } from "./plan-changes.js";
import { WordXml } from "./word-xml.js";

/** The paragraphs of a text with its changes tracked, and their comments. */
export interface TrackedText extends NewDocx {
  readonly comments: Iterable<string>;
  readonly unwritten: readonly number[];
}

/** A text as a Word document, a paragraph for each line. Changes are in order; one that overlaps the one before is not written. */
export function trackedText(text: string, blocks: readonly Block[], changes: readonly TextChange[]): TrackedText {
  const kept: number[] = [];
  const unwritten: number[] = [];
  let written = 0;
  changes.forEach(({ start, end }, at) => {
    const isWritten = start >= written && end > start && !text.slice(start, end).includes("\n");
    (isWritten ? kept : unwritten).push(at);
    if (isWritten) written = end;
  });
  let id = 0;
  const word = new WordXml("w", () => ++id);
  return {
    unwritten,
    body: paragraphs(text, headingsIn(blocks), changes, { kept, word }),
    comments: kept.map((at) => word.comment(at, changes[at].comment)),
  };
}

function headingsIn(blocks: readonly Block[]): ReadonlySet<number> {
  return new Set(blocks.filter(({ kind }) => kind === "heading").map(({ span }) => span.start));
}

function* paragraphs(
  text: string,
  headings: ReadonlySet<number>,
  changes: readonly TextChange[],
  { kept, word }: { readonly kept: readonly number[]; readonly word: WordXml },
): Generator<string> {
  let next = 0;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf("\n", at);
    const end = found === -1 ? text.length : found;
    yield `<w:p>${headings.has(at) ? '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>' : ""}`;
    let from = at;
    while (next < kept.length && changes[kept[next]].start < end) {
      const change = changes[kept[next]];
      yield runOf(text.slice(from, change.start), word) + changed(text, change, { id: kept[next], word });
      from = change.end;
      next++;
    }
    yield `${runOf(text.slice(from, end), word)}</w:p>`;
    at = end + 1;
  }
}

function runOf(text: string, word: WordXml): string {
  return text === "" ? "" : word.run("", word.text(text));
}

function changed(
  text: string,
  { start, end, value }: TextChange,
  { id, word }: { readonly id: number; readonly word: WordXml },
): string {
  const own = text.slice(start, end);
  const shown =
    value === null
      ? runOf(own, word)
      : word.change("del", word.run("", word.text(own, "delText"))) +
        word.change("ins", word.run("", word.text(value)));
  return word.commentStart(id) + shown + word.commentEnd(id);
}
