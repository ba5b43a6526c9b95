import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  refuse
} from "./chunk-J25IOAPN.js";
import {
  configure,
  credentialForms,
  decide,
  factsBeforeGo,
  findingsOf,
  hiderOf,
  isForToolchainsAlone,
  logReader,
  planProbes,
  probeAll,
  run,
  versionControlWaits
} from "./chunk-UVMVJMW6.js";
import {
  survey,
  surveyDirectory
} from "./chunk-LPMT7EFD.js";
import {
  openJobGuard
} from "./chunk-FMCH6FA5.js";
import {
  goSumsOf,
  readCredentials,
  variablesBehind
} from "./chunk-KSKIQQNE.js";
import {
  readCredentialHosts
} from "./chunk-ZCCPPR4Z.js";
import {
  readInputs
} from "./chunk-TQBAI242.js";
import "./chunk-UZIOGDL7.js";
import {
  failuresOf,
  finish
} from "./chunk-PPCGCSIH.js";
import {
  buildReport,
  consoleLines,
  counted,
  humaneDuration,
  oneLine,
  openRunDirectory,
  openTelling,
  openWatchdog,
  presentable,
  resultOf,
  unstyled
} from "./chunk-FZWEA3YM.js";
import {
  asMeant,
  readEarlierGuard
} from "./chunk-6DNDAREW.js";
import {
  catalogue,
  diagnose,
  diagnoseProbes,
  openStore,
  pagePath,
  ruleOf,
  tellingVariables,
  unknownRule
} from "./chunk-A6AMRDGQ.js";
import "./chunk-MUUWN4FQ.js";
import {
  asFlags,
  verbs
} from "./chunk-7SF57OPT.js";
import {
  formatDuration
} from "./chunk-KPHLSUGJ.js";
import {
  nearest
} from "./chunk-WIJSMNBC.js";
import "./chunk-UFYGFD7H.js";
import "./chunk-LO527IL4.js";
import "./chunk-GI4OR3Q3.js";
import {
  fromCommandLine
} from "./chunk-UJZBCIKV.js";
import "./chunk-JUI7PTR3.js";
import "./chunk-RLOB5XLZ.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-I2KRBLWR.js";
import "./chunk-47XR3I3P.js";
import "./chunk-QXDKT5Z6.js";
import "./chunk-RNA2RLFP.js";
import "./chunk-I4DCORUG.js";
import {
  untilAborted
} from "./chunk-KEJ4MRUZ.js";
import "./chunk-4Y7L6TGJ.js";
import "./chunk-744I2SCF.js";
import "./chunk-BYUQBXV2.js";
import "./chunk-KSOJWB5C.js";
import "./chunk-FNPYZWHI.js";
import "./chunk-QWYKOAQD.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import "./chunk-YLCNYJFB.js";
import {
  harmlessLine
} from "./chunk-EWWCWPOY.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/verbs/diagnose.ts
var import_node_path = __toESM(require_node_path(), 1);

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
function piped(program) {
  return (file) => `${program} ${file} | go-mod-guard diagnose -`;
}
var packingBytes = 5;
function packingOf(beginning) {
  return packings.find(({ begins }) => begins.every((byte, index) => beginning[index] === byte));
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

// src/verbs/findings.ts
function shown({ cause, code, title, retry, hosts, modules: modules2, advice, evidence }) {
  return { cause, code, title, retry, hosts, modules: modules2, advice, evidence };
}
function findingsText(findings, style) {
  return `${consoleLines({ kind: "failed", findings }, style).join("\n")}
`;
}

// src/verbs/diagnose.ts
async function diagnoseVerb(world, line, around) {
  if (line.operands.length === 0) {
    return wrong(
      world,
      "`diagnose` needs a log: write `diagnose build.log`, or `diagnose -` for standard input."
    );
  }
  const results = [];
  const problems = [];
  for (const file of line.operands) {
    const output = await readOutput(world, file, around);
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    if (output.ok)
      results.push({ file, findings: diagnose({ output: output.value, attempts: [], settings: {} }) });
    else problems.push(output.error);
  }
  if (problems.length > 0) return wrong(world, ...problems);
  return { exitCode: 0, stdout: line.format === "json" ? asJson(results) : asText(results, around) };
}
async function readOutput(world, file, around) {
  const isDirectory = file !== "-" && await isDirectoryAt(world, (0, import_node_path.join)(file));
  if (isDirectory)
    return err(`\`${file}\` is a directory; name the logs in it: \`diagnose ${(0, import_node_path.join)(file, "*")}\`.`);
  const log = logReader();
  let beginning = new Uint8Array();
  const take = (piece) => {
    if (beginning.length < packingBytes)
      beginning = Uint8Array.from([...beginning, ...piece.subarray(0, packingBytes)]);
    log.add(piece);
  };
  const reading = file === "-" ? around.readStandardInput(take) : world.files.readPieces((0, import_node_path.join)(file), take);
  const read = await Promise.race([reading, untilAborted(around.signal)]);
  if (read?.ok === false)
    return err(`\`${file}\` cannot be read: ${read.error.message}. Name a log file, or \`-\`.`);
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
  return lines.map((one) => `${one}
`).join("");
}
function asText(results, { style }) {
  const heading = (file) => results.length > 1 ? `${file}
` : "";
  return results.map(({ file, findings }) => heading(file) + findingsText(findings, style)).join("\n");
}

// src/verbs/download.ts
async function downloadVerb(world, line, { signal }) {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  if (asked.value.inputs.guard === "job") {
    return { exitCode: await refuse(world, { problems: [jobHere(asked.value)] }), stdout: "" };
  }
  const report = await runAndFinish(world, asked.value, signal);
  if (!report.ok) {
    return { exitCode: await refuse(world, { problems: report.error }), stdout: "" };
  }
  const failed = report.value.outcome === "failed" && asked.value.inputs["fail-on-error"];
  return { exitCode: failed ? 1 : 0, stdout: line.format === "json" ? json(report.value) : "" };
}
function jobHere({ spelled }) {
  const input = spelled("guard");
  const message = `\`${input}\` is \`job\`, which is for the later steps of a job, and there are none here; leave it out.`;
  return { input, message };
}
async function runAndFinish(world, asked, signal) {
  try {
    return await run(world, asked, signal);
  } finally {
    await finish(world);
  }
}

// src/verbs/exec.ts
var import_node_path3 = __toESM(require_node_path(), 1);

// src/steps/command-guard.ts
var import_node_path2 = __toESM(require_node_path(), 1);
async function openCommandGuard(given, { inputs, mirrors, spelled }, tell) {
  const world = asMeant(given, await readEarlierGuard(given));
  const facts = await survey(world, inputs, spelled);
  if (!facts.ok) return facts;
  const { plan, withheld } = decide(inputs, facts.value, mirrors);
  const at = await openRunDirectory(world, tell);
  const { troubles } = await configure(world, plan, withheld, at.path);
  for (const why of troubles) tell({ kind: "degraded", without: "netrc", why });
  const records = [];
  const over = new AbortController();
  const opened = await open(world, plan, withheld, { at, records, signal: over.signal, tell });
  if (!opened.ok) tell({ kind: "degraded", without: "guard", why: opened.error });
  const guard = opened.ok ? opened.value : void 0;
  const named = Object.entries(withheld.variables).map(([name, value]) => [name, value.reveal()]);
  return ok({
    plan,
    at,
    guard,
    variables: {
      ...world !== given && { GONOPROXY: plan.routes.gonoproxy },
      ...Object.fromEntries(named),
      ...guard && variablesBehind(guard, plan.routes.policy, withheld.database)
    },
    records,
    hide: hiderOf(credentialForms(withheld)),
    async stop() {
      over.abort();
      await guard?.stop();
    }
  });
}
async function open(world, plan, withheld, { at, records, signal, tell }) {
  if (plan.guard === "none" || isForToolchainsAlone(withheld, plan)) return ok(void 0);
  const texts = await goSumsOf(world, plan);
  const opened = await openJobGuard(world, plan, withheld, {
    directory: (0, import_node_path2.join)(at.path, "guard"),
    store: openStore(world.files, at.store),
    goSums: () => Promise.resolve(texts),
    refusedBefore: /* @__PURE__ */ new Set(),
    onRecord: (record) => void records.push(record),
    mode: "full",
    signal,
    tell
  });
  return opened.ok ? opened : err(`the list is asked without one: ${opened.error.message}`);
}

// src/verbs/survey-refused.ts
async function surveyRefused(world, why) {
  if (!("kind" in why)) return { exitCode: await refuse(world, { problems: why }), stdout: "" };
  const findings = findingsOf(world, why);
  for (const text of consoleLines({ kind: "failed", findings })) world.host.log(text);
  return { exitCode: 1, stdout: "" };
}

// src/verbs/exec.ts
async function execVerb(world, line, around) {
  const [program, ...args] = line.operands;
  if (program === void 0) return wrong(world, "`exec` needs a command; write `exec -- go build ./...`.");
  if (line.format === "json") {
    return wrong(world, "`exec` leaves stdout to its command; for JSON write `--report FILE`.");
  }
  const flags = { ...line.inputs, download: "none" };
  const asked = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const host = { ...world.host, showsProgress: false, progress: () => {
  } };
  const telling = openTelling({ clock: world.clock, host });
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked.value.inputs;
  const watched = { tell: telling.tell, steps: () => [] };
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, watched);
  const startedMs = world.clock.nowMs();
  const opened = await openCommandGuard(watchdog.world, asked.value, watchdog.tell);
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const guard = opened.value;
  watchdog.know(guard.plan);
  try {
    if (around.signal.aborted) return { exitCode: 1, stdout: "" };
    const { workingDirectory: directory, environment: own } = world.machine;
    const environment = { ...withoutInputs(own), ...guard.variables };
    const { ended, below } = await watchdog.inFront(
      program,
      () => around.runInFront({ program, args, directory, environment })
    );
    if (ended.kind === "not-started") {
      return wrong(
        world,
        `\`${program}\` could not be started: ${ended.why}. Write the command behind \`--\`.`
      );
    }
    const durationMs = world.clock.nowMs() - startedMs;
    const waits = wasEnded(ended.code) ? versionControlWaits(guard.plan.files, below ?? []) : [];
    await tellFailures(
      world,
      guard,
      { code: ended.code, durationMs, degraded: telling.degraded, waits },
      asked.value.inputs["report-path"]
    );
    return { exitCode: ended.code, stdout: "" };
  } finally {
    watchdog.close();
    await guard.stop();
    await finish(world);
    world.http.close();
  }
}
function wasEnded(code) {
  return code > 128 || code === 124;
}
async function tellFailures(world, guard, ended, reportPath) {
  const { plan, records, hide } = guard;
  const { findings } = ended.code === 0 ? { findings: [] } : await failuresOf(world, plan, records, ended.waits);
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
  if (reportPath === "") return;
  const path = (0, import_node_path3.resolve)(world.machine.workingDirectory, reportPath);
  const written = await world.files.write(path, `${JSON.stringify(report, void 0, 2)}
`);
  if (!written.ok) world.host.log(`The report could not be written to ${path}: ${written.error.message}.`);
}
function withoutInputs(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^GMG_/i.test(name)));
}

