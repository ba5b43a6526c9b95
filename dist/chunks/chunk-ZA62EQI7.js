import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  attempt,
  codeOf
} from "./chunk-L3A5WCRZ.js";
import {
  require_node_fs
} from "./chunk-3SWWYTHG.js";
import {
  require_node_crypto,
  require_node_path
} from "./chunk-OHNM6N3U.js";
import {
  err
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-OZAD3COR.js";

// builtin-above:node:url
var require_node_url = __commonJS({
  "builtin-above:node:url"(exports, module) {
    module.exports = Object.create(__require("node:url"));
  }
});

// builtin-above:node:child_process
var require_node_child_process = __commonJS({
  "builtin-above:node:child_process"(exports, module) {
    module.exports = Object.create(__require("node:child_process"));
  }
});

// builtin-above:node:fs/promises
var require_promises = __commonJS({
  "builtin-above:node:fs/promises"(exports, module) {
    module.exports = Object.create(__require("node:fs/promises"));
  }
});

// builtin-above:node:util
var require_node_util = __commonJS({
  "builtin-above:node:util"(exports, module) {
    module.exports = Object.create(__require("node:util"));
  }
});

// builtin-above:node:net
var require_node_net = __commonJS({
  "builtin-above:node:net"(exports, module) {
    module.exports = Object.create(__require("node:net"));
  }
});

// src/adapters/node-peers.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path = __toESM(require_node_path(), 1);
var import_node_url = __toESM(require_node_url(), 1);
var nameFirst = "if (process.platform === 'linux') process.title = 'go-mod-guard';";
var listenFirst = [
  nameFirst,
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
          cwd: (0, import_node_path.parse)(process.execPath).root,
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
    return / Z /.test((0, import_node_fs.readFileSync)(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}

// src/adapters/node-clock.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var longestTimerMs = 2 ** 31 - 1;
function nodeClock() {
  let lastTurn = Promise.resolve();
  return {
    nowMs,
    random: () => Math.random(),
    randomHex: (bytes) => (0, import_node_crypto.randomBytes)(bytes).toString("hex"),
    sleep,
    alarm(delayMs, ring) {
      const timer = setTimeout(ring, timerMs(delayMs));
      return () => clearTimeout(timer);
    },
    turn() {
      lastTurn = lastTurn.then(() => new Promise((resolve2) => setImmediate(resolve2)));
      return lastTurn;
    }
  };
}
var startedMs = Date.now() - sinceBootMs();
function nowMs() {
  return Math.floor(startedMs + sinceBootMs());
}
function sinceBootMs() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
function sleep(delayMs, signal) {
  if (signal?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve2) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve2("slept");
    }, timerMs(delayMs));
    function onAbort() {
      clearTimeout(timer);
      resolve2("aborted");
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
function timerMs(delayMs) {
  return Math.max(0, Math.min(delayMs, longestTimerMs));
}

// src/adapters/node-files.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_node_fs7 = __toESM(require_node_fs(), 1);
var fs2 = __toESM(require_promises(), 1);
var import_node_path4 = __toESM(require_node_path(), 1);
var import_node_util4 = __toESM(require_node_util(), 1);

// src/adapters/node-directory.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);
var known = /* @__PURE__ */ new Set();
var mostKnown = 1e4;
function withDirectory(path, action) {
  const directory = (0, import_node_path2.dirname)(path);
  if (!known.has(directory)) remember(directory);
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    if (isMissing(directory)) makeDirectories(directory);
    return action();
  }
}
function remember(directory) {
  try {
    if (isMissing(directory)) makeDirectories(directory);
  } catch {
    return;
  }
  if (known.size >= mostKnown) known.clear();
  known.add(directory);
}
function makeDirectories(path, mode = 511) {
  if ((0, import_node_path2.dirname)(path) !== path && isMissing((0, import_node_path2.dirname)(path))) makeDirectories((0, import_node_path2.dirname)(path), mode);
  makeDirectory(path, mode);
}
function makeDirectory(path, mode = 511) {
  try {
    (0, import_node_fs2.mkdirSync)(path, mode);
  } catch (thrown) {
    if (!isDirectory(path)) throw thrown;
  }
}
function isMissing(path) {
  try {
    return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false }) === void 0;
  } catch {
    return false;
  }
}
function isDirectory(path) {
  try {
    return (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

// src/adapters/node-handles.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_util3 = __toESM(require_node_util(), 1);

// src/adapters/node-bytes.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var [readSome, writeSome] = [(0, import_node_util.promisify)(import_node_fs3.read), (0, import_node_util.promisify)(import_node_fs3.write)];
async function readAt(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await readSome(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
function readAtSync(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = (0, import_node_fs3.readSync)(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
async function writeAt(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += (await writeSome(handle, bytes, done, bytes.length - done, at)).bytesWritten;
  }
}
function writeAtSync(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += (0, import_node_fs3.writeSync)(handle, bytes, done, bytes.length - done, at);
  }
}
async function* piecesOf(handle, pieceBytes3) {
  try {
    const buffer = new Uint8Array(pieceBytes3);
    for (; ; ) {
      const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes3, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    (0, import_node_fs3.closeSync)(handle);
  }
}
function pipeOf(handle, way) {
  return new import_node_net.Socket({ fd: handle, readable: way === "to-read", writable: way === "to-write" });
}

// src/adapters/node-special-files.ts
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_node_util2 = __toESM(require_node_util(), 1);
var readSome2 = (0, import_node_util2.promisify)(import_node_fs4.read);
var pieceBytes = 64 * 1024;
var mostBytes = 64 * 1024 * 1024;
var silentMs = 5e3;
var linksToOpenFiles = /^\/(?:dev|proc)\//;
function isDevice(stats) {
  return stats?.isCharacterDevice() === true || stats?.isBlockDevice() === true;
}
async function readToTheEnd(handle, path) {
  const pieces = [];
  let sizeBytes = 0;
  function take(piece) {
    sizeBytes += piece.length;
    if (sizeBytes > mostBytes) throw new Error(`${path} does not end after ${mostBytes} bytes`);
    pieces.push(new Uint8Array(piece));
  }
  const isPipe = (0, import_node_fs4.fstatSync)(handle).isFIFO();
  if (isPipe && await isClosedByWriters(handle, take)) (0, import_node_fs4.closeSync)(handle);
  else
    for await (const piece of isPipe ? pipeToRead(handle, path) : piecesOf(handle, pieceBytes))
      take(piece);
  return Buffer.concat(pieces);
}
function pipeToRead(handle, path) {
  const pipe = pipeOf(handle, "to-read");
  return pipe.setTimeout(silentMs, () => pipe.destroy(new Error(`nothing came out of the pipe ${path}`)));
}
async function isClosedByWriters(handle, take) {
  const buffer = new Uint8Array(pieceBytes);
  try {
    const { bytesRead } = await readSome2(handle, buffer, 0, pieceBytes, null);
    take(buffer.subarray(0, bytesRead));
    return bytesRead === 0;
  } catch {
    return false;
  }
}
async function writeThrough(path, content) {
  const found = (0, import_node_fs4.statSync)(path, { throwIfNoEntry: false });
  if (found === void 0 || found.isDirectory()) return false;
  const isLink = (0, import_node_fs4.lstatSync)(path).isSymbolicLink();
  if (found.isFile() && !(isLink && linksToOpenFiles.test(path))) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (found.isFIFO()) {
    await writeToPipe(path, bytes);
    return true;
  }
  const handle = (0, import_node_fs4.openSync)(path, import_node_fs4.constants.O_WRONLY | import_node_fs4.constants.O_APPEND);
  try {
    await writeAt(handle, bytes, null);
  } finally {
    (0, import_node_fs4.closeSync)(handle);
  }
  return true;
}
function writeToPipe(path, bytes) {
  const handle = (0, import_node_fs4.openSync)(path, import_node_fs4.constants.O_WRONLY | import_node_fs4.constants.O_NONBLOCK);
  const socket = pipeOf(handle, "to-write");
  return new Promise((resolve2, reject) => {
    socket.setTimeout(silentMs, () => socket.destroy(new Error(`nobody reads from the pipe ${path}`)));
    socket.once("error", reject);
    socket.once("close", () => resolve2());
    socket.end(bytes, () => socket.destroy());
  });
}

// src/adapters/node-handles.ts
var readAll = (0, import_node_util3.promisify)(import_node_fs5.readFile);
var fewBytes = 16 * 1024;
var socketBytes = 64 * 1024;
var pieceBytes2 = 256 * 1024;
function lookAt(path) {
  try {
    return (0, import_node_fs5.lstatSync)(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
async function readWhole(path) {
  const handle = (0, import_node_fs5.openSync)(path, forReading);
  const stats = (0, import_node_fs5.fstatSync)(handle);
  if (!stats.isFile()) return readToTheEnd(handle, path);
  try {
    if (stats.size > 0 && stats.size <= fewBytes) return readAtSync(handle, new Uint8Array(stats.size), 0);
    return await readAll(handle);
  } finally {
    (0, import_node_fs5.closeSync)(handle);
  }
}
async function readPieces(path, take) {
  const handle = (0, import_node_fs5.openSync)(path, forReading);
  const isPipe = (0, import_node_fs5.fstatSync)(handle).isFIFO();
  for await (const piece of isPipe ? pipeOf(handle, "to-read") : piecesOf(handle, pieceBytes2))
    take(piece);
}
var forReading = process.platform === "win32" ? "r" : import_node_fs5.constants.O_RDONLY | import_node_fs5.constants.O_NONBLOCK;
function openWriter(path) {
  return attempt(
    path,
    () => writerOn(
      withDirectory(path, () => (0, import_node_fs5.openSync)(path, "w")),
      path
    )
  );
}
function openReader(path) {
  return attempt(path, () => {
    const handle = (0, import_node_fs5.openSync)(path, forReading);
    try {
      return readerOn(handle, path, (0, import_node_fs5.fstatSync)(handle).size);
    } catch (thrown) {
      (0, import_node_fs5.closeSync)(handle);
      throw thrown;
    }
  });
}
function writerOn(handle, path) {
  let position = 0;
  const close = closingOnce(handle);
  let fault;
  async function guarded(action) {
    if (fault !== void 0) return err(fault);
    const result = await attempt(path, action);
    if (!result.ok) fault = result.error;
    return result;
  }
  return {
    write: (chunk) => guarded(async () => {
      if (chunk.length <= socketBytes) writeAtSync(handle, chunk, position);
      else await writeAt(handle, chunk, position);
      position += chunk.length;
    }),
    truncate: (sizeBytes) => guarded(() => {
      (0, import_node_fs5.ftruncateSync)(handle, sizeBytes);
      position = sizeBytes;
    }),
    async close() {
      const closed = await attempt(path, close);
      return fault === void 0 ? closed : err(fault);
    }
  };
}
function readerOn(handle, path, sizeBytes) {
  const close = closingOnce(handle);
  return {
    sizeBytes,
    read: (position, length) => attempt(path, () => {
      const wanted = Math.max(0, Math.min(length, sizeBytes - position));
      const buffer = new Uint8Array(wanted);
      return wanted <= fewBytes ? readAtSync(handle, buffer, position) : readAt(handle, buffer, position);
    }),
    async close() {
      await attempt(path, close);
    }
  };
}
function closingOnce(handle) {
  let isOpen = true;
  return () => {
    if (isOpen) (0, import_node_fs5.closeSync)(handle);
    isOpen = false;
  };
}

// src/adapters/node-remove.ts
var import_node_fs6 = __toESM(require_node_fs(), 1);
var fs = __toESM(require_promises(), 1);
var import_node_path3 = __toESM(require_node_path(), 1);
async function removeTree(path) {
  const unlinked = await attempt(path, () => (0, import_node_fs6.unlinkSync)(path));
  if (unlinked.ok || unlinked.error.kind === "missing") return;
  const removed = await attempt(path, () => rm2(path));
  if (removed.ok) return;
  await loosen(path);
  await rm2(path);
}
async function rm2(path) {
  if ((await attempt(path, () => removeDirectory(path, { removed: 0 }))).ok) return;
  await fs.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
var mostInARow = 64;
async function removeDirectory(path, count) {
  for (const entry of (0, import_node_fs6.readdirSync)(path, { withFileTypes: true })) {
    const inside = path + import_node_path3.sep + entry.name;
    if (entry.isDirectory()) await removeDirectory(inside, count);
    else (0, import_node_fs6.unlinkSync)(inside);
    if (++count.removed % mostInARow === 0) await new Promise((resolve2) => setImmediate(resolve2));
  }
  (0, import_node_fs6.rmdirSync)(path);
}
async function loosen(path) {
  const stats = await attempt(path, () => fs.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    if (process.platform === "win32") await attempt(path, () => fs.chmod(path, 384));
    return;
  }
  await attempt(path, () => fs.chmod(path, 448));
  const names2 = await attempt(path, () => fs.readdir(path));
  for (const name of names2.ok ? names2.value : []) await loosen((0, import_node_path3.join)(path, name));
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
var writeAll = (0, import_node_util4.promisify)(import_node_fs7.writeFile);
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    readPieces: (path, take) => attempt(path, () => readPieces(path, take)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    create: (path, content) => attempt(path, () => createWhole(path, content)),
    writeOut: (path, content) => attempt(path, async () => {
      if (!await writeThrough(path, content)) await writeWhole(path, content);
    }),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => (0, import_node_fs7.appendFileSync)(path, content, { mode: mode ?? 438 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names2 = await attempt(directory, () => (0, import_node_fs7.readdirSync)(directory));
      return names2.ok ? names2.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => (0, import_node_fs7.readdirSync)(directory, { withFileTypes: true }));
      const found = entries.ok ? entries.value.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) : [];
      return found.sort((one, other) => one.name < other.name ? -1 : 1);
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs2.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => renameOver(from, to)),
    remove: (path) => attempt(path, () => removeTree(path)),
    uniqueName,
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path)
  };
}
async function writeWhole(path, content, mode) {
  const found = lookAt(path);
  if (isDevice(found)) throw new Error(`${path} is a device, which no file may replace`);
  const old = found?.isFile() === true ? found : void 0;
  const wanted = mode ?? (old === void 0 ? void 0 : old.mode & 4095);
  const temporary = temporaryBeside(path);
  try {
    const handle = withDirectory(path, () => (0, import_node_fs7.openSync)(temporary, "wx", wanted ?? 438));
    try {
      if (old !== void 0) await attempt(path, () => (0, import_node_fs7.fchownSync)(handle, old.uid, old.gid));
      if (wanted !== void 0) (0, import_node_fs7.fchmodSync)(handle, wanted);
      await writeInto(handle, content);
    } finally {
      (0, import_node_fs7.closeSync)(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => (0, import_node_fs7.unlinkSync)(temporary));
    throw thrown;
  }
}
async function createWhole(path, content) {
  const handle = withDirectory(path, () => (0, import_node_fs7.openSync)(path, "wx"));
  try {
    await writeInto(handle, content);
  } catch (thrown) {
    await attempt(path, () => (0, import_node_fs7.unlinkSync)(path));
    throw thrown;
  } finally {
    (0, import_node_fs7.closeSync)(handle);
  }
}
function writeInto(handle, content) {
  if (content.length > fewBytes) return writeAll(handle, content);
  (0, import_node_fs7.writeFileSync)(handle, content);
}
async function linkOrCopy(from, to) {
  try {
    withDirectory(to, () => (0, import_node_fs7.linkSync)(from, to));
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
    await attempt(temporary, () => (0, import_node_fs7.unlinkSync)(temporary));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    (0, import_node_fs7.linkSync)(temporary, to);
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
      withDirectory(to, () => (0, import_node_fs7.renameSync)(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => (0, import_node_fs7.renameSync)(from, to));
}
function temporaryBeside(path) {
  return (0, import_node_path4.join)((0, import_node_path4.dirname)(path), `.gmg-${uniqueName()}.tmp`);
}
var ownNames = (0, import_node_crypto2.randomBytes)(5).toString("hex");
var names = 0;
function uniqueName() {
  return ownNames + (names++).toString(16).padStart(6, "0");
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
  const found = await attempt(path, () => import_node_fs7.realpathSync.native(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => (0, import_node_fs7.readlinkSync)(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf((0, import_node_path4.resolve)((0, import_node_path4.dirname)(path), target.value), depth + 1);
  const parent = await attempt(path, () => import_node_fs7.realpathSync.native((0, import_node_path4.dirname)(path)));
  return parent.ok ? (0, import_node_path4.join)(parent.value, (0, import_node_path4.resolve)(path).slice((0, import_node_path4.resolve)((0, import_node_path4.dirname)(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at = (0, import_node_path4.resolve)(path); ; at = (0, import_node_path4.dirname)(at)) {
    const found = await attempt(at, () => fs2.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === (0, import_node_path4.dirname)(at)) return void 0;
  }
}

export {
  require_node_url,
  require_node_child_process,
  nodePeers,
  parentPeer,
  nodeClock,
  require_promises,
  makeDirectories,
  makeDirectory,
  require_node_net,
  readAtSync,
  writeAtSync,
  fewBytes,
  lookAt,
  forReading,
  openReader,
  nodeFiles
};
