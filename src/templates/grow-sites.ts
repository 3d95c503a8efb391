import { longestKnownNameAt } from "../lexicons/known-names.js";
import { NUMERAL } from "../lexicons/numerals.js";
import { kindOfValue } from "../values/kind-of-value.js";
import type { AlignedMembers } from "./align-members.js";
import { isKnownName } from "./known-name.js";
import { NOWHERE } from "./nowhere.js";
import { foldedFiller, hasPlaceholder } from "./filler-text.js";
import { sitesWithin, siteBetween, type Site } from "./sites.js";

/** Units that a name has more on either side than where members differ: 保山 and 眉山 share one. By hand. */
const MOST_SHARED = 3;
/** Members of which the whole has to be a name, of all. By hand. */
const MOST_ARE_NAMES = 0.75;

/**
 * Grows sites to whole numbers and names. Values that have a character in common by chance differ in the rest only.
 *
 *   共3{1|8}人   →   共{31|38}人        在{保|眉}山   →   在{保山|眉山}
 */
export function growSites(aligned: AlignedMembers, sites: readonly Site[]): Site[] {
  const grown = sitesWithin(
    aligned,
    joinDigits(aligned, sites).map((site) =>
      grownToOrganisation(aligned, grownToName(aligned, grownToNumber(aligned, site))),
    ),
  );
  return grown.length < sites.length ? growSites(aligned, grown) : grown;
}

/** Two sites with nothing but digits or a decimal point between them are one number: 7[8|0]5[3|1]. */
function joinDigits(aligned: AlignedMembers, sites: readonly Site[]): Site[] {
  const joined: Site[] = [];
  for (const site of sites) {
    const last = joined.at(-1);
    if (last !== undefined && isWithinNumber(aligned, last, site)) {
      joined[joined.length - 1] = siteBetween(aligned, last.left, site.right);
    } else joined.push(site);
  }
  return joined;
}

const LONGEST_NUMBER = 12;

function isWithinNumber(aligned: AlignedMembers, last: Site, site: Site): boolean {
  const length = site.left - last.right + 1;
  if (length < 1 || length > LONGEST_NUMBER) return false;
  let between = "";
  for (let column = last.right; column <= site.left; column++) between += signOf(aligned, column);
  const isTogether = last.fillers.every(
    ({ member }) => aligned.places[member][site.left] === aligned.places[member][last.right] + length - 1,
  );
  if (!isTogether || !/^[0-9.,]+$/.test(between)) return false;
  const beside = [
    ...last.fillers.map((filler) => foldedFiller(aligned, filler).slice(-1)),
    ...site.fillers.map((filler) => foldedFiller(aligned, filler).slice(0, 1)),
  ];
  return beside.every((sign) => (sign === "" ? !POINT.test(between) : DIGIT.test(sign) || POINT.test(sign)));
}

const DIGIT = /[0-9]/;
const POINT = /[.,]/;
const HAN_NUMERAL = new RegExp(`^${NUMERAL}$`, "u");
const HAN_NUMBER = new RegExp(`^${NUMERAL}+$`, "u");
const LATIN = /[A-Za-z]/;

function grownToNumber(aligned: AlignedMembers, site: Site): Site {
  const fillers = site.fillers.map((filler) => foldedFiller(aligned, filler)).filter((filler) => filler !== "");
  let { left, right } = site;
  const signAt = (column: number): string => signOf(aligned, column);
  const isHan = fillers.length > 0 && fillers.every((filler) => HAN_NUMBER.test(filler));
  const goesOn = (column: number, next: number, edges: readonly string[]): boolean => {
    const sign = signAt(column);
    if (DIGIT.test(sign)) return edges.some((edge) => DIGIT.test(edge) || POINT.test(edge));
    if (POINT.test(sign)) return edges.some((edge) => DIGIT.test(edge)) && DIGIT.test(signAt(next));
    if (LATIN.test(sign)) return edges.some((edge) => LATIN.test(edge));
    return isHan && HAN_NUMERAL.test(sign);
  };
  let heads = fillers.map((filler) => filler[0]);
  while (isInAll(aligned, site, left) && goesOn(left, left - 1, heads)) {
    heads = [signAt(left)];
    left--;
  }
  let tails = fillers.map((filler) => filler[filler.length - 1]);
  while (isInAll(aligned, site, right) && goesOn(right, right + 1, tails)) {
    tails = [signAt(right)];
    right++;
  }
  return left === site.left && right === site.right ? site : siteBetween(aligned, Math.max(0, left), right);
}

