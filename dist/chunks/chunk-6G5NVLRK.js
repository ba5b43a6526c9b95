import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  limitSummary,
  redaction,
  summaryLimitBytes
} from "./chunk-HVICUNIZ.js";
import {
  addPath,
  error,
  exportVariable,
  getState,
  info,
  notice,
  saveState,
  setOutput,
  setSecret,
  warning
} from "./chunk-BACDCFVP.js";
import {
  messageOf
} from "./chunk-L3A5WCRZ.js";
import {
  harmlessLine,
  splitLines
} from "./chunk-EWWCWPOY.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/adapters/hosts/github.ts
var import_node_fs = __toESM(require_node_fs(), 1);
function githubHost() {
  const secrets = redaction();
  const harmless = (text) => splitLines(secrets.redact(text)).map((line) => secrets.redact(harmlessLine(line))).join("\n");
  const log = (text) => splitLines(harmless(text)).forEach((line) => info(line));
  function withFile(variable, lost, write) {
    const path = process.env[variable] ?? "";
    const fault = path === "" ? `${variable} is not set` : (0, import_node_fs.existsSync)(path) ? attempt(() => write(path)) : `${variable} names ${path}, which is missing`;
    if (fault !== void 0) log(`${lost}: ${fault}.`);
  }
  return {
    name: "github",
    showsProgress: false,
    log,
    progress() {
    },
    annotate({ level, title, message, file, line }) {
      const show = { error, warning, notice }[level];
      show(harmless(message), {
        title: harmless(title).replaceAll("\n", " "),
        ...file !== void 0 && { file },
        ...line !== void 0 && { startLine: line }
      });
    },
    mask(value) {
      const added = secrets.add(value);
      if (process.env["GITHUB_ACTIONS"] === "true") added.forEach((form) => setSecret(form));
    },
    exportVariable(name, value) {
      withFile("GITHUB_ENV", `Later steps do not get ${name}`, () => exportVariable(name, value));
    },
    addPath(directory) {
      withFile(
        "GITHUB_PATH",
        `Later steps do not find what is in ${directory}`,
        () => addPath(directory)
      );
    },
    setOutput(name, value) {
      withFile(
        "GITHUB_OUTPUT",
        `The output ${name} is not set`,
        () => setOutput(name, secrets.redact(value))
      );
    },
    saveState(name, value) {
      withFile(
        "GITHUB_STATE",
        `The post step will not know ${name}`,
        () => saveState(name, secrets.redact(value))
      );
    },
    recallState: (name) => getState(name),
    writeSummary(markdown) {
      withFile("GITHUB_STEP_SUMMARY", "There is no job summary", (path) => {
        const room = summaryLimitBytes - (0, import_node_fs.statSync)(path).size;
        (0, import_node_fs.appendFileSync)(path, limitSummary(`${secrets.redact(markdown)}
`, room));
      });
      return Promise.resolve();
    }
  };
}
function attempt(action) {
  try {
    action();
    return void 0;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

export {
  githubHost
};
