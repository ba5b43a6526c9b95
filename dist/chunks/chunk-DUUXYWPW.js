import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  attempt,
  codeOf
} from "./chunk-L3A5WCRZ.js";
import {
  err
} from "./chunk-RVEEQDU6.js";

// src/adapters/node-directory.ts
import { lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
function withDirectory(path, action) {
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    const directory = dirname(path);
    if (lstatSync(directory, { throwIfNoEntry: false }) === void 0) makeDirectories(directory);
    return action();
  }
}
function makeDirectories(path, mode = 511) {
  try {
    mkdirSync(path, mode);
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT" || dirname(path) === path) {
      if (isDirectory(path)) return;
      throw thrown;
    }
    if (!isDirectory(dirname(path))) makeDirectories(dirname(path), mode);
    try {
      mkdirSync(path, mode);
    } catch (again) {
      if (!isDirectory(path)) throw again;
    }
  }
}
function isDirectory(path) {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

// src/adapters/node-handles.ts
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync as lstatSync2,
  ftruncateSync,
  openSync,
  read,
  readFile,
  readSync,
  write,
  writeSync
} from "node:fs";
import { promisify } from "node:util";
var [readSome, writeSome, readAll] = [promisify(read), promisify(write), promisify(readFile)];
var fewBytes = 16 * 1024;
function lookAt(path) {
  try {
    return lstatSync2(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
async function readWhole(path) {
  const handle = openSync(path, forReading);
  try {
    const stats = fstatSync(handle);
    if (stats.isFile() && stats.size > 0 && stats.size <= fewBytes)
      return readDirectly(handle, 0, stats.size);
    if (stats.isFile()) return await readAll(handle);
  } finally {
    closeSync(handle);
  }
  return readAll(path);
}
function readDirectly(handle, position, length) {
  const buffer = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const bytesRead = readSync(handle, buffer, done, length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
var forReading = process.platform === "win32" ? "r" : constants.O_RDONLY | constants.O_NONBLOCK;
function openWriter(path) {
  return attempt(
    path,
    () => writerOn(
      withDirectory(path, () => openSync(path, "w")),
      path
    )
  );
}
function openReader(path) {
  return attempt(path, () => {
    const handle = openSync(path, forReading);
    try {
      return readerOn(handle, path, fstatSync(handle).size);
    } catch (thrown) {
      closeSync(handle);
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
        const bytesWritten = chunk.length <= fewBytes ? writeSync(handle, chunk, done, chunk.length - done, position) : (await writeSome(handle, chunk, done, chunk.length - done, position)).bytesWritten;
        done += bytesWritten;
        position += bytesWritten;
      }
    }),
    truncate: (sizeBytes) => guarded(() => {
      ftruncateSync(handle, sizeBytes);
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
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
}

export {
  withDirectory,
  makeDirectories,
  fewBytes,
  lookAt,
  readWhole,
  forReading,
  openWriter,
  openReader
};
