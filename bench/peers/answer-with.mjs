import { readFileSync } from "node:fs";

/**
 * Prints what a diff of the two files named on the command line answers, as JSON: its edits and how
 * long it took by itself, without reading and writing.
 *
 * @param {(anonymised: string, published: string) => [import("./values-from-edits.js").EditKind, string][]} diff
 */
export function answerWith(diff) {
  const [anonymised, published] = process.argv.slice(2, 4).map((path) => readFileSync(path, "utf8"));
  const start = performance.now();
  const edits = diff(anonymised, published);
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, edits }));
}
