import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  netrcLines,
  netrcTargets,
  noteSaved,
  openStore,
  openTelling,
  openWatchdog,
  prune,
  readLedger,
  readRecord,
  recall,
  recallRunDirectory,
  removeRecord,
  replaceContent,
  restoreGuardedFiles,
  same,
  saveCache,
  settle,
  settleUnknown,
  startStopwatch,
  stepsUnderWay,
  tidy,
  writeLedger
} from "./chunk-6YFAAZAP.js";

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
async function finish(world, netrc) {
  const { tell } = openTelling(world);
  const at = recallRunDirectory(world);
  if (at === void 0) return;
  const stopwatch = startStopwatch(world.clock);
  const noLimits = { stallTimeoutMs: Infinity, totalMs: Infinity };
  const watchdog = openWatchdog(world, noLimits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    await finishAt(world, at, { tell, stopwatch, ...netrc && { netrc } });
  } finally {
    watchdog.close();
  }
}
async function finishAt(world, at, { tell, stopwatch, netrc }) {
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
    if (complete && plan.cache.save) await prune(world.files, openStore(world.files, at.store), plan.files);
    const state = { complete, verified: complete, matchedKey };
    const saved = await stopwatch.time("save", saveCache(world, plan, at.store, state, tell));
    await noteSaved(world, at, saved);
  } else {
    tell({ kind: "cache-not-saved", why: left.error });
  }
  await tidy(world, at);
}

export {
  finish
};
