import { describe, inject } from "vitest";

/** The first engine is tried the most. */
export interface OnEngine {
  readonly address: string;
  readonly isFirst: boolean;
}

/** Tests of each real engine that was asked for; those of one that can't be had are skipped. */
export function onEachEngine(what: string, tests: (engine: OnEngine) => void): void {
  for (const [at, { name, address }] of inject("engines").entries())
    describe.skipIf(address === null)(`${what}, on ${name}`, () => {
      tests({ address: address ?? "", isFirst: at === 0 });
    });
}
