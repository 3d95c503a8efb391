import type { Document, Warning } from "../../text/document.js";
import type { FileProperty } from "../../text/file-property.js";
import { linesIn } from "../../text/locator.js";
import { Trouble } from "../../text/trouble.js";
import { withoutFurniture } from "../furniture/without-furniture.js";
import { LeftOutCounter } from "../left-out-counter.js";
import { LONGEST_TEXT, tooLong } from "../office/block-writer.js";
import { plainBlocksOf } from "../plain.js";
import type { FileToRead } from "../reader.js";
import { coveredOn, coveredWarnings } from "./covered-on.js";
import { pageText } from "./page-lines.js";
import { listedPages } from "./listed-pages.js";
import { openPdf, type LoadTable, type PdfFile } from "./pdf-pages.js";

/** Signs of private use and controls: a font that does not say what its signs are. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/g;
const MOST_UNREADABLE = 0.02;

export type PdfToRead = Pick<FileToRead, "bytes" | "path" | "sha256" | "format">;

/**
 * The text of a PDF: its source has a form feed between two pages, and its text is without what pages put around it.
 *
 * @throws Trouble on a file that is damaged, too large, encrypted, or has no text layer.
 */
export async function readPdf(
  { bytes, path, sha256, format }: PdfToRead,
  loadTable: LoadTable | null,
): Promise<Document> {
  const file = await openPdf(bytes, path, loadTable);
  const read = await sourceOf(file, path);
  const { source, starts, empty, failed } = read;
  const covered = await coveredOn(file, [...empty, ...failed]);
  await file.close();
  if (failed.length > 0 && failed.length + empty.length === file.count) throw damaged(path);
  if (empty.length === file.count) throw file.missing.size > 0 ? withoutFonts(path) : withoutText(file.count, path);
  const whole = { textStart: 0, textLength: source.length, sourceStart: 0, sourceLength: source.length };
  const { extract, warnings: ofFurniture } = withoutFurniture({ text: source, pieces: [whole], blocks: [] }, path);
  const left = new LeftOutCounter();
  left.addDifference("furniture", source, extract.text);
  const leftOut = left.rows(source, extract.text);
  const properties = [...propertiesOf(file), ...covered.texts.map((text) => ({ name: "covered" as const, text }))];
  return {
    source,
    ...extract,
    blocks: plainBlocksOf(extract.text),
    locator: linesIn(source),
    places: { unit: "page", starts, names: null },
    ...(properties.length === 0 ? {} : { properties }),
    title: null,
    date: null,
    origin: {
      path,
      sha256,
      bytes: bytes.length,
      format: "pdf",
      ...(format === undefined ? {} : { isFormatNamed: true }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    },
    warnings: [...coveredWarnings(covered, path), ...warningsOf(file, read, path), ...ofFurniture],
  };
}

interface PdfSource {
  readonly source: string;
  readonly starts: readonly number[];
  /** The numbers of pages without text, and of those that could not be read. */
  readonly empty: readonly number[];
  readonly failed: readonly number[];
}

async function sourceOf(file: PdfFile, path: string): Promise<PdfSource> {
  const starts: number[] = [];
  const empty: number[] = [];
  const failed: number[] = [];
  let source = "";
  for (let number = 1; number <= file.count; number++) {
    starts.push(source.length);
    const items = await file.page(number).catch(() => null);
    if (items === null) failed.push(number);
    else if (items.length === 0) empty.push(number);
    source += `${pageText(items ?? [])}\n${number < file.count ? "\f" : ""}`;
    if (source.length > LONGEST_TEXT) throw tooLong(path);
  }
  return { source, starts, empty, failed };
}

function propertiesOf({ author, title }: PdfFile): FileProperty[] {
  return [
    ...(author === null ? [] : [{ name: "author" as const, text: author }]),
    ...(title === null ? [] : [{ name: "title" as const, text: title }]),
  ];
}

function warningsOf({ missing }: PdfFile, { source, empty, failed }: PdfSource, path: string): Warning[] {
  const warnings: Warning[] = [];
  if (empty.length > 0) {
    const pages = listedPages(empty);
    warnings.push({
      code: "no-text-layer",
      path,
      message: {
        zh: `第 ${pages} 页没有文字层（扫描页或空白页），未读取；需要先做文字识别（OCR）`,
        en: `pages ${pages} have no text layer (scanned or blank) and were not read; they need OCR`,
      },
    });
  }
  if (failed.length > 0) {
    const pages = listedPages(failed);
    warnings.push({
      code: "damaged-pages",
      path,
      message: {
        zh: `第 ${pages} 页已损坏，未读取`,
        en: `pages ${pages} are damaged and were not read`,
      },
    });
  }
  const unreadable = source.match(UNREADABLE)?.length ?? 0;
  if (missing.size > 0 || unreadable > source.length * MOST_UNREADABLE)
    warnings.push({
      code: "unreadable-font",
      path,
      message: {
        zh: "部分字体没有说明其字符，文字可能缺失或有误；请与所见页面核对",
        en: "fonts in it do not say what their signs are: text may be missing or wrong; check it against the pages",
      },
    });
  return warnings;
}

function damaged(path: string): Trouble {
  return new Trouble(path, {
    zh: "PDF 已损坏，没有一页可以读取；请重新取得文件",
    en: "the PDF is damaged: none of its pages can be read; get it again",
  });
}

function withoutFonts(path: string): Trouble {
  return new Trouble(path, {
    zh: "PDF 的字体没有嵌入，其编码不认识，读不出文字；请在原程序中嵌入字体另存，或另存为 .txt",
    en: "its fonts are not embedded, and what their signs are is not known; save it with embedded fonts, or as .txt",
  });
}

function withoutText(count: number, path: string): Trouble {
  return new Trouble(path, {
    zh: `${count} 页都没有文字层（可能是扫描件）；请先做文字识别（OCR）`,
    en: `none of its ${count} pages has a text layer (it may be a scan); run OCR on it first`,
  });
}
