import { slugOf, type StyleName } from "./styles.js";

export type Level = "easy" | "medium" | "hard" | "extreme" | "rough";
export type Format = "plain" | "markdown" | "jekyll" | "html";

/** How much is done to the texts: shares of sentences or paragraphs, on either side unless it says which. */
export interface Edits {
  readonly dropSentences: number;
  readonly dropParagraphs: number;
  /** Paragraphs of the published text; at 1 all are put in a new order. */
  readonly moveParagraphs: number;
  readonly moveSentences: number;
  readonly mergeParagraphs: number;
  readonly splitParagraphs: number;
  readonly joinSentences: number;
  readonly splitSentences: number;
  readonly punctuation: number;
  readonly words: number;
  readonly typos: number;
  readonly reporting: number;
  /** Paragraphs of another text in the anonymised one, for each of its own. */
  readonly foreign: number;
  /** Values of the published text that are others. */
  readonly changed: number;
  /** Sentences of the published text with their digits in full width. */
  readonly wide: number;
  /** Passages that stand twice, one text in turn with the other. */
  readonly twice: number;
  /** Whether the published text has a sentence of its own for its headline. */
  readonly headline: boolean;
  /** Characters of the published text that are spoiled. */
  readonly noise: number;
  /** Sentences in a hundred whose signs stand for themselves. */
  readonly decoys: number;
  /** Sentences with the text right beside a value edited. */
  readonly beside: number;
  /** How often clauses of one frame follow a paragraph. */
  readonly frames: number;
  /** Texts with the lines, page numbers and running heads of a page. */
  readonly pages: number;
  /** Paragraphs of another text in the published one, for each of its own. */
  readonly foreignPublished: number;
  /** Whether words right beside a value are edited too. */
  readonly closeWords: boolean;
}

/** All that a pair is made from; the same recipe gives the same bytes. */
export interface Recipe {
  readonly id: string;
  /** What is special about it; `scripted` where nothing is. */
  readonly kind: string;
  readonly level: Level;
  readonly style: StyleName;
  readonly characters: number;
  readonly seed: number;
  readonly format: Format;
  /** Of the values that the style masks, the share that is masked here; all of them where it is left out. */
  readonly masked?: number;
  /** Instead of those of the level. */
  readonly edits?: Partial<Edits>;
  /** The published text is of another place and shares no sentence. */
  readonly isNegative?: boolean;
}

/** A pair that nothing is done to but masking. */
export const NO_EDITS: Edits = {
  dropSentences: 0,
  dropParagraphs: 0,
  moveParagraphs: 0,
  moveSentences: 0,
  mergeParagraphs: 0,
  splitParagraphs: 0,
  joinSentences: 0,
  splitSentences: 0,
  punctuation: 0,
  words: 0,
  typos: 0,
  reporting: 0,
  foreign: 0,
  changed: 0,
  wide: 0,
  twice: 0,
  headline: false,
  noise: 0,
  decoys: 2,
  beside: 0,
  frames: 0,
  pages: 0,
  foreignPublished: 0,
  closeWords: false,
};

const LEVELS: Readonly<Record<Level, Edits>> = {
  easy: { ...NO_EDITS, mergeParagraphs: 0.03, splitParagraphs: 0.05 },
  medium: {
    ...NO_EDITS,
    dropSentences: 0.03,
    dropParagraphs: 0.03,
    moveParagraphs: 0.04,
    mergeParagraphs: 0.12,
    splitParagraphs: 0.05,
    joinSentences: 0.02,
    splitSentences: 0.02,
    punctuation: 0.15,
    words: 0.04,
    typos: 0.01,
    reporting: 0.04,
    wide: 0.02,
    headline: true,
  },
  hard: {
    ...NO_EDITS,
    dropSentences: 0.07,
    dropParagraphs: 0.06,
    moveParagraphs: 0.12,
    moveSentences: 0.01,
    mergeParagraphs: 0.2,
    splitParagraphs: 0.08,
    joinSentences: 0.06,
    splitSentences: 0.05,
    punctuation: 0.5,
    words: 0.1,
    typos: 0.03,
    reporting: 0.08,
    foreign: 0.06,
    changed: 0.02,
    wide: 0.05,
    headline: true,
  },
  extreme: {
    ...NO_EDITS,
    dropSentences: 0.12,
    dropParagraphs: 0.2,
    moveParagraphs: 0.5,
    moveSentences: 0.03,
    mergeParagraphs: 0.4,
    splitParagraphs: 0.15,
    joinSentences: 0.1,
    splitSentences: 0.08,
    punctuation: 0.8,
    words: 0.2,
    typos: 0.05,
    reporting: 0.12,
    foreign: 0.15,
    changed: 0.03,
    wide: 0.05,
    twice: 2,
    headline: true,
  },
  rough: {
    ...NO_EDITS,
    dropSentences: 0.08,
    dropParagraphs: 0.06,
    moveParagraphs: 0.12,
    moveSentences: 0.02,
    mergeParagraphs: 0.15,
    splitParagraphs: 0.08,
    joinSentences: 0.06,
    splitSentences: 0.05,
    punctuation: 0.3,
    words: 0.3,
    typos: 0.03,
    reporting: 0.1,
    foreign: 0.08,
    changed: 0.03,
    wide: 0.03,
    headline: true,
    beside: 0.15,
    frames: 0.2,
    pages: 0.25,
    foreignPublished: 0.08,
    closeWords: true,
  },
};

export function editsOf({ level, edits = {} }: Recipe): Edits {
  return { ...LEVELS[level], ...edits };
}

