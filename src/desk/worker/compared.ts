import { compare } from "../../compare.js";
import type { Compared } from "../../report/compare/compared.js";
import { loadVariants } from "../../text/variants.js";
import type { AskedWith } from "./messages.js";
import { readText } from "./read-text.js";
import type { Tell } from "./tell.js";

type AskedToCompare = Extract<AskedWith, { readonly kind: "compare" }>;

let last: { readonly key: string; readonly compared: Compared } | null = null;

/** Reads the texts and compares them; asked the same again, it has the answer. */
export async function comparedOf(asked: AskedToCompare, tell: Tell): Promise<Compared> {
  const texts = [asked.anonymised, ...asked.published];
  const { infer, persons, foldVariants } = asked.options;
  const key = JSON.stringify([texts.map(({ id }) => id), infer, persons, foldVariants]);
  if (last?.key === key) return last.compared;
  const documents = [];
  for (const [done, { name, content }] of texts.entries()) {
    tell("read", done, texts.length);
    documents.push(await readText(name, content));
  }
  tell("compare", 0, 1);
  const [anonymised, ...published] = documents;
  const variants = foldVariants ? await loadVariants() : undefined;
  const comparison = compare(anonymised, published, {
    infer,
    persons,
    ...(variants === undefined ? {} : { variants }),
  });
  const compared = { comparison, anonymised, published };
  last = { key, compared };
  return compared;
}
