import { spawnSync } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { foundFirst, type FoundFirst, type MadeCorpus, type MadeQuery } from "./measure-index.js";
import { duizhao, foundPython, run } from "./measured-program.js";
import type { Remembered } from "./remembered.js";

/** Seconds that a peer may take to build, or to answer all queries. */
const LIMIT = 900;
/** Phrases that a person would type before giving up. */
const PHRASES = 3;

/** What a peer did; `why` says why it did nothing, or not all. */
export interface PeerFigures {
  readonly name: string;
  readonly why: string | null;
  /** Null where there is nothing to build. */
  readonly built: { readonly cpuSeconds: number; readonly memory: number; readonly size: number | null } | null;
  /** How many queries it answers with the right text first, and seconds for each. */
  readonly found: FoundFirst;
  readonly seconds: readonly number[];
}

/** The phrases of each query that are worth a search, the rarest first, as `scan` says. */
export function phrasesOf(queries: readonly MadeQuery[], { folder }: Remembered): string[][] {
  return queries.map(({ path }) => {
    const { stdout } = run(duizhao("scan", path, "--json", "--clues", "20"), { folder, limit: LIMIT });
    const [{ clues }] = (JSON.parse(stdout) as ScanJson).documents;
    return clues
      .toSorted((one, other) => other.rarity - one.rarity)
      .slice(0, PHRASES)
      .map(({ text }) => text);
  });
}

interface ScanJson {
  readonly documents: readonly [{ readonly clues: readonly { readonly text: string; readonly rarity: number }[] }];
}

/** Looks for the best phrase of each query in the file, as a person would with grep. */
export function searchFile({ lines, queries }: MadeCorpus, phrases: readonly string[][], to: Remembered): PeerFigures {
  const ripgrep = spawnSync("rg", ["--version"], { encoding: "utf8" });
  const command = ripgrep.status === 0 ? ["rg", "-F", "--no-heading"] : ["grep", "-F"];
  const name = ripgrep.status === 0 ? `ripgrep ${ripgrep.stdout.split(/\s+/)[1] ?? ""}` : "grep -F";
  const answers = queries.map(({ id }, at) => {
    const [phrase] = phrases[at];
    if (phrase === undefined) return { isFound: false, seconds: 0 };
    const { process: measured, stdout } = run([...command, "-e", phrase, lines], {
      folder: to.folder,
      limit: LIMIT,
      exitCodes: [0, 1],
    });
    return { isFound: stdout.startsWith(`{"id":"${id}"`), seconds: measured.seconds };
  });
  return figuresOf(name, { queries, built: null }, answers);
}

/** SQLite's full text search with trigrams, asked for three phrases, one after the other. */
export function searchTable({ lines, queries }: MadeCorpus, phrases: readonly string[][], to: Remembered): PeerFigures {
  const program = [foundPython(), "bench/find/peers/run_fts5.py"];
  const version = run([foundPython(), "-c", "import sqlite3; print(sqlite3.sqlite_version)"], howIn(to)).stdout.trim();
  const name = `SQLite ${version} FTS5, trigrams`;
  const database = to.emptied("articles.fts5");
  const asked = join(to.folder, "phrases.json");
  writeFileSync(asked, JSON.stringify(phrases));
  return orWhy(name, () => {
    const { process: measured } = run([...program, "build", database, lines], howIn(to));
    const { stdout } = run([...program, "ask", database, asked], howIn(to));
    const answers = JSON.parse(stdout) as { readonly found: readonly (string | null)[]; readonly seconds: number }[];
    const built = { cpuSeconds: measured.cpuSeconds, memory: measured.bytes, size: statSync(database).size };
    const isFound = (at: number): boolean => answers[at].found.includes(queries[at].id);
    return figuresOf(
      name,
      { queries, built },
      answers.map(({ seconds }, at) => ({ isFound: isFound(at), seconds })),
    );
  });
}

/** Dolos's index with characters as tokens: it keeps all in memory, and compares a query with each text. */
export function compareAll(
  corpus: MadeCorpus,
  { kgram, window, dolos }: { readonly kgram: number; readonly window: number; readonly dolos: string | null },
  to: Remembered,
): PeerFigures {
  const name = `Dolos, ${kgram} characters, window ${window}`;
  if (dolos === null || !existsSync(join(dolos, "node_modules/@dodona/dolos-core")))
    return nothing(name, "not here: npm install --ignore-scripts @dodona/dolos-core in a folder, --dolos FOLDER");
  const queries = join(to.folder, "dolos-queries.json");
  writeFileSync(queries, JSON.stringify(corpus.queries));
  const program = [process.execPath, "bench/find/peers/run-dolos.mjs", dolos, corpus.lines, queries];
  return orWhy(name, () => {
    const { process: measured, stdout } = run([...program, String(kgram), String(window)], howIn(to));
    const { buildSeconds, answers } = JSON.parse(stdout) as DolosJson;
    return figuresOf(
      name,
      { queries: corpus.queries, built: { cpuSeconds: buildSeconds, memory: measured.bytes, size: null } },
      answers.map(({ found, seconds }, at) => ({ isFound: found === corpus.queries[at].id, seconds })),
    );
  });
}

interface DolosJson {
  readonly buildSeconds: number;
  readonly answers: readonly { readonly found: string | null; readonly seconds: number }[];
}

const howIn = ({ folder }: Remembered): Parameters<typeof run>[1] => ({ folder, limit: LIMIT });

function figuresOf(
  name: string,
  { queries, built }: { readonly queries: readonly MadeQuery[]; readonly built: PeerFigures["built"] },
  answers: readonly { readonly isFound: boolean; readonly seconds: number }[],
): PeerFigures {
  const found = foundFirst(queries, (at) => answers[at].isFound);
  return { name, why: null, built, found, seconds: answers.map(({ seconds }) => seconds) };
}

function nothing(name: string, why: string): PeerFigures {
  return { name, why, built: null, found: { light: 0, dense: 0 }, seconds: [] };
}

function orWhy(name: string, work: () => PeerFigures): PeerFigures {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    return nothing(name, error.message.split("\n").slice(0, 2).join(" ").slice(0, 200));
  }
}
