export type Level = "province" | "city" | "county" | "township";

/** An administrative division of China. */
export interface Place {
  /** In full: 汉滨区. */
  readonly name: string;
  /** Where it can be told from ordinary words, without what it is: 汉滨. */
  readonly short: string | null;
  readonly level: Level;
  readonly parent: Place | null;
}

export interface Gazetteer {
  /** How recent it is, year and month. */
  readonly dates: { readonly divisions: string; readonly townships: string };
  readonly places: readonly Place[];
  /** The place that a path of short names leads to, as 浙江/宁波; null where there is none. */
  at(path: string): Place | null;
}

const LEVELS: readonly Level[] = ["province", "city", "county", "township"];

/** Loads the list of divisions, some 600 kB, and reads it, in some 30 milliseconds. */
export async function loadGazetteer(): Promise<Gazetteer> {
  const { gazetteerDates, gazetteerLines } = await import("./gazetteer.generated.js");
  return readGazetteer(gazetteerLines, gazetteerDates);
}

/** Reads lines of a level (1 to 4), a name and perhaps a short one; those below a line are its parts. */
export function readGazetteer(lines: string, dates: Gazetteer["dates"]): Gazetteer {
  const places: Place[] = [];
  const above: (Place | null)[] = [null, null, null, null];
  for (const line of lines.split("\n")) {
    const at = Number(line[0]) - 1;
    const [name, short = null] = line.slice(1).split(" ");
    // The districts of a municipality stand right below it.
    const parent = above.slice(0, at).findLast((place) => place !== null) ?? null;
    const place: Place = { name, short, level: LEVELS[at], parent };
    above[at] = place;
    above.fill(null, at + 1);
    places.push(place);
  }
  return { dates, places, at: pathFinder(places) };
}

/** A place and what it lies in, from the province down. */
export function pathOf(place: Place): readonly Place[] {
  return place.parent === null ? [place] : [...pathOf(place.parent), place];
}

export function namesOf(place: Place): string[] {
  return pathOf(place).map(({ name }) => name);
}

/** Looks a path up, part by part; townships have no short names and are in no path. */
function pathFinder(places: readonly Place[]): (path: string) => Place | null {
  const partsOf = new Map<Place | null, Place[]>();
  for (const place of places) {
    if (place.level === "township") continue;
    const parts = partsOf.get(place.parent);
    if (parts === undefined) partsOf.set(place.parent, [place]);
    else parts.push(place);
  }
  return (path) => {
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
  };
}
