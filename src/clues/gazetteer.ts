export type Level = "province" | "city" | "county" | "township";

/** An administrative division of China. */
export interface Place {
  /** In full: 汉滨区. */
  readonly name: string;
  /** Without what it is: 汉滨. Null if that is no name by itself, as where it is an ordinary word. */
  readonly short: string | null;
  readonly level: Level;
  readonly parent: Place | null;
}

/** A place by one of its names. */
export interface NamedPlace {
  readonly place: Place;
  readonly isShort: boolean;
}

/** From the widest down. */
export const LEVELS: readonly Level[] = ["province", "city", "county", "township"];
/** Slots for the names, about three for each. */
const SLOTS = 1 << 17;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;

/** Loads the list of divisions, some 600 kB, and reads it. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const { gazetteerCodes, gazetteerDates, gazetteerLines } = await import("./gazetteer.generated.js");
  return new Gazetteer(gazetteerLines, gazetteerDates, gazetteerCodes);
}

/**
 * A list of divisions: lines of a level (1 to 4), a name and perhaps a short one; those below a line are
 * its parts. Of 42,000 places a text names a few: they are made when they are asked for. Beside it, the codes
 * of those that are no townships (GB/T 2260, six digits), in the order of the lines.
 */
export class Gazetteer {
  /** How recent it is, year and month. */
  readonly dates: { readonly divisions: string; readonly townships: string };
  readonly #lines: string;
  /** For each place where its line begins, and the number of the place that it lies in, or -1. */
  readonly #starts: number[] = [];
  readonly #parents: number[] = [];
  /** Of a name the number of a use of it, plus one; and for each use the next one of its slot. */
  readonly #slots = new Int32Array(SLOTS);
  readonly #uses: { readonly start: number; readonly end: number; readonly place: number; readonly next: number }[] =
    [];
  readonly #places = new Map<number, Place>();
  readonly #codes: string;
  #parts: Map<Place | null, Place[]> | null = null;
  #numbers: Map<string, number> | null = null;

  constructor(lines: string, dates: Gazetteer["dates"], codes = "") {
    this.#lines = lines;
    this.#codes = codes;
    this.dates = dates;
    const above = [-1, -1, -1, -1];
    for (let start = 0; start < lines.length;) {
      const found = lines.indexOf("\n", start);
      const end = found < 0 ? lines.length : found;
      const level = lines.charCodeAt(start) - ONE;
      const number = this.#starts.push(start) - 1;
      // The districts of a municipality are right below it.
      this.#parents.push(above.slice(0, level).findLast((one) => one >= 0) ?? -1);
      above[level] = number;
      above.fill(-1, level + 1);
      const space = lines.indexOf(" ", start);
      const hasShort = space >= 0 && space < end;
      this.#addUse(start + 1, hasShort ? space : end, number);
      if (hasShort) this.#addUse(space + 1, end, number);
      start = end + 1;
    }
  }

  get size(): number {
    return this.#starts.length;
  }

  /** All of them, from the first province down. */
  get places(): Place[] {
    return this.#starts.map((_, number) => this.#placeOf(number));
  }

  /** Calls `tell` with the place of each name, short ones too: the text that contains it, start and end. */
  eachName(tell: (text: string, start: number, end: number) => void): void {
    for (const { start, end } of this.#uses) tell(this.#lines, start, end);
  }

  /** The places of a name, in the order of the list. */
  named(name: string): NamedPlace[] {
    const found: NamedPlace[] = [];
    for (let use = this.#slots[slotOf(name, 0, name.length)] - 1; use >= 0; use = this.#uses[use].next) {
      const { start, end, place } = this.#uses[use];
      if (end - start !== name.length || !this.#lines.startsWith(name, start)) continue;
      found.push({ place: this.#placeOf(place), isShort: start > this.#starts[place] + 1 });
    }
    return found.reverse();
  }

  /** The place that a path of short names leads to, as 浙江/宁波; townships are in no path. Null where there is none. */
  at(path: string): Place | null {
    const partsOf = (this.#parts ??= this.#partsOfAll());
    let place: Place | null = null;
    for (const part of path.split("/")) {
      if (part === "") return null;
      const parts: readonly Place[] = partsOf.get(place) ?? [];
      place =
        parts.find(({ name, short }) => short === part || name === part) ??
        parts.find(({ name }) => name.startsWith(part)) ??
        null;
      if (place === null) return null;
    }
    return place;
  }

  /**
   * The place of a code of two, four or six digits, or of the longest beginning of it that has one: codes of
   * districts change. Null where even the province has none.
   */
  coded(code: string): Place | null {
    const numbers = (this.#numbers ??= this.#numbersOfAll());
    for (let length = Math.min(6, code.length - (code.length % 2)); length >= 2; length -= 2) {
      const number = numbers.get(code.slice(0, length).padEnd(6, "0"));
      if (number !== undefined) return this.#placeOf(number);
    }
    return null;
  }

  #numbersOfAll(): Map<string, number> {
    const numbers = new Map<string, number>();
    const entries = this.#codes === "" ? [] : this.#codes.split(" ");
    let at = 0;
    for (const [number, start] of this.#starts.entries()) {
      if (this.#lines.charCodeAt(start) === ONE + TOWNSHIP) continue;
      for (const code of (entries[at++] ?? "").split("+")) numbers.set(code, number);
    }
    return numbers;
  }

  #addUse(start: number, end: number, place: number): void {
    const slot = slotOf(this.#lines, start, end);
    this.#slots[slot] = this.#uses.push({ start, end, place, next: this.#slots[slot] - 1 });
  }

  #placeOf(number: number): Place {
    const known = this.#places.get(number);
    if (known !== undefined) return known;
    const start = this.#starts[number];
    const end = number + 1 < this.#starts.length ? this.#starts[number + 1] - 1 : this.#lines.length;
    const [name, short = null] = this.#lines.slice(start + 1, end).split(" ");
    const parent = this.#parents[number];
    const place: Place = {
      name,
      short,
      level: LEVELS[this.#lines.charCodeAt(start) - ONE],
      parent: parent < 0 ? null : this.#placeOf(parent),
    };
    this.#places.set(number, place);
    return place;
  }

  #partsOfAll(): Map<Place | null, Place[]> {
    const partsOf = new Map<Place | null, Place[]>();
    for (const [number, start] of this.#starts.entries()) {
      if (this.#lines.charCodeAt(start) === ONE + TOWNSHIP) continue;
      const place = this.#placeOf(number);
      const parts = partsOf.get(place.parent);
      if (parts === undefined) partsOf.set(place.parent, [place]);
      else parts.push(place);
    }
    return partsOf;
  }
}

const ONE = 0x31;
const TOWNSHIP = 3;

/** FNV-1a over the code units of a name. */
function slotOf(text: string, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

/** A place and what it lies in, from the province down. */
export function pathOf(place: Place): readonly Place[] {
  return place.parent === null ? [place] : [...pathOf(place.parent), place];
}

export function namesOf(place: Place): string[] {
  return pathOf(place).map(({ name }) => name);
}
