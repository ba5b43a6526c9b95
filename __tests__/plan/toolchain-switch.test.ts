import { describe, expect, it } from "@jest/globals";
import { effectiveSettings } from "../../src/plan/settings.ts";
import { toolchainSwitch } from "../../src/plan/toolchain-switch.ts";
import type { DirectoryFacts } from "../../src/plan/facts.ts";
import { directoryWith, factsWith, inputsWith, workspaceOf } from "../fakes/plan-samples.ts";

const wants = (version: string, line: "go" | "toolchain" = "go", more: Partial<DirectoryFacts> = {}) =>
  directoryWith({ newerGo: { version, line }, ...more });

function switchWith(GOTOOLCHAIN: string, directories: readonly DirectoryFacts[], version = "go1.26.8") {
  const facts = factsWith({ env: GOTOOLCHAIN === "" ? {} : { GOTOOLCHAIN }, directories, version });
  const found = toolchainSwitch({ facts, settings: effectiveSettings(inputsWith(), facts) });
  return found === undefined ? "" : `${found.version} by ${found.asked}`;
}

const byLine = "1.27.0 by the `go` line of go.mod";
const byName = "by `GOTOOLCHAIN` in the environment";

describe("the Go that go goes over to", () => {
  it.each([
    ["", byLine],
    ["auto", byLine],
    ["local+auto", byLine],
    ["go1.26.9+auto", byLine],
    ["go1.27.4+auto", `1.27.4 ${byName}`],
    ["go1.27.4", `1.27.4 ${byName}`],
    ["go1.25.0", `1.25.0 ${byName}`],
    ["go1.26.8", ""],
    ["local", ""],
    ["path", ""],
    ["go1.27.4+path", ""],
  ])("is, with GOTOOLCHAIN=%s and a newer go line, %s", (gotoolchain, expected) => {
    expect(switchWith(gotoolchain, [wants("1.27.0")])).toBe(expected);
  });

  it("is the newest that any directory asks for, with where that stands", () => {
    const inApi = wants("1.27.1", "toolchain", { name: "api" });
    expect(switchWith("auto", [wants("1.27.0"), inApi])).toBe(
      "1.27.1 by the `toolchain` line of go.mod in api",
    );
    const workspace = workspaceOf("go 1.27.2\n", []);
    expect(switchWith("auto", [wants("1.27.2", "go", { ...(workspace && { workspace }) })])).toBe(
      "1.27.2 by the `go` line of go.work",
    );
  });

  it("is none without a newer line, and none for a Go that knows no toolchains", () => {
    expect(switchWith("auto", [directoryWith({})])).toBe("");
    expect(switchWith("auto", [wants("1.27.0")], "go1.20.14")).toBe("");
  });
});
