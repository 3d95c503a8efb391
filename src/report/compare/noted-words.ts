import type { Comparison, PlaceholderResult } from "../../answer/comparison.js";

const NOTHING = "∅";

/** The words beside a value that mean the opposite in the other text: `增长 → 下降`; null if there are none. */
export function notedWords({ note }: PlaceholderResult, { silentEdits }: Comparison): string | null {
  if (note === null) return null;
  return note.edits
    .map((place) => silentEdits[place])
    .map(({ anonymised, published }) => `${anonymised?.text ?? NOTHING} → ${published?.text ?? NOTHING}`)
    .join(", ");
}
