import { cutsMask, endsSentence, goesOn, hasInnerStop, isLatin } from "./sentence-breaks.js";
import type { TextLine } from "./text-lines.js";

/** How the lines of a text were broken: at a width, in characters or columns. */
export interface HardWraps {
  /** Whether the break behind a line was put in to fill a page, and the next line goes on with it. */
  isWrapped(line: TextLine, next: TextLine): boolean;
}

/** A line is full if it lacks no more than so many characters, or columns; of letters, a word. By hand. */
const SLACK = { characters: 3, columns: 5, latin: 14 };
/** Shorter lines are rows of a list or verses; longer ones are paragraphs. In characters and columns. */
const NARROWEST = 12;
/** Of lines that all have a blank one behind them. */
const NARROWEST_APART = 9;
const WIDEST = { characters: 100, columns: 130 };
/** So many lines run on. */
const FEWEST = 2;
/** Shares: of lines that run on, those that are full, and those with a stop inside; of all long lines, those that run on. */
const MOST_FULL = 0.75;
const MOST_PROSE = 0.5;
const FEWEST_RUNNING_ON = 0.4;
const MOST_TOO_LONG = 0.05;
/** Of the longest line: what other furniture says to be a page may have been broken more roughly. */
const ROUGHLY = 0.6;

/**
 * Whether and how the lines of a text were broken. Lines of prose that end inside a sentence at one
 * width say so; where other furniture was found (`isPaged`), lines of similar lengths do.
 */
export function hardWrapsOf(
  text: string,
  lines: readonly TextLine[],
  isPaged: boolean,
  areApart = false,
): HardWraps | null {
  const narrowest = areApart ? NARROWEST_APART : NARROWEST;
  const isIndented = indentationOf(text, lines);
  const isField = fieldsOf(lines);
  const runsOn = (line: TextLine, next: TextLine): boolean =>
    !endsSentence(line) && goesOn(next, line) && !isIndented(next) && !areRows(line, next) && !isField(next);
  const long = lines.filter((line) => line.text.length >= narrowest);
  const open = lines.filter(
    (line, at) => line.text.length >= narrowest && lines[at + 1] !== undefined && runsOn(line, lines[at + 1]),
  );
  if (open.length < FEWEST || open.length < long.length * FEWEST_RUNNING_ON) return null;
  if (open.filter(hasInnerStop).length < open.length * MOST_PROSE) return null;
  const slack = isLatin(open[0].text) ? SLACK.latin : null;
  let best: (HardWraps & { readonly full: number }) | null = null;
  const indentation = (line: TextLine): string => text.slice(line.from, line.start).replace(QUOTING, "");
  for (const [measureOf, unit] of MEASURES) {
    const measure = (line: TextLine): number => measureOf(indentation(line)) + measureOf(line.text);
    const width = widthOf(open.map(measure), slack ?? SLACK[unit]);
    const tooLong = lines.filter((line) => measure(line) > width.to + SLACK[unit]).length;
    const isEven = width.full >= open.length * MOST_FULL && tooLong <= lines.length * MOST_TOO_LONG;
    if (isEven && width.to <= WIDEST[unit] && (open.length > FEWEST || tooLong === 0) && width.full > (best?.full ?? 0))
      best = {
        full: width.full,
        isWrapped: (line, next) =>
          runsOn(line, next) &&
          (measure(line) >= width.from || (line.text.length >= narrowest && cutsMask(line, next))),
      };
  }
  if (best !== null) return best;
  if (!isPaged) return null;
  const longest = open.reduce((most, { text: { length } }) => Math.max(most, length), 0);
  if (lines.some((line) => line.text.length > longest / ROUGHLY)) return null;
  return { isWrapped: (line, next) => runsOn(line, next) && line.text.length >= longest * ROUGHLY };
}

/** So many lines begin with a label and a colon, and this share of all: a form, each field of which is a line. By hand. */
const FEWEST_FIELDS = 3;
const SHARE_OF_FIELDS = 0.4;
const LABEL = /^[\p{Script=Han}（）()/、]{2,10}[：:]/u;

/** `申请人：倪晓燕`, `请假事由：复查`: which lines begin fields of a form. */
function fieldsOf(lines: readonly TextLine[]): (line: TextLine) => boolean {
  const labelled = lines.filter(({ text }) => LABEL.test(text)).length;
  if (labelled < FEWEST_FIELDS || labelled < lines.length * SHARE_OF_FIELDS) return () => false;
  return ({ text }) => LABEL.test(text);
}

/** Cells with tabs between them, or three with wide spaces: a row of a table, and no line of prose. */
function isRow({ text }: TextLine): boolean {
  if (/\S[ \u3000]*\t[ \u3000\t]*\S/.test(text)) return true;
  return (text.trimEnd().match(/[ \u3000]{2,}/g)?.length ?? 0) >= 2;
}

const areRows = (line: TextLine, next: TextLine): boolean => isRow(line) || isRow(next) || areCells(line, next);

/** Short cells with commas between them, as many in both lines: 01,菠菜,XX市场,合格. */
function areCells({ text }: TextLine, { text: next }: TextLine): boolean {
  return CELLS.test(text) && CELLS.test(next) && text.split(",").length === next.split(",").length;
}

const CELLS = /^[^,，。；：\n]{0,16}(?:,[^,\s，。；：][^,，。；：\n]{0,16}){2,}$/u;

type Measure = (text: string) => number;
const MEASURES: readonly (readonly [Measure, "characters" | "columns"])[] = [
  [(text) => text.length, "characters"],
  [columnsOf, "columns"],
];

/** The widths within the slack that most lines have. */
function widthOf(widths: readonly number[], slack: number): { from: number; to: number; full: number } {
  const sorted = widths.toSorted((one, other) => one - other);
  let best = { from: 0, to: 0, full: 0 };
  let first = 0;
  sorted.forEach((to, at) => {
    while (sorted[first] < to - slack) first++;
    if (at - first + 1 >= best.full) best = { from: to - slack, to, full: at - first + 1 };
  });
  return best;
}

/** Which lines are indented more than lines that go on are; none where only items are not, and the rest of each is set below it. */
export function indentationOf(text: string, lines: readonly TextLine[]): (line: TextLine) => boolean {
  const columns = ({ from, start }: TextLine): number => columnsOf(text.slice(from, start).replace(QUOTING, ""));
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(columns(line), (counts.get(columns(line)) ?? 0) + 1);
  const usual = Array.from(counts).filter(([, count]) => count >= lines.length * USUAL_INDENT);
  const least = Math.min(...usual.map(([indent]) => indent));
  const outer = lines.filter((line) => columns(line) < least + 2);
  const isHanging = outer.length >= FEWEST && outer.every((line) => !goesOn(line));
  if (isHanging && lines.every((line) => columns(line) < least + 2 || goesOn(line))) return () => false;
  return (line) => columns(line) >= least + 2;
}

/** Other lines of a mail have no such signs. */
const QUOTING = /^.*[>＞] ?/;
/** A share of the lines. */
const USUAL_INDENT = 0.2;

function columnsOf(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) columns += text.charCodeAt(at) < 0x1100 ? 1 : 2;
  return columns;
}
