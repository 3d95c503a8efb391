import { spawn } from "node:child_process";

/** What opens an address with the user's browser, by the system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
const USUAL = ["xdg-open"] as const;

/** Opens an address in the browser; `failed` is called where that is not possible. */
export function openBrowser(address: string, failed: () => void): void {
  const [command, ...args] = OPENERS[process.platform] ?? USUAL;
  const opener = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  opener.once("error", failed);
  opener.once("exit", (code) => {
    if (code !== 0) failed();
  });
  opener.unref();
}
