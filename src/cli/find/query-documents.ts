import { documentFromText } from "../../read/document-from-text.js";
import { readDocument } from "../../read/read-document.js";
import { renamed, type Document } from "../../text/document.js";
import { Trouble } from "../../text/trouble.js";
import { shortNames } from "../file-names.js";
import type { FindRequest } from "../find-request.js";
import { readOptionsOf } from "../options.js";

/** What is looked for, or why it can't be read. */
export type Query =
  { readonly kind: "read"; readonly document: Document } | { readonly kind: "not read"; readonly trouble: Trouble };

/** Reads what is looked for: files one by one, and sentences. */
export async function* queriesOf(request: FindRequest): AsyncGenerator<Query> {
  const { files, phrases, fullPaths } = request;
  const nameOf = fullPaths ? (path: string) => path : shortNames(files);
  for (const path of files)
    yield await orTrouble(async () => renamed(await readDocument(path, readOptionsOf(request)), nameOf(path)));
  for (const phrase of phrases) yield await orTrouble(async () => documentFromText(phrase, { path: "--text" }));
}

async function orTrouble(read: () => Promise<Document>): Promise<Query> {
  try {
    return { kind: "read", document: await read() };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return { kind: "not read", trouble: isMissing(error) ? noSuchFile(error) : error };
  }
}

function isMissing({ cause }: Trouble): boolean {
  return cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENAMETOOLONG");
}

/** A sentence without --text is taken for a file: a name that is spelled wrong must not be looked for as a sentence. */
function noSuchFile({ path, cause }: Trouble): Trouble {
  return new Trouble(
    path,
    {
      zh: "没有这个文件：请检查路径；要找一句话，请写 --text",
      en: "there is no such file: check the path; to look for a sentence, write --text before it",
    },
    cause,
  );
}
