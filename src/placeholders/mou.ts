import type { Candidate } from "./candidate.js";

const NUMBERED = /[甲乙丙丁戊己庚辛壬癸](?![方级醇烷])|[0-9０-９]{1,2}(?![0-9０-９年月日个號号%])/y;

/** 某, 某某, 某某某, and with what numbers it: 某甲, 某1. */
export function readMou(text: string, start: number): Candidate {
  let end = start + 1;
  while (text[end] === "某") end++;
  const signs = end - start;
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
