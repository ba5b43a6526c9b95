import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  harmlessLine,
  splitLines
} from "./chunk-EWWCWPOY.js";
import {
  __commonJS,
  __require
} from "./chunk-HJB6ESR4.js";

// builtin:node:https
var require_node_https = __commonJS({
  "builtin:node:https"(exports, module) {
    module.exports = __require("node:https");
  }
});

// src/adapters/cache-protocol.ts
var cachedPath = "store";
var passedOn = new Set(
  `PATH HOME USER LOGNAME LANG LC_ALL TZ SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE HOMEDRIVE HOMEPATH
  APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES PROGRAMW6432 NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE LD_LIBRARY_PATH
  GITHUB_SERVER_URL ACTIONS_RESULTS_URL ACTIONS_RUNTIME_TOKEN CACHE_UPLOAD_CONCURRENCY CACHE_UPLOAD_CHUNK_SIZE
  SEGMENT_DOWNLOAD_TIMEOUT_MINS HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
  NODE_EXTRA_CA_CERTS NODE_USE_SYSTEM_CA SSL_CERT_FILE SSL_CERT_DIR`.split(/\s+/)
);
function childEnvironment(environment, directory, temporary) {
  const allowed = Object.entries(environment).filter(([name]) => {
    const upper = name.toUpperCase();
    const ofService = upper.startsWith("RUNNER_") || upper.startsWith("ACTIONS_CACHE_");
    return ofService && upper !== "RUNNER_DEBUG" || passedOn.has(upper);
  });
  return {
    ...Object.fromEntries(allowed),
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: temporary,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    // The library extracts with -P, which trusts every name in the archive; GNU tar takes these options from here.
    TAR_OPTIONS: "--anchored --exclude=/* --exclude=../* --no-anchored --exclude=*/../* --exclude=*/.."
  };
}
function whyNoService(environment, verb) {
  const isOpen = environment["ACTIONS_CACHE_URL"] && !environment["ACTIONS_CACHE_SERVICE_V2"];
  if (!environment["ACTIONS_RUNTIME_TOKEN"] && !isOpen) {
    return {
      kind: "unavailable",
      why: "ACTIONS_RUNTIME_TOKEN is not set; the cache service of GitHub Actions answers only inside a job's action step",
      expected: true
    };
  }
  if (!environment["ACTIONS_RESULTS_URL"] && !environment["ACTIONS_CACHE_URL"]) {
    return {
      kind: "unavailable",
      why: "neither ACTIONS_RESULTS_URL nor ACTIONS_CACHE_URL is set; this runner has no cache service",
      expected: true
    };
  }
  const mode = (environment["ACTIONS_CACHE_MODE"] ?? "").trim().toLowerCase();
  const refusing = verb === "save" ? ["none", "read"] : ["none", "write-only"];
  if (refusing.includes(mode)) {
    const what = verb === "save" ? "writing" : "reading";
    return { kind: "unavailable", why: `ACTIONS_CACHE_MODE=${mode} does not permit ${what}`, expected: true };
  }
  return void 0;
}
function parseAnswer(stdout, mark) {
  const line = stdout.split("\n").findLast((candidate) => candidate.startsWith(mark));
  return line === void 0 ? void 0 : JSON.parse(line.slice(mark.length));
}
function judge(answer, output, secrets) {
  const trouble = commandsIn(output, ["warning", "error"]).at(-1);
  const unavailable = (why) => ({
    kind: "unavailable",
    why: presentable(why, secrets),
    .../cache (?:read|write) denied:/.test(why) ? { expected: true } : {}
  });
  switch (answer.kind) {
    case "threw":
      return unavailable(answer.message);
    case "looked":
      if (answer.matchedKey !== "") {
        return {
          kind: "hit",
          matchedKey: answer.matchedKey,
          ...sizeIn(output, /^Cache Size: .*\((\d+) B\)/m)
        };
      }
      return trouble === void 0 ? { kind: "miss" } : unavailable(trouble);
    case "saved": {
      if (answer.entryId >= 0) return { kind: "saved", ...sizeIn(output, /^::debug::File Size: (\d+)/m) };
      const refusal = commandsIn(output, ["debug"]).find((line) => line.startsWith(refused));
      if (isTaken(refusal, output)) return { kind: "exists" };
      return unavailable(refusal ?? trouble ?? lastWord(output, secrets));
    }
  }
}
var refused = "Failed to reserve cache: ";
function isTaken(refusal, output) {
  if (refusal === void 0) return output.includes("another job may be creating this cache");
  return /\(409\)|already.?exists|Response was not ok/i.test(refusal);
}
function sizeIn(output, pattern) {
  const found = pattern.exec(output);
  return found ? { sizeBytes: Number(found[1]) } : {};
}
function commandsIn(output, names) {
  const pattern = new RegExp(`^::(?:${names.join("|")})(?: [^:]*)?::(.*)$`, "gm");
  return [...output.matchAll(pattern)].map(
    ([, message]) => message.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%")
  );
}
function lastWord(output, secrets) {
  const lines = splitLines(output).filter(
    (line) => !/^\s*$|^::add-mask::|^::debug::|^\[command\]/.test(line)
  );
  return presentable((lines.at(-1) ?? "").replace(/^::\w+(?: [^:]*)?::/, ""), secrets);
}
function presentable(text, secrets) {
  let line = harmlessLine(splitLines(text).join(" "));
  line = line.replace(/^(?:Failed to (?:restore|save|reserve cache): |Error: )+/, "");
  for (const secret of secrets) if (secret !== "") line = line.replaceAll(secret, "***");
  line = line.replace(/(https?:\/\/)[^\s/@]+@/g, "$1").replace(/(https?:\/\/[^\s?#]+)[?#]\S*/g, "$1");
  return line.length <= 300 ? line : `${line.slice(0, 299)}\u2026`;
}

export {
  cachedPath,
  childEnvironment,
  whyNoService,
  parseAnswer,
  judge,
  lastWord,
  require_node_https
};
