import type { Place } from "./gazetteer.js";
import type { Knowledge } from "./knowledge.js";
import { findDates } from "./dates.js";
import { findMeetings } from "./meetings.js";
import { findNamedPlaces } from "./named-places.js";
import { findOtherNames } from "./other-names.js";
import { findPersons } from "./persons.js";
import { findRegisters } from "./registers.js";
import { before, behind, type Seen } from "./seen.js";
import type { Sighting } from "./sighting.js";

/** A name that may reveal where or when a text is from, with all its occurrences. */
export interface FoundLeak extends Omit<Sighting, "start" | "end"> {
  /** UTF-16 code units of the text, in order. */
  readonly at: readonly { readonly start: number; readonly end: number }[];
  /** Named beside other places, or as one to learn from: it need not be where the text is from. */
  readonly isInPassing: boolean;
}

/**
 * Names that were not masked and place or date a text, in the order of their first occurrences. Where names
 * overlap the longer one counts. `hidden` are the placeholders: what overlaps one is no name, except the digits
 * that it keeps.
 */
export function findLeaks(
  seen: Seen,
  { names, gazetteer }: Pick<Knowledge, "names" | "gazetteer">,
  hidden: readonly { readonly start: number; readonly end: number }[],
): FoundLeak[] {
  const { text } = seen;
  const sightings = withoutOverlaps(
    [
      ...findNamedPlaces(names, seen),
      ...findOtherNames(seen),
      ...findMeetings(text),
      ...findDates(text),
      ...findPersons(seen),
      ...findRegisters(seen, gazetteer),
    ],
    hidden,
  );
  const byName = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = `${sighting.kind} ${sighting.text}`;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [sighting]);
    else known.push(sighting);
  }
  const passing = inPassing(text, sightings);
  return Array.from(byName.values(), (uses) => {
    const { start: _start, end: _end, ofNumber: _, ...one } = uses[0];
    return {
      ...one,
      at: uses.map(({ start, end }) => ({ start, end })),
      // Where somebody's papers are from is not where the text is from.
      isInPassing: uses.every((use) => passing.has(use) || use.ofNumber === true),
    };
  });
}

function withoutOverlaps(
  sightings: readonly Sighting[],
  hidden: readonly { readonly start: number; readonly end: number }[],
): Sighting[] {
  const ordered = sightings.toSorted((left, right) => left.start - right.start || right.end - left.end);
  const kept: Sighting[] = [];
  let mask = 0;
  for (const sighting of ordered) {
    while (mask < hidden.length && hidden[mask].end <= sighting.start) mask++;
    if (mask < hidden.length && hidden[mask].start < sighting.end && sighting.ofNumber !== true) continue;
    // **镇原副镇长: what a mask is called, and no 镇原.
    if (mask > 0 && hidden[mask - 1].end === sighting.start && CALLS.test(sighting.text)) continue;
    const last = kept.at(-1);
    if (last === undefined || last.end <= sighting.start) kept.push(sighting);
    else if (sighting.end - sighting.start > last.end - last.start) kept[kept.length - 1] = sighting;
  }
  return kept;
}

const CALLS = /^[省市县区镇乡村州旗]/u;

/** Before the names of other places: to learn from, to come from, to go to. */
const LEARNS =
  /(?:学习|借鉴|对标|对接|赶超|比肩|看齐|来自|出生于|生于|籍贯|户籍地|户籍|户籍所在地|原籍|祖籍|老家在?|毕业于|前往|远赴|毗邻|接壤|相邻|输往|销往|发往|飞往|赴|取经|我到|我去|专程到|组团到|专程去|邀请|走访|考察|媲美|超过|仅次于|不如|落后于)[“"]?$/u;
const LEARNS_BEHIND =
  /^(?:等地|等省|等市|等先进|等发达|的经验|的做法|经验|做法|速度|客商|等城市|工作期间|商人|走了一趟|取经|参观|学习|举行的|举办的|亚运会|世博会|招商|客商)/u;
/** Between two names of a list, 、本省 too. */
const LIST = /^(?:(?:[、,，和与及]|以及|市、|省、){1,2}(?:[本我]省|[本我]市)?)$/u;

/** The sightings in a list of places of several provinces, or where a text speaks of others. */
function inPassing(text: string, sightings: readonly Sighting[]): ReadonlySet<Sighting> {
  const places = sightings.filter((sighting) => sighting.places.length > 0);
  const passing = new Set<Sighting>();
  let from = 0;
  for (let at = 0; at < places.length; at++) {
    const next = places[at + 1];
    // 浙江安吉 is one place, named from the province down.
    if (next !== undefined && (next.start <= places[at].end || LIST.test(text.slice(places[at].end, next.start))))
      continue;
    const list = places.slice(from, at + 1);
    from = at + 1;
    const isLearnt = LEARNS.test(before(text, list[0].start)) || LEARNS_BEHIND.test(behind(text, places[at].end));
    if (isLearnt || (list.length >= 2 && !haveCommonProvince(list))) for (const one of list) passing.add(one);
  }
  return passing;
}

function haveCommonProvince(list: readonly Sighting[]): boolean {
  const [first, ...others] = list.map(({ places }) => new Set(places.map(provinceOf)));
  return Array.from(first).some((province) => others.every((provinces) => provinces.has(province)));
}

export function provinceOf(place: Place): Place {
  return place.parent === null ? place : provinceOf(place.parent);
}
