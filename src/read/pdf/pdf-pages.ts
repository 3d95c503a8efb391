import type { Bilingual } from "../../text/language.js";
import { withOrdinaryCharacters } from "../../text/radicals.js";
import { Trouble } from "../../text/trouble.js";
import { coveredText } from "./covered-text.js";
import { boxOf, times, type Box, type Matrix } from "./drawn-boxes.js";
import { fillsAreas } from "./fills-areas.js";
import { fillInTransfer } from "./fill-in-transfer.js";
import { drawingOf, type Operators } from "./page-drawing.js";
import { outlinesIn } from "./outlines.js";
import { paintGlyphs } from "./paint-glyphs.js";
import { portToReader } from "./same-thread.js";
import { namesIn, pageRaster, picturesOn } from "./page-pictures.js";
import type { Raster } from "../ocr/raster.js";

/** A stretch of text on a page. Lengths are in points, y grows downwards. */
export interface PdfItem {
  readonly text: string;
  /** Of recognised text a sign for each of its own: its code says how sure it is, in hundredths. */
  readonly marks?: string;
  /** Where its base line begins. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its font. */
  readonly size: number;
  /** Quarter turns against the page as it is shown. */
  readonly turns: 0 | 1 | 2 | 3;
  readonly isVertical: boolean;
  /** The name of its font in the file, as pdf.js has it. */
  readonly font?: string;
}

/** What a file says of itself, and its pages one by one. */
export interface PdfFile {
  readonly count: number;
  readonly author: string | null;
  readonly title: string | null;
  page(number: number): Promise<PdfItem[]>;
  /** The stretches of text on a page that something covers; null where that would have taken too long. */
  covered(number: number): Promise<readonly string[] | null>;
  /**
   * A page as its pictures show it, and, if it is asked for, its fonts. Null where it has no pictures of any size, or fonts
   * that can't be drawn.
   */
  raster(number: number, drawsText?: boolean): Promise<Raster | null>;
  /** Tables of characters that were asked for and are not there. */
  readonly missing: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Gives a table of characters by its name; null where there is none. */
export type LoadTable = (name: string) => Promise<Uint8Array | null>;

const MOST_PAGES = 3000;
/** In signs of a picture. */
const LARGEST_PICTURE = 250_000;
/** How long a page is looked at for what covers its text, in milliseconds. */
const LONGEST_LOOK = 3000;
/** How long the pictures of a page are waited for. */
const LONGEST_UNPACKING = 20_000;

const NO_OPERATORS: Operators = { fnArray: [], argsArray: [] };

/** @throws Trouble if it has a password, is damaged or has too many pages. */
export async function openPdf(
  bytes: Uint8Array,
  path: string,
  loadTable: LoadTable | null,
  largestPicture = LARGEST_PICTURE,
): Promise<PdfFile> {
  const { getResolvedPDFJS } = await import("unpdf");
  const { getDocument, OPS, PDFWorker } = await getResolvedPDFJS();
  fillInTransfer();
  // With all pictures, pages are looked at as they are seen.
  const drawsFonts = largestPicture > LARGEST_PICTURE;
  const port = portToReader(drawsFonts);
  const worker = port === null ? null : new PDFWorker({ port: port as unknown as null, verbosity: 0 });
  const missing = new Set<string>();
  class Tables {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const table = kind === "cMapUrl" ? ((await loadTable?.(filename)) ?? null) : null;
      if (table !== null) return table;
      if (kind === "cMapUrl") missing.add(filename.replace(/\.bcmap$/, ""));
      throw new Error(`${filename} is not there`);
    }
  }
  const options = {
    // It takes the bytes for itself.
    data: new Uint8Array(bytes),
    BinaryDataFactory: Tables,
    cMapUrl: "cmaps/",
    cMapPacked: true,
    standardFontDataUrl: "fonts/",
    useWorkerFetch: false,
    isEvalSupported: false,
    // Then it would draw every sign.
    disableFontFace: worker === null || drawsFonts,
    useSystemFonts: false,
    enableXfa: false,
    // Larger pictures are scans and photographs: unpacking them takes long, and no bar is among them.
    maxImageSize: largestPicture,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
    ...(worker === null ? {} : { worker }),
  };
  const task = getDocument(options);
  const file = await task.promise.catch((error: unknown) => {
    throw refused(error, path);
  });
  if (file.numPages > MOST_PAGES) throw new Trouble(path, tooManyPages(file.numPages));
  const info = await file.getMetadata().then(
    ({ info: found }) => found as Readonly<Record<string, unknown>>,
    () => ({}) as Readonly<Record<string, unknown>>,
  );
  const said = (name: string): string | null => {
    const value = info[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    count: file.numPages,
    author: said("Author"),
    title: said("Title"),
    missing,
    page: async (number) => {
      const page = await file.getPage(number);
      const { transform } = page.getViewport({ scale: 1 });
      const { items, styles } = await page.getTextContent({ disableNormalization: true });
      page.cleanup();
      return items.flatMap((item) =>
        "str" in item ? itemOf(item, transform, styles[item.fontName]?.vertical === true) : [],
      );
    },
    covered: async (number) => {
      const page = await file.getPage(number);
      const notes: readonly { subtype?: unknown; rect?: unknown }[] = await page.getAnnotations();
      const operators = await inTime(page.getOperatorList());
      if (operators === null) return null;
      const marked = notes.flatMap(({ subtype, rect }) => (subtype === "Redact" ? boxIn(rect) : []));
      if (marked.length === 0 && !fillsAreas(operators, OPS)) {
        page.cleanup();
        return [];
      }
      const drawing = drawingOf(operators, OPS, imageOn(page));
      page.cleanup();
      return coveredText(drawing, marked, boxIn(page.view)[0])?.map(withOrdinaryCharacters) ?? null;
    },
    raster: async (number, drawsText = false) => {
      const page = await file.getPage(number);
      const operators: Operators = await page.getOperatorList();
      await inTime(allThere(page, namesIn(operators, OPS)), LONGEST_UNPACKING);
      const { transform, width, height } = page.getViewport({ scale: 1 });
      const [a, b, c, d, e, f] = transform;
      const matrix: Matrix = [a, b, c, d, e, f];
      const raster = pageRaster(picturesOn(operators, OPS, imageOn(page)), { matrix, width, height }, drawsText);
      const scale = (raster?.width ?? 0) / width;
      const { glyphs } = drawingOf(drawsText ? operators : NO_OPERATORS, OPS, imageOn(page), true);
      const isPainted =
        raster === null ||
        paintGlyphs(
          raster,
          glyphs,
          times([scale, 0, 0, scale, 0, 0], matrix),
          outlinesIn(page.commonObjs as Held, OPS),
        );
      page.cleanup();
      return isPainted ? raster : null;
    },
    close: async () => {
      await task.destroy();
      worker?.destroy();
    },
  };
}

interface Held {
  has(name: string): boolean;
  /** With `done` it waits until there is one of this name. */
  get(name: string, done?: (held: unknown) => void): unknown;
}

/** Pictures are unpacked one after the other, some of them once the list of operators is there. */
async function allThere(page: unknown, names: readonly string[]): Promise<void> {
  const { objs, commonObjs } = page as { readonly objs: Held; readonly commonObjs: Held };
  for (const name of names)
    await new Promise<unknown>((done) => (name.startsWith("g_") ? commonObjs : objs).get(name, done));
}

/** The pictures of a page by name; those that several pages have are held apart. */
function imageOn(page: unknown): (name: string) => unknown {
  const { objs, commonObjs } = page as { readonly objs: Held; readonly commonObjs: Held };
  return (name) => {
    const held = name.startsWith("g_") ? commonObjs : objs;
    return held.has(name) ? held.get(name) : null;
  };
}

function boxIn(corners: unknown): Box[] {
  const [x, y, u, v] = Array.isArray(corners) ? corners.map(Number) : [];
  return [x, y, u, v].every(Number.isFinite) ? [boxOf(x, y, u, v)] : [];
}

/** What comes within a while; null if it does not. */
async function inTime<Value>(promise: Promise<Value>, longest = LONGEST_LOOK): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), longest);
  });
  return Promise.race([promise.catch(() => null), late]).finally(() => clearTimeout(timer));
}

interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

function itemOf(
  { str, transform, width, height, fontName }: RawItem,
  page: readonly number[],
  isVertical: boolean,
): PdfItem[] {
  if (str.trim() === "") return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [p = 1, q = 0, r = 0, s = 1, u = 0, v = 0] = transform;
  const along = { x: a * p + c * q, y: b * p + d * q };
  const size = Math.hypot(a * r + c * s, b * r + d * s);
  const turns = (Math.round(Math.atan2(along.y, along.x) / (Math.PI / 2)) + 4) % 4;
  return [
    {
      text: withOrdinaryCharacters(str),
      x: a * u + c * v + e,
      y: b * u + d * v + f,
      width: isVertical ? size : width,
      size: size > 0 ? size : height,
      turns: turns === 1 ? 1 : turns === 2 ? 2 : turns === 3 ? 3 : 0,
      isVertical,
      font: fontName,
    },
  ];
}

function refused(error: unknown, path: string): Trouble {
  const name = error instanceof Error ? error.name : "";
  return new Trouble(path, name === "PasswordException" ? PASSWORD : DAMAGED, error);
}

const PASSWORD: Bilingual = {
  zh: "PDF 有密码，无法读取；请先去掉密码另存",
  en: "the PDF has a password; save it without one first",
};
const DAMAGED: Bilingual = {
  zh: "PDF 已损坏或不完整，无法读取；请重新取得文件，或另存为 .txt",
  en: "the PDF is damaged or incomplete; get it again, or save it as .txt",
};

function tooManyPages(count: number): Bilingual {
  return {
    zh: `PDF 有 ${count} 页，上限为 ${MOST_PAGES} 页；请只取需要的部分`,
    en: `the PDF has ${count} pages, the limit is ${MOST_PAGES}; take the part that is needed`,
  };
}
