import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret,
  compareGoVersions
} from "./chunk-UPZB7RZ5.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/wanted-go.ts
var release = /^(\d+\.\d+)(?:\.\d+)?(?:(?:rc|beta)\d+)?$/;
function parseWantedGo(text) {
  const word = text.trim().replace(/^go(?=\d)/, "");
  if (/^(?:stable|latest|\*|x)$/.test(word)) return ok({ kind: "newest" });
  if (word === "oldstable") return ok({ kind: "newest-before" });
  if (/^(?:>=|\^)\s*1(?:\.\d+){0,2}$/.test(word) || /^1(?:\.[x*])?$/i.test(word))
    return ok({ kind: "newest" });
  const line = /^~\s*(\d+\.\d+)(?:\.\d+)?$|^(\d+\.\d+)(?:\.[x*])?$/i.exec(word);
  const [, approximately, language] = line ?? [];
  const ofLine = approximately ?? language;
  if (ofLine !== void 0) return ok({ kind: "newest-of", line: ofLine, orNewest: false });
  const version = word.replace(/^(\d+\.\d+)\.0-(rc|beta)\.?(\d+)$/, "$1$2$3");
  return release.test(version) ? ok({ kind: "exact", version }) : err("is no version of Go; write one such as `1.26.0`, `1.26` for its newest release, or `stable`.");
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
  const [, language = "", patch, kind, number] = /^(\d+\.\d+)(?:\.(\d+))?(?:([a-z]+)(\d+))?$/.exec(version) ?? [];
  if (language === "") return version;
  return `${language}.${patch ?? "0"}${kind === void 0 ? "" : `-${kind}.${number}`}`;
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
  const [, scheme = "", authority, path = ""] = parts;
  if (badEscape.test(path)) return err("has a % that two hex digits do not follow");
  if (authority === void 0 && !path.startsWith("/")) return err(`has no // after ${scheme}:`);
  const problem = authorityProblem(authority ?? "");
  if (problem !== "") return err(problem);
  return build(withoutFragment, authority ?? "");
}
function authorityProblem(authority) {
  const at = authority.lastIndexOf("@");
  const user = authority.slice(0, Math.max(at, 0));
  if (!userinfo.test(user)) return "has a character in its user or password that must be percent-encoded";
  if (badEscape.test(user)) return "has a % in its user or password that must be written %25";
  const host = authority.slice(at + 1);
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
  const written = authority.slice(authority.lastIndexOf("@") + 1).replace(/:\d*$/, "").toLowerCase();
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  if (isWeb && written === "") return err("has no host");
  if (isWeb && /^[ -~]*$/.test(written) && !written.startsWith("[") && url.hostname !== written)
    return err("has a host that is written in an unusual way; write the name or the four numbers");
  const credentials = readCredentials(authority);
  url.username = "";
  url.password = "";
  url.hash = "";
  return ok(credentials === void 0 ? { url } : { url, credentials });
}
function readCredentials(authority) {
  const at = authority.lastIndexOf("@");
  if (at < 0) return void 0;
  const [user = ""] = authority.slice(0, at).split(":", 1);
  const password = authority.slice(user.length + 1, Math.max(at, user.length + 1));
  return { user: new Secret(unescape(user)), password: new Secret(unescape(password)) };
}
function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(
      /%([0-9A-Fa-f]{2})/g,
      (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))
    );
  }
}

export {
  parseGoUrl,
  parseWantedGo,
  wantedByLines,
  mostWanted,
  chooseRelease,
  toolchainModule,
  toolchainVersion,
  releasesIn,
  describeWanted,
  semverOfGo
};
