import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  relativePath
} from "./chunk-6DNDAREW.js";
import {
  changeHeadline,
  describeOutcome,
  downloadDirectory,
  failsNothing,
  fileKey,
  hashingHere,
  judge,
  noTrees,
  parseLayoutPath,
  parseSumdbPath,
  treePath,
  walk,
  watchedHttp,
  watchedProcess
} from "./chunk-A6AMRDGQ.js";
import {
  inputSpecs,
  parseNetrcInput
} from "./chunk-JUI7PTR3.js";
import {
  addLines,
  formatNetrcLine,
  removeLines
} from "./chunk-QXDKT5Z6.js";
import {
  formatModuleVersion
} from "./chunk-BYUQBXV2.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  require_node_crypto
} from "./chunk-YLCNYJFB.js";
import {
  harmlessLine,
  quoteForeign,
  splitLines
} from "./chunk-EWWCWPOY.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/report/attempt-figures.ts
function hasFailed({ outcome }) {
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
  const names = [...new Set(attempts.map(({ mirror }) => mirror))].sort();
  return Object.fromEntries(
    names.map((name) => [name, figuresOf(attempts.filter(({ mirror }) => mirror === name))])
  );
}
function figuresOf(asked) {
  const answered = asked.filter(({ outcome: { kind } }) => kind === "answered" || kind === "absent");
  const firstBytesMs = answered.flatMap(({ firstByteMs: firstByteMs2 }) => firstByteMs2 === void 0 ? [] : [firstByteMs2]).toSorted((a, b) => a - b);
  const firstByteMs = { median: percentile(firstBytesMs, 0.5), p95: percentile(firstBytesMs, 0.95) };
  return {
    requests: asked.length,
    answered: answered.length,
    failed: asked.filter(hasFailed).length,
    retried: asked.filter(({ attempt }) => attempt > 1).length,
    bytes: asked.reduce((total, { bytes }) => total + bytes, 0),
    ...firstBytesMs.length > 0 && { firstByteMs }
  };
}
function percentile(sorted, share) {
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}
var mostAttempts = 200;
function ofFailed(attempts, findings) {
  const came = new Set(attempts.filter(({ outcome }) => outcome.kind === "answered").map(keyOf));
  const lost = attempts.filter((attempt) => !came.has(keyOf(attempt)));
  const named2 = new Set(findings.flatMap(({ modules }) => modules));
  const ofNamed = lost.filter(({ subject }) => named2.has(formatModuleVersion(subject)));
  const told = (ofNamed.length > 0 ? ofNamed : lost).toSorted((a, b) => a.startedMs - b.startedMs);
  const beganMs = attempts.reduce((least, { startedMs }) => Math.min(least, startedMs), Infinity);
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

// src/report/report.ts
function modulesInPlace({ outcome, modules }) {
  return outcome === "failed" ? modules.present + modules.fetched : modules.wanted;
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
      failed: attempts.filter(hasFailed).length,
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
function resultOf({ target, stage, ok: ok2, ms, detail, aside }) {
  return { target, stage, ok: ok2, ms: Math.round(ms), detail, ...aside && { aside } };
}
function sum(figures2) {
  return figures2.reduce((total, figure) => total + figure, 0);
}
function presentable(text) {
  const open = text.replace(/(:\/\/)(?!git@|\$[A-Z_]{1,40}:\$[A-Z_]{1,40}@)[^/\s"'`?#]+@/g, "$1***@");
  return splitLines(open).map(harmlessLine).join("\n");
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
var import_node_path = __toESM(require_node_path(), 1);

// src/go/directive-lines.ts
function directiveLines(text) {
  const found = [];
  let block;
  for (const [index, written] of text.split("\n").entries()) {
    const words2 = wordsOf(written);
    const [first, ...rest] = words2;
    if (first === void 0) continue;
    if (block !== void 0) {
      if (first === ")") block = void 0;
      else found.push({ verb: block, words: words2, line: index + 1 });
    } else if (rest.at(-1) === "(" && rest.length === 1) block = first;
    else found.push({ verb: first, words: rest, line: index + 1 });
  }
  return found;
}
function wordsOf(line) {
  const code2 = line.replace(/(^|\s)\/\/.*$/, "$1");
  return [...code2.matchAll(/"((?:[^"\\]|\\.)*)"|`([^`]*)`|[^\s"`(),]+|[()]/g)].map(
    ([word, quoted, raw]) => quoted ?? raw ?? word
  );
}

// src/report/place.ts
function placeOf(finding, files) {
  const [firstModule] = named(files, "go.mod");
  return namedByGo(finding.evidence, files) ?? locators[finding.cause]?.(finding, files) ?? placeOfModules(finding, files) ?? (firstModule && { file: firstModule.file, line: 1 });
}
function namedByGo(evidence, files) {
  const seen = /(?:^|[\s"'])((?:[^\s"':]*[\\/]|[A-Za-z]:[^\s"':]*[\\/])?go\.(?:mod|sum|work\.sum|work)):(\d{1,6}):/.exec(
    evidence
  );
  const path = seen?.[1]?.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
  if (path === void 0 || path.includes("@")) return void 0;
  const fits = ({ file }) => `/${path}`.endsWith(`/${file}`) || `/${file}`.endsWith(`/${path}`);
  const [found] = files.filter(fits).toSorted((a, b) => b.file.length - a.file.length);
  return found && { file: found.file, line: Number(seen?.[2]) };
}
var locators = {
  "checksum-mismatch-gosum": sumLine,
  "sumdb-mismatch-security": sumLine,
  "go-version-too-old-for-module": versionLine,
  "toolchain-download-failed": versionLine,
  "replace-target-missing": targetLine
};
function sumLine(finding, files) {
  const { evidence, because, modules } = finding;
  const shown = new Set(`${evidence} ${because}`.match(/h1:[A-Za-z0-9+/]{43}=/g) ?? []);
  const isOfGoMod = /\/go\.mod\b/.test(`${evidence} ${because}`);
  const candidates = [...named(files, "go.sum"), ...named(files, "go.work.sum")].flatMap(
    ({ file, text }) => text.split("\n").map((line, index) => ({ file, line: index + 1, words: line.trim().split(/\s+/) }))
  );
  const ofModule = candidates.filter(
    ({ words: [module, version] }) => modules.some((wanted) => wanted === `${module}@${version?.replace(/\/go\.mod$/, "")}`)
  );
  const found = ofModule.find(({ words: words2 }) => shown.has(words2[2] ?? "")) ?? ofModule.find(({ words: words2 }) => words2[1]?.endsWith("/go.mod") === isOfGoMod) ?? ofModule[0];
  return found && { file: found.file, line: found.line };
}
function versionLine(finding, files) {
  const ofOthers = finding.modules.some((module) => !module.startsWith("golang.org/toolchain@"));
  if (ofOthers) return void 0;
  const lines = linesOf([...named(files, "go.work"), ...named(files, "go.mod")]).filter(
    ({ verb }) => verb === "toolchain" || verb === "go"
  );
  const asked = ({ words: [version = ""] }) => new RegExp(`(?<![\\d.])${literal(bare(version))}(?![\\d])`).test(finding.evidence);
  const found = lines.find(asked) ?? lines.find(({ verb }) => verb === "toolchain") ?? lines[0];
  return found && { file: found.file, line: found.line };
}
function targetLine(finding, files) {
  const lines = linesOf([...named(files, "go.work"), ...named(files, "go.mod")]);
  const said = ` ${finding.evidence} ${finding.because} `.replaceAll("\\", "/");
  const isSaid = (directory) => {
    const name = literal(directory.replaceAll("\\", "/").replace(/^\.\/(?=.)|\/$/g, ""));
    return new RegExp(`[\\s\`("](?:\\./)?${name}(?:[/\\s\`)":]|$)`).test(said);
  };
  const found = lines.find(({ verb, words: [directory = ""] }) => verb === "use" && isSaid(directory)) ?? lines.find(({ verb, words: words2 }) => verb === "replace" && isSaid(targetOf(words2))) ?? lines.find(({ verb, words: [module = ""] }) => verb === "replace" && isNamed(module, finding));
  return found && { file: found.file, line: found.line };
}
function placeOfModules(finding, files) {
  const goMods = named(files, "go.mod").map((one) => linesOf([one]));
  for (const wanted of finding.modules) {
    for (const lines of goMods) {
      const found = requiringLine(wanted, lines);
      if (found !== void 0) return { file: found.file, line: found.line };
    }
  }
  return void 0;
}
function requiringLine(wanted, lines) {
  const [path = "", version = ""] = wanted.split("@");
  const required = lines.filter(
    ({ verb, words: [module = ""] }) => verb === "require" && (path === module || path.startsWith(`${module}/`))
  );
  return required.find(({ words: [module, at] }) => module === path && at === version) ?? lines.find(({ verb, words: words2 }) => verb === "replace" && targetOf(words2) === path) ?? // The longest path is the module that the package is in.
  required.toSorted((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0))[0];
}
function linesOf(files) {
  return files.flatMap(({ file, text }) => directiveLines(text).map((line) => ({ ...line, file })));
}
function named(files, name) {
  return files.filter(({ file }) => file === name || file.endsWith(`/${name}`));
}
function targetOf(words2) {
  return words2[words2.indexOf("=>") + 1] ?? "";
}
function isNamed(module, { modules }) {
  return modules.some((wanted) => wanted === module || wanted.startsWith(`${module}@`));
}
function bare(version) {
  return version.replace(/^go/, "");
}
function literal(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
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
  "sumdb-unreachable": "It passes when the database can be reached again, or go.sum no longer needs it.",
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
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
function firstOf(items, most2) {
  if (items.length <= most2) return items.map(oneLine).join(", ");
  return `${items.slice(0, most2).map(oneLine).join(", ")} and ${items.length - most2} more`;
}
function oneLine(text) {
  return harmlessLine(splitLines(text).join(" ").trim());
}
function retryReason(finding) {
  return `${retrySentence(finding.retry)} ${whyAgain(finding)}`.trimEnd();
}
function retrySentence(retry) {
  switch (retry) {
    case "never":
      return "Running again does not help; only a change does.";
    case "now":
      return "Running again can help.";
    case "after-delay":
      return "Running again later can help.";
  }
}

// src/report/annotation.ts
var most = 10;
var mostModules = 5;
function toAnnotations(findings, where) {
  return findings.slice(0, most).map((finding) => ({
    level: failsNothing(finding.code) ? "warning" : "error",
    title: `${finding.code}: ${oneLine(finding.title)}`,
    message: messageOf(finding, where.docsBaseUrl),
    ...placeOf(finding, where.files) ?? atTop(where)
  }));
}
function pageOf(code2, docsBaseUrl2) {
  return `${docsBaseUrl2}/docs/diagnoses/${code2}.md`;
}
function messageOf(finding, docsBaseUrl2) {
  const { because, advice, modules, code: code2 } = finding;
  const affected = modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules)}`] : [];
  const steps = advice.map((step, index) => `${index + 1}. ${oneLine(step)}`);
  return [oneLine(because), ...affected, ...steps, retryReason(finding), pageOf(code2, docsBaseUrl2)].join(
    "\n"
  );
}
function atTop({ otherwise }) {
  return otherwise === void 0 ? {} : { file: otherwise, line: 1 };
}

// src/report/verdict.ts
function verdictOf(report) {
  switch (report.outcome) {
    case "ok":
      return { headline: figures(report), toDo: remarks(report) };
    case "degraded": {
      const without = [...new Set(report.degraded.map((one) => oneLine(one.without)))].join(", ");
      const whys = report.degraded.map(({ why }) => oneLine(why)).join("; ");
      return {
        headline: `${figures(report)}; went on without: ${without}`,
        toDo: `Nothing is lost but time: ${whys}${remarks(report, " ")}`
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
        toDo: `${oneLine(advice)} ${retrySentence(first.retry)}`
      };
    }
  }
}
function remarks({ findings }, before = "") {
  const said = findings.map(({ code: code2, title, advice }) => oneLine(`${code2}: ${title}. ${advice[0] ?? ""}`));
  return said.length === 0 ? "" : before + said.join(" ");
}
function figures(report) {
  const { modules, cache, durationMs } = report;
  const inCache = cache.hit ? ", cache hit" : cache.matchedKey !== "" ? ", cache: started from an older entry" : cache.restoreMs > 0 ? ", no cache entry" : "";
  const time = humaneDuration(durationMs);
  if (modules.wanted === 0) return `Nothing to download (${time}${inCache})`;
  const count = counted(modulesInPlace(report), "module");
  if (modules.bytes === 0 && modules.present === modules.wanted) {
    return `${count} in place already (${time}${inCache})`;
  }
  return `${count} in place: ${humaneBytes(modules.bytes)} fetched in ${time}${inCache}`;
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
var mostModules2 = 5;
function consoleLines(event, style = unstyled) {
  switch (event.kind) {
    case "planned":
      return plannedLines(event.plan, style);
    case "go-installed": {
      const { version, goroot, asked, kept, ms } = event;
      const how = kept ? "was here already" : `was fetched and proved in ${humaneDuration(ms)}`;
      return [`No go was on PATH: go${oneLine(version)} (${oneLine(asked)}) ${how}, ${oneLine(goroot)}`];
    }
    case "configured": {
      const netrc = event.netrcFiles.length > 0 ? [`netrc lines are in ${firstOf(event.netrcFiles, 3)}`] : [];
      const exported = event.exported.length > 0 ? [`Later steps get ${firstOf(event.exported, 20)}`] : [];
      return [...netrc, ...exported];
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
      return event.findings.flatMap((finding, index) => findingLines(finding, event.places?.[index], style));
    case "undone":
      return [`Undone: ${oneLine(event.what)}`];
  }
}
function verdictLines(report, style = unstyled) {
  const { headline, toDo } = verdictOf(report);
  const tone = { ok: "good", degraded: "warn", failed: "bad" };
  return [style(tone[report.outcome], headline), ...toDo === "" ? [] : [toDo]];
}
function closingLines(report, style = unstyled) {
  const [first] = report.findings;
  if (report.outcome !== "failed" || report.cancelled === true || !first) return verdictLines(report, style);
  const ended = `Failed after ${humaneDuration(report.durationMs)}`;
  return [style("bad", `${ended}; \`go-mod-guard explain ${first.code}\` tells more`)];
}
function progressBar(done, wanted, bytes, width) {
  const figures2 = `${done} of ${counted(wanted, "file")}, ${humaneBytes(bytes)}`;
  const cells = Math.min(30, width - figures2.length - 3);
  if (cells < 5) return figures2.slice(0, Math.max(0, width));
  const share = wanted > 0 ? Math.min(1, Math.max(0, done / wanted)) : 0;
  const full = Math.floor(share * cells);
  return `[${"#".repeat(full)}${"\xB7".repeat(cells - full)}] ${figures2}`;
}
function plannedLines(plan, style) {
  const proxies = plan.routes.proxies.map(({ address }) => address);
  const asked = [...proxies, ...plan.routes.closing === "end" ? [] : [plan.routes.closing]];
  const files = plan.files.length === 0 ? "nothing to download" : `${counted(plan.files.length, "file")} wanted`;
  return [
    `${oneLine(plan.goVersion)}, ${files}, from ${asked.length === 0 ? "nowhere" : firstOf(asked, 8)}`,
    ...plan.contradictions.map(
      ({ sentence: sentence2, advice }) => style("warn", `${oneLine(sentence2)} ${oneLine(advice)}`)
    )
  ];
}
function findingLines(finding, place, style) {
  const { code: code2, title, because, advice, modules } = finding;
  return [
    style("bad", `${place ? `${oneLine(place)}: ` : ""}${code2}: ${oneLine(title)}`),
    oneLine(because),
    ...modules.length > 1 ? [`${counted(modules.length, "module")}: ${firstOf(modules, mostModules2)}`] : [],
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

// src/report/fix-yaml.ts
var placeholder = /\b(?:HOST|USER|TOKEN|PASSWORD|MODULE|VERSION|PATTERN|ORG|OWNER|NAME|URL|PATH|DIRECTORY|PROXY)\b|…|\.\.\.|path\/to/;
function fixLines(finding, uses, plan) {
  const fixes = /* @__PURE__ */ new Map();
  for (const step of finding.advice) {
    for (const [name, value] of settingsIn(oneLine(step))) {
      if (!fixes.has(name)) fixes.set(name, withEarlier(name, value, plan));
    }
  }
  if (fixes.size === 0) return [];
  const inputs = [...fixes].map(([name, value]) => `    ${name}: ${scalar(value)}`);
  return [`- uses: ${oneLine(uses)}`, "  with:", ...inputs];
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
  return [...written, ...added].flatMap(
    ([name, value, after]) => isInput(name) && !placeholder.test(value) && !/setup-go|checkout/.test(after) ? [[name, value.trim()]] : []
  );
}
function isInput(name) {
  return Object.hasOwn(inputSpecs, name);
}
function withEarlier(name, value, plan) {
  const variable = name.toUpperCase();
  if (!["GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE"].includes(variable)) return value;
  const earlier = plan?.settings.find((setting) => setting.name === variable);
  if (earlier === void 0 || earlier.value === "" || earlier.from === "default") return value;
  const patterns = earlier.value.split(",");
  if (value === "none" || earlier.value === "none" || patterns.includes(value)) return value;
  return [...patterns, value].join(",");
}
function scalar(value) {
  const isPlain = /^[A-Za-z0-9/._][^\n"]*$/.test(value) && !/: |:$| #|\s$/.test(value);
  return isPlain && !/^(?:true|false|null|yes|no|on|off|~|[\d._]+)$/i.test(value) ? value : bareWord(value);
}
function bareWord(value) {
  return /^(?:true|false|\d+)$/.test(value) ? value : JSON.stringify(value);
}

// src/report/markdown.ts
var entity = (character) => `&#${character.codePointAt(0)};`;
function plain(text) {
  return escaped(oneLine(text));
}
function escaped(line) {
  return line.replace(/[&<>`*[\]|\\~$#!{}]/g, entity).replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, entity).replace(/(?<![A-Za-z0-9])@/g, entity).replace(/:(?=\/\/)/g, entity).replace(/www(?=\.)/gi, "ww&#119;");
}
function code(text) {
  const line = oneLine(text);
  if (line === "") return "";
  if (!/[`|\\\t<>&]/.test(line)) return `\`${line}\``;
  return `<code>${line.replace(/[^A-Za-z0-9 /.,=-]/gu, entity)}</code>`;
}
function sentence(text) {
  return oneLine(text).split(/(`[^`]+`)/).map((part) => /^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : escaped(part)).join("");
}
function codeBlock(text, language = "text") {
  const lines = splitLines(text).map(harmlessLine);
  const longest = Math.max(
    2,
    ...lines.map((line) => Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)))
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
function link(text, address) {
  return `[${plain(text)}](${encodeURI(address).replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`;
}

// src/report/summary-tables.ts
var mostRows = 20;
var mostFoldedRows = 60;
var barCells = 16;
function attemptSections({ requests: { ofFailed: ofFailed2 } }) {
  const [first] = ofFailed2;
  if (first === void 0) return [];
  const isFirst = (one) => one.subject === first.subject;
  const [mine, others] = [ofFailed2.filter(isFirst), ofFailed2.filter((one) => !isFirst(one))];
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
    const rows = [...failed, ...beside].slice(0, mostRows).map(({ target, stage, detail, ms, aside }) => [
      code(target),
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
    const longestMs2 = Math.max(1, ...steps.map(({ ms }) => ms));
    const rows = steps.slice(0, mostRows).map(({ name, ms }) => [plain(name), unbroken(humaneDuration(ms)), bar(ms / longestMs2)]);
    sections.push(table(["step", "time", ""], rows, "lrl"));
  }
  sections.push(table(["this run", ""], runRows(report)));
  return sections;
}
function mirrorRow([mirror, figures2]) {
  const { requests, answered, failed, retried, firstByteMs, bytes } = figures2;
  const health = answered === 0 ? failed === 0 ? "\u26AA" : "\u{1F534}" : failed === 0 ? "\u{1F7E2}" : "\u{1F7E1}";
  const firstByte = firstByteMs === void 0 ? "never" : `${humaneDuration(firstByteMs.median)} / ${humaneDuration(firstByteMs.p95)}`;
  return [
    `${health} ${code(mirror)}`,
    ...[requests, answered, failed, retried].map(String),
    unbroken(firstByte),
    unbroken(humaneBytes(bytes))
  ];
}
function unbroken(figure) {
  return figure.replaceAll(" ", "\xA0");
}
function bar(share) {
  return "\u2501".repeat(Math.max(1, Math.round(share * barCells)));
}
function runRows({ modules, requests, cache, go }) {
  const { wanted, present, fetched, verified, evicted, bytes } = modules;
  const refused = evicted > 0 ? `, ${evicted} refused for wrong bytes` : "";
  const { total, forgotten = 0, retried, resumed, hedged, failed } = requests;
  const known = forgotten > 0 ? `of the last ${total - forgotten}` : "of them";
  const rows = [
    [
      "modules",
      `${wanted} wanted, ${present} here before, ${fetched} fetched, ${verified} verified${refused}`
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
  if (go.version !== "") rows.push(["go", plain(go.version)]);
  if (go.goproxy !== "") rows.push(["GOPROXY", code(go.goproxy)]);
  return rows;
}

// src/report/summary.ts
var marks = { ok: "\u2705", degraded: "\u26A0\uFE0F", failed: "\u274C" };
var mostModules3 = 50;
var mostFindings = 30;
function renderSummary(report, around = {}) {
  const { headline, toDo } = verdictOf(report);
  const [first, ...others] = report.findings;
  const sections = [[`### ${marks[report.outcome]} go-mod-guard: ${sentence(headline)}`]];
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
function findingSections(finding, index, { plan, places, docsBaseUrl: docsBaseUrl2, uses = "org/go-mod-guard@v1" }) {
  const { because, advice, modules, hosts, evidence } = finding;
  const isTold = index === 0;
  const yaml = fixLines(finding, uses, plan);
  const sections = yaml.length > 0 ? [codeBlock(yaml.join("\n"), "yaml")] : [];
  if (isTold) sections.push(...snippetsOf(advice[0] ?? "").map((snippet) => codeBlock(snippet, "sh")));
  const place = places?.[index];
  const at = place === void 0 ? "" : ` (${code(`${place.file}:${place.line}`)})`;
  const more = docsBaseUrl2 === void 0 ? "" : ` ${link(`More about ${finding.code}`, pageOf(finding.code, docsBaseUrl2))}.`;
  sections.push([`${sentence(because)}${at}${more}`]);
  const steps = advice.flatMap(
    (step, number) => isTold && number === 0 ? [] : adviceLines(step, number + 1)
  );
  if (steps.length > 0) sections.push(steps);
  if (!isTold) sections.push([retryReason(finding)]);
  if (hosts.length > 0)
    sections.push([`${hosts.length === 1 ? "Host" : "Hosts"}: ${hosts.map(code).join(", ")}.`]);
  if (modules.length > 0) sections.push(modulesSection(modules));
  if (evidence.trim() !== "") sections.push(folded("What it rests on", codeBlock(evidence)));
  return sections;
}
function adviceLines(step, number) {
  const blocks = snippetsOf(step).flatMap((snippet) => [
    "",
    ...codeBlock(snippet, "sh").map((line) => `   ${line}`),
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
function modulesSection(modules) {
  if (modules.length <= 3)
    return [`${modules.length === 1 ? "Module" : "Modules"}: ${modules.map(code).join(", ")}.`];
  const shown = modules.slice(0, mostModules3).map((module) => `- ${code(module)}`);
  const more = modules.length - mostModules3;
  return folded(counted(modules.length, "module"), [...shown, ...more > 0 ? [`- and ${more} more`] : []]);
}

// src/steps/deliver.ts
async function deliver(world, delivery) {
  const { inputs, plan, report, tell } = delivery;
  const reportPath = await writeReport(world, delivery);
  for (const [name, value] of Object.entries(outputsOf(report, reportPath))) {
    world.host.setOutput(name, value);
  }
  const where = {
    files: await sourceFiles(world, plan),
    docsBaseUrl: docsBaseUrl(world),
    ...await firstGoMod(world, inputs)
  };
  const annotations = toAnnotations(report.findings, where);
  const onTerminal2 = world.host.name === "terminal";
  if (report.outcome === "failed" && report.findings.length > 0) {
    const places = annotations.map(({ file, line }) => file === void 0 ? "" : `${file}:${line ?? 1}`);
    tell({ kind: "failed", findings: report.findings, ...onTerminal2 && { places } });
  }
  if (inputs.annotations && !onTerminal2) {
    const failing = report.outcome === "failed" && inputs["fail-on-error"];
    for (const annotation of annotations)
      world.host.annotate(failing ? annotation : { ...annotation, level: "warning" });
  }
  const when = inputs["add-job-summary"];
  if (when === "always" || when === "on-failure" && report.outcome === "failed") {
    const places = report.findings.map((finding) => placeOf(finding, where.files));
    const around = { plan, places, docsBaseUrl: where.docsBaseUrl, uses: usesOf(world) };
    await world.host.writeSummary(renderSummary(report, around));
  }
  const last = tonedLines(
    (style) => onTerminal2 ? closingLines(report, style) : verdictLines(report, style)
  );
  for (const { text, tone } of last) world.host.log(text, tone);
}
async function writeReport(world, { inputs, report, defaultReportPath, tell }) {
  const named2 = inputs["report-path"];
  const path = named2 === "" ? defaultReportPath : (0, import_node_path.resolve)(world.machine.workingDirectory, named2);
  if (path === "") return "";
  const written = await world.files.write(path, `${JSON.stringify(report, void 0, 2)}
`);
  if (written.ok) return path;
  tell({
    kind: "degraded",
    without: "report",
    why: `it could not be written to ${path}: ${written.error.message}; name another file in \`report-path:\``
  });
  return "";
}
async function sourceFiles(world, plan) {
  const paths = [...new Set(plan.directories.flatMap(({ guardedFiles }) => guardedFiles))];
  const read = await Promise.all(
    paths.map(async (path) => {
      const content = await world.files.read(path);
      return content.ok ? [{ file: await relativePath(world, path), text: new TextDecoder().decode(content.value) }] : [];
    })
  );
  return read.flat();
}
async function firstGoMod(world, inputs) {
  for (const directory of inputs["working-directory"]) {
    const path = (0, import_node_path.resolve)(world.machine.workingDirectory, directory, "go.mod");
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
  const run = async (function_, resolve3, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve3(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve3, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve3, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve3, reject) => {
    enqueue(function_, resolve3, reject, arguments_);
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

// src/store/sumdb-files.ts
var hashBytes = 32;
var maxTileBytes = 256 * hashBytes;
var maxLookupBytes = 64 * 1024;
async function storedSumdbFiles(files, directory) {
  const found = [];
  for (const { path, kind } of await walk(files, `${directory}/sumdb`)) {
    const what = parseSumdbPath(`sumdb/${path}`);
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
    const what = parseSumdbPath(`sumdb/${path}`);
    if (kind !== "file" || what === void 0) continue;
    if (what.kind === "lookup" && !lookups.has(what.module)) continue;
    const absolute = `${directory}/sumdb/${path}`;
    if ((await files.stat(absolute))?.sizeBytes === 0) continue;
    (await hasSumdbForm(files, absolute, what) ? sound : malformed).push(absolute);
  }
  return { sound, malformed };
}
function lookupsFor(needed) {
  const asked = needed.filter((file) => file.h1 === void 0 && file.kind !== "info");
  return new Set(asked.flatMap((file) => treePath(file) ?? []));
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
    const sumdb = parseSumdbPath(path);
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
    const sumdb = parseSumdbPath(path);
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
async function restoreCache(world, plan, store, tell, trees = noTrees) {
  const { cache, budget } = plan;
  if (!cache.restore) {
    if (cache.why !== "") tell({ kind: "cache-skipped", why: cache.why });
    return nothingRestored;
  }
  const startedMs = world.clock.nowMs();
  const endMs = startedMs + Math.min(longestRestoreMs, budget.totalMs * shareOfBudget);
  const request = (restoreKeys) => ({
    directory: store.directory,
    key: cache.key,
    restoreKeys,
    timeoutMs: Math.max(1e3, endMs - world.clock.nowMs()),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = () => world.clock.nowMs() - startedMs;
  if (cache.lookupOnly) {
    const found = await world.cacheStore.lookup(request([]));
    if (found.kind === "hit" && isExact(found.matchedKey, cache.key)) {
      tell({ kind: "cache-found", key: found.matchedKey });
      return { ...nothingRestored, hit: true, matchedKey: found.matchedKey, ms: ms(), lookedUpOnly: true };
    }
    if (found.kind === "unavailable") return { ...tellTrouble(found, tell), ms: ms() };
  }
  const answer = await world.cacheStore.restore(request(cache.restoreKeys));
  if (answer.kind !== "hit") {
    if (answer.kind === "unavailable") tellTrouble(answer, tell);
    else tell({ kind: "cache-missed", key: cache.key });
    return { ...nothingRestored, ms: ms() };
  }
  const { files, hasher = hashingHere(files) } = world;
  const verified = await verifyStore(files, store, plan.files, (file) => trees.hashing(hasher, file));
  for (const gone of verified.evicted) tell({ kind: "evicted", file: gone.path, why: whyEvicted(gone) });
  const { matchedKey, sizeBytes: bytes = 0 } = answer;
  tell({ kind: "cache-restored", matchedKey, bytes, ms: ms() });
  const hit = isExact(matchedKey, cache.key);
  return { hit, matchedKey, bytes, ms: ms(), verified, lookedUpOnly: false };
}
async function saveCache(world, plan, storeDirectory, state, tell) {
  const { cache, budget } = plan;
  const unwanted = whyNotSaved(plan, state);
  if (unwanted !== void 0) {
    if (unwanted !== "") tell({ kind: "cache-not-saved", why: unwanted });
    return { saved: false, bytes: 0, ms: 0 };
  }
  const startedMs = world.clock.nowMs();
  const answer = await world.cacheStore.save({
    directory: storeDirectory,
    key: cache.key,
    timeoutMs: Math.min(longestSaveMs, budget.totalMs),
    stallTimeoutMs: budget.stallTimeoutMs
  });
  const ms = world.clock.nowMs() - startedMs;
  if (answer.kind === "saved") {
    const bytes = answer.sizeBytes ?? 0;
    tell({ kind: "cache-saved", key: cache.key, bytes, ms });
    return { saved: true, bytes, ms };
  }
  if (answer.kind === "exists") {
    tell({ kind: "cache-not-saved", why: `another job saved ${cache.key} first` });
  } else if (answer.kind === "unavailable" && answer.expected === true) {
    tell({ kind: "cache-not-saved", why: answer.why });
  } else {
    const why = answer.kind === "unavailable" ? answer.why : `the cache service answered "${answer.kind}" to a save`;
    tell({ kind: "degraded", without: "cache", why: `nothing was saved: ${why}` });
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
function tellTrouble(answer, tell) {
  if (answer.expected === true) tell({ kind: "cache-skipped", why: answer.why });
  else tell({ kind: "degraded", without: "cache", why: answer.why });
  return nothingRestored;
}

// src/steps/run-directory.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/plan/plan-file.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
function formatPlanFile(plan) {
  return `${JSON.stringify(plan)}
`;
}
function digestOf(text) {
  return (0, import_node_crypto.createHash)("sha256").update(text).digest("hex");
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
async function openRunDirectory(world, tell) {
  const path = (0, import_node_path2.join)(world.machine.temporaryDirectory, `go-mod-guard-${world.clock.randomHex(8)}`);
  const made = await world.files.makeDirectory(path, 448);
  if (made.ok) world.host.saveState(pathState, path);
  else tell({ kind: "degraded", without: "state", why: `${path} cannot be made: ${made.error.message}` });
  return placesIn(path);
}
function placesIn(path) {
  return { path, store: (0, import_node_path2.join)(path, "store"), report: (0, import_node_path2.join)(path, "report.json") };
}
async function leave(world, at, { plan, ...result }, tell) {
  const texts = [
    { file: planFile(at), digestState: planDigestState, text: formatPlanFile(plan) },
    { file: resultFile(at), digestState: resultDigestState, text: JSON.stringify(result) }
  ];
  for (const { file, digestState, text } of texts) {
    const written = await world.files.write(file, text, 384);
    if (written.ok) world.host.saveState(digestState, digestOf(text));
    else tell({ kind: "degraded", without: "state", why: `${file} was not kept: ${written.error.message}` });
  }
}
function planFile(at) {
  return (0, import_node_path2.join)(at.path, "plan.json");
}
function resultFile(at) {
  return (0, import_node_path2.join)(at.path, "result.json");
}
function recallRunDirectory(world) {
  const path = world.host.recallState(pathState);
  return path === "" ? void 0 : placesIn(path);
}
async function recall({ host, files }, at) {
  const [planDigest, resultDigest] = [planDigestState, resultDigestState].map(
    (name) => host.recallState(name)
  );
  if (!planDigest || !resultDigest) return err("main ended before it had a result");
  const [planText, resultText] = [await files.read(planFile(at)), await files.read(resultFile(at))];
  if (!planText.ok) return err(`the plan of this run is gone: ${planText.error.message}`);
  if (!resultText.ok) return err(`the result of this run is gone: ${resultText.error.message}`);
  const plan = parsePlanFile(new TextDecoder().decode(planText.value), planDigest);
  if (!plan.ok) return plan;
  const result = new TextDecoder().decode(resultText.value);
  if (digestOf(result) !== resultDigest) return err(`${resultFile(at)} was changed after it was written`);
  return ok({ plan: plan.value, ...JSON.parse(result) });
}
async function noteSaved({ files }, at, { saved, bytes, ms }) {
  const read = saved ? await files.read(at.report) : void 0;
  if (read?.ok !== true) return;
  const report = JSON.parse(new TextDecoder().decode(read.value));
  const cache = { ...report.cache, bytes, saveMs: Math.round(ms) };
  await files.write(at.report, `${JSON.stringify({ ...report, cache }, void 0, 2)}
`);
}
async function tidy(world, at) {
  if (world.host.name === "terminal") {
    await world.files.remove(at.path);
    return;
  }
  const names = await world.files.list(at.path);
  for (const name of names)
    if ((0, import_node_path2.join)(at.path, name) !== at.report) await world.files.remove((0, import_node_path2.join)(at.path, name));
}

// src/steps/stopwatch.ts
function startStopwatch(clock) {
  const startedMs = clock.nowMs();
  const steps = [];
  const open = /* @__PURE__ */ new Set();
  return {
    steps,
    startedMs,
    underWay: () => [...open],
    elapsedMs: () => clock.nowMs() - startedMs,
    async time(name, step) {
      const begun = { name, sinceMs: clock.nowMs() };
      open.add(begun);
      try {
        return await step;
      } finally {
        open.delete(begun);
        steps.push({ name, ms: clock.nowMs() - begun.sinceMs });
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
  const linesOf2 = (event) => tonedLines((style) => consoleLines(event, style));
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
    say(linesOf2(event));
  }
  const status = { progress: "", figures: "", wait: "" };
  function showStatus() {
    const { progress, figures: figures2, wait } = status;
    host.progress(wait === "" ? progress : [figures2, wait].filter((part) => part !== "").join("; "));
  }
  function tellWaits(event) {
    status.wait = event.waits[0]?.brief ?? "";
    showStatus();
    if (!host.showsProgress) say(linesOf2(event));
  }
  function tellProgress(event) {
    const { done, wanted, bytes } = event;
    status.progress = done < wanted ? progressBar(done, wanted, bytes, barWidth) : "";
    status.figures = done < wanted ? consoleLines(event)[0] ?? "" : "";
    showStatus();
    const nowMs = clock.nowMs();
    if (done === wanted || nowMs - saidMs < progressEveryMs) return;
    saidMs = nowMs;
    if (!host.showsProgress) say(linesOf2(event));
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
      const lines = linesOf2(event);
      if (event.kind === "planned") [heldBack] = lines;
      say(event.kind === "planned" ? lines.slice(1) : lines);
    }
  };
}
function onTerminal(event) {
  if (event.kind === "cache-not-saved" || event.kind === "cache-skipped") return void 0;
  return event.kind === "configured" ? { ...event, exported: [] } : event;
}

// src/report/running-programs.ts
var systems = /* @__PURE__ */ new Set(["git", "hg", "svn", "bzr", "fossil"]);
var sshOptionsWithValue = /^-[BbcDEeFIiJLlmOoPpQRSWw]$/;
function describeVersionControl(programs) {
  const isSystem = ({ program }) => systems.has(bare2(program));
  const byId = new Map(programs.map((one) => [one.id, one]));
  const outermost = programs.filter((one) => {
    const parent = byId.get(one.parentId);
    return isSystem(one) && !(parent !== void 0 && isSystem(parent));
  });
  return outermost.map((one) => {
    const tree = programs.filter((other) => isBelow(other, one.id, byId));
    const place = tree.map(placeOf2).find((found) => found !== "") ?? "";
    const speaker = tree.find(({ program }) => isSsh(program)) ?? // A helper of git is told the address as it was written, and then the one to ask (gitremote-helpers(7)).
    tree.find(({ args }) => urlsIn(args).length > 1) ?? tree.find(({ args }) => urlsIn(args).length > 0);
    const address = speaker === void 0 ? "" : addressOf(speaker);
    return { program: bare2(one.program), place, command: commandOf(one), address, ageMs: one.ageMs };
  }).toSorted((a, b) => b.ageMs - a.ageMs);
}
function isBelow(one, id, byId) {
  let at = one;
  for (let steps = 0; at !== void 0 && steps < 100; steps++) {
    if (at.id === id) return true;
    at = byId.get(at.parentId);
  }
  return false;
}
function commandOf({ program, args }) {
  const word = args.slice(1).find((arg) => /^[a-z][a-z-]{1,20}$/.test(arg)) ?? "";
  return `${bare2(program)} ${word}`.trimEnd();
}
function placeOf2({ program, args }) {
  if (isSsh(program)) return sshCall(args).host;
  const [url] = urlsIn(args);
  return url === void 0 ? "" : withoutEnd(`${url.host}${url.pathname}`);
}
function addressOf({ program, args }) {
  if (isSsh(program)) {
    const { host, port, path } = sshCall(args);
    return host === "" ? "" : `ssh://${host}${port}/${path}`;
  }
  const url = urlsIn(args).at(-1);
  return url === void 0 ? "" : `${url.protocol}//${withoutEnd(`${url.host}${url.pathname}`)}`;
}
function urlsIn(args) {
  return args.slice(1).filter((arg) => /^(?:https?|ssh|git|git\+ssh):\/\//.test(arg) && URL.canParse(arg)).map((arg) => new URL(arg));
}
function withoutEnd(address) {
  return address.replace(/\.git$|\/$/, "");
}
function sshCall(all) {
  const args = all.slice(1);
  let port = "";
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "-p" || arg === "-P") port = `:${args[at + 1] ?? ""}`;
    if (sshOptionsWithValue.test(arg)) at++;
    else if (!arg.startsWith("-")) {
      const path = /'\/?([^']+)'\s*$/.exec(args.slice(at + 1).join(" "))?.[1] ?? "";
      return { host: arg.replace(/^.*@/, ""), port, path: withoutEnd(path) };
    }
  }
  return { host: "", port, path: "" };
}
function isSsh(program) {
  return bare2(program) === "ssh" || bare2(program) === "plink";
}
function bare2(program) {
  return program.replace(/\.exe$/i, "");
}

// src/report/waiting.ts
var leastBytesPerSecond = 1024;
var patience = { slowMs: 5e3, steadyMs: 1e4, silentMs: 3e4, stepMs: 15e3 };
var firstPauseMs = 1e4;
var longestPauseMs = 6e4;
function lookEveryMs(limits) {
  return Math.min(1e3, Math.max(50, Math.floor(patienceMs(limits) / 4)));
}
function patienceMs({ stallTimeoutMs, totalMs }) {
  return Math.min(patience.slowMs, stallTimeoutMs / 2, totalMs / 4);
}
function worthTelling(underWay, nowMs, limits) {
  const requests = requestWaits(underWay, nowMs, limits);
  const pauses = underWay.flatMap((one) => one.kind === "pause" ? pauseWait(one, nowMs, limits) : []);
  const waitsForUs = underWay.some(({ kind }) => kind === "request" || kind === "pause");
  const commands = underWay.flatMap(
    (one) => one.kind === "command" ? commandWait(one, nowMs, limits, waitsForUs) : []
  );
  const told = [...requests, ...pauses, ...commands].toSorted((a, b) => b.forMs - a.forMs);
  if (told.length > 0 || underWay.some(({ kind }) => kind !== "step")) return told;
  return underWay.flatMap((one) => one.kind === "step" ? stepWait(one, nowMs, limits) : []);
}
function requestWaits(underWay, nowMs, limits) {
  const byHost = /* @__PURE__ */ new Map();
  for (const one of underWay) {
    if (one.kind === "request") byHost.set(one.host, [...byHost.get(one.host) ?? [], one]);
  }
  return [...byHost].flatMap(([host, requests]) => {
    const late = requests.filter((request) => isLate(request, nowMs, limits));
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
function isLate(request, nowMs, limits) {
  const forMs = nowMs - request.sinceMs;
  const isSlow = request.bytes < forMs / 1e3 * leastBytesPerSecond;
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
function commandWait(running, nowMs, limits, waitsForUs) {
  const { command, below } = running;
  const [other] = below === void 0 ? [] : describeVersionControl(below);
  if (other !== void 0) {
    if (other.ageMs < patienceMs(limits)) return [];
    const since = inSeconds(other.ageMs);
    const about = other.place === "" ? "" : ` (${oneLine(other.place)})`;
    return [
      {
        key: `command ${command}`,
        forMs: other.ageMs,
        sentence: `Waiting for ${other.program}${about}: \`${command}\` has been running it for ${since}`,
        brief: `${other.program}${about}: ${since}`
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
function stepWait(step, nowMs, { totalMs }) {
  const forMs = nowMs - step.sinceMs;
  if (forMs < Math.min(patience.stepMs, totalMs / 4)) return [];
  const sentence2 = `Still busy with ${step.name}, for ${inSeconds(forMs)}`;
  return [{ key: `step ${step.name}`, forMs, sentence: sentence2, brief: `${step.name}: ${inSeconds(forMs)}` }];
}
function inSeconds(ms) {
  const seconds = Math.max(ms < 1e3 ? 0 : 1, Math.floor(ms / 1e3));
  if (ms < 1e3) return `${(ms / 1e3).toFixed(1)} s`;
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
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

// src/steps/watchdog/watchdog.ts
function openWatchdog(world, limits, { tell, steps }) {
  const { clock } = world;
  const http = watchedHttp(world.http, clock);
  const commands = watchedProcess(world.process, clock, patienceMs(limits));
  const pauses = /* @__PURE__ */ new Map();
  const closed = new AbortController();
  const patience2 = openPatience();
  let isShown = false;
  let direct = [];
  function say(underWay) {
    const nowMs = clock.nowMs();
    const waits = worthTelling(underWay, nowMs, limits);
    if (waits.length === 0 && !isShown) return;
    isShown = waits.length > 0;
    tell({ kind: "waited", waits, due: patience2.due(waits, nowMs) });
  }
  async function watch() {
    while (await clock.sleep(lookEveryMs(limits), closed.signal) === "slept") {
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
      http.know(routes.proxies.map(({ address }) => address));
      direct = [...new Set(files.filter((file) => file.direct).map(({ module }) => module))];
    },
    tell(event) {
      if (event.kind === "retried") {
        const { attempt, delayMs } = event;
        const [host, sinceMs] = [attempt.mirror, clock.nowMs()];
        const what = attempt.subject.module === "" ? attempt.subject.file : attempt.subject.module;
        pauses.set(host, { kind: "pause", host, what, sinceMs, untilMs: sinceMs + delayMs });
      }
      tell(event);
    },
    inFront: (command, run) => commands.inFront(command, run),
    close() {
      closed.abort();
      say([]);
    }
  };
}

// src/steps/watchdog/step-names.ts
var words = {
  survey: "looking at go and the module",
  configure: "the settings for go and git",
  restore: "restoring the cache",
  download: "checking the modules and putting them in place",
  undo: "undoing what was configured",
  save: "saving the cache"
};
function stepsUnderWay(stopwatch) {
  return stopwatch.underWay().map(({ name, sinceMs }) => ({ kind: "step", name: words[name] ?? name, sinceMs }));
}

// src/steps/netrc/files.ts
var import_node_path3 = __toESM(require_node_path(), 1);
function netrcLines(netrc) {
  const parsed = parseNetrcInput(netrc.reveal());
  return parsed.ok ? parsed.value.entries.map((entry) => formatNetrcLine(entry).reveal()) : [];
}
async function netrcTargets(world) {
  const { machine, files } = world;
  const named2 = machine.environment["NETRC"] ?? "";
  const paths = [
    ...named2 === "" ? [] : [(0, import_node_path3.resolve)(machine.workingDirectory, named2)],
    ...machine.platform === "win32" ? await windowsFiles(world) : inHome(machine.homeDirectory, ".netrc")
  ];
  const targets = await Promise.all(paths.map((path) => files.realPath(path)));
  return [...new Set(targets)];
}
async function windowsFiles({ machine, files }) {
  const isThere = async (directory, name) => await files.stat((0, import_node_path3.join)(directory, name)) !== void 0;
  const ofGo = machine.homeDirectory;
  const ofGit = machine.environment["HOME"] || ofGo;
  const goReadsDot = !await isThere(ofGo, "_netrc") && await isThere(ofGo, ".netrc");
  return [
    ...inHome(ofGo, goReadsDot ? ".netrc" : "_netrc"),
    ...inHome(ofGit, await isThere(ofGit, ".netrc") ? ".netrc" : "_netrc")
  ];
}
function inHome(directory, name) {
  return directory === "" ? [] : [(0, import_node_path3.join)(directory, name)];
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
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_node_path4 = __toESM(require_node_path(), 1);
function textOf(bytes) {
  return Buffer.from(bytes).toString("latin1");
}
function bytesOf(text) {
  return Buffer.from(text, "latin1");
}
function withLines(content, lines) {
  return bytesOf(addLines(textOf(content), lines.map(inFile)));
}
function withoutLines(content, lines) {
  return bytesOf(removeLines(textOf(content), lines.map(inFile)));
}
function inFile(line) {
  return Buffer.from(line, "utf8").toString("latin1");
}
function composed({ original, uses }) {
  const before = original === "absent" ? new Uint8Array() : Buffer.from(original.base64, "base64");
  return uses.reduce((content, use) => withLines(content, use.lines), before);
}
function isStale(ledger, current) {
  if (current === void 0) return true;
  return ledger.uses.every(({ lines }) => same(withoutLines(current, lines), current));
}
function settle(ledger, id, current) {
  if (current === void 0) return { kind: "gone" };
  const { original } = ledger;
  const remaining = ledger.uses.filter((use) => use.id !== id);
  const ours = ledger.uses.filter((use) => use.id === id).flatMap((use) => use.lines);
  const foreign = !same(current, composed(ledger));
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
function same(one, other) {
  return Buffer.compare(one, other) === 0;
}
function ledgerPath({ machine }, runDirectory, target) {
  const isRunner = (machine.environment["RUNNER_TEMP"] ?? "") !== "";
  const directory = isRunner ? (0, import_node_path4.join)(machine.temporaryDirectory, "go-mod-guard-undo") : (0, import_node_path4.join)(runDirectory, "undo");
  return (0, import_node_path4.join)(directory, `${(0, import_node_crypto2.createHash)("sha256").update(target).digest("hex").slice(0, 16)}.json`);
}
async function readLedger(world, runDirectory, target) {
  const read = await world.files.read(ledgerPath(world, runDirectory, target));
  if (!read.ok) return void 0;
  try {
    const ledger = JSON.parse(Buffer.from(read.value).toString("utf8"));
    return isLedger(ledger) && ledger.target === target ? ledger : void 0;
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
var import_node_path5 = __toESM(require_node_path(), 1);
function writeRecord({ files }, runDirectory, record) {
  return files.write(recordPath(runDirectory), JSON.stringify(record), 384);
}
async function readRecord({ files }, runDirectory) {
  const read = await files.read(recordPath(runDirectory));
  if (!read.ok) return read.error.kind === "missing" ? void 0 : "unreadable";
  try {
    const record = JSON.parse(Buffer.from(read.value).toString("utf8"));
    return Array.isArray(record.targets) && Array.isArray(record.lines) ? record : "unreadable";
  } catch {
    return "unreadable";
  }
}
async function removeRecord({ files }, runDirectory) {
  await files.remove((0, import_node_path5.join)(runDirectory, "undo"));
}
function recordPath(runDirectory) {
  return (0, import_node_path5.join)(runDirectory, "undo", "netrc.json");
}

// src/steps/download/guarded-files.ts
var import_node_path6 = __toESM(require_node_path(), 1);

// src/steps/download/line-diff.ts
var mostLines = 20;
function lineDiff(from, to) {
  const gone = linesBeyond(from, to).map((line) => `-${line}`);
  const added = linesBeyond(to, from).map((line) => `+${line}`);
  const all = [...gone, ...added];
  if (all.length === 0) return "the same lines with other line breaks or in another order";
  const rest = all.length - mostLines;
  return [...all.slice(0, mostLines), ...rest > 0 ? [`\u2026 and ${rest} more lines`] : []].join("\n");
}
function linesBeyond(text, other) {
  const left = /* @__PURE__ */ new Map();
  for (const line of text === other ? [] : splitLines(other)) left.set(line, (left.get(line) ?? 0) + 1);
  return (text === other ? [] : splitLines(text)).filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0 && line !== "";
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
    async restore() {
      const restoration = await restoreAll(files, snapshots);
      if (restoration.faults.length === 0) await files.remove(directoryOf(runDirectory));
      return restoration;
    }
  };
  return { guarded, kept };
}
async function restoreGuardedFiles(files, runDirectory) {
  const directory = directoryOf(runDirectory);
  const manifest = await files.read((0, import_node_path6.join)(directory, "manifest.json"));
  if (!manifest.ok) return { restored: [], faults: [] };
  const snapshots = [];
  for (const { path, mode, copy } of readManifest(manifest.value).files) {
    if (mode === void 0 || copy === void 0) {
      snapshots.push({ path });
      continue;
    }
    const content = await files.read((0, import_node_path6.join)(directory, copy));
    if (content.ok) snapshots.push({ path, before: { content: content.value, mode } });
  }
  const restoration = await restoreAll(files, snapshots);
  if (restoration.faults.length === 0) await files.remove(directory);
  return restoration;
}
function directoryOf(runDirectory) {
  return (0, import_node_path6.join)(runDirectory, "guarded");
}
async function takeSnapshot(files, path) {
  const info = await files.stat(path);
  if (info === void 0) return { path };
  const content = await files.read(path);
  return content.ok ? { path, before: { content: content.value, mode: info.mode } } : void 0;
}
async function keep(files, runDirectory, snapshots) {
  const directory = directoryOf(runDirectory);
  const made = await files.makeDirectory(directory, 448);
  if (!made.ok) return made;
  const entries = [];
  for (const [index, { path, before }] of snapshots.entries()) {
    if (before === void 0) {
      entries.push({ path });
      continue;
    }
    const copy = `${index}`;
    const written = await files.write((0, import_node_path6.join)(directory, copy), before.content, 384);
    if (!written.ok) return written;
    entries.push({ path, mode: before.mode, copy });
  }
  const manifest = { schemaVersion: 1, files: entries };
  return files.write((0, import_node_path6.join)(directory, "manifest.json"), JSON.stringify(manifest), 384);
}
function readManifest(content) {
  return JSON.parse(new TextDecoder().decode(content));
}
async function restoreAll(files, snapshots) {
  const restored = [];
  const faults = [];
  for (const snapshot of snapshots) {
    const result = await restoreOne(files, snapshot);
    if (!result.ok) faults.push(result.error);
    else if (result.value !== void 0) restored.push({ path: snapshot.path, diff: result.value });
  }
  return { restored, faults };
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
function sameBytes(one, other) {
  return one.byteLength === other.byteLength && one.every((byte, index) => byte === other[index]);
}
function decode(content) {
  return new TextDecoder().decode(content);
}

// src/steps/job-guard/steer.ts
var longestMs = 2e3;
async function steer({ http, clock }, control, what) {
  if (!URL.canParse(control)) return void 0;
  const late = new AbortController();
  const over = new AbortController();
  void clock.sleep(longestMs, over.signal).then(() => late.abort());
  try {
    const answer = await http.get({
      url: new URL(`${control}/${what}`),
      headers: {},
      connectTimeoutMs: longestMs,
      signal: late.signal
    });
    if (!answer.ok || answer.value.status !== 200) return void 0;
    let text = "";
    for await (const piece of answer.value.body) {
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

// src/steps/job-guard/place.ts
var import_node_path7 = __toESM(require_node_path(), 1);
function guardDirectory(at) {
  return (0, import_node_path7.join)(at.path, "guard");
}
function markerPath(directory) {
  return (0, import_node_path7.join)(directory, "marker.json");
}

export {
  buildReport,
  resultOf,
  presentable,
  netrcLines,
  netrcTargets,
  replaceContent,
  withLines,
  isStale,
  settle,
  settleUnknown,
  same,
  readLedger,
  writeLedger,
  writeRecord,
  readRecord,
  removeRecord,
  placeOf,
  humaneBytes,
  humaneDuration,
  counted,
  oneLine,
  retrySentence,
  toAnnotations,
  unstyled,
  consoleLines,
  sentence,
  findingSections,
  deliver,
  sourceFiles,
  usesOf,
  docsBaseUrl,
  describeVersionControl,
  guardFiles,
  restoreGuardedFiles,
  storedSumdbFiles,
  cachedSumdb,
  pLimit,
  prune,
  nothingRestored,
  restoreCache,
  saveCache,
  guardDirectory,
  markerPath,
  steer,
  openRunDirectory,
  leave,
  recallRunDirectory,
  recall,
  noteSaved,
  tidy,
  startStopwatch,
  openTelling,
  openWatchdog,
  stepsUnderWay
};
