import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

it("a command that waits for what never comes ends with trouble, not as one that found no difference", () => {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-unsettled-"));
  try {
    for (const name of ["main.js", "package.json"]) cpSync(join("dist", "cli", name), join(folder, name));
    const answers = ["new Promise(() => {})", "Promise.resolve()"].map((promise) => {
      const command = `(function (exports) { exports.runCommandLine = () => ${promise}; })`;
      writeFileSync(join(folder, "run-command-line.cjs"), command);
      return spawnSync(process.execPath, [join(folder, "main.js")]).status;
    });
    expect(answers).toEqual([2, 0]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
