import { everybodysNames, ordinaryUseLines } from "./ordinary.generated.js";

/** A name that is an ordinary word in some surroundings: the text on its left or right there. */
interface OrdinaryUse {
  readonly name: string;
  readonly left: RegExp | null;
  readonly right: RegExp | null;
  /** An ordinary use, the name in ⟦…⟧. */
  readonly example: string;
}

/** Places whose names are words, and what gives the word away. A row without sides is ordinary wherever no 市 or 区 follows. */
export const ORDINARY_USES: readonly OrdinaryUse[] = ordinaryUseLines.split("\n").map((line) => {
  const [name, left, right, example] = line.split("\t");
  return { name, left: patternOf(left), right: patternOf(right), example };
});

/** Names that everybody uses, whatever place they write about: they reveal nothing. */
export const EVERYBODYS: ReadonlySet<string> = new Set(everybodysNames.split("\n"));

const USES_OF: ReadonlyMap<string, readonly OrdinaryUse[]> = new Map(
  ORDINARY_USES.map(({ name }) => [name, ORDINARY_USES.filter((use) => use.name === name)]),
);

/** Whether a name is an ordinary word between the texts `left` and `right`. */
export function isOrdinary(name: string, left: string, right: string): boolean {
  const uses = USES_OF.get(name);
  if (uses === undefined || /^[市省区县州]/u.test(right)) return false;
  return uses.some((use) => (use.left?.test(left) ?? true) && (use.right?.test(right) ?? true));
}

function patternOf(source: string): RegExp | null {
  return source === "" ? null : new RegExp(source, "u");
}
