// How fast a scan is, beside what only tags words and what only looks for names: npm run bench:scan [-- --output FILE]
// This build beside that of another checkout, in turn: npm run bench:scan -- --pair DIR [--corpus FOLDER]
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadGazetteer } from "../../src/clues/gazetteer.js";
import { PAIR_USAGE, pairBuilds, pairOptions } from "../pair/pair-builds.js";
import { scanWorkloads } from "../pair/scan-workloads.js";
import { exponentOf } from "../peers/growth.js";
import { machineLine } from "../peers/machine.js";
import { findPython, measureProcess, type MeasuredProcess } from "../peers/measure-process.js";
import { sizedPair } from "../peers/sized-pairs.js";
import { HOSTILE_TEXTS } from "./hostile-texts.js";
import { writeMadeTexts } from "./made-texts.js";

const SIZES = [100_000, 200_000, 500_000, 1_000_000, 2_000_000];
const FILES = [250, 500, 1000, 2000];
const ROUNDS = 7;
const LIMIT = 120;

const USAGE = `npm run bench:scan [-- OPTIONS]

  --output FILE        where the results go (bench/SCAN.md)
${PAIR_USAGE}  --corpus FOLDER      with --pair: texts to scan in the place of made ones
`;

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      output: { type: "string", default: "bench/SCAN.md" },
      pair: { type: "string" },
      bar: { type: "string" },
      seconds: { type: "string" },
      corpus: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const pairing = pairOptions(values);
  if (pairing === null) return writeResults(values.output);
  process.exitCode = pairBuilds((folder) => scanWorkloads(values.corpus ?? null, folder), pairing);
}

async function writeResults(output: string): Promise<void> {
  if (!existsSync("dist/cli/main.js")) throw new Error("there is no dist/cli/main.js: npm run build makes it");
  const python = findPython();
  if (python === null) throw new Error("no python3: it measures memory");
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-scan-"));
  try {
    const report = await measureAll(python, folder);
    writeFileSync(output, report);
    process.stdout.write(report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureAll(interpreter: string, folder: string): Promise<string> {
  const run = (...command: string[]): MeasuredProcess => measureProcess(interpreter, { command, limit: LIMIT, folder });
  const node = (...args: string[]): MeasuredProcess => run(process.execPath, ...args);
  const scan = (...args: string[]): MeasuredProcess => node("dist/cli/main.js", "scan", ...args);
  const names = join(folder, "names");
  writeFileSync(names, namesFrom((await loadGazetteer()).places).join("\n"));
  return [
    "# A scan, measured",
    `${machineLine()}. Whole processes: wall clock, peak of memory. Medians of ${ROUNDS} where one takes less than 2 seconds.`,
    "## One seed text",
    tableOf(
      ["", "seconds", "MB"],
      [
        rowOf(
          "node -e 0",
          repeated(() => node("-e", "0")),
        ),
        ...seeds().flatMap((seed) => [
          rowOf(
            `scan ${seed.slice(0, 3)}`,
            repeated(() => scan(join("fixtures", seed))),
          ),
          rowOf(
            `scan --json ${seed.slice(0, 3)}`,
            repeated(() => scan("--json", join("fixtures", seed))),
          ),
        ]),
        rowOf(
          "nodejieba.tag, its own dictionary, 001",
          repeated(() => tags("nodejieba", join("fixtures", seeds()[1]))),
        ),
      ],
    ),
    "## Long texts",
    "Made from the seeds. Peers do a part of the work: nodejieba and @node-rs/jieba tag the words, `grep -oF` lists the names of the gazetteer.",
    sizesTable(),
    "## Many texts",
    filesTable(),
    "## Texts made to be hard",
    tableOf(
      ["", "characters", "seconds", "MB", "exit"],
      HOSTILE_TEXTS.map(([name, text]) => {
        const file = join(folder, "hostile.txt");
        writeFileSync(file, text);
        const { seconds, bytes, exitCode } = scan("--json", file);
        return [name, text.length.toLocaleString("en"), seconds.toFixed(2), megabytes(bytes), String(exitCode)];
      }),
    ),
    "",
  ].join("\n\n");

  function tags(engine: string, file: string): MeasuredProcess {
    return node("bench/scan/run-tags.mjs", engine, file);
  }

  function sizesTable(): string {
    const points: { characters: number; seconds: number }[] = [];
    const rows = SIZES.map((characters) => {
      const file = join(folder, `${characters}.txt`);
      const { anonymised } = sizedPair(characters);
      writeFileSync(file, anonymised);
      const own = repeated(() => scan("--json", file));
      points.push({ characters: anonymised.length, seconds: own.seconds });
      const peers = [
        () => tags("nodejieba", file),
        () => tags("@node-rs/jieba", file),
        () => run("grep", "-oF", "-f", names, file),
      ];
      return [
        anonymised.length.toLocaleString("en"),
        own.seconds.toFixed(2),
        megabytes(own.bytes),
        ...peers.map((peer) => repeated(peer).seconds.toFixed(2)),
      ];
    });
    const exponent = exponentOf(points);
    const table = tableOf(
      ["characters", "duizhao scan --json", "MB", "nodejieba.tag", "@node-rs/jieba tag", "grep -oF"],
      rows,
    );
    return `${table}\n\nseconds ~ characters^${exponent?.toFixed(2) ?? "?"}, start-up included.`;
  }

  function filesTable(): string {
    const paths = writeMadeTexts(join(folder, "texts"), Math.max(...FILES));
    return tableOf(
      ["files", "MB of text", "seconds", "MB/s", "peak MB"],
      FILES.map((count) => {
        const bytes = paths.slice(0, count).reduce((sum, path) => sum + statSync(path).size, 0);
        const { seconds, bytes: peak } = scan("--json", ...paths.slice(0, count));
        const mega = bytes / 1e6;
        return [String(count), mega.toFixed(1), seconds.toFixed(2), (mega / seconds).toFixed(2), megabytes(peak)];
      }),
    );
  }
}

function namesFrom(places: readonly { readonly name: string }[]): string[] {
  return Array.from(new Set(places.map(({ name }) => name)));
}

function seeds(): string[] {
  return readdirSync("fixtures")
    .filter((name) => /^00\d_/.test(name))
    .sort();
}

/** The median run; once where it takes long. */
function repeated(measure: () => MeasuredProcess): MeasuredProcess {
  const first = measure();
  if (first.seconds > 2) return first;
  const runs = [first, ...Array.from({ length: ROUNDS - 1 }, measure)].toSorted(
    (one, other) => one.seconds - other.seconds,
  );
  return runs[Math.floor(runs.length / 2)] ?? first;
}

function rowOf(name: string, { seconds, bytes }: MeasuredProcess): string[] {
  return [name, seconds.toFixed(3), megabytes(bytes)];
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toString();
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
