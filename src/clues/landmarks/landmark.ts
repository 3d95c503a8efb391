/**
 * What a landmark is to a reader of a text: `landmark` a river, lake, mountain or site, `nickname` another
 * name of a place, `area` a region, zone or platform, `organisation`, `local-word` a saying, a policy or a
 * product of one place.
 */
export type LandmarkKind = "landmark" | "nickname" | "area" | "organisation" | "local-word";

/**
 * A name that places a text though it is no administrative division: the name, and the places it belongs
 * to, separated by spaces, each by its province and where it can be told its city (and county), in short
 * forms: `浙江/宁波`, `湖北`. `weak` where the name is heard of far from there.
 */
export type LandmarkRow =
  readonly [name: string, places: string] | readonly [name: string, places: string, strength: "weak"];
