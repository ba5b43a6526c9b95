import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect } from "@jest/globals";

import { receiveTree } from "../../src/adapters/cache-staging.ts";
import { nodeFiles } from "../../src/adapters/node-files.ts";
import { posixOnly } from "../fakes/only-on.ts";

const scratch = mkdtempSync(join(tmpdir(), "gmg-staging-"));
const store = join(scratch, "store");
const within = join(store, "a", "@v");
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function arrive(): void {
  mkdirSync(within, { recursive: true });
  writeFileSync(join(within, "v1.0.0.zip"), "x");
}

describe("a tree that arrived", () => {
  posixOnly("is one that we may change, whatever the modes of its directories were", async () => {
    for (const mode of [0o555, 0o000, 0o300]) {
      arrive();
      for (const directory of [within, join(store, "a"), store]) chmodSync(directory, mode);
      expect(await receiveTree(nodeFiles(), store)).toBeUndefined();
      for (const directory of [store, join(store, "a"), within])
        expect(statSync(directory).mode & 0o777).toBe(mode | 0o700);
    }
  });

  posixOnly("with a link is refused, and nothing behind the link is touched", async () => {
    arrive();
    const outside = join(scratch, "outside");
    mkdirSync(outside);
    chmodSync(outside, 0o555);
    symlinkSync(outside, join(store, "a", "link"));
    expect(await receiveTree(nodeFiles(), store)).toContain("a/link, which is not a plain file");
    expect(statSync(outside).mode & 0o777).toBe(0o555);
  });
});
