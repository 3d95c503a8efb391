import { findSlots } from "./find-slots.js";
import { divide, type Frame, type Material, type WholeText } from "./material.js";
import type { Random } from "./random.js";

/** Texts that share more of their runs are versions of one. */
const LIKE = 0.03;
const RUN = 12;

/** Two materials with different texts, where they have any. */
export function divideTexts(materials: readonly [Material, Material], random: Random): readonly [Material, Material] {
  const [mine, others] = materials;
  if (mine.texts === undefined) return [mine, withoutShared(others, mine)];
  const [texts, otherTexts] = twoTexts(mine.texts, random);
  return [
    { ...mine, texts },
    { ...others, texts: otherTexts },
  ];
}

/** A material without the sentences that another one has too, in other words beside its slots: versions of one report. */
function withoutShared(material: Material, other: Material): Material {
  const runs = new Set(other.paragraphs.flatMap(({ sentences }) => sentences.flatMap(runsOfFrame)));
  const isNew = (sentence: Frame): boolean => !runsOfFrame(sentence).some((run) => runs.has(run));
  const paragraphs = material.paragraphs
    .map((paragraph) => ({ ...paragraph, sentences: paragraph.sentences.filter(isNew) }))
    .filter(({ sentences }) => sentences.length > 0);
  return { ...material, paragraphs };
}

function runsOfFrame(sentence: Frame): string[] {
  return runsOf(sentence.map((part) => (part.is === "slot" ? "" : part.text)).join(""));
}

/** Two materials of one, which share no sentence. */
export function halves(material: Material, random: Random): readonly [Material, Material] {
  const [first, second] = divide(material, 0.5, random);
  const half = (at: 0 | 1): WholeText[] | undefined =>
    material.texts?.map(({ lines, characters }) => ({
      lines: lines.filter((_, index) => index % 2 === at),
      characters: characters / 2,
    }));
  return [
    { ...first, texts: half(0) },
    { ...second, texts: half(1) },
  ];
}

/** A text, and another one without the sentences that the first has too: for those a value could be right. */
function twoTexts(texts: readonly WholeText[], random: Random): readonly [WholeText[], WholeText[]] {
  const [mine, ...others] = random.shuffle(texts);
  const runs = new Set(mine.lines.flat().flatMap(runsOf));
  const unlike = others.find((other) => {
    const all = other.lines.flat().flatMap(runsOf);
    return all.filter((run) => runs.has(run)).length <= all.length * LIKE;
  });
  if (unlike === undefined) throw new RangeError("all texts are versions of one");
  const lines = unlike.lines
    .map((sentences) => sentences.filter((sentence) => !runsOf(sentence).some((run) => runs.has(run))))
    .filter((sentences) => sentences.length > 0);
  return [[mine], [{ ...unlike, lines }]];
}

/** The paragraphs of a text from some place on, which leaves as many characters as are wanted if there are so many. */
export function* partOfText(
  { lines, characters }: WholeText,
  wanted: number,
  random: Random,
): Generator<readonly Frame[], undefined> {
  const spare = Math.max(0, characters - wanted) / characters;
  const from = random.int(0, Math.floor(lines.length * spare));
  for (const sentences of lines.slice(from)) yield sentences.map(findSlots);
}

function runsOf(sentence: string): string[] {
  return Array.from({ length: Math.max(0, sentence.length - RUN + 1) }, (_, at) => sentence.slice(at, at + RUN));
}
