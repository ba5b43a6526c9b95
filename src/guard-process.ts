// A process of a guard that lives as long as a job: supervisor or worker, as its first message says. It has no streams:
// what goes wrong here ends it, and the other one starts another.

import { nodePeers, parentPeer, type Early } from "./adapters/node-peers.ts";
import { nodeClock } from "./adapters/node-clock.ts";
import { nodeFiles } from "./adapters/node-files.ts";
import { fileURLToPath } from "node:url";
import type { Begin, PeerMessage } from "./guard/peer-messages.ts";
import { processEnvironment } from "./guard/guard-environment.ts";
import { supervise } from "./guard/supervisor.ts";
import type { SharedSocket } from "./ports/loopback.ts";
import type { Peer } from "./ports/peers.ts";

/** Nobody had anything to say to a process that was started with a line. */
const longestSilenceMs = 60_000;

/** `early` is what was said while this was loaded. */
export function begin(early: Early): void {
  const starter = parentPeer(early);
  if (starter === undefined) return;
  const silence = setTimeout(() => process.exit(1), longestSilenceMs);
  starter.onMessage((message, socket) => {
    clearTimeout(silence);
    // A terminal that is closed, a runner that ends a step: neither is meant for a guard of the job.
    for (const name of ["SIGHUP", "SIGINT"] as const) process.on(name, () => {});
    void be(message as Begin, socket, starter).then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

async function be(first: Begin, socket: SharedSocket | undefined, starter: Peer): Promise<void> {
  if (first.role === "worker") return beWorker(first, socket, starter);
  const peers = nodePeers(fileURLToPath(import.meta.url));
  const environment = processEnvironment(process.env as Record<string, string>);
  const world = { clock: nodeClock(), files: nodeFiles(), peers, environment };
  if (first.role === "heir") return supervise(world, { ...first, worker: starter, socket }, () => {});
  const ready = (port: number): void => starter.send({ kind: "ready", port } satisfies PeerMessage);
  return supervise(world, first, ready);
}

async function beWorker(first: Begin, socket: SharedSocket | undefined, supervisor: Peer): Promise<void> {
  // Only here: a supervisor is small.
  const [{ nodeWorld }, { sharedLoopback }, { silentHost }, { work }] = await Promise.all([
    import("./adapters/world.ts"),
    import("./adapters/loopback.ts"),
    import("./adapters/hosts/silent.ts"),
    import("./steps/job-guard/work.ts"),
  ]);
  const world = nodeWorld(
    silentHost(),
    import.meta.url,
    new AbortController().signal,
    first.order.environment,
  );
  return work(world, first, { supervisor, socket, open: sharedLoopback });
}
