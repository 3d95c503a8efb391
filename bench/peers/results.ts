import { eastAsianWidth } from "get-east-asian-width";
import { barsOf, growthOf, type Bar } from "./bars.js";
import { DUIZHAO } from "./contenders.js";
import { exponentOf, withoutStartUp } from "./growth.js";
import { machineLine } from "./machine.js";
import { endedRun, type Case, type Report } from "./report.js";
import type { Fills, Run } from "./run-pair.js";
import { startUpTable } from "./start-up.js";

const MARKS = new Map([
  [true, "met"],
  [false, "**not met**"],
  [null, "not measured"],
]);

/** The whole of bench/RESULTS.md. */
export function resultsMarkdown(report: Report): string {
  const { contenders } = report;
  return `${[
    "# Results",
    `\`npm run bench\` after a build, on ${report.date}: ${machineLine()}. Each run is a process of its own, one after the other. Other work on the machine moves times by a fifth and more from run to run.`,
    table(
      ["program", "version"],
      contenders.map(({ name, version }) => [name, version ?? "not installed"]),
    ),
    "## Bars",
    barList(barsOf(report)),
    ...sizesSection(report),
    ...growthSection(report),
    ...hostileSection(report),
    "## The seed pair from its files",
    "Whole processes beside `node -e 0`, and the comparison itself beside a plain diff by the character, in one run (`npm run bench -- --start-up`):",
    `\`\`\`text\n${startUpTable(report.startUp)}\n\`\`\``,
    "The text and HTML reports load the segmenter and its dictionary, which is most of their time; `--no-words` leaves it out.",
  ].join("\n\n")}\n`;
}

/** Each bar and whether it is met, a line each. */
export function barList(bars: readonly Bar[]): string {
  return bars.map(({ claim, isMet, figures }) => `- ${MARKS.get(isMet) ?? ""}: ${claim}. ${figures}`).join("\n");
}

function sizesSection(report: Report): string[] {
  const cases = [report.seed, ...report.sizes];
  return [
    "## Sizes",
    `The larger texts are made as \`npm run generate\` makes those of medium difficulty: reworded, sentences dropped, paragraphs moved. All programs read the same two plain files. Seconds of the whole process (the median of up to five runs; in brackets the diff alone, where the program tells it), the most memory it took, and its values held against the truth, NFKC and white space ignored. Over ${report.limits.sizes} s a run is stopped, and larger sizes are not tried. Growth is the exponent over the sizes from 50,000 on, as measured and without start-up.`,
    "A plain diff knows no placeholders and is told where they are: the text inserted where one was deleted is its value, if everything else that was deleted there was inserted again and no sentence ends in the value. _Right_ is of all placeholders whose value the published text says; a _false fill_ is a value of one of which it says nothing; _inferred_ is the true value of such a one, by agreement with others, marked as inferred.",
    ...cases.map((one) => sizeTable(report, one)),
    "### Growth of each program",
    growthTable(report),
  ];
}

function sizeTable({ contenders }: Report, one: Case): string {
  const rows = contenders.map(({ name }) => {
    const run = one.runs.get(name);
    return [name, secondsCell(run), memoryCell(run), ...fillCells(run)];
  });
  const [own, other] = one.characters;
  const head = ["program", "time", "memory", "right", "wrong", "false fills", "inferred"];
  return `### ${titled(one.name)}: ${own.toLocaleString("en")} and ${other.toLocaleString("en")} characters\n\n${table(head, rows)}`;
}

function growthTable(report: Report): string {
  const rows = report.contenders.map(({ name }) => {
    const startUp = endedRun(report.sentence, name)?.seconds ?? 0;
    const points = report.sizes.flatMap((one) => {
      const run = endedRun(one, name);
      return run === null ? [] : [{ characters: one.characters[0], seconds: run.seconds }];
    });
    const exponents = [exponentOf(points), exponentOf(withoutStartUp(points, startUp))];
    return [name, seconds(startUp), String(points.length), ...exponents.map((one) => one?.toFixed(2) ?? "–")];
  });
  return table(["program", "one sentence", "sizes ended", "exponent", "without start-up"], rows);
}

