import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseGoModLax
} from "./chunk-MUUWN4FQ.js";
import {
  showValue
} from "./chunk-QXDKT5Z6.js";
import {
  formatModuleVersion,
  hasPrefix,
  hashGoMod,
  hashZip
} from "./chunk-BYUQBXV2.js";
import {
  checkVersionFitsPath,
  unescapePath,
  unescapeVersion
} from "./chunk-KSOJWB5C.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  harmlessLine
} from "./chunk-EWWCWPOY.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

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
  const key = `${file.module}\0${file.version}`;
  const known = stems.get(key) ?? stemOf(file);
  if (stems.size >= mostStems) stems.clear();
  stems.set(key, known);
  return known === "" ? void 0 : `${known}${file.kind}`;
}
var stems = /* @__PURE__ */ new Map();
var mostStems = 2e4;
function stemOf({ module, version }) {
  const path = proxyPath({ module, version, kind: "zip" });
  return checkVersionFitsPath(module, version).ok ? path.slice(0, -"zip".length) : "";
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

// src/store/trees.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
function openTrees({ files, gomodcache, zips, readOnly }) {
  const trees = /* @__PURE__ */ new Map();
  async function drop(key) {
    const tree = trees.get(key);
    trees.delete(key);
    if (tree !== void 0) await files.remove(tree.directory);
  }
  async function orderFor(file) {
    const key = fileKey(file);
    const path = treePath(file);
    if (!zips.has(key) || path === void 0) return void 0;
    await drop(key);
    const place = `${gomodcache}/${path}`;
    if (await files.stat(place) !== void 0) return void 0;
    const tree = { directory: `${place}.tmp-${(0, import_node_crypto.randomBytes)(6).toString("hex")}` };
    trees.set(key, tree);
    return tree;
  }
  return {
    hashing: (hasher, file) => ({
      async hashZip(path, options) {
        const tree = await orderFor(file);
        if (tree === void 0) return hasher.hashZip(path, options);
        const { module, version } = file;
        const { directory } = tree;
        const hash = await hasher.hashZip(path, {
          ...options,
          tree: { directory, module, version, readOnly }
        });
        if (hash.ok && hash.value.unpacked === true) tree.h1 = hash.value.h1;
        return hash;
      }
    }),
    async place(version, h1) {
      const key = fileKey({ ...version, kind: "zip" });
      const tree = trees.get(key);
      const path = treePath(version);
      if (tree?.h1 !== h1 || path === void 0) return false;
      const place = `${gomodcache}/${path}`;
      if (await files.stat(place) !== void 0) return false;
      if (!(await files.rename(tree.directory, place)).ok) return false;
      trees.delete(key);
      const root = readOnly ? await files.stat(place) : void 0;
      if (root !== void 0) await files.setMode(place, root.mode & ~146);
      return true;
    },
    async close() {
      for (const key of trees.keys()) await drop(key);
    }
  };
}
var noTrees = {
  hashing: (hasher) => hasher,
  place: () => Promise.resolve(false),
  close: () => Promise.resolve()
};

// src/store/store.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

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
    temporaryPath: () => `${incoming}/${(0, import_node_crypto2.randomUUID)()}`,
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
      const answer2 = await http.get(request);
      if (!answer2.ok) {
        open.delete(entry);
        return answer2;
      }
      const { status: status2, headers } = answer2.value;
      const location = headers["location"] ?? "";
      if (status2 >= 300 && status2 < 400 && URL.canParse(location, request.url.href))
        redirected.set(asFollowed(new URL(location, request.url.href)), what);
      return { ok: true, value: watchedAnswer(answer2.value, entry, () => open.delete(entry)) };
    }
  };
}
function asFollowed(url) {
  return url.href.replace(/^([a-z]+:\/\/)[^/?#]*@/, "$1").replace(/#.*$/, "");
}
function watchedAnswer(answer2, entry, end) {
  async function* counted() {
    try {
      for await (const piece of answer2.body) {
        if (piece.ok) entry.bytes += piece.value.length;
        yield piece;
      }
    } finally {
      end();
    }
  }
  return {
    ...answer2,
    body: counted(),
    discard() {
      end();
      answer2.discard();
    }
  };
}
function asBase(address2) {
  return { address: address2, path: address2.replace(/^[a-z]+:\/\//, "").replace(/\/$/, "") };
}
function baseOf({ host, pathname }, known) {
  return known.find(({ path }) => `${host}${pathname}`.startsWith(`${path}/`));
}
function subjectOf(url, known) {
  const base = baseOf(url, known)?.path ?? url.host;
  const path = decoded(`${url.host}${url.pathname}`.slice(base.length + 1));
  return nameOfPath(path) ?? path.split("/").findLast((part) => part !== "") ?? url.host;
}
function nameOfPath(path) {
  const asked2 = parseProxyPath(path);
  switch (asked2?.kind) {
    case "file":
      return `${formatModuleVersion(asked2.file)} (${asked2.file.kind})`;
    case "query":
      return `${asked2.module}@${asked2.query} (${asked2.extension})`;
    case "list":
      return `the versions of ${asked2.module}`;
    case "latest":
      return `the latest version of ${asked2.module}`;
    case "sumdb":
      return `the checksum database (${asked2.rest})`;
    case void 0:
      return void 0;
  }
}
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
function watchedProcess(inner, clock, patienceMs) {
  const open = /* @__PURE__ */ new Set();
  async function watch(entry, run) {
    open.add(entry);
    try {
      const ended = await run();
      return { ended, ...entry.below && { below: entry.below } };
    } finally {
      open.delete(entry);
    }
  }
  return {
    ...inner,
    async underWay() {
      const nowMs = clock.nowMs();
      const isOld = [...open].some(({ saidMs, sinceMs }) => nowMs - (saidMs ?? sinceMs) >= patienceMs);
      const table = isOld ? await inner.running?.() : void 0;
      const below = table && onlyGos(table);
      return [...open].map((one) => {
        delete one.below;
        return { ...below ? Object.assign(one, { below }) : one };
      });
    },
    inFront: (command, run) => watch({ kind: "command", command, sinceMs: clock.nowMs() }, run),
    async run(command) {
      if (!/^go(?:\.exe)?$/.test(command.program)) return inner.run(command);
      const sinceMs = clock.nowMs();
      const words = command.args.filter((arg) => !arg.startsWith("-")).slice(0, 3);
      const entry = {
        kind: "command",
        command: ["go", ...words].join(" "),
        sinceMs,
        saidMs: sinceMs
      };
      const onLine = (line2, from) => {
        entry.saidMs = clock.nowMs();
        command.onLine?.(line2, from);
      };
      const { ended, below } = await watch(entry, () => inner.run({ ...command, onLine }));
      return ended.kind === "killed" && below ? { ...ended, below } : ended;
    }
  };
}
function onlyGos(programs) {
  const gos = new Set(programs.filter(({ program: program2 }) => /^go(?:\.exe)?$/.test(program2)).map(({ id }) => id));
  for (let before = -1; before !== gos.size; ) {
    before = gos.size;
    for (const { id, parentId } of programs) if (gos.has(parentId)) gos.add(id);
  }
  return programs.filter(({ id }) => gos.has(id));
}

// src/diagnose/rule.ts
function defineRule(code, rule) {
  return { code, ...rule };
}

// src/diagnose/shown-address.ts
var credentials = /(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g;
var guardPath = /(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g;
function withoutSecrets(text, mask) {
  return text.replace(credentials, `$1${mask}`).replace(guardPath, "$1\u2026");
}

// src/diagnose/sent-on.ts
var line = /\n\s{1,40}redirected there by (https?:\/\/\S{1,2000})/;
function sentOnIn(local, [to]) {
  const url = withoutSecrets(harmlessLine(line.exec(local)?.[1] ?? ""), "");
  const by = /^https?:\/\/([^/]+)/.exec(url)?.[1];
  return to === void 0 || by === void 0 ? void 0 : { to, by, url };
}
var onTheWay = /* @__PURE__ */ new Set([
  "dns-failure",
  "tcp-refused",
  "tcp-timeout",
  "ipv6-unreachable",
  "connection-reset-or-eof",
  "http2-stream-error",
  "read-timeout-or-stall",
  "http-proxy-env-misconfigured",
  "proxy-407-auth-required",
  "tls-untrusted-ca",
  "tls-hostname-mismatch",
  "tls-handshake-timeout-or-reset",
  "tls-expired-or-clock-skew",
  "proxy-403-forbidden"
]);
function becauseSentOn({ to, by }) {
  return `\`${by}\` answered, and sent the request on to \`${to}\`, where it keeps its files.`;
}
function adviceSentOn({ to, by, url }, cause) {
  const other = `take a proxy that serves its files itself (\`mirrors:\`, or another one in \`goproxy:\`)`;
  return onTheWay.has(cause) ? [
    `Let the build reach \`${to}\` as well as \`${by}\`: add \`${to}\` to the allow-list of the firewall or HTTP proxy, until \`curl -sSL -o /dev/null ${url}\` gets through; or ${other}.`
  ] : [
    `Tell whoever runs \`${by}\` that \`${to}\`, where it sends its readers, fails: \`curl -sSLv -o /dev/null ${url}\` shows it; until it is mended, ${other}.`
  ];
}

// src/diagnose/sighting.ts
function seen(trouble, pattern, ...names2) {
  return sightingIn(trouble.local, trouble, pattern, names2);
}
function seenFetching(trouble, pattern, ...names2) {
  return trouble.aboutModules ? sightingIn(trouble.local, trouble, pattern, names2) : void 0;
}
function seenConnecting(trouble, pattern, ...names2) {
  if (!trouble.aboutModules) return void 0;
  return sightingIn(trouble.local.replace(saidByGitServer, ""), trouble, pattern, names2);
}
var saidByGitServer = /^[ \t]{0,40}remote: [^\n]{0,4000}\n/gm;
function answered(trouble, pattern, ...names2) {
  return sightingIn(trouble.remote, trouble, pattern, names2);
}
function sightingIn(text, trouble, pattern, names2) {
  const match = pattern.exec(text);
  if (match === null) return void 0;
  const named2 = Object.fromEntries(names2.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting = {
    evidence: quoteLine(text, match.index + match[0].trimEnd().length, trouble.originals) + quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules,
    url: urlOf(trouble),
    surroundings: trouble.surroundings,
    sentOn: sentOnIn(trouble.local, trouble.hosts)
  };
  return { ...sighting, ...named2 };
}
function urlOf({ local }) {
  const url = /https?:\/\/[^\s"'<>]{3,1000}/.exec(local)?.[0] ?? "";
  return withoutSecrets(harmlessLine(url).replace(/[).,:;]+$/, ""), "");
}
function quoteAnswer(text, { remote }) {
  if (text === remote) return "";
  const [said] = remote.split("\n").filter((line2) => line2.trim() !== "");
  return said === void 0 ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}
var longestQuote = 300;
function quoteLine(text, position, originals = /* @__PURE__ */ new Map()) {
  const start = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const whole = text.slice(start, found === -1 ? void 0 : found).trim();
  const line2 = withoutSecrets(harmlessLine(originals.get(whole) ?? whole), "***@");
  if (line2.length <= longestQuote) return line2;
  return `${line2.slice(0, 120)} \u2026 ${line2.slice(line2.length - 170)}`;
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
var codeHosts = /^(?:github\.com|bitbucket\.org|gitlab\.com|hub\.jazz\.net|git\.apache\.org|codeberg\.org)\//;
function repositoryHost({ hosts, modules }) {
  const [host, module = ""] = [hosts[0], modules[0]];
  if (host !== void 0) return `\`${host}\``;
  if (codeHosts.test(module) || /\.(?:git|hg|svn|bzr|fossil)(?:[/@]|$)/.test(module))
    return `\`${pathOf(module).split("/")[0] ?? ""}\``;
  return module === "" ? "its host" : `the host of \`${pathOf(module)}\``;
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
function lastWords(evidence) {
  const [said = "", answer2] = evidence.split(" (server response: ");
  const last = said.slice(said.lastIndexOf(": ") + 2).replace(/\.$/, "");
  return answer2 === void 0 ? last : `${last} (${answer2.replace(/\.?\)?$/, ")")}`;
}

// src/diagnose/rules/other.ts
var compilerSays = String.raw`undefined: |undefined \(type|undefined reference to|cannot use |cannot convert|cannot range|cannot assign|cannot infer|imported and not used|declared (?:and|but) not used|syntax error|missing return|too many (?:arguments|errors)|not enough arguments|assignment mismatch|does not implement|redeclared|has no field or method|invalid operation|undeclared name|missing function body|type \S{1,200} has no|unknown field|import cycle|build constraints exclude|non-name|mismatched types|duplicate (?:case|method|key)|is not a type|unreachable code|multiple-value|expected [^\n]{1,60}, found|used as value|is not used|go:embed|pattern \S{1,200}: (?:no matching|cannot embed)`;
var elsewhere = new RegExp(
  [
    String.raw`^\s{0,20}--- FAIL: [^\n]{1,200}`,
    String.raw`^FAIL\t[^\n]{1,200}`,
    String.raw`^panic: [^\n]{1,200}`,
    String.raw`^WARNING: DATA RACE`,
    String.raw`^• \[(?:FAILED|PANICKED)\]`,
    String.raw`^Error: Cannot find module '`,
    String.raw`^error An unexpected error occurred`,
    String.raw`:\d{1,6}:\d{1,5}: [^\n]{1,300} \((?:errcheck|staticcheck|govet|gosimple|unused|revive|gosec|gocritic|ineffassign|gofmt|goimports|stylecheck|misspell|lll|unparam|bodyclose|noctx|depguard|gocyclo|dupl)\)$`,
    String.raw`^npm (?:ERR!|error) [^\n]{1,200}`,
    String.raw`^(?:E|Err:\d{1,4}): ?[^\n]{1,200}`,
    String.raw`^ERROR: (?:No matching distribution|Could not find a version)[^\n]{1,200}`,
    String.raw`failed to (?:push|resolve source metadata)[^\n]{1,200}`,
    String.raw`^ ! \[(?:remote )?rejected\][^\n]{1,200}|^! \[(?:remote )?rejected\][^\n]{1,200}`
  ].join("|"),
  "m"
);
var otherRules = [
  defineRule("GMG901", {
    slug: "compile-error",
    cause: "cgo-or-compile-error-not-a-download-problem",
    title: "The code does not compile; the download is fine",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      new RegExp(
        String.raw`(?<![^\s:])(?<file>[^\s:]{1,300}\.(?:go|c|h|cc|cpp|s)):\d{1,7}(?::\d{1,5})?: (?:fatal error: |error: )?[^\n]{0,300}?(?:${compilerSays})`
      ),
      "file"
    ) ?? seen(
      trouble,
      /^# [\w./-]{1,300}(?: \[[^\]]{1,200}\])?\n(?:# \[[^\]]{1,300}\]\n)?(?:vet: )?(?<file>[^\s:]{1,300}):\d{1,7}/m,
      "file"
    ) ?? seen(
      trouble,
      /(?<file>)(?:C compiler "\S{1,60}" not found|exec: "(?:gcc|clang|swig|cc|g\+\+|x86_64\S{0,40}|aarch64\S{0,40}|pkg-config)": executable file not found|(?:gcc|clang|g\+\+|ld|cc1)(?:\.exe)?: (?:fatal )?error|ld returned \d|collect2: error|fatal error: [^\s:]{1,200}\.h: No such file|linker command failed|build constraints exclude all Go files|Package \S{1,100} was not found in the pkg-config|cgo: |# runtime\/cgo|running gcc failed|undefined reference to|undefined: |missing function body|import cycle not allowed|use of internal package|vet: |multiple VCS detected|invalid reference to|relocation target|\blink: duplicated)/,
      "file"
    ),
    because: ({ file }) => `The compiler, the linker or the C compiler stopped${file === "" ? "" : ` at \`${file}\``}. Whatever modules it needed had arrived.`,
    doThis: () => [
      "Correct the code, or the version of the dependency that it was written for: `go list -m -u all` shows what has moved on.",
      "If a C compiler or header is missing: `apt-get install -y build-essential pkg-config` (Alpine: `apk add build-base`), or do without: `CGO_ENABLED=0`."
    ]
  }),
  defineRule("GMG902", {
    slug: "another-step-failed",
    cause: "cgo-or-compile-error-not-a-download-problem",
    title: "Another step failed; the download is fine",
    onlyAlone: true,
    retry: "never",
    match: (trouble) => seen(trouble, elsewhere),
    because: ({ evidence }) => `What failed is no download of modules: ${evidence.replace(/\s{2,300}/g, " ")}.`,
    doThis: () => [
      "Look at that step and at the lines around the one quoted; nothing about modules needs to change for it.",
      "To be sure of the modules, ask for them alone: `go mod download && go mod verify`."
    ]
  })
];
var unknownRule = defineRule("GMG900", {
  slug: "unknown",
  cause: "unknown",
  title: "No known cause was found",
  retry: "never",
  match: (trouble) => {
    const lines = trouble.output.trimEnd();
    return {
      evidence: quoteLine(lines, lines.length),
      hosts: [],
      modules: [],
      exitCode: trouble.exitCode
    };
  },
  because: ({ evidence, exitCode }) => evidence === "" ? "There is no output to read." : `Nothing in the output is a download failure that we know${exitCode === void 0 ? "" : `; the command ended with ${exitCode}`}.`,
  doThis: () => [
    "Let go tell more: `go mod download -x` prints every request and git command; `GODEBUG=http2debug=2,netdns=go+2` shows connections and name resolution.",
    "Look further up: the last line is often not the cause. Give us the whole log: `go-mod-guard diagnose FILE`.",
    "See what is in force: `go env -changed`, `env | grep -iE '^GO|_proxy'`."
  ]
});

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
    evidence: difference.map((line2) => quoteLine(line2, 0)).join("\n"),
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

// src/diagnose/advice.ts
var exclusive = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop"
];
function at(places2, sentence) {
  return { places: typeof places2 === "string" ? [places2] : places2, sentence };
}
function advise({ surroundings }, given) {
  const sentences = given.filter((one) => one !== void 0);
  const here = surroundings?.places ?? [];
  const isLocated = here.some((place) => exclusive.includes(place));
  const fits = (one) => typeof one !== "string" && one.places.some((place) => here.includes(place));
  const isElsewhere = (one) => typeof one !== "string" && isLocated && !fits(one) && one.places.every((place) => exclusive.includes(place) || place === "windows");
  const kept = sentences.filter((one) => !isElsewhere(one));
  return [...kept.filter((one) => fits(one)), ...kept.filter((one) => !fits(one))].map(
    (one) => typeof one === "string" ? one : one.sentence
  );
}

// src/diagnose/rules/checksum.ts
var ofSumdb = /sum\.golang\.(?:org|google\.cn)|\/sumdb\/|\/lookup\/|\/tile\/\d|sumdb\.Client|checking tree/;
function seenAtSumdb(trouble, pattern) {
  return ofSumdb.test(trouble.local) ? seen(trouble, pattern) : void 0;
}
var relayed = /https?:\/\/\S{1,300}\/sumdb\/sum\.golang\./;
function staleRelay(trouble) {
  return seen(trouble, /\/sumdb\/\S{1,300}\/(?:tile\/\S{1,200}|latest)\)?: (?:404|410)\b/);
}
var relayAdvice = [
  "Take a proxy whose copy is whole: `go env -w GOPROXY=https://proxy.golang.org,direct` (in China `https://goproxy.cn,direct`), or `mirrors:`.",
  "Or have the database asked itself, by its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
  "With a complete go.sum nobody asks it: `go mod tidy` where it works, then commit go.sum."
];
var checksumRules = [
  defineRule("GMG406", {
    slug: "gosumdb-invalid",
    cause: "gosumdb-invalid-value",
    title: "GOSUMDB names no checksum database",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /invalid GOSUMDB|missing GOSUMDB|invalid sumdb name|malformed verifier id|checksum database disabled by GOSUMDB=off/
    ),
    because: ({ evidence }) => /GOSUMDB=off/.test(evidence) ? "With `GOSUMDB=off` a Go toolchain cannot be verified, and go fetches none that it cannot verify." : "go cannot read the value of GOSUMDB: it is a name, or `name+hash+key`, with an address behind it if need be.",
    doThis: (facts) => [
      "Go back to the default: `go env -u GOSUMDB && unset GOSUMDB`; it is `sum.golang.org` (in China `GOSUMDB=sum.golang.google.cn`).",
      `Keep private modules out of it by pattern, not by switching it off: \`go env -w GONOSUMDB=${patternFor(facts)}\`. The price: nobody but your go.sum vouches for these modules.`
    ]
  }),
  defineRule("GMG402", {
    slug: "checksum-database-disagrees",
    cause: "sumdb-mismatch-security",
    title: "The bytes are not those the checksum database knows",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /checksum mismatch[\s\S]{0,2000}?(?:sum\.golang\.\S{2,12}: |reported by the checksum server)|checksum missing from sumdb response|server misbehavior detected|cannot authenticate record|cannot validate record|inconsistent tile|invalid signature for key|reading tree note: (?:malformed|invalid|note has no)|unknown key/
    ),
    because: (facts) => `What arrived for ${listed(facts.modules)} differs from what the public log has recorded: the tag was moved after it was published, a mirror changes files, or someone interferes.`,
    doThis: (facts) => [
      `Fetch it another way and compare: \`GOPROXY=https://proxy.golang.org go mod download -json ${versionIn(facts)}\`.`,
      `If the author moved the tag, take the next version: \`go get ${moduleIn(facts)}@latest\`; do not accept the new bytes unread.`,
      "If only your mirror differs, tell its owner, and do not use it until it is mended."
    ]
  }),
  defineRule("GMG401", {
    slug: "go-sum-disagrees",
    cause: "checksum-mismatch-gosum",
    title: "The bytes are not those that go.sum knows",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /checksum mismatch(?:[\s\S]{0,600}?downloaded: (?<got>h1:\S{1,60}))?(?:\s{1,20}\S{1,200}: {1,10}(?<expected>h1:\S{1,60}))?/,
      "got",
      "expected"
    ),
    because: (facts) => `${listed(facts.modules)} ${facts.expected === "" ? "does" : `should be \`${facts.expected}\` by go.sum, arrived as \`${facts.got}\`, and does`} not match: a moved tag, a mirror that changes files, a damaged cache, or an attack.`,
    doThis: (facts) => [
      `Ask a second source: \`GOPROXY=https://proxy.golang.org GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download -json ${versionIn(facts)}\`; if its Sum is that of go.sum, your mirror or cache is at fault: \`go clean -modcache\`.`,
      `If the public database agrees with the new bytes (\`curl https://sum.golang.org/lookup/${versionIn(facts)}\`), go.sum was wrong: find out since when (\`git log -p go.sum\`), remove that line and run \`go mod tidy\`.`,
      "If neither agrees, the tag was moved: ask the author for a new version. Never delete go.sum unread."
    ]
  }),
  defineRule("GMG405", {
    slug: "checksum-database-blocked",
    cause: "sumdb-blocked",
    title: "The way to the checksum database is blocked",
    retry: "never",
    match: (trouble) => seenAtSumdb(trouble, /: (?:403|451|401|407) |: Forbidden\b|Proxy Authentication Required/),
    because: (facts) => `${hostOf(facts)} refuses requests for the checksum database, and go.sum has no line for ${listed(facts.modules)}.`,
    doThis: (facts) => [
      "With a complete go.sum nobody is asked: run `go mod tidy` where the network is free, and commit go.sum.",
      "Have `sum.golang.org` allowed, or use a proxy that relays `/sumdb/` (GOPROXY=https://proxy.golang.org does).",
      `If these modules are private: \`go env -w GONOSUMDB=${patternFor(facts)}\`. The price: nobody but you checks them on first use.`
    ]
  }),
  defineRule("GMG409", {
    slug: "checksum-database-zip-refused",
    cause: "module-zip-invalid-content",
    title: "The module cannot be made into a legal zip",
    retry: "never",
    match: (trouble) => answered(
      trouble,
      /create zip: (?!.{0,200}too large)|malformed file path|invalid char '|case-insensitive file name collision/
    ) ?? (ofSumdb.test(trouble.local) || /https?:\/\/\S{1,1000}: 4\d\d\b/.test(trouble.local) ? seen : void 0)?.(
      trouble,
      /create zip: (?!.{0,200}too large)|malformed file path|: invalid char '(?<!malformed (?:module|import) path [^\n]{0,300}).{1,8}$/m
    ),
    because: (facts) => `In ${listed(facts.modules, "the module")} lies a file whose name no module may have, so that no proxy and no database can take this version. It is public, and not a matter of credentials.`,
    doThis: (facts) => [
      `Use a version without that file: \`go list -m -versions ${moduleIn(facts)}\`.`,
      "If the module is yours, rename the file (`git mv`) and tag a new version."
    ]
  }),
  defineRule("GMG408", {
    slug: "checksum-database-failed-upstream",
    cause: "proxy-server-fault",
    title: "The checksum database could not fetch the module itself",
    retry: "after-delay",
    match: (trouble) => ofSumdb.test(trouble.local) && /: (?:404|410) /.test(trouble.local) ? answered(
      trouble,
      /Failed to connect|[Tt]imed out|timeout|onnection refused|[Cc]ould not resolve host|early EOF|RPC failed|temporarily unavailable|[Ii]nternal error/
    ) : void 0,
    because: (facts) => `${hostOf(facts)} says "not found" for ${listed(facts.modules)} because its own way to the origin failed.`,
    doThis: () => [
      "Wait some minutes and run it again; the fault is neither here nor in the module.",
      "With a line in go.sum the database is not asked: get it where it works, `go mod tidy`, and commit go.sum."
    ]
  }),
  defineRule("GMG404", {
    slug: "not-in-checksum-database",
    cause: "sumdb-404-410-private",
    title: "The checksum database does not know the module",
    retry: "never",
    match: (trouble) => answered(trouble, /too large/) === void 0 ? seenAtSumdb(trouble, /\/lookup\/\S{1,600}: (?:404|410) |\/lookup\/\S{1,600}\): (?:404|410) /) : void 0,
    because: (facts) => `${listed(facts.modules)} is not public, or no longer: ${hostOf(facts)} cannot see it, and without a go.sum line go asks there.`,
    doThis: (facts) => [
      `If it is private: add \`${patternFor(facts)}\` to \`goprivate:\`, or \`go env -w GOPRIVATE=${patternFor(facts)}\`.`,
      `If only the database is not to know it: \`go env -w GONOSUMDB=${patternFor(facts)}\`. The price: nobody but your go.sum vouches for these modules.`,
      "If it is public, the origin may refuse the database's git: the answer that go quotes says why."
    ]
  }),
  defineRule("GMG403", {
    slug: "checksum-database-unreachable",
    cause: "sumdb-unreachable",
    title: "The checksum database cannot be reached",
    retry: "after-delay",
    match: (trouble) => relayed.test(trouble.local) ? void 0 : seenAtSumdb(
      trouble,
      /dial tcp|i\/o timeout|refused|: EOF|unexpected EOF|reset by peer|forcibly closed|no such host|handshake|x509|stream error|http2|: (?:5\d\d|429) |unreachable|connectex|deadline|sent nothing|malformed record|bad result slice|proxyconnect|Client\.Timeout|\/tile\/\S{1,200}: (?:404|410) /
    ),
    settled: ({ evidence }) => /x509: |certificate/.test(evidence),
    because: (facts) => /\/tile\//.test(facts.evidence) && / (?:404|410) /.test(facts.evidence) ? `${hostOf(facts)} serves a copy of the checksum database that is behind one this machine has seen: it lacks a piece of the log that go needs.` : `${hostOf(facts, "sum.golang.org")} did not answer, and go.sum has no line for ${listed(facts.modules)}, so go had to ask it.`,
    doThis: (facts) => advise(facts, [
      "Complete go.sum where the network is free, and commit it: `go mod tidy`. Then the database is not asked at all.",
      isOwnDatabase(facts.url) ? `See whether it runs: \`curl -sS --max-time 10 ${urlIn(facts)}\`; GOSUMDB names this database (\`go env GOSUMDB\`), the public one is \`sum.golang.org\`.` : void 0,
      isOwnDatabase(facts.url) ? void 0 : at(
        "china",
        "In China, take its address there: `go env -w GOSUMDB=sum.golang.google.cn`; the records and the key are the same."
      ),
      isOwnDatabase(facts.url) ? void 0 : "Use a proxy that relays the database (`GOPROXY=https://proxy.golang.org,direct`), or its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
      `If these modules are private: \`go env -w GONOSUMDB=${patternFor(facts)}\`. The price: nobody but you checks them on first use.`
    ])
  })
];
function isOwnDatabase(url) {
  return url !== "" && !/^https?:\/\/[\w.-]*(?:golang\.org|google\.cn)[:/]/.test(url);
}
var goSumRules = [
  defineRule("GMG407", {
    slug: "go-sum-incomplete",
    cause: "go-sum-missing-entry",
    title: "go.sum has no line for a module",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /missing go\.sum entr|updates to go\.sum needed|no go\.sum file|go\.sum is missing|missing entr\S{1,3} in go\.sum/
    ),
    because: ({ modules }) => `go may not add lines by itself (-mod=readonly), and go.sum does not cover ${listed(modules)}.`,
    doThis: (facts) => [
      "Complete it and commit: `go mod tidy && git add go.mod go.sum`.",
      `Or only this one: \`go mod download ${moduleIn(facts)}\`, then commit go.sum.`,
      "In a Dockerfile, copy both files before downloading: `COPY go.mod go.sum ./`; in a workspace look at go.work.sum too."
    ]
  })
];

// src/diagnose/rules/unreadable-go-mod.ts
var cases = [
  {
    said: /open (\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/,
    because: (file) => `\`${file}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`,
    doThis: () => [
      "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
      "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`."
    ]
  },
  {
    said: /(go\.(?:mod|work)):\d{1,6}: unexpected input character '\\ufeff'/,
    because: (file) => `${file} begins with a byte order mark, as some editors on Windows write it, and go takes none.`,
    doThis: (file) => [
      `Take the mark out, and save the file as UTF-8 without it from now on: \`sed -i '1s/^\\xef\\xbb\\xbf//' ${file}\`.`
    ]
  },
  {
    said: /(?:missing|no) module declaration/,
    because: () => "go.mod does not say which module it is: its `module` line is missing.",
    doThis: () => [
      "Write it, with the path by which others import it: `go mod edit -module=github.com/acme/app`.",
      "If the file is empty, it was cut off or never committed: `git checkout -- go.mod`, or `git log -p go.mod`."
    ]
  },
  {
    said: /dropping requirement on excluded version (\S{1,300}) (\S{1,200})/,
    because: (module, version) => `go.mod requires and excludes \`${module} ${version}\`, so go drops the requirement and has none left.`,
    doThis: (module, version) => [
      `Take the exclusion out: \`go mod edit -dropexclude=${module}@${version}\`; or use another version: \`go get ${module}@latest\`.`
    ]
  }
];
function unreadable(evidence, line2) {
  for (const { said, because, doThis } of cases) {
    const named2 = said.exec(evidence)?.slice(1);
    if (named2 !== void 0) return { because: because(...named2), doThis: doThis(...named2) };
  }
  return {
    because: `A line there is not what go expects: ${evidence}.`,
    doThis: [
      `Look at ${line2 === "" ? "the line that go names" : `\`${line2}\``}: marks of a merge (\`<<<<<<<\`), a missing version, a local path that does not begin with ./ or ../.`,
      "Let go check and format it: `go mod edit -fmt && go mod verify`."
    ]
  };
}

// src/diagnose/rules/configuration.ts
var configurationRules = [
  defineRule("GMG802", {
    slug: "vendor-out-of-date",
    cause: "vendor-inconsistent",
    title: "vendor and go.mod do not agree",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /inconsistent vendoring|\(vendor tree\)|not marked as explicit in vendor\/modules\.txt|is marked as explicit in vendor|vendor\/modules\.txt|go\.mod requires \S{1,100} but vendor/
    ),
    because: ({ modules }) => `go.mod and vendor/modules.txt name different versions of ${listed(modules)}; vendor was not renewed after a change.`,
    doThis: () => [
      "Renew it and commit: `go mod tidy && go mod vendor && git add go.mod go.sum vendor`.",
      "Or leave vendor out of this command: `go build -mod=mod ./...`."
    ]
  }),
  defineRule("GMG803", {
    slug: "go-sum-unreadable",
    cause: "go-mod-parse-error",
    title: "go.sum cannot be read",
    retry: "never",
    match: (trouble) => seen(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ?? seen(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/),
    because: ({ evidence }) => evidence.endsWith("is a directory") ? `Where go.sum should be is a directory, most often because a container mounted a file that was not there: ${evidence}.` : `A line of go.sum is not "module version hash": most often the marks of a merge. go says: ${evidence}.`,
    doThis: ({ evidence }) => evidence.endsWith("is a directory") ? [
      "Remove it and take the file back: `rmdir go.sum && git checkout -- go.sum`, or `go mod tidy` where it was never committed."
    ] : [
      "Take the marks out: `grep -nE '^(<<<<<<<|=======|>>>>>>>)' go.sum`, keep both sides, then `go mod tidy`.",
      "So that it does not come back: `echo 'go.sum merge=union' >> .gitattributes`."
    ]
  }),
  defineRule("GMG801", {
    slug: "go-mod-unreadable",
    cause: "go-mod-parse-error",
    title: "go.mod cannot be read",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      // The line that go names, where it names one, is what a reader looks for.
      /errors parsing (?<file>\S{0,300}?go\.(?:mod|work)):\s{1,4}[^\n]{0,300}?(?<line>go\.(?:mod|work):\d{1,6}):[^\n]{0,300}/,
      "file",
      "line"
    ) ?? seen(
      trouble,
      /errors parsing (?<file>\S{0,300}?go\.(?:mod|work))|(?<line>go\.(?:mod|work):\d{1,6}): |unknown directive: |(?:replacement module (?:without version|must be|directory path))|go\.mod: (?:no module declaration|missing module declaration|malformed)|no module declaration in go\.mod|conflicting replacements for|appears multiple times in workspace|dropping requirement on excluded|not a known dependency|malformed module path|parsing go\.(?:mod|work)|(?:reading go\.work|^\s{0,20}go): open (?:(?!\S{0,300}go\.mod:)\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/m,
      "file",
      "line"
    ),
    because: ({ line: line2, evidence }) => unreadable(evidence, line2).because,
    doThis: ({ line: line2, evidence }) => unreadable(evidence, line2).doThis
  })
];

// src/diagnose/rules/proxy.ts
var absent = /(?:: |\): )(?:404|410)\b/;
var lacksRight = /insufficient[_ ]scope|Resource not accessible by|not granted|required scopes?|job token not allowed/i;
var askedOfVcs = /go-get=1|\/\/api\.bitbucket\.org\//;
function status(trouble, numbers) {
  return askedOfVcs.test(trouble.local) ? void 0 : seenFetching(
    trouble,
    new RegExp(
      String.raw`(?:https?|file):\/\/\S{1,1000}: (?<status>${numbers})(?: (?<reason>[A-Z][\w -]{0,40}))?`
    ),
    "status",
    "reason"
  );
}
function absentBecause(trouble, pattern) {
  return absent.test(trouble.local) && trouble.aboutModules ? answered(trouble, pattern) : void 0;
}
function ownHost({ remote }) {
  return /dial tcp (?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(remote) || /\/\/[\w.-]{0,100}\b(?:corp|internal|intranet|intra|local|lan|private|company)\b[\w.-]{0,100}\/\S{0,300}\?go-get=1/.test(
    remote
  );
}
function proxyHost({ hosts }) {
  return hosts[0] ?? "proxy.golang.org";
}
function moduleHost({ modules }) {
  return pathOf(modules[0] ?? "github.com").split("/")[0] ?? "github.com";
}
var proxyRules = [
  defineRule("GMG206", {
    slug: "proxy-failed-upstream",
    cause: "proxy-server-fault",
    title: 'The proxy failed itself, and answered "not found"',
    retry: "after-delay",
    match: (trouble) => ownHost(trouble) ? void 0 : staleRelay(trouble) ?? absentBecause(
      trouble,
      /fetch time(?:d out|out)|temporarily unavailable|Failed to connect|[Tt]imed out|timeout|onnection refused|early EOF|RPC failed|[Ii]nternal (?:server )?error|no space left|deadline exceeded|hung up|unexpected disconnect|bad upstream|(?:[Cc]ould not resolve host:?|lookup) (?:github\.com|gitlab\.com|bitbucket\.org|gopkg\.in|golang\.org|go\.googlesource\.com)\b|50[0-4]|connection reset/
    ),
    because: (facts) => facts.url.includes("/sumdb/") ? `${hostOf(facts)} relays the checksum database from a copy that is behind: it lacks a piece of the log that go needs to prove ${listed(facts.modules)}.` : `${hostOf(facts)} could not fetch ${listed(facts.modules)} from its origin in time, and says 404 or 410 although the module may well exist.`,
    doThis: (facts) => facts.url.includes("/sumdb/") ? relayAdvice : [
      "Wait a few minutes and run it again: the proxy goes on fetching in the background.",
      "Go around it for this module: `GOPROXY=direct go mod download`, or name a second proxy in `mirrors:`."
    ]
  }),
  defineRule("GMG201", {
    slug: "private-module-via-public-proxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "A private module was asked of a public proxy",
    retry: "never",
    match: (trouble) => (ownHost(trouble) ? absentBecause(trouble, /dial tcp|go-get=1/) : void 0) ?? absentBecause(
      trouble,
      /terminal prompts disabled|could not read (?:Username|Password)|no such host|could not resolve host|Authentication failed|Permission denied|[Rr]epository not found|not authorized|confirm the import path/i
    ),
    because: (facts) => `${hostOf(facts)} cannot see ${listed(facts.modules)}, and your own credentials were never tried: it asked the origin as a stranger.`,
    doThis: (facts) => [
      `If the module is private, say so: add \`${patternFor(facts)}\` to \`goprivate:\`, or \`go env -w GOPRIVATE=${patternFor(facts)}\`.`,
      `Then git needs a way in: \`netrc:\` with a line \`machine ${moduleHost(facts)} login \u2026 password \u2026\`, or \`git config --global url.ssh://git@${moduleHost(facts)}/.insteadOf https://${moduleHost(facts)}/\`.`,
      `If it is meant to be public, look whether it still exists: \`git ls-remote https://${moduleIn(facts)}\`.`
    ]
  }),
  defineRule("GMG202", {
    slug: "proxy-wants-credentials",
    cause: "goproxy-private-proxy-401",
    title: "The module proxy wants credentials",
    retry: "never",
    match: (trouble) => status(trouble, "401"),
    because: (facts) => `${hostOf(facts)} answered 401 for ${listed(facts.modules)}: no credentials arrived, or wrong ones.`,
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        `In the workflow, give go a line for exactly this host: \`netrc: machine ${proxyHost(facts)} login \u2026 password \u2026\`, both from your secrets.`
      ),
      at(
        "docker-build",
        "In docker build, mount the file with the credentials: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc`."
      ),
      `Give go a line for exactly this host, with its port if the address has one: \`echo "machine ${proxyHost(facts)} login $USER password $TOKEN" >> ~/.netrc\`.`,
      `Look whether the token has expired: \`curl -n -I ${urlIn(facts)}\`.`
    ])
  }),
  defineRule("GMG203", {
    slug: "proxy-forbids",
    cause: "proxy-403-forbidden",
    title: "The module proxy forbids this",
    retry: "never",
    match: (trouble) => answered(trouble, lacksRight) === void 0 ? status(trouble, "403|451") : void 0,
    because: (facts) => `${hostOf(facts)} answered ${facts.status} for ${listed(facts.modules)}: a rule of the proxy, a token without the right, or a country or address it does not serve.`,
    doThis: (facts) => [
      `Ask the owner of ${hostOf(facts)} whether a quarantine or a block list holds ${listed(facts.modules)}; the body often says: \`curl -i ${urlIn(facts)}\`.`,
      `If the proxy is not meant to serve this module, go around it: \`go env -w GONOPROXY=${patternFor(facts)}\`.`
    ]
  }),
  defineRule("GMG204", {
    slug: "proxy-rate-limit",
    cause: "proxy-429-rate-limited",
    title: "The server limits how often one may ask",
    retry: "after-delay",
    match: (trouble) => status(trouble, "429") ?? seenFetching(
      trouble,
      /(?:returned error: )?(?<status>(?<=error: )(?<!curl: \(\d\d\) The requested URL returned error: )429|429(?= Too Many))(?<reason>)/,
      "status",
      "reason"
    ),
    because: (facts) => `${hostOf(facts)} answered 429: too many requests from this address in a short time.`,
    doThis: () => [
      "Wait, then ask less at once: `connections: 4`, or `GOMAXPROCS=2 go mod download`.",
      "Keep what was downloaded, so that the next run asks for little: `cache: true`.",
      "Use a proxy of your own in front, or a second one in `mirrors:`."
    ]
  }),
  defineRule("GMG205", {
    slug: "proxy-down",
    cause: "proxy-5xx",
    title: "The server answered with an error of its own",
    retry: "after-delay",
    match: (trouble) => status(trouble, String.raw`5\d\d`) ?? seenFetching(
      trouble,
      /(?:reading|unexpected status|go-get=1)[^\n]{0,1000}(?:: |\(status code )(?<status>5\d\d)(?: (?<reason>[A-Z][\w -]{0,40})|\))/,
      "status",
      "reason"
    ) ?? (/RPC failed|fetch-pack/.test(trouble.local) ? void 0 : seenFetching(
      trouble,
      /(?<!curl: \(\d\d\) )The requested URL returned error: (?<status>5\d\d)(?<reason>)/,
      "status",
      "reason"
    )),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`}; ${listed(facts.modules)} could not be had from it.`,
    doThis: (facts) => advise(facts, [
      facts.url.includes("/sumdb/") ? "It was asked for the checksum database: with a complete go.sum nobody asks (`go mod tidy`, then commit go.sum)." : void 0,
      `Run it again later, or name a second proxy in \`mirrors:\`; a \`,\` behind ${hostOf(facts)} in GOPROXY does not help, a \`|\` does.`,
      `If ${hostOf(facts)} is yours (Athens, Nexus, Artifactory), read its log: it often lacks credentials for ${listed(facts.modules)}.`
    ])
  }),
  defineRule("GMG213", {
    slug: "proxy-not-ready",
    cause: "proxy-server-fault",
    title: "The proxy was not ready to answer",
    retry: "after-delay",
    match: (trouble) => status(trouble, "408|425"),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}: it gave up waiting, for its own origin or for a slow line.`,
    doThis: (facts) => [
      "Run it again in a minute, or name a second proxy in `mirrors:`.",
      `If the proxy is yours, give it more time for its origin; see what it says: \`curl -i ${urlIn(facts)}\`.`
    ]
  }),
  defineRule("GMG208", {
    slug: "proxy-odd-status",
    cause: "proxy-server-fault",
    title: "The proxy answered with a status that means nothing",
    retry: "never",
    match: (trouble) => status(trouble, String.raw`20[1-9]|3\d\d|400|40[569]|41[1-9]|42[0-46-8]`),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}; a module proxy says 200, 404 or 410.`,
    doThis: (facts) => [
      `Look at the body: \`curl -i ${urlIn(facts)}\`. A 400 often means that the proxy does not decode \`!\` or \`%21\`, or that the port speaks TLS.`,
      facts.hosts.includes("proxy.golang.org") ? `Go's own proxy answers so where a path can be no module: look for a typing error in ${listed(facts.modules)}, and add what is private to GOPRIVATE.` : "Compare with another: `GOPROXY=https://proxy.golang.org go mod download`."
    ]
  }),
  defineRule("GMG207", {
    slug: "not-a-module-file",
    cause: "proxy-returned-html-or-garbage",
    title: "The proxy sent something that is not a module",
    retry: "after-delay",
    match: (trouble) => seen(
      trouble,
      /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|(?<=: |^)zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|redirected from secure URL(?![^\n]{0,400}go-get=1)|EOF reading zip|response headers exceeded|@v\S{1,200}: parsing go\.mod: missing module line/m
    ),
    settled: ({ evidence }) => /has unexpected file|redirected from secure URL|returned info for version|missing module line/.test(
      evidence
    ),
    because: (facts) => `${hostOf(facts, "A proxy")} sent something else (a login page, an error page, a cut file) where ${listed(facts.modules)} should have been.`,
    doThis: (facts) => [
      'Look at it yourself: `curl -sL "$(go env GOPROXY | cut -d, -f1)/rsc.io/quote/@v/v1.5.2.info"` must print JSON.',
      "A guest network, SSO or a UI address of Artifactory answers with HTML: log in, or use the API address (it has `/api/go/` in it).",
      "Throw away what lies in the cache, or it stays broken: `go clean -modcache`.",
      `Ask another proxy than ${hostOf(facts, "this one")}: \`mirrors:\`, or \`GOPROXY=https://proxy.golang.org,direct\`.`
    ]
  })
];

