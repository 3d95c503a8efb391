import { describe, expect, it } from "vitest";
import { LITERAL_ROWS } from "../../src/placeholders/literal-signs.js";
import { FORM_NOTATIONS } from "../../src/placeholders/notations/form-notations.js";
import { KEPT_NOTATIONS } from "../../src/placeholders/notations/kept-notations.js";
import { SIGN_NOTATIONS } from "../../src/placeholders/notations/sign-notations.js";
import { stretchesOf } from "../../src/words/stretches.js";
import { checkPlaceholders } from "./check-placeholders.js";

const rows = [...SIGN_NOTATIONS, ...FORM_NOTATIONS, ...KEPT_NOTATIONS];

describe.each(rows)("$name, $standsFor", ({ examples, traps }) => {
  it.each(examples)("is found: %s", (example) => {
    expect(example).toContain("⟦");
    checkPlaceholders(example);
  });

  it.each(traps)("stands for itself: %s", (trap) => {
    checkPlaceholders(trap);
  });
});

it.each(SIGN_NOTATIONS)("the words of a text keep a run of $name whole", ({ signs }) => {
  const run = Array.from(signs)[0].repeat(2);
  const whole = stretchesOf(`住在${run}路`).filter(({ isWhole }) => isWhole);
  expect(whole.map(({ text }) => text)).toEqual([run]);
});

it.each(LITERAL_ROWS)("$example has no placeholder", ({ example }) => {
  checkPlaceholders(example);
});

it("names each notation once", () => {
  const names = rows.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("gives a sign to one notation only", () => {
  const signs = SIGN_NOTATIONS.flatMap((row) => Array.from(row.signs));
  expect(new Set(signs).size).toBe(signs.length);
});
