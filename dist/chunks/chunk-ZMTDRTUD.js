import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readCredentials
} from "./chunk-GQP2V72V.js";
import {
  require_node_crypto
} from "./chunk-5Q6MDPRD.js";
import {
  err,
  ok
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

// builtin-above:node:zlib
var require_node_zlib = __commonJS({
  "builtin-above:node:zlib"(exports, module) {
    module.exports = Object.create(__require("node:zlib"));
  }
});

// src/core/slots.ts
function slots(perOrigin) {
  const origins = /* @__PURE__ */ new Map();
  function place(name, origin) {
    origin.taken++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      origin.taken--;
      for (const next of origin.waiting) {
        if (origin.taken >= next.most) break;
        origin.waiting.delete(next);
        next.onTurn();
      }
      if (origin.taken === 0 && origin.waiting.size === 0) origins.delete(name);
    };
  }
  return {
    taken: (name) => origins.get(name)?.taken ?? 0,
    take(name, signal, most = perOrigin) {
      if (signal.aborted) return Promise.resolve(void 0);
      const origin = origins.get(name) ?? { taken: 0, waiting: /* @__PURE__ */ new Set() };
      origins.set(name, origin);
      if (origin.taken < most && origin.waiting.size === 0) return Promise.resolve(place(name, origin));
      return new Promise((resolve) => {
        const onAbort = () => {
          origin.waiting.delete(waiting);
          resolve(void 0);
        };
        const waiting = {
          most,
          onTurn() {
            signal.removeEventListener("abort", onAbort);
            resolve(place(name, origin));
          }
        };
        origin.waiting.add(waiting);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    }
  };
}

// src/core/cancel.ts
var reason = "cancelled";
function cancelWith(...signals) {
  const controller = new AbortController();
  const followed = /* @__PURE__ */ new Map();
  let by;
  const unfollow = (signal) => {
    const onAbort = followed.get(signal);
    if (onAbort !== void 0) signal.removeEventListener("abort", onAbort);
    followed.delete(signal);
  };
  for (const signal of signals) {
    if (signal === void 0) continue;
    const onAbort = () => {
      if (!controller.signal.aborted) by = signal;
      controller.abort(reason);
    };
    if (signal.aborted) onAbort();
    else {
      signal.addEventListener("abort", onAbort, { once: true });
      followed.set(signal, onAbort);
    }
  }
  return {
    signal: controller.signal,
    get by() {
      return by;
    },
    abort: () => controller.abort(reason),
    unfollow,
    release: () => {
      for (const signal of followed.keys()) unfollow(signal);
    }
  };
}

// src/go/module-version.ts
var fileKinds = /* @__PURE__ */ new Set(["info", "mod", "zip"]);
function isFileKind(file) {
  return fileKinds.has(file);
}
function formatModuleVersion({ module, version }) {
  return version === "" ? module : `${module}@${version}`;
}

// src/core/url-end.ts
function bareHost(hostname) {
  return hostname.replace(/^\[|\]$/g, "");
}
function portOf({ port, protocol }) {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

// src/core/least-speed.ts
var leastBytesPerSecond = 1024;

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
        const read = await source.read(position, Math.max(wanted, windowBytes));
        if (!read.ok) return read;
        start = position;
        held = Buffer.from(read.value.buffer, read.value.byteOffset, read.value.byteLength);
      }
      return ok(held.subarray(position - start, position - start + wanted));
    }
  };
}

// src/core/release.ts
var leastBytes = 16 << 10;
function release({ buffer, byteOffset, byteLength }) {
  const isAlone = byteOffset === 0 && byteLength > buffer.byteLength / 2;
  if (byteLength >= leastBytes && isAlone && "transfer" in buffer && typeof buffer.transfer === "function")
    buffer.transfer(0);
}

