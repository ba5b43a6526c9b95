import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_path
} from "./chunk-OHNM6N3U.js";
import {
  __toESM
} from "./chunk-OZAD3COR.js";

// src/guard/order.ts
function goSumsDirectory({ directory }) {
  return `${directory}/go-sums`;
}
function planPath({ directory }) {
  return `${directory}/plan.json`;
}
function journalPath({ directory }) {
  return `${directory}/journal.jsonl`;
}

// src/guard/records.ts
function formatRecord(record) {
  return `${JSON.stringify(record)}
`;
}
function parseRecords(text) {
  return text.split("\n").flatMap((line) => {
    try {
      const record = JSON.parse(line);
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
  const open = /* @__PURE__ */ new Map();
  for (const record of records) {
    if (record.kind === "answered") open.delete(record.path);
    else if (record.kind === "refused") {
      open.delete(record.path);
      open.set(record.path, record);
    }
  }
  return [...open.values()];
}

// src/guard/succession.ts
var mostDeaths = 3;
var longestLifeMs = 6 * 60 * 6e4;
var longestIdleMs = 30 * 6e4;
var lookEveryMs = 2e3;
function nextWorker(deaths) {
  if (deaths < mostDeaths) return { mode: "full", delayMs: 0 };
  return { mode: "plain", delayMs: Math.min(500, 50 * 2 ** Math.min(8, deaths - mostDeaths)) };
}
function whyEnd(now) {
  if (!now.directoryIsThere) return "directory";
  if (now.watched === "gone") return "watched";
  if (now.watched === "nobody" && now.nowMs - now.askedMs >= longestIdleMs) return "idle";
  return now.nowMs - now.startedMs >= longestLifeMs ? "age" : void 0;
}
async function whyOver({ clock, files, peers }, { startedMs, watchedPid, directory }, askedMs) {
  return whyEnd({
    nowMs: clock.nowMs(),
    startedMs,
    askedMs,
    watched: watchedPid === void 0 ? "nobody" : peers.isAlive(watchedPid) ? "alive" : "gone",
    directoryIsThere: await isThere(files, { directory })
  });
}
async function isThere(files, { directory }) {
  return await files.stat(planPath({ directory })) !== void 0;
}
async function untilOver(world, life, askedMs, signal) {
  while (await world.clock.sleep(lookEveryMs, signal) === "slept") {
    if (await whyOver(world, life, askedMs()) !== void 0) return;
  }
}
async function note({ clock, files }, order, who) {
  if (!await isThere(files, order)) return;
  await files.append(journalPath(order), formatRecord({ kind: "replaced", atMs: clock.nowMs(), who }), 384);
}

// src/guard/turn.ts
var import_node_path = __toESM(require_node_path(), 1);
var longestDyingMs = 3e3;
var lookEveryMs2 = 5;
var precedenceMs = 100;
async function takeTurn({ clock, files, peers }, { order, workerPid, deaths: before, isDistant }, onDeath) {
  let holder = workerPid;
  for (let deaths = before + 1; ; deaths++) {
    const endMs = clock.nowMs() + longestDyingMs;
    while (peers.isAlive(holder)) {
      if (clock.nowMs() >= endMs || await isOver(files, order)) return void 0;
      await clock.sleep(lookEveryMs2);
    }
    if (await isOver(files, order)) return void 0;
    onDeath();
    if (isDistant) await clock.sleep(precedenceMs);
    if (await isOver(files, order)) return void 0;
    const other = await claim(files, order, deaths, peers.ownPid);
    if (other === void 0) return deaths;
    holder = other;
  }
}
async function endTurns(files, order) {
  if (await isThere(files, order)) await files.append(overPath(order.directory), "", 384);
}
async function isOver(files, order) {
  return !await isThere(files, order) || await files.stat(overPath(order.directory)) !== void 0;
}
async function claim(files, { directory }, deaths, ownPid) {
  const own = (0, import_node_path.join)(directory, `process-${ownPid}`);
  const turn = (0, import_node_path.join)(directory, `turn-${deaths}`);
  await files.append(own, `${ownPid}
`, 384);
  const linked = await files.linkOrCopy(own, turn);
  await files.remove(own);
  if (linked.ok || linked.error.kind !== "exists") return void 0;
  const read = await files.read(turn);
  const pid = read.ok ? Number.parseInt(new TextDecoder().decode(read.value), 10) : NaN;
  return Number.isSafeInteger(pid) && pid > 0 ? pid : void 0;
}
function overPath(directory) {
  return (0, import_node_path.join)(directory, "over");
}

// src/core/until-aborted.ts
function untilAborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

// src/guard/heir.ts
var shortLifeMs = 1e3;
var longestPauseMs = 1e4;
var longestEndMs = 1e3;
function pauseBefore(failures) {
  return failures <= 1 ? 0 : Math.min(longestPauseMs, 125 * 2 ** Math.min(10, failures - 2));
}
function keepAnHeir(world, first, kept) {
  const { clock, peers } = world;
  const over = new AbortController();
  const isOver2 = () => over.signal.aborted;
  let [before, role, place] = [first, kept.role, kept.place];
  let heir;
  let ofItsOwn;
  async function keep() {
    for (let failures = 0; !isOver2(); ) {
      const startedMs = clock.nowMs();
      heir = peers.start(kept.environment);
      ofItsOwn = void 0;
      if (heir !== void 0) {
        heir.send({ kind: "begin", role, ...before, port: place.port }, place.socket);
        heir.onMessage((message) => {
          const said = message;
          if (said.kind === "followed-by") ofItsOwn = said.pid;
        });
        kept.onStarted?.(heir.pid);
        await Promise.race([heir.gone, untilAborted(over.signal)]);
        if (!isOver2()) void note(world, before.order, "standby");
      }
      failures = heir === void 0 || clock.nowMs() - startedMs < shortLifeMs ? failures + 1 : 0;
      await clock.sleep(pauseBefore(heir === void 0 ? failures + 1 : failures), over.signal);
    }
  }
  void keep();
  return {
    pids: () => [heir?.pid, ofItsOwn].filter((pid) => pid !== void 0),
    share(listening) {
      place = listening;
      heir?.send({ kind: "listening", port: place.port }, place.socket);
    },
    moveUp(now) {
      [before, role] = [{ ...before, ...now }, "standby"];
      heir?.send({ kind: "moved-up", ...now });
    },
    async end() {
      over.abort();
      heir?.send({ kind: "over" });
      const waiting = new AbortController();
      await Promise.race([heir?.gone, clock.sleep(longestEndMs, waiting.signal)]);
      waiting.abort();
      heir?.kill();
    }
  };
}
async function standBy(world, starter, { begin, place: first }, { environment, onStandby }) {
  const order = begin.order;
  let [place, { workerPid, deaths }] = [first, begin];
  let heir;
  let role = begin.role;
  const over = new AbortController();
  const isStandby = () => role === "standby";
  function beStandby() {
    onStandby();
    role = "standby";
    startReserve();
  }
  function startReserve() {
    if (!isStandby() || place.port === 0) return;
    const tell = (pid) => starter.send({ kind: "followed-by", pid });
    const before = { order, workerPid, deaths };
    heir ??= keepAnHeir(world, before, { role: "reserve", place, environment, onStarted: tell });
  }
  if (isStandby()) beStandby();
  starter.onMessage((message, socket) => {
    const said = message;
    if (said.kind === "listening") {
      place = { socket: socket ?? place.socket, port: said.port };
      if (heir === void 0) startReserve();
      else heir.share(place);
    }
    if (said.kind === "moved-up") {
      ({ workerPid, deaths } = said);
      beStandby();
    }
    if (said.kind === "over") over.abort();
  });
  await Promise.race([starter.gone, untilAborted(over.signal)]);
  if (over.signal.aborted) {
    await heir?.end();
    return void 0;
  }
  const isDistant = !isStandby();
  const turn = await takeTurn(world, { order, workerPid, deaths, isDistant }, onStandby);
  if (turn === void 0) await heir?.end();
  else if (isDistant && turn === deaths + 1) void note(world, order, "standby");
  return turn === void 0 ? void 0 : { place, deaths: turn, heir };
}

export {
  goSumsDirectory,
  planPath,
  journalPath,
  formatRecord,
  parseRecords,
  neverAnswered,
  nextWorker,
  whyOver,
  untilOver,
  note,
  endTurns,
  keepAnHeir,
  standBy
};
