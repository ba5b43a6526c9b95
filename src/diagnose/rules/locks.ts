// 7xx, the one about locks: go locks its files in the cache and go.mod itself (cmd/go/internal/lockedfile), git its own.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { seen, type Sighting } from "../sighting.ts";

/** held: by somebody · none: the file system has no locks · stale: the share went away · refused: not this user · unsaid. */
type Why = "held" | "none" | "stale" | "refused" | "unsaid";

interface Lock extends Sighting {
  /** The file that go could not lock; "" where it is not named. */
  readonly path: string;
  readonly program: string;
  readonly holder: string;
  readonly why: Why;
}

/** The words of the system behind `Lock PATH: `: flock(2), LockFileEx and fcntl(2), by what they mean. */
const whys: readonly (readonly [Why, RegExp])[] = [
  [
    "none",
    /no locks available|not implemented|not supported|[Ii]ncorrect function|bad file descriptor|invalid argument|inappropriate ioctl/i,
  ],
  [
    "stale",
    /stale (?:NFS )?file handle|input\/output error|network name cannot be found|network path was not/i,
  ],
  ["refused", /permission denied|access is denied|operation not permitted/i],
  [
    "held",
    /held by|another process|resource deadlock|temporarily unavailable|File exists|cannot lock|could not lock|existing contents/i,
  ],
];

const ofGit =
  /(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file/;

/** go.mod and its like are locked as well, and do not lie in a cache. */
function isOfProject({ path }: Lock): boolean {
  return (
    /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) &&
    !/[\\/](?:cache[\\/]download|pkg[\\/]mod)[\\/]/.test(path)
  );
}

/** The variable that says where it lies (`go help environment`). */
function variableOf({ path }: Lock): "GOMODCACHE" | "GOPATH" | "GOCACHE" {
  if (/[\\/]sumdb[\\/]/.test(path)) return "GOPATH";
  return /go-build|trim\.txt|testexpire\.txt/.test(path) ? "GOCACHE" : "GOMODCACHE";
}

export const lockRule: Rule = defineRule<Lock>("GMG708", {
  slug: "cache-locked",
  cause: "cache-lock-contention",
  title: "The module cache cannot be locked",
  retry: "after-delay",
  match: (trouble) => {
    const found =
      seen(
        trouble,
        /\bLock (?<path>\S{1,400}): held by (?:(?<program>\S{1,100}) (?<holder>\d{1,10})|another process) when it was ended/,
        "path",
        "program",
        "holder",
      ) ??
      seen(
        trouble,
        /(?<!copies )\b(?:R?Lock|LockFileEx) (?<path>(?:[A-Z]:|[\\/])[^\n:]{1,400}|(?:[^\s:]{1,300}[\\/])?(?:go\.(?:mod|sum|work|work\.sum)|[^\s:]{1,100}\.lock)): (?<program>)(?<holder>)(?=\S)/,
        "path",
        "program",
        "holder",
      ) ??
      // Go 1.12 and older give no reason (cmd/go/internal/modload, init.go).
      seen(
        trouble,
        /failed to lock file(?: at)?:? "?(?<path>(?:[A-Z]:)?[\\/][^\s":]{1,400})?(?![^\n]{0,600}\b(?:open|mkdir) )(?<program>)(?<holder>)/,
        "path",
        "program",
        "holder",
      ) ??
      seen(
        trouble,
        /(?<path>)(?<program>)(?<holder>)(?:no locks available|used by another process|(?:index|shallow|config|packed-refs|HEAD)\.lock'?: File exists|cannot lock ref|could not lock config file|\.lock: (?:resource temporarily unavailable|function not implemented)|existing contents have changed since last read)/i,
        "path",
        "program",
        "holder",
      );
    if (found === undefined) return undefined;
    const why = whys.find(([, words]) => words.test(found.evidence))?.[0] ?? "unsaid";
    return { ...found, why };
  },
  titleOf: (facts) =>
    isOfProject(facts) ? `${facts.path.replace(/^.*[\\/]/, "")} cannot be locked` : undefined,
  // A file system gets no locks by waiting.
  settled: ({ why }) => why === "none" || why === "refused",
  because: (facts) => {
    const { path, holder, program, why } = facts;
    if (/held by/.test(facts.evidence) && path !== "") {
      return `go waited for \`${path}\`, which ${holder === "" ? "another process" : `${program === "process" ? "" : `\`${program}\`, `}process ${holder},`} held until the end: go waits for such a lock without a time limit, and without a word.`;
    }
    const file = path === "" ? "a file of its cache" : `\`${path}\``;
    switch (why) {
      case "none":
        return `go locks ${file} while it works on it, and the file system there has no locks that work (NFS, SMB, 9p, the shared folder of a VM).`;
      case "stale":
        return `go wanted to lock ${file}, and the share it lies on did not answer as a disk does.`;
      case "refused":
        return `The system does not let the user who runs go lock ${file}.`;
      case "held":
        return `Another process holds ${file}.`;
      case "unsaid":
        return `go could not lock ${file}, and does not say why: another process holds it, it may not be written, or the file system has no locks (NFS, SMB, 9p).`;
    }
  },
  doThis: (facts) => {
    const { path, holder, why } = facts;
    const variable = variableOf(facts);
    const isOnShare = why === "none" || why === "stale";
    return advise(facts, [
      holder === ""
        ? undefined
        : `See what it is at: \`ps -fp ${holder}\`. If it is another job at work, wait for it; if nobody needs it any more, end it: \`kill ${holder}\`.`,
      path !== "" && holder === "" && (why === "held" || why === "unsaid")
        ? `See who has it open: \`fuser -v ${path}\` (in a container, on the host of that).`
        : undefined,
      why === "refused" && path !== ""
        ? `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`.`
        : undefined,
      ...(isOfProject(facts)
        ? [
            `Work on a copy on a local disk: \`cp -R ${directoryOf(path)} /tmp/work && cd /tmp/work && go mod download\`.`,
          ]
        : [
            at(
              ["github-hosted", "self-hosted"],
              `Give each job a cache of its own on a local disk, in a step before: \`echo "${variable}=$RUNNER_TEMP/gocache" >> "$GITHUB_ENV"\`.`,
            ),
            at(
              ["laptop", "gitlab", "other-ci", "docker-build"],
              `Put the cache on a local disk, one for each job: \`export ${variable}=/tmp/gocache\`.`,
            ),
          ]),
      isOnShare
        ? "Or mount the share with locks: NFS with `local_lock=flock` (or `rpc.statd` running), SMB with `nobrl`."
        : undefined,
      ofGit.test(facts.evidence)
        ? "If a killed git left a lock behind, remove it: `find \"$(go env GOMODCACHE)/cache/vcs\" -name '*.lock' -delete`."
        : undefined,
      why === "held" || why === "refused"
        ? at(
            "windows",
            'On Windows, take the cache out of the virus scanner\'s reach: `Add-MpPreference -ExclusionPath "$(go env GOMODCACHE)"`, as administrator.',
          )
        : undefined,
    ]);
  },
});

function directoryOf(path: string): string {
  return /[\\/]/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") || "/" : ".";
}
