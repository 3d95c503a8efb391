import type { Truth } from "../eval/truth.js";
import { drop, insert, move, moveSentences, regroup, repeat } from "./arrange.js";
import { editBeside } from "./beside.js";
import { onPages, pageOf } from "./furniture.js";
import { maskerOf, type Mask } from "./masker.js";
import { divide, readMaterial, type Material } from "./material.js";
import { addNoise } from "./noise.js";
import { plainText, type Paragraph, type Piece } from "./piece.js";
import { randomFrom, seedOf, type Random } from "./random.js";
import { editsOf, type Edits, type Recipe } from "./recipe.js";
import { reword, widenDigits } from "./reword.js";
import { makeSource, numbering } from "./source.js";
import { truthOf } from "./truth-of.js";
import type { ValueMaker } from "./values.js";
import { ANONYMISED, PUBLISHED } from "./wrap.js";
import { divideTexts, halves } from "./two-texts.js";
import { write, type Written } from "./written.js";

export interface Pair {
  readonly id: string;
  readonly anonymised: string;
  readonly published: string;
  /** What the published file is called. */
  readonly publishedName: string;
  readonly truth: Truth;
}

/** A text of more characters has to say some things twice. */
const LONG = 40_000;

/** Sentences that both texts of a negative pair have. */
const STOCK = 4;

const HEADLINE = { least: 10, most: 45 };

/** The part of the material that another text is made of. */
const OTHERS = { negative: 0.5, foreign: 0.25 };

/**
 * Makes a pair of texts and what is true of them. The truth goes along with every edit; nothing is
 * searched for afterwards.
 */
export function makePair(recipe: Recipe, material: Material = readMaterial()): Pair {
  const random = randomFrom(seedOf(`${recipe.seed}:${recipe.id}`));
  const edits = editsOf(recipe);
  const numbers = numbering();
  const isNegative = recipe.isNegative === true;
  const share = isNegative ? OTHERS.negative : edits.foreign > 0 || edits.foreignPublished > 0 ? OTHERS.foreign : 0;
  const [mine, others] = divideTexts(divide(material, share, random), random);
  const wishes = {
    characters: recipe.characters,
    decoys: edits.decoys,
    stock: isNegative ? STOCK : 0,
    isForeign: false,
    ...(edits.frames > 0 ? { frames: edits.frames } : {}),
    repeats: recipe.characters > LONG,
  };
  const { paragraphs, values } = makeSource(mine, wishes, random, numbers);
  const foreign = (part: number, from: Material): Paragraph[] => {
    if (part === 0) return [];
    const asked = { ...wishes, characters: recipe.characters * part, decoys: 0, isForeign: true, frames: undefined };
    return makeSource(from, asked, random, numbers).paragraphs;
  };

  const [here, there] = edits.foreignPublished > 0 ? halves(others, random) : [others, others];
  const inserted = foreign(edits.foreign, here);
  const insertedThere = foreign(edits.foreignPublished, there);
  const masks = masksOf([...paragraphs, ...inserted], recipe, random);
  const own = editOwn(paragraphs, inserted, edits, random);
  const changed = changeValues(
    isNegative ? foreign(1, others) : paragraphs,
    { rate: edits.changed, values, masks },
    random,
  );
  const other = editPublished(insertAny(changed, insertedThere, random), edits, random);
  const paged = (written: Written): Written =>
    edits.pages > 0 && random.chance(edits.pages) ? onPages(written, pageOf(random)) : written;
  const anonymised = paged(write(own, random.pick(ANONYMISED), ({ id }) => masks.get(id) ?? null));
  const wrapping = PUBLISHED[recipe.format];
  const published = recipe.format === "plain" ? paged(write(other, wrapping)) : write(other, wrapping);
  return {
    id: recipe.id,
    anonymised: anonymised.text,
    published: published.text,
    publishedName: `published.${wrapping.extension}`,
    truth: truthOf(recipe, anonymised, published),
  };
}

/** Without others the row of choices is as it was before there were any. */
function insertAny(paragraphs: readonly Paragraph[], others: readonly Paragraph[], random: Random): Paragraph[] {
  return others.length === 0 ? [...paragraphs] : insert(paragraphs, others, random);
}

