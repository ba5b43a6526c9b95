import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  splitLines
} from "./chunk-EWWCWPOY.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:events
var require_node_events = __commonJS({
  "builtin:node:events"(exports, module) {
    module.exports = __require("node:events");
  }
});

// builtin:node:v8
var require_node_v8 = __commonJS({
  "builtin:node:v8"(exports, module) {
    module.exports = __require("node:v8");
  }
});

// src/adapters/entry.ts
var import_node_events = __toESM(require_node_events(), 1);
var import_node_v8 = __toESM(require_node_v8(), 1);
var lingeringMs = 1e3;
var lastGraceMs = 2e3;
var endings = ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"];
async function enter(host, program) {
  (0, import_node_events.setMaxListeners)(0);
  boundMemory();
  const cancelled = new AbortController();
  const onSignal = () => {
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
    for (const line of stack.split("\n")) host.log(line);
    const message = "This is a defect of go-mod-guard, not of your module. Please report it with the lines above.";
    host.annotate({ level: "error", title: "go-mod-guard failed", message });
  }
  await Promise.all([process.stdout, process.stderr].map(taken));
  setTimeout(() => process.exit(), lingeringMs).unref();
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

// src/adapters/hosts/redaction.ts
var shortestReplaced = 4;
function redaction() {
  const known = /* @__PURE__ */ new Set();
  let longestFirst = [];
  return {
    add(value) {
      const text = value.reveal();
      const forms = /* @__PURE__ */ new Set([text, text.trim(), ...splitLines(text).map((line) => line.trim())]);
      const added = [...forms].filter((form) => form.trim() !== "" && !known.has(form));
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
  const notice = `

**This summary was cut: it has ${totalKib} KiB, and GitHub shows none above 1024 KiB. The JSON report has all of it.**
`;
  const closingReserveBytes = 1024;
  const room = limitBytes - Buffer.byteLength(notice) - closingReserveBytes;
  let usedBytes = 0;
  const kept = [];
  for (const line of markdown.split(/(?<=\n)/)) {
    usedBytes += Buffer.byteLength(line);
    if (usedBytes > room) break;
    kept.push(line);
  }
  return kept.join("") + closingsOf(kept) + notice;
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

export {
  enter,
  redaction,
  summaryLimitBytes,
  limitSummary
};
