import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  certificateFiles,
  chooseHttpProxy,
  showHttpProxy
} from "./chunk-LO527IL4.js";
import {
  cancelWith,
  parseAddress,
  slots
} from "./chunk-GI4OR3Q3.js";
import {
  nodeMachine
} from "./chunk-KRJAV7OL.js";
import {
  semverOfGo
} from "./chunk-RLOB5XLZ.js";
import {
  basicAuthorization
} from "./chunk-47XR3I3P.js";
import {
  cachedPath,
  childEnvironment,
  judge,
  lastWord,
  parseAnswer,
  require_node_https,
  whyNoService
} from "./chunk-CVCQ2CBI.js";
import {
  require_node_os
} from "./chunk-BPKKL3RN.js";
import {
  nodeClock,
  nodeFiles,
  nodePeers,
  require_node_child_process,
  require_promises
} from "./chunk-E2W7INCO.js";
import {
  require_node_url
} from "./chunk-744I2SCF.js";
import {
  hashFile,
  hashFileAlone,
  joinHashed,
  require_node_worker_threads
} from "./chunk-DNCMUEVV.js";
import {
  require_node_zlib
} from "./chunk-QWYKOAQD.js";
import {
  fewBytes,
  lookAt,
  require_node_net
} from "./chunk-4TWCK7WP.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  captureOutput,
  lineTaker
} from "./chunk-E2R5UK5S.js";
import {
  codeOf,
  messageOf
} from "./chunk-L3A5WCRZ.js";
import {
  nodeLoopback,
  require_promises as require_promises2
} from "./chunk-MQSIDUPE.js";
import {
  require_node_http
} from "./chunk-OT7CFU6O.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:tls
var require_node_tls = __commonJS({
  "builtin:node:tls"(exports, module) {
    module.exports = __require("node:tls");
  }
});

// builtin:node:dns
var require_node_dns = __commonJS({
  "builtin:node:dns"(exports, module) {
    module.exports = __require("node:dns");
  }
});

// builtin:node:dns/promises
var require_promises3 = __commonJS({
  "builtin:node:dns/promises"(exports, module) {
    module.exports = __require("node:dns/promises");
  }
});

// src/adapters/world.ts
var import_node_os3 = __toESM(require_node_os(), 1);
var import_node_url = __toESM(require_node_url(), 1);

// src/adapters/actions-cache.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/adapters/cache-staging.ts
var import_node_path = __toESM(require_node_path(), 1);
var atOnce = 32;
async function stageTree(files, from, to) {
  if ((await files.stat(from))?.kind !== "directory")
    return `${from} is not a directory, so there is nothing to save`;
  return linkTree(files, from, to);
}
async function moveTree(files, from, to) {
  const cleared = await files.remove(to);
  const made = cleared.ok ? await files.makeDirectory((0, import_node_path.dirname)(to)) : cleared;
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  const renamed = await files.rename(from, to);
  return renamed.ok ? void 0 : linkTree(files, from, to);
}
async function treeFault(files, root) {
  if ((await files.stat(root))?.kind !== "directory")
    return `the entry holds no directory named ${(0, import_node_path.basename)(root)}`;
  return walk(
    files,
    root,
    "",
    async (path, kind) => kind === "link" || kind === "other" ? `the entry holds ${path}, which is not a plain file` : void 0
  );
}
async function linkTree(files, from, to) {
  const made = await files.makeDirectory(to);
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  return walk(files, from, "", async (path, kind) => {
    const done = kind === "directory" ? await files.makeDirectory((0, import_node_path.join)(to, path)) : kind === "file" ? await files.linkOrCopy((0, import_node_path.join)(from, path), (0, import_node_path.join)(to, path)) : void 0;
    return done === void 0 || done.ok ? void 0 : `${path} cannot be staged: ${done.error.message}`;
  });
}
async function walk(files, root, below, visit) {
  const names = await files.list((0, import_node_path.join)(root, below));
  for (let start3 = 0; start3 < names.length; start3 += atOnce) {
    const faults = await Promise.all(
      names.slice(start3, start3 + atOnce).map(async (name) => {
        const path = (0, import_node_path.join)(below, name);
        const kind = (await files.stat((0, import_node_path.join)(root, path)))?.kind ?? "other";
        const fault3 = await visit(path, kind);
        return fault3 ?? (kind === "directory" ? walk(files, root, path, visit) : void 0);
      })
    );
    const fault2 = faults.find((candidate) => candidate !== void 0);
    if (fault2 !== void 0) return fault2;
  }
  return void 0;
}

