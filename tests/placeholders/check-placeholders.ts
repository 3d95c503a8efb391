import { expect } from "vitest";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";

/** `⟦…⟧` around what is found; `⏎` stands for a line break. */
export function marked(text: string): string {
  let at = 0;
  let out = "";
  for (const { span } of findPlaceholders(text)) {
    out += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
}

export function plainOf(example: string): string {
  return example.replace(/[⟦⟧]/g, "").replaceAll("⏎", "\n");
}

/**
 * Checks that the marked stretches are found, and nothing else.
 *
 *   checkPlaceholders("规模超⟦XXX⟧亿元的产业集群")
 */
export function checkPlaceholders(example: string): void {
  expect(marked(plainOf(example))).toBe(example.replaceAll("⏎", "\n"));
}
