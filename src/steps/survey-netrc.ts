// Who gets credentials from netrc: the names of machines, nothing else leaves here.

import { join } from "node:path";
import type { Secret } from "../core/secret.ts";
import { readNetrc } from "../go/netrc.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readText } from "./survey-text.ts";

/** The machines in `$NETRC`, or in the home directory's netrc (auth/netrc.go, netrcPath), and in the input. */
export async function readCredentialHosts({ machine, files }: SurveyWorld, input: Secret): Promise<string[]> {
  const named = machine.environment.NETRC ?? "";
  const inHome = machine.platform === "win32" ? ["_netrc", ".netrc"] : [".netrc"];
  const paths = named === "" ? inHome.map((name) => join(machine.homeDirectory, name)) : [named];
  const texts = [input.reveal()];
  for (const path of paths) texts.push((await readText(files, path)) ?? "");
  return [...new Set(texts.flatMap(readNetrc).map((entry) => entry.machine))].sort();
}
