import type { JobKind } from "../jobs/job.js";
import { OPTIONS } from "./options.js";
import type { Schema } from "./schema.js";

/** The most texts of a question. */
const MOST_TEXTS = 2000;

const name: Schema = {
  type: "string",
  minLength: 1,
  maxLength: 400,
  description: "what the answer calls it; its ending is a hint to the format",
};

/** A text of a question, one of four ways. */
export const TEXT: Schema = {
  description: "a text: written out, as the bytes of a file, a file named at the start, or a document of the index",
  oneOf: [
    object({ name, text: { type: "string" } }, ["name", "text"]),
    object({ name, base64: { type: "string", pattern: "^[A-Za-z0-9+/]*={0,2}$" } }, ["name", "base64"]),
    object({ file: { type: "string", maxLength: 100, description: "the id that GET files says" } }, ["file"]),
    object({ document: { type: "string", maxLength: 4000, description: "the id that find says" } }, ["document"]),
  ],
};

const texts: Schema = { type: "array", items: TEXT, minItems: 1, maxItems: MOST_TEXTS };

/** What the API answers, by method and path. */
export interface Operation {
  readonly id: string;
  readonly method: "GET" | "POST";
  /** Below /api/1; `{id}` stands for what follows, to the end. */
  readonly path: string;
  readonly summary: string;
  /** What the body has to be; null where there is none. */
  readonly body: Schema | null;
  readonly answers: "application/json" | "text/plain" | "application/octet-stream";
  /** The `schema` that the answer says it has, where it is the command's. */
  readonly schema?: string;
}

/** A question that a process of its own answers. */
export interface JobOperation extends Operation {
  readonly id: Exclude<JobKind, "document">;
  readonly method: "POST";
  readonly body: Schema;
}

const pair = { anonymised: TEXT, published: { ...texts, maxItems: 100 } } as const;

/** What is asked in a body and takes its time: the answer is that of the command. */
export const JOB_OPERATIONS: readonly JobOperation[] = [
  {
    ...post("compare", "Compare an anonymised text with published ones", "application/json"),
    body: object({ ...pair, options: object(OPTIONS.compare) }, ["anonymised", "published"]),
    schema: "duizhao.compare/1",
  },
  {
    ...post("restore", "The anonymised text with every known value filled in", "text/plain"),
    body: object({ ...pair, options: object(OPTIONS.restore) }, ["anonymised", "published"]),
  },
  {
    ...post("scan", "What anonymised texts reveal", "application/json"),
    body: object({ texts, options: object(OPTIONS.scan) }, ["texts"]),
    schema: "duizhao.scan/1",
  },
  {
    ...post("find", "The counterparts of texts in the index, or in the folders named at the start", "application/json"),
    body: object({
      texts: { ...texts, minItems: 0 },
      phrases: { type: "array", items: { type: "string", minLength: 1, maxLength: 10_000 }, maxItems: 100 },
      options: object(OPTIONS.find),
    }),
    schema: "duizhao.find/1",
  },
  {
    ...post("templates", "Which texts are one text filled in several times", "application/json"),
    body: object({ texts, options: object(OPTIONS.templates) }, ["texts"]),
    schema: "duizhao.templates/1",
  },
];

/** What is only looked up. */
export const LOOK_UPS = {
  status: get("status", "/status", "What is served", "application/json"),
  files: get("files", "/files", "The files named at the start, with those in their folders", "application/json"),
  file: get("file", "/files/{id}", "The bytes of a file", "application/octet-stream"),
  document: get("document", "/documents/{id}", "The text of a document of the index", "text/plain"),
  openapi: get("openapi", "/openapi.json", "This description", "application/json"),
} as const satisfies Readonly<Record<string, Operation>>;

function post<Id extends JobOperation["id"]>(
  id: Id,
  summary: string,
  answers: Operation["answers"],
): Pick<JobOperation, "method" | "path" | "summary" | "answers"> & { readonly id: Id } {
  return { id, method: "POST", path: `/${id}`, summary, answers };
}

function get(id: string, path: string, summary: string, answers: Operation["answers"]): Operation {
  return { id, method: "GET", path, summary, body: null, answers };
}

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }), additionalProperties: false };
}
