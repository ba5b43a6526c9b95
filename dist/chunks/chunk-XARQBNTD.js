import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk-OZAD3COR.js";

// builtin-above:node:url
var require_node_url = __commonJS({
  "builtin-above:node:url"(exports, module) {
    module.exports = Object.create(__require("node:url"));
  }
});

// builtin-above:node:crypto
var require_node_crypto = __commonJS({
  "builtin-above:node:crypto"(exports, module) {
    module.exports = Object.create(__require("node:crypto"));
  }
});

// builtin-above:node:path
var require_node_path = __commonJS({
  "builtin-above:node:path"(exports, module) {
    module.exports = Object.create(__require("node:path"));
  }
});

// builtin-above:node:zlib
var require_node_zlib = __commonJS({
  "builtin-above:node:zlib"(exports, module) {
    module.exports = Object.create(__require("node:zlib"));
  }
});

// src/core/secret.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var shown = "***";
var inspect = /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom");
var Secret = class {
  #value;
  constructor(value) {
    this.#value = value;
  }
  /** The one way to the value. Every caller is listed in the contract test of secrets. */
  reveal() {
    return this.#value;
  }
  /** To tell whether two are the same. Whoever has it can try values out, so it belongs in files of mode 600 alone. */
  digest() {
    return (0, import_node_crypto.createHash)("sha256").update(this.#value).digest("hex");
  }
  get isEmpty() {
    return this.#value === "";
  }
  toString() {
    return shown;
  }
  toJSON() {
    return shown;
  }
  [inspect]() {
    return shown;
  }
};

// src/go/address-credentials.ts
function basicAuthorization({ user, password }) {
  const pair = credentialBytes(`${user.reveal()}:${password.reveal()}`);
  return new Secret(`Basic ${pair.toString("base64")}`);
}
var loneByte = /(?<![\ud800-\udbff])([\udc80-\udcff])/;
function credentialBytes(text) {
  const pieces2 = text.split(loneByte);
  return Buffer.concat(
    pieces2.map(
      (piece, index) => index % 2 === 1 ? Buffer.from([piece.charCodeAt(0) & 255]) : Buffer.from(piece, "utf8")
    )
  );
}
function percentEncoded(text) {
  if (!loneByte.test(text)) return encodeURIComponent(text);
  return [...credentialBytes(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}
function readCredentials(authority) {
  const at2 = authority.lastIndexOf("@");
  if (at2 < 0) return void 0;
  const [user = ""] = authority.slice(0, at2).split(":", 1);
  const password = authority.slice(user.length + 1, Math.max(at2, user.length + 1));
  return { user: new Secret(unescape(user)), password: new Secret(unescape(password)) };
}
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => {
      const byte = Number.parseInt(hex, 16);
      return String.fromCharCode(byte < 128 ? byte : 56320 + byte);
    });
  }
}

