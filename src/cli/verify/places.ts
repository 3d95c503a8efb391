import { READERS } from "../../read/readers.js";
import type { Format } from "../../text/document.js";
import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import type { Field } from "./field.js";
import { findAgain, type Whereabouts } from "./find-again.js";

/** A text of a report: what it calls it, where it is now, and what it says of its bytes. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly encoding: string | null;
  /** The format that it was read as because the user named it; null where its content decided. */
  readonly format: Format | null;
  /** Which text of a file with tracked changes was read. */
  readonly tracked: "final" | "original";
  /** Whether text of it was recognised in pictures. */
  readonly ocr: boolean;
}

/** What is needed to answer again. */
export interface Again {
  readonly places: readonly Place[];
  /**
   * The answer as data, of texts read in this encoding, or, if that is null, as their bytes decide. Null where that is
   * known to be the answer before.
   */
  answer(encoding: string | null): Promise<unknown>;
  /** What of it can't be checked; absent where all can. */
  readonly unchecked?: Unchecked;
}

export interface Unchecked {
  readonly why: Bilingual;
  /** An answer without what can't be checked. */
  without(answer: unknown): unknown;
}

/** @throws Trouble if one has no path, or came from standard input. */
export async function placesOf(documents: readonly Field[], whereabouts: Whereabouts): Promise<Place[]> {
  const places: Place[] = [];
  for (const document of documents) {
    const name = document.at("path").text();
    const encoding = document.at("encoding").textOrNull();
    if (name === "-") throw fromStdin();
    const isOriginal = document.at("tracked").value === "original";
    places.push({
      name,
      path: await findAgain({ name, sha256: document.at("sha256").textOrNull() }, whereabouts),
      encoding,
      tracked: isOriginal ? "original" : "final",
      ocr: document.at("recognised").value !== undefined,
      format: document.at("isFormatNamed").value === true ? formatOf(document.at("format").textOrNull()) : null,
    });
  }
  return places;
}

/** Null for a name that is none: the answer of today then differs from the report. */
function formatOf(name: string | null): Format | null {
  return READERS.find(({ format }) => format === name)?.format ?? null;
}

function fromStdin(): Trouble {
  return new Trouble(null, {
    zh: "报告的一个文本来自标准输入，无法核对：请改用文件重新生成报告",
    en: "one text of the report came from standard input and can't be read again: make the report from files instead",
  });
}
