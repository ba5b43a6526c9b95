import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  attempt,
  captureOutput,
  codeOf,
  err,
  lineTaker,
  messageOf,
  ok
} from "./chunks/chunk-7PBUWKHN.js";
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
} from "./chunks/chunk-PKU3K7DE.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-PBXRGTHK.js";

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

// builtin-above:node:crypto
var require_node_crypto = __commonJS({
  "builtin-above:node:crypto"(exports, module) {
    module.exports = Object.create(__require("node:crypto"));
  }
});

// builtin-above:node:fs
var require_node_fs = __commonJS({
  "builtin-above:node:fs"(exports, module) {
    module.exports = Object.create(__require("node:fs"));
  }
});

// builtin-above:node:os
var require_node_os = __commonJS({
  "builtin-above:node:os"(exports, module) {
    module.exports = Object.create(__require("node:os"));
  }
});

// builtin-above:node:url
var require_node_url = __commonJS({
  "builtin-above:node:url"(exports, module) {
    module.exports = Object.create(__require("node:url"));
  }
});

// builtin-above:node:path
var require_node_path = __commonJS({
  "builtin-above:node:path"(exports, module) {
    module.exports = Object.create(__require("node:path"));
  }
});

// builtin-above:node:child_process
var require_node_child_process = __commonJS({
  "builtin-above:node:child_process"(exports, module) {
    module.exports = Object.create(__require("node:child_process"));
  }
});

// builtin-above:node:fs/promises
var require_promises = __commonJS({
  "builtin-above:node:fs/promises"(exports, module) {
    module.exports = Object.create(__require("node:fs/promises"));
  }
});

// builtin-above:node:worker_threads
var require_node_worker_threads = __commonJS({
  "builtin-above:node:worker_threads"(exports, module) {
    module.exports = Object.create(__require("node:worker_threads"));
  }
});

// builtin-above:node:zlib
var require_node_zlib = __commonJS({
  "builtin-above:node:zlib"(exports, module) {
    module.exports = Object.create(__require("node:zlib"));
  }
});

// builtin-above:node:net
var require_node_net = __commonJS({
  "builtin-above:node:net"(exports, module) {
    module.exports = Object.create(__require("node:net"));
  }
});

// builtin-above:node:util
var require_node_util = __commonJS({
  "builtin-above:node:util"(exports, module) {
    module.exports = Object.create(__require("node:util"));
  }
});

// builtin-above:node:http
var require_node_http = __commonJS({
  "builtin-above:node:http"(exports, module) {
    module.exports = Object.create(__require("node:http"));
  }
});

// builtin-above:node:https
var require_node_https = __commonJS({
  "builtin-above:node:https"(exports, module) {
    module.exports = Object.create(__require("node:https"));
  }
});

// builtin-above:node:tls
var require_node_tls = __commonJS({
  "builtin-above:node:tls"(exports, module) {
    module.exports = Object.create(__require("node:tls"));
  }
});

// builtin-above:node:dns
var require_node_dns = __commonJS({
  "builtin-above:node:dns"(exports, module) {
    module.exports = Object.create(__require("node:dns"));
  }
});

// builtin-above:node:stream/promises
var require_promises2 = __commonJS({
  "builtin-above:node:stream/promises"(exports, module) {
    module.exports = Object.create(__require("node:stream/promises"));
  }
});

// builtin-above:node:dns/promises
var require_promises3 = __commonJS({
  "builtin-above:node:dns/promises"(exports, module) {
    module.exports = Object.create(__require("node:dns/promises"));
  }
});

// src/adapters/entry.ts
var import_node_events = __toESM(require_node_events(), 1);
var import_node_v8 = __toESM(require_node_v8(), 1);
var lastGraceMs = 2e3;
var endings = ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"];
async function enter(host3, program2, isInOurPlace = () => false) {
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
    process.exitCode = await program2(cancelled.signal);
  } catch (defect) {
    process.exitCode = 3;
    const stack = defect instanceof Error ? defect.stack ?? defect.message : String(defect);
    for (const line3 of stack.split("\n")) host3.log(line3);
    const message = "This is a defect of go-mod-guard, not of your module. Please report it with the lines above.";
    host3.annotate({ level: "error", title: "go-mod-guard failed", message });
  }
  await Promise.all([process.stdout, process.stderr].map(taken));
  process.exit();
}
function taken(stream) {
  return new Promise((resolve5) => {
    if (!stream.writable) resolve5();
    else stream.write("", () => resolve5());
  });
}
function boundMemory() {
  if (Number(process.versions.node.split(".")[0]) >= 22) (0, import_node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}

// src/core/secret.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var shown = "***";
var inspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var Secret = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  /** The one way to the value. Every caller is listed in the contract test of secrets. */
  reveal() {
    return this.#value;
  }
  /** To tell whether two are the same. Whoever has it can try values out, so it belongs in files of mode 600 alone. */
  digest() {
    return (0, import_node_crypto.createHash)("sha256").update(this.#value).digest("hex");
  }
  get isEmpty() {
    return this.#value === "";
  }
  toString() {
    return shown;
  }
  toJSON() {
    return shown;
  }
  [inspect]() {
    return shown;
  }
};

// src/adapters/hosts/github.ts
var import_node_fs = __toESM(require_node_fs(), 1);

// src/core/harmless.ts
var lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
var escapeSequence = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
var controlCharacter = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function splitLines(text) {
  const lines = text.split(lineBreak);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
function stripControls(text) {
  return text.replace(escapeSequence, "").replace(controlCharacter, "");
}
function harmlessLine(line3) {
  return stripControls(line3).replace(/^(\s*):+(?=:)/, "$1: ").replace(/::(?=[A-Za-z][\w-]*(?:\s[^:]{0,400})?::)/g, ": :").replaceAll("##[", "## [");
}
function quoteForeign(text, mark = "\u2502 ") {
  return splitLines(text).map((line3) => mark + harmlessLine(line3));
}

// src/adapters/hosts/redaction.ts
var shortestReplaced = 4;
var shortestMasked = 2;
function redaction() {
  const known2 = /* @__PURE__ */ new Set();
  let longestFirst = [];
  return {
    add(value) {
      const text = value.reveal();
      const forms2 = /* @__PURE__ */ new Set([text, text.trim(), ...splitLines(text).map((line3) => line3.trim())]);
      const added = [...forms2].filter((form2) => form2.trim().length >= shortestMasked && !known2.has(form2));
      added.forEach((form2) => known2.add(form2));
      longestFirst = [...known2].filter((form2) => form2.length >= shortestReplaced).sort((a, b) => b.length - a.length);
      return added;
    },
    redact: (text) => longestFirst.reduce((shown2, form2) => shown2.replaceAll(form2, "***"), text)
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
  const room2 = limitBytes - Buffer.byteLength(notice2) - closingReserveBytes;
  let usedBytes = 0;
  const kept2 = [];
  for (const line3 of markdown.split(/(?<=\n)/)) {
    usedBytes += Buffer.byteLength(line3);
    if (usedBytes > room2) break;
    kept2.push(line3);
  }
  return kept2.join("") + closingsOf(kept2) + notice2;
}
function closingsOf(lines) {
  let fence;
  let details = 0;
  for (const line3 of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line3)?.[1];
    if (mark !== void 0 && fence === void 0) fence = mark;
    else if (mark !== void 0 && fence !== void 0 && mark.startsWith(fence)) fence = void 0;
    if (fence === void 0) {
      details += count(line3, /<details\b/g) - count(line3, /<\/details>/g);
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
  const harmless = (text) => splitLines(secrets.redact(text)).map((line3) => secrets.redact(harmlessLine(line3))).join("\n");
  const log = (text) => splitLines(harmless(text)).forEach((line3) => info(line3));
  function withFile(variable2, lost2, write2) {
    const path = process.env[variable2] ?? "";
    const fault2 = path === "" ? `${variable2} is not set` : (0, import_node_fs.existsSync)(path) ? attempt2(() => write2(path)) : `${variable2} names ${path}, which is missing`;
    if (fault2 !== void 0) log(`${lost2}: ${fault2}.`);
  }
  return {
    name: "github",
    showsProgress: false,
    log,
    progress() {
    },
    annotate({ level, title, message, file, line: line3 }) {
      const show = { error, warning, notice }[level];
      show(harmless(message), {
        title: harmless(title).replaceAll("\n", " "),
        ...file !== void 0 && { file },
        ...line3 !== void 0 && { startLine: line3 }
      });
    },
    mask(value) {
      const added = secrets.add(value);
      if (process.env["GITHUB_ACTIONS"] === "true") added.forEach((form2) => setSecret(form2));
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
        const room2 = summaryLimitBytes - (0, import_node_fs.statSync)(path).size;
        (0, import_node_fs.appendFileSync)(path, limitSummary(`${secrets.redact(markdown)}
`, room2));
      });
      return Promise.resolve();
    }
  };
}
function attempt2(action) {
  try {
    action();
    return void 0;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

// src/adapters/world.ts
var import_node_os4 = __toESM(require_node_os(), 1);
var import_node_url2 = __toESM(require_node_url(), 1);

// src/adapters/actions-cache.ts
var import_node_path3 = __toESM(require_node_path(), 1);

// src/adapters/ask-cache-child.ts
var import_node_path = __toESM(require_node_path(), 1);

// src/adapters/cache-protocol.ts
var cachedPath = "store";
var passedOn = new Set(
  `PATH HOME USER LOGNAME LANG LC_ALL TZ SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE HOMEDRIVE HOMEPATH
  APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMW6432 NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE LD_LIBRARY_PATH
  GITHUB_SERVER_URL ACTIONS_RESULTS_URL ACTIONS_RUNTIME_TOKEN CACHE_UPLOAD_CONCURRENCY CACHE_UPLOAD_CHUNK_SIZE
  SEGMENT_DOWNLOAD_TIMEOUT_MINS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
  NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR`.split(/\s+/)
);
function childEnvironment(environment, directory, temporary) {
  const allowed = Object.entries(environment).filter(([name]) => {
    const upper = name.toUpperCase();
    const ofService = upper.startsWith("RUNNER_") || upper.startsWith("ACTIONS_CACHE_");
    return ofService && upper !== "RUNNER_DEBUG" || passedOn.has(upper);
  });
  return {
    ...Object.fromEntries(allowed),
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: temporary,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // The library extracts with -P, which trusts every name in the archive; GNU tar takes these options from here.
    TAR_OPTIONS: "--anchored --exclude=/* --exclude=../* --no-anchored --exclude=*/../* --exclude=*/.."
  };
}
function unavailable(why) {
  return { kind: "unavailable", why };
}
function whyNoService(environment, verb) {
  const isOpen = environment["ACTIONS_CACHE_URL"] && !environment["ACTIONS_CACHE_SERVICE_V2"];
  if (!environment["ACTIONS_RUNTIME_TOKEN"] && !isOpen) {
    return {
      kind: "unavailable",
      why: "ACTIONS_RUNTIME_TOKEN is not set; the cache service of GitHub Actions answers only inside a job's action step",
      expected: true
    };
  }
  if (!environment["ACTIONS_RESULTS_URL"] && !environment["ACTIONS_CACHE_URL"]) {
    return {
      kind: "unavailable",
      why: "neither ACTIONS_RESULTS_URL nor ACTIONS_CACHE_URL is set; this runner has no cache service",
      expected: true
    };
  }
  const mode = (environment["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
  const refusing = verb === "save" ? ["none", "read"] : ["none", "write-only"];
  if (refusing.includes(mode)) {
    const what = verb === "save" ? "writing" : "reading";
    return { kind: "unavailable", why: `ACTIONS_CACHE_MODE=${mode} does not permit ${what}`, expected: true };
  }
  return void 0;
}
function parseAnswer(stdout, mark) {
  const line3 = stdout.split("\n").findLast((candidate) => candidate.startsWith(mark));
  return line3 === void 0 ? void 0 : JSON.parse(line3.slice(mark.length));
}
function judge(answer2, output, secrets) {
  const trouble = commandsIn(output, ["warning", "error"]).at(-1);
  const denied = (why) => ({
    ...unavailable(presentable(why, secrets)),
    .../cache (?:read|write) denied:/.test(why) ? { expected: true } : {}
  });
  switch (answer2.kind) {
    case "threw":
      return denied(answer2.message);
    case "looked":
      if (answer2.matchedKey !== "") {
        return {
          kind: "hit",
          matchedKey: answer2.matchedKey,
          ...sizeIn(output, /^Cache Size: .*\((\d+) B\)/m)
        };
      }
      return trouble === void 0 ? { kind: "miss" } : denied(trouble);
    case "saved": {
      if (answer2.entryId >= 0) return { kind: "saved", ...sizeIn(output, /^::debug::File Size: (\d+)/m) };
      const refusal = commandsIn(output, ["debug"]).find((line3) => line3.startsWith(refused));
      if (isTaken(refusal, output)) return { kind: "exists" };
      return denied(refusal ?? trouble ?? lastWord(output, secrets));
    }
  }
}
var refused = "Failed to reserve cache: ";
function isTaken(refusal, output) {
  if (refusal === void 0) return output.includes("another job may be creating this cache");
  return /\(409\)|already.?exists|Response was not ok/i.test(refusal);
}
function sizeIn(output, pattern) {
  const found = pattern.exec(output);
  return found ? { sizeBytes: Number(found[1]) } : {};
}
function commandsIn(output, names3) {
  const pattern = new RegExp(`^::(?:${names3.join("|")})(?: [^:]*)?::(.*)$`, "gm");
  return [...output.matchAll(pattern)].map(
    ([, message]) => message.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%")
  );
}
function lastWord(output, secrets) {
  const lines = splitLines(output).filter(
    (line3) => !/^\s*$|^::add-mask::|^::debug::|^\[command\]/.test(line3)
  );
  return presentable((lines.at(-1) ?? "").replace(/^::\w+(?: [^:]*)?::/, ""), secrets);
}
function presentable(text, secrets) {
  let line3 = harmlessLine(splitLines(text).join(" "));
  line3 = line3.replace(/^(?:Failed to (?:restore|save|reserve cache): |Error: )+/, "");
  for (const secret of secrets) if (secret !== "") line3 = line3.replaceAll(secret, "***");
  line3 = line3.replace(/(https?:\/\/)[^\s/@]+@/g, "$1").replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, "$1");
  return line3.length <= 300 ? line3 : `${line3.slice(0, 299)}\u2026`;
}

// src/core/least-speed.ts
var leastBytesPerSecond = 1024;

// src/adapters/cache-watch.ts
var hopeless = /^Attempt ([3-9]) of \d+ failed with error: (.*?)\.? Retrying request in /;
function cacheWatch(parts) {
  const { clock, files, temporary, stallMs } = parts;
  let sentBytes = 0;
  let working = parts.verb === "save";
  let failure;
  function hear(line3) {
    if (line3.startsWith("::debug::Reserving Cache")) working = false;
    if (line3.startsWith("Cache Size: ")) working = true;
    const sent = /^Sent (\d+) of \d+ /.exec(line3);
    if (sent) sentBytes = Number(sent[1]);
    const retry = hopeless.exec(line3);
    if (retry) failure = `${Number(retry[1])} attempts failed: ${retry[2]}`;
  }
  async function movedBytes() {
    let bytes = sentBytes;
    for (const name of await files.list(temporary)) {
      for (const archive of ["cache.tzst", "cache.tgz"]) {
        bytes += (await files.stat(`${temporary}/${name}/${archive}`))?.sizeBytes ?? 0;
      }
    }
    return bytes;
  }
  async function untilStalled(over) {
    let samples = [];
    for (; ; ) {
      if (await clock.sleep(Math.min(1e3, stallMs / 10), over) === "aborted") return void 0;
      if (failure !== void 0) return failure;
      if (working) samples = [];
      const now = { atMs: clock.nowMs(), bytes: await movedBytes() };
      const windowStart = samples.findLast(({ atMs }) => now.atMs - atMs >= stallMs);
      samples.push(now);
      if (windowStart === void 0) continue;
      const moved = now.bytes - windowStart.bytes;
      if (moved < leastBytesPerSecond * (now.atMs - windowStart.atMs) / 1e3) {
        return `only ${moved} bytes moved in ${((now.atMs - windowStart.atMs) / 1e3).toFixed(0)} s`;
      }
      samples = samples.slice(samples.indexOf(windowStart));
    }
  }
  return { hear, untilStalled };
}

// src/adapters/ask-cache-child.ts
var mostRestoreKeys = 9;
var defaultStallTimeoutMs = 2e4;
async function askCacheChild(parts, fresh, verb, request) {
  const { clock, files, machine } = parts;
  const temporary = (0, import_node_path.join)(fresh, "temp");
  const secrets = [machine.environment["ACTIONS_RUNTIME_TOKEN"] ?? ""];
  const mark = `answer-${clock.randomHex(16)} `;
  const question = {
    verb,
    key: request.key,
    restoreKeys: (request.restoreKeys ?? []).slice(0, mostRestoreKeys),
    limitMs: request.timeoutMs + 5e3,
    parentPid: process.pid,
    mark
  };
  const stallMs = request.stallTimeoutMs ?? defaultStallTimeoutMs;
  const watch = cacheWatch({ clock, files, temporary, verb, stallMs });
  const over = new AbortController();
  const halt = new AbortController();
  const stalled = watch.untilStalled(over.signal).then((why) => {
    if (why !== void 0) halt.abort();
    return why;
  });
  const exit = await parts.process.run({
    program: parts.nodePath,
    args: [parts.childPath],
    directory: fresh,
    environment: childEnvironment(machine.environment, fresh, temporary),
    timeoutMs: request.timeoutMs,
    input: JSON.stringify(question),
    signal: halt.signal,
    onLine: (line3) => watch.hear(line3)
  });
  over.abort();
  const answer2 = exit.kind === "exited" ? parseAnswer(exit.stdout, mark) : void 0;
  if (exit.kind === "exited" && answer2) return judge(answer2, exit.stdout, secrets);
  return unavailable(whyEnded(exit, await stalled, request.timeoutMs, secrets));
}
function whyEnded(exit, stalled, timeoutMs, secrets) {
  if (exit.kind === "not-found")
    return `${exit.program} could not be started: ${exit.why ?? "there is no such program"}`;
  const said = lastWord(exit.kind === "exited" && exit.code !== 0 ? exit.stderr : exit.stdout, secrets);
  const after = said === "" ? "" : `; the last it said: ${said}`;
  if (exit.kind === "exited") return `the cache process ended with exit code ${exit.code}${after}`;
  switch (exit.why) {
    case "deadline":
      return `no answer within ${(timeoutMs / 1e3).toFixed(0)} s${after}`;
    case "aborted":
      return `${stalled ?? "it was given up"}${after}`;
    case "signal":
      return `the cache process was killed${after}`;
  }
}

// src/adapters/cache-staging.ts
var import_node_path2 = __toESM(require_node_path(), 1);
var atOnce = 32;
async function stageTree(files, from, to) {
  if ((await files.stat(from))?.kind !== "directory")
    return `${from} is not a directory, so there is nothing to save`;
  return linkTree(files, from, to);
}
async function moveTree(files, from, to) {
  const cleared = await files.remove(to);
  const made = cleared.ok ? await files.makeDirectory((0, import_node_path2.dirname)(to)) : cleared;
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  const renamed = await files.rename(from, to);
  return renamed.ok ? void 0 : linkTree(files, from, to);
}
async function receiveTree(files, root) {
  if (!await openDirectory(files, root)) return `the entry holds no directory named ${(0, import_node_path2.basename)(root)}`;
  return walk(files, root, "", async (path, kind) => {
    if (kind === "directory") await openDirectory(files, (0, import_node_path2.join)(root, path));
    return kind === "link" || kind === "other" ? `the entry holds ${path}, which is not a plain file` : void 0;
  });
}
var ownerMay = 448;
async function openDirectory(files, path) {
  const stat3 = await files.stat(path);
  if (stat3?.kind !== "directory") return false;
  if ((stat3.mode & ownerMay) !== ownerMay) await files.setMode(path, stat3.mode | ownerMay);
  return true;
}
async function linkTree(files, from, to) {
  const made = await files.makeDirectory(to);
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  return walk(files, from, "", async (path, kind) => {
    const done = kind === "directory" ? await files.makeDirectory((0, import_node_path2.join)(to, path)) : kind === "file" ? await files.linkOrCopy((0, import_node_path2.join)(from, path), (0, import_node_path2.join)(to, path)) : void 0;
    return done === void 0 || done.ok ? void 0 : `${path} cannot be staged: ${done.error.message}`;
  });
}
async function walk(files, root, below, visit) {
  const names3 = await files.list((0, import_node_path2.join)(root, below));
  for (let start3 = 0; start3 < names3.length; start3 += atOnce) {
    const faults2 = await Promise.all(
      names3.slice(start3, start3 + atOnce).map(async (name) => {
        const path = (0, import_node_path2.join)(below, name);
        const kind = (await files.stat((0, import_node_path2.join)(root, path)))?.kind ?? "other";
        const fault3 = await visit(path, kind);
        return fault3 ?? (kind === "directory" ? walk(files, root, path, visit) : void 0);
      })
    );
    const fault2 = faults2.find((candidate) => candidate !== void 0);
    if (fault2 !== void 0) return fault2;
  }
  return void 0;
}

// src/adapters/actions-cache.ts
function actionsCache(parts) {
  const { files, machine, clock } = parts;
  async function inFreshDirectory(verb, act) {
    const none = whyNoService(machine.environment, verb);
    if (none) return none;
    const base = await nameableDirectory();
    if (base === void 0) {
      const why = `@actions/cache hands tar no path with a blank in it, and ${machine.temporaryDirectory} has one; move the runner to a directory without`;
      return unavailable(why);
    }
    const name = (0, import_node_path3.join)(base, `go-mod-guard-cache-${clock.randomHex(8)}`);
    const made = await files.makeDirectory((0, import_node_path3.join)(name, "temp"), 448);
    if (!made.ok) return unavailable(`${name} cannot be made: ${made.error.message}`);
    const answer2 = await act(await files.realPath(name));
    await files.remove(name);
    return answer2;
  }
  async function nameableDirectory() {
    for (const directory of [machine.temporaryDirectory, parts.systemTemporaryDirectory ?? ""]) {
      if (directory !== "" && !/[\s"]/.test(await files.realPath(directory))) return directory;
    }
    return void 0;
  }
  return {
    restore: (request) => inFreshDirectory("restore", async (fresh) => {
      if ((await files.list(request.directory)).length > 0) {
        return unavailable(`${request.directory} is not empty, and nothing is restored over files`);
      }
      const answer2 = await askCacheChild(parts, fresh, "restore", request);
      if (answer2.kind !== "hit") return answer2;
      const arrived = (0, import_node_path3.join)(fresh, cachedPath);
      const fault2 = await receiveTree(files, arrived) ?? await moveTree(files, arrived, request.directory);
      if (fault2 === void 0) return answer2;
      await files.remove(request.directory);
      return unavailable(fault2);
    }),
    lookup: (request) => inFreshDirectory("lookup", (fresh) => askCacheChild(parts, fresh, "lookup", request)),
    save: (request) => inFreshDirectory("save", async (fresh) => {
      const fault2 = await stageTree(files, request.directory, (0, import_node_path3.join)(fresh, cachedPath));
      return fault2 === void 0 ? askCacheChild(parts, fresh, "save", request) : unavailable(fault2);
    })
  };
}

// src/core/slots.ts
function slots(perOrigin) {
  const origins = /* @__PURE__ */ new Map();
  function place(name, origin) {
    origin.taken++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      origin.taken--;
      for (const next of origin.waiting) {
        if (origin.taken >= next.most) break;
        origin.waiting.delete(next);
        next.onTurn();
      }
      if (origin.taken === 0 && origin.waiting.size === 0) origins.delete(name);
    };
  }
  return {
    taken: (name) => origins.get(name)?.taken ?? 0,
    take(name, signal2, most2 = perOrigin) {
      if (signal2.aborted) return Promise.resolve(void 0);
      const origin = origins.get(name) ?? { taken: 0, waiting: /* @__PURE__ */ new Set() };
      origins.set(name, origin);
      if (origin.taken < most2 && origin.waiting.size === 0) return Promise.resolve(place(name, origin));
      return new Promise((resolve5) => {
        const onAbort = () => {
          origin.waiting.delete(waiting);
          resolve5(void 0);
        };
        const waiting = {
          most: most2,
          onTurn() {
            signal2.removeEventListener("abort", onAbort);
            resolve5(place(name, origin));
          }
        };
        origin.waiting.add(waiting);
        signal2.addEventListener("abort", onAbort, { once: true });
      });
    }
  };
}

// src/adapters/closed-connection.ts
var noticeMs = 25;
function whenClosed(socket, then) {
  if (socket === null || socket === void 0) then();
  else if (socket.closed) setTimeout(then, noticeMs);
  else {
    socket.once("close", () => setTimeout(then, noticeMs));
    socket.destroy();
  }
}

// src/adapters/connection-places.ts
function connectionPlaces(mostPerOrigin) {
  const places2 = slots(mostPerOrigin);
  const pools = [];
  const allowed = (most2) => Math.min(most2, mostPerOrigin);
  async function makeRoom(origin, most2) {
    for (; ; ) {
      const idle = pools.flatMap((pool) => pool(origin)).filter(({ destroyed }) => !destroyed);
      const [oldest] = idle;
      if (oldest === void 0 || places2.taken(origin) + idle.length <= most2) return;
      await new Promise((resolve5) => whenClosed(oldest, resolve5));
    }
  }
  return {
    take: (origin, signal2, most2) => places2.take(origin, signal2, allowed(most2)),
    async takeForNew(origin, signal2, most2) {
      const giveBack = await places2.take(origin, signal2, allowed(most2));
      if (giveBack !== void 0) await makeRoom(origin, allowed(most2));
      return giveBack;
    },
    counts: (idle) => {
      pools.push(idle);
    }
  };
}

// src/adapters/exec.ts
var import_node_child_process2 = __toESM(require_node_child_process(), 1);
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);

// src/core/cancel.ts
var reason = "cancelled";
function cancelWith(...signals2) {
  const controller = new AbortController();
  const followed = /* @__PURE__ */ new Map();
  let by;
  const unfollow = (signal2) => {
    const onAbort = followed.get(signal2);
    if (onAbort !== void 0) signal2.removeEventListener("abort", onAbort);
    followed.delete(signal2);
  };
  for (const signal2 of signals2) {
    if (signal2 === void 0) continue;
    const onAbort = () => {
      if (!controller.signal.aborted) by = signal2;
      controller.abort(reason);
    };
    if (signal2.aborted) onAbort();
    else {
      signal2.addEventListener("abort", onAbort, { once: true });
      followed.set(signal2, onAbort);
    }
  }
  return {
    signal: controller.signal,
    get by() {
      return by;
    },
    abort: () => controller.abort(reason),
    unfollow,
    release: () => {
      for (const signal2 of followed.keys()) unfollow(signal2);
    }
  };
}

// src/adapters/exec-lookup.ts
var import_node_path4 = __toESM(require_node_path(), 1);
var startable = [".COM", ".EXE", ".BAT", ".CMD"];
function findOnWindows(program2, environment, isFile) {
  const endings2 = variable(environment, "PATHEXT").split(";").filter((ending) => startable.includes(ending.toUpperCase()));
  const known2 = endings2.length > 0 ? endings2 : startable;
  const hasEnding = startable.includes(import_node_path4.win32.extname(program2).toUpperCase());
  const names3 = hasEnding ? [program2] : known2.map((ending) => program2 + ending.toLowerCase());
  if (/[\\/:]/.test(program2)) return names3.find(isFile);
  const directories = variable(environment, "PATH").split(";").map((directory) => directory.replaceAll('"', "")).filter((directory) => import_node_path4.win32.isAbsolute(directory));
  for (const directory of directories) {
    const found = names3.map((name) => import_node_path4.win32.join(directory, name)).find(isFile);
    if (found !== void 0) return found;
  }
  return void 0;
}
function isBatchFile(path) {
  return /\.(?:bat|cmd)$/i.test(path);
}
function variable(environment, name) {
  const found = Object.entries(environment).find(([key]) => key.toUpperCase() === name);
  return found?.[1] ?? "";
}

// src/adapters/exec-tree.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var import_node_path5 = __toESM(require_node_path(), 1);
var living = /* @__PURE__ */ new Set();
var watching = false;
function remember(child) {
  if (!watching) {
    watching = true;
    process.on("exit", () => {
      for (const left of living) signalTree(left, "SIGKILL");
    });
  }
  living.add(child);
}
function forget(child) {
  living.delete(child);
}
function signalTree(child, signal2, platform = process.platform, startProgram = start) {
  if (child.pid === void 0) return;
  if (platform === "win32") {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const taskkill = import_node_path5.win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    startProgram(taskkill, ["/T", "/F", "/PID", String(child.pid)], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal2);
  } catch {
  }
}
function start(program2, args, onFault) {
  (0, import_node_child_process.spawn)(program2, [...args], { stdio: "ignore", windowsHide: true }).on("error", onFault);
}

// src/adapters/process-table.ts
var import_promises2 = __toESM(require_promises(), 1);
var import_node_path6 = __toESM(require_node_path(), 1);

// src/adapters/held-locks.ts
var import_promises = __toESM(require_promises(), 1);
function parseLocks(text) {
  const holders = /* @__PURE__ */ new Map();
  return text.split("\n").flatMap((line3) => {
    const [, entry = "", arrow, id = "", inode = ""] = /^(\d+):\s+(->\s+)?\S+\s+\S+\s+\S+\s+(-?\d+)\s+[\da-f]+:[\da-f]+:(\d+)\s/.exec(line3) ?? [];
    if (entry === "") return [];
    if (arrow !== void 0)
      return [{ id: Number(id), inode: Number(inode), holderId: holders.get(entry) ?? 0 }];
    holders.set(entry, Math.max(0, Number(id)));
    return [];
  });
}
async function awaitedLocks() {
  const text = await (0, import_promises.readFile)("/proc/locks", "latin1").catch(() => "");
  const found = await Promise.all(
    parseLocks(text).map(async ({ id, inode, holderId }) => {
      const path = await pathOf(id, inode);
      return path === void 0 ? [] : [[id, { path, holderId }]];
    })
  );
  return new Map(found.flat());
}
async function pathOf(id, inode) {
  const directory = `/proc/${id}/fd`;
  for (const name of await (0, import_promises.readdir)(directory).catch(() => [])) {
    const opened = await (0, import_promises.stat)(`${directory}/${name}`).catch(() => void 0);
    if (opened?.ino === inode) return (0, import_promises.readlink)(`${directory}/${name}`).catch(() => void 0);
  }
  return void 0;
}

// src/adapters/process-table.ts
var ticksPerSecond = 100;
function processTable() {
  return process.platform === "linux" ? () => runningBelow(process.pid) : void 0;
}
async function runningBelow(id) {
  try {
    const uptimeMs = Number.parseFloat(await (0, import_promises2.readFile)("/proc/uptime", "latin1")) * 1e3;
    const ids = (await (0, import_promises2.readdir)("/proc")).filter((name) => /^\d+$/.test(name));
    const all2 = (await Promise.all(ids.map((one2) => readProgram(one2, uptimeMs)))).filter(
      (one2) => one2 !== void 0
    );
    const below = /* @__PURE__ */ new Set([id]);
    for (let before = 0; before !== below.size; ) {
      before = below.size;
      for (const one2 of all2) if (below.has(one2.parentId)) below.add(one2.id);
    }
    const ours = all2.filter((one2) => one2.id !== id && below.has(one2.id));
    const locks = await awaitedLocks();
    const names3 = new Map(all2.map((one2) => [one2.id, one2.program]));
    return ours.map((one2) => {
      const lock = locks.get(one2.id);
      if (lock === void 0) return one2;
      const { path, holderId } = lock;
      const holder = { id: holderId, program: names3.get(holderId) ?? "" };
      return { ...one2, lock: { path, ...holderId !== 0 && { holder } } };
    });
  } catch {
    return [];
  }
}
async function readProgram(id, uptimeMs) {
  try {
    const [stat3, commandLine] = await Promise.all([
      (0, import_promises2.readFile)(`/proc/${id}/stat`, "latin1"),
      (0, import_promises2.readFile)(`/proc/${id}/cmdline`, "utf8")
    ]);
    const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
    const args = commandLine.split("\0").slice(0, -1);
    return {
      id: Number(id),
      parentId: Number(fields[1]),
      program: (0, import_node_path6.basename)(args[0] ?? ""),
      args,
      ageMs: Math.max(0, uptimeMs - Number(fields[19]) / ticksPerSecond * 1e3)
    };
  } catch {
    return void 0;
  }
}

// src/adapters/exec.ts
var defaultLimits = {
  graceMs: 3e3,
  drainMs: 1e3,
  keepCharacters: 8 * 1024 * 1024
};
var longestTimerMs = 2 ** 31 - 1;
function nodeProcess(limits = {}, cancelled) {
  const running = processTable();
  return {
    async run(command) {
      const end = cancelWith(command.signal, cancelled);
      try {
        return await run({ ...command, signal: end.signal }, { ...defaultLimits, ...limits });
      } finally {
        end.release();
      }
    },
    ...running !== void 0 && { running }
  };
}
async function run(asked2, limits) {
  if (asked2.signal?.aborted === true) return { kind: "killed", why: "aborted", stdout: "", stderr: "" };
  const program2 = programOf(asked2);
  if (program2 === void 0) return notStarted(asked2, { code: "ENOENT" });
  const command = { ...asked2, program: program2 };
  if (process.platform === "win32" && isBatchFile(program2)) {
    const { runShim } = await import("./chunks/exec-shim-EXPROVKS.js");
    return runShim(command, limits.keepCharacters);
  }
  const stdout = captureOutput(limits.keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(limits.keepCharacters, lineTaker(command, "stderr"));
  let child;
  try {
    child = start2(command);
  } catch (thrown) {
    return notStarted(asked2, thrown);
  }
  listen(child, stdout, stderr);
  const ended = await endOf(child, command, limits);
  stdout.end();
  stderr.end();
  if (ended.kind === "not-started") return notStarted(asked2, ended.thrown);
  const output = { stdout: stdout.text(), stderr: stderr.text() };
  if (ended.killed !== void 0) return { kind: "killed", why: ended.killed, ...output };
  if (ended.code !== null) return { kind: "exited", code: ended.code, ...output };
  return { kind: "killed", why: "signal", signal: ended.signal ?? "", ...output };
}
function start2(command) {
  const child = (0, import_node_child_process2.spawn)(command.program, [...command.args], {
    cwd: command.directory,
    env: { ...command.environment },
    stdio: [command.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    // A process group of its own, so that all of it can be killed. It has no terminal: nothing in it can ask
    // for a password and wait.
    detached: process.platform !== "win32",
    windowsHide: true
  });
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(command.input);
  return child;
}
function listen(child, stdout, stderr) {
  for (const [stream, capture] of [
    [child.stdout, stdout],
    [child.stderr, stderr]
  ]) {
    stream?.on("data", (chunk) => capture.add(chunk));
    stream?.on("error", () => {
    });
  }
}
function endOf(child, command, limits) {
  return new Promise((resolve5) => {
    let killed;
    let exit;
    const timers = [];
    const later = (delayMs, action) => {
      timers.push(setTimeout(action, Math.max(0, Math.min(delayMs, longestTimerMs))));
    };
    const onAbort = () => kill("aborted");
    function finish2(ended) {
      timers.forEach(clearTimeout);
      command.signal?.removeEventListener("abort", onAbort);
      forget(child);
      if (killed !== void 0) signalTree(child, "SIGKILL");
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve5(ended);
    }
    function finishAsEnded() {
      const { code: code2, signal: signal2 } = exit ?? { code: null, signal: null };
      finish2({ kind: "ended", code: code2, signal: signal2, ...killed !== void 0 && { killed } });
    }
    function kill(why) {
      if (killed !== void 0 || exit !== void 0) return;
      killed = why;
      signalTree(child, "SIGTERM");
      later(limits.graceMs, () => {
        signalTree(child, "SIGKILL");
        later(limits.drainMs, finishAsEnded);
      });
    }
    remember(child);
    command.signal?.addEventListener("abort", onAbort, { once: true });
    later(command.timeoutMs, () => kill("deadline"));
    child.once("error", (thrown) => {
      if (child.pid === void 0) finish2({ kind: "not-started", thrown });
    });
    child.once("exit", (code2, signal2) => {
      exit = { code: code2, signal: signal2 };
      if (killed === void 0) later(limits.drainMs, () => setImmediate(finishAsEnded));
    });
    child.once("close", finishAsEnded);
  });
}
function programOf({ program: program2, environment }) {
  if (process.platform !== "win32") return program2;
  return findOnWindows(
    program2,
    environment,
    (path) => (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.isFile() === true
  );
}
function notStarted(command, thrown) {
  const notFound = { kind: "not-found", program: command.program };
  if (!(0, import_node_fs2.existsSync)(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} does not exist` };
  }
  if (!mayEnter(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} may not be entered by this user` };
  }
  if (codeOf(thrown) === "ENOENT" || codeOf(thrown) === "EACCES" && !isOnPath(command)) return notFound;
  return { ...notFound, why: messageOf(thrown) };
}
function mayEnter(directory) {
  try {
    (0, import_node_fs2.accessSync)(directory, import_node_fs2.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
function isOnPath({ program: program2, environment }) {
  if ((0, import_node_path7.basename)(program2) !== program2) return true;
  return (environment["PATH"] ?? "").split(import_node_path7.delimiter).some((directory) => directory !== "" && (0, import_node_fs2.existsSync)((0, import_node_path7.join)(directory, program2)));
}

// src/adapters/hash-workers.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);

// src/adapters/hash-file.ts
var import_node_fs8 = __toESM(require_node_fs(), 1);

// src/go/byte-window.ts
var windowBytes = 256 * 1024;
function openWindow(source) {
  let start3 = 0;
  let held = Buffer.alloc(0);
  return {
    sizeBytes: source.sizeBytes,
    async at(position, length) {
      const wanted = Math.min(length, source.sizeBytes - position);
      if (position < 0 || wanted <= 0) return ok(Buffer.alloc(0));
      if (position < start3 || position + wanted > start3 + held.length) {
        const read6 = await source.read(position, Math.max(wanted, windowBytes));
        if (!read6.ok) return read6;
        start3 = position;
        held = Buffer.from(read6.value.buffer, read6.value.byteOffset, read6.value.byteLength);
      }
      return ok(held.subarray(position - start3, position - start3 + wanted));
    }
  };
}

// src/go/dirhash.ts
var import_node_crypto3 = __toESM(require_node_crypto(), 1);

// src/go/module-version.ts
function formatModuleVersion({ module, version: version2 }) {
  return version2 === "" ? module : `${module}@${version2}`;
}

// src/go/zip-fault.ts
function unreadable(fault2) {
  return { kind: "unreadable", detail: fault2.message };
}

// src/go/zip-end.ts
var endSignature = 101010256;
var endLength = 22;
var locator64Signature = 117853008;
var locator64Length = 20;
var end64Signature = 101075792;
var end64Length = 56;
var searchLengths = [1024, 65 * 1024];
function notAZip(detail) {
  return { kind: "not-a-zip", detail };
}
async function readDirectoryEnd(window) {
  const found = await findEnd(window);
  if (!found.ok) return found;
  const { record, position } = found.value;
  let end = {
    position,
    records: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16)
  };
  if (end.records === 65535 || end.size === 65535 || end.offset === 4294967295) {
    const end64 = await readEnd64(window, position);
    if (!end64.ok) return end64;
    end = end64.value ?? end;
  }
  const directoryPosition = end.position - end.size;
  if (directoryPosition < 0 || directoryPosition >= window.sizeBytes) {
    return err(notAZip("the end record points outside of the file"));
  }
  return ok({
    directoryOffset: end.offset,
    baseOffset: directoryPosition - end.offset,
    records: end.records
  });
}
async function findEnd(window) {
  for (const length of searchLengths) {
    const blockLength = Math.min(length, window.sizeBytes);
    const block = await window.at(window.sizeBytes - blockLength, blockLength);
    if (!block.ok) return err(unreadable(block.error));
    const index = findEndIn(block.value);
    if (index >= 0) {
      return ok({
        record: block.value.subarray(index),
        position: window.sizeBytes - blockLength + index
      });
    }
    if (blockLength === window.sizeBytes) break;
  }
  return err(notAZip("no end of a central directory"));
}
function findEndIn(block) {
  for (let index = block.length - endLength; index >= 0; index--) {
    if (block.readUInt32LE(index) !== endSignature) continue;
    const commentLength = block.readUInt16LE(index + 20);
    return index + endLength + commentLength > block.length ? -1 : index;
  }
  return -1;
}
async function readEnd64(window, endPosition) {
  const locatorPosition = endPosition - locator64Length;
  if (locatorPosition < 0) return ok(void 0);
  const locator = await window.at(locatorPosition, locator64Length);
  if (!locator.ok) return err(unreadable(locator.error));
  const isLocator = locator.value.readUInt32LE(0) === locator64Signature && locator.value.readUInt32LE(4) === 0 && locator.value.readUInt32LE(16) === 1;
  if (!isLocator) return ok(void 0);
  const position = readSafeUInt64(locator.value, 8);
  if (position === void 0) return err(notAZip("the zip64 record lies outside of the file"));
  const record = await window.at(position, end64Length);
  if (!record.ok) return err(unreadable(record.error));
  if (record.value.length < end64Length || record.value.readUInt32LE(0) !== end64Signature) {
    return err(notAZip("no zip64 record where its locator points"));
  }
  const records = readSafeUInt64(record.value, 32);
  const size = readSafeUInt64(record.value, 40);
  const offset = readSafeUInt64(record.value, 48);
  if (records === void 0 || size === void 0 || offset === void 0) {
    return err(notAZip("a zip64 record beyond all sizes"));
  }
  return ok({ position, records, size, offset });
}
function readSafeUInt64(bytes, index) {
  const value = bytes.readBigUInt64LE(index);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? void 0 : Number(value);
}

// src/go/zip-directory.ts
var maxZipBytes = 500 << 20;
var maxDirectoryBytes = 64 << 20;
var headerSignature = 33639248;
var headerLength = 46;
var zip64ExtraTag = 1;
var unknown32 = 4294967295;
async function readZipDirectory(window) {
  if (window.sizeBytes > maxZipBytes) {
    return err({ kind: "too-large", detail: `${window.sizeBytes} bytes; Go takes ${maxZipBytes}` });
  }
  const end = await readDirectoryEnd(window);
  if (!end.ok) return end;
  const baseOffset = await correctBase(window, end.value);
  if (!baseOffset.ok) return baseOffset;
  const entries = [];
  const start3 = baseOffset.value + end.value.directoryOffset;
  let heldBytes = 0;
  for (let position = start3; ; ) {
    const header2 = await readHeader(window, position, baseOffset.value);
    if (!header2.ok) return header2;
    if (header2.value === "no-header") break;
    entries.push(header2.value.entry);
    position = header2.value.nextPosition;
    if (position - start3 > maxDirectoryBytes) return err({ kind: "too-large", detail: "its directory" });
    if (!header2.value.entry.nameBytes.endsWith("/")) heldBytes += header2.value.entry.uncompressedBytes;
    if (heldBytes > maxZipBytes) {
      return err({ kind: "too-large", detail: `its files; Go takes ${maxZipBytes} bytes in all` });
    }
  }
  if (entries.length % 65536 !== end.value.records % 65536) {
    return err(notAZip(`${entries.length} entries where its end record counts ${end.value.records}`));
  }
  return ok(entries);
}
async function correctBase(window, end) {
  if (end.baseOffset <= 0) return ok(end.baseOffset);
  const header2 = await readHeader(window, end.directoryOffset, 0);
  if (!header2.ok && header2.error.kind === "unreadable") return header2;
  return ok(header2.ok && header2.value !== "no-header" ? 0 : end.baseOffset);
}
async function readHeader(window, position, baseOffset) {
  const fixed = await window.at(position, headerLength);
  if (!fixed.ok) return err(unreadable(fixed.error));
  const bytes = fixed.value;
  if (bytes.length === 0) return err(notAZip("its directory runs past the end of the file"));
  if (bytes.length < headerLength || bytes.readUInt32LE(0) !== headerSignature) return ok("no-header");
  const nameLength = bytes.readUInt16LE(28);
  const extraLength = bytes.readUInt16LE(30);
  const restLength = nameLength + extraLength + bytes.readUInt16LE(32);
  const rest = await window.at(position + headerLength, restLength);
  if (!rest.ok) return err(unreadable(rest.error));
  if (restLength > 0 && rest.value.length === 0) {
    return err(notAZip("its directory runs past the end of the file"));
  }
  if (rest.value.length < restLength) return ok("no-header");
  const sizes = applyZip64(rest.value.subarray(nameLength, nameLength + extraLength), {
    uncompressed: bytes.readUInt32LE(24),
    compressed: bytes.readUInt32LE(20),
    offset: bytes.readUInt32LE(42)
  });
  if (!sizes.ok) return sizes;
  if (sizes.value === "no-header") return ok("no-header");
  const entry = {
    nameBytes: rest.value.toString("latin1", 0, nameLength),
    method: bytes.readUInt16LE(10),
    hasDescriptor: (bytes.readUInt16LE(8) & 8) !== 0,
    crc32: bytes.readUInt32LE(16),
    compressedBytes: sizes.value.compressed,
    uncompressedBytes: sizes.value.uncompressed,
    headerPosition: sizes.value.offset + baseOffset
  };
  return ok({ entry, nextPosition: position + headerLength + restLength });
}
function applyZip64(extra, short) {
  const wide = Object.keys(short).filter((name) => short[name] === unknown32);
  const field = wide.length === 0 ? void 0 : findExtra(extra, zip64ExtraTag);
  if (field === void 0) {
    return ok(wide.includes("compressed") || wide.includes("offset") ? "no-header" : short);
  }
  if (field.length < wide.length * 8) return ok("no-header");
  const sizes = { ...short };
  for (const [index, name] of wide.entries()) {
    const value = readSafeUInt64(field, index * 8);
    if (value === void 0) return err(notAZip("an entry beyond all sizes"));
    sizes[name] = value;
  }
  return ok(sizes);
}
function findExtra(extra, tag) {
  for (let index = 0; index + 4 <= extra.length; ) {
    const end = index + 4 + extra.readUInt16LE(index + 2);
    if (end > extra.length) return void 0;
    if (extra.readUInt16LE(index) === tag) return extra.subarray(index + 4, end);
    index = end;
  }
  return void 0;
}

// src/go/inflate-together.ts
var import_node_zlib2 = __toESM(require_node_zlib(), 1);

// src/core/release.ts
var leastBytes = 16 << 10;
function release({ buffer, byteOffset, byteLength }) {
  const isAlone2 = byteOffset === 0 && byteLength > buffer.byteLength / 2;
  if (byteLength >= leastBytes && isAlone2 && "transfer" in buffer && typeof buffer.transfer === "function")
    buffer.transfer(0);
}

// src/go/inflate.ts
var import_node_zlib = __toESM(require_node_zlib(), 1);
function inflateWhole(deflated2, declaredBytes) {
  try {
    return ok(import_node_zlib.default.inflateRawSync(deflated2, exactly(declaredBytes)));
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
}
function exactly(declaredBytes) {
  return { chunkSize: Math.max(64, declaredBytes + 1), maxOutputLength: declaredBytes + 1 };
}
async function inflatePieces(next, take) {
  const inflater = import_node_zlib.default.createInflateRaw({ chunkSize: 64 * 1024 });
  const seen3 = { ended: false };
  inflater.on("data", (piece) => {
    if (take(piece)) return;
    seen3.failure ??= "more comes out of it than declared";
    inflater.destroy();
  });
  inflater.on("error", (thrown) => {
    seen3.failure ??= wordsOf(thrown);
  });
  inflater.on("end", () => {
    seen3.ended = true;
  });
  const closed = new Promise((resolve5) => inflater.on("close", resolve5));
  while (!seen3.ended && seen3.failure === void 0) {
    const piece = await next();
    if (!piece.ok) {
      seen3.failure ??= piece.error;
      inflater.destroy();
      break;
    }
    if (piece.value === void 0) break;
    const written = new Promise((resolve5) => inflater.write(piece.value, () => resolve5()));
    await Promise.race([written, closed]);
  }
  inflater.end();
  await closed;
  return seen3.failure === void 0 ? ok(void 0) : err(seen3.failure);
}
function wordsOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/go/inflate-together.ts
var magic = Buffer.from([31, 139, 8]);
var header = Buffer.from([...magic, 0, 0, 0, 0, 0, 0, 255]);
var trailerBytes = 8;
function inflateTogether(bodies, take) {
  const members = membersOf(bodies);
  const wholeBytes = bodies.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  const whole2 = countOf(magic, members) === bodies.length ? gunzip(members, wholeBytes) : void 0;
  if (whole2 === void 0) return false;
  let at2 = 0;
  for (const [index, { inflatedBytes }] of bodies.entries()) {
    take(index, whole2.subarray(at2, at2 + inflatedBytes));
    at2 += inflatedBytes;
  }
  release(whole2);
  return true;
}
function membersOf(bodies) {
  const frameBytes = header.length + trailerBytes;
  const members = room(bodies.reduce((sum, { bytes }) => sum + bytes.length + frameBytes, 0));
  let at2 = 0;
  for (const { bytes, crc32, inflatedBytes } of bodies) {
    members.set(header, at2);
    members.set(bytes, at2 + header.length);
    at2 += header.length + bytes.length;
    members.writeUInt32LE(crc32, at2);
    members.writeUInt32LE(inflatedBytes, at2 + 4);
    at2 += trailerBytes;
  }
  return members;
}
var kept = Buffer.alloc(0);
function room(sizeBytes) {
  if (kept.length < sizeBytes) kept = Buffer.allocUnsafeSlow(sizeBytes);
  return kept.subarray(0, sizeBytes);
}
function countOf(needle, bytes) {
  let count2 = 0;
  for (let at2 = bytes.indexOf(needle); at2 !== -1; at2 = bytes.indexOf(needle, at2 + 1)) count2++;
  return count2;
}
function gunzip(members, wholeBytes) {
  try {
    const answer2 = import_node_zlib2.default.gunzipSync(members, {
      ...exactly(wholeBytes),
      info: true
    });
    const { buffer, engine } = answer2;
    const isRead2 = engine instanceof import_node_zlib2.default.Gunzip && engine.bytesWritten === members.length;
    return isRead2 && buffer instanceof Buffer && buffer.length === wholeBytes ? buffer : void 0;
  } catch {
    return void 0;
  }
}

// src/go/zip-entry.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_node_zlib3 = __toESM(require_node_zlib(), 1);

// src/go/zip-local.ts
var signature = 67324752;
var descriptorSignature = 134695760;
var localHeaderBytes = 30;
var mostDescriptorBytes = 16;
function bodyOffset(header2) {
  if (header2.length < localHeaderBytes || header2.readUInt32LE(0) !== signature) return void 0;
  return localHeaderBytes + header2.readUInt16LE(26) + header2.readUInt16LE(28);
}
function describedCrc32(bytes) {
  const skipped = bytes.length >= 4 && bytes.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  return bytes.length < skipped + 12 ? void 0 : bytes.readUInt32LE(skipped);
}

// src/go/zip-entry.ts
var stored = 0;
var deflated = 8;
var atOnce2 = { deflatedBytes: 2 << 20, inflatedBytes: 8 << 20 };
async function hashEntry(window, entry, onPiece) {
  let whole2;
  let hash;
  const read6 = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (piece.length === entry.uncompressedBytes) whole2 = sha256Of(piece);
    else hash = (hash ?? (0, import_node_crypto2.createHash)("sha256")).update(piece);
  });
  if (!read6.ok) return read6;
  return ok(whole2 ?? hash?.digest("hex") ?? sha256Of(new Uint8Array()));
}
function sha256Of(bytes) {
  return (0, import_node_crypto2.hash)("sha256", bytes, "hex");
}
async function readEntry(window, entry, onPiece) {
  const start3 = await findBody(window, entry);
  if (!start3.ok) return start3;
  if (entry.nameBytes.endsWith("/")) {
    if (entry.uncompressedBytes !== 0) return err(damaged(entry, "a directory with content"));
    return ok(void 0);
  }
  let crc = 0;
  let heldBytes = 0;
  const take = (piece) => {
    heldBytes += piece.length;
    if (heldBytes > entry.uncompressedBytes) return false;
    crc = import_node_zlib3.default.crc32(piece, crc);
    onPiece(piece);
    return true;
  };
  const read6 = await readBody(window, entry, start3.value, take);
  if (!read6.ok) return read6;
  if (heldBytes !== entry.uncompressedBytes) {
    return err(damaged(entry, `${heldBytes} bytes where ${entry.uncompressedBytes} are declared`));
  }
  if (entry.hasDescriptor) {
    const described = await readDescriptor(window, entry, start3.value + entry.compressedBytes);
    if (!described.ok) return described;
    if (described.value !== entry.crc32) return err(damaged(entry, "its two checksums disagree"));
  }
  if (crc !== entry.crc32 && (entry.hasDescriptor || entry.crc32 !== 0)) {
    return err(damaged(entry, "its checksum disagrees"));
  }
  return ok(void 0);
}
function damaged(entry, words4) {
  return { kind: "damaged", detail: `${printName(entry)}: ${words4}` };
}
function printName(entry) {
  return JSON.stringify(Buffer.from(entry.nameBytes, "latin1").toString("utf8"));
}
async function findBody(window, entry) {
  const header2 = await window.at(entry.headerPosition, localHeaderBytes);
  if (!header2.ok) return err(unreadable(header2.error));
  const offset = bodyOffset(header2.value);
  if (offset === void 0) return err(damaged(entry, "no header where the directory points"));
  return ok(entry.headerPosition + offset);
}
async function readBody(window, entry, start3, take) {
  const tooMuch = damaged(entry, "more comes out of it than declared");
  if (entry.method !== stored && entry.method !== deflated) {
    return err(damaged(entry, `compression method ${entry.method}`));
  }
  const isAtOnce = entry.compressedBytes <= atOnce2.deflatedBytes && entry.uncompressedBytes <= atOnce2.inflatedBytes;
  if (entry.method === deflated && isAtOnce) {
    const body = await gather(window, start3, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole2 = inflateWhole(body.value, entry.uncompressedBytes);
    if (entry.compressedBytes > windowBytes) release(body.value);
    if (!whole2.ok) return err(damaged(entry, whole2.error));
    const isTaken2 = take(whole2.value);
    release(whole2.value);
    return isTaken2 ? ok(void 0) : err(tooMuch);
  }
  let position = start3;
  const end = start3 + entry.compressedBytes;
  const next = async () => {
    const piece = await window.at(position, Math.min(windowBytes, end - position));
    if (!piece.ok) return err(unreadable(piece.error));
    position += piece.value.length;
    return ok(piece.value.length === 0 ? void 0 : piece.value);
  };
  if (entry.method === deflated) {
    const inflated = await inflatePieces(next, take);
    if (inflated.ok) return inflated;
    return err(typeof inflated.error === "string" ? damaged(entry, inflated.error) : inflated.error);
  }
  for (; ; ) {
    const piece = await next();
    if (!piece.ok) return piece;
    if (piece.value === void 0) return ok(void 0);
    if (!take(piece.value)) return err(tooMuch);
  }
}
async function gather(window, start3, length) {
  if (length <= windowBytes) return window.at(start3, length);
  const whole2 = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const piece = await window.at(start3 + done, Math.min(windowBytes, length - done));
    if (!piece.ok) return piece;
    if (piece.value.length === 0) return ok(whole2.subarray(0, done));
    done += piece.value.copy(whole2, done);
  }
  return ok(whole2);
}
async function readDescriptor(window, entry, position) {
  const bytes = await window.at(position, mostDescriptorBytes);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const crc32 = describedCrc32(bytes.value);
  return crc32 === void 0 ? err(damaged(entry, "its descriptor is cut")) : ok(crc32);
}

// src/go/zip-run.ts
var mostInflatedBytes = 1 << 20;
var extraBytes = 64;
function runsOf(entries) {
  const runs = [];
  let inflatedBytes = 0;
  for (const entry of entries) {
    const run2 = runs.at(-1);
    inflatedBytes += entry.uncompressedBytes;
    const first = run2?.[0];
    const goesOn = first !== void 0 && isOrdinary(first) && isOrdinary(entry) && inflatedBytes <= mostInflatedBytes && endOf2(entry) - first.headerPosition <= windowBytes;
    if (goesOn) run2?.push(entry);
    else {
      runs.push([entry]);
      inflatedBytes = entry.uncompressedBytes;
    }
  }
  return runs;
}
async function hashRun(window, run2, watcher) {
  if (run2.length > 1 && await hashTogether(window, run2, watcher)) return ok(void 0);
  for (const entry of run2) {
    const hash = await hashEntry(window, entry, (piece) => watcher.piece(entry, piece));
    if (!hash.ok) return hash;
    watcher.end(entry, hash.value);
  }
  return ok(void 0);
}
async function hashTogether(window, run2, watcher) {
  const [first, last2] = [run2[0], run2.at(-1)];
  if (first === void 0 || last2 === void 0) return false;
  const bytes = await window.at(first.headerPosition, endOf2(last2) - first.headerPosition);
  if (!bytes.ok) return false;
  const bodies = [];
  for (const entry of run2) {
    const body = bodyIn(bytes.value.subarray(entry.headerPosition - first.headerPosition), entry);
    if (body === void 0) return false;
    bodies.push(body);
  }
  return inflateTogether(bodies, (index, piece) => {
    const entry = run2[index];
    if (entry === void 0) return;
    watcher.piece(entry, piece);
    watcher.end(entry, sha256Of(piece));
  });
}
function bodyIn(bytes, entry) {
  const start3 = bodyOffset(bytes);
  if (start3 === void 0) return void 0;
  const end = start3 + entry.compressedBytes;
  if (end > bytes.length) return void 0;
  if (entry.hasDescriptor && describedCrc32(bytes.subarray(end)) !== entry.crc32) return void 0;
  return { bytes: bytes.subarray(start3, end), crc32: entry.crc32, inflatedBytes: entry.uncompressedBytes };
}
function isOrdinary({ method, nameBytes, uncompressedBytes }) {
  return method === deflated && uncompressedBytes > 0 && !nameBytes.endsWith("/");
}
function endOf2({ headerPosition, nameBytes, compressedBytes }) {
  const aroundBytes = localHeaderBytes + nameBytes.length + extraBytes + mostDescriptorBytes;
  return headerPosition + aroundBytes + compressedBytes;
}

// src/go/dirhash.ts
var mostKeptBytes = 1 << 20;
async function hashZip(source, reading = {}) {
  const whole2 = await hashShare(source, { index: 0, of: 1 }, reading);
  return whole2.ok ? ok(joinShares([whole2.value])) : whole2;
}
async function hashShare(source, share, { keep, watcher } = {}) {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const broken = entries.find(({ nameBytes }) => nameBytes.includes("\n"));
  if (broken !== void 0) {
    const detail = `a name with a line end: ${JSON.stringify(broken.nameBytes)}`;
    return err({ kind: "illegal-name", detail });
  }
  const nameToKeep = keep === void 0 ? void 0 : Buffer.from(keep, "utf8").toString("latin1");
  const hashes = /* @__PURE__ */ new Map();
  let kept2;
  watcher?.begin(entries);
  const isKept = (entry) => entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
  const watching2 = {
    piece(entry, bytes) {
      watcher?.piece(entry, bytes);
      if (isKept(entry)) kept2 = joined(kept2, bytes);
    },
    end(entry, sha256) {
      watcher?.end(entry, sha256);
      if (isKept(entry)) kept2 ??= new Uint8Array();
      hashes.set(entry.nameBytes, sha256);
    }
  };
  for (const run2 of runsOf(entriesOf(share, entries))) {
    const hashed = await hashRun(window, run2, watching2);
    if (!hashed.ok) return hashed;
  }
  return ok({
    hashes,
    names: share.index === 0 ? entries.map(({ nameBytes }) => nameBytes).sort() : [],
    uncompressedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...kept2 !== void 0 && { kept: kept2 }
  });
}
function joinShares(parts) {
  const names3 = parts.flatMap((part) => part.names);
  const kept2 = parts.find((part) => part.kept !== void 0)?.kept;
  const summary = (0, import_node_crypto3.createHash)("sha256");
  for (const name of names3) {
    const hash = parts.find(({ hashes }) => hashes.has(name))?.hashes.get(name);
    summary.update(`${hash ?? ""}  ${name}
`, "latin1");
  }
  return {
    h1: `h1:${summary.digest("base64")}`,
    names: names3.length,
    commonPrefix: commonPrefixOf(names3.at(0) ?? "", names3.at(-1) ?? ""),
    uncompressedBytes: parts[0]?.uncompressedBytes ?? 0,
    ...kept2 !== void 0 && { kept: kept2 }
  };
}
var entryBytes = 16 << 10;
function entriesOf({ index, of }, entries) {
  const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
  const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
  if (of === 1) return inFileOrder;
  const work = inFileOrder.reduce((sum, entry) => sum + entry.uncompressedBytes + entryBytes, 0);
  let done = 0;
  return inFileOrder.filter((entry) => {
    const at2 = Math.min(of - 1, Math.floor(done / work * of));
    done += entry.uncompressedBytes + entryBytes;
    return at2 === index;
  });
}
function joined(before, bytes) {
  const whole2 = new Uint8Array((before?.length ?? 0) + bytes.length);
  if (before !== void 0) whole2.set(before);
  whole2.set(bytes, before?.length ?? 0);
  return whole2;
}
function commonPrefixOf(first, last2) {
  let length = 0;
  while (length < first.length && first[length] === last2[length]) length++;
  return first.slice(0, length);
}

// src/adapters/node-bytes.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var [readSome, writeSome] = [(0, import_node_util.promisify)(import_node_fs3.read), (0, import_node_util.promisify)(import_node_fs3.write)];
async function readAt(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await readSome(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
function readAtSync(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = (0, import_node_fs3.readSync)(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
async function writeAt(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at2 = position === null ? null : position + done;
    done += (await writeSome(handle, bytes, done, bytes.length - done, at2)).bytesWritten;
  }
}
function writeAtSync(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at2 = position === null ? null : position + done;
    done += (0, import_node_fs3.writeSync)(handle, bytes, done, bytes.length - done, at2);
  }
}
async function* piecesOf(handle, pieceBytes3) {
  try {
    const buffer = new Uint8Array(pieceBytes3);
    for (; ; ) {
      const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes3, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    (0, import_node_fs3.closeSync)(handle);
  }
}
function pipeOf(handle, way) {
  return new import_node_net.Socket({ fd: handle, readable: way === "to-read", writable: way === "to-write" });
}

// src/adapters/node-handles.ts
var import_node_fs6 = __toESM(require_node_fs(), 1);
var import_node_util3 = __toESM(require_node_util(), 1);

// src/adapters/node-directory.ts
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_node_path8 = __toESM(require_node_path(), 1);
var known = /* @__PURE__ */ new Set();
var mostKnown = 1e4;
function withDirectory(path, action) {
  const directory = (0, import_node_path8.dirname)(path);
  if (!known.has(directory)) remember2(directory);
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    if (isMissing(directory)) makeDirectories(directory);
    return action();
  }
}
function remember2(directory) {
  try {
    if (isMissing(directory)) makeDirectories(directory);
  } catch {
    return;
  }
  if (known.size >= mostKnown) known.clear();
  known.add(directory);
}
function makeDirectories(path, mode = 511) {
  if ((0, import_node_path8.dirname)(path) !== path && isMissing((0, import_node_path8.dirname)(path))) makeDirectories((0, import_node_path8.dirname)(path), mode);
  makeDirectory(path, mode);
}
function makeDirectory(path, mode = 511) {
  try {
    (0, import_node_fs4.mkdirSync)(path, mode);
  } catch (thrown) {
    if (!isDirectory(path)) throw thrown;
  }
}
function isMissing(path) {
  try {
    return (0, import_node_fs4.lstatSync)(path, { throwIfNoEntry: false }) === void 0;
  } catch {
    return false;
  }
}
function isDirectory(path) {
  try {
    return (0, import_node_fs4.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

// src/adapters/node-special-files.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_util2 = __toESM(require_node_util(), 1);
var readSome2 = (0, import_node_util2.promisify)(import_node_fs5.read);
var pieceBytes = 64 * 1024;
var mostBytes = 64 * 1024 * 1024;
var silentMs = 5e3;
var linksToOpenFiles = /^\/(?:dev|proc)\//;
function isDevice(stats) {
  return stats?.isCharacterDevice() === true || stats?.isBlockDevice() === true;
}
async function readToTheEnd(handle, path) {
  const pieces = [];
  let sizeBytes = 0;
  function take(piece) {
    sizeBytes += piece.length;
    if (sizeBytes > mostBytes) throw new Error(`${path} does not end after ${mostBytes} bytes`);
    pieces.push(new Uint8Array(piece));
  }
  const isPipe = (0, import_node_fs5.fstatSync)(handle).isFIFO();
  if (isPipe && await isClosedByWriters(handle, take)) (0, import_node_fs5.closeSync)(handle);
  else
    for await (const piece of isPipe ? pipeToRead(handle, path) : piecesOf(handle, pieceBytes))
      take(piece);
  return Buffer.concat(pieces);
}
function pipeToRead(handle, path) {
  const pipe = pipeOf(handle, "to-read");
  return pipe.setTimeout(silentMs, () => pipe.destroy(new Error(`nothing came out of the pipe ${path}`)));
}
async function isClosedByWriters(handle, take) {
  const buffer = new Uint8Array(pieceBytes);
  try {
    const { bytesRead } = await readSome2(handle, buffer, 0, pieceBytes, null);
    take(buffer.subarray(0, bytesRead));
    return bytesRead === 0;
  } catch {
    return false;
  }
}
async function writeThrough(path, content) {
  const found = (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false });
  if (found === void 0 || found.isDirectory()) return false;
  const isLink = (0, import_node_fs5.lstatSync)(path).isSymbolicLink();
  if (found.isFile() && !(isLink && linksToOpenFiles.test(path))) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (found.isFIFO()) {
    await writeToPipe(path, bytes);
    return true;
  }
  const handle = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_WRONLY | import_node_fs5.constants.O_APPEND);
  try {
    await writeAt(handle, bytes, null);
  } finally {
    (0, import_node_fs5.closeSync)(handle);
  }
  return true;
}
function writeToPipe(path, bytes) {
  const handle = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_WRONLY | import_node_fs5.constants.O_NONBLOCK);
  const socket = pipeOf(handle, "to-write");
  return new Promise((resolve5, reject) => {
    socket.setTimeout(silentMs, () => socket.destroy(new Error(`nobody reads from the pipe ${path}`)));
    socket.once("error", reject);
    socket.once("close", () => resolve5());
    socket.end(bytes, () => socket.destroy());
  });
}

// src/adapters/node-handles.ts
var readAll = (0, import_node_util3.promisify)(import_node_fs6.readFile);
var fewBytes = 16 * 1024;
var socketBytes = 64 * 1024;
var pieceBytes2 = 256 * 1024;
function lookAt(path) {
  try {
    return (0, import_node_fs6.lstatSync)(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
async function readWhole(path) {
  const handle = (0, import_node_fs6.openSync)(path, forReading);
  const stats = (0, import_node_fs6.fstatSync)(handle);
  if (!stats.isFile()) return readToTheEnd(handle, path);
  try {
    if (stats.size > 0 && stats.size <= fewBytes) return readAtSync(handle, new Uint8Array(stats.size), 0);
    return await readAll(handle);
  } finally {
    (0, import_node_fs6.closeSync)(handle);
  }
}
async function readPieces(path, take) {
  const handle = (0, import_node_fs6.openSync)(path, forReading);
  const isPipe = (0, import_node_fs6.fstatSync)(handle).isFIFO();
  for await (const piece of isPipe ? pipeOf(handle, "to-read") : piecesOf(handle, pieceBytes2))
    take(piece);
}
var forReading = process.platform === "win32" ? "r" : import_node_fs6.constants.O_RDONLY | import_node_fs6.constants.O_NONBLOCK;
function openWriter(path) {
  return attempt(
    path,
    () => writerOn(
      withDirectory(path, () => (0, import_node_fs6.openSync)(path, "w")),
      path
    )
  );
}
function openReader(path) {
  return attempt(path, () => {
    const handle = (0, import_node_fs6.openSync)(path, forReading);
    try {
      return readerOn(handle, path, (0, import_node_fs6.fstatSync)(handle).size);
    } catch (thrown) {
      (0, import_node_fs6.closeSync)(handle);
      throw thrown;
    }
  });
}
function writerOn(handle, path) {
  let position = 0;
  const close = closingOnce(handle);
  let fault2;
  async function guarded(action) {
    if (fault2 !== void 0) return err(fault2);
    const result = await attempt(path, action);
    if (!result.ok) fault2 = result.error;
    return result;
  }
  return {
    write: (chunk) => guarded(async () => {
      if (chunk.length <= socketBytes) writeAtSync(handle, chunk, position);
      else await writeAt(handle, chunk, position);
      position += chunk.length;
    }),
    truncate: (sizeBytes) => guarded(() => {
      (0, import_node_fs6.ftruncateSync)(handle, sizeBytes);
      position = sizeBytes;
    }),
    async close() {
      const closed = await attempt(path, close);
      return fault2 === void 0 ? closed : err(fault2);
    }
  };
}
function readerOn(handle, path, sizeBytes) {
  const close = closingOnce(handle);
  return {
    sizeBytes,
    read: (position, length) => attempt(path, () => {
      const wanted = Math.max(0, Math.min(length, sizeBytes - position));
      const buffer = new Uint8Array(wanted);
      return wanted <= fewBytes ? readAtSync(handle, buffer, position) : readAt(handle, buffer, position);
    }),
    async close() {
      await attempt(path, close);
    }
  };
}
function closingOnce(handle) {
  let isOpen = true;
  return () => {
    if (isOpen) (0, import_node_fs6.closeSync)(handle);
    isOpen = false;
  };
}

// src/adapters/tree-writer.ts
var import_node_fs7 = __toESM(require_node_fs(), 1);
var import_node_path9 = __toESM(require_node_path(), 1);

// src/go/semver.ts
var number = "(0|[1-9][0-9]*)";
var prereleaseWord = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var buildWord = "[0-9A-Za-z-]+";
var semantic = new RegExp(
  `^v${number}(?:\\.${number}(?:\\.${number}(-${prereleaseWord}(?:\\.${prereleaseWord})*)?(\\+${buildWord}(?:\\.${buildWord})*)?)?)?$`
);
function parseVersion(version2) {
  const found = semantic.exec(version2);
  if (found === null) return void 0;
  const [, major = "", minor = "0", patch = "0", prerelease = "", build = ""] = found;
  return { major, minor, patch, prerelease, build };
}
function isValidVersion(version2) {
  return semantic.test(version2);
}
function canonicalVersion(version2) {
  const parsed = parseVersion(version2);
  if (parsed === void 0) return "";
  const { major, minor, patch, prerelease, build } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build === "+incompatible" ? build : ""}`;
}
function isCanonicalVersion(version2) {
  return version2 !== "" && canonicalVersion(version2) === version2;
}
function majorOf(version2) {
  const parsed = parseVersion(version2);
  return parsed === void 0 ? "" : `v${parsed.major}`;
}
function isIncompatible(version2) {
  return parseVersion(version2)?.build === "+incompatible";
}

// src/go/module-path.ts
var windowsNames = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
function checkModulePath(path) {
  const problem = problemOfPath(path);
  return problem === void 0 ? ok(void 0) : err(`malformed module path ${JSON.stringify(path)}: ${problem}`);
}
function problemOfPath(path) {
  if (path === "") return "empty string";
  if (path.startsWith("-")) return "leading dash";
  if (path.includes("//")) return "double slash";
  if (path.endsWith("/")) return "trailing slash";
  for (const element of path.split("/")) {
    const problem = problemOfElement(element, "module");
    if (problem !== void 0) return problem;
  }
  const [host3 = ""] = path.split("/", 1);
  if (!host3.includes(".")) return "missing dot in first path element";
  const wrong = /[^-.0-9a-z]/.exec(host3);
  if (wrong !== null) return `invalid char '${wrong[0]}' in first path element`;
  return splitPathVersion(path) === void 0 ? "invalid version" : void 0;
}
function problemOfElement(element, kind) {
  if (element === "") return "empty path element";
  if (/^\.+$/.test(element)) return `invalid path element ${JSON.stringify(element)}`;
  if (kind === "module" && element.startsWith(".")) return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  const wrong = (kind === "module" ? /[^-._~0-9A-Za-z]/u : /[^-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z\p{L}]/u).exec(
    element
  );
  if (wrong !== null) return `invalid char '${wrong[0]}'`;
  const [short = ""] = element.split(".", 1);
  if (windowsNames.test(short))
    return `${JSON.stringify(short)} disallowed as path element component on Windows`;
  if (kind === "module" && /~[0-9]+$/.test(short)) return "trailing tilde and digits in path element";
  return void 0;
}
function isFileElement(element) {
  return problemOfElement(element, "file") === void 0;
}
function splitPathVersion(path) {
  if (path.startsWith("gopkg.in/")) {
    const major = /\.(v0$|v[1-9][0-9]*(?=(?:-unstable)?$))/.exec(path)?.[1];
    return major === void 0 ? void 0 : { major };
  }
  const tail = /[^]\/v([0-9.]+)$/.exec(`/${path}`)?.[1];
  if (tail === void 0) return { major: "" };
  return /^[1-9][0-9]*$/.test(tail) && tail !== "1" ? { major: `v${tail}` } : void 0;
}
function checkMajor(version2, major, gopkgIn) {
  if (gopkgIn && major === "v1" && version2.startsWith("v0.0.0-")) return ok(void 0);
  const actual = majorOf(version2);
  const fits = major === "" ? actual === "v0" || actual === "v1" || isIncompatible(version2) : actual === major;
  if (fits) return ok(void 0);
  return err(`version ${JSON.stringify(version2)} invalid: should be ${major || "v0 or v1"}, not ${actual}`);
}
function checkVersionFitsPath(module, version2) {
  const path = checkModulePath(module);
  if (!path.ok) return path;
  if (!isValidVersion(version2)) return err(`${module}@${version2}: invalid version: not a semantic version`);
  if (!isCanonicalVersion(version2))
    return err(`${module}@${version2}: invalid version: not in canonical form`);
  const fits = checkMajor(version2, splitPathVersion(module)?.major ?? "", module.startsWith("gopkg.in/"));
  return fits.ok ? fits : err(`${module}: ${fits.error}`);
}
function unescapePath(escaped2) {
  const path = unescapeCapitals(escaped2);
  if (path === void 0) return err(`invalid escaped module path ${JSON.stringify(escaped2)}`);
  const checked = checkModulePath(path);
  return checked.ok ? ok(path) : err(`invalid escaped module path ${JSON.stringify(escaped2)}: ${checked.error}`);
}
function unescapeVersion(escaped2) {
  const version2 = unescapeCapitals(escaped2);
  if (version2 === void 0) return err(`invalid escaped version ${JSON.stringify(escaped2)}`);
  const problem = problemOfElement(version2, "file");
  return problem === void 0 ? ok(version2) : err(`invalid escaped version ${JSON.stringify(version2)}: ${problem}`);
}
function unescapeCapitals(text) {
  if (/[^\0-@[-\x7f]|!(?![a-z])/.test(text)) return void 0;
  return text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}

// src/go/zip-tree.ts
var maxTextBytes = 16 << 20;
var limitedNames = /* @__PURE__ */ new Set(["go.mod", "LICENSE"]);
function treeOf(entries, version2) {
  const prefix = `${formatModuleVersion(version2)}/`;
  const tree = /* @__PURE__ */ new Map();
  const seen3 = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (!entry.nameBytes.startsWith(prefix)) return void 0;
    const path = entry.nameBytes.slice(prefix.length);
    if (path === "") continue;
    const isDirectory2 = path.endsWith("/");
    const name = isDirectory2 ? path.slice(0, -1) : path;
    if (!isAllowed(name) || !isAlone(seen3, name, isDirectory2)) return void 0;
    if (isDirectory2) continue;
    if (!isGoModInPlace(name)) return void 0;
    if (limitedNames.has(name) && entry.uncompressedBytes > maxTextBytes) return void 0;
    tree.set(entry, name);
  }
  return tree;
}
function isAllowed(name) {
  return /^[\x20-\x7e]+$/.test(name) && name.split("/").every(isFileElement);
}
function isAlone(seen3, name, isDirectory2) {
  const folded2 = name.toLowerCase();
  const other = seen3.get(folded2);
  if (other !== void 0) return isDirectory2 && other.isDirectory && other.name === name;
  seen3.set(folded2, { name, isDirectory: isDirectory2 });
  const end = name.lastIndexOf("/");
  return end === -1 || isAlone(seen3, name.slice(0, end), true);
}
function isGoModInPlace(name) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return base.toLowerCase() !== "go.mod" || name === "go.mod";
}

// src/adapters/tree-writer.ts
function openTreeWriter({ directory, module, version: version2 }) {
  let tree;
  let current;
  const made = /* @__PURE__ */ new Set();
  function guarded(action) {
    if (tree === void 0) return;
    try {
      action(tree);
    } catch {
      tree = void 0;
      closeQuietly();
    }
  }
  function make(path) {
    if (made.has(path)) return;
    if (path === directory) makeDirectories(path);
    else {
      make((0, import_node_path9.dirname)(path));
      makeDirectory(path);
    }
    made.add(path);
  }
  function open2(entry, name) {
    const path = (0, import_node_path9.join)(directory, name);
    make((0, import_node_path9.dirname)(path));
    const handle = (0, import_node_fs7.openSync)(path, "wx", 292);
    current = { entry, handle };
    return handle;
  }
  function closeQuietly() {
    try {
      close();
    } catch {
    }
  }
  function close() {
    const handle = current?.handle;
    current = void 0;
    if (handle !== void 0) (0, import_node_fs7.closeSync)(handle);
  }
  return {
    begin(entries) {
      tree = treeOf(entries, { module, version: version2 });
      guarded(() => make(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === void 0) return;
        const handle = current?.entry === entry ? current.handle : open2(entry, name);
        writeAtSync(handle, bytes, null);
      });
    },
    end(entry) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name !== void 0 && current?.entry !== entry) open2(entry, name);
        close();
      });
    },
    finish() {
      closeQuietly();
      return tree === void 0 ? void 0 : [...made];
    }
  };
}
function withoutWriting(root, directories) {
  try {
    for (const path of new Set(directories)) if (path !== root) (0, import_node_fs7.chmodSync)(path, (0, import_node_fs7.statSync)(path).mode & ~146);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/hash-file.ts
async function hashFile(path, { keep } = {}) {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep === void 0 ? {} : { keep });
  await reader.value.close();
  return hash;
}
async function hashFileAlone(path, options = {}) {
  const whole2 = await hashFileShare(path, options, { index: 0, of: 1 });
  return whole2.ok ? ok(joinHashed([whole2.value], options)) : whole2;
}
async function hashFileShare(path, { keep, tree }, share) {
  const opened = orWords(() => (0, import_node_fs8.openSync)(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  const writer = tree && openTreeWriter(tree);
  try {
    const part = await hashShare(sourceOf(opened.value), share, {
      ...keep !== void 0 && { keep },
      ...writer !== void 0 && { watcher: writer }
    });
    const directories = writer?.finish();
    return part.ok ? ok({ ...part.value, ...directories !== void 0 && { directories } }) : part;
  } finally {
    (0, import_node_fs8.closeSync)(opened.value);
  }
}
function joinHashed(shares, { tree }) {
  const zip = joinShares(shares);
  const directories = shares.flatMap((share) => share.directories ?? []);
  const isUnpacked = tree !== void 0 && shares.every((share) => share.directories !== void 0);
  const isSealed = isUnpacked && (!tree.readOnly || withoutWriting(tree.directory, directories));
  return isSealed ? { ...zip, unpacked: true } : zip;
}
function sourceOf(handle) {
  const sizeBytes = (0, import_node_fs8.fstatSync)(handle).size;
  let [spare, last2] = [];
  const bufferFor = (length) => {
    if (length > windowBytes) return Buffer.allocUnsafeSlow(length);
    [spare, last2] = [last2, spare ?? Buffer.allocUnsafeSlow(windowBytes)];
    return last2.subarray(0, Math.max(0, length));
  };
  return {
    sizeBytes,
    read: (position, length) => Promise.resolve(
      orWords(() => readAtSync(handle, bufferFor(Math.min(length, sizeBytes - position)), position))
    )
  };
}
function orWords(action) {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}

// src/adapters/hash-workers.ts
var mostDeaths = 3;
var heapMb = 64;
var shared = { leastBytes: 4 << 20, mostBytes: 64 << 20 };
function hashWorkers({ workerUrl, mostWorkers, limitMs = 12e4 }) {
  const slots2 = /* @__PURE__ */ new Set();
  const waiting = [];
  let deaths = 0;
  function start3() {
    if (slots2.size >= mostWorkers || deaths >= mostDeaths) return void 0;
    const worker = open(workerUrl);
    if (worker === void 0) {
      deaths = mostDeaths;
      return void 0;
    }
    const slot = { worker, job: void 0, timer: void 0 };
    worker.on("message", (answer2) => {
      const { job } = slot;
      release2(slot);
      job?.resolve(answer2);
      next(slot);
    });
    const die = () => {
      bury(slot);
    };
    worker.on("error", die).on("messageerror", die).on("exit", die);
    slots2.add(slot);
    return slot;
  }
  function give(slot, job) {
    slot.job = job;
    slot.timer = setTimeout(() => {
      bury(slot);
    }, limitMs).unref();
    slot.worker.ref();
    slot.worker.postMessage(job.order);
  }
  function release2(slot) {
    clearTimeout(slot.timer);
    slot.job = void 0;
    slot.worker.unref();
  }
  function queue(job) {
    const at2 = waiting.findIndex(({ sizeBytes }) => sizeBytes < job.sizeBytes);
    waiting.splice(at2 === -1 ? waiting.length : at2, 0, job);
  }
  function next(slot) {
    const job = waiting.shift();
    if (job !== void 0) give(slot, job);
  }
  function bury(slot) {
    if (!slots2.delete(slot)) return;
    deaths++;
    const { job } = slot;
    release2(slot);
    void slot.worker.terminate();
    job?.resolve("undone");
    const heir = waiting.length > 0 ? start3() : void 0;
    if (heir !== void 0) next(heir);
    else if (slots2.size === 0) for (const { resolve: resolve5 } of waiting.splice(0)) resolve5("undone");
  }
  function doIn(order, sizeBytes) {
    return new Promise((resolve5) => {
      const job = { order, sizeBytes, resolve: resolve5 };
      const slot = [...slots2].find((candidate) => candidate.job === void 0) ?? start3();
      if (slot !== void 0) give(slot, job);
      else if (slots2.size > 0) queue(job);
      else resolve5("undone");
    });
  }
  return {
    async hashZip(path, options = {}) {
      const sizeBytes = lookAt(path)?.size ?? 0;
      if (sizeBytes <= fewBytes) return hashFileAlone(path, options);
      const orders = sharesOf(sizeBytes, mostWorkers).map((share) => ({ path, options, ...share }));
      const answers = await Promise.all(orders.map((order) => doIn(order, sizeBytes)));
      return joined2(answers, options) ?? hashFile(path, options);
    }
  };
}
function sharesOf(sizeBytes, mostWorkers) {
  if (sizeBytes < shared.leastBytes || sizeBytes > shared.mostBytes || mostWorkers === 1) return [{}];
  return Array.from({ length: mostWorkers }, (_, index) => ({ share: { index, of: mostWorkers } }));
}
function joined2(answers, options) {
  const shares = [];
  for (const answer2 of answers) {
    if (answer2 === "undone") return void 0;
    if (answer2.kind === "whole") return answer2.hash;
    if (!answer2.hash.ok) return answer2.hash;
    shares.push(answer2.hash.value);
  }
  return ok(joinHashed(shares, options));
}
function open(workerUrl) {
  try {
    return new import_node_worker_threads.Worker(workerUrl, { env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  } catch {
    return void 0;
  }
}

// src/adapters/http.ts
var import_node_http4 = __toESM(require_node_http(), 1);
var import_node_https4 = __toESM(require_node_https(), 1);

// src/core/url-end.ts
function bareHost(hostname) {
  return hostname.replace(/^\[|\]$/g, "");
}
function portOf({ port, protocol }) {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

// src/go/location.ts
function readLocation(text) {
  return text.replace(
    /[\\\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}

// src/adapters/http-faults.ts
var abortedFault = { kind: "aborted", code: "ABORT_ERR", message: "given up" };
var kinds = {
  ENOTFOUND: "name-not-resolved",
  ENODATA: "name-not-resolved",
  ESERVFAIL: "name-not-resolved",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset"
};
var certificateCode = /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|ERROR_IN_CERT|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH|PATH_LENGTH)/;
function faultOfError(error2, phase, isTunnel) {
  const inner = error2 instanceof AggregateError ? firstOf(error2) : error2;
  const code2 = codeOf2(inner) || codeOf2(error2);
  const { message } = inner;
  if ("fromHttpProxy" in error2 || isTunnel && phase === "connecting")
    return { kind: "http-proxy", code: code2, message };
  if (phase === "securing" || certificateCode.test(code2)) return { kind: "tls", code: code2, message };
  return { kind: kindOf(code2, phase), code: code2, message };
}
function kindOf(code2, phase) {
  if (code2.startsWith("EAI_")) return "name-not-resolved";
  if (code2.startsWith("HPE_")) return "not-http";
  if (code2 === "ETIMEDOUT") return phase === "sent" ? "reset" : "connect-timeout";
  return kinds[code2] ?? "other";
}
function firstOf(error2) {
  const errors = error2.errors.filter((inner) => inner instanceof Error);
  return errors.find((inner) => codeOf2(inner) === "ECONNREFUSED") ?? errors[0] ?? error2;
}
function codeOf2(error2) {
  return "code" in error2 && typeof error2.code === "string" ? error2.code : "";
}
function fromHttpProxy(error2, code2) {
  return Object.assign(error2, { fromHttpProxy: true }, code2 === void 0 ? {} : { code: code2 });
}

// src/adapters/http-body.ts
var mostHeldBytes = 256 * 1024;
function bodyOf(message, sent, signal2, { areLent }) {
  const { "content-length": length, "transfer-encoding": framing } = message.headers;
  const announced = framing === void 0 ? length : void 0;
  let isBroken = false;
  const held = [];
  let heldBytes = 0;
  let arrivedBytes = 0;
  let code2 = "";
  let isOver = false;
  let wake = () => void 0;
  message.on("data", (piece) => {
    held.push(piece);
    heldBytes += piece.length;
    arrivedBytes += piece.length;
    if (heldBytes > mostHeldBytes) message.pause();
    wake();
  });
  sent.on("error", (error2) => {
    isBroken = true;
    if ("code" in error2) code2 = String(error2.code);
  });
  message.on("error", (error2) => {
    if ("code" in error2) code2 = String(error2.code);
  });
  const onEnd = () => {
    isOver = true;
    wake();
  };
  message.once("end", onEnd).once("close", onEnd);
  function fault2() {
    const isEndTold = announced !== void 0 || framing !== void 0;
    const isAllThere = announced === void 0 || arrivedBytes >= Number(announced);
    const isWhole = message.complete && isAllThere && (isEndTold || !isBroken);
    if (isWhole) return void 0;
    if (signal2.aborted) return abortedFault;
    const whole2 = announced === void 0 ? "a body of unknown length" : `${announced} bytes`;
    return { kind: "cut", code: code2, message: `the body ended after ${arrivedBytes} of ${whole2}` };
  }
  async function* pieces() {
    try {
      for (; ; ) {
        const piece = held.shift();
        if (piece !== void 0) {
          heldBytes -= piece.length;
          if (heldBytes <= mostHeldBytes && message.isPaused()) message.resume();
          yield ok(piece);
          if (areLent) release(piece);
        } else if (isOver) break;
        else {
          await new Promise((resolve5) => {
            wake = resolve5;
          });
        }
      }
      const end = fault2();
      if (end !== void 0) yield err(end);
    } finally {
      if (!isOver) message.destroy();
    }
  }
  return pieces();
}

// src/adapters/http-connecting.ts
var import_node_net2 = __toESM(require_node_net(), 1);
function watchConnecting(sent, { url, connectTimeoutMs }, connection, onLate) {
  const isTls = url.protocol === "https:" || connection.isTls;
  let phase = "connecting";
  let isResolved = connection.isTunnel || (0, import_node_net2.isIP)(bareHost(url.hostname)) !== 0;
  let timer;
  let isOver = false;
  function startTimer() {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => onLate(faultSoFar()), connectTimeoutMs);
  }
  function faultSoFar() {
    const message = `not connected after ${connectTimeoutMs} ms`;
    if (!isResolved) return { kind: "name-not-resolved", code: "ETIMEDOUT", message };
    if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
    return { kind: connection.isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
  }
  function onConnect() {
    if (!isTls) return onReady();
    phase = "securing";
    startTimer();
  }
  function onReady() {
    phase = "sent";
    clearTimeout(timer);
  }
  sent.once("socket", (socket) => {
    if (sent.reusedSocket) return onReady();
    if (!socket.connecting && connection.isTunnel) onConnect();
    socket.once("lookup", () => {
      isResolved = true;
    });
    socket.once("connect", onConnect);
    socket.once("secureConnect", onReady);
  });
  startTimer();
  return {
    get phase() {
      return phase;
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    }
  };
}

// src/adapters/http-connections.ts
var import_node_http3 = __toESM(require_node_http(), 1);
var import_node_https3 = __toESM(require_node_https(), 1);
var import_node_net5 = __toESM(require_node_net(), 1);

// src/go/address-credentials.ts
function basicAuthorization({ user, password }) {
  const pair = credentialBytes(`${user.reveal()}:${password.reveal()}`);
  return new Secret(`Basic ${pair.toString("base64")}`);
}
var loneByte = /(?<![\ud800-\udbff])([\udc80-\udcff])/;
function credentialBytes(text) {
  const pieces = text.split(loneByte);
  return Buffer.concat(
    pieces.map(
      (piece, index) => index % 2 === 1 ? Buffer.from([piece.charCodeAt(0) & 255]) : Buffer.from(piece, "utf8")
    )
  );
}
function readCredentials(authority) {
  const at2 = authority.lastIndexOf("@");
  if (at2 < 0) return void 0;
  const [user = ""] = authority.slice(0, at2).split(":", 1);
  const password = authority.slice(user.length + 1, Math.max(at2, user.length + 1));
  return { user: new Secret(unescape(user)), password: new Secret(unescape(password)) };
}
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => {
      const byte = Number.parseInt(hex, 16);
      return String.fromCharCode(byte < 128 ? byte : 56320 + byte);
    });
  }
}

// src/go/ip-address.ts
function parseAddress(text) {
  const bytes = parseBytes(text);
  return bytes !== void 0 && isMapped(bytes) ? bytes.slice(12) : bytes;
}
function parseNetwork(text) {
  const [, written = "", digits = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
  const bytes = parseBytes(written);
  const prefixBits = Number(digits);
  if (bytes === void 0 || prefixBits > bytes.length * 8) return void 0;
  if (isMapped(bytes) && prefixBits >= 96) return { address: bytes.slice(12), prefixBits: prefixBits - 96 };
  return { address: bytes, prefixBits };
}
function isInNetwork(address2, network) {
  if (address2.length !== network.address.length) return false;
  return address2.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixBits - index * 8));
    const mask = 255 << 8 - bits & 255;
    return (byte & mask) === ((network.address[index] ?? 0) & mask);
  });
}
function sameAddress(one2, other) {
  return one2.length === other.length && one2.every((byte, index) => byte === other[index]);
}
function isLoopbackAddress(address2) {
  if (address2.length === 4) return address2[0] === 127;
  return address2.every((byte, index) => byte === (index === 15 ? 1 : 0));
}
function parseBytes(text) {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}
function isMapped(bytes) {
  return bytes.length === 16 && bytes.every((byte, index) => index > 11 || byte === (index < 10 ? 0 : 255));
}
function parseIpv4(text) {
  const parts = text.split(".");
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const last2 = halves.length - 1;
  const sides = halves.map((half, index) => half === "" ? [] : parseGroups(half, index === last2));
  const [head2, tail] = sides;
  if (head2 === void 0 || halves.length === 2 && tail === void 0) return void 0;
  if (halves.length === 1) return head2.length === 16 ? head2 : void 0;
  const missing = 16 - head2.length - (tail?.length ?? 0);
  return missing < 2 ? void 0 : [...head2, ...Array(missing).fill(0), ...tail ?? []];
}
function parseGroups(text, isLast) {
  const groups = text.split(":");
  const bytes = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = isLast && index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : void 0;
    if (ipv4 !== void 0) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else return void 0;
  }
  return bytes;
}

// src/go/http-proxy-address.ts
function parseHttpProxyAddress(value) {
  const whole2 = parse(value);
  const isBogus = whole2 === void 0 || whole2.scheme === "" || whole2.host === "";
  const read6 = isBogus ? parse(`http://${value}`) ?? whole2 : whole2;
  if (read6 === void 0) return void 0;
  const { hostname, port } = splitHost(read6.host);
  const credentials2 = readCredentials(read6.authority);
  const address2 = { scheme: read6.scheme, hostname: toAscii(hostname), port };
  return credentials2 === void 0 ? address2 : { ...address2, credentials: credentials2 };
}
function toAscii(name) {
  if (/^[\0-\u007f]*$/.test(name) || /[\0-,/:-`{-\u007f]/.test(name.toLowerCase())) return name;
  const [dots = ""] = /^\.*/.exec(name) ?? [];
  try {
    return dots + new URL(`http://${name.slice(dots.length)}`).hostname;
  } catch {
    return name;
  }
}
function parse(text) {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  if (/[\0-\u001f\u007f]/.test(before) || hash >= 0 && !isEscaped(text.slice(hash))) return void 0;
  if (before.startsWith(":")) return void 0;
  const [, scheme2 = "", rest = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?]*)/.exec(before) ?? [];
  const lower = scheme2.toLowerCase();
  if (!rest.startsWith("/")) {
    if (scheme2 !== "") return { scheme: lower, authority: "", host: "" };
    return /^[^/]*:/.test(rest) || !isEscaped(rest) ? void 0 : { scheme: "", authority: "", host: "" };
  }
  const hasAuthority = rest.startsWith("//") && (scheme2 !== "" || !rest.startsWith("///"));
  const [, authority = "", path = ""] = hasAuthority ? /^\/\/([^/]*)([^]*)$/.exec(rest) ?? [] : ["", "", rest];
  const at2 = authority.lastIndexOf("@");
  const host3 = parseHost(lower, authority.slice(at2 + 1));
  const user = authority.slice(0, Math.max(at2, 0));
  const isUser = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return host3 === void 0 || !isUser || !isEscaped(path) ? void 0 : { scheme: lower, authority, host: host3 };
}
function parseHost(scheme2, host3) {
  const bracket = host3.lastIndexOf("[");
  if (bracket > 0) return void 0;
  if (bracket === 0) {
    const [, address2 = "", zone = "", port = ""] = /^\[(.*?)(%25.*)?\](:\d*)?$/.exec(host3) ?? [];
    const isAddress = address2.includes(":") && parseAddress(address2) !== void 0;
    const named4 = decodeHost(zone.slice("%25".length), true);
    const isZone = zone === "" || named4 !== void 0 && named4 !== "";
    return isAddress && isZone ? `[${address2}${zone === "" ? "" : `%${named4}`}]${port}` : void 0;
  }
  const colon = scheme2 === "http" || scheme2 === "https" ? host3.indexOf(":") : host3.lastIndexOf(":");
  return colon >= 0 && !/^:\d*$/.test(host3.slice(colon)) ? void 0 : decodeHost(host3, false);
}
function decodeHost(host3, isZone) {
  if (!/^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/.test(host3) || !isEscaped(host3)) return void 0;
  const encoded = isZone ? /%(?!25|20|[89A-Fa-f])(..)/g : /%(?!25|[89A-Fa-f])(..)/g;
  const plain2 = [...host3.matchAll(encoded)].map(
    ([, hex = ""]) => String.fromCharCode(Number.parseInt(hex, 16))
  );
  const isFine = isZone ? plain2.every((one2) => /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/.test(one2)) : plain2.length === 0;
  return isFine ? host3.replace(/(?:%..)+/g, decodeBytes) : void 0;
}
function decodeBytes(escapes) {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}
function splitHost(host3) {
  const [, name = "", port = ""] = /^([^]*?)(?::(\d*))?$/.exec(host3) ?? [];
  return { hostname: name.replace(/^\[([^]*)\]$/, "$1"), port };
}
function isEscaped(text) {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const names3 = isHttps ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const name = names3.find((each) => (environment[each] ?? "") !== "");
  const address2 = name === void 0 ? void 0 : parseHttpProxyAddress(environment[name] ?? "");
  if (name === void 0 || address2 === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "") {
    const why = "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them";
    return { kind: "refused", code: "CGI", why };
  }
  const host3 = bareHost(url.hostname).toLowerCase();
  if (isExempt(host3, String(portOf(url)), firstOf2(environment, "NO_PROXY", "no_proxy")))
    return { kind: "none" };
  return choiceOf(name, address2);
}
function showHttpProxy({ speaks, host: host3, port }) {
  const end = `${host3.includes(":") ? `[${host3}]` : host3}:${port}`;
  return speaks === "http" ? end : `${speaks}://${end}`;
}
var wellKnownPorts = {
  http: 80,
  https: 443,
  socks5: 1080,
  socks5h: 1080
};
function choiceOf(name, { scheme: scheme2, hostname, port, credentials: credentials2 }) {
  if (hostname === "") {
    const why = `${name} names no host; write it as http://proxy.example.com:3128, or unset it`;
    return { kind: "refused", code: "NO_HOST", why };
  }
  const number2 = port === "" ? wellKnownPorts[scheme2] ?? 0 : Number(port);
  if (number2 < 1 || number2 > 65535) {
    const why = `${name} has no port that ${hostname} could listen on; write it as http://${hostname}:3128`;
    return { kind: "refused", code: "NO_PORT", why };
  }
  const speaks = scheme2 === "https" ? "https" : scheme2 === "socks5" || scheme2 === "socks5h" ? "socks5" : "http";
  const proxy = { speaks, host: hostname, port: number2 };
  return { kind: "proxy", proxy: credentials2 === void 0 ? proxy : { ...proxy, credentials: credentials2 } };
}
function firstOf2(environment, ...names3) {
  return names3.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function isExempt(host3, port, noProxy) {
  const address2 = parseAddress(host3);
  if (host3 === "localhost" || address2 !== void 0 && isLoopbackAddress(address2)) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== void 0) return address2 !== void 0 && isInNetwork(address2, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== void 0) return address2 !== void 0 && sameAddress(only, address2);
    return address2 === void 0 && matchesDomain(host3, name);
  });
}
function splitPort(entry) {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesDomain(host3, name) {
  const pattern = toAscii(name.startsWith("*.") ? name.slice(1) : name);
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host3.endsWith(pattern) : host3 === pattern || host3.endsWith(`.${pattern}`);
}

// src/adapters/http-connect.ts
var import_node_http = __toESM(require_node_http(), 1);
var import_node_https = __toESM(require_node_https(), 1);
var import_node_net3 = __toESM(require_node_net(), 1);
function connectThrough(proxy, end, limits) {
  const target = `${end.host.includes(":") ? `[${end.host}]` : end.host}:${end.port}`;
  const { lookup: lookup3, secureContext: secureContext2, signal: signal2 } = limits;
  const request = {
    host: proxy.host,
    port: proxy.port,
    method: "CONNECT",
    path: target,
    agent: false,
    ...lookup3 === void 0 ? {} : { lookup: lookup3 },
    headers: { host: target, ...proxyAuthorization(proxy) },
    signal: signal2
  };
  const tls2 = { servername: (0, import_node_net3.isIP)(proxy.host) === 0 ? proxy.host : "" };
  const context = secureContext2 === void 0 ? {} : { secureContext: secureContext2 };
  const asked2 = proxy.speaks === "https" ? (0, import_node_https.request)({ ...request, ...tls2, ...context }) : (0, import_node_http.request)(request);
  return new Promise((resolve5, reject) => {
    const refuse = (status2, what) => reject(fromHttpProxy(new Error(`${showHttpProxy(proxy)} answered ${what}`), `HTTP_${status2}`));
    asked2.once("connect", (answer2, socket) => {
      if (answer2.statusCode === 200) return resolve5(socket);
      socket.destroy();
      refuse(answer2.statusCode, `CONNECT with ${answer2.statusCode} ${answer2.statusMessage}`);
    });
    asked2.once("response", (answer2) => {
      answer2.destroy();
      refuse(answer2.statusCode, `${answer2.statusCode}`);
    });
    asked2.once("error", (error2) => reject(fromHttpProxy(error2)));
    asked2.end();
  });
}
function proxyAuthorization({ credentials: credentials2 }) {
  if (credentials2 === void 0) return {};
  return { "proxy-authorization": basicAuthorization(credentials2).reveal() };
}

// src/adapters/http-tunnel.ts
var import_node_http2 = __toESM(require_node_http(), 1);
var import_node_https2 = __toESM(require_node_https(), 1);
var import_node_tls = __toESM(require_node_tls(), 1);

// src/adapters/socks-connect.ts
var import_node_net4 = __toESM(require_node_net(), 1);
var version = 5;
var methods = { open: 0, password: 2 };
var kinds2 = { ipv4: 1, name: 3, ipv6: 4 };
var refusals = {
  1: "general failure",
  2: "not allowed by its rules",
  3: "network unreachable",
  4: "host unreachable",
  5: "connection refused",
  6: "TTL expired",
  7: "command not supported",
  8: "kind of address not supported"
};
async function connectBySocks(proxy, end, { lookup: lookup3, signal: signal2 }) {
  const { host: host3, port } = proxy;
  const socket = (0, import_node_net4.connect)({ host: host3, port, noDelay: true, ...lookup3 === void 0 ? {} : { lookup: lookup3 } });
  const giveUp = () => void socket.destroy(new Error("given up"));
  signal2.addEventListener("abort", giveUp, { once: true });
  try {
    await introduce(socket, proxy);
    const wanted = [
      Buffer.from([version, 1, 0]),
      addressOf(proxy, end),
      Buffer.from([end.port >> 8, end.port & 255])
    ];
    socket.write(Buffer.concat(wanted));
    const [spoken, status2 = 0, , kind] = await read3(socket, proxy, 4);
    if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
    if (status2 !== 0) throw fault(proxy, "SOCKS_REFUSED", refusals[status2] ?? `refusal ${status2}`);
    const length = kind === kinds2.name ? (await read3(socket, proxy, 1))[0] ?? 0 : kind === kinds2.ipv6 ? 16 : 4;
    await read3(socket, proxy, length + 2);
    return socket;
  } catch (error2) {
    socket.destroy();
    throw error2 instanceof Error ? fromHttpProxy(error2) : error2;
  } finally {
    signal2.removeEventListener("abort", giveUp);
  }
}
async function introduce(socket, proxy) {
  const { credentials: credentials2 } = proxy;
  const offered = credentials2 === void 0 ? [methods.open] : [methods.open, methods.password];
  socket.write(Buffer.from([version, offered.length, ...offered]));
  const [spoken, method] = await read3(socket, proxy, 2);
  if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
  if (method === methods.open) return;
  if (method !== methods.password || credentials2 === void 0)
    throw fault(proxy, "SOCKS_PASSWORD", "that it wants to know who asks");
  const { user, password } = credentials2;
  const both = [counted(proxy, user.reveal()), counted(proxy, password.reveal())];
  socket.write(Buffer.concat([Buffer.from([1]), ...both]));
  const [, status2] = await read3(socket, proxy, 2);
  if (status2 !== 0) throw fault(proxy, "SOCKS_PASSWORD", "that it knows no such user and password");
}
function addressOf(proxy, { host: host3 }) {
  const bytes = parseAddress(host3);
  if (bytes === void 0) return Buffer.concat([Buffer.from([kinds2.name]), counted(proxy, host3)]);
  return Buffer.from([bytes.length === 4 ? kinds2.ipv4 : kinds2.ipv6, ...bytes]);
}
function counted(proxy, text) {
  const bytes = credentialBytes(text);
  if (bytes.length > 255)
    throw fault(proxy, "SOCKS_MALFORMED", "nothing yet: a name in 255 bytes at most can be sent");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
function read3(socket, proxy, length) {
  return new Promise((resolve5, reject) => {
    const settle2 = () => {
      for (const event of ["readable", "end"]) socket.off(event, take);
      socket.off("error", fail).off("close", gone);
    };
    const fail = (error2) => {
      settle2();
      reject(error2);
    };
    const gone = () => fail(fault(proxy, "ECONNRESET", "nothing and closed the connection"));
    const take = () => {
      const bytes = socket.read(length);
      if (bytes === null && socket.readableEnded) return gone();
      if (bytes?.length !== length) return;
      settle2();
      resolve5(bytes);
    };
    for (const event of ["readable", "end"]) socket.on(event, take);
    socket.on("error", fail).on("close", gone);
    take();
  });
}
function fault(proxy, code2, what) {
  return Object.assign(new Error(`${showHttpProxy(proxy)} answered ${what}`), { code: code2 });
}

// src/adapters/http-tunnel.ts
var longestConnectMs = 3e4;
var TunnelAgent = class extends import_node_https2.Agent {
  #open;
  #secureContext;
  constructor(proxy, options) {
    super(options);
    this.#open = opener(proxy, options);
    this.#secureContext = options.secureContext;
  }
  createConnection({ tunnelSignal, ...options }, done) {
    const host3 = options.host ?? "";
    const context = this.#secureContext === void 0 ? {} : { secureContext: this.#secureContext };
    const dress = (socket) => (0, import_node_tls.connect)({ ...options, ...context, socket, servername: options.servername ?? host3 });
    this.#open.to({ host: host3, port: options.port ?? 443 }, { signal: tunnelSignal, done, dress });
    return void 0;
  }
  /** Tunnels that nobody waits for any more would keep the process alive. */
  destroy() {
    this.#open.giveUp();
    super.destroy();
  }
};
var PlainTunnelAgent = class extends import_node_http2.Agent {
  #open;
  constructor(proxy, options) {
    super(options);
    this.#open = opener(proxy, options);
  }
  createConnection({ tunnelSignal, ...options }, done) {
    const end = { host: options.host ?? "", port: options.port ?? 80 };
    this.#open.to(end, { signal: tunnelSignal, done, dress: (socket) => socket });
    return void 0;
  }
  destroy() {
    this.#open.giveUp();
    super.destroy();
  }
};
function opener(proxy, { lookup: lookup3, secureContext: secureContext2 }) {
  const underWay = /* @__PURE__ */ new Set();
  const connect4 = proxy.speaks === "socks5" ? connectBySocks : connectThrough;
  return {
    to(end, { signal: signal2, done, dress }) {
      const controller = cancelWith(signal2);
      const timer = setTimeout(() => controller.abort(), longestConnectMs).unref();
      underWay.add(controller);
      const limits = {
        signal: controller.signal,
        ...lookup3 !== void 0 && { lookup: lookup3 },
        ...secureContext2 !== void 0 && { secureContext: secureContext2 }
      };
      void connect4(proxy, end, limits).finally(() => {
        clearTimeout(timer);
        controller.release();
        underWay.delete(controller);
      }).then(
        (socket) => {
          if ("setNoDelay" in socket && typeof socket.setNoDelay === "function") socket.setNoDelay(true);
          done(null, dress(socket));
        },
        (error2) => done(error2)
      );
    },
    giveUp() {
      for (const controller of underWay) controller.abort();
    }
  };
}

// src/adapters/shared-lookup.ts
var import_node_dns = __toESM(require_node_dns(), 1);
function sharedLookup(ask = import_node_dns.lookup) {
  const waiting = /* @__PURE__ */ new Map();
  return (hostname, options, answer2) => {
    const { family, hints, all: all2, order } = options;
    const key = JSON.stringify([hostname, family, hints, all2, order]);
    const others = waiting.get(key);
    if (others !== void 0) {
      others.push(answer2);
      return;
    }
    waiting.set(key, [answer2]);
    ask(hostname, options, (...result) => {
      const answers = waiting.get(key) ?? [];
      waiting.delete(key);
      for (const each of answers) each(...result);
    });
  };
}

// src/adapters/trusted-authorities.ts
var import_promises3 = __toESM(require_promises(), 1);
var import_node_path10 = __toESM(require_node_path(), 1);
var tls = __toESM(require_node_tls(), 1);

// src/go/certificate-places.ts
var certificateFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem"
];

// src/adapters/trusted-authorities.ts
var certificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
var thisSystem = {
  platform: process.platform,
  // Since Node 22.15; the action runs on 24.
  storedCertificates: () => "getCACertificates" in tls && typeof tls.getCACertificates === "function" ? tls.getCACertificates("system") : []
};
async function secureContext(environment) {
  const extra = await furtherAuthorities(environment);
  if (extra.length === 0) return void 0;
  return tryContext([...tls.rootCertificates, ...extra]) ?? tryContext([...tls.rootCertificates, ...extra.filter(isReadable)]);
}
async function furtherAuthorities(environment, system = thisSystem) {
  const {
    SSL_CERT_FILE: file = "",
    SSL_CERT_DIR: directories = "",
    NODE_EXTRA_CA_CERTS: more = ""
  } = environment;
  const named4 = [file, more].filter((path) => path !== "");
  const inDirectories = await Promise.all(
    directories.split(import_node_path10.delimiter).filter((path) => path !== "").map(filesIn)
  );
  const texts = await Promise.all([...named4, ...inDirectories.flat()].map(textOf));
  if (system.platform === "win32" || system.platform === "darwin") texts.push(...fromStore(system));
  else if (file === "") texts.push(await firstOf3(certificateFiles));
  const known2 = new Set(tls.rootCertificates.map(bare));
  const extra = texts.flatMap((text) => text.match(certificate) ?? []).filter((pem) => !known2.has(bare(pem)));
  return [...new Set(extra)];
}
function fromStore(system) {
  try {
    return system.storedCertificates();
  } catch {
    return [];
  }
}
function tryContext(ca) {
  try {
    return tls.createSecureContext({ ca: [...ca] });
  } catch {
    return void 0;
  }
}
function isReadable(pem) {
  return tryContext([pem]) !== void 0;
}
function bare(pem) {
  return pem.replace(/\s+/g, "");
}
async function textOf(path) {
  try {
    return await (0, import_promises3.readFile)(path, "latin1");
  } catch {
    return "";
  }
}
async function filesIn(directory) {
  try {
    return (await (0, import_promises3.readdir)(directory)).sort().map((name) => (0, import_node_path10.join)(directory, name));
  } catch {
    return [];
  }
}
async function firstOf3(paths) {
  for (const path of paths) {
    const text = await textOf(path);
    if (text !== "") return text;
  }
  return "";
}

// src/adapters/http-connections.ts
var pooling = {
  keepAlive: true,
  noDelay: true,
  maxSockets: Infinity,
  maxFreeSockets: 256,
  scheduling: "lifo",
  lookup: sharedLookup()
};
function httpConnections(environment) {
  const agents = /* @__PURE__ */ new Map();
  let trusted;
  function agentFor(key, make) {
    const agent = agents.get(key) ?? make();
    agents.set(key, agent);
    return agent;
  }
  return {
    async for(url, { fresh }) {
      const pool = fresh ? { ...pooling, keepAlive: false } : pooling;
      const kept2 = fresh ? "fresh " : "";
      const choice = chooseHttpProxy(url, environment);
      if (choice.kind === "refused")
        return err({ kind: "http-proxy", code: choice.code, message: choice.why });
      const proxy = choice.kind === "proxy" ? choice.proxy : void 0;
      const isTls = url.protocol === "https:";
      const overTls = proxy?.speaks === "https";
      trusted ??= isTls || overTls ? secureContext(environment) : void 0;
      const context = await trusted;
      const options = context === void 0 ? pool : { ...pool, secureContext: context };
      const plain2 = () => agentFor(`${kept2}plain`, () => new import_node_http3.Agent(pool));
      const secure = () => agentFor(`${kept2}tls`, () => new import_node_https3.Agent(options));
      if (proxy === void 0) {
        return ok({ agent: isTls ? secure() : plain2(), isTls, isTunnel: false, headers: {} });
      }
      const key = `${kept2}tunnel ${showHttpProxy(proxy)}`;
      if (proxy.speaks === "socks5" && !isTls) {
        const agent = agentFor(`${key} plain`, () => new PlainTunnelAgent(proxy, pool));
        return ok({ agent, isTls: false, isTunnel: true, headers: {} });
      }
      if (isTls) {
        const agent = agentFor(key, () => new TunnelAgent(proxy, options));
        return ok({ agent, isTls: true, isTunnel: true, headers: {} });
      }
      const { host: host3, port } = proxy;
      const target = { host: host3, port, path: url.href, servername: (0, import_node_net5.isIP)(host3) === 0 ? host3 : "" };
      const headers = proxyAuthorization(proxy);
      return ok({ agent: overTls ? secure() : plain2(), isTls: overTls, isTunnel: true, headers, target });
    },
    idle: (origin) => idleTo(agents.values(), origin),
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    }
  };
}
function idleTo(agents, origin) {
  const url = new URL(origin);
  const name = `${bareHost(url.hostname)}:${portOf(url)}:`;
  return [...agents].flatMap(({ freeSockets }) => Object.entries(freeSockets)).flatMap(([key, sockets = []]) => key.startsWith(name) ? sockets : []);
}

// src/adapters/http-decoded.ts
var import_promises4 = __toESM(require_promises2(), 1);
var import_node_zlib4 = __toESM(require_node_zlib(), 1);
function isGzip(contentEncoding) {
  return contentEncoding?.trim().toLowerCase() === "gzip";
}
async function* decodedBody(body) {
  const gunzip2 = (0, import_node_zlib4.createGunzip)();
  let fault2;
  let isEmpty2 = true;
  gunzip2.on("error", (error2) => {
    if (!isEmpty2) fault2 ??= faultOfGunzip(error2);
  });
  async function* compressed() {
    for await (const piece of body) {
      if (piece.ok) {
        isEmpty2 = false;
        yield piece.value;
      } else fault2 = piece.error;
    }
  }
  const fed = (0, import_promises4.pipeline)(compressed, gunzip2).catch(() => void 0);
  try {
    for await (const piece of gunzip2) yield ok(piece);
    await fed;
  } catch {
  } finally {
    gunzip2.destroy();
  }
  if (fault2 !== void 0) yield err(fault2);
}
function faultOfGunzip({ code: code2 = "", message }) {
  if (code2 === "Z_BUF_ERROR") return { kind: "cut", code: code2, message: "the gzip of the body ended too soon" };
  return { kind: "not-http", code: code2, message: `gzip: ${message}` };
}

// src/adapters/mended-heads.ts
var mostHeadBytes = 10 << 20;
var refusedHeads = /* @__PURE__ */ new Set(["HPE_UNEXPECTED_CONTENT_LENGTH", "HPE_INVALID_HEADER_TOKEN"]);
function mayBeMended({ code: code2 }) {
  return refusedHeads.has(code2);
}
var armed = /* @__PURE__ */ new WeakMap();
function mendHeads(socket) {
  const state = armed.get(socket);
  if (state !== void 0) {
    state.open = true;
    return;
  }
  const heads = { open: true };
  armed.set(socket, heads);
  const push = socket.push.bind(socket);
  let held = "";
  socket.push = (piece, encoding) => {
    if (!heads.open && held === "") return push(piece, encoding);
    if (piece !== null) held += Buffer.from(piece).toString("latin1");
    let mended = "";
    for (let end = endOfHead(held); heads.open && end !== void 0; end = endOfHead(held)) {
      const head2 = held.slice(0, end);
      held = held.slice(end);
      mended += mendedHead(head2);
      heads.open = /^\S+ 1(?!01)\d\d\b/.test(head2);
    }
    if (!heads.open || piece === null || held.length > mostHeadBytes) {
      mended += held;
      held = "";
      heads.open = false;
    }
    const goesOn = mended === "" || push(Buffer.from(mended, "latin1"));
    return piece === null ? push(null) : goesOn;
  };
}
function endOfHead(text) {
  const found = /\r?\n\r?\n/.exec(text);
  return found === null ? void 0 : found.index + found[0].length;
}
function mendedHead(head2) {
  const [status2 = "", ...headers] = head2.split(/(?<=\n)(?![ \t])/);
  const lengths = /* @__PURE__ */ new Set();
  const kept2 = headers.filter((header2) => {
    const [, name, value] = /^([^:]*):([^]*)$/.exec(header2) ?? [];
    if (name === void 0 || value === void 0) return true;
    if (/[ \t]/.test(name)) return false;
    if (name.toLowerCase() !== "content-length") return true;
    const isKnown = lengths.has(value.trim());
    lengths.add(value.trim());
    return !isKnown;
  });
  return status2 + kept2.join("");
}

// src/adapters/http.ts
var asReadByGo = { insecureHTTPParser: true, maxHeaderSize: mostHeadBytes };
var mostStaleConnections = 8;
var unasked = { ...abortedFault, unasked: true };
function nodeHttp({
  connectionsPerOrigin,
  environment,
  places: places2 = connectionPlaces(connectionsPerOrigin)
}) {
  const connections = httpConnections(environment);
  places2.counts((origin) => connections.idle(origin));
  const mendedOrigins = /* @__PURE__ */ new Set();
  async function get(request) {
    const { origin } = request.url;
    const answer2 = await getOnce(request);
    if (answer2.ok || !mayBeMended(answer2.error) || mendedOrigins.has(origin)) return answer2;
    mendedOrigins.add(origin);
    return request.signal.aborted ? answer2 : getOnce(request);
  }
  async function getOnce(request) {
    const { url, signal: signal2, fresh = false, connections: most2 = connectionsPerOrigin } = request;
    const giveBack = fresh ? await places2.takeForNew(url.origin, signal2, most2) : await places2.take(url.origin, signal2, most2);
    if (giveBack === void 0) return err(unasked);
    request.onTurn?.();
    const connection = await connections.for(url, { fresh });
    if (!connection.ok || signal2.aborted) {
      giveBack();
      return connection.ok ? err(unasked) : connection;
    }
    for (let stale = 0; ; stale++) {
      const sent = await sendOnce(request, connection.value, giveBack, mendedOrigins.has(url.origin));
      if (sent !== "stale") return sent;
      if (stale === mostStaleConnections) {
        giveBack();
        return err({ kind: "reset", code: "ECONNRESET", message: "every pooled connection had been closed" });
      }
    }
  }
  return { get, close: () => connections.close() };
}
function sendOnce(request, connection, giveBack, isMended) {
  return new Promise((resolve5) => {
    const { signal: signal2 } = request;
    const tunnel = connection.isTunnel ? new AbortController() : void 0;
    const sent = startRequest(request, connection, tunnel?.signal);
    if (isMended) sent.once("socket", mendHeads);
    const connecting = watchConnecting(sent, request, connection, fail);
    function settle2(result) {
      connecting.end();
      signal2.removeEventListener("abort", onAbort);
      resolve5(result);
    }
    function fail(fault2) {
      sent.destroy();
      tunnel?.abort();
      if (sent.socket === null) sent.once("close", giveBack);
      else whenClosed(sent.socket, giveBack);
      settle2(err(fault2));
    }
    function onAbort() {
      fail(abortedFault);
    }
    sent.once(
      "upgrade",
      ({ statusCode }) => fail({ kind: "not-http", code: "UPGRADE", message: `answered ${statusCode}, which nobody asked for` })
    );
    sent.once("response", (message) => settle2(ok(answerOf(message, sent, signal2, giveBack))));
    sent.on("error", (error2) => {
      const isStale = sent.reusedSocket && !signal2.aborted && isClosedConnection(error2);
      if (isStale) return settle2("stale");
      whenClosed(sent.socket, giveBack);
      settle2(err(faultOfError(error2, connecting.phase, connection.isTunnel)));
    });
    signal2.addEventListener("abort", onAbort, { once: true });
    sent.end();
  });
}
function startRequest(request, connection, tunnelSignal) {
  const { url } = request;
  const headers = {
    ...connection.headers,
    "user-agent": "go-mod-guard",
    ...request.headers,
    ...request.authorization === void 0 ? {} : { authorization: request.authorization.reveal() }
  };
  const target = {
    host: bareHost(url.hostname),
    port: portOf(url),
    path: url.pathname + url.search,
    method: "GET",
    ...connection.target,
    headers: { host: url.host, ...headers },
    agent: connection.agent,
    // The agent hands it to what opens a tunnel.
    tunnelSignal
  };
  const options = { ...target, ...asReadByGo, autoSelectFamilyAttemptTimeout: 1e3 };
  const sent = connection.isTls ? (0, import_node_https4.request)(options) : (0, import_node_http4.request)(options);
  sent.maxHeadersCount = 0;
  return sent;
}
function isClosedConnection(error2) {
  return "code" in error2 && (error2.code === "ECONNRESET" || error2.code === "EPIPE");
}
function answerOf(message, sent, signal2, giveBack) {
  const onAbort = () => {
    message.destroy();
  };
  signal2.addEventListener("abort", onAbort, { once: true });
  const { socket } = message;
  message.once("close", () => {
    signal2.removeEventListener("abort", onAbort);
    if (socket.destroyed || !sent.shouldKeepAlive) whenClosed(socket, giveBack);
    else giveBack();
  });
  const { "content-length": length, ...others } = joinHeaders(message);
  const isEncoded = isGzip(others["content-encoding"]);
  const isLength = length !== void 0 && !isEncoded && others["transfer-encoding"] === void 0;
  const body = bodyOf(message, sent, signal2, { areLent: !isEncoded });
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? "",
    headers: isLength ? { ...others, "content-length": length } : others,
    body: isEncoded ? decodedBody(body) : body,
    discard: () => {
      if (!message.readableEnded) message.destroy();
    }
  };
}
function joinHeaders(message) {
  const entries = Object.entries(message.headersDistinct);
  const joined3 = Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
  const [location] = message.headersDistinct["location"] ?? [];
  return location === void 0 ? joined3 : { ...joined3, location: readLocation(location) };
}

// src/adapters/loopback.ts
var import_node_fs9 = __toESM(require_node_fs(), 1);
var import_node_http5 = __toESM(require_node_http(), 1);
var import_promises5 = __toESM(require_promises2(), 1);

// src/adapters/bounded-connections.ts
function boundConnections(server, most2) {
  const open2 = /* @__PURE__ */ new Set();
  const silent = /* @__PURE__ */ new Set();
  const asked2 = /* @__PURE__ */ new WeakMap();
  function underWay(socket, change) {
    const now = (asked2.get(socket) ?? 0) + change;
    asked2.set(socket, now);
    if (now > 0) silent.delete(socket);
    else if (open2.has(socket)) silent.add(socket);
  }
  server.on("connection", (socket) => {
    open2.add(socket);
    silent.add(socket);
    socket.once("close", () => {
      open2.delete(socket);
      silent.delete(socket);
    });
    if (open2.size <= most2) return;
    const [longest = socket] = silent;
    longest.destroy();
  });
  server.on("request", ({ socket }, response) => {
    underWay(socket, 1);
    response.once("close", () => underWay(socket, -1));
  });
}

// src/adapters/loopback.ts
var usualLimits = {
  // Go gives idle connections up after 90 s (net/http.DefaultTransport): longer here, so that none closes under a request.
  keepAliveTimeout: 3e5,
  /** From the first byte of a request, or from the start of a connection, to the last header: go sends them at once. */
  headersTimeout: 2e4,
  /** With a body, which nobody here has a use for. How long an answer takes, or its reader, is limited by neither. */
  requestTimeout: 3e4,
  connectionsCheckingInterval: 5e3,
  // A second Host or Range makes the value one that means nothing, instead of one of two meanings.
  joinDuplicateHeaders: true,
  /** go has one for each of its GOMAXPROCS downloads, and two that are idle (net/http, DefaultMaxIdleConnsPerHost). */
  mostConnections: 1024
};
var host = "127.0.0.1";
var backlog = 4096;
var nodeLoopback = loopbackWith(usualLimits);
function loopbackWith(limits) {
  return { listen: (answer2) => listenAt(answer2, (server) => server.listen(0, host, backlog), limits) };
}
function listenAt(answer2, listen2, { mostConnections: mostConnections2, ...limits } = usualLimits) {
  return new Promise((resolve5) => {
    const server = (0, import_node_http5.createServer)({ noDelay: true, ...limits }, (message, response) => {
      void respond(message, response, answer2);
    });
    boundConnections(server, mostConnections2);
    server.once("error", (fault2) => {
      resolve5(err({ message: fault2.message }));
    });
    server.once("listening", () => {
      const address2 = server.address();
      if (address2 === null || typeof address2 === "string") {
        resolve5(err({ message: "the system gave no port" }));
        return;
      }
      resolve5(ok({ port: address2.port, stop: () => stop(server), server }));
    });
    listen2(server);
  });
}
async function respond(message, response, answerTo) {
  message.resume();
  if (message.headers.upgrade !== void 0) response.shouldKeepAlive = false;
  response.on("error", () => {
  });
  const answer2 = await answerTo(requestOf(message)).catch(defectAnswer);
  try {
    await send(answer2, message.method === "HEAD", response);
  } catch {
    response.destroy();
  } finally {
    await answer2.release?.();
  }
}
async function send(answer2, headOnly, response) {
  response.writeHead(answer2.status, { ...answer2.headers });
  if (headOnly || isEmpty(answer2.body)) {
    response.end();
  } else if (answer2.body instanceof Uint8Array) {
    response.end(answer2.body);
  } else {
    const { path, fromByte, sizeBytes } = answer2.body;
    const file = (0, import_node_fs9.createReadStream)(path, { start: fromByte, end: fromByte + sizeBytes - 1 });
    await (0, import_promises5.pipeline)(file, response);
    if (file.bytesRead !== sizeBytes) response.destroy();
  }
}
function isEmpty(body) {
  return body instanceof Uint8Array ? body.byteLength === 0 : body.sizeBytes === 0;
}
function requestOf(message) {
  const headers = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== void 0) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: message.method ?? "", target: message.url ?? "", headers };
}
function defectAnswer(defect) {
  const words4 = splitLines(String(defect)).map((line3) => harmlessLine(stripControls(line3)));
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${words4.join(" ")}
`);
  return {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function stop(server) {
  return new Promise((resolve5) => {
    server.close(() => {
      resolve5();
    });
    server.closeAllConnections();
  });
}

// src/adapters/node-clock.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
var longestTimerMs2 = 2 ** 31 - 1;
function nodeClock() {
  let lastTurn = Promise.resolve();
  return {
    nowMs,
    random: () => Math.random(),
    randomHex: (bytes) => (0, import_node_crypto4.randomBytes)(bytes).toString("hex"),
    sleep,
    alarm(delayMs, ring) {
      const timer = setTimeout(ring, timerMs(delayMs));
      return () => clearTimeout(timer);
    },
    turn() {
      lastTurn = lastTurn.then(() => new Promise((resolve5) => setImmediate(resolve5)));
      return lastTurn;
    }
  };
}
var startedMs = Date.now() - sinceBootMs();
function nowMs() {
  return Math.floor(startedMs + sinceBootMs());
}
function sinceBootMs() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
function sleep(delayMs, signal2) {
  if (signal2?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve5) => {
    const timer = setTimeout(() => {
      signal2?.removeEventListener("abort", onAbort);
      resolve5("slept");
    }, timerMs(delayMs));
    function onAbort() {
      clearTimeout(timer);
      resolve5("aborted");
    }
    signal2?.addEventListener("abort", onAbort, { once: true });
  });
}
function timerMs(delayMs) {
  return Math.max(0, Math.min(delayMs, longestTimerMs2));
}

// src/adapters/node-files.ts
var import_node_crypto5 = __toESM(require_node_crypto(), 1);
var import_node_fs11 = __toESM(require_node_fs(), 1);
var fs2 = __toESM(require_promises(), 1);
var import_node_path12 = __toESM(require_node_path(), 1);
var import_node_util4 = __toESM(require_node_util(), 1);

// src/adapters/node-remove.ts
var import_node_fs10 = __toESM(require_node_fs(), 1);
var fs = __toESM(require_promises(), 1);
var import_node_path11 = __toESM(require_node_path(), 1);
async function removeTree(path) {
  const unlinked = await attempt(path, () => (0, import_node_fs10.unlinkSync)(path));
  if (unlinked.ok || unlinked.error.kind === "missing") return;
  const removed = await attempt(path, () => rm2(path));
  if (removed.ok) return;
  await loosen(path);
  await rm2(path);
}
async function rm2(path) {
  if ((await attempt(path, () => removeDirectory(path, { removed: 0 }))).ok) return;
  await fs.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
var mostInARow = 64;
async function removeDirectory(path, count2) {
  for (const entry of (0, import_node_fs10.readdirSync)(path, { withFileTypes: true })) {
    const inside = path + import_node_path11.sep + entry.name;
    if (entry.isDirectory()) await removeDirectory(inside, count2);
    else (0, import_node_fs10.unlinkSync)(inside);
    if (++count2.removed % mostInARow === 0) await new Promise((resolve5) => setImmediate(resolve5));
  }
  (0, import_node_fs10.rmdirSync)(path);
}
async function loosen(path) {
  const stats = await attempt(path, () => fs.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    if (process.platform === "win32") await attempt(path, () => fs.chmod(path, 384));
    return;
  }
  await attempt(path, () => fs.chmod(path, 448));
  const names3 = await attempt(path, () => fs.readdir(path));
  for (const name of names3.ok ? names3.value : []) await loosen((0, import_node_path11.join)(path, name));
}

// src/adapters/node-files.ts
var linkRefusals = /* @__PURE__ */ new Set([
  "EXDEV",
  "EPERM",
  "EACCES",
  "EMLINK",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EINVAL",
  "EISDIR",
  "UNKNOWN"
]);
var writeAll = (0, import_node_util4.promisify)(import_node_fs11.writeFile);
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    readPieces: (path, take) => attempt(path, () => readPieces(path, take)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    create: (path, content) => attempt(path, () => createWhole(path, content)),
    writeOut: (path, content) => attempt(path, async () => {
      if (!await writeThrough(path, content)) await writeWhole(path, content);
    }),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => (0, import_node_fs11.appendFileSync)(path, content, { mode: mode ?? 438 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names3 = await attempt(directory, () => (0, import_node_fs11.readdirSync)(directory));
      return names3.ok ? names3.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => (0, import_node_fs11.readdirSync)(directory, { withFileTypes: true }));
      const found = entries.ok ? entries.value.map((entry) => ({ name: entry.name, kind: kindOf2(entry) })) : [];
      return found.sort((one2, other) => one2.name < other.name ? -1 : 1);
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs2.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => renameOver(from, to)),
    remove: (path) => attempt(path, () => removeTree(path)),
    uniqueName,
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path)
  };
}
async function writeWhole(path, content, mode) {
  const found = lookAt(path);
  if (isDevice(found)) throw new Error(`${path} is a device, which no file may replace`);
  const old = found?.isFile() === true ? found : void 0;
  const wanted = mode ?? (old === void 0 ? void 0 : old.mode & 4095);
  const temporary = temporaryBeside(path);
  try {
    const handle = withDirectory(path, () => (0, import_node_fs11.openSync)(temporary, "wx", wanted ?? 438));
    try {
      if (old !== void 0) await attempt(path, () => (0, import_node_fs11.fchownSync)(handle, old.uid, old.gid));
      if (wanted !== void 0) (0, import_node_fs11.fchmodSync)(handle, wanted);
      await writeInto(handle, content);
    } finally {
      (0, import_node_fs11.closeSync)(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => (0, import_node_fs11.unlinkSync)(temporary));
    throw thrown;
  }
}
async function createWhole(path, content) {
  const handle = withDirectory(path, () => (0, import_node_fs11.openSync)(path, "wx"));
  try {
    await writeInto(handle, content);
  } catch (thrown) {
    await attempt(path, () => (0, import_node_fs11.unlinkSync)(path));
    throw thrown;
  } finally {
    (0, import_node_fs11.closeSync)(handle);
  }
}
function writeInto(handle, content) {
  if (content.length > fewBytes) return writeAll(handle, content);
  (0, import_node_fs11.writeFileSync)(handle, content);
}
async function linkOrCopy(from, to) {
  try {
    withDirectory(to, () => (0, import_node_fs11.linkSync)(from, to));
    return "linked";
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
  }
  const temporary = temporaryBeside(to);
  try {
    await fs2.copyFile(from, temporary, fs2.constants.COPYFILE_FICLONE | fs2.constants.COPYFILE_EXCL);
    await placeWithoutOverwrite(temporary, to);
    return "copied";
  } finally {
    await attempt(temporary, () => (0, import_node_fs11.unlinkSync)(temporary));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    (0, import_node_fs11.linkSync)(temporary, to);
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
    if (lookAt(to) !== void 0) {
      throw Object.assign(new Error(`${to} is there already`), { code: "EEXIST" });
    }
    await renameOver(temporary, to);
  }
}
async function renameOver(from, to) {
  const delaysMs = process.platform === "win32" ? [10, 30, 100, 300, 900] : [];
  for (const delayMs of delaysMs) {
    try {
      withDirectory(to, () => (0, import_node_fs11.renameSync)(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => (0, import_node_fs11.renameSync)(from, to));
}
function temporaryBeside(path) {
  return (0, import_node_path12.join)((0, import_node_path12.dirname)(path), `.gmg-${uniqueName()}.tmp`);
}
var ownNames = (0, import_node_crypto5.randomBytes)(5).toString("hex");
var names = 0;
function uniqueName() {
  return ownNames + (names++).toString(16).padStart(6, "0");
}
function infoOf(path) {
  const stats = lookAt(path);
  return stats && { kind: kindOf2(stats), sizeBytes: stats.size, mode: stats.mode & 4095 };
}
function kindOf2(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}
async function realPathOf(path, depth) {
  const found = await attempt(path, () => import_node_fs11.realpathSync.native(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => (0, import_node_fs11.readlinkSync)(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf((0, import_node_path12.resolve)((0, import_node_path12.dirname)(path), target.value), depth + 1);
  const parent = await attempt(path, () => import_node_fs11.realpathSync.native((0, import_node_path12.dirname)(path)));
  return parent.ok ? (0, import_node_path12.join)(parent.value, (0, import_node_path12.resolve)(path).slice((0, import_node_path12.resolve)((0, import_node_path12.dirname)(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at2 = (0, import_node_path12.resolve)(path); ; at2 = (0, import_node_path12.dirname)(at2)) {
    const found = await attempt(at2, () => fs2.statfs(at2));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at2 === (0, import_node_path12.dirname)(at2)) return void 0;
  }
}

// src/adapters/node-machine.ts
var import_node_os = __toESM(require_node_os(), 1);
function nodeMachine(variables2 = process.env) {
  const platform = platformOf(process.platform);
  const environment = environmentOf(variables2, platform);
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
function environmentOf(variables2, platform) {
  const entries = Object.entries(variables2).flatMap(
    ([name, value]) => value === void 0 ? [] : [[platform === "win32" ? name.toUpperCase() : name, value]]
  );
  return Object.freeze(Object.fromEntries(entries));
}
function orElse(question, answer2) {
  try {
    return question();
  } catch {
    return answer2;
  }
}

// src/adapters/node-network.ts
var import_node_os2 = __toESM(require_node_os(), 1);
var import_node_net9 = __toESM(require_node_net(), 1);

// src/adapters/node-handshake.ts
var import_node_net6 = __toESM(require_node_net(), 1);
var import_node_tls2 = __toESM(require_node_tls(), 1);
var longestChain = 12;
async function shakeHands(request, environment) {
  const context = await secureContext(environment);
  return new Promise((resolve5) => {
    const { host: host3, port, through, timeoutMs, signal: signal2 } = request;
    let socket;
    let phase = "connecting";
    let agent;
    const settle2 = (handshake) => {
      clearTimeout(timer);
      signal2.removeEventListener("abort", onAbort);
      agent?.destroy();
      socket?.destroy();
      resolve5(handshake);
    };
    const fail = (fault2) => settle2({ protocol: "", fault: fault2 });
    const onAbort = () => fail(abortedFault);
    const timer = setTimeout(() => fail(lateFault(phase, through !== void 0, timeoutMs)), timeoutMs);
    const onError = (error2) => fail(faultOfError(error2, phase, through !== void 0));
    const watch = (secured) => {
      socket = secured;
      secured.on("error", onError);
      secured.once("secureConnect", () => settle2(seen(secured)));
    };
    const options = {
      host: host3,
      port,
      ...(0, import_node_net6.isIP)(host3) === 0 && { servername: host3 },
      ...context !== void 0 && { secureContext: context },
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"]
    };
    if (signal2.aborted) return onAbort();
    signal2.addEventListener("abort", onAbort, { once: true });
    if (through === void 0) {
      const direct = (0, import_node_tls2.connect)(options);
      direct.once("connect", () => phase = "securing");
      watch(direct);
    } else {
      agent = tunnelOf(through, context);
      agent.createConnection(options, (error2, tunnel) => {
        phase = "securing";
        if (error2 !== null || tunnel === void 0) {
          phase = "connecting";
          return onError(error2 ?? new Error("no tunnel"));
        }
        watch(asTls(tunnel));
      });
    }
  });
}
function tunnelOf(through, context) {
  return new TunnelAgent(through, context === void 0 ? {} : { secureContext: context });
}
function asTls(tunnel) {
  return tunnel;
}
function lateFault(phase, isTunnel, timeoutMs) {
  const message = `no handshake after ${timeoutMs} ms`;
  if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
  return { kind: isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
}
function seen(socket) {
  const shown2 = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol() ?? "";
  const certificate2 = Object.keys(shown2).length === 0 ? {} : { certificate: read4(shown2) };
  if (socket.authorized) return { protocol, ...certificate2 };
  const error2 = socket.authorizationError;
  const code2 = typeof error2 === "string" ? error2 : error2 instanceof Error ? error2.message : "CERT_UNTRUSTED";
  const isCode = /^[A-Z_]{1,60}$/.test(code2);
  const fault2 = {
    kind: "tls",
    code: isCode ? code2 : "CERT_UNTRUSTED",
    message: messageOf2(code2, shown2)
  };
  return { protocol, ...certificate2, fault: fault2 };
}
function messageOf2(code2, { subjectaltname, valid_from, valid_to }) {
  if (code2 === "ERR_TLS_CERT_ALTNAME_INVALID") return `the cert's altnames: ${subjectaltname ?? "none"}`;
  if (/EXPIRED|NOT_YET_VALID/.test(code2)) return `valid from ${valid_from} to ${valid_to}`;
  return code2;
}
function read4(shown2) {
  const { O: organization, CN: name } = shown2.issuer;
  const issuer = [organization, name].flatMap((part) => part === void 0 ? [] : part).join(", ");
  return {
    issuer,
    names: namesOf(shown2),
    validUntilMs: Date.parse(shown2.valid_to),
    isPublic: isPublic(shown2)
  };
}
function namesOf({ subjectaltname, subject }) {
  const listed2 = (subjectaltname ?? "").split(/, ?/).flatMap((each) => {
    const name = each.replace(/^(?:DNS|IP Address):/, "");
    return name === "" ? [] : [name];
  });
  if (listed2.length > 0) return listed2;
  return [subject.CN].flatMap((name) => name === void 0 ? [] : name);
}
function isPublic(leaf) {
  let end = leaf;
  for (let length = 0; length < longestChain; length++) {
    const next = end.issuerCertificate;
    if (next === void 0 || next.fingerprint256 === end.fingerprint256) break;
    end = next;
  }
  const base64 = end.raw.toString("base64");
  return import_node_tls2.rootCertificates.some((pem) => pem.replace(/-----[A-Z ]+-----|\s/g, "") === base64);
}

// src/adapters/node-names.ts
var import_promises6 = __toESM(require_promises3(), 1);
var import_promises7 = __toESM(require_promises(), 1);
var import_node_net8 = __toESM(require_node_net(), 1);
var import_node_path13 = __toESM(require_node_path(), 1);

// src/adapters/hosts-file.ts
var import_node_net7 = __toESM(require_node_net(), 1);
function addressesInHosts(text, name) {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  return text.split(/\r?\n/).flatMap((line3) => {
    const [address2 = "", ...names3] = line3.replace(/#.*$/, "").trim().split(/\s+/);
    const isNamed2 = names3.some((each) => each.toLowerCase().replace(/\.$/, "") === wanted);
    return isNamed2 && (0, import_node_net7.isIP)(address2.replace(/%.*$/, "")) !== 0 ? [address2] : [];
  });
}

// src/adapters/deadline.ts
function beforeDeadline(promise, timeoutMs, signal2) {
  return new Promise((resolve5, reject) => {
    const settle2 = (value) => {
      clearTimeout(timer);
      signal2.removeEventListener("abort", onAbort);
      resolve5(value);
    };
    const onAbort = () => settle2("aborted");
    const timer = setTimeout(() => settle2("late"), Math.max(0, timeoutMs));
    if (signal2.aborted) settle2("aborted");
    signal2.addEventListener("abort", onAbort, { once: true });
    promise.then(settle2, (thrown) => {
      clearTimeout(timer);
      signal2.removeEventListener("abort", onAbort);
      reject(thrown);
    });
  });
}

// src/adapters/node-names.ts
var roundMs = 700;
var rounds = 2;
var otherKindMs = 1200;
var systemTurns = slots(1);
function systemResolvers() {
  try {
    return (0, import_promises6.getServers)();
  } catch {
    return [];
  }
}
async function resolveName(name, { timeoutMs, signal: signal2 }) {
  if ((0, import_node_net8.isIP)(name) !== 0) return ok({ addresses: [addressOf2(name)], by: "hosts" });
  const given = new AbortController();
  const asked2 = askInTurn(name, timeoutMs, given.signal);
  const answer2 = await beforeDeadline(asked2, timeoutMs, signal2);
  given.abort();
  if (answer2 === "aborted") return err(abortedFault);
  return answer2 === "late" ? notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`) : answer2;
}
async function askInTurn(name, timeoutMs, over) {
  const inHosts = addressesInHosts(await hostsFile(), name);
  if (inHosts.length > 0) return ok({ addresses: inHosts.map(addressOf2), by: "hosts" });
  const isLocal = /(?:^|\.)localhost\.?$/i.test(name);
  const byServers = isLocal ? void 0 : await askServers(name, Math.floor(timeoutMs * 0.8), over);
  if (byServers?.ok === true) return byServers;
  if (byServers?.error.code === "ETIMEOUT" && process.platform === "linux") return byServers;
  const bySystem = await askSystem(name, over);
  if (bySystem === void 0 || !bySystem.ok && byServers !== void 0) {
    return byServers ?? notResolved("ENOTFOUND", `no address for ${name}`);
  }
  return bySystem;
}
async function askServers(name, timeoutMs, over) {
  const resolver = new import_promises6.Resolver({ timeout: roundMs, tries: rounds });
  const cancel = () => resolver.cancel();
  over.addEventListener("abort", cancel, { once: true });
  const found = [];
  const open2 = /* @__PURE__ */ new Set(["A", "AAAA"]);
  let foundOne = () => void 0;
  const first = new Promise((resolve5) => {
    foundOne = resolve5;
  });
  const asked2 = ["A", "AAAA"].map(async (kind) => {
    try {
      found.push(await (kind === "A" ? resolver.resolve4(name) : resolver.resolve6(name)));
      open2.delete(kind);
      foundOne();
    } catch (thrown) {
      if (codeOf(thrown) !== "ETIMEOUT" && codeOf(thrown) !== "ECANCELLED") open2.delete(kind);
      throw thrown;
    }
  });
  const all2 = Promise.allSettled(asked2);
  const patient = first.then(() => beforeDeadline(all2, otherKindMs, over));
  const settled = await beforeDeadline(Promise.race([all2, patient]), timeoutMs, over);
  over.removeEventListener("abort", cancel);
  const [unanswered] = open2;
  const addresses = found.flat();
  if (addresses.length > 0) {
    const isPart = unanswered === void 0 ? {} : { unanswered };
    if (typeof settled === "string") cancel();
    return ok({ addresses: addresses.map(addressOf2), by: "dns", ...isPart });
  }
  if (settled === "late" || settled === "aborted") {
    cancel();
    return notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`);
  }
  const reasons2 = settled.flatMap((each) => each.status === "rejected" ? [each.reason] : []);
  const reason2 = reasons2.find((each) => codeOf(each) !== "ENODATA") ?? reasons2[0];
  return notResolved(codeOf(reason2), messageOf(reason2));
}
async function askSystem(name, over) {
  const giveBack = await systemTurns.take("getaddrinfo", over);
  if (giveBack === void 0) return void 0;
  try {
    const found = await (0, import_promises6.lookup)(name, { all: true });
    return ok({ addresses: found.map(({ address: address2 }) => addressOf2(address2)), by: "system" });
  } catch (thrown) {
    return notResolved(codeOf(thrown), messageOf(thrown));
  } finally {
    giveBack();
  }
}
function addressOf2(address2) {
  return { address: address2, family: address2.includes(":") ? 6 : 4 };
}
function notResolved(code2, message) {
  return err({ kind: "name-not-resolved", code: code2, message });
}
async function hostsFile() {
  const windows = (0, import_node_path13.join)(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "drivers", "etc", "hosts");
  try {
    return await (0, import_promises7.readFile)(process.platform === "win32" ? windows : "/etc/hosts", "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node-network.ts
function nodeNetwork(environment, places2 = connectionPlaces(Infinity)) {
  async function inTurn({ timeoutMs, signal: signal2, counts }, work, aborted) {
    if (counts === void 0) return work();
    const wait = cancelWith(signal2, AbortSignal.timeout(Math.max(0, timeoutMs)));
    const giveBack = await places2.takeForNew(counts.origin, wait.signal, counts.connections);
    wait.release();
    if (giveBack === void 0) return aborted;
    try {
      return await work();
    } finally {
      setTimeout(giveBack, noticeMs);
    }
  }
  return {
    resolvers: systemResolvers,
    hasIpv6,
    resolve: resolveName,
    connect: (address2, port, limits) => inTurn(limits, () => connectOnce(address2, port, limits), err(abortedFault)),
    handshake: (request) => inTurn(request, () => shakeHands(request, environment), { protocol: "", fault: abortedFault })
  };
}
function hasIpv6() {
  try {
    return Object.values((0, import_node_os2.networkInterfaces)()).flatMap((addresses) => addresses ?? []).some(({ family, internal, address: address2 }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address2));
  } catch {
    return true;
  }
}
function connectOnce(address2, port, { timeoutMs, signal: signal2 }) {
  return new Promise((resolve5) => {
    const socket = (0, import_node_net9.connect)({ host: address2, port });
    const settle2 = (result) => {
      clearTimeout(timer);
      signal2.removeEventListener("abort", onAbort);
      socket.destroy();
      resolve5(result);
    };
    const onAbort = () => settle2(err(abortedFault));
    const late = {
      kind: "connect-timeout",
      code: "ETIMEDOUT",
      message: `not connected after ${timeoutMs} ms`
    };
    const timer = setTimeout(() => settle2(err(late)), Math.max(0, timeoutMs));
    socket.once("connect", () => settle2(ok(void 0)));
    socket.on("error", (error2) => settle2(err(faultOfError(error2, "connecting", false))));
    if (signal2.aborted) onAbort();
    else signal2.addEventListener("abort", onAbort, { once: true });
  });
}

// src/adapters/node-resources.ts
var import_node_fs12 = __toESM(require_node_fs(), 1);
var import_promises8 = __toESM(require_promises(), 1);
var import_node_os3 = __toESM(require_node_os(), 1);
var import_node_path14 = __toESM(require_node_path(), 1);
var never = new AbortController().signal;
var nodeResources = {
  room: async (path, timeoutMs) => {
    const found = await beforeDeadline(roomAt(path), timeoutMs, never);
    return found === "late" || found === "aborted" ? void 0 : found;
  },
  limits: async (timeoutMs) => {
    const found = await beforeDeadline(limitsHere(), timeoutMs, never);
    return found === "late" || found === "aborted" ? { memoryFreeBytes: (0, import_node_os3.freemem)() } : found;
  }
};
async function roomAt(path) {
  const directory = await nearest(path);
  try {
    const { bavail, bsize, files, ffree } = await (0, import_promises8.statfs)(directory);
    const notWritable2 = await whyNotWritable(directory);
    return {
      directory,
      freeBytes: bavail * bsize,
      ...files > 0 && { freeInodes: ffree },
      ...notWritable2 !== void 0 && { notWritable: notWritable2 }
    };
  } catch {
    return void 0;
  }
}
async function nearest(path) {
  for (let directory = path; ; directory = (0, import_node_path14.dirname)(directory)) {
    try {
      if ((await (0, import_promises8.stat)(directory)).isDirectory()) return directory;
    } catch {
    }
    if ((0, import_node_path14.dirname)(directory) === directory) return directory;
  }
}
async function whyNotWritable(directory) {
  try {
    await (0, import_promises8.access)(directory, import_node_fs12.constants.W_OK | import_node_fs12.constants.X_OK);
    return void 0;
  } catch (thrown) {
    return messageOf(thrown);
  }
}
async function limitsHere() {
  const [own, ...memory] = await Promise.all([
    textOf2("/proc/self/limits"),
    numberIn("/sys/fs/cgroup/memory.max"),
    numberIn("/sys/fs/cgroup/memory/memory.limit_in_bytes")
  ]);
  const memoryLimitBytes = memory.find((bytes) => bytes !== void 0 && bytes < 2 ** 60);
  const openFiles = hardLimit(own, "Max open files");
  const fileSizeBytes = softLimit(own, "Max file size");
  return {
    ...openFiles !== void 0 && { openFiles },
    ...fileSizeBytes !== void 0 && { fileSizeBytes },
    ...memoryLimitBytes !== void 0 && { memoryLimitBytes },
    memoryFreeBytes: (0, import_node_os3.freemem)()
  };
}
function softLimit(limits, name) {
  return numberOf(new RegExp(`^${name}\\s+(\\S+)`, "m").exec(limits)?.[1]);
}
function hardLimit(limits, name) {
  return numberOf(new RegExp(`^${name}\\s+\\S+\\s+(\\S+)`, "m").exec(limits)?.[1]);
}
async function numberIn(path) {
  return numberOf((await textOf2(path)).trim());
}
function numberOf(text) {
  return text !== void 0 && /^\d+$/.test(text) ? Number(text) : void 0;
}
async function textOf2(path) {
  try {
    return await (0, import_promises8.readFile)(path, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node-peers.ts
var import_node_child_process3 = __toESM(require_node_child_process(), 1);
var import_node_fs13 = __toESM(require_node_fs(), 1);
var import_node_path15 = __toESM(require_node_path(), 1);
var import_node_url = __toESM(require_node_url(), 1);
var nameFirst = "if (process.platform === 'linux') process.title = 'go-mod-guard';";
var listenFirst = [
  nameFirst,
  "const early = { messages: [], isGone: false };",
  "const hold = (...said) => void early.messages.push(said);",
  "process.on('message', hold);",
  "process.once('disconnect', () => void (early.isGone = true));",
  "import(process.argv[1]).then(({ begin }) => { process.off('message', hold); begin(early); });"
].join(" ");
function nodePeers(entryPath) {
  return {
    starterPid: process.ppid,
    ownPid: process.pid,
    start(environment) {
      try {
        const child = (0, import_node_child_process3.spawn)(process.execPath, ["-e", listenFirst, (0, import_node_url.pathToFileURL)(entryPath).href], {
          // Not ours, which may be deleted, and which Windows would not let anybody delete.
          cwd: (0, import_node_path15.parse)(process.execPath).root,
          env: { ...environment },
          stdio: ["ignore", "ignore", "ignore", "ipc"],
          detached: true,
          windowsHide: true
        });
        child.unref();
        return child.pid === void 0 ? void 0 : peerOf(child, child.pid, () => child.kill("SIGKILL"));
      } catch {
        return void 0;
      }
    },
    isAlive(pid) {
      try {
        process.kill(pid, 0);
      } catch (fault2) {
        return codeOf(fault2) === "EPERM";
      }
      return !isUnburied(pid);
    }
  };
}
function peerOf(line3, pid, kill, early = { messages: [], isGone: false }) {
  const gone = new Promise((resolve5) => {
    if (early.isGone) resolve5();
    line3.once("disconnect", () => resolve5());
    line3.once("exit", () => resolve5());
    line3.on("error", () => resolve5());
  });
  const waiting = [...early.messages];
  return {
    pid,
    gone,
    send(message, socket) {
      if (!line3.connected) return;
      line3.send?.(message, socket?.handle, void 0, () => {
      });
    },
    onMessage(take) {
      const hear = (message, handle) => {
        take(message, isObject(handle) ? sharedSocket(handle) : void 0);
      };
      line3.removeAllListeners("message");
      line3.on("message", hear);
      for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) hear(...next);
    },
    kill,
    leave() {
      if (line3.connected) line3.disconnect?.();
    }
  };
}
function sharedSocket(handle) {
  return { kind: "shared socket", handle };
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function isUnburied(pid) {
  if (process.platform !== "linux") return false;
  try {
    return / Z /.test((0, import_node_fs13.readFileSync)(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}

// src/adapters/tool-cache.ts
var import_node_fs14 = __toESM(require_node_fs(), 1);
var import_promises9 = __toESM(require_promises(), 1);
var import_node_path16 = __toESM(require_node_path(), 1);

// src/go/wanted-go.ts
var toolchainModule = "golang.org/toolchain";
function semverOfGo(version2) {
  const [, language = "", patch, kind, number2] = /^(\d+\.\d+)(?:\.(\d+))?(?:([a-z]+)(\d+))?$/.exec(version2) ?? [];
  if (language === "") return version2;
  return `${language}.${patch ?? "0"}${kind === void 0 ? "" : `-${kind}.${number2}`}`;
}
function goOfSemver(version2) {
  const [, language = "", patch, prerelease = ""] = /^(\d+\.\d+)\.(\d+)(?:-((?:rc|beta)\.\d+))?$/.exec(version2) ?? [];
  if (language === "") return void 0;
  return prerelease === "" ? `${language}.${patch}` : `${language}${prerelease.replace(".", "")}`;
}

// src/adapters/tool-cache.ts
function nodeToolchains(machine, isRunner) {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const temporary = machine.environment["RUNNER_TEMP"] ?? "";
  const ofUser = directoryToolchains(userDirectory(machine));
  const usual = isRunner && toolCache !== "" && temporary !== "" ? runnerToolCache() : toolCache === "" ? ofUser : directoryToolchains(toolCache);
  const others = [
    ...usual === ofUser ? [] : [ofUser],
    ...isRunner && temporary !== "" ? [forThisJob(temporary)] : []
  ];
  return whereverItMayBe(usual, others);
}
function whereverItMayBe(usual, others) {
  return {
    platform: usual.platform,
    async find(version2) {
      for (const toolchains of [usual, ...others]) {
        const found = await toolchains.find(version2);
        if (found !== void 0) return found;
      }
      return void 0;
    },
    async list() {
      const all2 = await Promise.all([usual, ...others].map((toolchains) => toolchains.list()));
      return [...new Set(all2.flat())];
    },
    async keep(version2, goroot) {
      const first = await usual.keep(version2, goroot);
      if (first.ok) return first;
      for (const toolchains of others) {
        const kept2 = await toolchains.keep(version2, goroot);
        if (kept2.ok) return ok({ ...kept2.value, insteadOf: first.error });
      }
      return first;
    }
  };
}
function forThisJob(temporary) {
  return {
    platform: goPlatform(),
    find: () => Promise.resolve(void 0),
    list: () => Promise.resolve([]),
    async keep(version2, goroot) {
      try {
        return await directoryToolchains(await (0, import_promises9.mkdtemp)((0, import_node_path16.join)(temporary, "go-mod-guard-toolchains-"))).keep(
          version2,
          goroot
        );
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function runnerToolCache() {
  return {
    platform: goPlatform(),
    async find(version2) {
      const { find } = await import("./chunks/tool-cache-Q5UBJGS7.js");
      try {
        return whole(find("go", semverOfGo(version2), process.arch));
      } catch {
        return void 0;
      }
    },
    async list() {
      const { findAllVersions } = await import("./chunks/tool-cache-Q5UBJGS7.js");
      try {
        return findAllVersions("go", process.arch).flatMap((version2) => goOfSemver(version2) ?? []);
      } catch {
        return [];
      }
    },
    async keep(version2, goroot) {
      const { cacheDir } = await import("./chunks/tool-cache-Q5UBJGS7.js");
      try {
        return ok({ goroot: await cacheDir(goroot, "go", semverOfGo(version2), process.arch) });
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function directoryToolchains(directory) {
  const placeOf4 = (version2) => (0, import_node_path16.join)(directory, "go", semverOfGo(version2), process.arch);
  return {
    platform: goPlatform(),
    find(version2) {
      const place = placeOf4(version2);
      return Promise.resolve((0, import_node_fs14.existsSync)(`${place}.complete`) ? whole(place) : void 0);
    },
    async list() {
      const names3 = await (0, import_promises9.readdir)((0, import_node_path16.join)(directory, "go")).catch(() => []);
      return names3.flatMap((name) => goOfSemver(name) ?? []);
    },
    async keep(version2, goroot) {
      const place = placeOf4(version2);
      const there = await this.find(version2);
      if (there !== void 0) return ok({ goroot: there });
      try {
        makeDirectories((0, import_node_path16.dirname)(place));
        await (0, import_promises9.rm)(`${place}.complete`, { force: true });
        await (0, import_promises9.rm)(place, { recursive: true, force: true });
        await move(goroot, place);
        await (0, import_promises9.writeFile)(`${place}.complete`, "");
        return ok({ goroot: place });
      } catch (thrown) {
        await (0, import_promises9.rm)(place, { recursive: true, force: true }).catch(() => {
        });
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function inGoWords(message) {
  const [, why, call, from, to] = /\bE[A-Z]+: ([^,]{1,200}), (\w+) '([^']+)'(?: -> '([^']+)')?/.exec(message) ?? [];
  return from === void 0 ? message : `${call} ${to ?? from}: ${why}`;
}
async function move(from, to) {
  try {
    await (0, import_promises9.rename)(from, to);
  } catch (thrown) {
    if (!["EXDEV", "EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
    await (0, import_promises9.cp)(from, to, { recursive: true });
  }
}
function whole(goroot) {
  if (goroot === "") return void 0;
  return ["go", "go.exe"].some((name) => (0, import_node_fs14.existsSync)((0, import_node_path16.join)(goroot, "bin", name))) ? goroot : void 0;
}
function userDirectory({ environment, homeDirectory, platform }) {
  const named4 = environment[platform === "win32" ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] ?? "";
  const usual = platform === "darwin" ? (0, import_node_path16.join)("Library", "Caches") : platform === "win32" ? "AppData" : ".cache";
  return (0, import_node_path16.join)(named4 === "" ? (0, import_node_path16.join)(homeDirectory, usual) : named4, "go-mod-guard", "toolchains");
}
function goPlatform() {
  const systems2 = { win32: "windows", sunos: "solaris" };
  const architectures = {
    x64: "amd64",
    ia32: "386",
    ppc64: "ppc64le",
    mipsel: "mipsle"
  };
  const { platform, arch } = process;
  return `${systems2[platform] ?? platform}-${architectures[arch] ?? arch}`;
}

// src/adapters/world.ts
var mostConnections = 256;
var mostHashers = 4;
function nodeWorld(host3, entryUrl, cancelled, environment = process.env) {
  const [clock, files, machine] = [nodeClock(), nodeFiles(), nodeMachine(environment)];
  const places2 = connectionPlaces(mostConnections);
  const process_ = nodeProcess({}, cancelled);
  return {
    clock,
    files,
    machine,
    hasher: hashWorkers({
      workerUrl: new URL("hash-worker.js", entryUrl),
      mostWorkers: Math.min(machine.processors, mostHashers)
    }),
    process: process_,
    host: host3,
    loopback: nodeLoopback,
    network: nodeNetwork(machine.environment, places2),
    resources: nodeResources,
    peers: nodePeers((0, import_node_url2.fileURLToPath)(new URL("guard-process.js", entryUrl))),
    toolchains: nodeToolchains(machine, host3.name === "github"),
    http: nodeHttp({ connectionsPerOrigin: mostConnections, environment: machine.environment, places: places2 }),
    cacheStore: actionsCache({
      process: process_,
      files,
      machine,
      clock,
      childPath: (0, import_node_url2.fileURLToPath)(new URL("cache-child.js", entryUrl)),
      nodePath: process.execPath,
      systemTemporaryDirectory: (0, import_node_os4.tmpdir)()
    })
  };
}

// src/go/go-url.ts
var controls = new RegExp("\\p{Cc}", "u");

// src/go/shown-value.ts
var words = /[^\s,|]+/g;
function showValue(text) {
  const cuts = cutWords(text);
  let index = 0;
  return text.replace(words, (word) => {
    const cut = cuts[index++];
    return cut === void 0 ? word : `${cut.before}***${cut.after}`;
  });
}
function cutWords(text) {
  const found = text.match(words) ?? [];
  const cuts = found.map(cutWord);
  found.forEach((_, last2) => {
    const ending = cuts[last2];
    if (ending === void 0 || ending.before !== "" || ending.after === "") return;
    const first = found.findLastIndex((word, index) => index < last2 && scheme.test(word));
    if (first < 0 || (found[first] ?? "").includes("@")) return;
    for (let index = first; index < last2; index++) {
      const word = found[index] ?? "";
      const before = index === first ? scheme.exec(word)?.[0] ?? "" : "";
      cuts[index] = { before, hidden: word.slice(before.length), after: "" };
    }
  });
  return cuts;
}
var isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;
var scheme = /^(?:-.*?=)?(?!file:\/\/\/)[a-z][a-z0-9+.-]*:\/\//i;
function cutWord(word) {
  const before = scheme.exec(word)?.[0] ?? "";
  if (before === "" && isPathOrFlag.test(word)) return void 0;
  const rest = word.slice(before.length);
  const last2 = rest.replace(/\/@v(?=\/|$)/g, "/ v").lastIndexOf("@");
  if (last2 >= 0) return { before, hidden: rest.slice(0, last2), after: rest.slice(last2) };
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || before === "" ? void 0 : { before, hidden: rest, after: "" };
}

// src/go/netrc.ts
var blanks = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function fieldsOf(line3) {
  return line3.split(blanks).filter((field) => field !== "");
}
function formatNetrcLine({ machine, login, password }) {
  return new Secret(`machine ${machine} login ${login} password ${password.reveal()}`);
}
function addLines(existing, ours) {
  return blockOf(ours) + existing;
}
function removeLines(current, ours) {
  const block = blockOf(ours);
  if (current.startsWith(block)) return current.slice(block.length);
  const inside = current.indexOf(`
${block}`);
  if (inside >= 0) return current.slice(0, inside + 1) + current.slice(inside + 1 + block.length);
  const lines = current.split(/(?<=\n)/);
  for (const our of ours) {
    const at2 = lines.findIndex((line3) => line3.replace(/\r?\n$/, "") === our);
    if (at2 >= 0) lines.splice(at2, 1);
  }
  return lines.join("");
}
function blockOf(lines) {
  return lines.map((line3) => `${line3}
`).join("");
}

// src/go/netrc-input.ts
var form = "write `machine HOST login USER password TOKEN`.";
var keywords = /* @__PURE__ */ new Set(["machine", "login", "password", "account"]);
function parseNetrcInput(text) {
  const reader = new EntryReader();
  text.split(/\r\n|\n|\r/).forEach((content, index) => reader.readLine(fieldsOf(content), index + 1));
  return reader.finish();
}
var EntryReader = class {
  #entries = [];
  #problems = [];
  /** "faulty": told already; what follows up to the next machine is not told again. */
  #open;
  readLine(fields, line3) {
    if (fields.length === 0 || fields[0]?.startsWith("#") === true) return;
    const reason2 = faultOfLine(fields);
    if (reason2 !== void 0) {
      this.#refuse(line3, reason2);
      return;
    }
    for (let at2 = 0; at2 < fields.length; at2 += 2) {
      const [word, value = ""] = fields.slice(at2, at2 + 2);
      if (word === "machine") this.#begin({ line: line3, machine: value });
      if (word === "login" || word === "password") this.#take(word, value, line3);
    }
  }
  finish() {
    this.#closeEntry();
    return this.#problems.length > 0 ? err(this.#problems) : ok({ entries: this.#entries });
  }
  #begin(entry) {
    this.#closeEntry();
    this.#open = entry;
  }
  #take(word, value, line3) {
    if (this.#open === "faulty") return;
    if (this.#open?.[word] !== void 0 || this.#open === void 0) {
      this.#refuse(line3, `has a ${word} that belongs to no machine; ${form}`);
      return;
    }
    this.#open[word] = value;
    const { machine, login, password } = this.#open;
    if (login === void 0 || password === void 0) return;
    this.#entries.push({ machine, login, password: new Secret(password) });
    this.#open = void 0;
  }
  #closeEntry() {
    if (this.#open === void 0 || this.#open === "faulty") return;
    const { line: line3, ...entry } = this.#open;
    const missing = ["login", "password"].filter((word) => entry[word] === void 0);
    this.#refuse(line3, `has a machine without ${missing.join(" and ")}; ${form}`);
  }
  #refuse(line3, reason2) {
    this.#problems.push({ line: line3, reason: reason2 });
    this.#open = "faulty";
  }
};
function faultOfLine(fields) {
  const words4 = fields.filter((_, index) => index % 2 === 0);
  const values = fields.filter((_, index) => index % 2 === 1);
  if (words4.includes("default")) {
    return "has a `default` entry, which go never uses; name each host with `machine`.";
  }
  if (words4.includes("macdef")) return "defines a macro (`macdef`), which is no credential; leave it out.";
  if (fields.length % 2 === 1) return faultOfOddLine(fields);
  if (words4.some((word) => !keywords.has(word))) {
    return `has an unknown word where machine, login or password should stand; ${form}`;
  }
  if (values.some((value) => new RegExp("\\p{Cc}", "u").test(value))) {
    return "has a control character in a value; write the secret again without it.";
  }
  if (values.some((value) => /^(["']).*\1$/.test(value))) {
    return "has a value in quotes, and go would take them for a part of it; leave the quotes out.";
  }
  const machines = values.filter((_, index) => words4[index] === "machine");
  if (machines.some((machine) => /^[a-z][a-z0-9+.-]*:\/\//i.test(machine))) {
    return "has a machine with a scheme; write the host alone, as in `machine git.example.com`.";
  }
  if (machines.some((machine) => machine.startsWith("/") || machine.includes("@"))) {
    return "has a machine that is no host; write the host alone, as in `machine git.example.com`.";
  }
  return void 0;
}
function faultOfOddLine(fields) {
  const withoutValue = fields.find((field, index) => {
    const next = fields[index + 1];
    return keywords.has(field) && (next === void 0 || keywords.has(next));
  });
  if (withoutValue !== void 0) {
    return `has nothing behind \`${withoutValue}\`; make sure that the secret it comes from is set and that this event may read it.`;
  }
  if (fields.some((field) => /^["']/.test(field))) {
    return "has a value in quotes, and go knows none; a value cannot hold a blank, leave the quotes out.";
  }
  return "has an odd number of words; each of machine, login and password takes one value, and no value can hold a blank.";
}

// src/go/note.ts
var import_node_crypto6 = __toESM(require_node_crypto(), 1);
var spkiHead = Buffer.from("302a300506032b6570032100", "hex");

// src/go/tlog.ts
var import_node_crypto7 = __toESM(require_node_crypto(), 1);

// src/go/tlog-tile.ts
var height = 8;
var fullWidth = 2 ** height;

// src/go/sumdb.ts
var emptyTree = { size: 0, root: Buffer.alloc(0) };

// src/inputs/duration.ts
var longestMs = 24 * 36e5;

// src/inputs/route-specs.ts
var routeSpecs = {
  goproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPROXY for this step and the later ones, with Go's own meaning of `,` and `|`. Empty: the list in force stays in force. User and password may stand in the address; they are masked."
  },
  mirrors: {
    group: "routes",
    kind: "list",
    default: "",
    description: "Module proxies to ask when the list is out: addresses, or the names `goproxy.cn`, `goproxy.io`, `aliyun`. Never asked for private modules."
  },
  policy: {
    group: "routes",
    kind: "choice",
    choices: ["resilient", "routed", "enforced"],
    default: "resilient",
    description: "When a request may move on to the next proxy. `resilient`: also across a `,` when a proxy is out, for public modules that go.sum can verify. `routed`: Go's list to the letter. `enforced`: nothing but the named proxies, never version control."
  },
  goprivate: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPRIVATE: patterns of modules that no public proxy or checksum database may be asked for."
  },
  gonoproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOPROXY: patterns of modules that come straight from version control. `none` sends private modules to your own proxy."
  },
  gonosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOSUMDB: patterns of modules that the checksum database does not know."
  },
  gosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOSUMDB: the checksum database to ask for what go.sum does not cover."
  },
  goinsecure: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOINSECURE: patterns of modules that version control may fetch without TLS. Has no effect on proxies."
  },
  govcs: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOVCS: which version control systems go may run, such as `public:git,private:all`."
  },
  goflags: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOFLAGS: flags for every go command of this step and the later ones."
  },
  go111module: {
    group: "routes",
    kind: "choice",
    choices: ["on", "off", "auto", ""],
    default: "",
    description: "GO111MODULE for this step and the later ones."
  }
};

// src/inputs/spec.ts
var inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description: "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules."
  },
  "go-version": {
    group: "where",
    kind: "text",
    default: "",
    description: "The Go to install where no go is on PATH: `1.26.0`, `1.26` for its newest release, `stable`. A go on PATH is used as it is. Empty: what go.mod or go.work asks for."
  },
  "go-version-file": {
    group: "where",
    kind: "text",
    default: "",
    description: "The file that says which Go to install where none is on PATH: a go.mod, go.work, .go-version or .tool-versions."
  },
  ...routeSpecs,
  netrc: {
    group: "credentials",
    kind: "secret",
    default: "",
    description: "netrc lines from your secrets, such as `machine git.example.com login ci password ${{ secrets.TOKEN }}`. Written for go and for git, masked, and taken back in the post step."
  },
  download: {
    group: "download",
    kind: "choice",
    choices: ["auto", "all", "none"],
    default: "auto",
    description: "What to download. `auto`: what `go mod download` takes, nothing where vendoring is in force. `all`: every module of the graph. `none`: configure, restore and guard only."
  },
  retries: {
    group: "download",
    kind: "count",
    least: 0,
    most: 100,
    default: "4",
    description: "Further attempts at one proxy before moving on. `0` asks nobody twice. Where nobody else may be asked, a proxy that has answered well in this run is asked up to 20 times."
  },
  "stall-timeout": {
    group: "download",
    kind: "duration",
    default: "20s",
    description: "How long a transfer may stay under 1 KiB/s, the wait for its first byte included."
  },
  timeout: {
    group: "download",
    kind: "duration",
    default: "15m",
    description: "The budget of the whole step. When it ends, the step ends and says what it waited for."
  },
  connections: {
    group: "download",
    kind: "count",
    least: 1,
    most: 256,
    default: "32",
    description: "Connections at once to one proxy."
  },
  hedge: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Ask a second time, on another connection, when a proxy is much later with its first byte than it usually is. Another proxy is asked only behind a `|` or in `mirrors:`, and never for private modules."
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step", "job"],
    default: "step",
    description: "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads. `job`: until the post step, for every go command of later steps; no request to it takes longer than `timeout`."
  },
  verify: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Compare every zip with go.sum before go sees it, so that wrong bytes are fetched again elsewhere."
  },
  cache: {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Restore and save the downloaded modules. `auto`: as `true`, but saves nothing when the module cache already held something at the start."
  },
  "cache-dependency-path": {
    group: "cache",
    kind: "lines",
    default: "",
    description: "Files that make the cache key, as paths or patterns, instead of the go.mod and go.sum that were found."
  },
  "cache-key-prefix": {
    group: "cache",
    kind: "text",
    default: "go-mod-guard",
    description: "What the cache key begins with. Change it to start afresh."
  },
  "restore-keys": {
    group: "cache",
    kind: "boolean",
    default: "true",
    description: "Start from the newest entry of the same module directories when there is no exact one."
  },
  "lookup-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "On an exact hit, download nothing at all: for a cache-warm job that only has to make sure that the entry exists."
  },
  "cache-read-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "Restore, but never save: for the jobs behind a cache-warm job."
  },
  "cache-private": {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Whether private modules go into the cache. `auto`: only in a private repository, for a fork's pull request can read a public one's caches."
  },
  preflight: {
    group: "telling",
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    description: "Look at the way to mirrors beside the run, so that one that is out is known at once. `auto`: only at hosts that this run is about to ask, and at everything after a failure. `always`: at everything from the start. `never`: at nothing."
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about."
  },
  "job-status": {
    group: "telling",
    kind: "text",
    default: "${{ job.status }}",
    // the runner evaluates it anew for the post step
    description: "Internal: how the job ended, for the post step. The runner fills it in; leave it alone."
  },
  "add-job-summary": {
    group: "telling",
    kind: "choice",
    choices: ["on-failure", "always", "never"],
    default: "on-failure",
    description: "When to write the job summary: `on-failure`, `always` or `never`."
  },
  "report-path": {
    group: "telling",
    kind: "text",
    default: "",
    description: "Where to write the JSON report. Empty: a file of its own below RUNNER_TEMP."
  },
  "fail-on-error": {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Fail the step when the download fails. `false` reports, and leaves the failing to go itself."
  }
};

// src/inputs/parse.ts
var inputNames = Object.keys(inputSpecs);

// src/inputs/input-sources.ts
function actionVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function fromAction(environment) {
  return { raw: (name) => environment[actionVariable(name)], spelled: (name) => name };
}

// src/store/accept.ts
var maxTextBytes2 = 16 << 20;

// src/go/proxy-path.ts
function proxyPath({ module, version: version2, kind }) {
  return `${module.split("/").map(safeElement).join("/")}/@v/${safeElement(version2)}.${kind}`;
}
function safeElement(element) {
  if (element === "") return "!0x";
  const special = /^\.+$/.test(element) ? /\./g : /[^-._~+0-9a-z]/gu;
  return element.replace(
    special,
    (character) => /[A-Z]/.test(character) ? `!${character.toLowerCase()}` : `!0x${(character.codePointAt(0) ?? 0).toString(16)};`
  );
}
function parseProxyPath(path) {
  if (path.split("/").some((element) => /^\.{0,2}$/.test(element))) return void 0;
  if (path.startsWith("sumdb/")) return parseSumdbPath(path);
  const latest = /^(.+)\/@latest$/s.exec(path);
  if (latest !== null) return withModule(latest[1] ?? "", (module) => ({ kind: "latest", module }));
  const [, escapedModule = "", name = ""] = /^(.+)\/@v\/([^/]+)$/s.exec(path) ?? [];
  if (name === "list") return withModule(escapedModule, (module) => ({ kind: "list", module }));
  const [, escapedVersion = "", extension] = /^(.+)\.(info|mod|zip)$/s.exec(name) ?? [];
  const version2 = unescapeVersion(escapedVersion);
  if (!isFileKind(extension) || !version2.ok) return void 0;
  return withModule(
    escapedModule,
    (module) => checkVersionFitsPath(module, version2.value).ok ? { kind: "file", file: { module, version: version2.value, kind: extension } } : { kind: "query", module, query: version2.value, extension }
  );
}
function withModule(escaped2, request) {
  const module = unescapePath(escaped2);
  return module.ok ? request(module.value) : void 0;
}
function isFileKind(text) {
  return text === "info" || text === "mod" || text === "zip";
}
function parseSumdbPath(path) {
  if (/[^!-~]|["#%<>?\\]/.test(path)) return void 0;
  const found = /^sumdb\/(.+?)\/(supported|latest|lookup\/.+|tile\/.+)$/s.exec(path);
  const [, name, rest] = found ?? [];
  return name === void 0 || rest === void 0 ? void 0 : { kind: "sumdb", name, rest };
}

// src/store/layout.ts
function fileKey({ module, version: version2, kind }) {
  return `${module}@${version2}.${kind}`;
}
function layoutPath(file) {
  const key = `${file.module}\0${file.version}`;
  const known2 = stems.get(key) ?? stemOf(file);
  if (stems.size >= mostStems) stems.clear();
  stems.set(key, known2);
  return known2 === "" ? void 0 : `${known2}${file.kind}`;
}
var stems = /* @__PURE__ */ new Map();
var mostStems = 2e4;
function stemOf({ module, version: version2 }) {
  const path = proxyPath({ module, version: version2, kind: "zip" });
  return checkVersionFitsPath(module, version2).ok ? path.slice(0, -"zip".length) : "";
}
function treePath({ module, version: version2 }) {
  const place = layoutPath({ module, version: version2, kind: "zip" });
  return place?.replace(/\/@v\/(.+)\.zip$/, "@$1");
}
function parseLayoutPath(path) {
  const request = parseProxyPath(path);
  return request?.kind === "file" && layoutPath(request.file) === path ? request.file : void 0;
}
function downloadDirectory(gomodcache) {
  return `${gomodcache.replace(/(?<![/\\])[/\\]+$/, "")}/cache/download`;
}
var safeElement2 = "[A-Za-z0-9_~!+-][A-Za-z0-9._~!+-]*";
var sumdbFile = new RegExp(
  `^sumdb/${safeElement2}(?:/${safeElement2})*?/(?:(tile/[0-9]+/(?:data|[0-9]+)(?:/x[0-9]{3})*/[0-9]{3}(?:\\.p/[0-9]+)?)|lookup/(${safeElement2}(?:/${safeElement2})*@${safeElement2}))$`
);
function parseSumdbPath2(path) {
  const found = sumdbFile.exec(path);
  if (found === null || path.split("/").some((element) => /^\.*$/.test(element))) return void 0;
  return found[2] === void 0 ? { kind: "tile" } : { kind: "lookup", module: found[2] };
}

// src/store/walk.ts
async function walk2(files, directory) {
  const found = [];
  await descend("");
  return found;
  async function descend(prefix) {
    for (const { name, kind } of await files.listKinds(`${directory}/${prefix}`)) {
      const path = `${prefix}${name}`;
      found.push({ path, kind });
      if (kind === "directory") await descend(`${path}/`);
    }
  }
}

// src/store/sumdb-files.ts
var hashBytes2 = 32;
var maxTileBytes = 256 * hashBytes2;
var maxLookupBytes = 64 * 1024;
function lookupsFor(needed) {
  const asked2 = needed.filter((file) => file.h1 === void 0 && file.kind !== "info");
  return new Set(asked2.flatMap((file) => treePath(file) ?? []));
}

// src/store/prune.ts
async function prune(files, store, needed) {
  const keys = new Set(needed.map(fileKey));
  const lookups = lookupsFor(needed);
  const removed = [];
  const found = await walk2(files, store.directory);
  const isKept = ({ path, kind }) => {
    if (kind !== "file") return kind === "directory";
    const sumdb = parseSumdbPath2(path);
    if (sumdb?.kind === "tile") return lookups.size > 0;
    if (sumdb?.kind === "lookup") return lookups.has(sumdb.module);
    const file = parseLayoutPath(path);
    return file !== void 0 && keys.has(fileKey(file));
  };
  for (const entry of found.filter((candidate) => !isKept(candidate))) {
    if ((await files.remove(`${store.directory}/${entry.path}`)).ok) removed.push(entry.path);
  }
  await removeEmpty(files, store, found);
  return removed;
}
async function removeEmpty(files, store, found) {
  for (const { path } of found.filter(({ kind }) => kind === "directory").reverse()) {
    const directory = `${store.directory}/${path}`;
    if ((await files.list(directory)).length === 0) await files.remove(directory);
  }
}

// src/steps/cache.ts
var longestRestoreMs = 2 * 6e4;
var longestSaveMs = 5 * 6e4;
var shareOfBudget = 1 / 4;
async function saveCache(world, plan, storeDirectory, state, tell) {
  const { cache, budget } = plan;
  const unwanted = whyNotSaved(plan, state);
  if (unwanted !== void 0) {
    if (unwanted !== "") tell({ kind: "cache-not-saved", why: unwanted });
    return { saved: false, bytes: 0, ms: 0 };
  }
  const startedMs2 = world.clock.nowMs();
  const answer2 = await world.cacheStore.save({
    directory: storeDirectory,
    key: cache.key,
    timeoutMs: Math.min(longestSaveMs, budget.totalMs),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = world.clock.nowMs() - startedMs2;
  if (answer2.kind === "saved") {
    const bytes = answer2.sizeBytes ?? 0;
    tell({ kind: "cache-saved", key: cache.key, bytes, ms });
    return { saved: true, bytes, ms };
  }
  if (answer2.kind === "exists") {
    tell({ kind: "cache-not-saved", why: `another job saved ${cache.key} first` });
  } else if (answer2.kind === "unavailable" && answer2.expected === true) {
    tell({ kind: "cache-not-saved", why: answer2.why });
  } else {
    const why = answer2.kind === "unavailable" ? answer2.why : `the cache service answered "${answer2.kind}" to a save`;
    tell({ kind: "degraded", without: "cache", why: `nothing was saved: ${why}` });
  }
  return { saved: false, bytes: 0, ms };
}
function isExact(matchedKey, key) {
  return matchedKey.toLowerCase() === key.toLowerCase();
}
function whyNotSaved({ cache }, state) {
  if (!cache.save) return cache.why;
  if (isExact(state.matchedKey, cache.key)) return "";
  if (!state.complete) return "not every file of the plan is there, and half a store is not worth restoring";
  if (!state.verified)
    return "not every file could be verified, and what is saved is what others will build from";
  return void 0;
}

// src/steps/download/guarded-files.ts
var import_node_path17 = __toESM(require_node_path(), 1);

// src/core/same-bytes.ts
function sameBytes(one2, other) {
  return Buffer.compare(one2, other) === 0;
}

// src/steps/download/line-diff.ts
var mostLines = 20;
function lineDiff(from, to) {
  const gone = linesBeyond(from, to).map((line3) => `-${line3}`);
  const added = linesBeyond(to, from).map((line3) => `+${line3}`);
  const all2 = [...gone, ...added];
  if (all2.length === 0) return "the same lines with other line breaks or in another order";
  const rest = all2.length - mostLines;
  return [...all2.slice(0, mostLines), ...rest > 0 ? [`\u2026 and ${rest} more lines`] : []].join("\n");
}
function linesBeyond(text, other) {
  const left = /* @__PURE__ */ new Map();
  for (const line3 of text === other ? [] : splitLines(other)) left.set(line3, (left.get(line3) ?? 0) + 1);
  return (text === other ? [] : splitLines(text)).filter((line3) => {
    const count2 = left.get(line3) ?? 0;
    if (count2 > 0) left.set(line3, count2 - 1);
    return count2 === 0 && line3 !== "";
  });
}

// src/steps/download/guarded-files.ts
async function restoreGuardedFiles(files, runDirectory) {
  const directory = directoryOf(runDirectory);
  const manifest = await files.read((0, import_node_path17.join)(directory, "manifest.json"));
  if (!manifest.ok) return { restored: [], faults: [] };
  const snapshots = [];
  for (const { path, mode, copy } of readManifest(manifest.value).files) {
    if (mode === void 0 || copy === void 0) {
      snapshots.push({ path });
      continue;
    }
    const content = await files.read((0, import_node_path17.join)(directory, copy));
    if (content.ok) snapshots.push({ path, before: { content: content.value, mode } });
  }
  const restoration = await restoreAll(files, snapshots);
  if (restoration.faults.length === 0) await files.remove(directory);
  return restoration;
}
function directoryOf(runDirectory) {
  return (0, import_node_path17.join)(runDirectory, "guarded");
}
function readManifest(content) {
  return JSON.parse(new TextDecoder().decode(content));
}
async function restoreAll(files, snapshots) {
  const restored = [];
  const faults2 = [];
  for (const snapshot of snapshots) {
    const result = await restoreOne(files, snapshot);
    if (!result.ok) faults2.push(result.error);
    else if (result.value !== void 0) restored.push({ path: snapshot.path, diff: result.value });
  }
  return { restored, faults: faults2 };
}
async function restoreOne(files, { path, before }) {
  const info2 = await files.stat(path);
  const now = info2 === void 0 ? void 0 : await files.read(path);
  const text = now?.ok === true ? decode(now.value) : "";
  if (before === void 0) {
    if (info2 === void 0) return ok(void 0);
    const removed = await files.remove(path);
    return removed.ok ? ok(lineDiff("", text)) : removed;
  }
  if (now?.ok === true && sameBytes(now.value, before.content)) {
    if (info2?.mode === before.mode) return ok(void 0);
    const set = await files.setMode(path, before.mode);
    return set.ok ? ok(`mode ${info2?.mode.toString(8)} was ${before.mode.toString(8)}`) : set;
  }
  const written = await files.write(path, before.content, before.mode);
  return written.ok ? ok(lineDiff(decode(before.content), text)) : written;
}
function decode(content) {
  return new TextDecoder().decode(content);
}

// src/guard/records.ts
function parseRecords(text) {
  return text.split("\n").flatMap((line3) => {
    try {
      const record = JSON.parse(line3);
      return isRecord(record) ? [record] : [];
    } catch {
      return [];
    }
  });
}
function isRecord(value) {
  return typeof value === "object" && value !== null && "kind" in value && "atMs" in value;
}
function neverAnswered(records) {
  const open2 = /* @__PURE__ */ new Map();
  for (const record of records) {
    if (record.kind === "answered") open2.delete(record.path);
    else if (record.kind === "refused") {
      open2.delete(record.path);
      open2.set(record.path, record);
    }
  }
  return [...open2.values()];
}

// src/guard/order.ts
function journalPath({ directory }) {
  return `${directory}/journal.jsonl`;
}

// src/steps/survey/earlier-guard.ts
var import_node_path18 = __toESM(require_node_path(), 1);

// src/go/go-text.ts
function decodeGoText(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// src/steps/survey/read-text.ts
async function readText(files, path) {
  const content = await files.read(path);
  return content.ok ? decodeGoText(content.value) : void 0;
}

// src/steps/survey/earlier-guard.ts
async function readMarker({ machine, files }, path) {
  const text = await readText(files, path);
  if (text === void 0) return void 0;
  const mode = (await files.stat(path))?.mode ?? 0;
  if (machine.platform !== "win32" && (mode & 18) !== 0) return void 0;
  let marker;
  try {
    marker = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (typeof marker !== "object" || marker === null || !("address" in marker) || !("goproxy" in marker))
    return void 0;
  const { address: address2, goproxy } = marker;
  const further = {
    control: textOf3(marker, "control"),
    ...settingsOf(marker),
    job: textOf3(marker, "job")
  };
  if (typeof address2 !== "string" || typeof goproxy !== "string" || address2 === "") return void 0;
  const first = (list) => (list.split(/[,|]/)[0] ?? "").trim().replace(/\/$/, "");
  const standsIn = (list) => first(list) === first(address2);
  const directory = (0, import_node_path18.dirname)(path);
  const unwrap2 = (list) => standsIn(list) ? goproxy : list;
  const gonoproxy = "gonoproxy" in marker ? { gonoproxy: textOf3(marker, "gonoproxy") } : {};
  return { address: address2, goproxy, ...further, ...gonoproxy, directory, standsIn, unwrap: unwrap2 };
}
function settingsOf(marker) {
  const said = Reflect.get(marker, "settings");
  if (typeof said !== "object" || said === null) return {};
  const digests = Object.entries(said).filter(([, digest]) => typeof digest === "string");
  return { settings: Object.fromEntries(digests) };
}
function textOf3(marker, name) {
  const value = Reflect.get(marker, name);
  return typeof value === "string" ? value : "";
}

// src/steps/job-guard/place.ts
var import_node_path19 = __toESM(require_node_path(), 1);
function guardDirectory(at2) {
  return (0, import_node_path19.join)(at2.path, "guard");
}
function markerPath(directory) {
  return (0, import_node_path19.join)(directory, "marker.json");
}

// src/steps/job-guard/steer.ts
var longestMs2 = 2e3;
async function steer({ http, clock }, control, what) {
  if (!URL.canParse(control)) return void 0;
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(longestMs2, over.signal).then(() => late.abort());
  try {
    const answer2 = await http.get({
      url: new URL(`${control}/${what}`),
      headers: {},
      connectTimeoutMs: longestMs2,
      signal: late.signal
    });
    if (!answer2.ok || answer2.value.status !== 200) return void 0;
    let text = "";
    for await (const piece of answer2.value.body) {
      if (!piece.ok) return void 0;
      text += new TextDecoder().decode(piece.value);
    }
    return parseState(text);
  } finally {
    over.abort();
  }
}
function parseState(text) {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (typeof said !== "object" || said === null || !("pids" in said) || !Array.isArray(said.pids))
    return void 0;
  const pids = said.pids.filter((pid) => Number.isSafeInteger(pid) && Number(pid) > 0);
  return { pids, requests: countOf2(said, "requests"), failed: countOf2(said, "failed") };
}
function countOf2(said, name) {
  const value = Reflect.get(said, name);
  return typeof value === "number" ? value : 0;
}

// src/steps/job-guard/end.ts
var longestEndMs = 3e3;
var lookEveryMs = 20;
var lost = "it had died before this job was over, and go commands after that met a closed port; run the job again";
async function endJobGuard(world, at2, tell) {
  const { files } = world;
  const directory = guardDirectory(at2);
  if (await files.stat(markerPath(directory)) === void 0) return void 0;
  const marker = await readMarker(world, markerPath(directory));
  const state = marker && await steer(world, marker.control, "stop");
  if (state !== void 0) await untilGone(world, state.pids);
  else tell({ kind: "degraded", without: "guard", why: lost });
  const records = parseRecords(await readText(files, journalPath({ directory })) ?? "");
  await files.remove(directory);
  const replaced = records.filter(({ kind }) => kind === "replaced").length;
  const { requests = 0, failed = 0 } = state ?? {};
  if (requests + failed + replaced > 0) tell({ kind: "guard-ended", requests, failed, replaced });
  return records;
}
async function untilGone({ clock, peers }, pids) {
  const endMs = clock.nowMs() + longestEndMs;
  while (pids.some((pid) => peers.isAlive(pid)) && clock.nowMs() < endMs) await clock.sleep(lookEveryMs);
}

// src/diagnose/rule.ts
function defineRule(code2, rule) {
  return { code: code2, ...rule };
}

// src/go/module-pattern.ts
function matchesPrefixPatterns(patterns2, path) {
  return patterns2.split(",").some((pattern) => matchesPrefix(pattern.replace(/\/$/, ""), path));
}
function matchesPrefix(pattern, path) {
  if (pattern === "") return false;
  const elements = path.split("/");
  const wanted = pattern.split("/").length;
  if (elements.length < wanted) return false;
  const glob = parseGlob(pattern);
  return glob !== void 0 && matches(glob, Array.from(elements.slice(0, wanted).join("/")));
}
function parseGlob(pattern) {
  const characters = Array.from(pattern);
  const parts = [[]];
  let at2 = 0;
  while (at2 < characters.length) {
    const character = characters[at2] ?? "";
    at2 += 1;
    if (character === "*") parts.push([]);
    else if (character === "?") parts.at(-1)?.push({ kind: "any" });
    else if (character === "[") {
      const parsed = parseClass(characters, at2);
      if (parsed === void 0) return void 0;
      parts.at(-1)?.push(parsed.matcher);
      at2 = parsed.end;
    } else {
      const escaped2 = character === "\\" ? characters[at2++] : character;
      if (escaped2 === void 0) return void 0;
      parts.at(-1)?.push({ kind: "character", character: escaped2 });
    }
  }
  return parts;
}
function parseClass(characters, start3) {
  let at2 = start3;
  const one2 = () => {
    const character = characters[at2++];
    if (character === "-" || character === "]") return void 0;
    return character === "\\" ? characters[at2++] : character;
  };
  const negated = characters[at2] === "^";
  if (negated) at2 += 1;
  const ranges = [];
  while (ranges.length === 0 || characters[at2] !== "]") {
    const low = one2();
    if (low === void 0) return void 0;
    let high = low;
    if (characters[at2] === "-") {
      at2 += 1;
      high = one2();
    }
    if (high === void 0) return void 0;
    ranges.push([low, high]);
  }
  return { matcher: { kind: "class", negated, ranges }, end: at2 + 1 };
}
function matches([first = [], ...rest], path) {
  if (!matchesAt(first, path, 0)) return false;
  let at2 = first.length;
  if (rest.length === 0) return at2 === path.length;
  for (const [index, part] of rest.entries()) {
    const found = placeOf(part, path, at2, index === rest.length - 1);
    if (found === void 0) return false;
    at2 = found + part.length;
  }
  return true;
}
function placeOf(part, path, from, last2) {
  for (let at2 = from; at2 + part.length <= path.length; at2 += 1) {
    const fits = matchesAt(part, path, at2) && (!last2 || at2 + part.length === path.length);
    if (fits) return at2;
    if (path[at2] === "/") return void 0;
  }
  return void 0;
}
function matchesAt(part, path, at2) {
  return part.every((matcher, index) => {
    const character = path[at2 + index];
    return character !== void 0 && matchesCharacter(matcher, character);
  });
}
function matchesCharacter(matcher, character) {
  switch (matcher.kind) {
    case "character":
      return character === matcher.character;
    case "any":
      return character !== "/";
    case "class":
      return matcher.ranges.some((range) => isWithin(range, character)) !== matcher.negated;
  }
}
function isWithin([low, high], character) {
  const codePoint = character.codePointAt(0) ?? 0;
  return (low.codePointAt(0) ?? 0) <= codePoint && codePoint <= (high.codePointAt(0) ?? 0);
}

// src/diagnose/shown-address.ts
var credentials = /(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g;
var guardPath = /(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g;
function withoutSecrets(text, mask) {
  return text.replace(credentials, `$1${mask}`).replace(guardPath, "$1\u2026");
}

// src/diagnose/sent-on.ts
var line = /\n\s{1,40}redirected there by (https?:\/\/\S{1,2000})/;
function sentOnIn(local, [to]) {
  const url = withoutSecrets(harmlessLine(line.exec(local)?.[1] ?? ""), "");
  const by = /^https?:\/\/([^/]+)/.exec(url)?.[1];
  return to === void 0 || by === void 0 ? void 0 : { to, by, url };
}

// src/diagnose/sighting.ts
function seen2(trouble, pattern, ...names3) {
  return sightingIn(trouble.local, trouble, pattern, names3);
}
function seenFetching(trouble, pattern, ...names3) {
  return trouble.aboutModules ? sightingIn(trouble.local, trouble, pattern, names3) : void 0;
}
function seenConnecting(trouble, pattern, ...names3) {
  if (!trouble.aboutModules) return void 0;
  return sightingIn(trouble.local.replace(saidByGitServer, ""), trouble, pattern, names3);
}
var saidByGitServer = /^[ \t]{0,40}remote: [^\n]{0,4000}\n/gm;
function answered(trouble, pattern, ...names3) {
  return sightingIn(trouble.remote, trouble, pattern, names3);
}
function sightingIn(text, trouble, pattern, names3) {
  const match = pattern.exec(text);
  if (match === null) return void 0;
  const named4 = Object.fromEntries(names3.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting = {
    evidence: quoteLine(text, match.index + match[0].trimEnd().length, trouble.originals) + quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules,
    url: urlOf(trouble),
    surroundings: trouble.surroundings,
    privatePaths: privatePathsOf(trouble),
    settings: trouble.settings,
    sentOn: sentOnIn(trouble.local, trouble.hosts)
  };
  return { ...sighting, ...named4 };
}
function privatePathsOf({ modules, settings }) {
  const patterns2 = [settings["GOPRIVATE"], settings["GONOPROXY"]].filter((one2) => one2 !== void 0).join(",");
  return modules.map(pathOf2).filter((path) => matchesPrefixPatterns(patterns2, path));
}
function urlOf({ local }) {
  const url = /https?:\/\/[^\s"'<>]{3,1000}/.exec(local)?.[0] ?? "";
  return withoutSecrets(harmlessLine(url).replace(/[).,:;]+$/, ""), "");
}
function quoteAnswer(text, { remote }) {
  if (text === remote) return "";
  const [said] = remote.split("\n").filter((line3) => line3.trim() !== "");
  return said === void 0 ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}
var longestQuote = 300;
function quoteLine(text, position, originals = /* @__PURE__ */ new Map()) {
  const start3 = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const whole2 = text.slice(start3, found === -1 ? void 0 : found).trim();
  const line3 = withoutSecrets(harmlessLine(originals.get(whole2) ?? whole2), "***@");
  if (line3.length <= longestQuote) return line3;
  return `${line3.slice(0, 120)} \u2026 ${line3.slice(line3.length - 170)}`;
}
function listed(modules, none = "the modules") {
  const [first, second] = modules;
  if (first === void 0) return none;
  if (second === void 0) return `\`${first}\``;
  return modules.length === 2 ? `\`${first}\` and \`${second}\`` : `\`${first}\` and ${modules.length - 1} more modules`;
}
function hostOf({ hosts }, none = "the server") {
  return hosts[0] === void 0 ? none : `\`${hosts[0]}\``;
}
function inCode(value) {
  return value === "" ? "" : `\`${value}\``;
}
function named(value) {
  return value === "" ? "" : `\`${value}\` `;
}
function moduleIn({ modules }) {
  return pathOf2(modules[0] ?? "all");
}
function versionIn({ modules }) {
  return modules[0] ?? "all";
}
function urlIn(facts) {
  const address2 = facts.url || addressOf3(facts);
  return /[?&!*()]/.test(address2) ? `'${address2}'` : address2;
}
function addressOf3({
  hosts,
  url,
  evidence,
  settings
}) {
  const [host3] = hosts ?? [];
  if (host3 === void 0)
    return /^https?:\/\/[^,|/\s]+/.exec(settings?.["GOPROXY"] ?? "")?.[0] ?? "https://proxy.golang.org";
  return `${`${url} ${evidence}`.includes(`http://${host3}`) ? "http" : "https"}://${host3}`;
}
function gitHostIn({ hosts, modules }) {
  return (hosts[0] ?? pathOf2(modules[0] ?? "github.com").split("/")[0] ?? "").replace(/:\d{1,5}$/, "");
}
var codeHosts = /^(?:github\.com|bitbucket\.org|gitlab\.com|hub\.jazz\.net|git\.apache\.org|codeberg\.org)\//;
function repositoryHost({ hosts, modules }) {
  const [host3, module = ""] = [hosts[0], modules[0]];
  if (host3 !== void 0) return `\`${host3}\``;
  if (codeHosts.test(module) || /\.(?:git|hg|svn|bzr|fossil)(?:[/@]|$)/.test(module))
    return `\`${pathOf2(module).split("/")[0] ?? ""}\``;
  return module === "" ? "its host" : `the host of \`${pathOf2(module)}\``;
}
function patternFor({ modules, hosts }) {
  const path = pathOf2(modules[0] ?? `${hosts[0] ?? "github.com"}`).split("/");
  return path.length > 2 ? `${path.slice(0, 2).join("/")}/*` : path.length === 2 ? `${path[0]}/*` : `${path[0]}`;
}
function versionsOf(modules, what) {
  const [first] = modules;
  return first === void 0 ? `${what}; \`go mod download -x\` names the module.` : `${what}: \`go list -m -versions ${pathOf2(first)}\`.`;
}
function pathOf2(module) {
  return module.replace(/@.*$/, "");
}
function versionOf(module) {
  return /@(.*)$/.exec(module)?.[1] ?? "";
}
function lastWords(evidence) {
  const [said = "", answer2] = evidence.split(" (server response: ");
  const last2 = said.slice(said.lastIndexOf(": ") + 2).replace(/\.$/, "");
  return answer2 === void 0 ? last2 : `${last2} (${answer2.replace(/\.?\)?$/, ")")}`;
}

// src/diagnose/rules/changed-files.ts
function changeHeadline(path) {
  return `go changed ${path}; it has its old bytes again. What go wanted:`;
}
function failsNothing(code2) {
  return changedFileRules.some((rule) => rule.code === code2);
}
var headline = /^go changed (?<path>[^\n]{1,1000}); it has its old bytes again\. What go wanted:$/m;
function changed(trouble, file) {
  const match = headline.exec(trouble.output);
  const path = match?.groups?.["path"] ?? "";
  if (match === null || !file.test(path)) return void 0;
  const difference = trouble.output.slice(match.index).split("\n");
  return {
    evidence: difference.map((line3) => quoteLine(line3, 0)).join("\n"),
    hosts: [],
    modules: trouble.modules,
    url: "",
    surroundings: trouble.surroundings,
    path
  };
}
function directoryOf2(path) {
  return path.replace(/[\\/][^\\/]*$/, "") || "/";
}
function nameOf(path) {
  return path.replace(/^.*[\\/]/, "");
}
var changedFileRules = [
  defineRule("GMG410", {
    slug: "go-sum-would-change",
    cause: "go-sum-missing-entry",
    title: "go wanted to add lines to go.sum",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:work\.)?sum$/),
    titleOf: ({ path }) => `go wanted to add lines to ${nameOf(path)}`,
    because: ({ path, modules }) => `\`${nameOf(path)}\` does not cover ${listed(modules, "all that was downloaded")}: nothing vouched for those bytes before they were used, and a build with -mod=readonly stops there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work.sum" ? `Complete it in \`${directoryOf2(path)}\` and commit: \`go work sync && git add go.work.sum\`.` : `Complete it in \`${directoryOf2(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      `For these lines alone: \`go mod download && git add ${nameOf(path)}\`.`
    ]
  }),
  defineRule("GMG804", {
    slug: "go-mod-would-change",
    cause: "go-mod-parse-error",
    title: "go wanted to change go.mod",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:mod|work)$/),
    titleOf: ({ path }) => `go wanted to change ${nameOf(path)}`,
    because: ({ path }) => `\`${nameOf(path)}\` is not as go would write it, so every command that may not write it can stop there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work" ? `Let go write it in \`${directoryOf2(path)}\` and commit: \`go work sync && git add go.work\`.` : `Let go write it in \`${directoryOf2(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      "See what differs before: the lines with `-` are there now, those with `+` are what go wanted."
    ]
  })
];

// src/diagnose/surroundings.ts
var exclusivePlaces = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop"
];
function isIn({ surroundings }, ...these) {
  return surroundings?.places.some((place) => these.includes(place)) === true;
}
var signs = [
  [
    "docker-build",
    /^Step \d{1,3}\/\d{1,3} ?: |^ ---> Running in |^#\d{1,4} (?:\[|ERROR)|executor failed running|failed to solve|process "\/bin\/(?:ba|a)?sh -c |The command '\/bin\/(?:ba|a)?sh -c|^INFO\[\d{4}\] (?:Running|RUN)|error building image|^ ?=> (?:ERROR|\[)|^STEP \d{1,3}(?:\/\d{1,3})?: /m
  ],
  [
    "self-hosted",
    /\/actions-runner\/_work\/|\\actions-runner\\_work\\|\bself-hosted\b|gitlab-runner\/builds/
  ],
  [
    "github-hosted",
    /\/home\/runner\/(?:work|go|\.)|\/Users\/runner\/|\\Users\\runneradmin\\|\/opt\/hostedtoolcache\/|^##\[(?:group|endgroup)\]|^::(?:group|endgroup)::|Process completed with exit code \d|\bGITHUB_(?:ACTIONS|WORKSPACE)\b/m
  ],
  [
    "gitlab",
    /^section_(?:start|end):\d|ERROR: Job failed|Running with gitlab-runner|\bCI_(?:JOB_TOKEN|PROJECT_DIR)\b|^Getting source from Git repository/m
  ],
  [
    "other-ci",
    /\[Pipeline\]|\/var\/jenkins|\/home\/(?:circleci|travis|vsts|jenkins)\/|travis_(?:fold|time|run)|^##\[section\]|circleci|bitbucket-pipelines|\/drone\/src|\/workspace\/source|buildkite|teamcity/im
  ],
  [
    "laptop",
    /\/Users\/(?!runner\/)\w|[A-Z]:\\Users\\(?!runneradmin|ContainerAdministrator)\w|\/home\/(?!runner|circleci|travis|vsts|jenkins|gitlab-runner|ubuntu\/actions)\w{1,40}\/|^PS [A-Z]:\\|^[A-Z]:\\[^>\n]{0,200}>|^[➜❯] |^\w{1,40}@[\w.-]{1,60}:[~/][^$#\n]{0,100}[$#] /m
  ],
  [
    "windows",
    /[A-Z]:\\(?:Users|a|go|Program Files)\\|%PATH%|\bwsarecv:|\bconnectex:|^PS [A-Z]:\\|is not recognized as an internal/
  ],
  ["macos", /\/Users\/\w|\/opt\/homebrew\//],
  [
    "company-proxy",
    /proxyconnect|[Pp]roxy Authentication Required|from proxy after CONNECT|CONNECT tunnel failed|Zscaler|Netskope|BlueCoat|"?: Forbidden$/m
  ],
  [
    "china",
    /goproxy\.(?:cn|io)\b|mirrors\.(?:aliyun|cloud\.tencent|huaweicloud)\.com|sum\.golang\.google\.cn|gitee\.com|[\u4e00-\u9fff]{4}/
  ]
];
var eitherEnd = 1e5;
function surroundingsOf({ output, settings, platform, attended = false }) {
  const text = output.length > 2 * eitherEnd ? `${output.slice(0, eitherEnd)}
${output.slice(-eitherEnd)}` : output;
  const places2 = new Set(signs.filter(([, sign]) => sign.test(text)).map(([place]) => place));
  const runner = settings["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") places2.add(runner);
  else if (settings["GITHUB_ACTIONS"] === "true") places2.add("github-hosted");
  if (places2.has("self-hosted")) places2.delete("github-hosted");
  if (settings["GITLAB_CI"] === "true") places2.add("gitlab");
  if (settings["HTTPS_PROXY"] ?? settings["HTTP_PROXY"] ?? settings["ALL_PROXY"]) places2.add("company-proxy");
  if (platform === "win32") places2.add("windows");
  if (platform === "darwin") places2.add("macos");
  if (signs.some(([place, sign]) => place === "china" && sign.test(settings["GOPROXY"] ?? "")))
    places2.add("china");
  if (isCi(places2)) places2.delete("laptop");
  else if (settings["CI"] === "true") places2.add("other-ci");
  else if (attended) places2.add("laptop");
  return { places: [...places2] };
}
function isCi(places2) {
  return ["github-hosted", "self-hosted", "gitlab", "other-ci", "docker-build"].some(
    (place) => places2.has(place)
  );
}
var telling = [
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "RUNNER_ENVIRONMENT",
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "CI"
];
function tellingVariables(environment) {
  const found = {};
  for (const name of telling) {
    const value = environment[name] ?? environment[name.toLowerCase()] ?? "";
    if (value !== "") found[name] = showValue(value);
  }
  return found;
}

// src/diagnose/assignments.ts
var one = String.raw`[A-Z_][A-Z0-9_]{0,60}=(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"';&|]{1,1000})`;
var all = new RegExp(`^(?:${one})(?: ${one}){0,20}$`);
var ahead = new RegExp(`^(export )?((?:${one} ?){1,20})(.*)$`);
function assignmentsIn(text) {
  return all.test(text) ? read5(text) : void 0;
}
function assignmentsAhead(code2) {
  const [, exports, head2 = "", rest = ""] = ahead.exec(code2) ?? [];
  if (head2 === "" || exports === void 0 && rest === "") return void 0;
  return { assignments: read5(head2), rest };
}
function unsetIn(code2) {
  const [, names3, rest = ""] = /^unset ([A-Za-z0-9_ ]+?)(?: && (.*))?$/.exec(code2) ?? [];
  return names3 === void 0 ? void 0 : { names: names3.split(" "), rest };
}
function read5(text) {
  return [...text.matchAll(new RegExp(one, "g"))].map(([whole2]) => {
    const at2 = whole2.indexOf("=");
    return { name: whole2.slice(0, at2), value: whole2.slice(at2 + 1).replace(/^(["'])(.*)\1$/, "$2") };
  });
}

// src/diagnose/netrc-for.ts
var logins = [
  [/^github\.com$/, "x-access-token"],
  // docs.github.com, "Authenticating as a GitHub App installation"
  [/^(?:gitlab\.com$|gitlab\.)/, "oauth2"],
  // docs.gitlab.com, "Clone using a token"
  [/^bitbucket\.org$/, "x-token-auth"]
  // support.atlassian.com, "Using access tokens"
];
function loginFor(host3) {
  return logins.find(([pattern]) => pattern.test(host3))?.[1] ?? "git";
}
function netrcFor(facts, host3) {
  return line2(facts, host3, loginFor(host3));
}
function netrcWithLogin(facts, host3) {
  return line2(facts, host3, "$NETRC_LOGIN");
}
var netrcMount = "`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc .`";
function mountedInBuild(facts) {
  return isIn(facts, "docker-build") ? `In docker build, mount that file: ${netrcMount}.` : void 0;
}
function machineIn(code2) {
  return /^echo "(machine [^"]+)" >> ~\/\.netrc$/.exec(code2)?.[1];
}
function line2(facts, host3, login) {
  const orInput = isIn(facts, ...exclusivePlaces) ? "" : " (in a workflow: the input `netrc:`)";
  return `\`echo "machine ${host3} login ${login} password $NETRC_PASSWORD" >> ~/.netrc\`${orInput}`;
}

// src/diagnose/in-powershell.ts
var forms = [
  [/^getent hosts (\S+)$/, "Resolve-DnsName $1"],
  [/^resolvectl status$/, "Get-DnsClientServerAddress"],
  [/^ip route$/, "Get-NetRoute"],
  [/^date -u$/, "(Get-Date).ToUniversalTime()"],
  [/^sudo chronyc makestep$/, "w32tm /resync"],
  [/^env \| grep -i _proxy$/, "Get-ChildItem env:*_proxy"],
  [/^env \| grep ([A-Z0-9_]+)$/, "Get-ChildItem env:$1"],
  [/^env \| grep -iE '\^GO\|_proxy'$/, "Get-ChildItem env:GO*, env:*_proxy"],
  [
    /^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/,
    "Disable-NetAdapterBinding -Name * -ComponentID ms_tcpip6"
  ],
  [/^df -h .*$/, "Get-PSDrive -PSProvider FileSystem"],
  [
    /^rm -rf "\$\(go env GOMODCACHE\)\/cache\/vcs"$/,
    'Remove-Item -Recurse -Force "$(go env GOMODCACHE)\\cache\\vcs"'
  ],
  [/^rm "([^"]+)"$/, 'Remove-Item "$1"'],
  // In Windows PowerShell, curl is another program's name.
  [/^curl /, "curl.exe "],
  [/\btimeout \d+ (?=git )/, ""],
  [/~\/(?=[.\w])/g, "$$HOME/"]
];
var unixOnly = /(?:^|[|;(] ?|&& )(?:grep|sed|awk|find|ls|cp|mv|tail|mkdir|openssl|perl|cut|xargs|df|id)\b|ssh-keyscan [^>]{1,400}>>|<\/dev\/null|\$\(mktemp/;
function inPowershell(code2) {
  const machine = machineIn(code2);
  if (machine !== void 0) return `Add-Content "$HOME\\_netrc" "${variables(machine)}"`;
  const [, name, value] = /^echo "([A-Z0-9_]+)=([^"]*)" >> "\$GITHUB_ENV"$/.exec(code2) ?? [];
  if (name !== void 0) return `"${name}=${variables(value ?? "")}" >> $env:GITHUB_ENV`;
  const told = forms.reduce((text, [shape, form2]) => text.replace(shape, form2), code2);
  if (unixOnly.test(told)) return code2;
  const unset = unsetIn(told);
  if (unset !== void 0) {
    const names3 = new Set(unset.names.map((one2) => `env:${one2.toUpperCase()}`));
    const rest2 = unset.rest === "" ? "" : `; ${unset.rest}`;
    return `Remove-Item ${[...names3].join(", ")} -ErrorAction Ignore${rest2}`;
  }
  const ahead2 = assignmentsAhead(told);
  const sets = ahead2?.assignments.map(({ name: one2, value: text }) => `$env:${one2} = "${variables(text)}"`);
  const rest = ahead2 === void 0 ? variables(told) : ahead2.rest;
  return [...sets ?? [], ...rest === "" ? [] : [rest.replaceAll(" && ", "; ")]].join("; ");
}
function variables(text) {
  return text.replace(
    /\$(?!HOME\b|PWD\b|env:)([A-Z][A-Z0-9_]{0,60})/g,
    (_, name) => `\${env:${name}}`
  );
}
function needsBash(sentence2) {
  return [...sentence2.matchAll(/`([^`]{1,2000})`/g)].some(([, code2 = ""]) => unixOnly.test(code2));
}

// src/diagnose/typed-here.ts
function typedHere(sentence2, places2) {
  const kept2 = keeperOf(places2);
  const isWindows = places2.includes("windows") && kept2 !== "dockerfile";
  const isMac = places2.includes("macos") && kept2 !== "dockerfile";
  const told = sentence2.replace(/`([^`]{1,2000})`/g, (_, written) => {
    let code2 = isWindows ? written.replaceAll(/(?<==)\/(?:var\/)?tmp\//g, "C:\\tmp\\") : written;
    if (kept2 === "workflow") code2 = inWorkflow(code2, isWindows);
    if (kept2 === "dockerfile") code2 = inDockerfile(code2);
    if (/^docker build (?!.* \.$)/.test(code2)) code2 = `${code2} .`;
    if (isMac) code2 = onMac(code2);
    if (isWindows) code2 = inPowershell(code2);
    return `\`${code2}\``;
  });
  return isWindows && needsBash(told) ? `${told} Type that in Git Bash.` : told;
}
function keeperOf(places2) {
  if (places2.includes("docker-build")) return "dockerfile";
  if (places2.includes("gitlab") || places2.includes("other-ci")) return "shell";
  if (places2.includes("github-hosted") || places2.includes("self-hosted")) return "workflow";
  return places2.includes("laptop") ? "shell" : void 0;
}
var secretName = /\$(NETRC_LOGIN|NETRC_PASSWORD|PROXY_USER|PROXY_PASSWORD)\b/g;
function inWorkflow(code2, isWindows) {
  const machine = machineIn(code2);
  if (machine !== void 0) return `netrc: ${withSecrets(machine)}`;
  const unset = unsetIn(code2);
  if (unset?.rest === "") return flow(unset.names.map((name) => ({ name, value: "" })));
  const set = code2.startsWith("export ") ? assignmentsAhead(code2) : void 0;
  if (set === void 0 || set.rest !== "") return code2;
  const found = set.assignments;
  if (!found.some(({ value }) => value.replaceAll(secretName, "").includes("$"))) return flow(found);
  const lines = found.map(({ name, value }) => `echo "${name}=${value}" >> "$GITHUB_ENV"`);
  return lines.join(isWindows ? "; " : " && ");
}
function withSecrets(text) {
  return text.replaceAll(secretName, "$${{ secrets.$1 }}");
}
function flow(found) {
  const pairs = found.map(({ name, value }) => {
    const text = withSecrets(value);
    const isPlain = /^[A-Za-z/][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
    return `${name}: ${isPlain ? text : JSON.stringify(text)}`;
  });
  return `env: { ${pairs.join(", ")} }`;
}
var predefined = /^(?:HTTPS?|ALL|NO)_PROXY$/i;
function inDockerfile(code2) {
  const unset = unsetIn(code2);
  if (unset !== void 0 && /^(?:go env -u .*)?$/.test(unset.rest))
    return `ENV ${unset.names.map((name) => `${name}=`).join(" ")}`;
  const [, how, text] = /^(export|go env -w) (.*)$/.exec(code2) ?? [];
  const found = text === void 0 ? void 0 : assignmentsIn(text);
  if (found !== void 0 && text !== void 0) {
    if (found.every(({ name }) => predefined.test(name))) {
      return `docker build ${found.map(({ name, value }) => `--build-arg ${name}=${quoted(value)}`).join(" ")}`;
    }
    return text.includes("$(") && how === "go env -w" ? `RUN ${code2}` : `ENV ${text}`;
  }
  if (how === "go env -w") return `RUN ${code2}`;
  const bare4 = code2.startsWith("sudo rm ") ? code2 : code2.replaceAll(/\bsudo (?=\w)/g, "");
  if (bare4.startsWith("apt-get install ")) return `RUN apt-get update && ${bare4}`;
  if (/^(?:apk add|git config --global|ssh-keyscan .* >> )/.test(bare4)) return `RUN ${bare4}`;
  const ahead2 = assignmentsAhead(bare4);
  return ahead2 !== void 0 && /^(?:go|git) /.test(ahead2.rest) ? `RUN ${bare4}` : bare4;
}
function quoted(value) {
  return /[\s$&|;]/.test(value) ? `"${value}"` : value;
}
var macForms = [
  [/^getent hosts (\S+)$/, "dscacheutil -q host -a name $1"],
  [/^resolvectl status$/, "scutil --dns"],
  [/^ip route$/, "netstat -rn"],
  [/^sudo chronyc makestep$/, "sudo sntp -sS time.apple.com"],
  [/^(?:sudo )?apt-get (?:update && apt-get )?install (?:-y )?/, "brew install "],
  [/^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/, "networksetup -setv6off Wi-Fi"],
  [/\btimeout \d+ (?=git )/, ""]
];
function onMac(code2) {
  return macForms.reduce((told, [shape, form2]) => told.replace(shape, form2), code2);
}

// src/diagnose/advice.ts
function at(places2, sentence2) {
  if (sentence2 === void 0) return void 0;
  return { places: typeof places2 === "string" ? [places2] : places2, sentence: sentence2 };
}
function onRunner(sentence2) {
  return sentence2 === void 0 ? void 0 : { places: ["github-hosted"], sentence: sentence2, ofMachine: true };
}
function placesFor(one2, here) {
  if (!here.includes("docker-build") || one2.ofMachine === true) return here;
  return here.filter((place) => place === "docker-build" || !exclusivePlaces.includes(place));
}
function advise(facts, given) {
  const sentences = given.filter((one2) => one2 !== void 0);
  const here = facts.surroundings?.places ?? [];
  const isLocated = isIn(facts, ...exclusivePlaces);
  const fits = (one2) => typeof one2 !== "string" && one2.places.some((place) => placesFor(one2, here).includes(place));
  const isKnown = isIn(facts, "github-hosted");
  const isElsewhere = (one2) => typeof one2 !== "string" && isLocated && !fits(one2) && one2.places.every(
    (place) => isKnown || exclusivePlaces.includes(place) || place === "windows" || place === "macos"
  );
  const kept2 = sentences.filter((one2) => !isElsewhere(one2));
  return [...kept2.filter((one2) => fits(one2)), ...kept2.filter((one2) => !fits(one2))].map(
    (one2) => typeof one2 === "string" ? one2 : one2.sentence
  );
}
function toldHere({ surroundings }, given) {
  const sentences = given.filter((one2) => one2 !== void 0).filter((one2) => one2 !== "");
  return sentences.map((sentence2, index) => {
    const told = typedHere(sentence2, surroundings?.places ?? []);
    if (index > 0 || !told.startsWith("Or ")) return told;
    return told.charAt(3).toUpperCase() + told.slice(4);
  });
}

// src/diagnose/toolchain-trouble.ts
var toolchain = /^golang\.org\/toolchain@(?:v0\.0\.1-go(\d[\w.]{0,20}?)\.\w+-\w+)?/;
function isOfToolchain({ modules }) {
  return modules.length > 0 && modules.every((module) => toolchain.test(module));
}
function unlessToolchain(facts, sentence2) {
  return isOfToolchain(facts) ? void 0 : sentence2;
}
function releaseIn({ modules }) {
  return modules.map((module) => toolchain.exec(module)?.[1]).find((release2) => release2 !== void 0) ?? "";
}
var confirmedAlways = "go takes no toolchain that the checksum database has not confirmed, whatever go.sum and GONOSUMDB say";
var noSuchRelease = "has no record of it, so that there is most likely no such release";
var aRelease = "Ask for a release that is there, in go.mod or where `go-version` is set: https://go.dev/dl/?mode=json&include=all lists them.";
function haveGoFirst(release2) {
  return [
    at(
      ["github-hosted", "self-hosted"],
      "Install that Go first, so that nothing has to be fetched: `go-version-file: go.mod` for actions/setup-go."
    ),
    at(
      ["docker-build", "gitlab", "other-ci"],
      `Start from an image that has that Go, so that nothing has to be fetched: \`golang:${release2 || "1.26"}\`.`
    ),
    at("laptop", "Install that Go first, from https://go.dev/dl/, so that nothing has to be fetched.")
  ];
}
function forToolchain(facts) {
  return isOfToolchain(facts) ? haveGoFirst(releaseIn(facts)) : [];
}
function pastTheProxies({ settings = {} }) {
  const { GOPROXY = "", GONOPROXY = "", GOPRIVATE = "" } = settings;
  const name = GONOPROXY === "" ? "GOPRIVATE" : "GONOPROXY";
  const patterns2 = GONOPROXY || GOPRIVATE;
  if (matchesPrefixPatterns(patterns2, toolchainModule))
    return {
      why: `no proxy was asked for it, because \`${name}=${patterns2}\` matches \`${toolchainModule}\` as well`,
      doThis: `Name in ${name} only what is yours, such as \`git.example.com/*\`: toolchains come from a proxy.`
    };
  const [first] = /^(?:off|direct)(?=$|[,|])/.exec(GOPROXY) ?? [];
  if (first === void 0) return void 0;
  return {
    why: `no proxy was asked for it, because there is none in \`GOPROXY=${GOPROXY}\``,
    doThis: "Name a proxy to fetch it from: `export GOPROXY=https://proxy.golang.org,direct`."
  };
}
var withoutIt = "Where only a `toolchain` line asks for it, and not the `go` line, use the Go that is here: `export GOTOOLCHAIN=local`.";
function programOf2(wanted) {
  const [, major = "1", minor = "26", patch = ""] = /^(?:go)?(\d+)\.(\d+)(\.\d+|rc\d+|beta\d+)?/.exec(wanted) ?? [];
  return `go${major}.${minor}${patch || (Number(minor) >= 21 ? ".0" : "")}`;
}

// src/go/directive-lines.ts
function directiveLines(text) {
  const found = [];
  let block;
  for (const [index, written] of text.split("\n").entries()) {
    const words4 = wordsOf2(written);
    const [first, ...rest] = words4;
    if (first === void 0) continue;
    if (block !== void 0) {
      if (first === ")") block = void 0;
      else found.push({ verb: block, words: words4, line: index + 1 });
    } else if (rest.at(-1) === "(" && rest.length === 1) block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return found;
}
function wordsOf2(line3) {
  const code2 = line3.replace(/(^|\s)\/\/.*$/, "$1");
  return [...code2.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|[^\s"`(),]+|[()]/g)].map(
    ([word, quoted2, raw]) => quoted2 ?? raw ?? word
  );
}

// src/report/place.ts
function placeOf2(finding, files) {
  const [firstModule] = named2(files, "go.mod");
  return namedByGo(finding.evidence, files) ?? (isOfToolchain(finding) ? versionLine(finding, files) : void 0) ?? locators[finding.cause]?.(finding, files) ?? placeOfModules(finding, files) ?? (firstModule && { file: firstModule.file, line: 1 });
}
function namedByGo(evidence, files) {
  const places2 = evidence.matchAll(
    /(?:^|[\s"'])((?:[A-Za-z]:)?[^\s"':]{1,500}\.(?:mod|sum|work)):(\d{1,6}):/g
  );
  for (const [, written = "", line3] of places2) {
    const path = written.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
    if (path.includes("@")) continue;
    const [longest] = files.filter(({ file }) => `/${path}`.endsWith(`/${file}`)).toSorted((a, b) => b.file.length - a.file.length);
    const likeliest = files.find(({ file }) => `/${file}`.endsWith(`/${path}`));
    const found = likeliest ?? longest;
    if (found !== void 0) return { file: found.file, line: Number(line3) };
  }
  return void 0;
}
var locators = {
  "checksum-mismatch-gosum": sumLine,
  "sumdb-mismatch-security": sumLine,
  "go-version-too-old-for-module": versionLine,
  "toolchain-download-failed": versionLine,
  "replace-target-missing": targetLine
};
function sumLine(finding, files) {
  const { evidence, because, modules } = finding;
  const shown2 = new Set(`${evidence} ${because}`.match(/h1:[A-Za-z0-9+/]{43}=/g) ?? []);
  const [, wanted] = /(?:should be `|\.sum: {1,10})(h1:[A-Za-z0-9+/]{43}=)/.exec(`${because} ${evidence}`) ?? [];
  const isOfGoMod = /\/go\.mod\b/.test(`${evidence} ${because}`);
  const candidates = [...named2(files, "go.sum"), ...named2(files, "go.work.sum")].flatMap(
    ({ file, text }) => text.split("\n").map((line3, index) => ({ file, line: index + 1, words: line3.trim().split(/\s+/) }))
  );
  const ofModule = candidates.filter(
    ({ words: [module, version2] }) => modules.some((one2) => one2 === `${module}@${version2?.replace(/\/go\.mod$/, "")}`)
  );
  const found = ofModule.find(({ words: words4 }) => words4[2] === wanted) ?? ofModule.find(({ words: words4 }) => shown2.has(words4[2] ?? "")) ?? ofModule.find(({ words: words4 }) => words4[1]?.endsWith("/go.mod") === isOfGoMod) ?? ofModule[0];
  return found && { file: found.file, line: found.line };
}
function versionLine(finding, files) {
  const ofOthers = finding.modules.some((module) => !module.startsWith("golang.org/toolchain@"));
  if (ofOthers) return void 0;
  const lines = linesOf([...named2(files, "go.work"), ...named2(files, "go.mod")]).filter(
    ({ verb }) => verb === "toolchain" || verb === "go"
  );
  const asked2 = ({ words: [version2 = ""] }) => new RegExp(`(?<![\\d.])${literal(bare2(version2))}(?![\\d])`).test(finding.evidence);
  const found = lines.find(asked2) ?? lines.find(({ verb }) => verb === "toolchain") ?? lines[0];
  return found && { file: found.file, line: found.line };
}
function targetLine(finding, files) {
  const lines = linesOf([...named2(files, "go.work"), ...named2(files, "go.mod")]);
  const said = ` ${finding.evidence} ${finding.because} `.replaceAll("\\", "/");
  const isSaid = (directory) => {
    const name = literal(directory.replaceAll("\\", "/").replace(/^\.\/(?=.)|\/$/g, ""));
    return new RegExp(`[\\s\`("](?:\\./)?${name}(?:[/\\s\`)":]|$)`).test(said);
  };
  const found = lines.find(({ verb, words: [directory = ""] }) => verb === "use" && isSaid(directory)) ?? lines.find(({ verb, words: words4 }) => verb === "replace" && isSaid(targetOf(words4))) ?? lines.find(({ verb, words: [module = ""] }) => verb === "replace" && isNamed(module, finding));
  return found && { file: found.file, line: found.line };
}
function placeOfModules(finding, files) {
  const goMods = named2(files, "go.mod").map((one2) => linesOf([one2]));
  for (const wanted of finding.modules) {
    for (const lines of goMods) {
      const found = requiringLine(wanted, lines);
      if (found !== void 0) return { file: found.file, line: found.line };
    }
  }
  return void 0;
}
function requiringLine(wanted, lines) {
  const [path = "", version2 = ""] = wanted.split("@");
  const required = lines.filter(
    ({ verb, words: [module = ""] }) => verb === "require" && (path === module || path.startsWith(`${module}/`))
  );
  return required.find(({ words: [module, at2] }) => module === path && at2 === version2) ?? lines.find(({ verb, words: words4 }) => verb === "replace" && targetOf(words4) === path) ?? // The longest path is the module that the package is in.
  required.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0];
}
function linesOf(files) {
  return files.flatMap(({ file, text }) => directiveLines(text).map((line3) => ({ ...line3, file })));
}
function named2(files, kind) {
  return files.filter(({ file }) => kindOf3(file) === kind);
}
function kindOf3(file) {
  const [, ending] = /\.(mod|work\.sum|sum|work)$/.exec(file) ?? [];
  return ending === void 0 ? void 0 : `go.${ending}`;
}
function targetOf(words4) {
  return words4[words4.indexOf("=>") + 1] ?? "";
}
function isNamed(module, { modules }) {
  return modules.some((wanted) => wanted === module || wanted.startsWith(`${module}@`));
}
function bare2(version2) {
  return version2.replace(/^go/, "");
}
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

// src/diagnose/again.ts
var passes = {
  "dns-failure": "A resolver that is away for a moment comes back; a wrong name stays wrong.",
  "tcp-refused": "A server that is being restarted answers again; a wrong port stays wrong.",
  "tcp-timeout": "A line that was down comes up again; a firewall stays.",
  "connection-reset-or-eof": "A connection breaks by chance, and what arrived is kept.",
  "http2-stream-error": "A stream breaks by chance, and what arrived is kept.",
  "read-timeout-or-stall": "The next connection may meet a server that is awake.",
  "tls-handshake-timeout-or-reset": "A handshake that was too slow under load passes with less of it.",
  "proxy-5xx": "A server that fails is mended or restarted by those who run it.",
  "proxy-429-rate-limited": "The limit counts requests in a span of time, and the span ends.",
  "proxy-server-fault": "The proxy goes on fetching in the background, and has it later.",
  "proxy-returned-html-or-garbage": "An error page in place of a file goes with the error; a login page stays.",
  "goproxy-no-fallback": "It passes when the proxy in front of the comma is back.",
  "goproxy-direct-unreachable": "It passes when the origin can be reached again; a block stays.",
  "sumdb-unreachable": "It passes when the database can be reached again, or is no longer needed.",
  "git-shallow-or-rpc-failure": "A transfer breaks by chance; a shorter one breaks less often.",
  "toolchain-download-failed": "It passes when the toolchain can be fetched, or is there already.",
  "cache-lock-contention": "Whoever holds the lock lets go of it in the end."
};
var stays = {
  "1": "The same request takes the same way and meets the same answer.",
  "2": "The same settings ask the same proxy, and it says the same.",
  "3": "What a module and its versions are does not change between two runs.",
  "4": "The same go.sum and the same settings meet the same bytes.",
  "5": "The same credentials and programs meet the same host.",
  "6": "The Go on this machine and its settings stay what they are.",
  "7": "This machine has the same disk, rights and limits the next time.",
  "8": "The files of the repository stay what they are.",
  "9": "No download was at fault."
};
function whyAgain({
  code: code2,
  cause,
  retry
}) {
  if (/^(?:checksum-mismatch|sumdb-mismatch)/.test(cause))
    return "Other bytes at a second try would be no reason to trust them.";
  if (cause === "unknown") return "Only the cause tells that, once it is found.";
  const reason2 = retry === "never" ? void 0 : passes[cause];
  return reason2 ?? stays[code2.charAt(3)] ?? "";
}

// src/report/phrasing.ts
function humaneBytes(bytes) {
  const units = ["kB", "MB", "GB", "TB"];
  if (bytes < 1e3) return `${Math.round(bytes)} B`;
  let value = bytes / 1e3;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
function humaneDuration(ms) {
  if (ms < 1e3) return `${Math.round(ms)} ms`;
  if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(ms / 6e4);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function counted2(count2, noun) {
  return `${count2} ${noun}${count2 === 1 ? "" : "s"}`;
}
function firstOf4(items, most2) {
  if (items.length <= most2) return items.map(oneLine).join(", ");
  return `${items.slice(0, most2).map(oneLine).join(", ")} and ${items.length - most2} more`;
}
function oneLine(text) {
  return harmlessLine(splitLines(text).join(" ").trim());
}
function retryReason(finding) {
  return `${retrySentence(finding)} ${whyAgain(finding)}`.trimEnd();
}
function retrySentence({ retry, cause }) {
  if (cause === "unknown") return "Whether running again can help is not known.";
  switch (retry) {
    case "never":
      return "Running again does not help; only a change does.";
    case "now":
      return "Running again can help.";
    case "after-delay":
      return "Running again later can help.";
  }
}
function inSeconds(ms) {
  if (ms < 1e3) return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.floor(ms / 1e3);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

// src/report/annotation.ts
var most = 10;
var mostModules = 5;
function toAnnotations(findings, where) {
  return findings.slice(0, most).map((finding) => ({
    level: failsNothing(finding.code) ? "warning" : "error",
    title: `${finding.code}: ${oneLine(finding.title)}`,
    message: messageOf3(finding, where.docsBaseUrl),
    ...placeOf2(finding, where.files) ?? atTop(where)
  }));
}
function pageOf(code2, docsBaseUrl2) {
  return `${docsBaseUrl2}/docs/diagnoses/${code2}.md`;
}
function messageOf3(finding, docsBaseUrl2) {
  const { because, advice, modules, code: code2 } = finding;
  const affected = modules.length > 1 ? [`${counted2(modules.length, "module")}: ${firstOf4(modules, mostModules)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retryReason(finding), pageOf(code2, docsBaseUrl2)].join(
    "\n"
  );
}
function atTop({ otherwise }) {
  return otherwise === void 0 ? {} : { file: otherwise, line: 1 };
}

// src/report/markdown.ts
var entity = (character) => `&#${character.codePointAt(0)};`;
function plain(text) {
  return escaped(oneLine(text));
}
function escaped(line3) {
  return line3.replace(/[&<>`*[\]|\\~$#!{}]/g, entity).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity).replace(/(?<![A-Za-z0-9])@/g, entity).replace(/:(?=\/\/)/g, entity).replace(/www(?=\.)/gi, "ww&#119;");
}
function code(text) {
  const line3 = oneLine(text);
  if (line3 === "") return "";
  if (!/[`|\\\t<>&]/.test(line3)) return `\`${line3}\``;
  return `<code>${line3.replace(/[^A-Za-z0-9 /.,=-]/gu, entity)}</code>`;
}
function sentence(text) {
  return oneLine(text).split(/(`[^`]+`)/).map((part) => /^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : escaped(part)).join("");
}
function codeBlock(text, language = "text") {
  const lines = splitLines(text).map(harmlessLine);
  const longest = Math.max(
    2,
    ...lines.map((line3) => Math.max(0, ...(line3.match(/`+/g) ?? []).map((run2) => run2.length)))
  );
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence];
}
function folded(label, lines) {
  return [`<details><summary>${plain(label)}</summary>`, "", ...lines, "", "</details>"];
}
function link(text, address2) {
  return `[${plain(text)}](${encodeURI(address2).replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

// src/report/fix-yaml.ts
var placeholder = /\b(?:HOST|USER|TOKEN|PASSWORD|MODULE|VERSION|PATTERN|ORG|OWNER|NAME|URL|PATH|DIRECTORY|PROXY)\b|…|\.\.\.|path\/to/;
function fixLines(finding, uses, plan) {
  const fixes = /* @__PURE__ */ new Map();
  for (const step of ofOneCase(finding.advice.filter(isInYaml))) {
    for (const [name, value] of settingsIn(oneLine(step))) {
      if (!fixes.has(name)) fixes.set(name, withEarlier(name, value, plan));
    }
  }
  if (fixes.size === 0) return [];
  const inputs = [...fixes].map(([name, value]) => `    ${name}: ${scalar(value)}`);
  return [`- uses: ${oneLine(uses)}`, "  with:", ...inputs];
}
function ofOneCase(steps) {
  const first = steps.find((step) => step.startsWith("If "));
  return steps.filter((step) => step === first || !step.startsWith("If "));
}
function isInYaml(step) {
  return settingsIn(oneLine(step)).length > 0;
}
function settingsIn(step) {
  const written = [...step.matchAll(/`([a-z][a-z0-9-]*): ([^`]+)`([^`]{0,40})/g)].map(
    ([, name = "", value = "", after = ""]) => [name, value, after]
  );
  const added = [...step.matchAll(/`([^`\s]+)` to `([a-z][a-z0-9-]*):`/g)].map(
    ([, value = "", name = ""]) => [name, value, ""]
  );
  return [...written, ...added].map(fromSecrets).flatMap(
    ([name, value, after]) => isInput(name) && !placeholder.test(value) && !/setup-go|checkout/.test(after) ? [[name, value.trim()]] : []
  );
}
function fromSecrets([name, value, after]) {
  const filled = value.replace(/ login …(?= )/, " login ${{ secrets.NETRC_LOGIN }}").replace(/ password(?: …)?$/, " password ${{ secrets.NETRC_PASSWORD }}");
  return [name, name === "netrc" ? filled : value, after];
}
function isInput(name) {
  return Object.hasOwn(inputSpecs, name);
}
function withEarlier(name, value, plan) {
  const variable2 = name.toUpperCase();
  if (!["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"].includes(variable2)) return value;
  const earlier = plan?.settings.find((setting) => setting.name === variable2);
  if (earlier === void 0 || earlier.value === "" || earlier.from === "default") return value;
  const patterns2 = earlier.value.split(",");
  if (value === "none" || earlier.value === "none" || patterns2.includes(value)) return value;
  return [...patterns2, value].join(",");
}
function scalar(value) {
  const isPlain = /^[A-Za-z0-9/._][^\n"]*$/.test(value) && !/: |:$| #|\s$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~|[\d._]+)$/i.test(value) ? value : bareWord(value);
}
function bareWord(value) {
  return /^(?:true|false|\d+)$/.test(value) ? value : JSON.stringify(value);
}

// src/report/summary.ts
var mostModules2 = 50;
function findingSections(finding, index, { plan, places: places2, docsBaseUrl: docsBaseUrl2, uses = "org/go-mod-guard@v1" }) {
  const { because, advice, modules, hosts, evidence } = finding;
  const isTold = index === 0;
  const yaml = fixLines(finding, uses, plan);
  const sections = yaml.length > 0 ? [codeBlock(yaml.join("\n"), "yaml")] : [];
  if (isTold) sections.push(...snippetsOf(advice[0] ?? "").map((snippet) => codeBlock(snippet, "sh")));
  const place = places2?.[index];
  const at2 = place === void 0 ? "" : ` (${code(`${place.file}:${place.line}`)})`;
  const more = docsBaseUrl2 === void 0 ? "" : ` ${link(`More about ${finding.code}`, pageOf(finding.code, docsBaseUrl2))}.`;
  sections.push([`${sentence(because)}${at2}${more}`]);
  const steps = advice.flatMap(
    (step, number2) => isTold && number2 === 0 ? [] : adviceLines(step, number2 + 1)
  );
  if (steps.length > 0) sections.push(steps);
  if (!isTold) sections.push([retryReason(finding)]);
  if (hosts.length > 0)
    sections.push([`${hosts.length === 1 ? "Host" : "Hosts"}: ${hosts.map(code).join(", ")}.`]);
  if (modules.length > 0) sections.push(modulesSection(modules));
  if (evidence.trim() !== "") sections.push(folded("What it rests on", codeBlock(evidence)));
  return sections;
}
function adviceLines(step, number2) {
  const blocks = snippetsOf(step).flatMap((snippet) => [
    "",
    ...codeBlock(snippet, "sh").map((line3) => `   ${line3}`),
    ""
  ]);
  return [`${number2}. ${sentence(step)}`, ...blocks];
}
var worthCopying = 24;
function snippetsOf(step) {
  if (isInYaml(step)) return [];
  return [...step.matchAll(/`([^`]+)`/g)].map(([, text]) => text).filter(
    (text) => text.length >= worthCopying && /\s/.test(text) && !/^[a-z-]+: /.test(text) && !placeholder.test(text)
  );
}
function modulesSection(modules) {
  if (modules.length <= 3)
    return [`${modules.length === 1 ? "Module" : "Modules"}: ${modules.map(code).join(", ")}.`];
  const shown2 = modules.slice(0, mostModules2).map((module) => `- ${code(module)}`);
  const more = modules.length - mostModules2;
  return folded(counted2(modules.length, "module"), [...shown2, ...more > 0 ? [`- and ${more} more`] : []]);
}

// src/report/later.ts
function renderLater(findings, around = {}) {
  const [first] = findings;
  if (first === void 0) return "";
  const headline2 = `a later step could not download: ${first.code}: ${first.title}`;
  const toDo = `${sentence(first.advice[0] ?? first.because)} ${retrySentence(first)}`;
  const sections = [
    [`### \u274C go-mod-guard: ${sentence(headline2)}`],
    [`**${toDo}**`],
    ...findings.flatMap((finding, index) => findingSections(finding, index, around))
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
var mostWaits = 3;
function waited(waits) {
  const longest = waits.toSorted((a, b) => b.forMs - a.forMs);
  const shown2 = longest.slice(0, mostWaits).map(({ what, mirror, forMs, attempts, bytes }) => {
    const times = attempts > 1 ? `, ${attempts} attempts` : "";
    return `${humaneDuration(forMs)} for ${what} of ${mirror} (${humaneBytes(bytes)}${times})`;
  });
  const more = longest.length > mostWaits ? [`${longest.length - mostWaits} more`] : [];
  return shown2.length === 0 ? [] : [oneLine(`later steps waited ${[...shown2, ...more].join(", ")}`)];
}
function laterLine(findings, unanswered, recovered, waits = []) {
  if (unanswered + recovered + waits.length === 0) return void 0;
  const well = recovered > 0 ? [`${counted2(recovered, "request")} of later steps failed first and went well later`] : [];
  const [first] = findings;
  const why = first === void 0 ? "" : ` (${first.code}: ${oneLine(first.title)})`;
  const ill = unanswered > 0 ? [`${counted2(unanswered, "request")} of later steps stayed without an answer${why}`] : [];
  return `go-mod-guard: ${[...ill, ...well, ...waited(waits)].join("; ")}.`;
}

// src/steps/deliver.ts
var import_node_path22 = __toESM(require_node_path(), 1);

// src/plan/guarded-paths.ts
function guardedPathsOf({ directories }) {
  return [...new Set(directories.flatMap(({ guardedFiles }) => guardedFiles))];
}

// src/mirror/outcome-words.ts
function describeOutcome({
  outcome,
  redirectedTo
}) {
  const said = wordsFor(outcome);
  return redirectedTo === void 0 ? said : `sent us on to ${redirectedTo}, which ${said}`;
}
function wordsFor(outcome) {
  switch (outcome.kind) {
    case "answered":
      return "answered";
    case "absent":
    case "status":
      return `answered ${outcome.status}`;
    case "stalled":
      return `stood still for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes`;
    case "refused":
      return `sent bytes that cannot be used: ${outcome.detail}`;
    case "abandoned":
      return "had not answered when it was given up";
    case "transport":
      return describeFault(outcome.fault.kind, outcome.fault.code);
  }
}
var faults = {
  "name-not-resolved": "has a name that does not resolve",
  refused: "refused the connection",
  unreachable: "cannot be reached",
  "connect-timeout": "did not accept the connection in time",
  tls: "failed the TLS handshake",
  reset: "reset the connection",
  cut: "cut the answer short",
  "not-http": "does not speak HTTP",
  "http-proxy": "cannot be reached through the HTTP proxy",
  aborted: "had not answered when it was given up",
  other: "failed"
};
function describeFault(kind, code2) {
  return code2 === "" ? faults[kind] : `${faults[kind]} (${code2})`;
}

// src/report/console.ts
var unstyled = (_, text) => text;
function tonedLines(make) {
  const tones = /* @__PURE__ */ new Map();
  const lines = make((tone, text) => {
    tones.set(text, tone);
    return text;
  });
  return lines.map((text) => {
    const tone = tones.get(text);
    return { text, ...tone !== void 0 && { tone } };
  });
}
var mostModules3 = 5;
function consoleLines(event, style = unstyled) {
  switch (event.kind) {
    case "planned":
      return plannedLines(event.plan, style);
    case "go-fetching":
      return [`No go is on PATH: fetching go${oneLine(event.version)} (${oneLine(event.asked)})`];
    case "go-installed": {
      const { version: version2, goroot, asked: asked2, kept: kept2, ms } = event;
      const how = kept2 ? "was here already" : `was fetched and proved in ${humaneDuration(ms)}`;
      return [`No go was on PATH: go${oneLine(version2)} (${oneLine(asked2)}) ${how}, ${oneLine(goroot)}`];
    }
    case "configured": {
      const netrc = event.netrcFiles.length > 0 ? [`netrc lines are in ${firstOf4(event.netrcFiles, 3)}`] : [];
      const exported = event.exported.length > 0 ? [`Later steps get ${firstOf4(event.exported, 20)}`] : [];
      const unmasked = event.unmasked > 0 ? [
        style(
          "warn",
          `${counted2(event.unmasked, "password")} of a single character cannot be masked in the log: take a longer one`
        )
      ] : [];
      return [...netrc, ...exported, ...unmasked];
    }
    case "cache-restored":
      return [
        `Cache: restored ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} from ${oneLine(event.matchedKey)}`
      ];
    case "guarding": {
      const whose = event.reused ? "the guard of an earlier use" : "the guard";
      const why = event.differing.length > 0 ? [
        `The guard of an earlier use has other settings (${firstOf4(event.differing, 5)}), so it is not shared`
      ] : [];
      return [...why, `Later steps download through ${whose}, until its post step`];
    }
    case "guard-ended": {
      const { requests, failed, replaced } = event;
      const ill = failed > 0 ? `, ${failed} of them without success` : "";
      const died = replaced > 0 ? `; ${replaced} of its processes died and were replaced` : "";
      return [`The guard answered ${counted2(requests, "request")} of later steps${ill}${died}`];
    }
    case "cache-missed":
      return [`Cache: no entry for ${oneLine(event.key)} yet`];
    case "cache-skipped":
      return [style("dim", `Cache not used: ${oneLine(event.why)}`)];
    case "cache-found":
      return [`Cache: ${oneLine(event.key)} is there; nothing is downloaded (lookup-only)`];
    case "cache-saved":
      return [
        `Cache: saved ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} as ${oneLine(event.key)}`
      ];
    case "cache-not-saved":
      return [style("dim", `Cache not saved: ${oneLine(event.why)}`)];
    case "progressed":
      return [`${event.done} of ${counted2(event.wanted, "file")}, ${humaneBytes(event.bytes)}`];
    case "waited":
      return event.due.map(({ sentence: sentence2 }) => style("dim", oneLine(sentence2)));
    case "retried":
      return [
        style("dim", `Trying again in ${humaneDuration(event.delayMs)}: ${attemptLine(event.attempt)}`)
      ];
    case "moved-on":
      return [
        style("warn", `Moved on from ${oneLine(event.from)} to ${oneLine(event.to)}: ${oneLine(event.why)}`)
      ];
    case "evicted":
      return [style("warn", `Refused ${oneLine(event.file)}: ${oneLine(event.why)}`)];
    case "go-printed":
      return quoteForeign(event.line);
    case "go-failed": {
      const [first] = event.findings;
      const why = first === void 0 ? "" : ` (${first.code}: ${oneLine(first.title)})`;
      return [style("dim", `go failed${why}; it runs again in ${humaneDuration(event.delayMs)}`)];
    }
    case "restored-file":
      return [style("warn", changeHeadline(oneLine(event.path))), ...quoteForeign(event.diff)];
    case "degraded":
      return [style("warn", `Went on without ${thing(event.without)}: ${oneLine(event.why)}`)];
    case "downloaded":
      return [];
    // the verdict says it
    case "failed":
      return event.findings.flatMap((finding, index) => [
        "",
        ...findingLines(finding, event.places?.[index], style)
      ]);
    case "undone":
      return [`Undone: ${oneLine(event.what)}`];
  }
}
function progressBar(done, wanted, bytes, width) {
  const figures = `${done} of ${counted2(wanted, "file")}, ${humaneBytes(bytes)}`;
  const cells = Math.min(30, width - figures.length - 3);
  if (cells < 5) return figures.slice(0, Math.max(0, width));
  const share = wanted > 0 ? Math.min(1, Math.max(0, done / wanted)) : 0;
  const full = Math.floor(share * cells);
  return `[${"#".repeat(full)}${"\xB7".repeat(cells - full)}] ${figures}`;
}
function plannedLines(plan, style) {
  const proxies = plan.routes.proxies.map(({ address: address2 }) => address2);
  const asked2 = [...proxies, ...plan.routes.closing === "end" ? [] : [plan.routes.closing]];
  const files = plan.files.length === 0 ? "nothing to download" : `${counted2(plan.files.length, "file")} wanted`;
  const { goVersion, goSwitch } = plan;
  const go = goSwitch === void 0 ? goVersion : `${goVersion}, then go${goSwitch.version} (${goSwitch.asked})`;
  return [
    `${oneLine(go)}, ${files}, from ${asked2.length === 0 ? "nowhere" : firstOf4(asked2, 8)}`,
    ...plan.contradictions.map(
      ({ sentence: sentence2, advice }) => style("warn", `${oneLine(sentence2)} ${oneLine(advice)}`)
    )
  ];
}
function findingLines(finding, place, style) {
  const { code: code2, title, because, advice, modules } = finding;
  const isToldAll = modules.every((module) => because.includes(`\`${module}\``));
  return [
    style("bad", `${place ? `${oneLine(place)}: ` : ""}${code2}: ${oneLine(title)}`),
    oneLine(because),
    ...modules.length > 1 && !isToldAll ? [`${counted2(modules.length, "module")}: ${firstOf4(modules, mostModules3)}`] : [],
    ...advice.map((step, index) => `${index + 1}. ${oneLine(step)}`),
    style("dim", retryReason(finding))
  ];
}
function attemptLine(tried) {
  const { subject, mirror, attempt: attempt3 } = tried;
  const what = subject.module === "" ? subject.file : formatModuleVersion(subject);
  return oneLine(`${mirror} ${describeOutcome(tried)} for ${what} (attempt ${attempt3})`);
}
function thing(without) {
  switch (without) {
    case "cache":
    case "guard":
    case "report":
    case "tool cache":
      return `the ${without}`;
    case "prefetch":
      return "prefetching";
    case "summary":
      return "the job summary";
    case "state":
      return "the state for the post step";
    case "netrc":
      return "a part of netrc";
    case "survey":
      return "a part of the survey";
  }
}

// src/steps/survey/key-files.ts
var import_node_path21 = __toESM(require_node_path(), 1);

// src/steps/survey/find-files.ts
var import_node_path20 = __toESM(require_node_path(), 1);

// src/steps/survey/key-files.ts
function workspaceOf({ machine }) {
  const workspace = machine.environment.GITHUB_WORKSPACE ?? "";
  return (0, import_node_path21.isAbsolute)(workspace) ? workspace : machine.workingDirectory;
}
async function relativePath(world, path) {
  const { files } = world;
  const root = await files.realPath(workspaceOf(world));
  const real = await files.realPath(path);
  const isDirectory2 = (await files.stat(real))?.kind === "directory";
  const named4 = isDirectory2 ? real : (0, import_node_path21.join)(await files.realPath((0, import_node_path21.dirname)(path)), (0, import_node_path21.basename)(path));
  return (0, import_node_path21.relative)(root, named4).split(import_node_path21.sep).join("/") || ".";
}

// src/steps/deliver.ts
async function sourceFiles(world, plan, failedIn) {
  const ofFailed2 = failedIn?.guardedFiles ?? [];
  const beside = ofFailed2.filter((path) => (0, import_node_path22.dirname)(path) === failedIn?.directory);
  const paths = /* @__PURE__ */ new Set([...beside, ...ofFailed2, ...guardedPathsOf(plan)]);
  const read6 = await Promise.all(
    [...paths].map(async (path) => {
      const content = await world.files.read(path);
      return content.ok ? [{ file: await relativePath(world, path), text: new TextDecoder().decode(content.value) }] : [];
    })
  );
  return read6.flat();
}
function usesOf({ machine }) {
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = machine.environment;
  return `${GITHUB_ACTION_REPOSITORY || "org/go-mod-guard"}@${GITHUB_ACTION_REF || "v1"}`;
}
function docsBaseUrl(world) {
  const [repository = "", ref = ""] = usesOf(world).split("@");
  return `${world.machine.environment["GITHUB_SERVER_URL"] || "https://github.com"}/${repository}/blob/${ref}`;
}

// src/core/recent.ts
var Recent = class extends Map {
  #most;
  #onForgotten;
  constructor(most2, onForgotten = () => {
  }) {
    super();
    this.#most = most2;
    this.#onForgotten = onForgotten;
  }
  set(key, value) {
    this.delete(key);
    super.set(key, value);
    if (this.size > this.#most) {
      for (const [oldest, forgotten] of this) {
        this.delete(oldest);
        this.#onForgotten(forgotten);
        break;
      }
    }
    return this;
  }
};

// src/steps/watchdog/watched-world.ts
var mostRedirected = 1e3;
function watchedHttp(http, clock) {
  const open2 = /* @__PURE__ */ new Set();
  const redirected = new Recent(mostRedirected);
  let known2 = [];
  function shown2({ url, sinceMs, bytes }) {
    const host3 = baseOf(url, known2)?.address ?? url.host;
    return { kind: "request", host: host3, what: whatOf(url), sinceMs, bytes };
  }
  function whatOf(url) {
    return redirected.get(url.href) ?? subjectOf(url, known2);
  }
  return {
    know(addresses) {
      known2 = addresses.map(asBase).toSorted((a, b) => b.path.length - a.path.length);
    },
    underWay: () => [...open2].map(shown2),
    close: () => http.close(),
    async get(request) {
      const entry = { url: request.url, sinceMs: clock.nowMs(), bytes: 0 };
      open2.add(entry);
      const answer2 = await http.get(request);
      if (!answer2.ok) {
        open2.delete(entry);
        return answer2;
      }
      const { status: status2, headers } = answer2.value;
      const location = headers["location"] ?? "";
      if (status2 >= 300 && status2 < 400 && URL.canParse(location, request.url.href))
        redirected.set(asFollowed(new URL(location, request.url.href)), whatOf(request.url));
      return { ok: true, value: watchedAnswer(answer2.value, entry, () => open2.delete(entry)) };
    }
  };
}
function asFollowed(url) {
  return url.href.replace(/^([a-z]+:\/\/)[^/?#]*@/, "$1").replace(/#.*$/, "");
}
function watchedAnswer(answer2, entry, end) {
  async function* counted3() {
    try {
      for await (const piece of answer2.body) {
        if (piece.ok) entry.bytes += piece.value.length;
        yield piece;
      }
    } finally {
      end();
    }
  }
  return {
    ...answer2,
    body: counted3(),
    discard() {
      end();
      answer2.discard();
    }
  };
}
function asBase(address2) {
  return { address: address2, path: address2.replace(/^[a-z]+:\/\//, "").replace(/\/$/, "") };
}
function baseOf({ host: host3, pathname }, known2) {
  return known2.find(({ path }) => `${host3}${pathname}`.startsWith(`${path}/`));
}
function subjectOf(url, known2) {
  const base = baseOf(url, known2)?.path ?? url.host;
  const path = decoded(`${url.host}${url.pathname}`.slice(base.length + 1));
  return nameOfPath(path) ?? path.split("/").findLast((part) => part !== "") ?? url.host;
}
function nameOfPath(path) {
  const asked2 = parseProxyPath(path);
  switch (asked2?.kind) {
    case "file":
      return `${formatModuleVersion(asked2.file)} (${asked2.file.kind})`;
    case "query":
      return `${asked2.module}@${asked2.query} (${asked2.extension})`;
    case "list":
      return `the versions of ${asked2.module}`;
    case "latest":
      return `the latest version of ${asked2.module}`;
    case "sumdb":
      return `the checksum database (${asked2.rest})`;
    case void 0:
      return void 0;
  }
}
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
function watchedProcess(inner, clock, patienceMs2) {
  const open2 = /* @__PURE__ */ new Set();
  async function watch(entry, run2) {
    open2.add(entry);
    try {
      const ended = await run2();
      return { ended, ...entry.below && { below: entry.below } };
    } finally {
      open2.delete(entry);
    }
  }
  return {
    ...inner,
    async underWay() {
      const nowMs2 = clock.nowMs();
      const isOld = [...open2].some(({ saidMs, sinceMs }) => nowMs2 - (saidMs ?? sinceMs) >= patienceMs2);
      const table2 = isOld ? await inner.running?.() : void 0;
      const below = table2 && onlyGos(table2);
      return [...open2].map((one2) => {
        delete one2.below;
        return { ...below ? Object.assign(one2, { below }) : one2 };
      });
    },
    inFront: (command, run2) => watch({ kind: "command", command, sinceMs: clock.nowMs() }, run2),
    async run(command) {
      if (!/^go(?:\.exe)?$/.test(command.program)) return inner.run(command);
      const sinceMs = clock.nowMs();
      const words4 = command.args.filter((arg) => !arg.startsWith("-")).slice(0, 3);
      const entry = {
        kind: "command",
        command: ["go", ...words4].join(" "),
        sinceMs,
        saidMs: sinceMs
      };
      const onLine = (line3, from) => {
        entry.saidMs = clock.nowMs();
        command.onLine?.(line3, from);
      };
      const { ended, below } = await watch(entry, () => inner.run({ ...command, onLine }));
      return ended.kind === "killed" && below ? { ...ended, below } : ended;
    }
  };
}
function onlyGos(programs) {
  const gos = new Set(programs.filter(({ program: program2 }) => /^go(?:\.exe)?$/.test(program2)).map(({ id }) => id));
  for (let before = -1; before !== gos.size; ) {
    before = gos.size;
    for (const { id, parentId } of programs) if (gos.has(parentId)) gos.add(id);
  }
  return programs.filter(({ id }) => gos.has(id));
}

// src/diagnose/line-size.ts
var mostCharacters = 4e3;
var longestWord = 1e3;
function withoutLongWords(line3) {
  if (line3.length <= longestWord) return line3;
  const ends = (word) => `${word.slice(0, 400)}\u2026${word.slice(-400)}`;
  return line3.split(" ").map((word) => word.length > longestWord ? ends(word) : word).join(" ");
}
function shorten2(line3) {
  if (line3.length <= mostCharacters) return line3;
  return `${line3.slice(0, mostCharacters / 2)} \u2026 ${line3.slice(-mostCharacters / 2)}`;
}
var pastedTogether = / (?=go: (?:downloading |finding |extracting |[\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}@))/;
function pastedApart(line3) {
  return isPastedTogether(line3) ? line3.split(pastedTogether) : [line3];
}
function isPastedTogether(line3) {
  return line3.includes(" go: ", 16) && /^go: (?:downloading|finding|extracting) /.test(line3);
}
function unfold(line3) {
  if (!line3.includes("\\")) return [line3];
  const plain2 = line3.replaceAll('\\"', '"');
  return plain2.includes("\\n") ? plain2.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "	")) : [plain2];
}

// src/diagnose/signal-words.ts
var words2 = [
  "no such host|flag provided|unable to access|transfer closed|misbehaving|name resolution|resolve",
  "lookup |refused|connectex|unreachable|not connected|dropped|is down|no route|assign requested",
  "reset by|forcibly|EOF|broken|stream|http2|HTTP/2|GOAWAY|proxyconnect|roxy|x509|certificate|SSL|TLS",
  "tls|handshake|HTTP response|Forbidden|Unavailable|Gateway|redirect|invalid|not a valid|malformed",
  "unexpected|mismatch|missing|SECURITY|GOSUMDB|GOPROXY|GOVCS|GOAUTH|GOFLAGS|GOTOOLCHAIN|GO111MODULE",
  "GOPATH|unknown|unrecognized|no matching|not recognized|not defined|inconsistent|authenticate ",
  "go changed |No such file|no such file|ENOENT|executable|prompts|Username|Password|Authentication",
  "authentication|denied|publickey|Host key|dubious|RPC|fetch-pack|index-pack|hung up|exit status",
  "disallow|insecure|netrc|SAML|scope|not accessible|not allowed|not granted|requires|toolchain|space",
  "quota|inode|Inodes|too many|too large|too big|too long|limit|killed|Killed|137|memory|read-only",
  "ziphash|modified|wrong content|appear to be|not a directory|lock|another process|vendor|replace",
  "directive|-mod=|does not contain|providing|provides|ambiguous|collision|import|path|disabled",
  "no modules|main module|parsing|undefined|cannot use|declared|too few|gcc|canceled|deadline",
  "sent nothing|version|syntax error|repository|Repository|have (|want (|gefunden|introuvable",
  "encontrada|trovato|polecenia|Zugriff|Verbindung"
].flatMap((row) => row.split("|"));
var patterns = [
  /time(?:d )?out/,
  /HTTP(?: status)?[ :=]{1,2}5\d\d/,
  /tatus(?:[_-]?[Cc]ode)?"?[=:] ?"?5\d\d/,
  /HTTP\/\d(?:\.\d)?" 5\d\d/,
  /5\d\d\] GET/,
  /[1-5]\d\d [A-Z]/,
  /error: [45]\d\d/,
  /sum(?:db)?\b/,
  /[Nn]ot [Ff]ound/,
  /not in (?:std|GOROOT)/,
  /[\u0400-\uffff]/
];
var signal = new RegExp(
  [...words2.map(literally).sort(), ...patterns.map(({ source }) => source)].join("|")
);
function literally(word) {
  return word.replace(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}

// src/diagnose/block-bounds.ts
var noise = /^\s*go(?: [a-z]{2,9}){0,2}: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
var ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
var saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
var ofOurs = /^\s*(?:\S{1,300}\.(?:mod|sum|work):\d{1,6}: )?GMG\d{3}: /;
var trace = /^\s*# get https?:/;
var head = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
var belongs = /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|[Uu]sage(?: of|:) |\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
var ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
var opensMore = /(?::| requires| imports| tested by)$/;
var announces = /^# |(?::| requires| imports| tested by)$/;
var mayBegin = new RegExp(`${signal.source}|${announces.source}`, "gm");
var mostLines2 = 60;
function saysNothing(line3) {
  return noise.test(line3) || trace.test(line3) || ofTests.test(line3) || line3.includes("GMG") && ofOurs.test(line3) || line3.includes("_test.go:") && saidByTest.test(line3);
}
function isProgress(line3) {
  return line3.startsWith("go: downloading ") && !line3.startsWith("go1", 16) && !isPastedTogether(line3);
}
function signals(line3) {
  return signal.test(line3);
}
function leadsOn(line3) {
  return line3.startsWith("# ") || opensMore.test(line3.slice(-12));
}
function looksLikeError(line3) {
  return head.test(line3) || belongs.test(line3.trimStart());
}
function isAnswer(line3, block) {
  const [head2 = "", ...below] = block;
  if (!below.some((one2) => one2.includes("server response:"))) return false;
  return indentOf(line3) > indentOf(head2) || /\bgo list -m [^\n]{1,300}:$/.test(below.at(-1) ?? "");
}
function indentOf(line3) {
  return line3.length - line3.trimStart().length;
}
function continues(line3, block, blanks2) {
  const before = block.at(-1);
  if (before === void 0 || block.length >= mostLines2) return false;
  if (blanks2 === 0 && isAnswer(line3, block)) return true;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line3)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line3);
  if (belongs.test(line3.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks2 === 0;
  if (head.test(line3)) return false;
  return /^\s/.test(line3) && blanks2 === 0;
}

// src/diagnose/either-end.ts
var mostTexts = 1500;
var mostCharacters2 = 1e6;
function eitherEnd2() {
  const first = /* @__PURE__ */ new Map();
  let room2 = mostCharacters2;
  let last2 = /* @__PURE__ */ new Map();
  let lastSize = 0;
  const isFull = () => first.size >= mostTexts || room2 <= 0;
  return {
    add(text, number2) {
      const known2 = first.get(text) ?? last2.get(text);
      if (known2 !== void 0) {
        known2.last = number2;
        if (last2.delete(text)) last2.set(text, known2);
        return;
      }
      const kept2 = { text, first: number2, last: number2 };
      if (!isFull()) {
        first.set(text, kept2);
        room2 -= text.length;
        return;
      }
      last2.set(text, kept2);
      lastSize += text.length;
      if (last2.size <= 2 * mostTexts && lastSize <= 2 * mostCharacters2) return;
      last2 = new Map(lastOf([...last2.values()]).map((one2) => [one2.text, one2]));
      lastSize = [...last2.keys()].reduce((sum, { length }) => sum + length, 0);
    },
    isFull,
    all: () => [...first.values(), ...lastOf([...last2.values()])]
  };
}
function lastOf(all2) {
  const few = all2.slice(-mostTexts);
  let room2 = mostCharacters2;
  const from = few.findLastIndex(({ text }) => (room2 -= text.length) < 0);
  return few.slice(Math.min(from + 1, Math.max(0, few.length - 1)));
}

// src/diagnose/blocks.ts
var smallLog = 2e5;
function cutIntoBlocks(output) {
  const blocks = eitherEnd2();
  const cutter = blockCutter(
    output.length <= smallLog,
    ({ lines, number: number2 }) => blocks.add(lines.join("\n"), number2)
  );
  for (let position = 0, number2 = 0; position < output.length; number2++) {
    const found = output.indexOf("\n", position);
    const end = found === -1 ? output.length : found;
    cutter.add(output.slice(position, end), number2);
    position = end + 1;
  }
  cutter.end();
  return blocks.all().map(({ text }) => text);
}
function blockCutter(all2, take) {
  let lines = [];
  let source = [];
  let blanks2 = 0;
  let isSignalled = false;
  let began = 0;
  const open2 = () => lines.length === 0 ? void 0 : { lines, source, number: began };
  function close() {
    const block = open2();
    if (block === void 0) return;
    [lines, source, blanks2] = [[], [], 0];
    if (isSignalled) take(block);
    isSignalled = false;
  }
  function addPart(raw, number2, part, isSignal) {
    const text = part.trimEnd();
    if (text === "") blanks2++;
    if (text === "" ? blanks2 > 1 : !continues(text, lines, blanks2)) close();
    if (text === "" && lines.length === 0) return;
    if (lines.length === 0 && !isSignal && !leadsOn(raw) && !looksLikeError(text)) return;
    if (lines.length === 0) began = number2;
    if (source.length <= number2 - began) source.push(raw.includes("\\") ? raw : shorten2(raw.trimEnd()));
    if (text === "") return;
    lines.push(shorten2(text));
    isSignalled ||= isSignal;
    blanks2 = 0;
  }
  return {
    add(given, number2) {
      if (lines.length === 0 && isProgress(given)) return;
      const raw = withoutLongWords(given);
      const isSignal = all2 || signals(raw);
      if (isSignal || lines.length > 0 || leadsOn(raw)) {
        for (const piece of pastedApart(raw)) {
          if (saysNothing(piece)) close();
          else for (const part of unfold(piece)) addPart(raw, number2, part, isSignal);
        }
      }
    },
    open: open2,
    end: close
  };
}

// src/diagnose/another-proxy.ts
var publicProxy = "proxy.golang.org";
var inChina = ["goproxy.cn", "mirrors.aliyun.com/goproxy/"];
function anotherProxy(facts) {
  return hasNoProxyLeft(facts) ? `'https://${reachable(facts)}|direct'` : `https://${reachable(facts)},direct`;
}
function setAnotherProxy(facts) {
  return `\`go env -w GOPROXY=${anotherProxy(facts)}\`${orInChina(facts)}`;
}
function anotherSource(facts) {
  return hasNoProxyLeft(facts) ? "direct" : `https://${reachable(facts)}`;
}
function hasNoProxyLeft(facts) {
  return hasFailed2(facts, reachable(facts));
}
function orInChina(facts, value = "https://goproxy.cn,direct") {
  return isIn(facts, "china", "github-hosted") ? "" : ` (in China \`${value}\`)`;
}
function reachable(facts) {
  const [first, second] = inChina;
  if (!isIn(facts, "china")) return publicProxy;
  return hasFailed2(facts, first) ? second : first;
}
function hasFailed2({ hosts }, proxy) {
  return hosts.some((host3) => host3.replace(/:\d{1,5}$/, "") === proxy);
}

// src/diagnose/private-modules.ts
var publicPlaces = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|git\.sr\.ht|git\.apache\.org|git(?:ea)?\.com|code\.(?:gitea\.io|forgejo\.org|cloudfoundry\.org)|gitlab\.(?:gnome|freedesktop|torproject)\.org|git\.(?:torproject|eclipse|kernel)\.org|gopkg\.in|(?:[\w-]+\.){0,3}golang\.org|go\.googlesource\.com|cloud\.google\.com|(?:[\w-]+\.){0,2}k8s\.io|rsc\.io|go\.uber\.org|go\.opentelemetry\.io|go\.opencensus\.io|go\.etcd\.io|go\.mongodb\.org|go\.yaml\.in|gorm\.io|gonum\.org|modernc\.org|honnef\.co|mvdan\.cc|filippo\.io|dario\.cat|gotest\.tools|helm\.sh|istio\.io|knative\.dev|gocloud\.dev|nhooyr\.io|entgo\.io|cel\.dev|buf\.build|connectrpc\.com|oras\.land|tailscale\.com)(?:\/|$)/i;
var ownPlaces = /^[^/]*(?:^|\.)(?:corp|internal|intranet|intra|local|localdomain|lan|private|company|home\.arpa)(?:[./]|$)|^(?:[\w-]{1,60}\.){0,4}(?:gitlab|gitea|forgejo|bitbucket|stash)\.|^(?:git|code|scm|vcs|svn|hg|github)\.|^[^/]+\/[^@]{1,300}\.git(?:\/|$)/i;
function knownOf(module, { privatePaths }) {
  const path = pathOf2(module);
  if (privatePaths?.includes(path) === true) return "private";
  if (publicPlaces.test(path)) return "public";
  return ownPlaces.test(path) ? "private" : "unknown";
}
function areAllPrivate(facts) {
  const { modules } = facts;
  return modules.length > 0 && modules.every((module) => knownOf(module, facts) === "private");
}
var publicProxies = /^(?:proxy\.golang\.org|goproxy\.(?:io|cn|dev)|proxy\.golang\.com\.cn|mirrors\.(?:aliyun|tencent|cloud\.tencent)\.com|(?:repo|mirrors)\.huaweicloud\.com|gocenter\.io|athens\.azurefd\.net)$/;
function wasAskedForPrivate({
  hosts: [host3 = ""],
  modules
}) {
  return publicProxies.test(host3) && areAllPrivate({ modules });
}

// src/diagnose/inputs-here.ts
function ifInputsReach(facts, text, otherwise = "") {
  return isIn(facts, "docker-build") ? otherwise : text;
}
function ifMirrorsHelp(facts, text, otherwise = "") {
  return areAllPrivate(facts) ? otherwise : ifInputsReach(facts, text, otherwise);
}

// src/diagnose/public-proxy.ts
function fromPublicProxy(facts, sentence2) {
  const { modules } = facts;
  const known2 = modules.map((module) => knownOf(module, facts));
  if (known2.every((one2) => one2 === "public")) return sentence2;
  if (known2.every((one2) => one2 === "private")) return void 0;
  const bare4 = sentence2.replace(/^Or /, "");
  const condition = modules.length === 1 ? `If ${listed(modules)} is public,` : "For what is public of it,";
  return `${condition} ${bare4.charAt(0).toLowerCase()}${bare4.slice(1)}`;
}
function fromSomeProxy(facts, sentence2) {
  const inPublic = fromPublicProxy(facts, sentence2);
  if (inPublic !== void 0) return hasNoProxyLeft(facts) ? void 0 : inPublic;
  return ifInputsReach(
    facts,
    `Or let a proxy of your own that may read ${listed(facts.modules)} serve it (Athens, Artifactory, Nexus): name it in \`goproxy:\`, and set \`gonoproxy: none\`. No public proxy can have it.`
  );
}

// src/diagnose/second-source.ts
function relayAdvice(facts) {
  return [
    `Take a proxy whose copy is whole: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or `mirrors:`")}.`,
    "Or have the database asked itself, by its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
    unlessToolchain(
      facts,
      "With a complete go.sum nobody asks it: `go mod tidy` where it works, then commit go.sum."
    )
  ];
}
function secondSource(facts) {
  if (facts.modules.length === 0)
    return [
      "See what arrived: `go mod download -json all` names the Sum of each; compare it with go.sum, and with what another proxy sends."
    ];
  const ask = (goproxy) => `Ask a second source: \`GOPROXY=${goproxy} GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download -json ${versionIn(facts)}\`; if its Sum is that of go.sum, your mirror or cache is at fault: \`go clean -modcache\`.`;
  const inPublic = fromPublicProxy(facts, ask(anotherSource(facts)));
  if (inPublic === void 0) return [ask("direct")];
  return [
    inPublic,
    `If the public database agrees with the new bytes (\`curl ${lookupIn(facts)}\`), go.sum was wrong: find out since when (\`git log -p go.sum\`), remove that line and run \`go mod tidy\`.`
  ];
}
function anotherWay(facts) {
  if (facts.modules.length === 0)
    return "See which module it is: `go mod download -x` shows what is asked of the database.";
  const fetched = (goproxy) => `Fetch it another way and compare: \`GOPROXY=${goproxy} go mod download -json ${versionIn(facts)}\`.`;
  return fromPublicProxy(facts, fetched(anotherSource(facts))) ?? fetched("direct");
}
function lookupIn(facts) {
  const [module = "", version2 = ""] = versionIn(facts).split("@");
  const address2 = `https://sum.golang.org/lookup/${proxyPath({ module, version: version2, kind: "info" }).replace("/@v/", "@").replace(/\.info$/, "")}`;
  return address2.includes("!") ? `'${address2}'` : address2;
}

// src/diagnose/patterns-with.ts
function withPattern({ settings = {} }, name, pattern) {
  const takesOver = name === "GONOPROXY" || name === "GONOSUMDB";
  const earlier = settings[name] || (takesOver ? settings["GOPRIVATE"] : void 0);
  if (earlier === void 0) return `${name}="$(go env ${name}),${pattern}"`;
  const patterns2 = earlier.split(",").filter((one2) => one2 !== "" && one2 !== "none");
  return `${name}=${[.../* @__PURE__ */ new Set([...patterns2, pattern])].join(",")}`;
}
function madePrivate(facts) {
  const pattern = patternFor(facts);
  const set = `\`go env -w ${withPattern(facts, "GOPRIVATE", pattern)}\``;
  return ifInputsReach(facts, `add \`${pattern}\` to \`goprivate:\`, or ${set}`, set);
}

// src/diagnose/sumdb-words.ts
var ofSumdb = /sum\.golang\.(?:org|google\.cn)|\/sumdb\/|\/lookup\/|\/tile\/\d|sumdb\.Client|checking tree/;
function seenAtSumdb(trouble, pattern) {
  return ofSumdb.test(trouble.local) ? seen2(trouble, pattern) : void 0;
}
var relayed = /https?:\/\/\S{1,300}\/sumdb\/sum\.golang\./;
function staleRelay(trouble) {
  return seen2(trouble, /\/sumdb\/\S{1,300}\/(?:tile\/\S{1,200}|latest)\)?: (?:404|410)\b/);
}
var databaseDisagrees = /checksum mismatch[\s\S]{0,2000}?(?:sum\.golang\.\S{2,12}: |reported by the checksum server)|checksum missing from sumdb response|server misbehavior detected|cannot authenticate record|cannot validate record|inconsistent tile|invalid signature for key|reading tree note: (?:malformed|invalid|note has no)|unknown key/;
var unrecorded = /\/lookup\/\S{1,300}: (?:404|410)\b/;
function otherName(url) {
  return /\/\/sum\.golang\.google\.cn[:/]/.test(url) ? "sum.golang.org" : "sum.golang.google.cn";
}

// src/diagnose/rules/checksum.ts
var checksumRules = [
  defineRule("GMG406", {
    slug: "gosumdb-invalid",
    cause: "gosumdb-invalid-value",
    title: "GOSUMDB names no checksum database",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /invalid GOSUMDB|missing GOSUMDB|invalid sumdb name|malformed verifier id|checksum database disabled by GOSUMDB=off/
    ),
    because: ({ evidence }) => /GOSUMDB=off/.test(evidence) ? "With `GOSUMDB=off` a Go toolchain cannot be verified, and go fetches none that it cannot verify." : "go cannot read the value of GOSUMDB: it is a name, or `name+hash+key`, with an address behind it if need be.",
    doThis: (facts) => [
      /GOSUMDB=off/.test(facts.evidence) ? "Or take the toolchain from elsewhere, and let go fetch none: `export GOTOOLCHAIN=local`." : void 0,
      `Go back to the default: \`unset GOSUMDB && go env -u GOSUMDB\`; it is \`sum.golang.org\`${orInChina(facts, "GOSUMDB=sum.golang.google.cn")}.`,
      `Keep private modules out of it by pattern, not by switching it off: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`
    ]
  }),
  defineRule("GMG402", {
    slug: "checksum-database-disagrees",
    cause: "sumdb-mismatch-security",
    title: "The bytes are not those the checksum database knows",
    retry: "never",
    match: (trouble) => seen2(trouble, databaseDisagrees),
    because: (facts) => isOfToolchain(facts) ? `What arrived for ${listed(facts.modules)} differs from what the public log has recorded, and go takes no such toolchain: a mirror changes files, or someone interferes.` : `What arrived for ${listed(facts.modules)} differs from what the public log has recorded: the tag was moved after it was published, a mirror changes files, or someone interferes.`,
    doThis: (facts) => [
      anotherWay(facts),
      isOfToolchain(facts) ? void 0 : `If the author moved the tag, take the next version${facts.modules.length === 0 ? "" : `: \`go get ${moduleIn(facts)}@latest\``}; do not accept the new bytes unread.`,
      "If only your mirror differs, tell its owner, and do not use it until it is mended."
    ]
  }),
  defineRule("GMG401", {
    slug: "go-sum-disagrees",
    cause: "checksum-mismatch-gosum",
    title: "The bytes are not those that go.sum knows",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /checksum mismatch(?:[\s\S]{0,600}?downloaded: (?<got>h1:\S{1,60}))?(?:\s{1,20}\S{1,200}: {1,10}(?<expected>h1:\S{1,60}))?|does NOT match an earlier download/,
      "got",
      "expected"
    ) ?? // The tools of Bazel fetch by themselves.
    seen2(
      trouble,
      /resulting module with sum (?<got>h1:[\w+/=]{1,60}); expected sum (?!\k<got>)(?<expected>h1:[\w+/=]{1,60})/,
      "got",
      "expected"
    ),
    because({ modules, expected, got }) {
      const isOne = modules.length === 1;
      const hashes = isOne && expected !== "" ? `should be \`${expected}\` by go.sum, arrived as \`${got}\`, and ` : "";
      return `${listed(modules)} ${hashes}${isOne ? "does" : "do"} not match: a moved tag, a mirror that changes files, a damaged cache, or an attack.`;
    },
    doThis: (facts) => [
      ...secondSource(facts),
      "If neither agrees, the tag was moved: ask the author for a new version. Never delete go.sum unread."
    ]
  }),
  defineRule("GMG405", {
    slug: "checksum-database-blocked",
    cause: "sumdb-blocked",
    title: "The way to the checksum database is blocked",
    retry: "never",
    match: (trouble) => seenAtSumdb(trouble, /: (?:40[1237]|451) |: Forbidden\b|Proxy Authentication Required/),
    because: (facts) => `${hostOf(facts)} refuses requests for the checksum database, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}`}.`,
    doThis: (facts) => advise(facts, [
      ...forToolchain(facts),
      unlessToolchain(
        facts,
        "With a complete go.sum nobody is asked: run `go mod tidy` where the network is free, and commit go.sum."
      ),
      fromPublicProxy(
        facts,
        `Have \`sum.golang.org\` allowed, or use a proxy that relays \`/sumdb/\` (GOPROXY=${anotherProxy(facts)} does).`
      ),
      ifPrivate(facts)
    ])
  }),
  defineRule("GMG409", {
    slug: "checksum-database-zip-refused",
    cause: "module-zip-invalid-content",
    title: "The module cannot be made into a legal zip",
    retry: "never",
    match: (trouble) => answered(
      trouble,
      /create zip: (?!.{0,200}too large)|malformed file path|invalid char '|case-insensitive file name collision/
    ) ?? (ofSumdb.test(trouble.local) || /https?:\/\/\S{1,1000}: 4\d\d\b/.test(trouble.local) ? seen2 : void 0)?.(
      trouble,
      /create zip: (?!.{0,200}too large)|malformed file path|: invalid char '(?<!malformed (?:module|import) path [^\n]{0,300}).{1,8}$/m
    ),
    because: (facts) => `In ${listed(facts.modules, "the module")} lies a file whose name no module may have, so that no proxy and no database can take this version. It is public, and not a matter of credentials.`,
    doThis: (facts) => [
      versionsOf(facts.modules, "Use a version without that file"),
      "If the module is yours, rename the file (`git mv`) and tag a new version."
    ]
  }),
  defineRule("GMG408", {
    slug: "checksum-database-failed-upstream",
    cause: "proxy-server-fault",
    title: "The checksum database could not fetch the module itself",
    retry: "after-delay",
    match: (trouble) => ofSumdb.test(trouble.local) && /: (?:404|410) /.test(trouble.local) ? answered(
      trouble,
      /Failed to connect|[Tt]imed out|timeout|onnection refused|[Cc]ould not resolve host|early EOF|RPC failed|temporarily unavailable|[Ii]nternal error/
    ) : void 0,
    because: (facts) => `${hostOf(facts)} says "not found" for ${listed(facts.modules)} because its own way to the origin failed.`,
    doThis: (facts) => [
      "Wait some minutes and run it again; the fault is neither here nor in the module.",
      unlessToolchain(
        facts,
        "With a line in go.sum the database is not asked: get it where it works, `go mod tidy`, and commit go.sum."
      )
    ]
  }),
  defineRule("GMG404", {
    slug: "not-in-checksum-database",
    cause: "sumdb-404-410-private",
    title: "The checksum database does not know the module",
    retry: "never",
    match: (trouble) => answered(trouble, /too large/) === void 0 ? seenAtSumdb(trouble, /\/lookup\/\S{1,600}: (?:404|410) |\/lookup\/\S{1,600}\): (?:404|410) /) : void 0,
    because: (facts) => isOfToolchain(facts) ? `go asked for ${listed(facts.modules)}: ${hostOf(facts)} ${noSuchRelease}; ${confirmedAlways}.` : `${listed(facts.modules)} is not public, or no longer: ${hostOf(facts)} cannot see it, and without a go.sum line go asks there.`,
    doThis: (facts) => {
      if (isOfToolchain(facts)) return [aRelease, withoutIt];
      return [
        `If it is private: ${madePrivate(facts)}.`,
        `If only the database is not to know it: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`,
        "If it is public, the origin may refuse the database's git: the answer that go quotes says why."
      ];
    }
  }),
  defineRule("GMG403", {
    slug: "checksum-database-unreachable",
    cause: "sumdb-unreachable",
    title: "The checksum database cannot be reached",
    retry: "after-delay",
    match: (trouble) => relayed.test(trouble.local) ? void 0 : seenAtSumdb(
      trouble,
      /dial tcp|i\/o timeout|refused|: EOF|unexpected EOF|reset by peer|forcibly closed|not connected|no such host|handshake|x509|stream error|http2|: (?:5\d\d|408|425|429|499) |unreachable|connectex|deadline|sent nothing|malformed record|bad result slice|proxyconnect|Client\.Timeout|\/tile\/\S{1,200}: (?:404|410) /
    ),
    settled: ({ evidence }) => /x509: |certificate/.test(evidence),
    because: (facts) => /\/tile\//.test(facts.evidence) && / (?:404|410) /.test(facts.evidence) ? `${hostOf(facts)} serves a copy of the checksum database that is behind one this machine has seen: it lacks a piece of the log that go needs.` : `${hostOf(facts, "sum.golang.org")} did not answer, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}, so go had to ask it`}.`,
    doThis: (facts) => advise(facts, [
      ...forToolchain(facts),
      unlessToolchain(
        facts,
        "Complete go.sum where the network is free, and commit it: `go mod tidy`. Then the database is not asked at all."
      ),
      isOwnDatabase(facts.url) ? `See whether it runs: \`curl -sS --max-time 10 ${urlIn(facts)}\`; GOSUMDB names this database (\`go env GOSUMDB\`), the public one is \`sum.golang.org\`.` : void 0,
      isOwnDatabase(facts.url) || otherName(facts.url) === "sum.golang.org" ? void 0 : at(
        "china",
        "In China, take its address there: `go env -w GOSUMDB=sum.golang.google.cn`; the records and the key are the same."
      ),
      isOwnDatabase(facts.url) ? void 0 : fromPublicProxy(
        facts,
        `Use a proxy that relays the database (\`GOPROXY=${anotherProxy(facts)}\`), or its other address: \`go env -w GOSUMDB=${otherName(facts.url)}\`.`
      ),
      ifPrivate(facts)
    ])
  })
];
function ifPrivate(facts) {
  if (facts.modules.length === 0 || isOfToolchain(facts)) return void 0;
  return `If these modules are private: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but you checks them on first use.`;
}
function isOwnDatabase(url) {
  return url !== "" && !/^https?:\/\/[\w.-]*(?:golang\.org|google\.cn)[:/]/.test(url);
}

// src/diagnose/rules/unreadable-go-sum.ts
function sumFile(evidence) {
  return /([\w.-]{1,100}\.sum):\d{1,6}: /.exec(evidence)?.[1] ?? /\b(go\.work\.sum|go\.sum): is a directory/.exec(evidence)?.[1] ?? "go.sum";
}
function unreadableSum(evidence, seen3) {
  const file = sumFile(evidence);
  if (/is a directory/.test(evidence)) {
    return {
      because: `Where ${file} should be is a directory, most often because a container mounted a file that was not there: ${evidence}.`,
      doThis: [
        `Remove it and take the file back: \`rmdir ${file} && git checkout -- ${file}\`, or \`${file === "go.work.sum" ? "go work sync" : "go mod tidy"}\` where it was never committed.`
      ]
    };
  }
  const [, line3 = "", count2 = ""] = /\.sum:(\d{1,6}): wrong number of fields (\d{1,4})/.exec(evidence) ?? [];
  const why = `A line of ${file} is not "module version hash"`;
  const marks = [
    `Take the marks out: \`grep -nE '^(<<<<<<<|=======|>>>>>>>)' ${file}\`, keep both sides, then \`${renew(file)}\`.`,
    `So that it does not come back: \`echo '${file} merge=union' >> .gitattributes\`.`
  ];
  if (seen3 === "merge-mark") {
    return {
      because: `Line ${line3} of ${file} is a mark of a merge that was committed with it. go says: ${evidence}.`,
      doThis: marks
    };
  }
  const remove = `\`sed -i.bak '${line3}d' ${file} && ${renew(file)}\``;
  if (Number(count2) > 3) {
    return {
      because: `${why}: line ${line3} has ${count2} fields, most often two lines without a line end between them. go says: ${evidence}.`,
      doThis: [
        `Look at it: \`sed -n '${line3}p' ${file}\`. Put the line end back behind the first hash, or take the line out and let go write it anew: ${remove}.`
      ]
    };
  }
  if (seen3 === "other" || line3 === "") {
    return {
      because: `${why}${line3 === "" ? "" : `: line ${line3} is cut short, or does not belong there`}. go says: ${evidence}.`,
      doThis: line3 === "" ? [
        `See which: \`awk 'NF != 0 && NF != 3 {print NR": "$0}' ${file}\`; take it out, then \`${renew(file)}\`.`
      ] : [
        `Look at it, \`sed -n '${line3}p' ${file}\`; take it out, and let go write it anew: ${remove}.`,
        `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`
      ]
    };
  }
  return {
    because: `${why}: line ${line3} has ${count2 === "1" ? "1 field" : `${count2} fields`}, as a mark of a merge has, or a line that was cut short. go says: ${evidence}.`,
    doThis: [
      `Look at it: \`sed -n '${line3}p' ${file}\`. If it was cut short, take it out and let go write it anew: ${remove}.`,
      ...marks.map(
        (one2) => one2.replace(/^Take the marks out/, "If it is a mark of a merge, take all of them out")
      )
    ]
  };
}
function renew(file) {
  return file === "go.work.sum" ? "go work sync" : "go mod tidy";
}

// src/diagnose/rules/unreadable-go-mod.ts
var directives = {
  "go.mod": "`module`, `go`, `toolchain`, `godebug`, `require`, `exclude`, `replace`, `retract`, `tool`, `ignore`",
  "go.work": "`go`, `toolchain`, `godebug`, `use`, `replace`"
};
var cases = [
  {
    said: /open (\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/,
    because: (_, file) => `\`${file}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`,
    doThis: () => [
      "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
      "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`."
    ]
  },
  {
    said: /module (\S{1,300}): not a known dependency/,
    because: (_, module) => `Neither go.mod nor what it requires has \`${module}\`; go was asked about it all the same.`,
    doThis: (_, module) => [
      `Require it if it is needed: \`go get ${module}@latest\`.`,
      "See whether go runs where you think: `go env GOMOD` names the go.mod in force, and `go list -m all` what it leads to."
    ]
  },
  {
    said: /(go\.(?:mod|work)):\d{1,6}: unexpected input character '\\ufeff'/,
    because: (_, file) => `${file} begins with a byte order mark, as some editors on Windows write it, and go takes none.`,
    doThis: (_, file) => [
      `Take the mark out, and save the file as UTF-8 without it from now on: \`tail -c +4 ${file} > ${file}.new && mv ${file}.new ${file}\`.`
    ]
  },
  {
    said: /(?:missing|no) module declaration/,
    because: () => "go.mod does not say which module it is: its `module` line is missing.",
    doThis: () => [
      "Write it, with the path by which others import it: `go mod edit -module=github.com/acme/app`.",
      "If the file is empty, it was cut off or never committed: `git checkout -- go.mod`, or `git log -p go.mod`."
    ]
  },
  {
    said: /dropping requirement on excluded version (\S{1,300}) (\S{1,200})/,
    because: (_, module, version2) => `go.mod requires and excludes \`${module} ${version2}\`, so go drops the requirement and has none left.`,
    doThis: (_, module, version2) => [
      `Take the exclusion out: \`go mod edit -dropexclude=${module}@${version2}\`; or use another version: \`go get ${module}@latest\`.`
    ]
  },
  {
    said: /unknown directive: (?:<{7}|={7}|>{7}|\|{7})/,
    because: ({ file }) => `A merge was committed to ${file} with its marks in it.`,
    doThis: (about2) => [
      `Take out every line with a mark, and of the rest what is right: \`grep -nE '^(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)' ${about2.file}\` finds them.`,
      checkWith(about2)
    ]
  },
  {
    said: /unknown directive: (\S{1,60})/,
    because: ({ file, line: line3 }, word) => `\`${word}\`${line3 === "" ? "" : ` (\`${line3}\`)`} is no word that a line of ${file} may begin with for this Go.`,
    doThis: (about2) => [
      `Correct it; ${about2.file} knows ${directives[about2.file]}.`,
      "If a newer Go wrote it, this one may be too old for it: `go version`."
    ]
  },
  {
    said: /usage: (?:require|exclude) module\/path v1\.2\.3/,
    because: (about2) => `${capital(placeIn(about2))} is not a module and one version, which is all that may stand there.`,
    doThis: () => [
      "Write both and nothing else, as in `require rsc.io/quote v1.5.2`: without `https://`, and with the whole version.",
      "Or take the line out, and let go write what the imports need: `go mod tidy`."
    ]
  },
  {
    said: /replacement module (?:without version must be directory path|must be|directory path "?([^\s"]{1,300})"? cannot have version)/,
    because: (_, directory) => directory === "" ? "Behind `=>` stands a module without a version, or a directory that does not begin with `./` or `../`." : `\`${directory}\` is a directory, and a version stands behind it; a directory has none.`,
    doThis: (about2, directory) => [
      directory === "" ? `In ${placeIn(about2)}, write a directory from \`./\` or \`../\` on, or a module with its version.` : `In ${placeIn(about2)}, take the version behind \`${directory}\` away.`,
      checkWith(about2)
    ]
  },
  {
    said: /unterminated block started at (?:\S{0,300}[\\/])?(\S{1,60}?):(\d{1,6}):/,
    because: (_, file, from) => `The block that begins in line ${from} of ${file} has no \`)\` at its end.`,
    doThis: (about2, file, from) => [
      `Close it with a \`)\` on a line of its own: \`sed -n '${from},$p' ${file}\` shows it.`,
      `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`,
      checkWith(about2)
    ]
  },
  {
    said: /repeated (\w{1,20}) statement/,
    because: ({ file }, word) => `${file} has two \`${word}\` lines, most often out of a merge.`,
    doThis: (about2, word) => [
      `Keep one: \`grep -n '^${word} ' ${about2.file}\` shows them.`,
      checkWith(about2)
    ]
  },
  {
    said: /invalid (go|toolchain) version '([^'\n]{1,60})': must match format (\S{1,30})/,
    because: ({ file }, word, value) => `\`${word} ${value}\` in ${file} is no version of Go.`,
    doThis: ({ file }, word, _, form2) => [
      `Write it like \`${word} ${form2}\`: \`${file === "go.work" ? "go work" : "go mod"} edit -${word}=${form2}\`, with the Go that you build with.`
    ]
  },
  {
    said: /path (\S{1,300}) appears multiple times in workspace/,
    because: (_, path) => `go.work has two \`use\` lines for \`${path}\`.`,
    doThis: (about2) => [
      `Take one out: ${placeIn(about2)}.`,
      "Let go check and format it: `go work edit -fmt`."
    ]
  },
  {
    said: /conflicting replacements for (\S{1,300}):/,
    because: (_, module) => `Two \`replace\` lines send \`${module}\` to different places, in one file or in two modules of a workspace.`,
    doThis: (_, module) => [
      `Take out the one that is wrong: \`grep -rn --include=go.mod --include=go.work '${module}' .\` finds both.`,
      `In a workspace a \`replace\` line of go.work for \`${module}\` overrules those of its modules.`
    ]
  },
  {
    said: /mod files must use \/\/ comments/,
    because: (about2) => `${capital(placeIn(about2))} has a comment in \`/* */\`, and only \`//\` begins one there.`,
    doThis: (about2) => [`Write it behind \`//\`, in ${placeIn(about2)}.`, checkWith(about2)]
  }
];
function unreadableFile(evidence) {
  const named4 = /(?:errors parsing|loading|reading|open) (?:\S{0,300}[\\/])?(go\.mod|go\.work)\b/.exec(
    evidence
  )?.[1];
  const placed = /\b(go\.mod|go\.work):\d{1,6}:/.exec(evidence)?.[1];
  return (placed ?? named4) === "go.work" || /in workspace\b/.test(evidence) ? "go.work" : "go.mod";
}
function unreadable2(evidence, line3) {
  const about2 = { file: unreadableFile(evidence), line: line3 };
  for (const { said, because, doThis } of cases) {
    const named4 = said.exec(evidence)?.slice(1).map((one2) => one2 ?? "");
    if (named4 !== void 0) return { because: because(about2, ...named4), doThis: doThis(about2, ...named4) };
  }
  return {
    because: `A line there is not what go expects: ${evidence}.`,
    doThis: [`Mend ${placeIn(about2)}.`, checkWith(about2)]
  };
}
function placeIn({ file, line: line3 }) {
  return line3 === "" ? `the line of ${file} that go names` : `\`${line3}\``;
}
function checkWith({ file }) {
  return file === "go.work" ? "Let go check and format it: `go work edit -fmt`, then `go work sync`." : "Let go check and format it: `go mod edit -fmt`, then `go mod tidy`.";
}
function capital(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

// src/diagnose/rules/configuration.ts
var configurationRules = [
  defineRule("GMG802", {
    slug: "vendor-out-of-date",
    cause: "vendor-inconsistent",
    title: "vendor and go.mod do not agree",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /inconsistent vendoring|\(vendor tree\)|cannot find package "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|not marked as explicit in vendor\/modules\.txt|is marked as explicit in vendor|vendored module \S{1,300} should be required explicitly|vendor\/modules\.txt|go\.mod requires \S{1,100} but vendor/
    ),
    because: ({ modules }) => `go.mod and vendor/modules.txt name different versions of ${listed(modules)}; vendor was not renewed after a change.`,
    doThis: () => [
      "Renew it and commit: `go mod tidy && go mod vendor && git add go.mod go.sum vendor`.",
      "Or leave vendor out of this command: `go build -mod=mod ./...`."
    ]
  }),
  defineRule("GMG803", {
    slug: "go-sum-unreadable",
    cause: "go-mod-parse-error",
    title: "go.sum cannot be read",
    retry: "never",
    match: (trouble) => {
      const found = seen2(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ?? // Under -modfile=alt.mod it is alt.sum that go reads, and names.
      seen2(trouble, /malformed go\.sum:\s{1,4}[^\n]{1,500}\.sum:\d{1,6}: [^\n]{1,200}/) ?? seen2(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/);
      return found && { ...found, brokenSumLine: trouble.brokenSumLine };
    },
    titleOf: ({ evidence }) => `${sumFile(evidence)} cannot be read`,
    because: ({ evidence, brokenSumLine }) => unreadableSum(evidence, brokenSumLine).because,
    doThis: ({ evidence, brokenSumLine }) => unreadableSum(evidence, brokenSumLine).doThis
  }),
  defineRule("GMG801", {
    slug: "go-mod-unreadable",
    cause: "go-mod-parse-error",
    title: "go.mod cannot be read",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      // The line that go names, where it names one, is what a reader looks for.
      /errors parsing (?<file>\S{0,300}?go\.(?:mod|work)):\s{1,4}[^\n]{0,300}?(?<line>go\.(?:mod|work):\d{1,6}):[^\n]{0,300}/,
      "file",
      "line"
    ) ?? seen2(
      trouble,
      /errors parsing (?<file>\S{0,300}?go\.(?:mod|work))|(?<line>go\.(?:mod|work):\d{1,6}): |unknown directive: |(?:replacement module (?:without version|must be|directory path))|go\.mod: (?:no module declaration|missing module declaration|malformed)|no module declaration in go\.mod|conflicting replacements for|appears multiple times in workspace|dropping requirement on excluded|not a known dependency|malformed module path|parsing go\.(?:mod|work)|(?:reading go\.work|^\s{0,20}go): open (?:(?!\S{0,300}go\.mod:)\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/m,
      "file",
      "line"
    ),
    titleOf: ({ evidence }) => `${unreadableFile(evidence)} cannot be read`,
    because: ({ line: line3, evidence }) => unreadable2(evidence, line3).because,
    doThis: ({ line: line3, evidence }) => unreadable2(evidence, line3).doThis
  })
];

// src/diagnose/rules/host-key.ts
var named3 = [
  /known for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? and you/,
  /ost key for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? has changed/,
  /ssh:\/\/(?:[^@\s/]{1,100}@)?(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/
];
function endIn({ local, probes = [] }, otherwise) {
  const said = named3.map((pattern) => pattern.exec(local)?.groups).find((groups) => groups !== void 0);
  if (said?.["port"] !== void 0) return { host: said["host"] ?? otherwise, port: said["port"] };
  for (const { target, saw } of probes)
    if (saw?.kind === "ssh" && (target === otherwise || saw.host === otherwise))
      return { host: saw.host, port: saw.port };
  return { host: said?.["host"] ?? otherwise, port: "" };
}
var hostKeyRule = defineRule("GMG506", {
  slug: "host-key-unknown",
  cause: "git-ssh-host-key-unknown",
  title: "ssh does not know this host's key",
  retry: "never",
  match: (trouble) => {
    const found = seen2(
      trouble,
      /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \S{1,20} host key is known/
    );
    return found && {
      ...found,
      isChanged: /HAS CHANGED|Offending \S{1,20} key|host key for \S{1,260} has changed/.test(
        trouble.local
      ),
      end: endIn(trouble, gitHostIn(found))
    };
  },
  titleOf: ({ isChanged }) => isChanged ? "The key of this ssh host has changed" : void 0,
  because: (facts) => `git reached ${repositoryHost(facts)} over ssh, and ${facts.isChanged ? "it showed another key than the one that known_hosts has for it: a server that was set up anew, or somebody in between" : "known_hosts has no key for it"}.`,
  doThis: (facts) => {
    const scan = scanOf(facts.end);
    const add = `mkdir -p -m 700 ~/.ssh && ${scan} >> ~/.ssh/known_hosts`;
    const compared = "compare its fingerprint with the one that the host publishes";
    return advise(facts, [
      facts.isChanged ? `Find out why before you accept it: compare \`${scan} | ssh-keygen -lf -\` with the fingerprints that its owner publishes. Only if they agree, forget the old key: \`ssh-keygen -R ${entryOf(facts.end)}\`.` : void 0,
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `${facts.isChanged ? "Then add the new one" : "Add the key"}${isIn(facts, "github-hosted", "self-hosted") ? " in a step before" : ""}, and ${compared}: \`${add} && ssh-keygen -lf ~/.ssh/known_hosts\`.`
      ),
      at(
        "docker-build",
        `In a Dockerfile, add the key before go runs, and ${compared}: \`RUN ${add}\`, then \`RUN --mount=type=ssh go mod download\`.`
      )
    ]);
  }
});
function withPort({ port }) {
  return port === "" || port === "22" ? "" : `-p ${port} `;
}
function scanOf(end) {
  return `ssh-keyscan ${withPort(end)}${end.host}`;
}
function entryOf({ host: host3, port }) {
  return port === "" || port === "22" ? host3 : `'[${host3}]:${port}'`;
}

// src/diagnose/server-log.ts
var failedRequest = /^(?=[^\n]{0,1000}\bGET\b)(?=[^\n]{0,1000}?[\s"=/](?<module>(?:[A-Za-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})\/@(?:v\/|latest))[^\n]{0,1000}?(?:\bHTTP(?: status)?[ :=]{1,2}|[Ss]tatus(?:[_-]?[Cc]ode)?"?[=:] ?"?|HTTP\/\d(?:\.\d)?" |(?<![^\s[])(?=5\d\d\]? (?:[A-Z][A-Za-z ]{0,40} )?GET ))(?<status>5\d\d)\b/m;
function failedAtServer(trouble) {
  const found = seenFetching(trouble, failedRequest, "module", "status");
  return found && { ...found, modules: [found.module], reason: "" };
}

// src/diagnose/info-address.ts
var anyModule = "rsc.io/quote@v1.5.2";
function infoAddress({ url, modules, evidence, settings }) {
  const asked2 = /^(https?:\/\/.*?\/@v\/.*)\.(?:info|mod|zip)$/.exec(url)?.[1];
  if (asked2 !== void 0) return `${asked2}.info`;
  const [module = "", version2 = ""] = (modules.find((one2) => /@v\d/.test(one2)) ?? anyModule).split("@");
  return `${proxyAddress({ evidence, settings })}/${proxyPath({ module, version: version2, kind: "info" })}`;
}
function proxyAddress({ evidence, settings }) {
  const [first = ""] = (settings?.["GOPROXY"] ?? "").split(/[,|]/);
  const named4 = /invalid response from proxy "([^"]{1,1000})"/.exec(evidence)?.[1] ?? first;
  return /^https?:\/\//.test(named4) ? named4.replace(/\/$|\/golang\.org\/toolchain\/@v\/.{0,300}$/, "") : "$(go env GOPROXY | sed 's/[,|].*//')";
}

// src/diagnose/rules/not-a-module-file.ts
var ofPages = [
  "A guest network, SSO or a UI address of Artifactory answers with HTML: log in, or use the API address (it has `/api/go/` in it).",
  "Throw away what lies in the cache, or it stays broken: `go clean -modcache`."
];
function infoFault({ evidence }) {
  const [, version2, ours] = /returned info for version (\S{1,100}) instead|an \.info that ((?:is for|has) [^\n]{1,100}?)(?: \(server|$)/.exec(
    evidence
  ) ?? [];
  return version2 === void 0 ? ours : `is for ${version2}`;
}
function lookAtIt(facts) {
  if (/\/sumdb\/.*\/supported$/.test(facts.url))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print nothing, and no page.`;
  if (facts.url.includes("/sumdb/"))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print a record of the checksum database, with \`h1:\` in it.`;
  const kind = /^https?:\/\/\S+\/@v\/\S+\.(zip|mod)$/.exec(facts.url)?.[1];
  if (kind !== void 0) {
    const sign = kind === "zip" ? "begin with `PK`, as every zip does" : "have a `module` line in it";
    return `Look at it yourself: \`curl -sL "${facts.url}" | head -c 300\` must ${sign}.`;
  }
  const look = `Look at it yourself: \`curl -sL "${infoAddress(facts)}"\` must print JSON`;
  return infoFault(facts) === void 0 ? `${look}.` : `${look} with the \`Version\` that was asked for; whoever runs ${hostOf(facts, "the proxy")} has to throw that file away.`;
}
var notAModuleFileRule = defineRule("GMG207", {
  slug: "not-a-module-file",
  cause: "proxy-returned-html-or-garbage",
  title: "The proxy sent something that is not a module",
  retry: "after-delay",
  match: (trouble) => seen2(
    trouble,
    /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|(?<=: |^)zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|redirected from secure URL(?![^\n]{0,400}go-get=1)|EOF reading zip|response headers exceeded|more than declared Content-Length|@v\S{1,200}: parsing go\.mod: missing module line/m
  ),
  settled: ({ evidence }) => /has unexpected file|redirected from secure URL|returned info for version|an \.info that (?:is for|has)|missing module line/.test(
    evidence
  ),
  because(facts) {
    const fault2 = infoFault(facts);
    return fault2 === void 0 ? `${hostOf(facts, "A proxy")} sent something else (a login page, an error page, a cut file) where ${listed(facts.modules)} should have been.` : `${hostOf(facts, "A proxy")} sent an .info that ${fault2} where that of ${listed(facts.modules)} should have been: it mixes its files up, or a cache in front of it does.`;
  },
  doThis: (facts) => advise(facts, [
    lookAtIt(facts),
    ...infoFault(facts) === void 0 ? ofPages : [],
    fromPublicProxy(
      facts,
      `Ask another proxy than ${hostOf(facts, "this one")}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`GOPROXY=${anotherProxy(facts)} go mod download\`.`
    )
  ])
});

// src/diagnose/rules/proxy.ts
var lacksRight = /insufficient[_ ]scope|Resource not accessible by|not granted|required scopes?|job token not allowed/i;
var askedOfVcs = /go-get=1|\/\/api\.bitbucket\.org\//;
function status(trouble, numbers) {
  return askedOfVcs.test(trouble.local) ? void 0 : seenFetching(
    trouble,
    new RegExp(
      String.raw`(?:(?:https?|file):\/\/\S{1,1000}|\/@(?:v\/[^\s:]{1,200}|latest)): (?<status>${numbers})(?: (?<reason>[A-Z][\w -]{0,40}))?`
    ),
    "status",
    "reason"
  );
}
function isOfProxy({ url, evidence }) {
  return /\/@(?:v\/|latest)|\/sumdb\//.test(`${url} ${evidence}`);
}
var closedFile = /file:\/\/(?:localhost)?(?<file>\/\S{1,1000}): permission denied(?<status>)(?<reason>)/;
function proxyHost({ hosts }) {
  return hosts[0] ?? "proxy.golang.org";
}
var proxyRules = [
  defineRule("GMG202", {
    slug: "proxy-wants-credentials",
    cause: "goproxy-private-proxy-401",
    title: "The module proxy wants credentials",
    retry: "never",
    match: (trouble) => status(trouble, "401"),
    because: (facts) => `${hostOf(facts)} answered 401 for ${listed(facts.modules)}: no credentials arrived, or wrong ones.`,
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        `In the workflow, give go a line for exactly this host: \`netrc: machine ${proxyHost(facts)} login \${{ secrets.NETRC_LOGIN }} password \${{ secrets.NETRC_PASSWORD }}\`.`
      ),
      at("docker-build", `In docker build, mount the file with the credentials: ${netrcMount}.`),
      at(
        ["laptop", "gitlab", "other-ci", "docker-build"],
        `Give go a line for exactly this host, with its port if the address has one: \`echo "machine ${proxyHost(facts)} login $NETRC_LOGIN password $NETRC_PASSWORD" >> ~/.netrc\`.`
      ),
      `Look whether the token has expired: \`curl -n -I ${urlIn(facts)}\`.`
    ])
  }),
  defineRule("GMG203", {
    slug: "proxy-forbids",
    cause: "proxy-403-forbidden",
    title: "The module proxy forbids this",
    retry: "never",
    match: (trouble) => answered(trouble, lacksRight) === void 0 ? status(trouble, "402|403|451") ?? seenFetching(trouble, closedFile, "status", "reason") : void 0,
    titleOf: ({ evidence }) => closedFile.test(evidence) ? "A file of the directory in GOPROXY may not be read" : void 0,
    because(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      return file === void 0 ? `${hostOf(facts)} answered ${facts.status} for ${listed(facts.modules)}: a rule of the proxy, a token without the right, or a country or address it does not serve.` : `The user who runs go may not read \`${file}\`, or not enter its directory; ${listed(facts.modules)} should come from there.`;
    },
    doThis(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      if (file !== void 0)
        return [
          `See whose it is, and who you are: \`ls -l ${file}\` and \`id\`; then open all of the directory in GOPROXY, as its owner: \`chmod -R a+rX\` with its path.`
        ];
      return [
        `Ask the owner of ${hostOf(facts)} whether a quarantine or a block list holds ${listed(facts.modules)}; the body often says: \`curl -i ${urlIn(facts)}\`.`,
        `If the proxy is not meant to serve this module, go around it: \`go env -w ${withPattern(facts, "GONOPROXY", patternFor(facts))}\`.`
      ];
    }
  }),
  defineRule("GMG204", {
    slug: "proxy-rate-limit",
    cause: "proxy-429-rate-limited",
    title: "The server limits how often one may ask",
    retry: "after-delay",
    match: (trouble) => status(trouble, "429") ?? seenFetching(
      trouble,
      /(?:returned error: )?(?<status>(?<=error: )(?<!curl: \(\d\d\) The requested URL returned error: )429|429(?= Too Many))(?<reason>)/,
      "status",
      "reason"
    ),
    because(facts) {
      const [, seconds] = /, Retry-After (\d{1,9}) s/.exec(facts.evidence) ?? [];
      const asked2 = seconds === void 0 ? "" : ` It asked to be left alone for ${seconds} s.`;
      return `${hostOf(facts)} answered 429: too many requests from this address in a short time.${asked2}`;
    },
    doThis: (facts) => advise(facts, [
      at("docker-build", "Wait, then ask less at once: `GOMAXPROCS=2 go mod download`."),
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Wait, then ask less at once: `connections: 4`, or `GOMAXPROCS=2 go mod download`."
      ),
      at(
        "docker-build",
        "Keep what was downloaded, so that the next build asks for little: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`."
      ),
      at(
        ["github-hosted", "self-hosted"],
        "Keep what was downloaded, so that the next run asks for little: `cache: true`."
      ),
      at(
        "gitlab",
        "Keep what was downloaded, so that the next job asks for little: a cache in .gitlab-ci.yml that has the directory of GOMODCACHE in its `paths:`."
      ),
      `Use a proxy of your own in front${ifMirrorsHelp(facts, ", or a second one in `mirrors:`")}.`
    ])
  }),
  defineRule("GMG205", {
    slug: "proxy-down",
    cause: "proxy-5xx",
    title: "The server answered with an error of its own",
    retry: "after-delay",
    match: (trouble) => status(trouble, String.raw`5\d\d`) ?? seenFetching(
      trouble,
      /(?:reading|unexpected status|go-get=1)[^\n]{0,1000}(?:: |\(status code )(?<status>5\d\d)(?: (?<reason>[A-Z][\w -]{0,40})| status code \d{3}|\))/,
      "status",
      "reason"
    ) ?? (/RPC failed|fetch-pack/.test(trouble.local) ? void 0 : seenFetching(
      trouble,
      /(?<!curl: \(\d\d\) )The requested URL returned error: (?<status>5\d\d)(?<reason>)/,
      "status",
      "reason"
    )) ?? failedAtServer(trouble),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`}; ${listed(facts.modules)} could not be had from it.`,
    doThis: (facts) => advise(facts, [
      facts.url.includes("/sumdb/") && !isOfToolchain(facts) ? "It was asked for the checksum database: with a complete go.sum nobody asks (`go mod tidy`, then commit go.sum)." : void 0,
      isOfProxy(facts) ? `Run it again later${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}; a \`,\` behind ${hostOf(facts)} in GOPROXY does not help, a \`|\` does.` : `Run it again later; see whether it has recovered: \`curl -sSI ${urlIn(facts)}\`.`,
      isOfProxy(facts) ? `If ${hostOf(facts)} is yours (Athens, Nexus, Artifactory), read its log: it often lacks ${isOfToolchain(facts) ? "a way to the public proxy, and so" : "credentials for"} ${listed(facts.modules)}.` : fromPublicProxy(
        facts,
        `Or take the module from a proxy, which has it already: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  }),
  defineRule("GMG213", {
    slug: "proxy-not-ready",
    cause: "proxy-server-fault",
    title: "The proxy was not ready to answer",
    retry: "after-delay",
    match: (trouble) => status(trouble, "408|425|499"),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}: it gave up waiting, for its own origin or for a slow line.`,
    doThis: (facts) => [
      `Run it again in a minute${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`,
      `If the proxy is yours, give it more time for its origin; see what it says: \`curl -i ${urlIn(facts)}\`.`
    ]
  }),
  defineRule("GMG208", {
    slug: "proxy-odd-status",
    cause: "proxy-server-fault",
    title: "The proxy answered with a status that means nothing",
    retry: "never",
    match: (trouble) => status(
      trouble,
      String.raw`20[1-9]|2[1-9]\d|3\d\d|40[0569]|41[1-9]|42[0-46-8]|4[346-8]\d|45[02-9]|49[0-8]`
    ),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}; a module proxy says 200, 404 or 410.`,
    doThis: (facts) => advise(facts, [
      `Look at the body: \`curl -i ${urlIn(facts)}\`. A 400 often means that the proxy does not decode \`!\` or \`%21\`, or that the port speaks TLS.`,
      facts.hosts.includes("proxy.golang.org") ? `Go's own proxy answers so where a path can be no module: look for a typing error in ${listed(facts.modules)}, and add what is private to GOPRIVATE.` : fromPublicProxy(
        facts,
        `Compare with another: \`GOPROXY=${anotherSource(facts)} go mod download ${versionIn(facts)}\`.`
      )
    ])
  }),
  notAModuleFileRule
];

// src/diagnose/rules/credentials.ts
var pathWithoutRepository = /dev\.azure\.com\/(?!\S{0,300}_git\/)[^\n]{1,300}\s203 Non-Auth/;
function seenAtRepository(trouble, pattern) {
  return trouble.aboutModules || /Could not read from remote repository|git@/.test(trouble.local) ? seen2(trouble, pattern) : void 0;
}
var ofTerraform = /"?git::|\bmain\.tf\b|Could not download module "/;
var credentialRules = [
  defineRule("GMG512", {
    slug: "saml-sso",
    cause: "saml-sso-required",
    title: "The organization asks for single sign-on (SAML)",
    retry: "never",
    match: (trouble) => seen2(trouble, /SAML|enabled or enforced SSO|single sign-on/i),
    because: ({ modules }) => `The token or key is good, but the organization that owns ${listed(modules)} asks for one more consent.`,
    doThis: () => [
      "On GitHub, open `https://github.com/settings/tokens` (for a key `https://github.com/settings/keys`): Configure SSO, then Authorize, beside the one in use.",
      "In workflows use a GitHub App token of that organization instead of a person's."
    ]
  }),
  defineRule("GMG513", {
    slug: "token-without-right",
    cause: "token-scope-insufficient",
    title: "The token lacks the right that is needed",
    retry: "never",
    match: (trouble) => trouble.aboutModules ? seen2(
      trouble,
      /insufficient[_ ]scope|Resource not accessible by|Permission to \S{1,200} denied to|not granted|You are not allowed to|token (?:does not have|lacks|not allowed)|required scopes?|Access denied.{0,60}scope/i
    ) ?? answered(trouble, lacksRight) : void 0,
    because: (facts) => `${hostOf(facts)} knows who asks for ${listed(facts.modules)}, and says that this token may not read it.`,
    doThis: () => [
      "Give the token read access to that repository: `Contents: read` (GitHub, fine-grained), `repo` (classic), `read_repository` (GitLab).",
      "The `GITHUB_TOKEN` of a workflow sees its own repository only; use a GitHub App token or a deploy key for others."
    ]
  }),
  hostKeyRule,
  defineRule("GMG505", {
    slug: "ssh-permission-denied",
    cause: "git-ssh-permission-denied",
    title: "ssh was not let in",
    retry: "never",
    match: (trouble) => {
      const found = seenAtRepository(
        trouble,
        /Permission denied \([\w,-]{1,100}\)|Load key "|Bad owner or permissions on |Could not open a connection to your authentication agent|sign_and_send_pubkey|Too many authentication failures/
      );
      return found && { ...found, end: endIn(trouble, gitHostIn(found)) };
    },
    because: (facts) => `${capital2(repositoryHost(facts))} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
    doThis: (facts) => advise(facts, [
      `Look what ssh offers: \`ssh -vT ${withPort(facts.end)}git@${facts.end.host}\`; load a key that may read the repository: \`ssh-add ~/.ssh/id_ed25519\`.`,
      at(
        "docker-build",
        "In docker build, pass the agent: `RUN --mount=type=ssh go mod download`, built with `docker build --ssh default`."
      ),
      at(
        ["github-hosted", "self-hosted"],
        "A runner has no key of yours: start an agent with a deploy key before this step (`ssh-agent`, `ssh-add`), or go by https with a token."
      ),
      `Or use https with a token: take out the line that leads to ssh (\`git config --get-regexp '^url[.]'\` shows it), and ${netrcFor(facts, gitHostIn(facts))}.`,
      mountedInBuild(facts)
    ])
  }),
  defineRule("GMG503", {
    slug: "git-wants-to-ask",
    cause: "git-terminal-prompts-disabled",
    title: "git wanted a password, and could not ask",
    retry: "never",
    match: (trouble) => isLoginRefused(trouble) ? void 0 : (ofTerraform.test(trouble.local) ? void 0 : seen2(trouble, /terminal prompts disabled/)) ?? seenAtRepository(trouble, /could not read (?:Username|Password)/),
    because: (facts) => `${capital2(repositoryHost(facts))} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        `If it is private, give git credentials in the workflow: \`netrc: machine ${gitHostIn(facts)} login ${loginFor(gitHostIn(facts))} password \${{ secrets.NETRC_PASSWORD }}\`, a token that may read it${gitHostIn(facts) === "github.com" ? "; the job's own GITHUB_TOKEN reads this repository only" : ""}.`
      ),
      at(
        "gitlab",
        /^(?:github\.com|dev\.azure\.com|codeberg\.org)$|bitbucket|gitea/.test(gitHostIn(facts)) ? `If it is private, give git a token from a masked variable: ${netrcFor(facts, gitHostIn(facts))}.` : `If it is private, the job's token may read it: \`echo "machine ${gitHostIn(facts)} login gitlab-ci-token password $CI_JOB_TOKEN" >> ~/.netrc\`, and the other project must allow this one (CI/CD settings, job token).`
      ),
      at(
        ["laptop", "other-ci"],
        `If it is private, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ),
      `Look whether the path is right and the repository exists: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      "If a proxy should have served it, the proxy failed first, and `direct` was only the last resort: see `go mod download -x`.",
      at(
        "docker-build",
        `In docker build, mount the file: ${netrcMount}. git reads ~/.netrc only, never $NETRC.`
      )
    ])
  }),
  defineRule("GMG504", {
    slug: "git-login-failed",
    cause: "git-auth-failed-https",
    title: "The git host refused the credentials",
    retry: "never",
    match: (trouble) => {
      if (pathWithoutRepository.test(trouble.local)) return void 0;
      if (isLoginRefused(trouble)) return seen2(trouble, wantsToAsk);
      const ofProject = /ssh:\/\/|\bgit@/.test(trouble.local) ? void 0 : seen2(trouble, hiddenProject);
      return ofProject ?? seen2(trouble, loginRefused);
    },
    because: (facts) => `${hostOf(facts)} did not accept who asks for ${listed(facts.modules, "the repository")}: a wrong or expired token, a missing one, or a client certificate that it wants.`,
    doThis: (facts) => advise(facts, [
      `Try the same credentials by hand: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      `Renew the token, and give it to go and git: ${netrcFor(facts, gitHostIn(facts))}.`,
      at("docker-build", `In docker build, mount the file: ${netrcMount}.`),
      !/azure|visualstudio|\b203\b/.test(`${facts.evidence} ${facts.hosts.join(" ")}`) ? void 0 : "Azure DevOps answers 203 where nobody is signed in: put `/_git/` before the name of the repository and `.git` behind it (`dev.azure.com/acme/platform/_git/log.git`) and `$(System.AccessToken)` as password."
    ])
  }),
  defineRule("GMG511", {
    slug: "netrc-unreadable",
    cause: "netrc-invalid",
    title: "The credentials file cannot be read",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /GOAUTH encountered|GOAUTH command|GOAUTH=\S{1,100} (?:dir method|cannot|encountered|could not)|GOAUTH=[^\s"']{1,200}: |(?:bad|malformed|invalid|parsing) \S{0,200}netrc|netrc:? (?:permission denied|pars\w{1,5} error|syntax error)|netrc[^\n]{0,80}(?:not recognized|bad |malformed|unknown token)/
    ),
    because: () => "GOAUTH or the netrc file does not say what go can use, so that no credentials were sent.",
    doThis: () => [
      "One line a host, no quotes, no `default`, as in `machine github.com login x-access-token password` and the token; with a port in the address of a proxy, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `unset GOAUTH && go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory."
    ]
  })
];
var loginRefused = /Authentication failed for|unable to update url base from redirection[\s\S]{1,1000}(?:sign[_-]?in|login|sso|auth)|abort: authorization failed|abort: HTTP Error 40[13]|E170001: |E215004: |HTTP Basic: Access denied|Invalid username or (?:password|token)|(?<!curl: \(\d\d\) The requested URL )returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |\/\/api\.bitbucket\.\S{1,300}: (?:401|403)\b|Support for password authentication was removed|go-get=1:\s{1,10}\n\s{0,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /;
var hiddenProject = /project you were looking for could not be found/;
var wantsToAsk = /could not read (?:Username|Password) for 'https:\/\/(?:[^\s/@']{1,200}@)?([^\s/@':]{1,253})/;
function isLoginRefused({ local, loginHosts = [] }) {
  return loginHosts.includes(wantsToAsk.exec(local)?.[1] ?? "");
}
function capital2(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
function repositoryIn(facts) {
  return facts.modules.length > 0 ? moduleIn(facts) : `${gitHostIn(facts)}/`;
}

// src/diagnose/in-english.ts
var ofGit = [
  ["fatal: ", "Schwerwiegend: ", "fatal\xA0: ", "fatal : ", "\u81F4\u547D\u9519\u8BEF\uFF1A", "\u81F4\u547D\u932F\u8AA4: ", "\u81F4\u547D\u9519\u8BEF: "],
  [
    "unable to access '$1': ",
    "konnte nicht auf '\u2026' zugreifen: ",
    "impossible d'acc\xE9der \xE0 '\u2026'\xA0: ",
    "impossible d'acc\xE9der \xE0 '\u2026' : ",
    "no es posible acceder a '\u2026': ",
    "impossibile accedere a '\u2026': ",
    "incapaz aceder '\u2026': ",
    "brak dost\u0119pu do \u201E\u2026\u201D: ",
    "\xAB\u2026\xBB \u043D\u0435\u0434\u043E\u0441\u0442\u0443\u043F\u043D\u043E: ",
    "\u65E0\u6CD5\u8BBF\u95EE '\u2026'\uFF1A",
    "\u7121\u6CD5\u5B58\u53D6 '\u2026'\uFF1A"
  ],
  [
    "Authentication failed for '$1'",
    "Authentifizierung fehlgeschlagen f\xFCr '\u2026'",
    "\xC9chec d'authentification pour '\u2026'",
    "Autenticaci\xF3n fall\xF3 para '\u2026'",
    "Autenticazione non riuscita per '\u2026'",
    "Autentica\xE7\xE3o falhou para '\u2026'",
    "Uwierzytelnienie nie powiod\u0142o si\u0119 dla \u201E\u2026\u201D",
    "'\u2026' \u9274\u6743\u5931\u8D25",
    "'\u2026' \u8EAB\u4EFD\u9A8C\u8BC1\u5931\u8D25",
    "'\u2026' \u8EAB\u4EFD\u9A57\u8B49\u5931\u6557"
  ],
  [
    "repository '$1' not found",
    "Repository '\u2026' nicht gefunden",
    "d\xE9p\xF4t '\u2026' non trouv\xE9",
    "repositorio '\u2026' no encontrado",
    "repository '\u2026' non trovato",
    "reposit\xF3rio '\u2026' inexistente",
    "nie znaleziono repozytorium \u201E\u2026\u201D",
    "\u4ED3\u5E93 '\u2026' \u672A\u627E\u5230",
    "\u7248\u672C\u5EAB '\u2026' \u672A\u627E\u5230"
  ],
  [
    "Could not read from remote repository.",
    "Konnte nicht vom Remote-Repository lesen.",
    "Impossible de lire le d\xE9p\xF4t distant.",
    "No se pudo leer del repositorio remoto.",
    "Impossibile leggere dal repository remoto.",
    "Incapaz de ler o reposit\xF3rio remoto.",
    "Nie mo\u017Cna czyta\u0107 ze zdalnego repozytorium.",
    "\u041D\u0435 \u0443\u0434\u0430\u043B\u043E\u0441\u044C \u043F\u0440\u043E\u0447\u0438\u0442\u0430\u0442\u044C \u0438\u0437 \u0432\u043D\u0435\u0448\u043D\u0435\u0433\u043E \u0440\u0435\u043F\u043E\u0437\u0438\u0442\u043E\u0440\u0438\u044F.",
    "\u65E0\u6CD5\u8BFB\u53D6\u8FDC\u7A0B\u4ED3\u5E93\u3002",
    "\u7121\u6CD5\u8B80\u53D6\u9060\u7AEF\u7248\u672C\u5EAB\u3002",
    "\uB9AC\uBAA8\uD2B8 \uC800\uC7A5\uC18C\uC5D0\uC11C \uC77D\uC744 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4"
  ],
  [
    "the remote end hung up unexpectedly",
    "Die Gegenseite hat unerwartet abgebrochen.",
    "l'h\xF4te distant a ferm\xE9 la connexion de mani\xE8re inattendue",
    "el remoto se colg\xF3 de manera inesperada",
    "l'interlocutore remoto ha chiuso inaspettatamente la connessione",
    "zdalna maszyna nieoczekiwanie si\u0119 roz\u0142\u0105czy\u0142a",
    "\u8FDC\u7AEF\u610F\u5916\u6302\u65AD\u4E86",
    "\u9060\u7AEF\u610F\u5916\u639B\u65B7\u4E86"
  ],
  [
    "early EOF",
    "zu fr\xFChes Dateiende",
    "fin de fichier pr\xE9matur\xE9e",
    "EOF temprano",
    "\u8FC7\u65E9\u7684\u6587\u4EF6\u7ED3\u675F\u7B26\uFF08EOF\uFF09",
    "\u904E\u65E9\u7684\u6A94\u6848\u7D50\u675F\u7B26\uFF08EOF\uFF09",
    "\u043D\u0435\u043E\u0436\u0438\u0434\u0430\u043D\u043D\u044B\u0439 \u043A\u043E\u043D\u0435\u0446 \u0444\u0430\u0439\u043B\u0430"
  ]
];
var ofLibrary = [
  [
    "Connection refused",
    "Verbindungsaufbau abgelehnt",
    "Connexion refus\xE9e",
    "Conexi\xF3n rehusada",
    "Connessione rifiutata",
    "Conex\xE3o recusada",
    "Po\u0142\u0105czenie odrzucone",
    "\u0412 \u0441\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u0438 \u043E\u0442\u043A\u0430\u0437\u0430\u043D\u043E",
    "\u62D2\u7EDD\u8FDE\u63A5",
    "\u9023\u7DDA\u88AB\u62D2\u7D55",
    "\u63A5\u7D9A\u3092\u62D2\u5426\u3055\u308C\u307E\u3057\u305F",
    "\uC5F0\uACB0\uC774 \uAC70\uBD80\uB428"
  ],
  [
    "Connection timed out",
    "Die Wartezeit f\xFCr die Verbindung ist abgelaufen",
    "Connexion termin\xE9e par expiration du d\xE9lai d'attente",
    "Expir\xF3 el tiempo de conexi\xF3n",
    "Connessione scaduta",
    "Tempo esgotado para conex\xE3o",
    "Przekroczony czas oczekiwania na po\u0142\u0105czenie",
    "\u0412\u0440\u0435\u043C\u044F \u043E\u0436\u0438\u0434\u0430\u043D\u0438\u044F \u0441\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u044F \u0438\u0441\u0442\u0435\u043A\u043B\u043E",
    "\u8FDE\u63A5\u8D85\u65F6",
    "\u9023\u7DDA\u8D85\u904E\u6642\u9593",
    "\u63A5\u7D9A\u304C\u30BF\u30A4\u30E0\u30A2\u30A6\u30C8\u3057\u307E\u3057\u305F",
    "\uC5F0\uACB0 \uC2DC\uAC04 \uCD08\uACFC"
  ],
  [
    "Connection reset by peer",
    "Die Verbindung wurde vom Kommunikationspartner zur\xFCckgesetzt",
    "Connexion r\xE9-initialis\xE9e par le correspondant",
    "Conexi\xF3n reinicializada por la m\xE1quina remota",
    "\u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u0435 \u0440\u0430\u0437\u043E\u0440\u0432\u0430\u043D\u043E \u0434\u0440\u0443\u0433\u043E\u0439 \u0441\u0442\u043E\u0440\u043E\u043D\u043E\u0439",
    "\u8FDE\u63A5\u88AB\u5BF9\u65B9\u91CD\u8BBE",
    "\u9023\u7DDA\u88AB\u5C0D\u65B9\u91CD\u8A2D",
    "\u63A5\u7D9A\u304C\u76F8\u624B\u304B\u3089\u30EA\u30BB\u30C3\u30C8\u3055\u308C\u307E\u3057\u305F"
  ],
  [
    "No space left on device",
    "Auf dem Ger\xE4t ist kein Speicherplatz mehr verf\xFCgbar",
    "Aucun espace disponible sur le p\xE9riph\xE9rique",
    "No queda espacio en el dispositivo",
    "Spazio esaurito sul device",
    "N\xE3o h\xE1 espa\xE7o dispon\xEDvel no dispositivo",
    "Brak miejsca na urz\u0105dzeniu",
    "\u041D\u0430 \u0443\u0441\u0442\u0440\u043E\u0439\u0441\u0442\u0432\u0435 \u043D\u0435 \u043E\u0441\u0442\u0430\u043B\u043E\u0441\u044C \u0441\u0432\u043E\u0431\u043E\u0434\u043D\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430",
    "\u8BBE\u5907\u4E0A\u6CA1\u6709\u7A7A\u95F4",
    "\u88DD\u7F6E\u4E0A\u5DF2\u7121\u591A\u9918\u7A7A\u9593",
    "\u30C7\u30D0\u30A4\u30B9\u306B\u7A7A\u304D\u9818\u57DF\u304C\u3042\u308A\u307E\u305B\u3093",
    "\uC7A5\uCE58\uC5D0 \uB0A8\uC740 \uACF5\uAC04\uC774 \uC5C6\uC74C"
  ]
];
var ofWindows = [
  [
    "No connection could be made because the target machine actively refused it.",
    "\u7531\u4E8E\u76EE\u6807\u8BA1\u7B97\u673A\u79EF\u6781\u62D2\u7EDD\uFF0C\u65E0\u6CD5\u8FDE\u63A5\u3002",
    "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.",
    "Aucune connexion n'a pu \xEAtre \xE9tablie car l'ordinateur cible l'a express\xE9ment refus\xE9e."
  ],
  [
    "A connection attempt failed because the connected party did not properly respond after a period of time.",
    "\u7531\u4E8E\u8FDE\u63A5\u65B9\u5728\u4E00\u6BB5\u65F6\u95F4\u540E\u6CA1\u6709\u6B63\u786E\u7B54\u590D\u6216\u8FDE\u63A5\u7684\u4E3B\u673A\u6CA1\u6709\u53CD\u5E94\uFF0C\u8FDE\u63A5\u5C1D\u8BD5\u5931\u8D25\u3002",
    "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat"
  ],
  [
    "An existing connection was forcibly closed by the remote host.",
    "\u8FDC\u7A0B\u4E3B\u673A\u5F3A\u8FEB\u5173\u95ED\u4E86\u4E00\u4E2A\u73B0\u6709\u7684\u8FDE\u63A5\u3002",
    "Eine vorhandene Verbindung wurde vom Remotehost geschlossen.",
    "Une connexion existante a d\xFB \xEAtre ferm\xE9e par l'h\xF4te distant."
  ],
  [
    "There is not enough space on the disk.",
    "\u78C1\u76D8\u7A7A\u95F4\u4E0D\u8DB3\u3002",
    "Es steht nicht genug Speicherplatz auf dem Datentr\xE4ger zur Verf\xFCgung."
  ],
  [": Access is denied.", ": \u62D2\u7EDD\u8BBF\u95EE\u3002", ": Zugriff verweigert", ": Acc\xE8s refus\xE9."]
];
var program = "(go|git|hg|svn|bzr)";
var ofShells = [
  [
    "$1: command not found",
    new RegExp(
      `\\b${program}(?:\xA0| )?[:\uFF1A] ?(?:Kommando nicht gefunden|commande introuvable|orden no encontrada|comando non trovato|comando n\xE3o encontrado|nie znaleziono polecenia|\u043A\u043E\u043C\u0430\u043D\u0434\u0430 \u043D\u0435 \u043D\u0430\u0439\u0434\u0435\u043D\u0430|\u672A\u627E\u5230\u547D\u4EE4|\u6307\u4EE4\u627E\u4E0D\u5230|\u30B3\u30DE\u30F3\u30C9\u304C\u898B\u3064\u304B\u308A\u307E\u305B\u3093|\uBA85\uB839\uC5B4\uB97C \uCC3E\uC744 \uC218 \uC5C6\uC74C)`
    )
  ],
  [
    "'$1' is not recognized",
    new RegExp(
      `["'\u201C\xAB]\xA0?${program}\xA0?["'\u201D\xBB] ?(?:\u4E0D\u662F\u5185\u90E8\u6216\u5916\u90E8\u547D\u4EE4|ist entweder falsch geschrieben|n.est pas reconnu|no se reconoce|n\xE3o \xE9 reconhecido|\u043D\u0435 \u044F\u0432\u043B\u044F\u0435\u0442\u0441\u044F \u0432\u043D\u0443\u0442\u0440\u0435\u043D\u043D\u0435\u0439|\u306F\u3001\u5185\u90E8\u30B3\u30DE\u30F3\u30C9\u307E\u305F\u306F\u5916\u90E8\u30B3\u30DE\u30F3\u30C9|\u9879\u8BC6\u522B\u4E3A cmdlet|wurde nicht als Name eines Cmdlet)`
    )
  ]
];
var sayings = [
  ...[...ofGit, ...ofLibrary, ...ofWindows].flatMap(
    ([english, ...said]) => said.map((words4) => [english, patternOf(words4)])
  ),
  ...ofShells
];
var mayBeForeign = /[\u00a0-\uffff]|Schwerwiegend|zugreifen|gefunden|Remote-Repository|Dateiende|Gegenseite|encontrad|acceder a|accedere|trovat|riuscita|remot[oa]|temprano|introuvable|abgelehnt|rehusada|rifiutata|scaduta|device|polecenia|fehlgeschlagen|Verbindung|Zugriff|falsch|reconoce|reconnu|wurde|impossible/;
function inEnglish(block) {
  const originals = /* @__PURE__ */ new Map();
  if (!mayBeForeign.test(block)) return { text: block, originals };
  const lines = block.split("\n").map((line3) => {
    if (!mayBeForeign.test(line3)) return line3;
    const told = sayings.reduce((text, [english, said]) => text.replace(said, english), line3);
    if (told !== line3) originals.set(told.trim(), line3.trim());
    return told;
  });
  return { text: lines.join("\n"), originals };
}
function patternOf(words4) {
  const escaped2 = words4.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped2.replace("\u2026", "([^'\u201E\u201D\xAB\xBB\\n]{1,1000})"));
}

// src/diagnose/trouble.ts
var moduleAtVersion = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})[@ ](v\d[\w.+-]{0,120}|(?<=@)(?:latest|upgrade|patch|[0-9a-f]{7,40}|master|main)\b)/gi;
var moduleAtRevision = /\breading (\S{1,400}?)\/go\.mod at revision (?:\S{1,200}\/)?(v\d[\w.+-]{0,120})/g;
var moduleLookedUp = /\/lookup\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})@(v\d[\w.+-]{0,120})/gi;
var moduleBeforeZip = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~+-]{1,120}){1,12}): zip: /gi;
var moduleInUrl = /https?:\/\/[^\s"'/]{1,200}(?:\/[^\s"'/]{1,200}){0,8}?\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s"'/@]{1,120}){0,12})\/@(?:v\/(v[^\s"'/:]{1,120}?)\.(?:info|mod|zip)|v\/list|latest)/gi;
var moduleInCache = /[\\/]cache[\\/]download[\\/]((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\\/][^\s"'@\\/]{1,120}){0,12})[\\/]@v[\\/](v[^\s"'\\/:]{1,120}?)\.(?:info|mod|zip|lock|ziphash|partial)/gi;
var namedPath = /(?:import path|package|module|for module|module providing package|require(?=\S{0,1}\s\S{1,300}: version)) "?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/[\w.~/+-]{1,250})"?/gi;
var urlHost = /\b(?:https?|ssh|git|git\+ssh|svn):\/{1,3}(?:[^\s"'/@]{1,200}@)?(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|(?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var lookedUp = /\blookup (?!disabled by)((?:[\w.-]|<[\w.-]{1,40}>){1,253})/gi;
var dialled = /\bdial (?:tcp|udp)[46]? ((?:\[[0-9a-f:]{2,45}\]|[\w.-]{1,253}):\d{1,5})/gi;
var farEnd = /->((?:\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})/gi;
var nameInZip = /(\bunzip \S{1,600}\.zip: |\bzip for \S{1,400}@v\S{1,200} has unexpected file )\S{1,600}@v\S{1,600}/g;
var gitAsked = /(?:Username for|Password for|unable to access|failed for) 'https?:\/\/(?:[^\s/@']{1,200}@)?((?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var furtherReading = /https?:\/\/(?:golang\.org|go\.dev)\/(?:doc|s|ref|issue|wiki|blog)\/\S{0,200}/g;
var gitHost = /(?:(?<![\w.])git@([\w.-]{1,253})[: ])|(?:(?:connect to(?! server\b)|resolve host:?|connect to host) '?([\w.-]{1,253}))/gi;
var about = /(?:^|\W)go(?: [a-z]{2,9}){0,2}: |\/@(?:v\/|latest)|[\w/]@v\d|go-get=1|unrecognized import path|package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|sumdb|sum\.golang\.org|golang\.(?:org|google\.cn)|goproxy|proxyconnect|\bgit (?:ls-remote|fetch -|init --bare)|# cd \S{1,300}; (?:git|hg|svn|bzr) |unable to access '|cache\/(?:vcs|download)|\bgo modules?\b|\bmodules? (?:requirements|cache|proxy|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}[/@:])/i;
var leadsOn2 = /(?: requires| imports| tested by)$/;
function readTrouble(given, of) {
  const { text: block, originals } = inEnglish(given);
  const answer2 = /server response:|\(server response\)/.exec(block);
  const local = answer2 === null ? block : block.slice(0, answer2.index);
  const remote = answer2 === null ? "" : block.slice(answer2.index + answer2[0].length);
  const named4 = modulesIn(local);
  const modules = named4.length === 0 && saysNotFound(remote) ? modulesIn(remote) : named4;
  return {
    ...of,
    output: block,
    local,
    remote,
    originals,
    modules,
    hosts: hostsIn(local),
    aboutModules: about.test(local) || saysNotFound(remote)
  };
}
function saysNotFound(remote) {
  return /^\s{0,20}not found: \S{1,300}@/.test(remote);
}
function modulesIn(local) {
  const lines = local.split("\n").filter((line3) => !leadsOn2.test(line3));
  const text = (lines.length === 0 ? local : lines.join("\n")).replace(nameInZip, "$1");
  const versioned = [moduleAtRevision, moduleAtVersion, moduleLookedUp].flatMap((pattern) => captures(text, pattern)).map(([path = "", version2]) => `${unescapeModule(path)}@${version2}`);
  if (versioned.length > 0)
    return queriesLast(distinct(versioned.map((name) => name.replace(/[.,:;]+$/, ""))));
  const asked2 = captures(text, moduleInUrl).map(([path = "", version2]) => {
    const name = unescapeModule(path);
    return version2 === void 0 ? name : `${name}@${unescapeModule(version2)}`;
  });
  if (asked2.length > 0) return distinct(asked2);
  const kept2 = captures(text, moduleInCache).map(
    ([path = "", version2 = ""]) => `${unescapeModule(path.replaceAll("\\", "/"))}@${unescapeModule(version2)}`
  );
  if (kept2.length > 0) return distinct(kept2);
  const zips = captures(text, moduleBeforeZip).map(([path = ""]) => path);
  if (zips.length > 0) return distinct(zips);
  return distinct(captures(text, namedPath).map(([path = ""]) => path.replace(/[.,:;]+$/, "")));
}
function queriesLast(names3) {
  const isAnswered = (name) => !/@v\d/.test(name) && names3.some((other) => /@v\d/.test(other) && name.startsWith(other.replace(/@.*$/, "")));
  return [...names3.filter((name) => !isAnswered(name)), ...names3.filter(isAnswered)];
}
function hostsIn(local) {
  const text = local.replace(furtherReading, "");
  const found = [gitAsked, urlHost, lookedUp, gitHost, dialled, farEnd].flatMap(
    (pattern) => captures(text, pattern)
  );
  return distinct(found.flatMap((groups) => groups.filter((host3) => host3 !== void 0)));
}
function unescapeModule(escaped2) {
  return escaped2.replace(/%21/g, "!").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function captures(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}
function distinct(values) {
  return [...new Set(values.filter((value) => value !== ""))];
}

// src/diagnose/rules/cache-place.ts
var cachePath = String.raw`(?<![^\s"'(=])(?<path>(?:[A-Za-z]:|\.{1,3})?[\\/~][^\s:"']{1,300})`;
var ofCaches = /package \S{1,300}: mkdir |pkg[\\/]mod|go-build|GOMODCACHE|GOCACHE|gomod|\.cache[\\/]|[\\/]go[\\/](?:pkg|bin)/i;
var relativePlace = /(?<variable>GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)[^"\n]{1,100}"(?<value>[^"\n]{1,300})"|(?<cache>GOCACHE) is not an absolute path/;
var notADirectory = /could not create module cache: (?:"(?<file>[^"\n]{1,300})" is not a directory|mkdir (?<below>\S{1,300}): not a directory)/;
var places = { GOPATH: "go", GOMODCACHE: "go/pkg/mod" };
var noPlace = /module cache not found|could not be located|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH/;
var ofPackages = /[\\/]pkg[\\/](?:linux|darwin|windows|freebsd)_\w{1,20}[\\/]|[\\/](?:usr|opt|snap|nix)[\\/](?:\S{0,200}[\\/])?go[\w.-]{0,20}[\\/](?:\S{0,40}[\\/])?src[\\/](?![\w-]{1,60}\.)/;
function mayBeCache({ aboutModules, local }) {
  return (aboutModules || ofCaches.test(local)) && !/netrc|GOAUTH/.test(local) && !ofPackages.test(local);
}
function notWritable(trouble) {
  return seen2(
    trouble,
    new RegExp(
      `${cachePath}: (?:Cannot open: )?(?:permission denied|read-only file system|operation not permitted|Access is denied)`,
      "i"
    ),
    "path"
  ) ?? // A path of Windows with blanks in it, but none of a Go that lies where nobody may write
  seen2(
    trouble,
    /(?<path>)(?:mkdir|open|rename|unlinkat|remove) [A-Z]:\\(?![^\n:]{0,300}\\src\\(?:cmd|internal|runtime|[a-z]{2,12}\\[a-z]{1,20}\.go))[^\n:]{1,300}: Access is denied/,
    "path"
  );
}
function isOfProject(path) {
  return /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) && !/[\\/]pkg[\\/]mod[\\/]|[\\/]cache[\\/]download[\\/]/.test(path);
}
function isRead(evidence) {
  return /: open \S{1,300}: permission denied|^open /i.test(evidence) && !/updating|writing|Lock/.test(evidence);
}
function rootOf(path) {
  const cache = /^(.*?[\\/]pkg[\\/]mod)(?:[\\/]|$)|^(.*?)[\\/]cache[\\/]download[\\/]/.exec(path);
  const found = cache?.[1] ?? cache?.[2];
  return found ?? (/\.\w+$/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") : path);
}
var cachePlaceRules = [
  defineRule("GMG706", {
    slug: "cache-not-writable",
    cause: "gomodcache-permission-denied",
    title: "The module cache cannot be written",
    retry: "never",
    match: (trouble) => (mayBeCache(trouble) ? notWritable(trouble) : void 0) ?? seen2(
      trouble,
      /(?<path>)(?:could not create module cache|module cache not found|failed to (?:create|initialize) (?:build )?cache|build cache is required, but could not be located|(?:GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)|GOCACHE is not an absolute path|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH|cannot use modules with build cache disabled)/,
      "path"
    ),
    titleOf: ({ path, evidence }) => isOfProject(path) ? `${path.replace(/^.*[\\/]/, "")} cannot be ${isRead(evidence) ? "read" : "written"}` : void 0,
    because: ({ path, evidence }) => {
      const relative2 = relativePlace.exec(evidence)?.groups;
      if (relative2 !== void 0) {
        const { variable: variable2, cache, value } = relative2;
        return `\`${variable2 ?? cache}\` is ${value === void 0 ? "a relative path" : `\`${value}\``}, and go takes nothing but an absolute path there.`;
      }
      if (noPlace.test(evidence)) {
        return "go cannot tell where its caches are to lie: HOME is not set, and neither are GOPATH, GOMODCACHE and GOCACHE.";
      }
      if (evidence.includes("build cache disabled")) {
        return "This Go keeps no build cache (`GOCACHE=off`, or HOME is not set), and without one it takes no modules.";
      }
      const inTheWay = notADirectory.exec(evidence)?.groups;
      if (inTheWay !== void 0) {
        const { file, below } = inTheWay;
        return `The module cache is to be \`${file ?? below}\`, and there${file === void 0 ? ", or above it," : ""} is a file and no directory.`;
      }
      if (/read-only file system/i.test(evidence)) {
        return `go cannot write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: the file system is mounted for reading only.`;
      }
      if (isOfProject(path) && isRead(evidence))
        return `go may not read \`${path}\`: it belongs to another user (often root, from a container step before), and is closed to all others.`;
      return `go may not write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: it belongs to another user (often root, from a container step before), is closed, or HOME is not set.`;
    },
    doThis: ({ path, ...facts }) => {
      const { variable: variable2, cache } = relativePlace.exec(facts.evidence)?.groups ?? {};
      const name = variable2 ?? cache;
      if (name !== void 0) {
        return [
          `Write it from the root on, such as \`export ${name}="$HOME/${places[name] ?? ".cache/go-build"}"\`; go expands no \`~\`.`,
          `Or leave it to go: \`unset ${name}\`, and \`go env -u ${name}\` if \`go env -w\` set it.`
        ];
      }
      const { file, below } = notADirectory.exec(facts.evidence)?.groups ?? {};
      const inTheWay = file ?? below;
      if (inTheWay !== void 0) {
        return [
          `See what lies there: \`ls -ld ${inTheWay}${file === void 0 ? ` ${inTheWay.replace(/[\\/][^\\/]*$/, "")}` : ""}\`; move it away if it is not needed.`,
          `Or name another place: \`export GOMODCACHE="$HOME/${places["GOMODCACHE"]}"\`; \`go env GOMODCACHE GOPATH\` says who names this one.`
        ];
      }
      const inDockerfile2 = at(
        "docker-build",
        "In the Dockerfile, give the user who builds a home of its own: `ENV HOME=/home/build GOMODCACHE=/home/build/go/pkg/mod`, or download before `USER` takes root away."
      );
      if (isOfProject(path)) {
        return advise(facts, [
          at(
            "docker-build",
            "In the Dockerfile, copy the files for the user whom `USER` names, with `COPY --chown`."
          ),
          /read-only file system/i.test(facts.evidence) ? "Bring go.mod and go.sum up to date where they can be written, and commit them: `go mod tidy`; with `-mod=readonly` go leaves them alone." : `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`; take it over: \`sudo chown "$(id -u)" ${path}\`.`,
          isRead(facts.evidence) ? void 0 : "If go only wanted to write there because they are not up to date: `go mod tidy` elsewhere, and commit both."
        ]);
      }
      if (facts.evidence.includes("build cache disabled")) {
        return advise(facts, [
          inDockerfile2,
          "Let go have one: `unset GOCACHE && go env -u GOCACHE`; where there is no home, `export GOCACHE=/tmp/go-build`."
        ]);
      }
      if (noPlace.test(facts.evidence)) {
        return advise(facts, [
          inDockerfile2,
          "Say where: `export HOME=/home/build`, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build` where there is no home."
        ]);
      }
      return advise(facts, [
        inDockerfile2,
        at(
          "self-hosted",
          "On a self-hosted runner a container step often leaves files of root behind: let it run as the runner (`options: --user 1001`)."
        ),
        "Point the caches at a place of your own: `export GOMODCACHE=/tmp/gomodcache GOCACHE=/tmp/go-build`.",
        /read-only file system/i.test(facts.evidence) ? "Or mount that file system for writing: in docker without `:ro` and `--read-only`, or with `--tmpfs` for the cache." : isIn(facts, "windows") ? `Or take it over, as administrator: \`takeown /R /F ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.` : `Or take it over: \`sudo chown -R "$(id -u)" ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.`,
        "Trees in the cache are read-only on purpose; with `GOFLAGS=-modcacherw` later jobs can remove them."
      ]);
    }
  })
];

// src/diagnose/rules/locks.ts
var whys = [
  [
    "none",
    /no locks available|not implemented|not supported|[Ii]ncorrect function|bad file descriptor|invalid argument|inappropriate ioctl/i
  ],
  [
    "stale",
    /stale (?:NFS )?file handle|input\/output error|network name cannot be found|network path was not/i
  ],
  ["refused", /permission denied|access is denied|operation not permitted/i],
  [
    "held",
    /held by|another process|resource deadlock|temporarily unavailable|File exists|cannot lock|could not lock|existing contents/i
  ]
];
var ofGit2 = /(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file/;
function isOfProject2({ path }) {
  return /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) && !/[\\/](?:cache[\\/]download|pkg[\\/]mod)[\\/]/.test(path);
}
function variableOf({ path }) {
  if (/[\\/]sumdb[\\/]/.test(path)) return "GOPATH";
  return /go-build|trim\.txt|testexpire\.txt/.test(path) ? "GOCACHE" : "GOMODCACHE";
}
var lockRule = defineRule("GMG708", {
  slug: "cache-locked",
  cause: "cache-lock-contention",
  title: "The module cache cannot be locked",
  retry: "after-delay",
  match: (trouble) => {
    const found = seen2(
      trouble,
      /\bLock (?<path>\S{1,400}): held by (?:(?<program>\S{1,100}) (?<holder>\d{1,10})|another process) when it was ended/,
      "path",
      "program",
      "holder"
    ) ?? seen2(
      trouble,
      /(?<!copies )\b(?:R?Lock|LockFileEx) (?<path>(?:[A-Z]:|[\\/])[^\n:]{1,400}|(?:[^\s:]{1,300}[\\/])?(?:go\.(?:mod|sum|work|work\.sum)|[^\s:]{1,100}\.lock)): (?<program>)(?<holder>)(?=\S)/,
      "path",
      "program",
      "holder"
    ) ?? // Go 1.12 and older give no reason (cmd/go/internal/modload, init.go).
    seen2(
      trouble,
      /failed to lock file(?: at)?:? "?(?<path>(?:[A-Z]:)?[\\/][^\s":]{1,400})?(?![^\n]{0,600}\b(?:open|mkdir) )(?<program>)(?<holder>)/,
      "path",
      "program",
      "holder"
    ) ?? seen2(
      trouble,
      /(?<path>)(?<program>)(?<holder>)(?:no locks available|used by another process|(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file|\.lock: (?:resource temporarily unavailable|function not implemented)|existing contents have changed since last read)/i,
      "path",
      "program",
      "holder"
    );
    if (found === void 0) return void 0;
    const why = whys.find(([, words4]) => words4.test(found.evidence))?.[0] ?? "unsaid";
    return { ...found, why };
  },
  titleOf: (facts) => isOfProject2(facts) ? `${facts.path.replace(/^.*[\\/]/, "")} cannot be locked` : void 0,
  // A file system gets no locks by waiting.
  settled: ({ why }) => why === "none" || why === "refused",
  because: (facts) => {
    const { path, holder, program: program2, why } = facts;
    if (/held by/.test(facts.evidence) && path !== "") {
      return `go waited for \`${path}\`, which ${holder === "" ? "another process" : `${program2 === "process" ? "" : `\`${program2}\`, `}process ${holder},`} held until the end: go waits for such a lock without a time limit, and without a word.`;
    }
    const file = path === "" ? "a file of its cache" : `\`${path}\``;
    switch (why) {
      case "none":
        return `go locks ${file} while it works on it, and the file system there has no locks that work (NFS, SMB, 9p, the shared folder of a VM).`;
      case "stale":
        return `go wanted to lock ${file}, and the share it lies on did not answer as a disk does.`;
      case "refused":
        return `The system does not let the user who runs go lock ${file}.`;
      case "held":
        return `Another process holds ${file}.`;
      case "unsaid":
        return `go could not lock ${file}, and does not say why: another process holds it, it may not be written, or the file system has no locks (NFS, SMB, 9p).`;
    }
  },
  doThis: (facts) => {
    const { path, holder, why } = facts;
    const variable2 = variableOf(facts);
    const isOnShare = why === "none" || why === "stale";
    return advise(facts, [
      holder === "" ? void 0 : `See what it is at: \`ps -fp ${holder}\`. If it is another job at work, wait for it; if nobody needs it any more, end it: \`kill ${holder}\`.`,
      path !== "" && holder === "" && (why === "held" || why === "unsaid") ? `See who has it open: \`fuser -v ${path}\` (in a container, on the host of that).` : void 0,
      why === "refused" && path !== "" ? `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`.` : void 0,
      ...isOfProject2(facts) ? [
        `Work on a copy on a local disk: \`cp -R ${directoryOf3(path)} /tmp/work && cd /tmp/work && go mod download\`.`
      ] : [
        at(
          ["github-hosted", "self-hosted"],
          `Give each job a cache of its own on a local disk, in a step before: \`echo "${variable2}=$RUNNER_TEMP/gocache" >> "$GITHUB_ENV"\`.`
        ),
        at(
          ["laptop", "gitlab", "other-ci", "docker-build"],
          `Put the cache on a local disk, one for each job: \`export ${variable2}=/tmp/gocache\`.`
        )
      ],
      isOnShare ? "Or mount the share with locks: NFS with `local_lock=flock` (or `rpc.statd` running), SMB with `nobrl`." : void 0,
      ofGit2.test(facts.evidence) ? "If a killed git left a lock behind, remove it: `find \"$(go env GOMODCACHE)/cache/vcs\" -name '*.lock' -delete`." : void 0,
      why === "held" || why === "refused" ? at(
        "windows",
        'On Windows, take the cache out of the virus scanner\'s reach: `Add-MpPreference -ExclusionPath "$(go env GOMODCACHE)"`, as administrator.'
      ) : void 0
    ]);
  }
});
function directoryOf3(path) {
  return /[\\/]/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") || "/" : ".";
}

// src/diagnose/rules/disk.ts
var ofOurs2 = /[\\/]go-mod-guard-[0-9a-f]{8,40}[\\/]/;
function directoryOf4(path) {
  return path === "" ? '"$(go env GOMODCACHE)"' : path.replace(/(?<=.)[\\/][^\\/]*$/, "");
}
var damagedClone = /cache[\\/]vcs[\s\S]{1,3000}(?:does not point to a valid object|error: Could not read [0-9a-f]{40}|object file \S{1,300} is empty|unable to read (?:sha1 file|tree) |packfile \S{1,300} (?:does not match|cannot be|claims)|inflate: data stream error|failed to read delta|missing (?:blob|tree|commit) [0-9a-f]{7})/;
var diskRules = [
  defineRule("GMG702", {
    slug: "inodes-exhausted",
    cause: "inode-exhaustion",
    title: "The disk has no inodes left",
    explains: ["GMG701", "GMG708"],
    retry: "never",
    match: (trouble) => seen2(trouble, /Inodes[\s\S]{1,1000}?\s0\s{1,20}100%\s{1,20}(?<path>\/\S{0,200})/, "path") ?? seen2(trouble, /(?:no free inodes|out of inodes)(?<path>)/i, "path") ?? (trouble.freeBytes !== void 0 && trouble.freeBytes > 100 * 1024 * 1024 ? seen2(trouble, /(?<path>\/[^\s:]{1,300}): no space left on device/, "path") : void 0),
    because: ({ path }) => `The file system of \`${path || "the module cache"}\` has room for bytes but for no further file; a module cache is tens of thousands of small files.`,
    doThis: ({ path }) => [
      `Count them: \`df -i ${path || "."}\`, then free some: \`go clean -modcache\` or remove old build trees.`,
      "Put the module cache on another file system: `export GOMODCACHE=/var/tmp/gomodcache`, or another place where `df -i` shows room.",
      "On a volume of your own, format it with more inodes (`mkfs.ext4 -i 4096`) or use XFS, which makes them as needed."
    ]
  }),
  defineRule("GMG701", {
    slug: "disk-full",
    cause: "disk-full",
    title: "The disk is full",
    explains: ["GMG708"],
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      new RegExp(`${cachePath}: (?:ENOSPC: )?(?:no space left on device|disk quota exceeded)`),
      "path"
    ) ?? seen2(
      trouble,
      /(?<path>)(?:no space left on device|not enough space on the disk|disk quota exceeded|ENOSPC)/i,
      "path"
    ),
    because: ({ path }) => `Nothing more could be written${path === "" ? "" : ` at \`${path}\``}: the disk or its quota is used up.`,
    doThis: (facts) => advise(facts, [
      onRunner(
        isIn(facts, "windows", "macos") ? "On a runner of GitHub, free what you do not need first, or take a larger runner." : "On a runner of GitHub, free what you do not need first: `sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc`, or take a larger runner."
      ),
      at(
        "docker-build",
        "docker keeps old layers and caches on the same disk: `docker builder prune -a`, and cache modules by `RUN --mount=type=cache,target=/go/pkg/mod go mod download`."
      ),
      `See what is full: \`df -h ${distinct([directoryOf4(facts.path), "/tmp"]).join(" ")}\` and \`df -i\`, and free space: \`go clean -cache -testcache\`.`,
      ofOurs2.test(facts.path) ? "It is the directory for temporary files (`RUNNER_TEMP`, elsewhere `TMPDIR`), which has to hold the modules once: `export TMPDIR=/var/tmp`, where that has room, or a larger disk for the runner." : "Put the module cache where there is room: `export GOMODCACHE=/var/tmp/gomodcache`, or another place that `df -h` shows free. Temporary files go where `GOTMPDIR` says."
    ])
  }),
  defineRule("GMG703", {
    slug: "too-many-open-files",
    cause: "too-many-open-files",
    title: "Too many files are open at once",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /too many open files(?<!can't read file [^\n]{1,300}: open \S{1,300}: too many open files)|EMFILE|ENFILE/
    ),
    because: () => "The process reached the limit of open files (`ulimit -n`) that it was started with.",
    doThis: (facts) => advise(facts, [
      at("docker-build", "Raise the limit of the build: `docker build --ulimit nofile=65536:65536`."),
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Raise the limit in the same shell, before the go command: `ulimit -n 65536`."
      ),
      "Let go do less at once: `GOMAXPROCS=4 go mod download`."
    ])
  }),
  defineRule("GMG704", {
    slug: "file-size-limit",
    cause: "file-size-ulimit",
    title: "A file is larger than this process may write",
    retry: "never",
    match: (trouble) => seen2(trouble, /: file too large|File size limit exceeded|signal: file size limit/),
    because: () => "A limit on the size of files (`ulimit -f`) cut a download off.",
    doThis: () => [
      "Lift it for this shell: `ulimit -f unlimited`; in a service, set `LimitFSIZE=infinity`.",
      "Some file systems have a limit of their own (FAT: 4 GiB); put GOMODCACHE on another: `df -hT` shows which is what."
    ]
  }),
  defineRule("GMG705", {
    slug: "killed-for-memory",
    cause: "out-of-memory-killed",
    title: "The process was killed, most likely for its memory",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /signal: killed|fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|cannot allocate memory|Out of memory, malloc failed|OOMKilled|Killed signal terminated program|(?:code|status):? 137\b|^Killed$|Out of memory: Kill/im
    ),
    because: ({ evidence }) => /allocate memory|malloc failed/.test(evidence) ? "A process asked for memory, and the machine, the container or its limit (`ulimit -v`) had none left. Nothing was wrong with the download itself." : "The kernel or the container killed a process: nearly always the memory limit. Nothing was wrong with the download itself.",
    doThis: (facts) => advise(facts, [
      onRunner(
        "A runner of GitHub has 7 to 16 GB: take a larger one, or do less at once: `go build -p 1 ./...`."
      ),
      at(
        ["docker-build", "self-hosted", "gitlab", "other-ci"],
        "Give the job or container more memory: compiling large packages takes 2 GB and more (`docker run --memory 4g`, `resources.limits.memory`)."
      ),
      "Do less at once: `GOMAXPROCS=2 go build -p 1 ./...`, or `export GOMEMLIMIT=1GiB`."
    ])
  }),
  defineRule("GMG709", {
    slug: "path-too-long-windows",
    cause: "path-too-long-windows",
    title: "A path is longer than Windows allows",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /filename or extension is too long|Filename too long|file name, or both are too long|path too long|path name is too long/i
    ),
    because: () => "A file of the module would lie deeper than the 260 characters that Windows takes by default.",
    doThis: () => [
      "Shorten the way: `go env -w GOMODCACHE=C:\\m`.",
      "Allow long paths, as administrator: `git config --system core.longpaths true`, and `Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem LongPathsEnabled 1`."
    ]
  }),
  defineRule("GMG710", {
    slug: "file-name-too-long",
    cause: "file-name-too-long-linux",
    title: "A file name is too long for the disk",
    retry: "never",
    match: (trouble) => seen2(trouble, /file name too long|ENAMETOOLONG/i),
    because: () => "One name is over the limit: 255 bytes on most file systems, about 140 on eCryptfs and other encrypted homes.",
    doThis: () => [
      "Put the module cache on a plain file system: `export GOMODCACHE=/var/tmp/gomod`.",
      "If GOPATH or GOMODCACHE was built from a very long name (a branch, a job name), shorten it."
    ]
  }),
  lockRule,
  ...cachePlaceRules,
  defineRule("GMG707", {
    slug: "cache-damaged",
    cause: "cache-corrupt",
    title: "The module cache on this machine is damaged",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /unexpected ziphash|missing ziphash|(?:zip|dir) has been modified|\.ziphash: no such file|'origin' does not appear to be a git repository|exists with wrong content|exists but is not a directory|\bunzip \S{1,400}: (?!.{0,300}(?:collision|prefix|too large|malformed|invalid char|(?:invalid|unexpected) file name|go\.mod files? (?:must have lowercase|not in module root)|both a file and|multiple entries|path is not))|exists and is not empty|loose object .{1,300} is corrupt|bad object|remote origin already exists|can't find or create lock file|open \S{0,300}(?:cache[\\/]download[\\/]\S{1,300}|pkg[\\/]mod[\\/][^\s:]{1,300}\.(?:go|s|c|h)): (?:no such file|The system cannot find)|reading \S{1,300}[\\/]cache[\\/]download[\\/]\S{1,300}: |not a git repository: '?\S{0,300}cache[\\/]vcs|\bgit [a-z-]{2,20} [^\n]{1,600}: exit status 128:\s{1,20}fatal: not a git repository \(or any|resulting module with sum (h1:[\w+/=]{1,60}); expected sum \1|[\\/]sumdb[\\/]\S{1,200}[\\/]latest: no such file/
    ) ?? seen2(trouble, damagedClone),
    because: ({ modules }) => `What lies in the cache for ${listed(modules)} is not what go put there: a broken restore, a killed job or an edit.`,
    doThis: (facts) => advise(facts, [
      "Empty it once and download again: `go clean -modcache && go mod download`.",
      at(
        ["github-hosted", "self-hosted"],
        "If it came from a cache of CI, change its key (`cache-key-prefix:`), or the damage comes back with the next restore."
      ),
      at(
        ["gitlab", "other-ci"],
        "If it came from a cache of CI, change its `key:`, or the damage comes back with the next restore."
      ),
      at(
        "docker-build",
        "If it came with a cache mount, empty that: `docker builder prune --filter type=exec.cachemount`."
      )
    ])
  })
];

// src/diagnose/rules/go-sum.ts
var goSumRules = [
  defineRule("GMG407", {
    slug: "go-sum-incomplete",
    cause: "go-sum-missing-entry",
    title: "go.sum has no line for a module",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /missing go\.sum entr|updates to go\.sum needed|no go\.sum file|go\.sum is missing|missing entr\S{1,3} in go\.sum/
    ),
    because: ({ modules }) => `go may not add lines by itself (-mod=readonly), and go.sum does not cover ${listed(modules)}.`,
    doThis: (facts) => advise(facts, [
      "Complete it and commit: `go mod tidy && git add go.mod go.sum`.",
      facts.modules.length === 0 ? void 0 : `Or only this one: \`go mod download ${moduleIn(facts)}\`, then commit go.sum.`,
      at("docker-build", "In a Dockerfile, copy both files before downloading: `COPY go.mod go.sum ./`."),
      "In a workspace look at go.work.sum too: `go work sync` writes it."
    ])
  })
];

// src/diagnose/rules/goproxy.ts
var aPage = /https?:\/\/(?<page>(?:pkg\.go\.dev|godoc\.org|go\.dev|golang\.org|github\.com)(?=\/\S{1,300}\/@(?:v\/|latest)))/;
var goproxyRules = [
  defineRule("GMG210", {
    slug: "goproxy-invalid",
    cause: "goproxy-invalid-value",
    title: "GOPROXY is not a list of proxies",
    explains: ["GMG301"],
    retry: "never",
    match: (trouble) => /GOSUMDB/.test(trouble.local) ? void 0 : seen2(
      trouble,
      /GOPROXY list is not the empty string|invalid \$GOPROXY setting|proxy URL (?:missing scheme: |scheme \(must be https, http, file\): |with non-path elements: )(?<named>\S{1,300})|parse (?!certificate|output|go\.mod)(?<!proxy address [^\n]{0,200}parse )"{0,3}(?<value>[^\n"]{1,300})"{0,2}: (?:invalid|first path segment|missing protocol|net\/url)|invalid character "\|" in host name|refusing to pass credentials to insecure URL|unsupported (?:protocol )?scheme|no Host in request URL|invalid URL port "|lookup (?<joined>[^\s:;，；、。]{1,200}[;，；、。]\S{0,200}): no such host/,
      "value",
      "joined",
      "named",
      "page"
    ) ?? seen2(
      trouble,
      /invalid (?:file:\/\/ )?proxy URL(?<value>)(?<joined>)(?<named>)/,
      "value",
      "joined",
      "named",
      "page"
    ) ?? seen2(trouble, aPage, "value", "joined", "named", "page"),
    because: ({ value: quoted2, joined: joined3, named: named4, evidence, page }) => {
      if (page !== "") return `GOPROXY names ${page}, which shows pages about modules and serves none.`;
      const value = quoted2 || joined3 || named4;
      if (evidence.includes("contains no entries"))
        return "GOPROXY is set, and there is no proxy in it, only blanks or separators.";
      return `go cannot read ${value === "" ? "the value of GOPROXY" : `\`${value}\``}: an entry is \`direct\`, \`off\` or an address with https://, http:// or file://.`;
    },
    doThis: (facts) => [
      "See it as go does: `go env GOPROXY`; a bad value may also come from `go env -w`: `go env -u GOPROXY`.",
      // No host has failed: none was asked.
      `Write addresses with their scheme, separated by \`,\` or \`|\`: \`export GOPROXY=${anotherProxy({ ...facts, hosts: [] })}\` (no \`;\`, no quotes, no blanks).`,
      "An IPv6 address needs brackets (`http://[::1]:3000`); a `|` needs Go 1.15; a password needs https."
    ]
  }),
  defineRule("GMG209", {
    slug: "goproxy-off",
    cause: "goproxy-off",
    title: "GOPROXY=off, and the module is not in the cache",
    retry: "never",
    match: (trouble) => seen2(trouble, /disabled by GOPROXY=off|cmdgonetlimit=0/),
    because: ({ modules }) => `go may ask nobody (\`off\` in GOPROXY), and ${listed(modules)} must come from somewhere.`,
    doThis: (facts) => [
      fromPublicProxy(
        facts,
        `Allow a proxy for this step: \`GOPROXY=${anotherProxy(facts)} go mod download\`${orInChina(facts)}.`
      ) ?? `Let go ask the repository for this step: \`GOPROXY=direct go mod download\`.`,
      "See where `off` comes from: `go env -changed`, `env | grep GOPROXY`; undo `go env -w` with `go env -u GOPROXY`.",
      "If it is meant to be offline, fill the cache before: run `go mod download` with the network, with the same GOMODCACHE."
    ]
  })
];

// src/diagnose/rules/http-proxy.ts
function withVariable(trouble, found) {
  if (found === void 0) return void 0;
  const ofScheme = ["HTTPS_PROXY", "HTTP_PROXY"];
  if (found.url.startsWith("http:")) ofScheme.reverse();
  const variable2 = [...ofScheme, "ALL_PROXY"].find((name) => (trouble.settings[name] ?? "") !== "");
  const [, scheme2 = "", address2 = ""] = /^(?:(\w{1,10}):\/\/)?(?:[^\s@/]{0,300}@)?([^\s/@]{1,260})/.exec(
    trouble.settings[variable2 ?? ""] ?? ""
  ) ?? [];
  const isItself = variable2 === void 0 && trouble.attempts.length > 0 && / 407 /.test(found.evidence);
  return { ...found, variable: variable2 ?? "", address: address2, isItself, isSocks: /^socks/i.test(scheme2) };
}
function called({ variable: variable2, address: address2 }) {
  return address2 === "" ? "" : `(${variable2}, \`${address2}\`) `;
}
function withoutProxy(facts) {
  const host3 = addressOf3(facts).replace(/^\w+:\/\//, "").replace(/:\d{1,5}$/, "");
  const earlier = facts.settings?.["NO_PROXY"];
  return earlier === void 0 || earlier === "" ? `"$NO_PROXY,${host3}"` : `${earlier},${host3}`;
}
function proxyIn({
  proxy,
  relay,
  port
}) {
  return proxy || (relay === "" || port === "" ? relay : `${relay}:${port}`);
}
function isScheme(proxy) {
  return /^https?$/.test(proxy);
}
var httpProxyRules = [
  defineRule("GMG110", {
    slug: "http-proxy-wants-password",
    cause: "proxy-407-auth-required",
    title: "The HTTP proxy wants a password",
    retry: "never",
    match: (trouble) => withVariable(
      trouble,
      seenConnecting(
        trouble,
        /Proxy Authentication Required|response 407\b|(?:error:|code) 407\b|: 407 |(?<!: 401 )authenticationrequired/i
      )
    ),
    because: (facts) => facts.isItself ? `${hostOf(facts)} itself answered 407, though no HTTP proxy is set here (HTTPS_PROXY, HTTP_PROXY): it is an HTTP proxy and no module proxy, or your network puts one on the way unseen.` : `The HTTP proxy of your network ${called(facts)}answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: (facts) => [
      ...facts.isItself ? [
        `See who answers: \`curl -sSI ${urlIn(facts)}\`; \`Proxy-Authenticate\` and \`Via\` name it.`,
        `If ${hostOf(facts)} is the HTTP proxy of your network, its address belongs into HTTPS_PROXY, and that of a module proxy into GOPROXY: \`export GOPROXY=${anotherProxy(facts)}\`.`
      ] : [],
      `Put user and password into the variable, percent-encoded (\`@\` is \`%40\`): \`export ${facts.variable || "HTTPS_PROXY"}=http://$PROXY_USER:$PROXY_PASSWORD@${facts.address || facts.isItself && facts.hosts[0] || "proxy.example.com:3128"}\`.`,
      `If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in ${facts.variable || "HTTPS_PROXY"}.`,
      `Hosts that need no proxy belong into NO_PROXY: \`export NO_PROXY=${withoutProxy(facts)}\`, if this is one.`
    ]
  }),
  defineRule("GMG109", {
    slug: "http-proxy-broken",
    cause: "http-proxy-env-misconfigured",
    title: "The HTTP proxy in the environment does not work",
    retry: "never",
    match: (trouble) => withVariable(
      trouble,
      seenConnecting(
        trouble,
        /proxyconnect tcp: (?:[^\n]{0,200}?(?:dial tcp[46]?:? (?:lookup )?)(?<proxy>[^\s,]{1,200}?):? )?|Could not resolve proxy: (?<unresolved>\S{1,200})|socks connect|invalid proxy address|malformed HTTP (?:response "\\x|status code)|Proxy CONNECT aborted|(?:Received HTTP code|CONNECT tunnel failed, response) (?!403|5)\d{3}|unable to access 'https?:\/\/(?:[^/@\n']{1,200}@)?(?<asked>[^/:\n']{1,253})(?=[/:'])[^\n']{0,300}': Failed to connect to (?!\k<asked> )(?<relay>127\.\S{1,20}|localhost|::1|\S{1,253}(?= port (?!443|80\b)\d{2,5}[: ]))(?: port (?<port>\d{2,5}))?|(?:Get|read) "?https:\/\/[^\s"]{1,1000}"?: (?:Bad Request|Method Not Allowed|Not Found|Unauthorized)\)?[ \t]{0,20}$/m,
        "proxy",
        "unresolved",
        "relay",
        "port"
      )
    ),
    because: (facts) => isScheme(facts.proxy) ? `The value of ${facts.variable || "HTTPS_PROXY or HTTP_PROXY"} is no address: of it go reads \`${facts.proxy}\` as the name of a host, so that its scheme stands there twice or without \`://\`.` : `go was told to go through the HTTP proxy ${named(proxyIn(facts) || facts.unresolved || facts.address)}(${facts.variable || "HTTPS_PROXY, HTTP_PROXY"}), and that did not answer as one.`,
    doThis: (facts) => {
      const proxy = isScheme(facts.proxy) ? "" : proxyIn(facts);
      return advise(facts, [
        "See what is set: `env | grep -i _proxy`; correct it or take it away: `unset HTTPS_PROXY HTTP_PROXY https_proxy http_proxy`.",
        .../^(?:127\.|localhost|::1|\[::1\])/.test(proxy) ? [
          at(
            "docker-build",
            `Inside a container \`${proxy}\` is the container itself: use \`docker build --network host\`, or name the host of the container: \`http://host.docker.internal:${/:(\d{1,5})$/.exec(proxy)?.[1] ?? "3128"}\`.`
          ),
          at(
            ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
            `Nothing answers at \`${proxy}\` on this machine: start the program that should, or take the variable away.`
          )
        ] : [
          facts.isSocks ? `Ask it the way go does: \`curl -v -x "$${facts.variable}" ${urlIn(facts)}\`. If it wants to know who asks, put user and password into the variable, percent-encoded: \`export ${facts.variable}=socks5://$PROXY_USER:$PROXY_PASSWORD@${facts.address}\`; if it is no SOCKS5 proxy, write \`http://\`.` : `Write \`http://\` in front of a plain proxy, also in HTTPS_PROXY: \`export HTTPS_PROXY=http://${proxy || facts.address || "proxy.example.com:3128"}\`.`
        ],
        at(
          "docker-build",
          "docker build takes the variables from the host (`~/.docker/config.json`, `--build-arg`); look there, too: `docker info | grep -i proxy`."
        ),
        at(
          "windows",
          "On Windows they may also stand in the settings of the user or the system: `[Environment]::GetEnvironmentVariable('HTTPS_PROXY', 'User')`, and the same with `'Machine'`."
        )
      ]);
    }
  }),
  defineRule("GMG111", {
    slug: "http-proxy-forbids-host",
    cause: "proxy-403-forbidden",
    title: "The HTTP proxy does not let this host through",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: Forbidden\b(?! \()[^\n]{0,200}$|(?:Received HTTP code|CONNECT tunnel failed, response) 403|https?:\/\/(?:golang\.org|google\.golang\.org|cloud\.google\.com|gopkg\.in|k8s\.io|sigs\.k8s\.io|go\.uber\.org|rsc\.io)\/\S{1,300}go-get=1: 403 /m
    ),
    because: (facts) => `A bare \`Forbidden\` without \`reading\` is the answer of your network's HTTP proxy to CONNECT: ${hostOf(facts)} is not on its list.`,
    doThis: (facts) => [
      `Have ${hostOf(facts)} allowed, or name in GOPROXY a module proxy that is; see what it answers: \`curl -v ${urlIn(facts)}\`.`,
      `If this host needs no proxy, name it: \`export NO_PROXY=${withoutProxy(facts)}\`.`
    ]
  }),
  defineRule("GMG112", {
    slug: "http-proxy-cannot-reach-host",
    cause: "proxy-5xx",
    title: "The HTTP proxy could not reach the host",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: (?:Service Unavailable|Bad Gateway|Gateway Timeout|Internal Server Error)\)?[ \t]{0,20}$|(?:Received HTTP code|CONNECT tunnel failed, response) 5\d\d/m
    ),
    because: (facts) => `A bare status without \`reading\` is the answer of your network's HTTP proxy to CONNECT: it had no way to ${hostOf(facts)}.`,
    doThis: (facts) => [
      `Run it again in a few minutes; test the way with \`curl -v -x "$HTTPS_PROXY" ${addressOf3(facts)}/\`.`,
      `If the host is inside your network, go there directly: \`export NO_PROXY=${withoutProxy(facts)}\`.`
    ]
  })
];

// src/diagnose/rules/module-mode.ts
var moduleModeRules = [
  defineRule("GMG605", {
    slug: "modules-switched-off",
    cause: "go111module-off",
    title: "Modules are switched off by GO111MODULE",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /unknown environment setting GO111MODULE=(?<meaningless>\S{0,100})|modules disabled (?:by|inside|in) |disabled by GO111MODULE=off|(?:(?<!can't load package: )package \S{1,300}|^\s{0,20}(?:go: )?go(?: get)?): cannot use path@version syntax in GOPATH mode/m,
      "meaningless"
    ),
    because: ({ meaningless, evidence }) => {
      if (meaningless !== "")
        return `\`GO111MODULE=${meaningless}\` means nothing to go: write on, off or auto.`;
      return /^go(?: get)?: cannot/.test(evidence) ? "go works without modules here: `GO111MODULE=off` in the environment or `go env -w`, or a Go older than 1.13 in a directory without go.mod." : "The environment or `go env -w` says `GO111MODULE=off`, and then go knows no modules at all.";
    },
    doThis: () => [
      "Take it away: `unset GO111MODULE && go env -u GO111MODULE`.",
      'See where it comes from: `go env -changed` and `env | grep GO111MODULE`; in YAML, remove it or write `GO111MODULE: "on"`, for a bare `on` can arrive as `true`.'
    ]
  }),
  defineRule("GMG607", {
    slug: "go-mod-in-gopath",
    cause: "gopath-contains-gomod",
    title: "GOPATH itself holds a go.mod",
    retry: "never",
    match: (trouble) => seen2(trouble, /\$GOPATH\/go\.mod exists but should not/),
    because: () => "A go.mod lies directly in GOPATH, most often because an image was built in `/go`.",
    doThis: (facts) => advise(facts, [
      at("docker-build", "Work elsewhere: `WORKDIR /src` before `COPY . .` in the Dockerfile."),
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        'If that go.mod is a left-over, remove it: `rm "$(go env GOPATH)/go.mod"`; if it is your project, move that to a directory elsewhere.'
      ),
      "Or move GOPATH: `export GOPATH=/tmp/gopath`."
    ])
  }),
  defineRule("GMG606", {
    slug: "no-go-mod-here",
    cause: "gopath-mode-no-gomod",
    title: "There is no go.mod here or above",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /go\.mod file not found|cannot (?:find main module|determine module path for source directory)|no modules specified|outside (?:of )?a module|outside available modules|working directory is not part of a module|not in a module\b|cannot find package "[^"]{1,300}" in any of:?(?![\s\S]{0,400}\(vendor tree\))|cannot find module for path _\/|build (\w{1,60}): cannot find module for path \1\b|current directory is not (?:in|part of) (?:a|the) (?:main )?module|directory prefix \S{1,200} does not contain (?:main module|modules listed)/
    ),
    because: () => "go ran in a directory that belongs to no module.",
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is; its directory belongs into `working-directory:`."
      ),
      at(
        "docker-build",
        "In a Dockerfile, copy go.mod and go.sum before `RUN go mod download`: `WORKDIR /src` and `COPY go.mod go.sum ./`."
      ),
      at(
        ["laptop", "gitlab", "other-ci"],
        "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is."
      ),
      "A program is installed without a module where its version is named, as in `go install golang.org/x/tools/cmd/goimports@latest`; a new module begins with `go mod init`."
    ])
  }),
  defineRule("GMG608", {
    slug: "flags-forbid-change",
    cause: "goflags-mod-vendor-or-readonly",
    title: "A flag keeps go from doing this",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /parsing \$?GOFLAGS: (?<unreadable>[^\n]{1,300})|(?:(?<!go\.sum needed, )disabled by|due to|build flag|because) (?<flag>-mod=(?:vendor|readonly|mod))|-mod may only be set|updates to go\.(?:mod|work) needed|parsing \$?GOFLAGS|unknown flag -(?!insecure)\S{1,40}|flag provided but not defined: (?<undefined>-(?!insecure|Wl,)\S{1,200})(?!\S|\s{1,20}(?:Usage of |usage: (?!go )))|-reuse cannot be used inside a module|using the vendor directory|-mod=\w{1,10} (?:only valid|or -mod=\w{1,10} to bypass)/,
      "flag",
      "undefined",
      "unreadable"
    ),
    because: ({ flag, undefined: foreign, unreadable: unreadable3, modules }) => {
      if (unreadable3 !== "") return `go cannot take what is in GOFLAGS: ${unreadable3}.`;
      return foreign === "" ? `\`${flag || "-mod=readonly"}\` (a flag, GOFLAGS, or go's own default) forbids what ${listed(modules, "go.mod")} needs.` : `This command does not know \`${foreign}\`; it stands on the command line or in GOFLAGS.`;
    },
    doThis: ({ unreadable: unreadable3 }) => [
      unreadable3 === "" ? "Bring the files up to date and commit them: `go mod tidy` (and `go mod vendor` if you vendor)." : "Write each flag with its `-`, blanks between them, and quotes around the whole of one that has a blank in it: `GOFLAGS=\"-mod=mod '-ldflags=-s -w'\"`.",
      "Look for a left-over flag: `go env GOFLAGS`; remove it with `unset GOFLAGS && go env -u GOFLAGS`."
    ]
  })
];

// src/diagnose/rules/module.ts
var declares = /declares its path as: (?<declared>\S{1,300})[\s\S]{1,60}?but was required as: (?<required>\S{1,300})/;
var unexpectedPath = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod: unexpected module path "(?<declared>[^"]{1,300})"/;
var declaresAtEnd = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod:\s{1,20}module declares its path as: (?<declared>\S{1,300})/;
var usedTwice = /(?<![\w./@-])(?<declared>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200} used for two different module paths \((?:\k<declared> and )?(?<required>[^\s)]{1,300})/;
var importComment = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/\S{1,300}): code in directory \S{1,1000} expects import "(?<declared>[^"]{1,300})"/;
function declaredPath(trouble) {
  return seen2(trouble, declares, "declared", "required") ?? seen2(trouble, unexpectedPath, "declared", "required") ?? seen2(trouble, declaresAtEnd, "declared", "required") ?? seen2(trouble, importComment, "declared", "required");
}
function bareMajor(trouble) {
  const [module = ""] = trouble.modules;
  const major = /@(?<major>v[2-9]\d{0,3})\.\d{1,6}\.\d{1,6}$/.exec(module)?.groups?.["major"];
  if (major === void 0 || trouble.remote !== "" || /^gopkg\.in\/|\/v\d{1,4}@/.test(module))
    return void 0;
  const found = seen2(trouble, /\/@v\/v\S{1,60}: (?:404|410)\b/);
  return found && { ...found, path: "", major };
}
function commitIn(module) {
  return /-([0-9a-f]{12})[0-9a-f]*$/.exec(module)?.[1] ?? "latest";
}
var moduleRules = [
  defineRule("GMG306", {
    slug: "letter-case-differs",
    cause: "case-insensitive-collision",
    title: "The module path is written in another letter case",
    retry: "never",
    match: (trouble) => {
      const found = declaredPath(trouble);
      if (found !== void 0 && found.declared !== found.required && found.declared.toLowerCase() === found.required.toLowerCase())
        return found;
      return seen2(
        trouble,
        /case-insensitive import collision: "(?<declared>[^"]{1,300})" and "(?<required>[^"]{1,300})"/,
        "declared",
        "required"
      );
    },
    because: ({ declared, required }) => `The module is called \`${declared}\`, and something asks for \`${required}\`; to Go these are two modules.`,
    doThis: ({ declared, required }) => [
      `Write \`${declared}\` in every import: \`grep -rl '${required}' --include=*.go . | xargs perl -pi -e 's#\\Q${required}\\E#${declared}#g'\`, then \`go mod tidy\`.`,
      `If a dependency writes it the old way, \`go mod why -m ${required}\` names it: update that one.`
    ]
  }),
  defineRule("GMG315", {
    slug: "module-renamed",
    cause: "repository-moved-or-renamed",
    title: "The module has taken another name",
    retry: "never",
    match: (trouble) => /version constraints conflict/.test(trouble.local) ? declaredPath(trouble) : void 0,
    because: ({ declared, required }) => `What lies at \`${required}\` calls itself \`${declared}\` by now: the repository was renamed or moved.`,
    doThis: ({ declared, required }) => [
      `Use the new path: \`go get ${declared}@latest\` (programs: \`go install ${declared}@latest\`), and change the imports.`,
      `Or stay with an older version that still has the old name: \`go list -m -versions ${required}\`.`
    ]
  }),
  defineRule("GMG305", {
    slug: "module-path-differs",
    cause: "module-path-mismatch",
    title: "The module calls itself by another path",
    retry: "never",
    match: (trouble) => declaredPath(trouble) ?? seen2(trouble, usedTwice, "declared", "required"),
    because: ({ declared, required, evidence }) => usedTwice.test(evidence) ? `The same files stand for \`${declared}\` and for \`${required}\`: a replace points one to the other, and both are required.` : `Its ${importComment.test(evidence) ? "code (an import comment)" : "go.mod"} says \`${declared}\`, and it was ${importComment.test(evidence) ? "imported" : "required"} as \`${required}\`.`,
    doThis: ({ declared, required, modules, evidence }) => [
      declared.split("/")[0]?.includes(".") === true ? `Require it by its own name: replace \`${required}\` by \`${declared}\` in imports and go.mod, then \`go mod tidy\`.` : void 0,
      usedTwice.test(evidence) ? `If that name is not to be used here at all, take its line out: \`go mod edit -dropreplace=${required} -droprequire=${required}\`.` : `For a fork that keeps the name, use a replace: \`go mod edit -replace=${declared}=${versionOf(modules[0] ?? "") === "" ? required : `${required}@${versionOf(modules[0] ?? "")}`}\`.`
    ]
  }),
  defineRule("GMG304", {
    slug: "major-version-suffix",
    cause: "major-version-suffix-mismatch",
    title: "Path and major version do not agree",
    retry: "never",
    match: (trouble) => {
      const pattern = /module path must (?:not have \/v\d|match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed)\s{1,20}module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
      const none = /no matching versions for query "(?:upgrade|patch)"(?<path>)/;
      return seen2(trouble, pattern, "path", "major") ?? answered(trouble, pattern, "path", "major") ?? seen2(trouble, none, "path", "major") ?? bareMajor(trouble);
    },
    because: ({ modules, path }) => `From v2 on the major version is part of a module's path${path === "" ? "" : ` (here \`${path}\`)`}; ${listed(modules, "this module")} does not keep to that, or is asked for without it.`,
    doThis: ({ modules, path, major }) => [
      path === "" && modules[0] === void 0 ? "Ask for the path with its suffix, `/v2` and so on, and import it so." : `Ask for the path with its suffix: \`go get ${path || `${pathOf2(modules[0] ?? "").replace(/\/v\d+$/, "")}/${major || "v2"}`}@latest\`, and import it so.`,
      "See which major versions there are: the tags of the repository, or pkg.go.dev.",
      `If the author tagged v2 without \`/v2\` in go.mod, neither path works: use an older version, or the newest commit${modules[0] === void 0 ? "" : `: \`go get ${pathOf2(modules[0])}@HEAD\``}.`
    ]
  }),
  defineRule("GMG303", {
    slug: "version-invalid",
    cause: "invalid-version-or-pseudo-version",
    title: "This cannot be a version of the module",
    explains: ["GMG208"],
    retry: "never",
    match: (trouble) => {
      const pattern = /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid(?!: unknown revision)|(?<conflict>inconsistent versions:|version constraints conflict:(?![\s\S]{1,600}declares its path))/;
      return seen2(trouble, pattern, "reason", "conflict") ?? answered(trouble, pattern, "reason", "conflict");
    },
    because: ({ modules, reason: reason2, conflict }) => conflict !== "" ? `Two requirements exclude each other: one wants ${listed(modules)}, and another wants something else of it.` : `The version of ${listed(modules, "a module")} in go.mod cannot exist${reason2 === "" ? "" : `: ${reason2}`}.`,
    doThis: ({ modules }) => [
      modules[0] === void 0 ? "Let go write it: take the line out, and `go mod tidy` finds a version; never write one by hand." : `Let go write it: \`go get ${pathOf2(modules[0])}@${commitIn(modules[0])}\`; never edit a pseudo-version by hand.`,
      modules[0] === void 0 ? "If a dependency asks for it, `go mod graph` names it: update that one." : `If a dependency asks for it, \`go mod graph | grep ${pathOf2(modules[0])}\` names it: update that one.`
    ]
  }),
  defineRule("GMG311", {
    slug: "module-too-large",
    cause: "module-too-large",
    title: "The module is larger than Go takes",
    retry: "never",
    match: (trouble) => {
      const pattern = /too large \(max size|source tree too (?:large|big)|zip file (?:is )?too large|go\.mod file (?:is )?too large/;
      return seen2(trouble, pattern) ?? answered(trouble, pattern);
    },
    because: ({ modules }) => `Go's limit is 500 MiB for a module and 16 MiB for its go.mod, and ${listed(modules, "the module")} went past it.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use a version that is smaller"),
      "If it is yours, take large files out of the tree, or give their directory a go.mod of its own: then it is left out."
    ]
  }),
  defineRule("GMG316", {
    slug: "version-withdrawn",
    cause: "version-retracted-or-deleted",
    title: "This version was withdrawn by its author",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /module retracted|retracted by module author|(?:has been|was|versions) retracted|\bretracted version/
    ) ?? answered(trouble, /\bretracted\b|has been (?:withdrawn|deleted)/),
    because: ({ modules }) => `The author withdrew ${listed(modules)}: not to be used any more, and perhaps gone.`,
    doThis: ({ modules }) => [
      modules[0] === void 0 ? "Move to a version that stands: `go list -m -u -retracted all` names the modules whose version was withdrawn, and why." : `Move to a version that stands: \`go get ${pathOf2(modules[0])}@latest && go mod tidy\`.`,
      modules[0] === void 0 ? void 0 : `Read why: \`go list -m -retracted -versions ${pathOf2(modules[0])}\` shows the withdrawn ones too.`
    ]
  })
];

// src/diagnose/rules/replace.ts
var replaceRules = [
  defineRule("GMG309", {
    slug: "replacement-missing",
    cause: "replace-target-missing",
    title: "The target of a replace is not there",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work(?! file: errors parsing)|cannot load module (?<member>\.{1,2}\S{1,300}): open|open (?<opened>\S{1,300})[\\/]go\.mod: (?:no such file|The system cannot find)|(?<!COPY failed: [^\n]{1,300})go\.mod: (?:no such file|The system cannot find)|(?<lost>[\w-][\w./-]{0,200})@v0\.0\.0(?:-00010101000000-000000000000)?: malformed module path "[^"]{1,300}": missing dot/,
      "directory",
      "by",
      "file",
      "listed",
      "member",
      "opened",
      "lost"
    ),
    because: (facts) => facts.lost !== "" ? `\`${facts.lost}\` is a name that no host serves: only a replace can say where it lies, and go.mod has none for it.` : `go.mod or go.work points to ${inCode(facts.directory || facts.by || facts.file || facts.listed || facts.member || facts.opened) || "a directory"}, and there is no module there on this machine.`,
    doThis: (facts) => advise(facts, [
      facts.lost === "" ? void 0 : `Say where it lies, from the directory of go.mod on: \`go mod edit -replace=${facts.lost}=../${facts.lost.replace(/^.*\//, "")}\`; or take it out: \`go mod edit -droprequire=${facts.lost}\`.`,
      at(
        ["github-hosted", "self-hosted"],
        "Check that directory out too: a second `actions/checkout` with `path:`, or `submodules: true`."
      ),
      at(
        "docker-build",
        "Copy that directory into the image too: `COPY` before `RUN go mod download`, from a build context that has it."
      ),
      at(
        ["laptop", "gitlab", "other-ci"],
        "Bring that directory here too: clone it beside this one, or `git submodule update --init`."
      ),
      facts.lost !== "" ? void 0 : facts.listed !== "" ? `If it is not meant to be here, take it out of go.work: \`go work edit -dropuse=${facts.listed}\`, or build without it: \`GOWORK=off\`.` : `A replace for your own desk does not belong in the repository: ${facts.modules.length === 0 ? "take its line out of go.mod" : `\`go mod edit -dropreplace=${moduleIn(facts)}\``}, and use an uncommitted go.work (or \`GOWORK=off\`).`,
      facts.modules.length > 0 ? `The target needs a go.mod of its own: \`go mod init ${moduleIn(facts)}\` there.` : "The target needs a go.mod of its own: `go mod init` there, with the path by which others import it."
    ])
  }),
  defineRule("GMG310", {
    slug: "install-blocked-by-replace",
    cause: "go-install-blocked-by-replace",
    title: "go install does not take a module with replace",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /go\.mod file[\s\S]{0,200}contains\s{1,20}one\s{1,20}or\s{1,20}more\s{1,20}(?:replace|exclude)\s{1,20}directives|interpreted differently than if it were the main module/
    ),
    because: ({ modules }) => `The go.mod of ${listed(modules)} has \`replace\` or \`exclude\` lines, and \`go install path@version\` refuses those.`,
    doThis: ({ modules }) => [
      modules[0] === void 0 ? "Build it from a checkout: `git clone` it, and `go install ./...` there." : `Build it from a checkout: \`git clone https://${repositoryOf(modules[0])} ${nameOf2(modules[0])} && cd ${nameOf2(modules[0])} && go install ./...\`.`,
      "Or use a version without them, or the binaries that the project releases."
    ]
  })
];
function repositoryOf(module) {
  const path = pathOf2(module).replace(/\/v\d+$/, "");
  return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(path) ? path.split("/").slice(0, 3).join("/") : path;
}
function nameOf2(module) {
  return repositoryOf(module).split("/").at(-1) ?? "";
}

// src/diagnose/waited-words.ts
function waitedWords({ module, command, address: address2, forMs }) {
  const about2 = module === "" ? "" : `module ${module}: `;
  const whom = address2 === "" ? "" : ` ${address2}`;
  const long = forMs === void 0 ? "" : ` for ${Math.round(forMs / 1e3)} s`;
  return `go: ${about2}${command}${whom}: no answer${long} when it was ended`;
}
function comingWords(bytes, forMs) {
  return `still coming when the time was up, after ${bytes} bytes in ${Math.round(forMs / 1e3)} s`;
}
function comingIn(evidence) {
  const [, bytes, time] = /still coming when the time was up, after (\d{1,15}) bytes in (\d{1,9} s)/.exec(evidence) ?? [];
  return bytes === void 0 ? void 0 : `${(Number(bytes) / 1e6).toFixed(1)} MB had come in ${time}`;
}

// src/diagnose/rules/no-route.ts
var fetchedBefore = 'Or fetch nothing in the build: download before it, and hand the modules in by `docker build --build-context modules="$(go env GOMODCACHE)/cache/download" .`; in the Dockerfile, `RUN --mount=type=bind,from=modules,target=/modules GOPROXY=file:///modules go mod download`.';
var noIpv6Rule = defineRule("GMG104", {
  slug: "ipv6-without-route",
  cause: "ipv6-unreachable",
  title: "IPv6 does not work from here",
  retry: "never",
  match: (trouble) => seenConnecting(
    trouble,
    /(?:dial tcp6? \[|connect to (?:host )?\[?)(?<address>[0-9a-f]{0,4}:[0-9a-f:]{2,45})\]?(?::| port )\d{0,5}:? ?(?:connect: )?(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported|permission denied|connectex: A socket operation was attempted to an unreachable)/i,
    "address"
  ),
  because: (facts) => `This machine has no way to the IPv6 address \`${facts.address}\` of ${hostOf(facts)}.`,
  doThis: (facts) => advise(facts, [
    at(
      "docker-build",
      'In docker, either give the network IPv6 (`"ipv6": true` in /etc/docker/daemon.json) or leave it out; a half-configured one does this. With the host\'s network: `docker build --network host`.'
    ),
    at(
      ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
      `Try IPv4 alone: \`curl -4 -I ${nameOf3(facts)}\`; if that works, switch IPv6 off where it is broken: \`sudo sysctl -w net.ipv6.conf.all.disable_ipv6=1\`.`
    ),
    "Or mend the way: a router or VPN announces IPv6 and has none."
  ])
});
var noRouteRule = defineRule("GMG105", {
  slug: "network-unreachable",
  cause: "tcp-timeout",
  title: "There is no route to the host",
  retry: "after-delay",
  match: (trouble) => seenConnecting(
    trouble,
    /(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported by protocol|connect: (?:permission denied|no buffer space available|invalid argument)|in a way forbidden by its access permissions|address is not valid in its context|Only one usage of each socket address|unreachable (?:network|host)|(?:network|host) is down|operation not permitted$|socket: permission denied)/im
  ),
  // A sandbox says so, and goes on saying it.
  settled: ({ evidence }) => /operation not permitted|permission denied|access permissions|not supported/.test(evidence),
  because: (facts) => `This machine or container has no way to ${hostOf(facts)} at all.`,
  doThis: (facts) => advise(facts, [
    at(
      "docker-build",
      "Look how the build is run: `docker build --network none` takes its network away; `docker build --network host` gives it that of the machine."
    ),
    at("docker-build", fetchedBefore),
    "Look at the network of the machine: `ip route`; a sandbox or a lost VPN looks like this.",
    "Where there is to be no network, bring the modules along: `go mod vendor` where there is one, and commit vendor."
  ])
});
function isName(host3) {
  return !/^(?:\[|\d{1,3}(?:\.\d{1,3}){3}(?::|$))/.test(host3);
}
function nameOf3({ hosts }) {
  return `https://${hosts.find(isName) ?? "proxy.golang.org"}/`;
}

// src/diagnose/rules/network.ts
var networkRules = [
  defineRule("GMG101", {
    slug: "name-not-resolved",
    cause: "dns-failure",
    title: "A host name could not be resolved",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /lookup (?<name>[\w.-]{1,253})(?: on (?<resolver>[^\s,]{1,60}?))?: (?:no such host|server misbehaving|Temporary failure|Name or service|getaddrinfow|read udp|write udp|dial udp|i\/o timeout|[^\n]{0,120}(?:timeout|refused|unreachable|misbehaving|not known|no route|not permitted|cannot unmarshal|no answer|no data))|no such host|(?<=dial tcp: )lookup (?<dialled>[\w.-]{1,253})(?: on \S{1,60})?: (?!too many open files|operation was canceled|context )[^\n]{1,300}|dial tcp: lookup [\w.-]{1,253}(?: on \S{1,60})?:? ?[^\n]{0,11}$|Temporary failure in name resolution|Name or service not known|[Cc]ould(?: not|n't) resolve host(?:name)?:? '?(?<git>[\w.-]{0,253})|nodename nor servname|Resolving timed out|(?:read|write) udp \S{1,100}:53: /,
      "name",
      "resolver",
      "git",
      "dialled"
    ),
    because: (facts) => {
      const names3 = distinct([facts.name, facts.dialled, facts.git, ...facts.hosts.filter(isName)]);
      const resolver = facts.resolver === "" ? "" : ` by \`${facts.resolver}\``;
      const who = names3.length > 1 ? "names" : "name";
      return `The ${who} ${names3.map((name) => named(name)).join("and ")}could not be resolved${resolver}; ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for ${names3.length > 1 ? "them" : "it"}.`;
    },
    doThis: (facts) => {
      const name = facts.name || facts.dialled || facts.git || "proxy.golang.org";
      return advise(facts, [
        `Try the name where the build runs: \`getent hosts ${name}\`. If it is misspelt, correct GOPROXY or the module path; if it is internal, the VPN or its resolver is missing.`,
        at(
          "docker-build",
          `In a container, name a resolver that works: \`docker build --network host\`, or \`"dns": ["1.1.1.1"]\` in /etc/docker/daemon.json; a name of your network also needs its own resolver there.`
        ),
        onRunner(
          `A runner of GitHub knows public names only: a host of your network (\`${name}\`, if it is one) needs a self-hosted runner, or a proxy that both can reach.`
        ),
        at("laptop", "On a laptop, connect the VPN, or look which resolver is asked: `resolvectl status`."),
        at("docker-build", fetchedBefore),
        "In a sandbox without network, bring the modules along: `go mod vendor` where there is one, and commit vendor.",
        `If it is a passing fault, run again${ifMirrorsHelp(facts, "; `mirrors:` lets the download move to another proxy")}.`
      ]);
    }
  }),
  noIpv6Rule,
  defineRule("GMG107", {
    slug: "http2-stream-broken",
    cause: "http2-stream-error",
    title: "The server broke off an HTTP/2 stream",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /stream error(?:: stream ID \d{1,9})?; (?<code>[A-Z_]{1,40})|http2: (?:server sent GOAWAY|Transport received (?:GOAWAY|Server's graceful)|client conn|response body|server |frame too large|unexpected|stream closed|request body)[^\n]{0,120}|HTTP2 framing layer|connection error: (?<connection>[A-Z_]{1,40})|(?<!RPC failed; curl \d\d )HTTP\/2 stream \d{1,9} was not closed cleanly/,
      "code",
      "connection"
    ),
    because: (facts) => `${hostOf(facts)} gave up a transfer in the middle (HTTP/2 ${facts.code || facts.connection || "GOAWAY"}); for ${listed(facts.modules)} no whole answer came.`,
    doThis: (facts) => advise(facts, [
      "Run it again: this is a fault of the server's front end or of a box between, and it passes.",
      "If it stays, avoid HTTP/2: `GODEBUG=http2client=0 go mod download`.",
      fromPublicProxy(
        facts,
        `Or ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "name one in `mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  }),
  defineRule("GMG102", {
    slug: "connection-refused",
    cause: "tcp-refused",
    title: "The connection was refused",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /dial tcp[46]? (?<address>[^\s,]{1,120}): (?:connect(?:ex)?: )?(?:connection refused|No connection could be made)|actively refused it|[Cc]onnection refused|Failed to connect to \S{1,200} port \d{1,5} after \d{1,3} ms/,
      "address"
    ),
    because: (facts) => `Nothing answers at ${facts.address === "" || facts.address === facts.hosts[0] ? hostOf(facts) : `\`${facts.address}\` (${hostOf(facts)})`}: the server is down, the port is wrong, or a blocked network refuses.`,
    doThis: (facts) => advise(facts, [
      `Try it from there: \`${askBy("curl -v", facts)}\`.`,
      onRunner(onOwnNetwork(facts)),
      at(
        "docker-build",
        "In docker build, `localhost` is the build container: give it the host's network (`docker build --network host`), or name the proxy by an address that it can reach."
      ),
      /^(?:127\.|\[::1\])/.test(facts.address) ? `\`${facts.address}\` is this very machine (in a container, the container): start the proxy there or correct GOPROXY, \`go env GOPROXY\`.` : fromPublicProxy(
        facts,
        `Use a proxy that can be reached from here: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}.`
      )
    ])
  }),
  defineRule("GMG103", {
    slug: "connection-timed-out",
    cause: "tcp-timeout",
    title: "No connection within the time limit",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /dial tcp[46]?:? ?(?<address>[^\s,]{0,120}?):? (?:i\/o )?timeout|connectex: (?:A connection attempt failed|The semaphore timeout period)|(?<!read: )(?<!write: )(?<!_read: )(?<!_write: )(?<!failure: )(?:connection|operation) timed out|Failed to connect to \S{1,200} port \d{1,5}[^\n]{0,60}(?:timed out|after \d{4,7} ms)|': Could(?:n't| not) connect to server|unable to connect to \S{1,253}:\s{1,20}\S{1,300}: errno=Unknown/i,
      "address"
    ),
    because: (facts) => `${hostOf(facts)} ${facts.address === "" ? "" : `at \`${facts.address}\` `}did not answer the attempt to connect: packets are dropped by a firewall, or the network was away.`,
    doThis: (facts) => advise(facts, [
      `Run it again once; if it stays, test from the same place (also inside the container): \`${askBy("curl -v --connect-timeout 10", facts)}\`.`,
      at(
        "china",
        fromPublicProxy(
          facts,
          `From China ${hostOf(facts)} is often out of reach: \`go env -w GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn\`${ifMirrorsHelp(facts, ", or `mirrors: goproxy.cn`")}.`
        )
      ),
      fromPublicProxy(
        facts,
        `Where ${hostOf(facts)} is blocked, use another proxy: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}. Behind a \`,\` in GOPROXY a proxy that does not answer ends the list; a \`|\` leads on to the next.`
      ),
      at("docker-build", fetchedBefore),
      at(
        "docker-build",
        "In docker build, hand the HTTP proxy of your network on: `docker build --build-arg HTTPS_PROXY --build-arg NO_PROXY`."
      ),
      onRunner(onOwnNetwork(facts)),
      at(
        ["company-proxy", "laptop", "self-hosted", "other-ci", "gitlab"],
        "Behind a company proxy, say so: `export HTTPS_PROXY=http://proxy.example.com:3128`; for an internal host, connect the VPN."
      )
    ])
  }),
  noRouteRule,
  defineRule("GMG108", {
    slug: "no-answer",
    cause: "read-timeout-or-stall",
    title: "The server went silent",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /sent nothing for (?<wait>\d{1,6} s)|still coming when the time was up|(?:read|write) tcp [^\n]{1,200}(?:i\/o timeout|timed out|A connection attempt failed)|(?:Recv|Send) failure: (?:Operation|Connection) timed out|SSL_(?:read|write): (?:Operation|Connection) timed out|Client\.Timeout|awaiting (?:response )?headers|context deadline exceeded|deadline exceeded|request canceled|Operation too slow|timeout awaiting|context canceled|operation was canceled|exceeded the maximum execution time|execution took longer|Too long with no output|due to timeout|No output has been received|longer than the maximum time|timed out after \d|[Jj]ob timed out|Build timed out|hard timeout/,
      "wait"
    ),
    titleOf: (facts) => comingIn(facts.evidence) === void 0 ? void 0 : "The time was up before everything had come",
    because: (facts) => {
      const budget = ownBudget(facts);
      if (budget !== void 0)
        return `The time budget of ${budget} was over while go was still at work, and it had not said on what: a server that is silent, or a lock in the module cache that another process holds.`;
      const came = comingIn(facts.evidence);
      if (came !== void 0)
        return `${hostOf(facts)} was still sending ${listed(facts.modules)} when the time of the run was up: ${came}.`;
      return `${hostOf(facts)} took the connection and then sent nothing${facts.wait === "" ? "" : ` for ${facts.wait}`}${/timed out|i\/o timeout|Client\.Timeout|attempt failed/.test(facts.evidence) ? ", until it was given up." : "; go itself has no time limit for that and would wait for ever."}`;
    },
    doThis: (facts) => {
      if (comingIn(facts.evidence) !== void 0)
        return [
          ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
          `Run it again: what is in the module cache already is not fetched anew${ifMirrorsHelp(facts, "; or name a proxy that is faster from here in `mirrors:`")}.`
        ];
      return [
        ...ownBudget(facts) === void 0 ? [] : [
          'Look whether another go holds the module cache: `lsof +D "$(go env GOMODCACHE)/cache" | grep lock`, or try one of your own: `GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw go mod download`.'
        ],
        `Run it again${ifMirrorsHelp(
          facts,
          ", or let the download move on: name another proxy in `mirrors:`, and say how long to wait with `stall-timeout: 20s`",
          ifInputsReach(facts, "; how long a transfer is waited for says `stall-timeout: 20s`")
        )}.`,
        facts.hosts.length === 0 ? "See where it hangs: `go mod download -x`." : `See where it hangs: \`go mod download -x\`, and \`${askBy("curl -v", facts)}\`.`
      ];
    }
  }),
  defineRule("GMG106", {
    slug: "connection-broken",
    cause: "connection-reset-or-eof",
    title: "The connection was cut",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /connection reset by peer|forcibly closed by the remote host|wsarecv: An e|broken pipe|unexpected EOF|: EOF\)?[ \t]{0,20}$|connection was (?:aborted|reset|forcibly)|connection abort|(?:socket|endpoint) is not connected|network dropped connection|protocol wrong type for socket|closed idle connection|closed network connection|transport connection broken(?!: malformed HTTP)|Empty reply from server|kex_exchange_identification|Connection (?:closed|reset) by \S{1,100} port|Recv failure|malformed chunked|connection closed|: Encountered end of file/im
    ) ?? // What is a transfer of git's that broke (GMG508) says so.
    (/RPC failed|fetch-pack|early EOF/.test(trouble.local) ? void 0 : seenConnecting(
      trouble,
      /SSL_(?:read|write): SSL_ERROR_|GnuTLS (?:recv|send) error|schannel: server closed abruptly|transfer closed with |SSL(?:Read|Write)\(\) return(?:ed)? error|NSS error -59(?:38|61)/
    )),
    because: (facts) => `The connection to ${hostOf(facts)} ended before the answer was whole: an overloaded server, or a firewall on the way that cuts it.`,
    doThis: (facts) => advise(facts, [
      "Run it again; modules that arrived stay in the cache.",
      fromPublicProxy(
        facts,
        `If it always breaks, ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}${setAnotherProxy(facts)}.`
      ),
      "Let go open fewer connections: `GOMAXPROCS=2 go mod download`."
    ])
  })
];
function ownBudget({ hosts, evidence }) {
  return hosts.length > 0 ? void 0 : /after the time budget of (\d{1,9} s)/.exec(evidence)?.[1];
}
function askBy(command, facts) {
  return facts.hosts.length === 0 && facts.settings?.["GOPROXY"] === void 0 ? "go mod download -x" : `${command} ${addressOf3(facts)}/`;
}
function otherThan(facts) {
  const isGit = /unable to access '|\bgit (?:ls-remote|fetch)|go-get=1/.test(
    `${facts.evidence} ${facts.url}`
  );
  return isGit || /^(?:github|gitlab|bitbucket)\./.test(facts.hosts[0] ?? "") ? `a module proxy instead of ${hostOf(facts)}` : `another proxy than ${hostOf(facts)}`;
}
function onOwnNetwork(facts) {
  return /^(?:proxy\.golang\.org|github\.com|localhost|127\.|\[::1\])/.test(facts.hosts[0] ?? "") ? void 0 : `A runner of GitHub does not reach a host inside your network (${hostOf(facts)}, if it is one): take a self-hosted runner.`;
}

// src/diagnose/rules/other.ts
var compilerSays = String.raw`undefined: |undefined \(type|undefined reference to|cannot use |cannot convert|cannot range|cannot assign|cannot infer|imported and not used|declared (?:and|but) not used|syntax error|missing return|too many (?:arguments|errors)|not enough arguments|assignment mismatch|does not implement|redeclared|has no field or method|invalid operation|undeclared name|missing function body|type \S{1,200} has no|unknown field|import cycle|build constraints exclude|non-name|mismatched types|duplicate (?:case|method|key)|is not a type|unreachable code|multiple-value|expected [^\n]{1,60}, found|used as value|is not used|go:embed|pattern \S{1,200}: (?:no matching|cannot embed)`;
var elsewhere = new RegExp(
  [
    String.raw`^\s{0,20}--- FAIL: [^\n]{1,200}`,
    String.raw`^FAIL\t[^\n]{1,200}`,
    String.raw`^panic: (?!internal error: )[^\n]{1,200}`,
    String.raw`^WARNING: DATA RACE`,
    String.raw`^• \[(?:FAILED|PANICKED)\]`,
    String.raw`^Error: Cannot find module '`,
    String.raw`^error An unexpected error occurred`,
    String.raw`:\d{1,6}:\d{1,5}: [^\n]{1,300} \((?:errcheck|staticcheck|govet|gosimple|unused|revive|gosec|gocritic|ineffassign|gofmt|goimports|stylecheck|misspell|lll|unparam|bodyclose|noctx|depguard|gocyclo|dupl)\)$`,
    String.raw`^npm (?:ERR!|error) [^\n]{1,200}`,
    String.raw`^(?:E|Err:\d{1,4}): ?[^\n]{1,200}`,
    String.raw`^ERROR: (?:No matching distribution|Could not find a version)[^\n]{1,200}`,
    String.raw`failed to (?:push|resolve source metadata)[^\n]{1,200}`,
    String.raw`^ ! \[(?:remote )?rejected\][^\n]{1,200}|^! \[(?:remote )?rejected\][^\n]{1,200}`
  ].join("|"),
  "m"
);
var anotherStepRule = defineRule("GMG902", {
  slug: "another-step-failed",
  cause: "cgo-or-compile-error-not-a-download-problem",
  title: "Another step failed; the download is fine",
  onlyAlone: true,
  retry: "never",
  match: (trouble) => seen2(trouble, elsewhere),
  because: ({ evidence }) => `What failed is no download of modules: ${evidence.replace(/\s{2,300}/g, " ")}.`,
  doThis: () => [
    "Look at that step and at the lines around the one quoted; nothing about modules needs to change for it.",
    "To be sure of the modules, ask for them alone: `go mod download && go mod verify`."
  ]
});
var otherRules = [
  defineRule("GMG901", {
    slug: "compile-error",
    cause: "cgo-or-compile-error-not-a-download-problem",
    title: "The code does not compile; the download is fine",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      new RegExp(
        String.raw`(?<![^\s:])(?<file>[^\s:]{1,300}\.(?:go|c|h|cc|cpp|s)):\d{1,7}(?::\d{1,5})?: (?:fatal error: |error: )?[^\n]{0,300}?(?:${compilerSays})`
      ),
      "file"
    ) ?? seen2(
      trouble,
      /^# [\w./-]{1,300}(?: \[[^\]]{1,200}\])?\n(?:# \[[^\]]{1,300}\]\n)?(?:vet: )?(?<file>[^\s:]{1,300}):\d{1,7}/m,
      "file"
    ) ?? seen2(
      trouble,
      /(?<file>)(?:C compiler "\S{1,60}" not found|exec: "(?:gcc|clang|swig|cc|g\+\+|x86_64\S{0,40}|aarch64\S{0,40}|pkg-config)": executable file not found|(?:gcc|clang|g\+\+|ld|cc1)(?:\.exe)?: (?:fatal )?error|ld returned \d|collect2: error|fatal error: [^\s:]{1,200}\.h: No such file|linker command failed|build constraints exclude all Go files|Package \S{1,100} was not found in the pkg-config|cgo: |# runtime\/cgo|running gcc failed|undefined reference to|undefined: |missing function body|import cycle not allowed|use of internal package|vet: |multiple VCS detected|invalid reference to|relocation target|\blink: duplicated|\busage: (?:link|compile|asm) \[options\])/,
      "file"
    ),
    because: ({ file }) => `The compiler, the linker or the C compiler stopped${file === "" ? "" : ` at \`${file}\``}. Whatever modules it needed had arrived.`,
    doThis: (facts) => advise(facts, [
      "Correct the code, or the version of the dependency that it was written for: `go list -m -u all` shows what has moved on.",
      isIn(facts, "windows", "macos") ? void 0 : "If a C compiler or header is missing: `sudo apt-get install -y build-essential pkg-config` (Alpine: `apk add build-base`).",
      at("windows", "If a C compiler is missing, install MinGW-w64 (`winget search mingw`)."),
      at("macos", "If a C compiler is missing: `xcode-select --install`."),
      "Where nothing of C is needed, do without: `export CGO_ENABLED=0`."
    ])
  }),
  anotherStepRule
];
var unknownRule = defineRule("GMG900", {
  slug: "unknown",
  cause: "unknown",
  title: "No known cause was found",
  retry: "never",
  match: (trouble) => {
    const lines = trouble.output.trimEnd();
    return {
      evidence: quoteLine(lines, lines.length),
      hosts: [],
      modules: [],
      surroundings: trouble.surroundings,
      exitCode: trouble.exitCode
    };
  },
  because: ({ evidence, exitCode }) => evidence === "" ? "There is no output to read." : `Nothing in the output is a download failure that we know${exitCode === void 0 ? "" : `; the command ended with ${exitCode}`}.`,
  doThis: () => [
    "Let go tell more: `go mod download -x` prints every request and git command; `GODEBUG=http2debug=2,netdns=go+2` shows connections and name resolution.",
    "Look further up: the last line is often not the cause. Give us all of it: `go mod download -x 2>&1 | go-mod-guard diagnose -`.",
    "See what is in force: `go env -changed`, `env | grep -iE '^GO|_proxy'`."
  ]
});

// src/diagnose/rules/not-found.ts
function gitHostOf({ modules, hosts }) {
  return pathOf2(modules[0] ?? hosts[0] ?? "github.com").split("/")[0] ?? "";
}
function lackingIn({ evidence, hosts }) {
  return hosts.length > 0 ? void 0 : /file:\/\/(?:localhost)?(\/\S{1,1000}?\.(?:info|mod|zip)): /.exec(evidence)?.[1];
}
var notFoundRules = [
  defineRule("GMG302", {
    slug: "unknown-revision",
    cause: "unknown-revision",
    title: "The module has no such version",
    retry: "never",
    match: (trouble) => {
      const pattern = /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision|not our ref [0-9a-f]{7}|unadvertised object|did not match any file\(s\) known to git|missing \S{1,300}go\.mod at revision|\/\/api\.github\.com\/repos\/\S{1,300}\/git\/refs\/\S{1,300}: 404/;
      return seen2(trouble, pattern) ?? (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : void 0);
    },
    because: (facts) => `Nobody that was asked (${hostOf(facts, "version control")}) has ${listed(facts.modules, "the version")}: a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
    doThis: ({ modules, ...facts }) => advise(facts, [
      modules[0] === void 0 ? "See what there is: the tags and branches of the repository, `git ls-remote` with its address." : `See what there is: \`go list -m -versions ${pathOf2(modules[0])}\`; then \`go get ${pathOf2(modules[0])}@latest\`.`,
      modules[0] === void 0 || versionOf(modules[0]) === "" ? void 0 : `If ${versionOf(modules[0])} is brand new, proxies may not have it yet: \`GOPROXY=direct go list -m ${modules[0]}\` asks the repository itself.`,
      modules[0] === void 0 ? void 0 : `If it is private, proxies cannot see it: ${madePrivate({ ...facts, modules })}.`,
      facts.hosts.includes("proxy.golang.org") ? void 0 : fromPublicProxy(
        { ...facts, modules },
        `If one proxy stands alone in GOPROXY, it may not have what others have: ${ifMirrorsHelp({ ...facts, modules }, "name a second in `mirrors:`, or ")}put \`,https://proxy.golang.org,direct\` behind it.`
      )
    ])
  }),
  defineRule("GMG301", {
    slug: "module-not-found",
    cause: "module-not-found-404-410",
    title: "The module was found nowhere",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|[Rr]epository (?:'[^']{1,300}' )?does not exist|repository \S{1,300} not found!|access denied or repository not exported|'(?!origin')[^']{1,300}' does not appear to be a git repository|abort: HTTP Error 404|E160013: |project you were looking for could not be found|unable to access '[^']{1,300}': The requested URL returned error: (?:404|410)|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/
      );
      return found && { ...found, goproxy: trouble.settings["GOPROXY"] ?? "" };
    },
    because(facts) {
      const lacking = lackingIn(facts);
      if (lacking !== void 0)
        return `\`${lacking}\` is not there: the directory that GOPROXY names does not hold all of ${listed(facts.modules)}.`;
      return `${facts.hosts.length > 1 ? `None of ${facts.hosts.map((host3) => `\`${host3}\``).join(", ")}` : hostOf(facts, "Whoever was asked")} has ${facts.hosts.length > 1 ? "" : "no "}${listed(facts.modules, "such module")}: a wrong path, a module that is gone, or a private one that a proxy cannot see.`;
    },
    doThis: (facts) => {
      const longer = `${facts.goproxy},https://proxy.golang.org,direct`;
      const setPrivate = `\`go env -w ${withPattern(facts, "GOPRIVATE", patternFor(facts))}\``;
      return advise(facts, [
        lackingIn(facts) === void 0 ? void 0 : "A directory that serves as a proxy needs the .info, the .mod and the .zip of each version: after a `go mod download` that went well, copy all of `$(go env GOMODCACHE)/cache/download` there.",
        /^[^,|]{4,}$/.test(facts.goproxy) && !/^(?:off|direct)$|proxy\.golang\.org/.test(facts.goproxy) ? fromPublicProxy(
          facts,
          `\`${facts.goproxy}\` is the only proxy in GOPROXY, and may just not have it: put another behind it, ${ifInputsReach(facts, `\`goproxy: ${longer}\``, `\`go env -w GOPROXY=${longer}\``)}.`
        ) : void 0,
        facts.modules.length === 0 ? "Look at the path of the repository, letter by letter and case by case; `go mod download -x` shows which module led there." : `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
        `If it is private: ${ifInputsReach(facts, `add \`${patternFor(facts)}\` to \`goprivate:\` (${setPrivate})`, setPrivate)}, and give git credentials: ${netrcFor(facts, gitHostOf(facts))}.`,
        facts.goproxy === "" && !facts.hosts.includes("proxy.golang.org") ? fromPublicProxy(
          facts,
          "Put a second proxy behind yours, if that is the only one in GOPROXY: it may just not have it (`,https://proxy.golang.org,direct`)."
        ) : void 0,
        mountedInBuild(facts)
      ]);
    }
  })
];

// src/diagnose/rules/package.ts
function hasHost(path) {
  return /^[^/]{0,253}\./.test(path);
}
function holderOf({
  without,
  package: named4,
  modules
}) {
  const package_ = without || named4;
  const above = modules.filter((module) => `${package_}/`.startsWith(`${pathOf2(module)}/`));
  const [shortest] = above.toSorted((one2, other) => pathOf2(one2).length - pathOf2(other).length);
  return shortest ?? modules[0] ?? "";
}
var packageRules = [
  defineRule("GMG308", {
    slug: "ambiguous-import",
    cause: "ambiguous-import",
    title: "Two modules offer the same package",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /ambiguous import: found (?:package )?(?<path>\S{1,300}) in multiple modules|"(?<early>[^"]{1,300})": found in both \S{1,300} v\S{1,200} and /,
      "path",
      "early"
    ),
    because: ({ path, early, modules }) => `\`${path || early}\` is in ${listed(modules, "more than one module")} at once; a part of the older module has become a module of its own.`,
    doThis: ({ modules }) => [
      `Bring both to versions after the split: \`go get ${modules.slice(0, 2).map((module) => `${pathOf2(module)}@latest`).join(" ") || "-u ./..."} && go mod tidy\`.`,
      modules[0] === void 0 ? void 0 : `Or leave the one you do not need out: \`go get ${pathOf2(modules[0])}@none\`.`
    ]
  }),
  defineRule("GMG314", {
    slug: "import-path-leads-nowhere",
    cause: "vanity-import-meta-broken",
    title: "The import path leads to no repository",
    retry: "never",
    match: (trouble) => (
      // A Go that is being built asks nobody (cmd/go/internal/web, bootstrap.go).
      /no http in bootstrap go command/.test(trouble.local) ? void 0 : seen2(
        trouble,
        /no go-import meta tags|go-import metadata not found|unable to deduce repository and source type|meta tag \S{1,300} did not match|disagree about go-import|multiple meta tags|invalid repo root|unknown vcs "|import path does not begin with hostname|unrecognized import path "(?<path>[^"]{1,300})"|malformed (?:import path|module path(?= "[^"]{1,300}": missing dot)) "(?![A-Za-z]:\\)(?<malformed>[^"]{1,300})"/,
        "path",
        "malformed"
      )
    ),
    because: (facts) => {
      const path = facts.path || facts.malformed;
      return path !== "" && !hasHost(path) ? `\`${path}\` names no host, so that there is nobody to ask for it.` : `go asked ${hostOf(facts, "the host in the path")} where the code of ${path === "" ? listed(facts.modules) : `\`${path}\``} lives (\`?go-get=1\`) and got no answer it can use: a wrong path, a login page, or a host that does not answer such questions.`;
    },
    doThis: (facts) => {
      const path = facts.path || facts.malformed || pathOf2(facts.modules[0] ?? facts.hosts[0] ?? "");
      if (path === "")
        return [
          "See what go asks: `go mod download -x` shows the address with `?go-get=1` in it, and the answer."
        ];
      if (!hasHost(path))
        return [
          `\`${path}\` has no host in it. A package of your own module is imported by the module's name (\`go list -m\` says it), with the directory behind it.`,
          `For a module that lies beside this one, say where: \`go mod edit -require=${path}@v0.0.0 -replace=${path}=./${path}\`.`,
          "If others are to fetch it, the name in its go.mod must begin with a host, as in `module github.com/acme/lib`."
        ];
      return [
        `Look at the answer: \`curl -s 'https://${path}?go-get=1' | grep go-import\`.`,
        ifInputsReach(
          facts,
          `For a private host, credentials must be there when go asks: \`netrc:\` with a line for \`machine ${gitHostIn(facts)}\`, and \`${patternFor(facts)}\` in \`goprivate:\`.`
        ),
        `For hosts without such tags, say where the repository ends, with \`.git\` behind its name: \`${path}.git\`.`
      ];
    }
  }),
  defineRule("GMG307", {
    slug: "package-not-provided",
    cause: "missing-package-in-module",
    title: "No required module has this package",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /does not contain package (?<without>[^\s;:]{1,300})|(?:cannot find module providing|no required module provides) package (?<package>[^\s;:]{1,300})|package (?<std>\S{1,300}) is not in (?:std|GOROOT)|package (?<moved>\S{1,300}) provided by \S{1,300} at latest|cannot find package(?! "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|[\s\S]{0,400}\(vendor tree\))|module \S{1,300} provides package (?<replaced>\S{1,300}) and is replaced but not required|package (?!\.: )\S{1,300}: no Go files in|no Go files in \S{0,300}pkg[\\/]mod|cannot find module for path/,
      "without",
      "package",
      "std",
      "moved",
      "replaced"
    ),
    because: (facts) => `${inCode(facts.without || facts.package || facts.std || facts.moved || facts.replaced) || "A package"} is imported, and ${facts.without === "" ? "no module in go.mod has it" : `\`${holderOf(facts)}\` does not have it in this version`}.`,
    doThis: (facts) => [
      facts.evidence.includes("cannot find module providing package ") ? `go looked for a module with \`${facts.package}\` and found none: correct the import path; ${hasHost(facts.package) ? `if it is private, add \`${facts.package.split("/").slice(0, 2).join("/")}/*\` to ${ifInputsReach(facts, "`goprivate:`", "GOPRIVATE")} and give git credentials; ` : ""}if it is made by a generator or left out by .gitignore, make it first.` : facts.without === "" ? `Add what provides it: \`go get ${facts.package || facts.moved || facts.replaced || "./..."}\`, then \`go mod tidy\`, and commit go.mod and go.sum.` : `See whether another version has it: \`go get ${facts.without}@latest\`, then \`go mod tidy\`, and commit go.mod and go.sum.`,
      facts.modules.length === 0 && facts.package !== "" && !hasHost(facts.package) ? "If it is a package of your own module, import it by the module's name (`go list -m` says it) and the directory behind it." : `If the package was moved or removed, change the import, or stay with the last version that had it${holderOf(facts) === "" ? "" : `: \`go list -m -versions ${pathOf2(holderOf(facts))}\``}.`,
      "If go.mod lists it, the cache may be incomplete: `go clean -modcache`."
    ]
  }),
  defineRule("GMG317", {
    slug: "file-names-collide",
    cause: "case-insensitive-collision",
    title: "Two files differ in letter case only",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /case-insensitive file name collision(?:: "(?<one>[^"]{1,300})" and "(?<other>[^"]{1,300})")?/,
      "one",
      "other"
    ),
    because: ({ modules, one: one2, other }) => `${one2 === "" ? "Two files" : `\`${one2}\` and \`${other}\``} of ${listed(modules, "the module")} are one file where letter case does not count (Windows, macOS), and Go takes no module that cannot be unpacked everywhere.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use another version"),
      "If it is yours, rename one of the two, and tag a new version: a tag that was fetched once stays as it was."
    ]
  }),
  defineRule("GMG312", {
    slug: "module-malformed",
    cause: "module-zip-invalid-content",
    title: "The module holds files that Go does not accept",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /path does not have prefix|malformed file path|\bunzip \S{1,400}: (?:(?:invalid|unexpected) file name|.{0,300}(?:go\.mod files? (?:must have lowercase|not in module root)|is both a file and a directory|multiple entries for file|path is not (?:clean|relative)))|create zip: /
    ),
    because: ({ modules }) => `A rule that every module keeps (names, letter case, one directory) is broken by ${listed(modules, "the module")}.`,
    doThis: ({ modules }) => [
      versionsOf(modules, "Use another version"),
      "If it is yours, rename the files that go names, and tag a new version."
    ]
  })
];

// src/diagnose/rules/proxy-upstream.ts
var absent = /(?:: |\): )(?:404|410)\b/;
function absentBecause(trouble, pattern) {
  const { local, remote, aboutModules } = trouble;
  const isAbsent2 = absent.test(local) || saysNotFound(remote);
  return isAbsent2 && aboutModules ? answered(trouble, pattern) : void 0;
}
function ownHost({ remote, modules }) {
  return modules.length > 0 && areAllPrivate({ modules }) || /dial tcp (?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(remote) || /\/\/[\w.-]{0,100}\b(?:corp|internal|intranet|intra|local|lan|private|company)\b[\w.-]{0,100}\/\S{0,300}\?go-get=1/.test(
    remote
  );
}
function moduleHost({ modules }) {
  return pathOf2(modules[0] ?? "github.com").split("/")[0] ?? "github.com";
}
var proxyUpstreamRules = [
  defineRule("GMG206", {
    slug: "proxy-failed-upstream",
    cause: "proxy-server-fault",
    title: 'The proxy failed itself, and answered "not found"',
    retry: "after-delay",
    match: (trouble) => ownHost(trouble) ? void 0 : staleRelay(trouble) ?? absentBecause(
      trouble,
      /fetch time(?:d out|out)|temporarily unavailable|Failed to connect|[Tt]imed out|timeout|onnection refused|early EOF|RPC failed|[Ii]nternal (?:server )?error|no space left|deadline exceeded|hung up|unexpected disconnect|bad upstream|(?:[Cc]ould not resolve host:?|lookup) (?:github\.com|gitlab\.com|bitbucket\.org|gopkg\.in|golang\.org|go\.googlesource\.com)\b|50[0-4]|connection reset/
    ),
    because: (facts) => facts.url.includes("/sumdb/") ? `${hostOf(facts)} relays the checksum database from a copy that is behind: it lacks a piece of the log that go needs to prove ${listed(facts.modules)}.` : `${hostOf(facts)} could not fetch ${listed(facts.modules)} from its origin in time, and says 404 or 410 although the module may well exist.`,
    doThis: (facts) => facts.url.includes("/sumdb/") ? relayAdvice(facts) : [
      "Wait a few minutes and run it again: the proxy goes on fetching in the background.",
      `Go around it for this module: \`GOPROXY=direct go mod download ${versionIn(facts)}\`${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`
    ]
  }),
  defineRule("GMG201", {
    slug: "private-module-via-public-proxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "A private module was asked of a public proxy",
    retry: "never",
    match: (trouble) => (ownHost(trouble) ? absentBecause(trouble, /dial tcp|go-get=1/) : void 0) ?? (wasAskedForPrivate(trouble) ? seenFetching(trouble, /\/@(?:v\/\S{1,300}|latest)\)?: (?:404|410)\b/) : void 0) ?? absentBecause(
      trouble,
      /terminal prompts disabled|could not read (?:Username|Password)|no such host|could not resolve host|Authentication failed|Permission denied|[Rr]epository not found|not authorized|confirm the import path/i
    ),
    because: (facts) => `${hostOf(facts)} cannot see ${listed(facts.modules)}, and your own credentials were never tried: it asked the origin as a stranger.`,
    doThis: (facts) => advise(facts, [
      `If the module is private, say so: ${madePrivate(facts)}.`,
      at("docker-build", `Then git needs a way in: ${netrcMount}.`),
      at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `Then git needs a way in: ${netrcFor(facts, moduleHost(facts))}, or \`git config --global url.ssh://git@${moduleHost(facts)}/.insteadOf https://${moduleHost(facts)}/\`.`
      ),
      `If it is meant to be public, look whether it still exists: \`git ls-remote https://${moduleIn(facts)}\`.`
    ])
  })
];

// src/diagnose/rules/redirects.ts
var redirectRules = [
  defineRule("GMG216", {
    slug: "redirect-loop",
    cause: "proxy-returned-html-or-garbage",
    title: "The server redirects without end",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:(?:Get|Head) "?(?<last>[^\s"]{1,1000}?)"?: )?(?:stopped after 10 redirects|[Mm]aximum \(\d{1,3}\) redirects followed|REDIRECT_LOOP)/,
        "last"
      );
      const [proxy = ""] = (trouble.settings["GOPROXY"] ?? "").split(/[,|]/);
      return found && { ...found, proxy: /^https?:\/\//.test(proxy) ? proxy : "" };
    },
    because: (facts) => `${looping(facts)} answers with a redirect, and so does the address behind it: after ten go gave up, and ${listed(facts.modules)} did not come.${isLogin(facts) ? " It leads to a page for people to sign in, which go cannot do." : ""}`,
    doThis: (facts) => advise(facts, [
      `See who leads where: \`curl -sIL --max-redirs 10 "${addressToTry(facts)}" | grep -i ^location\`.`,
      isLogin(facts) ? `Give go the credentials of that server, so that nobody is sent to sign in${hostToSign(facts) === "" ? ifInputsReach(facts, " (`netrc:`)") : `: ${netrcWithLogin(facts, hostToSign(facts))}`}; for Artifactory or Nexus use the API address (it has \`/api/go/\` or \`/repository/\` in it), not that of its pages.` : void 0,
      isVanity(facts) ? `The circle is at the host of the module path: whoever runs \`${hostToSign(facts)}\` has to answer \`?go-get=1\` with a page.` : `Write the address that the last redirect but one leads to into GOPROXY, with \`https\` and without a \`/\` at the end${facts.proxy === "" ? "" : ` (it is \`${facts.proxy}\` now)`}${ifInputsReach(facts, "; in a workflow that is `goproxy:`")}.`,
      isVanity(facts) ? void 0 : "If the server is yours: where TLS ends in front of it, it must be told so (`X-Forwarded-Proto: https`), or it sends every https request to https again.",
      isVanity(facts) ? fromPublicProxy(
        facts,
        `Until then a proxy may have the module: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`
      ) : void 0,
      isVanity(facts) ? void 0 : ifMirrorsHelp(facts, "Meanwhile ask another proxy: name it in `mirrors:`."),
      isLogin(facts) && hostToSign(facts) !== "" ? mountedInBuild(facts) : void 0
    ])
  })
];
function looping({ hosts, proxy }) {
  const [host3 = hostIn(proxy)] = hosts;
  return host3 === "" ? "The module proxy" : `\`${host3}\``;
}
function isLogin({ last: last2 }) {
  return /log-?in|sign-?in|oauth|\bsso\b|saml|auth(?:orize|enticate)?\b|[?&](?:next|return|redirect_uri|continue)=/i.test(
    last2
  );
}
function isVanity({ last: last2 }) {
  return /[?&]go-get=1/.test(last2);
}
function hostToSign(facts) {
  const { hosts, proxy, modules } = facts;
  const ofModule = isVanity(facts) ? pathOf2(modules[0] ?? "").split("/")[0] ?? "" : "";
  return hosts[0] ?? (hostIn(proxy) || ofModule);
}
function addressToTry(facts) {
  return /^https?:/.test(facts.last) ? facts.last : infoAddress(facts);
}
function hostIn(address2) {
  return /^[a-z]+:\/\/(?:[^/@]*@)?([^/]+)/.exec(address2)?.[1] ?? "";
}

// src/diagnose/rules/route.ts
var unreached = /dial tcp|i\/o timeout|connection refused|no such host|timed out|Failed to connect|unreachable|no route to host|forcibly closed|reset by peer/;
var unreachedDirectly = /(?:go-get=1|\b(?:git|hg|svn) [a-z-]{2,20} |unable to access ')[\s\S]{0,1500}?(?:i\/o timeout|timed out|Failed to connect|onnection refused|connectex|unreachable|no route to host|reset by peer|Connection reset|forcibly closed|TLS handshake timeout)/;
function entriesOf2({ settings }) {
  const value = settings["GOPROXY"] ?? "";
  return [...value.matchAll(/([^,|\s]{1,300})\s{0,5}([,|]?)/g)].map(([, entry = "", separator = ""]) => ({
    entry,
    separator
  }));
}
function withPipe(trouble) {
  const failed = new Set(trouble.hosts.map((host3) => host3.replace(/:\d{1,5}$/, "")));
  const list = entriesOf2(trouble).map(({ entry, separator }) => entry + (failed.has(hostIn2(entry)) && separator === "," ? "|" : separator)).join("");
  return list.includes("***") ? "" : list;
}
function hostIn2(entry) {
  return /^(?:[a-z]{3,5}:\/\/)?(?:[^/@]{1,300}@)?([^/:]{1,253})/.exec(entry)?.[1] ?? "";
}
function nextBehindComma(trouble) {
  if (trouble.attempts.length > 0 || /proxyconnect/.test(trouble.local)) return void 0;
  const failed = new Set(trouble.hosts.map((host3) => host3.replace(/:\d{1,5}$/, "")));
  const entries = entriesOf2(trouble);
  const at2 = entries.findIndex(({ entry }) => failed.has(hostIn2(entry)));
  const next = entries[at2 + 1]?.entry;
  if (at2 === -1 || entries[at2]?.separator !== "," || next === void 0) return void 0;
  return next === "direct" || next === "off" ? void 0 : hostIn2(next);
}
var routeRules = [
  defineRule("GMG214", {
    slug: "enforced-against-gonoproxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY asks for what the policy forbids",
    retry: "never",
    // Our own guard says it, before anyone is asked.
    match: (trouble) => seen2(trouble, /policy enforced: \S{1,300} matches GONOPROXY=(?<patterns>\S{1,300}) /, "patterns"),
    because: ({ modules, patterns: patterns2 }) => `${listed(modules)}: GONOPROXY is \`${patterns2}\` (GOPRIVATE, if it is not set), which means version control only, and \`policy: enforced\` asks none.`,
    doThis: () => [
      "If a proxy of your list serves it, let the path go there: `gonoproxy: none`.",
      "If none does, let go ask version control: `policy: resilient`."
    ]
  }),
  defineRule("GMG215", {
    slug: "gonoproxy-leaves-nobody",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY leaves nobody to ask for this module",
    retry: "never",
    match: (trouble) => seen2(trouble, /(?:disabled by|path does not match) GOPRIVATE\/GONOPROXY/),
    because: ({ modules }) => `For ${listed(modules)} the patterns of GOPRIVATE and GONOPROXY rule out every entry of GOPROXY.`,
    doThis: () => [
      "See all three as go does: `go env GOPRIVATE GONOPROXY GOPROXY`.",
      "If a proxy of the list serves it, let it be asked: `go env -w GONOPROXY=none` (GOPRIVATE still keeps it out of the checksum database).",
      "If it must come from its repository, let the list end in `direct` and not in `off`: `go env -w GOPROXY=\"$(go env GOPROXY | sed 's/[,|]off$//'),direct\"`."
    ]
  }),
  defineRule("GMG211", {
    slug: "comma-stops-at-a-dead-proxy",
    cause: "goproxy-no-fallback",
    title: "A comma in GOPROXY stops at a dead proxy",
    retry: "after-delay",
    match: (trouble) => {
      const next = nextBehindComma(trouble);
      const found = next === void 0 ? void 0 : seenFetching(trouble, unreached);
      return found && { ...found, next: next ?? "", list: withPipe(trouble) };
    },
    because: (facts) => `${hostOf(facts)} cannot be reached, and \`${facts.next}\` was never asked for ${listed(facts.modules)}: behind a \`,\` go moves on after 404 and 410 only.`,
    doThis: (facts) => advise(facts, [
      `Mend the way to ${hostOf(facts)}: connect the VPN, look at the firewall, \`curl -v ${addressOf3(facts)}/\`.`,
      fromPublicProxy(
        facts,
        `Or write a \`|\` behind it, and any failure leads on: ${facts.list === "" ? "`go env GOPROXY` shows the list" : `\`go env -w GOPROXY='${facts.list}'\``}. For private modules set GOPRIVATE first, or the next proxy learns their names.`
      ),
      ifInputsReach(
        facts,
        "With `policy: resilient` the download moves on by itself for modules that go.sum knows."
      )
    ])
  }),
  defineRule("GMG212", {
    slug: "origin-unreachable-without-proxy",
    cause: "goproxy-direct-unreachable",
    title: "GOPROXY=direct, and the origin cannot be reached",
    retry: "after-delay",
    match: (trouble) => {
      const [only, ...more] = entriesOf2(trouble);
      return only?.entry === "direct" && more.length === 0 && !/proxyconnect/.test(trouble.local) ? seenFetching(trouble, unreachedDirectly) : void 0;
    },
    because: (facts) => `With \`direct\` go asks the host of each module itself, and ${hostOf(facts)} cannot be reached from here for ${listed(facts.modules)}.`,
    doThis: (facts) => [
      fromSomeProxy(facts, `Let a module proxy fetch it: ${setAnotherProxy(facts)}.`),
      `If it must come directly, open the way: \`curl -v ${addressOf3(facts)}/\`, or name the HTTP proxy of your network: \`export HTTPS_PROXY=http://proxy.example.com:3128\`.`
    ]
  })
];

// src/diagnose/rules/tls.ts
var tlsRules = [
  defineRule("GMG123", {
    slug: "certificate-expired",
    cause: "tls-expired-or-clock-skew",
    title: "A certificate has expired, or the clock is wrong",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /[Cc]ertificate has expired(?: or is not yet valid)?(?:: current time (?<clock>\S{1,40}) is (?:after|before) (?<limit>[\w:+-]{1,40}))?|certificate is (?:not yet valid|expired)|uses expired certificate|not yet activated|SEC_E_CERT_EXPIRED/,
      "clock",
      "limit"
    ),
    because: ({ clock, limit, ...facts }) => clock === "" ? `The certificate of ${hostOf(facts)} is outside its dates, seen with the clock of this machine.` : `The clock here says ${clock}, and the certificate of ${hostOf(facts)} has its limit at ${limit}.`,
    doThis: (facts) => {
      const renew2 = `the owner of ${hostOf(facts)} must renew: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null | openssl x509 -noout -dates\`.`;
      return advise(facts, [
        at(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          "Compare the clock: `date -u`. A machine or VM that woke up, or one without NTP, sets it with `sudo chronyc makestep`; a container has the clock of its host."
        ),
        at(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          `If the clock is right, ${renew2}`
        ),
        onRunner(`The clock of a runner of GitHub is right, so ${renew2}`),
        at(
          ["docker-build", "gitlab", "other-ci"],
          "In old images the trust store itself has expired (Let's Encrypt, 2021): `apt-get update && apt-get install --only-upgrade ca-certificates`, or a newer base image."
        )
      ]);
    }
  }),
  defineRule("GMG122", {
    slug: "certificate-of-another-name",
    cause: "tls-hostname-mismatch",
    title: "The certificate belongs to another name",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /certificate is (?:valid for (?<names>[^\n]{0,200}?), not (?<name>[\w.-]{1,253})|not valid for any names)|cannot validate certificate for (?<ip>\S{1,60})|doesn't contain any IP SANs|legacy Common Name|no alternative certificate subject name|does not match (?:target host ?name|hostname)|SEC_E_WRONG_PRINCIPAL|target principal name|requested domain name does not match/,
      "names",
      "name",
      "ip"
    ),
    because: ({ names: names3, name, ip, ...facts }) => `${name === "" && ip === "" ? hostOf(facts) : `\`${name || ip}\``} was asked, and the certificate is ${names3 === "" ? "not made for that name" : `for \`${names3}\``}: a wrong address, a login page of the network, or an old certificate.`,
    doThis: ({ hosts, names: names3, ...facts }) => advise(facts, [
      `See who answers: \`openssl s_client -connect ${connectTo(hosts)} </dev/null | openssl x509 -noout -subject -issuer -ext subjectAltName\`.`,
      hosts.includes("proxy.golang.org") ? "Somebody else answers for it: a name server that lies, or the login page of a guest network. Ask another name server, or log in first: `curl -v https://proxy.golang.org/`." : `Ask for ${/^[\w.-]+$/.test(names3) ? `\`${names3}\`` : "the name in the certificate"}, in GOPROXY or in the module path, and not for an IP address or an alias; on guest networks, log in to the portal first.`,
      at(
        "china",
        fromPublicProxy(
          { ...facts, hosts },
          "In China, use a proxy there: `go env -w GOPROXY=https://goproxy.cn,direct`."
        )
      ),
      "A certificate of your own needs a subjectAltName; Go reads no Common Name since 1.15."
    ])
  }),
  defineRule("GMG121", {
    slug: "certificate-untrusted",
    cause: "tls-untrusted-ca",
    title: "The certificate is not signed by anyone trusted here",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /signed by unknown authority|unable to get local issuer|self[- ]signed certificate|certificate verif(?:ication|y) failed|SSL certificate problem|failed to load system roots|certificate is not (?:trusted|standards compliant)|not authorized to sign|incompatible key usage|negative serial number|too many intermediates|x509: OSStatus|SEC_E_UNTRUSTED_ROOT|error setting certificate|adding trust anchors|STORE routines|Problem with the SSL CA cert|schannel: failed to open CA file|[Cc]ertificate (?:cannot be authenticated|issuer (?:is not recognized|has been marked))|Issuer certificate is invalid|SSL peer certificate|CERT_TRUST_\w{1,40}|CRYPT_E_\w{1,40}|0x8009201[23]|x509: /
    ),
    because: (facts) => `${hostOf(facts)} showed a certificate whose issuer this machine does not know: an image without CA certificates, a company proxy that inspects TLS, or a private CA.`,
    doThis: ({ hosts, ...facts }) => advise(facts, [
      at(
        "docker-build",
        "In the Dockerfile, before go runs: `RUN apk add --no-cache ca-certificates` or `RUN apt-get update && apt-get install -y ca-certificates`; a company's root goes in by `COPY company.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`."
      ),
      at(
        ["self-hosted", "gitlab", "other-ci"],
        "In a slim image, install the public CAs: `apk add ca-certificates` or `apt-get install -y ca-certificates`."
      ),
      at(
        "windows",
        "On Windows go asks the system alone: import your company's root as administrator, `certutil -addstore Root company.crt`, and let git read the same store: `git config --global http.sslBackend schannel`."
      ),
      at(
        "macos",
        'On macOS go asks the keychain alone: `sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain company.crt`; git reads another store: `git config --global http.sslCAInfo "$HOME/company.pem"`.'
      ),
      isIn(facts, "windows", "macos") ? void 0 : at(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Behind TLS inspection, add your company's root (on Linux): `sudo cp company.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates`; or, without root, `export SSL_CERT_FILE=$HOME/company.pem GIT_SSL_CAINFO=$HOME/company.pem`, for go and for git."
      ),
      `See the issuer: \`openssl s_client -connect ${connectTo(hosts)} -showcerts </dev/null\`. GOINSECURE does not help for a module proxy.`
    ])
  }),
  defineRule("GMG125", {
    slug: "plain-http-on-tls-port",
    cause: "insecure-http-disallowed",
    title: "The server speaks plain HTTP, and HTTPS was asked",
    retry: "never",
    match: (trouble) => /go-get=1/.test(trouble.local) ? seenConnecting(trouble, /server gave HTTP response to HTTPS client/) : void 0,
    because: (facts) => `${hostOf(facts)} has no TLS on that port; go fetches code over plain HTTP only where you say so.`,
    doThis: (facts) => [
      "Give the server TLS; then nothing here needs to change.",
      `In a network you trust, and for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`
    ]
  }),
  defineRule("GMG126", {
    slug: "tls-not-agreed",
    cause: "tls-handshake-timeout-or-reset",
    title: "Both sides cannot agree on TLS",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /remote error: tls: (?!internal error)(?<alert>[^\n"]{1,80})|first record does not look like|HTTP response to HTTPS client|unsupported protocol version|server selected unsupported|downgrade attempt|alert protocol version|wrong version number|incompatible or unsupported protocol|SSL_ERROR_(?:PROTOCOL_VERSION|UNSUPPORTED_VERSION|NO_CYPHER_OVERLAP)|NSS error -122(?:86|90)|unsafe legacy renegotiation|SSL received a record/,
      "alert"
    ),
    because: ({ alert, ...facts }) => alert === "" ? `${hostOf(facts)} was asked with https, and what came back is not the TLS of today: the port speaks plain HTTP, or a TLS that Go no longer takes.` : `${hostOf(facts)} refused the handshake (${alert}): it speaks another version of TLS, wants a client certificate, or something on the way does not let this name through.`,
    doThis: (facts) => advise(facts, [
      facts.alert === "" ? `See what the port speaks: \`curl -v http://${facts.hosts[0] ?? "proxy.golang.org"}/\`. If it is plain HTTP, give the server TLS, or write \`http://\` in GOPROXY. The price: anyone on the way can read and change what comes, and only go.sum would notice.` : void 0,
      `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`. A server of old age needs an update; until then \`GODEBUG=tlsrsakex=1\` (Go 1.22 and later) may do.`,
      fromPublicProxy(
        facts,
        `Or take another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  }),
  defineRule("GMG124", {
    slug: "tls-handshake-failed",
    cause: "tls-handshake-timeout-or-reset",
    title: "The TLS handshake failed",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      withoutBrokenTransfer(trouble),
      /TLS handshake timeout|remote error: tls: (?<alert>[^\n"]{1,80})|handshake failure|gnutls_handshake|GnuTLS, handshake failed|GnuTLS recv error \(-12\)|SSL_ERROR_SYSCALL|SSL_connect|aborted the SSL handshake|SSL peer handshake failed|Unknown SSL protocol error|SSL connect error|bad record (?:MAC|mac)|oversized record|(?<![\w/.-])tls: |schannel: /,
      "alert"
    ),
    because: ({ alert, ...facts }) => `${hostOf(facts)} and this machine could not agree on TLS${alert === "" ? "" : ` (${alert})`}: an overloaded server, or a firewall that looks into the handshake.`,
    doThis: (facts) => advise(facts, [
      "Run it again once: under load this passes.",
      `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`.`,
      "Old firewalls stumble over the large ClientHello of Go 1.23 and later: try `GODEBUG=tlsmlkem=0` (1.23: `tlskyber=0`).",
      fromPublicProxy(
        facts,
        `Or take a nearer or another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  })
];
var brokenTransfer = /RPC failed; (?!curl 35\b)[^\n]{0,1000}|SSL_(?:read|write): (?!error:)[^\n]{0,300}|GnuTLS (?:recv|send) error (?!\(-12\))[^\n]{0,300}|schannel: server closed abruptly[^\n]{0,300}/g;
function withoutBrokenTransfer(trouble) {
  return { ...trouble, local: trouble.local.replace(brokenTransfer, "") };
}
function connectTo(hosts) {
  const host3 = hosts[0] ?? "proxy.golang.org";
  return /:\d{1,5}$/.test(host3) ? host3 : `${host3}:443`;
}

// src/diagnose/workspace-go.ts
function behindItsModules(evidence) {
  const found = /module (?<module>\S{1,200}) listed in go\.work file requires go >= (?<wanted>[\w.]{1,20}), but go\.work (?:lists|implicitly requires) go (?<listed>[\w.]{1,20});/.exec(
    evidence
  )?.groups;
  if (found === void 0) return void 0;
  const { module, wanted, listed: listed2 } = found;
  const says = evidence.includes("implicitly") ? `has no \`go\` line, which means ${listed2}` : `says \`go ${listed2}\``;
  return {
    why: `\`${module}\` asks for Go ${wanted}, but go.work ${says}: it must name the newest that its modules ask for.`,
    doThis: [
      `Raise it where go.work lies, and commit that: \`go work use\`, or \`go work edit -go=${wanted}\`.`,
      "Or leave the workspace out: `export GOWORK=off`."
    ]
  };
}

// src/diagnose/rules/toolchain-download.ts
var toolchainDownloadRule = defineRule("GMG603", {
  slug: "toolchain-not-downloaded",
  cause: "toolchain-download-failed",
  title: "The Go toolchain could not be downloaded",
  explains: ["GMG602"],
  retry: "after-delay",
  match: (trouble) => (
    // The toolchain is fine, and so is whoever serves it; or it is another than it should be, which is worse than none.
    /invalid GOSUMDB|missing GOSUMDB/.test(trouble.local) || databaseDisagrees.test(trouble.local) ? void 0 : seen2(
      trouble,
      /download (?<toolchain>go1[\w.]{1,20})(?: for \S{1,30})?: |switching to (?<wanted>go[\w.>= ]{1,20}):|(?<!\/lookup\/|pkg\/mod\/)golang\.org\/toolchain@(?:v0\.0\.1-(?<zip>go1(?:\.\d{1,3}){0,2}(?:(?:rc|beta)\d{1,2})?)\.)?\S{1,60}: (?!verifying module: )|module golang\.org\/toolchain: |no releases found for (?<none>go(?: >= )?[\w.]{1,20})/,
      "toolchain",
      "wanted",
      "zip",
      "none"
    )
  ),
  // A 403 is a rule of the proxy, as everywhere (GMG203). go writes "not available" for a plain 404 (cmd/go/internal/toolchain).
  settled: ({ evidence }) => /toolchain not available|no releases found|disabled by GOSUMDB=off|: (?:403|404|410)\b(?![^\n]{0,400}(?:fetch timed out|fetch timeout|temporarily))/.test(
    evidence
  ),
  because: (facts) => {
    const wanted = facts.toolchain || facts.wanted || facts.zip || facts.none || "another Go";
    const { asker = "go.mod", words: words4 } = askerIn(facts.evidence);
    const asks = `${asker} asks for ${wanted}`;
    if (/disabled by GOSUMDB=off/.test(words4))
      return `${asks}, and go takes no toolchain that the checksum database has not confirmed; \`GOSUMDB=off\` shuts that off.`;
    const came = comingIn(words4);
    if (came !== void 0)
      return `${asks}, and ${hostOf(facts)} was still sending it when the time of the run was up: ${came}.`;
    if (unrecorded.test(words4))
      return `${asks}; ${hostOf(facts, "the database")} ${noSuchRelease}: ${lastWords(words4)}.`;
    const past = isAbsent(words4) ? pastTheProxies(facts) : void 0;
    if (past !== void 0) return `${asks}, and ${past.why}.`;
    return /verifying module: /.test(words4) ? `${asks}, and ${confirmedAlways}; ${hostOf(facts, "the database")} did not: ${lastWords(words4)}.` : `${asks}, and ${hostOf(facts, "the module proxies in force")} did not deliver it: ${lastWords(words4)}.`;
  },
  doThis: ({ toolchain: toolchain2, zip, ...facts }) => advise(facts, [
    comingIn(facts.evidence) === void 0 ? void 0 : ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
    isAbsent(facts.evidence) ? pastTheProxies(facts)?.doThis : void 0,
    ...haveGoFirst((toolchain2 || zip).replace(/^go/, "")),
    /^go1\.\d+$/.test(toolchain2) ? `A version of two numbers is a language, not a release: write \`go ${toolchain2.replace(/^go/, "")}.0\` or add \`toolchain ${programOf2(toolchain2)}\`.` : void 0,
    /disabled by GOSUMDB=off/.test(facts.evidence) ? "Or let the database confirm it, `unset GOSUMDB && go env -u GOSUMDB`, and keep private modules out of it by pattern (`GONOSUMDB`)." : void 0,
    unrecorded.test(facts.evidence) || isAbsent(facts.evidence) && pastTheProxies(facts) === void 0 ? aRelease : void 0,
    isAbsent(facts.evidence) && pastTheProxies(facts) === void 0 ? ofOwnProxy(facts) : void 0,
    // No go is here that could be used instead.
    askerIn(facts.evidence).asker === void 0 ? withoutIt : void 0
  ])
});
function isAbsent(evidence) {
  return /toolchain not available|no releases found|: (?:403|404|410)\b/.test(evidence) && !/verifying module: /.test(evidence);
}
function ofOwnProxy(facts) {
  return `A module proxy of your own must carry \`golang.org/toolchain\`: \`curl -sI "${proxyAddress(facts)}/golang.org/toolchain/@v/list"\` says 200 where it does.`;
}
function askerIn(evidence) {
  const [, words4, asker] = /^(.{0,2000}) \(asked for by ([^\n]{1,200})\)$/s.exec(evidence) ?? [];
  return asker === void 0 ? { words: evidence } : { asker, words: words4 ?? "" };
}

// src/diagnose/rules/toolchain.ts
var newPackages = String.raw`(?:slices|maps|cmp|iter|unique|weak|embed|log\/slog|io\/fs|io\/ioutil|net\/netip|sync\/errgroup|math\/rand\/v2|crypto\/ecdh|testing\/(?:slogtest|synctest|fstest)|go\/version|structs|crypto\/(?:ed25519|mlkem|hpke)|time\/tzdata|runtime\/coverage|hash\/maphash|crypto\/(?:hkdf|pbkdf2|sha3)|encoding\/json\/(?:v2|jsontext)|arena|context|math\/bits|plugin|net\/http\/httptrace|runtime\/metrics|debug\/buildinfo|go\/(?:doc\/comment|build\/constraint))`;
var missingGoRules = [
  defineRule("GMG601", {
    slug: "go-not-found",
    cause: "go-missing-executable",
    title: "There is no go command",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /(?:^|[\s:"'`\d])(?<named>go(?:1\.\d{1,2}(?:\.\d{1,2}|(?:rc|beta)\d{1,2})?)?): (?:[Cc]ommand )?not found\b|\bmake(?:\[\d\])?: go: No such file|command not found: go\b|exec: "go": executable file not found|'go' is not recognized|The term 'go' is not recognized|spawn go ENOENT|env: .?go.?: No such file|bin\/go: (?:No such file|not found|cannot execute)|Unable to locate executable file: go\b|No such file or directory: b?'(?:\S{1,200}\/)?go'|Cannot run program "go"|[Ee]xecutable [`'"]?go[`'"]? (?:was )?not found|binary with name "go" not found|\*\*\* "?(?:No )?[Gg]o (?:command|binary|executable)? ?(?:was )?(?:not )?found\b|Could not find command '(?:[^'\n]{1,200}\/)?go'/m,
      "named"
    ),
    because: ({ named: named4 }) => `No program \`${named4 || "go"}\` was found on PATH, so that nothing could be downloaded.`,
    doThis: (facts) => advise(facts, [
      facts.named.startsWith("go1") ? `A release under its own name comes by the go that is there: \`go install golang.org/dl/${facts.named}@latest && ${facts.named} download\`, and \`$(go env GOPATH)/bin\` must be on PATH; or call \`go\` itself, which fetches the Go of go.mod since 1.21.` : void 0,
      at(
        ["github-hosted", "self-hosted"],
        "In GitHub Actions, put `actions/setup-go` before this step, with `go-version-file: go.mod`."
      ),
      at(
        ["docker-build", "gitlab", "other-ci"],
        "In an image, start from `golang:1.26`, or install Go there and put `/usr/local/go/bin` on its PATH."
      ),
      at("windows", "Install it: `winget install GoLang.Go`, then open a new shell, so that PATH has it."),
      at("macos", "Install it: `brew install go`, or from https://go.dev/dl/, then open a new shell."),
      !isIn(facts, "windows", "macos") ? at(
        "laptop",
        "Where Go is installed, add it to PATH: `export PATH=$PATH:/usr/local/go/bin`, also in ~/.profile; else install it from https://go.dev/dl/."
      ) : void 0,
      !isIn(facts, "windows", "macos") ? at(
        ["laptop", "self-hosted"],
        'Under sudo, PATH is reset: `sudo env PATH="$PATH" go mod download`.'
      ) : void 0
    ])
  })
];
var toolchainRules = [
  defineRule("GMG602", {
    slug: "go-too-old",
    cause: "go-version-too-old-for-module",
    title: "This Go is too old for the module",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /requires go >= (?<wanted>[\w.]{1,20})(?![\w.]|; switching)(?: \(running go (?<running>[\w.]{1,20}))?/,
      "wanted",
      "running"
    ) ?? seen2(
      trouble,
      /(?:invalid go version '|go\.mod file indicates go )(?<wanted>\d[^',\s]{0,19})(?:': must match format |, but maximum (?:supported version|version supported by tidy) is )(?<running>1\.\d\d)(?!\.\d)/,
      "wanted",
      "running"
    ) ?? seen2(
      trouble,
      /(?:unknown (?:directive|block type): (?=(?:toolchain|tool|godebug|ignore)\b)|unknown subcommand "(?=(?:mod|work)")|\bgo (?=(?:work|telemetry): unknown command)|flag provided but not defined: (?=-(?:trimpath|modfile|modcacherw|overlay|compat|buildvcs|asan|reuse|pgo|C)\b))(?<wanted>[\w-]{1,20})(?<running>)|go\.mod:\d{1,6}: usage: go 1\.23$/m,
      "wanted",
      "running"
    ) ?? seen2(
      trouble,
      /(?:module requires Go|requires Go version|requires at least Go|but go\.work lists go|compile: version|requires newer Go version|is lower than the targeted Go version|can only use path@version syntax with 'go get'|can't load package: package \S{1,300}: cannot use path@version syntax in GOPATH mode)(?: ?\(?"?(?:go)?(?<wanted>[\d.]{1,12}))?(?<running>)/i,
      "wanted",
      "running"
    ) ?? seen2(
      trouble,
      new RegExp(
        String.raw`(?:(?:package|cannot load) "?(?=[^\s":]{1,60}"?:? (?:is not in (?:std|GOROOT)|malformed|cannot find|unrecognized|in any of))|cannot find module providing package |cannot find package "\." in: \S{1,300}[\\/]vendor[\\/])(?<wanted>${newPackages})(?![\w./\\-])(?<running>)`
      ),
      "wanted",
      "running"
    ),
    because: ({ wanted, running, evidence }) => behindItsModules(evidence)?.why ?? `It needs ${wanted === "" ? "a newer Go" : /^\d/.test(wanted) ? `Go ${wanted}` : `a Go that knows \`${wanted}\``}, and ${running === "" || running === "1.23" ? "an older one" : `Go ${running}`} is running.`,
    doThis: ({ wanted, ...facts }) => behindItsModules(facts.evidence)?.doThis ?? advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        // Where a dependency asks for more than go.mod says, go-version-file would install the same again.
        facts.modules[0] === void 0 || !/^\d/.test(wanted) ? "Use a newer Go: `go-version-file: go.mod` for actions/setup-go." : `Use a newer Go: \`go-version: "${wanted}"\` for actions/setup-go.`
      ),
      at(
        ["docker-build", "gitlab", "other-ci"],
        `Use a newer Go: an image \`golang:${releaseOf(wanted)}\` (\`FROM golang:${releaseOf(wanted)}\`).`
      ),
      at(
        "laptop",
        `Use a newer Go: from https://go.dev/dl/, or \`go install golang.org/dl/${programOf2(wanted)}@latest && ${programOf2(wanted)} download\`.`
      ),
      fetchesToolchains(facts.running, facts.evidence) ? "From Go 1.21 on, go fetches what it needs if it may: `export GOTOOLCHAIN=auto` (setup-go and the golang images set `local`)." : void 0,
      facts.modules[0] === void 0 ? "If you cannot move and the go.mod is yours, lower its `go` line to what its code needs: `go mod edit -go=1.21 -toolchain=none`." : `If you cannot move, use a version of the dependency that still knows your Go: \`go list -m -versions ${pathOf2(facts.modules[0])}\`.`
    ])
  }),
  defineRule("GMG604", {
    slug: "toolchain-name-invalid",
    cause: "toolchain-download-failed",
    title: "There is no Go toolchain of that name",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /invalid toolchain(?! version '):? "?(?<name>[^\s":]{0,60})|invalid GOTOOLCHAIN "(?<value>[^"]{0,60})|cannot find "(?<path>go1[^"]{0,40})" in (?:\$?PATH|%PATH%)|toolchain (?<mixed>\S{1,40}) invoked to provide|too many toolchain switches/,
      "name",
      "value",
      "path"
    ),
    because: ({ name, value, path }) => path === "" ? `\`${name || value && `GOTOOLCHAIN=${value}` || "The name"}\` is not a Go toolchain that can be had this way.` : `\`${path}\` is asked for, and this GOTOOLCHAIN lets go look for a program of that name on PATH and nowhere else; there is none.`,
    doThis: ({ path, value, name }) => [
      value !== "" ? "Take it out where it stands, `unset GOTOOLCHAIN && go env -u GOTOOLCHAIN`, or write a full release: `export GOTOOLCHAIN=go1.26.0`." : path === "" ? /^go1\.\d+$/.test(name) ? `Write a full release in go.mod: \`toolchain ${programOf2(name)}\`, not \`${name}\`.` : "Write a full release in go.mod: `toolchain go1.26.0`, not `go1.26`." : `Let go fetch it: \`export GOTOOLCHAIN=auto\`; or put it on PATH: \`go install golang.org/dl/${programOf2(path)}@latest && ${programOf2(path)} download\`.`,
      path === "" ? "Or use what is installed: `export GOTOOLCHAIN=local`." : withoutIt
    ]
  }),
  toolchainDownloadRule
];
var releaseOf = (wanted) => /^\d+\.\d+/.exec(wanted)?.[0] ?? "1.26";
function fetchesToolchains(running, evidence) {
  if (/unknown (?:directive|block type): toolchain|must match format 1\.\d\d$/.test(evidence)) return false;
  const minor = /^1\.(\d+)/.exec(running)?.[1];
  return minor === void 0 || Number(minor) >= 21;
}

// src/diagnose/rules/missing-vcs.ts
var otherVcs = {
  hg: "mercurial",
  Mercurial: "mercurial",
  svn: "subversion",
  Subversion: "subversion",
  bzr: "brz",
  Bazaar: "brz",
  fossil: "fossil",
  Fossil: "fossil"
};
function partOf({ helper, program: program2 }) {
  if (program2 !== "")
    return {
      why: "the git here finds no `ssh` to ask with",
      doThis: [
        "Install it: `apk add --no-cache openssh-client` or `apt-get update && apt-get install -y openssh-client`."
      ]
    };
  if (helper !== "")
    return {
      why: `the git here cannot speak ${helper}, for its part \`git-remote-${helper}\` is missing`,
      doThis: [
        "Install the whole of git: `apk add --no-cache git` or `apt-get update && apt-get install -y git`; one that is built by hand needs libcurl for it."
      ]
    };
  return void 0;
}
function gitItself(facts) {
  const ofUnix = (one2) => isIn(facts, "windows", "macos") ? void 0 : one2;
  return [
    at(
      "docker-build",
      "Install it in the Dockerfile, for alpine and slim images come without: `RUN apk add --no-cache git` or `RUN apt-get update && apt-get install -y git`."
    ),
    at("windows", "Install it: `winget install Git.Git`, then open a new shell, so that PATH has it."),
    at("macos", "Install it: `xcode-select --install`."),
    ofUnix(at(["laptop", "self-hosted", "github-hosted"], "Install it: `sudo apt-get install -y git`.")),
    ofUnix(
      at(
        ["gitlab", "other-ci"],
        "Install it in the job, for slim images come without: `apk add --no-cache git` or `apt-get update && apt-get install -y git`."
      )
    )
  ];
}
var missingVcsRules = [
  defineRule("GMG501", {
    slug: "git-not-found",
    cause: "git-missing-executable",
    title: "There is no git command",
    explains: ["GMG606", "GMG307"],
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /exec: "?git"?: executable file not found|(?:^|[\s:])git: (?:command )?not found|missing Git command|\bgit is not installed|'git' is not recognized|exec: "git": cannot run|(?:Unable to find remote helper for '|git: 'remote-)(?<helper>https?)'|cannot run (?<program>ssh): No such file/m,
      "helper",
      "program"
    ),
    titleOf: (facts) => partOf(facts) === void 0 ? void 0 : "A part of git is missing",
    because: (facts) => `go wants to fetch ${listed(facts.modules)} straight from version control (\`direct\`), and ${partOf(facts)?.why ?? "this machine has no git"}.`,
    doThis: (facts) => advise(facts, [
      ...partOf(facts)?.doThis ?? gitItself(facts),
      fromSomeProxy(
        facts,
        `Or let a proxy do it: \`export GOPROXY=${anotherSource(facts)}\`; with \`,direct\` behind it, a failure of the proxy may hide behind this message.`
      )
    ])
  }),
  defineRule("GMG502", {
    slug: "other-vcs-not-found",
    cause: "hg-svn-bzr-missing",
    title: "A version control program is missing",
    explains: ["GMG510", "GMG606", "GMG307", "GMG302"],
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?<said>hg|svn|bzr|fossil)(?:: (?:command )?not found| is not installed)/m,
      "program",
      "name",
      "said"
    ),
    because: ({ program: program2, name, said, modules }) => `${listed(modules, "A module")} lies in a repository of another kind than git, and \`${program2 || name || said}\` was not found.`,
    doThis: ({ program: program2, name, said, ...facts }) => {
      const wanted = otherVcs[program2 || name || said] ?? "";
      const finder = isIn(facts, "macos") ? "brew" : "winget";
      return [
        isIn(facts, "windows", "macos") ? `Install ${wanted || "it"}, and open a new shell, so that PATH has it: \`${finder} search ${wanted}\`.` : `Install it: \`sudo apt-get install -y ${wanted}\`.`,
        fromSomeProxy(
          facts,
          `Or take the module from a proxy that has it: \`GOPROXY=${anotherSource(facts)} go mod download\`.`
        ),
        ...wanted === "mercurial" ? [
          "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod."
        ] : []
      ];
    }
  })
];

// src/diagnose/rules/vcs.ts
var vcsRules = [
  defineRule("GMG507", {
    slug: "dubious-ownership",
    cause: "git-dubious-ownership-or-safe-directory",
    title: "git does not trust the owner of this directory",
    retry: "never",
    match: (trouble) => {
      const found = seen2(
        trouble,
        /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status(?!: multiple)/,
        "directory"
      );
      return found && { ...found, isFetched: /\bgit (?:ls-remote|fetch) /.test(trouble.local) };
    },
    because: ({ directory, isFetched, modules }) => isFetched ? `${listed(modules)} is fetched from a repository on this machine${directory === "" ? "" : `, \`${directory}\`,`} that belongs to another user than the one who runs go.` : `The checkout${directory === "" ? "" : ` \`${directory}\``} belongs to another user than the one who runs go, as in containers. It is not a download that failed.`,
    doThis: ({ directory, isFetched, ...facts }) => advise(facts, [
      `Trust it: \`git config --global --add safe.directory ${directory || '"$PWD"'}\`.`,
      isFetched ? void 0 : at(
        "github-hosted",
        'In a job with `container:`, run that after actions/checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.'
      ),
      at(
        "docker-build",
        'In docker, run as the owner of the mounted directory: `docker run --user "$(id -u):$(id -g)"`.'
      ),
      isFetched ? void 0 : "Or do not stamp the version into the binary: `go build -buildvcs=false`."
    ])
  }),
  defineRule("GMG509", {
    slug: "govcs-disallows",
    cause: "vcs-disallowed-govcs",
    title: "GOVCS does not allow this version control",
    retry: "never",
    match: (trouble) => seen2(trouble, /GOVCS disallows using (?<vcs>\w{1,10})\b|\bin \$?GOVCS\b/, "vcs"),
    because: ({ vcs, modules, evidence }) => vcs === "" ? `go cannot read the value of GOVCS: ${evidence.replace(/^go: /, "").replaceAll("`", "'")}.` : `${listed(modules, "A module")} can be had by \`${vcs}\` alone, and GOVCS (by default: git and hg for public modules) does not allow it.`,
    doThis: (facts) => facts.vcs === "" ? [
      "Write pairs of a pattern and what it may use, separated by commas: `go env -w GOVCS='public:git|hg,private:all'`, which is the default.",
      "See where it comes from, and take it away: `unset GOVCS && go env -u GOVCS`."
    ] : [
      fromSomeProxy(
        facts,
        `Take it from a proxy, which needs no version control here: \`export GOPROXY=${anotherSource(facts)}\`.`
      ),
      facts.modules.length === 0 ? "Or allow it, for these modules alone, in GOVCS: `go help vcs` says how." : `Or allow it for these modules alone: \`go env -w GOVCS='${patternFor(facts)}:${facts.vcs || "all"},public:git|hg,private:all'\`.`
    ]
  })
];
var transferRules = [
  defineRule("GMG510", {
    slug: "insecure-transport",
    cause: "insecure-http-disallowed",
    title: "go found no secure way to the code",
    retry: "never",
    match: (trouble) => seen2(
      trouble,
      /no secure protocol found|insecure (?:URL|protocol)|redirected from secure URL|transport 'http' not allowed|(?:not defined: |unknown flag )-insecure/
    ),
    because: (facts) => ofFlag(facts) ? "`go get` has no flag `-insecure` any more (since Go 1.17): a variable says for which modules plain HTTP will do." : noWayIn(facts) ? `go asked git for ${listed(facts.modules)} by https and by ssh, and neither let it in: most often the repository is private and git has no credentials for it, or ${repositoryHost(facts)} does not answer; a host with plain HTTP only looks the same.` : `${listed(facts.modules)} ${facts.modules.length === 1 ? "is" : "are"} offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) => ofFlag(facts) ? [
      "Take the flag out; with TLS on the server nothing takes its place.",
      "Where the server has plain HTTP only, in a network you trust, and for these modules only, put a pattern of them into `GOINSECURE`. The price: anyone on the way can change the code, and only go.sum would notice."
    ] : [
      ...noWayIn(facts) ? [
        `See which it is: \`GIT_TERMINAL_PROMPT=0 git ls-remote https://${moduleIn(facts)}\` says what go keeps to itself.`,
        `If it wants a user or a password, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ] : ["Give the server TLS, or serve the module from a proxy that has it."],
      `If the server has plain HTTP only, in a network you trust, for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`,
      noWayIn(facts) ? mountedInBuild(facts) : void 0
    ]
  }),
  defineRule("GMG508", {
    slug: "git-transfer-broken",
    cause: "git-shallow-or-rpc-failure",
    title: "A git transfer broke off",
    retry: "now",
    match: (trouble) => seen2(
      trouble,
      /RPC failed[^\n]{0,200}|early EOF|fetch-pack|index-pack|hung up unexpectedly|unexpected disconnect|sideband|shallow (?:update|file|info)|unable to rewind rpc|unshallow|pack-objects|does not support shallow|from a shallow repository|did not send all necessary objects/
    ),
    because: (facts) => `git did not get ${listed(facts.modules)} from ${repositoryHost(facts)} in one piece; fetching a whole history is long and easily broken.`,
    doThis: (facts) => [
      "Run it again: often the next try gets through.",
      fromSomeProxy(
        facts,
        `If it stays, take the module from a proxy, which sends one zip: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      ),
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.'
    ]
  })
];
function ofFlag({ evidence }) {
  return /-insecure\b/.test(evidence);
}
function noWayIn({ evidence }) {
  return evidence.includes("no secure protocol found");
}
var otherVcsRules = [
  defineRule("GMG514", {
    slug: "git-failed",
    cause: "git-command-failed-other",
    title: "A git command failed",
    retry: "never",
    match: (trouble) => (
      // What git itself said, where it said something, is what a reader looks for.
      seen2(
        trouble,
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}:\n(?:[^\n]{0,400}\n){0,6}?[ \t]{0,20}(?:fatal|error|abort|bzr: ERROR|svn: E\d{1,9}): [^\n]{1,400}/
      ) ?? seen2(
        trouble,
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|git remote \(\S{0,100}\) must not be|fatal: unable to access '|remote origin not found|no protocol found for repository|fatal: [^\n]{1,400}\n(?:[^\n]{0,400}\n){0,4}?package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status \d/
      )
    ),
    because: ({ modules, evidence }) => `go ran git for ${listed(modules)}, and git ended with: ${evidence.replace(/[.:]$/, "").replaceAll("`", "'")}.`,
    doThis: (facts) => [
      facts.modules.length === 0 ? "Run the quoted command by hand in the same environment; with `export GIT_TRACE=1 GIT_CURL_VERBOSE=1` before it, it tells more." : `Let git do the same by hand in the same environment, and tell more: \`GIT_TRACE=1 GIT_CURL_VERBOSE=1 git ls-remote https://${moduleIn(facts)}\`.`,
      fromSomeProxy(
        facts,
        `Take the module from a proxy, so that git is not needed: \`GOPROXY=${anotherSource(facts)} go mod download\`.`
      )
    ]
  })
];

// src/diagnose/rules/waiting.ts
var waitingRules = [
  defineRule("GMG515", {
    slug: "repository-host-silent",
    cause: "read-timeout-or-stall",
    title: "The host of a repository went silent",
    retry: "after-delay",
    match: (trouble) => {
      const found = seen2(
        trouble,
        /: (?<command>(?:git|hg|svn|bzr|fossil)(?: [a-z-]{2,20})?|go)(?: [a-z+]{2,8}:\/\/\S{1,1000})?: no answer(?: for (?<wait>\d{1,6} s))? when it was ended/,
        "command",
        "wait"
      );
      const { GONOPROXY = "", GOPRIVATE = "" } = trouble.settings;
      return found && { ...found, pattern: GONOPROXY || GOPRIVATE };
    },
    because: (facts) => `\`${facts.command}\` had waited ${facts.wait === "" ? "" : `${facts.wait} `}for ${hostIn3(facts)} when it was ended, and ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for it: the host took the request and said nothing, or a firewall swallows what it says. Neither go nor git has a time limit for that.`,
    doThis: (facts) => advise(facts, [
      `Ask the host from where the build runs: \`${tryBy(facts)}\`. If that hangs too, the host or the way to it is at fault.`,
      onRunner(
        `A runner of GitHub does not reach a host inside your network (${hostIn3(facts)}, if it is one): take a self-hosted runner, or a module proxy that both can reach.`
      ),
      at(["laptop", "self-hosted"], `For a host of your network, connect the VPN, or open the firewall.`),
      giveUpBy(facts),
      facts.pattern === "" ? fromPublicProxy(
        facts,
        `Take the module from a proxy, which needs no version control here: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`
      ) : ifInputsReach(
        facts,
        `No proxy is asked because GOPRIVATE or GONOPROXY says so (\`${facts.pattern}\`); if your own proxy serves ${listed(facts.modules)}, name it in \`goproxy:\` and set \`gonoproxy: none\`.`
      ),
      ifInputsReach(
        facts,
        "If it is a large repository on a slow line, give it more time: `timeout: 30m`."
      )
    ])
  })
];
function isSsh({ evidence }) {
  return evidence.includes(" ssh://");
}
function hostIn3({ hosts, modules }) {
  const [host3] = hosts;
  return host3 === void 0 ? `the host of ${listed(modules)}` : `\`${host3}\``;
}
function tryBy(facts) {
  const [host3 = "git.example.com"] = facts.hosts;
  if (isSsh(facts)) {
    const [, name, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host3) ?? [];
    return `ssh -T -o BatchMode=yes -o ConnectTimeout=10 ${port === void 0 ? "" : `-p ${port} `}git@${name ?? host3}`;
  }
  const address2 = addressOf4(facts) || `https://${host3}/`;
  if (facts.command === "go") return `curl -sS --max-time 10 "${address2}?go-get=1"`;
  return facts.command.startsWith("git") ? `GIT_TERMINAL_PROMPT=0 timeout 20 git ls-remote ${address2}` : `curl -sSI --max-time 10 ${address2}`;
}
function addressOf4({ evidence }) {
  return / ([a-z+]{2,8}:\/\/\S{1,1000}): no answer/.exec(evidence)?.[1] ?? "";
}
function giveUpBy(facts) {
  if (isSsh(facts))
    return 'Let ssh give up by itself: `export GIT_SSH_COMMAND="ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -o ServerAliveCountMax=2"`. With that it asks nobody about the key of the host either.';
  return facts.command.startsWith("git") ? "Let git give up by itself: `export GIT_HTTP_LOW_SPEED_LIMIT=1000 GIT_HTTP_LOW_SPEED_TIME=30`." : void 0;
}

// src/diagnose/catalogue.ts
var catalogue = [
  ...diskRules,
  ...missingGoRules,
  ...toolchainRules,
  ...moduleModeRules,
  ...missingVcsRules,
  ...goproxyRules,
  ...checksumRules,
  ...httpProxyRules,
  ...routeRules,
  ...waitingRules,
  ...tlsRules,
  ...networkRules,
  ...redirectRules,
  ...proxyUpstreamRules,
  ...proxyRules,
  ...vcsRules,
  ...credentialRules,
  ...transferRules,
  ...replaceRules,
  ...moduleRules,
  ...notFoundRules,
  ...goSumRules,
  ...packageRules,
  ...configurationRules,
  ...otherRules,
  ...otherVcsRules,
  ...changedFileRules
];

// src/diagnose/journal-words.ts
function wordsFor2(attempt3) {
  const { outcome } = attempt3;
  const about2 = subjectOf2(attempt3);
  const url = addressInTrouble(attempt3);
  const sentBy = sentOnBy(attempt3);
  switch (outcome.kind) {
    case "answered":
      return void 0;
    case "absent":
    case "status": {
      const ofFile = url.startsWith("file:") ? fileReasons[outcome.status] : void 0;
      const status2 = ofFile ?? `${outcome.status} ${reasonFor(outcome.status)}`.trimEnd();
      return `go: ${about2}: reading ${url}: ${status2}${leaveAlone(outcome)}${sentBy}${answer(outcome.detail)}`;
    }
    case "transport":
      return outcome.fault.kind === "aborted" ? void 0 : `go: ${about2}: Get "${url}": ${faultWords(outcome.fault, hostOf2(url))}${sentBy}`;
    case "stalled":
      if (outcome.coming === true)
        return `go: ${about2}: Get "${url}": ${comingWords(outcome.bytes, outcome.afterMs)}${sentBy}`;
      return `go: ${about2}: Get "${url}": sent nothing for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes${sentBy}`;
    case "refused":
      return refusedWords(attempt3, outcome.why, outcome.detail);
    case "abandoned":
      return `go: ${about2}: Get "${url}": given up when the budget ended, deadline exceeded${sentBy}`;
  }
}
function leaveAlone(outcome) {
  const seconds = outcome.kind === "status" ? Math.ceil((outcome.retryAfterMs ?? 0) / 1e3) : 0;
  return seconds > 0 ? `, Retry-After ${seconds} s` : "";
}
function addressInTrouble({ url, outcome, redirectedTo }) {
  if (redirectedTo === void 0 || outcome.kind === "absent") return url;
  return `${redirectedTo.includes("://") ? redirectedTo : `https://${redirectedTo}`}/`;
}
function sentOnBy({ url, outcome, redirectedTo }) {
  return redirectedTo === void 0 || outcome.kind === "absent" ? "" : `
	redirected there by ${url}`;
}
function subjectOf2({ subject, url }) {
  if (subject.module === "") {
    const looked = lookedUp2(url);
    return looked === void 0 ? "verifying module" : `${looked}: verifying module`;
  }
  return subject.version === "" ? `module ${subject.module}` : `${subject.module}@${subject.version}`;
}
function lookedUp2(url) {
  const [, path = "", version2 = ""] = /\/lookup\/([^\s@]{1,500})@([^\s/?]{1,200})$/.exec(url) ?? [];
  const [module, of] = [unescapePath(path), unescapeVersion(version2)];
  return module.ok && of.ok ? `${module.value}@${of.value}` : void 0;
}
function answer(detail) {
  return detail.trim() === "" ? "" : `
	server response: ${detail.trim().replaceAll("\n", "\n	")}`;
}
var notAsRecorded = "This download does NOT match the one reported by the checksum server.";
function refusedWords(attempt3, why, detail) {
  const about2 = subjectOf2(attempt3);
  if (why.kind === "wrong-hash") {
    const file = attempt3.subject.file.endsWith("mod") ? "/go.mod" : "";
    return [
      `verifying ${about2}${file}: checksum mismatch`,
      `	from ${attempt3.url}`,
      `	downloaded: ${why.got}`,
      ...why.by === void 0 ? [`	go.sum:     ${why.expected}`] : [`	${why.by}: ${why.expected}`, "", "SECURITY ERROR", notAsRecorded]
    ].join("\n");
  }
  const looks = {
    html: "a page of HTML",
    empty: "an empty body",
    other: "something else"
  }[why.looksLike];
  const from = addressInTrouble(attempt3);
  if (why.fault !== void 0)
    return `go: ${about2}: invalid response from proxy "${from}": an .info that ${why.fault}${sentOnBy(attempt3)}`;
  const more = detail === "" || detail === looks ? "" : `, ${detail}`;
  return `go: ${about2}: invalid response from proxy "${from}": ${looks}${more}${sentOnBy(attempt3)}`;
}
function faultWords({ kind, code: code2, message }, host3) {
  switch (kind) {
    case "name-not-resolved":
      return `dial tcp: lookup ${host3.replace(/:\d{1,5}$/, "")}: no such host (${code2})`;
    case "refused":
      return `dial tcp ${host3}: connect: connection refused`;
    case "unreachable":
      return `dial tcp ${host3}: connect: network is unreachable (${code2})`;
    case "connect-timeout":
      return `dial tcp ${host3}: i/o timeout`;
    case "tls":
      return tlsWords(code2, message, host3);
    case "reset":
      return "read: connection reset by peer";
    case "cut":
      return "unexpected EOF";
    case "not-http":
      return `malformed HTTP response (${message})`;
    case "http-proxy":
      return httpProxyWords(code2, message);
    case "aborted":
    case "other":
      return message;
  }
}
function httpProxyWords(code2, message) {
  const status2 = Number(/^HTTP_(\d{3})$/.exec(code2)?.[1] ?? (/\b407\b/.test(message) ? 407 : 0));
  if (status2 > 0) return reasonFor(status2) || `proxyconnect tcp: ${message}`;
  const address2 = /\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) (\S{1,100})/.exec(message)?.[1];
  const name = /\b(?:ENOTFOUND|EAI_AGAIN) (\S{1,253})/.exec(message)?.[1];
  if (name !== void 0) return `proxyconnect tcp: dial tcp: lookup ${name}: no such host (${message})`;
  return `proxyconnect tcp: ${address2 === void 0 ? "" : `dial tcp ${address2}: `}${message}`;
}
function tlsWords(code2, message, host3) {
  if (/EXPIRED|NOT_YET_VALID/.test(code2))
    return `x509: certificate has expired or is not yet valid: ${message}`;
  if (/ALTNAME|HOSTNAME/.test(code2)) {
    const name = host3.replace(/:\d{1,5}$/, "");
    const [, found = ""] = /\bcert's (?:altnames|list|CN): ?([^\n]{0,200})$/.exec(message) ?? [];
    const names3 = found.replaceAll("DNS:", "");
    if (message.endsWith(" is not in the cert's list: "))
      return `x509: cannot validate certificate for ${name} because it doesn't contain any IP SANs`;
    return names3 === "" ? `x509: certificate does not match target host name ${name}: ${message.replace(/[\s:]+$/, "")}` : `x509: certificate is valid for ${names3}, not ${name}`;
  }
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|TLS_HANDSHAKE_TIMEOUT|ECONNABORTED)$/.test(code2)) {
    return `tls: handshake broken off: ${message} (${code2})`;
  }
  if (/wrong version number|packet length too long|http request/i.test(message)) {
    return "http: server gave HTTP response to HTTPS client";
  }
  if (/SELF_SIGNED|ISSUER|VERIFY_LEAF|UNTRUSTED|CERT_/.test(code2)) {
    return `x509: certificate signed by unknown authority (${code2})`;
  }
  const reason2 = /:SSL routines:[^:]{0,60}:([^:]{1,80})/.exec(message)?.[1];
  return `remote error: tls: ${reason2 ?? message} (${code2})`;
}
var reasons = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  410: "Gone",
  425: "Too Early",
  429: "Too Many Requests",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout"
};
var fileReasons = {
  403: "permission denied",
  404: "no such file or directory"
};
function reasonFor(status2) {
  return reasons[status2] ?? "";
}
function hostOf2(url) {
  return /^[a-z]+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}

// src/diagnose/traced-run.ts
var begun = /^cd (?<directory>[^\n;]{1,400}); (?<command>(?:git|hg|svn|bzr|fossil) [a-z-]{2,20})(?<rest> [^\n]{0,1000})?$/;
var address = /(?:^|\s)((?:https?|ssh|git):\/\/[^\s/@]{0,200}@?[^\s]{1,500})/;
function isRunBegun(line3) {
  return begun.test(line3);
}
function unendedRun(lines, at2) {
  const line3 = lines[at2] ?? "";
  const { directory, command = "", rest = "" } = begun.exec(line3)?.groups ?? {};
  if (directory === void 0 || lines.slice(at2 + 1).some((later) => later.endsWith(`# ${line3}`)))
    return void 0;
  const made = lines.findLast((other) => other.includes(`${directory} # `));
  const asked2 = address.exec(rest)?.[1] ?? address.exec(made?.slice(made.lastIndexOf(" # ")) ?? "")?.[1] ?? "";
  const module = asked2.replace(/^[a-z]+:\/\/(?:[^/@]*@)?/, "").replace(/\.git$/, "");
  return waitedWords({ module, command, address: asked2 });
}

// src/diagnose/outages.ts
function journalTroubles(evidence) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const attempt3 of evidence.attempts) {
    const { module, version: version2, file } = attempt3.subject;
    const key = module === "" ? attempt3.url : `${module}@${version2} ${file}`;
    const before = bySubject.get(key);
    if (before === void 0) bySubject.set(key, [attempt3]);
    else before.push(attempt3);
  }
  const failed = [...bySubject.values()].filter(
    (attempts) => !attempts.some(({ outcome }) => outcome.kind === "answered") && (attempts[0]?.subject.module !== "" || mayNeedDatabase(evidence))
  );
  const last2 = failed.flatMap((attempts) => {
    const told = attempts.filter(({ outcome }) => outcome.kind !== "abandoned");
    const mirrors = new Map((told.length > 0 ? told : attempts).map((attempt3) => [attempt3.mirror, attempt3]));
    return [...mirrors.values()];
  });
  const outages = last2.filter(({ outcome }) => outcome.kind !== "absent" && outcome.kind !== "abandoned");
  const lesser = outages.length > 0 || evidence.output.trim() !== "" ? [] : last2;
  return [...outages, ...lesser].flatMap((attempt3) => troubleOf(attempt3, evidence));
}
function mayNeedDatabase({ output }) {
  return output.trim() === "" || /verifying |sumdb|\/lookup\/|\/tile\//.test(output);
}
function absentTroubles(evidence) {
  if (/(?:^|[,|])direct$/.test(evidence.settings["GOPROXY"] ?? "direct")) return [];
  const answered3 = /* @__PURE__ */ new Set();
  const absent2 = /* @__PURE__ */ new Map();
  for (const attempt3 of evidence.attempts) {
    const { module, version: version2, file } = attempt3.subject;
    if (attempt3.outcome.kind === "answered") answered3.add(`${module}@${version2} ${file}`);
    if (attempt3.outcome.kind === "absent" && file === "mod")
      absent2.set(`${module}@${version2} ${file}`, attempt3);
  }
  return [...absent2].filter(([key]) => !answered3.has(key)).flatMap(([, attempt3]) => troubleOf(attempt3, evidence));
}
function troubleOf(attempt3, evidence) {
  const words4 = wordsFor2(attempt3);
  return words4 === void 0 ? [] : [readTrouble(words4, evidence)];
}
var begun2 = /^(?:\S{0,200} )?(?:go: downloading (?<path>\S{1,300}) (?<version>v\S{1,120})|# get (?<url>https?:\/\/[^\s:]{1,500}(?::\d{1,5}\/\S{1,1000})?))$/;
var cutOff = /operation was canceled|exceeded the maximum execution time|execution took longer than|Too long with no output|due to timeout|No output has been received|ran longer than the maximum time|timed out after \d{1,6}\w{0,2}|context deadline exceeded|job timed out|Build timed out|hard timeout/i;
var mostLinesBetween = 6;
function cutOffTroubles(evidence) {
  const lines = evidence.output.slice(-2e4).split("\n");
  const last2 = lines.findLastIndex((line3) => begun2.test(line3) || isRunBegun(line3));
  const groups = begun2.exec(lines[last2] ?? "")?.groups;
  const run2 = groups === void 0 ? unendedRun(lines, last2) : void 0;
  if (groups === void 0 && run2 === void 0) return [];
  const after = lines.slice(last2 + 1).filter((line3) => line3.trim() !== "");
  const end = after.slice(0, mostLinesBetween).find((line3) => cutOff.test(line3));
  if (end === void 0) return [];
  if (groups === void 0) return run2 === void 0 ? [] : [readTrouble(run2, evidence)];
  const { path, version: version2, url } = groups;
  const about2 = url === void 0 ? `${path}@${version2}: downloading` : `Get "${url}"`;
  return [readTrouble(`go: ${about2}: ${end.trim()}`, evidence)];
}

// src/diagnose/printed-settings.ts
var names2 = String.raw`GOPROXY|GOSUMDB|GONOSUMDB|GOPRIVATE|GONOPROXY|GOFLAGS|GOTOOLCHAIN|HTTPS_PROXY|HTTP_PROXY|ALL_PROXY|NO_PROXY|RUNNER_ENVIRONMENT`;
var assigned = new RegExp(
  String.raw`(?:^|[\s"';&])(${names2})(?:["']?: {1,4}|=| (?=https?:))(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})'|([^\s"';&]{1,1000}))`,
  "gi"
);
var asked = new RegExp(String.raw`\bgo env (${names2})\s{0,5}\n[ \t]{0,8}([^\s]{1,1000})[ \t]{0,8}\n`, "g");
var shortOfHuge = 2e5;
function printedSettings(output) {
  const head2 = output.slice(0, shortOfHuge);
  const settings = {};
  const found = [...head2.matchAll(asked), ...head2.matchAll(assigned)].toSorted((a, b) => a.index - b.index);
  for (const { 1: name = "", 2: double = "", 3: single = "", 4: bare4 = "", index } of found) {
    if (/disabled by\s?$/.test(head2.slice(Math.max(0, index - 12), index + 1))) continue;
    const value = double || single || bare4;
    if (value !== "" && !/^[$*]/.test(value)) settings[name.toUpperCase()] = value;
  }
  return settings;
}

// src/diagnose/probe-quotes.ts
var ofNetwork = ["dns", "tcp", "tls", "http", "file", "ssh", "repository"];
var ofMachine = ["disk", "inodes", "writable", "open files", "file size", "memory"];
var onTheWay = /^GMG[1245]/;
var answeredFirmly = /^GMG(?:110|111|20[12347]|40[12])$/;
var onThisMachine = /^GMG7/;
function withProbes(findings, probes) {
  return findings.map((finding) => {
    const quotes = quotesFor(finding, probes);
    return quotes.length === 0 ? finding : { ...finding, because: [finding.because, ...quotes].join(" ") };
  });
}
var mostQuotes = 3;
function quotesFor({ code: code2, hosts }, probes) {
  if (onThisMachine.test(code2)) {
    const failed2 = probes.filter(({ stage, ok: ok2 }) => ofMachine.includes(stage) && !ok2);
    return failed2.slice(0, mostQuotes).map(quoteFailed);
  }
  if (!onTheWay.test(code2)) return [];
  const about2 = probes.filter(({ stage, target }) => {
    return ofNetwork.includes(stage) && hosts.some((host3) => isSame(host3, target));
  });
  const failed = about2.filter(({ ok: ok2 }) => !ok2);
  if (failed.length > 0) return failed.slice(0, mostQuotes).map(quoteFailed);
  const isNews = ({ stage }) => stage !== "dns" && (!answeredFirmly.test(code2) || stage === "http" || stage === "file");
  const open2 = hosts.flatMap(
    (host3) => about2.findLast((probe) => isNews(probe) && isSame(host3, probe.target)) ?? []
  );
  return [...new Set(open2)].slice(0, mostQuotes).map(quoteOpen);
}
function quoteOpen({ stage, target, ms }) {
  return `Probe: ${stage} of ${target} went well in ${ms} ms, so the way there is open now.`;
}
function quoteFailed({ stage, target, ms, detail }) {
  return `Probe: ${stage} of ${target} failed in ${ms} ms (${detail}).`;
}
function isSame(host3, target) {
  const [one2, other] = [partsOf(host3), partsOf(target)];
  return one2.name === other.name && (one2.port === "" || other.port === "" || one2.port === other.port);
}
function partsOf(address2) {
  const host3 = address2.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  const port = /:(\d{1,5})$/.exec(host3)?.[1] ?? "";
  return { name: port === "" ? host3 : host3.slice(0, -port.length - 1), port };
}

// src/diagnose/repository-words.ts
var withoutReason = /(?<module>(?<root>[\w.-]{1,100}(?:\/[\w.~+-]{1,100}){0,10}?\.git)(?:\/[\w.~+/-]{1,200})?@v[\w.+-]{1,150}): no (?:secure )?protocol found for repository/g;
function withWordsOfGit(evidence) {
  const said = (evidence.probes ?? []).flatMap(({ saw }) => saw?.kind === "repository" ? [saw] : []);
  if (said.length === 0) return evidence;
  const output = evidence.output.replace(withoutReason, (whole2, ...rest) => {
    const { module = "", root = "" } = rest.at(-1);
    const saw = said.find(({ address: address2 }) => address2 === `https://${root}`);
    return saw === void 0 ? whole2 : repositoryWords({ ...saw, module });
  });
  return { ...evidence, output };
}
function repositoryWords({ module, address: address2, output }) {
  return `${module}: git ls-remote -q ${address2}: exit status 128:
	${output.trim().replaceAll("\n", "\n	")}`;
}

// src/diagnose/probe-words.ts
function probeTroubles(evidence) {
  const { GOPROXY: _, ...settings } = evidence.settings;
  return (evidence.probes ?? []).flatMap(({ ok: ok2, aside, saw }) => {
    const words4 = ok2 || aside === true || saw === void 0 ? void 0 : wordsOf3(saw);
    if (words4 === void 0) return [];
    const trouble = readTrouble(words4, { ...evidence, settings });
    const isAsked = saw?.kind === "attempt" || saw?.kind === "no-address";
    return [isAsked ? { ...trouble, modules: [] } : trouble];
  });
}
function wordsOf3(saw) {
  switch (saw.kind) {
    case "attempt": {
      const words4 = wordsFor2(saw.attempt);
      return words4 === void 0 || saw.more === void 0 ? words4 : `${words4} (${saw.more})`;
    }
    case "no-address": {
      const { attempt: attempt3, name, by } = saw;
      const what = reasonOf(attempt3);
      return `${subjectOf3(attempt3)}: Get "${attempt3.url}": dial tcp: lookup ${name}${by === "" ? "" : ` on ${by}`}: ${what}`;
    }
    case "ipv6": {
      const about2 = `go: module probed: Get "https://${saw.host}/": dial tcp [${saw.address}]:${saw.port}`;
      return `${about2}: connect: network is unreachable`;
    }
    case "clock":
      return `go: module probed: Get "https://${saw.host}/": x509: certificate has expired or is not yet valid: current time ${saw.here} is ${saw.here > saw.there ? "after" : "before"} ${saw.there}`;
    case "no-authorities":
      return `go: module probed: Get "https://${saw.host}/": tls: failed to verify certificate: x509: certificate signed by unknown authority (no CA certificates here)`;
    case "no-room":
      return saw.of === "bytes" ? `go: open ${saw.path}: no space left on device` : `Filesystem Inodes IUsed IFree IUse% Mounted on
Inodes left: 0 100% ${saw.path}`;
    case "not-writable":
      return `go: could not create module cache: mkdir ${saw.path}: ${saw.isMountedReadOnly === true ? "read-only file system" : "permission denied"}`;
    case "open-files":
      return `go: this process may open ${saw.most} files: too many open files`;
    case "file-size":
      return `go: write ${saw.path}: file too large (ulimit -f: ${saw.mostBytes} bytes)`;
    case "memory":
      return `go: cannot allocate memory (${saw.left})`;
    case "no-git":
      return `go: module ${saw.module}: exec: "git": executable file not found in $PATH`;
    case "ssh":
      return `go: module probed: git ls-remote ssh://git@${saw.host}/: exit status 128:
	${saw.output.trim().replaceAll("\n", "\n	")}`;
    case "repository":
      return `go: ${repositoryWords(saw)}`;
    case "netrc-unseen":
      return `go: module ${saw.module}: git ls-remote https://${saw.host}/: exit status 128:
	fatal: could not read Username for 'https://${saw.host}': terminal prompts disabled`;
    case "setting":
      return settingWords(saw);
    case "no-replacement":
      return `go: ${saw.module} (replaced by ${saw.directory}): reading ${saw.goMod}: open ${saw.goMod}: no such file or directory`;
    case "not-private":
      return `go: ${saw.module}@${saw.version}: reading https://${saw.proxy}/${saw.module}/@v/${saw.version}.info: 404 Not Found
	server response: could not read Username: terminal prompts disabled`;
  }
}
function settingWords({ id, value }) {
  switch (id) {
    case "goproxy-unusable":
      return `go: parse "${value}": invalid GOPROXY`;
    case "goproxy-off":
      return "go: module lookup disabled by GOPROXY=off";
    case "gosumdb-unusable":
      return "go: invalid GOSUMDB: malformed verifier id";
    case "go111module-off":
      return "go: modules disabled by GO111MODULE=off; see 'go help modules'";
  }
}
function subjectOf3({ subject: { module, version: version2 } }) {
  if (module === "") return "go: verifying module";
  return version2 === "" ? `go: module ${module}` : `go: ${module}@${version2}`;
}
function reasonOf({ outcome }) {
  const code2 = outcome.kind === "transport" ? outcome.fault.code : "";
  if (code2 === "ETIMEOUT" || code2 === "ETIMEDOUT") return "i/o timeout";
  if (["ESERVFAIL", "EREFUSED", "EFORMERR", "ENOTIMP"].includes(code2)) return `server misbehaving (${code2})`;
  return code2 === "ECONNREFUSED" ? "read udp: connection refused" : `no such host (${code2})`;
}

// src/diagnose/cause.ts
var networkCauseIds = [
  "dns-failure",
  "tcp-refused",
  "tcp-timeout",
  "ipv6-unreachable",
  "connection-reset-or-eof",
  "http2-stream-error",
  "read-timeout-or-stall",
  "http-proxy-env-misconfigured",
  "proxy-407-auth-required",
  "tls-untrusted-ca",
  "tls-hostname-mismatch",
  "tls-handshake-timeout-or-reset",
  "tls-expired-or-clock-skew"
];
var causeIds = [
  ...networkCauseIds,
  "proxy-5xx",
  "proxy-429-rate-limited",
  "proxy-403-forbidden",
  "proxy-server-fault",
  "proxy-returned-html-or-garbage",
  "goproxy-off",
  "goproxy-invalid-value",
  "goproxy-direct-unreachable",
  "goproxy-no-fallback",
  "gonoproxy-or-goprivate-missing",
  "goproxy-private-proxy-401",
  "module-not-found-404-410",
  "unknown-revision",
  "version-retracted-or-deleted",
  "invalid-version-or-pseudo-version",
  "major-version-suffix-mismatch",
  "module-path-mismatch",
  "case-insensitive-collision",
  "missing-package-in-module",
  "ambiguous-import",
  "replace-target-missing",
  "go-install-blocked-by-replace",
  "go-mod-parse-error",
  "vendor-inconsistent",
  "go-sum-missing-entry",
  "module-too-large",
  "module-zip-invalid-content",
  "repository-moved-or-renamed",
  "vanity-import-meta-broken",
  "checksum-mismatch-gosum",
  "sumdb-unreachable",
  "sumdb-blocked",
  "sumdb-404-410-private",
  "sumdb-mismatch-security",
  "gosumdb-invalid-value",
  "git-terminal-prompts-disabled",
  "git-auth-failed-https",
  "git-ssh-permission-denied",
  "git-ssh-host-key-unknown",
  "git-missing-executable",
  "hg-svn-bzr-missing",
  "git-dubious-ownership-or-safe-directory",
  "git-shallow-or-rpc-failure",
  "git-command-failed-other",
  "vcs-disallowed-govcs",
  "insecure-http-disallowed",
  "netrc-invalid",
  "saml-sso-required",
  "token-scope-insufficient",
  "go-version-too-old-for-module",
  "toolchain-download-failed",
  "go-missing-executable",
  "go111module-off",
  "gopath-mode-no-gomod",
  "gopath-contains-gomod",
  "goflags-mod-vendor-or-readonly",
  "gomodcache-permission-denied",
  "disk-full",
  "inode-exhaustion",
  "too-many-open-files",
  "file-size-ulimit",
  "out-of-memory-killed",
  "cache-corrupt",
  "cache-lock-contention",
  "path-too-long-windows",
  "file-name-too-long-linux",
  "cgo-or-compile-error-not-a-download-problem",
  "unknown"
];

// src/diagnose/sent-on-words.ts
var onTheWay2 = /* @__PURE__ */ new Set([...networkCauseIds, "proxy-403-forbidden"]);
function becauseSentOn({ to, by }) {
  return `\`${by}\` answered, and sent the request on to \`${to}\`, where it keeps its files.`;
}
function adviceSentOn({ to, by, url }, facts, cause) {
  const byInput = ifInputsReach(
    facts,
    ` (${ifMirrorsHelp(facts, "`mirrors:`, or ")}another one in \`goproxy:\`)`
  );
  const other = `take a proxy that serves its files itself${byInput}`;
  return onTheWay2.has(cause) ? [
    `Let the build reach \`${to}\` as well as \`${by}\`: add \`${to}\` to the allow-list of the firewall or HTTP proxy, until \`curl -sSL -o /dev/null ${url}\` gets through; or ${other}.`
  ] : [
    `Tell whoever runs \`${by}\` that \`${to}\`, where it sends its readers, fails: \`curl -sSLv -o /dev/null ${url}\` shows it; until it is mended, ${other}.`
  ];
}

// src/diagnose/retold.ts
var mostLines3 = 4;
var mostCharacters3 = 2e3;
var commandOfGo = /^\s*(?:\S{1,60} ?[$#%>❯] |[$#%>❯] |RUN )?(?:[A-Z][A-Z0-9_]{1,30}=\S{0,200} ){0,6}go(?:1[.\d]{1,8})?(?:\.exe)? (?:get|mod|install|list)\b/m;
var progressOfGo = /^\s*(?:v?go): (?:downloading|finding|extracting) /m;
var bareError = /^\s*dial tcp[46]? \S{1,100}:443: /;
function retold(log) {
  if (log.length > mostCharacters3) return void 0;
  const lines = log.split("\n").filter((line3) => line3.trim() !== "");
  if (lines.length === 0 || lines.length > mostLines3) return void 0;
  const isOfGo = commandOfGo.test(log) || progressOfGo.test(log) || bareError.test(log);
  if (!isOfGo) return void 0;
  return lines.filter((line3) => !isProgress(line3)).map((line3) => line3.trim()).join(" ");
}

// src/diagnose/speaker.ts
var ofGo = /(?:^|[^\w.-])go(?:\.exe)? (?:build|clean|env|fmt|generate|get|help|install|list|mod|run|test|tool|vet|version|work)\b|(?:^|[^\w.-])go(?: [a-z]{2,9}){0,2}: |\bpkg[\\/]mod\b|\bcache[\\/]vcs\b|# cd [^\n;]{1,300}; ?(?:git|hg|svn|bzr) |package [^\s:]{1,300}: |\.go:\d{1,6}(?::\d{1,5})?: |go-get=1|[\w/]@v[\d/]|\bimport path\b|\bgo\.(?:mod|sum|work)\b|\bgo modules?\b|\bGO(?:PROXY|SUMDB|FLAGS|PRIVATE|111MODULE|TOOLCHAIN)\b|(?:proxy|sum)\.golang\.|go\.googlesource\.com|golang\.org\/(?:x|doc)\/|\bbuildvcs\b|\bVCS (?:status|stamping)\b|flag provided but not defined/gm;
var gitByHand = [
  String.raw`^(?!# cd )(?:[^\n;]{0,200}(?:[$#%>➜❯+&:] (?:[\d:.,]{5,20} )?|[\w.:\\-]>|\bRUN |[(\x60]))?(?:\/[\w./-]{1,60}\/)?git(?:\.exe)? (?:-\S{1,60} (?:[^\s-]\S{0,59} )?){0,9}(?:clone|submodule|pull|push|checkout|remote|rebase|reset|worktree|lfs|ls-remote(?! -q)|fetch(?! -f| --unshallow| origin refs))\b`,
  String.raw`[^;] git clone |[Cc]ommand: git |into submodule path |^Submodule '|\bgit (?:checkout|clone|fetch|reset|worktree) failed|git(?:\.exe)?['"], ['"](?:clone|fetch|pull|submodule)\b|Error running git \[`,
  String.raw`The process '[^'\n]{1,200}git(?:\.exe)?' failed|Fetching the repository$|Failed during: git |Failed to (?:checkout|clone|fetch|pull|update) repo`,
  // What CI systems check out by themselves
  String.raw`^Fetching changes |^Getting source from Git repository|hudson\.plugins\.git|^ > git \S[^\n]{0,300} # timeout=|^\[command\]\S{0,200}git(?:\.exe)? `,
  String.raw`^Cloning git repository$|\b(?:Cloning the|Error cloning|Error fetching|changes from the) remote |^FETCHSOURCE$|perform checkout on agent`,
  // Work trees: go keeps bare repositories, or checks out below src/HOST
  String.raw`Unable to create '(?![^'\n]{0,300}[\\/](?:vcs[\\/]|src[\\/][\w-]{1,60}\.))[^'\n]{1,300}\.lock'|cannot create directory at '`
].join("|");
var ofAnyOther = new RegExp(
  [
    // JavaScript
    String.raw`\bnpm (?:ERR!|error) |^\d{1,6} (?:error|verbose|silly) |^Command: git$|^Arguments: ls-remote `,
    // Others with a registry of their own
    String.raw`^Fetching (?:git@|git:\/\/|\S{1,300}\.git$)|\bBundler\b|\bGemfile\b|\bpub get\b|\bvcs import\b|\brepo sync\b|\bcomposer (?:install|require|update)\b|\(Mix\)|\bmix deps\b|\bhelm (?:plugin|repo) `,
    String.raw`site-packages|HTTPSConnectionPool|files\.pythonhosted|subprocess-exited-with-error`,
    String.raw`\brepo\.maven\.apache|org\.apache\.maven|\bcrates\.io\b|error: failed to (?:get|load source for) \W`,
    String.raw`\b[Hh]omebrew\b|^==> (?:Downloading|Installing|Pouring|Tapping)`,
    String.raw`\.terraform\/|\.tf(?::| line )\d|\bGraphQL\b|\bgh (?:api|auth|pr|release|repo) |registry\.(?:terraform|opentofu)\.|Error: Failed to (?:download module|query available provider|install provider)`,
    String.raw`^(?:W|E|Err(?::\d{1,4})?)(?::| ) ?\S|\bInRelease\b|\baur\.archlinux\.org|PKGBUILDs\b`,
    String.raw`Error response from daemon|registry-1\.docker\.io|auth\.docker\.io`,
    // Releases, and machines that are set up
    String.raw`\bfailed to publish artifacts\b|\b(?:POST|PUT|PATCH) https?:|^TASK \[`,
    // Programs that fetch or unpack, called by hand
    String.raw`^curl: \(\d{1,3}\)|^--\d{4}-\d\d-\d\d |^(?:unzip|tar|gzip): `,
    // Tests in a shell, whose results are comments (https://testanything.org)
    String.raw`^# (?:fatal: |Cloning into |Warning: Permanently added )`,
    // What runs on a desktop
    String.raw`\bPathAccessException\b|\bat ChildProcess\.`,
    gitByHand
  ].join("|"),
  "gm"
);
var ofNode = /Command failed: git /g;
var wordsOfMany = /^GMG(?:1|20|30[12]|5|70[89])/;
var asFarAbove = 4e3;
var mostLookedAbove = 200;
function speakers(log) {
  const known2 = /* @__PURE__ */ new Map();
  let looked = 0;
  const isInLog = (sign) => {
    const found = known2.get(sign) ?? last(sign, log) !== -1;
    known2.set(sign, found);
    return found;
  };
  return ({ code: code2 }, { evidence }, { local }) => {
    if (!wordsOfMany.test(code2) || last(ofGo, local) !== -1) return false;
    const ofOthers = code2 === "GMG507" ? ofNode : ofAnyOther;
    if (last(ofOthers, local) !== -1) return true;
    const at2 = evidence === "" || ++looked > mostLookedAbove ? -1 : log.lastIndexOf(evidence);
    const above = at2 === -1 ? "" : log.slice(Math.max(0, at2 - asFarAbove), at2);
    const [go, other] = [last(ofGo, above), last(ofOthers, above)];
    return go === other ? !isInLog(ofGo) && isInLog(ofOthers) : other > go;
  };
}
function last(sign, text) {
  let index = -1;
  for (const match of text.matchAll(sign)) index = match.index;
  return index;
}

// src/diagnose/trace.ts
var answered2 = /^# get (https?:\/\/\S{1,2000}?): (?:200 |(Get "?https?:[^\n]{1,2000}|5\d\d [A-Z][^\n]{0,100}|429 [^\n]{0,100})$)/gm;
var mostTraced = 3e3;
function tracedIn(text) {
  return Array.from(text.matchAll(answered2), ([, url = "", what]) => ({
    file: url.replace(/^https?:\/\/[^/]+\//, ""),
    failure: what && `go: ${/^\d/.test(what) ? `reading ${url}: ` : ""}${what.replace(/ \(\d+\.\d+s\)$/, "")}`
  }));
}
function traceTroubles(evidence, printed2) {
  if (!evidence.output.includes("# get http")) return [];
  const wanted = new Set(printed2.flatMap(({ modules }) => modules.map(withoutVersion)));
  if (wanted.size === 0) return [];
  const traced = tracedIn(evidence.output);
  const deliveredAt = /* @__PURE__ */ new Map();
  traced.forEach(({ file, failure }, index) => failure === void 0 && deliveredAt.set(file, index));
  const failures = traced.flatMap(
    ({ file, failure }, index) => failure === void 0 || index < (deliveredAt.get(file) ?? 0) ? [] : [failure]
  );
  return distinct(failures).slice(0, mostTraced).map((words4) => readTrouble(words4, evidence)).filter(({ modules }) => modules.some((module) => wanted.has(withoutVersion(module))));
}
function withoutVersion(module) {
  return module.replace(/@.*$/, "");
}

// src/diagnose/not-the-cause.ts
var testFailed = /^(?:\s{0,20}--- FAIL: |FAIL[ \t]{1,8}\S|\s{1,20}Error Trace:)/m;
var lastOfTestRun = 2e5;
function isTestRun(output) {
  return testFailed.test(output.slice(-lastOfTestRun));
}
var saidByGo = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying |SECURITY ERROR|# cd \S{1,300}; (?:git|hg|svn|bzr) |package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|(?:\S{1,300}\.go:\d{1,6}:\d{1,5}: )?\S{1,300}@v\d\S{0,120}: )/m;
var saidByTools = /pkg[\\/]mod|go-build|^\S{0,300}[\\/]pkg[\\/]tool[\\/]/m;
function isOfPanic({ evidence }, { local }) {
  return evidence.startsWith("panic: ") && !saidByTools.test(local);
}
function isSaidByProgram({ code: code2 }, { local }) {
  if (!/^GMG(?:[1245]|30[12]|70[1-5])/.test(code2) || saidByGo.test(local)) return false;
  if (!code2.startsWith("GMG7")) return true;
  return /^ {4}/.test(local) || !saidByTools.test(local);
}
function withoutRecovered(claims, output) {
  if (claims.length > mostToRetrace) return claims;
  const rest = claims.filter(
    ({ rule, facts }) => !((rule.retry !== "never" || saidHow.test(facts.evidence)) && isRecovered(facts, output))
  );
  return rest.length > 0 ? rest : claims;
}
var mostToRetrace = 100;
var saidHow = /version is required when current directory is not in a module/;
var taken2 = /^\s{0,20}(?:\S{1,60} )?(?:[$#%>❯] )?go (?:install|run) \S{1,300}@\S|^go: downloading /m;
function isRecovered({ evidence, modules = [] }, output) {
  const said = output.lastIndexOf(evidence);
  if (evidence.startsWith("https fetch failed: "))
    return said !== -1 && output.includes("\nParsing meta tags from http://", said);
  if (saidHow.test(evidence)) return said !== -1 && taken2.test(output.slice(said));
  return said !== -1 && modules.length > 0 && modules.every((module) => output.indexOf(`go: downloading ${module.replace("@", " ")}
`, said) !== -1);
}

// src/diagnose/unwrap.ts
var narrowest = 60;
var widest = 250;
var longestPaste = 2e5;
var opens = /^(?:\t|\s\s|go(?: [a-z]{2,9}){0,2}: |\S{1,300}\.go:\d|fatal: |error: |remote: |make|exit (?:code|status \d{1,5}$)|\$ |# |---|===)/;
var padding = /(\w) {40,250}(?=[a-z])/g;
var usualWidths = [80, 100, 120, 132, 160, 200];
function isSurelyCut(text) {
  if (text.length > longestPaste) return false;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return false;
  const times = lines.filter(
    (line3, index) => line3.length === width && isRest(lines[index + 1] ?? "", line3)
  ).length;
  return times > 1 || times > 0 && usualWidths.includes(width);
}
function widthOf(lines) {
  return Math.max(...lines.map((line3) => line3.length));
}
function isRest(line3, before) {
  return line3 !== "" && (!opens.test(line3) || before.endsWith(" ") && line3.startsWith("error: "));
}
function unwrap(pasted) {
  if (pasted.length > longestPaste) return pasted;
  const text = pasted.replace(padding, "$1");
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return text;
  const whole2 = [];
  let isCut = false;
  for (const line3 of lines) {
    if (isCut && isRest(line3, whole2.at(-1) ?? "")) whole2.push((whole2.pop() ?? "") + line3);
    else whole2.push(line3);
    isCut = line3.length === width;
  }
  return whole2.join("\n");
}

// src/diagnose/diagnose.ts
function diagnose(given) {
  const findings = diagnosePrinted(given);
  if (findings[0]?.code !== unknownRule.code) return findings;
  const told = claimRetold(withSurroundings(given));
  return told.length > 0 ? findingsOf(told) : findings;
}
function diagnosePrinted(given) {
  const isCut = isSurelyCut(given.output);
  const joined3 = isCut ? diagnoseJoined(given) : [];
  if (joined3.length > 0) return joined3;
  const evidence = withSurroundings(withWordsOfGit(given));
  const printed2 = cutIntoBlocks(evidence.output).map((block) => readTrouble(block, evidence));
  const outages = [...journalTroubles(evidence), ...traceTroubles(evidence, printed2)];
  const out = new Set(outages.flatMap(({ modules }) => modules.map(withoutVersion2)));
  const claims = outages.flatMap((trouble) => claim(trouble));
  const ofTestRun = isTestRun(evidence.output);
  const isSaidToAnother = speakers(evidence.output);
  for (const trouble of printed2) {
    const [found] = claim(trouble);
    if (found === void 0 || isOfPanic(found.facts, trouble)) continue;
    if (ofTestRun && isSaidByProgram(found.rule, trouble)) continue;
    if (isSaidToAnother(found.rule, found.facts, trouble)) {
      const { evidence: said, surroundings } = found.facts;
      claims.push({ rule: anotherStepRule, facts: { evidence: said, surroundings } });
      continue;
    }
    const hidden = trouble.modules.some((module) => out.has(withoutVersion2(module)));
    if (!hidden || isOfThisMachine(found.rule)) claims.push(found);
  }
  claims.push(...alsoAbsent(claims, evidence));
  const findings = findingsOf(withoutRecovered(claims, evidence.output));
  const probes = evidence.probes ?? [];
  if (findings.length > 0) return withProbes(findings, probes);
  const [ended] = cutOffTroubles(evidence).flatMap((trouble) => claim(trouble));
  if (ended !== void 0) return withProbes([findingOf(ended.rule, [ended.facts])], probes);
  const probed = diagnoseProbes(evidence);
  if (probed.length > 0) return probed;
  const unwrapped = isCut ? [] : diagnoseJoined(given);
  if (unwrapped.length > 0) return unwrapped;
  const end = readTrouble(evidence.output.slice(-2e4), evidence);
  const elsewhere2 = claim(end, whollyElsewhere);
  if (elsewhere2.length > 0) return findingsOf(elsewhere2);
  const facts = unknownRule.match(end);
  return facts === void 0 ? [] : [findingOf(unknownRule, [facts])];
}
function diagnoseJoined(given) {
  const whole2 = unwrap(given.output);
  const found = whole2 === given.output ? [] : diagnosePrinted({ ...given, output: whole2 });
  return found[0]?.code === unknownRule.code ? [] : found;
}
function diagnoseProbes(given) {
  const evidence = withSurroundings(given);
  return withProbes(
    findingsOf(probeTroubles(evidence).flatMap((trouble) => claim(trouble))),
    evidence.probes ?? []
  );
}
function withSurroundings(given) {
  const settings = { ...printedSettings(given.output), ...given.settings };
  return {
    ...given,
    settings,
    surroundings: given.surroundings ?? surroundingsOf({ ...given, settings })
  };
}
function alsoAbsent(claims, evidence) {
  const rules = new Set(claims.map(({ rule }) => rule));
  if (evidence.attempts.length === 0 || rules.size === 0) return [];
  return absentTroubles(evidence).flatMap((trouble) => claim(trouble)).filter(({ rule }) => rules.has(rule));
}
function claimRetold(evidence) {
  const told = retold(evidence.output);
  return told === void 0 ? [] : claim({ ...readTrouble(told, evidence), aboutModules: true }, ofNetwork2);
}
var ofNetwork2 = catalogue.filter(({ code: code2 }) => code2.startsWith("GMG1"));
var whollyElsewhere = catalogue.filter(({ onlyAlone }) => onlyAlone);
function findingsOf(all2) {
  const ours = all2.filter(({ rule }) => !rule.onlyAlone);
  const claims = ours.length > 0 ? ours : all2;
  const explained = new Set(claims.flatMap(({ rule }) => rule.explains ?? []));
  return catalogue.flatMap((rule) => {
    const mine = explained.has(rule.code) ? [] : claims.filter((one2) => one2.rule === rule);
    if (mine.length === 0) return [];
    return [
      findingOf(
        rule,
        mine.map(({ facts }) => facts)
      )
    ];
  });
}
function claim(trouble, rules = catalogue) {
  for (const rule of rules) {
    const facts = rule.match(trouble);
    if (facts !== void 0) return [{ rule, facts }];
  }
  return [];
}
function findingOf(rule, all2) {
  const first = all2.find((facts2) => (facts2.modules ?? []).length > 0) ?? all2[0];
  const hosts = distinct(all2.flatMap((facts2) => facts2.hosts ?? []));
  const modules = withoutBareTwins(distinct(all2.flatMap((facts2) => facts2.modules ?? [])));
  const privatePaths = distinct(all2.flatMap((facts2) => facts2.privatePaths ?? []));
  const facts = { evidence: "", ...first, hosts, modules, privatePaths };
  const { sentOn } = facts;
  const because = rule.because(facts).replace(/^the\b/, "The");
  const advice = rule.doThis(facts);
  return {
    code: rule.code,
    cause: rule.cause,
    title: rule.titleOf?.(facts) ?? rule.title,
    retry: all2.every((one2) => rule.settled?.(one2)) ? "never" : rule.retry,
    because: sentOn === void 0 ? because : `${because} ${becauseSentOn(sentOn)}`,
    advice: toldHere(
      facts,
      sentOn === void 0 ? advice : [...adviceSentOn(sentOn, facts, rule.cause), ...advice]
    ),
    hosts,
    modules,
    evidence: facts.evidence
  };
}
function withoutBareTwins(modules) {
  const versioned = new Set(modules.filter((module) => module.includes("@")).map(withoutVersion2));
  return modules.filter((module) => module.includes("@") || !versioned.has(module));
}
function isOfThisMachine(rule) {
  return rule.code.startsWith("GMG7");
}
function withoutVersion2(module) {
  return module.replace(/@.*$/, "");
}

// src/steps/circumstances.ts
function settingsInForce({ machine }, plan) {
  return {
    ...tellingVariables(machine.environment),
    ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
  };
}
function circumstancesOf(world, plan) {
  return {
    settings: settingsInForce(world, plan),
    goVersion: plan.goVersion,
    platform: world.machine.platform,
    attended: world.host.showsProgress
  };
}

// src/steps/job-guard/relatives.ts
function infosAbove(path) {
  const asked2 = infoOf2(path);
  const parts = asked2?.module.split("/") ?? [];
  return parts.slice(1).map((_, index) => {
    const module = parts.slice(0, parts.length - 1 - index).join("/");
    return proxyPath({ module, version: asked2?.version ?? "", kind: "info" });
  });
}
function withoutGuesses(paths) {
  const guesses = new Set(paths.flatMap((path) => infosAbove(path)));
  return paths.filter((path) => !guesses.has(path));
}
function infoOf2(path) {
  const asked2 = parseProxyPath(path);
  if (asked2?.kind === "file") return asked2.file.kind === "info" ? asked2.file : void 0;
  const isQuery = asked2?.kind === "query" && asked2.extension === "info";
  return isQuery ? { module: asked2.module, version: asked2.query } : void 0;
}

// src/steps/job-guard/failures.ts
async function failuresOf({ files, machine, host: host3 }, plan, records, waits = []) {
  const isHere = async (path) => await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`) !== void 0;
  const left = [];
  for (const refused2 of neverAnswered(records)) {
    const { path, gaveUp } = refused2;
    const others = gaveUp ? [] : infosAbove(path);
    const found = await Promise.all([path, ...others].map((each) => isHere(each)));
    if (path.startsWith("sumdb/") || !found.includes(true)) left.push(refused2);
  }
  const meant = new Set(withoutGuesses(left.map(({ path }) => path)));
  const failed = left.filter(({ path, gaveUp }) => gaveUp || meant.has(path));
  const failedPaths = new Set(failed.map(({ path }) => path));
  const recovered = new Set(
    records.flatMap(
      (record) => record.kind === "refused" && record.gaveUp && !failedPaths.has(record.path) ? [record.path] : []
    )
  ).size;
  if (failed.length === 0 && waits.length === 0) return { findings: [], unanswered: 0, recovered };
  const evidence = {
    output: [...failed.flatMap(printed), ...waits.map((line3) => `${line3}
`)].join(""),
    attempts: failed.flatMap(({ attempts }) => attempts),
    ...circumstancesOf({ machine, host: host3 }, plan)
  };
  return { findings: diagnose(evidence), unanswered: failed.length, recovered };
}
function printed({ path, said, gaveUp, attempts }) {
  if (!gaveUp) return attempts.map((attempt3) => `${wordsFor2(attempt3) ?? ""}
`);
  if (said === void 0) return [];
  const asked2 = parseProxyPath(path);
  const about2 = asked2?.kind === "file" ? `${asked2.file.module}@${asked2.file.version}: ` : "";
  return [`go: ${about2}${said}
`];
}

// src/steps/job-guard/tell-later.ts
async function tellLater(world, plan, records, { jobStatus, annotations, summary }, tell) {
  const { findings, unanswered, recovered } = await failuresOf(world, plan, records);
  if (jobStatus.trim() === "failure" && findings.length > 0) {
    tell({ kind: "failed", findings });
    const where = { files: await sourceFiles(world, plan), docsBaseUrl: docsBaseUrl(world) };
    if (annotations) {
      for (const annotation of toAnnotations(findings, where)) world.host.annotate(annotation);
    }
    const places2 = findings.map((finding) => placeOf2(finding, where.files));
    const around = { plan, places: places2, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    if (summary) await world.host.writeSummary(renderLater(findings, around));
    return;
  }
  const late = records.filter((record) => record.kind === "waited");
  const waits = late.map((record) => ({ ...record, what: nameOfPath(record.path) ?? record.path }));
  const line3 = laterLine(findings, unanswered, recovered, waits);
  if (line3 === void 0) return;
  world.host.log(line3);
  if (summary) await world.host.writeSummary(`${sentence(line3)}
`);
}

// src/steps/run-directory.ts
var import_node_path23 = __toESM(require_node_path(), 1);

// src/plan/plan-file.ts
var import_node_crypto8 = __toESM(require_node_crypto(), 1);
function digestOf2(text) {
  return (0, import_node_crypto8.createHash)("sha256").update(text).digest("hex");
}
function parsePlanFile(text, digest) {
  if (digestOf2(text) !== digest) {
    return err(
      "The plan of this run was changed after it was written, so it is not used; look at what ran in between."
    );
  }
  let plan;
  try {
    plan = JSON.parse(text);
  } catch {
    return err("The plan of this run is no JSON; use one version of the action in a job.");
  }
  return isPlan(plan) ? ok(plan) : err("The plan of this run has another form; use one version of the action in a job.");
}
function isPlan(value) {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}

// src/steps/run-directory.ts
var pathState = "run-directory";
var planDigestState = "plan-digest";
var resultDigestState = "result-digest";
function placesIn(path) {
  return { path, store: (0, import_node_path23.join)(path, "store"), report: (0, import_node_path23.join)(path, "report.json") };
}
function planFile(at2) {
  return (0, import_node_path23.join)(at2.path, "plan.json");
}
function resultFile(at2) {
  return (0, import_node_path23.join)(at2.path, "result.json");
}
function recallRunDirectory(world) {
  const path = world.host.recallState(pathState);
  return path === "" ? void 0 : placesIn(path);
}
async function recall({ host: host3, files }, at2) {
  const [planDigest, resultDigest] = [planDigestState, resultDigestState].map(
    (name) => host3.recallState(name)
  );
  if (!planDigest || !resultDigest) return err("main ended before it had a result");
  const [planText, resultText] = [await files.read(planFile(at2)), await files.read(resultFile(at2))];
  if (!planText.ok) return err(`the plan of this run is gone: ${planText.error.message}`);
  if (!resultText.ok) return err(`the result of this run is gone: ${resultText.error.message}`);
  const plan = parsePlanFile(new TextDecoder().decode(planText.value), planDigest);
  if (!plan.ok) return plan;
  const result = new TextDecoder().decode(resultText.value);
  if (digestOf2(result) !== resultDigest) return err(`${resultFile(at2)} was changed after it was written`);
  return ok({ plan: plan.value, ...JSON.parse(result) });
}
async function noteSaved({ files, machine }, at2, reportPath, { saved, bytes, ms }) {
  const path = reportPath === "" ? at2.report : (0, import_node_path23.resolve)(machine.workingDirectory, reportPath);
  if (!saved || (await files.stat(path))?.kind !== "file") return;
  const read6 = await files.read(path);
  const report = read6.ok ? parseReport(new TextDecoder().decode(read6.value)) : void 0;
  if (report === void 0) return;
  const cache = { ...report.cache, bytes, saveMs: Math.round(ms) };
  await files.write(path, `${JSON.stringify({ ...report, cache }, void 0, 2)}
`);
}
function parseReport(text) {
  try {
    const report = JSON.parse(text);
    return report?.schemaVersion === 1 && report.cache !== void 0 ? report : void 0;
  } catch {
    return void 0;
  }
}
async function tidy(world, at2) {
  if (world.host.name === "terminal") {
    await world.files.remove(at2.path);
    return;
  }
  const names3 = await world.files.list(at2.path);
  for (const name of names3)
    if ((0, import_node_path23.join)(at2.path, name) !== at2.report) await world.files.remove((0, import_node_path23.join)(at2.path, name));
}

// src/steps/stopwatch.ts
function startStopwatch(clock) {
  const startedMs2 = clock.nowMs();
  const steps = [];
  const open2 = /* @__PURE__ */ new Set();
  return {
    steps,
    startedMs: startedMs2,
    underWay: () => [...open2],
    elapsedMs: () => clock.nowMs() - startedMs2,
    async time(name, step) {
      const begun3 = { name, sinceMs: clock.nowMs() };
      open2.add(begun3);
      try {
        return await step;
      } finally {
        open2.delete(begun3);
        steps.push({ name, ms: clock.nowMs() - begun3.sinceMs });
      }
    }
  };
}

// src/steps/tell.ts
var progressEveryMs = 5e3;
var barWidth = 79;
function openTelling({ clock, host: host3 }) {
  const degraded = [];
  let saidMs = clock.nowMs();
  let heldBack;
  const linesOf2 = (event) => tonedLines((style) => consoleLines(event, style));
  function say(lines) {
    if (lines.length === 0) return;
    if (heldBack !== void 0) host3.log(heldBack.text, heldBack.tone);
    heldBack = void 0;
    lines.forEach(({ text, tone }) => host3.log(text, tone));
  }
  const troublesSaidMs = /* @__PURE__ */ new Map();
  function tellTrouble(event) {
    const key = event.kind === "retried" ? `${event.attempt.mirror} ${event.attempt.outcome.kind}` : `${event.from} ${event.to} ${event.why}`;
    const nowMs2 = clock.nowMs();
    if (nowMs2 - (troublesSaidMs.get(key) ?? -Infinity) < progressEveryMs) return;
    troublesSaidMs.set(key, nowMs2);
    say(linesOf2(event));
  }
  const status2 = { progress: "", figures: "", wait: "" };
  function showStatus() {
    const { progress, figures, wait } = status2;
    host3.progress(wait === "" ? progress : [figures, wait].filter((part) => part !== "").join("; "));
  }
  function tellWaits(event) {
    status2.wait = event.waits[0]?.brief ?? "";
    showStatus();
    if (!host3.showsProgress) say(linesOf2(event));
  }
  function tellProgress(event) {
    const { done, wanted, bytes } = event;
    status2.progress = done < wanted ? progressBar(done, wanted, bytes, barWidth) : "";
    status2.figures = done < wanted ? consoleLines(event)[0] ?? "" : "";
    showStatus();
    const nowMs2 = clock.nowMs();
    if (done === wanted || nowMs2 - saidMs < progressEveryMs) return;
    saidMs = nowMs2;
    if (!host3.showsProgress) say(linesOf2(event));
  }
  return {
    degraded,
    tell(happened) {
      const event = host3.name === "terminal" ? onTerminal(happened) : happened;
      if (event === void 0) return;
      if (event.kind === "progressed") return tellProgress(event);
      if (event.kind === "waited") return tellWaits(event);
      if (event.kind === "retried" || event.kind === "moved-on") return tellTrouble(event);
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      const lines = linesOf2(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    }
  };
}
function onTerminal(event) {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return void 0;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}

// src/steps/watchdog/step-names.ts
var words3 = {
  survey: "looking at go and the module",
  configure: "the settings for go and git",
  restore: "restoring the cache",
  download: "checking the modules and putting them in place",
  undo: "undoing what was configured",
  save: "saving the cache"
};
function stepsUnderWay(stopwatch) {
  return stopwatch.underWay().map(({ name, sinceMs }) => ({ kind: "step", name: words3[name] ?? name, sinceMs }));
}

// src/report/patience.ts
var patience = { slowMs: 5e3, steadyMs: 1e4, silentMs: 3e4, stepMs: 15e3 };
var firstPauseMs = 1e4;
var longestPauseMs = 6e4;
function lookEveryMs2(limits) {
  return Math.min(1e3, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}
function patienceMs({ stallTimeoutMs, totalMs }) {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
}
function openPatience() {
  const said = /* @__PURE__ */ new Map();
  return {
    due(waits, nowMs2) {
      return waits.filter(({ key }) => {
        const before = said.get(key);
        if (before !== void 0 && nowMs2 - before.atMs < before.pauseMs) return false;
        const pauseMs = before === void 0 ? firstPauseMs : Math.min(longestPauseMs, 2 * before.pauseMs);
        said.set(key, { atMs: nowMs2, pauseMs });
        return true;
      });
    }
  };
}

// src/report/running-programs.ts
var systems = /* @__PURE__ */ new Set(["git", "hg", "svn", "bzr", "fossil"]);
var sshOptionsWithValue = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/;
function describeVersionControl(programs) {
  const isSystem = ({ program: program2 }) => systems.has(bare3(program2));
  const byId = new Map(programs.map((one2) => [one2.id, one2]));
  const outermost = programs.filter((one2) => {
    const parent = byId.get(one2.parentId);
    return isSystem(one2) && !(parent !== void 0 && isSystem(parent));
  });
  return outermost.map((one2) => {
    const tree = programs.filter((other) => isBelow(other, one2.id, byId));
    const place = tree.map(placeOf3).find((found) => found !== "") ?? "";
    const speaker = tree.find(({ program: program2 }) => isSsh2(program2)) ?? // A helper of git is told the address as it was written, and then the one to ask (gitremote-helpers(7)).
    tree.find(({ args }) => urlsIn(args).length > 1) ?? tree.find(({ args }) => urlsIn(args).length > 0);
    const address2 = speaker === void 0 ? "" : addressOf5(speaker);
    return { program: bare3(one2.program), place, command: commandOf(one2), address: address2, ageMs: one2.ageMs };
  }).toSorted((a, b) => b.ageMs - a.ageMs);
}
function isBelow(one2, id, byId) {
  let at2 = one2;
  for (let steps = 0; at2 !== void 0 && steps < 100; steps++) {
    if (at2.id === id) return true;
    at2 = byId.get(at2.parentId);
  }
  return false;
}
function commandOf({ program: program2, args }) {
  const word = args.slice(1).find((arg) => /^[a-z][a-z-]{1,20}$/.test(arg)) ?? "";
  return `${bare3(program2)} ${word}`.trimEnd();
}
function placeOf3({ program: program2, args }) {
  if (isSsh2(program2)) return sshCall(args).host;
  const [url] = urlsIn(args);
  return url === void 0 ? "" : withoutEnd(`${url.host}${url.pathname}`);
}
function addressOf5({ program: program2, args }) {
  if (isSsh2(program2)) {
    const { host: host3, port, path } = sshCall(args);
    return host3 === "" ? "" : `ssh://${host3}${port}/${path}`;
  }
  const url = urlsIn(args).at(-1);
  return url === void 0 ? "" : `${url.protocol}//${withoutEnd(`${url.host}${url.pathname}`)}`;
}
function urlsIn(args) {
  return args.slice(1).filter((arg) => /^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) && URL.canParse(arg)).map((arg) => new URL(arg));
}
function withoutEnd(address2) {
  return address2.replace(/\.git$|\/$/, "");
}
function sshCall(all2) {
  const args = all2.slice(1);
  let port = "";
  for (let at2 = 0; at2 < args.length; at2++) {
    const arg = args[at2] ?? "";
    if (arg === "-p" || arg === "-P") port = `:${args[at2 + 1] ?? ""}`;
    if (sshOptionsWithValue.test(arg)) at2++;
    else if (!arg.startsWith("-")) {
      const path = /'\/?([^']+)'\s*$/.exec(args.slice(at2 + 1).join(" "))?.[1] ?? "";
      return { host: arg.replace(/^.*@/, ""), port, path: withoutEnd(path) };
    }
  }
  return { host: "", port, path: "" };
}
function isSsh2(program2) {
  return bare3(program2) === "ssh" || bare3(program2) === "plink";
}
function bare3(program2) {
  return program2.replace(/\.exe$/i, "");
}

// src/report/command-wait.ts
function commandWait(running, nowMs2, limits, waitsForUs) {
  const { command, below } = running;
  const lock = below?.find((one2) => one2.lock !== void 0)?.lock;
  if (lock !== void 0) return lockWait(running, lock, nowMs2, limits);
  const [other] = below === void 0 ? [] : describeVersionControl(below);
  if (other !== void 0) {
    if (other.ageMs < patienceMs(limits)) return [];
    const since = inSeconds(other.ageMs);
    const about2 = other.place === "" ? "" : ` (${oneLine(other.place)})`;
    return [
      {
        key: `command ${command}`,
        forMs: other.ageMs,
        sentence: `Waiting for ${other.program}${about2}: \`${command}\` has been running it for ${since}`,
        brief: `${other.program}${about2}: ${since}`
      }
    ];
  }
  if (running.saidMs === void 0) return [];
  const forMs = nowMs2 - running.saidMs;
  if (waitsForUs || forMs < Math.min(patience.silentMs, limits.totalMs / 4)) return [];
  const { direct = [] } = running;
  const whom = direct.length === 0 ? "a host that it asks itself" : `the host of ${firstOf4(direct, 2)}`;
  const why = below === void 0 ? `it may be waiting for git, or for ${whom}` : `it runs no git; it may be unpacking, or waiting for ${whom}`;
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `\`${command}\` has said nothing for ${inSeconds(forMs)}: ${why}`,
      brief: `${command}: silent for ${inSeconds(forMs)}`
    }
  ];
}
function lockWait({ command, saidMs, sinceMs }, { path, holder }, nowMs2, limits) {
  const forMs = nowMs2 - (saidMs ?? sinceMs);
  if (forMs < patienceMs(limits)) return [];
  const who = holder === void 0 ? "another process" : `${oneLine(holder.program)} (process ${holder.id})`;
  const since = inSeconds(forMs);
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `Waiting for a lock that ${who} holds: \`${command}\` wants ${oneLine(path)}, silent for ${since}`,
      brief: `lock of ${who}: ${since}`
    }
  ];
}

// src/report/waiting.ts
function worthTelling(underWay, nowMs2, limits) {
  const requests = requestWaits(underWay, nowMs2, limits);
  const pauses = underWay.flatMap((one2) => one2.kind === "pause" ? pauseWait(one2, nowMs2, limits) : []);
  const waitsForUs = underWay.some(({ kind }) => kind === "request" || kind === "pause");
  const commands = underWay.flatMap(
    (one2) => one2.kind === "command" ? commandWait(one2, nowMs2, limits, waitsForUs) : []
  );
  const told = [...requests, ...pauses, ...commands].toSorted((a, b) => b.forMs - a.forMs);
  if (told.length > 0 || underWay.some(({ kind }) => kind !== "step")) return told;
  return underWay.flatMap((one2) => one2.kind === "step" ? stepWait(one2, nowMs2, limits) : []);
}
function requestWaits(underWay, nowMs2, limits) {
  const byHost = /* @__PURE__ */ new Map();
  for (const one2 of underWay) {
    if (one2.kind === "request") byHost.set(one2.host, [...byHost.get(one2.host) ?? [], one2]);
  }
  return [...byHost].flatMap(([host3, requests]) => {
    const late = requests.filter((request) => isLate(request, nowMs2, limits));
    const [longest] = late.toSorted((a, b) => a.sinceMs - b.sinceMs);
    if (longest === void 0) return [];
    const forMs = nowMs2 - longest.sinceMs;
    const others = late.length - 1;
    const beside = others > 0 ? `, and ${counted2(others, "more request")} to it` : "";
    const brought = `${humaneBytes(longest.bytes)} so far`;
    return [
      {
        key: `request ${host3}`,
        forMs,
        sentence: `Waiting for ${host3}: ${inSeconds(forMs)} for ${longest.what}, ${brought}${beside}`,
        brief: `${host3}: ${inSeconds(forMs)}, ${humaneBytes(longest.bytes)} of ${longest.what}`
      }
    ];
  });
}
function isLate(request, nowMs2, limits) {
  const forMs = nowMs2 - request.sinceMs;
  const isSlow = request.bytes < forMs / 1e3 * leastBytesPerSecond;
  return forMs >= (isSlow ? patienceMs(limits) : patience.steadyMs);
}
function pauseWait(pause, nowMs2, limits) {
  const forMs = nowMs2 - pause.sinceMs;
  if (forMs < patienceMs(limits) || pause.untilMs <= nowMs2) return [];
  const { host: host3, what } = pause;
  const left = inSeconds(pause.untilMs - nowMs2);
  return [
    {
      key: `pause ${host3}`,
      forMs,
      sentence: `Waiting for ${inSeconds(forMs)} to ask ${host3} again for ${what}, ${left} to go`,
      brief: `${host3} is asked again in ${left}`
    }
  ];
}
function stepWait(step, nowMs2, { totalMs }) {
  const forMs = nowMs2 - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence2 = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence: sentence2, brief: `${step.name}: ${inSeconds(forMs)}` }];
}

// src/steps/watchdog/watchdog.ts
function openWatchdog(world, limits, { tell, steps }) {
  const { clock } = world;
  const http = watchedHttp(world.http, clock);
  const commands = watchedProcess(world.process, clock, patienceMs(limits));
  const pauses = /* @__PURE__ */ new Map();
  const closed = new AbortController();
  const patience2 = openPatience();
  let isShown = false;
  let direct = [];
  function say(underWay) {
    const nowMs2 = clock.nowMs();
    const waits = worthTelling(underWay, nowMs2, limits);
    if (waits.length === 0 && !isShown) return;
    isShown = waits.length > 0;
    tell({ kind: "waited", waits, due: patience2.due(waits, nowMs2) });
  }
  async function watch() {
    while (await clock.sleep(lookEveryMs2(limits), closed.signal) === "slept") {
      const nowMs2 = clock.nowMs();
      for (const [host3, { untilMs }] of pauses) if (untilMs <= nowMs2) pauses.delete(host3);
      const running = (await commands.underWay()).map((command) => ({ ...command, direct }));
      if (!closed.signal.aborted) say([...http.underWay(), ...pauses.values(), ...running, ...steps()]);
    }
  }
  void watch();
  return {
    world: { ...world, http, process: commands },
    know({ routes, files }) {
      http.know(routes.proxies.map(({ address: address2 }) => address2));
      direct = [...new Set(files.filter((file) => file.direct).map(({ module }) => module))];
    },
    tell(event) {
      if (event.kind === "retried") {
        const { attempt: attempt3, delayMs } = event;
        const [host3, sinceMs] = [attempt3.mirror, clock.nowMs()];
        const what = attempt3.subject.module === "" ? attempt3.subject.file : attempt3.subject.module;
        pauses.set(host3, { kind: "pause", host: host3, what, sinceMs, untilMs: sinceMs + delayMs });
      }
      tell(event);
    },
    inFront: (command, run2) => commands.inFront(command, run2),
    close() {
      closed.abort();
      say([]);
    }
  };
}

// src/steps/netrc/files.ts
var import_node_path24 = __toESM(require_node_path(), 1);
function netrcLines(netrc) {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}
async function netrcTargets(world) {
  const { machine, files } = world;
  const named4 = machine.environment["NETRC"] ?? "";
  const paths = [
    ...named4 === "" ? [] : [(0, import_node_path24.resolve)(machine.workingDirectory, named4)],
    ...machine.platform === "win32" ? await windowsFiles(world) : inHome(machine.homeDirectory, ".netrc")
  ];
  const targets = await Promise.all(paths.map((path) => files.realPath(path)));
  return [...new Set(targets)];
}
async function windowsFiles({ machine, files }) {
  const isThere = async (directory, name) => await files.stat((0, import_node_path24.join)(directory, name)) !== void 0;
  const ofGo2 = machine.homeDirectory;
  const ofGit3 = machine.environment["HOME"] || ofGo2;
  const goReadsDot = !await isThere(ofGo2, "_netrc") && await isThere(ofGo2, ".netrc");
  return [
    ...inHome(ofGo2, goReadsDot ? ".netrc" : "_netrc"),
    ...inHome(ofGit3, await isThere(ofGit3, ".netrc") ? ".netrc" : "_netrc")
  ];
}
function inHome(directory, name) {
  return directory === "" ? [] : [(0, import_node_path24.join)(directory, name)];
}
async function replaceContent(files, path, content, mode) {
  const replaced = await files.write(path, content, mode);
  if (replaced.ok || replaced.error.kind === "full") return replaced;
  if ((await files.stat(path))?.kind !== "file") return replaced;
  const closedToOthers = await files.setMode(path, 384);
  if (!closedToOthers.ok) return replaced;
  const writer = await files.openForWriting(path);
  if (!writer.ok) return replaced;
  await writer.value.write(content);
  const written = await writer.value.close();
  return written.ok ? files.setMode(path, mode) : written;
}

// src/steps/netrc/ledger.ts
var import_node_crypto9 = __toESM(require_node_crypto(), 1);
var import_node_path25 = __toESM(require_node_path(), 1);
function textOf4(bytes) {
  return Buffer.from(bytes).toString("latin1");
}
function bytesOf(text) {
  return Buffer.from(text, "latin1");
}
function withLines(content, lines) {
  return bytesOf(addLines(textOf4(content), lines.map(inFile)));
}
function withoutLines(content, lines) {
  return bytesOf(removeLines(textOf4(content), lines.map(inFile)));
}
function inFile(line3) {
  return Buffer.from(line3, "utf8").toString("latin1");
}
function composed({ original, uses }) {
  const before = original === "absent" ? new Uint8Array() : Buffer.from(original.base64, "base64");
  return uses.reduce((content, use) => withLines(content, use.lines), before);
}
function settle(ledger, id, current) {
  if (current === void 0) return { kind: "gone" };
  const { original } = ledger;
  const remaining = ledger.uses.filter((use) => use.id !== id);
  const ours = ledger.uses.filter((use) => use.id === id).flatMap((use) => use.lines);
  const foreign = !sameBytes(current, composed(ledger));
  const content = foreign ? withoutLines(current, ours) : composed({ original, uses: remaining });
  if (remaining.length > 0) return { kind: "write", content, foreign };
  if (original === "absent") {
    return content.length === 0 ? { kind: "remove" } : { kind: "write", content, foreign };
  }
  return { kind: "write", content, mode: original.mode, foreign };
}
function settleUnknown(lines, current) {
  if (current === void 0) return { kind: "gone" };
  return { kind: "write", content: withoutLines(current, lines), foreign: true };
}
function ledgerPath({ machine }, runDirectory, target) {
  const isRunner = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  const directory = isRunner ? (0, import_node_path25.join)(machine.temporaryDirectory, "go-mod-guard-undo") : (0, import_node_path25.join)(runDirectory, "undo");
  return (0, import_node_path25.join)(directory, `${(0, import_node_crypto9.createHash)("sha256").update(target).digest("hex").slice(0, 16)}.json`);
}
async function readLedger(world, runDirectory, target) {
  const read6 = await world.files.read(ledgerPath(world, runDirectory, target));
  if (!read6.ok) return void 0;
  try {
    const ledger = JSON.parse(Buffer.from(read6.value).toString("utf8"));
    return isLedger(ledger) && ledger.target === target ? ledger : void 0;
  } catch {
    return void 0;
  }
}
function isLedger(value) {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}
async function writeLedger(world, runDirectory, ledger) {
  const path = ledgerPath(world, runDirectory, ledger.target);
  if (ledger.uses.length === 0) return world.files.remove(path);
  return world.files.write(path, JSON.stringify(ledger), 384);
}

// src/steps/netrc/undo-record.ts
var import_node_path26 = __toESM(require_node_path(), 1);
async function readRecord({ files }, runDirectory) {
  const read6 = await files.read(recordPath(runDirectory));
  if (!read6.ok) return read6.error.kind === "missing" ? void 0 : "unreadable";
  try {
    const record = JSON.parse(Buffer.from(read6.value).toString("utf8"));
    return Array.isArray(record.targets) && Array.isArray(record.lines) ? record : "unreadable";
  } catch {
    return "unreadable";
  }
}
async function removeRecord({ files }, runDirectory) {
  await files.remove((0, import_node_path26.join)(runDirectory, "undo"));
}
function recordPath(runDirectory) {
  return (0, import_node_path26.join)(runDirectory, "undo", "netrc.json");
}

// src/steps/netrc/undo.ts
async function undo(world, runDirectory, netrc) {
  const kept2 = await readRecord(world, runDirectory);
  const record = isRecord2(kept2) ? kept2 : await recordFromInput(world, runDirectory, kept2, netrc) ?? kept2;
  if (record === void 0) return { undone: [], troubles: [] };
  if (record === "unreadable") {
    return {
      undone: [],
      troubles: [
        `The netrc files could not be put back: ${runDirectory} is damaged. Take the lines of \`netrc\` out of .netrc yourself.`
      ]
    };
  }
  const undone = [];
  const troubles = [];
  for (const target of record.targets) {
    const said = await undoFile(world, runDirectory, target, record);
    if (said.undone !== void 0) undone.push(said.undone);
    if (said.trouble !== void 0) troubles.push(said.trouble);
  }
  if (troubles.length === 0) await removeRecord(world, runDirectory);
  return { undone, troubles };
}
function isRecord2(kept2) {
  return kept2 !== void 0 && kept2 !== "unreadable";
}
async function recordFromInput(world, runDirectory, kept2, netrc) {
  if (kept2 === void 0 && await world.files.stat(runDirectory) !== void 0) return void 0;
  const lines = netrc === void 0 ? [] : netrcLines(netrc);
  return lines.length === 0 ? void 0 : { targets: await netrcTargets(world), lines };
}
async function undoFile(world, runDirectory, target, { lines }) {
  const found = await readLedger(world, runDirectory, target);
  const ledger = found?.uses.some((use) => use.id === runDirectory) === true ? found : void 0;
  const read6 = await world.files.read(target);
  if (!read6.ok && read6.error.kind !== "missing") {
    const isFile = (await world.files.stat(target))?.kind === "file";
    return isFile || ledger !== void 0 ? { trouble: notUndone(target, read6.error) } : {};
  }
  const current = read6.ok ? read6.value : void 0;
  const settlement = ledger === void 0 ? settleUnknown(lines, current) : settle(ledger, runDirectory, current);
  const fault2 = await carryOut(world, target, current, settlement);
  if (fault2 !== void 0) return { trouble: notUndone(target, fault2) };
  if (ledger !== void 0) {
    const uses = ledger.uses.filter((use) => use.id !== runDirectory);
    const closed = await writeLedger(world, runDirectory, { ...ledger, uses });
    if (!closed.ok) return { trouble: notUndone(target, closed.error) };
    if (settlement.kind === "remove") await removeEmpty2(world, ledger.made ?? []);
  }
  return current === void 0 && ledger === void 0 ? {} : wordsFor3(target, current, settlement);
}
async function removeEmpty2({ files }, directories) {
  for (const directory of directories) {
    const found = await files.stat(directory);
    const isReadable2 = found?.kind === "directory" && (found.mode & 320) === 320;
    if (!isReadable2 || (await files.list(directory)).length > 0) return;
    await files.remove(directory);
  }
}
async function carryOut({ files }, target, current, settlement) {
  if (settlement.kind === "gone" || current === void 0) return void 0;
  if (settlement.kind === "remove") {
    const removed = await files.remove(target);
    return removed.ok ? void 0 : removed.error;
  }
  const modeNow = (await files.stat(target))?.mode ?? 384;
  const mode = settlement.mode ?? modeNow;
  if (sameBytes(current, settlement.content)) {
    const changed2 = mode === modeNow ? void 0 : await files.setMode(target, mode);
    return changed2 === void 0 || changed2.ok ? void 0 : changed2.error;
  }
  const written = await replaceContent(files, target, settlement.content, mode);
  return written.ok ? void 0 : written.error;
}
function wordsFor3(target, current, settlement) {
  if (settlement.kind === "remove") return { undone: `${target} is gone again, as it was before.` };
  if (settlement.kind === "gone" || current === void 0) {
    return { undone: `${target} was removed in the meantime; nothing was put back.` };
  }
  if (!settlement.foreign) return { undone: `${target} is what it was before.` };
  if (sameBytes(current, settlement.content)) return {};
  return {
    undone: `${target} was changed by another step: the lines of \`netrc\` were taken out, the rest was left alone.`
  };
}
function notUndone(target, fault2) {
  return `${target} still holds the lines of \`netrc\`: ${fault2.message}. Take them out yourself, or put the file back.`;
}

// src/store/store.ts
function openStore(files, directory) {
  const root = directory.replace(/(?<=^[/\\]|[^/\\])[/\\]+$/, "");
  const incoming = `${root}.incoming`;
  const pathOf3 = (file) => {
    const path = layoutPath(file);
    return path === void 0 ? `${incoming}/no-such-file` : `${root}/${path}`;
  };
  const has = async (file) => layoutPath(file) !== void 0 && (await files.stat(pathOf3(file)))?.kind === "file";
  return {
    directory: root,
    pathOf: pathOf3,
    temporaryPath: () => `${incoming}/${files.uniqueName()}`,
    async prepare() {
      const made = await files.makeDirectory(root);
      return made.ok ? files.makeDirectory(incoming) : made;
    },
    has,
    async put(file, temporaryPath) {
      if (layoutPath(file) === void 0) return err(notStorable(file, temporaryPath));
      const lying = await files.stat(pathOf3(file));
      if (lying?.kind === "file") {
        const removed = await files.remove(temporaryPath);
        return removed.ok ? ok("kept") : removed;
      }
      const cleared = lying === void 0 ? ok(void 0) : await files.remove(pathOf3(file));
      if (!cleared.ok) return cleared;
      const moved = await move2(files, temporaryPath, pathOf3(file));
      return moved.ok ? ok("stored") : moved;
    },
    async evict(file) {
      return layoutPath(file) === void 0 ? ok(void 0) : files.remove(pathOf3(file));
    },
    async contents() {
      const found = await walk2(files, root);
      return found.flatMap(({ path, kind }) => kind === "file" ? parseLayoutPath(path) ?? [] : []);
    }
  };
}
async function move2(files, from, to) {
  const renamed = await files.rename(from, to);
  if (renamed.ok || renamed.error.kind !== "other") return renamed;
  const copied = await files.linkOrCopy(from, to);
  if (!copied.ok && copied.error.kind !== "exists") return copied;
  return files.remove(from);
}
function notStorable(file, path) {
  const message = `${formatModuleVersion(file)} is not a path and version that Go allows; correct the line of go.mod or go.sum that names it`;
  return { kind: "other", path, message };
}

// src/finish.ts
async function finish(world, netrc, after) {
  const { tell } = openTelling(world);
  const at2 = recallRunDirectory(world);
  if (at2 === void 0) return;
  const stopwatch = startStopwatch(world.clock);
  const noLimits = { stallTimeoutMs: Infinity, totalMs: Infinity };
  const watchdog = openWatchdog(world, noLimits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    await finishAt(world, at2, { tell, stopwatch, ...netrc && { netrc }, ...after && { after } });
  } finally {
    watchdog.close();
  }
}
async function finishAt(world, at2, beside) {
  const { tell, stopwatch, netrc, after } = beside;
  const records = await stopwatch.time("guard", endJobGuard(world, at2, tell));
  const { undone, troubles } = await stopwatch.time("undo", undo(world, at2.path, netrc));
  for (const what of undone) tell({ kind: "undone", what });
  for (const why of troubles) tell({ kind: "degraded", without: "netrc", why });
  const { restored, faults: faults2 } = await restoreGuardedFiles(world.files, at2.path);
  for (const { path, diff } of restored) tell({ kind: "restored-file", path, diff });
  for (const { path, message } of faults2) {
    tell({ kind: "degraded", without: "state", why: `${path} could not be put back: ${message}` });
  }
  const left = await recall(world, at2);
  if (left.ok) {
    const { plan, complete, matchedKey } = left.value;
    if (records !== void 0 && after !== void 0) await tellLater(world, plan, records, after, tell);
    if (complete && plan.cache.save)
      await prune(world.files, openStore(world.files, at2.store), savable(plan));
    const state = { complete, verified: complete, matchedKey };
    const saving = await stopwatch.time("save", saveCache(world, plan, at2.store, state, tell));
    await noteSaved(world, at2, after?.reportPath ?? "", saving);
  } else {
    tell({ kind: "cache-not-saved", why: left.error });
  }
  await tidy(world, at2);
}
function savable({ files, cache }) {
  return files.filter(({ isPrivate }) => cache.privateModules || !isPrivate);
}

// src/post.ts
var host2 = githubHost();
await enter(host2, async (signal2) => {
  const world = nodeWorld(host2, import.meta.url, signal2);
  const { raw } = fromAction(world.machine.environment);
  await finish(world, new Secret(raw("netrc") ?? ""), {
    jobStatus: raw("job-status") ?? "",
    annotations: raw("annotations")?.trim().toLowerCase() !== "false",
    reportPath: raw("report-path")?.trim() ?? "",
    summary: raw("add-job-summary")?.trim() !== "never"
  });
  return 0;
});
