import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareFiles } from "../../../src/cli/compare-files.js";
import type { Reading } from "../../../src/cli/options.js";
import { Progress } from "../../../src/cli/progress.js";
import { verify } from "../../../src/cli/verify/verify.js";
import { renderComparisonJson } from "../../../src/report/compare/json.js";
import { Trouble } from "../../../src/text/trouble.js";

/** What the command writes with --json for these files. */
export async function comparisonOf(paths: readonly string[], options: Partial<Reading> = {}): Promise<unknown> {
  const [anonymised, ...published] = paths;
  const request = {
    encoding: null,
    infer: true,
    persons: false,
    foldVariants: false,
    fullPaths: true,
    index: null,
    formatIn: null,
    tracked: null,
    ocr: false,
    ...options,
  };
  const reading = { anonymised, published, output: null, force: false, language: "en" as const, ...request };
  return JSON.parse(renderComparisonJson(await compareFiles(reading, new Progress("en", false)))) as unknown;
}

/** How many fields of a report differ; what the user is told where it can't be verified at all. Anything else is a bug. */
export async function differing(folder: string, report: unknown): Promise<number | string> {
  const path = join(folder, "report.json");
  writeFileSync(path, typeof report === "string" || report instanceof Uint8Array ? report : JSON.stringify(report));
  try {
    return (await verify(path)).differences.count;
  } catch (error) {
    if (error instanceof Trouble) return error.said.en;
    throw error;
  }
}

/** The way to a value. */
export type Way = readonly (string | number)[];

/** The ways to all values of some data: to the leaves, empty lists and objects among them, and to what holds them. */
export function waysIn(value: unknown): { readonly leaves: Way[]; readonly inner: Way[] } {
  const leaves: Way[] = [];
  const inner: Way[] = [];
  const visit = (one: unknown, way: Way): void => {
    const entries = typeof one === "object" && one !== null ? Object.entries(one) : [];
    (entries.length === 0 ? leaves : inner).push(way);
    for (const [name, each] of entries) visit(each, [...way, name]);
  };
  visit(value, []);
  return { leaves, inner };
}

/** A copy of some data in which `change` was made to the value at the end of the way. */
export function changedAt(value: unknown, way: Way, change: (before: unknown) => unknown): unknown {
  const [name, ...rest] = way;
  if (name === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = changedAt(copy[name], rest, change);
  return copy;
}
