import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_util
} from "./chunk-OCOZNUXU.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  attempt,
  codeOf
} from "./chunk-L3A5WCRZ.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  err
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:net
var require_node_net = __commonJS({
  "builtin:node:net"(exports, module) {
    module.exports = __require("node:net");
  }
});

// src/adapters/node-directory.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path = __toESM(require_node_path(), 1);
function withDirectory(path, action) {
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    const directory = (0, import_node_path.dirname)(path);
    if ((0, import_node_fs.lstatSync)(directory, { throwIfNoEntry: false }) === void 0) makeDirectories(directory);
    return action();
  }
}
function makeDirectories(path, mode = 511) {
  try {
    (0, import_node_fs.mkdirSync)(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || (0, import_node_path.dirname)(path) === path) {
      if (isDirectory(path)) return;
      throw thrown;
    }
    if (!isDirectory((0, import_node_path.dirname)(path))) makeDirectories((0, import_node_path.dirname)(path), mode);
    try {
      (0, import_node_fs.mkdirSync)(path, mode);
    } catch (again) {
      if (!isDirectory(path)) throw again;
    }
  }
}
function isDirectory(path) {
  try {
    return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

// src/adapters/node-handles.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var [readSome, writeSome, readAll] = [(0, import_node_util.promisify)(import_node_fs2.read), (0, import_node_util.promisify)(import_node_fs2.write), (0, import_node_util.promisify)(import_node_fs2.readFile)];
var fewBytes = 16 * 1024;
var socketBytes = 64 * 1024;
var pieceBytes = 256 * 1024;
function lookAt(path) {
  try {
    return (0, import_node_fs2.lstatSync)(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
async function readWhole(path) {
  const handle = (0, import_node_fs2.openSync)(path, forReading);
  try {
    const stats = (0, import_node_fs2.fstatSync)(handle);
    if (stats.isFile() && stats.size > 0 && stats.size <= fewBytes)
      return readDirectly(handle, 0, stats.size);
    if (stats.isFile()) return await readAll(handle);
  } finally {
    (0, import_node_fs2.closeSync)(handle);
  }
  return readAll(path);
}
async function readPieces(path, take) {
  const handle = (0, import_node_fs2.openSync)(path, forReading);
  if ((0, import_node_fs2.fstatSync)(handle).isFIFO()) {
    for await (const piece of new import_node_net.Socket({ fd: handle, readable: true, writable: false }))
      take(piece);
    return;
  }
  try {
    const buffer = new Uint8Array(pieceBytes);
    for (; ; ) {
      const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes, null);
      if (bytesRead === 0) return;
      take(buffer.subarray(0, bytesRead));
    }
  } finally {
    (0, import_node_fs2.closeSync)(handle);
  }
}
function readDirectly(handle, position, length) {
  const buffer = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const bytesRead = (0, import_node_fs2.readSync)(handle, buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
var forReading = process.platform === "win32" ? "r" : import_node_fs2.constants.O_RDONLY | import_node_fs2.constants.O_NONBLOCK;
function openWriter(path) {
  return attempt(
    path,
    () => writerOn(
      withDirectory(path, () => (0, import_node_fs2.openSync)(path, "w")),
      path
    )
  );
}
function openReader(path) {
  return attempt(path, () => {
    const handle = (0, import_node_fs2.openSync)(path, forReading);
    try {
      return readerOn(handle, path, (0, import_node_fs2.fstatSync)(handle).size);
    } catch (thrown) {
      (0, import_node_fs2.closeSync)(handle);
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
      for (let done = 0; done < chunk.length; ) {
        const bytesWritten = chunk.length <= socketBytes ? (0, import_node_fs2.writeSync)(handle, chunk, done, chunk.length - done, position) : (await writeSome(handle, chunk, done, chunk.length - done, position)).bytesWritten;
        done += bytesWritten;
        position += bytesWritten;
      }
    }),
    truncate: (sizeBytes) => guarded(() => {
      (0, import_node_fs2.ftruncateSync)(handle, sizeBytes);
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
    read: (position, length) => attempt(path, async () => {
      const wanted = Math.max(0, Math.min(length, sizeBytes - position));
      if (wanted <= fewBytes) return readDirectly(handle, position, wanted);
      const buffer = new Uint8Array(wanted);
      let done = 0;
      while (done < buffer.length) {
        const { bytesRead } = await readSome(handle, buffer, done, buffer.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return buffer.subarray(0, done);
    }),
    async close() {
      await attempt(path, close);
    }
  };
}
function closingOnce(handle) {
  let isOpen = true;
  return () => {
    if (isOpen) (0, import_node_fs2.closeSync)(handle);
    isOpen = false;
  };
}

export {
  require_node_net,
  withDirectory,
  makeDirectories,
  fewBytes,
  lookAt,
  readWhole,
  readPieces,
  forReading,
  openWriter,
  openReader
};
