import type { Bilingual } from "../../text/language.js";

interface Engine {
  readonly name: Bilingual;
  /** The address of a search; what is searched for follows it. */
  readonly search: `https://${string}=`;
}

/** Where a phrase can be searched for: a row here is a link on the page and in the note, and a word of `--engines`. */
export const ENGINES = {
  baidu: { name: { zh: "百度", en: "Baidu" }, search: "https://www.baidu.com/s?ie=utf-8&wd=" },
  weixin: {
    name: { zh: "搜狗微信", en: "Sogou WeChat" },
    search: "https://weixin.sogou.com/weixin?type=2&ie=utf8&query=",
  },
  bing: { name: { zh: "必应", en: "Bing" }, search: "https://www.bing.com/search?q=" },
  google: { name: { zh: "谷歌", en: "Google" }, search: "https://www.google.com/search?q=" },
} as const satisfies Readonly<Record<string, Engine>>;

export type EngineName = keyof typeof ENGINES;

export const ENGINE_NAMES = Object.keys(ENGINES) as readonly EngineName[];

/** What `encodeURIComponent` leaves though RFC 3986 reserves it: some of it would end a link of Markdown. */
const RESERVED = /[!'()*]/g;

/** The address of a search for a query, which an exact one brings its quotation marks to. All of it is ASCII. */
export function searchUrl(engine: EngineName, query: string): string {
  const encoded = encodeURIComponent(query.replaceAll(/\p{Cs}/gu, "\ufffd")).replaceAll(
    RESERVED,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return ENGINES[engine].search + encoded;
}
