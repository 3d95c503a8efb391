import { piecesOf, type Cut, type RunFrame, type RunPiece } from "./run-frame.js";
import type { WordXml } from "./word-xml.js";
import { xmlTokens, type XmlToken } from "./xml-tokens.js";

/** What is to be done to a part. */
export interface PartPlan {
  /** By the number of the element, in order. */
  readonly cuts: ReadonlyMap<number, readonly Cut[]>;
  /** What each change puts in; null where nothing is changed and only the comment is put there. */
  readonly values: readonly (string | null)[];
  /** The ids of comments, by change; null in parts that can't have any. */
  readonly comments: readonly number[] | null;
  /** Changes in a note whose comments are at its mark in this part, by `footnote 2`. */
  readonly notes: ReadonlyMap<string, readonly number[]>;
  readonly word: WordXml;
}

/**
 * The XML of a part with its changes tracked. Only runs that have one are written anew, and cut where it begins and ends;
 * all else stays byte for byte.
 */
export function rewritePart(xml: string, plan: PartPlan): string {
  const rewriter = new PartRewriter(plan);
  for (const token of xmlTokens(xml)) rewriter.take(token);
  return rewriter.finish();
}

const INSERTIONS = new Set(["ins", "moveTo"]);
const NOTE_MARK = /^(footnote|endnote)Reference$/;

class PartRewriter {
  readonly #plan: PartPlan;
  readonly #out: string[] = [];
  readonly #inside: { readonly name: string; readonly raw: string }[] = [];
  readonly #frames: RunFrame[] = [];
  #elements = 0;

  constructor(plan: PartPlan) {
    this.#plan = plan;
  }

  take(token: XmlToken): void {
    if (token.kind === "open" || token.kind === "empty") this.#open(token);
    else if (token.kind === "close") this.#close(token.raw);
    else {
      const item = this.#frames.at(-1)?.item;
      if (token.kind === "text" && item?.isText === true) item.text += token.text;
      this.#put(token.raw);
    }
  }

  finish(): string {
    return this.#out.join("");
  }

  #open(token: XmlToken & { readonly name: string }): void {
    const { name, raw, kind } = token;
    const element = this.#elements++;
    const frame = this.#frames.at(-1);
    if (frame?.depth === this.#inside.length) {
      const local = this.#local(name);
      frame.item = { element, name: local, raw: [], text: "", isText: local === "t" || local === "delText" };
      frame.items.push(frame.item);
    }
    if (kind === "empty") {
      this.#put(raw);
      return this.#endItem();
    }
    const parent = this.#inside.at(-1);
    this.#inside.push({ name, raw });
    if (this.#local(name) !== "r") return this.#put(raw);
    const within = parent !== undefined && INSERTIONS.has(this.#local(parent.name)) ? parent.raw : null;
    const depth = this.#inside.length;
    this.#frames.push({ open: raw, depth, within, properties: "", items: [], item: null, hanging: [] });
  }

  #close(raw: string): void {
    const frame = this.#frames.at(-1);
    const isRun = frame?.depth === this.#inside.length;
    this.#inside.pop();
    if (frame === undefined || !isRun) {
      this.#put(raw);
      return this.#endItem();
    }
    this.#frames.pop();
    this.#put(this.#written(frame, raw));
    this.#endItem();
  }

  /** The name without prefix of an element of Word; others keep theirs, and are none that is looked for. */
  #local(name: string): string {
    const lead = `${this.#plan.word.prefix}:`;
    return name.startsWith(lead) ? name.slice(lead.length) : name.includes(":") ? name : `:${name}`;
  }

  #put(raw: string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) this.#out.push(raw);
    else frame.item?.raw.push(raw);
  }

  #endItem(): void {
    const frame = this.#frames.at(-1);
    if (frame?.item === null || frame?.item === undefined || this.#inside.length > frame.depth) return;
    if (frame.item.name === "rPr") {
      frame.properties = frame.item.raw.join("");
      frame.items.pop();
    }
    frame.item = null;
  }

  #written(frame: RunFrame, close: string): string {
    const { cuts, notes, comments } = this.#plan;
    for (const { name, raw } of frame.items) {
      const kind = NOTE_MARK.exec(name)?.[1];
      const id = kind === undefined ? undefined : /:id\s*=\s*["']([^"']*)["']/.exec(raw[0])?.[1];
      if (id !== undefined) frame.hanging.push(...(notes.get(`${kind} ${id}`) ?? []));
    }
    const pieces = piecesOf(frame.items, cuts);
    const isWhole = pieces.every(({ cut }) => cut === null);
    const run = isWhole
      ? frame.open + frame.properties + frame.items.map(({ raw }) => raw.join("")).join("") + close
      : pieces.map((piece) => this.#piece(piece, frame, close)).join("");
    if (comments === null || frame.hanging.length === 0) return run;
    const outer = this.#frames[0];
    if (outer !== undefined) {
      outer.hanging.push(...frame.hanging);
      return run;
    }
    const ids = frame.hanging.map((change) => comments[change]);
    const { word } = this.#plan;
    return ids.map((id) => word.commentStart(id)).join("") + run + ids.map((id) => word.commentEnd(id)).join("");
  }

  #piece({ cut, items }: RunPiece, frame: RunFrame, close: string): string {
    const { word, values, comments } = this.#plan;
    const runOf = (name: "t" | "delText"): string =>
      frame.open +
      frame.properties +
      items.map(({ raw, text }) => (text === null ? raw : word.text(text, name))).join("") +
      close;
    if (cut === null) return runOf("t");
    const { change, isFirst, isLast } = cut;
    const value = values[change];
    const isHere = comments !== null && this.#frames.length === 0;
    if (!isHere && isLast) frame.hanging.push(change);
    const id = isHere ? comments[change] : 0;
    return [
      isHere && isFirst ? word.commentStart(id) : "",
      value === null ? runOf("t") : word.change("del", runOf("delText")),
      isLast && value !== null ? this.#insertion(value, frame) : "",
      isHere && isLast ? word.commentEnd(id) : "",
    ].join("");
  }

  /** Where somebody has put the run in, that insertion ends before ours, and goes on behind it. */
  #insertion(value: string, { within, properties }: RunFrame): string {
    const { word } = this.#plan;
    const inserted = word.change("ins", word.run(withoutChange(properties, word.prefix), word.text(value)));
    if (within === null) return inserted;
    const name = /^<([^\s>]{1,200})/.exec(within)?.[1] ?? "";
    return `</${name}>${inserted}${word.anew(within)}`;
  }
}

/** What a run was formatted as before is no property of a new one. */
function withoutChange(properties: string, prefix: string): string {
  const start = properties.indexOf(`<${prefix}:rPrChange`);
  const end = properties.lastIndexOf(`</${prefix}:rPr>`);
  return start === -1 || end === -1 ? properties : properties.slice(0, start) + properties.slice(end);
}
