import { oneOf } from "../lexicons/one-of.js";

/** What is counted by a list before it. */
export const MEASURES_OF_LISTS = new RegExp(`^${oneOf("measures", "listed")}`, "u");

/** The counts that a code name is made of: 3个, *大, 一批. */
export const MEASURES_OF_CODES = new RegExp(`^${oneOf("measures", "coded")}`, "u");

/** The measure word or unit of a sum and its parts. */
export const MEASURES_OF_SUMS = new RegExp(`^(?:万|亿)?${oneOf("measures", "summed")}`, "u");
