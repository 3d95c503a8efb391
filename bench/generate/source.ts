import { divide, parseFrame, readMaterial, type Frame, type Material } from "./material.js";
import type { Paragraph, Piece, Sentence } from "./piece.js";
import type { Random } from "./random.js";
import { REPEATED, repeatedFrames } from "./repeated.js";
import { DECOYS, STOCK } from "./statements.js";
import { partOfText } from "./two-texts.js";
import { valueMaker, type ValueMaker } from "./values.js";

export interface SourceWishes {
  /** The least length of the text, in UTF-16 code units. */
  readonly characters: number;
  readonly isForeign: boolean;
  /** Whether a clause may come back in another sentence: in a text so long that it has to. */
  readonly repeats: boolean;
  /** Sentences that any text of the genre has. */
  readonly stock: number;
  /** Sentences whose signs stand for themselves, in each hundred. */
  readonly decoys: number;
  /** How often clauses of one frame follow a paragraph. */
  readonly frames?: number | undefined;
}

/** Gives sentences and slots their numbers. */
export interface Numbering {
  next(): number;
}

export function numbering(): Numbering {
  let last = 0;
  return { next: () => ++last };
}

/** Paragraphs of a text that somebody wrote which end with a statement of figures. */
const STATEMENTS = 0.3;

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
  const writer = new SourceWriter(material, wishes.repeats, random);
  const decoys = random.shuffle(DECOYS);
  const stock = STOCK.slice(0, wishes.stock);
  const repeated = wishes.frames === undefined ? [] : random.shuffle(REPEATED);
  const whole =
    material.texts === undefined ? null : partOfText(random.pick(material.texts), wishes.characters, random);
  const ownParagraph = (): Frame[] =>
    Array.from({ length: random.int(PARAGRAPH.least, PARAGRAPH.most) }, () => {
      const decoy = random.chance(wishes.decoys / 100) ? decoys.pop() : undefined;
      return decoy === undefined ? writer.next() : parseFrame(decoy);
    });
  const paragraphs: Paragraph[] = [];
  let length = 0;
  const add = (frames: readonly Frame[]): void => {
    const paragraph = frames.map((frame) => fill(frame, values, wishes.isForeign, numbers));
    for (const { pieces } of paragraph) for (const { text } of pieces) length += text.length;
    paragraphs.push(paragraph);
  };
  while (length < wishes.characters) {
    const written = whole?.next();
    if (written?.done === true) break;
    const frames = written === undefined ? ownParagraph() : [...written.value];
    if (written !== undefined && random.chance(STATEMENTS)) frames.push(writer.statement());
    const common = stock.pop();
    if (common !== undefined) frames.splice(random.int(0, frames.length), 0, parseFrame(common));
    add(frames);
    if (wishes.frames === undefined || !random.chance(wishes.frames)) continue;
    const row = repeated.pop();
    if (row !== undefined) repeatedFrames(row, random).forEach(add);
  }
  return { paragraphs, values };
}

/** A report of so many characters or a little more, in clear; for measuring time and memory. */
export function longText(characters: number, random: Random, material: Material = readMaterial()): string {
  const wishes = { characters, isForeign: false, repeats: true, stock: 0, decoys: 0 };
  const { paragraphs } = makeSource(material, wishes, random, numbering());
  return paragraphs
    .map((sentences) => sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""))
    .join("\n");
}

/** Of the paragraphs of the seeds, those that only give clauses to other sentences. */
const DONORS = 0.3;

/** Cards looked at for one that is new to a topic. */
const TRIES = 12;

/** Says which frame comes next. */
class SourceWriter {
  readonly #openings: readonly Frame[];
  readonly #random: Random;
  readonly #repeats: boolean;
  readonly #paragraphs: Deck<readonly Frame[]>;
  #paragraph: readonly Frame[] = [];
  #at = 0;
  readonly #clauses: Deck<string>;
  readonly #topics: Deck<string>;
  readonly #parts: Deck<Frame>;
  readonly #told = new Map<string, Set<Frame>>();

