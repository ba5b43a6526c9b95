import { describe, expect, it } from "@jest/globals";
import { advise, at } from "../../src/diagnose/advice.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import { surroundingsOf, tellingVariables, type Place } from "../../src/diagnose/surroundings.ts";

function placesOf(output: string, settings: Readonly<Record<string, string>> = {}, platform?: string) {
  return surroundingsOf({ output, settings, ...(platform !== undefined && { platform }) }).places;
}

describe("surroundingsOf", () => {
  it.each([
    ["docker-build", "Step 3/9 : RUN go mod download\n ---> Running in 3d2cf0a6be1e\n"],
    ["docker-build", 'ERROR: failed to solve: process "/bin/sh -c go mod download" did not complete\n'],
    ["docker-build", " => ERROR [build 4/5] RUN go mod download\n"],
    ["docker-build", "INFO[0031] Running: [/bin/sh -c go mod download]\n"],
    ["github-hosted", "##[group]Run go build ./...\n"],
    ["github-hosted", "go: writing go.mod cache: mkdir /home/runner/go/pkg/mod: permission denied\n"],
    ["self-hosted", "/actions-runner/_work/app/app/main.go:4:2: x\n##[group]Run go build ./...\n"],
    ["gitlab", "section_start:1700000000:step_script\n"],
    ["gitlab", "Running with gitlab-runner 16.0.0\n"],
    ["other-ci", "[Pipeline] sh\n"],
    ["other-ci", "/home/circleci/project/main.go:3:1: x\n"],
    ["laptop", "/Users/sam/go/pkg/mod/cache/vcs/aa: exit status 128\n"],
    ["laptop", "PS C:\\src\\app> go mod download\n"],
    ["laptop", "sam@desk:~/app$ go mod download\n"],
    ["windows", 'exec: "git": executable file not found in %PATH%\n'],
    ["company-proxy", "proxyconnect tcp: dial tcp 10.9.8.7:3128: i/o timeout\n"],
    ["china", 'Get "https://goproxy.cn/x/@v/list": EOF\n'],
    ["china", "请检查网络设置\n"],
  ])("sees %s in %j", (place, output) => {
    expect(placesOf(output)).toContain(place);
  });

  it.each([
    ["a bare error", "go: example.com/a@v1.0.0: unknown revision v1.0.0\n"],
    ["a path of the root user", "go: x in /root/go/pkg/mod/cache/vcs/aa: exit status 128:\n"],
  ])("sees nothing in %s", (_, output) => {
    expect(placesOf(output)).toEqual([]);
  });

  it("believes the environment before the log, and one runner at a time", () => {
    expect(placesOf("", { RUNNER_ENVIRONMENT: "self-hosted", GITHUB_ACTIONS: "true" })).toEqual([
      "self-hosted",
    ]);
    expect(placesOf("", { GITHUB_ACTIONS: "true" })).toEqual(["github-hosted"]);
    expect(placesOf("", { GITLAB_CI: "true", CI: "true" })).toEqual(["gitlab"]);
    expect(placesOf("", { CI: "true" })).toEqual(["other-ci"]);
    expect(placesOf("", { HTTPS_PROXY: "http://10.0.0.1:3128" })).toEqual(["company-proxy"]);
    expect(placesOf("", { GOPROXY: "https://goproxy.cn,direct" })).toEqual(["china"]);
    expect(placesOf("", {}, "win32")).toEqual(["windows"]);
  });

  it("sees a laptop where somebody sits at the terminal, and no CI is at work", () => {
    const at = (settings: Readonly<Record<string, string>>, output = "") =>
      surroundingsOf({ output, settings, attended: true }).places;
    expect(at({})).toEqual(["laptop"]);
    expect(at({ CI: "true" })).toEqual(["other-ci"]);
    expect(at({}, "Step 1/2 : RUN go build\n")).toEqual(["docker-build"]);
  });

  it("takes no home directory inside docker build or CI for a laptop", () => {
    expect(placesOf("Step 1/2 : RUN go build\n/home/app/main.go:1:1: x\n")).toEqual(["docker-build"]);
  });
});