// src/diagnose/rules/credentials.ts
var pathWithoutRepository = /dev\.azure\.com\/(?!\S{0,300}_git\/)[^\n]{1,300}\s203 Non-Auth/;
function seenAtRepository(trouble, pattern) {
  return trouble.aboutModules || /Could not read from remote repository|git@/.test(trouble.local) ? seen(trouble, pattern) : void 0;
}
var ofTerraform = /"?git::|\bmain\.tf\b|Could not download module "/;
var credentialRules = [
  defineRule("GMG512", {
    slug: "saml-sso",
    cause: "saml-sso-required",
    title: "The organization asks for single sign-on (SAML)",
    retry: "never",
    match: (trouble) => seen(trouble, /SAML|enabled or enforced SSO|single sign-on/i),
    because: ({ modules }) => `The token or key is good, but the organization that owns ${listed(modules)} asks for one more consent.`,
    doThis: () => [
      "On GitHub: Settings, Developer settings, the token or SSH key, Configure SSO, Authorize.",
      "In workflows use a GitHub App token of that organization instead of a person's."
    ]
  }),
  defineRule("GMG513", {
    slug: "token-without-right",
    cause: "token-scope-insufficient",
    title: "The token lacks the right that is needed",
    retry: "never",
    match: (trouble) => trouble.aboutModules ? seen(
      trouble,
      /insufficient[_ ]scope|Resource not accessible by|Permission to \S{1,200} denied to|not granted|You are not allowed to|token (?:does not have|lacks|not allowed)|required scopes?|Access denied.{0,60}scope/i
    ) ?? answered(trouble, lacksRight) : void 0,
    because: (facts) => `${hostOf(facts)} knows who asks for ${listed(facts.modules)}, and says that this token may not read it.`,
    doThis: () => [
      "Give the token read access to that repository: `Contents: read` (GitHub, fine-grained), `repo` (classic), `read_repository` (GitLab).",
      "The `GITHUB_TOKEN` of a workflow sees its own repository only; use a GitHub App token or a deploy key for others."
    ]
  }),
  defineRule("GMG506", {
    slug: "host-key-unknown",
    cause: "git-ssh-host-key-unknown",
    title: "ssh does not know this host's key",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \S{1,20} host key is known/
    ),
    because: (facts) => `git reached ${repositoryHost(facts)} over ssh, and known_hosts has no key for it, or another one.`,
    doThis: (facts) => advise(facts, [
      at(
        "github-hosted",
        `In a workflow, let the action know the key: \`known-hosts:\` with the line that ${gitHostIn(facts)} publishes.`
      ),
      `Add the key that the host publishes: \`ssh-keyscan ${gitHostIn(facts)} >> ~/.ssh/known_hosts\`, and compare its fingerprint with the documentation.`,
      at(
        "docker-build",
        `In a Dockerfile do the same before go runs: \`RUN mkdir -p -m 700 ~/.ssh && ssh-keyscan ${gitHostIn(facts)} >> ~/.ssh/known_hosts\`, then \`RUN --mount=type=ssh go mod download\`.`
      ),
      "If the key has changed, find out why before you accept it."
    ])
  }),
  defineRule("GMG505", {
    slug: "ssh-permission-denied",
    cause: "git-ssh-permission-denied",
    title: "ssh was not let in",
    retry: "never",
    match: (trouble) => seenAtRepository(
      trouble,
      /Permission denied \([\w,-]{1,100}\)|Load key "|Could not open a connection to your authentication agent|sign_and_send_pubkey|Too many authentication failures/
    ),
    because: (facts) => `${capital(repositoryHost(facts))} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
    doThis: (facts) => advise(facts, [
      `Look what ssh offers: \`ssh -vT git@${gitHostIn(facts)}\`; load a key that may read the repository: \`ssh-add ~/.ssh/id_ed25519\`.`,
      at(
        "docker-build",
        "In docker build, pass the agent: `RUN --mount=type=ssh go mod download`, built with `docker build --ssh default`."
      ),
      at(
        ["github-hosted", "self-hosted"],
        "A runner has no key of yours: `git-protocol: https` and `netrc:` with a token from secrets, or an agent with a deploy key before this step."
      ),
      `Or use https with a token: \`git config --global --remove-section url.ssh://git@${gitHostIn(facts)}/\`, and ${netrcLine(facts)}.`
    ])
  }),
  defineRule("GMG503", {
    slug: "git-wants-to-ask",
    cause: "git-terminal-prompts-disabled",
    title: "git wanted a password, and could not ask",
    retry: "never",
    match: (trouble) => (ofTerraform.test(trouble.local) ? void 0 : seen(trouble, /terminal prompts disabled/)) ?? seenAtRepository(trouble, /could not read (?:Username|Password)/),
    because: (facts) => `${capital(repositoryHost(facts))} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        `If it is private, give git credentials in the workflow: \`netrc: machine ${gitHostIn(facts)} login x-access-token password\` with a token from your secrets behind it; the job's own GITHUB_TOKEN reads this repository only.`
      ),
      at(
        "gitlab",
        `If it is private, the job's token may read it: \`echo "machine ${gitHostIn(facts)} login gitlab-ci-token password $CI_JOB_TOKEN" > ~/.netrc\`, and the other project must allow this one (CI/CD settings, job token).`
      ),
      at(
        ["laptop", "other-ci"],
        `If it is private, give git credentials: ${netrcLine(facts)}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ),
      `Look whether the path is right and the repository exists: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      "If a proxy should have served it, the proxy failed first, and `direct` was only the last resort: see `go mod download -x`.",
      at(
        "docker-build",
        "In docker build, mount the file: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc`. git reads ~/.netrc only, never $NETRC."
      )
    ])
  }),
  defineRule("GMG504", {
    slug: "git-login-failed",
    cause: "git-auth-failed-https",
    title: "The git host refused the credentials",
    retry: "never",
    match: (trouble) => pathWithoutRepository.test(trouble.local) ? void 0 : seen(
      trouble,
      /Authentication failed for|HTTP Basic: Access denied|Invalid username or (?:password|token)|(?<!curl: \(\d\d\) The requested URL )returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |\/\/api\.bitbucket\.\S{1,300}: (?:401|403)\b|project you were looking for could not be found|Support for password authentication was removed|go-get=1:\s{1,10}\n\s{0,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /
    ),
    because: (facts) => `${hostOf(facts)} did not accept who asks for ${listed(facts.modules, "the repository")}: a wrong or expired token, a missing one, or a client certificate that it wants.`,
    doThis: (facts) => [
      `Try the same credentials by hand: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      `Renew the token, and give it to go and git: ${netrcLine(facts)}.`,
      "Azure DevOps answers 203 where nobody is signed in: put `/_git/` before the name of the repository and `.git` behind it (`dev.azure.com/acme/platform/_git/log.git`) and `$(System.AccessToken)` as password."
    ]
  }),
  defineRule("GMG511", {
    slug: "netrc-unreadable",
    cause: "netrc-invalid",
    title: "The credentials file cannot be read",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /GOAUTH encountered|GOAUTH command|GOAUTH=\S{1,100} (?:dir method|cannot|encountered|could not)|GOAUTH=[^\s"']{1,200}: |(?:bad|malformed|invalid|parsing) \S{0,200}netrc|netrc:? (?:permission denied|pars\w{1,5} error|syntax error)|netrc[^\n]{0,80}(?:not recognized|bad |malformed|unknown token)/
    ),
    because: () => "GOAUTH or the netrc file does not say what go can use, so that no credentials were sent.",
    doThis: () => [
      "One line a host, no quotes, no `default`: `machine git.example.com login git password \u2026`; with a port in the address, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory."
    ]
  })
];
function capital(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
function netrcLine(facts) {
  return `\`echo "machine ${gitHostIn(facts)} login git password $TOKEN" >> ~/.netrc\` (in a workflow: the input \`netrc:\`)`;
}
function repositoryIn(facts) {
  return facts.modules.length > 0 ? moduleIn(facts) : `${gitHostIn(facts)}/`;
}

// src/diagnose/rules/cache-place.ts
var cachePath = String.raw`(?<![^\s"'(=])(?<path>(?:[A-Za-z]:|\.{1,2})?[\\/~][^\s:"']{1,300})`;
var ofCaches = /pkg[\\/]mod|go-build|GOMODCACHE|GOCACHE|gomod|\.cache[\\/]|[\\/]go[\\/](?:pkg|bin)/i;
var relativePlace = /(?<variable>GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)[^"\n]{1,100}"(?<value>[^"\n]{1,300})"|(?<cache>GOCACHE) is not an absolute path/;
var places = { GOPATH: "go", GOMODCACHE: "go/pkg/mod" };
var noPlace = /module cache not found|could not be located|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH/;
function mayBeCache({ aboutModules, local }) {
  return (aboutModules || ofCaches.test(local)) && !/netrc|GOAUTH/.test(local);
}
var cachePlaceRules = [
  defineRule("GMG706", {
    slug: "cache-not-writable",
    cause: "gomodcache-permission-denied",
    title: "The module cache cannot be written",
    retry: "never",
    match: (trouble) => (mayBeCache(trouble) ? seen : void 0)?.(
      trouble,
      new RegExp(
        `${cachePath}: (?:Cannot open: )?(?:permission denied|read-only file system|operation not permitted|Access is denied)`,
        "i"
      ),
      "path"
    ) ?? seen(
      trouble,
      /(?<path>)(?:could not create module cache|(?:mkdir|open|rename|unlinkat|remove) [A-Z]:\\[^\n:]{1,300}: Access is denied|module cache not found|failed to (?:create|initialize) (?:build )?cache|build cache is required, but could not be located|(?:GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)|GOCACHE is not an absolute path|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH|cannot use modules with build cache disabled)/,
      "path"
    ),
    because: ({ path, evidence }) => {
      const relative = relativePlace.exec(evidence)?.groups;
      if (relative !== void 0) {
        const { variable, cache, value } = relative;
        return `\`${variable ?? cache}\` is ${value === void 0 ? "a relative path" : `\`${value}\``}, and go takes nothing but an absolute path there.`;
      }
      if (noPlace.test(evidence)) {
        return "go cannot tell where its caches are to lie: HOME is not set, and neither are GOPATH, GOMODCACHE and GOCACHE.";
      }
      if (/read-only file system/i.test(evidence)) {
        return `go cannot write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: the file system is mounted for reading only.`;
      }
      return `go may not write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: it belongs to another user (often root, from a container step before), is closed, or HOME is not set.`;
    },
    doThis: ({ path, ...facts }) => {
      const { variable, cache } = relativePlace.exec(facts.evidence)?.groups ?? {};
      const name = variable ?? cache;
      if (name !== void 0) {
        return [
          `Write it from the root on, such as \`export ${name}="$HOME/${places[name] ?? ".cache/go-build"}"\`; go expands no \`~\`.`,
          `Or leave it to go: \`unset ${name}\`, and \`go env -u ${name}\` if \`go env -w\` set it.`
        ];
      }
      const inDockerfile = at(
        "docker-build",
        "In the Dockerfile, give the user who builds a home of its own: `ENV HOME=/home/build GOMODCACHE=/home/build/go/pkg/mod`, or download before `USER` takes root away."
      );
      if (noPlace.test(facts.evidence)) {
        return advise(facts, [
          inDockerfile,
          "Say where: `export HOME=/home/build`, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build` where there is no home."
        ]);
      }
      return advise(facts, [
        inDockerfile,
        at(
          "self-hosted",
          "On a self-hosted runner a container step often leaves files of root behind: let it run as the runner (`options: --user 1001`)."
        ),
        "Point the caches at a place of your own: `export GOMODCACHE=$HOME/go/pkg/mod GOCACHE=$HOME/.cache/go-build`.",
        /read-only file system/i.test(facts.evidence) ? "Or mount that file system for writing: in docker without `:ro` and `--read-only`, or with `--tmpfs` for the cache." : `Or take it over: \`sudo chown -R "$(id -u)" ${path || '"$(go env GOMODCACHE)"'}\`.`,
        "Trees in the cache are read-only on purpose; with `GOFLAGS=-modcacherw` later jobs can remove them."
      ]);
    }
  })
];

// src/diagnose/rules/disk.ts
var ofOurs = /[\\/]go-mod-guard-[0-9a-f]{8,40}[\\/]/;
function directoryOf2(path) {
  return path === "" ? '"$(go env GOMODCACHE)"' : path.replace(/(?<=.)[\\/][^\\/]*$/, "");
}
var diskRules = [
  defineRule("GMG702", {
    slug: "inodes-exhausted",
    cause: "inode-exhaustion",
    title: "The disk has no inodes left",
    explains: ["GMG701"],
    retry: "never",
    match: (trouble) => seen(trouble, /Inodes[\s\S]{1,1000}?\s0\s{1,20}100%\s{1,20}(?<path>\/\S{0,200})/, "path") ?? seen(trouble, /(?:no free inodes|out of inodes)(?<path>)/i, "path") ?? (trouble.freeBytes !== void 0 && trouble.freeBytes > 100 * 1024 * 1024 ? seen(trouble, /(?<path>\/[^\s:]{1,300}): no space left on device/, "path") : void 0),
    because: ({ path }) => `The file system of \`${path || "the module cache"}\` has room for bytes but for no further file; a module cache is tens of thousands of small files.`,
    doThis: ({ path }) => [
      `Count them: \`df -i ${path || "."}\`, then free some: \`go clean -modcache\` or remove old build trees.`,
      "Put the module cache on another file system: `export GOMODCACHE=/path/with/room`.",
      "On a volume of your own, format it with more inodes (`mkfs.ext4 -i 4096`) or use XFS, which makes them as needed."
    ]
  }),
  defineRule("GMG701", {
    slug: "disk-full",
    cause: "disk-full",
    title: "The disk is full",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      new RegExp(`${cachePath}: (?:ENOSPC: )?(?:no space left on device|disk quota exceeded)`),
      "path"
    ) ?? seen(
      trouble,
      /(?<path>)(?:no space left on device|not enough space on the disk|disk quota exceeded|ENOSPC)/i,
      "path"
    ),
    because: ({ path }) => `Nothing more could be written${path === "" ? "" : ` at \`${path}\``}: the disk or its quota is used up.`,
    doThis: (facts) => advise(facts, [
      at(
        "github-hosted",
        "On a runner of GitHub, free what you do not need first: `sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc`, or take a larger runner."
      ),
      at(
        "docker-build",
        "docker keeps old layers and caches on the same disk: `docker builder prune -a`, and cache modules by `RUN --mount=type=cache,target=/go/pkg/mod go mod download`."
      ),
      `See what is full: \`df -h ${directoryOf2(facts.path)} /tmp\` and \`df -i\`, and free space: \`go clean -cache -testcache\`, \`docker system prune\`.`,
      ofOurs.test(facts.path) ? "It is the directory for temporary files (`RUNNER_TEMP`, elsewhere `TMPDIR`), which has to hold the modules once: `export TMPDIR=/path/with/room`, or a larger disk for the runner." : "Put the module cache where there is room: `export GOMODCACHE=/path/with/room`. Temporary files go where `GOTMPDIR` says."
    ])
  }),
  defineRule("GMG703", {
    slug: "too-many-open-files",
    cause: "too-many-open-files",
    title: "Too many files are open at once",
    retry: "never",
    match: (trouble) => seen(trouble, /too many open files|EMFILE|ENFILE/),
    because: () => "The process reached the limit of open files (`ulimit -n`) that it was started with.",
    doThis: () => [
      "Raise the limit before the go command: `ulimit -n 65536` (docker: `--ulimit nofile=65536:65536`).",
      "Let go do less at once: `GOMAXPROCS=4 go mod download`."
    ]
  }),
  defineRule("GMG704", {
    slug: "file-size-limit",
    cause: "file-size-ulimit",
    title: "A file is larger than this process may write",
    retry: "never",
    match: (trouble) => seen(trouble, /: file too large|File size limit exceeded|signal: file size limit/),
    because: () => "A limit on the size of files (`ulimit -f`) cut a download off.",
    doThis: () => [
      "Lift it for this shell: `ulimit -f unlimited`; in a service, set `LimitFSIZE=infinity`.",
      "Some file systems have a limit of their own (FAT: 4 GiB); put GOMODCACHE elsewhere: `export GOMODCACHE=/path/on/ext4`."
    ]
  }),
  defineRule("GMG705", {
    slug: "killed-for-memory",
    cause: "out-of-memory-killed",
    title: "The process was killed, most likely for its memory",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /signal: killed|fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|cannot allocate memory|OOMKilled|Killed signal terminated program|(?:code|status):? 137\b|^Killed$|Out of memory: Kill/im
    ),
    because: () => "The kernel or the container killed a process: nearly always the memory limit. Nothing was wrong with the download itself.",
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted"],
        "A runner of GitHub has 7 to 16 GB: take a larger one, or do less at once: `go build -p 1 ./...`."
      ),
      at(
        ["docker-build", "self-hosted", "gitlab", "other-ci"],
        "Give the job or container more memory: compiling large packages takes 2 GB and more (`docker run --memory 4g`, `resources.limits.memory`)."
      ),
      "Do less at once: `GOMAXPROCS=2 go build -p 1 ./...`, or set `GOMEMLIMIT=1GiB`."
    ])
  }),
  defineRule("GMG709", {
    slug: "path-too-long-windows",
    cause: "path-too-long-windows",
    title: "A path is longer than Windows allows",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /filename or extension is too long|Filename too long|file name, or both are too long|path too long|path name is too long/i
    ),
    because: () => "A file of the module would lie deeper than the 260 characters that Windows takes by default.",
    doThis: () => [
      "Shorten the way: `go env -w GOMODCACHE=C:\\m`.",
      "Allow long paths: `git config --system core.longpaths true`, and in the registry `LongPathsEnabled` = 1."
    ]
  }),
  defineRule("GMG710", {
    slug: "file-name-too-long",
    cause: "file-name-too-long-linux",
    title: "A file name is too long for the disk",
    retry: "never",
    match: (trouble) => seen(trouble, /file name too long|ENAMETOOLONG/i),
    because: () => "One name is over the limit: 255 bytes on most file systems, about 140 on eCryptfs and other encrypted homes.",
    doThis: () => [
      "Put the module cache on a plain file system: `export GOMODCACHE=/var/tmp/gomod`.",
      "If GOPATH or GOMODCACHE was built from a very long name (a branch, a job name), shorten it."
    ]
  }),
  defineRule("GMG708", {
    slug: "cache-locked",
    cause: "cache-lock-contention",
    title: "The module cache cannot be locked",
    retry: "after-delay",
    match: (trouble) => seen(
      trouble,
      /(?<!copies )\bR?Lock (?:[A-Z]:)?[\\/]\S{1,400}: |no locks available|used by another process|(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file|\.lock: (?:resource temporarily unavailable|function not implemented)|existing contents have changed since last read/i
    ),
    because: () => "Another process holds a file of the cache, or the cache lies on a file system that has no locks (NFS, SMB, 9p).",
    doThis: () => [
      "Give each job a cache of its own on a local disk: `export GOMODCACHE=$RUNNER_TEMP/gomod`.",
      "If a killed git left a lock behind, remove it: `find $(go env GOMODCACHE)/cache/vcs -name '*.lock' -delete`.",
      "On Windows, take GOMODCACHE out of the virus scanner's reach."
    ]
  }),
  ...cachePlaceRules,
  defineRule("GMG707", {
    slug: "cache-damaged",
    cause: "cache-corrupt",
    title: "The module cache on this machine is damaged",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /unexpected ziphash|missing ziphash|(?:zip|dir) has been modified|\.ziphash: no such file|'origin' does not appear to be a git repository|exists with wrong content|exists but is not a directory|\bunzip \S{1,400}: (?!.{0,300}(?:collision|prefix|too large|malformed|invalid char))|exists and is not empty|loose object .{1,300} is corrupt|bad object|remote origin already exists|can't find or create lock file|open \S{0,300}(?:cache[\\/]download[\\/]\S{1,300}|pkg[\\/]mod[\\/][^\s:]{1,300}\.go): (?:no such file|The system cannot find)|reading \S{1,300}[\\/]cache[\\/]download[\\/]\S{1,300}: |not a git repository: '?\S{0,300}cache[\\/]vcs/
    ),
    because: ({ modules }) => `What lies in the cache for ${listed(modules)} is not what go put there: a broken restore, a killed job or an edit.`,
    doThis: () => [
      "Empty it once and download again: `go clean -modcache && go mod download`.",
      "If it came from a CI cache, change the cache key (`cache-key-prefix:`), or the damage comes back with the next restore."
    ]
  })
];

