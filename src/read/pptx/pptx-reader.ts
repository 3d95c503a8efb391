import { isZipped, type Reader } from "../reader.js";

/** Presentations of PowerPoint and WPS since 2007. */
export const PPTX_READER: Reader = {
  format: "pptx",
  endings: [".pptx", ".pptm", ".ppsx"],
  about: {
    title: "PowerPoint (pptx, pptm, ppsx)",
    reads: "the slides in their order: titles, paragraphs, cells; behind each slide its speaker's notes",
    leavesOut: "hidden slides and comments, counted; numbers of slides, dates, footers, charts, what masters show",
    places: "`slide`: from 1, hidden ones counted",
    limits: "as docx",
  },
  recognises: async ({ bytes }) =>
    isZipped(bytes) && (await import("../packed-readers.js")).kindOfZip(bytes) === "pptx",
  async read(file) {
    const { readPptx } = await import("../packed-readers.js");
    return readPptx(file);
  },
};
