// Finds the counterpart of a text among a thousand: made articles, and those of fixtures/. All of it in a folder that is
// deleted again.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeMadeArticles } from "../bench/find/made-articles.js";

const ARTICLES = 1000;
const SEED = 1;

const fixtures = readdirSync("fixtures")
  .filter((name) => name.endsWith(".txt"))
  .map((name) => join("fixtures", name));
const [anonymised, ...others] = fixtures;
const folder = mkdtempSync(join(tmpdir(), "duizhao-demo-"));
const index = join(folder, "news.duizhao");
const articles = join(folder, "articles.jsonl");

try {
  say(`用样稿的词句造 ${ARTICLES} 篇文章`, `${ARTICLES} articles are made from words and sentences of the fixtures`);
  writeMadeArticles(articles, ARTICLES, SEED);
  say("连同样稿编入索引", "They go into an index, together with the fixtures");
  duizhao("index", "add", articles, ...others, "--index", index);
  say("在其中找匿名稿的原稿", "Which of them is the counterpart of the anonymised text?");
  duizhao("find", anonymised, "--index", index, "--no-pager");
  say("把匿名稿也编入，看哪几篇彼此相似", "With the anonymised text in it too, which texts are alike?");
  duizhao("index", "add", anonymised, "--index", index);
  duizhao("find", "--all", "--groups", "--index", index);
} finally {
  rmSync(folder, { recursive: true });
}

function say(zh: string, en: string): void {
  console.log(`\n▶ ${zh} · ${en}`);
}

/** 1 is the answer that nothing was found. */
function duizhao(...given: readonly string[]): void {
  console.log(`  duizhao ${given.map((one) => (/\s/.test(one) ? JSON.stringify(one) : one)).join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["dist/cli/main.js", ...given], { stdio: "inherit" });
  if (status === null || status > 1) process.exit(2);
}
