/** Fingerprints that most members of both have, of those of the group that has fewer. By hand. */
const LEAST_OF_CORE = 0.1;
/** Fewer say nothing of the group. By hand. */
const TELLING_CORE = 12;

/** Texts that may be one template, and which fingerprints they have. */
export class Cluster {
  /** Numbers of texts in the pile, in ascending order. */
  readonly texts: readonly number[];
  /** Of each fingerprint how many of the texts have it. */
  readonly counts: ReadonlyMap<number, number>;
  /** What its two halves shared in the mean when they were joined; 1 for a text alone. */
  readonly cohesion: number;
  /** A fingerprint that so many of the texts have is one of most. */
  readonly #most: number;
  /** How many fingerprints most of the texts have. */
  readonly #core: number;
  /** How many fingerprints each text has, in ascending order. */
  readonly #sizes: readonly number[];
  /** The sum of the first sizes. */
  readonly #sums: readonly number[];

  private constructor(
    { texts, counts, cohesion }: Pick<Cluster, "texts" | "counts" | "cohesion">,
    sizes: readonly number[],
  ) {
    this.texts = texts;
    this.counts = counts;
    this.cohesion = cohesion;
    this.#most = Math.max(Math.min(2, texts.length), texts.length / 2);
    let core = 0;
    for (const count of counts.values()) if (count >= this.#most) core++;
    this.#core = core;
    this.#sizes = sizes;
    let sum = 0;
    this.#sums = [0, ...sizes.map((size) => (sum += size))];
  }

  static of(text: number, fingerprints: Iterable<number>, size: number): Cluster {
    const counts = new Map(Array.from(fingerprints, (fingerprint) => [fingerprint, 1] as const));
    return new Cluster({ texts: [text], counts, cohesion: 1 }, [size]);
  }

  /** @param cohesion what `linkTo` says of the two. */
  with(other: Cluster, cohesion: number): Cluster {
    const [large, small] = this.counts.size < other.counts.size ? [other, this] : [this, other];
    const counts = new Map(large.counts);
    for (const [fingerprint, count] of small.counts) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + count);
    const sizes = [...this.#sizes, ...other.#sizes].sort((a, b) => a - b);
    const texts = [...this.texts, ...other.texts].sort((a, b) => a - b);
    return new Cluster({ texts, counts, cohesion }, sizes);
  }

  /**
   * What a text of the one and a text of the other share in the mean, of the one that has less (average linkage): a
   * stranger that is like one member alone is far from the others. 0 where most members of the one have hardly anything
   * that most of the other have: a text put together from two templates does not make one of them.
   */
  linkTo(other: Cluster): number {
    const [large, small] = this.counts.size < other.counts.size ? [other, this] : [this, other];
    let shared = 0;
    let core = 0;
    for (const [fingerprint, count] of small.counts) {
      const there = large.counts.get(fingerprint) ?? 0;
      shared += count * there;
      if (there >= large.#most && count >= small.#most) core++;
    }
    const smaller = Math.min(large.#core, small.#core);
    if (smaller >= TELLING_CORE && core < LEAST_OF_CORE * smaller) return 0;
    return shared / this.#leastTogether(other);
  }

  /** The sum of the smaller size of each two texts. */
  #leastTogether(other: Cluster): number {
    let sum = 0;
    for (const size of other.#sizes) {
      const smaller = countBelow(this.#sizes, size);
      sum += this.#sums[smaller] + size * (this.#sizes.length - smaller);
    }
    return sum;
  }
}

function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
