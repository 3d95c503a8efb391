// Writes dist/dictionary/: the words that both engines cut by, pruned from an installed package's own
// dictionary so that loading takes a third of a second instead of one and a half.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lines as divisions } from "./divisions.mjs";
import { readTable } from "./read-table.mjs";

/** A word rarer than this is left out, unless it is a name. */
const LEAST_FREQUENCY = 20;
/** People (foreign names have tags of their own), places, organisations. */
const NAME_TAGS = new Set(["nr", "nrt", "nrfg", "ns", "nt"]);
/** The frequency of a division that the dictionary does not know. */
const RARE = 3;
const CPPJIEBA = "node_modules/nodejieba/submodules/cppjieba/dict";
const SOURCES = [`${CPPJIEBA}/jieba.dict.utf8`, "node_modules/@node-rs/jieba/dict.txt"];
/** nodejieba aborts without these two, and nothing here asks for key words: one valid line each. */
const STUBS = { "idf.utf8": "的 1.0\n", "stop_words.utf8": "的\n", "user.dict.utf8": "" };

const surnames = new Set(
  readTable("data/words/surnames.tsv", ["word", "uses", "example", "source", "note"]).map(({ word }) => word),
);
const source = SOURCES.find((path) => existsSync(path));
if (source === undefined) throw new Error(`no dictionary found: run npm ci first (looked for ${SOURCES.join(", ")})`);

const files = { "words.utf8": withDivisions(prune(readFileSync(source, "utf8"))), ...STUBS };
const model = `${CPPJIEBA}/hmm_model.utf8`;
if (existsSync(model)) files["hmm_model.utf8"] = checkModel(readFileSync(model, "utf8"));

const folder = process.argv[2] ?? "dist/dictionary";
mkdirSync(folder, { recursive: true });
const sha256 = {};
for (const [name, text] of Object.entries(files)) {
  writeFileSync(join(folder, name), text);
  sha256[name] = createHash("sha256").update(text).digest("hex");
}
writeFileSync(join(folder, "manifest.json"), `${JSON.stringify({ source, sha256 }, null, 2)}\n`);

/** Every line is checked here, once, because the engine aborts the whole process on a bad one. */
function prune(dictionary) {
  const kept = [];
  for (const [index, line] of dictionary.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const match = /^(\S+) ([1-9]\d*) ([a-z]+)$/u.exec(line);
    if (match === null) {
      if (isWithoutUse(line)) continue;
      throw new Error(`${source}:${index + 1}: not "word frequency tag": ${JSON.stringify(line)}`);
    }
    const [, word, frequency, tag] = match;
    if (Number(frequency) >= LEAST_FREQUENCY || (NAME_TAGS.has(tag) && !isNoName(word, tag))) kept.push(line);
  }
  if (kept.length < 10_000) throw new Error(`${source}: only ${kept.length} words are left`);
  return `${kept.join("\n")}\n`;
}

/** Provinces, cities and counties, which the dictionary has only in part, as rare places. */
function withDivisions(dictionary) {
  const known = new Set(dictionary.split("\n").map((line) => line.slice(0, line.indexOf(" "))));
  const names = new Set(divisions.flatMap((line) => (line[0] < "4" ? line.slice(1).split(" ") : [])));
  const added = Array.from(names).filter((name) => name.length >= 2 && !known.has(name));
  return dictionary + added.map((name) => `${name} ${RARE} ns\n`).join("");
}

/** Rare words that are tagged as Chinese names and can be none: idioms (文思泉涌), pieces (黑麦草). */
function isNoName(word, tag) {
  const characters = Array.from(word);
  return tag === "nr" && characters.length > 2 && (characters.length > 3 || !surnames.has(characters[0]));
}

/** Words with a space in them, and words of no frequency, which neither engine can use. */
function isWithoutUse(line) {
  return / 0 [a-z]+$/.test(line) || line.split(" ").length > 3;
}

/** Four states: their names, four start and sixteen transition probabilities, four lines of emissions. */
function checkModel(text) {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const isNumbers = (line) =>
    line.trim().split(/\s+/).length === 4 &&
    line
      .trim()
      .split(/\s+/)
      .every((part) => Number.isFinite(Number(part)));
  const isEmission = (line) => line.split(",").every((pair) => /^\S+:-?[\d.]+(e-?\d+)?$/u.test(pair));
  const isValid = lines.length === 9 && lines.slice(0, 5).every(isNumbers) && lines.slice(5).every(isEmission);
  if (!isValid) throw new Error(`${model}: not a hidden Markov model of four states`);
  return text;
}
