// Runs a TypeScript program of the project: node scripts/run-typescript.mjs PROGRAM.ts ARGUMENTS…
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// A change of data/ counts at once. The rest of the build, as the dictionary, is made if there is none.
await import(existsSync("dist") ? "./build-sources.mjs" : "./build.mjs");

const [program, ...given] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const outfile = resolve("node_modules/.cache/duizhao", `${basename(program, ".ts")}.mjs`);
await build({
  entryPoints: [program],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv.splice(1, process.argv.length - 1, outfile, ...given);
await import(pathToFileURL(outfile).href);