describe("tellingVariables", () => {
  it("takes either letter case, leaves credentials out, and takes nothing else along", () => {
    expect(
      tellingVariables({
        https_proxy: "http://sam:s3cret@proxy.corp.example:3128",
        CI: "true",
        AWS_SECRET_ACCESS_KEY: "s3cret",
        NO_PROXY: "",
      }),
    ).toEqual({ HTTPS_PROXY: "http://***@proxy.corp.example:3128", CI: "true" });
  });
});

describe("advise", () => {
  const sentences = [
    at("docker-build", "docker"),
    at("laptop", "laptop"),
    at("windows", "windows"),
    at("china", "china"),
    "all",
  ];

  it("keeps everything in its order where nothing is known", () => {
    expect(advise({ evidence: "" }, sentences)).toEqual(["docker", "laptop", "windows", "china", "all"]);
  });

  it("takes a runner of GitHub to be neither in China nor behind a company's proxy, unless something says so", () => {
    const given = [...sentences, at(["company-proxy", "laptop"], "company")];
    const told = (places: readonly Place[]) => advise({ evidence: "", surroundings: { places } }, given);
    expect(told(["github-hosted"])).toEqual(["all"]);
    expect(told(["github-hosted", "company-proxy"])).toEqual(["company", "all"]);
    expect(told(["self-hosted"])).toEqual(["china", "all", "company"]);
  });

  it("puts what fits first and leaves out what is for another place", () => {
    expect(advise({ evidence: "", surroundings: { places: ["laptop"] } }, sentences)).toEqual([
      "laptop",
      "china",
      "all",
    ]);
    expect(advise({ evidence: "", surroundings: { places: ["china"] } }, sentences)).toEqual([
      "china",
      "docker",
      "laptop",
      "windows",
      "all",
    ]);
  });
});

describe("the same failure, advised in different places", () => {
  const prompts = [
    "go: github.com/acme/secret@v1.0.0: git ls-remote -q origin in /x/cache/vcs/aa: exit status 128:",
    "\tfatal: could not read Username for 'https://github.com': terminal prompts disabled",
  ].join("\n");
  const adviceIn = (around: string, settings: Readonly<Record<string, string>> = {}): string =>
    diagnose({ output: readLog(`${around}\n${prompts}`), attempts: [], settings })[0]?.advice.join("\n") ??
    "";

  it.each([
    ["GitHub", "##[group]Run go mod download", "netrc: machine github.com", "CI_JOB_TOKEN"],
    ["GitLab", "section_start:1700000000:step_script", "from a masked variable", "secrets."],
    ["GitLab", "section_start:1700000000:step_script", "login x-access-token", "CI_JOB_TOKEN"],
    ["docker build", "Step 3/9 : RUN go mod download", "--mount=type=secret", "CI_JOB_TOKEN"],
    ["a laptop", "sam@desk:~/app$ go mod download", "~/.netrc", "--mount=type=secret"],
  ])("says on %s what to do there, and not what to do elsewhere", (_, around, has, hasNot) => {
    expect(adviceIn(around)).toContain(has);
    expect(adviceIn(around)).not.toContain(hasNot);
  });

  it("names a Chinese mirror first where a Chinese one is in use", () => {
    const timeout =
      'go: golang.org/x/net@v0.1.0: Get "https://proxy.golang.org/golang.org/x/net/@v/v0.1.0.mod": dial tcp 142.251.43.17:443: i/o timeout';
    const [finding] = diagnose({
      output: readLog(`请检查网络设置\n${timeout}`),
      attempts: [],
      settings: {},
    });
    expect(finding?.advice[0]).toContain("goproxy.cn");
  });

  it("names the variable of the HTTP proxy and its address, without its password", () => {
    const refused =
      'go: example.com/a@v1.0.0: Get "https://proxy.golang.org/example.com/a/@v/v1.0.0.mod": Proxy Authentication Required';
    const [finding] = diagnose({
      output: readLog(refused),
      attempts: [],
      settings: tellingVariables({ HTTPS_PROXY: "http://sam:s3cret@proxy.corp.example:3128" }),
    });
    const told = [finding?.because, ...(finding?.advice ?? [])].join("\n");
    expect(told).toContain("(HTTPS_PROXY, `proxy.corp.example:3128`)");
    expect(told).toContain("@proxy.corp.example:3128`");
    expect(told).not.toContain("s3cret");
  });
});
