import { MOST_DOTS } from "./raster.js";

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** A picture that is cut off or says nonsense of itself. */
export class Damaged extends Error {
  override readonly name = "Damaged";
}

/** A picture with more dots than are looked at: its size is known before anything of it is unpacked. */
export class TooManyDots extends Error {
  override readonly name = "TooManyDots";
}

/** A picture of a form that is not read. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** @throws Damaged without any dot, TooManyDots with too many. */
export function sized(width: number, height: number): PictureSize {
  if (!(width > 0 && height > 0)) throw new Damaged();
  if (width * height > MOST_DOTS) throw new TooManyDots();
  return { width, height };
}
