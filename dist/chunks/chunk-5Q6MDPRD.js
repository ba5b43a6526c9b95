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

// builtin-above:node:crypto
var require_node_crypto = __commonJS({
  "builtin-above:node:crypto"(exports, module) {
    module.exports = Object.create(__require("node:crypto"));
  }
});

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
  const [, major = "", minor = "0", patch = "0", prerelease = "", build = ""] = found;
  return { major, minor, patch, prerelease, build };
}
function isValidVersion(version) {
  return semantic.test(version);
}
function canonicalVersion(version) {
  const parsed = parseVersion(version);
  if (parsed === void 0) return "";
  const { major, minor, patch, prerelease, build } = parsed;
  return `v${major}.${minor}.${patch}${prerelease}${build === "+incompatible" ? build : ""}`;
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

export {
  splitLines,
  stripControls,
  harmlessLine,
  quoteForeign,
  require_node_crypto,
  Secret,
  isValidVersion,
  canonicalVersion,
  isCanonicalVersion,
  compareVersions,
  compareGoVersions,
  goLineAtLeast,
  toolchainNeeded,
  isFileElement,
  splitPathVersion,
  checkMajor,
  checkVersionFitsPath,
  escapePath,
  unescapePath,
  escapeVersion,
  unescapeVersion
};
