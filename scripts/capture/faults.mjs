// The faults: one entry makes one fault for real. `go` runs the go command; what it prints becomes the log.
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  closedPort,
  makeCertificate,
  serveBrokenStreams,
  serveConnect,
  serveFiles,
  serveRaw,
} from "./servers.mjs";

const says =
  (status, body = "") =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(body);
    return true;
  };
const html = "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in</body></html>\n";
const page = (part) => (request, response) => {
  if (!request.url.endsWith(part)) return false;
  response.writeHead(200, { "content-type": "text/html" }).end(html);
  return true;
};
const zipOnly = (act) => (request, response) => request.url.endsWith(".zip") && act(request, response);
const notFound = "not found: rsc.io/quote@v1.5.2: invalid version: ";
const prompts = `${notFound}git ls-remote -q --end-of-options origin in /tmp/gopath/pkg/mod/cache/vcs/9b268d18: exit status 128:\n\tfatal: could not read Username for 'https://github.com': terminal prompts disabled\nConfirm the import path was entered correctly.\nIf this is a private repository, see https://golang.org/doc/faq#git_https for additional information.`;
const upstream = `${notFound}git ls-remote -q --end-of-options origin in /tmp/gopath/pkg/mod/cache/vcs/9b268d18: exit status 128:\n\tfatal: unable to access 'https://github.com/rsc/quote/': Failed to connect to github.com port 443: Connection timed out`;

/** go mod download through a module proxy with a fault. */
const viaProxy = (fault) => async (scene) => {
  const { port } = await scene.open(serveFiles(scene.store, fault));
  return scene.go(["mod", "download"], { GOPROXY: `http://127.0.0.1:${port}` });
};
const withProxy =
  (goproxy, extra = {}) =>
  (scene) =>
    scene.go(["mod", "download"], { GOPROXY: goproxy, ...extra });
const overTls =
  (certificate, trusted, host = "localhost") =>
  async (scene) => {
    const tls = makeCertificate(join(scene.root, "tls"), certificate);
    const { port } = await scene.open(serveFiles(scene.store, undefined, tls));
    return scene.go(["mod", "download"], {
      GOPROXY: `https://${host}:${port}`,
      ...(trusted ? { SSL_CERT_FILE: tls.file } : {}),
    });
  };
const throughHttpProxy = (status) => async (scene) => {
  const { port } = await scene.open(serveConnect(status));
  return scene.go(["mod", "download"], {
    GOPROXY: "https://proxy.example.com",
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
  });
};
/** The checksum database answers `fault`; go.sum is empty. */
const withSumdb = (fault) => async (scene) => {
  scene.write("go.sum", "");
  const files = await scene.open(serveFiles(scene.store));
  const sumdb = await scene.open(serveFiles(scene.root, fault));
  return scene.go(["mod", "download"], {
    GOPROXY: `http://127.0.0.1:${files.port}`,
    GOSUMDB: `sum.golang.org http://127.0.0.1:${sumdb.port}/sumdb`,
  });
};
const withGoMod =
  (text, args = ["mod", "download"], env = {}) =>
  (scene) => {
    scene.write("go.mod", text);
    return scene.go(args, { GOPROXY: "off", ...env });
  };
/** A git repository that stands in for github.com/acme/widget; `fill` commits and tags. */
const fromGit =
  (files, tag, args, env = {}) =>
  (scene) => {
    const repository = scene.makeRepository(files, tag);
    scene.write("go.mod", "module example.com/app\n\ngo 1.21\n");
    return scene.go(args, {
      GOPROXY: "direct",
      GOSUMDB: "off",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.file://${repository}.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/acme/widget",
      ...env,
    });
  };
const gitOverHttp =
  (fault, args = ["mod", "download", "github.com/acme/widget@v1.0.0"]) =>
  async (scene) => {
    const { port } = await scene.open(serveFiles(scene.root, fault));
    return scene.go(args, {
      GOPROXY: "direct",
      GOSUMDB: "off",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.http://127.0.0.1:${port}/.insteadOf`,
      GIT_CONFIG_VALUE_0: "https://github.com/",
    });
  };
