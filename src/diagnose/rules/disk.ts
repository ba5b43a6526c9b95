// 7xx: the disk, the module cache and the limits of this machine.

import { advise, at, onRunner } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { listed, seen } from "../sighting.ts";
import { isIn } from "../surroundings.ts";
import { distinct } from "../trouble.ts";
import { cachePath, cachePlaceRules } from "./cache-place.ts";
import { lockRule } from "./locks.ts";

/** What a run of ours keeps until its end. */
const ofOurs = /[\\/]go-mod-guard-[0-9a-f]{8,40}[\\/]/;

function directoryOf(path: string): string {
  return path === "" ? '"$(go env GOMODCACHE)"' : path.replace(/(?<=.)[\\/][^\\/]*$/, "");
}

/** A clone that has lost pieces, as git says it; other repositories than go's are damaged in the same words. */
const damagedClone =
  /cache[\\/]vcs[\s\S]{1,3000}(?:does not point to a valid object|error: Could not read [0-9a-f]{40}|object file \S{1,300} is empty|unable to read (?:sha1 file|tree) |packfile \S{1,300} (?:does not match|cannot be|claims)|inflate: data stream error|failed to read delta|missing (?:blob|tree|commit) [0-9a-f]{7})/;

export const diskRules: readonly Rule[] = [
  defineRule("GMG702", {
    slug: "inodes-exhausted",
    cause: "inode-exhaustion",
    title: "The disk has no inodes left",
    explains: ["GMG701", "GMG708"],
    retry: "never",
    match: (trouble) =>
      seen(trouble, /Inodes[\s\S]{1,1000}?\s0\s{1,20}100%\s{1,20}(?<path>\/\S{0,200})/, "path") ??
      seen(trouble, /(?:no free inodes|out of inodes)(?<path>)/i, "path") ??
      (trouble.freeBytes !== undefined && trouble.freeBytes > 100 * 1024 * 1024
        ? seen(trouble, /(?<path>\/[^\s:]{1,300}): no space left on device/, "path")
        : undefined),
    because: ({ path }) =>
      `The file system of \`${path || "the module cache"}\` has room for bytes but for no further file; a module cache is tens of thousands of small files.`,
    doThis: ({ path }) => [
      `Count them: \`df -i ${path || "."}\`, then free some: \`go clean -modcache\` or remove old build trees.`,
      "Put the module cache on another file system: `export GOMODCACHE=/var/tmp/gomodcache`, or another place where `df -i` shows room.",
      "On a volume of your own, format it with more inodes (`mkfs.ext4 -i 4096`) or use XFS, which makes them as needed.",
    ],
  }),
  defineRule("GMG701", {
    slug: "disk-full",
    cause: "disk-full",
    title: "The disk is full",
    explains: ["GMG708"],
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        new RegExp(`${cachePath}: (?:ENOSPC: )?(?:no space left on device|disk quota exceeded)`),
        "path",
      ) ??
      seen(
        trouble,
        /(?<path>)(?:no space left on device|not enough space on the disk|disk quota exceeded|ENOSPC)/i,
        "path",
      ),
    because: ({ path }) =>
      `Nothing more could be written${path === "" ? "" : ` at \`${path}\``}: the disk or its quota is used up.`,
    doThis: (facts) =>
      advise(facts, [
        onRunner(
          isIn(facts, "windows", "macos")
            ? "On a runner of GitHub, free what you do not need first, or take a larger runner."
            : "On a runner of GitHub, free what you do not need first: `sudo rm -rf /usr/share/dotnet /usr/local/lib/android /opt/ghc`, or take a larger runner.",
        ),
        at(
          "docker-build",
          "docker keeps old layers and caches on the same disk: `docker builder prune -a`, and cache modules by `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.",
        ),
        `See what is full: \`df -h ${distinct([directoryOf(facts.path), "/tmp"]).join(" ")}\` and \`df -i\`, and free space: \`go clean -cache -testcache\`.`,
        ofOurs.test(facts.path)
          ? "It is the directory for temporary files (`RUNNER_TEMP`, elsewhere `TMPDIR`), which has to hold the modules once: `export TMPDIR=/var/tmp`, where that has room, or a larger disk for the runner."
          : "Put the module cache where there is room: `export GOMODCACHE=/var/tmp/gomodcache`, or another place that `df -h` shows free. Temporary files go where `GOTMPDIR` says.",
      ]),
  }),
  defineRule("GMG703", {
    slug: "too-many-open-files",
    cause: "too-many-open-files",
    title: "Too many files are open at once",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /too many open files(?<!can't read file [^\n]{1,300}: open \S{1,300}: too many open files)|EMFILE|ENFILE/,
      ),
    because: () => "The process reached the limit of open files (`ulimit -n`) that it was started with.",
    doThis: (facts) =>
      advise(facts, [
        at("docker-build", "Raise the limit of the build: `docker build --ulimit nofile=65536:65536`."),
        at(
          ["laptop", "github-hosted", "self-hosted", "gitlab", "other-ci"],
          "Raise the limit in the same shell, before the go command: `ulimit -n 65536`.",
        ),
        "Let go do less at once: `GOMAXPROCS=4 go mod download`.",
      ]),
  }),
  defineRule("GMG704", {
    slug: "file-size-limit",
    cause: "file-size-ulimit",
    title: "A file is larger than this process may write",
    retry: "never",
    match: (trouble) => seen(trouble, /: file too large|File size limit exceeded|signal: file size limit/),
    because: () => "A limit on the size of files (`ulimit -f`) cut a download off.",
    doThis: () => [
      "Lift it for this shell: `ulimit -f unlimited`; in a service, set `LimitFSIZE=infinity`.",
      "Some file systems have a limit of their own (FAT: 4 GiB); put GOMODCACHE on another: `df -hT` shows which is what.",
    ],
  }),
  defineRule("GMG705", {
    slug: "killed-for-memory",
    cause: "out-of-memory-killed",
    title: "The process was killed, most likely for its memory",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /signal: killed|fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)|cannot allocate memory|Out of memory, malloc failed|OOMKilled|Killed signal terminated program|(?:code|status):? 137\b|^Killed$|Out of memory: Kill/im,
      ),
    because: ({ evidence }) =>
      /allocate memory|malloc failed/.test(evidence)
        ? "A process asked for memory, and the machine, the container or its limit (`ulimit -v`) had none left. Nothing was wrong with the download itself."
        : "The kernel or the container killed a process: nearly always the memory limit. Nothing was wrong with the download itself.",
    doThis: (facts) =>
      advise(facts, [
        onRunner(
          "A runner of GitHub has 7 to 16 GB: take a larger one, or do less at once: `go build -p 1 ./...`.",
        ),
        at(
          ["docker-build", "self-hosted", "gitlab", "other-ci"],
          "Give the job or container more memory: compiling large packages takes 2 GB and more (`docker run --memory 4g`, `resources.limits.memory`).",
        ),
        "Do less at once: `GOMAXPROCS=2 go build -p 1 ./...`, or `export GOMEMLIMIT=1GiB`.",
      ]),
  }),
  defineRule("GMG709", {
    slug: "path-too-long-windows",
    cause: "path-too-long-windows",
    title: "A path is longer than Windows allows",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /filename or extension is too long|Filename too long|file name, or both are too long|path too long|path name is too long/i,
      ),
    because: () =>
      "A file of the module would lie deeper than the 260 characters that Windows takes by default.",
    doThis: () => [
      "Shorten the way: `go env -w GOMODCACHE=C:\\m`.",
      "Allow long paths, as administrator: `git config --system core.longpaths true`, and `Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Control\\FileSystem LongPathsEnabled 1`.",
    ],
  }),
  defineRule("GMG710", {
    slug: "file-name-too-long",
    cause: "file-name-too-long-linux",
    title: "A file name is too long for the disk",
    retry: "never",
    match: (trouble) => seen(trouble, /file name too long|ENAMETOOLONG/i),
    because: () =>
      "One name is over the limit: 255 bytes on most file systems, about 140 on eCryptfs and other encrypted homes.",
    doThis: () => [
      "Put the module cache on a plain file system: `export GOMODCACHE=/var/tmp/gomod`.",
      "If GOPATH or GOMODCACHE was built from a very long name (a branch, a job name), shorten it.",
    ],
  }),
  lockRule,
  ...cachePlaceRules,
  defineRule("GMG707", {
    slug: "cache-damaged",
    cause: "cache-corrupt",
    title: "The module cache on this machine is damaged",
    retry: "never",
    match: (trouble) =>
      seen(
        trouble,
        /unexpected ziphash|missing ziphash|(?:zip|dir) has been modified|\.ziphash: no such file|'origin' does not appear to be a git repository|exists with wrong content|exists but is not a directory|\bunzip \S{1,400}: (?!.{0,300}(?:collision|prefix|too large|malformed|invalid char|(?:invalid|unexpected) file name|go\.mod files? (?:must have lowercase|not in module root)|both a file and|multiple entries|path is not))|exists and is not empty|loose object .{1,300} is corrupt|bad object|remote origin already exists|can't find or create lock file|open \S{0,300}(?:cache[\\/]download[\\/]\S{1,300}|pkg[\\/]mod[\\/][^\s:]{1,300}\.(?:go|s|c|h)): (?:no such file|The system cannot find)|reading \S{1,300}[\\/]cache[\\/]download[\\/]\S{1,300}: |not a git repository: '?\S{0,300}cache[\\/]vcs|\bgit [a-z-]{2,20} [^\n]{1,600}: exit status 128:\s{1,20}fatal: not a git repository \(or any|resulting module with sum (h1:[\w+/=]{1,60}); expected sum \1|[\\/]sumdb[\\/]\S{1,200}[\\/]latest: no such file/,
      ) ?? seen(trouble, damagedClone),
    because: ({ modules }) =>
      `What lies in the cache for ${listed(modules)} is not what go put there: a broken restore, a killed job or an edit.`,
    doThis: (facts) =>
      advise(facts, [
        "Empty it once and download again: `go clean -modcache && go mod download`.",
        at(
          ["github-hosted", "self-hosted"],
          "If it came from a cache of CI, change its key (`cache-key-prefix:`), or the damage comes back with the next restore.",
        ),
        at(
          ["gitlab", "other-ci"],
          "If it came from a cache of CI, change its `key:`, or the damage comes back with the next restore.",
        ),
        at(
          "docker-build",
          "If it came with a cache mount, empty that: `docker builder prune --filter type=exec.cachemount`.",
        ),
      ]),
  }),
];
