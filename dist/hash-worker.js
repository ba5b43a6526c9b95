import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// builtin-above:node:worker_threads
var require_node_worker_threads = __commonJS({
  "builtin-above:node:worker_threads"(exports, module) {
    module.exports = Object.create(__require("node:worker_threads"));
  }
});

// builtin-above:node:fs
var require_node_fs = __commonJS({
  "builtin-above:node:fs"(exports, module) {
    module.exports = Object.create(__require("node:fs"));
  }
});

// builtin-above:node:crypto
var require_node_crypto = __commonJS({
  "builtin-above:node:crypto"(exports, module) {
    module.exports = Object.create(__require("node:crypto"));
  }
});

// builtin-above:node:zlib
var require_node_zlib = __commonJS({
  "builtin-above:node:zlib"(exports, module) {
    module.exports = Object.create(__require("node:zlib"));
  }
});

// builtin-above:node:net
var require_node_net = __commonJS({
  "builtin-above:node:net"(exports, module) {
    module.exports = Object.create(__require("node:net"));
  }
});

// builtin-above:node:util
var require_node_util = __commonJS({
  "builtin-above:node:util"(exports, module) {
    module.exports = Object.create(__require("node:util"));
  }
});

// builtin-above:node:path
var require_node_path = __commonJS({
  "builtin-above:node:path"(exports, module) {
    module.exports = Object.create(__require("node:path"));
  }
});

// src/adapters/hash-worker.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);

// src/adapters/hash-file.ts
var import_node_fs6 = __toESM(require_node_fs(), 1);

// src/core/result.ts
function ok(value) {
  return { ok: true, value };
}
function err(error) {
  return { ok: false, error };
}

// src/go/byte-window.ts
var windowBytes = 256 * 1024;
function openWindow(source) {
  let start = 0;
  let held = Buffer.alloc(0);
  return {
    sizeBytes: source.sizeBytes,
    async at(position, length) {
      const wanted = Math.min(length, source.sizeBytes - position);
      if (position < 0 || wanted <= 0) return ok(Buffer.alloc(0));
      if (position < start || position + wanted > start + held.length) {
        const read3 = await source.read(position, Math.max(wanted, windowBytes));
        if (!read3.ok) return read3;
        start = position;
        held = Buffer.from(read3.value.buffer, read3.value.byteOffset, read3.value.byteLength);
      }
      return ok(held.subarray(position - start, position - start + wanted));
    }
  };
}

// src/go/dirhash.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

// src/go/module-version.ts
function formatModuleVersion({ module, version }) {
  return version === "" ? module : `${module}@${version}`;
}

// src/go/zip-fault.ts
function unreadable(fault) {
  return { kind: "unreadable", detail: fault.message };
}

