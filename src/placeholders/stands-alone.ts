/** A box to tick, a bullet: nothing on one side of it. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return start === 0 || end === text.length || BESIDE_BOX.test(text[start - 1]) || BESIDE_BOX.test(text[end]);
}

/** Nothing beside it on either side. */
export function fillsCell(text: string, start: number, end: number): boolean {
  return (start === 0 || BESIDE_BOX.test(text[start - 1])) && (end === text.length || BESIDE_BOX.test(text[end]));
}

const BESIDE_BOX = /[\s|｜]/;
