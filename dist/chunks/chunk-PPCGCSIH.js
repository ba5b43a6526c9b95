import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  counted,
  docsBaseUrl,
  findingSections,
  guardDirectory,
  humaneBytes,
  humaneDuration,
  markerPath,
  netrcLines,
  netrcTargets,
  noteSaved,
  oneLine,
  openTelling,
  openWatchdog,
  placeOf,
  prune,
  readLedger,
  readRecord,
  recall,
  recallRunDirectory,
  removeRecord,
  replaceContent,
  restoreGuardedFiles,
  retrySentence,
  same,
  saveCache,
  sentence,
  settle,
  settleUnknown,
  sourceFiles,
  startStopwatch,
  steer,
  stepsUnderWay,
  tidy,
  toAnnotations,
  usesOf,
  writeLedger
} from "./chunk-FZWEA3YM.js";
import {
  readMarker
} from "./chunk-6DNDAREW.js";
import {
  diagnose,
  downloadDirectory,
  nameOfPath,
  openStore,
  parseProxyPath,
  proxyPath
} from "./chunk-A6AMRDGQ.js";
import {
  readText
} from "./chunk-MUUWN4FQ.js";
import {
  journalPath,
  neverAnswered,
  parseRecords
} from "./chunk-4Y7L6TGJ.js";