// src/go/zip-end.ts
var endSignature = 101010256;
var endLength = 22;
var locator64Signature = 117853008;
var locator64Length = 20;
var end64Signature = 101075792;
var end64Length = 56;
var searchLengths = [1024, 65 * 1024];
function notAZip(detail) {
  return { kind: "not-a-zip", detail };
}
async function readDirectoryEnd(window) {
  const found = await findEnd(window);
  if (!found.ok) return found;
  const { record, position } = found.value;
  let end = {
    position,
    records: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16)
  };
  if (end.records === 65535 || end.size === 65535 || end.offset === 4294967295) {
    const end64 = await readEnd64(window, position);
    if (!end64.ok) return end64;
    end = end64.value ?? end;
  }
  const directoryPosition = end.position - end.size;
  if (directoryPosition < 0 || directoryPosition >= window.sizeBytes) {
    return err(notAZip("the end record points outside of the file"));
  }
  return ok({
    directoryOffset: end.offset,
    baseOffset: directoryPosition - end.offset,
    records: end.records
  });
}
async function findEnd(window) {
  for (const length of searchLengths) {
    const blockLength = Math.min(length, window.sizeBytes);
    const block = await window.at(window.sizeBytes - blockLength, blockLength);
    if (!block.ok) return err(unreadable(block.error));
    const index = findEndIn(block.value);
    if (index >= 0) {
      return ok({
        record: block.value.subarray(index),
        position: window.sizeBytes - blockLength + index
      });
    }
    if (blockLength === window.sizeBytes) break;
  }
  return err(notAZip("no end of a central directory"));
}
function findEndIn(block) {
  for (let index = block.length - endLength; index >= 0; index--) {
    if (block.readUInt32LE(index) !== endSignature) continue;
    const commentLength = block.readUInt16LE(index + 20);
    return index + endLength + commentLength > block.length ? -1 : index;
  }
  return -1;
}
async function readEnd64(window, endPosition) {
  const locatorPosition = endPosition - locator64Length;
  if (locatorPosition < 0) return ok(void 0);
  const locator = await window.at(locatorPosition, locator64Length);
  if (!locator.ok) return err(unreadable(locator.error));
  const isLocator = locator.value.readUInt32LE(0) === locator64Signature && locator.value.readUInt32LE(4) === 0 && locator.value.readUInt32LE(16) === 1;
  if (!isLocator) return ok(void 0);
  const position = readSafeUInt64(locator.value, 8);
  if (position === void 0) return err(notAZip("the zip64 record lies outside of the file"));
  const record = await window.at(position, end64Length);
  if (!record.ok) return err(unreadable(record.error));
  if (record.value.length < end64Length || record.value.readUInt32LE(0) !== end64Signature) {
    return err(notAZip("no zip64 record where its locator points"));
  }
  const records = readSafeUInt64(record.value, 32);
  const size = readSafeUInt64(record.value, 40);
  const offset = readSafeUInt64(record.value, 48);
  if (records === void 0 || size === void 0 || offset === void 0) {
    return err(notAZip("a zip64 record beyond all sizes"));
  }
  return ok({ position, records, size, offset });
}
function readSafeUInt64(bytes, index) {
  const value = bytes.readBigUInt64LE(index);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? void 0 : Number(value);
}

// src/go/zip-directory.ts
var maxZipBytes = 500 << 20;
var maxDirectoryBytes = 64 << 20;
var headerSignature = 33639248;
var headerLength = 46;
var zip64ExtraTag = 1;
var unknown32 = 4294967295;
async function readZipDirectory(window) {
  if (window.sizeBytes > maxZipBytes) {
    return err({ kind: "too-large", detail: `${window.sizeBytes} bytes; Go takes ${maxZipBytes}` });
  }
  const end = await readDirectoryEnd(window);
  if (!end.ok) return end;
  const baseOffset = await correctBase(window, end.value);
  if (!baseOffset.ok) return baseOffset;
  const entries = [];
  const start = baseOffset.value + end.value.directoryOffset;
  let heldBytes = 0;
  for (let position = start; ; ) {
    const header2 = await readHeader(window, position, baseOffset.value);
    if (!header2.ok) return header2;
    if (header2.value === "no-header") break;
    entries.push(header2.value.entry);
    position = header2.value.nextPosition;
    if (position - start > maxDirectoryBytes) return err({ kind: "too-large", detail: "its directory" });
    if (!header2.value.entry.nameBytes.endsWith("/")) heldBytes += header2.value.entry.uncompressedBytes;
    if (heldBytes > maxZipBytes) {
      return err({ kind: "too-large", detail: `its files; Go takes ${maxZipBytes} bytes in all` });
    }
  }
  if (entries.length % 65536 !== end.value.records % 65536) {
    return err(notAZip(`${entries.length} entries where its end record counts ${end.value.records}`));
  }
  return ok(entries);
}
async function correctBase(window, end) {
  if (end.baseOffset <= 0) return ok(end.baseOffset);
  const header2 = await readHeader(window, end.directoryOffset, 0);
  if (!header2.ok && header2.error.kind === "unreadable") return header2;
  return ok(header2.ok && header2.value !== "no-header" ? 0 : end.baseOffset);
}
async function readHeader(window, position, baseOffset) {
  const fixed = await window.at(position, headerLength);
  if (!fixed.ok) return err(unreadable(fixed.error));
  const bytes = fixed.value;
  if (bytes.length === 0) return err(notAZip("its directory runs past the end of the file"));
  if (bytes.length < headerLength || bytes.readUInt32LE(0) !== headerSignature) return ok("no-header");
  const nameLength = bytes.readUInt16LE(28);
  const extraLength = bytes.readUInt16LE(30);
  const restLength = nameLength + extraLength + bytes.readUInt16LE(32);
  const rest = await window.at(position + headerLength, restLength);
  if (!rest.ok) return err(unreadable(rest.error));
  if (restLength > 0 && rest.value.length === 0) {
    return err(notAZip("its directory runs past the end of the file"));
  }
  if (rest.value.length < restLength) return ok("no-header");
  const sizes = applyZip64(rest.value.subarray(nameLength, nameLength + extraLength), {
    uncompressed: bytes.readUInt32LE(24),
    compressed: bytes.readUInt32LE(20),
    offset: bytes.readUInt32LE(42)
  });
  if (!sizes.ok) return sizes;
  if (sizes.value === "no-header") return ok("no-header");
  const entry = {
    nameBytes: rest.value.toString("latin1", 0, nameLength),
    method: bytes.readUInt16LE(10),
    hasDescriptor: (bytes.readUInt16LE(8) & 8) !== 0,
    crc32: bytes.readUInt32LE(16),
    compressedBytes: sizes.value.compressed,
    uncompressedBytes: sizes.value.uncompressed,
    headerPosition: sizes.value.offset + baseOffset
  };
  return ok({ entry, nextPosition: position + headerLength + restLength });
}
function applyZip64(extra, short) {
  const wide = Object.keys(short).filter((name) => short[name] === unknown32);
  const field = wide.length === 0 ? void 0 : findExtra(extra, zip64ExtraTag);
  if (field === void 0) {
    return ok(wide.includes("compressed") || wide.includes("offset") ? "no-header" : short);
  }
  if (field.length < wide.length * 8) return ok("no-header");
  const sizes = { ...short };
  for (const [index, name] of wide.entries()) {
    const value = readSafeUInt64(field, index * 8);
    if (value === void 0) return err(notAZip("an entry beyond all sizes"));
    sizes[name] = value;
  }
  return ok(sizes);
}
function findExtra(extra, tag) {
  for (let index = 0; index + 4 <= extra.length; ) {
    const end = index + 4 + extra.readUInt16LE(index + 2);
    if (end > extra.length) return void 0;
    if (extra.readUInt16LE(index) === tag) return extra.subarray(index + 4, end);
    index = end;
  }
  return void 0;
}

