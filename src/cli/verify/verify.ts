import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { compareAgain } from "./compare-again.js";
import { differencesBetween, type Differences } from "./differences.js";
import { isObject, notAReport, type Field } from "./field.js";
import type { Whereabouts } from "./find-again.js";
import type { Again, Place } from "./places.js";
import { readReport, type Report } from "./read-report.js";
import { scanAgain } from "./scan-again.js";

/** Whether a report still holds. */
export interface Verified {
  /** Its texts, and whether each has the bytes that it says. */
  readonly files: readonly { readonly name: string; readonly holds: boolean }[];
  /** Where it differs from the answer of today. */
  readonly differences: Differences;
  /** The version that it says wrote it. */
  readonly version: string;
  /** What of it was not checked, and why; null where all was. */
  readonly unchecked: Bilingual | null;
}

type AnswerAgain = (root: Field, whereabouts: Whereabouts) => Promise<Again>;

const AGAIN: Readonly<Record<Report["kind"], AnswerAgain>> = {
  compare: compareAgain,
  scan: scanAgain,
  find: async (root, whereabouts) => (await import("./look-again.js")).lookAgain(root, whereabouts),
  pairs: async (root, whereabouts) => (await import("./pair-again.js")).pairAgain(root, whereabouts),
};

/** Differences that are kept. */
const MOST_DIFFERENCES = 10;

/**
 * Answers again what a report answered, and compares all of both as data. `given` are files and folders where its files
 * may be.
 *
 * @throws Trouble if the report or one of its files can't be read.
 */
export async function verify(path: string, given: readonly string[] = []): Promise<Verified> {
  const { kind, root } = await readReport(path);
  const version = root.at("tool").at("version").text();
  const whereabouts = { report: path, given };
  const { places, answer, unchecked } = await AGAIN[kind](root, whereabouts);
  if (places.length === 0 && kind !== "pairs") throw notAReport(path, { zh: "其中没有文本", en: "it has no text" });
  const checked = (of: unknown): unknown => unchecked?.without(of) ?? of;
  let differences: Differences | null = null;
  let found: unknown = null;
  for (const encoding of [null, ...forcedEncoding(places)]) {
    const again = await orNull(answer(encoding), encoding !== null);
    if (again === null) continue;
    const between = differencesBetween(checked(root.value), checked(again), MOST_DIFFERENCES);
    if (differences !== null && between.count >= differences.count) continue;
    differences = between;
    found = again;
    if (between.count === 0) break;
  }
  const files = places.map(({ name }, at) => ({ name, holds: hasBytesOf(textAt(root, at), textIn(found, at)) }));
  return { files, differences: differences ?? { count: 0, first: [] }, version, unchecked: unchecked?.why ?? null };
}

/** Null where it can't be answered, if that is allowed. */
async function orNull(answer: Promise<unknown>, isAllowed: boolean): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (isAllowed && error instanceof Trouble) return null;
    throw error;
  }
}

/** A report does not say whether its encoding was named, and a text may be read otherwise then: it is tried second. */
function forcedEncoding(places: readonly Place[]): string[] {
  const [first, ...others] = new Set(places.map(({ encoding }) => encoding));
  return others.length === 0 && first !== null && first !== undefined ? [first] : [];
}

function textAt(root: Field, at: number): unknown {
  return textIn(root.value, at);
}

/** The text of that number in an answer: a document, or a query. */
function textIn(answer: unknown, at: number): unknown {
  const queries = isObject(answer) ? answer["queries"] : undefined;
  if (Array.isArray(queries)) return isObject(queries[at]) ? queries[at]["document"] : undefined;
  const documents = isObject(answer) ? answer["documents"] : undefined;
  if (Array.isArray(documents)) return documents[at];
  if (!isObject(documents)) return undefined;
  const published: unknown = documents["published"];
  return at === 0 ? documents["anonymised"] : Array.isArray(published) ? published[at - 1] : undefined;
}

function hasBytesOf(said: unknown, found: unknown): boolean {
  if (!isObject(said) || !isObject(found)) return false;
  return said["sha256"] === found["sha256"] && said["bytes"] === found["bytes"];
}
