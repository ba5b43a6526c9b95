import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseGoSum,
  readCredentialHosts
} from "./chunk-ZCCPPR4Z.js";
import {
  asMeant,
  findFiles,
  readEarlierGuard,
  readKeyFiles,
  relativePath
} from "./chunk-6DNDAREW.js";
import {
  checkGodebugLine,
  parseGoMod,
  readDirectives,
  readGoLine,
  readOneString,
  readReplacement,
  readText,
  readToolchainLine
} from "./chunk-MUUWN4FQ.js";
import {
  nearest
} from "./chunk-WIJSMNBC.js";
import {
  quoteInput
} from "./chunk-R2GMFOGK.js";
import {
  compareGoVersions,
  toolchainNeeded
} from "./chunk-I2KRBLWR.js";
import {
  showValue
} from "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
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

// src/steps/survey/module-cache.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_path = __toESM(require_node_path(), 1);
var leftover = /(?:\.lock|\.tmp|\.partial|\.info-tmp)$|^(?:lock|list)$/;
var mostLooks = 2e3;
async function isPopulated(files, gomodcache) {
  const names = await files.list(gomodcache);
  if (names.some((name) => name !== "cache" && !leftover.test(name))) return true;
  const waiting = [(0, import_node_path.join)(gomodcache, "cache", "download")];
  for (let looks = 0; looks < mostLooks; looks++) {
    const directory = waiting.pop();
    if (directory === void 0) return false;
    for (const name of await files.list(directory)) {
      if (leftover.test(name)) continue;
      const path = (0, import_node_path.join)(directory, name);
      if ((await files.stat(path))?.kind === "directory") waiting.push(path);
      else return true;
    }
  }
  return true;
}
async function isFilledByUs(world, gomodcache) {
  const note = notePath(world, gomodcache);
  return note !== void 0 && (await world.files.stat(note))?.kind === "file";
}
async function noteFilling(world, gomodcache) {
  const note = notePath(world, gomodcache.path);
  if (note !== void 0 && !gomodcache.populated) await world.files.write(note, gomodcache.path, 384);
}
function notePath({ machine }, gomodcache) {
  if ((machine.environment["RUNNER_TEMP"] ?? "") === "") return void 0;
  const name = (0, import_node_crypto.createHash)("sha256").update(gomodcache).digest("hex").slice(0, 16);
  return (0, import_node_path.join)(machine.temporaryDirectory, `go-mod-guard-filled-${name}`);
}

// src/steps/survey/survey.ts
var import_node_path3 = __toESM(require_node_path(), 1);

// src/inputs/go-variables.ts
var goVariables = {
  goproxy: "GOPROXY",
  goprivate: "GOPRIVATE",
  gonoproxy: "GONOPROXY",
  gonosumdb: "GONOSUMDB",
  gosumdb: "GOSUMDB",
  goinsecure: "GOINSECURE",
  govcs: "GOVCS",
  goflags: "GOFLAGS",
  go111module: "GO111MODULE"
};
var goVariableInputs = Object.keys(goVariables);
function variablesOf(inputs) {
  const variables = {};
  for (const name of goVariableInputs) if (inputs[name] !== "") variables[goVariables[name]] = inputs[name];
  return variables;
}

// src/plan/go-env-file.ts
function parseGoEnvFile(text) {
  const values = /* @__PURE__ */ new Map();
  for (const line of text.split("\n")) {
    const equals = line.indexOf("=");
    if (equals < 0 || !/^[A-Z]/.test(line)) continue;
    values.set(line.slice(0, equals), line.slice(equals + 1).replace(/\r$/, ""));
  }
  return values;
}
function settingSources(names, origins) {
  const own = (name) => {
    if ((origins.inputs[name] ?? "") !== "") return "input";
    if ((origins.environment[name] ?? "") !== "") return "environment";
    if (origins.userFile.has(name)) return "go env -w";
    return origins.rootFile.has(name) ? "go.env" : "default";
  };
  const sources = Object.fromEntries(names.map((name) => [name, own(name)]));
  for (const name of ["GONOPROXY", "GONOSUMDB"]) {
    if (sources[name] === "default" && sources.GOPRIVATE !== void 0) sources[name] = sources.GOPRIVATE;
  }
  return sources;
}

