import { FIGURE_MASK_SIGNS, SHAPE_SIGNS } from "../lexicons/mask-signs.js";
import { isLetter } from "../text/characters.js";
import { beginsLine, contextOf, type Candidate, type Context, type Judged, type Standing } from "./candidate.js";
import { isInRatio, isVersion } from "./figures.js";
import {
  endsCode,
  isBetweenWords,
  isOneOfWords,
  isNumbered,
  isType,
  standsBetweenWords,
  standsForNumber,
  UNIT,
} from "./beside-letters.js";
import { isBeforeCourt } from "./court-numbers.js";
import { kindFromContext, type KindReading } from "./kinds/kind-from-context.js";
import { isJointByStyle } from "./joint-codes.js";
import { isLiteral, isLiteralUnlessFigures, PLATE } from "./literal-signs.js";
import { isGroupOfDigits } from "./read-codes.js";
import { simplified } from "./simplified.js";
import { isTelephone } from "./telephones.js";
import { isDay, standingOfNumber } from "./judge-number.js";
import { isPunctuation, standingOfPunctuation } from "./judge-punctuation.js";
import { besideInCell, isInCell, isInRow, isInRowOfNames, isOfCellBefore, isOfCellBehind } from "./in-cell.js";
import { matchesAt } from "../text/matches-at.js";
import { fillsCell } from "./stands-alone.js";
import { BULLET_SIGNS, isBulletSign, standingOfBulletSign } from "./judge-bullet-signs.js";
import { judgeMou } from "./judge-mou.js";
import { FORM_NOTATIONS } from "./notations/form-notations.js";
import type { FormNotation } from "./notations/notation.js";
import { SIGN_NOTATIONS } from "./notations/sign-notations.js";

const BARE: ReadonlyMap<string, number> = new Map(SIGN_NOTATIONS.map(({ name, bare }) => [name, bare]));
const FORMS: ReadonlyMap<string, FormNotation> = new Map(FORM_NOTATIONS.map((notation) => [notation.name, notation]));

/** So far from its beginning what it is the heading of is looked at. */
const HEADED = 40;
const CERTAINTY: Readonly<Record<Standing, number>> = { sure: 0.98, likely: 0.9, doubtful: 0.5, weak: 0.5, never: 0 };

/** A kind that the form of a placeholder tells: [姓名], 20xx. */
const BY_FORM = 0.95;

/** A person of several that one surname and a sign have: 陈X1, 陈X2. */
const BY_NUMBER = 0.8;
/** That signs in quotation marks are a code. By hand. */
const QUOTED = 0.7;

function kindCertaintyOf(kind: Judged["kind"], reading: KindReading): number {
  return kind === reading.kind ? reading.certainty : BY_FORM;
}

const HAN = /[\u3400-\u9fff]/;
/** Stars that rate something are as many as this, or more. */
const RATING = 3;

/** What speaks for a candidate and against it, from its neighbours alone. */
export function judge(text: string, candidate: Candidate): Judged {
  const context = contextOf(text, candidate.start, candidate.end);
  const reading = kindFromContext(context);
  if (candidate.shape === "form") {
    const { sign, start } = candidate;
    const { certainty = 0, heading, clear, surely } = FORMS.get(sign) ?? {};
    const isHeading = heading?.test(text.slice(start, start + HEADED)) === true && beginsLine(text, start);
    const isClear =
      !isHeading &&
      (clear?.().test(context.right) ?? true) &&
      (surely === undefined || matchesAt(surely(), text, start));
    const kind = kindOfForm(text.slice(candidate.start, candidate.end), candidate, context, reading);
    return {
      ...candidate,
      kind,
      standing: isClear ? "sure" : "doubtful",
      certainty,
      kindCertainty: kindCertaintyOf(kind, reading),
    };
  }
  if (candidate.sign === "某") return judgeMou(candidate, context, reading);
  if (candidate.shape === "numbered")
    return { ...candidate, kind: "person", standing: "likely", certainty: CERTAINTY.likely, kindCertainty: BY_NUMBER };
  const beside = besideInCell(text, candidate, context);
  // XD光影: what a letter ends is no X-ray.
  const isLettered = candidate.shape === "code" && candidate.sign !== "*";
  const isWord =
    !isLettered &&
    isLiteral(candidate, beside) &&
    !isBetweenWords(text, candidate) &&
    !(candidate.signs > 1 && standsBetweenWords(text, candidate)) &&
    !isName(text, candidate) &&
    !isGroupOfDigits(text, candidate) &&
    !isVersion(text, candidate) &&
    !isNumbered(candidate, context);
  const told = isWord ? "never" : standingOf(text, candidate, context, reading);
  const mayHide = isWord && isLiteralUnlessFigures(candidate, beside);
  const standing =
    told === "never" && (mayHide || endsCode(text, candidate) || isOneOfWords(text, candidate)) ? "weak" : told;
  const kind =
    isCode(candidate, context, reading) ||
    (standing !== "never" && (isTelephone(text, candidate) || isGroupOfDigits(text, candidate)))
      ? "code"
      : isItem(text, candidate)
        ? "number"
        : kindOfNumber(candidate, reading);
  return {
    ...candidate,
    kind,
    standing,
    certainty: CERTAINTY[standing],
    kindCertainty: isQuoted(candidate, context) ? QUOTED : kindCertaintyOf(kind, reading),
  };
}

