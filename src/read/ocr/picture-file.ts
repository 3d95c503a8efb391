import type { Bilingual } from "../../text/language.js";
import { Trouble } from "../../text/trouble.js";
import { jpegHead } from "./jpeg-head.js";
import { pdfOfPictures } from "./pdf-of-pictures.js";
import { Damaged, TooManyDots, Unreadable } from "./picture-size.js";
import type { PictureKind } from "./picture-kind.js";
import { readPng } from "./png.js";
import { MOST_DOTS } from "./raster.js";
import { tiffPages } from "./tiff.js";

/**
 * A picture as a PDF, whose pages are those of the picture.
 *
 * @throws Trouble where it is damaged, too large or of a form that is not read.
 */
export function pdfOfPicture(bytes: Uint8Array, kind: PictureKind, path: string): Uint8Array {
  try {
    return pdfOfPictures(pagesOf(bytes, kind));
  } catch (error) {
    const said = error instanceof Damaged ? DAMAGED : error instanceof TooManyDots ? TOO_LARGE : UNREADABLE;
    if (error instanceof Unreadable || said !== UNREADABLE) throw new Trouble(path, said, error);
    throw error;
  }
}

function pagesOf(bytes: Uint8Array, kind: PictureKind): Parameters<typeof pdfOfPictures>[0] {
  if (kind === "tiff") return tiffPages(bytes);
  if (kind === "jpeg") {
    const { width, height, colours, quarters } = jpegHead(bytes);
    const space = colours === 1 ? "/DeviceGray" : colours === 3 ? "/DeviceRGB" : "/DeviceCMYK";
    const entries = `/ColorSpace${space}/BitsPerComponent 8/Filter/DCTDecode`;
    return [{ width, height, quarters, pictures: [{ x: 0, y: 0, width, height, entries, data: bytes }] }];
  }
  const { width, height, grey } = readPng(bytes);
  const entries = "/ColorSpace/DeviceGray/BitsPerComponent 8";
  return [{ width, height, quarters: 0, pictures: [{ x: 0, y: 0, width, height, entries, data: grey }] }];
}

const DAMAGED: Bilingual = {
  zh: "图片已损坏或不完整，无法读取；请重新取得文件",
  en: "the picture is damaged or incomplete; get it again",
};
const TOO_LARGE: Bilingual = {
  zh: `图片太大，上限为 ${MOST_DOTS / 1e6} 百万像素（A4 纸 600 dpi）；请缩小或裁开`,
  en: `the picture is too large, the limit is ${MOST_DOTS / 1e6} million dots (A4 at 600 dpi); make it smaller or cut it`,
};
const UNREADABLE: Bilingual = {
  zh: "图片的格式不认识；请另存为 .png",
  en: "the picture is of a form that is not read; save it as .png",
};
