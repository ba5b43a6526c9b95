import { describe, expect, it } from "@jest/globals";
import { infosAbove, withoutGuesses } from "../../../src/steps/job-guard/relatives.ts";

const info = (module: string, version = "v1.0.0") => `${module}/@v/${version}.info`;

describe("paths that go only guesses", () => {
  it("are those above a package, for the same version", () => {
    expect(infosAbove(info("a.test/!b/c"))).toEqual([info("a.test/!b"), info("a.test")]);
    expect(infosAbove("a.test/b/@v/v1.0.0.zip")).toEqual([]);
  });

  it("are those above for the same query as well", () => {
    expect(infosAbove(info("a.test/b/c", "main"))).toEqual([
      info("a.test/b", "main"),
      info("a.test", "main"),
    ]);
    expect(withoutGuesses([info("a.test", "main"), info("a.test/b", "main")])).toEqual([
      info("a.test/b", "main"),
    ]);
  });

  it("leave the one that was meant where all are nowhere", () => {
    const zip = "a.test/@v/v1.0.0.zip";
    const [deep, newer] = [info("a.test/b/c"), info("a.test", "v2.0.0+incompatible")];
    expect(withoutGuesses([info("a.test"), info("a.test/b"), deep, newer, zip])).toEqual([deep, newer, zip]);
  });
});
