import type { Warning } from "../text/document.js";

export function notRead(path: string): Warning {
  return {
    code: "not-read",
    path,
    message: { zh: `${path} 未能读取，不在其中`, en: `${path} could not be read and is left out` },
  };
}

export function knownNotRead(path: string): Warning {
  return {
    code: "known-not-read",
    path,
    message: {
      zh: `${path} 未能读取：其中的文字仍可能是检索短语`,
      en: `${path} could not be read: its wording may still make search phrases`,
    },
  };
}

/** A text is read twice where there are several: the second reading is the one that is answered. */
export function changedBetween(path: string): Warning {
  return {
    code: "changed-between-readings",
    path,
    message: {
      zh: "两次读取之间文件被改动：所答的是后来的内容，检索短语按先前的内容排除",
      en: "the file changed between its two readings: the answer is that of the second; wording shared with other texts was counted in the first",
    },
  };
}

/** `first` is the number of the text before it, from 0. */
export function sameText(path: string, first: number): Warning {
  return {
    code: "same-text",
    path,
    message: {
      zh: `与第${first + 1}个文本内容相同：只算一个，不计入共有的文字`,
      en: `the same as text ${first + 1}: they count as one, and share nothing with each other`,
    },
  };
}
