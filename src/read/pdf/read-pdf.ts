import type { Document, Warning } from "../../text/document.js";
import type { FileProperty } from "../../text/file-property.js";
import { linesIn } from "../../text/locator.js";
import { Trouble } from "../../text/trouble.js";
import { withoutFurniture } from "../furniture/without-furniture.js";
import { LeftOutCounter } from "../left-out-counter.js";
import { plainBlocksOf } from "../plain.js";
import type { FileToRead } from "../reader.js";
import { coveredOn, coveredWarnings, lookAtPages, type Look } from "./covered-on.js";
import { pdfOfPicture } from "../ocr/picture-file.js";
import { notRecognisedHere } from "../ocr/not-recognised-here.js";
import { pictureKindOf } from "../ocr/picture-kind.js";
import { MOST_DOTS } from "../ocr/raster.js";
import type { Recogniser } from "../ocr/recogniser.js";
import { listedPages } from "./listed-pages.js";
import { openPdf, type LoadTable, type PdfFile } from "./pdf-pages.js";
import { pdfSource, recognisedOf, type PdfSource } from "./pdf-source.js";
import { recognisedWarning, withoutRecognised } from "./recognised-warning.js";

/** Signs of private use and controls: a font that does not say what its signs are. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f]/g;
const MOST_UNREADABLE = 0.02;

export type PdfToRead = Pick<FileToRead, "bytes" | "path" | "sha256" | "format" | "ocr">;

/** What a PDF needs that is elsewhere in Node and in a browser. */
export interface PdfTools {
  readonly loadTable: LoadTable | null;
  /** Null where nothing is recognised. @throws Trouble where it is not installed. */
  readonly loadRecogniser: (() => Promise<Recogniser>) | null;
  /** Is called before each page that is recognised, and as often as that gets on. */
  readonly onPage?: (number: number, count: number) => void;
  /** Looks for covered text meanwhile, in a thread of its own; null where that failed. */
  readonly lookApart?: () => Promise<Look | null>;
}

/** Fewer pages are read sooner than a second thread is there; by hand. */
const FEWEST_APART = 40;

/**
 * The text of a PDF, or of a picture, which is read as a PDF of pictures: its source has a form feed between two pages, and
 * its text is without what pages put around it.
 *
 * @throws Trouble on a file that is damaged, too large, encrypted, or has no text.
 */
export async function readPdf(
  asked: PdfToRead,
  { loadTable, loadRecogniser, onPage, lookApart }: PdfTools,
): Promise<Document> {
  const { bytes, path, sha256, format } = asked;
  const kind = pictureKindOf(bytes);
  if (kind !== null && loadRecogniser === null) throw notRecognisedHere(path);
  const pages = kind === null ? bytes : pdfOfPicture(bytes, kind, path);
  const load = kind !== null || asked.ocr === true ? loadRecogniser : null;
  let loaded: Promise<Recogniser> | null = null;
  const file = await openPdf(pages, path, loadTable);
  const pictures = load === null ? null : await openPdf(pages, path, null, MOST_DOTS);
  const look = load === null && file.count >= FEWEST_APART ? lookApart?.() : undefined;
  const read = await pdfSource(
    file,
    path,
    load === null || pictures === null
      ? null
      : { recogniser: () => (loaded ??= load()), pictures, ...(onPage === undefined ? {} : { onPage }) },
  );
  const { source, starts, empty, failed, unreadable, recognised, sureness } = read;
  const without = [...empty, ...failed, ...unreadable, ...recognised];
  const covered = coveredOn((await look) ?? (await lookAtPages(file, without)), without);
  await Promise.all([file.close(), pictures?.close()]);
  if (failed.length > 0 && failed.length + empty.length === file.count) throw damaged(path);
  if (unreadable.length > 0 && failed.length + empty.length + unreadable.length === file.count)
    throw withoutTables(file.count, path, load !== null);
  if (empty.length === file.count && load !== null) throw withoutRecognised(kind === null ? file.count : null, path);
  if (empty.length === file.count) throw file.missing.size > 0 ? withoutFonts(path) : withoutText(file.count, path);
  const whole = { textStart: 0, textLength: source.length, sourceStart: 0, sourceLength: source.length };
  const { extract, warnings: ofFurniture } = withoutFurniture({ text: source, pieces: [whole], blocks: [] }, path);
  const left = new LeftOutCounter();
  left.addDifference("furniture", source, extract.text);
  const leftOut = left.rows(source, extract.text);
  const said = sureness === null || load === null ? null : recognisedOf(read, (await (loaded ??= load())).engine);
  const properties = [...propertiesOf(file), ...covered.texts.map((text) => ({ name: "covered" as const, text }))];
  return {
    source,
    ...extract,
    blocks: plainBlocksOf(extract.text),
    locator: linesIn(source),
    places: { unit: "page", starts, names: null },
    ...(properties.length === 0 ? {} : { properties }),
    ...(sureness === null ? {} : { sureness }),
    title: null,
    date: null,
    origin: {
      path,
      sha256,
      bytes: bytes.length,
      format: kind === null ? "pdf" : "image",
      ...(format === undefined ? {} : { isFormatNamed: true }),
      ...(said === null ? {} : { recognised: said }),
      ...(leftOut.length === 0 ? {} : { leftOut }),
    },
    warnings: [
      ...(said === null ? [] : [recognisedWarning(said, recognised, path)]),
      ...coveredWarnings(covered, path),
      ...warningsOf(file, read, path, load !== null),
      ...ofFurniture,
    ],
  };
}

