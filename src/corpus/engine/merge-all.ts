import { setTimeout as wait } from "node:timers/promises";
import type { EngineClient } from "./engine-client.js";
import { at, countAt, textAt } from "./read-answer.js";
import { refresh } from "./recover.js";

const PAUSE = 500;

/** Has the engine give back the room of what was removed. Answers whether none of it is left. */
export async function mergeAll(client: EngineClient): Promise<boolean> {
  // Until it is flushed the engine keeps each document whole beside the index, to send it to other nodes.
  await client.ask({ method: "POST", path: "_flush" });
  const { body } = await client.ask({
    method: "POST",
    path: "_forcemerge?max_num_segments=1&wait_for_completion=false",
  });
  const task = textAt(body, "task");
  if (task !== null && /^[\w:-]+$/.test(task)) await untilDone(client, task);
  await refresh(client);
  const stats = await client.ask({ method: "GET", path: "_stats/docs", allowed: [403] });
  return countAt(stats.body, "_all", "total", "docs", "deleted") === 0;
}

/** It may take hours: who may not ask how far it is does not wait. */
async function untilDone(client: EngineClient, task: string): Promise<void> {
  for (;;) {
    const { status, body } = await client.ask({ method: "GET", path: `/_tasks/${task}`, allowed: [403, 404] });
    if (status !== 200 || at(body, "completed") === true) return;
    await wait(PAUSE);
  }
}
