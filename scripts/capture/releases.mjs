// The releases of Go to ask: the newest of each minor release there is, from the module proxy. golang.org/toolchain has
// them since Go 1.2, long before Go could switch by itself.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
export const oldest = 11; // Go 1.11, the first with modules.
const platform = `${{ linux: "linux", darwin: "darwin" }[process.platform]}-${{ x64: "amd64", arm64: "arm64" }[process.arch]}`;

/** `1.21.13` and so on, oldest first; `minors` (`1.21`) keeps those only. */
export async function newestOfEachMinor(goproxy, minors = []) {
  const answer = await fetch(`${goproxy.split(/[,|]/)[0]}/golang.org/toolchain/@v/list`, {
    signal: AbortSignal.timeout(30_000),
  });
  const newest = new Map();
  for (const [, minor, patch = "0"] of (await answer.text()).matchAll(
    new RegExp(`^v0\\.0\\.1-go1\\.(\\d+)(?:\\.(\\d+))?\\.${platform}$`, "gm"),
  ))
    newest.set(Number(minor), Math.max(newest.get(Number(minor)) ?? 0, Number(patch)));
  return [...newest]
    .filter(([minor]) => minor >= oldest && (minors.length === 0 || minors.includes(`1.${minor}`)))
    .toSorted(([a], [b]) => a - b)
    .map(([minor, patch]) => `1.${minor}${patch === 0 && minor < 21 ? "" : `.${patch}`}`);
}

/** Downloads a release (once a machine, to where other users may read it) and gives its GOROOT. */
export async function unpack(go, version) {
  const name = `golang.org/toolchain@v0.0.1-go${version}.${platform}`;
  const env = {
    ...process.env,
    GOFLAGS: "",
    GOTOOLCHAIN: "local",
    GOMODCACHE: join(tmpdir(), "go-releases"),
  };
  const { stdout } = await run(go, ["mod", "download", "-json", name], { env, cwd: "/" });
  const goroot = JSON.parse(stdout).Dir;
  // A module zip carries no permissions.
  for (const part of ["bin", "pkg/tool", "pkg/include"])
    if (existsSync(join(goroot, part))) await run("chmod", ["-R", "u+rwX,a+rx", join(goroot, part)]);
  return goroot;
}
