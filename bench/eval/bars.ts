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
    atMost("false fills of those without right value", share(all.falseFills, valueless(all)), 0.005),
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

function confidenceBars({ bins }: Figures): Bar[] {
  const sure = bins.filter((_, index) => BINS[index] >= 0.9);
  const count = sure.reduce((sum, bin) => sum + bin.count, 0);
  const right = sure.reduce((sum, bin) => sum + bin.right, 0);
  const doubtful = bins.flatMap(({ count: values, said, right: good }, index): Bar[] => {
    const least = BINS[index];
    if (least >= 0.9 || least < 0.5) return [];
    const away = share(Math.abs(said - good), values);
    const reached = `${percent(away)} points of ${values}`;
    return [
      {
        name: `right among values said ${least} to ${BINS[index - 1]}: within 10 points`,
        reached,
        met: away === null || values < LEAST_VALUES ? null : away <= 0.1,
      },
    ];
  });
  return [atLeast("right among values said 0.9 or more", share(right, count), 0.98), ...doubtful];
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
