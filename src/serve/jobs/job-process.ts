// A process that answers jobs one after the other. Its first message says what was named when the server began.
import { answerJob } from "./answer-job.js";
import { Batches } from "./batches.js";
import type { Job, Place, Said } from "./job.js";
import { orOutOfMemory } from "../../cli/guard/out-of-memory.js";
import { Trouble } from "../../text/trouble.js";

let place: Place = { index: null, roots: [] };
const say = (said: Said): void => void process.send?.(said);

process.on("message", (message: Place | Job) => {
  if (!("kind" in message)) {
    place = message;
    say({ kind: "ready" });
    return;
  }
  void answered(message).then(say);
});
// Whoever has begun it has gone.
process.on("disconnect", () => process.exit());

async function answered(job: Job): Promise<Said> {
  const batches = new Batches((bytes) => say({ kind: "part", bytes }));
  try {
    const counts = await answerJob(job, place, {
      part: (text) => batches.add(text),
      tell: (step, done, total) => say({ kind: "progress", step, done, total }),
    });
    batches.end();
    return { kind: "done", counts, used: process.memoryUsage().rss };
  } catch (thrown) {
    const error = orOutOfMemory(thrown, job.texts[0]?.name ?? "");
    if (error instanceof Trouble) {
      return { kind: "trouble", path: error.path, said: error.said, used: process.memoryUsage().rss };
    }
    return { kind: "bug", where: whereOf(error) };
  }
}

/** The kind of an error and its places, but not its message: that may repeat a text. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s{1,8}at /.test(line));
  return [error.name, ...places.slice(0, 5).map((line) => line.trim())].join(" ");
}
