import type { Slot } from "./piece.js";
import type { Random } from "./random.js";
import { CLASS_OF, stylesOf, type MaskedClass, type MaskStyle, type StyleName } from "./styles.js";

/** What is written for a value: what was kept of it, and what hides `value.slice(from, to)`. */
export type MaskPart =
  | { readonly hides: true; readonly text: string; readonly from: number; readonly to: number }
  | { readonly hides: false; readonly text: string };

export interface Mask {
  readonly parts: readonly MaskPart[];
  readonly keepsLength: boolean;
  /** Whether a part of the value can be read. */
  readonly keepsPart: boolean;
}

/** Says how a document writes each value; null where it is left in clear. */
export interface Masker {
  mask(slot: Slot): Mask | null;
}

/** How often values of a class are masked, in documents that mask the class. */
const RATES: Readonly<Record<MaskedClass, number>> = {
  place: 0.93,
  person: 0.9,
  firm: 0.9,
  name: 0.85,
  number: 0.88,
  date: 0.7,
  year: 0.6,
};

/** How often a document masks a class at all. */
const CLASSES: Partial<Record<MaskedClass, number>> = { person: 0.85, name: 0.85, date: 0.5, year: 0.7 };
const NUMERALS = 0.5;
const PARTIAL_YEARS = 0.4;
const SURNAMES = 0.6;
const FIRSTS = 0.12;
const WHOLE_LISTS = 0.15;

export function maskerOf(styleName: StyleName, random: Random, share = 1): Masker {
  const styles = stylesOf(styleName, random);
  const masked = (kind: MaskedClass): boolean => random.chance(CLASSES[kind] ?? 1);
  const served: Readonly<Record<MaskedClass, boolean>> = {
    place: true,
    person: masked("person"),
    firm: true,
    name: masked("name"),
    number: true,
    date: masked("date"),
    year: masked("year"),
  };
  const masksNumerals = random.chance(NUMERALS);
  const people = new Map<string, Mask>();
  return {
    mask: (slot) => {
      const name = CLASS_OF[slot.kind];
      if (!served[name] || !random.chance(RATES[name] * share)) return null;
      if (name === "number" && !/\d/.test(slot.value) && !masksNumerals) return null;
      const style = random.pick(styles);
      if (name !== "person") return maskOf(slot, style, random);
      const known = people.get(slot.value) ?? personMask(slot.value, style, random);
      people.set(slot.value, known);
      return known;
    },
  };
}

function maskOf(slot: Slot, style: MaskStyle, random: Random): Mask {
  const { value, kind } = slot;
  if (kind === "year" && random.chance(PARTIAL_YEARS)) {
    const fitting = style.partialYears.filter((text) => value.startsWith(text.replace(/\D+$/, "")));
    if (fitting.length > 0) return { ...whole(value, random.pick(fitting), style), keepsPart: true };
  }
  if (kind === "name" && style.behindFirst !== null && random.chance(FIRSTS))
    return behind(value, style.behindFirst, style);
  if (kind === "list" && (style.masks.place[0].startsWith("#") || !random.chance(WHOLE_LISTS)))
    return listMask(value, style, random);
  return whole(value, written(value, style.masks[CLASS_OF[kind]], random), style);
}

/** 张某甲 is the same person wherever the name stands. */
function personMask(value: string, style: MaskStyle, random: Random): Mask {
  const isMou = style.name === "某";
  if (style.behindSurname.length > 0 && (isMou || random.chance(SURNAMES))) {
    return behind(value, written(value.slice(1), style.behindSurname, random), style);
  }
  return whole(value, written(value, style.masks.person, random), style);
}

function listMask(value: string, style: MaskStyle, random: Random): Mask {
  let at = 0;
  const parts = value.split("、").flatMap((item, index): MaskPart[] => {
    if (index > 0) at++;
    const hidden: MaskPart = {
      hides: true,
      text: written(item, style.masks.place, random),
      from: at,
      to: at + item.length,
    };
    at += item.length;
    return index === 0 ? [hidden] : [{ hides: false, text: "、" }, hidden];
  });
  return { parts, keepsLength: style.keepsLength, keepsPart: true };
}

function whole(value: string, text: string, { keepsLength }: MaskStyle): Mask {
  return { parts: [{ hides: true, text, from: 0, to: value.length }], keepsLength, keepsPart: false };
}

function behind(value: string, text: string, { keepsLength }: MaskStyle): Mask {
  const parts: MaskPart[] = [
    { hides: false, text: value.slice(0, 1) },
    { hides: true, text, from: 1, to: value.length },
  ];
  return { parts, keepsLength, keepsPart: true };
}

/** `#*` is a star for each character but the point of a decimal. */
function written(value: string, masks: readonly string[], random: Random): string {
  const mask = random.pick(masks);
  return mask.startsWith("#") ? value.replaceAll(/[^.]/g, mask.slice(1)) : mask;
}