function propertiesOf({ author, title }: PdfFile): FileProperty[] {
  return [
    ...(author === null ? [] : [{ name: "author" as const, text: author }]),
    ...(title === null ? [] : [{ name: "title" as const, text: title }]),
  ];
}

function warningsOf(
  { missing }: PdfFile,
  { source, empty, failed, unreadable: notRead }: PdfSource,
  path: string,
  wasRecognised: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  if (empty.length > 0) {
    const pages = listedPages(empty);
    warnings.push({
      code: "no-text-layer",
      path,
      message: wasRecognised
        ? {
            zh: `第 ${pages} 页没有文字层，也没有认出文字（空白页，或不是图片）`,
            en: `pages ${pages} have no text layer, and no text was recognised on them (blank, or no pictures)`,
          }
        : {
            zh: `第 ${pages} 页没有文字层（扫描页或空白页），未读取；可在命令行用 --ocr 识别文字`,
            en: `pages ${pages} have no text layer (scanned or blank) and were not read; duizhao --ocr recognises their text`,
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
  if (notRead.length > 0) warnings.push(unreadablePages(notRead, path, wasRecognised));
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

function unreadablePages(numbers: readonly number[], path: string, wasRecognised: boolean): Warning {
  const pages = listedPages(numbers);
  return {
    code: "unreadable-pages",
    path,
    message: {
      zh: `第 ${pages} 页的字体没有说明其字符，未读取${wasRecognised ? "，也没有认出文字" : "；可在命令行用 --ocr 识别文字"}`,
      en: `the fonts of pages ${pages} do not say what their signs are: they were not read${wasRecognised ? ", and no text was recognised on them" : "; duizhao --ocr recognises their text"}`,
    },
  };
}

function withoutTables(count: number, path: string, wasRecognised: boolean): Trouble {
  return new Trouble(path, {
    zh: `${count} 页的字体都没有说明其字符，读不出文字${wasRecognised ? "，也没有认出文字；请另存为 .txt" : "；可在命令行用 --ocr 识别文字，或另存为 .txt"}`,
    en: `the fonts of its ${count} pages do not say what their signs are${wasRecognised ? ", and no text was recognised on them; save it as .txt" : "; duizhao --ocr recognises their text, or save it as .txt"}`,
  });
}

function withoutText(count: number, path: string): Trouble {
  return new Trouble(path, {
    zh: `${count} 页都没有文字层（可能是扫描件）；可在命令行用 --ocr 识别文字`,
    en: `none of its ${count} pages has a text layer (it may be a scan); duizhao --ocr recognises their text`,
  });
}
