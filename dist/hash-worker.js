import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  hashFileAlone,
  hashFileShare,
  require_node_worker_threads
} from "./chunks/chunk-DNCMUEVV.js";
import "./chunks/chunk-BYUQBXV2.js";
import "./chunks/chunk-KSOJWB5C.js";
import "./chunks/chunk-FNPYZWHI.js";
import "./chunks/chunk-QWYKOAQD.js";
import "./chunks/chunk-4TWCK7WP.js";
import "./chunks/chunk-OCOZNUXU.js";
import "./chunks/chunk-G5TNOYTT.js";
import "./chunks/chunk-YLCNYJFB.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-6Z2GQ2XN.js";
import "./chunks/chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunks/chunk-HJB6ESR4.js";

// src/adapters/hash-worker.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);
async function answer({ path, options, share }) {
  return share === void 0 ? { kind: "whole", hash: await hashFileAlone(path, options) } : { kind: "share", hash: await hashFileShare(path, options, share) };
}
import_node_worker_threads.parentPort?.on("message", (order) => {
  void answer(order).then((found) => import_node_worker_threads.parentPort?.postMessage(found));
});