// src/plan/settings.ts
var shownSettings = [
  ...Object.values(goVariables),
  "GOAUTH",
  "GOTOOLCHAIN",
  "GOMODCACHE",
  "GOWORK"
];
function effectiveSettings(inputs, facts) {
  const given = /* @__PURE__ */ new Map();
  for (const name of goVariableInputs) if (inputs[name] !== "") given.set(goVariables[name], inputs[name]);
  const setting = (name) => {
    const input = given.get(name);
    const value = input ?? facts.go.env[name] ?? "";
    const from = input === void 0 ? facts.go.sources[name] ?? "default" : "input";
    return { name, value, shown: showValue(value), from };
  };
  const all = Object.fromEntries(shownSettings.map((name) => [name, setting(name)]));
  const { GOPRIVATE: goprivate } = all;
  for (const name of ["GONOPROXY", "GONOSUMDB"]) {
    if (all[name].from === "default") all[name] = { ...goprivate, name };
  }
  return all;
}
function originOf(settings, name) {
  const repeats = (name === "GONOPROXY" || name === "GONOSUMDB") && settings[name].value === settings.GOPRIVATE.value;
  return repeats && settings.GOPRIVATE.value !== "" ? settings.GOPRIVATE : settings[name];
}
function callSetting({ name, from }) {
  switch (from) {
    case "input":
      return `\`${name.toLowerCase()}:\``;
    case "environment":
      return `\`${name}\` in the environment`;
    case "go env -w":
      return `\`${name}\` from \`go env -w\``;
    case "go.env":
      return `\`${name}\` in $GOROOT/go.env`;
    case "default":
      return `\`${name}\``;
  }
}
function plannedSettings(settings, inputs) {
  const exported = /* @__PURE__ */ new Set();
  for (const name of goVariableInputs) if (inputs[name] !== "") exported.add(goVariables[name]);
  return shownSettings.map((name) => {
    const { shown, from } = settings[name];
    return { name, value: shown, from, exported: exported.has(name) };
  });
}

// src/steps/survey/directory.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/go/go-flags.ts
function parseGoFlags(text) {
  const words = [];
  const word = /[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^ \t\r\n]+))/y;
  const end = /[ \t\r\n]*$/y;
  for (; ; ) {
    const start = word.lastIndex;
    const found = word.exec(text);
    if (found === null) {
      end.lastIndex = start;
      return end.test(text) ? words : [];
    }
    words.push(found[1] ?? found[2] ?? found[3] ?? "");
  }
}
function flagValue(flags, name) {
  let value;
  for (const flag of flags) {
    const found = /^--?([^-=][^=]*)(?:=([^]*))?$/.exec(flag);
    if (found?.[1] === name) value = found[2] ?? "true";
  }
  return value;
}

// src/go/go-work.ts
function parseGoWork(text) {
  let go;
  let toolchain;
  const use = [];
  const replace = [];
  const problems = readDirectives(
    text,
    /* @__PURE__ */ new Map([
      [
        "go",
        (words) => {
          if (go !== void 0) return err("repeated go statement");
          const version = readGoLine(words);
          if (version.ok) go = version.value;
          return version;
        }
      ],
      [
        "toolchain",
        (words) => {
          if (toolchain !== void 0) return err("repeated toolchain statement");
          const name = readToolchainLine(words);
          if (name.ok) toolchain = name.value;
          return name;
        }
      ],
      [
        "use",
        (words, { line }) => {
          const path = readOneString(words, "usage: use local/dir");
          if (path.ok) use.push({ path: path.value, line });
          return path;
        }
      ],
      [
        "replace",
        (words, { line }) => {
          const replacement = readReplacement(words, line, "canonical");
          if (replacement.ok) replace.push(replacement.value);
          return replacement;
        }
      ],
      ["godebug", checkGodebugLine]
    ]),
    "refuse"
  );
  if (problems.length > 0) return err(problems);
  return ok({
    ...go === void 0 ? {} : { go },
    ...toolchain === void 0 ? {} : { toolchain },
    use,
    replace
  });
}

