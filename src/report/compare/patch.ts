import { FILE_HEADERS_ONLY, formatPatch, OMIT_HEADERS, structuredPatch, type StructuredPatch } from "diff";
import { sentencesOf } from "../../text/sentences.js";
import type { Compared } from "./compared.js";
import { filledText } from "./restored.js";
import { joined } from "../shared/parts.js";
import { visible } from "../shared/visible.js";

/** Texts that differ in more sentences than this are given as one replacement: Myers' work grows with its square. */
const MOST_EDITS = 2000;
/** Milliseconds; reached only where a single comparison of sentences is slow. */
const TIMEOUT = 10_000;

/**
 * Unified diffs, a sentence a line: the anonymised text with its placeholders filled in, against each
 * published text, filled in as well; then the anonymised text against what it is filled in, so that
 * every value is marked by its line. What is unknown is left as it stands. Controls are written out, in
 * names too, so it is for reading and for tools that read diffs; it is not for applying to the files.
 */
export function renderComparisonPatch(compared: Compared): string {
  return joined(comparisonPatchParts(compared));
}

export function* comparisonPatchParts({ comparison, anonymised, published }: Compared): Generator<string> {
  const name = anonymised.origin.path;
  const own = filledText(anonymised, comparison, null);
  for (const [number, document] of published.entries())
    yield* patchParts([name, own], [document.origin.path, filledText(document, comparison, number)]);
  if (own !== anonymised.text) yield* patchParts([name, anonymised.text], [`${name} (restored)`, own]);
}

type NamedText = readonly [name: string, text: string];

function* patchParts([ownName, ownText]: NamedText, [otherName, otherText]: NamedText): Generator<string> {
  const [oldName, newName] = [visible(ownName), visible(otherName)];
  const [own, other] = [toLines(ownText), toLines(otherText)];
  const patch = structuredPatch(oldName, newName, own, other, undefined, undefined, {
    context: 2,
    timeout: TIMEOUT,
    maxEditLength: MOST_EDITS,
  });
  const whole = patch ?? replacement(oldName, newName, own, other);
  yield formatPatch({ ...whole, hunks: [] }, FILE_HEADERS_ONLY);
  for (const hunk of whole.hunks) {
    yield formatPatch({ ...whole, hunks: [{ ...hunk, lines: [] }] }, OMIT_HEADERS);
    for (const line of hunk.lines) yield `${line}\n`;
  }
}

/** All of one text out, all of the other in. */
function replacement(oldFileName: string, newFileName: string, own: string, other: string): StructuredPatch {
  const [oldLines, newLines] = [own.split("\n").slice(0, -1), other.split("\n").slice(0, -1)];
  const lines = [...oldLines.map((line) => `-${line}`), ...newLines.map((line) => `+${line}`)];
  const hunk = { oldStart: 1, oldLines: oldLines.length, newStart: 1, newLines: newLines.length, lines };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

function toLines(text: string): string {
  return sentencesOf(text)
    .map(({ start, end }) => `${visible(text.slice(start, end))}\n`)
    .join("");
}