// src/go/inflate-together.ts
var import_node_zlib2 = __toESM(require_node_zlib(), 1);

// src/core/release.ts
var leastBytes = 16 << 10;
function release({ buffer, byteOffset, byteLength }) {
  const isAlone2 = byteOffset === 0 && byteLength > buffer.byteLength / 2;
  if (byteLength >= leastBytes && isAlone2 && "transfer" in buffer && typeof buffer.transfer === "function")
    buffer.transfer(0);
}

// src/go/inflate.ts
var import_node_zlib = __toESM(require_node_zlib(), 1);
function inflateWhole(deflated2, declaredBytes) {
  try {
    return ok(import_node_zlib.default.inflateRawSync(deflated2, exactly(declaredBytes)));
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
}
function exactly(declaredBytes) {
  return { chunkSize: Math.max(64, declaredBytes + 1), maxOutputLength: declaredBytes + 1 };
}
async function inflatePieces(next, take) {
  const inflater = import_node_zlib.default.createInflateRaw({ chunkSize: 64 * 1024 });
  const seen = { ended: false };
  inflater.on("data", (piece) => {
    if (take(piece)) return;
    seen.failure ??= "more comes out of it than declared";
    inflater.destroy();
  });
  inflater.on("error", (thrown) => {
    seen.failure ??= wordsOf(thrown);
  });
  inflater.on("end", () => {
    seen.ended = true;
  });
  const closed = new Promise((resolve) => inflater.on("close", resolve));
  while (!seen.ended && seen.failure === void 0) {
    const piece = await next();
    if (!piece.ok) {
      seen.failure ??= piece.error;
      inflater.destroy();
      break;
    }
    if (piece.value === void 0) break;
    const written = new Promise((resolve) => inflater.write(piece.value, () => resolve()));
    await Promise.race([written, closed]);
  }
  inflater.end();
  await closed;
  return seen.failure === void 0 ? ok(void 0) : err(seen.failure);
}
function wordsOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/go/inflate-together.ts
var magic = Buffer.from([31, 139, 8]);
var header = Buffer.from([...magic, 0, 0, 0, 0, 0, 0, 255]);
var trailerBytes = 8;
function inflateTogether(bodies, take) {
  const members = membersOf(bodies);
  const wholeBytes = bodies.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  const whole = countOf(magic, members) === bodies.length ? gunzip(members, wholeBytes) : void 0;
  if (whole === void 0) return false;
  let at = 0;
  for (const [index, { inflatedBytes }] of bodies.entries()) {
    take(index, whole.subarray(at, at + inflatedBytes));
    at += inflatedBytes;
  }
  release(whole);
  return true;
}
function membersOf(bodies) {
  const frameBytes = header.length + trailerBytes;
  const members = room(bodies.reduce((sum, { bytes }) => sum + bytes.length + frameBytes, 0));
  let at = 0;
  for (const { bytes, crc32, inflatedBytes } of bodies) {
    members.set(header, at);
    members.set(bytes, at + header.length);
    at += header.length + bytes.length;
    members.writeUInt32LE(crc32, at);
    members.writeUInt32LE(inflatedBytes, at + 4);
    at += trailerBytes;
  }
  return members;
}
var kept = Buffer.alloc(0);
function room(sizeBytes) {
  if (kept.length < sizeBytes) kept = Buffer.allocUnsafeSlow(sizeBytes);
  return kept.subarray(0, sizeBytes);
}
function countOf(needle, bytes) {
  let count = 0;
  for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) count++;
  return count;
}
function gunzip(members, wholeBytes) {
  try {
    const answer2 = import_node_zlib2.default.gunzipSync(members, {
      ...exactly(wholeBytes),
      info: true
    });
    const { buffer, engine } = answer2;
    const isRead = engine instanceof import_node_zlib2.default.Gunzip && engine.bytesWritten === members.length;
    return isRead && buffer instanceof Buffer && buffer.length === wholeBytes ? buffer : void 0;
  } catch {
    return void 0;
  }
}

