import { FIGURE_MASK_SIGNS } from "../lexicons/mask-signs.js";
import { isLetter } from "../text/characters.js";
import { BEFORE_DECIMAL, OTHER_UNIT, UNIT, UNIT_REACH } from "./beside-letters.js";
import type { Candidate, Standing } from "./candidate.js";
import { isOnlyFigure, isVersion } from "./figures.js";
import { isInRow } from "./in-cell.js";
import { PLATE } from "./literal-signs.js";
import { POWER_OF_TEN } from "./read-run.js";

const HAN = /[\u3400-\u9fff]/;

/** `201x` and `138****5678` are whole numbers with signs in them; `3×5` and `5X` are not. */
export function standingOfNumber(text: string, candidate: Candidate, tells: boolean): Standing {
  const { start, end, sign, signs, pattern } = candidate;
  const isBehindSymbol = BEFORE_DECIMAL.test(text.slice(Math.max(0, start - 3), start));
  const touchesLeft = isLetter(text.charCodeAt(start - 1)) && !isBehindSymbol && !isVersion(text, candidate);
  const written = pattern ?? [];
  const behind = text.slice(end, end + UNIT_REACH);
  const isUnit = UNIT.test(behind) || (signs >= 2 && written.includes(".") && OTHER_UNIT.test(behind));
  if (touchesLeft || (isLetter(text.charCodeAt(end)) && !isUnit)) return "never";
  if (isDay(written)) return tells ? "sure" : "likely";
  if (PLATE.test(text.slice(Math.max(0, start - 3), start))) return "likely";
  const shape = written.map((kept) => (kept === null ? "*" : POINT.test(kept) ? "." : "0")).join("");
  // 11010519491231002X: the last sign of a whole number of a person or a firm.
  if (sign === "X" && /^0{14,17}\*$/.test(shape)) return "never";
  if (sign === "_" && /^0{2,3}\*+$/.test(shape)) return "sure";
  if (/^0{2,}\*{3,}0{1,}\*?$/.test(shape) && shape.length >= 7) return "sure";
  if (BEGUN_DATE.test(shape) && /^(?:19|20|二|一)/.test(written.join(""))) return tells ? "sure" : "likely";
  if (/^\*+(?:\.\*+)+$/.test(shape)) {
    if (tells) return "sure";
    const isOfTable = signs >= (FIGURE_MASK_SIGNS.includes(sign) ? 3 : 2) && isInRow(text, candidate);
    const isFigure = isBehindSymbol || isOfTable || isOnlyFigure(text, candidate) || isTimesPowerOfTen(behind);
    return signs >= 4 || isFigure || OTHER_UNIT.test(behind) ? "likely" : "doubtful";
  }
  if (/^0+\.\*+$/.test(shape) && isOfSeries(text, start, end)) return "never";
  if (tells && !/0\*+0|^\*0/.test(shape)) return "sure";
  return standingOfBegun(text, candidate, shape);
}

/**
 * `0.XX。`, `0××××船`, `06××8船`, `X00多人`: a number of which a part is kept, where no unit says so. `软件2.X版` and `5X光学` are
 * none.
 */
function standingOfBegun(text: string, { start, end, sign }: Candidate, shape: string): Standing {
  const before = text.slice(Math.max(0, start - FIGURE_REACH), start);
  const behind = text.slice(end, end + 2);
  if (!FIGURE_MASK_SIGNS.includes(sign) && /^(?:0+\*+|\*{2,}0{3,})$/.test(shape)) return "likely";
  if (/^0+\*{3,}$/.test(shape) && HAN.test(before.at(-1) ?? "") && WORD_BEHIND.test(behind)) return "likely";
  if (!WORD_BEFORE.test(before) || !(sign === "*" ? STARS_BEHIND : WORD_BEHIND).test(behind)) return "never";
  if (/^\*+0{2,}$/.test(shape) && (/^\D+0+$/.test(text.slice(start, end)) || shape.startsWith("**"))) return "likely";
  if (/^\*0{1,2}$/.test(shape)) return before.endsWith("第") || AGE_BEHIND.test(behind) ? "likely" : "never";
  if (/^0+\*{3,}$/.test(shape)) return "likely";
  if (/^0+\*{2,}0+$/.test(shape)) return sign !== "*" || shape.replaceAll("*", "").length >= 3 ? "likely" : "never";
  if (!/^0+(?:\.0*\*+|\*+(?:\.\*+)?)$/.test(shape)) return "never";
  // 5X光学, 长3×宽, “415X”集群.
  if (/^0+\*$/.test(shape) && (!STOP_BEHIND.test(behind) || /[“"「『‘]$/.test(before))) return "never";
  const isDecimal = /^0+\.\*+$/.test(shape);
  if (!isDecimal && sign === "*") return "never";
  return (isDecimal && text[start] === "0") || FIGURE_NAMED.test(before) ? "likely" : "doubtful";
}

/** 见图2.X, 升级到5.X, 2.X版. */
function isOfSeries(text: string, start: number, end: number): boolean {
  return (
    VERSION_BEFORE.test(text.slice(Math.max(0, start - FIGURE_REACH), start)) ||
    VERSION_BEHIND.test(text.slice(end, end + 2))
  );
}

const VERSION_BEFORE = /(?:[图表式版]|附件|版本[为是至到]?|升级[为至到]|[A-Za-z] ) ?$/;
const VERSION_BEHIND = /^(?:版|系列|代|节|章|条|款)/;

const FIGURE_REACH = 8;
const WORD_BEFORE = /(?:^|[\p{Script=Han}\s，。、；：（“”(])$/u;
const WORD_BEHIND = /^(?:$|[\p{Script=Han}\s，。、；：）”)—～~-])/u;
const STOP_BEHIND = /^(?:$|[\s，。、；）比至到～—]|以[上下内]|左右)/;
/** Stars behind a number point to a note, or rate it, where no word follows. */
const STARS_BEHIND = /^(?:\p{Script=Han}|[，。、；）])/u;
/** 65岁, 90后, 80年代. */
const AGE_BEHIND = /^(?:岁|后|周年|年代)/;
/** What has a figure: 系数提高到1.XX. */
const FIGURE_NAMED =
  /(?:[率数比分度值量额价深宽高长径重](?<!版[本数])|[ηαβκλ])(?:[由从为是达至到约超近的]|达到|[降增升减]至|[降增升减低高]到|约为|控制在|不[低高大小]于|超过|近){0,2}[（(]?$/u;

/** 20XX, 201x; 20XX.XX.XX, 2021.X.XX. */
const BEGUN_DATE = /^(?:0{2}\*{2}|0{3}\*)$|^0{2}(?:\*{2}|00|0\*)(?:\.\*{1,2}){1,2}$/;
const POINT = /[.．,，]/;
const isTimesPowerOfTen = (behind: string): boolean => /^[×xX]/.test(behind) && POWER_OF_TEN.test(behind.slice(1));

/** `X·XX`. */
export function isDay(pattern: Candidate["pattern"]): boolean {
  return pattern?.some((kept) => kept !== null && /[·・•]/.test(kept)) ?? false;
}
