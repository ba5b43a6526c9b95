// The handshake with an address: who signed for it, until when, and whether that is who should have.

import type { HttpProxy } from "../../go/http-proxy.ts";
import { publicHosts } from "../../plan/public-hosts.ts";
import type { Certificate } from "../../ports/network.ts";
import {
  attemptOf,
  countsOf,
  describeFault,
  leftMs,
  ofFault,
  stageOf,
  type Asked,
  type Asking,
  type Reached,
} from "./asking.ts";

export async function probeTls(
  asking: Asking,
  asked: Asked,
  { host, port }: { readonly host: string; readonly port: number },
  through: HttpProxy | undefined,
  aside: true | undefined,
): Promise<Reached> {
  const stage = stageOf(asking, asked.target, "tls");
  const { protocol, certificate, fault } = await asking.world.network.handshake({
    host,
    port,
    timeoutMs: leftMs(asking),
    signal: asking.signal,
    counts: countsOf(asking, asked),
    ...(through !== undefined && { through }),
  });
  if (fault?.kind === "aborted") return "aborted";
  const shown = certificate === undefined ? "" : showCertificate(certificate);
  if (fault !== undefined) {
    const attempt = attemptOf(asking, asked, stage.startedMs, ofFault(fault));
    const detail = [describeFault(fault), shown].filter(Boolean).join("; ");
    stage.bad(detail, { kind: "attempt", attempt, ...(shown !== "" && { more: shown }) }, aside);
    return { fault: attempt };
  }
  const isInspected = certificate?.isPublic === false && publicHosts.test(host);
  const inspected = isInspected ? "; that is no public authority: something on the way inspects TLS" : "";
  stage.good(`${protocol}, ${shown}${inspected}`, isInspected ? true : undefined);
  return "open";
}

function showCertificate({ issuer, validUntilMs, names }: Certificate): string {
  const until = Number.isNaN(validUntilMs)
    ? ""
    : ` until ${new Date(validUntilMs).toISOString().slice(0, 10)}`;
  const [first = "no name", ...more] = names;
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return `issued by ${issuer === "" ? "nobody named" : issuer} for ${first}${others}${until}`;
}
