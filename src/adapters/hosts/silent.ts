// Where nobody listens: a process without streams.

import type { Host } from "../../ports/host.ts";

export function silentHost(): Host {
  const nothing = (): void => {};
  return {
    name: "terminal",
    showsProgress: false,
    log: nothing,
    progress: nothing,
    annotate: nothing,
    mask: nothing,
    exportVariable: nothing,
    addPath: nothing,
    setOutput: nothing,
    saveState: nothing,
    recallState: () => "",
    writeSummary: () => Promise.resolve(),
  };
}