function growthSection(report: Report): string[] {
  const { points, startUp } = growthOf(report);
  const [whole, alone] = [exponentOf(points), exponentOf(withoutStartUp(points, startUp))];
  const rows = report.growth.map((one) => {
    const run = one.runs.get(DUIZHAO);
    return [one.characters[0].toLocaleString("en"), secondsCell(run), memoryCell(run), ...fillCells(run)];
  });
  return [
    "## Growth of duizhao",
    `Exponent of the whole process ${whole?.toFixed(2) ?? "–"}; without the ${seconds(startUp)} it takes for one sentence ${alone?.toFixed(2) ?? "–"}.`,
    table(["characters", "time", "memory", "right", "wrong", "false fills", "inferred"], rows),
  ];
}

function hostileSection(report: Report): string[] {
  const { contenders, hostile, limits } = report;
  const head = ["text", ...contenders.map(({ name }) => name)];
  const own = hostile.map((one) => {
    const run = one.runs.get(DUIZHAO);
    const said = run?.outcome === "ended" && run.isApproximate ? "approximate" : "";
    const share = run?.outcome === "ended" && run.share !== null ? `${(run.share * 100).toFixed(1)}%` : "–";
    return [one.name, secondsCell(run), memoryCell(run), share, said, ...fillCells(run).slice(0, 3)];
  });
  const beside = hostile.map((one) => [one.name, ...contenders.map(({ name }) => hostileCell(one.runs.get(name)))]);
  return [
    "## Hostile texts",
    "duizhao; `approximate` is the warning it gives where it could not look everywhere:",
    table(["text", "time", "memory", "found shared", "said", "right", "wrong", "false fills"], own),
    `Beside the others, which are stopped after ${limits.hostile} s; in brackets the right values, where there are any to be had:`,
    table(head, beside),
  ];
}

function hostileCell(run: Run | undefined): string {
  if (run?.outcome !== "ended") return secondsCell(run);
  const { right, withValue } = run.fills;
  return `${seconds(run.seconds)}, ${memory(run.bytes)}${withValue > 0 ? ` (${right})` : ""}`;
}

function secondsCell(run: Run | undefined): string {
  switch (run?.outcome) {
    case undefined:
      return "–";
    case "ended":
      return seconds(run.seconds) + (run.milliseconds === null ? "" : ` (${seconds(run.milliseconds / 1000)})`);
    case "over":
      return `> ${run.limit} s`;
    case "failed":
      return run.reason;
    case "skipped":
      return "not tried";
    case "missing":
      return "not installed";
  }
}

function memoryCell(run: Run | undefined): string {
  return run !== undefined && "bytes" in run ? memory(run.bytes) : "–";
}

function fillCells(run: Run | undefined): string[] {
  if (run?.outcome !== "ended" || isEmpty(run.fills)) return ["–", "–", "–", "–"];
  const { right, withValue, wrong, falseFills, inferred } = run.fills;
  return [`${right} of ${withValue}`, String(wrong), String(falseFills), String(inferred)];
}

function isEmpty({ withValue, falseFills, inferred }: Fills): boolean {
  return withValue + falseFills + inferred === 0;
}

function seconds(number: number): string {
  return `${number < 9.95 ? number.toFixed(2) : number.toFixed(1)} s`;
}

function memory(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** In columns: a hanzi takes two. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}

/** As prettier writes it, so that the file stays as it is. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|").replaceAll("*", "\\*")));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => widthOf(row[column]))));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell + " ".repeat(widths[column] - widthOf(cell))).join(" | ")} |`;
  return [
    line(cells[0]),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...cells.slice(1).map(line),
  ].join("\n");
}