// src/go/zip-entry.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_zlib3 = __toESM(require_node_zlib(), 1);

// src/go/zip-local.ts
var signature = 67324752;
var descriptorSignature = 134695760;
var localHeaderBytes = 30;
var mostDescriptorBytes = 16;
function bodyOffset(header2) {
  if (header2.length < localHeaderBytes || header2.readUInt32LE(0) !== signature) return void 0;
  return localHeaderBytes + header2.readUInt16LE(26) + header2.readUInt16LE(28);
}
function describedCrc32(bytes) {
  const skipped = bytes.length >= 4 && bytes.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  return bytes.length < skipped + 12 ? void 0 : bytes.readUInt32LE(skipped);
}

// src/go/zip-entry.ts
var stored = 0;
var deflated = 8;
var atOnce = { deflatedBytes: 2 << 20, inflatedBytes: 8 << 20 };
async function hashEntry(window, entry, onPiece) {
  let whole;
  let hash;
  const read3 = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (piece.length === entry.uncompressedBytes) whole = sha256Of(piece);
    else hash = (hash ?? (0, import_node_crypto.createHash)("sha256")).update(piece);
  });
  if (!read3.ok) return read3;
  return ok(whole ?? hash?.digest("hex") ?? sha256Of(new Uint8Array()));
}
function sha256Of(bytes) {
  return (0, import_node_crypto.hash)("sha256", bytes, "hex");
}
async function readEntry(window, entry, onPiece) {
  const start = await findBody(window, entry);
  if (!start.ok) return start;
  if (entry.nameBytes.endsWith("/")) {
    if (entry.uncompressedBytes !== 0) return err(damaged(entry, "a directory with content"));
    return ok(void 0);
  }
  let crc = 0;
  let heldBytes = 0;
  const take = (piece) => {
    heldBytes += piece.length;
    if (heldBytes > entry.uncompressedBytes) return false;
    crc = import_node_zlib3.default.crc32(piece, crc);
    onPiece(piece);
    return true;
  };
  const read3 = await readBody(window, entry, start.value, take);
  if (!read3.ok) return read3;
  if (heldBytes !== entry.uncompressedBytes) {
    return err(damaged(entry, `${heldBytes} bytes where ${entry.uncompressedBytes} are declared`));
  }
  if (entry.hasDescriptor) {
    const described = await readDescriptor(window, entry, start.value + entry.compressedBytes);
    if (!described.ok) return described;
    if (described.value !== entry.crc32) return err(damaged(entry, "its two checksums disagree"));
  }
  if (crc !== entry.crc32 && (entry.hasDescriptor || entry.crc32 !== 0)) {
    return err(damaged(entry, "its checksum disagrees"));
  }
  return ok(void 0);
}
function damaged(entry, words) {
  return { kind: "damaged", detail: `${printName(entry)}: ${words}` };
}
function printName(entry) {
  return JSON.stringify(Buffer.from(entry.nameBytes, "latin1").toString("utf8"));
}
async function findBody(window, entry) {
  const header2 = await window.at(entry.headerPosition, localHeaderBytes);
  if (!header2.ok) return err(unreadable(header2.error));
  const offset = bodyOffset(header2.value);
  if (offset === void 0) return err(damaged(entry, "no header where the directory points"));
  return ok(entry.headerPosition + offset);
}
async function readBody(window, entry, start, take) {
  const tooMuch = damaged(entry, "more comes out of it than declared");
  if (entry.method !== stored && entry.method !== deflated) {
    return err(damaged(entry, `compression method ${entry.method}`));
  }
  const isAtOnce = entry.compressedBytes <= atOnce.deflatedBytes && entry.uncompressedBytes <= atOnce.inflatedBytes;
  if (entry.method === deflated && isAtOnce) {
    const body = await gather(window, start, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole = inflateWhole(body.value, entry.uncompressedBytes);
    if (entry.compressedBytes > windowBytes) release(body.value);
    if (!whole.ok) return err(damaged(entry, whole.error));
    const isTaken = take(whole.value);
    release(whole.value);
    return isTaken ? ok(void 0) : err(tooMuch);
  }
  let position = start;
  const end = start + entry.compressedBytes;
  const next = async () => {
    const piece = await window.at(position, Math.min(windowBytes, end - position));
    if (!piece.ok) return err(unreadable(piece.error));
    position += piece.value.length;
    return ok(piece.value.length === 0 ? void 0 : piece.value);
  };
  if (entry.method === deflated) {
    const inflated = await inflatePieces(next, take);
    if (inflated.ok) return inflated;
    return err(typeof inflated.error === "string" ? damaged(entry, inflated.error) : inflated.error);
  }
  for (; ; ) {
    const piece = await next();
    if (!piece.ok) return piece;
    if (piece.value === void 0) return ok(void 0);
    if (!take(piece.value)) return err(tooMuch);
  }
}
async function gather(window, start, length) {
  if (length <= windowBytes) return window.at(start, length);
  const whole = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const piece = await window.at(start + done, Math.min(windowBytes, length - done));
    if (!piece.ok) return piece;
    if (piece.value.length === 0) return ok(whole.subarray(0, done));
    done += piece.value.copy(whole, done);
  }
  return ok(whole);
}
async function readDescriptor(window, entry, position) {
  const bytes = await window.at(position, mostDescriptorBytes);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const crc32 = describedCrc32(bytes.value);
  return crc32 === void 0 ? err(damaged(entry, "its descriptor is cut")) : ok(crc32);
}

