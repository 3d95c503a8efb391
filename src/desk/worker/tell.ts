import type { Step } from "./messages.js";

/** Says how far the work is. */
export type Tell = (step: Step, done: number, total: number) => void;
