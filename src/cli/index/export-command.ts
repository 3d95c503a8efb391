import { openCorpus } from "../../corpus/open-corpus.js";
import { exportIndex } from "../../index-files/export-index.js";
import { escapeUnsafe } from "../../report/shared/safe-json.js";
import { exitCode, type ExitCode } from "../exit-code.js";
import { openOutput, STDOUT } from "../output.js";

export interface ExportRequest {
  readonly index: string;
  /** Where to write; null is standard output. */
  readonly output: string | null;
  readonly force: boolean;
}

/**
 * Writes an index as JSON Lines.
 *
 * @throws Trouble if there is no index, or it is damaged, or the output can't be written.
 */
export async function exportCommand({ index, output, force }: ExportRequest): Promise<ExitCode> {
  const corpus = await openCorpus(index);
  const target = output === null ? STDOUT : await openOutput(output, { force, inputs: [] });
  try {
    for await (const line of exportIndex(corpus)) if (!(await target.write(`${escapeUnsafe(line)}\n`))) break;
    await target.close();
    return exitCode.same;
  } finally {
    await target.abandon();
    await corpus.close();
  }
}
