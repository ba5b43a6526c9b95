// Servers that people really run: squid and sshd. Each is started for one scene, on loopback, and stopped with it.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { closedPort } from "./servers.mjs";

/** `rules` are lines of squid.conf; with `authority` (a certificate with its key) squid opens TLS and signs anew. */
export async function startSquid(root, rules, authority) {
  const port = await closedPort();
  const directory = join(root, "squid");
  mkdirSync(directory);
  chmodSync(directory, 0o777);
  if (authority !== undefined) {
    writeFileSync(join(directory, "ca.pem"), Buffer.concat([authority.key, authority.cert]));
    execFileSync("/usr/lib/squid/security_file_certgen", ["-c", "-s", join(directory, "db"), "-M", "4MB"]);
    execFileSync("chown", ["-R", "proxy", directory]);
  }
  const listen =
    authority === undefined
      ? `http_port 127.0.0.1:${port}`
      : `http_port 127.0.0.1:${port} ssl-bump tls-cert=${directory}/ca.pem generate-host-certificates=on\nsslcrtd_program /usr/lib/squid/security_file_certgen -s ${directory}/db -M 4MB\nssl_bump bump all`;
  writeFileSync(join(directory, "hosts"), "127.0.0.1 proxy.example.com\n");
  const settings = join(directory, "squid.conf");
  writeFileSync(
    settings,
    [
      listen,
      ...rules,
      `hosts_file ${directory}/hosts`,
      "cache deny all",
      "shutdown_lifetime 0 seconds",
      "visible_hostname squid.example.com",
      `pid_filename ${directory}/squid.pid`,
      `access_log ${directory}/access.log`,
      `cache_log ${directory}/cache.log`,
      `coredump_dir ${directory}`,
      "",
    ].join("\n"),
  );
  const squid = spawn("squid", ["-N", "-f", settings], { stdio: "ignore" });
  await answering(port);
  return { port, stop: () => squid.kill("SIGKILL") };
}

/** Lets in who has `key`; gives the address, the line for known_hosts, and where the key lies. */
export async function startSshd(root) {
  const port = await closedPort();
  const directory = join(root, "ssh");
  mkdirSync(directory, { mode: 0o700 });
  const at = (name) => join(directory, name);
  for (const name of ["host", "key"])
    execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", at(name)]);
  writeFileSync(at("authorized"), readFileSync(at("key.pub")));
  writeFileSync(
    at("sshd.conf"),
    `ListenAddress 127.0.0.1\nPort ${port}\nHostKey ${at("host")}\nAuthorizedKeysFile ${at("authorized")}\nPidFile ${at("pid")}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin yes\n`,
  );
  mkdirSync("/run/sshd", { recursive: true });
  const sshd = spawn("/usr/sbin/sshd", ["-D", "-e", "-f", at("sshd.conf")], { stdio: "ignore" });
  await answering(port);
  const [type, value] = readFileSync(at("host.pub"), "utf8").split(" ");
  return {
    port,
    key: at("key"),
    knownHost: `[127.0.0.1]:${port} ${type} ${value}\n`,
    stop: () => sshd.kill("SIGKILL"),
  };
}

async function answering(port) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ready = await new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1", () => (socket.destroy(), resolve(true)));
      socket.on("error", () => resolve(false));
    });
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing answers on port ${port}`);
}
