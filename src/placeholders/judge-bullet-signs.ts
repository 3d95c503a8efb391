import { SHAPE_SIGNS } from "../lexicons/mask-signs.js";
import { beginsLine, type Candidate, type Context, type Standing } from "./candidate.js";
import { isInRowOfMasks } from "./in-cell.js";
import { standsAlone } from "./stands-alone.js";

/** Signs that head lines, tick boxes and rate things. */
export const BULLET_SIGNS = `○□■█〓${SHAPE_SIGNS}`;
const HAN = /[\u3400-\u9fff]/;

export const isBulletSign = ({ sign, signs }: Candidate): boolean => signs === 1 && BULLET_SIGNS.includes(sign);

/** Of one such sign: in a cell or at the edge of a line only the document's own use says that it hides something. */
export function standingOfBulletSign(text: string, candidate: Candidate, { right }: Context, tells: boolean): Standing {
  const { sign, start, end } = candidate;
  if (isTicked(text, start, end)) return "never";
  if (standsAlone(text, start, end) && !BEGINS_DATE.test(right) && !isInRowOfMasks(text, candidate))
    return isBullet(text, start, end)
      ? NAMES_PLACE.test(right)
        ? "weak"
        : "never"
      : tells && isInLine(text, start)
        ? "doubtful"
        : "weak";
  return tells && (!SHAPE_SIGNS.includes(sign) || HAN.test(text[start - 1])) ? "likely" : "doubtful";
}

/** ○县地处: the first character of a place, where the text hides others so. ○县委 is an item. */
const NAMES_PLACE = /^(?:[省市县區区镇鎮乡鄉村州](?![委民场政长级直域])|家\p{Script=Han}{0,2}[村湾庄屯镇])/u;

/** | ○元 |: behind another cell of its line. */
const isInLine = (text: string, start: number): boolean =>
  !beginsLine(text, start) && /[|｜\t] ?$/.test(text.slice(start - 2, start));

/** `◎ 目录`: at the beginning of a line that goes on. */
function isBullet(text: string, start: number, end: number): boolean {
  return beginsLine(text, start) && GOES_ON.test(text.slice(end, end + INDENT));
}

const GOES_ON = /^[ \t\u3000]{0,2}[^\s|｜.．]/;
const INDENT = 4;

/** `□月□□日` at the beginning of a line. */
const BEGINS_DATE = new RegExp(`^[年月](?:[0-9]|[${BULLET_SIGNS}])`);

/** `家庭类型：□低保 ☑低收入`: a box before a word, in a line of others to tick. */
function isTicked(text: string, start: number, end: number): boolean {
  if (!/[□☐]/.test(text[start]) || !HAN.test(text[end] ?? "") || !/[：:）)(（\s]/.test(text[start - 1])) return false;
  const behind = text.slice(end, end + FAR).split("\n", 1)[0];
  const before =
    text
      .slice(Math.max(0, start - FAR), start)
      .split("\n")
      .at(-1) ?? "";
  return /[☑☒√✓✔]|\s[□☐][\u3400-\u9fff]/.test(behind) || /[☑☒√✓✔]|[\s：:][□☐][\u3400-\u9fff]/.test(before);
}

/** Characters of a line of boxes that are looked at on each side. */
const FAR = 60;
