import { FLAGS } from "../../cli/flags/flags.js";
import type { Schema } from "./schema.js";

const yesOrNo = (description: string, initial: boolean): Schema => ({
  type: "boolean",
  default: initial,
  description,
});
const count = (description: string, range: readonly [least: number, most: number], initial?: number): Schema => ({
  type: "integer",
  minimum: range[0],
  maximum: range[1],
  ...(initial === undefined ? {} : { default: initial }),
  description,
});
const day = (description: string): Schema => ({ type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description });

/** How texts are read, whatever is asked about them. */
const READING = {
  persons: yesOrNo(FLAGS.persons.spellings[0]?.help.en ?? "", FLAGS.persons.initial),
  encoding: { type: "string", maxLength: 40, description: "read the texts in this encoding, such as gb18030" },
  formatIn: { type: "string", enum: ["plain", "html", "markdown"], description: "read the texts in this format" },
  tracked: { type: "string", enum: ["final", "original"], description: "which text of files with tracked changes" },
  ocr: yesOrNo(FLAGS.ocr.spellings[0]?.help.en ?? "", FLAGS.ocr.initial),
} as const satisfies Readonly<Record<string, Schema>>;

const foldVariants = yesOrNo("read traditional and simplified characters as equal", FLAGS.foldVariants.initial);
const askIndex = yesOrNo("ask the index, as --index does", false);

/** The options of each operation: those of the command, under the names that its code has for them. */
export const OPTIONS = {
  compare: {
    ...READING,
    infer: yesOrNo("infer values beside the direct ones", FLAGS.infer.initial),
    foldVariants,
    index: askIndex,
  },
  restore: {
    ...READING,
    infer: yesOrNo("infer values beside the direct ones", FLAGS.infer.initial),
    foldVariants,
    mark: {
      type: "string",
      enum: ["brackets", "none"],
      default: FLAGS.mark.initial,
      description: "how to mark values",
    },
  },
  scan: {
    ...READING,
    clues: count("the most search phrases of a text", [0, 100], FLAGS.clues.initial),
    words: yesOrNo("cut texts into words", FLAGS.scanWords.initial),
    index: askIndex,
  },
  find: {
    ...READING,
    top: count("the most results of a text", [1, 100], FLAGS.top.initial),
    min: {
      type: "number",
      minimum: 0,
      maximum: 1,
      default: FLAGS.min.initial,
      description: "the least part of one text that has to be in the other",
    },
    since: day("only texts of this day or later"),
    until: day("only texts of this day or earlier"),
  },
  templates: {
    ...READING,
    min: count("documents that a template has at least", [2, 1_000_000], FLAGS.leastMembers.initial),
    top: count("the most templates", [1, 1_000_000]),
    foldVariants,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Schema>>>>;
