import { DUIZHAO } from "./contenders.js";
import { exponentOf, withoutStartUp, type GrowthPoint } from "./growth.js";
import { endedRun, type Case, type Report } from "./report.js";
import type { Ended } from "./run-pair.js";

/** What the tool is held to, and the figures that decide it. `isMet` is null where nothing was measured. */
export interface Bar {
  readonly claim: string;
  readonly isMet: boolean | null;
  readonly figures: string;
}

/** From about here on plain diffs are to be slower; a made text is never as long as asked to the character. */
const LARGE = 0.9 * 50_000;
const MILLION = { characters: 1_000_000, seconds: 1.5, bytes: 600e6 };
const EXPONENT = { from: 100_000, to: 4_000_000, most: 1.15 };
/** More findings than these are counted, not shown, unless they fail. */
const MANY = 3;
const HOSTILE = { seconds: 10, bytes: 2 ** 30 };

export function barsOf(report: Report): Bar[] {
  const large = report.sizes.filter(({ characters }) => characters[0] >= LARGE);
  return [
    judged("faster than every peer at 50,000 characters and above", large.map(fasterThanPeers)),
    judged("as many right values there as the best of them, or more", large.map(asRight)),
    judged("no faster peer there with as many right values", large.map(fasterAndAsRight)),
    judged("no false fills there", large.map(withoutFalseFills)),
    judged("1,000,000 characters in at most 1.5 s and 600 MB", report.growth.filter(isMillion).map(millionInTime)),
    exponentBar(report),
    judged("no hostile text above 10 s or 1 GiB", report.hostile.map(hostileInTime)),
    judged("what was approximated is said", report.hostile.flatMap(saidWhereShort)),
    judged("all values in hostile texts, none of them wrong or false", report.hostile.flatMap(allRight)),
  ];
}

/** A finding on one case; `figures` is shown. */
interface Finding {
  readonly isMet: boolean;
  readonly figures: string;
}

/** Where a claim fails, only what fails it is shown. */
function judged(claim: string, findings: readonly Finding[]): Bar {
  if (findings.length === 0) return { claim, isMet: null, figures: "not measured" };
  const failed = findings.filter(({ isMet }) => !isMet);
  if (failed.length === 0 && findings.length > MANY) return { claim, isMet: true, figures: `all ${findings.length}` };
  const shown = failed.length > 0 ? failed : findings;
  return { claim, isMet: failed.length === 0, figures: shown.map(({ figures }) => figures).join("; ") };
}

function peersOf(one: Case): (readonly [string, Ended])[] {
  return [...one.runs.keys()].flatMap((name) => {
    const run = endedRun(one, name);
    return name === DUIZHAO || run === null ? [] : [[name, run] as const];
  });
}

function fasterThanPeers(one: Case): Finding {
  const own = endedRun(one, DUIZHAO);
  const [fastest] = peersOf(one).toSorted(([, a], [, b]) => a.seconds - b.seconds);
  const beside = fastest === undefined ? "no peer ended" : `${fastest[0]} ${fastest[1].seconds.toFixed(2)} s`;
  return {
    isMet: own !== null && own.seconds < (fastest?.[1].seconds ?? Infinity),
    figures: `${one.name}: ${own?.seconds.toFixed(2) ?? "–"} s, ${beside}`,
  };
}

function asRight(one: Case): Finding {
  const own = endedRun(one, DUIZHAO)?.fills.right ?? 0;
  const [best] = peersOf(one).toSorted(([, a], [, b]) => b.fills.right - a.fills.right);
  const beside = best === undefined ? "no peer ended" : `${best[0]} ${best[1].fills.right}`;
  return { isMet: own >= (best?.[1].fills.right ?? 0), figures: `${one.name}: ${own}, ${beside}` };
}

