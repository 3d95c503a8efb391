import type { TextSpan } from "../eval/truth.js";

export type EditKind = "equal" | "delete" | "insert";

/** A stretch of a plain diff: of both texts, of the anonymised one only, or of the published one only. */
export interface Edit {
  readonly kind: EditKind;
  readonly text: string;
}

/** Edits that do not give one of the texts: the program was misread, or misread its input. */
export class WrongEdits extends Error {}

/** Deleted and inserted text between two equal stretches; offsets leave white space out. */
interface Region {
  readonly start: number;
  readonly deleted: string;
  readonly inserted: string;
}

/** Of more than one sentence no reader would say that it is what two letters stood for. */
const MORE_THAN_A_VALUE = /[。！？]/;

/**
 * What a reader of a plain diff takes each placeholder to have stood for: the text inserted where it was
 * deleted, if all else that was deleted there was inserted again. White space is left out, as several
 * diffs leave it out.
 *
 *   超[XXX|3000]亿元      →  3000
 *   [市XX区|市新北区]     →  新北
 *   [XX、XX|甲、乙]       →  甲, 乙
 *   [我们XX的|大家]       →  null
 *
 * Answers one value for each placeholder. These have to be in the order of the anonymised text.
 *
 * @throws WrongEdits where the edits are not of these texts.
 */
export function valuesFromEdits(
  edits: readonly Edit[],
  texts: { readonly anonymised: string; readonly published: string },
  placeholders: readonly TextSpan[],
): (string | null)[] {
  checkEdits(edits, texts);
  const regions = regionsOf(edits);
  const places = packedPlaces(texts.anonymised, placeholders);
  const values: (string | null)[] = places.map(() => null);
  let next = 0;
  for (const region of regions) {
    const end = region.start + region.deleted.length;
    while (next < places.length && places[next].start < region.start) next++;
    const first = next;
    while (next < places.length && places[next].end <= end) next++;
    const inside = places.slice(first, next).map((place) => ({
      start: place.start - region.start,
      end: place.end - region.start,
    }));
    if (inside.length > 0) valuesIn(region, inside).forEach((value, index) => (values[first + index] = value));
  }
  return values;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds what stands between the placeholders of a region, in its order, in the inserted text. */
function valuesIn({ deleted, inserted }: Region, places: readonly Place[]): (string | null)[] {
  const none = places.map(() => null);
  const between = [0, ...places.map(({ end }) => end)].map((start, index) =>
    deleted.slice(start, places[index]?.start ?? deleted.length),
  );
  const [before, behind] = [between[0], between[places.length]];
  const end = inserted.length - behind.length;
  if (!inserted.startsWith(before) || !inserted.endsWith(behind) || end <= before.length) return none;
  const values: string[] = [];
  let at = before.length;
  for (const literal of between.slice(1, -1)) {
    const found = literal === "" ? -1 : inserted.indexOf(literal, at + 1);
    if (found < 0 || found + literal.length >= end) return none;
    values.push(inserted.slice(at, found));
    at = found + literal.length;
  }
  values.push(inserted.slice(at, end));
  return values.map((value) => (MORE_THAN_A_VALUE.test(value) ? null : value));
}

/** Joins what was deleted and inserted between two equal stretches, in whatever order the diff says it. */
function regionsOf(edits: readonly Edit[]): Region[] {
  const regions: Region[] = [];
  let start = 0;
  let [deleted, inserted]: [string[], string[]] = [[], []];
  const close = (): void => {
    const region = { start, deleted: deleted.join(""), inserted: inserted.join("") };
    if (region.deleted !== "" && region.inserted !== "") regions.push(region);
    start += region.deleted.length;
    [deleted, inserted] = [[], []];
  };
  for (const { kind, text } of edits) {
    const visible = packed(text);
    if (visible === "") continue;
    if (kind === "equal") {
      close();
      start += visible.length;
    } else {
      (kind === "delete" ? deleted : inserted).push(visible);
    }
  }
  close();
  return regions;
}

function packedPlaces(text: string, spans: readonly TextSpan[]): Place[] {
  let read = 0;
  let visible = 0;
  return spans.map(({ offset, length }) => {
    visible += packed(text.slice(read, offset)).length;
    read = offset;
    return { start: visible, end: visible + packed(text.slice(offset, offset + length)).length };
  });
}

/** Without white space. */
export function packed(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function checkEdits(edits: readonly Edit[], texts: { readonly anonymised: string; readonly published: string }): void {
  const without = (kind: EditKind): string =>
    packed(
      edits
        .filter((edit) => edit.kind !== kind)
        .map(({ text }) => text)
        .join(""),
    );
  if (without("insert") !== packed(texts.anonymised)) throw new WrongEdits("edits do not give the anonymised text");
  if (without("delete") !== packed(texts.published)) throw new WrongEdits("edits do not give the published text");
}
