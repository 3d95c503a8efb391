import type { ReadApart } from "./reader.js";

/** Reads in a thread of Node what may take too much time or memory: one file that does costs a line. */
export const readApart: ReadApart = async (file) => (await import("./pdf/read-pdf-apart.js")).readPdfApart(file);
