import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  compareDecimals
} from "./chunk-FNPYZWHI.js";

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
  compareGoVersions,
  goLineAtLeast,
  toolchainNeeded
};