// src/diagnose/rules/goproxy.ts
var aPage = /https?:\/\/(?<page>(?:pkg\.go\.dev|godoc\.org|go\.dev|golang\.org|github\.com)(?=\/\S{1,300}\/@(?:v\/|latest)))/;
var goproxyRules = [
  defineRule("GMG210", {
    slug: "goproxy-invalid",
    cause: "goproxy-invalid-value",
    title: "GOPROXY is not a list of proxies",
    explains: ["GMG301"],
    retry: "never",
    match: (trouble) => /GOSUMDB/.test(trouble.local) ? void 0 : seen(
      trouble,
      /GOPROXY list is not the empty string|invalid \$GOPROXY setting|proxy URL (?:missing scheme: |scheme \(must be https, http, file\): |with non-path elements: )(?<named>\S{1,300})|parse (?!certificate|output|go\.mod)(?<!proxy address [^\n]{0,200}parse )"{0,3}(?<value>[^\n"]{1,300})"{0,2}: (?:invalid|first path segment|missing protocol|net\/url)|invalid character "\|" in host name|refusing to pass credentials to insecure URL|unsupported (?:protocol )?scheme|lookup (?<joined>[^\s:;，；、。]{1,200}[;，；、。]\S{0,200}): no such host/,
      "value",
      "joined",
      "named",
      "page"
    ) ?? seen(
      trouble,
      /invalid (?:file:\/\/ )?proxy URL(?<value>)(?<joined>)(?<named>)/,
      "value",
      "joined",
      "named",
      "page"
    ) ?? seen(trouble, aPage, "value", "joined", "named", "page"),
    because: ({ value: quoted, joined, named: named2, evidence, page }) => {
      if (page !== "") return `GOPROXY names ${page}, which shows pages about modules and serves none.`;
      const value = quoted || joined || named2;
      return `go cannot read ${value === "" ? "the value of GOPROXY" : `\`${value}\``}: ${/contains no entries/.test(evidence) ? "it is set, and empty" : "an entry is `direct`, `off` or an address with https://, http:// or file://"}.`;
    },
    doThis: () => [
      "See it as go does: `go env GOPROXY`; a bad value may also come from `go env -w`: `go env -u GOPROXY`.",
      "Write addresses with their scheme, separated by `,` or `|`: `export GOPROXY=https://proxy.golang.org,direct` (no `;`, no quotes, no blanks).",
      "An IPv6 address needs brackets (`http://[::1]:3000`); a `|` needs Go 1.15; a password needs https."
    ]
  }),
  defineRule("GMG209", {
    slug: "goproxy-off",
    cause: "goproxy-off",
    title: "GOPROXY=off, and the module is not in the cache",
    retry: "never",
    match: (trouble) => seen(trouble, /disabled by GOPROXY=off|cmdgonetlimit=0/),
    because: ({ modules }) => `go may ask nobody (\`off\` in GOPROXY), and ${listed(modules)} must come from somewhere.`,
    doThis: () => [
      "Allow a proxy for this step: `GOPROXY=https://proxy.golang.org,direct go mod download`.",
      "See where `off` comes from: `go env -changed`, `env | grep GOPROXY`; undo `go env -w` with `go env -u GOPROXY`.",
      "If it is meant to be offline, fill the cache before: run `go mod download` with the network, with the same GOMODCACHE."
    ]
  })
];

// src/diagnose/rules/http-proxy.ts
function withVariable(trouble, found) {
  if (found === void 0) return void 0;
  const ofScheme = ["HTTPS_PROXY", "HTTP_PROXY"];
  if (found.url.startsWith("http:")) ofScheme.reverse();
  const variable = [...ofScheme, "ALL_PROXY"].find((name) => (trouble.settings[name] ?? "") !== "");
  const [, scheme = "", address2 = ""] = /^(?:(\w{1,10}):\/\/)?(?:[^\s@/]{0,300}@)?([^\s/@]{1,260})/.exec(
    trouble.settings[variable ?? ""] ?? ""
  ) ?? [];
  return { ...found, variable: variable ?? "", address: address2, isSocks: /^socks/i.test(scheme) };
}
function called({ variable, address: address2 }) {
  return address2 === "" ? "" : `(${variable}, \`${address2}\`) `;
}
function bareHost({ hosts }) {
  return (hosts[0] ?? "proxy.golang.org").replace(/:\d{1,5}$/, "");
}
var httpProxyRules = [
  defineRule("GMG110", {
    slug: "http-proxy-wants-password",
    cause: "proxy-407-auth-required",
    title: "The HTTP proxy wants a password",
    retry: "never",
    match: (trouble) => withVariable(
      trouble,
      seenConnecting(
        trouble,
        /Proxy Authentication Required|response 407\b|(?:error:|code) 407\b|: 407 |(?<!: 401 )authenticationrequired/i
      )
    ),
    because: (facts) => `The HTTP proxy of your network ${called(facts)}answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: (facts) => [
      `Put user and password into the variable, percent-encoded (\`@\` is \`%40\`): \`export ${facts.variable || "HTTPS_PROXY"}=http://$PROXY_USER:$PROXY_PASSWORD@${facts.address || "proxy.example.com:3128"}\`.`,
      `If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in ${facts.variable || "HTTPS_PROXY"}.`,
      `Hosts that need no proxy belong into NO_PROXY: \`export NO_PROXY=${bareHost(facts)}\`, if this is one.`
    ]
  }),
  defineRule("GMG109", {
    slug: "http-proxy-broken",
    cause: "http-proxy-env-misconfigured",
    title: "The HTTP proxy in the environment does not work",
    retry: "never",
    match: (trouble) => withVariable(
      trouble,
      seenConnecting(
        trouble,
        /proxyconnect tcp: (?:[^\n]{0,200}?(?:dial tcp[46]?:? (?:lookup )?)(?<proxy>[^\s,]{1,200}?):? )?|Could not resolve proxy: (?<unresolved>\S{1,200})|socks connect|invalid proxy address|malformed HTTP (?:response "\\x|status code)|Proxy CONNECT aborted|(?:Received HTTP code|CONNECT tunnel failed, response) (?!403|5)\d{3}|unable to access 'https?:\/\/(?:[^/@\n']{1,200}@)?(?<asked>[^/:\n']{1,253})(?=[/:'])[^\n']{0,300}': Failed to connect to (?!\k<asked> )(?<relay>127\.\S{1,20}|localhost|::1|\S{1,253}(?= port (?!443|80\b)\d{2,5}[: ]))|(?:Get|read) "?https:\/\/[^\s"]{1,1000}"?: (?:Bad Request|Method Not Allowed|Not Found|Unauthorized)\)?[ \t]{0,20}$/m,
        "proxy",
        "unresolved",
        "relay"
      )
    ),
    because: (facts) => `go was told to go through the HTTP proxy ${named(facts.proxy || facts.unresolved || facts.relay || facts.address)}(${facts.variable || "HTTPS_PROXY, HTTP_PROXY"}), and that did not answer as one.`,
    doThis: (facts) => {
      const proxy = facts.proxy || facts.relay;
      return advise(facts, [
        "See what is set: `env | grep -i _proxy`; correct it or take it away: `unset HTTPS_PROXY HTTP_PROXY https_proxy http_proxy`.",
        .../^(?:127\.|localhost|::1|\[::1\])/.test(proxy) ? [
          at(
            "docker-build",
            `Inside a container \`${proxy}\` is the container itself: use \`--network host\`, or name the host of the container: \`http://host.docker.internal:${/:(\d{1,5})$/.exec(proxy)?.[1] ?? "3128"}\`.`
          ),
          at(
            ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
            `Nothing answers at \`${proxy}\` on this machine: start the program that should, or take the variable away.`
          )
        ] : [
          facts.isSocks ? `Ask it the way go does: \`curl -v -x "$${facts.variable}" ${urlIn(facts)}\`. If it wants to know who asks, put user and password into the variable, percent-encoded: \`export ${facts.variable}=socks5://$PROXY_USER:$PROXY_PASSWORD@${facts.address}\`; if it is no SOCKS5 proxy, write \`http://\`.` : `Write \`http://\` in front of a plain proxy, also in HTTPS_PROXY: \`export HTTPS_PROXY=http://${proxy || facts.address || "proxy.example.com:3128"}\`.`
        ],
        at(
          "docker-build",
          "docker build takes the variables from the host (`~/.docker/config.json`, `--build-arg`); look there, too: `docker info | grep -i proxy`."
        ),
        at(
          "windows",
          "On Windows they may stand in the user's or the system's settings: `Get-ChildItem env:*proxy*`."
        )
      ]);
    }
  }),
  defineRule("GMG111", {
    slug: "http-proxy-forbids-host",
    cause: "proxy-403-forbidden",
    title: "The HTTP proxy does not let this host through",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: Forbidden\b(?! \()[^\n]{0,200}$|(?:Received HTTP code|CONNECT tunnel failed, response) 403|https?:\/\/(?:golang\.org|google\.golang\.org|cloud\.google\.com|gopkg\.in|k8s\.io|sigs\.k8s\.io|go\.uber\.org|rsc\.io)\/\S{1,300}go-get=1: 403 /m
    ),
    because: (facts) => `A bare \`Forbidden\` without \`reading\` is the answer of your network's HTTP proxy to CONNECT: ${hostOf(facts)} is not on its list.`,
    doThis: (facts) => [
      `Have ${hostOf(facts)} allowed, or name in GOPROXY a module proxy that is; see what it answers: \`curl -v ${urlIn(facts)}\`.`,
      `If this host needs no proxy, name it: \`export NO_PROXY=${bareHost(facts)}\`.`
    ]
  }),
  defineRule("GMG112", {
    slug: "http-proxy-cannot-reach-host",
    cause: "proxy-5xx",
    title: "The HTTP proxy could not reach the host",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: (?:Service Unavailable|Bad Gateway|Gateway Timeout|Internal Server Error)\)?[ \t]{0,20}$|(?:Received HTTP code|CONNECT tunnel failed, response) 5\d\d/m
    ),
    because: (facts) => `A bare status without \`reading\` is the answer of your network's HTTP proxy to CONNECT: it had no way to ${hostOf(facts)}.`,
    doThis: (facts) => [
      `Run it again in a few minutes; test the way with \`curl -v -x "$HTTPS_PROXY" https://${facts.hosts[0] ?? "proxy.golang.org"}/\`.`,
      `If the host is inside your network, go there directly: \`export NO_PROXY=${bareHost(facts)}\`.`
    ]
  })
];

