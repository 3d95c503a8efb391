/** What pdf.js sends between its two halves. */
interface Message {
  readonly action?: unknown;
  readonly stream?: unknown;
  readonly chunk?: unknown;
  readonly data?: unknown;
}

type Listener = (event: { readonly data: unknown }) => void;

/**
 * Joins the two halves of pdf.js, the one that reads and the one that is asked, in one thread. Its own port copies all that
 * goes from one to the other, which takes a seventh of the time: here text and operators are handed on as they are, for
 * nobody writes to them. What fonts look like is left out, unless they are to be drawn.
 */
export class SameThreadPort {
  readonly #listeners = new Set<Listener>();
  readonly #before = Promise.resolve();
  readonly #drawsFonts: boolean;

  constructor(drawsFonts: boolean) {
    this.#drawsFonts = drawsFonts;
  }

  postMessage(message: Message, transfer?: Transferable[]): void {
    if (!this.#drawsFonts && isLooksOfFont(message)) return;
    const data = isStreamed(message)
      ? withOwnLists(message)
      : structuredClone(message, transfer === undefined ? {} : { transfer });
    void this.#before.then(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
  }

  addEventListener(_: "message", listener: Listener, { signal }: { readonly signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  removeEventListener(_: "message", listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

function isLooksOfFont({ action, data }: Message): boolean {
  return action === "commonobj" && Array.isArray(data) && (data[1] === "Font" || data[1] === "FontPath");
}

function isStreamed({ stream, chunk }: Message): boolean {
  return stream !== undefined && typeof chunk === "object" && chunk !== null;
}

/** The half that reads empties its lists once they are sent. */
function withOwnLists(message: Message): Message {
  const lists = Object.entries(message.chunk ?? {}).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? value.slice() : value,
  ]);
  return { ...message, chunk: Object.fromEntries(lists) as unknown };
}

interface Reading {
  readonly WorkerMessageHandler?: { initializeFromPort(port: SameThreadPort): void };
}

/** A port at whose other end the half of pdf.js listens that reads; null where it does not offer itself. */
export function portToReader(drawsFonts: boolean): SameThreadPort | null {
  const { pdfjsWorker } = globalThis as { readonly pdfjsWorker?: Reading };
  if (pdfjsWorker?.WorkerMessageHandler === undefined) return null;
  const port = new SameThreadPort(drawsFonts);
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  return port;
}
