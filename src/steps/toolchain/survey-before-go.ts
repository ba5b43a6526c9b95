// What can be known of the settings while there is no go to ask: the environment, and the file behind `go env -w`.

import { join } from "node:path";

import { Secret } from "../../core/secret.ts";
import { showValue } from "../../go/shown-value.ts";
import type { Inputs } from "../../inputs/spec.ts";
import type { Facts } from "../../plan/facts.ts";
import { parseGoEnvFile } from "../../plan/go-env-file.ts";
import { shownSettings } from "../../plan/settings.ts";
import type { Machine } from "../../ports/machine.ts";
import type { World } from "../../ports/world.ts";
import { readEarlierGuard } from "../survey/earlier-guard.ts";
import { readText } from "../survey/read-text.ts";
import { noFacts } from "./without-go.ts";

/** GOSUMDB comes apart, byte for byte: an address in it may hold a password that facts do not show. */
export async function factsBeforeGo(
  world: World,
  inputs: Inputs,
): Promise<{ readonly facts: Facts; readonly gosumdb: string }> {
  const { environment } = world.machine;
  const path = environment["GOENV"] ?? join(configDirectory(world.machine), "go", "env");
  const file = path === "off" ? undefined : await readText(world.files, path);
  const written = parseGoEnvFile(file ?? "");
  // An empty variable is one that is not set (cmd/go/internal/cfg/cfg.go, Getenv).
  const valueOf = (name: string): string => environment[name] || (written.get(name) ?? "");
  const guard = await readEarlierGuard(world);
  const goproxy = guard?.unwrap(valueOf("GOPROXY")) ?? valueOf("GOPROXY");
  const env = Object.fromEntries([...shownSettings].map((name) => [name, valueOf(name)] as const));
  const values = Object.values({ ...env, GOPROXY: goproxy });
  const { go, ...rest } = noFacts();
  const facts: Facts = {
    ...rest,
    go: {
      ...go,
      env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, showValue(value)])),
      sources: Object.fromEntries(
        Object.entries(env)
          .filter(([, value]) => value !== "")
          .map(([name]) => [name, environment[name] ? "environment" : "go env -w"]),
      ),
      goproxy: new Secret(goproxy),
      secretSettings: values.filter((value) => showValue(value) !== value).map((value) => new Secret(value)),
    },
  };
  return { facts, gosumdb: inputs.gosumdb || valueOf("GOSUMDB") || "sum.golang.org" };
}

/** os.UserConfigDir. */
function configDirectory({ environment, homeDirectory, platform }: Machine): string {
  if (platform === "win32") return environment["APPDATA"] ?? "";
  if (platform === "darwin") return join(homeDirectory, "Library", "Application Support");
  return environment["XDG_CONFIG_HOME"] || join(homeDirectory, ".config");
}
