import { oneOf } from "../../lexicons/one-of.js";

/** What is written where something was taken out: expressions for its name. */
export const LABELS = `(?:${oneOf("labels", "label")}|某{1,3}\\p{Script=Han}{0,4}|\\p{Script=Han}某{1,3}|\\p{Script=Han}[岗崗]位|\\p{Script=Han}{2}[单單]位|\\p{Script=Han}{1,4}${oneOf("labels", "end")})`;
const BETWEEN = "[^\\[\\]【】〔〕［］（）()]{1,24}";
/** Looks ahead for a pair of brackets: the list of labels is long, and is read once for all of them, where there is one. */
export const IN_SQUARE = `(?=\\[${BETWEEN}\\](?!\\()|【${BETWEEN}】|〔${BETWEEN}〕|［${BETWEEN}］)`;
export const IN_ROUND = `(?=（${BETWEEN}）|\\(${BETWEEN}\\))`;
/** Those that are no gloss in round brackets, as 部门（单位） and 区域（地点） are. */
export const BARE_LABELS = oneOf("labels", "round");
export const ENTITIES = oneOf("labels", "entity");
export const WITHHELD = oneOf("labels", "withheld");
/** [Name], [Date of birth]. */
export const capitalised = (): string => WITHHELD.replace(/(?<=\(\?:|\|)[a-z]/g, (letter) => letter.toUpperCase());
/** 此处填写姓名. */
export const TO_FILL = "(?:此[处處]|[请請])填[写寫入]?\\p{Script=Han}{0,8}";
/** Verbs and prepositions that want something behind them. */
const WANTS_MORE =
  "[到来來收付给給交由与與和及向对對从從自于於在往经經为為是共计計取领領购購买買租借至按将將把因让讓请請](?<!自由|事由|共和|[统統合预預总總审審设設][计計]|[来來]往|往[来來]|因[为為]|成[为為]|行[为為])";
/** What is in brackets of its own is no gloss of the word before it, as 部门（单位） is. */
export const NO_GLOSS = `(?<=^|[：:，。；、￥¥$）)》”]|${WANTS_MORE})`;
/** What says in brackets that something was left out. */
const LEFT_OUT_WORD =
  "(?:略|从略|從略|省略|略去|已略去?|隐去|隱去|已隐去|已隱去|隐|隱|保密|涉密|不公开|不公開|未公开|未公開|脱敏|脫敏|已脱敏|已脫敏|匿名)";
export const LEFT_OUT_BRACKETED = `[（(〔【［[]${LEFT_OUT_WORD}[）)〕】］\\]]`;
export const LEFT_OUT = `(?:${IN_ROUND}|${IN_SQUARE})${LEFT_OUT_BRACKETED}`;
/** Where that is in the place of something: 地点为（略）。 联系人：（略） */
export const leftOutSurely = (): string =>
  `(?:(?<=${WANTS_MORE}|[叫达達约約逾近超系称稱](?<![联聯关關体體派]系|[名职職简簡统統]称)|(?:${oneOf("labels", "label", "end")}|\\p{Script=Han}[人者号號址话話名])[：:][ \\u3000]?)${LEFT_OUT}|(?<=[，；、“])${LEFT_OUT}(?=\\p{Script=Han})|` +
  `[（(〔【［[]略[）)〕】］\\]](?:》|[%％‰℃]|(?!第|[一二三四五六七八九十]{1,3}、)[ \\u3000]?\\p{Script=Han}))`;
/** Those that are no ordinary words in brackets, as (date) is. */
export const NAMED_WITHHELD =
  "(?:(?:names?|address|text) (?:withheld|redacted|deleted|removed)|redacted|(?:NAMES?|ADDRESS|TEXT) (?:WITHHELD|REDACTED|DELETED|REMOVED)|REDACTED)";
