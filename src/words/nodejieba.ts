import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "./engine.js";
import { occurringWords } from "./occurring-words.js";
import { withFile } from "./with-file.js";

/**
 * nodejieba with the checked dictionary in `folder`, or null where it is not installed or not built. It takes a quarter
 * of a second to load all of it: where it is asked about known texts, only what occurs in them is loaded.
 */
export async function openNodejieba(folder: string, texts: readonly string[] | null): Promise<Engine | null> {
  const hmmDict = join(folder, "hmm_model.utf8");
  if (!existsSync(hmmDict)) return null;
  try {
    const { default: nodejieba } = await import("nodejieba");
    const load = (dict: string): unknown =>
      nodejieba.load({
        dict,
        hmmDict,
        userDict: join(folder, "user.dict.utf8"),
        idfDict: join(folder, "idf.utf8"),
        stopWordDict: join(folder, "stop_words.utf8"),
      });
    const whole = join(folder, "words.utf8");
    const part = texts === null ? null : occurringWords(readFileSync(whole, "utf8"), texts);
    if (part === null || !withFile(part, load)) load(whole);
    return { cut: (text) => nodejieba.cut(text, false) };
  } catch (error) {
    if (isNotInstalled(error)) return null;
    throw error;
  }
}

/** What `import` and `require` say of a package that is not there, and what one says that was not built. */
const ABSENT = new Set<unknown>(["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "BINDING_NOT_FOUND", "ERR_DLOPEN_FAILED"]);

/** Optional packages are left out, or left unbuilt, without a word from npm. */
function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && "code" in error && ABSENT.has(error.code);
}
