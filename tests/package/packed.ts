import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Packs a folder into another, as `npm pack` does, and answers the path of the tarball. */
export function pack(from: string, into: string, options: readonly string[] = []): string {
  // On Windows npm is no program but a script of the shell.
  const shell = process.platform === "win32";
  execFileSync("npm", ["pack", "--pack-destination", into, ...options], { cwd: from, stdio: "pipe", shell });
  return join(into, readdirSync(into).find((name) => name.endsWith(".tgz")) ?? "no tarball");
}
