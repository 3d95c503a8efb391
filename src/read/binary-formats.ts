import type { Bilingual } from "../text/language.js";
import { Trouble } from "../text/trouble.js";

/** A kind of file that is known by its first bytes and is not read as text. */
export interface BinaryFormat {
  /** The bytes that it begins with, each a character of Latin-1. */
  readonly magic: string;
  /** Where they stand. Default 0. */
  readonly at?: number;
  /** What has to stand somewhere in the first part of the file as well. */
  readonly holds?: string;
  readonly name: Bilingual;
  readonly remedy: Bilingual;
  /** Whether a reader reads it, unless the user says that it is text. */
  readonly isRead?: true;
}

const SAVE_AS: Bilingual = {
  zh: "请用原程序另存为 .txt 或 .html 再比对",
  en: "save it as .txt or .html in the program that wrote it",
};
const LEAVE_OPEN: Bilingual = { zh: "请去掉 --format-in", en: "leave out --format-in" };
const UNPACK: Bilingual = { zh: "请先解压", en: "unpack it first" };
const AS_PNG: Bilingual = {
  zh: "请另存为 .png 或 .jpg，以便识别文字（OCR）",
  en: "save it as .png or .jpg, whose text can be recognised (OCR)",
};

/** How far into a file its nature is looked for. */
const HEAD = 4096;

/** In the order that they are tried: what says more comes first. */
export const BINARY_FORMATS: readonly BinaryFormat[] = [
  { magic: "PK\x03\x04", holds: "word/", name: same("DOCX"), remedy: LEAVE_OPEN, isRead: true },
  { magic: "PK\x03\x04", holds: "xl/", name: same("XLSX"), remedy: LEAVE_OPEN, isRead: true },
  { magic: "PK\x03\x04", holds: "ppt/", name: same("PPTX"), remedy: LEAVE_OPEN, isRead: true },
  {
    magic: "PK\x03\x04",
    holds: "[Content_Types].xml",
    name: same("DOCX / Office Open XML"),
    remedy: LEAVE_OPEN,
    isRead: true,
  },
  { magic: "PK\x03\x04", holds: "opendocument", name: same("ODT / OpenDocument"), remedy: LEAVE_OPEN, isRead: true },
  { magic: "PK\x03\x04", holds: "epub+zip", name: same("EPUB"), remedy: LEAVE_OPEN, isRead: true },
  {
    magic: "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    name: same("DOC / XLS / PPT / WPS (OLE)"),
    remedy: LEAVE_OPEN,
    isRead: true,
  },
  { magic: "{\\rtf", name: same("RTF"), remedy: LEAVE_OPEN, isRead: true },
  {
    magic: "%PDF-",
    name: same("PDF"),
    remedy: LEAVE_OPEN,
    isRead: true,
  },
  { magic: "MIME-Version:", holds: "multipart/", name: same("MHTML"), remedy: LEAVE_OPEN, isRead: true },
  { magic: "From:", holds: "multipart/related", name: same("MHTML"), remedy: LEAVE_OPEN, isRead: true },
  { magic: "7z\xbc\xaf\x27\x1c", name: { zh: "7z 压缩包", en: "a 7z archive" }, remedy: UNPACK },
  { magic: "Rar!\x1a\x07", name: { zh: "RAR 压缩包", en: "a RAR archive" }, remedy: UNPACK },
  { magic: "BZh", holds: "1AY&SY", name: { zh: "bzip2 压缩文件", en: "a bzip2 file" }, remedy: UNPACK },
  { magic: "\xfd7zXZ\0", name: { zh: "xz 压缩文件", en: "an xz file" }, remedy: UNPACK },
  { magic: "\x28\xb5\x2f\xfd", name: { zh: "zstd 压缩文件", en: "a zstd file" }, remedy: UNPACK },
  { magic: "\x89PNG\r\n\x1a\n", name: { zh: "PNG 图片", en: "a PNG picture" }, remedy: LEAVE_OPEN, isRead: true },
  { magic: "\xff\xd8\xff", name: { zh: "JPEG 图片", en: "a JPEG picture" }, remedy: LEAVE_OPEN, isRead: true },
  { magic: "GIF8", name: { zh: "GIF 图片", en: "a GIF picture" }, remedy: AS_PNG },
  { magic: "II*\0", name: { zh: "TIFF 图片", en: "a TIFF picture" }, remedy: LEAVE_OPEN, isRead: true },
  { magic: "MM\0*", name: { zh: "TIFF 图片", en: "a TIFF picture" }, remedy: LEAVE_OPEN, isRead: true },
  { magic: "WEBP", at: 8, name: { zh: "WebP 图片", en: "a WebP picture" }, remedy: AS_PNG },
  { magic: "\x7fELF", name: { zh: "程序文件", en: "a program" }, remedy: SAVE_AS },
  { magic: "SQLite format 3\0", name: { zh: "SQLite 数据库", en: "an SQLite database" }, remedy: SAVE_AS },
];

/** @throws Trouble on what is known to be no text, whatever its file is called; it says what it is. */
export function refuseBinary(bytes: Uint8Array, path: string): void {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found = BINARY_FORMATS.find(({ magic, at = 0, holds }) => {
    return head.startsWith(magic, at) && (holds === undefined || head.includes(holds));
  });
  if (found === undefined) return;
  const { name, remedy } = found;
  throw new Trouble(path, {
    zh: `内容是${name.zh}，不是文本；${remedy.zh}`,
    en: `this is ${name.en}, not a text; ${remedy.en}`,
  });
}

function same(name: string): Bilingual {
  return { zh: ` ${name} 文件`, en: `a file of the kind ${name}` };
}