// src/go/go-url.ts
var userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
var badEscape = /%(?![0-9A-Fa-f]{2})/;
var controls = new RegExp("\\p{Cc}", "u");
var hostCharacters = /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/;
function parseGoUrl(text) {
  if (controls.test(text)) return err("has a control character or a line break in it");
  const [withoutFragment = ""] = text.split("#", 1);
  const parts = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?]*))?([^?]*)(\?.*)?$/.exec(withoutFragment);
  if (parts === null) return err(text.startsWith(":") ? "has nothing before its colon" : "has no scheme");
  const [, scheme2 = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === void 0 && !path.startsWith("/")) return err(`has no // after ${scheme2}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}
function authorityProblem(authority) {
  const at2 = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(at2, 0));
  if (!userinfo.test(user)) return "has a character in its user or password that must be percent-encoded";
  if (badEscape.test(user)) return "has a % in its user or password that must be written %25";
  const host = authority.slice(at2 + 1);
  if (!hostCharacters.test(host)) return "has a character in its host that no host has";
  if (host.startsWith("[")) {
    const bracketed = /^\[[0-9A-Fa-f:.]+(?:%25[^\]]*)?\](:\d*)?$/;
    return bracketed.test(host) ? "" : "has no proper IPv6 address between its brackets";
  }
  const port = /:(.*)$/.exec(host)?.[1];
  if (port !== void 0 && port.includes(":"))
    return "has several colons in its host; an IPv6 address needs brackets";
  return port === void 0 || /^\d*$/.test(port) ? "" : "has a port that is no number";
}
function build(text, authority) {
  let url;
  try {
    url = new URL(text.replaceAll("\\", "%5C"));
  } catch {
    return err("has a host or port that cannot be");
  }
  const written2 = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "").toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written2 === "") return err("has no host");
  if (isWeb && /^[ -~]*$/.test(written2) && !written2.startsWith("[") && url.hostname !== written2)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === void 0 ? { url } : { url, credentials });
}

// src/go/shown-value.ts
var words = /[^\s,|]+/g;
function showValue(text) {
  const cuts = cutWords(text);
  let index = 0;
  return text.replace(words, (word) => {
    const cut = cuts[index++];
    return cut === void 0 ? word : `${cut.before}***${cut.after}`;
  });
}
function hideIn(sentence, value) {
  const found = value.match(words) ?? [];
  return cutWords(value).reduce((hidden, cut, index) => {
    const word = found[index];
    if (cut === void 0 || word === void 0) return hidden;
    return hidden.replace(wholeWord(word), () => `${cut.before}***${cut.after}`);
  }, sentence);
}
function wholeWord(word) {
  const literal = word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, "gu");
}
function hiddenPieces(text) {
  return cutWords(text).flatMap((cut) => cut?.hidden ?? []);
}
function cutWords(text) {
  const found = text.match(words) ?? [];
  const cuts = found.map(cutWord);
  found.forEach((_, last) => {
    const ending = cuts[last];
    if (ending === void 0 || ending.before !== "" || ending.after === "") return;
    const first = found.findLastIndex((word, index) => index < last && scheme.test(word));
    if (first < 0 || (found[first] ?? "").includes("@")) return;
    for (let index = first; index < last; index++) {
      const word = found[index] ?? "";
      const before = index === first ? scheme.exec(word)?.[0] ?? "" : "";
      cuts[index] = { before, hidden: word.slice(before.length), after: "" };
    }
  });
  return cuts;
}
var isPathOrFlag = /^(?:\/|-|[a-z]:\\|file:\/\/\/)/i;
var scheme = /^(?:-.*?=)?(?!file:\/\/\/)[a-z][a-z0-9+.-]*:\/\//i;
function cutWord(word) {
  const before = scheme.exec(word)?.[0] ?? "";
  if (before === "" && isPathOrFlag.test(word)) return void 0;
  const rest = word.slice(before.length);
  const last = rest.replace(/\/@v(?=\/|$)/g, "/ v").lastIndexOf("@");
  if (last >= 0) return { before, hidden: rest.slice(0, last), after: rest.slice(last) };
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? "";
  const isHost = /^(?:[^:]*|\[[^\]]*\])(?::\d*)?$/.test(authority);
  return isHost || before === "" ? void 0 : { before, hidden: rest, after: "" };
}

// src/go/proxy-list.ts
function parseProxyList(text) {
  const proxies = [];
  const problems = [];
  let closing = "end";
  for (const [, raw = "", mark = ""] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = trim(raw);
    if (word === "") continue;
    if (word === "off" || word === "direct") {
      closing = word;
      break;
    }
    const entry = parseProxy(word, mark === "|" ? "|" : ",");
    if (entry.ok) proxies.push(entry.value);
    else problems.push(entry.error);
  }
  if (problems.length > 0) return err(problems);
  if (proxies.length === 0 && closing === "end")
    return err(["GOPROXY has no entry in it; write an address, or leave it out to use Go's own."]);
  return ok({ proxies, closing });
}
function parseProxy(word, separator) {
  const isSplitByBlank = /\s(?:[a-z]+:\/\/|direct$|off$)/i.test(word);
  const stray = isSplitByBlank ? "blank" : /^["']|["']$/.test(word) ? "quotation mark" : void 0;
  if (stray !== void 0)
    return err(
      `The proxy \`${showValue(word)}\` has a ${stray} in it; write entries bare, with \`,\` between them.`
    );
  const isBareHost = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  const parsed = parseGoUrl(isBareHost ? `https://${word}` : word);
  const shown2 = showValue(word).replace(new RegExp("\\p{Cc}", "gu"), " ");
  if (!parsed.ok)
    return err(`The proxy \`${shown2}\` ${parsed.error}; write it like https://proxy.golang.org.`);
  const { url, credentials } = parsed.value;
  if (url.protocol === "file:") {
    const isPathAlone = /^file:\/\//i.test(word);
    if (!isPathAlone || url.host !== "" || url.search !== "" || credentials !== void 0 || word.includes("#"))
      return err(`The proxy \`${shown2}\` has more than a path in it; write file:///path with three slashes.`);
  } else if (url.protocol !== "http:" && url.protocol !== "https:") {
    return err(`The proxy \`${shown2}\` has a scheme that go does not take; use https, http or file.`);
  }
  if (credentials !== void 0 && /@(?!v(?:\/|$))/.test(url.pathname + url.search))
    return err(`The proxy \`${shown2}\` has a / or ? in its user or password; write %2F or %3F.`);
  url.pathname = cleanPath(url.pathname);
  return ok(credentials === void 0 ? { url, separator } : { url, credentials, separator });
}
function showProxy(entry) {
  return addressOf(entry).replace(/^https:\/\//, "");
}
function addressOf({ url }) {
  const path = url.pathname === "/" && url.protocol !== "file:" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search}`;
}
function trim(text) {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (blank) => blank.includes("\uFEFF") ? blank : "");
}
function cleanPath(path) {
  return path.replace(/\/{2,}/g, "/").replace(/\/$/, "") || "/";
}

// src/go/netrc.ts
var blanks = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
function fieldsOf(line) {
  return line.split(blanks).filter((field) => field !== "");
}
function readNetrc(text) {
  const entries = [];
  let entry = { machine: "", login: "", password: "" };
  let inMacro = false;
  for (const line of text.split("\n")) {
    if (inMacro) {
      inMacro = line !== "";
      continue;
    }
    const fields = fieldsOf(line);
    for (let at2 = 0; at2 + 1 < fields.length; at2 += 2) {
      const [word, value = ""] = fields.slice(at2, at2 + 2);
      if (word === "machine") entry = { machine: value, login: "", password: "" };
      if (word === "login" || word === "password") entry[word] = value;
      if (word === "macdef") inMacro = true;
      if (entry.machine !== "" && entry.login !== "" && entry.password !== "") {
        entries.push({ ...entry, password: new Secret(entry.password) });
        entry = { machine: "", login: "", password: "" };
      }
    }
    if (fields.length % 2 === 1 && fields.at(-1) === "default") break;
  }
  return entries;
}
function credentialsFor(entries, url) {
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return void 0;
  let prefix = withoutScheme(url.href);
  for (; ; ) {
    const found = entries.find((entry) => withoutScheme(entry.machine) === prefix);
    if (found !== void 0) return found;
    const lastSlash = prefix.lastIndexOf("/");
    if (lastSlash === -1) return void 0;
    prefix = prefix.slice(0, lastSlash);
  }
}
function withoutScheme(address) {
  return address.replace(/^https:\/\//, "").replace(/\/$/, "");
}
function formatNetrcLine({ machine, login, password }) {
  return new Secret(`machine ${machine} login ${login} password ${password.reveal()}`);
}
function addLines(existing, ours) {
  return blockOf(ours) + existing;
}
function removeLines(current, ours) {
  const block = blockOf(ours);
  if (current.startsWith(block)) return current.slice(block.length);
  const inside = current.indexOf(`
${block}`);
  if (inside >= 0) return current.slice(0, inside + 1) + current.slice(inside + 1 + block.length);
  const lines = current.split(/(?<=\n)/);
  for (const our of ours) {
    const at2 = lines.findIndex((line) => line.replace(/\r?\n$/, "") === our);
    if (at2 >= 0) lines.splice(at2, 1);
  }
  return lines.join("");
}
function blockOf(lines) {
  return lines.map((line) => `${line}
`).join("");
}

// src/go/netrc-input.ts
var form = "write `machine HOST login USER password TOKEN`.";
var keywords = /* @__PURE__ */ new Set(["machine", "login", "password", "account"]);
function parseNetrcInput(text) {
  const reader = new EntryReader();
  text.split(/\r\n|\n|\r/).forEach((content, index) => reader.readLine(fieldsOf(content), index + 1));
  return reader.finish();
}
var EntryReader = class {
  #entries = [];
  #problems = [];
  /** "faulty": told already; what follows up to the next machine is not told again. */
  #open;
  readLine(fields, line) {
    if (fields.length === 0 || fields[0]?.startsWith("#") === true) return;
    const reason2 = faultOfLine(fields);
    if (reason2 !== void 0) {
      this.#refuse(line, reason2);
      return;
    }
    for (let at2 = 0; at2 < fields.length; at2 += 2) {
      const [word, value = ""] = fields.slice(at2, at2 + 2);
      if (word === "machine") this.#begin({ line, machine: value });
      if (word === "login" || word === "password") this.#take(word, value, line);
    }
  }
  finish() {
    this.#closeEntry();
    return this.#problems.length > 0 ? err(this.#problems) : ok({ entries: this.#entries });
  }
  #begin(entry) {
    this.#closeEntry();
    this.#open = entry;
  }
  #take(word, value, line) {
    if (this.#open === "faulty") return;
    if (this.#open?.[word] !== void 0 || this.#open === void 0) {
      this.#refuse(line, `has a ${word} that belongs to no machine; ${form}`);
      return;
    }
    this.#open[word] = value;
    const { machine, login, password } = this.#open;
    if (login === void 0 || password === void 0) return;
    this.#entries.push({ machine, login, password: new Secret(password) });
    this.#open = void 0;
  }
  #closeEntry() {
    if (this.#open === void 0 || this.#open === "faulty") return;
    const { line, ...entry } = this.#open;
    const missing = ["login", "password"].filter((word) => entry[word] === void 0);
    this.#refuse(line, `has a machine without ${missing.join(" and ")}; ${form}`);
  }
  #refuse(line, reason2) {
    this.#problems.push({ line, reason: reason2 });
    this.#open = "faulty";
  }
};
function faultOfLine(fields) {
  const words2 = fields.filter((_, index) => index % 2 === 0);
  const values = fields.filter((_, index) => index % 2 === 1);
  if (words2.includes("default")) {
    return "has a `default` entry, which go never uses; name each host with `machine`.";
  }
  if (words2.includes("macdef")) return "defines a macro (`macdef`), which is no credential; leave it out.";
  if (fields.length % 2 === 1) return faultOfOddLine(fields);
  if (words2.some((word) => !keywords.has(word))) {
    return `has an unknown word where machine, login or password should stand; ${form}`;
  }
  if (values.some((value) => new RegExp("\\p{Cc}", "u").test(value))) {
    return "has a control character in a value; write the secret again without it.";
  }
  if (values.some((value) => /^(["']).*\1$/.test(value))) {
    return "has a value in quotes, and go would take them for a part of it; leave the quotes out.";
  }
  const machines = values.filter((_, index) => words2[index] === "machine");
  if (machines.some((machine) => /^[a-z][a-z0-9+.-]*:\/\//i.test(machine))) {
    return "has a machine with a scheme; write the host alone, as in `machine git.example.com`.";
  }
  if (machines.some((machine) => machine.startsWith("/") || machine.includes("@"))) {
    return "has a machine that is no host; write the host alone, as in `machine git.example.com`.";
  }
  return void 0;
}
function faultOfOddLine(fields) {
  const withoutValue = fields.find((field, index) => {
    const next = fields[index + 1];
    return keywords.has(field) && (next === void 0 || keywords.has(next));
  });
  if (withoutValue !== void 0) {
    return `has nothing behind \`${withoutValue}\`; make sure that the secret it comes from is set and that this event may read it.`;
  }
  if (fields.some((field) => /^["']/.test(field))) {
    return "has a value in quotes, and go knows none; a value cannot hold a blank, leave the quotes out.";
  }
  return "has an odd number of words; each of machine, login and password takes one value, and no value can hold a blank.";
}

// src/go/semver.ts
var number = "(0|[1-9][0-9]*)";
var prereleaseWord = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var buildWord = "[0-9A-Za-z-]+";
var semantic = new RegExp(
  `^v${number}(?:\\.${number}(?:\\.${number}(-${prereleaseWord}(?:\\.${prereleaseWord})*)?(\\+${buildWord}(?:\\.${buildWord})*)?)?)?$`
);
function parseVersion(version) {
  const found = semantic.exec(version);
  if (found === null) return void 0;
  const [, major = "", minor = "0", patch = "0", prerelease = "", build2 = ""] = found;
  return { major, minor, patch, prerelease, build: build2 };
}
function isValidVersion(version) {
  return semantic.test(version);
}
function canonicalVersion(version) {
  const parsed = parseVersion(version);
  if (parsed === void 0) return "";
  const { major, minor, patch, prerelease, build: build2 } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build2 === "+incompatible" ? build2 : ""}`;
}
function isCanonicalVersion(version) {
  return version !== "" && canonicalVersion(version) === version;
}
function majorOf(version) {
  const parsed = parseVersion(version);
  return parsed === void 0 ? "" : `v${parsed.major}`;
}
function isIncompatible(version) {
  return parseVersion(version)?.build === "+incompatible";
}
function compareVersions(a, b) {
  const left = parseVersion(a);
  const right = parseVersion(b);
  if (left === void 0 || right === void 0)
    return compare(Number(left !== void 0), Number(right !== void 0));
  return compareDecimals(left.major, right.major) || compareDecimals(left.minor, right.minor) || compareDecimals(left.patch, right.patch) || comparePrereleases(left.prerelease, right.prerelease);
}
function compareDecimals(a, b) {
  return compare(a.length, b.length) || compare(a, b);
}
function comparePrereleases(a, b) {
  if (a === "" || b === "") return compare(Number(a === ""), Number(b === ""));
  const left = a.slice(1).split(".");
  const right = b.slice(1).split(".");
  for (const [index, word] of left.entries()) {
    const other = right[index];
    if (other === void 0) return 1;
    const order = comparePrereleaseWords(word, other);
    if (order !== 0) return order;
  }
  return compare(left.length, right.length);
}
function comparePrereleaseWords(a, b) {
  const numeric = /^[0-9]+$/;
  if (numeric.test(a) !== numeric.test(b)) return numeric.test(a) ? -1 : 1;
  return numeric.test(a) ? compareDecimals(a, b) : compare(a, b);
}
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/go/toolchain.ts
var malformed = { major: "", minor: "", patch: "", kind: "", prerelease: "" };
var goVersion = /^(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)(?:\.(0|[1-9][0-9]*)|([a-z]+)(0|[1-9][0-9]*)?)?)?$/;
var goModWithoutGoLine = "1.16";
function parseGoVersion(text) {
  const found = goVersion.exec(text);
  if (found === null) return malformed;
  const [, major = "", minor, patch, kind = "", prerelease = ""] = found;
  if (minor === void 0) return { ...malformed, major, minor: "0", patch: "0" };
  const implied = kind === "" && compareDecimals(minor, "21") < 0 ? "0" : "";
  return { major, minor, patch: patch ?? implied, kind, prerelease };
}
function compareGoVersions(a, b) {
  const left = parseGoVersion(a);
  const right = parseGoVersion(b);
  return compareDecimals(left.major, right.major) || compareDecimals(left.minor, right.minor) || compareDecimals(left.patch, right.patch) || compareKinds(left.kind, right.kind) || compareDecimals(left.prerelease, right.prerelease);
}
function compareKinds(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
function goLineAtLeast(goLine, version) {
  return compareGoVersions(goLine ?? goModWithoutGoLine, version) >= 0;
}
function toolchainNeeded(local, goLine, toolchainLine) {
  if (toolchainLine === "default") return void 0;
  let version = versionOfToolchain(local) ?? versionOfDevelopment(local);
  if (version === void 0) return void 0;
  let needed;
  if (toolchainLine !== void 0 && toolchainLine !== "") {
    const wanted = versionOfToolchain(toolchainLine);
    if (wanted === void 0) return void 0;
    if (compareGoVersions(wanted, version) > 0) {
      needed = toolchainLine;
      version = wanted;
    }
  }
  if (goLine !== void 0 && compareGoVersions(goLine, version) > 0) needed = firstToolchainOf(goLine);
  return needed;
}
function firstToolchainOf(goLine) {
  const { minor, patch, kind } = parseGoVersion(goLine);
  const isLanguageVersion = minor !== "" && patch === "" && kind === "";
  return isLanguageVersion && compareGoVersions(goLine, "1.21") >= 0 ? `go${goLine}.0` : `go${goLine}`;
}
function versionOfToolchain(name) {
  const version = /^go([^ \t-]*)/.exec(name)?.[1];
  if (version === void 0 || /[\\/]/.test(name) || parseGoVersion(version) === malformed) return void 0;
  return version;
}
function versionOfDevelopment(name) {
  return /^devel go(1\.[0-9]+)/.exec(name)?.[1];
}

// src/go/wanted-go.ts
var release = /^((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))?(?:(?:rc|beta)\d+)?$/;
function parseWantedGo(text) {
  const word = text.trim().replace(/^go(?=\d)/, "");
  if (/^(?:stable|latest|\*|x)$/.test(word)) return ok({ kind: "newest" });
  if (word === "oldstable") return ok({ kind: "newest-before" });
  if (/^(?:>=|\^)\s*1(?:\.\d+){0,2}$/.test(word) || /^1(?:\.[x*])?$/i.test(word))
    return ok({ kind: "newest" });
  const line = /^~\s*(\d+\.\d+)(?:\.\d+)?$|^(\d+\.\d+)(?:\.[x*])?$/i.exec(word);
  const [, approximately, language] = line ?? [];
  const ofLine = approximately ?? language;
  if (ofLine !== void 0 && release.test(ofLine))
    return knowsModules(ofLine) ? ok({ kind: "newest-of", line: ofLine, orNewest: false }) : err(beforeModules(ofLine));
  const version = word.replace(/^(\d+\.\d+)\.0-(rc|beta)\.?(\d+)$/, "$1$2$3");
  if (release.test(version))
    return knowsModules(version) ? ok({ kind: "exact", version }) : err(beforeModules(version));
  const meant = /^v\s*(?=\d)/.test(word) ? parseWantedGo(word.slice(1)) : void 0;
  return err(
    meant?.ok === true ? `is no version of Go; write \`${word.slice(1).trim()}\`.` : "is no version of Go; write one such as `1.26.0`, `1.26` for its newest release, or `stable`."
  );
}
function knowsModules(version) {
  return compareGoVersions(version, "1.11") >= 0;
}
function beforeModules(version) {
  const quoted = /^\d+\.\d$/.test(version) ? `; if that was \`${version}0\`, write it in quotes: \`"${version}0"\`` : "";
  return `is older than Go's modules, which came with 1.11${quoted}; for the newest release write \`stable\`.`;
}
function wantedByLines(goLine, toolchainLine) {
  const named = /^go(\d[^-\s]*)/.exec(toolchainLine ?? "")?.[1];
  const version = named !== void 0 && compareGoVersions(named, goLine ?? "") > 0 ? named : goLine;
  const wanted = parseWantedGo(version ?? "stable");
  if (!wanted.ok) return { kind: "newest" };
  return wanted.value.kind === "newest-of" ? { ...wanted.value, orNewest: true } : wanted.value;
}
function mostWanted(all) {
  return [...all].sort((a, b) => compareGoVersions(leastOf(a), leastOf(b)) || rank(a) - rank(b)).at(-1);
}
function leastOf(wanted) {
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "newest-of":
      return `${wanted.line}.999999`;
    case "newest":
    case "newest-before":
      return "0";
  }
}
function rank({ kind }) {
  return ["newest", "newest-before", "newest-of", "exact"].indexOf(kind);
}
function chooseRelease(wanted, versions) {
  const stable = versions.filter((version) => !/[a-z]/.test(version));
  switch (wanted.kind) {
    case "exact":
      return wanted.version;
    case "newest-of": {
      const isOfLine = (version) => lineOf(version) === wanted.line;
      const ofLine = newest(stable.filter(isOfLine)) ?? newest(versions.filter(isOfLine));
      if (ofLine !== void 0 || !wanted.orNewest) return ofLine;
      const any = newest(stable);
      return any !== void 0 && compareGoVersions(any, wanted.line) >= 0 ? any : void 0;
    }
    case "newest":
      return newest(stable);
    case "newest-before": {
      const line = lineOf(newest(stable) ?? "");
      return newest(stable.filter((version) => lineOf(version) !== line));
    }
  }
}
function newest(versions) {
  return [...versions].sort(compareGoVersions).at(-1);
}
function lineOf(version) {
  return release.exec(version)?.[1];
}
var toolchainModule = "golang.org/toolchain";
function toolchainVersion(version, platform) {
  return `v0.0.1-go${version}.${platform}`;
}
function releasesIn(list, platform) {
  const found = list.split("\n").map((line) => /^v0\.0\.1-go(\d[\w.]*?)\.([a-z0-9]+-[a-z0-9]+)$/.exec(line.trim())).filter((match) => match !== null).map(([, version = "", of = ""]) => ({ version, of }));
  const mine = found.filter(({ of }) => of === platform);
  return [...new Set((mine.length > 0 ? mine : found).map(({ version }) => version))];
}
function describeWanted(wanted) {
  switch (wanted.kind) {
    case "exact":
      return `go${wanted.version}`;
    case "newest-of":
      return `the newest go${wanted.line}`;
    case "newest":
      return "the newest Go";
    case "newest-before":
      return "the newest Go of the line before the newest";
  }
}
function semverOfGo(version) {
  const [, language = "", patch, kind, number2] = /^(\d+\.\d+)(?:\.(\d+))?(?:([a-z]+)(\d+))?$/.exec(version) ?? [];
  if (language === "") return version;
  return `${language}.${patch ?? "0"}${kind === void 0 ? "" : `-${kind}.${number2}`}`;
}
function goOfSemver(version) {
  const [, language = "", patch, prerelease = ""] = /^(\d+\.\d+)\.(\d+)(?:-((?:rc|beta)\.\d+))?$/.exec(version) ?? [];
  if (language === "") return void 0;
  return prerelease === "" ? `${language}.${patch}` : `${language}${prerelease.replace(".", "")}`;
}