// src/go/dirhash.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

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
    const answer = import_node_zlib2.default.gunzipSync(members, {
      ...exactly(wholeBytes),
      info: true
    });
    const { buffer, engine } = answer;
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
  const read = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (piece.length === entry.uncompressedBytes) whole = sha256Of(piece);
    else hash = (hash ?? (0, import_node_crypto.createHash)("sha256")).update(piece);
  });
  if (!read.ok) return read;
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
  const read = await readBody(window, entry, start.value, take);
  if (!read.ok) return read;
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
async function hashZip(source, reading = {}) {
  const whole = await hashShare(source, { index: 0, of: 1 }, reading);
  return whole.ok ? ok(joinShares([whole.value])) : whole;
}
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
function hasPrefix(zip, module) {
  const prefix = Buffer.from(`${formatModuleVersion(module)}/`, "utf8").toString("latin1");
  return zip.names === 0 || zip.commonPrefix.startsWith(prefix);
}
function hashGoMod(bytes) {
  const content = (0, import_node_crypto2.createHash)("sha256").update(bytes).digest("hex");
  return `h1:${(0, import_node_crypto2.createHash)("sha256").update(`${content}  go.mod
`).digest("base64")}`;
}
function isH1(text) {
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(text);
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

// src/go/ip-address.ts
function parseAddress(text) {
  const bytes = parseBytes(text);
  return bytes !== void 0 && isMapped(bytes) ? bytes.slice(12) : bytes;
}
function parseNetwork(text) {
  const [, written = "", digits = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
  const bytes = parseBytes(written);
  const prefixBits = Number(digits);
  if (bytes === void 0 || prefixBits > bytes.length * 8) return void 0;
  if (isMapped(bytes) && prefixBits >= 96) return { address: bytes.slice(12), prefixBits: prefixBits - 96 };
  return { address: bytes, prefixBits };
}
function isInNetwork(address, network) {
  if (address.length !== network.address.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixBits - index * 8));
    const mask = 255 << 8 - bits & 255;
    return (byte & mask) === ((network.address[index] ?? 0) & mask);
  });
}
function sameAddress(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
function isLoopbackAddress(address) {
  if (address.length === 4) return address[0] === 127;
  return address.every((byte, index) => byte === (index === 15 ? 1 : 0));
}
function isLoopbackHost(hostname) {
  const address = parseAddress(bareHost(hostname));
  return hostname === "localhost" || address !== void 0 && isLoopbackAddress(address);
}
function parseBytes(text) {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}
function isMapped(bytes) {
  return bytes.length === 16 && bytes.every((byte, index) => index > 11 || byte === (index < 10 ? 0 : 255));
}
function parseIpv4(text) {
  const parts = text.split(".");
  const isAddress = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const last = halves.length - 1;
  const sides = halves.map((half, index) => half === "" ? [] : parseGroups(half, index === last));
  const [head, tail] = sides;
  if (head === void 0 || halves.length === 2 && tail === void 0) return void 0;
  if (halves.length === 1) return head.length === 16 ? head : void 0;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? void 0 : [...head, ...Array(missing).fill(0), ...tail ?? []];
}
function parseGroups(text, isLast) {
  const groups = text.split(":");
  const bytes = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = isLast && index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : void 0;
    if (ipv4 !== void 0) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else return void 0;
  }
  return bytes;
}

