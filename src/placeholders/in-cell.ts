import { FIGURE_MASK_SIGNS } from "../lexicons/mask-signs.js";
import type { Candidate, Context } from "./candidate.js";

const HAN = /[\u3400-\u9fff]/;

/** Whether tabs or ends of lines are on both sides: what is in the next cell says nothing. */
export function isInCell(text: string, start: number, end: number): boolean {
  return CELL_BEFORE.test(text.slice(Math.max(0, start - 2), start)) && CELL_BEHIND.test(text.slice(end, end + 2));
}

const LINE_BEFORE = /\n ?$/;
const CELL_BEFORE = /(?:^|[\t|\r\n]| [ \u3000]) ?$/;
const CELL_BEHIND = /^ ?(?:$|[\t|\r\n]| [ \u3000])/;

/** A whole cell between tabs, in a line where more of such signs fill other cells. */
export function isInRowOfMasks(text: string, { start, end }: Candidate): boolean {
  if (!isInCell(text, start, end) || (text[start - 1] !== "\t" && text[end] !== "\t")) return false;
  const before =
    text
      .slice(Math.max(0, start - ROW), start)
      .split("\n")
      .at(-1) ?? "";
  const line = before + text.slice(end, end + ROW).split("\n", 1)[0];
  return line.includes(text[start].repeat(2));
}

/** A cell of a row of figures, in a table with words. */
export function isInRow(text: string, { sign, shape, start, end }: Candidate): boolean {
  const isOfFigures = FIGURE_MASK_SIGNS.includes(sign);
  return (
    (isOfFigures || shape === "number") &&
    isInCell(text, start, end) &&
    HAN.test(text.slice(Math.max(0, start - ROW), end + ROW))
  );
}

const ROW = 48;

/** Figures and letters of the next cells or lines are no part of a formula: 36 | XX⏎2 | **商会. */
export function besideInCell(text: string, { sign, start, end }: Candidate, { left, right }: Context): Context {
  const before = text.slice(Math.max(0, start - 2), start);
  const begins = CELL_BEFORE.test(before) && /[0-9A-Za-z)）\]○●◎☆★◇◆]$/.test(left);
  const ends = CELL_BEHIND.test(text.slice(end, end + 2)) && /^(?:[0-9A-Za-z○●◎☆★◇◆]|注)/.test(right);
  return { left: begins || (sign !== "X" && LINE_BEFORE.test(before)) ? "" : left, right: ends ? "" : right };
}

/** A line of nothing but runs of the sign, of different lengths or behind a colon: △△△ △△ △△△ are names, ◆◆◆ ◆◆◆ an ornament. */
export function isInRowOfNames(text: string, { start, end }: Candidate): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ROW), start);
  const behind = text.slice(end, end + LONGEST_ROW);
  const from = start - before.length + before.lastIndexOf("\n") + 1;
  const runs = text
    .slice(from, end + behind.search(/\n|$/))
    .trim()
    .split(/[ \u3000\t、]+/);
  if (runs.length < FEWEST_NAMES || runs.some((run) => !NAME.test(run) || run[0] !== text[start])) return false;
  return (
    new Set(runs.map(({ length }) => length)).size > 1 || COLON_BEFORE.test(text.slice(Math.max(0, from - 4), from))
  );
}

const LONGEST_ROW = 200;
const FEWEST_NAMES = 3;
/** One sign, two to four times. */
const NAME = /^([^\p{L}\p{N}])\1{1,3}$/u;
const COLON_BEFORE = /[：:]\s*$/;

/** Whether the letter before a sign is in another cell, or the mask of another one. */
export function isOfCellBefore(text: string, start: number, { left }: Context): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return WIDE_BEFORE.test(before) || (MASK_BEFORE.test(left) && CELL_BEFORE.test(before));
}

export function isOfCellBehind(text: string, end: number, { right }: Context): boolean {
  const behind = text.slice(end, end + 2);
  return WIDE_BEHIND.test(behind) || (MASK_BEHIND.test(right) && /^\s/.test(behind));
}

const WIDE_BEFORE = /(?:[\t\u3000]| {2})$/;
const WIDE_BEHIND = /^(?:[\t\u3000]| {2})/;
const MASK_BEFORE = /(?:^|[^A-Za-z])[Xx]+$/;
const MASK_BEHIND = /^[Xx]+(?![A-Za-z])/;
