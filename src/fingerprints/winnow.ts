/**
 * Keeps the smallest fingerprint of every `window` shingles in a row, the last one where several are smallest
 * (Schleimer, Wilkerson and Aiken, *Winnowing*, 2003): two texts that share a window keep the same one of it.
 * Shingles are in a row where each starts one unit behind the last; a row shorter than the window keeps its smallest.
 */
export function winnow(fingerprints: Float64Array, starts: Uint32Array, window: number): Float64Array {
  const kept = new Float64Array(fingerprints.length);
  let length = 0;
  for (let from = 0; from < fingerprints.length;) {
    let to = from + 1;
    while (to < fingerprints.length && starts[to] === starts[to - 1] + 1) to++;
    length = winnowRow(fingerprints.subarray(from, to), window, kept, length);
    from = to;
  }
  return kept.subarray(0, length);
}

function winnowRow(row: Float64Array, window: number, kept: Float64Array, before: number): number {
  let length = before;
  let smallest = -1;
  for (let end = Math.min(window, row.length); end <= row.length; end++) {
    const start = Math.max(0, end - window);
    if (smallest < start) smallest = lastSmallest(row, start, end);
    else if (row[end - 1] <= row[smallest]) smallest = end - 1;
    else continue;
    kept[length++] = row[smallest];
  }
  return length;
}

function lastSmallest(row: Float64Array, start: number, end: number): number {
  let smallest = start;
  for (let at = start + 1; at < end; at++) if (row[at] <= row[smallest]) smallest = at;
  return smallest;
}
