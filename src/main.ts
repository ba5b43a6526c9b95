// The action's main step.

import { enter } from "./adapters/entry.ts";
import { githubHost } from "./adapters/hosts/github.ts";
import { nodeMachine } from "./adapters/node-machine.ts";
import { fromAction } from "./inputs/input-sources.ts";
import { readInputs } from "./steps/read-inputs.ts";

const host = githubHost();

await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  // Loaded only now: the sooner a wrong input is told, the better.
  const { nodeWorld } = await import("./adapters/world.ts");
  const { refuse } = await import("./steps/refuse.ts");
  const world = nodeWorld(host, import.meta.url, signal);
  if (!asked.ok) return refuse(world, asked.error);

  const { run } = await import("./run.ts");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