// src/diagnose/rules/module.ts
var declares = /declares its path as: (?<declared>\S{1,300})[\s\S]{1,60}?but was required as: (?<required>\S{1,300})/;
var unexpectedPath = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod: unexpected module path "(?<declared>[^"]{1,300})"/;
var declaresAtEnd = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod:\s{1,20}module declares its path as: (?<declared>\S{1,300})/;
function declaredPath(trouble) {
  return seen(trouble, declares, "declared", "required") ?? seen(trouble, unexpectedPath, "declared", "required") ?? seen(trouble, declaresAtEnd, "declared", "required");
}
function bareMajor(trouble) {
  const [module = ""] = trouble.modules;
  const major = /@(?<major>v[2-9]\d{0,3})\.\d{1,6}\.\d{1,6}$/.exec(module)?.groups?.["major"];
  if (major === void 0 || trouble.remote !== "" || /^gopkg\.in\/|\/v\d{1,4}@/.test(module))
    return void 0;
  const found = seen(trouble, /\/@v\/v\S{1,60}: (?:404|410)\b/);
  return found && { ...found, path: "", major };
}
function commitIn(module) {
  return /-([0-9a-f]{12})[0-9a-f]*$/.exec(module)?.[1] ?? "latest";
}
var moduleRules = [
  defineRule("GMG306", {
    slug: "letter-case-differs",
    cause: "case-insensitive-collision",
    title: "The module path is written in another letter case",
    retry: "never",
    match: (trouble) => {
      const found = declaredPath(trouble);
      if (found !== void 0 && found.declared !== found.required && found.declared.toLowerCase() === found.required.toLowerCase())
        return found;
      return seen(
        trouble,
        /case-insensitive import collision: "(?<declared>[^"]{1,300})" and "(?<required>[^"]{1,300})"/,
        "declared",
        "required"
      );
    },
    because: ({ declared, required }) => `The module is called \`${declared}\`, and something asks for \`${required}\`; to Go these are two modules.`,
    doThis: ({ declared, required }) => [
      `Write \`${declared}\` in every import: \`grep -rl '${required}' --include=*.go . | xargs sed -i 's#${required}#${declared}#g'\`, then \`go mod tidy\`.`,
      `If a dependency writes it the old way, \`go mod why -m ${required}\` names it: update that one.`
    ]
  }),
  defineRule("GMG315", {
    slug: "module-renamed",
    cause: "repository-moved-or-renamed",
    title: "The module has taken another name",
    retry: "never",
    match: (trouble) => /version constraints conflict/.test(trouble.local) ? declaredPath(trouble) : void 0,
    because: ({ declared, required }) => `What lies at \`${required}\` calls itself \`${declared}\` by now: the repository was renamed or moved.`,
    doThis: ({ declared, required }) => [
      `Use the new path: \`go get ${declared}@latest\` (programs: \`go install ${declared}@latest\`), and change the imports.`,
      `Or stay with an older version that still has the old name: \`go list -m -versions ${required}\`.`
    ]
  }),
  defineRule("GMG305", {
    slug: "module-path-differs",
    cause: "module-path-mismatch",
    title: "The module calls itself by another path",
    retry: "never",
    match: declaredPath,
    because: ({ declared, required }) => `Its go.mod says \`${declared}\`, and it was required as \`${required}\`.`,
    doThis: ({ declared, required, modules }) => [
      `Require it by its own name: replace \`${required}\` by \`${declared}\` in imports and go.mod, then \`go mod tidy\`.`,
      `For a fork that keeps the name, use a replace: \`go mod edit -replace=${declared}=${versionOf(modules[0] ?? "") === "" ? required : `${required}@${versionOf(modules[0] ?? "")}`}\`.`
    ]
  }),
  defineRule("GMG304", {
    slug: "major-version-suffix",
    cause: "major-version-suffix-mismatch",
    title: "Path and major version do not agree",
    retry: "never",
    match: (trouble) => {
      const pattern = /module path must (?:not have \/v\d|match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed) module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
      const none = /no matching versions for query "(?:upgrade|patch)"(?<path>)/;
      return seen(trouble, pattern, "path", "major") ?? answered(trouble, pattern, "path", "major") ?? seen(trouble, none, "path", "major") ?? bareMajor(trouble);
    },
    because: ({ modules, path }) => `From v2 on the major version is part of a module's path${path === "" ? "" : ` (here \`${path}\`)`}; ${listed(modules, "this module")} does not keep to that, or is asked for without it.`,
    doThis: ({ modules, path, major }) => [
      `Ask for the path with its suffix: \`go get ${path || `${pathOf(modules[0] ?? "all")}/${major || "v2"}`}@latest\`, and import it so.`,
      "See which major versions there are: the tags of the repository, or pkg.go.dev.",
      `If the author tagged v2 without \`/v2\` in go.mod, neither path works: use an older version, or the newest commit: \`go get ${pathOf(modules[0] ?? "all")}@HEAD\`.`
    ]
  }),
  defineRule("GMG303", {
    slug: "version-invalid",
    cause: "invalid-version-or-pseudo-version",
    title: "This cannot be a version of the module",
    explains: ["GMG208"],
    retry: "never",
    match: (trouble) => {
      const pattern = /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid|(?<conflict>inconsistent versions:|version constraints conflict:(?![\s\S]{1,600}declares its path))/;
      return seen(trouble, pattern, "reason", "conflict") ?? answered(trouble, pattern, "reason", "conflict");
    },
    because: ({ modules, reason, conflict }) => conflict !== "" ? `Two requirements exclude each other: one wants ${listed(modules)}, and another wants something else of it.` : `The version of ${listed(modules)} in go.mod cannot exist${reason === "" ? "" : `: ${reason}`}.`,
    doThis: ({ modules }) => [
      `Let go write it: \`go get ${pathOf(modules[0] ?? "all")}@${commitIn(modules[0] ?? "")}\`; never edit a pseudo-version by hand.`,
      `If a dependency asks for it, \`go mod graph | grep ${pathOf(modules[0] ?? "all")}\` names it: update that one, or \`go mod edit -replace\`.`
    ]
  }),
  defineRule("GMG311", {
    slug: "module-too-large",
    cause: "module-too-large",
    title: "The module is larger than Go takes",
    retry: "never",
    match: (trouble) => {
      const pattern = /too large \(max size|source tree too (?:large|big)|zip file (?:is )?too large|go\.mod file (?:is )?too large/;
      return seen(trouble, pattern) ?? answered(trouble, pattern);
    },
    because: ({ modules }) => `Go's limit is 500 MiB for a module and 16 MiB for its go.mod, and ${listed(modules, "the module")} went past it.`,
    doThis: ({ modules }) => [
      `Use a version that is smaller: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`.`,
      "If it is yours, take large files out of the tree, or give their directory a go.mod of its own: then it is left out."
    ]
  }),
  defineRule("GMG316", {
    slug: "version-withdrawn",
    cause: "version-retracted-or-deleted",
    title: "This version was withdrawn by its author",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /module retracted|retracted by module author|(?:has been|was|versions) retracted|\bretracted version/
    ) ?? answered(trouble, /\bretracted\b|has been (?:withdrawn|deleted)/),
    because: ({ modules }) => `The author withdrew ${listed(modules)}: not to be used any more, and perhaps gone.`,
    doThis: ({ modules }) => [
      `Move to a version that stands: \`go get ${pathOf(modules[0] ?? "all")}@latest && go mod tidy\`.`,
      `Read why: \`go list -m -retracted -versions ${pathOf(modules[0] ?? "all")}\` shows the withdrawn ones too.`
    ]
  }),
  defineRule("GMG302", {
    slug: "unknown-revision",
    cause: "unknown-revision",
    title: "The module has no such version",
    retry: "never",
    match: (trouble) => {
      const pattern = /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision|missing \S{1,300}go\.mod at revision/;
      return seen(trouble, pattern) ?? (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : void 0);
    },
    because: (facts) => `Nobody that was asked (${hostOf(facts, "version control")}) has ${listed(facts.modules, "the version")}: a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
    doThis: ({ modules }) => [
      `See what there is: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`; then \`go get ${pathOf(modules[0] ?? "all")}@latest\`.`,
      `If ${versionOf(modules[0] ?? "") || "the version"} is brand new, proxies may not have it yet: \`GOPROXY=direct go mod download\` asks the repository itself.`,
      "If it is private, proxies cannot see it: add its path to `goprivate:`.",
      "If one proxy stands alone in GOPROXY, it may not have what others have: name a second in `mirrors:`, or put `,https://proxy.golang.org,direct` behind it."
    ]
  }),
  defineRule("GMG301", {
    slug: "module-not-found",
    cause: "module-not-found-404-410",
    title: "The module was found nowhere",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/
      );
      return found && { ...found, goproxy: trouble.settings["GOPROXY"] ?? "" };
    },
    because: (facts) => `${facts.hosts.length > 1 ? `None of ${facts.hosts.map((host) => `\`${host}\``).join(", ")}` : hostOf(facts, "Whoever was asked")} has ${facts.hosts.length > 1 ? "" : "no "}${listed(facts.modules, "such module")}: a wrong path, a module that is gone, or a private one that a proxy cannot see.`,
    doThis: (facts) => [
      .../^[^,|]{4,}$/.test(facts.goproxy) ? [
        `\`${facts.goproxy}\` is the only proxy in GOPROXY, and may just not have it: put another behind it, \`goproxy: ${facts.goproxy},https://proxy.golang.org,direct\`.`
      ] : [],
      `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
      `If it is private: add \`${patternFor(facts)}\` to \`goprivate:\`, and give git credentials with \`netrc:\`.`,
      ...facts.goproxy === "" ? [
        "If your proxy is the only one in GOPROXY, it may just not have it: put a second behind it (`,https://proxy.golang.org,direct`)."
      ] : []
    ]
  })
];

// src/diagnose/rules/replace.ts
var replaceRules = [
  defineRule("GMG309", {
    slug: "replacement-missing",
    cause: "replace-target-missing",
    title: "The target of a replace is not there",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work(?! file: errors parsing)|cannot load module (?<member>\.{1,2}\S{1,300}): open|go\.mod: (?:no such file|The system cannot find)/,
      "directory",
      "by",
      "file",
      "listed"
    ),
    because: (facts) => `go.mod or go.work points to \`${facts.directory || facts.by || facts.file || facts.listed || "a directory"}\`, and there is no module there on this machine.`,
    doThis: (facts) => [
      "Check that directory out too (a second `actions/checkout` with `path:`, `submodules: true`, or `COPY` before `RUN go mod download`).",
      facts.listed !== "" ? `If it is not meant to be here, take it out of go.work: \`go work edit -dropuse=${facts.listed}\`, or build without it: \`GOWORK=off\`.` : `A replace for your own desk does not belong in the repository: \`go mod edit -dropreplace=${moduleIn(facts)}\`, and use an uncommitted go.work (or \`GOWORK=off\`).`,
      `The target needs a go.mod of its own: \`go mod init ${facts.modules.length > 0 ? moduleIn(facts) : "example.com/shared"}\` there.`
    ]
  }),
  defineRule("GMG310", {
    slug: "install-blocked-by-replace",
    cause: "go-install-blocked-by-replace",
    title: "go install does not take a module with replace",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /go\.mod file[\s\S]{0,200}contains one or\s{1,20}more (?:replace|exclude) directives|interpreted differently than if it were the main module/
    ),
    because: ({ modules }) => `The go.mod of ${listed(modules)} has \`replace\` or \`exclude\` lines, and \`go install path@version\` refuses those.`,
    doThis: ({ modules }) => [
      `Build it from a checkout: \`git clone https://${pathOf(modules[0] ?? "github.com")} && cd "$(basename "$_")" && go install ./...\`.`,
      "Or use a version without them, or the binaries that the project releases."
    ]
  })
];

// src/diagnose/in-english.ts
var ofGit = [
  ["fatal: ", "Schwerwiegend: ", "fatal\xA0: ", "fatal : ", "\u81F4\u547D\u9519\u8BEF\uFF1A", "\u81F4\u547D\u932F\u8AA4: ", "\u81F4\u547D\u9519\u8BEF: "],
  [
    "unable to access '$1': ",
    "konnte nicht auf '\u2026' zugreifen: ",
    "impossible d'acc\xE9der \xE0 '\u2026'\xA0: ",
    "impossible d'acc\xE9der \xE0 '\u2026' : ",
    "no es posible acceder a '\u2026': ",
    "impossibile accedere a '\u2026': ",
    "incapaz aceder '\u2026': ",
    "brak dost\u0119pu do \u201E\u2026\u201D: ",
    "\xAB\u2026\xBB \u043D\u0435\u0434\u043E\u0441\u0442\u0443\u043F\u043D\u043E: ",
    "\u65E0\u6CD5\u8BBF\u95EE '\u2026'\uFF1A",
    "\u7121\u6CD5\u5B58\u53D6 '\u2026'\uFF1A"
  ],
  [
    "Authentication failed for '$1'",
    "Authentifizierung fehlgeschlagen f\xFCr '\u2026'",
    "\xC9chec d'authentification pour '\u2026'",
    "Autenticaci\xF3n fall\xF3 para '\u2026'",
    "Autenticazione non riuscita per '\u2026'",
    "Autentica\xE7\xE3o falhou para '\u2026'",
    "Uwierzytelnienie nie powiod\u0142o si\u0119 dla \u201E\u2026\u201D",
    "'\u2026' \u9274\u6743\u5931\u8D25",
    "'\u2026' \u8EAB\u4EFD\u9A8C\u8BC1\u5931\u8D25",
    "'\u2026' \u8EAB\u4EFD\u9A57\u8B49\u5931\u6557"
  ],
  [
    "repository '$1' not found",
    "Repository '\u2026' nicht gefunden",
    "d\xE9p\xF4t '\u2026' non trouv\xE9",
    "repositorio '\u2026' no encontrado",
    "repository '\u2026' non trovato",
    "reposit\xF3rio '\u2026' inexistente",
    "nie znaleziono repozytorium \u201E\u2026\u201D",
    "\u4ED3\u5E93 '\u2026' \u672A\u627E\u5230",
    "\u7248\u672C\u5EAB '\u2026' \u672A\u627E\u5230"
  ],
  [
    "Could not read from remote repository.",
    "Konnte nicht vom Remote-Repository lesen.",
    "Impossible de lire le d\xE9p\xF4t distant.",
    "No se pudo leer del repositorio remoto.",
    "Impossibile leggere dal repository remoto.",
    "Incapaz de ler o reposit\xF3rio remoto.",
    "Nie mo\u017Cna czyta\u0107 ze zdalnego repozytorium.",
    "\u041D\u0435 \u0443\u0434\u0430\u043B\u043E\u0441\u044C \u043F\u0440\u043E\u0447\u0438\u0442\u0430\u0442\u044C \u0438\u0437 \u0432\u043D\u0435\u0448\u043D\u0435\u0433\u043E \u0440\u0435\u043F\u043E\u0437\u0438\u0442\u043E\u0440\u0438\u044F.",
    "\u65E0\u6CD5\u8BFB\u53D6\u8FDC\u7A0B\u4ED3\u5E93\u3002",
    "\u7121\u6CD5\u8B80\u53D6\u9060\u7AEF\u7248\u672C\u5EAB\u3002",
    "\uB9AC\uBAA8\uD2B8 \uC800\uC7A5\uC18C\uC5D0\uC11C \uC77D\uC744 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4"
  ],
  [
    "the remote end hung up unexpectedly",
    "Die Gegenseite hat unerwartet abgebrochen.",
    "l'h\xF4te distant a ferm\xE9 la connexion de mani\xE8re inattendue",
    "el remoto se colg\xF3 de manera inesperada",
    "l'interlocutore remoto ha chiuso inaspettatamente la connessione",
    "zdalna maszyna nieoczekiwanie si\u0119 roz\u0142\u0105czy\u0142a",
    "\u8FDC\u7AEF\u610F\u5916\u6302\u65AD\u4E86",
    "\u9060\u7AEF\u610F\u5916\u639B\u65B7\u4E86"
  ],
  [
    "early EOF",
    "zu fr\xFChes Dateiende",
    "fin de fichier pr\xE9matur\xE9e",
    "EOF temprano",
    "\u8FC7\u65E9\u7684\u6587\u4EF6\u7ED3\u675F\u7B26\uFF08EOF\uFF09",
    "\u904E\u65E9\u7684\u6A94\u6848\u7D50\u675F\u7B26\uFF08EOF\uFF09",
    "\u043D\u0435\u043E\u0436\u0438\u0434\u0430\u043D\u043D\u044B\u0439 \u043A\u043E\u043D\u0435\u0446 \u0444\u0430\u0439\u043B\u0430"
  ]
];
var ofLibrary = [
  [
    "Connection refused",
    "Verbindungsaufbau abgelehnt",
    "Connexion refus\xE9e",
    "Conexi\xF3n rehusada",
    "Connessione rifiutata",
    "Conex\xE3o recusada",
    "Po\u0142\u0105czenie odrzucone",
    "\u0412 \u0441\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u0438 \u043E\u0442\u043A\u0430\u0437\u0430\u043D\u043E",
    "\u62D2\u7EDD\u8FDE\u63A5",
    "\u9023\u7DDA\u88AB\u62D2\u7D55",
    "\u63A5\u7D9A\u3092\u62D2\u5426\u3055\u308C\u307E\u3057\u305F",
    "\uC5F0\uACB0\uC774 \uAC70\uBD80\uB428"
  ],
  [
    "Connection timed out",
    "Die Wartezeit f\xFCr die Verbindung ist abgelaufen",
    "Connexion termin\xE9e par expiration du d\xE9lai d'attente",
    "Expir\xF3 el tiempo de conexi\xF3n",
    "Connessione scaduta",
    "Tempo esgotado para conex\xE3o",
    "Przekroczony czas oczekiwania na po\u0142\u0105czenie",
    "\u0412\u0440\u0435\u043C\u044F \u043E\u0436\u0438\u0434\u0430\u043D\u0438\u044F \u0441\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u044F \u0438\u0441\u0442\u0435\u043A\u043B\u043E",
    "\u8FDE\u63A5\u8D85\u65F6",
    "\u9023\u7DDA\u8D85\u904E\u6642\u9593",
    "\u63A5\u7D9A\u304C\u30BF\u30A4\u30E0\u30A2\u30A6\u30C8\u3057\u307E\u3057\u305F",
    "\uC5F0\uACB0 \uC2DC\uAC04 \uCD08\uACFC"
  ],
  [
    "Connection reset by peer",
    "Die Verbindung wurde vom Kommunikationspartner zur\xFCckgesetzt",
    "Connexion r\xE9-initialis\xE9e par le correspondant",
    "Conexi\xF3n reinicializada por la m\xE1quina remota",
    "\u0421\u043E\u0435\u0434\u0438\u043D\u0435\u043D\u0438\u0435 \u0440\u0430\u0437\u043E\u0440\u0432\u0430\u043D\u043E \u0434\u0440\u0443\u0433\u043E\u0439 \u0441\u0442\u043E\u0440\u043E\u043D\u043E\u0439",
    "\u8FDE\u63A5\u88AB\u5BF9\u65B9\u91CD\u8BBE",
    "\u9023\u7DDA\u88AB\u5C0D\u65B9\u91CD\u8A2D",
    "\u63A5\u7D9A\u304C\u76F8\u624B\u304B\u3089\u30EA\u30BB\u30C3\u30C8\u3055\u308C\u307E\u3057\u305F"
  ],
  [
    "No space left on device",
    "Auf dem Ger\xE4t ist kein Speicherplatz mehr verf\xFCgbar",
    "Aucun espace disponible sur le p\xE9riph\xE9rique",
    "No queda espacio en el dispositivo",
    "Spazio esaurito sul device",
    "N\xE3o h\xE1 espa\xE7o dispon\xEDvel no dispositivo",
    "Brak miejsca na urz\u0105dzeniu",
    "\u041D\u0430 \u0443\u0441\u0442\u0440\u043E\u0439\u0441\u0442\u0432\u0435 \u043D\u0435 \u043E\u0441\u0442\u0430\u043B\u043E\u0441\u044C \u0441\u0432\u043E\u0431\u043E\u0434\u043D\u043E\u0433\u043E \u043C\u0435\u0441\u0442\u0430",
    "\u8BBE\u5907\u4E0A\u6CA1\u6709\u7A7A\u95F4",
    "\u88DD\u7F6E\u4E0A\u5DF2\u7121\u591A\u9918\u7A7A\u9593",
    "\u30C7\u30D0\u30A4\u30B9\u306B\u7A7A\u304D\u9818\u57DF\u304C\u3042\u308A\u307E\u305B\u3093",
    "\uC7A5\uCE58\uC5D0 \uB0A8\uC740 \uACF5\uAC04\uC774 \uC5C6\uC74C"
  ]
];
var ofWindows = [
  [
    "No connection could be made because the target machine actively refused it.",
    "\u7531\u4E8E\u76EE\u6807\u8BA1\u7B97\u673A\u79EF\u6781\u62D2\u7EDD\uFF0C\u65E0\u6CD5\u8FDE\u63A5\u3002",
    "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.",
    "Aucune connexion n'a pu \xEAtre \xE9tablie car l'ordinateur cible l'a express\xE9ment refus\xE9e."
  ],
  [
    "A connection attempt failed because the connected party did not properly respond after a period of time.",
    "\u7531\u4E8E\u8FDE\u63A5\u65B9\u5728\u4E00\u6BB5\u65F6\u95F4\u540E\u6CA1\u6709\u6B63\u786E\u7B54\u590D\u6216\u8FDE\u63A5\u7684\u4E3B\u673A\u6CA1\u6709\u53CD\u5E94\uFF0C\u8FDE\u63A5\u5C1D\u8BD5\u5931\u8D25\u3002",
    "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat"
  ],
  [
    "An existing connection was forcibly closed by the remote host.",
    "\u8FDC\u7A0B\u4E3B\u673A\u5F3A\u8FEB\u5173\u95ED\u4E86\u4E00\u4E2A\u73B0\u6709\u7684\u8FDE\u63A5\u3002",
    "Eine vorhandene Verbindung wurde vom Remotehost geschlossen.",
    "Une connexion existante a d\xFB \xEAtre ferm\xE9e par l'h\xF4te distant."
  ],
  [
    "There is not enough space on the disk.",
    "\u78C1\u76D8\u7A7A\u95F4\u4E0D\u8DB3\u3002",
    "Es steht nicht genug Speicherplatz auf dem Datentr\xE4ger zur Verf\xFCgung."
  ],
  [": Access is denied.", ": \u62D2\u7EDD\u8BBF\u95EE\u3002", ": Zugriff verweigert", ": Acc\xE8s refus\xE9."]
];
var program = "(go|git|hg|svn|bzr)";
var ofShells = [
  [
    "$1: command not found",
    new RegExp(
      `\\b${program}(?:\xA0| )?[:\uFF1A] ?(?:Kommando nicht gefunden|commande introuvable|orden no encontrada|comando non trovato|comando n\xE3o encontrado|nie znaleziono polecenia|\u043A\u043E\u043C\u0430\u043D\u0434\u0430 \u043D\u0435 \u043D\u0430\u0439\u0434\u0435\u043D\u0430|\u672A\u627E\u5230\u547D\u4EE4|\u6307\u4EE4\u627E\u4E0D\u5230|\u30B3\u30DE\u30F3\u30C9\u304C\u898B\u3064\u304B\u308A\u307E\u305B\u3093|\uBA85\uB839\uC5B4\uB97C \uCC3E\uC744 \uC218 \uC5C6\uC74C)`
    )
  ],
  [
    "'$1' is not recognized",
    new RegExp(
      `["'\u201C\xAB]\xA0?${program}\xA0?["'\u201D\xBB] ?(?:\u4E0D\u662F\u5185\u90E8\u6216\u5916\u90E8\u547D\u4EE4|ist entweder falsch geschrieben|n.est pas reconnu|no se reconoce|n\xE3o \xE9 reconhecido|\u043D\u0435 \u044F\u0432\u043B\u044F\u0435\u0442\u0441\u044F \u0432\u043D\u0443\u0442\u0440\u0435\u043D\u043D\u0435\u0439|\u306F\u3001\u5185\u90E8\u30B3\u30DE\u30F3\u30C9\u307E\u305F\u306F\u5916\u90E8\u30B3\u30DE\u30F3\u30C9|\u9879\u8BC6\u522B\u4E3A cmdlet|wurde nicht als Name eines Cmdlet)`
    )
  ]
];
var sayings = [
  ...[...ofGit, ...ofLibrary, ...ofWindows].flatMap(
    ([english, ...said]) => said.map((words) => [english, patternOf(words)])
  ),
  ...ofShells
];
var mayBeForeign = /[\u00a0-\uffff]|Schwerwiegend|zugreifen|gefunden|Remote-Repository|Dateiende|Gegenseite|encontrad|acceder a|accedere|trovat|riuscita|remot[oa]|temprano|introuvable|abgelehnt|rehusada|rifiutata|scaduta|device|polecenia|fehlgeschlagen|Verbindung|Zugriff|falsch|reconoce|reconnu|wurde|impossible/;
function inEnglish(block) {
  const originals = /* @__PURE__ */ new Map();
  if (!mayBeForeign.test(block)) return { text: block, originals };
  const lines = block.split("\n").map((line2) => {
    if (!mayBeForeign.test(line2)) return line2;
    const told = sayings.reduce((text, [english, said]) => text.replace(said, english), line2);
    if (told !== line2) originals.set(told.trim(), line2.trim());
    return told;
  });
  return { text: lines.join("\n"), originals };
}
function patternOf(words) {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace("\u2026", "([^'\u201E\u201D\xAB\xBB\\n]{1,1000})"));
}

