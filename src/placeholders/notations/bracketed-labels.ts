import { oneOf } from "../../lexicons/one-of.js";

/** What is written where something was taken out: expressions for its name. */
export const LABELS = `(?:${oneOf("labels", "label")}|某{1,3}\\p{Script=Han}{0,4}|\\p{Script=Han}某{1,3}|\\p{Script=Han}岗位|\\p{Script=Han}{2}单位|\\p{Script=Han}{1,4}${oneOf("labels", "end")})`;
/** Those that are no gloss in round brackets, as 部门（单位） and 区域（地点） are. */
export const BARE_LABELS = oneOf("labels", "round");
export const ENTITIES = oneOf("labels", "entity");
export const WITHHELD = oneOf("labels", "withheld");
/** [Name], [Date of birth]. */
export const CAPITALISED = WITHHELD.replace(/(?<=\(\?:|\|)[a-z]/g, (letter) => letter.toUpperCase());
/** 此处填写姓名. */
export const TO_FILL = "(?:此处|请)填[写入]?\\p{Script=Han}{0,8}";
/** What is in brackets of its own is no gloss of the word before it, as 部门（单位） is. */
export const NO_GLOSS =
  "(?<=^|[：:，。；、￥¥$）)》”]|[到来收付给交由与和及向对从自于在往经为是共计取领购买租借至按将把因让请](?<!自由|事由|共和|[统合预总审设]计|来往|往来|因为|成为|行为))";
/** Those that are no ordinary words in brackets, as (date) is. */
export const NAMED_WITHHELD =
  "(?:(?:names?|address|text) (?:withheld|redacted|deleted|removed)|redacted|(?:NAMES?|ADDRESS|TEXT) (?:WITHHELD|REDACTED|DELETED|REMOVED)|REDACTED)";
