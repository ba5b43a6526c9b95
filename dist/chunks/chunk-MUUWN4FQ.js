import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  checkMajor,
  escapeVersion,
  splitPathVersion
} from "./chunk-KSOJWB5C.js";
import {
  canonicalVersion,
  isCanonicalVersion,
  isValidVersion
} from "./chunk-FNPYZWHI.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/go-text.ts
function decodeGoText(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

// src/steps/survey/read-text.ts
async function readText(files, path) {
  const content = await files.read(path);
  return content.ok ? decodeGoText(content.value) : void 0;
}

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
  let at = 0;
  let line = 1;
  const fault = (message, onLine = line) => ({
    kind: "fault",
    problem: { line: onLine, message }
  });
  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? void 0;
    if (found !== void 0) at += found[0].length;
    return found;
  };
  const word = (end, onLine = line) => {
    const start = at;
    at = end;
    return { kind: "word", text: text.slice(start, end), line: onLine };
  };
  const quoted = (quote) => {
    const onLine = line;
    for (let end = at + 1; end < text.length; end += 1) {
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
    const character = text[at];
    if (character === void 0) return { kind: "end", line };
    if (character === "\n") {
      at += 1;
      line += 1;
      return { kind: "newline", line: onLine };
    }
    if ("()[]{},".includes(character)) return word(at + 1);
    if (character === '"' || character === "`") return quoted(character);
    identifier.lastIndex = at;
    const run = identifier.exec(text)?.[0];
    if (run === void 0) return fault(unexpectedCharacter(text, at));
    const slash = run.search(/\/[/*]/);
    if (slash < 0) return word(at + run.length);
    if (run[slash + 1] === "/") return word(at + slash);
    return fault("mod files must use // comments (not /* */ comments)");
  };
}
function unexpectedCharacter(text, at) {
  const codePoint = text.codePointAt(at) ?? 0;
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

export {
  decodeGoText,
  readText,
  readGoLine,
  readToolchainLine,
  checkGodebugLine,
  readOneString,
  readReplacement,
  readDirectives,
  parseGoMod,
  parseGoModLax,
  replacementFor
};
