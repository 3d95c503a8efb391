import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { randomFrom, type Random } from "../generate/random.js";

/** An anonymised text whose published one is in the corpus. */
export interface Planted {
  readonly id: string;
  /** With a placeholder every 12 to 30 characters. */
  readonly query: string;
  /** With one every 5 to 8: no phrase is left that a person would search for. */
  readonly dense: string;
}

/** Characters of an article, and of a planted one. */
const ARTICLE = 800;
const PLANTED_ARTICLE = 3000;
/** One clause in so many is of the fixtures, word for word: everybody's phrases. */
const STOCK_SHARE = 0.25;
const ARTICLES_AT_ONCE = 2000;
const MASKS = ["XX", "XXX", "**", "某某", "××", "●●", "□□", "___", "【地名】", "OO"];

/** Writes so many made articles as JSON Lines, ten planted ones spread among them. */
export function writeMadeArticles(path: string, articles: number, seed: number): Planted[] {
  const random = randomFrom(seed);
  const material = readMaterial();
  const planted: Planted[] = [];
  const every = Math.floor(articles / MASKS.length);
  const file = openSync(path, "w");
  let lines: string[] = [];
  for (let number = 0; number < articles; number++) {
    const isPlanted = number % every === Math.floor(every / 2) && planted.length < MASKS.length;
    const text = articleOf(material, isPlanted ? PLANTED_ARTICLE : ARTICLE, random);
    const id = `a${number}`;
    if (isPlanted) {
      const mask = MASKS[planted.length];
      const between = (fewest: number, most: number): string => masked(text, mask, () => random.int(fewest, most));
      planted.push({ id, query: between(12, 30), dense: between(5, 8) });
    }
    const date = `20${random.int(10, 26)}-0${random.int(1, 9)}-1${random.int(0, 9)}`;
    lines.push(
      JSON.stringify({ id, title: text.slice(0, 18), date, url: `https://news.example/${number}.html`, text }),
    );
    if (lines.length < ARTICLES_AT_ONCE && number + 1 < articles) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
  }
  closeSync(file);
  return planted;
}

interface Material {
  readonly clauses: readonly string[];
  readonly words: readonly string[];
}

function readMaterial(): Material {
  const texts = readdirSync("fixtures")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join("fixtures", name), "utf8"));
  const clauses = texts.flatMap((text) => text.match(/[\p{Script=Han}]{6,30}/gu) ?? []);
  const words = [...new Set(clauses.flatMap((clause) => clause.match(/../gu) ?? []))];
  return { clauses, words };
}

function articleOf({ clauses, words }: Material, length: number, random: Random): string {
  let text = "";
  while (text.length < length) {
    const count = random.int(3, 8);
    const made = (): string => Array.from({ length: count }, () => random.pick(words)).join("");
    text += (random.chance(STOCK_SHARE) ? random.pick(clauses) : made()) + (random.chance(0.3) ? "。" : "，");
  }
  return text;
}

/** A placeholder in the place of two characters, as many characters behind the last one as `distance` says. */
function masked(text: string, mask: string, distance: () => number): string {
  let query = "";
  for (let at = 0; at < text.length;) {
    const next = at + distance();
    query += text.slice(at, next) + (next < text.length ? mask : "");
    at = next + 2;
  }
  return query;
}
