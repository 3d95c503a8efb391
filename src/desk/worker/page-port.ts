import type { BlockName, Reply, Sent } from "./messages.js";

/** What a worker has of its global scope. */
interface WorkerScope {
  postMessage(reply: Reply): void;
  addEventListener(name: "message", listen: (event: { readonly data: Sent }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

export function send(reply: Reply): void {
  scope.postMessage(reply);
}

export function listen(hear: (sent: Sent) => void): void {
  scope.addEventListener("message", ({ data }) => hear(data));
}

interface Waiting {
  readonly text: Promise<string>;
  readonly arrive: (text: string) => void;
}

/** The blocks that were asked of the page. */
const blocks = new Map<BlockName, Waiting>();

/** A block of the page: it is asked for once, and unpacked only then. */
export function blockOf(name: BlockName): Promise<string> {
  const known = blocks.get(name);
  if (known !== undefined) return known.text;
  const { promise, resolve } = withResolvers();
  blocks.set(name, { text: promise, arrive: resolve });
  send({ kind: "want", block: name });
  return promise;
}

export function arrived(name: BlockName, text: string): void {
  blocks.get(name)?.arrive(text);
}

function withResolvers(): { readonly promise: Promise<string>; readonly resolve: (text: string) => void } {
  let resolve: (text: string) => void = () => undefined;
  const promise = new Promise<string>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
