// The planned files against those that `go mod download` fetches, on small real graphs from the module proxy in force.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodeProcess } from "../../src/adapters/exec.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import type { InputName } from "../../src/inputs/spec.ts";
import { decide } from "../../src/plan/decide.ts";
import type { NeededFile } from "../../src/plan/plan.ts";
import { survey } from "../../src/steps/survey/survey.ts";
import { stepAside } from "../fakes/only-on.ts";
import { inputsWith } from "../fakes/plan-samples.ts";

const run = promisify(execFile);
let home = "";
let goproxy = "";

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), "module-set-")));
  const env = { ...process.env, GOTOOLCHAIN: "local" };
  const { stdout } = await run("go", ["env", "GOPROXY"], { cwd: home, env, timeout: 100_000 });
  goproxy = stdout.trim();
});
// go may still be writing its telemetry there.
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));

/** One cache fills from the proxy in force, and is the proxy of all others. */
function environment(gomodcache = join(home, "mod")): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: home,
    GOPATH: join(home, "go"),
    GOMODCACHE: gomodcache,
    GOCACHE: join(home, "gocache"),
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOENV: "off",
    GOPROXY: goproxy,
  };
}

/** Whether go succeeded; if not, the proxy cannot be reached. */
async function goes(directory: string, args: readonly string[], env = environment()): Promise<boolean> {
  return run("go", args, { cwd: directory, env, timeout: 100_000 }).then(
    () => true,
    () => false,
  );
}

/** `module@version kind` of what lies in the download cache, in Go's escaped form. */
async function filesIn(gomodcache: string): Promise<string[]> {
  const download = join(gomodcache, "cache", "download");
  const paths = await readdir(download, { recursive: true });
  return paths.flatMap((path) => {
    const found = /^(.+)\/@v\/(.+)\.(info|mod|zip)$/.exec(path.replaceAll("\\", "/"));
    return found === null ? [] : [`${found[1]}@${found[2]} ${found[3]}`];
  });
}

async function planned(
  directory: string,
  given: Partial<Record<InputName, string>>,
): Promise<readonly NeededFile[]> {
  const world = {
    files: nodeFiles(),
    process: nodeProcess(),
    machine: {
      platform: "linux" as const,
      environment: environment(join(home, "untouched")),
      workingDirectory: directory,
      homeDirectory: home,
      temporaryDirectory: home,
      processors: 2,
    },
  };
  const inputs = inputsWith(given);
  const facts = await survey(world, inputs);
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return decide(inputs, facts.value, []).plan.files;
}

const importing = (path: string): string => `package p\n\nimport _ "${path}"\n`;
const cobra = {
  "a.go": importing("github.com/spf13/cobra"),
  "go.mod": "module example.test/a\n\ngo 1.21\n\nrequire github.com/spf13/cobra v1.8.0\n",
};
const quote = {
  "a.go": importing("rsc.io/quote"),
  "go.mod": "module example.test/a\n\ngo 1.21\n\nrequire rsc.io/quote v1.5.2\n",
};
type Tree = Readonly<Record<string, string>>;
const below = (name: string, tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).map(([path, content]) => [`${name}/${path}`, content]));
const also = (tree: Tree & { "go.mod": string }, lines: string) => ({
  ...tree,
  "go.mod": `${tree["go.mod"]}\n${lines}`,
});
const older = (tree: Tree & { "go.mod": string }): Tree => ({
  ...tree,
  "go.mod": tree["go.mod"].replace("go 1.21", "go 1.16"),
});

/** Modules to be made tidy first, each in its directory. */
const graphs: readonly [string, Tree, { readonly tidy?: readonly string[]; readonly download?: string }][] = [
  ["a module", quote, {}],
  ["a module whose graph is larger than its build", cobra, {}],
  ["the same with all of its graph", cobra, { download: "all" }],
  ["a go 1.16 module", older(cobra), {}],
  ["a go 1.16 module with one version excluded", older(also(quote, "exclude rsc.io/sampler v1.3.0\n")), {}],
  ["a module with an exclusion", also(cobra, "exclude github.com/spf13/pflag v1.0.5\n"), {}],
  [
    "a module with replacements",
    {
      ...also(
        cobra,
        "replace github.com/spf13/pflag => github.com/spf13/pflag v1.0.3\nreplace github.com/inconshreveable/mousetrap => ./mt\n",
      ),
      "mt/go.mod": "module github.com/inconshreveable/mousetrap\n",
      "mt/m.go": "package mousetrap\n\nfunc StartedByExplorer() bool { return false }\n",
    },
    {},
  ],
  [
    "a workspace",
    { "go.work": "go 1.21\n\nuse ./a\nuse ./b\n", ...below("a", cobra), ...below("b", older(quote)) },
    { tidy: ["a", "b"] },
  ],
];

describe("the planned files are those that go fetches", () => {
  it.each(graphs)("for %s", async (_, tree, { tidy = ["."], download = "auto" }) => {
    const directory = await mkdtemp(join(home, "work-"));
    for (const [path, content] of Object.entries(tree)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      const own = path.startsWith("b/") ? content.replace("example.test/a", "example.test/b") : content;
      await writeFile(join(directory, path), own);
    }
    const command = ["mod", "download", ...(download === "all" ? ["all"] : [])];
    const tidied = await Promise.all(tidy.map((each) => goes(join(directory, each), ["mod", "tidy"])));
    const files = tidied.every(Boolean) ? await planned(directory, { download }) : [];
    if (files.length === 0 || !(await goes(directory, command))) {
      stepAside(`${goproxy} does not serve it here`);
      return;
    }
    const fresh = await mkdtemp(join(home, "mod-"));
    const mirror = pathToFileURL(join(home, "mod", "cache", "download")).href;
    const env = { ...environment(fresh), GOPROXY: mirror, GOSUMDB: "off" };
    expect(await goes(directory, command, env)).toBe(true);

    const fetched = await filesIn(fresh);
    const name = ({ module, version, kind }: NeededFile): string => `${module}@${version} ${kind}`;
    expect(files.map(name).sort()).toEqual(fetched.sort());
  });
});
