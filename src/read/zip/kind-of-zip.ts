import { zipDirectory } from "./zip-directory.js";

/** The kinds of files that are zipped inside. */
export type ZipKind = "docx" | "pptx" | "xlsx" | "odt" | "epub" | "other" | "damaged";

/** By the names of parts: what only files of the kind have. */
const PARTS: readonly (readonly [RegExp, ZipKind])[] = [
  [/^word\/[^/]+\.xml$/, "docx"],
  [/^ppt\/[^/]+\.xml$/, "pptx"],
  [/^xl\/[^/]+\.xml$/, "xlsx"],
  [/^META-INF\/container\.xml$/, "epub"],
  [/^content\.xml$/, "odt"],
];
/** Where the directory is cut off, what the head of the file names. */
const HEAD = 8192;
const SIGNS: readonly (readonly [string, ZipKind])[] = [
  ["word/", "docx"],
  ["ppt/", "pptx"],
  ["xl/", "xlsx"],
  ["epub+zip", "epub"],
  ["opendocument", "odt"],
  ["[Content_Types].xml", "docx"],
];

/** What kind of file a zipped one is, as its directory shows, or else the beginning of it. */
export function kindOfZip(bytes: Uint8Array): ZipKind {
  const entries = zipDirectory(bytes);
  if (typeof entries !== "string") {
    for (const [part, kind] of PARTS) if (entries.some(({ name }) => part.test(name))) return kind;
    return entries.some(({ name }) => name === "[Content_Types].xml") ? "docx" : "other";
  }
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  return SIGNS.find(([sign]) => head.includes(sign))?.[1] ?? "damaged";
}
