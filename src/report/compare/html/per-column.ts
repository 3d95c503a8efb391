import type { Comparison, PlaceholderResult, Role } from "../../../answer/comparison.js";
import type { Column } from "./segment-lookup.js";

/** What each column of a page shows. */
export interface PerColumn {
  /** The numbers of the segments against each published text. */
  readonly segments: readonly (readonly number[])[];
  placeholdersIn(column: Column): readonly PlaceholderResult[];
  /** Those of the other text, by their ids. */
  readonly othersOf: Readonly<Record<Role, ReadonlyMap<number, PlaceholderResult>>>;
}

const known = new WeakMap<Comparison, PerColumn>();

/** Goes through a comparison once, not for each of its columns: there may be hundreds. */
export function perColumn(comparison: Comparison): PerColumn {
  const before = known.get(comparison);
  if (before !== undefined) return before;
  const made = sorted(comparison);
  known.set(comparison, made);
  return made;
}

function sorted({ documents, segments, placeholders }: Comparison): PerColumn {
  const against: number[][] = documents.published.map(() => []);
  for (const [number, segment] of segments.entries()) against[segment.against]?.push(number);
  const byColumn = new Map<Column, PlaceholderResult[]>();
  for (const placeholder of placeholders) {
    const column = placeholder.published ?? "anonymised";
    const own = byColumn.get(column) ?? [];
    byColumn.set(column, own);
    own.push(placeholder);
  }
  const idsOf = (role: Role): ReadonlyMap<number, PlaceholderResult> =>
    new Map(
      placeholders.filter(({ document }) => document !== role).map((placeholder) => [placeholder.id, placeholder]),
    );
  return {
    segments: against,
    placeholdersIn: (column) => byColumn.get(column) ?? [],
    othersOf: { anonymised: idsOf("anonymised"), published: idsOf("published") },
  };
}
