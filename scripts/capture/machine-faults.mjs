// The faults of this machine and of go.mod (6xx to 9xx), and a success. One entry makes one fault for real: code, name, maker.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { says, withGoMod, onSmallDisk, viaProxyTrace } from "./making.mjs";
import { serveFiles } from "./servers.mjs";

export const machineFaults = [
  ["GMG601", "sh", (scene) => scene.shell("PATH=/nowhere; go mod download")],
  ["GMG602", "local", withGoMod("module example.com/app\n\ngo 1.99.0\n")],
  [
    "GMG603",
    "not-available",
    withGoMod("module example.com/app\n\ngo 1.99.0\n", ["mod", "download"], { GOTOOLCHAIN: "auto" }),
  ],
  [
    "GMG603",
    "503",
    async (scene) => {
      scene.write("go.mod", "module example.com/app\n\ngo 1.99.0\n");
      const { port } = await scene.open(serveFiles(scene.store, says(503)));
      return scene.go(["mod", "download"], { GOTOOLCHAIN: "auto", GOPROXY: `http://127.0.0.1:${port}` });
    },
  ],
  [
    "GMG604",
    "language-version",
    withGoMod("module example.com/app\n\ngo 1.21\n\ntoolchain go1.99\n", ["mod", "download"], {
      GOTOOLCHAIN: "auto",
    }),
  ],
  ["GMG605", "off", (scene) => scene.go(["mod", "download"], { GO111MODULE: "off" })],
  [
    "GMG606",
    "no-go-mod",
    (scene) => {
      rmSync(join(scene.directory, "go.mod"));
      return scene.go(["mod", "download"], {});
    },
  ],
  [
    "GMG407",
    "go-mod-line",
    (scene) => {
      scene.write("main.go", 'package main\n\nimport _ "rsc.io/quote"\n\nfunc main() {}\n');
      scene.write(
        "go.mod",
        "module example.com/app\n\ngo 1.21\n\nrequire (\n\trsc.io/quote v1.5.2\n\trsc.io/sampler v1.0.0\n)\n",
      );
      return scene.go(["build", "./..."], {
        GOPROXY: `file://${scene.store}`,
        GOFLAGS: "-mod=readonly",
        GOSUMDB: "off",
      });
    },
  ],
  ["GMG608", "foreign-flag", (scene) => scene.go(["mod", "download", "-mod=mod"], {})],
  ["GMG701", "tmpfs", onSmallDisk("size=200k")],
  [
    "GMG702",
    "tmpfs",
    onSmallDisk("nr_inodes=16,size=50m", "df -i $GOMODCACHE 2>/dev/null || df -i $(dirname $GOMODCACHE);"),
  ],
  [
    "GMG703",
    "ulimit",
    (scene) => scene.shell("ulimit -n 11; go mod download", { GOPROXY: `file://${scene.store}` }),
  ],
  [
    "GMG704",
    "ulimit",
    (scene) =>
      scene.shell("trap '' XFSZ; ulimit -f 8; go mod download", { GOPROXY: `file://${scene.store}` }),
  ],
  [
    "GMG706",
    "other-user",
    (scene) => {
      mkdirSync(join(scene.root, "theirs"), { mode: 0o755 });
      return scene.go(
        ["mod", "download"],
        { GOMODCACHE: join(scene.root, "theirs/mod"), GOPROXY: `file://${scene.store}` },
        65534,
      );
    },
  ],
  [
    "GMG707",
    "bad-zip",
    async (scene) => {
      await scene.go(["mod", "download"], { GOPROXY: `file://${scene.store}` });
      const kept = join(scene.gomodcache, "cache/download/rsc.io/quote/@v");
      for (const name of readdirSync(kept))
        if (name.endsWith(".zip")) {
          chmodSync(join(kept, name), 0o644);
          writeFileSync(join(kept, name), "PK broken");
        }
      if (existsSync(join(scene.gomodcache, "rsc.io/quote@v1.5.2")))
        rmSync(join(scene.gomodcache, "rsc.io/quote@v1.5.2"), { recursive: true });
      return scene.go(["mod", "download"], { GOPROXY: "off" });
    },
  ],
  [
    "GMG710",
    "long-gomodcache",
    (scene) =>
      scene.go(["mod", "download"], {
        GOMODCACHE: join(scene.root, "m".repeat(260)),
        GOPROXY: `file://${scene.store}`,
      }),
  ],
  [
    "GMG801",
    "unknown-directive",
    withGoMod("module example.com/app\n\ngo 1.21\n\nrequires rsc.io/quote v1.5.2\n"),
  ],
  [
    "GMG801",
    "merge",
    withGoMod("module example.com/app\n\n<<<<<<< HEAD\ngo 1.21\n=======\ngo 1.22\n>>>>>>> topic\n"),
  ],
  [
    "GMG802",
    "stale",
    (scene) => {
      mkdirSync(join(scene.directory, "vendor"));
      scene.write("vendor/modules.txt", "# rsc.io/quote v1.5.1\n## explicit\nrsc.io/quote\n");
      return scene.go(["build", "./..."], { GOFLAGS: "", GOPROXY: "off" });
    },
  ],
  [
    "GMG803",
    "merge",
    (scene) => {
      scene.write("go.sum", `<<<<<<< HEAD\n${scene.goSum}=======\n`);
      return scene.go(["mod", "download"], { GOPROXY: `file://${scene.store}` });
    },
  ],
  [
    "GMG901",
    "undefined",
    (scene) => {
      scene.write("main.go", "package main\n\nfunc main() { missing() }\n");
      scene.write("go.mod", "module example.com/app\n\ngo 1.21\n");
      return scene.go(["build", "./..."], {});
    },
  ],
  [
    "none",
    "success",
    (scene) => {
      return viaProxyTrace(scene);
    },
  ],
];
