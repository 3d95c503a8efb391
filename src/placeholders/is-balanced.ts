const BRACKETS: ReadonlyMap<string, string> = new Map([
  ["”", "“"],
  ["）", "（"],
  ["》", "《"],
  ["】", "【"],
]);

/** Whether brackets and quotation marks that open in it close in it, in this order. */
export function isBalanced(inner: string): boolean {
  const opened: string[] = [];
  for (const character of inner) {
    const opening = BRACKETS.get(character);
    if (opening !== undefined) {
      if (opened.pop() !== opening) return false;
    } else if ("“（《【".includes(character)) opened.push(character);
  }
  return opened.length === 0;
}
