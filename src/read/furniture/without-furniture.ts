import type { Block, Warning } from "../../text/document.js";
import { lastAtMost } from "../../text/locator.js";
import type { Extract } from "../text-builder.js";
import { type Cut, cutExtract } from "./cut-extract.js";
import { furnitureWarning, type Sort } from "./furniture-warning.js";
import { hardWrapsOf, indentationOf } from "./hard-wraps.js";
import { withoutLineNumbers, withoutQuoting } from "./margin-signs.js";
import { noteMarksOf } from "./note-marks.js";
import { pageFurnitureOf } from "./page-furniture.js";
import { breaksOff, endsSentence, goesOn, isYearBehindNumber, joinOf } from "./sentence-breaks.js";
import { subtitleCuesOf } from "./subtitle-cues.js";
import { withoutInvisible } from "./without-invisible.js";
import { isBlank, type TextLine, textLinesOf } from "./text-lines.js";

/** A text without what pages put around it, and what is said of that. */
export interface Unfurnished {
  readonly extract: Extract;
  readonly warnings: readonly Warning[];
}

/**
 * A text without page numbers, running heads and feet, numbers and signs in its margin, and form feeds, and with
 * its lines joined again where a sentence was broken to fill a page. They are known by their repetition and their
 * place; a text without them comes back as it is. Cells, headings and items of lists are left alone.
 */
export function withoutFurniture(read: Extract, path: string): Unfurnished {
  const extract = withoutInvisible(read);
  const { text } = extract;
  const counts = new Map<Sort, number>();
  const count = (sort: Sort, by: number): void => void (by > 0 && counts.set(sort, (counts.get(sort) ?? 0) + by));
  const quoted = withoutQuoting(text, textLinesOf(text));
  const numbered = withoutLineNumbers(text, quoted.lines);
  const subtitles = subtitleCuesOf(text, numbered.lines);
  const lines = subtitles?.lines ?? numbered.lines;
  count("quoting", quoted.characters);
  count("line-numbers", numbered.characters);
  count("cues", subtitles?.characters ?? 0);
  count("form-feeds", lines.filter(({ endsPage }) => endsPage).length);
  const isProse = proseOf(extract.blocks);
  const dropped =
    subtitles?.cues ??
    pagesWithout(
      text,
      lines.map((line) => (isProse(line) ? line : blank(line))),
      count,
    );

  const kept = lines.filter((line, index) => !isBlank(line) && !dropped.has(index));
  const isIndented = indentationOf(text, kept);
  const areApart = areLinesApart(lines, dropped);
  const wraps = subtitles === null ? hardWrapsOf(text, kept, counts.size > 0, areApart) : null;
  const joins = (before: TextLine, behind: TextLine, { between, isInside }: Break): boolean => {
    if (!isProse(before) || !isProse(behind) || endsSentence(before) || !goesOn(behind, before)) return false;
    if (subtitles !== null) return true;
    if (between === "page")
      return (
        !isYearBehindNumber(before, behind) &&
        !isIndented(behind) &&
        (isInside || breaksOff(before) || (wraps !== null && isIndented(before) && isShort(before)))
      );
    if (between === "blank" && !areApart) return wraps !== null && isInsideNumber(before, behind);
    return wraps !== null && wraps.isWrapped(before, behind);
  };
  const { cuts, joined } = cutsOf(text, lines, { dropped, joins });
  const { cuts: marks, characters } = noteMarksOf(text, lines, dropped);
  count("note-marks", characters);
  if (cuts.length + marks.length === 0) return { extract, warnings: [] };
  const all = marks.length === 0 ? cuts : [...cuts, ...marks].toSorted((one, other) => one.start - other.start);
  return { extract: cutExtract(extract, all), warnings: [furnitureWarning(counts, joined, path)] };
}

/** A share of the lines, and so many of them. */
const MOST_APART = 0.8;
const FEWEST_APART = 4;

