import type { Operators } from "./page-drawing.js";

/** Operators that may fill an area by themselves; those of paths do if the path is painted. */
const PASTING = ["paintSolidColorImageMask", "paintImageXObject", "paintInlineImageXObject"];
const PATH = "constructPath";
const UNPAINTED = "endPath";

/** Whether anything on a page could cover or be behind its text: most pages are text alone. */
export function fillsAreas({ fnArray, argsArray }: Operators, codes: Readonly<Record<string, number>>): boolean {
  const pasting = new Set(PASTING.map((name) => codes[name]));
  const [path, unpainted] = [codes[PATH], codes[UNPAINTED]];
  return fnArray.some((code, index) => {
    const args = argsArray[index];
    return pasting.has(code) || (code === path && !(Array.isArray(args) && args[0] === unpainted));
  });
}
