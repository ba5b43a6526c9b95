// The one table of inputs. From it come the type of Inputs, parsing, defaults, action.yml, docs/inputs.md, the
// table in the README, `--flags` with their help, and the names of the GMG_ variables.

import type { InputSpec, ValueOf } from "./input-kind.ts";
import { routeSpecs } from "./route-specs.ts";

export type { InputSpec } from "./input-kind.ts";
export { outputSpecs, type OutputName } from "./output-spec.ts";

export const inputSpecs = {
  "working-directory": {
    group: "where",
    kind: "lines",
    default: ".",
    description:
      "Where the module is: a directory with go.mod or go.work, or below one. Several lines: several modules.",
  },
  "go-version": {
    group: "where",
    kind: "text",
    default: "",
    description:
      "The Go to install where no go is on PATH: `1.26.0`, `1.26` for its newest release, `stable`. A go on PATH is used as it is. Empty: what go.mod or go.work asks for.",
  },
  "go-version-file": {
    group: "where",
    kind: "text",
    default: "",
    description:
      "The file that says which Go to install where none is on PATH: a go.mod, go.work, .go-version or .tool-versions.",
  },
  ...routeSpecs,
  netrc: {
    group: "credentials",
    kind: "secret",
    default: "",
    description:
      "netrc lines from your secrets, such as `machine git.example.com login ci password ${{ secrets.TOKEN }}`. Written for go and for git, masked, and taken back in the post step.",
  },
  download: {
    group: "download",
    kind: "choice",
    choices: ["auto", "all", "none"],
    default: "auto",
    description:
      "What to download. `auto`: what `go mod download` takes, nothing where vendoring is in force. `all`: every module of the graph. `none`: configure, restore and guard only.",
  },
  retries: {
    group: "download",
    kind: "count",
    least: 0,
    most: 100,
    default: "4",
    description:
      "Further attempts at one proxy before moving on. `0` asks nobody twice. Where nobody else may be asked, a proxy that has answered well in this run is asked up to 20 times.",
  },
  "stall-timeout": {
    group: "download",
    kind: "duration",
    default: "20s",
    description: "How long a transfer may stay under 1 KiB/s, the wait for its first byte included.",
  },
  timeout: {
    group: "download",
    kind: "duration",
    default: "15m",
    description: "The budget of the whole step. When it ends, the step ends and says what it waited for.",
  },
  connections: {
    group: "download",
    kind: "count",
    least: 1,
    most: 256,
    default: "32",
    description: "Connections at once to one proxy.",
  },
  hedge: {
    group: "download",
    kind: "boolean",
    default: "true",
    description:
      "Ask a second time, on another connection, when a proxy is much later with its first byte than it usually is. Another proxy is asked only behind a `|` or in `mirrors:`, and never for private modules.",
  },
  guard: {
    group: "download",
    kind: "choice",
    choices: ["step", "job"],
    default: "step",
    description:
      "How long the loopback proxy lives that gives go the same retries and routes. `step`: while this step downloads. `job`: until the post step, for every go command of later steps; no request to it takes longer than `timeout`.",
  },
  verify: {
    group: "download",
    kind: "boolean",
    default: "true",
    description:
      "Compare every zip with go.sum before go sees it, so that wrong bytes are fetched again elsewhere.",
  },
  cache: {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description:
      "Restore and save the downloaded modules. `auto`: as `true`, but saves nothing when the module cache already held something at the start.",
  },
  "cache-dependency-path": {
    group: "cache",
    kind: "lines",
    default: "",
    description:
      "Files that make the cache key, as paths or patterns, instead of the go.mod and go.sum that were found.",
  },
  "cache-key-prefix": {
    group: "cache",
    kind: "text",
    default: "go-mod-guard",
    description: "What the cache key begins with. Change it to start afresh.",
  },
  "restore-keys": {
    group: "cache",
    kind: "boolean",
    default: "true",
    description: "Start from the newest entry of the same module directories when there is no exact one.",
  },
  "lookup-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description:
      "On an exact hit, download nothing at all: for a cache-warm job that only has to make sure that the entry exists.",
  },
  "cache-read-only": {
    group: "cache",
    kind: "boolean",
    default: "false",
    description: "Restore, but never save: for the jobs behind a cache-warm job.",
  },
  "cache-private": {
    group: "cache",
    kind: "choice",
    choices: ["auto", "true", "false"],
    default: "auto",
    description:
      "Whether private modules go into the cache. `auto`: only in a private repository, for a fork's pull request can read a public one's caches.",
  },
  preflight: {
    group: "telling",
    kind: "choice",
    choices: ["auto", "always", "never"],
    default: "auto",
    description:
      "Look at the way to mirrors beside the run, so that one that is out is known at once. `auto`: only at hosts that this run is about to ask, and at everything after a failure. `always`: at everything from the start. `never`: at nothing.",
  },
  annotations: {
    group: "telling",
    kind: "boolean",
    default: "true",
    description: "Annotate the line of go.mod that a failure is about.",
  },
  "job-status": {
    group: "telling",
    kind: "text",
    default: "${{ job.status }}", // the runner evaluates it anew for the post step
    description: "Internal: how the job ended, for the post step. The runner fills it in; leave it alone.",
  },
  "add-job-summary": {
    group: "telling",
    kind: "choice",
    choices: ["on-failure", "always", "never"],
    default: "on-failure",
    description: "When to write the job summary: `on-failure`, `always` or `never`.",
  },
  "report-path": {
    group: "telling",
    kind: "text",
    default: "",
    description: "Where to write the JSON report. Empty: a file of its own below RUNNER_TEMP.",
  },
  "fail-on-error": {
    group: "telling",
    kind: "boolean",
    default: "true",
    description:
      "Fail the step when the download fails. `false` reports, and leaves the failing to go itself.",
  },
} as const satisfies Readonly<Record<string, InputSpec>>;

export type InputName = keyof typeof inputSpecs;

/** After parsing: durations in milliseconds, lists as lists, "" and [] where nothing was given. */
export type Inputs = { readonly [Name in InputName]: ValueOf<(typeof inputSpecs)[Name]> };

export type Policy = Inputs["policy"];
export type DownloadMode = Inputs["download"];
