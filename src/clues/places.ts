import type { Strength } from "../report/scan/scan.js";
import { liesIn } from "./named-places.js";
import { pathOf, type Place } from "./gazetteer.js";
import type { FoundLeak } from "./leaks.js";

/** Where leaks together point to. */
export interface FoundPlace {
  readonly place: Place;
  readonly score: number;
  readonly strength: Strength;
  /** The places of the leaks in their list. */
  readonly leaks: readonly number[];
}

const WEIGHTS: Readonly<Record<Strength, number>> = { strong: 3, moderate: 1.5, weak: 0.5 };
/** What is named in passing says little of where the text is from. */
const IN_PASSING = 0.15;
/** What is only known to lie in a province says that much of each of its cities. */
const FROM_PROVINCE = 0.25;
/** A leak that comes again says somewhat more. */
const AGAIN = 0.25;
const MOST_TIMES = 5;
const MOST_PLACES = 5;

export function weightOf({ strength, isInPassing, at }: FoundLeak): number {
  const again = 1 + AGAIN * Math.min(MOST_TIMES, at.length - 1);
  return WEIGHTS[strength] * again * (isInPassing ? IN_PASSING : 1);
}

/**
 * Adds up what the leaks imply, each shared among the places that it may mean: the cities that any of
 * them names, or the provinces where none names a city, the strongest first. `regions` are the provinces that
 * the text names as its own: of several places that a leak may mean, those in them count double.
 */
export function estimatePlaces(leaks: readonly FoundLeak[], regions: ReadonlySet<string>): FoundPlace[] {
  const cities = tally(leaks, cityOf, regions);
  const provinces = tally(leaks, (place) => pathOf(place)[0], regions);
  const candidates = cities.size > 0 ? [...cities.keys(), ...lonely(provinces, cities)] : [...provinces.keys()];
  const scored = candidates.map((place) => {
    const own = cities.get(place) ?? provinces.get(place);
    const around = cities.has(place) ? provinceOnly(leaks, place) : { score: 0, leaks: [] };
    return {
      place,
      score: (own?.score ?? 0) + FROM_PROVINCE * around.score,
      leaks: Array.from(new Set([...(own?.leaks ?? []), ...around.leaks])).sort((one, other) => one - other),
    };
  });
  const ordered = scored.toSorted((one, other) => other.score - one.score);
  return ordered.slice(0, MOST_PLACES).map(({ place, score, leaks: from }, rank) => ({
    place,
    score: Math.round(score * 100) / 100,
    strength: rank > 0 ? strengthOfRunnerUp(score) : strengthOf(score, ordered[1]?.score ?? 0),
    leaks: from,
  }));
}

interface Tally {
  score: number;
  leaks: number[];
}

/** A place in a region that the text names as its own is so many times likelier. */
const IN_REGION = 2;
/** 秦创原 beside 秦创原创新驱动平台 is hardly a second sign. */
const REPEATED = 0.3;

function partOf(leaks: readonly FoundLeak[], { text, places }: FoundLeak): number {
  const isRepeated = leaks.some(
    (other) =>
      other.text.length > text.length &&
      other.text.startsWith(text) &&
      other.places.some((place) => places.includes(place)),
  );
  return isRepeated ? REPEATED : 1;
}

/** Weights added up by what `groupOf` makes of each leak's places. */
function tally(
  leaks: readonly FoundLeak[],
  groupOf: (place: Place) => Place | null,
  regions: ReadonlySet<string>,
): Map<Place, Tally> {
  const tallies = new Map<Place, Tally>();
  for (const [index, leak] of leaks.entries()) {
    const groups = Array.from(new Set(leak.places.flatMap((place) => groupOf(place) ?? [])));
    const likely = groups.map((group) => (groups.length > 1 && regions.has(pathOf(group)[0].name) ? IN_REGION : 1));
    const all = likely.reduce((sum, one) => sum + one, 0);
    for (const [at, group] of groups.entries()) {
      const known = tallies.get(group) ?? { score: 0, leaks: [] };
      tallies.set(group, known);
      known.score += (weightOf(leak) * partOf(leaks, leak) * likely[at]) / all;
      known.leaks.push(index);
    }
  }
  return tallies;
}

/** The city that a place is or lies in; a municipality is one. Null for a province. */
function cityOf(place: Place): Place | null {
  const [province, second] = pathOf(place);
  if (MUNICIPALITIES.has(province.name)) return province;
  return second ?? null;
}

const MUNICIPALITIES = new Set(["北京市", "天津市", "上海市", "重庆市", "香港特别行政区", "澳门特别行政区"]);

/** Provinces that no city found lies in. */
function lonely(provinces: ReadonlyMap<Place, Tally>, cities: ReadonlyMap<Place, Tally>): Place[] {
  const withCity = new Set(Array.from(cities.keys(), (city) => pathOf(city)[0]));
  return Array.from(provinces.keys()).filter((province) => !withCity.has(province));
}

/** What the leaks say that name the city's province alone. */
function provinceOnly(leaks: readonly FoundLeak[], city: Place): Tally {
  const [province] = pathOf(city);
  const only = leaks.flatMap((leak, index) =>
    leak.places.length > 0 && leak.places.includes(province) && province !== city ? [index] : [],
  );
  return {
    score: only.reduce(
      (sum, index) => sum + (weightOf(leaks[index]) * partOf(leaks, leaks[index])) / leaks[index].places.length,
      0,
    ),
    leaks: only,
  };
}

const STRONG = 3;
const MODERATE = 1.4;
/** How far ahead of the next one. */
const CLEARLY = 2;
const AHEAD = 1.3;

function strengthOf(score: number, next: number): Strength {
  if (score >= STRONG && score >= CLEARLY * next) return "strong";
  return score >= MODERATE && score >= AHEAD * next ? "moderate" : "weak";
}

function strengthOfRunnerUp(score: number): Strength {
  return score >= STRONG ? "moderate" : "weak";
}

/** The leaks that fit none of the others: they name places, but none in the province of the strongest. */
export function contradicting(leaks: readonly FoundLeak[], [best]: readonly FoundPlace[]): ReadonlySet<number> {
  if (best === undefined || best.strength === "weak") return new Set();
  const [province] = pathOf(best.place);
  return new Set(
    leaks.flatMap(({ places, isInPassing }, index) =>
      places.length > 0 && !isInPassing && places.every((place) => !liesIn(place, province)) ? [index] : [],
    ),
  );
}
