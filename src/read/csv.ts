import type { Places } from "../text/places.js";
import { LeftOutCounter } from "./left-out-counter.js";
import { MOST_BLOCKS, tooMany } from "./office/block-writer.js";
import { TextBuilder } from "./text-builder.js";
import type { TextExtract } from "./text-document.js";
import type { TextFile } from "./text-file.js";

const SEPARATORS = [",", ";", "\t"];
const SAID = /^sep=(.)\r?\n/;

/** A cell with its text: a stretch of the source, in which two quotation marks stand for one. */
interface CsvCell {
  readonly start: number;
  readonly end: number;
  readonly row: number;
  readonly column: number;
}

/** A table as text: each cell with text is a block, and a place. @throws Trouble if it has too many. */
export function readCsv(
  { source, bodyStart }: TextFile,
  path: string,
): { readonly extract: TextExtract; readonly places: Places } {
  const builder = new TextBuilder(source);
  const starts: number[] = [];
  const names: string[] = [];
  for (const { start, end, row, column } of cellsOf(source, bodyStart)) {
    const isQuoted = source[start] === '"';
    writeCell(builder, source, isQuoted ? start + 1 : start, isQuoted && source[end - 1] === '"' ? end - 1 : end);
    if (builder.atBlockStart) continue;
    builder.endBlock(end, end);
    if (starts.push(start) > MOST_BLOCKS) throw tooMany(path);
    names.push(`${lettersOf(column)}${row}`);
  }
  return {
    extract: { ...builder.finish(), left: new LeftOutCounter() },
    places: { unit: "cell", starts, names },
  };
}

function* cellsOf(source: string, from: number): Generator<CsvCell> {
  const said = SAID.exec(source.slice(from, from + 8));
  let at = from + (said?.[0].length ?? 0);
  const separator = said?.[1] ?? separatorOf(source.slice(at, source.indexOf("\n", at) + 1 || undefined));
  let row = 1;
  let column = 1;
  while (at < source.length) {
    const end = cellEnd(source, at, separator);
    yield { start: at, end, row, column };
    const isLineEnd = source[end] !== separator;
    at = end + (source[end] === "\r" && source[end + 1] === "\n" ? 2 : 1);
    row += isLineEnd ? 1 : 0;
    column = isLineEnd ? 1 : column + 1;
  }
}

/** Behind a quoted cell whatever is there belongs to it; a quote without an end closes nothing. */
function cellEnd(source: string, start: number, separator: string): number {
  let at = start;
  if (source[start] === '"') {
    at = source.indexOf('"', start + 1);
    while (at !== -1 && source[at + 1] === '"') at = source.indexOf('"', at + 2);
    if (at === -1) at = start;
  }
  while (at < source.length && source[at] !== separator && source[at] !== "\n" && source[at] !== "\r") at++;
  return at;
}

/** Lines inside a cell become spaces. */
function writeCell(builder: TextBuilder, source: string, start: number, end: number): void {
  let at = start;
  for (const { 0: sign, index } of source.slice(start, end).matchAll(/""|[\t\n\r ]+/g)) {
    builder.copy(at, start + index, "cell");
    at = start + index + sign.length;
    if (sign === '""') builder.put('"', { start: start + index, end: at }, "cell");
    else builder.space(start + index, at);
  }
  builder.copy(at, end, "cell");
}

function separatorOf(line: string): string {
  const counts = SEPARATORS.map((sign) => line.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
