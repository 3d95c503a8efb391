import { describe, expect, it } from "vitest";
import { takeBackConflicts } from "../../src/resolve/conflicts.js";
import { placeholderOf, said, valueOf } from "./placeholder-of.js";

const values = (text: string, ...given: string[]): (string | null)[] =>
  takeBackConflicts(given.map((value) => said(value, 0.9, { placeholder: placeholderOf(text, "person") }))).map(
    valueOf,
  );

describe("a numbered person has one name", () => {
  it("of two thirds of the uses, and the others are taken back", () => {
    expect(values("张某1", "张伟", "张伟", "李强")).toEqual(["张伟", "张伟", null]);
  });

  it("or none, where no name has them", () => {
    expect(values("张某1", "张伟", "李强")).toEqual([null, null]);
  });

  it("and every name is shown, with its share of the uses", () => {
    const [first] = takeBackConflicts(
      ["张伟", "李强"].map((value) => said(value, 0.8, { placeholder: placeholderOf("张某甲", "person") })),
    );
    expect(first).toMatchObject({
      basis: "none",
      reason: "conflict",
      alternatives: [
        { value: "张伟", confidence: 0.4 },
        { value: "李强", confidence: 0.4 },
      ],
    });
  });
});

it("what has no number may be anyone's", () => {
  expect(values("某某", "张伟", "李强")).toEqual(["张伟", "李强"]);
});
