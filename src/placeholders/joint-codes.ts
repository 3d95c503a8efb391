import { UNIT, UNIT_REACH } from "./beside-letters.js";
import type { Candidate } from "./candidate.js";
import type { Run } from "./read-run.js";

/** Where the letters end of `XA级`, `×G基站`: a digit and letters that call something, beside words that say so. Else null. */
export function endOfLetters(text: string, { end }: Pick<Run, "end">): number | null {
  LETTERED.lastIndex = end;
  return LETTERED.test(text) ? LETTERED.lastIndex : null;
}

const LETTERED =
  /(?:A(?=级(?!市)|旅游景?区|景区|写字楼)|G(?=[\p{Script=Han}、，。；”）+＋])|D(?=[\p{Script=Han}])(?![区座栋幢楼级类组盘轮段班股型县市镇村公院校口位大小有])|K(?=[\p{Script=Han}])(?![线歌值]|系数)|T(?=发动机|涡轮|磁共振|核磁)|B(?=参数|大模型|模型|规模)|L(?=发动机|柴油机|汽油机|排量|装|瓶装|桶装)|C(?=(?:强制性?)?认证|产品|数码|电子|家电)|S(?=”?(?:门?店|(?:现场|精益|标准化?)?管理|现场|标准化))|P(?=空调|营销)|R(?=原则)|PL(?=物流)|[B-F](?=[，。、；]|机场)(?<=等级[\p{Script=Han}]{0,3}.[B-F])|[A-DF-Z](?=[号號](?:巴士|公交|线|線)))/uy;

/**
 * `落实×S标准`, `“×R”行动`: one sign and one letter that no list has. They are one name where the document hides things so;
 * elsewhere the sign multiplies, or joins two brands: `长×W`, `基数×K系数`, `小红书×B站`.
 */
export function mayBeLettered(text: string, { start, end, signs }: Run, sign: string): boolean {
  if (sign !== "×" || signs !== 1 || !BESIDE_LETTER.test(text.slice(end, end + BESIDE))) return false;
  return (
    !UNIT.test(text.slice(end, end + UNIT_REACH)) && BEFORE_JOINT.test(text.slice(Math.max(0, start - BESIDE), start))
  );
}

/** Behind the letter a word or a stop: no place or thing that has a letter for its name, and no factor. */
const BESIDE_LETTER =
  /^[A-WYZ](?:$|[”，。、；：）\n]|(?![区座栋幢楼级类组盘轮段班股型县市镇村公院校口位大小有站照证端面恤货字城馆店厂项因倍价值率比]|系数|指数|银行)\p{Script=Han})/u;
/** A word that is no factor, or what opens a name. */
const BEFORE_JOINT =
  /(?:^|[“（，。、；：\n]|(?![长宽高厚深径底额率价值费户务量积均]|[天日人件基个]数)\p{Script=Han})$/u;
const BESIDE = 4;

/** Whether a candidate is such a name of which only the document can tell. */
export function isJointByStyle(text: string, { shape, sign, signs, start, end }: Candidate): boolean {
  return (
    shape === "code" &&
    sign === "×" &&
    signs === 1 &&
    end === start + 2 &&
    endOfLetters(text, { end: start + 1 }) === null
  );
}