// src/go/vendoring.ts
var firstWithWorkspaceVendoring = "1.22";
function decideVendoring(facts) {
  const { flags, goLine, hasVendorDirectory, workspace } = facts;
  const file = workspace ? "go.work" : "go.mod";
  const mod = flagValue(flags, "mod") ?? "";
  if (flags.some((flag) => (flagValue([flag], "mod") ?? "") !== ""))
    return {
      inForce: mod === "vendor",
      why: `GOFLAGS says -mod=${mod}, which decides before anything else.`
    };
  if (!hasVendorDirectory) return { inForce: false, why: `There is no vendor directory beside ${file}.` };
  if (goLine === void 0)
    return { inForce: false, why: `${file} has no go line, so Go leaves the vendor directory alone.` };
  if (compareGoVersions(goLine, "1.14") < 0)
    return {
      inForce: false,
      why: `${file} says go ${goLine}, and Go uses vendor directories by itself from go 1.14.`
    };
  if (facts.goVersion !== "" && compareGoVersions(facts.goVersion, firstWithWorkspaceVendoring) < 0) {
    if (workspace)
      return {
        inForce: false,
        why: `A workspace is in force, and Go ${facts.goVersion} vendors no workspaces.`
      };
    return { inForce: true, why: `${file} says go ${goLine} and there is a vendor directory.` };
  }
  const forWorkspace = isForWorkspace(facts.modulesTxt ?? "");
  if (forWorkspace && !workspace)
    return { inForce: false, why: "vendor/modules.txt is of a workspace, and no workspace is in force." };
  if (workspace && !forWorkspace)
    return { inForce: false, why: "A workspace is in force, and vendor/modules.txt is not of a workspace." };
  return { inForce: true, why: `${file} says go ${goLine} and there is a vendor directory.` };
}
function isForWorkspace(modulesTxt) {
  const [line = ""] = modulesTxt.slice(0, 512).split("\n", 1);
  if (!line.startsWith("## ")) return false;
  return line.slice(3).split(";").some((entry) => entry.trim() === "workspace");
}

