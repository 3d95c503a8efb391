// After an install in a clone: builds, where what builds is there.
import { existsSync } from "node:fs";

if (existsSync("node_modules/esbuild") && existsSync("src")) await import("./build.mjs");
else if (!existsSync("dist"))
  console.error("duizhao: not built; install with the development dependencies, then `npm run build`");
