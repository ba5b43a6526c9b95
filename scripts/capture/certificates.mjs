// Certificates that openssl signs by itself: good ones, and ones of another time.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const times = {
  expired: ["20240101000000Z", "20240201000000Z"],
  "not-yet": ["20900101000000Z", "20900201000000Z"],
};

/** For `names`, of `time` (now, expired, not-yet), in `directory`. */
export function makeCertificate(directory, { names = "DNS:localhost,IP:127.0.0.1", time = "now" } = {}) {
  mkdirSync(directory, { recursive: true });
  const [key, file, request, settings] = ["key.pem", "cert.pem", "csr.pem", "ca.cnf"].map((name) =>
    join(directory, name),
  );
  const openssl = (...args) => execFileSync("openssl", args, { stdio: "ignore" });
  const make = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", key];
  const subject = ["-subj", "/O=Example/CN=mirror.example.com"];
  if (time === "now")
    openssl(
      "req",
      "-x509",
      ...make,
      "-out",
      file,
      ...subject,
      "-addext",
      `subjectAltName=${names}`,
      "-days",
      "30",
    );
  else {
    // openssl 3.0 cannot give `req -x509` dates; `ca` can.
    const [start, end] = times[time];
    openssl("req", "-new", ...make, "-out", request, ...subject);
    writeFileSync(join(directory, "index.txt"), "");
    writeFileSync(join(directory, "serial"), "01\n");
    writeFileSync(
      settings,
      `[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=${directory}\ndatabase=${directory}/index.txt\nserial=${directory}/serial\ndefault_md=sha256\npolicy=p\nx509_extensions=e\n[p]\norganizationName=optional\ncommonName=supplied\n[e]\nsubjectAltName=${names}\nbasicConstraints=CA:TRUE\n`,
    );
    const dates = ["-startdate", start, "-enddate", end];
    openssl(
      "ca",
      "-batch",
      "-selfsign",
      "-config",
      settings,
      "-in",
      request,
      "-keyfile",
      key,
      "-out",
      file,
      "-notext",
      ...dates,
    );
  }
  return { key: readFileSync(key), cert: readFileSync(file), file };
}
