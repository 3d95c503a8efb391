import { compare, type Background } from "../../compare.js";
import { readDocument } from "../../read/read-document.js";
import { renderComparisonJson } from "../../report/compare/json.js";
import { renamed, type Document } from "../../text/document.js";
import type { askBackground } from "../ask-background.js";
import type { Field } from "./field.js";
import type { Whereabouts } from "./find-again.js";
import { indexAgain, withoutIndex } from "./index-again.js";
import { placesOf, type Again, type Place } from "./places.js";

/**
 * Compares the files of a report again, with its options.
 *
 * @throws Trouble if a field that says how is of a wrong type, or a file can't be read.
 */
export async function compareAgain(root: Field, whereabouts: Whereabouts): Promise<Again> {
  const documents = root.at("documents");
  const places = await placesOf([documents.at("anonymised"), ...documents.at("published").items()], whereabouts);
  const options = root.at("options");
  const [infer, persons, foldVariants] = ["infer", "persons", "foldVariants"].map((name) => options.at(name).flag());
  const variants = foldVariants ? await (await import("../../text/variants.js")).loadVariants() : null;
  const words = root.at("words").value === undefined ? null : await (await import("../../words/words.js")).loadWords();
  const store = root.at("store");
  const index = store.value === undefined ? null : await indexAgain(store, whereabouts);
  const name = index === null ? "" : store.at("path").text();
  let first: string | null = null;
  return {
    places,
    answer: async (encoding) => {
      const texts = await readAll(places, encoding);
      const read = JSON.stringify(texts.map(({ source, origin, warnings }) => ({ source, origin, warnings })));
      if (read === first) return null;
      first ??= read;
      const [anonymised, ...published] = texts;
      const background = index?.path == null ? null : await askedAgain(index.path, { anonymised, published, name });
      const comparison = compare(anonymised, published, {
        infer,
        persons,
        ...(variants === null ? {} : { variants }),
        ...(background === null ? {} : { background }),
      });
      return JSON.parse(
        renderComparisonJson({ comparison, anonymised, published }, words === null ? {} : { words }),
      ) as unknown;
    },
    ...(index === null || index.why === null
      ? {}
      : { unchecked: { why: index.why, without: (answer: unknown) => withoutIndex(answer, isOfIndex) } }),
  };
}

const isOfIndex = (name: string): boolean => name === "store" || name === "stock";

async function askedAgain(path: string, asked: Parameters<typeof askBackground>[1]): Promise<Background> {
  const { askBackground: ask } = await import("../ask-background.js");
  return ask(path, asked);
}

/** One after the other: a report may have more texts than files may be open. */
async function readAll(places: readonly Place[], encoding: string | null): Promise<Document[]> {
  const documents: Document[] = [];
  for (const { path, name, format, tracked, ocr } of places) {
    const options = {
      ...(encoding === null ? {} : { encoding }),
      ...(format === null ? {} : { format }),
      ...(tracked === "final" ? {} : { tracked }),
      ...(ocr ? { ocr } : {}),
    };
    documents.push(renamed(await readDocument(path, options), name));
  }
  return documents;
}
