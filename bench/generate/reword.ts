import { mapText, textPiece, type Paragraph, type Sentence } from "./piece.js";
import type { Random } from "./random.js";

/** How often each is done, to a sentence. */
export interface WordingRates {
  readonly punctuation: number;
  readonly words: number;
  readonly typos: number;
  readonly reporting: number;
  readonly join: number;
  readonly split: number;
  /** Text this near to a slot keeps its words. */
  readonly margin?: number;
}

const SYNONYMS: readonly (readonly [string, string])[] = [
  ["加快", "加速"], ["推动", "促进"], ["打造", "建设"], ["着力", "努力"], ["坚持", "坚定"], ["提升", "提高"], ["推进", "推动"],
  ["大力", "着力"], ["全面", "全方位"], ["强化", "加强"], ["优化", "改善"], ["构建", "建立"], ["完善", "健全"], ["培育", "培养"],
  ["引导", "指导"], ["支持", "扶持"], ["积极", "主动"], ["实现", "达到"], ["重要", "关键"], ["不断", "持续"], ["聚焦", "围绕"],
  ["充分", "更好"], ["切实", "真正"], ["扎实", "稳步"], ["深入", "深化"], ["必须", "务必"], ["形成", "塑造"], ["企业家", "企业负责人"],
]; // prettier-ignore
const EXTRA = ["进一步", "切实", "更加", "全面", "着力"];
const VERBS = /推动|加快|推进|提升|打造|强化|支持|培育|完善|落实|构建|优化/g;
const LEAVABLE = /进一步|切实|更加|大力|积极|全力|不断|广大|深入|扎实/g;
const OTHER_CHARACTERS = Array.from("的是了我不在他这们来到时地为子你说生着就那和她出也得里后自以会可下而过能对");
const REPORTING = [
  "会议指出，",
  "会议强调，",
  "他指出，",
  "报告显示，",
  "会议要求，",
  "他强调，",
  "据介绍，",
  "记者了解到，",
  "与会者认为，",
];
const MARKS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll("，", ","),
  (text) => text.replace("，", ","),
  (text) => text.replaceAll("、", "，"),
  (text) => text.replaceAll(/[“”]/g, '"'),
  (text) => text.replaceAll("；", ";"),
  (text) => text.replaceAll("；", "，"),
  (text) => text.replaceAll("%", "％"),
  (text) => text.replaceAll("“", "「").replaceAll("”", "」"),
];

/** Text this near to a slot stays as it is, so that its value keeps its edges. */
const MARGIN = 2;

/** Edits the wording of a text, never the values in it. */
export function reword(paragraphs: readonly Paragraph[], rates: WordingRates, random: Random): Paragraph[] {
  return paragraphs.map((sentences) =>
    sentences.map((sentence, index) => {
      let edited = sentence;
      if (random.chance(rates.words)) edited = rewordSentence(edited, random, rates.margin);
      if (random.chance(rates.typos)) edited = mistype(edited, random);
      if (random.chance(rates.punctuation)) {
        const mark = random.pick(MARKS);
        edited = mapText(edited, mark);
      }
      if (index + 1 < sentences.length && random.chance(rates.join))
        edited = openEnd(edited, random.pick(["，", "；"]));
      if (random.chance(rates.split)) edited = breakClause(edited, random);
      if (random.chance(rates.reporting))
        edited = { ...edited, pieces: [textPiece(random.pick(REPORTING)), ...edited.pieces] };
      return edited;
    }),
  );
}

/** Writes the digits of some sentences in full width: 3000 → ３０００ */
export function widenDigits(paragraphs: readonly Paragraph[], share: number, random: Random): Paragraph[] {
  const widen = (digit: string): string => String.fromCodePoint(0xff10 + Number(digit));
  return paragraphs.map((sentences) =>
    sentences.map((sentence) => {
      if (!random.chance(share)) return sentence;
      const pieces = sentence.pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(/[0-9]/g, widen) }));
      return { ...sentence, pieces };
    }),
  );
}

/** Another word, one more or one less. */
function rewordSentence(sentence: Sentence, random: Random, margin = MARGIN): Sentence {
  const pairs = random.shuffle(SYNONYMS).slice(0, 6);
  const extra = random.pick(EXTRA);
  switch (random.int(0, 3)) {
    case 0:
      return inside(sentence, (text) => replaceOnce(text, VERBS, (verb) => extra + verb), margin);
    case 1:
      return inside(sentence, (text) => replaceOnce(text, LEAVABLE, () => ""), margin);
    default:
      return inside(sentence, (text) => pairs.reduce((words, [from, to]) => words.replace(from, to), text), margin);
  }
}

function mistype(sentence: Sentence, random: Random): Sentence {
  let isDone = false;
  const other = random.pick(OTHER_CHARACTERS);
  return inside(sentence, (text) => {
    if (isDone || text.length < 4) return text;
    const at = random.int(0, text.length - 1);
    if (!/\p{Script=Han}/u.test(text[at])) return text;
    isDone = true;
    return text.slice(0, at) + other + text.slice(at + 1);
  });
}

/** Edits the middles of the text pieces: what touches a slot is left out. */
function inside(sentence: Sentence, edit: (text: string) => string, margin = MARGIN): Sentence {
  const last = sentence.pieces.length - 1;
  return mapText(sentence, (text, index) => {
    const from = Math.min(text.length, index === 0 ? 0 : margin);
    const to = Math.max(from, text.length - (index === last ? 0 : margin));
    return text.slice(0, from) + edit(text.slice(from, to)) + text.slice(to);
  });
}

function replaceOnce(text: string, pattern: RegExp, by: (found: string) => string): string {
  let isDone = false;
  return text.replaceAll(pattern, (found) => {
    if (isDone) return found;
    isDone = true;
    return by(found);
  });
}

/** The sentence goes on in the next one: 。 → ， */
function openEnd(sentence: Sentence, mark: string): Sentence {
  const last = sentence.pieces.length - 1;
  return mapText(sentence, (text, index) => (index === last ? text.replace(/[。！]$/, mark) : text));
}

/** A clause becomes a sentence: ， → 。 */
function breakClause(sentence: Sentence, random: Random): Sentence {
  let isDone = false;
  return inside(sentence, (text) => {
    const commas = [...text.matchAll(/，/g)];
    if (isDone || commas.length === 0) return text;
    isDone = true;
    const { index } = random.pick(commas);
    return `${text.slice(0, index)}。${text.slice(index + 1)}`;
  });
}
