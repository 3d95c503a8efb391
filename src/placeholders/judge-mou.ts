import { type Candidate, type Context, type Judged, type Standing } from "./candidate.js";
import type { KindReading } from "./kinds/kind-from-context.js";
import type { Kind } from "./placeholder.js";
import { isPlainSurname, isSurname } from "../lexicons/surnames.js";

/** 某些, 某种: words of their own, whatever stands before. */
const WORD = /^(?:些|种|種|类|类型|具体|特定|年某?月|个(?!人)|個)/;
/** 某项, 某一: words of their own, but for a surname before them (张某一人). */
const OFTEN_WORD =
  /^(?:因|个|一|二|两|几|[时時](?!强调|指出|要求)|年|月|日|天|次|项|項|物|事(?!迹|业)|处|人|地|方|位|名|家|件|款|段|条|章|节|级|批|三|样|股|份|数|层|点|刻|夕|程|部|期|阶|国|门|学|行业|领域|问题|产品|商品|不|周|本|句|片|座|幅|场|首|只|根|块|种植|科(?!技|创|研)|课|系|代(?!表团)|届|界|带|支|组|派|教|线|环|瞬|角|边|侧|端|值|率|量)/;
/** What a withheld name stands before. */
const NOUN =
  /^(?:[省市县區区镇乡村州旗]|街道|公司|集团|企业|单位|部队|[师团旅营连](?![范生资体队结游行客程途])|军区|舰|厂|局|银行|医院|学校|大学|中学|小学|法院|检察院|派出所|公安局|分局|小区|路|支行|部(?=官兵|战士|连长|营长|排长|政委|服役|退役|转业)|酒店|\p{Script=Han}{2,8}(?:有限|股份)|饭店|宾馆|商场|超市|机关|矿|店|工地|先生|女士|同志|书记|[省市县区镇乡村局处科院校]长)/u;
/** What stands before a person's name in a record. */
const BEFORE_NAME =
  /(?:^|[^\p{Script=Han}]|[人告员警子妻夫与和跟同将由被对向给是者证女男民友母父兄弟姐妹商亲婶叔任为及、某])$/u;
/** 如同某, 每某: the sign belongs to the word before it. */
const WORDS_BEFORE = /(?:每|[如等胡伙合陪会协相共]同)$/;

export function judgeMou(candidate: Candidate, context: Context, reading: KindReading): Judged {
  const { left } = context;
  const before = left.at(-1) ?? "";
  const beforeName = left.slice(0, -1);
  const isYoung = before === "小" && isPlainSurname(left.at(-2) ?? "") && BEFORE_NAME.test(left.slice(0, -2));
  // Z某: a letter for the surname.
  const isLettered = /(?:^|[^A-Za-z])[A-Z]$/.test(left);
  const isNamed =
    isYoung || isLettered || isPlainSurname(before) || (isSurname(before) && BEFORE_NAME.test(beforeName));
  const standing = standingOf(
    candidate,
    { isNamed, isClearlyNamed: isYoung || isLettered || (isPlainSurname(before) && BEFORE_NAME.test(beforeName)) },
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

/** How sure a person is, behind a surname, and where only the signs say so: 某某某, 某1. */
const NAMED = 0.95;
const BY_SIGNS = 0.8;
const CERTAINTY_OF: Readonly<Record<Standing, number>> = { sure: 0.97, likely: 0.85, doubtful: 0.5, never: 0 };

interface Naming {
  readonly isNamed: boolean;
  readonly isClearlyNamed: boolean;
}

function standingOf(
  { signs, shape }: Candidate,
  { isNamed, isClearlyNamed }: Naming,
  { left, right }: Context,
): Standing {
  if (shape === "numbered" || signs >= 2) return "sure";
  if (WORD.test(right)) return "never";
  const isOftenWord = OFTEN_WORD.test(right) && !NOUN.test(right);
  if (isClearlyNamed) return "sure";
  if (isOftenWord || WORDS_BEFORE.test(left)) return "never";
  if (NOUN.test(right)) return "likely";
  return isNamed ? "likely" : "doubtful";
}

function kindOf({ shape, signs }: Candidate, isNamed: boolean, { kind, tells }: KindReading): Kind {
  if (isNamed) return "person";
  if (tells || kind === "place") return kind;
  return shape === "numbered" ? "person" : signs === 3 ? "person" : kind;
}
