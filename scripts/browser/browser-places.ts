import { posix, win32 } from "node:path";

/** What Chrome, Chromium and Edge are called where commands are looked for. */
const COMMANDS = [
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

/** Where they are installed, within the folders for programs of a system. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib/chromium/chromium",
    "/usr/lib64/chromium-browser/chromium-browser",
    "/snap/bin/chromium",
    "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
    "/var/lib/flatpak/exports/bin/com.google.Chrome",
  ],
  darwin: [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "Google\\Chrome\\Application\\chrome.exe",
    "Chromium\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** The files that may be a browser on a system, the likeliest first: those of `PATH`, then the usual places. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const { join, delimiter } = platform === "win32" ? win32 : posix;
  const ending = platform === "win32" ? ".exe" : "";
  // Windows writes the name of this variable in several ways.
  const path = env["PATH"] ?? env["Path"] ?? "";
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const commands = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + ending)));
  const installed = INSTALLED[platform] ?? INSTALLED.linux ?? [];
  const programs = programFolders(platform, env);
  return [...commands, ...programs.flatMap((folder) => installed.map((place) => join(folder, place)))];
}

function programFolders(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const isGiven = (folder: string | undefined): folder is string => folder !== undefined && folder !== "";
  switch (platform) {
    case "win32":
      return [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(isGiven);
    case "darwin":
      return ["/Applications", ...[env["HOME"]].filter(isGiven).map((home) => posix.join(home, "Applications"))];
    default:
      return ["/"];
  }
}
