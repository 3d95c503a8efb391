import { expect, test } from "vitest";
import { HOSTILE } from "./hostile-markup.js";
import { reading } from "./reading.js";

test.for(Object.entries(HOSTILE))("%s a hundred thousand times", async ([, [name, contentOf]]) => {
  expect((await reading(contentOf(100_000), name)).text).toContain("文");
});
