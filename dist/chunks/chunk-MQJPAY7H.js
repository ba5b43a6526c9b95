import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  flagValue,
  nearest,
  parseGoFlags,
  quoteInput,
  readNetrc,
  showValue
} from "./chunk-CVMCKQ64.js";
import {
  require_node_path
} from "./chunk-XEQUYXVQ.js";
import {
  Secret,
  canonicalVersion,
  checkMajor,
  compareGoVersions,
  escapeVersion,
  isCanonicalVersion,
  isValidVersion,
  require_node_crypto,
  splitPathVersion,
  toolchainNeeded
} from "./chunk-5Q6MDPRD.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-OZAD3COR.js";

// src/steps/survey/module-cache.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_path = __toESM(require_node_path(), 1);
var leftover = /(?:\.lock|\.tmp|\.partial|\.info-tmp)$|^(?:lock|list)$/;
var mostLooks = 2e3;
async function moduleCacheFacts(world, env) {
  const path = env.GOMODCACHE ?? (0, import_node_path.join)((env.GOPATH ?? "").split(import_node_path.delimiter)[0] ?? "", "pkg", "mod");
  const freeBytes = await world.files.freeBytes(path);
  return {
    path,
    usable: (0, import_node_path.isAbsolute)(path),
    populated: await isPopulated(world.files, path),
    empty: (await world.files.list(path)).length === 0,
    filledByUs: await isFilledByUs(world, path),
    ...freeBytes !== void 0 && { freeBytes }
  };
}
var ofGoItself = /* @__PURE__ */ new Set(["golang.org/toolchain", "sumdb"]);
async function isPopulated(files, gomodcache) {
  for (const name of await files.list(gomodcache)) {
    if (name === "cache" || leftover.test(name)) continue;
    const below = name === "golang.org" ? await files.list((0, import_node_path.join)(gomodcache, name)) : [];
    if (below.length === 0 || !below.every((tree) => tree.startsWith("toolchain@"))) return true;
  }
  const waiting = [""];
  for (let looks = 0; looks < mostLooks; looks++) {
    const directory = waiting.pop();
    if (directory === void 0) return false;
    for (const name of await files.list((0, import_node_path.join)(gomodcache, "cache", "download", directory))) {
      const below = directory === "" ? name : `${directory}/${name}`;
      if (leftover.test(name) || ofGoItself.has(below)) continue;
      if ((await files.stat((0, import_node_path.join)(gomodcache, "cache", "download", below)))?.kind === "directory")
        waiting.push(below);
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
var import_node_path8 = __toESM(require_node_path(), 1);

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
    values.set(line.slice(0, equals), line.slice(equals + 1));
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

// src/steps/survey/netrc-entries.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/go/go-text.ts
function decodeGoText(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
var character = /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;
function decodeEveryByte(bytes) {
  const latin1 = Buffer.from(bytes).toString("latin1");
  return latin1.replace(
    character,
    (piece) => piece.length > 1 ? Buffer.from(piece, "latin1").toString("utf8") : String.fromCharCode(56320 + piece.charCodeAt(0))
  );
}

// src/steps/survey/read-text.ts
async function readText(files, path) {
  const content = await files.read(path);
  return content.ok ? decodeGoText(content.value) : void 0;
}

// src/steps/survey/netrc-entries.ts
function inHome({ platform, homeDirectory }) {
  const names = platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  return names.map((name) => (0, import_node_path2.join)(homeDirectory, name));
}
async function readNetrcEntries({ machine, files }, input) {
  const named = machine.environment.NETRC ?? "";
  const paths = named === "" ? inHome(machine) : [named];
  const entries = readNetrc(input.reveal());
  for (const path of paths) {
    const content = await files.read(path);
    if (!content.ok) continue;
    entries.push(...readNetrc(decodeEveryByte(content.value)));
    break;
  }
  return entries;
}
async function readCredentialHosts(world, input) {
  const entries = await readNetrcEntries(world, input);
  return [...new Set(entries.map(({ machine }) => machine))].sort();
}
async function hostsWithGitLogin({ machine, files }) {
  if (machine.homeDirectory === "") return [];
  const texts = await Promise.all(inHome(machine).map((path) => readText(files, path)));
  return [...new Set(texts.flatMap((text) => readNetrc(text ?? "")).map((entry) => entry.machine))].sort();
}

// src/steps/survey/directory.ts
var import_node_path5 = __toESM(require_node_path(), 1);

// src/go/go-string.ts
var escaped = /\\(?:([abfnrtv\\"])|x([0-9a-fA-F]{2})|([0-7]{3})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))|([^\\"\n]+)|([^])/gu;
var singleLetters = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  "\\": 92
};
function parseGoString(word) {
  if (word.startsWith('"')) {
    const value = unquote(word);
    return value === void 0 ? err("invalid syntax") : ok(value);
  }
  if (/["'`]/.test(word)) return err("unquoted string cannot contain quote");
  return ok(word);
}
function unquote(literal) {
  if (literal.length < 2 || !literal.endsWith('"')) return void 0;
  const encoder = new TextEncoder();
  const bytes = [];
  for (const [, letter, hex, octal, short, long, plain, wrong] of literal.slice(1, -1).matchAll(escaped)) {
    if (wrong !== void 0) return void 0;
    if (letter !== void 0) bytes.push(singleLetters[letter] ?? 0);
    else if (plain !== void 0) bytes.push(...encoder.encode(plain));
    else if (hex !== void 0 || octal !== void 0) {
      const byte = hex === void 0 ? Number.parseInt(octal ?? "", 8) : Number.parseInt(hex, 16);
      if (byte > 255) return void 0;
      bytes.push(byte);
    } else {
      const codePoint = Number.parseInt(short ?? long ?? "", 16);
      if (codePoint > 1114111 || codePoint >= 55296 && codePoint <= 57343) return void 0;
      bytes.push(...encoder.encode(String.fromCodePoint(codePoint)));
    }
  }
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes));
}

// src/go/go-mod-directives.ts
function readGoLine(words) {
  const [version] = words;
  if (version === void 0 || words.length !== 1) return err("go directive expects exactly one argument");
  if (/^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/.test(version))
    return ok(version);
  return err(`invalid go version '${version}': must match format 1.23.0`);
}
function readGoLineLax(words) {
  const strict = readGoLine(words);
  if (strict.ok || words.length !== 1) return strict;
  const lax = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/.exec(words[0] ?? "")?.[1];
  return lax === void 0 ? strict : ok(lax);
}
function readToolchainLine(words) {
  const [name] = words;
  if (name === void 0 || words.length !== 1)
    return err("toolchain directive expects exactly one argument");
  if (/^default$|^go1(?:$|\.)/.test(name)) return ok(name);
  return err(`invalid toolchain version '${name}': must match format go1.23.0 or default`);
}
function checkGodebugLine(words) {
  const [setting = ""] = words;
  const fine = words.length === 1 && setting.includes("=") && !/["'`,]/.test(setting);
  return fine ? ok(void 0) : err("usage: godebug key=value");
}
function readOneString(words, usage) {
  const [word] = words;
  return word === void 0 || words.length !== 1 ? err(usage) : readString(word);
}
function readModuleVersion(verb, words, reading) {
  const [pathWord, versionWord] = words;
  if (pathWord === void 0 || versionWord === void 0 || words.length !== 2)
    return err(`usage: ${verb} module/path v1.2.3`);
  const path = readString(pathWord);
  if (!path.ok) return path;
  const version = readVersion(`${verb} ${path.value}: `, versionWord, reading);
  if (!version.ok) return version;
  return checkedMajor(verb, path.value, version.value);
}
function readReplacement(words, line, reading) {
  const arrow = words[1] === "=>" ? 1 : 2;
  const [oldPathWord, oldVersionWord] = words;
  const [newPathWord, newVersionWord] = words.slice(arrow + 1);
  if (oldPathWord === void 0 || words[arrow] !== "=>" || newPathWord === void 0 || words.length > arrow + 3)
    return err(
      "usage: replace module/path [v1.2.3] => other/module v1.4\n	 or replace module/path [v1.2.3] => ../local/directory"
    );
  const oldPath = readString(oldPathWord);
  if (!oldPath.ok) return oldPath;
  if (splitPathVersion(oldPath.value) === void 0)
    return err(`replace ${oldPath.value}: invalid module path`);
  let old = { module: oldPath.value, version: "" };
  if (arrow === 2 && oldVersionWord !== void 0) {
    const version = readVersion(`replace ${old.module}: `, oldVersionWord, reading);
    if (!version.ok) return version;
    const checked = checkedMajor("replace", old.module, version.value);
    if (!checked.ok) return checked;
    old = checked.value;
  }
  const by = readTarget(newPathWord, newVersionWord, reading);
  return by.ok ? ok({ old, by: by.value, line }) : by;
}
function readTarget(pathWord, versionWord, reading) {
  const path = readString(pathWord);
  if (!path.ok) return path;
  if (versionWord !== void 0) {
    const version = readVersion(`replace ${path.value}: `, versionWord, reading);
    if (!version.ok) return version;
    if (isDirectoryPath(path.value))
      return err(`replacement module directory path ${JSON.stringify(path.value)} cannot have version`);
    return ok({ kind: "module", module: path.value, version: version.value });
  }
  if (isDirectoryPath(path.value)) return ok({ kind: "directory", path: path.value });
  return err(
    path.value.includes("@") ? "replacement module must match format 'path version', not 'path@version'" : "replacement module without version must be directory path (rooted or starting with . or ..)"
  );
}
function isDirectoryPath(path) {
  return /^(?:\.\.?(?:$|[/\\])|[/\\]|[A-Za-z]:)/.test(path);
}
function checkRetractLine(words) {
  const [first] = words;
  if (first === void 0 || first === "(") return err("expected '[' or version");
  const interval = first === "[";
  const [low, comma, high, end] = interval ? words.slice(1) : words;
  if (low === void 0) return err("expected version after '['");
  const versions = interval ? [low, high] : [low];
  if (interval && comma !== ",") return err("expected ',' after version");
  if (interval && high === void 0) return err("expected version after ','");
  for (const version of versions) {
    const read = parseGoString(version ?? "");
    if (!read.ok) return err(`retract: version ${JSON.stringify(version)} invalid: ${read.error}`);
  }
  if (interval && end !== "]") return err("expected ']' after version");
  const further = words[interval ? 5 : 1];
  return further === void 0 ? ok(void 0) : err(`unexpected token after version: ${JSON.stringify(further)}`);
}
function readString(word) {
  const value = parseGoString(word);
  return value.ok ? value : err(`invalid quoted string: ${value.error}`);
}
function readVersion(where, word, reading) {
  const text = parseGoString(word);
  if (!text.ok) return err(`${where}version ${JSON.stringify(word)} invalid: ${text.error}`);
  const version = text.value;
  if (isCanonicalVersion(version)) return ok(version);
  if (reading === "as-written" && isQuery(version)) return ok(version);
  const canonical = reading === "canonical" ? canonicalVersion(version) : "";
  return canonical === "" ? err(`${where}version ${JSON.stringify(version)} invalid: must be of the form v1.2.3`) : ok(canonical);
}
function isQuery(text) {
  const bound = /^[<>]=?(.*)$/.exec(text)?.[1];
  return bound === void 0 ? escapeVersion(text).ok : isValidVersion(bound);
}
function checkedMajor(verb, module, version) {
  const split = splitPathVersion(module);
  if (split === void 0)
    return err(verb === "replace" ? `replace ${module}: invalid module path` : "invalid module path");
  if (!isCanonicalVersion(version)) return ok({ module, version });
  const fits = checkMajor(version, split.major, module.startsWith("gopkg.in/"));
  return fits.ok ? ok({ module, version }) : err(`${verb} ${module}: ${fits.error}`);
}

// src/go/go-mod-lexer.ts
var blanks = /[ \t\r]+/y;
var comment = /\/\/([^\n]*)\n?/y;
var identifier = /[^\p{C}\p{Z}()[\]{},]+/uy;
function parseSyntax(text) {
  const next = tokenise(text);
  const statements = [];
  let token = next();
  for (; ; ) {
    if (token.kind === "end") return ok(statements);
    if (token.kind === "fault") return err(token.problem);
    if (token.kind === "word") {
      const statement = parseStatement(token, next);
      if (!statement.ok) return statement;
      statements.push(statement.value);
    }
    token = next();
  }
}
function parseStatement(first, next) {
  const words = [first.text];
  const { line } = first;
  let token = next();
  for (; ; ) {
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ kind: "line", line, words, comment: commentOf(token) });
    const word = token.text;
    token = next();
    if (word !== "(") words.push(word);
    else if (endsLine(token)) return parseBlock({ line, words }, next);
    else if (token.kind === "word" && token.text === ")") {
      const after = next();
      if (endsLine(after)) return ok({ kind: "block", line, words, lines: [] });
      words.push("(", ")");
      token = after;
    } else words.push("(");
  }
}
function parseBlock(head, next) {
  const lines = [];
  for (; ; ) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind === "end") {
      const message = `syntax error (unterminated block started at line ${head.line}); close it with ")"`;
      return err({ line: token.line, message });
    }
    if (token.kind !== "word") continue;
    if (token.text === ")") {
      const after = next();
      if (after.kind === "fault") return err(after.problem);
      if (endsLine(after)) return ok({ kind: "block", ...head, lines });
      return err({ line: token.line, message: "syntax error (expected newline after closing paren)" });
    }
    const line = parseLine(token, next);
    if (!line.ok) return line;
    lines.push(line.value);
  }
}
function parseLine(first, next) {
  const words = [first.text];
  for (; ; ) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ line: first.line, words, comment: commentOf(token) });
    words.push(token.text);
  }
}
function endsLine(token) {
  return token.kind === "newline" || token.kind === "comment" || token.kind === "end";
}
function commentOf(token) {
  return token.kind === "comment" ? token.text : "";
}
function tokenise(text) {
  let at2 = 0;
  let line = 1;
  const fault = (message, onLine = line) => ({
    kind: "fault",
    problem: { line: onLine, message }
  });
  const take = (pattern) => {
    pattern.lastIndex = at2;
    const found = pattern.exec(text) ?? void 0;
    if (found !== void 0) at2 += found[0].length;
    return found;
  };
  const word = (end, onLine = line) => {
    const start = at2;
    at2 = end;
    return { kind: "word", text: text.slice(start, end), line: onLine };
  };
  const quoted = (quote) => {
    const onLine = line;
    for (let end = at2 + 1; end < text.length; end += 1) {
      if (text[end] === quote) return word(end + 1, onLine);
      if (text[end] === "\n") return fault("unexpected newline in string; close it on the line it began");
      if (text[end] === "\\" && quote === '"') {
        end += 1;
        if (text[end] === "\n") line += 1;
      }
    }
    return fault("unexpected EOF in string; close it with its quote", onLine);
  };
  return () => {
    take(blanks);
    const onLine = line;
    const found = take(comment);
    if (found !== void 0) {
      if (found[0].endsWith("\n")) line += 1;
      return { kind: "comment", text: found[1] ?? "", line: onLine };
    }
    const character2 = text[at2];
    if (character2 === void 0) return { kind: "end", line };
    if (character2 === "\n") {
      at2 += 1;
      line += 1;
      return { kind: "newline", line: onLine };
    }
    if ("()[]{},".includes(character2)) return word(at2 + 1);
    if (character2 === '"' || character2 === "`") return quoted(character2);
    identifier.lastIndex = at2;
    const run = identifier.exec(text)?.[0];
    if (run === void 0) return fault(unexpectedCharacter(text, at2));
    const slash = run.search(/\/[/*]/);
    if (slash < 0) return word(at2 + run.length);
    if (run[slash + 1] === "/") return word(at2 + slash);
    return fault("mod files must use // comments (not /* */ comments)");
  };
}
function unexpectedCharacter(text, at2) {
  const codePoint = text.codePointAt(at2) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (codePoint === 65279)
    return `unexpected input character ${name}, a byte order mark; save the file as UTF-8 without one`;
  return `unexpected input character ${name}; remove it`;
}

// src/go/go-mod-reader.ts
var neverInBlocks = /* @__PURE__ */ new Set(["go", "toolchain"]);
var conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})/;
function readDirectives(text, directives, unknown) {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return [syntax.error];
  const problems = [];
  const readLine = (read, words, line) => {
    const result = read(words, line);
    if (!result.ok) problems.push({ line: line.line, message: result.error });
  };
  for (const statement of syntax.value) {
    const [verb = "", ...words] = statement.words;
    const read = directives.get(verb);
    if (statement.kind === "line") {
      if (read !== void 0) readLine(read, words, statement);
      else if (unknown === "refuse") problems.push({ line: statement.line, message: unknownDirective(verb) });
    } else if (read !== void 0 && words.length === 0 && !neverInBlocks.has(verb)) {
      for (const line of statement.lines) readLine(read, line.words, line);
    } else if (unknown === "refuse") {
      problems.push({ line: statement.line, message: `unknown block type: ${statement.words.join(" ")}` });
    }
  }
  return problems;
}
function unknownDirective(verb) {
  const message = `unknown directive: ${verb}`;
  return conflictMarker.test(verb) ? `${message}; resolve the merge conflict that left this line` : message;
}

