import type { Strength } from "../answer/scan.js";
import { liesIn } from "./named-places.js";
import { pathOf, type Place } from "./gazetteer.js";
import type { FoundLeak } from "./leaks.js";
import type { OwnVoice } from "./own-voice.js";

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
/** The part of its weight that a leak which names only a province adds to each of its cities. */
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
 * Adds up what the leaks imply, each shared among the places that it may mean, the strongest place first: cities,
 * provinces that have strong leaks though none of their cities has, and a county if the text speaks for one. Of several
 * places that a leak may mean, those in the regions of the text count double.
 *
 * What says no more than the province helps a city by as much as the city's own leaks at most.
 */
export function estimatePlaces(leaks: readonly FoundLeak[], { regions, isCounty }: OwnVoice): FoundPlace[] {
  const weighed = weigh(leaks);
  const cities = tally(weighed, cityOf, regions);
  const provinces = tally(weighed, (place) => pathOf(place)[0], regions);
  const around = provincesAlone(weighed);
  const candidates = [
    ...Array.from(cities, ([city, own]) => withProvince(city, own, around.get(pathOf(city)[0]))),
    ...untold(provinces, cities).map(([place, own]) => ({ place, ...own })),
  ].toSorted(byScore);
  if (isCounty) candidates.push(...countyIn(candidates[0]?.place, tally(weighed, countyOf, regions)));
  const ordered = candidates.toSorted(byScore).slice(0, MOST_PLACES);
  const first = ordered[0] === undefined ? "weak" : strengthOf(ordered[0], nextOf(candidates), leaks);
  return ordered.map(({ place, score, leaks: from }, rank) => ({
    place,
    score: Math.round(score * 100) / 100,
    strength: rank === 0 ? first : strengthOfOther(score, first),
    leaks: from.toSorted((one, other) => one - other),
  }));
}

/** What a leak weighs, and the places it may mean. */
interface Weighed {
  readonly weight: number;
  readonly places: readonly Place[];
}

const byScore = (one: Tally, other: Tally): number => other.score - one.score;

/** The county of a city that has the highest sum. */
function countyIn(city: Place | undefined, counties: ReadonlyMap<Place, Tally>): Candidate[] {
  if (city === undefined) return [];
  return Array.from(counties, ([place, own]) => ({ place, ...own }))
    .filter(({ place }) => liesIn(place, city))
    .toSorted(byScore)
    .slice(0, 1);
}

type Candidate = Tally & { readonly place: Place };

function withProvince(place: Place, own: Tally, around: Tally | undefined): Candidate {
  const isOwn = around === undefined || place.parent === null;
  return {
    place,
    score: own.score + (isOwn ? 0 : Math.min(own.score, FROM_PROVINCE * around.score)),
    leaks: isOwn ? own.leaks : Array.from(new Set([...own.leaks, ...around.leaks])),
  };
}

/** The best score of another place; a province and its own city are no rivals. */
function nextOf([best, ...others]: readonly Candidate[]): number {
  return others.find(({ place }) => !liesIn(place, best.place) && !liesIn(best.place, place))?.score ?? 0;
}

interface Tally {
  score: number;
  leaks: number[];
}

/** How many times likelier a place is in a region that the text calls its own. */
const IN_REGION = 2;
/** 秦创原 beside 秦创原创新驱动平台 is hardly a second sign. */
const REPEATED = 0.3;

/** The weights of the leaks, those that begin a longer one of the same place counting less. */
function weigh(leaks: readonly FoundLeak[]): Weighed[] {
  const repeated = new Set<FoundLeak>();
  const ordered = leaks.toSorted((one, other) => (one.text < other.text ? -1 : 1));
  for (const [at, leak] of ordered.entries()) {
    const next = ordered[at + 1];
    if (next === undefined || next.text === leak.text || !next.text.startsWith(leak.text)) continue;
    if (next.places.some((place) => leak.places.includes(place))) repeated.add(leak);
  }
  return leaks.map((leak) => ({
    weight: weightOf(leak) * (repeated.has(leak) ? REPEATED : 1),
    places: leak.places,
  }));
}

