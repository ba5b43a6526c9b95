import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  parseGoUrl
} from "./chunk-LQIQDHHI.js";
import {
  hideIn,
  quoteInput
} from "./chunk-5R4U25PL.js";
import {
  fieldsOf
} from "./chunk-YZCLEXBZ.js";
import {
  Secret
} from "./chunk-ZH3NB25P.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

// src/inputs/nearest.ts
function nearest(word, candidates) {
  const typed = word.toLowerCase();
  if (typed === "" || typed.length > 100) return void 0;
  let best;
  for (const candidate of candidates) {
    const distance = typingErrors(typed, candidate.toLowerCase());
    if (distance > allowedErrors(typed, candidate)) continue;
    if (best === void 0 || distance < best.distance) best = { candidate, distance };
  }
  return best?.candidate ?? soleExtension(typed, candidates);
}
function allowedErrors(typed, candidate) {
  return Math.max(1, Math.floor(Math.min(typed.length, candidate.length) / 3));
}
function soleExtension(typed, candidates) {
  const longer = candidates.filter(
    (candidate) => typed.length >= 3 && (candidate.startsWith(typed) || typed.startsWith(`${candidate}-`))
  );
  return longer.length === 1 ? longer[0] : void 0;
}
function typingErrors(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        least = Math.min(least, at(beforeLast, column - 2) + 1);
      }
      current.push(least);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}
function at(row, column) {
  return row[column] ?? 0;
}

