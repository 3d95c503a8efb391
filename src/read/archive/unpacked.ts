import type { Warning } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { gunzipped } from "./gunzipped.js";
import { holdingOf, textsAmong } from "./holding.js";
import { isGzipped } from "./is-gzipped.js";

/** The one text in an archive. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly warnings: readonly Warning[];
}

const MOST_NAMED = 5;

/**
 * The text in a zipped, gzipped or tarred file or a mailbox, which its name tells from what else is in it; null for any
 * other file, those of Office among them, which are zipped inside.
 *
 * @throws Trouble if it can't be unpacked, or has no text or several.
 */
export function unpacked(bytes: Uint8Array, path: string, isText: (name: string) => boolean): Unpacked | null {
  if (isGzipped(bytes)) return { bytes: gunzipped(bytes, path), name: innerName(path), warnings: [] };
  const holding = holdingOf(bytes, path);
  if (holding === null) return null;
  const name = onlyOne(textsAmong(holding, isText), path);
  return { bytes: holding.read(name) ?? new Uint8Array(), name, warnings: holding.warnings() };
}

/** `a.tar` of `folder/a.tgz`. */
function innerName(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return name.replace(/\.tgz$/i, ".tar").replace(/\.gz$/i, "");
}

function onlyOne([only, ...others]: readonly string[], path: string): string {
  if (only === undefined) throw new Trouble(path, { zh: "压缩包里没有文件", en: "there are no files in this archive" });
  if (others.length === 0) return only;
  const shown = [only, ...others].slice(0, MOST_NAMED).join(", ") + (others.length >= MOST_NAMED ? " …" : "");
  throw new Trouble(path, {
    zh: `其中有 ${others.length + 1} 个文本（${shown}）；请写明需要的那个，如 ${path}/${only}`,
    en: `it has ${others.length + 1} texts (${shown}); name the one that is needed, as in ${path}/${only}`,
  });
}
