// A private repository in later steps of a job that has a guard: go asks git itself, with what the action put into the netrc.

import { describe, expect } from "@jest/globals";

import { forwardProxy } from "../fakes/forward-proxy.ts";
import { gitServer } from "../fakes/git-server.ts";
import { linuxOnly, stepAside } from "../fakes/only-on.ts";
import { testAuthority } from "../fakes/test-authority.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import { jobWith, proxyWith } from "./scene.ts";

const host = "code.corp.test";
const vanity = `${host}/acme/lib`;

const open = closedAfterEach();

describe("behind `guard: job`", () => {
  linuxOnly("later steps list and fetch a private module with the action's own netrc", async () => {
    const authority = testAuthority();
    if (authority === undefined) return stepAside("it needs openssl");
    const server = await gitServer({
      tls: authority.issue([`DNS:${host}`]),
      login: "ci:s3cret-word",
      repositories: { "acme/lib": vanity },
    });
    const way = await forwardProxy();
    way.lead(host, server.url);
    open.push(authority, server, way);
    const proxy = await proxyWith();
    const job = jobWith(proxy, {
      GOPROXY: `${proxy.url},direct`,
      // So that go may add what go.sum lacks.
      GOFLAGS: "-mod=mod -modcacherw",
      GOVCS: "*:all",
      HTTPS_PROXY: way.url,
      SSL_CERT_FILE: authority.caFile,
      GIT_SSL_CAINFO: authority.caFile,
    });
    job.write("go.mod", `module example.test/app\n\ngo 1.21\n\nrequire ${vanity} v1.0.0\n`);
    job.write("go.sum", "");
    const { main, post } = await job.use({
      guard: "job",
      goprivate: host,
      netrc: `machine ${host} login ci password s3cret-word`,
    });
    expect(main).toMatchObject({ code: 0 });
    const asked = proxy.requests.length;
    expect(await job.run("go", ["list", "-m", "-versions", vanity])).toMatchObject({
      code: 0,
      log: `${vanity} v1.0.0\n`,
    });
    expect(await job.run("go", ["list", "-m", `${vanity}@latest`])).toMatchObject({ code: 0 });
    expect(proxy.requests.slice(asked).filter((path) => JSON.stringify(path).includes("corp"))).toEqual([]);
    expect(await post()).toMatchObject({ code: 0 });
  });
});
