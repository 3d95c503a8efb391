import { eventLines } from "./events.generated.js";

/** A national event that texts date themselves by: what it is called, and its month. */
interface NationalEvent {
  readonly name: RegExp;
  readonly month: string;
  readonly example: string;
}

/** The events of data/events.tsv. */
export const EVENTS: readonly NationalEvent[] = eventLines.split("\n").map((line) => {
  const [pattern, month, example] = line.split("\t");
  return { name: new RegExp(pattern, "u"), month, example };
});
