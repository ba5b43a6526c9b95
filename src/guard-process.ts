// A process of a guard that lives as long as a job: worker, standby or reserve, as its first message says. It has no
// streams: what goes wrong here ends it, and the others go on.

import { fileURLToPath } from "node:url";
import { nodePeers, parentPeer, type Early } from "./adapters/node-peers.ts";
import { nodeClock } from "./adapters/node-clock.ts";
import { nodeFiles } from "./adapters/node-files.ts";
import type { Begin, PeerMessage } from "./guard/peer-messages.ts";
import { processEnvironment } from "./guard/guard-environment.ts";
import { standBy, type Heir } from "./guard/heir.ts";
import { note, type Place } from "./guard/succession.ts";
import type { SharedSocket } from "./ports/loopback.ts";
import type { Peer } from "./ports/peers.ts";

/** Nobody had anything to say to a process that was started with a line. */
const longestSilenceMs = 60_000;

/** `early` is what was said while this was loaded. */
export function begin(early: Early): void {
  const starter = parentPeer(early);
  if (starter === undefined) return;
  const silence = setTimeout(() => process.exit(1), longestSilenceMs);
  let isTold = false;
  // Killed while it started us, it had no time to say what to be.
  void starter.gone.then(() => isTold || process.exit(1));
  starter.onMessage((message, socket) => {
    isTold = true;
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
  const place = { socket, port: first.port };
  if (first.role === "worker") {
    const ready = (at: number): void => starter.send({ kind: "ready", port: at } satisfies PeerMessage);
    return (await load())(first, place, undefined, ready);
  }
  const { order } = first;
  const world = { clock: nodeClock(), files: nodeFiles(), peers: nodePeers(fileURLToPath(import.meta.url)) };
  let loading: ReturnType<typeof load> | undefined;
  const turn = await standBy(
    world,
    starter,
    { begin: first, place },
    {
      environment: ownEnvironment(),
      // A standby has all of it in memory by the time it is needed.
      onStandby: () => void (loading ??= load()),
    },
  );
  if (turn === undefined) return;
  void note(world, order, "worker");
  const { deaths, heir } = turn;
  return (await (loading ?? load()))({ order, deaths }, turn.place, heir, () => {});
}

function ownEnvironment(): Record<string, string> {
  return processEnvironment(process.env as Record<string, string>);
}

async function load() {
  const [{ nodeWorld }, { sharedLoopback }, { silentHost }, { work }] = await Promise.all([
    import("./adapters/world.ts"),
    import("./adapters/loopback.ts"),
    import("./adapters/hosts/silent.ts"),
    import("./steps/job-guard/work.ts"),
  ]);
  return (
    begin: Pick<Begin, "order" | "deaths">,
    place: Place,
    heir: Heir | undefined,
    onListening: (port: number) => void,
  ) => {
    const { signal } = new AbortController();
    const world = nodeWorld(silentHost(), import.meta.url, signal, begin.order.environment);
    return work(world, begin, place, {
      open: sharedLoopback,
      onListening,
      environment: ownEnvironment(),
      heir,
    });
  };
}
