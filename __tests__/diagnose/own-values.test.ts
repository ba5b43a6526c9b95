// Advice that fits the case: the host that the path tells, the directory that is full, the database that is one's own.

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import type { AttemptOutcome } from "../../src/mirror/journal.ts";
import { sampleAttempt } from "../fakes/report-samples.ts";
import { wordsFor } from "../../src/diagnose/journal-words.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import { capturedLogs } from "./captured-logs.ts";

function told(log: string, settings: Readonly<Record<string, string>> = {}) {
  const [finding] = diagnose({ output: readLog(log), attempts: [], settings });
  return { code: finding?.code, because: finding?.because ?? "", advice: (finding?.advice ?? []).join("\n") };
}

const inVcs = "in /root/go/pkg/mod/cache/vcs/0a1b: exit status 128:\n\t";

describe("git's server, where the log says only origin", () => {
  it.each([
    ["github.com/acme/lib", "`github.com`"],
    ["git.corp.test/acme/lib.git", "`git.corp.test`"],
    ["go.corp.test/lib", "the host of `go.corp.test/lib`"],
  ])("of %s is %s", (module, host) => {
    const key = told(`go: ${module}@v1.0.0: git ls-remote -q origin ${inVcs}Host key verification failed.\n`);
    expect(key).toMatchObject({
      code: "GMG506",
      because: expect.stringContaining(`git reached ${host} over ssh`),
    });
    const cut = told(
      `go: ${module}@v1.0.0: git fetch -f origin ${inVcs}error: RPC failed; curl 18 transfer closed\n`,
    );
    expect(cut).toMatchObject({
      code: "GMG508",
      because: expect.stringContaining(`from ${host} in one piece`),
    });
  });
});

describe("a program of version control that is missing", () => {
  it.each([
    ["proxy.corp.test", "Or let a proxy do it: `export GOPROXY=https://proxy.golang.org`"],
    ["proxy.golang.org", undefined],
  ])("is not spared by %s where that proxy has just failed", (proxy, other) => {
    const { code, advice } = told(
      `go: github.com/acme/lib@v1.0.0: reading https://${proxy}/github.com/acme/lib/@v/v1.0.0.mod: 502 Bad Gateway; exec: "git": executable file not found in $PATH\n`,
    );
    expect(code).toBe("GMG501");
    expect(/Or let a proxy do it[^;]*/.exec(advice)?.[0]).toBe(other);
    expect(advice).not.toContain("GOPROXY=direct");
  });
});

describe("a list of proxies that cannot be read", () => {
  it("is written as it should be, also for the host that is in it", () => {
    const asked = "https://proxy.golang.org;direct/rsc.io/quote/@v/v1.5.2.mod";
    const { code, advice } = told(
      `go: rsc.io/quote@v1.5.2: Get ${asked}: dial tcp: lookup proxy.golang.org;direct: no such host\n`,
    );
    expect(code).toBe("GMG210");
    expect(advice).toContain("`export GOPROXY=https://proxy.golang.org,direct`");
  });
});

describe("a zip with the files of another module", () => {
  it.each([
    'go: unzip /root/go/pkg/mod/cache/download/example.test/lib/@v/v1.0.0.zip: example.test/other@v1.0.0/a.go: path does not have prefix "example.test/lib@v1.0.0/"',
    "go: zip for example.test/lib@v1.0.0 has unexpected file example.test/other@v1.0.0/a.go",
  ])("is the trouble of its own module: %s", (line) => {
    const [finding] = diagnose({ output: readLog(`${line}\n`), attempts: [], settings: {} });
    expect(finding?.modules).toEqual(["example.test/lib@v1.0.0"]);
    expect(finding?.advice.join("\n")).not.toContain("example.test/other");
  });
});

