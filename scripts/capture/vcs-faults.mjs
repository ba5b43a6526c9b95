// git, its credentials, and other version control (GMG5xx). One entry makes one fault for real: code, name, maker, programs.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  app,
  atHost,
  fromGit,
  githubIs,
  gitOverHttp,
  insteadOfGithub,
  makeRepository,
  says,
  visible,
  withGoMod,
} from "./making.mjs";
import { startSshd } from "./real-servers.mjs";
import { serveFiles, serveGit, serveRaw } from "./servers.mjs";

const widget = [["v1.0.0", { "go.mod": "module github.com/acme/widget\n", "w.go": "package widget\n" }]];
const download = ["mod", "download", "github.com/acme/widget@v1.0.0"];
const atCode = ["mod", "download", "code.example.com/acme/widget@v1.0.0"];
const wantsPassword = (_request, response) => {
  response.writeHead(401, { "www-authenticate": 'Basic realm="git"' }).end();
  return true;
};
const asUser = (fault) =>
  githubIs(async (scene) => ({ ...(await serveFiles(scene.root, fault)), user: "ci:wrong@" }));
const without = (path) => (scene) => (
  scene.write("go.mod", app),
  scene.go(["mod", "download", path], {
    GOPROXY: "direct",
    GOSUMDB: "off",
    GOVCS: "*:all",
    PATH: scene.onlyGo,
  })
);
const overSsh = (options) =>
  githubIs(async (scene) => {
    const sshd = await startSshd(scene.root);
    const hosts = join(scene.root, "known_hosts");
    writeFileSync(hosts, options.known ? sshd.knownHost : "");
    const command = `ssh -F none -o UserKnownHostsFile=${hosts} -o BatchMode=yes -o IdentitiesOnly=yes -i ${options.key ? sshd.key : join(scene.root, "no-key")}`;
    return {
      ...sshd,
      scheme: "ssh",
      user: "git@",
      env: {
        GIT_SSH_COMMAND: options.program ?? command,
        ...(options.program ? { PATH: scene.onlyGit } : {}),
      },
    };
  });
/** A job that CI ends while git waits for a host that takes the connection and says nothing. */
const canceled = async (scene) => {
  const { port } = await scene.open(serveRaw(() => {}));
  scene.write("go.mod", app);
  return scene.shell(
    'timeout 4 go mod download -x github.com/acme/widget@v1.0.0; echo "Error: The operation was canceled."; exit 1',
    insteadOfGithub(`http://127.0.0.1:${port}/`),
  );
};
const cutPack = (cutAt) =>
  githubIs(async (scene) => {
    const noise = Array.from({ length: 4000 }, (_, at) => `// ${(at * 7919) % 104729} ${at}`).join("\n");
    const [[tag, files]] = widget;
    makeRepository(join(scene.root, "repositories/acme/widget"), [
      [tag, { ...files, "n.go": `package widget\n${noise}` }],
    ]);
    return serveGit(join(scene.root, "repositories"), { cutAt });
  });