// src/verbs/explain.ts
var import_node_path4 = __toESM(require_node_path(), 1);
async function explainVerb(world, line, around) {
  if (line.operands.length === 0) {
    return wrong(world, "`explain` needs a code; write it as a finding shows it, such as `explain GMG101`.");
  }
  const pages = [];
  const unknown = [];
  for (const word of line.operands) {
    const rule = ruleOf(word);
    const path = pagePath(word);
    if (rule === void 0 || path === void 0) {
      unknown.push(noSuchCode(word));
      continue;
    }
    const page = await world.files.read((0, import_node_path4.join)(around.projectDirectory, path));
    if (!page.ok) return wrong(world, `The page ${path} is not beside this program: ${page.error.message}.`);
    const { code, cause, title, retry } = rule;
    pages.push({ code, cause, title, retry, page: new TextDecoder().decode(page.value) });
  }
  if (unknown.length > 0) return wrong(world, ...unknown);
  const stdout = line.format === "json" ? json({ pages }) : pages.map(({ page }) => page).join("\n");
  return { exitCode: 0, stdout };
}
function noSuchCode(given) {
  const rules = [...catalogue, unknownRule];
  const word = given.toLowerCase();
  const named = rules.filter(({ cause, slug }) => cause === word || slug === word).map(({ code }) => code);
  const near = nearest(
    given,
    rules.map(({ code }) => code)
  );
  const meant = named.length > 0 ? named : near === void 0 ? [] : [near];
  const hint = meant.length === 0 ? "" : `; did you mean ${meant.map((code) => `\`${code}\``).join(" or ")}?`;
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
    ["Contradictions", plan.contradictions.flatMap(({ sentence, advice }) => [sentence, `  \u2192 ${advice}`])]
  ];
  return groups.filter(([, lines]) => lines.length > 0).map(([title, lines]) => [title, ...lines.map((line) => `  ${harmlessLine(line)}`)].join("\n")).join("\n\n") + "\n";
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
  return [...rows, ["go", plan.goVersion], ["module cache", `${plan.gomodcache} (${state})`]];
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
  const inList = routes.proxies.filter(({ named }) => named === "list");
  const rows = inList.map(({ address, separator }, index) => {
    const isLast = index === inList.length - 1;
    const isPassedWhenOut = routes.policy === "resilient" && !isLast;
    const after = separator === "|" ? "| any error leads on" : isPassedWhenOut ? ", 404 and 410 lead on; so does being out, for public modules in go.sum" : ", only 404 and 410 lead on";
    return [`proxy ${index + 1}`, address, isLast && routes.closing === "end" ? "" : after];
  });
  if (routes.closing !== "end") {
    rows.push([
      "then",
      routes.closing,
      routes.closing === "off" ? "nothing else is asked" : routes.policy === "enforced" ? "never reached: enforced asks no version control" : "version control"
    ]);
  }
  for (const { address, named } of routes.proxies)
    if (named === "mirrors") rows.push(["mirror", address, "when the list is out"]);
  rows.push(["policy", routes.policy]);
  return rows;
}
function fileRows({ files, download }) {
  if (files.length === 0) return [["none", "nothing is needed"]];
  const rows = ["zip", "mod", "info"].map((kind) => {
    const ofKind = files.filter((file) => file.kind === kind);
    const estimated = ofKind.filter((file) => file.estimated).length;
    const sure = ofKind.length - estimated;
    const withHash = ofKind.filter(({ h1 }) => h1 !== void 0).length;
    const count = estimated === 0 ? `${sure}` : sure === 0 ? `up to ${estimated} (estimated)` : `${sure}, and up to ${estimated} more (estimated)`;
    return [kind, count, kind === "info" ? "" : `${withHash} with a hash in go.sum`];
  });
  const direct = modules(files.filter((file) => file.direct));
  const isPrivate = modules(files.filter((file) => file.isPrivate));
  if (direct > 0) rows.push(["direct", `${direct} modules`, "asked of version control by go"]);
  if (isPrivate > 0) rows.push(["private", `${isPrivate} modules`, "never asked of a mirror"]);
  if (download === "none") rows.push(["", "taken from the cache if they are there; none is fetched"]);
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
async function planVerb(world, line) {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const facts = await survey(world, asked.value.inputs, asked.value.spelled);
  if (!facts.ok) {
    if (!("kind" in facts.error)) {
      return { exitCode: await refuse(world, { problems: facts.error }), stdout: "" };
    }
    const findings = findingsOf(world, facts.error);
    consoleLines({ kind: "failed", findings }).forEach((text) => world.host.log(text));
    return { exitCode: 1, stdout: line.format === "json" ? json({ findings: findings.map(shown) }) : "" };
  }
  const { plan } = decide(asked.value.inputs, facts.value, asked.value.mirrors);
  return {
    exitCode: 0,
    stdout: line.format === "json" ? json(plan) : formatPlan(plan).split("\n").map(asFlags).join("\n")
  };
}

// src/report/probe-table.ts
var marks = { good: "\u2713", bad: "\u2717", warn: "!" };
var longestDetail = 160;
function probeTable(probes, style = unstyled) {
  const rows = probes.map((probe, index) => ({
    tone: toneOf(probe),
    target: probes[index - 1]?.target === probe.target ? "" : oneLine(probe.target),
    stage: probe.stage,
    time: humaneDuration(probe.ms),
    detail: shorten(oneLine(probe.detail))
  }));
  const widest = (cells) => Math.max(0, ...cells.map((cell) => cell.length));
  const [targets, stages, times] = [
    widest(rows.map(({ target }) => target)),
    widest(rows.map(({ stage }) => stage)),
    widest(rows.map(({ time }) => time))
  ];
  return rows.map(
    ({ tone, target, stage, time, detail }) => [
      style(tone, marks[tone]),
      style("strong", target.padEnd(targets)),
      stage.padEnd(stages),
      style("dim", time.padStart(times)),
      tone === "bad" ? style("bad", detail) : detail
    ].join("  ")
  );
}
function wellLine(probes, style = unstyled) {
  const answers = probes.filter(
    ({ stage, ok: ok2 }) => ok2 && (stage === "http" || stage === "file" || stage === "ssh")
  );
  const named = answers.slice(0, 3).map(({ target, ms }) => `${oneLine(target)} in ${humaneDuration(ms)}`);
  const more = answers.length - named.length;
  const who = [...named, ...more > 0 ? [`${counted(more, "more host")}`] : []].join(", ");
  return `${style("good", marks.good)} All is well: ${counted(probes.length, "probe")}${who === "" ? "" : `; answered: ${who}`}`;
}
function remarkable(probes) {
  return probes.filter((probe) => toneOf(probe) !== "good");
}
function toneOf({ ok: ok2, aside }) {
  if (aside === true) return "warn";
  return ok2 ? "good" : "bad";
}
function shorten(detail) {
  return detail.length <= longestDetail ? detail : `${detail.slice(0, longestDetail - 1)}\u2026`;
}

// src/steps/preflight/look.ts
var import_node_path5 = __toESM(require_node_path(), 1);
async function lookAround(world, asked, signal) {
  const inputs = { ...asked.inputs, download: "none" };
  const surveyed = await survey(world, inputs, asked.spelled);
  if (!surveyed.ok && !("kind" in surveyed.error)) return err(surveyed.error);
  const fault = surveyed.ok || !("kind" in surveyed.error) ? void 0 : surveyed.error;
  const facts = surveyed.ok ? surveyed.value : await factsWithoutGo(world, { ...asked, inputs });
  const { plan, withheld } = decide(inputs, facts, asked.mirrors);
  const gomodcache = plan.gomodcache || defaultModuleCache(world);
  const probes = await probeAll(
    { world, signal },
    {
      plan: { ...plan, gomodcache },
      facts,
      whom: planProbes(plan, withheld, facts),
      credentials: await readCredentials(world, withheld.netrc)
    }
  );
  const seen = diagnoseProbes({
    output: "",
    attempts: [],
    settings: {
      ...tellingVariables(world.machine.environment),
      ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value]))
    },
    platform: world.machine.platform,
    probes
  });
  const ofGo = fault?.kind === "go-failed" ? findingsOf(world, fault) : [];
  return ok({ probes, findings: [...ofGo, ...seen], hide: hiderOf(credentialForms(withheld)) });
}
async function factsWithoutGo(world, { inputs, spelled }) {
  const { facts } = await factsBeforeGo(world, inputs);
  const directories = [];
  for (const name of inputs["working-directory"]) {
    const directory = (0, import_node_path5.resolve)(world.machine.workingDirectory, name);
    const goMod = await findUpwards(world, directory, "go.mod");
    const goWork = facts.go.env["GOWORK"] === "off" ? void 0 : await findUpwards(world, directory, "go.work");
    const env = { ...facts.go.env, GOMOD: goMod ?? "", GOWORK: goWork ?? "" };
    const answer = { directory, version: "", env, gotoolchain: "" };
    const found = await surveyDirectory(world, inputs, name, answer, spelled("working-directory"));
    if (found.ok) directories.push({ ...found.value, relativePath: name });
  }
  return { ...facts, directories, netrcMachines: await readCredentialHosts(world, inputs.netrc) };
}
async function findUpwards({ files }, from, name) {
  for (let directory = from; ; directory = (0, import_node_path5.dirname)(directory)) {
    const path = (0, import_node_path5.join)(directory, name);
    if ((await files.stat(await files.realPath(path)))?.kind === "file") return path;
    if ((0, import_node_path5.dirname)(directory) === directory) return void 0;
  }
}
function defaultModuleCache({ machine }) {
  const { GOMODCACHE: own = "", GOPATH: gopath = "" } = machine.environment;
  if (own !== "") return own;
  const first = gopath.split(machine.platform === "win32" ? ";" : ":")[0] ?? "";
  if (first !== "") return (0, import_node_path5.join)(first, "pkg", "mod");
  return machine.homeDirectory === "" ? "" : (0, import_node_path5.join)(machine.homeDirectory, "go", "pkg", "mod");
}

// src/verbs/probe.ts
async function probeVerb(world, line, { signal, style }) {
  const asked = readInputs(fromCommandLine(line.inputs, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const looked = await lookAround(world, asked.value, signal);
  world.http.close();
  if (signal.aborted) {
    world.host.log("Cancelled before everything was looked at");
    return { exitCode: 1, stdout: line.format === "json" ? json({ probes: [], findings: [] }) : "" };
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
  if (line.format === "json") {
    return { exitCode, stdout: json({ probes: probes.map(resultOf), findings: findings.map(shown) }) };
  }
  const lines = findings.length === 0 ? [wellLine(probes, style), ...probeTable(remarkable(probes), style)] : [...probeTable(probes, style), "", ...consoleLines({ kind: "failed", findings }, style)];
  return { exitCode, stdout: lines.map((text) => `${asFlags(text)}
