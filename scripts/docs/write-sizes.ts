// Packs the package, installs what it needs into a folder of its own, and writes the sizes of both into docs/dependencies.md.
// It asks the registry, as an install does.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PAGE = "docs/dependencies.md";
const BEGIN = "<!-- sizes: `npm run docs:sizes` writes this table -->";
const END = "<!-- end of sizes -->";
/** In bytes: what is smaller is one row. */
const SMALL = 100_000;

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** In bytes, of all files of a folder. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** The packages of an install, the largest first. */
function installed(): readonly (readonly [name: string, bytes: number])[] {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-sizes-"));
  try {
    for (const name of ["package.json", "package-lock.json"]) copyFileSync(name, join(folder, name));
    execFileSync("npm", ["ci", "--omit=dev", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
    const modules = join(folder, "node_modules");
    return readdirSync(modules)
      .filter((name) => !name.startsWith("."))
      .map((name) => [name, sizeOf(join(modules, name))] as const)
      .filter(([, bytes]) => bytes > 0)
      .toSorted(([, one], [, other]) => other - one);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function table(packed: Packed, packages: ReturnType<typeof installed>): string {
  const total = packed.unpackedSize + packages.reduce((sum, [, bytes]) => sum + bytes, 0);
  const row = (name: string, bytes: number): string =>
    `| ${name} | ${megabytes(bytes)} | ${((bytes / total) * 100).toFixed(0)} % |`;
  const small = packages.filter(([, bytes]) => bytes < SMALL);
  const rows = packages.filter(([, bytes]) => bytes >= SMALL).map(([name, bytes]) => row(name, bytes));
  const others = row(
    small.map(([name]) => name).join(", "),
    small.reduce((sum, [, bytes]) => sum + bytes, 0),
  );
  return [
    "| package | MB on disk | share |",
    "| --- | --- | --- |",
    row(`duizhao itself: ${packed.entryCount} files, ${megabytes(packed.size)} MB to download`, packed.unpackedSize),
    ...rows,
    ...(small.length === 0 ? [] : [others]),
    row("together", total),
  ].join("\n");
}

const page = readFileSync(PAGE, "utf8");
const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
if (begin < 0 || end < begin) throw new Error(`${PAGE} has no ${BEGIN} … ${END}`);
const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], { encoding: "utf8" }),
) as readonly [Packed];
writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${table(packed, installed())}\n\n${page.slice(end)}`);
