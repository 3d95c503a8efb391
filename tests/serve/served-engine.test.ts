import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { duizhao, seed } from "../cli/duizhao.js";
import { FakeEngine } from "../engine/fake-engine.js";
import { run } from "../engine/through-the-command.js";
import { fileText, post, served } from "./asking.js";

const SECRET = "hunter2";
const KNOWN = {
  DUIZHAO_ENGINE_CA: "tests/engine/tls/authority.pem",
  DUIZHAO_ENGINE_USER: "me",
  DUIZHAO_ENGINE_PASSWORD: SECRET,
};
const QUESTION = { texts: [fileText(seed("000"))] };

let engine: FakeEngine;
beforeAll(async () => {
  engine = await FakeEngine.start("https");
  for (const [name, value] of Object.entries(KNOWN)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await engine.stop();
});

it("a server looks in the index of an engine with the credentials that it has, and says no word of them", async () => {
  const index = `${engine.address}/news`;
  const added = await run(["index", "add", "--index", index, "fixtures"], process.cwd(), KNOWN);
  expect(added.stderr).toBe("");
  engine.asked.length = 0;
  const running = await served({ index });
  const found = await post(running, "/api/1/find", QUESTION);
  expect(found.status).toBe(200);
  expect(found.text).toContain("常州");
  expect(new Set(engine.asked.map(({ headers }) => headers.authorization))).toEqual(
    new Set([`Basic ${Buffer.from(`me:${SECRET}`).toString("base64")}`]),
  );
  engine.fault = () => ({ kind: "answer", status: 401, body: "{}" });
  const refused = await post(running, "/api/1/find", QUESTION);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.text).toContain("401");
  for (const { text } of [found, refused]) expect(text).not.toContain(SECRET);
  expect(running.warned.join("\n")).not.toContain(SECRET);
  await running.end();
});

it("a server is not begun where the engine is not there", async () => {
  engine.fault = () => null;
  await expect(served({ index: `${engine.address}/none` })).rejects.toThrow("no such index");
  const { stderr } = duizhao(["serve", "--index", `https://me:${SECRET}@127.0.0.1:1/news`]);
  expect(stderr).toContain("DUIZHAO_ENGINE_PASSWORD");
  expect(stderr).not.toContain(SECRET);
});
