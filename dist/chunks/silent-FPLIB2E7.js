import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import "./chunk-OZAD3COR.js";

// src/adapters/hosts/silent.ts
function silentHost() {
  const nothing = () => {
  };
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
    writeSummary: () => Promise.resolve()
  };
}
export {
  silentHost
};
