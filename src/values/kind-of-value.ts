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

/** Less than so much a kind of value does not suit another kind. By hand. */
const SUITS = 0.3;

/** The kind of a placeholder whose value is known: what was guessed, unless the value is plainly of another kind. */
export function kindWithValue(guess: Kind, value: string): Kind {
  const seen = kindOfValue(value);
  if (guess === "unknown") return seen;
  const suits = LOOKS[seen].suits[guess];
  return suits !== undefined && suits < SUITS ? seen : guess;
}
