import type { Comparison } from "../answer/comparison.js";
import type { Restored } from "../report/compare/restored.js";
import { fill } from "../report/shared/labels.js";
import { visible } from "../report/shared/visible.js";
import type { Document } from "../text/document.js";
import type { Bilingual, Language } from "../text/language.js";
import type { LeftOutReason } from "../text/left-out.js";
import { exitCode, type ExitCode } from "./exit-code.js";

const TALLY: Bilingual = {
  zh: "占位符{total}处：填入{filled}处，{left}处未知，原样保留",
  en: "{total} placeholders: {filled} filled in, {left} unknown and left as they stand",
};

/** What was restored of a text. */
interface RestoredSaid extends Pick<Restored, "filled" | "left"> {
  readonly comparison: Comparison;
  readonly anonymised: Document;
  readonly language: Language;
  /** What else is to be said. */
  readonly more?: readonly string[];
}

/** Says on standard error what was restored. Answers how the command ends. */
export function sayRestored({ comparison, anonymised, filled, left, language, more = [] }: RestoredSaid): ExitCode {
  const said = [
    ...comparison.warnings.map(({ message, path }) => (path === undefined ? "" : `${path}: `) + message[language]),
    ...more,
    fill(TALLY, language, { total: filled + left, filled, left }),
  ];
  for (const line of said) process.stderr.write(`duizhao: ${visible(line)}\n`);
  return left === 0 && !isPartlyRead(anonymised) ? exitCode.same : exitCode.differ;
}

/** Words that may be the text's own, and that what is written lacks. Code counts where a warning mentions it. */
const MISSED: ReadonlySet<LeftOutReason> = new Set(["hidden", "element", "control", "unclosed"]);

function isPartlyRead({ origin: { leftOut = [] }, warnings }: Document): boolean {
  return leftOut.some(({ reason }) => MISSED.has(reason)) || warnings.some(({ code }) => code === "mostly-left-out");
}
