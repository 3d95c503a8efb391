import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import { isAddress } from "../../corpus/is-address.js";
import { filesWithin } from "../../read/files-within.js";
import { openFile } from "../../read/open-file.js";
import { outerFile } from "../../read/outer-file.js";
import { Trouble } from "../../text/trouble.js";

/** Where the texts of a report may be now. */
export interface Whereabouts {
  /** The path of the report: its texts may be beside it. */
  readonly report: string;
  /** Files and folders that were named for it. */
  readonly given: readonly string[];
}

/** A text as a report describes it; one that could not be read has no checksum. */
export interface Wanted {
  readonly name: string;
  readonly sha256: string | null;
}

/**
 * Where a text of a report is now. A report names files without their folders, so it is looked for in the files and
 * folders given, in the working folder and beside the report, in this order. The first with the checksum of the report
 * is taken, whatever its name; else the first of its name, which then has changed.
 *
 * @throws Trouble if there is none, unless it could not be read before either.
 */
export async function findAgain({ name, sha256 }: Wanted, whereabouts: Whereabouts): Promise<string> {
  const { named, others } = await candidatesFor(name, whereabouts);
  const candidates = [...named, ...others];
  if (sha256 === null || candidates.length === 1) return candidates[0] ?? name;
  for (const candidate of candidates) if ((await sha256Of(candidate)) === sha256) return candidate;
  const [first] = named;
  if (first === undefined) throw notFound(name);
  return first;
}

/** Where a known file, folder or index is now; its name where it is nowhere. */
export async function findKnown(name: string, { report, given }: Whereabouts): Promise<string> {
  const short = basename(name);
  const address = given.find((one) => isAddress(one) && basename(one) === short);
  if (address !== undefined) return address;
  const places = given.flatMap((one) => [...(basename(one) === short ? [one] : []), join(one, short)]);
  for (const place of [...places, name, join(dirname(report), short)])
    if (
      await stat(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  return name;
}

/** Null where it can't be read: whoever reads it will say why. */
async function sha256Of(path: string): Promise<string | null> {
  try {
    return (await openFile(path)).sha256;
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

/** The files that there are: those of its name, and those given that have another. */
async function candidatesFor(path: string, { report, given }: Whereabouts): Promise<Candidates> {
  const name = basename(path);
  const named: string[] = [];
  const others: string[] = [];
  for (const one of given) {
    if (isAddress(one)) continue;
    const found = await stat(outerFile(one)).catch(() => null);
    if (found === null) throw notFound(one);
    if (found.isDirectory()) named.push(...(isAbsolute(path) ? [] : [join(one, path)]), join(one, name));
    else for (const file of await filesWithin(one)) (basename(file) === name ? named : others).push(file);
  }
  const beside = dirname(report);
  named.push(path, ...(isAbsolute(path) ? [] : [join(beside, path)]), join(beside, name));
  return { named: await onlyFiles(named), others };
}

interface Candidates {
  readonly named: readonly string[];
  readonly others: readonly string[];
}

async function onlyFiles(paths: readonly string[]): Promise<string[]> {
  const each = await Promise.all(Array.from(new Set(paths), async (path) => ((await isThere(path)) ? [path] : [])));
  return each.flat();
}

function isThere(path: string): Promise<boolean> {
  if (outerFile(path) !== path) return sha256Of(path).then((sum) => sum !== null);
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

function notFound(path: string): Trouble {
  return new Trouble(path, {
    zh: "不在这里：请在报告之后写出文件或其文件夹，如 duizhao verify 报告.json 文稿/",
    en: "not found here: name the file or its folder behind the report, as in duizhao verify report.json texts/",
  });
}