describe("bytes that go.sum does not know", () => {
  const mismatch = (module: string, letter: string): string =>
    `verifying ${module}: checksum mismatch\n\tdownloaded: h1:${letter.repeat(43)}=\n\tgo.sum:     h1:${"z".repeat(43)}=\n`;
  it("are told with both hashes for one module, and with none for several", () => {
    const one = mismatch("example.test/a@v1.0.0", "a");
    expect(told(one).because).toContain(`arrived as \`h1:${"a".repeat(43)}=\`, and does not match`);
    const both = told(one + mismatch("example.test/b@v1.0.0", "b"));
    expect(both.because).toMatch(/^`example\.test\/a@v1\.0\.0` and `example\.test\/b@v1\.0\.0` do not match/);
  });
});

describe("a log with a finding of ours in it", () => {
  it.each(["go.mod", "go.sum", "services/api/go.work", "alt.sum"])(
    "says nothing about its place, %s",
    (file) => {
      const error =
        "go: example.test/a@v1.0.0: reading https://proxy.test/example.test/a/@v/v1.0.0.zip: 403 Forbidden";
      const log = `│ ${error}\n\n${file}:7: GMG203: The module proxy forbids this\nIt answered 403.\n1. Ask its owner.\n`;
      const findings = diagnose({ output: readLog(log), attempts: [], settings: {} });
      expect(findings.map(({ code }) => code)).toEqual(["GMG203"]);
    },
  );
});

describe("a module cache that cannot be", () => {
  it("is told to be a file, and nobody is advised to take that over", () => {
    const { code, because, advice } = told(
      'go: could not create module cache: "/work/app/file" is not a directory\n',
    );
    expect(code).toBe("GMG706");
    expect(because).toBe("The module cache is to be `/work/app/file`, and there is a file and no directory.");
    expect(advice).toContain("`ls -ld /work/app/file`");
    expect(advice).not.toContain("chown");
  });
});

describe("a go.sum that is closed", () => {
  it.each([
    ["go: open /w/go.mod: permission denied", "go.mod cannot be read", "go may not read `/w/go.mod`"],
    ["go: a.test/x@v1.0.0: open /w/go.sum: permission denied", "go.sum cannot be read", "go may not read"],
    [
      "go: updating go.sum: open /w/go.sum: permission denied",
      "go.sum cannot be written",
      "go may not write",
    ],
  ])("is told by what go wanted of it: %s", (line, title, because) => {
    const [finding] = diagnose({ output: readLog(`${line}\n`), attempts: [], settings: {} });
    expect(finding).toMatchObject({ code: "GMG706", title, because: expect.stringContaining(because) });
  });
});

describe("a directory as a proxy", () => {
  it.each([
    "go: example.test/a@v1.0.0: reading file:///srv/m/example.test/a/@v/v1.0.0.zip: permission denied\n",
    wordsFor(
      sampleAttempt(
        { kind: "status", status: 403, detail: "" },
        { url: "file:///srv/m/example.test/a/@v/v1.0.0.zip" },
      ),
    ) ?? "",
  ])("that is closed is no server that forbids: %s", (log) => {
    const { code, because, advice } = told(log);
    expect(code).toBe("GMG203");
    expect(because).toContain("may not read `/srv/m/example.test/a/@v/v1.0.0.zip`");
    expect(advice).not.toMatch(/curl|owner of the server/);
  });

  it("is told which of its files is missing, and how to fill it", () => {
    const file = "/srv/modules/example.test/a/@v/v1.0.0.info";
    const { code, because, advice } = told(
      `go: example.test/a@v1.0.0: reading file://${file}: no such file or directory\n`,
    );
    expect(code).toBe("GMG301");
    expect(because).toContain(
      `\`${file}\` is not there: the directory that GOPROXY names does not hold all of`,
    );
    expect(advice).toContain("copy all of `$(go env GOMODCACHE)/cache/download` there");
  });
});

describe("a GOPROXY without an entry", () => {
  it("is not called empty", () => {
    const log = "go: example.test/a@v1.0.0: GOPROXY list is not the empty string, but contains no entries\n";
    expect(told(log)).toMatchObject({
      code: "GMG210",
      because: "GOPROXY is set, and there is no proxy in it, only blanks or separators.",
    });
  });
});

