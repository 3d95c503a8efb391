import { isZipped, type Reader } from "../reader.js";

/** Workbooks of Excel and WPS since 2007. */
export const XLSX_READER: Reader = {
  format: "xlsx",
  endings: [".xlsx", ".xlsm", ".xltx"],
  about: {
    title: "Excel (xlsx, xlsm, xltx)",
    reads:
      "the sheets in their order; each cell with a value is a block: text, numbers as they are stored, dates as 2022-02-08, the stored results of formulas",
    leavesOut:
      "hidden sheets, rows and columns, and comments: counted; formulas, charts, number formats other than dates",
    places: "`cell`: `Sheet!B3`",
    limits: "as docx; 500,000 cells",
  },
  recognises: async ({ bytes }) =>
    isZipped(bytes) && (await import("../packed-readers.js")).kindOfZip(bytes) === "xlsx",
  async read(file) {
    const { readXlsx } = await import("../packed-readers.js");
    return readXlsx(file);
  },
};
