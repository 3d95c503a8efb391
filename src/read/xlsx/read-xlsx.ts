import type { Document } from "../../text/document.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { officeDocument } from "../office/office-document.js";
import { mainPart, relationshipsOf } from "../office/office-package.js";
import { keepProperties } from "../office/office-properties.js";
import type { FileToRead } from "../reader.js";
import { readXml } from "../xml/read-xml.js";
import { ZipFile } from "../zip/zip-file.js";
import { eachCell } from "./sheet-cells.js";
import { dateOf, dateStyles } from "./sheet-dates.js";

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/**
 * The text of a workbook, cell by cell.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function readXlsx(file: FileToRead): Document {
  const { path } = file;
  const zip = new ZipFile(file.bytes, path);
  const main = mainPart(zip, "xl/workbook.xml", path);
  const related = relationshipsOf(zip, main, path);
  const partOf = (type: string): string => related.find((one) => one.type === type)?.target ?? "";
  const strings = sharedStrings(zip, partOf("sharedStrings"), path);
  const dates = dateStyles(zip, partOf("styles"), path);
  const beside = new BesideText();
  const writer = new BlockWriter("cell", path);
  for (const sheet of sheetsOf(zip, main, path)) {
    eachCell(zip, sheet.part, { path, beside }, ({ place, value, type, style, isHidden }) => {
      const text =
        type === "s"
          ? (strings[Number(value)] ?? "")
          : (type === "" || type === "n") && dates.has(style)
            ? dateOf(value)
            : value;
      if (sheet.isHidden || isHidden) return beside.add("hidden-part", text);
      if (text.trim() === "") return;
      writer.begin(`${sheet.name}!${place}`);
      writer.add("cell", text);
    });
    for (const { type, target } of relationshipsOf(zip, sheet.part, path)) {
      if (type === "comments") for (const text of sharedStrings(zip, target, path, "text")) beside.add("comment", text);
      if (type === "threadedComment")
        for (const text of wordsIn(zip, target, path, "text")) beside.add("comment", text);
      if (type === "drawing") {
        for (const text of wordsIn(zip, target, path, "t")) beside.add("box", text);
        wordsIn(zip, target, path, "chart").forEach(() => beside.add("unread-part", ""));
      }
    }
  }
  keepProperties(zip, beside, path);
  return officeDocument(file, "xlsx", { ...writer.finish(), beside, warnings: zip.warnings });
}

function sheetsOf(zip: ZipFile, main: string, path: string): Sheet[] {
  const targets = new Map(relationshipsOf(zip, main, path).map(({ id, target }) => [id, target]));
  const sheets: Sheet[] = [];
  readXml(
    zip.read(main) ?? new Uint8Array(),
    { path, part: main },
    {
      open: ({ name, get }) => {
        if (name !== "sheet") return;
        const isHidden = (get("state") ?? "visible") !== "visible";
        sheets.push({ name: get("name") ?? "", part: targets.get(get("id", "relationships") ?? "") ?? "", isHidden });
      },
    },
  );
  return sheets;
}

/** What each element of this name has in it. */
function wordsIn(zip: ZipFile, part: string, path: string, element: string): string[] {
  const bytes = zip.read(part);
  const words: string[] = [];
  if (bytes === null) return words;
  let isInside = false;
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name }) => {
        isInside = name === element;
        if (isInside) words.push("");
      },
      text: (value) => {
        if (isInside) words.push((words.pop() ?? "") + value);
      },
      close: () => {
        isInside = false;
      },
    },
  );
  return words;
}

/** The texts of a part, each in an element of this name; readings of Japanese are left out. */
function sharedStrings(zip: ZipFile, part: string, path: string, element = "si"): string[] {
  const bytes = zip.read(part);
  const strings: string[] = [];
  if (bytes === null) return strings;
  let text = "";
  let readings = 0;
  let isText = false;
  readXml(
    bytes,
    { path, part },
    {
      open: ({ name }) => {
        if (name === element) text = "";
        if (name === "rPh") readings++;
        isText = name === "t";
      },
      text: (value) => {
        if (isText && readings === 0) text += value;
      },
      close: (name) => {
        isText = false;
        if (name === "rPh") readings--;
        if (name === element) strings.push(text);
      },
    },
  );
  return strings;
}