const onSmallDisk =
  (options, then = "") =>
  (scene) => {
    const mount = join(scene.root, "small");
    return scene.shell(
      `mkdir -p ${mount} && mount -t tmpfs -o ${options} tmpfs ${mount} && { go mod download; ${then} }; umount ${mount}`,
      { GOPROXY: `file://${scene.store}`, GOMODCACHE: `${mount}/mod` },
    );
  };

export const faults = [
  ["GMG101", "no-such-host", withProxy("https://proxy.invalid")],
  ["GMG102", "refused", async (scene) => withProxy(`http://127.0.0.1:${await closedPort()}`)(scene)],
  ["GMG104", "ipv6", withProxy("https://[2001:db8::1]")],
  [
    "GMG106",
    "reset",
    viaProxy((request) => {
      request.socket.resetAndDestroy();
      return true;
    }),
  ],
  [
    "GMG106",
    "eof",
    viaProxy((request) => {
      request.socket.destroy();
      return true;
    }),
  ],
  [
    "GMG106",
    "cut-body",
    viaProxy(
      zipOnly((request, response) => {
        response.writeHead(200, { "content-length": "5000" });
        response.write("PK");
        setTimeout(() => request.socket.destroy(), 100);
        return true;
      }),
    ),
  ],
  [
    "GMG107",
    "stream-error",
    async (scene) => {
      const tls = makeCertificate(join(scene.root, "tls"));
      const { port } = await scene.open(serveBrokenStreams(tls));
      return scene.go(["mod", "download"], { GOPROXY: `https://localhost:${port}`, SSL_CERT_FILE: tls.file });
    },
  ],
  [
    "GMG109",
    "refused",
    async (scene) =>
      withProxy("https://proxy.example.com", { HTTPS_PROXY: `http://127.0.0.1:${await closedPort()}` })(
        scene,
      ),
  ],
  ["GMG110", "connect-407", throughHttpProxy("407 Proxy Authentication Required")],
  ["GMG111", "connect-403", throughHttpProxy("403 Forbidden")],
  ["GMG112", "connect-503", throughHttpProxy("503 Service Unavailable")],
  ["GMG121", "unknown-authority", overTls({}, false)],
  ["GMG122", "other-name", overTls({ names: "DNS:mirror.example.com" }, true)],
  ["GMG122", "ip-address", overTls({ names: "DNS:mirror.example.com" }, true, "127.0.0.1")],
  ["GMG123", "expired", overTls({ expired: true }, true)],
  [
    "GMG124",
    "plain-http",
    async (scene) => {
      const { port } = await scene.open(serveFiles(scene.store));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  [
    "GMG124",
    "handshake-timeout",
    async (scene) => {
      const { port } = await scene.open(serveRaw(() => {}));
      return withProxy(`https://127.0.0.1:${port}`)(scene);
    },
  ],
  ["GMG201", "prompts-at-proxy", viaProxy(says(404, prompts))],
  ["GMG202", "401", viaProxy(says(401, "need auth"))],
  ["GMG203", "403", viaProxy(says(403, "module is in quarantine"))],
  ["GMG204", "429", viaProxy(says(429, "slow down"))],
  ["GMG205", "503", viaProxy(says(503))],
  ["GMG205", "500", viaProxy(says(500, "upstream failed"))],
  ["GMG206", "fetch-timed-out", viaProxy(says(404, "not found: fetch timed out"))],
  ["GMG206", "upstream", viaProxy(says(404, upstream))],
  ["GMG207", "html-info", viaProxy(page(".info"))],
  ["GMG207", "html-zip", viaProxy(page(".zip"))],
  ["GMG208", "400", viaProxy(says(400, "bad request"))],
  ["GMG209", "off", withProxy("off")],
  ["GMG210", "no-scheme", withProxy("proxy.golang.org;direct")],
  ["GMG210", "empty", withProxy(",")],
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
    "GMG315",
    "latest",
    fromGit({ "go.mod": "module github.com/acme/gadget\n" }, "v1.0.0", [
      "get",
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
    "GMG608",
    "updates-needed",
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

async function viaProxyTrace(scene) {
  const { port } = await scene.open(serveFiles(scene.store));
  return scene.go(["mod", "download", "-x"], { GOPROXY: `http://127.0.0.1:${port}` });
}
