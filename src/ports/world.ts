// All that the program may ask of the world. Adapters implement it, tests fake it, nothing else touches the world.

import type { CacheStore } from "./cache-store.ts";
import type { Clock } from "./clock.ts";
import type { Files } from "./files.ts";
import type { Hasher } from "./hasher.ts";
import type { Host } from "./host.ts";
import type { Http } from "./http.ts";
import type { Loopback } from "./loopback.ts";
import type { Machine } from "./machine.ts";
import type { Network } from "./network.ts";
import type { Resources } from "./resources.ts";
import type { Peers } from "./peers.ts";
import type { Toolchains } from "./toolchains.ts";
import type { Process } from "./command.ts";

export interface World {
  readonly clock: Clock;
  readonly files: Files;
  readonly hasher: Hasher;
  readonly http: Http;
  readonly process: Process;
  readonly cacheStore: CacheStore;
  readonly host: Host;
  readonly machine: Machine;
  readonly loopback: Loopback;
  readonly toolchains: Toolchains;
  readonly network: Network;
  readonly resources: Resources;
  readonly peers: Peers;
}
