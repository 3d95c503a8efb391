import type { BlockName } from "../worker/messages.js";

/** What the page carries compressed, as text. */
export async function blockText(page: Document, name: BlockName | "worker"): Promise<string> {
  const element = page.querySelector(`[data-block="${name}"]`);
  if (element === null) throw new Error(`the page lacks ${name}`);
  const bytes = bytesOf(element.textContent ?? "");
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** Base64 as bytes: by the browser where it can, which is many times faster. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const builtIn = (Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (builtIn !== undefined) return builtIn.call(Uint8Array, base64);
  const signs = atob(base64);
  const bytes = new Uint8Array(signs.length);
  for (let at = 0; at < signs.length; at++) bytes[at] = signs.charCodeAt(at);
  return bytes;
}
