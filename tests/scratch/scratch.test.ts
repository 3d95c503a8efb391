import { mkdirSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byLeast } from "../../src/scratch/by-least.js";
import { ListFile } from "../../src/scratch/list-file.js";
import { NameList } from "../../src/scratch/name-list.js";
import { NumberFile } from "../../src/scratch/number-file.js";
import { ScratchFile } from "../../src/scratch/scratch-file.js";
import { NameSorter } from "../../src/scratch/sorted-names.js";
import { Trouble } from "../../src/text/trouble.js";
import { inNewFolder } from "../corpus/in-new-folder.js";

const numbers = fc.array(fc.oneof(fc.nat(300), fc.constantFrom(0, 127, 128, 2 ** 31, 2 ** 32, 2 ** 48 - 1)));
const names = fc.array(fc.string({ unit: fc.constantFrom("a", "甲", "\ud840\udc00", "\ud800", "\0") }));

/** A scratch file that is on the disk at once, or, as `held` says, not before it has more bytes. */
async function withScratch(held: number, work: (scratch: ScratchFile) => void): Promise<void> {
  const scratch = new ScratchFile(undefined, held);
  try {
    work(scratch);
  } finally {
    scratch.close();
    // What removes it on a signal is forgotten in another turn.
    await new Promise((turned) => setImmediate(turned));
  }
}

const held = fc.constantFrom(0, 50, 2 ** 20);

describe("what is written down", () => {
  it("is read as it was: numbers, though several write by turns, and from any place on", async () => {
    await fc.assert(
      fc.asyncProperty(numbers, fc.nat(100), held, async (all, from, most) => {
        await withScratch(most, (scratch) => {
          const [one, other] = [new NumberFile(scratch, 16), new NumberFile(scratch, 9)];
          const ends = all.map((number) => {
            const at = one.end;
            one.write(number);
            other.write(number);
            return at;
          });
          const readFrom = (file: NumberFile, place: number): number[] => {
            const found: number[] = [];
            for (const reader = file.read(place); reader.hasMore;) found.push(reader.next());
            return found;
          };
          expect(readFrom(one, 0)).toEqual(all);
          expect(readFrom(other, 0)).toEqual(all);
          if (from < all.length) expect(readFrom(one, ends[from])).toEqual(all.slice(from));
        });
      }),
    );
  });

  it("is read as it was: lists, whole or from a place on", () => {
    const list = fc.uniqueArray(fc.nat(2 ** 31)).map((one) => Uint32Array.from(one).sort());
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(list, fc.nat(3))), held, async (all, most) => {
        await withScratch(most, (scratch) => {
          const file = new ListFile(scratch, 16);
          const added = all.map(([one, from]) => {
            const start = Math.min(from, one.length);
            file.add(one, start);
            return Array.from(one.subarray(start));
          });
          expect(Array.from(file.lists(), (one) => Array.from(one))).toEqual(added);
        });
      }),
    );
  });

  it("is read as it was: names, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(names, held, async (all, most) => {
        await withScratch(most, (scratch) => {
          const list = new NameList(scratch);
          for (const name of all) list.push(name);
          for (const at of Array.from(all.keys()).reverse()) expect(list.at(at)).toBe(all[at]);
          expect(() => list.at(all.length)).toThrow(RangeError);
        });
      }),
    );
  });

  it("leaves nothing behind, not even while it is used", async () => {
    await inNewFolder(async (folder) => {
      mkdirSync(folder);
      const scratch = new ScratchFile(folder, 0);
      scratch.write(Uint8Array.of(1, 2, 3));
      expect(readdirSync(folder)).toEqual([]);
      scratch.close();
    });
  });

  it("says what to do where it can't be written", () => {
    const scratch = new ScratchFile("/nowhere", 0);
    expect(() => scratch.write(Uint8Array.of(1))).toThrow(Trouble);
    expect(() => scratch.write(Uint8Array.of(1))).toThrow("TMPDIR");
  });
});

describe("sorting", () => {
  it("names gives them in order, however few fit into memory", async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(0, 400, 2 ** 20), held, async (all, most, inMemory) => {
        await withScratch(inMemory, (scratch) => {
          const sorter = new NameSorter(scratch, most);
          for (const [number, name] of all.entries()) sorter.add(name, number);
          const expected = all
            .map((name, number) => ({ name, number }))
            .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.number - other.number));
          expect(Array.from(sorter.sorted())).toEqual(expected);
        });
      }),
    );
  });

  it("merges what is in order, equals by their source", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9)), { maxLength: 9 }), (sources) => {
        const given = sources.map((source, at) => source.sort((a, b) => a - b).map((value) => ({ value, at })));
        const merged = Array.from(byLeast(given, (one, other) => one.value - other.value));
        expect(merged).toEqual(given.flat().toSorted((one, other) => one.value - other.value || one.at - other.at));
      }),
    );
  });
});