// src/go/go-flags.ts
function parseGoFlags(text) {
  const words2 = [];
  const word = /[ \t\r\n]*(?:"([^"]*)"|'([^']*)'|(?!["'])([^ \t\r\n]+))/y;
  const end = /[ \t\r\n]*$/y;
  for (; ; ) {
    const start = word.lastIndex;
    const found = word.exec(text);
    if (found === null) {
      end.lastIndex = start;
      return end.test(text) ? words2 : [];
    }
    words2.push(found[1] ?? found[2] ?? found[3] ?? "");
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
function goFlagsFault(text) {
  const words2 = parseGoFlags(text);
  if (words2.length === 0 && text.trim() !== "")
    return "has a quote that is not closed; close it, or take it out.";
  const stray = words2.find((word) => !/^--?[^-=]/.test(word));
  if (stray === void 0) return void 0;
  return `has \`${stray}\` in it, which is no flag; write flag and value as one word, such as \`-mod=mod\`, and a word with blanks in quotes as a whole, such as \`'-ldflags=-s -w'\`.`;
}

// src/go/govcs.ts
function govcsFault(text) {
  const patterns = /* @__PURE__ */ new Map();
  for (const item of text.trim() === "" ? [] : text.split(",").map((each) => each.trim())) {
    if (item === "") return "has an empty entry; take the `,` out that stands alone.";
    const colon = item.indexOf(":");
    const [pattern, list] = [item.slice(0, Math.max(colon, 0)).trim(), item.slice(colon + 1).trim()];
    if (colon < 0) return `has \`${item}\` without a colon; write \`${item}:git\`, or \`*:git\`.`;
    if (pattern === "") return `has \`${item}\` without a pattern; write \`*${item}\`.`;
    if (list.split("|").some((system) => system.trim() === "")) {
      return `has \`${item}\` without a system behind \`:\` or \`|\`; write \`${pattern}:git\`, \`${pattern}:all\` or \`${pattern}:off\`.`;
    }
    if (/^\.\.?(?:\/|$)/.test(pattern))
      return `has the relative pattern \`${pattern}\`; write a module path.`;
    const earlier = patterns.get(pattern);
    if (earlier !== void 0)
      return `has \`${item}\` behind \`${earlier}\`, which decides already; take one of them out.`;
    patterns.set(pattern, item);
  }
  return void 0;
}

// src/go/module-path.ts
var windowsNames = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
function checkModulePath(path) {
  const problem = problemOfPath(path);
  return problem === void 0 ? ok(void 0) : err(`malformed module path ${JSON.stringify(path)}: ${problem}`);
}
function problemOfPath(path) {
  if (path === "") return "empty string";
  if (path.startsWith("-")) return "leading dash";
  if (path.includes("//")) return "double slash";
  if (path.endsWith("/")) return "trailing slash";
  for (const element of path.split("/")) {
    const problem = problemOfElement(element, "module");
    if (problem !== void 0) return problem;
  }
  const [host = ""] = path.split("/", 1);
  if (!host.includes(".")) return "missing dot in first path element";
  const wrong = /[^-.0-9a-z]/.exec(host);
  if (wrong !== null) return `invalid char '${wrong[0]}' in first path element`;
  return splitPathVersion(path) === void 0 ? "invalid version" : void 0;
}
function problemOfElement(element, kind) {
  if (element === "") return "empty path element";
  if (/^\.+$/.test(element)) return `invalid path element ${JSON.stringify(element)}`;
  if (kind === "module" && element.startsWith(".")) return "leading dot in path element";
  if (element.endsWith(".")) return "trailing dot in path element";
  const wrong = (kind === "module" ? /[^-._~0-9A-Za-z]/u : /[^-!#$%&()+,.=@[\]^_{}~ 0-9A-Za-z\p{L}]/u).exec(
    element
  );
  if (wrong !== null) return `invalid char '${wrong[0]}'`;
  const [short = ""] = element.split(".", 1);
  if (windowsNames.test(short))
    return `${JSON.stringify(short)} disallowed as path element component on Windows`;
  if (kind === "module" && /~[0-9]+$/.test(short)) return "trailing tilde and digits in path element";
  return void 0;
}
function isFileElement(element) {
  return problemOfElement(element, "file") === void 0;
}
function splitPathVersion(path) {
  if (path.startsWith("gopkg.in/")) {
    const major = /\.(v0$|v[1-9][0-9]*(?=(?:-unstable)?$))/.exec(path)?.[1];
    return major === void 0 ? void 0 : { major };
  }
  const tail = /[^]\/v([0-9.]+)$/.exec(`/${path}`)?.[1];
  if (tail === void 0) return { major: "" };
  return /^[1-9][0-9]*$/.test(tail) && tail !== "1" ? { major: `v${tail}` } : void 0;
}
function checkMajor(version, major, gopkgIn) {
  if (gopkgIn && major === "v1" && version.startsWith("v0.0.0-")) return ok(void 0);
  const actual = majorOf(version);
  const fits = major === "" ? actual === "v0" || actual === "v1" || isIncompatible(version) : actual === major;
  if (fits) return ok(void 0);
  return err(`version ${JSON.stringify(version)} invalid: should be ${major || "v0 or v1"}, not ${actual}`);
}
function checkVersionFitsPath(module, version) {
  const path = checkModulePath(module);
  if (!path.ok) return path;
  if (!isValidVersion(version)) return err(`${module}@${version}: invalid version: not a semantic version`);
  if (!isCanonicalVersion(version))
    return err(`${module}@${version}: invalid version: not in canonical form`);
  const fits = checkMajor(version, splitPathVersion(module)?.major ?? "", module.startsWith("gopkg.in/"));
  return fits.ok ? fits : err(`${module}: ${fits.error}`);
}
function escapePath(path) {
  const checked = checkModulePath(path);
  return checked.ok ? ok(escapeCapitals(path)) : checked;
}
function unescapePath(escaped) {
  const path = unescapeCapitals(escaped);
  if (path === void 0) return err(`invalid escaped module path ${JSON.stringify(escaped)}`);
  const checked = checkModulePath(path);
  return checked.ok ? ok(path) : err(`invalid escaped module path ${JSON.stringify(escaped)}: ${checked.error}`);
}
function escapeVersion(version) {
  const problem = problemOfElement(version, "file");
  if (problem !== void 0 || /[^\0-\x7f]|!/.test(version))
    return err(`version ${JSON.stringify(version)} invalid: disallowed version string`);
  return ok(escapeCapitals(version));
}
function unescapeVersion(escaped) {
  const version = unescapeCapitals(escaped);
  if (version === void 0) return err(`invalid escaped version ${JSON.stringify(escaped)}`);
  const problem = problemOfElement(version, "file");
  return problem === void 0 ? ok(version) : err(`invalid escaped version ${JSON.stringify(version)}: ${problem}`);
}
function escapeCapitals(text) {
  return text.replace(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
}
function unescapeCapitals(text) {
  if (/[^\0-@[-\x7f]|!(?![a-z])/.test(text)) return void 0;
  return text.replace(/!([a-z])/g, (_, letter) => letter.toUpperCase());
}

// src/go/note.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);

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
  const expected = (0, import_node_crypto2.createHash)("sha256").update(`${name}
`).update(key).digest("hex").slice(0, 8);
  if (keyHash.toLowerCase() !== expected) return err("invalid verifier hash");
  if (key[0] !== ed25519) return err("unknown verifier algorithm");
  if (key.length !== 1 + keyBytes) return err("malformed verifier id");
  const publicKey = (0, import_node_crypto2.createPublicKey)({
    key: Buffer.concat([spkiHead, key.subarray(1)]),
    format: "der",
    type: "spki"
  });
  return ok({ name, keyHash: expected, publicKey });
}
function openNote(message, verifier) {
  const malformed2 = err("malformed note");
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!isPlainText(bytes)) return malformed2;
  const split = bytes.lastIndexOf("\n\n");
  if (split < 0) return malformed2;
  const text = bytes.subarray(0, split + 1);
  const signatures = bytes.subarray(split + 2).toString("utf8");
  if (!signatures.endsWith("\n")) return malformed2;
  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > mostSignatures) return malformed2;
  let isSigned = false;
  for (const line of lines) {
    const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.+)$/u.exec(line) ?? [];
    const signature2 = decodeBase64(encoded);
    if (!isValidName(name) || signature2 === void 0 || signature2.length < 5) return malformed2;
    const keyHash = signature2.toString("hex", 0, 4);
    if (name !== verifier.name || keyHash !== verifier.keyHash || isSigned) continue;
    if (!(0, import_node_crypto2.verify)(null, text, verifier.publicKey, signature2.subarray(4)))
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
var import_node_crypto3 = __toESM(require_node_crypto(), 1);
var hashBytes = 32;
function recordHash(record) {
  return (0, import_node_crypto3.createHash)("sha256").update(Buffer.of(0)).update(record).digest();
}
function nodeHash(left, right) {
  return (0, import_node_crypto3.createHash)("sha256").update(Buffer.of(1)).update(left).update(right).digest();
}
function parseTree(text) {
  const [, digits = "", encoded = ""] = /^go\.sum database tree\n(0|[1-9]\d{0,15})\n([^\n]*)\n/.exec(text) ?? [];
  const root = decodeBase64(encoded);
  const size = Number(digits);
  if (digits === "" || !Number.isSafeInteger(size) || root?.length !== hashBytes)
    return err("malformed tree note");
  return ok({ size, root });
}
function rootWithRecord(size, id, record, hashOf) {
  const rootOf = (from, to) => {
    if (id < from || id >= to) return hashOfRange(from, to, hashOf);
    if (to - from === 1) return record;
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return rootOf(0, size);
}
function rootsThrough(size, oldSize, hashOf) {
  const rootOf = (from, to) => {
    if (oldSize <= from || oldSize >= to) return hashOfRange(from, to, hashOf);
    const middle = from + 2 ** levelBelow(to - from);
    return nodeHash(rootOf(from, middle), rootOf(middle, to));
  };
  return { root: rootOf(0, size), oldRoot: hashOfRange(0, oldSize, hashOf) };
}
function hashOfRange(from, to, hashOf) {
  const level = levelBelow(to - from + 1);
  const next = from + 2 ** level;
  const first = hashOf({ level, index: from / 2 ** level });
  return next === to ? first : nodeHash(first, hashOfRange(next, to, hashOf));
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
  const number2 = threes.map((digits, at2) => at2 < threes.length - 1 ? `x${digits}` : digits).join("/");
  return `tile/${height}/${level}/${number2}${width === fullWidth ? "" : `.p/${width}`}`;
}
function hashInTile(bytes, subtree) {
  const { first, count } = leavesOf(subtree);
  const start = first % fullWidth * hashBytes;
  return join(bytes.subarray(start, start + count * hashBytes));
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
  const [path, escaped] = [escapePath(module), escapeVersion(version)];
  if (!path.ok) return path;
  return escaped.ok ? ok(`lookup/${path.value}@${escaped.value}`) : escaped;
}
function verifierOf(key) {
  return parseVerifier(knownDatabaseKeys[key] ?? key);
}
async function provedLines(verifier, module, read) {
  const path = lookupPath(module);
  const answer = path.ok ? await read(path.value) : path;
  if (!answer.ok) return void 0;
  const lines = await proveLookup({ verifier, answer: answer.value, readTile: tileReader(read) });
  return lines.ok ? lines.value : void 0;
}
async function proveLookup(lookup) {
  const { verifier, answer, remembered } = lookup;
  const record = parseRecord(answer);
  if (record === void 0) return unproved("malformed record data");
  const { id, text, head } = record;
  const tree = openTree(head, verifier);
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
    (hashOf) => rootWithRecord(newer.size, id, recordHash(text), hashOf)
  );
  if (!root.ok) return root;
  if (root.value.equals(newer.root)) return ok(text.toString("utf8"));
  return unproved("cannot authenticate record data in server response");
}
function hashIn(lines, { module, version, kind }) {
  if (kind === "info") return void 0;
  const start = `${module} ${version}${kind === "mod" ? "/go.mod" : ""} `;
  return lines.split("\n").find((line) => line.startsWith(`${start}h1:`))?.slice(start.length);
}
function tileReader(read) {
  return async (tile) => {
    const bytes = await read(tilePath(tile));
    if (bytes.ok || tile.width === fullWidth) return bytes;
    const full = await read(tilePath({ ...tile, width: fullWidth }));
    return full.ok ? ok(full.value.subarray(0, tile.width * hashBytes)) : bytes;
  };
}
var emptyTree = { size: 0, root: Buffer.alloc(0) };
function parseRecord(answer) {
  const bytes = Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength);
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
  const roots = await compute(lookup, newer.size, (hashOf) => rootsThrough(newer.size, older.size, hashOf));
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

// src/inputs/gosumdb.ts
function parseGosumdb(text) {
  if (text === "sum.golang.google.cn") {
    const [name2, url2] = ["sum.golang.org", "https://sum.golang.google.cn"];
    return ok({ kind: "database", name: name2, key: name2, url: url2 });
  }
  if (text === "off") return ok({ kind: "off" });
  const fields = text.split(/\s+/).filter((field) => field !== "");
  const [key, url] = fields;
  if (key === void 0) return err("is empty; write `off`, `sum.golang.org`, or `name+hash+key`.");
  if (fields.length > 2) {
    return err("has more than two words; write a name or key, and after one blank at most an address.");
  }
  const verifier = verifierOf(key);
  if (!verifier.ok) return err(keyFault(key, verifier.error));
  const { name } = verifier.value;
  if (!isHostAndPath(name)) {
    return err(
      "has a key whose name is no host, with at most a path; write the key as the database gives it."
    );
  }
  if (url === void 0) return ok({ kind: "database", name, key });
  if (!/^https?:/i.test(url)) return err("has an address that is not a URL; write it with `https://`.");
  const address = parseGoUrl(url);
  if (!address.ok) return err(`names an address that ${address.error}; write it like \`https://${name}\`.`);
  return ok({ kind: "database", name, key, url });
}
function keyFault(key, fault) {
  if (fault === "invalid verifier hash") {
    return "has a key whose eight hex digits are not those of its name and key; copy the whole key again.";
  }
  return key.toLowerCase() === "off" ? "is no database that Go knows; write `off` in small letters." : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own.";
}
function isHostAndPath(name) {
  if (/[%?#@\\]|\/$/.test(name)) return false;
  return parseGoUrl(`https://${name}`).ok;
}

// src/core/harmless.ts
var lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;
var escapeSequence = /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\u0007\u001b]{0,4096}(?:\u0007|\u001b\\)?|[@-Z\\-_])/g;
var controlCharacter = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
function splitLines(text) {
  const lines = text.split(lineBreak);
  if (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}
function stripControls(text) {
  return text.replace(escapeSequence, "").replace(controlCharacter, "");
}
function harmlessLine(line) {
  return stripControls(line).replace(/^(\s*):+(?=:)/, "$1: ").replace(/::(?=[A-Za-z][\w-]*(?:\s[^:]{0,400})?::)/g, ": :").replaceAll("##[", "## [");
}
function quoteForeign(text, mark = "\u2502 ") {
  return splitLines(text).map((line) => mark + harmlessLine(line));
}

// src/inputs/problem.ts
function quoteInput(spelled, value) {
  const between = spelled.startsWith("-") ? " " : /^[A-Z0-9_]+$/.test(spelled) ? "=" : ": ";
  return "`" + spelled + between + shorten(value) + "`";
}
var longestShown = 80;
function shorten(value) {
  const line = stripControls(value.replace(/[\s`]+/g, " ")).trim();
  return line.length > longestShown ? `${line.slice(0, longestShown - 1)}\u2026` : line;
}

// src/inputs/duration.ts
var written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
var longestMs = 24 * 36e5;
function parseDuration(text) {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return err(`has no unit; write ${/^[1-9]\d{0,3}$/.test(text) ? `\`${text}s\`` : "`20s`"} or \`5m\`.`);
  }
  const parts = written.exec(text);
  if (text === "" || parts === null) {
    const meant = meantBy(text);
    const advice = meant === void 0 ? "write hours, minutes and seconds like `20s`, `5m` or `1h30m`." : `did you mean \`${formatDuration(meant)}\`?`;
    return err(`is not a duration; ${advice}`);
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part2) => Number(part2 ?? 0));
  const durationMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1e3;
  if (durationMs < 1e3) return err("is too short; write at least `1s`.");
  if (durationMs > longestMs) return err("is too long; write at most `24h`.");
  return ok(durationMs);
}
var unitMs = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
var part = /^[\s,]*(\d{1,9}(?:\.\d{1,9})?)\s*(ms|milli|s|m|h|d)[a-z]*\.?/i;
function meantBy(text) {
  let [rest, sum] = [text, 0];
  while (rest !== "") {
    const read = part.exec(rest);
    if (read === null) return void 0;
    const unit = (read[2] ?? "").toLowerCase().replace("milli", "ms");
    sum += Number(read[1]) * (unitMs[unit] ?? 0);
    rest = rest.slice(read[0].length);
  }
  return Math.min(Math.max(Math.round(sum / 1e3) * 1e3, 1e3), longestMs);
}
function formatDuration(durationMs) {
  const whole = Math.floor(durationMs / 1e3);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole % 3600 / 60);
  const seconds = whole % 60;
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`, seconds > 0 && `${seconds}s`];
  return parts.filter((part2) => part2 !== false).join("") || "0s";
}

// src/inputs/nearest.ts
function nearest(word, candidates) {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > 100) return void 0;
  let best;
  for (const candidate of candidates) {
    const distance = typingErrors(typed, candidate.toLowerCase());
    if (distance > allowedErrors(typed, candidate)) continue;
    const isBegun = candidate.toLowerCase().startsWith(typed);
    if (best === void 0 || distance < best.distance || distance === best.distance && isBegun)
      best = { candidate, distance };
  }
  return best?.candidate ?? soleExtension(typed, candidates);
}
function allowedErrors(typed, candidate) {
  return Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
}
function soleExtension(typed, candidates) {
  const longer = candidates.filter(
    (candidate) => typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(`${candidate}-`))
  );
  return longer.length === 1 ? longer[0] : void 0;
}
function typingErrors(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}
function at(row, column) {
  return row[column] ?? 0;
}

// src/inputs/read-value.ts
function readValue(spec, text) {
  switch (spec.kind) {
    case "text":
      return ok(text);
    case "secret":
      return ok(new Secret(text));
    case "lines":
      return ok(pieces(text, /[\r\n]+/));
    case "list":
      return ok(pieces(text, /[\s,]+/));
    case "boolean":
      return readBoolean(text);
    case "duration":
      return parseDuration(text);
    case "count":
      return readCount(text, spec);
    case "choice":
      return readChoice(text, spec.choices);
  }
}
function pieces(text, separator) {
  return text.split(separator).map((piece) => piece.trim()).filter((piece) => piece !== "");
}
function readBoolean(text) {
  if (["true", "True", "TRUE"].includes(text)) return ok(true);
  if (["false", "False", "FALSE"].includes(text)) return ok(false);
  const meant = /^(?:y|yes|on|1)$/i.test(text) || nearest(text, ["true", "false"]) === "true";
  const meantNot = /^(?:n|no|off|0)$/i.test(text) || nearest(text, ["true", "false"]) === "false";
  const advice = meant ? "write `true`." : meantNot ? "write `false`." : "write `true` or `false`.";
  return err(`is neither \`true\` nor \`false\`; ${advice}`);
}
function readCount(text, spec) {
  const { least, most } = spec;
  const count = Number(text);
  const near = text === "" || Number.isNaN(count) ? spec.default : Math.round(count);
  const range = (nearest2) => `write a whole number from ${least} to ${most}, such as \`${nearest2}\`.`;
  if (count < least) return err(`is too small; ${range(least)}`);
  if (count > most) return err(`is too large; ${range(most)}`);
  return /^[+-]?\d{1,15}$/.test(text) ? ok(count) : err(`is not a whole number; ${range(near)}`);
}
function readChoice(text, choices) {
  const choice = choices.find(
    (each) => each === text || /^(?:true|false)$/.test(each) && /^(?:True|TRUE|False|FALSE)$/.test(text) && each === text.toLowerCase()
  );
  if (choice !== void 0) return ok(choice);
  const shown2 = choices.filter((each) => each !== "");
  const near = nearest(text, shown2);
  if (shown2.length === 1) return err(`is not known here; the only value is \`${shown2[0]}\`.`);
  const all = shown2.map((each) => `\`${each}\``).join(", ");
  return err(
    `is not one of ${all}; ${near === void 0 ? "write one of them." : `did you mean \`${near}\`?`}`
  );
}

// src/inputs/route-specs.ts
var routeSpecs = {
  goproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPROXY for this step and the later ones, with Go's own meaning of `,` and `|`. Empty: the list in force stays in force. User and password may stand in the address; they are masked."
  },
  mirrors: {
    group: "routes",
    kind: "list",
    default: "",
    description: "Module proxies to ask when the list is out: addresses, or the names `goproxy.cn`, `goproxy.io`, `aliyun`. Never asked for private modules."
  },
  policy: {
    group: "routes",
    kind: "choice",
    choices: ["resilient", "routed", "enforced"],
    default: "resilient",
    description: "When a request may move on to the next proxy. `resilient`: also across a `,` when a proxy is out, for public modules that go.sum can verify. `routed`: Go's list to the letter. `enforced`: nothing but the named proxies, never version control."
  },
  goprivate: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPRIVATE: patterns of modules that no public proxy or checksum database may be asked for."
  },
  gonoproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOPROXY: patterns of modules that come straight from version control. `none` sends private modules to your own proxy."
  },
  gonosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOSUMDB: patterns of modules that the checksum database does not know."
  },
  gosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOSUMDB: the checksum database to ask for what go.sum does not cover."
  },
  goinsecure: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOINSECURE: patterns of modules that version control may fetch without TLS. Has no effect on proxies."
  },
  govcs: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOVCS: which version control systems go may run, such as `public:git,private:all`."
  },
  goflags: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOFLAGS: flags for every go command of this step and the later ones."
  },
  go111module: {
    group: "routes",
    kind: "choice",
    choices: ["on", "off", "auto", ""],
    default: "",
    description: "GO111MODULE for this step and the later ones."
  }
};

// src/inputs/spec.ts
var inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description: "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules."
  },
  "go-version": {
    group: "where",
    kind: "text",
    default: "",
    description: "The Go to install where no go is on PATH: `1.26.0`, `1.26` for its newest release, `stable`. A go on PATH is used as it is. Empty: what go.mod or go.work asks for."
  },
  "go-version-file": {
    group: "where",
    kind: "text",
    default: "",
    description: "The file that says which Go to install where none is on PATH: a go.mod, go.work, .go-version or .tool-versions."
  },
  ...routeSpecs,
  netrc: {
    group: "credentials",
    kind: "secret",
    default: "",
    description: "netrc lines from your secrets, such as `machine git.example.com login ci password ${{ secrets.TOKEN }}`. Written for go and for git, masked, and taken back in the post step."
  },
  download: {
    group: "download",
    kind: "choice",
    choices: ["auto", "all", "none"],
    default: "auto",
    description: "What to download. `auto`: what `go mod download` takes, nothing where vendoring is in force. `all`: every module of the graph. `none`: configure, restore and guard only."
  },
  retries: {
    group: "download",
    kind: "count",
    least: 0,
    most: 100,
    default: "4",
    description: "Further attempts at one proxy before moving on. `0` asks nobody twice. Where nobody else may be asked, a proxy that has answered well in this run is asked up to 20 times."
  },
  "stall-timeout": {
    group: "download",
    kind: "duration",
    default: "20s",
    description: "How long a transfer may stay under 1 KiB/s, the wait for its first byte included."
  },
  timeout: {
    group: "download",
    kind: "duration",
    default: "15m",
    description: "The budget of the whole step. When it ends, the step ends and says what it waited for."
  },
  connections: {
    group: "download",
    kind: "count",
    least: 1,
    most: 256,
    default: "32",
    description: "Connections at once to one proxy."
  },
  hedge: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Ask a second time, on another connection, when a proxy is much later with its first byte than it usually is. Another proxy is asked only behind a `|` or in `mirrors:`, and never for private modules."
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step", "job"],
    default: "step",
    description: "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads. `job`: until the post step, for every go command of later steps; no request to it takes longer than `timeout`."
  },
  verify: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Compare every zip with go.sum before go sees it, so that wrong bytes are fetched again elsewhere."
  },
  cache: {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Restore and save the downloaded modules. `auto`: as `true`, but saves nothing when the module cache already held something at the start."
  },
  "cache-dependency-path": {
    group: "cache",
    kind: "lines",
    default: "",
    description: "Files that make the cache key, as paths or patterns, instead of the go.mod and go.sum that were found."
  },
  "cache-key-prefix": {
    group: "cache",
    kind: "text",
    default: "go-mod-guard",
    description: "What the cache key begins with. Change it to start afresh."
  },
  "restore-keys": {
    group: "cache",
    kind: "boolean",
    default: "true",
    description: "Start from the newest entry of the same module directories when there is no exact one."
  },
  "lookup-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "On an exact hit, download nothing at all: for a cache-warm job that only has to make sure that the entry exists."
  },
  "cache-read-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "Restore, but never save: for the jobs behind a cache-warm job."
  },
  "cache-private": {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Whether private modules go into the cache. `auto`: only in a private repository, for a fork's pull request can read a public one's caches."
  },
  preflight: {
    group: "telling",
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    description: "Look at the way to mirrors beside the run, so that one that is out is known at once. `auto`: only at hosts that this run is about to ask, and at everything after a failure. `always`: at everything from the start. `never`: at nothing."
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about."
  },
  "job-status": {
    group: "telling",
    kind: "text",
    default: "${{ job.status }}",
    // the runner evaluates it anew for the post step
    description: "Internal: how the job ended, for the post step. The runner fills it in; leave it alone."
  },
  "add-job-summary": {
    group: "telling",
    kind: "choice",
    choices: ["on-failure", "always", "never"],
    default: "on-failure",
    description: "When to write the job summary: `on-failure`, `always` or `never`."
  },
  "report-path": {
    group: "telling",
    kind: "text",
    default: "",
    description: "Where to write the JSON report. Empty: a file of its own below RUNNER_TEMP."
  },
  "fail-on-error": {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Fail the step when the download fails. `false` reports, and leaves the failing to go itself."
  }
};

// src/inputs/parse.ts
var inputNames = Object.keys(inputSpecs);
function parseInputs(raw, spelled, checks = {}) {
  const problems = [];
  const values = {};
  for (const name of inputNames) {
    const spec = inputSpecs[name];
    const given = raw(name) ?? "";
    const text = given.trim();
    const value = readValue(spec, text === "" ? spec.default : spec.kind === "secret" ? given : text);
    const input = spelled(name);
    if (!value.ok) {
      problems.push({ input, message: `${quoteInput(input, text)} ${value.error}` });
      continue;
    }
    values[name] = value.value;
    if (text === "") continue;
    const check = { ...ownChecks, ...checks }[name];
    for (const complaint of check?.(value.value) ?? []) {
      problems.push({ input, message: hideIn(`\`${input}\` ${complaint}`, text) });
    }
  }
  return problems.length === 0 ? ok(values) : err(problems);
}
var longestPrefix = 300;
var ownChecks = {
  "go-version": (value) => {
    const wanted = parseWantedGo(value);
    return wanted.ok ? [] : [`has \`${shorten(value)}\` in it, which ${wanted.error}`];
  },
  goproxy: (value) => {
    const list = parseProxyList(value);
    return list.ok ? [] : list.error.map((problem) => `cannot be used. ${problem}`);
  },
  gosumdb: (value) => {
    const database = parseGosumdb(value);
    return database.ok ? [] : [database.error];
  },
  goflags: (value) => [goFlagsFault(value) ?? []].flat(),
  govcs: (value) => [govcsFault(value) ?? []].flat(),
  netrc: (value) => {
    const lines = parseNetrcInput(value.reveal());
    return lines.ok ? [] : lines.error.map(({ line, reason: reason2 }) => `cannot be used: line ${line} ${reason2}`);
  },
  "cache-key-prefix": (value) => {
    if (value.includes(",")) {
      return [`has a comma, which the cache service refuses; write \`${value.replaceAll(",", "-")}\`.`];
    }
    if (value.length <= longestPrefix) return [];
    return [`is ${value.length} characters long; write at most ${longestPrefix}.`];
  }
};

