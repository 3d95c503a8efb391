import { numberAs } from "../office/number-formats.js";
import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";

interface Level {
  format: string;
  /** `第%1章`, `%1.%2`. */
  text: string;
  start: number;
  /** Whether the numbers above it are written in digits. */
  isLegal: boolean;
}

interface List {
  readonly levels: Map<number, Level>;
  /** Lists that count together. */
  readonly counters: string;
}

const DEEPEST_LEVEL = 9;
const CLOSED = /[、，。．）)】〕]$/;

/** Counts the items of the lists of a document and writes their numbers. */
export class DocxNumbering {
  readonly #abstract = new Map<string, Map<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #counters = new Map<string, number[]>();

  constructor(zip: ZipFile, part: string, path: string) {
    const bytes = zip.read(part);
    if (bytes !== null) this.#load(bytes, { path, part });
  }

  /** The number of the next item, with what is between it and its text; "" for bullets and where there is no such list. */
  next(list: string, level: number): string {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined) return "";
    const counters = this.#counters.get(found.counters) ?? [];
    this.#counters.set(found.counters, counters);
    for (let above = 0; above < level; above++) counters[above] ??= found.levels.get(above)?.start ?? 1;
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    counters.length = level + 1;
    if (own.format === "bullet" || own.format === "none") return "";
    const text = own.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.isLegal ? "decimal" : found.levels.get(at)?.format;
      return numberAs(format ?? "decimal", counters[at] ?? 1);
    });
    return text === "" || CLOSED.test(text) ? text : `${text} `;
  }

  #load(bytes: Uint8Array, source: { readonly path: string; readonly part: string }): void {
    let levels: Map<number, Level> | null = null;
    let level: Level | null = null;
    let list = "";
    readXml(bytes, source, {
      open: ({ name, get }) => {
        const value = get("val") ?? "";
        if (name === "abstractNum") {
          levels = new Map();
          this.#abstract.set(get("abstractNumId") ?? "", levels);
        } else if (name === "num") {
          list = get("numId") ?? "";
          levels = null;
        } else if (name === "abstractNumId") {
          const copy = new Map(Array.from(this.#abstract.get(value) ?? [], ([at, one]) => [at, { ...one }]));
          this.#lists.set(list, { levels: copy, counters: value });
          levels = copy;
        } else if (name === "lvlOverride" || name === "lvl") {
          const at = Math.min(DEEPEST_LEVEL, Number(get("ilvl") ?? 0));
          level = levels?.get(at) ?? { format: "decimal", text: "", start: 1, isLegal: false };
          levels?.set(at, level);
          if (name === "lvlOverride") this.#countAlone(list);
        } else if (level !== null) {
          if (name === "numFmt") level.format = value;
          else if (name === "lvlText") level.text = value;
          else if (name === "isLgl") level.isLegal = true;
          else if (name === "start" || name === "startOverride") level.start = Number(value);
        }
      },
      close: (name) => {
        if (name === "lvl" || name === "lvlOverride") level = null;
      },
    });
  }

  /** A list with levels of its own begins anew. */
  #countAlone(list: string): void {
    const found = this.#lists.get(list);
    if (found !== undefined) this.#lists.set(list, { ...found, counters: `${found.counters} ${list}` });
  }
}
