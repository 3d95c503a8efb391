import { describe, inject } from "vitest";

/** The first engine is tried the most. */
export interface OnEngine {
  readonly address: string;
  readonly isFirst: boolean;
}

/** Tests of each real engine that was asked for; those of one that can't be had are skipped. */
export function onEachEngine(what: string, tests: (engine: OnEngine) => void): void {
  for (const at of inject("engines").keys()) onEngine(at, what, tests);
}

/** What takes long and hardly depends on the engine. */
export function onFirstEngine(what: string, tests: (engine: OnEngine) => void): void {
  onEngine(0, what, tests);
}

function onEngine(at: number, what: string, tests: (engine: OnEngine) => void): void {
  const { name, address } = inject("engines")[at];
  describe.skipIf(address === null)(`${what}, on ${name}`, () => {
    tests({ address: address ?? "", isFirst: at === 0 });
  });
}
