import type { Warning } from "../../text/document.js";
import { kindOfZip } from "../zip/kind-of-zip.js";
import { looksZipped } from "../zip/zip-directory.js";
import { ZipFile } from "../zip/zip-file.js";
import { looksLikeMailbox, messagesIn } from "./mailbox.js";
import { skippedMessage } from "../warc/skipped-records.js";
import { looksLikeWarc, textsOfWarc } from "../warc/warc-records.js";
import { looksTarred, tarEntries } from "./tar-entries.js";

/** What a file has in it that is a file itself: an archive, a mailbox, a mail with what is attached. */
export interface Holding {
  readonly names: readonly string[];
  /** There, and true, where all of them are texts, whatever their names end in. */
  readonly areTexts?: true;
  /** The bytes of one; null where none has this name. */
  read(name: string): Uint8Array | null;
  /** What reading has found so far. */
  warnings(): readonly Warning[];
}

/**
 * What is in an archive or a mailbox; null for any other file, those of Office among them, which are zipped inside.
 *
 * @throws Trouble if its directory can't be read.
 */
export function holdingOf(bytes: Uint8Array, path: string): Holding | null {
  if (looksTarred(bytes)) return holding(tarEntries(bytes));
  if (looksLikeMailbox(bytes)) return holding(messagesIn(bytes));
  if (looksLikeWarc(bytes)) return webArchive(bytes, path);
  if (!looksZipped(bytes)) return null;
  const kind = kindOfZip(bytes);
  if (kind !== "other" && kind !== "damaged") return null;
  const zip = new ZipFile(bytes, path);
  return {
    names: zip.entries.map(({ name }) => name),
    read: (name) => zip.read(name),
    warnings: () => zip.warnings,
  };
}

/** What is held by name. */
export function holding(entries: ReadonlyMap<string, Uint8Array>): Holding {
  return { names: [...entries.keys()], read: (name) => entries.get(name) ?? null, warnings: () => [] };
}

function webArchive(bytes: Uint8Array, path: string): Holding {
  const { texts, skipped } = textsOfWarc(bytes);
  const warning: Warning = { code: "skipped-records", path, message: skippedMessage(skipped) };
  return { ...holding(texts), areTexts: true, warnings: () => (skipped.size === 0 ? [] : [warning]) };
}

/** What computers put beside the files of people. */
const NO_TEXTS = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db|desktop\.ini)/i;

/** The names of texts among all names; those of all files where none is known to be a text. */
export function textsAmong({ names, areTexts }: Holding, isText: (name: string) => boolean): readonly string[] {
  if (areTexts === true) return names;
  const files = names.filter((name) => !name.endsWith("/") && !NO_TEXTS.test(name));
  const texts = files.filter((name) => isText(name));
  return texts.length > 0 ? texts : files;
}
