import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openOutput } from "../../src/cli/output.js";

vi.mock("node:fs/promises", async (original) => ({
  ...(await original<typeof import("node:fs/promises")>()),
  link: () => Promise.reject(Object.assign(new Error("no links here"), { code: "EPERM" })),
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duizhao-linkless-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Some disks, and some of the network, give a file no second name. */
describe("on a file system without hard links", () => {
  it("an output is written, and takes nobody's place", async () => {
    const place = join(folder, "x.txt");
    const write = async (meanwhile: () => void): Promise<void> => {
      const output = await openOutput(place, { force: false, inputs: [] });
      await output.write("new");
      meanwhile();
      await output.close();
    };
    await write(() => undefined);
    expect(readFileSync(place, "utf8")).toBe("new");
    rmSync(place);
    await expect(write(() => writeFileSync(place, "theirs"))).rejects.toThrow(/exists/);
    expect(readFileSync(place, "utf8")).toBe("theirs");
    expect(readdirSync(folder)).toEqual(["x.txt"]);
  });
});