// src/steps/survey/directory.ts
async function surveyDirectory({ files }, inputs, name, { directory, env, version }, spelled) {
  const unreadable = [];
  const flags = parseGoFlags(env.GOFLAGS ?? "");
  const goWorkPath = (0, import_node_path2.isAbsolute)(env.GOWORK ?? "") ? env.GOWORK ?? "" : void 0;
  const modfile = flagValue(flags, "modfile");
  const found = (0, import_node_path2.isAbsolute)(env.GOMOD ?? "") && (0, import_node_path2.basename)(env.GOMOD ?? "") === "go.mod" ? env.GOMOD : void 0;
  const workspace = goWorkPath === void 0 ? void 0 : await readWorkspace(files, goWorkPath, unreadable);
  const goModPath = goWorkPath === void 0 ? found : void 0;
  const module = goModPath === void 0 ? void 0 : await readModule(files, modfile === void 0 ? goModPath : (0, import_node_path2.resolve)(directory, modfile), unreadable);
  const mayLackModule = inputs.download === "none" || env.GO111MODULE === "off";
  if (goWorkPath === void 0 && goModPath === void 0 && !mayLackModule) {
    return err(await noModule(files, { spelled, name, directory }));
  }
  const lines = workspace === void 0 ? module?.goMod : workspace.goWork;
  const vendor = await vendorDirectory(files, goWorkPath ?? goModPath);
  const needed = toolchainNeeded(version, lines?.go, lines?.toolchain);
  const byGoLine = toolchainNeeded(version, lines?.go, void 0) !== void 0;
  return ok({
    directory,
    name,
    ...module !== void 0 && { module },
    ...workspace !== void 0 && { workspace },
    vendoring: decideVendoring({
      flags,
      goLine: lines?.go,
      ...vendor,
      workspace: goWorkPath !== void 0,
      goVersion: /\bgo(\d+(?:\.\d+)*(?:[a-z]+\d+)?)/.exec(needed ?? version)?.[1] ?? ""
    }),
    ...needed !== void 0 && {
      newerGo: { version: needed.replace(/^go/, ""), line: byGoLine ? "go" : "toolchain" }
    },
    unreadable
  });
}
var mostNamed = 20;
async function noModule(files, { spelled, name, directory }) {
  const below = await findFiles(files, directory, (path) => (0, import_node_path2.basename)(path) === "go.mod", mostNamed + 1);
  if (below.includes("go.mod")) {
    const message = `${quoteInput(spelled, name)} has a go.mod that go ignores, because TMPDIR names this very directory; name another one in TMPDIR.`;
    return { input: spelled, message };
  }
  const found = below.slice(0, mostNamed).map((path) => (0, import_node_path2.join)(name, path).replaceAll("\\", "/"));
  const [first] = found;
  const more = below.length > found.length ? " and more" : "";
  const advice = first === void 0 ? "check the repository out before this step, or write the directory that has one." : `below it are ${found.map((path) => `\`${path}\``).join(", ")}${more}: write ${quoteInput(spelled, (0, import_node_path2.dirname)(first))}.`;
  return {
    input: spelled,
    message: `${quoteInput(spelled, name)} has no go.mod or go.work, there or above; ${advice}`
  };
}
async function noDirectory({ files, machine }, { spelled, name, directory }) {
  const { workingDirectory } = machine;
  const kind = (await files.stat(await files.realPath(directory)))?.kind;
  const what = kind === void 0 ? "is not there" : "is no directory";
  const goMods = await findFiles(files, workingDirectory, (path) => (0, import_node_path2.basename)(path) === "go.mod", mostNamed);
  const written = name.replaceAll("\\", "/").replace(/^\.\/|\/$/g, "");
  const near = nearest(written, goMods.map(import_node_path2.dirname));
  const advice = near === void 0 ? `write a directory below ${workingDirectory}, and check the repository out before this step.` : `did you mean ${quoteInput(spelled, near)}?`;
  return { input: spelled, message: `${quoteInput(spelled, name)} ${what}; ${advice}` };
}
async function readModule(files, goModPath, unreadable) {
  const goSumPath = goModPath.replace(/\.mod$/, ".sum");
  const goSum = await readSum(files, goSumPath, unreadable);
  const text = await readText(files, goModPath);
  if (text === void 0) {
    unreadable.push({ path: goModPath, why: "There is no such file, or it may not be read." });
    return void 0;
  }
  const goMod = parseGoMod(text);
  if (goMod.ok) return { goModPath, goMod: goMod.value, goSumPath, ...goSum !== void 0 && { goSum } };
  unreadable.push({ path: goModPath, why: describe(goMod.error) });
  return void 0;
}
async function readWorkspace(files, goWorkPath, unreadable) {
  const text = await readText(files, goWorkPath);
  if (text === void 0) {
    unreadable.push({ path: goWorkPath, why: "There is no such file, or it may not be read." });
    return void 0;
  }
  const goWork = parseGoWork(text);
  if (!goWork.ok) {
    unreadable.push({ path: goWorkPath, why: describe(goWork.error) });
    return void 0;
  }
  const members = [];
  for (const { path } of goWork.value.use) {
    const member = await readModule(files, (0, import_node_path2.join)((0, import_node_path2.resolve)((0, import_node_path2.dirname)(goWorkPath), path), "go.mod"), unreadable);
    if (member !== void 0) members.push(member);
  }
  const goWorkSum = await readSum(files, `${goWorkPath}.sum`, unreadable);
  return { goWorkPath, goWork: goWork.value, ...goWorkSum !== void 0 && { goWorkSum }, members };
}
async function readSum(files, path, unreadable) {
  const text = await readText(files, path);
  const goSum = text === void 0 ? void 0 : parseGoSum(text);
  if (goSum?.ok === false) unreadable.push({ path, why: describe(goSum.error) });
  return goSum?.ok === true ? goSum.value : void 0;
}
function describe([first, ...more]) {
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return first === void 0 ? "Go refuses it." : `line ${first.line}: ${first.message}${others}`;
}
async function vendorDirectory(files, beside) {
  if (beside === void 0) return { hasVendorDirectory: false };
  const vendor = (0, import_node_path2.join)((0, import_node_path2.dirname)(beside), "vendor");
  const modulesTxt = await readText(files, (0, import_node_path2.join)(vendor, "modules.txt"));
  const hasVendorDirectory = (await files.stat(await files.realPath(vendor)))?.kind === "directory";
  return { hasVendorDirectory, ...modulesTxt !== void 0 && { modulesTxt } };
}

// src/steps/survey/event.ts
async function readEvent({ machine, files }) {
  const { environment } = machine;
  const path = environment.GITHUB_EVENT_PATH ?? "";
  const text = path === "" ? void 0 : await readText(files, path);
  return {
    name: environment.GITHUB_EVENT_NAME ?? "",
    runnerEnvironment: environment.RUNNER_ENVIRONMENT ?? "",
    ...parseEvent(text ?? "")
  };
}
function parseEvent(text) {
  let event;
  try {
    event = JSON.parse(text);
  } catch {
    return { isFork: false };
  }
  const isPrivate = at(event, "repository", "private");
  return {
    isFork: at(event, "pull_request") !== void 0 && comesFromElsewhere(event),
    ...typeof isPrivate === "boolean" && { isPrivateRepository: isPrivate }
  };
}
function comesFromElsewhere(event) {
  const head = at(event, "pull_request", "head", "repo", "full_name");
  return head === void 0 || head !== at(event, "pull_request", "base", "repo", "full_name");
}
function at(value, ...names) {
  let current = value;
  for (const name of names) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, name)) return void 0;
    current = current[name];
  }
  return current ?? void 0;
}

// src/plan/child-environment.ts
var fileCommands = ["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"];
function isWithheld(name) {
  const upper = name.toUpperCase();
  return /^(?:INPUT|GMG|STATE)_/.test(upper) || upper === "GO_MOD_GUARD" || fileCommands.includes(upper) || /^ACTIONS_(?:.*_)?TOKEN$/.test(upper) || /^ACTIONS_(?:.*_)?URL$/.test(upper);
}
function childEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isWithheld(name)));
}

// src/steps/survey/ask-go.ts
var wanted = [...shownSettings, "GOVERSION", "GOMOD", "GOPATH", "GOENV", "GOROOT"];
var longestMs = 6e4;
async function askGo(world, directory, variables, budgetMs) {
  const timeoutMs = Math.min(longestMs, budgetMs);
  const environment = { ...childEnvironment(world.machine.environment), ...variables };
  const run = (args, extra) => world.process.run({
    program: "go",
    args,
    directory,
    environment: { ...environment, ...extra },
    timeoutMs
  });
  const [asked, toolchain] = await Promise.all([
    run(["env", "-json", ...wanted], { GOTOOLCHAIN: "local" }),
    run(["env", "GOTOOLCHAIN"], {})
  ]);
  const env = asked.kind === "exited" && asked.code === 0 ? parseEnvironment(asked.stdout) : void 0;
  if (env === void 0) return err(faultOf(asked, directory, timeoutMs));
  const gotoolchain = toolchain.kind === "exited" && toolchain.code === 0 ? lastLine(toolchain.stdout) : "";
  const version = env.GOVERSION ?? await versionOf(run);
  return ok({ directory, version, env, gotoolchain });
}
async function versionOf(run) {
  const asked = await run(["version"], { GOTOOLCHAIN: "local" });
  return asked.kind === "exited" && /^go version (\S+)/m.exec(asked.stdout)?.[1] || "";
}
function lastLine(text) {
  return text.trim().split("\n").at(-1) ?? "";
}
function parseEnvironment(text) {
  try {
    const parsed = JSON.parse(text.slice(Math.max(0, text.search(/^\{$/m))));
    if (typeof parsed !== "object" || parsed === null) return void 0;
    const strings = Object.entries(parsed).filter(
      (entry) => typeof entry[1] === "string"
    );
    return Object.fromEntries(strings);
  } catch {
    return void 0;
  }
}
function saidBy(stderr) {
  const line = stderr.split("\n").map((each) => each.trim()).find((each) => each !== "");
  return line === void 0 ? "" : `: ${showValue(line.replace(/[.:]$/, ""))}`;
}
function faultOf(exit, directory, timeoutMs) {
  if (exit.kind === "not-found") {
    return {
      kind: "go-missing",
      cause: "go-missing-executable",
      sentence: "There is no `go` in PATH, so nothing can be downloaded.",
      advice: [
        "Put `- uses: actions/setup-go@v6` with `cache: false` before this step.",
        "In a container job, use an image that has Go, such as `golang:1.26`.",
        "Or name one in `go-version: stable`: where no go is on PATH it is fetched, proved and installed."
      ],
      ...exit.why !== void 0 && { why: exit.why }
    };
  }
  const output = `${exit.stdout}${exit.stderr}`;
  const sentence = exit.kind === "killed" ? `\`go env\` in ${directory} gave no answer within ${timeoutMs / 1e3} s.` : `\`go env\` in ${directory} ended with exit code ${exit.code}${saidBy(exit.stderr)}.`;
  return {
    kind: "go-failed",
    cause: "unknown",
    sentence,
    advice: [`Run \`go env\` in ${directory} and correct what it complains about.`],
    output,
    ...exit.kind === "exited" && { exitCode: exit.code }
  };
}

