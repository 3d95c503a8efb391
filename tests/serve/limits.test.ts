import { request } from "node:http";
import { connect, createServer, type Socket } from "node:net";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Running } from "../../src/serve/serve.js";
import { duizhao } from "../cli/duizhao.js";
import { ask, bearer, get, post, served, SMALL_PAIR } from "./asking.js";
import { isThere, servedByCommand } from "./by-command.js";

let running: Running;
beforeAll(async () => {
  running = await served();
});
afterAll(() => running.end());

describe("a body that is none", () => {
  const deep = "[".repeat(200_000);
  it.each([
    ["nothing", "", "json"],
    ["cut off", '{"texts":[', "json"],
    ["of deep brackets", deep, "body"],
    ["of as many brackets as it may have bytes", "[".repeat(32 * 1024 * 1024), "body"],
    ["of as many values", `{"texts":[${"0,".repeat(16_000_000)}0]}`, "body"],
    ["of strings with brackets, which are none", `{"texts":["${'\\\\\\"['.repeat(1000)}"]}`, "body"],
    ["of deep brackets that are closed", deep + "]".repeat(200_000), "body"],
    ["no object", "7", "body"],
    ["not in UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "json"],
    ["with a prototype", '{"__proto__":{"texts":[]},"texts":[{"name":"a","text":"甲"}]}', "body"],
    ["with a prototype in a text", '{"texts":[{"name":"a","text":"甲","__proto__":{}}]}', "body"],
    ["with a constructor", '{"texts":[{"name":"a","text":"甲"}],"constructor":1}', "body"],
    ["with a path", '{"texts":[{"path":"/etc/passwd"}]}', "body"],
    ["with an unknown option", '{"texts":[{"name":"a","text":"甲"}],"options":{"output":"/tmp/x"}}', "body"],
    ["with a wrong option", '{"texts":[{"name":"a","text":"甲"}],"options":{"clues":-1}}', "body"],
    ["without a text", '{"texts":[]}', "body"],
  ])("%s: refused, without a stack", async (_, body, code) => {
    const headers = { ...bearer(running), "Content-Type": "application/json" };
    const { status, text } = await ask(running, "/api/1/scan", { method: "POST", headers, body });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ error: { code } });
    expect(text).not.toMatch(/\bat .*:\d+:\d+|node_modules/);
  });
});

it("the address of a fault is said", async () => {
  const { text } = await post(running, "/api/1/scan", { texts: [{ name: "a.txt", text: 7 }] });
  expect(JSON.parse(text)).toMatchObject({ error: { place: "$.texts[0]" } });
});

it("a hundred questions at once are all answered, alike", async () => {
  const asked = Array.from({ length: 100 }, () => post(running, "/api/1/compare", SMALL_PAIR));
  const answers = await Promise.all(asked);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(running.pool.processes.length).toBeLessThanOrEqual(4);
  expect(running.pool.load).toEqual({ running: 0, waiting: 0 });
});

describe("a job", () => {
  /** What takes many seconds to compare. */
  const long = (seed: number): string => {
    let state = seed;
    const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
    return Array.from({ length: 60_000 }, () => `第${next() % 3000}号项目由某某${next() % 700}单位承担。\n`).join("");
  };
  const body = JSON.stringify({
    anonymised: { name: "a.txt", text: long(1) },
    published: [{ name: "b.txt", text: long(2) }],
  });

  it.each([undefined, "text/event-stream"])(
    "is gone within a second when whoever asked has gone: %s",
    async (accept) => {
      const { hostname, port } = new URL(running.address);
      const headers = {
        ...bearer(running),
        "Content-Type": "application/json",
        ...(accept === undefined ? {} : { accept }),
      };
      const asked = request({ hostname, port, path: "/api/1/compare", method: "POST", headers, agent: false });
      asked.on("error", () => undefined);
      asked.end(body);
      while (running.pool.load.running === 0) await wait(5);
      await wait(300);
      expect(running.pool.load.running).toBe(1);
      const before = running.pool.processes;
      // The loop of events is free meanwhile.
      const begun = performance.now();
      expect((await get(running, "/api/1/status")).status).toBe(200);
      expect(performance.now() - begun).toBeLessThan(1000);
      asked.destroy();
      await wait(900);
      expect(running.pool.load).toEqual({ running: 0, waiting: 0 });
      expect(before.filter(isThere).length).toBe(before.length - 1);
    },
  );

  it("that waits is gone too, and the next is answered", async () => {
    const own = await served();
    const left = Array.from({ length: 8 }, () => new AbortController());
    const jobs = left.map(({ signal }) =>
      fetch(`${own.address}api/1/compare`, {
        method: "POST",
        headers: { ...bearer(own), "Content-Type": "application/json" },
        body,
        signal,
      }).catch(() => null),
    );
    while (own.pool.load.waiting < 2) await wait(10);
    for (const one of left) one.abort();
    await Promise.all(jobs);
    expect((await post(own, "/api/1/compare", SMALL_PAIR)).status).toBe(200);
    await own.end();
    await wait(200);
    expect(own.pool.processes.filter(isThere)).toEqual([]);
  });
});

