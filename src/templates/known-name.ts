import { longestKnownNameAt } from "../lexicons/known-names.js";

/** Whether it is the name of a division or of a listed organisation as a whole. */
export function isKnownName(text: string): boolean {
  return text.length > 1 && longestKnownNameAt(text, 0) === text.length;
}
