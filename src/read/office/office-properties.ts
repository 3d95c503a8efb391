import type { PropertyName } from "../../text/file-property.js";
import { readXml } from "../xml/read-xml.js";
import type { ZipFile } from "../zip/zip-file.js";
import type { BesideText } from "./beside-text.js";
import { relationshipsOf } from "./office-package.js";

const NAMED: Readonly<Record<string, PropertyName>> = {
  creator: "author",
  lastModifiedBy: "last-modified-by",
  title: "title",
  subject: "subject",
  keywords: "keywords",
  description: "description",
  Company: "company",
  Manager: "manager",
  Template: "template",
};
/** What says nothing of anybody: the templates that every Word has. */
const USUAL_TEMPLATE = /^Normal(?:\.dotm?|\.wpt)?$/i;

/** Notes what the properties of a file say of those who wrote it, and the names of files inside it. */
export function keepProperties(zip: ZipFile, beside: BesideText, path: string): void {
  for (const part of ["docProps/core.xml", "docProps/app.xml"]) {
    const bytes = zip.read(part);
    if (bytes === null) continue;
    let text = "";
    readXml(
      bytes,
      { path, part },
      {
        open: () => (text = ""),
        text: (value) => (text += value),
        close: (name) => {
          const property = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
          if (property === undefined || (property === "template" && USUAL_TEMPLATE.test(text.trim()))) return;
          beside.keep(property, text);
          text = "";
        },
      },
    );
  }
  for (const { name } of zip.entries) {
    if (!/\/embeddings\/./.test(name)) continue;
    beside.add("embedded", "");
    beside.keep("embedded", name.slice(name.lastIndexOf("/") + 1));
  }
}

/** The template that the settings of a document name, often with the folder of its user. */
export function keepTemplate(zip: ZipFile, settings: string, beside: BesideText, path: string): void {
  for (const { type, target } of relationshipsOf(zip, settings, path))
    if (type === "attachedTemplate" && !USUAL_TEMPLATE.test(target.split(/[\\/]/).at(-1) ?? ""))
      beside.keep("template", target);
}
