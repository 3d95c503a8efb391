import type { Bilingual } from "../text/language.js";
import type { LeakKind, Strength } from "../report/scan/scan.js";
import { namesOf, pathOf, type Gazetteer, type Place } from "./gazetteer.js";
import type { LandmarkKind, LandmarkRow } from "./landmarks/landmark.js";
import { NameIndex, type FoundName } from "./name-index.js";
import { EVERYBODYS, isOrdinary } from "./ordinary.js";
import { before, behind, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";
import { thingNamedAfter } from "./named-things.js";

/** What a name may be the name of. */
type Named =
  | { readonly class: "division"; readonly place: Place; readonly isShort: boolean }
  | { readonly class: LandmarkKind; readonly places: readonly Place[]; readonly isWeak: boolean };

export type PlaceNames = NameIndex<Named>;

/** All names that place a text: divisions, and landmarks, areas, organisations and words of one place. */
export function indexPlaceNames(
  gazetteer: Gazetteer,
  landmarks: Readonly<Record<LandmarkKind, readonly (readonly LandmarkRow[])[]>>,
): PlaceNames {
  return new NameIndex<Named>(namesWithin(gazetteer, landmarks));
}

function* namesWithin(
  { places, at: placeAt }: Gazetteer,
  landmarks: Readonly<Record<LandmarkKind, readonly (readonly LandmarkRow[])[]>>,
): Iterable<readonly [string, Named]> {
  for (const place of places) {
    yield [place.name, { class: "division", place, isShort: false }];
    if (place.short !== null && place.short !== place.name)
      yield [place.short, { class: "division", place, isShort: true }];
  }
  for (const name of ["landmark", "nickname", "area", "organisation", "local-word"] as const)
    for (const [text, paths, strength] of landmarks[name].flat()) {
      const known = paths.split(" ").flatMap((path) => placeAt(path) ?? []);
      yield [text, { class: name, places: known, isWeak: strength === "weak" }];
    }
}

/** The names of a text that place it, grown to the whole of a thing that is named after a place: 常州 → 常州大学. */
export function findNamedPlaces(names: PlaceNames, seen: Seen): Sighting[] {
  const { text } = seen;
  return names
    .find(text, (found) => stands(seen, found))
    .flatMap((found) => {
      const thing = thingNamedAfter(text, found.end);
      const sighting = thing === null ? sightingOf(text, found) : ofThing(text, found, thing);
      return EVERYBODYS.has(sighting.text) ? [] : [sighting];
    });
}

/** 城镇 in 新城镇 is no part of a name. */
const NO_TOWNSHIP =
  /(?:城|乡|集|重|小|名|强|大|中心|建制|特色|古|美丽|各|全|本|该)镇$|(?:城|家|水|老|侨|回|下|返|同|他)乡$|(?:各|本|该|个|属地)街道$/u;
const HAN_BOUND = /^[市省区县州镇乡]/u;

/** Whether a name found is one where it stands. */
function stands({ text, isBoundary }: Seen, { start, end, name, values }: FoundName<Named>): boolean {
  if (EVERYBODYS.has(name) && thingNamedAfter(text, end) === null) return false;
  if (!isBoundary(start) || !isBoundary(end)) return false;
  if (isOrdinary(name, before(text, start), behind(text, end))) return false;
  const [{ class: type }] = values;
  if (type !== "division") return true;
  const divisions = values.flatMap((value) => (value.class === "division" ? [value] : []));
  if (divisions.every(({ place }) => place.level === "township") && NO_TOWNSHIP.test(name)) return false;
  // 海南 beside 省 is found in full; a county's short name beside another suffix is something else: 海宁路.
  return !(
    divisions.every(({ isShort }) => isShort) &&
    /^[路街桥寺]/u.test(behind(text, end, 1)) &&
    !HAN_BOUND.test(behind(text, end))
  );
}

function sightingOf(text: string, { start, end, values }: FoundName<Named>): Sighting {
  const [first] = values;
  const places = placesOf(values);
  if (first.class === "division") {
    const strength = strengthOfDivision(places);
    return {
      ...standing(start, end, text),
      kind: "division",
      places,
      strength,
      time: null,
      reason: reasonOfDivision(places),
    };
  }
  const isWeak = values.every((value) => value.class !== "division" && value.isWeak);
  return {
    ...standing(start, end, text),
    kind: first.class,
    places,
    strength: isWeak || places.length > 3 ? "weak" : places.length > 1 ? "moderate" : "strong",
    time: null,
    reason: reasonOfLandmark(first.class, places),
  };
}

function ofThing(
  text: string,
  { start, name, values }: FoundName<Named>,
  thing: { end: number; kind: LeakKind },
): Sighting {
  const places = placesOf(values);
  return {
    ...standing(start, thing.end, text),
    kind: thing.kind,
    places,
    strength: places.length > 3 ? "weak" : places.length > 1 ? "moderate" : "strong",
    time: null,
    reason: {
      zh: `以“${name}”命名：${placesInWords(places)}`,
      en: `named after ${name}: ${placesInWords(places)}`,
    },
  };
}

function standing(start: number, end: number, text: string): { start: number; end: number; text: string } {
  return { start, end, text: text.slice(start, end) };
}

/** The widest of the places that share the name: 海南 is the province, though a prefecture is called so too. */
function placesOf(values: readonly Named[]): Place[] {
  const places = values.flatMap((value) => (value.class === "division" ? [value.place] : value.places));
  const widest = Math.min(...places.map(rankOf));
  const shown = values.some(({ class: type }) => type === "division")
    ? places.filter((place) => rankOf(place) === widest)
    : places;
  return Array.from(new Set(shown));
}

const RANKS = ["province", "city", "county", "township"];
const rankOf = ({ level }: Place): number => RANKS.indexOf(level);

function strengthOfDivision(places: readonly Place[]): Strength {
  if (places.every(({ level }) => level === "province")) return "moderate";
  return places.length === 1 ? "strong" : places.length <= 3 ? "moderate" : "weak";
}

const LEVELS_IN_WORDS: Readonly<Record<string, Bilingual>> = {
  province: { zh: "省级政区", en: "a province" },
  city: { zh: "地级政区", en: "a prefecture" },
  county: { zh: "县级政区", en: "a county" },
  township: { zh: "乡级政区", en: "a township" },
};

function reasonOfDivision(places: readonly Place[]): Bilingual {
  const { zh, en } = LEVELS_IN_WORDS[places[0].level];
  return { zh: `${zh}：${placesInWords(places)}`, en: `${en}: ${placesInWords(places)}` };
}

const KINDS_IN_WORDS: Readonly<Record<LandmarkKind, Bilingual>> = {
  "landmark": { zh: "山水名胜，在", en: "a river, hill or site in" },
  "nickname": { zh: "别称，指", en: "another name of" },
  "area": { zh: "片区或平台，在", en: "an area or platform in" },
  "organisation": { zh: "机构，在", en: "an organisation in" },
  "local-word": { zh: "地方用语或特产，出自", en: "a saying or product of" },
};

function reasonOfLandmark(kind: LandmarkKind, places: readonly Place[]): Bilingual {
  const { zh, en } = KINDS_IN_WORDS[kind];
  return { zh: `${zh}${placesInWords(places)}`, en: `${en} ${placesInWords(places)}` };
}

const MOST_NAMED = 4;

/** 陕西省安康市; those beyond the fourth are counted. */
function placesInWords(places: readonly Place[]): string {
  const named = places.slice(0, MOST_NAMED).map((place) => namesOf(place).join(""));
  const more = places.length - named.length;
  return named.join(" / ") + (more > 0 ? ` / +${more}` : "");
}

/** Whether one place lies in another, or is it. */
export function liesIn(place: Place, whole: Place): boolean {
  return pathOf(place).includes(whole);
}
