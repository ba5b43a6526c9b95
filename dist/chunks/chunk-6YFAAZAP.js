import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  checkVersionFitsPath,
  parseGoModLax,
  unescapePath,
  unescapeVersion
} from "./chunk-W3K2MBM7.js";
import {
  parseNetrcInput
} from "./chunk-BGFT62KA.js";
import {
  addLines,
  formatNetrcLine,
  removeLines
} from "./chunk-DRL4WJKH.js";
import {
  harmlessLine,
  quoteForeign,
  splitLines
} from "./chunk-EWWCWPOY.js";
import {
  formatModuleVersion,
  hasPrefix,
  hashGoMod,
  hashZip
} from "./chunk-ZZI77RCQ.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/store/store.ts
import { randomUUID } from "node:crypto";

// src/go/proxy-path.ts
function proxyPath({ module, version, kind }) {
  return `${module.split("/").map(safeElement).join("/")}/@v/${safeElement(version)}.${kind}`;
}
function safeElement(element) {
  if (element === "") return "!0x";
  const special = /^\.+$/.test(element) ? /\./g : /[^-._~+0-9a-z]/gu;
  return element.replace(
    special,
    (character) => /[A-Z]/.test(character) ? `!${character.toLowerCase()}` : `!0x${(character.codePointAt(0) ?? 0).toString(16)};`
  );
}
function parseProxyPath(path) {
  if (path.split("/").some((element) => /^\.{0,2}$/.test(element))) return void 0;
  if (path.startsWith("sumdb/")) return parseSumdbPath(path);
  const latest = /^(.+)\/@latest$/s.exec(path);
  if (latest !== null) return withModule(latest[1] ?? "", (module) => ({ kind: "latest", module }));
  const [, escapedModule = "", name = ""] = /^(.+)\/@v\/([^/]+)$/s.exec(path) ?? [];
  if (name === "list") return withModule(escapedModule, (module) => ({ kind: "list", module }));
  const [, escapedVersion = "", extension] = /^(.+)\.(info|mod|zip)$/s.exec(name) ?? [];
  const version = unescapeVersion(escapedVersion);
  if (!isFileKind(extension) || !version.ok) return void 0;
  return withModule(
    escapedModule,
    (module) => checkVersionFitsPath(module, version.value).ok ? { kind: "file", file: { module, version: version.value, kind: extension } } : { kind: "query", module, query: version.value, extension }
  );
}
function withModule(escaped, request) {
  const module = unescapePath(escaped);
  return module.ok ? request(module.value) : void 0;
}
function isFileKind(text) {
  return text === "info" || text === "mod" || text === "zip";
}
function parseSumdbPath(path) {
  if (/[^!-~]|["#%<>?\\]/.test(path)) return void 0;
  const found = /^sumdb\/(.+?)\/(supported|latest|lookup\/.+|tile\/.+)$/s.exec(path);
  const [, name, rest] = found ?? [];
  return name === void 0 || rest === void 0 ? void 0 : { kind: "sumdb", name, rest };
}

// src/store/layout.ts
function fileKey({ module, version, kind }) {
  return `${module}@${version}.${kind}`;
}
function layoutPath(file) {
  return checkVersionFitsPath(file.module, file.version).ok ? proxyPath(file) : void 0;
}
function treePath({ module, version }) {
  const place = layoutPath({ module, version, kind: "zip" });
  return place?.replace(/\/@v\/(.+)\.zip$/, "@$1");
}
function parseLayoutPath(path) {
  const request = parseProxyPath(path);
  return request?.kind === "file" && layoutPath(request.file) === path ? request.file : void 0;
}
function downloadDirectory(gomodcache) {
  return `${gomodcache.replace(/[/\\]+$/, "")}/cache/download`;
}
function parentOf(path) {
  return path.slice(0, path.lastIndexOf("/"));
}
var safeElement2 = "[A-Za-z0-9_~!+-][A-Za-z0-9._~!+-]*";
var sumdbFile = new RegExp(
  `^sumdb/${safeElement2}(?:/${safeElement2})*?/(?:(tile/[0-9]+/(?:data|[0-9]+)(?:/x[0-9]{3})*/[0-9]{3}(?:\\.p/[0-9]+)?)|lookup/(${safeElement2}(?:/${safeElement2})*@${safeElement2}))$`
);
function parseSumdbPath2(path) {
  const found = sumdbFile.exec(path);
  if (found === null || path.split("/").some((element) => /^\.*$/.test(element))) return void 0;
  return found[2] === void 0 ? { kind: "tile" } : { kind: "lookup", module: found[2] };
}

// src/store/walk.ts
async function walk(files, directory) {
  const found = [];
  await descend("");
  return found;
  async function descend(prefix) {
    for (const { name, kind } of await files.listKinds(`${directory}/${prefix}`)) {
      const path = `${prefix}${name}`;
      found.push({ path, kind });
      if (kind === "directory") await descend(`${path}/`);
    }
  }
}

// src/store/store.ts
function openStore(files, directory) {
  const root = directory.replace(/(?<=.)[/\\]+$/, "");
  const incoming = `${root}.incoming`;
  const pathOf2 = (file) => {
    const path = layoutPath(file);
    return path === void 0 ? `${incoming}/no-such-file` : `${root}/${path}`;
  };
  const has = async (file) => layoutPath(file) !== void 0 && (await files.stat(pathOf2(file)))?.kind === "file";
  return {
    directory: root,
    pathOf: pathOf2,
    temporaryPath: () => `${incoming}/${randomUUID()}`,
    async prepare() {
      const made = await files.makeDirectory(root);
      return made.ok ? files.makeDirectory(incoming) : made;
    },
    has,
    async put(file, temporaryPath) {
      if (layoutPath(file) === void 0) return err(notStorable(file, temporaryPath));
      const lying = await files.stat(pathOf2(file));
      if (lying?.kind === "file") {
        const removed = await files.remove(temporaryPath);
        return removed.ok ? ok("kept") : removed;
      }
      const cleared = lying === void 0 ? ok(void 0) : await files.remove(pathOf2(file));
      if (!cleared.ok) return cleared;
      const moved = await move(files, temporaryPath, pathOf2(file));
      return moved.ok ? ok("stored") : moved;
    },
    async evict(file) {
      return layoutPath(file) === void 0 ? ok(void 0) : files.remove(pathOf2(file));
    },
    async contents() {
      const found = await walk(files, root);
      return found.flatMap(({ path, kind }) => kind === "file" ? parseLayoutPath(path) ?? [] : []);
    }
  };
}
async function move(files, from, to) {
  const renamed = await files.rename(from, to);
  if (renamed.ok || renamed.error.kind !== "other") return renamed;
  const copied = await files.linkOrCopy(from, to);
  if (!copied.ok && copied.error.kind !== "exists") return copied;
  return files.remove(from);
}
function notStorable(file, path) {
  const message = `${formatModuleVersion(file)} is not a path and version that Go allows; correct the line of go.mod or go.sum that names it`;
  return { kind: "other", path, message };
}

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve2, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve2, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve2, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = Array.from(iterable, (value, index) => this(function_, value, index));
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/go/module-info.ts
var zeroTime = "0001-01-01T00:00:00Z";
var rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):([0-5]\d):([0-5]\d)(?:\.(\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
function parseInfo(bytes) {
  const parsed = parseObject(bytes);
  if (!parsed.ok) return parsed;
  const version = fieldOf(parsed.value, /^version$/iu);
  if (!version.ok) return version;
  if (typeof version.value !== "string" || version.value === "") return err("has no Version");
  const time = fieldOf(parsed.value, /^time$/iu);
  if (!time.ok) return time;
  if (time.value === void 0 || time.value === null) return ok({ Version: version.value });
  const normal = typeof time.value === "string" ? normaliseTime(time.value) : void 0;
  if (normal === void 0) return err("has a Time that is none");
  return ok(normal === zeroTime ? { Version: version.value } : { Version: version.value, Time: normal });
}
function formatInfo({ Version, Time }) {
  return JSON.stringify({ Version, Time: Time ?? zeroTime });
}
function parseObject(bytes) {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return err("is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return err("is not a JSON object");
  return ok({ ...value });
}
function fieldOf(object, name) {
  const keys = Object.keys(object).filter((key2) => name.test(key2));
  const [key] = keys;
  if (keys.length > 1) return err(`has ${keys.map((twin) => JSON.stringify(twin)).join(" and ")}`);
  return ok(key === void 0 ? void 0 : object[key]);
}
function normaliseTime(text) {
  const found = rfc3339.exec(text);
  if (found === null) return void 0;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "", fraction = "", zone = ""] = found;
  if (Number(hour) > 23 || Number(month) < 1 || Number(month) > 12) return void 0;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return void 0;
  const nanoseconds = fraction.slice(0, 9).replace(/0+$/, "");
  const point = nanoseconds === "" ? "" : `.${nanoseconds}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${point}${/^[+-]00:00$/.test(zone) ? "Z" : zone}`;
}
function daysIn(year, month) {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// src/store/accept.ts
var maxTextBytes = 16 << 20;
var headBytes = 1024;
async function judge(files, file, path, expectedH1, hasher = hashingHere(files)) {
  switch (file.kind) {
    case "zip":
      return judgeZip({ files, hasher }, file, path, expectedH1);
    case "mod":
      return judgeText(files, path, (bytes) => judgeGoMod(bytes, expectedH1));
    case "info": {
      const bytes = await readText(files, path);
      if (bytes === void 0) return unusable("other");
      const refused = judgeInfo(bytes, file);
      return refused ?? (await normalise(files, path, bytes) ? void 0 : unusable("other"));
    }
  }
}
async function judgeQuery(files, what, path) {
  return judgeText(files, path, (bytes) => {
    if (what === "list")
      return bytes.includes(0) || looksLike(bytes) === "html" ? unusable(looksLike(bytes)) : void 0;
    return parseInfo(bytes).ok ? void 0 : unusable(looksLike(bytes));
  });
}
async function normalise(files, path, bytes) {
  const info = parseInfo(bytes);
  if (!info.ok) return false;
  const text = formatInfo(info.value);
  return Buffer.from(bytes).equals(Buffer.from(text)) || (await files.write(path, text)).ok;
}
function judgeGoMod(bytes, expectedH1) {
  if (expectedH1 !== void 0) {
    const got = hashGoMod(bytes);
    if (got === expectedH1) return void 0;
    const form = looksLike(bytes);
    return form === "other" ? { kind: "wrong-hash", expected: expectedH1, got } : unusable(form);
  }
  const parsed = parseGoModLax(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return parsed.ok && parsed.value.module !== void 0 ? void 0 : unusable(looksLike(bytes));
}
function judgeInfo(bytes, { version }) {
  const info = parseInfo(bytes);
  return info.ok && info.value.Version === version ? void 0 : unusable(looksLike(bytes));
}
async function judgeZip(world, file, path, expectedH1) {
  const hash = await hashZipFile(world, path);
  if (!hash.ok) {
    const isTampered = hash.error === "damaged" && expectedH1 !== void 0;
    if (isTampered) return { kind: "wrong-hash", expected: expectedH1, got: "no h1: the zip is damaged" };
    return unusable(hash.error === "damaged" ? "other" : hash.error);
  }
  if (expectedH1 === void 0) return hasPrefix(hash.value, file) ? void 0 : unusable("other");
  const got = hash.value.h1;
  return got === expectedH1 ? void 0 : { kind: "wrong-hash", expected: expectedH1, got };
}
async function hashZipFile({ files, hasher }, path) {
  const hash = await hasher.hashZip(path);
  if (hash.ok) return hash;
  if (hash.error.kind === "damaged") return err("damaged");
  const reader = await files.openForReading(path);
  if (!reader.ok) return err("other");
  const head = await reader.value.read(0, headBytes);
  await reader.value.close();
  return err(head.ok ? looksLike(head.value) : "other");
}
function hashingHere(files) {
  return {
    async hashZip(path) {
      const reader = await files.openForReading(path);
      if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
      const hash = await hashZip(reader.value);
      await reader.value.close();
      return hash;
    }
  };
}
async function judgeText(files, path, judgeBytes) {
  const bytes = await readText(files, path);
  return bytes === void 0 ? unusable("other") : judgeBytes(bytes);
}
async function readText(files, path) {
  const reader = await files.openForReading(path);
  if (!reader.ok) return void 0;
  const { sizeBytes } = reader.value;
  const bytes = sizeBytes <= maxTextBytes ? await reader.value.read(0, sizeBytes) : void 0;
  await reader.value.close();
  return bytes?.ok === true ? bytes.value : void 0;
}
function unusable(looks) {
  return { kind: "unusable", looksLike: looks };
}
function looksLike(bytes) {
  const head = new TextDecoder().decode(bytes.subarray(0, headBytes)).trimStart();
  if (head === "") return bytes.length <= headBytes ? "empty" : "other";
  return head.startsWith("<") ? "html" : "other";
}

// src/store/sumdb-files.ts
var hashBytes = 32;
var maxTileBytes = 256 * hashBytes;
var maxLookupBytes = 64 * 1024;
async function storedSumdbFiles(files, directory) {
  const found = [];
  for (const { path, kind } of await walk(files, `${directory}/sumdb`)) {
    const what = parseSumdbPath2(`sumdb/${path}`);
    if (kind !== "file" || what === void 0) continue;
    if (await hasSumdbForm(files, `${directory}/sumdb/${path}`, what))
      found.push({ path: `sumdb/${path}`, what });
  }
  return found;
}
async function hasSumdbForm(files, path, what) {
  const info = await files.stat(path);
  if (info?.kind !== "file" || info.sizeBytes === 0) return false;
  if (what.kind === "tile") return info.sizeBytes <= maxTileBytes && info.sizeBytes % hashBytes === 0;
  if (info.sizeBytes > maxLookupBytes) return false;
  const bytes = await files.read(path);
  if (!bytes.ok) return false;
  return /^\d+\n(?:[^\n]+ h1:[^\n]+\n)+\n[^]*\n\n— [^]*\n$/.test(new TextDecoder().decode(bytes.value));
}

// src/store/prune.ts
var atOnce = 4;
async function prune(files, store, needed) {
  const keys = new Set(needed.map(fileKey));
  const lookups = new Set(needed.flatMap((file) => callsForLookup(file) ? treePath(file) ?? [] : []));
  const removed = [];
  const found = await walk(files, store.directory);
  const isKept = ({ path, kind }) => {
    if (kind !== "file") return kind === "directory";
    const sumdb = parseSumdbPath2(path);
    if (sumdb?.kind === "tile") return lookups.size > 0;
    if (sumdb?.kind === "lookup") return lookups.has(sumdb.module);
    const file = parseLayoutPath(path);
    return file !== void 0 && keys.has(fileKey(file));
  };
  for (const entry of found.filter((candidate) => !isKept(candidate))) {
    if ((await files.remove(`${store.directory}/${entry.path}`)).ok) removed.push(entry.path);
  }
  await removeEmpty(files, store, found);
  return removed;
}
function callsForLookup(file) {
  return file.h1 === void 0 && file.kind !== "info";
}
async function removeEmpty(files, store, found) {
  for (const { path } of found.filter(({ kind }) => kind === "directory").reverse()) {
    const directory = `${store.directory}/${path}`;
    if ((await files.list(directory)).length === 0) await files.remove(directory);
  }
}
async function verifyStore(files, store, needed, hasher) {
  const h1s = new Map(needed.map((file) => [fileKey(file), file.h1]));
  const good = /* @__PURE__ */ new Set();
  const agreed = /* @__PURE__ */ new Set();
  const evicted = [];
  async function verify({ path, kind }) {
    const absolute = `${store.directory}/${path}`;
    const file = parseLayoutPath(path);
    const sumdb = parseSumdbPath2(path);
    const isDirectory = kind === "directory" && file === void 0 && sumdb === void 0;
    if (isDirectory) return;
    let why = { kind: "odd" };
    if (kind === "file" && sumdb !== void 0 && await hasSumdbForm(files, absolute, sumdb)) return;
    if (kind === "file" && file !== void 0) {
      const h1 = h1s.get(fileKey(file));
      why = await judge(files, file, absolute, h1, hasher);
      if (why === void 0) {
        good.add(fileKey(file));
        if (h1 !== void 0 && file.kind !== "info") agreed.add(fileKey(file));
        return;
      }
    }
    await files.remove(absolute);
    evicted.push({ path, why });
  }
  await pLimit(atOnce).map(await walk(files, store.directory), verify);
  evicted.sort((a, b) => a.path < b.path ? -1 : 1);
  return { good, agreed, evicted };
}

// src/steps/cache.ts
var nothingRestored = {
  hit: false,
  matchedKey: "",
  bytes: 0,
  ms: 0,
  lookedUpOnly: false
};
var longestRestoreMs = 2 * 6e4;
var longestSaveMs = 5 * 6e4;
var shareOfBudget = 1 / 4;
async function restoreCache(world, plan, store, tell) {
  const { cache, budget } = plan;
  if (!cache.restore) {
    if (cache.why !== "") tell({ kind: "cache-skipped", why: cache.why });
    return nothingRestored;
  }
  const startedMs = world.clock.nowMs();
  const endMs = startedMs + Math.min(longestRestoreMs, budget.totalMs * shareOfBudget);
  const request = (restoreKeys) => ({
    directory: store.directory,
    key: cache.key,
    restoreKeys,
    timeoutMs: Math.max(1e3, endMs - world.clock.nowMs()),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = () => world.clock.nowMs() - startedMs;
  if (cache.lookupOnly) {
    const found = await world.cacheStore.lookup(request([]));
    if (found.kind === "hit" && isExact(found.matchedKey, cache.key)) {
      tell({ kind: "cache-found", key: found.matchedKey });
      return { ...nothingRestored, hit: true, matchedKey: found.matchedKey, ms: ms(), lookedUpOnly: true };
    }
    if (found.kind === "unavailable") return { ...tellTrouble(found, tell), ms: ms() };
  }
  const answer = await world.cacheStore.restore(request(cache.restoreKeys));
  if (answer.kind !== "hit") {
    if (answer.kind === "unavailable") tellTrouble(answer, tell);
    else tell({ kind: "cache-missed", key: cache.key });
    return { ...nothingRestored, ms: ms() };
  }
  const verified = await verifyStore(world.files, store, plan.files, world.hasher);
  for (const gone of verified.evicted) tell({ kind: "evicted", file: gone.path, why: whyEvicted(gone) });
  const { matchedKey, sizeBytes: bytes = 0 } = answer;
  tell({ kind: "cache-restored", matchedKey, bytes, ms: ms() });
  const hit = isExact(matchedKey, cache.key);
  return { hit, matchedKey, bytes, ms: ms(), verified, lookedUpOnly: false };
}
async function saveCache(world, plan, storeDirectory, state, tell) {
  const { cache, budget } = plan;
  const unwanted = whyNotSaved(plan, state);
  if (unwanted !== void 0) {
    if (unwanted !== "") tell({ kind: "cache-not-saved", why: unwanted });
    return { saved: false, bytes: 0, ms: 0 };
  }
  const startedMs = world.clock.nowMs();
  const answer = await world.cacheStore.save({
    directory: storeDirectory,
    key: cache.key,
    timeoutMs: Math.min(longestSaveMs, budget.totalMs),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = world.clock.nowMs() - startedMs;
  if (answer.kind === "saved") {
    const bytes = answer.sizeBytes ?? 0;
    tell({ kind: "cache-saved", key: cache.key, bytes, ms });
    return { saved: true, bytes, ms };
  }
  if (answer.kind === "exists") {
    tell({ kind: "cache-not-saved", why: `another job saved ${cache.key} first` });
  } else if (answer.kind === "unavailable" && answer.expected === true) {
    tell({ kind: "cache-not-saved", why: answer.why });
  } else {
    const why = answer.kind === "unavailable" ? answer.why : `the cache service answered "${answer.kind}" to a save`;
    tell({ kind: "degraded", without: "cache", why: `nothing was saved: ${why}` });
  }
  return { saved: false, bytes: 0, ms };
}
function whyEvicted({ why }) {
  switch (why.kind) {
    case "wrong-hash":
      return `the cache holds it as ${why.got}, go.sum asks for ${why.expected}; it is fetched again`;
    case "unusable":
      return `what the cache holds is ${why.looksLike === "other" ? "not usable" : why.looksLike}; it is fetched again`;
    case "odd":
      return "it has no place in a store of modules";
  }
}
function isExact(matchedKey, key) {
  return matchedKey.toLowerCase() === key.toLowerCase();
}
function whyNotSaved({ cache }, state) {
  if (!cache.save) return cache.why;
  if (isExact(state.matchedKey, cache.key)) return "";
  if (!state.complete) return "not every file of the plan is there, and half a store is not worth restoring";
  if (!state.verified)
    return "not every file could be verified, and what is saved is what others will build from";
  return void 0;
}
function tellTrouble(answer, tell) {
  if (answer.expected === true) tell({ kind: "cache-skipped", why: answer.why });
  else tell({ kind: "degraded", without: "cache", why: answer.why });
  return nothingRestored;
}

// src/steps/run-directory.ts
import { join } from "node:path";

// src/plan/plan-file.ts
import { createHash } from "node:crypto";
function formatPlanFile(plan) {
  return `${JSON.stringify(plan)}
`;
}
function digestOf(text) {
  return createHash("sha256").update(text).digest("hex");
}
function parsePlanFile(text, digest) {
  if (digestOf(text) !== digest) {
    return err(
      "The plan of this run was changed after it was written, so it is not used; look at what ran in between."
    );
  }
  let plan;
  try {
    plan = JSON.parse(text);
  } catch {
    return err("The plan of this run is no JSON; use one version of the action in a job.");
  }
  return isPlan(plan) ? ok(plan) : err("The plan of this run has another form; use one version of the action in a job.");
}
function isPlan(value) {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}

// src/steps/run-directory.ts
var pathState = "run-directory";
var planDigestState = "plan-digest";
var resultDigestState = "result-digest";
async function openRunDirectory(world, tell) {
  const path = join(world.machine.temporaryDirectory, `go-mod-guard-${world.clock.randomHex(8)}`);
  const made = await world.files.makeDirectory(path, 448);
  if (made.ok) world.host.saveState(pathState, path);
  else tell({ kind: "degraded", without: "state", why: `${path} cannot be made: ${made.error.message}` });
  return placesIn(path);
}
function placesIn(path) {
  return { path, store: join(path, "store"), report: join(path, "report.json") };
}
async function leave(world, at, { plan, ...result }, tell) {
  const texts = [
    { file: planFile(at), digestState: planDigestState, text: formatPlanFile(plan) },
    { file: resultFile(at), digestState: resultDigestState, text: JSON.stringify(result) }
  ];
  for (const { file, digestState, text } of texts) {
    const written = await world.files.write(file, text, 384);
    if (written.ok) world.host.saveState(digestState, digestOf(text));
    else tell({ kind: "degraded", without: "state", why: `${file} was not kept: ${written.error.message}` });
  }
}
function planFile(at) {
  return join(at.path, "plan.json");
}
function resultFile(at) {
  return join(at.path, "result.json");
}
function recallRunDirectory(world) {
  const path = world.host.recallState(pathState);
  return path === "" ? void 0 : placesIn(path);
}
async function recall({ host, files }, at) {
  const [planDigest, resultDigest] = [planDigestState, resultDigestState].map(
    (name) => host.recallState(name)
  );
  if (!planDigest || !resultDigest) return err("main ended before it had a result");
  const [planText, resultText] = [await files.read(planFile(at)), await files.read(resultFile(at))];
  if (!planText.ok) return err(`the plan of this run is gone: ${planText.error.message}`);
  if (!resultText.ok) return err(`the result of this run is gone: ${resultText.error.message}`);
  const plan = parsePlanFile(new TextDecoder().decode(planText.value), planDigest);
  if (!plan.ok) return plan;
  const result = new TextDecoder().decode(resultText.value);
  if (digestOf(result) !== resultDigest) return err(`${resultFile(at)} was changed after it was written`);
  return ok({ plan: plan.value, ...JSON.parse(result) });
}
async function noteSaved({ files }, at, { saved, bytes, ms }) {
  const read = saved ? await files.read(at.report) : void 0;
  if (read?.ok !== true) return;
  const report = JSON.parse(new TextDecoder().decode(read.value));
  const cache = { ...report.cache, bytes, saveMs: Math.round(ms) };
  await files.write(at.report, `${JSON.stringify({ ...report, cache }, void 0, 2)}
`);
}
async function tidy(world, at) {
  if (world.host.name === "terminal") {
    await world.files.remove(at.path);
    return;
  }
  const names = await world.files.list(at.path);
  for (const name of names)
    if (join(at.path, name) !== at.report) await world.files.remove(join(at.path, name));
}

// src/steps/stopwatch.ts
function startStopwatch(clock) {
  const startedMs = clock.nowMs();
  const steps = [];
  const open = /* @__PURE__ */ new Set();
  return {
    steps,
    startedMs,
    underWay: () => [...open],
    elapsedMs: () => clock.nowMs() - startedMs,
    async time(name, step) {
      const begun = { name, sinceMs: clock.nowMs() };
      open.add(begun);
      try {
        return await step;
      } finally {
        open.delete(begun);
        steps.push({ name, ms: clock.nowMs() - begun.sinceMs });
      }
    }
  };
}

// src/diagnose/rule.ts
function defineRule(code, rule) {
  return { code, ...rule };
}

// src/diagnose/sighting.ts
function seen(trouble, pattern, ...names) {
  return sightingIn(trouble.local, trouble, pattern, names);
}
function seenFetching(trouble, pattern, ...names) {
  return trouble.aboutModules ? sightingIn(trouble.local, trouble, pattern, names) : void 0;
}
function seenConnecting(trouble, pattern, ...names) {
  if (!trouble.aboutModules) return void 0;
  return sightingIn(trouble.local.replace(saidByGitServer, ""), trouble, pattern, names);
}
var saidByGitServer = /^[ \t]{0,40}remote: [^\n]{0,4000}\n/gm;
function answered(trouble, pattern, ...names) {
  return sightingIn(trouble.remote, trouble, pattern, names);
}
function sightingIn(text, trouble, pattern, names) {
  const match = pattern.exec(text);
  if (match === null) return void 0;
  const named2 = Object.fromEntries(names.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting = {
    evidence: quoteLine(text, match.index + match[0].trimEnd().length) + quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules,
    url: urlOf(trouble),
    surroundings: trouble.surroundings
  };
  return { ...sighting, ...named2 };
}
function urlOf({ local }) {
  const url = /https?:\/\/[^\s"'<>]{3,1000}/.exec(local)?.[0] ?? "";
  return harmlessLine(url).replace(/[).,:;]+$/, "").replace(credentials, "$1").replace(guardPath, "$1\u2026");
}
var credentials = /(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g;
var guardPath = /(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g;
function quoteAnswer(text, { remote }) {
  if (text === remote) return "";
  const [said] = remote.split("\n").filter((line) => line.trim() !== "");
  return said === void 0 ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}
var longestQuote = 300;
function quoteLine(text, position) {
  const start = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const line = harmlessLine(text.slice(start, found === -1 ? void 0 : found).trim()).replace(credentials, "$1***@").replace(guardPath, "$1\u2026");
  if (line.length <= longestQuote) return line;
  return `${line.slice(0, 120)} \u2026 ${line.slice(line.length - 170)}`;
}
function listed(modules, none = "the modules") {
  const [first, second] = modules;
  if (first === void 0) return none;
  if (second === void 0) return `\`${first}\``;
  return modules.length === 2 ? `\`${first}\` and \`${second}\`` : `\`${first}\` and ${modules.length - 1} more modules`;
}
function hostOf({ hosts }, none = "the server") {
  return hosts[0] === void 0 ? none : `\`${hosts[0]}\``;
}
function named(value) {
  return value === "" ? "" : `\`${value}\` `;
}
function moduleIn({ modules }) {
  return pathOf(modules[0] ?? "all");
}
function versionIn({ modules }) {
  return modules[0] ?? "all";
}
function urlIn({ url, hosts }) {
  return url || `https://${hosts[0] ?? "proxy.golang.org"}/`;
}
function gitHostIn({ hosts, modules }) {
  return (hosts[0] ?? pathOf(modules[0] ?? "github.com").split("/")[0] ?? "").replace(/:\d{1,5}$/, "");
}
function patternFor({ modules, hosts }) {
  const path = pathOf(modules[0] ?? `${hosts[0] ?? "github.com"}`).split("/");
  return path.length > 2 ? `${path.slice(0, 2).join("/")}/*` : path.length === 2 ? `${path[0]}/*` : `${path[0]}`;
}
function pathOf(module) {
  return module.replace(/@.*$/, "");
}
function versionOf(module) {
  return /@(.*)$/.exec(module)?.[1] ?? "";
}

// src/diagnose/rules/changed-files.ts
function changeHeadline(path) {
  return `go changed ${path}; it has its old bytes again. What go wanted:`;
}
function failsNothing(code) {
  return changedFileRules.some((rule) => rule.code === code);
}
var headline = /^go changed (?<path>[^\n]{1,1000}); it has its old bytes again\. What go wanted:$/m;
function changed(trouble, file) {
  const match = headline.exec(trouble.output);
  const path = match?.groups?.["path"] ?? "";
  if (match === null || !file.test(path)) return void 0;
  const difference = trouble.output.slice(match.index).split("\n");
  return {
    evidence: difference.map((line) => quoteLine(line, 0)).join("\n"),
    hosts: [],
    modules: trouble.modules,
    url: "",
    path
  };
}
function directoryOf(path) {
  return path.replace(/[\\/][^\\/]*$/, "") || "/";
}
function nameOf(path) {
  return path.replace(/^.*[\\/]/, "");
}
var changedFileRules = [
  defineRule("GMG410", {
    slug: "go-sum-would-change",
    cause: "go-sum-missing-entry",
    title: "go wanted to add lines to go.sum",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:work\.)?sum$/),
    because: ({ path, modules }) => `\`${nameOf(path)}\` does not cover ${listed(modules, "all that was downloaded")}: nothing vouched for those bytes before they were used, and a build with -mod=readonly stops there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work.sum" ? `Complete it in \`${directoryOf(path)}\` and commit: \`go work sync && git add go.work.sum\`.` : `Complete it in \`${directoryOf(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      `For these lines alone: \`go mod download && git add ${nameOf(path)}\`.`
    ]
  }),
  defineRule("GMG804", {
    slug: "go-mod-would-change",
    cause: "go-mod-parse-error",
    title: "go wanted to change go.mod",
    retry: "never",
    match: (trouble) => changed(trouble, /go\.(?:mod|work)$/),
    because: ({ path }) => `\`${nameOf(path)}\` is not as go would write it, so every command that may not write it can stop there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work" ? `Let go write it in \`${directoryOf(path)}\` and commit: \`go work sync && git add go.work\`.` : `Let go write it in \`${directoryOf(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      "See what differs before: the lines with `-` are there now, those with `+` are what go wanted."
    ]
  })
];

// src/mirror/outcome-words.ts
function describeOutcome(outcome) {
  switch (outcome.kind) {
    case "answered":
      return "answered";
    case "absent":
    case "status":
      return `answered ${outcome.status}`;
    case "stalled":
      return `stood still for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes`;
    case "refused":
      return `sent bytes that cannot be used: ${outcome.detail}`;
    case "abandoned":
      return "had not answered when it was given up";
    case "transport":
      return describeFault(outcome.fault.kind, outcome.fault.code);
  }
}
var faults = {
  "name-not-resolved": "has a name that does not resolve",
  refused: "refused the connection",
  unreachable: "cannot be reached",
  "connect-timeout": "did not accept the connection in time",
  tls: "failed the TLS handshake",
  reset: "reset the connection",
  cut: "cut the answer short",
  "not-http": "does not speak HTTP",
  "http-proxy": "cannot be reached through the HTTP proxy",
  aborted: "had not answered when it was given up",
  other: "failed"
};
function describeFault(kind, code) {
  return code === "" ? faults[kind] : `${faults[kind]} (${code})`;
}

// src/report/phrasing.ts
function humaneBytes(bytes) {
  const units = ["kB", "MB", "GB", "TB"];
  if (bytes < 1e3) return `${Math.round(bytes)} B`;
  let value = bytes / 1e3;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
function humaneDuration(ms) {
  if (ms < 1e3) return `${Math.round(ms)} ms`;
  if (ms < 59950) return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.round(ms / 1e3);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(ms / 6e4);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function firstOf(items, most) {
  if (items.length <= most) return items.map(oneLine).join(", ");
  return `${items.slice(0, most).map(oneLine).join(", ")} and ${items.length - most} more`;
}
function oneLine(text) {
  return harmlessLine(splitLines(text).join(" ").trim());
}
function retrySentence(retry) {
  switch (retry) {
    case "never":
      return "Running again does not help; only a change does.";
    case "now":
      return "Running again can help.";
    case "after-delay":
      return "Running again later can help.";
  }
}

// src/report/report.ts
function modulesInPlace({ outcome, modules }) {
  return outcome === "failed" ? modules.present + modules.fetched : modules.wanted;
}

// src/report/verdict.ts
function verdictOf(report) {
  switch (report.outcome) {
    case "ok":
      return { headline: figures(report), toDo: remarks(report) };
    case "degraded": {
      const without = [...new Set(report.degraded.map((one) => oneLine(one.without)))].join(", ");
      const whys = report.degraded.map(({ why }) => oneLine(why)).join("; ");
      return {
        headline: `${figures(report)}; went on without: ${without}`,
        toDo: `Nothing is lost but time: ${whys}${remarks(report, " ")}`
      };
    }
    case "failed": {
      if (report.cancelled === true) {
        return {
          headline: `Cancelled after ${humaneDuration(report.durationMs)}, before everything was in place`,
          toDo: ""
        };
      }
      const [first, ...others] = report.findings;
      if (!first) {
        return {
          headline: "The download failed, and nothing tells why",
          toDo: "Run `go mod download -x` and report what it prints."
        };
      }
      const more = others.length > 0 ? ` (and ${counted(others.length, "more finding")})` : "";
      const advice = first.advice[0] ?? first.because;
      return {
        headline: `${first.code}: ${oneLine(first.title)}${more}`,
        toDo: `${oneLine(advice)} ${retrySentence(first.retry)}`
      };
    }
  }
}
function remarks({ findings }, before = "") {
  const said = findings.map(({ code, title, advice }) => oneLine(`${code}: ${title}. ${advice[0] ?? ""}`));
  return said.length === 0 ? "" : before + said.join(" ");
}
function figures(report) {
  const { modules, cache, durationMs } = report;
  const inCache = cache.hit ? ", cache hit" : cache.matchedKey !== "" ? ", cache: started from an older entry" : cache.restoreMs > 0 ? ", no cache entry" : "";
  const time = humaneDuration(durationMs);
  if (modules.wanted === 0) return `Nothing to download (${time}${inCache})`;
  const count = counted(modulesInPlace(report), "module");
  if (modules.bytes === 0 && modules.present === modules.wanted) {
    return `${count} in place already (${time}${inCache})`;
  }
  return `${count} in place: ${humaneBytes(modules.bytes)} fetched in ${time}${inCache}`;
}

// src/report/console.ts
var unstyled = (_, text) => text;
function tonedLines(make) {
  const tones = /* @__PURE__ */ new Map();
  const lines = make((tone, text) => {
    tones.set(text, tone);
    return text;
  });
  return lines.map((text) => {
    const tone = tones.get(text);
    return { text, ...tone !== void 0 && { tone } };
  });
}
var mostModules = 5;
function consoleLines(event, style = unstyled) {
  switch (event.kind) {
    case "planned":
      return plannedLines(event.plan, style);
    case "go-installed": {
      const { version, goroot, asked, kept, ms } = event;
      const how = kept ? "was here already" : `was fetched and proved in ${humaneDuration(ms)}`;
      return [`No go was on PATH: go${oneLine(version)} (${oneLine(asked)}) ${how}, ${oneLine(goroot)}`];
    }
    case "configured": {
      const netrc = event.netrcFiles.length > 0 ? [`netrc lines are in ${firstOf(event.netrcFiles, 3)}`] : [];
      const exported = event.exported.length > 0 ? [`Later steps get ${firstOf(event.exported, 20)}`] : [];
      return [...netrc, ...exported];
    }
    case "cache-restored":
      return [
        `Cache: restored ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} from ${oneLine(event.matchedKey)}`
      ];
    case "cache-missed":
      return [`Cache: no entry for ${oneLine(event.key)} yet`];
    case "cache-skipped":
      return [style("dim", `Cache not used: ${oneLine(event.why)}`)];
    case "cache-found":
      return [`Cache: ${oneLine(event.key)} is there; nothing is downloaded (lookup-only)`];
    case "cache-saved":
      return [
        `Cache: saved ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} as ${oneLine(event.key)}`
      ];
    case "cache-not-saved":
      return [style("dim", `Cache not saved: ${oneLine(event.why)}`)];
    case "progressed":
      return [`${event.done} of ${counted(event.wanted, "file")}, ${humaneBytes(event.bytes)}`];
    case "waited":
      return event.due.map(({ sentence }) => style("dim", oneLine(sentence)));
    case "retried":
      return [
        style("dim", `Trying again in ${humaneDuration(event.delayMs)}: ${attemptLine(event.attempt)}`)
      ];
    case "moved-on":
      return [
        style("warn", `Moved on from ${oneLine(event.from)} to ${oneLine(event.to)}: ${oneLine(event.why)}`)
      ];
    case "evicted":
      return [style("warn", `Refused ${oneLine(event.file)}: ${oneLine(event.why)}`)];
    case "go-printed":
      return quoteForeign(event.line);
    case "go-failed": {
      const [first] = event.findings;
      const why = first === void 0 ? "" : ` (${first.code}: ${oneLine(first.title)})`;
      return [style("dim", `go failed${why}; it runs again in ${humaneDuration(event.delayMs)}`)];
    }
    case "restored-file":
      return [style("warn", changeHeadline(oneLine(event.path))), ...quoteForeign(event.diff)];
    case "degraded":
      return [style("warn", `Went on without ${thing(event.without)}: ${oneLine(event.why)}`)];
    case "downloaded":
      return [];
    // the verdict says it
    case "failed":
      return event.findings.flatMap((finding, index) => findingLines(finding, event.places?.[index], style));
    case "undone":
      return [`Undone: ${oneLine(event.what)}`];
  }
}
function verdictLines(report, style = unstyled) {
  const { headline: headline2, toDo } = verdictOf(report);
  const tone = { ok: "good", degraded: "warn", failed: "bad" };
  return [style(tone[report.outcome], headline2), ...toDo === "" ? [] : [toDo]];
}
function closingLines(report, style = unstyled) {
  const [first] = report.findings;
  if (report.outcome !== "failed" || report.cancelled === true || !first) return verdictLines(report, style);
  const ended = `Failed after ${humaneDuration(report.durationMs)}`;
  return [style("bad", `${ended}; \`go-mod-guard explain ${first.code}\` tells more`)];
}
function progressBar(done, wanted, bytes, width) {
  const figures2 = `${done} of ${counted(wanted, "file")}, ${humaneBytes(bytes)}`;
  const cells = Math.min(30, width - figures2.length - 3);
  if (cells < 5) return figures2.slice(0, Math.max(0, width));
  const share = wanted > 0 ? Math.min(1, Math.max(0, done / wanted)) : 0;
  const full = Math.floor(share * cells);
  return `[${"#".repeat(full)}${"\xB7".repeat(cells - full)}] ${figures2}`;
}
function plannedLines(plan, style) {
  const proxies = plan.routes.proxies.map(({ address }) => address);
  const asked = [...proxies, ...plan.routes.closing === "end" ? [] : [plan.routes.closing]];
  const files = plan.files.length === 0 ? "nothing to download" : `${counted(plan.files.length, "file")} wanted`;
  return [
    `${oneLine(plan.goVersion)}, ${files}, from ${asked.length === 0 ? "nowhere" : firstOf(asked, 8)}`,
    ...plan.contradictions.map(
      ({ sentence, advice }) => style("warn", `${oneLine(sentence)} ${oneLine(advice)}`)
    )
  ];
}
function findingLines(finding, place, style) {
  const { code, title, because, advice, modules, retry } = finding;
  return [
    style("bad", `${place ? `${oneLine(place)}: ` : ""}${code}: ${oneLine(title)}`),
    oneLine(because),
    ...modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`] : [],
    ...advice.map((step, index) => `${index + 1}. ${oneLine(step)}`),
    style("dim", retrySentence(retry))
  ];
}
function attemptLine({ subject, mirror, outcome, attempt }) {
  const what = subject.module === "" ? subject.file : formatModuleVersion(subject);
  return oneLine(`${mirror} ${describeOutcome(outcome)} for ${what} (attempt ${attempt})`);
}
function thing(without) {
  switch (without) {
    case "cache":
    case "guard":
      return `the ${without}`;
    case "prefetch":
      return "prefetching";
    case "summary":
      return "the job summary";
    case "state":
      return "the state for the post step";
    case "netrc":
      return "a part of netrc";
    case "survey":
      return "a part of the survey";
  }
}

// src/steps/tell.ts
var progressEveryMs = 5e3;
var barWidth = 79;
function openTelling({ clock, host }) {
  const degraded = [];
  let saidMs = clock.nowMs();
  let heldBack;
  const linesOf = (event) => tonedLines((style) => consoleLines(event, style));
  function say(lines) {
    if (lines.length === 0) return;
    if (heldBack !== void 0) host.log(heldBack.text, heldBack.tone);
    heldBack = void 0;
    lines.forEach(({ text, tone }) => host.log(text, tone));
  }
  const retriesSaidMs = /* @__PURE__ */ new Map();
  function tellRetry(event) {
    const key = `${event.attempt.mirror} ${event.attempt.outcome.kind}`;
    const nowMs = clock.nowMs();
    if (nowMs - (retriesSaidMs.get(key) ?? -Infinity) < progressEveryMs) return;
    retriesSaidMs.set(key, nowMs);
    say(linesOf(event));
  }
  const status = { progress: "", figures: "", wait: "" };
  function showStatus() {
    const { progress, figures: figures2, wait } = status;
    host.progress(wait === "" ? progress : [figures2, wait].filter((part) => part !== "").join("; "));
  }
  function tellWaits(event) {
    status.wait = event.waits[0]?.brief ?? "";
    showStatus();
    if (!host.showsProgress) say(linesOf(event));
  }
  function tellProgress(event) {
    const { done, wanted, bytes } = event;
    status.progress = done < wanted ? progressBar(done, wanted, bytes, barWidth) : "";
    status.figures = done < wanted ? consoleLines(event)[0] ?? "" : "";
    showStatus();
    const nowMs = clock.nowMs();
    if (done === wanted || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) say(linesOf(event));
  }
  return {
    degraded,
    tell(happened) {
      const event = host.name === "terminal" ? onTerminal(happened) : happened;
      if (event === void 0) return;
      if (event.kind === "progressed") return tellProgress(event);
      if (event.kind === "waited") return tellWaits(event);
      if (event.kind === "retried") return tellRetry(event);
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      const lines = linesOf(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    }
  };
}
function onTerminal(event) {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return void 0;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}

// src/report/running-programs.ts
var systems = /* @__PURE__ */ new Set(["git", "hg", "svn", "bzr", "fossil"]);
var sshOptionsWithValue = /^-[BbcDEeFIiJLlmOopQRSWw]$/;
function describeVersionControl(programs) {
  const isSystem = ({ program }) => systems.has(bare(program));
  const byId = new Map(programs.map((one) => [one.id, one]));
  const outermost = programs.filter((one) => {
    const parent = byId.get(one.parentId);
    return isSystem(one) && !(parent !== void 0 && isSystem(parent));
  });
  return outermost.map((one) => {
    const tree = programs.filter((other) => isBelow(other, one.id, byId));
    const place = tree.map(placeOf).find((found) => found !== "") ?? "";
    return { program: bare(one.program), place, ageMs: one.ageMs };
  }).toSorted((a, b) => b.ageMs - a.ageMs);
}
function isBelow(one, id, byId) {
  let at = one;
  for (let steps = 0; at !== void 0 && steps < 100; steps++) {
    if (at.id === id) return true;
    at = byId.get(at.parentId);
  }
  return false;
}
function placeOf({ program, args }) {
  const name = bare(program);
  if (name === "ssh" || name === "plink") return sshPlace(args.slice(1));
  for (const arg of args.slice(1)) {
    if (!/^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) || !URL.canParse(arg)) continue;
    const { host, pathname } = new URL(arg);
    return `${host}${pathname}`.replace(/\.git$|\/$/, "");
  }
  return "";
}
function sshPlace(args) {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (sshOptionsWithValue.test(arg)) at++;
    else if (!arg.startsWith("-")) return arg.replace(/^.*@/, "");
  }
  return "";
}
function bare(program) {
  return program.replace(/\.exe$/i, "");
}

// src/report/waiting.ts
var leastBytesPerSecond = 1024;
var patience = { slowMs: 5e3, steadyMs: 1e4, silentMs: 3e4, stepMs: 15e3 };
var firstPauseMs = 1e4;
var longestPauseMs = 6e4;
function lookEveryMs(limits) {
  return Math.min(1e3, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}
function patienceMs({ stallTimeoutMs, totalMs }) {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
}
function worthTelling(underWay, nowMs, limits) {
  const requests = requestWaits(underWay, nowMs, limits);
  const pauses = underWay.flatMap((one) => one.kind === "pause" ? pauseWait(one, nowMs, limits) : []);
  const waitsForUs = underWay.some(({ kind }) => kind === "request" || kind === "pause");
  const commands = underWay.flatMap(
    (one) => one.kind === "command" ? commandWait(one, nowMs, limits, waitsForUs) : []
  );
  const told = [...requests, ...pauses, ...commands].toSorted((a, b) => b.forMs - a.forMs);
  if (told.length > 0 || underWay.some(({ kind }) => kind !== "step")) return told;
  return underWay.flatMap((one) => one.kind === "step" ? stepWait(one, nowMs, limits) : []);
}
function requestWaits(underWay, nowMs, limits) {
  const byHost = /* @__PURE__ */ new Map();
  for (const one of underWay) {
    if (one.kind === "request") byHost.set(one.host, [...byHost.get(one.host) ?? [], one]);
  }
  return [...byHost].flatMap(([host, requests]) => {
    const late = requests.filter((request) => isLate(request, nowMs, limits));
    const [longest] = late.toSorted((a, b) => a.sinceMs - b.sinceMs);
    if (longest === void 0) return [];
    const forMs = nowMs - longest.sinceMs;
    const others = late.length - 1;
    const beside = others > 0 ? `, and ${counted(others, "more request")} to it` : "";
    const brought = `${humaneBytes(longest.bytes)} so far`;
    return [
      {
        key: `request ${host}`,
        forMs,
        sentence: `Waiting for ${host}: ${inSeconds(forMs)} for ${longest.what}, ${brought}${beside}`,
        brief: `${host}: ${inSeconds(forMs)}, ${humaneBytes(longest.bytes)} of ${longest.what}`
      }
    ];
  });
}
function isLate(request, nowMs, limits) {
  const forMs = nowMs - request.sinceMs;
  const isSlow = request.bytes < forMs / 1e3 * leastBytesPerSecond;
  return forMs >= (isSlow ? patienceMs(limits) : patience.steadyMs);
}
function pauseWait(pause, nowMs, limits) {
  const forMs = nowMs - pause.sinceMs;
  if (forMs < patienceMs(limits) || pause.untilMs <= nowMs) return [];
  const { host, what } = pause;
  const left = inSeconds(pause.untilMs - nowMs);
  return [
    {
      key: `pause ${host}`,
      forMs,
      sentence: `Waiting for ${inSeconds(forMs)} to ask ${host} again for ${what}, ${left} to go`,
      brief: `${host} is asked again in ${left}`
    }
  ];
}
function commandWait(running, nowMs, limits, waitsForUs) {
  const { command, below } = running;
  const [other] = below === void 0 ? [] : describeVersionControl(below);
  if (other !== void 0) {
    if (other.ageMs < patienceMs(limits)) return [];
    const since = inSeconds(other.ageMs);
    const about = other.place === "" ? "" : ` (${oneLine(other.place)})`;
    return [
      {
        key: `command ${command}`,
        forMs: other.ageMs,
        sentence: `Waiting for ${other.program}${about}: \`${command}\` has been running it for ${since}`,
        brief: `${other.program}${about}: ${since}`
      }
    ];
  }
  const forMs = nowMs - running.saidMs;
  if (waitsForUs || forMs < Math.min(patience.silentMs, limits.totalMs / 4)) return [];
  const why = below === void 0 ? "it may be waiting for git, or for a host that it asks itself" : "it runs no git; it may be unpacking, or waiting for a host that it asks itself";
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `\`${command}\` has said nothing for ${inSeconds(forMs)}: ${why}`,
      brief: `${command}: silent for ${inSeconds(forMs)}`
    }
  ];
}
function stepWait(step, nowMs, { totalMs }) {
  const forMs = nowMs - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence, brief: `${step.name}: ${inSeconds(forMs)}` }];
}
function inSeconds(ms) {
  const seconds = Math.max(ms < 1e3 ? 0 : 1, Math.floor(ms / 1e3));
  if (ms < 1e3) return `${(ms / 1e3).toFixed(1)} s`;
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
function openPatience() {
  const said = /* @__PURE__ */ new Map();
  return {
    due(waits, nowMs) {
      return waits.filter(({ key }) => {
        const before = said.get(key);
        if (before !== void 0 && nowMs - before.atMs < before.pauseMs) return false;
        const pauseMs = before === void 0 ? firstPauseMs : Math.min(longestPauseMs, 2 * before.pauseMs);
        said.set(key, { atMs: nowMs, pauseMs });
        return true;
      });
    }
  };
}

// src/steps/watchdog/watched-world.ts
function watchedHttp(http, clock) {
  const open = /* @__PURE__ */ new Map();
  const redirected = /* @__PURE__ */ new Map();
  let known = [];
  return {
    know(addresses) {
      known = addresses.map(asBase).toSorted((a, b) => b.path.length - a.path.length);
    },
    underWay: () => [...open.values()],
    close: () => http.close(),
    async get(request) {
      const what = redirected.get(request.url.href) ?? subjectOf(request.url, known);
      const host = baseOf(request.url, known)?.address ?? request.url.host;
      const entry = { kind: "request", host, what, sinceMs: clock.nowMs(), bytes: 0 };
      open.set(entry, entry);
      const answer = await http.get(request);
      if (!answer.ok) {
        open.delete(entry);
        return answer;
      }
      const { status, headers } = answer.value;
      if (status >= 300 && status < 400 && URL.canParse(headers["location"] ?? "", request.url.href))
        redirected.set(new URL(headers["location"] ?? "", request.url.href).href, what);
      return { ok: true, value: watchedAnswer(answer.value, entry, () => open.delete(entry)) };
    }
  };
}
function watchedAnswer(answer, entry, end) {
  async function* counted2() {
    try {
      for await (const piece of answer.body) {
        if (piece.ok) entry.bytes += piece.value.length;
        yield piece;
      }
    } finally {
      end();
    }
  }
  return {
    ...answer,
    body: counted2(),
    discard() {
      end();
      answer.discard();
    }
  };
}
function asBase(address) {
  return { address, path: address.replace(/^[a-z]+:\/\//, "").replace(/\/$/, "") };
}
function baseOf({ host, pathname }, known) {
  return known.find(({ path }) => `${host}${pathname}`.startsWith(`${path}/`));
}
function subjectOf(url, known) {
  const base = baseOf(url, known)?.path ?? url.host;
  const path = decoded(`${url.host}${url.pathname}`.slice(base.length + 1));
  const asked = parseProxyPath(path);
  switch (asked?.kind) {
    case "file":
      return `${formatModuleVersion(asked.file)} (${asked.file.kind})`;
    case "query":
      return `${asked.module}@${asked.query} (${asked.extension})`;
    case "list":
      return `the versions of ${asked.module}`;
    case "latest":
      return `the latest version of ${asked.module}`;
    case "sumdb":
      return `the checksum database (${asked.rest})`;
    case void 0:
      return path.split("/").findLast((part) => part !== "") ?? url.host;
  }
}
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
function watchedProcess(inner, clock, patienceMs2) {
  const open = /* @__PURE__ */ new Set();
  return {
    ...inner,
    async underWay() {
      const nowMs = clock.nowMs();
      const isOld = [...open].some(({ saidMs }) => nowMs - saidMs >= patienceMs2);
      const below = isOld ? await inner.running?.() : void 0;
      return [...open].map((one) => below === void 0 ? one : { ...one, below: onlyGos(below) });
    },
    async run(command) {
      if (!/^go(?:\.exe)?$/.test(command.program)) return inner.run(command);
      const sinceMs = clock.nowMs();
      const words2 = command.args.filter((arg) => !arg.startsWith("-")).slice(0, 3);
      const entry = {
        kind: "command",
        command: ["go", ...words2].join(" "),
        sinceMs,
        saidMs: sinceMs
      };
      open.add(entry);
      const onLine = (line, from) => {
        entry.saidMs = clock.nowMs();
        command.onLine?.(line, from);
      };
      try {
        return await inner.run({ ...command, onLine });
      } finally {
        open.delete(entry);
      }
    }
  };
}
function onlyGos(programs) {
  const gos = new Set(programs.filter(({ program }) => /^go(?:\.exe)?$/.test(program)).map(({ id }) => id));
  for (let before = -1; before !== gos.size; ) {
    before = gos.size;
    for (const { id, parentId } of programs) if (gos.has(parentId)) gos.add(id);
  }
  return programs.filter(({ id }) => gos.has(id));
}

// src/steps/watchdog/watchdog.ts
function openWatchdog(world, limits, { tell, steps }) {
  const { clock } = world;
  const http = watchedHttp(world.http, clock);
  const commands = watchedProcess(world.process, clock, patienceMs(limits));
  const pauses = /* @__PURE__ */ new Map();
  const closed = new AbortController();
  const patience2 = openPatience();
  let isShown = false;
  function say(underWay) {
    const nowMs = clock.nowMs();
    const waits = worthTelling(underWay, nowMs, limits);
    if (waits.length === 0 && !isShown) return;
    isShown = waits.length > 0;
    tell({ kind: "waited", waits, due: patience2.due(waits, nowMs) });
  }
  async function watch() {
    while (await clock.sleep(lookEveryMs(limits), closed.signal) === "slept") {
      const nowMs = clock.nowMs();
      for (const [host, { untilMs }] of pauses) if (untilMs <= nowMs) pauses.delete(host);
      const running = await commands.underWay();
      if (!closed.signal.aborted) say([...http.underWay(), ...pauses.values(), ...running, ...steps()]);
    }
  }
  void watch();
  return {
    world: { ...world, http, process: commands },
    know: (addresses) => http.know(addresses),
    tell(event) {
      if (event.kind === "retried") {
        const { attempt, delayMs } = event;
        const [host, sinceMs] = [attempt.mirror, clock.nowMs()];
        const what = attempt.subject.module === "" ? attempt.subject.file : attempt.subject.module;
        pauses.set(host, { kind: "pause", host, what, sinceMs, untilMs: sinceMs + delayMs });
      }
      tell(event);
    },
    close() {
      closed.abort();
      say([]);
    }
  };
}

// src/steps/watchdog/step-names.ts
var words = {
  survey: "looking at go and the module",
  configure: "the settings for go and git",
  restore: "restoring the cache",
  download: "checking the modules and putting them in place",
  undo: "undoing what was configured",
  save: "saving the cache"
};
function stepsUnderWay(stopwatch) {
  return stopwatch.underWay().map(({ name, sinceMs }) => ({ kind: "step", name: words[name] ?? name, sinceMs }));
}

// src/steps/netrc/files.ts
import { join as join2, resolve } from "node:path";
function netrcLines(netrc) {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}
async function netrcTargets(world) {
  const { machine, files } = world;
  const named2 = machine.environment["NETRC"] ?? "";
  const paths = [
    ...named2 === "" ? [] : [resolve(machine.workingDirectory, named2)],
    ...machine.platform === "win32" ? await windowsFiles(world) : inHome(machine.homeDirectory, ".netrc")
  ];
  const targets = await Promise.all(paths.map((path) => files.realPath(path)));
  return [...new Set(targets)];
}
async function windowsFiles({ machine, files }) {
  const isThere = async (directory, name) => await files.stat(join2(directory, name)) !== void 0;
  const ofGo = machine.homeDirectory;
  const ofGit = machine.environment["HOME"] || ofGo;
  const goReadsDot = !await isThere(ofGo, "_netrc") && await isThere(ofGo, ".netrc");
  return [
    ...inHome(ofGo, goReadsDot ? ".netrc" : "_netrc"),
    ...inHome(ofGit, await isThere(ofGit, ".netrc") ? ".netrc" : "_netrc")
  ];
}
function inHome(directory, name) {
  return directory === "" ? [] : [join2(directory, name)];
}
async function replaceContent(files, path, content, mode) {
  const replaced = await files.write(path, content, mode);
  if (replaced.ok || replaced.error.kind === "full") return replaced;
  if ((await files.stat(path))?.kind !== "file") return replaced;
  const closedToOthers = await files.setMode(path, 384);
  if (!closedToOthers.ok) return replaced;
  const writer = await files.openForWriting(path);
  if (!writer.ok) return replaced;
  await writer.value.write(content);
  const written = await writer.value.close();
  return written.ok ? files.setMode(path, mode) : written;
}

// src/steps/netrc/ledger.ts
import { createHash as createHash2 } from "node:crypto";
import { join as join3 } from "node:path";
function textOf(bytes) {
  return Buffer.from(bytes).toString("latin1");
}
function bytesOf(text) {
  return Buffer.from(text, "latin1");
}
function withLines(content, lines) {
  return bytesOf(addLines(textOf(content), lines.map(inFile)));
}
function withoutLines(content, lines) {
  return bytesOf(removeLines(textOf(content), lines.map(inFile)));
}
function inFile(line) {
  return Buffer.from(line, "utf8").toString("latin1");
}
function composed({ original, uses }) {
  const before = original === "absent" ? new Uint8Array() : Buffer.from(original.base64, "base64");
  return uses.reduce((content, use) => withLines(content, use.lines), before);
}
function isStale(ledger, current) {
  if (current === void 0) return true;
  return ledger.uses.every(({ lines }) => same(withoutLines(current, lines), current));
}
function settle(ledger, id, current) {
  if (current === void 0) return { kind: "gone" };
  const { original } = ledger;
  const remaining = ledger.uses.filter((use) => use.id !== id);
  const ours = ledger.uses.filter((use) => use.id === id).flatMap((use) => use.lines);
  const foreign = !same(current, composed(ledger));
  const content = foreign ? withoutLines(current, ours) : composed({ original, uses: remaining });
  if (remaining.length > 0) return { kind: "write", content, foreign };
  if (original === "absent") {
    return content.length === 0 ? { kind: "remove" } : { kind: "write", content, foreign };
  }
  return { kind: "write", content, mode: original.mode, foreign };
}
function settleUnknown(lines, current) {
  if (current === void 0) return { kind: "gone" };
  return { kind: "write", content: withoutLines(current, lines), foreign: true };
}
function same(one, other) {
  return Buffer.compare(one, other) === 0;
}
function ledgerPath({ machine }, runDirectory, target) {
  const isRunner = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  const directory = isRunner ? join3(machine.temporaryDirectory, "go-mod-guard-undo") : join3(runDirectory, "undo");
  return join3(directory, `${createHash2("sha256").update(target).digest("hex").slice(0, 16)}.json`);
}
async function readLedger(world, runDirectory, target) {
  const read = await world.files.read(ledgerPath(world, runDirectory, target));
  if (!read.ok) return void 0;
  try {
    const ledger = JSON.parse(Buffer.from(read.value).toString("utf8"));
    return isLedger(ledger) && ledger.target === target ? ledger : void 0;
  } catch {
    return void 0;
  }
}
function isLedger(value) {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}
async function writeLedger(world, runDirectory, ledger) {
  const path = ledgerPath(world, runDirectory, ledger.target);
  if (ledger.uses.length === 0) return world.files.remove(path);
  return world.files.write(path, JSON.stringify(ledger), 384);
}

// src/steps/netrc/undo-record.ts
import { join as join4 } from "node:path";
function writeRecord({ files }, runDirectory, record) {
  return files.write(recordPath(runDirectory), JSON.stringify(record), 384);
}
async function readRecord({ files }, runDirectory) {
  const read = await files.read(recordPath(runDirectory));
  if (!read.ok) return read.error.kind === "missing" ? void 0 : "unreadable";
  try {
    const record = JSON.parse(Buffer.from(read.value).toString("utf8"));
    return Array.isArray(record.targets) && Array.isArray(record.lines) ? record : "unreadable";
  } catch {
    return "unreadable";
  }
}
async function removeRecord({ files }, runDirectory) {
  await files.remove(join4(runDirectory, "undo"));
}
function recordPath(runDirectory) {
  return join4(runDirectory, "undo", "netrc.json");
}

// src/steps/download/guarded-files.ts
import { join as join5 } from "node:path";

// src/steps/download/line-diff.ts
var mostLines = 20;
function lineDiff(from, to) {
  const gone = linesBeyond(from, to).map((line) => `-${line}`);
  const added = linesBeyond(to, from).map((line) => `+${line}`);
  const all = [...gone, ...added];
  if (all.length === 0) return "the same lines with other line breaks or in another order";
  const rest = all.length - mostLines;
  return [...all.slice(0, mostLines), ...rest > 0 ? [`\u2026 and ${rest} more lines`] : []].join("\n");
}
function linesBeyond(text, other) {
  const left = /* @__PURE__ */ new Map();
  for (const line of text === other ? [] : splitLines(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return (text === other ? [] : splitLines(text)).filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0 && line !== "";
  });
}

// src/steps/download/guarded-files.ts
async function guardFiles(files, runDirectory, paths) {
  const snapshots = [];
  for (const path of new Set(await Promise.all(paths.map((given) => files.realPath(given))))) {
    const snapshot = await takeSnapshot(files, path);
    if (snapshot) snapshots.push(snapshot);
  }
  const byGivenPath = /* @__PURE__ */ new Map();
  for (const given of paths) {
    const real = await files.realPath(given);
    const snapshot = snapshots.find(({ path }) => path === real);
    if (snapshot) byGivenPath.set(given, snapshot);
  }
  const kept = await keep(files, runDirectory, snapshots);
  const guarded = {
    contentOf: (path) => byGivenPath.get(path)?.before?.content,
    async restore() {
      const restoration = await restoreAll(files, snapshots);
      if (restoration.faults.length === 0) await files.remove(directoryOf2(runDirectory));
      return restoration;
    }
  };
  return { guarded, kept };
}
async function restoreGuardedFiles(files, runDirectory) {
  const directory = directoryOf2(runDirectory);
  const manifest = await files.read(join5(directory, "manifest.json"));
  if (!manifest.ok) return { restored: [], faults: [] };
  const snapshots = [];
  for (const { path, mode, copy } of readManifest(manifest.value).files) {
    if (mode === void 0 || copy === void 0) {
      snapshots.push({ path });
      continue;
    }
    const content = await files.read(join5(directory, copy));
    if (content.ok) snapshots.push({ path, before: { content: content.value, mode } });
  }
  const restoration = await restoreAll(files, snapshots);
  if (restoration.faults.length === 0) await files.remove(directory);
  return restoration;
}
function directoryOf2(runDirectory) {
  return join5(runDirectory, "guarded");
}
async function takeSnapshot(files, path) {
  const info = await files.stat(path);
  if (info === void 0) return { path };
  const content = await files.read(path);
  return content.ok ? { path, before: { content: content.value, mode: info.mode } } : void 0;
}
async function keep(files, runDirectory, snapshots) {
  const directory = directoryOf2(runDirectory);
  const made = await files.makeDirectory(directory, 448);
  if (!made.ok) return made;
  const entries = [];
  for (const [index, { path, before }] of snapshots.entries()) {
    if (before === void 0) {
      entries.push({ path });
      continue;
    }
    const copy = `${index}`;
    const written = await files.write(join5(directory, copy), before.content, 384);
    if (!written.ok) return written;
    entries.push({ path, mode: before.mode, copy });
  }
  const manifest = { schemaVersion: 1, files: entries };
  return files.write(join5(directory, "manifest.json"), JSON.stringify(manifest), 384);
}
function readManifest(content) {
  return JSON.parse(new TextDecoder().decode(content));
}
async function restoreAll(files, snapshots) {
  const restored = [];
  const faults2 = [];
  for (const snapshot of snapshots) {
    const result = await restoreOne(files, snapshot);
    if (!result.ok) faults2.push(result.error);
    else if (result.value !== void 0) restored.push({ path: snapshot.path, diff: result.value });
  }
  return { restored, faults: faults2 };
}
async function restoreOne(files, { path, before }) {
  const info = await files.stat(path);
  const now = info === void 0 ? void 0 : await files.read(path);
  const text = now?.ok === true ? decode(now.value) : "";
  if (before === void 0) {
    if (info === void 0) return ok(void 0);
    const removed = await files.remove(path);
    return removed.ok ? ok(lineDiff("", text)) : removed;
  }
  if (now?.ok === true && sameBytes(now.value, before.content)) {
    if (info?.mode === before.mode) return ok(void 0);
    const set = await files.setMode(path, before.mode);
    return set.ok ? ok(`mode ${info?.mode.toString(8)} was ${before.mode.toString(8)}`) : set;
  }
  const written = await files.write(path, before.content, before.mode);
  return written.ok ? ok(lineDiff(decode(before.content), text)) : written;
}
function sameBytes(one, other) {
  return one.byteLength === other.byteLength && one.every((byte, index) => byte === other[index]);
}
function decode(content) {
  return new TextDecoder().decode(content);
}

export {
  describeOutcome,
  modulesInPlace,
  netrcLines,
  netrcTargets,
  replaceContent,
  withLines,
  isStale,
  settle,
  settleUnknown,
  same,
  readLedger,
  writeLedger,
  writeRecord,
  readRecord,
  removeRecord,
  defineRule,
  seen,
  seenFetching,
  seenConnecting,
  answered,
  quoteLine,
  listed,
  hostOf,
  named,
  moduleIn,
  versionIn,
  urlIn,
  gitHostIn,
  patternFor,
  pathOf,
  versionOf,
  changeHeadline,
  failsNothing,
  changedFileRules,
  humaneBytes,
  humaneDuration,
  counted,
  firstOf,
  oneLine,
  retrySentence,
  verdictOf,
  unstyled,
  tonedLines,
  consoleLines,
  verdictLines,
  closingLines,
  judge,
  judgeQuery,
  judgeGoMod,
  judgeInfo,
  proxyPath,
  parseProxyPath,
  fileKey,
  layoutPath,
  treePath,
  downloadDirectory,
  parentOf,
  storedSumdbFiles,
  openStore,
  guardFiles,
  restoreGuardedFiles,
  pLimit,
  prune,
  nothingRestored,
  restoreCache,
  saveCache,
  openRunDirectory,
  leave,
  recallRunDirectory,
  recall,
  noteSaved,
  tidy,
  startStopwatch,
  openTelling,
  openWatchdog,
  stepsUnderWay
};
