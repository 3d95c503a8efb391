import type { Resolution } from "../resolve/resolution.js";
import type { PlaceholderResult } from "../answer/comparison.js";
import { contextOf, oneLine, textAt, type Side } from "./side.js";

/** The text whose placeholders are told, and the texts that say what they stood for. */
export interface Telling {
  readonly own: Side;
  readonly sources: readonly Side[];
  /** Which published text `own` is; null for the anonymised one. */
  readonly published: number | null;
  readonly firstId: number;
}

export function placeholderResults(
  resolutions: readonly Resolution[],
  { own, sources, published, firstId }: Telling,
): PlaceholderResult[] {
  return resolutions.map(({ placeholder, ...resolution }, index) => {
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
      value: resolution.value,
      basis: resolution.basis,
      confidence: round(resolution.confidence),
      reason: resolution.reason,
      rule:
        resolution.rule === null
          ? null
          : { name: resolution.rule.name, from: resolution.rule.from.map((at) => firstId + at) },
      evidence: resolution.evidence.map(({ source, span, left, right }) => ({
        published: published === null ? source : -1,
        ...sources[source].ofText(span),
        left: oneLine(textAt(sources[source].document, left)),
        right: oneLine(textAt(sources[source].document, right)),
      })),
      alternatives: resolution.alternatives.map((alternative) => ({
        ...alternative,
        confidence: round(alternative.confidence),
      })),
      context: contextOf(own.document, placeholder.span),
    };
  });
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
