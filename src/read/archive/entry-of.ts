import { Trouble } from "../../text/trouble.js";
import { attachmentsOf } from "../mail/attachments-of.js";
import { gunzipped } from "./gunzipped.js";
import { holdingOf } from "./holding.js";
import { isGzipped } from "./is-gzipped.js";

/** An attachment of a mail in a mailbox in an archive that is gzipped. */
const MOST_LAYERS = 6;
const MOST_NAMED = 5;

/**
 * The bytes of what is in a file by its name: `name` in an archive, `3.eml` in a mailbox, `附件.docx` in a mail; and so on
 * within that, each behind a slash.
 *
 * @throws Trouble where nothing is called so.
 */
export async function entryOf(bytes: Uint8Array, path: string, wanted: string): Promise<Uint8Array> {
  let [within, left] = [bytes, wanted];
  for (let layer = 0; left !== ""; layer++) {
    if (layer === MOST_LAYERS) throw notThere(path, wanted, []);
    if (isGzipped(within)) {
      within = gunzipped(within, path);
      continue;
    }
    const holding = holdingOf(within, path) ?? (await attachmentsOf(within, path));
    if (holding === null) throw new Trouble(path, NOTHING_IN_IT);
    const name = holding.names
      .filter((each) => each === left || left.startsWith(`${each}/`))
      .reduce((one, other) => (other.length > one.length ? other : one), "");
    const found = name === "" ? null : holding.read(name);
    if (found === null) throw notThere(path, left, holding.names);
    within = found;
    left = left.slice(name.length + 1);
  }
  return within;
}

const NOTHING_IN_IT = {
  zh: "路径中有一段是文件，既不是压缩包，也不是带附件的邮件；请检查路径",
  en: "a part of the path is a file that is no archive and no mail with attachments; check the path",
};

function notThere(path: string, wanted: string, names: readonly string[]): Trouble {
  const files = names.filter((name) => !name.endsWith("/"));
  const shown = files.slice(0, MOST_NAMED).join(", ") + (files.length > MOST_NAMED ? " …" : "");
  return new Trouble(path, {
    zh: `压缩包或邮件里没有 ${wanted}${shown === "" ? "" : `；有 ${shown}`}`,
    en: `there is no ${wanted} in the archive or mail${shown === "" ? "" : `; it has ${shown}`}`,
  });
}