`).join("") };
}

// src/verbs/serve.ts
var import_node_path6 = __toESM(require_node_path(), 1);
async function serveVerb(world, line, around) {
  const flags = { ...line.inputs, download: "none" };
  const asked = readInputs(fromCommandLine(flags, world.machine.environment));
  if (!asked.ok) return { exitCode: await refuse(world, asked.error), stdout: "" };
  const { tell } = openTelling(world);
  const { "stall-timeout": stallTimeoutMs, timeout: totalMs } = asked.value.inputs;
  const watchdog = openWatchdog(world, { stallTimeoutMs, totalMs }, { tell, steps: () => [] });
  const opened = await openCommandGuard(watchdog.world, asked.value, watchdog.tell);
  if (!opened.ok) {
    watchdog.close();
    return surveyRefused(world, opened.error);
  }
  const { guard, at, variables, plan } = opened.value;
  watchdog.know(plan);
  try {
    if (guard === void 0) {
      world.host.log("There is nothing to serve: the list names no proxy. Name one in `goproxy:`.");
      return { exitCode: 1, stdout: "" };
    }
    const isWindows = world.machine.platform === "win32";
    const lines = shellLines(variables, isWindows);
    const file = (0, import_node_path6.join)(at.path, isWindows ? "env.ps1" : "env.sh");
    const written = await world.files.write(file, lines, 384);
    if (!line.printEnv && !written.ok) {
      world.host.log(`${file} cannot be written: ${written.error.message}. Ask for \`--print-env\`.`);
      return { exitCode: 1, stdout: "" };
    }
    if (line.printEnv) around.print(line.format === "json" ? json(variables) : lines);
    else if (line.format === "json") around.print(json({ port: guard.port, file }));
    world.host.log(
      `The guard is up on 127.0.0.1:${guard.port}, until you interrupt it. In another shell: . ${file}`
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
function shellLines(variables, isWindows) {
  return Object.entries(variables).map(
    ([name, value]) => isWindows ? `$env:${name} = '${value.replaceAll("'", "''")}'
` : `export ${name}='${value.replaceAll("'", String.raw`'\''`)}'
`
  ).join("");
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
async function refuseLine(world, { problems, verb, inputs }) {
  if (verb === void 0 || !verbs[verb].takesInputs) return refuse(world, { problems });
  const asked = readInputs(fromCommandLine(inputs, world.machine.environment));
  if (asked.ok) return refuse(world, { problems, rest: asked.value });
  return refuse(world, { ...asked.error, problems: [...problems, ...asked.error.problems] });
}
export {
  refuseLine,
  verbs2 as verbs
};