// src/diagnose/trouble.ts
var moduleAtVersion = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})[@ ](v\d[\w.+-]{0,120}|(?<=@)(?:latest|upgrade|patch|[0-9a-f]{7,40}|master|main)\b)/gi;
var moduleAtRevision = /\breading (\S{1,400}?)\/go\.mod at revision (?:\S{1,200}\/)?(v\d[\w.+-]{0,120})/g;
var moduleInUrl = /https?:\/\/[^\s"'/]{1,200}(?:\/[^\s"'/]{1,200}){0,8}?\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s"'/@]{1,120}){0,12})\/@(?:v\/(v[^\s"'/:]{1,120}?)\.(?:info|mod|zip)|v\/list|latest)/gi;
var moduleInCache = /[\\/]cache[\\/]download[\\/]((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\\/][^\s"'@\\/]{1,120}){0,12})[\\/]@v[\\/](v[^\s"'\\/:]{1,120}?)\.(?:info|mod|zip|lock|ziphash|partial)/gi;
var namedPath = /(?:import path|package|module|for module|module providing package|require(?=\S{0,1}\s\S{1,300}: version)) "?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/[\w.~/+-]{1,250})"?/gi;
var urlHost = /\b(?:https?|ssh|git|git\+ssh|svn):\/{1,3}(?:[^\s"'/@]{1,200}@)?(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|(?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var lookedUp = /\blookup (?!disabled by)((?:[\w.-]|<[\w.-]{1,40}>){1,253})/gi;
var dialled = /\bdial (?:tcp|udp)[46]? ((?:\[[0-9a-f:]{2,45}\]|[\w.-]{1,253}):\d{1,5})/gi;
var farEnd = /->((?:\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})/gi;
var gitAsked = /(?:Username for|Password for|unable to access|failed for) 'https?:\/\/(?:[^\s/@']{1,200}@)?((?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var furtherReading = /https?:\/\/(?:golang\.org|go\.dev)\/(?:doc|s|ref|issue|wiki|blog)\/\S{0,200}/g;
var gitHost = /(?:(?<![\w.])git@([\w.-]{1,253})[: ])|(?:(?:connect to(?! server\b)|resolve host:?|connect to host) '?([\w.-]{1,253}))/gi;
var about = /(?:^|\W)go(?: [a-z]{2,9}){0,2}: |\/@(?:v\/|latest)|[\w/]@v\d|go-get=1|unrecognized import path|sumdb|sum\.golang\.org|golang\.org|goproxy|proxyconnect|\bgit (?:ls-remote|fetch -|init --bare)|# cd \S{1,300}; (?:git|hg|svn|bzr) |unable to access '|cache\/(?:vcs|download)|\bgo modules?\b|\bmodules? (?:requirements|cache|proxy|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}[/@:])/i;
var leadsOn = /(?: requires| imports| tested by)$/;
function readTrouble(given, of) {
  const { text: block, originals } = inEnglish(given);
  const answer2 = /server response:|\(server response\)/.exec(block);
  const local = answer2 === null ? block : block.slice(0, answer2.index);
  const remote = answer2 === null ? "" : block.slice(answer2.index + answer2[0].length);
  return {
    ...of,
    output: block,
    local,
    remote,
    originals,
    modules: modulesIn(local),
    hosts: hostsIn(local),
    aboutModules: about.test(local)
  };
}
function modulesIn(local) {
  const lines = local.split("\n").filter((line2) => !leadsOn.test(line2));
  const text = lines.length === 0 ? local : lines.join("\n");
  const versioned = [moduleAtRevision, moduleAtVersion].flatMap((pattern) => captures(text, pattern)).map(([path, version]) => `${path}@${version}`);
  if (versioned.length > 0) return distinct(versioned.map((name) => name.replace(/[.,:;]+$/, "")));
  const asked2 = captures(text, moduleInUrl).map(([path = "", version]) => {
    const name = unescapeModule(path);
    return version === void 0 ? name : `${name}@${unescapeModule(version)}`;
  });
  if (asked2.length > 0) return distinct(asked2);
  const kept = captures(text, moduleInCache).map(
    ([path = "", version = ""]) => `${unescapeModule(path.replaceAll("\\", "/"))}@${unescapeModule(version)}`
  );
  if (kept.length > 0) return distinct(kept);
  return distinct(captures(text, namedPath).map(([path = ""]) => path.replace(/[.,:;]+$/, "")));
}
function hostsIn(local) {
  const text = local.replace(furtherReading, "");
  const found = [gitAsked, urlHost, lookedUp, gitHost, dialled, farEnd].flatMap(
    (pattern) => captures(text, pattern)
  );
  return distinct(found.flatMap((groups) => groups.filter((host) => host !== void 0)));
}
function unescapeModule(escaped) {
  return escaped.replace(/%21/g, "!").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function captures(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}
function distinct(values) {
  return [...new Set(values.filter((value) => value !== ""))];
}

// src/diagnose/rules/network.ts
var networkRules = [
  defineRule("GMG101", {
    slug: "name-not-resolved",
    cause: "dns-failure",
    title: "A host name could not be resolved",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /lookup (?<name>[\w.-]{1,253})(?: on (?<resolver>[^\s,]{1,60}?))?: (?:no such host|server misbehaving|Temporary failure|Name or service|getaddrinfow|read udp|write udp|dial udp|i\/o timeout|[^\n]{0,120}(?:timeout|refused|unreachable|misbehaving|not known|no route|not permitted|cannot unmarshal|no answer|no data))|no such host|dial tcp: lookup [\w.-]{1,253}(?: on \S{1,60})?:? ?[^\n]{0,11}$|Temporary failure in name resolution|Name or service not known|[Cc]ould not resolve host(?:name)?:? '?(?<git>[\w.-]{0,253})|nodename nor servname/,
      "name",
      "resolver",
      "git"
    ),
    because: (facts) => {
      const names2 = distinct([facts.name, facts.git, ...facts.hosts.filter(isName)]);
      const resolver = facts.resolver === "" ? "" : ` by \`${facts.resolver}\``;
      const who = names2.length > 1 ? "names" : "name";
      return `The ${who} ${names2.map((name) => named(name)).join("and ")}could not be resolved${resolver}; ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for ${names2.length > 1 ? "them" : "it"}.`;
    },
    doThis: (facts) => {
      const name = facts.name || facts.git || "proxy.golang.org";
      return advise(facts, [
        `Try the name where the build runs: \`getent hosts ${name}\`. If it is misspelt, correct GOPROXY or the module path; if it is internal, the VPN or its resolver is missing.`,
        at(
          "docker-build",
          `In a container, name a resolver that works: \`docker build --network host\`, or \`"dns": ["1.1.1.1"]\` in /etc/docker/daemon.json; a name of your network also needs its own resolver there.`
        ),
        at(
          "github-hosted",
          `A runner of GitHub knows public names only: a host of your network (\`${name}\`, if it is one) needs a self-hosted runner, or a proxy that both can reach.`
        ),
        at(
          "laptop",
          "On a laptop, connect the VPN, or look which resolver is asked: `resolvectl status` (macOS: `scutil --dns`)."
        ),
        "In a sandbox without network, bring the modules along: `go mod vendor`, or `GOPROXY=file:///path/to/store`.",
        "If it is a passing fault, run again; `mirrors:` lets the download move to another proxy."
      ]);
    }
  }),
  defineRule("GMG104", {
    slug: "ipv6-without-route",
    cause: "ipv6-unreachable",
    title: "IPv6 does not work from here",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:dial tcp6? \[|connect to (?:host )?\[?)(?<address>[0-9a-f]{0,4}:[0-9a-f:]{2,45})\]?(?::| port )\d{0,5}:? ?(?:connect: )?(?:network is unreachable|no route to host|cannot assign requested address|connectex: A socket operation was attempted to an unreachable)/i,
      "address"
    ),
    because: (facts) => `This machine has no way to the IPv6 address \`${facts.address}\` of ${hostOf(facts)}.`,
    doThis: () => [
      "Try IPv4 alone: `curl -4 -I https://proxy.golang.org`; if that works, switch IPv6 off where it is broken: `sysctl -w net.ipv6.conf.all.disable_ipv6=1`.",
      "In docker, either enable IPv6 in daemon.json or leave it out of the network; a half-configured one does this."
    ]
  }),
  defineRule("GMG107", {
    slug: "http2-stream-broken",
    cause: "http2-stream-error",
    title: "The server broke off an HTTP/2 stream",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /stream error: stream ID \d{1,9}; (?<code>[A-Z_]{1,40})|http2: (?:server sent GOAWAY|Transport received (?:GOAWAY|Server's graceful)|client conn|response body|server |frame too large|unexpected|stream closed|request body)[^\n]{0,120}|HTTP2 framing layer|connection error: (?<connection>[A-Z_]{1,40})/,
      "code",
      "connection"
    ),
    because: (facts) => `${hostOf(facts)} gave up a transfer in the middle (HTTP/2 ${facts.code || facts.connection || "GOAWAY"}); for ${listed(facts.modules)} no whole answer came.`,
    doThis: (facts) => [
      "Run it again: this is a fault of the server's front end or of a box between, and it passes.",
      "If it stays, avoid HTTP/2: `GODEBUG=http2client=0 go mod download`.",
      `Or ask another proxy than ${hostOf(facts)}: name one in \`mirrors:\`, or \`GOPROXY=https://proxy.golang.org,direct\`.`
    ]
  }),
  defineRule("GMG102", {
    slug: "connection-refused",
    cause: "tcp-refused",
    title: "The connection was refused",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /dial tcp[46]? (?<address>[^\s,]{1,120}): (?:connect(?:ex)?: )?(?:connection refused|No connection could be made)|actively refused it|[Cc]onnection refused|Failed to connect to \S{1,200} port \d{1,5} after \d{1,3} ms/,
      "address"
    ),
    because: (facts) => `Nothing answers at ${facts.address === "" || facts.address === facts.hosts[0] ? hostOf(facts) : `\`${facts.address}\` (${hostOf(facts)})`}: the server is down, the port is wrong, or a blocked network refuses.`,
    doThis: (facts) => advise(facts, [
      `Try it from there: \`curl -v ${addressOf(facts)}\`.`,
      at(
        "docker-build",
        "In docker build, `localhost` is the build container: give it the host's network (`docker build --network host`), or name the proxy by an address that it can reach."
      ),
      /^(?:127\.|\[::1\])/.test(facts.address) ? `\`${facts.address}\` is this very machine (in a container, the container): start the proxy there or correct GOPROXY, \`go env GOPROXY\`.` : "Use a proxy that can be reached from here: `go env -w GOPROXY=https://proxy.golang.org,direct` (in China `https://goproxy.cn,direct`), or name one in `mirrors:`."
    ])
  }),
  defineRule("GMG103", {
    slug: "connection-timed-out",
    cause: "tcp-timeout",
    title: "No connection within the time limit",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /dial tcp[46]?:? ?(?<address>[^\s,]{0,120}?):? i\/o timeout|connectex: A connection attempt failed|(?<!read: )(?<!write: )(?:connection|operation) timed out|Failed to connect to \S{1,200} port \d{1,5}[^\n]{0,60}(?:timed out|after \d{4,7} ms)/i,
      "address"
    ),
    because: (facts) => `${hostOf(facts)} ${facts.address === "" ? "" : `at \`${facts.address}\` `}did not answer the attempt to connect: packets are dropped by a firewall, or the network was away.`,
    doThis: (facts) => advise(facts, [
      `Run it again once; if it stays, test from the same place (also inside the container): \`curl -v --connect-timeout 10 https://${facts.hosts[0] ?? "proxy.golang.org"}/\`.`,
      at(
        "china",
        `From China ${hostOf(facts)} is often out of reach: \`go env -w GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn\`, or \`mirrors: goproxy.cn\`.`
      ),
      `Where ${hostOf(facts)} is blocked, use a mirror: \`go env -w GOPROXY=https://goproxy.cn,direct\`, or name one in \`mirrors:\`. Behind a \`,\` in GOPROXY a proxy that does not answer ends the list; a \`|\` leads on to the next.`,
      at(
        "docker-build",
        "In docker build, hand the HTTP proxy of your network on: `docker build --build-arg HTTPS_PROXY --build-arg NO_PROXY`."
      ),
      at(
        "github-hosted",
        `A runner of GitHub does not reach a host inside your network (${hostOf(facts)}, if it is one): take a self-hosted runner.`
      ),
      at(
        ["company-proxy", "laptop", "self-hosted", "other-ci", "gitlab"],
        "Behind a company proxy, say so: `export HTTPS_PROXY=http://proxy.example.com:3128`; for an internal host, connect the VPN."
      )
    ])
  }),
  defineRule("GMG105", {
    slug: "network-unreachable",
    cause: "tcp-timeout",
    title: "There is no route to the host",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /(?:network is unreachable|no route to host|cannot assign requested address|unreachable (?:network|host)|Network is down|operation not permitted$|socket: permission denied)/im
    ),
    // A sandbox says so, and goes on saying it.
    settled: ({ evidence }) => /operation not permitted|permission denied/.test(evidence),
    because: (facts) => `This machine or container has no way to ${hostOf(facts)} at all.`,
    doThis: () => [
      "Look at its network: `ip route`; a `docker build --network none`, a sandbox or a lost VPN looks like this.",
      "Where there is to be no network, bring the modules along: `go mod vendor`, or `GOPROXY=file:///path/to/store`."
    ]
  }),
  defineRule("GMG108", {
    slug: "no-answer",
    cause: "read-timeout-or-stall",
    title: "The server went silent",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /sent nothing for (?<wait>\d{1,6} s)|(?:read|write) tcp [^\n]{1,200}(?:i\/o timeout|timed out|A connection attempt failed)|Client\.Timeout|awaiting (?:response )?headers|context deadline exceeded|deadline exceeded|request canceled|Operation too slow|timeout awaiting|context canceled|operation was canceled|exceeded the maximum execution time|execution took longer|Too long with no output|due to timeout|No output has been received|longer than the maximum time|timed out after \d|[Jj]ob timed out|Build timed out|hard timeout/,
      "wait"
    ),
    because: (facts) => {
      const budget = ownBudget(facts);
      if (budget !== void 0)
        return `The time budget of ${budget} was over while go was still at work, and it had not said on what: a server that is silent, or a lock in the module cache that another process holds.`;
      return `${hostOf(facts)} took the connection and then sent nothing${facts.wait === "" ? "" : ` for ${facts.wait}`}; go itself has no time limit for that and would wait for ever.`;
    },
    doThis: (facts) => [
      ...ownBudget(facts) === void 0 ? [] : [
        'Look whether another go holds the module cache: `lsof +D "$(go env GOMODCACHE)/cache" | grep lock`, or try one of your own: `GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw go mod download`.'
      ],
      `Run it again, or let the download move on: name another proxy in \`mirrors:\`, and say how long to wait with \`stall-timeout: 20s\`.`,
      `See where it hangs: \`go mod download -x\`, and \`curl -v ${addressOf(facts)}\`.`
    ]
  }),
  defineRule("GMG106", {
    slug: "connection-broken",
    cause: "connection-reset-or-eof",
    title: "The connection was cut",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /connection reset by peer|forcibly closed by the remote host|broken pipe|unexpected EOF|: EOF\)?[ \t]{0,20}$|connection was (?:aborted|reset|forcibly)|connection abort|closed idle connection|closed network connection|transport connection broken(?!: malformed HTTP)|Empty reply from server|kex_exchange_identification|Connection closed by \S{1,100} port|Recv failure|malformed chunked|connection closed/im
    ),
    because: (facts) => `The connection to ${hostOf(facts)} ended before the answer was whole: an overloaded server, or a firewall on the way that cuts it.`,
    doThis: (facts) => [
      "Run it again; modules that arrived stay in the cache.",
      `If it always breaks, ask another proxy than ${hostOf(facts)}: \`mirrors:\`, or \`go env -w GOPROXY=https://proxy.golang.org,direct\` (in China \`https://goproxy.cn,direct\`).`,
      "Let go open fewer connections: `GOMAXPROCS=2 go mod download`."
    ]
  })
];
function ownBudget({ hosts, evidence }) {
  return hosts.length > 0 ? void 0 : /after the time budget of (\d{1,9} s)/.exec(evidence)?.[1];
}
function isName(host) {
  return !/^(?:\[|\d{1,3}(?:\.\d{1,3}){3}(?::|$))/.test(host);
}
function addressOf({ hosts, evidence }) {
  const host = hosts[0] ?? "proxy.golang.org";
  return `${evidence.includes(`http://${host}`) ? "http" : "https"}://${host}/`;
}

// src/diagnose/rules/package.ts
function hasHost(path) {
  return /^[^/]{0,253}\./.test(path);
}
var packageRules = [
  defineRule("GMG308", {
    slug: "ambiguous-import",
    cause: "ambiguous-import",
    title: "Two modules offer the same package",
    retry: "never",
    match: (trouble) => seen(trouble, /ambiguous import: found (?:package )?(?<path>\S{1,300}) in multiple modules/, "path"),
    because: ({ path, modules }) => `\`${path}\` is in ${listed(modules, "more than one module")} at once; a part of the older module has become a module of its own.`,
    doThis: ({ modules }) => [
      `Bring both to versions after the split: \`go get ${modules.slice(0, 2).map((module) => `${pathOf(module)}@latest`).join(" ") || "all"} && go mod tidy\`.`,
      `Or leave the one you do not need out: \`go get ${pathOf(modules[0] ?? "all")}@none\`.`
    ]
  }),
  defineRule("GMG314", {
    slug: "import-path-leads-nowhere",
    cause: "vanity-import-meta-broken",
    title: "The import path leads to no repository",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /no go-import meta tags|meta tag \S{1,300} did not match|disagree about go-import|multiple meta tags|invalid repo root|unknown vcs "|import path does not begin with hostname|unrecognized import path "(?<path>[^"]{1,300})"|malformed (?:import path|module path(?= "[^"]{1,300}": missing dot)) "(?<malformed>[^"]{1,300})"/,
      "path",
      "malformed"
    ),
    because: (facts) => {
      const path = facts.path || facts.malformed;
      return path !== "" && !hasHost(path) ? `\`${path}\` names no host, so that there is nobody to ask for it.` : `go asked ${hostOf(facts, "the host in the path")} where the code of ${path === "" ? listed(facts.modules) : `\`${path}\``} lives (\`?go-get=1\`) and got no answer it can use: a wrong path, a login page, or a host that does not answer such questions.`;
    },
    doThis: (facts) => {
      const path = facts.path || facts.malformed || moduleIn(facts);
      if (!hasHost(path))
        return [
          `\`${path}\` has no host in it. A package of your own module is imported by the module's name (\`go list -m\` says it), with the directory behind it.`,
          `For a module that lies beside this one, say where: \`go mod edit -require=${path}@v0.0.0 -replace=${path}=./${path}\`.`,
          `If others are to fetch it, its name must begin with a host: \`go mod edit -module=github.com/acme/${path.replace(/^.*\//, "")}\`.`
        ];
      return [
        `Look at the answer: \`curl -s 'https://${path}?go-get=1' | grep go-import\`.`,
        `For a private host, credentials must be there when go asks: \`netrc:\` with a line for \`machine ${gitHostIn(facts)}\`, and \`${patternFor(facts)}\` in \`goprivate:\`.`,
        `For hosts without such tags, say where the repository ends, with \`.git\` behind its name: \`${path}.git\`.`
      ];
    }
  }),
  defineRule("GMG307", {
    slug: "package-not-provided",
    cause: "missing-package-in-module",
    title: "No required module has this package",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /does not contain package (?<without>[^\s;:]{1,300})|(?:cannot find module providing|no required module provides) package (?<package>[^\s;:]{1,300})|package (?<std>\S{1,300}) is not in (?:std|GOROOT)|package (?<moved>\S{1,300}) provided by \S{1,300} at latest|cannot find package(?![\s\S]{0,400}\(vendor tree\))|module \S{1,300} provides package \S{1,300} and is replaced but not required|no Go files in|cannot find module for path/,
      "without",
      "package",
      "std",
      "moved"
    ),
    because: (facts) => `\`${facts.without || facts.package || facts.std || facts.moved || "The package"}\` is imported, and ${facts.without === "" ? "no module in go.mod has it" : `${listed(facts.modules)} does not have it in this version`}.`,
    doThis: (facts) => [
      `Add what provides it: \`go get ${facts.without || facts.package || facts.moved || "./..."}\`, then \`go mod tidy\`, and commit go.mod and go.sum.`,
      `If the package was moved or removed, change the import, or stay with the last version that had it: \`go list -m -versions ${moduleIn(facts)}\`.`,
      "If go.mod lists it, the cache may be incomplete: `go clean -modcache`."
    ]
  }),
  defineRule("GMG312", {
    slug: "module-malformed",
    cause: "module-zip-invalid-content",
    title: "The module holds files that Go does not accept",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /case-insensitive file name collision|path does not have prefix|malformed file path|create zip: /
    ),
    because: ({ modules }) => `A rule that every module keeps (names, letter case, one directory) is broken by ${listed(modules, "the module")}.`,
    doThis: ({ modules }) => [
      `Use another version: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`.`,
      "If it is yours, rename the files that go names, and tag a new version."
    ]
  })
];

// src/diagnose/rules/redirects.ts
var redirectRules = [
  defineRule("GMG216", {
    slug: "redirect-loop",
    cause: "proxy-returned-html-or-garbage",
    title: "The server redirects without end",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:(?:Get|Head) "?(?<last>[^\s"]{1,1000}?)"?: )?(?:stopped after 10 redirects|[Mm]aximum \(\d{1,3}\) redirects followed|REDIRECT_LOOP)/,
        "last"
      );
      const [proxy = ""] = (trouble.settings["GOPROXY"] ?? "").split(/[,|]/);
      return found && { ...found, proxy: /^https?:\/\//.test(proxy) ? proxy : "" };
    },
    because: (facts) => `${looping(facts)} answers with a redirect, and so does the address behind it: after ten go gave up, and ${listed(facts.modules)} did not come.${isLogin(facts) ? " It leads to a page for people to sign in, which go cannot do." : ""}`,
    doThis: (facts) => advise(facts, [
      `See who leads where: \`curl -sIL --max-redirs 10 "${addressToTry(facts)}" | grep -i ^location\`.`,
      isLogin(facts) ? `Give go the credentials of that server, so that nobody is sent to sign in: \`netrc: machine ${hostToSign(facts)} login \u2026 password \u2026\`; for Artifactory or Nexus use the API address (it has \`/api/go/\` or \`/repository/\` in it), not that of its pages.` : void 0,
      isVanity(facts) ? `The circle is at the host of the module path: whoever runs \`${hostToSign(facts)}\` has to answer \`?go-get=1\` with a page. Until then a proxy may have the module: \`GOPROXY=https://proxy.golang.org go mod download\`.` : `Write the address that the last redirect but one leads to into GOPROXY, with \`https\` and without a \`/\` at the end${facts.proxy === "" ? "" : ` (it is \`${facts.proxy}\` now)`}: \`go env -w GOPROXY=\u2026\`, or \`goproxy:\`.`,
      isVanity(facts) ? void 0 : "If the server is yours: where TLS ends in front of it, it must be told so (`X-Forwarded-Proto: https`), or it sends every https request to https again.",
      isVanity(facts) ? void 0 : "Meanwhile ask another proxy: name it in `mirrors:`."
    ])
  })
];
function looping({ hosts, proxy }) {
  const [host = hostIn(proxy)] = hosts;
  return host === "" ? "The module proxy" : `\`${host}\``;
}
function isLogin({ last }) {
  return /log-?in|sign-?in|oauth|\bsso\b|saml|auth(?:orize|enticate)?\b|[?&](?:next|return|redirect_uri|continue)=/i.test(
    last
  );
}
function isVanity({ last }) {
  return /[?&]go-get=1/.test(last);
}
function hostToSign({ hosts, proxy, modules }) {
  return hosts[0] ?? (hostIn(proxy) || (pathOf(modules[0] ?? "").split("/")[0] ?? ""));
}
function addressToTry({ last, proxy, modules }) {
  if (/^https?:/.test(last)) return last;
  const [path = "rsc.io/quote", version = "v1.5.2"] = modules[0]?.split("@") ?? [];
  return `${proxy === "" ? "$(go env GOPROXY | cut -d, -f1)" : proxy.replace(/\/$/, "")}/${path}/@v/${version}.info`;
}
function hostIn(address2) {
  return /^[a-z]+:\/\/(?:[^/@]*@)?([^/]+)/.exec(address2)?.[1] ?? "";
}

// src/diagnose/rules/route.ts
var unreached = /dial tcp|i\/o timeout|connection refused|no such host|timed out|Failed to connect|unreachable|no route to host|forcibly closed|reset by peer/;
var unreachedDirectly = /(?:go-get=1|\b(?:git|hg|svn) [a-z-]{2,20} |unable to access ')[\s\S]{0,1500}?(?:i\/o timeout|timed out|Failed to connect|onnection refused|connectex|unreachable|no route to host|reset by peer|Connection reset|forcibly closed|TLS handshake timeout)/;
function entriesOf({ settings }) {
  const value = settings["GOPROXY"] ?? "";
  return [...value.matchAll(/([^,|\s]{1,300})\s{0,5}([,|]?)/g)].map(([, entry = "", separator = ""]) => ({
    entry,
    separator
  }));
}
function hostIn2(entry) {
  return /^(?:[a-z]{3,5}:\/\/)?(?:[^/@]{1,300}@)?([^/:]{1,253})/.exec(entry)?.[1] ?? "";
}
function nextBehindComma(trouble) {
  if (trouble.attempts.length > 0 || /proxyconnect/.test(trouble.local)) return void 0;
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const entries = entriesOf(trouble);
  const at2 = entries.findIndex(({ entry }) => failed.has(hostIn2(entry)));
  const next = entries[at2 + 1]?.entry;
  if (at2 === -1 || entries[at2]?.separator !== "," || next === void 0) return void 0;
  return next === "direct" || next === "off" ? void 0 : hostIn2(next);
}
var routeRules = [
  defineRule("GMG214", {
    slug: "enforced-against-gonoproxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY asks for what the policy forbids",
    retry: "never",
    // Our own guard says it, before anyone is asked.
    match: (trouble) => seen(trouble, /policy enforced: \S{1,300} matches GONOPROXY=(?<patterns>\S{1,300}) /, "patterns"),
    because: ({ modules, patterns }) => `${listed(modules)}: GONOPROXY is \`${patterns}\` (GOPRIVATE, if it is not set), which means version control only, and \`policy: enforced\` asks none.`,
    doThis: () => [
      "If a proxy of your list serves it, let the path go there: `gonoproxy: none`.",
      "If none does, let go ask version control: `policy: resilient`."
    ]
  }),
  defineRule("GMG215", {
    slug: "gonoproxy-leaves-nobody",
    cause: "gonoproxy-or-goprivate-missing",
    title: "GONOPROXY leaves nobody to ask for this module",
    retry: "never",
    match: (trouble) => seen(trouble, /(?:disabled by|path does not match) GOPRIVATE\/GONOPROXY/),
    because: ({ modules }) => `For ${listed(modules)} the patterns of GOPRIVATE and GONOPROXY rule out every entry of GOPROXY.`,
    doThis: () => [
      "See all three as go does: `go env GOPRIVATE GONOPROXY GOPROXY`.",
      "If a proxy of the list serves it, let it be asked: `go env -w GONOPROXY=none` (GOPRIVATE still keeps it out of the checksum database).",
      "If it must come from its repository, let the list end in `direct`: `go env -w GOPROXY=https://proxy.golang.org,direct`."
    ]
  }),
  defineRule("GMG211", {
    slug: "comma-stops-at-a-dead-proxy",
    cause: "goproxy-no-fallback",
    title: "A comma in GOPROXY stops at a dead proxy",
    retry: "after-delay",
    match: (trouble) => {
      const next = nextBehindComma(trouble);
      const found = next === void 0 ? void 0 : seenFetching(trouble, unreached);
      return found && { ...found, next: next ?? "" };
    },
    because: (facts) => `${hostOf(facts)} cannot be reached, and \`${facts.next}\` was never asked for ${listed(facts.modules)}: behind a \`,\` go moves on after 404 and 410 only.`,
    doThis: (facts) => [
      `Write a \`|\` behind ${hostOf(facts)}: \`go env -w GOPROXY='https://${facts.hosts[0] ?? "proxy.golang.org"}|https://${facts.next}'\`, then any failure leads on. For private modules set GOPRIVATE first, or the next proxy learns their names.`,
      `Or mend the way to ${hostOf(facts)}: connect the VPN, look at the firewall, \`curl -v https://${facts.hosts[0] ?? "proxy.golang.org"}/\`.`,
      "With `policy: resilient` the download moves on by itself for modules that go.sum knows."
    ]
  }),
  defineRule("GMG212", {
    slug: "origin-unreachable-without-proxy",
    cause: "goproxy-direct-unreachable",
    title: "GOPROXY=direct, and the origin cannot be reached",
    retry: "after-delay",
    match: (trouble) => {
      const [only, ...more] = entriesOf(trouble);
      return only?.entry === "direct" && more.length === 0 && !/proxyconnect/.test(trouble.local) ? seenFetching(trouble, unreachedDirectly) : void 0;
    },
    because: (facts) => `With \`direct\` go asks the host of each module itself, and ${hostOf(facts)} cannot be reached from here for ${listed(facts.modules)}.`,
    doThis: (facts) => [
      "Let a module proxy fetch it: `go env -w GOPROXY=https://proxy.golang.org,direct` (in China `https://goproxy.cn,direct`).",
      `If it must come directly, open the way: \`curl -v https://${facts.hosts[0] ?? "github.com"}/\`, or name the HTTP proxy of your network: \`export HTTPS_PROXY=http://proxy.example.com:3128\`.`
    ]
  })
];

// src/diagnose/rules/tls.ts
var tlsRules = [
  defineRule("GMG123", {
    slug: "certificate-expired",
    cause: "tls-expired-or-clock-skew",
    title: "A certificate has expired, or the clock is wrong",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /certificate has expired(?: or is not yet valid)?(?:: current time (?<clock>\S{1,40}) is (?:after|before) (?<limit>[\w:+-]{1,40}))?|certificate is (?:not yet valid|expired)|uses expired certificate|not yet activated|SEC_E_CERT_EXPIRED/,
      "clock",
      "limit"
    ),
    because: ({ clock, limit, ...facts }) => clock === "" ? `The certificate of ${hostOf(facts)} is outside its dates, seen with the clock of this machine.` : `The clock here says ${clock}, and the certificate of ${hostOf(facts)} has its limit at ${limit}.`,
    doThis: (facts) => [
      "Compare the clock: `date -u`. A machine or VM that woke up, or one without NTP, sets it with `sudo chronyc makestep`.",
      `If the clock is right, the owner of ${hostOf(facts)} must renew: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null | openssl x509 -noout -dates\`.`,
      "In old images the trust store itself has expired (Let's Encrypt, 2021): `apt-get update && apt-get install --only-upgrade ca-certificates`, or a newer base image."
    ]
  }),
  defineRule("GMG122", {
    slug: "certificate-of-another-name",
    cause: "tls-hostname-mismatch",
    title: "The certificate belongs to another name",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /certificate is (?:valid for (?<names>[^\n]{0,200}?), not (?<name>[\w.-]{1,253})|not valid for any names)|cannot validate certificate for (?<ip>\S{1,60})|doesn't contain any IP SANs|legacy Common Name|no alternative certificate subject name|does not match (?:target host ?name|hostname)|SEC_E_WRONG_PRINCIPAL|target principal name/,
      "names",
      "name",
      "ip"
    ),
    because: ({ names: names2, name, ip, ...facts }) => `${name === "" && ip === "" ? hostOf(facts) : `\`${name || ip}\``} was asked, and the certificate is ${names2 === "" ? "not made for that name" : `for \`${names2}\``}: a wrong address, a login page of the network, or an old certificate.`,
    doThis: ({ hosts }) => [
      `See who answers: \`openssl s_client -connect ${connectTo(hosts)} </dev/null | openssl x509 -noout -subject -issuer -ext subjectAltName\`.`,
      "Use the name in the certificate in GOPROXY, not an IP address or an alias; on guest networks, log in to the portal first.",
      "A certificate of your own needs a subjectAltName; Go reads no Common Name since 1.15."
    ]
  }),
  defineRule("GMG121", {
    slug: "certificate-untrusted",
    cause: "tls-untrusted-ca",
    title: "The certificate is not signed by anyone trusted here",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /signed by unknown authority|unable to get local issuer|self[- ]signed certificate|server certificate verification failed|certificate verify failed|failed to load system roots|certificate is not (?:trusted|standards compliant)|not authorized to sign|incompatible key usage|negative serial number|too many intermediates|x509: OSStatus|SEC_E_UNTRUSTED_ROOT|error setting certificate|CRYPT_E_\w{1,40}|x509: /
    ),
    because: (facts) => `${hostOf(facts)} showed a certificate whose issuer this machine does not know: an image without CA certificates, a company proxy that inspects TLS, or a private CA.`,
    doThis: ({ hosts, ...facts }) => advise(facts, [
      at(
        "docker-build",
        "In the Dockerfile, before go runs: `RUN apk add --no-cache ca-certificates` or `RUN apt-get update && apt-get install -y ca-certificates`; a company's root goes in by `COPY company.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`."
      ),
      at(
        ["self-hosted", "gitlab", "other-ci"],
        "In a slim image, install the public CAs: `apk add ca-certificates` or `apt-get install -y ca-certificates`."
      ),
      at(
        "windows",
        "On Windows, git may read another store than go: `git config --global http.sslBackend schannel`, and import the root into the system's store (`certutil -addstore Root company.crt`)."
      ),
      `Behind TLS inspection, add your company's root: copy it to /usr/local/share/ca-certificates/company.crt and run \`update-ca-certificates\`; or \`export SSL_CERT_FILE=/path/company.pem\` (git: \`GIT_SSL_CAINFO\`).`,
      `See the issuer: \`openssl s_client -connect ${connectTo(hosts)} -showcerts </dev/null\`. GOINSECURE does not help for a module proxy.`
    ])
  }),
  defineRule("GMG125", {
    slug: "plain-http-on-tls-port",
    cause: "insecure-http-disallowed",
    title: "The server speaks plain HTTP, and HTTPS was asked",
    retry: "never",
    match: (trouble) => /go-get=1/.test(trouble.local) ? seenConnecting(trouble, /server gave HTTP response to HTTPS client/) : void 0,
    because: (facts) => `${hostOf(facts)} has no TLS on that port; go fetches code over plain HTTP only where you say so.`,
    doThis: ({ hosts }) => [
      "Give the server TLS; then nothing here needs to change.",
      `In a network you trust, and for these modules only: \`go env -w GOINSECURE=${hosts[0] ?? "github.com"}/*\`. The price: anyone on the way can change the code, and only go.sum would notice.`
    ]
  }),
  defineRule("GMG126", {
    slug: "tls-not-agreed",
    cause: "tls-handshake-timeout-or-reset",
    title: "Both sides cannot agree on TLS",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /remote error: tls: (?!internal error)(?<alert>[^\n"]{1,80})|first record does not look like|HTTP response to HTTPS client|unsupported protocol version|server selected unsupported|downgrade attempt/,
      "alert"
    ),
    because: ({ alert, ...facts }) => alert === "" ? `${hostOf(facts)} was asked with https, and what came back is not the TLS of today: the port speaks plain HTTP, or a TLS that Go no longer takes.` : `${hostOf(facts)} refused the handshake (${alert}): it speaks another version of TLS, wants a client certificate, or something on the way does not let this name through.`,
    doThis: ({ hosts }) => [
      `If the port speaks plain HTTP, the address in GOPROXY must begin with \`http://${hosts[0] ?? "proxy.golang.org"}\`; see it with \`curl -v https://${hosts[0] ?? "proxy.golang.org"}/\`.`,
      `Look at the handshake: \`openssl s_client -connect ${connectTo(hosts)} </dev/null\`. A server of old age needs an update; until then \`GODEBUG=tlsrsakex=1\` (Go 1.22 and later) may do.`,
      "Or take another proxy: `mirrors:`, or `go env -w GOPROXY=https://proxy.golang.org,direct`."
    ]
  }),
  defineRule("GMG124", {
    slug: "tls-handshake-failed",
    cause: "tls-handshake-timeout-or-reset",
    title: "The TLS handshake failed",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /TLS handshake timeout|remote error: tls: (?<alert>[^\n"]{1,80})|handshake failure|gnutls_handshake|SSL_ERROR_SYSCALL|SSL_connect|bad record MAC|oversized record|tls: |schannel: /,
      "alert"
    ),
    because: ({ alert, ...facts }) => `${hostOf(facts)} and this machine could not agree on TLS${alert === "" ? "" : ` (${alert})`}: an overloaded server, or a firewall that looks into the handshake.`,
    doThis: ({ hosts }) => [
      "Run it again once: under load this passes.",
      `Look at the handshake: \`openssl s_client -connect ${connectTo(hosts)} </dev/null\`.`,
      "Old firewalls stumble over the large ClientHello of Go 1.23 and later: try `GODEBUG=tlsmlkem=0` (1.23: `tlskyber=0`).",
      "Or take a nearer or another proxy: `mirrors:`, or `go env -w GOPROXY=https://proxy.golang.org,direct`."
    ]
  })
];
function connectTo(hosts) {
  const host = hosts[0] ?? "proxy.golang.org";
  return /:\d{1,5}$/.test(host) ? host : `${host}:443`;
}

// src/diagnose/rules/toolchain.ts
var newPackages = String.raw`(?:slices|maps|cmp|iter|unique|weak|embed|log\/slog|io\/fs|io\/ioutil|net\/netip|sync\/errgroup|math\/rand\/v2|crypto\/ecdh|testing\/(?:slogtest|synctest|fstest)|go\/version|structs|time\/tzdata|runtime\/coverage|hash\/maphash|encoding\/json\/v2|arena)`;
var missingGoRules = [
  defineRule("GMG601", {
    slug: "go-not-found",
    cause: "go-missing-executable",
    title: "There is no go command",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /(?:^|[\s:"'`\d])go: (?:[Cc]ommand )?not found\b|\bmake(?:\[\d\])?: go: No such file|command not found: go\b|exec: "go": executable file not found|'go' is not recognized|The term 'go' is not recognized|spawn go ENOENT|env: .?go.?: No such file|bin\/go: (?:No such file|not found|cannot execute)|Unable to locate executable file: go\b|No such file or directory: b?'(?:\S{1,200}\/)?go'|Cannot run program "go"|binary with name "go" not found/m
    ),
    because: () => "No program `go` was found on PATH, so that nothing could be downloaded.",
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        "In GitHub Actions, put `actions/setup-go` before this step, with `go-version-file: go.mod`."
      ),
      at(
        ["docker-build", "gitlab"],
        "In an image, start from `golang:1.26`, or install Go and set `ENV PATH=$PATH:/usr/local/go/bin`."
      ),
      at(
        "laptop",
        "Where Go is installed, add it to PATH: `export PATH=$PATH:/usr/local/go/bin` in ~/.profile, then open a new shell."
      ),
      'Under sudo, PATH is reset: `sudo env PATH="$PATH" go mod download`.'
    ])
  })
];
var toolchainRules = [
  defineRule("GMG602", {
    slug: "go-too-old",
    cause: "go-version-too-old-for-module",
    title: "This Go is too old for the module",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /requires go >= (?<wanted>[\w.]{1,20})(?![\w.]|; switching)(?: \(running go (?<running>[\w.]{1,20}))?/,
      "wanted",
      "running"
    ) ?? seen(
      trouble,
      /invalid go version '(?<wanted>\d[^']{0,19})': must match format (?<running>1\.\d\d)/,
      "wanted",
      "running"
    ) ?? seen(
      trouble,
      /(?:unknown (?:directive|block type): (?=(?:toolchain|tool|godebug|ignore)\b)|flag provided but not defined: (?=-(?:trimpath|modfile|modcacherw|overlay|buildvcs|pgo)\b))(?<wanted>[\w-]{1,20})(?<running>)|go\.mod:\d{1,6}: usage: go 1\.23$/m,
      "wanted",
      "running"
    ) ?? seen(
      trouble,
      /(?:module requires Go|requires Go version|requires at least Go|but go\.work lists go|compile: version|requires newer Go version|is lower than the targeted Go version|can only use path@version syntax with 'go get'|can't load package: package \S{1,300}: cannot use path@version syntax in GOPATH mode)(?: ?\(?"?(?:go)?(?<wanted>[\d.]{1,12}))?(?<running>)/i,
      "wanted",
      "running"
    ) ?? seen(
      trouble,
      new RegExp(
        String.raw`(?:package|cannot load) "?(?<wanted>${newPackages})"?:? (?:is not in (?:std|GOROOT)|malformed|cannot find|unrecognized|in any of)(?<running>)`
      ),
      "wanted",
      "running"
    ),
    because: ({ wanted, running }) => `It needs ${wanted === "" ? "a newer Go" : /^\d/.test(wanted) ? `Go ${wanted}` : `a Go that knows \`${wanted}\``}, and ${running === "" || running === "1.23" ? "an older one" : `Go ${running}`} is running.`,
    doThis: ({ wanted, ...facts }) => advise(facts, [
      at(
        ["github-hosted", "self-hosted", "other-ci"],
        "Use a newer Go: `go-version-file: go.mod` for actions/setup-go."
      ),
      at(
        ["docker-build", "gitlab"],
        `Use a newer Go: an image \`golang:${releaseOf(wanted)}\` (\`FROM golang:${releaseOf(wanted)}\`).`
      ),
      at(
        "laptop",
        `Use a newer Go: from https://go.dev/dl/, or \`go install golang.org/dl/go${releaseOf(wanted)}.0@latest && go${releaseOf(wanted)}.0 download\`.`
      ),
      "From Go 1.21 on, go fetches what it needs if it may: `export GOTOOLCHAIN=auto` (setup-go and the golang images set `local`).",
      `If you cannot move, use a version of the dependency that still knows your Go: \`go list -m -versions ${pathOf(facts.modules[0] ?? "all")}\`.`
    ])
  }),
  defineRule("GMG604", {
    slug: "toolchain-name-invalid",
    cause: "toolchain-download-failed",
    title: "There is no Go toolchain of that name",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /invalid toolchain:? "?(?<name>[^\s":]{0,60})|invalid GOTOOLCHAIN "(?<value>[^"]{0,60})|cannot find "(?<path>go1[^"]{0,40})" in (?:\$?PATH|%PATH%)|toolchain (?<mixed>\S{1,40}) invoked to provide|too many toolchain switches/,
      "name",
      "value",
      "path"
    ),
    because: ({ name, value, path }) => path === "" ? `\`${name || value || "The name"}\` is not a Go toolchain that can be had this way.` : `\`${path}\` is asked for, and this GOTOOLCHAIN lets go look for a program of that name on PATH and nowhere else; there is none.`,
    doThis: ({ path }) => [
      path === "" ? "Write a full release in go.mod: `toolchain go1.26.0`, not `go1.26`." : `Let go fetch it: \`export GOTOOLCHAIN=auto\`; or put it on PATH: \`go install golang.org/dl/${path}@latest && ${path} download\`.`,
      "Or use what is installed: `export GOTOOLCHAIN=local`."
    ]
  }),
  defineRule("GMG603", {
    slug: "toolchain-not-downloaded",
    cause: "toolchain-download-failed",
    title: "The Go toolchain could not be downloaded",
    retry: "after-delay",
    match: (trouble) => /invalid GOSUMDB|missing GOSUMDB/.test(trouble.local) ? void 0 : seen(
      trouble,
      /download (?<toolchain>go1[\w.]{1,20})(?: for \S{1,30})?: |switching to (?<wanted>go[\w.>= ]{1,20}):|(?<!\/lookup\/)golang\.org\/toolchain@(?:v0\.0\.1-(?<zip>go1(?:\.\d{1,3}){0,2}(?:(?:rc|beta)\d{1,2})?)\.)?\S{1,60}: |module golang\.org\/toolchain: |no releases found for (?<none>go[\w.>= ]{1,20})/,
      "toolchain",
      "wanted",
      "zip"
    ),
    // A 403 is a rule of the proxy, as everywhere (GMG203). go writes "not available" for a plain 404 (cmd/go/internal/toolchain).
    settled: ({ evidence }) => /toolchain not available|no releases found|: (?:403|404|410)\b(?![^\n]{0,400}(?:fetch timed out|fetch timeout|temporarily))/.test(
      evidence
    ),
    because: (facts) => `go.mod asks for ${facts.toolchain || facts.wanted || facts.zip || "another Go"}, and ${hostOf(facts, "the module proxies in force")} did not deliver it: ${lastWords(facts.evidence)}.`,
    doThis: ({ toolchain, zip }) => [
      `Install that Go first, so that nothing has to be fetched: actions/setup-go with \`go-version-file: go.mod\`, or an image \`golang:${(toolchain || zip).replace(/^go/, "") || "1.26"}\`.`,
      "A version of two numbers (`go 1.23`) is a language, not a release: write `go 1.23.0` or add `toolchain go1.23.0`.",
      "A module proxy of your own must carry `golang.org/toolchain`; else `export GOTOOLCHAIN=local`."
    ]
  }),
  defineRule("GMG605", {
    slug: "modules-switched-off",
    cause: "go111module-off",
    title: "Modules are switched off by GO111MODULE",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /unknown environment setting GO111MODULE=(?<meaningless>\S{0,100})|modules disabled (?:by|inside|in) |disabled by GO111MODULE=off|(?:(?<!can't load package: )package \S{1,300}|^\s{0,20}(?:go: )?go(?: get)?): cannot use path@version syntax in GOPATH mode/m,
      "meaningless"
    ),
    because: ({ meaningless, evidence }) => {
      if (meaningless !== "")
        return `\`GO111MODULE=${meaningless}\` means nothing to go: write on, off or auto.`;
      return /^go(?: get)?: cannot/.test(evidence) ? "go works without modules here: `GO111MODULE=off` in the environment or `go env -w`, or a Go older than 1.13 in a directory without go.mod." : "The environment or `go env -w` says `GO111MODULE=off`, and then go knows no modules at all.";
    },
    doThis: () => [
      "Take it away: `unset GO111MODULE && go env -u GO111MODULE`.",
      'See where it comes from: `go env -changed` and `env | grep GO111MODULE`; in YAML, remove it or write `GO111MODULE: "on"`, for a bare `on` can arrive as `true`.'
    ]
  }),
  defineRule("GMG607", {
    slug: "go-mod-in-gopath",
    cause: "gopath-contains-gomod",
    title: "GOPATH itself holds a go.mod",
    retry: "never",
    match: (trouble) => seen(trouble, /\$GOPATH\/go\.mod exists but should not/),
    because: () => "A go.mod lies directly in GOPATH, most often because the project was copied to `/go` in an image.",
    doThis: () => [
      "Work elsewhere: `WORKDIR /src` before `COPY . .` in the Dockerfile.",
      "Or move GOPATH: `export GOPATH=/tmp/gopath`."
    ]
  }),
  defineRule("GMG606", {
    slug: "no-go-mod-here",
    cause: "gopath-mode-no-gomod",
    title: "There is no go.mod here or above",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /go\.mod file not found|cannot (?:find main module|determine module path for source directory)|no modules specified|outside (?:of )?a module|outside available modules|working directory is not part of a module|not in a module\b|cannot find package "[^"]{1,300}" in any of:?(?![\s\S]{0,400}\(vendor tree\))|current directory is not (?:in|part of) (?:a|the) (?:main )?module|directory prefix \S{1,200} does not contain (?:main module|modules listed)/
    ),
    because: () => "go ran in a directory that belongs to no module.",
    doThis: (facts) => advise(facts, [
      at(
        ["github-hosted", "self-hosted"],
        "Run it where go.mod lies: `working-directory: path/to/module` (find it with `git ls-files '*go.mod'`)."
      ),
      at(
        "docker-build",
        "In a Dockerfile, copy go.mod and go.sum before `RUN go mod download`: `WORKDIR /src` and `COPY go.mod go.sum ./`."
      ),
      at(
        ["laptop", "gitlab", "other-ci"],
        "Run it where go.mod lies: `cd path/to/module` (find it with `git ls-files '*go.mod'`)."
      ),
      "A program is installed without a module by `go install example.com/tool@latest`; a new module begins with `go mod init example.com/me`."
    ])
  }),
  defineRule("GMG608", {
    slug: "flags-forbid-change",
    cause: "goflags-mod-vendor-or-readonly",
    title: "A flag keeps go from doing this",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /parsing \$?GOFLAGS: (?<unreadable>[^\n]{1,300})|(?:(?<!go\.sum needed, )disabled by|due to|build flag|because) (?<flag>-mod=(?:vendor|readonly|mod))|-mod may only be set|updates to go\.(?:mod|work) needed|parsing \$?GOFLAGS|unknown flag -(?!insecure)\S{1,40}|flag provided but not defined: (?<undefined>-(?!insecure|(?:trimpath|modfile|modcacherw|overlay|buildvcs|pgo)\b)\S{1,40})|-reuse cannot be used inside a module|using the vendor directory|-mod=\w{1,10} (?:only valid|or -mod=\w{1,10} to bypass)/,
      "flag",
      "undefined",
      "unreadable"
    ),
    because: ({ flag, undefined: foreign, unreadable: unreadable2, modules }) => {
      if (unreadable2 !== "") return `go cannot take what is in GOFLAGS: ${unreadable2}.`;
      return foreign === "" ? `\`${flag || "-mod=readonly"}\` (a flag, GOFLAGS, or go's own default) forbids what ${listed(modules, "go.mod")} needs.` : `This command does not know \`${foreign}\`; it stands on the command line or in GOFLAGS.`;
    },
    doThis: ({ unreadable: unreadable2 }) => [
      unreadable2 === "" ? "Bring the files up to date and commit them: `go mod tidy` (and `go mod vendor` if you vendor)." : "Write each flag with its `-`, blanks between them, and quotes around the whole of one that has a blank in it: `GOFLAGS=\"-mod=mod '-ldflags=-s -w'\"`.",
      "Look for a left-over flag: `go env GOFLAGS`; remove it with `go env -u GOFLAGS`."
    ]
  })
];
function releaseOf(wanted) {
  return /^\d+\.\d+/.exec(wanted)?.[0] ?? "1.26";
}

