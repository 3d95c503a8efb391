import type { EditGroup } from "../answer/comparison.js";
import type { Resolution } from "../resolve/resolution.js";
import { isStop } from "../text/characters.js";
import { span, type Span } from "../text/span.js";
import type { Edit } from "./silent-edits.js";

/** A silent edit in its group, and the published text that it was found against. */
export interface EditAgainst extends Edit {
  readonly group: EditGroup;
  readonly against: number;
}

/** For each placeholder the edits beside it that turn its meaning round, by their places in the list; mostly none. */
export interface MeaningNotes {
  readonly anonymised: ReadonlyMap<number, readonly number[]>;
  readonly published: readonly ReadonlyMap<number, readonly number[]>[];
}

interface NotedTexts {
  readonly anonymised: { readonly text: string };
  readonly published: readonly { readonly text: string }[];
  readonly resolutions: {
    readonly anonymised: readonly Resolution[];
    readonly published: readonly (readonly Resolution[])[];
  };
}

/** Words so many UTF-16 code units from a value in its clause are about it. By hand. */
const NEARBY = 8;

/** Which values have words beside them whose meaning is the opposite in the other text: 增长[X|12]% and 下降. */
export function meaningNotes(
  edits: readonly EditAgainst[],
  { anonymised, published, resolutions }: NotedTexts,
): MeaningNotes {
  const notes = {
    anonymised: new Map<number, number[]>(),
    published: published.map(() => new Map<number, number[]>()),
  };
  const turned = [...edits.entries()].filter(([, { kind }]) => kind === "meaning");
  if (turned.length === 0) return notes;
  const own = sitesOf(resolutions.anonymised, "own");
  published.forEach(({ text }, against) => {
    const theirs = resolutions.published[against];
    const sites = { own, found: sitesOf(resolutions.anonymised, against) };
    const back = { own: sitesOf(theirs, 0), found: sitesOf(theirs, "own") };
    for (const [place, edit] of turned) {
      if (edit.against !== against) continue;
      const values = besideEdit(edit, sites, { anonymised: anonymised.text, published: text });
      for (const index of values) note(notes.anonymised, index, place);
      const backwards = besideEdit(edit, back, { anonymised: anonymised.text, published: text });
      for (const index of backwards) note(notes.published[against], index, place);
    }
  });
  return notes;
}

function note(notes: Map<number, number[]>, index: number, place: number): void {
  notes.set(index, [...(notes.get(index) ?? []), place]);
}

/** Where a value is written or found, and whose it is. */
interface Site {
  readonly span: Span<"text">;
  readonly index: number;
}

/** The placeholders that have a value, where they are themselves, or where a text says so; in the order of that text. */
function sitesOf(resolutions: readonly Resolution[], where: "own" | number): Site[] {
  return resolutions
    .flatMap((resolution, index): Site[] => {
      if (resolution.basis === "none") return [];
      if (where === "own") return [{ span: resolution.placeholder.span, index }];
      const evidence = resolution.basis === "direct" ? resolution.evidence : [];
      return evidence.filter(({ source }) => source === where).map(({ span: found }) => ({ span: found, index }));
    })
    .toSorted((one, other) => one.span.start - other.span.start);
}

/** The placeholders beside an edit in the anonymised text, or, if only the other has it, in that one. */
function besideEdit(
  { anonymised, published }: Edit,
  { own, found }: { readonly own: readonly Site[]; readonly found: readonly Site[] },
  texts: { readonly anonymised: string; readonly published: string },
): Set<number> {
  if (anonymised !== null) return nearby(own, anonymised, texts.anonymised);
  return published === null ? new Set() : nearby(found, published, texts.published);
}

function nearby(sites: readonly Site[], edit: Span<"text">, text: string): Set<number> {
  const found = new Set<number>();
  let low = 0;
  for (let high = sites.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (sites[middle].span.end < edit.start - NEARBY) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < sites.length && sites[at].span.start <= edit.end + NEARBY; at++) {
    const { span: site, index } = sites[at];
    const between =
      site.start >= edit.end
        ? span<"text">(edit.end, site.start)
        : span<"text">(site.end, Math.max(site.end, edit.start));
    if (!hasStop(text.slice(between.start, between.end))) found.add(index);
  }
  return found;
}

function hasStop(text: string): boolean {
  return Array.from(text).some((character) => character === "\n" || isStop(character.codePointAt(0) ?? 0));
}
