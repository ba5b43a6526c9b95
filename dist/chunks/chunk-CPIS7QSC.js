import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  callSetting,
  childEnvironment,
  effectiveSettings,
  flagValue,
  goVariables,
  noteFilling,
  originOf,
  parseGoEnvFile,
  parseGoFlags,
  parseGoSum,
  parseGoWork,
  plannedSettings,
  readEarlierGuard,
  readNetrcEntries,
  readText,
  relativePath,
  shownSettings,
  survey,
  variablesOf
} from "./chunk-Y627UNCC.js";
import {
  answered,
  changeHeadline,
  changedFileRules,
  closingLines,
  counted,
  defineRule,
  describeOutcome,
  downloadDirectory,
  failsNothing,
  fileKey,
  firstOf,
  gitHostIn,
  guardFiles,
  hostOf,
  humaneBytes,
  humaneDuration,
  isStale,
  judge,
  judgeGoMod,
  judgeInfo,
  judgeQuery,
  layoutPath,
  leave,
  listed,
  moduleIn,
  modulesInPlace,
  named,
  netrcLines,
  netrcTargets,
  nothingRestored,
  oneLine,
  openRunDirectory,
  openStore,
  openTelling,
  openWatchdog,
  pLimit,
  parentOf,
  parseProxyPath,
  pathOf,
  patternFor,
  proxyPath,
  quoteLine,
  readLedger,
  replaceContent,
  restoreCache,
  retrySentence,
  seen,
  seenConnecting,
  seenFetching,
  startStopwatch,
  stepsUnderWay,
  storedSumdbFiles,
  tonedLines,
  treePath,
  urlIn,
  verdictLines,
  verdictOf,
  versionIn,
  versionOf,
  withLines,
  writeLedger,
  writeRecord
} from "./chunk-6YFAAZAP.js";
import {
  escapePath,
  escapeVersion,
  parseGoMod,
  replacementFor,
  unescapePath
} from "./chunk-W3K2MBM7.js";
import {
  formatDuration,
  inputNames,
  inputSpecs,
  parseGosumdb,
  parseProxy,
  parseProxyList,
  showProxy
} from "./chunk-6CHYIQK4.js";
import {
  hiddenPieces,
  hideIn,
  quoteInput,
  showValue
} from "./chunk-XBMK3QWN.js";
import {
  parseNetrcInput
} from "./chunk-BGFT62KA.js";
import {
  credentialsFor,
  formatNetrcLine,
  readNetrc
} from "./chunk-DRL4WJKH.js";
import {
  basicAuthorization,
  chooseHttpProxy,
  isLoopbackHost,
  slots
} from "./chunk-HYB3CPUQ.js";
import {
  chooseRelease,
  describeWanted,
  mostWanted,
  parseWantedGo,
  releasesIn,
  toolchainModule,
  toolchainVersion,
  wantedByLines
} from "./chunk-LDKVJXZR.js";
import {
  Secret,
  compareVersions,
  goLineAtLeast
} from "./chunk-UPZB7RZ5.js";
import {
  harmlessLine,
  splitLines,
  stripControls
} from "./chunk-EWWCWPOY.js";
import {
  formatModuleVersion,
  isH1,
  openWindow,
  readEntry,
  readZipDirectory
} from "./chunk-ZZI77RCQ.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/module-pattern.ts
function matchesPrefixPatterns(patterns, path) {
  return patterns.split(",").some((pattern) => matchesPrefix(pattern.replace(/\/$/, ""), path));
}
function matchesPrefix(pattern, path) {
  if (pattern === "") return false;
  const elements = path.split("/");
  const wanted = pattern.split("/").length;
  if (elements.length < wanted) return false;
  const glob = parseGlob(pattern);
  return glob !== void 0 && matches(glob, Array.from(elements.slice(0, wanted).join("/")));
}
function parseGlob(pattern) {
  const characters = Array.from(pattern);
  const parts = [[]];
  let at2 = 0;
  while (at2 < characters.length) {
    const character = characters[at2] ?? "";
    at2 += 1;
    if (character === "*") parts.push([]);
    else if (character === "?") parts.at(-1)?.push({ kind: "any" });
    else if (character === "[") {
      const parsed = parseClass(characters, at2);
      if (parsed === void 0) return void 0;
      parts.at(-1)?.push(parsed.matcher);
      at2 = parsed.end;
    } else {
      const escaped2 = character === "\\" ? characters[at2++] : character;
      if (escaped2 === void 0) return void 0;
      parts.at(-1)?.push({ kind: "character", character: escaped2 });
    }
  }
  return parts;
}
function parseClass(characters, start2) {
  let at2 = start2;
  const one = () => {
    const character = characters[at2++];
    if (character === "-" || character === "]") return void 0;
    return character === "\\" ? characters[at2++] : character;
  };
  const negated = characters[at2] === "^";
  if (negated) at2 += 1;
  const ranges = [];
  while (ranges.length === 0 || characters[at2] !== "]") {
    const low = one();
    if (low === void 0) return void 0;
    let high = low;
    if (characters[at2] === "-") {
      at2 += 1;
      high = one();
    }
    if (high === void 0) return void 0;
    ranges.push([low, high]);
  }
  return { matcher: { kind: "class", negated, ranges }, end: at2 + 1 };
}
function matches([first = [], ...rest], path) {
  if (!matchesAt(first, path, 0)) return false;
  let at2 = first.length;
  if (rest.length === 0) return at2 === path.length;
  for (const [index, part] of rest.entries()) {
    const found = placeOf(part, path, at2, index === rest.length - 1);
    if (found === void 0) return false;
    at2 = found + part.length;
  }
  return true;
}
function placeOf(part, path, from, last2) {
  for (let at2 = from; at2 + part.length <= path.length; at2 += 1) {
    const fits = matchesAt(part, path, at2) && (!last2 || at2 + part.length === path.length);
    if (fits) return at2;
    if (path[at2] === "/") return void 0;
  }
  return void 0;
}
function matchesAt(part, path, at2) {
  return part.every((matcher, index) => {
    const character = path[at2 + index];
    return character !== void 0 && matchesCharacter(matcher, character);
  });
}
function matchesCharacter(matcher, character) {
  switch (matcher.kind) {
    case "character":
      return character === matcher.character;
    case "any":
      return character !== "/";
    case "class":
      return matcher.ranges.some((range) => isWithin(range, character)) !== matcher.negated;
  }
}
function isWithin([low, high], character) {
  const codePoint = character.codePointAt(0) ?? 0;
  return (low.codePointAt(0) ?? 0) <= codePoint && codePoint <= (high.codePointAt(0) ?? 0);
}

// src/plan/cache-key.ts
import { createHash } from "node:crypto";
var storeFormat = "v1";
var longestPrefix = 400;
function cacheKeys({ prefix: prefix2, directories, download: download2, files }) {
  const safePrefix = prefix2.replace(/[,\s]+/g, "-").slice(0, longestPrefix);
  const directoriesHash = hashOf([...new Set(directories)].sort()).slice(0, 16);
  const sorted = [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const filesHash = hashOf([
    download2,
    ...sorted.flatMap(({ path, content }) => [path, contentHash(content)])
  ]);
  const restorePrefix = `${safePrefix}-${storeFormat}-${directoriesHash}-`;
  return { key: restorePrefix + filesHash.slice(0, 40), restorePrefix };
}
function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}
`);
  return hash.digest("hex");
}
function contentHash(content) {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  return createHash("sha256").update(text, "latin1").digest("hex");
}

// src/plan/cache-plan.ts
function planCache(inputs, facts, files) {
  const { key, restorePrefix } = cacheKeys({
    prefix: inputs["cache-key-prefix"],
    directories: facts.directories.map(({ relativePath: relativePath2 }) => relativePath2),
    download: inputs.download,
    files: facts.keyFiles
  });
  const privateModules = inputs["cache-private"] === "auto" ? facts.event.isPrivateRepository === true : inputs["cache-private"] === "true";
  const why = whyNot(inputs, facts, files, privateModules);
  return {
    restore: why.restore === "",
    save: why.save === "",
    lookupOnly: inputs["lookup-only"] && why.restore === "",
    key,
    restoreKeys: inputs["restore-keys"] ? [restorePrefix] : [],
    privateModules,
    why: why.restore || why.save
  };
}
function whyNot(inputs, facts, files, privateModules) {
  const { path, populated, filledByUs } = facts.gomodcache;
  const both = (why) => ({ restore: why, save: why });
  if (inputs.cache === "false") return both("`cache: false` was asked for.");
  if (!facts.hasCacheService) {
    return both("There is no cache service here; GitHub offers one inside a job's action step.");
  }
  if (facts.keyFiles.length === 0) {
    return both("No go.mod, go.sum or go.work makes a key; name files in `cache-dependency-path:`.");
  }
  if (inputs.cache === "auto" && populated && filledByUs !== true) {
    return both(
      `${path} already held something when this run began, so another step or an earlier job looks after it; \`cache: true\` saves all the same.`
    );
  }
  if (files.length === 0) return both("No module is needed.");
  if (inputs["cache-read-only"]) return { restore: "", save: "`cache-read-only: true` was asked for." };
  if (!privateModules && files.every(({ isPrivate }) => isPrivate)) {
    return both(
      "Every module needed is private, and those go into the cache of a private repository only; `cache-private: true` permits it elsewhere."
    );
  }
  return { restore: "", save: "" };
}

// src/plan/situation.ts
function wordsOf(goproxy) {
  return goproxy.split(/[,|]/).map((word) => word.trim()).filter((word) => word !== "");
}
function modulesWhere(files, wanted) {
  return [...new Set(files.filter(wanted).map(({ module }) => module))].sort();
}
function someOf(names2) {
  const shown = names2.slice(0, 2).map((name) => `\`${name}\``);
  const more = names2.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.join(" and ");
}

// src/plan/choices.ts
function choiceSentences(known) {
  const { inputs, facts, settings, files, cache } = known;
  const sentences = [];
  for (const name of inputNames) {
    const sentence2 = isDefault(inputs, name) ? void 0 : aboutInput(name, known);
    if (sentence2 !== void 0) sentences.push(sentence2);
  }
  for (const setting of Object.values(settings))
    if (isUsersOwn(setting) && originOf(settings, setting.name) === setting)
      sentences.push(aboutSetting(setting));
  if (facts.earlierGuard !== void 0 && inputs.goproxy === "") {
    sentences.push(
      `An earlier use of this action stands in GOPROXY; its own list is taken: \`${facts.earlierGuard.originalGoproxy}\`.`
    );
  }
  for (const { name, vendoring } of facts.directories) {
    if (vendoring.inForce && inputs.download !== "all")
      sentences.push(`Nothing is downloaded for ${name}: ${vendoring.why}`);
  }
  for (const { path, why } of facts.directories.flatMap(({ unreadable }) => unreadable)) {
    sentences.push(`${path} cannot be read, so go is left to say why: ${why}`);
  }
  const past = pastTheGuard(inputs.guard, settings.GOSUMDB);
  if (past !== void 0) sentences.push(past);
  const direct = modulesWhere(files, (file) => file.direct);
  if (direct.length > 0) sentences.push(`Version control, not a proxy, is asked for ${someOf(direct)}.`);
  if (cache.why !== "" && inputs.cache !== "false" && !inputs["cache-read-only"]) {
    sentences.push(`${cache.restore ? "Nothing is saved" : "The cache is left alone"}: ${cache.why}`);
  }
  return sentences;
}
function pastTheGuard(guard, gosumdb) {
  const parsed = parseGosumdb(gosumdb.value);
  if (guard !== "job" || !parsed.ok || parsed.value.kind === "off" || parsed.value.url === void 0)
    return void 0;
  const { host } = new URL(parsed.value.url);
  return `In later steps go asks the checksum database at ${host} itself, past the guard and without its retries: ${callSetting(gosumdb)} names that address.`;
}
function isDefault(inputs, name) {
  const value = inputs[name];
  const spec = inputSpecs[name];
  if (spec.kind === "secret") return inputs.netrc.isEmpty;
  if (typeof value === "number")
    return (spec.kind === "duration" ? formatDuration(value) : String(value)) === spec.default;
  if (Array.isArray(value)) return value.join("\n") === spec.default;
  return String(value) === spec.default;
}
function isUsersOwn({ name, value, from }) {
  if (["GOMODCACHE", "GOWORK"].includes(name) || value === "") return false;
  return from === "environment" || from === "go env -w";
}
function aboutSetting(setting) {
  return `${callSetting(setting)} is \`${setting.shown}\`.`;
}
function aboutInput(name, { inputs, facts, settings, mirrors }) {
  switch (name) {
    case "working-directory":
      return `Modules of ${someOf(inputs[name])} are downloaded.`;
    case "go-version":
    case "go-version-file":
      return `\`${name}: ${inputs[name]}\` counts only where no go is on PATH; ${facts.go.version || "none"} is in use.`;
    case "goproxy":
    case "goprivate":
    case "gonoproxy":
    case "gonosumdb":
    case "gosumdb":
    case "goinsecure":
    case "govcs":
    case "goflags":
    case "go111module":
      return `\`${name}:\` is \`${settings[goVariables[name]].shown}\`, for this step and the later ones.`;
    case "mirrors":
      return `When the list is out, ${someOf(mirrors)} ${mirrors.length === 1 ? "is" : "are"} asked, never for private modules.`;
    case "policy":
      return inputs.policy === "enforced" ? "`policy: enforced`: nothing but the named proxies is asked, version control never." : "`policy: routed`: requests move on only where Go's own list says so.";
    case "netrc":
      return "`netrc:` lines are written for go and git, and taken back in the post step.";
    case "download":
      return inputs.download === "all" ? "`download: all`: every module of the graph is downloaded, also those that no build needs." : "`download: none`: nothing is downloaded in this step.";
    case "retries":
      return inputs.retries === 0 ? "`retries: 0`: nothing is asked twice." : `One proxy is asked up to ${inputs.retries + 1} times for one file.`;
    case "stall-timeout":
      return `A transfer under 1 KiB/s is given up after ${formatDuration(inputs[name])}.`;
    case "timeout":
      return `The whole step may take ${formatDuration(inputs.timeout)}.`;
    case "connections":
      return `At most ${inputs.connections} connections at once go to one proxy.`;
    case "hedge":
      return "`hedge: false`: a proxy that is late is waited for, however late it is.";
    case "guard":
      return `\`guard: ${inputs.guard}\`.`;
    case "verify":
      return "`verify: false`: zips are not compared with go.sum before go sees them; go compares them itself.";
    case "cache":
      return inputs.cache === "true" ? "`cache: true`: the cache is saved even if the module cache held something at the start." : "`cache: false`: no cache is read or written.";
    case "cache-dependency-path":
      return `The cache key is made from ${someOf(inputs[name])}.`;
    case "cache-key-prefix":
      return `Cache keys begin with \`${inputs[name]}\`.`;
    case "restore-keys":
      return "`restore-keys: false`: only an exact entry of the cache is used.";
    case "lookup-only":
      return "`lookup-only: true`: if the exact entry is there, nothing is downloaded.";
    case "cache-read-only":
      return "`cache-read-only: true`: the cache is never saved.";
    case "cache-private":
      return inputs["cache-private"] === "true" ? "`cache-private: true`: private modules go into the cache." : "`cache-private: false`: private modules stay out of the cache.";
    case "preflight":
      return inputs.preflight === "always" ? "`preflight: always`: every host of this plan and this machine are probed, whether they are needed or not." : "`preflight: never`: nobody is probed, not even after a failure.";
    case "annotations":
      return "`annotations: false`: failures are not annotated.";
    case "add-job-summary":
      return `The job summary is written ${inputs[name] === "always" ? "always" : "never"}.`;
    case "report-path":
      return `The report is written to ${inputs[name]}.`;
    case "fail-on-error":
      return "`fail-on-error: false`: a failed download is reported, and the step goes on.";
  }
}

// src/plan/contradictions-checks.ts
function settingContradictions(situation) {
  return [
    ...quoted(situation),
    ...patternsWithBlanks(situation),
    ...stray(situation),
    ...databaseUnusable(situation),
    ...databaseAddress(situation),
    ...databaseOffForToolchain(situation),
    ...databaseOffWithoutPatterns(situation),
    ...goTooOld(situation),
    ...enforcedDirect(situation),
    ...vendorButAll(situation),
    ...modulesOff(situation)
  ];
}
function quoted({ settings, listProblems }) {
  return Object.values(settings).filter(
    ({ name, value }) => name !== "GOFLAGS" && !(name === "GOPROXY" && listProblems.length > 0) && originOf(settings, name).name === name && /^\s*(["']).*\1\s*$|^\s*["'][^"']*$|^[^"']*["']\s*$/.test(value)
  ).map((setting) => {
    const bare3 = setting.shown.replace(/["']/g, "").trim();
    return {
      id: "value-quoted",
      sentence: `${callSetting(setting)} holds quotation marks: Go reads \`${setting.shown}\` with them.`,
      advice: `Write \`${bare3}\` without quotation marks; in a shell \`export ${setting.name}=${bare3}\`.`
    };
  });
}
var patternSettings = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"];
function patternsWithBlanks({ settings }) {
  const contradictions = [];
  for (const name of patternSettings) {
    const setting = settings[name];
    if (originOf(settings, name) !== setting) continue;
    const right = showValue(
      setting.value.split(/[\s,;]+/).filter(Boolean).join(",")
    );
    const mark = /;/.test(setting.value) ? "`;`" : /\S\s+\S|,\s|\s,/.test(setting.value) ? "blanks" : void 0;
    if (mark === void 0) continue;
    contradictions.push({
      id: mark === "blanks" ? "patterns-with-blanks" : "patterns-with-semicolon",
      sentence: `${callSetting(setting)} has ${mark} between its patterns, and Go separates them by a bare comma: \`${setting.shown}\` does not match what it seems to.`,
      advice: `Write \`${name.toLowerCase()}: ${right}\`.`
    });
  }
  return contradictions;
}
function stray({ facts }) {
  return facts.go.strayVariables.map((name) => ({
    id: name === "GONOSUMCHECK" ? "gonosumcheck" : "stray-variable",
    sentence: `\`${name}\` is set, but no release of Go reads it.`,
    advice: `Delete it. To keep modules from the checksum database, write \`gonosumdb: ${patternOf(facts)}\` with the patterns of yours.`
  }));
}
function patternOf({ directories }) {
  const own = directories.flatMap(({ module, workspace }) => [module, ...workspace?.members ?? []]);
  const parts = own.find((each) => each?.goMod.module !== void 0)?.goMod.module?.path.split("/") ?? [];
  return parts.length < 2 ? "git.example.com/*" : `${parts.slice(0, Math.min(2, parts.length - 1)).join("/")}/*`;
}
function databaseUnusable({ settings }) {
  const { GOSUMDB: gosumdb } = settings;
  const parsed = gosumdb.value === "" ? void 0 : parseGosumdb(gosumdb.value);
  if (parsed === void 0 || parsed.ok) return [];
  return [
    {
      id: "gosumdb-unusable",
      sentence: `${callSetting(gosumdb)} ${parsed.error}`,
      advice: "Set `gosumdb: sum.golang.org`, which is Go's own default."
    }
  ];
}
function databaseAddress({ settings, list }) {
  const { GOSUMDB: gosumdb } = settings;
  const parsed = parseGosumdb(gosumdb.value);
  if (!parsed.ok || parsed.value.kind === "off" || parsed.value.url === void 0) return [];
  const host = new URL(parsed.value.url).hostname;
  const meant = ["sum.golang.google.cn", ...(list?.proxies ?? []).map(({ url }) => url.hostname)];
  if (list === void 0 || list.proxies.length === 0 || meant.includes(host)) return [];
  return [
    {
      id: "gosumdb-bypasses-proxies",
      sentence: `${callSetting(gosumdb)} names an address, so Go asks \`${showValue(parsed.value.url)}\` itself and none of the proxies.`,
      advice: `If only proxies can be reached, write \`gosumdb: ${parsed.value.name}\` without the address.`
    }
  ];
}
function toolchainSwitch({ facts, settings }) {
  const chosen = settings.GOTOOLCHAIN.value;
  if (!goLineAtLeast(facts.go.version.replace(/^go/, ""), "1.21")) return void 0;
  if (chosen !== "" && chosen !== "auto" && !chosen.endsWith("+auto")) return void 0;
  return facts.directories.find(({ newerGo }) => newerGo !== void 0)?.newerGo?.version;
}
function databaseOffForToolchain(situation) {
  const { GOSUMDB: gosumdb } = situation.settings;
  const version = gosumdb.value === "off" ? toolchainSwitch(situation) : void 0;
  if (version === void 0) return [];
  return [
    {
      id: "gosumdb-off-with-toolchain",
      sentence: `go.mod asks for Go ${version}, and Go downloads no toolchain that the checksum database has not confirmed, but ${callSetting(gosumdb)} is \`off\`.`,
      advice: `Install Go ${version} before this step, or set \`gosumdb: sum.golang.org\`.`
    }
  ];
}
function databaseOffWithoutPatterns({ settings, inputs, list }) {
  const { GOSUMDB: gosumdb, GOPRIVATE, GONOPROXY, GONOSUMDB } = settings;
  const hasPatterns = [GOPRIVATE, GONOPROXY, GONOSUMDB].some(({ value }) => value !== "");
  if (gosumdb.value !== "off" || hasPatterns || inputs.policy !== "resilient") return [];
  if ((list?.proxies.length ?? 0) < 2) return [];
  return [
    {
      id: "gosumdb-off-without-patterns",
      sentence: `${callSetting(gosumdb)} is \`off\` and no pattern says which modules are private, so no request moves on across a \`,\` when a proxy is out.`,
      advice: "Name the private modules in `goprivate:`, or none of them by `goprivate: none`."
    }
  ];
}
function goTooOld({ facts, settings }) {
  const directory = facts.directories.find(({ newerGo }) => newerGo?.line === "go");
  const version = directory?.newerGo?.version;
  const chosen = settings.GOTOOLCHAIN;
  if (version === void 0 || chosen.value !== "local") return [];
  return [
    {
      id: "toolchain-local-too-old",
      sentence: `${directory === void 0 || directory.name === "." ? "go.mod" : directory.name} asks for Go ${version}, ${facts.go.version} is installed, and ${callSetting(chosen)} is \`local\`, so Go may not fetch a newer one.`,
      advice: `Install Go ${version}, or set \`GOTOOLCHAIN=auto\`.`
    }
  ];
}
function enforcedDirect({ inputs, settings, files, list }) {
  const { GONOPROXY: gonoproxy } = settings;
  if (inputs.policy !== "enforced" || gonoproxy.value === "" || gonoproxy.value === "none") return [];
  const covered = modulesWhere(files, ({ module }) => matchesPrefixPatterns(gonoproxy.value, module));
  if (covered.length === 0) return [];
  const named3 = list?.proxies.map(({ url }) => url.host) ?? [];
  return [
    {
      id: "enforced-refuses-direct",
      sentence: `${callSetting(originOf(settings, "GONOPROXY"))} sends ${someOf(covered)} to version control, which \`policy: enforced\` forbids.`,
      advice: `Add \`gonoproxy: none\` if ${named3.length === 0 ? "a named proxy" : someOf(named3)} serves ${covered.length === 1 ? "it" : "them"}, or use \`policy: routed\`.`
    }
  ];
}
function vendorButAll({ inputs, settings, facts }) {
  const { GOFLAGS: goflags } = settings;
  const vendored = facts.directories.find(({ vendoring }) => vendoring.inForce);
  if (inputs.download !== "all" || vendored === void 0 && !/(?:^|\s)-?-mod=vendor(?:\s|$)/.test(goflags.value))
    return [];
  const why = vendored?.vendoring.why ?? `${callSetting(goflags)} has -mod=vendor.`;
  return [
    {
      id: "vendoring-with-download-all",
      sentence: `\`download: all\` fetches every module, but builds will not look at one of them: ${why}`,
      advice: "Write `download: auto`, which downloads nothing where vendoring is in force."
    }
  ];
}
function modulesOff({ settings }) {
  const { GO111MODULE: setting } = settings;
  if (setting.value !== "off") return [];
  return [
    {
      id: "go111module-off",
      sentence: `${callSetting(setting)} is \`off\`, so go looks at no go.mod and \`go mod download\` fails.`,
      advice: "Unset it, or set `go111module: on`."
    }
  ];
}

// src/plan/public-hosts.ts
var publicProxies = [
  "proxy.golang.org",
  "goproxy.cn",
  "goproxy.io",
  "mirrors.aliyun.com",
  "athens.azurefd.net"
];
var publicHosts = /(?:^|\.)(?:golang\.org|go\.dev|goproxy\.cn|goproxy\.io|aliyun\.com|azurefd\.net|sum\.golang\.google\.cn|storage\.googleapis\.com|github\.com|gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org)$/i;

// src/plan/contradictions-goproxy.ts
var goDefault = "https://proxy.golang.org,direct";
function goproxyContradictions(situation) {
  return [
    ...unusable(situation),
    ...forbidden(situation),
    ...hiddenEntries(situation),
    ...semicolon(situation),
    ...missingScheme(situation),
    ...pipeTooOld(situation),
    ...plainPassword(situation),
    ...twoCredentials(situation),
    ...privateProxyUnused(situation),
    ...insecureProxy(situation)
  ];
}
function unusable({ settings, goproxy, listProblems }) {
  if (listProblems.length === 0) return [];
  const mended = goproxy.replace(/["']/g, "").trim().replace(/[\s;,]+/g, ",");
  const advice = parseProxyList(mended).ok ? `Write \`goproxy: ${showValue(mended)}\`.` : `Set \`goproxy: ${goDefault}\`, or correct the variable.`;
  return [
    {
      id: "goproxy-unusable",
      sentence: `${callSetting(settings.GOPROXY)} cannot be used. ${listProblems.join(" ")}`,
      advice
    }
  ];
}
function forbidden({ settings, list }) {
  if (list?.closing !== "off" || list.proxies.length > 0) return [];
  return [
    {
      id: "goproxy-off",
      sentence: `${callSetting(settings.GOPROXY)} is \`off\`: nothing may be downloaded, only what lies in GOMODCACHE can be used.`,
      advice: `Set \`goproxy: ${goDefault}\`, or \`download: none\` if nothing is to be downloaded.`
    }
  ];
}
function hiddenEntries({ settings, goproxy }) {
  const words2 = wordsOf(goproxy);
  const closing = words2.findIndex((word) => word === "direct" || word === "off");
  if (closing < 0 || closing === words2.length - 1) return [];
  const hidden = words2.slice(closing + 1).map(showValue);
  return [
    {
      id: "goproxy-entries-ignored",
      sentence: `${callSetting(settings.GOPROXY)} goes on after \`${words2[closing]}\`, but Go ends the list there and never asks ${someOf(hidden)}.`,
      advice: `Write \`goproxy: ${[...hidden, ...words2.slice(0, closing + 1).map(showValue)].join(",")}\`, or delete what follows \`${words2[closing]}\`.`
    }
  ];
}
function semicolon({ settings, goproxy }) {
  const words2 = wordsOf(goproxy).filter((word) => /;\s*(?:[a-z]+:\/\/|direct|off|[\w.-]+\.\w)/i.test(word));
  if (words2.length === 0) return [];
  return [
    {
      id: "goproxy-semicolon",
      sentence: `${callSetting(settings.GOPROXY)} has a \`;\` in it, which is no separator: Go takes \`${showValue(words2[0] ?? "")}\` for one address.`,
      advice: `Write \`goproxy: ${showValue(goproxy.replace(/\s*;\s*/g, ","))}\`.`
    }
  ];
}
function missingScheme({ settings, goproxy, list }) {
  if (list === void 0) return [];
  const words2 = wordsOf(goproxy).filter((word) => !word.includes("://") && /^[^/@]+:\d+(?:\/|$)/.test(word));
  return words2.slice(0, 1).map((word) => ({
    id: "goproxy-no-scheme",
    sentence: `${callSetting(settings.GOPROXY)} names \`${word}\` without a scheme, which Go takes for \`https://${word}\`.`,
    advice: `Write \`https://${word}\` or \`http://${word}\` in \`goproxy:\`, whichever it speaks.`
  }));
}
function pipeTooOld({ facts, settings, goproxy }) {
  const version = facts.go.version.replace(/^go/, "");
  if (!goproxy.includes("|") || !/^\d/.test(version) || goLineAtLeast(version, "1.15")) return [];
  return [
    {
      id: "goproxy-pipe-too-old",
      sentence: `${callSetting(settings.GOPROXY)} has a \`|\`, but ${facts.go.version} knows only \`,\`; \`|\` came with Go 1.15.`,
      advice: `Write \`goproxy: ${showValue(goproxy.replaceAll("|", ","))}\`, or use a newer Go.`
    }
  ];
}
function plainPassword({ settings, list }) {
  const plain2 = list?.proxies.find(
    ({ url, credentials }) => url.protocol === "http:" && credentials !== void 0
  );
  if (plain2 === void 0) return [];
  return [
    {
      id: "goproxy-password-over-http",
      sentence: `${callSetting(settings.GOPROXY)} has user and password for \`http://${plain2.url.host}\`, and Go refuses to send them without TLS.`,
      advice: `Write \`https://\` for ${plain2.url.host}, or take user and password out of the address.`
    }
  ];
}
function twoCredentials({ facts, settings, list }) {
  const twice = list?.proxies.find(
    ({ url, credentials }) => credentials !== void 0 && facts.netrcMachines.includes(url.host)
  );
  if (twice === void 0) return [];
  return [
    {
      id: "goproxy-credentials-twice",
      sentence: `${callSetting(settings.GOPROXY)} and netrc both have credentials for ${twice.url.host}: before Go 1.24 netrc wins, since then the address does.`,
      advice: `Take user and password for ${twice.url.host} out of \`goproxy:\` and keep the netrc line.`
    }
  ];
}
function privateProxyUnused({ settings, list, files, inputs }) {
  const { GOPRIVATE: goprivate, GONOPROXY: gonoproxy } = settings;
  const proxies = list?.proxies ?? [];
  const isDerived = inputs.gonoproxy === "" && gonoproxy.value === goprivate.value && goprivate.value !== "";
  if (!isDerived || inputs.policy === "enforced" || proxies.length === 0) return [];
  if (proxies.some(({ url }) => publicProxies.includes(url.hostname))) return [];
  const covered = modulesWhere(files, ({ module }) => matchesPrefixPatterns(goprivate.value, module));
  if (covered.length === 0) return [];
  const hosts = proxies.map(({ url }) => url.host || "the directory");
  return [
    {
      id: "goprivate-bypasses-private-proxy",
      sentence: `${callSetting(goprivate)} covers ${someOf(covered)}, so Go asks version control for ${covered.length === 1 ? "it" : "them"} and never ${someOf(hosts)}, which may serve private modules.`,
      advice: "If it does, add `gonoproxy: none`, and leave `goprivate:` as it is."
    }
  ];
}
function insecureProxy({ settings, list }) {
  const { GOINSECURE: goinsecure } = settings;
  if (goinsecure.value === "") return [];
  const patterns = goinsecure.value.split(",").map((pattern) => pattern.trim());
  const expected = list?.proxies.find(
    ({ url }) => url.hostname !== "" && (patterns.includes(url.hostname) || patterns.includes(url.host))
  );
  if (expected === void 0) return [];
  return [
    {
      id: "goinsecure-names-proxy",
      sentence: `${callSetting(goinsecure)} names \`${expected.url.host}\`, but it is about modules from version control and has no effect on a proxy.`,
      advice: `Give the certificate authority of ${expected.url.host} to Go by \`SSL_CERT_FILE\`, or write \`http://${expected.url.host}\` if it speaks plain http.`
    }
  ];
}

// src/plan/contradictions.ts
function findContradictions(situation) {
  return [...goproxyContradictions(situation), ...settingContradictions(situation)];
}

// src/plan/module-set.ts
function moduleSet(question) {
  const files = /* @__PURE__ */ new Map();
  const sums = question.directories.flatMap(sumsOf);
  const need = (wanted, kind, estimated) => {
    const { module, version } = wanted;
    const key = `${module}@${version} ${kind}`;
    if (files.get(key)?.estimated === false || estimated && files.has(key)) return;
    const h1 = kind === "info" ? void 0 : hashIn(sums, `${module} ${version}${kind === "mod" ? "/go.mod" : ""}`);
    const direct = question.isDirect(module);
    const isPrivate = question.isPrivate(module);
    files.set(key, { module, version, kind, ...h1 !== void 0 && { h1 }, direct, isPrivate, estimated });
  };
  for (const directory of question.directories) {
    if (directory.vendoring.inForce && question.download !== "all") continue;
    needDirectory(directory, question, need);
  }
  return [...files.entries()].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, file]) => file);
}
function needDirectory(directory, question, need) {
  const members = membersOf(directory);
  const replacements = replacementsOf(directory);
  const own = new Set(members.map((goMod) => goMod.module?.path));
  const takesAll = directory.workspace !== void 0 || question.download === "all" || !goLineAtLeast(question.goVersion.replace(/^go/, ""), "1.18") || members.some((goMod) => !isPruned(goMod));
  const exact = directory.workspace === void 0 && members.every((goMod) => isPruned(goMod));
  for (const goMod of members) {
    for (const required of goMod.require) {
      if (own.has(required.module) || isExcluded(goMod, required)) continue;
      const target3 = afterReplace(replacements, required);
      if (target3 === void 0) continue;
      for (const kind of ["info", "mod", "zip"]) need(target3, kind, !exact);
    }
  }
  const selected = /* @__PURE__ */ new Map();
  for (const key of sumsOf(directory).flatMap((sum2) => [...sum2.keys()])) {
    const { wanted, kind } = parseSumKey(key);
    if (wanted === void 0 || wanted.module === toolchainModule2) continue;
    if (isReplaced(replacements, wanted) || members.some((goMod) => isExcluded(goMod, wanted))) continue;
    if (kind === "mod") need(wanted, "mod", true);
    const newest = selected.get(wanted.module);
    if (newest === void 0 || compareVersions(newest.version, wanted.version) < 0)
      selected.set(wanted.module, wanted);
  }
  if (!takesAll) return;
  for (const wanted of selected.values())
    if (!own.has(wanted.module)) for (const kind of ["info", "zip"]) need(wanted, kind, true);
}
var toolchainModule2 = "golang.org/toolchain";
function isPruned({ go }) {
  return go !== void 0 && goLineAtLeast(go, "1.17");
}
function isExcluded(goMod, { module, version }) {
  return goMod.exclude.some((excluded) => excluded.module === module && excluded.version === version);
}
function membersOf({ module, workspace }) {
  if (workspace !== void 0) return workspace.members.map(({ goMod }) => goMod);
  return module === void 0 ? [] : [module.goMod];
}
function replacementsOf(directory) {
  const ofMembers = membersOf(directory).flatMap(({ replace }) => replace);
  return directory.workspace === void 0 ? [ofMembers] : [directory.workspace.goWork.replace, ofMembers];
}
function firstReplacement(replacements, wanted) {
  for (const list of replacements) {
    const replacement = replacementFor(list, wanted);
    if (replacement !== void 0) return replacement;
  }
  return void 0;
}
function isReplaced(replacements, wanted) {
  const replacement = firstReplacement(replacements, wanted);
  return replacement !== void 0 && !(replacement.by.kind === "module" && replacement.by.module === wanted.module);
}
function afterReplace(replacements, wanted) {
  const by = firstReplacement(replacements, wanted)?.by;
  if (by === void 0) return { module: wanted.module, version: wanted.version };
  return by.kind === "directory" ? void 0 : { module: by.module, version: by.version };
}
function sumsOf({ module, workspace }) {
  const modules = workspace === void 0 ? [module] : workspace.members;
  const sums = [workspace?.goWorkSum, ...modules.map((each) => each?.goSum)];
  return sums.flatMap((sum2) => sum2 === void 0 ? [] : [sum2.hashes]);
}
function hashIn(sums, key) {
  for (const sum2 of sums) {
    const hash = sum2.get(key);
    if (hash !== void 0) return hash;
  }
  return void 0;
}
function parseSumKey(key) {
  const blank = key.indexOf(" ");
  const kind = key.endsWith("/go.mod") ? "mod" : "zip";
  const version = key.slice(blank + 1, kind === "mod" ? -"/go.mod".length : void 0);
  return { wanted: blank < 1 ? void 0 : { module: key.slice(0, blank), version }, kind };
}

// src/plan/decide.ts
var goDefaultList = "https://proxy.golang.org,direct";
function decide(inputs, facts, mirrors) {
  const settings = effectiveSettings(inputs, facts);
  const goproxy = inputs.goproxy || facts.go.goproxy.reveal() || goDefaultList;
  const parsed = parseProxyList(goproxy);
  const list = parsed.ok ? parsed.value : { proxies: [], closing: "end" };
  const listProblems = parsed.ok ? [] : parsed.error.map((problem2) => hideIn(problem2, goproxy));
  const files = moduleSet({
    directories: facts.directories,
    download: inputs.download,
    goVersion: facts.go.version,
    isPrivate: (module) => [settings.GOPRIVATE, settings.GONOPROXY, settings.GONOSUMDB].some(
      ({ value }) => matchesPrefixPatterns(value, module)
    ),
    isDirect: (module) => isDirect(module, inputs, settings, list)
  });
  const cache = planCache(inputs, facts, files);
  const situation = {
    inputs,
    facts,
    settings,
    goproxy,
    list: parsed.ok ? list : void 0,
    listProblems,
    files
  };
  const plan = {
    schemaVersion: 1,
    goVersion: facts.go.version,
    gomodcache: facts.gomodcache.path,
    gomodcachePopulated: facts.gomodcache.populated,
    directories: facts.directories.map((directory) => planDirectory(directory, inputs)),
    settings: plannedSettings(settings, inputs),
    routes: planRoutes(inputs, settings, list, listProblems, mirrors),
    files,
    cache,
    budget: {
      totalMs: inputs.timeout,
      stallTimeoutMs: inputs["stall-timeout"],
      retries: inputs.retries,
      connections: inputs.connections,
      hedge: inputs.hedge
    },
    download: inputs.download,
    verify: inputs.verify,
    vouches: inputs.verify && (facts.gomodcache.empty || facts.event.runnerEnvironment === "github-hosted"),
    choices: choiceSentences({ inputs, facts, settings, mirrors: mirrors.map(showProxy), files, cache }),
    contradictions: findContradictions(situation)
  };
  const variables = Object.fromEntries(
    Object.entries(variablesOf(inputs)).map(([name, value]) => [name, new Secret(value)])
  );
  return {
    plan,
    withheld: {
      proxies: list,
      mirrors,
      database: databaseOf(settings.GOSUMDB.value, facts),
      variables,
      settings: facts.go.secretSettings,
      netrc: inputs.netrc
    }
  };
}
function databaseOf(shown, { go }) {
  const withCredentials = go.secretSettings.map((secret) => secret.reveal());
  const parsed = parseGosumdb(withCredentials.find((value) => showValue(value) === shown) ?? shown);
  if (!parsed.ok || parsed.value.kind === "off") return void 0;
  const { name, key, url } = parsed.value;
  if (url === void 0) return { name, key };
  const address = parseProxy(url, ",");
  return address.ok ? { name, key, address: address.value } : void 0;
}
function isDirect(module, { policy }, settings, list) {
  if (policy === "enforced") return false;
  if (list.proxies.length === 0 && list.closing === "direct") return true;
  return matchesPrefixPatterns(settings.GONOPROXY.value, module);
}
function planRoutes(inputs, settings, list, listProblems, mirrors) {
  const named3 = (entries, from) => entries.map((entry) => ({ address: showProxy(entry), separator: entry.separator, named: from }));
  return {
    proxies: [...named3(list.proxies, "list"), ...named3(mirrors, "mirrors")],
    closing: list.closing,
    ...listProblems.length > 0 && { unusable: listProblems.join(" ") },
    policy: inputs.policy,
    gonoproxy: settings.GONOPROXY.value,
    gonosumdb: settings.GONOSUMDB.value,
    goprivate: settings.GOPRIVATE.value,
    gosumdb: settings.GOSUMDB.shown
  };
}
function planDirectory(directory, { download: download2 }) {
  const { module, workspace, vendoring } = directory;
  const downloads = download2 === "all" || download2 === "auto" && !vendoring.inForce;
  return {
    directory: directory.directory,
    name: directory.name,
    kind: workspace !== void 0 ? "workspace" : module !== void 0 ? "module" : "none",
    guardedFiles: guardedFiles(directory),
    goArgs: downloads ? ["mod", "download", ...download2 === "all" ? ["all"] : []] : []
  };
}
function guardedFiles({ module, workspace, unreadable }) {
  const modules = [...module === void 0 ? [] : [module], ...workspace?.members ?? []];
  const files = modules.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== void 0) files.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [.../* @__PURE__ */ new Set([...files, ...unreadable.map(({ path }) => path)])].sort();
}

// src/report/attempt-figures.ts
function hasFailed({ outcome }) {
  switch (outcome.kind) {
    case "status":
    case "transport":
    case "stalled":
    case "refused":
      return true;
    case "answered":
    case "absent":
    case "abandoned":
      return false;
  }
}
function byMirror(attempts) {
  const names2 = [...new Set(attempts.map(({ mirror }) => mirror))].sort();
  return Object.fromEntries(
    names2.map((name) => [name, figuresOf(attempts.filter(({ mirror }) => mirror === name))])
  );
}
function figuresOf(asked2) {
  const answered2 = asked2.filter(({ outcome: { kind } }) => kind === "answered" || kind === "absent");
  const firstBytesMs = answered2.flatMap(({ firstByteMs: firstByteMs2 }) => firstByteMs2 === void 0 ? [] : [firstByteMs2]).toSorted((a, b) => a - b);
  const firstByteMs = { median: percentile(firstBytesMs, 0.5), p95: percentile(firstBytesMs, 0.95) };
  return {
    requests: asked2.length,
    answered: answered2.length,
    failed: asked2.filter(hasFailed).length,
    retried: asked2.filter(({ attempt }) => attempt > 1).length,
    bytes: asked2.reduce((total, { bytes }) => total + bytes, 0),
    ...firstBytesMs.length > 0 && { firstByteMs }
  };
}
function percentile(sorted, share) {
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}
var mostAttempts = 200;
function ofFailed(attempts, findings) {
  const came = new Set(attempts.filter(({ outcome }) => outcome.kind === "answered").map(keyOf));
  const lost = attempts.filter((attempt) => !came.has(keyOf(attempt)));
  const named3 = new Set(findings.flatMap(({ modules }) => modules));
  const ofNamed = lost.filter(({ subject }) => named3.has(formatModuleVersion(subject)));
  const told = (ofNamed.length > 0 ? ofNamed : lost).toSorted((a, b) => a.startedMs - b.startedMs);
  const beganMs = attempts.reduce((least2, { startedMs }) => Math.min(least2, startedMs), Infinity);
  const half = mostAttempts / 2;
  const kept = told.length > mostAttempts ? [...told.slice(0, half), ...told.slice(-half)] : told;
  return kept.map((attempt) => ({
    atMs: Math.round(attempt.startedMs - beganMs),
    mirror: attempt.mirror,
    subject: formatModuleVersion(attempt.subject),
    file: attempt.subject.file,
    attempt: attempt.attempt,
    outcome: describeOutcome(attempt.outcome),
    bytes: attempt.bytes,
    ms: Math.round(attempt.totalMs)
  }));
}
function keyOf({ subject: { module, version, file } }) {
  return `${module}@${version} ${file}`;
}

// src/report/build-report.ts
function buildReport(parts) {
  const { plan, attempts, degraded, cache, hide = (text) => text } = parts;
  const cancelled = parts.failed && parts.cancelled === true;
  const report = {
    schemaVersion: 1,
    outcome: parts.failed ? "failed" : degraded.length > 0 ? "degraded" : "ok",
    ...cancelled && { cancelled },
    durationMs: Math.round(parts.durationMs),
    go: {
      version: plan.goVersion,
      goproxy: plan.settings.find(({ name }) => name === "GOPROXY")?.value ?? "",
      gomodcache: plan.gomodcache
    },
    cache: {
      hit: cache?.hit ?? false,
      primaryKey: plan.cache.key,
      matchedKey: cache?.matchedKey ?? "",
      bytes: cache?.bytes ?? 0,
      restoreMs: Math.round(cache?.restoreMs ?? 0),
      saveMs: Math.round(cache?.saveMs ?? 0)
    },
    modules: { ...parts.modules, bytes: parts.modules.bytes ?? sum(attempts.map(({ bytes }) => bytes)) },
    requests: {
      total: attempts.length,
      retried: attempts.filter(({ attempt }) => attempt > 1).length,
      resumed: attempts.filter(({ resumedFrom }) => resumedFrom !== void 0).length,
      hedged: attempts.filter(({ hedge }) => hedge === true).length,
      failed: attempts.filter(hasFailed).length,
      byMirror: byMirror(attempts),
      ofFailed: parts.failed ? ofFailed(attempts, parts.findings) : []
    },
    probes: (parts.probes ?? []).map(resultOf),
    findings: cancelled ? [] : parts.findings,
    degraded,
    steps: parts.steps.map(({ name, ms }) => ({ name, ms: Math.round(ms) }))
  };
  return mapStrings(report, (text) => presentable(hide(text)));
}
function outputsOf(report, reportPath = "") {
  const [first] = report.findings;
  const failed = report.outcome === "failed";
  return {
    "cache-hit": String(report.cache.hit),
    "cache-primary-key": report.cache.primaryKey,
    "cache-matched-key": report.cache.matchedKey,
    goproxy: report.go.goproxy,
    modules: String(modulesInPlace(report)),
    bytes: String(report.modules.bytes),
    "duration-ms": String(report.durationMs),
    outcome: report.outcome,
    diagnosis: failed && first ? first.code : "",
    cause: failed && first ? first.cause : "",
    "retry-helps": failed && first ? String(first.retry !== "never") : "",
    "report-path": reportPath
  };
}
function resultOf({ target: target3, stage, ok: ok2, ms, detail }) {
  return { target: target3, stage, ok: ok2, ms: Math.round(ms), detail };
}
function sum(figures) {
  return figures.reduce((total, figure) => total + figure, 0);
}
function presentable(text) {
  const open2 = text.replace(/(:\/\/)(?!git@)[^/\s"'`?#]+@/g, "$1***@");
  return splitLines(open2).map(harmlessLine).join("\n");
}
function mapStrings(value, change) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [change(name), mapStrings(item, change)])
  );
}

// src/steps/mask-credentials.ts
var shortestHidden = 4;
function maskCredentials(host, withheld) {
  for (const form of credentialForms(withheld)) host.mask(new Secret(form));
}
function credentialForms(withheld) {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const entries = netrc.ok ? netrc.value.entries : [];
  const forms = [
    ...entries.map((entry) => formatNetrcLine(entry).reveal()),
    ...entries.flatMap((entry) => formsOf(entry.login, entry.password.reveal())),
    ...[...withheld.proxies.proxies, ...withheld.mirrors].flatMap(
      ({ credentials }) => credentials === void 0 ? [] : formsOf(credentials.user.reveal(), credentials.password.reveal())
    ),
    ...[...Object.values(withheld.variables), ...withheld.settings].flatMap(
      (value) => hiddenPieces(value.reveal()).flatMap(formsAsWritten)
    )
  ];
  return [...new Set(forms)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
}
function hiderOf(forms) {
  const hidden = forms.filter((form) => form.length >= shortestHidden).toSorted((a, b) => b.length - a.length);
  return (text) => hidden.reduce((shown, form) => shown.replaceAll(form, "***"), text);
}
function formsAsWritten(userinfo) {
  const colon = userinfo.indexOf(":");
  if (colon < 0) return [userinfo];
  return [userinfo, ...secretsOf(userinfo.slice(0, colon), userinfo.slice(colon + 1))];
}
function formsOf(user, password) {
  const secrets = secretsOf(user, password);
  const pair = `${user}:${password}`;
  return [...secrets, ...secrets.map(encodeURIComponent), ...secrets.map(base64), pair, base64(pair)];
}
var noPassword = /* @__PURE__ */ new Set(["", "x", "x-oauth-basic"]);
function secretsOf(user, password) {
  if (noPassword.has(password)) return [user];
  return /^(?=.*\d)\S{16,}$/.test(user) ? [user, password] : [password];
}
function base64(text) {
  return Buffer.from(text, "utf8").toString("base64");
}

// src/steps/configure.ts
async function configure(world, plan, withheld, runDirectory) {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  maskCredentials(world.host, withheld);
  const exported = exportSettings(world, plan, withheld);
  const lines = netrcLines(withheld.netrc);
  const { netrcFiles, troubles } = await addToNetrc(world, runDirectory, lines);
  const problems = netrc.ok ? [] : netrc.error.map(
    ({ line, reason }) => `\`netrc\`: nothing of it was written, for line ${line} ${reason}`
  );
  return { exported, netrcFiles, troubles: [...problems, ...troubles] };
}
function exportSettings({ host }, plan, withheld) {
  const exported = [];
  for (const { name, exported: isExported } of plan.settings) {
    const value = withheld.variables[name];
    if (!isExported || value === void 0) continue;
    host.exportVariable(name, value.reveal());
    exported.push(name);
  }
  return exported;
}
async function addToNetrc(world, runDirectory, lines) {
  if (lines.length === 0) return { netrcFiles: [], troubles: [] };
  const targets = await netrcTargets(world);
  if (targets.length === 0) {
    return {
      netrcFiles: [],
      troubles: ["There is no home directory to write netrc into; set HOME, or NETRC for go alone."]
    };
  }
  const recorded = await writeRecord(world, runDirectory, { targets, lines });
  if (!recorded.ok) return { netrcFiles: [], troubles: [notWritten(targets.join(" and "), recorded.error)] };
  const netrcFiles = [];
  const troubles = [];
  for (const target3 of targets) {
    const fault3 = await addToFile(world, runDirectory, target3, lines);
    if (fault3 === void 0) netrcFiles.push(target3);
    else troubles.push(notWritten(target3, fault3));
  }
  return { netrcFiles, troubles };
}
async function addToFile(world, runDirectory, target3, lines) {
  const read = await world.files.read(target3);
  if (!read.ok && read.error.kind !== "missing") return read.error;
  const current = read.ok ? read.value : void 0;
  const earlier = await readLedger(world, runDirectory, target3);
  const ledger = earlier !== void 0 && !isStale(earlier, current) ? earlier : { schemaVersion: 1, target: target3, original: await originalOf(world, target3, current), uses: [] };
  const uses = [...ledger.uses, { id: runDirectory, lines }];
  const recorded = await writeLedger(world, runDirectory, { ...ledger, uses });
  if (!recorded.ok) return recorded.error;
  const content = withLines(current ?? new Uint8Array(), lines);
  const written = await replaceContent(world.files, target3, content, 384);
  return written.ok ? void 0 : written.error;
}
async function originalOf(world, target3, current) {
  if (current === void 0) return "absent";
  const mode = (await world.files.stat(target3))?.mode ?? 384;
  return { mode, base64: Buffer.from(current).toString("base64") };
}
function notWritten(where, fault3) {
  return `The lines of \`netrc\` are not in ${where}: ${fault3.message}. Make ${fault3.path} writable for this user, or name another file in NETRC.`;
}

// src/steps/deliver.ts
import { resolve } from "node:path";

// src/go/directive-lines.ts
function directiveLines(text) {
  const found = [];
  let block;
  for (const [index, written] of text.split("\n").entries()) {
    const words2 = wordsOf2(written);
    const [first, ...rest] = words2;
    if (first === void 0) continue;
    if (block !== void 0) {
      if (first === ")") block = void 0;
      else found.push({ verb: block, words: words2, line: index + 1 });
    } else if (rest.at(-1) === "(" && rest.length === 1) block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return found;
}
function wordsOf2(line) {
  const code2 = line.replace(/(^|\s)\/\/.*$/, "$1");
  return [...code2.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|[^\s"`(),]+|[()]/g)].map(
    ([word, quoted2, raw]) => quoted2 ?? raw ?? word
  );
}

// src/report/place.ts
function placeOf2(finding, files) {
  const [firstModule] = named2(files, "go.mod");
  return namedByGo(finding.evidence, files) ?? locators[finding.cause]?.(finding, files) ?? placeOfModules(finding, files) ?? (firstModule && { file: firstModule.file, line: 1 });
}
function namedByGo(evidence, files) {
  const seen2 = /(?:^|[\s"'])((?:[^\s"':]*[\\/]|[A-Za-z]:[^\s"':]*[\\/])?go\.(?:mod|sum|work\.sum|work)):(\d{1,6}):/.exec(
    evidence
  );
  const path = seen2?.[1]?.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
  if (path === void 0 || path.includes("@")) return void 0;
  const fits = ({ file }) => `/${path}`.endsWith(`/${file}`) || `/${file}`.endsWith(`/${path}`);
  const [found] = files.filter(fits).toSorted((a, b) => b.file.length - a.file.length);
  return found && { file: found.file, line: Number(seen2?.[2]) };
}
var locators = {
  "checksum-mismatch-gosum": sumLine,
  "sumdb-mismatch-security": sumLine,
  "go-version-too-old-for-module": versionLine,
  "toolchain-download-failed": versionLine,
  "replace-target-missing": targetLine
};
function sumLine(finding, files) {
  const { evidence, because, modules } = finding;
  const shown = new Set(`${evidence} ${because}`.match(/h1:[A-Za-z0-9+/]{43}=/g) ?? []);
  const isOfGoMod = /\/go\.mod\b/.test(`${evidence} ${because}`);
  const candidates = [...named2(files, "go.sum"), ...named2(files, "go.work.sum")].flatMap(
    ({ file, text }) => text.split("\n").map((line, index) => ({ file, line: index + 1, words: line.trim().split(/\s+/) }))
  );
  const ofModule = candidates.filter(
    ({ words: [module, version] }) => modules.some((wanted) => wanted === `${module}@${version?.replace(/\/go\.mod$/, "")}`)
  );
  const found = ofModule.find(({ words: words2 }) => shown.has(words2[2] ?? "")) ?? ofModule.find(({ words: words2 }) => words2[1]?.endsWith("/go.mod") === isOfGoMod) ?? ofModule[0];
  return found && { file: found.file, line: found.line };
}
function versionLine(finding, files) {
  const ofOthers = finding.modules.some((module) => !module.startsWith("golang.org/toolchain@"));
  if (ofOthers) return void 0;
  const lines = linesOf([...named2(files, "go.work"), ...named2(files, "go.mod")]).filter(
    ({ verb }) => verb === "toolchain" || verb === "go"
  );
  const asked2 = ({ words: [version = ""] }) => new RegExp(`(?<![\\d.])${literal(bare(version))}(?![\\d])`).test(finding.evidence);
  const found = lines.find(asked2) ?? lines.find(({ verb }) => verb === "toolchain") ?? lines[0];
  return found && { file: found.file, line: found.line };
}
function targetLine(finding, files) {
  const lines = linesOf([...named2(files, "go.work"), ...named2(files, "go.mod")]);
  const said = ` ${finding.evidence} ${finding.because} `.replaceAll("\\", "/");
  const isSaid = (directory) => new RegExp(
    `[\\s\`("]${literal(directory.replaceAll("\\", "/").replace(/\/$/, ""))}(?:[/\\s\`)":]|$)`
  ).test(said);
  const found = lines.find(({ verb, words: [directory = ""] }) => verb === "use" && isSaid(directory)) ?? lines.find(({ verb, words: words2 }) => verb === "replace" && isSaid(targetOf(words2))) ?? lines.find(({ verb, words: [module = ""] }) => verb === "replace" && isNamed(module, finding));
  return found && { file: found.file, line: found.line };
}
function placeOfModules(finding, files) {
  const goMods = named2(files, "go.mod").map((one) => linesOf([one]));
  for (const wanted of finding.modules) {
    for (const lines of goMods) {
      const found = requiringLine(wanted, lines);
      if (found !== void 0) return { file: found.file, line: found.line };
    }
  }
  return void 0;
}
function requiringLine(wanted, lines) {
  const [path = "", version = ""] = wanted.split("@");
  const required = lines.filter(
    ({ verb, words: [module = ""] }) => verb === "require" && (path === module || path.startsWith(`${module}/`))
  );
  return required.find(({ words: [module, at2] }) => module === path && at2 === version) ?? lines.find(({ verb, words: words2 }) => verb === "replace" && targetOf(words2) === path) ?? // The longest path is the module that the package is in.
  required.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0];
}
function linesOf(files) {
  return files.flatMap(({ file, text }) => directiveLines(text).map((line) => ({ ...line, file })));
}
function named2(files, name) {
  return files.filter(({ file }) => file === name || file.endsWith(`/${name}`));
}
function targetOf(words2) {
  return words2[words2.indexOf("=>") + 1] ?? "";
}
function isNamed(module, { modules }) {
  return modules.some((wanted) => wanted === module || wanted.startsWith(`${module}@`));
}
function bare(version) {
  return version.replace(/^go/, "");
}
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

// src/report/annotation.ts
var most = 10;
var mostModules = 5;
function toAnnotations(findings, where) {
  return findings.slice(0, most).map((finding) => ({
    level: failsNothing(finding.code) ? "warning" : "error",
    title: `${finding.code}: ${oneLine(finding.title)}`,
    message: messageOf(finding, where.docsBaseUrl),
    ...placeOf2(finding, where.files) ?? atTop(where)
  }));
}
function pageOf(code2, docsBaseUrl2) {
  return `${docsBaseUrl2}/docs/diagnoses/${code2}.md`;
}
function messageOf(finding, docsBaseUrl2) {
  const { because, advice, modules, retry, code: code2 } = finding;
  const affected = modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retrySentence(retry), pageOf(code2, docsBaseUrl2)].join(
    "\n"
  );
}
function atTop({ otherwise }) {
  return otherwise === void 0 ? {} : { file: otherwise, line: 1 };
}

// src/report/fix-yaml.ts
var placeholder = /\b(?:HOST|USER|TOKEN|PASSWORD|MODULE|VERSION|PATTERN|ORG|OWNER|NAME|URL|PATH|DIRECTORY|PROXY)\b|…|\.\.\.|path\/to/;
function fixLines(finding, uses, plan) {
  const fixes = /* @__PURE__ */ new Map();
  for (const step of finding.advice) {
    for (const [name, value] of settingsIn(oneLine(step))) {
      if (!fixes.has(name)) fixes.set(name, withEarlier(name, value, plan));
    }
  }
  if (fixes.size === 0) return [];
  const inputs = [...fixes].map(([name, value]) => `    ${name}: ${scalar(value)}`);
  return [`- uses: ${oneLine(uses)}`, "  with:", ...inputs];
}
function isInYaml(step) {
  return settingsIn(oneLine(step)).length > 0;
}
function settingsIn(step) {
  const written = [...step.matchAll(/`([a-z][a-z0-9-]*): ([^`]+)`([^`]{0,40})/g)].map(
    ([, name = "", value = "", after = ""]) => [name, value, after]
  );
  const added = [...step.matchAll(/`([^`\s]+)` to `([a-z][a-z0-9-]*):`/g)].map(
    ([, value = "", name = ""]) => [name, value, ""]
  );
  return [...written, ...added].flatMap(
    ([name, value, after]) => isInput(name) && !placeholder.test(value) && !/setup-go|checkout/.test(after) ? [[name, value.trim()]] : []
  );
}
function isInput(name) {
  return Object.hasOwn(inputSpecs, name);
}
function withEarlier(name, value, plan) {
  const variable = name.toUpperCase();
  if (!["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"].includes(variable)) return value;
  const earlier = plan?.settings.find((setting) => setting.name === variable);
  if (earlier === void 0 || earlier.value === "" || earlier.from === "default") return value;
  const patterns = earlier.value.split(",");
  if (value === "none" || earlier.value === "none" || patterns.includes(value)) return value;
  return [...patterns, value].join(",");
}
function scalar(value) {
  const isPlain = /^[A-Za-z0-9/._][^\n"]*$/.test(value) && !/: |:$| #|\s$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~|[\d._]+)$/i.test(value) ? value : bareWord(value);
}
function bareWord(value) {
  return /^(?:true|false|\d+)$/.test(value) ? value : JSON.stringify(value);
}

// src/report/markdown.ts
var entity = (character) => `&#${character.codePointAt(0)};`;
function plain(text) {
  return escaped(oneLine(text));
}
function escaped(line) {
  return line.replace(/[&<>`*[\]|\\~$#!{}]/g, entity).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity).replace(/(?<![A-Za-z0-9])@/g, entity).replace(/:(?=\/\/)/g, entity).replace(/www(?=\.)/gi, "ww&#119;");
}
function code(text) {
  const line = oneLine(text);
  if (line === "") return "";
  if (!/[`|\\\t<>&]/.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[^A-Za-z0-9 /.,=-]/gu, entity)}</code>`;
}
function sentence(text) {
  return oneLine(text).split(/(`[^`]+`)/).map((part) => /^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : escaped(part)).join("");
}
function codeBlock(text, language = "text") {
  const lines = splitLines(text).map(harmlessLine);
  const longest = Math.max(
    2,
    ...lines.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run3) => run3.length)))
  );
  const fence = "`".repeat(longest + 1);
  return [`${fence}${language}`, ...lines, fence];
}
function table(heads, rows, align = "") {
  const row = (cells) => `| ${cells.join(" | ")} |`;
  return [row(heads), row(heads.map((_, index) => align[index] === "r" ? "--:" : ":--")), ...rows.map(row)];
}
function folded(label, lines) {
  return [`<details><summary>${plain(label)}</summary>`, "", ...lines, "", "</details>"];
}
function link(text, address) {
  return `[${plain(text)}](${encodeURI(address).replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

// src/report/summary-tables.ts
var mostRows = 20;
var mostFoldedRows = 60;
var barCells = 16;
function attemptSections({ requests: { ofFailed: ofFailed2 } }) {
  const [first] = ofFailed2;
  if (first === void 0) return [];
  const isFirst = (one) => one.subject === first.subject;
  const [mine, others] = [ofFailed2.filter(isFirst), ofFailed2.filter((one) => !isFirst(one))];
  const sections = [[`#### What was tried for ${code(first.subject)}`], attemptTable(mine, mostRows)];
  if (others.length > 0) {
    const subjects = new Set(others.map(({ subject }) => subject)).size;
    sections.push(
      folded(
        `The same for ${counted(subjects, "more module")}`,
        attemptTable(others, mostFoldedRows, "subject")
      )
    );
  }
  return sections;
}
function attemptTable(attempts, most2, also) {
  const rows = attempts.slice(0, most2).map(({ atMs, mirror, subject, file, outcome, bytes, ms }) => [
    unbroken(`+${humaneDuration(atMs)}`),
    code(mirror),
    ...also === "subject" ? [code(subject)] : [],
    code(file),
    plain(outcome),
    unbroken(humaneBytes(bytes)),
    unbroken(humaneDuration(ms))
  ]);
  const heads = [
    "at",
    "proxy",
    ...also === "subject" ? ["module"] : [],
    "file",
    "what came",
    "bytes",
    "took"
  ];
  const left = attempts.length - most2;
  const more = left > 0 ? ["", `${counted(left, "more attempt")}: see the report in JSON.`] : [];
  return [...table(heads, rows, also === "subject" ? "rllllrr" : "rlllrr"), ...more];
}
function troubleSections({ degraded, probes }) {
  const sections = [];
  if (degraded.length > 0) {
    const rows = degraded.slice(0, mostRows).map(({ without, why }) => [plain(without), plain(why)]);
    sections.push(table(["went on without", "why"], rows));
  }
  const failed = probes.filter(({ ok: ok2 }) => !ok2);
  if (failed.length > 0) {
    const rows = failed.slice(0, mostRows).map(({ target: target3, stage, detail, ms }) => [
      code(target3),
      plain(stage),
      plain(detail),
      humaneDuration(ms)
    ]);
    const title = `#### ${counted(failed.length, "probe")} of ${probes.length} failed`;
    sections.push([title, "", ...table(["target", "stage", "what was seen", "after"], rows, "lllr")]);
  }
  return sections;
}
function figureSections(report) {
  const { requests, steps } = report;
  const sections = [];
  const mirrors = Object.entries(requests.byMirror).slice(0, mostRows);
  if (mirrors.length > 0) {
    const heads = ["mirror", "asked", "answered", "failed", "retried", "first byte (median / p95)", "bytes"];
    sections.push(table(heads, mirrors.map(mirrorRow), "lrrrrrr"));
  }
  if (steps.length > 0) {
    const longestMs = Math.max(1, ...steps.map(({ ms }) => ms));
    const rows = steps.slice(0, mostRows).map(({ name, ms }) => [plain(name), unbroken(humaneDuration(ms)), bar(ms / longestMs)]);
    sections.push(table(["step", "time", ""], rows, "lrl"));
  }
  sections.push(table(["this run", ""], runRows(report)));
  return sections;
}
function mirrorRow([mirror, figures]) {
  const { requests, answered: answered2, failed, retried, firstByteMs, bytes } = figures;
  const health = answered2 === 0 ? failed === 0 ? "\u26AA" : "\u{1F534}" : failed === 0 ? "\u{1F7E2}" : "\u{1F7E1}";
  const firstByte = firstByteMs === void 0 ? "never" : `${humaneDuration(firstByteMs.median)} / ${humaneDuration(firstByteMs.p95)}`;
  return [
    `${health} ${code(mirror)}`,
    ...[requests, answered2, failed, retried].map(String),
    unbroken(firstByte),
    unbroken(humaneBytes(bytes))
  ];
}
function unbroken(figure) {
  return figure.replaceAll(" ", "\xA0");
}
function bar(share) {
  return "\u2501".repeat(Math.max(1, Math.round(share * barCells)));
}
function runRows({ modules, requests, cache, go }) {
  const { wanted, present, fetched, verified, evicted, bytes } = modules;
  const refused = evicted > 0 ? `, ${evicted} refused for wrong bytes` : "";
  const { total, retried, resumed, hedged, failed } = requests;
  const rows = [
    [
      "modules",
      `${wanted} wanted, ${present} here before, ${fetched} fetched, ${verified} verified${refused}`
    ],
    ["fetched", humaneBytes(bytes)],
    [
      "requests",
      `${total}, of them ${failed} failed, ${retried} retried, ${resumed} resumed, ${hedged} hedged`
    ]
  ];
  const matched = cache.hit ? "exact hit" : cache.matchedKey === "" ? "no entry" : `from ${code(cache.matchedKey)}`;
  const restored = cache.restoreMs > 0 ? `${matched}, ${humaneBytes(cache.bytes)} in ${humaneDuration(cache.restoreMs)}` : "not asked";
  rows.push(["cache", restored]);
  if (cache.primaryKey !== "") rows.push(["cache key", code(cache.primaryKey)]);
  if (go.version !== "") rows.push(["go", plain(go.version)]);
  if (go.goproxy !== "") rows.push(["GOPROXY", code(go.goproxy)]);
  return rows;
}

// src/report/summary.ts
var marks = { ok: "\u2705", degraded: "\u26A0\uFE0F", failed: "\u274C" };
var mostModules2 = 50;
var mostFindings = 30;
function renderSummary(report, around = {}) {
  const { headline, toDo } = verdictOf(report);
  const [first, ...others] = report.findings;
  const sections = [[`### ${marks[report.outcome]} go-mod-guard: ${sentence(headline)}`]];
  if (toDo !== "") sections.push([`**${sentence(toDo)}**`]);
  if (first !== void 0) sections.push(...findingSections(first, 0, around));
  sections.push(...attemptSections(report));
  others.slice(0, mostFindings - 1).forEach(
    (finding, index) => sections.push(
      folded(
        `${finding.code}: ${finding.title}`,
        findingSections(finding, index + 1, around).flatMap((lines) => [...lines, ""])
      )
    )
  );
  const unshown = report.findings.length - mostFindings;
  if (unshown > 0) sections.push([`${counted(unshown, "more finding")}: see the report in JSON.`]);
  const said = around.plan?.contradictions ?? [];
  if (said.length > 0)
    sections.push(said.map(({ sentence: what, advice }) => `- ${sentence(what)} ${sentence(advice)}`));
  sections.push(...troubleSections(report));
  const figures = figureSections(report);
  if (report.outcome !== "ok") sections.push(...figures);
  else
    sections.push(
      folded(
        "Figures",
        figures.flatMap((lines) => [...lines, ""])
      )
    );
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function findingSections(finding, index, { plan, places, docsBaseUrl: docsBaseUrl2, uses = "org/go-mod-guard@v1" }) {
  const { because, advice, retry, modules, hosts, evidence } = finding;
  const isTold = index === 0;
  const yaml = fixLines(finding, uses, plan);
  const sections = yaml.length > 0 ? [codeBlock(yaml.join("\n"), "yaml")] : [];
  if (isTold) sections.push(...snippetsOf(advice[0] ?? "").map((snippet) => codeBlock(snippet, "sh")));
  const place = places?.[index];
  const at2 = place === void 0 ? "" : ` (${code(`${place.file}:${place.line}`)})`;
  const more = docsBaseUrl2 === void 0 ? "" : ` ${link(`More about ${finding.code}`, pageOf(finding.code, docsBaseUrl2))}.`;
  sections.push([`${sentence(because)}${at2}${more}`]);
  const steps = advice.flatMap(
    (step, number) => isTold && number === 0 ? [] : adviceLines(step, number + 1)
  );
  if (steps.length > 0) sections.push(steps);
  if (!isTold) sections.push([retrySentence(retry)]);
  if (hosts.length > 0)
    sections.push([`${hosts.length === 1 ? "Host" : "Hosts"}: ${hosts.map(code).join(", ")}.`]);
  if (modules.length > 0) sections.push(modulesSection(modules));
  if (evidence.trim() !== "") sections.push(folded("What it rests on", codeBlock(evidence)));
  return sections;
}
function adviceLines(step, number) {
  const blocks = snippetsOf(step).flatMap((snippet) => [
    "",
    ...codeBlock(snippet, "sh").map((line) => `   ${line}`),
    ""
  ]);
  return [`${number}. ${sentence(step)}`, ...blocks];
}
var worthCopying = 24;
function snippetsOf(step) {
  if (isInYaml(step)) return [];
  return [...step.matchAll(/`([^`]+)`/g)].map(([, text]) => text).filter(
    (text) => text.length >= worthCopying && /\s/.test(text) && !/^[a-z-]+: /.test(text) && !placeholder.test(text)
  );
}
function modulesSection(modules) {
  if (modules.length <= 3)
    return [`${modules.length === 1 ? "Module" : "Modules"}: ${modules.map(code).join(", ")}.`];
  const shown = modules.slice(0, mostModules2).map((module) => `- ${code(module)}`);
  const more = modules.length - mostModules2;
  return folded(counted(modules.length, "module"), [...shown, ...more > 0 ? [`- and ${more} more`] : []]);
}

// src/steps/deliver.ts
async function deliver(world, delivery) {
  const { inputs, plan, report, tell } = delivery;
  const reportPath = await writeReport(world, delivery);
  for (const [name, value] of Object.entries(outputsOf(report, reportPath))) {
    world.host.setOutput(name, value);
  }
  const where = {
    files: await sourceFiles(world, plan),
    docsBaseUrl: docsBaseUrl(world),
    ...await firstGoMod(world, inputs)
  };
  const annotations = toAnnotations(report.findings, where);
  const onTerminal = world.host.name === "terminal";
  if (report.outcome === "failed" && report.findings.length > 0) {
    const places = annotations.map(({ file, line }) => file === void 0 ? "" : `${file}:${line ?? 1}`);
    tell({ kind: "failed", findings: report.findings, ...onTerminal && { places } });
  }
  if (inputs.annotations && !onTerminal) {
    const failing = report.outcome === "failed" && inputs["fail-on-error"];
    for (const annotation of annotations)
      world.host.annotate(failing ? annotation : { ...annotation, level: "warning" });
  }
  const when = inputs["add-job-summary"];
  if (when === "always" || when === "on-failure" && report.outcome === "failed") {
    const places = report.findings.map((finding) => placeOf2(finding, where.files));
    const around = { plan, places, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    await world.host.writeSummary(renderSummary(report, around));
  }
  const last2 = tonedLines(
    (style) => onTerminal ? closingLines(report, style) : verdictLines(report, style)
  );
  for (const { text, tone } of last2) world.host.log(text, tone);
}
async function writeReport(world, { inputs, report, defaultReportPath, tell }) {
  const named3 = inputs["report-path"];
  const path = named3 === "" ? defaultReportPath : resolve(world.machine.workingDirectory, named3);
  if (path === "") return "";
  const written = await world.files.write(path, `${JSON.stringify(report, void 0, 2)}
`);
  if (written.ok) return path;
  tell({
    kind: "degraded",
    without: "summary",
    why: `the report could not be written to ${path}: ${written.error.message}; name another file in \`report-path:\``
  });
  return "";
}
async function sourceFiles(world, plan) {
  const paths = [...new Set(plan.directories.flatMap(({ guardedFiles: guardedFiles2 }) => guardedFiles2))];
  const read = await Promise.all(
    paths.map(async (path) => {
      const content = await world.files.read(path);
      return content.ok ? [{ file: await relativePath(world, path), text: new TextDecoder().decode(content.value) }] : [];
    })
  );
  return read.flat();
}
async function firstGoMod(world, inputs) {
  for (const directory of inputs["working-directory"]) {
    const path = resolve(world.machine.workingDirectory, directory, "go.mod");
    if (await world.files.stat(path) !== void 0) return { otherwise: await relativePath(world, path) };
  }
  return {};
}
function usesOf({ machine }) {
  const { GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF } = machine.environment;
  return `${GITHUB_ACTION_REPOSITORY || "org/go-mod-guard"}@${GITHUB_ACTION_REF || "v1"}`;
}
function docsBaseUrl(world) {
  const [repository = "", ref = ""] = usesOf(world).split("@");
  return `${world.machine.environment["GITHUB_SERVER_URL"] || "https://github.com"}/${repository}/blob/${ref}`;
}

// src/steps/download/download.ts
import { join as join3 } from "node:path";

// src/diagnose/blocks.ts
var noise = /^\s*go(?: \w+)?: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
var ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
var saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
var trace = /^\s*# get https?:/;
var head = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
var belongs = /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
var ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
var opensMore = /(?::| requires| imports| tested by)$/;
var signal = /no such host|flag provided|misbehaving|name resolution|resolve|lookup |refused|time(?:d )?out|connectex|unreachable|no route|assign requested|reset by|forcibly|EOF|broken|stream|http2|HTTP\/2|GOAWAY|proxyconnect|roxy|x509|certificate|SSL|TLS|tls|handshake|HTTP response|[1-5]\d\d [A-Z]|error: [45]\d\d|Forbidden|Unavailable|Gateway|redirect|invalid|not a valid|malformed|unexpected|mismatch|missing|SECURITY|sum(?:db)?\b|GOSUMDB|GOPROXY|GOVCS|GOAUTH|GOFLAGS|GOTOOLCHAIN|GO111MODULE|GOPATH|unknown|unrecognized|no matching|not found|not recognized|No such file|no such file|ENOENT|executable|prompts|Username|Password|Authentication|authentication|denied|publickey|Host key|dubious|RPC|fetch-pack|index-pack|hung up|exit status|disallow|insecure|netrc|SAML|scope|not accessible|not allowed|not granted|requires|toolchain|space|quota|inode|Inodes|too many|too large|too long|limit|killed|Killed|137|memory|read-only|ziphash|modified|wrong content|appear to be|not a directory|lock|another process|vendor|replace|directive|-mod=|does not contain|providing|provides|ambiguous|collision|import|path|disabled|no modules|main module|not in (?:std|GOROOT)|parsing|undefined|cannot use|declared|too few|gcc|canceled|deadline|sent nothing|version|syntax error|repository|Repository|have \(|want \(/;
var mostLines = 60;
var mostCharacters = 4e3;
var longestWord = 1e3;
var smallLog = 2e5;
var firstBlocks = 1500;
var lastBlocks = 1500;
var mostAtTheStart = 1e6;
var mostAtTheEnd = 1e6;
var firstTail = 2e6;
function cutIntoBlocks(output) {
  const seen2 = /* @__PURE__ */ new Set();
  let room = mostAtTheStart;
  const end = cut(output, 0, (text) => {
    if (!seen2.has(text)) {
      seen2.add(text);
      room -= text.length;
    }
    return seen2.size < firstBlocks && room > 0;
  });
  const first = [...seen2];
  for (let tail = firstTail; end < output.length; tail *= 4) {
    const from = Math.max(end, output.indexOf("\n", Math.max(0, output.length - tail)) + 1);
    const last2 = [];
    cut(output, from, (text) => {
      if (!seen2.has(text)) last2.push(text);
      if (last2.length > 2 * lastBlocks) last2.splice(0, lastBlocks);
      return true;
    });
    if (last2.length >= lastBlocks || from === end) return [...first, ...within(last2.slice(-lastBlocks))];
  }
  return first;
}
function cut(output, start2, keep) {
  let block = [];
  let blanks = 0;
  let signalled = false;
  const small = output.length <= smallLog;
  const close = () => {
    const more = block.length === 0 || !signalled || keep(block.join("\n"));
    block = [];
    signalled = false;
    blanks = 0;
    return more;
  };
  for (let position = start2; position < output.length; ) {
    const found = output.indexOf("\n", position);
    const end = found === -1 ? output.length : found;
    const raw = withoutLongWords(output.slice(position, end));
    const here = position;
    position = end + 1;
    const signals = small || signal.test(raw);
    if (!signals && block.length === 0 && !leadsOn(raw)) continue;
    if (saysNothing(raw)) {
      if (!close()) return position;
      continue;
    }
    for (const line of unfold(raw)) {
      const text = line.trimEnd();
      if (text === "") {
        if (++blanks > 1 && !close()) return position;
        continue;
      }
      if (!continues(text, block, blanks) && !close()) return here;
      block.push(shorten(text));
      signalled ||= signals;
      blanks = 0;
    }
  }
  close();
  return output.length;
}
function within(blocks) {
  let room = mostAtTheEnd;
  const from = blocks.findLastIndex((block) => (room -= block.length) < 0);
  return blocks.slice(Math.min(from + 1, Math.max(0, blocks.length - 1)));
}
function saysNothing(line) {
  return noise.test(line) || trace.test(line) || ofTests.test(line) || line.includes("_test.go:") && saidByTest.test(line);
}
function leadsOn(line) {
  return line.startsWith("# ") || opensMore.test(line.slice(-12));
}
function continues(line, block, blanks) {
  const before = block.at(-1);
  if (before === void 0 || block.length >= mostLines) return false;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line);
  if (belongs.test(line.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks === 0;
  if (head.test(line)) return false;
  return /^\s/.test(line) && blanks === 0;
}
function withoutLongWords(line) {
  if (line.length <= longestWord) return line;
  const ends2 = (word) => `${word.slice(0, 400)}\u2026${word.slice(-400)}`;
  return line.split(" ").map((word) => word.length > longestWord ? ends2(word) : word).join(" ");
}
function shorten(line) {
  if (line.length <= mostCharacters) return line;
  return `${line.slice(0, mostCharacters / 2)} \u2026 ${line.slice(-mostCharacters / 2)}`;
}
function unfold(line) {
  if (!line.includes("\\")) return [line];
  const plain2 = line.replaceAll('\\"', '"');
  return plain2.includes("\\n") ? plain2.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "	")) : [plain2];
}

// src/diagnose/advice.ts
var exclusive = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop"
];
function at(places, sentence2) {
  return { places: typeof places === "string" ? [places] : places, sentence: sentence2 };
}
function advise({ surroundings }, given) {
  const sentences = given.filter((one) => one !== void 0);
  const here = surroundings?.places ?? [];
  const isLocated = here.some((place) => exclusive.includes(place));
  const fits = (one) => typeof one !== "string" && one.places.some((place) => here.includes(place));
  const isElsewhere = (one) => typeof one !== "string" && isLocated && !fits(one) && one.places.every((place) => exclusive.includes(place));
  const kept = sentences.filter((one) => !isElsewhere(one));
  return [...kept.filter((one) => fits(one)), ...kept.filter((one) => !fits(one))].map(
    (one) => typeof one === "string" ? one : one.sentence
  );
}

// src/diagnose/rules/checksum.ts
var ofSumdb = /sum\.golang\.(?:org|google\.cn)|\/sumdb\/|\/lookup\/|sumdb\.Client|checking tree/;
function seenAtSumdb(trouble, pattern) {
  return ofSumdb.test(trouble.local) ? seen(trouble, pattern) : void 0;
}
var relayed = /https?:\/\/\S{1,300}\/sumdb\/sum\.golang\./;
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
    ) ?? seen(
      trouble,
      /create zip: (?!.{0,200}too large)|malformed file path|: invalid char '(?<!malformed (?:module|import) path [^\n]{0,300}).{1,8}$/m
    ),
    because: (facts) => `${listed(facts.modules)} holds a file whose name no module may have, so that no proxy and no database can take this version. It is public, and not a matter of credentials.`,
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
    because: (facts) => /\/tile\//.test(facts.evidence) && / (?:404|410) /.test(facts.evidence) ? `${hostOf(facts)} serves a copy of the checksum database that is behind one this machine has seen: it lacks a piece of the log that go needs.` : `${hostOf(facts, "sum.golang.org")} did not answer, and go.sum has no line for ${listed(facts.modules)}, so go had to ask it.`,
    doThis: (facts) => advise(facts, [
      "Complete go.sum where the network is free, and commit it: `go mod tidy`. Then the database is not asked at all.",
      at(
        "china",
        "In China, take its address there: `go env -w GOSUMDB=sum.golang.google.cn`; the records and the key are the same."
      ),
      "Use a proxy that relays the database (`GOPROXY=https://proxy.golang.org,direct`), or its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
      `If these modules are private: \`go env -w GONOSUMDB=${patternFor(facts)}\`. The price: nobody but you checks them on first use.`
    ])
  })
];

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
    match: (trouble) => seen(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ?? seen(trouble, /malformed go\.sum/),
    because: ({ evidence }) => `A line of go.sum is not "module version hash": most often the marks of a merge. go says: ${evidence}.`,
    doThis: () => [
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
      /errors parsing (?<file>\S{0,300}?go\.(?:mod|work))|(?<line>go\.(?:mod|work):\d{1,6}): |unknown directive: |(?:replacement module (?:without version|must be|directory path))|go\.mod: (?:no module declaration|missing module declaration|malformed)|no module declaration in go\.mod|conflicting replacements for|appears multiple times in workspace|dropping requirement on excluded|not a known dependency|malformed module path|parsing go\.(?:mod|work)/,
      "file",
      "line"
    ),
    because: ({ evidence }) => `A line there is not what go expects: ${evidence}.`,
    doThis: ({ line }) => [
      `Look at ${line === "" ? "the line that go names" : `\`${line}\``}: marks of a merge (\`<<<<<<<\`), a missing version, a local path that does not begin with ./ or ../.`,
      "Let go check and format it: `go mod edit -fmt && go mod verify`."
    ]
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
    match: (trouble) => ownHost(trouble) ? void 0 : absentBecause(
      trouble,
      /fetch time(?:d out|out)|temporarily unavailable|Failed to connect|[Tt]imed out|timeout|onnection refused|early EOF|RPC failed|[Ii]nternal (?:server )?error|no space left|deadline exceeded|hung up|unexpected disconnect|bad upstream|(?:[Cc]ould not resolve host:?|lookup) (?:github\.com|gitlab\.com|bitbucket\.org|gopkg\.in|golang\.org|go\.googlesource\.com)\b|50[0-4]|connection reset/
    ),
    because: (facts) => `${hostOf(facts)} could not fetch ${listed(facts.modules)} from its origin in time, and says 404 or 410 although the module may well exist.`,
    doThis: () => [
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
      `Ask the owner of ${hostOf(facts)} whether ${listed(facts.modules)} is in quarantine or on a block list; the body often says: \`curl -i ${urlIn(facts)}\`.`,
      "If the proxy is not meant to serve this module, go around it: `go env -w GONOPROXY=" + patternFor(facts) + "`."
    ]
  }),
  defineRule("GMG204", {
    slug: "proxy-rate-limit",
    cause: "proxy-429-rate-limited",
    title: "The server limits how often one may ask",
    retry: "after-delay",
    match: (trouble) => status(trouble, "429") ?? seenFetching(
      trouble,
      /(?:returned error: )?(?<status>(?<=error: )429|429(?= Too Many))(?<reason>)/,
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
      /The requested URL returned error: (?<status>5\d\d)(?<reason>)/,
      "status",
      "reason"
    )),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`}; ${listed(facts.modules)} could not be had from it.`,
    doThis: (facts) => [
      `Run it again later, or name a second proxy in \`mirrors:\`; a \`,\` behind ${hostOf(facts)} in GOPROXY does not help, a \`|\` does.`,
      `If ${hostOf(facts)} is yours (Athens, Nexus, Artifactory), read its log: it often lacks credentials for ${listed(facts.modules)}.`
    ]
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
      "Compare with another: `GOPROXY=https://proxy.golang.org go mod download`."
    ]
  }),
  defineRule("GMG207", {
    slug: "not-a-module-file",
    cause: "proxy-returned-html-or-garbage",
    title: "The proxy sent something that is not a module",
    retry: "after-delay",
    match: (trouble) => seen(
      trouble,
      /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|stopped after 10 redirects|redirected from secure URL|EOF reading zip|@v\S{1,200}: parsing go\.mod: missing module line/
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
    because: (facts) => `git reached ${hostOf(facts)} over ssh, and known_hosts has no key for it, or another one.`,
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
    because: (facts) => `${hostOf(facts)} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
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
    match: (trouble) => seen(trouble, /terminal prompts disabled/) ?? seenAtRepository(trouble, /could not read (?:Username|Password)/),
    because: (facts) => `${hostOf(facts)} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
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
      /Authentication failed for|HTTP Basic: Access denied|Invalid username or (?:password|token)|returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |\/\/api\.bitbucket\.\S{1,300}: (?:401|403)\b|project you were looking for could not be found|Support for password authentication was removed|go-get=1:\s{1,10}\n\s{0,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /
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
      /GOAUTH[ =:]|(?:bad|malformed|invalid|parsing) \S{0,200}netrc|netrc:? (?:permission denied|pars\w{1,5} error|syntax error)|netrc[^\n]{0,80}(?:not recognized|bad |malformed|unknown token)/
    ),
    because: () => "GOAUTH or the netrc file does not say what go can use, so that no credentials were sent.",
    doThis: () => [
      "One line a host, no quotes, no `default`: `machine git.example.com login git password \u2026`; with a port in the address, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory."
    ]
  })
];
function netrcLine(facts) {
  return `\`echo "machine ${gitHostIn(facts)} login git password $TOKEN" >> ~/.netrc\` (in a workflow: the input \`netrc:\`)`;
}
function repositoryIn(facts) {
  return facts.modules.length > 0 ? moduleIn(facts) : `${gitHostIn(facts)}/`;
}

// src/diagnose/rules/disk.ts
var cachePath = String.raw`(?<![^\s"'(=])(?<path>(?:[A-Za-z]:|\.{1,2})?[\\/~][^\s:"']{1,300})`;
var ofCaches = /pkg[\\/]mod|go-build|GOMODCACHE|GOCACHE|gomod|\.cache[\\/]|[\\/]go[\\/](?:pkg|bin)/i;
function mayBeCache({ aboutModules, local }) {
  return (aboutModules || ofCaches.test(local)) && !local.includes("netrc");
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
    match: (trouble) => seen(trouble, new RegExp(`${cachePath}: (?:no space left on device|disk quota exceeded)`), "path") ?? seen(
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
      'See what is full: `df -h "$(go env GOMODCACHE)" /tmp` and `df -i`, and free space: `go clean -cache -testcache`, `docker system prune`.',
      "Put the module cache where there is room: `export GOMODCACHE=/path/with/room`. Temporary files go where `GOTMPDIR` says."
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
      /(?<!copies )\bR?Lock (?:[A-Z]:)?[\\/]\S{1,400}: |no locks available|used by another process|(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file|\.lock: (?:resource temporarily unavailable|function not implemented)/i
    ),
    because: () => "Another process holds a file of the cache, or the cache lies on a file system that has no locks (NFS, SMB, 9p).",
    doThis: () => [
      "Give each job a cache of its own on a local disk: `export GOMODCACHE=$RUNNER_TEMP/gomod`.",
      "If a killed git left a lock behind, remove it: `find $(go env GOMODCACHE)/cache/vcs -name '*.lock' -delete`.",
      "On Windows, take GOMODCACHE out of the virus scanner's reach."
    ]
  }),
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
      /(?<path>)(?:could not create module cache|(?:mkdir|open|rename|unlinkat|remove) [A-Z]:\\[^\n:]{1,300}: Access is denied|module cache not found|failed to (?:create|initialize) (?:build )?cache|build cache is required, but could not be located|GOPATH entry cannot start with|neither \$?GOMODCACHE nor|GOMODCACHE entry is relative)/,
      "path"
    ),
    because: ({ path }) => `go may not write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: it belongs to another user (often root, from a container step before), is read-only, or HOME is not set.`,
    doThis: ({ path, ...facts }) => advise(facts, [
      at(
        "docker-build",
        "In the Dockerfile, give the user who builds a home of its own: `ENV HOME=/home/build GOMODCACHE=/home/build/go/pkg/mod`, or download before `USER` takes root away."
      ),
      at(
        "self-hosted",
        "On a self-hosted runner a container step often leaves files of root behind: let it run as the runner (`options: --user 1001`)."
      ),
      "Point the caches at a place of your own: `export GOMODCACHE=$HOME/go/pkg/mod GOCACHE=$HOME/.cache/go-build`.",
      `Or take it over: \`sudo chown -R "$(id -u)" ${path || '"$(go env GOMODCACHE)"'}\`.`,
      "Trees in the cache are read-only on purpose; with `GOFLAGS=-modcacherw` later jobs can remove them."
    ])
  }),
  defineRule("GMG707", {
    slug: "cache-damaged",
    cause: "cache-corrupt",
    title: "The module cache on this machine is damaged",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /unexpected ziphash|missing ziphash|(?:zip|dir) has been modified|\.ziphash: no such file|'origin' does not appear to be a git repository|exists with wrong content|exists but is not a directory|\bunzip \S{1,400}: (?!.{0,300}(?:collision|prefix|too large|malformed|invalid char))|exists and is not empty|loose object .{1,300} is corrupt|bad object|can't find or create lock file|open \S{0,300}(?:cache[\\/]download[\\/]\S{1,300}|pkg[\\/]mod[\\/][^\s:]{1,300}\.go): (?:no such file|The system cannot find)|reading \S{1,300}\/cache\/download\/\S{1,300}: |not a git repository: '?\S{0,300}cache\/vcs/
    ),
    because: ({ modules }) => `What lies in the cache for ${listed(modules)} is not what go put there: a broken restore, a killed job or an edit.`,
    doThis: () => [
      "Empty it once and download again: `go clean -modcache && go mod download`.",
      "If it came from a CI cache, change the cache key (`cache-key-prefix:`), or the damage comes back with the next restore."
    ]
  })
];

// src/diagnose/rules/goproxy.ts
var goproxyRules = [
  defineRule("GMG210", {
    slug: "goproxy-invalid",
    cause: "goproxy-invalid-value",
    title: "GOPROXY is not a list of proxies",
    retry: "never",
    match: (trouble) => /GOSUMDB/.test(trouble.local) ? void 0 : seen(
      trouble,
      /GOPROXY list is not the empty string|invalid \$GOPROXY setting|proxy URL (?:missing scheme: |scheme \(must be https, http, file\): |with non-path elements: )(?<named>\S{1,300})|parse (?!certificate|go\.mod)(?<!proxy address [^\n]{0,200}parse )"{0,3}(?<value>[^\n"]{1,300})"{0,2}: (?:invalid|first path segment|missing protocol|net\/url)|invalid character "\|" in host name|refusing to pass credentials to insecure URL|unsupported protocol scheme|lookup (?<joined>[^\s:;，；、。]{1,200}[;，；、。]\S{0,200}): no such host/,
      "value",
      "joined",
      "named"
    ) ?? seen(
      trouble,
      /invalid (?:file:\/\/ )?proxy URL(?<value>)(?<joined>)(?<named>)/,
      "value",
      "joined",
      "named"
    ),
    because: ({ value: quoted2, joined: joined2, named: named3, evidence }) => {
      const value = quoted2 || joined2 || named3;
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
  const variable = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"].find(
    (name) => (trouble.settings[name] ?? "") !== ""
  );
  const address = /^(?:\w{1,10}:\/\/)?(?:[^\s@/]{0,300}@)?([^\s/@]{1,260})/.exec(
    trouble.settings[variable ?? ""] ?? ""
  )?.[1];
  return { ...found, variable: variable ?? "", address: address ?? "" };
}
function called({ variable, address }) {
  return address === "" ? "" : `(${variable}, \`${address}\`) `;
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
        /Proxy Authentication Required|response 407\b|(?:error:|code) 407\b|: 407 |authenticationrequired/i
      )
    ),
    because: (facts) => `The HTTP proxy of your network ${called(facts)}answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: (facts) => [
      `Put user and password into the variable, percent-encoded (\`@\` is \`%40\`): \`export HTTPS_PROXY=http://$PROXY_USER:$PROXY_PASSWORD@${facts.address || "proxy.example.com:3128"}\`.`,
      "If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in HTTPS_PROXY.",
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
        /^(?:127\.|localhost|\[::1\])/.test(proxy) ? `Inside a container \`${proxy}\` is the container itself: use \`--network host\`, or name the host of the container: \`http://host.docker.internal:${/:(\d{1,5})$/.exec(proxy)?.[1] ?? "3128"}\`.` : `Write \`http://\` in front of a plain proxy, also in HTTPS_PROXY: \`export HTTPS_PROXY=http://${proxy || facts.address || "proxy.example.com:3128"}\`.`,
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
      /(?:Get|read) "?https?:\/\/[^\s"]{1,1000}"?: Forbidden\b(?! \()[^\n]{0,200}$|(?:Received HTTP code|CONNECT tunnel failed, response) 403/m
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
function declaredPath(trouble) {
  return seen(trouble, declares, "declared", "required") ?? seen(trouble, unexpectedPath, "declared", "required");
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
      const pattern = /module path must (?:match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed) module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
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
      const pattern = /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid/;
      return seen(trouble, pattern, "reason") ?? answered(trouble, pattern, "reason");
    },
    because: ({ modules, reason }) => `The version of ${listed(modules)} in go.mod cannot exist${reason === "" ? "" : `: ${reason}`}.`,
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
    because: ({ modules }) => `${listed(modules)} is over Go's limit: 500 MiB for a module, 16 MiB for its go.mod.`,
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
    because: ({ modules }) => `${listed(modules)} is no longer to be used: the author withdrew it, and it may be gone.`,
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
      const pattern = /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision/;
      return seen(trouble, pattern) ?? (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : void 0);
    },
    because: (facts) => `${listed(facts.modules)} exists nowhere that was asked (${hostOf(facts, "version control")}): a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
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
    match: (trouble) => seenFetching(
      trouble,
      /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/
    ),
    because: (facts) => `${hostOf(facts, "Everyone asked")} says that ${listed(facts.modules)} does not exist: a wrong path, a module that is gone, or a private one that a proxy cannot see.`,
    doThis: (facts) => [
      `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
      `If it is private: add \`${patternFor(facts)}\` to \`goprivate:\`, and give git credentials with \`netrc:\`.`,
      "If your proxy is the only one in GOPROXY, it may just not have it: put a second behind it (`,https://proxy.golang.org,direct`)."
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
      /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work|cannot load module (?<member>\.{1,2}\S{1,300}): open|go\.mod: (?:no such file|The system cannot find)/,
      "directory",
      "by",
      "file",
      "listed"
    ),
    because: (facts) => `go.mod or go.work points to \`${facts.directory || facts.by || facts.file || facts.listed || "a directory"}\`, and there is no module there on this machine.`,
    doThis: (facts) => [
      "Check that directory out too (a second `actions/checkout` with `path:`, `submodules: true`, or `COPY` before `RUN go mod download`).",
      `A replace for your own desk does not belong in the repository: \`go mod edit -dropreplace=${moduleIn(facts)}\`, and use an uncommitted go.work (or \`GOWORK=off\`).`,
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

// src/diagnose/rules/network.ts
var networkRules = [
  defineRule("GMG101", {
    slug: "name-not-resolved",
    cause: "dns-failure",
    title: "A host name could not be resolved",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /lookup (?<name>[\w.-]{1,253})(?: on (?<resolver>[^\s,]{1,60}?))?: (?:no such host|server misbehaving|Temporary failure|Name or service|getaddrinfow|read udp|write udp|dial udp|i\/o timeout|[^\n]{0,120}(?:timeout|refused|unreachable|misbehaving|not known|no route|not permitted|cannot unmarshal|no answer|no data))|no such host|Temporary failure in name resolution|Name or service not known|[Cc]ould not resolve host(?:name)?:? '?(?<git>[\w.-]{0,253})|nodename nor servname/,
      "name",
      "resolver",
      "git"
    ),
    because: (facts) => `The name ${named(facts.name || facts.git || facts.hosts[0] || "")}could not be resolved${facts.resolver === "" ? "" : ` by \`${facts.resolver}\``}; ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for it.`,
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
      /stream error: stream ID \d{1,9}; (?<code>[A-Z_]{1,40})|http2: (?!timeout awaiting)[^\n]{0,120}|connection error: (?<connection>[A-Z_]{1,40})/,
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
    because: (facts) => `${hostOf(facts)} took the connection and then sent nothing${facts.wait === "" ? "" : ` for ${facts.wait}`}; go itself has no time limit for that and would wait for ever.`,
    doThis: (facts) => [
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
      /connection reset by peer|forcibly closed by the remote host|broken pipe|unexpected EOF|: EOF\)?[ \t]{0,20}$|connection was (?:aborted|reset|forcibly)|connection abort|closed idle connection|closed network connection|transport connection broken|Empty reply from server|kex_exchange_identification|Connection closed by \S{1,100} port|Recv failure|malformed chunked|connection closed/im
    ),
    because: (facts) => `The connection to ${hostOf(facts)} ended before the answer was whole: an overloaded server, or a firewall on the way that cuts it.`,
    doThis: (facts) => [
      "Run it again; modules that arrived stay in the cache.",
      `If it always breaks, ask another proxy than ${hostOf(facts)}: \`mirrors:\`, or \`go env -w GOPROXY=https://proxy.golang.org,direct\` (in China \`https://goproxy.cn,direct\`).`,
      "Let go open fewer connections: `GOMAXPROCS=2 go mod download`."
    ]
  })
];
function addressOf({ hosts, evidence }) {
  const host = hosts[0] ?? "proxy.golang.org";
  return `${evidence.includes(`http://${host}`) ? "http" : "https"}://${host}/`;
}

// src/diagnose/rules/other.ts
var compilerSays = String.raw`undefined: |undefined \(type|undefined reference to|cannot use |cannot convert|cannot range|cannot assign|cannot infer|imported and not used|declared (?:and|but) not used|syntax error|missing return|too many (?:arguments|errors)|not enough arguments|assignment mismatch|does not implement|redeclared|has no field or method|invalid operation|undeclared name|missing function body|type \S{1,200} has no|unknown field|import cycle|build constraints exclude|non-name|mismatched types|duplicate (?:case|method|key)|is not a type|unreachable code|multiple-value|expected [^\n]{1,60}, found|used as value|is not used|go:embed|pattern \S{1,200}: (?:no matching|cannot embed)`;
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
      /(?<file>)(?:C compiler "\S{1,60}" not found|exec: "(?:gcc|clang|cc|g\+\+|x86_64\S{0,40}|aarch64\S{0,40}|pkg-config)": executable file not found|(?:gcc|clang|g\+\+|ld|cc1)(?:\.exe)?: (?:fatal )?error|ld returned \d|collect2: error|fatal error: [^\s:]{1,200}\.h: No such file|linker command failed|build constraints exclude all Go files|Package \S{1,100} was not found in the pkg-config|cgo: |# runtime\/cgo|running gcc failed|undefined reference to|undefined: |missing function body|import cycle not allowed|use of internal package|vet: )/,
      "file"
    ),
    because: ({ file }) => `The compiler, the linker or the C compiler stopped${file === "" ? "" : ` at \`${file}\``}. Whatever modules it needed had arrived.`,
    doThis: () => [
      "Correct the code, or the version of the dependency that it was written for: `go list -m -u all` shows what has moved on.",
      "If a C compiler or header is missing: `apt-get install -y build-essential pkg-config` (Alpine: `apk add build-base`), or do without: `CGO_ENABLED=0`."
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
    because: ({ modules }) => `${listed(modules)} breaks a rule that every module keeps (names, letter case, one directory).`,
    doThis: ({ modules }) => [
      `Use another version: \`go list -m -versions ${pathOf(modules[0] ?? "all")}\`.`,
      "If it is yours, rename the files that go names, and tag a new version."
    ]
  })
];

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
function hostIn(entry) {
  return /^(?:[a-z]{3,5}:\/\/)?(?:[^/@]{1,300}@)?([^/:]{1,253})/.exec(entry)?.[1] ?? "";
}
function nextBehindComma(trouble) {
  if (trouble.attempts.length > 0 || /proxyconnect/.test(trouble.local)) return void 0;
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const entries = entriesOf(trouble);
  const at2 = entries.findIndex(({ entry }) => failed.has(hostIn(entry)));
  const next = entries[at2 + 1]?.entry;
  if (at2 === -1 || entries[at2]?.separator !== "," || next === void 0) return void 0;
  return next === "direct" || next === "off" ? void 0 : hostIn(next);
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
      /(?:^|[\s:"'`\d])go: (?:[Cc]ommand )?not found\b|\bmake(?:\[\d\])?: go: No such file|command not found: go\b|exec: "go": executable file not found|'go' is not recognized|The term 'go' is not recognized|spawn go ENOENT|env: .?go.?: No such file|bin\/go: (?:No such file|not found|cannot execute)|Unable to locate executable file: go\b|No such file or directory: '(?:\S{1,200}\/)?go'|Cannot run program "go"/m
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
      /unknown (?:directive|block type): (?<wanted>toolchain|tool|godebug|ignore)\b(?<running>)/,
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
    because: ({ name, value, path }) => `\`${name || value || path || "The name"}\` is not a Go toolchain that can be had this way.`,
    doThis: () => [
      "Write a full release in go.mod: `toolchain go1.26.0`, not `go1.26`.",
      "Or use what is installed: `export GOTOOLCHAIN=local`."
    ]
  }),
  defineRule("GMG603", {
    slug: "toolchain-not-downloaded",
    cause: "toolchain-download-failed",
    title: "The Go toolchain could not be downloaded",
    retry: "after-delay",
    match: (trouble) => seen(
      trouble,
      /download (?<toolchain>go1[\w.]{1,20})(?: for \S{1,30})?: |switching to (?<wanted>go[\w.>= ]{1,20}):|(?<!\/lookup\/)golang\.org\/toolchain@\S{1,60}: |module golang\.org\/toolchain: |no releases found for (?<none>go[\w.>= ]{1,20})/,
      "toolchain",
      "wanted"
    ),
    because: (facts) => `go.mod asks for ${facts.toolchain || facts.wanted || "another Go"}, and ${hostOf(facts, "the module proxies in force")} did not deliver it: ${afterLast(facts.evidence)}.`,
    doThis: ({ toolchain }) => [
      `Install that Go first, so that nothing has to be fetched: actions/setup-go with \`go-version-file: go.mod\`, or an image \`golang:${toolchain.replace(/^go/, "") || "1.26"}\`.`,
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
      /modules disabled (?:by|inside|in) |GO111MODULE=off|(?<!can't load package: )package \S{1,300}: cannot use path@version syntax in GOPATH mode/
    ),
    because: () => "The environment or `go env -w` says `GO111MODULE=off`, and then go knows no modules at all.",
    doThis: () => [
      "Take it away: `unset GO111MODULE && go env -u GO111MODULE`.",
      "See where it comes from: `go env -changed` and `env | grep GO111MODULE`; in YAML, remove it or write `GO111MODULE: on`."
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
      /go\.mod file not found|cannot find main module|no modules specified|outside (?:of )?a module|outside available modules|not in a module\b|cannot find package "[^"]{1,300}" in any of:(?![\s\S]{0,400}\(vendor tree\))|current directory is not (?:in|part of) (?:a|the) (?:main )?module|directory prefix \S{1,200} does not contain (?:main module|modules listed)/
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
      /(?:(?<!go\.sum needed, )disabled by|due to|build flag|because) (?<flag>-mod=(?:vendor|readonly|mod))|-mod may only be set|updates to go\.(?:mod|work) needed|parsing \$?GOFLAGS|unknown flag -(?!insecure)\S{1,40}|flag provided but not defined: (?<undefined>-(?!insecure)\S{1,40})|using the vendor directory|-mod=\w{1,10} (?:only valid|or -mod=\w{1,10} to bypass)/,
      "flag",
      "undefined"
    ),
    because: ({ flag, undefined: foreign, modules }) => foreign === "" ? `\`${flag || "-mod=readonly"}\` (a flag, GOFLAGS, or go's own default) forbids what ${listed(modules, "go.mod")} needs.` : `This command does not know \`${foreign}\`; it stands on the command line or in GOFLAGS.`,
    doThis: () => [
      "Bring the files up to date and commit them: `go mod tidy` (and `go mod vendor` if you vendor).",
      "Look for a left-over flag: `go env GOFLAGS`; remove it with `go env -u GOFLAGS`."
    ]
  })
];
function releaseOf(wanted) {
  return /^\d+\.\d+/.exec(wanted)?.[0] ?? "1.26";
}
function afterLast(line) {
  return line.slice(line.lastIndexOf(": ") + 2).replace(/\.$/, "");
}

// src/diagnose/rules/vcs.ts
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
    explains: ["GMG510", "GMG606", "GMG307"],
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?:hg|svn|bzr|fossil)(?:: (?:command )?not found| is not installed)/m,
      "program",
      "name"
    ),
    because: ({ program, name, modules }) => `${listed(modules)} lies in a repository of another kind than git, and \`${program || name || "its program"}\` was not found.`,
    doThis: ({ program }) => [
      `Install it: \`apt-get install -y ${{ hg: "mercurial", svn: "subversion", bzr: "brz", fossil: "fossil" }[program] ?? "mercurial"}\`.`,
      "Or take the module from a proxy that has it: `GOPROXY=https://proxy.golang.org go mod download`.",
      "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod."
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
      /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status/,
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
    match: (trouble) => seen(trouble, /GOVCS disallows using (?<vcs>\w{1,10}) for|\bin GOVCS\b|GOVCS/, "vcs"),
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
    title: "go refuses to fetch code over plain HTTP",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /no secure protocol found|insecure (?:URL|protocol)|GOINSECURE|(?:not defined: |unknown flag )-insecure/
    ),
    because: (facts) => `${listed(facts.modules)} is offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) => [
      "Give the server TLS, or serve the module from a proxy that has it.",
      `In a network you trust, for these modules only: \`go env -w GOINSECURE=${patternFor(facts)}\`. The price: anyone on the way can change the code, and only go.sum would notice.`
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
    because: (facts) => `git did not get ${listed(facts.modules)} from ${hostOf(facts, "its host")} in one piece; fetching a whole history is long and easily broken.`,
    doThis: () => [
      "Run it again; if it stays, take the module from a proxy, which sends one zip: `go env -w GOPROXY=https://proxy.golang.org,direct`.",
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.'
    ]
  })
];
var otherVcsRules = [
  defineRule("GMG514", {
    slug: "git-failed",
    cause: "git-command-failed-other",
    title: "A git command failed",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /\b(?:git|hg|svn) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|fatal: unable to access '/
    ),
    because: ({ modules, evidence }) => `go ran git for ${listed(modules)}, and git ended with: ${evidence}.`,
    doThis: () => [
      "Run the quoted command by hand in the same environment; with `GIT_TRACE=1 GIT_CURL_VERBOSE=1` it tells more.",
      "Take the module from a proxy, so that git is not needed: `GOPROXY=https://proxy.golang.org go mod download`."
    ]
  })
];

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
  ...tlsRules,
  ...networkRules,
  ...proxyRules,
  ...vcsRules,
  ...credentialRules,
  ...transferRules,
  ...replaceRules,
  ...moduleRules,
  ...packageRules,
  ...configurationRules,
  ...otherRules,
  ...otherVcsRules,
  ...changedFileRules
];
function ruleOf(code2) {
  return [...catalogue, unknownRule].find((rule) => rule.code === code2.toUpperCase());
}
function pagePath(code2) {
  const rule = ruleOf(code2);
  return rule === void 0 ? void 0 : `docs/diagnoses/${rule.code}.md`;
}

// src/diagnose/journal-words.ts
function wordsFor(attempt) {
  const { outcome, url } = attempt;
  const about2 = subjectOf(attempt);
  switch (outcome.kind) {
    case "answered":
      return void 0;
    case "absent":
    case "status":
      return `go: ${about2}: reading ${url}: ${`${outcome.status} ${reasonFor(outcome.status)}`.trimEnd()}${answer(outcome.detail)}`;
    case "transport":
      return outcome.fault.kind === "aborted" ? void 0 : `go: ${about2}: Get "${url}": ${faultWords(outcome.fault, hostOf2(url))}`;
    case "stalled":
      return `go: ${about2}: Get "${url}": sent nothing for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes`;
    case "refused":
      return refusedWords(attempt, outcome.why, outcome.detail);
    case "abandoned":
      return `go: ${about2}: Get "${url}": given up when the budget ended, deadline exceeded`;
  }
}
function subjectOf({ subject }) {
  if (subject.module === "") return "verifying module";
  return subject.version === "" ? `module ${subject.module}` : `${subject.module}@${subject.version}`;
}
function answer(detail) {
  return detail.trim() === "" ? "" : `
	server response: ${detail.trim().replaceAll("\n", "\n	")}`;
}
function refusedWords(attempt, why, detail) {
  const about2 = subjectOf(attempt);
  if (why.kind === "wrong-hash") {
    const file = attempt.subject.file.endsWith("mod") ? "/go.mod" : "";
    return [
      `verifying ${about2}${file}: checksum mismatch`,
      `	from ${attempt.url}`,
      `	downloaded: ${why.got}`,
      `	go.sum:     ${why.expected}`
    ].join("\n");
  }
  const looks = {
    html: "a page of HTML",
    empty: "an empty body",
    other: "something else"
  }[why.looksLike];
  return `go: ${about2}: invalid response from proxy "${attempt.url}": ${looks}${detail === "" ? "" : `, ${detail}`}`;
}
function faultWords({ kind, code: code2, message }, host) {
  switch (kind) {
    case "name-not-resolved":
      return `dial tcp: lookup ${host}: no such host (${code2})`;
    case "refused":
      return `dial tcp ${host}: connect: connection refused`;
    case "unreachable":
      return `dial tcp ${host}: connect: network is unreachable (${code2})`;
    case "connect-timeout":
      return `dial tcp ${host}: i/o timeout`;
    case "tls":
      return tlsWords(code2, message, host);
    case "reset":
      return "read: connection reset by peer";
    case "cut":
      return "unexpected EOF";
    case "not-http":
      return `malformed HTTP response (${message})`;
    case "http-proxy":
      return httpProxyWords(code2, message);
    case "aborted":
    case "other":
      return message;
  }
}
function httpProxyWords(code2, message) {
  const status2 = Number(/^HTTP_(\d{3})$/.exec(code2)?.[1] ?? (/\b407\b/.test(message) ? 407 : 0));
  if (status2 > 0) return reasonFor(status2) || `proxyconnect tcp: ${message}`;
  const address = /\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) (\S{1,100})/.exec(message)?.[1];
  const name = /\b(?:ENOTFOUND|EAI_AGAIN) (\S{1,253})/.exec(message)?.[1];
  if (name !== void 0) return `proxyconnect tcp: dial tcp: lookup ${name}: no such host (${message})`;
  return `proxyconnect tcp: ${address === void 0 ? "" : `dial tcp ${address}: `}${message}`;
}
function tlsWords(code2, message, host) {
  if (/EXPIRED|NOT_YET_VALID/.test(code2))
    return `x509: certificate has expired or is not yet valid: ${message}`;
  if (/ALTNAME|HOSTNAME/.test(code2)) {
    const name = host.replace(/:\d{1,5}$/, "");
    const names2 = /\baltnames: ([^\n]{1,200})$/.exec(message)?.[1]?.replaceAll("DNS:", "");
    return names2 === void 0 ? `x509: certificate does not match target host name ${name}: ${message.replace(/[\s:]+$/, "")}` : `x509: certificate is valid for ${names2}, not ${name}`;
  }
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|TLS_HANDSHAKE_TIMEOUT|ECONNABORTED)$/.test(code2)) {
    return `tls: handshake broken off: ${message} (${code2})`;
  }
  if (/wrong version number|packet length too long|http request/i.test(message)) {
    return "http: server gave HTTP response to HTTPS client";
  }
  if (/SELF_SIGNED|ISSUER|VERIFY_LEAF|UNTRUSTED|CERT_/.test(code2)) {
    return `x509: certificate signed by unknown authority (${code2})`;
  }
  const reason = /:SSL routines:[^:]{0,60}:([^:]{1,80})/.exec(message)?.[1];
  return `remote error: tls: ${reason ?? message} (${code2})`;
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

// src/diagnose/trouble.ts
var moduleAtVersion = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})[@ ](v\d[\w.+-]{0,120}|(?<=@)(?:latest|upgrade|patch|[0-9a-f]{7,40}|master|main)\b)/gi;
var moduleAtRevision = /\breading (\S{1,400}?)\/go\.mod at revision (?:\S{1,200}\/)?(v\d[\w.+-]{0,120})/g;
var moduleInUrl = /https?:\/\/[^\s"'/]{1,200}(?:\/[^\s"'/]{1,200}){0,8}?\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s"'/@]{1,120}){0,12})\/@(?:v\/(v[^\s"'/:]{1,120}?)\.(?:info|mod|zip)|v\/list|latest)/gi;
var moduleInCache = /[\\/]cache[\\/]download[\\/]((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\\/][^\s"'@\\/]{1,120}){0,12})[\\/]@v[\\/](v[^\s"'\\/:]{1,120}?)\.(?:info|mod|zip|lock|ziphash|partial)/gi;
var namedPath = /(?:import path|package|module|for module|module providing package|require(?=\S{0,1}\s\S{1,300}: version)) "?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/[\w.~/+-]{1,250})"?/gi;
var urlHost = /\b(?:https?|ssh|git|git\+ssh|svn):\/{1,3}(?:[^\s"'/@]{1,200}@)?(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|[\w.-]{1,253}(?::\d{1,5})?)/gi;
var lookedUp = /\blookup (?!disabled by)([\w.-]{1,253})/gi;
var dialled = /\bdial (?:tcp|udp)[46]? ((?:\[[0-9a-f:]{2,45}\]|[\w.-]{1,253}):\d{1,5})/gi;
var farEnd = /->((?:\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})/gi;
var gitAsked = /(?:Username for|Password for|unable to access|failed for) 'https?:\/\/(?:[^\s/@']{1,200}@)?([\w.-]{1,253}(?::\d{1,5})?)/gi;
var furtherReading = /https?:\/\/(?:golang\.org|go\.dev)\/(?:doc|s|ref|issue|wiki|blog)\/\S{0,200}/g;
var gitHost = /(?:\bgit@([\w.-]{1,253})[: ])|(?:(?:connect to|resolve host:?|connect to host) '?([\w.-]{1,253}))/gi;
var about = /(?:^|\W)go(?: [a-z]{2,9}){0,2}: |\/@(?:v\/|latest)|[\w/]@v\d|go-get=1|unrecognized import path|sumdb|sum\.golang\.org|golang\.org|goproxy|proxyconnect|\bgit (?:ls-remote|fetch -|init --bare)|# cd \S{1,300}; (?:git|hg|svn|bzr) |unable to access '|cache\/(?:vcs|download)|\bmodules?\b/i;
var leadsOn2 = /(?: requires| imports| tested by)$/;
function readTrouble(block, of) {
  const answer2 = /server response:|\(server response\)/.exec(block);
  const local = answer2 === null ? block : block.slice(0, answer2.index);
  const remote = answer2 === null ? "" : block.slice(answer2.index + answer2[0].length);
  return {
    ...of,
    output: block,
    local,
    remote,
    modules: modulesIn(local),
    hosts: hostsIn(local),
    aboutModules: about.test(local)
  };
}
function modulesIn(local) {
  const lines = local.split("\n").filter((line) => !leadsOn2.test(line));
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
function unescapeModule(escaped2) {
  return escaped2.replace(/%21/g, "!").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function captures(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}
function distinct(values) {
  return [...new Set(values.filter((value) => value !== ""))];
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
  const last2 = failed.flatMap((attempts) => {
    const told = attempts.filter(({ outcome }) => outcome.kind !== "abandoned");
    const mirrors = new Map((told.length > 0 ? told : attempts).map((attempt) => [attempt.mirror, attempt]));
    return [...mirrors.values()];
  });
  const outages = last2.filter(({ outcome }) => outcome.kind !== "absent" && outcome.kind !== "abandoned");
  const lesser = outages.length > 0 || evidence.output.trim() !== "" ? [] : last2;
  return [...outages, ...lesser].flatMap((attempt) => {
    const words2 = wordsFor(attempt);
    return words2 === void 0 ? [] : [readTrouble(words2, evidence)];
  });
}
var begun = /^(?:\S{0,200} )?(?:go: downloading (?<path>\S{1,300}) (?<version>v\S{1,120})|# get (?<url>https?:\/\/[^\s:]{1,500}(?::\d{1,5}\/\S{1,1000})?))$/;
var cutOff = /operation was canceled|exceeded the maximum execution time|execution took longer than|Too long with no output|due to timeout|No output has been received|ran longer than the maximum time|timed out after \d{1,6}\w{0,2}|context deadline exceeded|job timed out|Build timed out|hard timeout/i;
var mostLinesBetween = 6;
function cutOffTroubles(evidence) {
  const lines = evidence.output.slice(-2e4).split("\n");
  const last2 = lines.findLastIndex((line) => begun.test(line));
  const groups = begun.exec(lines[last2] ?? "")?.groups;
  if (groups === void 0) return [];
  const after = lines.slice(last2 + 1).filter((line) => line.trim() !== "");
  const end = after.slice(0, mostLinesBetween).find((line) => cutOff.test(line));
  if (end === void 0) return [];
  const { path, version, url } = groups;
  const about2 = url === void 0 ? `${path}@${version}: downloading` : `Get "${url}"`;
  return [readTrouble(`go: ${about2}: ${end.trim()}`, evidence)];
}
var tracedFailure = /^# get (https?:\/\/\S{1,2000}?): (Get "?https?:[^\n]{1,2000}|5\d\d [A-Z][^\n]{0,100}|429 [^\n]{0,100})$/gm;
var mostTraced = 3e3;
var tracedSuccess = /^# get (https?:\/\/\S{1,2000}): 200 /gm;
function traceTroubles(evidence, printed) {
  if (!evidence.output.includes("# get http")) return [];
  const wanted = new Set(
    printed.flatMap(({ modules }) => modules.map((module) => module.replace(/@.*$/, "")))
  );
  if (wanted.size === 0) return [];
  const failed = /* @__PURE__ */ new Set();
  for (const [, url = "", what = ""] of evidence.output.matchAll(tracedFailure)) {
    const words2 = `${/^\d/.test(what) ? `reading ${url}: ` : ""}${what.replace(/ \(\d+\.\d+s\)$/, "")}`;
    failed.add(`${fileOf(url)}
go: ${words2}`);
    if (failed.size >= mostTraced) break;
  }
  const delivered = /* @__PURE__ */ new Set();
  for (const [, url = ""] of evidence.output.matchAll(tracedSuccess)) delivered.add(fileOf(url));
  return [...failed].map((one) => one.split("\n")).filter(([file = ""]) => !delivered.has(file)).map(([, words2 = ""]) => readTrouble(words2, evidence)).filter(({ modules }) => modules.some((module) => wanted.has(module.replace(/@.*$/, ""))));
}
function fileOf(url) {
  return url.replace(/^https?:\/\/[^/]+\//, "");
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
  for (const { 1: name = "", 2: double = "", 3: single = "", 4: bare3 = "", index } of [
    ...head2.matchAll(asked),
    ...head2.matchAll(assigned)
  ]) {
    if (/disabled by\s?$/.test(head2.slice(Math.max(0, index - 12), index + 1))) continue;
    const value = double || single || bare3;
    if (value !== "" && !/^[$*]/.test(value)) settings[name.toUpperCase()] = value;
  }
  return settings;
}

// src/diagnose/probe-quotes.ts
var ofNetwork = ["dns", "tcp", "tls", "http", "file", "ssh"];
var ofMachine = ["disk", "inodes", "writable", "open files", "file size", "memory"];
var onTheWay = /^GMG[1245]/;
var onThisMachine = /^GMG7/;
function withProbes(findings, probes) {
  return findings.map((finding) => {
    const quotes = quotesFor(finding, probes);
    return quotes.length === 0 ? finding : { ...finding, because: [finding.because, ...quotes].join(" ") };
  });
}
var mostQuotes = 3;
function quotesFor({ code: code2, hosts }, probes) {
  if (onThisMachine.test(code2)) {
    const failed2 = probes.filter(({ stage, ok: ok2 }) => ofMachine.includes(stage) && !ok2);
    return failed2.slice(0, mostQuotes).map(quoteFailed);
  }
  if (!onTheWay.test(code2)) return [];
  const about2 = probes.filter(({ stage, target: target3 }) => {
    return ofNetwork.includes(stage) && hosts.some((host) => isSame(host, target3));
  });
  const failed = about2.filter(({ ok: ok2 }) => !ok2);
  if (failed.length > 0) return failed.slice(0, mostQuotes).map(quoteFailed);
  const open2 = hosts.flatMap(
    (host) => about2.findLast(({ stage, target: target3 }) => stage !== "dns" && isSame(host, target3)) ?? []
  );
  return [...new Set(open2)].slice(0, mostQuotes).map(quoteOpen);
}
function quoteOpen({ stage, target: target3, ms }) {
  return `Probe: ${stage} of ${target3} went well in ${ms} ms, so the way there is open now.`;
}
function quoteFailed({ stage, target: target3, ms, detail }) {
  return `Probe: ${stage} of ${target3} failed in ${ms} ms (${detail}).`;
}
function isSame(host, target3) {
  const [one, other] = [partsOf(host), partsOf(target3)];
  return one.name === other.name && (one.port === "" || other.port === "" || one.port === other.port);
}
function partsOf(address) {
  const host = address.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  const port = /:(\d{1,5})$/.exec(host)?.[1] ?? "";
  return { name: port === "" ? host : host.slice(0, -port.length - 1), port };
}

// src/diagnose/probe-words.ts
function probeTroubles(evidence) {
  const { GOPROXY: _, ...settings } = evidence.settings;
  return (evidence.probes ?? []).flatMap(({ ok: ok2, aside, saw }) => {
    const words2 = ok2 || aside === true || saw === void 0 ? void 0 : wordsOf3(saw);
    if (words2 === void 0) return [];
    const trouble = readTrouble(words2, { ...evidence, settings });
    const isAsked = saw?.kind === "attempt" || saw?.kind === "no-address";
    return [isAsked ? { ...trouble, modules: [] } : trouble];
  });
}
function wordsOf3(saw) {
  switch (saw.kind) {
    case "attempt": {
      const words2 = wordsFor(saw.attempt);
      return words2 === void 0 || saw.more === void 0 ? words2 : `${words2} (${saw.more})`;
    }
    case "no-address": {
      const { attempt, name, by } = saw;
      const what = reasonOf(attempt);
      return `${subjectOf2(attempt)}: Get "${attempt.url}": dial tcp: lookup ${name}${by === "" ? "" : ` on ${by}`}: ${what}`;
    }
    case "ipv6": {
      const about2 = `go: module probed: Get "https://${saw.host}/": dial tcp [${saw.address}]:${saw.port}`;
      return `${about2}: connect: network is unreachable`;
    }
    case "clock":
      return `go: module probed: Get "https://${saw.host}/": x509: certificate has expired or is not yet valid: current time ${saw.here} is ${saw.here > saw.there ? "after" : "before"} ${saw.there}`;
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
function subjectOf2({ subject: { module, version } }) {
  if (module === "") return "go: verifying module";
  return version === "" ? `go: module ${module}` : `go: ${module}@${version}`;
}
function reasonOf({ outcome }) {
  const code2 = outcome.kind === "transport" ? outcome.fault.code : "";
  if (code2 === "ETIMEOUT" || code2 === "ETIMEDOUT") return "i/o timeout";
  if (["ESERVFAIL", "EREFUSED", "EFORMERR", "ENOTIMP"].includes(code2)) return `server misbehaving (${code2})`;
  return code2 === "ECONNREFUSED" ? "read udp: connection refused" : `no such host (${code2})`;
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
  const places = new Set(signs.filter(([, sign]) => sign.test(text)).map(([place]) => place));
  const runner = settings["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") places.add(runner);
  else if (settings["GITHUB_ACTIONS"] === "true") places.add("github-hosted");
  if (places.has("self-hosted")) places.delete("github-hosted");
  if (settings["GITLAB_CI"] === "true") places.add("gitlab");
  if (settings["HTTPS_PROXY"] ?? settings["HTTP_PROXY"] ?? settings["ALL_PROXY"]) places.add("company-proxy");
  if (platform === "win32") places.add("windows");
  if (signs.some(([place, sign]) => place === "china" && sign.test(settings["GOPROXY"] ?? "")))
    places.add("china");
  if (isCi(places)) places.delete("laptop");
  else if (settings["CI"] === "true") places.add("other-ci");
  return { places: [...places] };
}
function isCi(places) {
  return ["github-hosted", "self-hosted", "gitlab", "other-ci", "docker-build"].some(
    (place) => places.has(place)
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

// src/diagnose/diagnose.ts
function diagnose(given) {
  const evidence = withSurroundings(given);
  const printed = cutIntoBlocks(evidence.output).map((block) => readTrouble(block, evidence));
  const outages = [...journalTroubles(evidence), ...traceTroubles(evidence, printed)];
  const out = new Set(outages.flatMap(({ modules }) => modules.map(withoutVersion)));
  const claims = outages.flatMap((trouble) => claim(trouble));
  for (const trouble of printed) {
    const [found] = claim(trouble);
    if (found === void 0) continue;
    const hidden = trouble.modules.some((module) => out.has(withoutVersion(module)));
    if (!hidden || isOfThisMachine(found.rule)) claims.push(found);
  }
  const findings = findingsOf(claims);
  const probes = evidence.probes ?? [];
  if (findings.length > 0) return withProbes(findings, probes);
  const [ended] = cutOffTroubles(evidence).flatMap((trouble) => claim(trouble));
  if (ended !== void 0) return withProbes([findingOf(ended.rule, [ended.facts])], probes);
  const probed = diagnoseProbes(evidence);
  if (probed.length > 0) return probed;
  const facts = unknownRule.match(readTrouble(evidence.output.slice(-2e4), evidence));
  return facts === void 0 ? [] : [findingOf(unknownRule, [facts])];
}
function diagnoseProbes(given) {
  const evidence = withSurroundings(given);
  return withProbes(findingsOf(probeTroubles(evidence).flatMap(claim)), evidence.probes ?? []);
}
function withSurroundings(given) {
  const settings = { ...printedSettings(given.output), ...given.settings };
  return { ...given, settings, surroundings: given.surroundings ?? surroundingsOf({ ...given, settings }) };
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
function findingsOf(claims) {
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
function claim(trouble) {
  for (const rule of catalogue) {
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
  return {
    code: rule.code,
    cause: rule.cause,
    title: rule.title,
    retry: rule.retry,
    because: rule.because(facts),
    advice: rule.doThis(facts),
    hosts,
    modules,
    evidence: facts.evidence
  };
}
function isOfThisMachine(rule) {
  return rule.code.startsWith("GMG7");
}
function withoutVersion(module) {
  return module.replace(/@.*$/, "");
}

// src/mirror/reach.ts
function reachOf(question) {
  const { policy, isPrivate, hasGoSumLine, kind, gosumdbOff, anyPattern } = question;
  const isFile = kind === "info" || kind === "mod" || kind === "zip";
  const canBeChecked = !isPrivate && hasGoSumLine && isFile;
  return {
    acrossComma: canBeChecked && policy === "resilient" && (!gosumdbOff || anyPattern),
    // Under `routed` the list is Go's to the letter; under `enforced` a mirror named by hand is a named proxy.
    toMirrors: canBeChecked && policy !== "routed"
  };
}

// src/guard/knowledge.ts
function knowledgeOf(plan, goSums) {
  const hashes = /* @__PURE__ */ new Map();
  for (const { hashes: lines } of goSums) for (const [key, h1] of lines) hashes.set(key, h1);
  for (const file of plan.files) if (file.h1 !== void 0) hashes.set(goSumKey(file), file.h1);
  const { routes } = plan;
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb].filter((list) => list !== "");
  const hasGoSumLine = (module, version) => hashes.has(`${module} ${version}`) || hashes.has(`${module} ${version}/go.mod`);
  const isPrivate = (module) => patterns.some((list) => matchesPrefixPatterns(list, module));
  return {
    isPrivate,
    expectedH1: (file) => file.kind === "info" || file.kind === "zip" && !plan.verify ? void 0 : hashes.get(goSumKey(file)),
    hasGoSumLine,
    reach: (module, version, kind) => reachOf({
      policy: routes.policy,
      isPrivate: isPrivate(module),
      hasGoSumLine: hasGoSumLine(module, version),
      kind,
      gosumdbOff: routes.gosumdb === "off",
      anyPattern: patterns.length > 0
    }),
    forbidden: (module) => routes.policy === "enforced" && matchesPrefixPatterns(routes.gonoproxy, module) ? [
      `policy enforced: ${module} matches GONOPROXY=${routes.gonoproxy} and comes from version control only.`,
      "If your proxy serves it, set `gonoproxy: none`; if not, use `policy: resilient`."
    ] : void 0
  };
}
function goSumKey({ module, version, kind }) {
  return kind === "mod" ? `${module} ${version}/go.mod` : `${module} ${version}`;
}

// src/guard/obtain.ts
var rememberedMs = 6e4;
function openObtainer(options) {
  const { files, clock, chain, knowledge, signal: signal2 } = options;
  const underWay2 = /* @__PURE__ */ new Map();
  const waiting = /* @__PURE__ */ new Map();
  const judged = /* @__PURE__ */ new Map();
  const absent4 = /* @__PURE__ */ new Set();
  const emptiness = /* @__PURE__ */ new Map();
  const failures = /* @__PURE__ */ new Map();
  const storeFor = (file) => knowledge.hasGoSumLine(file.module, file.version) ? options.store : options.unvouched;
  async function obtainOnce(file, path) {
    const store = storeFor(file);
    const there = await lookUp(file, options.store) ?? await lookUp(file, options.unvouched);
    if (there !== void 0) return there;
    const failure = failures.get(path);
    if (failure && clock.nowMs() - failure.atMs < rememberedMs) return failure.answer;
    const answer2 = await fetchInto2(file, path, store);
    if (answer2.kind !== "here") failures.set(path, { answer: answer2, atMs: clock.nowMs() });
    return answer2;
  }
  async function lookUp(file, store) {
    const path = store.pathOf(file);
    const known = judged.get(path);
    if (known !== void 0 && await files.stat(path) !== void 0) return known;
    if (absent4.has(path) || await beganEmpty(store)) return void 0;
    const found = await judgeLying(file, store, path);
    if (found) judged.set(path, found);
    else absent4.add(path);
    return found;
  }
  function beganEmpty(store) {
    const known = emptiness.get(store) ?? files.list(store.directory).then((names2) => names2.length === 0);
    emptiness.set(store, known);
    return known;
  }
  async function judgeLying(file, store, path) {
    if (!await store.has(file)) return void 0;
    const expected = knowledge.expectedH1(file);
    if (!(store === options.store && options.judged?.has(fileKey(file)))) {
      const refused = await judge(files, file, path, expected, options.hasher);
      if (refused !== void 0) {
        await store.evict(file);
        options.onEvicted(file, refused);
        return void 0;
      }
    }
    const stat = await files.stat(path);
    return stat && {
      kind: "here",
      path,
      sizeBytes: stat.sizeBytes,
      fetched: false,
      proved: expected !== void 0
    };
  }
  async function fetchInto2(file, path, store) {
    const destination = store.temporaryPath();
    const { module, version, kind } = file;
    const expected = knowledge.expectedH1(file);
    waiting.set(path, { subject: { module, version, file: kind }, sinceMs: clock.nowMs() });
    const answer2 = await beforeTheEnd(
      chain.fetch({
        path,
        subject: { module, version, file: kind },
        reach: knowledge.reach(module, version, kind),
        destination,
        accept: (candidate) => judge(files, file, candidate, expected, options.hasher),
        signal: signal2
      }),
      signal2
    );
    if (!signal2.aborted) waiting.delete(path);
    if (answer2.kind !== "served") return signal2.aborted ? { kind: "late" } : answer2;
    const stat = kind === "info" ? await files.stat(destination) : void 0;
    const put = await store.put(file, destination);
    if (!put.ok) return { kind: "unwritable", fault: put.error };
    options.onFetched(file);
    const stored = store.pathOf(file);
    const sizeBytes = stat?.sizeBytes ?? answer2.sizeBytes;
    const proved = expected !== void 0 && put.value === "stored";
    const here = { kind: "here", path: stored, sizeBytes, fetched: true, proved };
    judged.set(stored, { ...here, fetched: false });
    return here;
  }
  return {
    obtain(file, path) {
      const earlier = underWay2.get(path);
      if (earlier) return earlier;
      const now = obtainOnce(file, path).finally(() => underWay2.delete(path));
      underWay2.set(path, now);
      return now;
    },
    has: async (file) => await lookUp(file, options.store) !== void 0,
    async forget() {
      failures.clear();
      for (const file of await options.unvouched.contents()) {
        judged.delete(options.unvouched.pathOf(file));
        await options.unvouched.evict(file);
      }
    },
    waiting: () => [...waiting.values()]
  };
}
function beforeTheEnd(fetching, signal2) {
  if (signal2.aborted) return Promise.resolve({ kind: "late" });
  return new Promise((resolve4, reject) => {
    const end = () => {
      resolve4({ kind: "late" });
    };
    signal2.addEventListener("abort", end, { once: true });
    fetching.then(resolve4, reject).finally(() => {
      signal2.removeEventListener("abort", end);
    });
  });
}

// src/store/seed.ts
async function seedFile(files, store, gomodcache, file) {
  const from = store.pathOf(file);
  const to = seededPath(gomodcache, file);
  if (to === void 0 || (await files.stat(from))?.kind !== "file")
    return err({ kind: "missing", path: from, message: "it is not in the store" });
  return files.linkOrCopy(from, to);
}
function seededPath(gomodcache, file) {
  const place = layoutPath(file);
  return place === void 0 ? void 0 : `${downloadDirectory(gomodcache)}/${place}`;
}
async function seedSumdb(files, store, gomodcache) {
  const written = [];
  for (const { path } of await storedSumdbFiles(files, store.directory)) {
    const target3 = `${downloadDirectory(gomodcache)}/${path}`;
    const bytes = await files.read(`${store.directory}/${path}`);
    if (!bytes.ok || await files.stat(target3) !== void 0) continue;
    if ((await files.write(target3, bytes.value)).ok) written.push(target3);
  }
  return written;
}

// src/steps/download/budget.ts
function openBudget(clock, totalMs, deadlineMs, signal2) {
  const ended = new AbortController();
  const closed = new AbortController();
  const leftMs2 = () => Math.max(0, deadlineMs - clock.nowMs());
  const answersMs = leftMs2() - Math.min(2e3, totalMs / 10);
  const end = () => {
    ended.abort();
  };
  if (signal2.aborted || answersMs <= 0) end();
  else {
    signal2.addEventListener("abort", end, { once: true, signal: closed.signal });
    void clock.sleep(answersMs, closed.signal).then((slept) => {
      if (slept === "slept") end();
    });
  }
  return {
    signal: ended.signal,
    cancelled: signal2,
    leftMs: leftMs2,
    totalMs,
    close: () => {
      closed.abort();
    }
  };
}

// node_modules/is-network-error/index.js
var objectToString = Object.prototype.toString;
var isError = (value) => objectToString.call(value) === "[object Error]";
var errorMessages = /* @__PURE__ */ new Set([
  "network error",
  // Chrome
  "NetworkError when attempting to fetch resource.",
  // Firefox
  "The Internet connection appears to be offline.",
  // Safari 16
  "Network request failed",
  // `cross-fetch`
  "fetch failed",
  // Undici (Node.js)
  "terminated",
  // Undici (Node.js)
  " A network error occurred.",
  // Bun (WebKit)
  "Network connection lost"
  // Cloudflare Workers (fetch)
]);
function isNetworkError(error) {
  const isValid = error && isError(error) && error.name === "TypeError" && typeof error.message === "string";
  if (!isValid) {
    return false;
  }
  const { message, stack } = error;
  if (message === "Load failed" || message.startsWith("Load failed (") && message.endsWith(")")) {
    return stack === void 0 || "__sentry_captured__" in error;
  }
  if (message.startsWith("error sending request for url")) {
    return true;
  }
  if (message === "Failed to fetch" || message.startsWith("Failed to fetch (") && message.endsWith(")")) {
    return true;
  }
  return errorMessages.has(message);
}

// node_modules/p-retry/index.js
function validateRetries(retries) {
  if (typeof retries === "number") {
    if (retries < 0) {
      throw new TypeError("Expected `retries` to be a non-negative number.");
    }
    if (Number.isNaN(retries)) {
      throw new TypeError("Expected `retries` to be a valid number or Infinity, got NaN.");
    }
    if (Number.isFinite(retries) && !Number.isInteger(retries)) {
      throw new TypeError("Expected `retries` to be a non-negative integer or Infinity.");
    }
  } else if (retries !== void 0) {
    throw new TypeError("Expected `retries` to be a number or Infinity.");
  }
}
function validateNumberOption(name, value, { allowInfinity = false } = {}) {
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw new TypeError(`Expected \`${name}\` to be a number${allowInfinity ? " or Infinity" : ""}.`);
  }
  if (!allowInfinity && !Number.isFinite(value)) {
    throw new TypeError(`Expected \`${name}\` to be a finite number.`);
  }
  if (value < 0) {
    throw new TypeError(`Expected \`${name}\` to be \u2265 0.`);
  }
}
function validateOption(name, value, type) {
  if (value === void 0 || value === null) {
    return;
  }
  if (typeof value !== type) {
    throw new TypeError(`Expected \`${name}\` to be a ${type}.`);
  }
}
function validateSignal(value) {
  if (value === void 0 || value === null) {
    return;
  }
  if (typeof value.throwIfAborted !== "function" || typeof value.addEventListener !== "function" || typeof value.removeEventListener !== "function") {
    throw new TypeError("Expected `signal` to be an AbortSignal.");
  }
}
var AbortError = class _AbortError extends Error {
  constructor(message) {
    super(typeof message === "string" ? message : void 0);
    this.name = "AbortError";
    if (message instanceof Error) {
      this.originalError = message;
      ({ message } = message);
    } else {
      this.originalError = new Error(message);
      ({ message } = this.originalError);
      Error.captureStackTrace?.(this.originalError, _AbortError);
    }
    this.message = message;
  }
};
var maximumDelay = 2 ** 31 - 1;
function calculateDelay(retriesConsumed, options) {
  if (options.minTimeout === 0) {
    return 0;
  }
  const attempt = retriesConsumed + 1;
  const random = options.randomize ? Math.random() + 1 : 1;
  const timeout = Math.round(random * options.minTimeout * options.factor ** (attempt - 1));
  return Math.min(timeout, Math.ceil(options.maxTimeout), maximumDelay);
}
function calculateRemainingTime(start2, max) {
  return Number.isFinite(max) ? max - (performance.now() - start2) : max;
}
async function delayForRetry(delay, options) {
  if (delay <= 0) {
    return;
  }
  await new Promise((resolve4, reject) => {
    const onAbort = () => {
      clearTimeout(timeoutToken);
      reject(options.signal.reason);
    };
    const timeoutToken = setTimeout(() => {
      options.signal?.removeEventListener("abort", onAbort);
      resolve4();
    }, delay);
    if (options.unref) {
      timeoutToken.unref?.();
    }
    options.signal?.addEventListener("abort", onAbort, { once: true });
  });
}
function stringifyThrownValue(value) {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
function unwrapAbortError(error) {
  let cause = error;
  while (cause instanceof AbortError && cause.originalError instanceof Error) {
    cause = cause.originalError;
  }
  return cause;
}
async function onAttemptFailure({ error, attemptNumber, retriesConsumed, startTime, options }) {
  const abortIfNeeded = () => {
    options.signal?.throwIfAborted();
  };
  const normalizedError = error instanceof Error ? error : new TypeError(`Non-error was thrown: "${stringifyThrownValue(error)}". You should only throw errors.`);
  abortIfNeeded();
  if (normalizedError instanceof AbortError) {
    throw unwrapAbortError(normalizedError);
  }
  const retriesLeft = options.retries - retriesConsumed;
  const isRetriableError = !(normalizedError instanceof TypeError) || isNetworkError(normalizedError);
  const timeLeft = calculateRemainingTime(startTime, options.maxRetryTime);
  const delayTime = isRetriableError && timeLeft > 0 && retriesLeft > 0 ? calculateDelay(retriesConsumed, options) : 0;
  const consumeRetryContext = Object.freeze({
    error: normalizedError,
    attemptNumber,
    retriesLeft,
    retriesConsumed,
    retryDelay: delayTime
  });
  const consumeRetry = await options.shouldConsumeRetry(consumeRetryContext) ?? true;
  abortIfNeeded();
  const effectiveDelay = consumeRetry ? delayTime : 0;
  const context = Object.freeze({
    error: normalizedError,
    attemptNumber,
    retriesLeft,
    retriesConsumed,
    retryDelay: effectiveDelay
  });
  await options.onFailedAttempt(context);
  abortIfNeeded();
  const remainingTime = calculateRemainingTime(startTime, options.maxRetryTime);
  if (!isRetriableError || remainingTime <= 0 || retriesLeft <= 0) {
    throw normalizedError;
  }
  const shouldRetry = await options.shouldRetry(context);
  abortIfNeeded();
  if (!shouldRetry) {
    throw normalizedError;
  }
  const remainingTimeAfterShouldRetry = calculateRemainingTime(startTime, options.maxRetryTime);
  if (remainingTimeAfterShouldRetry <= 0) {
    throw normalizedError;
  }
  if (!consumeRetry) {
    return false;
  }
  await delayForRetry(Math.min(effectiveDelay, remainingTimeAfterShouldRetry), options);
  return true;
}
async function pRetry(input, options = {}) {
  options = { ...options };
  options.retries ??= 10;
  validateRetries(options.retries);
  if (Object.hasOwn(options, "forever")) {
    throw new Error("The `forever` option is no longer supported. For many use-cases, you can set `retries: Infinity` instead.");
  }
  options.factor ??= 2;
  options.minTimeout ??= 1e3;
  options.maxTimeout ??= Infinity;
  options.maxRetryTime ??= Infinity;
  options.randomize ??= false;
  options.onFailedAttempt ??= () => {
  };
  options.shouldRetry ??= () => true;
  options.shouldConsumeRetry ??= () => true;
  validateOption("onFailedAttempt", options.onFailedAttempt, "function");
  validateOption("shouldRetry", options.shouldRetry, "function");
  validateOption("shouldConsumeRetry", options.shouldConsumeRetry, "function");
  validateOption("randomize", options.randomize, "boolean");
  validateOption("unref", options.unref, "boolean");
  validateSignal(options.signal);
  validateNumberOption("factor", options.factor);
  validateNumberOption("minTimeout", options.minTimeout);
  validateNumberOption("maxTimeout", options.maxTimeout, { allowInfinity: true });
  validateNumberOption("maxRetryTime", options.maxRetryTime, { allowInfinity: true });
  if (options.factor === 0) {
    options.factor = 1;
  }
  options.signal?.throwIfAborted();
  let attemptNumber = 0;
  let retriesConsumed = 0;
  const startTime = performance.now();
  while (retriesConsumed <= options.retries) {
    attemptNumber++;
    try {
      options.signal?.throwIfAborted();
      const result = await input(attemptNumber);
      options.signal?.throwIfAborted();
      return result;
    } catch (error) {
      if (await onAttemptFailure({
        error,
        attemptNumber,
        retriesConsumed,
        startTime,
        options
      })) {
        retriesConsumed++;
      }
    }
  }
  throw new Error("Retry attempts exhausted without throwing an error.");
}

// src/mirror/backoff.ts
var mirrorRetryPolicy = { firstDelayMs: 250, maxDelayMs: 2e3 };
function delayAfter(attempt, policy, random) {
  const ceilingMs = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.floor(random * ceilingMs);
}
function parseRetryAfter(value, nowMs) {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1e3;
  const atMs = /^[A-Za-z]{3,9}, ?\d/.test(text) || /^[A-Za-z]{3} [A-Za-z]{3} /.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(atMs) ? void 0 : Math.max(0, atMs - nowMs);
}

// src/diagnose/read-log.ts
var needsStripping = (
  // oxlint-disable-next-line no-control-regex -- these are what it looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/
);
var prefix = new RegExp(
  [
    // GitHub, GitLab (with its stream mark), Azure, and `gh run view --log` with job and step in front
    String.raw`(?:[^\t\n]{1,120}\t[^\t\n]{1,120}\t)?\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)(?: \d\d[OE]\+?)? ?`,
    // Jenkins: [2026-01-02T03:04:05.678Z], [03:04:05]
    String.raw`\[(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?\] ?`,
    // 10:42:12  go: …
    String.raw`\d\d:\d\d:\d\d(?:[.,]\d{1,9})? {1,2}`,
    // BuildKit: `#12 3.456 go: …`, and `3.456 go: …` in the excerpt it prints at the end
    String.raw`#\d{1,4} \d{1,6}\.\d{1,3} ?`,
    String.raw`\d{1,6}\.\d{2,3} (?=\s|go: |[a-z])`,
    // docker compose, and our own quoting
    String.raw`[\w.-]{1,60} {1,20}\| ?`,
    String.raw`│ ?`,
    // GitHub's and Azure's own commands
    String.raw`##\[(?:error|warning|debug|command)\]`,
    String.raw`::(?:error|warning)[^:\n]{0,300}::`
  ].join("|"),
  "y"
);
var beginnings = "0123456789[#:\u2502\uFEFF";
var mostPrefixes = 4;
var lineBreaks = /(?:\r\n|[\n\r\u0085\u2028\u2029]){1,1000}/g;
var mostTimes = 3;
var longestLine = 2e5;
function readLog(text) {
  const lines = [];
  let start2 = 0;
  let before = "";
  let times = 0;
  const strips = needsStripping.test(text);
  lineBreaks.lastIndex = 0;
  for (let found = lineBreaks.exec(text); found !== null; found = lineBreaks.exec(text)) {
    const [breaks] = found;
    const isRest = found.index === start2 && start2 > 0;
    if (isRest) {
      start2 += breaks.length;
      continue;
    }
    const raw = text.slice(start2, found.index);
    times = raw === before ? times + 1 : 1;
    before = raw;
    if (times <= mostTimes) lines.push(readLine(raw, strips));
    if (breaks.length > 1) for (let count = emptyLines(breaks); count > 0; count--) lines.push("");
    start2 = found.index + breaks.length;
  }
  if (start2 < text.length) lines.push(readLine(text.slice(start2), strips));
  return lines.join("\n") + "\n";
}
function emptyLines(breaks) {
  const few = breaks.slice(0, 8).replaceAll("\r\n", "\n").length;
  return Math.min(2, few - 1);
}
function readLine(all, strips) {
  const raw = all.length > longestLine ? `${all.slice(0, longestLine / 2)} \u2026 ${all.slice(-longestLine / 2)}` : all;
  const line = strips && needsStripping.test(raw) ? stripControls(raw).replaceAll("\uFEFF", "") : raw;
  let start2 = 0;
  for (let count = 0; count < mostPrefixes; count++) {
    if (!mayBeginWithPrefix(line, start2)) break;
    prefix.lastIndex = start2;
    const match = prefix.exec(line);
    if (match === null || match[0] === "") break;
    start2 += match[0].length;
  }
  return start2 === 0 ? line : line.slice(start2);
}
function mayBeginWithPrefix(line, start2) {
  if (beginnings.includes(line.charAt(start2))) return true;
  const bar2 = line.indexOf("|", start2);
  if (bar2 > start2 && bar2 - start2 <= 80) return true;
  const tab = line.indexOf("	", start2);
  return tab > start2 && tab - start2 <= 120;
}

// src/steps/download/evidence.ts
async function evidenceOf(world, plan, failure) {
  const { exit } = failure;
  const freeBytes = await world.files.freeBytes(plan.gomodcache);
  return {
    output: readLog(failure.output + endOf(failure)),
    ...exit.kind === "exited" ? { exitCode: exit.code } : {},
    attempts: [...withoutIdleGuesses(plan, failure), ...stillWaited(world, plan, failure)],
    settings: {
      ...tellingVariables(world.machine.environment),
      ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
    },
    goVersion: plan.goVersion,
    platform: world.machine.platform,
    ...freeBytes === void 0 ? {} : { freeBytes }
  };
}
function endOf({ exit, command, totalMs }) {
  if (exit.kind === "not-found")
    return `exec: "${harmlessLine(exit.program)}": executable file not found in $PATH
`;
  if (exit.kind === "exited") return "";
  switch (exit.why) {
    case "deadline":
      return `go: ${command}: context deadline exceeded after the time budget of ${Math.round(totalMs / 1e3)} s
`;
    case "aborted":
      return `go: ${command}: interrupted
`;
    case "signal":
      return `go: ${command}: signal: killed
`;
  }
}
function withoutIdleGuesses(plan, { attempts, asked: asked2 }) {
  const idle = new Set(
    plan.files.filter((file) => file.estimated && !asked2.has(proxyPath(file))).map((file) => keyOf2(file))
  );
  return attempts.filter(
    ({ subject: { module, version, file } }) => !idle.has(`${module}@${version} ${file}`)
  );
}
function keyOf2({ module, version, kind }) {
  return `${module}@${version} ${kind}`;
}
function stillWaited(world, plan, { waiting, attempts }) {
  const nowMs = world.clock.nowMs();
  return waiting.flatMap(({ subject, sinceMs }) => {
    const own = attempts.filter(
      ({ subject: { module, version, file } }) => module === subject.module && version === subject.version && file === subject.file
    );
    const last2 = own.at(-1);
    if (own.some(({ outcome }) => saysWhy(outcome))) return [];
    const mirror = last2?.mirror ?? plan.routes.proxies[0]?.address ?? "GOPROXY";
    const afterMs = nowMs - sinceMs;
    const stall = {
      startedMs: sinceMs,
      mirror,
      url: last2?.url ?? mirror,
      subject,
      attempt: (last2?.attempt ?? 0) + 1,
      outcome: { kind: "stalled", afterMs, bytes: last2?.bytes ?? 0 },
      bytes: 0,
      totalMs: afterMs
    };
    const asOthers = outcomeOfAll(attempts, mirror);
    return [asOthers === void 0 ? stall : { ...stall, outcome: asOthers }];
  });
}
function saysWhy({ kind }) {
  return kind !== "answered" && kind !== "abandoned" && kind !== "absent";
}
function outcomeOfAll(attempts, mirror) {
  const outcomes = attempts.filter((attempt) => attempt.mirror === mirror).map(({ outcome }) => outcome);
  const answered2 = outcomes.some(({ kind }) => kind === "answered" || kind === "absent");
  return answered2 ? void 0 : outcomes.findLast(saysWhy);
}

// src/steps/download/run-go.ts
function goEnvironment(world, { variables }, beside) {
  return {
    ...childEnvironment(world.machine.environment),
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.reveal()])),
    ...beside
  };
}
async function runGo(world, command) {
  const { emit, ...rest } = command;
  const exit = await world.process.run({
    program: "go",
    ...rest,
    onLine: (line) => {
      emit({ kind: "go-printed", line });
    }
  });
  return { exit, output: exit.kind === "not-found" ? "" : exit.stdout + exit.stderr };
}

// src/steps/download/go-download.ts
var rerunPolicy = { firstDelayMs: 2e3, maxDelayMs: 3e4 };
var GoFailed = class extends Error {
  findings;
  worthAgain;
  /** go's words without the guard in them. */
  output;
  evidence;
  constructor(evidence, findings, worthAgain, output) {
    super("go failed");
    this.evidence = evidence;
    this.findings = findings;
    this.worthAgain = worthAgain;
    this.output = output;
  }
};
async function goDownload(world, plan, session) {
  for (const directory of plan.directories) {
    if (directory.goArgs.length === 0) continue;
    const findings = await downloadDirectory2(world, plan, session, directory);
    if (findings.length > 0) return findings;
  }
  return [];
}
async function downloadDirectory2(world, plan, session, directory) {
  const { clock } = world;
  let last2;
  const once = async (attempt) => {
    if (attempt > 1 && last2 !== void 0) {
      const delayMs = delayAfter(attempt - 1, rerunPolicy, clock.random());
      session.emit({ kind: "go-failed", findings: last2.findings, delayMs });
      if (await clock.sleep(delayMs, session.budget.signal) === "aborted") throw new AbortError(last2);
      await session.forget();
    }
    last2 = await runOnce(world, plan, session, directory);
    if (last2 !== void 0) throw last2;
  };
  const { retries } = plan.budget;
  const shouldRetry = ({ error }) => error instanceof GoFailed && error.worthAgain;
  return pRetry(once, { retries, minTimeout: 0, randomize: false, shouldRetry }).then(
    () => [],
    async (thrown) => {
      if (!(thrown instanceof GoFailed)) throw thrown;
      printRest(thrown.output, session.emit);
      if (session.budget.cancelled.aborted) return thrown.findings;
      return diagnose({ ...thrown.evidence, probes: await session.probe() });
    }
  );
}
async function runOnce(world, plan, session, directory) {
  const failedBefore = session.guard?.figures().failed ?? 0;
  const { guard, budget } = session;
  let run3 = await start(world, session, directory);
  if (!isDone(run3) && !budget.signal.aborted && await session.heal(run3.output))
    run3 = await start(world, session, directory);
  const output = guard?.translate(run3.output) ?? run3.output;
  if (isDone(run3)) {
    printRest(output, session.emit);
    return void 0;
  }
  const evidence = await evidenceOf(world, plan, {
    command: directory.goArgs.join(" "),
    exit: run3.exit,
    output,
    attempts: session.attempts(),
    waiting: session.waiting(),
    asked: guard?.asked ?? /* @__PURE__ */ new Set(),
    totalMs: budget.totalMs
  });
  const findings = diagnose(evidence);
  const chainGaveUp = (guard?.figures().failed ?? 0) > failedBefore;
  const worthAgain = run3.exit.kind === "exited" && !chainGaveUp && retryVerdict(findings) !== "never";
  return new GoFailed(evidence, findings, worthAgain && !budget.signal.aborted, output);
}
function start(world, session, directory) {
  const { budget, environment, guard } = session;
  const emit = (event) => {
    if (event.kind !== "go-printed") session.emit(event);
    else if (isProgress(event.line))
      session.emit({ ...event, line: guard?.translate(event.line) ?? event.line });
  };
  return runGo(world, {
    args: directory.goArgs,
    directory: directory.directory,
    environment,
    timeoutMs: budget.leftMs(),
    signal: budget.cancelled,
    emit
  });
}
function isDone({ exit }) {
  return exit.kind === "exited" && exit.code === 0;
}
function isProgress(line) {
  return /^(?:go: downloading |# )/.test(line);
}
function printRest(output, emit) {
  const lines = splitLines(output).filter((line) => line !== "" && !isProgress(line));
  const rest = lines.filter((line) => line !== "go: no module dependencies to download");
  for (const line of rest) emit({ kind: "go-printed", line });
}

// src/guard/go-list.ts
function goproxyFor(address, closing, policy) {
  return closing === "end" || policy === "enforced" ? address : `${address},${closing}`;
}
function settingsBeside(policy) {
  return policy === "enforced" ? { GONOPROXY: "none" } : {};
}

// src/guard/content.ts
var smallBytes = 64 * 1024;
async function carry(files, content, headers) {
  const common = {
    "content-type": content.type,
    "accept-ranges": "bytes",
    ...content.etag === void 0 ? {} : { etag: content.etag },
    ...content.lastModified === void 0 ? {} : { "last-modified": content.lastModified }
  };
  const release = content.release === void 0 ? {} : { release: content.release };
  const range = rangeIsStillMeant(content, headers["if-range"]) ? readRange(headers["range"], content.sizeBytes) : void 0;
  if (range === "unsatisfiable") {
    const contentRange = `bytes */${content.sizeBytes}`;
    return {
      status: 416,
      headers: { ...common, "content-range": contentRange, "content-length": "0" },
      body: new Uint8Array(),
      ...release
    };
  }
  const { fromByte, sizeBytes } = range ?? { fromByte: 0, sizeBytes: content.sizeBytes };
  const lengths = {
    "content-length": String(sizeBytes),
    ...range && { "content-range": `bytes ${fromByte}-${fromByte + sizeBytes - 1}/${content.sizeBytes}` }
  };
  const status2 = range === void 0 ? 200 : 206;
  const body = await bodyOf(files, content, fromByte, sizeBytes);
  const answer2 = { status: status2, headers: { ...common, ...lengths }, body };
  if (!(body instanceof Uint8Array)) return { ...answer2, ...release };
  await content.release?.();
  return answer2;
}
async function bodyOf(files, content, fromByte, sizeBytes) {
  if (content.sizeBytes <= smallBytes) {
    const whole2 = await files.read(content.path);
    if (whole2.ok && whole2.value.byteLength === content.sizeBytes)
      return whole2.value.subarray(fromByte, fromByte + sizeBytes);
  }
  return { path: content.path, fromByte, sizeBytes };
}
function rangeIsStillMeant(content, ifRange) {
  if (ifRange === void 0) return true;
  return ifRange === content.etag || ifRange === content.lastModified;
}
function readRange(header, wholeBytes) {
  const [, first = "", last2 = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last2 === "") return void 0;
  if (first === "") {
    const sizeBytes = Math.min(Number(last2), wholeBytes);
    return sizeBytes === 0 ? "unsatisfiable" : { fromByte: wholeBytes - sizeBytes, sizeBytes };
  }
  const fromByte = Number(first);
  const end = last2 === "" ? wholeBytes : Math.min(Number(last2) + 1, wholeBytes);
  if (last2 !== "" && Number(last2) < fromByte) return void 0;
  return fromByte >= wholeBytes ? "unsatisfiable" : { fromByte, sizeBytes: end - fromByte };
}

// src/guard/refusal.ts
var mostLines2 = 8;
var mostBytes = 640;
function refuse(status2, lines) {
  const body = new TextEncoder().encode(shownByGo(lines));
  return {
    status: status2,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function turnAway(status2) {
  const allow = status2 === 405 ? { allow: "GET, HEAD" } : void 0;
  return { status: status2, headers: { "content-length": "0", ...allow }, body: new Uint8Array() };
}
function shownByGo(lines) {
  const shown = [];
  let leftBytes = mostBytes;
  for (const line of lines.flatMap(splitLines)) {
    const harmless = harmlessLine(graphic(line)).trimEnd();
    if (harmless.trim() === "") continue;
    if (shown.length === mostLines2) break;
    const cut3 = cutToBytes(harmless, leftBytes - 1);
    if (cut3 === "") break;
    shown.push(cut3);
    leftBytes -= byteLength(cut3) + 1;
    if (cut3 !== harmless) break;
  }
  return shown.map((line) => `${line}
`).join("");
}
function graphic(line) {
  return stripControls(line).replace(/\s/gu, " ").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}
function cutToBytes(line, mostBytesOfLine) {
  if (byteLength(line) <= mostBytesOfLine) return line;
  let kept = "";
  let bytes = byteLength("\u2026");
  for (const character of line) {
    bytes += byteLength(character);
    if (bytes > mostBytesOfLine) break;
    kept += character;
  }
  return kept === "" ? "" : `${kept.trimEnd()}\u2026`;
}
function byteLength(text) {
  return new TextEncoder().encode(text).byteLength;
}

// src/guard/relay.ts
async function relay(options, request2) {
  const { files, chain, signal: signal2 } = options;
  const { path, subject, reach: reach3, along, accept } = request2;
  const destination = options.temporaryPath();
  const whom = along === void 0 ? { reach: reach3 } : { reach: reach3, along };
  const answer2 = await beforeTheEnd(
    chain.fetch({ path, subject, ...whom, destination, accept, signal: signal2 }),
    signal2
  );
  if (answer2.kind !== "served") return signal2.aborted ? { kind: "late" } : answer2;
  const { etag, "last-modified": lastModified } = answer2.headers;
  const content = {
    path: destination,
    sizeBytes: (await files.stat(destination))?.sizeBytes ?? 0,
    type: request2.type,
    ...etag === void 0 ? {} : { etag },
    ...lastModified === void 0 ? {} : { lastModified },
    release: async () => {
      await files.remove(destination);
    }
  };
  return { kind: "relayed", answer: await carry(files, content, request2.headers), mirror: answer2.mirror };
}

// src/guard/what-happened.ts
function whatHappened({ mirror, outcome }) {
  switch (outcome.kind) {
    case "answered":
      return `${mirror} answered well`;
    case "absent":
    case "status":
      return `${mirror} answered ${outcome.status}`;
    case "transport":
      return `${mirror}: ${outcome.fault.message || outcome.fault.kind}`;
    case "stalled":
      return `${mirror} sent ${outcome.bytes} bytes and then nothing for ${Math.round(outcome.afterMs / 1e3)} s`;
    case "refused":
      return `${mirror} sent ${refusedBytes(outcome.why)}`;
    case "abandoned":
      return `${mirror} had not answered when the time was up`;
  }
}
function refusedBytes(why) {
  if (why.kind === "wrong-hash") return `bytes of ${why.got}, but go.sum has ${why.expected}`;
  return { html: "a page of HTML", empty: "an empty body", other: "something else" }[why.looksLike];
}

// src/guard/answer.ts
var types = { info: "application/json", mod: "text/plain; charset=utf-8", zip: "application/zip" };
async function answerPath(options, path, headers) {
  const asked2 = parseProxyPath(path);
  if (asked2 === void 0) return refuse(404, ["not found: this is no path of the GOPROXY protocol"]);
  if (asked2.kind === "sumdb") {
    const { name, rest } = asked2;
    return answerRelayed(options, path, await options.sumdb.answer({ name, rest, path, headers }));
  }
  const module = asked2.kind === "file" ? asked2.file.module : asked2.module;
  const forbidden2 = options.knowledge.forbidden(module);
  if (forbidden2 !== void 0) {
    options.onRefused(path, forbidden2.join("\n	"), true);
    return refuse(403, forbidden2);
  }
  if (asked2.kind === "file") {
    return answerFile(
      options,
      path,
      headers,
      asked2.file.kind,
      await options.obtainer.obtain(asked2.file, path)
    );
  }
  return answerRelayed(options, path, await relayOther(options, path, headers, asked2));
}
function relayOther(options, path, headers, asked2) {
  const [version, file] = asked2.kind === "query" ? [asked2.query, asked2.extension] : ["", asked2.kind];
  const isInfo = file === "info" || file === "latest";
  return relay(options, {
    path,
    subject: { module: asked2.module, version, file },
    reach: options.knowledge.reach(asked2.module, version, asked2.kind),
    type: isInfo ? types.info : file === "zip" ? types.zip : types.mod,
    headers,
    accept: (arrived) => isInfo || file === "list" ? judgeQuery(options.files, isInfo ? "info" : "list", arrived) : Promise.resolve(void 0)
  });
}
async function answerFile(options, path, headers, kind, obtained) {
  if (obtained.kind !== "here") return answerWithout(options, path, obtained);
  const etag = `"${kind}-${obtained.sizeBytes}"`;
  return carry(options.files, { ...obtained, type: types[kind], etag }, headers);
}
function answerRelayed(options, path, relayed2) {
  return relayed2.kind === "relayed" ? relayed2.answer : answerWithout(options, path, relayed2);
}
function answerWithout(options, path, why) {
  switch (why.kind) {
    case "absent": {
      const last2 = why.attempts.at(-1);
      const shown = why.attempts.findLast(({ outcome }) => outcome.kind !== "absent") ?? last2;
      if (shown) options.onRefused(path, shown, shown.outcome.kind !== "absent");
      return refuse(404, last2 ? detailsOf(last2) : ["not found"]);
    }
    case "failed": {
      options.onRefused(path, why.shown, true);
      return refuse(502, [whatHappened(why.shown), ...options.explain(why.attempts, why.shown)]);
    }
    case "late":
      options.onRefused(path, `reading ${path}: context deadline exceeded`, true);
      return refuse(504, [`the time of this run was up before ${path} had arrived`]);
    case "unwritable": {
      const { path: file, message } = why.fault;
      options.onRefused(path, `write ${file}: ${message}`, true);
      return refuse(507, [`cannot write ${file}: ${message}`, "Make room or set another directory."]);
    }
  }
}
function detailsOf(attempt) {
  const detail = attempt.outcome.kind === "absent" ? attempt.outcome.detail : "";
  return detail.trim() === "" ? [`not found: ${whatHappened(attempt)}`] : splitLines(detail);
}

// src/guard/request.ts
import { timingSafeEqual } from "node:crypto";
function readRequest(request2, door) {
  const refused = { kind: "refused", status: 404 };
  if (request2.headers["host"] !== `127.0.0.1:${door.port}`) return refused;
  const prefix2 = `/${door.secret}/`;
  if (!sameText(request2.target.slice(0, prefix2.length), prefix2)) return refused;
  if (request2.method !== "GET" && request2.method !== "HEAD") return { kind: "refused", status: 405 };
  const path = decodeOnce(request2.target.slice(prefix2.length));
  return path === void 0 || !meansOneThing(path) ? refused : { kind: "path", path };
}
function decodeOnce(escaped2) {
  try {
    return decodeURIComponent(escaped2);
  } catch {
    return void 0;
  }
}
function meansOneThing(path) {
  if (/[^!-~]|[\\?#:*"<>|%]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function sameText(one, other) {
  const encoder = new TextEncoder();
  const [left, right] = [encoder.encode(one), encoder.encode(other)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

// src/guard/translate.ts
function withoutGuard(output, address, wordsOf5) {
  const quoted2 = address.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const refusal3 = new RegExp(
    `reading ${quoted2}/(\\S{1,2000}): \\d{3} [^\\n]*(?:\\n\\tserver response:(?: [^\\n]*|(?:\\n\\t[^\\n]*)*))?`,
    "g"
  );
  return output.replace(refusal3, (whole2, path) => wordsOf5(path.replaceAll("%21", "!")) ?? whole2).replaceAll(address, "GOPROXY");
}

// src/guard/server.ts
async function openGuard(options) {
  const { clock, loopback, closing, policy } = options;
  const secret = clock.randomHex(20);
  const refused = /* @__PURE__ */ new Map();
  const asked2 = /* @__PURE__ */ new Set();
  let [requests, failed, port] = [0, 0, 0];
  const answering = {
    ...options,
    onRefused(path, behind, gaveUp) {
      refused.set(path, behind);
      if (gaveUp) failed++;
    }
  };
  const opened = await loopback.listen(async (request2) => {
    const read = readRequest(request2, { port, secret });
    if (read.kind === "refused") return turnAway(read.status);
    requests++;
    asked2.add(read.path);
    return answerPath(answering, read.path, request2.headers);
  });
  if (!opened.ok) return err(opened.error);
  port = opened.value.port;
  const address = `http://127.0.0.1:${port}/${secret}`;
  return ok({
    address,
    secret,
    asked: asked2,
    goproxy: goproxyFor(address, closing, policy),
    figures: () => ({ requests, failed }),
    translate: (output) => withoutGuard(output, address, (path) => {
      const behind = refused.get(path);
      return behind === void 0 || typeof behind === "string" ? behind : options.wordsOf(behind);
    }),
    forget: () => options.sumdb.forget(),
    stop: () => opened.value.stop()
  });
}

// src/guard/sumdb-form.ts
async function judgeSumdbAnswer(files, rest, file) {
  const content = await files.read(file);
  if (!content.ok) return { kind: "unusable", looksLike: "empty" };
  const bytes = content.value;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  const looksLike = bytes.byteLength === 0 ? "empty" : begin.startsWith("<") ? "html" : "other";
  return hasForm(rest, bytes.byteLength, begin) ? void 0 : { kind: "unusable", looksLike };
}
function hasForm(rest, sizeBytes, begin) {
  if (rest === "supported") return !begin.startsWith("<");
  if (rest.startsWith("lookup/")) return /^\d+\n/.test(begin);
  if (rest === "latest") return begin.startsWith("go.sum database tree\n");
  const tile = /^tile\/(\d{1,2})\/\d{1,2}\/[x\d/]{3,40}(?:\.p\/(\d{1,3}))?$/.exec(rest);
  if (tile === null) return true;
  const [, height2 = "", width] = tile;
  return sizeBytes === 32 * (width === void 0 ? 2 ** Number(height2) : Number(width));
}

// src/guard/sumdb-relay.ts
var asGo = { acrossComma: false, toMirrors: false };
var rememberedMs2 = 6e4;
function openSumdbRelay(options) {
  const { chain, clock, routes, signal: signal2 } = options;
  const searches = /* @__PURE__ */ new Map();
  function baseOf(name) {
    const earlier = searches.get(name);
    const isOld = earlier?.failedMs !== void 0 && clock.nowMs() - earlier.failedMs >= rememberedMs2;
    if (earlier !== void 0 && !isOld) return earlier.base;
    const search = { base: findBase2(name) };
    searches.set(name, search);
    void search.base.then(({ kind }) => {
      if (kind === "none") search.failedMs = clock.nowMs();
    });
    return search.base;
  }
  async function findBase2(name) {
    const known = routes?.name === name ? routes : void 0;
    if (known !== void 0 && (known.passesProxiesBy || options.proxies.length === 0))
      return { kind: "found", entry: known.itself };
    const destination = options.temporaryPath();
    const answer2 = await beforeTheEnd(
      chain.fetch({
        path: `sumdb/${name}/supported`,
        subject: { module: "", version: "", file: "supported" },
        reach: asGo,
        destination,
        accept: (file) => judgeSumdbAnswer(options.files, "supported", file),
        signal: signal2
      }),
      signal2
    );
    await options.files.remove(destination);
    if (answer2.kind === "absent" && known !== void 0) return { kind: "found", entry: known.itself };
    if (answer2.kind !== "served") return { kind: "none", why: signal2.aborted ? { kind: "late" } : answer2 };
    const entry = options.proxies.find((proxy) => showProxy(proxy) === answer2.mirror);
    if (entry === void 0) throw new Error(`${answer2.mirror} answered and is in no list`);
    return { kind: "found", entry };
  }
  function ask2({ rest, path, headers }, along) {
    return relay(options, {
      path,
      subject: { module: "", version: "", file: rest },
      reach: { ...asGo, toMirrors: true },
      along,
      type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
      headers,
      accept: (file) => judgeSumdbAnswer(options.files, rest, file)
    });
  }
  async function answerFor(request2) {
    const { name, rest } = request2;
    const second = routes?.name === name && mayTakeSecond(rest) ? routes.second : void 0;
    const base = await baseOf(name);
    if (base.kind === "none") return second === void 0 ? base.why : ask2(request2, [inFront(second)]);
    const { entry } = base;
    if (second === void 0 || second.url.href === entry.url.href) return ask2(request2, [entry]);
    const answer2 = await ask2(request2, [entry, second]);
    const lacksTile = answer2.kind === "absent" && rest.startsWith("tile/");
    return lacksTile ? ask2(request2, [inFront(second)]) : answer2;
  }
  async function supports(name) {
    const base = baseOf(name);
    if (routes?.name === name) return yes(name);
    const found = await base;
    return found.kind === "none" ? found.why : yes(name);
  }
  function mayTakeSecond(rest) {
    const escaped2 = /^lookup\/(.+)@[^@]+$/.exec(rest)?.[1];
    if (escaped2 === void 0) return rest.startsWith("tile/");
    const module = unescapePath(escaped2);
    return module.ok && !options.isPrivate(module.value);
  }
  return {
    answer: (request2) => request2.rest === "supported" ? supports(request2.name) : answerFor(request2),
    forget() {
      for (const [name, { failedMs }] of searches) if (failedMs !== void 0) searches.delete(name);
    }
  };
}
function inFront(entry) {
  return { ...entry, named: "list" };
}
function yes(name) {
  const answer2 = { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
  return { kind: "relayed", answer: answer2, mirror: name };
}

// src/go/note.ts
import { createHash as createHash2, createPublicKey, verify } from "node:crypto";

// src/go/base64.ts
var padded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
function decodeBase64(text) {
  return padded.test(text) ? Buffer.from(text, "base64") : void 0;
}

// src/go/note.ts
var ed25519 = 1;
var keyBytes = 32;
var mostSignatures = 100;
var spkiHead = Buffer.from("302a300506032b6570032100", "hex");
function parseVerifier(text) {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (!/^[0-9a-fA-F]{8}$/.test(keyHash) || !isValidName(name) || key === void 0 || key.length === 0)
    return err("malformed verifier id");
  const expected = createHash2("sha256").update(`${name}
`).update(key).digest("hex").slice(0, 8);
  if (keyHash.toLowerCase() !== expected) return err("invalid verifier hash");
  if (key[0] !== ed25519) return err("unknown verifier algorithm");
  if (key.length !== 1 + keyBytes) return err("malformed verifier id");
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiHead, key.subarray(1)]),
    format: "der",
    type: "spki"
  });
  return ok({ name, keyHash: expected, publicKey });
}
function openNote(message, verifier) {
  const malformed = err("malformed note");
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!isPlainText(bytes)) return malformed;
  const split = bytes.lastIndexOf("\n\n");
  if (split < 0) return malformed;
  const text = bytes.subarray(0, split + 1);
  const signatures = bytes.subarray(split + 2).toString("utf8");
  if (!signatures.endsWith("\n")) return malformed;
  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > mostSignatures) return malformed;
  let isSigned = false;
  for (const line of lines) {
    const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.+)$/u.exec(line) ?? [];
    const signature = decodeBase64(encoded);
    if (!isValidName(name) || signature === void 0 || signature.length < 5) return malformed;
    const keyHash = signature.toString("hex", 0, 4);
    if (name !== verifier.name || keyHash !== verifier.keyHash || isSigned) continue;
    if (!verify(null, text, verifier.publicKey, signature.subarray(4)))
      return err(`invalid signature for key ${name}+${keyHash}`);
    isSigned = true;
  }
  return isSigned ? ok(text.toString("utf8")) : err("note has no verifiable signatures");
}
function isPlainText(bytes) {
  if (bytes.some((byte) => byte < 32 && byte !== 10)) return false;
  return Buffer.from(bytes).equals(Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
}
function isValidName(name) {
  return name !== "" && !/[+\s\u0085]/u.test(name);
}

// src/go/tlog.ts
import { createHash as createHash3 } from "node:crypto";
var hashBytes = 32;
function recordHash(record) {
  return createHash3("sha256").update(Buffer.of(0)).update(record).digest();
}
function nodeHash(left, right) {
  return createHash3("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
function parseTree(text) {
  const [, digits = "", encoded = ""] = /^go\.sum database tree\n(0|[1-9]\d{0,15})\n([^\n]*)\n/.exec(text) ?? [];
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (digits === "" || !Number.isSafeInteger(size) || root?.length !== hashBytes)
    return err("malformed tree note");
  return ok({ size, root });
}
function rootWithRecord(size, id, record, hashOf2) {
  const rootOf = (from, to) => {
    if (id < from || id >= to) return hashOfRange(from, to, hashOf2);
    if (to - from === 1) return record;
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return rootOf(0, size);
}
function rootsThrough(size, oldSize, hashOf2) {
  const rootOf = (from, to) => {
    if (oldSize <= from || oldSize >= to) return hashOfRange(from, to, hashOf2);
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return { root: rootOf(0, size), oldRoot: hashOfRange(0, oldSize, hashOf2) };
}
function hashOfRange(from, to, hashOf2) {
  const level = levelBelow(to - from + 1);
  const next = from + 2 ** level;
  const first = hashOf2({ level, index: from / 2 ** level });
  return next === to ? first : nodeHash(first, hashOfRange(next, to, hashOf2));
}
function levelBelow(count) {
  let level = 0;
  while (2 ** (level + 1) < count) level++;
  return level;
}

// src/go/tlog-tile.ts
var height = 8;
var fullWidth = 2 ** height;
function tileOf(subtree, treeSize) {
  const { level, first } = leavesOf(subtree);
  const index = Math.floor(first / fullWidth);
  const inTree = Math.floor(treeSize / 2 ** (level * height));
  return { level, index, width: Math.min(fullWidth, inTree - index * fullWidth) };
}
function tilePath({ level, index, width }) {
  const threes = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/.{3}/g) ?? [];
  const number = threes.map((digits, at2) => at2 < threes.length - 1 ? `x${digits}` : digits).join("/");
  return `tile/${height}/${level}/${number}${width === fullWidth ? "" : `.p/${width}`}`;
}
function hashInTile(bytes, subtree) {
  const { first, count } = leavesOf(subtree);
  const start2 = first % fullWidth * hashBytes;
  return join(bytes.subarray(start2, start2 + count * hashBytes));
}
function join(hashes) {
  if (hashes.length <= hashBytes) return hashes;
  const half = hashes.length / 2;
  return nodeHash(join(hashes.subarray(0, half)), join(hashes.subarray(half)));
}
function leavesOf({ level, index }) {
  const inner = level % height;
  return { level: (level - inner) / height, first: index * 2 ** inner, count: 2 ** inner };
}

// src/go/sumdb.ts
var knownDatabaseKeys = {
  "sum.golang.org": "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
};
function lookupPath({ module, version }) {
  const [path, escaped2] = [escapePath(module), escapeVersion(version)];
  if (!path.ok) return path;
  return escaped2.ok ? ok(`lookup/${path.value}@${escaped2.value}`) : escaped2;
}
async function proveLookup(lookup) {
  const { verifier, answer: answer2, remembered } = lookup;
  const record = parseRecord(answer2);
  if (record === void 0) return unproved("malformed record data");
  const { id, text, head: head2 } = record;
  const tree = openTree(head2, verifier);
  if (!tree.ok) return unproved(tree.error);
  const before = remembered === void 0 ? ok(emptyTree) : openTree(remembered, verifier);
  if (!before.ok) return unproved(`${before.error} (the head kept on this machine)`);
  const [older, newer] = tree.value.size <= before.value.size ? [tree.value, before.value] : [before.value, tree.value];
  const consistent = await checkTrees(lookup, older, newer);
  if (!consistent.ok) return consistent;
  if (id >= newer.size) return unproved(`cannot validate record ${id} in tree of size ${newer.size}`);
  const root = await compute(
    lookup,
    newer.size,
    (hashOf2) => rootWithRecord(newer.size, id, recordHash(text), hashOf2)
  );
  if (!root.ok) return root;
  if (root.value.equals(newer.root)) return ok(text.toString("utf8"));
  return unproved("cannot authenticate record data in server response");
}
function zipHashIn(lines, { module, version }) {
  const start2 = `${module} ${version} `;
  return lines.split("\n").find((line) => line.startsWith(`${start2}h1:`))?.slice(start2.length);
}
var emptyTree = { size: 0, root: Buffer.alloc(0) };
function parseRecord(answer2) {
  const bytes = Buffer.from(answer2.buffer, answer2.byteOffset, answer2.byteLength);
  const firstLine = bytes.indexOf("\n");
  const digits = bytes.toString("latin1", 0, Math.max(0, firstLine));
  const end = bytes.indexOf("\n\n", firstLine + 1);
  if (!/^\d{1,15}$/.test(digits) || end < 0) return void 0;
  const text = bytes.subarray(firstLine + 1, end + 1);
  if (!isPlainText(text) || text.length < 2) return void 0;
  return { id: Number(digits), text, head: bytes.subarray(end + 2) };
}
function openTree(note, verifier) {
  const text = openNote(note, verifier);
  if (!text.ok) return err(`reading tree note: ${text.error}`);
  const tree = parseTree(text.value);
  return tree.ok ? tree : err(`reading tree: ${tree.error}`);
}
async function checkTrees(lookup, older, newer) {
  if (older.size === 0) return ok(void 0);
  if (older.size === newer.size && older.root.equals(newer.root)) return ok(void 0);
  const misbehaved = unproved(
    `SECURITY ERROR: go.sum database server misbehavior detected! Its signed trees of ${older.size} and of ${newer.size} records contradict each other`
  );
  if (older.size === newer.size) return misbehaved;
  const roots = await compute(lookup, newer.size, (hashOf2) => rootsThrough(newer.size, older.size, hashOf2));
  if (!roots.ok) return roots;
  if (!roots.value.root.equals(newer.root)) return unproved("downloaded inconsistent tile");
  return roots.value.oldRoot.equals(older.root) ? ok(void 0) : misbehaved;
}
async function compute(lookup, treeSize, computation) {
  const tiles = /* @__PURE__ */ new Map();
  computation((subtree) => {
    const tile = tileOf(subtree, treeSize);
    tiles.set(tilePath(tile), tile);
    return Buffer.alloc(0);
  });
  const read = await Promise.all(
    [...tiles].map(async ([path, tile]) => ({ path, tile, bytes: await lookup.readTile(tile) }))
  );
  const contents = /* @__PURE__ */ new Map();
  for (const { path, tile, bytes } of read) {
    if (!bytes.ok) return err({ kind: "unreadable", words: bytes.error });
    const wanted = tile.width * hashBytes;
    if (bytes.value.length !== wanted)
      return unproved(`bad result slice (${path} len=${bytes.value.length}, want ${wanted})`);
    contents.set(path, Buffer.from(bytes.value));
  }
  return ok(
    computation(
      (subtree) => hashInTile(contents.get(tilePath(tileOf(subtree, treeSize))) ?? Buffer.alloc(0), subtree)
    )
  );
}
function unproved(words2) {
  return err({ kind: "unproved", words: words2 });
}

// src/guard/sumdb-routes.ts
var everybodys = "sum.golang.org";
var otherHost = "sum.golang.google.cn";
function sumdbRoutes({ name, key, address }, policy) {
  const direct = { url: new URL(`https://${name}`), separator: "," };
  const at2 = (entry, named3) => ({
    ...entry,
    named: named3,
    root: `sumdb/${name}/`
  });
  const isEverybodys = name === everybodys && (key === everybodys || key === knownDatabaseKeys[everybodys]);
  const hasSecond = policy === "resilient" && isEverybodys && address?.url.hostname !== otherHost;
  return {
    name,
    itself: at2(address ?? direct, "list"),
    passesProxiesBy: address !== void 0,
    ...hasSecond && { second: at2(direct, "mirrors") }
  };
}

// src/steps/download/guard-step.ts
async function guardStep(world, plan, withheld, parts) {
  const { policy, proxies, unusable: unusable3 } = plan.routes;
  const runsGo = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const { database } = withheld;
  const hasWork = proxies.length > 0 || database !== void 0 && policy !== "enforced";
  const wanted = runsGo && hasWork && unusable3 === void 0 && !isForToolchainsAlone(withheld, plan);
  const guard = wanted && parts.usable ? await openFor(world, plan, withheld, parts) : void 0;
  if (guard !== void 0) {
    world.host.mask(new Secret(guard.secret));
    const gosumdb = database?.address && { GOSUMDB: database.key };
    const beside = { GOPROXY: guard.goproxy, ...gosumdb, ...settingsBeside(policy) };
    return { guard, environment: goEnvironment(world, withheld, beside) };
  }
  return { guard, environment: goEnvironment(world, withheld, withoutGuard2(plan)) };
}
function withoutGuard2({ routes }) {
  const mustNotLeave = routes.policy === "enforced" && routes.unusable === void 0;
  return mustNotLeave ? { GOPROXY: "off", ...settingsBeside("enforced") } : {};
}
function isForToolchainsAlone({ proxies: list }, { routes }) {
  const [only] = list.proxies;
  const isOneTree = list.proxies.length === 1 && list.closing === "end" && only?.url.protocol === "file:";
  const isUnchecked = routes.gosumdb === "off" || matchesPrefixPatterns(routes.gonosumdb, "golang.org/toolchain");
  return isOneTree && isUnchecked;
}
async function openFor(world, plan, withheld, parts) {
  const { files, clock, loopback } = world;
  const { chain, obtainer, knowledge, unvouched, signal: signal2, emit } = parts;
  const { policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal: signal2 };
  const routes = withheld.database && sumdbRoutes(withheld.database, policy);
  const proxies = withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" }));
  const opened = await openGuard({
    ...relaying,
    loopback,
    clock,
    obtainer,
    knowledge,
    sumdb: openSumdbRelay({
      ...relaying,
      clock,
      routes,
      proxies,
      isPrivate: (module) => knowledge.isPrivate(module)
    }),
    closing: plan.routes.closing,
    policy,
    explain: (attempts) => explain(world, plan, attempts),
    wordsOf: wordsOf4
  });
  if (opened.ok) return opened.value;
  emit({ kind: "degraded", without: "guard", why: `no socket on 127.0.0.1: ${opened.error.message}` });
  return void 0;
}
function explain(world, plan, attempts) {
  const { platform, environment } = world.machine;
  const settings = {
    ...tellingVariables(environment),
    ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
  };
  const [first] = diagnose({ output: "", attempts, settings, goVersion: plan.goVersion, platform });
  return first === void 0 ? [] : [first.because, ...first.advice];
}
function wordsOf4(attempt) {
  return wordsFor(attempt)?.replace(/^go: (?:verifying module|module \S+|\S+@\S+): /, "");
}

// src/steps/download/prefetch.ts
async function prefetch(wanted, { obtainer, connections, signal: signal2, emit, onHere }) {
  const limit = pLimit(connections);
  const beside = [];
  let [done, bytes] = [0, 0];
  const tell = () => {
    emit({ kind: "progressed", done, wanted: wanted.length, bytes });
  };
  const fetchOne2 = async (file) => {
    if (signal2.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    tell();
  };
  if (wanted.length > 0) tell();
  await Promise.all(inTurn(wanted).map((file) => limit(fetchOne2, file)));
  await Promise.all(beside);
  done = wanted.length;
  if (done > 0) tell();
}
function inTurn(wanted) {
  const withZip = new Set(wanted.filter(({ kind }) => kind === "zip").map(formatModuleVersion));
  const rank = (file) => withZip.has(formatModuleVersion(file)) ? 0 : 1;
  return [...wanted].sort((one, other) => rank(one) - rank(other));
}

// src/store/vouch.ts
async function vouch(vouching, version) {
  const { files, gomodcache, hasher, store } = vouching;
  const zip = seededPath(gomodcache, { ...version, kind: "zip" });
  if (zip === void 0 || !await isOurs(files, gomodcache, version, zip)) return false;
  if (version.placed.get("zip") === "copied") {
    const copy = await hasher.hashZip(zip);
    if (!copy.ok || copy.value.h1 !== version.h1) return false;
  }
  const temporary = store.temporaryPath();
  const written = await files.write(temporary, version.h1);
  const placed = written.ok && (await files.linkOrCopy(temporary, `${zip}hash`)).ok;
  await files.remove(temporary);
  return placed;
}
async function isOurs(files, gomodcache, version, zip) {
  if (!version.placed.has("zip")) return false;
  const tree = treePath(version);
  if (tree === void 0 || await files.stat(`${gomodcache}/${tree}`) !== void 0) return false;
  const stem = zip.slice(zip.lastIndexOf("/") + 1, -"zip".length);
  const beside = (await files.list(parentOf(zip))).filter((name) => name.startsWith(stem));
  const ours = new Set([...version.placed.keys()].map((kind) => `${stem}${kind}`));
  return beside.every((name) => ours.has(name));
}

// src/store/obstacles.ts
var suffixes = ["info", "mod", "zip", "ziphash", "lock", "partial"];
var ownersWrite = 128;
var atOnce = 16;
async function clearObstacles(files, gomodcache, modules) {
  const cleared = [];
  const directories = /* @__PURE__ */ new Map();
  async function clear(obstacle, doing) {
    if ((await doing).ok) cleared.push(obstacle);
  }
  function hasDirectory(path) {
    const known = directories.get(path);
    if (known !== void 0) return known;
    const looking = look(path);
    directories.set(path, looking);
    return looking;
  }
  async function look(path) {
    const isRoot = path.length <= gomodcache.length;
    if (!isRoot && !await hasDirectory(parentOf(path))) return false;
    const info = await follow(files, path);
    if (info === void 0) return false;
    if (info.kind !== "directory") {
      if (!isRoot) await clear({ path, kind: "no-directory" }, files.remove(path));
      return false;
    }
    if ((info.mode & ownersWrite) === 0)
      await clear({ path, kind: "read-only" }, files.setMode(path, info.mode | ownersWrite));
    return true;
  }
  async function clearWay(module) {
    const [zip, tree] = [layoutPath({ ...module, kind: "zip" }), treePath(module)];
    if (zip === void 0 || tree === void 0) return;
    await hasDirectory(parentOf(`${gomodcache}/${tree}`));
    const path = `${downloadDirectory(gomodcache)}/${zip}`;
    if (!await hasDirectory(parentOf(path))) return;
    for (const suffix of suffixes) {
      const file = path.replace(/zip$/, suffix);
      const info = await follow(files, file);
      if (info !== void 0 && info.kind !== "file")
        await clear({ path: file, kind: "no-file" }, files.remove(file));
    }
  }
  const versions = new Map(modules.map((module) => [`${module.module}@${module.version}`, module]));
  await pLimit(atOnce).map([...versions.values()], clearWay);
  return cleared;
}
async function follow(files, path) {
  const info = await files.stat(path);
  return info?.kind === "link" ? files.stat(await files.realPath(path)) : info;
}

// src/store/present.ts
var atOnce2 = 16;
async function findPresent(files, gomodcache, needed, hasher) {
  const present = /* @__PURE__ */ new Set();
  const unpacked = /* @__PURE__ */ new Set();
  const damaged = [];
  if ((await files.list(downloadDirectory(gomodcache))).length === 0) return { present, unpacked, damaged };
  await pLimit(atOnce2).map(needed, async (file) => {
    const found = file.kind === "zip" ? await findZip(files, gomodcache, file, hasher) : await findText(files, gomodcache, file);
    if (found.present) present.add(fileKey(file));
    if (found.unpacked === true) unpacked.add(fileKey(file));
    damaged.push(...found.damaged);
  });
  return { present, unpacked, damaged };
}
async function findLying(files, gomodcache, wanted) {
  const lying = await pLimit(atOnce2).map(wanted, async (file) => {
    const place = layoutPath(file);
    if (place === void 0) return [];
    return await files.stat(`${downloadDirectory(gomodcache)}/${place}`) === void 0 ? [] : [fileKey(file)];
  });
  return new Set(lying.flat());
}
async function repair(files, damaged) {
  const left = [];
  for (const entry of damaged) {
    const removed = await mayDelete(files, entry) && (await files.remove(entry.path)).ok;
    if (!removed) left.push(entry);
  }
  return left;
}
async function mayDelete(files, { file, path }) {
  const place = layoutPath(file);
  if (place === void 0) return false;
  const names2 = file.kind === "zip" ? [place, `${place}hash`] : [place];
  const kind = (await files.stat(path))?.kind;
  return names2.some((name) => path.endsWith(`/cache/download/${name}`)) && (kind === "file" || kind === "link");
}
var absent2 = { present: false, damaged: [] };
async function findText(files, gomodcache, file) {
  const place = layoutPath(file);
  if (place === void 0) return absent2;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  if ((await follow(files, path))?.kind !== "file") return absent2;
  const bytes = await files.read(path);
  const why = !bytes.ok ? unusable2 : file.kind === "mod" ? judgeGoMod(bytes.value, file.h1) : judgeInfo(bytes.value, file);
  return why === void 0 ? { present: true, damaged: [] } : { present: false, damaged: [{ file, path, why }] };
}
async function findZip(files, gomodcache, file, hasher) {
  const place = layoutPath(file);
  const tree = treePath(file);
  if (place === void 0 || tree === void 0) return absent2;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  const zipIsThere = (await follow(files, path))?.kind === "file";
  const treeIsWhole = (await follow(files, `${gomodcache}/${tree}`))?.kind === "directory" && await follow(files, path.replace(/zip$/, "partial")) === void 0;
  const ziphash = await readZiphash(files, `${path}hash`, file.h1);
  if (ziphash.kind === "good" && treeIsWhole && zipIsThere)
    return { present: true, unpacked: true, damaged: [] };
  const isFatal = ziphash.kind === "wrong" || ziphash.kind === "void" && treeIsWhole && !zipIsThere;
  const damaged = isFatal ? [{ file, path: `${path}hash`, why: ziphash.why }] : [];
  if (!zipIsThere) return { present: false, damaged };
  const claimed = ziphash.kind === "good" ? ziphash.h1 : void 0;
  const refused = await judge(files, file, path, file.h1 ?? claimed, hasher);
  const why = refused?.kind === "wrong-hash" && file.h1 === void 0 ? unusable2 : refused;
  if (why !== void 0) damaged.push({ file, path, why });
  return { present: why === void 0, damaged };
}
var unusable2 = { kind: "unusable", looksLike: "other" };
async function readZiphash(files, path, expected) {
  const kind = (await follow(files, path))?.kind;
  if (kind !== "file") return { kind: "none" };
  const bytes = await files.read(path);
  if (!bytes.ok) return { kind: "wrong", why: unusable2 };
  const got = new TextDecoder().decode(bytes.value).trim();
  if (!isH1(got)) return { kind: "void", why: unusable2 };
  if (expected === void 0 || got === expected) return { kind: "good", h1: got };
  return { kind: "wrong", why: { kind: "wrong-hash", expected, got } };
}

// src/steps/download/stock.ts
var atOnce3 = 4;
async function takeStock(files, plan, {
  obtainer,
  knowledge,
  emit,
  hasher
}) {
  const { present } = await repairGomodcache(files, plan, emit, hasher);
  const missing = plan.files.filter((file) => !present.has(fileKey(file)));
  const inStore = await pLimit(atOnce3).map(missing, (file) => obtainer.has(file));
  const stored = missing.filter((_, index) => inStore[index]);
  const absent4 = missing.filter((_, index) => !inStore[index]);
  const warm = isWarm(plan, absent4);
  const toFetch = absent4.filter(
    ({ direct, estimated, module }) => plan.download !== "none" && !direct && !(estimated && warm) && knowledge.forbidden(module) === void 0
  );
  return { present, stored, toFetch };
}
async function repairGomodcache(files, plan, emit, hasher) {
  const { gomodcache } = plan;
  const first = await findPresent(files, gomodcache, plan.files, hasher);
  const toBeWritten = plan.files.filter((file) => {
    const key = fileKey(file);
    return !first.present.has(key) || file.kind === "zip" && !first.unpacked.has(key);
  });
  const cleared = await clearObstacles(files, gomodcache, toBeWritten);
  for (const obstacle of cleared) emit({ kind: "evicted", file: obstacle.path, why: whyCleared(obstacle) });
  const { present, damaged } = cleared.length === 0 ? first : await findPresent(files, gomodcache, plan.files, hasher);
  const left = new Set(await repair(files, damaged));
  const repaired = damaged.filter((entry) => !left.has(entry));
  for (const { path, why } of repaired) emit({ kind: "evicted", file: path, why: whyEvicted(why) });
  return { present, repaired: repaired.length + cleared.length };
}
function whyCleared({ kind }) {
  return {
    "no-file": "it is no file, and go wants one there",
    "no-directory": "it is no directory, and go wants one there",
    "read-only": "it was read-only, and go has to write there; now it may"
  }[kind];
}
function whyEvicted(why) {
  if (why.kind === "wrong-hash") return `its hash is ${why.got}, go.sum has ${why.expected}`;
  return { html: "it is a page of HTML", empty: "it is empty", other: "it is damaged" }[why.looksLike];
}
function isWarm(plan, absent4) {
  const missing = new Set(absent4);
  return absent4.every(({ estimated, direct }) => estimated || direct) && plan.files.some((file) => file.kind === "zip" && !missing.has(file));
}

// src/steps/download/seed-gomodcache.ts
var atOnce4 = 16;
function openSeeding(options, which) {
  const { files, hasher, plan, store } = options;
  const { gomodcache } = plan;
  const versions = /* @__PURE__ */ new Map();
  for (const file of which) {
    const key = formatModuleVersion(file);
    const wanted = (versions.get(key)?.wanted ?? 0) + 1;
    versions.set(key, { placed: /* @__PURE__ */ new Map(), wanted, zipBytes: 0 });
  }
  return {
    async add(file, here) {
      const version = versions.get(formatModuleVersion(file));
      const placed = await seedFile(files, store, gomodcache, file);
      if (!placed.ok || version === void 0) return;
      version.placed.set(file.kind, placed.value);
      if (file.kind === "zip") {
        version.zipBytes = here.sizeBytes;
        if (here.proved && file.h1 !== void 0) version.proved = { h1: file.h1 };
      }
      if (version.placed.size < version.wanted || !version.placed.has("zip")) return;
      if (plan.vouches && version.proved !== void 0)
        await vouch(
          { files, store, gomodcache, hasher },
          { ...file, ...version.proved, placed: version.placed }
        );
      options.onWhole(file, version.zipBytes);
    }
  };
}
async function seedStored(obtainer, stored, seeding) {
  await pLimit(atOnce4).map(stored, async (file) => {
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    if (obtained.kind === "here") await seeding.add(file, obtained);
  });
}
var garbageZip = /zip: not a valid zip file|unzip \S+: |zip: unsupported|zip: checksum error/;
var badSumdb = /sumdb|checksum database|verifying |signed tree|malformed record/;
async function heal(files, plan, output, { seededSumdb, emit }) {
  let healed = false;
  if (seededSumdb.size > 0 && badSumdb.test(output)) {
    for (const path of seededSumdb) await files.remove(path);
    seededSumdb.clear();
    healed = true;
  }
  if (garbageZip.test(output)) {
    const { repaired } = await repairGomodcache(files, plan, emit);
    healed ||= repaired > 0;
  }
  return healed;
}

// src/store/collect.ts
var atOnce5 = 8;
async function collect(files, gomodcache, store, needed, verifiedByGo) {
  const taken = [];
  const missing = [];
  await store.prepare();
  await pLimit(atOnce5).map(needed, async (file) => {
    if (await store.has(file)) return;
    const isTaken = await take(files, gomodcache, store, file, verifiedByGo);
    (isTaken ? taken : missing).push(file);
  });
  return { taken, missing, sumdbFiles: await collectSumdb(files, gomodcache, store) };
}
async function take(files, gomodcache, store, file, verifiedByGo) {
  const place = layoutPath(file);
  if (place === void 0) return false;
  const source = `${downloadDirectory(gomodcache)}/${place}`;
  if ((await files.stat(source))?.kind !== "file") return false;
  const expected = file.h1 ?? (file.kind === "zip" ? await hashThatGoChecked(files, source) : void 0);
  if (!isVouchedFor(file, expected, verifiedByGo)) return false;
  const temporary = store.temporaryPath();
  const copied = await files.linkOrCopy(source, temporary);
  const accepted = copied.ok && await judge(files, file, temporary, expected) === void 0;
  const stored = accepted && (await store.put(file, temporary)).ok;
  if (!stored) await files.remove(temporary);
  return stored;
}
function isVouchedFor(file, expected, verifiedByGo) {
  if (file.kind === "info" || file.h1 !== void 0) return true;
  return verifiedByGo && !file.isPrivate && (file.kind === "mod" || expected !== void 0);
}
async function hashThatGoChecked(files, zip) {
  const bytes = await files.read(`${zip}hash`);
  const text = bytes.ok ? new TextDecoder().decode(bytes.value).trim() : "";
  return isH1(text) ? text : void 0;
}
async function collectSumdb(files, gomodcache, store) {
  let count = 0;
  const source = downloadDirectory(gomodcache);
  for (const { path } of await storedSumdbFiles(files, source)) {
    const target3 = `${store.directory}/${path}`;
    if (await files.stat(target3) !== void 0) continue;
    const bytes = await files.read(`${source}/${path}`);
    if (bytes.ok && (await files.write(target3, bytes.value)).ok) count++;
  }
  return count;
}

// src/steps/download/result.ts
async function takeResult(world, plan, store, ending) {
  const { files } = world;
  const { succeeded, stock, fetched } = ending;
  if (!plan.cache.privateModules) {
    for (const file of plan.files) if (file.isPrivate) await store.evict(file);
  }
  const storable = plan.files.filter(({ isPrivate }) => plan.cache.privateModules || !isPrivate);
  const ran = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const missing = [];
  const saves = succeeded && plan.cache.save;
  for (const byGo of saves ? [true, false] : []) {
    const these = storable.filter((file) => isCheckedByGo(plan, file) === byGo);
    const collected = await collect(files, plan.gomodcache, store, these, byGo && ran);
    missing.push(...collected.missing);
  }
  const inStore = new Set((await store.contents()).map(fileKey));
  const before = /* @__PURE__ */ new Set([...stock.present, ...stock.stored.map(fileKey)]);
  const byGoAlone = succeeded && !saves ? await findLying(files, plan.gomodcache, zipsBut(plan, before, inStore)) : before;
  const inPlace = (file) => [before, inStore, byGoAlone].some((keys) => keys.has(fileKey(file)));
  const isSure = (file) => plan.download !== "none" && !file.estimated;
  const wanted = plan.files.filter((file) => file.kind === "zip" && (isSure(file) || inPlace(file)));
  const isVerified = (file) => succeeded && ran ? file.h1 !== void 0 || isCheckedByGo(plan, file) : file.h1 !== void 0 && plan.verify && inPlace(file);
  return {
    wanted: wanted.length,
    present: wanted.filter((file) => before.has(fileKey(file))).length,
    fetched: wanted.filter((file) => fetched.has(fileKey(file))).length,
    verified: wanted.filter(isVerified).length,
    complete: saves && missing.every(({ estimated }) => estimated)
  };
}
function zipsBut({ files }, ...there) {
  return files.filter((file) => file.kind === "zip" && !there.some((keys) => keys.has(fileKey(file))));
}
function isCheckedByGo({ routes }, { module }) {
  return routes.gosumdb !== "off" && !matchesPrefixPatterns(routes.gonosumdb, module);
}

// src/steps/download/unpack-beside.ts
import { join as join2 } from "node:path";
var leastBytes = 4 << 20;
var mostArgumentLetters = 16e3;
function openUnpacking(world, plan, withheld, { directory, budget }) {
  const exact = new Set(plan.files.filter(isForSure).map(formatModuleVersion));
  let waiting = [];
  let running;
  let [isPrepared, isOver] = [false, plan.directories.every(({ goArgs }) => goArgs.length === 0)];
  function startIfWorthIt() {
    const bytes = waiting.reduce((sum2, { zipBytes }) => sum2 + zipBytes, 0);
    if (isOver || running !== void 0 || bytes < leastBytes) return;
    const batch = takeBatch();
    running = unpack(batch).finally(() => {
      running = void 0;
      startIfWorthIt();
    });
  }
  function takeBatch() {
    let letters = 0;
    const count = waiting.findIndex(({ name }) => (letters += name.length + 3) > mostArgumentLetters);
    const batch = waiting.slice(0, count === -1 ? void 0 : Math.max(count, 1));
    waiting = waiting.slice(batch.length);
    return batch.map(({ name }) => name);
  }
  async function unpack(names2) {
    isPrepared ||= await prepare();
    if (!isPrepared) {
      isOver = true;
      return;
    }
    const exit = await world.process.run({
      program: "go",
      args: ["mod", "download", ...names2],
      directory,
      environment: goEnvironment(world, withheld, ofItsOwn(plan)),
      timeoutMs: budget.leftMs(),
      signal: budget.signal
    });
    isOver ||= exit.kind !== "exited" || exit.code !== 0;
  }
  async function prepare() {
    const sums = plan.files.flatMap(
      ({ module, version, kind, h1 }) => h1 === void 0 ? [] : [`${module} ${version}${kind === "mod" ? "/go.mod" : ""} ${h1}
`]
    );
    const goMod = "module unpack.invalid\n\ngo 1.17\n";
    const written = await world.files.write(join2(directory, "go.mod"), goMod);
    return written.ok && (await world.files.write(join2(directory, "go.sum"), sums.join(""))).ok;
  }
  return {
    add(version, zipBytes) {
      const name = formatModuleVersion(version);
      if (!exact.has(name)) return;
      waiting.push({ name, zipBytes });
      startIfWorthIt();
    },
    async settle() {
      isOver = true;
      await running;
    }
  };
}
function isForSure({ kind, estimated, direct, h1 }) {
  return kind === "zip" && h1 !== void 0 && !estimated && !direct;
}
function ofItsOwn(plan) {
  const goflags = plan.settings.find(({ name }) => name === "GOFLAGS")?.value ?? "";
  const isWritable = flagValue(parseGoFlags(goflags), "modcacherw");
  return {
    GOPROXY: "off",
    GOWORK: "off",
    GOTOOLCHAIN: "local",
    GOFLAGS: isWritable === void 0 ? "" : `-modcacherw=${isWritable}`
  };
}

// src/steps/download/download.ts
var nothingDownloaded = {
  outcome: "ok",
  findings: [],
  wanted: 0,
  present: 0,
  fetched: 0,
  verified: 0,
  evicted: 0,
  bytes: 0,
  complete: false,
  attempts: []
};
async function download(world, plan, withheld, runtime) {
  const { clock, files } = world;
  const startedMs = clock.nowMs();
  const deadlineMs = runtime.deadlineMs ?? startedMs + plan.budget.totalMs;
  const budget = openBudget(clock, plan.budget.totalMs, deadlineMs, runtime.signal);
  let evicted = 0;
  const emit = (event) => {
    if (event.kind === "evicted") evicted++;
    runtime.emit(event);
  };
  const paths = plan.directories.flatMap(({ guardedFiles: guardedFiles2 }) => guardedFiles2);
  const { guarded, kept } = await guardFiles(files, runtime.runDirectory, paths);
  if (!kept.ok)
    emit({
      kind: "degraded",
      without: "state",
      why: `no copies of go.mod and go.sum: ${kept.error.message}`
    });
  let done;
  let wanted = [];
  try {
    done = await downloadBeside(world, plan, withheld, { ...runtime, emit }, { budget, guarded });
  } finally {
    budget.close();
    wanted = await putBack(guarded, emit);
  }
  const bytes = done.attempts.reduce((sum2, attempt) => sum2 + attempt.bytes, 0);
  if (done.outcome === "ok") {
    emit({ kind: "downloaded", modules: done.wanted, bytes, ms: clock.nowMs() - startedMs });
  }
  const causes = new Set(done.findings.map(({ cause }) => cause));
  const findings = [...done.findings, ...wanted.filter(({ cause }) => !causes.has(cause))];
  return { ...done, findings, evicted, bytes };
}
async function putBack(guarded, emit) {
  const { restored, faults } = await guarded.restore();
  for (const { path, diff } of restored) emit({ kind: "restored-file", path, diff });
  for (const { path, message } of faults) {
    const why = `${path} could not be put back (${message}): restore it with \`git checkout -- ${path}\``;
    emit({ kind: "degraded", without: "state", why });
  }
  return restored.flatMap(({ path, diff }) => diagnoseChange(path, diff));
}
async function downloadBeside(world, plan, withheld, runtime, { budget, guarded }) {
  const { files, clock, hasher } = world;
  const { store, chain, emit } = runtime;
  const unvouched = openStore(files, join3(runtime.runDirectory, "unvouched"));
  const knowledge = knowledgeOf(plan, goSumsOf(plan, guarded));
  const fetched = /* @__PURE__ */ new Set();
  const obtainer = openObtainer({
    files,
    clock,
    chain,
    knowledge,
    store,
    unvouched,
    signal: budget.signal,
    onEvicted: (file, why) => {
      emit({ kind: "evicted", file: store.pathOf(file), why: whyEvicted(why) });
    },
    onFetched: (file) => fetched.add(fileKey(file)),
    hasher,
    ...runtime.judged && { judged: runtime.judged }
  });
  const rooms = [await store.prepare(), await unvouched.prepare()];
  const noRoom = rooms.find((room) => !room.ok)?.error;
  const stock = await takeStock(files, plan, { obtainer, knowledge, emit, hasher });
  const isAsking = stock.toFetch.length > 0 || plan.files.some((file) => file.direct && isMissing(file, stock));
  if (isAsking) runtime.preflight?.begin();
  else runtime.preflight?.cancel();
  const unpacking = openUnpacking(world, plan, withheld, {
    directory: join3(runtime.runDirectory, "unpack"),
    budget
  });
  if (noRoom) emit({ kind: "degraded", without: "prefetch", why: noRoom.message });
  else {
    const which = [...stock.stored, ...stock.toFetch];
    const seeding = openSeeding(
      { files, hasher, plan, store, onWhole: (...whole2) => unpacking.add(...whole2) },
      which
    );
    const { connections } = plan.budget;
    await Promise.all([
      seedStored(obtainer, stock.stored, seeding),
      prefetch(stock.toFetch, {
        obtainer,
        connections,
        signal: budget.signal,
        emit,
        onHere: (...here) => seeding.add(...here)
      })
    ]);
  }
  const seededSumdb = new Set(await seedSumdb(files, store, plan.gomodcache));
  const guard = await guardStep(world, plan, withheld, {
    chain,
    obtainer,
    knowledge,
    unvouched,
    signal: budget.signal,
    emit,
    usable: noRoom === void 0
  });
  const session = {
    budget,
    emit,
    guard: guard.guard,
    environment: guard.environment,
    attempts: () => chain.journal,
    waiting: () => obtainer.waiting(),
    probe: async () => runtime.preflight?.afterFailure(budget.leftMs()) ?? [],
    heal: (output) => heal(files, plan, output, { seededSumdb, emit }),
    async forget() {
      guard.guard?.forget();
      await obtainer.forget();
    }
  };
  let findings;
  try {
    findings = await goDownload(world, plan, session);
  } finally {
    await unpacking.settle();
    await guard.guard?.stop();
  }
  await files.remove(unvouched.directory);
  const outcome = findings.length === 0 ? "ok" : "failed";
  const result = await takeResult(world, plan, store, { succeeded: outcome === "ok", stock, fetched });
  return { ...result, outcome, findings, attempts: chain.journal };
}
function isMissing(file, { present, stored }) {
  return !present.has(fileKey(file)) && !stored.includes(file);
}
function goSumsOf(plan, guarded) {
  const sums = plan.directories.flatMap(
    ({ guardedFiles: guardedFiles2 }) => guardedFiles2.filter((path) => path.endsWith(".sum"))
  );
  return [...new Set(sums)].flatMap((path) => {
    const content = guarded.contentOf(path);
    const parsed = content && parseGoSum(new TextDecoder("utf-8", { ignoreBOM: true }).decode(content));
    return parsed?.ok === true ? [parsed.value] : [];
  });
}

// src/mirror/cancel.ts
function cancelWith(...signals) {
  const controller = new AbortController();
  const followed = /* @__PURE__ */ new Set();
  const abort = () => controller.abort();
  for (const signal2 of signals) {
    if (signal2?.aborted === true) abort();
    else if (signal2 !== void 0) {
      signal2.addEventListener("abort", abort, { once: true });
      followed.add(signal2);
    }
  }
  return {
    signal: controller.signal,
    abort,
    unfollow: (signal2) => {
      signal2.removeEventListener("abort", abort);
      followed.delete(signal2);
    },
    release: () => {
      for (const signal2 of followed) signal2.removeEventListener("abort", abort);
      followed.clear();
    }
  };
}

// src/plan/probes.ts
var wellKnown = { module: "rsc.io/quote", version: "v1.5.2" };
var internalEnds = /\.(?:corp|internal|intranet|private|lan|local|localdomain|home|home\.arpa)$/i;
var mostHosts = 12;
function planProbes(plan, withheld, facts) {
  const throughProxies = plan.files.filter(({ direct }) => !direct);
  const listed2 = withheld.proxies.proxies.map((entry, index) => ({
    name: showProxy(entry),
    entry,
    module: index === 0 ? moduleFor(throughProxies, facts) : wellKnown,
    isFirst: index === 0 && throughProxies.length > 0,
    leadsOn: entry.separator === "|" || plan.routes.policy === "resilient"
  }));
  const mirrors = withheld.mirrors.map((entry) => ({
    name: showProxy(entry),
    entry,
    module: wellKnown,
    isFirst: false,
    leadsOn: true
  }));
  return {
    proxies: [...listed2, ...plan.routes.policy === "routed" ? [] : mirrors],
    database: databaseOf2(plan, facts),
    hosts: hostsOf(plan, withheld, facts),
    exposed: exposedIn(throughProxies, withheld, facts)
  };
}
function moduleFor(files, facts) {
  const infos = files.filter((file) => file.kind === "info" && !file.isPrivate && !looksPrivate(file, facts));
  return infos.find(({ estimated }) => !estimated) ?? infos[0] ?? wellKnown;
}
function looksPrivate({ module }, { netrcMachines }) {
  const host = hostOf3(module);
  return internalEnds.test(host) || netrcMachines.includes(host) && !publicHosts.test(host);
}
function exposedIn(files, withheld, facts) {
  const proxy = withheld.proxies.proxies.find(({ url }) => publicProxies.includes(url.hostname));
  if (proxy === void 0) return [];
  return files.filter((file) => file.kind === "info" && !file.isPrivate && looksPrivate(file, facts)).map(({ module, version }) => ({ module, version, proxy: showProxy(proxy) }));
}
function databaseOf2(plan, facts) {
  const value = plan.routes.gosumdb || "sum.golang.org";
  const parsed = parseGosumdb(value);
  if (!parsed.ok || parsed.value.kind === "off") return void 0;
  const { name, url } = parsed.value;
  const address = url ?? `https://${name}`;
  if (address.includes("***") || !URL.canParse(address)) return void 0;
  const checked = plan.files.filter(({ kind, isPrivate }) => kind !== "info" && !isPrivate);
  const needsToolchain = facts.directories.some(({ newerGo }) => newerGo !== void 0);
  return {
    name,
    url: new URL(address),
    isDirect: url !== void 0,
    isUnneeded: !needsToolchain && checked.length > 0 && checked.every(({ h1 }) => h1 !== void 0)
  };
}
function hostsOf(plan, { proxies, mirrors }, { netrcMachines }) {
  const hosts = /* @__PURE__ */ new Map();
  for (const { module, direct } of plan.files) {
    const host = hostOf3(module);
    if (direct && !hosts.has(host)) hosts.set(host, module);
  }
  const asked2 = new Set([...proxies.proxies, ...mirrors].flatMap(({ url }) => [url.hostname, url.host]));
  for (const machine of netrcMachines) {
    if (!asked2.has(machine) && !hosts.has(machine) && isName(machine)) hosts.set(machine, "");
  }
  return [...hosts].slice(0, mostHosts).map(([host, module]) => ({ host, module }));
}
function hostOf3(module) {
  return module.split("/")[0] ?? "";
}
function isName(machine) {
  return /^[\w.-]{1,253}(?::\d{1,5})?$/.test(machine);
}

// src/steps/credentials.ts
async function readCredentials(world, netrc) {
  const entries = await readNetrcEntries(world, netrc);
  return (url) => {
    const found = credentialsFor(entries, url);
    return found && basicAuthorization({ user: new Secret(found.login), password: found.password });
  };
}

// src/steps/preflight/asking.ts
var longestProbeMs = 2200;
function leftMs({ world, deadlineMs }) {
  return Math.max(0, deadlineMs - world.clock.nowMs());
}
async function withinDeadline(asking, work) {
  const cancel = cancelWith(asking.signal);
  const over = cancelWith(asking.signal);
  const deadline = asking.world.clock.sleep(leftMs(asking), over.signal).then((slept) => {
    if (slept === "slept") cancel.abort();
    return slept === "slept";
  });
  const value = await work(cancel.signal);
  over.abort();
  const isLate = await deadline;
  over.release();
  cancel.release();
  return { value, isLate };
}
function stageOf(asking, target3, stage) {
  const { clock } = asking.world;
  const startedMs = clock.nowMs();
  const ms = () => clock.nowMs() - startedMs;
  return {
    startedMs,
    good: (detail, aside) => asking.found({ target: target3, stage, ok: true, ms: ms(), detail, ...aside && { aside } }),
    bad: (detail, saw, aside) => asking.found({ target: target3, stage, ok: false, ms: ms(), detail, saw, ...aside && { aside } })
  };
}
function attemptOf(asking, { mirror, url, subject }, startedMs, outcome) {
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: asking.world.clock.nowMs() - startedMs
  };
}
function ofFault(fault3) {
  return { kind: "transport", fault: fault3 };
}
var resolverWords = {
  ENOTFOUND: "no such host",
  ENODATA: "the name has no address",
  ETIMEOUT: "the resolver did not answer",
  ESERVFAIL: "the resolver failed",
  EREFUSED: "the resolver refused",
  ECONNREFUSED: "no resolver listens",
  EAI_AGAIN: "the resolver did not answer"
};
function describeFault({ kind, code: code2, message }) {
  switch (kind) {
    case "refused":
      return `connection refused (${code2})`;
    case "unreachable":
      return `no route (${code2})`;
    case "name-not-resolved":
      return `${resolverWords[code2] ?? message} (${code2})`;
    case "connect-timeout":
    case "reset":
    case "cut":
    case "not-http":
    case "http-proxy":
    case "aborted":
    case "other":
    case "tls":
      return message === "" || message === code2 ? code2 : `${message}${code2 === "" ? "" : ` (${code2})`}`;
  }
}

// src/steps/preflight/clock.ts
var mostSkewMs = 60 * 6e4;
var remarkableSkewMs = 2 * 6e4;
function tellClock(asking, skews) {
  const sorted = skews.toSorted((a, b) => a.aheadMs - b.aheadMs);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === void 0) return;
  const { host, aheadMs } = middle;
  const stage = stageOf(asking, "this machine", "clock");
  const nowMs = asking.world.clock.nowMs();
  const seconds = Math.round(Math.abs(aheadMs) / 1e3);
  const side = aheadMs > 0 ? "behind" : "ahead of";
  if (Math.abs(aheadMs) < mostSkewMs) {
    const isRemarkable = Math.abs(aheadMs) > remarkableSkewMs;
    stage.good(
      seconds < 2 ? `as that of ${host}` : `${seconds} s ${side} ${host}`,
      isRemarkable ? true : void 0
    );
    return;
  }
  const [here, there] = [nowMs, nowMs + aheadMs].map((ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`);
  stage.bad(`${Math.round(seconds / 60)} min ${side} ${host}`, {
    kind: "clock",
    host,
    here: here ?? "",
    there: there ?? ""
  });
}

// src/steps/preflight/tls.ts
async function probeTls(asking, asked2, { host, port }, through, aside) {
  const stage = stageOf(asking, asked2.target, "tls");
  const { protocol, certificate, fault: fault3 } = await asking.world.network.handshake({
    host,
    port,
    timeoutMs: leftMs(asking),
    signal: asking.signal,
    ...through !== void 0 && { through }
  });
  if (fault3?.kind === "aborted") return "aborted";
  const shown = certificate === void 0 ? "" : showCertificate(certificate);
  if (fault3 !== void 0) {
    const attempt = attemptOf(asking, asked2, stage.startedMs, ofFault(fault3));
    const detail = [describeFault(fault3), shown].filter(Boolean).join("; ");
    stage.bad(detail, { kind: "attempt", attempt, ...shown !== "" && { more: shown } }, aside);
    return { fault: attempt };
  }
  const isInspected = certificate?.isPublic === false && publicHosts.test(host);
  const inspected = isInspected ? "; that is no public authority: something on the way inspects TLS" : "";
  stage.good(`${protocol}, ${shown}${inspected}`, isInspected ? true : void 0);
  return "open";
}
function showCertificate({ issuer, validUntilMs, names: names2 }) {
  const until = Number.isNaN(validUntilMs) ? "" : ` until ${new Date(validUntilMs).toISOString().slice(0, 10)}`;
  const [first = "no name", ...more] = names2;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `issued by ${issuer === "" ? "nobody named" : issuer} for ${first}${others}${until}`;
}

// src/steps/preflight/reach.ts
var ipv6GraceMs = 1e3;
async function reach(asking, asked2, aside) {
  const { url } = asked2;
  const choice = chooseHttpProxy(url, asking.world.machine.environment);
  if (choice.kind === "refused") {
    const fault3 = { kind: "http-proxy", code: "CGI", message: choice.why };
    return refuse2(asking, asked2, "http", fault3, aside);
  }
  const isTls = url.protocol === "https:";
  const end = { host: bare2(url.hostname), port: portOf(url) };
  if (choice.kind === "none") {
    const connected2 = await connectTo2(asking, asked2, end, false, aside);
    if (connected2 !== "open" || !isTls) return connected2;
    return probeTls(asking, asked2, end, void 0, aside);
  }
  const proxy = { host: bare2(choice.url.hostname), port: portOf(choice.url) };
  const through = { ...asked2, target: `HTTP proxy ${choice.url.host}` };
  const connected = await connectTo2(asking, through, proxy, true, aside);
  if (connected !== "open" || !isTls) return connected;
  return probeTls(asking, asked2, end, choice, aside);
}
async function connectTo2(asking, asked2, { host, port }, isHttpProxy, aside) {
  const { network } = asking.world;
  const naming = stageOf(asking, asked2.target, "dns");
  const resolved = await network.resolve(host, { timeoutMs: leftMs(asking), signal: asking.signal });
  const resolvers = network.resolvers().join(", ");
  if (!resolved.ok) {
    if (resolved.error.kind === "aborted") return "aborted";
    const fault3 = isHttpProxy ? { kind: "http-proxy", code: resolved.error.code, message: `getaddrinfo ENOTFOUND ${host}` } : resolved.error;
    const attempt = attemptOf(asking, asked2, naming.startedMs, ofFault(fault3));
    const detail = `${host}: ${describeFault(resolved.error)}${resolvers === "" ? "" : `; asked ${resolvers}`}`;
    const saw = isHttpProxy ? { kind: "attempt", attempt } : { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" };
    naming.bad(detail, saw, aside);
    return { fault: attempt };
  }
  const { addresses, by } = resolved.value;
  if (addresses[0]?.address !== host) {
    naming.good(`${addresses.map(({ address }) => address).join(", ")} (${sourceOf(by, resolvers)})`);
  }
  return openConnection(asking, asked2, { addresses, port, isHttpProxy, aside });
}
function sourceOf(by, resolvers) {
  if (by === "hosts") return "hosts file";
  return by === "dns" && resolvers !== "" ? `by ${resolvers}` : "by the system";
}
async function openConnection(asking, asked2, to) {
  const { addresses, port, isHttpProxy, aside } = to;
  const { network } = asking.world;
  const [four, six] = [4, 6].map((family) => addresses.find((each) => each.family === family)?.address);
  const connecting = stageOf(asking, asked2.target, "tcp");
  const connect = async (address2, timeoutMs) => address2 === void 0 ? void 0 : network.connect(address2, port, { timeoutMs, signal: asking.signal });
  const both = four !== void 0 && six !== void 0;
  const sixing = stageOf(asking, asked2.target, "ipv6");
  const sixth = connect(six, both ? Math.min(leftMs(asking), ipv6GraceMs) : leftMs(asking));
  const fourth = await connect(four, leftMs(asking));
  if (fourth?.ok === true) {
    connecting.good(`${four}:${port}`);
    if (six !== void 0) asking.beside.push(sixth.then((result2) => tellIpv6(result2, six)));
    return "open";
  }
  const result = await sixth;
  if (result?.ok === true) {
    connecting.good(`[${six}]:${port}`);
    return "open";
  }
  const failed = fourth ?? result;
  if (failed === void 0 || failed.error.kind === "aborted") return "aborted";
  const address = four ?? `[${six}]`;
  const fault3 = isHttpProxy ? {
    kind: "http-proxy",
    code: failed.error.code,
    message: `connect ${failed.error.code} ${address}:${port}`
  } : failed.error;
  const attempt = attemptOf(asking, asked2, connecting.startedMs, ofFault(fault3));
  const isIpv6 = four === void 0 && six !== void 0 && failed.error.kind === "unreachable";
  connecting.bad(
    `${address}:${port}: ${describeFault(failed.error)}`,
    isIpv6 && !isHttpProxy ? { kind: "ipv6", host: asked2.url.host, address: six, port } : { kind: "attempt", attempt },
    aside
  );
  return { fault: attempt };
  function tellIpv6(tried, address6) {
    if (tried === void 0 || tried.ok || tried.error.kind === "aborted") return;
    if (isLoopbackHost(address6) || !network.hasIpv6()) return;
    sixing.bad(
      `[${address6}]:${port}: ${describeFault(tried.error)}, while IPv4 works`,
      { kind: "ipv6", host: asked2.url.host, address: address6, port },
      aside
    );
  }
}
function refuse2(asking, asked2, stage, fault3, aside) {
  const probe = stageOf(asking, asked2.target, stage);
  const attempt = attemptOf(asking, asked2, probe.startedMs, ofFault(fault3));
  probe.bad(describeFault(fault3), { kind: "attempt", attempt }, aside);
  return { fault: attempt };
}
function portOf(url) {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
function bare2(hostname) {
  return hostname.replace(/^\[|\]$/g, "");
}

// src/mirror/error-detail.ts
var mostLines3 = 8;
var mostBytes2 = 8 * 81;
var mostDetailBytes = 16 * 1024;
function errorDetail(contentType, body) {
  if (!isPlainText2(contentType)) return "";
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return "";
  }
  if (/[^\s\P{C}]/u.test(text)) return "";
  const shown = [];
  let bytes = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") break;
    const lineBytes = new TextEncoder().encode(line).length;
    if (shown.length >= mostLines3) return [...shown, "[Truncated: too many lines.]"].join("\n");
    if (bytes + lineBytes > mostBytes2) return [...shown, "[Truncated: too long.]"].join("\n");
    shown.push(line);
    bytes += lineBytes + 2;
  }
  return shown.join("\n");
}
function isPlainText2(contentType) {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";").map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  return type === "text/plain" && ["utf-8", "us-ascii", ""].includes((charset ?? "").replaceAll('"', ""));
}

// src/steps/preflight/request.ts
var mostRedirects = 3;
async function request(asking, asked2, wanted, followed = 0) {
  const stage = stageOf(asking, asked2.target, "http");
  const { value: answered2, isLate } = await withinDeadline(
    asking,
    (signal2) => ask(asking, asked2, wanted, signal2)
  );
  const bad = (detail2, outcome) => {
    const attempt = attemptOf(asking, asked2, stage.startedMs, outcome);
    stage.bad(detail2, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  };
  if (isLate) {
    const afterMs = asking.world.clock.nowMs() - stage.startedMs;
    const bytes = answered2.body?.length ?? 0;
    return bad(`${bytes} bytes in ${afterMs} ms`, {
      kind: "stalled",
      afterMs: Math.max(afterMs, 1e3),
      bytes
    });
  }
  if (answered2.kind === "fault") {
    if (answered2.fault.kind === "aborted") return "aborted";
    return bad(describeFault(answered2.fault), ofFault(answered2.fault));
  }
  const { answer: answer2, body } = answered2;
  const { status: status2, statusText, headers } = answer2;
  tellDate(asking, asked2, headers);
  const server = headers["server"] === void 0 ? "" : `, server ${headers["server"].slice(0, 60)}`;
  const line = `${status2} ${statusText}`.trimEnd();
  const location = redirectOf(asked2.url, status2, headers["location"]);
  if (location !== void 0) {
    stage.good(`${line} to ${location.host}${server}`);
    return follow2(asking, asked2, location, wanted, followed);
  }
  if (status2 === 200) {
    const looksLike = wanted.unusable?.(body);
    if (looksLike === void 0) {
      stage.good(`${line}${wanted.about === "" ? "" : ` for ${wanted.about}`}${server}`);
      return "open";
    }
    const kind = headers["content-type"] ?? "no content type";
    return bad(`${line}, but ${words[looksLike]} (${kind})${server}`, {
      kind: "refused",
      why: { kind: "unusable", looksLike },
      detail: kind
    });
  }
  if (wanted.isAnswer(status2)) {
    stage.good(`${line}${wanted.about === "" ? "" : ` for ${wanted.about}`}${server}`);
    return "open";
  }
  const isByHttpProxy = status2 === 407 && chooseHttpProxy(asked2.url, asking.world.machine.environment).kind === "proxy";
  if (isByHttpProxy) {
    return bad(
      `the HTTP proxy answered ${line}`,
      ofFault({ kind: "http-proxy", code: "HTTP_407", message: line })
    );
  }
  const detail = errorDetail(headers["content-type"], body);
  return bad(`${line}${server}${detail === "" ? "" : `: ${detail.split("\n")[0]}`}`, {
    kind: "status",
    status: status2,
    detail
  });
}
var words = { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" };
async function ask(asking, { url }, wanted, signal2) {
  const answer2 = await asking.world.http.get({
    url,
    headers: {},
    ...wanted.authorization !== void 0 && { authorization: wanted.authorization },
    connectTimeoutMs: leftMs(asking),
    signal: signal2
  });
  if (!answer2.ok) return { kind: "fault", fault: answer2.error };
  const pieces3 = [];
  let sizeBytes = 0;
  for await (const piece of answer2.value.body) {
    if (!piece.ok) return { kind: "fault", fault: piece.error, body: joined(pieces3) };
    pieces3.push(piece.value);
    sizeBytes += piece.value.length;
    if (sizeBytes >= mostDetailBytes) break;
  }
  return { kind: "answer", answer: answer2.value, body: joined(pieces3) };
}
function joined(pieces3) {
  return Buffer.concat(pieces3);
}
function redirectOf(from, status2, location) {
  if (location === void 0 || ![301, 302, 303, 307, 308].includes(status2)) return void 0;
  if (!URL.canParse(location, from.href)) return void 0;
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  return to;
}
async function follow2(asking, asked2, to, wanted, followed) {
  const next = { ...asked2, target: to.origin === asked2.url.origin ? asked2.target : to.host, url: to };
  const isInsecure = to.protocol !== "https:" && !(to.protocol === "http:" && asked2.url.protocol === "http:");
  if (followed >= mostRedirects || isInsecure) {
    const stage = stageOf(asking, next.target, "http");
    const fault3 = isInsecure ? {
      code: "REDIRECT_INSECURE",
      message: `redirected from ${asked2.url.host} to ${to.protocol}//${to.host}`
    } : { code: "REDIRECT_LOOP", message: `stopped after 10 redirects` };
    const attempt = attemptOf(asking, next, stage.startedMs, ofFault({ kind: "other", ...fault3 }));
    stage.bad(fault3.message, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  }
  if (to.origin === asked2.url.origin) return request(asking, next, wanted, followed + 1);
  const way = await reach(asking, next, wanted.aside);
  return way === "open" ? request(asking, next, { ...wanted, authorization: void 0 }, followed + 1) : way;
}
function tellDate(asking, { url }, headers) {
  const date = Date.parse(headers["date"] ?? "");
  if (Number.isNaN(date)) return;
  const age = Number(headers["age"] ?? 0);
  const there = date + (Number.isFinite(age) && age > 0 ? age * 1e3 : 0);
  asking.dated(url.host, there - asking.world.clock.nowMs());
}

// src/steps/preflight/host.ts
async function probeHost(asking, { host, module }) {
  const aside = module === "" ? true : void 0;
  const subject = { module: module === "" ? host : module, version: "", file: "" };
  const asked2 = { target: host, mirror: host, url: new URL(`https://${host}/`), subject };
  if (await reach(asking, asked2, aside) !== "open") return;
  await request(asking, asked2, {
    isAnswer: (status2) => status2 < 500 && status2 !== 407,
    about: "",
    ...aside !== void 0 && { aside }
  });
}
function sshEndOf(insteadOf, host) {
  const rules = insteadOf.split("\n").flatMap((line) => {
    const [, to = "", from = ""] = /^url\.(\S{1,500})\.insteadof (\S{1,500})$/i.exec(line.trim()) ?? [];
    return to !== "" && `https://${host}/`.startsWith(from) ? [{ to, from }] : [];
  });
  const [longest] = rules.sort((a, b) => b.from.length - a.from.length);
  if (longest === void 0) return void 0;
  const rest = `https://${host}/`.slice(longest.from.length);
  const whole2 = longest.to + rest;
  const url = /^(?:git\+)?ssh:\/\/(?:([^@/\s]{1,100})@)?([\w.-]{1,253})(?::(\d{1,5}))?(?:\/|$)/.exec(whole2);
  const scp = /^(?:([\w.-]{1,100})@)([\w.-]{1,253}):/.exec(whole2);
  const [, user, name, port] = url ?? scp ?? [];
  return name === void 0 || name === "" ? void 0 : { user: user ?? "git", host: name, port: port ?? "" };
}
async function probeSsh(asking, target3, end) {
  const stage = stageOf(asking, target3, "ssh");
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const [program, given] = sshProgram(machine.environment);
  const options = [
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    `ConnectTimeout=${Math.max(1, Math.floor(timeoutMs / 1e3))}`
  ];
  const running = processes.run({
    program,
    args: [
      ...given,
      ...options.flatMap((option) => ["-o", option]),
      ...end.port === "" ? [] : ["-p", end.port],
      "-T",
      `${end.user}@${end.host}`
    ],
    directory: machine.workingDirectory,
    environment: childEnvironment(machine.environment),
    timeoutMs,
    input: "",
    signal: asking.signal
  });
  const over = new AbortController();
  const exit = await Promise.race([running, clock.sleep(timeoutMs, over.signal)]);
  over.abort();
  const where = `${end.user}@${end.host}${end.port === "" ? "" : `:${end.port}`}`;
  const bad = (detail, output) => stage.bad(detail, { kind: "ssh", host: end.host, output });
  if (exit === "aborted" || typeof exit === "object" && exit.kind === "killed" && exit.why === "aborted")
    return;
  if (exit === "slept" || exit.kind === "killed") {
    return bad(
      `${where} did not answer`,
      `ssh: connect to host ${end.host} port ${end.port || 22}: Connection timed out`
    );
  }
  if (exit.kind === "not-found")
    return bad("there is no ssh program", `exec: "ssh": executable file not found`);
  const said = `${exit.stdout}${exit.stderr}`.trim();
  if (exit.code !== 255) return stage.good(`${where}: ${said.split("\n")[0]?.slice(0, 100) || "let in"}`);
  bad(said.split("\n").at(-1)?.slice(0, 200) ?? "ssh failed", said);
}
function sshProgram(environment) {
  const command = environment["GIT_SSH_COMMAND"] ?? "";
  if (command === "") return [environment["GIT_SSH"] || "ssh", []];
  const words2 = [...command.matchAll(/'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|&;<>()]+)/g)];
  const isPlain = words2.map(([whole2]) => whole2).join("").length === command.replace(/\s+/g, "").length;
  const [program, ...args] = words2.map(([, single, double, bare3]) => single ?? double ?? bare3 ?? "");
  return isPlain && program !== void 0 && program !== "" ? [program, args] : ["ssh", []];
}

// src/steps/preflight/machine.ts
import { join as join4 } from "node:path";
var mebibyte = 1024 * 1024;
var least = {
  freeBytes: 32 * mebibyte,
  freeInodes: 1e3,
  openFiles: 128,
  fileSizeBytes: 64 * mebibyte,
  memoryBytes: 64 * mebibyte
};
var target = "this machine";
async function probeMachine(asking, places) {
  const named3 = [
    { what: "module cache", path: places.gomodcache },
    { what: "temporary files", path: places.temporary }
  ].filter(({ path }) => path !== "");
  await Promise.all([...named3.map((place) => probeRoom(asking, place)), probeLimits(asking, places)]);
}
async function probeRoom(asking, place) {
  const [disk, inodes, writable] = ["disk", "inodes", "writable"].map(
    (stage) => stageOf(asking, target, stage)
  );
  const room = await asking.world.resources.room(place.path, leftMs(asking));
  const where = `${place.what}, ${place.path}`;
  if (room === void 0) {
    disk?.good(`${where}: this system does not tell`);
    return;
  }
  const { freeBytes, freeInodes, notWritable } = room;
  const file = join4(place.path, "cache");
  if (freeBytes < least.freeBytes) {
    disk?.bad(`${where}: ${mebibytes(freeBytes)} free`, { kind: "no-room", path: file, of: "bytes" });
  } else disk?.good(`${where}: ${mebibytes(freeBytes)} free`);
  if (freeInodes !== void 0 && freeInodes < least.freeInodes) {
    inodes?.bad(`${where}: ${freeInodes} left`, { kind: "no-room", path: place.path, of: "inodes" });
  } else if (freeInodes !== void 0) inodes?.good(`${where}: ${freeInodes} left`);
  if (notWritable !== void 0) {
    writable?.bad(`${where}: ${notWritable}`, { kind: "not-writable", path: place.path });
  } else writable?.good(where);
}
async function probeLimits(asking, { gomodcache }) {
  const [files, size, memory] = ["open files", "file size", "memory"].map(
    (stage) => stageOf(asking, target, stage)
  );
  const limits = await asking.world.resources.limits(leftMs(asking));
  const { openFiles, fileSizeBytes, memoryLimitBytes, memoryFreeBytes } = limits;
  if (openFiles !== void 0 && openFiles < least.openFiles) {
    files?.bad(`at most ${openFiles} at once (ulimit -Hn)`, { kind: "open-files", most: openFiles });
  } else files?.good(openFiles === void 0 ? "no limit told" : `at most ${openFiles} at once`);
  if (fileSizeBytes !== void 0 && fileSizeBytes < least.fileSizeBytes) {
    const path = join4(gomodcache, "cache");
    size?.bad(`at most ${mebibytes(fileSizeBytes)} a file (ulimit -f)`, {
      kind: "file-size",
      path,
      mostBytes: fileSizeBytes
    });
  } else size?.good(fileSizeBytes === void 0 ? "no limit" : `at most ${mebibytes(fileSizeBytes)} a file`);
  const left = memoryLimitBytes === void 0 ? `${mebibytes(memoryFreeBytes)} free` : `${mebibytes(memoryFreeBytes)} free, a limit of ${mebibytes(memoryLimitBytes)} for this container`;
  if (Math.min(memoryFreeBytes, memoryLimitBytes ?? Infinity) < least.memoryBytes) {
    memory?.bad(left, { kind: "memory", left });
  } else memory?.good(left);
}
function mebibytes(bytes) {
  if (bytes < mebibyte) return `${Math.floor(bytes / 1024)} KiB`;
  return bytes < 1024 * mebibyte ? `${Math.floor(bytes / mebibyte)} MiB` : `${Math.floor(bytes / 1024 / mebibyte)} GiB`;
}

// src/steps/preflight/programs.ts
import { join as join5 } from "node:path";
var target2 = "this machine";
async function probePrograms(asking, { goVersion, hosts }) {
  stageOf(asking, target2, "go").good(
    goVersion === "" ? "none on PATH; `download` installs the one that go.mod asks for" : goVersion,
    goVersion === "" ? true : void 0
  );
  const direct = hosts.find(({ module }) => module !== "");
  const stage = stageOf(asking, target2, "git");
  const [git, ssh, config] = await Promise.all([
    run(asking, "git", ["--version"]),
    run(asking, "ssh", ["-V"]),
    run(asking, "git", ["config", "--get-regexp", String.raw`^url\..*\.insteadof$`])
  ]);
  const sshVersion = versionIn2(ssh) ?? "no ssh";
  const gitVersion = versionIn2(git);
  if (gitVersion !== void 0) stage.good(`${gitVersion}, ${sshVersion}`);
  else if (direct === void 0) {
    stage.good("none on PATH; nothing of this module comes from version control", true);
  } else stage.bad("none on PATH", { kind: "no-git", module: direct.module });
  return config !== void 0 && config.kind === "exited" && config.code === 0 ? config.stdout : "";
}
async function probeNetrc(asking, hosts) {
  const { machine, files } = asking.world;
  const named3 = machine.environment["NETRC"] ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const own = inHome.map((name) => join5(machine.homeDirectory, name));
  if (named3 === "" || own.includes(named3)) return;
  const stage = stageOf(asking, target2, "netrc");
  const [forGo, ...forGit] = await Promise.all([named3, ...own].map((path) => readText(files, path)));
  const goKnows = readNetrc(forGo ?? "");
  const gitKnows = forGit.flatMap((text) => readNetrc(text ?? ""));
  const unseen = hosts.find(({ host: host2, module: module2 }) => {
    const url = new URL(`https://${host2}/`);
    return module2 !== "" && credentialsFor(goKnows, url) !== void 0 && credentialsFor(gitKnows, url) === void 0;
  });
  if (unseen === void 0) {
    stage.good(`NETRC is ${named3}, which go reads and git does not; no module here needs it for git`, true);
    return;
  }
  const { host, module } = unseen;
  stage.bad(`NETRC is ${named3}: go finds ${host} there, git looks into ~/.netrc alone`, {
    kind: "netrc-unseen",
    host,
    module
  });
}
async function run(asking, program, args) {
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const running = processes.run({
    program,
    args,
    directory: machine.workingDirectory,
    environment: childEnvironment(machine.environment),
    timeoutMs,
    signal: asking.signal
  });
  const over = new AbortController();
  const exit = await Promise.race([running, clock.sleep(timeoutMs, over.signal)]);
  over.abort();
  return typeof exit === "string" ? void 0 : exit;
}
function versionIn2(exit) {
  if (exit?.kind !== "exited" || exit.code !== 0) return void 0;
  return `${exit.stdout}${exit.stderr}`.trim().split(/[\n,]/)[0];
}

// src/steps/preflight/proxy.ts
import { fileURLToPath } from "node:url";

// src/mirror/body.ts
import { dirname } from "node:path";
var codes = {
  missing: "ENOENT",
  denied: "EACCES",
  full: "ENOSPC",
  exists: "EEXIST",
  other: "EIO"
};
var Body = class {
  #path;
  #files;
  #writer;
  #validator;
  #wholeBytes;
  #isOnDisk = false;
  sizeBytes = 0;
  constructor(files, path) {
    this.#files = files;
    this.#path = path;
  }
  get path() {
    return this.#path;
  }
  /** Only where the first answer named its length and a strong ETag or a Last-Modified. */
  get canResume() {
    return this.sizeBytes > 0 && this.#validator !== void 0 && this.sizeBytes < (this.#wholeBytes ?? 0);
  }
  /** What to send to get the rest. */
  get resumeHeaders() {
    if (!this.canResume || this.#validator === void 0) return {};
    return { range: `bytes=${this.sizeBytes}-`, "if-range": this.#validator };
  }
  /** Whether a 206 is exactly the rest of what is there. */
  continuesWith(headers) {
    const whole2 = this.#wholeBytes ?? 0;
    const isSame2 = validatorOf(headers) === void 0 || validatorOf(headers) === this.#validator;
    return isSame2 && headers["content-range"] === `bytes ${this.sizeBytes}-${whole2 - 1}/${whole2}`;
  }
  /** From the first byte again. */
  async begin(headers) {
    if (this.#writer === void 0) {
      const opened = await this.#open();
      if (!opened.ok) return localFault(opened.error);
      this.#writer = opened.value;
      this.#isOnDisk = true;
    } else if (this.sizeBytes > 0) {
      const cleared = await this.#writer.truncate(0);
      if (!cleared.ok) return localFault(cleared.error);
    }
    this.sizeBytes = 0;
    const length = /^\d+$/.exec(headers["content-length"] ?? "")?.[0];
    this.#wholeBytes = length === void 0 ? void 0 : Number(length);
    const isPlain = headers["content-encoding"] === void 0 && headers["accept-ranges"] !== "none";
    this.#validator = isPlain ? validatorOf(headers) : void 0;
    return ok(void 0);
  }
  async append(piece) {
    const written = await this.#writer?.write(piece);
    if (written?.ok === false) return localFault(written.error);
    this.sizeBytes += piece.length;
    return ok(void 0);
  }
  /** The whole body is there; whoever looks at it now finds it on disk. */
  async finish() {
    const closed = await this.#writer?.close();
    this.#writer = void 0;
    return closed?.ok === false ? localFault(closed.error) : ok(void 0);
  }
  /** For a whole body, which is closed. */
  async moveTo(path) {
    if (path === this.#path) return ok(void 0);
    const moved = await this.#files.rename(this.#path, path);
    if (!moved.ok) return localFault(moved.error);
    this.#path = path;
    return ok(void 0);
  }
  /** Nothing of it can be continued: the next attempt asks for all of it. */
  forget() {
    this.#validator = void 0;
  }
  /** Nothing is left of it. */
  async drop() {
    await this.#writer?.close();
    if (this.#isOnDisk) await this.#files.remove(this.path);
    this.#isOnDisk = false;
    this.#writer = void 0;
    this.#validator = void 0;
    this.sizeBytes = 0;
  }
  async #open() {
    const opened = await this.#files.openForWriting(this.path);
    if (opened.ok || opened.error.kind !== "missing") return opened;
    const made = await this.#files.makeDirectory(dirname(this.path));
    return made.ok ? this.#files.openForWriting(this.path) : made;
  }
};
function validatorOf(headers) {
  const { etag, "last-modified": lastModified } = headers;
  return etag?.startsWith('"') === true ? etag : lastModified;
}
function localFault(fault3) {
  return err({ kind: "other", code: codes[fault3.kind], message: `writing ${fault3.path}: ${fault3.message}` });
}

// src/mirror/file-proxy.ts
var pieceBytes = 1024 * 1024;
async function answerFromFile(files, url) {
  const path = pathOf2(url);
  if (path === void 0) return fault("EINVAL", `${url.pathname} is no path`);
  if ((await files.stat(path))?.kind === "directory") return fault("EISDIR", `${path} is a directory`);
  const opened = await files.openForReading(path);
  if (opened.ok) return ok(whole(opened.value));
  if (opened.error.kind === "missing") return ok(empty(404, "Not Found"));
  if (opened.error.kind === "denied") return ok(empty(403, "Forbidden"));
  return fault("READ_FAULT", opened.error.message);
}
function pathOf2(url) {
  try {
    const path = decodeURIComponent(url.pathname);
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return void 0;
  }
}
function whole(reader2) {
  const headers = { "content-length": String(reader2.sizeBytes) };
  return { status: 200, statusText: "OK", headers, body: pieces(reader2), discard: () => void reader2.close() };
}
async function* pieces(reader2) {
  try {
    for (let position = 0; position < reader2.sizeBytes; ) {
      const piece = await reader2.read(position, pieceBytes);
      if (!piece.ok) yield fault("READ_FAULT", piece.error.message);
      else if (piece.value.length === 0)
        yield fault("READ_FAULT", "the file became shorter while it was read");
      else yield piece;
      if (!piece.ok || piece.value.length === 0) return;
      position += piece.value.length;
    }
  } finally {
    await reader2.close();
  }
}
function empty(status2, statusText) {
  return { status: status2, statusText, headers: {}, body: nothing(), discard: () => void 0 };
}
async function* nothing() {
}
function fault(code2, message) {
  return err({ kind: "other", code: code2, message });
}

// src/mirror/send.ts
var mostRedirects2 = 10;
var redirects = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
async function send(world, sending) {
  if (sending.url.protocol === "file:") return { answer: await answerFromFile(world.files, sending.url) };
  const { headers, connectTimeoutMs, fresh = false, signal: signal2 } = sending;
  let { url, authorization } = sending;
  const end = (answer2) => url.host === sending.url.host ? { answer: answer2 } : { answer: answer2, redirectedTo: url.host };
  for (let followed = 0; ; followed++) {
    const answer2 = await world.http.get({
      url,
      headers,
      connectTimeoutMs,
      fresh,
      signal: signal2,
      ...authorization === void 0 ? {} : { authorization }
    });
    if (!answer2.ok || !redirects.has(answer2.value.status)) return end(answer2);
    const location = answer2.value.headers["location"];
    if (location === void 0) return end(answer2);
    answer2.value.discard();
    if (followed === mostRedirects2)
      return end(fault2("REDIRECT_LOOP", `stopped after ${mostRedirects2} redirects`));
    const next = follow3(url, location);
    if (!next.ok) return end(next);
    if (next.value.origin !== url.origin) authorization = void 0;
    url = next.value;
  }
}
function follow3(from, location) {
  if (!URL.canParse(location, from.href))
    return fault2("REDIRECT_MALFORMED", "redirected to what is no address");
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  if (to.protocol === "https:" || to.protocol === "http:" && from.protocol === "http:")
    return { ok: true, value: to };
  return fault2("REDIRECT_INSECURE", `redirected from ${from.host} to ${to.protocol}//${to.host}`);
}
function authorizationFor(entry, lookup) {
  const { url, credentials } = entry;
  const isSafe = url.protocol === "https:" || url.protocol === "http:" && isLoopbackHost(url.hostname);
  if (credentials === void 0) return { ok: true, value: isSafe ? lookup(url) : void 0 };
  if (!isSafe)
    return fault2(
      "CREDENTIALS_INSECURE",
      `${url.host} is asked over http; user and password are sent over https only`
    );
  return { ok: true, value: basicAuthorization(credentials) };
}
function fault2(code2, message) {
  return err({ kind: "other", code: code2, message });
}

// src/mirror/stall.ts
var leastBytesPerSecond = 1024;
var pieces2 = 32;
var StallWatch = class {
  #timeoutMs;
  #leastBytes;
  #arrivals = [];
  #beganMs;
  #pausedMs;
  #bytes = 0;
  constructor(nowMs, timeoutMs) {
    this.#beganMs = nowMs;
    this.#timeoutMs = timeoutMs;
    this.#leastBytes = leastBytesPerSecond * timeoutMs / 1e3;
  }
  arrived(nowMs, bytes) {
    this.#bytes += bytes;
    const last2 = this.#arrivals.at(-1);
    if (last2 !== void 0 && nowMs - last2.atMs < this.#timeoutMs / pieces2) last2.bytes += bytes;
    else this.#arrivals.push({ atMs: nowMs, bytes });
  }
  /** It has brought, in all, what one whole window must bring at least. */
  get wasFast() {
    return this.#bytes >= this.#leastBytes;
  }
  pause(nowMs) {
    this.#pausedMs = nowMs;
  }
  resume(nowMs) {
    const shiftMs = nowMs - (this.#pausedMs ?? nowMs);
    this.#pausedMs = void 0;
    this.#beganMs += shiftMs;
    for (const arrival of this.#arrivals) arrival.atMs += shiftMs;
  }
  /** Milliseconds until it counts as standing still if nothing more comes; 0 if it does now. */
  remainingMs(nowMs) {
    if (this.#pausedMs !== void 0) return this.#timeoutMs;
    while ((this.#arrivals[0]?.atMs ?? Infinity) <= nowMs - this.#timeoutMs) this.#arrivals.shift();
    let bytes = this.#arrivals.reduce((sum2, arrival) => sum2 + arrival.bytes, 0);
    let stallsMs = this.#beganMs + this.#timeoutMs;
    for (const arrival of this.#arrivals) {
      if (bytes < this.#leastBytes) break;
      bytes -= arrival.bytes;
      stallsMs = Math.max(stallsMs, arrival.atMs + this.#timeoutMs);
    }
    return Math.max(0, stallsMs - nowMs);
  }
};

// src/mirror/attempt.ts
var longestConnectMs = 1e4;
async function attemptOnce(world, request2) {
  const { clock } = world;
  const { body, stallTimeoutMs } = request2;
  const startedMs = clock.nowMs();
  const watch = new StallWatch(startedMs, stallTimeoutMs);
  const cancel = cancelWith(request2.signal, request2.leave);
  const stop = { stalled: false };
  const watching = watchForStall(clock, watch, cancel.signal).then((isStalled2) => {
    stop.stalled = isStalled2;
    if (isStalled2) cancel.abort();
  });
  const sizeBefore = body.canResume ? body.sizeBytes : 0;
  const { answer: answer2, redirectedTo } = await send(world, {
    url: request2.url,
    headers: body.resumeHeaders,
    ...request2.authorization === void 0 ? {} : { authorization: request2.authorization },
    // A little before the stall: that a connection does not come about says more.
    connectTimeoutMs: Math.min(longestConnectMs, Math.floor(stallTimeoutMs * 0.9)),
    ...request2.fresh === void 0 ? {} : { fresh: request2.fresh },
    signal: cancel.signal
  });
  const firstByteMs = clock.nowMs() - startedMs;
  const received = { bytes: 0, resumed: false };
  let outcome;
  if (!answer2.ok) outcome = { kind: "transport", fault: answer2.error };
  else {
    if (request2.leave !== void 0) cancel.unfollow(request2.leave);
    request2.onHead?.(answer2.value.status);
    outcome = await take2(world, request2, answer2.value, watch, received);
    answer2.value.discard();
  }
  cancel.abort();
  await watching;
  cancel.release();
  const isCutOff = outcome.kind === "transport" && outcome.fault.kind === "aborted";
  const totalMs = clock.nowMs() - startedMs;
  const stalled = { kind: "stalled", afterMs: totalMs, bytes: received.bytes };
  const isStalled = isCutOff && stop.stalled;
  return {
    outcome: !isCutOff ? outcome : isStalled ? stalled : { kind: "abandoned" },
    headers: answer2.ok ? answer2.value.headers : {},
    bytes: received.bytes,
    ...answer2.ok ? { firstByteMs } : {},
    totalMs,
    ...received.resumed ? { resumedFrom: sizeBefore } : {},
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    progressed: body.canResume && (isStalled ? watch.wasFast : received.bytes > 0),
    left: isCutOff && !stop.stalled && !request2.signal.aborted
  };
}
async function take2(world, request2, answer2, watch, received) {
  const { body } = request2;
  const { status: status2, headers } = answer2;
  const isRest = status2 === 206 && body.canResume;
  if (body.canResume && (status2 === 416 || isRest && !body.continuesWith(headers))) {
    body.forget();
    return cut2("RANGE_NOT_SERVED", `asked for the rest of the file, answered ${status2} for something else`);
  }
  if (status2 !== 200 && !isRest) return outcomeOfStatus(world.clock, answer2, watch);
  received.resumed = isRest;
  if (!isRest) {
    const begun2 = await body.begin(headers);
    if (!begun2.ok) return { kind: "transport", fault: begun2.error };
  }
  for await (const piece of answer2.body) {
    if (!piece.ok) return { kind: "transport", fault: piece.error };
    received.bytes += piece.value.length;
    watch.arrived(world.clock.nowMs(), piece.value.length);
    watch.pause(world.clock.nowMs());
    const written = await body.append(piece.value);
    watch.resume(world.clock.nowMs());
    if (!written.ok) return { kind: "transport", fault: written.error };
  }
  watch.pause(world.clock.nowMs());
  const finished = await body.finish();
  if (!finished.ok) return { kind: "transport", fault: finished.error };
  const why = await request2.accept(body.path);
  return why === void 0 ? { kind: "answered" } : { kind: "refused", why, detail: refusal(why) };
}
async function outcomeOfStatus(clock, answer2, watch) {
  const { status: status2, headers } = answer2;
  const pieces3 = [];
  let bytes = 0;
  for await (const piece of answer2.body) {
    if (!piece.ok) break;
    watch.arrived(clock.nowMs(), piece.value.length);
    pieces3.push(piece.value);
    bytes += piece.value.length;
    if (bytes > mostDetailBytes) break;
  }
  const detail = errorDetail(headers["content-type"], Buffer.concat(pieces3));
  if (status2 === 404 || status2 === 410) return { kind: "absent", status: status2, detail };
  const retryAfterMs = parseRetryAfter(headers["retry-after"], clock.nowMs());
  return { kind: "status", status: status2, detail, ...retryAfterMs === void 0 ? {} : { retryAfterMs } };
}
async function watchForStall(clock, watch, signal2) {
  for (; ; ) {
    const remainingMs = watch.remainingMs(clock.nowMs());
    if (remainingMs <= 0) return true;
    if (await clock.sleep(remainingMs, signal2) === "aborted") return false;
  }
}
function cut2(code2, message) {
  const fault3 = { kind: "cut", code: code2, message };
  return { kind: "transport", fault: fault3 };
}
function refusal(why) {
  if (why.kind === "wrong-hash") return `go.sum wants ${why.expected}, these bytes have ${why.got}`;
  return why.looksLike === "other" ? "not what was asked for" : `looks like ${why.looksLike}`;
}

// src/mirror/turn.ts
async function takeTurn(world, place, request2) {
  const { entry, url } = place;
  const { signal: signal2, leave: leave2 } = request2;
  const cancel = cancelWith(signal2, leave2);
  const giveBack = await world.slots.take(url.protocol === "file:" ? "file:" : url.origin, cancel.signal);
  cancel.release();
  const startedMs = world.clock.nowMs();
  if (giveBack === void 0) {
    const isLeft = !signal2.aborted;
    return { ...untried({ kind: "abandoned" }), left: isLeft, isTried: !isLeft, startedMs };
  }
  try {
    request2.onTurn?.();
    const authorization = authorizationFor({ ...entry, url }, world.credentials ?? (() => void 0));
    if (!authorization.ok)
      return { ...untried({ kind: "transport", fault: authorization.error }), isTried: true, startedMs };
    const tried = await attemptOnce(world, {
      ...request2,
      url,
      stallTimeoutMs: world.budget.stallTimeoutMs,
      ...authorization.value === void 0 ? {} : { authorization: authorization.value }
    });
    return { ...tried, isTried: true, startedMs };
  } finally {
    giveBack();
  }
}
function untried(outcome) {
  return { outcome, headers: {}, bytes: 0, totalMs: 0, progressed: false, left: false };
}
function toAttempt({ mirror, url }, subject, turn, { count, hedge }) {
  const { startedMs, outcome, bytes, firstByteMs, totalMs, resumedFrom, redirectedTo } = turn;
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: count,
    outcome,
    bytes,
    ...firstByteMs === void 0 ? {} : { firstByteMs },
    totalMs,
    ...resumedFrom === void 0 ? {} : { resumedFrom },
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    ...hedge === void 0 ? {} : { hedge }
  };
}

// src/mirror/hedge.ts
async function askWithHedge(world, asking) {
  const { place, leave: leave2, count, body } = asking;
  const { subject, accept } = asking.request;
  const ends2 = { first: cancelWith(asking.signal), second: cancelWith(asking.signal) };
  const race = { secondRuns: false };
  let second = Promise.resolve(void 0);
  async function askFirst() {
    const turn = await takeTurn(world, place, {
      body,
      accept,
      leave: leave2,
      signal: ends2.first.signal,
      onTurn: () => {
        if (asking.mayHedge) second = askSecondWhenLate();
      },
      onHead: (status2) => {
        if (status2 !== 200 && !isAbsent(status2)) return;
        race.winner ??= "first";
        if (race.winner === "first") ends2.second.abort();
      }
    });
    return { attempt: toAttempt(place, subject, turn, { count }), turn, body };
  }
  async function askSecondWhenLate() {
    const lateAfterMs = world.firstBytes.lateAfterMs(place.mirror);
    if (lateAfterMs === void 0) return void 0;
    if (await world.clock.sleep(lateAfterMs, ends2.second.signal) === "aborted") return void 0;
    if (!world.firstBytes.takeHedge(place.mirror)) return void 0;
    race.secondRuns = true;
    const at2 = asking.beside.find(({ mirror }) => world.health.whenOut(mirror) !== void 0) ?? place;
    const own = new Body(world.files, `${body.path}.hedge`);
    const turn = await takeTurn(world, at2, {
      body: own,
      accept,
      leave: at2 === place ? leave2 : void 0,
      signal: ends2.second.signal,
      fresh: at2 === place,
      onHead: (status2) => {
        if (status2 !== 200 && !(at2 === place && isAbsent(status2))) return;
        race.winner ??= "second";
        if (race.winner === "second") ends2.first.abort();
      }
    });
    const attempt = toAttempt(at2, subject, turn, { count: at2 === place ? count : 1, hedge: true });
    return { attempt, turn, body: own };
  }
  const first = await askFirst();
  if (!race.secondRuns || first.turn.left) ends2.second.abort();
  const other = await second;
  for (const end of Object.values(ends2)) end.release();
  for (const one of [first, other]) if (one?.turn.isTried) noteFirstByte(world.firstBytes, one.attempt);
  return conclude(first, other, race.winner === "second");
}
async function conclude(first, other, otherWon) {
  const isOfUse = otherWon && other !== void 0 && countsFor(first.attempt, other.attempt);
  const loser = isOfUse ? first : other;
  await loser?.body.drop();
  const asides = loser?.turn.isTried === true ? [loser.attempt] : [];
  if (isOfUse) return { kind: "ended", ...other, asides };
  const both = first.turn.isTried ? [...asides, first.attempt] : asides;
  if (first.turn.left) return { kind: "left", asides: both };
  return otherWon ? { kind: "lost", asides: both } : { kind: "ended", ...first, asides };
}
function countsFor(first, { mirror, outcome }) {
  return mirror === first.mirror ? outcome.kind !== "refused" : outcome.kind === "answered";
}
function isAbsent(status2) {
  return status2 === 404 || status2 === 410;
}
function noteFirstByte(firstBytes, { mirror, outcome, firstByteMs, totalMs }) {
  if (firstByteMs !== void 0) firstBytes.heard(mirror, firstByteMs);
  else if (outcome.kind === "abandoned") firstBytes.heard(mirror, totalMs);
}

// src/mirror/verdict.ts
var served = { walk: "served", again: "never", out: "no" };
var absent3 = { walk: "absent", again: "never", out: "no" };
var absentForNow = { walk: "absent", again: "here-first", out: "no" };
var refusal2 = { walk: "error", again: "never", out: "no" };
var flaky = { walk: "error", again: "here-first", out: "after-retries" };
var down = { walk: "error", again: "if-last", out: "at-once" };
var useless = { walk: "error", again: "never", out: "at-once" };
var ends = { walk: "ends", again: "never", out: "no" };
var passingTlsCodes = /* @__PURE__ */ new Set([
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "TLS_HANDSHAKE_TIMEOUT",
  "ECONNABORTED"
]);
var localCodes = /* @__PURE__ */ new Set(["ENOSPC", "EACCES", "ENOENT", "EEXIST", "EIO"]);
function verdictOf2(outcome) {
  switch (outcome.kind) {
    case "answered":
      return served;
    case "absent":
      return isAbsentForNow(outcome.detail) ? absentForNow : absent3;
    case "status":
      return isPassingStatus(outcome.status) ? flaky : refusal2;
    case "transport":
      return verdictOfFault(outcome.fault);
    case "stalled":
      return down;
    case "refused":
      return useless;
    case "abandoned":
      return ends;
  }
}
function verdictOfFault({ kind, code: code2 }) {
  switch (kind) {
    case "name-not-resolved":
    case "refused":
    case "unreachable":
    case "connect-timeout":
      return down;
    case "tls":
      return passingTlsCodes.has(code2) ? down : useless;
    case "not-http":
      return useless;
    case "reset":
    case "cut":
      return flaky;
    case "http-proxy":
      return verdictOfHttpProxy(code2);
    case "aborted":
      return ends;
    case "other":
      if (code2.startsWith("REDIRECT_")) return useless;
      return localCodes.has(code2) ? ends : refusal2;
  }
}
function verdictOfHttpProxy(code2) {
  const status2 = Number(/^HTTP_(\d{3})$/.exec(code2)?.[1] ?? 0);
  return status2 >= 400 && status2 < 500 && !isPassingStatus(status2) ? useless : down;
}
function isPassingStatus(status2) {
  return status2 === 408 || status2 === 425 || status2 === 429 || status2 >= 500;
}
function isAbsentForNow(detail) {
  return /fetch timed out|temporarily unavailable/i.test(detail);
}

// src/mirror/upstream.ts
var mostAttempts2 = 20;
var mostResumes = 200;
var isDown = { walk: "error", again: "if-last", out: "at-once" };
async function askProxy(world, asking) {
  const giveBack = world.health.takeHopelessWait(asking.place.mirror);
  if (giveBack === void 0) return { kind: "left" };
  try {
    return await askUntilDone(world, asking);
  } finally {
    giveBack();
  }
}
async function askUntilDone(world, asking) {
  const { place, signal: signal2 } = asking;
  const { clock, health, budget } = world;
  const { mirror } = place;
  const leave2 = asking.mayMove(isDown) ? health.whenOut(mirror) : health.whenHopeless(mirror);
  let { body } = asking;
  let mayHedge = budget.hedge && budget.retries > 0 && !asking.onlyOnce && place.url.protocol !== "file:";
  for (let count = 1, spent = 0; ; count++) {
    const raced = await askWithHedge(world, {
      ...asking,
      leave: leave2,
      count,
      body,
      mayHedge: mayHedge && body.sizeBytes === 0
    });
    for (const aside of raced.asides) {
      world.recordAside(aside);
      noteHealth(health, aside, aside.hedge === true && aside.mirror === mirror);
      if (aside.hedge === true) mayHedge = false;
    }
    if (raced.kind === "left") {
      await body.drop();
      return { kind: "left" };
    }
    if (raced.kind === "lost") continue;
    const { attempt, turn } = raced;
    body = raced.body;
    world.record(attempt);
    if (attempt.hedge === true) mayHedge = false;
    const verdict = verdictOf2(attempt.outcome);
    noteHealth(health, attempt);
    const ended = { kind: "ended", attempt, headers: turn.headers, body };
    if (!turn.progressed || count > mostResumes) spent++;
    const patienceMs = (budget.retries + 1) * budget.stallTimeoutMs;
    const isInVain = verdict.out === "at-once" && health.inVainMs(mirror) >= patienceMs;
    const isWorth = !isInVain && isWorthAnother(world, asking, verdict, spent);
    if (!isWorth) {
      if (verdict.out === "after-retries") health.failed(attempt);
      if (!asking.mayMove(verdict)) health.gaveUp(attempt);
      return ended;
    }
    const retryAfterMs = attempt.outcome.kind === "status" ? attempt.outcome.retryAfterMs ?? 0 : 0;
    const delayMs = Math.max(retryAfterMs, delayAfter(Math.max(spent, 1), mirrorRetryPolicy, clock.random()));
    const isTooLong = asking.mayMove(verdict) && retryAfterMs > mirrorRetryPolicy.maxDelayMs;
    if (isTooLong || clock.nowMs() + delayMs >= budget.deadlineMs) return ended;
    world.onRetry?.({ attempt, delayMs });
    const cancel = cancelWith(signal2, leave2);
    const slept = await clock.sleep(delayMs, cancel.signal);
    cancel.release();
    if (slept === "aborted") return ended;
  }
}
function isWorthAnother(world, asking, verdict, spent) {
  const { retries } = world.budget;
  const mayMove = asking.mayMove(verdict);
  if (retries === 0 || asking.onlyOnce || asking.signal.aborted) return false;
  if (verdict.again === "never" || verdict.again === "if-last" && mayMove) return false;
  if (mayMove || asking.handsOver || verdict.walk === "absent") return spent <= retries;
  if (world.health.isHopeless(asking.place.mirror)) return false;
  return spent <= retries || spent < mostAttempts2 && world.health.hasAnswered(asking.place.mirror);
}
function noteHealth(health, attempt, onlyAnswers = false) {
  const verdict = verdictOf2(attempt.outcome);
  if (verdict.walk === "served" || verdict.walk === "absent" && verdict.again === "never")
    health.answered(attempt.mirror);
  else if (verdict.out === "at-once" && !onlyAnswers) health.failed(attempt);
}

// src/mirror/shown.ts
var Shown = class {
  #error;
  #absent;
  #unverified;
  #isClosed = false;
  absent(attempt) {
    if (!this.#isClosed) this.#absent = attempt;
  }
  error(attempt) {
    const { outcome } = attempt;
    if (outcome.kind === "refused" && outcome.why.kind === "wrong-hash") this.#unverified ??= attempt;
    if (!this.#isClosed) this.#error = attempt;
  }
  /** From here on go would not have walked: what is met now is not what it would have shown. */
  close() {
    this.#isClosed = true;
  }
  /** Undefined if nothing was met. */
  get attempt() {
    return this.#unverified ?? this.#error ?? this.#absent;
  }
  get hasError() {
    return (this.#unverified ?? this.#error) !== void 0;
  }
};

// src/mirror/walk.ts
var isDown2 = { walk: "error", again: "if-last", out: "at-once" };
async function walk(route, guide) {
  const { closing, reach: reach3 } = route;
  const listed2 = route.proxies.filter((entry) => entry.named === "list");
  const mirrors = reach3.toMirrors ? route.proxies.filter((entry) => entry.named === "mirrors") : [];
  const state = {
    shown: new Shown(),
    skipped: [],
    someoneIsOut: false,
    someoneAnswered: false
  };
  let goWalks = true;
  let from;
  for (const [index, entry] of listed2.entries()) {
    const next = listed2[index + 1];
    const passes = (verdict2) => entry.separator === "|" || reach3.acrossComma && verdict2.out !== "no";
    const mayMove = (verdict2) => next !== void 0 && passes(verdict2) || mirrors.length > 0 && verdict2.out !== "no";
    const handsOver2 = next === void 0 && entry.separator === "|" && closing === "direct" && goWalks;
    const beside = besideListed(entry, next);
    const attempt = await visit({ entry, mayMove, handsOver: handsOver2, onlyOnce: false, beside });
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "absent") continue;
    from = { entry, fault: attempt };
    if (entry.separator === "|") continue;
    goWalks = false;
    state.shown.close();
    if (passes(verdict)) continue;
    if (verdict.out === "no") return { kind: "failed", shown: attempt };
    break;
  }
  const handsOver = goWalks && closing === "direct";
  const rest = state.someoneIsOut ? mirrors : [];
  for (const [index, entry] of rest.entries()) {
    const mayMove = () => index + 1 < rest.length;
    const beside = reach3.acrossComma ? rest.slice(index + 1) : [];
    const attempt = await visit({ entry, mayMove, handsOver: false, onlyOnce: false, beside });
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
    if (verdict.walk === "error") from = { entry, fault: attempt };
  }
  if (handsOver) return { kind: "absent", handsOver: true };
  for (const entry of state.someoneAnswered ? [] : state.skipped) {
    const attempt = await ask2({
      entry,
      mayMove: () => false,
      handsOver: false,
      onlyOnce: true,
      beside: []
    });
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "served") return { kind: "served" };
    if (verdict.walk === "ends") return endedBy(attempt);
  }
  const shown = state.shown.attempt;
  return state.shown.hasError && shown !== void 0 ? { kind: "failed", shown } : { kind: "absent", handsOver: false };
  function besideListed(entry, next) {
    if (!reach3.acrossComma) return [];
    return next !== void 0 && entry.separator === "|" ? [next, ...mirrors] : mirrors;
  }
  async function visit(question) {
    const fault3 = question.mayMove(isDown2) ? guide.outFault(question.entry) : void 0;
    if (fault3 === void 0) return ask2(question);
    state.skipped.push(question.entry);
    state.someoneIsOut = true;
    state.shown.error(fault3);
    return fault3;
  }
  async function ask2(question) {
    if (from !== void 0) guide.movedOn(from.entry, question.entry, from.fault);
    const attempt = await guide.ask(question);
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "absent") {
      state.someoneAnswered = true;
      state.shown.absent(attempt);
    } else if (verdict.walk === "error") {
      state.someoneIsOut ||= verdict.out !== "no";
      state.shown.error(attempt);
    }
    return attempt;
  }
  function endedBy(attempt) {
    const isOurs2 = attempt.outcome.kind === "transport";
    return { kind: "failed", shown: isOurs2 ? attempt : state.shown.attempt ?? attempt };
  }
}

// src/mirror/fetch-one.ts
async function fetchOne(world, request2) {
  const { clock, budget } = world;
  const cancel = cancelWith(request2.signal);
  const leftMs2 = budget.deadlineMs - clock.nowMs();
  const over = cancelWith(cancel.signal);
  const deadline = Number.isFinite(leftMs2) ? clock.sleep(Math.max(0, leftMs2), over.signal).then((slept) => {
    if (slept === "slept") cancel.abort();
  }) : Promise.resolve();
  try {
    return await underWay(world, request2, cancel.signal);
  } finally {
    over.abort();
    await deadline;
    over.release();
    cancel.release();
  }
}
async function underWay(world, request2, signal2) {
  const { health } = world;
  const attempts = [];
  let body = new Body(world.files, request2.destination);
  let served2;
  const recording = {
    ...world,
    record(attempt) {
      attempts.push(attempt);
      world.record(attempt);
    },
    recordAside: (attempt) => world.record(attempt)
  };
  function placeOf3(entry) {
    return { entry, mirror: showProxy(entry), url: addressBelow(entry, request2.path) };
  }
  async function ask2(question) {
    const { entry } = question;
    const place = placeOf3(entry);
    await body.drop();
    body = new Body(world.files, request2.destination);
    const beside = question.beside.map(placeOf3);
    const asked2 = await askProxy(recording, { ...question, place, beside, request: request2, body, signal: signal2 });
    if (asked2.kind === "left") return faultAbout(entry, place.mirror) ?? abandoned(entry, place.mirror);
    ({ body } = asked2);
    const { attempt } = asked2;
    if (attempt.outcome.kind !== "answered") return attempt;
    const moved = await body.moveTo(request2.destination);
    if (!moved.ok) return { ...attempt, outcome: { kind: "transport", fault: moved.error } };
    served2 = { mirror: attempt.mirror, headers: asked2.headers };
    return attempt;
  }
  function faultAbout(entry, mirror) {
    const fault3 = health.faultOf(mirror);
    if (fault3 === void 0) return void 0;
    const { outcome } = fault3;
    const why = { kind: "unusable", looksLike: "other" };
    const about2 = outcome.kind === "refused" ? { ...outcome, why, detail: "as for files before" } : outcome;
    return {
      ...fault3,
      subject: request2.subject,
      url: addressBelow(entry, request2.path).href,
      outcome: about2
    };
  }
  function abandoned(entry, mirror) {
    const url = addressBelow(entry, request2.path).href;
    const { subject } = request2;
    const startedMs = world.clock.nowMs();
    return {
      startedMs,
      mirror,
      url,
      subject,
      attempt: 1,
      outcome: { kind: "abandoned" },
      bytes: 0,
      totalMs: 0
    };
  }
  const walked = await walk(
    request2.along === void 0 ? { proxies: world.proxies, closing: world.closing, reach: request2.reach } : { proxies: request2.along, closing: "end", reach: request2.reach },
    {
      ask: ask2,
      outFault: (entry) => health.isOut(showProxy(entry)) ? faultAbout(entry, showProxy(entry)) : void 0,
      movedOn: (from, to, fault3) => world.onMoveOn?.({ from: showProxy(from), to: showProxy(to), why: describeOutcome(fault3.outcome) })
    }
  );
  if (walked.kind === "served" && served2 !== void 0)
    return { kind: "served", ...served2, sizeBytes: body.sizeBytes };
  await body.drop();
  if (walked.kind === "absent") return { kind: "absent", attempts, handsOver: walked.handsOver };
  if (walked.kind === "served") throw new Error("a walk says served without an answer");
  const isAbandoned = walked.shown.outcome.kind === "abandoned";
  const real = isAbandoned ? attempts.findLast(({ outcome }) => outcome.kind !== "abandoned") : void 0;
  return { kind: "failed", attempts, shown: real ?? walked.shown };
}
function addressBelow({ url, root = "" }, path) {
  const address = new URL(url.href);
  const escaped2 = (path.startsWith(root) ? path.slice(root.length) : path).split("/").map(escapeSegment).join("/");
  address.pathname = `${url.pathname.replace(/\/$/, "")}/${escaped2}`;
  return address;
}
function escapeSegment(segment) {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|3A|3D|40)/g, (escape) => decodeURIComponent(escape)).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/steps/preflight/proxy.ts
async function probeProxy(asking, question) {
  const { target: target3, credentials, beforeRequest } = question;
  const { entry, name, module } = target3;
  const file = { ...module, kind: "info" };
  const url = addressBelow(entry, proxyPath(file));
  const subject = { ...module, file: "info" };
  const asked2 = { target: name, mirror: name, url, subject };
  if (url.protocol === "file:") return probeDirectory(asking, asked2, fileURLToPath(entry.url));
  const way = await reach(asking, asked2);
  if (way !== "open") return way;
  const { clock } = asking.world;
  const fromMs = clock.nowMs();
  if (await beforeRequest() === "leave") return "open";
  const waitedMs = clock.nowMs() - fromMs;
  const authorization = authorizationFor({ ...entry, url }, credentials);
  if (!authorization.ok) {
    const stage = stageOf(asking, name, "http");
    const attempt = attemptOf(asking, asked2, stage.startedMs, ofFault(authorization.error));
    stage.bad(describeFault(authorization.error), { kind: "attempt", attempt });
    return { fault: attempt };
  }
  const deadlineMs = asking.deadlineMs + waitedMs;
  return request({ ...asking, deadlineMs }, asked2, {
    ...authorization.value !== void 0 && { authorization: authorization.value },
    unusable: whyNoInfo,
    isAnswer: (status2) => status2 === 404 || status2 === 410,
    about: formatModuleVersion(module)
  });
}
async function probeDirectory(asking, asked2, directory) {
  const stage = stageOf(asking, asked2.target, "file");
  const found = await asking.world.files.stat(await asking.world.files.realPath(directory));
  if (found?.kind === "directory") {
    stage.good("the directory is there");
    return "open";
  }
  stage.good(`${directory} is not there, which is to go as if it held nothing`, true);
  return "open";
}
function whyNoInfo(body) {
  const text = new TextDecoder().decode(body);
  if (text.trim() === "") return "empty";
  try {
    const info = JSON.parse(text);
    if (typeof info === "object" && info !== null && "Version" in info) return void 0;
  } catch {
  }
  return /^\s*<(?:!doctype|html|head|\?xml)/i.test(text) ? "html" : "other";
}
async function probeDatabase(asking, database, proxies, credentials) {
  const aside = database.isUnneeded ? true : void 0;
  const stage = stageOf(asking, database.name, "http");
  const listed2 = database.isDirect || database.isOnlyLookedAt ? [] : proxies.filter(({ entry }) => entry.url.protocol !== "file:");
  for (const { entry, name } of listed2) {
    const url2 = addressBelow(entry, `sumdb/${database.name}/supported`);
    const authorization = authorizationFor({ ...entry, url: url2 }, credentials);
    if (!authorization.ok) return;
    const answered2 = await relays(asking, { url: url2, authorization: authorization.value });
    if (answered2 === "relays") {
      stage.good(`relayed by ${name}`);
      return;
    }
    if (answered2 === "fails") return;
  }
  const subject = { module: "", version: "", file: "latest" };
  const url = new URL(`${database.url.href.replace(/\/$/, "")}/latest`);
  const asked2 = { target: database.url.host, mirror: database.url.host, url, subject };
  const way = await reach(asking, asked2, aside);
  if (way !== "open" || database.isOnlyLookedAt) return;
  await request(asking, asked2, {
    isAnswer: () => false,
    unusable: (body) => new TextDecoder().decode(body).includes("\n\u2014 ") ? void 0 : whyNoInfo(body) ?? "other",
    about: "its latest tree",
    ...aside !== void 0 && { aside }
  });
}
async function relays(asking, { url, authorization }) {
  const { value: answer2 } = await withinDeadline(
    asking,
    (signal2) => asking.world.http.get({
      url,
      headers: {},
      ...authorization !== void 0 && { authorization },
      connectTimeoutMs: leftMs(asking),
      signal: signal2
    })
  );
  if (!answer2.ok) return "fails";
  answer2.value.discard();
  if (answer2.value.status === 200) return "relays";
  return answer2.value.status === 404 || answer2.value.status === 410 ? "absent" : "fails";
}

// src/steps/preflight/settings.ts
import { dirname as dirname2, isAbsolute, join as join6, resolve as resolve2 } from "node:path";
var stopping = {
  "goproxy-unusable": "GOPROXY",
  "goproxy-off": "GOPROXY",
  "gosumdb-unusable": "GOSUMDB",
  "go111module-off": "GO111MODULE"
};
function probeSettings(asking, { contradictions, settings }) {
  for (const { id, sentence: sentence2, advice } of contradictions) {
    const stage = stageOf(asking, "settings", "settings");
    if (!isStopping(id)) {
      stage.good(`${sentence2} ${advice}`, true);
      continue;
    }
    const value = settings.find(({ name }) => name === stopping[id])?.value ?? "";
    stage.bad(sentence2, { kind: "setting", id, value });
  }
}
function isStopping(id) {
  return Object.hasOwn(stopping, id);
}
async function probeReplacements(asking, directories) {
  const { files } = asking.world;
  for (const { from, replacement } of directories.flatMap(replacementsOf2)) {
    if (replacement.by.kind !== "directory") continue;
    const { path } = replacement.by;
    const directory = isAbsolute(path) ? path : resolve2(from, path);
    const goMod = join6(directory, "go.mod");
    const stage = stageOf(asking, "go.mod", "replace");
    const found = await files.stat(await files.realPath(goMod));
    const { module, version } = replacement.old;
    const name = version === "" ? module : `${module}@${version}`;
    if (found?.kind === "file") stage.good(`${name} is ${path}`);
    else {
      const saw = { kind: "no-replacement", module: name, directory: path, goMod: `${path}/go.mod` };
      stage.bad(`${name} is to be ${path}, and there is no go.mod`, saw);
    }
  }
}
function replacementsOf2({ module, workspace }) {
  const modules = workspace === void 0 ? [module] : workspace.members;
  const all = modules.flatMap(
    (each) => each === void 0 ? [] : each.goMod.replace.map((replacement) => ({ from: dirname2(each.goModPath), replacement }))
  );
  const ofWork = workspace?.goWork.replace ?? [];
  return [
    ...ofWork.map((replacement) => ({ from: dirname2(workspace?.goWorkPath ?? ""), replacement })),
    ...all
  ];
}
function probePrivacy(asking, { exposed }) {
  for (const { module, version, proxy } of exposed) {
    stageOf(asking, "go.mod", "private").bad(
      `${module} looks private, matches no pattern of GOPRIVATE, and ${proxy} would be asked for it`,
      { kind: "not-private", module, version, proxy }
    );
  }
}

// src/steps/preflight/all.ts
async function probeAll(round, subject) {
  const { plan, facts, whom, credentials } = subject;
  const { asking, finish } = open(round, whom);
  probeSettings(asking, plan);
  probePrivacy(asking, whom);
  await Promise.all([
    ...whom.proxies.map((target3) => probeAndTell(asking, round, target3, credentials)),
    whom.database && probeDatabase(asking, whom.database, listedProxies(whom.proxies, plan), credentials),
    probePrograms(asking, { goVersion: plan.goVersion, hosts: whom.hosts }).then(
      (insteadOf) => probeHosts(asking, whom.hosts, insteadOf)
    ),
    probeNetrc(asking, whom.hosts),
    probeReplacements(asking, facts.directories),
    probeMachine(asking, placesOf(round.world, plan))
  ]);
  return finish();
}
function listedProxies(proxies, plan) {
  return proxies.slice(0, plan.routes.proxies.filter(({ named: named3 }) => named3 === "list").length);
}
async function probeAsked(round, { whom, credentials }) {
  const { asking, finish } = open(round, whom);
  const hosts = whom.hosts.filter(({ module }) => module !== "");
  await Promise.all([
    alongTheList(asking, round, whom.proxies, credentials),
    hosts.length === 0 ? void 0 : probePrograms(asking, { goVersion: "", hosts }).then(
      (insteadOf) => probeHosts(asking, hosts, insteadOf)
    )
  ]);
  return (await finish()).filter(({ stage }) => stage !== "go");
}
async function alongTheList(asking, round, proxies, credentials) {
  for (const target3 of proxies) {
    if (!target3.isFirst && target3 === proxies[0]) return;
    const own = { ...asking, deadlineMs: asking.world.clock.nowMs() + longestProbeMs };
    const reached = await probeAndTell(own, round, target3, credentials);
    if (typeof reached === "string" || !target3.leadsOn) return;
  }
}
async function probeAndTell(asking, round, target3, credentials) {
  const reached = await probeProxy(asking, {
    target: target3,
    credentials,
    beforeRequest: async () => await round.beforeRequest?.(target3) ?? "ask"
  });
  if (typeof reached === "object") round.onOut?.(reached.fault);
  return reached;
}
async function probeHosts(asking, hosts, insteadOf) {
  await Promise.all(
    hosts.map((host) => {
      const end = sshEndOf(insteadOf, host.host);
      return end === void 0 ? probeHost(asking, host) : probeSsh(asking, host.host, end);
    })
  );
}
function placesOf({ machine }, { gomodcache }) {
  const { environment, platform, temporaryDirectory } = machine;
  const system = platform === "win32" ? temporaryDirectory : environment["TMPDIR"] || "/tmp";
  return { gomodcache, temporary: environment["GOTMPDIR"] || system };
}
function open(round, whom) {
  const { world, signal: signal2, timeoutMs = longestProbeMs } = round;
  const probes = [];
  const skews = [];
  const asking = {
    world,
    signal: signal2,
    deadlineMs: world.clock.nowMs() + Math.min(timeoutMs, longestProbeMs),
    beside: [],
    found: (probe) => {
      probes.push(probe);
      round.onFound?.(probe);
    },
    dated: (host, aheadMs) => skews.push({ host, aheadMs })
  };
  return {
    asking,
    finish: async () => {
      await Promise.all(asking.beside);
      tellClock(asking, skews);
      return inOrder(probes, whom);
    }
  };
}
var stages = [
  "dns",
  "tcp",
  "ipv6",
  "tls",
  "http",
  "file",
  "ssh",
  "go",
  "git",
  "netrc",
  "clock",
  "writable",
  "disk",
  "inodes",
  "open files",
  "file size",
  "memory",
  "settings",
  "replace",
  "private"
];
var last = ["go.mod", "settings", "this machine"];
function inOrder(probes, { proxies, database, hosts }) {
  const named3 = [
    ...proxies.map(({ name }) => name),
    ...database === void 0 ? [] : [database.name, database.url.host],
    ...hosts.map(({ host }) => host)
  ];
  const met = probes.map(({ target: target3 }) => target3).filter((target3) => !last.includes(target3));
  const order = [.../* @__PURE__ */ new Set([...named3, ...met]), ...last];
  const seen2 = /* @__PURE__ */ new Set();
  return probes.filter(({ target: target3, stage, detail }) => {
    const line = JSON.stringify([target3, stage, detail]);
    if (seen2.has(line)) return false;
    seen2.add(line);
    return true;
  }).toSorted(
    (a, b) => order.indexOf(a.target) - order.indexOf(b.target) || stages.indexOf(a.stage) - stages.indexOf(b.stage)
  );
}

// src/steps/preflight/preflight.ts
var ownAnswerMs = 1100;
var leastRoundMs = 250;
function startPreflight(world, { plan, withheld, facts, mode }, signal2) {
  const cancel = cancelWith(signal2);
  const faults = [];
  let chain;
  let seen2 = [];
  let isBegun = false;
  const subject = async () => ({
    plan,
    facts,
    whom: planProbes(plan, withheld, facts),
    credentials: await readCredentials(world, withheld.netrc)
  });
  const round = {
    world,
    signal: cancel.signal,
    onFound: (probe) => void seen2.push(probe),
    onOut: (fault3) => {
      faults.push(fault3);
      chain?.probedOut(fault3);
    }
  };
  function isKnown(name) {
    return chain?.journal.some(({ mirror }) => mirror === name) === true;
  }
  const asks = cancelWith();
  async function beforeRequest({ name }) {
    const either = cancelWith(cancel.signal, asks.signal);
    await world.clock.sleep(Infinity, either.signal);
    either.release();
    await world.clock.sleep(ownAnswerMs, cancel.signal);
    return isKnown(name) || cancel.signal.aborted ? "leave" : "ask";
  }
  function start2() {
    if (isBegun || mode === "never" || cancel.signal.aborted) return;
    isBegun = true;
    const work = subject().then(
      (whom) => mode === "always" ? probeAll(round, whom) : probeAsked({ ...round, beforeRequest }, whom)
    );
    void work.catch(() => void 0);
  }
  const isAsking = plan.download !== "none" && plan.files.length > 0;
  if (mode === "always" || isAsking && !plan.gomodcachePopulated) start2();
  return {
    inform(opened) {
      chain = opened;
      for (const fault3 of faults) opened.probedOut(fault3);
    },
    begin: () => {
      if (isAsking) start2();
      asks.abort();
    },
    cancel: () => {
      if (mode === "auto") cancel.abort();
    },
    async afterFailure(timeoutMs) {
      const before = seen2;
      if (mode === "never" || signal2.aborted || timeoutMs < leastRoundMs) return before;
      cancel.abort();
      const found = [];
      const beforeRequest2 = async () => chain?.journal.length ? "leave" : "ask";
      const onFound = (probe) => void found.push(probe);
      const probes = await subject().then((all) => probeAll({ world, signal: signal2, timeoutMs, onFound, beforeRequest: beforeRequest2 }, afterwards(all, chain))).catch(() => found);
      seen2 = [...probes];
      return seen2;
    },
    close: () => {
      cancel.abort();
      cancel.release();
    },
    get seen() {
      return seen2;
    }
  };
}
function afterwards(subject, chain) {
  const { database, proxies } = subject.whom;
  const host = database?.url.host;
  const wasAsked = chain?.journal.some(({ url }) => URL.canParse(url) && new URL(url).host === host) === true;
  const isMeant = database !== void 0 && !database.isUnneeded;
  if (!isMeant || !(wasAsked || database.isDirect || proxies.length === 0))
    return { ...subject, whom: { ...subject.whom, database: void 0 } };
  return { ...subject, whom: { ...subject.whom, database: { ...database, isOnlyLookedAt: true } } };
}

// src/mirror/first-bytes.ts
var leastLateMs = 250;
var leastSamples = 10;
var keptSamples = 100;
var freeHedges = 2;
var answersPerHedge = 10;
function openFirstBytes() {
  const all = /* @__PURE__ */ new Map();
  function of(mirror) {
    const known = all.get(mirror) ?? { samplesMs: [], answers: 0, hedges: 0 };
    all.set(mirror, known);
    return known;
  }
  return {
    heard(mirror, firstByteMs) {
      const heard = of(mirror);
      heard.answers++;
      heard.samplesMs.push(firstByteMs);
      if (heard.samplesMs.length > keptSamples) heard.samplesMs.shift();
    },
    lateAfterMs(mirror) {
      const { samplesMs } = of(mirror);
      if (samplesMs.length < leastSamples) return void 0;
      const sorted = samplesMs.toSorted((one, other) => one - other);
      return Math.max(leastLateMs, sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
    },
    takeHedge(mirror) {
      const heard = of(mirror);
      if (heard.hedges >= freeHedges + Math.floor(heard.answers / answersPerHedge)) return false;
      heard.hedges++;
      return true;
    }
  };
}

// src/mirror/health.ts
var failuresToOpen = 3;
var cooldownMs = 5 * 6e4;
var longWaitMs = 1e3;
var State = class {
  answered = false;
  failures = 0;
  outSinceMs;
  /** When the first request began that failed. */
  failingSinceMs;
  hopeless = false;
  someoneWaits = false;
  fault;
  outAlarm = new AbortController();
  hopelessAlarm = new AbortController();
};
function openHealth(nowMs) {
  const states = /* @__PURE__ */ new Map();
  function of(mirror) {
    const state = states.get(mirror) ?? new State();
    states.set(mirror, state);
    return state;
  }
  return {
    hasAnswered: (mirror) => of(mirror).answered,
    isHopeless: (mirror) => of(mirror).hopeless,
    faultOf: (mirror) => of(mirror).fault,
    whenOut: (mirror) => unlessAborted(of(mirror).outAlarm),
    whenHopeless: (mirror) => unlessAborted(of(mirror).hopelessAlarm),
    isOut(mirror) {
      const state = of(mirror);
      if (state.outSinceMs === void 0) return false;
      if (nowMs() - state.outSinceMs < cooldownMs) return true;
      state.outSinceMs = nowMs();
      return false;
    },
    takeHopelessWait(mirror) {
      const state = of(mirror);
      if (!state.hopelessAlarm.signal.aborted) return () => void 0;
      if (state.someoneWaits) return void 0;
      state.someoneWaits = true;
      return () => {
        state.someoneWaits = false;
      };
    },
    answered(mirror) {
      const state = of(mirror);
      Object.assign(state, { answered: true, failures: 0, outSinceMs: void 0, hopeless: false });
      if (state.outAlarm.signal.aborted) state.outAlarm = new AbortController();
      if (state.hopelessAlarm.signal.aborted) state.hopelessAlarm = new AbortController();
    },
    failed(attempt) {
      const state = of(attempt.mirror);
      state.failures++;
      state.fault = attempt;
      state.failingSinceMs ??= attempt.startedMs;
      if (state.outSinceMs !== void 0 || state.answered && state.failures < failuresToOpen) return;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    inVainMs(mirror) {
      const { answered: answered2, failingSinceMs = Infinity } = of(mirror);
      return answered2 ? 0 : Math.max(0, nowMs() - failingSinceMs);
    },
    probedOut(fault3) {
      const state = of(fault3.mirror);
      if (state.answered || state.outSinceMs !== void 0 || verdictOf2(fault3.outcome).out !== "at-once")
        return;
      state.fault = fault3;
      state.outSinceMs = nowMs();
      state.outAlarm.abort();
    },
    gaveUp(attempt) {
      const state = of(attempt.mirror);
      if (state.answered || verdictOf2(attempt.outcome).out !== "at-once") return;
      state.hopeless = true;
      if (attempt.totalMs >= longWaitMs) state.hopelessAlarm.abort();
    }
  };
}
function unlessAborted({ signal: signal2 }) {
  return signal2.aborted ? void 0 : signal2;
}

// src/mirror/single-flight.ts
function singleFlight(files, clock, fetch) {
  const flights = /* @__PURE__ */ new Map();
  async function lead(key, request2) {
    const followers = /* @__PURE__ */ new Set();
    flights.set(key, followers);
    let answer2;
    try {
      answer2 = await fetch(request2);
      return answer2;
    } finally {
      flights.delete(key);
      for (const follower of followers) {
        followers.delete(follower);
        follower.resolve(answer2 && await share(request2, follower.request, answer2));
      }
    }
  }
  async function share(leader, follower, answer2) {
    if (answer2.kind !== "served") return leader.signal.aborted ? void 0 : answer2;
    const { destination } = follower;
    if (destination === leader.destination) return answer2;
    const linked = await files.linkOrCopy(leader.destination, destination);
    if (!linked.ok) return void 0;
    if (await follower.accept(destination) === void 0) return answer2;
    await files.remove(destination);
    return void 0;
  }
  async function fetchOrFollow(request2) {
    const { path, reach: reach3, along = [] } = request2;
    const whom = along.map(({ url, root = "" }) => `${url.href} ${root}`).join(" ");
    const key = `${reach3.acrossComma ? "c" : ""}${reach3.toMirrors ? "m" : ""} ${whom} ${path}`;
    const followers = flights.get(key);
    if (followers === void 0) return lead(key, request2);
    const answer2 = await follow4(followers, request2);
    return answer2 ?? await fetchOrFollow(request2);
  }
  async function follow4(followers, request2) {
    const over = cancelWith(request2.signal);
    let follower;
    const shared = new Promise((resolve4) => {
      follower = { request: request2, resolve: resolve4 };
      followers.add(follower);
    });
    const given = await Promise.race([shared, whenAborted(over.signal)]);
    over.release();
    if (given !== "aborted") return given;
    const stillWaits = follower !== void 0 && followers.delete(follower);
    return stillWaits ? abandonedAnswer(request2, clock.nowMs()) : shared;
  }
  return fetchOrFollow;
}
function whenAborted(signal2) {
  return new Promise((resolve4) => {
    if (signal2.aborted) resolve4("aborted");
    else signal2.addEventListener("abort", () => resolve4("aborted"), { once: true });
  });
}
function abandonedAnswer({ path, subject }, nowMs) {
  const outcome = { kind: "abandoned" };
  const shown = {
    startedMs: nowMs,
    mirror: "",
    url: path,
    subject,
    attempt: 1,
    outcome,
    bytes: 0,
    totalMs: 0
  };
  return { kind: "failed", attempts: [], shown };
}

// src/mirror/chain.ts
function openChain(options) {
  const journal = [];
  const world = {
    ...options,
    health: openHealth(() => options.clock.nowMs()),
    firstBytes: openFirstBytes(),
    slots: slots(options.budget.connections),
    record(attempt) {
      journal.push(attempt);
      options.onAttempt?.(attempt);
    }
  };
  return {
    journal,
    probedOut: (fault3) => world.health.probedOut(fault3),
    fetch: singleFlight(options.files, options.clock, (request2) => fetchOne(world, request2))
  };
}

// src/steps/routes.ts
async function openRoutes(world, plan, withheld, deadlineMs, tell) {
  return (await openRoads(world, plan, withheld, deadlineMs, tell)).openList();
}
async function openRoads(world, plan, withheld, deadlineMs, tell, onAttempt) {
  const credentials = await readCredentials(world, withheld.netrc);
  const { stallTimeoutMs, retries, connections, hedge } = plan.budget;
  const common = {
    http: world.http,
    files: world.files,
    clock: world.clock,
    budget: { deadlineMs, stallTimeoutMs, retries, connections, hedge },
    credentials,
    ...onAttempt !== void 0 && { onAttempt },
    onRetry: ({ attempt, delayMs }) => tell({ kind: "retried", attempt, delayMs }),
    onMoveOn: ({ from, to, why }) => tell({ kind: "moved-on", from, to, why })
  };
  return {
    openList: () => openChain({
      ...common,
      proxies: [
        ...withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
        ...withheld.mirrors.map((entry) => ({ ...entry, named: "mirrors" }))
      ],
      closing: withheld.proxies.closing
    }),
    openTo: (entry) => openChain({ ...common, proxies: [{ ...entry, separator: ",", named: "list" }], closing: "end" })
  };
}

// src/steps/toolchain/install-go.ts
import { delimiter as delimiter2, join as join11 } from "node:path";

// src/steps/toolchain/checksum-database.ts
import { delimiter, join as join7 } from "node:path";
var reach2 = { acrossComma: false, toMirrors: false };
async function provedHash(question, module) {
  const about2 = "verifying module";
  const database = parseGosumdb(question.gosumdb);
  if (!database.ok) return err(`${about2}: invalid GOSUMDB: ${database.error}`);
  if (database.value.kind === "off") return err(`${about2}: checksum database disabled by GOSUMDB=off`);
  const { name, url } = database.value;
  const [key = ""] = question.gosumdb.trim().split(/\s+/);
  const verifier = parseVerifier(knownDatabaseKeys[name] ?? key);
  if (!verifier.ok) return err(`${about2}: invalid GOSUMDB: ${verifier.error}`);
  const path = lookupPath(module);
  if (!path.ok) return err(`${about2}: ${path.error}`);
  const base = await findBase(question, verifier.value, url);
  const answer2 = await base.read(path.value);
  if (!answer2.ok) return answer2;
  const remembered = await rememberedHead(question.world, verifier.value);
  const lines = await proveLookup({
    verifier: verifier.value,
    answer: answer2.value,
    ...remembered !== void 0 && { remembered },
    readTile: (tile) => readTile(base, tile)
  });
  if (!lines.ok)
    return err(
      lines.error.kind === "unreadable" ? "" : `${about2}: sumdb.Client of ${name}: ${lines.error.words}`
    );
  const h1 = zipHashIn(lines.value, module);
  return h1 === void 0 ? err(`${about2}: ${name} has no hash of this zip in its record`) : ok(h1);
}
async function findBase(question, { name }, url) {
  const { plan, withheld, roads } = question;
  const itself = url ?? `https://${name}`;
  const direct = () => reader(question, roads.openTo({ url: new URL(itself), separator: "," }), "", itself);
  if (url !== void 0 || withheld.proxies.proxies.length === 0) return direct();
  const prefix2 = `sumdb/${name}/`;
  const list = roads.openList();
  const asked2 = await fetchInto(question, list, `${prefix2}supported`, "supported");
  if (asked2.kind === "served") {
    const entry = withheld.proxies.proxies.find((proxy) => showProxy(proxy) === asked2.mirror);
    if (entry !== void 0) return reader(question, roads.openTo(entry), prefix2, showProxy(entry));
  }
  if (asked2.kind === "absent" || mayTakeSecondRoute(plan, name)) return direct();
  return { read: () => Promise.resolve(err("")) };
}
function mayTakeSecondRoute({ routes }, name) {
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  const isPrivate = patterns.some((pattern) => matchesPrefixPatterns(pattern, "golang.org/toolchain"));
  return routes.policy === "resilient" && name === "sum.golang.org" && !isPrivate;
}
function reader(question, chain, prefix2, shown) {
  return {
    async read(rest) {
      const answer2 = await fetchInto(question, chain, `${prefix2}${rest}`, rest);
      if (answer2.kind === "served") return ok(answer2.bytes);
      const url = `${shown.replace(/\/$/, "")}/${prefix2}${rest}`;
      return err(answer2.kind === "absent" ? `verifying module: reading ${url}: 404 Not Found` : "");
    }
  };
}
async function readTile(base, tile) {
  const read = await base.read(tilePath(tile));
  if (read.ok || tile.width === fullWidth) return read;
  const full = await base.read(tilePath({ ...tile, width: fullWidth }));
  return full.ok ? ok(full.value.subarray(0, tile.width * hashBytes)) : read;
}
async function fetchInto({ world, directory, signal: signal2 }, chain, path, rest) {
  const destination = join7(directory, world.clock.randomHex(8));
  const answer2 = await chain.fetch({
    path,
    subject: { module: "", version: "", file: rest },
    reach: reach2,
    destination,
    accept: (file) => judgeSumdbAnswer(world.files, rest, file),
    signal: signal2
  });
  if (answer2.kind !== "served") return { kind: answer2.kind };
  const bytes = await world.files.read(destination);
  await world.files.remove(destination);
  return bytes.ok ? { kind: "served", mirror: answer2.mirror, bytes: bytes.value } : { kind: "failed" };
}
async function rememberedHead({ machine, files }, { name }) {
  const gopath = machine.environment["GOPATH"] ?? "";
  const first = gopath === "" ? join7(machine.homeDirectory, "go") : gopath.split(delimiter)[0] ?? "";
  const head2 = await files.read(join7(first, "pkg", "sumdb", name, "latest"));
  return head2.ok && head2.value.length > 0 ? head2.value : void 0;
}

// src/steps/toolchain/find-wanted-go.ts
import { basename, dirname as dirname3, join as join8, resolve as resolve3 } from "node:path";
async function findWantedGo(world, { inputs, spelled }) {
  const version = inputs["go-version"];
  if (version !== "") {
    const wanted = parseWantedGo(version);
    const from = quoteInput(spelled("go-version"), version);
    return wanted.ok ? ok({ wanted: wanted.value, from }) : problem(spelled("go-version"), from, wanted.error);
  }
  const named3 = inputs["go-version-file"];
  if (named3 !== "") {
    const from = quoteInput(spelled("go-version-file"), named3);
    const text = await readText(world.files, resolve3(world.machine.workingDirectory, named3));
    if (text === void 0)
      return problem(
        spelled("go-version-file"),
        from,
        "is not there; write the path of a go.mod, go.work, .go-version or .tool-versions."
      );
    const wanted = wantedByFile(basename(named3), text);
    return wanted.ok ? ok({ wanted: wanted.value, from }) : problem(spelled("go-version-file"), from, wanted.error);
  }
  return ok(await wantedByDirectories(world, inputs));
}
function problem(input, quoted2, end) {
  return err([{ input, message: `${quoted2} ${end}` }]);
}
function wantedByFile(name, text) {
  if (name.endsWith(".mod") || name.endsWith(".work")) return ok(wantedByText(name, text));
  const [, ofTool] = /^[ \t]*(?:golang|go)[ \t]+([^\s#]+)/m.exec(text) ?? [];
  const word = name === ".tool-versions" ? ofTool ?? "" : (text.split("\n").find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "").trim();
  if (word === "") return err("names no version of Go; write one into it, or use `go-version`.");
  const wanted = parseWantedGo(word);
  return wanted.ok ? wanted : err(`has \`${word.slice(0, 40)}\` in it, which ${wanted.error}`);
}
function wantedByText(name, text) {
  const parsed = name.endsWith(".work") ? parseGoWork(text) : parseGoMod(text);
  return parsed.ok ? wantedByLines(parsed.value.go, parsed.value.toolchain) : { kind: "newest" };
}
async function wantedByDirectories(world, inputs) {
  const { environment, workingDirectory } = world.machine;
  const gowork = environment["GOWORK"] ?? "";
  const wishes = [];
  for (const name of inputs["working-directory"]) {
    const directory = resolve3(workingDirectory, name);
    const work = gowork === "off" ? void 0 : gowork !== "" ? gowork : await findAbove(world, directory, "go.work");
    const path = work ?? await findAbove(world, directory, "go.mod");
    const text = path === void 0 ? void 0 : await readText(world.files, path);
    if (path !== void 0 && text !== void 0)
      wishes.push({ wanted: wantedByText(basename(path), text), from: path });
  }
  const most2 = mostWanted(wishes.map(({ wanted }) => wanted));
  return wishes.find(({ wanted }) => wanted === most2);
}
async function findAbove({ files }, directory, name) {
  for (let at2 = directory; ; at2 = dirname3(at2)) {
    const path = join8(at2, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if (at2 === dirname3(at2)) return void 0;
  }
}

// src/steps/toolchain/survey-before-go.ts
import { join as join9 } from "node:path";

// src/steps/toolchain/without-go.ts
function noFacts() {
  return {
    go: {
      version: "",
      env: {},
      sources: {},
      goproxy: new Secret(""),
      secretSettings: [],
      strayVariables: []
    },
    directories: [],
    gomodcache: { path: "", populated: false, empty: false },
    event: { name: "", isFork: false, runnerEnvironment: "" },
    hasCacheService: false,
    keyFiles: [],
    netrcMachines: []
  };
}
function findingsOf2({ machine }, fault3) {
  const output = fault3.kind === "go-missing" ? `exec: "go": executable file not found in $PATH` : `${fault3.sentence}
${fault3.output}`;
  const [first, ...rest] = diagnose({
    output: readLog(output),
    attempts: [],
    settings: tellingVariables(machine.environment),
    platform: machine.platform,
    ...fault3.kind === "go-failed" && fault3.exitCode !== void 0 && { exitCode: fault3.exitCode }
  });
  if (first === void 0) return [];
  return [{ ...first, because: fault3.sentence, advice: [...fault3.advice, ...first.advice] }, ...rest];
}
function withoutInstalled({ machine }, plan, seen2) {
  const { fault: fault3, words: words2, attempts } = seen2;
  const isMismatch = words2.includes("checksum mismatch");
  const isTold = words2 !== "" || attempts.some(({ outcome }) => hasFailed2(outcome));
  const [first, ...rest] = diagnose({
    output: readLog(isTold ? words2 : "go: module golang.org/toolchain: given up before it was there"),
    attempts: isMismatch ? attempts.filter(({ outcome }) => outcome.kind !== "refused") : attempts,
    settings: {
      ...tellingVariables(machine.environment),
      ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
    },
    platform: machine.platform
  });
  if (first === void 0) return findingsOf2({ machine }, fault3);
  const because = `There is no \`go\` in PATH, and none could be installed: ${first.because}`;
  return [{ ...first, because }, ...rest, ...findingsOf2({ machine }, fault3)];
}
function hasFailed2({ kind }) {
  return kind === "status" || kind === "transport" || kind === "stalled" || kind === "refused";
}

// src/steps/toolchain/survey-before-go.ts
async function factsBeforeGo(world, inputs) {
  const { environment } = world.machine;
  const path = environment["GOENV"] ?? join9(configDirectory(world.machine), "go", "env");
  const file = path === "off" ? void 0 : await readText(world.files, path);
  const written = parseGoEnvFile(file ?? "");
  const valueOf = (name) => environment[name] || (written.get(name) ?? "");
  const guard = await readEarlierGuard(world);
  const goproxy = guard?.unwrap(valueOf("GOPROXY")) ?? valueOf("GOPROXY");
  const env = Object.fromEntries([...shownSettings].map((name) => [name, valueOf(name)]));
  const values = Object.values({ ...env, GOPROXY: goproxy });
  const { go, ...rest } = noFacts();
  const facts = {
    ...rest,
    go: {
      ...go,
      env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, showValue(value)])),
      sources: Object.fromEntries(
        Object.entries(env).filter(([, value]) => value !== "").map(([name]) => [name, environment[name] ? "environment" : "go env -w"])
      ),
      goproxy: new Secret(goproxy),
      secretSettings: values.filter((value) => showValue(value) !== value).map((value) => new Secret(value))
    }
  };
  return { facts, gosumdb: inputs.gosumdb || valueOf("GOSUMDB") || "sum.golang.org" };
}
function configDirectory({ environment, homeDirectory, platform }) {
  if (platform === "win32") return environment["APPDATA"] ?? "";
  if (platform === "darwin") return join9(homeDirectory, "Library", "Application Support");
  return environment["XDG_CONFIG_HOME"] || join9(homeDirectory, ".config");
}

// src/steps/toolchain/unpack-toolchain.ts
import { dirname as dirname4, join as join10 } from "node:path";
var mostAtOnce = 16;
async function unpackToolchain(files, zipPath, toolchain, goroot) {
  const reader2 = await files.openForReading(zipPath);
  if (!reader2.ok) return err(reader2.error.message);
  try {
    const window = openWindow(reader2.value);
    const directory = await readZipDirectory(window);
    if (!directory.ok) return err(`the zip of ${formatModuleVersion(toolchain)}: ${directory.error.detail}`);
    const planned = planFiles(directory.value, `${formatModuleVersion(toolchain)}/`);
    return planned.ok ? await writeAll(files, window, planned.value, goroot) : planned;
  } finally {
    await reader2.value.close();
  }
}
function planFiles(entries, prefix2) {
  const planned = [];
  const taken = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    const name = Buffer.from(entry.nameBytes, "latin1").toString("utf8");
    const path = name.slice(prefix2.length).replace(/(^|\/)_go\.mod$/, "$1go.mod");
    if (!name.startsWith(prefix2) || !isPlainPath(path))
      return err(`the zip has a file that belongs nowhere: ${JSON.stringify(name)}`);
    if (taken.has(path.toLowerCase())) return err(`the zip has ${JSON.stringify(path)} twice`);
    taken.add(path.toLowerCase());
    planned.push({ entry, path });
  }
  const clash = planned.find(({ path }) => parentsOf(path).some((parent) => taken.has(parent)));
  if (clash !== void 0) return err(`the zip has ${JSON.stringify(clash.path)} below a file`);
  return ok(planned.sort((a, b) => a.entry.headerPosition - b.entry.headerPosition));
}
function isPlainPath(path) {
  return /^[^\p{Cc}\p{Cs}\\:*?"<>|\ufffd]+$/u.test(path) && path.split("/").every((element) => element !== "" && !/^\.+$|[. ]$/.test(element));
}
function parentsOf(path) {
  const elements = path.toLowerCase().split("/");
  return elements.slice(1).map((_, index) => elements.slice(0, index + 1).join("/"));
}
async function writeAll(files, window, planned, goroot) {
  for (const directory of new Set(planned.map(({ path }) => dirname4(join10(goroot, path))))) {
    const made = await files.makeDirectory(directory);
    if (!made.ok) return err(made.error.message);
  }
  const isLast = ({ path }) => path === "src/go.mod";
  const inOrder2 = [...planned.filter((one) => !isLast(one)), ...planned.filter(isLast)];
  let pending = [];
  for (const one of inOrder2) {
    if (pending.length === mostAtOnce || isLast(one)) {
      const failed = (await Promise.all(pending)).find((result) => !result.ok);
      if (failed !== void 0) return failed;
      pending = [];
    }
    const pieces3 = [];
    const read = await readEntry(window, one.entry, (piece) => pieces3.push(Uint8Array.from(piece)));
    if (!read.ok) {
      await Promise.all(pending);
      return err(`${one.path} in the zip: ${read.error.detail}`);
    }
    pending.push(writeOne(files, join10(goroot, one.path), pieces3, isProgram(one.path)));
  }
  return (await Promise.all(pending)).find((result) => !result.ok) ?? ok(void 0);
}
async function writeOne(files, path, pieces3, isExecutable) {
  const writer = await files.openForWriting(path);
  if (!writer.ok) return err(writer.error.message);
  for (const piece of pieces3) await writer.value.write(piece);
  const closed = await writer.value.close();
  if (!closed.ok) return err(closed.error.message);
  const marked = isExecutable ? await files.setMode(path, 493) : ok(void 0);
  return marked.ok ? ok(void 0) : err(marked.error.message);
}
function isProgram(path) {
  return /^(?:bin|pkg\/tool)\/|^lib\/go_[^/]*_exec$/.test(path);
}

// src/steps/toolchain/install-go.ts
async function installGo(world, asked2, fault3, { deadlineMs, signal: signal2, tell }) {
  const attempts = [];
  const isMissing2 = fault3.kind === "go-missing" && fault3.why === void 0;
  const wish = isMissing2 ? await findWantedGo(world, asked2) : ok(void 0);
  if (!wish.ok) return { kind: "wrong-input", problems: wish.error };
  if (wish.value === void 0) return { kind: "failed", findings: findingsOf2(world, fault3), attempts };
  const startedMs = world.clock.nowMs();
  const { facts, gosumdb } = await factsBeforeGo(world, asked2.inputs);
  const { plan, withheld } = decide(asked2.inputs, facts, asked2.mirrors);
  maskCredentials(world.host, withheld);
  const directory = join11(world.machine.temporaryDirectory, `go-mod-guard-go-${world.clock.randomHex(8)}`);
  const roads = await openRoads(world, plan, withheld, deadlineMs, tell, (attempt) => attempts.push(attempt));
  const question = { world, plan, withheld, roads, gosumdb, directory, signal: signal2 };
  await world.files.makeDirectory(directory, 448);
  const installed = await obtain(question, roads.openList(), wish.value);
  await world.files.remove(directory);
  if (!installed.ok) {
    const findings = withoutInstalled(world, plan, { fault: fault3, words: installed.error, attempts });
    return { kind: "failed", findings, attempts };
  }
  const { version, goroot, kept } = installed.value;
  const bin = join11(goroot, "bin");
  world.host.addPath(bin);
  const { from } = wish.value;
  tell({ kind: "go-installed", version, goroot, asked: from, kept, ms: world.clock.nowMs() - startedMs });
  return { kind: "installed", world: withPath(world, bin), attempts };
}
async function obtain(question, chain, { wanted, from }) {
  const { toolchains } = question.world;
  const listed2 = wanted.kind === "exact" ? ok([]) : await readList(question, chain);
  if (!listed2.ok) return listed2;
  const version = chooseRelease(wanted, listed2.value);
  if (version === void 0) {
    const what = describeWanted(wanted).replace(/^the newest /, "");
    return err(
      `go: no releases found for ${what} on ${toolchains.platform} (${from}): toolchain not available`
    );
  }
  const found = await toolchains.find(version);
  if (found !== void 0) return ok({ version, goroot: found, kept: true });
  const about2 = `download go${version} for ${toolchains.platform.replace("-", "/")}`;
  const goroot = await fetchToolchain(question, chain, version);
  if (!goroot.ok)
    return err(goroot.error === "" ? "" : `go: ${goroot.error.replace(/^download: /, `${about2}: `)}`);
  const kept = await toolchains.keep(version, goroot.value);
  return kept.ok ? ok({ version, goroot: kept.value, kept: false }) : err(`go: ${about2}: cannot be kept: ${kept.error}`);
}
async function fetchToolchain(question, chain, version) {
  const { world, plan, directory, signal: signal2 } = question;
  const toolchain = {
    module: toolchainModule,
    version: toolchainVersion(version, world.toolchains.platform)
  };
  const h1 = await provedHash(question, toolchain);
  if (!h1.ok) return h1;
  const zip = join11(directory, "toolchain.zip");
  const answer2 = await chain.fetch({
    path: `${toolchainModule}/@v/${toolchain.version}.zip`,
    subject: { ...toolchain, file: "zip" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: true, kind: "zip" }),
    destination: zip,
    accept: (path) => judge(world.files, { ...toolchain, kind: "zip" }, path, h1.value, world.hasher),
    signal: signal2
  });
  if (answer2.kind === "absent") return err("download: toolchain not available");
  if (answer2.kind === "failed") {
    const { outcome } = answer2.shown;
    const wrong = outcome.kind === "refused" && outcome.why.kind === "wrong-hash" ? outcome.why : void 0;
    return err(
      wrong === void 0 ? "" : `verifying module: checksum mismatch
	downloaded: ${wrong.got}
	sum.golang.org: ${wrong.expected}`
    );
  }
  const goroot = join11(directory, "goroot");
  const unpacked = await unpackToolchain(world.files, zip, toolchain, goroot);
  return unpacked.ok ? ok(goroot) : err(`download: unzip: ${unpacked.error}`);
}
async function readList({ world, plan, directory, signal: signal2 }, chain) {
  const destination = join11(directory, "list");
  const answer2 = await chain.fetch({
    path: `${toolchainModule}/@v/list`,
    subject: { module: toolchainModule, version: "", file: "list" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: false, kind: "list" }),
    destination,
    accept: async (path) => {
      const read2 = await world.files.read(path);
      const isList = read2.ok && /^v0\.0\.1-go\d/m.test(new TextDecoder().decode(read2.value));
      return isList ? void 0 : { kind: "unusable", looksLike: "other" };
    },
    signal: signal2
  });
  const read = answer2.kind === "served" ? await world.files.read(destination) : void 0;
  if (read?.ok === true)
    return ok(releasesIn(new TextDecoder().decode(read.value), world.toolchains.platform));
  return err(
    answer2.kind === "absent" ? `go: module ${toolchainModule}: no proxy has a list of its versions` : ""
  );
}
function reachFacts({
  routes
}) {
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  return {
    policy: routes.policy,
    isPrivate: patterns.some((pattern) => matchesPrefixPatterns(pattern, toolchainModule)),
    gosumdbOff: routes.gosumdb === "off",
    anyPattern: patterns.some((pattern) => pattern !== "")
  };
}
function withPath(world, bin) {
  const { GOROOT: _, PATH: path = "", ...environment } = world.machine.environment;
  const PATH = path === "" ? bin : `${bin}${delimiter2}${path}`;
  return { ...world, machine: { ...world.machine, environment: { ...environment, PATH } } };
}

// src/steps/toolchain/survey-with-go.ts
async function surveyWithGo(world, asked2, limits) {
  const first = await survey(world, asked2.inputs, asked2.spelled);
  if (first.ok) return ok({ world, facts: first, attempts: [] });
  if (!("kind" in first.error)) return err(first.error);
  const installed = await installGo(world, asked2, first.error, limits);
  if (installed.kind === "wrong-input") return err(installed.problems);
  const { attempts } = installed;
  if (installed.kind === "failed") return ok({ world, facts: err(installed.findings), attempts });
  const again = await survey(installed.world, asked2.inputs, asked2.spelled);
  if (again.ok) return ok({ world: installed.world, facts: again, attempts });
  if (!("kind" in again.error)) return err(again.error);
  return ok({ world: installed.world, facts: err(findingsOf2(world, again.error)), attempts });
}

// src/run.ts
async function run2(world, asked2, signal2) {
  const { inputs } = asked2;
  const stopwatch = startStopwatch(world.clock);
  const { tell, degraded } = openTelling(world);
  const limits = { stallTimeoutMs: inputs["stall-timeout"], totalMs: inputs.timeout };
  const watchdog = openWatchdog(world, limits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    return await runWatched(watchdog, asked2, { signal: signal2, stopwatch, degraded });
  } finally {
    watchdog.close();
  }
}
async function runWatched(watchdog, asked2, { signal: signal2, stopwatch, degraded }) {
  const { world: start2, tell } = watchdog;
  const { inputs, mirrors } = asked2;
  const deadlineMs = stopwatch.startedMs + inputs.timeout;
  const limits = { deadlineMs, signal: signal2, tell };
  const surveyed = await stopwatch.time("survey", surveyWithGo(start2, asked2, limits));
  if (!surveyed.ok) return surveyed;
  const { world, facts: found, attempts } = surveyed.value;
  const facts = found.ok ? found.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const hide = hiderOf(credentialForms(withheld));
  watchdog.know(plan.routes.proxies.map(({ address }) => address));
  const preflight = startPreflight(
    world,
    { plan, withheld, facts, mode: found.ok ? inputs.preflight : "never" },
    signal2
  );
  async function end(downloaded2, cache2 = nothingRestored, reportPath = "") {
    watchdog.close();
    preflight.close();
    const report = buildReport({
      plan,
      degraded,
      hide,
      failed: downloaded2.outcome === "failed",
      cancelled: signal2.aborted,
      durationMs: stopwatch.elapsedMs(),
      steps: stopwatch.steps,
      attempts: [...attempts, ...downloaded2.attempts],
      cache: { hit: cache2.hit, matchedKey: cache2.matchedKey, bytes: cache2.bytes, restoreMs: cache2.ms },
      modules: figuresOf2(downloaded2, cache2),
      findings: downloaded2.findings,
      probes: preflight.seen
    });
    await deliver(world, { inputs, plan, tell, report, defaultReportPath: reportPath });
    return report;
  }
  if (!found.ok) return ok(await end({ ...nothingDownloaded, outcome: "failed", findings: found.error }));
  tell({ kind: "planned", plan });
  const at2 = await openRunDirectory(world, tell);
  const store = openStore(world.files, at2.store);
  const configured = await stopwatch.time("configure", configure(world, plan, withheld, at2.path));
  tell({ kind: "configured", ...configured });
  for (const why of configured.troubles) tell({ kind: "degraded", without: "netrc", why });
  const cache = await stopwatch.time("restore", restoreCache(world, plan, store, tell));
  if (cache.hit) preflight.cancel();
  const judged = cache.verified?.agreed ?? /* @__PURE__ */ new Set();
  const chain = await openRoutes(world, plan, withheld, deadlineMs, tell);
  preflight.inform(chain);
  const runtime = { runDirectory: at2.path, store, chain, emit: tell, signal: signal2, deadlineMs, judged, preflight };
  if (!cache.lookedUpOnly) await noteFilling(world, facts.gomodcache);
  const downloaded = cache.lookedUpOnly ? nothingDownloaded : await stopwatch.time("download", download(world, plan, withheld, runtime));
  await leave(world, at2, { plan, complete: downloaded.complete, matchedKey: cache.matchedKey }, tell);
  return ok(await end(downloaded, cache, at2.report));
}
function figuresOf2(downloaded, cache) {
  const { wanted, present, fetched, verified, bytes } = downloaded;
  const evicted = downloaded.evicted + (cache.verified?.evicted.length ?? 0);
  return { wanted, present, fetched, verified, evicted, bytes };
}

export {
  decide,
  resultOf,
  presentable,
  credentialForms,
  hiderOf,
  pagePath,
  tellingVariables,
  diagnose,
  diagnoseProbes,
  readLog,
  planProbes,
  readCredentials,
  probeAll,
  findingsOf2 as findingsOf,
  factsBeforeGo,
  run2 as run
};
