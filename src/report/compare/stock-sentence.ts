import type { Comparison } from "../../answer/comparison.js";
import type { Bilingual } from "../../text/language.js";
import { fill } from "../shared/labels.js";
import { visible } from "../shared/visible.js";

const SENTENCE = {
  zh: "据索引{path}（{documents}篇）：匿名稿中套话{characters}字，相同文字里占{reused}字；套话不计，相同部分占{share}%。",
  en: "By the index {path} ({documents} documents), {characters} characters of the anonymised text are stock phrases, {reused} of them in what both texts share. Without stock phrases {share}% is shared.",
} as const satisfies Bilingual;

/** How much of the reuse is everybody's wording; null where no index was asked. */
export function stockSentence({ store, reuse: { anonymised } }: Comparison): Bilingual | null {
  const { stock } = anonymised;
  if (store === undefined || stock === undefined) return null;
  const { characters, reused, shareWithout } = stock;
  const said = {
    path: visible(store.path),
    documents: store.documents,
    characters,
    reused,
    share: (shareWithout * 100).toFixed(1),
  };
  return { zh: fill(SENTENCE, "zh", said), en: fill(SENTENCE, "en", said) };
}
