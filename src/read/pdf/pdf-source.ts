import type { Recognised } from "../../text/recognised.js";
import { LONGEST_TEXT, tooLong } from "../office/block-writer.js";
import { recognisePage } from "../ocr/recognised-page.js";
import type { Recogniser } from "../ocr/recogniser.js";
import { pageText, SURE } from "./page-lines.js";
import { StrangeSigns } from "./unreadable-page.js";
import type { PdfFile, PdfItem } from "./pdf-pages.js";

/** The text of all pages, with a form feed between two. */
export interface PdfSource {
  readonly source: string;
  readonly starts: readonly number[];
  /** The numbers of pages without text, and of those that could not be read. */
  readonly empty: readonly number[];
  readonly failed: readonly number[];
  /** Of pages whose fonts do not say what their signs are: they were not read either. */
  readonly unreadable: readonly number[];
  /** Of which pages the text was recognised. */
  readonly recognised: readonly number[];
  /** How sure each UTF-16 unit of the source is, in hundredths; null where nothing was recognised. */
  readonly sureness: Uint8Array | null;
}

/** How pages without text are recognised. */
export interface Recognition {
  /** Is asked once there is something to recognise. */
  readonly recogniser: () => Promise<Recogniser>;
  /** Is called before a page is recognised, and as often as that gets on. */
  readonly onPage?: (number: number, count: number) => void;
  /** The same file with all of its pictures. */
  readonly pictures: Pick<PdfFile, "raster">;
}

/** A scan may have a line on it that a program put there: so many characters are no page of text. */
const STAMP = 60;

export async function pdfSource(file: PdfFile, path: string, recognition: Recognition | null): Promise<PdfSource> {
  const [starts, empty, failed, recognised]: [number[], number[], number[], number[]] = [[], [], [], []];
  const unreadable: number[] = [];
  const signs = new StrangeSigns();
  let [source, marks] = ["", ""];
  for (let number = 1; number <= file.count; number++) {
    starts.push(source.length);
    const written = await file.page(number).catch(() => null);
    const isGarbage = written !== null && signs.isUnreadable(written);
    const layer = isGarbage ? [] : written;
    const seen =
      recognition !== null && layer !== null && lengthOf(layer) <= STAMP
        ? await recognisedOn({ number, count: file.count, drawsText: isGarbage }, recognition)
        : [];
    const isRecognised = lengthOf(seen) > lengthOf(layer ?? []);
    const items = isRecognised ? seen : layer;
    if (items === null) failed.push(number);
    else if (isGarbage && !isRecognised) unreadable.push(number);
    else if (items.length === 0) empty.push(number);
    if (isRecognised) recognised.push(number);
    const page = pageText(items ?? []);
    const end = `\n${number < file.count ? "\f" : ""}`;
    source += page.text + end;
    if (recognition !== null) marks += page.marks + SURE.repeat(end.length);
    if (source.length > LONGEST_TEXT) throw tooLong(path);
  }
  const sureness = recognised.length === 0 ? null : Uint8Array.from(marks, (mark) => mark.charCodeAt(0));
  return { source, starts, empty, failed, unreadable, recognised, sureness };
}

const lengthOf = (items: readonly PdfItem[]): number => items.reduce((sum, { text }) => sum + text.length, 0);

async function recognisedOn(
  { number, count, drawsText }: { readonly number: number; readonly count: number; readonly drawsText: boolean },
  { recogniser, onPage, pictures }: Recognition,
): Promise<readonly PdfItem[]> {
  const goOn = (): void => onPage?.(number, count);
  goOn();
  const raster = await pictures.raster(number, drawsText).catch(() => null);
  return raster === null ? [] : (await recognisePage(raster, await recogniser(), goOn)).items;
}

/** What an answer says of the recognised pages; null where there are none. */
export function recognisedOf({ source, starts, recognised, sureness }: PdfSource, engine: string): Recognised | null {
  if (sureness === null) return null;
  let [sum, count] = [0, 0];
  for (const number of recognised) {
    const end = starts[number] ?? source.length;
    for (let at = starts[number - 1]; at < end; at++) {
      if (source[at].trim() === "") continue;
      sum += sureness[at];
      count++;
    }
  }
  return { engine, confidence: Math.round((sum / Math.max(1, count)) * 10) / 1000, pages: recognised.length };
}
