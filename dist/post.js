import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  finish
} from "./chunks/chunk-ZKGV26TH.js";
import "./chunks/chunk-6YFAAZAP.js";
import "./chunks/chunk-W3K2MBM7.js";
import {
  githubHost
} from "./chunks/chunk-PCNV2J7R.js";
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
  nodeWorld
} from "./chunks/chunk-E2EDOF4Y.js";
import "./chunks/chunk-HYB3CPUQ.js";
import "./chunks/chunk-AGYGCEOA.js";
import "./chunks/chunk-LDKVJXZR.js";
import {
  Secret
} from "./chunks/chunk-UPZB7RZ5.js";
import "./chunks/chunk-GT72XRFZ.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-7XWYZSOM.js";
import "./chunks/chunk-ZZI77RCQ.js";
import "./chunks/chunk-XE2QZC5Y.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/post.ts
var host = githubHost();
await enter(host, async (signal) => {
  const world = nodeWorld(host, import.meta.url, signal);
  await finish(world, new Secret(fromAction(world.machine.environment).raw("netrc") ?? ""));
  return 0;
});