const OPENS_QUOTE = /[“"「『‘]$/;
const CLOSES_QUOTE = /^[”"」』’]/;
/** 138****5678: that many digits are no quantity. */
const LONG_NUMBER = 7;

/** `*G`, `*+*`, the “***” of a strategy, the number of a telephone or a plate. */
function isCode(candidate: Candidate, context: Context, { kind }: KindReading): boolean {
  const { shape, sign, signs, pattern } = candidate;
  const { left, right } = context;
  if (shape === "code") return true;
  if (shape === "number") return kind === "unknown" && (pattern?.length ?? 0) >= LONG_NUMBER;
  if (PLATE.test(left)) return true;
  return (
    isQuoted(candidate, context) ||
    (sign === "*" && signs >= 2 && kind === "unknown" && CLOSES_QUOTE.test(right) && !OPENS_QUOTE.test(left))
  );
}

/** “***”: a code, or a slogan. */
function isQuoted({ shape, sign, signs }: Candidate, { left, right }: Context): boolean {
  return shape === "run" && sign === "*" && signs >= 3 && OPENS_QUOTE.test(left) && CLOSES_QUOTE.test(right);
}

function standingOf(text: string, candidate: Candidate, context: Context, { tells }: KindReading): Standing {
  const { shape, sign, signs, start, end } = candidate;
  if (isPunctuation(candidate)) return standingOfPunctuation(text, candidate, tells);
  if (shape === "run" && isBeforeCourt(signs, context.right)) return "likely";
  if (isJointByStyle(text, candidate)) return "weak";
  if (shape === "code" || isTelephone(text, candidate) || isGroupOfDigits(text, candidate)) return "likely";
  if (shape === "number") return standingOfNumber(text, candidate, tells || isInRatio(context));
  if (sign === "X" || sign === "×") {
    const touchesLeft =
      isLetter(text.charCodeAt(start - 1)) && !PLATE.test(context.left) && !isNumbered(candidate, context);
    const touchesRight = isLetter(text.charCodeAt(end)) && !UNIT.test(context.right) && !isNumbered(candidate, context);
    if (touchesLeft || touchesRight) return "never";
    const isBesideLetter =
      !isNumbered(candidate, context) &&
      ((endsInLetter(context.left) && !isOfCellBefore(text, start, context)) ||
        (isLetter(context.right.charCodeAt(0)) && !isOfCellBehind(text, end, context)));
    if (signs === 1 && !tells && isBesideLetter && !isInCell(text, start, end))
      return standsForNumber(text, candidate) ? "doubtful" : "never";
    if (isInModel(text, candidate)) return "likely";
    if (/[-‐–_/]$/.test(context.left) && /[A-WYZa-wyz0-9]/.test(context.left.at(-2) ?? "") && !tells) return "never";
    if (/^[-‐–_][A-WYZa-wyz]/.test(context.right) && !isType(candidate, context)) return "never";
    if (signs === 1 && TASK_BOX.test(text.slice(Math.max(0, start - TASK_REACH), start))) return "never";
  }
  if (isBulletSign(candidate)) return standingOfBulletSign(text, candidate, context, tells);
  if (isName(text, candidate)) return "likely";
  if (SHAPE_SIGNS.includes(sign) && fillsCell(text, start, end)) return "doubtful";
  if (tells) return "sure";
  if (isItem(text, candidate)) return "doubtful";
  // A footnote's star, before a word.
  if (sign === "*" && signs === 1 && (start === 0 || text[start - 1] === "\n") && !isInCell(text, start, end))
    return "never";
  if (signs >= (BARE.get(sign) ?? 2)) {
    if (sign === "★" && (signs >= RATING || !HAN.test(text[end] ?? ""))) return "doubtful";
    const isBesideWords =
      HAN.test(context.left) ||
      HAN.test(context.right) ||
      isBetweenWords(text, candidate) ||
      (sign !== "_" && CURRENCY.test(context.left));
    return isBesideWords || sign === "█" || isInRow(text, candidate) ? "likely" : "doubtful";
  }
  if (joinsSigns(context) || isNumbered(candidate, context)) return "likely";
  if (sign === "_" && HAN.test(context.left.at(-1) ?? "") && /^[、，。；：]/.test(context.right)) return "likely";
  return "doubtful";
}

/** HT-××-113, ISW-×××-S, HLB-××，: a part of the number of a type or of a contract. */
function isInModel(text: string, { start, end, signs }: Candidate): boolean {
  return (
    signs >= 2 &&
    MODEL_BEFORE.test(text.slice(Math.max(0, start - 7), start)) &&
    MODEL_BEHIND.test(text.slice(end, end + 2))
  );
}

const MODEL_BEFORE = /(?:^|[^A-Za-z])[A-WYZ]{2,5}-$/;
const MODEL_BEHIND = /^(?:-[0-9A-WYZ]|[，。、；）\s\p{Script=Han}]|$)/u;

/** $XXX million. */
const CURRENCY = /[$€£¥￥]$/;

/** `*.加快建设`: the number of an item, if the document hides things so. */
function isItem(text: string, { sign, signs, start, end }: Candidate): boolean {
  return sign === "*" && signs <= 2 && beginsLine(text, start) && ITEM_BEHIND.test(text.slice(end, end + 3));
}

/** One of several in a line of nothing else. */
function isName(text: string, candidate: Candidate): boolean {
  const { sign, signs } = candidate;
  return signs >= 2 && (sign === "*" || BULLET_SIGNS.includes(sign)) && isInRowOfNames(text, candidate);
}

const ITEM_BEHIND = /^[.．、][ *＊]?[*＊\p{Script=Han}]/u;

/** `- [x] 待办`, up to the box. */
const TASK_BOX = /(?:^|\n)[ \t]*[-*+][ \t]+\[$/;
const TASK_REACH = 24;

/** What digits and signs together may be: nobody and no place. */
const FIGURES: ReadonlySet<Judged["kind"]> = new Set<Judged["kind"]>(["number", "date", "ordinal", "code"]);

function kindOfNumber({ shape, sign, pattern }: Candidate, { kind }: KindReading): Judged["kind"] {
  if (isDay(pattern) || (shape === "number" && sign === "_" && pattern?.[0] != null)) return "date";
  if (shape !== "number" || FIGURES.has(kind)) return kind;
  return (pattern?.length ?? 0) === 4 && !pattern?.includes(".") && pattern?.[0] !== null ? "date" : "number";
}

const FORM_KINDS: readonly (readonly [RegExp, Judged["kind"]])[] = [
  [/PLACE|PLACE OF BIRTH/i, "place"],
  [/DATE OF BIRTH/i, "date"],
  [/PHONE|ACCOUNT|PASSPORT|PLATE|POSTCODE|CASE.NUMBER|电话|手机|号码|编号|账号|证号|\bID/i, "code"],
  [/PERSON|NAME|姓名|人名|联系人|负责人|代表人|当事人|[款办请托租借]人/i, "person"],
  [/人数|人次|金额|数|面积|比例|年龄/, "number"],
  [
    /LOC|GPE|CITY|COUNTRY|COUNTY|ADDRESS|STREET|ROAD|PROVINCE|DISTRICT|TOWN|VILLAGE|REGION|STATE|地|住址|省|市|县|街道/i,
    "place",
  ],
  [
    /ORG|COMPANY|SCHOOL|UNIVERSITY|HOSPITAL|BANK|COURT|AGENCY|DEPARTMENT|INSTITUTION|单位|公司|企业|机构|学校|学院|部门|医院/i,
    "organisation",
  ],
  [/DATE|TIME|YEAR|MONTH|\bDAY|日期|时间|年份|年月日/i, "date"],
  [/NUMBER|MONEY|AGE|AMOUNT|PRICE|PERCENT|QUANTITY|FIGURE|\bSUM\b|百分比/i, "number"],
  [/名称|项目|工程|产品|PROJECT|EVENT/i, "name"],
  [/号/, "code"],
  [/TITLE|POSITION|OCCUPATION|称谓|标题|岗位|职称|事由|用途/i, "text"],
];

/** An emptied bracket of a document number: 政办发〔〕1号. */
const EMPTIED = /^[〔［[（(]\s*[〕］\]）)]$/u;
const NUMBERED = /^.{0,6}[号號]/u;

function kindOfForm(written: string, { sign }: Candidate, { right }: Context, { kind }: KindReading): Judged["kind"] {
  const said = kindOfLabel(written);
  if (said !== "unknown") return said;
  if (EMPTIED.test(written) && NUMBERED.test(right)) return "date";
  if (sign === "甲公司") return "organisation";
  if (sign === "A市" || sign === "甲县") return "place";
  if (sign === "N名") return "number";
  return sign === "000" ? "number" : kind;
}

/** What a written form says of itself: `[姓名]` is a person's name. */
export function kindOfLabel(label: string): Judged["kind"] {
  const read = simplified(label);
  return FORM_KINDS.find(([pattern]) => pattern.test(read))?.[1] ?? "unknown";
}

const SIGN = `[${FIGURE_MASK_SIGNS}]`;
const JOINED_RIGHT = new RegExp(`^[+＋]${SIGN}+(?![0-9A-Za-z+＋])`);
const JOINED_LEFT = new RegExp(`(?:^|[^0-9A-Za-z+＋${FIGURE_MASK_SIGNS}])${SIGN}+[+＋]$`);

/** `X+X`, a code name of two numbers. */
function joinsSigns({ left, right }: Context): boolean {
  return JOINED_RIGHT.test(right) || JOINED_LEFT.test(left);
}

function endsInLetter(text: string): boolean {
  return text !== "" && isLetter(text.charCodeAt(text.length - 1));
}
