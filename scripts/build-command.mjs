// Builds the command: one script that is plain ASCII and CommonJS, so that what was compiled of it once can be kept (see
// src/cli/kept-code.ts), and beside it the large tables and libraries that few runs ask for.
import * as promises from "node:fs/promises";
import { build } from "esbuild";

const FOLDER = "dist/cli";

/**
 * What has a file of its own. It imports nothing that the command imports too, or there would be two of it; and it is
 * imported by names, for its default would be all of it.
 */
const APART = {
  "gazetteer": "src/clues/gazetteer.generated.ts",
  "landmarks": "src/clues/landmarks.generated.ts",
  "stock-phrases": "src/clues/stock-phrases.generated.ts",
  "traditional": "opencc-js/t2cn",
  "pdf": "unpdf",
  "xml": "saxes",
  "yaml": "yaml",
};

const apart = {
  name: "apart",
  setup({ onResolve }) {
    onResolve({ filter: /generated\.js$|^[\w-]+(\/t2cn)?$/ }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      const found = Object.entries(APART).find(([, file]) => path === file || path.endsWith(fileName(file)));
      return found === undefined ? undefined : { path: `./apart/${found[0]}.cjs`, external: true };
    });
  },
};

/** Commander starts programs of other names, which takes a part of Node that is loaded in a millisecond. No command here asks for one. */
const spawnLater = {
  name: "spawn-later",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path, namespace: "later" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "later" }, ({ path }) => ({
      contents: `exports.spawn = (...given) => require(${JSON.stringify(path)}).spawn(...given);`,
    }));
  },
};

/** The part of Node that answers promises for files takes 4 ms to load, and few runs ask it for anything. */
const OF_FILES = Object.keys(promises).filter((name) => typeof promises[name] === "function");

const filesLater = {
  name: "files-later",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:fs\/promises$/ }, ({ path }) => ({ path, namespace: "files-later" }));
    onLoad({ filter: /.*/, namespace: "files-later" }, () => ({
      contents: OF_FILES.map(
        (name) => `exports.${name} = (...given) => require("node:fs").promises.${name}(...given);`,
      ).join("\n"),
    }));
  },
};

/** The last part of a source's name, as it is imported. */
function fileName(source) {
  return source.endsWith(".ts") ? `/${source.split("/").at(-1).replace(/\.ts$/, ".js")}` : source;
}

export async function buildCommand(shared) {
  const common = {
    ...shared,
    splitting: false,
    format: "cjs",
    outdir: FOLDER,
    supported: { ...shared.supported, "dynamic-import": false, "template-literal": false },
  };
  await build({
    ...common,
    entryPoints: { main: "src/cli/main.ts" },
    banner: {},
    define: { ...shared.define, "import.meta.dirname": "__dirname" },
  });
  // CommonJS under the name that the package gives: Node starts 4 ms later with the first module of the other kind.
  await promises.writeFile(`${FOLDER}/package.json`, '{ "type": "commonjs" }\n');
  const scripts = { ...common, outExtension: { ".js": ".cjs" } };
  await build({
    ...scripts,
    entryPoints: { "run-command-line": "src/cli/run-command-line.ts" },
    plugins: [apart, spawnLater, filesLater],
    // Where the script is stands for where its sources were.
    define: { ...shared.define, "import.meta.url": "scriptAddress" },
    banner: {
      js: `(function (exports, require, module, __filename, __dirname) {
const scriptAddress = require("node:url").pathToFileURL(__filename).href;`,
    },
    footer: { js: "})" },
  });
  await build({
    ...scripts,
    banner: {},
    entryPoints: Object.fromEntries(Object.entries(APART).map(([name, file]) => [`apart/${name}`, file])),
  });
  await writeAscii(`${FOLDER}/run-command-line.cjs`);
}

/** Writes a script's other signs as escapes: only expressions and comments have any, whose meaning stays. */
async function writeAscii(file) {
  const script = await promises.readFile(file, "utf8");
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.test(script))
    throw new Error(`${file}: a sign that is not ASCII stands behind a backslash`);
  const escaped = script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  await promises.writeFile(file, escaped, "latin1");
}
