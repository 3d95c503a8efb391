import type { Language } from "../text/language.js";

/** What commander says of a wrong command line, and the same in Chinese. */
const IN_CHINESE: readonly (readonly [said: RegExp, zh: string])[] = [
  [/^unknown option '(.*)' \(Did you mean (.*)\?\)$/, "没有选项 $1：是否想写 $2？"],
  [/^unknown option '(.*)'$/, "没有选项 $1：见 --help"],
  [/^missing required argument '(.*)'$/, "缺少参数 $1：见 --help"],
  [/^option '(?:.*, )?(--\S+) <.*>' argument missing$/, "$1 之后缺少内容：见 --help"],
  [/^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/, "$1 只收 $2 个参数，却有 $3 个"],
];

/** An error of commander's as one line in the user's language. */
export function usageError(text: string, language: Language): string {
  const said = text
    .trim()
    .replace(/^error: /, "")
    .replaceAll("\n", " ");
  if (language === "en") return said;
  for (const [pattern, zh] of IN_CHINESE) if (pattern.test(said)) return said.replace(pattern, zh);
  return said;
}