/** Weights added up by what `groupOf` makes of each leak's places. */
function tally(
  leaks: readonly Weighed[],
  groupOf: (place: Place) => Place | null,
  regions: ReadonlySet<string>,
): Map<Place, Tally> {
  const tallies = new Map<Place, Tally>();
  for (const [index, { weight, places }] of leaks.entries()) {
    const groups = Array.from(new Set(places.flatMap((place) => groupOf(place) ?? [])));
    const likely = groups.map((group) => (groups.length > 1 && regions.has(pathOf(group)[0].name) ? IN_REGION : 1));
    const all = likely.reduce((sum, one) => sum + one, 0);
    for (const [at, group] of groups.entries()) addTo(tallies, group, (weight * likely[at]) / all, index);
  }
  return tallies;
}

/** What leaks say that name a province and nothing in it. */
function provincesAlone(leaks: readonly Weighed[]): Map<Place, Tally> {
  const tallies = new Map<Place, Tally>();
  for (const [index, { weight, places }] of leaks.entries())
    for (const place of places) if (place.parent === null) addTo(tallies, place, weight / places.length, index);
  return tallies;
}

function addTo(tallies: Map<Place, Tally>, place: Place, score: number, leak: number): void {
  const known = tallies.get(place) ?? { score: 0, leaks: [] };
  tallies.set(place, known);
  known.score += score;
  known.leaks.push(leak);
}

/** The city that a place is or lies in; a municipality is one. Null for a province. */
function cityOf(place: Place): Place | null {
  const [province, second] = pathOf(place);
  if (MUNICIPALITIES.has(province.name)) return province;
  return second ?? null;
}

const MUNICIPALITIES = new Set(["北京市", "天津市", "上海市", "重庆市", "香港特别行政区", "澳门特别行政区"]);

/** The county that a place is or lies in; the districts of a municipality are second to it. */
function countyOf(place: Place): Place | null {
  return pathOf(place).find(({ level }) => level === "county") ?? null;
}

/** If the other cities of a province together have this part of what its best one has, none of them is meant. */
const SCATTERED = 0.5;

/** Provinces none of whose cities has a moderate sum that is clearly above those of its neighbours. */
function untold(provinces: ReadonlyMap<Place, Tally>, cities: ReadonlyMap<Place, Tally>): [Place, Tally][] {
  const best = new Map<Place, number>();
  const all = new Map<Place, number>();
  for (const [city, { score }] of cities) {
    const [province] = pathOf(city);
    best.set(province, Math.max(best.get(province) ?? 0, score));
    all.set(province, (all.get(province) ?? 0) + score);
  }
  return Array.from(provinces).filter(([province, { score }]) => {
    const city = best.get(province);
    if (city === undefined) return true;
    const others = (all.get(province) ?? 0) - city;
    return score >= MODERATE && !cities.has(province) && (city < MODERATE || others >= SCATTERED * city);
  });
}

const STRONG = 3;
const MODERATE = 1.4;
/** A single name that occurs this often is no slip. */
const OFTEN = 3;
/** How far ahead of the next one. */
const CLEARLY = 2;
const AHEAD = 1.3;

function strengthOf({ score, leaks: from }: Tally, next: number, leaks: readonly FoundLeak[]): Strength {
  // One name alone may be that of another place as well, or be forgotten from another text.
  const isRepeated = from.length > 1 || from.some((index) => leaks[index].at.length >= OFTEN);
  if (score >= STRONG && score >= CLEARLY * next && isRepeated) return "strong";
  return score >= MODERATE && score >= AHEAD * next ? "moderate" : "weak";
}

/** No other place is stronger than the first. */
function strengthOfOther(score: number, first: Strength): Strength {
  return score >= MODERATE && first !== "weak" ? "moderate" : "weak";
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
