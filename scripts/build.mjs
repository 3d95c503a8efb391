// Builds dist/: the report page's script, the bundled modules, their types, the pruned dictionary.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const node = process.execPath;

rmSync("dist", { recursive: true, force: true });
execFileSync(node, ["scripts/build-page.mjs"], { stdio: "inherit" });

await build({
  entryPoints: { "index": "src/index.ts", "node": "src/node.ts", "cli/main": "src/cli/main.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  packages: "external",
  chunkNames: "chunks/[name]-[hash]",
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  logLevel: "warning",
});
chmodSync("dist/cli/main.js", 0o755);

execFileSync(node, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], { stdio: "inherit" });
if (existsSync("scripts/build-dictionary.mjs"))
  execFileSync(node, ["scripts/build-dictionary.mjs"], { stdio: "inherit" });
