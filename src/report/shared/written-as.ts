import { visible } from "./visible.js";

/** What a file was written in: `gb18030 · html`, or the format alone where it has no encoding. */
export function writtenAs(
  { encoding, format }: { readonly encoding?: string; readonly format: string },
  joint = " · ",
): string {
  return encoding === undefined ? format : `${visible(encoding)}${joint}${format}`;
}
