import { describe, expect, it } from "@jest/globals";

import { nearest } from "../../src/inputs/nearest.ts";
import { resolveMirrors } from "../../src/mirror/mirror-names.ts";

describe("resolveMirrors", () => {
  it("takes names and addresses, in order", () => {
    const resolved = resolveMirrors(["Aliyun", "goproxy.cn", "https://me:pw@go.corp.test/x/"]);
    const mirrors = resolved.ok ? resolved.value : [];
    expect(mirrors.map(({ url }) => url.href)).toEqual([
      "https://mirrors.aliyun.com/goproxy",
      "https://goproxy.cn/",
      "https://go.corp.test/x",
    ]);
    expect(mirrors[2]?.credentials?.user.reveal()).toBe("me");
  });

  it("names what was probably meant, and every problem at once", () => {
    const resolved = resolveMirrors(["aliyum", "direct", "ftp://x.test"], nearest);
    const problems = resolved.ok ? [] : resolved.error;
    expect(problems).toHaveLength(3);
    expect(problems[0]).toContain("write `aliyun`");
    expect(problems[1]).toContain("`goproxy.cn`");
    expect(problems[2]).toContain("https, http or file");
  });
});
