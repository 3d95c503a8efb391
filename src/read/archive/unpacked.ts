import type { Warning } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { kindOfZip } from "../zip/kind-of-zip.js";
import { looksZipped } from "../zip/zip-directory.js";
import { ZipFile } from "../zip/zip-file.js";
import { gunzipped } from "./gunzipped.js";
import { looksTarred, tarEntries } from "./tar-entries.js";

/** The one text in an archive. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly warnings: readonly Warning[];
}

/** What computers put beside the files of people. */
const NO_TEXTS = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db|desktop\.ini)/i;
const MOST_NAMED = 5;

/**
 * The text in a zipped, gzipped or tarred file, which its name tells from what else is in it; null for any other file, those of Office among them, which are zipped
 * inside.
 *
 * @throws Trouble if it can't be unpacked, or has no text or several.
 */
export function unpacked(bytes: Uint8Array, path: string, isText: (name: string) => boolean): Unpacked | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { bytes: gunzipped(bytes, path), name: innerName(path), warnings: [] };
  if (looksTarred(bytes)) {
    const entries = tarEntries(bytes);
    const name = oneOf([...entries.keys()], path, isText);
    return { bytes: entries.get(name) ?? new Uint8Array(), name, warnings: [] };
  }
  if (!looksZipped(bytes)) return null;
  const kind = kindOfZip(bytes);
  if (kind !== "other" && kind !== "damaged") return null;
  const zip = new ZipFile(bytes, path);
  const name = oneOf(
    zip.entries.map((entry) => entry.name),
    path,
    isText,
  );
  return { bytes: zip.read(name) ?? new Uint8Array(), name, warnings: zip.warnings };
}

/** `a.tar` of `folder/a.tgz`. */
function innerName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");
}

function oneOf(names: readonly string[], path: string, isText: (name: string) => boolean): string {
  const files = names.filter((name) => !name.endsWith("/") && !NO_TEXTS.test(name));
  const texts = files.filter((name) => isText(name));
  const [only, ...others] = texts.length > 0 ? texts : files;
  if (only === undefined) throw new Trouble(path, { zh: "压缩包里没有文件", en: "there are no files in this archive" });
  if (others.length === 0) return only;
  const shown = [only, ...others].slice(0, MOST_NAMED).join(", ") + (others.length >= MOST_NAMED ? " …" : "");
  throw new Trouble(path, {
    zh: `压缩包里有 ${others.length + 1} 个文本（${shown}）；请先解压，再给出需要的那个`,
    en: `the archive has ${others.length + 1} texts (${shown}); unpack it and name the one that is needed`,
  });
}
