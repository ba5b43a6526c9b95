import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
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
} from "./chunks/chunk-IS3YFZE6.js";
import "./chunks/chunk-JS7D5FCV.js";
import {
  nodeMachine,
  require_node_fs
} from "./chunks/chunk-F2LSYDDZ.js";
import {
  messageOf
} from "./chunks/chunk-L3A5WCRZ.js";
import {
  inputSpecs,
  parseInputs,
  parseProxy
} from "./chunks/chunk-WU6QUVLN.js";
import "./chunks/chunk-GQP2V72V.js";
import {
  nearest,
  showValue
} from "./chunks/chunk-CVMCKQ64.js";
import {
  harmlessLine,
  splitLines
} from "./chunks/chunk-5Q6MDPRD.js";
import {
  err,
  ok
} from "./chunks/chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-OZAD3COR.js";

// builtin-above:node:events
var require_node_events = __commonJS({
  "builtin-above:node:events"(exports, module) {
    module.exports = Object.create(__require("node:events"));
  }
});

// builtin-above:node:v8
var require_node_v8 = __commonJS({
  "builtin-above:node:v8"(exports, module) {
    module.exports = Object.create(__require("node:v8"));
  }
});

// src/adapters/entry.ts
var import_node_events = __toESM(require_node_events(), 1);
var import_node_v8 = __toESM(require_node_v8(), 1);
var lastGraceMs = 2e3;
var endings = ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"];
async function enter(host2, program, isInOurPlace = () => false) {
  (0, import_node_events.setMaxListeners)(0);
  boundMemory();
  const cancelled = new AbortController();
  const onSignal = () => {
    if (isInOurPlace()) return;
    if (cancelled.signal.aborted) setTimeout(() => process.exit(1), lastGraceMs).unref();
    cancelled.abort();
  };
  for (const name of endings) process.on(name, onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
  try {
    process.exitCode = await program(cancelled.signal);
  } catch (defect) {
    process.exitCode = 3;
    const stack = defect instanceof Error ? defect.stack ?? defect.message : String(defect);
    for (const line of stack.split("\n")) host2.log(line);
    const message = "This is a defect of go-mod-guard, not of your module. Please report it with the lines above.";
    host2.annotate({ level: "error", title: "go-mod-guard failed", message });
  }
  await Promise.all([process.stdout, process.stderr].map(taken));
  process.exit();
}
function taken(stream) {
  return new Promise((resolve) => {
    if (!stream.writable) resolve();
    else stream.write("", () => resolve());
  });
}
function boundMemory() {
  if (Number(process.versions.node.split(".")[0]) >= 22) (0, import_node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}

// src/adapters/hosts/github.ts
var import_node_fs = __toESM(require_node_fs(), 1);

// src/adapters/hosts/redaction.ts
var shortestReplaced = 4;
var shortestMasked = 2;
function redaction() {
  const known = /* @__PURE__ */ new Set();
  let longestFirst = [];
  return {
    add(value) {
      const text = value.reveal();
      const forms = /* @__PURE__ */ new Set([text, text.trim(), ...splitLines(text).map((line) => line.trim())]);
      const added = [...forms].filter((form) => form.trim().length >= shortestMasked && !known.has(form));
      added.forEach((form) => known.add(form));
      longestFirst = [...known].filter((form) => form.length >= shortestReplaced).sort((a, b) => b.length - a.length);
      return added;
    },
    redact: (text) => longestFirst.reduce((shown, form) => shown.replaceAll(form, "***"), text)
  };
}

// src/adapters/hosts/summary-limit.ts
var summaryLimitBytes = 1e3 * 1024;
function limitSummary(markdown, limitBytes = summaryLimitBytes) {
  if (Buffer.byteLength(markdown) <= limitBytes) return markdown;
  const totalKib = Math.ceil(Buffer.byteLength(markdown) / 1024);
  const notice2 = `

**This summary was cut: it has ${totalKib} KiB, and GitHub shows none above 1024 KiB. The JSON report has all of it.**
`;
  const closingReserveBytes = 1024;
  const room = limitBytes - Buffer.byteLength(notice2) - closingReserveBytes;
  let usedBytes = 0;
  const kept = [];
  for (const line of markdown.split(/(?<=\n)/)) {
    usedBytes += Buffer.byteLength(line);
    if (usedBytes > room) break;
    kept.push(line);
  }
  return kept.join("") + closingsOf(kept) + notice2;
}
function closingsOf(lines) {
  let fence;
  let details = 0;
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== void 0 && fence === void 0) fence = mark;
    else if (mark !== void 0 && fence !== void 0 && mark.startsWith(fence)) fence = void 0;
    if (fence === void 0) {
      details += count(line, /<details\b/g) - count(line, /<\/details>/g);
    }
  }
  const closings = [
    ...fence === void 0 ? [] : [fence],
    ...Array(Math.min(20, Math.max(0, details))).fill("</details>")
  ];
  return closings.length === 0 ? "" : `
${closings.join("\n")}`;
}
function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}

