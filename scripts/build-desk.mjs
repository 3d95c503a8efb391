// Writes dist/duizhao.html: the desk, one page that compares texts and loads nothing. Its worker, the tables of names and
// the dictionary are in it compressed; each is unpacked when it is wanted.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** The page is at most so large, in bytes. */
const LARGEST = 6 * 1024 * 1024;
const TARGETS = ["chrome123", "edge123", "firefox121", "safari17.5"];
/** Stands for the size of the page until it is known. */
const BYTES = "0000000";
/** Tables that the worker does not hold: `loadBuiltInKnowledge` puts them in its place. */
const TABLES = ["gazetteer", "landmarks", "stock-phrases"];

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const shared = {
  bundle: true,
  write: false,
  minify: true,
  charset: "utf8",
  format: "iife",
  platform: "browser",
  target: TARGETS,
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

const [page, worker, tables] = await Promise.all([
  build({
    ...shared,
    entryPoints: { script: "src/desk/page/main.ts", style: "src/desk/style/desk.css" },
    outdir: "unwritten",
  }),
  build({ ...shared, entryPoints: ["src/desk/worker/main.ts"], plugins: [withoutTables()] }),
  readTables(),
]);
const textOf = ({ outputFiles }, ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
const script = textOf(page, "script.js");
const style = textOf(page, "style.css");
for (const [part, text] of Object.entries({ script, style })) {
  if (/<\/|<!--|\r/i.test(text)) throw new Error(`the ${part} of the desk would end its own element`);
}

const reports = ["compare", "scan", "templates"].map(hashesOf);
const policy = [
  "default-src 'none'",
  `script-src ${[hashOf(script), ...reports.map(({ script: hash }) => hash)].map(quoted).join(" ")}`,
  `style-src ${[hashOf(style), ...reports.map(({ style: hash }) => hash)].map(quoted).join(" ")}`,
  "worker-src blob:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const blocks = {
  worker: worker.outputFiles[0].text,
  knowledge: JSON.stringify(tables),
  words: readFileSync("dist/dictionary/words.utf8"),
  cmaps: JSON.stringify(cmaps()),
};
const elements = Object.entries(blocks).map(
  ([name, content]) => `<script type="application/octet-stream" data-block="${name}">${packed(content)}</script>`,
);
const unmeasured = `<!doctype html>
<html lang="zh-CN"><head>
<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="duizhao-served" content=""><meta name="duizhao-bytes" content="${BYTES}">
<meta name="generator" content="duizhao ${version}">
<title>对照 · duizhao</title>
<style>${style}</style></head>
<body>
<div id="desk"><noscript>这个页面需要 JavaScript 才能比对文本。This page needs JavaScript to compare texts.</noscript></div>
<p class="unseen" role="status" aria-live="polite" id="said"></p>
<script>${script}</script>
${elements.join("\n")}
</body></html>
`;
// The number takes as many bytes as what stands for it.
const bytes = Buffer.byteLength(unmeasured);
if (String(bytes).length !== BYTES.length || bytes > LARGEST) throw new Error(`the desk has ${bytes} bytes`);
const html = unmeasured.replace(BYTES, String(bytes));
writeFileSync("dist/duizhao.html", html);

/** Leaves out the exports of a module of tables; the module asks for them where it runs. */
function withoutTables() {
  return {
    name: "without-tables",
    setup({ onLoad }) {
      onLoad({ filter: /clues[\\/][a-z-]+\.generated\.ts$/ }, ({ path }) => {
        const name = /([a-z-]+)\.generated\.ts$/.exec(path)[1];
        if (!TABLES.includes(name)) return undefined;
        const names = Array.from(readFileSync(path, "utf8").matchAll(/^export const (\w+)/gm), ([, one]) => one);
        const lines = names.map((one) => `export const ${one} = globalThis.DUIZHAO_TABLES[${JSON.stringify(one)}];`);
        return { contents: lines.join("\n"), loader: "js" };
      });
    },
  };
}

async function readTables() {
  const { outputFiles } = await build({
    ...shared,
    format: "esm",
    minify: false,
    stdin: {
      contents: TABLES.map((name) => `export * from "./src/clues/${name}.generated.ts";`).join("\n"),
      resolveDir: process.cwd(),
    },
  });
  return { ...(await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`)) };
}

/** What the policy of a report lets in: the reports are shown in the desk as they are. */
function hashesOf(report) {
  const text = readFileSync(`src/report/${report}/html/page.generated.ts`, "utf8");
  const hash = (name) => new RegExp(`^export const ${name}: string = "([^"]+)"`, "m").exec(text)[1];
  return { script: hash("pageScriptHash"), style: hash("pageStyleHash") };
}

function cmaps() {
  const names = readdirSync("data/cmaps").filter((name) => name.endsWith(".bcmap"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`data/cmaps/${name}`).toString("base64")]));
}

function packed(content) {
  return gzipSync(content, { level: 9 }).toString("base64");
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function quoted(source) {
  return `'${source}'`;
}