// src/steps/job-guard/end.ts
var longestEndMs = 3e3;
var lookEveryMs = 20;
var lost = "it had died before this job was over, and go commands after that met a closed port; run the job again";
async function endJobGuard(world, at, tell) {
  const { files } = world;
  const directory = guardDirectory(at);
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

// src/report/later.ts
function renderLater(findings, around = {}) {
  const [first] = findings;
  if (first === void 0) return "";
  const headline = `a later step could not download: ${first.code}: ${first.title}`;
  const toDo = `${sentence(first.advice[0] ?? first.because)} ${retrySentence(first.retry)}`;
  const sections = [
    [`### \u274C go-mod-guard: ${sentence(headline)}`],
    [`**${toDo}**`],
    ...findings.flatMap((finding, index) => findingSections(finding, index, around))
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
var mostWaits = 3;
function waited(waits) {
  const longest = waits.toSorted((a, b) => b.forMs - a.forMs);
  const shown = longest.slice(0, mostWaits).map(({ what, mirror, forMs, attempts, bytes }) => {
    const times = attempts > 1 ? `, ${attempts} attempts` : "";
    return `${humaneDuration(forMs)} for ${what} of ${mirror} (${humaneBytes(bytes)}${times})`;
  });
  const more = longest.length > mostWaits ? [`${longest.length - mostWaits} more`] : [];
  return shown.length === 0 ? [] : [oneLine(`later steps waited ${[...shown, ...more].join(", ")}`)];
}
function laterLine(findings, unanswered, recovered, waits = []) {
  if (unanswered + recovered + waits.length === 0) return void 0;
  const well = recovered > 0 ? [`${counted(recovered, "request")} of later steps failed first and went well later`] : [];
  const [first] = findings;
  const why = first === void 0 ? "" : ` (${first.code}: ${oneLine(first.title)})`;
  const ill = unanswered > 0 ? [`${counted(unanswered, "request")} of later steps stayed without an answer${why}`] : [];
  return `go-mod-guard: ${[...ill, ...well, ...waited(waits)].join("; ")}.`;
}

// src/steps/job-guard/relatives.ts
function infosAbove(path) {
  const asked = infoOf(path);
  const parts = asked?.module.split("/") ?? [];
  return parts.slice(1).map((_, index) => {
    const module = parts.slice(0, parts.length - 1 - index).join("/");
    return proxyPath({ module, version: asked?.version ?? "", kind: "info" });
  });
}
function withoutGuesses(paths) {
  const guesses = new Set(paths.flatMap((path) => infosAbove(path)));
  return paths.filter((path) => !guesses.has(path));
}
function infoOf(path) {
  const asked = parseProxyPath(path);
  return asked?.kind === "file" && asked.file.kind === "info" ? asked.file : void 0;
}

// src/steps/job-guard/failures.ts
async function failuresOf({ files, machine }, plan, records, waits = []) {
  const isHere = async (path) => await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`) !== void 0;
  const left = [];
  for (const refused of neverAnswered(records)) {
    const { path, gaveUp } = refused;
    const others = gaveUp ? [] : infosAbove(path);
    const found = await Promise.all([path, ...others].map((each) => isHere(each)));
    if (path.startsWith("sumdb/") || !found.includes(true)) left.push(refused);
  }
  const meant = new Set(withoutGuesses(left.map(({ path }) => path)));
  const failed = left.filter(({ path, gaveUp }) => gaveUp || meant.has(path));
  const refusedPaths = new Set(records.flatMap((record) => record.kind === "refused" ? [record.path] : []));
  const recovered = refusedPaths.size - failed.length;
  if (failed.length === 0 && waits.length === 0) return { findings: [], unanswered: 0, recovered };
  const evidence = {
    output: [...failed.flatMap(printed), ...waits.map((line) => `${line}
`)].join(""),
    attempts: failed.flatMap(({ attempts }) => attempts),
    settings: Object.fromEntries(plan.settings.map(({ name, value }) => [name, value])),
    goVersion: plan.goVersion,
    platform: machine.platform
  };
  return { findings: diagnose(evidence), unanswered: failed.length, recovered };
}
function printed({ path, said }) {
  if (said === void 0) return [];
  const asked = parseProxyPath(path);
  const about = asked?.kind === "file" ? `${asked.file.module}@${asked.file.version}: ` : "";
  return [`go: ${about}${said}
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
    const places = findings.map((finding) => placeOf(finding, where.files));
    const around = { plan, places, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    if (summary) await world.host.writeSummary(renderLater(findings, around));
    return;
  }
  const late = records.filter((record) => record.kind === "waited");
  const waits = late.map((record) => ({ ...record, what: nameOfPath(record.path) ?? record.path }));
  const line = laterLine(findings, unanswered, recovered, waits);
  if (line === void 0) return;
  world.host.log(line);
  if (summary) await world.host.writeSummary(`${sentence(line)}
`);
}

// src/steps/netrc/undo.ts
async function undo(world, runDirectory, netrc) {
  const kept = await readRecord(world, runDirectory);
  const record = isRecord(kept) ? kept : await recordFromInput(world, runDirectory, kept, netrc) ?? kept;
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
function isRecord(kept) {
  return kept !== void 0 && kept !== "unreadable";
}
async function recordFromInput(world, runDirectory, kept, netrc) {
  if (kept === void 0 && await world.files.stat(runDirectory) !== void 0) return void 0;
  const lines = netrc === void 0 ? [] : netrcLines(netrc);
  return lines.length === 0 ? void 0 : { targets: await netrcTargets(world), lines };
}
async function undoFile(world, runDirectory, target, { lines }) {
  const read = await world.files.read(target);
  if (!read.ok && read.error.kind !== "missing") return { trouble: notUndone(target, read.error) };
  const current = read.ok ? read.value : void 0;
  const found = await readLedger(world, runDirectory, target);
  const ledger = found?.uses.some((use) => use.id === runDirectory) === true ? found : void 0;
  const settlement = ledger === void 0 ? settleUnknown(lines, current) : settle(ledger, runDirectory, current);
  const fault = await carryOut(world, target, current, settlement);
  if (fault !== void 0) return { trouble: notUndone(target, fault) };
  if (ledger !== void 0) {
    const uses = ledger.uses.filter((use) => use.id !== runDirectory);
    const closed = await writeLedger(world, runDirectory, { ...ledger, uses });
    if (!closed.ok) return { trouble: notUndone(target, closed.error) };
  }
  return wordsFor(target, current, settlement);
}
async function carryOut({ files }, target, current, settlement) {
  if (settlement.kind === "gone" || current === void 0) return void 0;
  if (settlement.kind === "remove") {
    const removed = await files.remove(target);
    return removed.ok ? void 0 : removed.error;
  }
  const modeNow = (await files.stat(target))?.mode ?? 384;
  const mode = settlement.mode ?? modeNow;
  if (same(current, settlement.content)) {
    const changed = mode === modeNow ? void 0 : await files.setMode(target, mode);
    return changed === void 0 || changed.ok ? void 0 : changed.error;
  }
  const written = await replaceContent(files, target, settlement.content, mode);
  return written.ok ? void 0 : written.error;
}
function wordsFor(target, current, settlement) {
  if (settlement.kind === "remove") return { undone: `${target} is gone again, as it was before.` };
  if (settlement.kind === "gone" || current === void 0) {
    return { undone: `${target} was removed in the meantime; nothing was put back.` };
  }
  if (!settlement.foreign) return { undone: `${target} is what it was before.` };
  if (same(current, settlement.content)) return {};
  return {
    undone: `${target} was changed by another step: the lines of \`netrc\` were taken out, the rest was left alone.`
  };
}
function notUndone(target, fault) {
  return `${target} still holds the lines of \`netrc\`: ${fault.message}. Take them out yourself, or put the file back.`;
}

// src/finish.ts
async function finish(world, netrc, after) {
  const { tell } = openTelling(world);
  const at = recallRunDirectory(world);
  if (at === void 0) return;
  const stopwatch = startStopwatch(world.clock);
  const noLimits = { stallTimeoutMs: Infinity, totalMs: Infinity };
  const watchdog = openWatchdog(world, noLimits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    await finishAt(world, at, { tell, stopwatch, ...netrc && { netrc }, ...after && { after } });
  } finally {
    watchdog.close();
  }
}
async function finishAt(world, at, beside) {
  const { tell, stopwatch, netrc, after } = beside;
  const records = await stopwatch.time("guard", endJobGuard(world, at, tell));
  const { undone, troubles } = await stopwatch.time("undo", undo(world, at.path, netrc));
  for (const what of undone) tell({ kind: "undone", what });
  for (const why of troubles) tell({ kind: "degraded", without: "netrc", why });
  const { restored, faults } = await restoreGuardedFiles(world.files, at.path);
  for (const { path, diff } of restored) tell({ kind: "restored-file", path, diff });
  for (const { path, message } of faults) {
    tell({ kind: "degraded", without: "state", why: `${path} could not be put back: ${message}` });
  }
  const left = await recall(world, at);
  if (left.ok) {
    const { plan, complete, matchedKey } = left.value;
    if (records !== void 0 && after !== void 0) await tellLater(world, plan, records, after, tell);
    if (complete && plan.cache.save)
      await prune(world.files, openStore(world.files, at.store), savable(plan));
    const state = { complete, verified: complete, matchedKey };
    const saving = await stopwatch.time("save", saveCache(world, plan, at.store, state, tell));
    await noteSaved(world, at, saving);
  } else {
    tell({ kind: "cache-not-saved", why: left.error });
  }
  await tidy(world, at);
}
function savable({ files, cache }) {
  return files.filter(({ isPrivate }) => cache.privateModules || !isPrivate);
}

export {
  failuresOf,
  finish
};
