import type { Placeholder } from "../placeholders/placeholder.js";
import { isInvisible, isSpace } from "../text/characters.js";
import { kindOfValue } from "./kind-of-value.js";
import { LOOKS, UNLISTED } from "./looks.js";

/**
 * How well a value suits a placeholder, 0 to 1: its kind as far as that is sure, the characters that were kept, and the
 * number of characters, which is a preference only.
 */
export function valueFits(placeholder: Placeholder, value: string): number {
  const characters = charactersOf(value);
  if (characters.length === 0) return 0;
  const suits = LOOKS[kindOfValue(value)].suits[placeholder.kind] ?? UNLISTED;
  // A kind that is half a guess speaks half as much against a value of another one.
  const byKind = 1 - placeholder.kindCertainty * (1 - suits);
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
  const over = length - LOOKS[placeholder.kind].usual;
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
