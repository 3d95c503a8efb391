import type { JobPool } from "./jobs/job-pool.js";
import type { Page } from "./page.js";
import type { Roots } from "./roots.js";
import type { OneTimeLink } from "./token.js";

/** What the routes have to do with. */
export interface Served {
  readonly page: Page;
  readonly token: string;
  /** What `--open` calls a browser with; null where it was not asked for. */
  readonly link: OneTimeLink | null;
  readonly roots: Roots;
  readonly index: string | null;
  readonly pool: JobPool;
  /** Is told, in one line without a word of a text, what the user has to know. */
  readonly warn: (line: string) => void;
}
