import { expect, test } from "vitest";
import { codesOf, reading } from "./reading.js";

const BODY = "市委书记强调，XX市要加快发展。";
const titled: readonly (readonly [string, string | null, string | null])[] = [
  ['title: "加快打造"\ndate: 2022-02-08 10:11:38 +0800', "加快打造", "2022-02-08 10:11:38 +0800"],
  ["title: 加快打造\nlayout: post", "加快打造", null],
  ["title: '加快：打造' ", "加快：打造", null],
  ["title: 'it''s'", "it's", null],
  ['title: "\\u5e38州"', "常州", null],
  ["title: >-\n  加快\n  打造\ndate: 2022-02-08", "加快 打造", "2022-02-08"],
  ["title: 加快 # 题注", "加快", null],
  ["tags: [a, b]\ntitle: C# 与 x:y", "C# 与 x:y", null],
  ["layout: post\ntitle:\n  - a", null, null],
  ["title: !!js/function 'function(){ globalThis.pwned = true }'", "function(){ globalThis.pwned = true }", null],
  ["title: null\ndate: ~", null, null],
  ["title: 'null'", "null", null],
  ["__proto__: {title: x}\nlayout: post", null, null],
];

test.for(titled)("%j", async ([fields, title, date]) => {
  const document = await reading(`---\n${fields}\n---\n${BODY}\n`);
  expect(document).toMatchObject({ title, date, text: `${BODY}\n` });
  expect(globalThis).not.toHaveProperty("pwned");
});

test("a program as front matter is not run, and not read", async () => {
  const document = await reading(`---js\n{ title: (globalThis.pwned = true, "x") }\n---\n${BODY}`);
  expect(globalThis).not.toHaveProperty("pwned");
  expect(document).toMatchObject({ title: null, text: `${BODY}\n` });
  expect(codesOf(document)).toEqual(["front-matter"]);
});

test("aliases do not multiply, and a title beside them is read", async () => {
  const rows = Array.from({ length: 30 }, (_, row) => `a${row + 1}: &a${row + 1} [${`*a${row}, `.repeat(9)}*a${row}]`);
  const document = await reading(`---\na0: &a0 x\n${rows.join("\n")}\ntitle: >-\n  y\n---\n${BODY}`);
  expect(document).toMatchObject({ text: `${BODY}\n`, title: "y" });
  const aliased = await reading(`---\na0: &a0 x\ntitle: *a0\n---\n${BODY}`);
  expect(aliased).toMatchObject({ text: `${BODY}\n`, title: null });
  expect(codesOf(aliased)).toEqual(["front-matter"]);
});

const endless = [
  "{".repeat(5000),
  "[{".repeat(2000),
  "&a {".repeat(1000),
  `"${"\\x41".repeat(8000)}`,
  "- ".repeat(9000),
];

test.for(endless.map((value) => [value.slice(0, 12), value] as const))(
  "a title of 5,000 and more signs like %s ends at once, unread",
  async ([, value]) => {
    const document = await reading(`---\ntitle: ${value}\ndate: 2022-02-08\n---\n${BODY}\n`);
    expect(document).toMatchObject({ text: `${BODY}\n`, title: null, date: "2022-02-08" });
    expect(codesOf(document)).toEqual(["front-matter"]);
  },
);

test("where the end is missing, or it is no YAML, nothing is lost", async () => {
  for (const content of [`---\ntitle: x\n${BODY}`, `---\n第一部分\n---\n${BODY}`, `---\n${BODY}`]) {
    expect(await reading(content)).toMatchObject({ text: content, title: null });
  }
});
