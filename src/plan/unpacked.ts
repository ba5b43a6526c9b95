// Which zips go will unpack in this run for sure, and what modes their directories get: for whoever does it before go.

import { flagValue, parseGoFlags } from "../go/go-flags.ts";
import type { NeededFile, Plan } from "./plan.ts";

/** An estimate may be a module that nobody wants unpacked, and what go.sum does not know go has to judge first. */
export function zipsToUnpack(plan: Pick<Plan, "directories" | "files">): readonly NeededFile[] {
  if (plan.directories.every(({ goArgs }) => goArgs.length === 0)) return [];
  return plan.files.filter(
    ({ kind, h1, estimated, direct }) => kind === "zip" && h1 !== undefined && !estimated && !direct,
  );
}

/** The value of -modcacherw in GOFLAGS, as it stands there; undefined without the flag. */
export function modcacherwOf(plan: Pick<Plan, "settings">): string | undefined {
  const goflags = plan.settings.find(({ name }) => name === "GOFLAGS")?.value ?? "";
  return flagValue(parseGoFlags(goflags), "modcacherw");
}

/** Go's ParseBool; at a value that it does not know, go stops before it unpacks anything. */
export function treesAreReadOnly(plan: Pick<Plan, "settings">): boolean {
  return !/^(?:1|t|T|TRUE|true|True)$/.test(modcacherwOf(plan) ?? "");
}
