// Which other Go the go command goes over to before it does anything, and who asks for it
// (cmd/go/internal/toolchain/select.go, Select; https://go.dev/doc/toolchain#select).

import { compareGoVersions, goLineAtLeast } from "../go/toolchain.ts";
import type { DirectoryFacts, Facts } from "./facts.ts";
import type { ToolchainSwitch } from "./plan.ts";
import { callSetting, type Settings } from "./settings.ts";

/** Undefined where go stays what it is, or may only take what lies on PATH. */
export function toolchainSwitch({
  facts,
  settings,
}: {
  readonly facts: Pick<Facts, "go" | "directories">;
  readonly settings: Settings;
}): ToolchainSwitch | undefined {
  const local = facts.go.version.replace(/^go/, "");
  if (!goLineAtLeast(local, "1.21")) return undefined;
  const { GOTOOLCHAIN: chosen } = settings;
  const [least, way] = chosen.value === "" ? ["local", "auto"] : splitAt(chosen.value);
  if (way === "path") return undefined;
  const named = /^go(\d.*)$/.exec(least)?.[1];
  const byName =
    named !== undefined && named !== local ? { version: named, asked: callSetting(chosen) } : undefined;
  if (way !== "auto") return byName;
  const newest = facts.directories
    .flatMap(lineOf)
    .sort((a, b) => compareGoVersions(a.version, b.version))
    .at(-1);
  if (newest === undefined || compareGoVersions(newest.version, named ?? local) <= 0) return byName;
  return newest;
}

/** `auto` and `path` are short for `local+auto` and `local+path`. */
function splitAt(gotoolchain: string): readonly [string, string?] {
  if (gotoolchain === "auto" || gotoolchain === "path") return ["local", gotoolchain];
  const [least = "", way] = gotoolchain.split("+");
  return way === undefined ? [least] : [least, way];
}

function lineOf({ name, newerGo, workspace }: DirectoryFacts): ToolchainSwitch[] {
  if (newerGo === undefined) return [];
  const file = workspace === undefined ? "go.mod" : "go.work";
  const where = name === "." ? file : `${file} in ${name}`;
  return [{ version: newerGo.version, asked: `the \`${newerGo.line}\` line of ${where}` }];
}
