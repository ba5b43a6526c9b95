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
  const { raw } = fromAction(world.machine.environment);
  await finish(world, new Secret(raw("netrc") ?? ""), {
    jobStatus: raw("job-status") ?? "",
    annotations: raw("annotations")?.trim().toLowerCase() !== "false",
    reportPath: raw("report-path")?.trim() ?? "",
    summary: raw("add-job-summary")?.trim() !== "never",
  });
  return 0;
});
