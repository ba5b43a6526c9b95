import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  require_node_zlib
} from "./chunk-QWYKOAQD.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

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

// src/go/module-version.ts
function formatModuleVersion({ module, version }) {
  return version === "" ? module : `${module}@${version}`;
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
    const header = await readHeader(window, position, baseOffset.value);
    if (!header.ok) return header;
    if (header.value === "no-header") break;
    entries.push(header.value.entry);
    position = header.value.nextPosition;
    if (position - start > maxDirectoryBytes) return err({ kind: "too-large", detail: "its directory" });
    if (!header.value.entry.nameBytes.endsWith("/")) heldBytes += header.value.entry.uncompressedBytes;
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
  const header = await readHeader(window, end.directoryOffset, 0);
  if (!header.ok && header.error.kind === "unreadable") return header;
  return ok(header.ok && header.value !== "no-header" ? 0 : end.baseOffset);
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

// src/go/zip-entry.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_zlib2 = __toESM(require_node_zlib(), 1);

// src/go/inflate.ts
var import_node_zlib = __toESM(require_node_zlib(), 1);
function inflateWhole(deflated2, declaredBytes) {
  try {
    return ok(
      import_node_zlib.default.inflateRawSync(deflated2, {
        // One byte more than declared, so that a longer body is seen for what it is.
        chunkSize: Math.max(64, declaredBytes + 1),
        maxOutputLength: declaredBytes + 1
      })
    );
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
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

// src/go/zip-entry.ts
var localSignature = 67324752;
var localLength = 30;
var descriptorSignature = 134695760;
var stored = 0;
var deflated = 8;
var smallBytes = 1 << 20;
async function hashEntry(window, entry, onPiece) {
  let only = new Uint8Array();
  let hash;
  const read = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (hash === void 0 && only.length === 0) only = piece;
    else hash = (hash ?? (0, import_node_crypto.createHash)("sha256").update(only)).update(piece);
  });
  if (!read.ok) return read;
  return ok(hash === void 0 ? (0, import_node_crypto.hash)("sha256", only, "hex") : hash.digest("hex"));
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
    crc = import_node_zlib2.default.crc32(piece, crc);
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
  const header = await window.at(entry.headerPosition, localLength);
  if (!header.ok) return err(unreadable(header.error));
  if (header.value.length < localLength || header.value.readUInt32LE(0) !== localSignature) {
    return err(damaged(entry, "no header where the directory points"));
  }
  const nameLength = header.value.readUInt16LE(26);
  const extraLength = header.value.readUInt16LE(28);
  return ok(entry.headerPosition + localLength + nameLength + extraLength);
}
async function readBody(window, entry, start, take) {
  const tooMuch = damaged(entry, "more comes out of it than declared");
  if (entry.method !== stored && entry.method !== deflated) {
    return err(damaged(entry, `compression method ${entry.method}`));
  }
  if (entry.method === deflated && Math.max(entry.compressedBytes, entry.uncompressedBytes) <= smallBytes) {
    const body = await window.at(start, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole = inflateWhole(body.value, entry.uncompressedBytes);
    if (!whole.ok) return err(damaged(entry, whole.error));
    return take(whole.value) ? ok(void 0) : err(tooMuch);
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
async function readDescriptor(window, entry, position) {
  const bytes = await window.at(position, 16);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const skipped = bytes.value.length >= 4 && bytes.value.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  if (bytes.value.length < skipped + 12) return err(damaged(entry, "its descriptor is cut"));
  return ok(bytes.value.readUInt32LE(skipped));
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
  let kept;
  watcher?.begin(entries);
  for (const entry of entriesOf(share, entries)) {
    const isKept = entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
    const pieces = [];
    const hash = await hashEntry(window, entry, (piece) => {
      watcher?.piece(entry, piece);
      if (isKept) pieces.push(piece.slice());
    });
    if (!hash.ok) return hash;
    watcher?.end(entry);
    if (isKept) kept = joined(pieces);
    hashes.set(entry.nameBytes, hash.value);
  }
  return ok({
    hashes,
    names: share.index === 0 ? entries.map(({ nameBytes }) => nameBytes).sort() : [],
    uncompressedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...kept !== void 0 && { kept }
  });
}
function joinShares(parts) {
  const names = parts.flatMap((part) => part.names);
  const kept = parts.find((part) => part.kept !== void 0)?.kept;
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
    ...kept !== void 0 && { kept }
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
  return zip.names > 0 && zip.commonPrefix.startsWith(prefix);
}
function hashGoMod(bytes) {
  const content = (0, import_node_crypto2.createHash)("sha256").update(bytes).digest("hex");
  return `h1:${(0, import_node_crypto2.createHash)("sha256").update(`${content}  go.mod
`).digest("base64")}`;
}
function isH1(text) {
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(text);
}
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
function commonPrefixOf(first, last) {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}

export {
  windowBytes,
  openWindow,
  formatModuleVersion,
  readZipDirectory,
  readEntry,
  hashZip,
  hashShare,
  joinShares,
  hasPrefix,
  hashGoMod,
  isH1
};
