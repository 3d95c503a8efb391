import type { Kind } from "../answer/kind.js";
import { LOOKS } from "./looks.js";

const FORMS: readonly (readonly [RegExp, Kind])[] = Object.entries(LOOKS).flatMap(([kind, { forms }]) =>
  forms.map((form) => [form, kind as Kind] as const),
);

/** What a value looks like by itself; most names of places and people say nothing, and are `unknown`. */
export function kindOfValue(value: string): Kind {
  const read = value.slice(0, LONGEST).replace(/\s+/g, "");
  return FORMS.find(([form]) => form.test(read))?.[1] ?? "unknown";
}

const LONGEST = 64;

/** Kinds that are written with figures. */
const FIGURES: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "ordinal"]);

/** Less than so much a kind of value does not suit another kind. By hand. */
const SUITS = 0.3;

/**
 * The kind of a placeholder whose value is known: what was guessed, unless figures were and it has none, or the
 * reverse. A name of one kind may look like one of another, and says nothing against a guess.
 */
export function kindWithValue(guess: Kind, value: string): Kind {
  const seen = kindOfValue(value);
  if (guess === "unknown") return seen;
  const isOtherSort = FIGURES.has(guess) !== FIGURES.has(seen);
  return isOtherSort && (LOOKS[seen].suits[guess] ?? 1) < SUITS ? seen : guess;
}
