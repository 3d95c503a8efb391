import type { Passage } from "../align/align.js";
import { leftEnd, ofSide, rightEnd } from "../align/run.js";
import { unitsToText } from "../text/normalise.js";
import { span } from "../text/span.js";
import type { ReadText } from "./read-text.js";
import { valueIn } from "./value.js";

/** The ways to share out the text that glued placeholders stand for, as values of the one at `index`. */
export function splitsAt(passage: Passage, index: number, side: "left" | "right", other: ReadText): string[] {
  const glued = gluedTo(passage, index, side);
  if (glued === null) return [];
  const { start, end, place, count } = glued;
  const text = valueIn(other.text, unitsToText(other.normalised, span(start, end)));
  const characters = Array.from(text);
  const splits: string[] = [];
  if (place === 0) {
    for (let to = 1; to <= characters.length - count + 1 && splits.length < MOST_SPLITS; to++)
      splits.push(characters.slice(0, to).join(""));
  } else if (place === count - 1) {
    for (let from = characters.length - 1; from >= count - 1 && splits.length < MOST_SPLITS; from--)
      splits.push(characters.slice(from).join(""));
  } else {
    splits.push(text, "");
  }
  return splits;
}

const MOST_SPLITS = 8;

function gluedTo(
  passage: Passage,
  index: number,
  side: "left" | "right",
): { start: number; end: number; place: number; count: number } | null {
  const touches = (at: number): boolean => {
    const [before, behind] = [passage.runs[at], passage.runs[at + 1]];
    return (
      before?.kind === "hole" &&
      behind?.kind === "hole" &&
      leftEnd(before) === behind.left &&
      rightEnd(before) === behind.right &&
      (side === "left"
        ? before.leftLength === 1 && behind.leftLength === 1
        : before.rightLength === 1 && behind.rightLength === 1)
    );
  };
  let first = index;
  while (touches(first - 1)) first--;
  let last = index;
  while (touches(last)) last++;
  if (first === last) return null;
  const otherSide = side === "left" ? "right" : "left";
  const start = ofSide(passage.runs[first], otherSide).start;
  const end = ofSide(passage.runs[last], otherSide).end;
  return { start, end, place: index - first, count: last - first + 1 };
}
