import { HOLE, STOP, type NormalisedText } from "../text/normalise.js";
import { hole, leftEnd, match, ofSide, rightEnd, type Run } from "./run.js";
import type { Side } from "./side.js";
import { worthOfGap, type OneSided } from "./slide-gaps.js";

/** Units by which the text beside a value is known, up to a stop or a line. By hand. */
const BESIDE = 4;

/** No value of a frame is longer, in units. By hand. */
const LONGEST_SLID_VALUE = 20;

/** What `spaces` has where a line or a cell begins. */
const BORDER = 2;

/** No frame has more runs. By hand. */
const MOST_RUNS = 24;

/**
 * Slides the gap before the run at `at` over placeholders, whose values may differ in what is skipped, to the best place
 * there is: equal words are paired again with equal ones, and each placeholder gets what is between them.
 *
 *   2022年完成[|3亿元。2023年完成]□亿元。2025年 | 2022年完成3亿元。2023年完成4亿元。2025年
 *   →   2022年完成□亿元。[|2023年完成4亿元。]2025年
 */
export function slideOverValues(runs: Run[], at: number, gap: OneSided): void {
  const worth = worthOfEnds(gap.text, ofSide(runs[at - 1], gap.side).end, ofSide(runs[at], gap.side).start);
  const [on, back] = [slideFarthest(runs, at, gap, 1), slideFarthest(runs, at, gap, -1)];
  const slide = on !== null && (back === null || on.worth >= back.worth) ? on : back;
  if (slide !== null && slide.worth > worth) runs.splice(slide.first, slide.count, ...slide.runs);
}

/** How good a place a gap has, by both of its ends. */
function worthOfEnds(text: Side, one: number, two: number): number {
  return worthOfGap(text, one) + worthOfGap(text, two);
}

/** What takes the places of some runs, and how good a place the gap then has. */
interface Slide {
  readonly worth: number;
  readonly first: number;
  readonly count: number;
  readonly runs: readonly Run[];
}

/** Pairs what is on one side of the gap with the other end of the gap, as far as it is the same. */
function slideFarthest(runs: readonly Run[], at: number, gap: OneSided, direction: -1 | 1): Slide | null {
  const { text, side, length } = gap;
  const outermost = direction > 0 ? runs.length - 1 : 0;
  const limit = direction > 0 ? ofSide(runs[at], side).start : ofSide(runs[at - 1], side).end;
  let to = limit - direction * length;
  let best: Slide | null = null;
  const moved: Run[] = [];
  const consider = (index: number, worth: number, parts: readonly Run[]): void => {
    if (worth <= (best?.worth ?? 0) || !moved.some(({ kind }) => kind === "hole")) return;
    const all = [...moved, ...parts];
    const [first, count] = direction > 0 ? [at, index - at + 1] : [index, at - index];
    best = { worth, first, count, runs: direction > 0 ? all : all.reverse() };
  };
  let index = direction > 0 ? at : at - 1;
  for (let done = 0; done < MOST_RUNS && index >= 0 && index < runs.length; done++, index += direction) {
    const run = runs[index];
    if (done > 0 && !areFlush(runs, direction > 0 ? index : index + 1)) break;
    const { start, end } = ofSide(run, side);
    const edge = direction > 0 ? start : end;
    const isMatch = run.kind === "match";
    const units = isMatch ? sameUnits(text.text, { to, from: edge, most: end - start, limit, direction }) : 0;
    for (let part = 1; part <= units; part++) {
      if (index === outermost && part === end - start) break;
      const [one, two] = [to + direction * part, edge + direction * part];
      consider(index, worthOfEnds(text, one, two), partsOf(run, { part, to, side, direction }));
    }
    const taken = isMatch
      ? units === end - start
        ? units
        : null
      : valueLength(run, side, text.text, { to, limit, direction, beside: besideOf(runs, index, direction) });
    if (taken === null) break;
    moved.push(placed(run, side, direction > 0 ? to : to - taken, taken));
    to += direction * taken;
    if (!isMatch && index !== outermost) consider(index, worthOfEnds(text, to, direction > 0 ? end : start), []);
  }
  return best;
}

