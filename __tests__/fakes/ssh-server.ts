// A real sshd on loopback with a host key of its own.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

export interface SshServer {
  readonly port: number;
  readonly hostKey: string;
  /** Of a user who may log in. */
  readonly keyFile: string;
  close(): void;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** As git hosts do, it lets nobody have a shell. Undefined without root and sshd. */
export async function sshServer(directory: string): Promise<SshServer | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const port = await freePort();
  const path = (name: string): string => join(directory, name);
  try {
    mkdirSync(directory);
    mkdirSync("/run/sshd", { recursive: true });
    for (const name of ["host", "key"])
      execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", path(name)], { stdio: "ignore" });
    const forced = `restrict,command="echo no shell >&2; exit 128" ${readFileSync(path("key.pub"), "utf8")}`;
    writeFileSync(path("authorized"), forced, { mode: 0o600 });
    const lines = {
      Port: port,
      ListenAddress: "127.0.0.1",
      HostKey: path("host"),
      AuthorizedKeysFile: path("authorized"),
      StrictModes: "no",
      UsePAM: "no",
      PasswordAuthentication: "no",
      PermitRootLogin: "forced-commands-only",
      PidFile: "none",
    };
    const settings = Object.entries(lines).map(([name, value]) => `${name} ${value}\n`);
    writeFileSync(path("conf"), settings.join(""));
    execFileSync("/usr/sbin/sshd", ["-t", "-f", path("conf")], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  const server = spawn("/usr/sbin/sshd", ["-D", "-e", "-f", path("conf")], { stdio: "ignore" });
  for (let turn = 0; turn < 600 && !(await answers(port)); turn++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    port,
    hostKey: readFileSync(path("host.pub"), "utf8"),
    keyFile: path("key"),
    close: () => server.kill("SIGKILL"),
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });
}
