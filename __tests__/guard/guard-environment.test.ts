import { describe, expect, it } from "@jest/globals";
import { processEnvironment, toldEnvironment } from "../../src/guard/guard-environment.ts";

const job = {
  HOME: "/h",
  TMPDIR: "/t",
  RUNNER_TEMP: "/r",
  RUNNER_TRACKING_ID: "github_1",
  SystemRoot: "C:\\Windows",
  RUNNER_ENVIRONMENT: "github-hosted",
  GITHUB_ACTIONS: "true",
  CI: "true",
  NETRC: "/h/.netrc",
  https_proxy: "http://u:p@proxy.test:3128",
  NO_PROXY: "localhost",
  SSL_CERT_FILE: "/ca.pem",
  PATH: "/bin",
  GOPROXY: "https://u:p@goproxy.test",
  INPUT_NETRC: "machine …",
  GITHUB_TOKEN: "t",
  GITHUB_ENV: "/e",
  ACTIONS_RUNTIME_TOKEN: "t",
  NODE_OPTIONS: "--require x",
  SOMEBODYS_KEY: "k",
};

describe("the environment of a guard's processes", () => {
  it("has places and the runner's mark, and nothing that could be a secret", () => {
    expect(Object.keys(processEnvironment(job)).sort()).toEqual([
      "HOME",
      "RUNNER_TEMP",
      "RUNNER_TRACKING_ID",
      "SystemRoot",
      "TMPDIR",
    ]);
  });

  it("is told the roads to the network and where it is over its line, and nothing else", () => {
    expect(Object.keys(toldEnvironment(job)).sort()).toEqual([
      "CI",
      "GITHUB_ACTIONS",
      "HOME",
      "NETRC",
      "NO_PROXY",
      "RUNNER_ENVIRONMENT",
      "RUNNER_TEMP",
      "SSL_CERT_FILE",
      "SystemRoot",
      "TMPDIR",
      "https_proxy",
    ]);
  });
});
