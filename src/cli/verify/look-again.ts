import { isAbsolute } from "node:path";
import { find, type FindSettings } from "../../find.js";
import { Trouble } from "../../text/trouble.js";
import { version } from "../../version.js";
import { readText, warningOf } from "../find/find-report.js";
import { openSearched } from "../find/open-searched.js";
import { renamedResults } from "../find/renamed-results.js";
import type { Searched } from "../find/searched.js";
import type { Field } from "./field.js";
import { findKnown, type Whereabouts } from "./find-again.js";
import { hitsAgain } from "./hits-again.js";
import { indexAgain } from "./index-again.js";
import { placesOf, type Again, type Place } from "./places.js";
import { queryAt } from "./query-at.js";

/** As many results as the command gives. */
const MOST_RESULTS = 100;

/** What may have been searched. */
const STORES = ["memory", "embedded", "opensearch", "elasticsearch"];

/** What was searched, as it is now. */
interface StoreAgain {
  readonly name: string;
  readonly index: string | null;
  readonly folders: readonly string[];
}

/**
 * Looks for the queries of a report again, with its options, where it looked for them. Where that is no longer what it was,
 * each result is held against its text instead.
 *
 * @throws Trouble if a field that says how is of a wrong type, or a query can't be read.
 */
export async function lookAgain(root: Field, whereabouts: Whereabouts): Promise<Again> {
  const documents = root
    .at("queries")
    .items()
    .map((query) => query.at("document"));
  if (documents.some((document) => document.at("path").value === "--text")) throw new Trouble(null, FROM_PHRASE);
  const places = await placesOf(documents, whereabouts);
  const settings = settingsIn(root.at("options"));
  const store = root.at("store");
  const name = store.at("path").text();
  if (store.at("kind").oneOf(STORES) === "memory") {
    const folders = await foldersAgain(name, whereabouts);
    return {
      places,
      answer: (encoding) => answerOf(root, { places, encoding, settings, store: { name, index: null, folders } }),
    };
  }
  const index = await indexAgain(store, whereabouts);
  if (index.path === null) return hitsAgain(root, { places, settings, why: index.why, whereabouts });
  return {
    places,
    answer: (encoding) =>
      answerOf(root, { places, encoding, settings, store: { name, index: index.path, folders: [] } }),
  };
}

function settingsIn(options: Field): Required<FindSettings> {
  const top = options.at("top").wholeNumber(MOST_RESULTS);
  const [since, until] = ["since", "until"].map((name) => options.at(name).textOrNull());
  return { top, min: options.at("min").share(), since, until, persons: options.at("persons").flag() };
}

/** Folders that were searched are called by their names, with commas between them; those that were named may be meant. */
async function foldersAgain(name: string, whereabouts: Whereabouts): Promise<string[]> {
  return Promise.all(name.split(", ").map((one) => findKnown(one, whereabouts)));
}

interface Looking {
  readonly places: readonly Place[];
  readonly encoding: string | null;
  readonly settings: Required<FindSettings>;
  readonly store: StoreAgain;
}

async function answerOf(root: Field, { places, encoding, settings, store }: Looking): Promise<unknown> {
  const { index, folders } = store;
  const searched = await openSearched({ index, folders, allowPartial: false }, { tell: () => undefined });
  try {
    const { kind, documents, generation } = await searched.corpus.status();
    const nameOf = hasFullPaths(root) ? (path: string): string => path : searched.nameOf;
    const queries = [];
    for (const place of places) queries.push(await foundIn(searched, { place, encoding, settings, nameOf }));
    return JSON.parse(
      JSON.stringify({
        schema: "duizhao.find/1",
        tool: { name: "duizhao", version },
        options: settings,
        store: { kind, path: store.name, documents, generation },
        queries,
        warnings: searched.notRead.map((one) => warningOf(one, nameOf)),
      }),
    ) as unknown;
  } finally {
    await searched.corpus.close();
  }
}

interface Asking extends Pick<Looking, "encoding" | "settings"> {
  readonly place: Place;
  readonly nameOf: Searched["nameOf"];
}

async function foundIn(searched: Searched, { place, encoding, settings, nameOf }: Asking): Promise<unknown> {
  const query = await queryAt(place, encoding);
  const { found } = await find(
    query,
    searched.corpus,
    readText(searched, () => undefined),
    settings,
  );
  return renamedResults(found, nameOf);
}

/** Whether the report names what it found by full paths. */
function hasFullPaths(root: Field): boolean {
  return root
    .at("queries")
    .items()
    .flatMap((query) => [...query.at("results").items(), ...query.at("same").items(), query.at("nearestMiss")])
    .some((named) => named.value !== null && isAbsolute(named.at("path").textOrNull() ?? ""));
}

const FROM_PHRASE = {
  zh: "所查的是 --text 的一句话，报告不含全句，无法核对：请改用文件重新生成报告",
  en: "a query was a sentence after --text, which the report does not contain: make the report from files instead",
};
