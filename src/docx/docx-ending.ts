import { decodedXml } from "../read/xml/read-xml.js";
import { ZipFile } from "../read/zip/zip-file.js";

const KINDS = [
  [".dotm", "ms-word.template.macroEnabledTemplate.main+xml"],
  [".docm", "ms-word.document.macroEnabled.main+xml"],
  [".dotx", "wordprocessingml.template.main+xml"],
] as const;

/** How the name of a Word file has to end, by what it says of its main part. */
export function docxEnding(bytes: Uint8Array, path: string): string {
  const types = decodedXml(new ZipFile(bytes, path).read("[Content_Types].xml") ?? new Uint8Array(0));
  return KINDS.find(([, type]) => types.includes(type))?.[0] ?? ".docx";
}
