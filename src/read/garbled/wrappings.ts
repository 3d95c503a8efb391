import type { Bilingual } from "../../text/language.js";
import { hanBeside, jsonText } from "./json-text.js";
import { mailBody } from "./mail.js";
import { commonShare } from "./misread.js";
import { decoded } from "../decoded.js";
import { isEscapedTwice, unescapedOnce } from "./references.js";
import { bytesOfEscapes, fromBase64, fromHz, fromQuotedPrintable, fromUtf7 } from "./transfer.js";

/** A way in which a text is wrapped in other signs. */
export interface Wrapping {
  readonly name: Bilingual;
  /** How it begins, or what is in its beginning. */
  readonly sign: RegExp;
  /** What most of it consists of, where it also occurs in other texts. */
  readonly escape?: RegExp;
  /** How many escapes are one Chinese character. */
  readonly each?: number;
  /** Whether a text has it, wherever in it, in the place of the sign in its beginning. */
  readonly isIn?: (source: string) => boolean;
  /** The text inside, or null for what only looks so. */
  readonly unwrap: (source: string) => string | null;
  /** How many Chinese characters are beside it and are not read, where there may be any. */
  readonly beside?: (source: string, text: string) => number;
  /** A text wrapped so. */
  readonly example: string;
}

const same = (name: string): Bilingual => ({ zh: ` ${name} `, en: name });

/** In the order in which they are tried. */
export const WRAPPINGS: readonly Wrapping[] = [
  {
    name: { zh: "邮件源文件", en: "the source of a mail" },
    sign: /^[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[^\n]*\n)*?(?:content-type|mime-version):/i,
    unwrap: mailBody,
    example: "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n全市",
  },
  { name: same("JSON"), sign: /^\s*[[{]\s*["[{]/, unwrap: jsonText, beside: hanBeside, example: '{"content":"全市"}' },
  {
    name: { zh: " HZ 编码的文本", en: "HZ" },
    sign: /^[^\x80-\uffff]*?~\{(?:[\x21-\x77][\x21-\x7e]){2,}~\}/,
    unwrap: (source) => prose(decoded(fromHz(source), "gb18030", true)),
    example: "~{VPND~}",
  },
  {
    name: { zh: " UTF-7 编码的文本", en: "UTF-7" },
    sign: /^[^\x80-\uffff]*?\+[A-Za-z0-9+/]{16,}/,
    unwrap: (source) => (/[^\0-\x7f]/.test(source) ? null : prose(fromUtf7(source))),
    example: "+UWheAlFaWdReOFKhTxqLrg-",
  },
  {
    name: { zh: "引用可打印（quoted-printable）编码的文本", en: "quoted-printable" },
    sign: /(?:=[0-9A-F]{2}){3}/,
    escape: /=[89A-F][0-9A-F]/g,
    each: 3,
    unwrap: (source) => inEither(fromQuotedPrintable(source)),
    example: "=E5=85=A8=E5=B8=82",
  },
  {
    name: same("base64"),
    sign: /^[A-Za-z0-9+/\s]{48,}={0,2}$/,
    unwrap: (source) => inEither(fromBase64(source)),
    example: "5YWo5biC",
  },
  {
    name: { zh: "百分号编码的文本", en: "percent-encoding" },
    sign: /(?:%(?:25)*[0-9A-F]{2}){3}/i,
    escape: /%(?:25)*[89A-F][0-9A-F]/gi,
    each: 3,
    unwrap: (source) => inEither(bytesOfEscapes(source, /%(?:25)*([0-9A-Fa-f]{2})/g)),
    example: "%E5%85%A8%E5%B8%82",
  },
  {
    name: { zh: " \\uXXXX 转义的文本", en: "\\uXXXX escapes" },
    sign: /(?:(?:\\{1,8}|%)u[0-9a-f]{4}){2}/i,
    escape: /(?:\\{1,8}|%)u[0-9a-f]{4}/gi,
    each: 1,
    unwrap: (source) =>
      prose(
        source
          .replace(/(?:\\{1,8}|%)u([0-9a-fA-F]{4})/gi, (_, digits: string) =>
            String.fromCharCode(Number.parseInt(digits, 16)),
          )
          .replace(/\\(["'/\\])/g, "$1")
          .replace(/\\[rn]/g, "\n"),
      ),
    example: "\\u5168\\u5e02",
  },
  {
    name: { zh: " \\xXX 转义的文本", en: "\\xXX escapes" },
    sign: /(?:\\{1,8}x[0-9a-f]{2}){3}/i,
    escape: /\\{1,8}x[89a-f][0-9a-f]/gi,
    each: 3,
    unwrap: (source) => inEither(bytesOfEscapes(source, /\\{1,8}x([0-9A-Fa-f]{2})/g)),
    example: "\\xe5\\x85\\xa8",
  },
  {
    name: { zh: "被二次转义的字符引用（&amp;#…;）", en: "character references that were escaped twice" },
    sign: /&amp;/i,
    isIn: isEscapedTwice,
    unwrap: unescapedOnce,
    example: "&amp;#20840;&amp;#24066;",
  },
  {
    name: { zh: "数字字符引用（&#…;）写成的文本", en: "numeric character references" },
    sign: /^[^<]*(?:&#(?:\d{5}|x[0-9a-f]{4});){2}[^<]*$/i,
    escape: /&#x?[0-9a-f]{4,5};/gi,
    unwrap: (source) =>
      prose(
        source.replace(/&#(?:(\d{1,6})|x([0-9a-fA-F]{1,5}));/g, (_, decimal?: string, digits = "") =>
          String.fromCodePoint(decimal === undefined ? Number.parseInt(digits as string, 16) : Number(decimal)),
        ),
      ),
    example: "&#20840;&#24066;",
  },
];

/** Bytes that read as prose in one of the encodings that Chinese texts are usually in. */
function inEither(bytes: Uint8Array): string | null {
  return ["utf-8", "gb18030"].map((encoding) => prose(decoded(bytes, encoding, true))).find(Boolean) ?? null;
}

/** What is unwrapped has to read as prose. */
const PROSE = 0.35;

function prose(text: string | null): string | null {
  return text !== null && commonShare(beyondAscii(text).slice(0, SAMPLE), 0) >= PROSE ? text : null;
}

/** In characters. */
const SAMPLE = 4096;

/** What is left without tags, styles and figures: an article may begin late in a page. */
function beyondAscii(text: string): string {
  return text.replace(/[\0-\x7f]+/g, "");
}
