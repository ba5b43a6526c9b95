import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  Secret,
  compareGoVersions
} from "./chunk-5Q6MDPRD.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/go/address-credentials.ts
function basicAuthorization({ user, password }) {
  const pair = credentialBytes(`${user.reveal()}:${password.reveal()}`);
  return new Secret(`Basic ${pair.toString("base64")}`);
}
var loneByte = /(?<![\ud800-\udbff])([\udc80-\udcff])/;
function credentialBytes(text) {
  const pieces = text.split(loneByte);
  return Buffer.concat(
    pieces.map(
      (piece, index) => index % 2 === 1 ? Buffer.from([piece.charCodeAt(0) & 255]) : Buffer.from(piece, "utf8")
    )
  );
}
function percentEncoded(text) {
  if (!loneByte.test(text)) return encodeURIComponent(text);
  return [...credentialBytes(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
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
    return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => {
      const byte = Number.parseInt(hex, 16);
      return String.fromCharCode(byte < 128 ? byte : 56320 + byte);
    });
  }
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
  const [, language = "", patch, kind, number] = /^(\d+\.\d+)(?:\.(\d+))?(?:([a-z]+)(\d+))?$/.exec(version) ?? [];
  if (language === "") return version;
  return `${language}.${patch ?? "0"}${kind === void 0 ? "" : `-${kind}.${number}`}`;
}
function goOfSemver(version) {
  const [, language = "", patch, prerelease = ""] = /^(\d+\.\d+)\.(\d+)(?:-((?:rc|beta)\.\d+))?$/.exec(version) ?? [];
  if (language === "") return void 0;
  return prerelease === "" ? `${language}.${patch}` : `${language}${prerelease.replace(".", "")}`;
}

export {
  basicAuthorization,
  credentialBytes,
  percentEncoded,
  readCredentials,
  parseWantedGo,
  wantedByLines,
  mostWanted,
  chooseRelease,
  toolchainModule,
  toolchainVersion,
  releasesIn,
  describeWanted,
  semverOfGo,
  goOfSemver
};
