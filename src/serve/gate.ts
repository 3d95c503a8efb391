import { REFUSALS, type RefusalCode } from "./refusal.js";

/** What a request says of where it comes from and where it goes. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** Names and values in turn, as they came: two of one name are seen. */
  readonly rawHeaders: readonly string[];
}

/**
 * Why a request is not let in, before anything else is read of it. A page of elsewhere reaches this machine through the
 * reader's browser: with its own name for our address (DNS rebinding), which the Host then says, or across origins, which
 * the Origin says. `hosts` are our addresses as a Host says them.
 */
export function refusalAtGate({ method, url, rawHeaders }: Asked, hosts: readonly string[]): RefusalCode | null {
  const [host, ...moreHosts] = valuesOf("host", rawHeaders);
  if (host === undefined || moreHosts.length > 0 || !hosts.includes(host.toLowerCase())) return "host";
  const origins = valuesOf("origin", rawHeaders);
  if (origins.some((origin) => origin.toLowerCase() !== `http://${host.toLowerCase()}`)) return "origin";
  if (!isFromHere(rawHeaders) && !isPageOpened(method, rawHeaders)) return "origin";
  return PATH.test(url) ? null : "path";
}

/** What browsers send: nothing but a path, in ASCII, without what some programs take for a slash. */
const PATH = /^\/[!-[\]-~]*$/;

/** What browsers say of where a request was made. Other programs do not say it. */
function isFromHere(rawHeaders: readonly string[]): boolean {
  return valuesOf("sec-fetch-site", rawHeaders).every((site) => site === "same-origin" || site === "none");
}

/** A link to the page, wherever it is, may be followed: without the token it shows nothing. */
function isPageOpened(method: string, rawHeaders: readonly string[]): boolean {
  const [mode] = valuesOf("sec-fetch-mode", rawHeaders);
  const [target] = valuesOf("sec-fetch-dest", rawHeaders);
  return method === "GET" && mode === "navigate" && target === "document";
}

function valuesOf(name: string, rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}

/** How a Host says an address of this machine; at port 80 browsers leave the port out. */
export function hostsAt(address: string, port: number): string[] {
  const names = [address.includes(":") ? `[${address}]` : address, "localhost"];
  return names.flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])]);
}

/** A refusal as JSON, in both languages. */
export function refusalJson(code: RefusalCode, place: string | null = null): string {
  const { zh, en } = REFUSALS[code];
  return `${JSON.stringify({ error: { code, ...(place === null ? {} : { place }), message: { zh, en } } })}\n`;
}