// src/go/go-mod.ts
function parseGoMod(text) {
  const draft = emptyDraft();
  const problems = readDirectives(text, mainDirectives(draft), "refuse");
  return problems.length > 0 ? err(problems) : ok(draft);
}
function parseGoModLax(text) {
  const draft = emptyDraft();
  const problems = readDirectives(text, dependencyDirectives(draft), "ignore");
  return problems.length > 0 ? err(problems) : ok(draft);
}
function emptyDraft() {
  return { require: [], replace: [], exclude: [], tool: [] };
}
function mainDirectives(draft) {
  return /* @__PURE__ */ new Map([
    ["module", moduleDirective(draft)],
    ["go", goDirective(draft, readGoLine)],
    ["toolchain", toolchainDirective(draft)],
    ["require", requireDirective(draft, "as-written")],
    ["exclude", excludeDirective(draft)],
    ["replace", replaceDirective(draft)],
    ["tool", toolDirective(draft)],
    ["ignore", readIgnore],
    ["retract", checkRetractLine],
    ["godebug", checkGodebugLine]
  ]);
}
function dependencyDirectives(draft) {
  return /* @__PURE__ */ new Map([
    ["module", moduleDirective(draft)],
    ["go", goDirective(draft, readGoLineLax)],
    ["require", requireDirective(draft, "canonical")],
    ["ignore", readIgnore]
  ]);
}
function moduleDirective(draft) {
  return (words, { line }) => {
    if (draft.module !== void 0) return err("repeated module statement");
    draft.module = { path: "", line };
    const path = readOneString(words, "usage: module module/path");
    if (path.ok) draft.module = { path: path.value, line };
    return path;
  };
}
function goDirective(draft, read) {
  return (words) => {
    if (draft.go !== void 0) return err("repeated go statement");
    const go = read(words);
    if (go.ok) draft.go = go.value;
    return go;
  };
}
function toolchainDirective(draft) {
  return (words) => {
    if (draft.toolchain !== void 0) return err("repeated toolchain statement");
    const name = readToolchainLine(words);
    if (name.ok) draft.toolchain = name.value;
    return name;
  };
}
function requireDirective(draft, reading) {
  return (words, { line, comment: comment2 }) => {
    const required = readModuleVersion("require", words, reading);
    if (required.ok) draft.require.push({ ...required.value, indirect: saysIndirect(comment2), line });
    return required;
  };
}
function saysIndirect(comment2) {
  const [first, ...more] = comment2.split(new RegExp("\\p{White_Space}+", "u")).filter((word) => word !== "");
  return more.length === 0 ? first === "indirect" : first === "indirect;";
}
function excludeDirective(draft) {
  return (words, { line }) => {
    const excluded = readModuleVersion("exclude", words, "as-written");
    if (excluded.ok) draft.exclude.push({ ...excluded.value, line });
    return excluded;
  };
}
function replaceDirective(draft) {
  return (words, { line }) => {
    const replacement = readReplacement(words, line, "as-written");
    if (replacement.ok) draft.replace.push(replacement.value);
    return replacement;
  };
}
function toolDirective(draft) {
  return (words) => {
    const path = readOneString(words, "tool directive expects exactly one argument");
    if (path.ok) draft.tool.push(path.value);
    return path;
  };
}
function readIgnore(words) {
  return readOneString(words, "ignore directive expects exactly one argument");
}
function replacementFor(replace, { module, version }) {
  const candidates = replace.filter(({ old }) => old.module === module);
  return candidates.find(({ old }) => old.version === version) ?? candidates.find(({ old }) => old.version === "");
}

