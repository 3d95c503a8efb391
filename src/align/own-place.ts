import { isQuote } from "../text/characters.js";
import { isApart } from "../text/is-apart.js";
import type { NormalisedText } from "../text/normalise.js";
import { isAtLineEdge } from "./clauses.js";

/** What the units beside a placeholder say of its value. */
export interface OwnPlace {
  /** Whether it begins or ends a line. */
  readonly atLineEdge: boolean;
  /** Whether a colon is before it, and the end of its line or a wide space behind it: 地址：____ */
  readonly isField: boolean;
  /** Whether quotation marks are right before and behind it: “□”. */
  readonly isQuoted: boolean;
  /** Whether its line ends behind it. */
  readonly endsLine: boolean;
  /** Whether white space, or its line, keeps it from both neighbours. */
  readonly isCell: boolean;
  /** Whether a tab or a wide space, or its line, keeps it from one neighbour. */
  readonly isAtBorder: boolean;
  /** The units before it and behind it, 0 at the ends. */
  readonly before: number;
  readonly behind: number;
}

/** Where a value is looked for. */
export interface Place {
  /** Where it begins, or, going back, ends. */
  readonly start: number;
  /** How far it may go. */
  readonly limit: number;
  readonly backwards: boolean;
  /** The placeholder in its own text. */
  readonly own: OwnPlace;
}

/** What `spaces` has where a line or a cell begins. */
export const BORDER = 2;

export function ownPlaceOf(text: NormalisedText, at: number): OwnPlace {
  return {
    atLineEdge: isAtLineEdge(text, at),
    isField: isBehindColon(text, at) && text.spaces[at + 1] === 2,
    isQuoted: isQuote(text.plain[at - 1]) && isQuote(text.plain[at + 1]),
    endsLine: text.lineStarts[at + 1] === 1,
    isCell: isApart(text, at) && isApart(text, at + 1),
    isAtBorder: text.spaces[at] === BORDER || text.spaces[at + 1] === BORDER,
    before: at === 0 ? 0 : text.key[at - 1],
    behind: text.key[at + 1] ?? 0,
  };
}

const COLON = 0x3a;

/** Whether a colon is before this unit, in its line or, where cells are lines, in the one before. */
export function isBehindColon({ plain }: NormalisedText, at: number): boolean {
  return at > 0 && plain[at - 1] === COLON;
}

/** Whether a field may end before this unit: with its line, or, if `own` does, with a wide space. */
export function endsField(text: NormalisedText, at: number, own: OwnPlace): boolean {
  return own.endsLine ? text.lineStarts[at] === 1 : text.spaces[at] === 2;
}
