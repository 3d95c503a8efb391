import { it } from "vitest";
import { FakeEngine } from "../engine/fake-engine.js";
import { checkCommands } from "../engine/through-the-command.js";

it("an index on a search engine, which is feigned, is used by every command as one in a folder", async () => {
  const engine = await FakeEngine.start();
  try {
    await checkCommands(`${engine.address}/news`);
  } finally {
    await engine.stop();
  }
});
