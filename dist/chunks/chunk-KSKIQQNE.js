import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readNetrcEntries
} from "./chunk-ZCCPPR4Z.js";
import {
  describeOutcome,
  diagnose,
  fileKey,
  hashingHere,
  judge,
  judgeQuery,
  noTrees,
  parseProxyPath,
  tellingVariables,
  wordsFor
} from "./chunk-A6AMRDGQ.js";
import {
  readText
} from "./chunk-MUUWN4FQ.js";
import {
  showProxy
} from "./chunk-UFYGFD7H.js";
import {
  cancelWith,
  isLoopbackHost,
  slots
} from "./chunk-GI4OR3Q3.js";
import {
  basicAuthorization
} from "./chunk-47XR3I3P.js";
import {
  credentialsFor
} from "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  goSumsDirectory
} from "./chunk-4Y7L6TGJ.js";
import {
  formatModuleVersion,
  hashGoMod
} from "./chunk-BYUQBXV2.js";
import {
  escapePath,
  escapeVersion,
  unescapePath
} from "./chunk-KSOJWB5C.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  harmlessLine,
  splitLines,
  stripControls
} from "./chunk-EWWCWPOY.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/steps/job-guard/go-sums.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_path = __toESM(require_node_path(), 1);
async function goSumsOf({ files }, plan) {
  const paths = plan.directories.flatMap(({ guardedFiles }) => guardedFiles);
  const sums = [...new Set(paths)].filter((path) => path.endsWith(".sum"));
  const texts = await Promise.all(sums.map((path) => readText(files, path)));
  return texts.filter((text) => text !== void 0);
}
async function addGoSums({ files }, order, texts) {
  for (const text of texts) {
    const name = (0, import_node_crypto.createHash)("sha256").update(text).digest("hex").slice(0, 32);
    await files.write((0, import_node_path.join)(goSumsDirectory(order), `${name}.sum`), text, 384);
  }
}
async function readGoSums({ files }, order) {
  const directory = goSumsDirectory(order);
  const names = await files.list(directory);
  const texts = await Promise.all(names.map((name) => readText(files, (0, import_node_path.join)(directory, name))));
  return texts.filter((text) => text !== void 0);
}

// src/mirror/body.ts
var import_node_path2 = __toESM(require_node_path(), 1);
var codes = {
  missing: "ENOENT",
  denied: "EACCES",
  full: "ENOSPC",
  exists: "EEXIST",
  other: "EIO"
};
var Body = class {
  #path;
  #files;
  #writer;
  #validator;
  #wholeBytes;
  #isOnDisk = false;
  sizeBytes = 0;
  constructor(files, path) {
    this.#files = files;
    this.#path = path;
  }
  get path() {
    return this.#path;
  }
  /** Only where the first answer named its length and a strong ETag or a Last-Modified. */
  get canResume() {
    return this.sizeBytes > 0 && this.#validator !== void 0 && this.sizeBytes < (this.#wholeBytes ?? 0);
  }
  /** What to send to get the rest. */
  get resumeHeaders() {
    if (!this.canResume || this.#validator === void 0) return {};
    return { range: `bytes=${this.sizeBytes}-`, "if-range": this.#validator };
  }
  /** Whether a 206 is exactly the rest of what is there. */
  continuesWith(headers) {
    const whole2 = this.#wholeBytes ?? 0;
    const isSame = validatorOf(headers) === void 0 || validatorOf(headers) === this.#validator;
    return isSame && headers["content-range"] === `bytes ${this.sizeBytes}-${whole2 - 1}/${whole2}`;
  }
  /** From the first byte again. */
  async begin(headers) {
    if (this.#writer === void 0) {
      const opened = await this.#open();
      if (!opened.ok) return localFault(opened.error);
      this.#writer = opened.value;
      this.#isOnDisk = true;
    } else if (this.sizeBytes > 0) {
      const cleared = await this.#writer.truncate(0);
      if (!cleared.ok) return localFault(cleared.error);
    }
    this.sizeBytes = 0;
    const length = /^\d+$/.exec(headers["content-length"] ?? "")?.[0];
    this.#wholeBytes = length === void 0 ? void 0 : Number(length);
    const isPlain = headers["content-encoding"] === void 0 && headers["accept-ranges"] !== "none";
    this.#validator = isPlain ? validatorOf(headers) : void 0;
    return ok(void 0);
  }
  async append(piece) {
    const written = await this.#writer?.write(piece);
    if (written?.ok === false) return localFault(written.error);
    this.sizeBytes += piece.length;
    return ok(void 0);
  }
  /** The whole body is there; whoever looks at it now finds it on disk. */
  async finish() {
    const closed = await this.#writer?.close();
    this.#writer = void 0;
    return closed?.ok === false ? localFault(closed.error) : ok(void 0);
  }
  /** For a whole body, which is closed. */
  async moveTo(path) {
    if (path === this.#path) return ok(void 0);
    const moved = await this.#files.rename(this.#path, path);
    if (!moved.ok) return localFault(moved.error);
    this.#path = path;
    return ok(void 0);
  }
  /** Nothing of it can be continued: the next attempt asks for all of it. */
  forget() {
    this.#validator = void 0;
  }
  /** Nothing is left of it. */
  async drop() {
    await this.#writer?.close();
    if (this.#isOnDisk) await this.#files.remove(this.path);
    this.#isOnDisk = false;
    this.#writer = void 0;
    this.#validator = void 0;
    this.sizeBytes = 0;
  }
  async #open() {
    const opened = await this.#files.openForWriting(this.path);
    if (opened.ok || opened.error.kind !== "missing") return opened;
    const made = await this.#files.makeDirectory((0, import_node_path2.dirname)(this.path));
    return made.ok ? this.#files.openForWriting(this.path) : made;
  }
};
function validatorOf(headers) {
  const { etag, "last-modified": lastModified } = headers;
  return etag?.startsWith('"') === true ? etag : lastModified;
}
function localFault(fault3) {
  return err({ kind: "other", code: codes[fault3.kind], message: `writing ${fault3.path}: ${fault3.message}` });
}

// src/mirror/backoff.ts
var mirrorRetryPolicy = { firstDelayMs: 250, maxDelayMs: 2e3 };
function delayAfter(attempt, policy, random) {
  const ceilingMs = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.floor(random * ceilingMs);
}
function parseRetryAfter(value, nowMs) {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1e3;
  const atMs = /^[A-Za-z]{3,9}, ?\d/.test(text) || /^[A-Za-z]{3} [A-Za-z]{3} /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(atMs) ? void 0 : Math.max(0, atMs - nowMs);
}

// src/mirror/first-bytes.ts
var leastLateMs = 250;
var leastSamples = 10;
var keptSamples = 100;
var freeHedges = 2;
var answersPerHedge = 10;
function openFirstBytes() {
  const all = /* @__PURE__ */ new Map();
  function of(mirror) {
    const known = all.get(mirror) ?? { samplesMs: [], answers: 0, hedges: 0 };
    all.set(mirror, known);
    return known;
  }
  return {
    heard(mirror, firstByteMs) {
      const heard = of(mirror);
      heard.answers++;
      keep(heard.samplesMs, firstByteMs);
    },
    outlasted: (mirror, waitedMs) => keep(of(mirror).samplesMs, waitedMs),
    lateAfterMs(mirror) {
      const { samplesMs, answers } = of(mirror);
      if (answers < leastSamples) return void 0;
      const sorted = samplesMs.toSorted((one, other) => one - other);
      return Math.max(leastLateMs, sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
    },
    takeHedge(mirror) {
      const heard = of(mirror);
      if (heard.hedges >= freeHedges + Math.floor(heard.answers / answersPerHedge)) return void 0;
      heard.hedges++;
      return () => {
        heard.hedges--;
      };
    }
  };
}
function keep(samplesMs, sampleMs) {
  samplesMs.push(sampleMs);
  if (samplesMs.length > keptSamples) samplesMs.shift();
}

// src/mirror/error-detail.ts
var mostLines = 8;
var mostBytes = 8 * 81;
var mostDetailBytes = 16 * 1024;
function errorDetail(contentType, body) {
  if (!isPlainText(contentType)) return "";
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return "";
  }
  if (/[^\s\P{C}]/u.test(text)) return "";
  const shown = [];
  let bytes = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") break;
    const lineBytes = new TextEncoder().encode(line).length;
    if (shown.length >= mostLines) return [...shown, "[Truncated: too many lines.]"].join("\n");
    if (bytes + lineBytes > mostBytes) return [...shown, "[Truncated: too long.]"].join("\n");
    shown.push(line);
    bytes += lineBytes + 2;
  }
  return shown.join("\n");
}
function isPlainText(contentType) {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";").map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  return type === "text/plain" && ["utf-8", "us-ascii", ""].includes((charset ?? "").replaceAll('"', ""));
}

// src/mirror/file-proxy.ts
var pieceBytes = 1024 * 1024;
async function answerFromFile(files, url) {
  const path = pathOf(url);
  if (path === void 0) return fault("EINVAL", `${url.pathname} is no path`);
  if ((await files.stat(path))?.kind === "directory") return fault("EISDIR", `${path} is a directory`);
  const opened = await files.openForReading(path);
  if (opened.ok) return ok(whole(opened.value));
  if (opened.error.kind === "missing") return ok(empty(404, "Not Found"));
  if (opened.error.kind === "denied") return ok(empty(403, "Forbidden"));
  return fault("READ_FAULT", opened.error.message);
}
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.pathname);
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return void 0;
  }
}
function whole(reader) {
  const headers = { "content-length": String(reader.sizeBytes) };
  return { status: 200, statusText: "OK", headers, body: pieces(reader), discard: () => void reader.close() };
}
async function* pieces(reader) {
  try {
    for (let position = 0; position < reader.sizeBytes; ) {
      const piece = await reader.read(position, pieceBytes);
      if (!piece.ok) yield fault("READ_FAULT", piece.error.message);
      else if (piece.value.length === 0)
        yield fault("READ_FAULT", "the file became shorter while it was read");
      else yield piece;
      if (!piece.ok || piece.value.length === 0) return;
      position += piece.value.length;
    }
  } finally {
    await reader.close();
  }
}
function empty(status, statusText) {
  return { status, statusText, headers: {}, body: nothing(), discard: () => void 0 };
}
async function* nothing() {
}
function fault(code, message) {
  return err({ kind: "other", code, message });
}

