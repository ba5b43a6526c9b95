// What is wrong with a module, its path or its version (GMG3xx). One entry makes one fault for real: code, name, maker.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { app, atHost, fromGit, importing, makeRepository, meta, says, withGoMod } from "./making.mjs";

const widget = (extra = {}) => ({
  "go.mod": "module github.com/acme/widget\n",
  "w.go": "package widget\n",
  ...extra,
});
const at = (version) => ["mod", "download", `github.com/acme/widget@${version}`];
const requires = (version) => `${app}\nrequire github.com/acme/widget ${version}\n`;
const renamed = [["v1.0.0", { "go.mod": "module github.com/acme/gadget\n", "g.go": "package gadget\n" }]];
const writable = (scene) => (scene.atLeast(14) ? { GOFLAGS: "-mod=mod" } : {});
/** 501 MB of nothing in a repository, made once. */
let large;
const tooLarge = (scene) => {
  const directory = join(scene.stage.home, "large/acme/widget");
  large ??=
    (makeRepository(directory, [["v0.1.0", widget()]]),
    execFileSync(
      "sh",
      [
        "-c",
        "truncate -s 501M big.bin && git add . && git -c user.name=a -c user.email=a@b commit -qm b && git tag v1.0.0",
      ],
      { cwd: directory },
    ),
    directory);
  scene.write("go.mod", app);
  return scene.go(at("v1.0.0"), {
    GOPROXY: "direct",
    GOSUMDB: "off",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `url.file://${join(scene.stage.home, "large")}/.insteadOf`,
    GIT_CONFIG_VALUE_0: "https://github.com/",
  });
};

export const moduleFaults = [
  ["GMG302", "direct", fromGit([["v1.0.0", widget()]], at("v1.9.0"))],
  ["GMG302", "branch", fromGit([["v1.0.0", widget()]], ["get", "github.com/acme/widget@next"])],
  ["GMG303", "pseudo-version", fromGit([["v0.1.0", widget()]], at("v0.0.0-20200101000000-$HEAD"))],
  [
    "GMG304",
    "no-suffix",
    fromGit([["v2.0.0", { "go.mod": "module github.com/acme/widget/v2\n" }]], at("v2.0.0")),
  ],
  ["GMG304", "same-path", fromGit([["v2.0.0", widget()]], at("v2.0.0"))],
  [
    "GMG304",
    "not-in-go-mod",
    fromGit([["v2.0.0", widget()]], ["mod", "download", "github.com/acme/widget/v2@v2.0.0"]),
  ],
  [
    "GMG305",
    "renamed",
    importing(
      "github.com/acme/widget",
      fromGit(renamed, ["mod", "download"], { rewrite: requires("v1.0.0") }),
    ),
  ],
  [
    "GMG306",
    "letter-case",
    fromGit([["v1.0.0", { "go.mod": "module github.com/Acme/widget\n" }]], ["mod", "download"], {
      rewrite: requires("v1.0.0"),
    }),
  ],
  ["GMG305", "latest", fromGit(renamed, ["get", "github.com/acme/widget@latest"])],
  [
    "GMG315",
    "latest",
    fromGit(
      [["v1.0.0", { "go.mod": "module github.com/acme/gadget\n", "main.go": "package main\n" }]],
      ["install", "github.com/acme/widget@latest"],
    ),
    ["go1.21"],
  ],
  [
    "GMG307",
    "not-required",
    importing("github.com/acme/widget", withGoMod(app, ["build", "./..."])),
    ["go1.16"],
  ],
  [
    "GMG307",
    "not-in-module",
    fromGit([["v1.0.0", widget()]], ["get", "github.com/acme/widget/nothing@v1.0.0"]),
    ["go1.13"],
  ],
  ["GMG307", "not-in-standard-library", importing("slicez", withGoMod(app, ["build", "./..."]))],
  [
    "GMG308",
    "nested-module",
    importing("github.com/acme/widget/part", (scene) =>
      fromGit(
        [
          ["v1.0.0", widget({ "part/p.go": "package part\n" })],
          ["part/v1.0.0", { "part/go.mod": "module github.com/acme/widget/part\n" }],
        ],
        ["build", "./..."],
        {
          rewrite: `${requires("v1.0.0")}\nrequire github.com/acme/widget/part v1.0.0\n`,
          ...writable(scene),
        },
      )(scene),
    ),
  ],
  [
    "GMG309",
    "replacement",
    withGoMod(`${app}\nrequire rsc.io/quote v1.5.2\n\nreplace rsc.io/quote => ../quote\n`),
  ],
  [
    "GMG309",
    "build",
    importing(
      "rsc.io/quote",
      (scene) => scene.go(["build", "./..."], { GOPROXY: "off" }),
      `${app}\nrequire rsc.io/quote v1.5.2\n\nreplace rsc.io/quote => ../quote\n`,
    ),
  ],
  [
    "GMG309",
    "workspace",
    (scene) => {
      scene.write("go.work", "go 1.21\n\nuse (\n\t.\n\t../shared\n)\n");
      return scene.go(["mod", "download"], { GOPROXY: "off" });
    },
    ["go1.18"],
  ],
  [
    "GMG310",
    "install",
    fromGit(
      [
        [
          "v1.0.0",
          {
            "go.mod": "module github.com/acme/widget\n\nreplace rsc.io/quote => ../quote\n",
            "main.go": "package main\n\nfunc main() {}\n",
          },
        ],
      ],
      ["install", "github.com/acme/widget@v1.0.0"],
    ),
    ["go1.16"],
  ],
  ["GMG311", "source-tree", tooLarge],
  ["GMG312", "star-in-name", fromGit([["v1.0.0", widget({ "testdata/{file}*": "x" })]], at("v1.0.0"))],
  [
    "GMG317",
    "two-letter-cases",
    fromGit([["v1.0.0", widget({ "README.md": "a", "Readme.md": "b" })]], at("v1.0.0")),
  ],
  [
    "GMG314",
    "no-hostname",
    withGoMod(app, ["get", "localpackages/widget@latest"], { GOPROXY: "direct" }),
    ["go1.16"],
  ],
  ["GMG314", "no-meta", atHost(says(200, "<html><head><title>Welcome</title></head></html>\n", "text/html"))],
  ["GMG301", "page-404", atHost(says(404, "no such page")), ["go1.14"]],
  ["GMG314", "other-prefix", atHost(meta("code.example.com/other git https://code.example.com/other.git"))],
  [
    "none",
    "retracted",
    fromGit(
      [
        ["v1.0.0", widget()],
        ["v1.0.1", { "go.mod": "module github.com/acme/widget\n\nretract v1.0.0 // sent by mistake\n" }],
      ],
      ["get", "github.com/acme/widget@v1.0.0"],
    ),
  ],
];
