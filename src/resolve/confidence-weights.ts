/** Log-odds of being right for each sign of a value. `npm run calibrate` writes this file: docs/evaluation.md. */
export const WEIGHTS = {
  always: -3.67,
  wordsBefore: 2.52,
  wordsBehind: 1.06,
  flush: 0.47,
  flushBoth: 1.99,
  touchesBefore: 0.1,
  touchesBehind: 0.36,
  touchesBoth: 0.1,
  atLine: 0.1,
  fit: 1.5,
  weight: 1.89,
  agreeing: 0.82,
  edgesByWords: 0,
  edgesByLength: -1.2,
  replaced: -3.31,
  longName: 0,
  openName: -0.45,
};

/** What speaks for or against a value. */
export type Sign = keyof typeof WEIGHTS;
