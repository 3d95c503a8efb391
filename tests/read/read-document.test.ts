import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, open, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.js";
import { Trouble } from "../../src/text/trouble.js";
import { codesOf } from "./reading.js";

const TEXT = "当前，XX正处在关键期。";
let folder = "";
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-"));
  await writeFile(inFolder("good.txt"), TEXT);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function refused(path: string): Promise<Trouble> {
  const error: unknown = await readDocument(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Trouble);
  if (!(error instanceof Trouble)) throw new Error("unreachable");
  expect(error.path).toBe(path);
  expect(`${error.said.zh}${error.said.en}`).not.toContain("\n");
  return error;
}

test("a file is read with its sum and its length", async () => {
  const bytes = await readFile(inFolder("good.txt"));
  const { text, origin, warnings } = await readDocument(inFolder("good.txt"));
  expect({ text, warnings }).toEqual({ text: TEXT, warnings: [] });
  expect(origin).toEqual({
    path: inFolder("good.txt"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    encoding: "utf-8",
    format: "plain",
  });
});

test("what is not there, or is no file, is refused before anything is read", async () => {
  execFileSync("mkfifo", [inFolder("pipe")]);
  await mkdir(inFolder("folder"));
  await symlink("loop", inFolder("loop"));
  await symlink("nowhere", inFolder("dangling"));
  await symlink("pipe", inFolder("to-pipe"));
  const refusals: readonly (readonly [string, RegExp])[] = [
    [inFolder("missing.txt"), /no such file/],
    [inFolder("dangling"), /dangling link/],
    [inFolder("good.txt/x"), /no archive/],
    [inFolder("loop"), /loop of symbolic links/],
    [inFolder("folder"), /a folder/],
    [inFolder("pipe"), /not a regular file/],
    [inFolder("to-pipe"), /not a regular file/],
    ["/dev/zero", /not a regular file/],
    ["/dev/tty", /not a regular file|cannot be read/],
    [inFolder("x".repeat(256)), /too long/],
    [inFolder("a\0b"), /not a valid name/],
    [inFolder("\x1b[31m\n\u202e'\"$(true)"), /no such file/],
  ];
  for (const [path, said] of refusals) expect((await refused(path)).said.en).toMatch(said);
});

test.runIf(process.platform === "linux")("files of /proc are refused", async () => {
  expect((await refused("/proc/self/maps")).said.en).toMatch(/not a regular file/);
});

test("a socket is refused", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(inFolder("socket"), resolve));
  expect((await refused(inFolder("socket"))).said.en).toMatch(/not a regular file/);
  await new Promise((resolve) => server.close(resolve));
});

test("1 GiB is refused by its size alone", async () => {
  await writeFile(inFolder("huge.txt"), "");
  await truncate(inFolder("huge.txt"), 1024 ** 3);
  const before = process.memoryUsage.rss();
  expect((await refused(inFolder("huge.txt"))).said.en).toMatch(/too large \(1024 MiB\).*64 MiB/);
  expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 ** 2);
});

test("strange names are read", async () => {
  for (const name of ["-n", "a\nb.txt", "\x1b[0m.txt", "'\"$(x).txt", "字".repeat(85)]) {
    await writeFile(inFolder(name), TEXT);
    expect((await readDocument(inFolder(name))).text).toBe(TEXT);
  }
});

test("a file that nobody may read is refused", async () => {
  await writeFile(inFolder("secret.txt"), TEXT);
  await chmod(inFolder("secret.txt"), 0);
  await chmod(folder, 0o755);
  // Root may read everything, so another user asks.
  const program = inFolder("ask.mjs");
  await build({
    stdin: {
      contents: `import { readDocument } from "./src/read/read-document.js";
        readDocument(process.argv[2]).catch((error) => console.log(error.name, error.message));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    outfile: program,
  });
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { stdout } = spawnSync(process.execPath, [program, inFolder("secret.txt")], { encoding: "utf8", ...asNobody });
  expect(stdout).toMatch(/^Trouble .*secret\.txt: permission denied/);
});

test("a file that grows while it is read is read with a warning, and with the sum of what was read", async () => {
  const path = inFolder("growing.txt");
  const length = 8 * 1024 * 1024;
  await writeFile(path, "x".repeat(length));
  const file = await open(path, "a");
  const reading = { ended: false };
  const growing = (async () => {
    while (!reading.ended) await file.write("y");
  })();
  const document = await readDocument(path);
  reading.ended = true;
  await growing;
  await file.close();
  expect(codesOf(document)).toContain("changed-while-read");
  const { sha256, bytes } = document.origin;
  expect(document.source).toHaveLength(bytes);
  expect(sha256).toBe(createHash("sha256").update(document.source).digest("hex"));
});

test("- is standard input", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const bytes = new TextEncoder().encode(TEXT);
    yield bytes.subarray(0, 4);
    yield bytes.subarray(4);
  }
  expect(await readDocument("-", { stdin: chunks() })).toMatchObject({ text: TEXT, origin: { path: "-" } });
});

test("standard input is read up to the limit", async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given++;
      yield new Uint8Array(1024 * 1024);
    }
  }
  await expect(readDocument("-", { stdin: endless() })).rejects.toThrow(/too large/);
  expect(given).toBe(65);
});