it("three hundred stalled connections hold nobody up", async () => {
  // A process that answers is there already: what is measured is no start of one.
  await post(running, "/api/1/compare", SMALL_PAIR);
  const { hostname, port } = new URL(running.address);
  const sockets: Socket[] = [];
  for (let number = 0; number < 300; number++) {
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    const begin = number % 2 === 0 ? "GET /api/1/status HTTP/1.1\r\nHost: " : "";
    socket.write(begin);
    sockets.push(socket);
  }
  const begun = performance.now();
  expect((await get(running, "/api/1/status")).status).toBe(200);
  expect((await post(running, "/api/1/compare", SMALL_PAIR)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(3000);
  for (const socket of sockets) socket.destroy();
});

describe("the command", () => {
  it("refuses a body of 200 MiB, announced or not, and stays small", async () => {
    const command = await servedByCommand();
    const { hostname, port } = new URL(command.address);
    const chunk = Buffer.alloc(1024 * 1024, "a");
    for (const announced of [true, false]) {
      const length = announced ? { "Content-Length": String(200 * chunk.length) } : {};
      const headers = { ...bearer(command), "Content-Type": "application/json", ...length };
      const asked = request({ hostname, port, path: "/api/1/scan", method: "POST", headers, agent: false });
      // It may be cut off once it is refused.
      asked.on("error", () => undefined);
      const status = new Promise<number>((done) => asked.on("response", ({ statusCode = 0 }) => done(statusCode)));
      for (let sent = 0; sent < 200 && !asked.destroyed; sent++) {
        if (!asked.write(chunk)) await Promise.race([once(asked, "drain"), status, wait(5000)]);
      }
      asked.end();
      expect(await status).toBe(413);
      asked.destroy();
    }
    expect((await ask(command, "/api/1/status", { headers: bearer(command) })).status).toBe(200);
    expect(command.peak() ?? 0).toBeLessThan(400);
    await command.end();
  });

  it("says in one line that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? String(address.port) : "";
    const { code, stderr, stdout } = duizhao(["serve", "--port", port]);
    other.close();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe(`duizhao: port ${port} is taken: choose another with --port, or any with --port 0\n`);
  });

  it.each([["--index", "nowhere"], ["nowhere"]])("says in one line that there is no %s %s", (...args) => {
    const { code, stderr } = duizhao(["serve", "--port", "0", ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/nowhere/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends within a second on %s, with a connection and a job", async (signal) => {
    const command = await servedByCommand();
    const { hostname, port } = new URL(command.address);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => undefined);
    await once(socket, "connect");
    const headers = { ...bearer(command), "Content-Type": "application/json" };
    const text = "某某单位承担了第XX号项目，".repeat(60_000);
    const asked = ask(command, "/api/1/scan", {
      method: "POST",
      headers,
      body: JSON.stringify({ texts: [{ name: "a.txt", text }] }),
    }).catch(() => null);
    await wait(700);
    const { took, code } = await command.end(signal);
    expect(took).toBeLessThan(1000);
    expect(code).toBe(0);
    await asked;
    socket.destroy();
  });

  it("writes no word of a text, whatever becomes of it", async () => {
    const command = await servedByCommand();
    const headers = { ...bearer(command), "Content-Type": "application/json" };
    const secret = "绝密的一句话";
    for (const body of [
      { texts: [{ name: `${secret}.txt`, text: `${secret}XX。` }] },
      { texts: [{ name: `${secret}.txt`, base64: "AAAA" }] },
      { texts: [{ name: `${secret}.docx`, base64: Buffer.from(`PK\u0003\u0004${secret}`).toString("base64") }] },
      { texts: [], [secret]: secret },
    ]) {
      await ask(command, "/api/1/scan", { method: "POST", headers, body: JSON.stringify(body) });
    }
    await command.end();
    expect(command.said()).not.toContain(secret);
    expect(command.said().trim().split("\n")).toHaveLength(2);
  });
});
