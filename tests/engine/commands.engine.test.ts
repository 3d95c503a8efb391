import { it } from "vitest";
import { inNewIndex } from "./in-new-index.js";
import { onEachEngine } from "./on-each-engine.js";
import { checkCommands } from "./through-the-command.js";

onEachEngine("an index", ({ address }) => {
  it("is used by every command as one in a folder", async () => {
    await inNewIndex(address, { number_of_shards: 2 }, checkCommands);
  });
});
