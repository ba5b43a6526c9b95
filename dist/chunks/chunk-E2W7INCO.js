import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_url
} from "./chunk-744I2SCF.js";
import {
  fewBytes,
  lookAt,
  makeDirectories,
  openReader,
  openWriter,
  readPieces,
  readWhole,
  withDirectory
} from "./chunk-4TWCK7WP.js";
import {
  require_node_util
} from "./chunk-OCOZNUXU.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  attempt,
  codeOf
} from "./chunk-L3A5WCRZ.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:fs/promises
var require_promises = __commonJS({
  "builtin:node:fs/promises"(exports, module) {
    module.exports = __require("node:fs/promises");
  }
});

// builtin:node:child_process
var require_node_child_process = __commonJS({
  "builtin:node:child_process"(exports, module) {
    module.exports = __require("node:child_process");
  }
});

// src/adapters/node-clock.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var longestTimerMs = 2 ** 31 - 1;
function nodeClock() {
  return {
    // The system's clock may be set back while we run, this sum cannot.
    nowMs: () => Math.floor(performance.timeOrigin + performance.now()),
    random: () => Math.random(),
    randomHex: (bytes) => (0, import_node_crypto.randomBytes)(bytes).toString("hex"),
    sleep,
    turn: () => new Promise((resolve2) => setImmediate(resolve2))
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
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_node_fs2 = __toESM(require_node_fs(), 1);
var fs2 = __toESM(require_promises(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);
var import_node_util = __toESM(require_node_util(), 1);

// src/adapters/node-remove.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var fs = __toESM(require_promises(), 1);
var import_node_path = __toESM(require_node_path(), 1);
async function removeTree(path) {
  const unlinked = await attempt(path, () => (0, import_node_fs.unlinkSync)(path));
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
  for (const name of names.ok ? names.value : []) await loosen((0, import_node_path.join)(path, name));
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
var writeAll = (0, import_node_util.promisify)(import_node_fs2.writeFile);
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    readPieces: (path, take) => attempt(path, () => readPieces(path, take)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => (0, import_node_fs2.appendFileSync)(path, content, { mode: mode ?? 438 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names = await attempt(directory, () => (0, import_node_fs2.readdirSync)(directory));
      return names.ok ? names.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => (0, import_node_fs2.readdirSync)(directory, { withFileTypes: true }));
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
    const handle = withDirectory(path, () => (0, import_node_fs2.openSync)(temporary, "wx", wanted ?? 438));
    try {
      if (old !== void 0) await attempt(path, () => (0, import_node_fs2.fchownSync)(handle, old.uid, old.gid));
      if (wanted !== void 0) (0, import_node_fs2.fchmodSync)(handle, wanted);
      if (content.length <= fewBytes) (0, import_node_fs2.writeFileSync)(handle, content);
      else await writeAll(handle, content);
    } finally {
      (0, import_node_fs2.closeSync)(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => (0, import_node_fs2.unlinkSync)(temporary));
    throw thrown;
  }
}
async function linkOrCopy(from, to) {
  try {
    withDirectory(to, () => (0, import_node_fs2.linkSync)(from, to));
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
    await attempt(temporary, () => (0, import_node_fs2.unlinkSync)(temporary));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    (0, import_node_fs2.linkSync)(temporary, to);
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
      withDirectory(to, () => (0, import_node_fs2.renameSync)(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => (0, import_node_fs2.renameSync)(from, to));
}
function temporaryBeside(path) {
  return (0, import_node_path2.join)((0, import_node_path2.dirname)(path), `.gmg-${(0, import_node_crypto2.randomBytes)(8).toString("hex")}.tmp`);
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
  if (target.ok) return realPathOf((0, import_node_path2.resolve)((0, import_node_path2.dirname)(path), target.value), depth + 1);
  const parent = await attempt(path, () => fs2.realpath((0, import_node_path2.dirname)(path)));
  return parent.ok ? (0, import_node_path2.join)(parent.value, (0, import_node_path2.resolve)(path).slice((0, import_node_path2.resolve)((0, import_node_path2.dirname)(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at = (0, import_node_path2.resolve)(path); ; at = (0, import_node_path2.dirname)(at)) {
    const found = await attempt(at, () => fs2.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === (0, import_node_path2.dirname)(at)) return void 0;
  }
}

// src/adapters/node-peers.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_path3 = __toESM(require_node_path(), 1);
var import_node_url = __toESM(require_node_url(), 1);
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
        const child = (0, import_node_child_process.spawn)(process.execPath, ["-e", listenFirst, (0, import_node_url.pathToFileURL)(entryPath).href], {
          // Not ours, which may be deleted, and which Windows would not let anybody delete.
          cwd: (0, import_node_path3.parse)(process.execPath).root,
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
      } catch (fault) {
        return codeOf(fault) === "EPERM";
      }
      return !isUnburied(pid);
    }
  };
}
function parentPeer(early) {
  return process.send === void 0 && !early.isGone ? void 0 : peerOf(process, process.ppid, () => {
  }, early);
}
function peerOf(line, pid, kill, early = { messages: [], isGone: false }) {
  const gone = new Promise((resolve2) => {
    if (early.isGone) resolve2();
    line.once("disconnect", () => resolve2());
    line.once("exit", () => resolve2());
    line.on("error", () => resolve2());
  });
  const waiting = [...early.messages];
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
      for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) hear(...next);
    },
    kill,
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
    return / Z /.test((0, import_node_fs3.readFileSync)(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}

export {
  require_node_child_process,
  require_promises,
  nodeClock,
  nodeFiles,
  nodePeers,
  parentPeer
};
