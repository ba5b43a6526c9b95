import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  processEnvironment,
  supervise
} from "./chunks/chunk-W5VOYJPG.js";
import "./chunks/chunk-4Y7L6TGJ.js";
import {
  nodeClock,
  nodeFiles,
  nodePeers,
  parentPeer
} from "./chunks/chunk-G3DQEE2K.js";
import "./chunks/chunk-DUUXYWPW.js";
import "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-RVEEQDU6.js";
import "./chunks/chunk-HJB6ESR4.js";

// src/guard-process.ts
import { fileURLToPath } from "node:url";
var longestSilenceMs = 6e4;
function begin(early) {
  const starter = parentPeer(early);
  if (starter === void 0) return;
  const silence = setTimeout(() => process.exit(1), longestSilenceMs);
  starter.onMessage((message, socket) => {
    clearTimeout(silence);
    for (const name of ["SIGHUP", "SIGINT"]) process.on(name, () => {
    });
    void be(message, socket, starter).then(
      () => process.exit(0),
      () => process.exit(1)
    );
  });
}
async function be(first, socket, starter) {
  if (first.role === "worker") return beWorker(first, socket, starter);
  const peers = nodePeers(fileURLToPath(import.meta.url));
  const environment = processEnvironment(process.env);
  const world = { clock: nodeClock(), files: nodeFiles(), peers, environment };
  if (first.role === "heir") return supervise(world, { ...first, worker: starter, socket }, () => {
  });
  const ready = (port) => starter.send({ kind: "ready", port });
  return supervise(world, first, ready);
}
async function beWorker(first, socket, supervisor) {
  const [{ nodeWorld }, { sharedLoopback }, { silentHost }, { work }] = await Promise.all([
    import("./chunks/world-IG4PIGQM.js"),
    import("./chunks/loopback-KATPLJNM.js"),
    import("./chunks/silent-C27EWX36.js"),
    import("./chunks/work-XB664NOU.js")
  ]);
  const world = nodeWorld(
    silentHost(),
    import.meta.url,
    new AbortController().signal,
    first.order.environment
  );
  return work(world, first, { supervisor, socket, open: sharedLoopback });
}
export {
  begin
};
