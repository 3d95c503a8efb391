// Tags every line of a text and does no more: node run-tags.mjs nodejieba|@node-rs/jieba FILE
import { readFileSync } from "node:fs";

const [engine, file] = process.argv.slice(2);
const lines = readFileSync(file, "utf8").split("\n");
const tag = await taggerOf(engine);
let words = 0;
for (const line of lines) words += tag(line).length;
console.log(words);

/** With the dictionary that each brings: both read all of it. */
async function taggerOf(name) {
  if (name === "nodejieba") {
    const { default: nodejieba } = await import("nodejieba");
    nodejieba.load();
    return (line) => nodejieba.tag(line);
  }
  const [{ Jieba }, { dict }] = await Promise.all([import("@node-rs/jieba"), import("@node-rs/jieba/dict.js")]);
  const jieba = Jieba.withDict(dict);
  return (line) => jieba.tag(line, true);
}