// src/go/proxy-list.ts
function parseProxyList(text) {
  const proxies = [];
  const problems = [];
  let closing = "end";
  for (const [, raw = "", mark = ""] of text.matchAll(/([^,|]*)([,|]|$)/g)) {
    const word = trim(raw);
    if (word === "") continue;
    if (word === "off" || word === "direct") {
      closing = word;
      break;
    }
    const entry = parseProxy(word, mark === "|" ? "|" : ",");
    if (entry.ok) proxies.push(entry.value);
    else problems.push(entry.error);
  }
  if (problems.length > 0) return err(problems);
  if (proxies.length === 0 && closing === "end")
    return err(["GOPROXY has no entry in it; write an address, or leave it out to use Go's own."]);
  return ok({ proxies, closing });
}
function parseProxy(word, separator) {
  const isBareHost = /[.:/]/.test(word) && !word.includes(":/") && !word.startsWith("/");
  const parsed = parseGoUrl(isBareHost ? `https://${word}` : word);
  const shown = withoutCredentials(word);
  if (!parsed.ok)
    return err(`The proxy \`${shown}\` ${parsed.error}; write it like https://proxy.golang.org.`);
  const { url, credentials } = parsed.value;
  if (url.protocol === "file:") {
    if (url.host !== "" || url.search !== "" || credentials !== void 0 || word.includes("#"))
      return err(`The proxy \`${shown}\` has more than a path in it; write file:///path with three slashes.`);
  } else if (url.protocol !== "http:" && url.protocol !== "https:") {
    return err(`The proxy \`${shown}\` has a scheme that go does not take; use https, http or file.`);
  }
  url.pathname = cleanPath(url.pathname);
  return ok(credentials === void 0 ? { url, separator } : { url, credentials, separator });
}
function showProxy(entry) {
  return addressOf(entry).replace(/^https:\/\//, "");
}
function addressOf({ url }) {
  const path = url.pathname === "/" && url.protocol !== "file:" ? "" : url.pathname;
  return `${url.protocol}//${url.host}${path}${url.search}`;
}
function trim(text) {
  return text.replace(/^[\s\u0085]+|[\s\u0085]+$/gu, (blank) => blank.includes("\uFEFF") ? blank : "");
}
function cleanPath(path) {
  return path.replace(/\/{2,}/g, "/").replace(/\/$/, "") || "/";
}
function withoutCredentials(word) {
  return word.replace(/^([^/?#]*:\/\/)?[^/?#]*@/, "$1***@").replace(new RegExp("\\p{Cc}", "gu"), " ");
}

// src/go/netrc-input.ts
var form = "write `machine HOST login USER password TOKEN`.";
var keywords = /* @__PURE__ */ new Set(["machine", "login", "password", "account"]);
function parseNetrcInput(text) {
  const reader = new EntryReader();
  text.split(/\r\n|\n|\r/).forEach((content, index) => reader.readLine(fieldsOf(content), index + 1));
  return reader.finish();
}
var EntryReader = class {
  #entries = [];
  #problems = [];
  /** "faulty": told already; what follows up to the next machine is not told again. */
  #open;
  readLine(fields, line) {
    if (fields.length === 0 || fields[0]?.startsWith("#") === true) return;
    const reason = faultOfLine(fields);
    if (reason !== void 0) {
      this.#refuse(line, reason);
      return;
    }
    for (let at2 = 0; at2 < fields.length; at2 += 2) {
      const [word, value = ""] = fields.slice(at2, at2 + 2);
      if (word === "machine") this.#begin({ line, machine: value });
      if (word === "login" || word === "password") this.#take(word, value, line);
    }
  }
  finish() {
    this.#closeEntry();
    return this.#problems.length > 0 ? err(this.#problems) : ok({ entries: this.#entries });
  }
  #begin(entry) {
    this.#closeEntry();
    this.#open = entry;
  }
  #take(word, value, line) {
    if (this.#open === "faulty") return;
    if (this.#open?.[word] !== void 0 || this.#open === void 0) {
      this.#refuse(line, `has a ${word} that belongs to no machine; ${form}`);
      return;
    }
    this.#open[word] = value;
    const { machine, login, password } = this.#open;
    if (login === void 0 || password === void 0) return;
    this.#entries.push({ machine, login, password: new Secret(password) });
    this.#open = void 0;
  }
  #closeEntry() {
    if (this.#open === void 0 || this.#open === "faulty") return;
    const { line, ...entry } = this.#open;
    const missing = ["login", "password"].filter((word) => entry[word] === void 0);
    this.#refuse(line, `has a machine without ${missing.join(" and ")}; ${form}`);
  }
  #refuse(line, reason) {
    this.#problems.push({ line, reason });
    this.#open = "faulty";
  }
};
function faultOfLine(fields) {
  const words = fields.filter((_, index) => index % 2 === 0);
  const values = fields.filter((_, index) => index % 2 === 1);
  if (words.includes("default")) {
    return "has a `default` entry, which go never uses; name each host with `machine`.";
  }
  if (words.includes("macdef")) return "defines a macro (`macdef`), which is no credential; leave it out.";
  if (fields.length % 2 === 1) return faultOfOddLine(fields);
  if (words.some((word) => !keywords.has(word))) {
    return `has an unknown word where machine, login or password should stand; ${form}`;
  }
  if (values.some((value) => new RegExp("\\p{Cc}", "u").test(value))) {
    return "has a control character in a value; write the secret again without it.";
  }
  if (values.some((value) => /^(["']).*\1$/.test(value))) {
    return "has a value in quotes, and go would take them for a part of it; leave the quotes out.";
  }
  const machines = values.filter((_, index) => words[index] === "machine");
  if (machines.some((machine) => /^[a-z][a-z0-9+.-]*:\/\//i.test(machine))) {
    return "has a machine with a scheme; write the host alone, as in `machine git.example.com`.";
  }
  if (machines.some((machine) => machine.startsWith("/") || machine.includes("@"))) {
    return "has a machine that is no host; write the host alone, as in `machine git.example.com`.";
  }
  return void 0;
}
function faultOfOddLine(fields) {
  const withoutValue = fields.find((field, index) => {
    const next = fields[index + 1];
    return keywords.has(field) && (next === void 0 || keywords.has(next));
  });
  if (withoutValue !== void 0) {
    return `has nothing behind \`${withoutValue}\`; make sure that the secret it comes from is set and that this event may read it.`;
  }
  if (fields.some((field) => /^["']/.test(field))) {
    return "has a value in quotes, and go knows none; a value cannot hold a blank, leave the quotes out.";
  }
  return "has an odd number of words; each of machine, login and password takes one value, and no value can hold a blank.";
}

// src/inputs/duration.ts
var written = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;
var longestMs = 24 * 36e5;
function parseDuration(text) {
  if (/^\d+(\.\d+)?$/.test(text)) {
    return err(`has no unit; write ${/^[1-9]\d{0,3}$/.test(text) ? `\`${text}s\`` : "`20s`"} or \`5m\`.`);
  }
  const parts = written.exec(text);
  if (text === "" || parts === null) {
    return err("is not a duration; write hours, minutes and seconds like `20s`, `5m` or `1h30m`.");
  }
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  const durationMs = ((hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1e3;
  if (durationMs < 1e3) return err("is too short; write at least `1s`.");
  if (durationMs > longestMs) return err("is too long; write at most `24h`.");
  return ok(durationMs);
}
function formatDuration(durationMs) {
  const whole = Math.floor(durationMs / 1e3);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole % 3600 / 60);
  const seconds = whole % 60;
  const parts = [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`, seconds > 0 && `${seconds}s`];
  return parts.filter((part) => part !== false).join("") || "0s";
}

// src/inputs/spec.ts
var inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description: "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules."
  },
  goproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPROXY for this step and the later ones, with Go's own meaning of `,` and `|`. Empty: the list in force stays in force. User and password may stand in the address; they are masked."
  },
  mirrors: {
    group: "routes",
    kind: "list",
    default: "",
    description: "Module proxies to ask when the list is out: addresses, or the names `goproxy.cn`, `goproxy.io`, `aliyun`. Never asked for private modules."
  },
  policy: {
    group: "routes",
    kind: "choice",
    choices: ["resilient", "routed", "enforced"],
    default: "resilient",
    description: "When a request may move on to the next proxy. `resilient`: also across a `,` when a proxy is out, for public modules that go.sum can verify. `routed`: Go's list to the letter. `enforced`: nothing but the named proxies, never version control."
  },
  goprivate: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOPRIVATE: patterns of modules that no public proxy or checksum database may be asked for."
  },
  gonoproxy: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOPROXY: patterns of modules that come straight from version control. `none` sends private modules to your own proxy."
  },
  gonosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GONOSUMDB: patterns of modules that the checksum database does not know."
  },
  gosumdb: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOSUMDB: the checksum database to ask for what go.sum does not cover."
  },
  goinsecure: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOINSECURE: patterns of modules that version control may fetch without TLS. Has no effect on proxies."
  },
  govcs: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOVCS: which version control systems go may run, such as `public:git,private:all`."
  },
  goflags: {
    group: "routes",
    kind: "text",
    default: "",
    description: "GOFLAGS: flags for every go command of this step and the later ones."
  },
  go111module: {
    group: "routes",
    kind: "choice",
    choices: ["on", "off", "auto", ""],
    default: "",
    description: "GO111MODULE for this step and the later ones."
  },
  netrc: {
    group: "credentials",
    kind: "secret",
    default: "",
    description: "netrc lines from your secrets, such as `machine git.example.com login ci password ${{ secrets.TOKEN }}`. Written for go and for git, masked, and taken back in the post step."
  },
  download: {
    group: "download",
    kind: "choice",
    choices: ["auto", "all", "none"],
    default: "auto",
    description: "What to download. `auto`: what `go mod download` takes, nothing where vendoring is in force. `all`: every module of the graph. `none`: configure and restore only."
  },
  retries: {
    group: "download",
    kind: "count",
    least: 0,
    most: 100,
    default: "4",
    description: "Further attempts at one proxy before moving on. `0` asks nobody twice."
  },
  "stall-timeout": {
    group: "download",
    kind: "duration",
    default: "20s",
    description: "How long a transfer may stay under 1 KiB/s, the wait for its first byte included."
  },
  timeout: {
    group: "download",
    kind: "duration",
    default: "15m",
    description: "The budget of the whole step. When it ends, the step ends and says what it waited for."
  },
  connections: {
    group: "download",
    kind: "count",
    least: 1,
    most: 256,
    default: "32",
    description: "Connections at once to one proxy."
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step"],
    default: "step",
    description: "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads."
  },
  verify: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Compare every zip with go.sum before go sees it, so that wrong bytes are fetched again elsewhere."
  },
  cache: {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Restore and save the downloaded modules. `auto`: saves nothing when the module cache already held something at the start."
  },
  "cache-dependency-path": {
    group: "cache",
    kind: "lines",
    default: "",
    description: "Files that make the cache key, as paths or patterns, instead of the go.mod and go.sum that were found."
  },
  "cache-key-prefix": {
    group: "cache",
    kind: "text",
    default: "go-mod-guard",
    description: "What the cache key begins with. Change it to start afresh."
  },
  "restore-keys": {
    group: "cache",
    kind: "boolean",
    default: "true",
    description: "Start from the newest entry of the same module directories when there is no exact one."
  },
  "lookup-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "On an exact hit, download nothing at all: for a cache-warm job that only has to make sure that the entry exists."
  },
  "cache-read-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "Restore, but never save: for the jobs behind a cache-warm job."
  },
  "cache-private": {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description: "Whether private modules go into the cache. `auto`: only in a private repository, for a fork's pull request can read a public one's caches."
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about."
  },
  "add-job-summary": {
    group: "telling",
    kind: "choice",
    choices: ["on-failure", "always", "never"],
    default: "on-failure",
    description: "When to write the job summary."
  },
  "report-path": {
    group: "telling",
    kind: "text",
    default: "",
    description: "Where to write the JSON report. Empty: a file of its own below RUNNER_TEMP."
  },
  "fail-on-error": {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Fail the step when the download fails. `false` reports, and leaves the failing to go itself."
  }
};

// src/inputs/gosumdb.ts
function parseGosumdb(text) {
  if (text === "sum.golang.google.cn") {
    return ok({ kind: "database", name: "sum.golang.org", url: "https://sum.golang.google.cn" });
  }
  if (text === "off") return ok({ kind: "off" });
  const fields = text.split(/\s+/).filter((field) => field !== "");
  const [key, url] = fields;
  if (key === void 0) return err("is empty; write `off`, `sum.golang.org`, or `name+hash+key`.");
  if (fields.length > 2) {
    return err("has more than two words; write a name or key, and after one blank at most an address.");
  }
  const name = key === "sum.golang.org" ? key : verifierName(key);
  if (name === void 0) {
    return err(
      key.toLowerCase() === "off" ? "is no database that Go knows; write `off` in small letters." : "is no database that Go knows; write `off`, `sum.golang.org`, `sum.golang.google.cn`, or the whole key `name+hash+key` of your own."
    );
  }
  if (url === void 0) return ok({ kind: "database", name });
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    return err("has an address that is not a URL; write it with `https://`.");
  }
  return ok({ kind: "database", name, url });
}
function verifierName(key) {
  const parts = /^([^+\s]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/]{44})$/.exec(key);
  return parts?.[3]?.startsWith("A") === true ? parts[1] : void 0;
}

// src/inputs/read-value.ts
function readValue(spec, text) {
  switch (spec.kind) {
    case "text":
      return ok(text);
    case "secret":
      return ok(new Secret(text));
    case "lines":
      return ok(pieces(text, /[\r\n]+/));
    case "list":
      return ok(pieces(text, /[\s,]+/));
    case "boolean":
      return readBoolean(text);
    case "duration":
      return parseDuration(text);
    case "count":
      return readCount(text, spec.least, spec.most);
    case "choice":
      return readChoice(text, spec.choices);
  }
}
function pieces(text, separator) {
  return text.split(separator).map((piece) => piece.trim()).filter((piece) => piece !== "");
}
function readBoolean(text) {
  if (["true", "True", "TRUE"].includes(text)) return ok(true);
  if (["false", "False", "FALSE"].includes(text)) return ok(false);
  const meant = /^(?:y|yes|on|1)$/i.test(text) || nearest(text, ["true", "false"]) === "true";
  const meantNot = /^(?:n|no|off|0)$/i.test(text) || nearest(text, ["true", "false"]) === "false";
  const advice = meant ? "write `true`." : meantNot ? "write `false`." : "write `true` or `false`.";
  return err(`is neither \`true\` nor \`false\`; ${advice}`);
}
function readCount(text, least, most) {
  const range = `write a whole number from ${least} to ${most}`;
  if (!/^[+-]?\d{1,15}$/.test(text)) return err(`is not a whole number; ${range}.`);
  const count = Number(text);
  if (count < least) return err(`is too small; ${range}, such as \`${least}\`.`);
  if (count > most) return err(`is too large; ${range}, such as \`${most}\`.`);
  return ok(count);
}
function readChoice(text, choices) {
  const choice = choices.find(
    (each) => each === text || /^(?:true|false)$/.test(each) && /^(?:True|TRUE|False|FALSE)$/.test(text) && each === text.toLowerCase()
  );
  if (choice !== void 0) return ok(choice);
  const shown = choices.filter((each) => each !== "");
  const near = nearest(text, shown);
  if (shown.length === 1) return err(`is not known here; the only value is \`${shown[0]}\`.`);
  const all = shown.map((each) => `\`${each}\``).join(", ");
  return err(
    `is not one of ${all}; ${near === void 0 ? "write one of them." : `did you mean \`${near}\`?`}`
  );
}

// src/inputs/parse.ts
var inputNames = Object.keys(inputSpecs);
function parseInputs(raw, spelled, checks = {}) {
  const problems = [];
  const values = {};
  for (const name of inputNames) {
    const spec = inputSpecs[name];
    const given = raw(name) ?? "";
    const text = given.trim();
    const value = readValue(spec, text === "" ? spec.default : spec.kind === "secret" ? given : text);
    const input = spelled(name);
    if (!value.ok) {
      problems.push({ input, message: `${quoteInput(input, text)} ${value.error}` });
      continue;
    }
    values[name] = value.value;
    if (text === "") continue;
    const check = { ...ownChecks, ...checks }[name];
    for (const complaint of check?.(value.value) ?? []) {
      problems.push({ input, message: hideIn(`\`${input}\` ${complaint}`, text) });
    }
  }
  return problems.length === 0 ? ok(values) : err(problems);
}
var longestPrefix = 300;
var ownChecks = {
  goproxy: (value) => {
    const list = parseProxyList(value);
    return list.ok ? [] : list.error.map((problem) => `cannot be used. ${problem}`);
  },
  gosumdb: (value) => {
    const database = parseGosumdb(value);
    return database.ok ? [] : [database.error];
  },
  netrc: (value) => {
    const lines = parseNetrcInput(value.reveal());
    return lines.ok ? [] : lines.error.map(({ line, reason }) => `cannot be used: line ${line} ${reason}`);
  },
  "cache-key-prefix": (value) => {
    if (value.includes(",")) return ["has a comma, which the cache service refuses; write a `-` instead."];
    if (value.length <= longestPrefix) return [];
    return [`is ${value.length} characters long; write at most ${longestPrefix}.`];
  }
};

export {
  nearest,
  parseProxyList,
  parseProxy,
  showProxy,
  parseNetrcInput,
  parseGosumdb,
  formatDuration,
  inputSpecs,
  inputNames,
  parseInputs
};
