import { expect, test } from "vitest";
import { stepsOf } from "../steps.js";
import { expectNearLinear } from "../growth.js";
import { HOSTILE } from "./hostile-markup.js";
import { checkMap, reading } from "./reading.js";

test.for(Object.entries(HOSTILE))("%s", async ([, [name, contentOf]]) => {
  await expectNearLinear((count) => {
    const content = contentOf(count);
    return stepsOf(() => reading(content, name));
  });
  const document = await reading(contentOf(1000), name);
  expect(document.text).toContain("文");
  checkMap(document);
});

test("text below the deepest element that is followed is kept, with a warning", async () => {
  const document = await reading(`${"<div>".repeat(1000)}深处<p>的字</p>${"</div>".repeat(1000)}<p>之后</p>`, "a.html");
  expect(document.text).toBe("深处\n的字\n之后\n");
  expect(document.warnings.map(({ code }) => code)).toEqual(["deep-html"]);
});
