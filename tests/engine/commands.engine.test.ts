import { describe, inject, it } from "vitest";
import { inNewIndex } from "./in-new-index.js";
import { checkCommands } from "./through-the-command.js";

const engine = inject("engine");

describe.skipIf(engine === null)("an index on a real engine", () => {
  it("is used by every command as one in a folder", async () => {
    await inNewIndex(engine ?? "", { number_of_shards: 2 }, checkCommands);
  });
});
