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
  const warnings: Warning[] = [];
  let inside = source;
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const unwrapped = unwrappedOnce(inside, path);
    if (unwrapped === null) break;
    inside = unwrapped.source;
    warnings.push(...unwrapped.warnings);
  }
  if (warnings.length > 0) return { source: inside, warnings };
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

/** JSON of a page of escapes: what is wrapped may be so several times. */
const MOST_LAYERS = 3;

function unwrappedOnce(source: string, path: string): ReadBack | null {
  const head = source.slice(0, HEAD);
  const found = firstOf((one) => isWrapped(head, one), source) ?? firstOf((one) => isFullOf(source, one), source);
  if (found === null) return null;
  const { wrapping, inside } = found;
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

/** The first wrapping that a text may have and that has something in it. */
function firstOf(
  fits: (wrapping: Wrapping) => boolean,
  source: string,
): { readonly wrapping: Wrapping; readonly inside: string } | null {
  for (const wrapping of WRAPPINGS) {
    const inside = fits(wrapping) ? wrapping.unwrap(source) : null;
    if (inside !== null && inside !== source) return { wrapping, inside };
  }
  return null;
}

const ADDRESS = /https?:\/\/[!-~]+/g;
const NOT_SHOWN = /<[^<>]*>|https?:\/\/[!-~]+/g;
const HAN = /\p{Script=Han}/gu;
/** So many Chinese characters that are escaped, and more than there are of others. */
const FEWEST_ESCAPED = 20;

/** Whether a page says in escapes what it says: those in addresses count for nothing. */
function isFullOf(source: string, { isIn, sign, escape, each }: Wrapping): boolean {
  if (isIn !== undefined) return isIn(source);
  if (escape === undefined || each === undefined || !sign.test(source)) return false;
  const shown = source.replace(NOT_SHOWN, " ");
  const escaped = (shown.match(escape)?.length ?? 0) / each;
  return escaped >= FEWEST_ESCAPED && escaped > (shown.match(HAN)?.length ?? 0);
}

/** Escapes have to make up a share of what is wrapped in them: an address of a page has some too. */
const MOST_ESCAPED = 0.3;

function isWrapped(head: string, { sign, escape, isIn }: Wrapping): boolean {
  if (isIn !== undefined || !sign.test(head.trimEnd())) return false;
  if (escape === undefined) return true;
  const escaped =
    head
      .replace(ADDRESS, " ")
      .match(escape)
      ?.reduce((sum, { length }) => sum + length, 0) ?? 0;
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
