import { Trouble } from "../../text/trouble.js";

/** Where an index is: `https://search.example.org:9200/under/this/news`. */
export interface EngineAddress {
  readonly protocol: "http:" | "https:";
  readonly hostname: string;
  readonly port: string;
  /** What is before the name of the index in all paths: a proxy's prefix, or nothing. */
  readonly prefix: string;
  readonly index: string;
  /** The address as it is shown. It has no credentials. */
  readonly shown: string;
}

/** What both engines allow, and nothing that means more than one index. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,199}$/;
const PREFIX = /^(?:\/[A-Za-z0-9._~-]+)*$/;

/** @throws Trouble where it is none, or has credentials; these are not repeated. */
export function engineAddressOf(given: string): EngineAddress {
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Trouble(null, NO_ADDRESS);
  }
  // No part of what may be a password is repeated.
  if (url.username !== "" || url.password !== "" || given.includes("@")) throw new Trouble(null, CREDENTIALS);
  if (url.search !== "" || url.hash !== "") throw new Trouble(null, NO_ADDRESS);
  const path = url.pathname.replace(/\/$/, "");
  const cut = path.lastIndexOf("/");
  const [prefix, index] = [path.slice(0, Math.max(0, cut)), path.slice(cut + 1)];
  if (!NAME.test(index) || !PREFIX.test(prefix)) throw new Trouble(url.origin, BAD_NAME);
  const protocol = url.protocol === "https:" ? "https:" : "http:";
  const shown = `${url.origin}${prefix}/${index}`;
  return { protocol, hostname: url.hostname, port: url.port, prefix, index, shown };
}

/** Whether what is sent stays on this machine. */
export function isLoopback({ hostname }: EngineAddress): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

const NO_ADDRESS = {
  zh: "这不是索引的地址：请写成 https://search.example.org:9200/news，末尾是索引名",
  en: "this is no address of an index: write https://search.example.org:9200/news, with the name of the index at the end",
};
const CREDENTIALS = {
  zh: "地址里不能有用户名或口令：请放进环境变量 DUIZHAO_ENGINE_USER 和 DUIZHAO_ENGINE_PASSWORD，或 DUIZHAO_ENGINE_API_KEY",
  en: "an address must have no user name and no password: put them into DUIZHAO_ENGINE_USER and DUIZHAO_ENGINE_PASSWORD, or use DUIZHAO_ENGINE_API_KEY",
};
const BAD_NAME = {
  zh: "地址末尾须是一个索引名：小写字母、数字、点、下划线和连字符，以字母或数字开头，如 /news",
  en: "the address has to end with the name of one index: small letters, digits, dots, underscores and hyphens, a letter or digit first, as in /news",
};
