// Who gets credentials from netrc.

import { join } from "node:path";
import type { Secret } from "../../core/secret.ts";
import { decodeEveryByte } from "../../go/go-text.ts";
import { readNetrc, type NetrcEntry } from "../../go/netrc.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readText } from "./read-text.ts";

type NetrcWorld = Pick<SurveyWorld, "files" | "machine">;

function inHome({ platform, homeDirectory }: NetrcWorld["machine"]): string[] {
  const names = platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  return names.map((name) => join(homeDirectory, name));
}

/**
 * The entries of the input, then those of `$NETRC` or of the home directory's netrc (auth/netrc.go, netrcPath): the
 * order in which they stand once the input is written, for the first entry of a machine is the one that counts.
 */
export async function readNetrcEntries({ machine, files }: NetrcWorld, input: Secret): Promise<NetrcEntry[]> {
  const named = machine.environment.NETRC ?? "";
  const paths = named === "" ? inHome(machine) : [named];
  const entries = readNetrc(input.reveal());
  for (const path of paths) {
    const content = await files.read(path);
    if (!content.ok) continue;
    entries.push(...readNetrc(decodeEveryByte(content.value)));
    break; // Windows: .netrc only where there is no _netrc
  }
  return entries;
}

/** The names of their machines, sorted; nothing else of them. */
export async function readCredentialHosts(world: NetrcWorld, input: Secret): Promise<string[]> {
  const entries = await readNetrcEntries(world, input);
  return [...new Set(entries.map(({ machine }) => machine))].sort();
}

/** Hosts for which git finds a login: curl, which it asks by, knows the home directory's file alone. */
export async function hostsWithGitLogin({ machine, files }: NetrcWorld): Promise<string[]> {
  if (machine.homeDirectory === "") return [];
  const texts = await Promise.all(inHome(machine).map((path) => readText(files, path)));
  return [...new Set(texts.flatMap((text) => readNetrc(text ?? "")).map((entry) => entry.machine))].sort();
}
