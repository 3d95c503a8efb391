// A thread of templates in which a group takes all memory: one of whose texts says so.
import { parentPort } from "node:worker_threads";
import { alignGroup } from "../../src/templates-in-threads/align-group.js";
import type { MemberText } from "../../src/templates/member-text.js";

parentPort?.on("message", (members: readonly MemberText[]) => {
  const kept: string[][] = [];
  while (members.some(({ text }) => text.includes("撑破内存"))) kept.push(Array.from({ length: 1_000_000 }, String));
  parentPort?.postMessage(alignGroup(members));
});
