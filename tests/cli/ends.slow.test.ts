import { expect, it } from "vitest";
import { duizhao } from "./duizhao.js";

const RUNS = 100;

it("no run is ended by a signal, how often it may be run", () => {
  const files = ["fixtures/000_f912dcad99087971.txt", "fixtures/004_ad50afaed758b5d7.txt"];
  const codes = new Set(Array.from({ length: RUNS }, () => duizhao([...files, "--json"]).code));
  expect([...codes]).toEqual([1]);
}, 300_000);
