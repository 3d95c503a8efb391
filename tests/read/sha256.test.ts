import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentFromText } from "../../src/read/document-from-text.js";
import { sha256 } from "../../src/read/sha256.js";

const byNode = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("agrees with the system's", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(byNode(bytes));
    }),
  );
});

test("a string has the sum of its UTF-8", () => {
  const text = "市委书记\u{20000}";
  const bytes = new TextEncoder().encode(text);
  expect(documentFromText(text).origin).toMatchObject({ sha256: byNode(bytes), bytes: bytes.length });
});
