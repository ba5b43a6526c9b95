import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readInputs
} from "./chunks/chunk-CPTNU4LA.js";
import "./chunks/chunk-K4EBE2Z6.js";
import {
  githubHost
} from "./chunks/chunk-SKDJSF46.js";
import "./chunks/chunk-UXQYQOSM.js";
import "./chunks/chunk-WIJSMNBC.js";
import "./chunks/chunk-YD4T5GWD.js";
import {
  enter
} from "./chunks/chunk-2YTNUKCB.js";
import {
  nodeMachine
} from "./chunks/chunk-5SDLJQMZ.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-KFKXFPKF.js";
import "./chunks/chunk-CM7OWEGH.js";
import "./chunks/chunk-R2GMFOGK.js";
import "./chunks/chunk-WTBT2EFE.js";
import "./chunks/chunk-FNFGFUN7.js";
import "./chunks/chunk-RGO4UOOJ.js";
import "./chunks/chunk-XBKAMMCC.js";
import "./chunks/chunk-ZBGWCOZS.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-BKNXCZXB.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/main.ts
var host = githubHost();
await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  const { nodeWorld } = await import("./chunks/world-IG4PIGQM.js");
  const { refuse } = await import("./chunks/refuse-4DO43ERX.js");
  const world = nodeWorld(host, import.meta.url, signal);
  if (!asked.ok) return refuse(world, asked.error);
  const { run } = await import("./chunks/run-ALLHMRNA.js");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
