import { BINS, type Figures } from "./measure.js";
import { alarmRate, percent, rightShare, share, valued, valueless } from "./shares.js";

/** Something that is asked of the tool, and whether it was reached; `met` is null where nothing was counted. */
export interface Bar {
  readonly name: string;
  readonly reached: string;
  readonly met: boolean | null;
}

/** Figures of all pairs, and of those of one level or kind, null where there are none. */
export interface Grouped {
  readonly all: Figures;
  of(...names: readonly string[]): Figures | null;
}

/** In bins below this many values a share says little. */
const LEAST_VALUES = 20;

export function barsOf({ all, of }: Grouped): Bar[] {
  const noise = of("noise-5");
  const shuffled = of("shuffled");
  const negative = of("negative");
  return [
    atLeast("detected", share(all.detected, all.placeholders), 0.995),
    { name: "false alarms in 20,000 characters <= 1", reached: alarmRate(all).toFixed(2), met: alarmRate(all) <= 1 },
    atLeast("right", rightShare(all), 0.98),
    atLeast("right, hard and extreme", shareIn(of("hard", "extreme"), rightShare), 0.96),
    atLeast("right, easy", shareIn(of("easy"), rightShare), 0.995),
    atMost("wrong", share(all.wrong, valued(all)), 0.005),
    atMost("false fills of those without right value", share(all.falseFills, valueless(all)), 0.003),
    none("direct values without counterpart", all.directWithoutCounterpart),
    atLeast("placed", share(all.placed, all.direct), 0.995),
    atLeast("sentence precision", share(all.sentences.saidRight, all.sentences.said), 0.98),
    atLeast("sentence recall", share(all.sentences.trueFound, all.sentences.true), 0.97),
    ...confidenceBars(all),
    atLeast("shuffled: right", shareIn(shuffled, rightShare), 1),
    atLeast("noise-5: precision", shareIn(noise, precision), 0.97),
    atLeast("noise-5: recall", shareIn(noise, rightShare), 0.95),
    atMost(
      "negative: characters in paired segments",
      shareIn(negative, (figures) => share(figures.negative.paired, figures.negative.characters)),
      0.01,
    ),
  ];
}

/** What is said of values against how many of them are right. */
function confidenceBars({ bins }: Figures): Bar[] {
  const sure = someOf(bins, 0.99, 1);
  return [
    atLeast("right among values said 0.99 or more", share(sure.right, sure.count), 0.998),
    within(bins, 0.9, 0.99, 0.03),
    within(bins, 0.5, 0.9, 0.1),
  ];
}

/** Whether as many are right as is said, give or take, of the values from one confidence up to another. */
function within(bins: Figures["bins"], least: number, most: number, away: number): Bar {
  const { right, count, said } = someOf(bins, least, most);
  const reached = share(Math.abs(said - right), count);
  return {
    name: `right among values said ${least} to ${most}: within ${100 * away} points`,
    reached: `${percent(reached)} points of ${count}`,
    met: reached === null || count < LEAST_VALUES ? null : reached <= away,
  };
}

/** The bins from one confidence up to another, as one. */
function someOf(bins: Figures["bins"], least: number, most: number): Figures["bins"][number] {
  return bins
    .filter((_, index) => BINS[index] >= least && BINS[index] < most)
    .reduce((all, bin) => ({ right: all.right + bin.right, count: all.count + bin.count, said: all.said + bin.said }), {
      right: 0,
      count: 0,
      said: 0,
    });
}

/** Of the values given, but for inferred ones that are true. */
function precision({ right, wrong, falseFills }: Figures): number | null {
  return share(right, right + wrong + falseFills);
}

function shareIn(figures: Figures | null, measure: (figures: Figures) => number | null): number | null {
  return figures === null ? null : measure(figures);
}

function atLeast(name: string, reached: number | null, least: number): Bar {
  return {
    name: `${name} >= ${(100 * least).toFixed(1)} %`,
    reached: percent(reached),
    met: reached === null ? null : reached >= least,
  };
}

function atMost(name: string, reached: number | null, most: number): Bar {
  return {
    name: `${name} <= ${(100 * most).toFixed(1)} %`,
    reached: percent(reached),
    met: reached === null ? null : reached <= most,
  };
}

function none(name: string, count: number): Bar {
  return { name: `${name}: none`, reached: String(count), met: count === 0 };
}
