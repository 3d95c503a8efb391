import { describe, expect, it } from "vitest";
import { browserPlaces } from "../../scripts/browser/browser-places.js";
import { findBrowser } from "../../scripts/browser/find-browser.js";

const WINDOWS = {
  "Path": "C:\\Windows;D:\\bin",
  "PROGRAMFILES": "C:\\Program Files",
  "PROGRAMFILES(X86)": "C:\\Program Files (x86)",
  "LOCALAPPDATA": "C:\\Users\\wang\\AppData\\Local",
};

describe("the places of browsers", () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ["linux", { PATH: "/usr/local/bin:/usr/bin" }, "/usr/bin/chromium"],
    ["linux", { PATH: "/usr/local/bin:/usr/bin" }, "/usr/bin/google-chrome-stable"],
    ["linux", {}, "/snap/bin/chromium"],
    ["linux", {}, "/opt/microsoft/msedge/msedge"],
    ["freebsd", { PATH: "/usr/local/bin" }, "/usr/local/bin/chrome"],
    ["darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["darwin", { HOME: "/Users/wang" }, "/Users/wang/Applications/Chromium.app/Contents/MacOS/Chromium"],
    ["darwin", {}, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    ["darwin", { PATH: "/opt/homebrew/bin" }, "/opt/homebrew/bin/chromium"],
    ["win32", WINDOWS, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
    ["win32", WINDOWS, "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"],
    ["win32", WINDOWS, "C:\\Users\\wang\\AppData\\Local\\Chromium\\Application\\chrome.exe"],
    ["win32", WINDOWS, "D:\\bin\\chrome.exe"],
  ])("of %s with %j: %s", (platform, env, place) => {
    expect(browserPlaces(platform, env)).toContain(place);
  });

  it.each<[NodeJS.Platform, NodeJS.ProcessEnv]>([
    ["linux", { PATH: "/usr/bin:/bin" }],
    ["darwin", { PATH: "/usr/bin", HOME: "/Users/wang" }],
    ["win32", WINDOWS],
  ])("of %s are named once and in full, those of PATH first", (platform, env) => {
    const places = browserPlaces(platform, env);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(place).toMatch(platform === "win32" ? /^[CD]:\\/ : /^\//);
    const first = platform === "win32" ? "C:\\Windows\\" : "/usr/bin/";
    expect(places[0].startsWith(first)).toBe(true);
  });

  it("an empty PATH names no place", () => {
    expect(browserPlaces("win32", { PATH: "" })).toEqual([]);
  });
});

describe("the browser", () => {
  const here =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  it("is the first that is there", () => {
    const isThere = here("/usr/bin/chromium", "/usr/bin/google-chrome", "/snap/bin/chromium");
    expect(findBrowser({ PATH: "/usr/bin" }, "linux", isThere)).toBe("/usr/bin/google-chrome");
    expect(findBrowser({ PATH: "/bin" }, "linux", isThere)).toBe("/snap/bin/chromium");
  });

  it("is the one that CHROME_PATH names, or none", () => {
    const isThere = here("/usr/bin/chromium", "/own/chrome");
    expect(findBrowser({ PATH: "/usr/bin", CHROME_PATH: "/own/chrome" }, "linux", isThere)).toBe("/own/chrome");
    expect(findBrowser({ PATH: "/usr/bin", CHROME_PATH: "" }, "linux", isThere)).toBe("/usr/bin/chromium");
    expect(() => findBrowser({ PATH: "/usr/bin", CHROME_PATH: "/gone" }, "linux", isThere)).toThrow(
      /CHROME_PATH is \/gone/,
    );
  });

  it("is none where there is none", () => {
    expect(findBrowser({ PATH: "/usr/bin" }, "linux", here())).toBeNull();
  });

  it("is a file that can be run, not a folder or a text", () => {
    expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
    for (const path of ["fixtures", "README.md", "nowhere"])
      expect(() => findBrowser({ CHROME_PATH: path })).toThrow(/no program/);
  });
});
