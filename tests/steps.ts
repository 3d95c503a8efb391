import { Session } from "node:inspector";

/** A built-in function: no coverage tells what it does. */
type BuiltIn = (this: unknown, ...given: readonly unknown[]) => unknown;
/** How many characters or items a call had to look at. */
type Reach = (self: never, given: never, answer: never) => number;

const lengthOf = ({ length }: { readonly length: number }): number => length;
const untilFound = ({ length }: { readonly length: number }, [, from = 0]: [unknown, number?], at: number): number =>
  Math.max(0, (at < 0 ? length : at) - from);
const allUnlessThere = ({ length }: { readonly length: number }, _given: unknown, isThere: boolean): number =>
  isThere ? 0 : length;
const ofAnswer = (_self: unknown, _given: unknown, answer: { readonly length: number }): number => answer.length;

/** Those that look at more than one character or item, and are called in loops. */
const REACHES: readonly (readonly [object, string, Reach])[] = [
  [String.prototype, "indexOf", untilFound],
  [String.prototype, "includes", allUnlessThere],
  [Array.prototype, "indexOf", untilFound],
  [Array.prototype, "includes", allUnlessThere],
  [Array.prototype, "concat", ofAnswer],
  [Array.prototype, "slice", ofAnswer],
  [Array.prototype, "splice", lengthOf],
  [Array.prototype, "unshift", lengthOf],
];

/** Node, the runner of the tests, and this file. */
const NOT_COUNTED = /^node:|\/node_modules\/(?:@vitest|vitest|vite)\/|\/tests\/steps\.ts$/;

const profiler = new Session();
profiler.connect();
profiler.post("Profiler.enable");
profiler.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How many steps a program takes: how often each block of its code is run, as V8's own coverage counts them, and
 * how far its regular expressions and searches look. The same at each call.
 *
 * Import this before what is to be counted: blocks are counted of functions that were first run after it.
 *
 * @throws Error if a function was run before, so that its blocks are not counted.
 */
export async function stepsOf(run: () => unknown): Promise<number> {
  blocks();
  const built = countReaches();
  try {
    await run();
  } finally {
    built.stop();
  }
  return blocks() + built.steps();
}

/** Runs of blocks since the last call. */
function blocks(): number {
  let count = 0;
  profiler.post("Profiler.takePreciseCoverage", (error, coverage) => {
    if (error !== null) throw error;
    for (const { url, functions } of coverage.result) {
      if (NOT_COUNTED.test(url)) continue;
      for (const { functionName, isBlockCoverage, ranges } of functions) {
        if (!isBlockCoverage && ranges.some((range) => range.count > 0) && url.includes("/src/"))
          throw new Error(`${functionName} of ${url} ran before its steps could be counted: import steps.js first`);
        for (const range of ranges) count += range.count;
      }
    }
  });
  return count;
}

/** Has built-in functions count how much they look at, until that is stopped. */
function countReaches(): { readonly steps: () => number; readonly stop: () => void } {
  let steps = 0;
  const restores: (() => void)[] = [];
  const replace = (owner: object, name: string, wrap: (original: BuiltIn) => BuiltIn): void => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor === undefined) throw new Error(`there is no ${name}`);
    Object.defineProperty(owner, name, { ...descriptor, value: wrap(descriptor.value as BuiltIn) });
    restores.push(() => void Object.defineProperty(owner, name, descriptor));
  };
  for (const [owner, name, reach] of REACHES) {
    replace(
      owner,
      name,
      (original) =>
        function counted(this: unknown, ...given) {
          const answer = Reflect.apply(original, this, given);
          steps += reach(this as never, given as never, answer as never);
          return answer;
        },
    );
  }
  // Whatever takes an expression calls its exec.
  replace(
    RegExp.prototype,
    "exec",
    (original) =>
      function counted(this: unknown, ...given) {
        const expression = this as RegExp;
        const from = expression.global || expression.sticky ? expression.lastIndex : 0;
        const found = Reflect.apply(original, this, given) as RegExpExecArray | null;
        steps += reachOf(expression, String(given[0]), from, found);
        return found;
      },
  );
  return { steps: () => steps, stop: () => restores.forEach((restore) => restore()) };
}

/** Up to the end of what was found, or of the text, unless it is looked for in one place alone. */
function reachOf(expression: RegExp, text: string, from: number, found: RegExpExecArray | null): number {
  const isInPlace = expression.sticky || (expression.source.startsWith("^") && !expression.multiline);
  if (found === null) return isInPlace ? 1 : text.length - from;
  return found.index + found[0].length - from;
}
