import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "vitest/node";

/** A regular expression of the sources, or one that is built while they run. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
}

/** Those that are written in the files of a folder. */
export function writtenExpressions(folder: string): Expression[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .flatMap((name) => expressionsIn(readFileSync(join(folder, name), "utf8")));
}

/** Those that are written in the text of a file. */
export function expressionsIn(text: string): Expression[] {
  const found: Expression[] = [];
  const look = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && isLiteral(node.regex)) found.push({ source: node.regex.pattern, flags: node.regex.flags });
    else Object.values(node).forEach(look);
  };
  look(parseAst(text, { lang: "ts" }));
  return found;
}

function isLiteral(regex: unknown): regex is { readonly pattern: string; readonly flags: string } {
  return typeof regex === "object" && regex !== null && "pattern" in regex && "flags" in regex;
}

/** Those that are built by `new RegExp` while a program runs. */
export async function builtExpressions(run: () => Promise<unknown>): Promise<Expression[]> {
  const found: Expression[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const built = new target(...given);
      found.push({ source: built.source, flags: built.flags });
      return built;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
