import { align, MEMBER_PASSES } from "../align/align.js";
import { wildcardOf, type Wildcard } from "../align/wildcard.js";
import type { NormalisedText } from "../text/normalise.js";
import { columnsByUnit } from "./bridges.js";
import type { MemberText } from "./member-text.js";
import { NOWHERE } from "./nowhere.js";
import { columnsBetween, columnsOf, textOfColumns, type Column } from "./profile.js";
import { isEcho, sharedShingles, sharedUnits, shinglesOf, stretchesOf } from "./shared-units.js";

/** The members of a group, aligned with each other. */
export interface AlignedMembers {
  readonly members: readonly MemberText[];
  /** What they share, in the order of the template. */
  readonly columns: readonly Column[];
  /** Of each member its unit at each column, or `NOWHERE`. */
  readonly places: readonly Int32Array[];
  /** Whether the work was cut short: passages and places that they share may be missing. */
  readonly isCut: boolean;
}

/** Units of a passage that the template so far lacks, if it is to be put into it. By hand. */
const LEAST_ADDED = 12;

/**
 * How many members must have a passage if it is to be of the template: two of a few, a fourth of many. By hand: what
 * two of forty share is their own affair.
 */
function leastMembers(members: number): number {
  return Math.max(2, Math.ceil(members / 4));
}

/**
 * Aligns the members of a group with each other: first one after the other with the template so far, which takes in the
 * passages that it lacks (progressive alignment, Feng and Doolittle 1987), then all again with the whole of it.
 *
 * Who comes first is decided by how much each shares, and then by the order of the members.
 */
export function alignMembers(members: readonly MemberText[]): AlignedMembers {
  const texts = members.map(({ normalised }) => normalised);
  const wildcards = members.map(({ placeholders }) => placeholders.map(wildcardOf));
  const shingles = sharedShingles(texts, leastMembers(members.length));
  const shared = sharedUnits(texts, shingles);
  const amounts = shared.map((marked) => marked.reduce((sum, mark) => sum + mark, 0));
  const order = Array.from(members.keys()).sort((a, b) => amounts[b] - amounts[a] || a - b);
  let columns: readonly Column[] = [];
  /** Of members that were aligned since the last passage came in. */
  const placed = new Map<number, Placed>();
  for (const member of order) {
    const joining = { member, texts, wildcards: wildcards[member], shared: shared[member], shingles };
    const joined = withMember(columns, joining);
    if (joined.columns.length > columns.length) placed.clear();
    else placed.set(member, joined.placed);
    columns = joined.columns;
  }
  const template = textOfColumns(columns, texts);
  const all = texts.map((text, member) => placed.get(member) ?? placedIn(template, text, wildcards[member]));
  return keepShared({
    members,
    columns,
    places: all.map(({ places }) => places),
    isCut: all.some(({ isCut }) => isCut),
  });
}

/** A member in the columns so far. */
interface Placed {
  readonly places: Int32Array;
  readonly isCut: boolean;
}

interface Joining {
  readonly member: number;
  readonly texts: readonly NormalisedText[];
  readonly wildcards: readonly Wildcard[];
  readonly shared: Uint8Array;
  readonly shingles: ReadonlySet<number>;
}

/** The columns so far, with the passages of a member that they lack behind what these follow in it. */
function withMember(
  columns: readonly Column[],
  { member, texts, wildcards, shared, shingles }: Joining,
): { readonly columns: readonly Column[]; readonly placed: Placed } {
  const text = texts[member];
  const template = textOfColumns(columns, texts);
  const placed = placedIn(template, text, wildcards);
  if (columns.length === 0) return { columns: columnsOf(text, shared, member), placed };
  const columnOf = columnsByUnit(placed.places, text.key.length);
  const lacking = shared.map((mark, unit) => (mark === 1 && columnOf[unit] === NOWHERE ? 1 : 0));
  const stretches = stretchesOf(lacking).filter(({ start, end }) => end - start >= LEAST_ADDED);
  if (stretches.length === 0) return { columns, placed };
  const added = new Map<number, Column[]>();
  const isThere = shinglesOf(template);
  for (const { start, end } of stretches) {
    if (isEcho(text.key.subarray(start, end), isThere, shingles)) continue;
    let before = start - 1;
    while (before >= 0 && columnOf[before] === NOWHERE) before--;
    const behind = before < 0 ? NOWHERE : columnOf[before];
    added.set(behind, [...(added.get(behind) ?? []), ...columnsBetween(text, { start, end, member })]);
  }
  const joined = columns.flatMap((column, at) => [column, ...(added.get(at) ?? [])]);
  return { columns: [...(added.get(NOWHERE) ?? []), ...joined], placed };
}

function placedIn(template: NormalisedText, text: NormalisedText, wildcards: readonly Wildcard[]): Placed {
  const { passages, approximate } = align(template, text, { left: [], right: wildcards, passes: MEMBER_PASSES });
  const places = new Int32Array(template.key.length).fill(NOWHERE);
  for (const { runs } of passages) {
    for (const { kind, left, right, leftLength } of runs) {
      if (kind === "match") for (let at = 0; at < leftLength; at++) places[left + at] = right + at;
    }
  }
  return { places, isCut: approximate };
}

/** Without the columns that too few members have. */
export function keepShared({ members, columns, places, isCut }: AlignedMembers): AlignedMembers {
  const least = leastMembers(members.length);
  const kept = Array.from(columns.keys()).filter(
    (column) => places.reduce((sum, own) => sum + (own[column] === NOWHERE ? 0 : 1), 0) >= least,
  );
  return {
    members,
    columns: kept.map((column) => columns[column]),
    places: places.map((own) => Int32Array.from(kept, (column) => own[column])),
    isCut,
  };
}
