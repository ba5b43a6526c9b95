// Files that cannot be locked: whose they are and why decides what helps (cmd/go/internal/lockedfile).

import { describe, expect, it } from "@jest/globals";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";

function told(log: string) {
  const [finding] = diagnose({ output: readLog(`${log}\n`), attempts: [], settings: {} });
  return { ...finding, advice: (finding?.advice ?? []).join("\n") };
}

const ofCache = "go: a.test/b@v1.0.0: Lock /mnt/mod/cache/download/a.test/b/@v/v1.0.0.lock: ";

describe("a lock that go does not get", () => {
  it.each([
    "no locks available",
    "function not implemented",
    "operation not supported",
    "not supported",
    "bad file descriptor",
    "invalid argument",
    "Incorrect function.",
    "The request is not supported.",
  ])("where the file system has none is not to be had by waiting: %s", (said) => {
    expect(told(ofCache + said)).toMatchObject({
      code: "GMG708",
      retry: "never",
      because: expect.stringContaining("has no locks that work"),
      advice: expect.stringContaining("export GOMODCACHE="),
    });
    const own = told(`go: RLock go.mod: ${said}`);
    expect(own).toMatchObject({ code: "GMG708", retry: "never", title: "go.mod cannot be locked" });
    expect(own.advice).toContain("cp -R . /tmp/work");
    expect(own.advice).not.toContain("GOMODCACHE=");
  });

  it.each([
    "resource temporarily unavailable",
    "resource deadlock avoided",
    "resource deadlock would occur",
    "The process cannot access the file because another process has locked a portion of the file.",
  ])("because another process has it may come later: %s", (said) => {
    expect(told(ofCache + said)).toMatchObject({
      code: "GMG708",
      retry: "after-delay",
      because: "Another process holds `/mnt/mod/cache/download/a.test/b/@v/v1.0.0.lock`.",
    });
  });

  it.each(["permission denied", "operation not permitted", "Access is denied."])(
    "because this user may not have it stays away: %s",
    (said) => {
      expect(told(ofCache + said)).toMatchObject({ code: "GMG708", retry: "never" });
    },
  );

  it.each([
    ["GOPATH", "go: initializing sumdb.Client: Lock /go/pkg/sumdb/sum.golang.org/latest: no locks available"],
    ["GOMODCACHE", "go: RLock /go/pkg/mod/cache/download/a.test/b/@v/list: no locks available"],
    ["GOMODCACHE", "go: failed to lock file at /mnt/go/pkg/mod/cache/lock"],
  ])("is of a place that %s names: %s", (variable, log) => {
    const { code, advice } = told(log);
    expect(code).toBe("GMG708");
    expect(advice).toContain(`export ${variable}=`);
  });

  it.each([
    "go: RLock C:\\Users\\sam\\app\\go.mod: Incorrect function.",
    "go: RLock \\\\server\\share\\app\\go.mod: The request is not supported.",
    "go: updating go.sum: Lock /src/go.sum: no locks available",
  ])("may be that of a file of the project: %s", (log) => {
    expect(told(log)).toMatchObject({
      code: "GMG708",
      title: expect.stringMatching(/^go\.(?:mod|sum) cannot/),
    });
  });

  it.each([
    "go: can't lock version list lockfile: open /go/pkg/mod/cache/download/a.test/b/@v/list.lock: permission denied",
    "go: failed to lock file: open /go/pkg/mod/cache/lock: permission denied",
  ])("is not what failed where its file could not be opened: %s", (log) => {
    expect(told(log).code).toBe("GMG706");
  });
});
