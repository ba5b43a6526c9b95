import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  finish
} from "./chunks/chunk-PPCGCSIH.js";
import "./chunks/chunk-FZWEA3YM.js";
import "./chunks/chunk-6DNDAREW.js";
import "./chunks/chunk-A6AMRDGQ.js";
import "./chunks/chunk-MUUWN4FQ.js";
import {
  githubHost
} from "./chunks/chunk-6G5NVLRK.js";
import {
  nodeWorld
} from "./chunks/chunk-UZU7E4EU.js";
import "./chunks/chunk-LO527IL4.js";
import "./chunks/chunk-GI4OR3Q3.js";
import {
  enter
} from "./chunks/chunk-HVICUNIZ.js";
import "./chunks/chunk-KRJAV7OL.js";
import {
  fromAction
} from "./chunks/chunk-UJZBCIKV.js";
import "./chunks/chunk-JUI7PTR3.js";
import "./chunks/chunk-RLOB5XLZ.js";
import "./chunks/chunk-R2GMFOGK.js";
import "./chunks/chunk-I2KRBLWR.js";
import "./chunks/chunk-47XR3I3P.js";
import "./chunks/chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunks/chunk-RNA2RLFP.js";
import "./chunks/chunk-BACDCFVP.js";
import "./chunks/chunk-CVCQ2CBI.js";
import "./chunks/chunk-BPKKL3RN.js";
import "./chunks/chunk-4Y7L6TGJ.js";
import "./chunks/chunk-E2W7INCO.js";
import "./chunks/chunk-744I2SCF.js";
import "./chunks/chunk-DNCMUEVV.js";
import "./chunks/chunk-BYUQBXV2.js";
import "./chunks/chunk-KSOJWB5C.js";
import "./chunks/chunk-FNPYZWHI.js";
import "./chunks/chunk-QWYKOAQD.js";
import "./chunks/chunk-4TWCK7WP.js";
import "./chunks/chunk-OCOZNUXU.js";
import "./chunks/chunk-G5TNOYTT.js";
import "./chunks/chunk-YLCNYJFB.js";
import "./chunks/chunk-E2R5UK5S.js";
import "./chunks/chunk-EU6J4XCZ.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-MQSIDUPE.js";
import "./chunks/chunk-OT7CFU6O.js";
import "./chunks/chunk-EWWCWPOY.js";
import "./chunks/chunk-6Z2GQ2XN.js";
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
