import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { credentialsFor } from "../../../src/corpus/engine/credentials.js";
import { engineAddressOf } from "../../../src/corpus/engine/engine-address.js";
import { EngineClient } from "../../../src/corpus/engine/engine-client.js";
import { FakeEngine } from "../../engine/fake-engine.js";

const AUTHORITY = "tests/engine/tls/authority.pem";

function troubleOf(work: () => unknown): string {
  try {
    work();
    return "no trouble";
  } catch (error) {
    return error instanceof Error && error.name === "Trouble" ? error.message : String(error);
  }
}

describe("an address", () => {
  it.each([
    ["https://search.example.org:9200/news", ["https:", "search.example.org", "9200", "", "news"]],
    ["http://127.0.0.1:9200/news/", ["http:", "127.0.0.1", "9200", "", "news"]],
    ["https://example.org/search/engine/news.2024-01", ["https:", "example.org", "", "/search/engine", "news.2024-01"]],
    ["HTTPS://[::1]:9200/news", ["https:", "[::1]", "9200", "", "news"]],
  ])("%s", (given, expected) => {
    const { protocol, hostname, port, prefix, index } = engineAddressOf(given);
    expect([protocol, hostname, port, prefix, index]).toEqual(expected);
  });

  it.each([
    "https://example.org",
    "https://example.org/",
    "https://example.org/_all",
    "https://example.org/*",
    "https://example.org/news,other",
    "https://example.org/News",
    "https://example.org/-news",
    "https://example.org/a/../_cluster",
    "https://example.org/news%2f_doc",
    "https://example.org/%6eews%00",
    "https://example.org/news?pretty",
    "https://example.org/news#a",
    "https://example.org/x y/news",
    `https://example.org/${"n".repeat(300)}`,
    "https://",
  ])("%s is none", (given) => {
    expect(troubleOf(() => engineAddressOf(given))).toMatch(/address/);
  });

  it.each(["https://me:hunter2@example.org/news", "https://hunter2@example.org/news", "https://a:hunter2%40@b@c/news"])(
    "has no credentials, and they are not repeated",
    (given) => {
      const line = troubleOf(() => engineAddressOf(given));
      expect(line).toContain("DUIZHAO_ENGINE_PASSWORD");
      expect(line).not.toContain("hunter2");
    },
  );
});

describe("credentials", () => {
  const address = engineAddressOf("https://example.org/news");
  const basic = `Basic ${Buffer.from("me:hunter2").toString("base64")}`;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "duizhao-credentials-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileWith = (text: string, mode: number): string => {
    const file = join(folder, `credentials-${mode}`);
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };

  it("come from the environment", () => {
    expect(credentialsFor(address, {})).toEqual({ authorization: null, authorities: null });
    const named = { DUIZHAO_ENGINE_USER: "me", DUIZHAO_ENGINE_PASSWORD: "hunter2" };
    expect(credentialsFor(address, named).authorization).toBe(basic);
    expect(credentialsFor(address, { DUIZHAO_ENGINE_API_KEY: "aWQ6a2V5" }).authorization).toBe("ApiKey aWQ6a2V5");
    expect(credentialsFor(address, { DUIZHAO_ENGINE_API_KEY: "id:key" }).authorization).toBe("ApiKey aWQ6a2V5");
  });

  it("come from a file that only its owner may read", () => {
    const text = "# of the newsroom\nuser: me\npassword: hunter2\n";
    const from = (mode: number): string => {
      const file = fileWith(text, mode);
      return troubleOf(() =>
        expect(credentialsFor(address, { DUIZHAO_ENGINE_CREDENTIALS: file }).authorization).toBe(basic),
      );
    };
    expect(from(0o600)).toBe("no trouble");
    expect(from(0o400)).toBe("no trouble");
    for (const mode of [0o640, 0o604, 0o644, 0o660]) {
      expect(from(mode)).toContain("chmod 600");
      expect(from(mode)).not.toContain("hunter2");
    }
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["half of them", { DUIZHAO_ENGINE_USER: "me" }, "DUIZHAO_ENGINE_PASSWORD"],
    ["the other half", { DUIZHAO_ENGINE_PASSWORD: "hunter2" }, "DUIZHAO_ENGINE_USER"],
    ["a key with a line end", { DUIZHAO_ENGINE_API_KEY: "hunter2\nx-evil: 1" }, "no API key"],
    ["no such file", { DUIZHAO_ENGINE_CREDENTIALS: "/nowhere" }, "can't be read"],
    ["no certificate", { DUIZHAO_ENGINE_CA: "package.json" }, "no PEM certificate"],
  ])("%s: one line, without them", (_, environment, said) => {
    const line = troubleOf(() => credentialsFor(address, environment));
    expect(line).toContain(said);
    expect(line).not.toContain("hunter2");
  });

  it("are not sent in the clear, but on this machine", () => {
    const named = { DUIZHAO_ENGINE_USER: "me", DUIZHAO_ENGINE_PASSWORD: "hunter2" };
    const over = (given: string): string => troubleOf(() => credentialsFor(engineAddressOf(given), named));
    expect(over("http://example.org/news")).toContain("https");
    expect(over("http://127.example.org/news")).toContain("https");
    for (const own of ["http://127.0.0.1:9200/news", "http://localhost/news", "http://[::1]/news"])
      expect(over(own)).toBe("no trouble");
  });
});

describe("a connection", () => {
  let engine: FakeEngine;
  beforeAll(async () => {
    engine = await FakeEngine.start("https");
  });
  afterAll(() => engine.stop());

  const said = async (environment: Readonly<Record<string, string>>, address = engine.address): Promise<unknown> => {
    const client = new EngineClient(`${address}/news`, { environment, patience: 500, oneTry: 5_000 });
    try {
      return (await client.ask({ method: "GET", path: "/" })).status;
    } catch (error) {
      return error instanceof Error && error.name === "Trouble" ? error.message : error;
    } finally {
      client.close();
    }
  };

  it("trusts an authority that was named, and no other", async () => {
    expect(await said({})).toContain("DUIZHAO_ENGINE_CA");
    expect(await said({ DUIZHAO_ENGINE_CA: AUTHORITY })).toBe(200);
    const port = new URL(engine.address).port;
    expect(await said({ DUIZHAO_ENGINE_CA: AUTHORITY }, `https://localhost:${port}`)).toBe(200);
  });

  it("says so where https is spoken to http", async () => {
    const plain = await FakeEngine.start();
    expect(await said({}, plain.address.replace("http:", "https:"))).toContain("https or http");
    await plain.stop();
  });

  it("takes credentials to the engine and not where that points", async () => {
    const other = await FakeEngine.start();
    engine.fault = () => ({ kind: "answer", status: 307, body: "", headers: { location: `${other.address}/` } });
    const environment = { DUIZHAO_ENGINE_CA: AUTHORITY, DUIZHAO_ENGINE_USER: "me", DUIZHAO_ENGINE_PASSWORD: "hunter2" };
    const line = await said(environment);
    expect(line).toContain("redirects");
    expect(line).not.toContain("hunter2");
    expect(engine.asked.at(-1)?.headers.authorization).toBe(`Basic ${Buffer.from("me:hunter2").toString("base64")}`);
    expect(other.asked).toEqual([]);
    engine.fault = () => null;
    await other.stop();
  });
});
