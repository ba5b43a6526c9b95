import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readInputs
} from "./chunks/chunk-P6BYLWAY.js";
import {
  githubHost
} from "./chunks/chunk-PCNV2J7R.js";
import "./chunks/chunk-6CHYIQK4.js";
import "./chunks/chunk-XBMK3QWN.js";
import {
  enter
} from "./chunks/chunk-KFLRP7JG.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-BGFT62KA.js";
import "./chunks/chunk-DRL4WJKH.js";
import "./chunks/chunk-ZBGWCOZS.js";
import "./chunks/chunk-BKNXCZXB.js";
import {
  nodeMachine
} from "./chunks/chunk-AGYGCEOA.js";
import "./chunks/chunk-LDKVJXZR.js";
import "./chunks/chunk-UPZB7RZ5.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/main.ts
var host = githubHost();
await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  const { nodeWorld } = await import("./chunks/world-JZZ43ILZ.js");
  const { refuse } = await import("./chunks/refuse-KAHHOS5X.js");
  const world = nodeWorld(host, import.meta.url, signal);
  if (!asked.ok) return refuse(world, asked.error);
  const { run } = await import("./chunks/run-DYM6T6H4.js");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
