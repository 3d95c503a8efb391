import type { Language } from "../../text/language.js";
import type { Parts } from "./parts.js";

/** The options of every format; each takes those that it needs. */
export interface ReportOptions {
  readonly language: Language;
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
}

/** Writes an answer that is there as a whole, in parts that are made as they are written. */
export type RenderParts<Answer, Options = ReportOptions> = (answer: Answer, options: Options) => Parts;

/** A report on texts that come one by one, so that memory does not grow with their number. */
export interface PartWriter<Head, Part, End> {
  begin(head: Head): string;
  text(part: Part): string;
  /** What is written between two parts. */
  readonly between: string;
  end(end: End): string;
}

/** Opens a report on texts that come one by one. */
export type OpenInParts<Writer, Options = ReportOptions> = (options: Options) => Writer;

/**
 * A row of a report's table of formats. Whether the answer is there as a whole or comes text by text is the type of
 * what `load` answers: `RenderParts` or `OpenInParts`.
 */
export interface Format<Writes> {
  /** How the names of files that are written in it end, with the dot, in lower case. */
  readonly endings: readonly string[];
  /** Whether a terminal shows it through a pager. */
  readonly isPaged: boolean;
  /** Whether it shows the texts themselves, and so wants the documents beside the answer. */
  readonly showsTexts?: true;
  /** Loads what writes it, which is read only when it is wanted. */
  readonly load: () => Promise<Writes>;
}

/** The name of the format that a file's name asks for by its ending, or null. */
export function formatOfFile<Name extends string>(
  formats: Readonly<Record<Name, Pick<Format<unknown>, "endings">>>,
  file: string,
): Name | null {
  const name = file.toLowerCase();
  const names = Object.keys(formats) as Name[];
  return names.find((format) => formats[format].endings.some((ending) => name.endsWith(ending))) ?? null;
}
