import { BREAKING_OUT, CLOSES, FOREIGN, HTML_IN_FOREIGN, NEVER_TEXT, RAW_TEXT } from "./html-names.js";

/** An element of a page; `parent` is -1 for what stands outside of any other. */
export interface HtmlElement {
  readonly name: string;
  readonly parent: number;
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it has no end: the file, or the end of an element around it, cut it off. */
  readonly isUnclosed: boolean;
}

const CHOICES: ReadonlySet<string> = new Set("select datalist optgroup".split(" "));

/** Whether an element hides what is in it. One without an end does not: nobody meant it to take the rest of the page. */
export function isNeverText({ name, isUnclosed }: HtmlElement): boolean {
  return NEVER_TEXT.has(name) && (!isUnclosed || RAW_TEXT[name] !== undefined);
}

/** The elements of a page, and which of them are open where it is read. */
export class OpenElements {
  readonly elements: (HtmlElement & { isUnclosed: boolean })[] = [];
  readonly #open: number[] = [];
  #hasForeign = false;
  /** Drawings and formulas that text has ended, and whose end tag has not come. */
  readonly #brokenOut: number[] = [];

  get depth(): number {
    return this.#open.length;
  }

  /** The innermost one, or -1. */
  get innermost(): number {
    return this.#open.at(-1) ?? -1;
  }

  get isForeign(): boolean {
    return this.#hasForeign && this.#openForeign() !== -1;
  }

  add(name: string, attributes: ReadonlyMap<string, string>): void {
    this.elements.push({ name, parent: this.innermost, attributes, isUnclosed: false });
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    this.add(name, attributes);
    this.#open.push(this.elements.length - 1);
    this.#hasForeign ||= FOREIGN.has(name);
  }

  /** Ends what a start tag of this name ends, end tags having been left out. */
  endImplied(name: string): void {
    if (this.#hasForeign && BREAKING_OUT.has(name)) {
      const foreign = this.#openForeign();
      if (foreign !== -1) this.#breakOut(foreign);
    }
    const closes = CLOSES[name];
    if (closes === undefined) return;
    const at = this.#findLast((open) => closes.stopAt.has(open) || closes.close.has(open));
    if (at !== -1 && closes.close.has(this.#nameAt(at))) this.#endAt(at, name);
  }

  end(name: string): void {
    const at = this.#findLast((open) => open === name);
    if (at !== -1) this.#endAt(at, name);
    else this.#endBrokenOut(name);
  }

  /** The names of elements that would hide the rest of the page, having no end. */
  get endless(): Set<string> {
    const cutOff = this.elements.filter((element) => NEVER_TEXT.has(element.name) && !isNeverText(element));
    return new Set(cutOff.map(({ name }) => name));
  }

  /** The file has ended. */
  endAll(): void {
    for (const index of this.#open) this.elements[index].isUnclosed = true;
    this.#open.length = 0;
  }

  #endAt(at: number, name: string): void {
    for (const index of this.#open.slice(at + 1)) {
      const element = this.elements[index];
      element.isUnclosed = element.name !== "option" || !CHOICES.has(name);
    }
    this.#open.length = at;
  }

  #breakOut(foreign: number): void {
    const index = this.#open[foreign];
    this.elements[index].isUnclosed = true;
    this.#brokenOut.push(index);
    this.#open.length = foreign;
  }

  #endBrokenOut(name: string): void {
    const last = this.elements[this.#brokenOut.at(-1) ?? -1];
    if (last?.name !== name) return;
    last.isUnclosed = false;
    this.#brokenOut.pop();
  }

  /** Where a drawing or formula is open with no HTML in it, or -1. */
  #openForeign(): number {
    const at = this.#findLast((open) => FOREIGN.has(open) || HTML_IN_FOREIGN.has(open));
    return FOREIGN.has(this.#nameAt(at)) ? at : -1;
  }

  #findLast(holds: (name: string) => boolean): number {
    return this.#open.findLastIndex((_, at) => holds(this.#nameAt(at)));
  }

  #nameAt(at: number): string {
    const index = this.#open[at];
    return index === undefined ? "" : this.elements[index].name;
  }
}
