import { lstat } from "node:fs/promises";
import { keepTexts } from "../../index-files/keep-texts.js";
import { runIndex } from "../../index-files/run-index.js";
import { survey } from "../../index-files/survey.js";
import { asTrouble } from "../../read/open-file.js";
import { Trouble } from "../../text/trouble.js";
import type { ExitCode } from "../exit-code.js";
import { changeIndex, type IndexRequest } from "./change-index.js";
import { namesFrom } from "./names-from.js";
import { runCommand } from "./run-command.js";

export interface AddRequest extends IndexRequest {
  readonly paths: readonly string[];
  /** A file with more names; null where there is none. */
  readonly from: string | null;
  readonly keepText: boolean;
}

/**
 * Adds files and folders to an index. What can't be read is listed, and is in the exit code; the others are added.
 *
 * @throws Trouble if nothing is named, or nothing is there by any of the names, or the index can't be written.
 */
export async function addCommand(request: AddRequest): Promise<ExitCode> {
  const { index, from, keepText } = request;
  const paths = from === null ? request.paths : [...request.paths, ...(await namesFrom(from))];
  if (request.paths.length === 0 && from === null) throw new Trouble(null, NOTHING_NAMED);
  await refuseNothing(paths);
  return changeIndex(request, ({ writer, corpus, signal }) =>
    runCommand(request, "add", async (settings, progress) => {
      if (keepText) await keepTexts(writer, index);
      if (progress.isShown)
        void survey(paths, index, signal).then(
          (total) => (progress.total = total),
          () => undefined,
        );
      return runIndex(writer, paths, { ...settings, corpus, signal });
    }),
  );
}

/** No index is made for names by which nothing is there. */
async function refuseNothing(paths: readonly string[]): Promise<void> {
  let first: unknown;
  for (const path of paths)
    try {
      await lstat(path);
      return;
    } catch (error) {
      first ??= asTrouble(path, error);
    }
  if (first !== undefined) throw first;
}

const NOTHING_NAMED = {
  zh: "没有指明文件：请写出文件或文件夹，或用 --from 给出名单",
  en: "nothing is named: name files or folders, or a list of names with --from",
};
