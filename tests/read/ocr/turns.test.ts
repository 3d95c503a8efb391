import { expect, it } from "vitest";
import { takeTurn } from "../../../src/read/ocr/turns.js";

it("one recognises after the other, and who waits says so", async () => {
  let waited = 0;
  const order: string[] = [];
  const first = await takeTurn(() => undefined);
  const second = takeTurn(() => waited++).then((end) => {
    order.push("second");
    end();
  });
  await new Promise((done) => setTimeout(done, 120));
  order.push("first");
  first();
  await second;
  expect(order).toEqual(["first", "second"]);
  expect(waited).toBeGreaterThan(0);
});
