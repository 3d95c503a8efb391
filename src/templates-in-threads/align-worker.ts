// A thread that aligns groups: one after the other, as they come.
import { parentPort } from "node:worker_threads";
import type { MemberText } from "../templates/member-text.js";
import { alignGroup } from "./align-group.js";

parentPort?.on("message", (members: readonly MemberText[]) => {
  const sent = alignGroup(members);
  parentPort?.postMessage(sent, [sent.columns.buffer, ...sent.places.map(({ buffer }) => buffer)] as ArrayBuffer[]);
});