// src/adapters/hosts/github.ts
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

// src/inputs/input-sources.ts
function actionVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function fromAction(environment) {
  return { raw: (name) => environment[actionVariable(name)], spelled: (name) => name };
}

// src/mirror/mirror-names.ts
var mirrorNames = {
  "proxy.golang.org": "https://proxy.golang.org",
  "goproxy.cn": "https://goproxy.cn",
  "goproxy.io": "https://goproxy.io",
  aliyun: "https://mirrors.aliyun.com/goproxy/"
};
function resolveMirrors(names, nearest2 = () => void 0) {
  const mirrors = [];
  const problems = [];
  for (const name of names.map((word) => word.trim()).filter((word) => word !== "")) {
    const address = Object.hasOwn(mirrorNames, name.toLowerCase()) ? mirrorNames[name.toLowerCase()] : void 0;
    if (address === void 0 && !/[.:/]/.test(name)) {
      const known = Object.keys(mirrorNames);
      const meant = [nearest2(name, known) ?? known].flat().map((word) => `\`${word}\``);
      problems.push(
        `\`mirrors: ${showValue(name)}\` is no mirror that we know; write ${meant.join(", ")} or an address.`
      );
      continue;
    }
    const entry = parseProxy(address ?? name, "|");
    if (entry.ok) mirrors.push(entry.value);
    else problems.push(entry.error);
  }
  return problems.length > 0 ? err(problems) : ok(mirrors);
}

// src/steps/read-inputs.ts
function readInputs(source) {
  const { spelled } = source;
  const parsed = parseInputs(source.raw, spelled, checks);
  if (parsed.ok) {
    const mirrors = resolveMirrors(parsed.value.mirrors, nearest);
    return ok({ inputs: parsed.value, mirrors: mirrors.ok ? mirrors.value : [], spelled });
  }
  const faulty = new Set(parsed.error.map(({ input }) => input));
  const raw = (name) => faulty.has(spelled(name)) ? substituteFor(name, source.raw(name) ?? "") : source.raw(name);
  const rest = parseInputs(raw, spelled, checks);
  return err({ problems: parsed.error, rest: rest.ok ? { inputs: rest.value, spelled } : void 0 });
}
function substituteFor(name, text) {
  const spec = inputSpecs[name];
  if (spec.kind !== "choice") return void 0;
  return nearest(text.trim(), spec.choices) ?? (name === "download" ? "none" : void 0);
}
var checks = {
  mirrors: (names) => {
    const resolved = resolveMirrors(names, nearest);
    return resolved.ok ? [] : resolved.error.map((problem) => `cannot be used. ${problem}`);
  }
};

// src/main.ts
var host = githubHost();
await enter(host, async (signal) => {
  const asked = readInputs(fromAction(nodeMachine().environment));
  const { nodeWorld } = await import("./chunks/world-YLVLCBFV.js");
  const { refuse } = await import("./chunks/refuse-DEZMIZKP.js");
  const world = nodeWorld(host, import.meta.url, signal);
  if (!asked.ok) return refuse(world, asked.error);
  const { run } = await import("./chunks/run-MA7UGWGS.js");
  const report = await run(world, asked.value, signal);
  if (!report.ok) return refuse(world, { problems: report.error });
  return report.value.outcome === "failed" && asked.value.inputs["fail-on-error"] ? 1 : 0;
});
