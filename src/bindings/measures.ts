import { oneOf } from "../lexicons/one-of.js";

/** What is counted by a list before it. */
export const MEASURES_OF_LISTS = new RegExp(`^${oneOf("measures", "listed")}`, "u");

/** The counts that a code name is made of: 3个, *大, 一批. Not all are measures: 6链, 3园. */
export const MEASURES_OF_CODES = /^(?:个|大|批|项|类|条|区|园|家|张|座|链|化)/u;

/** The measure word or unit of a total and its parts. */
export const MEASURES_OF_SUMS = new RegExp(`^(?:万|亿)?${oneOf("measures", "summed")}`, "u");

/** How far a measure is read, with what must follow it or must not, in UTF-16 code units. */
export const MEASURE_REACH = 8;
