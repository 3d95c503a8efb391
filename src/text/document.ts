import type { Bilingual } from "./language.js";
import type { LeftOut } from "./left-out.js";
import type { FileProperty } from "./file-property.js";
import { lastAtMost, type Locator } from "./locator.js";
import type { Places } from "./places.js";
import type { Recognised } from "./recognised.js";
import { span, type Span } from "./span.js";

/** How a file was understood. `markdown` and `html` may follow front matter. */
export type Format =
  | "plain"
  | "markdown"
  | "html"
  | "csv"
  | "subtitles"
  | "docx"
  | "odt"
  | "epub"
  | "pptx"
  | "xlsx"
  | "pdf"
  | "image"
  | "doc"
  | "rtf"
  | "mail";

/** Something a reader of the result has to know: what was skipped, approximated or doubtful. */
export interface Warning {
  readonly code: string;
  readonly message: Bilingual;
  /** The document that it is about, where it is about one. */
  readonly path?: string;
}

/** Where a document came from. `sha256` and `bytes` are of what was really read. */
export interface Origin {
  /** As the user named it; `-` for standard input. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Absent where the format has none. */
  readonly encoding?: string;
  readonly format: Format;
  /** There, and true, where the user named the format. */
  readonly isFormatNamed?: true;
  /** There where of a file with tracked changes the text before them was read. */
  readonly tracked?: "original";
  /** There where text of it was recognised in pictures. */
  readonly recognised?: Recognised;
  /** The name of the text in an archive. */
  readonly entry?: string;
  /** What of the file is not in the text, by reason. Absent where nothing is. */
  readonly leftOut?: readonly LeftOut[];
}

/**
 * A stretch of extracted text and the stretch of source it came from.
 *
 * Where both have one length, characters correspond one to one. Elsewhere (an entity, a line break
 * between two paragraphs of HTML) the piece is atomic: any part of its text is all of its source.
 */
export interface Piece {
  readonly textStart: number;
  readonly textLength: number;
  readonly sourceStart: number;
  readonly sourceLength: number;
}

export interface Block {
  readonly kind: "heading" | "paragraph" | "list-item" | "quote" | "cell" | "note";
  readonly span: Span<"text">;
}

/** A text as read: what the file contains, what of it is read, and the map between the two. */
export interface Document {
  /** The decoded source, without byte order mark. */
  readonly source: string;
  /** What a reader reads: no front matter, no tags, entities resolved. Blocks end in a line break. */
  readonly text: string;
  /** In order, covering `text` completely; source positions never go back. */
  readonly pieces: readonly Piece[];
  readonly blocks: readonly Block[];
  /** Says where an offset into the source is. */
  readonly locator: Locator;
  /** Where its pages, paragraphs or cells begin. Absent where a file has lines alone. */
  readonly places?: Places;
  /** What the file says beside its text of those who wrote it. Absent where it says nothing. */
  readonly properties?: readonly FileProperty[];
  /** How sure each UTF-16 unit of the source is, in hundredths. Absent where nothing was recognised. */
  readonly sureness?: Uint8Array;
  readonly title: string | null;
  readonly date: string | null;
  readonly origin: Origin;
  readonly warnings: readonly Warning[];
}

/** The same document, and all that was said of it, under another name. */
export function renamed(document: Document, path: string): Document {
  const { origin, warnings } = document;
  return { ...document, origin: { ...origin, path }, warnings: underName(warnings, path) };
}

/** Warnings about one document, under another name of it. */
export function underName(warnings: readonly Warning[], path: string): Warning[] {
  return warnings.map((warning) => (warning.path === undefined ? warning : { ...warning, path }));
}

/** The source that a span of extracted text came from. An empty span stays empty. */
export function toSource(document: Document, range: Span<"text">): Span<"source"> {
  if (range.start === range.end) {
    const at = startInSource(document, range.start);
    return span(at, at);
  }
  const start = startInSource(document, range.start);
  return span(start, Math.max(start, endInSource(document, range.end)));
}

/** The extracted text that a span of the source gave: markup in it gives nothing. */
export function toText(document: Document, range: Span<"source">): Span<"text"> {
  const start = startInText(document, range.start);
  return span(start, Math.max(start, endInText(document, range.end)));
}

function startInSource({ pieces, source }: Document, offset: number): number {
  const index = lastAtMost(pieces.length, (i) => pieces[i].textStart, offset);
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const within = offset - piece.textStart;
  if (within >= piece.textLength) return Math.min(source.length, piece.sourceStart + piece.sourceLength);
  return piece.sourceStart + (isCopy(piece) ? within : 0);
}

function endInSource({ pieces }: Document, offset: number): number {
  const index = lastAtMost(pieces.length, (i) => pieces[i].textStart, offset - 1);
  const piece = pieces[index];
  if (piece === undefined) return 0;
  return piece.sourceStart + (isCopy(piece) ? offset - piece.textStart : piece.sourceLength);
}

function startInText({ pieces, text }: Document, offset: number): number {
  const index = lastAtMost(pieces.length, (i) => pieces[i].sourceStart, offset);
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const within = offset - piece.sourceStart;
  if (within >= piece.sourceLength) return index + 1 < pieces.length ? pieces[index + 1].textStart : text.length;
  return piece.textStart + (isCopy(piece) ? within : 0);
}

function endInText({ pieces }: Document, offset: number): number {
  const index = lastAtMost(pieces.length, (i) => pieces[i].sourceStart, offset - 1);
  const piece = pieces[index];
  if (piece === undefined) return 0;
  const within = offset - piece.sourceStart;
  return piece.textStart + (isCopy(piece) && within < piece.textLength ? within : piece.textLength);
}

function isCopy(piece: Piece): boolean {
  return piece.textLength === piece.sourceLength;
}
