import { randomFrom } from "../generate/random.js";
import type { MadeDocument } from "./made-document.js";
import { makeGroup } from "./make-group.js";
import type { SeedText } from "./read-seeds.js";

const SIZES = [2, 3, 4, 5, 6, 7, 8];
const SORTS = [
  { sort: "plain", isMasked: false, isForgetful: false },
  { sort: "masked", isMasked: true, isForgetful: false },
  { sort: "forgetful", isMasked: false, isForgetful: true },
] as const;
/** So many texts are made templates of. */
const THEMES = 3;

export interface MadeGroup {
  readonly name: string;
  readonly members: number;
  readonly made: readonly MadeDocument[];
}

/** Groups of two to eight documents of three texts; of some one is anonymised, of some one has a value forgotten. */
export function makeGroups(texts: readonly SeedText[], seed: number): MadeGroup[] {
  return SIZES.flatMap((members) =>
    Array.from({ length: Math.min(THEMES, texts.length) }, (_, source) => source).flatMap((source) =>
      SORTS.map(({ sort, ...recipe }, number) => {
        const name = `${members}-${source}-${sort}`;
        const random = randomFrom(seed * 1000 + members * 100 + source * 10 + number);
        return { name, members, made: makeGroup(texts, random, { name, members, source, ...recipe }) };
      }),
    ),
  );
}
