import { readFileSync, statSync } from "node:fs";
import { Trouble } from "../../text/trouble.js";
import { isLoopback, type EngineAddress } from "./engine-address.js";

/** What a request proves who it is with, and whom it trusts. */
export interface Credentials {
  /** The value of the header `authorization`; null where there is none. */
  readonly authorization: string | null;
  /** Certificates of authorities, instead of those that the system trusts; null where none are given. */
  readonly authorities: string | null;
}

type Given = Readonly<Record<string, string | undefined>>;

const NAMES = { apiKey: "api-key", user: "user", password: "password" } as const;

/**
 * Reads credentials from environment variables, or from the file that one names.
 *
 * @throws Trouble where they are not whole, or others may read the file, or they would be sent in the clear.
 */
export function credentialsFor(address: EngineAddress, environment: Given = process.env): Credentials {
  const file = environment["DUIZHAO_ENGINE_CREDENTIALS"];
  const said = file === undefined || file === "" ? {} : fieldsOf(file);
  const apiKey = environment["DUIZHAO_ENGINE_API_KEY"] ?? said[NAMES.apiKey];
  const user = environment["DUIZHAO_ENGINE_USER"] ?? said[NAMES.user];
  const password = environment["DUIZHAO_ENGINE_PASSWORD"] ?? said[NAMES.password];
  const authorization = authorizationOf({ apiKey, user, password });
  if (authorization !== null && address.protocol === "http:" && !isLoopback(address))
    throw new Trouble(address.shown, IN_THE_CLEAR);
  const authorities = environment["DUIZHAO_ENGINE_CA"];
  return { authorization, authorities: authorities === undefined || authorities === "" ? null : readOwn(authorities) };
}

interface Secrets {
  readonly apiKey: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

function authorizationOf({ apiKey, user, password }: Secrets): string | null {
  if (apiKey !== undefined && apiKey !== "") {
    if (!/^[\w+/=.:~-]+$/.test(apiKey)) throw new Trouble(null, BAD_KEY);
    // Both forms are in use: "id:key", and the same in base64.
    return `ApiKey ${apiKey.includes(":") ? Buffer.from(apiKey).toString("base64") : apiKey}`;
  }
  if (user === undefined || user === "") {
    if (password !== undefined && password !== "") throw new Trouble(null, NO_USER);
    return null;
  }
  if (password === undefined) throw new Trouble(null, NO_PASSWORD);
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/** Lines `name: value` of a file that only its owner may read. */
function fieldsOf(file: string): Given {
  let text: string;
  try {
    const { mode } = statSync(file);
    // Windows has no such modes.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) throw new Trouble(file, TOO_OPEN);
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw error instanceof Trouble ? error : new Trouble(file, UNREADABLE, error);
  }
  const known: readonly string[] = Object.values(NAMES);
  const fields = new Map<string, string>();
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const colon = trimmed.indexOf(":");
    const name = trimmed.slice(0, Math.max(0, colon)).trim();
    if (!known.includes(name)) throw new Trouble(file, BAD_FILE);
    fields.set(name, trimmed.slice(colon + 1).trim());
  }
  return Object.fromEntries(fields);
}

function readOwn(file: string): string {
  try {
    const text = readFileSync(file, "utf8");
    if (text.includes("-----BEGIN CERTIFICATE-----")) return text;
  } catch (error) {
    throw new Trouble(file, UNREADABLE, error);
  }
  throw new Trouble(file, NO_CERTIFICATE);
}

const IN_THE_CLEAR = {
  zh: "口令和密钥只经 https 发送：请用 https 的地址（本机除外）",
  en: "passwords and keys are sent over https alone: use an https address (this machine is the exception)",
};
const BAD_KEY = {
  zh: "DUIZHAO_ENGINE_API_KEY 不是密钥：请检查引号和换行",
  en: "DUIZHAO_ENGINE_API_KEY is no API key: check for quotes and line ends in it",
};
const NO_USER = {
  zh: "有口令而没有用户名：请设置 DUIZHAO_ENGINE_USER",
  en: "there is a password and no user name: set DUIZHAO_ENGINE_USER",
};
const NO_PASSWORD = {
  zh: "有用户名而没有口令：请设置 DUIZHAO_ENGINE_PASSWORD",
  en: "there is a user name and no password: set DUIZHAO_ENGINE_PASSWORD",
};
const TOO_OPEN = {
  zh: "别人也能读这个凭据文件：请运行 chmod 600",
  en: "others may read this file of credentials: run chmod 600 on it",
};
const UNREADABLE = {
  zh: "读不了这个文件；请检查路径和权限",
  en: "this file can't be read; check its path and who may read it",
};
const BAD_FILE = {
  zh: "凭据文件每行应为 api-key: …、user: … 或 password: …",
  en: "each line of a file of credentials is api-key: …, user: … or password: …",
};
const NO_CERTIFICATE = {
  zh: "DUIZHAO_ENGINE_CA 指明的文件里没有 PEM 证书",
  en: "the file that DUIZHAO_ENGINE_CA names has no PEM certificate",
};
