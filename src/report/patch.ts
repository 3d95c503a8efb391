import { FILE_HEADERS_ONLY, formatPatch, structuredPatch, type StructuredPatch } from "diff";
import { toText, type Document } from "../text/document.js";
import { sentencesOf } from "../text/sentences.js";
import { span } from "../text/span.js";
import type { Compared } from "./compared.js";
import { visible } from "./visible.js";

/** Texts that differ in more sentences than this are given as one replacement: Myers' work grows with its square. */
const MOST_EDITS = 2000;
/** Milliseconds; reached only where a single comparison of sentences is slow. */
const TIMEOUT = 10_000;

/**
 * A unified diff, a sentence a line: the anonymised text with its placeholders filled in, against each
 * published text. Controls are written out, in names too, so it is for reading and for tools that
 * read diffs; it is not for applying to the files.
 */
export function renderPatch({ comparison, anonymised, published }: Compared): string {
  const own = toLines(filledIn(anonymised, comparison));
  return published.map((document) => patchOf(anonymised, own, document)).join("");
}

function patchOf(anonymised: Document, own: string, document: Document): string {
  const [oldName, newName] = [visible(anonymised.origin.path), visible(document.origin.path)];
  const other = toLines(document.text);
  const patch = structuredPatch(oldName, newName, own, other, undefined, undefined, {
    context: 2,
    timeout: TIMEOUT,
    maxEditLength: MOST_EDITS,
  });
  return formatPatch(patch ?? replacement(oldName, newName, own, other), FILE_HEADERS_ONLY);
}

/** All of one text out, all of the other in. */
function replacement(oldFileName: string, newFileName: string, own: string, other: string): StructuredPatch {
  const [oldLines, newLines] = [own.split("\n").slice(0, -1), other.split("\n").slice(0, -1)];
  const lines = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
  const hunk = { oldStart: 1, oldLines: oldLines.length, newStart: 1, newLines: newLines.length, lines };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

/** The anonymised text with the values in place of their placeholders. */
function filledIn(document: Document, { placeholders }: Compared["comparison"]): string {
  let filled = "";
  let at = 0;
  for (const { document: role, start, end, value } of placeholders) {
    if (role !== "anonymised" || value === null) continue;
    const own = toText(document, span<"source">(start, end));
    if (own.start < at) continue;
    filled += document.text.slice(at, own.start) + value;
    at = own.end;
  }
  return filled + document.text.slice(at);
}

function toLines(text: string): string {
  return sentencesOf(text)
    .map(({ start, end }) => `${visible(text.slice(start, end))}\n`)
    .join("");
}