// src/diagnose/rules/vcs.ts
var otherVcs = {
  hg: "mercurial",
  Mercurial: "mercurial",
  svn: "subversion",
  Subversion: "subversion",
  bzr: "brz",
  Bazaar: "brz",
  fossil: "fossil",
  Fossil: "fossil"
};
var missingVcsRules = [
  defineRule("GMG501", {
    slug: "git-not-found",
    cause: "git-missing-executable",
    title: "There is no git command",
    explains: ["GMG606", "GMG307"],
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /exec: "?git"?: executable file not found|(?:^|[\s:])git: (?:command )?not found|missing Git command|\bgit is not installed|'git' is not recognized|exec: "git": cannot run/m
    ),
    because: ({ modules }) => `go wants to fetch ${listed(modules)} straight from version control (\`direct\`), and this machine has no git.`,
    doThis: (facts) => advise(facts, [
      at(
        "docker-build",
        "Install it in the Dockerfile, for alpine and slim images come without: `RUN apk add --no-cache git` or `RUN apt-get update && apt-get install -y git`."
      ),
      at("windows", "Install it: `winget install Git.Git`, then open a new shell, so that PATH has it."),
      at(
        ["laptop", "self-hosted", "gitlab", "other-ci", "github-hosted"],
        "Install it: `apk add --no-cache git` or `apt-get install -y git` (macOS: `xcode-select --install`)."
      ),
      "Or let a proxy do it: `GOPROXY=https://proxy.golang.org`; with `,direct` behind it, a failure of the proxy may hide behind this message."
    ])
  }),
  defineRule("GMG502", {
    slug: "other-vcs-not-found",
    cause: "hg-svn-bzr-missing",
    title: "A version control program is missing",
    explains: ["GMG510", "GMG606", "GMG307", "GMG302"],
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?:hg|svn|bzr|fossil)(?:: (?:command )?not found| is not installed)/m,
      "program",
      "name"
    ),
    because: ({ program: program2, name, modules }) => `${listed(modules, "A module")} lies in a repository of another kind than git, and \`${program2 || name || "its program"}\` was not found.`,
    doThis: ({ program: program2, name }) => [
      `Install it: \`apt-get install -y ${otherVcs[program2 || name] ?? "mercurial"}\`.`,
      "Or take the module from a proxy that has it: `GOPROXY=https://proxy.golang.org go mod download`.",
      ...(otherVcs[program2 || name] ?? "mercurial") === "mercurial" ? [
        "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod."
      ] : []
    ]
  })
];
var vcsRules = [
  defineRule("GMG507", {
    slug: "dubious-ownership",
    cause: "git-dubious-ownership-or-safe-directory",
    title: "git does not trust the owner of this directory",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status(?!: multiple)/,
      "directory"
    ),
    because: ({ directory }) => `The checkout${directory === "" ? "" : ` \`${directory}\``} belongs to another user than the one who runs go, as in containers. It is not a download that failed.`,
    doThis: ({ directory, ...facts }) => advise(facts, [
      `Trust it: \`git config --global --add safe.directory ${directory || '"$PWD"'}\`.`,
      at(
        "github-hosted",
        'In a job with `container:`, run that after actions/checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.'
      ),
      at(
        "docker-build",
        'In docker, run as the owner of the mounted directory: `docker run --user "$(id -u):$(id -g)"`.'
      ),
      "Or do not stamp the version into the binary: `go build -buildvcs=false`."
    ])
  }),
  defineRule("GMG509", {
    slug: "govcs-disallows",
    cause: "vcs-disallowed-govcs",
    title: "GOVCS does not allow this version control",
    retry: "never",
    match: (trouble) => seen(trouble, /GOVCS disallows using (?<vcs>\w{1,10}) for|\bin \$?GOVCS\b/, "vcs"),
    because: ({ vcs, modules }) => `${listed(modules)} needs \`${vcs || "a version control program"}\`, and GOVCS (by default: git and hg for public modules) does not allow it.`,
    doThis: (facts) => [
      "Take it from a proxy, which needs no version control here: `GOPROXY=https://proxy.golang.org`.",
      `Or allow it for these modules alone: \`go env -w GOVCS='${patternFor(facts)}:${facts.vcs || "all"},public:git|hg,private:all'\`.`
    ]
  })
];
var transferRules = [
  defineRule("GMG510", {
    slug: "insecure-transport",
    cause: "insecure-http-disallowed",
    title: "go found no secure way to the code",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /no secure protocol found|insecure (?:URL|protocol)|redirected from secure URL|(?:not defined: |unknown flag )-insecure/
    ),
    because: (facts) => noWayIn(facts) ? `go asked git for ${listed(facts.modules)} by https and by ssh, and neither let it in: most often the repository is private and git has no credentials for it, or ${repositoryHost(facts)} does not answer; a host with plain HTTP only looks the same.` : `${listed(facts.modules)} is offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) => [
      ...noWayIn(facts) ? [
        `See which it is: \`GIT_TERMINAL_PROMPT=0 git ls-remote https://${moduleIn(facts)}\` says what go keeps to itself.`,
        `If it wants a user or a password, give git credentials: \`echo "machine ${gitHostIn(facts)} login git password $TOKEN" >> ~/.netrc\` (in a workflow: the input \`netrc:\`), or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ] : ["Give the server TLS, or serve the module from a proxy that has it."],
      `If the server has plain HTTP only, in a network you trust, for these modules only: \`go env -w GOINSECURE=${patternFor(facts)}\`. The price: anyone on the way can change the code, and only go.sum would notice.`
    ]
  }),
  defineRule("GMG508", {
    slug: "git-transfer-broken",
    cause: "git-shallow-or-rpc-failure",
    title: "A git transfer broke off",
    retry: "now",
    match: (trouble) => seen(
      trouble,
      /RPC failed[^\n]{0,200}|early EOF|fetch-pack|index-pack|hung up unexpectedly|unexpected disconnect|sideband|shallow (?:update|file|info)|unable to rewind rpc|unshallow|pack-objects/
    ),
    because: (facts) => `git did not get ${listed(facts.modules)} from ${repositoryHost(facts)} in one piece; fetching a whole history is long and easily broken.`,
    doThis: () => [
      "Run it again; if it stays, take the module from a proxy, which sends one zip: `go env -w GOPROXY=https://proxy.golang.org,direct`.",
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.'
    ]
  })
];
function noWayIn({ evidence }) {
  return evidence.includes("no secure protocol found");
}
var otherVcsRules = [
  defineRule("GMG514", {
    slug: "git-failed",
    cause: "git-command-failed-other",
    title: "A git command failed",
    retry: "never",
    match: (trouble) => (
      // What git itself said, where it said something, is what a reader looks for.
      seen(
        trouble,
        /\b(?:git|hg|svn) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}:\n(?:[^\n]{0,400}\n){0,6}?[ \t]{0,20}(?:fatal|error): [^\n]{1,400}/
      ) ?? seen(
        trouble,
        /\b(?:git|hg|svn) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|git remote \(\S{0,100}\) must not be|fatal: unable to access '/
      )
    ),
    because: ({ modules, evidence }) => `go ran git for ${listed(modules)}, and git ended with: ${evidence.replace(/[.:]$/, "").replaceAll("`", "'")}.`,
    doThis: () => [
      "Run the quoted command by hand in the same environment; with `GIT_TRACE=1 GIT_CURL_VERBOSE=1` it tells more.",
      "Take the module from a proxy, so that git is not needed: `GOPROXY=https://proxy.golang.org go mod download`."
    ]
  })
];

