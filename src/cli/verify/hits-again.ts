import type { Corpus } from "../../corpus/corpus.js";
import type { FoundText } from "../../answer/find.js";
import { find, type FindSettings } from "../../find.js";
import type { Document } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { version } from "../../version.js";
import { readText } from "../find/find-report.js";
import { openSearched } from "../find/open-searched.js";
import type { Searched } from "../find/searched.js";
import { isObject, type Field } from "./field.js";
import { findAgain, type Whereabouts } from "./find-again.js";
import type { Again, Place } from "./places.js";
import { queryAt } from "./query-at.js";

export interface Checking {
  /** Of the queries. */
  readonly places: readonly Place[];
  readonly settings: FindSettings;
  /** Why what was searched can't be searched again. */
  readonly why: Bilingual;
  readonly whereabouts: Whereabouts;
}

/**
 * Holds each result of a report against its text, which is looked for as the texts of a report are: every offset, value
 * and figure of it rests on these two texts alone. What else was there to be found remains open.
 *
 * @throws Trouble if a text is nowhere.
 */
export async function hitsAgain(root: Field, { places, settings, why, whereabouts }: Checking): Promise<Again> {
  const paths = new Set<string>();
  for (const query of root.at("queries").items())
    for (const hit of query.at("results").items()) {
      const name = hit.at("path").textOrNull() ?? hit.at("id").text();
      paths.add(await findAgain({ name, sha256: hit.at("sha256").text() }, whereabouts));
    }
  return {
    places,
    answer: (encoding) => checked(root, { places, settings, paths: Array.from(paths), encoding }),
    unchecked: { why, without: (answer) => answer },
  };
}

interface Checked extends Pick<Checking, "places" | "settings"> {
  /** Of the texts that were found. */
  readonly paths: readonly string[];
  readonly encoding: string | null;
}

/** The report with all that can be known from its texts as it is now. */
async function checked(root: Field, { places, settings, paths, encoding }: Checked): Promise<unknown> {
  const searched =
    paths.length === 0 ? null : await openSearched({ index: null, folders: paths, allowPartial: false }, SILENT);
  try {
    const queries: unknown[] = [];
    for (const [at, said] of root.at("queries").items().entries()) {
      const query = await queryAt(places[at], encoding);
      const results: unknown[] = [];
      for (const hit of said.at("results").items())
        results.push(searched === null ? undefined : await hitAgain(hit, query, { searched, settings }));
      const { found } = await find(query, NOTHING, () => Promise.reject(new Error("there is no text")), settings);
      const { document } = found;
      queries.push({ ...(isObject(said.value) ? said.value : {}), document, results });
    }
    const all = isObject(root.value) ? root.value : {};
    return JSON.parse(JSON.stringify({ ...all, tool: { name: "duizhao", version }, queries })) as unknown;
  } finally {
    await searched?.corpus.close();
  }
}

const SILENT = { tell: (): void => undefined };

interface Asking {
  readonly searched: Searched;
  readonly settings: FindSettings;
}

/** A result as its text says; undefined where it is none. */
async function hitAgain(hit: Field, query: Document, { searched, settings }: Asking): Promise<unknown> {
  const corpus = onlyWith(searched.corpus, hit.at("sha256").text());
  const { found } = await find(
    query,
    corpus,
    readText(searched, () => undefined),
    settings,
  );
  const again: FoundText | undefined = found.results[0];
  if (again === undefined || !isObject(hit.value)) return undefined;
  // What it is called, and what else is there, are of the place where it was found.
  const { rank, id, path, alike } = hit.value;
  return { ...again, rank, id, path, alike };
}

const NOTHING: Pick<Corpus, "candidates"> = {
  candidates: async ({ length }) => ({
    hits: [],
    frequencies: new Uint32Array(length),
    isCapped: false,
    missing: null,
  }),
};

/** A corpus of the one text that has these bytes. */
function onlyWith(corpus: Corpus, sha256: string): Pick<Corpus, "candidates"> {
  return {
    candidates: async (fingerprints, request) => {
      const all = await corpus.candidates(fingerprints, { ...request, limit: Infinity });
      return { ...all, hits: all.hits.filter(({ document }) => document.sha256 === sha256).slice(0, 1) };
    },
  };
}