export const vcsFaults = [
  ["GMG501", "direct", without("github.com/acme/widget@v1.0.0")],
  ["GMG502", "hg", without("example.com/widget.hg@v1.0.0")],
  ["GMG502", "svn", without("example.com/widget.svn@v1.0.0"), ["go1.13"]],
  ["GMG502", "bzr", without("example.com/widget.bzr@v1.0.0"), ["before go1.27"]],
  ["GMG502", "fossil", without("example.com/widget.fossil@v1.0.0")],
  ["GMG503", "401", gitOverHttp(wantsPassword), visible],
  ["GMG504", "403", gitOverHttp(says(403)), visible],
  ["GMG504", "wrong-password", asUser(wantsPassword), visible],
  ["GMG504", "page-401", atHost(says(401, "sign in")), ["go1.14"]],
  [
    "GMG504",
    "page-203",
    atHost(says(203, "<html><head><title>Sign in</title></head></html>", "text/html")),
    ["go1.14"],
  ],
  ["GMG505", "no-key", overSsh({ known: true, key: false }), ["sshd", "ssh", ...visible]],
  ["GMG506", "unknown-host", overSsh({ known: false, key: true }), ["sshd", "ssh", ...visible]],
  [
    "GMG514",
    "no-ssh",
    githubIs(async () => ({
      port: 22,
      scheme: "ssh",
      user: "git@",
      env: { GIT_SSH: "/usr/bin/no-ssh-here" },
    })),
    visible,
  ],
  [
    "GMG507",
    "other-owner",
    (scene) => {
      scene.write("main.go", "package main\n\nfunc main() {}\n");
      scene.write("go.mod", app);
      return scene.shell("git init -q . && chown -R 12345 . && go build ./...", {
        GOFLAGS: "-buildvcs=true",
      });
    },
    ["go1.18"],
  ],
  [
    "GMG507",
    "repository-of-another",
    async (scene) => {
      const served = fromGit(widget, ["env", "GOPATH"]);
      await served(scene);
      return scene.shell(
        `chown -R 12345 ${scene.root}/repositories && go mod download github.com/acme/widget@v1.0.0`,
        insteadOfGithub(`file://${scene.root}/repositories/`),
      );
    },
    visible,
  ],
  ["GMG508", "pack-cut", cutPack(2000)],
  ["GMG508", "nothing-sent", cutPack(0), visible],
  [
    "GMG509",
    "svn",
    withGoMod(app, ["mod", "download", "example.com/widget.svn@v1.0.0"], {
      GOPROXY: "direct",
      GOSUMDB: "off",
    }),
    ["go1.16"],
  ],
  [
    "GMG509",
    "bzr",
    withGoMod(app, ["mod", "download", "example.com/widget.bzr@v1.0.0"], {
      GOPROXY: "direct",
      GOSUMDB: "off",
    }),
    ["go1.16", "before go1.27"],
  ],
  [
    "GMG509",
    "off",
    withGoMod(app, download, { GOPROXY: "direct", GOSUMDB: "off", GOVCS: "*:off" }),
    ["go1.16"],
  ],
  [
    "GMG510",
    "no-secure-protocol",
    atHost(says(404), ["mod", "download", "code.example.com/acme/widget.git@v1.0.0"]),
    ["go1.20"],
  ],
  ["GMG511", "goauth-relative", atHost(says(404), atCode, { GOAUTH: "git repositories" }), ["go1.24"]],
  ["GMG511", "goauth-off-and-more", atHost(says(404), atCode, { GOAUTH: "off; netrc" }), ["go1.24"]],
  [
    "GMG512",
    "github",
    gitOverHttp(
      says(
        403,
        "The 'acme' organization has enabled or enforced SAML SSO.\nTo access this repository, you must use the HTTPS remote with a personal access token\nor SSH with an SSH key and passphrase\nthat has been authorized for this organization. Visit\nhttps://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/ for more information.\n",
        "text/plain",
      ),
    ),
    visible,
  ],
  [
    "GMG513",
    "github",
    gitOverHttp(says(403, "Write access to repository not granted.\n", "text/plain")),
    visible,
  ],
  [
    "GMG514",
    "bad-config",
    (scene) => {
      writeFileSync(join(scene.root, ".gitconfig"), "[core\n");
      return withGoMod(app, download, { GOPROXY: "direct", GOSUMDB: "off" })(scene);
    },
  ],
  ["GMG515", "canceled", canceled, ["go1.14"]],
  ["GMG301", "git-404", gitOverHttp(says(404, "Repository not found.\n", "text/plain")), visible],
  [
    "GMG707",
    "vcs-directory",
    async (scene) => {
      await fromGit(widget, download)(scene);
      const damage = "for d in $GOPATH/pkg/mod/cache/vcs/*/; do rm -rf $d/objects $d/HEAD; done";
      return scene.shell(
        `${damage}; go mod download github.com/acme/widget@v1.9.0`,
        insteadOfGithub(`file://${scene.root}/repositories/`),
      );
    },
  ],
];