// src/go/go-sum.ts
var emptyGoModHash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
function parseGoSum(text) {
  const hashes = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [index, line] of text.split("\n").entries()) {
    const fields = line.split(new RegExp("\\p{White_Space}+", "u")).filter((field) => field !== "");
    const [module, version, hash] = fields;
    if (module === void 0) continue;
    if (version === void 0 || hash === void 0 || fields.length !== 3) {
      problems.push({ line: index + 1, message: malformedLine(module, fields.length) });
      continue;
    }
    const key = `${module} ${version}`;
    if (hash.startsWith("h1:") && hash !== emptyGoModHash && !hashes.has(key)) hashes.set(key, hash);
  }
  return problems.length > 0 ? err(problems) : ok({ hashes });
}
function readableGoSums(texts) {
  return texts.flatMap((text) => {
    const parsed = parseGoSum(text);
    return parsed.ok ? [parsed.value] : [];
  });
}
function malformedLine(first, count) {
  const remedy = isMergeMark(first) ? "resolve the merge conflict that left this line, keeping the lines of both sides" : "remove the line and run `go mod tidy`";
  return `malformed go.sum: wrong number of fields ${count}; ${remedy}`;
}
function isMergeMark(line) {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line);
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

// src/steps/survey/wrong-directory.ts
var import_node_path4 = __toESM(require_node_path(), 1);

