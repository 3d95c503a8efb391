import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Steps of a long measurement, each with its answer in a file: one that is begun again goes on where it was. */
export class Remembered {
  readonly folder: string;

  constructor(folder: string, isFresh: boolean) {
    this.folder = folder;
    if (isFresh) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** What the step answered before; else does it. */
  step<T>(name: string, work: () => T): T {
    const path = join(this.folder, `${name}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as T;
    process.stderr.write(`${name} …\n`);
    const answer = work();
    writeFileSync(`${path}.new`, JSON.stringify(answer));
    renameSync(`${path}.new`, path);
    return answer;
  }

  /** A path in its folder at which nothing is. */
  emptied(name: string): string {
    const path = join(this.folder, name);
    rmSync(path, { recursive: true, force: true });
    return path;
  }
}
