import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openPager } from "../../src/cli/pager.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-pager-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const PART = "字".repeat(50_000);

/** Gives a pager so many parts; answers how many it took, and what was written to standard output instead. */
async function page(command: string, parts: number): Promise<{ taken: number; instead: string }> {
  let instead = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text, done) => {
    instead += String(text);
    if (typeof done === "function") (done as () => void)();
    return true;
  });
  const output = openPager({ ...process.env, PAGER: command });
  let taken = 0;
  while (taken < parts && (await output.write(PART))) taken++;
  await output.close();
  await output.abandon();
  vi.restoreAllMocks();
  return { taken, instead };
}

describe("a pager", () => {
  it("is given a text part by part", async () => {
    const shown = join(folder, "shown");
    expect(await page(`cat > ${shown}`, 60)).toEqual({ taken: 60, instead: "" });
    expect(readFileSync(shown, "utf8")).toBe(PART.repeat(60));
  });

  it("that is quit early is given no more", async () => {
    const { taken, instead } = await page("head -c 10 >/dev/null", 10_000);
    expect(taken).toBeLessThan(10_000);
    expect(instead).toBe("");
  });

  it("that is not there is the terminal itself, which misses nothing", async () => {
    const { instead } = await page("no-such-pager-anywhere 2>/dev/null", 12);
    expect(instead).toBe(PART.repeat(12));
  });

  it("is not started for nothing", async () => {
    const output = openPager({ ...process.env, PAGER: `touch ${join(folder, "started")}` });
    await output.abandon();
    expect(() => readFileSync(join(folder, "started"))).toThrow(/ENOENT/);
  });
});
