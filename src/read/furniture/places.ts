import { hardWrapsOf } from "./hard-wraps.js";
import { breaksOff, cutsNumber, goesOn, hasInnerStop } from "./sentence-breaks.js";
import { isBlank, type TextLine } from "./text-lines.js";

/** What the lines around a line say of its place. */
export interface Places {
  /** Whether the prose before a line goes on behind it. */
  readonly breaksSentence: (index: number) => boolean;
  /** Whether nothing but blank lines and other lines that may be furniture is between it and a form feed. */
  readonly isAtFormFeed: (index: number) => boolean;
  /** Whether nothing but these is between it and one of some lines. */
  readonly isBeside: (index: number, others: ReadonlySet<number>) => boolean;
  /** The nearest lines of text before and behind it. */
  readonly neighbours: (index: number) => { readonly before: string; readonly behind: string };
  /** Whether no text is before it. */
  readonly isFirst: (index: number) => boolean;
  /** Whether the text is hard-wrapped prose. */
  readonly isWrapped: boolean;
  /** Whether the text is, and the lines before and behind a line are as one line and the next in it. */
  readonly isInsideWrap: (index: number) => boolean;
}

/** How far the neighbours of a line are looked for, in lines. */
const REACH = 6;
const STEPS = [1, -1] as const;

/** What is known of places, `suspects` being the lines that may be furniture. */
export function placesOf(text: string, lines: readonly TextLine[], suspects: ReadonlySet<number>): Places {
  // Texts of very many lines have very many suspects.
  const marks = Uint8Array.from(lines, (line, index) => (!isBlank(line) && !suspects.has(index) ? 1 : 0));
  const isText = (index: number): boolean => marks[index] === 1;
  const prose = lines.filter((_, index) => isText(index));
  const hasPages = lines.some(({ endsPage }) => endsPage);
  const first = lines.findIndex((line) => !isBlank(line));
  const nearest = (from: number, step: 1 | -1): TextLine | undefined => {
    const end = endOf(from, step);
    for (let at = from + step; at !== end; at += step) if (isText(at)) return lines[at];
    return undefined;
  };
  /** The first line behind those that are looked at from a line on. */
  const endOf = (from: number, step: 1 | -1): number =>
    step === 1 ? Math.min(lines.length, from + REACH + 1) : Math.max(-1, from - REACH - 1);
  /** Whether something holds of a line around, before the text begins. */
  const around = (index: number, holds: (index: number) => boolean): boolean =>
    STEPS.some((step) => {
      const end = endOf(index, step);
      for (let at = index + step; at !== end; at += step) {
        if (holds(at)) return true;
        if (isText(at)) return false;
      }
      return false;
    });
  const wraps = hardWrapsOf(text, prose, false);
  return {
    breaksSentence(index) {
      const [before, behind] = [nearest(index, -1), nearest(index, 1)];
      if (before === undefined || behind === undefined || !goesOn(behind)) return false;
      if (!breaksOff(before) && !cutsNumber(before, behind)) return false;
      return hasInnerStop(before) || hasInnerStop(behind);
    },
    isAtFormFeed: (index) =>
      hasPages &&
      (lines[index].endsPage ||
        lines[index - 1]?.endsPage === true ||
        around(index, (at) => lines[at].endsPage && (at < index || !isText(at)))),
    isBeside: (index, others) => others.size > 0 && around(index, (at) => others.has(at)),
    neighbours: (index) => ({ before: nearest(index, -1)?.text ?? "", behind: nearest(index, 1)?.text ?? "" }),
    isFirst: (index) => index === first,
    isWrapped: wraps !== null,
    isInsideWrap(index) {
      const [before, behind] = [nearest(index, -1), nearest(index, 1)];
      return before !== undefined && behind !== undefined && wraps?.isWrapped(before, behind) === true;
    },
  };
}
