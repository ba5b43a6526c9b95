// What a checksum database is asked for, and what it never is.

import { describe, expect, it } from "@jest/globals";
import { openVoucher } from "../../src/guard/voucher.ts";
import { makeKey } from "../fakes/transparency-log.ts";

const { name, verifier } = makeKey();
const file = { module: "example.test/a", version: "v1.0.0", kind: "mod" } as const;

function opened(key: string, asks = true) {
  const paths: string[] = [];
  const read = (_: string, rest: string): Promise<undefined> => {
    paths.push(rest);
    return Promise.resolve(undefined);
  };
  const source = { read, mayHear: () => asks };
  return { paths, voucher: openVoucher([source, source], { name, key }) };
}

describe("a voucher", () => {
  it("asks each source for the record, and vouches for nothing where none has it", async () => {
    const { paths, voucher } = opened(verifier);
    expect(await voucher(file)).toBeUndefined();
    expect(paths).toEqual(Array.from({ length: 2 }, () => "lookup/example.test/a@v1.0.0"));
  });

  it("asks again what was not answered", async () => {
    const { paths, voucher } = opened(verifier);
    await voucher(file);
    await voucher(file);
    expect(paths).toHaveLength(4);
  });

  it.each([
    ["a path that is none", verifier, { ...file, module: "example.test/a b" }, true],
    ["a version that is none", verifier, { ...file, version: "v1/2" }, true],
    ["a key that cannot be read", "sum.example.test+00000000+AAAA", file, true],
    ["a file that go asks nobody about", verifier, file, false],
  ])("asks nobody about %s", async (_, key, wanted, asks) => {
    const { paths, voucher } = opened(key, asks);
    expect(await voucher(wanted)).toBeUndefined();
    expect(paths).toEqual([]);
  });
});
