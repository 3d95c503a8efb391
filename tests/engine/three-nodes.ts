import { setTimeout as wait } from "node:timers/promises";
import { EngineNode, freePorts } from "./engine-node.js";
import { ask } from "./in-new-index.js";

const NAMES = ["one", "two", "three"];
const PATIENCE = 600_000;

/** Three nodes of one cluster, each of which can be killed and started again. */
export class ThreeNodes {
  readonly nodes: readonly EngineNode[];

  private constructor(nodes: readonly EngineNode[]) {
    this.nodes = nodes;
  }

  static async start(prepared: string): Promise<ThreeNodes> {
    const ports = await freePorts(NAMES.length * 2);
    const transports = ports.slice(NAMES.length);
    const nodes = NAMES.map(
      (name, at) =>
        new EngineNode(
          prepared,
          name,
          { http: ports[at], transport: transports[at] },
          {
            cluster: { transports, names: NAMES },
          },
        ),
    );
    for (const node of nodes) node.start();
    const cluster = new ThreeNodes(nodes);
    try {
      await Promise.all(nodes.map((node) => node.ready(NAMES.length)));
    } catch (error) {
      await cluster.end();
      throw error;
    }
    return cluster;
  }

  get address(): string {
    return this.nodes[0].address;
  }

  /** Waits until all nodes and all copies are there. */
  async whole(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.ready(NAMES.length)));
    const end = Date.now() + PATIENCE;
    for (;;) {
      const path = "/_cluster/health?wait_for_status=green&wait_for_no_initializing_shards=true&timeout=10s";
      const health = (await ask(this.address, "GET", path).catch(() => ({}))) as { status?: string };
      if (health.status === "green") return;
      if (Date.now() > end) throw new Error("the cluster does not become whole");
      await wait(200);
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.end()));
  }
}
