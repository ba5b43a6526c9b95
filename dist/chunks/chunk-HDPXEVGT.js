import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  hashZip
} from "./chunk-HBUZTTA3.js";
import {
  forReading,
  openReader
} from "./chunk-DUUXYWPW.js";
import {
  messageOf
} from "./chunk-L3A5WCRZ.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/adapters/hash-file.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
async function hashFile(path, keep) {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep);
  await reader.value.close();
  return hash;
}
async function hashFileAlone(path, keep) {
  const opened = orWords(() => openSync(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  try {
    return await hashZip(sourceOf(opened.value), keep);
  } finally {
    closeSync(opened.value);
  }
}
function sourceOf(handle) {
  const sizeBytes = fstatSync(handle).size;
  return {
    sizeBytes,
    read: (position, length) => Promise.resolve(orWords(() => readAt(handle, position, Math.min(length, sizeBytes - position))))
  };
}
function readAt(handle, position, length) {
  const buffer = Buffer.allocUnsafe(Math.max(0, length));
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = readSync(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
function orWords(action) {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}

export {
  hashFile,
  hashFileAlone
};