// src/inputs/as-flags.ts
var names = new Set(inputNames);
function asFlags(sentence) {
  if (/setup-go|\buses:/.test(sentence)) return sentence;
  return sentence.replace(
    /`([a-z0-9-]{1,40}):(?: ([^`]{1,500}))?`/g,
    (whole, name, value) => {
      if (!names.has(name)) return whole;
      if (value === void 0) return `\`--${name}\``;
      return `\`--${name} ${/[\s$|;&*?<>()'"]/.test(value) ? `'${value.replaceAll("'", String.raw`'\''`)}'` : value}\``;
    }
  );
}

// src/inputs/verbs.ts
var verbs = {
  download: {
    synopsis: "download [flags]",
    description: "Download the modules of this directory's go.mod or go.work into the module cache.",
    takesInputs: true,
    reports: true,
    operands: ""
  },
  plan: {
    synopsis: "plan [flags]",
    description: "Show what download would do, and why, and change nothing.",
    takesInputs: true,
    reports: false,
    operands: ""
  },
  probe: {
    synopsis: "probe [flags]",
    description: "Look at the way to every mirror and git host, at this machine and at the settings, and say what is wrong.",
    takesInputs: true,
    reports: true,
    operands: ""
  },
  exec: {
    synopsis: "exec [flags] -- CMD\u2026",
    description: "Run a command whose go downloads through a guard of its own; say why where it failed to download.",
    takesInputs: true,
    reports: true,
    operands: "CMD"
  },
  serve: {
    synopsis: "serve [flags]",
    description: "Keep a guard up for go commands of other shells, until it is interrupted.",
    takesInputs: true,
    reports: false,
    operands: ""
  },
  diagnose: {
    synopsis: "diagnose [--format text|json] FILE\u2026",
    description: "Name the cause of the failure in a log of go or of a CI job; `-` is standard input.",
    takesInputs: false,
    reports: false,
    operands: "FILE"
  },
  explain: {
    synopsis: "explain [--format text|json] CODE\u2026",
    description: "Print the page about a diagnosis, such as GMG101.",
    takesInputs: false,
    reports: false,
    operands: "CODE"
  }
};
var verbNames = Object.keys(verbs);
var ownFlags = {
  format: { takes: "text|json", description: "How results are printed. Default: text." },
  report: { takes: "FILE", description: "Write the JSON report to this file; the same as --report-path." },
  "print-env": { takes: "", description: "serve: print the settings for a shell, with the secret in them." },
  help: { takes: "", description: "Show this help." },
  version: { takes: "", description: "Show the version." }
};