  constructor(material: Material, repeats: boolean, random: Random) {
    const [whole, donors] = divide(material, DONORS, random);
    this.#openings = material.openings;
    this.#random = random;
    this.#repeats = repeats;
    const sentences = whole.paragraphs.map((paragraph) => paragraph.sentences);
    this.#paragraphs = new Deck(sentences, random);
    this.#clauses = new Deck(
      donors.paragraphs.flatMap(({ clauses }) => clauses),
      random,
    );
    this.#topics = new Deck(material.topics, random);
    this.#parts = new Deck(material.parts, random);
  }

  next(): Frame {
    if (this.#random.chance(0.4)) return this.statement();
    if (this.#at === this.#paragraph.length && this.#paragraphs.isFresh) {
      this.#paragraph = this.#paragraphs.draw();
      this.#at = 0;
    }
    const frame = this.#paragraph.at(this.#at);
    if (frame === undefined) return this.#recombined();
    this.#at++;
    return frame;
  }

  /** A topic and what is told of it: the same things are told of other topics, but of one only once. */
  statement(): Frame {
    const topic = this.#topics.draw();
    const parts = Array.from({ length: this.#random.int(1, 3) }, () => this.#partFor(topic));
    const told = parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
    const clause = this.#random.chance(0.5) ? this.#clause() : null;
    return [
      ...this.#random.pick(this.#openings),
      { is: "text", text: topic },
      ...told,
      { is: "text", text: clause === null ? "。" : `，${clause}。` },
    ];
  }

  /** One that was not told of the topic yet, if there is any near the top of the deck. */
  #partFor(topic: string): Frame {
    const told = this.#told.get(topic) ?? new Set<Frame>();
    this.#told.set(topic, told);
    let part = this.#parts.draw();
    for (let tries = 0; tries < TRIES && told.has(part); tries++) part = this.#parts.draw();
    told.add(part);
    return part;
  }

  /** Clauses of several sentences together, or a sentence of a seed again, with another clause behind it. */
  #recombined(): Frame {
    if (this.#random.chance(0.5)) return this.statement();
    if (this.#repeats && this.#random.chance(0.5)) {
      const again = this.#random.pick(this.#paragraphs.draw());
      return again.map((part, index) =>
        part.is === "text" && index === again.length - 1
          ? { ...part, text: part.text.replace(/[。！]$/, `，${this.#clauses.draw()}。`) }
          : part,
      );
    }
    const clauses = Array.from({ length: this.#random.int(2, 4) }, () => this.#clause()).filter((one) => one !== null);
    return clauses.length === 0 ? this.statement() : [{ is: "text", text: `${clauses.join("，")}。` }];
  }

  #clause(): string | null {
    return this.#repeats || this.#clauses.isFresh ? this.#clauses.draw() : null;
  }
}

const comma = { is: "text", text: "，" } as const;

/** Each card once before any comes back. */
class Deck<T> {
  readonly #cards: readonly T[];
  readonly #random: Random;
  #left: T[];
  #rounds = 1;

  constructor(cards: readonly T[], random: Random) {
    this.#cards = cards;
    this.#random = random;
    this.#left = random.shuffle(cards);
  }

  /** Whether the next card was not drawn before. */
  get isFresh(): boolean {
    return this.#rounds === 1 && this.#left.length > 0;
  }

  /** @throws RangeError for an empty deck. */
  draw(): T {
    if (this.#left.length === 0) {
      this.#left = this.#random.shuffle(this.#cards);
      this.#rounds++;
    }
    const card = this.#left.pop();
    if (card === undefined) throw new RangeError("an empty deck");
    return card;
  }
}

function fill(frame: Frame, values: ValueMaker, isForeign: boolean, numbers: Numbering): Sentence {
  const pieces = frame.map((part): Piece => {
    if (part.is !== "slot") return part;
    const value = part.value ?? values.make(part.kind);
    return {
      is: "slot",
      text: value,
      slot: { id: numbers.next(), kind: part.kind, value },
      isDestroyed: false,
    };
  });
  return { id: numbers.next(), isForeign, pieces };
}
