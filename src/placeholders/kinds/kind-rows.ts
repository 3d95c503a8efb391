import { CODE_ROWS } from "./code-rows.js";
import { DATE_ROWS, ORDINAL_ROWS } from "./date-rows.js";
import type { KindRows } from "./kind-row.js";
import { NAME_ROWS } from "./name-rows.js";
import { NUMBER_ROWS } from "./number-rows.js";
import { ORGANISATION_ROWS } from "./organisation-rows.js";
import { PERSON_ROWS } from "./person-rows.js";
import { PLACE_ROWS } from "./place-rows.js";
import { TEXT_ROWS } from "./text-rows.js";

/** What speaks for each kind. The order of rows counts for nothing; of kinds that weigh the same the first is taken. */
export const KIND_ROWS: readonly KindRows[] = [
  ["person", PERSON_ROWS],
  ["number", NUMBER_ROWS],
  ["ordinal", ORDINAL_ROWS],
  ["date", DATE_ROWS],
  ["organisation", ORGANISATION_ROWS],
  ["place", PLACE_ROWS],
  ["name", NAME_ROWS],
  ["code", CODE_ROWS],
  ["text", TEXT_ROWS],
];
