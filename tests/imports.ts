import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** One import or export of a file from another, types included. */
export interface Import {
  readonly from: string;
  /** The file from the folder that was read, or the package. */
  readonly target: string;
  readonly isType: boolean;
}

const STATIC = /^(?:import|export) (type )?(?:[^;]*? from )?"([^"]+)";/gms;
const DYNAMIC = /\bimport\("([^"]+)"\)/g;

/** The TypeScript files of a folder, what is made at build time aside; paths from the folder, with `/`. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".generated.ts") && !name.endsWith(".d.ts"))
    .sort();
}

export function importsIn(folder: string): Import[] {
  return sourceFiles(folder).flatMap((from) => importsOf(from, readFileSync(join(folder, from), "utf8")));
}

/** What the text of a file imports; `import {} from` of types alone is one of types. */
export function importsOf(from: string, text: string): Import[] {
  const target = (specifier: string): string =>
    specifier.startsWith(".")
      ? relative(".", join(dirname(from), specifier))
          .replaceAll("\\", "/")
          .replace(/\.js$/, ".ts")
      : specifier;
  return [
    ...Array.from(text.matchAll(STATIC), ([, type, specifier]) => ({
      from,
      target: target(specifier),
      isType: type !== undefined,
    })),
    ...Array.from(text.matchAll(DYNAMIC), ([, specifier]) => ({ from, target: target(specifier), isType: false })),
  ];
}

/** The groups of files that import each other in a circle (Tarjan 1972). */
export function circles(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, target } of imports) targets.set(from, [...(targets.get(from) ?? []), target]);
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.size - 1;
    open.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, order.get(target) ?? low);
    }
    if (low === order.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || (targets.get(file) ?? []).includes(file)) found.push(circle);
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return found;
}
