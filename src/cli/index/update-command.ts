import { updateIndex } from "../../index-files/update-index.js";
import type { ExitCode } from "../exit-code.js";
import { changeIndex, refuseNoIndex, type IndexRequest } from "./change-index.js";
import { runCommand } from "./run-command.js";

/**
 * Brings an index up to date with the files and folders that were added to it.
 *
 * @throws Trouble if there is no index, or it can't be written.
 */
export async function updateCommand(request: IndexRequest): Promise<ExitCode> {
  await refuseNoIndex(request);
  return changeIndex(request, ({ writer, corpus, signal }) =>
    runCommand(request, "update", (settings) => updateIndex(writer, corpus, { ...settings, signal })),
  );
}
