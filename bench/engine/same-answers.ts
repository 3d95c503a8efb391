// Whether a search engine and a folder answer the same: same-answers.mjs FOLDER INDEX URL SEED TEXTS. INDEX and URL are indexes of
// FOLDER; each of its smaller texts is looked for as it is, and so many others made anonymous in several ways.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FoundQuery } from "../../src/answer/find.js";
import type { Corpus } from "../../src/corpus/corpus.js";
import { openCorpus } from "../../src/corpus/open-corpus.js";
import { find, type ReadText } from "../../src/find.js";
import { readAgain } from "../../src/index-files/read-again.js";
import { documentFromText } from "../../src/read/document-from-text.js";
import { readDocument } from "../../src/read/read-document.js";
import type { Document } from "../../src/text/document.js";
import { Trouble } from "../../src/text/trouble.js";
import { DAMAGES, madeQuery } from "../find/made-query.js";
import { randomFrom } from "../generate/random.js";
import { STYLES } from "../generate/styles.js";

/** Texts that are looked for as they are: pairs and speeches, not whole codes of law. */
const MOST_AS_THEY_ARE = 300;
const SMALL = 30_000;

const [folder, index, address, seed, count] = process.argv.slice(2);
const random = randomFrom(Number(seed));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name))
  .toSorted();
const chosen = random.shuffle(files).slice(0, Number(count));
const asTheyAre = files.filter((path) => !path.includes("/laws/") && statSync(path).size < SMALL);

const stores = [await openCorpus(index), await openCorpus(address)] as const;
const tally = { asked: 0, same: 0, sameFirst: 0, results: 0 };
for (const path of asTheyAre.slice(0, MOST_AS_THEY_ARE)) {
  const query = await readDocument(path).catch(() => null);
  if (query !== null) await compare(path, query);
}
for (const [at, path] of chosen.entries()) {
  const source = await readDocument(path).catch(() => null);
  if (source === null || source.text.length < 400) continue;
  const damage = DAMAGES[at % DAMAGES.length];
  const style = STYLES[at % STYLES.length].name;
  await compare(`${path} ${damage.name} ${style}`, documentFromText(madeQuery(source.text, style, damage, random)));
}
console.log(JSON.stringify(tally));
for (const store of stores) await store.close();

async function compare(name: string, query: Document): Promise<void> {
  const [own, other] = [await found(query, stores[0]), await found(query, stores[1])];
  tally.asked++;
  tally.results += own.results.length;
  if (JSON.stringify(own.results[0]) === JSON.stringify(other.results[0])) tally.sameFirst++;
  else console.log("OTHER FIRST", name);
  if (JSON.stringify(own) === JSON.stringify(other)) tally.same++;
  else console.log("OTHER ANSWER", name);
}

async function found(query: Document, corpus: Corpus): Promise<FoundQuery> {
  const readText: ReadText = async (known) => {
    const again = await readAgain(corpus, known);
    if (again.kind !== "read") throw new Trouble(known.id, again.message);
    return again.document;
  };
  return (await find(query, corpus, readText)).found;
}
