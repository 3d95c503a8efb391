import { resolve } from "node:path";

/** What a report calls a file, by the path that was typed. */
export type NameOf = (path: string) => string;

/** Where systems keep the folders of their users, each of which says who it is. */
const HOMES = /^(?:home|users|documents and settings)$/i;

/**
 * Names for files that say nothing of the machine they are on: what is behind the last slash or backslash. Where two
 * files have one name, as much of their folders as tells them apart, but never a user's; where even that is the same, a
 * number. Standard input stays `-`.
 *
 *   /home/me/2022/a.txt, ../2023/a.txt, b.txt   →   2022/a.txt, 2023/a.txt, b.txt
 */
export function shortNames(paths: readonly string[]): NameOf {
  const files = new Map<string, readonly string[]>();
  for (const path of paths) if (!files.has(fileOf(path))) files.set(fileOf(path), partsOf(path));
  const counts = new Map<string, number>();
  for (const parts of files.values()) for (const tail of tailsOf(parts)) counts.set(tail, (counts.get(tail) ?? 0) + 1);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [file, parts] of files) {
    const tails = tailsOf(parts);
    const name = numbered(tails.find((tail) => counts.get(tail) === 1) ?? tails[0] ?? file, taken);
    taken.add(name);
    names.set(file, name);
  }
  return (path) => names.get(fileOf(path)) ?? tailsOf(partsOf(path))[0] ?? path;
}

/** The same for one file, however its path is written. */
function fileOf(path: string): string {
  return path === "-" ? path : resolve(path);
}

/** Folders and name, without those of a user's home and without steps up and down. */
function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split(/[/\\]/)) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== "." && !/^[A-Za-z]:$/.test(part)) parts.push(part);
  }
  if (parts.length === 0) return [path === "" || /^[./\\]+$/.test(path) ? "." : path];
  const home = parts.findLastIndex((part) => HOMES.test(part));
  return home < 0 ? parts : parts.slice(Math.min(home + 2, parts.length - 1));
}

/** Its ends, the shortest first: a.txt, 2022/a.txt. */
function tailsOf(parts: readonly string[]): string[] {
  return parts.map((_, at) => parts.slice(parts.length - 1 - at).join("/"));
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  let one = name;
  for (let number = 2; taken.has(one); number++) one = `${name} (${number})`;
  return one;
}