// src/inputs/input-sources.ts
function guardVariable(name) {
  return `GMG_${name.replaceAll("-", "_").toUpperCase()}`;
}
function fromCommandLine(flags, environment) {
  const isFlag = (name) => (flags[name] ?? "").trim() !== "";
  return {
    raw: (name) => isFlag(name) ? flags[name] : environment[guardVariable(name)],
    spelled: (name) => isFlag(name) || (environment[guardVariable(name)] ?? "").trim() === "" ? `--${name}` : guardVariable(name)
  };
}
function strangeVariables(environment) {
  const known = inputNames.map(guardVariable);
  const strange = Object.keys(environment).filter(
    (name) => /^GMG_/i.test(name) && !known.includes(name) && environment[name]?.trim() !== ""
  );
  return strange.toSorted().map((name) => {
    const near = nearest(
      name.slice("GMG_".length),
      known.map((one) => one.slice("GMG_".length))
    );
    const advice = near === void 0 ? "`--help` shows all flags" : `did you mean \`GMG_${near}\``;
    return {
      input: name,
      message: `\`${stripControls(name)}\` is no variable of go-mod-guard, so it changes nothing; ${advice}${near === void 0 ? "." : "?"}`
    };
  });
}

// src/core/slots.ts
function slots(perOrigin) {
  const origins = /* @__PURE__ */ new Map();
  function place(name, origin) {
    origin.taken++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      origin.taken--;
      for (const next of origin.waiting) {
        if (origin.taken >= next.most) break;
        origin.waiting.delete(next);
        next.onTurn();
      }
      if (origin.taken === 0 && origin.waiting.size === 0) origins.delete(name);
    };
  }
  return {
    taken: (name) => origins.get(name)?.taken ?? 0,
    take(name, signal, most = perOrigin) {
      if (signal.aborted) return Promise.resolve(void 0);
      const origin = origins.get(name) ?? { taken: 0, waiting: /* @__PURE__ */ new Set() };
      origins.set(name, origin);
      if (origin.taken < most && origin.waiting.size === 0) return Promise.resolve(place(name, origin));
      return new Promise((resolve) => {
        const onAbort = () => {
          origin.waiting.delete(waiting);
          resolve(void 0);
        };
        const waiting = {
          most,
          onTurn() {
            signal.removeEventListener("abort", onAbort);
            resolve(place(name, origin));
          }
        };
        origin.waiting.add(waiting);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    }
  };
}

// src/core/cancel.ts
var reason = "cancelled";
function cancelWith(...signals) {
  const controller = new AbortController();
  const followed = /* @__PURE__ */ new Map();
  let by;
  const unfollow = (signal) => {
    const onAbort = followed.get(signal);
    if (onAbort !== void 0) signal.removeEventListener("abort", onAbort);
    followed.delete(signal);
  };
  for (const signal of signals) {
    if (signal === void 0) continue;
    const onAbort = () => {
      if (!controller.signal.aborted) by = signal;
      controller.abort(reason);
    };
    if (signal.aborted) onAbort();
    else {
      signal.addEventListener("abort", onAbort, { once: true });
      followed.set(signal, onAbort);
    }
  }
  return {
    signal: controller.signal,
    get by() {
      return by;
    },
    abort: () => controller.abort(reason),
    unfollow,
    release: () => {
      for (const signal of followed.keys()) unfollow(signal);
    }
  };
}

// src/go/module-version.ts
var fileKinds = /* @__PURE__ */ new Set(["info", "mod", "zip"]);
function isFileKind(file) {
  return fileKinds.has(file);
}
function formatModuleVersion({ module, version }) {
  return version === "" ? module : `${module}@${version}`;
}

// src/core/url-end.ts
function bareHost(hostname) {
  return hostname.replace(/^\[|\]$/g, "");
}
function portOf({ port, protocol }) {
  if (port !== "") return Number(port);
  return protocol === "https:" ? 443 : 80;
}

// src/core/least-speed.ts
var leastBytesPerSecond = 1024;

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

// src/core/release.ts
var leastBytes = 16 << 10;
function release2({ buffer, byteOffset, byteLength }) {
  const isAlone = byteOffset === 0 && byteLength > buffer.byteLength / 2;
  if (byteLength >= leastBytes && isAlone && "transfer" in buffer && typeof buffer.transfer === "function")
    buffer.transfer(0);
}

// src/go/dirhash.ts
var import_node_crypto5 = __toESM(require_node_crypto(), 1);

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
    const header2 = await readHeader(window, position, baseOffset.value);
    if (!header2.ok) return header2;
    if (header2.value === "no-header") break;
    entries.push(header2.value.entry);
    position = header2.value.nextPosition;
    if (position - start > maxDirectoryBytes) return err({ kind: "too-large", detail: "its directory" });
    if (!header2.value.entry.nameBytes.endsWith("/")) heldBytes += header2.value.entry.uncompressedBytes;
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
  const header2 = await readHeader(window, end.directoryOffset, 0);
  if (!header2.ok && header2.error.kind === "unreadable") return header2;
  return ok(header2.ok && header2.value !== "no-header" ? 0 : end.baseOffset);
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

// src/go/inflate-together.ts
var import_node_zlib2 = __toESM(require_node_zlib(), 1);

// src/go/inflate.ts
var import_node_zlib = __toESM(require_node_zlib(), 1);
function inflateWhole(deflated2, declaredBytes) {
  try {
    return ok(import_node_zlib.default.inflateRawSync(deflated2, exactly(declaredBytes)));
  } catch (thrown) {
    return err(wordsOf(thrown));
  }
}
function exactly(declaredBytes) {
  return { chunkSize: Math.max(64, declaredBytes + 1), maxOutputLength: declaredBytes + 1 };
}
async function inflatePieces(next, take) {
  const inflater = import_node_zlib.default.createInflateRaw({ chunkSize: 64 * 1024 });
  const seen = { ended: false };
  inflater.on("data", (piece) => {
    if (take(piece)) return;
    seen.failure ??= "more comes out of it than declared";
    inflater.destroy();
  });
  inflater.on("error", (thrown) => {
    seen.failure ??= wordsOf(thrown);
  });
  inflater.on("end", () => {
    seen.ended = true;
  });
  const closed = new Promise((resolve) => inflater.on("close", resolve));
  while (!seen.ended && seen.failure === void 0) {
    const piece = await next();
    if (!piece.ok) {
      seen.failure ??= piece.error;
      inflater.destroy();
      break;
    }
    if (piece.value === void 0) break;
    const written2 = new Promise((resolve) => inflater.write(piece.value, () => resolve()));
    await Promise.race([written2, closed]);
  }
  inflater.end();
  await closed;
  return seen.failure === void 0 ? ok(void 0) : err(seen.failure);
}
function wordsOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/go/inflate-together.ts
var magic = Buffer.from([31, 139, 8]);
var header = Buffer.from([...magic, 0, 0, 0, 0, 0, 0, 255]);
var trailerBytes = 8;
function inflateTogether(bodies, take) {
  const members = membersOf(bodies);
  const wholeBytes = bodies.reduce((sum, { inflatedBytes }) => sum + inflatedBytes, 0);
  const whole = countOf(magic, members) === bodies.length ? gunzip(members, wholeBytes) : void 0;
  if (whole === void 0) return false;
  let at2 = 0;
  for (const [index, { inflatedBytes }] of bodies.entries()) {
    take(index, whole.subarray(at2, at2 + inflatedBytes));
    at2 += inflatedBytes;
  }
  release2(whole);
  return true;
}
function membersOf(bodies) {
  const frameBytes = header.length + trailerBytes;
  const members = room(bodies.reduce((sum, { bytes }) => sum + bytes.length + frameBytes, 0));
  let at2 = 0;
  for (const { bytes, crc32, inflatedBytes } of bodies) {
    members.set(header, at2);
    members.set(bytes, at2 + header.length);
    at2 += header.length + bytes.length;
    members.writeUInt32LE(crc32, at2);
    members.writeUInt32LE(inflatedBytes, at2 + 4);
    at2 += trailerBytes;
  }
  return members;
}
var kept = Buffer.alloc(0);
function room(sizeBytes) {
  if (kept.length < sizeBytes) kept = Buffer.allocUnsafeSlow(sizeBytes);
  return kept.subarray(0, sizeBytes);
}
function countOf(needle, bytes) {
  let count = 0;
  for (let at2 = bytes.indexOf(needle); at2 !== -1; at2 = bytes.indexOf(needle, at2 + 1)) count++;
  return count;
}
function gunzip(members, wholeBytes) {
  try {
    const answer = import_node_zlib2.default.gunzipSync(members, {
      ...exactly(wholeBytes),
      info: true
    });
    const { buffer, engine } = answer;
    const isRead = engine instanceof import_node_zlib2.default.Gunzip && engine.bytesWritten === members.length;
    return isRead && buffer instanceof Buffer && buffer.length === wholeBytes ? buffer : void 0;
  } catch {
    return void 0;
  }
}

// src/go/zip-entry.ts
var import_node_crypto4 = __toESM(require_node_crypto(), 1);
var import_node_zlib3 = __toESM(require_node_zlib(), 1);

// src/go/zip-local.ts
var signature = 67324752;
var descriptorSignature = 134695760;
var localHeaderBytes = 30;
var mostDescriptorBytes = 16;
function bodyOffset(header2) {
  if (header2.length < localHeaderBytes || header2.readUInt32LE(0) !== signature) return void 0;
  return localHeaderBytes + header2.readUInt16LE(26) + header2.readUInt16LE(28);
}
function describedCrc32(bytes) {
  const skipped = bytes.length >= 4 && bytes.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  return bytes.length < skipped + 12 ? void 0 : bytes.readUInt32LE(skipped);
}

// src/go/zip-entry.ts
var stored = 0;
var deflated = 8;
var atOnce = { deflatedBytes: 2 << 20, inflatedBytes: 8 << 20 };
async function hashEntry(window, entry, onPiece) {
  let whole;
  let hash;
  const read = await readEntry(window, entry, (piece) => {
    onPiece?.(piece);
    if (piece.length === entry.uncompressedBytes) whole = sha256Of(piece);
    else hash = (hash ?? (0, import_node_crypto4.createHash)("sha256")).update(piece);
  });
  if (!read.ok) return read;
  return ok(whole ?? hash?.digest("hex") ?? sha256Of(new Uint8Array()));
}
function sha256Of(bytes) {
  return (0, import_node_crypto4.hash)("sha256", bytes, "hex");
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
    crc = import_node_zlib3.default.crc32(piece, crc);
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
function damaged(entry, words2) {
  return { kind: "damaged", detail: `${printName(entry)}: ${words2}` };
}
function printName(entry) {
  return JSON.stringify(Buffer.from(entry.nameBytes, "latin1").toString("utf8"));
}
async function findBody(window, entry) {
  const header2 = await window.at(entry.headerPosition, localHeaderBytes);
  if (!header2.ok) return err(unreadable(header2.error));
  const offset = bodyOffset(header2.value);
  if (offset === void 0) return err(damaged(entry, "no header where the directory points"));
  return ok(entry.headerPosition + offset);
}
async function readBody(window, entry, start, take) {
  const tooMuch = damaged(entry, "more comes out of it than declared");
  if (entry.method !== stored && entry.method !== deflated) {
    return err(damaged(entry, `compression method ${entry.method}`));
  }
  const isAtOnce = entry.compressedBytes <= atOnce.deflatedBytes && entry.uncompressedBytes <= atOnce.inflatedBytes;
  if (entry.method === deflated && isAtOnce) {
    const body = await gather(window, start, entry.compressedBytes);
    if (!body.ok) return err(unreadable(body.error));
    const whole = inflateWhole(body.value, entry.uncompressedBytes);
    if (entry.compressedBytes > windowBytes) release2(body.value);
    if (!whole.ok) return err(damaged(entry, whole.error));
    const isTaken = take(whole.value);
    release2(whole.value);
    return isTaken ? ok(void 0) : err(tooMuch);
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
async function gather(window, start, length) {
  if (length <= windowBytes) return window.at(start, length);
  const whole = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const piece = await window.at(start + done, Math.min(windowBytes, length - done));
    if (!piece.ok) return piece;
    if (piece.value.length === 0) return ok(whole.subarray(0, done));
    done += piece.value.copy(whole, done);
  }
  return ok(whole);
}
async function readDescriptor(window, entry, position) {
  const bytes = await window.at(position, mostDescriptorBytes);
  if (!bytes.ok) return err(unreadable(bytes.error));
  const crc32 = describedCrc32(bytes.value);
  return crc32 === void 0 ? err(damaged(entry, "its descriptor is cut")) : ok(crc32);
}

// src/go/zip-run.ts
var mostInflatedBytes = 1 << 20;
var extraBytes = 64;
function runsOf(entries) {
  const runs = [];
  let inflatedBytes = 0;
  for (const entry of entries) {
    const run = runs.at(-1);
    inflatedBytes += entry.uncompressedBytes;
    const first = run?.[0];
    const goesOn = first !== void 0 && isOrdinary(first) && isOrdinary(entry) && inflatedBytes <= mostInflatedBytes && endOf(entry) - first.headerPosition <= windowBytes;
    if (goesOn) run?.push(entry);
    else {
      runs.push([entry]);
      inflatedBytes = entry.uncompressedBytes;
    }
  }
  return runs;
}
async function hashRun(window, run, watcher) {
  if (run.length > 1 && await hashTogether(window, run, watcher)) return ok(void 0);
  for (const entry of run) {
    const hash = await hashEntry(window, entry, (piece) => watcher.piece(entry, piece));
    if (!hash.ok) return hash;
    watcher.end(entry, hash.value);
  }
  return ok(void 0);
}
async function hashTogether(window, run, watcher) {
  const [first, last] = [run[0], run.at(-1)];
  if (first === void 0 || last === void 0) return false;
  const bytes = await window.at(first.headerPosition, endOf(last) - first.headerPosition);
  if (!bytes.ok) return false;
  const bodies = [];
  for (const entry of run) {
    const body = bodyIn(bytes.value.subarray(entry.headerPosition - first.headerPosition), entry);
    if (body === void 0) return false;
    bodies.push(body);
  }
  return inflateTogether(bodies, (index, piece) => {
    const entry = run[index];
    if (entry === void 0) return;
    watcher.piece(entry, piece);
    watcher.end(entry, sha256Of(piece));
  });
}
function bodyIn(bytes, entry) {
  const start = bodyOffset(bytes);
  if (start === void 0) return void 0;
  const end = start + entry.compressedBytes;
  if (end > bytes.length) return void 0;
  if (entry.hasDescriptor && describedCrc32(bytes.subarray(end)) !== entry.crc32) return void 0;
  return { bytes: bytes.subarray(start, end), crc32: entry.crc32, inflatedBytes: entry.uncompressedBytes };
}
function isOrdinary({ method, nameBytes, uncompressedBytes }) {
  return method === deflated && uncompressedBytes > 0 && !nameBytes.endsWith("/");
}
function endOf({ headerPosition, nameBytes, compressedBytes }) {
  const aroundBytes = localHeaderBytes + nameBytes.length + extraBytes + mostDescriptorBytes;
  return headerPosition + aroundBytes + compressedBytes;
}

// src/go/dirhash.ts
var mostKeptBytes = 1 << 20;
async function hashZip(source, reading = {}) {
  const whole = await hashShare(source, { index: 0, of: 1 }, reading);
  return whole.ok ? ok(joinShares([whole.value])) : whole;
}
async function hashShare(source, share, { keep, watcher } = {}) {
  const window = openWindow(source);
  const directory = await readZipDirectory(window);
  if (!directory.ok) return directory;
  const entries = directory.value;
  const broken = entries.find(({ nameBytes }) => nameBytes.includes("\n"));
  if (broken !== void 0) {
    const detail = `a name with a line end: ${JSON.stringify(broken.nameBytes)}`;
    return err({ kind: "illegal-name", detail });
  }
  const nameToKeep = keep === void 0 ? void 0 : Buffer.from(keep, "utf8").toString("latin1");
  const hashes = /* @__PURE__ */ new Map();
  let kept2;
  watcher?.begin(entries);
  const isKept = (entry) => entry.nameBytes === nameToKeep && entry.uncompressedBytes <= mostKeptBytes;
  const watching = {
    piece(entry, bytes) {
      watcher?.piece(entry, bytes);
      if (isKept(entry)) kept2 = joined(kept2, bytes);
    },
    end(entry, sha256) {
      watcher?.end(entry, sha256);
      if (isKept(entry)) kept2 ??= new Uint8Array();
      hashes.set(entry.nameBytes, sha256);
    }
  };
  for (const run of runsOf(entriesOf(share, entries))) {
    const hashed = await hashRun(window, run, watching);
    if (!hashed.ok) return hashed;
  }
  return ok({
    hashes,
    names: share.index === 0 ? entries.map(({ nameBytes }) => nameBytes).sort() : [],
    uncompressedBytes: entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0),
    ...kept2 !== void 0 && { kept: kept2 }
  });
}
function joinShares(parts) {
  const names2 = parts.flatMap((part2) => part2.names);
  const kept2 = parts.find((part2) => part2.kept !== void 0)?.kept;
  const summary = (0, import_node_crypto5.createHash)("sha256");
  for (const name of names2) {
    const hash = parts.find(({ hashes }) => hashes.has(name))?.hashes.get(name);
    summary.update(`${hash ?? ""}  ${name}
`, "latin1");
  }
  return {
    h1: `h1:${summary.digest("base64")}`,
    names: names2.length,
    commonPrefix: commonPrefixOf(names2.at(0) ?? "", names2.at(-1) ?? ""),
    uncompressedBytes: parts[0]?.uncompressedBytes ?? 0,
    ...kept2 !== void 0 && { kept: kept2 }
  };
}
var entryBytes = 16 << 10;
function entriesOf({ index, of }, entries) {
  const byName = new Map(entries.map((entry) => [entry.nameBytes, entry]));
  const inFileOrder = [...byName.values()].sort((a, b) => a.headerPosition - b.headerPosition);
  if (of === 1) return inFileOrder;
  const work = inFileOrder.reduce((sum, entry) => sum + entry.uncompressedBytes + entryBytes, 0);
  let done = 0;
  return inFileOrder.filter((entry) => {
    const at2 = Math.min(of - 1, Math.floor(done / work * of));
    done += entry.uncompressedBytes + entryBytes;
    return at2 === index;
  });
}
function hasPrefix(zip, module) {
  const prefix = Buffer.from(`${formatModuleVersion(module)}/`, "utf8").toString("latin1");
  return zip.names === 0 || zip.commonPrefix.startsWith(prefix);
}
function hashGoMod(bytes) {
  const content = (0, import_node_crypto5.createHash)("sha256").update(bytes).digest("hex");
  return `h1:${(0, import_node_crypto5.createHash)("sha256").update(`${content}  go.mod
`).digest("base64")}`;
}
function isH1(text) {
  return /^h1:[A-Za-z0-9+/]{43}=$/.test(text);
}
function joined(before, bytes) {
  const whole = new Uint8Array((before?.length ?? 0) + bytes.length);
  if (before !== void 0) whole.set(before);
  whole.set(bytes, before?.length ?? 0);
  return whole;
}
function commonPrefixOf(first, last) {
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}

// src/go/ip-address.ts
function parseAddress(text) {
  const bytes = parseBytes(text);
  return bytes !== void 0 && isMapped(bytes) ? bytes.slice(12) : bytes;
}
function parseNetwork(text) {
  const [, written2 = "", digits = ""] = /^([^/]+)\/(\d+)$/.exec(text) ?? [];
  const bytes = parseBytes(written2);
  const prefixBits = Number(digits);
  if (bytes === void 0 || prefixBits > bytes.length * 8) return void 0;
  if (isMapped(bytes) && prefixBits >= 96) return { address: bytes.slice(12), prefixBits: prefixBits - 96 };
  return { address: bytes, prefixBits };
}
function isInNetwork(address, network) {
  if (address.length !== network.address.length) return false;
  return address.every((byte, index) => {
    const bits = Math.min(8, Math.max(0, network.prefixBits - index * 8));
    const mask = 255 << 8 - bits & 255;
    return (byte & mask) === ((network.address[index] ?? 0) & mask);
  });
}
function sameAddress(one, other) {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
function isLoopbackAddress(address) {
  if (address.length === 4) return address[0] === 127;
  return address.every((byte, index) => byte === (index === 15 ? 1 : 0));
}
function isLoopbackHost(hostname) {
  const address = parseAddress(bareHost(hostname));
  return hostname === "localhost" || address !== void 0 && isLoopbackAddress(address);
}
function parseBytes(text) {
  return text.includes(":") ? parseIpv6(text) : parseIpv4(text);
}
function isMapped(bytes) {
  return bytes.length === 16 && bytes.every((byte, index) => index > 11 || byte === (index < 10 ? 0 : 255));
}
function parseIpv4(text) {
  const parts = text.split(".");
  const isAddress = parts.length === 4 && parts.every((part2) => /^(?:0|[1-9]\d{0,2})$/.test(part2));
  const bytes = parts.map(Number);
  return isAddress && bytes.every((byte) => byte <= 255) ? bytes : void 0;
}
function parseIpv6(text) {
  const halves = text.split("::");
  if (halves.length > 2) return void 0;
  const last = halves.length - 1;
  const sides = halves.map((half, index) => half === "" ? [] : parseGroups(half, index === last));
  const [head, tail] = sides;
  if (head === void 0 || halves.length === 2 && tail === void 0) return void 0;
  if (halves.length === 1) return head.length === 16 ? head : void 0;
  const missing = 16 - head.length - (tail?.length ?? 0);
  return missing < 2 ? void 0 : [...head, ...Array(missing).fill(0), ...tail ?? []];
}
function parseGroups(text, isLast) {
  const groups = text.split(":");
  const bytes = [];
  for (const [index, group] of groups.entries()) {
    const ipv4 = isLast && index === groups.length - 1 && group.includes(".") ? parseIpv4(group) : void 0;
    if (ipv4 !== void 0) bytes.push(...ipv4);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 255);
    } else return void 0;
  }
  return bytes;
}

// src/go/http-proxy-address.ts
function parseHttpProxyAddress(value) {
  const whole = parse(value);
  const isBogus = whole === void 0 || whole.scheme === "" || whole.host === "";
  const read = isBogus ? parse(`http://${value}`) ?? whole : whole;
  if (read === void 0) return void 0;
  const { hostname, port } = splitHost(read.host);
  const credentials = readCredentials(read.authority);
  const address = { scheme: read.scheme, hostname: toAscii(hostname), port };
  return credentials === void 0 ? address : { ...address, credentials };
}
function toAscii(name) {
  if (/^[\0-\u007f]*$/.test(name) || /[\0-,/:-`{-\u007f]/.test(name.toLowerCase())) return name;
  const [dots = ""] = /^\.*/.exec(name) ?? [];
  try {
    return dots + new URL(`http://${name.slice(dots.length)}`).hostname;
  } catch {
    return name;
  }
}
function parse(text) {
  const hash = text.indexOf("#");
  const before = hash < 0 ? text : text.slice(0, hash);
  if (/[\0-\u001f\u007f]/.test(before) || hash >= 0 && !isEscaped(text.slice(hash))) return void 0;
  if (before.startsWith(":")) return void 0;
  const [, scheme2 = "", rest = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?([^?]*)/.exec(before) ?? [];
  const lower = scheme2.toLowerCase();
  if (!rest.startsWith("/")) {
    if (scheme2 !== "") return { scheme: lower, authority: "", host: "" };
    return /^[^/]*:/.test(rest) || !isEscaped(rest) ? void 0 : { scheme: "", authority: "", host: "" };
  }
  const hasAuthority = rest.startsWith("//") && (scheme2 !== "" || !rest.startsWith("///"));
  const [, authority = "", path = ""] = hasAuthority ? /^\/\/([^/]*)([^]*)$/.exec(rest) ?? [] : ["", "", rest];
  const at2 = authority.lastIndexOf("@");
  const host = parseHost(lower, authority.slice(at2 + 1));
  const user = authority.slice(0, Math.max(at2, 0));
  const isUser = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user) && isEscaped(user);
  return host === void 0 || !isUser || !isEscaped(path) ? void 0 : { scheme: lower, authority, host };
}
function parseHost(scheme2, host) {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return void 0;
  if (bracket === 0) {
    const [, address = "", zone = "", port = ""] = /^\[(.*?)(%25.*)?\](:\d*)?$/.exec(host) ?? [];
    const isAddress = address.includes(":") && parseAddress(address) !== void 0;
    const named = decodeHost(zone.slice("%25".length), true);
    const isZone = zone === "" || named !== void 0 && named !== "";
    return isAddress && isZone ? `[${address}${zone === "" ? "" : `%${named}`}]${port}` : void 0;
  }
  const colon = scheme2 === "http" || scheme2 === "https" ? host.indexOf(":") : host.lastIndexOf(":");
  return colon >= 0 && !/^:\d*$/.test(host.slice(colon)) ? void 0 : decodeHost(host, false);
}
function decodeHost(host, isZone) {
  if (!/^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"%\u0080-\uffff]*$/.test(host) || !isEscaped(host)) return void 0;
  const encoded = isZone ? /%(?!25|20|[89A-Fa-f])(..)/g : /%(?!25|[89A-Fa-f])(..)/g;
  const plain = [...host.matchAll(encoded)].map(
    ([, hex = ""]) => String.fromCharCode(Number.parseInt(hex, 16))
  );
  const isFine = isZone ? plain.every((one) => /^[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]$/.test(one)) : plain.length === 0;
  return isFine ? host.replace(/(?:%..)+/g, decodeBytes) : void 0;
}
function decodeBytes(escapes) {
  return Buffer.from(escapes.replaceAll("%", ""), "hex").toString("utf8");
}
function splitHost(host) {
  const [, name = "", port = ""] = /^([^]*?)(?::(\d*))?$/.exec(host) ?? [];
  return { hostname: name.replace(/^\[([^]*)\]$/, "$1"), port };
}
function isEscaped(text) {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}

// src/go/http-proxy.ts
function chooseHttpProxy(url, environment) {
  const isHttps = url.protocol === "https:";
  const names2 = isHttps ? ["HTTPS_PROXY", "https_proxy"] : ["HTTP_PROXY", "http_proxy"];
  const name = names2.find((each) => (environment[each] ?? "") !== "");
  const address = name === void 0 ? void 0 : parseHttpProxyAddress(environment[name] ?? "");
  if (name === void 0 || address === void 0) return { kind: "none" };
  if (!isHttps && (environment["REQUEST_METHOD"] ?? "") !== "") {
    const why = "HTTP_PROXY is not used where REQUEST_METHOD is set; unset one of them";
    return { kind: "refused", code: "CGI", why };
  }
  const host = bareHost(url.hostname).toLowerCase();
  if (isExempt(host, String(portOf(url)), firstOf(environment, "NO_PROXY", "no_proxy")))
    return { kind: "none" };
  return choiceOf(name, address);
}
function showHttpProxy({ speaks, host, port }) {
  const end = `${host.includes(":") ? `[${host}]` : host}:${port}`;
  return speaks === "http" ? end : `${speaks}://${end}`;
}
var wellKnownPorts = {
  http: 80,
  https: 443,
  socks5: 1080,
  socks5h: 1080
};
function choiceOf(name, { scheme: scheme2, hostname, port, credentials }) {
  if (hostname === "") {
    const why = `${name} names no host; write it as http://proxy.example.com:3128, or unset it`;
    return { kind: "refused", code: "NO_HOST", why };
  }
  const number2 = port === "" ? wellKnownPorts[scheme2] ?? 0 : Number(port);
  if (number2 < 1 || number2 > 65535) {
    const why = `${name} has no port that ${hostname} could listen on; write it as http://${hostname}:3128`;
    return { kind: "refused", code: "NO_PORT", why };
  }
  const speaks = scheme2 === "https" ? "https" : scheme2 === "socks5" || scheme2 === "socks5h" ? "socks5" : "http";
  const proxy = { speaks, host: hostname, port: number2 };
  return { kind: "proxy", proxy: credentials === void 0 ? proxy : { ...proxy, credentials } };
}
function firstOf(environment, ...names2) {
  return names2.map((name) => environment[name] ?? "").find((value) => value !== "") ?? "";
}
function isExempt(host, port, noProxy) {
  const address = parseAddress(host);
  if (host === "localhost" || address !== void 0 && isLoopbackAddress(address)) return true;
  const entries = noProxy.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => {
    if (entry === "") return false;
    if (entry === "*") return true;
    const network = parseNetwork(entry);
    if (network !== void 0) return address !== void 0 && isInNetwork(address, network);
    const { name, port: onlyPort } = splitPort(entry);
    if (onlyPort !== "" && onlyPort !== port) return false;
    const only = parseAddress(name);
    if (only !== void 0) return address !== void 0 && sameAddress(only, address);
    return address === void 0 && matchesDomain(host, name);
  });
}
function splitPort(entry) {
  const parts = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:]*)$/.exec(entry);
  if (parts === null) return { name: entry, port: "" };
  return { name: parts[1] ?? parts[2] ?? "", port: parts[3] ?? "" };
}
function matchesDomain(host, name) {
  const pattern = toAscii(name.startsWith("*.") ? name.slice(1) : name);
  if (pattern === "") return false;
  return pattern.startsWith(".") ? host.endsWith(pattern) : host === pattern || host.endsWith(`.${pattern}`);
}

