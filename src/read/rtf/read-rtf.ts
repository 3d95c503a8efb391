import type { Block, Document } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { officeDocument } from "../office/office-document.js";
import { decoded } from "../decoded.js";
import type { FileToRead } from "../reader.js";
import { destinationOf, encodingOfPage, pageOfCharset, type Destination } from "./rtf-destinations.js";
import { rtfTokens } from "./rtf-tokens.js";

/** What holds inside a group, and ends with it. */
interface State {
  readonly destination: Destination;
  readonly font: number;
  /** Whether it is the number of an item, which has formats of its own. */
  readonly isNumber: boolean;
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly change: "deleted" | "inserted" | null;
  /** How many signs behind a character of Unicode stand for it in older programs. */
  readonly skipped: number;
}

const DEEPEST = 1000;
const DEEPEST_OUTLINE = 9;
const HEADING = /^\s?(?:heading|标题) ?\d/i;
/** The number of an item and the tab behind it; a number that ends so wants no space. */
const AFTER_NUMBER = /^([^\t]{1,12})\t/;
const CLOSED = /[、，。．）)】〕]$/;
const SIGNS: Readonly<Record<string, string>> = {
  "tab": "\t",
  "line": "\n",
  "emdash": "—",
  "endash": "–",
  "emspace": "\u2003",
  "enspace": "\u2002",
  "lquote": "‘",
  "rquote": "’",
  "ldblquote": "“",
  "rdblquote": "”",
  "bullet": "•",
  "~": "\u00a0",
  "_": "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
};

/** @throws Trouble on a file that is nested too deep or too long. */
export function readRtf(file: FileToRead): Document {
  const { path, tracked = "final" } = file;
  const beside = new BesideText();
  const writer = new BlockWriter("paragraph", path);
  const reader = new RtfReader(path, beside, tracked === "final" ? "deleted" : "inserted");
  const blocks = reader.read(file.bytes);
  for (const { kind, text } of blocks) writer.add(kind, text);
  return officeDocument(file, "rtf", { ...writer.finish(), beside });
}

interface RtfBlock {
  readonly kind: Block["kind"];
  readonly text: string;
}

