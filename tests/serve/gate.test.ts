import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostsAt, refusalAtGate } from "../../src/serve/gate.js";
import type { Running } from "../../src/serve/serve.js";
import { bearerOf, isToken, newToken, OneTimeLink } from "../../src/serve/token.js";
import { ask, bearer, get, post, served, SMALL_PAIR } from "./asking.js";

const HOSTS = hostsAt("127.0.0.1", 8417);
const HERE = ["Host", "127.0.0.1:8417"];
const gate = (rawHeaders: readonly string[], url = "/api/1/status", method = "POST") =>
  refusalAtGate({ method, url, rawHeaders }, HOSTS);

describe("the gate", () => {
  it.each([
    ["our address", HERE],
    ["our name", ["host", "LOCALHOST:8417"]],
    ["our own page", [...HERE, "Origin", "http://127.0.0.1:8417", "Sec-Fetch-Site", "same-origin"]],
    ["an address that was typed", [...HERE, "Sec-Fetch-Site", "none"]],
  ])("lets in %s", (_, headers) => expect(gate(headers)).toBeNull());

  it.each([
    ["a foreign name", ["Host", "evil.example:8417"]],
    ["a name that begins as ours", ["Host", "localhost.evil:8417"]],
    ["every address", ["Host", "0.0.0.0:8417"]],
    ["another port", ["Host", "127.0.0.1:8418"]],
    ["no port", ["Host", "127.0.0.1"]],
    ["an empty one", ["Host", ""]],
    ["none", []],
    ["two", [...HERE, "Host", "127.0.0.1:8417"]],
    ["somebody before it", ["Host", "me@127.0.0.1:8417"]],
  ])("refuses a Host of %s", (_, headers) => expect(gate(headers)).toBe("host"));

  it.each([
    ["a foreign one", ["Origin", "http://evil.example"]],
    ["null", ["Origin", "null"]],
    ["an empty one", ["Origin", ""]],
    ["our name for another of our names", ["Origin", "http://localhost:8417"]],
    ["another port", ["Origin", "http://127.0.0.1:80"]],
    ["another scheme", ["Origin", "https://127.0.0.1:8417"]],
    ["two", ["Origin", "http://127.0.0.1:8417", "Origin", "null"]],
    ["a page of another site", ["Sec-Fetch-Site", "cross-site"]],
    ["another server of this machine", ["Sec-Fetch-Site", "same-site"]],
  ])("refuses an Origin of %s", (_, headers) => expect(gate([...HERE, ...headers])).toBe("origin"));

  it("lets a link to the page be followed from anywhere, and no script ask for it", () => {
    const link = ["Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest"];
    expect(gate([...HERE, ...link, "document"], "/", "GET")).toBeNull();
    expect(gate([...HERE, ...link, "iframe"], "/", "GET")).toBe("origin");
    expect(gate([...HERE, ...link, "document"], "/", "POST")).toBe("origin");
  });

  it("refuses a whole address in the place of a path", () => {
    expect(gate(HERE, "http://evil.example/")).toBe("path");
  });

  it.each(["*", "", "/\\evil.example", "/a b", "/\u00e9", "/\t"])("refuses a path of %j", (path) => {
    expect(gate(HERE, path)).toBe("path");
  });
});

describe("a server", () => {
  let running: Running;
  beforeAll(async () => {
    running = await served({ once: true });
  });
  afterAll(() => running.end());

  it("listens at this machine's own address alone", () => {
    expect(running.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ["Host", ["Host", "evil.example"]],
    ["Host", []],
    ["Origin", ["Host", "HERE", "Origin", "null"]],
    ["Origin, which it asks about beforehand", ["Host", "HERE", "Origin", "http://evil.example"], "OPTIONS"],
    [
      "Origin, for a socket",
      ["Host", "HERE", "Origin", "http://evil.example", "Upgrade", "websocket", "Connection", "upgrade"],
      "GET",
    ],
  ])("refuses a wrong %s, and grants nothing", async (_, headers, method = "POST") => {
    const { host } = new URL(running.address);
    const own = headers.map((one) => (one === "HERE" ? host : one));
    const answer = await ask(running, "/api/1/compare", { method, headers: [...own, "Content-Length", "0"] });
    expect(answer.status).toBe(403);
    const granted = Object.keys(answer.headers).filter((name) => name.startsWith("access-control"));
    expect(granted).toEqual([]);
  });

  it.each(["/", "/api/1/status", "/api/1/nowhere", "/nowhere"])(
    "says of %s what browsers must not do",
    async (path) => {
      const { headers } = await ask(running, path);
      const { "content-security-policy": policy = "" } = headers;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
      });
    },
  );

  it.each([
    ["none", {}],
    ["a wrong one", { Authorization: `Bearer ${newToken()}` }],
    ["one in another place", { Cookie: "token=TOKEN" }],
    ["another scheme", { Authorization: "Basic TOKEN" }],
  ])("answers no question without the token: %s", async (_, headers) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace("TOKEN", running.token)]),
    );
    const body = JSON.stringify(SMALL_PAIR);
    const typed = { ...own, "Content-Type": "application/json" };
    expect((await ask(running, "/api/1/status", { headers: own })).status).toBe(401);
    expect((await ask(running, "/api/1/compare", { method: "POST", headers: typed, body })).status).toBe(401);
    expect((await ask(running, `/api/1/status?token=${running.token}`, { headers: own })).status).toBe(401);
  });

  it("answers with the token", async () => {
    expect((await get(running, "/api/1/status")).status).toBe(200);
    expect((await post(running, "/api/1/compare", SMALL_PAIR)).status).toBe(200);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
  ])("takes no body of the type %j", async (type) => {
    const body = JSON.stringify(SMALL_PAIR);
    const headers = { ...bearer(running), ...(type === "" ? {} : { "Content-Type": type }) };
    expect((await ask(running, "/api/1/compare", { method: "POST", headers, body })).status).toBe(415);
  });

  it("gives the page and no token to whoever asks", async () => {
    const { text, status } = await ask(running, "/");
    expect(status).toBe(200);
    expect(text).toContain('<meta name="duizhao-served" content="/api/1">');
    expect(text).not.toContain(running.token);
  });

  it("has a link that is good once, and says so where it is used again", async () => {
    const own = await served({ once: true });
    const path = new URL(own.once ?? "").pathname;
    expect((await ask(own, "/open/wrong")).status).toBe(404);
    const first = await ask(own, path);
    expect([first.status, first.headers.location]).toEqual([302, `/#token=${own.token}`]);
    expect((await ask(own, path)).status).toBe(410);
    expect(own.warned).toHaveLength(1);
    expect(own.warned.join()).not.toContain(own.token);
    await own.end();
  });
});

describe("a token", () => {
  it("has 256 bits, and is another one each time", () => {
    expect(Buffer.from(newToken(), "base64url")).toHaveLength(32);
    expect(newToken()).not.toBe(newToken());
  });

  it.each(["", "x", "甲"])("is not %j", (wrong) => expect(isToken(wrong, newToken())).toBe(false));

  it("is what follows Bearer", () => {
    const token = newToken();
    expect(bearerOf(`Bearer ${token}`)).toBe(token);
    for (const wrong of [undefined, token, `Bearer ${token} x`, "Bearer "]) expect(bearerOf(wrong)).toBeNull();
    expect(new OneTimeLink().use("")).toBe("wrong");
  });
});
