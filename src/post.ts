// The action's post step: it remembers, it never decides again, and it never fails a job.

import { enter } from "./adapters/entry.ts";
import { Secret } from "./core/secret.ts";
import { githubHost } from "./adapters/hosts/github.ts";
import { nodeWorld } from "./adapters/world.ts";
import { fromAction } from "./inputs/input-sources.ts";
import { finish } from "./finish.ts";

const host = githubHost();

await enter(host, async (signal) => {
  const world = nodeWorld(host, import.meta.url, signal);
  await finish(world, new Secret(fromAction(world.machine.environment).raw("netrc") ?? ""));
  return 0;
});