function editOwn(
  paragraphs: readonly Paragraph[],
  foreign: readonly Paragraph[],
  edits: Edits,
  random: Random,
): Paragraph[] {
  const left = drop(paragraphs, { sentences: edits.dropSentences, paragraphs: edits.dropParagraphs }, random);
  const repeated = repeat(left, Math.floor(edits.twice / 2), random);
  const regrouped = regroup(
    insert(repeated, foreign, random),
    { merge: edits.mergeParagraphs, split: edits.splitParagraphs },
    random,
  );
  return reword(editBeside(regrouped, edits.beside / 2, random), wordingOf(edits, 0.5), random);
}

function editPublished(paragraphs: readonly Paragraph[], edits: Edits, random: Random): Paragraph[] {
  const left = drop(paragraphs, { sentences: edits.dropSentences, paragraphs: edits.dropParagraphs }, random);
  const moved = move(moveSentences(left, edits.moveSentences, random), edits.moveParagraphs, random);
  const widened = widenDigits(moved, edits.wide, random);
  const repeated = repeat(widened, Math.ceil(edits.twice / 2), random);
  const regrouped = regroup(repeated, { merge: edits.mergeParagraphs, split: edits.splitParagraphs }, random);
  const headed = edits.headline ? withHeadline(regrouped, random) : regrouped;
  const beside = editBeside(headed, edits.beside / 2, random);
  return addNoise(reword(beside, wordingOf(edits, 0.5), random), edits.noise, random);
}

/** The wording is edited in part on one side, in part on the other. */
function wordingOf(edits: Edits, part: number): Parameters<typeof reword>[1] {
  return {
    punctuation: edits.punctuation * part,
    words: edits.words * part,
    typos: edits.typos * part,
    reporting: edits.reporting * part,
    join: edits.joinSentences * part,
    split: edits.splitSentences * part,
    ...(edits.closeWords ? { margin: 0 } : {}),
  };
}

/** Other values of the same shape; not where a part of the value can be read in the anonymised text. */
function changeValues(
  paragraphs: readonly Paragraph[],
  wishes: { readonly rate: number; readonly values: ValueMaker; readonly masks: ReadonlyMap<number, Mask> },
  random: Random,
): Paragraph[] {
  const change = (piece: Piece): Piece => {
    if (piece.is !== "slot" || !random.chance(wishes.rate)) return piece;
    if (wishes.masks.get(piece.slot.id)?.keepsPart === true) return piece;
    return { ...piece, text: wishes.values.another(piece.slot.kind, piece.text) ?? piece.text };
  };
  return paragraphs.map((sentences) =>
    sentences.map((sentence) => ({ ...sentence, pieces: sentence.pieces.map(change) })),
  );
}

/** A short sentence of the text stands above it, without its stop. */
function withHeadline(paragraphs: readonly Paragraph[], random: Random): Paragraph[] {
  const short = paragraphs.flat().filter((sentence) => {
    const { length } = plainText(sentence);
    return length >= HEADLINE.least && length <= HEADLINE.most;
  });
  if (short.length === 0) return [...paragraphs];
  const { pieces, ...rest } = random.pick(short);
  const last = pieces.length - 1;
  const headline = pieces.map((piece, index) =>
    index === last && piece.is === "text" ? { ...piece, text: piece.text.replace(/[。！，；]$/, "") } : piece,
  );
  return [[{ ...rest, pieces: headline.filter(({ text }) => text !== "") }], ...paragraphs];
}

/** The masks of a text, by the id of the slot: a passage that stands twice is masked alike. */
function masksOf(paragraphs: readonly Paragraph[], recipe: Recipe, random: Random): Map<number, Mask> {
  const masker = maskerOf(recipe.style, random, recipe.masked);
  const masks = new Map<number, Mask>();
  for (const piece of paragraphs.flat().flatMap(({ pieces }) => pieces)) {
    if (piece.is !== "slot") continue;
    const mask = masker.mask(piece.slot);
    if (mask !== null) masks.set(piece.slot.id, mask);
  }
  return masks;
}
