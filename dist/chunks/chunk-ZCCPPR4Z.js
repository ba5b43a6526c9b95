import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  readText
} from "./chunk-MUUWN4FQ.js";
import {
  readNetrc
} from "./chunk-QXDKT5Z6.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/steps/survey/netrc-entries.ts
var import_node_path = __toESM(require_node_path(), 1);
async function readNetrcEntries({ machine, files }, input) {
  const named = machine.environment.NETRC ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const paths = named === "" ? inHome.map((name) => (0, import_node_path.join)(machine.homeDirectory, name)) : [named];
  const entries = readNetrc(input.reveal());
  for (const path of paths) {
    const text = await readText(files, path);
    if (text === void 0) continue;
    entries.push(...readNetrc(text));
    break;
  }
  return entries;
}
async function readCredentialHosts(world, input) {
  const entries = await readNetrcEntries(world, input);
  return [...new Set(entries.map(({ machine }) => machine))].sort();
}

// src/go/go-sum.ts
var emptyGoModHash = "h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=";
function parseGoSum(text) {
  const hashes = /* @__PURE__ */ new Map();
  const problems = [];
  for (const [index, line] of text.split("\n").entries()) {
    const fields = line.split(new RegExp("\\p{White_Space}+", "u")).filter((field) => field !== "");
    const [module, version, hash] = fields;
    if (module === void 0) continue;
    if (version === void 0 || hash === void 0 || fields.length !== 3) {
      problems.push({ line: index + 1, message: malformedLine(module, fields.length) });
      continue;
    }
    const key = `${module} ${version}`;
    if (hash.startsWith("h1:") && hash !== emptyGoModHash && !hashes.has(key)) hashes.set(key, hash);
  }
  return problems.length > 0 ? err(problems) : ok({ hashes });
}
function readableGoSums(texts) {
  return texts.flatMap((text) => {
    const parsed = parseGoSum(text);
    return parsed.ok ? [parsed.value] : [];
  });
}
function malformedLine(first, count) {
  const remedy = /^(?:<{7}|={7}|>{7}|\|{7})/.test(first) ? "resolve the merge conflict that left this line, keeping the lines of both sides" : "remove the line and run `go mod tidy`";
  return `malformed go.sum: wrong number of fields ${count}; ${remedy}`;
}

export {
  readNetrcEntries,
  readCredentialHosts,
  parseGoSum,
  readableGoSums
};
