import type { Document } from "../../text/document.js";
import type { PropertyName } from "../../text/file-property.js";
import { Trouble } from "../../text/trouble.js";
import { BesideText } from "../office/beside-text.js";
import { BlockWriter } from "../office/block-writer.js";
import { numberAs } from "../office/number-formats.js";
import { officeDocument } from "../office/office-document.js";
import type { FileToRead } from "../reader.js";
import { readXml } from "../xml/read-xml.js";
import { ZipFile } from "../zip/zip-file.js";
import { OdtStyles } from "./odt-styles.js";
import { OdtText } from "./odt-text.js";

/**
 * The text of an OpenDocument text: body, text boxes behind the paragraph that they hang on, then the notes.
 *
 * @throws Trouble on a file that is damaged, too large or encrypted.
 */
export function readOdt(file: FileToRead): Document {
  const { path, tracked = "final" } = file;
  const zip = new ZipFile(file.bytes, path);
  const content = zip.read("content.xml");
  if (content === null) throw missing(path);
  refuseEncrypted(zip, path);
  const beside = new BesideText();
  const styles = new OdtStyles();
  readStyles(zip, styles, beside, path);
  keepMeta(zip, beside, path);
  const { blocks, notes } = new OdtText(content, { path, styles, beside, tracked });
  const writer = new BlockWriter("paragraph", path);
  for (const { kind, text } of blocks) writer.add(kind, text);
  const counts = { footnote: 0, endnote: 0 };
  for (const { kind, blocks: inside } of notes) {
    const text = inside.map((block) => block.text).join("\n");
    const number = numberAs(kind === "footnote" ? "decimal" : "lowerRoman", ++counts[kind]);
    if (text !== "") writer.add("note", `[${number}] ${text}`);
  }
  const title = blocks.find(({ isTitle }) => isTitle)?.text ?? null;
  return officeDocument(file, "odt", { ...writer.finish(), title, beside, warnings: zip.warnings });
}

/** Styles, and the headers and footers of the pages, which are among them. */
function readStyles(zip: ZipFile, styles: OdtStyles, beside: BesideText, path: string): void {
  const bytes = zip.read("styles.xml");
  if (bytes === null) return;
  let depth = 0;
  let text = "";
  const isMargin = (name: string): boolean => /^(?:header|footer)(?:-left|-first)?$/.test(name);
  readXml(
    bytes,
    { path, part: "styles.xml" },
    {
      open: (element) => {
        styles.open(element);
        if (isMargin(element.name)) depth++;
      },
      text: (value) => {
        if (depth > 0) text += value;
      },
      close: (name) => {
        if (!isMargin(name)) return;
        depth--;
        beside.add("header", text);
        text = "";
      },
    },
  );
}

const META: Readonly<Record<string, PropertyName>> = {
  "initial-creator": "author",
  "creator": "last-modified-by",
  "title": "title",
  "subject": "subject",
  "keyword": "keywords",
  "description": "description",
};

function keepMeta(zip: ZipFile, beside: BesideText, path: string): void {
  const bytes = zip.read("meta.xml");
  if (bytes === null) return;
  let text = "";
  readXml(
    bytes,
    { path, part: "meta.xml" },
    {
      open: ({ name, get }) => {
        text = "";
        if (name === "template") beside.keep("template", get("title") ?? get("href") ?? "");
      },
      text: (value) => (text += value),
      close: (name) => {
        const property = Object.hasOwn(META, name) ? META[name] : undefined;
        if (property !== undefined) beside.keep(property, text);
        text = "";
      },
    },
  );
}

function refuseEncrypted(zip: ZipFile, path: string): void {
  const manifest = zip.read("META-INF/manifest.xml");
  if (manifest === null || !new TextDecoder().decode(manifest).includes("encryption-data")) return;
  throw new Trouble(path, { zh: "文件有密码；请先去掉密码另存", en: "it has a password; save it without one first" });
}

function missing(path: string): Trouble {
  return new Trouble(path, {
    zh: "文件不完整：缺少正文部分 content.xml；请重新取得文件",
    en: "incomplete: its main part content.xml is missing; get the file again",
  });
}
