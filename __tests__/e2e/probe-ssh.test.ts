// `probe` before a real ssh server: a host key that is not known, a key that is not taken, and a login that works.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";

import { quickOnce } from "../fakes/more-time.ts";
import { stepAside } from "../fakes/only-on.ts";
import { sshServer } from "../fakes/ssh-server.ts";
import { closedAfterEach } from "../fakes/to-close.ts";
import type { Desk } from "./cli-runner.ts";
import { closeAll, deskWith, proxyWith } from "./cli-scene.ts";

const open = closedAfterEach();
afterEach(closeAll);

/** A busy machine may have no time for ssh in the two seconds that a probe has. */
function probe(desk: Desk, command: string) {
  return quickOnce(
    () => probeAsItIs(desk, command),
    ({ causes }) => !causes.some((cause) => /timeout/.test(cause)),
  );
}

async function probeAsItIs(desk: Desk, command: string) {
  const environment = { GOPRIVATE: "git.acme.test", GIT_SSH_COMMAND: command };
  const { stdout } = await desk.cli(["probe", "--format", "json"], { environment });
  const printed = JSON.parse(stdout) as {
    probes: { target: string; stage: string; ok: boolean; detail: string }[];
    findings: { cause: string }[];
  };
  return {
    causes: printed.findings.map(({ cause }) => cause),
    ssh: printed.probes.find(({ target, stage }) => target === "git.acme.test" && stage === "ssh"),
  };
}

describe("a git host that git reaches by ssh", () => {
  it("is known by its key, lets in who has one, and is named where either is missing", async () => {
    const desk = deskWith(await proxyWith());
    const server = await sshServer(join(desk.root, "sshd"));
    if (server === undefined) return stepAside("it needs root and sshd");
    open.push(server);
    const { port, hostKey, keyFile } = server;
    desk.write("go.mod", "module example.test/app\n\ngo 1.21\n\nrequire git.acme.test/team/x v1.0.0\n");
    const insteadOf = `[url "ssh://root@127.0.0.1:${port}/"]\n\tinsteadOf = https://git.acme.test/\n`;
    writeFileSync(join(desk.home, ".gitconfig"), insteadOf);
    const known = join(desk.root, "known_hosts");
    const ssh = `ssh -F none -o UserKnownHostsFile=${known} -o IdentitiesOnly=yes`;

    expect((await probe(desk, ssh)).causes).toEqual(["git-ssh-host-key-unknown"]);
    const taking = await probe(
      desk,
      `${ssh} -o StrictHostKeyChecking=accept-new -o UserKnownHostsFile=/dev/null -i ${keyFile}`,
    );
    expect(taking).toMatchObject({ causes: [], ssh: { ok: true } });
    writeFileSync(known, `[127.0.0.1]:${port} ${hostKey}`);
    expect((await probe(desk, `${ssh} -i ${join(desk.root, "none")}`)).causes).toEqual([
      "git-ssh-permission-denied",
    ]);
    const letIn = await probe(desk, `${ssh} -i ${keyFile}`);
    expect(letIn).toMatchObject({
      causes: [],
      ssh: { ok: true, detail: expect.stringContaining("no shell") },
    });
  });
});
