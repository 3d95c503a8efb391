import { readFileSync } from "node:fs";
import { deflateSync, gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { httpBody } from "../../../src/read/warc/http-body.js";
import { recordsIn, textsOfWarc } from "../../../src/read/warc/warc-records.js";
import { readRecord } from "../../../src/read/warc/warc-record.js";
import { codesOf, reading } from "../reading.js";
import { answer, page, record } from "./made-warc.js";

const namesIn = (bytes: Uint8Array): string[] => [...textsOfWarc(bytes).texts.keys()];

describe("a web archive", () => {
  it("of another program has its pages by their addresses, and what has no text is counted", () => {
    const { texts, skipped } = textsOfWarc(unzipped("tests/read/files/warcio-pages.warc.gz"));
    expect([...texts.keys()]).toEqual([
      "http://a.cn/pub.html",
      "http://a.cn",
      "http://a.cn/d",
      "http://a.cn/t.txt",
      "urn:x:r",
    ]);
    expect(Object.fromEntries(skipped)).toEqual({
      "warcinfo": 1,
      "no-page": 2,
      "no-text": 1,
      "revisit": 1,
      "request": 1,
      "metadata": 1,
    });
    expect(new TextDecoder().decode(texts.get("http://a.cn/pub.html"))).toContain("加快打造长三角产业中轴");
  });

  it("with one page is that page, with a warning that counts the rest", async () => {
    const bytes = Buffer.concat([record("request", "GET / HTTP/1.1\r\n\r\n"), page("市委书记", "http://a.cn/")]);
    for (const file of [
      bytes,
      gzipSync(bytes),
      Buffer.concat([gzipSync(bytes.subarray(0, 40)), gzipSync(bytes.subarray(40))]),
    ]) {
      const document = await reading(file, "存档.warc.gz");
      expect(document).toMatchObject({
        text: "市委书记\n",
        origin: { entry: expect.stringContaining("http://a.cn") as string },
      });
      expect(codesOf(document)).toContain("skipped-records");
    }
  });

  it("with several is refused in one line that says how to choose", async () => {
    const bytes = Buffer.concat([page("甲", "http://a.cn/1"), page("乙", "http://a.cn/2")]);
    await expect(reading(gzipSync(bytes), "存档.warc.gz")).rejects.toThrow(/存档\.warc\.gz\/http:\/\/a\.cn\/1$/);
  });

  it("may have a page several times", () => {
    expect(namesIn(Buffer.concat([page("甲", "http://a.cn/"), page("乙", "http://a.cn/")]))).toEqual([
      "http://a.cn",
      "http://a.cn (2)",
    ]);
  });

  it("whose lengths are wrong has its records all the same", () => {
    for (const length of [0, 3, 1_000_000, "x", -1, ""]) {
      const wrong = record("response", answer("<p>甲"), { "Content-Length": length });
      const bytes = Buffer.concat([wrong, page("乙", "http://a.cn/2"), page("丙", "http://a.cn/3")]);
      expect(namesIn(bytes).slice(-2)).toEqual(["http://a.cn/2", "http://a.cn/3"]);
    }
  });

  it("of any bytes is cut into pieces that are all of it, and ends", () => {
    const part = fc.constantFrom(
      "WARC/1.0\r\n",
      "Content-Length: 5\r\n",
      "\r\n",
      "\n",
      "abc",
      "WARC-Type: response\r\n",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const bytes = Buffer.from(parts.join(""));
        const kept = Buffer.concat([...recordsIn(bytes)]).toString();
        expect(kept.replaceAll(/[\r\n]/g, "")).toBe(bytes.toString().replaceAll(/[\r\n]/g, ""));
      }),
    );
  });
});

describe("what a server answered", () => {
  const bodyOf = (bytes: Uint8Array): string | null => {
    const found = httpBody(bytes);
    return found === null ? null : new TextDecoder().decode(found.body);
  };

  it("is put together from its chunks and unpacked", () => {
    expect(bodyOf(answer("3\r\nabc\r\n4;x=1\r\ndefg\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"))).toBe("abcdefg");
    expect(bodyOf(answer(gzipSync("abc"), "Content-Encoding: gzip\r\n"))).toBe("abc");
    expect(bodyOf(answer(deflateSync("abc"), "Content-Encoding: deflate\r\n"))).toBe("abc");
  });

  it("and was unpacked already is as it is", () => {
    expect(bodyOf(answer("abc", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"))).toBe("abc");
  });

  it("with a size that nothing follows is what there is", () => {
    expect(bodyOf(answer("ffffffff\r\nabc", "Transfer-Encoding: chunked\r\n"))).toBe("abc");
  });

  it("is none where it was moved, not found, a bomb, or packed otherwise", () => {
    expect(bodyOf(answer("abc", "", "301 Moved"))).toBeNull();
    expect(bodyOf(answer("abc", "", "404 Not Found"))).toBeNull();
    expect(bodyOf(answer("abc", "Content-Encoding: br\r\n"))).toBeNull();
    expect(bodyOf(answer(gzipSync(Buffer.alloc(80_000_000)), "Content-Encoding: gzip\r\n"))).toBeNull();
    expect(bodyOf(answer(gzipSync("abc".repeat(99)).subarray(0, 14), "Content-Encoding: gzip\r\n"))).toBeNull();
    expect(bodyOf(Buffer.from("HTTP/1.1 200 OK\r\nno end"))).toBeNull();
  });

  it("has the day on which it was fetched", () => {
    expect(readRecord(page("甲", "http://a.cn/"))).toMatchObject({ url: "http://a.cn/", date: "2022-02-09" });
  });
});

function unzipped(path: string): Uint8Array {
  return gunzipSync(readFileSync(path));
}
