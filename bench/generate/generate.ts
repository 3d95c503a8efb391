// npm run generate -- OUT [--seed N] [--pairs N] [--rough | --templates] [--from DIR]
import { parseArgs } from "node:util";
import { Trouble } from "../../src/text/trouble.js";
import { writeGroups } from "../templates/write-groups.js";
import { runCommand, wholeNumber } from "./run-command.js";
import { writeSet } from "./write-set.js";

await runCommand("generate", () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      pairs: { type: "string" },
      rough: { type: "boolean", default: false },
      templates: { type: "boolean", default: false },
      from: { type: "string" },
    },
  });
  const [directory, ...more] = positionals;
  if (directory === undefined || more.length > 0) {
    throw new Trouble(null, { en: "give one directory to write to", zh: "请给出一个输出目录" });
  }
  const count = values.pairs === undefined ? null : wholeNumber("--pairs", values.pairs);
  const { rough, from } = values;
  const seed = wholeNumber("--seed", values.seed);
  const written = values.templates
    ? `${writeGroups(directory, { seed, from })} groups`
    : `${writeSet(directory, { seed, count, rough, from })} pairs`;
  process.stdout.write(`${directory}: ${written}\n`);
});
