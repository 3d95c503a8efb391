import type { Comparison, Evidence, PlaceholderResult } from "../../answer/comparison.js";
import type { Bilingual, Language } from "../../text/language.js";
import { fill, KINDS } from "../shared/labels.js";
import { placeLabel } from "../shared/place-label.js";
import { visible } from "../shared/visible.js";
import { BASES, NOTE, REASONS } from "./labels.js";
import { notedWords } from "./noted-words.js";

const SAID = {
  confidence: { zh: "可信度 {confidence}", en: "confidence {confidence}" },
  unknown: { zh: "“{text}”：{reason}", en: "“{text}”: {reason}" },
  readings: { zh: "可能是：{values}", en: "may be: {values}" },
  from: { zh: "由占位符 {ids} 推得", en: "follows from placeholders {ids}" },
  evidence: { zh: "{file}{place}：{text}", en: "{file}{place}: {text}" },
} as const satisfies Record<string, Bilingual>;

/** Evidence and readings beyond these are in the report. */
const MOST_EVIDENCE = 3;
const MOST_READINGS = 8;

/** What a comment says of a placeholder, a paragraph each: the value, how sure it is, where it is published, or why there is none. */
export function valueComment(placeholder: PlaceholderResult, comparison: Comparison, language: Language): string[] {
  const { id, text, value, basis, confidence, kind, rule, reason } = placeholder;
  const say = (message: Bilingual, values: Readonly<Record<string, string>>): string => fill(message, language, values);
  const number = `#${id} `;
  const head =
    value === null
      ? number + say(SAID.unknown, { text, reason: reason === null ? "" : REASONS[reason][language] })
      : `${number}${text} → ${value}`;
  const sure = [
    BASES[basis][language],
    say(SAID.confidence, { confidence: confidence.toFixed(2) }),
    KINDS[kind][language],
  ];
  const readings = placeholder.alternatives.slice(0, MOST_READINGS).map((one) => one.value);
  const noted = notedWords(placeholder, comparison);
  return [
    head,
    ...(value === null ? [] : [sure.join(" · ")]),
    ...(readings.length === 0 ? [] : [say(SAID.readings, { values: readings.join(" / ") })]),
    ...(rule === null ? [] : [say(SAID.from, { ids: rule.from.map((from) => `#${from}`).join(", ") })]),
    ...placeholder.evidence.slice(0, MOST_EVIDENCE).map((found) => evidenceLine(found, value, comparison, language)),
    ...(noted === null ? [] : [fill(NOTE, language, { words: noted })]),
  ].map(visible);
}

/** The published text around a value: `公开稿.pdf 第3页：…【常州】…`. */
function evidenceLine(found: Evidence, value: string | null, { documents }: Comparison, language: Language): string {
  const { path } = documents.published[found.published] ?? documents.anonymised;
  const place = placeLabel(found)?.[language];
  return fill(SAID.evidence, language, {
    file: path,
    place: place === undefined ? "" : ` ${place}`,
    text: `…${found.left}【${value ?? ""}】${found.right}…`,
  });
}
