// Compares queries with all articles by Dolos's index: run-dolos.mjs FOLDER LINES.jsonl QUERIES.json KGRAM WINDOW
// FOLDER has node_modules/@dodona/dolos-core, which needs no compiler; its parsers of programming languages do.
import { createReadStream, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [folder, lines, queries, kgram, window] = process.argv.slice(2);
const at = resolve(join(folder, "node_modules/@dodona/dolos-core/dist/index.js"));
const { File, FingerprintIndex, Region, TokenizedFile } = await import(pathToFileURL(at).href);

// As its CharTokenizer does it: each character of a line is a token.
const tokenized = (path, content) => {
  const tokens = [];
  const regions = [];
  for (const [row, line] of content.split("\n").entries())
    for (let column = 0; column < line.length; column++) {
      tokens.push(line[column]);
      regions.push(new Region(row, column, row, column + 1));
    }
  return new TokenizedFile(new File(path, content), tokens, regions);
};

const index = new FingerprintIndex(Number(kgram), Number(window));
const articles = [];
for await (const line of createInterface({ input: createReadStream(lines) })) {
  const { id, text } = JSON.parse(line);
  articles.push(tokenized(id, text));
}
const started = performance.now();
index.addFiles(articles);
const built = performance.now();
const answers = JSON.parse(readFileSync(queries, "utf8")).map(({ path }) => {
  const from = performance.now();
  const query = tokenized(path, readFileSync(path, "utf8"));
  index.addFiles([query]);
  let best = null;
  for (const article of articles) {
    const { overlap } = index.getPair(query, article);
    if (overlap > (best?.overlap ?? 0)) best = { found: article.path, overlap };
  }
  return { found: best?.found ?? null, seconds: (performance.now() - from) / 1000 };
});
console.log(JSON.stringify({ buildSeconds: (built - started) / 1000, answers }));
