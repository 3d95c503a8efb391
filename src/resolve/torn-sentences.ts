import type { Passage } from "../align/align.js";
import { endIn, ofSide, startIn } from "../align/run.js";
import { STOP, type NormalisedText } from "../text/normalise.js";
import { isWordCharacter } from "../text/characters.js";
import { span, type Span } from "../text/span.js";
import { beginsFrame, frameStart } from "./frames.js";

/** No sentence is read further, in units. By hand. */
const FARTHEST = 120;

/**
 * Answers, of a placeholder's run in a passage, whether the better part of its sentence is in another passage, which begins
 * or ends in the middle of a clause: the two texts have other items of one frame in each other's place.
 *
 *   [□|6]月[□|22]日，陈□同志 | 主持会议，听取了任免名单的说明。   →   the second part says which sentence it is
 */
export function tornSentences(
  passages: readonly Passage[],
  side: "left" | "right",
  own: NormalisedText,
  other: NormalisedText,
): (passage: Passage, index: number) => boolean {
  const beginning = new Map(passages.map((passage) => [startIn(passage.runs[0], side), passage]));
  const lost = new Map<Passage, Span<"folded">[]>();
  for (const passage of passages) {
    const { end: at } = ofSide(passage.runs[passage.runs.length - 1], side);
    const next = beginning.get(at);
    if (next === undefined || next === passage || isEdge(own, at)) continue;
    // A heading that was joined to what is below it.
    const otherSide = side === "left" ? "right" : "left";
    const [last] = passage.runs.slice(-1);
    if (isEdge(other, endIn(last, otherSide)) || isEdge(other, startIn(next.runs[0], otherSide))) continue;
    const start = Math.max(frameStart(own, at), startIn(passage.runs[0], side));
    const end = Math.min(frameEnd(own, at), endIn(next.runs[next.runs.length - 1], side));
    const isBefore = wordsIn(own, start, at) < wordsIn(own, at, end);
    const [one, part] = isBefore ? [passage, span<"folded">(start, at)] : [next, span<"folded">(at, end)];
    lost.set(one, [...(lost.get(one) ?? []), part]);
  }
  return (passage, index) => {
    const { start } = ofSide(passage.runs[index], side);
    return lost.get(passage)?.some((part) => start >= part.start && start < part.end) === true;
  };
}

/** Whether a clause or a line begins or ends before this unit. */
function isEdge({ key, lineStarts }: NormalisedText, at: number): boolean {
  return lineStarts[at] === 1 || key[at] === STOP || key[at - 1] === STOP;
}

function frameEnd(text: NormalisedText, at: number): number {
  let end = at + 1;
  while (end < text.key.length && end - at < FARTHEST && !beginsFrame(text, end)) end++;
  return end;
}

function wordsIn({ key }: NormalisedText, start: number, end: number): number {
  let words = 0;
  for (let at = start; at < end; at++) if (isWordCharacter(key[at])) words++;
  return words;
}
