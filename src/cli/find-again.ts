import { stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join } from "node:path";
import type { DocumentSummary } from "../answer/comparison.js";
import { readDocument } from "../read/read-document.js";
import type { Document } from "../text/document.js";
import { Trouble } from "../text/trouble.js";

/** Where the texts of a report may be now. */
export interface Whereabouts {
  /** The path of the report: its texts may be beside it. */
  readonly report: string;
  /** Files and folders that were named for it. */
  readonly given: readonly string[];
}

/**
 * Reads a text of a report again. A report names files without their folders, so it is looked for in the files and
 * folders given, in the working folder and beside the report, in this order. The first with the checksum of the report
 * is taken, whatever its name; else the first of its name, which then has changed.
 *
 * @throws Trouble if there is none, or none can be read.
 */
export async function findAgain(summary: DocumentSummary, whereabouts: Whereabouts): Promise<Document> {
  const { path, encoding } = summary;
  if (path === "-") {
    throw new Trouble(null, {
      zh: "报告的一个文本来自标准输入，无法核对：请改用文件重新比对",
      en: "one text of the report came from standard input and can't be read again: compare files instead",
    });
  }
  const { named, others } = await candidatesFor(path, whereabouts);
  const options = encoding === undefined ? {} : { encoding };
  let changed: Document | null = null;
  let trouble: unknown = notFound(path);
  for (const candidate of [...named, ...others]) {
    try {
      const document = await readDocument(candidate, options);
      if (document.origin.sha256 === summary.sha256) return document;
      if (named.includes(candidate)) changed ??= document;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (named.includes(candidate)) trouble = error;
    }
  }
  if (changed !== null) return changed;
  throw trouble;
}

/** The files that there are: those of its name, and those given that have another. */
async function candidatesFor(path: string, { report, given }: Whereabouts): Promise<Candidates> {
  const name = basename(path);
  const named: string[] = [];
  const others: string[] = [];
  for (const one of given) {
    const found = await stat(one).catch(() => null);
    if (found === null) throw notFound(one);
    if (found.isDirectory()) named.push(...(isAbsolute(path) ? [] : [join(one, path)]), join(one, name));
    else (basename(one) === name ? named : others).push(one);
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
