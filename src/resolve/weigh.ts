import type { Signs } from "./confidence.js";
import type { ReadText } from "./read-text.js";
import { hasWordsBeside, isOvergrown } from "./overgrown.js";
import type { Reading } from "./reading.js";
import { readValues } from "./readings.js";
import type { Source } from "./source.js";

/** A reading, and what speaks for its value. */
export interface Weighed extends Reading {
  readonly signs: Signs;
}

/** What a source says of each placeholder by its own place, weighed by what it says of the others; null where it says nothing. */
export function weighReadings(own: ReadText, { other, alignment, side, isRepeated }: Source): (Weighed | null)[] {
  if (own.placeholders.length === 0 || !alignment.isCounterpart || isRepeated) return own.placeholders.map(() => null);
  const readings = readValues(own, other, alignment, side);
  const uses: Tally = new Map();
  const firm = new Set<string>();
  const places: Tally = new Map();
  readings.forEach((reading, number) => {
    if (reading === null) return;
    const { notation, kind } = own.placeholders[number];
    count(uses, notation, reading.value);
    if (reading.edges === "paired") firm.add(reading.value);
    if (kind === "place" && /^\p{Script=Han}+$/u.test(reading.value)) count(places, notation, reading.value);
  });
  return readings.map((reading, number) => {
    if (reading === null) return null;
    const { notation, kind } = own.placeholders[number];
    const { value } = reading;
    const agreeing = (uses.get(notation)?.get(value) ?? 1) - 1;
    const isTooLong =
      agreeing === 0 &&
      (hasWordsBeside(value, kind) || (kind === "place" && isOvergrown(value, places.get(notation) ?? NO_NAMES)));
    const isPhrase = isTooLong && isWholePhrase(reading, other.text);
    const isBorneOut = value.length > 1 && firm.has(value);
    const edges =
      reading.isOfOtherItem || (isTooLong && !isPhrase)
        ? "nothing"
        : isPhrase
          ? "length"
          : isBorneOut
            ? "paired"
            : reading.edges;
    return { ...reading, signs: { ...reading, edges, agreeing } };
  });
}

/** How often each value is that of a notation. */
type Tally = Map<string, Map<string, number>>;

function count(tally: Tally, notation: string, value: string): void {
  const values = tally.get(notation) ?? new Map<string, number>();
  tally.set(notation, values.set(value, (values.get(value) ?? 0) + 1));
}

/** 走进镇上的老粮仓，: where no name ends what is said of a place, and the clause ends with it, all of it may have been hidden. */
function isWholePhrase({ value, span, before, behind }: Reading, text: string): boolean {
  return before.touches && behind.touches && WHERE.test(value) && STOP.test(text[span.end] ?? "");
}

const WHERE = /[上下里内外中旁边前后深处]的\p{Script=Han}{2,}$/u;
const STOP = /[，。；：！？]/u;

const NO_NAMES: ReadonlyMap<string, number> = new Map();
