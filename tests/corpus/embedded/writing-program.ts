// Builds an index, replaces and removes, compacts: writing-program.mjs FOLDER (kill | full | fail) STEP
// At the given step of those that change files it kills itself, the disk is full from there on, or that step fails.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { openEmbeddedWriter } from "../../../src/corpus/embedded/embedded-writer.js";
import { Trouble } from "../../../src/text/trouble.js";
import { STAGES } from "./writing-stages.js";

const STEPS = ["openSync", "writeSync", "writeFileSync", "fsyncSync", "renameSync", "rmSync", "mkdirSync"] as const;
const NEEDS_ROOM: ReadonlySet<string> = new Set(["writeSync", "writeFileSync"]);

const [folder, how, step] = process.argv.slice(2);
let done = 0;
for (const name of STEPS) {
  const original = fs[name] as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]): unknown => {
    const isTime = ++done >= Number(step);
    if (isTime && how === "kill") process.kill(process.pid, "SIGKILL");
    if (isTime && how === "full" && NEEDS_ROOM.has(name)) throw systemError("ENOSPC");
    if (done === Number(step) && how === "fail") throw systemError("EIO");
    return original(...given);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();

function systemError(code: string): Error {
  return Object.assign(new Error(`made: ${code}`), { code });
}

try {
  const writer = await openEmbeddedWriter(folder, { mostPostings: 80 });
  try {
    for (const stage of STAGES) await stage(writer);
  } finally {
    await writer.close();
  }
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.log(error.message);
  process.exitCode = 2;
}
