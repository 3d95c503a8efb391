import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findPlaceholders } from "../../src/placeholders/find-placeholders.js";
import { overlap } from "./judge.js";
import type { TextSpan } from "./truth.js";

interface Snippet {
  readonly source: string;
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

export interface StylesFigures {
  readonly snippets: number;
  readonly spans: number;
  readonly detected: number;
  readonly falseAlarms: number;
  /** A line for each snippet that was read otherwise. */
  readonly misread: readonly string[];
}

/** Marked snippets beside the pairs, or in the folder above them. */
export function stylesFileOf(directory: string): string | null {
  return [directory, dirname(directory)].map((folder) => join(folder, "styles.json")).find(existsSync) ?? null;
}

/** Reads each snippet by itself, so that a style has to be known from one placeholder. */
export function measureStyles(path: string): StylesFigures {
  const snippets = JSON.parse(readFileSync(path, "utf8")) as readonly Snippet[];
  let spans = 0;
  let detected = 0;
  let falseAlarms = 0;
  const misread: string[] = [];
  for (const { source, text, spans: marked } of snippets) {
    const found = findPlaceholders(text).map(({ span }) => span);
    const seen = marked.filter(
      ({ offset, length }) =>
        2 * found.reduce((sum, { start, end }) => sum + overlap(offset, length, start, end), 0) >= length,
    );
    const alarms = found.filter(({ start, end }) =>
      marked.every(({ offset, length }) => overlap(offset, length, start, end) === 0),
    );
    spans += marked.length;
    detected += seen.length;
    falseAlarms += alarms.length;
    if (seen.length === marked.length && alarms.length === 0) continue;
    misread.push(
      `${source}: ${text}: found ${found.map(({ start, end }) => text.slice(start, end)).join(" ") || "none"}`,
    );
  }
  return { snippets: snippets.length, spans, detected, falseAlarms, misread };
}