const STYLE_NAMES: readonly StyleName[] = ["XX", "X", "*", "××", "xx", "某", "□", "__", "（略）", "○○", "mix"];
const LEVEL_NAMES: readonly Level[] = ["easy", "medium", "hard", "extreme"];
const FORMATS: readonly Format[] = ["plain", "jekyll", "html", "markdown"];
const LENGTHS = [3_000, 6_000, 9_000, 14_000, 20_000];

type Special = Pick<Recipe, "kind" | "level"> & Partial<Recipe> & { readonly styles: readonly StyleName[] };

const SPECIAL: readonly Special[] = [
  { kind: "shuffled", level: "easy", styles: ["XX", "*", "某", "（略）"], edits: { moveParagraphs: 1 } },
  {
    kind: "noise-5",
    level: "easy",
    styles: ["XX", "X", "*", "某"],
    edits: { noise: 0.05, dropSentences: 0.08, decoys: 0 },
  },
  { kind: "negative", level: "medium", styles: ["XX", "X", "*", "xx", "mix"], isNegative: true },
  { kind: "twice", level: "medium", styles: ["XX", "××", "□"], edits: { twice: 8, moveParagraphs: 0 } },
  { kind: "changed", level: "easy", styles: ["XX", "*", "○○"], edits: { changed: 0.15 } },
  { kind: "foreign", level: "easy", styles: ["X", "__"], edits: { foreign: 0.5 } },
  { kind: "moved-sentences", level: "easy", styles: ["××", "xx"], edits: { moveSentences: 0.3 } },
  { kind: "whole-drop", level: "easy", styles: ["XX", "某"], edits: { dropParagraphs: 0.45 } },
];

/** Each style at each level, and what is special: the set that the tool is judged by. */
export function defaultRecipes(seed: number): Recipe[] {
  const plain = LEVEL_NAMES.flatMap((level) => STYLE_NAMES.map((style) => ({ kind: "scripted", level, style })));
  const special = SPECIAL.flatMap(({ styles, ...rest }) => styles.map((style) => ({ ...rest, style })));
  return [...plain, ...special].map((recipe, index) => ({
    ...recipe,
    id: idOf(recipe, 1 + (index % 4)),
    characters: LENGTHS[(index + Math.floor(index / STYLE_NAMES.length)) % LENGTHS.length],
    format: FORMATS[(index + Math.floor(index / STYLE_NAMES.length)) % FORMATS.length],
    seed,
  }));
}

const ROUGH: readonly (Omit<Special, "level"> & { readonly edits: Partial<Edits> })[] = [
  { kind: "scripted", styles: STYLE_NAMES, edits: {} },
  { kind: "beside", styles: ["XX", "X", "*", "××", "某"], edits: { ...NO_EDITS, beside: 0.6, dropSentences: 0.05 } },
  { kind: "frames", styles: ["XX", "X", "××", "__"], edits: { ...NO_EDITS, frames: 0.8, dropSentences: 0.12, moveSentences: 0.03 } },
  { kind: "pages", styles: ["XX", "*", "某"], edits: { ...NO_EDITS, pages: 1, dropSentences: 0.05 } },
  { kind: "synonyms", styles: ["XX", "X"], edits: { ...NO_EDITS, words: 1, closeWords: true, dropSentences: 0.05 } },
  { kind: "shuffled", styles: ["XX", "*", "某"], edits: { ...NO_EDITS, moveParagraphs: 1 } },
  { kind: "noise-5", styles: ["XX", "X", "*", "某"], edits: { ...NO_EDITS, noise: 0.05, dropSentences: 0.08, decoys: 0 } },
  { kind: "noise-10", styles: ["XX", "X", "*"], edits: { ...NO_EDITS, noise: 0.1, dropSentences: 0.08, decoys: 0 } },
  { kind: "foreign", styles: ["X", "XX"], edits: { ...NO_EDITS, foreign: 0.5, foreignPublished: 0.5, dropSentences: 0.05 } },
  { kind: "changed", styles: ["XX", "*"], edits: { ...NO_EDITS, changed: 0.15, beside: 0.15 } },
  { kind: "negative", styles: ["XX", "X", "*"], edits: {}, isNegative: true },
]; // prettier-ignore

/** Texts as people really have them: edits beside masks, frames, pages, noise. */
export function roughRecipes(seed: number): Recipe[] {
  const all = ROUGH.flatMap(({ styles, ...rest }) =>
    styles.map((style) => ({ ...rest, level: "rough" as const, style })),
  );
  return all.map((recipe, index) => ({
    ...recipe,
    id: `rough-${idOf(recipe, 1 + (index % 4))}`.replace("rough-rough", "rough"),
    characters: LENGTHS[index % 3],
    format: recipe.edits.pages === 1 ? "plain" : FORMATS[index % FORMATS.length],
    seed,
  }));
}

/** So many of them; from the second round on with other seeds. */
export function recipes(seed: number, count: number | null, first: readonly Recipe[] = defaultRecipes(seed)): Recipe[] {
  if (count === null) return [...first];
  return Array.from({ length: count }, (_, index) => {
    const recipe = first[index % first.length];
    const round = Math.floor(index / first.length);
    return round === 0 ? recipe : { ...recipe, id: `${recipe.id}-${round + 1}`, seed: seed + round };
  });
}

function idOf({ kind, level, style }: Pick<Recipe, "kind" | "level" | "style">, number: number): string {
  return `${kind === "scripted" ? level : kind}-${slugOf(style)}-${String(number).padStart(2, "0")}`;
}
