/** Whether a sticky expression matches where something begins, at a UTF-16 code unit of a text. */
export function matchesAt(sticky: RegExp, text: string, start: number): boolean {
  sticky.lastIndex = start;
  return sticky.test(text);
}
