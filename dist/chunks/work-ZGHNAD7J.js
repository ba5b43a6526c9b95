import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  openJobGuard
} from "./chunk-FMCH6FA5.js";
import {
  readGoSums,
  subjectOf
} from "./chunk-KSKIQQNE.js";
import "./chunk-ZCCPPR4Z.js";
import {
  resolveMirrors
} from "./chunk-UZIOGDL7.js";
import {
  nameOfPath,
  openStore,
  parseProxyPath,
  watchedHttp
} from "./chunk-A6AMRDGQ.js";
import {
  readText
} from "./chunk-MUUWN4FQ.js";
import {
  parseProxyList
} from "./chunk-UFYGFD7H.js";
import "./chunk-GI4OR3Q3.js";
import "./chunk-47XR3I3P.js";
import "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  keepAStandby,
  nextWorker,
  untilOver,
  whyOver
} from "./chunk-KEJ4MRUZ.js";
import {
  formatRecord,
  journalPath,
  neverAnswered,
  parseRecords,
  planPath
} from "./chunk-4Y7L6TGJ.js";
import "./chunk-BYUQBXV2.js";
import "./chunk-KSOJWB5C.js";
import "./chunk-FNPYZWHI.js";
import "./chunk-QWYKOAQD.js";
import "./chunk-G5TNOYTT.js";
import "./chunk-YLCNYJFB.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";

// src/steps/job-guard/waits.ts
var longMs = 1e4;
var leastBytesPerSecond = 1024;
function openWaits(clock, requests, onWaited) {
  const open = /* @__PURE__ */ new Set();
  return {
    asked(path) {
      const asked = parseProxyPath(path);
      if (asked === void 0) return () => {
      };
      const entry = { path, subject: subjectOf(asked), sinceMs: clock.nowMs(), attempts: [] };
      open.add(entry);
      return (answeredWell) => {
        open.delete(entry);
        const nowMs = clock.nowMs();
        const [forMs, last] = [nowMs - entry.sinceMs, entry.attempts.at(-1)];
        if (!answeredWell || forMs < longMs || last === void 0) return;
        const { attempts, mirror } = { attempts: entry.attempts.length, mirror: last.mirror };
        onWaited({ kind: "waited", atMs: nowMs, path, forMs, mirror, attempts, bytes: last.bytes });
      };
    },
    attempted(attempt) {
      for (const entry of open) if (isSame(entry.subject, attempt.subject)) entry.attempts.push(attempt);
    },
    unanswered() {
      const nowMs = clock.nowMs();
      return [...open].map((entry) => {
        const now = requests().filter(({ what }) => what === nameOfPath(entry.path));
        const attempts = [...entry.attempts, ...now.map((request) => soFar(request, entry, nowMs))];
        return { kind: "refused", atMs: nowMs, path: entry.path, gaveUp: true, attempts };
      });
    }
  };
}
function isSame(one, other) {
  return one.module === other.module && one.version === other.version && one.file === other.file;
}
function soFar(request, open, nowMs) {
  const { host, bytes, sinceMs } = request;
  const totalMs = nowMs - sinceMs;
  const base = host.includes("://") ? host : `https://${host}`;
  const stalled = { kind: "stalled", afterMs: totalMs, bytes };
  return {
    startedMs: sinceMs,
    mirror: host,
    url: `${base.replace(/\/$/, "")}/${open.path}`,
    subject: open.subject,
    attempt: open.attempts.length + 1,
    outcome: bytes < totalMs / 1e3 * leastBytesPerSecond ? stalled : { kind: "abandoned" },
    bytes,
    totalMs
  };
}

// src/steps/job-guard/work.ts
async function work(world, { order, deaths }, place, given) {
  const { files, clock, peers } = world;
  let askedMs = clock.nowMs();
  if (await whyOver(world, order, askedMs) !== void 0) return;
  const over = new AbortController();
  const standbys = keepAStandby(world, { order, deaths }, place, given.environment);
  const { mode, delayMs } = nextWorker(deaths);
  await clock.sleep(delayMs);
  const loopback = given.open(place, (listening) => {
    standbys.share(listening);
    given.onListening(listening.port);
  });
  const up = {};
  const before = parseRecords(await readText(files, journalPath(order)) ?? "");
  const plan = JSON.parse(await readText(files, planPath(order)) ?? "");
  const http = watchedHttp(world.http, clock);
  http.know(plan.routes.proxies.map(({ address }) => address));
  let journal = Promise.resolve();
  function note(record) {
    if (over.signal.aborted) return;
    journal = journal.then(async () => {
      await files.append(journalPath(order), formatRecord(record), 384);
    });
  }
  function end() {
    for (const record of waits.unanswered()) note(record);
    over.abort();
  }
  const waits = openWaits(clock, () => http.underWay(), note);
  const opened = await openJobGuard({ ...world, http }, plan, withheldOf(order), {
    directory: order.directory,
    store: openStore(files, order.store),
    goSums: () => readGoSums(world, order),
    refusedBefore: new Set(neverAnswered(before).map(({ path }) => path)),
    onRecord: note,
    onAsked(path) {
      askedMs = clock.nowMs();
      return waits.asked(path);
    },
    onAttempt: (attempt) => waits.attempted(attempt),
    mode,
    signal: over.signal,
    loopback,
    secret: order.secret,
    control: controlOf({
      order,
      guard: () => up.guard,
      pids: () => [peers.ownPid, standbys.pid()].filter((pid) => pid !== void 0),
      stop: end
    })
  });
  if (!opened.ok) throw new Error(opened.error.message);
  up.guard = opened.value;
  await untilOver(world, order, () => askedMs, over.signal);
  standbys.end();
  end();
  await journal;
  await clock.sleep(20);
  await opened.value.stop();
}
function controlOf({ order, guard, pids, stop }) {
  const figures = () => {
    const text = JSON.stringify({ pids: pids(), ...guard()?.figures() });
    const body = new TextEncoder().encode(text);
    const headers = { "content-type": "application/json", "content-length": String(body.byteLength) };
    return { status: 200, headers, body };
  };
  return {
    secret: order.control,
    async answer(what) {
      if (what === "learn") await guard()?.learn();
      if (what === "stop") stop();
      return figures();
    }
  };
}
function withheldOf({ goproxy, mirrors, netrc, database }) {
  const list = parseProxyList(goproxy);
  const further = resolveMirrors(mirrors);
  return {
    proxies: list.ok ? list.value : { proxies: [], closing: "end" },
    mirrors: further.ok ? further.value : [],
    variables: {},
    settings: [],
    netrc: new Secret(netrc),
    database: database && databaseOf(database)
  };
}
function databaseOf({ name, key, address }) {
  if (address === void 0) return { name, key };
  const { url, user, password } = address;
  const entry = { url: new URL(url), separator: "," };
  if (user === void 0 || password === void 0) return { name, key, address: entry };
  const credentials = { user: new Secret(user), password: new Secret(password) };
  return { name, key, address: { ...entry, credentials } };
}
export {
  work
};
