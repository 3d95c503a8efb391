import type { Context } from "./candidate.js";
import { KIND_ROWS } from "./kind-rows.js";
import type { Kind } from "../answer/kind.js";
import { simplified } from "./simplified.js";

export interface KindReading {
  readonly kind: Kind;
  /** Whether the words around are such as stand beside a withheld thing. */
  readonly tells: boolean;
}

const LONGEST_LEAD = 12;
/** One test before the rows: most contexts fit none. */
const ANY_RIGHT = new RegExp(
  KIND_ROWS.flatMap(({ right }) => (right === undefined ? [] : [right.source])).join("|"),
  "u",
);
const NOTHING: KindReading = { kind: "unknown", tells: false };

/** What the words around a placeholder say that it stands for. */
export function kindFromContext(context: Context): KindReading {
  const near = simplified(context.left.slice(-LONGEST_LEAD));
  const right = simplified(context.right);
  const mayFollow = ANY_RIGHT.test(right);
  for (const row of KIND_ROWS) {
    if (row.right !== undefined && !(mayFollow && row.right.test(right))) continue;
    if (row.left !== undefined && !row.left.test(near)) continue;
    if (row.unless?.test(right) === true) continue;
    return { kind: row.kind, tells: row.hint !== true };
  }
  return NOTHING;
}
