import type { Block } from "../../text/document.js";
import { linesIn } from "../../text/locator.js";
import type { Places, PlaceUnit } from "../../text/places.js";
import { span } from "../../text/span.js";
import { Trouble } from "../../text/trouble.js";

/** A text that was put together from the parts of a file, and where those begin in it. */
export interface WrittenBlocks {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly places: Places;
}

/** UTF-16 code units of a text that is put together. */
export const LONGEST_TEXT = 10_000_000;
/** Paragraphs or cells; each takes some hundred bytes, however short it is. */
export const MOST_BLOCKS = 500_000;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Puts a text together, block by block, and notes where what people count begins. */
export class BlockWriter {
  readonly #unit: PlaceUnit;
  readonly #path: string;
  readonly #chunks: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #starts: number[] = [];
  readonly #names: string[] = [];
  #length = 0;

  constructor(unit: PlaceUnit, path: string) {
    this.#unit = unit;
    this.#path = path;
  }

  get length(): number {
    return this.#length;
  }

  /** A place begins: a page, a slide, a cell; its name where it has one. */
  begin(name?: string): void {
    this.#starts.push(this.#length);
    if (name !== undefined) this.#names.push(name);
  }

  /** A block for each line that has any text. Paragraphs are places by themselves. @throws Trouble if it gets too long. */
  add(kind: Block["kind"], text: string): void {
    const lines = text.split(LINE_END).flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    if (lines.length > 0 && this.#unit === "paragraph") this.begin();
    for (const line of lines) {
      this.#blocks.push({ kind, span: span(this.#length, this.#length + line.length) });
      this.#put(`${line}\n`);
    }
    if (this.#blocks.length > MOST_BLOCKS) throw tooMany(this.#path);
  }

  /** A text that has blocks of its own. */
  addWritten(text: string, blocks: readonly Block[]): void {
    const at = this.#length;
    for (const block of blocks) this.#blocks.push({ ...block, span: span(block.span.start + at, block.span.end + at) });
    this.#put(text);
  }

  finish(): WrittenBlocks {
    const names = this.#names.length === 0 ? null : this.#names;
    return {
      text: this.#chunks.join(""),
      blocks: this.#blocks,
      places: { unit: this.#unit, starts: this.#starts, names },
    };
  }

  #put(text: string): void {
    this.#chunks.push(text);
    this.#length += text.length;
    if (this.#length > LONGEST_TEXT) throw tooLong(this.#path);
  }
}

export function tooLong(path: string): Trouble {
  const most = LONGEST_TEXT.toLocaleString("en");
  return new Trouble(path, {
    zh: `文字超过 ${most} 个字符，太长；请只取需要比对的部分`,
    en: `more than ${most} characters of text; take only the part to be compared`,
  });
}

export function tooMany(path: string): Trouble {
  const most = MOST_BLOCKS.toLocaleString("en");
  return new Trouble(path, {
    zh: `段落或单元格超过 ${most} 个，太多；请只取需要比对的部分`,
    en: `more than ${most} paragraphs or cells; take only the part to be compared`,
  });
}

/** The map of a text that is its own source. */
export function itself(text: string): {
  readonly source: string;
  readonly pieces: readonly [] | readonly [{ textStart: 0; textLength: number; sourceStart: 0; sourceLength: number }];
  readonly locator: ReturnType<typeof linesIn>;
} {
  const length = text.length;
  return {
    source: text,
    pieces: length === 0 ? [] : [{ textStart: 0, textLength: length, sourceStart: 0, sourceLength: length }],
    locator: linesIn(text),
  };
}
