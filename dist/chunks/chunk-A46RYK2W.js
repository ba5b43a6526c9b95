import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  isCanonicalVersion,
  isIncompatible,
  isValidVersion,
  majorOf
} from "./chunk-UHRWKJXU.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require
} from "./chunk-OZAD3COR.js";

// builtin-above:node:path
var require_node_path = __commonJS({
  "builtin-above:node:path"(exports, module) {
    module.exports = Object.create(__require("node:path"));
  }
});

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

export {
  require_node_path,
  isFileElement,
  splitPathVersion,
  checkMajor,
  checkVersionFitsPath,
  escapePath,
  unescapePath,
  escapeVersion,
  unescapeVersion
};
