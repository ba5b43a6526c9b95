import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readInputs
} from "./chunks/chunk-PFE3MJXW.js";
import {
  githubHost
} from "./chunks/chunk-KA4GYFU2.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import {
  enter
} from "./chunks/chunk-BUM3MDOU.js";
import "./chunks/chunk-EHL4P5GU.js";
import "./chunks/chunk-74QW55J4.js";
import {
  nodeMachine
} from "./chunks/chunk-BSXNMZMC.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-PT5UJVQI.js";
import "./chunks/chunk-LQIQDHHI.js";
import "./chunks/chunk-5R4U25PL.js";
import "./chunks/chunk-YZCLEXBZ.js";
import "./chunks/chunk-ZH3NB25P.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/main.ts
var host = githubHost();
await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  const { nodeWorld } = await import("./chunks/world-ZPJRG6ZG.js");
  const { refuse } = await import("./chunks/refuse-CQHPL2UK.js");
  const world = nodeWorld(host, import.meta.url);
  if (!asked.ok) return refuse(world, asked.error);
  const { run } = await import("./chunks/run-D6XPGDVB.js");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error, usable: void 0 });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
