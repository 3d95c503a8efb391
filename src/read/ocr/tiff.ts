import { Damaged, sized, Unreadable } from "./picture-size.js";
import type { PicturePage, PlacedPicture } from "./pdf-of-pictures.js";

const MOST_PAGES = 3000;
const MOST_FIELDS = 200;
const MOST_PARTS = 20_000;
/** Fields by number (TIFF 6.0). */
const FIELDS = {
  width: 256,
  height: 257,
  bits: 258,
  packing: 259,
  meaning: 262,
  fillOrder: 266,
  partOffsets: 273,
  orientation: 274,
  colours: 277,
  rows: 278,
  partLengths: 279,
  planes: 284,
  faxOptions: 292,
  predictor: 317,
  palette: 320,
  tileWidth: 322,
  tileHeight: 323,
  tileOffsets: 324,
  tileLengths: 325,
  tables: 347,
} as const;
type Field = keyof typeof FIELDS;
const BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 6: 1, 7: 1, 8: 2, 9: 4 };
const JPEG = 7;

/**
 * The pages of a TIFF as pictures that a PDF may hold: they are not unpacked.
 *
 * @throws Damaged, TooManyDots, Unreadable
 */
export function tiffPages(bytes: Uint8Array): PicturePage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 8) throw new Damaged();
  const isLittle = bytes[0] === 0x49;
  const pages: PicturePage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, isLittle); at !== 0 && pages.length < MOST_PAGES && !seen.has(at);) {
    if (at + 6 > bytes.length) break;
    seen.add(at);
    const directory = new Directory(view, at, isLittle);
    pages.push(pageOf(directory, bytes));
    at = directory.next;
  }
  if (pages.length === 0) throw new Damaged();
  return pages;
}

/** The fields of one page. */
class Directory {
  readonly next: number;
  readonly #fields = new Map<number, readonly number[]>();

  constructor(view: DataView, at: number, isLittle: boolean) {
    const count = Math.min(view.getUint16(at, isLittle), MOST_FIELDS);
    const end = at + 2 + 12 * count;
    if (end > view.byteLength) throw new Damaged();
    for (let field = 0; field < count; field++) {
      const from = at + 2 + 12 * field;
      const size = BYTES[view.getUint16(from + 2, isLittle)];
      const length = view.getUint32(from + 4, isLittle);
      if (size === undefined || length > MOST_PARTS * 4) continue;
      const place = size * length <= 4 ? from + 8 : view.getUint32(from + 8, isLittle);
      if (place + size * length > view.byteLength) throw new Damaged();
      const values = Array.from({ length }, (_, index) => {
        const value = place + index * size;
        return size === 1
          ? view.getUint8(value)
          : size === 2
            ? view.getUint16(value, isLittle)
            : view.getUint32(value, isLittle);
      });
      this.#fields.set(view.getUint16(from, isLittle), values);
    }
    this.next = end + 4 <= view.byteLength ? view.getUint32(end, isLittle) : 0;
  }

  all(name: Field): readonly number[] {
    return this.#fields.get(FIELDS[name]) ?? [];
  }

  one(name: Field, otherwise: number): number {
    return this.all(name)[0] ?? otherwise;
  }
}

function pageOf(page: Directory, bytes: Uint8Array): PicturePage {
  const { width, height } = sized(page.one("width", 0), page.one("height", 0));
  if (page.one("planes", 1) !== 1 || page.one("fillOrder", 1) !== 1) throw new Unreadable();
  const isTiled = page.all("tileOffsets").length > 0;
  const [acrossPart, downPart] = isTiled
    ? [page.one("tileWidth", 0), page.one("tileHeight", 0)]
    : [width, Math.min(height, page.one("rows", height))];
  if (acrossPart < 1 || downPart < 1) throw new Damaged();
  const offsets = page.all(isTiled ? "tileOffsets" : "partOffsets");
  const lengths = page.all(isTiled ? "tileLengths" : "partLengths");
  const inRow = Math.ceil(width / acrossPart);
  if (offsets.length === 0 || offsets.length > MOST_PARTS) throw new Damaged();
  const pictures = offsets.map((from, part): PlacedPicture => {
    const y = Math.floor(part / inRow) * downPart;
    const partHeight = isTiled ? downPart : Math.min(downPart, height - y);
    const data = bytes.subarray(from, from + (lengths[part] ?? 0));
    if (data.length < (lengths[part] ?? 1) || partHeight < 1) throw new Damaged();
    const size = { width: acrossPart, height: partHeight };
    return { x: (part % inRow) * acrossPart, y, ...size, ...packed(page, size, data) };
  });
  const said = page.one("orientation", 1);
  return { width, height, quarters: said === 3 ? 2 : said === 6 ? 1 : said === 8 ? 3 : 0, pictures };
}

