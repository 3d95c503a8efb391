import type { Added, AskedStore } from "./measure-store.js";

export interface EngineFigures {
  readonly articles: number;
  readonly added: { readonly embedded: Added; readonly engine: Added };
  readonly asked: { readonly embedded: AskedStore; readonly engine: AskedStore };
}

/** The figures as Markdown. */
export function engineReport(
  all: readonly EngineFigures[],
  about: { readonly engine: string; readonly load: number },
): string {
  const columns = all.map(({ articles }) => articles.toLocaleString("en"));
  const row = (name: string, of: (figures: EngineFigures) => string): string =>
    `| ${name} | ${all.map(of).join(" | ")} |`;
  const perSecond = (articles: number, seconds: number): string => Math.round(articles / seconds).toLocaleString("en");
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1];
  const milliseconds = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} / ${Math.max(...values).toFixed(0)} ms`;
  const isSame = ({ asked }: EngineFigures): string =>
    `${asked.engine.found.filter((found, at) => found === asked.embedded.found[at]).length} of ${asked.engine.found.length}`;
  return `# A store on a search engine beside the one in a folder

\`npm run bench:engine\`; ${about.engine}, one node with 512 MB of heap, one shard, no replica, on two cores that others used
too (load ${about.load.toFixed(1)}): processor time holds, other times are at most that. Made articles of 800 characters, ten of
3,000; 20 queries, of which half have a placeholder every 5 to 8 characters, each asked five times in one process, the
quickest of them counted; both in one run. Indexes are compacted.

| | ${columns.join(" | ")} |
| --- | ${columns.map(() => "---:").join(" | ")} |
${[
  row("articles a second, folder", ({ articles, added }) => perSecond(articles, added.embedded.seconds)),
  row("articles a second, engine", ({ articles, added }) => perSecond(articles, added.engine.seconds)),
  row("articles a second of our processor time, folder", ({ articles, added }) =>
    perSecond(articles, added.embedded.ownCpu),
  ),
  row("articles a second of our processor time, engine", ({ articles, added }) =>
    perSecond(articles, added.engine.ownCpu),
  ),
  row("articles a second of the engine's processor time", ({ articles, added }) =>
    perSecond(articles, added.engine.serverCpu),
  ),
  row("bytes an article, folder", ({ articles, added }) => (added.embedded.bytes / articles).toFixed(0)),
  row("bytes an article, engine", ({ articles, added }) => (added.engine.bytes / articles).toFixed(0)),
  row("a query in all, folder (median / most)", ({ asked }) => milliseconds(asked.embedded.total)),
  row("a query in all, engine", ({ asked }) => milliseconds(asked.engine.total)),
  row("of that the engine's own count (`took`)", ({ asked }) => milliseconds(asked.engine.took)),
  row("the engine's processor time for a query", ({ asked }) => `${asked.engine.serverCpu.toFixed(0)} ms`),
  row("the same answer, byte for byte", isSame),
].join("\n")}
`;
}
