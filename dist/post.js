import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  finish
} from "./chunks/chunk-MAKZQYAN.js";
import "./chunks/chunk-MUEUULOT.js";
import "./chunks/chunk-XXCECJ2I.js";
import "./chunks/chunk-YBBRL6MT.js";
import "./chunks/chunk-XVVBVQ7H.js";
import {
  githubHost
} from "./chunks/chunk-SKDJSF46.js";
import {
  nodeWorld
} from "./chunks/chunk-7FOS7ZHT.js";
import "./chunks/chunk-6YSZ7TLS.js";
import "./chunks/chunk-Z2EB7BPL.js";
import {
  enter
} from "./chunks/chunk-2YTNUKCB.js";
import "./chunks/chunk-5SDLJQMZ.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-KFKXFPKF.js";
import "./chunks/chunk-CM7OWEGH.js";
import "./chunks/chunk-R2GMFOGK.js";
import "./chunks/chunk-WTBT2EFE.js";
import "./chunks/chunk-FNFGFUN7.js";
import "./chunks/chunk-RGO4UOOJ.js";
import {
  Secret
} from "./chunks/chunk-XBKAMMCC.js";
import "./chunks/chunk-ZBGWCOZS.js";
import "./chunks/chunk-GT72XRFZ.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-4Y7L6TGJ.js";
import "./chunks/chunk-G3DQEE2K.js";
import "./chunks/chunk-HDPXEVGT.js";
import "./chunks/chunk-HBUZTTA3.js";
import "./chunks/chunk-DUUXYWPW.js";
import "./chunks/chunk-XE2QZC5Y.js";
import "./chunks/chunk-BKNXCZXB.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-CFLNQKAA.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/post.ts
var host = githubHost();
await enter(host, async (signal) => {
  const world = nodeWorld(host, import.meta.url, signal);
  const { raw } = fromAction(world.machine.environment);
  await finish(world, new Secret(raw("netrc") ?? ""), {
    jobStatus: raw("job-status") ?? "",
    annotations: raw("annotations")?.trim().toLowerCase() !== "false",
    summary: raw("add-job-summary")?.trim() !== "never"
  });
  return 0;
});
