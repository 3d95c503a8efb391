import type { Kind } from "../answer/kind.js";

/** A placeholder as agreement sees it. */
export interface Use {
  readonly id: number;
  readonly notation: string;
  readonly kind: Kind;
  /** Whether its own context tells the kind, and not only what the notation is for elsewhere. */
  readonly isKindTold: boolean;
  /** The value that its own place gave, or null. */
  readonly direct: string | null;
  /** What the sources say of it where they disagree; nothing where they do not. */
  readonly disputed: readonly string[];
}

export interface Agreement {
  readonly value: string;
  readonly confidence: number;
  /** The direct uses that it rests on, by id. */
  readonly from: readonly number[];
}

/** Fewer direct uses than these prove no custom. */
const LEAST_USES = 3;

/** What may be anything wants a firmer custom. */
const LEAST_FOR_UNKNOWN = 5;

/** Equal numbers agree by chance: that one count was 3 says nothing of the next. */
const PROVES_NOTHING: ReadonlySet<Kind> = new Set<Kind>(["number", "ordinal", "date"]);

/**
 * Values for placeholders whose own context says nothing: every direct use of the notation (or, where
 * a notation serves several kinds, of the notation and kind) has one value, and there are three or more.
 */
export function inferByAgreement(uses: readonly Use[]): Map<number, Agreement> {
  const inferred = new Map<number, Agreement>();
  for (const sameNotation of groupBy(uses, (use) => use.notation)) {
    const whole = agreementOf(sameNotation);
    const isOfOneKind = new Set(sameNotation.filter(({ isKindTold }) => isKindTold).map(({ kind }) => kind)).size <= 1;
    for (const sameKind of groupBy(sameNotation, (use) => use.kind)) {
      const { kind } = sameKind[0];
      // What the context could not tell the kind of may be anything that the notation serves.
      const ofKind = kind === "unknown" ? null : agreementOf(sameKind);
      const agreement = ofKind ?? (fits(kind, sameNotation) ? whole : null);
      if (agreement === null || PROVES_NOTHING.has(kind)) continue;
      if (kind === "unknown" && agreement.from.length < LEAST_FOR_UNKNOWN) continue;
      for (const use of sameKind)
        if (use.direct === null && (use.isKindTold || isOfOneKind)) inferred.set(use.id, agreement);
    }
  }
  return inferred;
}

function agreementOf(uses: readonly Use[]): Agreement | null {
  const direct = uses.filter((use) => use.direct !== null);
  const value = direct[0]?.direct ?? null;
  if (value === null || direct.length < LEAST_USES || direct.some((use) => use.direct !== value)) return null;
  if (uses.some(({ disputed }) => disputed.length > 0 && !disputed.includes(value))) return null;
  if (direct.filter((use) => PROVES_NOTHING.has(use.kind)).length * 2 > direct.length) return null;
  return {
    value,
    confidence: 0.9 * ((direct.length + 1) / (direct.length + 3)) + 0.05,
    from: direct.map((use) => use.id),
  };
}

/** An unknown kind fits any; a known one must be among the kinds of the direct uses. */
function fits(kind: Kind, uses: readonly Use[]): boolean {
  return kind === "unknown" || uses.some((use) => use.direct !== null && (use.kind === kind || use.kind === "unknown"));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
