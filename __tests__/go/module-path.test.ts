// What we say about paths and versions that go refuses; which ones these are is proved against go itself.

import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  checkModulePath,
  checkVersionFitsPath,
  escapePath,
  escapeVersion,
  unescapePath,
  unescapeVersion,
} from "../../src/go/module-path.ts";

describe("module paths", () => {
  it.each([
    ["foo/bar", "missing dot in first path element"],
    ["GitHub.com/x", "invalid char 'G' in first path element"],
    ["a.com/b c", "invalid char ' '"],
    ["a.com/b/v1", "invalid version"],
    ["a.com/../b", 'invalid path element ".."'],
    ["a.com/con.x", '"con" disallowed as path element component on Windows'],
  ])("%j is malformed, and we say why", (path, why) => {
    expect(checkModulePath(path)).toEqual({ ok: false, error: `malformed module path "${path}": ${why}` });
  });

  it.each([
    ["a.com/b", "v2.0.0", 'a.com/b: version "v2.0.0" invalid: should be v0 or v1, not v2'],
    ["a.com/b/v3", "v2.0.0", 'a.com/b/v3: version "v2.0.0" invalid: should be v3, not v2'],
    ["a.com/b", "master", "a.com/b@master: invalid version: not a semantic version"],
    ["a.com/b", "v1.2", "a.com/b@v1.2: invalid version: not in canonical form"],
  ])("%s does not go with %s, and we say why", (path, version, why) => {
    expect(checkVersionFitsPath(path, version)).toEqual({ ok: false, error: why });
  });
});

describe("escaping", () => {
  it("is undone by unescaping", () => {
    const path = fc.stringMatching(/^a\.com(?:\/[A-Za-z][A-Za-z0-9_]{0,6}){1,3}$/);
    fc.assert(
      fc.property(path, (text) => {
        const escaped = escapePath(text);
        fc.pre(escaped.ok);
        expect(unescapePath(escaped.value)).toEqual({ ok: true, value: text });
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^v[A-Za-z0-9+_ -]{1,12}$/), (text) => {
        const escaped = escapeVersion(text);
        fc.pre(escaped.ok);
        expect(unescapeVersion(escaped.value)).toEqual({ ok: true, value: text });
      }),
    );
  });
});
