import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";

/** Formats of dates that every workbook has. */
const BUILT_IN = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const DAY = 24 * 60 * 60 * 1000;
/** Day 0: Excel takes 1900 for a leap year, and nobody writes of January and February of it. */
const BEGINNING = Date.UTC(1899, 11, 30);
const LAST_DAY = 200_000;

/** The styles of cells whose numbers are dates. */
export function dateStyles(zip: ZipFile, part: string, path: string): ReadonlySet<number> {
  const styles = new Set<number>();
  const bytes = zip.read(part);
  if (bytes === null) return styles;
  const formats = new Set(BUILT_IN);
  let isCells = false;
  let count = 0;
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name, get }) => {
        if (name === "numFmt" && isDate(get("formatCode") ?? "")) formats.add(Number(get("numFmtId")));
        if (name === "cellXfs") isCells = true;
        if (name !== "xf" || !isCells) return;
        if (formats.has(Number(get("numFmtId")))) styles.add(count);
        count++;
      },
      close: (name) => {
        if (name === "cellXfs") isCells = false;
      },
    },
  );
  return styles;
}

/** A format with years or days, quoted text and colours left aside. */
function isDate(code: string): boolean {
  return /[yd]/i.test(code.replaceAll(/"[^"]{0,80}"|\[[^\]]{0,40}\]|\\./g, ""));
}

/** A number of days as `2022-02-08`; what is none stays as it is. */
export function dateOf(value: string): string {
  const days = Number(value);
  if (!(days >= 1 && days < LAST_DAY)) return value;
  return new Date(BEGINNING + Math.floor(days) * DAY).toISOString().slice(0, 10);
}
