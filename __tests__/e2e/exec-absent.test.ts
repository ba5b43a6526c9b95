// `exec` before proxies that know nothing: the module, its version and everybody who was asked are named.

import { afterEach, describe, expect, it } from "@jest/globals";
import * as cli from "./cli-scene.ts";

afterEach(cli.closeAll);

const sh = (script: string) => ["exec", "--", "sh", "-c", script];

describe("a command whose module is nowhere", () => {
  it("is explained with module, version and the mirrors that were asked", async () => {
    const [one, two] = [await cli.proxyWith(), await cli.proxyWith()];
    const desk = cli.deskWith({ url: `${one.url},${two.url}` });
    const wanted = "example.test/missing/deep@v1.2.3";
    const ran = await desk.cli(["exec", "--", "go", "mod", "download", wanted]);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining("GMG301")]);
    expect(ran.stderr).toContain(
      `None of \`127.0.0.1:${one.port}\`, \`127.0.0.1:${two.port}\` has \`${wanted}\``,
    );
  });

  it("is named alone where go asked for the paths above it as well", async () => {
    const desk = cli.deskWith(await cli.proxyWith());
    const ran = await desk.cli(["exec", "--", "go", "install", "example.test/missing/cmd/x@v1.0.0"]);
    expect(ran.stderr).toContain("has no `example.test/missing/cmd/x@v1.0.0`:");
    expect(ran.stderr).toContain("is the only proxy in GOPROXY");
  });

  it("is not blamed for guesses beside a module that was found, when it fails of something else", async () => {
    const desk = cli.deskWith(await cli.proxyWith());
    const ran = await desk.cli(sh("go install example.test/lib/no/such/package@v1.2.3; exit 3"));
    expect(ran.code).toBe(3);
    expect(ran.stderr).not.toContain("GMG301");
  });
});
