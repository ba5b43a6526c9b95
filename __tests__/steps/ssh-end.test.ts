import { describe, expect, it } from "@jest/globals";
import { sshEndOf } from "../../src/steps/preflight/ssh.ts";

describe("where git goes instead of a host", () => {
  it.each([
    [
      "url.ssh://git@git.test:2222/.insteadof https://git.test/",
      { user: "git", host: "git.test", port: "2222" },
    ],
    ["url.git@git.test:.insteadof https://git.test/", { user: "git", host: "git.test", port: "" }],
    ["url.ssh://inner.test/.insteadof https://git.test/", { user: "git", host: "inner.test", port: "" }],
    ["url.ssh://git@.insteadof https://", { user: "git", host: "git.test", port: "" }],
    ["url.https://other.test/.insteadof https://git.test/", undefined],
    ["url.ssh://git@else.test/.insteadof https://else.test/", undefined],
    ["url.https://x/.insteadof https://git.test/\nurl.ssh://git@.insteadof https://", undefined],
    ["", undefined],
  ])("%j", (config, end) => {
    expect(sshEndOf(config, "git.test")).toEqual(end);
  });
});
