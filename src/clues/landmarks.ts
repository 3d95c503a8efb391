import { landmarkLines } from "./landmarks.generated.js";

/**
 * What a landmark is to a reader of a text: `landmark` a river, lake, mountain or site, `nickname` another
 * name of a place, `area` a region, zone or platform, `organisation`, `local-word` a saying, a policy or a
 * product of one place.
 */
export type LandmarkKind = keyof typeof landmarkLines;

/**
 * A name that places a text though it is no administrative division: the name, and the places it belongs to,
 * separated by spaces, each as its province and, if known, its city (and county), in short forms: `浙江/宁波`, `湖北`.
 * `isWeak` if the name is used far from there.
 */
export interface Landmark {
  readonly name: string;
  readonly kind: LandmarkKind;
  readonly places: string;
  readonly isWeak: boolean;
}

/** The names of data/landmarks/, each once. */
export function* eachLandmark(): Iterable<Landmark> {
  for (const kind of ["landmark", "nickname", "area", "organisation", "local-word"] as const)
    for (const line of landmarkLines[kind].split("\n")) {
      const [places, strong, weak] = line.split("\t");
      if (strong !== "") for (const name of strong.split(" ")) yield { name, kind, places, isWeak: false };
      if (weak !== "") for (const name of weak.split(" ")) yield { name, kind, places, isWeak: true };
    }
}
