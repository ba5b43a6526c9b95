import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { nodeFiles } from "../../../src/adapters/node-files.ts";
import { ok } from "../../../src/core/result.ts";
import { unpackToolchain } from "../../../src/steps/toolchain/unpack-toolchain.ts";
import { expectMode } from "../../fakes/only-on.ts";
import { writeZip } from "../../fakes/zip-writer.ts";

const toolchain = { module: "golang.org/toolchain", version: "v0.0.1-go1.22.3.linux-amd64" };
const prefix = "golang.org/toolchain@v0.0.1-go1.22.3.linux-amd64/";
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "gmg-unpack-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function unpack(files: Readonly<Record<string, string>>, withPrefix = prefix) {
  const zip = join(root, "t.zip");
  writeFileSync(
    zip,
    writeZip(Object.entries(files).map(([name, content]) => ({ name: withPrefix + name, content }))),
  );
  return unpackToolchain(nodeFiles(), zip, toolchain, join(root, "goroot"));
}

describe("A toolchain's zip", () => {
  it("becomes a GOROOT: no prefix, programs that run, go.mod under its own name", async () => {
    const large = "x".repeat(3_000_000);
    const unpacked = await unpack({
      VERSION: "go1.22.3",
      "bin/go": "#!/bin/sh\n",
      "pkg/tool/linux_amd64/compile": large,
      "pkg/include/asm.h": "",
      "lib/go_js_wasm_exec": "#!/bin/sh\n",
      "src/_go.mod": "module std\n",
      "src/cmd/_go.mod": "module cmd\n",
      "src/a_go.mod": "not one",
    });
    expect(unpacked).toEqual(ok(undefined));
    const goroot = join(root, "goroot");
    expect(readFileSync(join(goroot, "src", "go.mod"), "utf8")).toBe("module std\n");
    expect(readFileSync(join(goroot, "src", "cmd", "go.mod"), "utf8")).toBe("module cmd\n");
    expect(readFileSync(join(goroot, "pkg", "tool", "linux_amd64", "compile"), "utf8")).toBe(large);
    expect(readdirSync(join(goroot, "src"))).toEqual(["a_go.mod", "cmd", "go.mod"]);
    for (const program of ["bin/go", "pkg/tool/linux_amd64/compile", "lib/go_js_wasm_exec"])
      await expectMode(join(goroot, program), 0o755);
    expect(lstatSync(join(goroot, "pkg/include/asm.h")).mode & 0o111).toBe(0);
  });

  it.each([
    ["leads out of it", "../evil"],
    ["leads out of it further down", "bin/../../evil"],
    ["is absolute", "/etc/evil"],
    ["is a directory", "bin/"],
    ["has an empty element", "bin//go"],
    ["leads out of it on Windows", "..\\evil"],
    ["names a drive", "C:evil"],
    ["has a control character", "bin/g\u0000o"],
    ["ends in a dot, which Windows drops", "bin/go."],
    ["is empty", ""],
  ])("is written nowhere when a name in it %s", async (_, name) => {
    const unpacked = await unpack({ "bin/go": "#!/bin/sh\n", [name]: "evil" });
    expect(unpacked).toMatchObject({ ok: false, error: expect.stringContaining("belongs nowhere") });
    expect(existsSync(join(root, "goroot"))).toBe(false);
    expect(readdirSync(root)).toEqual(["t.zip"]);
  });

  it.each([
    [{ "bin/go": "1", "BIN/GO": "2" }, "twice"],
    [{ "src/_go.mod": "1", "src/go.mod": "2" }, "twice"],
    [{ bin: "1", "bin/go": "2" }, "below a file"],
  ])("is written nowhere when two of its files are one: %j", async (files, words) => {
    expect(await unpack(files)).toMatchObject({ ok: false, error: expect.stringContaining(words) });
    expect(existsSync(join(root, "goroot"))).toBe(false);
  });

  it("is written nowhere when it is another version's", async () => {
    const unpacked = await unpack({ "bin/go": "1" }, "golang.org/toolchain@v0.0.1-go1.22.4.linux-amd64/");
    expect(unpacked).toMatchObject({ ok: false });
    expect(existsSync(join(root, "goroot"))).toBe(false);
  });

  it("is given up when one of its files is damaged", async () => {
    await unpack({ "bin/go": "x".repeat(1000) });
    rmSync(join(root, "goroot"), { recursive: true });
    const bytes = readFileSync(join(root, "t.zip"));
    bytes.writeUInt8(0xff, 30 + prefix.length + "bin/go".length);
    writeFileSync(join(root, "t.zip"), bytes);
    const unpacked = await unpackToolchain(nodeFiles(), join(root, "t.zip"), toolchain, join(root, "goroot"));
    expect(unpacked).toMatchObject({ ok: false, error: expect.stringContaining("bin/go in the zip") });
  });
});