describe("a proxy that limits how often one may ask", () => {
  it.each([
    [3_600_000, " It asked to be left alone for 3600 s."],
    [undefined, ""],
    [0, ""],
  ])("is told with the time it asked for: %s ms", (retryAfterMs, told) => {
    const outcome: AttemptOutcome = {
      kind: "status",
      status: 429,
      detail: "slow down",
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    };
    const attempt = sampleAttempt(outcome);
    const [finding] = diagnose({ output: readLog(""), attempts: [attempt], settings: {} });
    expect(finding?.code).toBe("GMG204");
    expect(finding?.because).toMatch(new RegExp(`in a short time\\.${told}$`));
  });
});

describe("what a proxy sent in the place of a file", () => {
  const at = "https://proxy.test/example.test/lib/@v/v1.0.0";
  it.each([
    ["zip", `\`curl -sL "${at}.zip" | head -c 300\` must begin with \`PK\``],
    ["mod", `\`curl -sL "${at}.mod" | head -c 300\` must have a \`module\` line`],
    ["info", `\`curl -sL "${at}.info"\` must print JSON.`],
  ])("is to be looked at where it failed: the %s", (kind, look) => {
    const log = `go: example.test/lib@v1.0.0: invalid response from proxy "${at}.${kind}": a page of HTML\n`;
    const { code, advice } = told(log);
    expect([code, advice]).toEqual(["GMG207", expect.stringContaining(look)]);
  });
});

describe("a page in the place of the checksum database", () => {
  it.each([
    ["supported", "must print nothing, and no page."],
    ["lookup/example.test/lib@v1.0.0", "must print a record of the checksum database"],
  ])("is to be looked at by what %s should be", (rest, look) => {
    const from = `"https://proxy.test/sumdb/sum.golang.org/${rest}": a page of HTML`;
    const log = `go: example.test/lib@v1.0.0: verifying module: invalid response from proxy ${from}\n`;
    expect(told(log).advice).toContain(look);
  });
});

describe("an .info of another version", () => {
  it.each([
    "proxy returned info for version v1.0.1 instead of requested version",
    'invalid response from proxy "https://proxy.test/example.test/lib/@v/v1.0.0.info": an .info that is for v1.0.1',
  ])("is told as that, not as a page of a portal: %s", (words) => {
    const { code, because, advice } = told(`go: example.test/lib@v1.0.0: ${words}\n`);
    expect(code).toBe("GMG207");
    expect(because).toContain("an .info that is for v1.0.1 where that of `example.test/lib@v1.0.0` should");
    expect(advice).not.toMatch(/log in|clean -modcache/);
  });
});

describe("a module under two names", () => {
  it.each([
    "github.com/northwind/router and github.com/acme/router",
    "github.com/acme/router and github.com/northwind/router",
  ])("keeps the one that its files have, of %s", (both) => {
    const { code, because, advice } = told(
      `go: github.com/acme/router@v1.6.2 used for two different module paths (${both})\n`,
    );
    expect(code).toBe("GMG305");
    expect(because).toContain("stand for `github.com/acme/router` and for `github.com/northwind/router`");
    expect(advice).toContain("replace `github.com/northwind/router` by `github.com/acme/router` in imports");
    expect(advice).toContain("-dropreplace=github.com/northwind/router");
  });
});

describe("a Go that is not the one asked for", () => {
  it("is not too old where go.work is behind one of its modules", () => {
    const { code, because, advice } = told(
      "go: module m1 listed in go.work file requires go >= 1.25, but go.work lists go 1.21; to update it:\n\tgo work use\n",
    );
    expect(code).toBe("GMG602");
    expect(because).toBe(
      "`m1` asks for Go 1.25, but go.work says `go 1.21`: it must name the newest that its modules ask for.",
    );
    expect(advice).toContain("`go work edit -go=1.25`");
    expect(advice).not.toContain("newer Go");
  });

  it("is sought where it was named: GOTOOLCHAIN stands in no go.mod", () => {
    const { code, because, advice } = told('go: invalid GOTOOLCHAIN "latest"\n');
    expect(code).toBe("GMG604");
    expect(because).toContain("`GOTOOLCHAIN=latest` is not a Go toolchain");
    expect(advice).toContain("`unset GOTOOLCHAIN && go env -u GOTOOLCHAIN`");
    expect(advice).not.toContain("go.mod");
    expect(told('go: invalid toolchain "go1" in go.mod\n').advice).toContain("in go.mod");
  });
});

