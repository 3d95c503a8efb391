import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** The Firefox that tests run in: the one that `FIREFOX_PATH` names, or the first in `PATH`; null where there is none. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env["FIREFOX_PATH"] ?? "";
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = ["firefox", "firefox-esr"].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...(named === "" ? usual : [named])].find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What keeps a Firefox to the test: it asks nothing of the network by itself, and writes downloads without a question. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  "marionette.port": 0,
  "app.update.disabledForTesting": true,
  "browser.download.alwaysOpenPanel": false,
  "browser.download.folderList": 2,
  "browser.safebrowsing.downloads.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "intl.accept_languages": "zh-CN",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** How long is waited for it to begin and for what it is asked, in milliseconds. */
const PATIENCE = 60_000;

/** The name of an element in an answer of WebDriver. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** A Firefox without a window, by Marionette, the protocol of its own: lines of JSON over a socket of this machine. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #socket: Socket;
  readonly #folder: string;
  #number = 0;
  #read = "";

  private constructor(process: ChildProcess, socket: Socket, folder: string) {
    this.#process = process;
    this.#socket = socket;
    this.#folder = folder;
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => (this.#read += text));
  }

  static async launch(path: string): Promise<Firefox> {
    const folder = mkdtempSync(join(tmpdir(), "firefox-"));
    const preferences = Object.entries({ ...PREFERENCES, "browser.download.dir": folder });
    const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
    writeFileSync(join(folder, "user.js"), lines.join("\n"));
    const process = spawn(path, ["--headless", "--no-remote", "--marionette", "--profile", folder, "about:blank"], {
      stdio: "ignore",
    });
    const port = Number(await written(join(folder, "MarionetteActivePort")));
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const firefox = new Firefox(process, socket, folder);
    await firefox.#message();
    await firefox.#ask("WebDriver:NewSession", { capabilities: {} });
    return firefox;
  }

  async open(url: string): Promise<void> {
    await this.#ask("WebDriver:Navigate", { url });
  }

  /** Evaluates the body of a function in the page. */
  async run(script: string, ...args: readonly unknown[]): Promise<unknown> {
    return (await this.#ask("WebDriver:ExecuteScript", { script, args, sandbox: null })).value;
  }

  /** Asks the page until the answer is something. */
  async until(script: string, ...args: readonly unknown[]): Promise<unknown> {
    for (const begun = performance.now(); performance.now() - begun < PATIENCE;) {
      const answer = await this.run(script, ...args);
      if (answer !== null && answer !== false) return answer;
      await sleep(50);
    }
    throw new Error(`Firefox waited in vain for: ${script}`);
  }

  /** Goes into the frame that a selector names, or back to the page. */
  async enter(selector: string | null): Promise<void> {
    if (selector === null) {
      await this.#ask("WebDriver:SwitchToFrame", {});
      return;
    }
    const { value } = await this.#ask("WebDriver:FindElement", { using: "css selector", value: selector });
    const { [ELEMENT]: element } = value as { readonly [ELEMENT]: string };
    await this.#ask("WebDriver:SwitchToFrame", { element, focus: true });
  }

  /** Presses keys one after the other, or types a text sign by sign. */
  async type(...keys: readonly string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#ask("WebDriver:PerformActions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /** What was downloaded under a name. */
  downloaded(name: string): Promise<Buffer> {
    return written(join(this.#folder, name));
  }

  async end(): Promise<void> {
    this.#socket.destroy();
    if (this.#process.exitCode === null) {
      this.#process.kill("SIGKILL");
      await once(this.#process, "exit");
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #ask(name: string, parameters: object): Promise<{ readonly value: unknown }> {
    const text = JSON.stringify([0, ++this.#number, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = (await this.#message()) as [number, number, { message: string } | null, unknown];
    if (error !== null) throw new Error(`${name}: ${error.message}`);
    return result as { readonly value: unknown };
  }

  /** The next message: its length, a colon, and JSON. */
  async #message(): Promise<unknown> {
    for (;;) {
      const [, length = ""] = /^(\d+):/.exec(this.#read) ?? [];
      const bytes = Buffer.from(this.#read.slice(length.length + 1));
      if (length !== "" && bytes.length >= Number(length)) {
        this.#read = bytes.subarray(Number(length)).toString();
        return JSON.parse(bytes.subarray(0, Number(length)).toString());
      }
      await once(this.#socket, "data", { signal: AbortSignal.timeout(PATIENCE) });
    }
  }
}

/** A file that will be there, when it is whole. */
async function written(path: string): Promise<Buffer> {
  for (const begun = performance.now(); performance.now() - begun < PATIENCE; await sleep(50)) {
    if (existsSync(path) && !existsSync(`${path}.part`)) {
      const bytes = readFileSync(path);
      if (bytes.length > 0) return bytes;
    }
  }
  throw new Error(`Firefox wrote no ${path}`);
}
