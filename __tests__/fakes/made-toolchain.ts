// A release of Go that nobody has made: its go says which one it is, and is the real one otherwise.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { directoryToolchains } from "../../src/adapters/tool-cache.ts";
import { makeModule, type MadeModule } from "./made-module.ts";

/** Of this machine, such as `linux-amd64`. */
export const { platform } = directoryToolchains("");

const realGo = join(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(), "bin", "go");

/** `go which` prints the mark, the version if none is given. What a go that switches to it sets is undone. */
export function makeToolchain(version: string, mark = version): MadeModule {
  const script = `#!/bin/sh
[ "$1" = which ] && { echo ${mark}; exit; }
unset GOROOT GOTOOLCHAIN_INTERNAL_SWITCH_VERSION GOTOOLCHAIN_INTERNAL_SWITCH_COUNT
GOTOOLCHAIN=local exec ${realGo} "$@"
`;
  return makeModule({
    module: "golang.org/toolchain",
    version: `v0.0.1-go${version}.${platform}`,
    goModInZip: false,
    files: {
      // go stops where one of the places of programs is not there (cmd/go/internal/toolchain, Exec).
      "lib/go_any_exec": "#!/bin/sh\n",
      VERSION: `go${version}\n`,
      "bin/go": script,
      "bin/gofmt": "#!/bin/sh\n",
      "pkg/tool/any/compile": "#!/bin/sh\n",
      "src/_go.mod": "module std\n",
    },
  });
}
