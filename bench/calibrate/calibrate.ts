// npm run calibrate -- DIR…: finds the weights of confidence on pairs whose truth is known, and writes them
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Trouble } from "../../src/text/trouble.js";
import { pairFolders } from "../eval/truth.js";
import { runCommand } from "../generate/run-command.js";
import { fit, type Weights } from "./fit.js";
import { samplesOf, type Sample } from "./samples.js";

const WRITTEN = "src/resolve/confidence-weights.ts";

await runCommand("calibrate", async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length === 0) {
    throw new Trouble(null, { en: "give folders of pairs", zh: "请给出文本对所在的文件夹" });
  }
  const samples: Sample[] = [];
  for (const folder of positionals.flatMap(pairFolders)) samples.push(...(await samplesOf(folder)));
  const weights = fit(samples);
  writeFileSync(WRITTEN, fileOf(weights));
  const wrong = samples.filter(({ isRight }) => !isRight).length;
  process.stdout.write(`${samples.length} values, ${wrong} wrong: ${WRITTEN}\n`);
});

function fileOf(weights: Weights): string {
  const rows = Object.entries(weights).map(([sign, weight]) => `  ${sign}: ${weight},\n`);
  return `/** Log-odds of being right for each sign of a value. \`npm run calibrate\` writes this file: docs/evaluation.md. */
export const WEIGHTS = {
${rows.join("")}};

/** What speaks for or against a value. */
export type Sign = keyof typeof WEIGHTS;
`;
}
