import fc from "fast-check";
import { expect, it } from "vitest";
import { turnRound, type FingerprintedDocument } from "../../src/corpus/turn-round.js";
import { ScratchFile } from "../../src/scratch/scratch-file.js";

const documents = fc.array(
  fc.uniqueArray(fc.oneof(fc.nat(20), fc.constantFrom(2 ** 32, 2 ** 48 - 1)), { maxLength: 30 }),
  { maxLength: 30 },
);

it("turns documents with fingerprints into lists, however little fits into memory", async () => {
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom(8, 100, 2 ** 20), fc.nat(3), async (all, memory, gap) => {
      const numbered = all.map((own, at) => ({ number: at * (gap + 1), fingerprints: Float64Array.from(own) }));
      async function* each(): AsyncGenerator<FingerprintedDocument> {
        yield* numbered;
      }
      const found: unknown[] = [];
      for await (const { fingerprint, documents: having } of turnRound(each(), {
        memory,
        scratch: new ScratchFile(undefined, 64),
      }))
        found.push([fingerprint, Array.from(having)]);
      const expected = Array.from(new Set(all.flat()))
        .sort((one, other) => one - other)
        .map((one) => [one, numbered.flatMap(({ number }, at) => (all[at].includes(one) ? [number] : []))]);
      expect(found).toEqual(expected);
    }),
  );
});