function fasterAndAsRight(one: Case): Finding {
  const own = endedRun(one, DUIZHAO);
  if (own === null) return { isMet: false, figures: `${one.name}: did not end` };
  const faster = peersOf(one).filter(([, { seconds }]) => seconds < own.seconds);
  const shown = faster.map(([name, { seconds, fills }]) => `${name} ${seconds.toFixed(2)} s, ${fills.right} right`);
  return {
    isMet: faster.every(([, { fills }]) => fills.right < own.fills.right),
    figures: `${one.name}: ${own.fills.right} right, ${shown.length === 0 ? "none faster" : shown.join(", ")}`,
  };
}

function withoutFalseFills(one: Case): Finding {
  const own = endedRun(one, DUIZHAO)?.fills.falseFills ?? null;
  const peers = peersOf(one).map(([name, { fills }]) => `${name} ${fills.falseFills} with ${fills.right} right`);
  return { isMet: own === 0, figures: `${one.name}: ${own ?? "–"}, ${peers.join(", ")}` };
}

function isMillion({ characters }: Case): boolean {
  return Math.abs(characters[0] / MILLION.characters - 1) < 0.1;
}

function millionInTime(one: Case): Finding {
  const run = endedRun(one, DUIZHAO);
  if (run === null) return { isMet: false, figures: "did not end" };
  return {
    isMet: run.seconds <= MILLION.seconds && run.bytes <= MILLION.bytes,
    figures: `${run.seconds.toFixed(2)} s, ${Math.round(run.bytes / 1e6)} MB`,
  };
}

/** What duizhao took for the sizes of the growth, and for a sentence. */
export function growthOf(report: Report): { readonly points: GrowthPoint[]; readonly startUp: number } {
  const points = report.growth.flatMap((one) => {
    const run = endedRun(one, DUIZHAO);
    return run === null ? [] : [{ characters: one.characters[0], seconds: run.seconds }];
  });
  return { points, startUp: endedRun(report.sentence, DUIZHAO)?.seconds ?? 0 };
}

function exponentBar(report: Report): Bar {
  const { points, startUp } = growthOf(report);
  const exponents = [exponentOf(points), exponentOf(withoutStartUp(points, startUp))];
  const claim = `growth between ${EXPONENT.from.toLocaleString("en")} and ${EXPONENT.to.toLocaleString("en")} characters with an exponent of at most ${EXPONENT.most}`;
  const [whole, alone] = exponents;
  if (whole === null || alone === null) return { claim, isMet: null, figures: "not measured" };
  const ended =
    points.length === report.growth.length && report.growth.some((one) => one.characters[0] > 0.9 * EXPONENT.to);
  return {
    claim,
    isMet: ended ? Math.max(whole, alone) <= EXPONENT.most : null,
    figures: `${whole.toFixed(2)}, without start-up ${alone.toFixed(2)}${ended ? "" : "; not all sizes measured"}`,
  };
}

/** Where much less was found to be shared than is by construction, `approximate` has to say so. */
function saidWhereShort(one: Case): Finding[] {
  const run = endedRun(one, DUIZHAO);
  if (one.shared === null || run === null || run.share === null) return [];
  return [
    {
      isMet: run.isApproximate || run.share >= one.shared,
      figures: `${one.name}: ${percent(run.share)} found of ${percent(one.shared)} or more, not said`,
    },
  ];
}

function allRight(one: Case): Finding[] {
  const fills = endedRun(one, DUIZHAO)?.fills;
  if (fills === undefined || fills.withValue === 0) return [];
  const { right, withValue, wrong, falseFills } = fills;
  return [
    {
      isMet: right === withValue && wrong + falseFills === 0,
      figures: `${one.name}: ${right} of ${withValue}, ${wrong} wrong, ${falseFills} false`,
    },
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function hostileInTime(one: Case): Finding {
  const run = endedRun(one, DUIZHAO);
  if (run === null) return { isMet: false, figures: `${one.name}: did not end` };
  return {
    isMet: run.seconds <= HOSTILE.seconds && run.bytes <= HOSTILE.bytes,
    figures: `${one.name}: ${run.seconds.toFixed(2)} s, ${Math.round(run.bytes / 2 ** 20)} MiB`,
  };
}
