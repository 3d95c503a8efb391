import { isInvisible, isSpace } from "../text/characters.js";
import { kindOfValue } from "./kind-of-value.js";
import type { Kind } from "../answer/kind.js";
import type { Placeholder } from "./placeholder.js";

/** How well a value that looks like one kind (rows) suits a placeholder of another (columns); 0.5 where not listed. */
const SUITS: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Kind, number>>>>>> = {
  number: {
    number: 1,
    ordinal: 0.9,
    date: 0.9,
    name: 0.5,
    code: 1,
    place: 0.1,
    person: 0.05,
    organisation: 0.1,
    text: 0.5,
    unknown: 0.7,
  },
  date: {
    number: 0.4,
    ordinal: 0.3,
    date: 1,
    place: 0.05,
    person: 0.05,
    organisation: 0.05,
    name: 0.2,
    text: 0.6,
    unknown: 0.7,
  },
  ordinal: {
    number: 0.8,
    ordinal: 1,
    date: 0.5,
    place: 0.05,
    person: 0.05,
    organisation: 0.2,
    name: 0.4,
    unknown: 0.7,
  },
  place: {
    number: 0.05,
    ordinal: 0.05,
    date: 0.05,
    place: 1,
    person: 0.2,
    organisation: 0.5,
    name: 0.7,
    code: 0.1,
    unknown: 1,
  },
  organisation: {
    number: 0.05,
    ordinal: 0.05,
    date: 0.05,
    place: 0.5,
    person: 0.2,
    organisation: 1,
    name: 0.7,
    unknown: 1,
  },
  person: { number: 0.05, ordinal: 0.05, date: 0.05, place: 0.2, person: 1, organisation: 0.3, name: 0.5, unknown: 1 },
  name: { number: 0.05, ordinal: 0.1, date: 0.05, place: 0.6, person: 0.3, organisation: 0.6, name: 1, unknown: 1 },
  unknown: {
    number: 0.15,
    ordinal: 0.15,
    date: 0.15,
    place: 0.9,
    person: 0.9,
    organisation: 0.9,
    name: 0.9,
    code: 0.8,
    text: 1,
    unknown: 1,
  },
};

/** A value of a place, a person or a thing is rarely longer than this, in characters. */
const USUAL_LENGTH: Readonly<Record<Kind, number>> = {
  number: 10,
  ordinal: 4,
  date: 8,
  place: 8,
  person: 6,
  organisation: 20,
  name: 16,
  code: 20,
  text: 60,
  unknown: 20,
};

/**
 * How well a value suits a placeholder, 0 to 1: its kind, the characters that were kept, and the
 * number of characters, which is a preference only.
 */
export function valueFits(placeholder: Placeholder, value: string): number {
  const characters = charactersOf(value);
  if (characters.length === 0) return 0;
  const byKind = SUITS[kindOfValue(value)]?.[placeholder.kind] ?? 0.5;
  return byKind * fitOfPattern(placeholder, characters) * fitOfLength(placeholder, characters.length);
}

function fitOfPattern({ pattern }: Placeholder, value: readonly string[]): number {
  if (pattern === null) return 1;
  const kept = pattern.filter((literal) => literal !== null);
  let at = 0;
  for (const character of value) if (at < kept.length && same(character, kept[at])) at++;
  if (at < kept.length) return 0.1;
  const startsWell = pattern[0] === null || same(value[0], pattern[0]);
  const last = pattern.at(-1) ?? null;
  return startsWell && (last === null || same(value.at(-1) ?? "", last)) ? 1 : 0.1;
}

function fitOfLength(placeholder: Placeholder, length: number): number {
  if (placeholder.keepsLength) return length === charactersOf(placeholder.text).length ? 1 : 0.6;
  const over = length - USUAL_LENGTH[placeholder.kind];
  return over <= 0 ? 1 : Math.max(0.2, 1 - over / 40);
}

function charactersOf(text: string): string[] {
  return Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return !isSpace(code) && !isInvisible(code);
  });
}

function same(left: string, right: string): boolean {
  return left === right || left.normalize("NFKC") === right.normalize("NFKC");
}
