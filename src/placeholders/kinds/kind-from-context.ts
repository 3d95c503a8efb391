import type { Context } from "../candidate.js";
import type { Kind } from "../../answer/kind.js";
import { matchesAt } from "../../text/matches-at.js";
import { simplified } from "../simplified.js";
import { type KindRow, type KindRows, WEIGHTS } from "./kind-row.js";
import { KIND_ROWS } from "./kind-rows.js";

export interface KindReading {
  readonly kind: Kind;
  /** Whether the words around it occur beside withheld things. */
  readonly tells: boolean;
  /** How sure the kind is, 0 to 0.99: its share of what speaks for all kinds, unknown among them; 0 where it is unknown. */
  readonly certainty: number;
}

const LONGEST_LEAD = 12;
const NOTHING: KindReading = { kind: "unknown", tells: false, certainty: 0 };

interface Reader {
  readonly left: RegExp | null;
  readonly right: RegExp | null;
  readonly unless: RegExp | null;
  readonly weight: number;
  readonly tells: boolean;
}

/** Sticky expressions: the left one looks back from the end of the text before, and reads no more than it has to. */
function readerOf({ left, right, unless, weight, hint }: KindRow): Reader {
  return {
    left: left === undefined ? null : new RegExp(`(?<=${left})`, "uy"),
    right: right === undefined ? null : new RegExp(right, "uy"),
    unless: unless === undefined ? null : new RegExp(unless, "uy"),
    weight: WEIGHTS[weight],
    tells: hint !== true,
  };
}

/** What the words around a placeholder say that it stands for: the kind that most speaks for. */
export const kindFromContext = kindReader(KIND_ROWS);

/** A reader of contexts by rows: the order of the rows of a kind counts for nothing. */
export function kindReader(kinds: readonly KindRows[]): (context: Context) => KindReading {
  const readers = kinds.map(([kind, rows]) => ({ kind, rows: rows.map(readerOf) }));
  const speaks = whetherAnySpeaks(kinds.flatMap(([, rows]) => rows));
  return remembering((left, right) => {
    if (!speaks(left, right)) return NOTHING;
    let best: Kind = "unknown";
    let most = 0;
    let bestTells = false;
    // Of unknown, for which nothing speaks: exp(0).
    let sum = 1;
    for (const { kind, rows } of readers) {
      const { weight, tells } = weigh(rows, left, right);
      if (weight === 0) continue;
      sum += Math.exp(weight);
      if (weight <= most) continue;
      [best, most, bestTells] = [kind, weight, tells];
    }
    return best === "unknown"
      ? NOTHING
      : { kind: best, tells: bestTells, certainty: certaintyOf(Math.exp(most) / sum) };
  });
}

type Read = (left: string, right: string) => KindReading;

/** So many readings are kept: a text full of signs is often full of the same words beside them. */
const REMEMBERED = 1000;

function remembering(read: Read): (context: Context) => KindReading {
  const readings = new Map<string, KindReading>();
  return ({ left: before, right: behind }) => {
    const left = before.slice(-LONGEST_LEAD);
    const context = `${left}\n${behind}`;
    const known = readings.get(context);
    if (known !== undefined) return known;
    if (readings.size === REMEMBERED) readings.clear();
    const reading = read(simplified(left), simplified(behind));
    readings.set(context, reading);
    return reading;
  };
}

/** So many questions are worth the compiling of one expression for all rows. */
const MANY = 2000;

/** Whether any row may speak for a context: asked often, one expression says so of most words of a text at once. */
function whetherAnySpeaks(rows: readonly KindRow[]): (left: string, right: string) => boolean {
  let asked = 0;
  let leads: RegExp | null = null;
  let follows: RegExp | null = null;
  return (left, right) => {
    if (++asked < MANY) return true;
    leads ??= new RegExp(`(?<=${rows.flatMap((row) => row.left ?? []).join("|")})`, "uy");
    follows ??= new RegExp(rows.flatMap((row) => (row.left === undefined ? (row.right ?? []) : [])).join("|"), "uy");
    return matchesAt(leads, left, left.length) || matchesAt(follows, right, 0);
  };
}

/** In hundredths; words alone make nothing certain. */
function certaintyOf(share: number): number {
  return Math.min(0.99, Math.round(100 * share) / 100);
}

/**
 * What speaks for one kind: the strongest row that reads the left side and the strongest that reads the right one,
 * added up, or the strongest that reads both. Rows that read the same side read the same words, and are not
 * independent: only the strongest counts.
 */
function weigh(readers: readonly Reader[], before: string, behind: string): { weight: number; tells: boolean } {
  let [onLeft, onRight, onBoth] = [0, 0, 0];
  let tells = false;
  for (const { left, right, unless, weight, tells: rowTells } of readers) {
    if (right !== null && !matchesAt(right, behind, 0)) continue;
    if (left !== null && !matchesAt(left, before, before.length)) continue;
    if (unless !== null && matchesAt(unless, behind, 0)) continue;
    if (left === null) onRight = Math.max(onRight, weight);
    else if (right === null) onLeft = Math.max(onLeft, weight);
    else onBoth = Math.max(onBoth, weight);
    tells ||= rowTells;
  }
  return { weight: Math.max(onLeft + onRight, onBoth), tells };
}
