import type { Warning } from "./document.js";

/** What leaves every answer open: a reader has to see it first. */
export function isSaidFirst({ code }: Warning): boolean {
  return code === "mostly-left-out";
}

/** Warnings in the order in which they are read. */
export function inOrderOfWeight(warnings: readonly Warning[]): Warning[] {
  return [...warnings.filter(isSaidFirst), ...warnings.filter((warning) => !isSaidFirst(warning))];
}

/** What of a file was not read or is not in the answer, and what that means. */
const ABOUT_LEFT_OUT: ReadonlySet<string> = new Set([
  "mostly-left-out",
  "left-out",
  "unclosed-html",
  "endless-element",
  "recognised",
  "cut-short",
]);

/** Whether a warning is about what was left out: where a format has no place for warnings, it is said beside it. */
export function isAboutLeftOut({ code }: Warning): boolean {
  return ABOUT_LEFT_OUT.has(code);
}