/** Of a match, the part that is paired again and the one that stays, from the gap on. */
function partsOf(
  run: Run,
  { part, to, side, direction }: { part: number; to: number; side: "left" | "right"; direction: -1 | 1 },
): Run[] {
  const kept = run.leftLength - part;
  const [near, far] =
    direction > 0
      ? [match(run.left, run.right, part), match(run.left + part, run.right + part, kept)]
      : [match(run.left + kept, run.right + kept, part), match(run.left, run.right, kept)];
  const again = placed(near, side, direction > 0 ? to : to - part, part);
  return kept === 0 ? [again] : [again, far];
}

interface Walk {
  /** Where what is paired again begins, or ends where the walk goes back. */
  readonly to: number;
  /** The other end of the gap. */
  readonly limit: number;
  readonly direction: -1 | 1;
}

/** How many units from one place on, or back, are the same as from another. */
function sameUnits(
  { key }: NormalisedText,
  { to, from, most, limit, direction }: Walk & { readonly from: number; readonly most: number },
): number {
  const room = Math.min(most, direction * (limit - to));
  const before = direction > 0 ? 0 : -1;
  let same = 0;
  while (same < room && key[to + before + direction * same] === key[from + before + direction * same]) same++;
  return same;
}

/** How long the value is that a placeholder's run has at another place: up to what is beside the value that it had. */
function valueLength(
  run: Run,
  side: "left" | "right",
  text: NormalisedText,
  { to, limit, direction, beside }: Walk & { readonly beside: number },
): number | null {
  const { start, end } = ofSide(run, side);
  const first = direction > 0 ? to : to - 1;
  const isMasked = end - start === 1 && text.key[start] >= HOLE;
  if (isMasked) return text.key[first] >= HOLE ? 1 : null;
  const most = Math.min(LONGEST_SLID_VALUE, direction * (limit - to));
  for (let length = 1; length <= most; length++) {
    const unit = first + direction * (length - 1);
    if (text.key[unit] === STOP || text.key[unit] >= HOLE) return null;
    const edge = to + direction * length;
    const isBorder = text.spaces[edge] === BORDER;
    if (isBorder && text.spaces[direction > 0 ? end : start] === BORDER) return length;
    if (isSameBeside(text, edge, direction > 0 ? end : start, { direction, beside })) return length;
    if (isBorder || text.lineStarts[edge] === 1) return null;
  }
  return null;
}

/** By how many units of the run beside it a value's end is known. */
function besideOf(runs: readonly Run[], index: number, direction: -1 | 1): number {
  const next = runs[index + direction];
  const isBeside = next?.kind === "match" && areFlush(runs, direction > 0 ? index + 1 : index);
  return isBeside ? Math.min(BESIDE, next.leftLength) : 0;
}

/** Whether the same words are beside two places, up to a stop or the edge of a line. */
function isSameBeside(
  { key, lineStarts }: NormalisedText,
  one: number,
  two: number,
  { direction, beside }: { direction: -1 | 1; beside: number },
): boolean {
  const before = direction > 0 ? 0 : -1;
  for (let unit = 0; unit < beside; unit++) {
    const [at, other] = [one + direction * unit, two + direction * unit];
    if (direction < 0 && [at, other].every((place) => lineStarts[place] === 1 || key[place - 1] === STOP)) return true;
    if (lineStarts[at] !== lineStarts[other]) return false;
    if (lineStarts[at] === 1) return true;
    if (key[at + before] !== key[other + before]) return false;
    if (key[at + before] === STOP) return true;
  }
  return beside > 0;
}

function placed(
  { kind, left, right, leftLength, rightLength }: Run,
  side: "left" | "right",
  at: number,
  length: number,
): Run {
  const [ownLeft, ownRight] = side === "left" ? [at, right] : [left, at];
  if (kind === "match") return match(ownLeft, ownRight, leftLength);
  return side === "left" ? hole(ownLeft, ownRight, length, rightLength) : hole(ownLeft, ownRight, leftLength, length);
}

/** Whether a run touches the one before it in both texts. */
function areFlush(runs: readonly Run[], at: number): boolean {
  return leftEnd(runs[at - 1]) === runs[at].left && rightEnd(runs[at - 1]) === runs[at].right;
}
