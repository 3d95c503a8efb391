import { AREAS } from "./areas.js";
import type { LandmarkKind, LandmarkRow } from "./landmark.js";
import { LOCAL_WORDS } from "./local-words.js";
import { MOUNTAINS } from "./mountains.js";
import { NICKNAMES } from "./nicknames.js";
import { ORGANISATIONS } from "./organisations.js";
import { WATERS } from "./waters.js";

/** The tables of names that place a text, by the kind of name. */
export const LANDMARKS: Readonly<Record<LandmarkKind, readonly (readonly LandmarkRow[])[]>> = {
  "landmark": [WATERS, MOUNTAINS],
  "nickname": [NICKNAMES],
  "area": [AREAS],
  "organisation": [ORGANISATIONS],
  "local-word": [LOCAL_WORDS],
};
