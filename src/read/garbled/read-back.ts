import { Trouble } from "../../text/trouble.js";
import type { Warning } from "../../text/document.js";
import { misreadOf } from "./misread.js";
import { type Wrapping, WRAPPINGS } from "./wrappings.js";

/** A source as it was written, and what was done to read it. */
export interface ReadBack {
  readonly source: string;
  readonly warnings: readonly Warning[];
}

/** How much of a text is looked at. */
const HEAD = 8192;
/** What readers write for bytes that they cannot read, and what becomes of it when it is read as GBK. */
const LOST = /\ufffd|锟斤拷/g;
/** From this share of lost characters on, no reading is worth anything. By hand. */
const MOST_LOST = 0.1;
const FEWEST_LOST = 10;

/**
 * A text that is wrapped in other signs, or whose bytes were read in a wrong encoding, as it was written.
 * Offsets count in what this returns.
 *
 * @param isNamed whether the user named the encoding, and is believed.
 * @throws Trouble where that is not possible any more.
 */
export function readBack(source: string, path: string, isNamed: boolean): ReadBack {
  const head = source.slice(0, HEAD);
  const wrapping = WRAPPINGS.find((one) => isWrapped(head, one));
  const inside = wrapping?.unwrap(source) ?? null;
  if (wrapping !== undefined && inside !== null) {
    const { zh, en } = wrapping.name;
    const beside = wrapping.beside?.(source, inside) ?? 0;
    return {
      source: inside,
      warnings: [
        {
          code: "read-back",
          path,
          message: {
            zh: `内容是${zh.trimStart()}，已取出其中的文字；位置按取出后的文字计算${beside > 0 ? `；另有 ${beside} 个汉字（标题、短字段等）未读取` : ""}`,
            en: `this is ${en}; the text was taken out of it, and positions count in that text${beside > 0 ? `; ${beside} Chinese characters beside it (titles, short fields) were not read` : ""}`,
          },
        },
      ],
    };
  }
  if (isNamed) return { source, warnings: [] };
  const misread = misreadOf(source);
  if (misread === null) {
    refuseLost(source, path);
    return { source, warnings: [] };
  }
  const { written, read } = misread;
  if (misread.source === null) throw irreparable(path, { written, read });
  return {
    source: misread.source,
    warnings: [
      {
        code: "read-back",
        path,
        message: {
          zh: `内容是乱码：${written} 的文本曾按 ${read} 读取后保存；已还原后读取，位置按还原后的文字计算`,
          en: `garbled: text in ${written} had been read as ${read} and saved; it was read back, and positions count in the restored text`,
        },
      },
    ],
  };
}

/** Escapes have to make up a share of what is wrapped in them: an address of a page has some too. */
const MOST_ESCAPED = 0.3;

function isWrapped(head: string, { sign, escape }: Wrapping): boolean {
  if (!sign.test(head.trimEnd())) return false;
  if (escape === undefined) return true;
  const escaped = head.match(escape)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  return escaped >= head.length * MOST_ESCAPED;
}

function refuseLost(source: string, path: string): void {
  const lost = source.match(LOST)?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  if (lost >= FEWEST_LOST && lost > source.length * MOST_LOST) throw irreparable(path, null);
}

function irreparable(path: string, how: { readonly written: string; readonly read: string } | null): Trouble {
  const zh = how === null ? "曾按错误的编码读取后保存" : `${how.written} 的文本曾按 ${how.read} 读取后保存`;
  const en = how === null ? "it was read in a wrong encoding" : `text in ${how.written} was read as ${how.read}`;
  return new Trouble(path, {
    zh: `内容是乱码（${zh}），部分字节已丢失，无法还原；请从原文件重新保存为 UTF-8`,
    en: `garbled (${en} and saved), and some bytes are lost; save it again from the original, as UTF-8`,
  });
}
