import { basename } from "node:path";
import { SCAN_FORMATS } from "../report/scan/formats.js";
import { rowOf, type ScanRendering, type ScanRow } from "../report/scan/rendering.js";
import type { ScanPart } from "../scan-many.js";
import { version } from "../version.js";
import { shortNames } from "./file-names.js";
import type { ScanRequest } from "./options.js";

/** A report that is written part by part. Where no text could be read there is none. */
export class ScanReport {
  readonly #options: Pick<ScanRequest, "clues" | "persons" | "known">;
  readonly #rendering: ScanRendering;
  readonly #rows: ScanRow[] = [];
  readonly #isWhole: boolean;
  #begin = "";

  constructor(
    { clues, persons, known, fullPaths }: Pick<ScanRequest, "clues" | "persons" | "known" | "fullPaths">,
    rendering: ScanRendering,
  ) {
    this.#isWhole = fullPaths;
    this.#options = { clues, persons, known: fullPaths ? known : known.map(shortNames(known)) };
    this.#rendering = rendering;
  }

  #indexName(path: string): string {
    return this.#isWhole ? path : basename(path);
  }

  get isBegun(): boolean {
    return this.#rows.length > 0;
  }

  /** What is to be written next. */
  add(part: ScanPart): string {
    switch (part.kind) {
      case "head": {
        const { words, gazetteer, store } = part;
        const tool = { name: "duizhao", version };
        this.#begin = this.#rendering.begin({
          schema: "duizhao.scan/1",
          tool,
          options: this.#options,
          words,
          gazetteer,
          ...(store === null ? {} : { store: { ...store, path: this.#indexName(store.path) } }),
        });
        return "";
      }
      case "text": {
        const before = this.isBegun ? this.#rendering.between : this.#begin;
        this.#rows.push(rowOf(part.scanned, part.index));
        return before + this.#rendering.text(part);
      }
      case "unread":
        return "";
      case "end": {
        const { shared, warnings } = part;
        return this.isBegun ? this.#rendering.end({ rows: this.#rows, shared, warnings }) : "";
      }
    }
  }
}

/** Each rendering is loaded only if it is wanted. */
export async function renderingFor(
  request: Pick<ScanRequest, "format" | "language" | "width" | "color" | "engines">,
): Promise<ScanRendering> {
  const { format, language, width, color, engines } = request;
  const open = await SCAN_FORMATS[format].load();
  return open({ language, width, color, engines });
}
