import { MASK_SIGNS } from "../../lexicons/mask-signs.js";
import { oneOf } from "../../lexicons/one-of.js";
import { PLAIN_SURNAME } from "../../lexicons/surnames.js";

/** Parts of expressions that rows of several kinds share. `\p{Script=Han}` takes V8 about a millisecond in each row. */
export const HAN = "[\u3400-\u9fff]";
export const SURNAME = PLAIN_SURNAME;
/** Signs of placeholders, as a class. */
export const MASK = `[${MASK_SIGNS}]`;
/** What stands for a province on a licence plate, as a class. */
export const PROVINCE_SIGNS = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
export const OPENS_QUOTE = '[“"「]';
export const CLOSES_QUOTE = '[”"」]';
/** 年 that is no 年度, and no part of a date. */
export const YEARS = `(?:多|余)?年(?!度|${MASK}{1,2}月|[0-9]{1,2}月)`;
/** 等3个: more of what was listed, before the word for it. */
export const MORE_OF_THEM = `等(?:(?:[0-9]|${MASK}|[一二三四五六七八九十几多]){1,4}[个家条项所处座批])?[^，。、；]{0,4}`;

/** What is counted, and not called by its name. */
export const COUNTED =
  "(?:余|多(?!次))?(?:[万亿千百]|元|批|年(?!龄|级)|个|名(?![^，。、；]{0,2}[说讲称])|位|人(?=[，。、；次]|$|均[未不无已为有系被在属同按]|[未参到出])|(?:件|份(?!子)|辆|亩|吨|天(?![天下台地山府心文气水河津生真])|票(?!据))|次|月|日(?!期)|岁|户(?!籍|口)|家(?![中里])|项(?!目)|届|级|层|例(?![如外会子])|人次|倍|批次|班次|(?:对|支|起|组|成|期|台|套)(?=[，。；、）]|以[上下]|左右|$)|[%％0-9])";
/** What makes of a name that of a body or a place, and no person's. */
const OF_A_BODY = `[省市县区镇乡村街]|[局厅厂委](?!长)|集团|有限|单位|机关|部门|${oneOf("organisations", "shop")}|${HAN}{0,6}${oneOf("organisations", "of-a-body")}`;
export const NO_PERSON = `(?:${COUNTED}|${OF_A_BODY})`;
