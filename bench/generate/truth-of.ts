import type { SentenceRow, Status, TextSpan, TruePlaceholder, Truth } from "../eval/truth.js";
import type { Recipe } from "./recipe.js";
import { CLASS_OF } from "./styles.js";
import type { Written, WrittenMask, WrittenSentence, WrittenValue } from "./written.js";

/** What is true of two texts that were written from the same sentences. */
export function truthOf(recipe: Recipe, anonymised: Written, published: Written): Truth {
  const glued = gluedMasks(anonymised.masks);
  return {
    id: recipe.id,
    kind: recipe.kind,
    level: recipe.kind === "scripted" ? recipe.level : recipe.kind,
    style: recipe.style,
    placeholders: anonymised.masks.map((mask) => placeholderOf(mask, published, recipe, glued.has(mask))),
    decoys: anonymised.decoys,
    sentences: sentenceRows(anonymised, published),
  };
}

function placeholderOf(mask: WrittenMask, published: Written, recipe: Recipe, isGlued: boolean): TruePlaceholder {
  const { offset, length, text, slot, from, to } = mask;
  const value = slot.value.slice(from, to);
  const [first, ...others] = published.values.get(slot.id) ?? [];
  const status = statusOf(mask, first, recipe, isGlued);
  const places = status === "ambiguous" ? [] : [first, ...others].filter((found) => found !== undefined);
  const [place = null, ...also] = places.map((found) => partOf(found, mask));
  return {
    offset,
    length,
    text,
    type: CLASS_OF[slot.kind],
    value,
    status,
    published: place,
    ...(also.length === 0 ? {} : { also }),
    ...acceptedOf(mask, first, place),
    value_in_published: published.text.includes(value),
  };
}

/** What was put beside a value may be read as a part of it; where a part of it is masked nothing else is. */
function acceptedOf(
  { mask }: WrittenMask,
  found: WrittenValue | undefined,
  place: TextSpan | null,
): Pick<TruePlaceholder, "accepted"> {
  const part = found?.part;
  if (part === undefined || place === null || mask.parts.length > 1) return {};
  return { accepted: [`${part.before ?? ""}${place.text}${part.behind ?? ""}`] };
}

function statusOf(mask: WrittenMask, found: WrittenValue | undefined, recipe: Recipe, isGlued: boolean): Status {
  if (recipe.isNegative === true) return "no-counterpart";
  if (mask.isForeign) return "foreign";
  if (found === undefined) return "dropped";
  if (isGlued || found.isDestroyed || found.text === "") return "ambiguous";
  if (found.text.normalize("NFKC") === mask.slot.value) return "found";
  if (mask.mask.keepsPart) return "ambiguous";
  return mask.mask.keepsLength && found.text.length !== mask.slot.value.length ? "ambiguous" : "changed";
}

/** Of a list of several, or a name with a part kept, only what this mask hides. */
function partOf({ offset, text }: WrittenValue, { from, to, mask }: WrittenMask): TextSpan {
  const part = mask.parts.length === 1 ? text : text.slice(from, to);
  return { offset: mask.parts.length === 1 ? offset : offset + from, length: part.length, text: part };
}

/** Masks that touch, with nothing in the other text to tell where one value ends: `××××` or `[地名][名称]` for 临江云桥. */
function gluedMasks(masks: readonly WrittenMask[]): Set<WrittenMask> {
  const glued = new Set<WrittenMask>();
  masks.forEach((mask, index) => {
    const before = masks[index - 1];
    if (before === undefined || before.offset + before.length !== mask.offset) return;
    if (isFigure(before) !== isFigure(mask)) return;
    glued.add(before).add(mask);
  });
  return glued;
}

function isFigure({ slot }: WrittenMask): boolean {
  return /^[\d.]+$/.test(slot.value);
}

function sentenceRows(anonymised: Written, published: Written): SentenceRow[] {
  const places = new Map<number, WrittenSentence[]>();
  for (const sentence of published.sentences) places.set(sentence.id, [...(places.get(sentence.id) ?? []), sentence]);
  const own = new Set(anonymised.sentences.map(({ id }) => id));
  return [
    ...anonymised.sentences.flatMap(({ id, offset, length }): SentenceRow[] => {
      const found = places.get(id) ?? [];
      if (found.length === 0) return [[offset, length, -1, 0]];
      return found.map((place) => [offset, length, place.offset, place.length]);
    }),
    ...published.sentences
      .filter(({ id }) => !own.has(id))
      .map(({ offset, length }): SentenceRow => [-1, 0, offset, length]),
  ];
}
