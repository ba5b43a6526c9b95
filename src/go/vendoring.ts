// Whether a build takes its packages from vendor/ and downloads nothing (cmd/go/internal/modload/init.go,
// setDefaultBuildMod and modulesTextIsForWorkspace).

import { flagValue } from "./go-flags.ts";
import { compareGoVersions } from "./toolchain.ts";

export interface VendoringFacts {
  /** GOFLAGS, as words. */
  readonly flags: readonly string[];
  /** The go line of go.work in a workspace, otherwise of go.mod. */
  readonly goLine?: string | undefined;
  /** A directory `vendor` beside go.work in a workspace, otherwise beside go.mod. */
  readonly hasVendorDirectory: boolean;
  /** Its modules.txt; undefined if there is none. */
  readonly modulesTxt?: string | undefined;
  readonly workspace: boolean;
  /** Of the go command that will build, such as "1.22.4"; "" if it is not known. */
  readonly goVersion: string;
}

/** The first that knows vendor directories of workspaces; those before it never look at the mark in modules.txt. */
const firstWithWorkspaceVendoring = "1.22";

/** As Go decides for a build; `why` is one sentence. `go mod download` itself never looks at vendor/. */
export function decideVendoring(facts: VendoringFacts): { readonly inForce: boolean; readonly why: string } {
  const { flags, goLine, hasVendorDirectory, workspace } = facts;
  const file = workspace ? "go.work" : "go.mod";
  const mod = flagValue(flags, "mod") ?? "";
  // An empty -mod= says nothing, unless one before it did (cmd/go/internal/base/flag.go, explicitStringFlag).
  if (flags.some((flag) => (flagValue([flag], "mod") ?? "") !== ""))
    return {
      inForce: mod === "vendor",
      why: `GOFLAGS says -mod=${mod}, which decides before anything else.`,
    };
  if (!hasVendorDirectory) return { inForce: false, why: `There is no vendor directory beside ${file}.` };
  if (goLine === undefined)
    return { inForce: false, why: `${file} has no go line, so Go leaves the vendor directory alone.` };
  if (compareGoVersions(goLine, "1.14") < 0)
    return {
      inForce: false,
      why: `${file} says go ${goLine}, and Go uses vendor directories by itself from go 1.14.`,
    };

  if (facts.goVersion !== "" && compareGoVersions(facts.goVersion, firstWithWorkspaceVendoring) < 0) {
    if (workspace)
      return {
        inForce: false,
        why: `A workspace is in force, and Go ${facts.goVersion} vendors no workspaces.`,
      };
    return { inForce: true, why: `${file} says go ${goLine} and there is a vendor directory.` };
  }
  const forWorkspace = isForWorkspace(facts.modulesTxt ?? "");
  if (forWorkspace && !workspace)
    return { inForce: false, why: "vendor/modules.txt is of a workspace, and no workspace is in force." };
  if (workspace && !forWorkspace)
    return { inForce: false, why: "A workspace is in force, and vendor/modules.txt is not of a workspace." };
  return { inForce: true, why: `${file} says go ${goLine} and there is a vendor directory.` };
}

/** Go looks at the first line, and at no more than 512 bytes of it. */
function isForWorkspace(modulesTxt: string): boolean {
  const [line = ""] = modulesTxt.slice(0, 512).split("\n", 1);
  if (!line.startsWith("## ")) return false;
  return line
    .slice(3)
    .split(";")
    .some((entry) => entry.trim() === "workspace");
}
