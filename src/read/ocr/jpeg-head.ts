import { Damaged, sized, type PictureSize } from "./picture-size.js";

/** What a JPEG says of itself before its dots. */
export interface JpegHead extends PictureSize {
  /** How many colours it has. */
  readonly colours: number;
  /** By how many quarters the picture has to be turned clockwise to be upright, as a camera noted it. */
  readonly quarters: 0 | 1 | 2 | 3;
}

const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const SCAN = 0xda;
const END = 0xd9;
const APP1 = 0xe1;
const ORIENTATION = 0x0112;
const MOST_FIELDS = 200;

/** @throws Damaged where it does not say how large it is, TooManyDots where that is too large. */
export function jpegHead(bytes: Uint8Array): JpegHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let quarters: JpegHead["quarters"] = 0;
  // One that is cut off would be read as far as it goes, and nobody would know.
  if (!hasEnd(bytes)) throw new Damaged();
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new Damaged();
    const mark = bytes[at + 1];
    // A mark may have filling bytes before it, and some have no length.
    if (mark === 0xff || mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) {
      at += mark === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (FRAMES.has(mark))
      return { ...sized(view.getUint16(at + 7), view.getUint16(at + 5)), colours: bytes[at + 9], quarters };
    if (mark === SCAN || length < 2) break;
    if (mark === APP1) quarters = quartersIn(bytes.subarray(at + 4, at + 2 + length)) ?? quarters;
    at += 2 + length;
  }
  throw new Damaged();
}

/** Whether its last part is closed; a camera may put notes behind it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 2; at--) {
    if (bytes[at] !== 0xff) continue;
    if (bytes[at + 1] === END) return true;
    if (bytes[at + 1] === SCAN) return false;
  }
  return false;
}

/** The orientation in the notes of a camera (Exif), as quarters; mirrored pictures are not turned. */
function quartersIn(notes: Uint8Array): JpegHead["quarters"] | null {
  if (new TextDecoder("latin1").decode(notes.subarray(0, 6)) !== "Exif\0\0" || notes.length < 14) return null;
  const view = new DataView(notes.buffer, notes.byteOffset + 6, notes.length - 6);
  const isLittle = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > view.byteLength) return null;
  const count = Math.min(view.getUint16(first, isLittle), MOST_FIELDS);
  for (let field = 0; field < count; field++) {
    const at = first + 2 + 12 * field;
    if (at + 12 > view.byteLength) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    const said = view.getUint16(at + 8, isLittle);
    return said === 3 ? 2 : said === 6 ? 1 : said === 8 ? 3 : 0;
  }
  return null;
}
