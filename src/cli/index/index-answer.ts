import { safeJson } from "../../report/shared/safe-json.js";
import { version } from "../../version.js";
import { writeToStdout } from "../output/write-to-stdout.js";
import type { IndexRequest } from "./change-index.js";

/** Writes what a command of an index has to say: lines, or one JSON object. */
export async function writeIndexAnswer(
  { index, json }: IndexRequest,
  command: string,
  { lines, data }: { readonly lines: readonly string[]; readonly data: Readonly<Record<string, unknown>> },
): Promise<void> {
  const tool = { name: "duizhao", version };
  const answer = { schema: "duizhao.index/1", tool, command, index, ...data };
  await writeToStdout(json ? `${safeJson(answer, 2)}\n` : lines.map((line) => `${line}\n`).join(""));
}