// src/mirror/send.ts
var mostRedirects = 10;
var mostRedirectBytes = 16 * 1024;
var redirects = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
async function send(world, sending) {
  if (sending.url.protocol === "file:") return { answer: await answerFromFile(world.files, sending.url) };
  const { headers, connectTimeoutMs, fresh = false, connections, signal } = sending;
  let { url, authorization } = sending;
  const end = (answer) => url.host === sending.url.host ? { answer } : { answer, redirectedTo: url.origin.replace(/^https:\/\//, "") };
  for (let followed = 0; ; followed++) {
    const answer = await world.http.get({
      url,
      headers,
      connectTimeoutMs,
      fresh,
      connections,
      signal,
      ...authorization === void 0 ? {} : { authorization }
    });
    if (!answer.ok || !redirects.has(answer.value.status)) return end(answer);
    const location = answer.value.headers["location"];
    if (location === void 0) return end(answer);
    await readToItsEnd(answer.value);
    if (followed === mostRedirects)
      return end(fault2("REDIRECT_LOOP", `stopped after ${mostRedirects} redirects`));
    const next = follow(url, location);
    if (!next.ok) return end(next);
    if (next.value.origin !== url.origin) {
      authorization = void 0;
      if (!await sending.moveTo(next.value.origin))
        return end(err({ kind: "aborted", code: "", message: "given up on the way" }));
    }
    url = next.value;
  }
}
async function readToItsEnd(answer) {
  let bytes = 0;
  for await (const piece of answer.body) {
    if (!piece.ok || (bytes += piece.value.length) > mostRedirectBytes) break;
  }
  answer.discard();
}
function follow(from, location) {
  if (!URL.canParse(location, from.href))
    return fault2("REDIRECT_MALFORMED", "redirected to what is no address");
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  if (to.protocol === "https:" || to.protocol === "http:" && from.protocol === "http:")
    return { ok: true, value: to };
  return fault2("REDIRECT_INSECURE", `redirected from ${from.host} to ${to.protocol}//${to.host}`);
}
function authorizationFor(entry, lookup) {
  const { url, credentials } = entry;
  const isSafe = url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname);
  if (credentials === void 0) return { ok: true, value: isSafe ? lookup(url) : void 0 };
  if (!isSafe)
    return fault2("CREDENTIALS_INSECURE", `refusing to pass credentials to insecure URL: http://${url.host}`);
  return { ok: true, value: basicAuthorization(credentials) };
}
function fault2(code, message) {
  return err({ kind: "other", code, message });
}

// src/mirror/stall.ts
var leastBytesPerSecond = 1024;
var pieces2 = 32;
var leastTrickleMs = 500;
function isTrickle(bytes, ms) {
  return ms >= leastTrickleMs && bytes < leastBytesPerSecond * ms / 1e3;
}
var StallWatch = class {
  #timeoutMs;
  #leastBytes;
  #arrivals = [];
  #beganMs;
  #pausedMs;
  #bytes = 0;
  constructor(nowMs, timeoutMs) {
    this.#beganMs = nowMs;
    this.#timeoutMs = timeoutMs;
    this.#leastBytes = leastBytesPerSecond * timeoutMs / 1e3;
  }
  arrived(nowMs, bytes) {
    this.#bytes += bytes;
    const last = this.#arrivals.at(-1);
    if (last !== void 0 && nowMs - last.atMs < this.#timeoutMs / pieces2) last.bytes += bytes;
    else this.#arrivals.push({ atMs: nowMs, bytes });
  }
  /** It has brought, in all, what one whole window must bring at least. */
  get wasFast() {
    return this.#bytes >= this.#leastBytes;
  }
  pause(nowMs) {
    this.#pausedMs = nowMs;
  }
  resume(nowMs) {
    const shiftMs = nowMs - (this.#pausedMs ?? nowMs);
    this.#pausedMs = void 0;
    this.#beganMs += shiftMs;
    for (const arrival of this.#arrivals) arrival.atMs += shiftMs;
  }
  /** Milliseconds until it counts as standing still if nothing more comes; 0 if it does now. */
  remainingMs(nowMs) {
    if (this.#pausedMs !== void 0) return this.#timeoutMs;
    while ((this.#arrivals[0]?.atMs ?? Infinity) <= nowMs - this.#timeoutMs) this.#arrivals.shift();
    let bytes = this.#arrivals.reduce((sum, arrival) => sum + arrival.bytes, 0);
    let stallsMs = this.#beganMs + this.#timeoutMs;
    for (const arrival of this.#arrivals) {
      if (bytes < this.#leastBytes) break;
      bytes -= arrival.bytes;
      stallsMs = Math.max(stallsMs, arrival.atMs + this.#timeoutMs);
    }
    return Math.max(0, stallsMs - nowMs);
  }
};

// src/mirror/attempt.ts
var longestConnectMs = 1e4;
async function attemptOnce(world, request) {
  const { clock } = world;
  const { body, stallTimeoutMs } = request;
  const startedMs = clock.nowMs();
  const watch = new StallWatch(startedMs, stallTimeoutMs);
  const cancel = cancelWith(request.signal, request.leave);
  const stop = { stalled: false };
  const received = { bytes: 0, resumed: false, lastMs: 0 };
  const stall = (isStalled2) => {
    stop.stalled ||= isStalled2;
    if (isStalled2) cancel.abort();
  };
  const comesByDrops = async (atMs) => {
    const waitMs = Math.max(atMs, startedMs + leastTrickleMs) - clock.nowMs();
    if (waitMs > 0 && await clock.sleep(waitMs, cancel.signal) === "aborted") return false;
    return isTrickle(received.bytes, clock.nowMs() - startedMs);
  };
  const tricklesUntilMs2 = request.tricklesUntilMs?.();
  const watching = Promise.all([
    watchForStall(clock, watch, cancel.signal).then(stall),
    tricklesUntilMs2 === void 0 ? void 0 : comesByDrops(tricklesUntilMs2).then(stall)
  ]);
  const sizeBefore = body.canResume ? body.sizeBytes : 0;
  const { answer, redirectedTo } = await send(world, {
    url: request.url,
    headers: body.resumeHeaders,
    ...request.authorization === void 0 ? {} : { authorization: request.authorization },
    // A little before the stall: that a connection does not come about says more.
    connectTimeoutMs: Math.min(longestConnectMs, Math.floor(stallTimeoutMs * 0.9)),
    ...request.fresh === void 0 ? {} : { fresh: request.fresh },
    connections: request.connections,
    moveTo: async (origin) => {
      watch.pause(clock.nowMs());
      const isItsTurn = await request.moveTo(origin, cancel.signal);
      watch.resume(clock.nowMs());
      return isItsTurn;
    },
    signal: cancel.signal
  });
  const firstByteMs = clock.nowMs() - startedMs;
  const leaveTrickle = () => {
    void comesByDrops(clock.nowMs()).then((byDrops) => byDrops && cancel.abort());
  };
  let outcome;
  if (!answer.ok) outcome = { kind: "transport", fault: answer.error };
  else {
    if (request.leave !== void 0) {
      cancel.unfollow(request.leave);
      request.leave.addEventListener("abort", leaveTrickle, { once: true });
    }
    request.onHead?.(answer.value.status);
    outcome = await take(world, request, answer.value, watch, received);
    answer.value.discard();
  }
  cancel.abort();
  await watching;
  cancel.release();
  request.leave?.removeEventListener("abort", leaveTrickle);
  const isCutOff = outcome.kind === "transport" && outcome.fault.kind === "aborted";
  const totalMs = clock.nowMs() - startedMs;
  const stalled = { kind: "stalled", afterMs: totalMs, bytes: received.bytes };
  const isStalled = isCutOff && stop.stalled;
  if (isStalled && sizeBefore === 0 && !watch.wasFast) body.forget();
  return {
    outcome: !isCutOff ? outcome : isStalled ? stalled : { kind: "abandoned" },
    headers: answer.ok ? answer.value.headers : {},
    bytes: received.bytes,
    ...answer.ok ? { firstByteMs } : {},
    totalMs,
    ...received.resumed ? { resumedFrom: sizeBefore } : {},
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    progressed: body.canResume && (isStalled ? watch.wasFast : received.bytes > 0),
    left: isCutOff && !stop.stalled && !request.signal.aborted,
    trickled: isTrickle(received.bytes, received.lastMs - startedMs - firstByteMs)
  };
}
async function take(world, request, answer, watch, received) {
  const { body } = request;
  const { status, headers } = answer;
  const isRest = status === 206 && body.canResume;
  if (body.canResume && (status === 416 || isRest && !body.continuesWith(headers))) {
    body.forget();
    return cut("RANGE_NOT_SERVED", `asked for the rest of the file, answered ${status} for something else`);
  }
  if (status !== 200 && !isRest) return outcomeOfStatus(world.clock, answer, watch);
  received.resumed = isRest;
  if (!isRest) {
    const begun = await body.begin(headers);
    if (!begun.ok) return { kind: "transport", fault: begun.error };
  }
  for await (const piece of answer.body) {
    if (!piece.ok) return { kind: "transport", fault: piece.error };
    received.bytes += piece.value.length;
    received.lastMs = world.clock.nowMs();
    watch.arrived(received.lastMs, piece.value.length);
    watch.pause(world.clock.nowMs());
    const written = await body.append(piece.value);
    watch.resume(world.clock.nowMs());
    if (!written.ok) return { kind: "transport", fault: written.error };
  }
  watch.pause(world.clock.nowMs());
  const finished = await body.finish();
  if (!finished.ok) return { kind: "transport", fault: finished.error };
  const why = await request.accept(body.path);
  return why === void 0 ? { kind: "answered" } : { kind: "refused", why, detail: refusal(why) };
}
async function outcomeOfStatus(clock, answer, watch) {
  const { status, headers } = answer;
  const pieces3 = [];
  let bytes = 0;
  for await (const piece of answer.body) {
    if (!piece.ok) break;
    watch.arrived(clock.nowMs(), piece.value.length);
    pieces3.push(piece.value);
    bytes += piece.value.length;
    if (bytes > mostDetailBytes) break;
  }
  const detail = errorDetail(headers["content-type"], Buffer.concat(pieces3));
  if (status === 404 || status === 410) return { kind: "absent", status, detail };
  const retryAfterMs = parseRetryAfter(headers["retry-after"], clock.nowMs());
  return { kind: "status", status, detail, ...retryAfterMs === void 0 ? {} : { retryAfterMs } };
}
async function watchForStall(clock, watch, signal) {
  for (; ; ) {
    const remainingMs = watch.remainingMs(clock.nowMs());
    if (remainingMs <= 0) return true;
    if (await clock.sleep(remainingMs, signal) === "aborted") return false;
  }
}
function cut(code, message) {
  const fault3 = { kind: "cut", code, message };
  return { kind: "transport", fault: fault3 };
}
function refusal(why) {
  if (why.kind === "wrong-hash")
    return `${why.by ?? "go.sum"} wants ${why.expected}, these bytes have ${why.got}`;
  return why.looksLike === "other" ? "not what was asked for" : `looks like ${why.looksLike}`;
}

// src/mirror/turn.ts
async function takeTurn(world, place, request) {
  const { entry, url } = place;
  const { signal, leave } = request;
  const cancel = cancelWith(signal, leave);
  const first = await world.slots.take(url.protocol === "file:" ? "file:" : url.origin, cancel.signal);
  cancel.release();
  const startedMs = world.clock.nowMs();
  if (first === void 0) {
    return { ...untried({ kind: "abandoned" }), left: !signal.aborted, isTried: false, startedMs };
  }
  let giveBack = first;
  try {
    request.onTurn?.();
    const authorization = authorizationFor({ ...entry, url }, world.credentials ?? (() => void 0));
    if (!authorization.ok)
      return { ...untried({ kind: "transport", fault: authorization.error }), isTried: true, startedMs };
    const tried = await attemptOnce(world, {
      ...request,
      // The body is here: while it is looked at, which may take its turn among others, the place is somebody else's.
      accept: (file) => {
        giveBack();
        return request.accept(file);
      },
      url,
      stallTimeoutMs: world.budget.stallTimeoutMs,
      connections: world.budget.connections,
      async moveTo(origin, whileAsking) {
        giveBack();
        const next = await world.slots.take(origin, whileAsking);
        giveBack = next ?? giveBack;
        return next !== void 0;
      },
      ...authorization.value === void 0 ? {} : { authorization: authorization.value }
    });
    return { ...tried, isTried: true, startedMs };
  } finally {
    giveBack();
  }
}
function untried(outcome) {
  return { outcome, headers: {}, bytes: 0, totalMs: 0, progressed: false, left: false, trickled: false };
}
function toAttempt({ mirror, url }, subject, turn, { count, hedge }) {
  const { startedMs, outcome, bytes, firstByteMs, totalMs, resumedFrom, redirectedTo, trickled } = turn;
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: count,
    outcome,
    bytes,
    ...firstByteMs === void 0 ? {} : { firstByteMs },
    totalMs,
    ...resumedFrom === void 0 ? {} : { resumedFrom },
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    ...hedge === void 0 ? {} : { hedge },
    ...trickled ? { trickled } : {}
  };
}

// src/mirror/verdict.ts
var served = { walk: "served", again: "never", out: "no" };
var absent = { walk: "absent", again: "never", out: "no" };
var absentForNow = { walk: "absent", again: "here-first", out: "no" };
var refusal2 = { walk: "error", again: "never", out: "no" };
var flaky = { walk: "error", again: "here-first", out: "after-retries" };
var down = { walk: "error", again: "if-last", out: "at-once" };
var useless = { walk: "error", again: "never", out: "at-once" };
var ends = { walk: "ends", again: "never", out: "no" };
var passingTlsCodes = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "TLS_HANDSHAKE_TIMEOUT",
  "ECONNABORTED"
]);
var localCodes = /* @__PURE__ */ new Set(["ENOSPC", "EACCES", "ENOENT", "EEXIST", "EIO"]);
function verdictOf(outcome) {
  switch (outcome.kind) {
    case "answered":
      return served;
    case "absent":
      return isAbsentForNow(outcome.detail) ? absentForNow : absent;
    case "status":
      return isPassingStatus(outcome.status) ? flaky : refusal2;
    case "transport":
      return verdictOfFault(outcome.fault);
    case "stalled":
      return down;
    case "refused":
      return useless;
    case "abandoned":
      return ends;
  }
}
function verdictOfFault({ kind, code }) {
  switch (kind) {
    case "name-not-resolved":
    case "refused":
    case "unreachable":
    case "connect-timeout":
      return down;
    case "tls":
      return passingTlsCodes.has(code) ? down : useless;
    case "not-http":
      return useless;
    case "reset":
    case "cut":
      return flaky;
    case "http-proxy":
      return verdictOfHttpProxy(code);
    case "aborted":
      return ends;
    case "other":
      if (code.startsWith("REDIRECT_")) return useless;
      return localCodes.has(code) ? ends : refusal2;
  }
}
function verdictOfHttpProxy(code) {
  if (code === "SOCKS_PASSWORD" || code === "SOCKS_MALFORMED") return useless;
  const status = Number(/^HTTP_(\d{3})$/.exec(code)?.[1] ?? 0);
  return status >= 400 && status < 500 && !isPassingStatus(status) ? useless : down;
}
function isPassingStatus(status) {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}
function isAbsentForNow(detail) {
  return /fetch timed out|temporarily unavailable/i.test(detail);
}

// src/mirror/hedge.ts
var mostSeconds = 3;
async function askWithHedge(world, asking) {
  const { place, leave, count, body } = asking;
  const { subject, accept } = asking.request;
  const ends2 = { first: cancelWith(asking.signal), second: cancelWith(asking.signal) };
  const race = { runs: { first: true, second: false } };
  let seconds = Promise.resolve([]);
  async function askFirst() {
    const turn = await takeTurn(world, place, {
      body,
      accept,
      leave,
      tricklesUntilMs: asking.tricklesUntilMs,
      signal: ends2.first.signal,
      onTurn: () => {
        if (asking.mayHedge) seconds = askAgainWhileLate();
      },
      onHead: (status) => {
        if (status !== 200 && !isAbsent(status) && !(status === 206 && body.canResume)) return;
        race.winner ??= "first";
        if (race.winner === "first") ends2.second.abort();
      }
    });
    return { attempt: toAttempt(place, subject, turn, { count }), turn, body };
  }
  async function askAgainWhileLate() {
    const asked = [];
    while (asked.length < mostSeconds && await untilLate(world, place.mirror, ends2.second.signal)) {
      const giveBack = world.firstBytes.takeHedge(place.mirror);
      if (giveBack === void 0) break;
      race.runs.second = true;
      const second = await askSecond();
      race.runs.second = false;
      if (!second.turn.isTried) giveBack();
      asked.push(second);
      const isLuck = verdictOf(second.attempt.outcome).again === "here-first";
      if (race.winner !== void 0 || !race.runs.first || !isLuck) break;
      await second.body.drop();
    }
    return asked;
  }
  async function askSecond() {
    const at = asking.beside.find(({ mirror }) => world.health.whenOut(mirror) !== void 0) ?? place;
    const own = new Body(world.files, `${body.path}.hedge`);
    const turn = await takeTurn(world, at, {
      body: own,
      accept,
      leave: at === place ? leave : void 0,
      signal: ends2.second.signal,
      fresh: at === place,
      onHead: (status) => {
        if (status !== 200 && !(at === place && isAbsent(status))) return;
        race.winner ??= "second";
        if (race.winner === "second") ends2.first.abort();
      }
    });
    const attempt = toAttempt(at, subject, turn, { count: at === place ? count : 1, hedge: true });
    return { attempt, turn, body: own };
  }
  const first = await askFirst();
  race.runs.first = false;
  if (!race.runs.second || first.turn.left) ends2.second.abort();
  const others = await seconds;
  for (const end of Object.values(ends2)) end.release();
  for (const one of [first, ...others]) if (one.turn.isTried) noteFirstByte(world.firstBytes, one.attempt);
  const asides = others.slice(0, -1).map(({ attempt }) => attempt);
  return conclude({ first, other: others.at(-1), asides, otherWon: race.winner === "second" });
}
async function untilLate(world, mirror, signal) {
  const { clock, firstBytes } = world;
  const startedMs = clock.nowMs();
  for (; ; ) {
    const waitMs = (firstBytes.lateAfterMs(mirror) ?? Infinity) - (clock.nowMs() - startedMs);
    if (waitMs <= 0) return true;
    if (await clock.sleep(Math.min(waitMs, leastLateMs), signal) === "aborted") return false;
  }
}
async function conclude({ first, other, asides, otherWon }) {
  const isOfUse = otherWon && other !== void 0 && countsFor(first.attempt, other.attempt);
  const loser = isOfUse ? first : other;
  await loser?.body.drop();
  const beside = [...asides, ...loser?.turn.isTried === true ? [loser.attempt] : []];
  if (isOfUse && other.turn.left) {
    await other.body.drop();
    return { kind: "left", asides: [...beside, other.attempt] };
  }
  if (isOfUse) return { kind: "ended", ...other, asides: beside };
  const all = first.turn.isTried ? [...beside, first.attempt] : beside;
  if (first.turn.left) return { kind: "left", asides: all };
  return otherWon ? { kind: "lost", asides: all } : { kind: "ended", ...first, asides: beside };
}
function countsFor(first, { mirror, outcome }) {
  return mirror === first.mirror ? outcome.kind !== "refused" : outcome.kind === "answered";
}
function isAbsent(status) {
  return status === 404 || status === 410;
}
function noteFirstByte(firstBytes, { mirror, outcome, firstByteMs, totalMs }) {
  if (firstByteMs !== void 0) firstBytes.heard(mirror, firstByteMs);
  else if (outcome.kind === "abandoned") firstBytes.outlasted(mirror, totalMs);
}

// src/mirror/upstream.ts
var mostAttempts = 20;
var mostResumes = 200;
var mostBytesAskedTwice = 1024 * 1024;
var isDown = { walk: "error", again: "if-last", out: "at-once" };
async function askProxy(world, asking) {
  const giveBack = world.health.takeHopelessWait(asking.place.mirror);
  if (giveBack === void 0) return { kind: "left" };
  try {
    return await askUntilDone(world, asking);
  } finally {
    giveBack();
  }
}
async function askUntilDone(world, asking) {
  const { place, signal } = asking;
  const { clock, health, budget } = world;
  const { mirror } = place;
  const mayLeave = asking.mayMove(isDown);
  const leave = mayLeave ? health.whenOut(mirror) : health.whenHopeless(mirror);
  let { body } = asking;
  let mayHedge = budget.hedge && budget.retries > 0 && !asking.onlyOnce && place.url.protocol !== "file:";
  for (let count = 1, spent = 0; ; count++) {
    const raced = await askWithHedge(world, {
      ...asking,
      leave,
      ...mayLeave && { tricklesUntilMs: () => tricklesUntilMs(world, mirror) },
      count,
      body,
      mayHedge: mayHedge && body.sizeBytes <= mostBytesAskedTwice
    });
    for (const aside of raced.asides) {
      world.recordAside(aside);
      noteHealth(health, aside, aside.hedge === true && aside.mirror === mirror);
    }
    if (raced.kind === "left") {
      await body.drop();
      return { kind: "left" };
    }
    if (raced.kind === "lost") {
      mayHedge = false;
      continue;
    }
    const { attempt, turn } = raced;
    body = raced.body;
    world.record(attempt);
    const verdict = verdictOf(attempt.outcome);
    noteHealth(health, attempt);
    const ended = { kind: "ended", attempt, headers: turn.headers, body };
    if (!turn.progressed || count > mostResumes) spent++;
    const patienceMs = (budget.retries + 1) * budget.stallTimeoutMs;
    const isInVain = verdict.out === "at-once" && health.inVainMs(mirror) >= patienceMs;
    const isWorth = !isInVain && isWorthAnother(world, asking, verdict, spent);
    if (!isWorth) {
      if (verdict.out === "after-retries") health.failed(attempt);
      if (!asking.mayMove(verdict)) health.gaveUp(attempt);
      return ended;
    }
    const retryAfterMs = attempt.outcome.kind === "status" ? attempt.outcome.retryAfterMs ?? 0 : 0;
    const rank = isBadLuck(health, attempt) ? 1 : Math.max(spent, 1);
    const delayMs = Math.max(retryAfterMs, delayAfter(rank, mirrorRetryPolicy, clock.random()));
    const isTooLong = asking.mayMove(verdict) && retryAfterMs > mirrorRetryPolicy.maxDelayMs;
    if (isTooLong || clock.nowMs() + delayMs >= budget.deadlineMs) return ended;
    world.onRetry?.({ attempt, delayMs });
    const cancel = cancelWith(signal, leave);
    const slept = await clock.sleep(delayMs, cancel.signal);
    cancel.release();
    if (slept === "aborted") return ended;
  }
}
function tricklesUntilMs({ health, budget }, mirror) {
  const sinceMs = health.tricklesSinceMs(mirror);
  return sinceMs === void 0 ? void 0 : sinceMs + budget.stallTimeoutMs;
}
function isBadLuck(health, { mirror, outcome, startedMs }) {
  const isBusy = outcome.kind === "status" && outcome.status === 429;
  return !isBusy && (health.lastAnswerMs(mirror) ?? -1) >= startedMs;
}
function isWorthAnother(world, asking, verdict, spent) {
  const { retries } = world.budget;
  const mayMove = asking.mayMove(verdict);
  if (retries === 0 || asking.onlyOnce || asking.signal.aborted) return false;
  if (verdict.again === "never" || verdict.again === "if-last" && mayMove) return false;
  if (mayMove || asking.handsOver || verdict.walk === "absent") return spent <= retries;
  if (world.health.isHopeless(asking.place.mirror)) return false;
  return spent <= retries || spent < mostAttempts && world.health.hasAnswered(asking.place.mirror);
}
function noteHealth(health, attempt, onlyAnswers = false) {
  const verdict = verdictOf(attempt.outcome);
  if (verdict.walk === "served" || verdict.walk === "absent" && verdict.again === "never") {
    if (attempt.trickled === true) health.trickled(attempt);
    else health.answered(attempt.mirror);
  } else if (verdict.out === "at-once" && !onlyAnswers) health.failed(attempt);
}

// src/mirror/shown.ts
var Shown = class {
  #error;
  #absent;
  #unverified;
  #isClosed = false;
  absent(attempt) {
    if (!this.#isClosed) this.#absent = attempt;
  }
  error(attempt) {
    const { outcome } = attempt;
    if (outcome.kind === "refused" && outcome.why.kind === "wrong-hash") this.#unverified ??= attempt;
    if (!this.#isClosed) this.#error = attempt;
  }
  /** From here on go would not have walked: what is met now is not what it would have shown. */
  close() {
    this.#isClosed = true;
  }
  /** Undefined if nothing was met. */
  get attempt() {
    return this.#unverified ?? this.#error ?? this.#absent;
  }
  get hasError() {
    return (this.#unverified ?? this.#error) !== void 0;
  }
};

// src/mirror/walk.ts
var isDown2 = { walk: "error", again: "if-last", out: "at-once" };
async function walk(route, guide) {
  const { closing, reach } = route;
  const listed = route.proxies.filter((entry) => entry.named === "list");
  const mirrors = reach.toMirrors ? route.proxies.filter((entry) => entry.named === "mirrors") : [];
  const state = {
    shown: new Shown(),
    skipped: [],
    someoneIsOut: false,
    someoneAnswered: false
  };
  let goWalks = true;
  let from;
  for (const [index, entry] of listed.entries()) {
    const next = listed[index + 1];
    const passes = (verdict2) => entry.separator === "|" || reach.acrossComma && verdict2.out !== "no";
    const mayMove = (verdict2) => next !== void 0 && passes(verdict2) || mirrors.length > 0 && verdict2.out !== "no";
    const handsOver2 = next === void 0 && entry.separator === "|" && closing === "direct" && goWalks;
    const beside = besideListed(entry, next);
    const attempt = await visit({ entry, mayMove, handsOver: handsOver2, onlyOnce: false, beside });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "absent") continue;
    from = { entry, fault: attempt };
    if (entry.separator === "|") continue;
    goWalks = false;
    state.shown.close();
    if (passes(verdict)) continue;
    if (verdict.out === "no") return { kind: "failed", shown: attempt };
    break;
  }
  const handsOver = goWalks && closing === "direct";
  const rest = state.someoneIsOut ? mirrors : [];
  for (const [index, entry] of rest.entries()) {
    const mayMove = () => index + 1 < rest.length;
    const beside = reach.acrossComma ? rest.slice(index + 1) : [];
    const attempt = await visit({ entry, mayMove, handsOver: false, onlyOnce: false, beside });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "error") from = { entry, fault: attempt };
  }
  if (handsOver) return { kind: "absent", handsOver: true };
  for (const entry of state.someoneAnswered ? [] : state.skipped) {
    const attempt = await ask({
      entry,
      mayMove: () => false,
      handsOver: false,
      onlyOnce: true,
      beside: []
    });
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
  }
  const shown = state.shown.attempt;
  return state.shown.hasError && shown !== void 0 ? { kind: "failed", shown } : { kind: "absent", handsOver: false };
  function besideListed(entry, next) {
    if (!reach.acrossComma) return [];
    return next !== void 0 && entry.separator === "|" ? [next, ...mirrors] : mirrors;
  }
  async function visit(question) {
    const fault3 = question.mayMove(isDown2) ? guide.outFault(question.entry) : void 0;
    if (fault3 === void 0) return ask(question);
    state.skipped.push(question.entry);
    state.someoneIsOut = true;
    state.shown.error(fault3);
    return fault3;
  }
  async function ask(question) {
    if (from !== void 0) guide.movedOn(from.entry, question.entry, from.fault);
    const attempt = await guide.ask(question);
    const verdict = verdictOf(attempt.outcome);
    if (verdict.walk === "absent") {
      state.someoneAnswered = true;
      state.shown.absent(attempt);
    } else if (verdict.walk === "error") {
      state.someoneIsOut ||= verdict.out !== "no";
      state.shown.error(attempt);
    }
    return attempt;
  }
  function endedBy(attempt) {
    const isOurs = attempt.outcome.kind === "transport";
    return { kind: "failed", shown: isOurs ? attempt : state.shown.attempt ?? attempt };
  }
}

// src/mirror/fetch-one.ts
async function fetchOne(world, request) {
  const { clock, budget } = world;
  const cancel = cancelWith(request.signal);
  const leftMs = budget.deadlineMs - clock.nowMs();
  const over = cancelWith(cancel.signal);
  const deadline = Number.isFinite(leftMs) ? clock.sleep(Math.max(0, leftMs), over.signal).then((slept) => {
    if (slept === "slept") cancel.abort();
  }) : Promise.resolve();
  try {
    return await underWay(world, request, cancel.signal);
  } finally {
    over.abort();
    await deadline;
    over.release();
    cancel.release();
  }
}
async function underWay(world, request, signal) {
  const health = request.subject.module === "" ? world.healths.ofDatabase : world.healths.ofFiles;
  const attempts = [];
  let body = new Body(world.files, request.destination);
  let served2;
  const recording = {
    ...world,
    health,
    record(attempt) {
      attempts.push(attempt);
      world.record(attempt);
    },
    recordAside: (attempt) => world.record(attempt)
  };
  function placeOf2(entry) {
    return { entry, mirror: showProxy(entry), url: addressBelow(entry, request.path) };
  }
  async function ask(question) {
    const { entry } = question;
    const place = placeOf2(entry);
    body = new Body(world.files, request.destination);
    const beside = question.beside.map(placeOf2);
    const asked = await askProxy(recording, { ...question, place, beside, request, body, signal });
    if (asked.kind === "left") return faultAbout(entry, place.mirror) ?? abandoned(entry, place.mirror);
    ({ body } = asked);
    const { attempt } = asked;
    if (attempt.outcome.kind !== "answered") {
      await body.drop();
      return attempt;
    }
    const moved = await body.moveTo(request.destination);
    if (!moved.ok) return { ...attempt, outcome: { kind: "transport", fault: moved.error } };
    served2 = { mirror: attempt.mirror, headers: asked.headers };
    return attempt;
  }
  function faultAbout(entry, mirror) {
    const fault3 = health.faultOf(mirror);
    if (fault3 === void 0) return void 0;
    const { outcome } = fault3;
    const why = { kind: "unusable", looksLike: "other" };
    const about = outcome.kind === "refused" ? { ...outcome, why, detail: "as for files before" } : outcome;
    return {
      ...fault3,
      subject: request.subject,
      url: addressBelow(entry, request.path).href,
      outcome: about
    };
  }
  function abandoned(entry, mirror) {
    const url = addressBelow(entry, request.path).href;
    const { subject } = request;
    const startedMs = world.clock.nowMs();
    return {
      startedMs,
      mirror,
      url,
      subject,
      attempt: 1,
      outcome: { kind: "abandoned" },
      bytes: 0,
      totalMs: 0
    };
  }
  const walked = await walk(
    request.along === void 0 ? { proxies: world.proxies, closing: world.closing, reach: request.reach } : { proxies: request.along, closing: "end", reach: request.reach },
    {
      ask,
      outFault: (entry) => health.isOut(showProxy(entry)) ? faultAbout(entry, showProxy(entry)) : void 0,
      movedOn: (from, to, fault3) => world.onMoveOn?.({ from: showProxy(from), to: showProxy(to), why: describeOutcome(fault3) })
    }
  );
  if (walked.kind === "served" && served2 !== void 0)
    return { kind: "served", ...served2, sizeBytes: body.sizeBytes };
  await body.drop();
  if (walked.kind === "absent") return { kind: "absent", attempts, handsOver: walked.handsOver };
  if (walked.kind === "served") throw new Error("a walk says served without an answer");
  const isAbandoned = walked.shown.outcome.kind === "abandoned";
  const real = isAbandoned ? attempts.findLast(({ outcome }) => outcome.kind !== "abandoned") : void 0;
  return { kind: "failed", attempts, shown: real ?? walked.shown };
}
function addressBelow({ url, root = "" }, path) {
  const address = new URL(url.href);
  const escaped = (path.startsWith(root) ? path.slice(root.length) : path).split("/").map(escapeSegment).join("/");
  address.pathname = `${url.pathname.replace(/\/$/, "")}/${escaped}`;
  return address;
}
function escapeSegment(segment) {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|3A|3D|40)/g, (escape) => decodeURIComponent(escape)).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/mirror/health.ts
var failuresToOpen = 3;
var cooldownMs = 5 * 6e4;
var longWaitMs = 1e3;
var State = class {
  answered = false;
  lastAnswerMs;
  failures = 0;
  outSinceMs;
  /** When the first request began that failed. */
  failingSinceMs;
  tricklesSinceMs;
  hopeless = false;
  someoneWaits = false;
  fault;
  outAlarm = new AbortController();
  hopelessAlarm = new AbortController();
};
function openHealths(nowMs) {
  const heard = /* @__PURE__ */ new Set();
  return { ofFiles: openHealth(nowMs, heard), ofDatabase: openHealth(nowMs, heard) };
}
function openHealth(nowMs, heard = /* @__PURE__ */ new Set()) {
  const states = /* @__PURE__ */ new Map();
  function of(mirror) {
    const state = states.get(mirror) ?? new State();
    states.set(mirror, state);
    return state;
  }
  return {
    hasAnswered: (mirror) => heard.has(mirror),
    isHopeless: (mirror) => of(mirror).hopeless,
    faultOf: (mirror) => of(mirror).fault,
    lastAnswerMs: (mirror) => of(mirror).lastAnswerMs,
    whenOut: (mirror) => unlessAborted(of(mirror).outAlarm),
    whenHopeless: (mirror) => unlessAborted(of(mirror).hopelessAlarm),
    isOut(mirror) {
      const state = of(mirror);
      if (state.outSinceMs === void 0) return false;
      if (nowMs() - state.outSinceMs < cooldownMs) return true;
      state.outSinceMs = nowMs();
      return false;
    },
    takeHopelessWait(mirror) {
      const state = of(mirror);
      if (!state.hopelessAlarm.signal.aborted) return () => void 0;
      if (state.someoneWaits) return void 0;
      state.someoneWaits = true;
      return () => {
        state.someoneWaits = false;
      };
    },
    answered(mirror) {
      heard.add(mirror);
      const state = of(mirror);
      state.lastAnswerMs = nowMs();
      Object.assign(state, { answered: true, failures: 0, outSinceMs: void 0, hopeless: false });
      state.tricklesSinceMs = void 0;
      if (state.outAlarm.signal.aborted) state.outAlarm = new AbortController();
      if (state.hopelessAlarm.signal.aborted) state.hopelessAlarm = new AbortController();
    },
    trickled({ mirror, startedMs }) {
      of(mirror).tricklesSinceMs ??= startedMs;
    },
    tricklesSinceMs: (mirror) => of(mirror).tricklesSinceMs,
    failed(attempt) {
      const state = of(attempt.mirror);
      state.failures++;
      state.fault = attempt;
      state.failingSinceMs ??= attempt.startedMs;
      if (state.outSinceMs !== void 0 || state.answered && state.failures < failuresToOpen) return;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    inVainMs(mirror) {
      const { answered, failingSinceMs = Infinity } = of(mirror);
      return answered ? 0 : Math.max(0, nowMs() - failingSinceMs);
    },
    probedOut(fault3) {
      const state = of(fault3.mirror);
      const isProof = verdictOf(fault3.outcome).out === "at-once";
      if (heard.has(fault3.mirror) || state.outSinceMs !== void 0 || !isProof) return;
      state.fault = fault3;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    gaveUp(attempt) {
      const state = of(attempt.mirror);
      if (state.answered || verdictOf(attempt.outcome).out !== "at-once") return;
      state.hopeless = true;
      if (attempt.totalMs >= longWaitMs) state.hopelessAlarm.abort();
    }
  };
}
function unlessAborted({ signal }) {
  return signal.aborted ? void 0 : signal;
}

// src/mirror/kept-journal.ts
function openJournal(mostKept2) {
  const attempts = [];
  let forgotten = 0;
  function forget() {
    const target = Math.floor(mostKept2 * 3 / 4);
    for (const isIdle of [cameWell(attempts), saidAgain(attempts), () => true]) {
      let excess = attempts.length - target;
      if (excess <= 0) break;
      const kept = attempts.filter((attempt) => !isIdle(attempt) || --excess < 0);
      forgotten += attempts.length - kept.length;
      attempts.splice(0, attempts.length, ...kept);
    }
  }
  return {
    attempts,
    get forgotten() {
      return forgotten;
    },
    add(attempt) {
      attempts.push(attempt);
      if (attempts.length > mostKept2) forget();
    }
  };
}
function cameWell(attempts) {
  const last = new Map(attempts.map((attempt) => [fileOf(attempt), attempt.outcome.kind]));
  return (attempt) => last.get(fileOf(attempt)) === "answered";
}
function saidAgain(attempts) {
  const key = (attempt) => `${attempt.mirror} ${fileOf(attempt)}`;
  const last = new Map(attempts.map((attempt) => [key(attempt), attempt]));
  return (attempt) => last.get(key(attempt)) !== attempt;
}
function fileOf({ subject: { module, version, file } }) {
  return `${module}@${version} ${file}`;
}

// src/mirror/single-flight.ts
function singleFlight(files, clock, fetch) {
  const flights = /* @__PURE__ */ new Map();
  async function lead(key, request) {
    const followers = /* @__PURE__ */ new Set();
    flights.set(key, followers);
    let answer;
    try {
      answer = await fetch(request);
      return answer;
    } finally {
      flights.delete(key);
      for (const follower of followers) {
        followers.delete(follower);
        follower.resolve(answer && await share(request, follower.request, answer));
      }
    }
  }
  async function share(leader, follower, answer) {
    if (answer.kind !== "served") return leader.signal.aborted ? void 0 : answer;
    const { destination } = follower;
    if (destination === leader.destination) return answer;
    const linked = await files.linkOrCopy(leader.destination, destination);
    if (!linked.ok) return void 0;
    if (await follower.accept(destination) === void 0) return answer;
    await files.remove(destination);
    return void 0;
  }
  async function fetchOrFollow(request) {
    const { path, reach, along = [] } = request;
    const whom = along.map(({ url, root = "" }) => `${url.href} ${root}`).join(" ");
    const key = `${reach.acrossComma ? "c" : ""}${reach.toMirrors ? "m" : ""} ${whom} ${path}`;
    const followers = flights.get(key);
    if (followers === void 0) return lead(key, request);
    const answer = await follow2(followers, request);
    return answer ?? await fetchOrFollow(request);
  }
  async function follow2(followers, request) {
    const over = cancelWith(request.signal);
    let follower;
    const shared = new Promise((resolve) => {
      follower = { request, resolve };
      followers.add(follower);
    });
    const given = await Promise.race([shared, whenAborted(over.signal)]);
    over.release();
    if (given !== "aborted") return given;
    const stillWaits = follower !== void 0 && followers.delete(follower);
    return stillWaits ? abandonedAnswer(request, clock.nowMs()) : shared;
  }
  return fetchOrFollow;
}
function whenAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("aborted");
    else signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });
}
function abandonedAnswer({ path, subject }, nowMs) {
  const outcome = { kind: "abandoned" };
  const shown = {
    startedMs: nowMs,
    mirror: "",
    url: path,
    subject,
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: 0
  };
  return { kind: "failed", attempts: [], shown };
}

// src/mirror/chain.ts
var mostKept = 1e4;
function openChain(options) {
  const journal = openJournal(Number.isFinite(options.budget.deadlineMs) ? Infinity : mostKept);
  const healths = openHealths(() => options.clock.nowMs());
  const world = {
    ...options,
    healths,
    firstBytes: openFirstBytes(),
    slots: slots(options.budget.connections),
    record(attempt) {
      journal.add(attempt);
      options.onAttempt?.(attempt);
    }
  };
  return {
    journal: journal.attempts,
    get forgotten() {
      return journal.forgotten;
    },
    probedOut(fault3) {
      healths.ofFiles.probedOut(fault3);
      healths.ofDatabase.probedOut(fault3);
    },
    fetch: singleFlight(options.files, options.clock, (request) => fetchOne(world, request))
  };
}

// src/steps/credentials.ts
async function readCredentials(world, netrc) {
  const entries = await readNetrcEntries(world, netrc);
  return (url) => {
    const found = credentialsFor(entries, url);
    return found && basicAuthorization({ user: new Secret(found.login), password: found.password });
  };
}

// src/steps/routes.ts
async function openRoutes(world, plan, withheld, deadlineMs, tell) {
  return (await openRoads(world, plan, withheld, deadlineMs, tell)).openList();
}
async function openRoads(world, plan, withheld, deadlineMs, tell, onAttempt) {
  const credentials = await readCredentials(world, withheld.netrc);
  const { stallTimeoutMs, retries, connections, hedge } = plan.budget;
  const common = {
    http: world.http,
    files: world.files,
    clock: world.clock,
    budget: { deadlineMs, stallTimeoutMs, retries, connections, hedge },
    credentials,
    ...onAttempt !== void 0 && { onAttempt },
    onRetry: ({ attempt, delayMs }) => tell({ kind: "retried", attempt, delayMs }),
    onMoveOn: ({ from, to, why }) => tell({ kind: "moved-on", from, to, why })
  };
  return {
    openList: () => openChain({
      ...common,
      proxies: [
        ...withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
        ...withheld.mirrors.map((entry) => ({ ...entry, named: "mirrors" }))
      ],
      closing: withheld.proxies.closing
    }),
    openTo: (entry) => openChain({ ...common, proxies: [{ ...entry, separator: ",", named: "list" }], closing: "end" })
  };
}

// src/go/module-pattern.ts
function matchesPrefixPatterns(patterns, path) {
  return patterns.split(",").some((pattern) => matchesPrefix(pattern.replace(/\/$/, ""), path));
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
  let at = 0;
  while (at < characters.length) {
    const character = characters[at] ?? "";
    at += 1;
    if (character === "*") parts.push([]);
    else if (character === "?") parts.at(-1)?.push({ kind: "any" });
    else if (character === "[") {
      const parsed = parseClass(characters, at);
      if (parsed === void 0) return void 0;
      parts.at(-1)?.push(parsed.matcher);
      at = parsed.end;
    } else {
      const escaped = character === "\\" ? characters[at++] : character;
      if (escaped === void 0) return void 0;
      parts.at(-1)?.push({ kind: "character", character: escaped });
    }
  }
  return parts;
}
function parseClass(characters, start) {
  let at = start;
  const one = () => {
    const character = characters[at++];
    if (character === "-" || character === "]") return void 0;
    return character === "\\" ? characters[at++] : character;
  };
  const negated = characters[at] === "^";
  if (negated) at += 1;
  const ranges = [];
  while (ranges.length === 0 || characters[at] !== "]") {
    const low = one();
    if (low === void 0) return void 0;
    let high = low;
    if (characters[at] === "-") {
      at += 1;
      high = one();
    }
    if (high === void 0) return void 0;
    ranges.push([low, high]);
  }
  return { matcher: { kind: "class", negated, ranges }, end: at + 1 };
}
function matches([first = [], ...rest], path) {
  if (!matchesAt(first, path, 0)) return false;
  let at = first.length;
  if (rest.length === 0) return at === path.length;
  for (const [index, part] of rest.entries()) {
    const found = placeOf(part, path, at, index === rest.length - 1);
    if (found === void 0) return false;
    at = found + part.length;
  }
  return true;
}
function placeOf(part, path, from, last) {
  for (let at = from; at + part.length <= path.length; at += 1) {
    const fits = matchesAt(part, path, at) && (!last || at + part.length === path.length);
    if (fits) return at;
    if (path[at] === "/") return void 0;
  }
  return void 0;
}
function matchesAt(part, path, at) {
  return part.every((matcher, index) => {
    const character = path[at + index];
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

// src/mirror/reach.ts
function reachOf(question) {
  const { policy, isPrivate, hasGoSumLine, kind, gosumdbOff, anyPattern } = question;
  const isFile = kind === "info" || kind === "mod" || kind === "zip";
  const canBeChecked = !isPrivate && hasGoSumLine && isFile;
  return {
    acrossComma: canBeChecked && policy === "resilient" && (!gosumdbOff || anyPattern),
    // Under `routed` the list is Go's to the letter; under `enforced` a mirror named by hand is a named proxy.
    toMirrors: canBeChecked && policy !== "routed"
  };
}

// src/guard/knowledge.ts
function knowledgeOf(plan, goSums) {
  const hashes = /* @__PURE__ */ new Map();
  for (const { hashes: lines } of goSums) for (const [key, h1] of lines) hashes.set(key, h1);
  for (const file of plan.files) if (file.h1 !== void 0) hashes.set(goSumKey(file), file.h1);
  const { routes } = plan;
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb].filter((list) => list !== "");
  const hasGoSumLine = (module, version) => hashes.has(`${module} ${version}`) || hashes.has(`${module} ${version}/go.mod`);
  const isPrivate = (module) => patterns.some((list) => matchesPrefixPatterns(list, module));
  return {
    isPrivate,
    isCovered: (file) => file.kind === "info" ? hasGoSumLine(file.module, file.version) : hashes.has(goSumKey(file)),
    expectedH1: (file) => file.kind === "info" || file.kind === "zip" && !plan.verify ? void 0 : hashes.get(goSumKey(file)),
    hasGoSumLine,
    reach: (module, version, kind) => reachOf({
      policy: routes.policy,
      isPrivate: isPrivate(module),
      hasGoSumLine: hasGoSumLine(module, version),
      kind,
      gosumdbOff: routes.gosumdb === "off",
      anyPattern: patterns.length > 0
    }),
    forbidden: (module) => routes.policy === "enforced" && matchesPrefixPatterns(routes.gonoproxy, module) ? [
      `policy enforced: ${module} matches GONOPROXY=${routes.gonoproxy} and comes from version control only.`,
      "If your proxy serves it, set `gonoproxy: none`; if not, use `policy: resilient`."
    ] : void 0
  };
}
function goSumKey({ module, version, kind }) {
  return kind === "mod" ? `${module} ${version}/go.mod` : `${module} ${version}`;
}

// src/guard/go-mod-of-zip.ts
function keepGoMod(hasher, { module, version }) {
  let goMod;
  return {
    hasher: {
      async hashZip(path, options) {
        const keep2 = `${formatModuleVersion({ module, version })}/go.mod`;
        const hash = await hasher.hashZip(path, { ...options, keep: keep2 });
        goMod = hash.ok ? hash.value.kept ?? inPlaceOfNone(module) : void 0;
        return hash;
      }
    },
    goMod: () => goMod
  };
}
function inPlaceOfNone(module) {
  return Buffer.from(`module ${module}
`);
}
async function putGoMod({ files, store }, file, goMod, expectedH1) {
  if (hashGoMod(goMod) !== expectedH1) return false;
  const temporary = store.temporaryPath();
  const written = await files.write(temporary, goMod);
  const put = written.ok ? await store.put(file, temporary) : written;
  if (!put.ok) await files.remove(temporary);
  return put.ok && put.value === "stored";
}

// src/guard/obtain.ts
var rememberedMs = 6e4;
function openObtainer(options) {
  const { files, clock, chain, knowledge, signal, trees = noTrees } = options;
  const hasherFor = (file) => trees.hashing(options.hasher ?? hashingHere(files), file);
  const underWay2 = /* @__PURE__ */ new Map();
  const waiting = /* @__PURE__ */ new Map();
  const judged = /* @__PURE__ */ new Map();
  const absent2 = /* @__PURE__ */ new Set();
  const emptiness = /* @__PURE__ */ new Map();
  const failures = /* @__PURE__ */ new Map();
  const storeFor = (file) => knowledge.isCovered(file) ? options.store : options.unvouched;
  async function obtainOnce(file, path, wishes) {
    const store = storeFor(file);
    const there = await lookUp(file, options.store) ?? await lookUp(file, options.unvouched);
    if (there !== void 0) return there;
    const failure = failures.get(path);
    if (failure && clock.nowMs() - failure.atMs < rememberedMs) return failure.answer;
    const answer = await fetchInto(file, path, { ...wishes, store });
    if (answer.kind !== "here") failures.set(path, { answer, atMs: clock.nowMs() });
    return answer;
  }
  async function lookUp(file, store) {
    const path = store.pathOf(file);
    const known = judged.get(path);
    if (known !== void 0 && await files.stat(path) !== void 0) return known;
    if (absent2.has(path) || await beganEmpty(store)) return void 0;
    const found = await judgeLying(file, store, path);
    if (found) judged.set(path, found);
    else absent2.add(path);
    return found;
  }
  function beganEmpty(store) {
    const known = emptiness.get(store) ?? files.list(store.directory).then((names) => names.length === 0);
    emptiness.set(store, known);
    return known;
  }
  async function judgeLying(file, store, path) {
    if (!await store.has(file)) return void 0;
    const expected = knowledge.expectedH1(file);
    if (!(store === options.store && options.judged?.has(fileKey(file)))) {
      const refused = await judge(files, file, path, expected, hasherFor(file));
      if (refused !== void 0) {
        await store.evict(file);
        options.onEvicted(file, refused);
        return void 0;
      }
    }
    const stat = await files.stat(path);
    return stat && {
      kind: "here",
      path,
      sizeBytes: stat.sizeBytes,
      fetched: false,
      proved: expected !== void 0
    };
  }
  async function fetchInto(file, path, { store, withMod = false, onArrived }) {
    const destination = store.temporaryPath();
    const { module, version, kind } = file;
    const expected = knowledge.expectedH1(file);
    const vouched = await options.voucher?.(file);
    const hasher = hasherFor(file);
    const keeper = withMod ? keepGoMod(hasher, file) : void 0;
    const accept = async (candidate) => {
      onArrived?.();
      await clock.turn();
      const why = await judge(files, file, candidate, expected ?? vouched?.h1, keeper?.hasher ?? hasher);
      return why?.kind === "wrong-hash" && vouched !== void 0 ? { ...why, by: vouched.by } : why;
    };
    waiting.set(path, { subject: { module, version, file: kind }, sinceMs: clock.nowMs() });
    const answer = await beforeTheEnd(
      chain.fetch({
        path,
        subject: { module, version, file: kind },
        reach: knowledge.reach(module, version, kind),
        destination,
        accept,
        signal
      }),
      signal
    );
    if (!signal.aborted) waiting.delete(path);
    if (answer.kind !== "served") return signal.aborted ? { kind: "late" } : answer;
    const stat = kind === "info" ? await files.stat(destination) : void 0;
    const put = await store.put(file, destination);
    if (!put.ok) return { kind: "unwritable", fault: put.error };
    options.onFetched(file);
    const stored = store.pathOf(file);
    const sizeBytes = stat?.sizeBytes ?? answer.sizeBytes;
    const proved = expected !== void 0 && put.value === "stored";
    const here = { kind: "here", path: stored, sizeBytes, fetched: true, proved };
    judged.set(stored, { ...here, fetched: false });
    const goMod = keeper?.goMod();
    if (proved && goMod !== void 0) await bringGoMod({ module, version, kind: "mod" }, goMod);
    return here;
  }
  async function bringGoMod(file, goMod) {
    const { store } = options;
    const [path, expected] = [store.pathOf(file), knowledge.expectedH1(file)];
    if (judged.has(path) || expected === void 0) return;
    if (!await putGoMod({ files, store }, file, goMod, expected)) return;
    judged.set(path, { kind: "here", path, sizeBytes: goMod.length, fetched: false, proved: true });
    options.onFetched(file);
  }
  return {
    obtain(file, path, wishes = {}) {
      const earlier = underWay2.get(path);
      if (earlier) return earlier;
      const now = obtainOnce(file, path, wishes).finally(() => underWay2.delete(path));
      underWay2.set(path, now);
      return now;
    },
    has: async (file) => await lookUp(file, options.store) !== void 0,
    async forget() {
      failures.clear();
      for (const file of await options.unvouched.contents()) {
        judged.delete(options.unvouched.pathOf(file));
        await options.unvouched.evict(file);
      }
    },
    waiting: () => [...waiting.values()]
  };
}
function beforeTheEnd(fetching, signal) {
  if (signal.aborted) return Promise.resolve({ kind: "late" });
  return new Promise((resolve, reject) => {
    const end = () => {
      resolve({ kind: "late" });
    };
    signal.addEventListener("abort", end, { once: true });
    fetching.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", end);
    });
  });
}

// src/guard/content.ts
var smallBytes = 64 * 1024;
async function carry(files, content, headers) {
  const common = {
    "content-type": content.type,
    "accept-ranges": "bytes",
    ...content.etag === void 0 ? {} : { etag: content.etag },
    ...content.lastModified === void 0 ? {} : { "last-modified": content.lastModified }
  };
  const release = content.release === void 0 ? {} : { release: content.release };
  const range = rangeIsStillMeant(content, headers["if-range"]) ? readRange(headers["range"], content.sizeBytes) : void 0;
  if (range === "unsatisfiable") {
    const contentRange = `bytes */${content.sizeBytes}`;
    return {
      status: 416,
      headers: { ...common, "content-range": contentRange, "content-length": "0" },
      body: new Uint8Array(),
      ...release
    };
  }
  const { fromByte, sizeBytes } = range ?? { fromByte: 0, sizeBytes: content.sizeBytes };
  const lengths = {
    "content-length": String(sizeBytes),
    ...range && { "content-range": `bytes ${fromByte}-${fromByte + sizeBytes - 1}/${content.sizeBytes}` }
  };
  const status = range === void 0 ? 200 : 206;
  const body = await bodyOf(files, content, fromByte, sizeBytes);
  const answer = { status, headers: { ...common, ...lengths }, body };
  if (!(body instanceof Uint8Array)) return { ...answer, ...release };
  await content.release?.();
  return answer;
}
async function bodyOf(files, content, fromByte, sizeBytes) {
  if (content.sizeBytes <= smallBytes) {
    const whole2 = await files.read(content.path);
    if (whole2.ok && whole2.value.byteLength === content.sizeBytes)
      return whole2.value.subarray(fromByte, fromByte + sizeBytes);
  }
  return { path: content.path, fromByte, sizeBytes };
}
function rangeIsStillMeant(content, ifRange) {
  if (ifRange === void 0) return true;
  return ifRange === content.etag || ifRange === content.lastModified;
}
function readRange(header, wholeBytes) {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return void 0;
  if (first === "") {
    const sizeBytes = Math.min(Number(last), wholeBytes);
    return sizeBytes === 0 ? "unsatisfiable" : { fromByte: wholeBytes - sizeBytes, sizeBytes };
  }
  const fromByte = Number(first);
  const end = last === "" ? wholeBytes : Math.min(Number(last) + 1, wholeBytes);
  if (last !== "" && Number(last) < fromByte) return void 0;
  return fromByte >= wholeBytes ? "unsatisfiable" : { fromByte, sizeBytes: end - fromByte };
}

// src/guard/relay.ts
async function fetchAside(options, request) {
  const { files, chain, signal } = options;
  const { path, subject, reach, along, accept } = request;
  const destination = options.temporaryPath();
  const whom = along === void 0 ? { reach } : { reach, along };
  const answer = await beforeTheEnd(
    chain.fetch({ path, subject, ...whom, destination, accept, signal }),
    signal
  );
  if (answer.kind !== "served") return signal.aborted ? { kind: "late" } : answer;
  const { etag, "last-modified": lastModified } = answer.headers;
  const content = {
    path: destination,
    sizeBytes: (await files.stat(destination))?.sizeBytes ?? 0,
    type: request.type,
    ...etag === void 0 ? {} : { etag },
    ...lastModified === void 0 ? {} : { lastModified }
  };
  return { kind: "aside", content, mirror: answer.mirror };
}
async function relay(options, request, headers) {
  const { files } = options;
  const fetched = await fetchAside(options, request);
  if (fetched.kind !== "aside") return fetched;
  const release = async () => {
    await files.remove(fetched.content.path);
  };
  const answer = await carry(files, { ...fetched.content, release }, headers);
  return { kind: "relayed", answer, mirror: fetched.mirror };
}

// src/guard/sumdb-form.ts
async function judgeSumdbAnswer(files, rest, file) {
  const content = await files.read(file);
  if (!content.ok) return { kind: "unusable", looksLike: "empty" };
  const bytes = content.value;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  const looksLike = bytes.byteLength === 0 ? "empty" : begin.startsWith("<") ? "html" : "other";
  return hasForm(rest, bytes.byteLength, begin) ? void 0 : { kind: "unusable", looksLike };
}
function hasForm(rest, sizeBytes, begin) {
  if (rest === "supported") return !begin.startsWith("<");
  if (rest.startsWith("lookup/")) return /^\d+\n/.test(begin);
  if (rest === "latest") return begin.startsWith("go.sum database tree\n");
  const tile = /^tile\/(\d{1,2})\/\d{1,2}\/[x\d/]{3,40}(?:\.p\/(\d{1,3}))?$/.exec(rest);
  if (tile === null) return true;
  const [, height2 = "", width] = tile;
  return sizeBytes === 32 * (width === void 0 ? 2 ** Number(height2) : Number(width));
}

// src/guard/sumdb-relay.ts
var asGo = { acrossComma: false, toMirrors: false };
var rememberedMs2 = 6e4;
function openSumdbRelay(options) {
  const { chain, clock, routes, signal } = options;
  const bases = /* @__PURE__ */ new Map();
  const answers = /* @__PURE__ */ new Map();
  function once(all, name, ask2, isGood) {
    const earlier = all.get(name);
    const isOld = earlier?.failedMs !== void 0 && clock.nowMs() - earlier.failedMs >= rememberedMs2;
    if (earlier !== void 0 && !isOld) return earlier.value;
    const now = { value: ask2() };
    all.set(name, now);
    void now.value.then((value) => {
      if (!isGood(value)) now.failedMs = clock.nowMs();
    });
    return now.value;
  }
  const baseOf = (name) => once(
    bases,
    name,
    () => findBase(name),
    ({ kind }) => kind === "found"
  );
  async function findBase(name) {
    const known = routes?.name === name ? routes : void 0;
    if (known !== void 0 && (known.passesProxiesBy || options.proxies.length === 0))
      return { kind: "found", entry: known.itself };
    const destination = options.temporaryPath();
    const answer = await beforeTheEnd(
      chain.fetch({
        path: `sumdb/${name}/supported`,
        subject: { module: "", version: "", file: "supported" },
        reach: asGo,
        destination,
        accept: (file) => judgeSumdbAnswer(options.files, "supported", file),
        signal
      }),
      signal
    );
    await options.files.remove(destination);
    if (answer.kind === "absent" && known !== void 0) return { kind: "found", entry: known.itself };
    if (answer.kind !== "served") return { kind: "none", why: signal.aborted ? { kind: "late" } : answer };
    const entry = options.proxies.find((proxy) => showProxy(proxy) === answer.mirror);
    if (entry === void 0) throw new Error(`${answer.mirror} answered and is in no list`);
    return { kind: "found", entry };
  }
  function ask({ rest, path }, along) {
    return fetchAside(options, {
      path,
      subject: { module: "", version: "", file: rest },
      reach: { ...asGo, toMirrors: true },
      along,
      type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
      accept: (file) => judgeSumdbAnswer(options.files, rest, file)
    });
  }
  async function askAnew(question) {
    const { name, rest } = question;
    const second = routes?.name === name && mayTakeSecond(rest) ? routes.second : void 0;
    const base = await baseOf(name);
    if (base.kind === "none") return second === void 0 ? base.why : ask(question, [inFront(second)]);
    const { entry } = base;
    if (second === void 0 || second.url.href === entry.url.href) return ask(question, [entry]);
    const answer = await ask(question, [entry, second]);
    const lacksTile = answer.kind === "absent" && rest.startsWith("tile/");
    return lacksTile ? ask(question, [inFront(second)]) : answer;
  }
  const held = (question) => once(
    answers,
    question.path,
    () => askAnew(question),
    ({ kind }) => kind === "aside" && question.rest !== "latest"
  );
  async function pass(request) {
    const got = await held(request);
    if (got.kind !== "aside") return got;
    const answer = await carry(options.files, got.content, request.headers);
    return { kind: "relayed", answer, mirror: got.mirror };
  }
  async function supports(name) {
    const base = baseOf(name);
    if (routes?.name === name) return yes(name);
    const found = await base;
    return found.kind === "none" ? found.why : yes(name);
  }
  function mayTakeSecond(rest) {
    const escaped = /^lookup\/(.+)@[^@]+$/.exec(rest)?.[1];
    if (escaped === void 0) return rest.startsWith("tile/");
    const module = unescapePath(escaped);
    return module.ok && !options.isPrivate(module.value);
  }
  return {
    answer: (request) => request.rest === "supported" ? supports(request.name) : pass(request),
    async read(name, rest) {
      const got = await held({ name, rest, path: `sumdb/${name}/${rest}` });
      const bytes = got.kind === "aside" ? await options.files.read(got.content.path) : void 0;
      return bytes?.ok === true ? bytes.value : void 0;
    },
    async forget() {
      for (const [name, { failedMs }] of bases) if (failedMs !== void 0) bases.delete(name);
      const earlier = [...answers.values()];
      answers.clear();
      for (const { value } of earlier) {
        const got = await value;
        if (got.kind === "aside") await options.files.remove(got.content.path);
      }
    }
  };
}
function inFront(entry) {
  return { ...entry, named: "list" };
}
function yes(name) {
  const answer = { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
  return { kind: "relayed", answer, mirror: name };
}

// src/go/note.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

// src/go/base64.ts
var padded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function decodeBase64(text) {
  return padded.test(text) ? Buffer.from(text, "base64") : void 0;
}

// src/go/note.ts
var ed25519 = 1;
var keyBytes = 32;
var mostSignatures = 100;
var spkiHead = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifier(text) {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (!/^[0-9a-fA-F]{8}$/.test(keyHash) || !isValidName(name) || key === void 0 || key.length === 0)
    return err("malformed verifier id");
  const expected = (0, import_node_crypto2.createHash)("sha256").update(`${name}
`).update(key).digest("hex").slice(0, 8);
  if (keyHash.toLowerCase() !== expected) return err("invalid verifier hash");
  if (key[0] !== ed25519) return err("unknown verifier algorithm");
  if (key.length !== 1 + keyBytes) return err("malformed verifier id");
  const publicKey = (0, import_node_crypto2.createPublicKey)({
    key: Buffer.concat([spkiHead, key.subarray(1)]),
    format: "der",
    type: "spki"
  });
  return ok({ name, keyHash: expected, publicKey });
}
function openNote(message, verifier) {
  const malformed = err("malformed note");
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!isPlainText2(bytes)) return malformed;
  const split = bytes.lastIndexOf("\n\n");
  if (split < 0) return malformed;
  const text = bytes.subarray(0, split + 1);
  const signatures = bytes.subarray(split + 2).toString("utf8");
  if (!signatures.endsWith("\n")) return malformed;
  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > mostSignatures) return malformed;
  let isSigned = false;
  for (const line of lines) {
    const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.+)$/u.exec(line) ?? [];
    const signature = decodeBase64(encoded);
    if (!isValidName(name) || signature === void 0 || signature.length < 5) return malformed;
    const keyHash = signature.toString("hex", 0, 4);
    if (name !== verifier.name || keyHash !== verifier.keyHash || isSigned) continue;
    if (!(0, import_node_crypto2.verify)(null, text, verifier.publicKey, signature.subarray(4)))
      return err(`invalid signature for key ${name}+${keyHash}`);
    isSigned = true;
  }
  return isSigned ? ok(text.toString("utf8")) : err("note has no verifiable signatures");
}
function isPlainText2(bytes) {
  if (bytes.some((byte) => byte < 32 && byte !== 10)) return false;
  return Buffer.from(bytes).equals(Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
}
function isValidName(name) {
  return name !== "" && !/[+\s\u0085]/u.test(name);
}

// src/go/tlog.ts
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
var hashBytes = 32;
function recordHash(record) {
  return (0, import_node_crypto3.createHash)("sha256").update(Buffer.of(0)).update(record).digest();
}
function nodeHash(left, right) {
  return (0, import_node_crypto3.createHash)("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
function parseTree(text) {
  const [, digits = "", encoded = ""] = /^go\.sum database tree\n(0|[1-9]\d{0,15})\n([^\n]*)\n/.exec(text) ?? [];
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (digits === "" || !Number.isSafeInteger(size) || root?.length !== hashBytes)
    return err("malformed tree note");
  return ok({ size, root });
}
function rootWithRecord(size, id, record, hashOf) {
  const rootOf = (from, to) => {
    if (id < from || id >= to) return hashOfRange(from, to, hashOf);
    if (to - from === 1) return record;
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return rootOf(0, size);
}
function rootsThrough(size, oldSize, hashOf) {
  const rootOf = (from, to) => {
    if (oldSize <= from || oldSize >= to) return hashOfRange(from, to, hashOf);
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return { root: rootOf(0, size), oldRoot: hashOfRange(0, oldSize, hashOf) };
}
function hashOfRange(from, to, hashOf) {
  const level = levelBelow(to - from + 1);
  const next = from + 2 ** level;
  const first = hashOf({ level, index: from / 2 ** level });
  return next === to ? first : nodeHash(first, hashOfRange(next, to, hashOf));
}
function levelBelow(count) {
  let level = 0;
  while (2 ** (level + 1) < count) level++;
  return level;
}

// src/go/tlog-tile.ts
var height = 8;
var fullWidth = 2 ** height;
function tileOf(subtree, treeSize) {
  const { level, first } = leavesOf(subtree);
  const index = Math.floor(first / fullWidth);
  const inTree = Math.floor(treeSize / 2 ** (level * height));
  return { level, index, width: Math.min(fullWidth, inTree - index * fullWidth) };
}
function tilePath({ level, index, width }) {
  const threes = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/.{3}/g) ?? [];
  const number = threes.map((digits, at) => at < threes.length - 1 ? `x${digits}` : digits).join("/");
  return `tile/${height}/${level}/${number}${width === fullWidth ? "" : `.p/${width}`}`;
}
function hashInTile(bytes, subtree) {
  const { first, count } = leavesOf(subtree);
  const start = first % fullWidth * hashBytes;
  return join2(bytes.subarray(start, start + count * hashBytes));
}
function join2(hashes) {
  if (hashes.length <= hashBytes) return hashes;
  const half = hashes.length / 2;
  return nodeHash(join2(hashes.subarray(0, half)), join2(hashes.subarray(half)));
}
function leavesOf({ level, index }) {
  const inner = level % height;
  return { level: (level - inner) / height, first: index * 2 ** inner, count: 2 ** inner };
}

// src/go/sumdb.ts
var knownDatabaseKeys = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
};
function lookupPath({ module, version }) {
  const [path, escaped] = [escapePath(module), escapeVersion(version)];
  if (!path.ok) return path;
  return escaped.ok ? ok(`lookup/${path.value}@${escaped.value}`) : escaped;
}
async function proveLookup(lookup) {
  const { verifier, answer, remembered } = lookup;
  const record = parseRecord(answer);
  if (record === void 0) return unproved("malformed record data");
  const { id, text, head } = record;
  const tree = openTree(head, verifier);
  if (!tree.ok) return unproved(tree.error);
  const before = remembered === void 0 ? ok(emptyTree) : openTree(remembered, verifier);
  if (!before.ok) return unproved(`${before.error} (the head kept on this machine)`);
  const [older, newer] = tree.value.size <= before.value.size ? [tree.value, before.value] : [before.value, tree.value];
  const consistent = await checkTrees(lookup, older, newer);
  if (!consistent.ok) return consistent;
  if (id >= newer.size) return unproved(`cannot validate record ${id} in tree of size ${newer.size}`);
  const root = await compute(
    lookup,
    newer.size,
    (hashOf) => rootWithRecord(newer.size, id, recordHash(text), hashOf)
  );
  if (!root.ok) return root;
  if (root.value.equals(newer.root)) return ok(text.toString("utf8"));
  return unproved("cannot authenticate record data in server response");
}
function hashIn(lines, { module, version, kind }) {
  if (kind === "info") return void 0;
  const start = `${module} ${version}${kind === "mod" ? "/go.mod" : ""} `;
  return lines.split("\n").find((line) => line.startsWith(`${start}h1:`))?.slice(start.length);
}
function tileReader(read) {
  return async (tile) => {
    const bytes = await read(tilePath(tile));
    if (bytes.ok || tile.width === fullWidth) return bytes;
    const full = await read(tilePath({ ...tile, width: fullWidth }));
    return full.ok ? ok(full.value.subarray(0, tile.width * hashBytes)) : bytes;
  };
}
var emptyTree = { size: 0, root: Buffer.alloc(0) };
function parseRecord(answer) {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
  const firstLine = bytes.indexOf("\n");
  const digits = bytes.toString("latin1", 0, Math.max(0, firstLine));
  const end = bytes.indexOf("\n\n", firstLine + 1);
  if (!/^\d{1,15}$/.test(digits) || end < 0) return void 0;
  const text = bytes.subarray(firstLine + 1, end + 1);
  if (!isPlainText2(text) || text.length < 2) return void 0;
  return { id: Number(digits), text, head: bytes.subarray(end + 2) };
}
function openTree(note, verifier) {
  const text = openNote(note, verifier);
  if (!text.ok) return err(`reading tree note: ${text.error}`);
  const tree = parseTree(text.value);
  return tree.ok ? tree : err(`reading tree: ${tree.error}`);
}
async function checkTrees(lookup, older, newer) {
  if (older.size === 0) return ok(void 0);
  if (older.size === newer.size && older.root.equals(newer.root)) return ok(void 0);
  const misbehaved = unproved(
    `SECURITY ERROR: go.sum database server misbehavior detected! Its signed trees of ${older.size} and of ${newer.size} records contradict each other`
  );
  if (older.size === newer.size) return misbehaved;
  const roots = await compute(lookup, newer.size, (hashOf) => rootsThrough(newer.size, older.size, hashOf));
  if (!roots.ok) return roots;
  if (!roots.value.root.equals(newer.root)) return unproved("downloaded inconsistent tile");
  return roots.value.oldRoot.equals(older.root) ? ok(void 0) : misbehaved;
}
async function compute(lookup, treeSize, computation) {
  const tiles = /* @__PURE__ */ new Map();
  computation((subtree) => {
    const tile = tileOf(subtree, treeSize);
    tiles.set(tilePath(tile), tile);
    return Buffer.alloc(0);
  });
  const read = await Promise.all(
    [...tiles].map(async ([path, tile]) => ({ path, tile, bytes: await lookup.readTile(tile) }))
  );
  const contents = /* @__PURE__ */ new Map();
  for (const { path, tile, bytes } of read) {
    if (!bytes.ok) return err({ kind: "unreadable", words: bytes.error });
    const wanted = tile.width * hashBytes;
    if (bytes.value.length !== wanted)
      return unproved(`bad result slice (${path} len=${bytes.value.length}, want ${wanted})`);
    contents.set(path, Buffer.from(bytes.value));
  }
  return ok(
    computation(
      (subtree) => hashInTile(contents.get(tilePath(tileOf(subtree, treeSize))) ?? Buffer.alloc(0), subtree)
    )
  );
}
function unproved(words) {
  return err({ kind: "unproved", words });
}

// src/guard/sumdb-routes.ts
var everybodys = "sum.golang.org";
var otherHost = "sum.golang.google.cn";
function sumdbRoutes({ name, key, address }, policy) {
  const direct = { url: new URL(`https://${name}`), separator: "," };
  const at = (entry, named) => ({
    ...entry,
    named,
    root: `sumdb/${name}/`
  });
  const isEverybodys = name === everybodys && (key === everybodys || key === knownDatabaseKeys[everybodys]);
  const hasSecond = policy === "resilient" && isEverybodys && address?.url.hostname !== otherHost;
  return {
    name,
    itself: at(address ?? direct, "list"),
    passesProxiesBy: address !== void 0,
    ...hasSecond && { second: at(direct, "mirrors") }
  };
}

// src/steps/sumdb-of.ts
function sumdbOf({ routes }, { database, proxies }, knowledge) {
  return {
    routes: database && sumdbRoutes(database, routes.policy),
    proxies: proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
    isPrivate: (module) => knowledge.isPrivate(module)
  };
}

// src/guard/subject.ts
function subjectOf(asked) {
  switch (asked.kind) {
    case "sumdb":
      return { module: "", version: "", file: asked.rest };
    case "file":
      return { module: asked.file.module, version: asked.file.version, file: asked.file.kind };
    case "query":
      return { module: asked.module, version: asked.query, file: asked.extension };
    case "list":
    case "latest":
      return { module: asked.module, version: "", file: asked.kind };
  }
}

// src/guard/refusal.ts
var mostLines2 = 8;
var mostBytes2 = 640;
function refuse(status, lines) {
  const body = new TextEncoder().encode(shownByGo(lines));
  return {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function turnAway(status) {
  const allow = status === 405 ? { allow: "GET, HEAD" } : void 0;
  return { status, headers: { "content-length": "0", ...allow }, body: new Uint8Array() };
}
function shownByGo(lines) {
  const shown = [];
  let leftBytes = mostBytes2;
  for (const line of lines.flatMap(splitLines)) {
    const harmless = harmlessLine(graphic(line)).trimEnd();
    if (harmless.trim() === "") continue;
    if (shown.length === mostLines2) break;
    const cut2 = cutToBytes(harmless, leftBytes - 1);
    if (cut2 === "") break;
    shown.push(cut2);
    leftBytes -= byteLength(cut2) + 1;
    if (cut2 !== harmless) break;
  }
  return shown.map((line) => `${line}
`).join("");
}
function graphic(line) {
  return stripControls(line).replace(/\s/gu, " ").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}
function cutToBytes(line, mostBytesOfLine) {
  if (byteLength(line) <= mostBytesOfLine) return line;
  let kept = "";
  let bytes = byteLength("\u2026");
  for (const character of line) {
    bytes += byteLength(character);
    if (bytes > mostBytesOfLine) break;
    kept += character;
  }
  return kept === "" ? "" : `${kept.trimEnd()}\u2026`;
}
function byteLength(text) {
  return new TextEncoder().encode(text).byteLength;
}

// src/guard/what-happened.ts
function whatHappened({ mirror, outcome, redirectedTo }) {
  if (redirectedTo === void 0) return happenedAt(mirror, outcome);
  return `${happenedAt(redirectedTo, outcome)}; ${mirror} had sent the request on to it`;
}
function happenedAt(host, outcome) {
  switch (outcome.kind) {
    case "answered":
      return `${host} answered well`;
    case "absent":
    case "status":
      return `${host} answered ${outcome.status}`;
    case "transport":
      return `${host}: ${outcome.fault.message || outcome.fault.kind}`;
    case "stalled":
      return `${host} sent ${outcome.bytes} bytes and then nothing for ${Math.round(outcome.afterMs / 1e3)} s`;
    case "refused":
      return `${host} sent ${refusedBytes(outcome.why)}`;
    case "abandoned":
      return `${host} had not answered when the time was up`;
  }
}
function refusedBytes(why) {
  if (why.kind === "wrong-hash") return `bytes of ${why.got}, but ${why.by ?? "go.sum"} has ${why.expected}`;
  return { html: "a page of HTML", empty: "an empty body", other: "something else" }[why.looksLike];
}

// src/guard/answer.ts
var types = { info: "application/json", mod: "text/plain; charset=utf-8", zip: "application/zip" };
function admit({ knowledge, onRefused }, path) {
  const asked = parseProxyPath(path);
  if (asked === void 0)
    return { refused: refuse(404, ["not found: this is no path of the GOPROXY protocol"]) };
  const { module } = subjectOf(asked);
  const forbidden = module === "" ? void 0 : knowledge.forbidden(module);
  if (forbidden === void 0) return { asked };
  onRefused(path, { behind: forbidden.join("\n	"), gaveUp: true, attempts: [] });
  return { refused: refuse(403, forbidden) };
}
async function answerPath(options, path, headers) {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const { asked } = admitted;
  if (asked.kind === "sumdb") {
    const { name, rest } = asked;
    return answerRelayed(options, path, await options.sumdb.answer({ name, rest, path, headers }));
  }
  if (asked.kind === "file") {
    return answerFile(
      options,
      path,
      headers,
      asked.file.kind,
      await options.obtainer.obtain(asked.file, path)
    );
  }
  return answerRelayed(options, path, await relayOther(options, path, headers, asked));
}
function relayOther(options, path, headers, asked) {
  const [version, file] = asked.kind === "query" ? [asked.query, asked.extension] : ["", asked.kind];
  const isInfo = file === "info" || file === "latest";
  const request = {
    path,
    subject: { module: asked.module, version, file },
    reach: options.knowledge.reach(asked.module, version, asked.kind),
    type: isInfo ? types.info : file === "zip" ? types.zip : types.mod,
    accept: (arrived) => isInfo || file === "list" ? judgeQuery(options.files, isInfo ? "info" : "list", arrived) : Promise.resolve(void 0)
  };
  return relay(options, request, headers);
}
async function answerFile(options, path, headers, kind, obtained) {
  if (obtained.kind !== "here") return answerWithout(options, path, obtained);
  const etag = `"${kind}-${obtained.sizeBytes}"`;
  return carry(options.files, { ...obtained, type: types[kind], etag }, headers);
}
function answerRelayed(options, path, relayed) {
  return relayed.kind === "relayed" ? relayed.answer : answerWithout(options, path, relayed);
}
function answerWithout(options, path, why) {
  switch (why.kind) {
    case "absent": {
      const last = why.attempts.at(-1);
      const shown = why.attempts.findLast(({ outcome }) => outcome.kind !== "absent") ?? last;
      if (shown) {
        const gaveUp = shown.outcome.kind !== "absent";
        options.onRefused(path, { behind: shown, gaveUp, attempts: why.attempts });
      }
      return refuse(404, last ? detailsOf(last) : ["not found"]);
    }
    case "failed": {
      options.onRefused(path, { behind: why.shown, gaveUp: true, attempts: why.attempts });
      return refuse(502, [whatHappened(why.shown), ...options.explain(why.attempts, why.shown)]);
    }
    case "late":
      options.onRefused(path, byUs(`reading ${path}: context deadline exceeded`));
      return refuse(504, [`the time of this run was up before ${path} had arrived`]);
    case "unwritable": {
      const { path: file, message } = why.fault;
      options.onRefused(path, byUs(`write ${file}: ${message}`));
      return refuse(507, [`cannot write ${file}: ${message}`, "Make room or set another directory."]);
    }
  }
}
function byUs(behind) {
  return { behind, gaveUp: true, attempts: [] };
}
function detailsOf(attempt) {
  const detail = attempt.outcome.kind === "absent" ? attempt.outcome.detail : "";
  return detail.trim() === "" ? [`not found: ${whatHappened(attempt)}`] : splitLines(detail);
}

// src/guard/go-list.ts
function goproxyFor(address, closing, policy) {
  return closing === "end" || policy === "enforced" ? address : `${address},${closing}`;
}
function settingsBeside(policy) {
  return policy === "enforced" ? { GONOPROXY: "none" } : {};
}
function variablesBehind({ goproxy }, policy, database) {
  const gosumdb = database?.address && { GOSUMDB: database.key };
  return { GOPROXY: goproxy, ...gosumdb, ...settingsBeside(policy) };
}

// src/guard/request.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
function readRequest(request, door) {
  const refused = { kind: "refused", status: 404 };
  if (request.headers["host"] !== `127.0.0.1:${door.port}`) return refused;
  const prefix = `/${door.secret}/`;
  if (!sameText(request.target.slice(0, prefix.length), prefix)) return refused;
  if (request.method !== "GET" && request.method !== "HEAD") return { kind: "refused", status: 405 };
  const path = decodeOnce(request.target.slice(prefix.length));
  return path === void 0 || !meansOneThing(path) ? refused : { kind: "path", path };
}
function decodeOnce(escaped) {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return void 0;
  }
}
function meansOneThing(path) {
  if (/[^!-~]|[\\?#:*"<>|%]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function sameText(one, other) {
  const encoder = new TextEncoder();
  const [left, right] = [encoder.encode(one), encoder.encode(other)];
  return left.byteLength === right.byteLength && (0, import_node_crypto4.timingSafeEqual)(left, right);
}

// src/guard/translate.ts
function withoutGuard(output, address, wordsOf) {
  const quoted = address.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const refusal3 = new RegExp(
    `reading ${quoted}/(\\S{1,2000}): \\d{3} [^\\n]*(?:\\n\\tserver response:(?: [^\\n]*|(?:\\n\\t[^\\n]*)*))?`,
    "g"
  );
  return output.replace(refusal3, (whole2, path) => wordsOf(path.replaceAll("%21", "!")) ?? whole2).replaceAll(address, "GOPROXY");
}

// src/guard/server.ts
async function openGuard(options) {
  const { clock, loopback, closing, policy, control, answer = answerPath } = options;
  const secret = options.secret ?? clock.randomHex(20);
  const refused = /* @__PURE__ */ new Map();
  const asked = /* @__PURE__ */ new Set();
  let [requests, failed] = [0, 0];
  async function answerBelow(path, headers) {
    requests++;
    asked.add(path);
    let refusal3;
    const answering = {
      ...options,
      onRefused(_, why) {
        refusal3 = why;
        refused.set(path, why.behind);
        if (why.gaveUp) failed++;
      }
    };
    const onEnd = options.onAsked?.(path);
    const answered = await answer(answering, path, headers);
    onEnd?.(answered.status < 300);
    if (refusal3 !== void 0 || answered.status < 300) options.onAnswered?.(path, refusal3);
    return answered;
  }
  const listening = loopback.listen(async (request) => {
    const door = await listening;
    const port2 = door.ok ? door.value.port : 0;
    const read = readRequest(request, { port: port2, secret });
    if (read.kind === "path") return answerBelow(read.path, request.headers);
    const steered = control && readRequest(request, { port: port2, secret: control.secret });
    return steered?.kind === "path" && control ? control.answer(steered.path) : turnAway(read.status);
  });
  const opened = await listening;
  if (!opened.ok) return err(opened.error);
  const { port } = opened.value;
  const address = `http://127.0.0.1:${port}/${secret}`;
  return ok({
    address,
    secret,
    port,
    asked,
    goproxy: goproxyFor(address, closing, policy),
    figures: () => ({ requests, failed }),
    translate: (output) => withoutGuard(output, address, (path) => {
      const behind = refused.get(path);
      return behind === void 0 || typeof behind === "string" ? behind : options.wordsOf(behind);
    }),
    forget: () => options.sumdb.forget(),
    stop: () => opened.value.stop()
  });
}

// src/steps/guard-words.ts
function guardWords({ machine }, plan) {
  const settings = {
    ...tellingVariables(machine.environment),
    ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
  };
  const { goVersion } = plan;
  return {
    /** Why, and what to do. */
    explain(attempts) {
      const [first] = diagnose({ output: "", attempts, settings, goVersion, platform: machine.platform });
      return first === void 0 ? [] : [first.because, ...first.advice];
    },
    /** Without the module in front: that stands in go's output already. */
    wordsOf: (attempt) => wordsFor(attempt)?.replace(/^go: (?:verifying module|module \S+|\S+@\S+): /, "")
  };
}

export {
  matchesPrefixPatterns,
  reachOf,
  knowledgeOf,
  openObtainer,
  relay,
  judgeSumdbAnswer,
  openSumdbRelay,
  parseVerifier,
  knownDatabaseKeys,
  lookupPath,
  proveLookup,
  hashIn,
  tileReader,
  sumdbOf,
  delayAfter,
  goproxyFor,
  settingsBeside,
  variablesBehind,
  subjectOf,
  admit,
  answerRelayed,
  openGuard,
  guardWords,
  readCredentials,
  mostDetailBytes,
  errorDetail,
  authorizationFor,
  addressBelow,
  goSumsOf,
  addGoSums,
  readGoSums,
  openRoutes,
  openRoads
};
