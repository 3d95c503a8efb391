import { EngineClient, type ClientSettings } from "./engine-client.js";
import { engineKindOf, type EngineKind } from "./engine-kind.js";
import { noIndexThere } from "./engine-troubles.js";
import { at, countAt, namesIn, textAt } from "./read-answer.js";

/** How an index and its engine are, as far as this user may see; null is what may not be seen. */
export interface EngineHealth {
  readonly engine: EngineKind;
  /** green: all there; yellow: copies are missing; red: a part is missing. */
  readonly status: "green" | "yellow" | "red" | null;
  readonly nodes: number | null;
  readonly shards: number;
  readonly replicas: number;
  /** Shards and copies of them that no node has. */
  readonly missingShards: number | null;
  readonly missingCopies: number | null;
  /** Whether it is locked, and by whom. */
  readonly lock: "none" | "disk" | "operator";
  /** The fullest disks first. */
  readonly disks: readonly NodeDisk[];
}

interface NodeDisk {
  readonly node: string;
  /** 0 to 100. */
  readonly percent: number;
}

const LONGEST_NAME = 100;

/** @throws Trouble where the engine or the index is not there. */
export async function engineHealth(address: string, settings: ClientSettings = {}): Promise<EngineHealth> {
  const client = new EngineClient(address, settings);
  try {
    const engine = await engineKindOf(client);
    const found = await client.ask({ method: "GET", path: "", allowed: [404], isImpatient: true });
    if (found.status === 404) throw noIndexThere(client.shown);
    const index = at(found.body, namesIn(found.body)[0], "settings", "index");
    const [shards, replicas] = [numberAt(index, "number_of_shards"), numberAt(index, "number_of_replicas")];
    const path = `/_cluster/health/${client.index}`;
    const health = await client.ask({ method: "GET", path, allowed: [403, 408], isImpatient: true });
    const active = countAt(health.body, "active_primary_shards");
    const unassigned = countAt(health.body, "unassigned_shards");
    const missingShards = active === null ? null : Math.max(0, shards - active);
    return {
      engine,
      status: statusIn(health.body),
      nodes: countAt(health.body, "number_of_nodes"),
      shards,
      replicas,
      missingShards,
      missingCopies: unassigned === null || missingShards === null ? null : Math.max(0, unassigned - missingShards),
      lock: lockOf(at(index, "blocks")),
      disks: await disksOf(client),
    };
  } finally {
    client.close();
  }
}

function numberAt(index: unknown, name: string): number {
  const number = Number(textAt(index, name) ?? 1);
  return Number.isSafeInteger(number) && number >= 0 ? number : 1;
}

function statusIn(body: unknown): EngineHealth["status"] {
  const status = textAt(body, "status");
  return status === "green" || status === "yellow" || status === "red" ? status : null;
}

function lockOf(blocks: unknown): EngineHealth["lock"] {
  const isSet = (name: string): boolean => String(at(blocks, name)) === "true";
  if (isSet("read_only_allow_delete")) return "disk";
  return isSet("read_only") || isSet("write") || isSet("read") ? "operator" : "none";
}

async function disksOf(client: EngineClient): Promise<NodeDisk[]> {
  const path = "/_cat/allocation?format=json&bytes=b";
  const { body } = await client.ask({ method: "GET", path, allowed: [400, 401, 403, 404], isImpatient: true });
  const rows = Array.isArray(body) ? (body as unknown[]) : [];
  const disks = rows.flatMap((row) => {
    const [node, percent] = [textAt(row, "node"), Number(textAt(row, "disk.percent") ?? Number.NaN)];
    return node === null || !(percent >= 0 && percent <= 100) ? [] : [{ node: node.slice(0, LONGEST_NAME), percent }];
  });
  return disks.toSorted((one, other) => other.percent - one.percent);
}
