import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";

/** What is said of an error. What no reader can mend is a bug, and is named as one. */
export function bilingualOf(error: unknown): { readonly message: Bilingual; readonly isBug: boolean } {
  if (error instanceof Trouble) {
    const { path, said } = error;
    const name = path === null ? "" : `${path}: `;
    return { message: { zh: name + said.zh, en: name + said.en }, isBug: false };
  }
  if (error instanceof RangeError && /memory|string length|array length/i.test(error.message)) {
    return { message: TOO_LARGE, isBug: false };
  }
  const shown = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { message: { zh: `程序出错：${shown}`, en: `a bug in the program: ${shown}` }, isBug: true };
}

const TOO_LARGE: Bilingual = {
  zh: "文本太大，浏览器的内存不够；请只取需要比对的部分，或用命令行",
  en: "too large for the memory of the browser; take only the part to be compared, or use the command",
};
