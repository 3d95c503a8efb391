import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "./engine.js";

/** nodejieba with the checked dictionary in `folder`, or null where it is not installed or not built. */
export async function openNodejieba(folder: string): Promise<Engine | null> {
  const hmmDict = join(folder, "hmm_model.utf8");
  if (!existsSync(hmmDict)) return null;
  try {
    const { default: nodejieba } = await import("nodejieba");
    nodejieba.load({
      dict: join(folder, "words.utf8"),
      hmmDict,
      userDict: join(folder, "user.dict.utf8"),
      idfDict: join(folder, "idf.utf8"),
      stopWordDict: join(folder, "stop_words.utf8"),
    });
    return { cut: (text) => nodejieba.cut(text, true), cutKnown: (text) => nodejieba.cut(text, false) };
  } catch (error) {
    if (isNotInstalled(error)) return null;
    throw error;
  }
}

/** Optional packages are left out, or left unbuilt, without a word from npm. */
function isNotInstalled(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ERR_MODULE_NOT_FOUND" || code === "BINDING_NOT_FOUND" || code === "ERR_DLOPEN_FAILED";
}
