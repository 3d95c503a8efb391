import { oneOf } from "../lexicons/one-of.js";
import { isPlainSurname } from "../lexicons/surnames.js";
import type { Candidate } from "./candidate.js";

const NUMBERED =
  /[甲乙丙丁戊己庚辛壬癸](?![方级醇烷])|[0-9０-９]{1,2}(?![0-9０-９年月日个號号%])|[A-J](?![A-Za-z0-9股级类型区座栋组班线轮款照字])/y;

/** What comes before a person's name in a record. */
export const BEFORE_NAME =
  /(?:^|[^\p{Script=Han}]|[人告员警子妻夫与和跟同将由被对向给是者证女男民友母父兄弟姐妹商亲婶叔任为及、某])$/u;

/** Other signs in one name: 张某X, 张X某. */
const SIGN_IN_NAME = new RegExp(`[XxＸｘ×*＊○](?![XxＸｘ×*＊○A-Za-z年月日.．]|${oneOf("measures", "masked")})`, "y");

/** 某, 某某, 某某某, and with what numbers it: 某甲, 某1. */
export function readMou(text: string, start: number): Candidate {
  let end = start + 1;
  while (text[end] === "某") end++;
  const signs = end - start;
  if (isPlainSurname(text[start - 1] ?? "")) {
    SIGN_IN_NAME.lastIndex = end;
    if (SIGN_IN_NAME.test(text))
      return { start, end: end + 1, shape: "run", sign: "某", signs: signs + 1, pattern: null };
  }
  NUMBERED.lastIndex = end;
  const number = NUMBERED.exec(text)?.[0] ?? "";
  return {
    start,
    end: end + number.length,
    shape: number === "" ? "run" : "numbered",
    sign: "某",
    signs,
    pattern: null,
  };
}

/** 张X某: a sign between a surname and 某. */
export function readSignBeforeMou(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Candidate | null {
  if (end - start !== 1 || text[end] !== "某" || !isPlainSurname(text[start - 1] ?? "")) return null;
  const { end: behind, signs } = readMou(text, end);
  return { start, end: behind, shape: "run", sign: "某", signs: signs + 1, pattern: null };
}

/** 陈X1, 陈X2; 卜X甲, 卜X乙: people of one surname, numbered behind the sign. 宝马X5 is none. */
export function readNumberedName(
  text: string,
  { start, end, signs }: { readonly start: number; readonly end: number; readonly signs: number },
  sign: string,
): Candidate | null {
  if (signs > 2 || !(BEHIND_NAME.test(text.slice(end, end + 2)) || isOneOfSeveral(text, start, end))) return null;
  if (!isPlainSurname(text[start - 1] ?? "") || !BEFORE_NAME.test(text.slice(Math.max(0, start - 2), start - 1)))
    return null;
  return { start, end: end + 1, shape: "numbered", sign, signs, pattern: null };
}

/** One digit, and a word or a stop. */
const BEHIND_NAME = /^[1-9](?:$|[\p{Script=Han}、，。；：（）](?<![年月日号%]))/u;

/** Whether 甲 is behind the signs, and near it the same surname and signs with 乙: alone it is a character of a name, 刘X甲. */
function isOneOfSeveral(text: string, start: number, end: number): boolean {
  const number = text[end] ?? "";
  if (!STEMS.includes(number) || number === "") return false;
  const name = text.slice(start - 1, end);
  const isNear = (word: string): boolean => text.slice(Math.max(0, start - NEAR), end + NEAR).includes(word);
  return Array.from(STEMS).some((other) => other !== number && isNear(name + other));
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const NEAR = 2000;
