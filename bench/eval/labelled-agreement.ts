import { isSamePlace, type Found, type Matched, type Said } from "./labelled-match.js";
import type { Label } from "./labelled-notation.js";

/** How far answers and labels agree; all of it can be added up. */
export interface Agreement {
  readonly name: string;
  readonly labelled: number;
  readonly found: number;
  /** Answers that belong to no label. */
  readonly wrong: number;
  /** Of those found, the ones with a right kind. */
  readonly kindRight: number;
  /** Of those found, the ones whose label tells a place, and the right ones of these. */
  readonly placed: number;
  readonly placeRight: number;
  /** All places said of these: many of them make it easy to be right. */
  readonly placesSaid: number;
}

export interface Confusion {
  readonly labelled: string;
  readonly said: string;
  readonly count: number;
}

export interface Agreements {
  /** The snippets together, then each text that stands in a file of its own. */
  readonly bySource: readonly Agreement[];
  /** A label of two kinds counts under its first, a false alarm under what it was said to be. */
  readonly byKind: readonly Agreement[];
  readonly all: Agreement;
  /** Wrong kinds, the commonest first. */
  readonly confusions: readonly Confusion[];
}

export interface SourceMatched {
  readonly source: string;
  readonly matched: Matched<Said>;
}

export function agreementsOf(texts: readonly SourceMatched[]): Agreements {
  const all = joined(texts);
  const sources = [...new Set(texts.map(({ source }) => source))];
  const labels = [...all.found.map(({ label }) => label), ...all.missed];
  const kinds = new Set([...labels.map(kindOf), ...all.wrong.map(({ kind }) => kind)]);
  return {
    bySource: sources.map((name) => agreementOf(name, joined(texts.filter(({ source }) => source === name)))),
    byKind: [...kinds].toSorted().map((kind) =>
      agreementOf(kind, {
        found: all.found.filter(({ label }) => kindOf(label) === kind),
        missed: all.missed.filter((label) => kindOf(label) === kind),
        wrong: all.wrong.filter((answer) => answer.kind === kind),
      }),
    ),
    all: agreementOf("all", all),
    confusions: confusionsOf(all.found),
  };
}

export function hasRightKind({ label, answer }: Found<Said>): boolean {
  return label.kinds.includes(answer.kind);
}

/** Whether one of the places it was said to point to is right; what has no labelled place is not asked. */
export function hasRightPlace({ label, answer }: Found<Said>): boolean {
  const { places: said = [] } = answer;
  return label.places.length === 0 || label.places.some((place) => said.some((one) => isSamePlace(place, one)));
}

function agreementOf(name: string, { found, missed, wrong }: Matched<Said>): Agreement {
  const placed = found.filter(({ label }) => label.places.length > 0);
  return {
    name,
    labelled: found.length + missed.length,
    found: found.length,
    wrong: wrong.length,
    kindRight: found.filter(hasRightKind).length,
    placed: placed.length,
    placeRight: placed.filter(hasRightPlace).length,
    placesSaid: placed.reduce((sum, { answer }) => sum + (answer.places?.length ?? 0), 0),
  };
}

function confusionsOf(found: readonly Found<Said>[]): Confusion[] {
  const confusions = new Map<string, Confusion>();
  for (const { label, answer } of found.filter((one) => !hasRightKind(one))) {
    const [labelled, said] = [kindOf(label), answer.kind];
    const count = (confusions.get(`${labelled} ${said}`)?.count ?? 0) + 1;
    confusions.set(`${labelled} ${said}`, { labelled, said, count });
  }
  return [...confusions.values()].toSorted((a, b) => b.count - a.count);
}

function joined(texts: readonly SourceMatched[]): Matched<Said> {
  return {
    found: texts.flatMap(({ matched }) => matched.found),
    missed: texts.flatMap(({ matched }) => matched.missed),
    wrong: texts.flatMap(({ matched }) => matched.wrong),
  };
}

function kindOf({ kinds }: Label): string {
  return kinds[0];
}
