import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf } from "../../src/placeholders/candidate.js";
import { LITERAL_ROWS, saysLiteral } from "../../src/placeholders/literal-signs.js";
import { FORM_NOTATIONS } from "../../src/placeholders/notations/form-notations.js";
import { KEPT_NOTATIONS } from "../../src/placeholders/notations/kept-notations.js";
import { SIGN_NOTATIONS } from "../../src/placeholders/notations/sign-notations.js";
import { readCandidates } from "../../src/placeholders/read-candidates.js";
import { matchesAt } from "../../src/text/matches-at.js";
import { stretchesOf } from "../../src/words/stretches.js";
import { checkPlaceholders } from "./check-placeholders.js";

const rows = [...SIGN_NOTATIONS, ...FORM_NOTATIONS, ...KEPT_NOTATIONS];

/** Each sign with its code, since many look alike. */
const codesOf = (signs: string): string[] => Array.from(signs, (sign) => `U+${hexOf(sign)} ${sign}`);
const hexOf = (sign: string): string => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

describe.each(rows)("$name, $standsFor", ({ examples, traps }) => {
  it("has examples and traps", () => {
    expect(examples, "examples: texts with the placeholders in ⟦…⟧").not.toEqual([]);
    expect(traps, "traps: texts in which the same signs are no placeholder").not.toEqual([]);
  });

  it.each(examples)("is found: %s", (example) => {
    expect(example).toContain("⟦");
    checkPlaceholders(example);
  });

  it.each(traps)("stands for itself: %s", (trap) => {
    checkPlaceholders(trap);
  });
});

describe.each(SIGN_NOTATIONS)("the signs of $name", ({ name, signs }) => {
  it("are one UTF-16 unit each, and the first is the name", () => {
    const long = Array.from(signs).filter((sign) => sign.length > 1);
    expect(long, "signs outside the BMP, which readCandidates does not read").toEqual([]);
    expect(signs.startsWith(name)).toBe(true);
  });

  it.each(codesOf(signs))("%s: a run stays whole in the words of a text, alone and mixed", (written) => {
    const [sign = ""] = Array.from(written).slice(-1);
    for (const run of new Set([sign.repeat(2), sign.repeat(3), `${sign}${name}`, `${name}${sign}`])) {
      const whole = stretchesOf(`住在${run}路`).filter(({ isWhole }) => isWhole);
      expect(whole.map(({ text }) => text)).toEqual([run]);
    }
  });
});

describe.each(FORM_NOTATIONS.filter(({ near }) => near !== undefined))(
  "the short expression of $name",
  ({ near, form, examples, traps }) => {
    const written = [...examples, ...traps].map((text) => text.replaceAll(/[⟦⟧]/g, "").replaceAll("⏎", "\n"));
    const texts = fc
      .array(fc.constantFrom(...written, ...written.join("")), { minLength: 1, maxLength: 8 })
      .map((pieces) => pieces.join(""));

    it("matches where the long one does", () => {
      fc.assert(
        fc.property(texts, (text) => {
          for (let at = 0; at < text.length; at++)
            if (matchesAt(form(), text, at)) expect(near !== undefined && matchesAt(near, text, at)).toBe(true);
        }),
      );
    });
  },
);

describe.each(LITERAL_ROWS)("$example", ({ example, ...row }) => {
  it("has no placeholder", () => {
    checkPlaceholders(example);
  });

  it("has a sign of its row where the row says that it is literal", () => {
    const taken = readCandidates(example).filter((candidate) =>
      saysLiteral(row, candidate, contextOf(example, candidate.start, candidate.end)),
    );
    expect(taken, "no sign in the example is one that the row applies to").not.toEqual([]);
  });

  it("is of signs whose candidates ask the rows: each the name of a notation, and not 某, which judgeMou reads", () => {
    const asking = new Set(SIGN_NOTATIONS.map(({ name }) => name).filter((name) => name !== "某"));
    expect(Array.from(row.signs).filter((sign) => !asking.has(sign))).toEqual([]);
  });
});

it("names each notation once", () => {
  const names = rows.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("gives a sign to one notation only", () => {
  const signs = SIGN_NOTATIONS.flatMap((row) => Array.from(row.signs));
  expect(new Set(signs).size).toBe(signs.length);
});
