// npm run eval -- [DIR] [--json FILE] [--seed N] [--details]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "../../src/compare.js";
import { readDocument } from "../../src/read/read-document.js";
import { runCommand, wholeNumber } from "../generate/run-command.js";
import { writeSet } from "../generate/write-set.js";
import { evalGiven, renderGiven } from "../templates/eval-given.js";
import { evalTemplates, renderTemplateFigures } from "../templates/eval-templates.js";
import { readSeeds } from "../templates/read-seeds.js";
import { barsOf } from "./bars.js";
import { renderDetails } from "./details.js";
import { measure, sumOf, type Figures } from "./measure.js";
import { measureStyles, stylesFileOf } from "./styles.js";
import { renderBars, renderFigures, renderReliability, type Row } from "./tables.js";
import { renderLabelled } from "./labelled-tables.js";
import { scanLabelled } from "./scan-labelled.js";
import { pairFolders, readPair } from "./truth.js";

/** Texts whose placeholders and leaks were labelled by hand. */
const LABELLED = "fixtures/labelled";

interface Evaluated extends Row {
  readonly level: string;
  readonly style: string;
  readonly details: readonly string[];
}

await runCommand("eval", async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "string" },
      seed: { type: "string", default: "1" },
      details: { type: "boolean", default: false },
    },
  });
  const [given] = positionals;
  const made = given === undefined ? mkdtempSync(join(tmpdir(), "duizhao-eval-")) : null;
  try {
    if (made !== null) writeSet(made, { seed: wholeNumber("--seed", values.seed), count: null });
    await evaluate(made ?? given, values);
  } finally {
    if (made !== null) rmSync(made, { recursive: true });
  }
});

async function evaluate(directory: string, options: { json?: string; seed: string; details: boolean }): Promise<void> {
  const evaluated: Evaluated[] = [];
  const folders = pairFolders(directory);
  for (const [index, folder] of folders.entries()) {
    tellProgress(`${index + 1}/${folders.length} ${folder}`);
    evaluated.push(await evaluatePair(folder));
  }
  tellProgress("");
  const all = sumOf(evaluated.map(({ figures }) => figures));
  const bars = barsOf({ all, of: (...levels) => sumOfSome(evaluated.filter(({ level }) => levels.includes(level))) });
  const labelled = await scanLabelled(LABELLED);
  const templateFigures = evalTemplates(readSeeds("fixtures"), wholeNumber("--seed", options.seed));
  const given = evalGiven(directory, "fixtures");
  const sections = [
    renderFigures("pair", evaluated),
    renderFigures(
      "level",
      grouped(evaluated, ({ level }) => level),
    ),
    renderFigures(
      "style",
      grouped(evaluated, ({ style }) => style),
    ),
    renderFigures("over all", [{ name: `${evaluated.length} pairs`, figures: all }]),
    renderReliability(all),
    ...sayStyles(directory),
    renderBars(bars),
    renderLabelled(labelled),
    renderTemplateFigures(templateFigures),
    ...(given === null ? [] : [renderTemplateFigures(given.scripted), renderGiven(given.real)]),
  ];
  if (options.details)
    sections.unshift([...evaluated.flatMap(({ details }) => details), ...labelled.details].join("\n\n"));
  process.stdout.write(`${sections.join("\n\n")}\n`);
  if (options.json === undefined) return;
  const pairs = evaluated.map(({ name, level, style, figures }) => ({ name, level, style, figures }));
  writeFileSync(
    options.json,
    `${JSON.stringify({ pairs, all, bars, labelled, templates: Object.fromEntries(templateFigures) }, null, 1)}\n`,
  );
}

async function evaluatePair(folder: string): Promise<Evaluated> {
  const { truth, ...paths } = readPair(folder);
  const [anonymised, published] = [await readDocument(paths.anonymised), await readDocument(paths.published)];
  const start = performance.now();
  const comparison = compare(anonymised, published);
  const measured = measure(truth, comparison, anonymised.source, performance.now() - start);
  const sources = { anonymised: anonymised.source, published: published.source };
  const details = renderDetails({ pair: truth.id, ...sources, ...measured });
  return {
    name: truth.id,
    level: truth.level ?? truth.kind,
    style: truth.style ?? "-",
    figures: measured.figures,
    details,
  };
}

function grouped(evaluated: readonly Evaluated[], nameOf: (one: Evaluated) => string): Row[] {
  const names = [...new Set(evaluated.map(nameOf))];
  return names.map((name) => ({
    name,
    figures: sumOf(evaluated.filter((one) => nameOf(one) === name).map(({ figures }) => figures)),
  }));
}

function sumOfSome(rows: readonly Row[]): Figures | null {
  return rows.length === 0 ? null : sumOf(rows.map(({ figures }) => figures));
}

function sayStyles(directory: string): string[] {
  const path = stylesFileOf(directory);
  if (path === null) return [];
  const { snippets, spans, detected, falseAlarms: alarms, misread } = measureStyles(path);
  return [[`styles: ${detected} of ${spans} in ${snippets} snippets, ${alarms} false alarms`, ...misread].join("\n  ")];
}

function tellProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
