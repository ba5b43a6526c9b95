// The .mod that a proxy serves of real modules, and the one that we take out of their zips.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";

import { hashFile } from "../../src/adapters/hash-file.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { keepGoMod } from "../../src/guard/go-mod-of-zip.ts";
import { stepAside } from "../fakes/only-on.ts";
import { go, goproxyInForce } from "../go/real-go.ts";

/** With a go.mod, without one, without one at v2 and later, and one of gopkg.in. */
const real = [
  "rsc.io/quote@v1.5.2",
  "github.com/pkg/errors@v0.9.1",
  "github.com/BurntSushi/toml@v0.3.0",
  "github.com/satori/go.uuid@v1.2.0",
  "github.com/coreos/go-semver@v0.3.0",
  "github.com/dgrijalva/jwt-go@v3.2.0+incompatible",
  "gopkg.in/yaml.v2@v2.4.0",
];

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "go-mod-of-zip-"));
});
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

it("is the same to the byte, with and without a go.mod in the zip", async () => {
  const args = ["mod", "download", "-json", ...real];
  const answer = go(home, join(home, "m"), args, { GOPROXY: goproxyInForce(), GONOSUMDB: "*" });
  if (answer.status !== 0) {
    stepAside(`no module proxy (${goproxyInForce()}) is in reach`);
    return;
  }
  const files = nodeFiles();
  for (const name of real) {
    const [module = "", version = ""] = name.split("@");
    const escaped = module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
    const stem = join(home, "mod", "cache", "download", escaped, "@v", version);
    const keeper = keepGoMod({ hashZip: hashFile }, { module, version, kind: "zip" });
    expect(await keeper.hasher.hashZip(`${stem}.zip`)).toMatchObject({ ok: true });
    const served = await files.read(`${stem}.mod`);
    if (!served.ok) throw new Error(served.error.message);
    expect([name, Buffer.from(keeper.goMod() ?? "").toString()]).toEqual([
      name,
      Buffer.from(served.value).toString(),
    ]);
  }
}, 120_000);