// src/diagnose/rules/waiting.ts
var waitingRules = [
  defineRule("GMG515", {
    slug: "repository-host-silent",
    cause: "read-timeout-or-stall",
    title: "The host of a repository went silent",
    retry: "after-delay",
    match: (trouble) => {
      const found = seen(
        trouble,
        /: (?<command>(?:git|hg|svn|bzr|fossil)(?: [a-z-]{2,20})?|go)(?: [a-z+]{2,8}:\/\/\S{1,1000})?: no answer(?: for (?<wait>\d{1,6} s))? when it was ended/,
        "command",
        "wait"
      );
      const { GONOPROXY = "", GOPRIVATE = "" } = trouble.settings;
      return found && { ...found, pattern: GONOPROXY || GOPRIVATE };
    },
    because: (facts) => `\`${facts.command}\` had waited ${facts.wait === "" ? "" : `${facts.wait} `}for ${hostIn3(facts)} when it was ended, and ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for it: the host took the request and said nothing, or a firewall swallows what it says. Neither go nor git has a time limit for that.`,
    doThis: (facts) => advise(facts, [
      `Ask the host from where the build runs: \`${tryBy(facts)}\`. If that hangs too, the host or the way to it is at fault.`,
      at(
        "github-hosted",
        `A runner of GitHub does not reach a host inside your network (${hostIn3(facts)}, if it is one): take a self-hosted runner, or a module proxy that both can reach.`
      ),
      at(["laptop", "self-hosted"], `For a host of your network, connect the VPN, or open the firewall.`),
      giveUpBy(facts),
      facts.pattern === "" ? "Take the module from a proxy, which needs no version control here: `GOPROXY=https://proxy.golang.org go mod download`." : `No proxy is asked because GOPRIVATE or GONOPROXY says so (\`${facts.pattern}\`); if your own proxy serves ${listed(facts.modules)}, name it in \`goproxy:\` and set \`gonoproxy: none\`.`,
      "If it is a large repository on a slow line, give it more time: `timeout: 30m`."
    ])
  })
];
function isSsh({ evidence }) {
  return evidence.includes(" ssh://");
}
function hostIn3({ hosts, modules }) {
  const [host] = hosts;
  return host === void 0 ? `the host of ${listed(modules)}` : `\`${host}\``;
}
function tryBy(facts) {
  const [host = "git.example.com"] = facts.hosts;
  if (isSsh(facts)) {
    const [, name, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? [];
    return `ssh -T -o BatchMode=yes -o ConnectTimeout=10 ${port === void 0 ? "" : `-p ${port} `}git@${name ?? host}`;
  }
  const address2 = addressOf2(facts) || `https://${host}/`;
  if (facts.command === "go") return `curl -sS --max-time 10 "${address2}?go-get=1"`;
  return facts.command.startsWith("git") ? `GIT_TERMINAL_PROMPT=0 timeout 20 git ls-remote ${address2}` : `curl -sSI --max-time 10 ${address2}`;
}
function addressOf2({ evidence }) {
  return / ([a-z+]{2,8}:\/\/\S{1,1000}): no answer/.exec(evidence)?.[1] ?? "";
}
function giveUpBy(facts) {
  if (isSsh(facts))
    return 'Let ssh give up by itself: `export GIT_SSH_COMMAND="ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -o ServerAliveCountMax=2"`. If it waits for a word about the key of the host, `known-hosts:` spares the question.';
  return facts.command.startsWith("git") ? "Let git give up by itself: `export GIT_HTTP_LOW_SPEED_LIMIT=1000 GIT_HTTP_LOW_SPEED_TIME=30`." : void 0;
}

// src/diagnose/catalogue.ts
var catalogue = [
  ...diskRules,
  ...missingGoRules,
  ...toolchainRules,
  ...missingVcsRules,
  ...goproxyRules,
  ...checksumRules,
  ...httpProxyRules,
  ...routeRules,
  ...waitingRules,
  ...tlsRules,
  ...networkRules,
  ...redirectRules,
  ...proxyRules,
  ...vcsRules,
  ...credentialRules,
  ...transferRules,
  ...replaceRules,
  ...moduleRules,
  ...goSumRules,
  ...packageRules,
  ...configurationRules,
  ...otherRules,
  ...otherVcsRules,
  ...changedFileRules
];
function ruleOf(code) {
  return [...catalogue, unknownRule].find((rule) => rule.code === code.toUpperCase());
}
function pagePath(code) {
  const rule = ruleOf(code);
  return rule === void 0 ? void 0 : `docs/diagnoses/${rule.code}.md`;
}

// src/diagnose/surroundings.ts
var signs = [
  [
    "docker-build",
    /^Step \d{1,3}\/\d{1,3} ?: |^ ---> Running in |^#\d{1,4} (?:\[|ERROR)|executor failed running|failed to solve|process "\/bin\/(?:ba|a)?sh -c |The command '\/bin\/(?:ba|a)?sh -c|^INFO\[\d{4}\] (?:Running|RUN)|error building image|^ ?=> (?:ERROR|\[)|^STEP \d{1,3}(?:\/\d{1,3})?: /m
  ],
  [
    "self-hosted",
    /\/actions-runner\/_work\/|\\actions-runner\\_work\\|\bself-hosted\b|gitlab-runner\/builds/
  ],
  [
    "github-hosted",
    /\/home\/runner\/(?:work|go|\.)|\/Users\/runner\/|\\Users\\runneradmin\\|\/opt\/hostedtoolcache\/|^##\[(?:group|endgroup)\]|^::(?:group|endgroup)::|Process completed with exit code \d|\bGITHUB_(?:ACTIONS|WORKSPACE)\b/m
  ],
  [
    "gitlab",
    /^section_(?:start|end):\d|ERROR: Job failed|Running with gitlab-runner|\bCI_(?:JOB_TOKEN|PROJECT_DIR)\b|^Getting source from Git repository/m
  ],
  [
    "other-ci",
    /\[Pipeline\]|\/var\/jenkins|\/home\/(?:circleci|travis|vsts|jenkins)\/|travis_(?:fold|time|run)|^##\[section\]|circleci|bitbucket-pipelines|\/drone\/src|\/workspace\/source|buildkite|teamcity/im
  ],
  [
    "laptop",
    /\/Users\/(?!runner\/)\w|[A-Z]:\\Users\\(?!runneradmin|ContainerAdministrator)\w|\/home\/(?!runner|circleci|travis|vsts|jenkins|gitlab-runner|ubuntu\/actions)\w{1,40}\/|^PS [A-Z]:\\|^[A-Z]:\\[^>\n]{0,200}>|^[➜❯] |^\w{1,40}@[\w.-]{1,60}:[~/][^$#\n]{0,100}[$#] /m
  ],
  [
    "windows",
    /[A-Z]:\\(?:Users|go|Program Files)\\|%PATH%|\bwsarecv:|\bconnectex:|^PS [A-Z]:\\|is not recognized as an internal/
  ],
  [
    "company-proxy",
    /proxyconnect|[Pp]roxy Authentication Required|from proxy after CONNECT|CONNECT tunnel failed|Zscaler|Netskope|BlueCoat|"?: Forbidden$/m
  ],
  [
    "china",
    /goproxy\.(?:cn|io)\b|mirrors\.(?:aliyun|cloud\.tencent|huaweicloud)\.com|sum\.golang\.google\.cn|gitee\.com|[\u4e00-\u9fff]{4}/
  ]
];
var eitherEnd = 1e5;
function surroundingsOf({ output, settings, platform }) {
  const text = output.length > 2 * eitherEnd ? `${output.slice(0, eitherEnd)}
${output.slice(-eitherEnd)}` : output;
  const places2 = new Set(signs.filter(([, sign]) => sign.test(text)).map(([place]) => place));
  const runner = settings["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") places2.add(runner);
  else if (settings["GITHUB_ACTIONS"] === "true") places2.add("github-hosted");
  if (places2.has("self-hosted")) places2.delete("github-hosted");
  if (settings["GITLAB_CI"] === "true") places2.add("gitlab");
  if (settings["HTTPS_PROXY"] ?? settings["HTTP_PROXY"] ?? settings["ALL_PROXY"]) places2.add("company-proxy");
  if (platform === "win32") places2.add("windows");
  if (signs.some(([place, sign]) => place === "china" && sign.test(settings["GOPROXY"] ?? "")))
    places2.add("china");
  if (isCi(places2)) places2.delete("laptop");
  else if (settings["CI"] === "true") places2.add("other-ci");
  return { places: [...places2] };
}
function isCi(places2) {
  return ["github-hosted", "self-hosted", "gitlab", "other-ci", "docker-build"].some(
    (place) => places2.has(place)
  );
}
var telling = [
  "HTTPS_PROXY",
  "HTTP_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "RUNNER_ENVIRONMENT",
  "GITHUB_ACTIONS",
  "GITLAB_CI",
  "CI"
];
function tellingVariables(environment) {
  const found = {};
  for (const name of telling) {
    const value = environment[name] ?? environment[name.toLowerCase()] ?? "";
    if (value !== "") found[name] = showValue(value);
  }
  return found;
}

// src/diagnose/block-bounds.ts
var noise = /^\s*go(?: [a-z]{2,9}){0,2}: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
var ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
var saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
var trace = /^\s*# get https?:/;
var head = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
var belongs = /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
var ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
var opensMore = /(?::| requires| imports| tested by)$/;
var signal = /no such host|flag provided|misbehaving|name resolution|resolve|lookup |refused|time(?:d )?out|connectex|unreachable|no route|assign requested|reset by|forcibly|EOF|broken|stream|http2|HTTP\/2|GOAWAY|proxyconnect|roxy|x509|certificate|SSL|TLS|tls|handshake|HTTP response|[1-5]\d\d [A-Z]|error: [45]\d\d|Forbidden|Unavailable|Gateway|redirect|invalid|not a valid|malformed|unexpected|mismatch|missing|SECURITY|sum(?:db)?\b|GOSUMDB|GOPROXY|GOVCS|GOAUTH|GOFLAGS|GOTOOLCHAIN|GO111MODULE|GOPATH|unknown|unrecognized|no matching|[Nn]ot [Ff]ound|not recognized|not defined|inconsistent|authenticate |go changed |No such file|no such file|ENOENT|executable|prompts|Username|Password|Authentication|authentication|denied|publickey|Host key|dubious|RPC|fetch-pack|index-pack|hung up|exit status|disallow|insecure|netrc|SAML|scope|not accessible|not allowed|not granted|requires|toolchain|space|quota|inode|Inodes|too many|too large|too big|too long|limit|killed|Killed|137|memory|read-only|ziphash|modified|wrong content|appear to be|not a directory|lock|another process|vendor|replace|directive|-mod=|does not contain|providing|provides|ambiguous|collision|import|path|disabled|no modules|main module|not in (?:std|GOROOT)|parsing|undefined|cannot use|declared|too few|gcc|canceled|deadline|sent nothing|version|syntax error|repository|Repository|have \(|want \(|[\u0400-\uffff]|gefunden|introuvable|encontrada|trovato|polecenia|Zugriff|Verbindung/;
var mostLines = 60;
function saysNothing(line2) {
  return noise.test(line2) || trace.test(line2) || ofTests.test(line2) || line2.includes("_test.go:") && saidByTest.test(line2);
}
function isProgress(line2) {
  return line2.startsWith("go: downloading ") && !line2.startsWith("go1", 16);
}
function signals(line2) {
  return signal.test(line2);
}
function leadsOn2(line2) {
  return line2.startsWith("# ") || opensMore.test(line2.slice(-12));
}
function continues(line2, block, blanks) {
  const before = block.at(-1);
  if (before === void 0 || block.length >= mostLines) return false;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line2)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line2);
  if (belongs.test(line2.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks === 0;
  if (head.test(line2)) return false;
  return /^\s/.test(line2) && blanks === 0;
}

// src/diagnose/either-end.ts
var mostTexts = 1500;
var mostCharacters = 1e6;
function eitherEnd2() {
  const first = /* @__PURE__ */ new Map();
  let room = mostCharacters;
  let last = /* @__PURE__ */ new Map();
  let lastSize = 0;
  const isFull = () => first.size >= mostTexts || room <= 0;
  return {
    add(text, number) {
      const known = first.get(text) ?? last.get(text);
      if (known !== void 0) {
        known.last = number;
        if (last.delete(text)) last.set(text, known);
        return;
      }
      const kept = { text, first: number, last: number };
      if (!isFull()) {
        first.set(text, kept);
        room -= text.length;
        return;
      }
      last.set(text, kept);
      lastSize += text.length;
      if (last.size <= 2 * mostTexts && lastSize <= 2 * mostCharacters) return;
      last = new Map(lastOf([...last.values()]).map((one) => [one.text, one]));
      lastSize = [...last.keys()].reduce((sum, { length }) => sum + length, 0);
    },
    isFull,
    all: () => [...first.values(), ...lastOf([...last.values()])]
  };
}
function lastOf(all) {
  const few = all.slice(-mostTexts);
  let room = mostCharacters;
  const from = few.findLastIndex(({ text }) => (room -= text.length) < 0);
  return few.slice(Math.min(from + 1, Math.max(0, few.length - 1)));
}

// src/diagnose/line-size.ts
var mostCharacters2 = 4e3;
var longestWord = 1e3;
function withoutLongWords(line2) {
  if (line2.length <= longestWord) return line2;
  const ends = (word) => `${word.slice(0, 400)}\u2026${word.slice(-400)}`;
  return line2.split(" ").map((word) => word.length > longestWord ? ends(word) : word).join(" ");
}
function shorten(line2) {
  if (line2.length <= mostCharacters2) return line2;
  return `${line2.slice(0, mostCharacters2 / 2)} \u2026 ${line2.slice(-mostCharacters2 / 2)}`;
}
function unfold(line2) {
  if (!line2.includes("\\")) return [line2];
  const plain = line2.replaceAll('\\"', '"');
  return plain.includes("\\n") ? plain.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "	")) : [plain];
}

// src/diagnose/blocks.ts
var smallLog = 2e5;
function cutIntoBlocks(output) {
  const blocks = eitherEnd2();
  const cutter = blockCutter(
    output.length <= smallLog,
    ({ lines, number }) => blocks.add(lines.join("\n"), number)
  );
  for (let position = 0, number = 0; position < output.length; number++) {
    const found = output.indexOf("\n", position);
    const end = found === -1 ? output.length : found;
    cutter.add(output.slice(position, end), number);
    position = end + 1;
  }
  cutter.end();
  return blocks.all().map(({ text }) => text);
}
function blockCutter(all, take) {
  let lines = [];
  let source = [];
  let blanks = 0;
  let isSignalled = false;
  let began = 0;
  const open = () => lines.length === 0 ? void 0 : { lines, source, number: began };
  function close() {
    const block = open();
    if (block === void 0) return;
    [lines, source, blanks] = [[], [], 0];
    if (isSignalled) take(block);
    isSignalled = false;
  }
  function addPart(raw, number, part, isSignal) {
    const text = part.trimEnd();
    if (text === "") blanks++;
    if (text === "" ? blanks > 1 : !continues(text, lines, blanks)) close();
    if (text === "" && lines.length === 0) return;
    if (lines.length === 0) began = number;
    if (source.length <= number - began) source.push(raw.includes("\\") ? raw : shorten(raw.trimEnd()));
    if (text === "") return;
    lines.push(shorten(text));
    isSignalled ||= isSignal;
    blanks = 0;
  }
  return {
    add(given, number) {
      if (lines.length === 0 && isProgress(given)) return;
      const raw = withoutLongWords(given);
      const isSignal = all || signals(raw);
      if (isSignal || lines.length > 0 || leadsOn2(raw)) {
        if (saysNothing(raw)) close();
        else for (const part of unfold(raw)) addPart(raw, number, part, isSignal);
      }
    },
    open,
    end: close
  };
}

// src/diagnose/journal-words.ts
function wordsFor(attempt) {
  const { outcome } = attempt;
  const about2 = subjectOf2(attempt);
  const url = addressInTrouble(attempt);
  const sentBy = sentOnBy(attempt);
  switch (outcome.kind) {
    case "answered":
      return void 0;
    case "absent":
    case "status":
      return `go: ${about2}: reading ${url}: ${`${outcome.status} ${reasonFor(outcome.status)}`.trimEnd()}${sentBy}${answer(outcome.detail)}`;
    case "transport":
      return outcome.fault.kind === "aborted" ? void 0 : `go: ${about2}: Get "${url}": ${faultWords(outcome.fault, hostOf2(url))}${sentBy}`;
    case "stalled":
      return `go: ${about2}: Get "${url}": sent nothing for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes${sentBy}`;
    case "refused":
      return refusedWords(attempt, outcome.why, outcome.detail);
    case "abandoned":
      return `go: ${about2}: Get "${url}": given up when the budget ended, deadline exceeded${sentBy}`;
  }
}
function addressInTrouble({ url, outcome, redirectedTo }) {
  if (redirectedTo === void 0 || outcome.kind === "absent") return url;
  return `${redirectedTo.includes("://") ? redirectedTo : `https://${redirectedTo}`}/`;
}
function sentOnBy({ url, outcome, redirectedTo }) {
  return redirectedTo === void 0 || outcome.kind === "absent" ? "" : `
	redirected there by ${url}`;
}
function subjectOf2({ subject }) {
  if (subject.module === "") return "verifying module";
  return subject.version === "" ? `module ${subject.module}` : `${subject.module}@${subject.version}`;
}
function answer(detail) {
  return detail.trim() === "" ? "" : `
	server response: ${detail.trim().replaceAll("\n", "\n	")}`;
}
var notAsRecorded = "This download does NOT match the one reported by the checksum server.";
function refusedWords(attempt, why, detail) {
  const about2 = subjectOf2(attempt);
  if (why.kind === "wrong-hash") {
    const file = attempt.subject.file.endsWith("mod") ? "/go.mod" : "";
    return [
      `verifying ${about2}${file}: checksum mismatch`,
      `	from ${attempt.url}`,
      `	downloaded: ${why.got}`,
      ...why.by === void 0 ? [`	go.sum:     ${why.expected}`] : [`	${why.by}: ${why.expected}`, "", "SECURITY ERROR", notAsRecorded]
    ].join("\n");
  }
  const looks = {
    html: "a page of HTML",
    empty: "an empty body",
    other: "something else"
  }[why.looksLike];
  const from = addressInTrouble(attempt);
  return `go: ${about2}: invalid response from proxy "${from}": ${looks}${detail === "" ? "" : `, ${detail}`}${sentOnBy(attempt)}`;
}
function faultWords({ kind, code, message }, host) {
  switch (kind) {
    case "name-not-resolved":
      return `dial tcp: lookup ${host.replace(/:\d{1,5}$/, "")}: no such host (${code})`;
    case "refused":
      return `dial tcp ${host}: connect: connection refused`;
    case "unreachable":
      return `dial tcp ${host}: connect: network is unreachable (${code})`;
    case "connect-timeout":
      return `dial tcp ${host}: i/o timeout`;
    case "tls":
      return tlsWords(code, message, host);
    case "reset":
      return "read: connection reset by peer";
    case "cut":
      return "unexpected EOF";
    case "not-http":
      return `malformed HTTP response (${message})`;
    case "http-proxy":
      return httpProxyWords(code, message);
    case "aborted":
    case "other":
      return message;
  }
}
function httpProxyWords(code, message) {
  const status2 = Number(/^HTTP_(\d{3})$/.exec(code)?.[1] ?? (/\b407\b/.test(message) ? 407 : 0));
  if (status2 > 0) return reasonFor(status2) || `proxyconnect tcp: ${message}`;
  const address2 = /\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) (\S{1,100})/.exec(message)?.[1];
  const name = /\b(?:ENOTFOUND|EAI_AGAIN) (\S{1,253})/.exec(message)?.[1];
  if (name !== void 0) return `proxyconnect tcp: dial tcp: lookup ${name}: no such host (${message})`;
  return `proxyconnect tcp: ${address2 === void 0 ? "" : `dial tcp ${address2}: `}${message}`;
}
function tlsWords(code, message, host) {
  if (/EXPIRED|NOT_YET_VALID/.test(code))
    return `x509: certificate has expired or is not yet valid: ${message}`;
  if (/ALTNAME|HOSTNAME/.test(code)) {
    const name = host.replace(/:\d{1,5}$/, "");
    const names2 = /\baltnames: ([^\n]{1,200})$/.exec(message)?.[1]?.replaceAll("DNS:", "");
    return names2 === void 0 ? `x509: certificate does not match target host name ${name}: ${message.replace(/[\s:]+$/, "")}` : `x509: certificate is valid for ${names2}, not ${name}`;
  }
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|TLS_HANDSHAKE_TIMEOUT|ECONNABORTED)$/.test(code)) {
    return `tls: handshake broken off: ${message} (${code})`;
  }
  if (/wrong version number|packet length too long|http request/i.test(message)) {
    return "http: server gave HTTP response to HTTPS client";
  }
  if (/SELF_SIGNED|ISSUER|VERIFY_LEAF|UNTRUSTED|CERT_/.test(code)) {
    return `x509: certificate signed by unknown authority (${code})`;
  }
  const reason = /:SSL routines:[^:]{0,60}:([^:]{1,80})/.exec(message)?.[1];
  return `remote error: tls: ${reason ?? message} (${code})`;
}
var reasons = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  407: "Proxy Authentication Required",
  408: "Request Timeout",
  410: "Gone",
  425: "Too Early",
  429: "Too Many Requests",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout"
};
function reasonFor(status2) {
  return reasons[status2] ?? "";
}
function hostOf2(url) {
  return /^[a-z]+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}

