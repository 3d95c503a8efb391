import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { javaHome } from "./java-home.js";

/** Milliseconds that a node may take to start. */
const PATIENCE = 600_000;

/** Others of its cluster. */
export interface Cluster {
  readonly transports: readonly number[];
  readonly names: readonly string[];
}

export type Setting = readonly [name: string, value: string];

/** A real node, in a process of its own, which can be killed and started again with its data. */
export class EngineNode {
  readonly port: number;
  readonly #words: readonly string[];
  readonly #folder: string;
  readonly #prepared: string;
  #process: ChildProcess | null = null;

  constructor(
    prepared: string,
    name: string,
    ports: { readonly http: number; readonly transport: number },
    { cluster, settings = [] }: { readonly cluster?: Cluster; readonly settings?: readonly Setting[] } = {},
  ) {
    this.#prepared = prepared;
    this.#folder = mkdtempSync(join(tmpdir(), "duizhao-engine-"));
    this.port = ports.http;
    const others = cluster === undefined ? ["", ""] : [cluster.transports.join(), cluster.names.join()];
    const said = settings.map(([key, value]) => `${key}=${value}`);
    this.#words = [this.#folder, name, String(ports.http), String(ports.transport), ...others, ...said];
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Its process. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  start({ isMeasured = false }: { readonly isMeasured?: boolean } = {}): void {
    const log = openSync(join(this.#folder, "out.log"), "a");
    const java = join(javaHome() ?? "", "bin", "java");
    // Code that lives for a minute is not worth the second compiler.
    const quick = ["-XX:+UseSerialGC", ...(isMeasured ? [] : ["-XX:TieredStopAtLevel=1"])];
    const flags = ["-Xms512m", "-Xmx512m", ...quick, "--add-modules", "jdk.incubator.vector"];
    const path = [join(this.#prepared, "lib", "*"), this.#prepared].join(":");
    const modules = `-Dmodules=${join(this.#prepared, "modules")}`;
    const words = [...flags, modules, "--enable-native-access=ALL-UNNAMED", "-cp", path, "TestNode", ...this.#words];
    this.#process = spawn(java, words, { stdio: ["ignore", log, log] });
    closeSync(log);
  }

  /** Waits until it answers, and as many nodes with it. */
  async ready(nodes = 1): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      if (this.#process?.exitCode !== null) throw new Error(this.#log());
      const nodesNow = await fetch(`${this.address}/_cluster/health`).then(
        async (answer) => (answer.ok ? ((await answer.json()) as { number_of_nodes: number }).number_of_nodes : 0),
        () => 0,
      );
      if (nodesNow >= nodes) return;
      if (Date.now() > end) throw new Error(this.#log());
      await wait(200);
    }
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    const ended = new Promise((settle) => this.#process?.once("exit", settle));
    if (this.#process?.exitCode === null && this.#process.kill("SIGKILL")) await ended;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #log(): string {
    return readFileSync(join(this.#folder, "out.log"), "utf8").slice(-2000);
  }
}

/** Ports that nothing listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => new Promise((settle) => server.once("listening", settle))));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((settle) => server.close(settle))));
  return ports;
}