// src/go/zip-run.ts
var mostInflatedBytes = 1 << 20;
var extraBytes = 64;
function runsOf(entries) {
  const runs = [];
  let inflatedBytes = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    inflatedBytes += entry.uncompressedBytes;
    const first = run?.[0];
    const goesOn = first !== void 0 && isOrdinary(first) && isOrdinary(entry) && inflatedBytes <= mostInflatedBytes && endOf(entry) - first.headerPosition <= windowBytes;
    if (goesOn) run?.push(entry);
    else {
      runs.push([entry]);
      inflatedBytes = entry.uncompressedBytes;
    }
  }
  return runs;
}
async function hashRun(window, run, watcher) {
  if (run.length > 1 && await hashTogether(window, run, watcher)) return ok(void 0);
  for (const entry of run) {
    const hash = await hashEntry(window, entry, (piece) => watcher.piece(entry, piece));
    if (!hash.ok) return hash;
    watcher.end(entry, hash.value);
  }
  return ok(void 0);
}
async function hashTogether(window, run, watcher) {
  const [first, last] = [run[0], run.at(-1)];
  if (first === void 0 || last === void 0) return false;
  const bytes = await window.at(first.headerPosition, endOf(last) - first.headerPosition);
  if (!bytes.ok) return false;
  const bodies = [];
  for (const entry of run) {
    const body = bodyIn(bytes.value.subarray(entry.headerPosition - first.headerPosition), entry);
    if (body === void 0) return false;
    bodies.push(body);
  }
  return inflateTogether(bodies, (index, piece) => {
    const entry = run[index];
    if (entry === void 0) return;
    watcher.piece(entry, piece);
    watcher.end(entry, sha256Of(piece));
  });
}
function bodyIn(bytes, entry) {
  const start = bodyOffset(bytes);
  if (start === void 0) return void 0;
  const end = start + entry.compressedBytes;
  if (end > bytes.length) return void 0;
  if (entry.hasDescriptor && describedCrc32(bytes.subarray(end)) !== entry.crc32) return void 0;
  return { bytes: bytes.subarray(start, end), crc32: entry.crc32, inflatedBytes: entry.uncompressedBytes };
}
function isOrdinary({ method, nameBytes, uncompressedBytes }) {
  return method === deflated && uncompressedBytes > 0 && !nameBytes.endsWith("/");
}
function endOf({ headerPosition, nameBytes, compressedBytes }) {
  const aroundBytes = localHeaderBytes + nameBytes.length + extraBytes + mostDescriptorBytes;
  return headerPosition + aroundBytes + compressedBytes;
}

