const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Lets work end well when a signal asks for the end of the process; a second one ends it at once. */
export class StopOnSignal {
  readonly #stop = new AbortController();
  readonly #hear = (signal: NodeJS.Signals): void => {
    this.received = signal;
    this.#forget();
    this.#stop.abort();
  };
  received: NodeJS.Signals | null = null;

  constructor() {
    for (const signal of SIGNALS) process.on(signal, this.#hear);
  }

  /** Is aborted by a signal. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  /** To be called when all is done: the process ends as the signal would have ended it, if there was one. */
  end(): void {
    this.#forget();
    if (this.received !== null) process.kill(process.pid, this.received);
  }

  #forget(): void {
    for (const signal of SIGNALS) process.off(signal, this.#hear);
  }
}
