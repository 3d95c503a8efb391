/** A record of a web archive, with these fields before its block. */
export function record(
  type: string,
  block: string | Uint8Array,
  fields: Readonly<Record<string, string | number>> = {},
): Uint8Array {
  const body = typeof block === "string" ? Buffer.from(block) : block;
  const all = {
    "WARC-Type": type,
    "WARC-Target-URI": "http://a.cn/1",
    "WARC-Date": "2022-02-09T03:04:05Z",
    "Content-Length": body.length,
    ...fields,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${head.join("")}\r\n`), body, Buffer.from("\r\n\r\n")]);
}

/** What a server answered, as the block of a record. */
export function answer(
  body: string | Uint8Array,
  fields = "Content-Type: text/html\r\n",
  status = "200 OK",
): Uint8Array {
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${fields}\r\n`), Buffer.from(body)]);
}

export const page = (words: string, url: string): Uint8Array =>
  record("response", answer(`<p>${words}</p>`), {
    "Content-Type": "application/http; msgtype=response",
    "WARC-Target-URI": url,
  });