describe("a full disk", () => {
  it("is named by the directory, and told apart where it is that of temporary files", () => {
    const ours = "/runner/temp/go-mod-guard-57b9a81e11667560/store.incoming/d66c";
    const full = told(
      `go: a.test/b@v1.0.0: Get "https://p.test/x": writing ${ours}: ENOSPC: no space left on device, write\n`,
    );
    expect(full).toMatchObject({ code: "GMG701", because: expect.stringContaining(`at \`${ours}\``) });
    expect(full.advice).toContain("RUNNER_TEMP");
    expect(full.advice).not.toContain("GOMODCACHE=");
    const cache = told(
      "go: a.test/b@v1.0.0: write /small/pkg/mod/cache/download/x.tmp: no space left on device\n",
    );
    expect(cache.advice).toContain("df -h /small/pkg/mod/cache/download /tmp");
    expect(cache.advice).toContain("export GOMODCACHE=");
  });

  it("that is mounted for reading only is not to be taken over by chown", () => {
    const { code, because, advice } = told(
      "go: could not create module cache: mkdir /ro/mod: read-only file system\n",
    );
    expect(code).toBe("GMG706");
    expect(because).toContain("mounted for reading only");
    expect(advice).not.toContain("chown");
  });
});

describe("a checksum database that is out of reach", () => {
  const failed = (url: string) =>
    told(
      `go: a.test/b@v1.0.0: verifying module: a.test/b@v1.0.0: Get "${url}/lookup/a.test/b@v1.0.0": dial tcp: i/o timeout\n`,
    );
  it("has another address in China only if it is the public one", () => {
    expect(failed("https://sum.golang.org").advice).toContain("sum.golang.google.cn");
    const own = failed("https://sumdb.corp.test");
    expect(own.code).toBe("GMG403");
    expect(own.advice).not.toContain("sum.golang.google.cn");
    expect(own.advice).toContain("curl -sS --max-time 10 https://sumdb.corp.test/lookup/a.test/b@v1.0.0");
  });
});

describe("a module that nobody has", () => {
  const log = "go: a.test/b@v1.0.0: reading https://p.test/a.test/b/@v/v1.0.0.mod: 404 Not Found\n";
  it("is looked for behind the only proxy, and the only proxy is named", () => {
    expect(told(log, { GOPROXY: "https://p.test" }).advice).toContain(
      "goproxy: https://p.test,https://proxy.golang.org,direct",
    );
    expect(told(log, { GOPROXY: "https://p.test,direct" }).advice).not.toContain("only proxy");
  });
});

describe("the module in trouble", () => {
  it("is read from the address of the checksum database where only that is left", () => {
    const { because, advice } = told(
      "reading https://sum.golang.org/lookup/git.corp.test/!team/repo@v1.2.0: 410 Gone\n",
    );
    expect(because).toContain("`git.corp.test/Team/repo@v1.2.0` is not public");
    expect(advice).toContain('GOPRIVATE="$(go env GOPRIVATE),git.corp.test/Team/*"');
    expect(advice).not.toContain("sum.golang.org");
  });

  it("is what answered the query, not the program that was asked for", () => {
    const { advice } = told(
      "go: a.test/b/cmd/c@latest: a.test/b@v1.4.0: verifying module: checksum mismatch\n\tdownloaded: h1:aa=\n\tsum.golang.org: h1:bb=\n",
    );
    expect(advice).toContain("go mod download -json a.test/b@v1.4.0`");
  });

  it("is named although an unreadable zip has no version", () => {
    expect(told("go get github.com/acme/lib: zip: not a valid zip file\n").because).not.toContain(
      "the modules",
    );
  });
});

