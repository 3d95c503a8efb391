import type { Agreement, Agreements } from "./labelled-agreement.js";
import type { LabelledFigures } from "./labelled.js";
import { percent, share } from "./shares.js";
import { renderTable } from "./tables.js";

interface Column {
  readonly head: string;
  readonly cell: (agreement: Agreement) => string;
}

const SPANS: readonly Column[] = [
  { head: "labelled", cell: ({ labelled }) => String(labelled) },
  { head: "found", cell: ({ found }) => String(found) },
  { head: "missed", cell: ({ labelled, found }) => String(labelled - found) },
  { head: "false", cell: ({ wrong }) => String(wrong) },
  { head: "prec", cell: ({ found, wrong }) => percent(share(found, found + wrong)) },
  { head: "rec", cell: ({ found, labelled }) => percent(share(found, labelled)) },
  { head: "kind", cell: ({ kindRight, found }) => percent(share(kindRight, found)) },
];

/** Of what was found and has a labelled place; `said` is how many places an answer named on the average. */
const PLACES: readonly Column[] = [
  { head: "place", cell: ({ placeRight, placed }) => percent(share(placeRight, placed)) },
  { head: "said", cell: ({ placesSaid, placed }) => (placed === 0 ? "" : (placesSaid / placed).toFixed(1)) },
];

export function renderLabelled({ texts, placeholders, leaks, traps, times }: LabelledFigures): string {
  return [
    renderAgreements("placeholders", placeholders, SPANS),
    renderAgreements("leaks", leaks, [...SPANS, ...PLACES]),
    `labelled: ${texts} texts, ${traps.taken} of ${traps.set} traps taken, ${times.right} of ${times.labelled} times right`,
  ].join("\n\n");
}

function renderAgreements(
  title: string,
  { bySource, byKind, all, confusions }: Agreements,
  columns: readonly Column[],
): string {
  const rowsOf = (agreements: readonly Agreement[]): string[][] =>
    agreements.map((one) => [one.name, ...columns.map(({ cell }) => cell(one))]);
  const heads = columns.map(({ head }) => head);
  const sections = [
    renderTable([[title, ...heads], ...rowsOf(bySource.length > 1 ? [...bySource, all] : [all])]),
    renderTable([["kind", ...heads], ...rowsOf(byKind)]),
  ];
  if (confusions.length > 0)
    sections.push(renderTable([["labelled", "said", "times"], ...confusions.map(rowOfConfusion)]));
  return sections.join("\n\n");
}

function rowOfConfusion({ labelled, said, count }: Agreements["confusions"][number]): string[] {
  return [labelled, said, String(count)];
}