// src/go/dirhash.ts
var mostKeptBytes = 1 << 20;
async function hashShare(source, share, { keep, watcher } = {}) {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const broken = entries.find(({ nameBytes }) => nameBytes.includes("\n"));
  if (broken !== void 0) {
    const detail = `a name with a line end: ${JSON.stringify(broken.nameBytes)}`;
    return err({ kind: "illegal-name", detail });
  }
  const nameToKeep = keep === void 0 ? void 0 : Buffer.from(keep, "utf8").toString("latin1");
  const hashes = /* @__PURE__ */ new Map();
  let kept2;
  watcher?.begin(entries);
  const isKept = (entry) => entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
  const watching = {
    piece(entry, bytes) {
      watcher?.piece(entry, bytes);
      if (isKept(entry)) kept2 = joined(kept2, bytes);
    },
    end(entry, sha256) {
      watcher?.end(entry, sha256);
      if (isKept(entry)) kept2 ??= new Uint8Array();
      hashes.set(entry.nameBytes, sha256);
    }
  };
  for (const run of runsOf(entriesOf(share, entries))) {
    const hashed = await hashRun(window, run, watching);
    if (!hashed.ok) return hashed;
  }
  return ok({
    hashes,
    names: share.index === 0 ? entries.map(({ nameBytes }) => nameBytes).sort() : [],
    uncompressedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...kept2 !== void 0 && { kept: kept2 }
  });
}
function joinShares(parts) {
  const names = parts.flatMap((part) => part.names);
  const kept2 = parts.find((part) => part.kept !== void 0)?.kept;
  const summary = (0, import_node_crypto2.createHash)("sha256");
  for (const name of names) {
    const hash = parts.find(({ hashes }) => hashes.has(name))?.hashes.get(name);
    summary.update(`${hash ?? ""}  ${name}
`, "latin1");
  }
  return {
    h1: `h1:${summary.digest("base64")}`,
    names: names.length,
    commonPrefix: commonPrefixOf(names.at(0) ?? "", names.at(-1) ?? ""),
    uncompressedBytes: parts[0]?.uncompressedBytes ?? 0,
    ...kept2 !== void 0 && { kept: kept2 }
  };
}
var entryBytes = 16 << 10;
function entriesOf({ index, of }, entries) {
  const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
  const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
  if (of === 1) return inFileOrder;
  const work = inFileOrder.reduce((sum, entry) => sum + entry.uncompressedBytes + entryBytes, 0);
  let done = 0;
  return inFileOrder.filter((entry) => {
    const at = Math.min(of - 1, Math.floor(done / work * of));
    done += entry.uncompressedBytes + entryBytes;
    return at === index;
  });
}
function joined(before, bytes) {
  const whole = new Uint8Array((before?.length ?? 0) + bytes.length);
  if (before !== void 0) whole.set(before);
  whole.set(bytes, before?.length ?? 0);
  return whole;
}
function commonPrefixOf(first, last) {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}

