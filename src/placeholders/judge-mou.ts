import { oneOf } from "../lexicons/one-of.js";
import { endsWithDoubleSurname, isPlainSurname, isSurname } from "../lexicons/surnames.js";
import { type Candidate, type Context, type Judged, type Standing } from "./candidate.js";
import type { KindReading } from "./kinds/kind-from-context.js";
import type { Kind } from "../answer/kind.js";
import { BEFORE_NAME } from "./mou.js";
import { simplified } from "./simplified.js";

/** 某些, 某种: words of their own, whatever is before them. */
const WORD = new RegExp(`^${oneOf("mou-words", "always")}`);
/** 某项, 某一: words of their own, but for a surname before them (张某一人). */
const OFTEN_WORD = new RegExp(`^${oneOf("mou-words", "usual")}`);
/** What follows a withheld name. */
const NOUN = new RegExp(
  `^(?:[省市县区镇乡村州旗]|街道|小区|路|\\p{Script=Han}{2,8}(?:有限|股份)|(?!${oneOf("mou-words", "usual")})\\p{Script=Han}{2,4}(?:公司|集团)|${oneOf("organisations", "mou")}|${oneOf("titles", "mou")})`,
  "u",
);
const MEASURED: ReadonlySet<Kind> = new Set<Kind>(["number", "date", "ordinal"]);
/** 某某等某条河流: how many are listed. */
const COUNTS_LIST = /某等$/;
/** 百分之某: nobody is called so. */
const FRACTION = /[百千万]分之$/;
const MEASURE = new RegExp(
  `^(?:${oneOf("measures", "masked")}|(?:[样道款册幅篇首张栋幢间队艘辆台套轮]|部(?!门)|节(?!日))(?=\\p{Script=Han}))`,
  "u",
);
/** 某%, 某亿元: nobody says so of an unnamed thing. */
const FIGURE =
  /^(?:[%％‰]|个?百分点|[万亿](?:[元人次户家吨亩股斤件个辆台标千立平]|美元|$|[，。、])|公里|公顷|万?千瓦|平方|立方|[升吨亩](?![\p{Script=Han}])|[元倍](?:以[上下]|的|罚))/u;
/** 第某条. */
const NUMBERED = /^(?:[条款项届次章节号批位]|个)/;
/** 某家, 某月: words, or figures in a document that hides figures so. */
const MAY_COUNT = new RegExp(`^(?![些种类])(?:${oneOf("measures", "masked")}|[个家项条次届号年月日](?!人|政))`, "u");
/** 如同某, 每某: the sign belongs to the word before it. */
const WORDS_BEFORE = /(?:每|[如等胡伙合陪会协相共]同)$/;

export function judgeMou(candidate: Candidate, context: Context, reading: KindReading): Judged {
  const { left } = context;
  const before = left.at(-1) ?? "";
  const beforeName = left.slice(0, -1);
  const isYoung = before === "小" && isPlainSurname(left.at(-2) ?? "") && BEFORE_NAME.test(left.slice(0, -2));
  // Z某: a letter for the surname.
  const isLettered = /(?:^|[^A-Za-z])[A-Z]$/.test(left);
  // 东湖路某某号: a street, and no surname.
  const isOfHouse = before === "路" && context.right.startsWith("号");
  const isAName = !isOfHouse && isPlainSurname(before) && BEFORE_NAME.test(beforeName);
  // Surnames that are words too, or end one: 于某某日之内, 警车某某辆, 罚金某某万元.
  const isMeasured = !isAName && MEASURED.has(reading.kind) && reading.tells && !context.right.startsWith("个人");
  // 向某某镇销售: no person is called so.
  const isPlace = reading.kind === "place" && reading.tells && PLACE_BEHIND.test(context.right);
  const isDouble = endsWithDoubleSurname(left);
  const isNamed =
    !isMeasured &&
    !isPlace &&
    (isYoung ||
      isLettered ||
      isDouble ||
      isPlainSurname(before) ||
      (isSurname(before) && BEFORE_NAME.test(beforeName)));
  const standing = standingOf(
    candidate,
    {
      isNamed,
      isClearlyNamed: isYoung || isLettered || isDouble || isAName,
    },
    context,
  );
  const kind = kindOf(candidate, isNamed, reading);
  return {
    ...candidate,
    kind,
    standing,
    certainty: CERTAINTY_OF[standing],
    kindCertainty: isNamed ? NAMED : kind === reading.kind ? reading.certainty : BY_SIGNS,
  };
}

const PLACE_BEHIND = /^(?:[省市县镇乡](?!长)|街道)/;

/** How sure a person is, behind a surname, and where only the signs say so: 某某某, 某1. */
const NAMED = 0.95;
const BY_SIGNS = 0.8;
const CERTAINTY_OF: Readonly<Record<Standing, number>> = {
  sure: 0.97,
  likely: 0.85,
  doubtful: 0.5,
  weak: 0.5,
  never: 0,
};

interface Naming {
  readonly isNamed: boolean;
  readonly isClearlyNamed: boolean;
}

function standingOf(
  { signs, shape }: Candidate,
  { isNamed, isClearlyNamed }: Naming,
  { left, right: written }: Context,
): Standing {
  const right = simplified(written);
  if (shape === "numbered" || signs >= 2) return "sure";
  if (FRACTION.test(left) || (COUNTS_LIST.test(left) && MEASURE.test(right))) return "sure";
  if (FIGURE.test(right) || (left.endsWith("第") && NUMBERED.test(right))) return "sure";
  const ofWord = MAY_COUNT.test(right) ? "weak" : "never";
  if (WORD.test(right)) return ofWord;
  const isOftenWord = OFTEN_WORD.test(right) && !NOUN.test(right);
  if (isClearlyNamed) return "sure";
  if (WORDS_BEFORE.test(left)) return "never";
  if (isOftenWord) return right.startsWith("国家") ? "weak" : ofWord;
  if (NOUN.test(right) || /[《〈]$/.test(left)) return "likely";
  return isNamed ? "likely" : "doubtful";
}

function kindOf({ shape, signs }: Candidate, isNamed: boolean, { kind, tells }: KindReading): Kind {
  if (isNamed) return "person";
  if (tells || kind === "place") return kind;
  return shape === "numbered" ? "person" : signs === 3 ? "person" : kind;
}
