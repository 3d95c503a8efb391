import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JOB_OPERATIONS, LOOK_UPS } from "../../src/serve/api/operations.js";
import { openApi } from "../../src/serve/api/openapi.js";
import { faultIn, type Schema } from "../../src/serve/api/schema.js";
import type { Running } from "../../src/serve/serve.js";
import { duizhao, seed } from "../cli/duizhao.js";
import { get, post, served } from "./asking.js";

const folder = mkdtempSync(join(tmpdir(), "duizhao-documented-"));
let running: Running;
beforeAll(async () => {
  cpSync(seed("000"), join(folder, "anonymised.txt"));
  cpSync(seed("004"), join(folder, "published.txt"));
  duizhao(["index", "add", "--index", "index", "published.txt"], { cwd: folder });
  running = await served({ index: join(folder, "index"), paths: [folder] });
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true });
});

describe("docs/serve.md", () => {
  const page = readFileSync("docs/serve.md", "utf8");
  const blocks = Array.from(page.matchAll(/```sh\n(.*?)```/gs), ([, block = ""]) => block);

  it("has examples that work", async () => {
    expect(blocks.length).toBeGreaterThan(5);
    const env = { PATH: process.env["PATH"], LINK: `${running.address}#token=${running.token}` };
    const script = ["set -euo pipefail", ...blocks.map((block, number) => `echo "== ${number}"\n${block}`)].join("\n");
    // The server is in this process: a call that waits would never be answered.
    const { stdout } = await promisify(execFile)("bash", ["--norc", "-c", script], { cwd: folder, env });
    const [status, pair, scan, find, templates, events] = stdout.split(/== \d+\n/).slice(1);
    expect(status).toMatch(/anonymised\.txt/);
    expect(pair).toMatch(/XXX\t3000/);
    expect(pair).toContain("⟦常州⟧");
    expect(scan?.trim().split("\n")).toHaveLength(3);
    expect(find).toMatch(/\n[a-z-]+\n$/);
    expect(templates).toMatch(/^\d+\n$/);
    expect(events).toMatch(/event: progress[\s\S]*event: answer/);
  });

  it("names the limits that hold", () => {
    for (const limit of ["32 MiB", "2,000", "256 may wait", "20,000", "10 minutes", "600"])
      expect(page).toContain(limit);
  });
});

/** What of OpenAPI 3.1 this description uses. */
interface Description {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

describe("the description of the API", () => {
  const description = JSON.parse(JSON.stringify(openApi())) as Description;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  it("is OpenAPI 3.1 with what that requires", () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/);
    expect(description.info.title).not.toBe("");
    expect(description.info.version).toMatch(/^\d/);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      expect(path).toMatch(/^\//);
      const named = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name);
      expect((operation.parameters ?? []).map(({ name }) => name)).toEqual(named);
      for (const parameter of operation.parameters ?? [])
        expect(parameter).toMatchObject({ in: "path", required: true });
      expect(Object.keys(operation.responses)).toContain("200");
    }
  });

  it("refers to what is there", () => {
    const refs = Array.from(JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g), ([, ref = ""]) => ref);
    expect(refs.length).toBeGreaterThan(5);
    for (const ref of refs) {
      let place: unknown = description;
      for (const step of ref.split("/")) place = (place as Readonly<Record<string, unknown>>)[step];
      expect(place, ref).toBeDefined();
    }
  });

  it("has every operation, and every one is there", async () => {
    const table = [...JOB_OPERATIONS, ...Object.values(LOOK_UPS)];
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      table.map(({ id }) => id).toSorted(),
    );
    expect(JSON.parse((await get(running, "/api/1/openapi.json")).text)).toEqual(description);
    for (const { path, body, answers } of JOB_OPERATIONS) {
      expect((await post(running, `/api/1${path}`, {}, { "Content-Type": "text/plain" })).status).toBe(415);
      expect(body).not.toBeNull();
      expect(["application/json", "text/plain"]).toContain(answers);
    }
    for (const path of ["/status", "/files"]) expect((await get(running, `/api/1${path}`)).status).toBe(200);
  });

  it("says which schema an answer has, and the answer has it", async () => {
    const text = { name: "a.txt", text: "规模超XXX亿元的产业集群已经形成。" };
    const bodies = {
      compare: { anonymised: text, published: [text] },
      scan: { texts: [text] },
      find: { texts: [text] },
      templates: { texts: [text] },
    };
    for (const { id, path, schema } of JOB_OPERATIONS) {
      if (schema === undefined || id === "restore") continue;
      expect(JSON.parse((await post(running, `/api/1${path}`, bodies[id])).text)).toMatchObject({ schema });
    }
  });
});

describe("a schema", () => {
  const schema: Schema = {
    type: "object",
    properties: {
      list: { type: "array", items: { type: "integer", minimum: 1, maximum: 3 }, maxItems: 2 },
      word: { type: "string", enum: ["a", "b"] },
      either: { oneOf: [{ type: "boolean" }, { type: "number", minimum: 0, maximum: 1 }] },
    },
    required: ["list"],
    additionalProperties: false,
  };
  it.each([
    [{ list: [1, 3], word: "a", either: 0.5 }, null],
    [{ list: [], either: true }, null],
    [{}, "$.list"],
    [[], "$"],
    [null, "$"],
    [{ list: [1, 4] }, "$.list[1]"],
    [{ list: [1.5] }, "$.list[0]"],
    [{ list: [1, 2, 3] }, "$.list"],
    [{ list: [], word: "c" }, "$.word"],
    [{ list: [], either: "x" }, "$.either"],
    [{ list: [], more: 1 }, "$.more"],
    [{ list: [], toString: 1 }, "$.toString"],
  ])("%j: fault at %s", (value, fault) => expect(faultIn(value, schema)).toBe(fault));
});
