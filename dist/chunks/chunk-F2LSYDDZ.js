import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-OZAD3COR.js";

// builtin-above:node:os
var require_node_os = __commonJS({
  "builtin-above:node:os"(exports, module) {
    module.exports = Object.create(__require("node:os"));
  }
});

// builtin-above:node:fs
var require_node_fs = __commonJS({
  "builtin-above:node:fs"(exports, module) {
    module.exports = Object.create(__require("node:fs"));
  }
});

// src/adapters/node-machine.ts
var import_node_os = __toESM(require_node_os(), 1);
function nodeMachine(variables = process.env) {
  const platform = platformOf(process.platform);
  const environment = environmentOf(variables, platform);
  const runnerTemp = environment["RUNNER_TEMP"] ?? "";
  return {
    platform,
    environment,
    workingDirectory: orElse(() => process.cwd(), environment["PWD"] ?? "."),
    // What go and git take for it: on POSIX they look at $HOME alone (os.UserHomeDir), not into passwd as Node does.
    homeDirectory: platform === "win32" ? orElse(() => (0, import_node_os.homedir)(), "") : environment["HOME"] ?? "",
    temporaryDirectory: runnerTemp === "" ? (0, import_node_os.tmpdir)() : runnerTemp,
    processors: Math.max(1, (0, import_node_os.availableParallelism)())
  };
}
function platformOf(name) {
  return name === "linux" || name === "darwin" || name === "win32" ? name : "other";
}
function environmentOf(variables, platform) {
  const entries = Object.entries(variables).flatMap(
    ([name, value]) => value === void 0 ? [] : [[platform === "win32" ? name.toUpperCase() : name, value]]
  );
  return Object.freeze(Object.fromEntries(entries));
}
function orElse(question, answer) {
  try {
    return question();
  } catch {
    return answer;
  }
}

export {
  require_node_fs,
  require_node_os,
  nodeMachine
};
