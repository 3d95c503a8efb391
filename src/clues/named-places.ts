import type { Bilingual } from "../text/language.js";
import type { NameKind, Strength } from "../answer/scan.js";
import { LEVELS, namesOf, pathOf, type Gazetteer, type Level, type Place } from "./gazetteer.js";
import type { Landmark, LandmarkKind } from "./landmarks.js";
import { NameIndex, type FoundName } from "./name-index.js";
import { EVERYBODYS, isOrdinary } from "./ordinary.js";
import { before, behind, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";
import { thingNamedAfter } from "./named-things.js";

/** What a name may be the name of. */
export type Named =
  | { readonly class: "division"; readonly place: Place; readonly isShort: boolean }
  | { readonly class: LandmarkKind; readonly places: () => readonly Place[]; readonly isWeak: boolean };

export type PlaceNames = NameIndex<Named>;

/** All names that place a text: divisions, and landmarks, areas, organisations and words of one place. */
export function indexPlaceNames(gazetteer: Gazetteer, landmarks: Iterable<Landmark>): PlaceNames {
  return new NameIndex<Named>(landmarksWithin(gazetteer, landmarks), {
    eachName: (tell) => gazetteer.eachName(tell),
    named: (name) => gazetteer.named(name).map((named) => ({ class: "division", ...named })),
  });
}

function* landmarksWithin(gazetteer: Gazetteer, landmarks: Iterable<Landmark>): Iterable<readonly [string, Named]> {
  for (const { name, kind, places: paths, isWeak } of landmarks) {
    // A text has a few of them: their places are looked up when they are found.
    const places = (): Place[] => paths.split(" ").flatMap((path) => gazetteer.at(path) ?? []);
    yield [name, { class: kind, places, isWeak }];
  }
}

/** The names of a text that place it, grown to the whole of a thing that is named after a place: 常州 → 常州大学. */
export function findNamedPlaces(names: PlaceNames, seen: Seen): Sighting[] {
  const { text } = seen;
  return names
    .find(text, (found) => isNameHere(seen, found))
    .flatMap((found) => {
      const thing = thingNamedAfter(text, found.end);
      const sighting = thing === null ? sightingOf(text, found) : ofThing(text, found, thing);
      return EVERYBODYS.has(sighting.text) ? [] : [sighting];
    });
}

/** 城镇 in 新城镇 is no part of a name. */
const NO_TOWNSHIP =
  /(?:城|乡|集|重|小|名|强|大|中心|建制|特色|古|美丽|各|全|本|该|市)镇$|(?:城|家|水|老|侨|回|下|返|同|他)乡$|(?:各|本|该|个|属地|城镇|城区|平安)街道$|^[和与及]/u;
/** Districts called what any town has: they are names only behind the name of their city. */
const ANY_TOWN =
  /^(?:新城|老城|古城|旧城|东城|西城|南城|北城|城中|城东|城西|城南|城北|新建|平房|港口|市中|新市|向阳|和平|海港|高新|江北|江南|河东|河西|东|西|南|北|中)区$/u;
/** A short name before one of these is the name of a road, a gate, a hill. */
const PART_OF_ANOTHER =
  /^(?:[东西南北中]?[一二三四五六七八九]?(?:路|街|大道|巷)|公路|[江河湖岛门桥寺口湾塔楼庄村寨庙宫堤渠]|山(?!区|上|下|村|水)|道(?!路|理|德)|[岗洋沟坡坪岭峰]|里(?!程|面)|公园|水库|干流|流域|胡同|遗址|绿道|万亩)/u;
/** An ordinary word before 镇 or 乡 is not the name of one. */
const OFTEN = 300;

/** Whether a name that was found is a name in its place. */
function isNameHere(seen: Seen, found: FoundName<Named>): boolean {
  const { text, wordAt } = seen;
  const { start, end, name, values } = found;
  const [{ class: type }] = values;
  if (EVERYBODYS.has(name) || !standsFree(seen, found)) return false;
  const right = behind(text, end);
  if (isOrdinary(name, before(text, start), right)) return false;
  if (type === "division") return isDivisionHere(seen, found);
  if (isPlainWord(type, wordAt(start, end)?.tag ?? null, name)) return false;
  return !((type === "nickname" || type === "landmark") && /^[东西南北中]?(?:路|大道|街(?!区))/u.test(right));
}

/** What may follow a river, a lake or a hill inside one word of the dictionary: 嘉陵江流域, 大明湖畔. */
const BESIDE_WATERS = /^(?:流域|水系|两岸|沿岸|上游|中游|下游|源头|湿地|大桥|风光|[畔岸边滨麓脚口])/u;

/** Whether words begin and end where the name does, or where a thing named after it does. */
function standsFree(
  { text, isBoundary }: Seen,
  { start, end, name, values: [{ class: type }] }: FoundName<Named>,
): boolean {
  if (!isBoundary(start)) return false;
  if (isBoundary(end) || isBoundary(thingNamedAfter(text, end)?.end ?? end)) return true;
  // 甘孜州 is one word, and 甘孜 the name.
  if (type === "division" && /^[省市州县区盟旗]/u.test(behind(text, end, 1)) && isBoundary(end + 1)) return true;
  return type === "landmark" && name.length >= 3 && BESIDE_WATERS.test(behind(text, end));
}

/** Tags of words of one character that make a longer name of a short one: 千佛山, 富乐山, 高乐山. */
const MAKES_LONGER = /^(?:m|nr|nz|ng|a|ag|b)$/u;

/** 佛山 in 千佛山, which no list may hold. */
function isEndOfLonger({ text, wordAt }: Seen, start: number, name: string): boolean {
  return (
    /[山江河湖岛水泉溪]$/u.test(name) &&
    /\p{Script=Han}$/u.test(before(text, start, 1)) &&
    MAKES_LONGER.test(wordAt(start - 1, start)?.tag ?? "")
  );
}

function isDivisionHere(seen: Seen, { start, end, name, values }: FoundName<Named>): boolean {
  const { text, wordAt } = seen;
  const divisions = values.flatMap((value) => (value.class === "division" ? [value] : []));
  if (divisions.every(({ isShort }) => isShort))
    return (
      !isEndOfLonger(seen, start, name) &&
      !PART_OF_ANOTHER.test(behind(text, end)) &&
      !/[新老]$/u.test(before(text, start, 1))
    );
  if (ANY_TOWN.test(name)) {
    const left = before(text, start, 10);
    return divisions.some(({ place: { parent } }) => parent !== null && left.includes(parent.short ?? parent.name));
  }
  // 和县区: counties and districts.
  if (/^[^市]{1,2}县$/u.test(name) && /^[区市]/u.test(behind(text, end, 1))) return false;
  if (divisions.some(({ place }) => place.level !== "township")) return true;
  if (NO_TOWNSHIP.test(name)) return false;
  const stem = wordAt(start, end - (name.endsWith("街道") ? 2 : 1));
  return stem === null || stem.tag.startsWith("ns") || stem.frequency < OFTEN;
}

/** 浪潮 and 舍得 are firms, and words. */
const NAME_TAGS = /^(?:n[rstz]|nrt|nrfg|j|i|l)/;

function isPlainWord(kind: LandmarkKind, tag: string | null, name: string): boolean {
  if (tag === null || NAME_TAGS.test(tag)) return false;
  return name.length <= 2 && (kind === "nickname" || kind === "landmark" ? !tag.startsWith("n") : true);
}

function sightingOf(text: string, { start, end, values }: FoundName<Named>): Sighting {
  const places = placesOf(values);
  const first = values.find(({ class: type }) => type !== "division") ?? values[0];
  if (first.class === "division" || values.some(isNamedInFull)) {
    // 桂林洋, 望城岗: the short name of a county is the beginning of many others.
    const isShort = values.every(
      (value) => value.class === "division" && value.isShort && value.place.level === "county",
    );
    const strength = isShort ? "weak" : strengthOfDivision(places);
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
  thing: { end: number; kind: NameKind },
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
  const places = values.flatMap((value) => (value.class === "division" ? [value.place] : value.places()));
  const widest = Math.min(...places.map(rankOf));
  const shown = values.some(({ class: type }) => type === "division")
    ? places.filter((place) => rankOf(place) === widest)
    : places;
  return Array.from(new Set(shown));
}

/** 商都 is a nickname before it is short for a county; 海南 is the province. */
function isNamedInFull(value: Named): boolean {
  return value.class === "division" && !(value.isShort && value.place.level === "county");
}

const rankOf = ({ level }: Place): number => LEVELS.indexOf(level);

function strengthOfDivision(places: readonly Place[]): Strength {
  if (places.every(({ level }) => level === "province")) return "moderate";
  return places.length === 1 ? "strong" : places.length <= 3 ? "moderate" : "weak";
}

const LEVELS_IN_WORDS: Readonly<Record<Level, Bilingual>> = {
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