// src/go/certificate-places.ts
var certificateFiles = [
  "/etc/ssl/certs/ca-certificates.crt",
  "/etc/pki/tls/certs/ca-bundle.crt",
  "/etc/ssl/ca-bundle.pem",
  "/etc/pki/tls/cacert.pem",
  "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
  "/etc/ssl/cert.pem"
];
var certificateDirectories = ["/etc/ssl/certs", "/etc/pki/tls/certs"];

export {
  require_node_url,
  require_node_path,
  splitLines,
  stripControls,
  harmlessLine,
  quoteForeign,
  require_node_crypto,
  Secret,
  basicAuthorization,
  credentialBytes,
  percentEncoded,
  readCredentials,
  showValue,
  hideIn,
  hiddenPieces,
  parseProxyList,
  parseProxy,
  showProxy,
  readNetrc,
  credentialsFor,
  formatNetrcLine,
  addLines,
  removeLines,
  parseNetrcInput,
  isValidVersion,
  canonicalVersion,
  isCanonicalVersion,
  compareVersions,
  compareGoVersions,
  goLineAtLeast,
  toolchainNeeded,
  parseWantedGo,
  wantedByLines,
  mostWanted,
  chooseRelease,
  toolchainModule,
  toolchainVersion,
  releasesIn,
  describeWanted,
  semverOfGo,
  goOfSemver,
  parseGoFlags,
  flagValue,
  isFileElement,
  splitPathVersion,
  checkMajor,
  checkVersionFitsPath,
  unescapePath,
  escapeVersion,
  unescapeVersion,
  parseVerifier,
  knownDatabaseKeys,
  lookupPath,
  verifierOf,
  provedLines,
  proveLookup,
  hashIn,
  tileReader,
  parseGosumdb,
  quoteInput,
  formatDuration,
  nearest,
  inputSpecs,
  inputNames,
  parseInputs,
  asFlags,
  verbs,
  verbNames,
  ownFlags,
  guardVariable,
  fromCommandLine,
  strangeVariables,
  leastBytesPerSecond,
  slots,
  cancelWith,
  windowBytes,
  openWindow,
  isFileKind,
  formatModuleVersion,
  readZipDirectory,
  require_node_zlib,
  release2 as release,
  readEntry,
  hashZip,
  hashShare,
  joinShares,
  hasPrefix,
  hashGoMod,
  isH1,
  bareHost,
  portOf,
  parseAddress,
  isLoopbackHost,
  chooseHttpProxy,
  showHttpProxy,
  certificateFiles,
  certificateDirectories
};
