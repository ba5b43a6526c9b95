import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  finish
} from "./chunks/chunk-JTYGV4IE.js";
import {
  githubHost
} from "./chunks/chunk-KA4GYFU2.js";
import {
  enter
} from "./chunks/chunk-BUM3MDOU.js";
import "./chunks/chunk-EHL4P5GU.js";
import "./chunks/chunk-74QW55J4.js";
import {
  nodeWorld
} from "./chunks/chunk-UBRMR54B.js";
import "./chunks/chunk-BSXNMZMC.js";
import "./chunks/chunk-SWAHE2OL.js";
import "./chunks/chunk-XE2QZC5Y.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-ENROVKEL.js";
import "./chunks/chunk-JSPB6G7U.js";
import "./chunks/chunk-LQIQDHHI.js";
import "./chunks/chunk-FF2XLXGF.js";
import "./chunks/chunk-YZCLEXBZ.js";
import "./chunks/chunk-ZH3NB25P.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/post.ts
var host = githubHost();
await enter(host, async () => {
  await finish(nodeWorld(host, import.meta.url));
  return 0;
});
