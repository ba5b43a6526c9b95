// Servers on loopback that serve real module files, or fail in one particular way.
/* oxlint-disable typescript/no-unsafe-member-access, typescript/no-unsafe-return -- plain JavaScript, without types */
import { execFileSync } from "node:child_process";
import { createReadStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer as createHttp } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createHttps } from "node:https";
import { createServer as createTcp } from "node:net";
import { join } from "node:path";

const listening = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

/** Answers with the files below `root`; `fault(request, response)` may answer instead by returning true. */
export async function serveFiles(root, fault = () => false, tls) {
  const answer = (request, response) => {
    if (fault(request, response) === true) return;
    const file = join(root, decodeURIComponent(request.url));
    if (!existsSync(file))
      return void response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    createReadStream(file).pipe(response);
  };
  const server = tls === undefined ? createHttp(answer) : createHttps(tls, answer);
  return { server, port: await listening(server) };
}

/** An HTTP proxy that answers every CONNECT with one status line. */
export async function serveConnect(status) {
  const server = createHttp();
  server.on("connect", (_request, socket) => socket.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`));
  return { server, port: await listening(server) };
}

/** Takes connections; `onSocket` does what it likes with them. */
export async function serveRaw(onSocket) {
  const sockets = new Set();
  const server = createTcp((socket) => {
    sockets.add(socket.on("error", () => {}));
    onSocket(socket);
  });
  server.closeAllConnections = () => sockets.forEach((socket) => socket.destroy());
  return { server, port: await listening(server) };
}

/** HTTP/2 that breaks every stream. */
export async function serveBrokenStreams(tls) {
  const server = createSecureServer(tls);
  server.on("stream", (stream) => stream.on("error", () => {}).close(2)); // INTERNAL_ERROR, RFC 9113 section 7
  return { server, port: await listening(server) };
}

/** A port at which nothing listens. */
export async function closedPort() {
  const server = createTcp();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A certificate for `names`, valid for `days` (negative: expired), made by openssl in `directory`. */
export function makeCertificate(directory, { names = "DNS:localhost,IP:127.0.0.1", expired = false } = {}) {
  mkdirSync(directory, { recursive: true });
  const [key, cert] = [join(directory, "key.pem"), join(directory, "cert.pem")];
  const dates = expired
    ? ["-not_before", "20240101000000Z", "-not_after", "20240201000000Z"]
    : ["-days", "30"];
  const subject = ["-subj", "/O=Example/CN=mirror.example.com", "-addext", `subjectAltName=${names}`];
  const run = (...args) => execFileSync("openssl", args, { stdio: "ignore" });
  const make = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  if (!expired) run(...make, "-keyout", key, "-out", cert, ...subject, ...dates);
  else {
    // openssl 3.0 cannot give `req -x509` dates; `ca` can.
    run(
      "req",
      "-new",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      key,
      "-out",
      join(directory, "csr.pem"),
      ...subject.slice(0, 2),
    );
    const conf = join(directory, "ca.cnf");
    execFileSync("sh", [
      "-c",
      `: > "$0/index.txt"; echo 01 > "$0/serial"; printf '[ca]\\ndefault_ca=d\\n[d]\\nnew_certs_dir=%s\\ndatabase=%s/index.txt\\nserial=%s/serial\\ndefault_md=sha256\\npolicy=p\\nx509_extensions=e\\n[p]\\norganizationName=optional\\ncommonName=supplied\\n[e]\\nsubjectAltName=${names}\\nbasicConstraints=CA:TRUE\\n' "$0" "$0" "$0" > "$1"`,
      directory,
      conf,
    ]);
    run(
      "ca",
      "-batch",
      "-selfsign",
      "-config",
      conf,
      "-in",
      join(directory, "csr.pem"),
      "-keyfile",
      key,
      "-out",
      cert,
      "-notext",
      "-startdate",
      "20240101000000Z",
      "-enddate",
      "20240201000000Z",
    );
  }
  return { key: readFileSync(key), cert: readFileSync(cert), file: cert };
}
