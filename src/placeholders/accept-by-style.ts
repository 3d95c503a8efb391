import { standsBetweenWords, standsForNumber } from "./beside-letters.js";
import type { Kind } from "../answer/kind.js";
import { contextOf, type Judged } from "./candidate.js";
import { isInCell } from "./in-cell.js";
import { isLiteralUnlessFigures } from "./literal-signs.js";

/** So many uses of a sign, all but one of them clear, make it the document's notation. */
const STYLE = 3;
/** Of so many signs that certainly hide something one may stand for itself. */
const LITERAL = 4;
const BY_STYLE = 0.85;

/** How a document uses one sign. */
interface Uses {
  readonly all: number;
  readonly clear: number;
  /** Clear uses of one sign alone that count something. */
  readonly figures: number;
  /** Clear uses for a place. */
  readonly places: number;
  /** Uses in which it stands for itself. */
  readonly literal: number;
}

/**
 * The placeholders among what was judged: what is clear in a document decides what is not.
 *
 *   ◎◎县◎◎镇，◎◎户；桩数：◎⏎   →   the last, too, though it might be a bullet        ◎ 目录   →   none
 */
export function acceptByStyle(text: string, judged: readonly Judged[], literal: ReadonlyMap<string, number>): Judged[] {
  const known = acceptCells(text, judged);
  const uses = usesOf(known, literal);
  const clearOfAll = Array.from(uses.values()).reduce((sum, { clear }) => sum + clear, 0);
  return known
    .filter((one) => {
      const { all, clear, figures, places, literal: others } = uses.get(one.sign) ?? NONE;
      // 某些, 某种: what any text says.
      const isMostlySign = one.sign === "某" || others * LITERAL <= clear;
      if (one.standing === "weak" && wantsFigures(text, one))
        return (mayBePlace(text, one) ? places : figures) >= FIGURES && isMostlySign;
      if (one.standing === "weak") return clear >= STYLE && isMostlySign;
      if (one.standing !== "doubtful" || (all >= STYLE && clear >= STYLE - 1)) return true;
      if (one.sign === "某" && (clear > 0 || all >= STYLE) && clearOfAll >= MIXED) return true;
      return clear > 0 && isBesideNothingElse(text, one);
    })
    .map((one) => (one.standing === "doubtful" || one.standing === "weak" ? { ...one, certainty: BY_STYLE } : one));
}

/** A document that hides so many things in several notations hides more behind 某 than what a noun says. */
const MIXED = 30;

const NONE: Uses = { all: 0, clear: 0, figures: 0, places: 0, literal: 0 };

/** 某家, “4+X”: where the document has nothing else to say, they mean what they say. */
function wantsFigures(text: string, one: Judged): boolean {
  if (one.shape !== "run" || one.signs > 1) return false;
  return one.sign === "某" || isLiteralUnlessFigures(one, contextOf(text, one.start, one.end));
}

/** 免签入境某国家: a country, or a place that hides behind the same sign as others. */
function mayBePlace(text: string, { sign, end }: Judged): boolean {
  return sign === "某" && text.startsWith("国家", end);
}

/** So many figures behind one sign each make it the document's notation of figures. */
const FIGURES = 5;
const COUNTED: ReadonlySet<Kind> = new Set<Kind>(["number", "ordinal"]);

/** So many cells of nothing but a sign make a table of what is hidden. */
const CELLS = 4;

/** `△△ | △△△`: a table whose cells are masks, in a text without any others; marks of a table are single, or rate something. */
function acceptCells(text: string, judged: readonly Judged[]): readonly Judged[] {
  const cells = new Map<string, number>();
  const isCell = ({ sign, signs, standing, start, end }: Judged): boolean =>
    standing === "doubtful" && (sign === EMPTIED || (signs > 1 && !RATES.has(sign))) && isInCell(text, start, end);
  for (const one of judged) if (isCell(one)) cells.set(one.sign, (cells.get(one.sign) ?? 0) + 1);
  if (Math.max(0, ...cells.values()) < CELLS) return judged;
  return judged.map((one) =>
    isCell(one) && (cells.get(one.sign) ?? 0) >= CELLS ? { ...one, standing: "likely" } : one,
  );
}

const RATES: ReadonlySet<string> = new Set(["★", "☆", "●", "_"]);

function usesOf(judged: readonly Judged[], literal: ReadonlyMap<string, number>): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  for (const { sign, signs, shape, kind, standing } of judged) {
    const { all, clear, figures, places } = uses.get(sign) ?? NONE;
    const isClear = standing !== "doubtful" && standing !== "weak";
    const isFigure = isClear && shape === "run" && signs === 1 && COUNTED.has(kind);
    uses.set(sign, {
      all: all + 1,
      clear: clear + (isClear ? 1 : 0),
      figures: figures + (isFigure ? 1 : 0),
      places: places + (isClear && kind === "place" ? 1 : 0),
      literal: literal.get(sign) ?? 0,
    });
  }
  return uses;
}

/** A whole line or cell, or a word among Latin ones, of a sign that is clear elsewhere; a single one between words. */
function isBesideNothingElse(text: string, one: Judged): boolean {
  return (
    one.sign === EMPTIED ||
    isLeftOutBeforeStop(text, one) ||
    isBetweenCharacters(text, one) ||
    standsForNumber(text, one) ||
    (one.signs > 1 && (isWholeLine(text, one) || standsBetweenWords(text, one)))
  );
}

const EMPTIED = "（　）";

/** `计划◎天` beside `◎◎村`: no bullet, no box and no mark of a note is in the middle of a clause. */
function isBetweenCharacters(text: string, { sign, shape, start, end }: Judged): boolean {
  return (
    shape === "run" && sign !== "某" && HAN.test(text.slice(start - 1, start)) && HAN.test(text.slice(end, end + 1))
  );
}

const HAN = /\p{Script=Han}/u;

/** 销往（略），产值达（略）万元: behind a word in the middle of a sentence. */
function isLeftOutBeforeStop(text: string, { sign, start, end }: Judged): boolean {
  return sign === LEFT_OUT && /\p{Script=Han}/u.test(text[start - 1] ?? "") && /[，、；]/.test(text[end] ?? "");
}

const LEFT_OUT = "（略）";

function isWholeLine(text: string, { start, end }: Judged): boolean {
  return (
    LINE_BEFORE.test(text.slice(Math.max(0, start - NEAR), start)) && LINE_BEHIND.test(text.slice(end, end + NEAR))
  );
}

const NEAR = 8;
/** Nothing but spaces to the edge of the line or cell. */
const LINE_BEFORE = /(?:^|[\n\r\t])[^\S\n\r\t]*$/;
const LINE_BEHIND = /^[^\S\n\r\t]*(?:$|[\n\r\t])/;