// src/go/http-proxy-address.ts
function parseHttpProxyAddress(value) {
  const whole = parse(value);
  const isBogus = whole === void 0 || whole.scheme === "" || whole.host === "";
  const read = isBogus ? parse(`http://${value}`) ?? whole : whole;
  if (read === void 0) return void 0;
  const { hostname, port } = splitHost(read.host);
  const credentials = readCredentials(read.authority);
  const address = { scheme: read.scheme, hostname: toAscii(hostname), port };
  return credentials === void 0 ? address : { ...address, credentials };
}
function toAscii(name) {
  if (/^[\0-\u007f]*$/.test(name) || /[\0-,/:-`{-\u007f]/.test(name.toLowerCase())) return name;
  const [dots = ""] = /^\.*/.exec(name) ?? [];
  try {
    return dots + new URL(`http://${name.slice(dots.length)}`).hostname;
  } catch {
    return name;
  }
}
function parse(text) {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  if (/[\0-\u001f\u007f]/.test(before) || hash >= 0 && !isEscaped(text.slice(hash))) return void 0;
  if (before.startsWith(":")) return void 0;
  const [, scheme = "", rest = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?]*)/.exec(before) ?? [];
  const lower = scheme.toLowerCase();
  if (!rest.startsWith("/")) {
    if (scheme !== "") return { scheme: lower, authority: "", host: "" };
    return /^[^/]*:/.test(rest) || !isEscaped(rest) ? void 0 : { scheme: "", authority: "", host: "" };
  }
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  const [, authority = "", path = ""] = hasAuthority ? /^\/\/([^/]*)([^]*)$/.exec(rest) ?? [] : ["", "", rest];
  const at = authority.lastIndexOf("@");
  const host = parseHost(lower, authority.slice(at + 1));
  const user = authority.slice(0, Math.max(at, 0));
  const isUser = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return host === void 0 || !isUser || !isEscaped(path) ? void 0 : { scheme: lower, authority, host };
}
function parseHost(scheme, host) {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return void 0;
  if (bracket === 0) {
    const [, address = "", zone = "", port = ""] = /^\[(.*?)(%25.*)?\](:\d*)?$/.exec(host) ?? [];
    const isAddress = address.includes(":") && parseAddress(address) !== void 0;
    const named = decodeHost(zone.slice("%25".length), true);
    const isZone = zone === "" || named !== void 0 && named !== "";
    return isAddress && isZone ? `[${address}${zone === "" ? "" : `%${named}`}]${port}` : void 0;
  }
  const colon = scheme === "http" || scheme === "https" ? host.indexOf(":") : host.lastIndexOf(":");
  return colon >= 0 && !/^:\d*$/.test(host.slice(colon)) ? void 0 : decodeHost(host, false);
}
function decodeHost(host, isZone) {
  if (!/^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/.test(host) || !isEscaped(host)) return void 0;
  const encoded = isZone ? /%(?!25|20|[89A-Fa-f])(..)/g : /%(?!25|[89A-Fa-f])(..)/g;
  const plain = [...host.matchAll(encoded)].map(
    ([, hex = ""]) => String.fromCharCode(Number.parseInt(hex, 16))
  );
  const isFine = isZone ? plain.every((one) => /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/.test(one)) : plain.length === 0;
  return isFine ? host.replace(/(?:%..)+/g, decodeBytes) : void 0;
}
function decodeBytes(escapes) {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}
function splitHost(host) {
  const [, name = "", port = ""] = /^([^]*?)(?::(\d*))?$/.exec(host) ?? [];
  return { hostname: name.replace(/^\[([^]*)\]$/, "$1"), port };
}
function isEscaped(text) {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const names = isHttps ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const name = names.find((each) => (environment[each] ?? "") !== "");
  const address = name === void 0 ? void 0 : parseHttpProxyAddress(environment[name] ?? "");
  if (name === void 0 || address === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "") {
    const why = "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them";
    return { kind: "refused", code: "CGI", why };
  }
  const host = bareHost(url.hostname).toLowerCase();
  if (isExempt(host, String(portOf(url)), firstOf(environment, "NO_PROXY", "no_proxy")))
    return { kind: "none" };
  return choiceOf(name, address);
}
function showHttpProxy({ speaks, host, port }) {
  const end = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return speaks === "http" ? end : `${speaks}://${end}`;
}
var wellKnownPorts = {
  http: 80,
  https: 443,
  socks5: 1080,
  socks5h: 1080
};
function choiceOf(name, { scheme, hostname, port, credentials }) {
  if (hostname === "") {
    const why = `${name} names no host; write it as http://proxy.example.com:3128, or unset it`;
    return { kind: "refused", code: "NO_HOST", why };
  }
  const number = port === "" ? wellKnownPorts[scheme] ?? 0 : Number(port);
  if (number < 1 || number > 65535) {
    const why = `${name} has no port that ${hostname} could listen on; write it as http://${hostname}:3128`;
    return { kind: "refused", code: "NO_PORT", why };
  }
  const speaks = scheme === "https" ? "https" : scheme === "socks5" || scheme === "socks5h" ? "socks5" : "http";
  const proxy = { speaks, host: hostname, port: number };
  return { kind: "proxy", proxy: credentials === void 0 ? proxy : { ...proxy, credentials } };
}
function firstOf(environment, ...names) {
  return names.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function isExempt(host, port, noProxy) {
  const address = parseAddress(host);
  if (host === "localhost" || address !== void 0 && isLoopbackAddress(address)) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== void 0) return address !== void 0 && isInNetwork(address, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== void 0) return address !== void 0 && sameAddress(only, address);
    return address === void 0 && matchesDomain(host, name);
  });
}
function splitPort(entry) {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesDomain(host, name) {
  const pattern = toAscii(name.startsWith("*.") ? name.slice(1) : name);
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}

// src/go/certificate-places.ts
var certificateFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
var certificateDirectories = ["/etc/ssl/certs", "/etc/pki/tls/certs"];

export {
  require_node_url,
  leastBytesPerSecond,
  slots,
  cancelWith,
  windowBytes,
  openWindow,
  isFileKind,
  formatModuleVersion,
  readZipDirectory,
  require_node_zlib,
  release,
  readEntry,
  hashZip,
  hashShare,
  joinShares,
  hasPrefix,
  hashGoMod,
  isH1,
  bareHost,
  portOf,
  parseAddress,
  isLoopbackHost,
  chooseHttpProxy,
  showHttpProxy,
  certificateFiles,
  certificateDirectories
};
