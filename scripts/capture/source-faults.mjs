// The faults of modules, checksums and version control (3xx, 4xx, 5xx). One entry makes one fault for real: code, name, maker.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  says,
  notFound,
  prompts,
  upstream,
  viaProxy,
  withProxy,
  withSumdb,
  withGoMod,
  fromGit,
  gitOverHttp,
} from "./making.mjs";
import { closedPort, serveFiles } from "./servers.mjs";

export const sourceFaults = [
  ["GMG301", "404", viaProxy(says(404))],
  [
    "GMG301",
    "file-proxy",
    async (scene) => {
      mkdirSync(join(scene.root, "empty"));
      return withProxy(`file://${scene.root}/empty`)(scene);
    },
  ],
  ["GMG302", "404-unknown-revision", viaProxy(says(404, `${notFound}unknown revision v1.5.2`))],
  [
    "GMG302",
    "direct",
    fromGit({ "go.mod": "module github.com/acme/widget\n" }, "v1.0.0", [
      "mod",
      "download",
      "github.com/acme/widget@v1.9.0",
    ]),
  ],
  [
    "GMG303",
    "pseudo-version",
    fromGit({ "go.mod": "module github.com/acme/widget\n" }, "v0.1.0", [
      "mod",
      "download",
      "github.com/acme/widget@v0.0.0-20200101000000-$HEAD",
    ]),
  ],
  [
    "GMG304",
    "no-suffix",
    fromGit({ "go.mod": "module github.com/acme/widget/v2\n" }, "v2.0.0", [
      "mod",
      "download",
      "github.com/acme/widget@v2.0.0",
    ]),
  ],
  [
    "GMG305",
    "renamed",
    (scene) => {
      scene.write("main.go", 'package main\n\nimport _ "github.com/acme/widget"\n\nfunc main() {}\n');
      const required = "module example.com/app\n\ngo 1.21\n\nrequire github.com/acme/widget v1.0.0\n";
      return fromGit({ "go.mod": "module github.com/acme/gadget\n" }, "v1.0.0", ["mod", "download"], {
        rewrite: required,
      })(scene);
    },
  ],
  [
    "GMG306",
    "letter-case",
    fromGit({ "go.mod": "module github.com/Acme/widget\n" }, "v1.0.0", ["mod", "download"], {
      rewrite: "module example.com/app\n\ngo 1.21\n\nrequire github.com/acme/widget v1.0.0\n",
    }),
  ],
  [
    "GMG305",
    "latest",
    fromGit({ "go.mod": "module github.com/acme/gadget\n" }, "v1.0.0", [
      "get",
      "github.com/acme/widget@latest",
    ]),
  ],
  [
    "GMG315",
    "latest",
    fromGit({ "go.mod": "module github.com/acme/gadget\n", "main.go": "package main\n" }, "v1.0.0", [
      "install",
      "github.com/acme/widget@latest",
    ]),
  ],
  [
    "GMG307",
    "not-required",
    (scene) => {
      scene.write("main.go", 'package main\n\nimport _ "github.com/acme/widget"\n\nfunc main() {}\n');
      return withGoMod("module example.com/app\n\ngo 1.21\n", ["build", "./..."])(scene);
    },
  ],
  [
    "GMG309",
    "replacement",
    withGoMod(
      "module example.com/app\n\ngo 1.21\n\nrequire rsc.io/quote v1.5.2\n\nreplace rsc.io/quote => ../quote\n",
    ),
  ],
  [
    "GMG309",
    "workspace",
    (scene) => {
      scene.write("go.work", "go 1.21\n\nuse (\n\t.\n\t../shared\n)\n");
      return scene.go(["mod", "download"], { GOPROXY: "off" });
    },
  ],
  [
    "GMG314",
    "no-hostname",
    withGoMod("module example.com/app\n\ngo 1.21\n", ["get", "localpackages/widget@latest"], {
      GOPROXY: "direct",
    }),
  ],
  [
    "GMG401",
    "go-sum",
    (scene) => {
      scene.write(
        "go.sum",
        scene.goSum.replace(
          /(rsc\.io\/quote v1\.5\.2) h1:\S+/,
          "$1 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        ),
      );
      return viaProxy()(scene);
    },
  ],
  [
    "GMG403",
    "refused",
    async (scene) => {
      scene.write("go.sum", "");
      const { port } = await scene.open(serveFiles(scene.store));
      return scene.go(["mod", "download"], {
        GOPROXY: `http://127.0.0.1:${port}`,
        GOSUMDB: `sum.golang.org http://127.0.0.1:${await closedPort()}`,
      });
    },
  ],
  ["GMG403", "503", withSumdb(says(503))],
  ["GMG404", "404", withSumdb(says(404, prompts))],
  ["GMG405", "403", withSumdb(says(403, "blocked by policy"))],
  [
    "GMG406",
    "two-words",
    async (scene) => {
      scene.write("go.sum", "");
      const { port } = await scene.open(serveFiles(scene.store));
      return withProxy(`http://127.0.0.1:${port}`, { GOSUMDB: "my own database" })(scene);
    },
  ],
  [
    "GMG407",
    "no-line",
    async (scene) => {
      scene.write("go.sum", "");
      scene.write("main.go", 'package main\n\nimport _ "rsc.io/quote"\n\nfunc main() {}\n');
      return scene.go(["build", "./..."], {
        GOPROXY: `file://${scene.store}`,
        GOFLAGS: "-modcacherw -mod=readonly",
      });
    },
  ],
  ["GMG408", "upstream", withSumdb(says(404, upstream))],
  [
    "GMG409",
    "malformed-path",
    withSumdb(says(410, "not found: create zip: malformed file path \"testdata/{file}*\": invalid char '*'")),
  ],
  [
    "GMG501",
    "direct",
    (scene) =>
      scene.go(["mod", "download", "github.com/acme/widget@v1.0.0"], {
        GOPROXY: "direct",
        PATH: scene.onlyGo,
      }),
  ],
  [
    "GMG502",
    "hg",
    (scene) =>
      scene.go(["mod", "download", "example.com/widget.hg@v1.0.0"], {
        GOPROXY: "direct",
        GOVCS: "*:all",
        PATH: scene.onlyGo,
      }),
  ],
  [
    "GMG503",
    "401",
    gitOverHttp((_request, response) => {
      response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
      return true;
    }),
  ],
  ["GMG504", "403", gitOverHttp(says(403))],
  [
    "GMG507",
    "other-owner",
    (scene) => {
      scene.write("main.go", "package main\n\nfunc main() {}\n");
      scene.write("go.mod", "module example.com/app\n\ngo 1.21\n");
      return scene.shell("git init -q . && chown -R 12345 . && go build ./...", {
        GOFLAGS: "-buildvcs=true",
      });
    },
  ],
  [
    "GMG509",
    "svn",
    (scene) => scene.go(["mod", "download", "example.com/widget.svn@v1.0.0"], { GOPROXY: "direct" }),
  ],
  [
    "GMG514",
    "bad-config",
    (scene) => {
      writeFileSync(join(scene.root, ".gitconfig"), "[core\n");
      return withGoMod(
        "module example.com/app\n\ngo 1.21\n",
        ["mod", "download", "github.com/acme/widget@v1.0.0"],
        { GOPROXY: "direct" },
      )(scene);
    },
  ],
];