function packed(
  page: Directory,
  { width, height }: { readonly width: number; readonly height: number },
  data: Uint8Array,
): Pick<PlacedPicture, "entries" | "data"> {
  const colours = page.one("colours", 1);
  const bits = page.one("bits", 1);
  const meaning = page.one("meaning", 1);
  if (![1, 3, 4].includes(colours) || ![1, 2, 4, 8].includes(bits) || (colours === 4 && meaning !== 5))
    throw new Unreadable();
  if (page.one("packing", 1) === JPEG) {
    const space = colours === 1 ? "/DeviceGray" : "/DeviceRGB";
    return {
      entries: `/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`,
      data: withTables(page.all("tables"), data),
    };
  }
  const inverted = meaning === 0 ? "/Decode[1 0]" : "";
  const look = `/ColorSpace${spaceOf(page, colours, bits)}/BitsPerComponent ${bits}${inverted}`;
  const predictor =
    page.one("predictor", 1) === 2
      ? `/DecodeParms<</Predictor 2/Colors ${colours}/BitsPerComponent ${bits}/Columns ${width}>>`
      : "";
  switch (page.one("packing", 1)) {
    case 1:
      return { entries: look, data };
    case 2:
      return { entries: `${look}${fax(0, true, width, height)}`, data };
    case 3:
      return { entries: `${look}${fax((page.one("faxOptions", 0) & 1) === 1 ? 1 : 0, false, width, height)}`, data };
    case 4:
      return { entries: `${look}${fax(-1, false, width, height)}`, data };
    case 5:
      return { entries: `${look}/Filter/LZWDecode${predictor}`, data };
    case 8:
    case 32_946:
      return { entries: `${look}/Filter/FlateDecode${predictor}`, data };
    case 32_773:
      return { entries: `${look}/Filter/RunLengthDecode`, data };
    default:
      throw new Unreadable();
  }
}

/** Fax says which runs are black; a TIFF says what 0 is, so that the dots are as they are in it. */
function fax(group: number, isByteAligned: boolean, width: number, height: number): string {
  return `/Filter/CCITTFaxDecode/DecodeParms<</K ${group}/Columns ${width}/Rows ${height}/EncodedByteAlign ${isByteAligned}/EndOfBlock false/BlackIs1 true>>`;
}

function spaceOf(page: Directory, colours: number, bits: number): string {
  if (page.one("meaning", 1) === 3) {
    const palette = page.all("palette");
    const count = 1 << bits;
    if (palette.length < 3 * count) throw new Damaged();
    const hex = Array.from({ length: 3 * count }, (_, at) =>
      (palette[(at % 3) * count + Math.floor(at / 3)] >> 8).toString(16).padStart(2, "0"),
    );
    return `[/Indexed/DeviceRGB ${count - 1}<${hex.join("")}>]`;
  }
  return colours === 1 ? "/DeviceGray" : colours === 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

/** Tables that all parts of a picture share are put in front of each: without their end, and its beginning. */
function withTables(tables: readonly number[], data: Uint8Array): Uint8Array {
  if (tables.length < 4) return data;
  const shared = Uint8Array.from(tables.slice(0, -2));
  const whole = new Uint8Array(shared.length + data.length - 2);
  whole.set(shared);
  whole.set(data.subarray(2), shared.length);
  return whole;
}