// src/adapters/node-bytes.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_util = __toESM(require_node_util(), 1);
var [readSome, writeSome] = [(0, import_node_util.promisify)(import_node_fs.read), (0, import_node_util.promisify)(import_node_fs.write)];
function readAtSync(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = (0, import_node_fs.readSync)(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
function writeAtSync(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += (0, import_node_fs.writeSync)(handle, bytes, done, bytes.length - done, at);
  }
}

// src/adapters/node-fault.ts
function messageOf(thrown) {
  if (typeof thrown !== "object" || thrown === null || !("message" in thrown)) return String(thrown);
  return String(thrown.message);
}

// src/adapters/node-handles.ts
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_node_util3 = __toESM(require_node_util(), 1);

// src/adapters/node-directory.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_node_path = __toESM(require_node_path(), 1);
function makeDirectories(path, mode = 511) {
  if ((0, import_node_path.dirname)(path) !== path && isMissing((0, import_node_path.dirname)(path))) makeDirectories((0, import_node_path.dirname)(path), mode);
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

// src/adapters/node-special-files.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_util2 = __toESM(require_node_util(), 1);
var readSome2 = (0, import_node_util2.promisify)(import_node_fs3.read);
var pieceBytes = 64 * 1024;
var mostBytes = 64 * 1024 * 1024;

// src/adapters/node-handles.ts
var readAll = (0, import_node_util3.promisify)(import_node_fs4.readFile);
var fewBytes = 16 * 1024;
var socketBytes = 64 * 1024;
var pieceBytes2 = 256 * 1024;
var forReading = process.platform === "win32" ? "r" : import_node_fs4.constants.O_RDONLY | import_node_fs4.constants.O_NONBLOCK;

// src/adapters/tree-writer.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_path2 = __toESM(require_node_path(), 1);

// src/go/semver.ts
var number = "(0|[1-9][0-9]*)";
var prereleaseWord = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var buildWord = "[0-9A-Za-z-]+";
var semantic = new RegExp(
  `^v${number}(?:\\.${number}(?:\\.${number}(-${prereleaseWord}(?:\\.${prereleaseWord})*)?(\\+${buildWord}(?:\\.${buildWord})*)?)?)?$`
);

// src/go/module-path.ts
var windowsNames = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
function problemOfElement(element, kind) {
  if (element === "") return "empty path element";
  if (/^\.+$/.test(element)) return `invalid path element ${JSON.stringify(element)}`;
  if (kind === "module" && element.startsWith(".")) return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  const wrong = (kind === "module" ? /[^-._~0-9A-Za-z]/u : /[^-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z\p{L}]/u).exec(
    element
  );
  if (wrong !== null) return `invalid char '${wrong[0]}'`;
  const [short = ""] = element.split(".", 1);
  if (windowsNames.test(short))
    return `${JSON.stringify(short)} disallowed as path element component on Windows`;
  if (kind === "module" && /~[0-9]+$/.test(short)) return "trailing tilde and digits in path element";
  return void 0;
}
function isFileElement(element) {
  return problemOfElement(element, "file") === void 0;
}

// src/go/zip-tree.ts
var maxTextBytes = 16 << 20;
var limitedNames = /* @__PURE__ */ new Set(["go.mod", "LICENSE"]);
function treeOf(entries, version) {
  const prefix = `${formatModuleVersion(version)}/`;
  const tree = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (!entry.nameBytes.startsWith(prefix)) return void 0;
    const path = entry.nameBytes.slice(prefix.length);
    if (path === "") continue;
    const isDirectory2 = path.endsWith("/");
    const name = isDirectory2 ? path.slice(0, -1) : path;
    if (!isAllowed(name) || !isAlone(seen, name, isDirectory2)) return void 0;
    if (isDirectory2) continue;
    if (!isGoModInPlace(name)) return void 0;
    if (limitedNames.has(name) && entry.uncompressedBytes > maxTextBytes) return void 0;
    tree.set(entry, name);
  }
  return tree;
}
function isAllowed(name) {
  return /^[\x20-\x7e]+$/.test(name) && name.split("/").every(isFileElement);
}
function isAlone(seen, name, isDirectory2) {
  const folded = name.toLowerCase();
  const other = seen.get(folded);
  if (other !== void 0) return isDirectory2 && other.isDirectory && other.name === name;
  seen.set(folded, { name, isDirectory: isDirectory2 });
  const end = name.lastIndexOf("/");
  return end === -1 || isAlone(seen, name.slice(0, end), true);
}
function isGoModInPlace(name) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return base.toLowerCase() !== "go.mod" || name === "go.mod";
}

