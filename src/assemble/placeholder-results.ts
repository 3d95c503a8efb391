import type { Found, Resolution } from "../resolve/resolution.js";
import type {
  DirectResult,
  InferredResult,
  PlaceholderResult,
  UnresolvedResult,
  ValueNote,
} from "../answer/comparison.js";
import { contextOf, oneLine, textAt, type Side } from "./side.js";

/** The text whose placeholders are reported, and the texts that say what they stood for. */
export interface Telling {
  readonly own: Side;
  readonly sources: readonly Side[];
  /** Which published text `own` is; null for the anonymised one. */
  readonly published: number | null;
  readonly firstId: number;
  /** The silent edits beside a value that turn its meaning round. */
  readonly notes: ReadonlyMap<number, readonly number[]>;
}

export function placeholderResults(
  resolutions: readonly Resolution[],
  { own, sources, published, firstId, notes }: Telling,
): PlaceholderResult[] {
  return resolutions.map((resolution, index) => {
    const { placeholder } = resolution;
    const { start, end } = own.ofText(placeholder.span);
    return {
      id: firstId + index,
      document: published === null ? "anonymised" : "published",
      published,
      start,
      end,
      text: placeholder.text,
      notation: placeholder.notation,
      ...own.position(start),
      kind: resolution.kind,
      ...answerOf(resolution, { sources, published, firstId }),
      context: contextOf(own.document, placeholder.span),
      note: noteOf(notes.get(index)),
    };
  });
}

function noteOf(edits: readonly number[] | undefined): ValueNote | null {
  return edits === undefined ? null : { name: "meaning", edits };
}

type Answer = DirectResult | InferredResult | UnresolvedResult;

/** Every field of an answer is there, whatever its basis: null or empty where it says nothing. */
function answerOf(resolution: Resolution, { sources, published, firstId }: Omit<Telling, "own" | "notes">): Answer {
  const evidence = (found: readonly Found[]): Answer["evidence"] =>
    found.map(({ source, span, left, right }) => ({
      published: published === null ? source : -1,
      ...sources[source].ofText(span),
      left: oneLine(textAt(sources[source].document, left)),
      right: oneLine(textAt(sources[source].document, right)),
    }));
  switch (resolution.basis) {
    case "direct": {
      const { basis, value, confidence } = resolution;
      return {
        value,
        basis,
        confidence: round(confidence),
        reason: null,
        rule: null,
        evidence: evidence(resolution.evidence),
        alternatives: [],
      };
    }
    case "inferred": {
      const { basis, value, confidence, rule } = resolution;
      const from = rule.from.map((at) => firstId + at);
      return {
        value,
        basis,
        confidence: round(confidence),
        reason: null,
        rule: { name: rule.name, from },
        evidence: [],
        alternatives: [],
      };
    }
    case "none": {
      const { basis, reason } = resolution;
      const alternatives = resolution.alternatives.map((alternative) => ({
        ...alternative,
        confidence: round(alternative.confidence),
      }));
      return {
        value: null,
        basis,
        confidence: 0,
        reason,
        rule: null,
        evidence: evidence(resolution.evidence),
        alternatives,
      };
    }
  }
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
