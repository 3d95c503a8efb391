import { numberAs } from "../office/number-formats.js";
import type { XmlElement } from "../xml/read-xml.js";

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels its number shows, its own counted. */
  readonly shown: number;
  readonly start: number;
}

/** What the first sign of a format of OpenDocument is called in Office Open XML. */
const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  "a": "lowerLetter",
  "A": "upperLetter",
  "i": "lowerRoman",
  "I": "upperRoman",
  "一": "chineseCounting",
  "〇": "ideographDigital",
  "甲": "ideographTraditional",
  "子": "ideographZodiac",
  "①": "decimalEnclosedCircle",
  "１": "decimalFullWidth",
};
const CLOSED = /[、，。．）)】〕]$/;

/** The lists of a text of OpenDocument, and the styles that hide what has them. */
export class OdtStyles {
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #hidden = new Set<string>();
  readonly #struck = new Set<string>();
  readonly #titles = new Set<string>(["Title"]);
  #list: Map<number, Level> | null = null;
  #style = "";

  /** Notes an element of a part that has styles. */
  open({ name, get }: XmlElement): void {
    if (name === "list-style") {
      this.#list = new Map();
      this.#lists.set(get("name") ?? "", this.#list);
    } else if (name === "list-level-style-number" && this.#list !== null) {
      this.#list.set(Number(get("level")), {
        format: get("num-format") ?? "",
        prefix: get("num-prefix") ?? "",
        suffix: get("num-suffix") ?? "",
        shown: Number(get("display-levels") ?? 1),
        start: Number(get("start-value") ?? 1),
      });
    } else if (name === "style") {
      this.#style = get("name") ?? "";
      if (get("parent-style-name") === "Title") this.#titles.add(this.#style);
    } else if (name === "text-properties") {
      if (get("display") === "none") this.#hidden.add(this.#style);
      if ((get("text-line-through-style") ?? "none") !== "none") this.#struck.add(this.#style);
    }
  }

  isStruck(style: string | null): boolean {
    return style !== null && this.#struck.has(style);
  }

  isHidden(style: string | null): boolean {
    return style !== null && this.#hidden.has(style);
  }

  isTitle(style: string | null): boolean {
    return style !== null && this.#titles.has(style);
  }

  startOf(list: string, level: number): number {
    return this.#lists.get(list)?.get(level)?.start ?? 1;
  }

  /** The number of an item, with what is between it and its text; `counters` has those of all levels above too. */
  numberOf(list: string, counters: readonly number[]): string {
    const level = counters.length;
    const levels = this.#lists.get(list);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined || own.format === "") return "";
    const from = Math.max(0, level - own.shown);
    const shown = counters
      .slice(from)
      .map((number, at) => numberAs(FORMATS[levels.get(from + at + 1)?.format.charAt(0) ?? "1"] ?? "decimal", number));
    const text = own.prefix + shown.join(".") + own.suffix.trimEnd();
    return CLOSED.test(text) ? text : `${text} `;
  }
}
