// 7xx, the one about the place of the caches: who may write where go keeps what it fetches.

import { advise, at } from "../advice.ts";
import { defineRule, type Rule } from "../rule.ts";
import { seen } from "../sighting.ts";
import { isIn } from "../surroundings.ts";
import type { Trouble } from "../trouble.ts";

/** A path that an error is about, as part of a pattern. */
export const cachePath = String.raw`(?<![^\s"'(=])(?<path>(?:[A-Za-z]:|\.{1,3})?[\\/~][^\s:"']{1,300})`;

/** Where go keeps what it fetches and builds; a program that may not write its own log is no business of ours. */
const ofCaches =
  /package \S{1,300}: mkdir |pkg[\\/]mod|go-build|GOMODCACHE|GOCACHE|gomod|\.cache[\\/]|[\\/]go[\\/](?:pkg|bin)/i;

const relativePlace =
  /(?<variable>GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)[^"\n]{1,100}"(?<value>[^"\n]{1,300})"|(?<cache>GOCACHE) is not an absolute path/;
/** A file stands where go wants a directory (cmd/go/internal/modload, init.go). */
const notADirectory =
  /could not create module cache: (?:"(?<file>[^"\n]{1,300})" is not a directory|mkdir (?<below>\S{1,300}): not a directory)/;
const places: Readonly<Record<string, string>> = { GOPATH: "go", GOMODCACHE: "go/pkg/mod" };
const noPlace =
  /module cache not found|could not be located|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH/;

/** Packages that go compiles, and those of Go itself: neither is downloaded. */
const ofPackages =
  /[\\/]pkg[\\/](?:linux|darwin|windows|freebsd)_\w{1,20}[\\/]|[\\/](?:usr|opt|snap|nix)[\\/](?:\S{0,200}[\\/])?go[\w.-]{0,20}[\\/](?:\S{0,40}[\\/])?src[\\/](?![\w-]{1,60}\.)/;

function mayBeCache({ aboutModules, local }: Trouble): boolean {
  return (aboutModules || ofCaches.test(local)) && !/netrc|GOAUTH/.test(local) && !ofPackages.test(local);
}

function notWritable(trouble: Trouble): ReturnType<typeof seen<"path">> {
  return (
    seen(
      trouble,
      new RegExp(
        `${cachePath}: (?:Cannot open: )?(?:permission denied|read-only file system|operation not permitted|Access is denied)`,
        "i",
      ),
      "path",
    ) ??
    // A path of Windows with blanks in it, but none of a Go that lies where nobody may write
    seen(
      trouble,
      /(?<path>)(?:mkdir|open|rename|unlinkat|remove) [A-Z]:\\(?![^\n:]{0,300}\\src\\(?:cmd|internal|runtime|[a-z]{2,12}\\[a-z]{1,20}\.go))[^\n:]{1,300}: Access is denied/,
      "path",
    )
  );
}

/** go.mod and its like, which are no cache. */
function isOfProject(path: string): boolean {
  return (
    /(?:^|[\\/])go\.(?:mod|sum|work|work\.sum)$/.test(path) &&
    !/[\\/]pkg[\\/]mod[\\/]|[\\/]cache[\\/]download[\\/]/.test(path)
  );
}

/** go says `updating go.sum: open …` where it wants to write (modfetch/fetch.go, WriteGoSum; modload/init.go). */
function isRead(evidence: string): boolean {
  return (
    /: open \S{1,300}: permission denied|^open /i.test(evidence) && !/updating|writing|Lock/.test(evidence)
  );
}

/** The cache that a file lies in, else its directory: the file itself may be one that go could not make. */
function rootOf(path: string): string {
  const cache = /^(.*?[\\/]pkg[\\/]mod)(?:[\\/]|$)|^(.*?)[\\/]cache[\\/]download[\\/]/.exec(path);
  const found = cache?.[1] ?? cache?.[2];
  return found ?? (/\.\w+$/.test(path) ? path.replace(/[\\/][^\\/]*$/, "") : path);
}

export const cachePlaceRules: readonly Rule[] = [
  defineRule("GMG706", {
    slug: "cache-not-writable",
    cause: "gomodcache-permission-denied",
    title: "The module cache cannot be written",
    retry: "never",
    match: (trouble) =>
      (mayBeCache(trouble) ? notWritable(trouble) : undefined) ??
      seen(
        trouble,
        /(?<path>)(?:could not create module cache|module cache not found|failed to (?:create|initialize) (?:build )?cache|build cache is required, but could not be located|(?:GOPATH|GOMODCACHE) entry (?:is relative|cannot start with)|GOCACHE is not an absolute path|neither \$?GOMODCACHE nor|\$GOPATH is not set|missing \$GOPATH|cannot use modules with build cache disabled)/,
        "path",
      ),
    titleOf: ({ path, evidence }) =>
      isOfProject(path)
        ? `${path.replace(/^.*[\\/]/, "")} cannot be ${isRead(evidence) ? "read" : "written"}`
        : undefined,
    because: ({ path, evidence }) => {
      const relative = relativePlace.exec(evidence)?.groups;
      if (relative !== undefined) {
        const { variable, cache, value } = relative;
        return `\`${variable ?? cache}\` is ${value === undefined ? "a relative path" : `\`${value}\``}, and go takes nothing but an absolute path there.`;
      }
      if (noPlace.test(evidence)) {
        return "go cannot tell where its caches are to lie: HOME is not set, and neither are GOPATH, GOMODCACHE and GOCACHE.";
      }
      if (evidence.includes("build cache disabled")) {
        return "This Go keeps no build cache (`GOCACHE=off`, or HOME is not set), and without one it takes no modules.";
      }
      const inTheWay = notADirectory.exec(evidence)?.groups;
      if (inTheWay !== undefined) {
        const { file, below } = inTheWay;
        return `The module cache is to be \`${file ?? below}\`, and there${file === undefined ? ", or above it," : ""} is a file and no directory.`;
      }
      if (/read-only file system/i.test(evidence)) {
        return `go cannot write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: the file system is mounted for reading only.`;
      }
      if (isOfProject(path) && isRead(evidence))
        return `go may not read \`${path}\`: it belongs to another user (often root, from a container step before), and is closed to all others.`;
      return `go may not write ${path === "" ? "where its caches are to lie" : `\`${path}\``}: it belongs to another user (often root, from a container step before), is closed, or HOME is not set.`;
    },
    doThis: ({ path, ...facts }) => {
      const { variable, cache } = relativePlace.exec(facts.evidence)?.groups ?? {};
      const name = variable ?? cache;
      if (name !== undefined) {
        return [
          `Write it from the root on, such as \`export ${name}="$HOME/${places[name] ?? ".cache/go-build"}"\`; go expands no \`~\`.`,
          `Or leave it to go: \`unset ${name}\`, and \`go env -u ${name}\` if \`go env -w\` set it.`,
        ];
      }
      const { file, below } = notADirectory.exec(facts.evidence)?.groups ?? {};
      const inTheWay = file ?? below;
      if (inTheWay !== undefined) {
        return [
          `See what lies there: \`ls -ld ${inTheWay}${file === undefined ? ` ${inTheWay.replace(/[\\/][^\\/]*$/, "")}` : ""}\`; move it away if it is not needed.`,
          `Or name another place: \`export GOMODCACHE="$HOME/${places["GOMODCACHE"]}"\`; \`go env GOMODCACHE GOPATH\` says who names this one.`,
        ];
      }
      const inDockerfile = at(
        "docker-build",
        "In the Dockerfile, give the user who builds a home of its own: `ENV HOME=/home/build GOMODCACHE=/home/build/go/pkg/mod`, or download before `USER` takes root away.",
      );
      if (isOfProject(path)) {
        return advise(facts, [
          at(
            "docker-build",
            "In the Dockerfile, copy the files for the user whom `USER` names, with `COPY --chown`.",
          ),
          /read-only file system/i.test(facts.evidence)
            ? "Bring go.mod and go.sum up to date where they can be written, and commit them: `go mod tidy`; with `-mod=readonly` go leaves them alone."
            : `See whose it is, and who you are: \`ls -l ${path}\` and \`id\`; take it over: \`sudo chown "$(id -u)" ${path}\`.`,
          isRead(facts.evidence)
            ? undefined
            : "If go only wanted to write there because they are not up to date: `go mod tidy` elsewhere, and commit both.",
        ]);
      }
      if (facts.evidence.includes("build cache disabled")) {
        return advise(facts, [
          inDockerfile,
          "Let go have one: `unset GOCACHE && go env -u GOCACHE`; where there is no home, `export GOCACHE=/tmp/go-build`.",
        ]);
      }
      if (noPlace.test(facts.evidence)) {
        return advise(facts, [
          inDockerfile,
          "Say where: `export HOME=/home/build`, or `export GOPATH=/tmp/go GOCACHE=/tmp/go-build` where there is no home.",
        ]);
      }
      return advise(facts, [
        inDockerfile,
        at(
          "self-hosted",
          "On a self-hosted runner a container step often leaves files of root behind: let it run as the runner (`options: --user 1001`).",
        ),
        "Point the caches at a place of your own: `export GOMODCACHE=/tmp/gomodcache GOCACHE=/tmp/go-build`.",
        /read-only file system/i.test(facts.evidence)
          ? "Or mount that file system for writing: in docker without `:ro` and `--read-only`, or with `--tmpfs` for the cache."
          : isIn(facts, "windows")
            ? `Or take it over, as administrator: \`takeown /R /F ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.`
            : `Or take it over: \`sudo chown -R "$(id -u)" ${rootOf(path) || '"$(go env GOMODCACHE)"'}\`.`,
        "Trees in the cache are read-only on purpose; with `GOFLAGS=-modcacherw` later jobs can remove them.",
      ]);
    },
  }),
];
