// The world of this process: every port with its Node adapter. Nothing is opened before it is used.

import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Host } from "../ports/host.ts";
import type { World } from "../ports/world.ts";
import { actionsCache } from "./actions-cache.ts";
import { connectionPlaces } from "./connection-places.ts";
import { nodeProcess } from "./exec.ts";
import { hashWorkers } from "./hash-workers.ts";
import { nodeHttp } from "./http.ts";
import { nodeLoopback } from "./loopback.ts";
import { nodeClock } from "./node-clock.ts";
import { nodeFiles } from "./node-files.ts";
import { nodeMachine } from "./node-machine.ts";
import { nodeNetwork } from "./node-network.ts";
import { nodeResources } from "./node-resources.ts";
import { nodePeers } from "./node-peers.ts";
import { nodeToolchains } from "./tool-cache.ts";

/** No input allows more; the chain keeps to the user's number. */
const mostConnections = 256;
/** Threads that hash: beyond these the network and go itself are what takes time. */
const mostHashers = 4;

/**
 * `entryUrl` is the import.meta.url of a built entry: the other entries lie beside it. No process outlives `cancelled`.
 */
export function nodeWorld(
  host: Host,
  entryUrl: string,
  cancelled: AbortSignal,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): World {
  const [clock, files, machine] = [nodeClock(), nodeFiles(), nodeMachine(environment)];
  const places = connectionPlaces(mostConnections);
  const process_ = nodeProcess({}, cancelled);
  return {
    clock,
    files,
    machine,
    hasher: hashWorkers({
      workerUrl: new URL("hash-worker.js", entryUrl),
      mostWorkers: Math.min(machine.processors, mostHashers),
    }),
    process: process_,
    host,
    loopback: nodeLoopback,
    network: nodeNetwork(machine.environment, places),
    resources: nodeResources,
    peers: nodePeers(fileURLToPath(new URL("guard-process.js", entryUrl))),
    toolchains: nodeToolchains(machine, host.name === "github"),
    http: nodeHttp({ connectionsPerOrigin: mostConnections, environment: machine.environment, places }),
    cacheStore: actionsCache({
      process: process_,
      files,
      machine,
      clock,
      childPath: fileURLToPath(new URL("cache-child.js", entryUrl)),
      nodePath: process.execPath,
      systemTemporaryDirectory: tmpdir(),
    }),
  };
}
