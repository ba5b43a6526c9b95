// Whom go trusts on this machine. We bring the public authorities along ourselves, go does not: a slim image that has
// none lets us through and stops go and git.

import { certificateDirectories, certificateFiles } from "../../go/certificate-places.ts";
import type { ProbePlan } from "../../plan/probes.ts";
import { stageOf, type Asking } from "./asking.ts";

export async function probeAuthorities(asking: Asking, { proxies, database }: ProbePlan): Promise<void> {
  const { machine, files: disk } = asking.world;
  const asksTls = proxies.find(({ entry }) => entry.url.protocol === "https:")?.entry.url ?? database?.url;
  if (machine.platform !== "linux" || asksTls?.protocol !== "https:") return;
  const stage = stageOf(asking, "this machine", "authorities");
  const { SSL_CERT_FILE: file = "", SSL_CERT_DIR: named = "" } = machine.environment;
  const places = [
    ...(file === "" ? certificateFiles : [file]),
    ...(named === "" ? certificateDirectories : named.split(":").filter((path) => path !== "")),
  ];
  for (const place of places) {
    const path = await disk.realPath(place);
    const found = await disk.stat(path);
    const isEmpty = found?.kind === "directory" && (await disk.list(path)).length === 0;
    if (found !== undefined && found.sizeBytes > 0 && !isEmpty) return stage.good(place);
  }
  stage.bad(
    `none for go and git: ${file === "" ? "no CA certificates are installed" : `${file} is not there`}`,
    {
      kind: "no-authorities",
      host: asksTls.host,
    },
  );
}
