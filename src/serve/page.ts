import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../words/package-folder.js";

/** The path of the API. */
export const API = "/api/1";

/** A page, and what it may load. */
export interface Page {
  readonly html: string;
  readonly policy: string;
}

/** The built page, or a plain one where it was not built. */
export function readPage(): Page {
  return servedPage(builtPage() ?? PLAIN);
}

function builtPage(): string | null {
  try {
    return readFileSync(join(packageFolder(), "dist", "duizhao.html"), "utf8");
  } catch {
    return null;
  }
}

/** What a server's own header adds to the policy of a page: a `meta` can't say all of it. */
const ADDED = ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"];
const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/;

/** The page as a server gives it: it knows where the API is, and may ask it, and nobody else. */
export function servedPage(html: string): Page {
  const policy = POLICY.exec(html)?.[2]?.replace("connect-src 'none'", "connect-src 'self'") ?? "default-src 'none'";
  const served = html
    .replace(POLICY, (_, before: string) => before + policy)
    .replace('<meta name="duizhao-served" content="">', `<meta name="duizhao-served" content="${API}">`);
  const named = new Set(policy.split(";").map((directive) => directive.trim().split(" ")[0]));
  const added = ADDED.filter((directive) => !named.has(directive.split(" ")[0] ?? ""));
  return { html: served, policy: [policy.replace(/;\s?$/, ""), ...added].join("; ") };
}

const STYLE = "body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const PLAIN = `<!doctype html><html lang="zh"><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; connect-src 'none'">
<meta name="duizhao-served" content=""><title>duizhao</title><style>${STYLE}</style>
<h1>duizhao · 对照</h1>
<p>服务已启动，接口说明见 <code>${API}/openapi.json</code>。
<p lang="en">The server runs. <code>${API}/openapi.json</code> describes what can be asked.
`;