class RtfReader {
  readonly #path: string;
  readonly #beside: BesideText;
  readonly #leftOut: "deleted" | "inserted";
  readonly #blocks: RtfBlock[] = [];
  readonly #stack: State[] = [];
  readonly #fontPages = new Map<number, number>();
  #state: State = {
    destination: "text",
    font: -1,
    isNumber: false,
    isHidden: false,
    isStruck: false,
    change: null,
    skipped: 1,
  };
  #page = 1252;
  #text = "";
  #aside = "";
  #notes: string[] = [];
  #isHeading = false;
  #isItem = false;
  #isNewer = false;
  #toSkip = 0;
  #style = -1;
  readonly #headings = new Set<number>();
  /** What a scan reports is written in short pieces: those of one sort that follow each other are one. */
  #run: { readonly name: "deleted" | "hidden"; text: string } | null = null;
  #change: State["change"] = null;

  constructor(path: string, beside: BesideText, leftOut: "deleted" | "inserted") {
    this.#path = path;
    this.#beside = beside;
    this.#leftOut = leftOut;
  }

  read(bytes: Uint8Array): RtfBlock[] {
    for (const token of rtfTokens(bytes)) {
      if (token.kind === "open") this.#open();
      else if (token.kind === "close") this.#close();
      else if (token.kind === "bytes") this.#bytes(token.bytes);
      else this.#word(token.name, token.value);
    }
    this.#end("paragraph");
    this.#keep(null, "");
    return this.#blocks;
  }

  #open(): void {
    if (this.#stack.length >= DEEPEST) throw tooDeep(this.#path);
    this.#stack.push(this.#state);
  }

  #close(): void {
    const before = this.#stack.pop();
    if (before === undefined) return;
    const { destination } = this.#state;
    this.#state = before;
    if (destination === before.destination || this.#aside === "") return;
    if (destination === "note") this.#notes.push(this.#aside.trim());
    else if (destination === "header" || destination === "comment") this.#beside.add(destination, this.#aside);
    if (destination === "comment") this.#beside.keep("comment", this.#aside);
    this.#aside = "";
  }

  #word(name: string, value: number | null): void {
    if (name === "*") {
      this.#isNewer = true;
      return;
    }
    const isNewer = this.#isNewer;
    this.#isNewer = false;
    const destination = destinationOf(name, isNewer);
    if (destination !== null)
      this.#set({ destination: this.#state.destination === "ignored" ? "ignored" : destination });
    else if (name === "u") this.#unicode(value ?? 0);
    else if (Object.hasOwn(SIGNS, name)) this.#write(SIGNS[name]);
    else if (name === "par" || name === "sect" || name === "page") this.#end("paragraph");
    else if (name === "cell" || name === "nestcell") this.#end("cell");
    else this.#format(name, value);
  }

  #format(name: string, value: number | null): void {
    const isOn = value !== 0;
    if (name === "pard") this.#isHeading &&= this.#state.isNumber;
    else if (name === "s") this.#useStyle(value ?? -1);
    else if (name === "outlinelevel") this.#outline(value ?? DEEPEST_OUTLINE);
    else if (name === "listtext" || name === "pntext") this.#beginNumber();
    else if (name === "plain") this.#set({ isHidden: false, isStruck: false, change: null });
    else if (name === "v") this.#set({ isHidden: isOn });
    else if (name === "strike" || name === "striked") this.#set({ isStruck: isOn });
    else if (name === "deleted" || name === "revised")
      this.#set({ change: isOn ? (name === "deleted" ? "deleted" : "inserted") : null });
    else if (name === "uc") this.#set({ skipped: Math.max(0, value ?? 1) });
    else if (name === "ansicpg") this.#page = value ?? this.#page;
    else if (name === "f") this.#set({ font: value ?? -1 });
    else if (name === "fcharset" && this.#state.destination === "fonts") {
      const page = pageOfCharset(value ?? 0);
      if (page !== null) this.#fontPages.set(this.#state.font, page);
    }
  }

  #beginNumber(): void {
    this.#isItem = true;
    this.#set({ isNumber: true });
  }

  #useStyle(style: number): void {
    this.#style = style;
    if (this.#state.destination !== "styles") this.#isHeading = this.#headings.has(style);
  }

  /** In the list of styles it is about the style, elsewhere about the paragraph. */
  #outline(level: number): void {
    if (this.#state.destination !== "styles") this.#isHeading = level < DEEPEST_OUTLINE;
    else if (level < DEEPEST_OUTLINE) this.#headings.add(this.#style);
  }

  #keep(name: "deleted" | "hidden" | null, text: string): void {
    if (this.#run !== null && this.#run.name !== name) {
      this.#beside.keep(this.#run.name, this.#run.text);
      this.#run = null;
    }
    if (name === null) return;
    this.#run ??= { name, text: "" };
    this.#run.text += text;
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #unicode(code: number): void {
    this.#write(String.fromCharCode(code < 0 ? code + 0x10000 : code));
    this.#toSkip = this.#state.skipped;
  }

  #bytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    const rest = bytes.subarray(skipped);
    if (rest.length === 0) return;
    const page = this.#fontPages.get(this.#state.font) ?? this.#page;
    this.#write(decoded(rest, encodingOfPage(page), false) ?? "");
  }

  #write(text: string): void {
    const { destination, isHidden, isStruck, change } = this.#state;
    if (destination === "styles" && HEADING.test(text)) this.#headings.add(this.#style);
    if (destination === "styles" || destination === "ignored" || destination === "fonts" || destination === "info")
      return;
    if (destination !== "text") {
      this.#aside += text;
      return;
    }
    this.#keep(change === "deleted" ? "deleted" : isHidden ? "hidden" : null, text);
    if (change !== null) this.#beside.track(change, text, change !== this.#change);
    this.#change = change;
    if (change !== null && change === this.#leftOut) return;
    if (isHidden) {
      this.#beside.add("hidden", text);
    } else if (isStruck) this.#beside.add("struck-out", text);
    else this.#text += text;
  }

  #end(kind: Block["kind"]): void {
    const { destination } = this.#state;
    if (destination !== "text") {
      if (destination !== "ignored") this.#aside += "\n";
      return;
    }
    const written = this.#text.trim();
    const text = this.#isItem
      ? written.replace(AFTER_NUMBER, (_, number: string) => (CLOSED.test(number) ? number : `${number} `))
      : written;
    this.#text = "";
    const of = kind === "cell" ? kind : this.#isHeading ? "heading" : this.#isItem ? "list-item" : kind;
    if (text !== "") this.#blocks.push({ kind: of, text });
    for (const note of this.#notes) this.#blocks.push({ kind: "note", text: note });
    this.#notes = [];
    this.#isItem = false;
  }
}

function tooDeep(path: string): Trouble {
  return new Trouble(path, {
    zh: "RTF 嵌套过深，未读取；请在原程序中另存为 .docx 或 .txt",
    en: "RTF is nested too deep and was not read; save it as .docx or .txt in the program that wrote it",
  });
}
