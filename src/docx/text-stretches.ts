import type { DocxContents } from "../read/docx/read-docx.js";
import { partOf } from "../read/docx/read-docx.js";
import type { DocxBlock } from "../read/docx/docx-block.js";
import type { NoteReference } from "../read/docx/docx-story.js";
import { lastAtMost } from "../text/locator.js";

/** A stretch of the text of a document, and where it is in the XML of a part. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
  readonly part: string;
  /** The number of the element, counted as they begin, and where in its text the stretch begins. */
  readonly element: number;
  readonly from: number;
  /** The note that it is in. */
  readonly note: NoteReference | null;
}

interface Paragraph {
  readonly text: string;
  readonly origins: readonly Omit<TextStretch, "start" | "end">[];
  readonly spans: readonly { readonly at: number; readonly length: number }[];
}

/**
 * Where each character of a document's text is in its parts, in the order of the text. List numbers, marks of notes and
 * line ends are in none.
 */
export function textStretches(text: string, contents: DocxContents): TextStretch[] {
  const found: TextStretch[] = [];
  let at = 0;
  for (const paragraph of paragraphsOf(contents)) at = walk(text, at, paragraph, found);
  return found;
}

function* paragraphsOf({ related, main, blocks, notes }: DocxContents): Generator<Paragraph> {
  for (const block of blocks) yield joined([block], "", { part: main, note: null });
  for (const { kind, id, mark, blocks: own } of notes)
    yield joined(own, `${mark} `, { part: partOf(related, `${kind}s`), note: { kind, id } });
}

type Where = Pick<TextStretch, "part" | "note">;

function joined(blocks: readonly DocxBlock[], lead: string, where: Where): Paragraph {
  const origins: Paragraph["origins"][number][] = [];
  const spans: Paragraph["spans"][number][] = [];
  let length = lead.length;
  for (const block of blocks) {
    for (const { at, length: own, element, from } of block.origins ?? []) {
      origins.push({ element, from, ...where });
      spans.push({ at: at + length, length: own });
    }
    length += block.text.length + 1;
  }
  return { text: lead + blocks.map((block) => block.text).join("\n"), origins, spans };
}

const BETWEEN_LINES = /[\s\u0085]/;

/** The document has the lines of a paragraph with a line feed behind each, white space at their ends left out. */
function walk(text: string, start: number, paragraph: Paragraph, found: TextStretch[]): number {
  const own = paragraph.text;
  let at = start;
  for (let read = 0; ;) {
    while (read < own.length && BETWEEN_LINES.test(own[read])) read++;
    if (read === own.length) return at;
    const end = text.indexOf("\n", at);
    if (end <= at) return at;
    copy(paragraph, { read, at, length: end - at }, found);
    read += end - at;
    at = end + 1;
  }
}

function copy(
  { origins, spans }: Paragraph,
  { read, at, length }: { readonly read: number; readonly at: number; readonly length: number },
  found: TextStretch[],
): void {
  const first = Math.max(
    0,
    lastAtMost(spans.length, (i) => spans[i].at, read),
  );
  for (let i = first; i < spans.length && spans[i].at < read + length; i++) {
    const from = Math.max(read, spans[i].at);
    const to = Math.min(read + length, spans[i].at + spans[i].length);
    if (from >= to) continue;
    const origin = origins[i];
    found.push({
      ...origin,
      start: at + from - read,
      end: at + to - read,
      from: origin.from + from - spans[i].at,
    });
  }
}