// src/steps/survey/find-files.ts
var import_node_path3 = __toESM(require_node_path(), 1);
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
      for (const name of await files.list((0, import_node_path3.join)(directory, below))) {
        const path = below === "" ? name : `${below}/${name}`;
        const kind = skipped.has(name) ? void 0 : (await files.stat((0, import_node_path3.join)(directory, path)))?.kind;
        if (kind === "directory") next.push(path);
        else if (kind === "file" && isWanted(path)) found.push(path);
      }
    }
    level = next;
  }
  return found.slice(0, most);
}

// src/steps/survey/wrong-directory.ts
var mostNamed = 20;
async function noModule(files, { spelled, name, directory }) {
  const below = await findFiles(files, directory, (path) => (0, import_node_path4.basename)(path) === "go.mod", mostNamed + 1);
  if (below.includes("go.mod")) {
    const message = `${quoteInput(spelled, name)} has a go.mod that go ignores, because TMPDIR names this very directory; name another one in TMPDIR.`;
    return { input: spelled, message };
  }
  const found = below.slice(0, mostNamed).map((path) => (0, import_node_path4.join)(name, path).replaceAll("\\", "/"));
  const [first] = found;
  const more = below.length > found.length ? " and more" : "";
  const advice = first === void 0 ? "check the repository out before this step, or write the directory that has one." : `below it are ${found.map((path) => `\`${path}\``).join(", ")}${more}: write ${quoteInput(spelled, (0, import_node_path4.dirname)(first))}.`;
  return {
    input: spelled,
    message: `${quoteInput(spelled, name)} has no go.mod or go.work, there or above; ${advice}`
  };
}
async function noDirectory({ files, machine }, { spelled, name, directory }) {
  const { workingDirectory } = machine;
  const kind = (await files.stat(await files.realPath(directory)))?.kind;
  const what = kind === void 0 ? "is not there" : "is no directory";
  const goMods = await findFiles(files, workingDirectory, (path) => (0, import_node_path4.basename)(path) === "go.mod", mostNamed);
  const written = name.replaceAll("\\", "/").replace(/^\.\/|\/$/g, "");
  const near = nearest(written, goMods.map(import_node_path4.dirname));
  const advice = near === void 0 ? `write a directory below ${workingDirectory}, and check the repository out before this step.` : `did you mean ${quoteInput(spelled, near)}?`;
  return { input: spelled, message: `${quoteInput(spelled, name)} ${what}; ${advice}` };
}

// src/steps/survey/directory.ts
async function surveyDirectory({ files }, inputs, name, { directory, env, version }, spelled) {
  const unreadable = [];
  const flags = parseGoFlags(env.GOFLAGS ?? "");
  const goWorkPath = (0, import_node_path5.isAbsolute)(env.GOWORK ?? "") ? env.GOWORK ?? "" : void 0;
  const modfile = flagValue(flags, "modfile");
  const found = (0, import_node_path5.isAbsolute)(env.GOMOD ?? "") && (0, import_node_path5.basename)(env.GOMOD ?? "") === "go.mod" ? env.GOMOD : void 0;
  const workspace = goWorkPath === void 0 ? void 0 : await readWorkspace(files, goWorkPath, unreadable);
  const goModPath = goWorkPath === void 0 ? found : void 0;
  const module = goModPath === void 0 ? void 0 : await readModule(files, modfile === void 0 ? goModPath : (0, import_node_path5.resolve)(directory, modfile), unreadable);
  const unlisted = workspace && found !== void 0 ? await unlistedIn(files, workspace, found) : void 0;
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
    ...unlisted !== void 0 && { unlisted },
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
    const member = await readModule(files, (0, import_node_path5.join)((0, import_node_path5.resolve)((0, import_node_path5.dirname)(goWorkPath), path), "go.mod"), unreadable);
    if (member !== void 0) members.push(member);
  }
  const goWorkSum = await readSum(files, `${goWorkPath}.sum`, unreadable);
  return { goWorkPath, goWork: goWork.value, ...goWorkSum !== void 0 && { goWorkSum }, members };
}
async function unlistedIn(files, { goWorkPath, goWork }, goModPath) {
  const [root, module] = [(0, import_node_path5.dirname)(goWorkPath), (0, import_node_path5.dirname)(goModPath)];
  const real = await files.realPath(module);
  for (const { path } of goWork.use)
    if (await files.realPath((0, import_node_path5.resolve)(root, path)) === real) return void 0;
  const seen = (0, import_node_path5.relative)(root, module).replaceAll("\\", "/");
  return seen.startsWith("..") || (0, import_node_path5.isAbsolute)(seen) ? seen : `./${seen}`;
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
  const vendor = (0, import_node_path5.join)((0, import_node_path5.dirname)(beside), "vendor");
  const modulesTxt = await readText(files, (0, import_node_path5.join)(vendor, "modules.txt"));
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
  const { GOTOOLCHAIN: set = "" } = environment;
  const [asked, toolchain] = await Promise.all([
    run(["env", "-json", ...wanted], { GOTOOLCHAIN: "local" }),
    set === "" ? run(["env", "GOTOOLCHAIN"], {}) : void 0
  ]);
  const env = asked.kind === "exited" && asked.code === 0 ? parseEnvironment(asked.stdout) : void 0;
  if (env === void 0) return err(faultOf(asked, directory, timeoutMs));
  const gotoolchain = toolchain === void 0 ? saidAgain(set, env) : lastLineOf(toolchain);
  const version = env.GOVERSION ?? await versionOf(run);
  return ok({ directory, version, env, gotoolchain });
}
async function versionOf(run) {
  const asked = await run(["version"], { GOTOOLCHAIN: "local" });
  return asked.kind === "exited" && /^go version (\S+)/m.exec(asked.stdout)?.[1] || "";
}
function saidAgain(set, { GOTOOLCHAIN: known = "" }) {
  return known === "" ? "" : set;
}
function lastLineOf(exit) {
  const isTold = exit.kind === "exited" && exit.code === 0;
  return isTold ? exit.stdout.trim().split("\n").at(-1) ?? "" : "";
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
        "In a container job, use an image that has Go, such as `golang:1.26`."
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

// src/steps/survey/earlier-guard.ts
var import_node_path6 = __toESM(require_node_path(), 1);
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
  const directory = (0, import_node_path6.dirname)(path);
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
var import_node_path7 = __toESM(require_node_path(), 1);

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
    const pattern = written.replace(/^!/, "").split(import_node_path7.sep).join("/").replace(/^\.\//, "");
    if (written.startsWith("!")) {
      const named = await Promise.all(found.map((path) => relativePath(world, path)));
      found = found.filter((_, index) => !matchesGlob(pattern, named[index] ?? ""));
      continue;
    }
    const isPattern = /[*?]/.test(pattern);
    const one = (0, import_node_path7.isAbsolute)(pattern) ? pattern : (0, import_node_path7.join)(root, pattern);
    const matches = isPattern ? (await findFiles(world.files, root, (path) => matchesGlob(pattern, path), mostFiles)).map(
      (path) => (0, import_node_path7.join)(root, path)
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
  return (0, import_node_path7.isAbsolute)(workspace) ? workspace : machine.workingDirectory;
}
async function relativePath(world, path) {
  const { files } = world;
  const root = await files.realPath(workspaceOf(world));
  const real = await files.realPath(path);
  const isDirectory = (await files.stat(real))?.kind === "directory";
  const named = isDirectory ? real : (0, import_node_path7.join)(await files.realPath((0, import_node_path7.dirname)(path)), (0, import_node_path7.basename)(path));
  return (0, import_node_path7.relative)(root, named).split(import_node_path7.sep).join("/") || ".";
}

// src/steps/survey/survey.ts
var strayVariables = ["GONOSUMCHECK", "GOPROXIES", "GOSUMCHECK", "GONOVERIFY"];
async function survey(given, inputs, spelled = (name) => name) {
  const guard = await readEarlierGuard(given);
  const world = asMeant(given, guard);
  const { environment } = world.machine;
  const where = spelled("working-directory");
  const asked = await askInEach(world, inputs, where);
  const surveyed = await surveyEach(world, inputs, asked.answers, where);
  const { directories } = surveyed;
  const keyFiles = await readKeyFiles(
    world,
    inputs["cache-dependency-path"],
    directories,
    spelled("cache-dependency-path")
  );
  const problems = [...asked.problems, ...surveyed.problems, ...keyFiles.ok ? [] : keyFiles.error];
  if (problems.length > 0) return err(problems);
  if (asked.fault !== void 0) return err(asked.fault);
  const first = asked.answers[0]?.answer;
  if (!keyFiles.ok || first === void 0) return err(problems);
  const asGoSays = first.env.GOPROXY ?? "";
  const goproxy = guard !== void 0 && inputs.goproxy === "" ? guard.unwrap(asGoSays) : asGoSays;
  return ok({
    go: await goFacts(world, inputs, first, goproxy),
    directories,
    gomodcache: await moduleCacheFacts(world, first.env),
    event: await readEvent(world),
    hasCacheService: ["ACTIONS_RUNTIME_TOKEN", "ACTIONS_CACHE_URL"].some(
      (name) => (environment[name] ?? "") !== ""
    ),
    ...guard?.standsIn(environment["GOPROXY"] || asGoSays) === true && {
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
async function askInEach(world, inputs, spelled) {
  const answers = [];
  const problems = [];
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  for (const name of inputs["working-directory"]) {
    const directory = (0, import_node_path8.resolve)(world.machine.workingDirectory, name);
    const real = await world.files.realPath(directory);
    if (seen.has(real)) continue;
    seen.add(real);
    if ((await world.files.stat(real))?.kind !== "directory") {
      problems.push(await noDirectory(world, { spelled, name, directory }));
      continue;
    }
    const answer = await askGo(world, directory, variablesOf(inputs), inputs.timeout);
    if (answer.ok) answers.push({ name, answer: answer.value });
    else faults.push(answer.error);
  }
  const [fault] = faults;
  return { answers, problems, ...fault !== void 0 && { fault } };
}
async function surveyEach(world, inputs, answers, spelled) {
  const directories = [];
  const problems = [];
  for (const { name, answer } of answers) {
    const surveyed = await surveyDirectory(world, inputs, name, answer, spelled);
    if (!surveyed.ok) problems.push(surveyed.error);
    else if (!directories.some((earlier) => isSameModule(earlier, surveyed.value)))
      directories.push({ ...surveyed.value, relativePath: await relativePath(world, answer.directory) });
  }
  return { directories, problems };
}
async function goFacts(world, inputs, answer, goproxy) {
  const { environment } = world.machine;
  const env = { ...answer.env, GOPROXY: goproxy };
  return {
    version: answer.version,
    env: shownEnvironment({ ...env, GOTOOLCHAIN: answer.gotoolchain }),
    sources: await sourcesOf(world, inputs, answer),
    goproxy: new Secret(goproxy),
    secretSettings: Object.values(env).filter((value) => showValue(value) !== value).map((value) => new Secret(value)),
    strayVariables: strayVariables.filter((name) => (environment[name] ?? "") !== "")
  };
}
function isSameModule(one, other) {
  const path = one.workspace?.goWorkPath ?? one.module?.goModPath;
  if (one.unlisted !== other.unlisted) return false;
  return path !== void 0 && path === (other.workspace?.goWorkPath ?? other.module?.goModPath);
}
function shownEnvironment(env) {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, showValue(value)]));
}
async function sourcesOf({ machine, files }, inputs, { env }) {
  const goenv = env.GOENV ?? "";
  const userFile = (0, import_node_path8.isAbsolute)(goenv) ? await readText(files, goenv) : void 0;
  const rootFile = env.GOROOT === void 0 ? void 0 : await readText(files, (0, import_node_path8.join)(env.GOROOT, "go.env"));
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
  decodeGoText,
  readText,
  readNetrcEntries,
  hostsWithGitLogin,
  parseGoMod,
  parseGoModLax,
  replacementFor,
  readableGoSums,
  isMergeMark,
  parseGoWork,
  childEnvironment,
  guardMarker,
  jobOf,
  readEarlierGuard,
  readMarker,
  asMeant,
  relativePath,
  noteFilling,
  survey
};