// src/steps/survey/survey.ts
var strayVariables = ["GONOSUMCHECK", "GOPROXIES", "GOSUMCHECK", "GONOVERIFY"];
async function survey(given, inputs, spelled = (name) => name) {
  const guard = await readEarlierGuard(given);
  const world = asMeant(given, guard);
  const { environment } = world.machine;
  const names = inputs["working-directory"];
  const found = [];
  const problems = [];
  const where = spelled("working-directory");
  let fault;
  for (const name of names) {
    const directory = (0, import_node_path3.resolve)(world.machine.workingDirectory, name);
    if ((await world.files.stat(await world.files.realPath(directory)))?.kind !== "directory") {
      problems.push(await noDirectory(world, { spelled: where, name, directory }));
      continue;
    }
    const answer = await askGo(world, directory, variablesOf(inputs), inputs.timeout);
    if (answer.ok) found.push({ name, answer: answer.value });
    else fault ??= answer.error;
  }
  const directories = [];
  for (const { name, answer } of found) {
    const surveyed = await surveyDirectory(world, inputs, name, answer, where);
    if (surveyed.ok)
      directories.push({ ...surveyed.value, relativePath: await relativePath(world, answer.directory) });
    else problems.push(surveyed.error);
  }
  const keyFiles = await readKeyFiles(
    world,
    inputs["cache-dependency-path"],
    directories,
    spelled("cache-dependency-path")
  );
  if (!keyFiles.ok) problems.push(...keyFiles.error);
  const first = found[0]?.answer;
  if (problems.length > 0 || !keyFiles.ok || first === void 0) {
    return err(problems.length > 0 || fault === void 0 ? problems : fault);
  }
  if (fault !== void 0) return err(fault);
  const goproxy = guard !== void 0 && inputs.goproxy === "" ? guard.unwrap(first.env.GOPROXY ?? "") : first.env.GOPROXY ?? "";
  const gomodcache = first.env.GOMODCACHE ?? (0, import_node_path3.join)((first.env.GOPATH ?? "").split(import_node_path3.delimiter)[0] ?? "", "pkg", "mod");
  const freeBytes = await world.files.freeBytes(gomodcache);
  return ok({
    go: {
      version: first.version,
      env: shownEnvironment({ ...first.env, GOPROXY: goproxy, GOTOOLCHAIN: first.gotoolchain }),
      sources: await sourcesOf(world, inputs, first),
      goproxy: new Secret(goproxy),
      secretSettings: Object.values({ ...first.env, GOPROXY: goproxy }).filter((value) => showValue(value) !== value).map((value) => new Secret(value)),
      strayVariables: strayVariables.filter((name) => (environment[name] ?? "") !== "")
    },
    directories,
    gomodcache: {
      path: gomodcache,
      usable: (0, import_node_path3.isAbsolute)(gomodcache),
      populated: await isPopulated(world.files, gomodcache),
      empty: (await world.files.list(gomodcache)).length === 0,
      filledByUs: await isFilledByUs(world, gomodcache),
      ...freeBytes !== void 0 && { freeBytes }
    },
    event: await readEvent(world),
    hasCacheService: ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_CACHE_URL"].some(
      (name) => (environment[name] ?? "") !== ""
    ),
    ...guard?.standsIn(environment["GOPROXY"] || (first.env.GOPROXY ?? "")) === true && {
      earlierGuard: {
        address: guard.address,
        originalGoproxy: showValue(guard.goproxy),
        ...guard.settings && { settings: guard.settings }
      }
    },
    keyFiles: keyFiles.value,
    netrcMachines: await readCredentialHosts(world, inputs.netrc)
  });
}
function shownEnvironment(env) {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, showValue(value)]));
}
async function sourcesOf({ machine, files }, inputs, { env }) {
  const goenv = env.GOENV ?? "";
  const userFile = (0, import_node_path3.isAbsolute)(goenv) ? await readText(files, goenv) : void 0;
  const rootFile = env.GOROOT === void 0 ? void 0 : await readText(files, (0, import_node_path3.join)(env.GOROOT, "go.env"));
  return settingSources([...shownSettings, ...goVariableInputs.map((name) => goVariables[name])], {
    inputs: variablesOf(inputs),
    environment: machine.environment,
    userFile: parseGoEnvFile(userFile ?? ""),
    rootFile: parseGoEnvFile(rootFile ?? "")
  });
}

export {
  goVariables,
  variablesOf,
  parseGoEnvFile,
  shownSettings,
  effectiveSettings,
  originOf,
  callSetting,
  plannedSettings,
  parseGoFlags,
  flagValue,
  parseGoWork,
  surveyDirectory,
  childEnvironment,
  noteFilling,
  survey
};
