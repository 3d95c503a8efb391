import type { BesideText } from "../office/beside-text.js";
import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";

/** A cell that has a value. */
export interface SheetCell {
  /** `B3`. */
  readonly place: string;
  readonly value: string;
  /** `s`: the value is the number of a shared string; `n` or empty for numbers. */
  readonly type: string;
  readonly style: number;
  readonly isHidden: boolean;
}

/** A header or a footer of printed pages: `&C` and the like say where it is. */
const MARGIN = /^(?:odd|even|first)(?:Header|Footer)$/;
const PLACES = /&(?:[LCR]|"[^"]*"|\d+)/g;

/** Calls back for each cell of a sheet, in its order; counts what is beside them. */
export function eachCell(
  zip: ZipFile,
  part: string,
  { path, beside }: { readonly path: string; readonly beside: BesideText },
  take: (cell: SheetCell) => void,
): void {
  const bytes = zip.read(part);
  if (bytes === null) return;
  const hiddenColumns: (readonly [from: number, to: number])[] = [];
  let cell = { place: "", type: "", style: 0 };
  let value = "";
  let inside = "";
  let readings = 0;
  let isRowHidden = false;
  let row = 0;
  let column = 0;
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name, get }) => {
        inside = name;
        if (name === "rPh") readings++;
        else if (name === "dataValidation") beside.add("attribute", get("prompt") ?? "");
        if (name === "col" && isOn(get("hidden"))) hiddenColumns.push([Number(get("min")), Number(get("max"))]);
        else if (name === "row") {
          isRowHidden = isOn(get("hidden"));
          row = Number(get("r") ?? row + 1);
          column = 0;
        } else if (name === "c") {
          const place = get("r");
          column = place === null ? column + 1 : columnOf(place);
          cell = { place: place ?? `${lettersOf(column)}${row}`, type: get("t") ?? "", style: Number(get("s") ?? 0) };
          value = "";
        }
      },
      text: (text) => {
        if (MARGIN.test(inside)) beside.add("header", text.replace(PLACES, ""));
        else if (inside !== "v" && inside !== "t") return;
        else if (readings > 0) beside.add("reading", text);
        else value += text;
      },
      close: (name) => {
        inside = "";
        if (name === "rPh") readings--;
        if (name !== "c" || value === "") return;
        const isHidden = isRowHidden || hiddenColumns.some(([from, to]) => column >= from && column <= to);
        take({ ...cell, value: cell.type === "b" ? (value === "1" ? "TRUE" : "FALSE") : value, isHidden });
      },
    },
  );
}

function isOn(value: string | null): boolean {
  return value === "1" || value === "true";
}

function columnOf(place: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
