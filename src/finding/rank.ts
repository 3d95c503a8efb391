import { agreementOf, containmentOf, type Explained } from "./explained.js";

/** What of its worth a text keeps that explains no placeholder: it may be the anonymised text itself, in another release. By hand. */
const WITHOUT_VALUES = 0.5;
/** How much it counts what part of the text is in the query, and not of the query in the text. By hand. */
const OF_TEXT = 0.1;

/**
 * The best first: by how much of the query a text has, how well it fills the placeholders, and then by how much of it is
 * in the query. Of equal ones the order depends on their ids alone.
 */
export function ranked(explained: readonly Explained[]): Explained[] {
  const worth = new Map(explained.map((one) => [one, worthOf(one)]));
  const of = (one: Explained): number => worth.get(one) ?? 0;
  return explained.toSorted((one, other) => of(other) - of(one) || (one.known.id < other.known.id ? -1 : 1));
}

function worthOf(one: Explained): number {
  const { ownFigures, figures } = one.reuse;
  const agreement = (agreementOf(one.resolutions.anonymised) + agreementOf(one.resolutions.published[0] ?? [])) / 2;
  const explains = WITHOUT_VALUES + (1 - WITHOUT_VALUES) * agreement;
  return Math.max(ownFigures.share, containmentOf(one) / 2) * explains + OF_TEXT * figures.share;
}
