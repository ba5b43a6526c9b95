// The action's post step: it remembers, it never decides again, and it never fails a job.

import { enter } from "./adapters/entry.ts";
import { githubHost } from "./adapters/hosts/github.ts";
import { nodeWorld } from "./adapters/world.ts";
import { finish } from "./finish.ts";

const host = githubHost();

await enter(host, async (signal) => {
  await finish(nodeWorld(host, import.meta.url, signal));
  return 0;
});
