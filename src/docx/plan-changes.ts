import { lastAtMost } from "../text/locator.js";
import type { Cut } from "./run-frame.js";
import type { TextStretch } from "./text-stretches.js";

/** A stretch of text that is replaced. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  /** What is put in its place; null where it stays. */
  readonly value: string | null;
  /** The paragraphs of its comment. */
  readonly comment: readonly string[];
}

/** Changes of a text as changes of parts. */
export interface PlannedChanges {
  /** By part, and in it by the number of the element. */
  readonly cuts: ReadonlyMap<string, ReadonlyMap<number, readonly Cut[]>>;
  /** The changes in each note, by `footnote 2`. */
  readonly notes: ReadonlyMap<string, readonly number[]>;
  readonly unwritten: readonly number[];
}

/** Where in the parts the changes are, given where the text is. One that is not whole in any part, or overlaps another one, is not written. */
export function planChanges(stretches: readonly TextStretch[], changes: readonly TextChange[]): PlannedChanges {
  const cuts = new Map<string, Map<number, Cut[]>>();
  const notes = new Map<string, number[]>();
  const unwritten: number[] = [];
  let written = 0;
  changes.forEach(({ start, end }, change) => {
    const own = stretchesOf(stretches, start, end);
    if (start < written || own === null) {
      unwritten.push(change);
      return;
    }
    written = end;
    own.forEach((stretch, at) => {
      const { part, element, from } = stretch;
      const ofPart = cuts.get(part) ?? new Map<number, Cut[]>();
      cuts.set(part, ofPart);
      const begin = from + Math.max(start, stretch.start) - stretch.start;
      const length = Math.min(end, stretch.end) - Math.max(start, stretch.start);
      const cut = { from: begin, to: begin + length, change, isFirst: at === 0, isLast: at === own.length - 1 };
      const known = ofPart.get(element);
      if (known === undefined) ofPart.set(element, [cut]);
      else known.push(cut);
    });
    const [{ note }] = own;
    if (note === null) return;
    const key = `${note.kind} ${note.id}`;
    notes.set(key, [...(notes.get(key) ?? []), change]);
  });
  return { cuts, notes, unwritten };
}

/** The stretches that a change is in, together all of it, in one part; else null. */
function stretchesOf(
  stretches: readonly TextStretch[],
  start: number,
  end: number,
): readonly [TextStretch, ...TextStretch[]] | null {
  const found: TextStretch[] = [];
  let at = start;
  for (
    let i = Math.max(
      0,
      lastAtMost(stretches.length, (n) => stretches[n].start, start),
    );
    at < end;
    i++
  ) {
    const stretch = stretches[i];
    if (stretch === undefined || stretch.start > at || stretch.end <= at) return null;
    found.push(stretch);
    at = stretch.end;
  }
  const [first, ...others] = found;
  return first === undefined || others.some(({ part }) => part !== first.part) ? null : [first, ...others];
}
