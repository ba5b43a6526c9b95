import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  basicAuthorization,
  isInNetwork,
  isLoopbackAddress,
  parseAddress,
  parseNetwork,
  sameAddress,
  slots
} from "./chunk-WYCCFEMG.js";
import {
  nodeMachine
} from "./chunk-AGYGCEOA.js";
import {
  parseGoUrl,
  semverOfGo
} from "./chunk-LDKVJXZR.js";
import {
  cachedPath,
  childEnvironment,
  judge,
  lastWord,
  parseAnswer,
  whyNoService
} from "./chunk-GT72XRFZ.js";
import {
  captureOutput,
  lineTaker
} from "./chunk-XE2QZC5Y.js";
import {
  attempt,
  codeOf,
  messageOf
} from "./chunk-L3A5WCRZ.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/adapters/world.ts
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

// src/adapters/actions-cache.ts
import { join as join2 } from "node:path";

// src/adapters/cache-staging.ts
import { basename, dirname, join } from "node:path";
var atOnce = 32;
async function stageTree(files, from, to) {
  if ((await files.stat(from))?.kind !== "directory")
    return `${from} is not a directory, so there is nothing to save`;
  return linkTree(files, from, to);
}
async function moveTree(files, from, to) {
  const cleared = await files.remove(to);
  const made = cleared.ok ? await files.makeDirectory(dirname(to)) : cleared;
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  const renamed = await files.rename(from, to);
  return renamed.ok ? void 0 : linkTree(files, from, to);
}
async function treeFault(files, root) {
  if ((await files.stat(root))?.kind !== "directory")
    return `the entry holds no directory named ${basename(root)}`;
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
    const done = kind === "directory" ? await files.makeDirectory(join(to, path)) : kind === "file" ? await files.linkOrCopy(join(from, path), join(to, path)) : void 0;
    return done === void 0 || done.ok ? void 0 : `${path} cannot be staged: ${done.error.message}`;
  });
}
async function walk(files, root, below, visit) {
  const names = await files.list(join(root, below));
  for (let start3 = 0; start3 < names.length; start3 += atOnce) {
    const faults = await Promise.all(
      names.slice(start3, start3 + atOnce).map(async (name) => {
        const path = join(below, name);
        const kind = (await files.stat(join(root, path)))?.kind ?? "other";
        const fault2 = await visit(path, kind);
        return fault2 ?? (kind === "directory" ? walk(files, root, path, visit) : void 0);
      })
    );
    const fault = faults.find((candidate) => candidate !== void 0);
    if (fault !== void 0) return fault;
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
    const name = join2(base, `go-mod-guard-cache-${clock.randomHex(8)}`);
    const made = await files.makeDirectory(join2(name, "temp"), 448);
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
    const temporary = join2(fresh, "temp");
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
      const arrived = join2(fresh, cachedPath);
      const fault = await treeFault(files, arrived) ?? await moveTree(files, arrived, request.directory);
      if (fault === void 0) return answer;
      await files.remove(request.directory);
      return unavailable(fault);
    }),
    lookup: (request) => inFreshDirectory("lookup", (fresh) => ask(fresh, "lookup", request, request.restoreKeys)),
    save: (request) => inFreshDirectory("save", async (fresh) => {
      const fault = await stageTree(files, request.directory, join2(fresh, cachedPath));
      return fault === void 0 ? ask(fresh, "save", request, []) : unavailable(fault);
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
import { spawn as spawn2 } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { basename as basename2, delimiter, join as join3 } from "node:path";

// src/adapters/exec-lookup.ts
import { win32 } from "node:path";
var startable = [".COM", ".EXE", ".BAT", ".CMD"];
function findOnWindows(program, environment, isFile) {
  const endings = variable(environment, "PATHEXT").split(";").filter((ending) => startable.includes(ending.toUpperCase()));
  const known = endings.length > 0 ? endings : startable;
  const hasEnding = startable.includes(win32.extname(program).toUpperCase());
  const names = hasEnding ? [program] : known.map((ending) => program + ending.toLowerCase());
  if (/[\\/:]/.test(program)) return names.find(isFile);
  const directories = variable(environment, "PATH").split(";").map((directory) => directory.replaceAll('"', "")).filter((directory) => win32.isAbsolute(directory));
  for (const directory of directories) {
    const found = names.map((name) => win32.join(directory, name)).find(isFile);
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
import { spawn } from "node:child_process";
import { win32 as win322 } from "node:path";
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
    const taskkill = win322.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    startProgram(taskkill, ["/T", "/F", "/PID", String(child.pid)], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
  }
}
function start(program, args, onFault) {
  spawn(program, [...args], { stdio: "ignore", windowsHide: true }).on("error", onFault);
}

// src/adapters/exec.ts
var defaultLimits = {
  graceMs: 3e3,
  drainMs: 1e3,
  keepCharacters: 8 * 1024 * 1024
};
var longestTimerMs = 2 ** 31 - 1;
function nodeProcess(limits = {}, cancelled) {
  return { run: (command) => run(withSignal(command, cancelled), { ...defaultLimits, ...limits }) };
}
function withSignal(command, cancelled) {
  if (cancelled === void 0) return command;
  const { signal } = command;
  return { ...command, signal: signal === void 0 ? cancelled : AbortSignal.any([signal, cancelled]) };
}
async function run(asked, limits) {
  if (asked.signal?.aborted === true) return { kind: "killed", why: "aborted", stdout: "", stderr: "" };
  const program = programOf(asked);
  if (program === void 0) return notStarted(asked, { code: "ENOENT" });
  const command = { ...asked, program };
  if (process.platform === "win32" && isBatchFile(program)) {
    const { runShim } = await import("./exec-shim-PQJ67IVO.js");
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
  const child = spawn2(command.program, [...command.args], {
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
  return new Promise((resolve2) => {
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
      resolve2(ended);
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
    (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
  );
}
function notStarted(command, thrown) {
  const notFound = { kind: "not-found", program: command.program };
  if (!existsSync(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} does not exist` };
  }
  if (codeOf(thrown) === "ENOENT" || codeOf(thrown) === "EACCES" && !isOnPath(command)) return notFound;
  return { ...notFound, why: messageOf(thrown) };
}
function isOnPath({ program, environment }) {
  if (basename2(program) !== program) return true;
  return (environment["PATH"] ?? "").split(delimiter).some((directory) => directory !== "" && existsSync(join3(directory, program)));
}

// src/adapters/http.ts
import { request as requestPlain2 } from "node:http";
import { request as requestTls2 } from "node:https";
import { isIP } from "node:net";

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
  function fault() {
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
          await new Promise((resolve2) => {
            wake = resolve2;
          });
        }
      }
      const end = fault();
      if (end !== void 0) yield err(end);
    } finally {
      if (!isOver) message.destroy();
    }
  }
  return pieces();
}

// src/adapters/http-connections.ts
import { Agent as PlainAgent } from "node:http";
import { Agent as TlsAgent2 } from "node:https";

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const value = isHttps ? firstOf2(environment, "HTTPS_PROXY", "https_proxy") : firstOf2(environment, "HTTP_PROXY", "http_proxy");
  const proxy = readProxy(value);
  if (proxy === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "")
    return { kind: "refused", why: "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them" };
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  const port = url.port === "" ? isHttps ? "443" : "80" : url.port;
  if (isExempt(host, port, firstOf2(environment, "NO_PROXY", "no_proxy"))) return { kind: "none" };
  return { kind: "proxy", ...proxy };
}
function firstOf2(environment, ...names) {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function readProxy(value) {
  if (value === "") return void 0;
  const whole2 = parseGoUrl(value);
  if (whole2.ok && whole2.value.url.host !== "") return whole2.value;
  const bare2 = parseGoUrl(`http://${value}`);
  return bare2.ok ? bare2.value : void 0;
}
function isExempt(host, port, noProxy) {
  const address = parseAddress(host);
  if (host === "localhost" || address !== void 0 && isLoopbackAddress(address)) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== void 0) return address !== void 0 && isInNetwork(address, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== void 0) return address !== void 0 && sameAddress(only, address);
    return address === void 0 && matchesDomain(host, name);
  });
}
function splitPort(entry) {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesDomain(host, name) {
  const pattern = name.startsWith("*.") ? name.slice(1) : name;
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}

// src/adapters/http-tunnel.ts
import { request as requestPlain } from "node:http";
import { Agent as TlsAgent, request as requestTls } from "node:https";
import { connect as connectTls } from "node:tls";
var longestConnectMs = 3e4;
var TunnelAgent = class extends TlsAgent {
  #proxy;
  #secureContext;
  #lookup;
  #underWay = /* @__PURE__ */ new Set();
  constructor(proxy, options) {
    super(options);
    this.#proxy = proxy;
    this.#lookup = options.lookup;
    this.#secureContext = options.secureContext;
  }
  createConnection(options, done) {
    const { url } = this.#proxy;
    const host = options.host ?? "";
    const target = `${host.includes(":") ? `[${host}]` : host}:${options.port ?? 443}`;
    const isTls = url.protocol === "https:";
    const context = this.#secureContext === void 0 ? {} : { secureContext: this.#secureContext };
    const lookup2 = this.#lookup;
    const request = {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: url.port === "" ? isTls ? 443 : 80 : Number(url.port),
      method: "CONNECT",
      path: target,
      agent: false,
      ...lookup2 === void 0 ? {} : { lookup: lookup2 },
      headers: { host: target, ...proxyAuthorization(this.#proxy) },
      signal: AbortSignal.timeout(longestConnectMs)
    };
    const asked = isTls ? requestTls({ ...request, ...context }) : requestPlain(request);
    this.#underWay.add(asked);
    asked.once("close", () => this.#underWay.delete(asked));
    asked.once("connect", (answer, socket) => {
      if (answer.statusCode === 200) {
        socket.setNoDelay(true);
        done(null, connectTls({ ...options, ...context, socket, servername: options.servername ?? host }));
        return;
      }
      socket.destroy();
      const message = `${url.host} answered CONNECT with ${answer.statusCode} ${answer.statusMessage}`;
      done(fromHttpProxy(new Error(message), `HTTP_${answer.statusCode}`));
    });
    asked.once("response", (answer) => {
      answer.destroy();
      done(
        fromHttpProxy(new Error(`${url.host} answered ${answer.statusCode}`), `HTTP_${answer.statusCode}`)
      );
    });
    asked.once("error", (error) => done(fromHttpProxy(error)));
    asked.end();
    return void 0;
  }
  /** Tunnels that nobody waits for any more would keep the process alive. */
  destroy() {
    for (const asked of this.#underWay) asked.destroy();
    super.destroy();
  }
};
function proxyAuthorization({ credentials }) {
  if (credentials === void 0) return {};
  return { "proxy-authorization": basicAuthorization(credentials).reveal() };
}
function fromHttpProxy(error, code) {
  return Object.assign(error, { fromHttpProxy: true }, code === void 0 ? {} : { code });
}

// src/adapters/shared-lookup.ts
import { lookup } from "node:dns";
function sharedLookup(ask = lookup) {
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
import { readdir, readFile } from "node:fs/promises";
import { delimiter as delimiter2, join as join4 } from "node:path";
import * as tls from "node:tls";
var systemFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
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
    directories.split(delimiter2).filter((path) => path !== "").map(filesIn)
  );
  const texts = await Promise.all([...named, ...inDirectories.flat()].map(textOf));
  if (system.platform === "win32" || system.platform === "darwin") texts.push(...fromStore(system));
  else if (file === "") texts.push(await firstOf3(systemFiles));
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
    return await readFile(path, "latin1");
  } catch {
    return "";
  }
}
async function filesIn(directory) {
  try {
    return (await readdir(directory)).sort().map((name) => join4(directory, name));
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
    async for(url) {
      const choice = chooseHttpProxy(url, environment);
      if (choice.kind === "refused") return err(httpProxyFault("CGI", choice.why));
      const isTls = url.protocol === "https:";
      trusted ??= isTls || choice.kind === "proxy" && choice.url.protocol === "https:" ? secureContext(environment) : void 0;
      const context = await trusted;
      const tls2 = context === void 0 ? {} : { secureContext: context };
      if (choice.kind === "none") {
        const agent2 = isTls ? agentFor("tls", () => new TlsAgent2({ ...pooling, ...tls2 })) : agentFor("plain", () => new PlainAgent(pooling));
        return ok({ agent: agent2, isTls, isTunnel: false, headers: {} });
      }
      const { protocol, hostname, host } = choice.url;
      if (protocol !== "http:" && protocol !== "https:")
        return err(
          httpProxyFault("UNSUPPORTED", `${protocol}//${host} is no HTTP proxy; write http:// or https://`)
        );
      if (isTls) {
        const agent2 = agentFor(
          `tunnel ${protocol}${host}`,
          () => new TunnelAgent(choice, { ...pooling, ...tls2 })
        );
        return ok({ agent: agent2, isTls: true, isTunnel: true, headers: {} });
      }
      const overTls = protocol === "https:";
      const agent = overTls ? agentFor("tls", () => new TlsAgent2({ ...pooling, ...tls2 })) : agentFor("plain", () => new PlainAgent(pooling));
      const port = choice.url.port === "" ? overTls ? 443 : 80 : Number(choice.url.port);
      const target = { host: hostname.replace(/^\[|\]$/g, ""), port, path: url.href };
      return ok({ agent, isTls: overTls, isTunnel: true, headers: proxyAuthorization(choice), target });
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    }
  };
}
function httpProxyFault(code, message) {
  return { kind: "http-proxy", code, message };
}

// src/adapters/http.ts
var mostStaleConnections = 8;
function nodeHttp({ connectionsPerOrigin, environment }) {
  const limit = slots(connectionsPerOrigin);
  const connections = httpConnections(environment);
  async function get(request) {
    const giveBack = await limit.take(request.url.origin, request.signal);
    if (giveBack === void 0) return err(abortedFault);
    const connection = await connections.for(request.url);
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
  return new Promise((resolve2) => {
    const { signal } = request;
    let phase = "connecting";
    let isResolved = connection.isTunnel || isIP(request.url.hostname.replace(/^\[|\]$/g, "")) !== 0;
    let timer;
    const sent = startRequest(request, connection);
    function settle(result) {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve2(result);
    }
    function fail(fault) {
      sent.destroy();
      giveBack();
      settle(err(fault));
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
    sent.once("socket", (socket) => {
      if (sent.reusedSocket) {
        phase = "sent";
        return;
      }
      const isTls = request.url.protocol === "https:";
      const onReady = () => {
        phase = "sent";
        clearTimeout(timer);
      };
      if (isTls && connection.isTunnel) phase = "securing";
      socket.once("lookup", () => {
        isResolved = true;
      });
      socket.once("connect", () => {
        if (isTls) phase = "securing";
        else onReady();
      });
      socket.once("secureConnect", onReady);
    });
    sent.once("response", (message) => settle(ok(answerOf(message, signal, giveBack))));
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && !signal.aborted && isClosedConnection(error);
      if (isStale) settle("stale");
      else {
        giveBack();
        settle(err(faultOfError(error, phase, connection.isTunnel)));
      }
    });
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener("abort", onAbort, { once: true });
    timer = setTimeout(() => {
      if (phase !== "sent") onConnectTimeout();
    }, request.connectTimeoutMs);
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
  return connection.isTls ? requestTls2(options) : requestPlain2(options);
}
function isClosedConnection(error) {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}
function answerOf(message, signal, giveBack) {
  const onAbort = () => {
    message.destroy();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  message.once("close", () => {
    signal.removeEventListener("abort", onAbort);
    giveBack();
  });
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? "",
    headers: joinHeaders(message),
    body: bodyOf(message, signal),
    discard: () => {
      if (!message.readableEnded) message.destroy();
    }
  };
}
function joinHeaders(message) {
  const entries = Object.entries(message.headersDistinct);
  return Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
}

// src/adapters/loopback.ts
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { pipeline } from "node:stream/promises";
var keepAliveTimeoutMs = 3e5;
var nodeLoopback = {
  listen: (answer) => new Promise((resolve2) => {
    const server = createServer(
      { noDelay: true, keepAliveTimeout: keepAliveTimeoutMs },
      (message, response) => {
        void respond(message, response, answer);
      }
    );
    server.once("error", (fault) => {
      resolve2(err({ message: fault.message }));
    });
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        resolve2(err({ message: "the system gave no port" }));
        return;
      }
      resolve2(ok({ port: address.port, stop: () => stop(server) }));
    });
  })
};
async function respond(message, response, answerTo) {
  message.resume();
  response.on("error", () => {
  });
  const answer = await answerTo(requestOf(message)).catch(defectAnswer);
  try {
    await send(answer, message.method === "HEAD", response);
  } catch {
    response.destroy();
  } finally {
    await answer.release?.();
  }
}
async function send(answer, headOnly, response) {
  response.writeHead(answer.status, { ...answer.headers });
  if (headOnly || isEmpty(answer.body)) {
    response.end();
  } else if (answer.body instanceof Uint8Array) {
    response.end(answer.body);
  } else {
    const { path, fromByte, sizeBytes } = answer.body;
    const file = createReadStream(path, { start: fromByte, end: fromByte + sizeBytes - 1 });
    await pipeline(file, response);
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
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${String(defect)}
`);
  return {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function stop(server) {
  return new Promise((resolve2) => {
    server.close(() => {
      resolve2();
    });
    server.closeAllConnections();
  });
}

// src/adapters/node-clock.ts
import { randomBytes } from "node:crypto";
var longestTimerMs2 = 2 ** 31 - 1;
function nodeClock() {
  return {
    // The system's clock may be set back while we run, this sum cannot.
    nowMs: () => Math.floor(performance.timeOrigin + performance.now()),
    random: () => Math.random(),
    randomHex: (bytes) => randomBytes(bytes).toString("hex"),
    sleep
  };
}
function sleep(delayMs, signal) {
  if (signal?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve2) => {
    const timer = setTimeout(
      () => {
        signal?.removeEventListener("abort", onAbort);
        resolve2("slept");
      },
      Math.max(0, Math.min(delayMs, longestTimerMs2))
    );
    function onAbort() {
      clearTimeout(timer);
      resolve2("aborted");
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

// src/adapters/node-files.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import * as fs3 from "node:fs/promises";
import { dirname as dirname3, join as join6, resolve } from "node:path";

// src/adapters/node-directory.ts
import * as fs from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
async function withDirectory(path, action) {
  try {
    return await action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    const directory = dirname2(path);
    const isThere = (await attempt(directory, () => fs.lstat(directory))).ok;
    if (!isThere) await makeDirectories(directory);
    return await action();
  }
}
async function makeDirectories(path, mode = 511) {
  try {
    await fs.mkdir(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || dirname2(path) === path) {
      if (await isDirectory(path)) return;
      throw thrown;
    }
    if (!await isDirectory(dirname2(path))) await makeDirectories(dirname2(path), mode);
    await fs.mkdir(path, mode).catch(async (again) => {
      if (!await isDirectory(path)) throw again;
    });
  }
}
async function isDirectory(path) {
  const asked = await attempt(path, () => fs.stat(path));
  return asked.ok && asked.value.isDirectory();
}

// src/adapters/node-handles.ts
import { open } from "node:fs/promises";
function openWriter(path) {
  return attempt(path, async () => writerOn(await withDirectory(path, () => open(path, "w")), path));
}
function openReader(path) {
  return attempt(path, async () => {
    const handle = await open(path, "r");
    try {
      return readerOn(handle, path, (await handle.stat()).size);
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
  });
}
function writerOn(handle, path) {
  let position = 0;
  let fault;
  async function guarded(action) {
    if (fault !== void 0) return err(fault);
    const result = await attempt(path, action);
    if (!result.ok) fault = result.error;
    return result;
  }
  return {
    write: (chunk) => guarded(async () => {
      for (let done = 0; done < chunk.length; ) {
        const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position);
        done += bytesWritten;
        position += bytesWritten;
      }
    }),
    truncate: (sizeBytes) => guarded(async () => {
      await handle.truncate(sizeBytes);
      position = sizeBytes;
    }),
    async close() {
      const closed = await attempt(path, () => handle.close());
      return fault === void 0 ? closed : err(fault);
    }
  };
}
function readerOn(handle, path, sizeBytes) {
  return {
    sizeBytes,
    read: (position, length) => attempt(path, async () => {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - position)));
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await handle.read(buffer, done, buffer.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    }),
    async close() {
      await attempt(path, () => handle.close());
    }
  };
}

// src/adapters/node-remove.ts
import * as fs2 from "node:fs/promises";
import { join as join5 } from "node:path";
async function removeTree(path) {
  const removed = await attempt(path, () => rm2(path));
  if (removed.ok) return;
  await loosen(path);
  await rm2(path);
}
function rm2(path) {
  return fs2.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
async function loosen(path) {
  const stats = await attempt(path, () => fs2.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    if (process.platform === "win32") await attempt(path, () => fs2.chmod(path, 384));
    return;
  }
  await attempt(path, () => fs2.chmod(path, 448));
  const names = await attempt(path, () => fs2.readdir(path));
  for (const name of names.ok ? names.value : []) await loosen(join5(path, name));
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
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => fs3.readFile(path)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => fs3.appendFile(path, content, { mode: mode ?? 438 }))),
    stat: infoOf,
    async list(directory) {
      const names = await attempt(directory, () => fs3.readdir(directory));
      return names.ok ? names.value.sort() : [];
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs3.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => withDirectory(to, () => renameOver(from, to))),
    remove: (path) => attempt(path, () => removeTree(path)),
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path)
  };
}
async function writeWhole(path, content, mode) {
  const found = await attempt(path, () => fs3.lstat(path));
  const old = found.ok && found.value.isFile() ? found.value : void 0;
  const wanted = mode ?? (old === void 0 ? void 0 : old.mode & 4095);
  const temporary = temporaryBeside(path);
  try {
    await withDirectory(path, async () => {
      const handle = await fs3.open(temporary, "wx", wanted ?? 438);
      try {
        if (old !== void 0) await attempt(path, () => handle.chown(old.uid, old.gid));
        if (wanted !== void 0) await handle.chmod(wanted);
        await handle.writeFile(content);
      } finally {
        await handle.close();
      }
    });
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => fs3.rm(temporary, { force: true }));
    throw thrown;
  }
}
async function linkOrCopy(from, to) {
  try {
    await withDirectory(to, () => fs3.link(from, to));
    return "linked";
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
  }
  const temporary = temporaryBeside(to);
  try {
    await fs3.copyFile(from, temporary, fs3.constants.COPYFILE_FICLONE | fs3.constants.COPYFILE_EXCL);
    await placeWithoutOverwrite(temporary, to);
    return "copied";
  } finally {
    await attempt(temporary, () => fs3.rm(temporary, { force: true }));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    await fs3.link(temporary, to);
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
    if (await infoOf(to) !== void 0) {
      throw Object.assign(new Error(`${to} is there already`), { code: "EEXIST" });
    }
    await renameOver(temporary, to);
  }
}
async function renameOver(from, to) {
  const delaysMs = process.platform === "win32" ? [10, 30, 100, 300, 900] : [];
  for (const delayMs of delaysMs) {
    try {
      return await fs3.rename(from, to);
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  await fs3.rename(from, to);
}
function temporaryBeside(path) {
  return join6(dirname3(path), `.gmg-${randomBytes2(8).toString("hex")}.tmp`);
}
async function infoOf(path) {
  const found = await attempt(path, () => fs3.lstat(path));
  if (!found.ok) return void 0;
  const stats = found.value;
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "directory" : stats.isSymbolicLink() ? "link" : "other";
  return { kind, sizeBytes: stats.size, mode: stats.mode & 4095 };
}
async function realPathOf(path, depth) {
  const found = await attempt(path, () => fs3.realpath(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => fs3.readlink(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf(resolve(dirname3(path), target.value), depth + 1);
  const parent = await attempt(path, () => fs3.realpath(dirname3(path)));
  return parent.ok ? join6(parent.value, resolve(path).slice(resolve(dirname3(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at = resolve(path); ; at = dirname3(at)) {
    const found = await attempt(at, () => fs3.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === dirname3(at)) return void 0;
  }
}

// src/adapters/tool-cache.ts
import { existsSync as existsSync2 } from "node:fs";
import { rename as rename2, mkdir as mkdir2, rm as rm4, writeFile, cp } from "node:fs/promises";
import { dirname as dirname4, join as join7 } from "node:path";
function nodeToolchains(machine, isRunner) {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const hasTemporary = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  if (isRunner && toolCache !== "" && hasTemporary) return runnerToolCache();
  return directoryToolchains(toolCache === "" ? userDirectory(machine) : toolCache);
}
function runnerToolCache() {
  return {
    platform: goPlatform(),
    async find(version) {
      const { find } = await import("./tool-cache-2B4C54LU.js");
      try {
        return whole(find("go", semverOfGo(version), process.arch));
      } catch {
        return void 0;
      }
    },
    async keep(version, goroot) {
      const { cacheDir } = await import("./tool-cache-2B4C54LU.js");
      try {
        return ok(await cacheDir(goroot, "go", semverOfGo(version), process.arch));
      } catch (thrown) {
        return err(messageOf(thrown));
      }
    }
  };
}
function directoryToolchains(directory) {
  const placeOf = (version) => join7(directory, "go", semverOfGo(version), process.arch);
  return {
    platform: goPlatform(),
    find(version) {
      const place = placeOf(version);
      return Promise.resolve(existsSync2(`${place}.complete`) ? whole(place) : void 0);
    },
    async keep(version, goroot) {
      const place = placeOf(version);
      try {
        await mkdir2(dirname4(place), { recursive: true });
        await rm4(`${place}.complete`, { force: true });
        await rm4(place, { recursive: true, force: true });
        await move(goroot, place);
        await writeFile(`${place}.complete`, "");
        return ok(place);
      } catch (thrown) {
        return err(messageOf(thrown));
      }
    }
  };
}
async function move(from, to) {
  try {
    await rename2(from, to);
  } catch (thrown) {
    if (!["EXDEV", "EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
    await cp(from, to, { recursive: true });
  }
}
function whole(goroot) {
  if (goroot === "") return void 0;
  return ["go", "go.exe"].some((name) => existsSync2(join7(goroot, "bin", name))) ? goroot : void 0;
}
function userDirectory({ environment, homeDirectory, platform }) {
  const named = environment[platform === "win32" ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] ?? "";
  const usual = platform === "darwin" ? join7("Library", "Caches") : platform === "win32" ? "AppData" : ".cache";
  return join7(named === "" ? join7(homeDirectory, usual) : named, "go-mod-guard", "toolchains");
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
function nodeWorld(host, entryUrl, cancelled) {
  const [clock, files, machine] = [nodeClock(), nodeFiles(), nodeMachine()];
  const process_ = nodeProcess({}, cancelled);
  return {
    clock,
    files,
    machine,
    process: process_,
    host,
    loopback: nodeLoopback,
    toolchains: nodeToolchains(machine, host.name === "github"),
    http: nodeHttp({ connectionsPerOrigin: mostConnections, environment: machine.environment }),
    cacheStore: actionsCache({
      process: process_,
      files,
      machine,
      clock,
      childPath: fileURLToPath(new URL("cache-child.js", entryUrl)),
      nodePath: process.execPath,
      systemTemporaryDirectory: tmpdir()
    })
  };
}

export {
  nodeWorld
};
