import type { PairGroup, PairsSummary } from "../../answer/pairs.js";
import type { Bilingual, Language } from "../../text/language.js";
import { fill } from "../shared/labels.js";
import { visible } from "../shared/visible.js";

const GROUP: Bilingual = { zh: "{size}篇，其中相似的{pairs}对", en: "{size} texts, {pairs} pairs of them alike" };
const NO_GROUP: Bilingual = { zh: "没有相似的文字\n", en: "no texts are alike\n" };
const LEFT_OUT: Bilingual = {
  zh: "{leftOut}个指纹见于超过{mostDocuments}篇，未计入\n",
  en: "{leftOut} fingerprints are in more than {mostDocuments} texts and were not counted\n",
};
const UNDATED: Bilingual = {
  zh: "{undated}篇没有日期，不算新稿\n",
  en: "{undated} texts have no date and do not count as new\n",
};

/** A group, its texts one a line. */
export function groupText(group: PairGroup, language: Language): string {
  const texts = group.documents.map(({ id, title, date }) => {
    const about = [title, date].filter((part) => part !== null).map((part) => ` · ${visible(part)}`);
    return `  ${visible(id)}${about.join("")}\n`;
  });
  return `${fill(GROUP, language, { size: group.size, pairs: group.pairs })}\n${texts.join("")}\n`;
}

/** What a reader of the groups has to know: what was not looked at. Empty where that is nothing. */
export function pairsNote({ pairs, mostDocuments, leftOut, undated }: PairsSummary, language: Language): string {
  return [
    pairs === 0 ? NO_GROUP[language] : "",
    mostDocuments === null ? "" : fill(LEFT_OUT, language, { leftOut, mostDocuments }),
    undated === 0 ? "" : fill(UNDATED, language, { undated }),
  ].join("");
}
