// Who gets credentials from netrc.

import { join } from "node:path";
import type { Secret } from "../../core/secret.ts";
import { readNetrc, type NetrcEntry } from "../../go/netrc.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readText } from "./read-text.ts";

type NetrcWorld = Pick<SurveyWorld, "files" | "machine">;

/**
 * The entries of the input, then those of `$NETRC` or of the home directory's netrc (auth/netrc.go, netrcPath): the
 * order in which they stand once the input is written, for the first entry of a machine is the one that counts.
 */
export async function readNetrcEntries({ machine, files }: NetrcWorld, input: Secret): Promise<NetrcEntry[]> {
  const named = machine.environment.NETRC ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const paths = named === "" ? inHome.map((name) => join(machine.homeDirectory, name)) : [named];
  const entries = readNetrc(input.reveal());
  for (const path of paths) {
    const text = await readText(files, path);
    if (text === undefined) continue;
    entries.push(...readNetrc(text));
    break; // Windows: .netrc only where there is no _netrc
  }
  return entries;
}

/** The names of their machines, sorted; nothing else of them. */
export async function readCredentialHosts(world: NetrcWorld, input: Secret): Promise<string[]> {
  const entries = await readNetrcEntries(world, input);
  return [...new Set(entries.map(({ machine }) => machine))].sort();
}
