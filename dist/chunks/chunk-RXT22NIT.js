import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseNetrcInput
} from "./chunk-BGFT62KA.js";
import {
  checkVersionFitsPath,
  parseGoModLax,
  unescapePath,
  unescapeVersion
} from "./chunk-W3K2MBM7.js";
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
  err,
  ok
} from "./chunk-RVEEQDU6.js";

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
function answered(trouble, pattern, ...names) {
  return sightingIn(trouble.remote, trouble, pattern, names);
}
function sightingIn(text, trouble, pattern, names) {
  const match = pattern.exec(text);
  if (match === null) return void 0;
  const named = Object.fromEntries(names.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting = {
    evidence: quoteLine(text, match.index + match[0].trimEnd().length) + quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules
  };
  return { ...sighting, ...named };
}
function quoteAnswer(text, { local, remote }) {
  if (text !== local) return "";
  const [said] = remote.split("\n").filter((line) => line.trim() !== "");
  return said === void 0 ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}
var longestQuote = 300;
function quoteLine(text, position) {
  const start = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const line = harmlessLine(text.slice(start, found === -1 ? void 0 : found).trim()).replace(/(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g, "$1***@").replace(/(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g, "$1\u2026");
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
function patternFor({ modules }) {
  const path = pathOf(modules[0] ?? "your.host/team/module").split("/");
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

// src/go/module-version.ts
function formatModuleVersion({ module, version }) {
  return version === "" ? module : `${module}@${version}`;
}

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
    retrySentence(retry)
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
    for (const name of await files.list(`${directory}/${prefix}`)) {
      const path = `${prefix}${name}`;
      const info = await files.stat(`${directory}/${path}`);
      if (info === void 0) continue;
      found.push({ path, kind: info.kind, sizeBytes: info.sizeBytes });
      if (info.kind === "directory") await descend(`${path}/`);
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
      if (await has(file)) {
        const removed = await files.remove(temporaryPath);
        return removed.ok ? ok("kept") : removed;
      }
      const cleared = await files.remove(pathOf2(file));
      if (!cleared.ok) return cleared;
      await files.makeDirectory(parentOf(pathOf2(file)));
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

// src/go/dirhash.ts
import { createHash as createHash2 } from "node:crypto";

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
import { createHash } from "node:crypto";
import zlib2 from "node:zlib";

// src/go/inflate.ts
import zlib from "node:zlib";
function inflateWhole(deflated2, declaredBytes) {
  try {
    return ok(
      zlib.inflateRawSync(deflated2, {
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
  const inflater = zlib.createInflateRaw({ chunkSize: 64 * 1024 });
  const seen2 = { ended: false };
  inflater.on("data", (piece) => {
    if (take(piece)) return;
    seen2.failure ??= "more comes out of it than declared";
    inflater.destroy();
  });
  inflater.on("error", (thrown) => {
    seen2.failure ??= wordsOf(thrown);
  });
  inflater.on("end", () => {
    seen2.ended = true;
  });
  const closed = new Promise((resolve2) => inflater.on("close", resolve2));
  while (!seen2.ended && seen2.failure === void 0) {
    const piece = await next();
    if (!piece.ok) {
      seen2.failure ??= piece.error;
      inflater.destroy();
      break;
    }
    if (piece.value === void 0) break;
    const written = new Promise((resolve2) => inflater.write(piece.value, () => resolve2()));
    await Promise.race([written, closed]);
  }
  inflater.end();
  await closed;
  return seen2.failure === void 0 ? ok(void 0) : err(seen2.failure);
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
async function hashEntry(window, entry) {
  const hash = createHash("sha256");
  const read = await readEntry(window, entry, (piece) => hash.update(piece));
  return read.ok ? ok(hash.digest("hex")) : read;
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
    crc = zlib2.crc32(piece, crc);
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
async function hashZip(source) {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;
  const names = directory.value.map((entry) => entry.nameBytes).sort();
  const broken = names.find((name) => name.includes("\n"));
  if (broken !== void 0) {
    return err({ kind: "illegal-name", detail: `a name with a line end: ${JSON.stringify(broken)}` });
  }
  const hashes = await hashEntries(directory.value);
  if (!hashes.ok) return hashes;
  const summary = createHash2("sha256");
  for (const name of names) summary.update(`${hashes.value.get(name) ?? ""}  ${name}
`, "latin1");
  return ok({
    h1: `h1:${summary.digest("base64")}`,
    names: names.length,
    commonPrefix: commonPrefixOf(names.at(0) ?? "", names.at(-1) ?? ""),
    uncompressedBytes: directory.value.reduce((sum, entry) => sum + entry.uncompressedBytes, 0)
  });
  async function hashEntries(entries) {
    const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
    const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
    const found = /* @__PURE__ */ new Map();
    for (const entry of inFileOrder) {
      const hash = await hashEntry(window, entry);
      if (!hash.ok) return hash;
      found.set(entry.nameBytes, hash.value);
    }
    return ok(found);
  }
}
function hasPrefix(zip, module) {
  const prefix = Buffer.from(`${formatModuleVersion(module)}/`, "utf8").toString("latin1");
  return zip.names > 0 && zip.commonPrefix.startsWith(prefix);
}
function hashGoMod(bytes) {
  const content = createHash2("sha256").update(bytes).digest("hex");
  return `h1:${createHash2("sha256").update(`${content}  go.mod
`).digest("base64")}`;
}
function isH1(text) {
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(text);
}
function commonPrefixOf(first, last) {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
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
async function judge(files, file, path, expectedH1) {
  switch (file.kind) {
    case "zip":
      return judgeZip(files, file, path, expectedH1);
    case "mod":
      return judgeText(files, path, (bytes) => judgeGoMod(bytes, expectedH1));
    case "info": {
      const refused = await judgeText(files, path, (bytes) => judgeInfo(bytes, file));
      return refused ?? (await normaliseInfo(files, path) ? void 0 : unusable("other"));
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
async function normaliseInfo(files, path) {
  const bytes = await files.read(path);
  const info = bytes.ok ? parseInfo(bytes.value) : void 0;
  if (!bytes.ok || info === void 0 || !info.ok) return false;
  const text = formatInfo(info.value);
  return Buffer.from(bytes.value).equals(Buffer.from(text)) || (await files.write(path, text)).ok;
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
async function judgeZip(files, file, path, expectedH1) {
  const hash = await hashZipFile(files, path);
  if (!hash.ok) {
    const isTampered = hash.error === "damaged" && expectedH1 !== void 0;
    if (isTampered) return { kind: "wrong-hash", expected: expectedH1, got: "no h1: the zip is damaged" };
    return unusable(hash.error === "damaged" ? "other" : hash.error);
  }
  if (expectedH1 === void 0) return hasPrefix(hash.value, file) ? void 0 : unusable("other");
  const got = hash.value.h1;
  return got === expectedH1 ? void 0 : { kind: "wrong-hash", expected: expectedH1, got };
}
async function hashZipFile(files, path) {
  const reader = await files.openForReading(path);
  if (!reader.ok) return err("other");
  const hash = await hashZip(reader.value);
  const head = hash.ok ? void 0 : await reader.value.read(0, headBytes);
  await reader.value.close();
  if (hash.ok) return ok(hash.value);
  if (hash.error.kind === "damaged") return err("damaged");
  return err(head?.ok === true ? looksLike(head.value) : "other");
}
async function judgeText(files, path, judgeBytes) {
  const info = await files.stat(path);
  if (info?.kind !== "file" || info.sizeBytes > maxTextBytes) return unusable("other");
  const bytes = await files.read(path);
  return bytes.ok ? judgeBytes(bytes.value) : unusable("other");
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
async function verifyStore(files, store, needed) {
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
      why = await judge(files, file, absolute, h1);
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
  const verified = await verifyStore(world.files, store, plan.files);
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
import { createHash as createHash3 } from "node:crypto";
function formatPlanFile(plan) {
  return `${JSON.stringify(plan)}
`;
}
function digestOf(text) {
  return createHash3("sha256").update(text).digest("hex");
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

// src/steps/tell.ts
var progressEveryMs = 5e3;
var barWidth = 79;
function openTelling({ clock, host }) {
  const degraded = [];
  let saidMs = clock.nowMs();
  let heldBack;
  function say(lines) {
    if (lines.length === 0) return;
    if (heldBack !== void 0) host.log(heldBack);
    heldBack = void 0;
    lines.forEach((line) => host.log(line));
  }
  const retriesSaidMs = /* @__PURE__ */ new Map();
  function tellRetry(event) {
    const key = `${event.attempt.mirror} ${event.attempt.outcome.kind}`;
    const nowMs = clock.nowMs();
    if (nowMs - (retriesSaidMs.get(key) ?? -Infinity) < progressEveryMs) return;
    retriesSaidMs.set(key, nowMs);
    say(consoleLines(event));
  }
  function tellProgress(event) {
    const { done, wanted, bytes } = event;
    host.progress(done < wanted ? progressBar(done, wanted, bytes, barWidth) : "");
    const nowMs = clock.nowMs();
    if (done === wanted || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) say(consoleLines(event));
  }
  return {
    degraded,
    tell(happened) {
      const event = host.name === "terminal" ? onTerminal(happened) : happened;
      if (event === void 0) return;
      if (event.kind === "progressed") return tellProgress(event);
      if (event.kind === "retried") return tellRetry(event);
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      const lines = consoleLines(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    }
  };
}
function onTerminal(event) {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return void 0;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}

// src/steps/netrc/files.ts
import { join as join2, resolve } from "node:path";
function netrcLines(netrc) {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}
async function netrcTargets(world) {
  const { machine, files } = world;
  const named = machine.environment["NETRC"] ?? "";
  const paths = [
    ...named === "" ? [] : [resolve(machine.workingDirectory, named)],
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
import { createHash as createHash4 } from "node:crypto";
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
  return join3(directory, `${createHash4("sha256").update(target).digest("hex").slice(0, 16)}.json`);
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
  answered,
  quoteLine,
  listed,
  hostOf,
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
  formatModuleVersion,
  describeOutcome,
  verdictOf,
  consoleLines,
  verdictLines,
  closingLines,
  openWindow,
  readZipDirectory,
  readEntry,
  isH1,
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
  openStore,
  guardFiles,
  restoreGuardedFiles,
  pLimit,
  storedSumdbFiles,
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
  openTelling
};