// src/diagnose/waited-words.ts
function waitedWords({ module, command, address: address2, forMs }) {
  const about2 = module === "" ? "" : `module ${module}: `;
  const whom = address2 === "" ? "" : ` ${address2}`;
  const long = forMs === void 0 ? "" : ` for ${Math.round(forMs / 1e3)} s`;
  return `go: ${about2}${command}${whom}: no answer${long} when it was ended`;
}

// src/diagnose/traced-run.ts
var begun = /^cd (?<directory>[^\n;]{1,400}); (?<command>(?:git|hg|svn|bzr|fossil) [a-z-]{2,20})(?<rest> [^\n]{0,1000})?$/;
var address = /(?:^|\s)((?:https?|ssh|git):\/\/[^\s/@]{0,200}@?[^\s]{1,500})/;
function isRunBegun(line2) {
  return begun.test(line2);
}
function unendedRun(lines, at2) {
  const line2 = lines[at2] ?? "";
  const { directory, command = "", rest = "" } = begun.exec(line2)?.groups ?? {};
  if (directory === void 0 || lines.slice(at2 + 1).some((later) => later.endsWith(`# ${line2}`)))
    return void 0;
  const made = lines.findLast((other) => other.includes(`${directory} # `));
  const asked2 = address.exec(rest)?.[1] ?? address.exec(made?.slice(made.lastIndexOf(" # ")) ?? "")?.[1] ?? "";
  const module = asked2.replace(/^[a-z]+:\/\/(?:[^/@]*@)?/, "").replace(/\.git$/, "");
  return waitedWords({ module, command, address: asked2 });
}

// src/diagnose/outages.ts
function journalTroubles(evidence) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const attempt of evidence.attempts) {
    const { module, version, file } = attempt.subject;
    const key = module === "" ? attempt.url : `${module}@${version} ${file}`;
    const before = bySubject.get(key);
    if (before === void 0) bySubject.set(key, [attempt]);
    else before.push(attempt);
  }
  const failed = [...bySubject.values()].filter(
    (attempts) => !attempts.some(({ outcome }) => outcome.kind === "answered")
  );
  const last = failed.flatMap((attempts) => {
    const told = attempts.filter(({ outcome }) => outcome.kind !== "abandoned");
    const mirrors = new Map((told.length > 0 ? told : attempts).map((attempt) => [attempt.mirror, attempt]));
    return [...mirrors.values()];
  });
  const outages = last.filter(({ outcome }) => outcome.kind !== "absent" && outcome.kind !== "abandoned");
  const lesser = outages.length > 0 || evidence.output.trim() !== "" ? [] : last;
  return [...outages, ...lesser].flatMap((attempt) => troubleOf(attempt, evidence));
}
function absentTroubles(evidence) {
  if (/(?:^|[,|])direct$/.test(evidence.settings["GOPROXY"] ?? "direct")) return [];
  const answered3 = /* @__PURE__ */ new Set();
  const absent2 = /* @__PURE__ */ new Map();
  for (const attempt of evidence.attempts) {
    const { module, version, file } = attempt.subject;
    if (attempt.outcome.kind === "answered") answered3.add(`${module}@${version} ${file}`);
    if (attempt.outcome.kind === "absent" && file === "mod")
      absent2.set(`${module}@${version} ${file}`, attempt);
  }
  return [...absent2].filter(([key]) => !answered3.has(key)).flatMap(([, attempt]) => troubleOf(attempt, evidence));
}
function troubleOf(attempt, evidence) {
  const words = wordsFor(attempt);
  return words === void 0 ? [] : [readTrouble(words, evidence)];
}
var begun2 = /^(?:\S{0,200} )?(?:go: downloading (?<path>\S{1,300}) (?<version>v\S{1,120})|# get (?<url>https?:\/\/[^\s:]{1,500}(?::\d{1,5}\/\S{1,1000})?))$/;
var cutOff = /operation was canceled|exceeded the maximum execution time|execution took longer than|Too long with no output|due to timeout|No output has been received|ran longer than the maximum time|timed out after \d{1,6}\w{0,2}|context deadline exceeded|job timed out|Build timed out|hard timeout/i;
var mostLinesBetween = 6;
function cutOffTroubles(evidence) {
  const lines = evidence.output.slice(-2e4).split("\n");
  const last = lines.findLastIndex((line2) => begun2.test(line2) || isRunBegun(line2));
  const groups = begun2.exec(lines[last] ?? "")?.groups;
  const run = groups === void 0 ? unendedRun(lines, last) : void 0;
  if (groups === void 0 && run === void 0) return [];
  const after = lines.slice(last + 1).filter((line2) => line2.trim() !== "");
  const end = after.slice(0, mostLinesBetween).find((line2) => cutOff.test(line2));
  if (end === void 0) return [];
  if (groups === void 0) return run === void 0 ? [] : [readTrouble(run, evidence)];
  const { path, version, url } = groups;
  const about2 = url === void 0 ? `${path}@${version}: downloading` : `Get "${url}"`;
  return [readTrouble(`go: ${about2}: ${end.trim()}`, evidence)];
}

// src/diagnose/printed-settings.ts
var names = String.raw`GOPROXY|GOSUMDB|GONOSUMDB|GOPRIVATE|GONOPROXY|GOFLAGS|GOTOOLCHAIN|HTTPS_PROXY|HTTP_PROXY|ALL_PROXY|NO_PROXY|RUNNER_ENVIRONMENT`;
var assigned = new RegExp(
  String.raw`(?:^|[\s"';&])(${names})(?:["']?: {1,4}|=| (?=https?:))(?:"([^"\n]{1,1000})"|'([^'\n]{1,1000})'|([^\s"';&]{1,1000}))`,
  "gi"
);
var asked = new RegExp(String.raw`\bgo env (${names})\s{0,5}\n[ \t]{0,8}([^\s]{1,1000})[ \t]{0,8}\n`, "g");
var shortOfHuge = 2e5;
function printedSettings(output) {
  const head2 = output.slice(0, shortOfHuge);
  const settings = {};
  const found = [...head2.matchAll(asked), ...head2.matchAll(assigned)].toSorted((a, b) => a.index - b.index);
  for (const { 1: name = "", 2: double = "", 3: single = "", 4: bare = "", index } of found) {
    if (/disabled by\s?$/.test(head2.slice(Math.max(0, index - 12), index + 1))) continue;
    const value = double || single || bare;
    if (value !== "" && !/^[$*]/.test(value)) settings[name.toUpperCase()] = value;
  }
  return settings;
}

// src/diagnose/probe-quotes.ts
var ofNetwork = ["dns", "tcp", "tls", "http", "file", "ssh"];
var ofMachine = ["disk", "inodes", "writable", "open files", "file size", "memory"];
var onTheWay2 = /^GMG[1245]/;
var onThisMachine = /^GMG7/;
function withProbes(findings, probes) {
  return findings.map((finding) => {
    const quotes = quotesFor(finding, probes);
    return quotes.length === 0 ? finding : { ...finding, because: [finding.because, ...quotes].join(" ") };
  });
}
var mostQuotes = 3;
function quotesFor({ code, hosts }, probes) {
  if (onThisMachine.test(code)) {
    const failed2 = probes.filter(({ stage, ok: ok2 }) => ofMachine.includes(stage) && !ok2);
    return failed2.slice(0, mostQuotes).map(quoteFailed);
  }
  if (!onTheWay2.test(code)) return [];
  const about2 = probes.filter(({ stage, target }) => {
    return ofNetwork.includes(stage) && hosts.some((host) => isSame(host, target));
  });
  const failed = about2.filter(({ ok: ok2 }) => !ok2);
  if (failed.length > 0) return failed.slice(0, mostQuotes).map(quoteFailed);
  const open = hosts.flatMap(
    (host) => about2.findLast(({ stage, target }) => stage !== "dns" && isSame(host, target)) ?? []
  );
  return [...new Set(open)].slice(0, mostQuotes).map(quoteOpen);
}
function quoteOpen({ stage, target, ms }) {
  return `Probe: ${stage} of ${target} went well in ${ms} ms, so the way there is open now.`;
}
function quoteFailed({ stage, target, ms, detail }) {
  return `Probe: ${stage} of ${target} failed in ${ms} ms (${detail}).`;
}
function isSame(host, target) {
  const [one, other] = [partsOf(host), partsOf(target)];
  return one.name === other.name && (one.port === "" || other.port === "" || one.port === other.port);
}
function partsOf(address2) {
  const host = address2.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  const port = /:(\d{1,5})$/.exec(host)?.[1] ?? "";
  return { name: port === "" ? host : host.slice(0, -port.length - 1), port };
}

// src/diagnose/probe-words.ts
function probeTroubles(evidence) {
  const { GOPROXY: _, ...settings } = evidence.settings;
  return (evidence.probes ?? []).flatMap(({ ok: ok2, aside, saw }) => {
    const words = ok2 || aside === true || saw === void 0 ? void 0 : wordsOf(saw);
    if (words === void 0) return [];
    const trouble = readTrouble(words, { ...evidence, settings });
    const isAsked = saw?.kind === "attempt" || saw?.kind === "no-address";
    return [isAsked ? { ...trouble, modules: [] } : trouble];
  });
}
function wordsOf(saw) {
  switch (saw.kind) {
    case "attempt": {
      const words = wordsFor(saw.attempt);
      return words === void 0 || saw.more === void 0 ? words : `${words} (${saw.more})`;
    }
    case "no-address": {
      const { attempt, name, by } = saw;
      const what = reasonOf(attempt);
      return `${subjectOf3(attempt)}: Get "${attempt.url}": dial tcp: lookup ${name}${by === "" ? "" : ` on ${by}`}: ${what}`;
    }
    case "ipv6": {
      const about2 = `go: module probed: Get "https://${saw.host}/": dial tcp [${saw.address}]:${saw.port}`;
      return `${about2}: connect: network is unreachable`;
    }
    case "clock":
      return `go: module probed: Get "https://${saw.host}/": x509: certificate has expired or is not yet valid: current time ${saw.here} is ${saw.here > saw.there ? "after" : "before"} ${saw.there}`;
    case "no-authorities":
      return `go: module probed: Get "https://${saw.host}/": tls: failed to verify certificate: x509: certificate signed by unknown authority (no CA certificates here)`;
    case "no-room":
      return saw.of === "bytes" ? `go: open ${saw.path}: no space left on device` : `Filesystem Inodes IUsed IFree IUse% Mounted on
Inodes left: 0 100% ${saw.path}`;
    case "not-writable":
      return `go: could not create module cache: mkdir ${saw.path}: permission denied`;
    case "open-files":
      return `go: this process may open ${saw.most} files: too many open files`;
    case "file-size":
      return `go: write ${saw.path}: file too large (ulimit -f: ${saw.mostBytes} bytes)`;
    case "memory":
      return `go: cannot allocate memory (${saw.left})`;
    case "no-git":
      return `go: module ${saw.module}: exec: "git": executable file not found in $PATH`;
    case "ssh":
      return `go: module probed: git ls-remote ssh://git@${saw.host}/: exit status 128:
	${saw.output.trim().replaceAll("\n", "\n	")}`;
    case "netrc-unseen":
      return `go: module ${saw.module}: git ls-remote https://${saw.host}/: exit status 128:
	fatal: could not read Username for 'https://${saw.host}': terminal prompts disabled`;
    case "setting":
      return settingWords(saw);
    case "no-replacement":
      return `go: ${saw.module} (replaced by ${saw.directory}): reading ${saw.goMod}: open ${saw.goMod}: no such file or directory`;
    case "not-private":
      return `go: ${saw.module}@${saw.version}: reading https://${saw.proxy}/${saw.module}/@v/${saw.version}.info: 404 Not Found
	server response: could not read Username: terminal prompts disabled`;
  }
}
function settingWords({ id, value }) {
  switch (id) {
    case "goproxy-unusable":
      return `go: parse "${value}": invalid GOPROXY`;
    case "goproxy-off":
      return "go: module lookup disabled by GOPROXY=off";
    case "gosumdb-unusable":
      return "go: invalid GOSUMDB: malformed verifier id";
    case "go111module-off":
      return "go: modules disabled by GO111MODULE=off; see 'go help modules'";
  }
}
function subjectOf3({ subject: { module, version } }) {
  if (module === "") return "go: verifying module";
  return version === "" ? `go: module ${module}` : `go: ${module}@${version}`;
}
function reasonOf({ outcome }) {
  const code = outcome.kind === "transport" ? outcome.fault.code : "";
  if (code === "ETIMEOUT" || code === "ETIMEDOUT") return "i/o timeout";
  if (["ESERVFAIL", "EREFUSED", "EFORMERR", "ENOTIMP"].includes(code)) return `server misbehaving (${code})`;
  return code === "ECONNREFUSED" ? "read udp: connection refused" : `no such host (${code})`;
}

// src/diagnose/trace.ts
var answered2 = /^# get (https?:\/\/\S{1,2000}?): (?:200 |(Get "?https?:[^\n]{1,2000}|5\d\d [A-Z][^\n]{0,100}|429 [^\n]{0,100})$)/gm;
var mostTraced = 3e3;
function tracedIn(text) {
  return Array.from(text.matchAll(answered2), ([, url = "", what]) => ({
    file: url.replace(/^https?:\/\/[^/]+\//, ""),
    failure: what && `go: ${/^\d/.test(what) ? `reading ${url}: ` : ""}${what.replace(/ \(\d+\.\d+s\)$/, "")}`
  }));
}
function traceTroubles(evidence, printed) {
  if (!evidence.output.includes("# get http")) return [];
  const wanted = new Set(printed.flatMap(({ modules }) => modules.map(withoutVersion)));
  if (wanted.size === 0) return [];
  const traced = tracedIn(evidence.output);
  const deliveredAt = /* @__PURE__ */ new Map();
  traced.forEach(({ file, failure }, index) => failure === void 0 && deliveredAt.set(file, index));
  const failures = traced.flatMap(
    ({ file, failure }, index) => failure === void 0 || index < (deliveredAt.get(file) ?? 0) ? [] : [failure]
  );
  return distinct(failures).slice(0, mostTraced).map((words) => readTrouble(words, evidence)).filter(({ modules }) => modules.some((module) => wanted.has(withoutVersion(module))));
}
function withoutVersion(module) {
  return module.replace(/@.*$/, "");
}

// src/diagnose/not-the-cause.ts
var testFailed = /^(?:--- FAIL: |FAIL\t)/m;
var lastOfTestRun = 2e5;
function isTestRun(output) {
  return testFailed.test(output.slice(-lastOfTestRun));
}
var saidByGo = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying |SECURITY ERROR|fatal: |(?:\S{1,300}\.go:\d{1,6}:\d{1,5}: )?\S{1,300}@v\d\S{0,120}: )/m;
function isSaidByProgram({ code }, { local }) {
  return /^GMG[124]/.test(code) && !saidByGo.test(local);
}
function withoutRecovered(claims, output) {
  if (claims.length > mostToRetrace) return claims;
  const rest = claims.filter(
    ({ rule, facts }) => !((rule.retry !== "never" || saidHow.test(facts.evidence)) && isRecovered(facts, output))
  );
  return rest.length > 0 ? rest : claims;
}
var mostToRetrace = 100;
var saidHow = /version is required when current directory is not in a module/;
var taken = /^\s{0,20}(?:\S{1,60} )?(?:[$#%>❯] )?go (?:install|run) \S{1,300}@\S|^go: downloading /m;
function tellsOfAnotherTry(line2) {
  return line2.includes("go: downloading ") || line2.includes("go ") && taken.test(line2);
}
function isRecovered({ evidence, modules = [] }, output) {
  const said = output.lastIndexOf(evidence);
  if (saidHow.test(evidence)) return said !== -1 && taken.test(output.slice(said));
  return said !== -1 && modules.length > 0 && modules.every((module) => output.indexOf(`go: downloading ${module.replace("@", " ")}
`, said) !== -1);
}

// src/diagnose/unwrap.ts
var narrowest = 60;
var widest = 250;
var longestPaste = 2e5;
var opens = /^(?:\t|\s\s|go(?: [a-z]{2,9}){0,2}: |\S{1,300}\.go:\d|fatal: |error: |remote: |make|exit (?:code|status \d{1,5}$)|\$ |# |---|===)/;
var usualWidths = [80, 100, 120, 132, 160, 200];
function isSurelyCut(text) {
  if (text.length > longestPaste) return false;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return false;
  const times = lines.filter(
    (line2, index) => line2.length === width && isRest(lines[index + 1] ?? "", line2)
  ).length;
  return times > 1 || times > 0 && usualWidths.includes(width);
}
function widthOf(lines) {
  return Math.max(...lines.map((line2) => line2.length));
}
function isRest(line2, before) {
  return line2 !== "" && (!opens.test(line2) || before.endsWith(" ") && line2.startsWith("error: "));
}
function unwrap(text) {
  if (text.length > longestPaste) return text;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return text;
  const whole = [];
  let isCut = false;
  for (const line2 of lines) {
    if (isCut && isRest(line2, whole.at(-1) ?? "")) whole.push((whole.pop() ?? "") + line2);
    else whole.push(line2);
    isCut = line2.length === width;
  }
  return whole.join("\n");
}

// src/diagnose/diagnose.ts
function diagnose(given) {
  const isCut = isSurelyCut(given.output);
  const joined = isCut ? diagnoseJoined(given) : [];
  if (joined.length > 0) return joined;
  const evidence = withSurroundings(given);
  const printed = cutIntoBlocks(evidence.output).map((block) => readTrouble(block, evidence));
  const outages = [...journalTroubles(evidence), ...traceTroubles(evidence, printed)];
  const out = new Set(outages.flatMap(({ modules }) => modules.map(withoutVersion2)));
  const claims = outages.flatMap((trouble) => claim(trouble));
  const ofTestRun = isTestRun(evidence.output);
  for (const trouble of printed) {
    const [found] = claim(trouble);
    if (found === void 0 || ofTestRun && isSaidByProgram(found.rule, trouble)) continue;
    const hidden = trouble.modules.some((module) => out.has(withoutVersion2(module)));
    if (!hidden || isOfThisMachine(found.rule)) claims.push(found);
  }
  claims.push(...alsoAbsent(claims, evidence));
  const findings = findingsOf(withoutRecovered(claims, evidence.output));
  const probes = evidence.probes ?? [];
  if (findings.length > 0) return withProbes(findings, probes);
  const [ended] = cutOffTroubles(evidence).flatMap((trouble) => claim(trouble));
  if (ended !== void 0) return withProbes([findingOf(ended.rule, [ended.facts])], probes);
  const probed = diagnoseProbes(evidence);
  if (probed.length > 0) return probed;
  const unwrapped = isCut ? [] : diagnoseJoined(given);
  if (unwrapped.length > 0) return unwrapped;
  const end = readTrouble(evidence.output.slice(-2e4), evidence);
  const elsewhere2 = claim(end, whollyElsewhere);
  if (elsewhere2.length > 0) return findingsOf(elsewhere2);
  const facts = unknownRule.match(end);
  return facts === void 0 ? [] : [findingOf(unknownRule, [facts])];
}
function diagnoseJoined(given) {
  const whole = unwrap(given.output);
  const found = whole === given.output ? [] : diagnose({ ...given, output: whole });
  return found[0]?.code === unknownRule.code ? [] : found;
}
function diagnoseProbes(given) {
  const evidence = withSurroundings(given);
  return withProbes(
    findingsOf(probeTroubles(evidence).flatMap((trouble) => claim(trouble))),
    evidence.probes ?? []
  );
}
function withSurroundings(given) {
  const settings = { ...printedSettings(given.output), ...given.settings };
  return {
    ...given,
    settings,
    surroundings: given.surroundings ?? surroundingsOf({ ...given, settings })
  };
}
function diagnoseChange(path, diff) {
  const trouble = readTrouble(`${changeHeadline(path)}
${diff}`, {
    output: "",
    attempts: [],
    settings: {}
  });
  return changedFileRules.flatMap((rule) => {
    const facts = rule.match(trouble);
    return facts === void 0 || diff.startsWith("mode ") ? [] : [findingOf(rule, [facts])];
  });
}
function retryVerdict(findings) {
  const wrongBytes = findings.some(({ cause }) => /^(?:checksum-mismatch|sumdb-mismatch)/.test(cause));
  return wrongBytes ? "never" : findings[0]?.retry ?? "never";
}
function alsoAbsent(claims, evidence) {
  const rules = new Set(claims.map(({ rule }) => rule));
  if (evidence.attempts.length === 0 || rules.size === 0) return [];
  return absentTroubles(evidence).flatMap((trouble) => claim(trouble)).filter(({ rule }) => rules.has(rule));
}
var whollyElsewhere = catalogue.filter(({ onlyAlone }) => onlyAlone);
function findingsOf(all) {
  const ours = all.filter(({ rule }) => !rule.onlyAlone);
  const claims = ours.length > 0 ? ours : all;
  const explained = new Set(claims.flatMap(({ rule }) => rule.explains ?? []));
  return catalogue.flatMap((rule) => {
    const mine = explained.has(rule.code) ? [] : claims.filter((one) => one.rule === rule);
    if (mine.length === 0) return [];
    return [
      findingOf(
        rule,
        mine.map(({ facts }) => facts)
      )
    ];
  });
}
function claim(trouble, rules = catalogue) {
  for (const rule of rules) {
    const facts = rule.match(trouble);
    if (facts !== void 0) return [{ rule, facts }];
  }
  return [];
}
function findingOf(rule, all) {
  const first = all.find((facts2) => (facts2.modules ?? []).length > 0) ?? all[0];
  const hosts = distinct(all.flatMap((facts2) => facts2.hosts ?? []));
  const modules = distinct(all.flatMap((facts2) => facts2.modules ?? []));
  const facts = { evidence: "", ...first, hosts, modules };
  const { sentOn } = facts;
  const [because, advice] = [rule.because(facts), rule.doThis(facts)];
  return {
    code: rule.code,
    cause: rule.cause,
    title: rule.title,
    retry: all.every((one) => rule.settled?.(one)) ? "never" : rule.retry,
    because: sentOn === void 0 ? because : `${because} ${becauseSentOn(sentOn)}`,
    advice: sentOn === void 0 ? advice : [...adviceSentOn(sentOn, rule.cause), ...advice],
    hosts,
    modules,
    evidence: facts.evidence
  };
}
function isOfThisMachine(rule) {
  return rule.code.startsWith("GMG7");
}
function withoutVersion2(module) {
  return module.replace(/@.*$/, "");
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
  const head2 = await reader.value.read(0, headBytes);
  await reader.value.close();
  return err(head2.ok ? looksLike(head2.value) : "other");
}
function hashingHere(files) {
  return {
    async hashZip(path, options) {
      const reader = await files.openForReading(path);
      if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
      const hash = await hashZip(reader.value, options);
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
  const head2 = new TextDecoder().decode(bytes.subarray(0, headBytes)).trimStart();
  if (head2 === "") return bytes.length <= headBytes ? "empty" : "other";
  return head2.startsWith("<") ? "html" : "other";
}

// src/mirror/outcome-words.ts
function describeOutcome({
  outcome,
  redirectedTo
}) {
  const said = wordsFor2(outcome);
  return redirectedTo === void 0 ? said : `sent us on to ${redirectedTo}, which ${said}`;
}
function wordsFor2(outcome) {
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

export {
  describeOutcome,
  changeHeadline,
  failsNothing,
  mostTexts,
  eitherEnd2 as eitherEnd,
  blockCutter,
  unknownRule,
  catalogue,
  ruleOf,
  pagePath,
  wordsFor,
  waitedWords,
  tellingVariables,
  mostTraced,
  tracedIn,
  tellsOfAnotherTry,
  diagnose,
  diagnoseProbes,
  diagnoseChange,
  retryVerdict,
  judge,
  judgeQuery,
  judgeGoMod,
  judgeInfo,
  hashingHere,
  proxyPath,
  parseProxyPath,
  fileKey,
  layoutPath,
  treePath,
  parseLayoutPath,
  downloadDirectory,
  parentOf,
  parseSumdbPath2 as parseSumdbPath,
  openTrees,
  noTrees,
  walk,
  openStore,
  watchedHttp,
  nameOfPath,
  watchedProcess
};
