import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  fieldsOf
} from "./chunk-QXDKT5Z6.js";
import {
  Secret
} from "./chunk-RNA2RLFP.js";
import {
  err,
  ok
} from "./chunk-RVEEQDU6.js";

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
    for (let at = 0; at < fields.length; at += 2) {
      const [word, value = ""] = fields.slice(at, at + 2);
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

// src/inputs/route-specs.ts
var routeSpecs = {
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
  }
};

// src/inputs/spec.ts
var inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description: "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules."
  },
  "go-version": {
    group: "where",
    kind: "text",
    default: "",
    description: "The Go to install where no go is on PATH: `1.26.0`, `1.26` for its newest release, `stable`. A go on PATH is used as it is. Empty: what go.mod or go.work asks for."
  },
  "go-version-file": {
    group: "where",
    kind: "text",
    default: "",
    description: "The file that says which Go to install where none is on PATH: a go.mod, go.work, .go-version or .tool-versions."
  },
  ...routeSpecs,
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
  hedge: {
    group: "download",
    kind: "boolean",
    default: "true",
    description: "Ask a second time, on another connection, when a proxy is much later with its first byte than it usually is. Another proxy is asked only behind a `|` or in `mirrors:`, and never for private modules."
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step", "job"],
    default: "step",
    description: "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads. `job`: until the post step, for every go command of later steps; no request to it takes longer than `timeout`."
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
  preflight: {
    group: "telling",
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    description: "Look at the way to mirrors beside the run, so that one that is out is known at once. `auto`: only at hosts that this run is about to ask, and at everything after a failure. `always`: at everything from the start."
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about."
  },
  "job-status": {
    group: "telling",
    kind: "text",
    default: "${{ job.status }}",
    // the runner evaluates it anew for the post step
    description: "Internal: how the job ended, for the post step. The runner fills it in; leave it alone."
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

export {
  parseNetrcInput,
  inputSpecs
};
