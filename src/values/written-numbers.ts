import { NUMERAL } from "../lexicons/numerals.js";
import { oneOf } from "../lexicons/one-of.js";

/** How a number is written in a value, as parts of expressions. */
export const NUMBER = "[0-9０-９]{1,24}(?:[.．,，·][0-9０-９]{1,24}){0,6}";
export const CHINESE_NUMBER = `${NUMERAL}{1,16}`;
export const UNITS = `(?:[万亿千百萬億]{1,2}|分之.{1,4}|${oneOf("measures", "value")}){0,3}`;
