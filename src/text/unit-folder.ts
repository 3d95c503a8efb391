import { isCombiningMark } from "./characters.js";
import { normalise } from "./normalise.js";

const UNSEEN = -1;
const NOTHING = -2;
/** Several units, or what depends on its neighbours. */
const OTHER = -3;

/**
 * Folds texts to the units of `NormalisedText.key` and nothing else, character by character, from what it has
 * seen of each: a quarter of the work of `normalise`, where no places are wanted.
 */
export class UnitFolder {
  readonly #ofCode = new Int32Array(0x10000).fill(UNSEEN);

  /** The units of a text without placeholders: `normalise(text).key`. */
  fold(text: string): Uint32Array {
    const units = new Uint32Array(text.length);
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const unit = code >= 0x4e00 && code <= 0x9fff ? code : this.#unitOf(code);
      if (unit === OTHER) return normalise(text).key;
      if (unit !== NOTHING) units[length++] = unit;
    }
    return units.subarray(0, length);
  }

  #unitOf(code: number): number {
    const known = this.#ofCode[code];
    if (known !== UNSEEN) return known;
    const unit = unitAlone(code);
    this.#ofCode[code] = unit;
    return unit;
  }
}

function unitAlone(code: number): number {
  if (isCombiningMark(code) || (code >= 0xd800 && code <= 0xdfff)) return OTHER;
  const { key } = normalise(String.fromCharCode(code));
  return key.length === 0 ? NOTHING : key.length === 1 ? key[0] : OTHER;
}
