import type { Document, Format } from "../text/document.js";
import type { TextFile } from "./text-file.js";

/** Reads a file in a thread. @throws Trouble on what cannot be read. */
export type ReadApart = (file: Omit<FileToRead, "text">) => Promise<Document>;

/** A file as it came. What several readers ask of it is worked out once. */
export interface FileToRead {
  readonly bytes: Uint8Array;
  /** The file's name; its ending is a hint where the content leaves the format open. */
  readonly path: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  /** Where the user named the format: it decides, not the content. */
  readonly format?: Format;
  /** Which text of a file with tracked changes is read. Default `final`. */
  readonly tracked?: "final" | "original";
  /** Whether text is recognised on pages that are pictures. Pictures of text are always. */
  readonly ocr?: boolean;
  /** Is called before each page that is recognised, and as often as that gets on. */
  readonly onPage?: (number: number, count: number) => void;
  /** Reads what may take too much time or memory elsewhere than here, where there is such a place. */
  readonly apart?: ReadApart;
  /**
   * The file as text.
   *
   * @throws Trouble on what is no text, and on an unknown encoding.
   */
  text(): Promise<TextFile>;
}

/** What the documentation says of a format, in Markdown. */
export interface AboutFormat {
  readonly title: string;
  /** What of a file is its text, and what is not. */
  readonly reads: string;
  readonly leavesOut: string;
  /** What a place is beside the offset, and what is refused. */
  readonly places: string;
  readonly limits: string;
}

/** What reads the files of one format: bytes → Document. */
export interface Reader {
  readonly format: Format;
  readonly about: AboutFormat;
  /** How the names of its files end, in lower case. */
  readonly endings: readonly string[];
  /** Whether a file is of the format, by its content, and by its name where that leaves it open. */
  recognises(file: FileToRead): boolean | Promise<boolean>;
  /** @throws Trouble on what cannot be read. */
  read(file: FileToRead): Document | Promise<Document>;
}

/** Whether the name of a file ends in one of these. */
export function isNamed(path: string, endings: readonly string[]): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(ending));
}

/** Whether bytes begin as a zipped file does. It is here because what reads zipped files is loaded for them alone. */
export function isZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
