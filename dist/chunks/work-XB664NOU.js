import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  openJobGuard
} from "./chunk-A4MON7V2.js";
import {
  readGoSums
} from "./chunk-O4JGBUKI.js";
import "./chunk-KBAIUYO4.js";
import {
  resolveMirrors
} from "./chunk-K4EBE2Z6.js";
import {
  openStore
} from "./chunk-YBBRL6MT.js";
import {
  readText
} from "./chunk-XVVBVQ7H.js";
import {
  parseProxyList
} from "./chunk-YD4T5GWD.js";
import "./chunk-Z2EB7BPL.js";
import "./chunk-FNFGFUN7.js";
import "./chunk-RGO4UOOJ.js";
import {
  Secret
} from "./chunk-XBKAMMCC.js";
import "./chunk-EWWCWPOY.js";
import {
  nextWorker,
  note,
  processEnvironment,
  untilAborted
} from "./chunk-W5VOYJPG.js";
import {
  formatRecord,
  journalPath,
  neverAnswered,
  parseRecords,
  planPath
} from "./chunk-4Y7L6TGJ.js";
import "./chunk-HBUZTTA3.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";

// src/steps/job-guard/work.ts
var tellEveryMs = 5e3;
var noProcessMs = 500;
async function work(world, { order, port, deaths }, given) {
  const { files, clock, peers } = world;
  const over = new AbortController();
  let { supervisor } = given;
  const isOver = () => over.signal.aborted;
  const ended = untilAborted(over.signal);
  const held = { socket: given.socket, port };
  const tell = (message, socket) => supervisor.send(message, socket);
  const loopback = given.open(held, (socket, listening) => {
    Object.assign(held, { socket, port: listening });
    tell({ kind: "listening", port: listening }, socket);
  });
  let toldMs = 0;
  const up = {};
  const before = parseRecords(await readText(files, journalPath(order)) ?? "");
  let journal = Promise.resolve();
  const plan = JSON.parse(await readText(files, planPath(order)) ?? "");
  const opened = await openJobGuard(world, plan, withheldOf(order), {
    directory: order.directory,
    store: openStore(files, order.store),
    goSums: () => readGoSums(world, order),
    refusedBefore: new Set(neverAnswered(before).map(({ path }) => path)),
    onRecord(record) {
      journal = journal.then(async () => {
        await files.append(journalPath(order), formatRecord(record), 384);
      });
    },
    onAsked() {
      if (clock.nowMs() - toldMs < tellEveryMs) return;
      toldMs = clock.nowMs();
      tell({ kind: "asked" });
    },
    mode: nextWorker(deaths).mode,
    signal: over.signal,
    loopback,
    secret: order.secret,
    control: controlOf({
      order,
      guard: () => up.guard,
      pids: () => [peers.ownPid, supervisor.pid],
      stop: () => over.abort()
    })
  });
  if (!opened.ok) throw new Error(opened.error.message);
  up.guard = opened.value;
  async function keepASupervisor() {
    while (!isOver()) {
      supervisor.onMessage((message) => {
        if (message.kind === "stop") over.abort();
      });
      await Promise.race([supervisor.gone, ended]);
      if (isOver()) return;
      await note(world, order, "supervisor");
      supervisor = await another() ?? supervisor;
    }
  }
  async function another() {
    while (!isOver()) {
      const heir = peers.start(processEnvironment(world.machine.environment));
      if (heir !== void 0) {
        const begin = { kind: "begin", role: "heir", order, port: held.port, deaths };
        heir.send(begin, held.socket);
        return heir;
      }
      await clock.sleep(noProcessMs, over.signal);
    }
    return void 0;
  }
  await keepASupervisor();
  tell({ kind: "stop" });
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
