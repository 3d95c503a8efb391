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

/** What is known of places, `suspects` being the lines that may be furniture. */
export function placesOf(text: string, lines: readonly TextLine[], suspects: ReadonlySet<number>): Places {
  const isText = (index: number): boolean => !isBlank(lines[index]) && !suspects.has(index);
  const prose = lines.filter((_, index) => isText(index));
  const first = lines.findIndex((line) => !isBlank(line));
  const nearest = (from: number, step: 1 | -1): TextLine | undefined => {
    for (let at = from + step; Math.abs(at - from) <= REACH && lines[at] !== undefined; at += step)
      if (isText(at)) return lines[at];
    return undefined;
  };
  /** Whether something holds of a line around, before the text begins. */
  const around = (index: number, holds: (index: number) => boolean): boolean =>
    [1, -1].some((step) => {
      for (let at = index + step; Math.abs(at - index) <= REACH && lines[at] !== undefined; at += step) {
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
      lines[index].endsPage ||
      lines[index - 1]?.endsPage === true ||
      around(index, (at) => lines[at].endsPage && (at < index || !isText(at))),
    isBeside: (index, others) => around(index, (at) => others.has(at)),
    neighbours: (index) => ({ before: nearest(index, -1)?.text ?? "", behind: nearest(index, 1)?.text ?? "" }),
    isFirst: (index) => index === first,
    isWrapped: wraps !== null,
    isInsideWrap(index) {
      const [before, behind] = [nearest(index, -1), nearest(index, 1)];
      return before !== undefined && behind !== undefined && wraps?.isWrapped(before, behind) === true;
    },
  };
}
