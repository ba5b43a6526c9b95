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
  parseGoWork,
  plannedSettings,
  shownSettings,
  survey,
  variablesOf
} from "./chunk-LPMT7EFD.js";
import {
  addGoSums,
  addressBelow,
  authorizationFor,
  delayAfter,
  errorDetail,
  goSumsOf,
  goproxyFor,
  guardWords,
  hashIn,
  judgeSumdbAnswer,
  knowledgeOf,
  knownDatabaseKeys,
  lookupPath,
  matchesPrefixPatterns,
  mostDetailBytes,
  openGuard,
  openObtainer,
  openRoads,
  openRoutes,
  openSumdbRelay,
  parseVerifier,
  proveLookup,
  reachOf,
  readCredentials,
  settingsBeside,
  sumdbOf,
  tileReader,
  variablesBehind
} from "./chunk-KSKIQQNE.js";
import {
  readableGoSums
} from "./chunk-ZCCPPR4Z.js";
import {
  buildReport,
  cachedSumdb,
  deliver,
  describeVersionControl,
  guardDirectory,
  guardFiles,
  isStale,
  leave,
  markerPath,
  netrcLines,
  netrcTargets,
  nothingRestored,
  openRunDirectory,
  openTelling,
  openWatchdog,
  pLimit,
  readLedger,
  replaceContent,
  restoreCache,
  startStopwatch,
  steer,
  stepsUnderWay,
  storedSumdbFiles,
  withLines,
  writeLedger,
  writeRecord
} from "./chunk-FZWEA3YM.js";
import {
  asMeant,
  guardMarker,
  jobOf,
  readEarlierGuard,
  readMarker
} from "./chunk-6DNDAREW.js";
import {
  blockCutter,
  diagnose,
  diagnoseChange,
  downloadDirectory,
  eitherEnd,
  fileKey,
  judge,
  judgeGoMod,
  judgeInfo,
  layoutPath,
  mostTexts,
  mostTraced,
  noTrees,
  openStore,
  openTrees,
  parentOf,
  proxyPath,
  retryVerdict,
  tellingVariables,
  tellsOfAnotherTry,
  tracedIn,
  treePath,
  waitedWords
} from "./chunk-A6AMRDGQ.js";
import {
  decodeGoText,
  parseGoMod,
  readText,
  replacementFor
} from "./chunk-MUUWN4FQ.js";
import {
  formatDuration,
  inputNames,
  parseGosumdb
} from "./chunk-KPHLSUGJ.js";
import {
  parseProxy,
  parseProxyList,
  showProxy
} from "./chunk-UFYGFD7H.js";
import {
  certificateDirectories,
  certificateFiles,
  chooseHttpProxy,
  showHttpProxy
} from "./chunk-LO527IL4.js";
import {
  cancelWith,
  isLoopbackHost
} from "./chunk-GI4OR3Q3.js";
import {
  inputSpecs,
  parseNetrcInput
} from "./chunk-JUI7PTR3.js";
import {
  chooseRelease,
  describeWanted,
  mostWanted,
  parseWantedGo,
  releasesIn,
  toolchainModule,
  toolchainVersion,
  wantedByLines
} from "./chunk-RLOB5XLZ.js";
import {
  quoteInput
} from "./chunk-R2GMFOGK.js";
import {
  goLineAtLeast
} from "./chunk-I2KRBLWR.js";
import {
  credentialsFor,
  formatNetrcLine,
  hiddenPieces,
  hideIn,
  readNetrc,
  showValue
} from "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  processEnvironment,
  roadVariables,
  toldEnvironment
} from "./chunk-I4DCORUG.js";
import {
  whomToWatch
} from "./chunk-KEJ4MRUZ.js";
import {
  planPath
} from "./chunk-4Y7L6TGJ.js";
import {
  require_node_url
} from "./chunk-744I2SCF.js";
import {
  formatModuleVersion,
  isH1,
  openWindow,
  readEntry,
  readZipDirectory
} from "./chunk-BYUQBXV2.js";
import {
  compareVersions,
  isCanonicalVersion
} from "./chunk-FNPYZWHI.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  harmlessLine,
  splitLines,
  stripControls
} from "./chunk-EWWCWPOY.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/plan/cache-key.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
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
  const hash = (0, import_node_crypto.createHash)("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}
`);
  return hash.digest("hex");
}
function contentHash(content) {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  return (0, import_node_crypto.createHash)("sha256").update(text, "latin1").digest("hex");
}

// src/plan/cache-plan.ts
function planCache(inputs, facts, files) {
  const { key, restorePrefix } = cacheKeys({
    prefix: inputs["cache-key-prefix"],
    directories: facts.directories.map(({ relativePath }) => relativePath),
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

// src/plan/guard-settings.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
function guardSettings({ routes, budget, verify }, { goproxy, mirrors, netrc }) {
  const values = {
    goproxy: goproxy.digest(),
    mirrors,
    policy: routes.policy,
    goprivate: routes.goprivate,
    gonoproxy: routes.gonoproxy,
    gonosumdb: routes.gonosumdb,
    gosumdb: routes.gosumdb,
    netrc: netrc.digest(),
    retries: budget.retries,
    "stall-timeout": budget.stallTimeoutMs,
    timeout: budget.totalMs,
    connections: budget.connections,
    hedge: budget.hedge,
    verify
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, digestOf(value)]));
}
function differingSettings(own, other) {
  return Object.keys(own).filter((name) => own[name] !== other[name]);
}
function digestOf(value) {
  return (0, import_node_crypto2.createHash)("sha256").update(JSON.stringify([value])).digest("hex");
}

// src/plan/situation.ts
function wordsOf(goproxy) {
  return goproxy.split(/[,|]/).map((word) => word.trim()).filter((word) => word !== "");
}
function modulesWhere(files, wanted) {
  return [...new Set(files.filter(wanted).map(({ module }) => module))].sort();
}
function someOf(names) {
  const shown = names.slice(0, 2).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.join(" and ");
}

// src/plan/choices.ts
function choiceSentences(known) {
  const { inputs, facts, settings, files, cache } = known;
  const sentences = [];
  for (const name of inputNames) {
    const sentence = isDefault(inputs, name) ? void 0 : aboutInput(name, known);
    if (sentence !== void 0) sentences.push(sentence);
  }
  for (const setting of Object.values(settings))
    if (isUsersOwn(setting) && originOf(settings, setting.name) === setting)
      sentences.push(aboutSetting(setting));
  if (facts.earlierGuard !== void 0 && inputs.goproxy === "") {
    sentences.push(
      `An earlier use of this action stands in GOPROXY; its own list is taken: \`${facts.earlierGuard.originalGoproxy}\`.`
    );
  }
  const beside = besideAnother(known);
  if (beside !== void 0) sentences.push(beside);
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
function besideAnother({ facts, guard, guardSettings: guardSettings2 }) {
  if (facts.earlierGuard === void 0 || guard !== "job") return void 0;
  const differing = differingSettings(guardSettings2, facts.earlierGuard.settings ?? {});
  return differing.length === 0 ? "The guard of an earlier use has the same settings and is shared, if it is still there." : `The guard of an earlier use has other settings (${someOf(differing)}): this use starts one of its own for the steps after it.`;
}
function aboutSetting(setting) {
  return `${callSetting(setting)} is \`${setting.shown}\`.`;
}
function aboutInput(name, { inputs, facts, settings, mirrors, guard }) {
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
      return guard === "none" ? "`guard: job` has nothing to stand before: the list names no proxy." : "`guard: job`: go commands of later steps download through the guard, until the post step; what runs in another container (`docker build`, services, `uses: docker://\u2026`) cannot reach it.";
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
    case "job-status":
      return void 0;
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
    const bare2 = setting.shown.replace(/["']/g, "").trim();
    return {
      id: "value-quoted",
      sentence: `${callSetting(setting)} holds quotation marks: Go reads \`${setting.shown}\` with them.`,
      advice: `Write \`${bare2}\` without quotation marks; in a shell \`export ${setting.name}=${bare2}\`.`
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
  const named = list?.proxies.map(({ url }) => url.host) ?? [];
  return [
    {
      id: "enforced-refuses-direct",
      sentence: `${callSetting(originOf(settings, "GONOPROXY"))} sends ${someOf(covered)} to version control, which \`policy: enforced\` forbids.`,
      advice: `Add \`gonoproxy: none\` if ${named.length === 0 ? "a named proxy" : someOf(named)} serves ${covered.length === 1 ? "it" : "them"}, or use \`policy: routed\`.`
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
  const plain = list?.proxies.find(
    ({ url, credentials }) => url.protocol === "http:" && credentials !== void 0
  );
  if (plain === void 0) return [];
  return [
    {
      id: "goproxy-password-over-http",
      sentence: `${callSetting(settings.GOPROXY)} has user and password for \`http://${plain.url.host}\`, and Go refuses to send them without TLS.`,
      advice: `Write \`https://\` for ${plain.url.host}, or take user and password out of the address.`
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
    const h1 = kind === "info" ? void 0 : hashIn2(sums, `${module} ${version}${kind === "mod" ? "/go.mod" : ""}`);
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
  for (const key of sumsOf(directory).flatMap((sum) => [...sum.keys()])) {
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
  return sums.flatMap((sum) => sum === void 0 ? [] : [sum.hashes]);
}
function hashIn2(sums, key) {
  for (const sum of sums) {
    const hash = sum.get(key);
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
  const goproxy = goproxyInForce(inputs, facts).reveal();
  const parsed = parseProxyList(goproxy);
  const list = parsed.ok ? parsed.value : { proxies: [], closing: "end" };
  const listProblems = parsed.ok ? [] : parsed.error.map((problem2) => hideIn(problem2, goproxy));
  const files = moduleSet({
    // Where go will refuse the module cache, nothing of ours may lie there either.
    directories: facts.gomodcache.usable ? facts.directories : [],
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
  const standsBefore = listProblems.length === 0 && list.proxies.length + mirrors.length > 0;
  const guard = standsBefore ? inputs.guard : "none";
  const shownMirrors = mirrors.map(showProxy);
  const routes = planRoutes(inputs, settings, list, listProblems, mirrors);
  const budget = {
    totalMs: inputs.timeout,
    stallTimeoutMs: inputs["stall-timeout"],
    retries: inputs.retries,
    connections: inputs.connections,
    hedge: inputs.hedge
  };
  const plan = {
    schemaVersion: 1,
    goVersion: facts.go.version,
    gomodcache: facts.gomodcache.path,
    gomodcachePopulated: facts.gomodcache.populated,
    directories: facts.directories.map((directory) => planDirectory(directory, inputs)),
    settings: plannedSettings(settings, inputs),
    routes,
    files,
    cache,
    budget,
    download: inputs.download,
    guard,
    verify: inputs.verify,
    vouches: inputs.verify && (facts.gomodcache.empty || facts.event.runnerEnvironment === "github-hosted"),
    choices: choiceSentences({
      inputs,
      facts,
      settings,
      mirrors: shownMirrors,
      files,
      cache,
      guard,
      guardSettings: guardSettings(
        { routes, budget, verify: inputs.verify },
        { goproxy: goproxyInForce(inputs, facts), mirrors: inputs.mirrors, netrc: inputs.netrc }
      )
    }),
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
function goproxyInForce({ goproxy }, { go }) {
  if (goproxy !== "") return new Secret(goproxy);
  return go.goproxy.isEmpty ? new Secret(goDefaultList) : go.goproxy;
}
function isDirect(module, { policy }, settings, list) {
  if (policy === "enforced") return false;
  if (list.proxies.length === 0 && list.closing === "direct") return true;
  return matchesPrefixPatterns(settings.GONOPROXY.value, module);
}
function planRoutes(inputs, settings, list, listProblems, mirrors) {
  const named = (entries, from) => entries.map((entry) => ({ address: showProxy(entry), separator: entry.separator, named: from }));
  return {
    proxies: [...named(list.proxies, "list"), ...named(mirrors, "mirrors")],
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

// src/plan/unpacked.ts
function zipsToUnpack(plan) {
  if (plan.directories.every(({ goArgs }) => goArgs.length === 0)) return [];
  return plan.files.filter(
    ({ kind, h1, estimated, direct }) => kind === "zip" && h1 !== void 0 && !estimated && !direct
  );
}
function modcacherwOf(plan) {
  const goflags = plan.settings.find(({ name }) => name === "GOFLAGS")?.value ?? "";
  return flagValue(parseGoFlags(goflags), "modcacherw");
}
function treesAreReadOnly(plan) {
  return !/^(?:1|t|T|TRUE|true|True)$/.test(modcacherwOf(plan) ?? "");
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
    const fault = await addToFile(world, runDirectory, target3, lines);
    if (fault === void 0) netrcFiles.push(target3);
    else troubles.push(notWritten(target3, fault));
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
function notWritten(where, fault) {
  return `The lines of \`netrc\` are not in ${where}: ${fault.message}. Make ${fault.path} writable for this user, or name another file in NETRC.`;
}

// src/steps/download/download.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/guard/voucher.ts
function openVoucher(sumdb, database, asks) {
  const { name, key } = database;
  const verifier = parseVerifier(knownDatabaseKeys[key] ?? key);
  const records = /* @__PURE__ */ new Map();
  async function read(rest) {
    const bytes = await sumdb.read(name, rest);
    return bytes === void 0 ? err("") : ok(bytes);
  }
  async function prove(module) {
    const path = lookupPath(module);
    if (!path.ok || !verifier.ok) return void 0;
    const answer = await read(path.value);
    if (!answer.ok) return void 0;
    const readTile = tileReader(read);
    const lines = await proveLookup({ verifier: verifier.value, answer: answer.value, readTile });
    return lines.ok ? lines.value : void 0;
  }
  return async (file) => {
    if (!asks(file)) return void 0;
    const of = `${file.module}@${file.version}`;
    const proving = records.get(of) ?? prove(file);
    records.set(of, proving);
    const lines = await proving;
    if (lines === void 0) records.delete(of);
    const h1 = lines && hashIn(lines, file);
    return h1 === void 0 ? void 0 : { h1, by: name };
  };
}

// src/steps/download/database.ts
function openDatabase(plan, withheld, options) {
  const { knowledge } = options;
  const { database } = withheld;
  const sumdb = openSumdbRelay({ ...options, ...sumdbOf(plan, withheld, knowledge) });
  if (database === void 0 || !plan.verify) return { sumdb, voucher: void 0 };
  const guesses = new Set(plan.files.filter(({ estimated }) => estimated).map(fileKey));
  const asks = (file) => file.kind !== "info" && !knowledge.isCovered(file) && !matchesPrefixPatterns(plan.routes.gonosumdb, file.module) && !guesses.has(fileKey(file));
  const read = async (name, rest) => await readKept(options, `sumdb/${name}/${rest}`) ?? sumdb.read(name, rest);
  return { sumdb, voucher: openVoucher({ read }, database, asks) };
}
async function readKept({ files, kept }, path) {
  for (const directory of kept) {
    const bytes = await files.read(`${directory}/${path}`);
    if (bytes.ok && bytes.value.byteLength > 0) return bytes.value;
  }
  return void 0;
}

// src/steps/download/budget.ts
function openBudget(clock, totalMs, deadlineMs, signal) {
  const ended = new AbortController();
  const closed = new AbortController();
  const leftMs2 = () => Math.max(0, deadlineMs - clock.nowMs());
  const answersMs = leftMs2() - Math.min(2e3, totalMs / 10);
  const end = () => {
    ended.abort();
  };
  if (signal.aborted || answersMs <= 0) end();
  else {
    signal.addEventListener("abort", end, { once: true, signal: closed.signal });
    void clock.sleep(answersMs, closed.signal).then((slept) => {
      if (slept === "slept") end();
    });
  }
  return {
    signal: ended.signal,
    cancelled: signal,
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
  await new Promise((resolve3, reject) => {
    const onAbort = () => {
      clearTimeout(timeoutToken);
      reject(options.signal.reason);
    };
    const timeoutToken = setTimeout(() => {
      options.signal?.removeEventListener("abort", onAbort);
      resolve3();
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

// src/core/detached.ts
function detached(lines) {
  return [...lines, ""].join("\n");
}

// src/diagnose/common-prefix.ts
var ofGo = /^(.{0,80}?[\s\]|:>"')])(?:go(?: [a-z]{2,9}){0,2}: |verifying \S{1,300}@v)/;
var ofProgram = /^[\w./-]{1,60}(?:\[\d{1,3}\])?: (?:(?:line )?\d{1,6}: )?$/;
var longestLog = 2e5;
var share = 0.6;
function withoutCommonPrefix(text) {
  if (text.length > longestLog) return text;
  const lines = text.split("\n");
  const told = lines.filter((line) => line.trim() !== "");
  for (const line of told) {
    const prefix2 = ofGo.exec(line)?.[1] ?? "";
    if (prefix2.trim() === "" || ofProgram.test(prefix2)) continue;
    const shape = shapeOf(prefix2);
    const has = (one) => shapeOf(one.slice(0, prefix2.length)).trimEnd() === shape.trimEnd();
    const count2 = told.filter(has).length;
    if (count2 < 2 || count2 < share * told.length) return text;
    return lines.map((one) => has(one) ? one.slice(prefix2.length) : one).join("\n");
  }
  return text;
}
function shapeOf(text) {
  return text.replace(/\d/g, "0");
}

// src/diagnose/decode-log.ts
var firstWindowBytes = 256 * 1024;
var windowBytes = 64 * 1024;
var sampleBytes = 2e3;
var newline = 10;
function logDecoder(take2) {
  const window = new Uint8Array(firstWindowBytes);
  let filled = 0;
  let decode;
  function handOn(bytes) {
    decode ??= decoderFor(bytes);
    const text = decode(bytes);
    take2(text.includes("\0") ? text.replaceAll("\0", "") : text);
  }
  return {
    add(piece) {
      for (let from = 0; from < piece.length; ) {
        const full = decode === void 0 ? firstWindowBytes : Math.max(windowBytes, filled);
        const part = piece.subarray(from, from + full - filled);
        window.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < full) return;
        const end = endOfWindow(window.subarray(0, filled));
        handOn(window.subarray(0, end));
        window.copyWithin(0, end, filled);
        filled -= end;
      }
    },
    end() {
      if (filled > 0) handOn(window.subarray(0, filled));
      filled = 0;
    }
  };
}
function endOfWindow(window) {
  const lines = window.lastIndexOf(newline) + 1;
  if (lines > 0) return lines;
  const last2 = window.findLastIndex((byte) => (byte & 192) !== 128);
  return last2 > window.length - 4 && (window[last2] ?? 0) >= 192 ? last2 : window.length;
}
function decoderFor(beginning) {
  const utf16 = utf16Of(beginning);
  return utf16 === void 0 ? bestOfWindow() : streaming(utf16);
}
function streaming(encoding) {
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: true });
}
function bestOfWindow() {
  const utf8 = new TextDecoder();
  let [broken, whole] = [0, 0];
  let isUtf8 = true;
  let chinese;
  return (bytes) => {
    if (chinese !== void 0) return chinese(bytes);
    if (isUtf8) {
      const text = utf8.decode(bytes);
      const isBroken = text.includes("\uFFFD");
      whole += isBroken ? count(text, /[\u0080-\ufffc]/g) : (bytes.length - text.length) / 2;
      if (!isBroken || text.includes("\0")) return text;
      broken += count(text, /\ufffd/g);
      if (whole > broken) return text;
      isUtf8 = false;
    }
    const gb18030 = streaming("gb18030");
    const perhaps = gb18030(bytes);
    if (!/[\u4e00-\u9fff]{3}/.test(perhaps)) return new TextDecoder("windows-1252").decode(bytes);
    chinese = gb18030;
    return perhaps;
  };
}
function count(text, letters) {
  return text.match(letters)?.length ?? 0;
}
function utf16Of(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf-16be";
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : void 0;
}

// src/diagnose/kept-lines.ts
function linesOf(text) {
  return text.split("\n").slice(0, -1);
}
var gap = "\n\n";
function textOf(kept, begin, end) {
  const lines = /* @__PURE__ */ new Map();
  for (const { text, number } of kept)
    linesOf(text).forEach((line, index) => lines.set(number + index, line));
  const parts = [];
  let next = begin;
  for (const [number, line] of [...lines].toSorted(([one], [other]) => one - other)) {
    if (number < begin) continue;
    parts.push(number > next ? gap : "", line, "\n");
    next = number + 1;
  }
  return parts.join("") + (end > next ? gap : "");
}

// src/diagnose/middle-blocks.ts
var mostWaiting = 15e5;
var mostRecent = 4e5;
function middleBlocks(beginning) {
  const begin = linesOf(beginning).length;
  const blocks = eitherEnd();
  const goingOn = [];
  let waiting = [];
  let waitingSize = 0;
  let cutter = blockCutter(false, take2);
  function take2({ source, number }) {
    const text = detached(source);
    blocks.add(text, number);
    if (number < begin && number + source.length > begin) goingOn.push({ text, number });
  }
  function catchUp() {
    const found = [];
    let isAhead = true;
    const ahead = blockCutter(false, (block) => isAhead ? found.push(block) : take2(block));
    let size = 0;
    const from = waiting.findLastIndex(({ text }) => (size += text.length) >= mostRecent);
    for (const recent of waiting.slice(Math.max(0, from))) cutInto(ahead, recent);
    isAhead = false;
    if (found.length > mostTexts) {
      found.forEach(take2);
      cutter = ahead;
    } else for (const one of waiting) cutInto(cutter, one);
    waiting = [];
    waitingSize = 0;
  }
  cutInto(cutter, { text: beginning, number: 0 });
  return {
    add(lines) {
      if (!blocks.isFull()) {
        cutInto(cutter, lines);
        return;
      }
      waiting.push(lines);
      waitingSize += lines.text.length;
      if (waitingSize > mostWaiting) catchUp();
    },
    *all() {
      catchUp();
      yield* goingOn;
      for (const { text, first, last: last2 } of blocks.all()) {
        yield { text, number: first };
        yield { text, number: last2 };
      }
      const open2 = cutter.open();
      if (open2 !== void 0) yield { text: detached(open2.source), number: open2.number };
    }
  };
}
function cutInto(cutter, { text, number }) {
  linesOf(text).forEach((line, index) => cutter.add(line, number + index));
}

// src/diagnose/tries.ts
var mostFurther = 5e4;
var longestFurther = 500;
var longestTraced = 4e3;
function tries() {
  let further = [];
  let furtherCount = 0;
  const failed = /* @__PURE__ */ new Map();
  const failedFiles = /* @__PURE__ */ new Set();
  const delivered = /* @__PURE__ */ new Map();
  function addTraced(line, number) {
    for (const { file, failure } of tracedIn(line)) {
      if (failure === void 0) {
        if (failedFiles.has(file)) delivered.set(file, { text: detached([line]), number });
      } else if (failed.size < mostTraced) {
        failedFiles.add(detached([file]).trimEnd());
        failed.set(detached([line]), number);
      }
    }
  }
  return {
    add({ text, number }) {
      const told = [];
      const numbers = [];
      linesOf(text).forEach((line, index) => {
        if (line.startsWith("# get ")) {
          if (line.length <= longestTraced) addTraced(line, number + index);
        } else if (line.length <= longestFurther && tellsOfAnotherTry(line)) {
          told.push(line);
          numbers.push(number + index);
        }
      });
      if (told.length === 0) return;
      further.push({ text: detached(told), numbers });
      furtherCount += told.length;
      while (furtherCount - (further[0]?.numbers.length ?? 0) >= mostFurther) {
        furtherCount -= further[0]?.numbers.length ?? 0;
        further = further.slice(1);
      }
    },
    *all() {
      for (const [text, number] of failed) yield { text, number };
      yield* delivered.values();
      for (const { text, numbers } of further) {
        const lines = linesOf(text);
        for (const [index, number] of numbers.entries()) yield { text: `${lines[index] ?? ""}
`, number };
      }
    }
  };
}

// src/diagnose/log-middle.ts
function logMiddle(beginning) {
  const blocks = middleBlocks(beginning);
  const tried = tries();
  tried.add({ text: beginning, number: 0 });
  const begin = linesOf(beginning).length;
  let number = begin;
  return {
    add(chunk) {
      blocks.add({ text: chunk, number });
      tried.add({ text: chunk, number });
      number += linesOf(chunk).length;
    },
    text: () => textOf([...blocks.all(), ...tried.all()], begin, number)
  };
}

// src/diagnose/excerpt.ts
var mostAtTheStart = 1e6;
var mostAtTheEnd = 1e6;
function logExcerpt() {
  const start2 = [];
  let startSize = 0;
  const end = [];
  let endSize = 0;
  let middle;
  return {
    add(chunk) {
      if (startSize < mostAtTheStart) {
        start2.push(chunk);
        startSize += chunk.length;
        return;
      }
      end.push(chunk);
      endSize += chunk.length;
      for (; ; ) {
        const [oldest = ""] = end;
        if (endSize - oldest.length < mostAtTheEnd) return;
        middle ??= logMiddle(start2.join(""));
        middle.add(oldest);
        endSize -= oldest.length;
        end.shift();
      }
    },
    text: () => [...start2, middle?.text() ?? "", ...end].join("")
  };
}

// src/diagnose/log-line.ts
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
    // Bazel, TeamCity, klog, Buildkite, Earthly, and the tags of Drone and others
    String.raw`\(\d\d:\d\d:\d\d\) `,
    String.raw`[WEi]:[ \t]{1,3}\[[^\]\n]{1,60}\] ?`,
    String.raw`[EIWF]\d{4} \d\d:\d\d:\d\d\.\d{1,9} {1,9}\d{1,9} [\w./-]{1,60}:\d{1,6}\] `,
    String.raw`_?bk;t=\d{10,16}`,
    String.raw` {0,20}\+[\w-]{1,40} \| `,
    String.raw`\[(?!Pipeline\])[A-Za-z][\w.:/-]{0,40}\] `,
    // quoted in a message or a ticket, or by a program that runs go
    String.raw`[>|] `,
    String.raw`std(?:err|out)[:>] `,
    String.raw`(?:Error|ERROR|error): (?=go(?: [a-z]{2,9}){0,2}: |verifying )`,
    // GitHub's and Azure's own commands
    String.raw`##\[(?:error|warning|debug|command)\]`,
    String.raw`::(?:error|warning)[^:\n]{0,300}::`
  ].join("|"),
  "y"
);
var beginnings = "0123456789[#:\u2502\uFEFF(WEFIi_b>|se";
var mostPrefixes = 4;
function readLine(raw) {
  const line = needsStripping.test(raw) ? stripControls(raw).replaceAll("\uFEFF", "") : raw;
  let start2 = 0;
  for (let count2 = 0; count2 < mostPrefixes; count2++) {
    if (!mayBeginWithPrefix(line, start2)) break;
    prefix.lastIndex = start2;
    const match = prefix.exec(line);
    if (match === null || match[0] === "") break;
    start2 += match[0].length;
  }
  const bare2 = start2 === 0 ? line : line.slice(start2);
  return bare2.startsWith("{") ? saidInJson(bare2) : withoutEntities(bare2);
}
function saidInJson(line) {
  const said = /"Output":("(?:[^"\\]|\\.){0,100000}")/.exec(line)?.[1];
  if (said === void 0) return line;
  try {
    return stripControls(
      String(JSON.parse(said)).replace(/\r?\n$/, "").replaceAll("\n", " ")
    );
  } catch {
    return line;
  }
}
function withoutEntities(line) {
  return line.includes("&") ? line.replace(/&(?:quot|#34|#39|lt|gt|amp);/g, (name) => entities[name] ?? name) : line;
}
var entities = {
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&"
};
function mayBeginWithPrefix(line, start2) {
  if (beginnings.includes(line.charAt(start2))) return true;
  const bar = line.indexOf("|", start2);
  if (bar > start2 && bar - start2 <= 80) return true;
  const tab = line.indexOf("	", start2);
  return tab > start2 && tab - start2 <= 120;
}

// src/diagnose/log-lines.ts
var otherBreaks = /\r\n|\r(?!$)|[\u0085\u2028\u2029]/g;
var mostTimes = 3;
var mostEmpty = 2;
var longestLine = 2e5;
var stride = 4096;
function logLines(take2) {
  let unfinished = "";
  let before = "";
  let times = 0;
  let empty = 0;
  function line(raw, text, position) {
    if (raw === "") {
      if (++empty <= mostEmpty) take2("");
      return empty < mostEmpty ? position : behindRepeats(text, position, "\n");
    }
    empty = 0;
    times = raw === before ? times + 1 : 1;
    before = raw;
    if (times <= mostTimes) take2(raw);
    return times < mostTimes ? position : behindRepeats(text, position, `${raw}
`);
  }
  return {
    add(piece) {
      const given = unfinished + piece;
      const text = otherBreaks.test(given) ? given.replace(otherBreaks, "\n") : given;
      otherBreaks.lastIndex = 0;
      let position = 0;
      for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", position))
        position = line(endsOf(text.slice(position, end)), text, end + 1);
      unfinished = endsOf(text.slice(position), 1);
    },
    end() {
      if (unfinished !== "") line(endsOf(unfinished.replace(/\r$/, "")), "", 0);
      unfinished = "";
    }
  };
}
function endsOf(line, more = 0) {
  return line.length > longestLine + more ? `${line.slice(0, longestLine / 2)} \u2026 ${line.slice(-longestLine / 2 - more)}` : line;
}
function behindRepeats(text, from, said) {
  let position = from;
  for (let run2 = said; ; ) {
    if (text.startsWith(run2, position)) {
      position += run2.length;
      if (run2.length < stride) run2 += run2;
    } else if (run2.length > said.length) run2 = said;
    else return position;
  }
}

// src/diagnose/powershell.ts
var record = /^[\w./\\:-]{1,200} : (go: [^\n]{1,2000}(?:\n(?!At |In |\s{0,8}\+ )[^\n]{1,2000}){1,20})(?=\n(?:At |In |\s{0,8}\+ )[^\n]{0,500}\n\s{0,8}\+ )/gm;
var beginsRecord = /^[\w./\\:-]{1,200} : go: /;
var mostRecordLines = 30;
function withoutPowerShell(log) {
  if (!log.includes("CategoryInfo")) return log;
  return log.replace(record, (_, said) => joined(said.split("\n")));
}
function joined(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.reduce((whole, line) => {
    if (/^\s/.test(line)) return `${whole}
${line}`;
    const last2 = whole.slice(whole.lastIndexOf("\n") + 1);
    return /\s$/.test(last2) || lines.some((one) => one.length === width && last2.endsWith(one)) ? whole + line : `${whole} ${line}`;
  });
}

// src/diagnose/read-log.ts
var chunkSize = 32 * 1024;
function readLog(text) {
  const reader2 = textReader();
  reader2.add(text);
  return reader2.end();
}
function logReader() {
  const reader2 = textReader();
  const decoder = logDecoder((text) => reader2.add(text));
  return {
    add: (piece) => decoder.add(piece),
    end() {
      decoder.end();
      return reader2.end();
    }
  };
}
function textReader() {
  const excerpt = logExcerpt();
  let lines = [];
  let size = 0;
  let isWhole = true;
  const reader2 = logLines((raw) => {
    const line = readLine(raw);
    lines.push(line);
    size += line.length + 1;
    if (size < chunkSize) return;
    isWhole = false;
    const rest = lines.splice(endOfChunk(lines));
    excerpt.add(withoutPowerShell(detached(lines)));
    lines = rest;
    size = rest.reduce((sum, { length }) => sum + length + 1, 0);
  });
  return {
    add(piece) {
      lines = detached(lines).split("\n").slice(0, -1);
      reader2.add(piece);
    },
    end() {
      reader2.end();
      const rest = detached(lines);
      if (isWhole) return withoutPowerShell(withoutCommonPrefix(rest === "" ? "\n" : rest));
      excerpt.add(withoutPowerShell(rest));
      return excerpt.text();
    }
  };
}
function endOfChunk(lines) {
  const near = Math.max(1, lines.length - mostRecordLines);
  const record2 = lines.slice(near).findIndex((line) => beginsRecord.test(line));
  return record2 === -1 ? lines.length : near + record2;
}

// src/steps/last-waits.ts
var leastWaitMs = 1e3;
function versionControlWaits(files, below) {
  return describeVersionControl(below).filter(({ ageMs }) => ageMs >= leastWaitMs).map((run2) => {
    const module = moduleAt(files, run2);
    const { command, address, ageMs: forMs } = run2;
    return waitedWords({
      module: module === void 0 ? "" : formatModuleVersion(module),
      command,
      address,
      forMs
    });
  });
}
async function goWaits({ files: disk }, { gomodcache, files }, forMs) {
  const byHost = /* @__PURE__ */ new Map();
  if (forMs < leastWaitMs) return [];
  for (const file of files.filter(({ direct }) => direct)) {
    const place = layoutPath({ ...file, kind: "mod" });
    const [host = ""] = file.module.split("/");
    if (place === void 0 || byHost.has(host)) continue;
    if (await disk.stat(`${downloadDirectory(gomodcache)}/${place}`) === void 0) byHost.set(host, file);
  }
  return [...byHost.values()].map((file) => {
    const address = `https://${file.module}`;
    return waitedWords({ module: formatModuleVersion(file), command: "go", address, forMs });
  });
}
function moduleAt(files, { place, address }) {
  const repositories = [place, address.replace(/^[a-z+]+:\/\/([^/:]*)(?::\d+)?/, "$1")].filter(
    (one) => one.includes("/")
  );
  return files.find(({ module }) => {
    const path = `${module.replace(/\.git(?=\/|$)/, "")}/`;
    return repositories.some((repository) => path.startsWith(`${repository}/`));
  });
}

// src/steps/download/evidence.ts
async function evidenceOf(world, plan, failure) {
  const { exit } = failure;
  const freeBytes = await world.files.freeBytes(plan.gomodcache);
  const waits = await waitsOf(world, plan, failure);
  const end = waits.length > 0 ? waits.map((line) => `${line}
`).join("") : endOf(failure);
  return {
    output: readLog(failure.output + end),
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
async function waitsOf(world, plan, failure) {
  const { exit, waiting, goMs } = failure;
  if (exit.kind !== "killed" || exit.why !== "deadline") return [];
  const ofOthers = versionControlWaits(plan.files, exit.below ?? []);
  return ofOthers.length > 0 || waiting.length > 0 ? ofOthers : goWaits(world, plan, goMs);
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
function withoutIdleGuesses(plan, { attempts, asked }) {
  const idle = new Set(
    plan.files.filter((file) => file.estimated && !asked.has(proxyPath(file))).map((file) => keyOf(file))
  );
  return attempts.filter(
    ({ subject: { module, version, file } }) => !idle.has(`${module}@${version} ${file}`)
  );
}
function keyOf({ module, version, kind }) {
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
  const answered = outcomes.some(({ kind }) => kind === "answered" || kind === "absent");
  return answered ? void 0 : outcomes.findLast(saysWhy);
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
  let startedMs = world.clock.nowMs();
  let run2 = await start(world, session, directory);
  if (!isDone(run2) && !budget.signal.aborted && await session.heal(run2.output)) {
    startedMs = world.clock.nowMs();
    run2 = await start(world, session, directory);
  }
  const output = guard?.translate(run2.output) ?? run2.output;
  if (isDone(run2)) {
    printRest(output, session.emit);
    return void 0;
  }
  const evidence = await evidenceOf(world, plan, {
    command: directory.goArgs.join(" "),
    exit: run2.exit,
    output,
    attempts: session.attempts(),
    waiting: session.waiting(),
    asked: guard?.asked ?? /* @__PURE__ */ new Set(),
    goMs: world.clock.nowMs() - startedMs,
    totalMs: budget.totalMs
  });
  const findings = diagnose(evidence);
  const chainGaveUp = (guard?.figures().failed ?? 0) > failedBefore;
  const worthAgain = run2.exit.kind === "exited" && !chainGaveUp && retryVerdict(findings) !== "never";
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
  const names = file.kind === "zip" ? [place, `${place}hash`] : [place];
  const kind = (await files.stat(path))?.kind;
  return names.some((name) => path.endsWith(`/cache/download/${name}`)) && (kind === "file" || kind === "link");
}
var absent = { present: false, damaged: [] };
async function findText(files, gomodcache, file) {
  const place = layoutPath(file);
  if (place === void 0) return absent;
  const path = `${downloadDirectory(gomodcache)}/${place}`;
  if ((await follow(files, path))?.kind !== "file") return absent;
  const bytes = await files.read(path);
  const why = !bytes.ok ? unusable2 : file.kind === "mod" ? judgeGoMod(bytes.value, file.h1) : judgeInfo(bytes.value, file);
  return why === void 0 ? { present: true, damaged: [] } : { present: false, damaged: [{ file, path, why }] };
}
async function findZip(files, gomodcache, file, hasher) {
  const place = layoutPath(file);
  const tree = treePath(file);
  if (place === void 0 || tree === void 0) return absent;
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
  const absent2 = missing.filter((_, index) => !inStore[index]);
  const warm = isWarm(plan, absent2);
  const toFetch = absent2.filter(
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
  if (why.kind === "wrong-hash") return `its hash is ${why.got}, ${why.by ?? "go.sum"} has ${why.expected}`;
  return { html: "it is a page of HTML", empty: "it is empty", other: "it is damaged" }[why.looksLike];
}
function isWarm(plan, absent2) {
  const missing = new Set(absent2);
  return absent2.every(({ estimated, direct }) => estimated || direct) && plan.files.some((file) => file.kind === "zip" && !missing.has(file));
}

// src/steps/download/heal.ts
async function prepareSumdb(files, plan, store, emit) {
  const { sound, malformed } = await cachedSumdb(files, plan.gomodcache, plan.files);
  for (const file of malformed) {
    const removed = await files.remove(file);
    if (removed.ok) emit({ kind: "evicted", file, why: "it is nothing that a checksum database says" });
  }
  return { found: new Set(sound), seeded: new Set(await seedSumdb(files, store, plan.gomodcache)) };
}
var garbageZip = /zip: not a valid zip file|unzip \S+: |zip: unsupported|zip: checksum error/;
var badSumdb = /sumdb|checksum database|verifying |signed tree|malformed record/;
var unproved = /inconsistent tile|bad result slice|cannot (?:authenticate|validate) record|malformed (?:record|note|tree)|reading tree note|missing from sumdb response/;
async function heal(files, plan, output, { sumdb, emit }) {
  const suspects = [
    ...badSumdb.test(output) ? sumdb.seeded : [],
    ...unproved.test(output) ? sumdb.found : []
  ];
  for (const path of suspects) {
    await files.remove(path);
    sumdb.seeded.delete(path);
    sumdb.found.delete(path);
  }
  if (suspects.length > 0) {
    const why = `${suspects.length} files of it proved nothing; the checksum database is asked again`;
    emit({ kind: "evicted", file: `${downloadDirectory(plan.gomodcache)}/sumdb`, why });
  }
  if (!garbageZip.test(output)) return suspects.length > 0;
  const { repaired } = await repairGomodcache(files, plan, emit);
  return repaired > 0 || suspects.length > 0;
}

// src/steps/download/guard-step.ts
async function guardStep(world, plan, withheld, parts) {
  const { policy, proxies, unusable: unusable3 } = plan.routes;
  const runsGo = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const { database } = withheld;
  const hasWork = proxies.length > 0 || database !== void 0 && policy !== "enforced";
  const wanted = runsGo && hasWork && unusable3 === void 0 && !isForToolchainsAlone(withheld, plan);
  const guard = wanted && parts.usable ? await openFor(world, plan, parts) : void 0;
  if (guard !== void 0) {
    world.host.mask(new Secret(guard.secret));
    return { guard, environment: goEnvironment(world, withheld, variablesBehind(guard, policy, database)) };
  }
  return { guard, environment: goEnvironment(world, withheld, withoutGuard(plan)) };
}
function withoutGuard({ routes }) {
  const mustNotLeave = routes.policy === "enforced" && routes.unusable === void 0;
  return mustNotLeave ? { GOPROXY: "off", ...settingsBeside("enforced") } : {};
}
function isForToolchainsAlone({ proxies: list }, { routes }) {
  const [only] = list.proxies;
  const isOneTree = list.proxies.length === 1 && list.closing === "end" && only?.url.protocol === "file:";
  const isUnchecked = routes.gosumdb === "off" || matchesPrefixPatterns(routes.gonosumdb, "golang.org/toolchain");
  return isOneTree && isUnchecked;
}
async function openFor(world, plan, parts) {
  const { files, clock, loopback } = world;
  const { chain, obtainer, knowledge, unvouched, signal, emit } = parts;
  const { policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal };
  const opened = await openGuard({
    ...relaying,
    loopback,
    clock,
    obtainer,
    knowledge,
    sumdb: parts.sumdb,
    closing: plan.routes.closing,
    policy,
    ...guardWords(world, plan)
  });
  if (opened.ok) return opened.value;
  emit({ kind: "degraded", without: "guard", why: `no socket on 127.0.0.1: ${opened.error.message}` });
  return void 0;
}

// src/steps/download/prefetch.ts
var mostSteps = 200;
async function prefetch(wanted, { obtainer, connections, zipsBringMods, signal, emit, onHere }) {
  const limit = pLimit(connections);
  const beside = [];
  const step = Math.ceil(wanted.length / mostSteps);
  let [done, bytes] = [0, 0];
  const tell = () => {
    emit({ kind: "progressed", done, wanted: wanted.length, bytes });
  };
  const fetchOne = async (file, wishes) => {
    if (signal.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file), wishes);
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    if (done % step === 0) tell();
  };
  const fetchInTurn = async ([first, mod]) => {
    let fetching;
    await limit(
      () => new Promise((resolve3, reject) => {
        fetching = fetchOne(first, { withMod: mod !== void 0, onArrived: resolve3 });
        fetching.then(resolve3, reject);
      })
    );
    await fetching;
    if (mod !== void 0) await fetchInTurn([mod]);
  };
  if (wanted.length > 0) tell();
  const waits = zipsBringMods && wanted.length > connections;
  await Promise.all(inTurn(wanted, waits).map(fetchInTurn));
  await Promise.all(beside);
  done = wanted.length;
  if (done > 0) tell();
}
function inTurn(wanted, modsWait) {
  const byVersion = /* @__PURE__ */ new Map();
  for (const file of wanted) {
    const version = formatModuleVersion(file);
    byVersion.set(version, { ...byVersion.get(version), [file.kind]: file });
  }
  const [zips, beside, others] = [[], [], []];
  for (const { zip, mod, info } of byVersion.values()) {
    const isBrought = modsWait && zip?.h1 !== void 0 && mod?.h1 !== void 0;
    if (zip !== void 0) zips.push(isBrought ? [zip, mod] : [zip]);
    const rest = zip === void 0 ? others : beside;
    if (info !== void 0) rest.push([info]);
    if (mod !== void 0 && !isBrought) rest.push([mod]);
  }
  return [...zips, ...beside, ...others];
}

// src/store/version-list.ts
async function listVersions(files, gomodcache, seeded) {
  const directories = /* @__PURE__ */ new Set();
  for (const version of seeded) {
    const place = layoutPath({ ...version, kind: "mod" });
    if (place !== void 0) directories.add(`${downloadDirectory(gomodcache)}/${parentOf(place)}`);
  }
  for (const directory of directories) {
    const versions = (await files.list(directory)).filter((name) => name.endsWith(".mod")).map((name) => name.slice(0, -".mod".length)).filter(isCanonicalVersion).sort(compareVersions);
    const text = versions.map((version) => `${version}
`).join("");
    const before = await files.read(`${directory}/list`);
    if (before.ok && new TextDecoder().decode(before.value) === text) continue;
    await files.write(`${directory}/list`, text);
  }
}

// src/store/vouch.ts
async function vouch(vouching, version) {
  const { files, gomodcache, hasher, store, trees } = vouching;
  const zip = seededPath(gomodcache, { ...version, kind: "zip" });
  if (zip === void 0 || !await isOurs(files, gomodcache, version, zip)) return "nothing";
  if (version.placed.get("zip") === "copied") {
    const copy = await hasher.hashZip(zip);
    if (!copy.ok || copy.value.h1 !== version.h1) return "nothing";
  }
  const isUnpacked = await trees.place(version, version.h1);
  const temporary = store.temporaryPath();
  const written = await files.write(temporary, version.h1);
  const placed = written.ok && (await files.linkOrCopy(temporary, `${zip}hash`)).ok;
  await files.remove(temporary);
  if (!placed) return "nothing";
  return isUnpacked ? "unpacking" : "hashing";
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

// src/steps/download/seed-gomodcache.ts
var atOnce4 = 16;
function openSeeding(options, which) {
  const { files, hasher, plan, store, trees } = options;
  const { gomodcache } = plan;
  const versions = /* @__PURE__ */ new Map();
  const withMod = [];
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
      if (file.kind === "mod") withMod.push(file);
      version.placed.set(file.kind, placed.value);
      if (file.kind === "zip") {
        version.zipBytes = here.sizeBytes;
        if (here.proved && file.h1 !== void 0) version.proved = { h1: file.h1 };
      }
      if (version.placed.size < version.wanted || !version.placed.has("zip")) return;
      let spared = "nothing";
      if (plan.vouches && version.proved !== void 0)
        spared = await vouch(
          { files, store, gomodcache, hasher, trees },
          { ...file, ...version.proved, placed: version.placed }
        );
      if (spared !== "unpacking") options.onWhole(file, version.zipBytes);
    },
    settle: () => listVersions(files, gomodcache, withMod)
  };
}
async function seedStored(obtainer, stored, seeding) {
  await pLimit(atOnce4).map(stored, async (file) => {
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    if (obtained.kind === "here") await seeding.add(file, obtained);
  });
}

// src/store/collect.ts
var atOnce5 = 8;
async function collect(files, gomodcache, store, needed, verifiedByGo, hasher) {
  const taken = [];
  const missing = [];
  await store.prepare();
  await pLimit(atOnce5).map(needed, async (file) => {
    if (await store.has(file)) return;
    const isTaken = await take(files, gomodcache, store, file, verifiedByGo, hasher);
    (isTaken ? taken : missing).push(file);
  });
  return { taken, missing, sumdbFiles: await collectSumdb(files, gomodcache, store) };
}
async function take(files, gomodcache, store, file, verifiedByGo, hasher) {
  const place = layoutPath(file);
  if (place === void 0) return false;
  const source = `${downloadDirectory(gomodcache)}/${place}`;
  if ((await files.stat(source))?.kind !== "file") return false;
  const expected = file.h1 ?? (file.kind === "zip" ? await hashThatGoChecked(files, source) : void 0);
  if (!isVouchedFor(file, expected, verifiedByGo)) return false;
  const temporary = store.temporaryPath();
  const copied = await files.linkOrCopy(source, temporary);
  const accepted = copied.ok && await judge(files, file, temporary, expected, hasher) === void 0;
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
  let count2 = 0;
  const source = downloadDirectory(gomodcache);
  for (const { path } of await storedSumdbFiles(files, source)) {
    const target3 = `${store.directory}/${path}`;
    if (await files.stat(target3) !== void 0) continue;
    const bytes = await files.read(`${source}/${path}`);
    if (bytes.ok && (await files.write(target3, bytes.value)).ok) count2++;
  }
  return count2;
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
    const collected = await collect(files, plan.gomodcache, store, these, byGo && ran, world.hasher);
    missing.push(...collected.missing);
  }
  const inStore = /* @__PURE__ */ new Set();
  for (const file of plan.files) if (await store.has(file)) inStore.add(fileKey(file));
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
var import_node_path = __toESM(require_node_path(), 1);
var leastBytes = 4 << 20;
var mostArgumentLetters = 16e3;
function openUnpacking(world, plan, withheld, { directory, budget }) {
  const exact = new Set(zipsToUnpack(plan).map(formatModuleVersion));
  let waiting = [];
  let running;
  let [isPrepared, isOver] = [false, false];
  function startIfWorthIt() {
    const bytes = waiting.reduce((sum, { zipBytes }) => sum + zipBytes, 0);
    if (isOver || running !== void 0 || bytes < leastBytes) return;
    const batch = takeBatch();
    running = unpack(batch).finally(() => {
      running = void 0;
      startIfWorthIt();
    });
  }
  function takeBatch() {
    let letters = 0;
    const count2 = waiting.findIndex(({ name }) => (letters += name.length + 3) > mostArgumentLetters);
    const batch = waiting.slice(0, count2 === -1 ? void 0 : Math.max(count2, 1));
    waiting = waiting.slice(batch.length);
    return batch.map(({ name }) => name);
  }
  async function unpack(names) {
    isPrepared ||= await prepare();
    if (!isPrepared) {
      isOver = true;
      return;
    }
    const exit = await world.process.run({
      program: "go",
      args: ["mod", "download", ...names],
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
    const written = await world.files.write((0, import_node_path.join)(directory, "go.mod"), goMod);
    return written.ok && (await world.files.write((0, import_node_path.join)(directory, "go.sum"), sums.join(""))).ok;
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
function ofItsOwn(plan) {
  const modcacherw = modcacherwOf(plan);
  return {
    GOPROXY: "off",
    GOWORK: "off",
    GOTOOLCHAIN: "local",
    GOFLAGS: modcacherw === void 0 ? "" : `-modcacherw=${modcacherw}`
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
  const bytes = done.attempts.reduce((sum, attempt) => sum + attempt.bytes, 0);
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
  const { store, chain, emit, trees = noTrees } = runtime;
  const unvouched = openStore(files, (0, import_node_path2.join)(runtime.runDirectory, "unvouched"));
  const knowledge = knowledgeOf(plan, goSumsOf2(plan, guarded));
  const fetched = /* @__PURE__ */ new Set();
  const { signal } = budget;
  const asking = { files, clock, chain, knowledge, signal };
  const database = openDatabase(plan, withheld, {
    ...asking,
    temporaryPath: () => unvouched.temporaryPath(),
    kept: [store.directory, downloadDirectory(plan.gomodcache)]
  });
  const obtainer = openObtainer({
    ...asking,
    store,
    unvouched,
    voucher: database.voucher,
    onEvicted: (file, why) => {
      emit({ kind: "evicted", file: store.pathOf(file), why: whyEvicted(why) });
    },
    onFetched: (file) => fetched.add(fileKey(file)),
    hasher,
    trees,
    ...runtime.judged && { judged: runtime.judged }
  });
  const rooms = [await store.prepare(), await unvouched.prepare()];
  const noRoom = rooms.find((room) => !room.ok)?.error;
  const stock = await takeStock(files, plan, { obtainer, knowledge, emit, hasher });
  const isAsking = stock.toFetch.length > 0 || plan.files.some((file) => file.direct && isMissing(file, stock));
  if (isAsking) runtime.preflight?.begin();
  else runtime.preflight?.cancel();
  const unpacking = openUnpacking(world, plan, withheld, {
    directory: (0, import_node_path2.join)(runtime.runDirectory, "unpack"),
    budget
  });
  const seeding = openSeeding(
    { files, hasher, plan, store, trees, onWhole: (...whole) => unpacking.add(...whole) },
    [...stock.stored, ...stock.toFetch]
  );
  if (noRoom) emit({ kind: "degraded", without: "prefetch", why: noRoom.message });
  else {
    const { connections } = plan.budget;
    await Promise.all([
      seedStored(obtainer, stock.stored, seeding),
      prefetch(stock.toFetch, {
        obtainer,
        connections,
        // Under `routed` a proxy without the .mod is as wrong for us as it is for go.
        zipsBringMods: plan.verify && plan.routes.policy !== "routed",
        signal: budget.signal,
        emit,
        onHere: (...here) => seeding.add(...here)
      })
    ]);
  }
  const sumdb = await prepareSumdb(files, plan, store, emit);
  const guard = await guardStep(world, plan, withheld, {
    chain,
    obtainer,
    sumdb: database.sumdb,
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
    heal: (output) => heal(files, plan, output, { sumdb, emit }),
    async forget() {
      await guard.guard?.forget();
      await obtainer.forget();
    }
  };
  let findings;
  try {
    findings = await goDownload(world, plan, session);
  } finally {
    await unpacking.settle();
    await guard.guard?.stop();
    await seeding.settle();
  }
  await files.remove(unvouched.directory);
  const outcome = findings.length === 0 ? "ok" : "failed";
  const result = await takeResult(world, plan, store, { succeeded: outcome === "ok", stock, fetched });
  return { ...result, outcome, findings, attempts: chain.journal };
}
function isMissing(file, { present, stored }) {
  return !present.has(fileKey(file)) && !stored.includes(file);
}
function goSumsOf2(plan, guarded) {
  const sums = plan.directories.flatMap(
    ({ guardedFiles: guardedFiles2 }) => guardedFiles2.filter((path) => path.endsWith(".sum"))
  );
  return readableGoSums(
    [...new Set(sums)].flatMap((path) => {
      const content = guarded.contentOf(path);
      return content ? [decodeGoText(content)] : [];
    })
  );
}

// src/plan/probes.ts
var wellKnown = { module: "rsc.io/quote", version: "v1.5.2" };
var internalEnds = /\.(?:corp|internal|intranet|private|lan|local|localdomain|home|home\.arpa)$/i;
var mostHosts = 12;
function planProbes(plan, withheld, facts) {
  const throughProxies = plan.files.filter(({ direct }) => !direct);
  const own = moduleFor(throughProxies, facts);
  const listed = withheld.proxies.proxies.map((entry, index) => ({
    name: showProxy(entry),
    entry,
    module: index === 0 ? own : wellKnown,
    isOwn: index === 0 && own !== wellKnown,
    isFirst: index === 0 && throughProxies.length > 0,
    leadsOn: entry.separator === "|" || plan.routes.policy === "resilient"
  }));
  const mirrors = withheld.mirrors.map((entry) => ({
    name: showProxy(entry),
    entry,
    module: wellKnown,
    isOwn: false,
    isFirst: false,
    leadsOn: true
  }));
  return {
    proxies: [...listed, ...plan.routes.policy === "routed" ? [] : mirrors],
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
  const host = hostOf(module);
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
    isUnneeded: !needsToolchain && checked.every(({ h1 }) => h1 !== void 0)
  };
}
function hostsOf(plan, { proxies, mirrors }, { netrcMachines }) {
  const hosts = /* @__PURE__ */ new Map();
  for (const { module, direct } of plan.files) {
    const host = hostOf(module);
    if (direct && !hosts.has(host)) hosts.set(host, module);
  }
  const asked = new Set([...proxies.proxies, ...mirrors].flatMap(({ url }) => [url.hostname, url.host]));
  for (const machine of netrcMachines) {
    if (!asked.has(machine) && !hosts.has(machine) && isName(machine)) hosts.set(machine, "");
  }
  return [...hosts].slice(0, mostHosts).map(([host, module]) => ({ host, module }));
}
function hostOf(module) {
  return module.split("/")[0] ?? "";
}
function isName(machine) {
  return /^[\w.-]{1,253}(?::\d{1,5})?$/.test(machine);
}

// src/steps/preflight/asking.ts
var longestProbeMs = 2200;
function leftMs({ world, deadlineMs }) {
  return Math.max(0, deadlineMs - world.clock.nowMs());
}
function countsOf({ connections }, { url }) {
  return { origin: url.origin, connections };
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
function ofFault(fault) {
  return { kind: "transport", fault };
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
function describeFault({ kind, code, message }) {
  switch (kind) {
    case "refused":
      return `connection refused (${code})`;
    case "unreachable":
      return `no route (${code})`;
    case "name-not-resolved":
      return `${resolverWords[code] ?? message} (${code})`;
    case "connect-timeout":
    case "reset":
    case "cut":
    case "not-http":
    case "http-proxy":
    case "aborted":
    case "other":
    case "tls":
      return message === "" || message === code ? code : `${message}${code === "" ? "" : ` (${code})`}`;
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

// src/steps/preflight/authorities.ts
async function probeAuthorities(asking, { proxies, database }) {
  const { machine, files: disk } = asking.world;
  const asksTls = proxies.find(({ entry }) => entry.url.protocol === "https:")?.entry.url ?? database?.url;
  if (machine.platform !== "linux" || asksTls?.protocol !== "https:") return;
  const stage = stageOf(asking, "this machine", "authorities");
  const { SSL_CERT_FILE: file = "", SSL_CERT_DIR: named = "" } = machine.environment;
  const places = [
    ...file === "" ? certificateFiles : [file],
    ...named === "" ? certificateDirectories : named.split(":").filter((path) => path !== "")
  ];
  for (const place of places) {
    const path = await disk.realPath(place);
    const found = await disk.stat(path);
    const isEmpty = found?.kind === "directory" && (await disk.list(path)).length === 0;
    if (found !== void 0 && found.sizeBytes > 0 && !isEmpty) return stage.good(place);
  }
  stage.bad(
    `none for go and git: ${file === "" ? "no CA certificates are installed" : `${file} is not there`}`,
    {
      kind: "no-authorities",
      host: asksTls.host
    }
  );
}

// src/steps/preflight/connection.ts
var ipv6GraceMs = 1e3;
var mostAddresses = 3;
async function openConnection(asking, asked, to) {
  const { addresses, port, isHttpProxy, aside } = to;
  const { network } = asking.world;
  const [connecting, sixing] = ["tcp", "ipv6"].map(
    (stage) => stageOf(asking, asked.target, stage)
  );
  const cancel = cancelWith(asking.signal);
  const isBoth = new Set(addresses.map(({ family }) => family)).size > 1;
  const tries2 = [4, 6].map((family) => {
    const timeoutMs = family === 6 && isBoth ? Math.min(leftMs(asking), ipv6GraceMs) : leftMs(asking);
    const own = addresses.filter((each) => each.family === family).slice(0, mostAddresses);
    return firstOpen(
      own.map(async ({ address }) => {
        const counts = isHttpProxy ? void 0 : countsOf(asking, asked);
        const limits = { timeoutMs, signal: cancel.signal, ...counts && { counts } };
        const result = await network.connect(address, port, limits);
        return { host: family === 6 ? `[${address}]` : address, family, address, result };
      })
    );
  });
  const [four, six] = tries2;
  const first = await firstOpen(tries2);
  if (first?.result.ok === true) {
    connecting?.good(`${first.host}:${port}`);
    const rest = first.family === 4 ? six?.then(tellIpv6) : void 0;
    asking.beside.push(Promise.resolve(rest).then(() => cancel.abort()));
    return "open";
  }
  const failed = await four ?? await six;
  cancel.release();
  if (failed === void 0 || failed.result.ok || failed.result.error.kind === "aborted") return "aborted";
  const { error } = failed.result;
  const message = `connect ${error.code} ${failed.host}:${port}`;
  const fault = isHttpProxy ? { kind: "http-proxy", code: error.code, message } : error;
  const attempt = attemptOf(asking, asked, connecting?.startedMs ?? 0, ofFault(fault));
  const isIpv6 = failed.family === 6 && error.kind === "unreachable" && !isHttpProxy;
  connecting?.bad(
    `${failed.host}:${port}: ${describeFault(error)}`,
    isIpv6 ? { kind: "ipv6", host: asked.url.host, address: failed.address, port } : { kind: "attempt", attempt },
    aside
  );
  return { fault: attempt };
  function tellIpv6(tried) {
    if (tried === void 0 || tried.result.ok || tried.result.error.kind === "aborted") return;
    const { host, address, result } = tried;
    if (isLoopbackHost(address) || !network.hasIpv6()) return;
    sixing?.bad(
      `${host}:${port}: ${describeFault(result.error)}, while IPv4 works`,
      { kind: "ipv6", host: asked.url.host, address, port },
      aside
    );
  }
}
function firstOpen(tries2) {
  return new Promise((resolve3) => {
    let left = tries2.length;
    let failed;
    if (left === 0) resolve3(void 0);
    for (const each of tries2) {
      void each.then((tried) => {
        if (tried?.result.ok === true) resolve3(tried);
        failed ??= tried;
        if (--left === 0) resolve3(failed);
      });
    }
  });
}

// src/steps/preflight/tls.ts
async function probeTls(asking, asked, { host, port }, through, aside) {
  const stage = stageOf(asking, asked.target, "tls");
  const { protocol, certificate, fault } = await asking.world.network.handshake({
    host,
    port,
    timeoutMs: leftMs(asking),
    signal: asking.signal,
    counts: countsOf(asking, asked),
    ...through !== void 0 && { through }
  });
  if (fault?.kind === "aborted") return "aborted";
  const shown = certificate === void 0 ? "" : showCertificate(certificate);
  if (fault !== void 0) {
    const attempt = attemptOf(asking, asked, stage.startedMs, ofFault(fault));
    const detail = [describeFault(fault), shown].filter(Boolean).join("; ");
    stage.bad(detail, { kind: "attempt", attempt, ...shown !== "" && { more: shown } }, aside);
    return { fault: attempt };
  }
  const isInspected = certificate?.isPublic === false && publicHosts.test(host);
  const inspected = isInspected ? "; that is no public authority: something on the way inspects TLS" : "";
  stage.good(`${protocol}, ${shown}${inspected}`, isInspected ? true : void 0);
  return "open";
}
function showCertificate({ issuer, validUntilMs, names }) {
  const until = Number.isNaN(validUntilMs) ? "" : ` until ${new Date(validUntilMs).toISOString().slice(0, 10)}`;
  const [first = "no name", ...more] = names;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `issued by ${issuer === "" ? "nobody named" : issuer} for ${first}${others}${until}`;
}

// src/steps/preflight/reach.ts
async function reach(asking, asked, aside) {
  const { url } = asked;
  const choice = chooseHttpProxy(url, asking.world.machine.environment);
  if (choice.kind === "refused") {
    const fault = { kind: "http-proxy", code: choice.code, message: choice.why };
    return refuse(asking, asked, "http", fault, aside);
  }
  const isTls = url.protocol === "https:";
  const end = { host: bare(url.hostname), port: portOf(url) };
  if (choice.kind === "none") {
    const connected2 = await connectTo(asking, asked, end, false, aside);
    if (connected2 !== "open" || !isTls) return connected2;
    return probeTls(asking, asked, end, void 0, aside);
  }
  const { proxy } = choice;
  if (proxy.speaks === "socks5") {
    const what = `${showHttpProxy(proxy)} stands on the way, and probes go through HTTP proxies alone`;
    stageOf(asking, asked.target, "tcp").good(what, true);
    return "aborted";
  }
  const through = { ...asked, target: `HTTP proxy ${showHttpProxy(proxy)}` };
  const connected = await connectTo(asking, through, proxy, true, aside);
  if (connected !== "open" || !isTls) return connected;
  return probeTls(asking, asked, end, proxy, aside);
}
async function connectTo(asking, asked, { host, port }, isHttpProxy, aside) {
  const { network } = asking.world;
  const naming = stageOf(asking, asked.target, "dns");
  const resolved = await network.resolve(host, { timeoutMs: leftMs(asking), signal: asking.signal });
  const resolvers = network.resolvers().join(", ");
  if (!resolved.ok) {
    if (resolved.error.kind === "aborted") return "aborted";
    const fault = isHttpProxy ? { kind: "http-proxy", code: resolved.error.code, message: `getaddrinfo ENOTFOUND ${host}` } : resolved.error;
    const attempt = attemptOf(asking, asked, naming.startedMs, ofFault(fault));
    const detail = `${host}: ${describeFault(resolved.error)}${resolvers === "" ? "" : `; asked ${resolvers}`}`;
    const saw = isHttpProxy ? { kind: "attempt", attempt } : { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" };
    naming.bad(detail, saw, aside);
    return { fault: attempt };
  }
  const { addresses, by, unanswered } = resolved.value;
  if (addresses[0]?.address !== host) {
    const found = addresses.map(({ address }) => address).join(", ");
    if (unanswered === void 0) naming.good(`${found} (${sourceOf(by, resolvers)})`);
    else {
      const silence = { kind: "name-not-resolved", code: "ETIMEOUT", message: "" };
      const attempt = attemptOf(asking, asked, naming.startedMs, ofFault(silence));
      const detail = `${host}: ${found}, but no answer for ${unanswered}; asked ${resolvers}`;
      const saw = { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" };
      naming.bad(detail, saw, aside);
      return { fault: attempt };
    }
  }
  return openConnection(asking, asked, { addresses, port, isHttpProxy, aside });
}
function sourceOf(by, resolvers) {
  if (by === "hosts") return "hosts file";
  return by === "dns" && resolvers !== "" ? `by ${resolvers}` : "by the system";
}
function refuse(asking, asked, stage, fault, aside) {
  const probe = stageOf(asking, asked.target, stage);
  const attempt = attemptOf(asking, asked, probe.startedMs, ofFault(fault));
  probe.bad(describeFault(fault), { kind: "attempt", attempt }, aside);
  return { fault: attempt };
}
function portOf(url) {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
function bare(hostname) {
  return hostname.replace(/^\[|\]$/g, "");
}

// src/steps/preflight/request.ts
var mostRedirects = 3;
async function request(asking, asked, wanted, followed = 0) {
  const stage = stageOf(asking, asked.target, "http");
  const { value: answered, isLate } = await withinDeadline(
    asking,
    (signal) => ask(asking, asked, wanted, signal)
  );
  const bad = (detail2, outcome) => {
    const attempt = attemptOf(asking, asked, stage.startedMs, outcome);
    stage.bad(detail2, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  };
  if (answered.kind === "fault" && answered.fault.unasked === true) return "aborted";
  if (isLate) {
    const afterMs = asking.world.clock.nowMs() - stage.startedMs;
    const bytes = answered.body?.length ?? 0;
    return bad(`${bytes} bytes in ${afterMs} ms`, {
      kind: "stalled",
      afterMs: Math.max(afterMs, 1e3),
      bytes
    });
  }
  if (answered.kind === "fault") {
    if (answered.fault.kind === "aborted") return "aborted";
    return bad(describeFault(answered.fault), ofFault(answered.fault));
  }
  const { answer, body } = answered;
  const { status, statusText, headers } = answer;
  tellDate(asking, asked, headers);
  const server = headers["server"] === void 0 ? "" : `, server ${headers["server"].slice(0, 60)}`;
  const line = `${status} ${statusText}`.trimEnd();
  const location = redirectOf(asked.url, status, headers["location"]);
  if (location !== void 0) {
    stage.good(`${line} to ${location.host}${server}`);
    return follow2(asking, asked, location, wanted, followed);
  }
  if (status === 200) {
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
  const isAnswer = wanted.isAnswer(status);
  if (isAnswer !== false) {
    const about = wanted.about === "" ? "" : ` for ${wanted.about}`;
    stage.good(`${line}${about}${server}`, isAnswer === "odd" ? true : void 0);
    return "open";
  }
  const isByHttpProxy = status === 407 && chooseHttpProxy(asked.url, asking.world.machine.environment).kind === "proxy";
  if (isByHttpProxy) {
    return bad(
      `the HTTP proxy answered ${line}`,
      ofFault({ kind: "http-proxy", code: "HTTP_407", message: line })
    );
  }
  const detail = errorDetail(headers["content-type"], body);
  return bad(`${line}${server}${detail === "" ? "" : `: ${detail.split("\n")[0]}`}`, {
    kind: "status",
    status,
    detail
  });
}
var words = { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" };
async function ask(asking, { url }, wanted, signal) {
  const answer = await asking.world.http.get({
    url,
    headers: {},
    ...wanted.authorization !== void 0 && { authorization: wanted.authorization },
    connectTimeoutMs: leftMs(asking),
    connections: asking.connections,
    signal
  });
  if (!answer.ok) return { kind: "fault", fault: answer.error };
  const pieces = [];
  let sizeBytes = 0;
  for await (const piece of answer.value.body) {
    if (!piece.ok) return { kind: "fault", fault: piece.error, body: joined2(pieces) };
    pieces.push(piece.value);
    sizeBytes += piece.value.length;
    if (sizeBytes >= mostDetailBytes) break;
  }
  return { kind: "answer", answer: answer.value, body: joined2(pieces) };
}
function joined2(pieces) {
  return Buffer.concat(pieces);
}
function redirectOf(from, status, location) {
  if (location === void 0 || ![301, 302, 303, 307, 308].includes(status)) return void 0;
  if (!URL.canParse(location, from.href)) return void 0;
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  return to;
}
async function follow2(asking, asked, to, wanted, followed) {
  const next = { ...asked, target: to.origin === asked.url.origin ? asked.target : to.host, url: to };
  const isInsecure = to.protocol !== "https:" && !(to.protocol === "http:" && asked.url.protocol === "http:");
  if (followed >= mostRedirects || isInsecure) {
    const stage = stageOf(asking, next.target, "http");
    const fault = isInsecure ? {
      code: "REDIRECT_INSECURE",
      message: `redirected from ${asked.url.host} to ${to.protocol}//${to.host}`
    } : { code: "REDIRECT_LOOP", message: `stopped after 10 redirects` };
    const attempt = attemptOf(asking, next, stage.startedMs, ofFault({ kind: "other", ...fault }));
    stage.bad(fault.message, { kind: "attempt", attempt }, wanted.aside);
    return { fault: attempt };
  }
  if (to.origin === asked.url.origin) return request(asking, next, wanted, followed + 1);
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
  const asked = { target: host, mirror: host, url: new URL(`https://${host}/`), subject };
  if (await reach(asking, asked, aside) !== "open") return;
  await request(asking, asked, {
    isAnswer: (status) => status < 500 && status !== 407 && "fine",
    about: "",
    ...aside !== void 0 && { aside }
  });
}

// src/steps/preflight/machine.ts
var import_node_path3 = __toESM(require_node_path(), 1);
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
  const named = [
    { what: "module cache", path: places.gomodcache },
    { what: "temporary files", path: places.temporary }
  ].filter(({ path }) => path !== "");
  await Promise.all([...named.map((place) => probeRoom(asking, place)), probeLimits(asking, places)]);
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
  const file = (0, import_node_path3.join)(place.path, "cache");
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
    const path = (0, import_node_path3.join)(gomodcache, "cache");
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
var import_node_path4 = __toESM(require_node_path(), 1);

// src/steps/preflight/briefly.ts
async function runBriefly(asking, program, args) {
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const running = processes.run({
    program,
    args,
    directory: machine.workingDirectory,
    environment: childEnvironment(machine.environment),
    timeoutMs,
    input: "",
    signal: asking.signal
  });
  const over = new AbortController();
  const exit = await Promise.race([running, clock.sleep(timeoutMs, over.signal)]);
  over.abort();
  if (exit === "slept") return "late";
  if (exit === "aborted") return "aborted";
  return exit.kind === "killed" && exit.why === "aborted" ? "aborted" : exit;
}

// src/steps/preflight/programs.ts
var target2 = "this machine";
async function probePrograms(asking, { goVersion, hosts }) {
  stageOf(asking, target2, "go").good(
    goVersion === "" ? "none on PATH; `download` installs the one that go.mod asks for" : goVersion,
    goVersion === "" ? true : void 0
  );
  const direct = hosts.find(({ module }) => module !== "");
  const stage = stageOf(asking, target2, "git");
  const [git, ssh, config] = await Promise.all([
    runBriefly(asking, "git", ["--version"]),
    runBriefly(asking, "ssh", ["-V"]),
    runBriefly(asking, "git", ["config", "--get-regexp", String.raw`^url\..*\.insteadof$`])
  ]);
  const sshVersion = versionIn(ssh) ?? "no ssh";
  const gitVersion = versionIn(git);
  if (gitVersion !== void 0) stage.good(`${gitVersion}, ${sshVersion}`);
  else if (direct === void 0) {
    stage.good("none on PATH; nothing of this module comes from version control", true);
  } else if (git === "late" || git === "aborted") stage.good("did not say its version in time", true);
  else stage.bad("none on PATH", { kind: "no-git", module: direct.module });
  return typeof config === "object" && config.kind === "exited" && config.code === 0 ? config.stdout : "";
}
async function probeNetrc(asking, hosts) {
  const { machine, files } = asking.world;
  const named = machine.environment["NETRC"] ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const own = machine.homeDirectory === "" ? [] : inHome.map((name) => (0, import_node_path4.join)(machine.homeDirectory, name));
  if (named === "" || own.includes(named)) return;
  const stage = stageOf(asking, target2, "netrc");
  const [forGo, ...forGit] = await Promise.all([named, ...own].map((path) => readText(files, path)));
  const goKnows = readNetrc(forGo ?? "");
  const gitKnows = forGit.flatMap((text) => readNetrc(text ?? ""));
  const unseen = hosts.find(({ host: host2, module: module2 }) => {
    const url = new URL(`https://${host2}/`);
    return module2 !== "" && credentialsFor(goKnows, url) !== void 0 && credentialsFor(gitKnows, url) === void 0;
  });
  if (unseen === void 0) {
    stage.good(`NETRC is ${named}, which go reads and git does not; no module here needs it for git`, true);
    return;
  }
  const { host, module } = unseen;
  stage.bad(`NETRC is ${named}: go finds ${host} there, git looks into ~/.netrc alone`, {
    kind: "netrc-unseen",
    host,
    module
  });
}
function versionIn(exit) {
  if (typeof exit === "string" || exit.kind !== "exited" || exit.code !== 0) return void 0;
  return `${exit.stdout}${exit.stderr}`.trim().split(/[\n,]/)[0];
}

// src/steps/preflight/proxy.ts
var import_node_url = __toESM(require_node_url(), 1);
async function probeProxy(asking, question) {
  const { target: target3, credentials, beforeRequest } = question;
  const { entry, name, module } = target3;
  const file = { ...module, kind: "info" };
  const url = addressBelow(entry, proxyPath(file));
  const subject = { ...module, file: "info" };
  const asked = { target: name, mirror: name, url, subject };
  if (url.protocol === "file:") return probeDirectory(asking, asked, (0, import_node_url.fileURLToPath)(entry.url));
  const way = await reach(asking, asked);
  if (way !== "open") return way;
  const { clock } = asking.world;
  const fromMs = clock.nowMs();
  if (await beforeRequest() === "leave") return "open";
  const waitedMs = clock.nowMs() - fromMs;
  const authorization = authorizationFor({ ...entry, url }, credentials);
  if (!authorization.ok) {
    const stage = stageOf(asking, name, "http");
    const attempt = attemptOf(asking, asked, stage.startedMs, ofFault(authorization.error));
    stage.bad(describeFault(authorization.error), { kind: "attempt", attempt });
    return { fault: attempt };
  }
  const deadlineMs = asking.deadlineMs + waitedMs;
  return request({ ...asking, deadlineMs }, asked, {
    ...authorization.value !== void 0 && { authorization: authorization.value },
    unusable: whyNoInfo,
    // Of a module that everybody knows it says that the proxy has no way out, which many are meant to have.
    isAnswer: (status) => (status === 404 || status === 410) && (target3.isOwn ? "odd" : "fine"),
    about: formatModuleVersion(module)
  });
}
async function probeDirectory(asking, asked, directory) {
  const stage = stageOf(asking, asked.target, "file");
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
  const listed = database.isDirect || database.isOnlyLookedAt ? [] : proxies.filter(({ entry }) => entry.url.protocol !== "file:");
  for (const { entry, name } of listed) {
    const url2 = addressBelow(entry, `sumdb/${database.name}/supported`);
    const authorization = authorizationFor({ ...entry, url: url2 }, credentials);
    if (!authorization.ok) return;
    const answered = await relays(asking, { url: url2, authorization: authorization.value });
    if (answered === "relays") {
      stage.good(`relayed by ${name}`);
      return;
    }
    if (answered === "fails") return;
  }
  const subject = { module: "", version: "", file: "latest" };
  const url = new URL(`${database.url.href.replace(/\/$/, "")}/latest`);
  const asked = { target: database.url.host, mirror: database.url.host, url, subject };
  const way = await reach(asking, asked, aside);
  if (way !== "open" || database.isOnlyLookedAt) return;
  await request(asking, asked, {
    isAnswer: () => false,
    unusable: (body) => new TextDecoder().decode(body).includes("\n\u2014 ") ? void 0 : whyNoInfo(body) ?? "other",
    about: "its latest tree",
    ...aside !== void 0 && { aside }
  });
}
async function relays(asking, { url, authorization }) {
  const { value: answer } = await withinDeadline(
    asking,
    (signal) => asking.world.http.get({
      url,
      headers: {},
      ...authorization !== void 0 && { authorization },
      connectTimeoutMs: leftMs(asking),
      connections: asking.connections,
      signal
    })
  );
  if (!answer.ok) return "fails";
  answer.value.discard();
  if (answer.value.status === 200) return "relays";
  return answer.value.status === 404 || answer.value.status === 410 ? "absent" : "fails";
}

// src/steps/preflight/ssh.ts
function sshEndOf(insteadOf, host) {
  const rules = insteadOf.split("\n").flatMap((line) => {
    const [, to = "", from = ""] = /^url\.(\S{1,500})\.insteadof (\S{1,500})$/i.exec(line.trim()) ?? [];
    return to !== "" && `https://${host}/`.startsWith(from) ? [{ to, from }] : [];
  });
  const [longest] = rules.sort((a, b) => b.from.length - a.from.length);
  if (longest === void 0) return void 0;
  const rest = `https://${host}/`.slice(longest.from.length);
  const whole = longest.to + rest;
  const url = /^(?:git\+)?ssh:\/\/(?:([^@/\s]{1,100})@)?([\w.-]{1,253})(?::(\d{1,5}))?(?:\/|$)/.exec(whole);
  const scp = /^(?:([\w.-]{1,100})@)([\w.-]{1,253}):/.exec(whole);
  const [, user, name, port] = url ?? scp ?? [];
  return name === void 0 || name === "" ? void 0 : { user: user ?? "git", host: name, port: port ?? "" };
}
async function probeSsh(asking, target3, end) {
  const stage = stageOf(asking, target3, "ssh");
  const [program, given] = sshProgram(asking.world.machine.environment);
  const port = end.port === "" ? [] : ["-p", end.port];
  const login = `${end.user}@${end.host}`;
  const seconds = Math.max(1, Math.floor(leftMs(asking) / 1e3));
  const options = ["BatchMode=yes", "StrictHostKeyChecking=yes", `ConnectTimeout=${seconds}`];
  const args = [...given, ...options.flatMap((option) => ["-o", option]), ...port, "-T", login];
  const exit = await runBriefly(asking, program, args);
  if (exit === "aborted") return;
  const where = `${login}${end.port === "" ? "" : `:${end.port}`}`;
  const bad = (detail, output) => stage.bad(detail, { kind: "ssh", host: end.host, output });
  if (exit === "late" || exit.kind === "killed") {
    const words2 = `ssh: connect to host ${end.host} port ${end.port || "22"}: Connection timed out`;
    return bad(`${where} did not answer`, words2);
  }
  if (exit.kind === "not-found")
    return bad("there is no ssh program", 'exec: "ssh": executable file not found');
  const said = `${exit.stdout}${exit.stderr}`.trim();
  if (exit.code !== 255) return stage.good(`${where}: ${said.split("\n")[0]?.slice(0, 100) || "let in"}`);
  const settings = await runBriefly(asking, program, [...given, ...port, "-G", login]);
  if (/Host key verification failed/.test(said) && takesNewKeys(settings)) {
    return stage.good(`${where}: its key is new here, and ssh is set to take it`, true);
  }
  bad(said.split("\n").at(-1)?.slice(0, 200) ?? "ssh failed", said);
}
function takesNewKeys(settings) {
  if (typeof settings === "string" || settings.kind !== "exited" || settings.code !== 0) return false;
  return /^stricthostkeychecking (?:accept-new|no|off|false)$/m.test(settings.stdout);
}
function sshProgram(environment) {
  const command = environment["GIT_SSH_COMMAND"] ?? "";
  if (command === "") return [environment["GIT_SSH"] || "ssh", []];
  const words2 = [...command.matchAll(/'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|&;<>()]+)/g)];
  const isPlain = words2.map(([whole]) => whole).join("").length === command.replace(/\s+/g, "").length;
  const [program, ...args] = words2.map(([, single, double, bare2]) => single ?? double ?? bare2 ?? "");
  return isPlain && program !== void 0 && program !== "" ? [program, args] : ["ssh", []];
}

// src/steps/preflight/settings.ts
var import_node_path5 = __toESM(require_node_path(), 1);
var stopping = {
  "goproxy-unusable": "GOPROXY",
  "goproxy-off": "GOPROXY",
  "gosumdb-unusable": "GOSUMDB",
  "go111module-off": "GO111MODULE"
};
function probeSettings(asking, { contradictions, settings }) {
  for (const { id, sentence, advice } of contradictions) {
    const stage = stageOf(asking, "settings", "settings");
    if (!isStopping(id)) {
      stage.good(`${sentence} ${advice}`, true);
      continue;
    }
    const value = settings.find(({ name }) => name === stopping[id])?.value ?? "";
    stage.bad(sentence, { kind: "setting", id, value });
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
    const directory = (0, import_node_path5.isAbsolute)(path) ? path : (0, import_node_path5.resolve)(from, path);
    const goMod = (0, import_node_path5.join)(directory, "go.mod");
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
    (each) => each === void 0 ? [] : each.goMod.replace.map((replacement) => ({ from: (0, import_node_path5.dirname)(each.goModPath), replacement }))
  );
  const ofWork = workspace?.goWork.replace ?? [];
  return [
    ...ofWork.map((replacement) => ({ from: (0, import_node_path5.dirname)(workspace?.goWorkPath ?? ""), replacement })),
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
  const { asking, finish } = open(round, plan, whom);
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
    probeMachine(asking, placesOf(round.world, plan)),
    probeAuthorities(asking, whom)
  ]);
  return finish();
}
function listedProxies(proxies, plan) {
  return proxies.slice(0, plan.routes.proxies.filter(({ named }) => named === "list").length);
}
async function probeAsked(round, { plan, whom, credentials }) {
  const { asking, finish } = open(round, plan, whom);
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
function open(round, { budget }, whom) {
  const { world, signal, timeoutMs = longestProbeMs } = round;
  const probes = [];
  const skews = [];
  const asking = {
    world,
    signal,
    deadlineMs: world.clock.nowMs() + Math.min(timeoutMs, longestProbeMs),
    connections: budget.connections,
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
  "authorities",
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
  const named = [
    ...proxies.map(({ name }) => name),
    ...database === void 0 ? [] : [database.name, database.url.host],
    ...hosts.map(({ host }) => host)
  ];
  const met = probes.map(({ target: target3 }) => target3).filter((target3) => !last.includes(target3));
  const order = [.../* @__PURE__ */ new Set([...named, ...met]), ...last];
  const seen = /* @__PURE__ */ new Set();
  return probes.filter(({ target: target3, stage, detail }) => {
    const line = JSON.stringify([target3, stage, detail]);
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  }).toSorted(
    (a, b) => order.indexOf(a.target) - order.indexOf(b.target) || stages.indexOf(a.stage) - stages.indexOf(b.stage)
  );
}

// src/steps/preflight/preflight.ts
var ownAnswerMs = 1100;
var leastRoundMs = 250;
function startPreflight(world, { plan, withheld, facts, mode }, signal) {
  const cancel = cancelWith(signal);
  const faults = [];
  let chain;
  let seen = [];
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
    onFound: (probe) => void seen.push(probe),
    onOut: (fault) => {
      faults.push(fault);
      chain?.probedOut(fault);
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
      for (const fault of faults) opened.probedOut(fault);
    },
    begin: () => {
      if (isAsking) start2();
      asks.abort();
    },
    cancel: () => {
      if (mode === "auto") cancel.abort();
    },
    async afterFailure(timeoutMs) {
      const before = seen;
      if (mode === "never" || signal.aborted || timeoutMs < leastRoundMs) return before;
      cancel.abort();
      const found = [];
      const beforeRequest2 = async () => chain?.journal.length ? "leave" : "ask";
      const onFound = (probe) => void found.push(probe);
      const probes = await subject().then((all) => probeAll({ world, signal, timeoutMs, onFound, beforeRequest: beforeRequest2 }, afterwards(all, chain))).catch(() => found);
      const isNew = ({ target: target3, stage }) => stage === "http" && !probes.some((probe) => probe.target === target3 && probe.stage === stage);
      seen = [...before.filter(isNew), ...probes];
      return seen;
    },
    close: () => {
      cancel.abort();
      cancel.release();
    },
    get seen() {
      return seen;
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

// src/steps/job-guard/leftovers.ts
var import_node_path6 = __toESM(require_node_path(), 1);
async function removeLeftovers(world) {
  const job = jobOf(world.machine.environment);
  for (const { guard, path } of await guardsBelow(world)) {
    if (guard.job === job) continue;
    await steer(world, guard.control, "stop");
    await world.files.remove(path);
  }
}
async function guardsBelow(world) {
  const { files, machine } = world;
  if ((machine.environment["RUNNER_TEMP"] ?? "") === "" || jobOf(machine.environment) === "") return [];
  const found = [];
  for (const name of await files.list(machine.temporaryDirectory)) {
    if (!/^go-mod-guard-[0-9a-f]{16}$/.test(name)) continue;
    const path = (0, import_node_path6.join)(machine.temporaryDirectory, name);
    const guard = await readMarker(world, markerPath(guardDirectory({ path })));
    if (guard !== void 0) found.push({ guard, path });
  }
  return found;
}

// src/steps/job-guard/start.ts
var longestStartMs = 15e3;
async function startGuard(world, later, { settings, inForce }) {
  const { clock, files, peers, machine } = world;
  const { plan, at } = later;
  const order = {
    ...inTheClear(later),
    directory: guardDirectory(at),
    store: at.store,
    secret: clock.randomHex(20),
    control: clock.randomHex(20),
    startedMs: clock.nowMs(),
    watchedPid: whomToWatch(peers.starterPid),
    environment: toldEnvironment(machine.environment)
  };
  const made = await files.makeDirectory(order.directory, 448);
  if (!made.ok) return `${order.directory} cannot be made: ${made.error.message}`;
  await addGoSums(world, order, await goSumsOf(world, plan));
  const planned = await files.write(planPath(order), JSON.stringify(plan), 384);
  if (!planned.ok) return `${planPath(order)} cannot be written: ${planned.error.message}`;
  const worker = peers.start(processEnvironment(machine.environment));
  if (worker === void 0) return "no process could be started for it";
  const begin = { kind: "begin", role: "worker", order, port: 0, deaths: 0 };
  worker.send(begin);
  const port = await portOf2(world, worker);
  worker.leave();
  if (port === void 0) {
    await files.remove(order.directory);
    return `it did not listen within ${longestStartMs / 1e3} s`;
  }
  const base = `http://127.0.0.1:${port}`;
  const marker = {
    address: `${base}/${order.secret}`,
    control: `${base}/${order.control}`,
    goproxy: order.goproxy,
    settings,
    ...plan.routes.policy === "enforced" && { gonoproxy: machine.environment["GONOPROXY"] ?? "" },
    job: jobOf(machine.environment)
  };
  world.host.mask(new Secret(order.secret));
  world.host.mask(new Secret(order.control));
  const written = await files.write(markerPath(order.directory), JSON.stringify(marker), 384);
  if (!written.ok) {
    await steer(world, marker.control, "stop");
    return `${markerPath(order.directory)} cannot be written: ${written.error.message}`;
  }
  exportFor(world, { ...marker, directory: order.directory }, plan, inForce);
  return void 0;
}
function exportFor({ host }, { address, directory }, { routes }, inForce) {
  const variables = {
    // What only `enforced` wants is taken back where another policy follows it.
    ...inForce?.gonoproxy !== void 0 && { GONOPROXY: inForce.gonoproxy },
    GOPROXY: goproxyFor(address, routes.closing, routes.policy),
    ...settingsBeside(routes.policy),
    [guardMarker]: markerPath(directory)
  };
  for (const [name, value] of Object.entries(variables)) host.exportVariable(name, value);
}
async function portOf2({ clock }, worker) {
  const over = new AbortController();
  const told = new Promise((resolve3) => {
    worker.onMessage((message) => {
      const { kind, ...rest } = message;
      if (kind === "ready" && "port" in rest) resolve3(rest.port);
    });
    void worker.gone.then(() => resolve3(void 0));
  });
  const late = clock.sleep(longestStartMs, over.signal).then(() => void 0);
  const port = await Promise.race([told, late]);
  over.abort();
  return port;
}
function inTheClear({ goproxy, mirrors, withheld }) {
  const { netrc, database } = withheld;
  return {
    goproxy: goproxy.reveal(),
    mirrors,
    netrc: netrc.reveal(),
    database: database && databaseInTheClear(database)
  };
}
function databaseInTheClear({ name, key, address }) {
  if (address === void 0) return { name, key };
  const { url, credentials } = address;
  const { user, password } = credentials ?? {};
  const pair = user && password && { user: user.reveal(), password: password.reveal() };
  return { name, key, address: { url: url.href, ...pair } };
}

// src/steps/job-guard/later-steps.ts
async function guardLaterSteps(world, later) {
  const { plan, tell } = later;
  await removeLeftovers(world);
  const inForce = await livingGuardInForce(world);
  if (inForce !== void 0) await teach(world, inForce, plan);
  if (plan.guard !== "job" || isForToolchainsAlone(later.withheld, plan)) return;
  const own = settingsOf(world, later);
  const isAlike = (guard) => differingSettings(own, guard.settings ?? {}).length === 0;
  const shared = inForce && isAlike(inForce) ? inForce : await findLiving(world, isAlike);
  if (shared !== void 0) {
    if (shared !== inForce) await teach(world, shared, plan);
    exportFor(world, shared, plan, inForce);
    tell({ kind: "guarding", reused: true, differing: [] });
    return;
  }
  const why = await startGuard(world, later, { settings: own, inForce });
  if (why !== void 0) {
    const list = inForce === void 0 ? "your own list" : "the guard of an earlier use";
    tell({ kind: "degraded", without: "guard", why: `later steps ask ${list}: ${why}` });
    return;
  }
  const differing = inForce === void 0 ? [] : differingSettings(own, inForce.settings ?? {});
  tell({ kind: "guarding", reused: false, differing });
}
async function livingGuardInForce(world) {
  const guard = await readEarlierGuard(world);
  return guard !== void 0 && await isUp(world, guard) ? guard : void 0;
}
async function findLiving(world, isWanted) {
  const job = jobOf(world.machine.environment);
  for (const { guard } of await guardsBelow(world)) {
    if (guard.job === job && isWanted(guard) && await isUp(world, guard)) return guard;
  }
  return void 0;
}
async function isUp(world, { control }) {
  return await steer(world, control, "status") !== void 0;
}
async function teach(world, guard, plan) {
  await addGoSums(world, guard, await goSumsOf(world, plan));
  await steer(world, guard.control, "learn");
}
function settingsOf({ machine }, { plan, withheld, goproxy, mirrors }) {
  const roads = Object.entries(roadVariables(machine.environment));
  return {
    ...guardSettings(plan, { goproxy, mirrors, netrc: withheld.netrc }),
    // A plan shows *** for a password in it.
    GOSUMDB: digestOf(withheld.database && databaseInTheClear(withheld.database)),
    ...Object.fromEntries(roads.map(([name, value]) => [name, digestOf(value)]))
  };
}

// src/steps/toolchain/install-go.ts
var import_node_path11 = __toESM(require_node_path(), 1);

// src/steps/toolchain/checksum-database.ts
var import_node_path7 = __toESM(require_node_path(), 1);
var reach2 = { acrossComma: false, toMirrors: false };
async function provedHash(question, module) {
  const about = "verifying module";
  const database = parseGosumdb(question.gosumdb);
  if (!database.ok) return err(`${about}: invalid GOSUMDB: ${database.error}`);
  if (database.value.kind === "off") return err(`${about}: checksum database disabled by GOSUMDB=off`);
  const { name, url } = database.value;
  const [key = ""] = question.gosumdb.trim().split(/\s+/);
  const verifier = parseVerifier(knownDatabaseKeys[name] ?? key);
  if (!verifier.ok) return err(`${about}: invalid GOSUMDB: ${verifier.error}`);
  const path = lookupPath(module);
  if (!path.ok) return err(`${about}: ${path.error}`);
  const base = await findBase(question, verifier.value, url);
  const answer = await base.read(path.value);
  if (!answer.ok) return answer;
  const remembered = await rememberedHead(question.world, verifier.value);
  const lines = await proveLookup({
    verifier: verifier.value,
    answer: answer.value,
    ...remembered !== void 0 && { remembered },
    readTile: tileReader((rest) => base.read(rest))
  });
  if (!lines.ok)
    return err(
      lines.error.kind === "unreadable" ? "" : `${about}: sumdb.Client of ${name}: ${lines.error.words}`
    );
  const h1 = hashIn(lines.value, { ...module, kind: "zip" });
  return h1 === void 0 ? err(`${about}: ${name} has no hash of this zip in its record`) : ok(h1);
}
async function findBase(question, { name }, url) {
  const { plan, withheld, roads } = question;
  const itself = url ?? `https://${name}`;
  const direct = () => reader(question, roads.openTo({ url: new URL(itself), separator: "," }), "", itself);
  if (url !== void 0 || withheld.proxies.proxies.length === 0) return direct();
  const prefix2 = `sumdb/${name}/`;
  const list = roads.openList();
  const asked = await fetchInto(question, list, `${prefix2}supported`, "supported");
  if (asked.kind === "served") {
    const entry = withheld.proxies.proxies.find((proxy) => showProxy(proxy) === asked.mirror);
    if (entry !== void 0) return reader(question, roads.openTo(entry), prefix2, showProxy(entry));
  }
  if (asked.kind === "absent" || mayTakeSecondRoute(plan, name)) return direct();
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
      const answer = await fetchInto(question, chain, `${prefix2}${rest}`, rest);
      if (answer.kind === "served") return ok(answer.bytes);
      const url = `${shown.replace(/\/$/, "")}/${prefix2}${rest}`;
      return err(answer.kind === "absent" ? `verifying module: reading ${url}: 404 Not Found` : "");
    }
  };
}
async function fetchInto({ world, directory, signal }, chain, path, rest) {
  const destination = (0, import_node_path7.join)(directory, world.clock.randomHex(8));
  const answer = await chain.fetch({
    path,
    subject: { module: "", version: "", file: rest },
    reach: reach2,
    destination,
    accept: (file) => judgeSumdbAnswer(world.files, rest, file),
    signal
  });
  if (answer.kind !== "served") return { kind: answer.kind };
  const bytes = await world.files.read(destination);
  await world.files.remove(destination);
  return bytes.ok ? { kind: "served", mirror: answer.mirror, bytes: bytes.value } : { kind: "failed" };
}
async function rememberedHead({ machine, files }, { name }) {
  const gopath = machine.environment["GOPATH"] ?? "";
  const first = gopath === "" ? (0, import_node_path7.join)(machine.homeDirectory, "go") : gopath.split(import_node_path7.delimiter)[0] ?? "";
  const head = await files.read((0, import_node_path7.join)(first, "pkg", "sumdb", name, "latest"));
  return head.ok && head.value.length > 0 ? head.value : void 0;
}

// src/steps/toolchain/find-wanted-go.ts
var import_node_path8 = __toESM(require_node_path(), 1);
async function findWantedGo(world, { inputs, spelled }) {
  const version = inputs["go-version"];
  if (version !== "") {
    const wanted = parseWantedGo(version);
    const from = quoteInput(spelled("go-version"), version);
    return wanted.ok ? ok({ wanted: wanted.value, from }) : problem(spelled("go-version"), from, wanted.error);
  }
  const named = inputs["go-version-file"];
  if (named !== "") {
    const from = quoteInput(spelled("go-version-file"), named);
    const text = await readText(world.files, (0, import_node_path8.resolve)(world.machine.workingDirectory, named));
    if (text === void 0)
      return problem(
        spelled("go-version-file"),
        from,
        "is not there; write the path of a go.mod, go.work, .go-version or .tool-versions."
      );
    const wanted = wantedByFile((0, import_node_path8.basename)(named), text);
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
    const directory = (0, import_node_path8.resolve)(workingDirectory, name);
    const work = gowork === "off" ? void 0 : gowork !== "" ? gowork : await findAbove(world, directory, "go.work");
    const path = work ?? await findAbove(world, directory, "go.mod");
    const text = path === void 0 ? void 0 : await readText(world.files, path);
    if (path !== void 0 && text !== void 0)
      wishes.push({ wanted: wantedByText((0, import_node_path8.basename)(path), text), from: path });
  }
  const most = mostWanted(wishes.map(({ wanted }) => wanted));
  return wishes.find(({ wanted }) => wanted === most);
}
async function findAbove({ files }, directory, name) {
  for (let at = directory; ; at = (0, import_node_path8.dirname)(at)) {
    const path = (0, import_node_path8.join)(at, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if (at === (0, import_node_path8.dirname)(at)) return void 0;
  }
}

// src/steps/toolchain/survey-before-go.ts
var import_node_path9 = __toESM(require_node_path(), 1);

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
    // No go has refused anything.
    gomodcache: { path: "", usable: true, populated: false, empty: false },
    event: { name: "", isFork: false, runnerEnvironment: "" },
    hasCacheService: false,
    keyFiles: [],
    netrcMachines: []
  };
}
function findingsOf({ machine }, fault) {
  const output = fault.kind === "go-missing" ? `exec: "go": executable file not found in $PATH` : `${fault.sentence}
${fault.output}`;
  const [first, ...rest] = diagnose({
    output: readLog(output),
    attempts: [],
    settings: tellingVariables(machine.environment),
    platform: machine.platform,
    ...fault.kind === "go-failed" && fault.exitCode !== void 0 && { exitCode: fault.exitCode }
  });
  if (first === void 0) return [];
  return [{ ...first, because: fault.sentence, advice: [...fault.advice, ...first.advice] }, ...rest];
}
function withoutInstalled({ machine }, plan, seen) {
  const { fault, words: words2, attempts } = seen;
  const isMismatch = words2.includes("checksum mismatch");
  const isTold = words2 !== "" || attempts.some(({ outcome }) => hasFailed(outcome));
  const [first, ...rest] = diagnose({
    output: readLog(isTold ? words2 : "go: module golang.org/toolchain: given up before it was there"),
    attempts: isMismatch ? attempts.filter(({ outcome }) => outcome.kind !== "refused") : attempts,
    settings: {
      ...tellingVariables(machine.environment),
      ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
    },
    platform: machine.platform
  });
  if (first === void 0) return findingsOf({ machine }, fault);
  const because = `There is no \`go\` in PATH, and none could be installed: ${first.because}`;
  return [{ ...first, because }, ...rest, ...findingsOf({ machine }, fault)];
}
function hasFailed({ kind }) {
  return kind === "status" || kind === "transport" || kind === "stalled" || kind === "refused";
}

// src/steps/toolchain/survey-before-go.ts
async function factsBeforeGo(world, inputs) {
  const { environment } = world.machine;
  const path = environment["GOENV"] ?? (0, import_node_path9.join)(configDirectory(world.machine), "go", "env");
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
  if (platform === "darwin") return (0, import_node_path9.join)(homeDirectory, "Library", "Application Support");
  return environment["XDG_CONFIG_HOME"] || (0, import_node_path9.join)(homeDirectory, ".config");
}

// src/steps/toolchain/unpack-toolchain.ts
var import_node_path10 = __toESM(require_node_path(), 1);
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
  for (const directory of new Set(planned.map(({ path }) => (0, import_node_path10.dirname)((0, import_node_path10.join)(goroot, path))))) {
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
    const pieces = [];
    const read = await readEntry(window, one.entry, (piece) => pieces.push(Uint8Array.from(piece)));
    if (!read.ok) {
      await Promise.all(pending);
      return err(`${one.path} in the zip: ${read.error.detail}`);
    }
    pending.push(writeOne(files, (0, import_node_path10.join)(goroot, one.path), pieces, isProgram(one.path)));
  }
  return (await Promise.all(pending)).find((result) => !result.ok) ?? ok(void 0);
}
async function writeOne(files, path, pieces, isExecutable) {
  const writer = await files.openForWriting(path);
  if (!writer.ok) return err(writer.error.message);
  for (const piece of pieces) await writer.value.write(piece);
  const closed = await writer.value.close();
  if (!closed.ok) return err(closed.error.message);
  const marked = isExecutable ? await files.setMode(path, 493) : ok(void 0);
  return marked.ok ? ok(void 0) : err(marked.error.message);
}
function isProgram(path) {
  return /^(?:bin|pkg\/tool)\/|^lib\/go_[^/]*_exec$/.test(path);
}

// src/steps/toolchain/install-go.ts
async function installGo(world, asked, fault, { deadlineMs, signal, tell }) {
  const attempts = [];
  const isMissing2 = fault.kind === "go-missing" && fault.why === void 0;
  const wish = isMissing2 ? await findWantedGo(world, asked) : ok(void 0);
  if (!wish.ok) return { kind: "wrong-input", problems: wish.error };
  if (wish.value === void 0) return { kind: "failed", findings: findingsOf(world, fault), attempts };
  const startedMs = world.clock.nowMs();
  const { facts, gosumdb } = await factsBeforeGo(world, asked.inputs);
  const { plan, withheld } = decide(asked.inputs, facts, asked.mirrors);
  maskCredentials(world.host, withheld);
  const directory = (0, import_node_path11.join)(world.machine.temporaryDirectory, `go-mod-guard-go-${world.clock.randomHex(8)}`);
  const roads = await openRoads(world, plan, withheld, deadlineMs, tell, (attempt) => attempts.push(attempt));
  const question = { world, plan, withheld, roads, gosumdb, directory, signal };
  await world.files.makeDirectory(directory, 448);
  const installed = await obtain(question, roads.openList(), wish.value);
  await world.files.remove(directory);
  if (!installed.ok) {
    const findings = withoutInstalled(world, plan, { fault, words: installed.error, attempts });
    return { kind: "failed", findings, attempts };
  }
  const { version, goroot, kept } = installed.value;
  const bin = (0, import_node_path11.join)(goroot, "bin");
  world.host.addPath(bin);
  const { from } = wish.value;
  tell({ kind: "go-installed", version, goroot, asked: from, kept, ms: world.clock.nowMs() - startedMs });
  return { kind: "installed", world: withPath(world, bin), attempts };
}
async function obtain(question, chain, { wanted, from }) {
  const { toolchains } = question.world;
  const listed = wanted.kind === "exact" ? ok([]) : await readList(question, chain);
  if (!listed.ok) return listed;
  const version = chooseRelease(wanted, listed.value);
  if (version === void 0) {
    const what = describeWanted(wanted).replace(/^the newest /, "");
    return err(
      `go: no releases found for ${what} on ${toolchains.platform} (${from}): toolchain not available`
    );
  }
  const found = await toolchains.find(version);
  if (found !== void 0) return ok({ version, goroot: found, kept: true });
  const about = `download go${version} for ${toolchains.platform.replace("-", "/")}`;
  const goroot = await fetchToolchain(question, chain, version);
  if (!goroot.ok)
    return err(goroot.error === "" ? "" : `go: ${goroot.error.replace(/^download: /, `${about}: `)}`);
  const kept = await toolchains.keep(version, goroot.value);
  return kept.ok ? ok({ version, goroot: kept.value, kept: false }) : err(`go: ${about}: cannot be kept: ${kept.error}`);
}
async function fetchToolchain(question, chain, version) {
  const { world, plan, directory, signal } = question;
  const toolchain = {
    module: toolchainModule,
    version: toolchainVersion(version, world.toolchains.platform)
  };
  const h1 = await provedHash(question, toolchain);
  if (!h1.ok) return h1;
  const zip = (0, import_node_path11.join)(directory, "toolchain.zip");
  const answer = await chain.fetch({
    path: `${toolchainModule}/@v/${toolchain.version}.zip`,
    subject: { ...toolchain, file: "zip" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: true, kind: "zip" }),
    destination: zip,
    accept: (path) => judge(world.files, { ...toolchain, kind: "zip" }, path, h1.value, world.hasher),
    signal
  });
  if (answer.kind === "absent") return err("download: toolchain not available");
  if (answer.kind === "failed") {
    const { outcome } = answer.shown;
    const wrong = outcome.kind === "refused" && outcome.why.kind === "wrong-hash" ? outcome.why : void 0;
    return err(
      wrong === void 0 ? "" : `verifying module: checksum mismatch
	downloaded: ${wrong.got}
	sum.golang.org: ${wrong.expected}`
    );
  }
  const goroot = (0, import_node_path11.join)(directory, "goroot");
  const unpacked = await unpackToolchain(world.files, zip, toolchain, goroot);
  return unpacked.ok ? ok(goroot) : err(`download: unzip: ${unpacked.error}`);
}
async function readList({ world, plan, directory, signal }, chain) {
  const destination = (0, import_node_path11.join)(directory, "list");
  const answer = await chain.fetch({
    path: `${toolchainModule}/@v/list`,
    subject: { module: toolchainModule, version: "", file: "list" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: false, kind: "list" }),
    destination,
    accept: async (path) => {
      const read2 = await world.files.read(path);
      const isList = read2.ok && /^v0\.0\.1-go\d/m.test(new TextDecoder().decode(read2.value));
      return isList ? void 0 : { kind: "unusable", looksLike: "other" };
    },
    signal
  });
  const read = answer.kind === "served" ? await world.files.read(destination) : void 0;
  if (read?.ok === true)
    return ok(releasesIn(new TextDecoder().decode(read.value), world.toolchains.platform));
  return err(
    answer.kind === "absent" ? `go: module ${toolchainModule}: no proxy has a list of its versions` : ""
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
  const PATH = path === "" ? bin : `${bin}${import_node_path11.delimiter}${path}`;
  return { ...world, machine: { ...world.machine, environment: { ...environment, PATH } } };
}

// src/steps/toolchain/survey-with-go.ts
async function surveyWithGo(given, asked, limits) {
  const world = asMeant(given, await readEarlierGuard(given));
  const first = await survey(world, asked.inputs, asked.spelled);
  if (first.ok) return ok({ world, facts: first, attempts: [] });
  if (!("kind" in first.error)) return err(first.error);
  const installed = await installGo(world, asked, first.error, limits);
  if (installed.kind === "wrong-input") return err(installed.problems);
  const { attempts } = installed;
  if (installed.kind === "failed") return ok({ world, facts: err(installed.findings), attempts });
  const again = await survey(installed.world, asked.inputs, asked.spelled);
  if (again.ok) return ok({ world: installed.world, facts: again, attempts });
  if (!("kind" in again.error)) return err(again.error);
  return ok({ world: installed.world, facts: err(findingsOf(world, again.error)), attempts });
}

// src/run.ts
async function run(world, asked, signal) {
  const { inputs } = asked;
  const stopwatch = startStopwatch(world.clock);
  const { tell, degraded } = openTelling(world);
  const limits = { stallTimeoutMs: inputs["stall-timeout"], totalMs: inputs.timeout };
  const watchdog = openWatchdog(world, limits, { tell, steps: () => stepsUnderWay(stopwatch) });
  try {
    return await runWatched(watchdog, asked, { signal, stopwatch, degraded });
  } finally {
    watchdog.close();
  }
}
async function runWatched(watchdog, asked, { signal, stopwatch, degraded }) {
  const { world: start2, tell } = watchdog;
  const { inputs, mirrors } = asked;
  const deadlineMs = stopwatch.startedMs + inputs.timeout;
  const limits = { deadlineMs, signal, tell };
  const surveyed = await stopwatch.time("survey", surveyWithGo(start2, asked, limits));
  if (!surveyed.ok) return surveyed;
  const { world, facts: found, attempts } = surveyed.value;
  const facts = found.ok ? found.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const hide = hiderOf(credentialForms(withheld));
  watchdog.know(plan);
  const preflight = startPreflight(
    world,
    { plan, withheld, facts, mode: found.ok ? inputs.preflight : "never" },
    signal
  );
  async function end(downloaded2, cache2 = nothingRestored, reportPath = "") {
    watchdog.close();
    preflight.close();
    const report = buildReport({
      plan,
      degraded,
      hide,
      failed: downloaded2.outcome === "failed",
      cancelled: signal.aborted,
      durationMs: stopwatch.elapsedMs(),
      steps: stopwatch.steps,
      attempts: [...attempts, ...downloaded2.attempts],
      cache: { hit: cache2.hit, matchedKey: cache2.matchedKey, bytes: cache2.bytes, restoreMs: cache2.ms },
      modules: figuresOf(downloaded2, cache2),
      findings: downloaded2.findings,
      probes: preflight.seen
    });
    await deliver(world, { inputs, plan, tell, report, defaultReportPath: reportPath });
    return report;
  }
  if (!found.ok) return ok(await end({ ...nothingDownloaded, outcome: "failed", findings: found.error }));
  tell({ kind: "planned", plan });
  const at = await openRunDirectory(world, tell);
  const store = openStore(world.files, at.store);
  const configured = await stopwatch.time("configure", configure(world, plan, withheld, at.path));
  tell({ kind: "configured", ...configured });
  for (const why of configured.troubles) tell({ kind: "degraded", without: "netrc", why });
  const trees = treesOf(world, plan);
  const cache = await stopwatch.time("restore", restoreCache(world, plan, store, tell, trees));
  if (cache.hit) preflight.cancel();
  const judged = cache.verified?.agreed ?? /* @__PURE__ */ new Set();
  const chain = await openRoutes(world, plan, withheld, deadlineMs, tell);
  preflight.inform(chain);
  const runtime = {
    runDirectory: at.path,
    store,
    chain,
    emit: tell,
    signal,
    deadlineMs,
    judged,
    trees,
    preflight
  };
  if (!cache.lookedUpOnly) await noteFilling(world, facts.gomodcache);
  const downloaded = cache.lookedUpOnly ? nothingDownloaded : await stopwatch.time("download", download(world, plan, withheld, runtime));
  await trees.close();
  const goproxy = goproxyInForce(inputs, facts);
  const later = { plan, withheld, goproxy, mirrors: inputs.mirrors, at, tell };
  if (!signal.aborted) await guardLaterSteps(world, later);
  await leave(world, at, { plan, complete: downloaded.complete, matchedKey: cache.matchedKey }, tell);
  return ok(await end(downloaded, cache, at.report));
}
function figuresOf(downloaded, cache) {
  const { wanted, present, fetched, verified, bytes } = downloaded;
  const evicted = downloaded.evicted + (cache.verified?.evicted.length ?? 0);
  return { wanted, present, fetched, verified, evicted, bytes };
}
function treesOf({ files }, plan) {
  if (!plan.vouches) return noTrees;
  const zips = new Set(zipsToUnpack(plan).map(fileKey));
  return openTrees({ files, gomodcache: plan.gomodcache, zips, readOnly: treesAreReadOnly(plan) });
}

export {
  decide,
  credentialForms,
  hiderOf,
  configure,
  logReader,
  versionControlWaits,
  isForToolchainsAlone,
  planProbes,
  probeAll,
  findingsOf,
  factsBeforeGo,
  run
};
