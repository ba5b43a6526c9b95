import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readInputs
} from "./chunks/chunk-TQBAI242.js";
import "./chunks/chunk-UZIOGDL7.js";
import {
  githubHost
} from "./chunks/chunk-6G5NVLRK.js";
import "./chunks/chunk-KPHLSUGJ.js";
import "./chunks/chunk-WIJSMNBC.js";
import "./chunks/chunk-UFYGFD7H.js";
import {
  enter
} from "./chunks/chunk-HVICUNIZ.js";
import {
  nodeMachine
} from "./chunks/chunk-KRJAV7OL.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-JUI7PTR3.js";
import "./chunks/chunk-RLOB5XLZ.js";
import "./chunks/chunk-R2GMFOGK.js";
import "./chunks/chunk-I2KRBLWR.js";
import "./chunks/chunk-47XR3I3P.js";
import "./chunks/chunk-QXDKT5Z6.js";
import "./chunks/chunk-RNA2RLFP.js";
import "./chunks/chunk-BACDCFVP.js";
import "./chunks/chunk-BPKKL3RN.js";
import "./chunks/chunk-FNPYZWHI.js";
import "./chunks/chunk-YLCNYJFB.js";
import "./chunks/chunk-EU6J4XCZ.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-6Z2GQ2XN.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/main.ts
var host = githubHost();
await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  const { nodeWorld } = await import("./chunks/world-FIJGOJDB.js");
  const { refuse } = await import("./chunks/refuse-QEULETZU.js");
  const world = nodeWorld(host, import.meta.url, signal);
  if (!asked.ok) return refuse(world, asked.error);
  const { run } = await import("./chunks/run-7PNHI5N4.js");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
