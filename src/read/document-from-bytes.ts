import { renamed, type Document, type Format } from "../text/document.js";
import { isNamed, type FileToRead, type ReadApart, type Reader } from "./reader.js";
import { READERS } from "./readers.js";
import { refuseEmpty } from "./refuse-empty.js";
import { textFileOf, type TextFile } from "./text-file.js";

/** What is known of bytes beside themselves. */
export interface BytesOrigin {
  /** The file's name; its ending is a hint where the content leaves the format open. */
  readonly path: string;
  readonly sha256: string;
  /** The name or label of an encoding that is believed instead of the bytes. */
  readonly encoding?: string;
  /** The format that it is read as, whatever it looks like and is called. */
  readonly format?: Format;
  /** Which text of a file with tracked changes is read. Default `final`. */
  readonly tracked?: "final" | "original";
  /** Whether text is recognised on pages that are pictures. Pictures of text are always. */
  readonly ocr?: boolean;
  /** Is called before each page that is recognised, and as often as that gets on. */
  readonly onPage?: (number: number, count: number) => void;
  /** Reads what may take too much time or memory elsewhere than here. By default all is read here. */
  readonly apart?: ReadApart;
}

/**
 * Bytes → Document, by the first reader that recognises them. Of an archive the one text in it is read.
 *
 * @throws Trouble on what no reader reads, on an unknown encoding, and where no text is left.
 */
export async function documentFromBytes(bytes: Uint8Array, origin: BytesOrigin): Promise<Document> {
  if (!mayBeArchive(bytes)) return readBytes(bytes, origin);
  const { unpacked } = await import("./packed-readers.js");
  const { path, sha256 } = origin;
  let inner = { bytes, name: "", warnings: [] as Document["warnings"] };
  const warnings: Document["warnings"][number][] = [];
  // What is packed alone has no name that a path could end in.
  let named = path;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const next = unpacked(inner.bytes, named, isText);
    if (next === null) break;
    if (!isGzip(inner.bytes)) named = within(named, next.name);
    warnings.push(...next.warnings);
    inner = { ...next, warnings };
  }
  if (inner.name === "") return readBytes(bytes, origin);
  const document = renamed(await readBytes(inner.bytes, { ...origin, path: within(path, inner.name) }), path);
  return {
    ...document,
    origin: { ...document.origin, sha256, bytes: bytes.length, entry: inner.name },
    warnings: [...warnings, ...document.warnings],
  };
}

/** Whether a name is that of a text, by its ending. Pictures are beside texts as a rule, and no texts themselves. */
export function isText(name: string): boolean {
  return READERS.some(({ format, endings }) => format !== "image" && isNamed(name, endings));
}

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;

/** An archive in a gzipped one. */
const MOST_LAYERS = 3;

const within = (path: string, name: string): string => (name === "" ? path : `${path}/${name}`);

/** Whether bytes begin as gzipped, zipped and tarred files do, mailboxes and web archives. */
export function mayBeArchive(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (isGzip(bytes) || (first === 0x50 && second === 0x4b)) return true;
  if (first === 0x46 && second === 0x72 && bytes[2] === 0x6f && bytes[3] === 0x6d && bytes[4] === 0x20) return true;
  if (first === 0x57 && second === 0x41 && bytes[2] === 0x52 && bytes[3] === 0x43 && bytes[4] === 0x2f) return true;
  return bytes[257] === 0x75 && bytes[258] === 0x73 && bytes[259] === 0x74 && bytes[260] === 0x61;
}

async function readBytes(bytes: Uint8Array, { encoding, ...origin }: BytesOrigin): Promise<Document> {
  let text: Promise<TextFile> | null = null;
  const file: FileToRead = {
    ...origin,
    bytes,
    text: () => (text ??= textFileOf(bytes, origin.path, encoding)),
  };
  return refuseEmpty(await (await readerOf(file)).read(file));
}

async function readerOf(file: FileToRead): Promise<Reader> {
  for (const reader of READERS) {
    if (file.format === undefined ? await reader.recognises(file) : reader.format === file.format) return reader;
  }
  throw new Error("plain text is what is no other format");
}