/** Whether the members of a site have a column of which the next one outwards is the next unit too. */
function isInAll({ places, columns }: AlignedMembers, { left, right, fillers }: Site, column: number): boolean {
  if (column <= 0 || column >= columns.length - 1) return false;
  const next = column <= left ? column - 1 : column + 1;
  if (column > left && column < right) return false;
  return fillers.every(({ member }) => {
    const own = places[member];
    return own[column] !== NOWHERE && own[next] === own[column] + (next - column);
  });
}

/** As it is written: ，is no sign of a number, and is folded to one that may be. */
function signOf({ columns, members }: AlignedMembers, column: number): string {
  const shown = columns[column];
  if (shown === undefined) return "";
  const { text, normalised } = members[shown.member];
  const written = text.slice(normalised.starts[shown.unit], normalised.ends[shown.unit]);
  return NOT_OF_NUMBER.test(written) ? written : String.fromCodePoint(normalised.plain[shown.unit]);
}

const NOT_OF_NUMBER = /[，、。]/u;

function grownToName(aligned: AlignedMembers, site: Site): Site {
  if (areNames(aligned, site)) return site;
  const reach = (step: 1 | -1, from: number): number => {
    let reached = 0;
    while (reached < MOST_SHARED && isInAll(aligned, site, from + reached * step)) reached++;
    return reached;
  };
  const [before, behind] = [reach(-1, site.left), reach(1, site.right)];
  for (let more = 1; more <= MOST_SHARED; more++) {
    for (let left = Math.min(more, before); left >= 0; left--) {
      const right = more - left;
      if (right > behind) continue;
      const grown = siteBetween(aligned, site.left - left, site.right + right);
      if (areNames(aligned, grown)) return grown;
    }
  }
  return site;
}

/**
 * Grows a site at the edge of a line to whole names, away from the edge.
 *
 *   ⏎{南|衡}阳目前还有   →   ⏎{南阳|衡阳}目前还有
 */
export function grownFromEdge(aligned: AlignedMembers, site: Site): Site {
  if (site.edge === null || areNames(aligned, site)) return site;
  const [column, step] = site.edge === "start" ? [site.right, 1] : [site.left, -1];
  const isTogether = (more: number): boolean =>
    site.fillers.every(({ member }) => {
      const own = aligned.places[member];
      return own[column + step * more] === own[column] + step * more;
    });
  for (let more = 1; more <= MOST_SHARED && isTogether(more); more++) {
    const grown = widened(site, more);
    if (areNames(aligned, grown)) return grown;
  }
  return site;
}

/** With so many columns more on the side that is no edge. */
function widened(site: Site, more: number): Site {
  const { left, right, fillers } = site;
  return site.edge === "start"
    ? { ...site, right: right + more, fillers: fillers.map((filler) => ({ ...filler, end: filler.end + more })) }
    : { ...site, left: left - more, fillers: fillers.map((filler) => ({ ...filler, start: filler.start - more })) };
}

/** Units of 有限责任公司 and the like, behind what is each one's own. By hand. */
const LONGEST_TAIL = 6;

/**
 * Grows a site to organisations that begin with the name of a place, and end alike.
 *
 *   由{贵阳市华诚商贸|延安市正信农业发展}有限公司承担   →   由{贵阳市华诚商贸有限公司|延安市正信农业发展有限公司}承担
 */
function grownToOrganisation(aligned: AlignedMembers, site: Site): Site {
  if (areNames(aligned, site)) return site;
  for (let more = 0; more < LONGEST_TAIL && isInAll(aligned, site, site.right + more); more++) {
    const grown = siteBetween(aligned, site.left, site.right + more + 1);
    if (most(aligned, grown, isLocalOrganisation)) return grown;
  }
  return site;
}

function isLocalOrganisation(value: string): boolean {
  return longestKnownNameAt(value, 0) > 0 && kindOfValue(value) === "organisation";
}

function areNames(aligned: AlignedMembers, site: Site): boolean {
  return most(aligned, site, isKnownName);
}

/** Whether it is true of most values at a site. */
function most(aligned: AlignedMembers, { fillers }: Site, isTrue: (value: string) => boolean): boolean {
  const clear = fillers.filter((filler) => filler.end > filler.start && !hasPlaceholder(aligned, filler));
  const right = clear.filter((filler) => isTrue(foldedFiller(aligned, filler)));
  return right.length > 0 && right.length >= MOST_ARE_NAMES * clear.length;
}
