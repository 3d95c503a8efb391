import type { TextSpan } from "../eval/truth.js";
import type { Random } from "./random.js";
import type { Written } from "./written.js";

/** What a page puts into a text: lines of `width` characters, and a foot and a head after so many of them. */
export interface Page {
  readonly width: number;
  readonly lines: number;
  readonly between: (page: number) => string;
}

const BETWEEN: readonly Page["between"][] = [
  (page) => `${page}\n`,
  (page) => `— ${page} —\n`,
  (page) => `第${page}页\n`,
  (page) => `${page}/12\n政府工作报告\n`,
  (page) => `- ${page} -\n\f`,
  () => "",
];

export function pageOf(random: Random): Page {
  return { width: random.int(28, 42), lines: random.int(18, 30), between: random.pick(BETWEEN) };
}

/**
 * Breaks the lines of a text as a page does, with page numbers and running heads between them. No mask is torn, and no
 * value by more than a line break.
 */
export function onPages(written: Written, { width, lines, between }: Page): Written {
  const { text } = written;
  const isInside = insideOf([...written.masks, ...[...written.values.values()].flat()], text.length);
  const isInMask = insideOf(written.masks, text.length);
  const chunks: string[] = [];
  /** How much was put in before each offset. */
  const shift = new Int32Array(text.length + 1);
  let put = 0;
  let column = 0;
  let line = 0;
  let page = 1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    const isBreak = column >= width && character !== "\n" && !/[，。、；：！？”％%\uDC00-\uDFFF]/.test(character);
    if (isBreak && isInMask[at] === 0) {
      const ends = line >= lines && isInside[at] === 0;
      const added = ends ? `\n${between(page)}` : "\n";
      chunks.push(added);
      put += added.length;
      column = 0;
      line = ends ? 0 : line + 1;
      if (ends) page++;
    }
    shift[at] = put;
    chunks.push(character);
    column = character === "\n" ? 0 : column + 1;
    if (character === "\n") line++;
  }
  shift[text.length] = put;
  const whole = chunks.join("");
  const moved = <T extends Pick<TextSpan, "offset" | "length">>(one: T): T => {
    if (one.length === 0) return { ...one, offset: one.offset + shift[one.offset] };
    const offset = one.offset + shift[one.offset];
    const last = one.offset + one.length - 1;
    return { ...one, offset, length: last + shift[last] + 1 - offset };
  };
  const spelled = <T extends TextSpan>(one: T): T => {
    const { offset, length } = moved(one);
    return { ...one, offset, length, text: whole.slice(offset, offset + length) };
  };
  return {
    text: whole,
    masks: written.masks.map(spelled),
    values: new Map([...written.values].map(([id, all]) => [id, all.map(spelled)])),
    decoys: written.decoys.map(spelled),
    sentences: written.sentences.map(moved),
  };
}

/** 1 at each offset that is inside one of the spans, not at its beginning. */
function insideOf(spans: readonly Pick<TextSpan, "offset" | "length">[], length: number): Uint8Array {
  const inside = new Uint8Array(length);
  for (const { offset, length: size } of spans) inside.fill(1, offset + 1, offset + size);
  return inside;
}
