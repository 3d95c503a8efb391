import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ENCODINGS } from "../../src/read/encodings.js";
import { codesOf, reading } from "./reading.js";
import { pairs, units } from "./written.js";

const TEXT = "当前，XX正处在乘势而上、赢得新一轮发展机遇的关键期。规模超XXX亿元的产业集群。";
const TRADITIONAL = "各位代表：過去一年，我們堅持以人民為中心的發展，全面落實各項工作。XX市經濟總量達到XXX億元。";
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));

const WRITTEN: readonly (readonly [string, string, Uint8Array])[] = [
  ["utf-8", TEXT, new TextEncoder().encode(TEXT)],
  ["utf-8", TEXT, new TextEncoder().encode(`\ufeff${TEXT}`)],
  ["utf-16le", TEXT, units(`\ufeff${TEXT}`, 2, true)],
  ["utf-16be", TEXT, units(`\ufeff${TEXT}`, 2, false)],
  ["utf-16le", TEXT, units(TEXT, 2, true)],
  ["utf-16be", TEXT, units(TEXT, 2, false)],
  ["utf-16be", "各位同志", units("各位同志", 2, false)],
  ["utf-32le", TEXT, units(`\ufeff${TEXT}`, 4, true)],
  ["utf-32be", TEXT, units(`\ufeff${TEXT}`, 4, false)],
  ["utf-32le", TEXT, units(TEXT, 4, true)],
  ["gb18030", TEXT, pairs(TEXT, "gb18030")],
  ["gb18030", "各位同志", pairs("各位同志", "gb18030")],
  ["big5", TRADITIONAL, pairs(TRADITIONAL, "big5")],
];

test.for(WRITTEN)("%s is told from the bytes", async ([encoding, text, written]) => {
  const document = await reading(written);
  expect(document).toMatchObject({ text, warnings: [], origin: { encoding } });
});

test("four-byte characters of GB18030 are read", async () => {
  const document = await reading(
    Uint8Array.of(
      ...pairs("市委书记", "gb18030"),
      ...bytes("9532 8236".replace(" ", "")),
      ...pairs("同志强调", "gb18030"),
    ),
  );
  expect(document.text).toBe("市委书记\u{20000}同志强调");
});

test("what a page says of its encoding does not matter", async () => {
  const page = `<html><meta charset="big5"><p>${TEXT}</p></html>`;
  expect((await reading(page)).text).toBe(`${TEXT}\n`);
});

describe("doubtful bytes are read with a warning", () => {
  test.for(WRITTEN.filter(([, , written]) => written.length > 20))(
    "a cut-off last character of %s",
    async ([, text, written]) => {
      const document = await reading(written.subarray(0, -1));
      expect(document.text).toBe(text.slice(0, -1));
      expect(codesOf(document)).toEqual(["cut-off"]);
    },
  );

  test("invalid sequences are counted, with the first offset", async () => {
    const document = await reading(
      Uint8Array.of(...new TextEncoder().encode("同志们"), 0xff, ...new TextEncoder().encode("，大家好"), 0xfe, 0x41),
    );
    expect(document.text).toBe("同志们\ufffd，大家好\ufffdA");
    expect(document.warnings).toMatchObject([{ code: "invalid-sequences", path: "text.txt" }]);
    expect(document.warnings[0]?.message.en).toContain("2 invalid sequences of utf-8, the first at offset 3");
  });

  test("two encodings in one file", async () => {
    const document = await reading(
      Uint8Array.of(...new TextEncoder().encode(TEXT.repeat(4)), ...pairs("会议强调", "gb18030")),
    );
    expect(document.text.startsWith(TEXT)).toBe(true);
    expect(codesOf(document)).toEqual(["invalid-sequences"]);
  });

  test.for([0, 100, 70_000])("a NUL behind %i characters", async (at) => {
    const document = await reading(`${"文".repeat(at)}\0${TEXT}`);
    expect(document.text).toHaveLength(at + 1 + TEXT.length);
    expect(document.warnings[0]?.message.en).toContain(`1 NUL characters, the first at offset ${at};`);
  });

  test("escape sequences do not make another encoding of a text", async () => {
    expect((await reading("\x1b[31mXX\x1b[0m good morning to all of you")).origin.encoding).toBe("utf-8");
  });
});

test("random bytes are refused", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 2000, maxLength: 2000 }), async (noise) => {
      const random = noise.map((byte, at) => (byte * 167 + at * at * 31 + (at >> 3)) & 0xff);
      await expect(reading(random)).rejects.toThrow(/not a text|this is/);
    }),
    { numRuns: 30 },
  );
});

describe("a named encoding is believed", () => {
  test.for(["gbk", "GB2312", "gb18030"])("%s", async (label) => {
    expect((await reading(pairs(TEXT, "gb18030"), "a.txt", label)).text).toBe(TEXT);
  });

  test("also where it is wrong", async () => {
    const document = await reading(TEXT, "a.txt", "euc-jp");
    expect(document.origin.encoding).toBe("euc-jp");
    expect(document.text).not.toBe(TEXT);
  });

  test("an unknown one is refused, naming known ones", async () => {
    await expect(reading(TEXT, "a.txt", "klingon")).rejects.toThrow(/klingon.*utf-8.*gb18030.*big5/);
  });
});

test.for(ENCODINGS.filter(({ mark }) => mark.length > 0))(
  "a file of nothing but the mark of $name is empty",
  async ({ mark }) => {
    await expect(reading(Uint8Array.from(mark))).rejects.toThrow("no text");
  },
);
