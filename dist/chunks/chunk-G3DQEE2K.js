import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  fewBytes,
  lookAt,
  makeDirectories,
  openReader,
  openWriter,
  readWhole,
  withDirectory
} from "./chunk-DUUXYWPW.js";
import {
  attempt,
  codeOf
} from "./chunk-L3A5WCRZ.js";

// src/adapters/node-clock.ts
import { randomBytes } from "node:crypto";
var longestTimerMs = 2 ** 31 - 1;
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
      Math.max(0, Math.min(delayMs, longestTimerMs))
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
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fchownSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync as unlinkSync2,
  writeFile,
  writeFileSync
} from "node:fs";
import * as fs2 from "node:fs/promises";
import { dirname, join as join2, resolve } from "node:path";
import { promisify } from "node:util";

// src/adapters/node-remove.ts
import { unlinkSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join } from "node:path";
async function removeTree(path) {
  const unlinked = await attempt(path, () => unlinkSync(path));
  if (unlinked.ok || unlinked.error.kind === "missing") return;
  const removed = await attempt(path, () => rm2(path));
  if (removed.ok) return;
  await loosen(path);
  await rm2(path);
}
function rm2(path) {
  return fs.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
async function loosen(path) {
  const stats = await attempt(path, () => fs.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    if (process.platform === "win32") await attempt(path, () => fs.chmod(path, 384));
    return;
  }
  await attempt(path, () => fs.chmod(path, 448));
  const names = await attempt(path, () => fs.readdir(path));
  for (const name of names.ok ? names.value : []) await loosen(join(path, name));
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
var writeAll = promisify(writeFile);
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => appendFileSync(path, content, { mode: mode ?? 438 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names = await attempt(directory, () => readdirSync(directory));
      return names.ok ? names.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => readdirSync(directory, { withFileTypes: true }));
      const found = entries.ok ? entries.value.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) : [];
      return found.sort((one, other) => one.name < other.name ? -1 : 1);
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs2.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => renameOver(from, to)),
    remove: (path) => attempt(path, () => removeTree(path)),
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path)
  };
}
async function writeWhole(path, content, mode) {
  const found = lookAt(path);
  const old = found?.isFile() === true ? found : void 0;
  const wanted = mode ?? (old === void 0 ? void 0 : old.mode & 4095);
  const temporary = temporaryBeside(path);
  try {
    const handle = withDirectory(path, () => openSync(temporary, "wx", wanted ?? 438));
    try {
      if (old !== void 0) await attempt(path, () => fchownSync(handle, old.uid, old.gid));
      if (wanted !== void 0) fchmodSync(handle, wanted);
      if (content.length <= fewBytes) writeFileSync(handle, content);
      else await writeAll(handle, content);
    } finally {
      closeSync(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => unlinkSync2(temporary));
    throw thrown;
  }
}
async function linkOrCopy(from, to) {
  try {
    withDirectory(to, () => linkSync(from, to));
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
    await attempt(temporary, () => unlinkSync2(temporary));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    linkSync(temporary, to);
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
      withDirectory(to, () => renameSync(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => renameSync(from, to));
}
function temporaryBeside(path) {
  return join2(dirname(path), `.gmg-${randomBytes2(8).toString("hex")}.tmp`);
}
function infoOf(path) {
  const stats = lookAt(path);
  return stats && { kind: kindOf(stats), sizeBytes: stats.size, mode: stats.mode & 4095 };
}
function kindOf(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}
async function realPathOf(path, depth) {
  const found = await attempt(path, () => fs2.realpath(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => fs2.readlink(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf(resolve(dirname(path), target.value), depth + 1);
  const parent = await attempt(path, () => fs2.realpath(dirname(path)));
  return parent.ok ? join2(parent.value, resolve(path).slice(resolve(dirname(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at = resolve(path); ; at = dirname(at)) {
    const found = await attempt(at, () => fs2.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === dirname(at)) return void 0;
  }
}

// src/adapters/node-peers.ts
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "node:path";
import { pathToFileURL } from "node:url";
var listenFirst = [
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
        const child = spawn(process.execPath, ["-e", listenFirst, pathToFileURL(entryPath).href], {
          // Not ours, which may be deleted, and which Windows would not let anybody delete.
          cwd: parse(process.execPath).root,
          env: { ...environment },
          stdio: ["ignore", "ignore", "ignore", "ipc"],
          detached: true,
          windowsHide: true
        });
        child.unref();
        return child.pid === void 0 ? void 0 : peerOf(child, child.pid);
      } catch {
        return void 0;
      }
    },
    isAlive(pid) {
      try {
        process.kill(pid, 0);
      } catch (fault) {
        return codeOf(fault) === "EPERM";
      }
      return !isUnburied(pid);
    }
  };
}
function parentPeer(early) {
  return process.send === void 0 && !early.isGone ? void 0 : peerOf(process, process.ppid, early);
}
function peerOf(line, pid, early = { messages: [], isGone: false }) {
  const gone = new Promise((resolve2) => {
    if (early.isGone) resolve2();
    line.once("disconnect", () => resolve2());
    line.on("error", () => resolve2());
  });
  let heard = 0;
  return {
    pid,
    gone,
    send(message, socket) {
      if (!line.connected) return;
      line.send?.(message, socket?.handle, void 0, () => {
      });
    },
    onMessage(take) {
      const hear = (message, handle) => {
        take(message, isObject(handle) ? sharedSocket(handle) : void 0);
      };
      line.removeAllListeners("message");
      line.on("message", hear);
      for (const [message, handle] of early.messages.slice(heard)) hear(message, handle);
      heard = early.messages.length;
    },
    leave() {
      if (line.connected) line.disconnect?.();
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
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}

export {
  nodeClock,
  nodeFiles,
  nodePeers,
  parentPeer
};
