import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Templates } from "../../src/answer/templates.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { templates } from "../../src/templates.js";
import type { Document } from "../../src/text/document.js";
import type { MadeDocument } from "./made-document.js";
import { measureTemplates, type TemplateFigures } from "./measure-templates.js";

/** How many other texts are among those of the templates. */
const AMONG = { scripted: 300, real: 500 };
/** Two regulations that share such a part of their shingles are to be reported. */
const RELATED = 0.12;

export interface GivenFigures {
  readonly scripted: ReadonlyMap<string, TemplateFigures>;
  readonly real: RealFigures;
}

/** Regulations of several provinces on one subject. */
export interface RealFigures {
  readonly related: number;
  /** Related pairs that are in one group. */
  readonly grouped: number;
  /** Groups with regulations on two subjects. */
  readonly mixed: number;
}

/** Measures what is found of the templates of a folder, among its laws and the seeds; null where it has none. */
export function evalGiven(folder: string, seeds: string): GivenFigures | null {
  const given = join(folder, "templates");
  if (!existsSync(join(given, "scripted")) || !existsSync(join(given, "real"))) return null;
  const laws = lawsOf(join(folder, "laws"));
  return { scripted: scripted(join(given, "scripted"), seeds, laws), real: real(join(given, "real"), laws) };
}

export function renderGiven({ related, grouped, mixed }: RealFigures): string {
  return `regulations of several places: ${grouped} of ${related} related pairs in one group, ${mixed} mixed groups`;
}

function scripted(folder: string, seeds: string, laws: readonly string[]): Map<string, TemplateFigures> {
  const groups = readdirSync(folder).map((name) => ({ name, made: madeOf(join(folder, name)) }));
  const documents = groups.flatMap(({ made }) => made.map(({ text, path }) => documentFromText(text, { path })));
  const others = namesIn(seeds, /^\d+_.*\.txt$/).map(read);
  const answer = templates([...documents, ...others, ...spread(laws, AMONG.scripted).map(read)]);
  return new Map(groups.map(({ name, made }) => [name, measureTemplates(made, answer)]));
}

interface Truth {
  readonly docs: readonly {
    readonly file: string;
    readonly slots: readonly { readonly offset: number; readonly value: string }[];
    readonly segments: readonly {
      readonly offset: number;
      readonly length: number;
      readonly kind: "template" | "own";
    }[];
  }[];
}

function madeOf(folder: string): MadeDocument[] {
  const { docs } = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Truth;
  return docs.map(({ file, slots, segments }) => ({
    path: join(folder, file),
    text: readFileSync(join(folder, file), "utf8"),
    slots: slots.map(({ offset, value }) => ({ start: offset, end: offset + value.length, value, state: "filled" })),
    segments: segments.map(({ offset, length, kind }) => ({ start: offset, end: offset + length, kind })),
  }));
}

interface Regulations {
  readonly topic: string;
  readonly docs: readonly string[];
  /** By two of the documents, with a bar between. */
  readonly shared_8gram_fraction: Readonly<Record<string, number>>;
}

function real(folder: string, laws: readonly string[]): RealFigures {
  const regulations = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Regulations[];
  const subjectOf = new Map(
    regulations.flatMap(({ topic, docs }) => docs.map((name) => [join(folder, topic, `${name}.txt`), topic] as const)),
  );
  const own = Array.from(subjectOf.keys(), read);
  const sources = new Set(own.map(({ source }) => source));
  const others = spread(laws, AMONG.real).map(read);
  const answer = templates([...own, ...others.filter(({ source }) => !sources.has(source))]);
  const related = regulations.flatMap(({ topic, shared_8gram_fraction: shares }) =>
    Object.entries(shares)
      .filter(([, share]) => share >= RELATED)
      .map(([names]) => names.split("|").map((name) => join(folder, topic, `${name}.txt`))),
  );
  const groups = pathsByGroup(answer);
  return {
    related: related.length,
    grouped: related.filter((pair) => groups.some((group) => pair.every((path) => group.has(path)))).length,
    mixed: groups.filter((group) => isMixed(group, subjectOf)).length,
  };
}

/** Laws on the same subject may be among the others: only two subjects in one group are a mistake. */
function isMixed(group: ReadonlySet<string>, subjectOf: ReadonlyMap<string, string>): boolean {
  return new Set(Array.from(group, (path) => subjectOf.get(path)).filter((topic) => topic !== undefined)).size > 1;
}

function pathsByGroup({ groups }: Templates): ReadonlySet<string>[] {
  return groups.map(({ members }) => new Set(members.map(({ path }) => path)));
}

function lawsOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".md") && !name.endsWith("_index.md"))
    .sort()
    .map((name) => join(folder, name));
}

function namesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]);
}

function read(path: string): Document {
  return documentFromText(readFileSync(path, "utf8"), { path });
}
