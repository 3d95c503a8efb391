import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { openEmbeddedWriter } from "../../src/corpus/embedded/embedded-writer.js";
import { NOTHING_READ, type Task } from "../../src/index-files/fingerprinter.js";
import { indexTexts } from "../../src/index-files/index-texts.js";
import { inNewFolder } from "../corpus/in-new-folder.js";
import { oneByOne } from "./made-files.js";

const TASKS = 40;

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

it("a run keeps no task and no answer that is done, though it may be ended at any time", async () => {
  await inNewFolder(async (index) => {
    const writer = await openEmbeddedWriter(index);
    const kept: WeakRef<object>[] = [];
    async function* answers() {
      for (let at = 0; at < TASKS; at++) {
        const task: Task = { kind: "files", files: [] };
        const answered = { task, answer: { ...NOTHING_READ, bytes: 1 } };
        kept.push(new WeakRef(answered));
        yield answered;
        // A weak reference holds until the turn is over.
        await wait(0);
      }
    }
    const { signal } = new AbortController();
    let read = 0;
    let alive = TASKS;
    for await (const { bytes } of indexTexts(writer, { answers } as never, oneByOne([]), { signal })) {
      read = bytes;
      if (bytes < TASKS) continue;
      collectGarbage();
      alive = kept.filter((one) => one.deref() !== undefined).length;
    }
    await writer.close();
    expect(read).toBe(TASKS);
    expect(alive).toBeLessThan(4);
  });
});