// src/adapters/tree-writer.ts
function openTreeWriter({ directory, module, version }) {
  let tree;
  let current;
  const made = /* @__PURE__ */ new Set();
  function guarded(action) {
    if (tree === void 0) return;
    try {
      action(tree);
    } catch {
      tree = void 0;
      closeQuietly();
    }
  }
  function make(path) {
    if (made.has(path)) return;
    if (path === directory) makeDirectories(path);
    else {
      make((0, import_node_path2.dirname)(path));
      makeDirectory(path);
    }
    made.add(path);
  }
  function open(entry, name) {
    const path = (0, import_node_path2.join)(directory, name);
    make((0, import_node_path2.dirname)(path));
    const handle = (0, import_node_fs5.openSync)(path, "wx", 292);
    current = { entry, handle };
    return handle;
  }
  function closeQuietly() {
    try {
      close();
    } catch {
    }
  }
  function close() {
    const handle = current?.handle;
    current = void 0;
    if (handle !== void 0) (0, import_node_fs5.closeSync)(handle);
  }
  return {
    begin(entries) {
      tree = treeOf(entries, { module, version });
      guarded(() => make(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === void 0) return;
        const handle = current?.entry === entry ? current.handle : open(entry, name);
        writeAtSync(handle, bytes, null);
      });
    },
    end(entry) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name !== void 0 && current?.entry !== entry) open(entry, name);
        close();
      });
    },
    finish() {
      closeQuietly();
      return tree === void 0 ? void 0 : [...made];
    }
  };
}
function withoutWriting(root, directories) {
  try {
    for (const path of new Set(directories)) if (path !== root) (0, import_node_fs5.chmodSync)(path, (0, import_node_fs5.statSync)(path).mode & ~146);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/hash-file.ts
async function hashFileAlone(path, options = {}) {
  const whole = await hashFileShare(path, options, { index: 0, of: 1 });
  return whole.ok ? ok(joinHashed([whole.value], options)) : whole;
}
async function hashFileShare(path, { keep, tree }, share) {
  const opened = orWords(() => (0, import_node_fs6.openSync)(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  const writer = tree && openTreeWriter(tree);
  try {
    const part = await hashShare(sourceOf(opened.value), share, {
      ...keep !== void 0 && { keep },
      ...writer !== void 0 && { watcher: writer }
    });
    const directories = writer?.finish();
    return part.ok ? ok({ ...part.value, ...directories !== void 0 && { directories } }) : part;
  } finally {
    (0, import_node_fs6.closeSync)(opened.value);
  }
}
function joinHashed(shares, { tree }) {
  const zip = joinShares(shares);
  const directories = shares.flatMap((share) => share.directories ?? []);
  const isUnpacked = tree !== void 0 && shares.every((share) => share.directories !== void 0);
  const isSealed = isUnpacked && (!tree.readOnly || withoutWriting(tree.directory, directories));
  return isSealed ? { ...zip, unpacked: true } : zip;
}
function sourceOf(handle) {
  const sizeBytes = (0, import_node_fs6.fstatSync)(handle).size;
  let [spare, last] = [];
  const bufferFor = (length) => {
    if (length > windowBytes) return Buffer.allocUnsafeSlow(length);
    [spare, last] = [last, spare ?? Buffer.allocUnsafeSlow(windowBytes)];
    return last.subarray(0, Math.max(0, length));
  };
  return {
    sizeBytes,
    read: (position, length) => Promise.resolve(
      orWords(() => readAtSync(handle, bufferFor(Math.min(length, sizeBytes - position)), position))
    )
  };
}
function orWords(action) {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}

// src/adapters/hash-worker.ts
async function answer({ path, options, share }) {
  return share === void 0 ? { kind: "whole", hash: await hashFileAlone(path, options) } : { kind: "share", hash: await hashFileShare(path, options, share) };
}
import_node_worker_threads.parentPort?.on("message", (order) => {
  void answer(order).then((found) => import_node_worker_threads.parentPort?.postMessage(found));
});