describe("a package that nobody has", () => {
  it("is not asked for again where go has looked for it already", () => {
    expect(
      told(
        "github.com/a/b imports github.com/acme/gone/x: cannot find module providing package github.com/acme/gone/x\n",
      ).advice,
    ).toContain("found none: correct the import path; if it is private, add `github.com/acme/*`");
    expect(
      told(
        "a.go:3:2: no required module provides package github.com/acme/x; to add it:\n\tgo get github.com/acme/x\n",
      ).advice,
    ).toContain("go get github.com/acme/x");
  });
});

describe("a replace", () => {
  it("names the directory that go could not open, and drops no line that does not exist", () => {
    const { because, advice } = told("go: open /home/ci/lib/go.mod: no such file or directory\n");
    expect(`${because}${advice}`).not.toContain("dropreplace=all");
  });
});

describe("a private module", () => {
  const inPublic = /GOPROXY='?https:\/\/(?:proxy\.golang\.org|goproxy\.cn)|,https:\/\/proxy\.golang\.org/;
  /** They show how a value is written, or what a public proxy itself answered. */
  const forms = new Set(["GMG210", "GMG407", "GMG408"]);

  it("is never to be had of a public proxy, whatever failed", () => {
    const sent = capturedLogs.flatMap(({ text }) =>
      diagnose({ output: readLog(text), attempts: [], settings: { GOPRIVATE: "*" } })
        .filter(({ code, modules }) => modules.length > 0 && !forms.has(code))
        .flatMap(({ code, advice }) =>
          advice.filter((sentence) => inPublic.test(sentence)).map((sentence) => `${code}: ${sentence}`),
        ),
    );
    expect([...new Set(sent)]).toEqual([]);
  });

  const failed = (module: string) =>
    `go: ${module}@v1.0.0: git fetch -f origin ${inVcs}fatal: protocol error: bad line length character: Welc\n`;

  it.each([
    ["git.corp.test/team/lib", {}],
    ["go.corp.test/lib", {}],
    ["gitlab.acme.example/team/lib", {}],
    ["github.com/acme/lib", { GOPRIVATE: "github.com/acme" }],
    ["github.com/acme/lib", { GOPRIVATE: "x.test", GONOPROXY: "github.com/acme/*" }],
  ])("is told by its host or by the patterns in force: %s with %j", (module, settings) => {
    const { code, advice } = told(failed(module), settings);
    expect(code).toBe("GMG514");
    expect(advice).not.toContain("proxy.golang.org");
    expect(advice).toContain(`a proxy of your own that may read \`${module}@v1.0.0\``);
  });

  it("is asked after where nobody can tell, and one on a public host is none", () => {
    expect(told(failed("acme.test/lib")).advice).toContain(
      "If `acme.test/lib@v1.0.0` is public, take the module from a proxy",
    );
    expect(told(failed("golang.org/x/text")).advice).toContain("\nTake the module from a proxy");
  });

  it("has its repository as the second source of its bytes, and no public record", () => {
    const mismatch =
      "verifying git.corp.test/team/lib@v1.0.0: checksum mismatch\n\tdownloaded: h1:aa=\n\tgo.sum:     h1:bb=\n";
    const { code, advice } = told(mismatch);
    expect(code).toBe("GMG401");
    expect(advice).toContain("GOPROXY=direct");
    expect(advice).not.toContain("sum.golang.org");
  });

  it.each([
    ["svn: command not found", "subversion"],
    ["/bin/sh: 1: hg: not found", "mercurial"],
    ["bzr is not installed", "brz"],
  ])("in a repository that needs another program gets that one: %s", (said, package_) => {
    const { code, advice } = told(`go: git.corp.test/a@v1.0.0: exit status 127:\n\t${said}\n`);
    expect(code).toBe("GMG502");
    expect(advice).toContain(`apt-get install -y ${package_}\``);
  });
});
