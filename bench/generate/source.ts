import { joined, parseFrame, readMaterials, type Frame, type Material } from "./material.js";
import type { Paragraph, Piece, Sentence } from "./piece.js";
import type { Random } from "./random.js";
import { DECOYS } from "./statements.js";
import { valueMaker, type ValueMaker } from "./values.js";

export interface SourceWishes {
  /** The least length of the text, in UTF-16 code units. */
  readonly characters: number;
  readonly isForeign: boolean;
  /** Sentences whose signs stand for themselves, in each hundred. */
  readonly decoys: number;
}

/** Gives sentences and slots their numbers. */
export interface Numbering {
  next(): number;
}

export function numbering(): Numbering {
  let last = 0;
  return { next: () => ++last };
}

/** Sentences of a seed before the paragraph ends. */
const PARAGRAPH = { least: 2, most: 7 };

/**
 * A text in clear: the sentences of the seeds once each with fresh values, statements of figures between
 * them, and from then on sentences of recombined clauses. Takes time in proportion to its length.
 */
export function makeSource(
  material: Material,
  wishes: SourceWishes,
  random: Random,
  numbers: Numbering,
): { readonly paragraphs: Paragraph[]; readonly values: ValueMaker } {
  const values = valueMaker(random);
  const writer = new SourceWriter(material, random);
  const decoys = random.shuffle(DECOYS);
  const paragraphs: Paragraph[] = [];
  let length = 0;
  while (length < wishes.characters) {
    const frames = Array.from({ length: random.int(PARAGRAPH.least, PARAGRAPH.most) }, () => {
      const decoy = random.chance(wishes.decoys / 100) ? decoys.pop() : undefined;
      return decoy === undefined ? writer.next() : parseFrame(decoy);
    });
    const paragraph = frames.map((frame) => fill(frame, values, wishes.isForeign, numbers));
    for (const { pieces } of paragraph) for (const { text } of pieces) length += text.length;
    paragraphs.push(paragraph);
  }
  return { paragraphs, values };
}

/** A report of so many characters or a little more, in clear; for measuring time and memory. */
export function longText(characters: number, random: Random, material: Material = joined(readMaterials())): string {
  const wishes = { characters, isForeign: false, decoys: 0 };
  const { paragraphs } = makeSource(material, wishes, random, numbering());
  return paragraphs
    .map((sentences) => sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""))
    .join("\n");
}

/** Says which frame comes next. */
class SourceWriter {
  readonly #material: Material;
  readonly #random: Random;
  readonly #unused: (readonly Frame[])[];
  #paragraph: readonly Frame[] = [];
  #at = 0;
  readonly #clauses: Deck<string>;
  readonly #topics: Deck<string>;
  readonly #parts: Deck<Frame>;

  constructor(material: Material, random: Random) {
    this.#material = material;
    this.#random = random;
    this.#unused = random.shuffle(material.paragraphs);
    this.#clauses = new Deck(material.clauses, random);
    this.#topics = new Deck(material.topics, random);
    this.#parts = new Deck(material.parts, random);
  }

  next(): Frame {
    if (this.#random.chance(0.4)) return this.#statement();
    if (this.#at === this.#paragraph.length) {
      this.#paragraph = this.#unused.pop() ?? [];
      this.#at = 0;
    }
    const frame = this.#paragraph.at(this.#at);
    if (frame === undefined) return this.#recombined();
    this.#at++;
    return frame;
  }

  /** A topic and what is told of it; the same things are told of other topics, but not together. */
  #statement(): Frame {
    const parts = Array.from({ length: this.#random.int(1, 3) }, () => this.#parts.draw());
    const told = parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
    const clause = this.#random.chance(0.5) ? `，${this.#clauses.draw()}` : "";
    return [
      ...this.#random.pick(this.#material.openings),
      { is: "text", text: this.#topics.draw() },
      ...told,
      { is: "text", text: `${clause}。` },
    ];
  }

  /** Clauses of several sentences with a figure between them. */
  #recombined(): Frame {
    if (this.#random.chance(0.5)) return this.#statement();
    const clauses = Array.from({ length: this.#random.int(2, 4) }, () => this.#clauses.draw());
    return [{ is: "text", text: `${clauses.join("，")}。` }];
  }
}

const comma = { is: "text", text: "，" } as const;

/** Each card once before any comes back. */
class Deck<T> {
  readonly #cards: readonly T[];
  readonly #random: Random;
  #left: T[] = [];

  constructor(cards: readonly T[], random: Random) {
    this.#cards = cards;
    this.#random = random;
  }

  /** @throws RangeError for an empty deck. */
  draw(): T {
    if (this.#left.length === 0) this.#left = this.#random.shuffle(this.#cards);
    const card = this.#left.pop();
    if (card === undefined) throw new RangeError("an empty deck");
    return card;
  }
}

function fill(frame: Frame, values: ValueMaker, isForeign: boolean, numbers: Numbering): Sentence {
  const pieces = frame.map((part): Piece => {
    if (part.is !== "slot") return part;
    const value = values.make(part.kind);
    return {
      is: "slot",
      text: value,
      slot: { id: numbers.next(), kind: part.kind, value },
      isDestroyed: false,
    };
  });
  return { id: numbers.next(), isForeign, pieces };
}
