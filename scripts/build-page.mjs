// Bundles the style and the script of each report page into a module beside what renders it, with the hashes
// by which the page's content security policy lets them in.
import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

for (const report of readdirSync(new URL("../src/report/page-scripts/", import.meta.url))) {
  if (report !== "shared") await buildPage(report);
}

async function buildPage(report) {
  const bundled = await build({
    absWorkingDir: fileURLToPath(new URL("../src/report/", import.meta.url)),
    entryPoints: { script: `page-scripts/${report}/main.ts`, style: `${report}/html/style.css` },
    outdir: "unwritten",
    write: false,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: ["chrome123", "firefox121", "safari17.5"],
    logLevel: "warning",
  });
  const textOf = (ending) => bundled.outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const script = textOf("script.js");
  const style = textOf("style.css");
  for (const [part, text] of Object.entries({ script, style })) {
    if (/<\/|<!--|\r/i.test(text)) throw new Error(`the ${part} of the ${report} page would end its own element`);
  }
  writeFileSync(
    `src/report/${report}/html/page.generated.ts`,
    `// Made by scripts/build-page.mjs.
export const pageScript: string = ${JSON.stringify(script)};
export const pageScriptHash: string = ${JSON.stringify(hashOf(script))};
export const pageStyle: string = ${JSON.stringify(style)};
export const pageStyleHash: string = ${JSON.stringify(hashOf(style))};
`,
  );
}

function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
