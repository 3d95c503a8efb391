import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Find } from "../../src/answer/find.js";
import type { Running } from "../../src/serve/serve.js";
import { duizhao, seed } from "../cli/duizhao.js";
import { fileText, get, post, served } from "./asking.js";

const SEEDS = ["000", "001", "002", "003", "004"].map(seed);
const [A = "", ONE = "", TWO = "", , P = ""] = SEEDS;
const folder = mkdtempSync(join(tmpdir(), "duizhao-answers-"));
const index = join(folder, "index");
let running: Running;

beforeAll(async () => {
  expect(duizhao(["index", "add", "--index", index, "fixtures"], { cwd: process.cwd() }).code).not.toBe(null);
  running = await served({ index, paths: ["fixtures"] });
});
afterAll(async () => {
  await running.end();
  rmSync(folder, { recursive: true });
});

/** Both answers, byte for byte, with what the command wrote in the place of what is compared. */
async function expectSame(path: string, body: unknown, args: readonly string[]): Promise<void> {
  const answer = await post(running, `/api/1/${path}`, body);
  const said = duizhao(args);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  expect(answer.text).toBe(said.stdout);
  expect(said.stdout.length).toBeGreaterThan(100);
}

describe("the answer is the command's, byte for byte", () => {
  it.each(
    SEEDS.flatMap((one) => SEEDS.filter((other) => other !== one).map((other) => [basename(one), basename(other)])),
  )("compare %s with %s", async (one, other) => {
    const paths = [one, other].map((name) => join("fixtures", name));
    const [anonymised, ...published] = paths.map(fileText);
    await expectSame("compare", { anonymised, published }, [
      ...paths.map((path) => join(process.cwd(), path)),
      "--json",
    ]);
  });

  it("compare with options, and with several", async () => {
    const options = { infer: false, persons: true, foldVariants: true };
    const flags = ["--no-infer", "--persons", "--fold-variants", "--json"];
    await expectSame("compare", { anonymised: fileText(A), published: [fileText(P), fileText(TWO)], options }, [
      A,
      P,
      TWO,
      ...flags,
    ]);
  });

  it("compare with an index", async () => {
    const body = { anonymised: fileText(A), published: [fileText(P)], options: { index: true } };
    await expectSame("compare", body, [A, P, "--index", index, "--json"]);
  });

  it("restore", async () => {
    const target = join(folder, "restored.txt");
    duizhao(["restore", A, P, "-o", target]);
    const answer = await post(running, "/api/1/restore", { anonymised: fileText(A), published: [fileText(P)] });
    expect(answer.text).toBe(readFileSync(target, "utf8"));
    expect(Number(answer.headers["duizhao-filled"])).toBeGreaterThan(5);
  });

  it("scan of one, of several, and of the same twice", async () => {
    await expectSame("scan", { texts: [fileText(A)], options: { clues: 5 } }, ["scan", A, "--clues", "5", "--json"]);
    const copy = join(folder, "copy.txt");
    cpSync(A, copy);
    const several = [...SEEDS, copy];
    await expectSame("scan", { texts: several.map(fileText) }, ["scan", ...several, "--json"]);
    await expectSame("scan", { texts: [fileText(A)], options: { index: true } }, [
      "scan",
      A,
      "--index",
      index,
      "--json",
    ]);
  });

  it("templates", async () => {
    await expectSame("templates", { texts: SEEDS.map(fileText) }, ["templates", ...SEEDS, "--json"]);
  });

  it("find, of texts and of phrases", async () => {
    const args = ["--index", index, "--top", "3", "--json"];
    await expectSame("find", { texts: [fileText(A), fileText(ONE)], options: { top: 3 } }, ["find", A, ONE, ...args]);
    const phrase = readFileSync(P, "utf8").slice(200, 230).trim();
    await expectSame("find", { phrases: [phrase], options: { top: 3 } }, ["find", "--text", phrase, ...args]);
  });
});

it("finds in the folders named at the start where there is no index", async () => {
  const own = await served({ paths: ["fixtures"] });
  const { text } = await post(own, "/api/1/find", { texts: [fileText(A)] });
  expect(text).toBe(duizhao(["find", A, "--in", join(process.cwd(), "fixtures"), "--json"]).stdout);
  await own.end();
});

it("opens a hit beside the text that was looked for", async () => {
  const { text } = await post(running, "/api/1/find", { texts: [fileText(A)] });
  const { queries } = JSON.parse(text) as Find;
  const id = queries[0]?.results[0]?.id ?? "";
  expect(id).toContain("004");
  const hit = await get(running, `/api/1/documents/${encodeURIComponent(id)}`);
  expect(hit.status).toBe(200);
  expect(hit.text.length).toBeGreaterThan(1000);
  const compared = await post(running, "/api/1/compare", { anonymised: fileText(A), published: [{ document: id }] });
  const { placeholders } = JSON.parse(compared.text) as { placeholders: { value: string | null }[] };
  const values = (duizhao([A, P, "--json"]).stdout.match(/"value": "/g) ?? []).length;
  expect(placeholders.filter(({ value }) => value !== null)).toHaveLength(values);
});

it("says how far it is, and then the same answer", async () => {
  const body = { texts: SEEDS.map(fileText) };
  const plain = await post(running, "/api/1/scan", body);
  const { text, headers } = await post(running, "/api/1/scan", body, { Accept: "text/event-stream" });
  expect(headers["content-type"]).toContain("text/event-stream");
  const events = text.split("\n\n").map((event) => event.split("\n"));
  expect(events.filter(([first]) => first === "event: progress").length).toBeGreaterThan(3);
  const answer = events.find(([first]) => first === "event: answer") ?? [];
  const lines = answer.slice(1).map((line) => line.slice("data: ".length));
  expect(lines.join("\n")).toBe(plain.text);
});

it("names what can't be read, by the name that it was given", async () => {
  const broken = { name: "empty.txt", text: "" };
  const { status, text } = await post(running, "/api/1/compare", { anonymised: broken, published: [fileText(P)] });
  expect(status).toBe(422);
  expect(JSON.parse(text)).toMatchObject({ error: { code: "unreadable", path: "empty.txt" } });
});
