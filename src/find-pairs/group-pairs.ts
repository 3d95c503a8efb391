import type { FoundPair, PairedDocument, PairGroup } from "../answer/pairs.js";

/** Two groups are one if more than this part of the pairs between them was found. */
const MOST_OF_THEM = 0.5;

/**
 * Groups of documents that are like each other, the largest first. The pairs that share most are looked at first; two
 * groups are joined only if most of the pairs between them were found. A chain of which each is like the next alone
 * makes no group, and neither do two strangers that quote one text.
 *
 * Each document is in one group. All pairs are held in memory.
 */
export function groupPairs(pairs: readonly FoundPair[]): PairGroup[] {
  const groups = new Groups();
  for (const pair of pairs.toSorted(mostFirst)) groups.join(groups.of(pair.first), groups.of(pair.second));
  return groups
    .all()
    .filter(({ size }) => size > 1)
    .sort(largestFirst);
}

function likeness({ estimatedContainment: { first, second } }: FoundPair): number {
  return Math.max(first, second);
}

function mostFirst(one: FoundPair, other: FoundPair): number {
  return (
    likeness(other) - likeness(one) ||
    other.shared - one.shared ||
    compareIds(one.first, other.first) ||
    compareIds(one.second, other.second)
  );
}

function largestFirst(one: PairGroup, other: PairGroup): number {
  return other.size - one.size || other.pairs - one.pairs || compareIds(one.documents[0], other.documents[0]);
}

function compareIds(one: PairedDocument, other: PairedDocument): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

interface Group {
  readonly documents: PairedDocument[];
  pairs: number;
  /** Pairs found between it and others. */
  readonly beside: Map<Group, number>;
}

class Groups {
  readonly #byId = new Map<string, Group>();

  of(document: PairedDocument): Group {
    const known = this.#byId.get(document.id);
    if (known !== undefined) return known;
    const group: Group = { documents: [document], pairs: 0, beside: new Map() };
    this.#byId.set(document.id, group);
    return group;
  }

  /** Notes one more pair between two groups, or in one, and joins what has become one by it. */
  join(one: Group, other: Group): void {
    if (one === other) {
      one.pairs++;
      return;
    }
    const found = (one.beside.get(other) ?? 0) + 1;
    one.beside.set(other, found);
    other.beside.set(one, found);
    if (!isOne(one, other)) return;
    let grown = this.#joined(one, other);
    // What it has taken in may bring it near enough to another one.
    for (let next = nearest(grown); next !== null; next = nearest(grown)) grown = this.#joined(grown, next);
  }

  all(): PairGroup[] {
    return Array.from(new Set(this.#byId.values()), ({ documents, pairs }) => ({
      size: documents.length,
      documents: documents.toSorted(compareIds),
      pairs,
    }));
  }

  /** The smaller one becomes a part of the larger one. */
  #joined(one: Group, other: Group): Group {
    const [into, from] = one.documents.length >= other.documents.length ? [one, other] : [other, one];
    into.pairs += from.pairs + (into.beside.get(from) ?? 0);
    into.beside.delete(from);
    for (const document of from.documents) this.#byId.set(document.id, into);
    into.documents.push(...from.documents);
    for (const [third, found] of from.beside) {
      third.beside.delete(from);
      if (third === into) continue;
      const together = found + (into.beside.get(third) ?? 0);
      into.beside.set(third, together);
      third.beside.set(into, together);
    }
    return into;
  }
}

/** How much of the pairs between two groups was found. */
function closeness(one: Group, other: Group): number {
  return (one.beside.get(other) ?? 0) / (one.documents.length * other.documents.length);
}

function isOne(one: Group, other: Group): boolean {
  return closeness(one, other) > MOST_OF_THEM;
}

/** The group that is to be joined next with this one; of several the closest, the first of equals by id. */
function nearest(group: Group): Group | null {
  let best: Group | null = null;
  for (const other of group.beside.keys()) {
    if (!isOne(group, other)) continue;
    const more = best === null ? 1 : closeness(group, other) - closeness(group, best);
    if (best === null || more > 0 || (more === 0 && compareIds(firstOf(other), firstOf(best)) < 0)) best = other;
  }
  return best;
}

function firstOf({ documents }: Group): PairedDocument {
  return documents.reduce((first, one) => (compareIds(one, first) < 0 ? one : first));
}