/** Whether nearly all lines have a blank one behind them, as if it were the spacing of the page. */
function areLinesApart(lines: readonly TextLine[], dropped: ReadonlySet<number>): boolean {
  let [apart, pairs, last] = [0, 0, -1];
  lines.forEach((line, index) => {
    if (isBlank(line) || dropped.has(index)) return;
    if (last >= 0) pairs++;
    if (last >= 0 && index > last + 1) apart++;
    last = index;
  });
  return pairs >= FEWEST_APART && apart >= pairs * MOST_APART;
}

/** `龙`, indented, before a page number: no heading is so short, and what follows it is no new paragraph. */
const isShort = ({ text }: TextLine): boolean => /^\p{Script=Han}{1,3}$/u.test(text);

/** `最高水位67.` and `4米`. A number alone with a stop is that of an item. */
function isInsideNumber(before: TextLine, behind: TextLine): boolean {
  return /\D\d+[.．]$/.test(before.text) && /^\d+(?![\d.．、])/.test(behind.text);
}

type Count = (sort: Sort, by: number) => void;

function pagesWithout(text: string, lines: readonly TextLine[], count: Count): ReadonlySet<number> {
  const { pageNumbers, heads } = pageFurnitureOf(text, lines);
  for (const index of pageNumbers) count("page-numbers", lines[index].text.length);
  for (const index of heads) if (!pageNumbers.has(index)) count("running-heads", lines[index].text.length);
  return new Set([...pageNumbers, ...heads]);
}

const blank = (line: TextLine): TextLine => ({ ...line, end: line.start, text: "" });

/** Whether a line is of running text. Where no blocks are known yet every line is. */
function proseOf(blocks: readonly Block[]): (line: TextLine) => boolean {
  if (blocks.length === 0) return () => true;
  return ({ start }) => {
    const index = lastAtMost(blocks.length, (at) => blocks[at].span.start, start);
    const kind = blocks[index]?.kind ?? "paragraph";
    return kind === "paragraph" || kind === "quote";
  };
}

/** What is between two lines, and whether the first goes on with a sentence that was joined, however short it is. */
interface Break {
  readonly between: "nothing" | "blank" | "page";
  readonly isInside: boolean;
}

interface Joining {
  readonly dropped: ReadonlySet<number>;
  readonly joins: (before: TextLine, behind: TextLine, at: Break) => boolean;
}

function cutsOf(
  text: string,
  lines: readonly TextLine[],
  { dropped, joins }: Joining,
): { cuts: Cut[]; joined: number } {
  const cuts: Cut[] = [];
  let joined = 0;
  let last: TextLine | null = null;
  let pending: Cut[] = [];
  let between: Break["between"] = "nothing";
  let isInside = false;
  lines.forEach((line, index) => {
    if (dropped.has(index)) {
      pending.push({ start: line.from, end: line.breakEnd, put: "" });
      between = "page";
      return;
    }
    if (isBlank(line)) {
      if (/\S/.test(text.slice(line.from, line.start))) pending.push({ start: line.from, end: line.start, put: "" });
      if (line.endsPage) pending.push({ start: line.breakEnd - 1, end: line.breakEnd, put: "" });
      if (line.endsPage) between = "page";
      else if (between === "nothing") between = "blank";
      return;
    }
    const isJoined = last !== null && joins(last, line, { between, isInside });
    if (last !== null && isJoined) {
      cuts.push({ start: last.end, end: line.start, put: joinOf(last.text, line.text) });
      if (between !== "page") joined++;
    } else {
      cuts.push(...pending);
      if (/\S/.test(text.slice(line.from, line.start))) cuts.push({ start: line.from, end: line.start, put: "" });
    }
    isInside = isJoined;
    last = line;
    between = line.endsPage ? "page" : "nothing";
    pending = line.endsPage ? [{ start: line.breakEnd - 1, end: line.breakEnd, put: "\n" }] : [];
  });
  return { cuts: [...cuts, ...pending], joined };
}
