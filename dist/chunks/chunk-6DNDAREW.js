import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readText
} from "./chunk-MUUWN4FQ.js";
import {
  quoteInput
} from "./chunk-R2GMFOGK.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/steps/survey/earlier-guard.ts
var import_node_path = __toESM(require_node_path(), 1);
var guardMarker = "GO_MOD_GUARD";
function jobOf(environment) {
  const names = ["RUNNER_TRACKING_ID", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"];
  return names.map((name) => environment[name] ?? "").join(" ").trim();
}
async function readEarlierGuard(world) {
  const path = world.machine.environment[guardMarker] ?? "";
  return path === "" ? void 0 : readMarker(world, path);
}
async function readMarker({ machine, files }, path) {
  const text = await readText(files, path);
  if (text === void 0) return void 0;
  const mode = (await files.stat(path))?.mode ?? 0;
  if (machine.platform !== "win32" && (mode & 18) !== 0) return void 0;
  let marker;
  try {
    marker = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (typeof marker !== "object" || marker === null || !("address" in marker) || !("goproxy" in marker))
    return void 0;
  const { address, goproxy } = marker;
  const further = {
    control: textOf(marker, "control"),
    ...settingsOf(marker),
    job: textOf(marker, "job")
  };
  if (typeof address !== "string" || typeof goproxy !== "string" || address === "") return void 0;
  const first = (list) => (list.split(/[,|]/)[0] ?? "").trim().replace(/\/$/, "");
  const standsIn = (list) => first(list) === first(address);
  const directory = (0, import_node_path.dirname)(path);
  const unwrap = (list) => standsIn(list) ? goproxy : list;
  const gonoproxy = "gonoproxy" in marker ? { gonoproxy: textOf(marker, "gonoproxy") } : {};
  return { address, goproxy, ...further, ...gonoproxy, directory, standsIn, unwrap };
}
function asMeant(world, guard) {
  const { environment } = world.machine;
  if (guard?.gonoproxy === void 0 || environment["GONOPROXY"] !== "none") return world;
  return {
    ...world,
    machine: { ...world.machine, environment: { ...environment, GONOPROXY: guard.gonoproxy } }
  };
}
function settingsOf(marker) {
  const said = Reflect.get(marker, "settings");
  if (typeof said !== "object" || said === null) return {};
  const digests = Object.entries(said).filter(([, digest]) => typeof digest === "string");
  return { settings: Object.fromEntries(digests) };
}
function textOf(marker, name) {
  const value = Reflect.get(marker, name);
  return typeof value === "string" ? value : "";
}

// src/steps/survey/key-files.ts
var import_node_path3 = __toESM(require_node_path(), 1);

// src/plan/glob.ts
function matchesGlob(pattern, path) {
  return matchParts(pattern.split("/"), path.split("/"));
}
function matchParts(patterns, parts) {
  let open = closure(/* @__PURE__ */ new Set([0]), patterns);
  for (const part of parts) {
    const next = /* @__PURE__ */ new Set();
    for (const index of open) {
      const pattern = patterns[index];
      if (pattern === void 0) continue;
      if (pattern === "**") next.add(index);
      else if (matchesPart(pattern, part)) next.add(index + 1);
    }
    open = closure(next, patterns);
  }
  return open.has(patterns.length);
}
function closure(open, patterns) {
  for (const index of open) if (patterns[index] === "**") open.add(index + 1);
  return open;
}
function matchesPart(pattern, part) {
  let row = 0;
  let star = -1;
  let starredFrom = 0;
  let column = 0;
  while (column < part.length) {
    if (pattern[row] === "*") {
      star = row++;
      starredFrom = column;
    } else if (pattern[row] === "?" || pattern[row] === part[column]) {
      row++;
      column++;
    } else if (star >= 0) {
      row = star + 1;
      column = ++starredFrom;
    } else return false;
  }
  while (pattern[row] === "*") row++;
  return row === pattern.length;
}

// src/steps/survey/find-files.ts
var import_node_path2 = __toESM(require_node_path(), 1);
var skipped = /* @__PURE__ */ new Set(["vendor", "node_modules", ".git", "testdata"]);
var deepest = 8;
var mostDirectories = 3e3;
async function findFiles(files, directory, isWanted, most) {
  const found = [];
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next = [];
    for (const below of level) {
      if (found.length >= most || ++visited > mostDirectories) return found;
      for (const name of await files.list((0, import_node_path2.join)(directory, below))) {
        const path = below === "" ? name : `${below}/${name}`;
        const kind = skipped.has(name) ? void 0 : (await files.stat((0, import_node_path2.join)(directory, path)))?.kind;
        if (kind === "directory") next.push(path);
        else if (kind === "file" && isWanted(path)) found.push(path);
      }
    }
    level = next;
  }
  return found.slice(0, most);
}

// src/steps/survey/key-files.ts
var mostFiles = 2e3;
async function readKeyFiles(world, patterns, directories, spelled) {
  const paths = patterns.length === 0 ? ok(directories.flatMap(surveyedFiles)) : await findNamed(world, patterns, spelled);
  if (!paths.ok) return paths;
  const keyFiles = [];
  for (const path of new Set(paths.value)) {
    const content = await world.files.read(path);
    if (content.ok) keyFiles.push({ path: await relativePath(world, path), content: content.value });
  }
  return ok(keyFiles);
}
function surveyedFiles({ module, workspace, unreadable }) {
  const modules = [...module === void 0 ? [] : [module], ...workspace?.members ?? []];
  const paths = modules.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== void 0) paths.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [...paths, ...unreadable.map(({ path }) => path)];
}
async function findNamed(world, patterns, spelled) {
  const root = workspaceOf(world);
  const problems = [];
  let found = [];
  for (const written of patterns) {
    const pattern = written.replace(/^!/, "").split(import_node_path3.sep).join("/").replace(/^\.\//, "");
    if (written.startsWith("!")) {
      const named = await Promise.all(found.map((path) => relativePath(world, path)));
      found = found.filter((_, index) => !matchesGlob(pattern, named[index] ?? ""));
      continue;
    }
    const isPattern = /[*?]/.test(pattern);
    const one = (0, import_node_path3.isAbsolute)(pattern) ? pattern : (0, import_node_path3.join)(root, pattern);
    const matches = isPattern ? (await findFiles(world.files, root, (path) => matchesGlob(pattern, path), mostFiles)).map(
      (path) => (0, import_node_path3.join)(root, path)
    ) : (await world.files.stat(one))?.kind === "file" ? [one] : [];
    found.push(...matches);
    if (matches.length > 0) continue;
    const what = isPattern ? "matches no file" : "is no file";
    problems.push({
      input: spelled,
      message: `${quoteInput(spelled, written)} ${what} below ${root}; leave it out to use the go.mod and go.sum that were found.`
    });
  }
  return problems.length === 0 ? ok(found) : err(problems);
}
function workspaceOf({ machine }) {
  const workspace = machine.environment.GITHUB_WORKSPACE ?? "";
  return (0, import_node_path3.isAbsolute)(workspace) ? workspace : machine.workingDirectory;
}
async function relativePath(world, path) {
  const { files } = world;
  const root = await files.realPath(workspaceOf(world));
  const real = await files.realPath(path);
  const isDirectory = (await files.stat(real))?.kind === "directory";
  const named = isDirectory ? real : (0, import_node_path3.join)(await files.realPath((0, import_node_path3.dirname)(path)), (0, import_node_path3.basename)(path));
  return (0, import_node_path3.relative)(root, named).split(import_node_path3.sep).join("/") || ".";
}

export {
  findFiles,
  guardMarker,
  jobOf,
  readEarlierGuard,
  readMarker,
  asMeant,
  readKeyFiles,
  relativePath
};
