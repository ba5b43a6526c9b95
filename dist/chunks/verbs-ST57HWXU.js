import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret,
  addLines,
  asFlags,
  bareHost,
  basicAuthorization,
  cancelWith,
  canonicalVersion,
  certificateDirectories,
  certificateFiles,
  checkMajor,
  checkVersionFitsPath,
  chooseHttpProxy,
  chooseRelease,
  compareGoVersions,
  compareVersions,
  credentialBytes,
  credentialsFor,
  describeWanted,
  escapeVersion,
  flagValue,
  formatDuration,
  formatModuleVersion,
  formatNetrcLine,
  fromCommandLine,
  goLineAtLeast,
  harmlessLine,
  hasPrefix,
  hashGoMod,
  hashIn,
  hashZip,
  hiddenPieces,
  hideIn,
  inputNames,
  inputSpecs,
  isCanonicalVersion,
  isFileKind,
  isH1,
  isLoopbackHost,
  isValidVersion,
  knownDatabaseKeys,
  leastBytesPerSecond,
  lookupPath,
  mostWanted,
  nearest,
  openWindow,
  parseGoFlags,
  parseGosumdb,
  parseInputs,
  parseNetrcInput,
  parseProxy,
  parseProxyList,
  parseVerifier,
  parseWantedGo,
  percentEncoded,
  portOf,
  proveLookup,
  provedLines,
  quoteForeign,
  quoteInput,
  readCredentials,
  readEntry,
  readNetrc,
  readZipDirectory,
  releasesIn,
  removeLines,
  require_node_crypto,
  require_node_path,
  require_node_url,
  showHttpProxy,
  showProxy,
  showValue,
  slots,
  splitLines,
  splitPathVersion,
  strangeVariables,
  stripControls,
  tileReader,
  toolchainModule,
  toolchainNeeded,
  toolchainVersion,
  unescapePath,
  unescapeVersion,
  verbs,
  verifierOf,
  wantedByLines
} from "./chunk-XARQBNTD.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-OZAD3COR.js";

// src/mirror/mirror-names.ts
var mirrorNames = {
  "proxy.golang.org": "https://proxy.golang.org",
  "goproxy.cn": "https://goproxy.cn",
  "goproxy.io": "https://goproxy.io",
  aliyun: "https://mirrors.aliyun.com/goproxy/"
};
function resolveMirrors(names2, nearest2 = () => void 0) {
  const mirrors = [];
  const problems = [];
  for (const name of names2.map((word) => word.trim()).filter((word) => word !== "")) {
    const address2 = Object.hasOwn(mirrorNames, name.toLowerCase()) ? mirrorNames[name.toLowerCase()] : void 0;
    if (address2 === void 0 && !/[.:/]/.test(name)) {
      const known = Object.keys(mirrorNames);
      const meant2 = [nearest2(name, known) ?? known].flat().map((word) => `\`${word}\``);
      problems.push(
        `\`mirrors: ${showValue(name)}\` is no mirror that we know; write ${meant2.join(", ")} or an address.`
      );
      continue;
    }
    const entry = parseProxy(address2 ?? name, "|");
    if (entry.ok) mirrors.push(entry.value);
    else problems.push(entry.error);
  }
  return problems.length > 0 ? err(problems) : ok(mirrors);
}

// src/steps/read-inputs.ts
function readInputs(source) {
  const { spelled } = source;
  const parsed = parseInputs(source.raw, spelled, checks);
  if (parsed.ok) {
    const mirrors = resolveMirrors(parsed.value.mirrors, nearest);
    return ok({ inputs: parsed.value, mirrors: mirrors.ok ? mirrors.value : [], spelled });
  }
  const faulty = new Set(parsed.error.map(({ input }) => input));
  const raw = (name) => faulty.has(spelled(name)) ? substituteFor(name, source.raw(name) ?? "") : source.raw(name);
  const rest = parseInputs(raw, spelled, checks);
  return err({ problems: parsed.error, rest: rest.ok ? { inputs: rest.value, spelled } : void 0 });
}
function substituteFor(name, text) {
  const spec = inputSpecs[name];
  if (spec.kind !== "choice") return void 0;
  return nearest(text.trim(), spec.choices) ?? (name === "download" ? "none" : void 0);
}
var checks = {
  mirrors: (names2) => {
    const resolved = resolveMirrors(names2, nearest);
    return resolved.ok ? [] : resolved.error.map((problem2) => `cannot be used. ${problem2}`);
  }
};

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
  const variables2 = {};
  for (const name of goVariableInputs) if (inputs[name] !== "") variables2[goVariables[name]] = inputs[name];
  return variables2;
}

// src/plan/go-env-file.ts
function parseGoEnvFile(text) {
  const values = /* @__PURE__ */ new Map();
  for (const line3 of text.split("\n")) {
    const equals = line3.indexOf("=");
    if (equals < 0 || !/^[A-Z]/.test(line3)) continue;
    values.set(line3.slice(0, equals), line3.slice(equals + 1));
  }
  return values;
}
function settingSources(names2, origins) {
  const own = (name) => {
    if ((origins.inputs[name] ?? "") !== "") return "input";
    if ((origins.environment[name] ?? "") !== "") return "environment";
    if (origins.userFile.has(name)) return "go env -w";
    return origins.rootFile.has(name) ? "go.env" : "default";
  };
  const sources = Object.fromEntries(names2.map((name) => [name, own(name)]));
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
  const all2 = Object.fromEntries(shownSettings.map((name) => [name, setting(name)]));
  const { GOPRIVATE: goprivate } = all2;
  for (const name of ["GONOPROXY", "GONOSUMDB"]) {
    if (all2[name].from === "default") all2[name] = { ...goprivate, name };
  }
  return all2;
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
    const { shown: shown2, from } = settings[name];
    return { name, value: shown2, from, exported: exported.has(name) };
  });
}

// src/steps/survey/netrc-entries.ts
var import_node_path = __toESM(require_node_path(), 1);

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
  const names2 = platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  return names2.map((name) => (0, import_node_path.join)(homeDirectory, name));
}
async function readNetrcEntries({ machine, files }, input) {
  const named4 = machine.environment.NETRC ?? "";
  const paths = named4 === "" ? inHome(machine) : [named4];
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
var import_node_path4 = __toESM(require_node_path(), 1);

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
function unquote(literal2) {
  if (literal2.length < 2 || !literal2.endsWith('"')) return void 0;
  const encoder = new TextEncoder();
  const bytes = [];
  for (const [, letter, hex, octal, short, long, plain2, wrong2] of literal2.slice(1, -1).matchAll(escaped)) {
    if (wrong2 !== void 0) return void 0;
    if (letter !== void 0) bytes.push(singleLetters[letter] ?? 0);
    else if (plain2 !== void 0) bytes.push(...encoder.encode(plain2));
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
function readGoLine(words4) {
  const [version] = words4;
  if (version === void 0 || words4.length !== 1) return err("go directive expects exactly one argument");
  if (/^[1-9][0-9]*\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/.test(version))
    return ok(version);
  return err(`invalid go version '${version}': must match format 1.23.0`);
}
function readGoLineLax(words4) {
  const strict = readGoLine(words4);
  if (strict.ok || words4.length !== 1) return strict;
  const lax = /^v?([1-9][0-9]*\.(?:0|[1-9][0-9]*))[^0-9]/.exec(words4[0] ?? "")?.[1];
  return lax === void 0 ? strict : ok(lax);
}
function readToolchainLine(words4) {
  const [name] = words4;
  if (name === void 0 || words4.length !== 1)
    return err("toolchain directive expects exactly one argument");
  if (/^default$|^go1(?:$|\.)/.test(name)) return ok(name);
  return err(`invalid toolchain version '${name}': must match format go1.23.0 or default`);
}
function checkGodebugLine(words4) {
  const [setting = ""] = words4;
  const fine = words4.length === 1 && setting.includes("=") && !/["'`,]/.test(setting);
  return fine ? ok(void 0) : err("usage: godebug key=value");
}
function readOneString(words4, usage) {
  const [word] = words4;
  return word === void 0 || words4.length !== 1 ? err(usage) : readString(word);
}
function readModuleVersion(verb, words4, reading) {
  const [pathWord, versionWord] = words4;
  if (pathWord === void 0 || versionWord === void 0 || words4.length !== 2)
    return err(`usage: ${verb} module/path v1.2.3`);
  const path = readString(pathWord);
  if (!path.ok) return path;
  const version = readVersion(`${verb} ${path.value}: `, versionWord, reading);
  if (!version.ok) return version;
  return checkedMajor(verb, path.value, version.value);
}
function readReplacement(words4, line3, reading) {
  const arrow = words4[1] === "=>" ? 1 : 2;
  const [oldPathWord, oldVersionWord] = words4;
  const [newPathWord, newVersionWord] = words4.slice(arrow + 1);
  if (oldPathWord === void 0 || words4[arrow] !== "=>" || newPathWord === void 0 || words4.length > arrow + 3)
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
  return by.ok ? ok({ old, by: by.value, line: line3 }) : by;
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
function checkRetractLine(words4) {
  const [first] = words4;
  if (first === void 0 || first === "(") return err("expected '[' or version");
  const interval = first === "[";
  const [low, comma, high, end] = interval ? words4.slice(1) : words4;
  if (low === void 0) return err("expected version after '['");
  const versions = interval ? [low, high] : [low];
  if (interval && comma !== ",") return err("expected ',' after version");
  if (interval && high === void 0) return err("expected version after ','");
  for (const version of versions) {
    const read2 = parseGoString(version ?? "");
    if (!read2.ok) return err(`retract: version ${JSON.stringify(version)} invalid: ${read2.error}`);
  }
  if (interval && end !== "]") return err("expected ']' after version");
  const further = words4[interval ? 5 : 1];
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
  const words4 = [first.text];
  const { line: line3 } = first;
  let token = next();
  for (; ; ) {
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ kind: "line", line: line3, words: words4, comment: commentOf(token) });
    const word = token.text;
    token = next();
    if (word !== "(") words4.push(word);
    else if (endsLine(token)) return parseBlock({ line: line3, words: words4 }, next);
    else if (token.kind === "word" && token.text === ")") {
      const after = next();
      if (endsLine(after)) return ok({ kind: "block", line: line3, words: words4, lines: [] });
      words4.push("(", ")");
      token = after;
    } else words4.push("(");
  }
}
function parseBlock(head2, next) {
  const lines = [];
  for (; ; ) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind === "end") {
      const message = `syntax error (unterminated block started at line ${head2.line}); close it with ")"`;
      return err({ line: token.line, message });
    }
    if (token.kind !== "word") continue;
    if (token.text === ")") {
      const after = next();
      if (after.kind === "fault") return err(after.problem);
      if (endsLine(after)) return ok({ kind: "block", ...head2, lines });
      return err({ line: token.line, message: "syntax error (expected newline after closing paren)" });
    }
    const line3 = parseLine(token, next);
    if (!line3.ok) return line3;
    lines.push(line3.value);
  }
}
function parseLine(first, next) {
  const words4 = [first.text];
  for (; ; ) {
    const token = next();
    if (token.kind === "fault") return err(token.problem);
    if (token.kind !== "word") return ok({ line: first.line, words: words4, comment: commentOf(token) });
    words4.push(token.text);
  }
}
function endsLine(token) {
  return token.kind === "newline" || token.kind === "comment" || token.kind === "end";
}
function commentOf(token) {
  return token.kind === "comment" ? token.text : "";
}
function tokenise(text) {
  let at3 = 0;
  let line3 = 1;
  const fault3 = (message, onLine = line3) => ({
    kind: "fault",
    problem: { line: onLine, message }
  });
  const take3 = (pattern) => {
    pattern.lastIndex = at3;
    const found = pattern.exec(text) ?? void 0;
    if (found !== void 0) at3 += found[0].length;
    return found;
  };
  const word = (end, onLine = line3) => {
    const start2 = at3;
    at3 = end;
    return { kind: "word", text: text.slice(start2, end), line: onLine };
  };
  const quoted4 = (quote2) => {
    const onLine = line3;
    for (let end = at3 + 1; end < text.length; end += 1) {
      if (text[end] === quote2) return word(end + 1, onLine);
      if (text[end] === "\n") return fault3("unexpected newline in string; close it on the line it began");
      if (text[end] === "\\" && quote2 === '"') {
        end += 1;
        if (text[end] === "\n") line3 += 1;
      }
    }
    return fault3("unexpected EOF in string; close it with its quote", onLine);
  };
  return () => {
    take3(blanks);
    const onLine = line3;
    const found = take3(comment);
    if (found !== void 0) {
      if (found[0].endsWith("\n")) line3 += 1;
      return { kind: "comment", text: found[1] ?? "", line: onLine };
    }
    const character2 = text[at3];
    if (character2 === void 0) return { kind: "end", line: line3 };
    if (character2 === "\n") {
      at3 += 1;
      line3 += 1;
      return { kind: "newline", line: onLine };
    }
    if ("()[]{},".includes(character2)) return word(at3 + 1);
    if (character2 === '"' || character2 === "`") return quoted4(character2);
    identifier.lastIndex = at3;
    const run2 = identifier.exec(text)?.[0];
    if (run2 === void 0) return fault3(unexpectedCharacter(text, at3));
    const slash = run2.search(/\/[/*]/);
    if (slash < 0) return word(at3 + run2.length);
    if (run2[slash + 1] === "/") return word(at3 + slash);
    return fault3("mod files must use // comments (not /* */ comments)");
  };
}
function unexpectedCharacter(text, at3) {
  const codePoint = text.codePointAt(at3) ?? 0;
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (codePoint === 65279)
    return `unexpected input character ${name}, a byte order mark; save the file as UTF-8 without one`;
  return `unexpected input character ${name}; remove it`;
}

// src/go/go-mod-reader.ts
var neverInBlocks = /* @__PURE__ */ new Set(["go", "toolchain"]);
var conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})/;
function readDirectives(text, directives2, unknown) {
  const syntax = parseSyntax(text);
  if (!syntax.ok) return [syntax.error];
  const problems = [];
  const readLine2 = (read2, words4, line3) => {
    const result = read2(words4, line3);
    if (!result.ok) problems.push({ line: line3.line, message: result.error });
  };
  for (const statement of syntax.value) {
    const [verb = "", ...words4] = statement.words;
    const read2 = directives2.get(verb);
    if (statement.kind === "line") {
      if (read2 !== void 0) readLine2(read2, words4, statement);
      else if (unknown === "refuse") problems.push({ line: statement.line, message: unknownDirective(verb) });
    } else if (read2 !== void 0 && words4.length === 0 && !neverInBlocks.has(verb)) {
      for (const line3 of statement.lines) readLine2(read2, line3.words, line3);
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
  return (words4, { line: line3 }) => {
    if (draft.module !== void 0) return err("repeated module statement");
    draft.module = { path: "", line: line3 };
    const path = readOneString(words4, "usage: module module/path");
    if (path.ok) draft.module = { path: path.value, line: line3 };
    return path;
  };
}
function goDirective(draft, read2) {
  return (words4) => {
    if (draft.go !== void 0) return err("repeated go statement");
    const go = read2(words4);
    if (go.ok) draft.go = go.value;
    return go;
  };
}
function toolchainDirective(draft) {
  return (words4) => {
    if (draft.toolchain !== void 0) return err("repeated toolchain statement");
    const name = readToolchainLine(words4);
    if (name.ok) draft.toolchain = name.value;
    return name;
  };
}
function requireDirective(draft, reading) {
  return (words4, { line: line3, comment: comment2 }) => {
    const required = readModuleVersion("require", words4, reading);
    if (required.ok) draft.require.push({ ...required.value, indirect: saysIndirect(comment2), line: line3 });
    return required;
  };
}
function saysIndirect(comment2) {
  const [first, ...more] = comment2.split(new RegExp("\\p{White_Space}+", "u")).filter((word) => word !== "");
  return more.length === 0 ? first === "indirect" : first === "indirect;";
}
function excludeDirective(draft) {
  return (words4, { line: line3 }) => {
    const excluded = readModuleVersion("exclude", words4, "as-written");
    if (excluded.ok) draft.exclude.push({ ...excluded.value, line: line3 });
    return excluded;
  };
}
function replaceDirective(draft) {
  return (words4, { line: line3 }) => {
    const replacement = readReplacement(words4, line3, "as-written");
    if (replacement.ok) draft.replace.push(replacement.value);
    return replacement;
  };
}
function toolDirective(draft) {
  return (words4) => {
    const path = readOneString(words4, "tool directive expects exactly one argument");
    if (path.ok) draft.tool.push(path.value);
    return path;
  };
}
function readIgnore(words4) {
  return readOneString(words4, "ignore directive expects exactly one argument");
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
  for (const [index, line3] of text.split("\n").entries()) {
    const fields = line3.split(new RegExp("\\p{White_Space}+", "u")).filter((field) => field !== "");
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
function malformedLine(first, count2) {
  const remedy = isMergeMark(first) ? "resolve the merge conflict that left this line, keeping the lines of both sides" : "remove the line and run `go mod tidy`";
  return `malformed go.sum: wrong number of fields ${count2}; ${remedy}`;
}
function isMergeMark(line3) {
  return /^(?:<{7}|={7}|>{7}|\|{7})/.test(line3);
}

// src/go/go-work.ts
function parseGoWork(text) {
  let go;
  let toolchain2;
  const use = [];
  const replace = [];
  const problems = readDirectives(
    text,
    /* @__PURE__ */ new Map([
      [
        "go",
        (words4) => {
          if (go !== void 0) return err("repeated go statement");
          const version = readGoLine(words4);
          if (version.ok) go = version.value;
          return version;
        }
      ],
      [
        "toolchain",
        (words4) => {
          if (toolchain2 !== void 0) return err("repeated toolchain statement");
          const name = readToolchainLine(words4);
          if (name.ok) toolchain2 = name.value;
          return name;
        }
      ],
      [
        "use",
        (words4, { line: line3 }) => {
          const path = readOneString(words4, "usage: use local/dir");
          if (path.ok) use.push({ path: path.value, line: line3 });
          return path;
        }
      ],
      [
        "replace",
        (words4, { line: line3 }) => {
          const replacement = readReplacement(words4, line3, "canonical");
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
    ...toolchain2 === void 0 ? {} : { toolchain: toolchain2 },
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
  const [line3 = ""] = modulesTxt.slice(0, 512).split("\n", 1);
  if (!line3.startsWith("## ")) return false;
  return line3.slice(3).split(";").some((entry) => entry.trim() === "workspace");
}

// src/steps/survey/wrong-directory.ts
var import_node_path3 = __toESM(require_node_path(), 1);

// src/steps/survey/find-files.ts
var import_node_path2 = __toESM(require_node_path(), 1);
var skipped = /* @__PURE__ */ new Set(["vendor", "node_modules", ".git", "testdata"]);
var deepest = 8;
var mostDirectories = 3e3;
async function findFiles(files, directory, isWanted, most2) {
  const found = [];
  let level = [""];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next = [];
    for (const below of level) {
      if (found.length >= most2 || ++visited > mostDirectories) return found;
      for (const name of await files.list((0, import_node_path2.join)(directory, below))) {
        const path = below === "" ? name : `${below}/${name}`;
        const kind = skipped.has(name) ? void 0 : (await files.stat((0, import_node_path2.join)(directory, path)))?.kind;
        if (kind === "directory") next.push(path);
        else if (kind === "file" && isWanted(path)) found.push(path);
      }
    }
    level = next;
  }
  return found.slice(0, most2);
}

// src/steps/survey/wrong-directory.ts
var mostNamed = 20;
async function noModule(files, { spelled, name, directory }) {
  const below = await findFiles(files, directory, (path) => (0, import_node_path3.basename)(path) === "go.mod", mostNamed + 1);
  if (below.includes("go.mod")) {
    const message = `${quoteInput(spelled, name)} has a go.mod that go ignores, because TMPDIR names this very directory; name another one in TMPDIR.`;
    return { input: spelled, message };
  }
  const found = below.slice(0, mostNamed).map((path) => (0, import_node_path3.join)(name, path).replaceAll("\\", "/"));
  const [first] = found;
  const more = below.length > found.length ? " and more" : "";
  const advice = first === void 0 ? "check the repository out before this step, or write the directory that has one." : `below it are ${found.map((path) => `\`${path}\``).join(", ")}${more}: write ${quoteInput(spelled, (0, import_node_path3.dirname)(first))}.`;
  return {
    input: spelled,
    message: `${quoteInput(spelled, name)} has no go.mod or go.work, there or above; ${advice}`
  };
}
async function noDirectory({ files, machine }, { spelled, name, directory }) {
  const { workingDirectory } = machine;
  const kind = (await files.stat(await files.realPath(directory)))?.kind;
  const what = kind === void 0 ? "is not there" : "is no directory";
  const goMods = await findFiles(files, workingDirectory, (path) => (0, import_node_path3.basename)(path) === "go.mod", mostNamed);
  const written = name.replaceAll("\\", "/").replace(/^\.\/|\/$/g, "");
  const near = nearest(written, goMods.map(import_node_path3.dirname));
  const advice = near === void 0 ? `write a directory below ${workingDirectory}, and check the repository out before this step.` : `did you mean ${quoteInput(spelled, near)}?`;
  return { input: spelled, message: `${quoteInput(spelled, name)} ${what}; ${advice}` };
}

// src/steps/survey/directory.ts
async function surveyDirectory({ files }, inputs, name, { directory, env, version }, spelled) {
  const unreadable2 = [];
  const flags = parseGoFlags(env.GOFLAGS ?? "");
  const goWorkPath = (0, import_node_path4.isAbsolute)(env.GOWORK ?? "") ? env.GOWORK ?? "" : void 0;
  const modfile = flagValue(flags, "modfile");
  const found = (0, import_node_path4.isAbsolute)(env.GOMOD ?? "") && (0, import_node_path4.basename)(env.GOMOD ?? "") === "go.mod" ? env.GOMOD : void 0;
  const workspace = goWorkPath === void 0 ? void 0 : await readWorkspace(files, goWorkPath, unreadable2);
  const goModPath = goWorkPath === void 0 ? found : void 0;
  const module = goModPath === void 0 ? void 0 : await readModule(files, modfile === void 0 ? goModPath : (0, import_node_path4.resolve)(directory, modfile), unreadable2);
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
    unreadable: unreadable2
  });
}
async function readModule(files, goModPath, unreadable2) {
  const goSumPath = goModPath.replace(/\.mod$/, ".sum");
  const goSum = await readSum(files, goSumPath, unreadable2);
  const text = await readText(files, goModPath);
  if (text === void 0) {
    unreadable2.push({ path: goModPath, why: "There is no such file, or it may not be read." });
    return void 0;
  }
  const goMod = parseGoMod(text);
  if (goMod.ok) return { goModPath, goMod: goMod.value, goSumPath, ...goSum !== void 0 && { goSum } };
  unreadable2.push({ path: goModPath, why: describe(goMod.error) });
  return void 0;
}
async function readWorkspace(files, goWorkPath, unreadable2) {
  const text = await readText(files, goWorkPath);
  if (text === void 0) {
    unreadable2.push({ path: goWorkPath, why: "There is no such file, or it may not be read." });
    return void 0;
  }
  const goWork = parseGoWork(text);
  if (!goWork.ok) {
    unreadable2.push({ path: goWorkPath, why: describe(goWork.error) });
    return void 0;
  }
  const members = [];
  for (const { path } of goWork.value.use) {
    const member = await readModule(files, (0, import_node_path4.join)((0, import_node_path4.resolve)((0, import_node_path4.dirname)(goWorkPath), path), "go.mod"), unreadable2);
    if (member !== void 0) members.push(member);
  }
  const goWorkSum = await readSum(files, `${goWorkPath}.sum`, unreadable2);
  return { goWorkPath, goWork: goWork.value, ...goWorkSum !== void 0 && { goWorkSum }, members };
}
async function unlistedIn(files, { goWorkPath, goWork }, goModPath) {
  const [root, module] = [(0, import_node_path4.dirname)(goWorkPath), (0, import_node_path4.dirname)(goModPath)];
  const real = await files.realPath(module);
  for (const { path } of goWork.use)
    if (await files.realPath((0, import_node_path4.resolve)(root, path)) === real) return void 0;
  const seen2 = (0, import_node_path4.relative)(root, module).replaceAll("\\", "/");
  return seen2.startsWith("..") || (0, import_node_path4.isAbsolute)(seen2) ? seen2 : `./${seen2}`;
}
async function readSum(files, path, unreadable2) {
  const text = await readText(files, path);
  const goSum = text === void 0 ? void 0 : parseGoSum(text);
  if (goSum?.ok === false) unreadable2.push({ path, why: describe(goSum.error) });
  return goSum?.ok === true ? goSum.value : void 0;
}
function describe([first, ...more]) {
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return first === void 0 ? "Go refuses it." : `line ${first.line}: ${first.message}${others}`;
}
async function vendorDirectory(files, beside) {
  if (beside === void 0) return { hasVendorDirectory: false };
  const vendor = (0, import_node_path4.join)((0, import_node_path4.dirname)(beside), "vendor");
  const modulesTxt = await readText(files, (0, import_node_path4.join)(vendor, "modules.txt"));
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
  const isPrivate2 = at(event, "repository", "private");
  return {
    isFork: at(event, "pull_request") !== void 0 && comesFromElsewhere(event),
    ...typeof isPrivate2 === "boolean" && { isPrivateRepository: isPrivate2 }
  };
}
function comesFromElsewhere(event) {
  const head2 = at(event, "pull_request", "head", "repo", "full_name");
  return head2 === void 0 || head2 !== at(event, "pull_request", "base", "repo", "full_name");
}
function at(value, ...names2) {
  let current = value;
  for (const name of names2) {
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
async function askGo(world, directory, variables2, budgetMs) {
  const timeoutMs = Math.min(longestMs, budgetMs);
  const environment = { ...childEnvironment(world.machine.environment), ...variables2 };
  const run2 = (args, extra) => world.process.run({
    program: "go",
    args,
    directory,
    environment: { ...environment, ...extra },
    timeoutMs
  });
  const { GOTOOLCHAIN: set = "" } = environment;
  const [asked2, toolchain2] = await Promise.all([
    run2(["env", "-json", ...wanted], { GOTOOLCHAIN: "local" }),
    set === "" ? run2(["env", "GOTOOLCHAIN"], {}) : void 0
  ]);
  const env = asked2.kind === "exited" && asked2.code === 0 ? parseEnvironment(asked2.stdout) : void 0;
  if (env === void 0) return err(faultOf(asked2, directory, timeoutMs));
  const gotoolchain = toolchain2 === void 0 ? saidAgain(set, env) : lastLineOf(toolchain2);
  const version = env.GOVERSION ?? await versionOf(run2);
  return ok({ directory, version, env, gotoolchain });
}
async function versionOf(run2) {
  const asked2 = await run2(["version"], { GOTOOLCHAIN: "local" });
  return asked2.kind === "exited" && /^go version (\S+)/m.exec(asked2.stdout)?.[1] || "";
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
  const line3 = stderr.split("\n").map((each) => each.trim()).find((each) => each !== "");
  return line3 === void 0 ? "" : `: ${showValue(line3.replace(/[.:]$/, ""))}`;
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
  const sentence2 = exit.kind === "killed" ? `\`go env\` in ${directory} gave no answer within ${timeoutMs / 1e3} s.` : `\`go env\` in ${directory} ended with exit code ${exit.code}${saidBy(exit.stderr)}.`;
  return {
    kind: "go-failed",
    cause: "unknown",
    sentence: sentence2,
    advice: [`Run \`go env\` in ${directory} and correct what it complains about.`],
    output,
    ...exit.kind === "exited" && { exitCode: exit.code }
  };
}

// src/steps/survey/earlier-guard.ts
var import_node_path5 = __toESM(require_node_path(), 1);
var guardMarker = "GO_MOD_GUARD";
function jobOf(environment) {
  const names2 = ["RUNNER_TRACKING_ID", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"];
  return names2.map((name) => environment[name] ?? "").join(" ").trim();
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
  const { address: address2, goproxy } = marker;
  const further = {
    control: textOf(marker, "control"),
    ...settingsOf(marker),
    job: textOf(marker, "job")
  };
  if (typeof address2 !== "string" || typeof goproxy !== "string" || address2 === "") return void 0;
  const first = (list) => (list.split(/[,|]/)[0] ?? "").trim().replace(/\/$/, "");
  const standsIn = (list) => first(list) === first(address2);
  const directory = (0, import_node_path5.dirname)(path);
  const unwrap2 = (list) => standsIn(list) ? goproxy : list;
  const gonoproxy = "gonoproxy" in marker ? { gonoproxy: textOf(marker, "gonoproxy") } : {};
  return { address: address2, goproxy, ...further, ...gonoproxy, directory, standsIn, unwrap: unwrap2 };
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
var import_node_path6 = __toESM(require_node_path(), 1);

// src/plan/glob.ts
function matchesGlob(pattern, path) {
  return matchParts(pattern.split("/"), path.split("/"));
}
function matchParts(patterns2, parts) {
  let open3 = closure(/* @__PURE__ */ new Set([0]), patterns2);
  for (const part of parts) {
    const next = /* @__PURE__ */ new Set();
    for (const index of open3) {
      const pattern = patterns2[index];
      if (pattern === void 0) continue;
      if (pattern === "**") next.add(index);
      else if (matchesPart(pattern, part)) next.add(index + 1);
    }
    open3 = closure(next, patterns2);
  }
  return open3.has(patterns2.length);
}
function closure(open3, patterns2) {
  for (const index of open3) if (patterns2[index] === "**") open3.add(index + 1);
  return open3;
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
async function readKeyFiles(world, patterns2, directories, spelled) {
  const paths = patterns2.length === 0 ? ok(directories.flatMap(surveyedFiles)) : await findNamed(world, patterns2, spelled);
  if (!paths.ok) return paths;
  const keyFiles = [];
  for (const path of new Set(paths.value)) {
    const content = await world.files.read(path);
    if (content.ok) keyFiles.push({ path: await relativePath(world, path), content: content.value });
  }
  return ok(keyFiles);
}
function surveyedFiles({ module, workspace, unreadable: unreadable2 }) {
  const modules2 = [...module === void 0 ? [] : [module], ...workspace?.members ?? []];
  const paths = modules2.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== void 0) paths.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [...paths, ...unreadable2.map(({ path }) => path)];
}
async function findNamed(world, patterns2, spelled) {
  const root = workspaceOf(world);
  const problems = [];
  let found = [];
  for (const written of patterns2) {
    const pattern = written.replace(/^!/, "").split(import_node_path6.sep).join("/").replace(/^\.\//, "");
    if (written.startsWith("!")) {
      const named4 = await Promise.all(found.map((path) => relativePath(world, path)));
      found = found.filter((_, index) => !matchesGlob(pattern, named4[index] ?? ""));
      continue;
    }
    const isPattern2 = /[*?]/.test(pattern);
    const one2 = (0, import_node_path6.isAbsolute)(pattern) ? pattern : (0, import_node_path6.join)(root, pattern);
    const matches2 = isPattern2 ? (await findFiles(world.files, root, (path) => matchesGlob(pattern, path), mostFiles)).map(
      (path) => (0, import_node_path6.join)(root, path)
    ) : (await world.files.stat(one2))?.kind === "file" ? [one2] : [];
    found.push(...matches2);
    if (matches2.length > 0) continue;
    const what = isPattern2 ? "matches no file" : "is no file";
    problems.push({
      input: spelled,
      message: `${quoteInput(spelled, written)} ${what} below ${root}; leave it out to use the go.mod and go.sum that were found.`
    });
  }
  return problems.length === 0 ? ok(found) : err(problems);
}
function workspaceOf({ machine }) {
  const workspace = machine.environment.GITHUB_WORKSPACE ?? "";
  return (0, import_node_path6.isAbsolute)(workspace) ? workspace : machine.workingDirectory;
}
async function relativePath(world, path) {
  const { files } = world;
  const root = await files.realPath(workspaceOf(world));
  const real = await files.realPath(path);
  const isDirectory = (await files.stat(real))?.kind === "directory";
  const named4 = isDirectory ? real : (0, import_node_path6.join)(await files.realPath((0, import_node_path6.dirname)(path)), (0, import_node_path6.basename)(path));
  return (0, import_node_path6.relative)(root, named4).split(import_node_path6.sep).join("/") || ".";
}

// src/steps/survey/module-cache.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);
var leftover = /(?:\.lock|\.tmp|\.partial|\.info-tmp)$|^(?:lock|list)$/;
var mostLooks = 2e3;
async function moduleCacheFacts(world, env) {
  const path = env.GOMODCACHE ?? (0, import_node_path7.join)((env.GOPATH ?? "").split(import_node_path7.delimiter)[0] ?? "", "pkg", "mod");
  const freeBytes = await world.files.freeBytes(path);
  return {
    path,
    usable: (0, import_node_path7.isAbsolute)(path),
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
    const below = name === "golang.org" ? await files.list((0, import_node_path7.join)(gomodcache, name)) : [];
    if (below.length === 0 || !below.every((tree) => tree.startsWith("toolchain@"))) return true;
  }
  const waiting = [""];
  for (let looks = 0; looks < mostLooks; looks++) {
    const directory = waiting.pop();
    if (directory === void 0) return false;
    for (const name of await files.list((0, import_node_path7.join)(gomodcache, "cache", "download", directory))) {
      const below = directory === "" ? name : `${directory}/${name}`;
      if (leftover.test(name) || ofGoItself.has(below)) continue;
      if ((await files.stat((0, import_node_path7.join)(gomodcache, "cache", "download", below)))?.kind === "directory")
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
  return (0, import_node_path7.join)(machine.temporaryDirectory, `go-mod-guard-filled-${name}`);
}

// src/steps/survey/survey.ts
var strayVariables = ["GONOSUMCHECK", "GOPROXIES", "GOSUMCHECK", "GONOVERIFY"];
async function survey(given, inputs, spelled = (name) => name) {
  const guard = await readEarlierGuard(given);
  const world = asMeant(given, guard);
  const { environment } = world.machine;
  const where = spelled("working-directory");
  const asked2 = await askInEach(world, inputs, where);
  const surveyed = await surveyEach(world, inputs, asked2.answers, where);
  const { directories } = surveyed;
  const keyFiles = await readKeyFiles(
    world,
    inputs["cache-dependency-path"],
    directories,
    spelled("cache-dependency-path")
  );
  const problems = [...asked2.problems, ...surveyed.problems, ...keyFiles.ok ? [] : keyFiles.error];
  if (problems.length > 0) return err(problems);
  if (asked2.fault !== void 0) return err(asked2.fault);
  const first = asked2.answers[0]?.answer;
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
  const faults2 = [];
  const seen2 = /* @__PURE__ */ new Set();
  for (const name of inputs["working-directory"]) {
    const directory = (0, import_node_path8.resolve)(world.machine.workingDirectory, name);
    const real = await world.files.realPath(directory);
    if (seen2.has(real)) continue;
    seen2.add(real);
    if ((await world.files.stat(real))?.kind !== "directory") {
      problems.push(await noDirectory(world, { spelled, name, directory }));
      continue;
    }
    const answer2 = await askGo(world, directory, variablesOf(inputs), inputs.timeout);
    if (answer2.ok) answers.push({ name, answer: answer2.value });
    else faults2.push(answer2.error);
  }
  const [fault3] = faults2;
  return { answers, problems, ...fault3 !== void 0 && { fault: fault3 } };
}
async function surveyEach(world, inputs, answers, spelled) {
  const directories = [];
  const problems = [];
  for (const { name, answer: answer2 } of answers) {
    const surveyed = await surveyDirectory(world, inputs, name, answer2, spelled);
    if (!surveyed.ok) problems.push(surveyed.error);
    else if (!directories.some((earlier) => isSameModule(earlier, surveyed.value)))
      directories.push({ ...surveyed.value, relativePath: await relativePath(world, answer2.directory) });
  }
  return { directories, problems };
}
async function goFacts(world, inputs, answer2, goproxy) {
  const { environment } = world.machine;
  const env = { ...answer2.env, GOPROXY: goproxy };
  return {
    version: answer2.version,
    env: shownEnvironment({ ...env, GOTOOLCHAIN: answer2.gotoolchain }),
    sources: await sourcesOf(world, inputs, answer2),
    goproxy: new Secret(goproxy),
    secretSettings: Object.values(env).filter((value) => showValue(value) !== value).map((value) => new Secret(value)),
    strayVariables: strayVariables.filter((name) => (environment[name] ?? "") !== "")
  };
}
function isSameModule(one2, other) {
  const path = one2.workspace?.goWorkPath ?? one2.module?.goModPath;
  if (one2.unlisted !== other.unlisted) return false;
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

// src/steps/refuse.ts
async function refuse(world, { problems, rest }) {
  const surveyed = rest === void 0 ? void 0 : await survey(world, rest.inputs, rest.spelled);
  const further = surveyed?.ok === false && !("kind" in surveyed.error) ? surveyed.error : [];
  for (const { input, message } of [...problems, ...further]) {
    world.host.annotate({ level: "error", title: `Wrong input: ${input}`, message });
  }
  return 2;
}

// src/verbs/diagnose.ts
var import_node_path9 = __toESM(require_node_path(), 1);

// src/core/until-aborted.ts
function untilAborted(signal2) {
  return new Promise((resolve10) => {
    if (signal2.aborted) resolve10();
    else signal2.addEventListener("abort", () => resolve10(), { once: true });
  });
}

// src/diagnose/surroundings.ts
var exclusivePlaces = [
  "docker-build",
  "github-hosted",
  "self-hosted",
  "gitlab",
  "other-ci",
  "laptop"
];
function isIn({ surroundings }, ...these) {
  return surroundings?.places.some((place) => these.includes(place)) === true;
}
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
    /[A-Z]:\\(?:Users|a|go|Program Files)\\|%PATH%|\bwsarecv:|\bconnectex:|^PS [A-Z]:\\|is not recognized as an internal/
  ],
  ["macos", /\/Users\/\w|\/opt\/homebrew\//],
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
function surroundingsOf({ output, settings, platform, attended = false }) {
  const text = output.length > 2 * eitherEnd ? `${output.slice(0, eitherEnd)}
${output.slice(-eitherEnd)}` : output;
  const places3 = new Set(signs.filter(([, sign]) => sign.test(text)).map(([place]) => place));
  const runner = settings["RUNNER_ENVIRONMENT"];
  if (runner === "github-hosted" || runner === "self-hosted") places3.add(runner);
  else if (settings["GITHUB_ACTIONS"] === "true") places3.add("github-hosted");
  if (places3.has("self-hosted")) places3.delete("github-hosted");
  if (settings["GITLAB_CI"] === "true") places3.add("gitlab");
  if (settings["HTTPS_PROXY"] ?? settings["HTTP_PROXY"] ?? settings["ALL_PROXY"]) places3.add("company-proxy");
  if (platform === "win32") places3.add("windows");
  if (platform === "darwin") places3.add("macos");
  if (signs.some(([place, sign]) => place === "china" && sign.test(settings["GOPROXY"] ?? "")))
    places3.add("china");
  if (isCi(places3)) places3.delete("laptop");
  else if (settings["CI"] === "true") places3.add("other-ci");
  else if (attended) places3.add("laptop");
  return { places: [...places3] };
}
function isCi(places3) {
  return ["github-hosted", "self-hosted", "gitlab", "other-ci", "docker-build"].some(
    (place) => places3.has(place)
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

// src/diagnose/assignments.ts
var one = String.raw`[A-Z_][A-Z0-9_]{0,60}=(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^\s"';&|]{1,1000})`;
var all = new RegExp(`^(?:${one})(?: ${one}){0,20}$`);
var ahead = new RegExp(`^(export )?((?:${one} ?){1,20})(.*)$`);
function assignmentsIn(text) {
  return all.test(text) ? read(text) : void 0;
}
function assignmentsAhead(code2) {
  const [, exports, head2 = "", rest = ""] = ahead.exec(code2) ?? [];
  if (head2 === "" || exports === void 0 && rest === "") return void 0;
  return { assignments: read(head2), rest };
}
function unsetIn(code2) {
  const [, names2, rest = ""] = /^unset ([A-Za-z0-9_ ]+?)(?: && (.*))?$/.exec(code2) ?? [];
  return names2 === void 0 ? void 0 : { names: names2.split(" "), rest };
}
function read(text) {
  return [...text.matchAll(new RegExp(one, "g"))].map(([whole2]) => {
    const at3 = whole2.indexOf("=");
    return { name: whole2.slice(0, at3), value: whole2.slice(at3 + 1).replace(/^(["'])(.*)\1$/, "$2") };
  });
}

// src/diagnose/netrc-for.ts
var logins = [
  [/^github\.com$/, "x-access-token"],
  // docs.github.com, "Authenticating as a GitHub App installation"
  [/^(?:gitlab\.com$|gitlab\.)/, "oauth2"],
  // docs.gitlab.com, "Clone using a token"
  [/^bitbucket\.org$/, "x-token-auth"]
  // support.atlassian.com, "Using access tokens"
];
function loginFor(host) {
  return logins.find(([pattern]) => pattern.test(host))?.[1] ?? "git";
}
function netrcFor(facts, host) {
  return line(facts, host, loginFor(host));
}
function netrcWithLogin(facts, host) {
  return line(facts, host, "$NETRC_LOGIN");
}
var netrcMount = "`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, built with `docker build --secret id=netrc,src=$HOME/.netrc .`";
function mountedInBuild(facts) {
  return isIn(facts, "docker-build") ? `In docker build, mount that file: ${netrcMount}.` : void 0;
}
function machineIn(code2) {
  return /^echo "(machine [^"]+)" >> ~\/\.netrc$/.exec(code2)?.[1];
}
function line(facts, host, login) {
  const orInput = isIn(facts, ...exclusivePlaces) ? "" : " (in a workflow: the input `netrc:`)";
  return `\`echo "machine ${host} login ${login} password $NETRC_PASSWORD" >> ~/.netrc\`${orInput}`;
}

// src/diagnose/in-powershell.ts
var forms = [
  [/^getent hosts (\S+)$/, "Resolve-DnsName $1"],
  [/^resolvectl status$/, "Get-DnsClientServerAddress"],
  [/^ip route$/, "Get-NetRoute"],
  [/^date -u$/, "(Get-Date).ToUniversalTime()"],
  [/^sudo chronyc makestep$/, "w32tm /resync"],
  [/^env \| grep -i _proxy$/, "Get-ChildItem env:*_proxy"],
  [/^env \| grep ([A-Z0-9_]+)$/, "Get-ChildItem env:$1"],
  [/^env \| grep -iE '\^GO\|_proxy'$/, "Get-ChildItem env:GO*, env:*_proxy"],
  [
    /^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/,
    "Disable-NetAdapterBinding -Name * -ComponentID ms_tcpip6"
  ],
  [/^df -h .*$/, "Get-PSDrive -PSProvider FileSystem"],
  [
    /^rm -rf "\$\(go env GOMODCACHE\)\/cache\/vcs"$/,
    'Remove-Item -Recurse -Force "$(go env GOMODCACHE)\\cache\\vcs"'
  ],
  [/^rm "([^"]+)"$/, 'Remove-Item "$1"'],
  // In Windows PowerShell, curl is another program's name.
  [/^curl /, "curl.exe "],
  [/\btimeout \d+ (?=git )/, ""],
  [/~\/(?=[.\w])/g, "$$HOME/"]
];
var unixOnly = /(?:^|[|;(] ?|&& )(?:grep|sed|awk|find|ls|cp|mv|tail|mkdir|openssl|perl|cut|xargs|df|id)\b|ssh-keyscan [^>]{1,400}>>|<\/dev\/null|\$\(mktemp/;
function inPowershell(code2) {
  const machine = machineIn(code2);
  if (machine !== void 0) return `Add-Content "$HOME\\_netrc" "${variables(machine)}"`;
  const [, name, value] = /^echo "([A-Z0-9_]+)=([^"]*)" >> "\$GITHUB_ENV"$/.exec(code2) ?? [];
  if (name !== void 0) return `"${name}=${variables(value ?? "")}" >> $env:GITHUB_ENV`;
  const told = forms.reduce((text, [shape, form]) => text.replace(shape, form), code2);
  if (unixOnly.test(told)) return code2;
  const unset = unsetIn(told);
  if (unset !== void 0) {
    const names2 = new Set(unset.names.map((one2) => `env:${one2.toUpperCase()}`));
    const rest2 = unset.rest === "" ? "" : `; ${unset.rest}`;
    return `Remove-Item ${[...names2].join(", ")} -ErrorAction Ignore${rest2}`;
  }
  const ahead2 = assignmentsAhead(told);
  const sets = ahead2?.assignments.map(({ name: one2, value: text }) => `$env:${one2} = "${variables(text)}"`);
  const rest = ahead2 === void 0 ? variables(told) : ahead2.rest;
  return [...sets ?? [], ...rest === "" ? [] : [rest.replaceAll(" && ", "; ")]].join("; ");
}
function variables(text) {
  return text.replace(
    /\$(?!HOME\b|PWD\b|env:)([A-Z][A-Z0-9_]{0,60})/g,
    (_, name) => `\${env:${name}}`
  );
}
function needsBash(sentence2) {
  return [...sentence2.matchAll(/`([^`]{1,2000})`/g)].some(([, code2 = ""]) => unixOnly.test(code2));
}

// src/diagnose/typed-here.ts
function typedHere(sentence2, places3) {
  const kept = keeperOf(places3);
  const isWindows = places3.includes("windows") && kept !== "dockerfile";
  const isMac = places3.includes("macos") && kept !== "dockerfile";
  const told = sentence2.replace(/`([^`]{1,2000})`/g, (_, written) => {
    let code2 = isWindows ? written.replaceAll(/(?<==)\/(?:var\/)?tmp\//g, "C:\\tmp\\") : written;
    if (kept === "workflow") code2 = inWorkflow(code2, isWindows);
    if (kept === "dockerfile") code2 = inDockerfile(code2);
    if (/^docker build (?!.* \.$)/.test(code2)) code2 = `${code2} .`;
    if (isMac) code2 = onMac(code2);
    if (isWindows) code2 = inPowershell(code2);
    return `\`${code2}\``;
  });
  return isWindows && needsBash(told) ? `${told} Type that in Git Bash.` : told;
}
function keeperOf(places3) {
  if (places3.includes("docker-build")) return "dockerfile";
  if (places3.includes("gitlab") || places3.includes("other-ci")) return "shell";
  if (places3.includes("github-hosted") || places3.includes("self-hosted")) return "workflow";
  return places3.includes("laptop") ? "shell" : void 0;
}
var secretName = /\$(NETRC_LOGIN|NETRC_PASSWORD|PROXY_USER|PROXY_PASSWORD)\b/g;
function inWorkflow(code2, isWindows) {
  const machine = machineIn(code2);
  if (machine !== void 0) return `netrc: ${withSecrets(machine)}`;
  const unset = unsetIn(code2);
  if (unset?.rest === "") return flow(unset.names.map((name) => ({ name, value: "" })));
  const set = code2.startsWith("export ") ? assignmentsAhead(code2) : void 0;
  if (set === void 0 || set.rest !== "") return code2;
  const found = set.assignments;
  if (!found.some(({ value }) => value.replaceAll(secretName, "").includes("$"))) return flow(found);
  const lines = found.map(({ name, value }) => `echo "${name}=${value}" >> "$GITHUB_ENV"`);
  return lines.join(isWindows ? "; " : " && ");
}
function withSecrets(text) {
  return text.replaceAll(secretName, "$${{ secrets.$1 }}");
}
function flow(found) {
  const pairs = found.map(({ name, value }) => {
    const text = withSecrets(value);
    const isPlain = /^[A-Za-z/][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
    return `${name}: ${isPlain ? text : JSON.stringify(text)}`;
  });
  return `env: { ${pairs.join(", ")} }`;
}
var predefined = /^(?:HTTPS?|ALL|NO)_PROXY$/i;
function inDockerfile(code2) {
  const unset = unsetIn(code2);
  if (unset !== void 0 && /^(?:go env -u .*)?$/.test(unset.rest))
    return `ENV ${unset.names.map((name) => `${name}=`).join(" ")}`;
  const [, how, text] = /^(export|go env -w) (.*)$/.exec(code2) ?? [];
  const found = text === void 0 ? void 0 : assignmentsIn(text);
  if (found !== void 0 && text !== void 0) {
    if (found.every(({ name }) => predefined.test(name))) {
      return `docker build ${found.map(({ name, value }) => `--build-arg ${name}=${quoted(value)}`).join(" ")}`;
    }
    return text.includes("$(") && how === "go env -w" ? `RUN ${code2}` : `ENV ${text}`;
  }
  if (how === "go env -w") return `RUN ${code2}`;
  const bare3 = code2.startsWith("sudo rm ") ? code2 : code2.replaceAll(/\bsudo (?=\w)/g, "");
  if (bare3.startsWith("apt-get install ")) return `RUN apt-get update && ${bare3}`;
  if (/^(?:apk add|git config --global|ssh-keyscan .* >> )/.test(bare3)) return `RUN ${bare3}`;
  const ahead2 = assignmentsAhead(bare3);
  return ahead2 !== void 0 && /^(?:go|git) /.test(ahead2.rest) ? `RUN ${bare3}` : bare3;
}
function quoted(value) {
  return /[\s$&|;]/.test(value) ? `"${value}"` : value;
}
var macForms = [
  [/^getent hosts (\S+)$/, "dscacheutil -q host -a name $1"],
  [/^resolvectl status$/, "scutil --dns"],
  [/^ip route$/, "netstat -rn"],
  [/^sudo chronyc makestep$/, "sudo sntp -sS time.apple.com"],
  [/^(?:sudo )?apt-get (?:update && apt-get )?install (?:-y )?/, "brew install "],
  [/^sudo sysctl -w net\.ipv6\.conf\.all\.disable_ipv6=1$/, "networksetup -setv6off Wi-Fi"],
  [/\btimeout \d+ (?=git )/, ""]
];
function onMac(code2) {
  return macForms.reduce((told, [shape, form]) => told.replace(shape, form), code2);
}

// src/diagnose/advice.ts
function at2(places3, sentence2) {
  if (sentence2 === void 0) return void 0;
  return { places: typeof places3 === "string" ? [places3] : places3, sentence: sentence2 };
}
function onRunner(sentence2) {
  return sentence2 === void 0 ? void 0 : { places: ["github-hosted"], sentence: sentence2, ofMachine: true };
}
function placesFor(one2, here) {
  if (!here.includes("docker-build") || one2.ofMachine === true) return here;
  return here.filter((place) => place === "docker-build" || !exclusivePlaces.includes(place));
}
function advise(facts, given) {
  const sentences = given.filter((one2) => one2 !== void 0);
  const here = facts.surroundings?.places ?? [];
  const isLocated = isIn(facts, ...exclusivePlaces);
  const fits = (one2) => typeof one2 !== "string" && one2.places.some((place) => placesFor(one2, here).includes(place));
  const isKnown2 = isIn(facts, "github-hosted");
  const isElsewhere = (one2) => typeof one2 !== "string" && isLocated && !fits(one2) && one2.places.every(
    (place) => isKnown2 || exclusivePlaces.includes(place) || place === "windows" || place === "macos"
  );
  const kept = sentences.filter((one2) => !isElsewhere(one2));
  return [...kept.filter((one2) => fits(one2)), ...kept.filter((one2) => !fits(one2))].map(
    (one2) => typeof one2 === "string" ? one2 : one2.sentence
  );
}
function toldHere({ surroundings }, given) {
  const sentences = given.filter((one2) => one2 !== void 0).filter((one2) => one2 !== "");
  return sentences.map((sentence2, index) => {
    const told = typedHere(sentence2, surroundings?.places ?? []);
    if (index > 0 || !told.startsWith("Or ")) return told;
    return told.charAt(3).toUpperCase() + told.slice(4);
  });
}

// src/diagnose/line-size.ts
var mostCharacters = 4e3;
var longestWord = 1e3;
function withoutLongWords(line3) {
  if (line3.length <= longestWord) return line3;
  const ends2 = (word) => `${word.slice(0, 400)}\u2026${word.slice(-400)}`;
  return line3.split(" ").map((word) => word.length > longestWord ? ends2(word) : word).join(" ");
}
function shorten(line3) {
  if (line3.length <= mostCharacters) return line3;
  return `${line3.slice(0, mostCharacters / 2)} \u2026 ${line3.slice(-mostCharacters / 2)}`;
}
var pastedTogether = / (?=go: (?:downloading |finding |extracting |[\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}@))/;
function pastedApart(line3) {
  return isPastedTogether(line3) ? line3.split(pastedTogether) : [line3];
}
function isPastedTogether(line3) {
  return line3.includes(" go: ", 16) && /^go: (?:downloading|finding|extracting) /.test(line3);
}
function unfold(line3) {
  if (!line3.includes("\\")) return [line3];
  const plain2 = line3.replaceAll('\\"', '"');
  return plain2.includes("\\n") ? plain2.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "	")) : [plain2];
}

// src/diagnose/signal-words.ts
var words = [
  "no such host|flag provided|unable to access|transfer closed|misbehaving|name resolution|resolve",
  "lookup |refused|connectex|unreachable|not connected|dropped|is down|no route|assign requested",
  "reset by|forcibly|EOF|broken|stream|http2|HTTP/2|GOAWAY|proxyconnect|roxy|x509|certificate|SSL|TLS",
  "tls|handshake|HTTP response|Forbidden|Unavailable|Gateway|redirect|invalid|not a valid|malformed",
  "unexpected|mismatch|missing|SECURITY|GOSUMDB|GOPROXY|GOVCS|GOAUTH|GOFLAGS|GOTOOLCHAIN|GO111MODULE",
  "GOPATH|unknown|unrecognized|no matching|not recognized|not defined|inconsistent|authenticate ",
  "go changed |No such file|no such file|ENOENT|executable|prompts|Username|Password|Authentication",
  "authentication|denied|publickey|Host key|dubious|RPC|fetch-pack|index-pack|hung up|exit status",
  "disallow|insecure|netrc|SAML|scope|not accessible|not allowed|not granted|requires|toolchain|space",
  "quota|inode|Inodes|too many|too large|too big|too long|limit|killed|Killed|137|memory|read-only",
  "ziphash|modified|wrong content|appear to be|not a directory|lock|another process|vendor|replace",
  "directive|-mod=|does not contain|providing|provides|ambiguous|collision|import|path|disabled",
  "no modules|main module|parsing|undefined|cannot use|declared|too few|gcc|canceled|deadline",
  "sent nothing|version|syntax error|repository|Repository|have (|want (|gefunden|introuvable",
  "encontrada|trovato|polecenia|Zugriff|Verbindung"
].flatMap((row) => row.split("|"));
var patterns = [
  /time(?:d )?out/,
  /HTTP(?: status)?[ :=]{1,2}5\d\d/,
  /tatus(?:[_-]?[Cc]ode)?"?[=:] ?"?5\d\d/,
  /HTTP\/\d(?:\.\d)?" 5\d\d/,
  /5\d\d\] GET/,
  /[1-5]\d\d [A-Z]/,
  /error: [45]\d\d/,
  /sum(?:db)?\b/,
  /[Nn]ot [Ff]ound/,
  /not in (?:std|GOROOT)/,
  /[\u0400-\uffff]/
];
var signal = new RegExp(
  [...words.map(literally).sort(), ...patterns.map(({ source }) => source)].join("|")
);
function literally(word) {
  return word.replace(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}

// src/diagnose/block-bounds.ts
var noise = /^\s*go(?: [a-z]{2,9}){0,2}: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
var ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
var saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
var ofOurs = /^\s*(?:\S{1,300}\.(?:mod|sum|work):\d{1,6}: )?GMG\d{3}: /;
var trace = /^\s*# get https?:/;
var head = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
var belongs = /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|[Uu]sage(?: of|:) |\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
var ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
var opensMore = /(?::| requires| imports| tested by)$/;
var announces = /^# |(?::| requires| imports| tested by)$/;
var mayBegin = new RegExp(`${signal.source}|${announces.source}`, "gm");
var mostLines = 60;
function saysNothing(line3) {
  return noise.test(line3) || trace.test(line3) || ofTests.test(line3) || line3.includes("GMG") && ofOurs.test(line3) || line3.includes("_test.go:") && saidByTest.test(line3);
}
function isProgress(line3) {
  return line3.startsWith("go: downloading ") && !line3.startsWith("go1", 16) && !isPastedTogether(line3);
}
function signals(line3) {
  return signal.test(line3);
}
function leadsOn(line3) {
  return line3.startsWith("# ") || opensMore.test(line3.slice(-12));
}
function mayBeginAt(text, from) {
  mayBegin.lastIndex = from;
  const found = mayBegin.exec(text)?.index;
  return found === void 0 ? void 0 : Math.max(from, text.lastIndexOf("\n", found - 1) + 1);
}
function looksLikeError(line3) {
  return head.test(line3) || belongs.test(line3.trimStart());
}
function isAnswer(line3, block) {
  const [head2 = "", ...below] = block;
  if (!below.some((one2) => one2.includes("server response:"))) return false;
  return indentOf(line3) > indentOf(head2) || /\bgo list -m [^\n]{1,300}:$/.test(below.at(-1) ?? "");
}
function indentOf(line3) {
  return line3.length - line3.trimStart().length;
}
function continues(line3, block, blanks2) {
  const before = block.at(-1);
  if (before === void 0 || block.length >= mostLines) return false;
  if (blanks2 === 0 && isAnswer(line3, block)) return true;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line3)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line3);
  if (belongs.test(line3.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks2 === 0;
  if (head.test(line3)) return false;
  return /^\s/.test(line3) && blanks2 === 0;
}

// src/diagnose/either-end.ts
var mostTexts = 1500;
var mostCharacters2 = 1e6;
function eitherEnd2() {
  const first = /* @__PURE__ */ new Map();
  let room = mostCharacters2;
  let last3 = /* @__PURE__ */ new Map();
  let lastSize = 0;
  const isFull = () => first.size >= mostTexts || room <= 0;
  return {
    add(text, number) {
      const known = first.get(text) ?? last3.get(text);
      if (known !== void 0) {
        known.last = number;
        if (last3.delete(text)) last3.set(text, known);
        return;
      }
      const kept = { text, first: number, last: number };
      if (!isFull()) {
        first.set(text, kept);
        room -= text.length;
        return;
      }
      last3.set(text, kept);
      lastSize += text.length;
      if (last3.size <= 2 * mostTexts && lastSize <= 2 * mostCharacters2) return;
      last3 = new Map(lastOf([...last3.values()]).map((one2) => [one2.text, one2]));
      lastSize = [...last3.keys()].reduce((sum2, { length }) => sum2 + length, 0);
    },
    isFull,
    all: () => [...first.values(), ...lastOf([...last3.values()])]
  };
}
function lastOf(all2) {
  const few = all2.slice(-mostTexts);
  let room = mostCharacters2;
  const from = few.findLastIndex(({ text }) => (room -= text.length) < 0);
  return few.slice(Math.min(from + 1, Math.max(0, few.length - 1)));
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
function blockCutter(all2, take3) {
  let lines = [];
  let source = [];
  let blanks2 = 0;
  let isSignalled = false;
  let began = 0;
  const open3 = () => lines.length === 0 ? void 0 : { lines, source, number: began };
  function close() {
    const block = open3();
    if (block === void 0) return;
    [lines, source, blanks2] = [[], [], 0];
    if (isSignalled) take3(block);
    isSignalled = false;
  }
  function addPart(raw, number, part, isSignal) {
    const text = part.trimEnd();
    if (text === "") blanks2++;
    if (text === "" ? blanks2 > 1 : !continues(text, lines, blanks2)) close();
    if (text === "" && lines.length === 0) return;
    if (lines.length === 0 && !isSignal && !leadsOn(raw) && !looksLikeError(text)) return;
    if (lines.length === 0) began = number;
    if (source.length <= number - began) source.push(raw.includes("\\") ? raw : shorten(raw.trimEnd()));
    if (text === "") return;
    lines.push(shorten(text));
    isSignalled ||= isSignal;
    blanks2 = 0;
  }
  return {
    add(given, number) {
      if (lines.length === 0 && isProgress(given)) return;
      const raw = withoutLongWords(given);
      const isSignal = all2 || signals(raw);
      if (isSignal || lines.length > 0 || leadsOn(raw)) {
        for (const piece of pastedApart(raw)) {
          if (saysNothing(piece)) close();
          else for (const part of unfold(piece)) addPart(raw, number, part, isSignal);
        }
      }
    },
    open: open3,
    end: close
  };
}

// src/diagnose/rule.ts
function defineRule(code2, rule) {
  return { code: code2, ...rule };
}

// src/go/module-pattern.ts
function matchesPrefixPatterns(patterns2, path) {
  return patterns2.split(",").some((pattern) => matchesPrefix(pattern.replace(/\/$/, ""), path));
}
function matchesPrefix(pattern, path) {
  if (pattern === "") return false;
  const elements = path.split("/");
  const wanted2 = pattern.split("/").length;
  if (elements.length < wanted2) return false;
  const glob = parseGlob(pattern);
  return glob !== void 0 && matches(glob, Array.from(elements.slice(0, wanted2).join("/")));
}
function isPattern(pattern) {
  return parseGlob(pattern) !== void 0;
}
function parseGlob(pattern) {
  const characters = Array.from(pattern);
  const parts = [[]];
  let at3 = 0;
  while (at3 < characters.length) {
    const character2 = characters[at3] ?? "";
    at3 += 1;
    if (character2 === "*") parts.push([]);
    else if (character2 === "?") parts.at(-1)?.push({ kind: "any" });
    else if (character2 === "[") {
      const parsed = parseClass(characters, at3);
      if (parsed === void 0) return void 0;
      parts.at(-1)?.push(parsed.matcher);
      at3 = parsed.end;
    } else {
      const escaped3 = character2 === "\\" ? characters[at3++] : character2;
      if (escaped3 === void 0) return void 0;
      parts.at(-1)?.push({ kind: "character", character: escaped3 });
    }
  }
  return parts;
}
function parseClass(characters, start2) {
  let at3 = start2;
  const one2 = () => {
    const character2 = characters[at3++];
    if (character2 === "-" || character2 === "]") return void 0;
    return character2 === "\\" ? characters[at3++] : character2;
  };
  const negated = characters[at3] === "^";
  if (negated) at3 += 1;
  const ranges = [];
  while (ranges.length === 0 || characters[at3] !== "]") {
    const low = one2();
    if (low === void 0) return void 0;
    let high = low;
    if (characters[at3] === "-") {
      at3 += 1;
      high = one2();
    }
    if (high === void 0) return void 0;
    ranges.push([low, high]);
  }
  return { matcher: { kind: "class", negated, ranges }, end: at3 + 1 };
}
function matches([first = [], ...rest], path) {
  if (!matchesAt(first, path, 0)) return false;
  let at3 = first.length;
  if (rest.length === 0) return at3 === path.length;
  for (const [index, part] of rest.entries()) {
    const found = placeOf(part, path, at3, index === rest.length - 1);
    if (found === void 0) return false;
    at3 = found + part.length;
  }
  return true;
}
function placeOf(part, path, from, last3) {
  for (let at3 = from; at3 + part.length <= path.length; at3 += 1) {
    const fits = matchesAt(part, path, at3) && (!last3 || at3 + part.length === path.length);
    if (fits) return at3;
    if (path[at3] === "/") return void 0;
  }
  return void 0;
}
function matchesAt(part, path, at3) {
  return part.every((matcher, index) => {
    const character2 = path[at3 + index];
    return character2 !== void 0 && matchesCharacter(matcher, character2);
  });
}
function matchesCharacter(matcher, character2) {
  switch (matcher.kind) {
    case "character":
      return character2 === matcher.character;
    case "any":
      return character2 !== "/";
    case "class":
      return matcher.ranges.some((range) => isWithin(range, character2)) !== matcher.negated;
  }
}
function isWithin([low, high], character2) {
  const codePoint = character2.codePointAt(0) ?? 0;
  return (low.codePointAt(0) ?? 0) <= codePoint && codePoint <= (high.codePointAt(0) ?? 0);
}

// src/diagnose/shown-address.ts
var credentials = /(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g;
var guardPath = /(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g;
function withoutSecrets(text, mask) {
  return text.replace(credentials, `$1${mask}`).replace(guardPath, "$1\u2026");
}

// src/diagnose/sent-on.ts
var line2 = /\n\s{1,40}redirected there by (https?:\/\/\S{1,2000})/;
function sentOnIn(local, [to]) {
  const url = withoutSecrets(harmlessLine(line2.exec(local)?.[1] ?? ""), "");
  const by = /^https?:\/\/([^/]+)/.exec(url)?.[1];
  return to === void 0 || by === void 0 ? void 0 : { to, by, url };
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
  const named4 = Object.fromEntries(names2.map((name) => [name, match.groups?.[name] ?? ""]));
  const sighting = {
    evidence: quoteLine(text, match.index + match[0].trimEnd().length, trouble.originals) + quoteAnswer(text, trouble),
    hosts: trouble.hosts,
    modules: trouble.modules,
    url: urlOf(trouble),
    surroundings: trouble.surroundings,
    privatePaths: privatePathsOf(trouble),
    settings: trouble.settings,
    sentOn: sentOnIn(trouble.local, trouble.hosts)
  };
  return { ...sighting, ...named4 };
}
function privatePathsOf({ modules: modules2, settings }) {
  const patterns2 = [settings["GOPRIVATE"], settings["GONOPROXY"]].filter((one2) => one2 !== void 0).join(",");
  return modules2.map(pathOf).filter((path) => matchesPrefixPatterns(patterns2, path));
}
function urlOf({ local }) {
  const url = /https?:\/\/[^\s"'<>]{3,1000}/.exec(local)?.[0] ?? "";
  return withoutSecrets(harmlessLine(url).replace(/[).,:;]+$/, ""), "");
}
function quoteAnswer(text, { remote }) {
  if (text === remote) return "";
  const [said] = remote.split("\n").filter((line3) => line3.trim() !== "");
  return said === void 0 ? "" : ` (server response: ${quoteLine(said.slice(0, 70), 0)})`;
}
var longestQuote = 300;
function quoteLine(text, position, originals = /* @__PURE__ */ new Map()) {
  const start2 = text.lastIndexOf("\n", Math.max(position - 1, 0)) + 1;
  const found = text.indexOf("\n", position);
  const whole2 = text.slice(start2, found === -1 ? void 0 : found).trim();
  const line3 = withoutSecrets(harmlessLine(originals.get(whole2) ?? whole2), "***@");
  if (line3.length <= longestQuote) return line3;
  return `${line3.slice(0, 120)} \u2026 ${line3.slice(line3.length - 170)}`;
}
function listed(modules2, none = "the modules") {
  const [first, second] = modules2;
  if (first === void 0) return none;
  if (second === void 0) return `\`${first}\``;
  return modules2.length === 2 ? `\`${first}\` and \`${second}\`` : `\`${first}\` and ${modules2.length - 1} more modules`;
}
function hostOf({ hosts }, none = "the server") {
  return hosts[0] === void 0 ? none : `\`${hosts[0]}\``;
}
function inCode(value) {
  return value === "" ? "" : `\`${value}\``;
}
function named(value) {
  return value === "" ? "" : `\`${value}\` `;
}
function moduleIn({ modules: modules2 }) {
  return pathOf(modules2[0] ?? "all");
}
function versionIn({ modules: modules2 }) {
  return modules2[0] ?? "all";
}
function urlIn(facts) {
  const address2 = facts.url || addressOf(facts);
  return /[?&!*()]/.test(address2) ? `'${address2}'` : address2;
}
function addressOf({
  hosts,
  url,
  evidence,
  settings
}) {
  const [host] = hosts ?? [];
  if (host === void 0)
    return /^https?:\/\/[^,|/\s]+/.exec(settings?.["GOPROXY"] ?? "")?.[0] ?? "https://proxy.golang.org";
  return `${`${url} ${evidence}`.includes(`http://${host}`) ? "http" : "https"}://${host}`;
}
function gitHostIn({ hosts, modules: modules2 }) {
  return (hosts[0] ?? pathOf(modules2[0] ?? "github.com").split("/")[0] ?? "").replace(/:\d{1,5}$/, "");
}
var codeHosts = /^(?:github\.com|bitbucket\.org|gitlab\.com|hub\.jazz\.net|git\.apache\.org|codeberg\.org)\//;
function repositoryHost({ hosts, modules: modules2 }) {
  const [host, module = ""] = [hosts[0], modules2[0]];
  if (host !== void 0) return `\`${host}\``;
  if (codeHosts.test(module) || /\.(?:git|hg|svn|bzr|fossil)(?:[/@]|$)/.test(module))
    return `\`${pathOf(module).split("/")[0] ?? ""}\``;
  return module === "" ? "its host" : `the host of \`${pathOf(module)}\``;
}
function patternFor({ modules: modules2, hosts }) {
  const path = pathOf(modules2[0] ?? `${hosts[0] ?? "github.com"}`).split("/");
  return path.length > 2 ? `${path.slice(0, 2).join("/")}/*` : path.length === 2 ? `${path[0]}/*` : `${path[0]}`;
}
function versionsOf(modules2, what) {
  const [first] = modules2;
  return first === void 0 ? `${what}; \`go mod download -x\` names the module.` : `${what}: \`go list -m -versions ${pathOf(first)}\`.`;
}
function pathOf(module) {
  return module.replace(/@.*$/, "");
}
function versionOf2(module) {
  return /@(.*)$/.exec(module)?.[1] ?? "";
}
function lastWords(evidence) {
  const [said = "", answer2] = evidence.split(" (server response: ");
  const last3 = said.slice(said.lastIndexOf(": ") + 2).replace(/\.$/, "");
  return answer2 === void 0 ? last3 : `${last3} (${answer2.replace(/\.?\)?$/, ")")}`;
}

// src/diagnose/rules/changed-files.ts
function changeHeadline(path) {
  return `go changed ${path}; it has its old bytes again. What go wanted:`;
}
function failsNothing(code2) {
  return changedFileRules.some((rule) => rule.code === code2);
}
var headline = /^go changed (?<path>[^\n]{1,1000}); it has its old bytes again\. What go wanted:$/m;
function changed(trouble, file) {
  const match = headline.exec(trouble.output);
  const path = match?.groups?.["path"] ?? "";
  if (match === null || !file.test(path)) return void 0;
  const difference = trouble.output.slice(match.index).split("\n");
  return {
    evidence: difference.map((line3) => quoteLine(line3, 0)).join("\n"),
    hosts: [],
    modules: trouble.modules,
    url: "",
    surroundings: trouble.surroundings,
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
    titleOf: ({ path }) => `go wanted to add lines to ${nameOf(path)}`,
    because: ({ path, modules: modules2 }) => `\`${nameOf(path)}\` does not cover ${listed(modules2, "all that was downloaded")}: nothing vouched for those bytes before they were used, and a build with -mod=readonly stops there.`,
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
    titleOf: ({ path }) => `go wanted to change ${nameOf(path)}`,
    because: ({ path }) => `\`${nameOf(path)}\` is not as go would write it, so every command that may not write it can stop there.`,
    doThis: ({ path }) => [
      nameOf(path) === "go.work" ? `Let go write it in \`${directoryOf(path)}\` and commit: \`go work sync && git add go.work\`.` : `Let go write it in \`${directoryOf(path)}\` and commit: \`go mod tidy && git add go.mod go.sum\`.`,
      "See what differs before: the lines with `-` are there now, those with `+` are what go wanted."
    ]
  })
];

// src/diagnose/another-proxy.ts
var publicProxy = "proxy.golang.org";
var inChina = ["goproxy.cn", "mirrors.aliyun.com/goproxy/"];
function anotherProxy(facts) {
  return hasNoProxyLeft(facts) ? `'https://${reachable(facts)}|direct'` : `https://${reachable(facts)},direct`;
}
function setAnotherProxy(facts) {
  return `\`go env -w GOPROXY=${anotherProxy(facts)}\`${orInChina(facts)}`;
}
function anotherSource(facts) {
  return hasNoProxyLeft(facts) ? "direct" : `https://${reachable(facts)}`;
}
function hasNoProxyLeft(facts) {
  return hasFailed(facts, reachable(facts));
}
function orInChina(facts, value = "https://goproxy.cn,direct") {
  return isIn(facts, "china", "github-hosted") ? "" : ` (in China \`${value}\`)`;
}
function reachable(facts) {
  const [first, second] = inChina;
  if (!isIn(facts, "china")) return publicProxy;
  return hasFailed(facts, first) ? second : first;
}
function hasFailed({ hosts }, proxy) {
  return hosts.some((host) => host.replace(/:\d{1,5}$/, "") === proxy);
}

// src/diagnose/private-modules.ts
var publicPlaces = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|git\.sr\.ht|git\.apache\.org|git(?:ea)?\.com|code\.(?:gitea\.io|forgejo\.org|cloudfoundry\.org)|gitlab\.(?:gnome|freedesktop|torproject)\.org|git\.(?:torproject|eclipse|kernel)\.org|gopkg\.in|(?:[\w-]+\.){0,3}golang\.org|go\.googlesource\.com|cloud\.google\.com|(?:[\w-]+\.){0,2}k8s\.io|rsc\.io|go\.uber\.org|go\.opentelemetry\.io|go\.opencensus\.io|go\.etcd\.io|go\.mongodb\.org|go\.yaml\.in|gorm\.io|gonum\.org|modernc\.org|honnef\.co|mvdan\.cc|filippo\.io|dario\.cat|gotest\.tools|helm\.sh|istio\.io|knative\.dev|gocloud\.dev|nhooyr\.io|entgo\.io|cel\.dev|buf\.build|connectrpc\.com|oras\.land|tailscale\.com)(?:\/|$)/i;
var ownPlaces = /^[^/]*(?:^|\.)(?:corp|internal|intranet|intra|local|localdomain|lan|private|company|home\.arpa)(?:[./]|$)|^(?:[\w-]{1,60}\.){0,4}(?:gitlab|gitea|forgejo|bitbucket|stash)\.|^(?:git|code|scm|vcs|svn|hg|github)\.|^[^/]+\/[^@]{1,300}\.git(?:\/|$)/i;
function knownOf(module, { privatePaths }) {
  const path = pathOf(module);
  if (privatePaths?.includes(path) === true) return "private";
  if (publicPlaces.test(path)) return "public";
  return ownPlaces.test(path) ? "private" : "unknown";
}
function areAllPrivate(facts) {
  const { modules: modules2 } = facts;
  return modules2.length > 0 && modules2.every((module) => knownOf(module, facts) === "private");
}
var publicProxies = /^(?:proxy\.golang\.org|goproxy\.(?:io|cn|dev)|proxy\.golang\.com\.cn|mirrors\.(?:aliyun|tencent|cloud\.tencent)\.com|(?:repo|mirrors)\.huaweicloud\.com|gocenter\.io|athens\.azurefd\.net)$/;
function wasAskedForPrivate({
  hosts: [host = ""],
  modules: modules2
}) {
  return publicProxies.test(host) && areAllPrivate({ modules: modules2 });
}

// src/diagnose/inputs-here.ts
function ifInputsReach(facts, text, otherwise = "") {
  return isIn(facts, "docker-build") ? otherwise : text;
}
function ifMirrorsHelp(facts, text, otherwise = "") {
  return areAllPrivate(facts) ? otherwise : ifInputsReach(facts, text, otherwise);
}

// src/diagnose/public-proxy.ts
function fromPublicProxy(facts, sentence2) {
  const { modules: modules2 } = facts;
  const known = modules2.map((module) => knownOf(module, facts));
  if (known.every((one2) => one2 === "public")) return sentence2;
  if (known.every((one2) => one2 === "private")) return void 0;
  const bare3 = sentence2.replace(/^Or /, "");
  const condition = modules2.length === 1 ? `If ${listed(modules2)} is public,` : "For what is public of it,";
  return `${condition} ${bare3.charAt(0).toLowerCase()}${bare3.slice(1)}`;
}
function fromSomeProxy(facts, sentence2) {
  const inPublic = fromPublicProxy(facts, sentence2);
  if (inPublic !== void 0) return hasNoProxyLeft(facts) ? void 0 : inPublic;
  return ifInputsReach(
    facts,
    `Or let a proxy of your own that may read ${listed(facts.modules)} serve it (Athens, Artifactory, Nexus): name it in \`goproxy:\`, and set \`gonoproxy: none\`. No public proxy can have it.`
  );
}

// src/go/proxy-path.ts
function proxyPath({ module, version, kind }) {
  return `${module.split("/").map(safeElement).join("/")}/@v/${safeElement(version)}.${kind}`;
}
function safeElement(element) {
  if (element === "") return "!0x";
  const special = /^\.+$/.test(element) ? /\./g : /[^-._~+0-9a-z]/gu;
  return element.replace(
    special,
    (character2) => /[A-Z]/.test(character2) ? `!${character2.toLowerCase()}` : `!0x${(character2.codePointAt(0) ?? 0).toString(16)};`
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
  if (!isFileKind2(extension) || !version.ok) return void 0;
  return withModule(
    escapedModule,
    (module) => checkVersionFitsPath(module, version.value).ok ? { kind: "file", file: { module, version: version.value, kind: extension } } : { kind: "query", module, query: version.value, extension }
  );
}
function withModule(escaped3, request2) {
  const module = unescapePath(escaped3);
  return module.ok ? request2(module.value) : void 0;
}
function isFileKind2(text) {
  return text === "info" || text === "mod" || text === "zip";
}
function parseSumdbPath(path) {
  if (/[^!-~]|["#%<>?\\]/.test(path)) return void 0;
  const found = /^sumdb\/(.+?)\/(supported|latest|lookup\/.+|tile\/.+)$/s.exec(path);
  const [, name, rest] = found ?? [];
  return name === void 0 || rest === void 0 ? void 0 : { kind: "sumdb", name, rest };
}

// src/diagnose/toolchain-trouble.ts
var toolchain = /^golang\.org\/toolchain@(?:v0\.0\.1-go(\d[\w.]{0,20}?)\.\w+-\w+)?/;
function isOfToolchain({ modules: modules2 }) {
  return modules2.length > 0 && modules2.every((module) => toolchain.test(module));
}
function unlessToolchain(facts, sentence2) {
  return isOfToolchain(facts) ? void 0 : sentence2;
}
function releaseIn({ modules: modules2 }) {
  return modules2.map((module) => toolchain.exec(module)?.[1]).find((release) => release !== void 0) ?? "";
}
var confirmedAlways = "go takes no toolchain that the checksum database has not confirmed, whatever go.sum and GONOSUMDB say";
var noSuchRelease = "has no record of it, so that there is most likely no such release";
var aRelease = "Ask for a release that is there, in go.mod or where `go-version` is set: https://go.dev/dl/?mode=json&include=all lists them.";
function haveGoFirst(release) {
  return [
    at2(
      ["github-hosted", "self-hosted"],
      "Install that Go first, so that nothing has to be fetched: `go-version-file: go.mod` for actions/setup-go."
    ),
    at2(
      ["docker-build", "gitlab", "other-ci"],
      `Start from an image that has that Go, so that nothing has to be fetched: \`golang:${release || "1.26"}\`.`
    ),
    at2("laptop", "Install that Go first, from https://go.dev/dl/, so that nothing has to be fetched.")
  ];
}
function forToolchain(facts) {
  return isOfToolchain(facts) ? haveGoFirst(releaseIn(facts)) : [];
}
function pastTheProxies({ settings = {} }) {
  const { GOPROXY = "", GONOPROXY = "", GOPRIVATE = "" } = settings;
  const name = GONOPROXY === "" ? "GOPRIVATE" : "GONOPROXY";
  const patterns2 = GONOPROXY || GOPRIVATE;
  if (matchesPrefixPatterns(patterns2, toolchainModule))
    return {
      why: `no proxy was asked for it, because \`${name}=${patterns2}\` matches \`${toolchainModule}\` as well`,
      doThis: `Name in ${name} only what is yours, such as \`git.example.com/*\`: toolchains come from a proxy.`
    };
  const [first] = /^(?:off|direct)(?=$|[,|])/.exec(GOPROXY) ?? [];
  if (first === void 0) return void 0;
  return {
    why: `no proxy was asked for it, because there is none in \`GOPROXY=${GOPROXY}\``,
    doThis: "Name a proxy to fetch it from: `export GOPROXY=https://proxy.golang.org,direct`."
  };
}
var withoutIt = "Where only a `toolchain` line asks for it, and not the `go` line, use the Go that is here: `export GOTOOLCHAIN=local`.";
function programOf(wanted2) {
  const [, major = "1", minor = "26", patch = ""] = /^(?:go)?(\d+)\.(\d+)(\.\d+|rc\d+|beta\d+)?/.exec(wanted2) ?? [];
  return `go${major}.${minor}${patch || (Number(minor) >= 21 ? ".0" : "")}`;
}

// src/diagnose/second-source.ts
function relayAdvice(facts) {
  return [
    `Take a proxy whose copy is whole: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or `mirrors:`")}.`,
    "Or have the database asked itself, by its other address: `go env -w GOSUMDB=sum.golang.google.cn`.",
    unlessToolchain(
      facts,
      "With a complete go.sum nobody asks it: `go mod tidy` where it works, then commit go.sum."
    )
  ];
}
function secondSource(facts) {
  if (facts.modules.length === 0)
    return [
      "See what arrived: `go mod download -json all` names the Sum of each; compare it with go.sum, and with what another proxy sends."
    ];
  const ask2 = (goproxy) => `Ask a second source: \`GOPROXY=${goproxy} GOFLAGS=-modcacherw GOMODCACHE=$(mktemp -d) go mod download -json ${versionIn(facts)}\`; if its Sum is that of go.sum, your mirror or cache is at fault: \`go clean -modcache\`.`;
  const inPublic = fromPublicProxy(facts, ask2(anotherSource(facts)));
  if (inPublic === void 0) return [ask2("direct")];
  return [
    inPublic,
    `If the public database agrees with the new bytes (\`curl ${lookupIn(facts)}\`), go.sum was wrong: find out since when (\`git log -p go.sum\`), remove that line and run \`go mod tidy\`.`
  ];
}
function anotherWay(facts) {
  if (facts.modules.length === 0)
    return "See which module it is: `go mod download -x` shows what is asked of the database.";
  const fetched = (goproxy) => `Fetch it another way and compare: \`GOPROXY=${goproxy} go mod download -json ${versionIn(facts)}\`.`;
  return fromPublicProxy(facts, fetched(anotherSource(facts))) ?? fetched("direct");
}
function lookupIn(facts) {
  const [module = "", version = ""] = versionIn(facts).split("@");
  const address2 = `https://sum.golang.org/lookup/${proxyPath({ module, version, kind: "info" }).replace("/@v/", "@").replace(/\.info$/, "")}`;
  return address2.includes("!") ? `'${address2}'` : address2;
}

// src/diagnose/patterns-with.ts
function withPattern({ settings = {} }, name, pattern) {
  const takesOver = name === "GONOPROXY" || name === "GONOSUMDB";
  const earlier = settings[name] || (takesOver ? settings["GOPRIVATE"] : void 0);
  if (earlier === void 0) return `${name}="$(go env ${name}),${pattern}"`;
  const patterns2 = earlier.split(",").filter((one2) => one2 !== "" && one2 !== "none");
  return `${name}=${[.../* @__PURE__ */ new Set([...patterns2, pattern])].join(",")}`;
}
function madePrivate(facts) {
  const pattern = patternFor(facts);
  const set = `\`go env -w ${withPattern(facts, "GOPRIVATE", pattern)}\``;
  return ifInputsReach(facts, `add \`${pattern}\` to \`goprivate:\`, or ${set}`, set);
}

// src/diagnose/sumdb-words.ts
var ofSumdb = /sum\.golang\.(?:org|google\.cn)|\/sumdb\/|\/lookup\/|\/tile\/\d|sumdb\.Client|checking tree/;
function seenAtSumdb(trouble, pattern) {
  return ofSumdb.test(trouble.local) ? seen(trouble, pattern) : void 0;
}
var relayed = /https?:\/\/\S{1,300}\/sumdb\/sum\.golang\./;
function staleRelay(trouble) {
  return seen(trouble, /\/sumdb\/\S{1,300}\/(?:tile\/\S{1,200}|latest)\)?: (?:404|410)\b/);
}
var databaseDisagrees = /checksum mismatch[\s\S]{0,2000}?(?:sum\.golang\.\S{2,12}: |reported by the checksum server)|checksum missing from sumdb response|server misbehavior detected|cannot authenticate record|cannot validate record|inconsistent tile|invalid signature for key|reading tree note: (?:malformed|invalid|note has no)|unknown key/;
var unrecorded = /\/lookup\/\S{1,300}: (?:404|410)\b/;
function otherName(url) {
  return /\/\/sum\.golang\.google\.cn[:/]/.test(url) ? "sum.golang.org" : "sum.golang.google.cn";
}

// src/diagnose/rules/checksum.ts
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
      /GOSUMDB=off/.test(facts.evidence) ? "Or take the toolchain from elsewhere, and let go fetch none: `export GOTOOLCHAIN=local`." : void 0,
      `Go back to the default: \`unset GOSUMDB && go env -u GOSUMDB\`; it is \`sum.golang.org\`${orInChina(facts, "GOSUMDB=sum.golang.google.cn")}.`,
      `Keep private modules out of it by pattern, not by switching it off: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`
    ]
  }),
  defineRule("GMG402", {
    slug: "checksum-database-disagrees",
    cause: "sumdb-mismatch-security",
    title: "The bytes are not those the checksum database knows",
    retry: "never",
    match: (trouble) => seen(trouble, databaseDisagrees),
    because: (facts) => isOfToolchain(facts) ? `What arrived for ${listed(facts.modules)} differs from what the public log has recorded, and go takes no such toolchain: a mirror changes files, or someone interferes.` : `What arrived for ${listed(facts.modules)} differs from what the public log has recorded: the tag was moved after it was published, a mirror changes files, or someone interferes.`,
    doThis: (facts) => [
      anotherWay(facts),
      isOfToolchain(facts) ? void 0 : `If the author moved the tag, take the next version${facts.modules.length === 0 ? "" : `: \`go get ${moduleIn(facts)}@latest\``}; do not accept the new bytes unread.`,
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
      /checksum mismatch(?:[\s\S]{0,600}?downloaded: (?<got>h1:\S{1,60}))?(?:\s{1,20}\S{1,200}: {1,10}(?<expected>h1:\S{1,60}))?|does NOT match an earlier download/,
      "got",
      "expected"
    ) ?? // The tools of Bazel fetch by themselves.
    seen(
      trouble,
      /resulting module with sum (?<got>h1:[\w+/=]{1,60}); expected sum (?!\k<got>)(?<expected>h1:[\w+/=]{1,60})/,
      "got",
      "expected"
    ),
    because({ modules: modules2, expected, got }) {
      const isOne = modules2.length === 1;
      const hashes = isOne && expected !== "" ? `should be \`${expected}\` by go.sum, arrived as \`${got}\`, and ` : "";
      return `${listed(modules2)} ${hashes}${isOne ? "does" : "do"} not match: a moved tag, a mirror that changes files, a damaged cache, or an attack.`;
    },
    doThis: (facts) => [
      ...secondSource(facts),
      "If neither agrees, the tag was moved: ask the author for a new version. Never delete go.sum unread."
    ]
  }),
  defineRule("GMG405", {
    slug: "checksum-database-blocked",
    cause: "sumdb-blocked",
    title: "The way to the checksum database is blocked",
    retry: "never",
    match: (trouble) => seenAtSumdb(trouble, /: (?:40[1237]|451) |: Forbidden\b|Proxy Authentication Required/),
    because: (facts) => `${hostOf(facts)} refuses requests for the checksum database, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}`}.`,
    doThis: (facts) => advise(facts, [
      ...forToolchain(facts),
      unlessToolchain(
        facts,
        "With a complete go.sum nobody is asked: run `go mod tidy` where the network is free, and commit go.sum."
      ),
      fromPublicProxy(
        facts,
        `Have \`sum.golang.org\` allowed, or use a proxy that relays \`/sumdb/\` (GOPROXY=${anotherProxy(facts)} does).`
      ),
      ifPrivate(facts)
    ])
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
      versionsOf(facts.modules, "Use a version without that file"),
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
    doThis: (facts) => [
      "Wait some minutes and run it again; the fault is neither here nor in the module.",
      unlessToolchain(
        facts,
        "With a line in go.sum the database is not asked: get it where it works, `go mod tidy`, and commit go.sum."
      )
    ]
  }),
  defineRule("GMG404", {
    slug: "not-in-checksum-database",
    cause: "sumdb-404-410-private",
    title: "The checksum database does not know the module",
    retry: "never",
    match: (trouble) => answered(trouble, /too large/) === void 0 ? seenAtSumdb(trouble, /\/lookup\/\S{1,600}: (?:404|410) |\/lookup\/\S{1,600}\): (?:404|410) /) : void 0,
    because: (facts) => isOfToolchain(facts) ? `go asked for ${listed(facts.modules)}: ${hostOf(facts)} ${noSuchRelease}; ${confirmedAlways}.` : `${listed(facts.modules)} is not public, or no longer: ${hostOf(facts)} cannot see it, and without a go.sum line go asks there.`,
    doThis: (facts) => {
      if (isOfToolchain(facts)) return [aRelease, withoutIt];
      return [
        `If it is private: ${madePrivate(facts)}.`,
        `If only the database is not to know it: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but your go.sum vouches for these modules.`,
        "If it is public, the origin may refuse the database's git: the answer that go quotes says why."
      ];
    }
  }),
  defineRule("GMG403", {
    slug: "checksum-database-unreachable",
    cause: "sumdb-unreachable",
    title: "The checksum database cannot be reached",
    retry: "after-delay",
    match: (trouble) => relayed.test(trouble.local) ? void 0 : seenAtSumdb(
      trouble,
      /dial tcp|i\/o timeout|refused|: EOF|unexpected EOF|reset by peer|forcibly closed|not connected|no such host|handshake|x509|stream error|http2|: (?:5\d\d|408|425|429|499) |unreachable|connectex|deadline|sent nothing|malformed record|bad result slice|proxyconnect|Client\.Timeout|\/tile\/\S{1,200}: (?:404|410) /
    ),
    settled: ({ evidence }) => /x509: |certificate/.test(evidence),
    because: (facts) => /\/tile\//.test(facts.evidence) && / (?:404|410) /.test(facts.evidence) ? `${hostOf(facts)} serves a copy of the checksum database that is behind one this machine has seen: it lacks a piece of the log that go needs.` : `${hostOf(facts, "sum.golang.org")} did not answer, and ${isOfToolchain(facts) ? confirmedAlways : `go.sum has no line for ${listed(facts.modules)}, so go had to ask it`}.`,
    doThis: (facts) => advise(facts, [
      ...forToolchain(facts),
      unlessToolchain(
        facts,
        "Complete go.sum where the network is free, and commit it: `go mod tidy`. Then the database is not asked at all."
      ),
      isOwnDatabase(facts.url) ? `See whether it runs: \`curl -sS --max-time 10 ${urlIn(facts)}\`; GOSUMDB names this database (\`go env GOSUMDB\`), the public one is \`sum.golang.org\`.` : void 0,
      isOwnDatabase(facts.url) || otherName(facts.url) === "sum.golang.org" ? void 0 : at2(
        "china",
        "In China, take its address there: `go env -w GOSUMDB=sum.golang.google.cn`; the records and the key are the same."
      ),
      isOwnDatabase(facts.url) ? void 0 : fromPublicProxy(
        facts,
        `Use a proxy that relays the database (\`GOPROXY=${anotherProxy(facts)}\`), or its other address: \`go env -w GOSUMDB=${otherName(facts.url)}\`.`
      ),
      ifPrivate(facts)
    ])
  })
];
function ifPrivate(facts) {
  if (facts.modules.length === 0 || isOfToolchain(facts)) return void 0;
  return `If these modules are private: \`go env -w ${withPattern(facts, "GONOSUMDB", patternFor(facts))}\`. The price: nobody but you checks them on first use.`;
}
function isOwnDatabase(url) {
  return url !== "" && !/^https?:\/\/[\w.-]*(?:golang\.org|google\.cn)[:/]/.test(url);
}

// src/diagnose/rules/unreadable-go-sum.ts
function sumFile(evidence) {
  return /([\w.-]{1,100}\.sum):\d{1,6}: /.exec(evidence)?.[1] ?? /\b(go\.work\.sum|go\.sum): is a directory/.exec(evidence)?.[1] ?? "go.sum";
}
function unreadableSum(evidence, seen2) {
  const file = sumFile(evidence);
  if (/is a directory/.test(evidence)) {
    return {
      because: `Where ${file} should be is a directory, most often because a container mounted a file that was not there: ${evidence}.`,
      doThis: [
        `Remove it and take the file back: \`rmdir ${file} && git checkout -- ${file}\`, or \`${file === "go.work.sum" ? "go work sync" : "go mod tidy"}\` where it was never committed.`
      ]
    };
  }
  const [, line3 = "", count2 = ""] = /\.sum:(\d{1,6}): wrong number of fields (\d{1,4})/.exec(evidence) ?? [];
  const why = `A line of ${file} is not "module version hash"`;
  const marks3 = [
    `Take the marks out: \`grep -nE '^(<<<<<<<|=======|>>>>>>>)' ${file}\`, keep both sides, then \`${renew(file)}\`.`,
    `So that it does not come back: \`echo '${file} merge=union' >> .gitattributes\`.`
  ];
  if (seen2 === "merge-mark") {
    return {
      because: `Line ${line3} of ${file} is a mark of a merge that was committed with it. go says: ${evidence}.`,
      doThis: marks3
    };
  }
  const remove = `\`sed -i.bak '${line3}d' ${file} && ${renew(file)}\``;
  if (Number(count2) > 3) {
    return {
      because: `${why}: line ${line3} has ${count2} fields, most often two lines without a line end between them. go says: ${evidence}.`,
      doThis: [
        `Look at it: \`sed -n '${line3}p' ${file}\`. Put the line end back behind the first hash, or take the line out and let go write it anew: ${remove}.`
      ]
    };
  }
  if (seen2 === "other" || line3 === "") {
    return {
      because: `${why}${line3 === "" ? "" : `: line ${line3} is cut short, or does not belong there`}. go says: ${evidence}.`,
      doThis: line3 === "" ? [
        `See which: \`awk 'NF != 0 && NF != 3 {print NR": "$0}' ${file}\`; take it out, then \`${renew(file)}\`.`
      ] : [
        `Look at it, \`sed -n '${line3}p' ${file}\`; take it out, and let go write it anew: ${remove}.`,
        `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`
      ]
    };
  }
  return {
    because: `${why}: line ${line3} has ${count2 === "1" ? "1 field" : `${count2} fields`}, as a mark of a merge has, or a line that was cut short. go says: ${evidence}.`,
    doThis: [
      `Look at it: \`sed -n '${line3}p' ${file}\`. If it was cut short, take it out and let go write it anew: ${remove}.`,
      ...marks3.map(
        (one2) => one2.replace(/^Take the marks out/, "If it is a mark of a merge, take all of them out")
      )
    ]
  };
}
function renew(file) {
  return file === "go.work.sum" ? "go work sync" : "go mod tidy";
}

// src/diagnose/rules/unreadable-go-mod.ts
var directives = {
  "go.mod": "`module`, `go`, `toolchain`, `godebug`, `require`, `exclude`, `replace`, `retract`, `tool`, `ignore`",
  "go.work": "`go`, `toolchain`, `godebug`, `use`, `replace`"
};
var cases = [
  {
    said: /open (\S{1,300}\.(?:work|mod)): (?:no such file|The system cannot find)/,
    because: (_, file) => `\`${file}\` is named by GOWORK or by \`-modfile\` (in GOFLAGS or on the command line), and there is no such file.`,
    doThis: () => [
      "See who names it: `go env GOWORK GOFLAGS`; write an absolute path, or one as seen from where go runs.",
      "If it is a left-over, take it away: `unset GOWORK GOFLAGS && go env -u GOWORK GOFLAGS`."
    ]
  },
  {
    said: /module (\S{1,300}): not a known dependency/,
    because: (_, module) => `Neither go.mod nor what it requires has \`${module}\`; go was asked about it all the same.`,
    doThis: (_, module) => [
      `Require it if it is needed: \`go get ${module}@latest\`.`,
      "See whether go runs where you think: `go env GOMOD` names the go.mod in force, and `go list -m all` what it leads to."
    ]
  },
  {
    said: /(go\.(?:mod|work)):\d{1,6}: unexpected input character '\\ufeff'/,
    because: (_, file) => `${file} begins with a byte order mark, as some editors on Windows write it, and go takes none.`,
    doThis: (_, file) => [
      `Take the mark out, and save the file as UTF-8 without it from now on: \`tail -c +4 ${file} > ${file}.new && mv ${file}.new ${file}\`.`
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
    because: (_, module, version) => `go.mod requires and excludes \`${module} ${version}\`, so go drops the requirement and has none left.`,
    doThis: (_, module, version) => [
      `Take the exclusion out: \`go mod edit -dropexclude=${module}@${version}\`; or use another version: \`go get ${module}@latest\`.`
    ]
  },
  {
    said: /unknown directive: (?:<{7}|={7}|>{7}|\|{7})/,
    because: ({ file }) => `A merge was committed to ${file} with its marks in it.`,
    doThis: (about2) => [
      `Take out every line with a mark, and of the rest what is right: \`grep -nE '^(<<<<<<<|=======|>>>>>>>|\\|\\|\\|\\|\\|\\|\\|)' ${about2.file}\` finds them.`,
      checkWith(about2)
    ]
  },
  {
    said: /unknown directive: (\S{1,60})/,
    because: ({ file, line: line3 }, word) => `\`${word}\`${line3 === "" ? "" : ` (\`${line3}\`)`} is no word that a line of ${file} may begin with for this Go.`,
    doThis: (about2) => [
      `Correct it; ${about2.file} knows ${directives[about2.file]}.`,
      "If a newer Go wrote it, this one may be too old for it: `go version`."
    ]
  },
  {
    said: /usage: (?:require|exclude) module\/path v1\.2\.3/,
    because: (about2) => `${capital(placeIn(about2))} is not a module and one version, which is all that may stand there.`,
    doThis: () => [
      "Write both and nothing else, as in `require rsc.io/quote v1.5.2`: without `https://`, and with the whole version.",
      "Or take the line out, and let go write what the imports need: `go mod tidy`."
    ]
  },
  {
    said: /replacement module (?:without version must be directory path|must be|directory path "?([^\s"]{1,300})"? cannot have version)/,
    because: (_, directory) => directory === "" ? "Behind `=>` stands a module without a version, or a directory that does not begin with `./` or `../`." : `\`${directory}\` is a directory, and a version stands behind it; a directory has none.`,
    doThis: (about2, directory) => [
      directory === "" ? `In ${placeIn(about2)}, write a directory from \`./\` or \`../\` on, or a module with its version.` : `In ${placeIn(about2)}, take the version behind \`${directory}\` away.`,
      checkWith(about2)
    ]
  },
  {
    said: /unterminated block started at (?:\S{0,300}[\\/])?(\S{1,60}?):(\d{1,6}):/,
    because: (_, file, from) => `The block that begins in line ${from} of ${file} has no \`)\` at its end.`,
    doThis: (about2, file, from) => [
      `Close it with a \`)\` on a line of its own: \`sed -n '${from},$p' ${file}\` shows it.`,
      `If the end of the file is missing, take it back: \`git checkout -- ${file}\`.`,
      checkWith(about2)
    ]
  },
  {
    said: /repeated (\w{1,20}) statement/,
    because: ({ file }, word) => `${file} has two \`${word}\` lines, most often out of a merge.`,
    doThis: (about2, word) => [
      `Keep one: \`grep -n '^${word} ' ${about2.file}\` shows them.`,
      checkWith(about2)
    ]
  },
  {
    said: /invalid (go|toolchain) version '([^'\n]{1,60})': must match format (\S{1,30})/,
    because: ({ file }, word, value) => `\`${word} ${value}\` in ${file} is no version of Go.`,
    doThis: ({ file }, word, _, form) => [
      `Write it like \`${word} ${form}\`: \`${file === "go.work" ? "go work" : "go mod"} edit -${word}=${form}\`, with the Go that you build with.`
    ]
  },
  {
    said: /path (\S{1,300}) appears multiple times in workspace/,
    because: (_, path) => `go.work has two \`use\` lines for \`${path}\`.`,
    doThis: (about2) => [
      `Take one out: ${placeIn(about2)}.`,
      "Let go check and format it: `go work edit -fmt`."
    ]
  },
  {
    said: /conflicting replacements for (\S{1,300}):/,
    because: (_, module) => `Two \`replace\` lines send \`${module}\` to different places, in one file or in two modules of a workspace.`,
    doThis: (_, module) => [
      `Take out the one that is wrong: \`grep -rn --include=go.mod --include=go.work '${module}' .\` finds both.`,
      `In a workspace a \`replace\` line of go.work for \`${module}\` overrules those of its modules.`
    ]
  },
  {
    said: /mod files must use \/\/ comments/,
    because: (about2) => `${capital(placeIn(about2))} has a comment in \`/* */\`, and only \`//\` begins one there.`,
    doThis: (about2) => [`Write it behind \`//\`, in ${placeIn(about2)}.`, checkWith(about2)]
  }
];
function unreadableFile(evidence) {
  const named4 = /(?:errors parsing|loading|reading|open) (?:\S{0,300}[\\/])?(go\.mod|go\.work)\b/.exec(
    evidence
  )?.[1];
  const placed = /\b(go\.mod|go\.work):\d{1,6}:/.exec(evidence)?.[1];
  return (placed ?? named4) === "go.work" || /in workspace\b/.test(evidence) ? "go.work" : "go.mod";
}
function unreadable(evidence, line3) {
  const about2 = { file: unreadableFile(evidence), line: line3 };
  for (const { said, because, doThis } of cases) {
    const named4 = said.exec(evidence)?.slice(1).map((one2) => one2 ?? "");
    if (named4 !== void 0) return { because: because(about2, ...named4), doThis: doThis(about2, ...named4) };
  }
  return {
    because: `A line there is not what go expects: ${evidence}.`,
    doThis: [`Mend ${placeIn(about2)}.`, checkWith(about2)]
  };
}
function placeIn({ file, line: line3 }) {
  return line3 === "" ? `the line of ${file} that go names` : `\`${line3}\``;
}
function checkWith({ file }) {
  return file === "go.work" ? "Let go check and format it: `go work edit -fmt`, then `go work sync`." : "Let go check and format it: `go mod edit -fmt`, then `go mod tidy`.";
}
function capital(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
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
      /inconsistent vendoring|\(vendor tree\)|cannot find package "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|not marked as explicit in vendor\/modules\.txt|is marked as explicit in vendor|vendored module \S{1,300} should be required explicitly|vendor\/modules\.txt|go\.mod requires \S{1,100} but vendor/
    ),
    because: ({ modules: modules2 }) => `go.mod and vendor/modules.txt name different versions of ${listed(modules2)}; vendor was not renewed after a change.`,
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
    match: (trouble) => {
      const found = seen(trouble, /go\.(?:work\.)?sum:\d{1,6}: [^\n]{1,200}/) ?? // Under -modfile=alt.mod it is alt.sum that go reads, and names.
      seen(trouble, /malformed go\.sum:\s{1,4}[^\n]{1,500}\.sum:\d{1,6}: [^\n]{1,200}/) ?? seen(trouble, /malformed go\.sum|go\.(?:work\.)?sum: is a directory/);
      return found && { ...found, brokenSumLine: trouble.brokenSumLine };
    },
    titleOf: ({ evidence }) => `${sumFile(evidence)} cannot be read`,
    because: ({ evidence, brokenSumLine: brokenSumLine2 }) => unreadableSum(evidence, brokenSumLine2).because,
    doThis: ({ evidence, brokenSumLine: brokenSumLine2 }) => unreadableSum(evidence, brokenSumLine2).doThis
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
    titleOf: ({ evidence }) => `${unreadableFile(evidence)} cannot be read`,
    because: ({ line: line3, evidence }) => unreadable(evidence, line3).because,
    doThis: ({ line: line3, evidence }) => unreadable(evidence, line3).doThis
  })
];

// src/diagnose/rules/host-key.ts
var named2 = [
  /known for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? and you/,
  /ost key for \[?(?<host>[\w.-]{1,253})\]?(?::(?<port>\d{1,5}))? has changed/,
  /ssh:\/\/(?:[^@\s/]{1,100}@)?(?<host>[\w.-]{1,253})(?::(?<port>\d{1,5}))?/
];
function endIn({ local, probes = [] }, otherwise) {
  const said = named2.map((pattern) => pattern.exec(local)?.groups).find((groups) => groups !== void 0);
  if (said?.["port"] !== void 0) return { host: said["host"] ?? otherwise, port: said["port"] };
  for (const { target: target3, saw } of probes)
    if (saw?.kind === "ssh" && (target3 === otherwise || saw.host === otherwise))
      return { host: saw.host, port: saw.port };
  return { host: said?.["host"] ?? otherwise, port: "" };
}
var hostKeyRule = defineRule("GMG506", {
  slug: "host-key-unknown",
  cause: "git-ssh-host-key-unknown",
  title: "ssh does not know this host's key",
  retry: "never",
  match: (trouble) => {
    const found = seen(
      trouble,
      /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED|No \S{1,20} host key is known/
    );
    return found && {
      ...found,
      isChanged: /HAS CHANGED|Offending \S{1,20} key|host key for \S{1,260} has changed/.test(
        trouble.local
      ),
      end: endIn(trouble, gitHostIn(found))
    };
  },
  titleOf: ({ isChanged }) => isChanged ? "The key of this ssh host has changed" : void 0,
  because: (facts) => `git reached ${repositoryHost(facts)} over ssh, and ${facts.isChanged ? "it showed another key than the one that known_hosts has for it: a server that was set up anew, or somebody in between" : "known_hosts has no key for it"}.`,
  doThis: (facts) => {
    const scan = scanOf(facts.end);
    const add = `mkdir -p -m 700 ~/.ssh && ${scan} >> ~/.ssh/known_hosts`;
    const compared = "compare its fingerprint with the one that the host publishes";
    return advise(facts, [
      facts.isChanged ? `Find out why before you accept it: compare \`${scan} | ssh-keygen -lf -\` with the fingerprints that its owner publishes. Only if they agree, forget the old key: \`ssh-keygen -R ${entryOf(facts.end)}\`.` : void 0,
      at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `${facts.isChanged ? "Then add the new one" : "Add the key"}${isIn(facts, "github-hosted", "self-hosted") ? " in a step before" : ""}, and ${compared}: \`${add} && ssh-keygen -lf ~/.ssh/known_hosts\`.`
      ),
      at2(
        "docker-build",
        `In a Dockerfile, add the key before go runs, and ${compared}: \`RUN ${add}\`, then \`RUN --mount=type=ssh go mod download\`.`
      )
    ]);
  }
});
function withPort({ port }) {
  return port === "" || port === "22" ? "" : `-p ${port} `;
}
function scanOf(end) {
  return `ssh-keyscan ${withPort(end)}${end.host}`;
}
function entryOf({ host, port }) {
  return port === "" || port === "22" ? host : `'[${host}]:${port}'`;
}

// src/diagnose/server-log.ts
var failedRequest = /^(?=[^\n]{0,1000}\bGET\b)(?=[^\n]{0,1000}?[\s"=/](?<module>(?:[A-Za-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})\/@(?:v\/|latest))[^\n]{0,1000}?(?:\bHTTP(?: status)?[ :=]{1,2}|[Ss]tatus(?:[_-]?[Cc]ode)?"?[=:] ?"?|HTTP\/\d(?:\.\d)?" |(?<![^\s[])(?=5\d\d\]? (?:[A-Z][A-Za-z ]{0,40} )?GET ))(?<status>5\d\d)\b/m;
function failedAtServer(trouble) {
  const found = seenFetching(trouble, failedRequest, "module", "status");
  return found && { ...found, modules: [found.module], reason: "" };
}

// src/diagnose/info-address.ts
var anyModule = "rsc.io/quote@v1.5.2";
function infoAddress({ url, modules: modules2, evidence, settings }) {
  const asked2 = /^(https?:\/\/.*?\/@v\/.*)\.(?:info|mod|zip)$/.exec(url)?.[1];
  if (asked2 !== void 0) return `${asked2}.info`;
  const [module = "", version = ""] = (modules2.find((one2) => /@v\d/.test(one2)) ?? anyModule).split("@");
  return `${proxyAddress({ evidence, settings })}/${proxyPath({ module, version, kind: "info" })}`;
}
function proxyAddress({ evidence, settings }) {
  const [first = ""] = (settings?.["GOPROXY"] ?? "").split(/[,|]/);
  const named4 = /invalid response from proxy "([^"]{1,1000})"/.exec(evidence)?.[1] ?? first;
  return /^https?:\/\//.test(named4) ? named4.replace(/\/$|\/golang\.org\/toolchain\/@v\/.{0,300}$/, "") : "$(go env GOPROXY | sed 's/[,|].*//')";
}

// src/diagnose/rules/not-a-module-file.ts
var ofPages = [
  "A guest network, SSO or a UI address of Artifactory answers with HTML: log in, or use the API address (it has `/api/go/` in it).",
  "Throw away what lies in the cache, or it stays broken: `go clean -modcache`."
];
function infoFault({ evidence }) {
  const [, version, ours] = /returned info for version (\S{1,100}) instead|an \.info that ((?:is for|has) [^\n]{1,100}?)(?: \(server|$)/.exec(
    evidence
  ) ?? [];
  return version === void 0 ? ours : `is for ${version}`;
}
function lookAtIt(facts) {
  if (/\/sumdb\/.*\/supported$/.test(facts.url))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print nothing, and no page.`;
  if (facts.url.includes("/sumdb/"))
    return `Look at it yourself: \`curl -sL "${facts.url}"\` must print a record of the checksum database, with \`h1:\` in it.`;
  const kind = /^https?:\/\/\S+\/@v\/\S+\.(zip|mod)$/.exec(facts.url)?.[1];
  if (kind !== void 0) {
    const sign = kind === "zip" ? "begin with `PK`, as every zip does" : "have a `module` line in it";
    return `Look at it yourself: \`curl -sL "${facts.url}" | head -c 300\` must ${sign}.`;
  }
  const look = `Look at it yourself: \`curl -sL "${infoAddress(facts)}"\` must print JSON`;
  return infoFault(facts) === void 0 ? `${look}.` : `${look} with the \`Version\` that was asked for; whoever runs ${hostOf(facts, "the proxy")} has to throw that file away.`;
}
var notAModuleFileRule = defineRule("GMG207", {
  slug: "not-a-module-file",
  cause: "proxy-returned-html-or-garbage",
  title: "The proxy sent something that is not a module",
  retry: "after-delay",
  match: (trouble) => seen(
    trouble,
    /invalid response from proxy|invalid character '.{1,4}' (?:looking for|after|in)|(?<=: |^)zip: not a valid zip file|unexpected end of JSON input|zip: (?:checksum error|unsupported)|gzip: invalid|flate: corrupt|malformed (?:HTTP response|record data)|bad result slice|proxy returned info for version|has unexpected file|unknown directive: <(?:!|html|head|\?xml)|redirected from secure URL(?![^\n]{0,400}go-get=1)|EOF reading zip|response headers exceeded|more than declared Content-Length|@v\S{1,200}: parsing go\.mod: missing module line/m
  ),
  settled: ({ evidence }) => /has unexpected file|redirected from secure URL|returned info for version|an \.info that (?:is for|has)|missing module line/.test(
    evidence
  ),
  because(facts) {
    const fault3 = infoFault(facts);
    return fault3 === void 0 ? `${hostOf(facts, "A proxy")} sent something else (a login page, an error page, a cut file) where ${listed(facts.modules)} should have been.` : `${hostOf(facts, "A proxy")} sent an .info that ${fault3} where that of ${listed(facts.modules)} should have been: it mixes its files up, or a cache in front of it does.`;
  },
  doThis: (facts) => advise(facts, [
    lookAtIt(facts),
    ...infoFault(facts) === void 0 ? ofPages : [],
    fromPublicProxy(
      facts,
      `Ask another proxy than ${hostOf(facts, "this one")}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`GOPROXY=${anotherProxy(facts)} go mod download\`.`
    )
  ])
});

// src/diagnose/rules/proxy.ts
var lacksRight = /insufficient[_ ]scope|Resource not accessible by|not granted|required scopes?|job token not allowed/i;
var askedOfVcs = /go-get=1|\/\/api\.bitbucket\.org\//;
function status(trouble, numbers) {
  return askedOfVcs.test(trouble.local) ? void 0 : seenFetching(
    trouble,
    new RegExp(
      String.raw`(?:(?:https?|file):\/\/\S{1,1000}|\/@(?:v\/[^\s:]{1,200}|latest)): (?<status>${numbers})(?: (?<reason>[A-Z][\w -]{0,40}))?`
    ),
    "status",
    "reason"
  );
}
function isOfProxy({ url, evidence }) {
  return /\/@(?:v\/|latest)|\/sumdb\//.test(`${url} ${evidence}`);
}
var closedFile = /file:\/\/(?:localhost)?(?<file>\/\S{1,1000}): permission denied(?<status>)(?<reason>)/;
function proxyHost({ hosts }) {
  return hosts[0] ?? "proxy.golang.org";
}
var proxyRules = [
  defineRule("GMG202", {
    slug: "proxy-wants-credentials",
    cause: "goproxy-private-proxy-401",
    title: "The module proxy wants credentials",
    retry: "never",
    match: (trouble) => status(trouble, "401"),
    because: (facts) => `${hostOf(facts)} answered 401 for ${listed(facts.modules)}: no credentials arrived, or wrong ones.`,
    doThis: (facts) => advise(facts, [
      at2(
        ["github-hosted", "self-hosted"],
        `In the workflow, give go a line for exactly this host: \`netrc: machine ${proxyHost(facts)} login \${{ secrets.NETRC_LOGIN }} password \${{ secrets.NETRC_PASSWORD }}\`.`
      ),
      at2("docker-build", `In docker build, mount the file with the credentials: ${netrcMount}.`),
      at2(
        ["laptop", "gitlab", "other-ci", "docker-build"],
        `Give go a line for exactly this host, with its port if the address has one: \`echo "machine ${proxyHost(facts)} login $NETRC_LOGIN password $NETRC_PASSWORD" >> ~/.netrc\`.`
      ),
      `Look whether the token has expired: \`curl -n -I ${urlIn(facts)}\`.`
    ])
  }),
  defineRule("GMG203", {
    slug: "proxy-forbids",
    cause: "proxy-403-forbidden",
    title: "The module proxy forbids this",
    retry: "never",
    match: (trouble) => answered(trouble, lacksRight) === void 0 ? status(trouble, "402|403|451") ?? seenFetching(trouble, closedFile, "status", "reason") : void 0,
    titleOf: ({ evidence }) => closedFile.test(evidence) ? "A file of the directory in GOPROXY may not be read" : void 0,
    because(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      return file === void 0 ? `${hostOf(facts)} answered ${facts.status} for ${listed(facts.modules)}: a rule of the proxy, a token without the right, or a country or address it does not serve.` : `The user who runs go may not read \`${file}\`, or not enter its directory; ${listed(facts.modules)} should come from there.`;
    },
    doThis(facts) {
      const file = closedFile.exec(facts.evidence)?.groups?.["file"];
      if (file !== void 0)
        return [
          `See whose it is, and who you are: \`ls -l ${file}\` and \`id\`; then open all of the directory in GOPROXY, as its owner: \`chmod -R a+rX\` with its path.`
        ];
      return [
        `Ask the owner of ${hostOf(facts)} whether a quarantine or a block list holds ${listed(facts.modules)}; the body often says: \`curl -i ${urlIn(facts)}\`.`,
        `If the proxy is not meant to serve this module, go around it: \`go env -w ${withPattern(facts, "GONOPROXY", patternFor(facts))}\`.`
      ];
    }
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
    because(facts) {
      const [, seconds] = /, Retry-After (\d{1,9}) s/.exec(facts.evidence) ?? [];
      const asked2 = seconds === void 0 ? "" : ` It asked to be left alone for ${seconds} s.`;
      return `${hostOf(facts)} answered 429: too many requests from this address in a short time.${asked2}`;
    },
    doThis: (facts) => advise(facts, [
      at2("docker-build", "Wait, then ask less at once: `GOMAXPROCS=2 go mod download`."),
      at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Wait, then ask less at once: `connections: 4`, or `GOMAXPROCS=2 go mod download`."
      ),
      at2(
        "docker-build",
        "Keep what was downloaded, so that the next build asks for little: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`."
      ),
      at2(
        ["github-hosted", "self-hosted"],
        "Keep what was downloaded, so that the next run asks for little: `cache: true`."
      ),
      at2(
        "gitlab",
        "Keep what was downloaded, so that the next job asks for little: a cache in .gitlab-ci.yml that has the directory of GOMODCACHE in its `paths:`."
      ),
      `Use a proxy of your own in front${ifMirrorsHelp(facts, ", or a second one in `mirrors:`")}.`
    ])
  }),
  defineRule("GMG205", {
    slug: "proxy-down",
    cause: "proxy-5xx",
    title: "The server answered with an error of its own",
    retry: "after-delay",
    match: (trouble) => status(trouble, String.raw`5\d\d`) ?? seenFetching(
      trouble,
      /(?:reading|unexpected status|go-get=1)[^\n]{0,1000}(?:: |\(status code )(?<status>5\d\d)(?: (?<reason>[A-Z][\w -]{0,40})| status code \d{3}|\))/,
      "status",
      "reason"
    ) ?? (/RPC failed|fetch-pack/.test(trouble.local) ? void 0 : seenFetching(
      trouble,
      /(?<!curl: \(\d\d\) )The requested URL returned error: (?<status>5\d\d)(?<reason>)/,
      "status",
      "reason"
    )) ?? failedAtServer(trouble),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`}; ${listed(facts.modules)} could not be had from it.`,
    doThis: (facts) => advise(facts, [
      facts.url.includes("/sumdb/") && !isOfToolchain(facts) ? "It was asked for the checksum database: with a complete go.sum nobody asks (`go mod tidy`, then commit go.sum)." : void 0,
      isOfProxy(facts) ? `Run it again later${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}; a \`,\` behind ${hostOf(facts)} in GOPROXY does not help, a \`|\` does.` : `Run it again later; see whether it has recovered: \`curl -sSI ${urlIn(facts)}\`.`,
      isOfProxy(facts) ? `If ${hostOf(facts)} is yours (Athens, Nexus, Artifactory), read its log: it often lacks ${isOfToolchain(facts) ? "a way to the public proxy, and so" : "credentials for"} ${listed(facts.modules)}.` : fromPublicProxy(
        facts,
        `Or take the module from a proxy, which has it already: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  }),
  defineRule("GMG213", {
    slug: "proxy-not-ready",
    cause: "proxy-server-fault",
    title: "The proxy was not ready to answer",
    retry: "after-delay",
    match: (trouble) => status(trouble, "408|425|499"),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}: it gave up waiting, for its own origin or for a slow line.`,
    doThis: (facts) => [
      `Run it again in a minute${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`,
      `If the proxy is yours, give it more time for its origin; see what it says: \`curl -i ${urlIn(facts)}\`.`
    ]
  }),
  defineRule("GMG208", {
    slug: "proxy-odd-status",
    cause: "proxy-server-fault",
    title: "The proxy answered with a status that means nothing",
    retry: "never",
    match: (trouble) => status(
      trouble,
      String.raw`20[1-9]|2[1-9]\d|3\d\d|40[0569]|41[1-9]|42[0-46-8]|4[346-8]\d|45[02-9]|49[0-8]`
    ),
    because: (facts) => `${hostOf(facts)} answered ${facts.status}${facts.reason === "" ? "" : ` ${facts.reason}`} for ${listed(facts.modules)}; a module proxy says 200, 404 or 410.`,
    doThis: (facts) => advise(facts, [
      `Look at the body: \`curl -i ${urlIn(facts)}\`. A 400 often means that the proxy does not decode \`!\` or \`%21\`, or that the port speaks TLS.`,
      facts.hosts.includes("proxy.golang.org") ? `Go's own proxy answers so where a path can be no module: look for a typing error in ${listed(facts.modules)}, and add what is private to GOPRIVATE.` : fromPublicProxy(
        facts,
        `Compare with another: \`GOPROXY=${anotherSource(facts)} go mod download ${versionIn(facts)}\`.`
      )
    ])
  }),
  notAModuleFileRule
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
    because: ({ modules: modules2 }) => `The token or key is good, but the organization that owns ${listed(modules2)} asks for one more consent.`,
    doThis: () => [
      "On GitHub, open `https://github.com/settings/tokens` (for a key `https://github.com/settings/keys`): Configure SSO, then Authorize, beside the one in use.",
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
  hostKeyRule,
  defineRule("GMG505", {
    slug: "ssh-permission-denied",
    cause: "git-ssh-permission-denied",
    title: "ssh was not let in",
    retry: "never",
    match: (trouble) => {
      const found = seenAtRepository(
        trouble,
        /Permission denied \([\w,-]{1,100}\)|Load key "|Bad owner or permissions on |Could not open a connection to your authentication agent|sign_and_send_pubkey|Too many authentication failures/
      );
      return found && { ...found, end: endIn(trouble, gitHostIn(found)) };
    },
    because: (facts) => `${capital2(repositoryHost(facts))} takes none of the keys that ssh offered for ${listed(facts.modules)}.`,
    doThis: (facts) => advise(facts, [
      `Look what ssh offers: \`ssh -vT ${withPort(facts.end)}git@${facts.end.host}\`; load a key that may read the repository: \`ssh-add ~/.ssh/id_ed25519\`.`,
      at2(
        "docker-build",
        "In docker build, pass the agent: `RUN --mount=type=ssh go mod download`, built with `docker build --ssh default`."
      ),
      at2(
        ["github-hosted", "self-hosted"],
        "A runner has no key of yours: start an agent with a deploy key before this step (`ssh-agent`, `ssh-add`), or go by https with a token."
      ),
      `Or use https with a token: take out the line that leads to ssh (\`git config --get-regexp '^url[.]'\` shows it), and ${netrcFor(facts, gitHostIn(facts))}.`,
      mountedInBuild(facts)
    ])
  }),
  defineRule("GMG503", {
    slug: "git-wants-to-ask",
    cause: "git-terminal-prompts-disabled",
    title: "git wanted a password, and could not ask",
    retry: "never",
    match: (trouble) => isLoginRefused(trouble) ? void 0 : (ofTerraform.test(trouble.local) ? void 0 : seen(trouble, /terminal prompts disabled/)) ?? seenAtRepository(trouble, /could not read (?:Username|Password)/),
    because: (facts) => `${capital2(repositoryHost(facts))} wants credentials for ${listed(facts.modules, "the repository")}: it is private, or it does not exist (git hosts answer both alike), and git has none to give.`,
    doThis: (facts) => advise(facts, [
      at2(
        ["github-hosted", "self-hosted"],
        `If it is private, give git credentials in the workflow: \`netrc: machine ${gitHostIn(facts)} login ${loginFor(gitHostIn(facts))} password \${{ secrets.NETRC_PASSWORD }}\`, a token that may read it${gitHostIn(facts) === "github.com" ? "; the job's own GITHUB_TOKEN reads this repository only" : ""}.`
      ),
      at2(
        "gitlab",
        /^(?:github\.com|dev\.azure\.com|codeberg\.org)$|bitbucket|gitea/.test(gitHostIn(facts)) ? `If it is private, give git a token from a masked variable: ${netrcFor(facts, gitHostIn(facts))}.` : `If it is private, the job's token may read it: \`echo "machine ${gitHostIn(facts)} login gitlab-ci-token password $CI_JOB_TOKEN" >> ~/.netrc\`, and the other project must allow this one (CI/CD settings, job token).`
      ),
      at2(
        ["laptop", "other-ci"],
        `If it is private, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ),
      `Look whether the path is right and the repository exists: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      "If a proxy should have served it, the proxy failed first, and `direct` was only the last resort: see `go mod download -x`.",
      at2(
        "docker-build",
        `In docker build, mount the file: ${netrcMount}. git reads ~/.netrc only, never $NETRC.`
      )
    ])
  }),
  defineRule("GMG504", {
    slug: "git-login-failed",
    cause: "git-auth-failed-https",
    title: "The git host refused the credentials",
    retry: "never",
    match: (trouble) => {
      if (pathWithoutRepository.test(trouble.local)) return void 0;
      if (isLoginRefused(trouble)) return seen(trouble, wantsToAsk);
      const ofProject = /ssh:\/\/|\bgit@/.test(trouble.local) ? void 0 : seen(trouble, hiddenProject);
      return ofProject ?? seen(trouble, loginRefused);
    },
    because: (facts) => `${hostOf(facts)} did not accept who asks for ${listed(facts.modules, "the repository")}: a wrong or expired token, a missing one, or a client certificate that it wants.`,
    doThis: (facts) => advise(facts, [
      `Try the same credentials by hand: \`git ls-remote https://${repositoryIn(facts)}\`.`,
      `Renew the token, and give it to go and git: ${netrcFor(facts, gitHostIn(facts))}.`,
      at2("docker-build", `In docker build, mount the file: ${netrcMount}.`),
      !/azure|visualstudio|\b203\b/.test(`${facts.evidence} ${facts.hosts.join(" ")}`) ? void 0 : "Azure DevOps answers 203 where nobody is signed in: put `/_git/` before the name of the repository and `.git` behind it (`dev.azure.com/acme/platform/_git/log.git`) and `$(System.AccessToken)` as password."
    ])
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
      "One line a host, no quotes, no `default`, as in `machine github.com login x-access-token password` and the token; with a port in the address of a proxy, the port belongs in the line.",
      "GOAUTH is `netrc` by default; undo another value: `unset GOAUTH && go env -u GOAUTH`. `GOAUTH='git /absolute/dir'` wants an absolute directory."
    ]
  })
];
var loginRefused = /Authentication failed for|unable to update url base from redirection[\s\S]{1,1000}(?:sign[_-]?in|login|sso|auth)|abort: authorization failed|abort: HTTP Error 40[13]|E170001: |E215004: |HTTP Basic: Access denied|Invalid username or (?:password|token)|(?<!curl: \(\d\d\) The requested URL )returned error: (?:401|403)|go-get=1\S{0,3}: (?:401|403|203|400) |\/\/api\.bitbucket\.\S{1,300}: (?:401|403)\b|Support for password authentication was removed|go-get=1:\s{1,10}\n\s{0,10}203 Non-Authoritative|Bad credentials|go-get=1[^\n]{0,20}\s{1,40}(?:401|403|203) /;
var hiddenProject = /project you were looking for could not be found/;
var wantsToAsk = /could not read (?:Username|Password) for 'https:\/\/(?:[^\s/@']{1,200}@)?([^\s/@':]{1,253})/;
function isLoginRefused({ local, loginHosts = [] }) {
  return loginHosts.includes(wantsToAsk.exec(local)?.[1] ?? "");
}
function capital2(phrase) {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
function repositoryIn(facts) {
  return facts.modules.length > 0 ? moduleIn(facts) : `${gitHostIn(facts)}/`;
}

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
    ([english, ...said]) => said.map((words4) => [english, patternOf(words4)])
  ),
  ...ofShells
];
var mayBeForeign = /[\u00a0-\uffff]|Schwerwiegend|zugreifen|gefunden|Remote-Repository|Dateiende|Gegenseite|encontrad|acceder a|accedere|trovat|riuscita|remot[oa]|temprano|introuvable|abgelehnt|rehusada|rifiutata|scaduta|device|polecenia|fehlgeschlagen|Verbindung|Zugriff|falsch|reconoce|reconnu|wurde|impossible/;
function inEnglish(block) {
  const originals = /* @__PURE__ */ new Map();
  if (!mayBeForeign.test(block)) return { text: block, originals };
  const lines = block.split("\n").map((line3) => {
    if (!mayBeForeign.test(line3)) return line3;
    const told = sayings.reduce((text, [english, said]) => text.replace(said, english), line3);
    if (told !== line3) originals.set(told.trim(), line3.trim());
    return told;
  });
  return { text: lines.join("\n"), originals };
}
function patternOf(words4) {
  const escaped3 = words4.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped3.replace("\u2026", "([^'\u201E\u201D\xAB\xBB\\n]{1,1000})"));
}

// src/diagnose/trouble.ts
var moduleAtVersion = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})[@ ](v\d[\w.+-]{0,120}|(?<=@)(?:latest|upgrade|patch|[0-9a-f]{7,40}|master|main)\b)/gi;
var moduleAtRevision = /\breading (\S{1,400}?)\/go\.mod at revision (?:\S{1,200}\/)?(v\d[\w.+-]{0,120})/g;
var moduleLookedUp = /\/lookup\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~!+-]{1,120}){0,12})@(v\d[\w.+-]{0,120})/gi;
var moduleBeforeZip = /(?<![\w./@-])((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[\w.~+-]{1,120}){1,12}): zip: /gi;
var moduleInUrl = /https?:\/\/[^\s"'/]{1,200}(?:\/[^\s"'/]{1,200}){0,8}?\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:\/[^\s"'/@]{1,120}){0,12})\/@(?:v\/(v[^\s"'/:]{1,120}?)\.(?:info|mod|zip)|v\/list|latest)/gi;
var moduleInCache = /[\\/]cache[\\/]download[\\/]((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?:[\\/][^\s"'@\\/]{1,120}){0,12})[\\/]@v[\\/](v[^\s"'\\/:]{1,120}?)\.(?:info|mod|zip|lock|ziphash|partial)/gi;
var namedPath = /(?:import path|package|module|for module|module providing package|require(?=\S{0,1}\s\S{1,300}: version)) "?((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}\/[\w.~/+-]{1,250})"?/gi;
var urlHost = /\b(?:https?|ssh|git|git\+ssh|svn):\/{1,3}(?:[^\s"'/@]{1,200}@)?(\[[0-9a-f:]{2,45}\](?::\d{1,5})?|(?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var lookedUp = /\blookup (?!disabled by)((?:[\w.-]|<[\w.-]{1,40}>){1,253})/gi;
var dialled = /\bdial (?:tcp|udp)[46]? ((?:\[[0-9a-f:]{2,45}\]|[\w.-]{1,253}):\d{1,5})/gi;
var farEnd = /->((?:\[[0-9a-f:]{2,45}\]|\d{1,3}(?:\.\d{1,3}){3}):\d{1,5})/gi;
var nameInZip = /(\bunzip \S{1,600}\.zip: |\bzip for \S{1,400}@v\S{1,200} has unexpected file )\S{1,600}@v\S{1,600}/g;
var gitAsked = /(?:Username for|Password for|unable to access|failed for) 'https?:\/\/(?:[^\s/@']{1,200}@)?((?:[\w.-]|<[\w.-]{1,40}>|(?<=[\w.-])\*{3}){1,253}(?::\d{1,5})?)/gi;
var furtherReading = /https?:\/\/(?:golang\.org|go\.dev)\/(?:doc|s|ref|issue|wiki|blog)\/\S{0,200}/g;
var gitHost = /(?:(?<![\w.])git@([\w.-]{1,253})[: ])|(?:(?:connect to(?! server\b)|resolve host:?|connect to host) '?([\w.-]{1,253}))/gi;
var about = /(?:^|\W)go(?: [a-z]{2,9}){0,2}: |\/@(?:v\/|latest)|[\w/]@v\d|go-get=1|unrecognized import path|package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|sumdb|sum\.golang\.org|golang\.(?:org|google\.cn)|goproxy|proxyconnect|\bgit (?:ls-remote|fetch -|init --bare)|# cd \S{1,300}; (?:git|hg|svn|bzr) |unable to access '|cache\/(?:vcs|download)|\bgo modules?\b|\bmodules? (?:requirements|cache|proxy|(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}[/@:])/i;
var leadsOn2 = /(?: requires| imports| tested by)$/;
function readTrouble(given, of) {
  const { text: block, originals } = inEnglish(given);
  const answer2 = /server response:|\(server response\)/.exec(block);
  const local = answer2 === null ? block : block.slice(0, answer2.index);
  const remote = answer2 === null ? "" : block.slice(answer2.index + answer2[0].length);
  const named4 = modulesIn(local);
  const modules2 = named4.length === 0 && saysNotFound(remote) ? modulesIn(remote) : named4;
  return {
    ...of,
    output: block,
    local,
    remote,
    originals,
    modules: modules2,
    hosts: hostsIn(local),
    aboutModules: about.test(local) || saysNotFound(remote)
  };
}
function saysNotFound(remote) {
  return /^\s{0,20}not found: \S{1,300}@/.test(remote);
}
function modulesIn(local) {
  const lines = local.split("\n").filter((line3) => !leadsOn2.test(line3));
  const text = (lines.length === 0 ? local : lines.join("\n")).replace(nameInZip, "$1");
  const versioned = [moduleAtRevision, moduleAtVersion, moduleLookedUp].flatMap((pattern) => captures(text, pattern)).map(([path = "", version]) => `${unescapeModule(path)}@${version}`);
  if (versioned.length > 0)
    return queriesLast(distinct(versioned.map((name) => name.replace(/[.,:;]+$/, ""))));
  const asked2 = captures(text, moduleInUrl).map(([path = "", version]) => {
    const name = unescapeModule(path);
    return version === void 0 ? name : `${name}@${unescapeModule(version)}`;
  });
  if (asked2.length > 0) return distinct(asked2);
  const kept = captures(text, moduleInCache).map(
    ([path = "", version = ""]) => `${unescapeModule(path.replaceAll("\\", "/"))}@${unescapeModule(version)}`
  );
  if (kept.length > 0) return distinct(kept);
  const zips = captures(text, moduleBeforeZip).map(([path = ""]) => path);
  if (zips.length > 0) return distinct(zips);
  return distinct(captures(text, namedPath).map(([path = ""]) => path.replace(/[.,:;]+$/, "")));
}
function queriesLast(names2) {
  const isAnswered = (name) => !/@v\d/.test(name) && names2.some((other) => /@v\d/.test(other) && name.startsWith(other.replace(/@.*$/, "")));
  return [...names2.filter((name) => !isAnswered(name)), ...names2.filter(isAnswered)];
}
function hostsIn(local) {
  const text = local.replace(furtherReading, "");
  const found = [gitAsked, urlHost, lookedUp, gitHost, dialled, farEnd].flatMap(
    (pattern) => captures(text, pattern)
  );
  return distinct(found.flatMap((groups) => groups.filter((host) => host !== void 0)));
}
function unescapeModule(escaped3) {
  return escaped3.replace(/%21/g, "!").replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}
function captures(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match.slice(1));
}
function distinct(values) {
  return [...new Set(values.filter((value) => value !== ""))];
}

// src/diagnose/rules/cache-place.ts
var cachePath = String.raw`(?<![^\s"'(=])(?<path>(?:[A-Za-z]:|\.{1,3})?[\\/~][^\s:"']{1,300})`;
var ofCaches = /package \S{1,300}: mkdir |pkg[\\/]mod|go-build|GOMODCACHE|GOCACHE|gomod|\.cache[\\/]|[\\/]go[\\/](?:pkg|bin)/i;
var relativePlace = /(?<variable>GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)[^"\n]{1,100}"(?<value>[^"\n]{1,300})"|(?<cache>GOCACHE) is not an absolute path/;
var notADirectory = /could not create module cache: (?:"(?<file>[^"\n]{1,300})" is not a directory|mkdir (?<below>\S{1,300}): not a directory)/;
var places = { GOPATH: "go", GOMODCACHE: "go/pkg/mod" };
var noPlace = /module cache not found|could not be located|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH/;
var ofPackages = /[\\/]pkg[\\/](?:linux|darwin|windows|freebsd)_\w{1,20}[\\/]|[\\/](?:usr|opt|snap|nix)[\\/](?:\S{0,200}[\\/])?go[\w.-]{0,20}[\\/](?:\S{0,40}[\\/])?src[\\/](?![\w-]{1,60}\.)/;
function mayBeCache({ aboutModules, local }) {
  return (aboutModules || ofCaches.test(local)) && !/netrc|GOAUTH/.test(local) && !ofPackages.test(local);
}
function notWritable(trouble) {
  return seen(
    trouble,
    new RegExp(
      `${cachePath}: (?:Cannot open: )?(?:permission denied|read-only file system|operation not permitted|Access is denied)`,
      "i"
    ),
    "path"
  ) ?? // A path of Windows with blanks in it, but none of a Go that lies where nobody may write
  seen(
    trouble,
    /(?<path>)(?:mkdir|open|rename|unlinkat|remove) [A-Z]:\\(?![^\n:]{0,300}\\src\\(?:cmd|internal|runtime|[a-z]{2,12}\\[a-z]{1,20}\.go))[^\n:]{1,300}: Access is denied/,
    "path"
  );
}
function isOfProject(path) {
  return /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) && !/[\\/]pkg[\\/]mod[\\/]|[\\/]cache[\\/]download[\\/]/.test(path);
}
function isRead(evidence) {
  return /: open \S{1,300}: permission denied|^open /i.test(evidence) && !/updating|writing|Lock/.test(evidence);
}
function rootOf(path) {
  const cache = /^(.*?[\\/]pkg[\\/]mod)(?:[\\/]|$)|^(.*?)[\\/]cache[\\/]download[\\/]/.exec(path);
  const found = cache?.[1] ?? cache?.[2];
  return found ?? (/\.\w+$/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") : path);
}
var cachePlaceRules = [
  defineRule("GMG706", {
    slug: "cache-not-writable",
    cause: "gomodcache-permission-denied",
    title: "The module cache cannot be written",
    retry: "never",
    match: (trouble) => (mayBeCache(trouble) ? notWritable(trouble) : void 0) ?? seen(
      trouble,
      /(?<path>)(?:could not create module cache|module cache not found|failed to (?:create|initialize) (?:build )?cache|build cache is required, but could not be located|(?:GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)|GOCACHE is not an absolute path|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH|cannot use modules with build cache disabled)/,
      "path"
    ),
    titleOf: ({ path, evidence }) => isOfProject(path) ? `${path.replace(/^.*[\\/]/, "")} cannot be ${isRead(evidence) ? "read" : "written"}` : void 0,
    because: ({ path, evidence }) => {
      const relative3 = relativePlace.exec(evidence)?.groups;
      if (relative3 !== void 0) {
        const { variable, cache, value } = relative3;
        return `\`${variable ?? cache}\` is ${value === void 0 ? "a relative path" : `\`${value}\``}, and go takes nothing but an absolute path there.`;
      }
      if (noPlace.test(evidence)) {
        return "go cannot tell where its caches are to lie: HOME is not set, and neither are GOPATH, GOMODCACHE and GOCACHE.";
      }
      if (evidence.includes("build cache disabled")) {
        return "This Go keeps no build cache (`GOCACHE=off`, or HOME is not set), and without one it takes no modules.";
      }
      const inTheWay = notADirectory.exec(evidence)?.groups;
      if (inTheWay !== void 0) {
        const { file, below } = inTheWay;
        return `The module cache is to be \`${file ?? below}\`, and there${file === void 0 ? ", or above it," : ""} is a file and no directory.`;
      }
      if (/read-only file system/i.test(evidence)) {
        return `go cannot write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: the file system is mounted for reading only.`;
      }
      if (isOfProject(path) && isRead(evidence))
        return `go may not read \`${path}\`: it belongs to another user (often root, from a container step before), and is closed to all others.`;
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
      const { file, below } = notADirectory.exec(facts.evidence)?.groups ?? {};
      const inTheWay = file ?? below;
      if (inTheWay !== void 0) {
        return [
          `See what lies there: \`ls -ld ${inTheWay}${file === void 0 ? ` ${inTheWay.replace(/[\\/][^\\/]*$/, "")}` : ""}\`; move it away if it is not needed.`,
          `Or name another place: \`export GOMODCACHE="$HOME/${places["GOMODCACHE"]}"\`; \`go env GOMODCACHE GOPATH\` says who names this one.`
        ];
      }
      const inDockerfile2 = at2(
        "docker-build",
        "In the Dockerfile, give the user who builds a home of its own: `ENV HOME=/home/build GOMODCACHE=/home/build/go/pkg/mod`, or download before `USER` takes root away."
      );
      if (isOfProject(path)) {
        return advise(facts, [
          at2(
            "docker-build",
            "In the Dockerfile, copy the files for the user whom `USER` names, with `COPY --chown`."
          ),
          /read-only file system/i.test(facts.evidence) ? "Bring go.mod and go.sum up to date where they can be written, and commit them: `go mod tidy`; with `-mod=readonly` go leaves them alone." : `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`; take it over: \`sudo chown "$(id -u)" ${path}\`.`,
          isRead(facts.evidence) ? void 0 : "If go only wanted to write there because they are not up to date: `go mod tidy` elsewhere, and commit both."
        ]);
      }
      if (facts.evidence.includes("build cache disabled")) {
        return advise(facts, [
          inDockerfile2,
          "Let go have one: `unset GOCACHE && go env -u GOCACHE`; where there is no home, `export GOCACHE=/tmp/go-build`."
        ]);
      }
      if (noPlace.test(facts.evidence)) {
        return advise(facts, [
          inDockerfile2,
          "Say where: `export HOME=/home/build`, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build` where there is no home."
        ]);
      }
      return advise(facts, [
        inDockerfile2,
        at2(
          "self-hosted",
          "On a self-hosted runner a container step often leaves files of root behind: let it run as the runner (`options: --user 1001`)."
        ),
        "Point the caches at a place of your own: `export GOMODCACHE=/tmp/gomodcache GOCACHE=/tmp/go-build`.",
        /read-only file system/i.test(facts.evidence) ? "Or mount that file system for writing: in docker without `:ro` and `--read-only`, or with `--tmpfs` for the cache." : isIn(facts, "windows") ? `Or take it over, as administrator: \`takeown /R /F ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.` : `Or take it over: \`sudo chown -R "$(id -u)" ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.`,
        "Trees in the cache are read-only on purpose; with `GOFLAGS=-modcacherw` later jobs can remove them."
      ]);
    }
  })
];

// src/diagnose/rules/locks.ts
var whys = [
  [
    "none",
    /no locks available|not implemented|not supported|[Ii]ncorrect function|bad file descriptor|invalid argument|inappropriate ioctl/i
  ],
  [
    "stale",
    /stale (?:NFS )?file handle|input\/output error|network name cannot be found|network path was not/i
  ],
  ["refused", /permission denied|access is denied|operation not permitted/i],
  [
    "held",
    /held by|another process|resource deadlock|temporarily unavailable|File exists|cannot lock|could not lock|existing contents/i
  ]
];
var ofGit2 = /(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file/;
function isOfProject2({ path }) {
  return /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) && !/[\\/](?:cache[\\/]download|pkg[\\/]mod)[\\/]/.test(path);
}
function variableOf({ path }) {
  if (/[\\/]sumdb[\\/]/.test(path)) return "GOPATH";
  return /go-build|trim\.txt|testexpire\.txt/.test(path) ? "GOCACHE" : "GOMODCACHE";
}
var lockRule = defineRule("GMG708", {
  slug: "cache-locked",
  cause: "cache-lock-contention",
  title: "The module cache cannot be locked",
  retry: "after-delay",
  match: (trouble) => {
    const found = seen(
      trouble,
      /\bLock (?<path>\S{1,400}): held by (?:(?<program>\S{1,100}) (?<holder>\d{1,10})|another process) when it was ended/,
      "path",
      "program",
      "holder"
    ) ?? seen(
      trouble,
      /(?<!copies )\b(?:R?Lock|LockFileEx) (?<path>(?:[A-Z]:|[\\/])[^\n:]{1,400}|(?:[^\s:]{1,300}[\\/])?(?:go\.(?:mod|sum|work|work\.sum)|[^\s:]{1,100}\.lock)): (?<program>)(?<holder>)(?=\S)/,
      "path",
      "program",
      "holder"
    ) ?? // Go 1.12 and older give no reason (cmd/go/internal/modload, init.go).
    seen(
      trouble,
      /failed to lock file(?: at)?:? "?(?<path>(?:[A-Z]:)?[\\/][^\s":]{1,400})?(?![^\n]{0,600}\b(?:open|mkdir) )(?<program>)(?<holder>)/,
      "path",
      "program",
      "holder"
    ) ?? seen(
      trouble,
      /(?<path>)(?<program>)(?<holder>)(?:no locks available|used by another process|(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file|\.lock: (?:resource temporarily unavailable|function not implemented)|existing contents have changed since last read)/i,
      "path",
      "program",
      "holder"
    );
    if (found === void 0) return void 0;
    const why = whys.find(([, words4]) => words4.test(found.evidence))?.[0] ?? "unsaid";
    return { ...found, why };
  },
  titleOf: (facts) => isOfProject2(facts) ? `${facts.path.replace(/^.*[\\/]/, "")} cannot be locked` : void 0,
  // A file system gets no locks by waiting.
  settled: ({ why }) => why === "none" || why === "refused",
  because: (facts) => {
    const { path, holder, program: program2, why } = facts;
    if (/held by/.test(facts.evidence) && path !== "") {
      return `go waited for \`${path}\`, which ${holder === "" ? "another process" : `${program2 === "process" ? "" : `\`${program2}\`, `}process ${holder},`} held until the end: go waits for such a lock without a time limit, and without a word.`;
    }
    const file = path === "" ? "a file of its cache" : `\`${path}\``;
    switch (why) {
      case "none":
        return `go locks ${file} while it works on it, and the file system there has no locks that work (NFS, SMB, 9p, the shared folder of a VM).`;
      case "stale":
        return `go wanted to lock ${file}, and the share it lies on did not answer as a disk does.`;
      case "refused":
        return `The system does not let the user who runs go lock ${file}.`;
      case "held":
        return `Another process holds ${file}.`;
      case "unsaid":
        return `go could not lock ${file}, and does not say why: another process holds it, it may not be written, or the file system has no locks (NFS, SMB, 9p).`;
    }
  },
  doThis: (facts) => {
    const { path, holder, why } = facts;
    const variable = variableOf(facts);
    const isOnShare = why === "none" || why === "stale";
    return advise(facts, [
      holder === "" ? void 0 : `See what it is at: \`ps -fp ${holder}\`. If it is another job at work, wait for it; if nobody needs it any more, end it: \`kill ${holder}\`.`,
      path !== "" && holder === "" && (why === "held" || why === "unsaid") ? `See who has it open: \`fuser -v ${path}\` (in a container, on the host of that).` : void 0,
      why === "refused" && path !== "" ? `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`.` : void 0,
      ...isOfProject2(facts) ? [
        `Work on a copy on a local disk: \`cp -R ${directoryOf2(path)} /tmp/work && cd /tmp/work && go mod download\`.`
      ] : [
        at2(
          ["github-hosted", "self-hosted"],
          `Give each job a cache of its own on a local disk, in a step before: \`echo "${variable}=$RUNNER_TEMP/gocache" >> "$GITHUB_ENV"\`.`
        ),
        at2(
          ["laptop", "gitlab", "other-ci", "docker-build"],
          `Put the cache on a local disk, one for each job: \`export ${variable}=/tmp/gocache\`.`
        )
      ],
      isOnShare ? "Or mount the share with locks: NFS with `local_lock=flock` (or `rpc.statd` running), SMB with `nobrl`." : void 0,
      ofGit2.test(facts.evidence) ? "If a killed git left a lock behind, remove it: `find \"$(go env GOMODCACHE)/cache/vcs\" -name '*.lock' -delete`." : void 0,
      why === "held" || why === "refused" ? at2(
        "windows",
        'On Windows, take the cache out of the virus scanner\'s reach: `Add-MpPreference -ExclusionPath "$(go env GOMODCACHE)"`, as administrator.'
      ) : void 0
    ]);
  }
});
function directoryOf2(path) {
  return /[\\/]/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") || "/" : ".";
}

// src/diagnose/rules/disk.ts
var ofOurs2 = /[\\/]go-mod-guard-[0-9a-f]{8,40}[\\/]/;
function directoryOf3(path) {
  return path === "" ? '"$(go env GOMODCACHE)"' : path.replace(/(?<=.)[\\/][^\\/]*$/, "");
}
var damagedClone = /cache[\\/]vcs[\s\S]{1,3000}(?:does not point to a valid object|error: Could not read [0-9a-f]{40}|object file \S{1,300} is empty|unable to read (?:sha1 file|tree) |packfile \S{1,300} (?:does not match|cannot be|claims)|inflate: data stream error|failed to read delta|missing (?:blob|tree|commit) [0-9a-f]{7})/;
var diskRules = [
  defineRule("GMG702", {
    slug: "inodes-exhausted",
    cause: "inode-exhaustion",
    title: "The disk has no inodes left",
    explains: ["GMG701", "GMG708"],
    retry: "never",
    match: (trouble) => seen(trouble, /Inodes[\s\S]{1,1000}?\s0\s{1,20}100%\s{1,20}(?<path>\/\S{0,200})/, "path") ?? seen(trouble, /(?:no free inodes|out of inodes)(?<path>)/i, "path") ?? (trouble.freeBytes !== void 0 && trouble.freeBytes > 100 * 1024 * 1024 ? seen(trouble, /(?<path>\/[^\s:]{1,300}): no space left on device/, "path") : void 0),
    because: ({ path }) => `The file system of \`${path || "the module cache"}\` has room for bytes but for no further file; a module cache is tens of thousands of small files.`,
    doThis: ({ path }) => [
      `Count them: \`df -i ${path || "."}\`, then free some: \`go clean -modcache\` or remove old build trees.`,
      "Put the module cache on another file system: `export GOMODCACHE=/var/tmp/gomodcache`, or another place where `df -i` shows room.",
      "On a volume of your own, format it with more inodes (`mkfs.ext4 -i 4096`) or use XFS, which makes them as needed."
    ]
  }),
  defineRule("GMG701", {
    slug: "disk-full",
    cause: "disk-full",
    title: "The disk is full",
    explains: ["GMG708"],
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
      onRunner(
        isIn(facts, "windows", "macos") ? "On a runner of GitHub, free what you do not need first, or take a larger runner." : "On a runner of GitHub, free what you do not need first: `sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc`, or take a larger runner."
      ),
      at2(
        "docker-build",
        "docker keeps old layers and caches on the same disk: `docker builder prune -a`, and cache modules by `RUN --mount=type=cache,target=/go/pkg/mod go mod download`."
      ),
      `See what is full: \`df -h ${distinct([directoryOf3(facts.path), "/tmp"]).join(" ")}\` and \`df -i\`, and free space: \`go clean -cache -testcache\`.`,
      ofOurs2.test(facts.path) ? "It is the directory for temporary files (`RUNNER_TEMP`, elsewhere `TMPDIR`), which has to hold the modules once: `export TMPDIR=/var/tmp`, where that has room, or a larger disk for the runner." : "Put the module cache where there is room: `export GOMODCACHE=/var/tmp/gomodcache`, or another place that `df -h` shows free. Temporary files go where `GOTMPDIR` says."
    ])
  }),
  defineRule("GMG703", {
    slug: "too-many-open-files",
    cause: "too-many-open-files",
    title: "Too many files are open at once",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /too many open files(?<!can't read file [^\n]{1,300}: open \S{1,300}: too many open files)|EMFILE|ENFILE/
    ),
    because: () => "The process reached the limit of open files (`ulimit -n`) that it was started with.",
    doThis: (facts) => advise(facts, [
      at2("docker-build", "Raise the limit of the build: `docker build --ulimit nofile=65536:65536`."),
      at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Raise the limit in the same shell, before the go command: `ulimit -n 65536`."
      ),
      "Let go do less at once: `GOMAXPROCS=4 go mod download`."
    ])
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
      "Some file systems have a limit of their own (FAT: 4 GiB); put GOMODCACHE on another: `df -hT` shows which is what."
    ]
  }),
  defineRule("GMG705", {
    slug: "killed-for-memory",
    cause: "out-of-memory-killed",
    title: "The process was killed, most likely for its memory",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /signal: killed|fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|cannot allocate memory|Out of memory, malloc failed|OOMKilled|Killed signal terminated program|(?:code|status):? 137\b|^Killed$|Out of memory: Kill/im
    ),
    because: ({ evidence }) => /allocate memory|malloc failed/.test(evidence) ? "A process asked for memory, and the machine, the container or its limit (`ulimit -v`) had none left. Nothing was wrong with the download itself." : "The kernel or the container killed a process: nearly always the memory limit. Nothing was wrong with the download itself.",
    doThis: (facts) => advise(facts, [
      onRunner(
        "A runner of GitHub has 7 to 16 GB: take a larger one, or do less at once: `go build -p 1 ./...`."
      ),
      at2(
        ["docker-build", "self-hosted", "gitlab", "other-ci"],
        "Give the job or container more memory: compiling large packages takes 2 GB and more (`docker run --memory 4g`, `resources.limits.memory`)."
      ),
      "Do less at once: `GOMAXPROCS=2 go build -p 1 ./...`, or `export GOMEMLIMIT=1GiB`."
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
      "Allow long paths, as administrator: `git config --system core.longpaths true`, and `Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem LongPathsEnabled 1`."
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
  lockRule,
  ...cachePlaceRules,
  defineRule("GMG707", {
    slug: "cache-damaged",
    cause: "cache-corrupt",
    title: "The module cache on this machine is damaged",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /unexpected ziphash|missing ziphash|(?:zip|dir) has been modified|\.ziphash: no such file|'origin' does not appear to be a git repository|exists with wrong content|exists but is not a directory|\bunzip \S{1,400}: (?!.{0,300}(?:collision|prefix|too large|malformed|invalid char|(?:invalid|unexpected) file name|go\.mod files? (?:must have lowercase|not in module root)|both a file and|multiple entries|path is not))|exists and is not empty|loose object .{1,300} is corrupt|bad object|remote origin already exists|can't find or create lock file|open \S{0,300}(?:cache[\\/]download[\\/]\S{1,300}|pkg[\\/]mod[\\/][^\s:]{1,300}\.(?:go|s|c|h)): (?:no such file|The system cannot find)|reading \S{1,300}[\\/]cache[\\/]download[\\/]\S{1,300}: |not a git repository: '?\S{0,300}cache[\\/]vcs|\bgit [a-z-]{2,20} [^\n]{1,600}: exit status 128:\s{1,20}fatal: not a git repository \(or any|resulting module with sum (h1:[\w+/=]{1,60}); expected sum \1|[\\/]sumdb[\\/]\S{1,200}[\\/]latest: no such file/
    ) ?? seen(trouble, damagedClone),
    because: ({ modules: modules2 }) => `What lies in the cache for ${listed(modules2)} is not what go put there: a broken restore, a killed job or an edit.`,
    doThis: (facts) => advise(facts, [
      "Empty it once and download again: `go clean -modcache && go mod download`.",
      at2(
        ["github-hosted", "self-hosted"],
        "If it came from a cache of CI, change its key (`cache-key-prefix:`), or the damage comes back with the next restore."
      ),
      at2(
        ["gitlab", "other-ci"],
        "If it came from a cache of CI, change its `key:`, or the damage comes back with the next restore."
      ),
      at2(
        "docker-build",
        "If it came with a cache mount, empty that: `docker builder prune --filter type=exec.cachemount`."
      )
    ])
  })
];

// src/diagnose/rules/go-sum.ts
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
    because: ({ modules: modules2 }) => `go may not add lines by itself (-mod=readonly), and go.sum does not cover ${listed(modules2)}.`,
    doThis: (facts) => advise(facts, [
      "Complete it and commit: `go mod tidy && git add go.mod go.sum`.",
      facts.modules.length === 0 ? void 0 : `Or only this one: \`go mod download ${moduleIn(facts)}\`, then commit go.sum.`,
      at2("docker-build", "In a Dockerfile, copy both files before downloading: `COPY go.mod go.sum ./`."),
      "In a workspace look at go.work.sum too: `go work sync` writes it."
    ])
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
      /GOPROXY list is not the empty string|invalid \$GOPROXY setting|proxy URL (?:missing scheme: |scheme \(must be https, http, file\): |with non-path elements: )(?<named>\S{1,300})|parse (?!certificate|output|go\.mod)(?<!proxy address [^\n]{0,200}parse )"{0,3}(?<value>[^\n"]{1,300})"{0,2}: (?:invalid|first path segment|missing protocol|net\/url)|invalid character "\|" in host name|refusing to pass credentials to insecure URL|unsupported (?:protocol )?scheme|no Host in request URL|invalid URL port "|lookup (?<joined>[^\s:;，；、。]{1,200}[;，；、。]\S{0,200}): no such host/,
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
    because: ({ value: quoted4, joined: joined3, named: named4, evidence, page }) => {
      if (page !== "") return `GOPROXY names ${page}, which shows pages about modules and serves none.`;
      const value = quoted4 || joined3 || named4;
      if (evidence.includes("contains no entries"))
        return "GOPROXY is set, and there is no proxy in it, only blanks or separators.";
      return `go cannot read ${value === "" ? "the value of GOPROXY" : `\`${value}\``}: an entry is \`direct\`, \`off\` or an address with https://, http:// or file://.`;
    },
    doThis: (facts) => [
      "See it as go does: `go env GOPROXY`; a bad value may also come from `go env -w`: `go env -u GOPROXY`.",
      // No host has failed: none was asked.
      `Write addresses with their scheme, separated by \`,\` or \`|\`: \`export GOPROXY=${anotherProxy({ ...facts, hosts: [] })}\` (no \`;\`, no quotes, no blanks).`,
      "An IPv6 address needs brackets (`http://[::1]:3000`); a `|` needs Go 1.15; a password needs https."
    ]
  }),
  defineRule("GMG209", {
    slug: "goproxy-off",
    cause: "goproxy-off",
    title: "GOPROXY=off, and the module is not in the cache",
    retry: "never",
    match: (trouble) => seen(trouble, /disabled by GOPROXY=off|cmdgonetlimit=0/),
    because: ({ modules: modules2 }) => `go may ask nobody (\`off\` in GOPROXY), and ${listed(modules2)} must come from somewhere.`,
    doThis: (facts) => [
      fromPublicProxy(
        facts,
        `Allow a proxy for this step: \`GOPROXY=${anotherProxy(facts)} go mod download\`${orInChina(facts)}.`
      ) ?? `Let go ask the repository for this step: \`GOPROXY=direct go mod download\`.`,
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
  const isItself = variable === void 0 && trouble.attempts.length > 0 && / 407 /.test(found.evidence);
  return { ...found, variable: variable ?? "", address: address2, isItself, isSocks: /^socks/i.test(scheme) };
}
function called({ variable, address: address2 }) {
  return address2 === "" ? "" : `(${variable}, \`${address2}\`) `;
}
function withoutProxy(facts) {
  const host = addressOf(facts).replace(/^\w+:\/\//, "").replace(/:\d{1,5}$/, "");
  const earlier = facts.settings?.["NO_PROXY"];
  return earlier === void 0 || earlier === "" ? `"$NO_PROXY,${host}"` : `${earlier},${host}`;
}
function proxyIn({
  proxy,
  relay: relay2,
  port
}) {
  return proxy || (relay2 === "" || port === "" ? relay2 : `${relay2}:${port}`);
}
function isScheme(proxy) {
  return /^https?$/.test(proxy);
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
    because: (facts) => facts.isItself ? `${hostOf(facts)} itself answered 407, though no HTTP proxy is set here (HTTPS_PROXY, HTTP_PROXY): it is an HTTP proxy and no module proxy, or your network puts one on the way unseen.` : `The HTTP proxy of your network ${called(facts)}answered 407 on the way to ${hostOf(facts)}: it wants to know who asks.`,
    doThis: (facts) => [
      ...facts.isItself ? [
        `See who answers: \`curl -sSI ${urlIn(facts)}\`; \`Proxy-Authenticate\` and \`Via\` name it.`,
        `If ${hostOf(facts)} is the HTTP proxy of your network, its address belongs into HTTPS_PROXY, and that of a module proxy into GOPROXY: \`export GOPROXY=${anotherProxy(facts)}\`.`
      ] : [],
      `Put user and password into the variable, percent-encoded (\`@\` is \`%40\`): \`export ${facts.variable || "HTTPS_PROXY"}=http://$PROXY_USER:$PROXY_PASSWORD@${facts.address || facts.isItself && facts.hosts[0] || "proxy.example.com:3128"}\`.`,
      `If the proxy only speaks NTLM or Kerberos, run a small relay beside the build (cntlm, px) and name that in ${facts.variable || "HTTPS_PROXY"}.`,
      `Hosts that need no proxy belong into NO_PROXY: \`export NO_PROXY=${withoutProxy(facts)}\`, if this is one.`
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
        /proxyconnect tcp: (?:[^\n]{0,200}?(?:dial tcp[46]?:? (?:lookup )?)(?<proxy>[^\s,]{1,200}?):? )?|Could not resolve proxy: (?<unresolved>\S{1,200})|socks connect|invalid proxy address|malformed HTTP (?:response "\\x|status code)|Proxy CONNECT aborted|(?:Received HTTP code|CONNECT tunnel failed, response) (?!403|5)\d{3}|unable to access 'https?:\/\/(?:[^/@\n']{1,200}@)?(?<asked>[^/:\n']{1,253})(?=[/:'])[^\n']{0,300}': Failed to connect to (?!\k<asked> )(?<relay>127\.\S{1,20}|localhost|::1|\S{1,253}(?= port (?!443|80\b)\d{2,5}[: ]))(?: port (?<port>\d{2,5}))?|(?:Get|read) "?https:\/\/[^\s"]{1,1000}"?: (?:Bad Request|Method Not Allowed|Not Found|Unauthorized)\)?[ \t]{0,20}$/m,
        "proxy",
        "unresolved",
        "relay",
        "port"
      )
    ),
    because: (facts) => isScheme(facts.proxy) ? `The value of ${facts.variable || "HTTPS_PROXY or HTTP_PROXY"} is no address: of it go reads \`${facts.proxy}\` as the name of a host, so that its scheme stands there twice or without \`://\`.` : `go was told to go through the HTTP proxy ${named(proxyIn(facts) || facts.unresolved || facts.address)}(${facts.variable || "HTTPS_PROXY, HTTP_PROXY"}), and that did not answer as one.`,
    doThis: (facts) => {
      const proxy = isScheme(facts.proxy) ? "" : proxyIn(facts);
      return advise(facts, [
        "See what is set: `env | grep -i _proxy`; correct it or take it away: `unset HTTPS_PROXY HTTP_PROXY https_proxy http_proxy`.",
        .../^(?:127\.|localhost|::1|\[::1\])/.test(proxy) ? [
          at2(
            "docker-build",
            `Inside a container \`${proxy}\` is the container itself: use \`docker build --network host\`, or name the host of the container: \`http://host.docker.internal:${/:(\d{1,5})$/.exec(proxy)?.[1] ?? "3128"}\`.`
          ),
          at2(
            ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
            `Nothing answers at \`${proxy}\` on this machine: start the program that should, or take the variable away.`
          )
        ] : [
          facts.isSocks ? `Ask it the way go does: \`curl -v -x "$${facts.variable}" ${urlIn(facts)}\`. If it wants to know who asks, put user and password into the variable, percent-encoded: \`export ${facts.variable}=socks5://$PROXY_USER:$PROXY_PASSWORD@${facts.address}\`; if it is no SOCKS5 proxy, write \`http://\`.` : `Write \`http://\` in front of a plain proxy, also in HTTPS_PROXY: \`export HTTPS_PROXY=http://${proxy || facts.address || "proxy.example.com:3128"}\`.`
        ],
        at2(
          "docker-build",
          "docker build takes the variables from the host (`~/.docker/config.json`, `--build-arg`); look there, too: `docker info | grep -i proxy`."
        ),
        at2(
          "windows",
          "On Windows they may also stand in the settings of the user or the system: `[Environment]::GetEnvironmentVariable('HTTPS_PROXY', 'User')`, and the same with `'Machine'`."
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
      `If this host needs no proxy, name it: \`export NO_PROXY=${withoutProxy(facts)}\`.`
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
      `Run it again in a few minutes; test the way with \`curl -v -x "$HTTPS_PROXY" ${addressOf(facts)}/\`.`,
      `If the host is inside your network, go there directly: \`export NO_PROXY=${withoutProxy(facts)}\`.`
    ]
  })
];

// src/diagnose/rules/module-mode.ts
var moduleModeRules = [
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
    because: () => "A go.mod lies directly in GOPATH, most often because an image was built in `/go`.",
    doThis: (facts) => advise(facts, [
      at2("docker-build", "Work elsewhere: `WORKDIR /src` before `COPY . .` in the Dockerfile."),
      at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        'If that go.mod is a left-over, remove it: `rm "$(go env GOPATH)/go.mod"`; if it is your project, move that to a directory elsewhere.'
      ),
      "Or move GOPATH: `export GOPATH=/tmp/gopath`."
    ])
  }),
  defineRule("GMG606", {
    slug: "no-go-mod-here",
    cause: "gopath-mode-no-gomod",
    title: "There is no go.mod here or above",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /go\.mod file not found|cannot (?:find main module|determine module path for source directory)|no modules specified|outside (?:of )?a module|outside available modules|working directory is not part of a module|not in a module\b|cannot find package "[^"]{1,300}" in any of:?(?![\s\S]{0,400}\(vendor tree\))|cannot find module for path _\/|build (\w{1,60}): cannot find module for path \1\b|current directory is not (?:in|part of) (?:a|the) (?:main )?module|directory prefix \S{1,200} does not contain (?:main module|modules listed)/
    ),
    because: () => "go ran in a directory that belongs to no module.",
    doThis: (facts) => advise(facts, [
      at2(
        ["github-hosted", "self-hosted"],
        "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is; its directory belongs into `working-directory:`."
      ),
      at2(
        "docker-build",
        "In a Dockerfile, copy go.mod and go.sum before `RUN go mod download`: `WORKDIR /src` and `COPY go.mod go.sum ./`."
      ),
      at2(
        ["laptop", "gitlab", "other-ci"],
        "Run it where go.mod lies: `git ls-files '*go.mod'` lists where that is."
      ),
      "A program is installed without a module where its version is named, as in `go install golang.org/x/tools/cmd/goimports@latest`; a new module begins with `go mod init`."
    ])
  }),
  defineRule("GMG608", {
    slug: "flags-forbid-change",
    cause: "goflags-mod-vendor-or-readonly",
    title: "A flag keeps go from doing this",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /parsing \$?GOFLAGS: (?<unreadable>[^\n]{1,300})|(?:(?<!go\.sum needed, )disabled by|due to|build flag|because) (?<flag>-mod=(?:vendor|readonly|mod))|-mod may only be set|updates to go\.(?:mod|work) needed|parsing \$?GOFLAGS|unknown flag -(?!insecure)\S{1,40}|flag provided but not defined: (?<undefined>-(?!insecure|Wl,)\S{1,200})(?!\S|\s{1,20}(?:Usage of |usage: (?!go )))|-reuse cannot be used inside a module|using the vendor directory|-mod=\w{1,10} (?:only valid|or -mod=\w{1,10} to bypass)/,
      "flag",
      "undefined",
      "unreadable"
    ),
    because: ({ flag, undefined: foreign, unreadable: unreadable2, modules: modules2 }) => {
      if (unreadable2 !== "") return `go cannot take what is in GOFLAGS: ${unreadable2}.`;
      return foreign === "" ? `\`${flag || "-mod=readonly"}\` (a flag, GOFLAGS, or go's own default) forbids what ${listed(modules2, "go.mod")} needs.` : `This command does not know \`${foreign}\`; it stands on the command line or in GOFLAGS.`;
    },
    doThis: ({ unreadable: unreadable2 }) => [
      unreadable2 === "" ? "Bring the files up to date and commit them: `go mod tidy` (and `go mod vendor` if you vendor)." : "Write each flag with its `-`, blanks between them, and quotes around the whole of one that has a blank in it: `GOFLAGS=\"-mod=mod '-ldflags=-s -w'\"`.",
      "Look for a left-over flag: `go env GOFLAGS`; remove it with `unset GOFLAGS && go env -u GOFLAGS`."
    ]
  })
];

// src/diagnose/rules/module.ts
var declares = /declares its path as: (?<declared>\S{1,300})[\s\S]{1,60}?but was required as: (?<required>\S{1,300})/;
var unexpectedPath = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod: unexpected module path "(?<declared>[^"]{1,300})"/;
var declaresAtEnd = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200}: parsing go\.mod:\s{1,20}module declares its path as: (?<declared>\S{1,300})/;
var usedTwice = /(?<![\w./@-])(?<declared>[\w.-]{1,100}\/[^\s@]{1,300})@\S{1,200} used for two different module paths \((?:\k<declared> and )?(?<required>[^\s)]{1,300})/;
var importComment = /(?<![\w./@-])(?<required>[\w.-]{1,100}\/\S{1,300}): code in directory \S{1,1000} expects import "(?<declared>[^"]{1,300})"/;
function declaredPath(trouble) {
  return seen(trouble, declares, "declared", "required") ?? seen(trouble, unexpectedPath, "declared", "required") ?? seen(trouble, declaresAtEnd, "declared", "required") ?? seen(trouble, importComment, "declared", "required");
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
      `Write \`${declared}\` in every import: \`grep -rl '${required}' --include=*.go . | xargs perl -pi -e 's#\\Q${required}\\E#${declared}#g'\`, then \`go mod tidy\`.`,
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
    match: (trouble) => declaredPath(trouble) ?? seen(trouble, usedTwice, "declared", "required"),
    because: ({ declared, required, evidence }) => usedTwice.test(evidence) ? `The same files stand for \`${declared}\` and for \`${required}\`: a replace points one to the other, and both are required.` : `Its ${importComment.test(evidence) ? "code (an import comment)" : "go.mod"} says \`${declared}\`, and it was ${importComment.test(evidence) ? "imported" : "required"} as \`${required}\`.`,
    doThis: ({ declared, required, modules: modules2, evidence }) => [
      declared.split("/")[0]?.includes(".") === true ? `Require it by its own name: replace \`${required}\` by \`${declared}\` in imports and go.mod, then \`go mod tidy\`.` : void 0,
      usedTwice.test(evidence) ? `If that name is not to be used here at all, take its line out: \`go mod edit -dropreplace=${required} -droprequire=${required}\`.` : `For a fork that keeps the name, use a replace: \`go mod edit -replace=${declared}=${versionOf2(modules2[0] ?? "") === "" ? required : `${required}@${versionOf2(modules2[0] ?? "")}`}\`.`
    ]
  }),
  defineRule("GMG304", {
    slug: "major-version-suffix",
    cause: "major-version-suffix-mismatch",
    title: "Path and major version do not agree",
    retry: "never",
    match: (trouble) => {
      const pattern = /module path must (?:not have \/v\d|match major version|include a major version)(?: \("(?<path>[^"]{1,300})"\))?|should be v\d[^\n]{0,20}, not (?<major>v\d{1,3})|incompatible suffix not allowed|has non-\S{0,20}\/v\d{1,3} module path|has (?:post-v\d|malformed)\s{1,20}module path|go\.mod has \S{1,20} module path|missing \S{1,300}go\.mod and \.\.\.\/v\d|\/v\d{1,3}\/v\d{1,3}@[^\n]{1,300}unknown revision/;
      const none = /no matching versions for query "(?:upgrade|patch)"(?<path>)/;
      return seen(trouble, pattern, "path", "major") ?? answered(trouble, pattern, "path", "major") ?? seen(trouble, none, "path", "major") ?? bareMajor(trouble);
    },
    because: ({ modules: modules2, path }) => `From v2 on the major version is part of a module's path${path === "" ? "" : ` (here \`${path}\`)`}; ${listed(modules2, "this module")} does not keep to that, or is asked for without it.`,
    doThis: ({ modules: modules2, path, major }) => [
      path === "" && modules2[0] === void 0 ? "Ask for the path with its suffix, `/v2` and so on, and import it so." : `Ask for the path with its suffix: \`go get ${path || `${pathOf(modules2[0] ?? "").replace(/\/v\d+$/, "")}/${major || "v2"}`}@latest\`, and import it so.`,
      "See which major versions there are: the tags of the repository, or pkg.go.dev.",
      `If the author tagged v2 without \`/v2\` in go.mod, neither path works: use an older version, or the newest commit${modules2[0] === void 0 ? "" : `: \`go get ${pathOf(modules2[0])}@HEAD\``}.`
    ]
  }),
  defineRule("GMG303", {
    slug: "version-invalid",
    cause: "invalid-version-or-pseudo-version",
    title: "This cannot be a version of the module",
    explains: ["GMG208"],
    retry: "never",
    match: (trouble) => {
      const pattern = /invalid pseudo-version: (?<reason>[^\n]{1,200})|does not match version-control timestamp|(?:longer|shorter) than canonical|preceding tag \(|not a descendent of preceding tag|is not a (?:valid semantic|canonical) version|malformed (?:module )?version|must be of the form v1\.2\.3|disallowed version string|invalid version: (?:version|revision) "|invalid semantic version|version "[^"]{1,100}" invalid(?!: unknown revision)|(?<conflict>inconsistent versions:|version constraints conflict:(?![\s\S]{1,600}declares its path))/;
      return seen(trouble, pattern, "reason", "conflict") ?? answered(trouble, pattern, "reason", "conflict");
    },
    because: ({ modules: modules2, reason, conflict }) => conflict !== "" ? `Two requirements exclude each other: one wants ${listed(modules2)}, and another wants something else of it.` : `The version of ${listed(modules2, "a module")} in go.mod cannot exist${reason === "" ? "" : `: ${reason}`}.`,
    doThis: ({ modules: modules2 }) => [
      modules2[0] === void 0 ? "Let go write it: take the line out, and `go mod tidy` finds a version; never write one by hand." : `Let go write it: \`go get ${pathOf(modules2[0])}@${commitIn(modules2[0])}\`; never edit a pseudo-version by hand.`,
      modules2[0] === void 0 ? "If a dependency asks for it, `go mod graph` names it: update that one." : `If a dependency asks for it, \`go mod graph | grep ${pathOf(modules2[0])}\` names it: update that one.`
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
    because: ({ modules: modules2 }) => `Go's limit is 500 MiB for a module and 16 MiB for its go.mod, and ${listed(modules2, "the module")} went past it.`,
    doThis: ({ modules: modules2 }) => [
      versionsOf(modules2, "Use a version that is smaller"),
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
    because: ({ modules: modules2 }) => `The author withdrew ${listed(modules2)}: not to be used any more, and perhaps gone.`,
    doThis: ({ modules: modules2 }) => [
      modules2[0] === void 0 ? "Move to a version that stands: `go list -m -u -retracted all` names the modules whose version was withdrawn, and why." : `Move to a version that stands: \`go get ${pathOf(modules2[0])}@latest && go mod tidy\`.`,
      modules2[0] === void 0 ? void 0 : `Read why: \`go list -m -retracted -versions ${pathOf(modules2[0])}\` shows the withdrawn ones too.`
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
      /replacement directory (?<directory>\S{1,300}) does not exist|\(replaced by (?<by>\.{0,2}[\\/][^)]{1,300})\)[^\n]{0,400}(?:no such file|cannot find|not find the)|(?:parsing|reading) (?<file>\.{1,2}[\\/]\S{0,300}go\.mod): open|cannot load module (?<listed>\S{1,300}) listed in go\.work(?! file: errors parsing)|cannot load module (?<member>\.{1,2}\S{1,300}): open|open (?<opened>\S{1,300})[\\/]go\.mod: (?:no such file|The system cannot find)|(?<!COPY failed: [^\n]{1,300})go\.mod: (?:no such file|The system cannot find)|(?<lost>[\w-][\w./-]{0,200})@v0\.0\.0(?:-00010101000000-000000000000)?: malformed module path "[^"]{1,300}": missing dot/,
      "directory",
      "by",
      "file",
      "listed",
      "member",
      "opened",
      "lost"
    ),
    because: (facts) => facts.lost !== "" ? `\`${facts.lost}\` is a name that no host serves: only a replace can say where it lies, and go.mod has none for it.` : `go.mod or go.work points to ${inCode(facts.directory || facts.by || facts.file || facts.listed || facts.member || facts.opened) || "a directory"}, and there is no module there on this machine.`,
    doThis: (facts) => advise(facts, [
      facts.lost === "" ? void 0 : `Say where it lies, from the directory of go.mod on: \`go mod edit -replace=${facts.lost}=../${facts.lost.replace(/^.*\//, "")}\`; or take it out: \`go mod edit -droprequire=${facts.lost}\`.`,
      at2(
        ["github-hosted", "self-hosted"],
        "Check that directory out too: a second `actions/checkout` with `path:`, or `submodules: true`."
      ),
      at2(
        "docker-build",
        "Copy that directory into the image too: `COPY` before `RUN go mod download`, from a build context that has it."
      ),
      at2(
        ["laptop", "gitlab", "other-ci"],
        "Bring that directory here too: clone it beside this one, or `git submodule update --init`."
      ),
      facts.lost !== "" ? void 0 : facts.listed !== "" ? `If it is not meant to be here, take it out of go.work: \`go work edit -dropuse=${facts.listed}\`, or build without it: \`GOWORK=off\`.` : `A replace for your own desk does not belong in the repository: ${facts.modules.length === 0 ? "take its line out of go.mod" : `\`go mod edit -dropreplace=${moduleIn(facts)}\``}, and use an uncommitted go.work (or \`GOWORK=off\`).`,
      facts.modules.length > 0 ? `The target needs a go.mod of its own: \`go mod init ${moduleIn(facts)}\` there.` : "The target needs a go.mod of its own: `go mod init` there, with the path by which others import it."
    ])
  }),
  defineRule("GMG310", {
    slug: "install-blocked-by-replace",
    cause: "go-install-blocked-by-replace",
    title: "go install does not take a module with replace",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /go\.mod file[\s\S]{0,200}contains\s{1,20}one\s{1,20}or\s{1,20}more\s{1,20}(?:replace|exclude)\s{1,20}directives|interpreted differently than if it were the main module/
    ),
    because: ({ modules: modules2 }) => `The go.mod of ${listed(modules2)} has \`replace\` or \`exclude\` lines, and \`go install path@version\` refuses those.`,
    doThis: ({ modules: modules2 }) => [
      modules2[0] === void 0 ? "Build it from a checkout: `git clone` it, and `go install ./...` there." : `Build it from a checkout: \`git clone https://${repositoryOf(modules2[0])} ${nameOf2(modules2[0])} && cd ${nameOf2(modules2[0])} && go install ./...\`.`,
      "Or use a version without them, or the binaries that the project releases."
    ]
  })
];
function repositoryOf(module) {
  const path = pathOf(module).replace(/\/v\d+$/, "");
  return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//.test(path) ? path.split("/").slice(0, 3).join("/") : path;
}
function nameOf2(module) {
  return repositoryOf(module).split("/").at(-1) ?? "";
}

// src/diagnose/waited-words.ts
function waitedWords({ module, command, address: address2, forMs }) {
  const about2 = module === "" ? "" : `module ${module}: `;
  const whom = address2 === "" ? "" : ` ${address2}`;
  const long = forMs === void 0 ? "" : ` for ${Math.round(forMs / 1e3)} s`;
  return `go: ${about2}${command}${whom}: no answer${long} when it was ended`;
}
function lockWords({ path, holder, holderId }) {
  const who = holderId === 0 ? "another process" : `${holder === "" ? "process" : holder} ${holderId}`;
  return `go: Lock ${path}: held by ${who} when it was ended`;
}
function comingWords(bytes, forMs) {
  return `still coming when the time was up, after ${bytes} bytes in ${Math.round(forMs / 1e3)} s`;
}
function comingIn(evidence) {
  const [, bytes, time] = /still coming when the time was up, after (\d{1,15}) bytes in (\d{1,9} s)/.exec(evidence) ?? [];
  return bytes === void 0 ? void 0 : `${(Number(bytes) / 1e6).toFixed(1)} MB had come in ${time}`;
}

// src/diagnose/rules/no-route.ts
var fetchedBefore = 'Or fetch nothing in the build: download before it, and hand the modules in by `docker build --build-context modules="$(go env GOMODCACHE)/cache/download" .`; in the Dockerfile, `RUN --mount=type=bind,from=modules,target=/modules GOPROXY=file:///modules go mod download`.';
var noIpv6Rule = defineRule("GMG104", {
  slug: "ipv6-without-route",
  cause: "ipv6-unreachable",
  title: "IPv6 does not work from here",
  retry: "never",
  match: (trouble) => seenConnecting(
    trouble,
    /(?:dial tcp6? \[|connect to (?:host )?\[?)(?<address>[0-9a-f]{0,4}:[0-9a-f:]{2,45})\]?(?::| port )\d{0,5}:? ?(?:connect: )?(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported|permission denied|connectex: A socket operation was attempted to an unreachable)/i,
    "address"
  ),
  because: (facts) => `This machine has no way to the IPv6 address \`${facts.address}\` of ${hostOf(facts)}.`,
  doThis: (facts) => advise(facts, [
    at2(
      "docker-build",
      'In docker, either give the network IPv6 (`"ipv6": true` in /etc/docker/daemon.json) or leave it out; a half-configured one does this. With the host\'s network: `docker build --network host`.'
    ),
    at2(
      ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
      `Try IPv4 alone: \`curl -4 -I ${nameOf3(facts)}\`; if that works, switch IPv6 off where it is broken: \`sudo sysctl -w net.ipv6.conf.all.disable_ipv6=1\`.`
    ),
    "Or mend the way: a router or VPN announces IPv6 and has none."
  ])
});
var noRouteRule = defineRule("GMG105", {
  slug: "network-unreachable",
  cause: "tcp-timeout",
  title: "There is no route to the host",
  retry: "after-delay",
  match: (trouble) => seenConnecting(
    trouble,
    /(?:network is unreachable|no route to host|(?:cannot|can't) assign requested address|address family not supported by protocol|connect: (?:permission denied|no buffer space available|invalid argument)|in a way forbidden by its access permissions|address is not valid in its context|Only one usage of each socket address|unreachable (?:network|host)|(?:network|host) is down|operation not permitted$|socket: permission denied)/im
  ),
  // A sandbox says so, and goes on saying it.
  settled: ({ evidence }) => /operation not permitted|permission denied|access permissions|not supported/.test(evidence),
  because: (facts) => `This machine or container has no way to ${hostOf(facts)} at all.`,
  doThis: (facts) => advise(facts, [
    at2(
      "docker-build",
      "Look how the build is run: `docker build --network none` takes its network away; `docker build --network host` gives it that of the machine."
    ),
    at2("docker-build", fetchedBefore),
    "Look at the network of the machine: `ip route`; a sandbox or a lost VPN looks like this.",
    "Where there is to be no network, bring the modules along: `go mod vendor` where there is one, and commit vendor."
  ])
});
function isName(host) {
  return !/^(?:\[|\d{1,3}(?:\.\d{1,3}){3}(?::|$))/.test(host);
}
function nameOf3({ hosts }) {
  return `https://${hosts.find(isName) ?? "proxy.golang.org"}/`;
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
      /lookup (?<name>[\w.-]{1,253})(?: on (?<resolver>[^\s,]{1,60}?))?: (?:no such host|server misbehaving|Temporary failure|Name or service|getaddrinfow|read udp|write udp|dial udp|i\/o timeout|[^\n]{0,120}(?:timeout|refused|unreachable|misbehaving|not known|no route|not permitted|cannot unmarshal|no answer|no data))|no such host|(?<=dial tcp: )lookup (?<dialled>[\w.-]{1,253})(?: on \S{1,60})?: (?!too many open files|operation was canceled|context )[^\n]{1,300}|dial tcp: lookup [\w.-]{1,253}(?: on \S{1,60})?:? ?[^\n]{0,11}$|Temporary failure in name resolution|Name or service not known|[Cc]ould(?: not|n't) resolve host(?:name)?:? '?(?<git>[\w.-]{0,253})|nodename nor servname|Resolving timed out|(?:read|write) udp \S{1,100}:53: /,
      "name",
      "resolver",
      "git",
      "dialled"
    ),
    because: (facts) => {
      const names2 = distinct([facts.name, facts.dialled, facts.git, ...facts.hosts.filter(isName)]);
      const resolver = facts.resolver === "" ? "" : ` by \`${facts.resolver}\``;
      const who = names2.length > 1 ? "names" : "name";
      return `The ${who} ${names2.map((name) => named(name)).join("and ")}could not be resolved${resolver}; ${listed(facts.modules)} ${facts.modules.length === 1 ? "waits" : "wait"} for ${names2.length > 1 ? "them" : "it"}.`;
    },
    doThis: (facts) => {
      const name = facts.name || facts.dialled || facts.git || "proxy.golang.org";
      return advise(facts, [
        `Try the name where the build runs: \`getent hosts ${name}\`. If it is misspelt, correct GOPROXY or the module path; if it is internal, the VPN or its resolver is missing.`,
        at2(
          "docker-build",
          `In a container, name a resolver that works: \`docker build --network host\`, or \`"dns": ["1.1.1.1"]\` in /etc/docker/daemon.json; a name of your network also needs its own resolver there.`
        ),
        onRunner(
          `A runner of GitHub knows public names only: a host of your network (\`${name}\`, if it is one) needs a self-hosted runner, or a proxy that both can reach.`
        ),
        at2("laptop", "On a laptop, connect the VPN, or look which resolver is asked: `resolvectl status`."),
        at2("docker-build", fetchedBefore),
        "In a sandbox without network, bring the modules along: `go mod vendor` where there is one, and commit vendor.",
        `If it is a passing fault, run again${ifMirrorsHelp(facts, "; `mirrors:` lets the download move to another proxy")}.`
      ]);
    }
  }),
  noIpv6Rule,
  defineRule("GMG107", {
    slug: "http2-stream-broken",
    cause: "http2-stream-error",
    title: "The server broke off an HTTP/2 stream",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /stream error(?:: stream ID \d{1,9})?; (?<code>[A-Z_]{1,40})|http2: (?:server sent GOAWAY|Transport received (?:GOAWAY|Server's graceful)|client conn|response body|server |frame too large|unexpected|stream closed|request body)[^\n]{0,120}|HTTP2 framing layer|connection error: (?<connection>[A-Z_]{1,40})|(?<!RPC failed; curl \d\d )HTTP\/2 stream \d{1,9} was not closed cleanly/,
      "code",
      "connection"
    ),
    because: (facts) => `${hostOf(facts)} gave up a transfer in the middle (HTTP/2 ${facts.code || facts.connection || "GOAWAY"}); for ${listed(facts.modules)} no whole answer came.`,
    doThis: (facts) => advise(facts, [
      "Run it again: this is a fault of the server's front end or of a box between, and it passes.",
      "If it stays, avoid HTTP/2: `GODEBUG=http2client=0 go mod download`.",
      fromPublicProxy(
        facts,
        `Or ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "name one in `mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
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
      `Try it from there: \`${askBy("curl -v", facts)}\`.`,
      onRunner(onOwnNetwork(facts)),
      at2(
        "docker-build",
        "In docker build, `localhost` is the build container: give it the host's network (`docker build --network host`), or name the proxy by an address that it can reach."
      ),
      /^(?:127\.|\[::1\])/.test(facts.address) ? `\`${facts.address}\` is this very machine (in a container, the container): start the proxy there or correct GOPROXY, \`go env GOPROXY\`.` : fromPublicProxy(
        facts,
        `Use a proxy that can be reached from here: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}.`
      )
    ])
  }),
  defineRule("GMG103", {
    slug: "connection-timed-out",
    cause: "tcp-timeout",
    title: "No connection within the time limit",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /dial tcp[46]?:? ?(?<address>[^\s,]{0,120}?):? (?:i\/o )?timeout|connectex: (?:A connection attempt failed|The semaphore timeout period)|(?<!read: )(?<!write: )(?<!_read: )(?<!_write: )(?<!failure: )(?:connection|operation) timed out|Failed to connect to \S{1,200} port \d{1,5}[^\n]{0,60}(?:timed out|after \d{4,7} ms)|': Could(?:n't| not) connect to server|unable to connect to \S{1,253}:\s{1,20}\S{1,300}: errno=Unknown/i,
      "address"
    ),
    because: (facts) => `${hostOf(facts)} ${facts.address === "" ? "" : `at \`${facts.address}\` `}did not answer the attempt to connect: packets are dropped by a firewall, or the network was away.`,
    doThis: (facts) => advise(facts, [
      `Run it again once; if it stays, test from the same place (also inside the container): \`${askBy("curl -v --connect-timeout 10", facts)}\`.`,
      at2(
        "china",
        fromPublicProxy(
          facts,
          `From China ${hostOf(facts)} is often out of reach: \`go env -w GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn\`${ifMirrorsHelp(facts, ", or `mirrors: goproxy.cn`")}.`
        )
      ),
      fromPublicProxy(
        facts,
        `Where ${hostOf(facts)} is blocked, use another proxy: ${setAnotherProxy(facts)}${ifMirrorsHelp(facts, ", or name one in `mirrors:`")}. Behind a \`,\` in GOPROXY a proxy that does not answer ends the list; a \`|\` leads on to the next.`
      ),
      at2("docker-build", fetchedBefore),
      at2(
        "docker-build",
        "In docker build, hand the HTTP proxy of your network on: `docker build --build-arg HTTPS_PROXY --build-arg NO_PROXY`."
      ),
      onRunner(onOwnNetwork(facts)),
      at2(
        ["company-proxy", "laptop", "self-hosted", "other-ci", "gitlab"],
        "Behind a company proxy, say so: `export HTTPS_PROXY=http://proxy.example.com:3128`; for an internal host, connect the VPN."
      )
    ])
  }),
  noRouteRule,
  defineRule("GMG108", {
    slug: "no-answer",
    cause: "read-timeout-or-stall",
    title: "The server went silent",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      trouble,
      /sent nothing for (?<wait>\d{1,6} s)|still coming when the time was up|(?:read|write) tcp [^\n]{1,200}(?:i\/o timeout|timed out|A connection attempt failed)|(?:Recv|Send) failure: (?:Operation|Connection) timed out|SSL_(?:read|write): (?:Operation|Connection) timed out|Client\.Timeout|awaiting (?:response )?headers|context deadline exceeded|deadline exceeded|request canceled|Operation too slow|timeout awaiting|context canceled|operation was canceled|exceeded the maximum execution time|execution took longer|Too long with no output|due to timeout|No output has been received|longer than the maximum time|timed out after \d|[Jj]ob timed out|Build timed out|hard timeout/,
      "wait"
    ),
    titleOf: (facts) => comingIn(facts.evidence) === void 0 ? void 0 : "The time was up before everything had come",
    because: (facts) => {
      const budget = ownBudget(facts);
      if (budget !== void 0)
        return `The time budget of ${budget} was over while go was still at work, and it had not said on what: a server that is silent, or a lock in the module cache that another process holds.`;
      const came = comingIn(facts.evidence);
      if (came !== void 0)
        return `${hostOf(facts)} was still sending ${listed(facts.modules)} when the time of the run was up: ${came}.`;
      return `${hostOf(facts)} took the connection and then sent nothing${facts.wait === "" ? "" : ` for ${facts.wait}`}${/timed out|i\/o timeout|Client\.Timeout|attempt failed/.test(facts.evidence) ? ", until it was given up." : "; go itself has no time limit for that and would wait for ever."}`;
    },
    doThis: (facts) => {
      if (comingIn(facts.evidence) !== void 0)
        return [
          ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
          `Run it again: what is in the module cache already is not fetched anew${ifMirrorsHelp(facts, "; or name a proxy that is faster from here in `mirrors:`")}.`
        ];
      return [
        ...ownBudget(facts) === void 0 ? [] : [
          'Look whether another go holds the module cache: `lsof +D "$(go env GOMODCACHE)/cache" | grep lock`, or try one of your own: `GOMODCACHE=$(mktemp -d) GOFLAGS=-modcacherw go mod download`.'
        ],
        `Run it again${ifMirrorsHelp(
          facts,
          ", or let the download move on: name another proxy in `mirrors:`, and say how long to wait with `stall-timeout: 20s`",
          ifInputsReach(facts, "; how long a transfer is waited for says `stall-timeout: 20s`")
        )}.`,
        facts.hosts.length === 0 ? "See where it hangs: `go mod download -x`." : `See where it hangs: \`go mod download -x\`, and \`${askBy("curl -v", facts)}\`.`
      ];
    }
  }),
  defineRule("GMG106", {
    slug: "connection-broken",
    cause: "connection-reset-or-eof",
    title: "The connection was cut",
    retry: "now",
    match: (trouble) => seenConnecting(
      trouble,
      /connection reset by peer|forcibly closed by the remote host|wsarecv: An e|broken pipe|unexpected EOF|: EOF\)?[ \t]{0,20}$|connection was (?:aborted|reset|forcibly)|connection abort|(?:socket|endpoint) is not connected|network dropped connection|protocol wrong type for socket|closed idle connection|closed network connection|transport connection broken(?!: malformed HTTP)|Empty reply from server|kex_exchange_identification|Connection (?:closed|reset) by \S{1,100} port|Recv failure|malformed chunked|connection closed|: Encountered end of file/im
    ) ?? // What is a transfer of git's that broke (GMG508) says so.
    (/RPC failed|fetch-pack|early EOF/.test(trouble.local) ? void 0 : seenConnecting(
      trouble,
      /SSL_(?:read|write): SSL_ERROR_|GnuTLS (?:recv|send) error|schannel: server closed abruptly|transfer closed with |SSL(?:Read|Write)\(\) return(?:ed)? error|NSS error -59(?:38|61)/
    )),
    because: (facts) => `The connection to ${hostOf(facts)} ended before the answer was whole: an overloaded server, or a firewall on the way that cuts it.`,
    doThis: (facts) => advise(facts, [
      "Run it again; modules that arrived stay in the cache.",
      fromPublicProxy(
        facts,
        `If it always breaks, ask ${otherThan(facts)}: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}${setAnotherProxy(facts)}.`
      ),
      "Let go open fewer connections: `GOMAXPROCS=2 go mod download`."
    ])
  })
];
function ownBudget({ hosts, evidence }) {
  return hosts.length > 0 ? void 0 : /after the time budget of (\d{1,9} s)/.exec(evidence)?.[1];
}
function askBy(command, facts) {
  return facts.hosts.length === 0 && facts.settings?.["GOPROXY"] === void 0 ? "go mod download -x" : `${command} ${addressOf(facts)}/`;
}
function otherThan(facts) {
  const isGit = /unable to access '|\bgit (?:ls-remote|fetch)|go-get=1/.test(
    `${facts.evidence} ${facts.url}`
  );
  return isGit || /^(?:github|gitlab|bitbucket)\./.test(facts.hosts[0] ?? "") ? `a module proxy instead of ${hostOf(facts)}` : `another proxy than ${hostOf(facts)}`;
}
function onOwnNetwork(facts) {
  return /^(?:proxy\.golang\.org|github\.com|localhost|127\.|\[::1\])/.test(facts.hosts[0] ?? "") ? void 0 : `A runner of GitHub does not reach a host inside your network (${hostOf(facts)}, if it is one): take a self-hosted runner.`;
}

// src/diagnose/rules/other.ts
var compilerSays = String.raw`undefined: |undefined \(type|undefined reference to|cannot use |cannot convert|cannot range|cannot assign|cannot infer|imported and not used|declared (?:and|but) not used|syntax error|missing return|too many (?:arguments|errors)|not enough arguments|assignment mismatch|does not implement|redeclared|has no field or method|invalid operation|undeclared name|missing function body|type \S{1,200} has no|unknown field|import cycle|build constraints exclude|non-name|mismatched types|duplicate (?:case|method|key)|is not a type|unreachable code|multiple-value|expected [^\n]{1,60}, found|used as value|is not used|go:embed|pattern \S{1,200}: (?:no matching|cannot embed)`;
var elsewhere = new RegExp(
  [
    String.raw`^\s{0,20}--- FAIL: [^\n]{1,200}`,
    String.raw`^FAIL\t[^\n]{1,200}`,
    String.raw`^panic: (?!internal error: )[^\n]{1,200}`,
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
var anotherStepRule = defineRule("GMG902", {
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
});
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
      /(?<file>)(?:C compiler "\S{1,60}" not found|exec: "(?:gcc|clang|swig|cc|g\+\+|x86_64\S{0,40}|aarch64\S{0,40}|pkg-config)": executable file not found|(?:gcc|clang|g\+\+|ld|cc1)(?:\.exe)?: (?:fatal )?error|ld returned \d|collect2: error|fatal error: [^\s:]{1,200}\.h: No such file|linker command failed|build constraints exclude all Go files|Package \S{1,100} was not found in the pkg-config|cgo: |# runtime\/cgo|running gcc failed|undefined reference to|undefined: |missing function body|import cycle not allowed|use of internal package|vet: |multiple VCS detected|invalid reference to|relocation target|\blink: duplicated|\busage: (?:link|compile|asm) \[options\])/,
      "file"
    ),
    because: ({ file }) => `The compiler, the linker or the C compiler stopped${file === "" ? "" : ` at \`${file}\``}. Whatever modules it needed had arrived.`,
    doThis: (facts) => advise(facts, [
      "Correct the code, or the version of the dependency that it was written for: `go list -m -u all` shows what has moved on.",
      isIn(facts, "windows", "macos") ? void 0 : "If a C compiler or header is missing: `sudo apt-get install -y build-essential pkg-config` (Alpine: `apk add build-base`).",
      at2("windows", "If a C compiler is missing, install MinGW-w64 (`winget search mingw`)."),
      at2("macos", "If a C compiler is missing: `xcode-select --install`."),
      "Where nothing of C is needed, do without: `export CGO_ENABLED=0`."
    ])
  }),
  anotherStepRule
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
      surroundings: trouble.surroundings,
      exitCode: trouble.exitCode
    };
  },
  because: ({ evidence, exitCode }) => evidence === "" ? "There is no output to read." : `Nothing in the output is a download failure that we know${exitCode === void 0 ? "" : `; the command ended with ${exitCode}`}.`,
  doThis: () => [
    "Let go tell more: `go mod download -x` prints every request and git command; `GODEBUG=http2debug=2,netdns=go+2` shows connections and name resolution.",
    "Look further up: the last line is often not the cause. Give us all of it: `go mod download -x 2>&1 | go-mod-guard diagnose -`.",
    "See what is in force: `go env -changed`, `env | grep -iE '^GO|_proxy'`."
  ]
});

// src/diagnose/rules/not-found.ts
function gitHostOf({ modules: modules2, hosts }) {
  return pathOf(modules2[0] ?? hosts[0] ?? "github.com").split("/")[0] ?? "";
}
function lackingIn({ evidence, hosts }) {
  return hosts.length > 0 ? void 0 : /file:\/\/(?:localhost)?(\/\S{1,1000}?\.(?:info|mod|zip)): /.exec(evidence)?.[1];
}
var notFoundRules = [
  defineRule("GMG302", {
    slug: "unknown-revision",
    cause: "unknown-revision",
    title: "The module has no such version",
    retry: "never",
    match: (trouble) => {
      const pattern = /unknown revision|no matching versions for query|couldn't find remote ref|reference is not a tree|not a valid object name|no such (?:tag|revision)|bad revision|not our ref [0-9a-f]{7}|unadvertised object|did not match any file\(s\) known to git|missing \S{1,300}go\.mod at revision|\/\/api\.github\.com\/repos\/\S{1,300}\/git\/refs\/\S{1,300}: 404/;
      return seen(trouble, pattern) ?? (/: (?:404|410)\b/.test(trouble.local) ? answered(trouble, pattern) : void 0);
    },
    because: (facts) => `Nobody that was asked (${hostOf(facts, "version control")}) has ${listed(facts.modules, "the version")}: a typing error, a tag that was moved or deleted, or a commit that was never pushed.`,
    doThis: ({ modules: modules2, ...facts }) => advise(facts, [
      modules2[0] === void 0 ? "See what there is: the tags and branches of the repository, `git ls-remote` with its address." : `See what there is: \`go list -m -versions ${pathOf(modules2[0])}\`; then \`go get ${pathOf(modules2[0])}@latest\`.`,
      modules2[0] === void 0 || versionOf2(modules2[0]) === "" ? void 0 : `If ${versionOf2(modules2[0])} is brand new, proxies may not have it yet: \`GOPROXY=direct go list -m ${modules2[0]}\` asks the repository itself.`,
      modules2[0] === void 0 ? void 0 : `If it is private, proxies cannot see it: ${madePrivate({ ...facts, modules: modules2 })}.`,
      facts.hosts.includes("proxy.golang.org") ? void 0 : fromPublicProxy(
        { ...facts, modules: modules2 },
        `If one proxy stands alone in GOPROXY, it may not have what others have: ${ifMirrorsHelp({ ...facts, modules: modules2 }, "name a second in `mirrors:`, or ")}put \`,https://proxy.golang.org,direct\` behind it.`
      )
    ])
  }),
  defineRule("GMG301", {
    slug: "module-not-found",
    cause: "module-not-found-404-410",
    title: "The module was found nowhere",
    retry: "never",
    match: (trouble) => {
      const found = seenFetching(
        trouble,
        /(?:https?|file):\/\/\S{1,1000}: (?:404|410)\b|(?<!package )[Rr]epository (?:'[^']{1,300}' )?not found|[Rr]epository (?:'[^']{1,300}' )?does not exist|repository \S{1,300} not found!|access denied or repository not exported|'(?!origin')[^']{1,300}' does not appear to be a git repository|abort: HTTP Error 404|E160013: |project you were looking for could not be found|unable to access '[^']{1,300}': The requested URL returned error: (?:404|410)|file:\/\/\S{1,1000}: (?:open [^\n]{1,1000}: )?(?:no such file|Not Found|The system cannot find)/
      );
      return found && { ...found, goproxy: trouble.settings["GOPROXY"] ?? "" };
    },
    because(facts) {
      const lacking = lackingIn(facts);
      if (lacking !== void 0)
        return `\`${lacking}\` is not there: the directory that GOPROXY names does not hold all of ${listed(facts.modules)}.`;
      return `${facts.hosts.length > 1 ? `None of ${facts.hosts.map((host) => `\`${host}\``).join(", ")}` : hostOf(facts, "Whoever was asked")} has ${facts.hosts.length > 1 ? "" : "no "}${listed(facts.modules, "such module")}: a wrong path, a module that is gone, or a private one that a proxy cannot see.`;
    },
    doThis: (facts) => {
      const longer = `${facts.goproxy},https://proxy.golang.org,direct`;
      const setPrivate = `\`go env -w ${withPattern(facts, "GOPRIVATE", patternFor(facts))}\``;
      return advise(facts, [
        lackingIn(facts) === void 0 ? void 0 : "A directory that serves as a proxy needs the .info, the .mod and the .zip of each version: after a `go mod download` that went well, copy all of `$(go env GOMODCACHE)/cache/download` there.",
        /^[^,|]{4,}$/.test(facts.goproxy) && !/^(?:off|direct)$|proxy\.golang\.org/.test(facts.goproxy) ? fromPublicProxy(
          facts,
          `\`${facts.goproxy}\` is the only proxy in GOPROXY, and may just not have it: put another behind it, ${ifInputsReach(facts, `\`goproxy: ${longer}\``, `\`go env -w GOPROXY=${longer}\``)}.`
        ) : void 0,
        facts.modules.length === 0 ? "Look at the path of the repository, letter by letter and case by case; `go mod download -x` shows which module led there." : `Look at the path, letter by letter and case by case: \`https://${moduleIn(facts)}\`.`,
        `If it is private: ${ifInputsReach(facts, `add \`${patternFor(facts)}\` to \`goprivate:\` (${setPrivate})`, setPrivate)}, and give git credentials: ${netrcFor(facts, gitHostOf(facts))}.`,
        facts.goproxy === "" && !facts.hosts.includes("proxy.golang.org") ? fromPublicProxy(
          facts,
          "Put a second proxy behind yours, if that is the only one in GOPROXY: it may just not have it (`,https://proxy.golang.org,direct`)."
        ) : void 0,
        mountedInBuild(facts)
      ]);
    }
  })
];

// src/diagnose/rules/package.ts
function hasHost(path) {
  return /^[^/]{0,253}\./.test(path);
}
function holderOf({
  without,
  package: named4,
  modules: modules2
}) {
  const package_ = without || named4;
  const above = modules2.filter((module) => `${package_}/`.startsWith(`${pathOf(module)}/`));
  const [shortest] = above.toSorted((one2, other) => pathOf(one2).length - pathOf(other).length);
  return shortest ?? modules2[0] ?? "";
}
var packageRules = [
  defineRule("GMG308", {
    slug: "ambiguous-import",
    cause: "ambiguous-import",
    title: "Two modules offer the same package",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /ambiguous import: found (?:package )?(?<path>\S{1,300}) in multiple modules|"(?<early>[^"]{1,300})": found in both \S{1,300} v\S{1,200} and /,
      "path",
      "early"
    ),
    because: ({ path, early, modules: modules2 }) => `\`${path || early}\` is in ${listed(modules2, "more than one module")} at once; a part of the older module has become a module of its own.`,
    doThis: ({ modules: modules2 }) => [
      `Bring both to versions after the split: \`go get ${modules2.slice(0, 2).map((module) => `${pathOf(module)}@latest`).join(" ") || "-u ./..."} && go mod tidy\`.`,
      modules2[0] === void 0 ? void 0 : `Or leave the one you do not need out: \`go get ${pathOf(modules2[0])}@none\`.`
    ]
  }),
  defineRule("GMG314", {
    slug: "import-path-leads-nowhere",
    cause: "vanity-import-meta-broken",
    title: "The import path leads to no repository",
    retry: "never",
    match: (trouble) => (
      // A Go that is being built asks nobody (cmd/go/internal/web, bootstrap.go).
      /no http in bootstrap go command/.test(trouble.local) ? void 0 : seen(
        trouble,
        /no go-import meta tags|go-import metadata not found|unable to deduce repository and source type|meta tag \S{1,300} did not match|disagree about go-import|multiple meta tags|invalid repo root|unknown vcs "|import path does not begin with hostname|unrecognized import path "(?<path>[^"]{1,300})"|malformed (?:import path|module path(?= "[^"]{1,300}": missing dot)) "(?![A-Za-z]:\\)(?<malformed>[^"]{1,300})"/,
        "path",
        "malformed"
      )
    ),
    because: (facts) => {
      const path = facts.path || facts.malformed;
      return path !== "" && !hasHost(path) ? `\`${path}\` names no host, so that there is nobody to ask for it.` : `go asked ${hostOf(facts, "the host in the path")} where the code of ${path === "" ? listed(facts.modules) : `\`${path}\``} lives (\`?go-get=1\`) and got no answer it can use: a wrong path, a login page, or a host that does not answer such questions.`;
    },
    doThis: (facts) => {
      const path = facts.path || facts.malformed || pathOf(facts.modules[0] ?? facts.hosts[0] ?? "");
      if (path === "")
        return [
          "See what go asks: `go mod download -x` shows the address with `?go-get=1` in it, and the answer."
        ];
      if (!hasHost(path))
        return [
          `\`${path}\` has no host in it. A package of your own module is imported by the module's name (\`go list -m\` says it), with the directory behind it.`,
          `For a module that lies beside this one, say where: \`go mod edit -require=${path}@v0.0.0 -replace=${path}=./${path}\`.`,
          "If others are to fetch it, the name in its go.mod must begin with a host, as in `module github.com/acme/lib`."
        ];
      return [
        `Look at the answer: \`curl -s 'https://${path}?go-get=1' | grep go-import\`.`,
        ifInputsReach(
          facts,
          `For a private host, credentials must be there when go asks: \`netrc:\` with a line for \`machine ${gitHostIn(facts)}\`, and \`${patternFor(facts)}\` in \`goprivate:\`.`
        ),
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
      /does not contain package (?<without>[^\s;:]{1,300})|(?:cannot find module providing|no required module provides) package (?<package>[^\s;:]{1,300})|package (?<std>\S{1,300}) is not in (?:std|GOROOT)|package (?<moved>\S{1,300}) provided by \S{1,300} at latest|cannot find package(?! "\." in:\s{1,20}\S{1,300}[\\/]vendor[\\/]|[\s\S]{0,400}\(vendor tree\))|module \S{1,300} provides package (?<replaced>\S{1,300}) and is replaced but not required|package (?!\.: )\S{1,300}: no Go files in|no Go files in \S{0,300}pkg[\\/]mod|cannot find module for path/,
      "without",
      "package",
      "std",
      "moved",
      "replaced"
    ),
    because: (facts) => `${inCode(facts.without || facts.package || facts.std || facts.moved || facts.replaced) || "A package"} is imported, and ${facts.without === "" ? "no module in go.mod has it" : `\`${holderOf(facts)}\` does not have it in this version`}.`,
    doThis: (facts) => [
      facts.evidence.includes("cannot find module providing package ") ? `go looked for a module with \`${facts.package}\` and found none: correct the import path; ${hasHost(facts.package) ? `if it is private, add \`${facts.package.split("/").slice(0, 2).join("/")}/*\` to ${ifInputsReach(facts, "`goprivate:`", "GOPRIVATE")} and give git credentials; ` : ""}if it is made by a generator or left out by .gitignore, make it first.` : facts.without === "" ? `Add what provides it: \`go get ${facts.package || facts.moved || facts.replaced || "./..."}\`, then \`go mod tidy\`, and commit go.mod and go.sum.` : `See whether another version has it: \`go get ${facts.without}@latest\`, then \`go mod tidy\`, and commit go.mod and go.sum.`,
      facts.modules.length === 0 && facts.package !== "" && !hasHost(facts.package) ? "If it is a package of your own module, import it by the module's name (`go list -m` says it) and the directory behind it." : `If the package was moved or removed, change the import, or stay with the last version that had it${holderOf(facts) === "" ? "" : `: \`go list -m -versions ${pathOf(holderOf(facts))}\``}.`,
      "If go.mod lists it, the cache may be incomplete: `go clean -modcache`."
    ]
  }),
  defineRule("GMG317", {
    slug: "file-names-collide",
    cause: "case-insensitive-collision",
    title: "Two files differ in letter case only",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /case-insensitive file name collision(?:: "(?<one>[^"]{1,300})" and "(?<other>[^"]{1,300})")?/,
      "one",
      "other"
    ),
    because: ({ modules: modules2, one: one2, other }) => `${one2 === "" ? "Two files" : `\`${one2}\` and \`${other}\``} of ${listed(modules2, "the module")} are one file where letter case does not count (Windows, macOS), and Go takes no module that cannot be unpacked everywhere.`,
    doThis: ({ modules: modules2 }) => [
      versionsOf(modules2, "Use another version"),
      "If it is yours, rename one of the two, and tag a new version: a tag that was fetched once stays as it was."
    ]
  }),
  defineRule("GMG312", {
    slug: "module-malformed",
    cause: "module-zip-invalid-content",
    title: "The module holds files that Go does not accept",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /path does not have prefix|malformed file path|\bunzip \S{1,400}: (?:(?:invalid|unexpected) file name|.{0,300}(?:go\.mod files? (?:must have lowercase|not in module root)|is both a file and a directory|multiple entries for file|path is not (?:clean|relative)))|create zip: /
    ),
    because: ({ modules: modules2 }) => `A rule that every module keeps (names, letter case, one directory) is broken by ${listed(modules2, "the module")}.`,
    doThis: ({ modules: modules2 }) => [
      versionsOf(modules2, "Use another version"),
      "If it is yours, rename the files that go names, and tag a new version."
    ]
  })
];

// src/diagnose/rules/proxy-upstream.ts
var absent = /(?:: |\): )(?:404|410)\b/;
function absentBecause(trouble, pattern) {
  const { local, remote, aboutModules } = trouble;
  const isAbsent3 = absent.test(local) || saysNotFound(remote);
  return isAbsent3 && aboutModules ? answered(trouble, pattern) : void 0;
}
function ownHost({ remote, modules: modules2 }) {
  return modules2.length > 0 && areAllPrivate({ modules: modules2 }) || /dial tcp (?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(remote) || /\/\/[\w.-]{0,100}\b(?:corp|internal|intranet|intra|local|lan|private|company)\b[\w.-]{0,100}\/\S{0,300}\?go-get=1/.test(
    remote
  );
}
function moduleHost({ modules: modules2 }) {
  return pathOf(modules2[0] ?? "github.com").split("/")[0] ?? "github.com";
}
var proxyUpstreamRules = [
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
    doThis: (facts) => facts.url.includes("/sumdb/") ? relayAdvice(facts) : [
      "Wait a few minutes and run it again: the proxy goes on fetching in the background.",
      `Go around it for this module: \`GOPROXY=direct go mod download ${versionIn(facts)}\`${ifMirrorsHelp(facts, ", or name a second proxy in `mirrors:`")}.`
    ]
  }),
  defineRule("GMG201", {
    slug: "private-module-via-public-proxy",
    cause: "gonoproxy-or-goprivate-missing",
    title: "A private module was asked of a public proxy",
    retry: "never",
    match: (trouble) => (ownHost(trouble) ? absentBecause(trouble, /dial tcp|go-get=1/) : void 0) ?? (wasAskedForPrivate(trouble) ? seenFetching(trouble, /\/@(?:v\/\S{1,300}|latest)\)?: (?:404|410)\b/) : void 0) ?? absentBecause(
      trouble,
      /terminal prompts disabled|could not read (?:Username|Password)|no such host|could not resolve host|Authentication failed|Permission denied|[Rr]epository not found|not authorized|confirm the import path/i
    ),
    because: (facts) => `${hostOf(facts)} cannot see ${listed(facts.modules)}, and your own credentials were never tried: it asked the origin as a stranger.`,
    doThis: (facts) => advise(facts, [
      `If the module is private, say so: ${madePrivate(facts)}.`,
      at2("docker-build", `Then git needs a way in: ${netrcMount}.`),
      at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        `Then git needs a way in: ${netrcFor(facts, moduleHost(facts))}, or \`git config --global url.ssh://git@${moduleHost(facts)}/.insteadOf https://${moduleHost(facts)}/\`.`
      ),
      `If it is meant to be public, look whether it still exists: \`git ls-remote https://${moduleIn(facts)}\`.`
    ])
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
      isLogin(facts) ? `Give go the credentials of that server, so that nobody is sent to sign in${hostToSign(facts) === "" ? ifInputsReach(facts, " (`netrc:`)") : `: ${netrcWithLogin(facts, hostToSign(facts))}`}; for Artifactory or Nexus use the API address (it has \`/api/go/\` or \`/repository/\` in it), not that of its pages.` : void 0,
      isVanity(facts) ? `The circle is at the host of the module path: whoever runs \`${hostToSign(facts)}\` has to answer \`?go-get=1\` with a page.` : `Write the address that the last redirect but one leads to into GOPROXY, with \`https\` and without a \`/\` at the end${facts.proxy === "" ? "" : ` (it is \`${facts.proxy}\` now)`}${ifInputsReach(facts, "; in a workflow that is `goproxy:`")}.`,
      isVanity(facts) ? void 0 : "If the server is yours: where TLS ends in front of it, it must be told so (`X-Forwarded-Proto: https`), or it sends every https request to https again.",
      isVanity(facts) ? fromPublicProxy(
        facts,
        `Until then a proxy may have the module: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`
      ) : void 0,
      isVanity(facts) ? void 0 : ifMirrorsHelp(facts, "Meanwhile ask another proxy: name it in `mirrors:`."),
      isLogin(facts) && hostToSign(facts) !== "" ? mountedInBuild(facts) : void 0
    ])
  })
];
function looping({ hosts, proxy }) {
  const [host = hostIn(proxy)] = hosts;
  return host === "" ? "The module proxy" : `\`${host}\``;
}
function isLogin({ last: last3 }) {
  return /log-?in|sign-?in|oauth|\bsso\b|saml|auth(?:orize|enticate)?\b|[?&](?:next|return|redirect_uri|continue)=/i.test(
    last3
  );
}
function isVanity({ last: last3 }) {
  return /[?&]go-get=1/.test(last3);
}
function hostToSign(facts) {
  const { hosts, proxy, modules: modules2 } = facts;
  const ofModule = isVanity(facts) ? pathOf(modules2[0] ?? "").split("/")[0] ?? "" : "";
  return hosts[0] ?? (hostIn(proxy) || ofModule);
}
function addressToTry(facts) {
  return /^https?:/.test(facts.last) ? facts.last : infoAddress(facts);
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
function withPipe(trouble) {
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const list = entriesOf(trouble).map(({ entry, separator }) => entry + (failed.has(hostIn2(entry)) && separator === "," ? "|" : separator)).join("");
  return list.includes("***") ? "" : list;
}
function hostIn2(entry) {
  return /^(?:[a-z]{3,5}:\/\/)?(?:[^/@]{1,300}@)?([^/:]{1,253})/.exec(entry)?.[1] ?? "";
}
function nextBehindComma(trouble) {
  if (trouble.attempts.length > 0 || /proxyconnect/.test(trouble.local)) return void 0;
  const failed = new Set(trouble.hosts.map((host) => host.replace(/:\d{1,5}$/, "")));
  const entries = entriesOf(trouble);
  const at3 = entries.findIndex(({ entry }) => failed.has(hostIn2(entry)));
  const next = entries[at3 + 1]?.entry;
  if (at3 === -1 || entries[at3]?.separator !== "," || next === void 0) return void 0;
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
    because: ({ modules: modules2, patterns: patterns2 }) => `${listed(modules2)}: GONOPROXY is \`${patterns2}\` (GOPRIVATE, if it is not set), which means version control only, and \`policy: enforced\` asks none.`,
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
    because: ({ modules: modules2 }) => `For ${listed(modules2)} the patterns of GOPRIVATE and GONOPROXY rule out every entry of GOPROXY.`,
    doThis: () => [
      "See all three as go does: `go env GOPRIVATE GONOPROXY GOPROXY`.",
      "If a proxy of the list serves it, let it be asked: `go env -w GONOPROXY=none` (GOPRIVATE still keeps it out of the checksum database).",
      "If it must come from its repository, let the list end in `direct` and not in `off`: `go env -w GOPROXY=\"$(go env GOPROXY | sed 's/[,|]off$//'),direct\"`."
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
      return found && { ...found, next: next ?? "", list: withPipe(trouble) };
    },
    because: (facts) => `${hostOf(facts)} cannot be reached, and \`${facts.next}\` was never asked for ${listed(facts.modules)}: behind a \`,\` go moves on after 404 and 410 only.`,
    doThis: (facts) => advise(facts, [
      `Mend the way to ${hostOf(facts)}: connect the VPN, look at the firewall, \`curl -v ${addressOf(facts)}/\`.`,
      fromPublicProxy(
        facts,
        `Or write a \`|\` behind it, and any failure leads on: ${facts.list === "" ? "`go env GOPROXY` shows the list" : `\`go env -w GOPROXY='${facts.list}'\``}. For private modules set GOPRIVATE first, or the next proxy learns their names.`
      ),
      ifInputsReach(
        facts,
        "With `policy: resilient` the download moves on by itself for modules that go.sum knows."
      )
    ])
  }),
  defineRule("GMG212", {
    slug: "origin-unreachable-without-proxy",
    cause: "goproxy-direct-unreachable",
    title: "GOPROXY=direct, and the origin cannot be reached",
    retry: "after-delay",
    match: (trouble) => {
      const [only2, ...more] = entriesOf(trouble);
      return only2?.entry === "direct" && more.length === 0 && !/proxyconnect/.test(trouble.local) ? seenFetching(trouble, unreachedDirectly) : void 0;
    },
    because: (facts) => `With \`direct\` go asks the host of each module itself, and ${hostOf(facts)} cannot be reached from here for ${listed(facts.modules)}.`,
    doThis: (facts) => [
      fromSomeProxy(facts, `Let a module proxy fetch it: ${setAnotherProxy(facts)}.`),
      `If it must come directly, open the way: \`curl -v ${addressOf(facts)}/\`, or name the HTTP proxy of your network: \`export HTTPS_PROXY=http://proxy.example.com:3128\`.`
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
      /[Cc]ertificate has expired(?: or is not yet valid)?(?:: current time (?<clock>\S{1,40}) is (?:after|before) (?<limit>[\w:+-]{1,40}))?|certificate is (?:not yet valid|expired)|uses expired certificate|not yet activated|SEC_E_CERT_EXPIRED/,
      "clock",
      "limit"
    ),
    because: ({ clock, limit, ...facts }) => clock === "" ? `The certificate of ${hostOf(facts)} is outside its dates, seen with the clock of this machine.` : `The clock here says ${clock}, and the certificate of ${hostOf(facts)} has its limit at ${limit}.`,
    doThis: (facts) => {
      const renew2 = `the owner of ${hostOf(facts)} must renew: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null | openssl x509 -noout -dates\`.`;
      return advise(facts, [
        at2(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          "Compare the clock: `date -u`. A machine or VM that woke up, or one without NTP, sets it with `sudo chronyc makestep`; a container has the clock of its host."
        ),
        at2(
          ["laptop", "self-hosted", "gitlab", "other-ci", "docker-build"],
          `If the clock is right, ${renew2}`
        ),
        onRunner(`The clock of a runner of GitHub is right, so ${renew2}`),
        at2(
          ["docker-build", "gitlab", "other-ci"],
          "In old images the trust store itself has expired (Let's Encrypt, 2021): `apt-get update && apt-get install --only-upgrade ca-certificates`, or a newer base image."
        )
      ]);
    }
  }),
  defineRule("GMG122", {
    slug: "certificate-of-another-name",
    cause: "tls-hostname-mismatch",
    title: "The certificate belongs to another name",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /certificate is (?:valid for (?<names>[^\n]{0,200}?), not (?<name>[\w.-]{1,253})|not valid for any names)|cannot validate certificate for (?<ip>\S{1,60})|doesn't contain any IP SANs|legacy Common Name|no alternative certificate subject name|does not match (?:target host ?name|hostname)|SEC_E_WRONG_PRINCIPAL|target principal name|requested domain name does not match/,
      "names",
      "name",
      "ip"
    ),
    because: ({ names: names2, name, ip, ...facts }) => `${name === "" && ip === "" ? hostOf(facts) : `\`${name || ip}\``} was asked, and the certificate is ${names2 === "" ? "not made for that name" : `for \`${names2}\``}: a wrong address, a login page of the network, or an old certificate.`,
    doThis: ({ hosts, names: names2, ...facts }) => advise(facts, [
      `See who answers: \`openssl s_client -connect ${connectTo(hosts)} </dev/null | openssl x509 -noout -subject -issuer -ext subjectAltName\`.`,
      hosts.includes("proxy.golang.org") ? "Somebody else answers for it: a name server that lies, or the login page of a guest network. Ask another name server, or log in first: `curl -v https://proxy.golang.org/`." : `Ask for ${/^[\w.-]+$/.test(names2) ? `\`${names2}\`` : "the name in the certificate"}, in GOPROXY or in the module path, and not for an IP address or an alias; on guest networks, log in to the portal first.`,
      at2(
        "china",
        fromPublicProxy(
          { ...facts, hosts },
          "In China, use a proxy there: `go env -w GOPROXY=https://goproxy.cn,direct`."
        )
      ),
      "A certificate of your own needs a subjectAltName; Go reads no Common Name since 1.15."
    ])
  }),
  defineRule("GMG121", {
    slug: "certificate-untrusted",
    cause: "tls-untrusted-ca",
    title: "The certificate is not signed by anyone trusted here",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /signed by unknown authority|unable to get local issuer|self[- ]signed certificate|certificate verif(?:ication|y) failed|SSL certificate problem|failed to load system roots|certificate is not (?:trusted|standards compliant)|not authorized to sign|incompatible key usage|negative serial number|too many intermediates|x509: OSStatus|SEC_E_UNTRUSTED_ROOT|error setting certificate|adding trust anchors|STORE routines|Problem with the SSL CA cert|schannel: failed to open CA file|[Cc]ertificate (?:cannot be authenticated|issuer (?:is not recognized|has been marked))|Issuer certificate is invalid|SSL peer certificate|CERT_TRUST_\w{1,40}|CRYPT_E_\w{1,40}|0x8009201[23]|x509: /
    ),
    because: (facts) => `${hostOf(facts)} showed a certificate whose issuer this machine does not know: an image without CA certificates, a company proxy that inspects TLS, or a private CA.`,
    doThis: ({ hosts, ...facts }) => advise(facts, [
      at2(
        "docker-build",
        "In the Dockerfile, before go runs: `RUN apk add --no-cache ca-certificates` or `RUN apt-get update && apt-get install -y ca-certificates`; a company's root goes in by `COPY company.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`."
      ),
      at2(
        ["self-hosted", "gitlab", "other-ci"],
        "In a slim image, install the public CAs: `apk add ca-certificates` or `apt-get install -y ca-certificates`."
      ),
      at2(
        "windows",
        "On Windows go asks the system alone: import your company's root as administrator, `certutil -addstore Root company.crt`, and let git read the same store: `git config --global http.sslBackend schannel`."
      ),
      at2(
        "macos",
        'On macOS go asks the keychain alone: `sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain company.crt`; git reads another store: `git config --global http.sslCAInfo "$HOME/company.pem"`.'
      ),
      isIn(facts, "windows", "macos") ? void 0 : at2(
        ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
        "Behind TLS inspection, add your company's root (on Linux): `sudo cp company.crt /usr/local/share/ca-certificates/ && sudo update-ca-certificates`; or, without root, `export SSL_CERT_FILE=$HOME/company.pem GIT_SSL_CAINFO=$HOME/company.pem`, for go and for git."
      ),
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
    doThis: (facts) => [
      "Give the server TLS; then nothing here needs to change.",
      `In a network you trust, and for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`
    ]
  }),
  defineRule("GMG126", {
    slug: "tls-not-agreed",
    cause: "tls-handshake-timeout-or-reset",
    title: "Both sides cannot agree on TLS",
    retry: "never",
    match: (trouble) => seenConnecting(
      trouble,
      /remote error: tls: (?!internal error)(?<alert>[^\n"]{1,80})|first record does not look like|HTTP response to HTTPS client|unsupported protocol version|server selected unsupported|downgrade attempt|alert protocol version|wrong version number|incompatible or unsupported protocol|SSL_ERROR_(?:PROTOCOL_VERSION|UNSUPPORTED_VERSION|NO_CYPHER_OVERLAP)|NSS error -122(?:86|90)|unsafe legacy renegotiation|SSL received a record/,
      "alert"
    ),
    because: ({ alert, ...facts }) => alert === "" ? `${hostOf(facts)} was asked with https, and what came back is not the TLS of today: the port speaks plain HTTP, or a TLS that Go no longer takes.` : `${hostOf(facts)} refused the handshake (${alert}): it speaks another version of TLS, wants a client certificate, or something on the way does not let this name through.`,
    doThis: (facts) => advise(facts, [
      facts.alert === "" ? `See what the port speaks: \`curl -v http://${facts.hosts[0] ?? "proxy.golang.org"}/\`. If it is plain HTTP, give the server TLS, or write \`http://\` in GOPROXY. The price: anyone on the way can read and change what comes, and only go.sum would notice.` : void 0,
      `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`. A server of old age needs an update; until then \`GODEBUG=tlsrsakex=1\` (Go 1.22 and later) may do.`,
      fromPublicProxy(
        facts,
        `Or take another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  }),
  defineRule("GMG124", {
    slug: "tls-handshake-failed",
    cause: "tls-handshake-timeout-or-reset",
    title: "The TLS handshake failed",
    retry: "after-delay",
    match: (trouble) => seenConnecting(
      withoutBrokenTransfer(trouble),
      /TLS handshake timeout|remote error: tls: (?<alert>[^\n"]{1,80})|handshake failure|gnutls_handshake|GnuTLS, handshake failed|GnuTLS recv error \(-12\)|SSL_ERROR_SYSCALL|SSL_connect|aborted the SSL handshake|SSL peer handshake failed|Unknown SSL protocol error|SSL connect error|bad record (?:MAC|mac)|oversized record|(?<![\w/.-])tls: |schannel: /,
      "alert"
    ),
    because: ({ alert, ...facts }) => `${hostOf(facts)} and this machine could not agree on TLS${alert === "" ? "" : ` (${alert})`}: an overloaded server, or a firewall that looks into the handshake.`,
    doThis: (facts) => advise(facts, [
      "Run it again once: under load this passes.",
      `Look at the handshake: \`openssl s_client -connect ${connectTo(facts.hosts)} </dev/null\`.`,
      "Old firewalls stumble over the large ClientHello of Go 1.23 and later: try `GODEBUG=tlsmlkem=0` (1.23: `tlskyber=0`).",
      fromPublicProxy(
        facts,
        `Or take a nearer or another proxy: ${ifMirrorsHelp(facts, "`mirrors:`, or ")}\`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      )
    ])
  })
];
var brokenTransfer = /RPC failed; (?!curl 35\b)[^\n]{0,1000}|SSL_(?:read|write): (?!error:)[^\n]{0,300}|GnuTLS (?:recv|send) error (?!\(-12\))[^\n]{0,300}|schannel: server closed abruptly[^\n]{0,300}/g;
function withoutBrokenTransfer(trouble) {
  return { ...trouble, local: trouble.local.replace(brokenTransfer, "") };
}
function connectTo(hosts) {
  const host = hosts[0] ?? "proxy.golang.org";
  return /:\d{1,5}$/.test(host) ? host : `${host}:443`;
}

// src/diagnose/workspace-go.ts
function behindItsModules(evidence) {
  const found = /module (?<module>\S{1,200}) listed in go\.work file requires go >= (?<wanted>[\w.]{1,20}), but go\.work (?:lists|implicitly requires) go (?<listed>[\w.]{1,20});/.exec(
    evidence
  )?.groups;
  if (found === void 0) return void 0;
  const { module, wanted: wanted2, listed: listed2 } = found;
  const says = evidence.includes("implicitly") ? `has no \`go\` line, which means ${listed2}` : `says \`go ${listed2}\``;
  return {
    why: `\`${module}\` asks for Go ${wanted2}, but go.work ${says}: it must name the newest that its modules ask for.`,
    doThis: [
      `Raise it where go.work lies, and commit that: \`go work use\`, or \`go work edit -go=${wanted2}\`.`,
      "Or leave the workspace out: `export GOWORK=off`."
    ]
  };
}

// src/diagnose/rules/toolchain-download.ts
var toolchainDownloadRule = defineRule("GMG603", {
  slug: "toolchain-not-downloaded",
  cause: "toolchain-download-failed",
  title: "The Go toolchain could not be downloaded",
  explains: ["GMG602"],
  retry: "after-delay",
  match: (trouble) => (
    // The toolchain is fine, and so is whoever serves it; or it is another than it should be, which is worse than none.
    /invalid GOSUMDB|missing GOSUMDB/.test(trouble.local) || databaseDisagrees.test(trouble.local) ? void 0 : seen(
      trouble,
      /download (?<toolchain>go1[\w.]{1,20})(?: for \S{1,30})?: |switching to (?<wanted>go[\w.>= ]{1,20}):|(?<!\/lookup\/|pkg\/mod\/)golang\.org\/toolchain@(?:v0\.0\.1-(?<zip>go1(?:\.\d{1,3}){0,2}(?:(?:rc|beta)\d{1,2})?)\.)?\S{1,60}: (?!verifying module: )|module golang\.org\/toolchain: |no releases found for (?<none>go(?: >= )?[\w.]{1,20})/,
      "toolchain",
      "wanted",
      "zip",
      "none"
    )
  ),
  // A 403 is a rule of the proxy, as everywhere (GMG203). go writes "not available" for a plain 404 (cmd/go/internal/toolchain).
  settled: ({ evidence }) => /toolchain not available|no releases found|disabled by GOSUMDB=off|: (?:403|404|410)\b(?![^\n]{0,400}(?:fetch timed out|fetch timeout|temporarily))/.test(
    evidence
  ),
  because: (facts) => {
    const wanted2 = facts.toolchain || facts.wanted || facts.zip || facts.none || "another Go";
    const { asker = "go.mod", words: words4 } = askerIn(facts.evidence);
    const asks = `${asker} asks for ${wanted2}`;
    if (/disabled by GOSUMDB=off/.test(words4))
      return `${asks}, and go takes no toolchain that the checksum database has not confirmed; \`GOSUMDB=off\` shuts that off.`;
    const came = comingIn(words4);
    if (came !== void 0)
      return `${asks}, and ${hostOf(facts)} was still sending it when the time of the run was up: ${came}.`;
    if (unrecorded.test(words4))
      return `${asks}; ${hostOf(facts, "the database")} ${noSuchRelease}: ${lastWords(words4)}.`;
    const past = isAbsent(words4) ? pastTheProxies(facts) : void 0;
    if (past !== void 0) return `${asks}, and ${past.why}.`;
    return /verifying module: /.test(words4) ? `${asks}, and ${confirmedAlways}; ${hostOf(facts, "the database")} did not: ${lastWords(words4)}.` : `${asks}, and ${hostOf(facts, "the module proxies in force")} did not deliver it: ${lastWords(words4)}.`;
  },
  doThis: ({ toolchain: toolchain2, zip, ...facts }) => advise(facts, [
    comingIn(facts.evidence) === void 0 ? void 0 : ifInputsReach(facts, "Give it more time: `timeout: 30m`."),
    isAbsent(facts.evidence) ? pastTheProxies(facts)?.doThis : void 0,
    ...haveGoFirst((toolchain2 || zip).replace(/^go/, "")),
    /^go1\.\d+$/.test(toolchain2) ? `A version of two numbers is a language, not a release: write \`go ${toolchain2.replace(/^go/, "")}.0\` or add \`toolchain ${programOf(toolchain2)}\`.` : void 0,
    /disabled by GOSUMDB=off/.test(facts.evidence) ? "Or let the database confirm it, `unset GOSUMDB && go env -u GOSUMDB`, and keep private modules out of it by pattern (`GONOSUMDB`)." : void 0,
    unrecorded.test(facts.evidence) || isAbsent(facts.evidence) && pastTheProxies(facts) === void 0 ? aRelease : void 0,
    isAbsent(facts.evidence) && pastTheProxies(facts) === void 0 ? ofOwnProxy(facts) : void 0,
    // No go is here that could be used instead.
    askerIn(facts.evidence).asker === void 0 ? withoutIt : void 0
  ])
});
function isAbsent(evidence) {
  return /toolchain not available|no releases found|: (?:403|404|410)\b/.test(evidence) && !/verifying module: /.test(evidence);
}
function ofOwnProxy(facts) {
  return `A module proxy of your own must carry \`golang.org/toolchain\`: \`curl -sI "${proxyAddress(facts)}/golang.org/toolchain/@v/list"\` says 200 where it does.`;
}
function askerIn(evidence) {
  const [, words4, asker] = /^(.{0,2000}) \(asked for by ([^\n]{1,200})\)$/s.exec(evidence) ?? [];
  return asker === void 0 ? { words: evidence } : { asker, words: words4 ?? "" };
}

// src/diagnose/rules/toolchain.ts
var newPackages = String.raw`(?:slices|maps|cmp|iter|unique|weak|embed|log\/slog|io\/fs|io\/ioutil|net\/netip|sync\/errgroup|math\/rand\/v2|crypto\/ecdh|testing\/(?:slogtest|synctest|fstest)|go\/version|structs|crypto\/(?:ed25519|mlkem|hpke)|time\/tzdata|runtime\/coverage|hash\/maphash|crypto\/(?:hkdf|pbkdf2|sha3)|encoding\/json\/(?:v2|jsontext)|arena|context|math\/bits|plugin|net\/http\/httptrace|runtime\/metrics|debug\/buildinfo|go\/(?:doc\/comment|build\/constraint))`;
var missingGoRules = [
  defineRule("GMG601", {
    slug: "go-not-found",
    cause: "go-missing-executable",
    title: "There is no go command",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /(?:^|[\s:"'`\d])(?<named>go(?:1\.\d{1,2}(?:\.\d{1,2}|(?:rc|beta)\d{1,2})?)?): (?:[Cc]ommand )?not found\b|\bmake(?:\[\d\])?: go: No such file|command not found: go\b|exec: "go": executable file not found|'go' is not recognized|The term 'go' is not recognized|spawn go ENOENT|env: .?go.?: No such file|bin\/go: (?:No such file|not found|cannot execute)|Unable to locate executable file: go\b|No such file or directory: b?'(?:\S{1,200}\/)?go'|Cannot run program "go"|[Ee]xecutable [`'"]?go[`'"]? (?:was )?not found|binary with name "go" not found|\*\*\* "?(?:No )?[Gg]o (?:command|binary|executable)? ?(?:was )?(?:not )?found\b|Could not find command '(?:[^'\n]{1,200}\/)?go'/m,
      "named"
    ),
    because: ({ named: named4 }) => `No program \`${named4 || "go"}\` was found on PATH, so that nothing could be downloaded.`,
    doThis: (facts) => advise(facts, [
      facts.named.startsWith("go1") ? `A release under its own name comes by the go that is there: \`go install golang.org/dl/${facts.named}@latest && ${facts.named} download\`, and \`$(go env GOPATH)/bin\` must be on PATH; or call \`go\` itself, which fetches the Go of go.mod since 1.21.` : void 0,
      at2(
        ["github-hosted", "self-hosted"],
        "In GitHub Actions, put `actions/setup-go` before this step, with `go-version-file: go.mod`."
      ),
      at2(
        ["docker-build", "gitlab", "other-ci"],
        "In an image, start from `golang:1.26`, or install Go there and put `/usr/local/go/bin` on its PATH."
      ),
      at2("windows", "Install it: `winget install GoLang.Go`, then open a new shell, so that PATH has it."),
      at2("macos", "Install it: `brew install go`, or from https://go.dev/dl/, then open a new shell."),
      !isIn(facts, "windows", "macos") ? at2(
        "laptop",
        "Where Go is installed, add it to PATH: `export PATH=$PATH:/usr/local/go/bin`, also in ~/.profile; else install it from https://go.dev/dl/."
      ) : void 0,
      !isIn(facts, "windows", "macos") ? at2(
        ["laptop", "self-hosted"],
        'Under sudo, PATH is reset: `sudo env PATH="$PATH" go mod download`.'
      ) : void 0
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
      /(?:invalid go version '|go\.mod file indicates go )(?<wanted>\d[^',\s]{0,19})(?:': must match format |, but maximum (?:supported version|version supported by tidy) is )(?<running>1\.\d\d)(?!\.\d)/,
      "wanted",
      "running"
    ) ?? seen(
      trouble,
      /(?:unknown (?:directive|block type): (?=(?:toolchain|tool|godebug|ignore)\b)|unknown subcommand "(?=(?:mod|work)")|\bgo (?=(?:work|telemetry): unknown command)|flag provided but not defined: (?=-(?:trimpath|modfile|modcacherw|overlay|compat|buildvcs|asan|reuse|pgo|C)\b))(?<wanted>[\w-]{1,20})(?<running>)|go\.mod:\d{1,6}: usage: go 1\.23$/m,
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
        String.raw`(?:(?:package|cannot load) "?(?=[^\s":]{1,60}"?:? (?:is not in (?:std|GOROOT)|malformed|cannot find|unrecognized|in any of))|cannot find module providing package |cannot find package "\." in: \S{1,300}[\\/]vendor[\\/])(?<wanted>${newPackages})(?![\w./\\-])(?<running>)`
      ),
      "wanted",
      "running"
    ),
    because: ({ wanted: wanted2, running, evidence }) => behindItsModules(evidence)?.why ?? `It needs ${wanted2 === "" ? "a newer Go" : /^\d/.test(wanted2) ? `Go ${wanted2}` : `a Go that knows \`${wanted2}\``}, and ${running === "" || running === "1.23" ? "an older one" : `Go ${running}`} is running.`,
    doThis: ({ wanted: wanted2, ...facts }) => behindItsModules(facts.evidence)?.doThis ?? advise(facts, [
      at2(
        ["github-hosted", "self-hosted"],
        // Where a dependency asks for more than go.mod says, go-version-file would install the same again.
        facts.modules[0] === void 0 || !/^\d/.test(wanted2) ? "Use a newer Go: `go-version-file: go.mod` for actions/setup-go." : `Use a newer Go: \`go-version: "${wanted2}"\` for actions/setup-go.`
      ),
      at2(
        ["docker-build", "gitlab", "other-ci"],
        `Use a newer Go: an image \`golang:${releaseOf(wanted2)}\` (\`FROM golang:${releaseOf(wanted2)}\`).`
      ),
      at2(
        "laptop",
        `Use a newer Go: from https://go.dev/dl/, or \`go install golang.org/dl/${programOf(wanted2)}@latest && ${programOf(wanted2)} download\`.`
      ),
      fetchesToolchains(facts.running, facts.evidence) ? "From Go 1.21 on, go fetches what it needs if it may: `export GOTOOLCHAIN=auto` (setup-go and the golang images set `local`)." : void 0,
      facts.modules[0] === void 0 ? "If you cannot move and the go.mod is yours, lower its `go` line to what its code needs: `go mod edit -go=1.21 -toolchain=none`." : `If you cannot move, use a version of the dependency that still knows your Go: \`go list -m -versions ${pathOf(facts.modules[0])}\`.`
    ])
  }),
  defineRule("GMG604", {
    slug: "toolchain-name-invalid",
    cause: "toolchain-download-failed",
    title: "There is no Go toolchain of that name",
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /invalid toolchain(?! version '):? "?(?<name>[^\s":]{0,60})|invalid GOTOOLCHAIN "(?<value>[^"]{0,60})|cannot find "(?<path>go1[^"]{0,40})" in (?:\$?PATH|%PATH%)|toolchain (?<mixed>\S{1,40}) invoked to provide|too many toolchain switches/,
      "name",
      "value",
      "path"
    ),
    because: ({ name, value, path }) => path === "" ? `\`${name || value && `GOTOOLCHAIN=${value}` || "The name"}\` is not a Go toolchain that can be had this way.` : `\`${path}\` is asked for, and this GOTOOLCHAIN lets go look for a program of that name on PATH and nowhere else; there is none.`,
    doThis: ({ path, value, name }) => [
      value !== "" ? "Take it out where it stands, `unset GOTOOLCHAIN && go env -u GOTOOLCHAIN`, or write a full release: `export GOTOOLCHAIN=go1.26.0`." : path === "" ? /^go1\.\d+$/.test(name) ? `Write a full release in go.mod: \`toolchain ${programOf(name)}\`, not \`${name}\`.` : "Write a full release in go.mod: `toolchain go1.26.0`, not `go1.26`." : `Let go fetch it: \`export GOTOOLCHAIN=auto\`; or put it on PATH: \`go install golang.org/dl/${programOf(path)}@latest && ${programOf(path)} download\`.`,
      path === "" ? "Or use what is installed: `export GOTOOLCHAIN=local`." : withoutIt
    ]
  }),
  toolchainDownloadRule
];
var releaseOf = (wanted2) => /^\d+\.\d+/.exec(wanted2)?.[0] ?? "1.26";
function fetchesToolchains(running, evidence) {
  if (/unknown (?:directive|block type): toolchain|must match format 1\.\d\d$/.test(evidence)) return false;
  const minor = /^1\.(\d+)/.exec(running)?.[1];
  return minor === void 0 || Number(minor) >= 21;
}

// src/diagnose/rules/missing-vcs.ts
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
function partOf({ helper, program: program2 }) {
  if (program2 !== "")
    return {
      why: "the git here finds no `ssh` to ask with",
      doThis: [
        "Install it: `apk add --no-cache openssh-client` or `apt-get update && apt-get install -y openssh-client`."
      ]
    };
  if (helper !== "")
    return {
      why: `the git here cannot speak ${helper}, for its part \`git-remote-${helper}\` is missing`,
      doThis: [
        "Install the whole of git: `apk add --no-cache git` or `apt-get update && apt-get install -y git`; one that is built by hand needs libcurl for it."
      ]
    };
  return void 0;
}
function gitItself(facts) {
  const ofUnix = (one2) => isIn(facts, "windows", "macos") ? void 0 : one2;
  return [
    at2(
      "docker-build",
      "Install it in the Dockerfile, for alpine and slim images come without: `RUN apk add --no-cache git` or `RUN apt-get update && apt-get install -y git`."
    ),
    at2("windows", "Install it: `winget install Git.Git`, then open a new shell, so that PATH has it."),
    at2("macos", "Install it: `xcode-select --install`."),
    ofUnix(at2(["laptop", "self-hosted", "github-hosted"], "Install it: `sudo apt-get install -y git`.")),
    ofUnix(
      at2(
        ["gitlab", "other-ci"],
        "Install it in the job, for slim images come without: `apk add --no-cache git` or `apt-get update && apt-get install -y git`."
      )
    )
  ];
}
var missingVcsRules = [
  defineRule("GMG501", {
    slug: "git-not-found",
    cause: "git-missing-executable",
    title: "There is no git command",
    explains: ["GMG606", "GMG307"],
    retry: "never",
    match: (trouble) => seen(
      trouble,
      /exec: "?git"?: executable file not found|(?:^|[\s:])git: (?:command )?not found|missing Git command|\bgit is not installed|'git' is not recognized|exec: "git": cannot run|(?:Unable to find remote helper for '|git: 'remote-)(?<helper>https?)'|cannot run (?<program>ssh): No such file/m,
      "helper",
      "program"
    ),
    titleOf: (facts) => partOf(facts) === void 0 ? void 0 : "A part of git is missing",
    because: (facts) => `go wants to fetch ${listed(facts.modules)} straight from version control (\`direct\`), and ${partOf(facts)?.why ?? "this machine has no git"}.`,
    doThis: (facts) => advise(facts, [
      ...partOf(facts)?.doThis ?? gitItself(facts),
      fromSomeProxy(
        facts,
        `Or let a proxy do it: \`export GOPROXY=${anotherSource(facts)}\`; with \`,direct\` behind it, a failure of the proxy may hide behind this message.`
      )
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
      /exec: "?(?<program>hg|svn|bzr|fossil)"?: executable file not found|missing (?<name>Mercurial|Subversion|Bazaar|Fossil) command|(?:^|\s)(?<said>hg|svn|bzr|fossil)(?:: (?:command )?not found| is not installed)/m,
      "program",
      "name",
      "said"
    ),
    because: ({ program: program2, name, said, modules: modules2 }) => `${listed(modules2, "A module")} lies in a repository of another kind than git, and \`${program2 || name || said}\` was not found.`,
    doThis: ({ program: program2, name, said, ...facts }) => {
      const wanted2 = otherVcs[program2 || name || said] ?? "";
      const finder = isIn(facts, "macos") ? "brew" : "winget";
      return [
        isIn(facts, "windows", "macos") ? `Install ${wanted2 || "it"}, and open a new shell, so that PATH has it: \`${finder} search ${wanted2}\`.` : `Install it: \`sudo apt-get install -y ${wanted2}\`.`,
        fromSomeProxy(
          facts,
          `Or take the module from a proxy that has it: \`GOPROXY=${anotherSource(facts)} go mod download\`.`
        ),
        ...wanted2 === "mercurial" ? [
          "Bitbucket has had no Mercurial since 2020: the module has moved, and its new path belongs in go.mod."
        ] : []
      ];
    }
  })
];

// src/diagnose/rules/vcs.ts
var vcsRules = [
  defineRule("GMG507", {
    slug: "dubious-ownership",
    cause: "git-dubious-ownership-or-safe-directory",
    title: "git does not trust the owner of this directory",
    retry: "never",
    match: (trouble) => {
      const found = seen(
        trouble,
        /detected dubious ownership in repository(?: at '(?<directory>[^']{1,300})')?|unsafe repository|error obtaining VCS status(?!: multiple)/,
        "directory"
      );
      return found && { ...found, isFetched: /\bgit (?:ls-remote|fetch) /.test(trouble.local) };
    },
    because: ({ directory, isFetched, modules: modules2 }) => isFetched ? `${listed(modules2)} is fetched from a repository on this machine${directory === "" ? "" : `, \`${directory}\`,`} that belongs to another user than the one who runs go.` : `The checkout${directory === "" ? "" : ` \`${directory}\``} belongs to another user than the one who runs go, as in containers. It is not a download that failed.`,
    doThis: ({ directory, isFetched, ...facts }) => advise(facts, [
      `Trust it: \`git config --global --add safe.directory ${directory || '"$PWD"'}\`.`,
      isFetched ? void 0 : at2(
        "github-hosted",
        'In a job with `container:`, run that after actions/checkout: `git config --global --add safe.directory "$GITHUB_WORKSPACE"`.'
      ),
      at2(
        "docker-build",
        'In docker, run as the owner of the mounted directory: `docker run --user "$(id -u):$(id -g)"`.'
      ),
      isFetched ? void 0 : "Or do not stamp the version into the binary: `go build -buildvcs=false`."
    ])
  }),
  defineRule("GMG509", {
    slug: "govcs-disallows",
    cause: "vcs-disallowed-govcs",
    title: "GOVCS does not allow this version control",
    retry: "never",
    match: (trouble) => seen(trouble, /GOVCS disallows using (?<vcs>\w{1,10})\b|\bin \$?GOVCS\b/, "vcs"),
    because: ({ vcs, modules: modules2, evidence }) => vcs === "" ? `go cannot read the value of GOVCS: ${evidence.replace(/^go: /, "").replaceAll("`", "'")}.` : `${listed(modules2, "A module")} can be had by \`${vcs}\` alone, and GOVCS (by default: git and hg for public modules) does not allow it.`,
    doThis: (facts) => facts.vcs === "" ? [
      "Write pairs of a pattern and what it may use, separated by commas: `go env -w GOVCS='public:git|hg,private:all'`, which is the default.",
      "See where it comes from, and take it away: `unset GOVCS && go env -u GOVCS`."
    ] : [
      fromSomeProxy(
        facts,
        `Take it from a proxy, which needs no version control here: \`export GOPROXY=${anotherSource(facts)}\`.`
      ),
      facts.modules.length === 0 ? "Or allow it, for these modules alone, in GOVCS: `go help vcs` says how." : `Or allow it for these modules alone: \`go env -w GOVCS='${patternFor(facts)}:${facts.vcs || "all"},public:git|hg,private:all'\`.`
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
      /no secure protocol found|insecure (?:URL|protocol)|redirected from secure URL|transport 'http' not allowed|(?:not defined: |unknown flag )-insecure/
    ),
    because: (facts) => ofFlag(facts) ? "`go get` has no flag `-insecure` any more (since Go 1.17): a variable says for which modules plain HTTP will do." : noWayIn(facts) ? `go asked git for ${listed(facts.modules)} by https and by ssh, and neither let it in: most often the repository is private and git has no credentials for it, or ${repositoryHost(facts)} does not answer; a host with plain HTTP only looks the same.` : `${listed(facts.modules)} ${facts.modules.length === 1 ? "is" : "are"} offered by ${hostOf(facts)} without TLS only.`,
    doThis: (facts) => ofFlag(facts) ? [
      "Take the flag out; with TLS on the server nothing takes its place.",
      "Where the server has plain HTTP only, in a network you trust, and for these modules only, put a pattern of them into `GOINSECURE`. The price: anyone on the way can change the code, and only go.sum would notice."
    ] : [
      ...noWayIn(facts) ? [
        `See which it is: \`GIT_TERMINAL_PROMPT=0 git ls-remote https://${moduleIn(facts)}\` says what go keeps to itself.`,
        `If it wants a user or a password, give git credentials: ${netrcFor(facts, gitHostIn(facts))}, or let it use ssh: \`git config --global url.ssh://git@${gitHostIn(facts)}/.insteadOf https://${gitHostIn(facts)}/\`.`
      ] : ["Give the server TLS, or serve the module from a proxy that has it."],
      `If the server has plain HTTP only, in a network you trust, for these modules only: \`go env -w ${withPattern(facts, "GOINSECURE", patternFor(facts))}\`. The price: anyone on the way can change the code, and only go.sum would notice.`,
      noWayIn(facts) ? mountedInBuild(facts) : void 0
    ]
  }),
  defineRule("GMG508", {
    slug: "git-transfer-broken",
    cause: "git-shallow-or-rpc-failure",
    title: "A git transfer broke off",
    retry: "now",
    match: (trouble) => seen(
      trouble,
      /RPC failed[^\n]{0,200}|early EOF|fetch-pack|index-pack|hung up unexpectedly|unexpected disconnect|sideband|shallow (?:update|file|info)|unable to rewind rpc|unshallow|pack-objects|does not support shallow|from a shallow repository|did not send all necessary objects/
    ),
    because: (facts) => `git did not get ${listed(facts.modules)} from ${repositoryHost(facts)} in one piece; fetching a whole history is long and easily broken.`,
    doThis: (facts) => [
      "Run it again: often the next try gets through.",
      fromSomeProxy(
        facts,
        `If it stays, take the module from a proxy, which sends one zip: \`go env -w GOPROXY=${anotherProxy(facts)}\`.`
      ),
      "Let git use HTTP/1.1: `git config --global http.version HTTP/1.1`.",
      'Remove a half-filled clone: `rm -rf "$(go env GOMODCACHE)/cache/vcs"`.'
    ]
  })
];
function ofFlag({ evidence }) {
  return /-insecure\b/.test(evidence);
}
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
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}:\n(?:[^\n]{0,400}\n){0,6}?[ \t]{0,20}(?:fatal|error|abort|bzr: ERROR|svn: E\d{1,9}): [^\n]{1,400}/
      ) ?? seen(
        trouble,
        /\b(?:git|hg|svn|bzr|fossil) [a-z-]{2,20}[^\n]{0,600}: exit status \d{1,3}|git remote \(\S{0,100}\) must not be|fatal: unable to access '|remote origin not found|no protocol found for repository|fatal: [^\n]{1,400}\n(?:[^\n]{0,400}\n){0,4}?package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status \d/
      )
    ),
    because: ({ modules: modules2, evidence }) => `go ran git for ${listed(modules2)}, and git ended with: ${evidence.replace(/[.:]$/, "").replaceAll("`", "'")}.`,
    doThis: (facts) => [
      facts.modules.length === 0 ? "Run the quoted command by hand in the same environment; with `export GIT_TRACE=1 GIT_CURL_VERBOSE=1` before it, it tells more." : `Let git do the same by hand in the same environment, and tell more: \`GIT_TRACE=1 GIT_CURL_VERBOSE=1 git ls-remote https://${moduleIn(facts)}\`.`,
      fromSomeProxy(
        facts,
        `Take the module from a proxy, so that git is not needed: \`GOPROXY=${anotherSource(facts)} go mod download\`.`
      )
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
      onRunner(
        `A runner of GitHub does not reach a host inside your network (${hostIn3(facts)}, if it is one): take a self-hosted runner, or a module proxy that both can reach.`
      ),
      at2(["laptop", "self-hosted"], `For a host of your network, connect the VPN, or open the firewall.`),
      giveUpBy(facts),
      facts.pattern === "" ? fromPublicProxy(
        facts,
        `Take the module from a proxy, which needs no version control here: \`GOPROXY=${anotherProxy(facts)} go mod download\`.`
      ) : ifInputsReach(
        facts,
        `No proxy is asked because GOPRIVATE or GONOPROXY says so (\`${facts.pattern}\`); if your own proxy serves ${listed(facts.modules)}, name it in \`goproxy:\` and set \`gonoproxy: none\`.`
      ),
      ifInputsReach(
        facts,
        "If it is a large repository on a slow line, give it more time: `timeout: 30m`."
      )
    ])
  })
];
function isSsh({ evidence }) {
  return evidence.includes(" ssh://");
}
function hostIn3({ hosts, modules: modules2 }) {
  const [host] = hosts;
  return host === void 0 ? `the host of ${listed(modules2)}` : `\`${host}\``;
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
    return 'Let ssh give up by itself: `export GIT_SSH_COMMAND="ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=15 -o ServerAliveCountMax=2"`. With that it asks nobody about the key of the host either.';
  return facts.command.startsWith("git") ? "Let git give up by itself: `export GIT_HTTP_LOW_SPEED_LIMIT=1000 GIT_HTTP_LOW_SPEED_TIME=30`." : void 0;
}

// src/diagnose/catalogue.ts
var catalogue = [
  ...diskRules,
  ...missingGoRules,
  ...toolchainRules,
  ...moduleModeRules,
  ...missingVcsRules,
  ...goproxyRules,
  ...checksumRules,
  ...httpProxyRules,
  ...routeRules,
  ...waitingRules,
  ...tlsRules,
  ...networkRules,
  ...redirectRules,
  ...proxyUpstreamRules,
  ...proxyRules,
  ...vcsRules,
  ...credentialRules,
  ...transferRules,
  ...replaceRules,
  ...moduleRules,
  ...notFoundRules,
  ...goSumRules,
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
  const { outcome } = attempt;
  const about2 = subjectOf(attempt);
  const url = addressInTrouble(attempt);
  const sentBy = sentOnBy(attempt);
  switch (outcome.kind) {
    case "answered":
      return void 0;
    case "absent":
    case "status": {
      const ofFile = url.startsWith("file:") ? fileReasons[outcome.status] : void 0;
      const status2 = ofFile ?? `${outcome.status} ${reasonFor(outcome.status)}`.trimEnd();
      return `go: ${about2}: reading ${url}: ${status2}${leaveAlone(outcome)}${sentBy}${answer(outcome.detail)}`;
    }
    case "transport":
      return outcome.fault.kind === "aborted" ? void 0 : `go: ${about2}: Get "${url}": ${faultWords(outcome.fault, hostOf2(url))}${sentBy}`;
    case "stalled":
      if (outcome.coming === true)
        return `go: ${about2}: Get "${url}": ${comingWords(outcome.bytes, outcome.afterMs)}${sentBy}`;
      return `go: ${about2}: Get "${url}": sent nothing for ${Math.round(outcome.afterMs / 1e3)} s after ${outcome.bytes} bytes${sentBy}`;
    case "refused":
      return refusedWords(attempt, outcome.why, outcome.detail);
    case "abandoned":
      return `go: ${about2}: Get "${url}": given up when the budget ended, deadline exceeded${sentBy}`;
  }
}
function leaveAlone(outcome) {
  const seconds = outcome.kind === "status" ? Math.ceil((outcome.retryAfterMs ?? 0) / 1e3) : 0;
  return seconds > 0 ? `, Retry-After ${seconds} s` : "";
}
function addressInTrouble({ url, outcome, redirectedTo }) {
  if (redirectedTo === void 0 || outcome.kind === "absent") return url;
  return `${redirectedTo.includes("://") ? redirectedTo : `https://${redirectedTo}`}/`;
}
function sentOnBy({ url, outcome, redirectedTo }) {
  return redirectedTo === void 0 || outcome.kind === "absent" ? "" : `
	redirected there by ${url}`;
}
function subjectOf({ subject, url }) {
  if (subject.module === "") {
    const looked = lookedUp2(url);
    return looked === void 0 ? "verifying module" : `${looked}: verifying module`;
  }
  return subject.version === "" ? `module ${subject.module}` : `${subject.module}@${subject.version}`;
}
function lookedUp2(url) {
  const [, path = "", version = ""] = /\/lookup\/([^\s@]{1,500})@([^\s/?]{1,200})$/.exec(url) ?? [];
  const [module, of] = [unescapePath(path), unescapeVersion(version)];
  return module.ok && of.ok ? `${module.value}@${of.value}` : void 0;
}
function answer(detail) {
  return detail.trim() === "" ? "" : `
	server response: ${detail.trim().replaceAll("\n", "\n	")}`;
}
var notAsRecorded = "This download does NOT match the one reported by the checksum server.";
function refusedWords(attempt, why, detail) {
  const about2 = subjectOf(attempt);
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
  if (why.fault !== void 0)
    return `go: ${about2}: invalid response from proxy "${from}": an .info that ${why.fault}${sentOnBy(attempt)}`;
  const more = detail === "" || detail === looks ? "" : `, ${detail}`;
  return `go: ${about2}: invalid response from proxy "${from}": ${looks}${more}${sentOnBy(attempt)}`;
}
function faultWords({ kind, code: code2, message }, host) {
  switch (kind) {
    case "name-not-resolved":
      return `dial tcp: lookup ${host.replace(/:\d{1,5}$/, "")}: no such host (${code2})`;
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
  const address2 = /\b(?:ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH) (\S{1,100})/.exec(message)?.[1];
  const name = /\b(?:ENOTFOUND|EAI_AGAIN) (\S{1,253})/.exec(message)?.[1];
  if (name !== void 0) return `proxyconnect tcp: dial tcp: lookup ${name}: no such host (${message})`;
  return `proxyconnect tcp: ${address2 === void 0 ? "" : `dial tcp ${address2}: `}${message}`;
}
function tlsWords(code2, message, host) {
  if (/EXPIRED|NOT_YET_VALID/.test(code2))
    return `x509: certificate has expired or is not yet valid: ${message}`;
  if (/ALTNAME|HOSTNAME/.test(code2)) {
    const name = host.replace(/:\d{1,5}$/, "");
    const [, found = ""] = /\bcert's (?:altnames|list|CN): ?([^\n]{0,200})$/.exec(message) ?? [];
    const names2 = found.replaceAll("DNS:", "");
    if (message.endsWith(" is not in the cert's list: "))
      return `x509: cannot validate certificate for ${name} because it doesn't contain any IP SANs`;
    return names2 === "" ? `x509: certificate does not match target host name ${name}: ${message.replace(/[\s:]+$/, "")}` : `x509: certificate is valid for ${names2}, not ${name}`;
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
var fileReasons = {
  403: "permission denied",
  404: "no such file or directory"
};
function reasonFor(status2) {
  return reasons[status2] ?? "";
}
function hostOf2(url) {
  return /^[a-z]+:\/\/([^/]+)/.exec(url)?.[1] ?? url;
}

// src/diagnose/traced-run.ts
var begun = /^cd (?<directory>[^\n;]{1,400}); (?<command>(?:git|hg|svn|bzr|fossil) [a-z-]{2,20})(?<rest> [^\n]{0,1000})?$/;
var address = /(?:^|\s)((?:https?|ssh|git):\/\/[^\s/@]{0,200}@?[^\s]{1,500})/;
function isRunBegun(line3) {
  return begun.test(line3);
}
function unendedRun(lines, at3) {
  const line3 = lines[at3] ?? "";
  const { directory, command = "", rest = "" } = begun.exec(line3)?.groups ?? {};
  if (directory === void 0 || lines.slice(at3 + 1).some((later) => later.endsWith(`# ${line3}`)))
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
    (attempts) => !attempts.some(({ outcome }) => outcome.kind === "answered") && (attempts[0]?.subject.module !== "" || mayNeedDatabase(evidence))
  );
  const last3 = failed.flatMap((attempts) => {
    const told = attempts.filter(({ outcome }) => outcome.kind !== "abandoned");
    const mirrors = new Map((told.length > 0 ? told : attempts).map((attempt) => [attempt.mirror, attempt]));
    return [...mirrors.values()];
  });
  const outages = last3.filter(({ outcome }) => outcome.kind !== "absent" && outcome.kind !== "abandoned");
  const lesser = outages.length > 0 || evidence.output.trim() !== "" ? [] : last3;
  return [...outages, ...lesser].flatMap((attempt) => troubleOf(attempt, evidence));
}
function mayNeedDatabase({ output }) {
  return output.trim() === "" || /verifying |sumdb|\/lookup\/|\/tile\//.test(output);
}
function absentTroubles(evidence) {
  if (/(?:^|[,|])direct$/.test(evidence.settings["GOPROXY"] ?? "direct")) return [];
  const answered3 = /* @__PURE__ */ new Set();
  const absent4 = /* @__PURE__ */ new Map();
  for (const attempt of evidence.attempts) {
    const { module, version, file } = attempt.subject;
    if (attempt.outcome.kind === "answered") answered3.add(`${module}@${version} ${file}`);
    if (attempt.outcome.kind === "absent" && file === "mod")
      absent4.set(`${module}@${version} ${file}`, attempt);
  }
  return [...absent4].filter(([key]) => !answered3.has(key)).flatMap(([, attempt]) => troubleOf(attempt, evidence));
}
function troubleOf(attempt, evidence) {
  const words4 = wordsFor(attempt);
  return words4 === void 0 ? [] : [readTrouble(words4, evidence)];
}
var begun2 = /^(?:\S{0,200} )?(?:go: downloading (?<path>\S{1,300}) (?<version>v\S{1,120})|# get (?<url>https?:\/\/[^\s:]{1,500}(?::\d{1,5}\/\S{1,1000})?))$/;
var cutOff = /operation was canceled|exceeded the maximum execution time|execution took longer than|Too long with no output|due to timeout|No output has been received|ran longer than the maximum time|timed out after \d{1,6}\w{0,2}|context deadline exceeded|job timed out|Build timed out|hard timeout/i;
var mostLinesBetween = 6;
function cutOffTroubles(evidence) {
  const lines = evidence.output.slice(-2e4).split("\n");
  const last3 = lines.findLastIndex((line3) => begun2.test(line3) || isRunBegun(line3));
  const groups = begun2.exec(lines[last3] ?? "")?.groups;
  const run2 = groups === void 0 ? unendedRun(lines, last3) : void 0;
  if (groups === void 0 && run2 === void 0) return [];
  const after = lines.slice(last3 + 1).filter((line3) => line3.trim() !== "");
  const end = after.slice(0, mostLinesBetween).find((line3) => cutOff.test(line3));
  if (end === void 0) return [];
  if (groups === void 0) return run2 === void 0 ? [] : [readTrouble(run2, evidence)];
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
  for (const { 1: name = "", 2: double = "", 3: single = "", 4: bare3 = "", index } of found) {
    if (/disabled by\s?$/.test(head2.slice(Math.max(0, index - 12), index + 1))) continue;
    const value = double || single || bare3;
    if (value !== "" && !/^[$*]/.test(value)) settings[name.toUpperCase()] = value;
  }
  return settings;
}

// src/diagnose/probe-quotes.ts
var ofNetwork = ["dns", "tcp", "tls", "http", "file", "ssh", "repository"];
var ofMachine = ["disk", "inodes", "writable", "open files", "file size", "memory"];
var onTheWay = /^GMG[1245]/;
var answeredFirmly = /^GMG(?:110|111|20[12347]|40[12])$/;
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
  const isNews = ({ stage }) => stage !== "dns" && (!answeredFirmly.test(code2) || stage === "http" || stage === "file");
  const open3 = hosts.flatMap(
    (host) => about2.findLast((probe) => isNews(probe) && isSame(host, probe.target)) ?? []
  );
  return [...new Set(open3)].slice(0, mostQuotes).map(quoteOpen);
}
function quoteOpen({ stage, target: target3, ms }) {
  return `Probe: ${stage} of ${target3} went well in ${ms} ms, so the way there is open now.`;
}
function quoteFailed({ stage, target: target3, ms, detail }) {
  return `Probe: ${stage} of ${target3} failed in ${ms} ms (${detail}).`;
}
function isSame(host, target3) {
  const [one2, other] = [partsOf(host), partsOf(target3)];
  return one2.name === other.name && (one2.port === "" || other.port === "" || one2.port === other.port);
}
function partsOf(address2) {
  const host = address2.replace(/^[a-z]+:\/\//, "").replace(/[/?].*$/, "");
  const port = /:(\d{1,5})$/.exec(host)?.[1] ?? "";
  return { name: port === "" ? host : host.slice(0, -port.length - 1), port };
}

// src/diagnose/repository-words.ts
var withoutReason = /(?<module>(?<root>[\w.-]{1,100}(?:\/[\w.~+-]{1,100}){0,10}?\.git)(?:\/[\w.~+/-]{1,200})?@v[\w.+-]{1,150}): no (?:secure )?protocol found for repository/g;
var mostRepositories = 3;
function unexplained(output) {
  const found = /* @__PURE__ */ new Map();
  for (const { groups } of output.matchAll(withoutReason)) {
    const { module = "", root = "" } = groups ?? {};
    if (!found.has(root)) found.set(root, module);
  }
  return [...found].slice(0, mostRepositories).map(([root, module]) => ({ module, address: `https://${root}` }));
}
function withWordsOfGit(evidence) {
  const said = (evidence.probes ?? []).flatMap(({ saw }) => saw?.kind === "repository" ? [saw] : []);
  if (said.length === 0) return evidence;
  const output = evidence.output.replace(withoutReason, (whole2, ...rest) => {
    const { module = "", root = "" } = rest.at(-1);
    const saw = said.find(({ address: address2 }) => address2 === `https://${root}`);
    return saw === void 0 ? whole2 : repositoryWords({ ...saw, module });
  });
  return { ...evidence, output };
}
function repositoryWords({ module, address: address2, output }) {
  return `${module}: git ls-remote -q ${address2}: exit status 128:
	${output.trim().replaceAll("\n", "\n	")}`;
}

// src/diagnose/probe-words.ts
function probeTroubles(evidence) {
  const { GOPROXY: _, ...settings } = evidence.settings;
  return (evidence.probes ?? []).flatMap(({ ok: ok2, aside, saw }) => {
    const words4 = ok2 || aside === true || saw === void 0 ? void 0 : wordsOf(saw);
    if (words4 === void 0) return [];
    const trouble = readTrouble(words4, { ...evidence, settings });
    const isAsked = saw?.kind === "attempt" || saw?.kind === "no-address";
    return [isAsked ? { ...trouble, modules: [] } : trouble];
  });
}
function wordsOf(saw) {
  switch (saw.kind) {
    case "attempt": {
      const words4 = wordsFor(saw.attempt);
      return words4 === void 0 || saw.more === void 0 ? words4 : `${words4} (${saw.more})`;
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
    case "no-authorities":
      return `go: module probed: Get "https://${saw.host}/": tls: failed to verify certificate: x509: certificate signed by unknown authority (no CA certificates here)`;
    case "no-room":
      return saw.of === "bytes" ? `go: open ${saw.path}: no space left on device` : `Filesystem Inodes IUsed IFree IUse% Mounted on
Inodes left: 0 100% ${saw.path}`;
    case "not-writable":
      return `go: could not create module cache: mkdir ${saw.path}: ${saw.isMountedReadOnly === true ? "read-only file system" : "permission denied"}`;
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
    case "repository":
      return `go: ${repositoryWords(saw)}`;
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

// src/diagnose/cause.ts
var networkCauseIds = [
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
  "tls-expired-or-clock-skew"
];
var causeIds = [
  ...networkCauseIds,
  "proxy-5xx",
  "proxy-429-rate-limited",
  "proxy-403-forbidden",
  "proxy-server-fault",
  "proxy-returned-html-or-garbage",
  "goproxy-off",
  "goproxy-invalid-value",
  "goproxy-direct-unreachable",
  "goproxy-no-fallback",
  "gonoproxy-or-goprivate-missing",
  "goproxy-private-proxy-401",
  "module-not-found-404-410",
  "unknown-revision",
  "version-retracted-or-deleted",
  "invalid-version-or-pseudo-version",
  "major-version-suffix-mismatch",
  "module-path-mismatch",
  "case-insensitive-collision",
  "missing-package-in-module",
  "ambiguous-import",
  "replace-target-missing",
  "go-install-blocked-by-replace",
  "go-mod-parse-error",
  "vendor-inconsistent",
  "go-sum-missing-entry",
  "module-too-large",
  "module-zip-invalid-content",
  "repository-moved-or-renamed",
  "vanity-import-meta-broken",
  "checksum-mismatch-gosum",
  "sumdb-unreachable",
  "sumdb-blocked",
  "sumdb-404-410-private",
  "sumdb-mismatch-security",
  "gosumdb-invalid-value",
  "git-terminal-prompts-disabled",
  "git-auth-failed-https",
  "git-ssh-permission-denied",
  "git-ssh-host-key-unknown",
  "git-missing-executable",
  "hg-svn-bzr-missing",
  "git-dubious-ownership-or-safe-directory",
  "git-shallow-or-rpc-failure",
  "git-command-failed-other",
  "vcs-disallowed-govcs",
  "insecure-http-disallowed",
  "netrc-invalid",
  "saml-sso-required",
  "token-scope-insufficient",
  "go-version-too-old-for-module",
  "toolchain-download-failed",
  "go-missing-executable",
  "go111module-off",
  "gopath-mode-no-gomod",
  "gopath-contains-gomod",
  "goflags-mod-vendor-or-readonly",
  "gomodcache-permission-denied",
  "disk-full",
  "inode-exhaustion",
  "too-many-open-files",
  "file-size-ulimit",
  "out-of-memory-killed",
  "cache-corrupt",
  "cache-lock-contention",
  "path-too-long-windows",
  "file-name-too-long-linux",
  "cgo-or-compile-error-not-a-download-problem",
  "unknown"
];

// src/diagnose/sent-on-words.ts
var onTheWay2 = /* @__PURE__ */ new Set([...networkCauseIds, "proxy-403-forbidden"]);
function becauseSentOn({ to, by }) {
  return `\`${by}\` answered, and sent the request on to \`${to}\`, where it keeps its files.`;
}
function adviceSentOn({ to, by, url }, facts, cause) {
  const byInput = ifInputsReach(
    facts,
    ` (${ifMirrorsHelp(facts, "`mirrors:`, or ")}another one in \`goproxy:\`)`
  );
  const other = `take a proxy that serves its files itself${byInput}`;
  return onTheWay2.has(cause) ? [
    `Let the build reach \`${to}\` as well as \`${by}\`: add \`${to}\` to the allow-list of the firewall or HTTP proxy, until \`curl -sSL -o /dev/null ${url}\` gets through; or ${other}.`
  ] : [
    `Tell whoever runs \`${by}\` that \`${to}\`, where it sends its readers, fails: \`curl -sSLv -o /dev/null ${url}\` shows it; until it is mended, ${other}.`
  ];
}

// src/diagnose/retold.ts
var mostLines2 = 4;
var mostCharacters3 = 2e3;
var commandOfGo = /^\s*(?:\S{1,60} ?[$#%>❯] |[$#%>❯] |RUN )?(?:[A-Z][A-Z0-9_]{1,30}=\S{0,200} ){0,6}go(?:1[.\d]{1,8})?(?:\.exe)? (?:get|mod|install|list)\b/m;
var progressOfGo = /^\s*(?:v?go): (?:downloading|finding|extracting) /m;
var bareError = /^\s*dial tcp[46]? \S{1,100}:443: /;
function retold(log) {
  if (log.length > mostCharacters3) return void 0;
  const lines = log.split("\n").filter((line3) => line3.trim() !== "");
  if (lines.length === 0 || lines.length > mostLines2) return void 0;
  const isOfGo = commandOfGo.test(log) || progressOfGo.test(log) || bareError.test(log);
  if (!isOfGo) return void 0;
  return lines.filter((line3) => !isProgress(line3)).map((line3) => line3.trim()).join(" ");
}

// src/diagnose/speaker.ts
var ofGo = /(?:^|[^\w.-])go(?:\.exe)? (?:build|clean|env|fmt|generate|get|help|install|list|mod|run|test|tool|vet|version|work)\b|(?:^|[^\w.-])go(?: [a-z]{2,9}){0,2}: |\bpkg[\\/]mod\b|\bcache[\\/]vcs\b|# cd [^\n;]{1,300}; ?(?:git|hg|svn|bzr) |package [^\s:]{1,300}: |\.go:\d{1,6}(?::\d{1,5})?: |go-get=1|[\w/]@v[\d/]|\bimport path\b|\bgo\.(?:mod|sum|work)\b|\bgo modules?\b|\bGO(?:PROXY|SUMDB|FLAGS|PRIVATE|111MODULE|TOOLCHAIN)\b|(?:proxy|sum)\.golang\.|go\.googlesource\.com|golang\.org\/(?:x|doc)\/|\bbuildvcs\b|\bVCS (?:status|stamping)\b|flag provided but not defined/gm;
var gitByHand = [
  String.raw`^(?!# cd )(?:[^\n;]{0,200}(?:[$#%>➜❯+&:] (?:[\d:.,]{5,20} )?|[\w.:\\-]>|\bRUN |[(\x60]))?(?:\/[\w./-]{1,60}\/)?git(?:\.exe)? (?:-\S{1,60} (?:[^\s-]\S{0,59} )?){0,9}(?:clone|submodule|pull|push|checkout|remote|rebase|reset|worktree|lfs|ls-remote(?! -q)|fetch(?! -f| --unshallow| origin refs))\b`,
  String.raw`[^;] git clone |[Cc]ommand: git |into submodule path |^Submodule '|\bgit (?:checkout|clone|fetch|reset|worktree) failed|git(?:\.exe)?['"], ['"](?:clone|fetch|pull|submodule)\b|Error running git \[`,
  String.raw`The process '[^'\n]{1,200}git(?:\.exe)?' failed|Fetching the repository$|Failed during: git |Failed to (?:checkout|clone|fetch|pull|update) repo`,
  // What CI systems check out by themselves
  String.raw`^Fetching changes |^Getting source from Git repository|hudson\.plugins\.git|^ > git \S[^\n]{0,300} # timeout=|^\[command\]\S{0,200}git(?:\.exe)? `,
  String.raw`^Cloning git repository$|\b(?:Cloning the|Error cloning|Error fetching|changes from the) remote |^FETCHSOURCE$|perform checkout on agent`,
  // Work trees: go keeps bare repositories, or checks out below src/HOST
  String.raw`Unable to create '(?![^'\n]{0,300}[\\/](?:vcs[\\/]|src[\\/][\w-]{1,60}\.))[^'\n]{1,300}\.lock'|cannot create directory at '`
].join("|");
var ofAnyOther = new RegExp(
  [
    // JavaScript
    String.raw`\bnpm (?:ERR!|error) |^\d{1,6} (?:error|verbose|silly) |^Command: git$|^Arguments: ls-remote `,
    // Others with a registry of their own
    String.raw`^Fetching (?:git@|git:\/\/|\S{1,300}\.git$)|\bBundler\b|\bGemfile\b|\bpub get\b|\bvcs import\b|\brepo sync\b|\bcomposer (?:install|require|update)\b|\(Mix\)|\bmix deps\b|\bhelm (?:plugin|repo) `,
    String.raw`site-packages|HTTPSConnectionPool|files\.pythonhosted|subprocess-exited-with-error`,
    String.raw`\brepo\.maven\.apache|org\.apache\.maven|\bcrates\.io\b|error: failed to (?:get|load source for) \W`,
    String.raw`\b[Hh]omebrew\b|^==> (?:Downloading|Installing|Pouring|Tapping)`,
    String.raw`\.terraform\/|\.tf(?::| line )\d|\bGraphQL\b|\bgh (?:api|auth|pr|release|repo) |registry\.(?:terraform|opentofu)\.|Error: Failed to (?:download module|query available provider|install provider)`,
    String.raw`^(?:W|E|Err(?::\d{1,4})?)(?::| ) ?\S|\bInRelease\b|\baur\.archlinux\.org|PKGBUILDs\b`,
    String.raw`Error response from daemon|registry-1\.docker\.io|auth\.docker\.io`,
    // Releases, and machines that are set up
    String.raw`\bfailed to publish artifacts\b|\b(?:POST|PUT|PATCH) https?:|^TASK \[`,
    // Programs that fetch or unpack, called by hand
    String.raw`^curl: \(\d{1,3}\)|^--\d{4}-\d\d-\d\d |^(?:unzip|tar|gzip): `,
    // Tests in a shell, whose results are comments (https://testanything.org)
    String.raw`^# (?:fatal: |Cloning into |Warning: Permanently added )`,
    // What runs on a desktop
    String.raw`\bPathAccessException\b|\bat ChildProcess\.`,
    gitByHand
  ].join("|"),
  "gm"
);
var ofNode = /Command failed: git /g;
var wordsOfMany = /^GMG(?:1|20|30[12]|5|70[89])/;
var asFarAbove = 4e3;
var mostLookedAbove = 200;
function speakers(log) {
  const known = /* @__PURE__ */ new Map();
  let looked = 0;
  const isInLog = (sign) => {
    const found = known.get(sign) ?? last(sign, log) !== -1;
    known.set(sign, found);
    return found;
  };
  return ({ code: code2 }, { evidence }, { local }) => {
    if (!wordsOfMany.test(code2) || last(ofGo, local) !== -1) return false;
    const ofOthers = code2 === "GMG507" ? ofNode : ofAnyOther;
    if (last(ofOthers, local) !== -1) return true;
    const at3 = evidence === "" || ++looked > mostLookedAbove ? -1 : log.lastIndexOf(evidence);
    const above = at3 === -1 ? "" : log.slice(Math.max(0, at3 - asFarAbove), at3);
    const [go, other] = [last(ofGo, above), last(ofOthers, above)];
    return go === other ? !isInLog(ofGo) && isInLog(ofOthers) : other > go;
  };
}
function last(sign, text) {
  let index = -1;
  for (const match of text.matchAll(sign)) index = match.index;
  return index;
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
function traceTroubles(evidence, printed2) {
  if (!evidence.output.includes("# get http")) return [];
  const wanted2 = new Set(printed2.flatMap(({ modules: modules2 }) => modules2.map(withoutVersion)));
  if (wanted2.size === 0) return [];
  const traced = tracedIn(evidence.output);
  const deliveredAt = /* @__PURE__ */ new Map();
  traced.forEach(({ file, failure }, index) => failure === void 0 && deliveredAt.set(file, index));
  const failures = traced.flatMap(
    ({ file, failure }, index) => failure === void 0 || index < (deliveredAt.get(file) ?? 0) ? [] : [failure]
  );
  return distinct(failures).slice(0, mostTraced).map((words4) => readTrouble(words4, evidence)).filter(({ modules: modules2 }) => modules2.some((module) => wanted2.has(withoutVersion(module))));
}
function withoutVersion(module) {
  return module.replace(/@.*$/, "");
}

// src/diagnose/not-the-cause.ts
var testFailed = /^(?:\s{0,20}--- FAIL: |FAIL[ \t]{1,8}\S|\s{1,20}Error Trace:)/m;
var lastOfTestRun = 2e5;
function isTestRun(output) {
  return testFailed.test(output.slice(-lastOfTestRun));
}
var saidByGo = /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying |SECURITY ERROR|# cd \S{1,300}; (?:git|hg|svn|bzr) |package [\w.-]{1,100}\.[a-z]{2,24}\/\S{1,300}: exit status|(?:\S{1,300}\.go:\d{1,6}:\d{1,5}: )?\S{1,300}@v\d\S{0,120}: )/m;
var saidByTools = /pkg[\\/]mod|go-build|^\S{0,300}[\\/]pkg[\\/]tool[\\/]/m;
function isOfPanic({ evidence }, { local }) {
  return evidence.startsWith("panic: ") && !saidByTools.test(local);
}
function isSaidByProgram({ code: code2 }, { local }) {
  if (!/^GMG(?:[1245]|30[12]|70[1-5])/.test(code2) || saidByGo.test(local)) return false;
  if (!code2.startsWith("GMG7")) return true;
  return /^ {4}/.test(local) || !saidByTools.test(local);
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
function tellsOfAnotherTry(line3) {
  return line3.includes("go: downloading ") || line3.includes("go ") && taken.test(line3);
}
function isRecovered({ evidence, modules: modules2 = [] }, output) {
  const said = output.lastIndexOf(evidence);
  if (evidence.startsWith("https fetch failed: "))
    return said !== -1 && output.includes("\nParsing meta tags from http://", said);
  if (saidHow.test(evidence)) return said !== -1 && taken.test(output.slice(said));
  return said !== -1 && modules2.length > 0 && modules2.every((module) => output.indexOf(`go: downloading ${module.replace("@", " ")}
`, said) !== -1);
}

// src/diagnose/unwrap.ts
var narrowest = 60;
var widest = 250;
var longestPaste = 2e5;
var opens = /^(?:\t|\s\s|go(?: [a-z]{2,9}){0,2}: |\S{1,300}\.go:\d|fatal: |error: |remote: |make|exit (?:code|status \d{1,5}$)|\$ |# |---|===)/;
var padding = /(\w) {40,250}(?=[a-z])/g;
var usualWidths = [80, 100, 120, 132, 160, 200];
function isSurelyCut(text) {
  if (text.length > longestPaste) return false;
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return false;
  const times = lines.filter(
    (line3, index) => line3.length === width && isRest(lines[index + 1] ?? "", line3)
  ).length;
  return times > 1 || times > 0 && usualWidths.includes(width);
}
function widthOf(lines) {
  return Math.max(...lines.map((line3) => line3.length));
}
function isRest(line3, before) {
  return line3 !== "" && (!opens.test(line3) || before.endsWith(" ") && line3.startsWith("error: "));
}
function unwrap(pasted) {
  if (pasted.length > longestPaste) return pasted;
  const text = pasted.replace(padding, "$1");
  const lines = text.split("\n");
  const width = widthOf(lines);
  if (width < narrowest || width > widest) return text;
  const whole2 = [];
  let isCut = false;
  for (const line3 of lines) {
    if (isCut && isRest(line3, whole2.at(-1) ?? "")) whole2.push((whole2.pop() ?? "") + line3);
    else whole2.push(line3);
    isCut = line3.length === width;
  }
  return whole2.join("\n");
}

// src/diagnose/diagnose.ts
function diagnose(given) {
  const findings = diagnosePrinted(given);
  if (findings[0]?.code !== unknownRule.code) return findings;
  const told = claimRetold(withSurroundings(given));
  return told.length > 0 ? findingsOf(told) : findings;
}
function diagnosePrinted(given) {
  const isCut = isSurelyCut(given.output);
  const joined3 = isCut ? diagnoseJoined(given) : [];
  if (joined3.length > 0) return joined3;
  const evidence = withSurroundings(withWordsOfGit(given));
  const printed2 = cutIntoBlocks(evidence.output).map((block) => readTrouble(block, evidence));
  const outages = [...journalTroubles(evidence), ...traceTroubles(evidence, printed2)];
  const out = new Set(outages.flatMap(({ modules: modules2 }) => modules2.map(withoutVersion2)));
  const claims = outages.flatMap((trouble) => claim(trouble));
  const ofTestRun = isTestRun(evidence.output);
  const isSaidToAnother = speakers(evidence.output);
  for (const trouble of printed2) {
    const [found] = claim(trouble);
    if (found === void 0 || isOfPanic(found.facts, trouble)) continue;
    if (ofTestRun && isSaidByProgram(found.rule, trouble)) continue;
    if (isSaidToAnother(found.rule, found.facts, trouble)) {
      const { evidence: said, surroundings } = found.facts;
      claims.push({ rule: anotherStepRule, facts: { evidence: said, surroundings } });
      continue;
    }
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
  const whole2 = unwrap(given.output);
  const found = whole2 === given.output ? [] : diagnosePrinted({ ...given, output: whole2 });
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
function diagnoseChange(path, diff, around = {}) {
  const of = withSurroundings({ output: "", attempts: [], settings: {}, ...around });
  const trouble = readTrouble(`${changeHeadline(path)}
${diff}`, of);
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
function claimRetold(evidence) {
  const told = retold(evidence.output);
  return told === void 0 ? [] : claim({ ...readTrouble(told, evidence), aboutModules: true }, ofNetwork2);
}
var ofNetwork2 = catalogue.filter(({ code: code2 }) => code2.startsWith("GMG1"));
var whollyElsewhere = catalogue.filter(({ onlyAlone }) => onlyAlone);
function findingsOf(all2) {
  const ours = all2.filter(({ rule }) => !rule.onlyAlone);
  const claims = ours.length > 0 ? ours : all2;
  const explained = new Set(claims.flatMap(({ rule }) => rule.explains ?? []));
  return catalogue.flatMap((rule) => {
    const mine = explained.has(rule.code) ? [] : claims.filter((one2) => one2.rule === rule);
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
function findingOf(rule, all2) {
  const first = all2.find((facts2) => (facts2.modules ?? []).length > 0) ?? all2[0];
  const hosts = distinct(all2.flatMap((facts2) => facts2.hosts ?? []));
  const modules2 = withoutBareTwins(distinct(all2.flatMap((facts2) => facts2.modules ?? [])));
  const privatePaths = distinct(all2.flatMap((facts2) => facts2.privatePaths ?? []));
  const facts = { evidence: "", ...first, hosts, modules: modules2, privatePaths };
  const { sentOn } = facts;
  const because = rule.because(facts).replace(/^the\b/, "The");
  const advice = rule.doThis(facts);
  return {
    code: rule.code,
    cause: rule.cause,
    title: rule.titleOf?.(facts) ?? rule.title,
    retry: all2.every((one2) => rule.settled?.(one2)) ? "never" : rule.retry,
    because: sentOn === void 0 ? because : `${because} ${becauseSentOn(sentOn)}`,
    advice: toldHere(
      facts,
      sentOn === void 0 ? advice : [...adviceSentOn(sentOn, facts, rule.cause), ...advice]
    ),
    hosts,
    modules: modules2,
    evidence: facts.evidence
  };
}
function withoutBareTwins(modules2) {
  const versioned = new Set(modules2.filter((module) => module.includes("@")).map(withoutVersion2));
  return modules2.filter((module) => module.includes("@") || !versioned.has(module));
}
function isOfThisMachine(rule) {
  return rule.code.startsWith("GMG7");
}
function withoutVersion2(module) {
  return module.replace(/@.*$/, "");
}

// src/diagnose/packed.ts
var packings = [
  {
    name: "a zip archive",
    begins: [80, 75, 3, 4],
    // GitHub's archive of a run has a file for each job at its top, and one for each step below it.
    unpack: (file) => `unzip -d logs ${file} && go-mod-guard diagnose logs/*.txt`
  },
  { name: "a gzip file", begins: [31, 139], unpack: piped("gzip -dc") },
  { name: "a zstd file", begins: [40, 181, 47, 253], unpack: piped("zstd -dc") },
  { name: "an xz file", begins: [253, 55, 122, 88, 90], unpack: piped("xz -dc") }
];
function piped(program2) {
  return (file) => `${program2} ${file} | go-mod-guard diagnose -`;
}
var packingBytes = 5;
function packingOf(beginning) {
  return packings.find(({ begins }) => begins.every((byte, index) => beginning[index] === byte));
}

// src/core/detached.ts
function detached(lines) {
  return [...lines, ""].join("\n");
}

// src/diagnose/common-prefix.ts
var ofGo2 = /^(.{0,80}?[\s\]|:>"')])(?:go(?: [a-z]{2,9}){0,2}: |verifying \S{1,300}@v)/;
var ofProgram = /^[\w./-]{1,60}(?:\[\d{1,3}\])?: (?:(?:line )?\d{1,6}: )?$/;
var longestLog = 2e5;
var share = 0.6;
function withoutCommonPrefix(text) {
  if (text.length > longestLog) return text;
  const lines = text.split("\n");
  const told = lines.filter((line3) => line3.trim() !== "");
  for (const line3 of told) {
    const prefix2 = ofGo2.exec(line3)?.[1] ?? "";
    if (prefix2.trim() === "" || ofProgram.test(prefix2)) continue;
    const shape = shapeOf(prefix2);
    const has = (one2) => shapeOf(one2.slice(0, prefix2.length)).trimEnd() === shape.trimEnd();
    const count2 = told.filter(has).length;
    if (count2 < 2 || count2 < share * told.length) return text;
    return lines.map((one2) => has(one2) ? one2.slice(prefix2.length) : one2).join("\n");
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
var sampleStep = 16;
var fewControls = 100;
var controlling = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte < 32 && ![0, 8, 9, 10, 12, 13, 14, 15, 27].includes(byte) ? 1 : 0
);
var dropped = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte < 32 && ![9, 10, 13, 27].includes(byte) || byte >= 127 && byte < 160 ? 1 : 0
);
function logDecoder(take3) {
  const window = new Uint8Array(firstWindowBytes);
  let filled = 0;
  let decode2;
  function handOn(bytes) {
    decode2 ??= decoderFor(bytes);
    const text = decode2(bytes);
    take3(text.includes("\0") ? text.replaceAll("\0", "") : text);
  }
  return {
    add(piece) {
      for (let from = 0; from < piece.length; ) {
        const full = decode2 === void 0 ? firstWindowBytes : Math.max(windowBytes, filled);
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
  const last3 = window.findLastIndex((byte) => (byte & 192) !== 128);
  return last3 > window.length - 4 && (window[last3] ?? 0) >= 192 ? last3 : window.length;
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
  let [broken, whole2] = [0, 0];
  let isUtf8 = true;
  let chinese;
  return (bytes) => {
    if (isBinary(bytes)) return lettersOf(bytes);
    if (chinese !== void 0) return chinese(bytes);
    if (isUtf8) {
      const text = utf8.decode(bytes);
      const isBroken = text.includes("\uFFFD");
      whole2 += isBroken ? count(text, /[\u0080-\ufffc]/g) : (bytes.length - text.length) / 2;
      if (!isBroken || text.includes("\0")) return text;
      broken += count(text, /\ufffd/g);
      if (whole2 > broken) return text;
      isUtf8 = false;
    }
    const gb18030 = streaming("gb18030");
    const perhaps = gb18030(bytes);
    if (!/[\u4e00-\u9fff]{3}/.test(perhaps)) return new TextDecoder("windows-1252").decode(bytes);
    chinese = gb18030;
    return perhaps;
  };
}
function isBinary(bytes) {
  let controls = 0;
  for (let at3 = 0; at3 < bytes.length; at3 += sampleStep) if (controlling[bytes[at3] ?? 0] === 1) controls++;
  return controls > Math.max(fewControls, bytes.length / sampleStep / 25);
}
function lettersOf(bytes) {
  const letters = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  for (const byte of bytes) if (dropped[byte] === 0) letters[size++] = byte;
  return letters.toString("latin1", 0, size);
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
function countLines(text, from = 0, end = text.length) {
  let count2 = 0;
  for (let at3 = text.indexOf("\n", from); at3 !== -1 && at3 < end; at3 = text.indexOf("\n", at3 + 1)) count2++;
  return count2;
}
var gap = "\n\n";
function textOf2(kept, begin, end) {
  const lines = /* @__PURE__ */ new Map();
  for (const { text, number } of kept)
    linesOf(text).forEach((line3, index) => lines.set(number + index, line3));
  const parts = [];
  let next = begin;
  for (const [number, line3] of [...lines].toSorted(([one2], [other]) => one2 - other)) {
    if (number < begin) continue;
    parts.push(number > next ? gap : "", line3, "\n");
    next = number + 1;
  }
  return parts.join("") + (end > next ? gap : "");
}

// src/diagnose/middle-blocks.ts
var mostWaiting = 15e5;
var mostRecent = 4e5;
function middleBlocks(beginning) {
  const begin = countLines(beginning);
  const blocks = eitherEnd2();
  const goingOn = [];
  let waiting = [];
  let waitingSize = 0;
  let cutter = blockCutter(false, take3);
  function take3({ source, number }) {
    const text = detached(source);
    blocks.add(text, number);
    if (number < begin && number + source.length > begin) goingOn.push({ text, number });
  }
  function catchUp() {
    const found = [];
    let isAhead = true;
    const ahead2 = blockCutter(false, (block) => isAhead ? found.push(block) : take3(block));
    let size = 0;
    const from = waiting.findLastIndex(({ text }) => (size += text.length) >= mostRecent);
    for (const recent of waiting.slice(Math.max(0, from))) cutInto(ahead2, recent);
    isAhead = false;
    if (found.length > mostTexts) {
      found.forEach(take3);
      cutter = ahead2;
    } else for (const one2 of waiting) cutInto(cutter, one2);
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
      for (const { text, first, last: last3 } of blocks.all()) {
        yield { text, number: first };
        yield { text, number: last3 };
      }
      const open3 = cutter.open();
      if (open3 !== void 0) yield { text: detached(open3.source), number: open3.number };
    }
  };
}
function cutInto(cutter, { text, number }) {
  let line3 = number;
  for (let position = 0; position < text.length; line3++) {
    if (cutter.open() === void 0) {
      const next = mayBeginAt(text, position);
      if (next === void 0) return;
      line3 += countLines(text, position, next);
      position = next;
    }
    const end = text.indexOf("\n", position);
    cutter.add(text.slice(position, end), line3);
    position = end + 1;
  }
}

// src/diagnose/tries.ts
var mostFurther = 5e4;
var longestFurther = 500;
var longestTraced = 4e3;
var telling2 = ["# get ", "go ", "go: downloading "];
function tries() {
  let further = [];
  let furtherCount = 0;
  const failed = /* @__PURE__ */ new Map();
  const failedFiles = /* @__PURE__ */ new Set();
  const delivered = /* @__PURE__ */ new Map();
  function addTraced(line3, number) {
    for (const { file, failure } of tracedIn(line3)) {
      if (failure === void 0) {
        if (failedFiles.has(file)) delivered.set(file, { text: detached([line3]), number });
      } else if (failed.size < mostTraced) {
        failedFiles.add(detached([file]).trimEnd());
        failed.set(detached([line3]), number);
      }
    }
  }
  return {
    add({ text, number }) {
      if (!telling2.some((words4) => text.includes(words4))) return;
      const told = [];
      const numbers = [];
      linesOf(text).forEach((line3, index) => {
        if (line3.startsWith("# get ")) {
          if (line3.length <= longestTraced) addTraced(line3, number + index);
        } else if (line3.length <= longestFurther && tellsOfAnotherTry(line3)) {
          told.push(line3);
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
  const begin = countLines(beginning);
  let number = begin;
  return {
    add(chunk) {
      blocks.add({ text: chunk, number });
      tried.add({ text: chunk, number });
      number += countLines(chunk);
    },
    text: () => textOf2([...blocks.all(), ...tried.all()], begin, number)
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
    String.raw` {0,20}> |\| `,
    String.raw`std(?:err|out)[:>] `,
    String.raw`(?:Error|ERROR|error): (?=go(?: [a-z]{2,9}){0,2}: |verifying )`,
    // GitHub's and Azure's own commands
    String.raw`##\[(?:error|warning|debug|command)\]`,
    String.raw`::(?:error|warning)[^:\n]{0,300}::`
  ].join("|"),
  "y"
);
var quoted2 = / {1,20}> /y;
var timeOrSeconds = /\d{1,6}[-:.]\d/y;
var beginnings = "[#:\u2502\uFEFF(WEFIi_b>|se";
var mostPrefixes = 4;
function readLine(raw) {
  const line3 = needsStripping.test(raw) ? stripControls(raw).replaceAll("\uFEFF", "") : raw;
  let start2 = 0;
  for (let count2 = 0; count2 < mostPrefixes; count2++) {
    if (!mayBeginWithPrefix(line3, start2)) break;
    prefix.lastIndex = start2;
    const match = prefix.exec(line3);
    if (match === null || match[0] === "") break;
    start2 += match[0].length;
  }
  const bare3 = start2 === 0 ? line3 : line3.slice(start2);
  return bare3.startsWith("{") ? saidInJson(bare3) : withoutEntities(bare3);
}
function saidInJson(line3) {
  const said = /"Output":("(?:[^"\\]|\\.){0,100000}")/.exec(line3)?.[1];
  if (said === void 0) return line3;
  try {
    return stripControls(
      String(JSON.parse(said)).replace(/\r?\n$/, "").replaceAll("\n", " ")
    );
  } catch {
    return line3;
  }
}
function withoutEntities(line3) {
  return line3.includes("&") ? line3.replace(/&(?:quot|#34|#39|lt|gt|amp);/g, (name) => entities[name] ?? name) : line3;
}
var entities = {
  "&quot;": '"',
  "&#34;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&"
};
function mayBeginWithPrefix(line3, start2) {
  timeOrSeconds.lastIndex = start2;
  if (timeOrSeconds.test(line3)) return true;
  if (beginnings.includes(line3.charAt(start2))) return true;
  quoted2.lastIndex = start2;
  if (quoted2.test(line3)) return true;
  const bar2 = line3.indexOf("|", start2);
  if (bar2 > start2 && bar2 - start2 <= 80) return true;
  const tab = line3.indexOf("	", start2);
  return tab > start2 && tab - start2 <= 120;
}

// src/diagnose/log-lines.ts
var otherBreaks = /\r\n|\r(?!$)|[\u0085\u2028\u2029]/g;
var mostTimes = 3;
var mostEmpty = 2;
var longestLine = 2e5;
var stride = 4096;
function logLines(take3) {
  let unfinished = "";
  let before = "";
  let times = 0;
  let empty2 = 0;
  function line3(raw, text, position) {
    if (raw === "") {
      if (++empty2 <= mostEmpty) take3("");
      return empty2 < mostEmpty ? position : behindRepeats(text, position, "\n");
    }
    empty2 = 0;
    times = raw === before ? times + 1 : 1;
    before = raw;
    if (times <= mostTimes) take3(raw);
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
        position = line3(endsOf(text.slice(position, end)), text, end + 1);
      unfinished = endsOf(text.slice(position), 1);
    },
    end() {
      if (unfinished !== "") line3(endsOf(unfinished.replace(/\r$/, "")), "", 0);
      unfinished = "";
    }
  };
}
function endsOf(line3, more = 0) {
  return line3.length > longestLine + more ? `${line3.slice(0, longestLine / 2)} \u2026 ${line3.slice(-longestLine / 2 - more)}` : line3;
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
  const width = Math.max(...lines.map((line3) => line3.length));
  return lines.reduce((whole2, line3) => {
    if (/^\s/.test(line3)) return `${whole2}
${line3}`;
    const last3 = whole2.slice(whole2.lastIndexOf("\n") + 1);
    return /\s$/.test(last3) || lines.some((one2) => one2.length === width && last3.endsWith(one2)) ? whole2 + line3 : `${whole2} ${line3}`;
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
    const line3 = readLine(raw);
    lines.push(line3);
    size += line3.length + 1;
    if (size < chunkSize) return;
    isWhole = false;
    const rest = lines.splice(endOfChunk(lines));
    excerpt.add(withoutPowerShell(detached(lines)));
    lines = rest;
    size = rest.reduce((sum2, { length }) => sum2 + length + 1, 0);
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
  const record2 = lines.slice(near).findIndex((line3) => beginsRecord.test(line3));
  return record2 === -1 ? lines.length : near + record2;
}

// src/verbs/done.ts
function wrong(world, ...messages) {
  for (const message of messages) world.host.log(message);
  return { exitCode: 2, stdout: "" };
}
function json(value) {
  return `${JSON.stringify(value, void 0, 2)}
`;
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
function describeFault(kind, code2) {
  return code2 === "" ? faults[kind] : `${faults[kind]} (${code2})`;
}

// src/diagnose/again.ts
var passes = {
  "dns-failure": "A resolver that is away for a moment comes back; a wrong name stays wrong.",
  "tcp-refused": "A server that is being restarted answers again; a wrong port stays wrong.",
  "tcp-timeout": "A line that was down comes up again; a firewall stays.",
  "connection-reset-or-eof": "A connection breaks by chance, and what arrived is kept.",
  "http2-stream-error": "A stream breaks by chance, and what arrived is kept.",
  "read-timeout-or-stall": "The next connection may meet a server that is awake.",
  "tls-handshake-timeout-or-reset": "A handshake that was too slow under load passes with less of it.",
  "proxy-5xx": "A server that fails is mended or restarted by those who run it.",
  "proxy-429-rate-limited": "The limit counts requests in a span of time, and the span ends.",
  "proxy-server-fault": "The proxy goes on fetching in the background, and has it later.",
  "proxy-returned-html-or-garbage": "An error page in place of a file goes with the error; a login page stays.",
  "goproxy-no-fallback": "It passes when the proxy in front of the comma is back.",
  "goproxy-direct-unreachable": "It passes when the origin can be reached again; a block stays.",
  "sumdb-unreachable": "It passes when the database can be reached again, or is no longer needed.",
  "git-shallow-or-rpc-failure": "A transfer breaks by chance; a shorter one breaks less often.",
  "toolchain-download-failed": "It passes when the toolchain can be fetched, or is there already.",
  "cache-lock-contention": "Whoever holds the lock lets go of it in the end."
};
var stays = {
  "1": "The same request takes the same way and meets the same answer.",
  "2": "The same settings ask the same proxy, and it says the same.",
  "3": "What a module and its versions are does not change between two runs.",
  "4": "The same go.sum and the same settings meet the same bytes.",
  "5": "The same credentials and programs meet the same host.",
  "6": "The Go on this machine and its settings stay what they are.",
  "7": "This machine has the same disk, rights and limits the next time.",
  "8": "The files of the repository stay what they are.",
  "9": "No download was at fault."
};
function whyAgain({
  code: code2,
  cause,
  retry
}) {
  if (/^(?:checksum-mismatch|sumdb-mismatch)/.test(cause))
    return "Other bytes at a second try would be no reason to trust them.";
  if (cause === "unknown") return "Only the cause tells that, once it is found.";
  const reason = retry === "never" ? void 0 : passes[cause];
  return reason ?? stays[code2.charAt(3)] ?? "";
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
function counted(count2, noun) {
  return `${count2} ${noun}${count2 === 1 ? "" : "s"}`;
}
function firstOf(items, most2) {
  if (items.length <= most2) return items.map(oneLine).join(", ");
  return `${items.slice(0, most2).map(oneLine).join(", ")} and ${items.length - most2} more`;
}
function oneLine(text) {
  return harmlessLine(splitLines(text).join(" ").trim());
}
function retryReason(finding) {
  return `${retrySentence(finding)} ${whyAgain(finding)}`.trimEnd();
}
function retrySentence({ retry, cause }) {
  if (cause === "unknown") return "Whether running again can help is not known.";
  switch (retry) {
    case "never":
      return "Running again does not help; only a change does.";
    case "now":
      return "Running again can help.";
    case "after-delay":
      return "Running again later can help.";
  }
}
function inSeconds(ms) {
  if (ms < 1e3) return `${(ms / 1e3).toFixed(1)} s`;
  const seconds = Math.floor(ms / 1e3);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

// src/report/report.ts
function modulesInPlace({ outcome, modules: modules2 }) {
  return outcome === "failed" ? modules2.present + modules2.fetched : modules2.wanted;
}

// src/report/verdict.ts
function verdictOf(report) {
  switch (report.outcome) {
    case "ok":
      return { headline: figures(report), toDo: remarks(report) };
    case "degraded": {
      const without = [...new Set(report.degraded.map((one2) => oneLine(one2.without)))].join(", ");
      const whys2 = report.degraded.map(({ why }) => oneLine(why)).join("; ");
      return {
        headline: `${figures(report)}; went on without: ${without}`,
        toDo: `Nothing is lost but time: ${whys2}${remarks(report, " ")}`
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
        toDo: `${oneLine(advice)} ${retrySentence(first)}`
      };
    }
  }
}
function remarks({ findings }, before = "") {
  const said = findings.map(({ code: code2, title, advice }) => oneLine(`${code2}: ${title}. ${advice[0] ?? ""}`));
  return said.length === 0 ? "" : before + said.join(" ");
}
function figures(report) {
  const { modules: modules2, cache, durationMs } = report;
  const inCache = cache.hit ? ", cache hit" : cache.matchedKey !== "" ? ", cache: started from an older entry" : cache.restoreMs > 0 ? ", no cache entry" : "";
  const time = humaneDuration(durationMs);
  if (modules2.wanted === 0) return `Nothing to download (${time}${inCache})`;
  const count2 = counted(modulesInPlace(report), "module");
  if (modules2.bytes === 0 && modules2.present === modules2.wanted) {
    return `${count2} in place already (${time}${inCache})`;
  }
  return `${count2} in place: ${humaneBytes(modules2.bytes)} fetched in ${time}${inCache}`;
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
    case "go-fetching":
      return [`No go is on PATH: fetching go${oneLine(event.version)} (${oneLine(event.asked)})`];
    case "go-installed": {
      const { version, goroot, asked: asked2, kept, ms } = event;
      const how = kept ? "was here already" : `was fetched and proved in ${humaneDuration(ms)}`;
      return [`No go was on PATH: go${oneLine(version)} (${oneLine(asked2)}) ${how}, ${oneLine(goroot)}`];
    }
    case "configured": {
      const netrc = event.netrcFiles.length > 0 ? [`netrc lines are in ${firstOf(event.netrcFiles, 3)}`] : [];
      const exported = event.exported.length > 0 ? [`Later steps get ${firstOf(event.exported, 20)}`] : [];
      const unmasked = event.unmasked > 0 ? [
        style(
          "warn",
          `${counted(event.unmasked, "password")} of a single character cannot be masked in the log: take a longer one`
        )
      ] : [];
      return [...netrc, ...exported, ...unmasked];
    }
    case "cache-restored":
      return [
        `Cache: restored ${humaneBytes(event.bytes)} in ${humaneDuration(event.ms)} from ${oneLine(event.matchedKey)}`
      ];
    case "guarding": {
      const whose = event.reused ? "the guard of an earlier use" : "the guard";
      const why = event.differing.length > 0 ? [
        `The guard of an earlier use has other settings (${firstOf(event.differing, 5)}), so it is not shared`
      ] : [];
      return [...why, `Later steps download through ${whose}, until its post step`];
    }
    case "guard-ended": {
      const { requests, failed, replaced } = event;
      const ill = failed > 0 ? `, ${failed} of them without success` : "";
      const died = replaced > 0 ? `; ${replaced} of its processes died and were replaced` : "";
      return [`The guard answered ${counted(requests, "request")} of later steps${ill}${died}`];
    }
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
      return event.due.map(({ sentence: sentence2 }) => style("dim", oneLine(sentence2)));
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
      return event.findings.flatMap((finding, index) => [
        "",
        ...findingLines(finding, event.places?.[index], style)
      ]);
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
function progressBar(done, wanted2, bytes, width) {
  const figures2 = `${done} of ${counted(wanted2, "file")}, ${humaneBytes(bytes)}`;
  const cells = Math.min(30, width - figures2.length - 3);
  if (cells < 5) return figures2.slice(0, Math.max(0, width));
  const share2 = wanted2 > 0 ? Math.min(1, Math.max(0, done / wanted2)) : 0;
  const full = Math.floor(share2 * cells);
  return `[${"#".repeat(full)}${"\xB7".repeat(cells - full)}] ${figures2}`;
}
function plannedLines(plan, style) {
  const proxies = plan.routes.proxies.map(({ address: address2 }) => address2);
  const asked2 = [...proxies, ...plan.routes.closing === "end" ? [] : [plan.routes.closing]];
  const files = plan.files.length === 0 ? "nothing to download" : `${counted(plan.files.length, "file")} wanted`;
  const { goVersion, goSwitch } = plan;
  const go = goSwitch === void 0 ? goVersion : `${goVersion}, then go${goSwitch.version} (${goSwitch.asked})`;
  return [
    `${oneLine(go)}, ${files}, from ${asked2.length === 0 ? "nowhere" : firstOf(asked2, 8)}`,
    ...plan.contradictions.map(
      ({ sentence: sentence2, advice }) => style("warn", `${oneLine(sentence2)} ${oneLine(advice)}`)
    )
  ];
}
function findingLines(finding, place, style) {
  const { code: code2, title, because, advice, modules: modules2 } = finding;
  const isToldAll = modules2.every((module) => because.includes(`\`${module}\``));
  return [
    style("bad", `${place ? `${oneLine(place)}: ` : ""}${code2}: ${oneLine(title)}`),
    oneLine(because),
    ...modules2.length > 1 && !isToldAll ? [`${counted(modules2.length, "module")}: ${firstOf(modules2, mostModules)}`] : [],
    ...advice.map((step, index) => `${index + 1}. ${oneLine(step)}`),
    style("dim", retryReason(finding))
  ];
}
function attemptLine(tried) {
  const { subject, mirror, attempt } = tried;
  const what = subject.module === "" ? subject.file : formatModuleVersion(subject);
  return oneLine(`${mirror} ${describeOutcome(tried)} for ${what} (attempt ${attempt})`);
}
function thing(without) {
  switch (without) {
    case "cache":
    case "guard":
    case "report":
    case "tool cache":
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

// src/verbs/findings.ts
function shown({ cause, code: code2, title, retry, hosts, modules: modules2, advice, evidence }) {
  return { cause, code: code2, title, retry, hosts, modules: modules2, advice, evidence };
}
function findingsText(findings, style) {
  return `${consoleLines({ kind: "failed", findings }, style).slice(1).join("\n")}
`;
}

// src/verbs/diagnose.ts
async function diagnoseVerb(world, line3, around) {
  if (line3.operands.length === 0) {
    return wrong(
      world,
      "`diagnose` needs a log: write `diagnose build.log`, or `diagnose -` for standard input."
    );
  }
  const results = [];
  const problems = [];
  for (const file of line3.operands) {
    const output = await readOutput(world, file, around);
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    if (output.ok)
      results.push({ file, findings: diagnose({ output: output.value, attempts: [], settings: {} }) });
    else problems.push(output.error);
  }
  if (problems.length > 0) return wrong(world, ...problems);
  return { exitCode: 0, stdout: line3.format === "json" ? asJson(results) : asText(results, around) };
}
async function readOutput(world, file, around) {
  const isDirectory = file !== "-" && await isDirectoryAt(world, (0, import_node_path9.join)(file));
  if (isDirectory)
    return err(`\`${file}\` is a directory; name the logs in it: \`diagnose ${(0, import_node_path9.join)(file, "*")}\`.`);
  const log = logReader();
  let beginning = new Uint8Array();
  const take3 = (piece) => {
    if (beginning.length < packingBytes)
      beginning = Uint8Array.from([...beginning, ...piece.subarray(0, packingBytes)]);
    log.add(piece);
  };
  const reading = file === "-" ? around.readStandardInput(take3) : world.files.readPieces((0, import_node_path9.join)(file), take3);
  const read2 = await Promise.race([reading, untilAborted(around.signal)]);
  if (read2?.ok === false)
    return err(`\`${file}\` cannot be read: ${read2.error.message}. Name a log file, or \`-\`.`);
  const packing = packingOf(beginning);
  if (packing === void 0) return ok(log.end());
  const packed = file === "-" ? "FILE" : file;
  return err(`\`${file}\` is ${packing.name}, not a log; write \`${packing.unpack(packed)}\`.`);
}
async function isDirectoryAt({ files }, path) {
  return (await files.stat(await files.realPath(path)))?.kind === "directory";
}
function asJson(results) {
  const lines = results.map(({ file, findings }) => JSON.stringify({ file, findings: findings.map(shown) }));
  return lines.map((one2) => `${one2}
`).join("");
}
function asText(results, { style }) {
  const heading = (file) => results.length > 1 ? `${file}
` : "";
  return results.map(({ file, findings }) => heading(file) + findingsText(findings, style)).join("\n");
}

// src/go/module-info.ts
var zeroTime = "0001-01-01T00:00:00Z";
var rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):([0-5]\d):([0-5]\d)(?:[.,](\d+))?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
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
  const nanoseconds = fraction.slice(0, 9).replace(/(?<!0)0+$/, "");
  const point = nanoseconds === "" ? "" : `.${nanoseconds}`;
  return `${year}-${month}-${day}T${hour.padStart(2, "0")}:${minute}:${second}${point}${/^[+-]00:00$/.test(zone) ? "Z" : zone}`;
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
      const bytes = await readText2(files, path);
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
    const info = parseInfo(bytes);
    return info.ok ? void 0 : unusableInfo(bytes, info.error);
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
  if (!info.ok) return unusableInfo(bytes, info.error);
  return info.value.Version === version ? void 0 : unusableInfo(bytes, otherVersion(info.value.Version));
}
function otherVersion(named4) {
  return `is for ${/^v[\w.+-]{1,80}$/.test(named4) ? named4 : "another version"}`;
}
function unusableInfo(bytes, fault3) {
  const looks = looksLike(bytes);
  return looks === "other" ? { kind: "unusable", looksLike: looks, fault: fault3 } : unusable(looks);
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
  const reader2 = await files.openForReading(path);
  if (!reader2.ok) return err("other");
  const head2 = await reader2.value.read(0, headBytes);
  await reader2.value.close();
  return err(head2.ok ? looksLike(head2.value) : "other");
}
function hashingHere(files) {
  return {
    async hashZip(path, options) {
      const reader2 = await files.openForReading(path);
      if (!reader2.ok) return err({ kind: "unreadable", detail: reader2.error.message });
      const hash = await hashZip(reader2.value, options);
      await reader2.value.close();
      return hash;
    }
  };
}
async function judgeText(files, path, judgeBytes) {
  const bytes = await readText2(files, path);
  return bytes === void 0 ? unusable("other") : judgeBytes(bytes);
}
async function readText2(files, path) {
  const reader2 = await files.openForReading(path);
  if (!reader2.ok) return void 0;
  const { sizeBytes } = reader2.value;
  const bytes = sizeBytes <= maxTextBytes ? await reader2.value.read(0, sizeBytes) : void 0;
  await reader2.value.close();
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
  const run2 = async (function_, resolve10, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve10(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve10, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run2.bind(void 0, function_, resolve10, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve10, reject) => {
    enqueue(function_, resolve10, reject, arguments_);
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
  const request2 = parseProxyPath(path);
  return request2?.kind === "file" && layoutPath(request2.file) === path ? request2.file : void 0;
}
function downloadDirectory(gomodcache) {
  return `${gomodcache.replace(/(?<![/\\])[/\\]+$/, "")}/cache/download`;
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
  async function descend(prefix2) {
    for (const { name, kind } of await files.listKinds(`${directory}/${prefix2}`)) {
      const path = `${prefix2}${name}`;
      found.push({ path, kind });
      if (kind === "directory") await descend(`${path}/`);
    }
  }
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
async function cachedSumdb(files, gomodcache, needed) {
  const lookups = lookupsFor(needed);
  const [sound, malformed] = [[], []];
  if (lookups.size === 0) return { sound, malformed };
  const directory = downloadDirectory(gomodcache);
  for (const { path, kind } of await walk(files, `${directory}/sumdb`)) {
    const what = parseSumdbPath2(`sumdb/${path}`);
    if (kind !== "file" || what === void 0) continue;
    if (what.kind === "lookup" && !lookups.has(what.module)) continue;
    const absolute = `${directory}/sumdb/${path}`;
    if ((await files.stat(absolute))?.sizeBytes === 0) continue;
    (await hasSumdbForm(files, absolute, what) ? sound : malformed).push(absolute);
  }
  return { sound, malformed };
}
function lookupsFor(needed) {
  const asked2 = needed.filter((file) => file.h1 === void 0 && file.kind !== "info");
  return new Set(asked2.flatMap((file) => treePath(file) ?? []));
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
  const lookups = lookupsFor(needed);
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
async function removeEmpty(files, store, found) {
  for (const { path } of found.filter(({ kind }) => kind === "directory").reverse()) {
    const directory = `${store.directory}/${path}`;
    if ((await files.list(directory)).length === 0) await files.remove(directory);
  }
}
async function verifyStore(files, store, needed, hasherFor) {
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
      why = await judge(files, file, absolute, h1, hasherFor?.(file));
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

// src/store/trees.ts
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
    const tree = { directory: `${place}.tmp-${files.uniqueName()}` };
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
async function restoreCache(world, plan, store, tell2, trees = noTrees) {
  const { cache, budget } = plan;
  if (!cache.restore) {
    if (cache.why !== "") tell2({ kind: "cache-skipped", why: cache.why });
    return nothingRestored;
  }
  const startedMs = world.clock.nowMs();
  const endMs = startedMs + Math.min(longestRestoreMs, budget.totalMs * shareOfBudget);
  const request2 = (restoreKeys) => ({
    directory: store.directory,
    key: cache.key,
    restoreKeys,
    timeoutMs: Math.max(1e3, endMs - world.clock.nowMs()),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = () => world.clock.nowMs() - startedMs;
  if (cache.lookupOnly) {
    const found = await world.cacheStore.lookup(request2([]));
    if (found.kind === "hit" && isExact(found.matchedKey, cache.key)) {
      tell2({ kind: "cache-found", key: found.matchedKey });
      return { ...nothingRestored, hit: true, matchedKey: found.matchedKey, ms: ms(), lookedUpOnly: true };
    }
    if (found.kind === "unavailable") return { ...tellTrouble(found, tell2), ms: ms() };
  }
  const answer2 = await world.cacheStore.restore(request2(cache.restoreKeys));
  if (answer2.kind !== "hit") {
    if (answer2.kind === "unavailable") tellTrouble(answer2, tell2);
    else tell2({ kind: "cache-missed", key: cache.key });
    return { ...nothingRestored, ms: ms() };
  }
  const { files, hasher = hashingHere(files) } = world;
  const verified = await verifyStore(files, store, plan.files, (file) => trees.hashing(hasher, file));
  for (const gone of verified.evicted) tell2({ kind: "evicted", file: gone.path, why: whyEvicted(gone) });
  const { matchedKey, sizeBytes: bytes = 0 } = answer2;
  tell2({ kind: "cache-restored", matchedKey, bytes, ms: ms() });
  const hit = isExact(matchedKey, cache.key);
  return { hit, matchedKey, bytes, ms: ms(), verified, lookedUpOnly: false };
}
async function saveCache(world, plan, storeDirectory, state, tell2) {
  const { cache, budget } = plan;
  const unwanted = whyNotSaved(plan, state);
  if (unwanted !== void 0) {
    if (unwanted !== "") tell2({ kind: "cache-not-saved", why: unwanted });
    return { saved: false, bytes: 0, ms: 0 };
  }
  const startedMs = world.clock.nowMs();
  const answer2 = await world.cacheStore.save({
    directory: storeDirectory,
    key: cache.key,
    timeoutMs: Math.min(longestSaveMs, budget.totalMs),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = world.clock.nowMs() - startedMs;
  if (answer2.kind === "saved") {
    const bytes = answer2.sizeBytes ?? 0;
    tell2({ kind: "cache-saved", key: cache.key, bytes, ms });
    return { saved: true, bytes, ms };
  }
  if (answer2.kind === "exists") {
    tell2({ kind: "cache-not-saved", why: `another job saved ${cache.key} first` });
  } else if (answer2.kind === "unavailable" && answer2.expected === true) {
    tell2({ kind: "cache-not-saved", why: answer2.why });
  } else {
    const why = answer2.kind === "unavailable" ? answer2.why : `the cache service answered "${answer2.kind}" to a save`;
    tell2({ kind: "degraded", without: "cache", why: `nothing was saved: ${why}` });
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
function tellTrouble(answer2, tell2) {
  if (answer2.expected === true) tell2({ kind: "cache-skipped", why: answer2.why });
  else tell2({ kind: "degraded", without: "cache", why: answer2.why });
  return nothingRestored;
}

// src/steps/download/guarded-files.ts
var import_node_path10 = __toESM(require_node_path(), 1);

// src/core/same-bytes.ts
function sameBytes(one2, other) {
  return Buffer.compare(one2, other) === 0;
}

// src/steps/download/line-diff.ts
var mostLines3 = 20;
function lineDiff(from, to) {
  const gone = linesBeyond(from, to).map((line3) => `-${line3}`);
  const added = linesBeyond(to, from).map((line3) => `+${line3}`);
  const all2 = [...gone, ...added];
  if (all2.length === 0) return "the same lines with other line breaks or in another order";
  const rest = all2.length - mostLines3;
  return [...all2.slice(0, mostLines3), ...rest > 0 ? [`\u2026 and ${rest} more lines`] : []].join("\n");
}
function linesBeyond(text, other) {
  const left = /* @__PURE__ */ new Map();
  for (const line3 of text === other ? [] : splitLines(other)) left.set(line3, (left.get(line3) ?? 0) + 1);
  return (text === other ? [] : splitLines(text)).filter((line3) => {
    const count2 = left.get(line3) ?? 0;
    if (count2 > 0) left.set(line3, count2 - 1);
    return count2 === 0 && line3 !== "";
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
    async takeAsTheyAre() {
      const anew = await Promise.all(snapshots.map(({ path }) => takeSnapshot(files, path)));
      if (anew.every((snapshot, index) => isSame2(snapshot, snapshots[index]))) return;
      snapshots.splice(0, snapshots.length, ...anew.filter((snapshot) => snapshot !== void 0));
      await files.remove(directoryOf4(runDirectory));
      await keep(files, runDirectory, snapshots);
    },
    async restore() {
      const restoration = await restoreAll(files, snapshots);
      if (restoration.faults.length === 0) await files.remove(directoryOf4(runDirectory));
      return restoration;
    }
  };
  return { guarded, kept };
}
async function restoreGuardedFiles(files, runDirectory) {
  const directory = directoryOf4(runDirectory);
  const manifest = await files.read((0, import_node_path10.join)(directory, "manifest.json"));
  if (!manifest.ok) return { restored: [], faults: [] };
  const snapshots = [];
  for (const { path, mode, copy } of readManifest(manifest.value).files) {
    if (mode === void 0 || copy === void 0) {
      snapshots.push({ path });
      continue;
    }
    const content = await files.read((0, import_node_path10.join)(directory, copy));
    if (content.ok) snapshots.push({ path, before: { content: content.value, mode } });
  }
  const restoration = await restoreAll(files, snapshots);
  if (restoration.faults.length === 0) await files.remove(directory);
  return restoration;
}
function directoryOf4(runDirectory) {
  return (0, import_node_path10.join)(runDirectory, "guarded");
}
async function takeSnapshot(files, path) {
  const info = await files.stat(path);
  if (info === void 0) return { path };
  const content = await files.read(path);
  return content.ok ? { path, before: { content: content.value, mode: info.mode } } : void 0;
}
async function keep(files, runDirectory, snapshots) {
  const directory = directoryOf4(runDirectory);
  const made = await files.makeDirectory(directory, 448);
  if (!made.ok) return made;
  const entries = [];
  for (const [index, { path, before }] of snapshots.entries()) {
    if (before === void 0) {
      entries.push({ path });
      continue;
    }
    const copy = `${index}`;
    const written = await files.write((0, import_node_path10.join)(directory, copy), before.content, 384);
    if (!written.ok) return written;
    entries.push({ path, mode: before.mode, copy });
  }
  const manifest = { schemaVersion: 1, files: entries };
  return files.write((0, import_node_path10.join)(directory, "manifest.json"), JSON.stringify(manifest), 384);
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
function isSame2(one2, other) {
  const [now, then] = [one2?.before, other?.before];
  if (now === void 0 || then === void 0)
    return now === then && one2 === void 0 === (other === void 0);
  return now.mode === then.mode && sameBytes(now.content, then.content);
}
function decode(content) {
  return new TextDecoder().decode(content);
}

// src/guard/records.ts
function parseRecords(text) {
  return text.split("\n").flatMap((line3) => {
    try {
      const record2 = JSON.parse(line3);
      return isRecord(record2) ? [record2] : [];
    } catch {
      return [];
    }
  });
}
function isRecord(value) {
  return typeof value === "object" && value !== null && "kind" in value && "atMs" in value;
}
function neverAnswered(records) {
  const open3 = /* @__PURE__ */ new Map();
  for (const record2 of records) {
    if (record2.kind === "answered") open3.delete(record2.path);
    else if (record2.kind === "refused") {
      open3.delete(record2.path);
      open3.set(record2.path, record2);
    }
  }
  return [...open3.values()];
}

// src/guard/order.ts
function goSumsDirectory({ directory }) {
  return `${directory}/go-sums`;
}
function planPath({ directory }) {
  return `${directory}/plan.json`;
}
function journalPath({ directory }) {
  return `${directory}/journal.jsonl`;
}

// src/steps/job-guard/place.ts
var import_node_path11 = __toESM(require_node_path(), 1);
function guardDirectory(at3) {
  return (0, import_node_path11.join)(at3.path, "guard");
}
function markerPath(directory) {
  return (0, import_node_path11.join)(directory, "marker.json");
}

// src/steps/job-guard/steer.ts
var longestMs2 = 2e3;
async function steer({ http, clock }, control, what) {
  if (!URL.canParse(control)) return void 0;
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(longestMs2, over.signal).then(() => late.abort());
  try {
    const answer2 = await http.get({
      url: new URL(`${control}/${what}`),
      headers: {},
      connectTimeoutMs: longestMs2,
      signal: late.signal
    });
    if (!answer2.ok || answer2.value.status !== 200) return void 0;
    let text = "";
    for await (const piece of answer2.value.body) {
      if (!piece.ok) return void 0;
      text += new TextDecoder().decode(piece.value);
    }
    return parseState(text);
  } finally {
    over.abort();
  }
}
function parseState(text) {
  let said;
  try {
    said = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (typeof said !== "object" || said === null || !("pids" in said) || !Array.isArray(said.pids))
    return void 0;
  const pids = said.pids.filter((pid) => Number.isSafeInteger(pid) && Number(pid) > 0);
  return { pids, requests: countOf(said, "requests"), failed: countOf(said, "failed") };
}
function countOf(said, name) {
  const value = Reflect.get(said, name);
  return typeof value === "number" ? value : 0;
}

// src/steps/job-guard/end.ts
var longestEndMs = 3e3;
var lookEveryMs = 20;
var lost = "it had died before this job was over, and go commands after that met a closed port; run the job again";
async function endJobGuard(world, at3, tell2) {
  const { files } = world;
  const directory = guardDirectory(at3);
  if (await files.stat(markerPath(directory)) === void 0) return void 0;
  const marker = await readMarker(world, markerPath(directory));
  const state = marker && await steer(world, marker.control, "stop");
  if (state !== void 0) await untilGone(world, state.pids);
  else tell2({ kind: "degraded", without: "guard", why: lost });
  const records = parseRecords(await readText(files, journalPath({ directory })) ?? "");
  await files.remove(directory);
  const replaced = records.filter(({ kind }) => kind === "replaced").length;
  const { requests = 0, failed = 0 } = state ?? {};
  if (requests + failed + replaced > 0) tell2({ kind: "guard-ended", requests, failed, replaced });
  return records;
}
async function untilGone({ clock, peers }, pids) {
  const endMs = clock.nowMs() + longestEndMs;
  while (pids.some((pid) => peers.isAlive(pid)) && clock.nowMs() < endMs) await clock.sleep(lookEveryMs);
}

// src/go/directive-lines.ts
function directiveLines(text) {
  const found = [];
  let block;
  for (const [index, written] of text.split("\n").entries()) {
    const words4 = wordsOf2(written);
    const [first, ...rest] = words4;
    if (first === void 0) continue;
    if (block !== void 0) {
      if (first === ")") block = void 0;
      else found.push({ verb: block, words: words4, line: index + 1 });
    } else if (rest.at(-1) === "(" && rest.length === 1) block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return found;
}
function wordsOf2(line3) {
  const code2 = line3.replace(/(^|\s)\/\/.*$/, "$1");
  return [...code2.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|[^\s"`(),]+|[()]/g)].map(
    ([word, quoted4, raw]) => quoted4 ?? raw ?? word
  );
}

// src/report/place.ts
function placeOf2(finding, files) {
  const [firstModule] = named3(files, "go.mod");
  return namedByGo(finding.evidence, files) ?? (isOfToolchain(finding) ? versionLine(finding, files) : void 0) ?? locators[finding.cause]?.(finding, files) ?? placeOfModules(finding, files) ?? (firstModule && { file: firstModule.file, line: 1 });
}
function namedByGo(evidence, files) {
  const places3 = evidence.matchAll(
    /(?:^|[\s"'])((?:[A-Za-z]:)?[^\s"':]{1,500}\.(?:mod|sum|work)):(\d{1,6}):/g
  );
  for (const [, written = "", line3] of places3) {
    const path = written.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
    if (path.includes("@")) continue;
    const [longest] = files.filter(({ file }) => `/${path}`.endsWith(`/${file}`)).toSorted((a, b) => b.file.length - a.file.length);
    const likeliest = files.find(({ file }) => `/${file}`.endsWith(`/${path}`));
    const found = likeliest ?? longest;
    if (found !== void 0) return { file: found.file, line: Number(line3) };
  }
  return void 0;
}
var locators = {
  "checksum-mismatch-gosum": sumLine,
  "sumdb-mismatch-security": sumLine,
  "go-version-too-old-for-module": versionLine,
  "toolchain-download-failed": versionLine,
  "replace-target-missing": targetLine
};
function sumLine(finding, files) {
  const { evidence, because, modules: modules2 } = finding;
  const shown2 = new Set(`${evidence} ${because}`.match(/h1:[A-Za-z0-9+/]{43}=/g) ?? []);
  const [, wanted2] = /(?:should be `|\.sum: {1,10})(h1:[A-Za-z0-9+/]{43}=)/.exec(`${because} ${evidence}`) ?? [];
  const isOfGoMod = /\/go\.mod\b/.test(`${evidence} ${because}`);
  const candidates = [...named3(files, "go.sum"), ...named3(files, "go.work.sum")].flatMap(
    ({ file, text }) => text.split("\n").map((line3, index) => ({ file, line: index + 1, words: line3.trim().split(/\s+/) }))
  );
  const ofModule = candidates.filter(
    ({ words: [module, version] }) => modules2.some((one2) => one2 === `${module}@${version?.replace(/\/go\.mod$/, "")}`)
  );
  const found = ofModule.find(({ words: words4 }) => words4[2] === wanted2) ?? ofModule.find(({ words: words4 }) => shown2.has(words4[2] ?? "")) ?? ofModule.find(({ words: words4 }) => words4[1]?.endsWith("/go.mod") === isOfGoMod) ?? ofModule[0];
  return found && { file: found.file, line: found.line };
}
function versionLine(finding, files) {
  const ofOthers = finding.modules.some((module) => !module.startsWith("golang.org/toolchain@"));
  if (ofOthers) return void 0;
  const lines = linesOf2([...named3(files, "go.work"), ...named3(files, "go.mod")]).filter(
    ({ verb }) => verb === "toolchain" || verb === "go"
  );
  const asked2 = ({ words: [version = ""] }) => new RegExp(`(?<![\\d.])${literal(bare(version))}(?![\\d])`).test(finding.evidence);
  const found = lines.find(asked2) ?? lines.find(({ verb }) => verb === "toolchain") ?? lines[0];
  return found && { file: found.file, line: found.line };
}
function targetLine(finding, files) {
  const lines = linesOf2([...named3(files, "go.work"), ...named3(files, "go.mod")]);
  const said = ` ${finding.evidence} ${finding.because} `.replaceAll("\\", "/");
  const isSaid = (directory) => {
    const name = literal(directory.replaceAll("\\", "/").replace(/^\.\/(?=.)|\/$/g, ""));
    return new RegExp(`[\\s\`("](?:\\./)?${name}(?:[/\\s\`)":]|$)`).test(said);
  };
  const found = lines.find(({ verb, words: [directory = ""] }) => verb === "use" && isSaid(directory)) ?? lines.find(({ verb, words: words4 }) => verb === "replace" && isSaid(targetOf(words4))) ?? lines.find(({ verb, words: [module = ""] }) => verb === "replace" && isNamed(module, finding));
  return found && { file: found.file, line: found.line };
}
function placeOfModules(finding, files) {
  const goMods = named3(files, "go.mod").map((one2) => linesOf2([one2]));
  for (const wanted2 of finding.modules) {
    for (const lines of goMods) {
      const found = requiringLine(wanted2, lines);
      if (found !== void 0) return { file: found.file, line: found.line };
    }
  }
  return void 0;
}
function requiringLine(wanted2, lines) {
  const [path = "", version = ""] = wanted2.split("@");
  const required = lines.filter(
    ({ verb, words: [module = ""] }) => verb === "require" && (path === module || path.startsWith(`${module}/`))
  );
  return required.find(({ words: [module, at3] }) => module === path && at3 === version) ?? lines.find(({ verb, words: words4 }) => verb === "replace" && targetOf(words4) === path) ?? // The longest path is the module that the package is in.
  required.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0];
}
function linesOf2(files) {
  return files.flatMap(({ file, text }) => directiveLines(text).map((line3) => ({ ...line3, file })));
}
function named3(files, kind) {
  return files.filter(({ file }) => kindOf(file) === kind);
}
function kindOf(file) {
  const [, ending] = /\.(mod|work\.sum|sum|work)$/.exec(file) ?? [];
  return ending === void 0 ? void 0 : `go.${ending}`;
}
function targetOf(words4) {
  return words4[words4.indexOf("=>") + 1] ?? "";
}
function isNamed(module, { modules: modules2 }) {
  return modules2.some((wanted2) => wanted2 === module || wanted2.startsWith(`${module}@`));
}
function bare(version) {
  return version.replace(/^go/, "");
}
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

// src/report/annotation.ts
var most = 10;
var mostModules2 = 5;
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
  const { because, advice, modules: modules2, code: code2 } = finding;
  const affected = modules2.length > 1 ? [`${counted(modules2.length, "module")}: ${firstOf(modules2, mostModules2)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retryReason(finding), pageOf(code2, docsBaseUrl2)].join(
    "\n"
  );
}
function atTop({ otherwise }) {
  return otherwise === void 0 ? {} : { file: otherwise, line: 1 };
}

// src/report/markdown.ts
var entity = (character2) => `&#${character2.codePointAt(0)};`;
function plain(text) {
  return escaped2(oneLine(text));
}
function escaped2(line3) {
  return line3.replace(/[&<>`*[\]|\\~$#!{}]/g, entity).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity).replace(/(?<![A-Za-z0-9])@/g, entity).replace(/:(?=\/\/)/g, entity).replace(/www(?=\.)/gi, "ww&#119;");
}
function code(text) {
  const line3 = oneLine(text);
  if (line3 === "") return "";
  if (!/[`|\\\t<>&]/.test(line3)) return `\`${line3}\``;
  return `<code>${line3.replace(/[^A-Za-z0-9 /.,=-]/gu, entity)}</code>`;
}
function sentence(text) {
  return oneLine(text).split(/(`[^`]+`)/).map((part) => /^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : escaped2(part)).join("");
}
function codeBlock(text, language = "text") {
  const lines = splitLines(text).map(harmlessLine);
  const longest = Math.max(
    2,
    ...lines.map((line3) => Math.max(0, ...(line3.match(/`+/g) ?? []).map((run2) => run2.length)))
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
function link(text, address2) {
  return `[${plain(text)}](${encodeURI(address2).replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

// src/report/fix-yaml.ts
var placeholder = /\b(?:HOST|USER|TOKEN|PASSWORD|MODULE|VERSION|PATTERN|ORG|OWNER|NAME|URL|PATH|DIRECTORY|PROXY)\b|…|\.\.\.|path\/to/;
function fixLines(finding, uses, plan) {
  const fixes = /* @__PURE__ */ new Map();
  for (const step of ofOneCase(finding.advice.filter(isInYaml))) {
    for (const [name, value] of settingsIn(oneLine(step))) {
      if (!fixes.has(name)) fixes.set(name, withEarlier(name, value, plan));
    }
  }
  if (fixes.size === 0) return [];
  const inputs = [...fixes].map(([name, value]) => `    ${name}: ${scalar(value)}`);
  return [`- uses: ${oneLine(uses)}`, "  with:", ...inputs];
}
function ofOneCase(steps) {
  const first = steps.find((step) => step.startsWith("If "));
  return steps.filter((step) => step === first || !step.startsWith("If "));
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
  return [...written, ...added].map(fromSecrets).flatMap(
    ([name, value, after]) => isInput(name) && !placeholder.test(value) && !/setup-go|checkout/.test(after) ? [[name, value.trim()]] : []
  );
}
function fromSecrets([name, value, after]) {
  const filled = value.replace(/ login …(?= )/, " login ${{ secrets.NETRC_LOGIN }}").replace(/ password(?: …)?$/, " password ${{ secrets.NETRC_PASSWORD }}");
  return [name, name === "netrc" ? filled : value, after];
}
function isInput(name) {
  return Object.hasOwn(inputSpecs, name);
}
function withEarlier(name, value, plan) {
  const variable = name.toUpperCase();
  if (!["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"].includes(variable)) return value;
  const earlier = plan?.settings.find((setting) => setting.name === variable);
  if (earlier === void 0 || earlier.value === "" || earlier.from === "default") return value;
  const patterns2 = earlier.value.split(",");
  if (value === "none" || earlier.value === "none" || patterns2.includes(value)) return value;
  return [...patterns2, value].join(",");
}
function scalar(value) {
  const isPlain = /^[A-Za-z0-9/._][^\n"]*$/.test(value) && !/: |:$| #|\s$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~|[\d._]+)$/i.test(value) ? value : bareWord(value);
}
function bareWord(value) {
  return /^(?:true|false|\d+)$/.test(value) ? value : JSON.stringify(value);
}

// src/report/summary-tables.ts
var mostRows = 20;
var mostFoldedRows = 60;
var barCells = 16;
function attemptSections({ requests: { ofFailed: ofFailed2 } }) {
  const [first] = ofFailed2;
  if (first === void 0) return [];
  const isFirst = (one2) => one2.subject === first.subject;
  const [mine, others] = [ofFailed2.filter(isFirst), ofFailed2.filter((one2) => !isFirst(one2))];
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
  const failed = probes.filter(({ ok: ok2, aside }) => !ok2 && aside !== true);
  const beside = failed.length === 0 ? [] : probes.filter(({ ok: ok2, aside }) => !ok2 && aside === true);
  if (failed.length > 0) {
    const rows = [...failed, ...beside].slice(0, mostRows).map(({ target: target3, stage, detail, ms, aside }) => [
      code(target3),
      plain(stage),
      plain(aside === true ? `not needed here: ${detail}` : detail),
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
    const longestMs3 = Math.max(1, ...steps.map(({ ms }) => ms));
    const rows = steps.slice(0, mostRows).map(({ name, ms }) => [plain(name), unbroken(humaneDuration(ms)), bar(ms / longestMs3)]);
    sections.push(table(["step", "time", ""], rows, "lrl"));
  }
  sections.push(table(["this run", ""], runRows(report)));
  return sections;
}
function mirrorRow([mirror, figures2]) {
  const { requests, answered: answered3, failed, retried, firstByteMs, bytes } = figures2;
  const health = answered3 === 0 ? failed === 0 ? "\u26AA" : "\u{1F534}" : failed === 0 ? "\u{1F7E2}" : "\u{1F7E1}";
  const firstByte = firstByteMs === void 0 ? "never" : `${humaneDuration(firstByteMs.median)} / ${humaneDuration(firstByteMs.p95)}`;
  return [
    `${health} ${code(mirror)}`,
    ...[requests, answered3, failed, retried].map(String),
    unbroken(firstByte),
    unbroken(humaneBytes(bytes))
  ];
}
function unbroken(figure) {
  return figure.replaceAll(" ", "\xA0");
}
function bar(share2) {
  return "\u2501".repeat(Math.max(1, Math.round(share2 * barCells)));
}
function runRows({ modules: modules2, requests, cache, go }) {
  const { wanted: wanted2, present, fetched, verified, evicted, bytes } = modules2;
  const refused = evicted > 0 ? `, ${evicted} refused for wrong bytes` : "";
  const { total, forgotten = 0, retried, resumed, hedged, failed } = requests;
  const known = forgotten > 0 ? `of the last ${total - forgotten}` : "of them";
  const rows = [
    [
      "modules",
      `${wanted2} wanted, ${present} here before, ${fetched} fetched, ${verified} verified${refused}`
    ],
    ["fetched", humaneBytes(bytes)],
    [
      "requests",
      `${total}, ${known} ${failed} failed, ${retried} retried, ${resumed} resumed, ${hedged} hedged`
    ]
  ];
  const matched = cache.hit ? "exact hit" : cache.matchedKey === "" ? "no entry" : `from ${code(cache.matchedKey)}`;
  const restored = cache.restoreMs > 0 ? `${matched}, ${humaneBytes(cache.bytes)} in ${humaneDuration(cache.restoreMs)}` : "not asked";
  rows.push(["cache", restored]);
  if (cache.primaryKey !== "") rows.push(["cache key", code(cache.primaryKey)]);
  const { version, toolchain: toolchain2 } = go;
  if (version !== "")
    rows.push(["go", plain(toolchain2 === void 0 ? version : `${version}, then ${toolchain2}`)]);
  if (go.goproxy !== "") rows.push(["GOPROXY", code(go.goproxy)]);
  return rows;
}

// src/report/summary.ts
var marks = { ok: "\u2705", degraded: "\u26A0\uFE0F", failed: "\u274C" };
var mostModules3 = 50;
var mostFindings = 30;
function renderSummary(report, around = {}) {
  const { headline: headline2, toDo } = verdictOf(report);
  const [first, ...others] = report.findings;
  const sections = [[`### ${marks[report.outcome]} go-mod-guard: ${sentence(headline2)}`]];
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
  const figures2 = figureSections(report);
  if (report.outcome !== "ok") sections.push(...figures2);
  else
    sections.push(
      folded(
        "Figures",
        figures2.flatMap((lines) => [...lines, ""])
      )
    );
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function findingSections(finding, index, { plan, places: places3, docsBaseUrl: docsBaseUrl2, uses = "org/go-mod-guard@v1" }) {
  const { because, advice, modules: modules2, hosts, evidence } = finding;
  const isTold = index === 0;
  const yaml = fixLines(finding, uses, plan);
  const sections = yaml.length > 0 ? [codeBlock(yaml.join("\n"), "yaml")] : [];
  if (isTold) sections.push(...snippetsOf(advice[0] ?? "").map((snippet) => codeBlock(snippet, "sh")));
  const place = places3?.[index];
  const at3 = place === void 0 ? "" : ` (${code(`${place.file}:${place.line}`)})`;
  const more = docsBaseUrl2 === void 0 ? "" : ` ${link(`More about ${finding.code}`, pageOf(finding.code, docsBaseUrl2))}.`;
  sections.push([`${sentence(because)}${at3}${more}`]);
  const steps = advice.flatMap(
    (step, number) => isTold && number === 0 ? [] : adviceLines(step, number + 1)
  );
  if (steps.length > 0) sections.push(steps);
  if (!isTold) sections.push([retryReason(finding)]);
  if (hosts.length > 0)
    sections.push([`${hosts.length === 1 ? "Host" : "Hosts"}: ${hosts.map(code).join(", ")}.`]);
  if (modules2.length > 0) sections.push(modulesSection(modules2));
  if (evidence.trim() !== "") sections.push(folded("What it rests on", codeBlock(evidence)));
  return sections;
}
function adviceLines(step, number) {
  const blocks = snippetsOf(step).flatMap((snippet) => [
    "",
    ...codeBlock(snippet, "sh").map((line3) => `   ${line3}`),
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
function modulesSection(modules2) {
  if (modules2.length <= 3)
    return [`${modules2.length === 1 ? "Module" : "Modules"}: ${modules2.map(code).join(", ")}.`];
  const shown2 = modules2.slice(0, mostModules3).map((module) => `- ${code(module)}`);
  const more = modules2.length - mostModules3;
  return folded(counted(modules2.length, "module"), [...shown2, ...more > 0 ? [`- and ${more} more`] : []]);
}

// src/report/later.ts
function renderLater(findings, around = {}) {
  const [first] = findings;
  if (first === void 0) return "";
  const headline2 = `a later step could not download: ${first.code}: ${first.title}`;
  const toDo = `${sentence(first.advice[0] ?? first.because)} ${retrySentence(first)}`;
  const sections = [
    [`### \u274C go-mod-guard: ${sentence(headline2)}`],
    [`**${toDo}**`],
    ...findings.flatMap((finding, index) => findingSections(finding, index, around))
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
var mostWaits = 3;
function waited(waits) {
  const longest = waits.toSorted((a, b) => b.forMs - a.forMs);
  const shown2 = longest.slice(0, mostWaits).map(({ what, mirror, forMs, attempts, bytes }) => {
    const times = attempts > 1 ? `, ${attempts} attempts` : "";
    return `${humaneDuration(forMs)} for ${what} of ${mirror} (${humaneBytes(bytes)}${times})`;
  });
  const more = longest.length > mostWaits ? [`${longest.length - mostWaits} more`] : [];
  return shown2.length === 0 ? [] : [oneLine(`later steps waited ${[...shown2, ...more].join(", ")}`)];
}
function laterLine(findings, unanswered, recovered, waits = []) {
  if (unanswered + recovered + waits.length === 0) return void 0;
  const well = recovered > 0 ? [`${counted(recovered, "request")} of later steps failed first and went well later`] : [];
  const [first] = findings;
  const why = first === void 0 ? "" : ` (${first.code}: ${oneLine(first.title)})`;
  const ill = unanswered > 0 ? [`${counted(unanswered, "request")} of later steps stayed without an answer${why}`] : [];
  return `go-mod-guard: ${[...ill, ...well, ...waited(waits)].join("; ")}.`;
}

// src/steps/deliver.ts
var import_node_path12 = __toESM(require_node_path(), 1);

// src/plan/guarded-paths.ts
function guardedPathsOf({ directories }) {
  return [...new Set(directories.flatMap(({ guardedFiles: guardedFiles2 }) => guardedFiles2))];
}
function goSumPathsOf(plan) {
  return guardedPathsOf(plan).filter((path) => path.endsWith(".sum"));
}

// src/report/attempt-figures.ts
function hasFailed2({ outcome }) {
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
  const answered3 = asked2.filter(({ outcome: { kind } }) => kind === "answered" || kind === "absent");
  const firstBytesMs = answered3.flatMap(({ firstByteMs: firstByteMs2 }) => firstByteMs2 === void 0 ? [] : [firstByteMs2]).toSorted((a, b) => a - b);
  const firstByteMs = { median: percentile(firstBytesMs, 0.5), p95: percentile(firstBytesMs, 0.95) };
  return {
    requests: asked2.length,
    answered: answered3.length,
    failed: asked2.filter(hasFailed2).length,
    retried: asked2.filter(({ attempt }) => attempt > 1).length,
    bytes: asked2.reduce((total, { bytes }) => total + bytes, 0),
    ...firstBytesMs.length > 0 && { firstByteMs }
  };
}
function percentile(sorted, share2) {
  return Math.round(sorted[Math.max(0, Math.ceil(share2 * sorted.length) - 1)] ?? 0);
}
var mostAttempts = 200;
function ofFailed(attempts, findings) {
  const came = new Set(attempts.filter(({ outcome }) => outcome.kind === "answered").map(keyOf));
  const lost2 = attempts.filter((attempt) => !came.has(keyOf(attempt)));
  const named4 = new Set(findings.flatMap(({ modules: modules2 }) => modules2));
  const ofNamed = lost2.filter(({ subject }) => named4.has(formatModuleVersion(subject)));
  const told = (ofNamed.length > 0 ? ofNamed : lost2).toSorted((a, b) => a.startedMs - b.startedMs);
  const beganMs = attempts.reduce((least2, { startedMs }) => Math.min(least2, startedMs), Infinity);
  const half = mostAttempts / 2;
  const kept = told.length > mostAttempts ? [...told.slice(0, half), ...told.slice(-half)] : told;
  return kept.map((attempt) => ({
    atMs: Math.round(attempt.startedMs - beganMs),
    mirror: attempt.mirror,
    subject: formatModuleVersion(attempt.subject),
    file: attempt.subject.file,
    attempt: attempt.attempt,
    outcome: describeOutcome(attempt),
    bytes: attempt.bytes,
    ms: Math.round(attempt.totalMs)
  }));
}
function keyOf({ subject: { module, version, file } }) {
  return `${module}@${version} ${file}`;
}

// src/report/build-report.ts
function buildReport(parts) {
  const { plan, attempts, forgotten = 0, degraded, cache, hide = (text) => text } = parts;
  const cancelled = parts.failed && parts.cancelled === true;
  const report = {
    schemaVersion: 1,
    outcome: parts.failed ? "failed" : degraded.length > 0 ? "degraded" : "ok",
    ...cancelled && { cancelled },
    durationMs: Math.round(parts.durationMs),
    go: {
      version: plan.goVersion,
      ...plan.goSwitch !== void 0 && { toolchain: `go${plan.goSwitch.version}` },
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
      total: attempts.length + forgotten,
      ...forgotten > 0 && { forgotten },
      retried: attempts.filter(({ attempt }) => attempt > 1).length,
      resumed: attempts.filter(({ resumedFrom }) => resumedFrom !== void 0).length,
      hedged: attempts.filter(({ hedge }) => hedge === true).length,
      failed: attempts.filter(hasFailed2).length,
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
function resultOf({ target: target3, stage, ok: ok2, ms, detail, aside }) {
  return { target: target3, stage, ok: ok2, ms: Math.round(ms), detail, ...aside && { aside } };
}
function sum(figures2) {
  return figures2.reduce((total, figure) => total + figure, 0);
}
function presentable(text) {
  const open3 = text.replace(/(:\/\/)(?!git@|\$[A-Z_]{1,40}:\$[A-Z_]{1,40}@)[^/\s"'`?#]+@/g, "$1***@");
  return splitLines(open3).map(harmlessLine).join("\n");
}
function mapStrings(value, change) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [change(name), mapStrings(item, change)])
  );
}

// src/steps/deliver.ts
async function deliver(world, delivery) {
  const { inputs, plan, report, tell: tell2, failedIn } = delivery;
  const reportPath = await writeReport(world, delivery);
  for (const [name, value] of Object.entries(outputsOf(report, reportPath))) {
    world.host.setOutput(name, value);
  }
  const where = {
    files: await sourceFiles(world, plan, failedIn),
    docsBaseUrl: docsBaseUrl(world),
    ...await firstGoMod(world, inputs)
  };
  const annotations = toAnnotations(report.findings, where);
  const onTerminal2 = world.host.name === "terminal";
  if (report.outcome === "failed" && report.findings.length > 0) {
    const places3 = annotations.map(({ file, line: line3 }) => file === void 0 ? "" : `${file}:${line3 ?? 1}`);
    tell2({ kind: "failed", findings: report.findings, ...onTerminal2 && { places: places3 } });
  }
  if (inputs.annotations && !onTerminal2) {
    const failing = report.outcome === "failed" && inputs["fail-on-error"];
    for (const annotation of annotations)
      world.host.annotate(failing ? annotation : { ...annotation, level: "warning" });
  }
  const when = inputs["add-job-summary"];
  if (when === "always" || when === "on-failure" && report.outcome === "failed") {
    const places3 = report.findings.map((finding) => placeOf2(finding, where.files));
    const around = { plan, places: places3, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    await world.host.writeSummary(renderSummary(report, around));
  }
  const last3 = tonedLines(
    (style) => onTerminal2 ? closingLines(report, style) : verdictLines(report, style)
  );
  for (const { text, tone } of last3) world.host.log(text, tone);
}
async function writeReport(world, { inputs, report, defaultReportPath, tell: tell2 }) {
  const named4 = inputs["report-path"];
  const path = named4 === "" ? defaultReportPath : (0, import_node_path12.resolve)(world.machine.workingDirectory, named4);
  if (path === "") return "";
  const written = await world.files.writeOut(path, `${JSON.stringify(report, void 0, 2)}
`);
  if (written.ok) return path;
  tell2({
    kind: "degraded",
    without: "report",
    why: `it could not be written to ${path}: ${written.error.message}; name another file in \`report-path:\``
  });
  return "";
}
async function sourceFiles(world, plan, failedIn) {
  const ofFailed2 = failedIn?.guardedFiles ?? [];
  const beside = ofFailed2.filter((path) => (0, import_node_path12.dirname)(path) === failedIn?.directory);
  const paths = /* @__PURE__ */ new Set([...beside, ...ofFailed2, ...guardedPathsOf(plan)]);
  const read2 = await Promise.all(
    [...paths].map(async (path) => {
      const content = await world.files.read(path);
      return content.ok ? [{ file: await relativePath(world, path), text: new TextDecoder().decode(content.value) }] : [];
    })
  );
  return read2.flat();
}
async function firstGoMod(world, inputs) {
  for (const directory of inputs["working-directory"]) {
    const path = (0, import_node_path12.resolve)(world.machine.workingDirectory, directory, "go.mod");
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

// src/core/recent.ts
var Recent = class extends Map {
  #most;
  #onForgotten;
  constructor(most2, onForgotten = () => {
  }) {
    super();
    this.#most = most2;
    this.#onForgotten = onForgotten;
  }
  set(key, value) {
    this.delete(key);
    super.set(key, value);
    if (this.size > this.#most) {
      for (const [oldest, forgotten] of this) {
        this.delete(oldest);
        this.#onForgotten(forgotten);
        break;
      }
    }
    return this;
  }
};

// src/steps/watchdog/watched-world.ts
var mostRedirected = 1e3;
function watchedHttp(http, clock) {
  const open3 = /* @__PURE__ */ new Set();
  const redirected = new Recent(mostRedirected);
  let known = [];
  function shown2({ url, sinceMs, bytes }) {
    const host = baseOf(url, known)?.address ?? url.host;
    return { kind: "request", host, what: whatOf(url), sinceMs, bytes };
  }
  function whatOf(url) {
    return redirected.get(url.href) ?? subjectOf3(url, known);
  }
  return {
    know(addresses) {
      known = addresses.map(asBase).toSorted((a, b) => b.path.length - a.path.length);
    },
    underWay: () => [...open3].map(shown2),
    close: () => http.close(),
    async get(request2) {
      const entry = { url: request2.url, sinceMs: clock.nowMs(), bytes: 0 };
      open3.add(entry);
      const answer2 = await http.get(request2);
      if (!answer2.ok) {
        open3.delete(entry);
        return answer2;
      }
      const { status: status2, headers } = answer2.value;
      const location = headers["location"] ?? "";
      if (status2 >= 300 && status2 < 400 && URL.canParse(location, request2.url.href))
        redirected.set(asFollowed(new URL(location, request2.url.href)), whatOf(request2.url));
      return { ok: true, value: watchedAnswer(answer2.value, entry, () => open3.delete(entry)) };
    }
  };
}
function asFollowed(url) {
  return url.href.replace(/^([a-z]+:\/\/)[^/?#]*@/, "$1").replace(/#.*$/, "");
}
function watchedAnswer(answer2, entry, end) {
  async function* counted2() {
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
    body: counted2(),
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
function subjectOf3(url, known) {
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
function watchedProcess(inner, clock, patienceMs2) {
  const open3 = /* @__PURE__ */ new Set();
  async function watch(entry, run2) {
    open3.add(entry);
    try {
      const ended = await run2();
      return { ended, ...entry.below && { below: entry.below } };
    } finally {
      open3.delete(entry);
    }
  }
  return {
    ...inner,
    async underWay() {
      const nowMs = clock.nowMs();
      const isOld = [...open3].some(({ saidMs, sinceMs }) => nowMs - (saidMs ?? sinceMs) >= patienceMs2);
      const table2 = isOld ? await inner.running?.() : void 0;
      const below = table2 && onlyGos(table2);
      return [...open3].map((one2) => {
        delete one2.below;
        return { ...below ? Object.assign(one2, { below }) : one2 };
      });
    },
    inFront: (command, run2) => watch({ kind: "command", command, sinceMs: clock.nowMs() }, run2),
    async run(command) {
      if (!/^go(?:\.exe)?$/.test(command.program)) return inner.run(command);
      const sinceMs = clock.nowMs();
      const words4 = command.args.filter((arg) => !arg.startsWith("-")).slice(0, 3);
      const entry = {
        kind: "command",
        command: ["go", ...words4].join(" "),
        sinceMs,
        saidMs: sinceMs
      };
      const onLine = (line3, from) => {
        entry.saidMs = clock.nowMs();
        command.onLine?.(line3, from);
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

// src/steps/circumstances.ts
function settingsInForce({ machine }, plan) {
  return {
    ...tellingVariables(machine.environment),
    ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
  };
}
function circumstancesOf(world, plan) {
  return {
    settings: settingsInForce(world, plan),
    goVersion: plan.goVersion,
    platform: world.machine.platform,
    attended: world.host.showsProgress
  };
}

// src/steps/job-guard/relatives.ts
function infosAbove(path) {
  const asked2 = infoOf(path);
  const parts = asked2?.module.split("/") ?? [];
  return parts.slice(1).map((_, index) => {
    const module = parts.slice(0, parts.length - 1 - index).join("/");
    return proxyPath({ module, version: asked2?.version ?? "", kind: "info" });
  });
}
function withoutGuesses(paths) {
  const guesses = new Set(paths.flatMap((path) => infosAbove(path)));
  return paths.filter((path) => !guesses.has(path));
}
function infoOf(path) {
  const asked2 = parseProxyPath(path);
  if (asked2?.kind === "file") return asked2.file.kind === "info" ? asked2.file : void 0;
  const isQuery2 = asked2?.kind === "query" && asked2.extension === "info";
  return isQuery2 ? { module: asked2.module, version: asked2.query } : void 0;
}

// src/steps/job-guard/failures.ts
async function failuresOf({ files, machine, host }, plan, records, waits = []) {
  const isHere = async (path) => await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`) !== void 0;
  const left = [];
  for (const refused of neverAnswered(records)) {
    const { path, gaveUp } = refused;
    const others = gaveUp ? [] : infosAbove(path);
    const found = await Promise.all([path, ...others].map((each) => isHere(each)));
    if (path.startsWith("sumdb/") || !found.includes(true)) left.push(refused);
  }
  const meant2 = new Set(withoutGuesses(left.map(({ path }) => path)));
  const failed = left.filter(({ path, gaveUp }) => gaveUp || meant2.has(path));
  const failedPaths = new Set(failed.map(({ path }) => path));
  const recovered = new Set(
    records.flatMap(
      (record2) => record2.kind === "refused" && record2.gaveUp && !failedPaths.has(record2.path) ? [record2.path] : []
    )
  ).size;
  if (failed.length === 0 && waits.length === 0) return { findings: [], unanswered: 0, recovered };
  const evidence = {
    output: [...failed.flatMap(printed), ...waits.map((line3) => `${line3}
`)].join(""),
    attempts: failed.flatMap(({ attempts }) => attempts),
    ...circumstancesOf({ machine, host }, plan)
  };
  return { findings: diagnose(evidence), unanswered: failed.length, recovered };
}
function printed({ path, said, gaveUp, attempts }) {
  if (!gaveUp) return attempts.map((attempt) => `${wordsFor(attempt) ?? ""}
`);
  if (said === void 0) return [];
  const asked2 = parseProxyPath(path);
  const about2 = asked2?.kind === "file" ? `${asked2.file.module}@${asked2.file.version}: ` : "";
  return [`go: ${about2}${said}
`];
}

// src/steps/job-guard/tell-later.ts
async function tellLater(world, plan, records, { jobStatus, annotations, summary }, tell2) {
  const { findings, unanswered, recovered } = await failuresOf(world, plan, records);
  if (jobStatus.trim() === "failure" && findings.length > 0) {
    tell2({ kind: "failed", findings });
    const where = { files: await sourceFiles(world, plan), docsBaseUrl: docsBaseUrl(world) };
    if (annotations) {
      for (const annotation of toAnnotations(findings, where)) world.host.annotate(annotation);
    }
    const places3 = findings.map((finding) => placeOf2(finding, where.files));
    const around = { plan, places: places3, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    if (summary) await world.host.writeSummary(renderLater(findings, around));
    return;
  }
  const late = records.filter((record2) => record2.kind === "waited");
  const waits = late.map((record2) => ({ ...record2, what: nameOfPath(record2.path) ?? record2.path }));
  const line3 = laterLine(findings, unanswered, recovered, waits);
  if (line3 === void 0) return;
  world.host.log(line3);
  if (summary) await world.host.writeSummary(`${sentence(line3)}
`);
}

// src/steps/run-directory.ts
var import_node_path13 = __toESM(require_node_path(), 1);

// src/plan/plan-file.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
function formatPlanFile(plan) {
  return `${JSON.stringify(plan)}
`;
}
function digestOf(text) {
  return (0, import_node_crypto2.createHash)("sha256").update(text).digest("hex");
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
async function openRunDirectory(world, tell2) {
  const path = (0, import_node_path13.join)(world.machine.temporaryDirectory, `go-mod-guard-${world.clock.randomHex(8)}`);
  const made = await world.files.makeDirectory(path, 448);
  if (made.ok) world.host.saveState(pathState, path);
  else {
    const why = `${path} cannot be made: ${made.error.message}; ${whereElse(world)}`;
    tell2({ kind: "degraded", without: "state", why });
  }
  return placesIn(path);
}
function whereElse({ machine, host }) {
  const variable = host.name !== "terminal" && machine.environment["RUNNER_TEMP"] ? "RUNNER_TEMP" : "TMPDIR";
  return `set ${variable} to a directory that can be written`;
}
function placesIn(path) {
  return { path, store: (0, import_node_path13.join)(path, "store"), report: (0, import_node_path13.join)(path, "report.json") };
}
async function leave(world, at3, { plan, ...result }, tell2) {
  if (await world.files.stat(at3.path) === void 0) return;
  const texts = [
    { file: planFile(at3), digestState: planDigestState, text: formatPlanFile(plan) },
    { file: resultFile(at3), digestState: resultDigestState, text: JSON.stringify(result) }
  ];
  for (const { file, digestState, text } of texts) {
    const written = await world.files.write(file, text, 384);
    if (written.ok) world.host.saveState(digestState, digestOf(text));
    else tell2({ kind: "degraded", without: "state", why: `${file} was not kept: ${written.error.message}` });
  }
}
function planFile(at3) {
  return (0, import_node_path13.join)(at3.path, "plan.json");
}
function resultFile(at3) {
  return (0, import_node_path13.join)(at3.path, "result.json");
}
function recallRunDirectory(world) {
  const path = world.host.recallState(pathState);
  return path === "" ? void 0 : placesIn(path);
}
async function recall({ host, files }, at3) {
  const [planDigest, resultDigest] = [planDigestState, resultDigestState].map(
    (name) => host.recallState(name)
  );
  if (!planDigest || !resultDigest) return err("main ended before it had a result");
  const [planText, resultText] = [await files.read(planFile(at3)), await files.read(resultFile(at3))];
  if (!planText.ok) return err(`the plan of this run is gone: ${planText.error.message}`);
  if (!resultText.ok) return err(`the result of this run is gone: ${resultText.error.message}`);
  const plan = parsePlanFile(new TextDecoder().decode(planText.value), planDigest);
  if (!plan.ok) return plan;
  const result = new TextDecoder().decode(resultText.value);
  if (digestOf(result) !== resultDigest) return err(`${resultFile(at3)} was changed after it was written`);
  return ok({ plan: plan.value, ...JSON.parse(result) });
}
async function noteSaved({ files, machine }, at3, reportPath, { saved, bytes, ms }) {
  const path = reportPath === "" ? at3.report : (0, import_node_path13.resolve)(machine.workingDirectory, reportPath);
  if (!saved || (await files.stat(path))?.kind !== "file") return;
  const read2 = await files.read(path);
  const report = read2.ok ? parseReport(new TextDecoder().decode(read2.value)) : void 0;
  if (report === void 0) return;
  const cache = { ...report.cache, bytes, saveMs: Math.round(ms) };
  await files.write(path, `${JSON.stringify({ ...report, cache }, void 0, 2)}
`);
}
function parseReport(text) {
  try {
    const report = JSON.parse(text);
    return report?.schemaVersion === 1 && report.cache !== void 0 ? report : void 0;
  } catch {
    return void 0;
  }
}
async function tidy(world, at3) {
  if (world.host.name === "terminal") {
    await world.files.remove(at3.path);
    return;
  }
  const names2 = await world.files.list(at3.path);
  for (const name of names2)
    if ((0, import_node_path13.join)(at3.path, name) !== at3.report) await world.files.remove((0, import_node_path13.join)(at3.path, name));
}

// src/steps/stopwatch.ts
function startStopwatch(clock) {
  const startedMs = clock.nowMs();
  const steps = [];
  const open3 = /* @__PURE__ */ new Set();
  return {
    steps,
    startedMs,
    underWay: () => [...open3],
    elapsedMs: () => clock.nowMs() - startedMs,
    async time(name, step) {
      const begun3 = { name, sinceMs: clock.nowMs() };
      open3.add(begun3);
      try {
        return await step;
      } finally {
        open3.delete(begun3);
        steps.push({ name, ms: clock.nowMs() - begun3.sinceMs });
      }
    }
  };
}

// src/steps/tell.ts
var progressEveryMs = 5e3;
var barWidth = 79;
function openTelling({ clock, host }) {
  const degraded = [];
  let saidMs = clock.nowMs();
  let heldBack;
  const linesOf3 = (event) => tonedLines((style) => consoleLines(event, style));
  function say(lines) {
    if (lines.length === 0) return;
    if (heldBack !== void 0) host.log(heldBack.text, heldBack.tone);
    heldBack = void 0;
    lines.forEach(({ text, tone }) => host.log(text, tone));
  }
  const troublesSaidMs = /* @__PURE__ */ new Map();
  function tellTrouble2(event) {
    const key = event.kind === "retried" ? `${event.attempt.mirror} ${event.attempt.outcome.kind}` : `${event.from} ${event.to} ${event.why}`;
    const nowMs = clock.nowMs();
    if (nowMs - (troublesSaidMs.get(key) ?? -Infinity) < progressEveryMs) return;
    troublesSaidMs.set(key, nowMs);
    say(linesOf3(event));
  }
  const status2 = { progress: "", figures: "", wait: "" };
  function showStatus() {
    const { progress, figures: figures2, wait } = status2;
    host.progress(wait === "" ? progress : [figures2, wait].filter((part) => part !== "").join("; "));
  }
  function tellWaits(event) {
    status2.wait = event.waits[0]?.brief ?? "";
    showStatus();
    if (!host.showsProgress) say(linesOf3(event));
  }
  function tellProgress(event) {
    const { done, wanted: wanted2, bytes } = event;
    status2.progress = done < wanted2 ? progressBar(done, wanted2, bytes, barWidth) : "";
    status2.figures = done < wanted2 ? consoleLines(event)[0] ?? "" : "";
    showStatus();
    const nowMs = clock.nowMs();
    if (done === wanted2 || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) say(linesOf3(event));
  }
  return {
    degraded,
    tell(happened) {
      const event = host.name === "terminal" ? onTerminal(happened) : happened;
      if (event === void 0) return;
      if (event.kind === "progressed") return tellProgress(event);
      if (event.kind === "waited") return tellWaits(event);
      if (event.kind === "retried" || event.kind === "moved-on") return tellTrouble2(event);
      if (event.kind === "degraded" && !degraded.some(({ why }) => why === event.why)) {
        degraded.push({ without: event.without, why: event.why });
      }
      const lines = linesOf3(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    }
  };
}
function onTerminal(event) {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return void 0;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}

// src/steps/watchdog/step-names.ts
var words2 = {
  survey: "looking at go and the module",
  configure: "the settings for go and git",
  restore: "restoring the cache",
  download: "checking the modules and putting them in place",
  undo: "undoing what was configured",
  save: "saving the cache"
};
function stepsUnderWay(stopwatch) {
  return stopwatch.underWay().map(({ name, sinceMs }) => ({ kind: "step", name: words2[name] ?? name, sinceMs }));
}

// src/report/patience.ts
var patience = { slowMs: 5e3, steadyMs: 1e4, silentMs: 3e4, stepMs: 15e3 };
var firstPauseMs = 1e4;
var longestPauseMs = 6e4;
function lookEveryMs2(limits) {
  return Math.min(1e3, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}
function patienceMs({ stallTimeoutMs, totalMs }) {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
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

// src/report/running-programs.ts
var systems = /* @__PURE__ */ new Set(["git", "hg", "svn", "bzr", "fossil"]);
var sshOptionsWithValue = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/;
function describeVersionControl(programs) {
  const isSystem = ({ program: program2 }) => systems.has(bare2(program2));
  const byId = new Map(programs.map((one2) => [one2.id, one2]));
  const outermost = programs.filter((one2) => {
    const parent = byId.get(one2.parentId);
    return isSystem(one2) && !(parent !== void 0 && isSystem(parent));
  });
  return outermost.map((one2) => {
    const tree = programs.filter((other) => isBelow(other, one2.id, byId));
    const place = tree.map(placeOf3).find((found) => found !== "") ?? "";
    const speaker = tree.find(({ program: program2 }) => isSsh2(program2)) ?? // A helper of git is told the address as it was written, and then the one to ask (gitremote-helpers(7)).
    tree.find(({ args }) => urlsIn(args).length > 1) ?? tree.find(({ args }) => urlsIn(args).length > 0);
    const address2 = speaker === void 0 ? "" : addressOf3(speaker);
    return { program: bare2(one2.program), place, command: commandOf(one2), address: address2, ageMs: one2.ageMs };
  }).toSorted((a, b) => b.ageMs - a.ageMs);
}
function isBelow(one2, id, byId) {
  let at3 = one2;
  for (let steps = 0; at3 !== void 0 && steps < 100; steps++) {
    if (at3.id === id) return true;
    at3 = byId.get(at3.parentId);
  }
  return false;
}
function commandOf({ program: program2, args }) {
  const word = args.slice(1).find((arg) => /^[a-z][a-z-]{1,20}$/.test(arg)) ?? "";
  return `${bare2(program2)} ${word}`.trimEnd();
}
function placeOf3({ program: program2, args }) {
  if (isSsh2(program2)) return sshCall(args).host;
  const [url] = urlsIn(args);
  return url === void 0 ? "" : withoutEnd(`${url.host}${url.pathname}`);
}
function addressOf3({ program: program2, args }) {
  if (isSsh2(program2)) {
    const { host, port, path } = sshCall(args);
    return host === "" ? "" : `ssh://${host}${port}/${path}`;
  }
  const url = urlsIn(args).at(-1);
  return url === void 0 ? "" : `${url.protocol}//${withoutEnd(`${url.host}${url.pathname}`)}`;
}
function urlsIn(args) {
  return args.slice(1).filter((arg) => /^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) && URL.canParse(arg)).map((arg) => new URL(arg));
}
function withoutEnd(address2) {
  return address2.replace(/\.git$|\/$/, "");
}
function sshCall(all2) {
  const args = all2.slice(1);
  let port = "";
  for (let at3 = 0; at3 < args.length; at3++) {
    const arg = args[at3] ?? "";
    if (arg === "-p" || arg === "-P") port = `:${args[at3 + 1] ?? ""}`;
    if (sshOptionsWithValue.test(arg)) at3++;
    else if (!arg.startsWith("-")) {
      const path = /'\/?([^']+)'\s*$/.exec(args.slice(at3 + 1).join(" "))?.[1] ?? "";
      return { host: arg.replace(/^.*@/, ""), port, path: withoutEnd(path) };
    }
  }
  return { host: "", port, path: "" };
}
function isSsh2(program2) {
  return bare2(program2) === "ssh" || bare2(program2) === "plink";
}
function bare2(program2) {
  return program2.replace(/\.exe$/i, "");
}

// src/report/command-wait.ts
function commandWait(running, nowMs, limits, waitsForUs) {
  const { command, below } = running;
  const lock = below?.find((one2) => one2.lock !== void 0)?.lock;
  if (lock !== void 0) return lockWait(running, lock, nowMs, limits);
  const [other] = below === void 0 ? [] : describeVersionControl(below);
  if (other !== void 0) {
    if (other.ageMs < patienceMs(limits)) return [];
    const since = inSeconds(other.ageMs);
    const about2 = other.place === "" ? "" : ` (${oneLine(other.place)})`;
    return [
      {
        key: `command ${command}`,
        forMs: other.ageMs,
        sentence: `Waiting for ${other.program}${about2}: \`${command}\` has been running it for ${since}`,
        brief: `${other.program}${about2}: ${since}`
      }
    ];
  }
  if (running.saidMs === void 0) return [];
  const forMs = nowMs - running.saidMs;
  if (waitsForUs || forMs < Math.min(patience.silentMs, limits.totalMs / 4)) return [];
  const { direct = [] } = running;
  const whom = direct.length === 0 ? "a host that it asks itself" : `the host of ${firstOf(direct, 2)}`;
  const why = below === void 0 ? `it may be waiting for git, or for ${whom}` : `it runs no git; it may be unpacking, or waiting for ${whom}`;
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `\`${command}\` has said nothing for ${inSeconds(forMs)}: ${why}`,
      brief: `${command}: silent for ${inSeconds(forMs)}`
    }
  ];
}
function lockWait({ command, saidMs, sinceMs }, { path, holder }, nowMs, limits) {
  const forMs = nowMs - (saidMs ?? sinceMs);
  if (forMs < patienceMs(limits)) return [];
  const who = holder === void 0 ? "another process" : `${oneLine(holder.program)} (process ${holder.id})`;
  const since = inSeconds(forMs);
  return [
    {
      key: `command ${command}`,
      forMs,
      sentence: `Waiting for a lock that ${who} holds: \`${command}\` wants ${oneLine(path)}, silent for ${since}`,
      brief: `lock of ${who}: ${since}`
    }
  ];
}

// src/report/waiting.ts
function worthTelling(underWay2, nowMs, limits) {
  const requests = requestWaits(underWay2, nowMs, limits);
  const pauses = underWay2.flatMap((one2) => one2.kind === "pause" ? pauseWait(one2, nowMs, limits) : []);
  const waitsForUs = underWay2.some(({ kind }) => kind === "request" || kind === "pause");
  const commands = underWay2.flatMap(
    (one2) => one2.kind === "command" ? commandWait(one2, nowMs, limits, waitsForUs) : []
  );
  const told = [...requests, ...pauses, ...commands].toSorted((a, b) => b.forMs - a.forMs);
  if (told.length > 0 || underWay2.some(({ kind }) => kind !== "step")) return told;
  return underWay2.flatMap((one2) => one2.kind === "step" ? stepWait(one2, nowMs, limits) : []);
}
function requestWaits(underWay2, nowMs, limits) {
  const byHost = /* @__PURE__ */ new Map();
  for (const one2 of underWay2) {
    if (one2.kind === "request") byHost.set(one2.host, [...byHost.get(one2.host) ?? [], one2]);
  }
  return [...byHost].flatMap(([host, requests]) => {
    const late = requests.filter((request2) => isLate(request2, nowMs, limits));
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
function isLate(request2, nowMs, limits) {
  const forMs = nowMs - request2.sinceMs;
  const isSlow = request2.bytes < forMs / 1e3 * leastBytesPerSecond;
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
function stepWait(step, nowMs, { totalMs }) {
  const forMs = nowMs - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence2 = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence: sentence2, brief: `${step.name}: ${inSeconds(forMs)}` }];
}

// src/steps/watchdog/watchdog.ts
function openWatchdog(world, limits, { tell: tell2, steps }) {
  const { clock } = world;
  const http = watchedHttp(world.http, clock);
  const commands = watchedProcess(world.process, clock, patienceMs(limits));
  const pauses = /* @__PURE__ */ new Map();
  const closed = new AbortController();
  const patience2 = openPatience();
  let isShown = false;
  let direct = [];
  function say(underWay2) {
    const nowMs = clock.nowMs();
    const waits = worthTelling(underWay2, nowMs, limits);
    if (waits.length === 0 && !isShown) return;
    isShown = waits.length > 0;
    tell2({ kind: "waited", waits, due: patience2.due(waits, nowMs) });
  }
  async function watch() {
    while (await clock.sleep(lookEveryMs2(limits), closed.signal) === "slept") {
      const nowMs = clock.nowMs();
      for (const [host, { untilMs }] of pauses) if (untilMs <= nowMs) pauses.delete(host);
      const running = (await commands.underWay()).map((command) => ({ ...command, direct }));
      if (!closed.signal.aborted) say([...http.underWay(), ...pauses.values(), ...running, ...steps()]);
    }
  }
  void watch();
  return {
    world: { ...world, http, process: commands },
    know({ routes, files }) {
      http.know(routes.proxies.map(({ address: address2 }) => address2));
      direct = [...new Set(files.filter((file) => file.direct).map(({ module }) => module))];
    },
    tell(event) {
      if (event.kind === "retried") {
        const { attempt, delayMs } = event;
        const [host, sinceMs] = [attempt.mirror, clock.nowMs()];
        const what = attempt.subject.module === "" ? attempt.subject.file : attempt.subject.module;
        pauses.set(host, { kind: "pause", host, what, sinceMs, untilMs: sinceMs + delayMs });
      }
      tell2(event);
    },
    inFront: (command, run2) => commands.inFront(command, run2),
    close() {
      closed.abort();
      say([]);
    }
  };
}

// src/steps/netrc/files.ts
var import_node_path14 = __toESM(require_node_path(), 1);
function netrcLines(netrc) {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}
async function netrcTargets(world) {
  const { machine, files } = world;
  const named4 = machine.environment["NETRC"] ?? "";
  const paths = [
    ...named4 === "" ? [] : [(0, import_node_path14.resolve)(machine.workingDirectory, named4)],
    ...machine.platform === "win32" ? await windowsFiles(world) : inHome2(machine.homeDirectory, ".netrc")
  ];
  const targets = await Promise.all(paths.map((path) => files.realPath(path)));
  return [...new Set(targets)];
}
async function windowsFiles({ machine, files }) {
  const isThere = async (directory, name) => await files.stat((0, import_node_path14.join)(directory, name)) !== void 0;
  const ofGo3 = machine.homeDirectory;
  const ofGit3 = machine.environment["HOME"] || ofGo3;
  const goReadsDot = !await isThere(ofGo3, "_netrc") && await isThere(ofGo3, ".netrc");
  return [
    ...inHome2(ofGo3, goReadsDot ? ".netrc" : "_netrc"),
    ...inHome2(ofGit3, await isThere(ofGit3, ".netrc") ? ".netrc" : "_netrc")
  ];
}
function inHome2(directory, name) {
  return directory === "" ? [] : [(0, import_node_path14.join)(directory, name)];
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
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
var import_node_path15 = __toESM(require_node_path(), 1);
function textOf3(bytes) {
  return Buffer.from(bytes).toString("latin1");
}
function bytesOf(text) {
  return Buffer.from(text, "latin1");
}
function withLines(content, lines) {
  return bytesOf(addLines(textOf3(content), lines.map(inFile)));
}
function withoutLines(content, lines) {
  return bytesOf(removeLines(textOf3(content), lines.map(inFile)));
}
function inFile(line3) {
  return Buffer.from(line3, "utf8").toString("latin1");
}
function composed({ original, uses }) {
  const before = original === "absent" ? new Uint8Array() : Buffer.from(original.base64, "base64");
  return uses.reduce((content, use) => withLines(content, use.lines), before);
}
function isStale(ledger, current) {
  if (current === void 0) return true;
  return ledger.uses.every(({ lines }) => sameBytes(withoutLines(current, lines), current));
}
function settle(ledger, id, current) {
  if (current === void 0) return { kind: "gone" };
  const { original } = ledger;
  const remaining = ledger.uses.filter((use) => use.id !== id);
  const ours = ledger.uses.filter((use) => use.id === id).flatMap((use) => use.lines);
  const foreign = !sameBytes(current, composed(ledger));
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
function ledgerPath({ machine }, runDirectory, target3) {
  const isRunner = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  const directory = isRunner ? (0, import_node_path15.join)(machine.temporaryDirectory, "go-mod-guard-undo") : (0, import_node_path15.join)(runDirectory, "undo");
  return (0, import_node_path15.join)(directory, `${(0, import_node_crypto3.createHash)("sha256").update(target3).digest("hex").slice(0, 16)}.json`);
}
async function readLedger(world, runDirectory, target3) {
  const read2 = await world.files.read(ledgerPath(world, runDirectory, target3));
  if (!read2.ok) return void 0;
  try {
    const ledger = JSON.parse(Buffer.from(read2.value).toString("utf8"));
    return isLedger(ledger) && ledger.target === target3 ? ledger : void 0;
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
var import_node_path16 = __toESM(require_node_path(), 1);
function writeRecord({ files }, runDirectory, record2) {
  return files.write(recordPath(runDirectory), JSON.stringify(record2), 384);
}
async function readRecord({ files }, runDirectory) {
  const read2 = await files.read(recordPath(runDirectory));
  if (!read2.ok) return read2.error.kind === "missing" ? void 0 : "unreadable";
  try {
    const record2 = JSON.parse(Buffer.from(read2.value).toString("utf8"));
    return Array.isArray(record2.targets) && Array.isArray(record2.lines) ? record2 : "unreadable";
  } catch {
    return "unreadable";
  }
}
async function removeRecord({ files }, runDirectory) {
  await files.remove((0, import_node_path16.join)(runDirectory, "undo"));
}
function recordPath(runDirectory) {
  return (0, import_node_path16.join)(runDirectory, "undo", "netrc.json");
}

// src/steps/netrc/undo.ts
async function undo(world, runDirectory, netrc) {
  const kept = await readRecord(world, runDirectory);
  const record2 = isRecord2(kept) ? kept : await recordFromInput(world, runDirectory, kept, netrc) ?? kept;
  if (record2 === void 0) return { undone: [], troubles: [] };
  if (record2 === "unreadable") {
    return {
      undone: [],
      troubles: [
        `The netrc files could not be put back: ${runDirectory} is damaged. Take the lines of \`netrc\` out of .netrc yourself.`
      ]
    };
  }
  const undone = [];
  const troubles = [];
  for (const target3 of record2.targets) {
    const said = await undoFile(world, runDirectory, target3, record2);
    if (said.undone !== void 0) undone.push(said.undone);
    if (said.trouble !== void 0) troubles.push(said.trouble);
  }
  if (troubles.length === 0) await removeRecord(world, runDirectory);
  return { undone, troubles };
}
function isRecord2(kept) {
  return kept !== void 0 && kept !== "unreadable";
}
async function recordFromInput(world, runDirectory, kept, netrc) {
  if (kept === void 0 && await world.files.stat(runDirectory) !== void 0) return void 0;
  const lines = netrc === void 0 ? [] : netrcLines(netrc);
  return lines.length === 0 ? void 0 : { targets: await netrcTargets(world), lines };
}
async function undoFile(world, runDirectory, target3, { lines }) {
  const found = await readLedger(world, runDirectory, target3);
  const ledger = found?.uses.some((use) => use.id === runDirectory) === true ? found : void 0;
  const read2 = await world.files.read(target3);
  if (!read2.ok && read2.error.kind !== "missing") {
    const isFile = (await world.files.stat(target3))?.kind === "file";
    return isFile || ledger !== void 0 ? { trouble: notUndone(target3, read2.error) } : {};
  }
  const current = read2.ok ? read2.value : void 0;
  const settlement = ledger === void 0 ? settleUnknown(lines, current) : settle(ledger, runDirectory, current);
  const fault3 = await carryOut(world, target3, current, settlement);
  if (fault3 !== void 0) return { trouble: notUndone(target3, fault3) };
  if (ledger !== void 0) {
    const uses = ledger.uses.filter((use) => use.id !== runDirectory);
    const closed = await writeLedger(world, runDirectory, { ...ledger, uses });
    if (!closed.ok) return { trouble: notUndone(target3, closed.error) };
    if (settlement.kind === "remove") await removeEmpty2(world, ledger.made ?? []);
  }
  return current === void 0 && ledger === void 0 ? {} : wordsFor3(target3, current, settlement);
}
async function removeEmpty2({ files }, directories) {
  for (const directory of directories) {
    const found = await files.stat(directory);
    const isReadable = found?.kind === "directory" && (found.mode & 320) === 320;
    if (!isReadable || (await files.list(directory)).length > 0) return;
    await files.remove(directory);
  }
}
async function carryOut({ files }, target3, current, settlement) {
  if (settlement.kind === "gone" || current === void 0) return void 0;
  if (settlement.kind === "remove") {
    const removed = await files.remove(target3);
    return removed.ok ? void 0 : removed.error;
  }
  const modeNow = (await files.stat(target3))?.mode ?? 384;
  const mode = settlement.mode ?? modeNow;
  if (sameBytes(current, settlement.content)) {
    const changed2 = mode === modeNow ? void 0 : await files.setMode(target3, mode);
    return changed2 === void 0 || changed2.ok ? void 0 : changed2.error;
  }
  const written = await replaceContent(files, target3, settlement.content, mode);
  return written.ok ? void 0 : written.error;
}
function wordsFor3(target3, current, settlement) {
  if (settlement.kind === "remove") return { undone: `${target3} is gone again, as it was before.` };
  if (settlement.kind === "gone" || current === void 0) {
    return { undone: `${target3} was removed in the meantime; nothing was put back.` };
  }
  if (!settlement.foreign) return { undone: `${target3} is what it was before.` };
  if (sameBytes(current, settlement.content)) return {};
  return {
    undone: `${target3} was changed by another step: the lines of \`netrc\` were taken out, the rest was left alone.`
  };
}
function notUndone(target3, fault3) {
  return `${target3} still holds the lines of \`netrc\`: ${fault3.message}. Take them out yourself, or put the file back.`;
}

// src/store/store.ts
function openStore(files, directory) {
  const root = directory.replace(/(?<=^[/\\]|[^/\\])[/\\]+$/, "");
  const incoming = `${root}.incoming`;
  const pathOf3 = (file) => {
    const path = layoutPath(file);
    return path === void 0 ? `${incoming}/no-such-file` : `${root}/${path}`;
  };
  const has = async (file) => layoutPath(file) !== void 0 && (await files.stat(pathOf3(file)))?.kind === "file";
  return {
    directory: root,
    pathOf: pathOf3,
    temporaryPath: () => `${incoming}/${files.uniqueName()}`,
    async prepare() {
      const made = await files.makeDirectory(root);
      return made.ok ? files.makeDirectory(incoming) : made;
    },
    has,
    async put(file, temporaryPath) {
      if (layoutPath(file) === void 0) return err(notStorable(file, temporaryPath));
      const lying = await files.stat(pathOf3(file));
      if (lying?.kind === "file") {
        const removed = await files.remove(temporaryPath);
        return removed.ok ? ok("kept") : removed;
      }
      const cleared = lying === void 0 ? ok(void 0) : await files.remove(pathOf3(file));
      if (!cleared.ok) return cleared;
      const moved = await move(files, temporaryPath, pathOf3(file));
      return moved.ok ? ok("stored") : moved;
    },
    async evict(file) {
      return layoutPath(file) === void 0 ? ok(void 0) : files.remove(pathOf3(file));
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

// src/finish.ts
async function finish(world, netrc, after) {
  const { tell: tell2 } = openTelling(world);
  const at3 = recallRunDirectory(world);
  if (at3 === void 0) return;
  const stopwatch = startStopwatch(world.clock);
  const noLimits = { stallTimeoutMs: Infinity, totalMs: Infinity };
  const watchdog = openWatchdog(world, noLimits, { tell: tell2, steps: () => stepsUnderWay(stopwatch) });
  try {
    await finishAt(world, at3, { tell: tell2, stopwatch, ...netrc && { netrc }, ...after && { after } });
  } finally {
    watchdog.close();
  }
}
async function finishAt(world, at3, beside) {
  const { tell: tell2, stopwatch, netrc, after } = beside;
  const records = await stopwatch.time("guard", endJobGuard(world, at3, tell2));
  const { undone, troubles } = await stopwatch.time("undo", undo(world, at3.path, netrc));
  for (const what of undone) tell2({ kind: "undone", what });
  for (const why of troubles) tell2({ kind: "degraded", without: "netrc", why });
  const { restored, faults: faults2 } = await restoreGuardedFiles(world.files, at3.path);
  for (const { path, diff } of restored) tell2({ kind: "restored-file", path, diff });
  for (const { path, message } of faults2) {
    tell2({ kind: "degraded", without: "state", why: `${path} could not be put back: ${message}` });
  }
  const left = await recall(world, at3);
  if (left.ok) {
    const { plan, complete, matchedKey } = left.value;
    if (records !== void 0 && after !== void 0) await tellLater(world, plan, records, after, tell2);
    if (complete && plan.cache.save)
      await prune(world.files, openStore(world.files, at3.store), savable(plan));
    const state = { complete, verified: complete, matchedKey };
    const saving = await stopwatch.time("save", saveCache(world, plan, at3.store, state, tell2));
    await noteSaved(world, at3, after?.reportPath ?? "", saving);
  } else {
    tell2({ kind: "cache-not-saved", why: left.error });
  }
  await tidy(world, at3);
}
function savable({ files, cache }) {
  return files.filter(({ isPrivate: isPrivate2 }) => cache.privateModules || !isPrivate2);
}

// src/plan/cache-key.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
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
  const hash = (0, import_node_crypto4.createHash)("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}
`);
  return hash.digest("hex");
}
function contentHash(content) {
  const text = Buffer.from(content).toString("latin1").replaceAll("\r\n", "\n");
  return (0, import_node_crypto4.createHash)("sha256").update(text, "latin1").digest("hex");
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
  if (!privateModules && files.every(({ isPrivate: isPrivate2 }) => isPrivate2)) {
    return both(
      "Every module needed is private, and those go into the cache of a private repository only; `cache-private: true` permits it elsewhere."
    );
  }
  return { restore: "", save: "" };
}

// src/plan/guard-settings.ts
var import_node_crypto5 = __toESM(require_node_crypto(), 1);
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
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, digestOf2(value)]));
}
function differingSettings(own, other) {
  return Object.keys(own).filter((name) => own[name] !== other[name]);
}
function digestOf2(value) {
  return (0, import_node_crypto5.createHash)("sha256").update(JSON.stringify([value])).digest("hex");
}

// src/plan/situation.ts
function wordsOf3(goproxy) {
  return goproxy.split(/[,|]/).map((word) => word.trim()).filter((word) => word !== "");
}
function modulesWhere(files, wanted2) {
  return [...new Set(files.filter(wanted2).map(({ module }) => module))].sort();
}
function someOf(names2) {
  const shown2 = names2.slice(0, 2).map((name) => `\`${name}\``);
  const more = names2.length - shown2.length;
  if (more > 0) return `${shown2.join(", ")} and ${more} more`;
  return shown2.join(" and ");
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
  const beside = besideAnother(known);
  if (beside !== void 0) sentences.push(beside);
  for (const { name, vendoring } of facts.directories) {
    if (vendoring.inForce && inputs.download !== "all")
      sentences.push(`Nothing is downloaded for ${name}: ${vendoring.why}`);
  }
  for (const { path, why } of facts.directories.flatMap(({ unreadable: unreadable2 }) => unreadable2)) {
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
function whyUnguarded([only2]) {
  return only2 === void 0 ? "`guard: job` has nothing to stand before: the list names no proxy." : `\`guard: job\` starts no guard, and later steps ask \`${only2.address}\` themselves: go takes a toolchain that no checksum database knows only where this is all of GOPROXY.`;
}
function aboutSetting(setting) {
  return `${callSetting(setting)} is \`${setting.shown}\`.`;
}
function aboutInput(name, { inputs, facts, settings, mirrors, guard, proxies }) {
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
      if (inputs.policy === "routed") return void 0;
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
      if (guard === "none") return whyUnguarded(proxies);
      return "`guard: job`: go commands of later steps download through the guard, until the post step; what runs in another container (`docker build`, services, `uses: docker://\u2026`) cannot reach it.";
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

// src/plan/contradictions-patterns.ts
var patternSettings = ["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"];
function patternContradictions({ settings }) {
  return patternSettings.filter((name) => originOf(settings, name) === settings[name]).map((name) => withOtherSeparators(settings[name]) ?? matchingNothing(settings[name])).filter((found) => found !== void 0);
}
function withOtherSeparators(setting) {
  const { name, value } = setting;
  const mark2 = /;/.test(value) ? "`;`" : /\S\s+\S|,\s|\s,/.test(value) ? "blanks" : void 0;
  if (mark2 === void 0) return void 0;
  const right = value.split(/[\s,;]+/).filter(Boolean);
  return {
    id: mark2 === "blanks" ? "patterns-with-blanks" : "patterns-with-semicolon",
    sentence: `${callSetting(setting)} has ${mark2} between its patterns, and Go separates them by a bare comma: \`${setting.shown}\` does not match what it seems to.`,
    advice: `Write \`${name.toLowerCase()}: ${showValue(right.join(","))}\`.`
  };
}
function matchingNothing(setting) {
  const { name, value } = setting;
  const patterns2 = value.split(",");
  const idle = patterns2.filter((pattern) => asModulePath(pattern) !== pattern || !isPattern(pattern));
  if (idle.length === 0) return void 0;
  const right = patterns2.map(asModulePath);
  const isMended = right.every(isPattern);
  return {
    id: "pattern-matches-nothing",
    sentence: `${callSetting(setting)} has ${someOf(idle.map(showValue))}, which no module path matches: it has no effect.`,
    advice: isMended ? `Write \`${name.toLowerCase()}: ${showValue(right.join(","))}\`.` : "Write module paths, with `*` for any element, such as `github.com/acme/*`; close each `[` with a `]`."
  };
}
function asModulePath(pattern) {
  const [, rest] = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(.+)$/i.exec(pattern) ?? [];
  const [, host, path] = /^[\w.-]+@([\w.-]+):(.+)$/.exec(pattern) ?? [];
  const bare3 = rest ?? (host === void 0 ? void 0 : `${host}/${path}`);
  return bare3 === void 0 ? pattern : bare3.replace(/(?:\.git)?(?<!\/)\/*$/, "");
}

// src/plan/toolchain-switch.ts
function toolchainSwitch({
  facts,
  settings
}) {
  const local = facts.go.version.replace(/^go/, "");
  if (!goLineAtLeast(local, "1.21")) return void 0;
  const { GOTOOLCHAIN: chosen } = settings;
  const [least2, way] = chosen.value === "" ? ["local", "auto"] : splitAt(chosen.value);
  if (way === "path") return void 0;
  const named4 = /^go(\d.*)$/.exec(least2)?.[1];
  const byName = named4 !== void 0 && named4 !== local ? { version: named4, asked: callSetting(chosen) } : void 0;
  if (way !== "auto") return byName;
  const newest = facts.directories.flatMap(lineOf).sort((a, b) => compareGoVersions(a.version, b.version)).at(-1);
  if (newest === void 0 || compareGoVersions(newest.version, named4 ?? local) <= 0) return byName;
  return newest;
}
function splitAt(gotoolchain) {
  if (gotoolchain === "auto" || gotoolchain === "path") return ["local", gotoolchain];
  const [least2 = "", way] = gotoolchain.split("+");
  return way === void 0 ? [least2] : [least2, way];
}
function lineOf({ name, newerGo, workspace }) {
  if (newerGo === void 0) return [];
  const file = workspace === void 0 ? "go.mod" : "go.work";
  const where = name === "." ? file : `${file} in ${name}`;
  return [{ version: newerGo.version, asked: `the \`${newerGo.line}\` line of ${where}` }];
}

// src/plan/contradictions-checks.ts
function settingContradictions(situation) {
  return [
    ...quoted3(situation),
    ...patternContradictions(situation),
    ...stray(situation),
    ...databaseUnusable(situation),
    ...databaseAddress(situation),
    ...databaseOffForToolchain(situation),
    ...databaseOffWithoutPatterns(situation),
    ...goTooOld(situation),
    ...enforcedDirect(situation),
    ...mirrorsUnderRouted(situation),
    ...vendorButAll(situation),
    ...outsideWorkspace(situation),
    ...modulesOff(situation)
  ];
}
function quoted3({ settings, listProblems }) {
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
function stray({ facts }) {
  return facts.go.strayVariables.map((name) => ({
    id: name === "GONOSUMCHECK" ? "gonosumcheck" : "stray-variable",
    sentence: `\`${name}\` is set, but no release of Go reads it.`,
    advice: `Delete it. To keep modules from the checksum database, write \`gonosumdb: ${patternOf2(facts)}\` with the patterns of yours.`
  }));
}
function patternOf2({ directories }) {
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
  const meant2 = ["sum.golang.google.cn", ...(list?.proxies ?? []).map(({ url }) => url.hostname)];
  if (list === void 0 || list.proxies.length === 0 || meant2.includes(host)) return [];
  return [
    {
      id: "gosumdb-bypasses-proxies",
      sentence: `${callSetting(gosumdb)} names an address, so Go asks \`${showValue(parsed.value.url)}\` itself and none of the proxies.`,
      advice: `If only proxies can be reached, write \`gosumdb: ${parsed.value.name}\` without the address.`
    }
  ];
}
function databaseOffForToolchain(situation) {
  const { GOSUMDB: gosumdb } = situation.settings;
  const other = gosumdb.value === "off" ? toolchainSwitch(situation) : void 0;
  if (other === void 0) return [];
  const asks = capital3(other.asked);
  return [
    {
      id: "gosumdb-off-with-toolchain",
      sentence: `${asks} asks for Go ${other.version}, and Go downloads no toolchain that the checksum database has not confirmed, but ${callSetting(gosumdb)} is \`off\`.`,
      advice: `Install Go ${other.version} before this step, or set \`gosumdb: sum.golang.org\`.`
    }
  ];
}
function capital3(words4) {
  return words4.charAt(0).toUpperCase() + words4.slice(1);
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
  const named4 = list?.proxies.map(({ url }) => url.host) ?? [];
  return [
    {
      id: "enforced-refuses-direct",
      sentence: `${callSetting(originOf(settings, "GONOPROXY"))} sends ${someOf(covered)} to version control, which \`policy: enforced\` forbids.`,
      advice: `Add \`gonoproxy: none\` if ${named4.length === 0 ? "a named proxy" : someOf(named4)} serves ${covered.length === 1 ? "it" : "them"}, or use \`policy: routed\`.`
    }
  ];
}
function mirrorsUnderRouted({ inputs }) {
  if (inputs.policy !== "routed" || inputs.mirrors.length === 0) return [];
  const named4 = someOf(inputs.mirrors.map(showValue));
  return [
    {
      id: "mirrors-under-routed",
      sentence: `\`mirrors:\` names ${named4}, but \`policy: routed\` asks nobody beside GOPROXY.`,
      advice: `Use \`policy: resilient\`, which asks ${named4} when a proxy is out, or take \`mirrors:\` away.`
    }
  ];
}
function outsideWorkspace({ facts }) {
  const [one2] = facts.directories.filter(({ unlisted: unlisted2 }) => unlisted2 !== void 0);
  if (one2?.unlisted === void 0 || one2.workspace === void 0) return [];
  const { name, unlisted, workspace } = one2;
  return [
    {
      id: "module-outside-workspace",
      sentence: `The module of \`working-directory: ${name}\` is not in \`${workspace.goWorkPath}\`: go downloads what the workspace needs, nothing for this module, and builds nothing there.`,
      advice: `Add it with \`go work use ${unlisted}\`, or leave the workspace with \`GOWORK=off\` in the environment of the job.`
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
var publicProxies2 = [
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
    ...unusable2(situation),
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
function unusable2({ settings, goproxy, listProblems }) {
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
  const words4 = wordsOf3(goproxy);
  const closing = words4.findIndex((word) => word === "direct" || word === "off");
  if (closing < 0 || closing === words4.length - 1) return [];
  const hidden = words4.slice(closing + 1).map(showValue);
  const proxies = words4.filter((word) => word !== "direct" && word !== "off");
  const listed2 = [...proxies, words4[closing]].join(goproxy.includes(",") ? "," : "|");
  return [
    {
      id: "goproxy-entries-ignored",
      sentence: `${callSetting(settings.GOPROXY)} goes on after \`${words4[closing]}\`, but Go ends the list there and never asks ${someOf(hidden)}.`,
      advice: `Write \`goproxy: ${showValue(listed2)}\`, or delete what follows \`${words4[closing]}\`.`
    }
  ];
}
function semicolon({ settings, goproxy }) {
  const words4 = wordsOf3(goproxy).filter((word) => /;\s*(?:[a-z]+:\/\/|direct|off|[\w.-]+\.\w)/i.test(word));
  if (words4.length === 0) return [];
  return [
    {
      id: "goproxy-semicolon",
      sentence: `${callSetting(settings.GOPROXY)} has a \`;\` in it, which is no separator: Go takes \`${showValue(words4[0] ?? "")}\` for one address.`,
      advice: `Write \`goproxy: ${showValue(goproxy.replace(/(?<!\s)\s*;\s*/g, ","))}\`.`
    }
  ];
}
function missingScheme({ settings, goproxy, list }) {
  if (list === void 0) return [];
  const words4 = wordsOf3(goproxy).filter((word) => !word.includes("://") && /^[^/@]+:\d+(?:\/|$)/.test(word));
  return words4.slice(0, 1).map((word) => ({
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
    ({ url, credentials: credentials2 }) => url.protocol === "http:" && credentials2 !== void 0
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
    ({ url, credentials: credentials2 }) => credentials2 !== void 0 && facts.netrcMachines.includes(url.host)
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
  if (proxies.some(({ url }) => publicProxies2.includes(url.hostname))) return [];
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
  const patterns2 = goinsecure.value.split(",").map((pattern) => pattern.trim());
  const expected = list?.proxies.find(
    ({ url }) => url.hostname !== "" && (patterns2.includes(url.hostname) || patterns2.includes(url.host))
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
  const need = (wanted2, kind, estimated) => {
    const { module, version } = wanted2;
    const key = `${module}@${version} ${kind}`;
    if (files.get(key)?.estimated === false || estimated && files.has(key)) return;
    const h1 = kind === "info" ? void 0 : hashIn2(sums, `${module} ${version}${kind === "mod" ? "/go.mod" : ""}`);
    const direct = question.isDirect(module);
    const isPrivate2 = question.isPrivate(module);
    files.set(key, { module, version, kind, ...h1 !== void 0 && { h1 }, direct, isPrivate: isPrivate2, estimated });
  };
  for (const directory of question.directories) {
    if (directory.vendoring.inForce && question.download !== "all") continue;
    needDirectory(directory, question, need);
  }
  return [...files.entries()].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, file]) => file);
}
function needDirectory(directory, question, need) {
  const members = membersOf(directory);
  const own = new Set(members.map((goMod) => goMod.module?.path));
  const graph = { members, replacements: replacementsOf(directory), own };
  const isExact2 = directory.workspace === void 0 && members.every(isPruned);
  needRequirements(graph, !isExact2, need);
  const selected = needSummed(graph, sumsOf(directory), need);
  const takesAll = !isExact2 || question.download === "all" || !goLineAtLeast(question.goVersion.replace(/^go/, ""), "1.18");
  if (!takesAll) return;
  for (const wanted2 of selected)
    if (!own.has(wanted2.module)) for (const kind of ["info", "zip"]) need(wanted2, kind, true);
}
function needRequirements({ members, replacements, own }, isEstimated, need) {
  for (const goMod of members) {
    for (const required of goMod.require) {
      if (own.has(required.module) || isExcluded(goMod, required)) continue;
      const target3 = afterReplace(replacements, required);
      if (target3 === void 0) continue;
      for (const kind of ["info", "mod", "zip"]) need(target3, kind, isEstimated);
    }
  }
}
function needSummed({ members, replacements }, sums, need) {
  const selected = /* @__PURE__ */ new Map();
  for (const key of sums.flatMap((sum2) => [...sum2.keys()])) {
    const { wanted: wanted2, kind } = parseSumKey(key);
    if (wanted2 === void 0 || wanted2.module === toolchainModule) continue;
    if (isReplaced(replacements, wanted2) || members.some((goMod) => isExcluded(goMod, wanted2))) continue;
    if (kind === "mod") need(wanted2, "mod", true);
    const newest = selected.get(wanted2.module);
    if (newest === void 0 || compareVersions(newest.version, wanted2.version) < 0)
      selected.set(wanted2.module, wanted2);
  }
  return selected.values();
}
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
function firstReplacement(replacements, wanted2) {
  for (const list of replacements) {
    const replacement = replacementFor(list, wanted2);
    if (replacement !== void 0) return replacement;
  }
  return void 0;
}
function isReplaced(replacements, wanted2) {
  const replacement = firstReplacement(replacements, wanted2);
  return replacement !== void 0 && !(replacement.by.kind === "module" && replacement.by.module === wanted2.module);
}
function afterReplace(replacements, wanted2) {
  const by = firstReplacement(replacements, wanted2)?.by;
  if (by === void 0) return { module: wanted2.module, version: wanted2.version };
  return by.kind === "directory" ? void 0 : { module: by.module, version: by.version };
}
function sumsOf({ module, workspace }) {
  const modules2 = workspace === void 0 ? [module] : workspace.members;
  const sums = [workspace?.goWorkSum, ...modules2.map((each) => each?.goSum)];
  return sums.flatMap((sum2) => sum2 === void 0 ? [] : [sum2.hashes]);
}
function hashIn2(sums, key) {
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

// src/plan/toolchains-alone.ts
function isForToolchainsAlone(list, { gosumdb, gonosumdb }) {
  const [only2] = list.proxies;
  const isOneTree = list.proxies.length === 1 && list.closing === "end" && only2?.url.protocol === "file:";
  const isUnchecked = gosumdb === "off" || matchesPrefixPatterns(gonosumdb, toolchainModule);
  return isOneTree && isUnchecked;
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
  const shownMirrors = mirrors.map(showProxy);
  const further = inputs.policy === "routed" ? [] : mirrors;
  const routes = planRoutes(inputs, settings, list, listProblems, further);
  const namesProxies = listProblems.length === 0 && routes.proxies.length > 0;
  const guard = namesProxies && !isForToolchainsAlone(list, routes) ? inputs.guard : "none";
  const budget = {
    totalMs: inputs.timeout,
    stallTimeoutMs: inputs["stall-timeout"],
    retries: inputs.retries,
    connections: inputs.connections,
    hedge: inputs.hedge
  };
  const goSwitch = toolchainSwitch(situation);
  const plan = {
    schemaVersion: 1,
    goVersion: facts.go.version,
    ...goSwitch !== void 0 && { goSwitch },
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
      proxies: routes.proxies,
      guardSettings: guardSettings(
        { routes, budget, verify: inputs.verify },
        { goproxy: goproxyInForce(inputs, facts), mirrors: inputs.mirrors, netrc: inputs.netrc }
      )
    }),
    contradictions: findContradictions(situation)
  };
  const variables2 = Object.fromEntries(
    Object.entries(variablesOf(inputs)).map(([name, value]) => [name, new Secret(value)])
  );
  return {
    plan,
    withheld: {
      proxies: list,
      mirrors,
      database: databaseOf(settings.GOSUMDB.value, facts),
      variables: variables2,
      settings: facts.go.secretSettings,
      netrc: inputs.netrc
    }
  };
}
function databaseOf(shown2, { go }) {
  const withCredentials = go.secretSettings.map((secret) => secret.reveal());
  const parsed = parseGosumdb(withCredentials.find((value) => showValue(value) === shown2) ?? shown2);
  if (!parsed.ok || parsed.value.kind === "off") return void 0;
  const { name, key, url } = parsed.value;
  if (url === void 0) return { name, key };
  const address2 = parseProxy(url, ",");
  return address2.ok ? { name, key, address: address2.value } : void 0;
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
  const named4 = (entries, from) => entries.map((entry) => ({ address: showProxy(entry), separator: entry.separator, named: from }));
  return {
    proxies: [...named4(list.proxies, "list"), ...named4(mirrors, "mirrors")],
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
function guardedFiles({ module, workspace, unreadable: unreadable2 }) {
  const modules2 = [...module === void 0 ? [] : [module], ...workspace?.members ?? []];
  const files = modules2.flatMap(({ goModPath, goSumPath }) => [goModPath, goSumPath]);
  if (workspace !== void 0) files.push(workspace.goWorkPath, `${workspace.goWorkPath}.sum`);
  return [.../* @__PURE__ */ new Set([...files, ...unreadable2.map(({ path }) => path)])].sort();
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

// src/steps/configure.ts
var import_node_path17 = __toESM(require_node_path(), 1);

// src/steps/mask-credentials.ts
var shortestHidden = 4;
var shortestMasked = 2;
function maskCredentials(host, withheld) {
  const forms2 = credentialForms(withheld);
  const masked = forms2.filter(({ length }) => length >= shortestMasked);
  for (const form of masked) host.mask(new Secret(form));
  return forms2.length - masked.length;
}
function credentialForms(withheld) {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const entries = netrc.ok ? netrc.value.entries : [];
  const forms2 = [
    ...entries.map((entry) => formatNetrcLine(entry).reveal()),
    ...entries.flatMap((entry) => formsOf(entry.login, entry.password.reveal())),
    ...[...withheld.proxies.proxies, ...withheld.mirrors].flatMap(
      ({ credentials: credentials2 }) => credentials2 === void 0 ? [] : formsOf(credentials2.user.reveal(), credentials2.password.reveal())
    ),
    ...[...Object.values(withheld.variables), ...withheld.settings].flatMap(
      (value) => hiddenPieces(value.reveal()).flatMap(formsAsWritten)
    )
  ];
  return [...new Set(forms2)].filter((form) => form !== "").sort((a, b) => b.length - a.length);
}
function hiderOf(forms2) {
  const hidden = forms2.filter((form) => form.length >= shortestHidden).toSorted((a, b) => b.length - a.length);
  return (text) => hidden.reduce((shown2, form) => shown2.replaceAll(form, "***"), text);
}
function formsAsWritten(userinfo) {
  const colon = userinfo.indexOf(":");
  if (colon < 0) return [userinfo];
  return [userinfo, ...secretsOf(userinfo.slice(0, colon), userinfo.slice(colon + 1))];
}
function formsOf(user, password) {
  const secrets = secretsOf(user, password);
  const pair = `${user}:${password}`;
  return [...secrets, ...secrets.map(percentEncoded), ...secrets.map(base64), pair, base64(pair)];
}
var noPassword = /* @__PURE__ */ new Set(["", "x", "x-oauth-basic"]);
function secretsOf(user, password) {
  if (noPassword.has(password)) return [user];
  return /^(?=.*\d)\S{16,}$/.test(user) ? [user, password] : [password];
}
function base64(text) {
  return credentialBytes(text).toString("base64");
}

// src/steps/configure.ts
async function configure(world, plan, withheld, runDirectory) {
  const netrc = parseNetrcInput(withheld.netrc.reveal());
  const unmasked = maskCredentials(world.host, withheld);
  const exported = exportSettings(world, plan, withheld);
  const lines = netrcLines(withheld.netrc);
  const { netrcFiles, troubles } = await addToNetrc(world, runDirectory, lines);
  const problems = netrc.ok ? [] : netrc.error.map(
    ({ line: line3, reason }) => `\`netrc\`: nothing of it was written, for line ${line3} ${reason}`
  );
  return { exported, netrcFiles, unmasked, troubles: [...problems, ...troubles] };
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
  const { files } = world;
  if ((await files.stat(target3))?.kind === "other")
    return { kind: "other", path: target3, message: `${target3} is a pipe or a device, not a file` };
  const read2 = await files.read(target3);
  if (!read2.ok && read2.error.kind !== "missing") return read2.error;
  const current = read2.ok ? read2.value : void 0;
  const earlier = await readLedger(world, runDirectory, target3);
  const ledger = earlier !== void 0 && !isStale(earlier, current) ? earlier : await newLedger(world, target3, current);
  const uses = [...ledger.uses, { id: runDirectory, lines }];
  const recorded = await writeLedger(world, runDirectory, { ...ledger, uses });
  if (!recorded.ok) return recorded.error;
  const content = withLines(current ?? new Uint8Array(), lines);
  const written = await replaceContent(files, target3, content, 384);
  if (written.ok) return void 0;
  const left = await files.read(target3);
  const isAsBefore = left.ok ? current !== void 0 && sameBytes(left.value, current) : current === void 0;
  if (isAsBefore) await writeLedger(world, runDirectory, ledger);
  return written.error;
}
async function newLedger({ files }, target3, current) {
  const ledger = { schemaVersion: 1, target: target3, uses: [] };
  if (current === void 0)
    return { ...ledger, original: "absent", made: await missingAbove(files, target3) };
  const mode = (await files.stat(target3))?.mode ?? 384;
  return { ...ledger, original: { mode, base64: Buffer.from(current).toString("base64") } };
}
async function missingAbove(files, path) {
  const directory = (0, import_node_path17.dirname)(path);
  if (directory === path || await files.stat(directory) !== void 0) return [];
  return [directory, ...await missingAbove(files, directory)];
}
function notWritten(where, fault3) {
  return `The lines of \`netrc\` are not in ${where}: ${fault3.message}. Make ${fault3.path} writable for this user, or name another file in NETRC.`;
}

// src/steps/download/download.ts
var import_node_path20 = __toESM(require_node_path(), 1);

// src/mirror/reach.ts
function reachOf(question) {
  const { policy, isPrivate: isPrivate2, hasGoSumLine, kind, gosumdbOff, anyPattern } = question;
  const isFile = kind === "info" || kind === "mod" || kind === "zip";
  const canBeChecked = !isPrivate2 && hasGoSumLine && isFile;
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
  const patterns2 = [routes.goprivate, routes.gonoproxy, routes.gonosumdb].filter((list) => list !== "");
  const hasGoSumLine = (module, version) => hashes.has(`${module} ${version}`) || hashes.has(`${module} ${version}/go.mod`);
  const isPrivate2 = (module) => patterns2.some((list) => matchesPrefixPatterns(list, module));
  const goSumH1 = (file) => file.kind === "info" ? void 0 : hashes.get(goSumKey(file));
  return {
    isPrivate: isPrivate2,
    goSumH1,
    isCovered: (file) => file.kind === "info" ? hasGoSumLine(file.module, file.version) : hashes.has(goSumKey(file)),
    expectedH1: (file) => file.kind === "zip" && !plan.verify ? void 0 : goSumH1(file),
    hasGoSumLine,
    reach: (module, version, kind) => reachOf({
      policy: routes.policy,
      isPrivate: isPrivate2(module),
      // go takes no toolchain that the checksum database has not proved: a line in go.sum would add nothing.
      hasGoSumLine: module === toolchainModule || hasGoSumLine(module, version),
      kind,
      gosumdbOff: routes.gosumdb === "off",
      anyPattern: patterns2.length > 0
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

// src/guard/before-the-end.ts
function beforeTheEnd(fetching, signal2) {
  if (signal2.aborted) return Promise.resolve({ kind: "late" });
  return new Promise((resolve10, reject) => {
    const end = () => {
      resolve10({ kind: "late" });
    };
    signal2.addEventListener("abort", end, { once: true });
    fetching.then((answer2) => {
      resolve10(answer2.kind !== "served" && signal2.aborted ? { kind: "late" } : answer2);
    }, reject).finally(() => {
      signal2.removeEventListener("abort", end);
    });
  });
}

// src/guard/go-mod-of-zip.ts
function keepGoMod(hasher, { module, version }) {
  let goMod;
  return {
    hasher: {
      async hashZip(path, options) {
        const keep3 = `${formatModuleVersion({ module, version })}/go.mod`;
        const hash = await hasher.hashZip(path, { ...options, keep: keep3 });
        goMod = hash.ok ? hash.value.kept ?? inPlaceOfNone(module) : void 0;
        return hash;
      }
    },
    goMod: () => goMod
  };
}
function inPlaceOfNone(module) {
  return Buffer.from(`module ${module}
`);
}
async function putGoMod({ files, store }, file, goMod, expectedH1) {
  if (hashGoMod(goMod) !== expectedH1) return false;
  const temporary = store.temporaryPath();
  const written = await files.create(temporary, goMod);
  const put = written.ok ? await store.put(file, temporary) : written;
  if (!put.ok) await files.remove(temporary);
  return put.ok && put.value === "stored";
}

// src/guard/judgement.ts
async function judgementOf(options, file) {
  const { files, knowledge, voucher, leavesToGo = false } = options;
  const vouched = leavesToGo ? void 0 : await voucher?.(file);
  return judgementBy(files, file, knowledge.expectedH1(file), vouched);
}
async function judgementOfKept({ files, knowledge, voucher }, file) {
  const h1 = knowledge.goSumH1(file);
  const vouched = h1 === void 0 ? await voucher?.(file) : void 0;
  const isProvable = file.kind === "info" || h1 !== void 0 || vouched !== void 0;
  return isProvable ? judgementBy(files, file, h1, vouched) : void 0;
}
function judgementBy(files, file, h1, vouched) {
  return async (path, hasher) => {
    const why = await judge(files, file, path, h1 ?? vouched?.h1, hasher);
    return why?.kind === "wrong-hash" && vouched !== void 0 ? { ...why, by: vouched.by } : why;
  };
}

// src/guard/fetch-file.ts
function openFetching(options, held) {
  const { files, clock, chain, knowledge, signal: signal2 } = options;
  const waiting = /* @__PURE__ */ new Map();
  async function ask2({ module, version, kind }, path, destination, accept) {
    const subject = { module, version, file: kind };
    waiting.set(path, { subject, sinceMs: clock.nowMs() });
    const reach2 = knowledge.reach(module, version, kind);
    const answer2 = await beforeTheEnd(
      chain.fetch({ path, subject, reach: reach2, destination, accept, signal: signal2 }),
      signal2
    );
    if (!signal2.aborted) waiting.delete(path);
    return answer2;
  }
  async function fetch(file, path, into, { withMod = false, onArrived }) {
    const destination = into.temporaryPath();
    const expected = knowledge.expectedH1(file);
    const judgement = await judgementOf(options, file);
    const hasher = options.hasherFor(file);
    const keeper = withMod ? keepGoMod(hasher, file) : void 0;
    const answer2 = await ask2(file, path, destination, async (candidate) => {
      onArrived?.();
      await clock.turn();
      return judgement(candidate, keeper?.hasher ?? hasher);
    });
    if (answer2.kind !== "served") return answer2;
    const rewritten = file.kind === "info" ? await files.stat(destination) : void 0;
    const put = await into.put(file, destination);
    if (!put.ok) {
      await files.remove(destination);
      return { kind: "unwritable", fault: put.error };
    }
    options.onFetched(file);
    const here = {
      kind: "here",
      path: into.pathOf(file),
      sizeBytes: rewritten?.sizeBytes ?? answer2.sizeBytes,
      fetched: true,
      proved: expected !== void 0 && put.value === "stored"
    };
    held.add(here);
    const goMod = keeper?.goMod();
    if (here.proved && goMod !== void 0) await bringGoMod({ ...file, kind: "mod" }, goMod);
    return here;
  }
  async function bringGoMod(file, goMod) {
    const { store } = options;
    const [path, expected] = [store.pathOf(file), knowledge.expectedH1(file)];
    if (held.isJudged(path) || expected === void 0) return;
    if (!await putGoMod({ files, store }, file, goMod, expected)) return;
    held.add({ kind: "here", path, sizeBytes: goMod.length, fetched: true, proved: true });
    options.onFetched(file);
  }
  return { fetch, waiting: () => [...waiting.values()] };
}

// src/guard/held-files.ts
function whyUnproved(judgement) {
  return judgement === void 0 ? { kind: "unproved" } : void 0;
}
function openHeldFiles(options) {
  const { files, knowledge } = options;
  const judged = /* @__PURE__ */ new Map();
  const absent4 = /* @__PURE__ */ new Set();
  const emptiness = /* @__PURE__ */ new Map();
  function beganEmpty(store) {
    const known = emptiness.get(store) ?? files.list(store.directory).then((names2) => names2.length === 0);
    emptiness.set(store, known);
    return known;
  }
  async function judgeLying(file, store, path) {
    if (!await store.has(file)) return void 0;
    const expected = knowledge.expectedH1(file);
    const isKept = store === options.store;
    if (!(isKept && options.judged?.has(fileKey(file)))) {
      const judgement = await (isKept ? judgementOfKept : judgementOf)(options, file);
      if (judgement === void 0 && options.passesOverUnproved === true) return void 0;
      const refused = await judgement?.(path, options.hasherFor(file)) ?? whyUnproved(judgement);
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
  return {
    async find(file, store) {
      const path = store.pathOf(file);
      const known = judged.get(path);
      if (known !== void 0 && await files.stat(path) !== void 0) return known;
      if (absent4.has(path) || await beganEmpty(store)) return void 0;
      const found = await judgeLying(file, store, path);
      if (found) judged.set(path, found);
      else absent4.add(path);
      return found;
    },
    add(file) {
      judged.set(file.path, { ...file, fetched: false });
    },
    isJudged: (path) => judged.has(path),
    beganEmpty,
    async clear(store) {
      for (const file of await store.contents()) {
        judged.delete(store.pathOf(file));
        await store.evict(file);
      }
    }
  };
}

// src/guard/obtain.ts
var rememberedMs = 6e4;
function openObtainer(options) {
  const { files, clock, knowledge, store, unvouched, hasher = hashingHere(files), trees = noTrees } = options;
  const hashing = { ...options, hasherFor: (file) => trees.hashing(hasher, file) };
  const held = openHeldFiles(hashing);
  const fetching = openFetching(hashing, held);
  const underWay2 = /* @__PURE__ */ new Map();
  const failures = new Recent(2e3);
  async function obtainOnce(file, path, wishes) {
    const into = knowledge.isCovered(file) ? store : unvouched;
    const there = await held.find(file, store) ?? await held.find(file, unvouched);
    if (there !== void 0) return there;
    const failure = failures.get(path);
    if (failure && clock.nowMs() - failure.atMs < rememberedMs) return failure.answer;
    const answer2 = await fetching.fetch(file, path, into, wishes);
    if (answer2.kind !== "here") failures.set(path, { answer: answer2, atMs: clock.nowMs() });
    return answer2;
  }
  return {
    obtain(file, path, wishes = {}) {
      const earlier = underWay2.get(path);
      if (earlier) return earlier;
      const now = obtainOnce(file, path, wishes).finally(() => underWay2.delete(path));
      underWay2.set(path, now);
      return now;
    },
    has: async (file) => await held.find(file, store) !== void 0,
    beganEmpty: () => held.beganEmpty(store),
    async forget() {
      failures.clear();
      await held.clear(unvouched);
    },
    waiting: () => fetching.waiting(),
    failedWithOthers: () => [...failures.values()].flatMap(({ answer: answer2 }) => faultOfOthers(answer2))
  };
}
function faultOfOthers(answer2) {
  if (answer2.kind !== "failed" || answer2.shown.outcome.kind === "abandoned") return [];
  return answer2.attempts.every(({ outcome }) => outcome.kind === "abandoned") ? [answer2.shown] : [];
}

// src/guard/asked-once.ts
var rememberedMs2 = 6e4;
function askedOnce(options) {
  const { clock, isLasting, most: most2, onForgotten = () => Promise.resolve() } = options;
  const all2 = new Recent(most2, ({ value }) => void onForgotten(value));
  const isOld = ({ failedMs }) => failedMs !== void 0 && clock.nowMs() - failedMs >= rememberedMs2;
  return {
    ask(key, how) {
      const earlier = all2.get(key);
      if (earlier !== void 0 && !isOld(earlier)) {
        all2.set(key, earlier);
        return earlier.value;
      }
      const now = { value: how() };
      all2.set(key, now);
      void now.value.then((value) => {
        if (!isLasting(value, key)) now.failedMs = clock.nowMs();
      });
      return now.value;
    },
    forgetFailures() {
      for (const [key, { failedMs }] of all2) if (failedMs !== void 0) all2.delete(key);
    },
    async forgetAll() {
      const forgotten = [...all2.values()];
      all2.clear();
      for (const { value } of forgotten) await onForgotten(value);
    }
  };
}

// src/guard/content.ts
var smallBytes = 64 * 1024;
var types = {
  info: "application/json",
  latest: "application/json",
  zip: "application/zip"
};
function contentTypeOf(file) {
  return types[file] ?? "text/plain; charset=utf-8";
}
async function carry(files, content, headers) {
  const common = {
    "content-type": content.type,
    "accept-ranges": "bytes",
    ...content.etag === void 0 ? {} : { etag: content.etag },
    ...content.lastModified === void 0 ? {} : { "last-modified": content.lastModified }
  };
  if (isKnown(content, headers["if-none-match"])) {
    await content.release?.();
    return { status: 304, headers: common, body: new Uint8Array() };
  }
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
function isKnown({ etag }, ifNoneMatch) {
  if (ifNoneMatch === void 0) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || etag !== void 0 && tags.includes(etag.replace(/^W\//, ""));
}
function rangeIsStillMeant(content, ifRange) {
  if (ifRange === void 0) return true;
  return ifRange === content.etag || ifRange === content.lastModified;
}
function readRange(header, wholeBytes) {
  const [, first = "", last3 = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last3 === "") return void 0;
  if (first === "") {
    const sizeBytes = Math.min(Number(last3), wholeBytes);
    return sizeBytes === 0 ? "unsatisfiable" : { fromByte: wholeBytes - sizeBytes, sizeBytes };
  }
  const fromByte = Number(first);
  const end = last3 === "" ? wholeBytes : Math.min(Number(last3) + 1, wholeBytes);
  if (last3 !== "" && Number(last3) < fromByte) return void 0;
  return fromByte >= wholeBytes ? "unsatisfiable" : { fromByte, sizeBytes: end - fromByte };
}

// src/guard/relay.ts
async function fetchAside(options, request2) {
  const { files, chain, signal: signal2 } = options;
  const { path, subject, reach: reach2, along, accept } = request2;
  const destination = options.temporaryPath();
  const whom = along === void 0 ? { reach: reach2 } : { reach: reach2, along };
  const answer2 = await beforeTheEnd(
    chain.fetch({ path, subject, ...whom, destination, accept, signal: signal2 }),
    signal2
  );
  if (answer2.kind !== "served") return answer2;
  const { etag, "last-modified": lastModified } = answer2.headers;
  const content = {
    path: destination,
    sizeBytes: (await files.stat(destination))?.sizeBytes ?? 0,
    type: request2.type,
    ...etag === void 0 ? {} : { etag },
    ...lastModified === void 0 ? {} : { lastModified }
  };
  return { kind: "aside", content, mirror: answer2.mirror };
}
async function relay(options, request2, headers) {
  const { files } = options;
  const fetched = await fetchAside(options, request2);
  if (fetched.kind !== "aside") return fetched;
  const release = async () => {
    await files.remove(fetched.content.path);
  };
  const answer2 = await carry(files, { ...fetched.content, release }, headers);
  return { kind: "relayed", answer: answer2, mirror: fetched.mirror };
}

// src/guard/sumdb-base.ts
var asGo = { acrossComma: false, toMirrors: false };
async function findSumdbBase(question) {
  const { name, routes, proxies } = question;
  const known = routes?.name === name ? routes : void 0;
  if (known !== void 0 && (known.passesProxiesBy || proxies.length === 0))
    return { kind: "found", entry: known.itself };
  const answer2 = await question.ask(`sumdb/${name}/supported`);
  if (answer2.kind === "absent" && known !== void 0) return { kind: "found", entry: known.itself };
  if (answer2.kind !== "served") return { kind: "none", why: answer2 };
  const entry = proxies.find((proxy) => showProxy(proxy) === answer2.mirror);
  if (entry === void 0) throw new Error(`${answer2.mirror} answered and is in no list`);
  return { kind: "found", entry };
}

// src/guard/sumdb-form.ts
async function judgeSumdbAnswer(files, rest, file) {
  const content = await files.read(file);
  if (!content.ok) return { kind: "unusable", looksLike: "empty" };
  const bytes = content.value;
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 64)).trimStart();
  const looksLike2 = bytes.byteLength === 0 ? "empty" : begin.startsWith("<") ? "html" : "other";
  return hasForm(rest, bytes.byteLength, begin) ? void 0 : { kind: "unusable", looksLike: looksLike2 };
}
function hasForm(rest, sizeBytes, begin) {
  if (rest === "supported") return !begin.startsWith("<");
  if (rest.startsWith("lookup/")) return /^\d+\n/.test(begin);
  if (rest === "latest") return begin.startsWith("go.sum database tree\n");
  const tile = /^tile\/(\d{1,2})\/\d{1,2}\/[x\d/]{3,40}(?:\.p\/(\d{1,3}))?$/.exec(rest);
  if (tile === null) return true;
  const [, height = "", width] = tile;
  return sizeBytes === 32 * (width === void 0 ? 2 ** Number(height) : Number(width));
}

// src/guard/sumdb-asking.ts
var mostBases = 1e3;
function openSumdbAsking(options) {
  const { files, chain, clock, routes, proxies, signal: signal2 } = options;
  const bases = askedOnce({
    clock,
    isLasting: ({ kind }) => kind === "found",
    most: mostBases
  });
  const baseOf2 = (name) => bases.ask(name, () => findSumdbBase({ name, routes, proxies, ask: askWhetherSupported }));
  async function askWhetherSupported(path) {
    const destination = options.temporaryPath();
    const subject = { module: "", version: "", file: "supported" };
    const accept = (file) => judgeSumdbAnswer(files, "supported", file);
    const answer2 = await beforeTheEnd(
      chain.fetch({ path, subject, reach: asGo, destination, accept, signal: signal2 }),
      signal2
    );
    await files.remove(destination);
    return answer2;
  }
  function askAlong(along, { rest, path }) {
    return fetchAside(options, {
      path,
      subject: { module: "", version: "", file: rest },
      reach: { ...asGo, toMirrors: true },
      along,
      type: rest.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8",
      accept: (file) => judgeSumdbAnswer(files, rest, file)
    });
  }
  function mayTakeSecond(rest) {
    const escaped3 = /^lookup\/(.+)@[^@]+$/.exec(rest)?.[1];
    if (escaped3 === void 0) return rest.startsWith("tile/");
    const module = unescapePath(escaped3);
    return module.ok && !options.isPrivate(module.value);
  }
  return {
    baseOf: baseOf2,
    async ask(question) {
      const { name, rest } = question;
      const second = routes?.name === name && mayTakeSecond(rest) ? routes.second : void 0;
      const base = await baseOf2(name);
      if (base.kind === "none")
        return second === void 0 ? base.why : askAlong([inFront(second)], question);
      const { entry } = base;
      if (second === void 0 || second.url.href === entry.url.href) return askAlong([entry], question);
      const answer2 = await askAlong([entry, second], question);
      const lacksTile = answer2.kind === "absent" && rest.startsWith("tile/");
      return lacksTile ? askAlong([inFront(second)], question) : answer2;
    },
    forgetFailures: () => {
      bases.forgetFailures();
    }
  };
}
function inFront(entry) {
  return { ...entry, named: "list" };
}

// src/guard/sumdb-relay.ts
var mostAnswers = 1e4;
function openSumdbRelay(options) {
  const { files, clock, routes } = options;
  const asking = openSumdbAsking(options);
  const answers = askedOnce({
    clock,
    // The log grows.
    isLasting: ({ kind }, path) => kind === "aside" && !path.endsWith("/latest"),
    most: mostAnswers,
    async onForgotten(answer2) {
      const got = await answer2;
      if (got.kind === "aside") await files.remove(got.content.path);
    }
  });
  const held = (question) => answers.ask(question.path, () => asking.ask(question));
  async function pass(request2) {
    const got = await held(request2);
    if (got.kind !== "aside") return got;
    const answer2 = await carry(files, got.content, request2.headers);
    return { kind: "relayed", answer: answer2, mirror: got.mirror };
  }
  async function supports(name) {
    const base = asking.baseOf(name);
    if (routes?.name === name) return yes(name);
    const found = await base;
    return found.kind === "none" ? found.why : yes(name);
  }
  return {
    answer: (request2) => request2.rest === "supported" ? supports(request2.name) : pass(request2),
    async read(name, rest) {
      const got = await held({ name, rest, path: `sumdb/${name}/${rest}` });
      const bytes = got.kind === "aside" ? await files.read(got.content.path) : void 0;
      return bytes?.ok === true ? bytes.value : void 0;
    },
    async forget() {
      asking.forgetFailures();
      await answers.forgetAll();
    }
  };
}
function yes(name) {
  const answer2 = { status: 200, headers: { "content-length": "0" }, body: new Uint8Array() };
  return { kind: "relayed", answer: answer2, mirror: name };
}

// src/guard/voucher.ts
function openVoucher(sources, database) {
  const { name, key } = database;
  const verifier = verifierOf(key);
  const records = /* @__PURE__ */ new Map();
  async function prove(file) {
    if (!verifier.ok) return void 0;
    for (const source of sources) {
      if (!source.mayHear(file)) continue;
      const lines = await provedLines(verifier.value, file, async (rest) => {
        const bytes = await source.read(name, rest);
        return bytes === void 0 ? err("") : ok(bytes);
      });
      if (lines !== void 0) return lines;
    }
    return void 0;
  }
  return async (file) => {
    const of = `${file.module}@${file.version}`;
    const proving = records.get(of) ?? prove(file);
    records.set(of, proving);
    const lines = await proving;
    if (lines === void 0) records.delete(of);
    const h1 = lines && hashIn(lines, file);
    return h1 === void 0 ? void 0 : { h1, by: name };
  };
}

// src/guard/sumdb-routes.ts
var everybodys = "sum.golang.org";
var otherHost = "sum.golang.google.cn";
function sumdbRoutes({ name, key, address: address2 }, policy) {
  const direct = { url: new URL(`https://${name}`), separator: "," };
  const at3 = (entry, named4) => ({
    ...entry,
    named: named4,
    root: `sumdb/${name}/`
  });
  const isEverybodys = name === everybodys && (key === everybodys || key === knownDatabaseKeys[everybodys]);
  const hasSecond = policy === "resilient" && isEverybodys && address2?.url.hostname !== otherHost;
  return {
    name,
    itself: at3(address2 ?? direct, "list"),
    passesProxiesBy: address2 !== void 0,
    ...hasSecond && { second: at3(direct, "mirrors") }
  };
}

// src/steps/sumdb-of.ts
function sumdbOf({ routes }, { database, proxies }, knowledge) {
  return {
    routes: database && sumdbRoutes(database, routes.policy),
    proxies: proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
    isPrivate: (module) => knowledge.isPrivate(module)
  };
}

// src/steps/download/database.ts
function openDatabase(plan, withheld, options) {
  const { knowledge } = options;
  const { database } = withheld;
  const sumdb = openSumdbRelay({ ...options, ...sumdbOf(plan, withheld, knowledge) });
  if (database === void 0) return { sumdb, voucher: void 0 };
  const guesses = new Set(plan.files.filter(({ estimated }) => estimated).map(fileKey));
  const isUnknown = (file) => file.kind !== "info" && !knowledge.isCovered(file);
  const mayHear = (file) => isUnknown(file) && (file.module === toolchainModule || !matchesPrefixPatterns(plan.routes.gonosumdb, file.module)) && !guesses.has(fileKey(file));
  const readOwn = (name, rest) => readKept(options, `sumdb/${name}/${rest}`);
  const read2 = async (name, rest) => await readOwn(name, rest) ?? sumdb.read(name, rest);
  const sources = [
    { read: readOwn, mayHear: isUnknown },
    { read: read2, mayHear },
    // What was kept may have been altered since: then the database itself is asked.
    { read: (name, rest) => sumdb.read(name, rest), mayHear }
  ];
  return { sumdb, voucher: openVoucher(sources, database) };
}
async function readKept({ files, kept }, path) {
  for (const directory of kept) {
    const bytes = await files.read(`${directory}/${path}`);
    if (bytes.ok && bytes.value.byteLength > 0) return bytes.value;
  }
  return void 0;
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

// src/steps/download/go-behind-guard.ts
var import_node_path18 = __toESM(require_node_path(), 1);

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
  await new Promise((resolve10, reject) => {
    const onAbort = () => {
      clearTimeout(timeoutToken);
      reject(options.signal.reason);
    };
    const timeoutToken = setTimeout(() => {
      options.signal?.removeEventListener("abort", onAbort);
      resolve10();
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

// src/mirror/came-on.ts
function cutWhileComing(attempt) {
  const { outcome, bytes, totalMs } = attempt;
  const isComing = outcome.kind === "abandoned" && bytes > totalMs / 1e3 * leastBytesPerSecond;
  return isComing ? { ...attempt, outcome: { kind: "stalled", afterMs: totalMs, bytes, coming: true } } : void 0;
}

// src/steps/download/broken-sum-line.ts
async function brokenSumLine(files, output) {
  const [, path, line3] = /^(.{1,4000}\.sum):(\d{1,6}): wrong number of fields /m.exec(output) ?? [];
  if (path === void 0 || (await files.stat(await files.realPath(path)))?.kind !== "file") return void 0;
  const text = await readText(files, path);
  if (text === void 0) return void 0;
  return isMergeMark(text.split("\n")[Number(line3) - 1] ?? "") ? "merge-mark" : "other";
}

// src/steps/last-waits.ts
var leastWaitMs = 1e3;
function waitsBelow(files, below) {
  return [...lockWaits(below), ...versionControlWaits(files, below)];
}
function lockWaits(below) {
  const lines = below.flatMap(
    ({ lock }) => lock === void 0 ? [] : [lockWords({ path: lock.path, holder: lock.holder?.program ?? "", holderId: lock.holder?.id ?? 0 })]
  );
  return [...new Set(lines)];
}
function versionControlWaits(files, below) {
  return describeVersionControl(below).filter(({ ageMs }) => ageMs >= leastWaitMs).map((run2) => {
    const module = moduleAt(files, run2);
    const { command, address: address2, ageMs: forMs } = run2;
    return waitedWords({
      module: module === void 0 ? "" : formatModuleVersion(module),
      command,
      address: address2,
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
    const address2 = `https://${file.module}`;
    return waitedWords({ module: formatModuleVersion(file), command: "go", address: address2, forMs });
  });
}
function moduleAt(files, { place, address: address2 }) {
  const repositories = [place, address2.replace(/^[a-z+]+:\/\/([^/:]*)(?::\d+)?/, "$1")].filter(
    (one2) => one2.includes("/")
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
  const brokenLine = await brokenSumLine(world.files, failure.output);
  const waits = await waitsOf(world, plan, failure);
  const end = waits.length > 0 ? waits.map((line3) => `${line3}
`).join("") : endOf(failure);
  return {
    output: readLog(failure.output + end),
    ...exit.kind === "exited" ? { exitCode: exit.code } : {},
    attempts: [...withoutIdleGuesses(plan, failure), ...stillWaited(world, plan, failure)],
    ...circumstancesOf(world, plan),
    loginHosts: await hostsWithGitLogin(world),
    ...freeBytes === void 0 ? {} : { freeBytes },
    ...brokenLine === void 0 ? {} : { brokenSumLine: brokenLine }
  };
}
async function waitsOf(world, plan, failure) {
  const { exit, waiting, goMs } = failure;
  if (exit.kind !== "killed" || exit.why !== "deadline") return [];
  const ofOthers = waitsBelow(plan.files, exit.below ?? []);
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
    const last3 = own.at(-1);
    if (own.some(({ outcome }) => saysWhy(outcome))) return [];
    const mirror = last3?.mirror ?? plan.routes.proxies[0]?.address ?? "GOPROXY";
    const coming = last3 && cutWhileComing(last3);
    const afterMs = nowMs - sinceMs;
    const stall = {
      startedMs: sinceMs,
      mirror,
      url: last3?.url ?? mirror,
      subject,
      attempt: (last3?.attempt ?? 0) + 1,
      outcome: coming?.outcome ?? { kind: "stalled", afterMs, bytes: last3?.bytes ?? 0 },
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
  const answered3 = outcomes.some(({ kind }) => kind === "answered" || kind === "absent");
  return answered3 ? void 0 : outcomes.findLast(saysWhy);
}

// src/steps/download/run-go.ts
function goEnvironment(world, { variables: variables2 }, beside) {
  return {
    ...childEnvironment(world.machine.environment),
    ...Object.fromEntries(Object.entries(variables2).map(([name, value]) => [name, value.reveal()])),
    ...beside
  };
}
async function runGo(world, command) {
  const { emit, ...rest } = command;
  const exit = await world.process.run({
    program: "go",
    ...rest,
    onLine: (line3) => {
      emit({ kind: "go-printed", line: line3 });
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
    if (findings.length > 0) return { findings, directory };
  }
  return void 0;
}
async function downloadDirectory2(world, plan, session, directory) {
  const { clock } = world;
  let last3;
  const once = async (attempt) => {
    if (attempt > 1 && last3 !== void 0) {
      const delayMs = delayAfter(attempt - 1, rerunPolicy, clock.random());
      session.emit({ kind: "go-failed", findings: last3.findings, delayMs });
      if (await clock.sleep(delayMs, session.budget.signal) === "aborted") throw new AbortError(last3);
      await session.forget();
    }
    last3 = await runOnce(world, plan, session, directory);
    if (last3 !== void 0) throw last3;
  };
  const { retries } = plan.budget;
  const shouldRetry = ({ error }) => error instanceof GoFailed && error.worthAgain;
  return pRetry(once, { retries, minTimeout: 0, randomize: false, shouldRetry }).then(
    () => [],
    async (thrown) => {
      if (!(thrown instanceof GoFailed)) throw thrown;
      printRest(thrown.output, session.emit);
      if (session.budget.cancelled.aborted) return thrown.findings;
      return diagnose({ ...thrown.evidence, probes: await session.probe(thrown.evidence.output) });
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
    attempts: [...session.attempts(), ...session.failedWithOthers()],
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
    else if (isProgress2(event.line))
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
function isProgress2(line3) {
  return /^(?:go: downloading |# )/.test(line3);
}
function printRest(output, emit) {
  const lines = splitLines(output).filter((line3) => line3 !== "" && !isProgress2(line3));
  const rest = lines.filter((line3) => line3 !== "go: no module dependencies to download");
  for (const line3 of rest) emit({ kind: "go-printed", line: line3 });
}

// src/guard/go-list.ts
function goproxyFor(address2, closing, policy) {
  return closing === "end" || policy === "enforced" ? address2 : `${address2},${closing}`;
}
function settingsBeside(policy) {
  return policy === "enforced" ? { GONOPROXY: "none" } : {};
}
function variablesBehind({ goproxy }, policy, database) {
  const gosumdb = database?.address && { GOSUMDB: database.key };
  return { GOPROXY: goproxy, ...gosumdb, ...settingsBeside(policy) };
}

// src/guard/refusal.ts
var mostLines4 = 8;
var mostBytes = 640;
function refuse2(status2, lines) {
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
  const shown2 = [];
  let leftBytes = mostBytes;
  for (const line3 of lines.flatMap(splitLines)) {
    const harmless = harmlessLine(graphic(line3)).trimEnd();
    if (harmless.trim() === "") continue;
    if (shown2.length === mostLines4) break;
    const cut2 = cutToBytes(harmless, leftBytes - 1);
    if (cut2 === "") break;
    shown2.push(cut2);
    leftBytes -= byteLength(cut2) + 1;
    if (cut2 !== harmless) break;
  }
  return shown2.map((line3) => `${line3}
`).join("");
}
function graphic(line3) {
  return stripControls(line3).replace(/\s/gu, " ").replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, "");
}
function cutToBytes(line3, mostBytesOfLine) {
  if (byteLength(line3) <= mostBytesOfLine) return line3;
  let kept = "";
  let bytes = byteLength("\u2026");
  for (const character2 of line3) {
    bytes += byteLength(character2);
    if (bytes > mostBytesOfLine) break;
    kept += character2;
  }
  return kept === "" ? "" : `${kept.trimEnd()}\u2026`;
}
function byteLength(text) {
  return new TextEncoder().encode(text).byteLength;
}

// src/guard/subject.ts
function subjectOf4(asked2) {
  switch (asked2.kind) {
    case "sumdb":
      return { module: "", version: "", file: asked2.rest };
    case "file":
      return { module: asked2.file.module, version: asked2.file.version, file: asked2.file.kind };
    case "query":
      return { module: asked2.module, version: asked2.query, file: asked2.extension };
    case "list":
    case "latest":
      return { module: asked2.module, version: "", file: asked2.kind };
  }
}

// src/guard/what-happened.ts
function whatHappened({ mirror, outcome, redirectedTo }) {
  if (redirectedTo === void 0) return happenedAt(mirror, outcome);
  return `${happenedAt(redirectedTo, outcome)}; ${mirror} had sent the request on to it`;
}
function happenedAt(host, outcome) {
  switch (outcome.kind) {
    case "answered":
      return `${host} answered well`;
    case "absent":
    case "status":
      return `${host} answered ${outcome.status}`;
    case "transport":
      return `${host}: ${outcome.fault.message || outcome.fault.kind}`;
    case "stalled":
      return `${host} sent ${outcome.bytes} bytes and then nothing for ${Math.round(outcome.afterMs / 1e3)} s`;
    case "refused":
      return `${host} sent ${refusedBytes(outcome.why)}`;
    case "abandoned":
      return `${host} had not answered when the time was up`;
  }
}
function refusedBytes(why) {
  if (why.kind === "wrong-hash") return `bytes of ${why.got}, but ${why.by ?? "go.sum"} has ${why.expected}`;
  if (why.fault !== void 0) return `an .info that ${why.fault}`;
  return { html: "a page of HTML", empty: "an empty body", other: "something else" }[why.looksLike];
}

// src/guard/answer.ts
function admit({ knowledge, onRefused }, path) {
  const asked2 = parseProxyPath(path);
  if (asked2 === void 0)
    return { refused: refuse2(404, ["not found: this is no path of the GOPROXY protocol"]) };
  const { module } = subjectOf4(asked2);
  const forbidden2 = module === "" ? void 0 : knowledge.forbidden(module);
  if (forbidden2 === void 0) return { asked: asked2 };
  onRefused(path, { behind: forbidden2.join("\n	"), gaveUp: true, attempts: [] });
  return { refused: refuse2(403, forbidden2) };
}
async function answerPath(options, path, headers) {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const { asked: asked2 } = admitted;
  if (asked2.kind === "sumdb") {
    const { name, rest } = asked2;
    return answerRelayed(options, path, await options.sumdb.answer({ name, rest, path, headers }));
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
  const request2 = {
    path,
    subject: { module: asked2.module, version, file },
    reach: options.knowledge.reach(asked2.module, version, asked2.kind),
    type: contentTypeOf(file),
    accept: (arrived) => isInfo || file === "list" ? judgeQuery(options.files, isInfo ? "info" : "list", arrived) : Promise.resolve(void 0)
  };
  return relay(options, request2, headers);
}
async function answerFile(options, path, headers, kind, obtained) {
  if (obtained.kind !== "here") return answerWithout(options, path, obtained);
  const etag = `"${kind}-${obtained.sizeBytes}"`;
  return carry(options.files, { ...obtained, type: contentTypeOf(kind), etag }, headers);
}
function answerRelayed(options, path, relayed2) {
  return relayed2.kind === "relayed" ? relayed2.answer : answerWithout(options, path, relayed2);
}
function answerWithout(options, path, why) {
  switch (why.kind) {
    case "absent": {
      const last3 = why.attempts.at(-1);
      const shown2 = why.attempts.findLast(({ outcome }) => outcome.kind !== "absent") ?? last3;
      if (shown2) {
        const gaveUp = shown2.outcome.kind !== "absent";
        options.onRefused(path, { behind: shown2, gaveUp, attempts: why.attempts });
      }
      return refuse2(404, last3 ? detailsOf(last3) : ["not found"]);
    }
    case "failed": {
      options.onRefused(path, { behind: why.shown, gaveUp: true, attempts: why.attempts });
      return refuse2(502, [whatHappened(why.shown), ...options.explain(why.attempts, why.shown)]);
    }
    case "late":
      options.onRefused(path, byUs(`reading ${path}: context deadline exceeded`));
      return refuse2(504, [`the time of this run was up before ${path} had arrived`]);
    case "unwritable": {
      const { path: file, message } = why.fault;
      options.onRefused(path, byUs(`write ${file}: ${message}`));
      return refuse2(507, [`cannot write ${file}: ${message}`, "Make room or set another directory."]);
    }
  }
}
function byUs(behind) {
  return { behind, gaveUp: true, attempts: [] };
}
function detailsOf(attempt) {
  const detail = attempt.outcome.kind === "absent" ? attempt.outcome.detail : "";
  return detail.trim() === "" ? [`not found: ${whatHappened(attempt)}`] : splitLines(detail);
}

// src/guard/request.ts
var import_node_crypto6 = __toESM(require_node_crypto(), 1);
function readRequest(request2, door) {
  const refused = { kind: "refused", status: 404 };
  if (request2.headers["host"] !== `127.0.0.1:${door.port}`) return refused;
  const prefix2 = `/${door.secret}/`;
  if (!sameText(request2.target.slice(0, prefix2.length), prefix2)) return refused;
  if (request2.method !== "GET" && request2.method !== "HEAD") return { kind: "refused", status: 405 };
  const path = decodeOnce(request2.target.slice(prefix2.length));
  return path === void 0 || !meansOneThing(path) ? refused : { kind: "path", path };
}
function decodeOnce(escaped3) {
  try {
    return decodeURIComponent(escaped3);
  } catch {
    return void 0;
  }
}
function meansOneThing(path) {
  if (/[^!-~]|[\\?#:*"<>|%]/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function sameText(one2, other) {
  const encoder = new TextEncoder();
  const [left, right] = [encoder.encode(one2), encoder.encode(other)];
  return left.byteLength === right.byteLength && (0, import_node_crypto6.timingSafeEqual)(left, right);
}

// src/guard/translate.ts
function withoutGuard(output, address2, wordsOf4) {
  const quoted4 = address2.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const refusal3 = new RegExp(
    `reading ${quoted4}/(\\S{1,2000}): \\d{3} [^\\n]*(?:\\n\\tserver response:(?: [^\\n]*|(?:\\n\\t[^\\n]*)*))?`,
    "g"
  );
  return output.replace(refusal3, (whole2, path) => wordsOf4(path.replaceAll("%21", "!")) ?? whole2).replaceAll(address2, "GOPROXY");
}

// src/guard/server.ts
var mostRefused = 1e4;
async function openGuard(options) {
  const { clock, loopback, closing, policy, control, answer: answer2 = answerPath } = options;
  const secret = options.secret ?? clock.randomHex(20);
  const refused = new Recent(mostRefused);
  const asked2 = /* @__PURE__ */ new Set();
  let [requests, failed] = [0, 0];
  async function answerBelow(path, headers) {
    requests++;
    asked2.add(path);
    let refusal3;
    const answering = {
      ...options,
      onRefused(_, why) {
        refusal3 = why;
        refused.set(path, why.behind);
        if (why.gaveUp) failed++;
      }
    };
    const onEnd = options.onAsked?.(path);
    const answered3 = await answer2(answering, path, headers);
    onEnd?.(answered3.status < 300);
    if (refusal3 !== void 0 || answered3.status < 300) options.onAnswered?.(path, refusal3);
    return answered3;
  }
  const listening = loopback.listen(async (request2) => {
    const door = await listening;
    const port2 = door.ok ? door.value.port : 0;
    const read2 = readRequest(request2, { port: port2, secret });
    if (read2.kind === "path") return answerBelow(read2.path, meant(request2));
    const steered = control && readRequest(request2, { port: port2, secret: control.secret });
    return steered?.kind === "path" && control ? control.answer(steered.path) : turnAway(read2.status);
  });
  const opened = await listening;
  if (!opened.ok) return err(opened.error);
  const { port } = opened.value;
  const address2 = `http://127.0.0.1:${port}/${secret}`;
  return ok({
    address: address2,
    secret,
    port,
    asked: asked2,
    goproxy: goproxyFor(address2, closing, policy),
    figures: () => ({ requests, failed }),
    translate: (output) => withoutGuard(output, address2, (path) => {
      const behind = refused.get(path);
      return behind === void 0 || typeof behind === "string" ? behind : options.wordsOf(behind);
    }),
    forget: () => options.sumdb.forget(),
    stop: () => opened.value.stop()
  });
}
function meant({ method, headers }) {
  return method === "HEAD" ? { ...headers, range: "" } : headers;
}

// src/steps/guard-words.ts
function guardWords({ machine }, plan) {
  const settings = settingsInForce({ machine }, plan);
  const { goVersion } = plan;
  return {
    /** Why, and what to do. */
    explain(attempts) {
      const [first] = diagnose({ output: "", attempts, settings, goVersion, platform: machine.platform });
      return first === void 0 ? [] : [first.because, ...first.advice];
    },
    /** Without the module in front: that stands in go's output already. */
    wordsOf: (attempt) => wordsFor(attempt)?.replace(/^go: (?:verifying module|module \S+|\S+@\S+): /, "")
  };
}

// src/steps/download/guard-step.ts
async function guardStep(world, plan, withheld, parts) {
  const { policy, proxies, unusable: unusable4 } = plan.routes;
  const runsGo = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const { database } = withheld;
  const isForDatabase = proxies.length === 0 && database !== void 0 && policy !== "enforced";
  const wanted2 = runsGo && unusable4 === void 0 && (plan.guard !== "none" || isForDatabase);
  const guard = wanted2 && parts.usable ? await openFor(world, plan, parts) : void 0;
  if (guard !== void 0) {
    world.host.mask(new Secret(guard.secret));
    return { guard, environment: goEnvironment(world, withheld, variablesBehind(guard, policy, database)) };
  }
  return { guard, environment: goEnvironment(world, withheld, withoutGuard2(plan)) };
}
function withoutGuard2({ routes }) {
  const mustNotLeave = routes.policy === "enforced" && routes.unusable === void 0;
  return mustNotLeave ? { GOPROXY: "off", ...settingsBeside("enforced") } : {};
}
async function openFor(world, plan, parts) {
  const { files, clock, loopback } = world;
  const { chain, obtainer, knowledge, unvouched, signal: signal2, emit } = parts;
  const { policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal: signal2 };
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

// src/store/proved-sumdb.ts
var atOnce2 = 8;
async function provedSumdb(files, directory, { name, key }, needed) {
  const verifier = verifierOf(key);
  const proved = /* @__PURE__ */ new Set();
  const touched = /* @__PURE__ */ new Set();
  async function prove(module) {
    if (!verifier.ok) return;
    const used = /* @__PURE__ */ new Set();
    const lines = await provedLines(verifier.value, module, async (rest) => {
      const path = `sumdb/${name}/${rest}`;
      const bytes = await files.read(`${directory}/${path}`);
      if (!bytes.ok) return err(bytes.error.message);
      used.add(path);
      return ok(bytes.value);
    });
    for (const path of used) {
      touched.add(path);
      if (lines !== void 0) proved.add(path);
    }
  }
  const asked2 = needed.filter(({ h1, kind }) => h1 === void 0 && kind !== "info");
  const modules2 = new Map(asked2.map((file) => [`${file.module}@${file.version}`, file]));
  await pLimit(atOnce2).map([...modules2.values()], prove);
  return { proved, unproved: new Set([...touched].filter((path) => !proved.has(path))) };
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
async function seedSumdb(files, store, gomodcache, paths) {
  const written = [];
  for (const path of paths) {
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
var atOnce3 = 16;
async function clearObstacles(files, gomodcache, modules2) {
  const cleared = [];
  if (await follow(files, gomodcache) === void 0) return cleared;
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
  const versions = new Map(modules2.map((module) => [`${module.module}@${module.version}`, module]));
  await pLimit(atOnce3).map([...versions.values()], clearWay);
  return cleared;
}
async function follow(files, path) {
  const info = await files.stat(path);
  return info?.kind === "link" ? files.stat(await files.realPath(path)) : info;
}

// src/store/present.ts
var atOnce4 = 16;
async function findPresent(files, gomodcache, needed, hasher) {
  const present = /* @__PURE__ */ new Set();
  const unpacked = /* @__PURE__ */ new Set();
  const damaged = [];
  if ((await files.list(downloadDirectory(gomodcache))).length === 0) return { present, unpacked, damaged };
  await pLimit(atOnce4).map(needed, async (file) => {
    const found = file.kind === "zip" ? await findZip(files, gomodcache, file, hasher) : await findText(files, gomodcache, file);
    if (found.present) present.add(fileKey(file));
    if (found.unpacked === true) unpacked.add(fileKey(file));
    damaged.push(...found.damaged);
  });
  return { present, unpacked, damaged };
}
async function findLying(files, gomodcache, wanted2) {
  const lying = await pLimit(atOnce4).map(wanted2, async (file) => {
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
  const why = !bytes.ok ? unusable3 : file.kind === "mod" ? judgeGoMod(bytes.value, file.h1) : judgeInfo(bytes.value, file);
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
  const why = refused?.kind === "wrong-hash" && file.h1 === void 0 ? unusable3 : refused;
  if (why !== void 0) damaged.push({ file, path, why });
  return { present: why === void 0, damaged };
}
var unusable3 = { kind: "unusable", looksLike: "other" };
async function readZiphash(files, path, expected) {
  const kind = (await follow(files, path))?.kind;
  if (kind !== "file") return { kind: "none" };
  const bytes = await files.read(path);
  if (!bytes.ok) return { kind: "wrong", why: unusable3 };
  const got = new TextDecoder().decode(bytes.value).trim();
  if (!isH1(got)) return { kind: "void", why: unusable3 };
  if (expected === void 0 || got === expected) return { kind: "good", h1: got };
  return { kind: "wrong", why: { kind: "wrong-hash", expected, got } };
}

// src/steps/download/stock.ts
var atOnce5 = 4;
async function takeStock(files, plan, {
  obtainer,
  knowledge,
  emit,
  hasher
}) {
  const { present } = await repairGomodcache(files, plan, emit, hasher);
  const missing = plan.files.filter((file) => !present.has(fileKey(file)));
  const inStore = await obtainer.beganEmpty() ? [] : await pLimit(atOnce5).map(missing, (file) => obtainer.has(file));
  const stored = missing.filter((_, index) => inStore[index]);
  const absent4 = missing.filter((_, index) => inStore[index] !== true);
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
  for (const { path, why } of repaired) emit({ kind: "evicted", file: path, why: whyEvicted2(why) });
  return { present, repaired: repaired.length + cleared.length };
}
function whyCleared({ kind }) {
  return {
    "no-file": "it is no file, and go wants one there",
    "no-directory": "it is no directory, and go wants one there",
    "read-only": "it was read-only, and go has to write there; now it may"
  }[kind];
}
function whyEvicted2(why) {
  if (why.kind === "unproved")
    return "go.sum has no line for it and no checksum database vouches for it; it is fetched again";
  if (why.kind === "wrong-hash") return `its hash is ${why.got}, ${why.by ?? "go.sum"} has ${why.expected}`;
  return { html: "it is a page of HTML", empty: "it is empty", other: "it is damaged" }[why.looksLike];
}
function isWarm(plan, absent4) {
  const missing = new Set(absent4);
  return absent4.every(({ estimated, direct }) => estimated || direct) && plan.files.some((file) => file.kind === "zip" && !missing.has(file));
}

// src/steps/download/heal.ts
async function prepareSumdb(files, plan, { store, database, emit }) {
  const { sound, malformed } = await cachedSumdb(files, plan.gomodcache, plan.files);
  for (const file of malformed) {
    const removed = await files.remove(file);
    if (removed.ok) emit({ kind: "evicted", file, why: "it is nothing that a checksum database says" });
  }
  const stored = database && await provedSumdb(files, store.directory, database, plan.files);
  for (const path of stored?.unproved ?? []) {
    const file = `${store.directory}/${path}`;
    await files.remove(file);
    emit({ kind: "evicted", file, why: "it proves nothing; the checksum database is asked again" });
  }
  const seeded = await seedSumdb(files, store, plan.gomodcache, stored?.proved ?? /* @__PURE__ */ new Set());
  return { found: new Set(sound), seeded: new Set(seeded) };
}
var garbageZip = /zip: not a valid zip file|unzip \S+: |zip: unsupported|zip: checksum error/;
var badSumdb = /sumdb|checksum database|verifying |signed tree|malformed record/;
var unproved = /inconsistent tile|bad result slice|cannot (?:authenticate|validate) record|malformed (?:record|note|tree)|reading tree note|missing from sumdb response/;
async function heal(files, plan, output, { sumdb, store, emit }) {
  const suspects = [
    ...badSumdb.test(output) ? sumdb.seeded : [],
    ...unproved.test(output) ? sumdb.found : []
  ];
  const directory = downloadDirectory(plan.gomodcache);
  for (const path of suspects) {
    await files.remove(path);
    await files.remove(`${store.directory}${path.slice(directory.length)}`);
    sumdb.seeded.delete(path);
    sumdb.found.delete(path);
  }
  if (suspects.length > 0) {
    const why = `${suspects.length} files of it proved nothing; the checksum database is asked again`;
    emit({ kind: "evicted", file: `${directory}/sumdb`, why });
  }
  if (!garbageZip.test(output)) return suspects.length > 0;
  const { repaired } = await repairGomodcache(files, plan, emit);
  return repaired > 0 || suspects.length > 0;
}

// src/steps/download/go-behind-guard.ts
async function goBehindGuard(world, plan, withheld, run2) {
  const { budget, chain, emit, obtainer, seeding, store } = run2;
  const { guard, environment } = await guardStep(world, plan, withheld, { ...run2, signal: budget.signal });
  await run2.guarded.takeAsTheyAre();
  const listed2 = world.clock.turn().then(() => seeding.list());
  const session = {
    budget,
    emit,
    guard,
    environment,
    attempts: () => chain.journal,
    waiting: () => obtainer.waiting(),
    failedWithOthers: () => obtainer.failedWithOthers(),
    probe: async (output) => run2.preflight?.afterFailure(budget.leftMs(), output) ?? [],
    heal: (output) => heal(world.files, plan, output, { sumdb: run2.sumdbInPlace, store, emit }),
    async forget() {
      await guard?.forget();
      await obtainer.forget();
    }
  };
  try {
    const failure = await goDownload(world, plan, session);
    const why = failure === void 0 ? void 0 : noRoomIn((0, import_node_path18.dirname)(run2.unvouched.directory), chain.journal);
    if (why === void 0 || guard === void 0 || plan.routes.policy === "enforced") return failure;
    if (budget.signal.aborted) return failure;
    emit({ kind: "degraded", without: "guard", why });
    await session.forget();
    const alone = await guardStep(world, plan, withheld, { ...run2, signal: budget.signal, usable: false });
    const before = chain.journal.length;
    return await goDownload(world, plan, {
      ...session,
      ...alone,
      attempts: () => chain.journal.slice(before)
    });
  } finally {
    await run2.unpacking.settle();
    await guard?.stop();
    await listed2;
    if (guard?.asked.size !== 0 || plan.files.some(({ direct }) => direct)) await seeding.list();
  }
}
function noRoomIn(directory, journal) {
  const faults2 = journal.flatMap(({ outcome }) => outcome.kind === "transport" ? [outcome.fault] : []);
  return faults2.find(({ code: code2, message }) => /^(?:ENOSPC|EDQUOT)$/.test(code2) && message.includes(directory))?.message;
}

// src/steps/download/prefetch.ts
var mostSteps = 200;
async function prefetch(wanted2, { obtainer, clock, connections, zipsBringMods, signal: signal2, emit, onHere }) {
  const beside = [];
  const step = Math.ceil(wanted2.length / mostSteps);
  let [done, bytes] = [0, 0];
  const tell2 = () => {
    emit({ kind: "progressed", done, wanted: wanted2.length, bytes });
  };
  let begun3 = 0;
  const fetchOne2 = async (file, wishes) => {
    if (begun3++ < connections) await clock.turn();
    if (signal2.aborted) return;
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file), wishes);
    done++;
    if (obtained.kind !== "here") return;
    if (obtained.fetched) bytes += obtained.sizeBytes;
    beside.push(onHere(file, obtained));
    if (done % step === 0) tell2();
  };
  if (wanted2.length > 0) tell2();
  const waits = zipsBringMods && wanted2.length > connections;
  const limit = pLimit(connections);
  const fetchInTurn = async ([first, mod]) => {
    let fetching;
    await limit(
      () => new Promise((resolve10, reject) => {
        fetching = fetchOne2(first, { withMod: mod !== void 0, onArrived: resolve10 });
        fetching.then(resolve10, reject);
      })
    );
    await fetching;
    if (mod !== void 0) await fetchInTurn([mod]);
  };
  await Promise.all(inTurn(wanted2, waits).map(fetchInTurn));
  await Promise.all(beside);
  done = wanted2.length;
  if (done > 0) tell2();
}
function inTurn(wanted2, modsWait) {
  const byVersion = /* @__PURE__ */ new Map();
  for (const file of wanted2) {
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
  return inPairs(zips, [...beside, ...others]);
}
function inPairs(these, those) {
  const most2 = Math.max(these.length, those.length);
  return Array.from({ length: most2 }, (_, index) => [
    ...these.slice(index, index + 1),
    ...those.slice(index, index + 1)
  ]).flat();
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
  const written = await files.create(temporary, version.h1);
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
var atOnce6 = 16;
function openSeeding(options, which) {
  const { files, hasher, plan, store, trees } = options;
  const { gomodcache } = plan;
  const versions = /* @__PURE__ */ new Map();
  const withMod = [];
  const placedKeys = /* @__PURE__ */ new Set();
  for (const file of which) {
    const key = formatModuleVersion(file);
    const wanted2 = (versions.get(key)?.wanted ?? 0) + 1;
    versions.set(key, { placed: /* @__PURE__ */ new Map(), wanted: wanted2, zipBytes: 0 });
  }
  return {
    async add(file, here) {
      const version = versions.get(formatModuleVersion(file));
      const placed = await seedFile(files, store, gomodcache, file);
      if (!placed.ok || version === void 0) return;
      placedKeys.add(fileKey(file));
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
    placed: placedKeys,
    list: () => listVersions(files, gomodcache, withMod)
  };
}
async function seedStored(obtainer, stored, seeding) {
  await pLimit(atOnce6).map(stored, async (file) => {
    const { module, version, kind } = file;
    const obtained = await obtainer.obtain({ module, version, kind }, proxyPath(file));
    if (obtained.kind === "here") await seeding.add(file, obtained);
  });
}

// src/store/collect.ts
var atOnce7 = 8;
async function collect(files, gomodcache, store, needed, verifiedByGo, hasher) {
  const taken2 = [];
  const missing = [];
  await store.prepare();
  await pLimit(atOnce7).map(needed, async (file) => {
    if (await store.has(file)) return;
    const isTaken = await take(files, gomodcache, store, file, verifiedByGo, hasher);
    (isTaken ? taken2 : missing).push(file);
  });
  return { taken: taken2, missing, sumdbFiles: await collectSumdb(files, gomodcache, store) };
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
  const { succeeded, stock, fetched, placed } = ending;
  if (!plan.cache.privateModules) {
    for (const file of plan.files) if (file.isPrivate) await store.evict(file);
  }
  const storable = plan.files.filter(({ isPrivate: isPrivate2 }) => plan.cache.privateModules || !isPrivate2);
  const ran = plan.directories.some(({ goArgs }) => goArgs.length > 0);
  const missing = [];
  const saves = succeeded && plan.cache.save;
  for (const byGo of saves ? [true, false] : []) {
    const these = storable.filter((file) => isCheckedByGo(plan, file) === byGo);
    const collected = await collect(files, plan.gomodcache, store, these, byGo && ran, world.hasher);
    missing.push(...collected.missing);
  }
  const before = /* @__PURE__ */ new Set([...stock.present, ...stock.stored.map(fileKey)]);
  const inStore = /* @__PURE__ */ new Set();
  for (const file of zipsBut(plan, before, placed)) if (await store.has(file)) inStore.add(fileKey(file));
  const ours = [before, placed, inStore];
  const byGoAlone = succeeded && !saves ? await findLying(files, plan.gomodcache, zipsBut(plan, ...ours)) : before;
  const inPlace = (file) => [...ours, byGoAlone].some((keys) => keys.has(fileKey(file)));
  const isSure = (file) => plan.download !== "none" && !file.estimated;
  const wanted2 = plan.files.filter((file) => file.kind === "zip" && (isSure(file) || inPlace(file)));
  const isVerified = (file) => succeeded && ran ? file.h1 !== void 0 || isCheckedByGo(plan, file) : file.h1 !== void 0 && plan.verify && inPlace(file);
  return {
    wanted: wanted2.length,
    present: wanted2.filter((file) => before.has(fileKey(file))).length,
    fetched: wanted2.filter((file) => fetched.has(fileKey(file))).length,
    verified: wanted2.filter(isVerified).length,
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
var import_node_path19 = __toESM(require_node_path(), 1);
var leastBytes = 4 << 20;
var mostArgumentLetters = 16e3;
function openUnpacking(world, plan, withheld, { directory, budget }) {
  const exact = new Set(zipsToUnpack(plan).map(formatModuleVersion));
  let waiting = [];
  let running;
  let [isPrepared, isOver] = [false, false];
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
    const count2 = waiting.findIndex(({ name }) => (letters += name.length + 3) > mostArgumentLetters);
    const batch = waiting.slice(0, count2 === -1 ? void 0 : Math.max(count2, 1));
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
    const written = await world.files.write((0, import_node_path19.join)(directory, "go.mod"), goMod);
    return written.ok && (await world.files.write((0, import_node_path19.join)(directory, "go.sum"), sums.join(""))).ok;
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
  const { guarded, kept } = await guardFiles(files, runtime.runDirectory, guardedPathsOf(plan));
  if (!kept.ok && await files.stat(runtime.runDirectory) !== void 0)
    emit({
      kind: "degraded",
      without: "state",
      why: `no copies of go.mod and go.sum: ${kept.error.message}`
    });
  let done;
  let wanted2 = [];
  try {
    done = await downloadBeside(world, plan, withheld, { ...runtime, emit }, { budget, guarded });
  } finally {
    budget.close();
    wanted2 = await putBack(guarded, circumstancesOf(world, plan), emit);
  }
  const bytes = done.attempts.reduce((sum2, attempt) => sum2 + attempt.bytes, 0);
  if (done.outcome === "ok") {
    emit({ kind: "downloaded", modules: done.wanted, bytes, ms: clock.nowMs() - startedMs });
  }
  const causes = new Set(done.findings.map(({ cause }) => cause));
  const findings = [...done.findings, ...wanted2.filter(({ cause }) => !causes.has(cause))];
  return { ...done, findings, evicted, bytes };
}
async function putBack(guarded, around, emit) {
  const { restored, faults: faults2 } = await guarded.restore();
  for (const { path, diff } of restored) emit({ kind: "restored-file", path, diff });
  for (const { path, message } of faults2) {
    const why = `${path} could not be put back (${message}): restore it with \`git checkout -- ${path}\``;
    emit({ kind: "degraded", without: "state", why });
  }
  return restored.flatMap(({ path, diff }) => diagnoseChange(path, diff, around));
}
async function downloadBeside(world, plan, withheld, runtime, { budget, guarded }) {
  const { files, clock, hasher } = world;
  const { store, chain, emit, trees = noTrees } = runtime;
  const unvouched = openStore(files, (0, import_node_path20.join)(runtime.runDirectory, "unvouched"));
  const knowledge = knowledgeOf(plan, goSumsOf(plan, guarded));
  const fetched = /* @__PURE__ */ new Set();
  const { signal: signal2 } = budget;
  const asking = { files, clock, chain, knowledge, signal: signal2 };
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
    leavesToGo: !plan.verify,
    onEvicted: (file, why) => {
      emit({ kind: "evicted", file: store.pathOf(file), why: whyEvicted2(why) });
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
    directory: (0, import_node_path20.join)(runtime.runDirectory, "unpack"),
    budget
  });
  const seeding = openSeeding(
    { files, hasher, plan, store, trees, onWhole: (...whole2) => unpacking.add(...whole2) },
    [...stock.stored, ...stock.toFetch]
  );
  if (noRoom) emit({ kind: "degraded", without: "prefetch", why: noRoom.message });
  else {
    const { connections } = plan.budget;
    await Promise.all([
      seedStored(obtainer, stock.stored, seeding),
      prefetch(stock.toFetch, {
        obtainer,
        clock,
        connections,
        // Under `routed` a proxy without the .mod is as wrong for us as it is for go.
        zipsBringMods: plan.verify && plan.routes.policy !== "routed",
        signal: budget.signal,
        emit,
        onHere: (...here) => seeding.add(...here)
      })
    ]);
  }
  const failure = await goBehindGuard(world, plan, withheld, {
    chain,
    obtainer,
    sumdb: database.sumdb,
    knowledge,
    unvouched,
    emit,
    usable: noRoom === void 0,
    budget,
    guarded,
    store,
    sumdbInPlace: await prepareSumdb(files, plan, { store, database: withheld.database, emit }),
    seeding,
    unpacking,
    preflight: runtime.preflight
  });
  await files.remove(unvouched.directory);
  const outcome = failure === void 0 ? "ok" : "failed";
  const findings = failure?.findings ?? [];
  const result = await takeResult(world, plan, store, {
    succeeded: outcome === "ok",
    stock,
    fetched,
    placed: seeding.placed
  });
  return { ...result, outcome, findings, failedIn: failure?.directory, attempts: chain.journal };
}
function isMissing(file, { present, stored }) {
  return !present.has(fileKey(file)) && !stored.includes(file);
}
function goSumsOf(plan, guarded) {
  return readableGoSums(
    goSumPathsOf(plan).flatMap((path) => {
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
  const listed2 = withheld.proxies.proxies.map((entry, index) => ({
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
  const proxy = withheld.proxies.proxies.find(({ url }) => publicProxies2.includes(url.hostname));
  if (proxy === void 0) return [];
  return files.filter((file) => file.kind === "info" && !file.isPrivate && looksPrivate(file, facts)).map(({ module, version }) => ({ module, version, proxy: showProxy(proxy) }));
}
function databaseOf2(plan, facts) {
  const value = plan.routes.gosumdb || "sum.golang.org";
  const parsed = parseGosumdb(value);
  if (!parsed.ok || parsed.value.kind === "off") return void 0;
  const { name, url } = parsed.value;
  const address2 = url ?? `https://${name}`;
  if (address2.includes("***") || !URL.canParse(address2)) return void 0;
  const checked = plan.files.filter(({ kind, isPrivate: isPrivate2 }) => kind !== "info" && !isPrivate2);
  const needsToolchain = plan.goSwitch !== void 0 || facts.go.version === "";
  return {
    name,
    url: new URL(address2),
    isDirect: url !== void 0,
    isUnneeded: !needsToolchain && checked.every(({ h1 }) => h1 !== void 0)
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
    if (!asked2.has(machine) && !hosts.has(machine) && isName2(machine)) hosts.set(machine, "");
  }
  return [...hosts].slice(0, mostHosts).map(([host, module]) => ({ host, module }));
}
function hostOf3(module) {
  return module.split("/")[0] ?? "";
}
function isName2(machine) {
  return /^[\w.-]{1,253}(?::\d{1,5})?$/.test(machine);
}

// src/steps/credentials.ts
async function readCredentials2(world, netrc) {
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
  const isLate2 = await deadline;
  over.release();
  cancel.release();
  return { value, isLate: isLate2 };
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
function describeFault2({ kind, code: code2, message }) {
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

// src/steps/preflight/authorities.ts
async function probeAuthorities(asking, { proxies, database }) {
  const { machine, files: disk } = asking.world;
  const asksTls = proxies.find(({ entry }) => entry.url.protocol === "https:")?.entry.url ?? database?.url;
  if (machine.platform !== "linux" || asksTls?.protocol !== "https:") return;
  const stage = stageOf(asking, "this machine", "authorities");
  const { SSL_CERT_FILE: file = "", SSL_CERT_DIR: named4 = "" } = machine.environment;
  const places3 = [
    ...file === "" ? certificateFiles : [file],
    ...named4 === "" ? certificateDirectories : named4.split(":").filter((path) => path !== "")
  ];
  for (const place of places3) {
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
async function openConnection(asking, asked2, to) {
  const { addresses, port, isHttpProxy, aside } = to;
  const { network } = asking.world;
  const [connecting, sixing] = ["tcp", "ipv6"].map(
    (stage) => stageOf(asking, asked2.target, stage)
  );
  const cancel = cancelWith(asking.signal);
  const isBoth = new Set(addresses.map(({ family }) => family)).size > 1;
  const tries2 = [4, 6].map((family) => {
    const timeoutMs = family === 6 && isBoth ? Math.min(leftMs(asking), ipv6GraceMs) : leftMs(asking);
    const own = addresses.filter((each) => each.family === family).slice(0, mostAddresses);
    return firstOpen(
      own.map(async ({ address: address2 }) => {
        const counts = isHttpProxy ? void 0 : countsOf(asking, asked2);
        const limits = { timeoutMs, signal: cancel.signal, ...counts && { counts } };
        const result = await network.connect(address2, port, limits);
        return { host: family === 6 ? `[${address2}]` : address2, family, address: address2, result };
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
  const fault3 = isHttpProxy ? { kind: "http-proxy", code: error.code, message } : error;
  const attempt = attemptOf(asking, asked2, connecting?.startedMs ?? 0, ofFault(fault3));
  const isIpv6 = failed.family === 6 && error.kind === "unreachable" && !isHttpProxy;
  connecting?.bad(
    `${failed.host}:${port}: ${describeFault2(error)}`,
    isIpv6 ? { kind: "ipv6", host: asked2.url.host, address: failed.address, port } : { kind: "attempt", attempt },
    aside
  );
  return { fault: attempt };
  function tellIpv6(tried) {
    if (tried === void 0 || tried.result.ok || tried.result.error.kind === "aborted") return;
    const { host, address: address2, result } = tried;
    if (isLoopbackHost(address2) || !network.hasIpv6()) return;
    sixing?.bad(
      `${host}:${port}: ${describeFault2(result.error)}, while IPv4 works`,
      { kind: "ipv6", host: asked2.url.host, address: address2, port },
      aside
    );
  }
}
function firstOpen(tries2) {
  return new Promise((resolve10) => {
    let left = tries2.length;
    let failed;
    if (left === 0) resolve10(void 0);
    for (const each of tries2) {
      void each.then((tried) => {
        if (tried?.result.ok === true) resolve10(tried);
        failed ??= tried;
        if (--left === 0) resolve10(failed);
      });
    }
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
    counts: countsOf(asking, asked2),
    ...through !== void 0 && { through }
  });
  if (fault3?.kind === "aborted") return "aborted";
  const shown2 = certificate === void 0 ? "" : showCertificate(certificate);
  if (fault3 !== void 0) {
    const attempt = attemptOf(asking, asked2, stage.startedMs, ofFault(fault3));
    const detail = [describeFault2(fault3), shown2].filter(Boolean).join("; ");
    stage.bad(detail, { kind: "attempt", attempt, ...shown2 !== "" && { more: shown2 } }, aside);
    return { fault: attempt };
  }
  const isInspected = certificate?.isPublic === false && publicHosts.test(host);
  const inspected = isInspected ? "; that is no public authority: something on the way inspects TLS" : "";
  stage.good(`${protocol}, ${shown2}${inspected}`, isInspected ? true : void 0);
  return "open";
}
function showCertificate({ issuer, validUntilMs, names: names2 }) {
  const until = Number.isNaN(validUntilMs) ? "" : ` until ${new Date(validUntilMs).toISOString().slice(0, 10)}`;
  const [first = "no name", ...more] = names2;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `issued by ${issuer === "" ? "nobody named" : issuer} for ${first}${others}${until}`;
}

// src/steps/preflight/reach.ts
async function reach(asking, asked2, aside) {
  const { url } = asked2;
  const choice = chooseHttpProxy(url, asking.world.machine.environment);
  if (choice.kind === "refused") {
    const fault3 = { kind: "http-proxy", code: choice.code, message: choice.why };
    return refuse3(asking, asked2, "http", fault3, aside);
  }
  const isTls = url.protocol === "https:";
  const end = { host: bareHost(url.hostname), port: portOf(url) };
  if (choice.kind === "none") {
    const connected2 = await connectTo2(asking, asked2, end, false, aside);
    if (connected2 !== "open" || !isTls) return connected2;
    return probeTls(asking, asked2, end, void 0, aside);
  }
  const { proxy } = choice;
  const kind = proxy.speaks === "socks5" ? "SOCKS" : "HTTP";
  const through = { ...asked2, target: `${kind} proxy ${showHttpProxy(proxy)}` };
  const connected = await connectTo2(asking, through, proxy, true, aside);
  if (connected !== "open" || !isTls) return connected;
  return probeTls(asking, asked2, end, proxy, aside);
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
    const detail = `${host}: ${describeFault2(resolved.error)}${resolvers === "" ? "" : `; asked ${resolvers}`}`;
    const saw = isHttpProxy ? { kind: "attempt", attempt } : { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" };
    naming.bad(detail, saw, aside);
    return { fault: attempt };
  }
  const { addresses, by, unanswered } = resolved.value;
  if (addresses[0]?.address !== host) {
    const found = addresses.map(({ address: address2 }) => address2).join(", ");
    if (unanswered === void 0) naming.good(`${found} (${sourceOf(by, resolvers)})`);
    else {
      const silence = { kind: "name-not-resolved", code: "ETIMEOUT", message: "" };
      const attempt = attemptOf(asking, asked2, naming.startedMs, ofFault(silence));
      const detail = `${host}: ${found}, but no answer for ${unanswered}; asked ${resolvers}`;
      const saw = { kind: "no-address", attempt, name: host, by: network.resolvers()[0] ?? "" };
      naming.bad(detail, saw, aside);
      return { fault: attempt };
    }
  }
  return openConnection(asking, asked2, { addresses, port, isHttpProxy, aside });
}
function sourceOf(by, resolvers) {
  if (by === "hosts") return "hosts file";
  return by === "dns" && resolvers !== "" ? `by ${resolvers}` : "by the system";
}
function refuse3(asking, asked2, stage, fault3, aside) {
  const probe = stageOf(asking, asked2.target, stage);
  const attempt = attemptOf(asking, asked2, probe.startedMs, ofFault(fault3));
  probe.bad(describeFault2(fault3), { kind: "attempt", attempt }, aside);
  return { fault: attempt };
}

// src/mirror/error-detail.ts
var mostLines5 = 8;
var mostBytes2 = 8 * 81;
var mostDetailBytes = 16 * 1024;
function errorDetail(contentType, body) {
  if (!isPlainText(contentType)) return "";
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return "";
  }
  if (/[^\s\P{C}]/u.test(text)) return "";
  const shown2 = [];
  let bytes = 0;
  for (const line3 of text.split("\n")) {
    if (line3.trim() === "") break;
    const lineBytes = new TextEncoder().encode(line3).length;
    if (shown2.length >= mostLines5) return [...shown2, "[Truncated: too many lines.]"].join("\n");
    if (bytes + lineBytes > mostBytes2) return [...shown2, "[Truncated: too long.]"].join("\n");
    shown2.push(line3);
    bytes += lineBytes + 2;
  }
  return shown2.join("\n");
}
function isPlainText(contentType) {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";").map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  return type === "text/plain" && ["utf-8", "us-ascii", ""].includes((charset ?? "").replaceAll('"', ""));
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
var mostRedirects = 9;
var tooManyRedirects = "stopped after 10 redirects";
var mostRedirectBytes = 16 * 1024;
var redirects = /* @__PURE__ */ new Set([301, 302, 303, 307, 308]);
async function send(world, sending) {
  if (sending.url.protocol === "file:") return { answer: await answerFromFile(world.files, sending.url) };
  const { headers, connectTimeoutMs, fresh = false, connections, signal: signal2 } = sending;
  let { url, authorization } = sending;
  const end = (answer2) => url.host === sending.url.host ? { answer: answer2 } : { answer: answer2, redirectedTo: url.origin.replace(/^https:\/\//, "") };
  for (let followed = 0; ; followed++) {
    sending.onWait();
    const answer2 = await world.http.get({
      url,
      headers,
      connectTimeoutMs,
      fresh,
      connections,
      onTurn: () => sending.onTurn(),
      signal: signal2,
      ...authorization === void 0 ? {} : { authorization }
    });
    if (!answer2.ok || !redirects.has(answer2.value.status)) return end(answer2);
    const location = answer2.value.headers["location"];
    if (location === void 0 || location === "") return end(answer2);
    await readToItsEnd(answer2.value);
    if (followed === mostRedirects) return end(fault2("REDIRECT_LOOP", tooManyRedirects));
    const next = follow2(sending.url, url, location);
    if (!next.ok) return end(next);
    const { to, credentials: credentials2 } = next.value;
    if (to.origin !== url.origin) {
      authorization = void 0;
      if (!await sending.moveTo(to.origin))
        return end(err({ kind: "aborted", code: "", message: "given up on the way" }));
    }
    if (credentials2 !== void 0 && isForSecrets(to)) authorization ??= basicAuthorization(credentials2);
    url = to;
  }
}
async function readToItsEnd(answer2) {
  let bytes = 0;
  for await (const piece of answer2.body) {
    if (!piece.ok || (bytes += piece.value.length) > mostRedirectBytes) break;
  }
  answer2.discard();
}
function follow2(first, from, location) {
  if (!URL.canParse(location, from.href))
    return fault2("REDIRECT_MALFORMED", "redirected to what is no address");
  const to = new URL(location, from.href);
  const credentials2 = readCredentials(to.username === "" ? "" : `${to.username}:${to.password}@`);
  to.username = "";
  to.password = "";
  to.hash = "";
  if (!isInsecureRedirect(first, to)) return ok({ to, credentials: credentials2 });
  return fault2("REDIRECT_INSECURE", insecureRedirect(from, to));
}
function isInsecureRedirect(first, to) {
  return to.protocol !== "https:" && !(to.protocol === "http:" && first.protocol === "http:");
}
function insecureRedirect(from, to) {
  return `redirected from secure URL ${from.origin} to insecure URL ${to.protocol}//${to.host}`;
}
function authorizationFor(entry, lookup) {
  const { url, credentials: credentials2 } = entry;
  const isSafe = isForSecrets(url);
  if (credentials2 === void 0) return { ok: true, value: isSafe ? lookup(url) : void 0 };
  if (!isSafe)
    return fault2("CREDENTIALS_INSECURE", `refusing to pass credentials to insecure URL: http://${url.host}`);
  return { ok: true, value: basicAuthorization(credentials2) };
}
function isForSecrets({ protocol, hostname }) {
  return protocol === "https:" || protocol === "http:" && isLoopbackHost(hostname);
}
function fault2(code2, message) {
  return err({ kind: "other", code: code2, message });
}

// src/steps/preflight/judge-answer.ts
var words3 = { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" };
function judgeAnswer({ url, environment }, { status: status2, statusText, headers }, body, { unusable: unusable4, isAnswer: isAnswer2, about: about2 }) {
  const server = headers["server"] === void 0 ? "" : `, server ${headers["server"].slice(0, 60)}`;
  const line3 = `${status2} ${statusText}`.trimEnd();
  const to = redirectOf(url, status2, headers["location"]);
  if (to !== void 0) return { kind: "redirect", detail: `${line3} to ${to.host}${server}`, to };
  const looksLike2 = status2 === 200 ? unusable4?.(body) : void 0;
  if (looksLike2 !== void 0) {
    const type = headers["content-type"] ?? "no content type";
    return {
      kind: "bad",
      detail: `${line3}, but ${words3[looksLike2]} (${type})${server}`,
      outcome: { kind: "refused", why: { kind: "unusable", looksLike: looksLike2 }, detail: type }
    };
  }
  const answers = status2 === 200 ? "fine" : isAnswer2(status2);
  if (answers !== false) {
    const detail2 = `${line3}${about2 === "" ? "" : ` for ${about2}`}${server}`;
    return { kind: "answer", detail: detail2, isOdd: answers === "odd" };
  }
  if (status2 === 407 && chooseHttpProxy(url, environment).kind === "proxy") {
    const outcome = ofFault({ kind: "http-proxy", code: "HTTP_407", message: line3 });
    return { kind: "bad", detail: `the HTTP proxy answered ${line3}`, outcome };
  }
  const detail = errorDetail(headers["content-type"], body);
  return {
    kind: "bad",
    detail: `${line3}${server}${detail === "" ? "" : `: ${detail.split("\n")[0]}`}`,
    outcome: { kind: "status", status: status2, detail }
  };
}
function redirectOf(from, status2, location) {
  if (location === void 0 || !redirects.has(status2)) return void 0;
  if (!URL.canParse(location, from.href)) return void 0;
  const to = new URL(location, from.href);
  to.username = "";
  to.password = "";
  to.hash = "";
  return to;
}

// src/steps/preflight/request.ts
async function request(asking, asked2, wanted2, followed = []) {
  const stage = stageOf(asking, asked2.target, "http");
  const { value: answered3, isLate: isLate2 } = await withinDeadline(
    asking,
    (signal2) => ask(asking, asked2, wanted2, signal2)
  );
  const bad = (detail, outcome) => {
    const attempt = attemptOf(asking, asked2, stage.startedMs, outcome);
    stage.bad(detail, { kind: "attempt", attempt }, wanted2.aside);
    return { fault: attempt };
  };
  if (answered3.kind === "fault" && answered3.fault.unasked === true) return "aborted";
  if (isLate2) {
    const afterMs = asking.world.clock.nowMs() - stage.startedMs;
    const bytes = answered3.body?.length ?? 0;
    const outcome = { kind: "stalled", afterMs: Math.max(afterMs, 1e3), bytes };
    return bad(`${bytes} bytes in ${afterMs} ms`, outcome);
  }
  if (answered3.kind === "fault") {
    if (answered3.fault.kind === "aborted") return "aborted";
    return bad(describeFault2(answered3.fault), ofFault(answered3.fault));
  }
  const { answer: answer2, body } = answered3;
  tellDate(asking, asked2, answer2.headers);
  const { environment } = asking.world.machine;
  const judged = judgeAnswer({ url: asked2.url, environment }, answer2, body, wanted2);
  switch (judged.kind) {
    case "bad":
      return bad(judged.detail, judged.outcome);
    case "answer":
      stage.good(judged.detail, judged.isOdd ? true : void 0);
      return "open";
    case "redirect":
      stage.good(judged.detail);
      return follow3(asking, asked2, judged.to, wanted2, followed);
  }
}
async function ask(asking, { url }, wanted2, signal2) {
  const answer2 = await asking.world.http.get({
    url,
    headers: {},
    ...wanted2.authorization !== void 0 && { authorization: wanted2.authorization },
    connectTimeoutMs: leftMs(asking),
    connections: asking.connections,
    signal: signal2
  });
  if (!answer2.ok) return { kind: "fault", fault: answer2.error };
  const pieces3 = [];
  let sizeBytes = 0;
  for await (const piece of answer2.value.body) {
    if (!piece.ok) return { kind: "fault", fault: piece.error, body: joined2(pieces3) };
    pieces3.push(Uint8Array.from(piece.value));
    sizeBytes += piece.value.length;
    if (sizeBytes >= mostDetailBytes) break;
  }
  return { kind: "answer", answer: answer2.value, body: joined2(pieces3) };
}
function joined2(pieces3) {
  return Buffer.concat(pieces3);
}
async function follow3(asking, asked2, to, wanted2, followed) {
  const next = { ...asked2, target: to.origin === asked2.url.origin ? asked2.target : to.host, url: to };
  const sofar = [...followed, asked2.url];
  const isInsecure = isInsecureRedirect(sofar[0] ?? asked2.url, to);
  if (followed.length >= mostRedirects || isInsecure) {
    const stage = stageOf(asking, next.target, "http");
    const fault3 = isInsecure ? { code: "REDIRECT_INSECURE", message: insecureRedirect(asked2.url, to) } : { code: "REDIRECT_LOOP", message: tooManyRedirects };
    const attempt = attemptOf(asking, next, stage.startedMs, ofFault({ kind: "other", ...fault3 }));
    stage.bad(fault3.message, { kind: "attempt", attempt }, wanted2.aside);
    return { fault: attempt };
  }
  if (to.origin === asked2.url.origin) return request(asking, next, wanted2, sofar);
  const way = await reach(asking, next, wanted2.aside);
  return way === "open" ? request(asking, next, { ...wanted2, authorization: void 0 }, sofar) : way;
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
    isAnswer: (status2) => status2 < 500 && status2 !== 407 && "fine",
    about: "",
    ...aside !== void 0 && { aside }
  });
}

// src/steps/preflight/machine.ts
var import_node_path21 = __toESM(require_node_path(), 1);
var mebibyte = 1024 * 1024;
var least = {
  freeBytes: 32 * mebibyte,
  freeInodes: 1e3,
  openFiles: 128,
  fileSizeBytes: 64 * mebibyte,
  memoryBytes: 64 * mebibyte
};
var target = "this machine";
async function probeMachine(asking, places3) {
  const named4 = [
    { what: "module cache", path: places3.gomodcache },
    { what: "temporary files", path: places3.temporary }
  ].filter(({ path }) => path !== "");
  await Promise.all([...named4.map((place) => probeRoom(asking, place)), probeLimits(asking, places3)]);
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
  const { freeBytes, freeInodes, notWritable: notWritable2 } = room;
  const file = (0, import_node_path21.join)(place.path, "cache");
  if (freeBytes < least.freeBytes) {
    disk?.bad(`${where}: ${mebibytes(freeBytes)} free`, { kind: "no-room", path: file, of: "bytes" });
  } else disk?.good(`${where}: ${mebibytes(freeBytes)} free`);
  if (freeInodes !== void 0 && freeInodes < least.freeInodes) {
    inodes?.bad(`${where}: ${freeInodes} left`, { kind: "no-room", path: place.path, of: "inodes" });
  } else if (freeInodes !== void 0) inodes?.good(`${where}: ${freeInodes} left`);
  if (notWritable2 !== void 0) {
    const isMountedReadOnly = /EROFS|read-only file system/i.test(notWritable2);
    writable?.bad(`${where}: ${notWritable2}`, { kind: "not-writable", path: place.path, isMountedReadOnly });
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
    const path = (0, import_node_path21.join)(gomodcache, "cache");
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
var import_node_path22 = __toESM(require_node_path(), 1);

// src/steps/preflight/briefly.ts
async function runBriefly(asking, program2, args, environment) {
  const { process: processes, machine, clock } = asking.world;
  const timeoutMs = leftMs(asking);
  const running = processes.run({
    program: program2,
    args,
    directory: machine.workingDirectory,
    environment: environment ?? childEnvironment(machine.environment),
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
  const sshVersion = versionIn2(ssh) ?? "no ssh";
  const gitVersion = versionIn2(git);
  if (gitVersion !== void 0) stage.good(`${gitVersion}, ${sshVersion}`);
  else if (direct === void 0) {
    stage.good("none on PATH; nothing of this module comes from version control", true);
  } else if (git === "late" || git === "aborted") stage.good("did not say its version in time", true);
  else stage.bad("none on PATH", { kind: "no-git", module: direct.module });
  return typeof config === "object" && config.kind === "exited" && config.code === 0 ? config.stdout : "";
}
async function probeNetrc(asking, hosts) {
  const { machine, files } = asking.world;
  const named4 = machine.environment["NETRC"] ?? "";
  const inHome3 = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const own = machine.homeDirectory === "" ? [] : inHome3.map((name) => (0, import_node_path22.join)(machine.homeDirectory, name));
  if (named4 === "" || own.includes(named4)) return;
  const stage = stageOf(asking, target2, "netrc");
  const [forGo, ...forGit] = await Promise.all([named4, ...own].map((path) => readText(files, path)));
  const goKnows = readNetrc(forGo ?? "");
  const gitKnows = forGit.flatMap((text) => readNetrc(text ?? ""));
  const unseen = hosts.find(({ host: host2, module: module2 }) => {
    const url = new URL(`https://${host2}/`);
    return module2 !== "" && credentialsFor(goKnows, url) !== void 0 && credentialsFor(gitKnows, url) === void 0;
  });
  if (unseen === void 0) {
    stage.good(`NETRC is ${named4}, which go reads and git does not; no module here needs it for git`, true);
    return;
  }
  const { host, module } = unseen;
  stage.bad(`NETRC is ${named4}: go finds ${host} there, git looks into ~/.netrc alone`, {
    kind: "netrc-unseen",
    host,
    module
  });
}
function versionIn2(exit) {
  if (typeof exit === "string" || exit.kind !== "exited" || exit.code !== 0) return void 0;
  return `${exit.stdout}${exit.stderr}`.trim().split(/[\n,]/)[0];
}

// src/steps/preflight/proxy.ts
var import_node_url = __toESM(require_node_url(), 1);

// src/mirror/address-below.ts
function addressBelow({ url, root = "" }, path) {
  const address2 = new URL(url.href);
  const escaped3 = (path.startsWith(root) ? path.slice(root.length) : path).split("/").map(escapeSegment).join("/");
  address2.pathname = `${url.pathname.replace(/\/$/, "")}/${escaped3}`;
  return address2;
}
function escapeSegment(segment) {
  return encodeURIComponent(segment).replace(/%(?:24|26|2B|3A|3D|40)/g, (escape) => decodeURIComponent(escape)).replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

// src/steps/preflight/proxy.ts
async function probeProxy(asking, question) {
  const { target: target3, credentials: credentials2, beforeRequest } = question;
  const { entry, name, module } = target3;
  const file = { ...module, kind: "info" };
  const url = addressBelow(entry, proxyPath(file));
  const subject = { ...module, file: "info" };
  const asked2 = { target: name, mirror: name, url, subject };
  if (url.protocol === "file:") return probeDirectory(asking, asked2, (0, import_node_url.fileURLToPath)(entry.url));
  const way = await reach(asking, asked2);
  if (way !== "open") return way;
  const { clock } = asking.world;
  const fromMs = clock.nowMs();
  if (await beforeRequest() === "leave") return "open";
  const waitedMs = clock.nowMs() - fromMs;
  const authorization = authorizationFor({ ...entry, url }, credentials2);
  if (!authorization.ok) {
    const stage = stageOf(asking, name, "http");
    const attempt = attemptOf(asking, asked2, stage.startedMs, ofFault(authorization.error));
    stage.bad(describeFault2(authorization.error), { kind: "attempt", attempt });
    return { fault: attempt };
  }
  const deadlineMs = asking.deadlineMs + waitedMs;
  return request({ ...asking, deadlineMs }, asked2, {
    ...authorization.value !== void 0 && { authorization: authorization.value },
    unusable: whyNoInfo,
    // Of a module that everybody knows it says that the proxy has no way out, which many are meant to have.
    isAnswer: (status2) => (status2 === 404 || status2 === 410) && (target3.isOwn ? "odd" : "fine"),
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
async function probeDatabase(asking, database, proxies, credentials2) {
  const aside = database.isUnneeded ? true : void 0;
  const stage = stageOf(asking, database.name, "http");
  const listed2 = database.isDirect || database.isOnlyLookedAt ? [] : proxies.filter(({ entry }) => entry.url.protocol !== "file:");
  for (const { entry, name } of listed2) {
    const url2 = addressBelow(entry, `sumdb/${database.name}/supported`);
    const authorization = authorizationFor({ ...entry, url: url2 }, credentials2);
    if (!authorization.ok) return;
    const answered3 = await relays(asking, { url: url2, authorization: authorization.value });
    if (answered3 === "relays") {
      stage.good(`relayed by ${name}`);
      return;
    }
    if (answered3 === "fails") return;
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
      connections: asking.connections,
      signal: signal2
    })
  );
  if (!answer2.ok) return "fails";
  answer2.value.discard();
  if (answer2.value.status === 200) return "relays";
  return answer2.value.status === 404 || answer2.value.status === 410 ? "absent" : "fails";
}

// src/steps/preflight/repository.ts
var withoutQuestions = { GIT_TERMINAL_PROMPT: "0", GCM_INTERACTIVE: "never" };
var mostLines6 = 24;
async function probeRepository(asking, { module, address: address2 }, environment) {
  const stage = stageOf(asking, hostOf3(module), "repository");
  const ssh = environment["GIT_SSH_COMMAND"] ?? environment["GIT_SSH"];
  const own = ssh === void 0 ? { GIT_SSH_COMMAND: "ssh -o ControlMaster=no -o BatchMode=yes" } : {};
  const args = ["ls-remote", "-q", "--", address2, "HEAD"];
  const exit = await runBriefly(asking, "git", args, { ...environment, ...own, ...withoutQuestions });
  if (exit === "aborted" || typeof exit === "object" && exit.kind === "not-found") return;
  if (exit === "late" || exit.kind === "killed")
    return stage.good(`git ls-remote ${address2} had no answer in time`, true);
  if (exit.code === 0) return stage.good(`git ls-remote ${address2} is let in`);
  const said = exit.stderr.trim().split("\n").slice(-mostLines6).map(showValue);
  const reason = said.find((line3) => /^(?:fatal|error|remote): /.test(line3)) ?? said.at(-1) ?? "no reason given";
  stage.bad(`git ls-remote ${address2}: ${reason.slice(0, 200)}`, {
    kind: "repository",
    module,
    address: address2,
    output: said.join("\n")
  });
}

// src/steps/preflight/ssh.ts
function sshEndOf(insteadOf, host) {
  const rules = insteadOf.split("\n").flatMap((line3) => {
    const [, to = "", from = ""] = /^url\.(\S{1,500})\.insteadof (\S{1,500})$/i.exec(line3.trim()) ?? [];
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
  const [program2, given] = sshProgram(asking.world.machine.environment);
  const port = end.port === "" ? [] : ["-p", end.port];
  const login = `${end.user}@${end.host}`;
  const seconds = Math.max(1, Math.floor(leftMs(asking) / 1e3));
  const options = ["BatchMode=yes", "StrictHostKeyChecking=yes", `ConnectTimeout=${seconds}`];
  const args = [...given, ...options.flatMap((option) => ["-o", option]), ...port, "-T", login];
  const exit = await runBriefly(asking, program2, args);
  if (exit === "aborted") return;
  const where = `${login}${end.port === "" ? "" : `:${end.port}`}`;
  const bad = (detail, output) => stage.bad(detail, { kind: "ssh", host: end.host, port: end.port, output });
  if (exit === "late" || exit.kind === "killed") {
    const words4 = `ssh: connect to host ${end.host} port ${end.port || "22"}: Connection timed out`;
    return bad(`${where} did not answer`, words4);
  }
  if (exit.kind === "not-found")
    return bad("there is no ssh program", 'exec: "ssh": executable file not found');
  const said = `${exit.stdout}${exit.stderr}`.trim();
  if (exit.code !== 255) return stage.good(`${where}: ${said.split("\n")[0]?.slice(0, 100) || "let in"}`);
  const settings = await runBriefly(asking, program2, [...given, ...port, "-G", login]);
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
  const words4 = [...command.matchAll(/'([^']*)'|"([^"$`\\]*)"|([^\s'"$`\\|&;<>()]+)/g)];
  const isPlain = words4.map(([whole2]) => whole2).join("").length === command.replace(/\s+/g, "").length;
  const [program2, ...args] = words4.map(([, single, double, bare3]) => single ?? double ?? bare3 ?? "");
  return isPlain && program2 !== void 0 && program2 !== "" ? [program2, args] : ["ssh", []];
}

// src/steps/preflight/settings.ts
var import_node_path23 = __toESM(require_node_path(), 1);
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
    const directory = (0, import_node_path23.isAbsolute)(path) ? path : (0, import_node_path23.resolve)(from, path);
    const goMod = (0, import_node_path23.join)(directory, "go.mod");
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
  const modules2 = workspace === void 0 ? [module] : workspace.members;
  const all2 = modules2.flatMap(
    (each) => each === void 0 ? [] : each.goMod.replace.map((replacement) => ({ from: (0, import_node_path23.dirname)(each.goModPath), replacement }))
  );
  const ofWork = workspace?.goWork.replace ?? [];
  return [
    ...ofWork.map((replacement) => ({ from: (0, import_node_path23.dirname)(workspace?.goWorkPath ?? ""), replacement })),
    ...all2
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
  const { plan, facts, whom, credentials: credentials2, environment = {}, repositories = [] } = subject;
  const { asking, finish: finish2 } = open(round, plan, whom);
  probeSettings(asking, plan);
  probePrivacy(asking, whom);
  await Promise.all([
    ...whom.proxies.map((target3) => probeAndTell(asking, round, target3, credentials2)),
    whom.database && probeDatabase(asking, whom.database, listedProxies(whom.proxies, plan), credentials2),
    probePrograms(asking, { goVersion: plan.goVersion, hosts: whom.hosts }).then(
      (insteadOf) => probeHosts(asking, whom.hosts, insteadOf)
    ),
    probeNetrc(asking, whom.hosts),
    probeReplacements(asking, facts.directories),
    probeMachine(asking, placesOf(round.world, plan)),
    probeAuthorities(asking, whom),
    ...repositories.map((one2) => probeRepository(asking, one2, environment))
  ]);
  return finish2();
}
async function probeRoomHere(round, plan) {
  const { asking, finish: finish2 } = open(round, plan, { proxies: [], database: void 0, hosts: [], exposed: [] });
  await probeMachine(asking, placesOf(round.world, plan));
  const ofRoom = ["disk", "inodes", "writable"];
  return (await finish2()).filter(({ stage }) => ofRoom.includes(stage));
}
function listedProxies(proxies, plan) {
  return proxies.slice(0, plan.routes.proxies.filter(({ named: named4 }) => named4 === "list").length);
}
async function probeAsked(round, { plan, whom, credentials: credentials2 }) {
  const { asking, finish: finish2 } = open(round, plan, whom);
  const hosts = whom.hosts.filter(({ module }) => module !== "");
  await Promise.all([
    alongTheList(asking, round, whom.proxies, credentials2),
    hosts.length === 0 ? void 0 : probePrograms(asking, { goVersion: "", hosts }).then(
      (insteadOf) => probeHosts(asking, hosts, insteadOf)
    )
  ]);
  return (await finish2()).filter(({ stage }) => stage !== "go");
}
async function alongTheList(asking, round, proxies, credentials2) {
  for (const target3 of proxies) {
    if (!target3.isFirst && target3 === proxies[0]) return;
    const own = { ...asking, deadlineMs: asking.world.clock.nowMs() + longestProbeMs };
    const reached = await probeAndTell(own, round, target3, credentials2);
    if (typeof reached === "string" || !target3.leadsOn) return;
  }
}
async function probeAndTell(asking, round, target3, credentials2) {
  const reached = await probeProxy(asking, {
    target: target3,
    credentials: credentials2,
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
  const { world, signal: signal2, timeoutMs = longestProbeMs } = round;
  const probes = [];
  const skews = [];
  const asking = {
    world,
    signal: signal2,
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
  "repository",
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
var last2 = ["go.mod", "settings", "this machine"];
function inOrder(probes, { proxies, database, hosts }) {
  const named4 = [
    ...proxies.map(({ name }) => name),
    ...database === void 0 ? [] : [database.name, database.url.host],
    ...hosts.map(({ host }) => host)
  ];
  const met = probes.map(({ target: target3 }) => target3).filter((target3) => !last2.includes(target3));
  const order = [.../* @__PURE__ */ new Set([...named4, ...met]), ...last2];
  const seen2 = /* @__PURE__ */ new Set();
  return probes.filter(({ target: target3, stage, detail }) => {
    const line3 = JSON.stringify([target3, stage, detail]);
    if (seen2.has(line3)) return false;
    seen2.add(line3);
    return true;
  }).toSorted(
    (a, b) => order.indexOf(a.target) - order.indexOf(b.target) || stages.indexOf(a.stage) - stages.indexOf(b.stage)
  );
}

// src/steps/preflight/after-failure.ts
async function probeAgain(round, subject, { journal, output, environment }) {
  const found = [];
  const onFound = (probe) => void found.push(probe);
  const beforeRequest = async () => journal.length > 0 ? "leave" : "ask";
  try {
    const repositories = unexplained(output);
    const whom = { ...afterwards(await subject(), journal), repositories, environment };
    return await probeAll({ ...round, onFound, beforeRequest }, whom);
  } catch {
    return found;
  }
}
function afterwards(subject, journal) {
  const { database, proxies } = subject.whom;
  const host = database?.url.host;
  const wasAsked = journal.some(({ url }) => URL.canParse(url) && new URL(url).host === host);
  const isMeant = database !== void 0 && !database.isUnneeded;
  if (!isMeant || !(wasAsked || database.isDirect || proxies.length === 0))
    return { ...subject, whom: { ...subject.whom, database: void 0 } };
  return { ...subject, whom: { ...subject.whom, database: { ...database, isOnlyLookedAt: true } } };
}

// src/steps/preflight/preflight.ts
var ownAnswerMs = 1100;
var leastRoundMs = 250;
function startPreflight(world, { plan, withheld, facts, mode }, signal2) {
  const cancel = cancelWith(signal2);
  const faults2 = [];
  let chain;
  let seen2 = [];
  let isBegun = false;
  const subject = async () => ({
    plan,
    facts,
    whom: planProbes(plan, withheld, facts),
    credentials: await readCredentials2(world, withheld.netrc)
  });
  const round = {
    world,
    signal: cancel.signal,
    onFound: (probe) => void seen2.push(probe),
    onOut: (fault3) => {
      faults2.push(fault3);
      chain?.probedOut(fault3);
    }
  };
  function isKnown2(name) {
    return chain?.journal.some(({ mirror }) => mirror === name) === true;
  }
  const asks = cancelWith();
  async function beforeRequest({ name }) {
    const either = cancelWith(cancel.signal, asks.signal);
    await world.clock.sleep(Infinity, either.signal);
    either.release();
    await world.clock.sleep(ownAnswerMs, cancel.signal);
    return isKnown2(name) || cancel.signal.aborted ? "leave" : "ask";
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
      for (const fault3 of faults2) opened.probedOut(fault3);
    },
    begin: () => {
      if (isAsking) start2();
      asks.abort();
    },
    cancel: () => {
      if (mode === "auto") cancel.abort();
    },
    async afterFailure(timeoutMs, output = "") {
      const before = seen2;
      if (mode === "never" || signal2.aborted || timeoutMs < leastRoundMs) return before;
      cancel.abort();
      const journal = chain?.journal ?? [];
      const environment = goEnvironment(world, withheld, {});
      const failed = { journal, output, environment };
      const probes = await probeAgain({ world, signal: signal2, timeoutMs }, subject, failed);
      const isNew = ({ target: target3, stage }) => stage === "http" && !probes.some((probe) => probe.target === target3 && probe.stage === stage);
      seen2 = [...before.filter(isNew), ...probes];
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

// src/guard/guard-environment.ts
var places2 = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "RUNNER_TEMP"];
var mark = "RUNNER_TRACKING_ID";
var httpProxies = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
var roads = ["NETRC", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", ...httpProxies];
var whereabouts = ["RUNNER_ENVIRONMENT", "GITHUB_ACTIONS", "GITLAB_CI", "CI"];
function processEnvironment(environment) {
  return only([...places2, mark], environment);
}
function toldEnvironment(environment) {
  return only([...places2, ...roads, ...whereabouts], environment);
}
function roadVariables(environment) {
  return Object.fromEntries(roads.map((name) => [name, environment[name] ?? ""]));
}
function only(names2, environment) {
  const wanted2 = new Set(names2);
  const isWanted = (name) => wanted2.has(name) || name.toUpperCase() === "SYSTEMROOT";
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}

// src/steps/job-guard/go-sums.ts
var import_node_crypto7 = __toESM(require_node_crypto(), 1);
var import_node_path24 = __toESM(require_node_path(), 1);
async function goSumsOf2({ files }, plan) {
  const texts = await Promise.all(goSumPathsOf(plan).map((path) => readText(files, path)));
  return texts.filter((text) => text !== void 0);
}
async function addGoSums({ files }, order, texts) {
  for (const text of texts) {
    const name = (0, import_node_crypto7.createHash)("sha256").update(text).digest("hex").slice(0, 32);
    await files.write((0, import_node_path24.join)(goSumsDirectory(order), `${name}.sum`), text, 384);
  }
}

// src/steps/job-guard/leftovers.ts
var import_node_path25 = __toESM(require_node_path(), 1);
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
    const path = (0, import_node_path25.join)(machine.temporaryDirectory, name);
    const guard = await readMarker(world, markerPath(guardDirectory({ path })));
    if (guard !== void 0) found.push({ guard, path });
  }
  return found;
}

// src/guard/succession.ts
var longestLifeMs = 6 * 60 * 6e4;
var longestIdleMs = 30 * 6e4;
function whomToWatch(starterPid) {
  return starterPid > 0 ? starterPid : 1;
}

// src/steps/job-guard/start.ts
var longestStartMs = 15e3;
async function startGuard(world, later, { settings, inForce }) {
  const { clock, files, peers, machine } = world;
  const { plan, at: at3 } = later;
  const order = {
    ...inTheClear(later),
    directory: guardDirectory(at3),
    store: at3.store,
    secret: clock.randomHex(20),
    control: clock.randomHex(20),
    startedMs: clock.nowMs(),
    watchedPid: whomToWatch(peers.starterPid),
    environment: toldEnvironment(machine.environment)
  };
  const made = await files.makeDirectory(order.directory, 448);
  if (!made.ok) return `${order.directory} cannot be made: ${made.error.message}`;
  await addGoSums(world, order, await goSumsOf2(world, plan));
  const planned = await files.write(planPath(order), JSON.stringify(plan), 384);
  if (!planned.ok) return `${planPath(order)} cannot be written: ${planned.error.message}`;
  const worker = peers.start(processEnvironment(machine.environment));
  if (worker === void 0) return "no process could be started for it";
  const begin = { kind: "begin", role: "worker", order, port: 0, workerPid: 0, deaths: 0 };
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
function exportFor({ host }, { address: address2, directory }, { routes }, inForce) {
  const variables2 = {
    // What only `enforced` wants is taken back where another policy follows it.
    ...inForce?.gonoproxy !== void 0 && { GONOPROXY: inForce.gonoproxy },
    GOPROXY: goproxyFor(address2, routes.closing, routes.policy),
    ...settingsBeside(routes.policy),
    [guardMarker]: markerPath(directory)
  };
  for (const [name, value] of Object.entries(variables2)) host.exportVariable(name, value);
}
async function portOf2({ clock }, worker) {
  const over = new AbortController();
  const told = new Promise((resolve10) => {
    worker.onMessage((message) => {
      const { kind, ...rest } = message;
      if (kind === "ready" && "port" in rest) resolve10(rest.port);
    });
    void worker.gone.then(() => resolve10(void 0));
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
function databaseInTheClear({ name, key, address: address2 }) {
  if (address2 === void 0) return { name, key };
  const { url, credentials: credentials2 } = address2;
  const { user, password } = credentials2 ?? {};
  const pair = user && password && { user: user.reveal(), password: password.reveal() };
  return { name, key, address: { url: url.href, ...pair } };
}

// src/steps/job-guard/later-steps.ts
async function guardLaterSteps(world, later) {
  const { plan, tell: tell2 } = later;
  await removeLeftovers(world);
  const inForce = await livingGuardInForce(world);
  if (inForce !== void 0) await teach(world, inForce, plan);
  if (plan.guard !== "job") return;
  const own = settingsOf2(world, later);
  const isAlike = (guard) => differingSettings(own, guard.settings ?? {}).length === 0;
  const shared = inForce && isAlike(inForce) ? inForce : await findLiving(world, isAlike);
  if (shared !== void 0) {
    if (shared !== inForce) await teach(world, shared, plan);
    exportFor(world, shared, plan, inForce);
    tell2({ kind: "guarding", reused: true, differing: [] });
    return;
  }
  const why = await startGuard(world, later, { settings: own, inForce });
  if (why !== void 0) {
    const list = inForce === void 0 ? "your own list" : "the guard of an earlier use";
    tell2({ kind: "degraded", without: "guard", why: `later steps ask ${list}: ${why}` });
    return;
  }
  const differing = inForce === void 0 ? [] : differingSettings(own, inForce.settings ?? {});
  tell2({ kind: "guarding", reused: false, differing });
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
  await addGoSums(world, guard, await goSumsOf2(world, plan));
  await steer(world, guard.control, "learn");
}
function settingsOf2({ machine }, { plan, withheld, goproxy, mirrors }) {
  const roads2 = Object.entries(roadVariables(machine.environment));
  return {
    ...guardSettings(plan, { goproxy, mirrors, netrc: withheld.netrc }),
    // A plan shows *** for a password in it.
    GOSUMDB: digestOf2(withheld.database && databaseInTheClear(withheld.database)),
    ...Object.fromEntries(roads2.map(([name, value]) => [name, digestOf2(value)]))
  };
}

// src/mirror/budget-end.ts
function openBudgetEnd(clock, deadlineMs) {
  const over = cancelWith();
  const bySignal = /* @__PURE__ */ new Map();
  let takeBack;
  return {
    begin(own) {
      if (Number.isFinite(deadlineMs))
        takeBack ??= clock.alarm(Math.max(0, deadlineMs - clock.nowMs()), () => over.abort());
      const shared = bySignal.get(own) ?? { cancel: cancelWith(own, over.signal), underWay: 0 };
      bySignal.set(own, shared);
      shared.underWay++;
      return shared.cancel.signal;
    },
    end(own) {
      const shared = bySignal.get(own);
      if (shared === void 0 || --shared.underWay > 0) return;
      shared.cancel.release();
      bySignal.delete(own);
      if (bySignal.size > 0) return;
      takeBack?.();
      takeBack = void 0;
    }
  };
}

// src/mirror/body.ts
var import_node_path26 = __toESM(require_node_path(), 1);
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
    const isSame3 = validatorOf(headers) === void 0 || validatorOf(headers) === this.#validator;
    return isSame3 && headers["content-range"] === `bytes ${this.sizeBytes}-${whole2 - 1}/${whole2}`;
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
    const made = await this.#files.makeDirectory((0, import_node_path26.dirname)(this.path));
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

// src/mirror/journal.ts
function abandoned(about2) {
  return { ...about2, attempt: 1, outcome: { kind: "abandoned" }, bytes: 0, totalMs: 0 };
}

// src/mirror/alarm-when.ts
function alarmWhen(clock, leftMs2, ring) {
  let takeBack = () => void 0;
  const look = () => {
    const waitMs = leftMs2();
    if (waitMs > 0) takeBack = clock.alarm(waitMs, look);
    else ring();
  };
  look();
  return () => takeBack();
}

// src/mirror/first-bytes.ts
var leastLateMs = 250;
var leastSamples = 10;
var keptSamples = 100;
var freeHedges = 2;
var answersPerHedge = 10;
function openFirstBytes() {
  const all2 = /* @__PURE__ */ new Map();
  function of(mirror) {
    const known = all2.get(mirror) ?? { samplesMs: [], answers: 0, hedges: 0 };
    all2.set(mirror, known);
    return known;
  }
  return {
    heard(mirror, firstByteMs) {
      const heard = of(mirror);
      heard.answers++;
      keep2(heard.samplesMs, firstByteMs);
    },
    outlasted: (mirror, waitedMs) => keep2(of(mirror).samplesMs, waitedMs),
    lateAfterMs(mirror) {
      const { samplesMs, answers } = of(mirror);
      if (answers < leastSamples) return void 0;
      const slow = samplesMs.filter((sampleMs) => sampleMs > leastLateMs).sort((one2, other) => one2 - other);
      const above = samplesMs.length - Math.ceil(samplesMs.length * 0.95);
      return slow.at(-1 - above) ?? leastLateMs;
    },
    takeHedge(mirror) {
      const heard = of(mirror);
      if (heard.hedges >= freeHedges + Math.floor(heard.answers / answersPerHedge)) return void 0;
      heard.hedges++;
      return () => {
        heard.hedges--;
      };
    }
  };
}
function keep2(samplesMs, sampleMs) {
  samplesMs.push(sampleMs);
  if (samplesMs.length > keptSamples) samplesMs.shift();
}

// src/mirror/stall.ts
var pieces2 = 32;
var leastTrickleMs = 500;
function isTrickle(bytes, ms) {
  return ms >= trickleFromMs(bytes);
}
function trickleFromMs(bytes) {
  return Math.max(leastTrickleMs, Math.floor(bytes * 1e3 / leastBytesPerSecond) + 1);
}
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
    const last3 = this.#arrivals.at(-1);
    if (last3 !== void 0 && nowMs - last3.atMs < this.#timeoutMs / pieces2) last3.bytes += bytes;
    else this.#arrivals.push({ atMs: nowMs, bytes });
  }
  /** It has brought, in all, what one whole window must bring at least. */
  get wasFast() {
    return this.#bytes >= this.#leastBytes;
  }
  pause(nowMs) {
    this.#pausedMs ??= nowMs;
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
var mostZipBytes = 500 << 20;
var mostTextBytes = 16 << 20;
var mostPageBytes = 64 * 1024;
var longestDetailMs = 2e3;
async function attemptOnce(world, request2) {
  const { clock } = world;
  const { body, stallTimeoutMs, end } = request2;
  const startedMs = clock.nowMs();
  const watch = new StallWatch(startedMs, stallTimeoutMs);
  const stop = { stalled: false, trickled: false };
  const received = { bytes: 0, resumed: false, lastMs: 0 };
  const onStall = () => {
    stop.stalled = true;
    end.abort();
  };
  const alarms = [alarmWhen(clock, () => watch.remainingMs(clock.nowMs()), onStall)];
  const whenByDrops = (atMs, then) => {
    const leftMs2 = () => Math.max(atMs, startedMs + trickleFromMs(received.bytes)) - clock.nowMs();
    alarms.push(alarmWhen(clock, leftMs2, then));
  };
  const tricklesUntilMs2 = request2.tricklesUntilMs?.();
  if (tricklesUntilMs2 !== void 0) whenByDrops(tricklesUntilMs2, onStall);
  const sizeBefore = body.canResume ? body.sizeBytes : 0;
  const { answer: answer2, redirectedTo } = await send(world, {
    url: request2.url,
    headers: body.resumeHeaders,
    ...request2.authorization === void 0 ? {} : { authorization: request2.authorization },
    // A little before the stall: that a connection does not come about says more.
    connectTimeoutMs: Math.min(longestConnectMs, Math.floor(stallTimeoutMs * 0.9)),
    ...request2.fresh === void 0 ? {} : { fresh: request2.fresh },
    connections: request2.connections,
    // Other requests are what it waits for: no host stands still meanwhile.
    onWait: () => watch.pause(clock.nowMs()),
    onTurn: () => watch.resume(clock.nowMs()),
    moveTo: (origin) => {
      watch.pause(clock.nowMs());
      return request2.moveTo(origin, end.signal);
    },
    signal: end.signal
  });
  const firstByteMs = clock.nowMs() - startedMs;
  const leaveTrickle = () => {
    whenByDrops(clock.nowMs(), () => {
      stop.trickled = true;
      end.abort();
    });
  };
  let outcome;
  if (!answer2.ok) outcome = { kind: "transport", fault: answer2.error };
  else {
    if (request2.leave !== void 0) {
      end.unfollow(request2.leave);
      request2.leave.addEventListener("abort", leaveTrickle, { once: true });
    }
    request2.onHead?.(answer2.value.status);
    outcome = await take2(world, request2, answer2.value, watch, received);
    answer2.value.discard();
  }
  for (const takeBack of alarms) takeBack();
  request2.leave?.removeEventListener("abort", leaveTrickle);
  const isCutOff = outcome.kind === "transport" && outcome.fault.kind === "aborted";
  const totalMs = clock.nowMs() - startedMs;
  const stalled = { kind: "stalled", afterMs: totalMs, bytes: received.bytes };
  const isStalled = isCutOff && stop.stalled;
  if (isStalled && sizeBefore === 0 && !watch.wasFast) body.forget();
  return {
    outcome: !isCutOff ? outcome : isStalled ? stalled : { kind: "abandoned" },
    headers: answer2.ok ? answer2.value.headers : {},
    bytes: received.bytes,
    ...answer2.ok ? { firstByteMs } : {},
    totalMs,
    ...received.resumed ? { resumedFrom: sizeBefore } : {},
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    progressed: body.canResume && (isStalled ? watch.wasFast : received.bytes > 0),
    left: isCutOff && (stop.trickled || isLeft(end, request2.leave)),
    trickled: isTrickle(received.bytes, received.lastMs - startedMs - firstByteMs)
  };
}
async function take2(world, request2, answer2, watch, received) {
  const { body } = request2;
  const { status: status2, headers } = answer2;
  const isRest2 = status2 === 206 && body.canResume;
  if (body.canResume && (status2 === 416 || isRest2 && !body.continuesWith(headers))) {
    body.forget();
    return cut("RANGE_NOT_SERVED", `asked for the rest of the file, answered ${status2} for something else`);
  }
  if (status2 !== 200 && !isRest2) return outcomeOfStatus(world.clock, answer2, watch);
  received.resumed = isRest2;
  if (!isRest2) {
    const begun3 = await body.begin(headers);
    if (!begun3.ok) return { kind: "transport", fault: begun3.error };
  }
  const mostBytes3 = request2.url.pathname.endsWith(".zip") ? mostZipBytes : mostTextBytes;
  const isPage = /html/i.test(headers["content-type"] ?? "");
  for await (const piece of answer2.body) {
    if (!piece.ok) return { kind: "transport", fault: piece.error };
    if (received.bytes <= mostPageBytes && received.bytes + piece.value.length > mostPageBytes && !isPage)
      request2.onFlow?.();
    received.bytes += piece.value.length;
    received.lastMs = world.clock.nowMs();
    watch.arrived(received.lastMs, piece.value.length);
    watch.pause(world.clock.nowMs());
    if (body.sizeBytes + piece.value.length > mostBytes3)
      return { kind: "refused", why: { kind: "unusable", looksLike: "other" }, detail: tooLarge(mostBytes3) };
    const written = await body.append(piece.value);
    watch.resume(world.clock.nowMs());
    if (!written.ok) return { kind: "transport", fault: written.error };
  }
  watch.pause(world.clock.nowMs());
  const finished = await body.finish();
  if (!finished.ok) return { kind: "transport", fault: finished.error };
  const why = await request2.accept(body.path);
  if (why === void 0) return { kind: "answered" };
  if (!isRest2) return { kind: "refused", why, detail: refusal(why) };
  await body.drop();
  return cut("REST_OF_ANOTHER_FILE", "what was sent as the rest of the file does not go with its beginning");
}
async function outcomeOfStatus(clock, answer2, watch) {
  const { status: status2, headers } = answer2;
  const pieces3 = [];
  let bytes = 0;
  const takeBack = clock.alarm(longestDetailMs, () => answer2.discard());
  for await (const piece of answer2.body) {
    if (!piece.ok) break;
    watch.arrived(clock.nowMs(), piece.value.length);
    pieces3.push(Uint8Array.from(piece.value));
    bytes += piece.value.length;
    if (bytes > mostDetailBytes) break;
  }
  takeBack();
  const detail = errorDetail(headers["content-type"], Buffer.concat(pieces3));
  if (status2 === 404 || status2 === 410) return { kind: "absent", status: status2, detail };
  const retryAfterMs = parseRetryAfter(headers["retry-after"], clock.nowMs());
  return { kind: "status", status: status2, detail, ...retryAfterMs === void 0 ? {} : { retryAfterMs } };
}
function isLeft({ by }, leave2) {
  return leave2 !== void 0 && by === leave2;
}
function cut(code2, message) {
  const fault3 = { kind: "cut", code: code2, message };
  return { kind: "transport", fault: fault3 };
}
function tooLarge(mostBytes3) {
  return `more than the ${mostBytes3 >> 20} MB that go takes`;
}
function refusal(why) {
  if (why.kind === "wrong-hash")
    return `${why.by ?? "go.sum"} wants ${why.expected}, these bytes have ${why.got}`;
  if (why.fault !== void 0) return `an .info that ${why.fault}`;
  return { html: "a page of HTML", empty: "an empty body", other: "not what was asked for" }[why.looksLike];
}

// src/mirror/turn.ts
async function takeTurn(world, place, request2) {
  const { entry, url } = place;
  const { end, leave: leave2 } = request2;
  const first = await world.slots.take(url.protocol === "file:" ? "file:" : url.origin, end.signal);
  const startedMs = world.clock.nowMs();
  if (first === void 0) {
    return { ...untried({ kind: "abandoned" }), left: isLeft(end, leave2), isTried: false, startedMs };
  }
  let giveBack = first;
  try {
    request2.onTurn?.();
    const authorization = authorizationFor({ ...entry, url }, world.credentials ?? (() => void 0));
    if (!authorization.ok)
      return { ...untried({ kind: "transport", fault: authorization.error }), isTried: true, startedMs };
    const tried = await attemptOnce(world, {
      ...request2,
      // The body is here: while it is looked at, which may take its turn among others, the place is somebody else's.
      accept: (file) => {
        giveBack();
        return request2.accept(file);
      },
      url,
      stallTimeoutMs: world.budget.stallTimeoutMs,
      connections: world.budget.connections,
      async moveTo(origin, whileAsking) {
        giveBack();
        const next = await world.slots.take(origin, whileAsking);
        giveBack = next ?? giveBack;
        return next !== void 0;
      },
      ...authorization.value === void 0 ? {} : { authorization: authorization.value }
    });
    return { ...tried, isTried: true, startedMs };
  } finally {
    giveBack();
  }
}
function untried(outcome) {
  return { outcome, headers: {}, bytes: 0, totalMs: 0, progressed: false, left: false, trickled: false };
}
function toAttempt({ mirror, url }, subject, turn, { count: count2, hedge }) {
  const { startedMs, outcome, bytes, firstByteMs, totalMs, resumedFrom, redirectedTo, trickled } = turn;
  return {
    startedMs,
    mirror,
    url: url.href,
    subject,
    attempt: count2,
    outcome,
    bytes,
    ...firstByteMs === void 0 ? {} : { firstByteMs },
    totalMs,
    ...resumedFrom === void 0 ? {} : { resumedFrom },
    ...redirectedTo === void 0 ? {} : { redirectedTo },
    ...hedge === void 0 ? {} : { hedge },
    ...trickled ? { trickled } : {}
  };
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
  if (code2 === "SOCKS_PASSWORD" || code2 === "SOCKS_MALFORMED") return useless;
  const status2 = Number(/^HTTP_(\d{3})$/.exec(code2)?.[1] ?? 0);
  return status2 >= 400 && !isPassingStatus(status2) ? useless : down;
}
function isPassingStatus(status2) {
  return status2 === 408 || status2 === 425 || status2 === 429 || status2 >= 500;
}
function isAbsentForNow(detail) {
  return /fetch timed out|temporarily unavailable/i.test(detail);
}

// src/mirror/hedge.ts
var mostSeconds = 3;
async function askWithHedge(world, asking) {
  const { place, leave: leave2, count: count2, body } = asking;
  const { subject, accept } = asking.request;
  const end = cancelWith(asking.signal, leave2);
  let endOfSeconds;
  let stopWaiting = () => void 0;
  const race = { runs: { first: true, second: false } };
  let seconds = Promise.resolve([]);
  async function askFirst() {
    const turn = await takeTurn(world, place, {
      body,
      accept,
      leave: leave2,
      tricklesUntilMs: asking.tricklesUntilMs,
      end,
      onTurn: () => {
        if (!asking.mayHedge) return;
        stopWaiting = whenLate(world, place.mirror, () => {
          seconds = askAgainWhileLate();
        });
      },
      onFlow: () => asking.onFlow(),
      onHead: (status2) => {
        if (status2 !== 200 && !isAbsent2(status2) && !(status2 === 206 && body.canResume)) return;
        race.winner ??= "first";
        if (race.winner === "first") decided();
      }
    });
    return { attempt: toAttempt(place, subject, turn, { count: count2 }), turn, body };
  }
  function decided() {
    stopWaiting();
    endOfSeconds?.abort();
  }
  async function askAgainWhileLate() {
    const { signal: signal2 } = endOfSeconds = cancelWith(asking.signal);
    const asked2 = [];
    do {
      const giveBack = world.firstBytes.takeHedge(place.mirror);
      if (giveBack === void 0) break;
      race.runs.second = true;
      const second = await askSecond(signal2);
      race.runs.second = false;
      if (!second.turn.isTried) giveBack();
      asked2.push(second);
      const isLuck = verdictOf2(second.attempt.outcome).again === "here-first";
      if (race.winner !== void 0 || !race.runs.first || !isLuck) break;
      await second.body.drop();
    } while (asked2.length < mostSeconds && await untilLate(world, place.mirror, signal2));
    return asked2;
  }
  async function askSecond(signal2) {
    const at3 = asking.beside.find(({ mirror }) => world.health.whenOut(mirror) !== void 0) ?? place;
    const own = new Body(world.files, `${body.path}.hedge`);
    const leaveAt = at3 === place ? leave2 : void 0;
    const endOfSecond = cancelWith(signal2, leaveAt);
    const turn = await takeTurn(world, at3, {
      body: own,
      accept,
      leave: leaveAt,
      end: endOfSecond,
      fresh: at3 === place,
      onHead: (status2) => {
        if (status2 !== 200 && !(at3 === place && isAbsent2(status2))) return;
        race.winner ??= "second";
        if (race.winner === "second") end.abort();
      }
    });
    endOfSecond.release();
    const attempt = toAttempt(at3, subject, turn, { count: at3 === place ? count2 : 1, hedge: true });
    return { attempt, turn, body: own };
  }
  const first = await askFirst();
  race.runs.first = false;
  if (!race.runs.second || first.turn.left) decided();
  const others = await seconds;
  end.release();
  endOfSeconds?.release();
  for (const one2 of [first, ...others]) if (one2.turn.isTried) noteFirstByte(world.firstBytes, one2.attempt);
  const asides = others.slice(0, -1).map(({ attempt }) => attempt);
  return conclude({ first, other: others.at(-1), asides, otherWon: race.winner === "second" });
}
function whenLate({ clock, firstBytes }, mirror, ring) {
  const startedMs = clock.nowMs();
  const leftMs2 = () => (firstBytes.lateAfterMs(mirror) ?? Infinity) - (clock.nowMs() - startedMs);
  return alarmWhen(clock, () => Math.min(leftMs2(), leastLateMs), ring);
}
function untilLate(world, mirror, signal2) {
  if (signal2.aborted) return Promise.resolve(false);
  return new Promise((resolve10) => {
    const takeBack = whenLate(world, mirror, () => resolve10(true));
    const onAbort = () => {
      takeBack();
      resolve10(false);
    };
    signal2.addEventListener("abort", onAbort, { once: true });
  });
}
async function conclude({ first, other, asides, otherWon }) {
  const isOfUse = otherWon && other !== void 0 && countsFor(first.attempt, other.attempt);
  const loser = isOfUse ? first : other;
  await loser?.body.drop();
  const beside = [...asides, ...loser?.turn.isTried === true ? [loser.attempt] : []];
  if (isOfUse && other.turn.left) {
    await other.body.drop();
    return { kind: "left", asides: [...beside, other.attempt] };
  }
  if (isOfUse) return { kind: "ended", ...other, asides: beside };
  const all2 = first.turn.isTried ? [...beside, first.attempt] : beside;
  if (first.turn.left) return { kind: "left", asides: all2 };
  return otherWon ? { kind: "lost", asides: all2 } : { kind: "ended", ...first, asides: beside };
}
function countsFor(first, { mirror, outcome }) {
  return mirror === first.mirror ? outcome.kind !== "refused" : outcome.kind === "answered";
}
function isAbsent2(status2) {
  return status2 === 404 || status2 === 410;
}
function noteFirstByte(firstBytes, { mirror, outcome, firstByteMs, totalMs }) {
  if (firstByteMs !== void 0) firstBytes.heard(mirror, firstByteMs);
  else if (outcome.kind === "abandoned") firstBytes.outlasted(mirror, totalMs);
}

// src/mirror/upstream.ts
var mostAttempts2 = 20;
var mostResumes = 200;
var mostBytesAskedTwice = 1024 * 1024;
async function askProxy(world, asking) {
  const giveBack = world.health.takeHopelessWait(asking.place.mirror);
  if (giveBack === void 0) return { kind: "left" };
  try {
    return await askOnTrial(world, asking);
  } finally {
    giveBack();
  }
}
async function askOnTrial(world, asking) {
  const { mirror } = asking.place;
  if (!asking.mayMove(down)) return askUntilDone(world, asking);
  const cancel = cancelWith(asking.signal, world.health.whenOut(mirror));
  const { file } = asking.request.subject;
  const end = await world.trials.enter(mirror, file, cancel.signal);
  cancel.release();
  if (end === void 0) return { kind: "left" };
  try {
    if (world.garbage.faultOf(mirror, file) !== void 0) return { kind: "left" };
    return await askUntilDone(world, asking);
  } finally {
    end();
  }
}
async function askUntilDone(world, asking) {
  const { place, signal: signal2 } = asking;
  const { clock, health, budget } = world;
  const { mirror } = place;
  const mayLeave = asking.mayMove(down);
  const leave2 = mayLeave ? health.whenOut(mirror) : health.whenHopeless(mirror);
  let { body } = asking;
  let mayHedge = budget.hedge && budget.retries > 0 && !asking.onlyOnce && place.url.protocol !== "file:";
  for (let count2 = 1, spent = 0, inARow = 0; ; count2++) {
    const raced = await askWithHedge(world, {
      ...asking,
      leave: leave2,
      ...mayLeave && { tricklesUntilMs: () => tricklesUntilMs(world, mirror) },
      count: count2,
      body,
      onFlow: () => world.trials.passed(mirror, asking.request.subject.file),
      mayHedge: mayHedge && body.sizeBytes <= mostBytesAskedTwice
    });
    for (const aside of raced.asides) {
      world.recordAside(aside);
      noteHealth(world, aside, aside.hedge === true && aside.mirror === mirror);
    }
    if (raced.kind === "left") {
      await body.drop();
      return { kind: "left" };
    }
    if (raced.kind === "lost") {
      mayHedge = false;
      continue;
    }
    const { attempt, turn } = raced;
    body = raced.body;
    world.record(attempt);
    const verdict = verdictOf2(attempt.outcome);
    noteHealth(world, attempt);
    const ended = { kind: "ended", attempt, headers: turn.headers, body };
    const isSpent = !turn.progressed || count2 > mostResumes;
    if (isSpent) spent++;
    inARow = isBadLuck(health, attempt) ? 1 : inARow + (isSpent ? 1 : 0);
    if (!isWorthAnother(world, asking, verdict, spent)) {
      if (verdict.out === "after-retries") health.failed(attempt);
      if (!asking.mayMove(verdict)) health.gaveUp(attempt);
      return ended;
    }
    const untilMs = Math.min(budget.deadlineMs, asking.request.deadlineMs ?? Infinity);
    const delayMs = pauseAfter(world, attempt, { inARow, mayMove: asking.mayMove(verdict), untilMs });
    if (delayMs === void 0) return ended;
    world.onRetry?.({ attempt, delayMs });
    const cancel = cancelWith(signal2, leave2);
    const slept = await clock.sleep(delayMs, cancel.signal);
    cancel.release();
    if (slept === "aborted") return ended;
  }
}
function tricklesUntilMs({ health, budget }, mirror) {
  const sinceMs = health.tricklesSinceMs(mirror);
  return sinceMs === void 0 ? void 0 : sinceMs + budget.stallTimeoutMs;
}
function pauseAfter({ clock }, attempt, {
  inARow,
  mayMove,
  untilMs
}) {
  const { outcome } = attempt;
  const retryAfterMs = outcome.kind === "status" ? outcome.retryAfterMs ?? 0 : 0;
  const backoffMs = delayAfter(Math.max(inARow, 1), mirrorRetryPolicy, clock.random());
  const delayMs = Math.max(retryAfterMs, backoffMs);
  const isTooLong = mayMove && retryAfterMs > mirrorRetryPolicy.maxDelayMs;
  return isTooLong || clock.nowMs() + delayMs >= untilMs ? void 0 : delayMs;
}
function isBadLuck(health, { mirror, outcome, startedMs }) {
  const isBusy = outcome.kind === "status" && outcome.status === 429;
  return !isBusy && (health.lastAnswerMs(mirror) ?? -1) >= startedMs;
}
function isWorthAnother(world, asking, verdict, spent) {
  const { retries, stallTimeoutMs } = world.budget;
  const { mirror } = asking.place;
  const mayMove = asking.mayMove(verdict);
  if (retries === 0 || asking.onlyOnce || asking.signal.aborted) return false;
  if (verdict.again === "never" || verdict.again === "if-last" && mayMove) return false;
  const patienceMs2 = (retries + 1) * stallTimeoutMs;
  if (verdict.out === "at-once" && world.health.inVainMs(mirror) >= patienceMs2) return false;
  if (mayMove || asking.handsOver || verdict.walk === "absent") return spent <= retries;
  if (world.health.isHopeless(mirror)) return false;
  return spent <= retries || spent < mostAttempts2 && world.health.hasAnswered(mirror);
}
function noteHealth(world, attempt, onlyAnswers = false) {
  const { health, trials } = world;
  world.garbage.note(attempt);
  const verdict = verdictOf2(attempt.outcome);
  if (verdict.walk !== "ends" && verdict.out === "no" && attempt.trickled !== true)
    trials.passed(attempt.mirror, attempt.subject.file);
  if (verdict.walk === "served" || verdict.walk === "absent" && verdict.again === "never") {
    if (attempt.trickled === true) health.trickled(attempt);
    else health.answered(attempt.mirror);
  } else if (verdict.out === "at-once" && !onlyAnswers) health.failed(attempt);
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

// src/mirror/trail.ts
var Trail = class {
  #guide;
  #shown = new Shown();
  #skipped = [];
  #someoneIsOut = false;
  #someoneAnswered = false;
  #from;
  #goWalks = true;
  constructor(guide) {
    this.#guide = guide;
  }
  /** Passed over while it is out, if another may be asked. */
  async visit(question) {
    const { entry } = question;
    const fault3 = question.mayMove(down) ? this.#guide.outFault(entry) : void 0;
    const attempt = fault3 === void 0 ? await this.ask(question) : this.#passOver(entry, fault3);
    if (verdictOf2(attempt.outcome).walk === "error") this.#from = { entry, fault: attempt };
    return attempt;
  }
  #passOver(entry, fault3) {
    this.#skipped.push(entry);
    this.#someoneIsOut = true;
    this.#shown.error(fault3);
    return fault3;
  }
  async ask(question) {
    if (this.#from !== void 0) this.#guide.movedOn(this.#from.entry, question.entry, this.#from.fault);
    const attempt = await this.#guide.ask(question);
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "absent") {
      this.#someoneAnswered = true;
      this.#shown.absent(attempt);
    } else if (verdict.walk === "error") {
      this.#someoneIsOut ||= verdict.out !== "no";
      this.#shown.error(attempt);
    }
    return attempt;
  }
  /** Go would have stopped here: what is met now is not what it would have shown. */
  goStops() {
    this.#goWalks = false;
    this.#shown.close();
  }
  /** Where Go would be: still walking, or stopped at a `,`. */
  get goWalks() {
    return this.#goWalks;
  }
  /** `mirrors:` are for a list that is out. */
  get someoneIsOut() {
    return this.#someoneIsOut;
  }
  /** Those that were passed over and should be asked after all: whoever is left, where nobody else has answered. */
  get unasked() {
    return this.#someoneAnswered ? [] : this.#skipped;
  }
  /** What the walk came to if this attempt was its end; undefined if it goes on. */
  endedBy(attempt) {
    const { walk: walk3 } = verdictOf2(attempt.outcome);
    if (walk3 === "served") return { kind: "served" };
    if (walk3 !== "ends") return void 0;
    const isOurs2 = attempt.outcome.kind === "transport";
    return { kind: "failed", shown: isOurs2 ? attempt : this.#shown.attempt ?? attempt };
  }
  /** What it came to if nobody is left to be asked. */
  end() {
    const { attempt: shown2, hasError } = this.#shown;
    return hasError && shown2 !== void 0 ? { kind: "failed", shown: shown2 } : { kind: "absent", handsOver: false };
  }
};

// src/mirror/walk.ts
async function walk2({ proxies, closing, reach: reach2 }, guide) {
  const way = {
    listed: proxies.filter(({ named: named4 }) => named4 === "list"),
    mirrors: reach2.toMirrors ? proxies.filter(({ named: named4 }) => named4 === "mirrors") : [],
    closing,
    acrossComma: reach2.acrossComma
  };
  const trail = new Trail(guide);
  const ended = await alongTheList2(way, trail) ?? await alongTheMirrors(way, trail);
  if (ended !== void 0) return ended;
  if (trail.goWalks && closing === "direct") return { kind: "absent", handsOver: true };
  return await backToThoseSkipped(trail) ?? trail.end();
}
async function alongTheList2(way, trail) {
  const { listed: listed2, mirrors, closing, acrossComma } = way;
  for (const [index, entry] of listed2.entries()) {
    const next = listed2[index + 1];
    const passes2 = (verdict2) => entry.separator === "|" || acrossComma && verdict2.out !== "no";
    const attempt = await trail.visit({
      entry,
      mayMove: (verdict2) => next !== void 0 && passes2(verdict2) || mirrors.length > 0 && verdict2.out !== "no",
      handsOver: next === void 0 && entry.separator === "|" && closing === "direct" && trail.goWalks,
      onlyOnce: false,
      beside: besideListed(way, entry, next)
    });
    const ended = trail.endedBy(attempt);
    if (ended !== void 0) return ended;
    const verdict = verdictOf2(attempt.outcome);
    if (verdict.walk === "absent" || entry.separator === "|") continue;
    trail.goStops();
    if (passes2(verdict)) continue;
    return verdict.out === "no" ? { kind: "failed", shown: attempt } : void 0;
  }
  return void 0;
}
function besideListed({ mirrors, acrossComma }, entry, next) {
  if (!acrossComma) return [];
  return next !== void 0 && entry.separator === "|" ? [next, ...mirrors] : mirrors;
}
async function alongTheMirrors({ mirrors, acrossComma }, trail) {
  const asked2 = trail.someoneIsOut ? mirrors : [];
  for (const [index, entry] of asked2.entries()) {
    const mayMove = () => index + 1 < asked2.length;
    const beside = acrossComma ? asked2.slice(index + 1) : [];
    const attempt = await trail.visit({ entry, mayMove, handsOver: false, onlyOnce: false, beside });
    const ended = trail.endedBy(attempt);
    if (ended !== void 0) return ended;
  }
  return void 0;
}
async function backToThoseSkipped(trail) {
  const mayMove = () => false;
  for (const entry of trail.unasked) {
    const attempt = await trail.ask({ entry, mayMove, handsOver: false, onlyOnce: true, beside: [] });
    const ended = trail.endedBy(attempt);
    if (ended !== void 0) return ended;
  }
  return void 0;
}

// src/mirror/fetch-one.ts
async function fetchOne(world, request2) {
  const signal2 = world.budgetEnd.begin(request2.signal);
  try {
    return await underWay(world, request2, signal2);
  } finally {
    world.budgetEnd.end(request2.signal);
  }
}
async function underWay(world, request2, signal2) {
  const health = request2.subject.module === "" ? world.healths.ofDatabase : world.healths.ofFiles;
  const attempts = [];
  let body = new Body(world.files, request2.destination);
  let served2;
  const recording = {
    ...world,
    health,
    record(attempt) {
      attempts.push(attempt);
      world.record(attempt);
    },
    recordAside: (attempt) => world.record(attempt)
  };
  const placeOf4 = (entry) => ({
    entry,
    mirror: showProxy(entry),
    url: addressBelow(entry, request2.path)
  });
  async function ask2(question) {
    const place = placeOf4(question.entry);
    body = new Body(world.files, request2.destination);
    const beside = question.beside.map(placeOf4);
    const asked2 = await askProxy(recording, { ...question, place, beside, request: request2, body, signal: signal2 });
    if (asked2.kind === "left") {
      const fault3 = world.garbage.faultOf(place.mirror, request2.subject.file) ?? health.faultOf(place.mirror);
      return fault3 === void 0 ? neverAsked(place) : asMetThere(place, fault3);
    }
    ({ body } = asked2);
    const { attempt } = asked2;
    if (attempt.outcome.kind !== "answered") {
      await body.drop();
      return attempt;
    }
    const moved = await body.moveTo(request2.destination);
    if (!moved.ok) return { ...attempt, outcome: { kind: "transport", fault: moved.error } };
    served2 = { mirror: attempt.mirror, headers: asked2.headers };
    return attempt;
  }
  function outFault(entry) {
    const mirror = showProxy(entry);
    const fault3 = health.isOut(mirror) ? health.faultOf(mirror) : world.garbage.faultOf(mirror, request2.subject.file);
    return fault3 && asMetThere(placeOf4(entry), fault3);
  }
  function asMetThere({ url }, fault3) {
    const { outcome } = fault3;
    const why = { kind: "unusable", looksLike: "other" };
    const about2 = outcome.kind === "refused" ? { ...outcome, why, detail: "as for files before" } : outcome;
    return { ...fault3, subject: request2.subject, url: url.href, outcome: about2 };
  }
  function neverAsked({ mirror, url }) {
    return abandoned({
      startedMs: world.clock.nowMs(),
      mirror,
      url: url.href,
      subject: request2.subject
    });
  }
  const walked = await walk2(
    request2.along === void 0 ? { proxies: world.proxies, closing: world.closing, reach: request2.reach } : { proxies: request2.along, closing: "end", reach: request2.reach },
    {
      ask: ask2,
      outFault,
      movedOn: (from, to, fault3) => world.onMoveOn?.({ from: showProxy(from), to: showProxy(to), why: describeOutcome(fault3) })
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

// src/mirror/garbage.ts
var mostInARow = 3;
var cooldownMs = 5 * 6e4;
function openGarbage(nowMs) {
  const runs = /* @__PURE__ */ new Map();
  return {
    note(attempt) {
      const { mirror, outcome, subject } = attempt;
      const key = `${subject.file} ${mirror}`;
      if (!isFileKind(subject.file)) return;
      if (outcome.kind === "answered") runs.delete(key);
      if (outcome.kind !== "refused") return;
      const count2 = (runs.get(key)?.count ?? 0) + 1;
      runs.set(key, { count: count2, fault: attempt, sinceMs: nowMs() });
    },
    faultOf(mirror, file) {
      const run2 = runs.get(`${file} ${mirror}`);
      if (run2 === void 0 || run2.count < mostInARow) return void 0;
      if (nowMs() - run2.sinceMs < cooldownMs) return run2.fault;
      run2.sinceMs = nowMs();
      return void 0;
    }
  };
}

// src/mirror/health.ts
var failuresToOpen = 3;
var cooldownMs2 = 5 * 6e4;
var mostDoublings = 3;
var longWaitMs = 1e3;
var State = class {
  answered = false;
  lastAnswerMs;
  failures = 0;
  outSinceMs;
  /** When the first request began that failed. */
  failingSinceMs;
  tricklesSinceMs;
  hopeless = false;
  someoneWaits = false;
  /** When the next may wait for it, although it is hopeless, and how many have. */
  waitAgainMs = 0;
  waits = 0;
  fault;
  outAlarm = new AbortController();
  hopelessAlarm = new AbortController();
};
function openHealths(nowMs) {
  const heard = /* @__PURE__ */ new Set();
  return { ofFiles: openHealth(nowMs, heard), ofDatabase: openHealth(nowMs, heard) };
}
function openHealth(nowMs, heard = /* @__PURE__ */ new Set()) {
  const states = /* @__PURE__ */ new Map();
  function of(mirror) {
    const state = states.get(mirror) ?? new State();
    states.set(mirror, state);
    return state;
  }
  return {
    hasAnswered: (mirror) => heard.has(mirror),
    isHopeless: (mirror) => of(mirror).hopeless,
    faultOf: (mirror) => of(mirror).fault,
    lastAnswerMs: (mirror) => of(mirror).lastAnswerMs,
    whenOut: (mirror) => unlessAborted(of(mirror).outAlarm),
    whenHopeless: (mirror) => unlessAborted(of(mirror).hopelessAlarm),
    isOut(mirror) {
      const state = of(mirror);
      if (state.outSinceMs === void 0) return false;
      if (nowMs() - state.outSinceMs < cooldownMs2) return true;
      state.outSinceMs = nowMs();
      return false;
    },
    takeHopelessWait(mirror) {
      const state = of(mirror);
      if (!state.hopelessAlarm.signal.aborted) return () => void 0;
      const startedMs = nowMs();
      if (state.someoneWaits || startedMs < state.waitAgainMs) return void 0;
      state.someoneWaits = true;
      return () => {
        state.someoneWaits = false;
        const waitedMs = nowMs() - startedMs;
        state.waitAgainMs = nowMs() + waitedMs * 2 ** Math.min(state.waits++, mostDoublings);
      };
    },
    answered(mirror) {
      heard.add(mirror);
      const state = of(mirror);
      state.lastAnswerMs = nowMs();
      Object.assign(state, { answered: true, failures: 0, outSinceMs: void 0, hopeless: false, waits: 0 });
      state.tricklesSinceMs = void 0;
      if (state.outAlarm.signal.aborted) state.outAlarm = new AbortController();
      if (state.hopelessAlarm.signal.aborted) state.hopelessAlarm = new AbortController();
    },
    trickled({ mirror, startedMs }) {
      of(mirror).tricklesSinceMs ??= startedMs;
    },
    tricklesSinceMs: (mirror) => of(mirror).tricklesSinceMs,
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
      const { answered: answered3, failingSinceMs = Infinity } = of(mirror);
      return answered3 ? 0 : Math.max(0, nowMs() - failingSinceMs);
    },
    probedOut(fault3) {
      const state = of(fault3.mirror);
      const isProof = verdictOf2(fault3.outcome).out === "at-once";
      if (heard.has(fault3.mirror) || state.outSinceMs !== void 0 || !isProof) return;
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

// src/mirror/kept-journal.ts
function openJournal(mostKept3) {
  const attempts = [];
  let forgotten = 0;
  function forget() {
    const target3 = Math.floor(mostKept3 * 3 / 4);
    for (const isIdle of [cameWell(attempts), saidAgain2(attempts), () => true]) {
      let excess = attempts.length - target3;
      if (excess <= 0) break;
      const kept = attempts.filter((attempt) => !isIdle(attempt) || --excess < 0);
      forgotten += attempts.length - kept.length;
      attempts.splice(0, attempts.length, ...kept);
    }
  }
  return {
    attempts,
    get forgotten() {
      return forgotten;
    },
    add(attempt) {
      attempts.push(attempt);
      if (attempts.length > mostKept3) forget();
    }
  };
}
function cameWell(attempts) {
  const last3 = new Map(attempts.map((attempt) => [fileOf(attempt), attempt.outcome.kind]));
  return (attempt) => last3.get(fileOf(attempt)) === "answered";
}
function saidAgain2(attempts) {
  const key = (attempt) => `${attempt.mirror} ${fileOf(attempt)}`;
  const last3 = new Map(attempts.map((attempt) => [key(attempt), attempt]));
  return (attempt) => last3.get(key(attempt)) !== attempt;
}
function fileOf({ subject: { module, version, file } }) {
  return `${module}@${version} ${file}`;
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
        follower.resolve(answer2 && await share2(request2, follower.request, answer2));
      }
    }
  }
  async function share2(leader, follower, answer2) {
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
    const { path, reach: reach2, along = [] } = request2;
    const whom = along.map(({ url, root = "" }) => `${url.href} ${root}`).join(" ");
    const key = `${reach2.acrossComma ? "c" : ""}${reach2.toMirrors ? "m" : ""} ${whom} ${path}`;
    const followers = flights.get(key);
    if (followers === void 0) return lead(key, request2);
    const answer2 = await follow4(followers, request2);
    return answer2 ?? await fetchOrFollow(request2);
  }
  async function follow4(followers, request2) {
    const over = cancelWith(request2.signal);
    let follower;
    const shared = new Promise((resolve10) => {
      follower = { request: request2, resolve: resolve10 };
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
  return new Promise((resolve10) => {
    if (signal2.aborted) resolve10("aborted");
    else signal2.addEventListener("abort", () => resolve10("aborted"), { once: true });
  });
}
function abandonedAnswer({ path, subject }, startedMs) {
  return { kind: "failed", attempts: [], shown: abandoned({ startedMs, mirror: "", url: path, subject }) };
}

// src/mirror/trials.ts
var mostOnTrial = 4;
function openTrials() {
  const places3 = slots(mostOnTrial);
  const passes2 = /* @__PURE__ */ new Map();
  function passOf(name) {
    const pass = passes2.get(name) ?? new AbortController();
    passes2.set(name, pass);
    return pass;
  }
  async function enterOne(name, signal2) {
    const cancel = cancelWith(signal2, passOf(name).signal);
    const giveBack = await places3.take(name, cancel.signal);
    cancel.release();
    return giveBack ?? (signal2.aborted ? void 0 : () => void 0);
  }
  return {
    async enter(mirror, file, signal2) {
      const first = await enterOne(mirror, signal2);
      if (first === void 0) return void 0;
      if (!isFileKind(file)) return first;
      const second = await enterOne(ofKind(file, mirror), signal2);
      if (second === void 0) first();
      return second && (() => {
        second();
        first();
      });
    },
    passed(mirror, file) {
      passOf(mirror).abort("passed");
      if (isFileKind(file)) passOf(ofKind(file, mirror)).abort("passed");
    }
  };
}
function ofKind(kind, mirror) {
  return `${kind} ${mirror}`;
}

// src/mirror/chain.ts
var mostKept = 1e4;
function openChain(options) {
  const journal = openJournal(Number.isFinite(options.budget.deadlineMs) ? Infinity : mostKept);
  const nowMs = () => options.clock.nowMs();
  const healths = openHealths(nowMs);
  const world = {
    ...options,
    healths,
    garbage: openGarbage(nowMs),
    budgetEnd: openBudgetEnd(options.clock, options.budget.deadlineMs),
    firstBytes: openFirstBytes(),
    slots: slots(options.budget.connections),
    trials: openTrials(),
    record(attempt) {
      journal.add(attempt);
      options.onAttempt?.(attempt);
    }
  };
  return {
    journal: journal.attempts,
    get forgotten() {
      return journal.forgotten;
    },
    probedOut(fault3) {
      healths.ofFiles.probedOut(fault3);
      healths.ofDatabase.probedOut(fault3);
    },
    fetch: singleFlight(options.files, options.clock, (request2) => fetchOne(world, request2))
  };
}

// src/steps/routes.ts
async function openRoutes(world, plan, withheld, deadlineMs, tell2) {
  return (await openRoads(world, plan, withheld, deadlineMs, tell2)).openList();
}
async function openRoads(world, plan, withheld, deadlineMs, tell2, onAttempt) {
  const credentials2 = await readCredentials2(world, withheld.netrc);
  const { stallTimeoutMs, retries, connections, hedge } = plan.budget;
  const common = {
    http: world.http,
    files: world.files,
    clock: world.clock,
    budget: { deadlineMs, stallTimeoutMs, retries, connections, hedge },
    credentials: credentials2,
    ...onAttempt !== void 0 && { onAttempt },
    onRetry: ({ attempt, delayMs }) => tell2({ kind: "retried", attempt, delayMs }),
    onMoveOn: ({ from, to, why }) => tell2({ kind: "moved-on", from, to, why })
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
var import_node_path31 = __toESM(require_node_path(), 1);

// src/steps/toolchain/checksum-database.ts
var import_node_path27 = __toESM(require_node_path(), 1);
async function provedHash(question, module) {
  const about2 = "verifying module";
  const database = parseGosumdb(question.gosumdb);
  if (!database.ok) return err(`${about2}: invalid GOSUMDB: ${database.error}`);
  if (database.value.kind === "off") return err(`${about2}: checksum database disabled by GOSUMDB=off`);
  const { name } = database.value;
  const [key = ""] = question.gosumdb.trim().split(/\s+/);
  const verifier = parseVerifier(knownDatabaseKeys[name] ?? key);
  if (!verifier.ok) return err(`${about2}: invalid GOSUMDB: ${verifier.error}`);
  const path = lookupPath(module);
  if (!path.ok) return err(`${about2}: ${path.error}`);
  const base = await findBase(question, database.value);
  const answer2 = await base.read(path.value);
  if (!answer2.ok) return answer2;
  const remembered = await rememberedHead(question.world, verifier.value);
  const lines = await proveLookup({
    verifier: verifier.value,
    answer: answer2.value,
    ...remembered !== void 0 && { remembered },
    readTile: tileReader((rest) => base.read(rest))
  });
  if (!lines.ok)
    return err(
      lines.error.kind === "unreadable" ? "" : `${about2}: sumdb.Client of ${name}: ${lines.error.words}`
    );
  const h1 = hashIn(lines.value, { ...module, kind: "zip" });
  return h1 === void 0 ? err(`${about2}: ${name} has no hash of this zip in its record`) : ok(h1);
}
async function findBase(question, { name, key, url }) {
  const { plan, withheld, roads: roads2 } = question;
  const address2 = url === void 0 ? {} : { address: { url: new URL(url), separator: "," } };
  const routes = sumdbRoutes({ name, key, ...address2 }, plan.routes.policy);
  const base = await findSumdbBase({
    name,
    routes,
    proxies: withheld.proxies.proxies.map((entry2) => ({ ...entry2, named: "list" })),
    ask: (path) => fetchInto(question, roads2.openList(), path, "supported")
  });
  const second = isPrivate(plan) ? void 0 : routes.second;
  const entry = base.kind === "found" ? base.entry : second;
  return entry === void 0 ? { read: () => Promise.resolve(err("")) } : reader(question, name, entry);
}
function isPrivate({ routes }) {
  const patterns2 = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  return patterns2.some((pattern) => matchesPrefixPatterns(pattern, toolchainModule));
}
function reader(question, name, entry) {
  const chain = question.roads.openTo(entry);
  return {
    async read(rest) {
      const path = `sumdb/${name}/${rest}`;
      const answer2 = await fetchInto(question, chain, path, rest);
      if (answer2.kind === "served") return ok(answer2.bytes);
      const url = addressBelow(entry, path).href;
      return err(answer2.kind === "absent" ? `download: verifying module: reading ${url}: 404 Not Found` : "");
    }
  };
}
async function fetchInto({ world, directory, signal: signal2 }, chain, path, rest) {
  const destination = (0, import_node_path27.join)(directory, world.clock.randomHex(8));
  const answer2 = await chain.fetch({
    path,
    subject: { module: "", version: "", file: rest },
    reach: asGo,
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
  const first = gopath === "" ? (0, import_node_path27.join)(machine.homeDirectory, "go") : gopath.split(import_node_path27.delimiter)[0] ?? "";
  const head2 = await files.read((0, import_node_path27.join)(first, "pkg", "sumdb", name, "latest"));
  return head2.ok && head2.value.length > 0 ? head2.value : void 0;
}

// src/steps/toolchain/find-wanted-go.ts
var import_node_path28 = __toESM(require_node_path(), 1);
async function findWantedGo(world, { inputs, spelled }) {
  const version = inputs["go-version"];
  if (version !== "") {
    const wanted2 = parseWantedGo(version);
    const from = quoteInput(spelled("go-version"), version);
    return wanted2.ok ? ok({ wanted: wanted2.value, from }) : problem(spelled("go-version"), from, wanted2.error);
  }
  const named4 = inputs["go-version-file"];
  if (named4 !== "") {
    const from = quoteInput(spelled("go-version-file"), named4);
    const text = await readText(world.files, (0, import_node_path28.resolve)(world.machine.workingDirectory, named4));
    if (text === void 0)
      return problem(
        spelled("go-version-file"),
        from,
        "is not there; write the path of a go.mod, go.work, .go-version or .tool-versions."
      );
    const wanted2 = wantedByFile((0, import_node_path28.basename)(named4), text);
    return wanted2.ok ? ok({ wanted: wanted2.value, from }) : problem(spelled("go-version-file"), from, wanted2.error);
  }
  return ok(await wantedByDirectories(world, inputs));
}
function problem(input, quoted4, end) {
  return err([{ input, message: `${quoted4} ${end}` }]);
}
function wantedByFile(name, text) {
  if (name.endsWith(".mod") || name.endsWith(".work")) return ok(wantedByText(name, text));
  const [, ofTool] = /^[ \t]*(?:golang|go)[ \t]+([^\s#]+)/m.exec(text) ?? [];
  const word = name === ".tool-versions" ? ofTool ?? "" : (text.split("\n").find((line3) => line3.trim() !== "" && !line3.startsWith("#")) ?? "").trim();
  if (word === "") return err("names no version of Go; write one into it, or use `go-version`.");
  const wanted2 = parseWantedGo(word);
  return wanted2.ok ? wanted2 : err(`has \`${word.slice(0, 40)}\` in it, which ${wanted2.error}`);
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
    const directory = (0, import_node_path28.resolve)(workingDirectory, name);
    const work = gowork === "off" ? void 0 : gowork !== "" ? gowork : await findAbove(world, directory, "go.work");
    const path = work ?? await findAbove(world, directory, "go.mod");
    const text = path === void 0 ? void 0 : await readText(world.files, path);
    if (path !== void 0 && text !== void 0)
      wishes.push({ wanted: wantedByText((0, import_node_path28.basename)(path), text), from: path });
  }
  const most2 = mostWanted(wishes.map(({ wanted: wanted2 }) => wanted2));
  return wishes.find(({ wanted: wanted2 }) => wanted2 === most2);
}
async function findAbove({ files }, directory, name) {
  for (let at3 = directory; ; at3 = (0, import_node_path28.dirname)(at3)) {
    const path = (0, import_node_path28.join)(at3, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if (at3 === (0, import_node_path28.dirname)(at3)) return void 0;
  }
}

// src/steps/toolchain/survey-before-go.ts
var import_node_path29 = __toESM(require_node_path(), 1);

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
function findingsOf2(world, fault3) {
  return tell(world, fault3, isNotThere(fault3) ? [...fault3.advice, nameOne] : fault3.advice);
}
function isNotThere(fault3) {
  return fault3.kind === "go-missing" && fault3.why === void 0;
}
var nameOne = "Or name one in `go-version: stable`: where no go is on PATH it is fetched, proved and installed.";
function findingsOfLooking(world, fault3, wish) {
  const [first, ...rest] = findingsOf2(world, fault3);
  if (first === void 0 || wish === void 0) return findingsOf2(world, fault3);
  const which = `${describeWanted(wish.wanted)} (${wish.from})`;
  const because = `There is no \`go\` in PATH, and only go can say what a download would do here; \`download\` and \`exec\` would first fetch ${which}.`;
  return [{ ...first, because, advice: tell(world, fault3, fault3.advice)[0]?.advice ?? [] }, ...rest];
}
function tell({ machine }, fault3, firstAdvice) {
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
  if (fault3.kind === "go-missing" && fault3.why !== void 0) return [notStarted(first, fault3.why)];
  return [{ ...first, because: fault3.sentence, advice: [...firstAdvice, ...first.advice] }, ...rest];
}
function notStarted(found, why) {
  return {
    ...found,
    title: "The go command cannot be started",
    because: `\`go\` is there and cannot be started: ${why}.`,
    advice: [
      'Try it as the same user (`id`): `go version`. If go itself may not be run: `ls -l "$(command -v go)"`, `sudo chmod a+rx "$(command -v go)"`.',
      "If it is the directory: let this user own the checkout, or run as the user who does, such as `options: --user` of a container job."
    ]
  };
}
function withoutInstalled({ machine }, plan, seen2) {
  const { fault: fault3, words: words4, attempts } = seen2;
  const isMismatch = words4.includes("checksum mismatch");
  const isUnrecorded = words4.includes("/lookup/");
  const cut2 = attempts.map(cutWhileComing).findLast((attempt) => attempt !== void 0);
  const isTold = words4 !== "" || attempts.some(({ outcome }) => hasFailed3(outcome));
  const [first, ...rest] = diagnose({
    output: readLog(isTold ? words4 : `${givenUp(cut2)} (asked for by ${seen2.from})`),
    attempts: attempts.filter(
      ({ outcome: { kind } }) => !(isMismatch && kind === "refused") && !(isUnrecorded && kind === "absent")
    ),
    settings: settingsInForce({ machine }, plan),
    platform: machine.platform
  });
  if (first === void 0) return findingsOf2({ machine }, fault3);
  const none = "There is no `go` in PATH, and none could be installed:";
  if (first.cause === "unknown" && words4 !== "") {
    const sentence2 = `${none} ${words4.replace(/^go: /, "").trimEnd().replace(/\.?$/, ".")}`;
    return tell({ machine }, { ...fault3, sentence: sentence2 }, [whereToKeep, ...fault3.advice]);
  }
  const because = `${none} ${first.because}`;
  return [{ ...first, because }, ...rest, ...tell({ machine }, fault3, fault3.advice)];
}
var whereToKeep = "Look at the place that is named: this user must be able to write there. On a machine of your own another one is `export XDG_CACHE_HOME=/var/tmp/caches`.";
function givenUp(cut2) {
  return (cut2 && wordsFor(cut2)) ?? "go: module golang.org/toolchain: given up before it was there";
}
function hasFailed3({ kind }) {
  return kind === "status" || kind === "transport" || kind === "stalled" || kind === "refused";
}

// src/steps/toolchain/survey-before-go.ts
async function factsBeforeGo(world, inputs) {
  const { environment } = world.machine;
  const path = environment["GOENV"] ?? (0, import_node_path29.join)(configDirectory(world.machine), "go", "env");
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
  if (platform === "darwin") return (0, import_node_path29.join)(homeDirectory, "Library", "Application Support");
  return environment["XDG_CONFIG_HOME"] || (0, import_node_path29.join)(homeDirectory, ".config");
}

// src/steps/toolchain/unpack-toolchain.ts
var import_node_path30 = __toESM(require_node_path(), 1);
var mostAtOnce = 16;
async function unpackToolchain(files, zipPath, toolchain2, goroot) {
  const reader2 = await files.openForReading(zipPath);
  if (!reader2.ok) return err(reader2.error.message);
  try {
    const window = openWindow(reader2.value);
    const directory = await readZipDirectory(window);
    if (!directory.ok) return err(`the zip of ${formatModuleVersion(toolchain2)}: ${directory.error.detail}`);
    const planned = planFiles(directory.value, `${formatModuleVersion(toolchain2)}/`);
    return planned.ok ? await writeAll(files, window, planned.value, goroot) : planned;
  } finally {
    await reader2.value.close();
  }
}
function planFiles(entries, prefix2) {
  const planned = [];
  const taken2 = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    const name = Buffer.from(entry.nameBytes, "latin1").toString("utf8");
    const path = name.slice(prefix2.length).replace(/(^|\/)_go\.mod$/, "$1go.mod");
    if (!name.startsWith(prefix2) || !isPlainPath(path))
      return err(`the zip has a file that belongs nowhere: ${JSON.stringify(name)}`);
    if (taken2.has(path.toLowerCase())) return err(`the zip has ${JSON.stringify(path)} twice`);
    taken2.add(path.toLowerCase());
    planned.push({ entry, path });
  }
  const clash = planned.find(({ path }) => parentsOf(path).some((parent) => taken2.has(parent)));
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
  for (const directory of new Set(planned.map(({ path }) => (0, import_node_path30.dirname)((0, import_node_path30.join)(goroot, path))))) {
    const made = await files.makeDirectory(directory);
    if (!made.ok) return err(made.error.message);
  }
  const isLast = ({ path }) => path === "src/go.mod";
  const inOrder2 = [...planned.filter((one2) => !isLast(one2)), ...planned.filter(isLast)];
  let pending = [];
  for (const one2 of inOrder2) {
    if (pending.length === mostAtOnce || isLast(one2)) {
      const failed = (await Promise.all(pending)).find((result) => !result.ok);
      if (failed !== void 0) return failed;
      pending = [];
    }
    const pieces3 = [];
    const read2 = await readEntry(window, one2.entry, (piece) => pieces3.push(Uint8Array.from(piece)));
    if (!read2.ok) {
      await Promise.all(pending);
      return err(`${one2.path} in the zip: ${read2.error.detail}`);
    }
    pending.push(writeOne(files, (0, import_node_path30.join)(goroot, one2.path), pieces3, isProgram(one2.path)));
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
async function installGo(world, asked2, fault3, { deadlineMs, signal: signal2, tell: tell2 }) {
  const attempts = [];
  const wish = isNotThere(fault3) ? await findWantedGo(world, asked2) : ok(void 0);
  if (!wish.ok) return { kind: "wrong-input", problems: wish.error };
  if (wish.value === void 0) return { kind: "failed", findings: findingsOf2(world, fault3), attempts };
  const startedMs = world.clock.nowMs();
  const { facts, gosumdb } = await factsBeforeGo(world, asked2.inputs);
  const { plan, withheld } = decide(asked2.inputs, facts, asked2.mirrors);
  maskCredentials(world.host, withheld);
  const directory = (0, import_node_path31.join)(world.machine.temporaryDirectory, `go-mod-guard-go-${world.clock.randomHex(8)}`);
  const roads2 = await openRoads(world, plan, withheld, deadlineMs, tell2, (attempt) => attempts.push(attempt));
  const question = { world, plan, withheld, roads: roads2, gosumdb, directory, signal: signal2 };
  await world.files.makeDirectory(directory, 448);
  const installed = await obtain(question, roads2.openList(), wish.value, tell2);
  await world.files.remove(directory);
  if (!installed.ok) {
    const { from: from2 } = wish.value;
    const findings = withoutInstalled(world, plan, { fault: fault3, words: installed.error, attempts, from: from2 });
    return { kind: "failed", findings, attempts };
  }
  const { version, goroot, kept, insteadOf } = installed.value;
  if (insteadOf !== void 0) tell2({ kind: "degraded", without: "tool cache", why: insteadOf });
  const bin = (0, import_node_path31.join)(goroot, "bin");
  world.host.addPath(bin);
  const { from } = wish.value;
  tell2({ kind: "go-installed", version, goroot, asked: from, kept, ms: world.clock.nowMs() - startedMs });
  return { kind: "installed", world: withPath(world, bin), attempts };
}
async function obtain(question, chain, { wanted: wanted2, from }, tell2) {
  const { toolchains } = question.world;
  const listed2 = wanted2.kind === "exact" ? ok([]) : await readList(question, chain);
  if (!listed2.ok) return await keptAlready(question, wanted2, tell2) ?? listed2;
  const version = chooseRelease(wanted2, listed2.value);
  const askedFor = `(asked for by ${from})`;
  if (version === void 0) {
    const what = describeWanted(wanted2).replace(/^the newest /, "");
    return err(
      `go: no releases found for ${what} on ${toolchains.platform}: toolchain not available ${askedFor}`
    );
  }
  const found = await toolchains.find(version);
  if (found !== void 0) return ok({ version, goroot: found, kept: true });
  tell2({ kind: "go-fetching", version, asked: from });
  const goroot = await fetchToolchain(question, chain, version);
  if (!goroot.ok) {
    const about2 = `download go${version} for ${toolchains.platform.replace("-", "/")}`;
    const isOfDownload = goroot.error.startsWith("download: ");
    return err(
      isOfDownload ? `go: ${about2}: ${goroot.error.slice("download: ".length)} ${askedFor}` : asLineOfGo(goroot.error)
    );
  }
  const kept = await toolchains.keep(version, goroot.value);
  return kept.ok ? ok({ version, kept: false, ...kept.value }) : err(`go: keeping go${version}: ${kept.error}`);
}
async function keptAlready({ world: { toolchains } }, wanted2, tell2) {
  const version = chooseRelease(wanted2, await toolchains.list());
  const goroot = version === void 0 ? void 0 : await toolchains.find(version);
  if (version === void 0 || goroot === void 0) return void 0;
  const why = `which is ${describeWanted(wanted2)} could not be looked up; go${version}, which is here, is used`;
  tell2({ kind: "degraded", without: "survey", why });
  return ok({ version, goroot, kept: true });
}
function asLineOfGo(words4) {
  return words4 === "" ? "" : `go: ${words4}`;
}
async function fetchToolchain(question, chain, version) {
  const { world, plan, directory, signal: signal2 } = question;
  const toolchain2 = {
    module: toolchainModule,
    version: toolchainVersion(version, world.toolchains.platform)
  };
  const h1 = await provedHash(question, toolchain2);
  if (!h1.ok) return h1;
  const zip = (0, import_node_path31.join)(directory, "toolchain.zip");
  const answer2 = await chain.fetch({
    path: `${toolchainModule}/@v/${toolchain2.version}.zip`,
    subject: { ...toolchain2, file: "zip" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: true, kind: "zip" }),
    destination: zip,
    accept: (path) => judge(world.files, { ...toolchain2, kind: "zip" }, path, h1.value, world.hasher),
    signal: signal2
  });
  if (answer2.kind === "absent") return err("download: toolchain not available");
  if (answer2.kind === "failed") {
    const { outcome } = answer2.shown;
    const wrong2 = outcome.kind === "refused" && outcome.why.kind === "wrong-hash" ? outcome.why : void 0;
    return err(
      wrong2 === void 0 ? "" : `verifying module: checksum mismatch
	downloaded: ${wrong2.got}
	sum.golang.org: ${wrong2.expected}`
    );
  }
  const goroot = (0, import_node_path31.join)(directory, "goroot");
  const unpacked = await unpackToolchain(world.files, zip, toolchain2, goroot);
  return unpacked.ok ? ok(goroot) : err(`download: unzip: ${unpacked.error}`);
}
async function readList({ world, plan, directory, signal: signal2 }, chain) {
  const destination = (0, import_node_path31.join)(directory, "list");
  const answer2 = await chain.fetch({
    path: `${toolchainModule}/@v/list`,
    subject: { module: toolchainModule, version: "", file: "list" },
    reach: reachOf({ ...reachFacts(plan), hasGoSumLine: false, kind: "list" }),
    destination,
    accept: async (path) => {
      const read3 = await world.files.read(path);
      const isList = read3.ok && /^v0\.0\.1-go\d/m.test(new TextDecoder().decode(read3.value));
      return isList ? void 0 : { kind: "unusable", looksLike: "other" };
    },
    signal: signal2
  });
  const read2 = answer2.kind === "served" ? await world.files.read(destination) : void 0;
  if (read2?.ok === true)
    return ok(releasesIn(new TextDecoder().decode(read2.value), world.toolchains.platform));
  return err(
    answer2.kind === "absent" ? `go: module ${toolchainModule}: no proxy has a list of its versions` : ""
  );
}
function reachFacts({
  routes
}) {
  const patterns2 = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  return {
    policy: routes.policy,
    isPrivate: patterns2.some((pattern) => matchesPrefixPatterns(pattern, toolchainModule)),
    gosumdbOff: routes.gosumdb === "off",
    anyPattern: patterns2.some((pattern) => pattern !== "")
  };
}
function withPath(world, bin) {
  const { GOROOT: _, PATH: path = "", ...environment } = world.machine.environment;
  const PATH = path === "" ? bin : `${bin}${import_node_path31.delimiter}${path}`;
  return { ...world, machine: { ...world.machine, environment: { ...environment, PATH } } };
}

// src/steps/toolchain/survey-with-go.ts
async function surveyWithGo(given, asked2, limits) {
  const world = asMeant(given, await readEarlierGuard(given));
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
async function run(world, asked2, signal2) {
  const { inputs } = asked2;
  const stopwatch = startStopwatch(world.clock);
  const { tell: tell2, degraded } = openTelling(world);
  const limits = { stallTimeoutMs: inputs["stall-timeout"], totalMs: inputs.timeout };
  const watchdog = openWatchdog(world, limits, { tell: tell2, steps: () => stepsUnderWay(stopwatch) });
  try {
    return await runWatched(watchdog, asked2, { signal: signal2, stopwatch, degraded });
  } finally {
    watchdog.close();
  }
}
async function runWatched(watchdog, asked2, { signal: signal2, stopwatch, degraded }) {
  const { world: start2, tell: tell2 } = watchdog;
  const { inputs, mirrors } = asked2;
  const deadlineMs = stopwatch.startedMs + inputs.timeout;
  const limits = { deadlineMs, signal: signal2, tell: tell2 };
  const surveyed = await stopwatch.time("survey", surveyWithGo(start2, asked2, limits));
  if (!surveyed.ok) return surveyed;
  const { world, facts: found, attempts } = surveyed.value;
  const facts = found.ok ? found.value : noFacts();
  const { plan, withheld } = decide(inputs, facts, mirrors);
  const hide = hiderOf(credentialForms(withheld));
  watchdog.know(plan);
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
    const { failedIn } = downloaded2;
    await deliver(world, { inputs, plan, tell: tell2, report, defaultReportPath: reportPath, failedIn });
    return report;
  }
  if (!found.ok) return ok(await end({ ...nothingDownloaded, outcome: "failed", findings: found.error }));
  tell2({ kind: "planned", plan });
  const at3 = await openRunDirectory(world, tell2);
  const store = openStore(world.files, at3.store);
  const configured = await stopwatch.time("configure", configure(world, plan, withheld, at3.path));
  tell2({ kind: "configured", ...configured });
  for (const why of configured.troubles) tell2({ kind: "degraded", without: "netrc", why });
  const trees = treesOf(world, plan);
  const cache = await stopwatch.time("restore", restoreCache(world, plan, store, tell2, trees));
  if (cache.hit) preflight.cancel();
  const judged = cache.verified?.agreed ?? /* @__PURE__ */ new Set();
  const chain = await openRoutes(world, plan, withheld, deadlineMs, tell2);
  preflight.inform(chain);
  const runtime = {
    runDirectory: at3.path,
    store,
    chain,
    emit: tell2,
    signal: signal2,
    deadlineMs,
    judged,
    trees,
    preflight
  };
  if (!cache.lookedUpOnly) await noteFilling(world, facts.gomodcache);
  const downloaded = cache.lookedUpOnly ? nothingDownloaded : await stopwatch.time("download", download(world, plan, withheld, runtime));
  await trees.close();
  const goproxy = goproxyInForce(inputs, facts);
  const later = { plan, withheld, goproxy, mirrors: inputs.mirrors, at: at3, tell: tell2 };
  if (!signal2.aborted) await guardLaterSteps(world, later);
  await leave(world, at3, { plan, complete: downloaded.complete, matchedKey: cache.matchedKey }, tell2);
  return ok(await end(downloaded, cache, at3.report));
}
function figuresOf2(downloaded, cache) {
  const { wanted: wanted2, present, fetched, verified, bytes } = downloaded;
  const evicted = downloaded.evicted + (cache.verified?.evicted.length ?? 0);
  return { wanted: wanted2, present, fetched, verified, evicted, bytes };
}
function treesOf({ files }, plan) {
  if (!plan.vouches) return noTrees;
  const zips = new Set(zipsToUnpack(plan).map(fileKey));
  return openTrees({ files, gomodcache: plan.gomodcache, zips, readOnly: treesAreReadOnly(plan) });
}

// src/verbs/download.ts
async function downloadVerb(world, line3, { signal: signal2 }) {
  const asked2 = readInputs(fromCommandLine(line3.inputs, world.machine.environment));
  if (!asked2.ok) return { exitCode: await refuse(world, asked2.error), stdout: "" };
  if (asked2.value.inputs.guard === "job") {
    return { exitCode: await refuse(world, { problems: [jobHere(asked2.value)] }), stdout: "" };
  }
  const report = await runAndFinish(world, asked2.value, signal2);
  if (!report.ok) {
    return { exitCode: await refuse(world, { problems: report.error }), stdout: "" };
  }
  const failed = report.value.outcome === "failed" && asked2.value.inputs["fail-on-error"];
  return { exitCode: failed ? 1 : 0, stdout: line3.format === "json" ? json(report.value) : "" };
}
function jobHere({ spelled }) {
  const input = spelled("guard");
  const message = `\`${input}\` is \`job\`, which is for the later steps of a job, and there are none here; leave it out.`;
  return { input, message };
}
async function runAndFinish(world, asked2, signal2) {
  try {
    return await run(world, asked2, signal2);
  } finally {
    await finish(world);
  }
}

// src/steps/command-guard.ts
var import_node_path33 = __toESM(require_node_path(), 1);

// src/steps/job-guard/open.ts
var import_node_path32 = __toESM(require_node_path(), 1);

// src/guard/plain.ts
async function answerPlainly(options, path, headers) {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const subject = subjectOf4(admitted.asked);
  const request2 = {
    path,
    subject,
    reach: { acrossComma: false, toMirrors: false },
    type: contentTypeOf(subject.file),
    accept: () => Promise.resolve(void 0)
  };
  const relayed2 = await relay(options, request2, headers);
  return answerRelayed(options, path, relayed2);
}

// src/guard/request-deadline.ts
function withDeadline(chain, clock, limitMs) {
  return {
    async fetch(request2) {
      const end = cancelWith(request2.signal);
      const over = new AbortController();
      void clock.sleep(limitMs, over.signal).then((slept) => {
        if (slept === "slept") end.abort();
      });
      try {
        return await chain.fetch({ ...request2, signal: end.signal, deadlineMs: clock.nowMs() + limitMs });
      } finally {
        over.abort();
        end.release();
      }
    }
  };
}

// src/guard/lookups-above.ts
var oneQueryMs = 6e4;
var mostKept2 = 1e4;
function watchLookups(nowMs) {
  const found = new Recent(mostKept2);
  const refused = new Recent(mostKept2);
  const isRecent = ({ atMs }) => nowMs() - atMs < oneQueryMs;
  return {
    isMoot(path) {
      const asked2 = lookedUp3(path);
      if (asked2 === void 0) return false;
      for (const [, one2] of found) if (isRecent(one2) && settles(one2, asked2)) return true;
      refused.set(path, { ...asked2, atMs: nowMs() });
      return false;
    },
    answered(path) {
      const one2 = path.endsWith("/@v/list") ? void 0 : lookedUp3(path);
      if (one2 === void 0) return [];
      found.set(`${one2.module}@${one2.query ?? ""}`, { ...one2, atMs: nowMs() });
      const moot = [...refused].filter(([, asked2]) => isRecent(asked2) && settles(one2, asked2));
      for (const [each] of moot) refused.delete(each);
      return moot.map(([each]) => each);
    }
  };
}
function settles(found, asked2) {
  if (isBelow2(found.module, asked2.module)) return true;
  return asked2.query !== void 0 && asked2.query === found.query && isBelow2(asked2.module, found.module);
}
function lookedUp3(path) {
  const asked2 = parseProxyPath(path);
  switch (asked2?.kind) {
    case "list":
    case "latest":
      return { module: asked2.module };
    case "query":
      return asked2.extension === "info" ? { module: asked2.module, query: asked2.query } : void 0;
    case "file":
      return asked2.file.kind === "info" ? { module: asked2.file.module } : void 0;
    case "sumdb":
    case void 0:
      return void 0;
  }
}
function isBelow2(module, above) {
  return module.startsWith(`${above}/`);
}

// src/steps/job-guard/refusals.ts
var mostRefused2 = 2e3;
function openRefusals(clock, { before, endsInDirect }, note) {
  const refused = /* @__PURE__ */ new Map();
  for (const path of before) refused.set(path, void 0);
  const lookups = watchLookups(() => clock.nowMs());
  function answeredWell(path) {
    for (const settled of [...lookups.answered(path), path]) {
      if (refused.delete(settled)) note({ kind: "answered", atMs: clock.nowMs(), path: settled });
    }
  }
  function wasRefused(path, refusal3) {
    if (lookups.isMoot(path) || !isWorthNoting(path, refusal3, endsInDirect) || isNoted(refused.get(path), refusal3))
      return;
    if (!refused.has(path) && refused.size >= mostRefused2) return;
    refused.set(path, refusal3);
    const { behind, gaveUp, attempts } = refusal3;
    const said = typeof behind === "string" ? { said: behind } : {};
    note({ kind: "refused", atMs: clock.nowMs(), path, gaveUp, attempts, ...said });
  }
  return (path, refusal3) => {
    if (refusal3 === void 0) answeredWell(path);
    else wasRefused(path, refusal3);
  };
}
function isWorthNoting(path, { gaveUp }, endsInDirect) {
  const kind = parseProxyPath(path)?.kind;
  return gaveUp || kind === "file" || kind === "query" && !endsInDirect;
}
function isNoted(before, now) {
  if (before === void 0) return false;
  if (now.attempts.length === 0) return before.attempts.length === 0 && before.behind === now.behind;
  return before.attempts === now.attempts;
}

// src/steps/job-guard/open.ts
async function openJobGuard(world, plan, withheld, parts) {
  const { files, clock } = world;
  const { store, signal: signal2, mode } = parts;
  const unvouched = openStore(files, (0, import_node_path32.join)(parts.directory, "unvouched"));
  await store.prepare();
  await unvouched.prepare();
  const known = { current: knowledgeOf(plan, []) };
  const learn = async () => {
    known.current = knowledgeOf(plan, readableGoSums(await parts.goSums()));
  };
  await learn();
  const knowledge = {
    expectedH1: (file) => known.current.expectedH1(file),
    goSumH1: (file) => known.current.goSumH1(file),
    isCovered: (file) => known.current.isCovered(file),
    hasGoSumLine: (module, version) => known.current.hasGoSumLine(module, version),
    reach: (module, version, kind) => known.current.reach(module, version, kind),
    forbidden: (module) => known.current.forbidden(module),
    isPrivate: (module) => known.current.isPrivate(module)
  };
  const budget = mode === "plain" ? { ...plan.budget, retries: 0 } : plan.budget;
  const tell2 = parts.tell ?? (() => {
  });
  const roads2 = await openRoads(world, { ...plan, budget }, withheld, Infinity, tell2, parts.onAttempt);
  const routes = roads2.openList();
  const chain = withDeadline(routes, clock, plan.budget.totalMs);
  const { closing, policy } = plan.routes;
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal: signal2 };
  const sumdb = openSumdbRelay({ ...relaying, clock, ...sumdbOf(plan, withheld, knowledge) });
  const obtainer = openObtainer({
    ...relaying,
    clock,
    knowledge,
    voucher: voucherForToolchains(sumdb, withheld.database),
    store,
    unvouched,
    hasher: world.hasher,
    onEvicted: () => {
    },
    passesOverUnproved: true,
    onFetched: () => {
    }
  });
  const opened = await openGuard({
    ...relaying,
    ...guardWords(world, plan),
    loopback: parts.loopback ?? world.loopback,
    clock,
    obtainer,
    knowledge,
    sumdb,
    closing,
    policy,
    onAnswered: openRefusals(
      clock,
      { before: parts.refusedBefore, endsInDirect: closing === "direct" && policy !== "enforced" },
      parts.onRecord
    ),
    ...parts.onAsked && { onAsked: parts.onAsked },
    ...mode === "plain" && { answer: answerPlainly },
    ...parts.secret !== void 0 && { secret: parts.secret },
    ...parts.control !== void 0 && { control: parts.control }
  });
  if (!opened.ok) return opened;
  const attempts = () => routes.journal;
  return ok({ ...opened.value, learn, attempts, forgotten: () => routes.forgotten });
}
function voucherForToolchains(sumdb, database) {
  if (database === void 0) return void 0;
  const mayHear = ({ module, kind }) => module === toolchainModule && kind === "zip";
  return openVoucher([{ read: (name, rest) => sumdb.read(name, rest), mayHear }], database);
}

// src/steps/command-guard.ts
async function openCommandGuard(given, asked2, { tell: tell2, signal: signal2 }) {
  const { inputs, mirrors } = asked2;
  const deadlineMs = given.clock.nowMs() + inputs.timeout;
  const surveyed = await surveyWithGo(given, asked2, { deadlineMs, signal: signal2, tell: tell2 });
  if (!surveyed.ok) return err({ problems: surveyed.error });
  const { world, facts } = surveyed.value;
  if (!facts.ok) return err({ findings: facts.error });
  const isBehindAnother = asMeant(given, await readEarlierGuard(given)) !== given;
  const { plan, withheld } = decide(inputs, facts.value, mirrors);
  const at3 = await openRunDirectory(world, tell2);
  const { troubles } = await configure(world, plan, withheld, at3.path);
  for (const why of troubles) tell2({ kind: "degraded", without: "netrc", why });
  const records = [];
  const over = new AbortController();
  const opened = await open2(world, plan, withheld, { at: at3, records, signal: over.signal, tell: tell2 });
  if (!opened.ok) tell2({ kind: "degraded", without: "guard", why: opened.error });
  const guard = opened.ok ? opened.value : void 0;
  const named4 = Object.entries(withheld.variables).map(([name, value]) => [name, value.reveal()]);
  return ok({
    plan,
    at: at3,
    guard,
    variables: {
      ...isBehindAnother && { GONOPROXY: plan.routes.gonoproxy },
      ...Object.fromEntries(named4),
      ...guard && variablesBehind(guard, plan.routes.policy, withheld.database)
    },
    path: pathBeside(given, world),
    records,
    hide: hiderOf(credentialForms(withheld)),
    async stop() {
      over.abort();
      await guard?.stop();
    }
  });
}
function pathBeside({ machine: before }, { machine: { environment } }) {
  const { PATH = "" } = environment;
  if (PATH === (before.environment["PATH"] ?? "")) return {};
  return { PATH, ...before.environment["GOROOT"] !== void 0 && { GOROOT: "" } };
}
async function open2(world, plan, withheld, { at: at3, records, signal: signal2, tell: tell2 }) {
  if (plan.guard === "none") return ok(void 0);
  const texts = await goSumsOf2(world, plan);
  const opened = await openJobGuard(world, plan, withheld, {
    directory: (0, import_node_path33.join)(at3.path, "guard"),
    store: openStore(world.files, at3.store),
    goSums: () => Promise.resolve(texts),
    refusedBefore: /* @__PURE__ */ new Set(),
    onRecord: (record2) => void records.push(record2),
    mode: "full",
    signal: signal2,
    tell: tell2
  });
  return opened.ok ? opened : err(`the list is asked without one: ${opened.error.message}`);
}

// src/steps/room-fault.ts
async function roomFaults(world, plan) {
  if (plan.gomodcache === "" || !await lacksModule(world, plan)) return [];
  const probes = await probeRoomHere({ world, signal: new AbortController().signal }, plan);
  return diagnoseProbes({
    output: "",
    attempts: [],
    ...circumstancesOf(world, plan),
    probes
  });
}
async function lacksModule({ files }, plan) {
  for (const { hashes } of readableGoSums(await goSumsOf2({ files }, plan))) {
    for (const key of hashes.keys()) {
      const [module = "", version = ""] = key.split(" ");
      const path = version.endsWith("/go.mod") ? void 0 : layoutPath({ module, version, kind: "zip" });
      if (path === void 0) continue;
      if (await files.stat(`${downloadDirectory(plan.gomodcache)}/${path}`) === void 0) return true;
    }
  }
  return false;
}

// src/verbs/survey-refused.ts
async function surveyRefused(world, why) {
  if ("problems" in why) return { exitCode: await refuse(world, { problems: why.problems }), stdout: "" };
  for (const text of consoleLines({ kind: "failed", findings: why.findings })) world.host.log(text);
  return { exitCode: 1, stdout: "" };
}

// src/verbs/write-report.ts
var import_node_path34 = __toESM(require_node_path(), 1);
async function writeReport2(world, report, reportPath) {
  if (reportPath === "") return;
  const path = (0, import_node_path34.resolve)(world.machine.workingDirectory, reportPath);
  const written = await world.files.writeOut(path, json(report));
  if (!written.ok) world.host.log(`The report could not be written to ${path}: ${written.error.message}.`);
}

// src/verbs/exec.ts
async function execVerb(world, line3, around) {
  const [program2, ...args] = line3.operands;
  if (program2 === void 0) return wrong(world, "`exec` needs a command; write `exec -- go build ./...`.");
  if (line3.format === "json") {
    return wrong(world, "`exec` leaves stdout to its command; for JSON write `--report FILE`.");
  }
  const flags = { ...line3.inputs, download: "none" };
  const asked2 = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked2.ok) return { exitCode: await refuse(world, asked2.error), stdout: "" };
  const host = { ...world.host, showsProgress: false, progress: () => {
  } };
  const telling3 = openTelling({ clock: world.clock, host });
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked2.value.inputs;
  const watched = { tell: telling3.tell, steps: () => [] };
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, watched);
  const startedMs = world.clock.nowMs();
  const opened = await openCommandGuard(watchdog.world, asked2.value, {
    tell: watchdog.tell,
    signal: around.signal
  });
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const guard = opened.value;
  watchdog.know(guard.plan);
  try {
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    const { workingDirectory: directory, environment: own } = world.machine;
    const environment = { ...withoutInputs(own), ...guard.path, ...guard.variables };
    const { ended, below } = await watchdog.inFront(
      program2,
      () => around.runInFront({ program: program2, args, directory, environment })
    );
    if (ended.kind === "not-started") {
      return wrong(
        world,
        `\`${program2}\` could not be started: ${ended.why}. Write the command behind \`--\`.`
      );
    }
    const durationMs = world.clock.nowMs() - startedMs;
    const waits = wasEnded(ended.code) ? waitsBelow(guard.plan.files, below ?? []) : [];
    await tellFailures(
      world,
      guard,
      { code: ended.code, durationMs, degraded: telling3.degraded, waits },
      asked2.value.inputs["report-path"]
    );
    return { exitCode: ended.code, stdout: "" };
  } finally {
    watchdog.close();
    await guard.stop();
    await finish(world);
    world.http.close();
  }
}
function wasEnded(code2) {
  return code2 > 128 || code2 === 124;
}
async function tellFailures(world, guard, ended, reportPath) {
  const { plan, records, hide } = guard;
  const { findings: met } = ended.code === 0 ? { findings: [] } : await failuresOf(world, plan, records, ended.waits);
  const isUnexplained = ended.code !== 0 && !wasEnded(ended.code) && met.length === 0;
  const findings = isUnexplained ? await roomFaults(world, plan) : met;
  const report = buildReport({
    plan,
    degraded: ended.degraded,
    hide,
    failed: findings.length > 0,
    durationMs: ended.durationMs,
    steps: [],
    attempts: guard.guard?.attempts() ?? [],
    forgotten: guard.guard?.forgotten() ?? 0,
    modules: { wanted: 0, present: 0, fetched: 0, verified: 0, evicted: 0 },
    findings
  });
  if (report.findings.length > 0) {
    for (const text of consoleLines({ kind: "failed", findings: report.findings })) world.host.log(text);
  }
  await writeReport2(world, report, reportPath);
}
function withoutInputs(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GMG_/i.test(name)));
}

// src/verbs/explain.ts
var import_node_path35 = __toESM(require_node_path(), 1);
async function explainVerb(world, line3, around) {
  if (line3.operands.length === 0) {
    return wrong(world, "`explain` needs a code; write it as a finding shows it, such as `explain GMG101`.");
  }
  const pages = [];
  const unknown = [];
  for (const word of line3.operands) {
    const rule = ruleOf(word);
    const path = pagePath(word);
    if (rule === void 0 || path === void 0) {
      unknown.push(noSuchCode(word));
      continue;
    }
    const page = await world.files.read((0, import_node_path35.join)(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    const { code: code2, cause, title, retry } = rule;
    pages.push({ code: code2, cause, title, retry, page: new TextDecoder().decode(page.value) });
  }
  if (unknown.length > 0) return wrong(world, ...unknown);
  const stdout = line3.format === "json" ? json({ pages }) : pages.map(({ page }) => page).join("\n");
  return { exitCode: 0, stdout };
}
function noSuchCode(given) {
  const rules = [...catalogue, unknownRule];
  const word = given.toLowerCase();
  const named4 = rules.filter(({ cause, slug }) => cause === word || slug === word).map(({ code: code2 }) => code2);
  const near = nearest(
    given,
    rules.map(({ code: code2 }) => code2)
  );
  const meant2 = named4.length > 0 ? named4 : near === void 0 ? [] : [near];
  const hint = meant2.length === 0 ? "" : `; did you mean ${meant2.map((code2) => `\`${code2}\``).join(" or ")}?`;
  return `There is no diagnosis \`${given}\`${hint || "."} Write a code as a finding shows it, such as \`explain GMG101\`.`;
}

// src/report/plan-text.ts
function formatPlan(plan) {
  const groups = [
    ["Where", columns(whereRows(plan))],
    ["Settings", columns(settingRows(plan))],
    ["Routes", columns(routeRows(plan))],
    ["Files", columns(fileRows(plan))],
    ["Cache", columns(cacheRows(plan))],
    ["Budget", columns(budgetRows(plan))],
    ["Not the default", plan.choices],
    ["Contradictions", plan.contradictions.flatMap(({ sentence: sentence2, advice }) => [sentence2, `  \u2192 ${advice}`])]
  ];
  return groups.filter(([, lines]) => lines.length > 0).map(([title, lines]) => [title, ...lines.map((line3) => `  ${harmlessLine(line3)}`)].join("\n")).join("\n\n") + "\n";
}
function columns(rows) {
  const widths = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, index) => widths[index] = Math.max(widths[index] ?? 0, cell.length));
  }
  return rows.map(
    (row) => row.map((cell, index) => index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd()
  );
}
function whereRows(plan) {
  const rows = plan.directories.map(({ name, kind, goArgs }) => {
    const does = goArgs.length === 0 ? "nothing is downloaded" : `go ${goArgs.join(" ")}`;
    return [name, `${kind === "none" ? "no module that can be read" : kind}: ${does}`];
  });
  const state = plan.gomodcachePopulated ? "holds something already" : "empty";
  return [...rows, ["go", goOf(plan)], ["module cache", `${plan.gomodcache} (${state})`]];
}
function goOf({ goVersion, goSwitch }) {
  return goSwitch === void 0 ? goVersion : `${goVersion}, which goes over to go${goSwitch.version} (${goSwitch.asked}), fetched first where it is not here yet`;
}
function settingRows({ settings }) {
  return settings.filter(({ value, from }) => value !== "" || from !== "default").map(({ name, value, from, exported }) => [
    name,
    value === "" ? '""' : value,
    `${from}${exported ? ", exported to later steps" : ""}`
  ]);
}
function routeRows({ routes }) {
  if (routes.unusable !== void 0) return [["list", `unusable: ${routes.unusable}`]];
  const inList = routes.proxies.filter(({ named: named4 }) => named4 === "list");
  const rows = inList.map(({ address: address2, separator }, index) => {
    const isLast = index === inList.length - 1;
    const isPassedWhenOut = routes.policy === "resilient" && !isLast;
    const after = separator === "|" ? "| any error leads on" : isPassedWhenOut ? ", 404 and 410 lead on; so does being out, for public modules in go.sum" : ", only 404 and 410 lead on";
    return [`proxy ${index + 1}`, address2, isLast && routes.closing === "end" ? "" : after];
  });
  if (routes.closing !== "end") {
    rows.push([
      "then",
      routes.closing,
      routes.closing === "off" ? "nothing else is asked" : routes.policy === "enforced" ? "never reached: enforced asks no version control" : "version control"
    ]);
  }
  for (const { address: address2, named: named4 } of routes.proxies)
    if (named4 === "mirrors") rows.push(["mirror", address2, "when the list is out"]);
  rows.push(["policy", routes.policy]);
  return rows;
}
function fileRows({ files, download: download2 }) {
  if (files.length === 0) return [["none", "nothing is needed"]];
  const rows = ["zip", "mod", "info"].map((kind) => {
    const ofKind2 = files.filter((file) => file.kind === kind);
    const estimated = ofKind2.filter((file) => file.estimated).length;
    const sure = ofKind2.length - estimated;
    const withHash = ofKind2.filter(({ h1 }) => h1 !== void 0).length;
    const count2 = estimated === 0 ? `${sure}` : sure === 0 ? `up to ${estimated} (estimated)` : `${sure}, and up to ${estimated} more (estimated)`;
    return [kind, count2, kind === "info" ? "" : `${withHash} with a hash in go.sum`];
  });
  const direct = modules(files.filter((file) => file.direct));
  const isPrivate2 = modules(files.filter((file) => file.isPrivate));
  if (direct > 0) rows.push(["direct", counted(direct, "module"), "asked of version control by go"]);
  if (isPrivate2 > 0) rows.push(["private", counted(isPrivate2, "module"), "never asked of a mirror"]);
  if (download2 === "none") rows.push(["", "taken from the cache if they are there; none is fetched"]);
  return rows;
}
function modules(files) {
  return new Set(files.map(({ module, version }) => `${module}@${version}`)).size;
}
function cacheRows({ cache }) {
  const rows = [
    ["restore", cache.lookupOnly ? "look up only" : cache.restore ? "yes" : "no"],
    ["save", cache.save ? "yes, if complete and verified" : "no"],
    ["key", cache.key]
  ];
  for (const key of cache.restoreKeys) rows.push(["or begins with", key]);
  if (cache.why !== "") rows.push(["because", cache.why]);
  return rows;
}
function budgetRows({ budget, verify }) {
  return [
    ["whole step", formatDuration(budget.totalMs)],
    ["stall", `under 1 KiB/s for ${formatDuration(budget.stallTimeoutMs)}`],
    ["retries", `${budget.retries} at one proxy`],
    ["connections", `${budget.connections} to one proxy`],
    ["hedge", budget.hedge && budget.retries > 0 ? "when a first byte is late" : "no"],
    ["verify", verify ? "every zip against go.sum before go sees it" : "left to go"]
  ];
}

// src/verbs/plan.ts
async function planVerb(world, line3) {
  const asked2 = readInputs(fromCommandLine(line3.inputs, world.machine.environment));
  if (!asked2.ok) return { exitCode: await refuse(world, asked2.error), stdout: "" };
  const facts = await survey(world, asked2.value.inputs, asked2.value.spelled);
  if (!facts.ok) {
    if (!("kind" in facts.error)) {
      return { exitCode: await refuse(world, { problems: facts.error }), stdout: "" };
    }
    const wish = isNotThere(facts.error) ? await findWantedGo(world, asked2.value) : ok(void 0);
    if (!wish.ok) return { exitCode: await refuse(world, { problems: wish.error }), stdout: "" };
    const findings = findingsOfLooking(world, facts.error, wish.value);
    consoleLines({ kind: "failed", findings }).forEach((text) => world.host.log(text));
    return { exitCode: 1, stdout: line3.format === "json" ? json({ findings: findings.map(shown) }) : "" };
  }
  const { plan } = decide(asked2.value.inputs, facts.value, asked2.value.mirrors);
  return {
    exitCode: 0,
    stdout: line3.format === "json" ? json(plan) : formatPlan(plan).split("\n").map(asFlags).join("\n")
  };
}

// src/report/probe-table.ts
var marks2 = { good: "\u2713", bad: "\u2717", warn: "!" };
var longestDetail = 160;
function probeTable(probes, style = unstyled) {
  const rows = probes.map((probe, index) => ({
    tone: toneOf(probe),
    target: probes[index - 1]?.target === probe.target ? "" : oneLine(probe.target),
    stage: probe.stage,
    time: humaneDuration(probe.ms),
    detail: shorten2(oneLine(probe.detail))
  }));
  const widest2 = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
  const [targets, stages2, times] = [
    widest2(rows.map(({ target: target3 }) => target3)),
    widest2(rows.map(({ stage }) => stage)),
    widest2(rows.map(({ time }) => time))
  ];
  return rows.map(
    ({ tone, target: target3, stage, time, detail }) => [
      style(tone, marks2[tone]),
      style("strong", target3.padEnd(targets)),
      stage.padEnd(stages2),
      style("dim", time.padStart(times)),
      tone === "bad" ? style("bad", detail) : detail
    ].join("  ")
  );
}
function wellLine(probes, style = unstyled) {
  const answers = probes.filter(
    ({ stage, ok: ok2 }) => ok2 && (stage === "http" || stage === "file" || stage === "ssh")
  );
  const named4 = answers.slice(0, 3).map(({ target: target3, ms }) => `${oneLine(target3)} in ${humaneDuration(ms)}`);
  const more = answers.length - named4.length;
  const who = [...named4, ...more > 0 ? [`${counted(more, "more host")}`] : []].join(", ");
  return `${style("good", marks2.good)} All is well: ${counted(probes.length, "probe")}${who === "" ? "" : `; answered: ${who}`}`;
}
function remarkable(probes) {
  return probes.filter((probe) => toneOf(probe) !== "good");
}
function toneOf({ ok: ok2, aside }) {
  if (aside === true) return "warn";
  return ok2 ? "good" : "bad";
}
function shorten2(detail) {
  return detail.length <= longestDetail ? detail : `${detail.slice(0, longestDetail - 1)}\u2026`;
}

// src/steps/preflight/look.ts
var import_node_path36 = __toESM(require_node_path(), 1);
async function lookAround(world, asked2, signal2) {
  const inputs = { ...asked2.inputs, download: "none" };
  const surveyed = await survey(world, inputs, asked2.spelled);
  if (!surveyed.ok && !("kind" in surveyed.error)) return err(surveyed.error);
  const fault3 = surveyed.ok || !("kind" in surveyed.error) ? void 0 : surveyed.error;
  const facts = surveyed.ok ? surveyed.value : await factsWithoutGo(world, { ...asked2, inputs });
  const { plan, withheld } = decide(inputs, facts, asked2.mirrors);
  const gomodcache = plan.gomodcache || defaultModuleCache(world);
  const probes = await probeAll(
    { world, signal: signal2 },
    {
      plan: { ...plan, gomodcache },
      facts,
      whom: planProbes(plan, withheld, facts),
      credentials: await readCredentials2(world, withheld.netrc)
    }
  );
  const seen2 = diagnoseProbes({
    output: "",
    attempts: [],
    settings: settingsInForce(world, plan),
    platform: world.machine.platform,
    attended: world.host.showsProgress,
    probes
  });
  const ofGo3 = fault3?.kind === "go-failed" ? findingsOf2(world, fault3) : [];
  return ok({ plan, probes, findings: [...ofGo3, ...seen2], hide: hiderOf(credentialForms(withheld)) });
}
async function factsWithoutGo(world, { inputs, spelled }) {
  const { facts } = await factsBeforeGo(world, inputs);
  const directories = [];
  for (const name of inputs["working-directory"]) {
    const directory = (0, import_node_path36.resolve)(world.machine.workingDirectory, name);
    const goMod = await findUpwards(world, directory, "go.mod");
    const goWork = facts.go.env["GOWORK"] === "off" ? void 0 : await findUpwards(world, directory, "go.work");
    const env = { ...facts.go.env, GOMOD: goMod ?? "", GOWORK: goWork ?? "" };
    const answer2 = { directory, version: "", env, gotoolchain: "" };
    const found = await surveyDirectory(world, inputs, name, answer2, spelled("working-directory"));
    if (found.ok) directories.push({ ...found.value, relativePath: name });
  }
  return { ...facts, directories, netrcMachines: await readCredentialHosts(world, inputs.netrc) };
}
async function findUpwards({ files }, from, name) {
  for (let directory = from; ; directory = (0, import_node_path36.dirname)(directory)) {
    const path = (0, import_node_path36.join)(directory, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if ((0, import_node_path36.dirname)(directory) === directory) return void 0;
  }
}
function defaultModuleCache({ machine }) {
  const { GOMODCACHE: own = "", GOPATH: gopath = "" } = machine.environment;
  if (own !== "") return own;
  const first = gopath.split(machine.platform === "win32" ? ";" : ":")[0] ?? "";
  if (first !== "") return (0, import_node_path36.join)(first, "pkg", "mod");
  return machine.homeDirectory === "" ? "" : (0, import_node_path36.join)(machine.homeDirectory, "go", "pkg", "mod");
}

// src/verbs/probe.ts
async function probeVerb(world, line3, { signal: signal2, style }) {
  const asked2 = readInputs(fromCommandLine(line3.inputs, world.machine.environment));
  if (!asked2.ok) return { exitCode: await refuse(world, asked2.error), stdout: "" };
  const startedMs = world.clock.nowMs();
  const looked = await lookAround(world, asked2.value, signal2);
  world.http.close();
  if (signal2.aborted) {
    world.host.log("Cancelled before everything was looked at");
    return { exitCode: 1, stdout: line3.format === "json" ? json({ probes: [], findings: [] }) : "" };
  }
  if (!looked.ok) return { exitCode: await refuse(world, { problems: looked.error }), stdout: "" };
  const { hide } = looked.value;
  const probes = looked.value.probes.map((probe) => ({ ...probe, detail: presentable(hide(probe.detail)) }));
  const findings = looked.value.findings.map((finding) => ({
    ...finding,
    because: presentable(hide(finding.because)),
    advice: finding.advice.map((step) => presentable(hide(step))),
    evidence: presentable(hide(finding.evidence))
  }));
  const exitCode = findings.length === 0 ? 0 : 1;
  const report = buildReport({
    plan: looked.value.plan,
    failed: findings.length > 0,
    durationMs: world.clock.nowMs() - startedMs,
    attempts: [],
    modules: { wanted: 0, present: 0, fetched: 0, verified: 0, evicted: 0 },
    findings,
    degraded: [],
    steps: [],
    probes,
    hide
  });
  await writeReport2(world, report, asked2.value.inputs["report-path"]);
  if (line3.format === "json") {
    return { exitCode, stdout: json({ probes: probes.map(resultOf), findings: findings.map(shown) }) };
  }
  const lines = findings.length === 0 ? [wellLine(probes, style), ...probeTable(remarkable(probes), style)] : [...probeTable(probes, style), ...consoleLines({ kind: "failed", findings }, style)];
  return { exitCode, stdout: lines.map((text) => `${asFlags(text)}
`).join("") };
}

// src/verbs/serve.ts
var import_node_path37 = __toESM(require_node_path(), 1);
async function serveVerb(world, line3, around) {
  const flags = { ...line3.inputs, download: "none" };
  const asked2 = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked2.ok) return { exitCode: await refuse(world, asked2.error), stdout: "" };
  const { tell: tell2 } = openTelling(world);
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked2.value.inputs;
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, { tell: tell2, steps: () => [] });
  const opened = await openCommandGuard(watchdog.world, asked2.value, {
    tell: watchdog.tell,
    signal: around.signal
  });
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const { guard, at: at3, variables: variables2, plan } = opened.value;
  watchdog.know(plan);
  try {
    if (guard === void 0) {
      if (plan.guard === "none") world.host.log(`There is nothing to serve: ${whyNothing(plan)}`);
      return { exitCode: 1, stdout: "" };
    }
    const isWindows = world.machine.platform === "win32";
    const lines = shellLines(variables2, isWindows);
    const file = (0, import_node_path37.join)(at3.path, isWindows ? "env.ps1" : "env.sh");
    const written = await world.files.write(file, lines, 384);
    if (!line3.printEnv && !written.ok) {
      world.host.log(`${file} cannot be written: ${written.error.message}. Ask for \`--print-env\`.`);
      return { exitCode: 1, stdout: "" };
    }
    if (line3.printEnv) around.print(line3.format === "json" ? json(variables2) : lines);
    else if (line3.format === "json") around.print(json({ port: guard.port, file }));
    const enter = `. ${quoteIfNeeded(file, isWindows)}`;
    world.host.log(
      `The guard is up on 127.0.0.1:${guard.port}, until you interrupt it. In another shell: \`${enter}\``
    );
    await untilAborted(around.signal);
    const { requests, failed } = guard.figures();
    world.host.log(`It had ${requests} requests, ${failed} of them without success.`);
    return { exitCode: 0, stdout: "" };
  } finally {
    watchdog.close();
    await opened.value.stop();
    await finish(world);
    world.http.close();
  }
}
function whyNothing({ routes: { unusable: unusable4, proxies } }) {
  if (unusable4 !== void 0) return unusable4;
  const [only2] = proxies;
  if (only2 === void 0) return "the list names no proxy. Name one in `goproxy:`.";
  return `${only2.address} is a directory that go reads itself. Write another proxy behind it in \`goproxy:\`.`;
}
function shellLines(variables2, isWindows) {
  return Object.entries(variables2).map(
    ([name, value]) => isWindows ? `$env:${name} = ${quote(value, isWindows)}
` : `export ${name}=${quote(value, isWindows)}
`
  ).join("");
}
function quoteIfNeeded(path, isWindows) {
  const plain2 = isWindows ? /^[\w./:\\~-]+$/ : /^[\w./-]+$/;
  return plain2.test(path) ? path : quote(path, isWindows);
}
function quote(text, isWindows) {
  return isWindows ? `'${text.replaceAll("'", "''")}'` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

// src/verbs.ts
var verbs2 = {
  download: downloadVerb,
  plan: planVerb,
  probe: probeVerb,
  exec: execVerb,
  serve: serveVerb,
  diagnose: diagnoseVerb,
  explain: explainVerb
};
function tellStrangeVariables({ host, machine }, verb) {
  if (!verbs[verb].takesInputs) return;
  for (const { input, message } of strangeVariables(machine.environment))
    host.annotate({ level: "warning", title: `Unknown variable: ${input}`, message });
}
async function refuseLine(world, { problems, verb, inputs }) {
  if (verb === void 0 || !verbs[verb].takesInputs) return refuse(world, { problems });
  tellStrangeVariables(world, verb);
  const asked2 = readInputs(fromCommandLine(inputs, world.machine.environment));
  if (asked2.ok) return refuse(world, { problems, rest: asked2.value });
  return refuse(world, { ...asked2.error, problems: [...problems, ...asked2.error.problems] });
}
export {
  refuseLine,
  tellStrangeVariables,
  verbs2 as verbs
};
