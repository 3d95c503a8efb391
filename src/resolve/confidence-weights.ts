/** Log-odds of being right for each sign of a value. `npm run calibrate` writes this file: docs/evaluation.md. */
export const WEIGHTS = {
  always: -3.64,
  wordsBefore: 2.56,
  wordsBehind: 1.09,
  flush: 0.48,
  flushBoth: 1.95,
  touchesBefore: 0.1,
  touchesBehind: 0.31,
  touchesBoth: 0.1,
  atLine: 0.1,
  fit: 1.5,
  weight: 1.88,
  agreeing: 3.02,
  edgesByWords: 0,
  edgesByLength: -1.09,
  replaced: -3.3,
  longName: 0,
  openName: -0.84,
};

/** What speaks for or against a value. */
export type Sign = keyof typeof WEIGHTS;
