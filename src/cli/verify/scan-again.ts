import { basename } from "node:path";
import { openScanJson } from "../../report/scan/json.js";
import { rowOf, type ScanHead, type ScanRow } from "../../report/scan/rendering.js";
import { scanMany, type ScanManySettings } from "../../scan-many.js";
import { knownFiles, withoutOwn } from "../../scan-many/known-files.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { version } from "../../version.js";
import type { Field } from "./field.js";
import { findKnown, type Whereabouts } from "./find-again.js";
import { indexAgain, withoutIndex } from "./index-again.js";
import { placesOf, type Again } from "./places.js";

/** As many search phrases as the command gives. */
const MOST_CLUES = 100;

/**
 * Scans the files of a report again, with its options.
 *
 * @throws Trouble if a field that says how is of a wrong type, or a file can't be read that could be.
 */
export async function scanAgain(root: Field, whereabouts: Whereabouts): Promise<Again> {
  const places = await placesOf(root.at("documents").items(), whereabouts);
  const warnings = root.at("warnings").items();
  const unread = await placesOf(warnings.filter(isAbout("not-read")), whereabouts);
  const options = root.at("options");
  const clues = options.at("clues").wholeNumber(MOST_CLUES);
  const persons = options.at("persons").flag();
  const named = options
    .at("known")
    .items()
    .map((field) => field.text());
  const known = await knownAgain(named, whereabouts);
  const store = root.at("store");
  const index = store.value === undefined ? null : await indexAgain(store, whereabouts);
  const indexName = index === null ? "" : store.at("path").text();
  const words = root.at("words").at("engine").textOrNull() !== null;
  const names = new Map([...places, ...unread].map(({ path, name }) => [path, name]));
  const knownUnread = new Set(warnings.filter(isAbout("known-not-read")).map((warning) => warning.at("path").text()));
  const nameOf = (path: string): string => {
    const short = basename(path);
    return names.get(path) ?? (!knownUnread.has(path) && knownUnread.has(short) ? short : path);
  };
  const [format = null] = places.flatMap((place) => place.format ?? []);
  const isOriginal = places.some(({ tracked }) => tracked === "original");
  const settings = {
    clues,
    persons,
    words,
    known,
    index: index?.path ?? null,
    nameOf,
    documents: false,
    ...(format === null ? {} : { format }),
    ...(isOriginal ? { tracked: "original" as const } : {}),
    ...(places.some(({ ocr }) => ocr) ? { ocr: true } : {}),
  };
  const paths = [...places, ...unread].map(({ path }) => path);
  return {
    places,
    answer: (encoding) =>
      scanAsData(
        paths,
        { ...settings, ...(encoding === null ? {} : { encoding }) },
        { clues, persons, known: named },
        indexName,
      ),
    ...uncheckedOf(index?.why ?? null, hasTemplates(root)),
  };
}

/** What can't be answered again: what an index said, and which saved templates a text fills. */
function uncheckedOf(index: Bilingual | null, hasFits: boolean): Pick<Again, "unchecked"> {
  const why = index ?? (hasFits ? NO_TEMPLATES : null);
  if (why === null) return {};
  const isUnchecked = (name: string, value: unknown): boolean =>
    (index !== null && isOfIndex(name, value)) || (hasFits && name === "templates");
  return { unchecked: { why, without: (answer) => withoutIndex(answer, isUnchecked) } };
}

function hasTemplates(root: Field): boolean {
  return root
    .at("documents")
    .items()
    .some((document) => document.at("templates").value !== undefined);
}

const NO_TEMPLATES: Bilingual = {
  zh: "报告不含所给的模板：出自哪个模板，未核对",
  en: "the report does not contain the saved templates: which of them a text fills was not checked",
};

/** Without the index other phrases are chosen. */
const isOfIndex = (name: string, value: unknown): boolean =>
  name === "store" || (name === "clues" && Array.isArray(value));

function isAbout(code: string): (warning: Field) => boolean {
  return (warning) => warning.at("code").value === code;
}

/** What is known, but for the report itself, which may have been written among it. */
async function knownAgain(named: readonly string[], whereabouts: Whereabouts): Promise<string[]> {
  const found = await Promise.all(named.map((name) => findKnown(name, whereabouts)));
  const { files, unread } = await knownFiles(found);
  return [...(await withoutOwn(files, [whereabouts.report])), ...unread.map(({ path }) => path)];
}

async function scanAsData(
  paths: readonly string[],
  settings: ScanManySettings,
  options: ScanHead["options"],
  indexName: string,
): Promise<unknown> {
  const rendering = openScanJson();
  const rows: ScanRow[] = [];
  let json = "";
  for await (const part of scanMany(paths, settings)) {
    if (part.kind === "head") {
      const { words, gazetteer, store, wordless } = part;
      if (wordless !== null) throw new Trouble(null, wordless);
      json += rendering.begin({
        schema: "duizhao.scan/1",
        tool: { name: "duizhao", version },
        options,
        words,
        gazetteer,
        ...(store === null ? {} : { store: { ...store, path: indexName } }),
      });
    } else if (part.kind === "text") {
      json += (rows.length === 0 ? "" : rendering.between) + rendering.text(part);
      rows.push(rowOf(part.scanned, part.index));
    } else if (part.kind === "end") {
      json += rendering.end({ rows, shared: part.shared, warnings: part.warnings });
    }
  }
  return JSON.parse(json) as unknown;
}
