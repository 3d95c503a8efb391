import { pairedRatio, type Pairing } from "./paired-ratio.js";

export type Build = "own" | "other";

/** What a round runs: both builds, and a process of Node's that does nothing, which says how fast the machine is then. */
export type Runner = Build | "nothing";

/** What one run of a build took. */
export interface Cost {
  /** Seconds of user and system time, those of all threads added. */
  readonly cpuSeconds: number;
  readonly seconds: number;
  /** The peak of memory. */
  readonly bytes: number;
}

/** One run of each, one right after the other. */
export type Round = Readonly<Record<Runner, Cost>>;

export interface RoundLimits {
  /** No round is begun after this time, but for the least number of them. */
  readonly seconds: number;
  /** Seconds on a clock of any beginning. */
  readonly now: () => number;
}

/** An even number, so that each build goes first as often as the other. */
const LEAST = 2;
/** Where the ratio of CPU time is known this closely, from so many rounds, more of them would tell nothing new. */
const CLOSE = 0.01;
const ENOUGH = 11;

/** Runs both builds, and nothing, in turn until their ratio of CPU time is known closely, or the time is over. */
export function measureRounds(run: (runner: Runner) => Cost, { seconds, now }: RoundLimits): Round[] {
  const rounds: Round[] = [];
  const end = now() + seconds;
  const isClose = (): boolean =>
    rounds.length >= ENOUGH && pairedRatio(pairingsOf(rounds, "cpuSeconds")).margin <= CLOSE;
  while (rounds.length < LEAST || (now() < end && !isClose())) rounds.push(roundOf(run, rounds.length));
  return rounds;
}

/** Whoever goes second finds the machine as the first has left it: the builds take turns. */
function roundOf(run: (runner: Runner) => Cost, index: number): Round {
  const nothing = run("nothing");
  if (index % 2 === 0) {
    const own = run("own");
    return { own, other: run("other"), nothing };
  }
  const other = run("other");
  return { own: run("own"), other, nothing };
}

/** One figure of the rounds. */
export function pairingsOf(rounds: readonly Round[], figure: keyof Cost): Pairing[] {
  return rounds.map(({ own, other }) => ({ own: own[figure], other: other[figure] }));
}

/** One figure of this build, beside that of a process that does nothing. */
export function besideNothing(rounds: readonly Round[], figure: keyof Cost): Pairing[] {
  return rounds.map(({ own, nothing }) => ({ own: own[figure], other: nothing[figure] }));
}
