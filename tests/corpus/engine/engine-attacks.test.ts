import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EngineClient } from "../../../src/corpus/engine/engine-client.js";

type Attack = (socket: Socket) => Promise<void> | void;

/** What a client says of whatever listens there, and how long it took, in milliseconds. */
async function saidOf(attack: Attack, largest?: number): Promise<{ readonly line: string; readonly took: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => void attack(socket));
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;
  const client = new EngineClient(address, {
    patience: 1_000,
    oneTry: 2_000,
    environment: {},
    ...(largest === undefined ? {} : { largest }),
  });
  const start = performance.now();
  try {
    const { body } = await client.ask({ method: "GET", path: "/" });
    return { line: `answered ${typeof body}`, took: performance.now() - start };
  } catch (error) {
    const line = error instanceof Error && error.name === "Trouble" ? error.message : `no trouble: ${String(error)}`;
    return { line: line.replace(`${address}: `, ""), took: performance.now() - start };
  } finally {
    client.close();
    for (const socket of sockets) socket.destroy();
    await new Promise((settle) => server.close(settle));
  }
}

const answer =
  (status: string, body: string | Buffer, headers: readonly string[] = []): Attack =>
  (socket) => {
    const head = [`HTTP/1.1 ${status}`, `content-length: ${Buffer.byteLength(body)}`, ...headers].join("\r\n");
    socket.end(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]));
  };
const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
/** Writes for as long as somebody reads. */
const endless =
  (head: string, piece: string, pause: number): Attack =>
  async (socket) => {
    socket.write(head);
    while (!socket.destroyed) {
      if (!socket.write(piece)) await wait(1);
      if (pause > 0) await wait(pause);
    }
  };
const TEN_MEGABYTES = "x".repeat(10_000_000);

describe("whatever listens at the address of an engine: one line, and soon", () => {
  it.each<[string, Attack, RegExp]>([
    ["another protocol", (socket) => void socket.write("SSH-2.0-OpenSSH_9.2\r\n"), /no search engine/],
    ["another protocol, and hangs up", (socket) => void socket.end("\u0000\u0001\u0002"), /no search engine/],
    [
      "a change of protocol",
      (socket) => void socket.write("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
      /no search engine/,
    ],
    ["headers without an end", endless("HTTP/1.1 200 OK\r\n", `x: ${"y".repeat(1000)}\r\n`, 0), /no search engine/],
    ["a body without an end", endless(`${HEAD}\r\n`, " ".repeat(100_000), 0), /too large/],
    ["a letter now and then", endless(`${HEAD}\r\n`, " ", 50), /did not answer in time/],
    ["a compressed bomb", answer("200 OK", gzipSync(TEN_MEGABYTES), ["content-encoding: gzip"]), /no whole JSON/],
    ["an error page of ten megabytes", answer("500 Oh", `<html>${TEN_MEGABYTES}`), /too large/],
    ["a gateway's page of ten megabytes", answer("502 Bad Gateway", `<html>${TEN_MEGABYTES}`), /too large/],
    ["no permission, in ten megabytes", answer("403 Forbidden", TEN_MEGABYTES), /permission denied/],
    ["lists in lists in lists", answer("500 Oh", "[".repeat(500_000) + "]".repeat(500_000)), /error 500/],
    ["to wait for ten hours", answer("503 Busy", "{}", ["retry-after: 36000"]), /no copy that answers/],
    ["to wait for ever", answer("429 Busy", "{}", ["retry-after: 1e999"]), /stayed busy/],
    ["a redirect to a file", answer("302 Found", "", ["location: file:///etc/passwd"]), /redirects/],
    ["a longer body than it says", answer("200 OK", '{"a": 1}', ["content-length: 3"]), /no search engine/],
    ["a shorter one", (socket) => void socket.end(`${HEAD}content-length: 900\r\n\r\n{`), /was cut/],
    ["nothing in it", answer("200 OK", ""), /answered object/],
  ])("%s", async (_, attack, said) => {
    const { line, took } = await saidOf(attack, 2_000_000);
    expect(line).toMatch(said);
    expect(line).not.toContain("\n");
    expect(line.length).toBeLessThan(300);
    expect(took).toBeLessThan(20_000);
  });
});
