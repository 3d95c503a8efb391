import { version } from "../../version.js";
import { API } from "../page.js";
import { REFUSALS } from "../refusal.js";
import { JOB_OPERATIONS, LOOK_UPS, TEXT, type Operation } from "./operations.js";

/** The description of the API, as OpenAPI 3.1 has it: made of the table that the routes are made of. */
export function openApi(): unknown {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of [...JOB_OPERATIONS, ...Object.values(LOOK_UPS)]) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "duizhao",
      version,
      summary: "What stood for the placeholders of anonymised Chinese texts",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { Text: TEXT, Error: ERROR },
      responses: { Refused: { description: refusedText(), content: jsonOf({ $ref: "#/components/schemas/Error" }) } },
    },
  };
}

function described({ id, summary, path, body, answers, schema }: Operation): unknown {
  const hasId = path.includes("{id}");
  const isJob = body !== null;
  const answer = schema === undefined ? {} : { type: "object", properties: { schema: { const: schema } } };
  return {
    operationId: id,
    summary,
    ...(hasId ? { parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }] } : {}),
    ...(isJob ? { requestBody: { required: true, content: jsonOf(withRefs(body)) } } : {}),
    responses: {
      200: {
        description: schema === undefined ? summary : `What the command writes with --json: ${schema}`,
        content: {
          [answers]: { schema: answer },
          ...(isJob ? { "text/event-stream": { schema: { type: "string", description: EVENTS } } } : {}),
        },
      },
      default: { $ref: "#/components/responses/Refused" },
    },
  };
}

/** What comes where the request accepts text/event-stream. */
const EVENTS =
  "events `progress` ({step, done, total}), then one `answer` with the answer, or one `error`; closing the connection ends the job";

const ERROR = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { enum: [...Object.keys(REFUSALS), "unreadable"] },
        place: { type: "string", description: "where in the body" },
        path: { type: ["string", "null"], description: "which text" },
        message: { type: "object", properties: { zh: { type: "string" }, en: { type: "string" } } },
      },
    },
  },
};

function refusedText(): string {
  const lines = Object.entries(REFUSALS).map(([code, { status, en }]) => `${status} ${code}: ${en}`);
  return [...lines, "422 unreadable: a text can't be read, or nothing can be answered"].join("\n");
}

/** Says a text by its name instead of writing it out each time. */
function withRefs(schema: unknown): unknown {
  if (schema === TEXT) return { $ref: "#/components/schemas/Text" };
  if (Array.isArray(schema)) return schema.map(withRefs);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withRefs(value)]));
}

function jsonOf(schema: unknown): unknown {
  return { "application/json": { schema } };
}
