// Inputs and facts to decide on, made from the texts a user would write.

import { Secret } from "../../src/core/secret.ts";
import { parseGoMod } from "../../src/go/go-mod.ts";
import { parseGoSum } from "../../src/go/go-sum.ts";
import { parseGoWork } from "../../src/go/go-work.ts";
import { parseInputs } from "../../src/inputs/parse.ts";
import type { InputName, Inputs } from "../../src/inputs/spec.ts";
import type { DirectoryFacts, Facts, ModuleFacts } from "../../src/plan/facts.ts";
import type { SettingSource } from "../../src/plan/go-env-file.ts";

export function inputsWith(given: Partial<Record<InputName, string>> = {}): Inputs {
  const inputs = parseInputs(
    (name) => given[name],
    (name) => name,
  );
  if (!inputs.ok) throw new Error(JSON.stringify(inputs.error));
  return inputs.value;
}

export const emptyHash = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/** `path version` becomes the lines of its zip and its go.mod. */
export function sumOf(...modules: readonly string[]): string {
  return modules.map((each) => `${each} ${emptyHash}\n${each}/go.mod ${emptyHash}\n`).join("");
}

export function moduleOf(goMod: string, goSum?: string, directory = "/w"): ModuleFacts {
  const parsed = parseGoMod(goMod);
  const sum = goSum === undefined ? undefined : parseGoSum(goSum);
  if (!parsed.ok || sum?.ok === false) throw new Error("the sample does not parse");
  return {
    goModPath: `${directory}/go.mod`,
    goMod: parsed.value,
    goSumPath: `${directory}/go.sum`,
    ...(sum !== undefined && { goSum: sum.value }),
  };
}

export function workspaceOf(goWork: string, members: readonly ModuleFacts[]): DirectoryFacts["workspace"] {
  const parsed = parseGoWork(goWork);
  if (!parsed.ok) throw new Error("the sample does not parse");
  return { goWorkPath: "/w/go.work", goWork: parsed.value, members };
}

export function directoryWith(more: Partial<DirectoryFacts>): DirectoryFacts {
  const vendoring = { inForce: false, why: "There is no vendor directory beside go.mod." };
  return { directory: "/w", name: ".", relativePath: ".", vendoring, unreadable: [], ...more };
}

export interface FactsOf {
  readonly env?: Readonly<Record<string, string>>;
  readonly from?: SettingSource;
  readonly version?: string;
  readonly directories?: readonly DirectoryFacts[];
  readonly more?: Partial<Facts>;
}

/** Settings in `env` come from `from`, or else from the environment. */
export function factsWith({
  env = {},
  from = "environment",
  version = "go1.26.8",
  directories,
  more,
}: FactsOf = {}): Facts {
  const goproxy = env.GOPROXY ?? "https://proxy.golang.org,direct";
  const simple = moduleOf(
    "module example.test/a\n\ngo 1.21\n\nrequire example.test/x v1.0.0\n",
    sumOf("example.test/x v1.0.0"),
  );
  return {
    go: {
      version,
      env: { GOSUMDB: "sum.golang.org", GOTOOLCHAIN: "auto", ...env, GOPROXY: goproxy },
      sources: Object.fromEntries(Object.keys(env).map((name) => [name, from])),
      goproxy: new Secret(goproxy),
      secretSettings: [],
      strayVariables: [],
    },
    directories: directories ?? [directoryWith({ module: simple })],
    gomodcache: { path: "/go/pkg/mod", usable: true, populated: false, empty: true },
    hasCacheService: true,
    event: { name: "push", isFork: false, runnerEnvironment: "github-hosted" },
    keyFiles: [{ path: "go.mod", content: Buffer.from("module example.test/a\n") }],
    netrcMachines: [],
    ...more,
  };
}