// src/adapters/cache-watch.ts
var leastBytesPerSecond = 1024;
var hopeless = /^Attempt ([3-9]) of \d+ failed with error: (.*?)\.? Retrying request in /;
function cacheWatch(parts) {
  const { clock, files, temporary, stallMs } = parts;
  let sentBytes = 0;
  let working = parts.verb === "save";
  let failure;
  function hear(line) {
    if (line.startsWith("::debug::Reserving Cache")) working = false;
    if (line.startsWith("Cache Size: ")) working = true;
    const sent = /^Sent (\d+) of \d+ /.exec(line);
    if (sent) sentBytes = Number(sent[1]);
    const retry = hopeless.exec(line);
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

// src/adapters/actions-cache.ts
var mostRestoreKeys = 9;
var defaultStallTimeoutMs = 2e4;
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
    const name = (0, import_node_path2.join)(base, `go-mod-guard-cache-${clock.randomHex(8)}`);
    const made = await files.makeDirectory((0, import_node_path2.join)(name, "temp"), 448);
    if (!made.ok) return unavailable(`${name} cannot be made: ${made.error.message}`);
    const answer = await act(await files.realPath(name));
    await files.remove(name);
    return answer;
  }
  async function nameableDirectory() {
    for (const directory of [machine.temporaryDirectory, parts.systemTemporaryDirectory ?? ""]) {
      if (directory !== "" && !/[\s"]/.test(await files.realPath(directory))) return directory;
    }
    return void 0;
  }
  async function ask(fresh, verb, request, restoreKeys) {
    const temporary = (0, import_node_path2.join)(fresh, "temp");
    const secrets = [machine.environment["ACTIONS_RUNTIME_TOKEN"] ?? ""];
    const mark = `answer-${clock.randomHex(16)} `;
    const question = {
      verb,
      key: request.key,
      restoreKeys: restoreKeys.slice(0, mostRestoreKeys),
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
      onLine: (line) => watch.hear(line)
    });
    over.abort();
    const answer = exit.kind === "exited" ? parseAnswer(exit.stdout, mark) : void 0;
    if (exit.kind === "exited" && answer) return judge(answer, exit.stdout, secrets);
    return unavailable(whyEnded(exit, await stalled, request.timeoutMs, secrets));
  }
  return {
    restore: (request) => inFreshDirectory("restore", async (fresh) => {
      if ((await files.list(request.directory)).length > 0) {
        return unavailable(`${request.directory} is not empty, and nothing is restored over files`);
      }
      const answer = await ask(fresh, "restore", request, request.restoreKeys);
      if (answer.kind !== "hit") return answer;
      const arrived = (0, import_node_path2.join)(fresh, cachedPath);
      const fault2 = await treeFault(files, arrived) ?? await moveTree(files, arrived, request.directory);
      if (fault2 === void 0) return answer;
      await files.remove(request.directory);
      return unavailable(fault2);
    }),
    lookup: (request) => inFreshDirectory("lookup", (fresh) => ask(fresh, "lookup", request, request.restoreKeys)),
    save: (request) => inFreshDirectory("save", async (fresh) => {
      const fault2 = await stageTree(files, request.directory, (0, import_node_path2.join)(fresh, cachedPath));
      return fault2 === void 0 ? ask(fresh, "save", request, []) : unavailable(fault2);
    })
  };
}
function unavailable(why) {
  return { kind: "unavailable", why };
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

// src/adapters/exec.ts
var import_node_child_process2 = __toESM(require_node_child_process(), 1);
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path6 = __toESM(require_node_path(), 1);

// src/adapters/exec-lookup.ts
var import_node_path3 = __toESM(require_node_path(), 1);
var startable = [".COM", ".EXE", ".BAT", ".CMD"];
function findOnWindows(program, environment, isFile) {
  const endings = variable(environment, "PATHEXT").split(";").filter((ending) => startable.includes(ending.toUpperCase()));
  const known = endings.length > 0 ? endings : startable;
  const hasEnding = startable.includes(import_node_path3.win32.extname(program).toUpperCase());
  const names = hasEnding ? [program] : known.map((ending) => program + ending.toLowerCase());
  if (/[\\/:]/.test(program)) return names.find(isFile);
  const directories = variable(environment, "PATH").split(";").map((directory) => directory.replaceAll('"', "")).filter((directory) => import_node_path3.win32.isAbsolute(directory));
  for (const directory of directories) {
    const found = names.map((name) => import_node_path3.win32.join(directory, name)).find(isFile);
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
var import_node_path4 = __toESM(require_node_path(), 1);
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
function signalTree(child, signal, platform = process.platform, startProgram = start) {
  if (child.pid === void 0) return;
  if (platform === "win32") {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const taskkill = import_node_path4.win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    startProgram(taskkill, ["/T", "/F", "/PID", String(child.pid)], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
  }
}
function start(program, args, onFault) {
  (0, import_node_child_process.spawn)(program, [...args], { stdio: "ignore", windowsHide: true }).on("error", onFault);
}

// src/adapters/process-table.ts
var import_promises = __toESM(require_promises(), 1);
var import_node_path5 = __toESM(require_node_path(), 1);
var ticksPerSecond = 100;
function processTable() {
  return process.platform === "linux" ? () => runningBelow(process.pid) : void 0;
}
async function runningBelow(id) {
  try {
    const uptimeMs = Number.parseFloat(await (0, import_promises.readFile)("/proc/uptime", "latin1")) * 1e3;
    const ids = (await (0, import_promises.readdir)("/proc")).filter((name) => /^\d+$/.test(name));
    const all = (await Promise.all(ids.map((one) => readProgram(one, uptimeMs)))).filter(
      (one) => one !== void 0
    );
    const below = /* @__PURE__ */ new Set([id]);
    for (let before = 0; before !== below.size; ) {
      before = below.size;
      for (const one of all) if (below.has(one.parentId)) below.add(one.id);
    }
    return all.filter((one) => one.id !== id && below.has(one.id));
  } catch {
    return [];
  }
}
async function readProgram(id, uptimeMs) {
  try {
    const [stat2, commandLine] = await Promise.all([
      (0, import_promises.readFile)(`/proc/${id}/stat`, "latin1"),
      (0, import_promises.readFile)(`/proc/${id}/cmdline`, "utf8")
    ]);
    const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
    const args = commandLine.split("\0").slice(0, -1);
    return {
      id: Number(id),
      parentId: Number(fields[1]),
      program: (0, import_node_path5.basename)(args[0] ?? ""),
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
async function run(asked, limits) {
  if (asked.signal?.aborted === true) return { kind: "killed", why: "aborted", stdout: "", stderr: "" };
  const program = programOf(asked);
  if (program === void 0) return notStarted(asked, { code: "ENOENT" });
  const command = { ...asked, program };
  if (process.platform === "win32" && isBatchFile(program)) {
    const { runShim } = await import("./exec-shim-2TV3AMXL.js");
    return runShim(command, limits.keepCharacters);
  }
  const stdout = captureOutput(limits.keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(limits.keepCharacters, lineTaker(command, "stderr"));
  let child;
  try {
    child = start2(command);
  } catch (thrown) {
    return notStarted(asked, thrown);
  }
  listen(child, stdout, stderr);
  const ended = await endOf(child, command, limits);
  stdout.end();
  stderr.end();
  if (ended.kind === "not-started") return notStarted(asked, ended.thrown);
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
  return new Promise((resolve) => {
    let killed;
    let exit;
    const timers = [];
    const later = (delayMs, action) => {
      timers.push(setTimeout(action, Math.max(0, Math.min(delayMs, longestTimerMs))));
    };
    const onAbort = () => kill("aborted");
    function finish(ended) {
      timers.forEach(clearTimeout);
      command.signal?.removeEventListener("abort", onAbort);
      forget(child);
      if (killed !== void 0) signalTree(child, "SIGKILL");
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve(ended);
    }
    function finishAsEnded() {
      const { code, signal } = exit ?? { code: null, signal: null };
      finish({ kind: "ended", code, signal, ...killed !== void 0 && { killed } });
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
      if (child.pid === void 0) finish({ kind: "not-started", thrown });
    });
    child.once("exit", (code, signal) => {
      exit = { code, signal };
      if (killed === void 0) later(limits.drainMs, () => setImmediate(finishAsEnded));
    });
    child.once("close", finishAsEnded);
  });
}
function programOf({ program, environment }) {
  if (process.platform !== "win32") return program;
  return findOnWindows(
    program,
    environment,
    (path) => (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() === true
  );
}
function notStarted(command, thrown) {
  const notFound = { kind: "not-found", program: command.program };
  if (!(0, import_node_fs.existsSync)(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} does not exist` };
  }
  if (codeOf(thrown) === "ENOENT" || codeOf(thrown) === "EACCES" && !isOnPath(command)) return notFound;
  return { ...notFound, why: messageOf(thrown) };
}
function isOnPath({ program, environment }) {
  if ((0, import_node_path6.basename)(program) !== program) return true;
  return (environment["PATH"] ?? "").split(import_node_path6.delimiter).some((directory) => directory !== "" && (0, import_node_fs.existsSync)((0, import_node_path6.join)(directory, program)));
}

// src/adapters/hash-workers.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);
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
    worker.on("message", (answer) => {
      const { job } = slot;
      release(slot);
      job?.resolve(answer);
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
  function release(slot) {
    clearTimeout(slot.timer);
    slot.job = void 0;
    slot.worker.unref();
  }
  function queue(job) {
    const at = waiting.findIndex(({ sizeBytes }) => sizeBytes < job.sizeBytes);
    waiting.splice(at === -1 ? waiting.length : at, 0, job);
  }
  function next(slot) {
    const job = waiting.shift();
    if (job !== void 0) give(slot, job);
  }
  function bury(slot) {
    if (!slots2.delete(slot)) return;
    deaths++;
    const { job } = slot;
    release(slot);
    void slot.worker.terminate();
    job?.resolve("undone");
    const heir = waiting.length > 0 ? start3() : void 0;
    if (heir !== void 0) next(heir);
    else if (slots2.size === 0) for (const { resolve } of waiting.splice(0)) resolve("undone");
  }
  function doIn(order, sizeBytes) {
    return new Promise((resolve) => {
      const job = { order, sizeBytes, resolve };
      const slot = [...slots2].find((candidate) => candidate.job === void 0) ?? start3();
      if (slot !== void 0) give(slot, job);
      else if (slots2.size > 0) queue(job);
      else resolve("undone");
    });
  }
  return {
    async hashZip(path, options = {}) {
      const sizeBytes = lookAt(path)?.size ?? 0;
      if (sizeBytes <= fewBytes) return hashFileAlone(path, options);
      const orders = sharesOf(sizeBytes, mostWorkers).map((share) => ({ path, options, ...share }));
      const answers = await Promise.all(orders.map((order) => doIn(order, sizeBytes)));
      return joined(answers, options) ?? hashFile(path, options);
    }
  };
}
function sharesOf(sizeBytes, mostWorkers) {
  if (sizeBytes < shared.leastBytes || sizeBytes > shared.mostBytes || mostWorkers === 1) return [{}];
  return Array.from({ length: mostWorkers }, (_, index) => ({ share: { index, of: mostWorkers } }));
}
function joined(answers, options) {
  const shares = [];
  for (const answer of answers) {
    if (answer === "undone") return void 0;
    if (answer.kind === "whole") return answer.hash;
    if (!answer.hash.ok) return answer.hash;
    shares.push(answer.hash.value);
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
var import_node_net4 = __toESM(require_node_net(), 1);

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
function faultOfError(error, phase, isTunnel) {
  const inner = error instanceof AggregateError ? firstOf(error) : error;
  const code = codeOf2(inner) || codeOf2(error);
  const { message } = inner;
  if ("fromHttpProxy" in error || isTunnel && phase === "connecting")
    return { kind: "http-proxy", code, message };
  if (phase === "securing" || certificateCode.test(code)) return { kind: "tls", code, message };
  return { kind: kindOf(code, phase), code, message };
}
function kindOf(code, phase) {
  if (code.startsWith("EAI_")) return "name-not-resolved";
  if (code.startsWith("HPE_")) return "not-http";
  if (code === "ETIMEDOUT") return phase === "sent" ? "reset" : "connect-timeout";
  return kinds[code] ?? "other";
}
function firstOf(error) {
  const errors = error.errors.filter((inner) => inner instanceof Error);
  return errors.find((inner) => codeOf2(inner) === "ECONNREFUSED") ?? errors[0] ?? error;
}
function codeOf2(error) {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
function fromHttpProxy(error, code) {
  return Object.assign(error, { fromHttpProxy: true }, code === void 0 ? {} : { code });
}

// src/adapters/http-body.ts
var mostHeldBytes = 256 * 1024;
function bodyOf(message, signal) {
  const announced = message.headers["content-length"];
  const held = [];
  let heldBytes = 0;
  let arrivedBytes = 0;
  let code = "";
  let isOver = false;
  let wake = () => void 0;
  message.on("data", (piece) => {
    held.push(piece);
    heldBytes += piece.length;
    arrivedBytes += piece.length;
    if (heldBytes > mostHeldBytes) message.pause();
    wake();
  });
  message.on("error", (error) => {
    if ("code" in error) code = String(error.code);
  });
  const onEnd = () => {
    isOver = true;
    wake();
  };
  message.once("end", onEnd).once("close", onEnd);
  function fault2() {
    const isWhole = message.complete && (announced === void 0 || arrivedBytes >= Number(announced));
    if (isWhole) return void 0;
    if (signal.aborted) return abortedFault;
    const whole2 = announced === void 0 ? "a body of unknown length" : `${announced} bytes`;
    return { kind: "cut", code, message: `the body ended after ${arrivedBytes} of ${whole2}` };
  }
  async function* pieces() {
    try {
      for (; ; ) {
        const piece = held.shift();
        if (piece !== void 0) {
          heldBytes -= piece.length;
          if (heldBytes <= mostHeldBytes && message.isPaused()) message.resume();
          yield ok(piece);
        } else if (isOver) break;
        else {
          await new Promise((resolve) => {
            wake = resolve;
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

// src/adapters/http-connections.ts
var import_node_http3 = __toESM(require_node_http(), 1);
var import_node_https3 = __toESM(require_node_https(), 1);
var import_node_net3 = __toESM(require_node_net(), 1);

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

// src/adapters/http-connect.ts
var import_node_http = __toESM(require_node_http(), 1);
var import_node_https = __toESM(require_node_https(), 1);
var import_node_net = __toESM(require_node_net(), 1);
function connectThrough(proxy, end, limits) {
  const target = `${end.host.includes(":") ? `[${end.host}]` : end.host}:${end.port}`;
  const { lookup: lookup3, secureContext: secureContext2, signal } = limits;
  const request = {
    host: proxy.host,
    port: proxy.port,
    method: "CONNECT",
    path: target,
    agent: false,
    ...lookup3 === void 0 ? {} : { lookup: lookup3 },
    headers: { host: target, ...proxyAuthorization(proxy) },
    signal
  };
  const tls2 = { servername: (0, import_node_net.isIP)(proxy.host) === 0 ? proxy.host : "" };
  const context = secureContext2 === void 0 ? {} : { secureContext: secureContext2 };
  const asked = proxy.speaks === "https" ? (0, import_node_https.request)({ ...request, ...tls2, ...context }) : (0, import_node_http.request)(request);
  return new Promise((resolve, reject) => {
    const refuse = (status, what) => reject(fromHttpProxy(new Error(`${showHttpProxy(proxy)} answered ${what}`), `HTTP_${status}`));
    asked.once("connect", (answer, socket) => {
      if (answer.statusCode === 200) return resolve(socket);
      socket.destroy();
      refuse(answer.statusCode, `CONNECT with ${answer.statusCode} ${answer.statusMessage}`);
    });
    asked.once("response", (answer) => {
      answer.destroy();
      refuse(answer.statusCode, `${answer.statusCode}`);
    });
    asked.once("error", (error) => reject(fromHttpProxy(error)));
    asked.end();
  });
}
function proxyAuthorization({ credentials }) {
  if (credentials === void 0) return {};
  return { "proxy-authorization": basicAuthorization(credentials).reveal() };
}

// src/adapters/http-tunnel.ts
var import_node_http2 = __toESM(require_node_http(), 1);
var import_node_https2 = __toESM(require_node_https(), 1);
var import_node_tls = __toESM(require_node_tls(), 1);

// src/adapters/socks-connect.ts
var import_node_net2 = __toESM(require_node_net(), 1);
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
async function connectBySocks(proxy, end, { lookup: lookup3, signal }) {
  const { host, port } = proxy;
  const socket = (0, import_node_net2.connect)({ host, port, noDelay: true, ...lookup3 === void 0 ? {} : { lookup: lookup3 } });
  const giveUp = () => void socket.destroy(new Error("given up"));
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await introduce(socket, proxy);
    const wanted = [
      Buffer.from([version, 1, 0]),
      addressOf(proxy, end),
      Buffer.from([end.port >> 8, end.port & 255])
    ];
    socket.write(Buffer.concat(wanted));
    const [spoken, status = 0, , kind] = await read(socket, proxy, 4);
    if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
    if (status !== 0) throw fault(proxy, "SOCKS_REFUSED", refusals[status] ?? `refusal ${status}`);
    const length = kind === kinds2.name ? (await read(socket, proxy, 1))[0] ?? 0 : kind === kinds2.ipv6 ? 16 : 4;
    await read(socket, proxy, length + 2);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error instanceof Error ? fromHttpProxy(error) : error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
async function introduce(socket, proxy) {
  const { credentials } = proxy;
  const offered = credentials === void 0 ? [methods.open] : [methods.open, methods.password];
  socket.write(Buffer.from([version, offered.length, ...offered]));
  const [spoken, method] = await read(socket, proxy, 2);
  if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
  if (method === methods.open) return;
  if (method !== methods.password || credentials === void 0)
    throw fault(proxy, "SOCKS_PASSWORD", "that it wants to know who asks");
  const { user, password } = credentials;
  const both = [counted(proxy, user.reveal()), counted(proxy, password.reveal())];
  socket.write(Buffer.concat([Buffer.from([1]), ...both]));
  const [, status] = await read(socket, proxy, 2);
  if (status !== 0) throw fault(proxy, "SOCKS_PASSWORD", "that it knows no such user and password");
}
function addressOf(proxy, { host }) {
  const bytes = parseAddress(host);
  if (bytes === void 0) return Buffer.concat([Buffer.from([kinds2.name]), counted(proxy, host)]);
  return Buffer.from([bytes.length === 4 ? kinds2.ipv4 : kinds2.ipv6, ...bytes]);
}
function counted(proxy, text) {
  const bytes = Buffer.from(text);
  if (bytes.length > 255)
    throw fault(proxy, "SOCKS_MALFORMED", "nothing yet: a name in 255 bytes at most can be sent");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
function read(socket, proxy, length) {
  return new Promise((resolve, reject) => {
    const settle = () => {
      for (const event of ["readable", "end"]) socket.off(event, take);
      socket.off("error", fail).off("close", gone);
    };
    const fail = (error) => {
      settle();
      reject(error);
    };
    const gone = () => fail(fault(proxy, "ECONNRESET", "nothing and closed the connection"));
    const take = () => {
      const bytes = socket.read(length);
      if (bytes === null && socket.readableEnded) return gone();
      if (bytes?.length !== length) return;
      settle();
      resolve(bytes);
    };
    for (const event of ["readable", "end"]) socket.on(event, take);
    socket.on("error", fail).on("close", gone);
    take();
  });
}
function fault(proxy, code, what) {
  return Object.assign(new Error(`${showHttpProxy(proxy)} answered ${what}`), { code });
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
  createConnection(options, done) {
    const host = options.host ?? "";
    const context = this.#secureContext === void 0 ? {} : { secureContext: this.#secureContext };
    this.#open.to(
      { host, port: options.port ?? 443 },
      done,
      (socket) => (0, import_node_tls.connect)({ ...options, ...context, socket, servername: options.servername ?? host })
    );
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
  createConnection(options, done) {
    this.#open.to({ host: options.host ?? "", port: options.port ?? 80 }, done, (socket) => socket);
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
    to(end, done, dress) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), longestConnectMs).unref();
      underWay.add(controller);
      const limits = {
        signal: controller.signal,
        ...lookup3 !== void 0 && { lookup: lookup3 },
        ...secureContext2 !== void 0 && { secureContext: secureContext2 }
      };
      void connect4(proxy, end, limits).finally(() => {
        clearTimeout(timer);
        underWay.delete(controller);
      }).then(
        (socket) => {
          if ("setNoDelay" in socket && typeof socket.setNoDelay === "function") socket.setNoDelay(true);
          done(null, dress(socket));
        },
        (error) => done(error)
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
  return (hostname, options, answer) => {
    const { family, hints, all, order } = options;
    const key = JSON.stringify([hostname, family, hints, all, order]);
    const others = waiting.get(key);
    if (others !== void 0) {
      others.push(answer);
      return;
    }
    waiting.set(key, [answer]);
    ask(hostname, options, (...result) => {
      const answers = waiting.get(key) ?? [];
      waiting.delete(key);
      for (const each of answers) each(...result);
    });
  };
}

// src/adapters/trusted-authorities.ts
var import_promises2 = __toESM(require_promises(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);
var tls = __toESM(require_node_tls(), 1);
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
  const named = [file, more].filter((path) => path !== "");
  const inDirectories = await Promise.all(
    directories.split(import_node_path7.delimiter).filter((path) => path !== "").map(filesIn)
  );
  const texts = await Promise.all([...named, ...inDirectories.flat()].map(textOf));
  if (system.platform === "win32" || system.platform === "darwin") texts.push(...fromStore(system));
  else if (file === "") texts.push(await firstOf2(certificateFiles));
  const known = new Set(tls.rootCertificates.map(bare));
  const extra = texts.flatMap((text) => text.match(certificate) ?? []).filter((pem) => !known.has(bare(pem)));
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
    return await (0, import_promises2.readFile)(path, "latin1");
  } catch {
    return "";
  }
}
async function filesIn(directory) {
  try {
    return (await (0, import_promises2.readdir)(directory)).sort().map((name) => (0, import_node_path7.join)(directory, name));
  } catch {
    return [];
  }
}
async function firstOf2(paths) {
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
    async for(url, { fresh, mostIdle }) {
      if (fresh) await makeRoom([...agents.values()], url, mostIdle);
      const pool = fresh ? { ...pooling, keepAlive: false } : pooling;
      const kept = fresh ? "fresh " : "";
      const choice = chooseHttpProxy(url, environment);
      if (choice.kind === "refused")
        return err({ kind: "http-proxy", code: choice.code, message: choice.why });
      const proxy = choice.kind === "proxy" ? choice.proxy : void 0;
      const isTls = url.protocol === "https:";
      const overTls = proxy?.speaks === "https";
      trusted ??= isTls || overTls ? secureContext(environment) : void 0;
      const context = await trusted;
      const options = context === void 0 ? pool : { ...pool, secureContext: context };
      const plain = () => agentFor(`${kept}plain`, () => new import_node_http3.Agent(pool));
      const secure = () => agentFor(`${kept}tls`, () => new import_node_https3.Agent(options));
      if (proxy === void 0) {
        return ok({ agent: isTls ? secure() : plain(), isTls, isTunnel: false, headers: {} });
      }
      const key = `${kept}tunnel ${showHttpProxy(proxy)}`;
      if (proxy.speaks === "socks5" && !isTls) {
        const agent = agentFor(`${key} plain`, () => new PlainTunnelAgent(proxy, pool));
        return ok({ agent, isTls: false, isTunnel: true, headers: {} });
      }
      if (isTls) {
        const agent = agentFor(key, () => new TunnelAgent(proxy, options));
        return ok({ agent, isTls: true, isTunnel: true, headers: {} });
      }
      const { host, port } = proxy;
      const target = { host, port, path: url.href, servername: (0, import_node_net3.isIP)(host) === 0 ? host : "" };
      const headers = proxyAuthorization(proxy);
      return ok({ agent: overTls ? secure() : plain(), isTls: overTls, isTunnel: true, headers, target });
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    }
  };
}
async function makeRoom(agents, url, mostIdle) {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const name = `${url.hostname.replace(/^\[|\]$/g, "")}:${port}:`;
  const idle = agents.flatMap(({ freeSockets }) => Object.entries(freeSockets)).flatMap(([key, sockets = []]) => key.startsWith(name) ? sockets : []).filter(({ destroyed }) => !destroyed);
  const [oldest] = idle;
  if (oldest === void 0 || idle.length <= mostIdle) return;
  oldest.destroy();
  await new Promise((resolve) => whenClosed(oldest, resolve));
}

// src/adapters/http-decoded.ts
var import_promises3 = __toESM(require_promises2(), 1);
var import_node_zlib = __toESM(require_node_zlib(), 1);
function isGzip(contentEncoding) {
  return contentEncoding?.trim().toLowerCase() === "gzip";
}
async function* decodedBody(body) {
  const gunzip = (0, import_node_zlib.createGunzip)();
  let fault2;
  let isEmpty = true;
  gunzip.on("error", (error) => {
    if (!isEmpty) fault2 ??= faultOfGunzip(error);
  });
  async function* compressed() {
    for await (const piece of body) {
      if (piece.ok) {
        isEmpty = false;
        yield piece.value;
      } else fault2 = piece.error;
    }
  }
  const fed = (0, import_promises3.pipeline)(compressed, gunzip).catch(() => void 0);
  try {
    for await (const piece of gunzip) yield ok(piece);
    await fed;
  } catch {
  } finally {
    gunzip.destroy();
  }
  if (fault2 !== void 0) yield err(fault2);
}
function faultOfGunzip({ code = "", message }) {
  if (code === "Z_BUF_ERROR") return { kind: "cut", code, message: "the gzip of the body ended too soon" };
  return { kind: "not-http", code, message: `gzip: ${message}` };
}

// src/adapters/http.ts
var mostStaleConnections = 8;
function nodeHttp({
  connectionsPerOrigin,
  environment,
  places = slots(connectionsPerOrigin)
}) {
  const connections = httpConnections(environment);
  async function get(request) {
    const { url, signal, fresh = false, connections: most = connectionsPerOrigin } = request;
    const giveBack = await places.take(url.origin, signal, Math.min(most, connectionsPerOrigin));
    if (giveBack === void 0) return err({ ...abortedFault, unasked: true });
    const connection = await connections.for(url, { fresh, mostIdle: most - places.taken(url.origin) });
    if (!connection.ok) {
      giveBack();
      return connection;
    }
    for (let stale = 0; ; stale++) {
      const sent = await sendOnce(request, connection.value, giveBack);
      if (sent !== "stale") return sent;
      if (stale === mostStaleConnections) {
        giveBack();
        return err({ kind: "reset", code: "ECONNRESET", message: "every pooled connection had been closed" });
      }
    }
  }
  return { get, close: () => connections.close() };
}
function sendOnce(request, connection, giveBack) {
  return new Promise((resolve) => {
    const { signal } = request;
    let phase = "connecting";
    let isResolved = connection.isTunnel || (0, import_node_net4.isIP)(request.url.hostname.replace(/^\[|\]$/g, "")) !== 0;
    let timer;
    let isSettled = false;
    const sent = startRequest(request, connection);
    function settle(result) {
      isSettled = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve(result);
    }
    function fail(fault2) {
      sent.destroy();
      whenClosed(sent.socket, giveBack);
      settle(err(fault2));
    }
    function onAbort() {
      fail(abortedFault);
    }
    function onConnectTimeout() {
      const timeout = `not connected after ${request.connectTimeoutMs} ms`;
      if (!isResolved) fail({ kind: "name-not-resolved", code: "ETIMEDOUT", message: timeout });
      else if (phase === "securing") fail({ kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message: timeout });
      else if (connection.isTunnel) fail({ kind: "http-proxy", code: "ETIMEDOUT", message: timeout });
      else fail({ kind: "connect-timeout", code: "ETIMEDOUT", message: timeout });
    }
    function startTimer() {
      clearTimeout(timer);
      if (!isSettled) timer = setTimeout(onConnectTimeout, request.connectTimeoutMs);
    }
    function secure() {
      phase = "securing";
      startTimer();
    }
    sent.once("socket", (socket) => {
      if (sent.reusedSocket) {
        phase = "sent";
        clearTimeout(timer);
        return;
      }
      const isTls = request.url.protocol === "https:" || connection.isTls;
      const onReady = () => {
        phase = "sent";
        clearTimeout(timer);
      };
      if (!socket.connecting && connection.isTunnel) {
        if (isTls) secure();
        else onReady();
      }
      socket.once("lookup", () => {
        isResolved = true;
      });
      socket.once("connect", () => {
        if (isTls) secure();
        else onReady();
      });
      socket.once("secureConnect", onReady);
    });
    sent.once("response", (message) => settle(ok(answerOf(message, sent, signal, giveBack))));
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && !signal.aborted && isClosedConnection(error);
      if (isStale) settle("stale");
      else {
        whenClosed(sent.socket, giveBack);
        settle(err(faultOfError(error, phase, connection.isTunnel)));
      }
    });
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener("abort", onAbort, { once: true });
    startTimer();
    sent.end();
  });
}
function startRequest(request, connection) {
  const { url } = request;
  const headers = {
    ...connection.headers,
    "user-agent": "go-mod-guard",
    ...request.headers,
    ...request.authorization === void 0 ? {} : { authorization: request.authorization.reveal() }
  };
  const target = {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port),
    path: url.pathname + url.search,
    method: "GET",
    ...connection.target,
    headers: { host: url.host, ...headers },
    agent: connection.agent
  };
  const options = { ...target, autoSelectFamilyAttemptTimeout: 1e3 };
  return connection.isTls ? (0, import_node_https4.request)(options) : (0, import_node_http4.request)(options);
}
function isClosedConnection(error) {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}
function answerOf(message, sent, signal, giveBack) {
  const onAbort = () => {
    message.destroy();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  const { socket } = message;
  message.once("close", () => {
    signal.removeEventListener("abort", onAbort);
    if (socket.destroyed || !sent.shouldKeepAlive) whenClosed(socket, giveBack);
    else giveBack();
  });
  const { "content-length": length, ...others } = joinHeaders(message);
  const body = bodyOf(message, signal);
  const isEncoded = isGzip(others["content-encoding"]);
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? "",
    // That was the length of the compressed bytes.
    headers: isEncoded || length === void 0 ? others : { ...others, "content-length": length },
    body: isEncoded ? decodedBody(body) : body,
    discard: () => {
      if (!message.readableEnded) message.destroy();
    }
  };
}
function joinHeaders(message) {
  const entries = Object.entries(message.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}

// src/adapters/node-network.ts
var import_node_os = __toESM(require_node_os(), 1);
var import_node_net8 = __toESM(require_node_net(), 1);

// src/adapters/node-handshake.ts
var import_node_net5 = __toESM(require_node_net(), 1);
var import_node_tls2 = __toESM(require_node_tls(), 1);
var longestChain = 12;
async function shakeHands(request, environment) {
  const context = await secureContext(environment);
  return new Promise((resolve) => {
    const { host, port, through, timeoutMs, signal } = request;
    let socket;
    let phase = "connecting";
    let agent;
    const settle = (handshake) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      agent?.destroy();
      socket?.destroy();
      resolve(handshake);
    };
    const fail = (fault2) => settle({ protocol: "", fault: fault2 });
    const onAbort = () => fail(abortedFault);
    const timer = setTimeout(() => fail(lateFault(phase, through !== void 0, timeoutMs)), timeoutMs);
    const onError = (error) => fail(faultOfError(error, phase, through !== void 0));
    const watch = (secured) => {
      socket = secured;
      secured.on("error", onError);
      secured.once("secureConnect", () => settle(seen(secured)));
    };
    const options = {
      host,
      port,
      ...(0, import_node_net5.isIP)(host) === 0 && { servername: host },
      ...context !== void 0 && { secureContext: context },
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"]
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    if (through === void 0) {
      const direct = (0, import_node_tls2.connect)(options);
      direct.once("connect", () => phase = "securing");
      watch(direct);
    } else {
      agent = tunnelOf(through, context);
      agent.createConnection(options, (error, tunnel) => {
        phase = "securing";
        if (error !== null || tunnel === void 0) {
          phase = "connecting";
          return onError(error ?? new Error("no tunnel"));
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
  const shown = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol() ?? "";
  const certificate2 = Object.keys(shown).length === 0 ? {} : { certificate: read2(shown) };
  if (socket.authorized) return { protocol, ...certificate2 };
  const error = socket.authorizationError;
  const code = typeof error === "string" ? error : error instanceof Error ? error.message : "CERT_UNTRUSTED";
  const isCode = /^[A-Z_]{1,60}$/.test(code);
  const fault2 = {
    kind: "tls",
    code: isCode ? code : "CERT_UNTRUSTED",
    message: messageOf2(code, shown)
  };
  return { protocol, ...certificate2, fault: fault2 };
}
function messageOf2(code, { subjectaltname, valid_from, valid_to }) {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `the cert's altnames: ${subjectaltname ?? "none"}`;
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return `valid from ${valid_from} to ${valid_to}`;
  return code;
}
function read2(shown) {
  const { O: organization, CN: name } = shown.issuer;
  const issuer = [organization, name].flatMap((part) => part === void 0 ? [] : part).join(", ");
  return {
    issuer,
    names: namesOf(shown),
    validUntilMs: Date.parse(shown.valid_to),
    isPublic: isPublic(shown)
  };
}
function namesOf({ subjectaltname, subject }) {
  const listed = (subjectaltname ?? "").split(/, ?/).flatMap((each) => {
    const name = each.replace(/^(?:DNS|IP Address):/, "");
    return name === "" ? [] : [name];
  });
  if (listed.length > 0) return listed;
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
var import_promises4 = __toESM(require_promises3(), 1);
var import_promises5 = __toESM(require_promises(), 1);
var import_node_net7 = __toESM(require_node_net(), 1);
var import_node_path8 = __toESM(require_node_path(), 1);

// src/adapters/hosts-file.ts
var import_node_net6 = __toESM(require_node_net(), 1);
function addressesInHosts(text, name) {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  return text.split(/\r?\n/).flatMap((line) => {
    const [address = "", ...names] = line.replace(/#.*$/, "").trim().split(/\s+/);
    const isNamed = names.some((each) => each.toLowerCase().replace(/\.$/, "") === wanted);
    return isNamed && (0, import_node_net6.isIP)(address.replace(/%.*$/, "")) !== 0 ? [address] : [];
  });
}

// src/adapters/deadline.ts
function beforeDeadline(promise, timeoutMs, signal) {
  return new Promise((resolve, reject) => {
    const settle = (value) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve(value);
    };
    const onAbort = () => settle("aborted");
    const timer = setTimeout(() => settle("late"), Math.max(0, timeoutMs));
    if (signal.aborted) settle("aborted");
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(settle, (thrown) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
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
    return (0, import_promises4.getServers)();
  } catch {
    return [];
  }
}
async function resolveName(name, { timeoutMs, signal }) {
  if ((0, import_node_net7.isIP)(name) !== 0) return ok({ addresses: [addressOf2(name)], by: "hosts" });
  const given = new AbortController();
  const asked = askInTurn(name, timeoutMs, given.signal);
  const answer = await beforeDeadline(asked, timeoutMs, signal);
  given.abort();
  if (answer === "aborted") return err(abortedFault);
  return answer === "late" ? notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`) : answer;
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
  const resolver = new import_promises4.Resolver({ timeout: roundMs, tries: rounds });
  const cancel = () => resolver.cancel();
  over.addEventListener("abort", cancel, { once: true });
  const found = [];
  const open2 = /* @__PURE__ */ new Set(["A", "AAAA"]);
  let foundOne = () => void 0;
  const first = new Promise((resolve) => {
    foundOne = resolve;
  });
  const asked = ["A", "AAAA"].map(async (kind) => {
    try {
      found.push(await (kind === "A" ? resolver.resolve4(name) : resolver.resolve6(name)));
      open2.delete(kind);
      foundOne();
    } catch (thrown) {
      if (codeOf(thrown) !== "ETIMEOUT" && codeOf(thrown) !== "ECANCELLED") open2.delete(kind);
      throw thrown;
    }
  });
  const all = Promise.allSettled(asked);
  const patient = first.then(() => beforeDeadline(all, otherKindMs, over));
  const settled = await beforeDeadline(Promise.race([all, patient]), timeoutMs, over);
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
  const reasons = settled.flatMap((each) => each.status === "rejected" ? [each.reason] : []);
  const reason = reasons.find((each) => codeOf(each) !== "ENODATA") ?? reasons[0];
  return notResolved(codeOf(reason), messageOf(reason));
}
async function askSystem(name, over) {
  const giveBack = await systemTurns.take("getaddrinfo", over);
  if (giveBack === void 0) return void 0;
  try {
    const found = await (0, import_promises4.lookup)(name, { all: true });
    return ok({ addresses: found.map(({ address }) => addressOf2(address)), by: "system" });
  } catch (thrown) {
    return notResolved(codeOf(thrown), messageOf(thrown));
  } finally {
    giveBack();
  }
}
function addressOf2(address) {
  return { address, family: address.includes(":") ? 6 : 4 };
}
function notResolved(code, message) {
  return err({ kind: "name-not-resolved", code, message });
}
async function hostsFile() {
  const windows = (0, import_node_path8.join)(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "drivers", "etc", "hosts");
  try {
    return await (0, import_promises5.readFile)(process.platform === "win32" ? windows : "/etc/hosts", "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node-network.ts
function nodeNetwork(environment, places = slots(Infinity)) {
  async function inTurn({ timeoutMs, signal, counts }, work, aborted) {
    if (counts === void 0) return work();
    const wait = cancelWith(signal, AbortSignal.timeout(Math.max(0, timeoutMs)));
    const giveBack = await places.take(counts.origin, wait.signal, counts.connections);
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
    connect: (address, port, limits) => inTurn(limits, () => connectOnce(address, port, limits), err(abortedFault)),
    handshake: (request) => inTurn(request, () => shakeHands(request, environment), { protocol: "", fault: abortedFault })
  };
}
function hasIpv6() {
  try {
    return Object.values((0, import_node_os.networkInterfaces)()).flatMap((addresses) => addresses ?? []).some(({ family, internal, address }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address));
  } catch {
    return true;
  }
}
function connectOnce(address, port, { timeoutMs, signal }) {
  return new Promise((resolve) => {
    const socket = (0, import_node_net8.connect)({ host: address, port });
    const settle = (result) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.destroy();
      resolve(result);
    };
    const onAbort = () => settle(err(abortedFault));
    const late = {
      kind: "connect-timeout",
      code: "ETIMEDOUT",
      message: `not connected after ${timeoutMs} ms`
    };
    const timer = setTimeout(() => settle(err(late)), Math.max(0, timeoutMs));
    socket.once("connect", () => settle(ok(void 0)));
    socket.on("error", (error) => settle(err(faultOfError(error, "connecting", false))));
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}

// src/adapters/node-resources.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_promises6 = __toESM(require_promises(), 1);
var import_node_os2 = __toESM(require_node_os(), 1);
var import_node_path9 = __toESM(require_node_path(), 1);
var never = new AbortController().signal;
var nodeResources = {
  room: async (path, timeoutMs) => {
    const found = await beforeDeadline(roomAt(path), timeoutMs, never);
    return found === "late" || found === "aborted" ? void 0 : found;
  },
  limits: async (timeoutMs) => {
    const found = await beforeDeadline(limitsHere(), timeoutMs, never);
    return found === "late" || found === "aborted" ? { memoryFreeBytes: (0, import_node_os2.freemem)() } : found;
  }
};
async function roomAt(path) {
  const directory = await nearest(path);
  try {
    const { bavail, bsize, files, ffree } = await (0, import_promises6.statfs)(directory);
    const notWritable = await whyNotWritable(directory);
    return {
      directory,
      freeBytes: bavail * bsize,
      ...files > 0 && { freeInodes: ffree },
      ...notWritable !== void 0 && { notWritable }
    };
  } catch {
    return void 0;
  }
}
async function nearest(path) {
  for (let directory = path; ; directory = (0, import_node_path9.dirname)(directory)) {
    try {
      if ((await (0, import_promises6.stat)(directory)).isDirectory()) return directory;
    } catch {
    }
    if ((0, import_node_path9.dirname)(directory) === directory) return directory;
  }
}
async function whyNotWritable(directory) {
  try {
    await (0, import_promises6.access)(directory, import_node_fs2.constants.W_OK | import_node_fs2.constants.X_OK);
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
    memoryFreeBytes: (0, import_node_os2.freemem)()
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
    return await (0, import_promises6.readFile)(path, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/tool-cache.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_promises7 = __toESM(require_promises(), 1);
var import_node_path10 = __toESM(require_node_path(), 1);
function nodeToolchains(machine, isRunner) {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const hasTemporary = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  if (isRunner && toolCache !== "" && hasTemporary) return runnerToolCache();
  return directoryToolchains(toolCache === "" ? userDirectory(machine) : toolCache);
}
function runnerToolCache() {
  return {
    platform: goPlatform(),
    async find(version2) {
      const { find } = await import("./tool-cache-L2BD25TH.js");
      try {
        return whole(find("go", semverOfGo(version2), process.arch));
      } catch {
        return void 0;
      }
    },
    async keep(version2, goroot) {
      const { cacheDir } = await import("./tool-cache-L2BD25TH.js");
      try {
        return ok(await cacheDir(goroot, "go", semverOfGo(version2), process.arch));
      } catch (thrown) {
        return err(messageOf(thrown));
      }
    }
  };
}
function directoryToolchains(directory) {
  const placeOf = (version2) => (0, import_node_path10.join)(directory, "go", semverOfGo(version2), process.arch);
  return {
    platform: goPlatform(),
    find(version2) {
      const place = placeOf(version2);
      return Promise.resolve((0, import_node_fs3.existsSync)(`${place}.complete`) ? whole(place) : void 0);
    },
    async keep(version2, goroot) {
      const place = placeOf(version2);
      try {
        await (0, import_promises7.mkdir)((0, import_node_path10.dirname)(place), { recursive: true });
        await (0, import_promises7.rm)(`${place}.complete`, { force: true });
        await (0, import_promises7.rm)(place, { recursive: true, force: true });
        await move(goroot, place);
        await (0, import_promises7.writeFile)(`${place}.complete`, "");
        return ok(place);
      } catch (thrown) {
        return err(messageOf(thrown));
      }
    }
  };
}
async function move(from, to) {
  try {
    await (0, import_promises7.rename)(from, to);
  } catch (thrown) {
    if (!["EXDEV", "EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
    await (0, import_promises7.cp)(from, to, { recursive: true });
  }
}
function whole(goroot) {
  if (goroot === "") return void 0;
  return ["go", "go.exe"].some((name) => (0, import_node_fs3.existsSync)((0, import_node_path10.join)(goroot, "bin", name))) ? goroot : void 0;
}
function userDirectory({ environment, homeDirectory, platform }) {
  const named = environment[platform === "win32" ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] ?? "";
  const usual = platform === "darwin" ? (0, import_node_path10.join)("Library", "Caches") : platform === "win32" ? "AppData" : ".cache";
  return (0, import_node_path10.join)(named === "" ? (0, import_node_path10.join)(homeDirectory, usual) : named, "go-mod-guard", "toolchains");
}
function goPlatform() {
  const systems = { win32: "windows", sunos: "solaris" };
  const architectures = {
    x64: "amd64",
    ia32: "386",
    ppc64: "ppc64le",
    mipsel: "mipsle"
  };
  const { platform, arch } = process;
  return `${systems[platform] ?? platform}-${architectures[arch] ?? arch}`;
}

// src/adapters/world.ts
var mostConnections = 256;
var mostHashers = 4;
function nodeWorld(host, entryUrl, cancelled, environment = process.env) {
  const [clock, files, machine] = [nodeClock(), nodeFiles(), nodeMachine(environment)];
  const places = slots(mostConnections);
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
    host,
    loopback: nodeLoopback,
    network: nodeNetwork(machine.environment, places),
    resources: nodeResources,
    peers: nodePeers((0, import_node_url.fileURLToPath)(new URL("guard-process.js", entryUrl))),
    toolchains: nodeToolchains(machine, host.name === "github"),
    http: nodeHttp({ connectionsPerOrigin: mostConnections, environment: machine.environment, places }),
    cacheStore: actionsCache({
      process: process_,
      files,
      machine,
      clock,
      childPath: (0, import_node_url.fileURLToPath)(new URL("cache-child.js", entryUrl)),
      nodePath: process.execPath,
      systemTemporaryDirectory: (0, import_node_os3.tmpdir)()
    })
  };
}

export {
  findOnWindows,
  isBatchFile,
  nodeWorld
};
