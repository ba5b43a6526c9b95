// This machine, its Go and the files of the project (GMG6xx to GMG9xx), and a success. Code, name, maker, programs it needs.
import { existsSync, chmodSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { app, importing, onSmallDisk, says, viaProxy, withGoMod } from "./making.mjs";
import { goMod } from "./scene.mjs";
import { serveFiles } from "./servers.mjs";

const newer = "module example.com/app\n\ngo 1.99.0\n";
const fromStore = (scene) => ({ GOPROXY: `file://${scene.store}` });
const inMemory = (bytes, command) => (scene) => {
  const group = `/sys/fs/cgroup/memory/capture-${process.pid}-${Math.random().toString(36).slice(2)}`;
  const limit = `mkdir ${group} && echo ${bytes} > ${group}/memory.limit_in_bytes && echo 0 > ${group}/memory.swappiness`;
  scene.write("go.mod", app);
  return scene.shell(
    `${limit} && sh -c 'echo $$ > ${group}/cgroup.procs; ${command}' 2>&1; status=$?; sleep 0.2; rmdir ${group}; exit $status`,
    { GOPROXY: "off" },
  );
};

export const machineFaults = [
  ["GMG601", "sh", (scene) => scene.shell("PATH=/nowhere; go mod download")],
  ["GMG601", "bash", (scene) => scene.shell("PATH=/nowhere /bin/bash -c 'go mod download'")],
  [
    "GMG601",
    "make",
    (scene) => (
      scene.write("Makefile", "all:\n\tgo mod download\n"),
      scene.shell("PATH=/nowhere /usr/bin/make")
    ),
    ["make"],
  ],
  ["GMG602", "local", withGoMod(newer)],
  ["GMG602", "patch-release", withGoMod(`${app.replace("1.21", "1.99.1")}\ntoolchain go1.99.3\n`)],
  [
    "GMG602",
    "tool-block",
    withGoMod(`${app.replace("1.21", "1.24")}\ntool golang.org/x/tools/cmd/stringer\n`),
  ],
  ["GMG603", "not-available", withGoMod(newer, ["mod", "download"], { GOTOOLCHAIN: "auto" }), ["go1.21"]],
  [
    "GMG603",
    "503",
    async (scene) => {
      scene.write("go.mod", newer);
      const { port } = await scene.open(serveFiles(scene.store, says(503)));
      return scene.go(["mod", "download"], { GOTOOLCHAIN: "auto", GOPROXY: `http://127.0.0.1:${port}` });
    },
    ["go1.21"],
  ],
  [
    "GMG604",
    "language-version",
    withGoMod(`${app}\ntoolchain go1.99\n`, ["mod", "download"], { GOTOOLCHAIN: "auto" }),
    ["go1.21"],
  ],
  ["GMG605", "off", (scene) => scene.go(["mod", "download"], { GO111MODULE: "off" })],
  [
    "GMG605",
    "version-in-gopath-mode",
    (scene) => scene.go(["install", "rsc.io/quote@v1.5.2"], { GO111MODULE: "off" }),
    ["go1.15"],
  ],
  [
    "GMG606",
    "no-go-mod",
    (scene) => {
      rmSync(join(scene.directory, "go.mod"));
      return scene.go(["mod", "download"], {});
    },
  ],
  [
    "GMG606",
    "get-outside",
    (scene) => {
      rmSync(join(scene.directory, "go.mod"));
      return scene.go(["get", "rsc.io/quote"], fromStore(scene));
    },
    ["go1.18"],
  ],
  [
    "GMG607",
    "go-mod",
    (scene) => (
      writeFileSync(join(scene.gopath, "go.mod"), app),
      scene.shell("cd $GOPATH && go build ./...", fromStore(scene))
    ),
  ],
  ["GMG608", "foreign-flag", (scene) => scene.go(["mod", "download", "-mod=mod"], {})],
  ["GMG608", "vendor", withGoMod(app, ["list", "-m", "rsc.io/quote@latest"], { GOFLAGS: "-mod=vendor" })],
  [
    "GMG608",
    "unknown-flag",
    (scene) => scene.go(["mod", "download"], { GOFLAGS: "-mod=readonly -moddir=x" }),
  ],
  ["GMG701", "tmpfs", onSmallDisk("size=200k")],
  ["GMG702", "tmpfs", onSmallDisk("nr_inodes=16,size=50m", "df -i $GOPATH;")],
  ["GMG703", "ulimit", (scene) => scene.shell("ulimit -n 11; go mod download", fromStore(scene))],
  [
    "GMG704",
    "ulimit",
    (scene) => scene.shell("trap '' XFSZ; ulimit -f 8; go mod download", fromStore(scene)),
  ],
  ["GMG705", "compile", inMemory("60M", "go build net/http"), ["memory cgroup"]],
  ["GMG705", "go-itself", inMemory("9M", "go build net/http"), ["memory cgroup"]],
  [
    "GMG706",
    "other-user",
    (scene) => {
      const theirs = join(scene.root, "theirs");
      mkdirSync(theirs, { mode: 0o755 });
      return scene.go(
        ["mod", "download"],
        {
          GOPATH: theirs,
          GOMODCACHE: join(theirs, "pkg/mod"),
          GOCACHE: "/tmp/capture-cache",
          ...fromStore(scene),
        },
        65534,
      );
    },
  ],
  [
    "GMG706",
    "cache-of-root",
    async (scene) => {
      await scene.go(["mod", "download", "rsc.io/sampler@v1.3.0"], fromStore(scene));
      return scene.go(["mod", "download"], { GOCACHE: "/tmp/capture-cache", ...fromStore(scene) }, 65534);
    },
  ],
  [
    "GMG706",
    "read-only",
    (scene) => scene.alone(`mount -t tmpfs -o ro tmpfs ${scene.gopath}; go mod download`, fromStore(scene)),
  ],
  [
    "GMG706",
    "build-cache",
    importing("fmt", (scene) =>
      scene.alone(`mkdir -p ${scene.root}/b; mount -t tmpfs -o ro tmpfs ${scene.root}/b; go build ./...`, {
        GOCACHE: `${scene.root}/b`,
      }),
    ),
  ],
  [
    "GMG706",
    "no-home",
    (scene) =>
      scene.go(["mod", "download"], {
        HOME: undefined,
        GOPATH: undefined,
        GOMODCACHE: undefined,
        GOCACHE: undefined,
        ...fromStore(scene),
      }),
  ],
  [
    "GMG707",
    "bad-zip",
    async (scene) => {
      await scene.go(["mod", "download"], fromStore(scene));
      const kept = join(scene.gomodcache, "cache/download/rsc.io/quote/@v");
      for (const name of readdirSync(kept))
        if (name.endsWith(".zip")) {
          chmodSync(join(kept, name), 0o644);
          writeFileSync(join(kept, name), "PK broken");
        }
      const extracted = join(scene.gomodcache, "rsc.io/quote@v1.5.2");
      if (!existsSync(extracted)) return "";
      return scene.shell(`chmod -R u+w ${dirname(extracted)}; rm -rf ${extracted}; go mod download`, {
        GOPROXY: "off",
      });
    },
  ],
  [
    "GMG707",
    "hash-of-another-kind",
    async (scene) => {
      await scene.go(["mod", "download"], fromStore(scene));
      return scene.shell(
        `printf h2:%044d 0 > $GOPATH/pkg/mod/cache/download/rsc.io/quote/@v/v1.5.2.ziphash; go mod download`,
        { GOPROXY: "off" },
      );
    },
  ],
  [
    "GMG707",
    "verify",
    async (scene) => {
      await scene.go(["mod", "download"], fromStore(scene));
      return scene.shell(
        `chmod -R u+w $GOPATH/pkg/mod/rsc.io; echo >> $GOPATH/pkg/mod/rsc.io/quote@v1.5.2/quote.go; go mod verify`,
        { GOPROXY: "off" },
      );
    },
  ],
  [
    "GMG708",
    "no-locks",
    (scene) =>
      scene.shell(
        "strace -f -qq -o /dev/null -e trace=flock,fcntl -e inject=flock:error=ENOLCK -e inject=fcntl:error=ENOLCK:when=9999+ go mod download",
        fromStore(scene),
      ),
    ["strace"],
  ],
  [
    "GMG710",
    "long-gomodcache",
    (scene) =>
      scene.go(["mod", "download"], { GOMODCACHE: join(scene.root, "m".repeat(260)), ...fromStore(scene) }),
  ],
  ["GMG801", "unknown-directive", withGoMod(`${app}\nrequires rsc.io/quote v1.5.2\n`)],
  [
    "GMG801",
    "merge",
    withGoMod("module example.com/app\n\n<<<<<<< HEAD\ngo 1.21\n=======\ngo 1.22\n>>>>>>> topic\n"),
  ],
  ["GMG801", "no-version", withGoMod(`${app}\nrequire rsc.io/quote\n`)],
  [
    "GMG802",
    "stale",
    importing(
      "rsc.io/quote",
      (scene) => {
        mkdirSync(join(scene.directory, "vendor/rsc.io/quote"), { recursive: true });
        scene.write("vendor/rsc.io/quote/q.go", "package quote\n");
        scene.write("vendor/modules.txt", "# rsc.io/quote v1.5.1\n## explicit\nrsc.io/quote\n");
        return scene.go(["build", "./..."], { GOPROXY: "off" });
      },
      goMod,
    ),
    ["go1.14"],
  ],
  [
    "GMG803",
    "merge",
    (scene) => {
      scene.write("go.sum", `<<<<<<< HEAD\n${scene.goSum}=======\n`);
      return scene.go(["mod", "download"], { GOSUMDB: "off", ...fromStore(scene) });
    },
  ],
  [
    "GMG901",
    "undefined",
    (scene) => {
      scene.write("main.go", "package main\n\nfunc main() { missing() }\n");
      scene.write("go.mod", app.replace("1.21", "1.11"));
      return scene.go(["build", "./..."], {});
    },
  ],
  ["none", "success", viaProxy(undefined, ["mod", "download", "-x"]), ["go1.14"]],
];
