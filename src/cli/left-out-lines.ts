import { visible } from "../report/shared/visible.js";
import type { Warning } from "../text/document.js";
import type { Language } from "../text/language.js";
import { isAboutLeftOut } from "../text/warning-order.js";

/** Formats of rows and changes, which have no place for a warning. */
const WITHOUT_WARNINGS: ReadonlySet<string> = new Set(["csv", "patch"]);

/** What standard error says of text that was left out, where the answer itself cannot. Each line ends in a line feed. */
export function leftOutLines(warnings: readonly Warning[], format: string, language: Language): string {
  if (!WITHOUT_WARNINGS.has(format)) return "";
  return warnings
    .filter(isAboutLeftOut)
    .map(({ message, path = "" }) => `duizhao: ${visible(path)}: ${visible(message[language])}\n`)
    .join("");
}
