import { describe, expect, it } from "@jest/globals";
import { childEnvironment } from "../../src/plan/child-environment.ts";

describe("the environment of children", () => {
  it("has what a user set for go and git", () => {
    const kept = {
      PATH: "/bin",
      HOME: "/h",
      GOFLAGS: "-x",
      GITHUB_TOKEN: "t",
      HTTPS_PROXY: "p",
      GITHUB_WORKSPACE: "/w",
    };
    expect(childEnvironment(kept)).toEqual(kept);
  });

  it.each([
    "INPUT_NETRC",
    "INPUT_WORKING-DIRECTORY",
    "GMG_NETRC",
    "STATE_run",
    "GO_MOD_GUARD",
    "GITHUB_ENV",
    "GITHUB_OUTPUT",
    "GITHUB_PATH",
    "GITHUB_STATE",
    "GITHUB_STEP_SUMMARY",
    "ACTIONS_RUNTIME_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_URL",
    "ACTIONS_RESULTS_URL",
    "ACTIONS_CACHE_URL",
    "actions_runtime_token",
  ])("lacks %s", (name) => {
    expect(childEnvironment({ [name]: "x", PATH: "/bin" })).toEqual({ PATH: "/bin" });
  });
});
