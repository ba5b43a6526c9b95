// Our own steps in words, for a run that is busy with something that is neither a request nor a command.

import type { UnderWay } from "../../report/under-way.ts";
import type { Stopwatch } from "../stopwatch.ts";

const words: Readonly<Record<string, string>> = {
  survey: "looking at go and the module",
  configure: "the settings for go and git",
  restore: "restoring the cache",
  download: "checking the modules and putting them in place",
  undo: "undoing what was configured",
  save: "saving the cache",
};

export function stepsUnderWay(
  stopwatch: Pick<Stopwatch, "underWay">,
): readonly (UnderWay & { readonly kind: "step" })[] {
  return stopwatch
    .underWay()
    .map(({ name, sinceMs }) => ({ kind: "step", name: words[name] ?? name, sinceMs }));
}
