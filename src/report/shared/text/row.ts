import type { Run } from "./style.js";

/** A line of the report. */
export type Row = readonly Run[];
