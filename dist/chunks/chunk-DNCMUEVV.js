import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  formatModuleVersion,
  hashShare,
  hashZip,
  joinShares,
  windowBytes
} from "./chunk-BYUQBXV2.js";
import {
  isFileElement
} from "./chunk-KSOJWB5C.js";
import {
  forReading,
  openReader
} from "./chunk-4TWCK7WP.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  messageOf
} from "./chunk-L3A5WCRZ.js";
import {
  require_node_fs
} from "./chunk-6Z2GQ2XN.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-HJB6ESR4.js";

// builtin:node:worker_threads
var require_node_worker_threads = __commonJS({
  "builtin:node:worker_threads"(exports, module) {
    module.exports = __require("node:worker_threads");
  }
});

// src/adapters/hash-file.ts
var import_node_fs2 = __toESM(require_node_fs(), 1);

// src/adapters/tree-writer.ts
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_path = __toESM(require_node_path(), 1);

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
    const isDirectory = path.endsWith("/");
    const name = isDirectory ? path.slice(0, -1) : path;
    if (!isAllowed(name) || !isAlone(seen, name, isDirectory)) return void 0;
    if (isDirectory) continue;
    if (!isGoModInPlace(name)) return void 0;
    if (limitedNames.has(name) && entry.uncompressedBytes > maxTextBytes) return void 0;
    tree.set(entry, name);
  }
  return tree;
}
function isAllowed(name) {
  return /^[\x20-\x7e]+$/.test(name) && name.split("/").every(isFileElement);
}
function isAlone(seen, name, isDirectory) {
  const folded = name.toLowerCase();
  const other = seen.get(folded);
  if (other !== void 0) return isDirectory && other.isDirectory && other.name === name;
  seen.set(folded, { name, isDirectory });
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
  function makeDirectory(path) {
    if (made.has(path)) return;
    if (path !== directory) makeDirectory((0, import_node_path.dirname)(path));
    (0, import_node_fs.mkdirSync)(path, { recursive: true });
    made.add(path);
  }
  function open(entry, name) {
    const path = (0, import_node_path.join)(directory, name);
    makeDirectory((0, import_node_path.dirname)(path));
    const handle = (0, import_node_fs.openSync)(path, "wx", 292);
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
    if (handle !== void 0) (0, import_node_fs.closeSync)(handle);
  }
  return {
    begin(entries) {
      tree = treeOf(entries, { module, version });
      guarded(() => makeDirectory(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === void 0) return;
        const handle = current?.entry === entry ? current.handle : open(entry, name);
        for (let done = 0; done < bytes.length; ) done += (0, import_node_fs.writeSync)(handle, bytes, done, bytes.length - done);
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
    for (const path of new Set(directories)) if (path !== root) (0, import_node_fs.chmodSync)(path, (0, import_node_fs.statSync)(path).mode & ~146);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/hash-file.ts
async function hashFile(path, { keep } = {}) {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep === void 0 ? {} : { keep });
  await reader.value.close();
  return hash;
}
async function hashFileAlone(path, options = {}) {
  const whole = await hashFileShare(path, options, { index: 0, of: 1 });
  return whole.ok ? ok(joinHashed([whole.value], options)) : whole;
}
async function hashFileShare(path, { keep, tree }, share) {
  const opened = orWords(() => (0, import_node_fs2.openSync)(path, forReading));
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
    (0, import_node_fs2.closeSync)(opened.value);
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
  const sizeBytes = (0, import_node_fs2.fstatSync)(handle).size;
  let [spare, last] = [];
  const bufferFor = (length) => {
    if (length > windowBytes) return Buffer.allocUnsafeSlow(length);
    [spare, last] = [last, spare ?? Buffer.allocUnsafeSlow(windowBytes)];
    return last.subarray(0, Math.max(0, length));
  };
  return {
    sizeBytes,
    read: (position, length) => Promise.resolve(
      orWords(() => readAt(handle, position, bufferFor(Math.min(length, sizeBytes - position))))
    )
  };
}
function readAt(handle, position, buffer) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = (0, import_node_fs2.readSync)(handle, buffer, done, buffer.length - done, position + done);
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
  require_node_worker_threads,
  hashFile,
  hashFileAlone,
  hashFileShare,
  joinHashed
};
