/** The characters of the bytes from 0x80 to 0x9f. Some versions of Node read these bytes as Latin-1 has them: control characters. */
export const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const FIRST = 0x80;
const C1 = /[\u0080-\u009f]/g;

/** What a platform's decoder read, with Windows' characters where it read control characters. */
export function asWindows(read: string): string {
  return read.replace(C1, (control) => WINDOWS[control.charCodeAt(0) - FIRST]);
}
