/** What the model says of each step along a line: how likely each sign is there. Sign 0 is none. */
export interface SignMap {
  readonly steps: number;
  readonly signs: number;
  readonly likely: Float32Array;
}

/**
 * The likeliest sign of each step, where a sign that goes on over several steps is one (Graves 2006, the best path), and
 * how sure each UTF-16 unit is.
 */
export function readSigns(
  { steps, signs, likely }: SignMap,
  names: readonly string[],
): { readonly text: string; readonly sureness: number[] } {
  let text = "";
  const sureness: number[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    for (let sign = 1; sign < signs; sign++) if (likely[step * signs + sign] > likely[step * signs + best]) best = sign;
    if (best !== 0 && best !== before) {
      const name = names[best] ?? "";
      text += name;
      for (let unit = 0; unit < name.length; unit++) sureness.push(likely[step * signs + best]);
    } else if (best !== 0 && best === before && sureness.length > 0) {
      sureness[sureness.length - 1] = Math.max(sureness[sureness.length - 1], likely[step * signs + best]);
    }
    before = best;
  }
  return { text, sureness };
}
