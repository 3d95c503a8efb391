#!/usr/bin/env node
import module from "node:module";
import v8 from "node:v8";

// From Node 22.1 on what was compiled once is kept; what is imported above is not.
if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") module.enableCompileCache();
// Node 20 can't keep it, and spends a fourth of a small comparison on making fast what soon ends: it is to wait longer.
// No flag of expressions is set here: with --no-regexp-tier-up one run in 160 ended in a segmentation fault, since V8 has
// compiled expressions of its own by now.
else if (process.versions.v8.startsWith("11.")) v8.setFlagsFromString("--interrupt-budget=1000000");

const { runCommandLine } = await import("./run-command-line.js");
await runCommandLine();
