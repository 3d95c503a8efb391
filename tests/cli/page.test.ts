import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { duizhao } from "./duizhao.js";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "duizhao-page-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const built = readFileSync("dist/duizhao.html", "utf8");

it("writes the page into a file, and says how to use it", () => {
  const { code, stdout, stderr } = duizhao(["page", "-o", "desk.html"], { cwd: folder });
  expect([code, stdout]).toEqual([0, ""]);
  expect(stderr).toMatch(/desk\.html.*browser/);
  expect(readFileSync(join(folder, "desk.html"), "utf8")).toBe(built);
});

it("replaces no file unless it is told to", () => {
  expect(duizhao(["page", "-o", "desk.html"], { cwd: folder }).code).toBe(2);
  expect(duizhao(["page", "-o", "desk.html", "--force"], { cwd: folder }).code).toBe(0);
});

it("writes it to a pipe", () => {
  expect(duizhao(["page"], { cwd: folder }).stdout).toBe(built);
});

it("is one file of at most 6 MB that may connect to nothing", () => {
  expect(Buffer.byteLength(built)).toBeLessThanOrEqual(6 * 1024 * 1024);
  expect(built).toContain(`<meta name="duizhao-bytes" content="${Buffer.byteLength(built)}">`);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(built)?.[1] ?? "";
  expect(policy).toMatch(/^default-src 'none'; .*connect-src 'none'/);
  expect(policy).not.toContain("unsafe");
  expect(built.replaceAll(/<script type="application[^]*?<\/script>/g, "")).not.toMatch(/<(?:link|img)\b|\ssrc="/);
});
