import { CITY } from "./city.js";
import { CULTURE } from "./culture.js";
import { ECOLOGY } from "./ecology.js";
import { ECONOMY } from "./economy.js";
import { FORMULAS } from "./formulas.js";
import { FOUR_CHARACTER_WORDS } from "./four-character-words.js";
import { GUIDING_THOUGHT } from "./guiding-thought.js";
import { INDUSTRY } from "./industry.js";
import { LAW } from "./law.js";
import { PARTY_BUILDING } from "./party-building.js";
import { PEOPLE } from "./people.js";
import { REFORM } from "./reform.js";
import { REPORTING } from "./reporting.js";
import { RURAL } from "./rural.js";
import { SAFETY } from "./safety.js";
import { STYLE_OF_WORK } from "./style-of-work.js";
import { TECHNOLOGY } from "./technology.js";

const TABLES = [
  GUIDING_THOUGHT,
  ECONOMY,
  INDUSTRY,
  REFORM,
  PEOPLE,
  PARTY_BUILDING,
  STYLE_OF_WORK,
  FORMULAS,
  REPORTING,
  LAW,
  RURAL,
  CITY,
  ECOLOGY,
  SAFETY,
  CULTURE,
  TECHNOLOGY,
  FOUR_CHARACTER_WORDS,
];

/**
 * Stock phrases of official speeches, reports, notices, statutes and judgments: wording thousands of unrelated
 * documents share word for word. Each is 4 to 24 characters, none is there twice.
 */
export const STOCK_PHRASES: readonly string[] = TABLES.flatMap((table) => table.trim().split("\n"));
