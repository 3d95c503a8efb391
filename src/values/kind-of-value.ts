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
