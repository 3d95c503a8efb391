import { countCharacters } from "../text/count-characters.js";
import type { Warning } from "../text/document.js";
import type { LeftOut } from "../text/left-out.js";
import type { LeftOutCounter } from "./left-out-counter.js";
import { leftOutWarnings } from "./left-out-warnings.js";

/** What of a source is not in its text, and what is said of it: before all other warnings, and behind them. */
export interface LeftOutSaid {
  readonly leftOut: readonly LeftOut[];
  readonly first: readonly Warning[];
  readonly others: readonly Warning[];
}

export function leftOutOf(left: LeftOutCounter, source: string, text: string, path: string): LeftOutSaid {
  const leftOut = left.rows(source, text);
  const inMarkup = leftOut.find(({ reason }) => reason === "markup")?.han ?? 0;
  const weight = left.weight + inMarkup;
  const isMost = weight > 0 && weight > countCharacters(text);
  return { leftOut, ...leftOutWarnings(leftOut, { path, isMost }) };
}
