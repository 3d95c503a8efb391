import { Trouble } from "../text/trouble.js";

const SPACE = /\sxmlns:([\w.-]{1,50})\s*=\s*["'][^"']{0,100}\/wordprocessingml\/(?:2006\/)?main["']/;
/** The tag of the root with all its namespaces, in characters. */
const LONGEST_ROOT = 20_000;

/** The prefix of the elements of Word in a part. @throws Trouble if it has none: attributes could not be written. */
export function wordPrefix(xml: string, path: string): string {
  const prefix = SPACE.exec(xml.slice(0, LONGEST_ROOT))?.[1];
  if (prefix !== undefined) return prefix;
  throw new Trouble(path, {
    zh: "不是通常的 Word 文件，无法写入修订；请在 Word 或 WPS 中另存一份，或用 -o 还原稿.txt",
    en: "not written as Word does, so no changes can be put in; save it anew in Word or WPS, or use -o restored.txt",
  });
}
