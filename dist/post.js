import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  finish
} from "./chunks/chunk-65N2YZIF.js";
import "./chunks/chunk-RXT22NIT.js";
import {
  githubHost
} from "./chunks/chunk-UVNIYZU7.js";
import {
  enter
} from "./chunks/chunk-KFLRP7JG.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-BGFT62KA.js";
import "./chunks/chunk-ZBGWCOZS.js";
import "./chunks/chunk-BKNXCZXB.js";
import {
  nodeWorld
} from "./chunks/chunk-LIDPE2Q4.js";
import "./chunks/chunk-WYCCFEMG.js";
import "./chunks/chunk-AGYGCEOA.js";
import "./chunks/chunk-LDKVJXZR.js";
import "./chunks/chunk-GT72XRFZ.js";
import "./chunks/chunk-XE2QZC5Y.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-W3K2MBM7.js";
import "./chunks/chunk-DRL4WJKH.js";
import {
  Secret
} from "./chunks/chunk-UPZB7RZ5.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/post.ts
var host = githubHost();
await enter(host, async (signal) => {
  const world = nodeWorld(host, import.meta.url, signal);
  await finish(world, new Secret(fromAction(world.machine.environment).raw("netrc") ?? ""));
  return 0;
});
