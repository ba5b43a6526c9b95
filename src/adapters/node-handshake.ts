// One TLS handshake, to see who answers: the certificate is shown also where nobody here trusts it.

import { isIP } from "node:net";
import { connect, rootCertificates } from "node:tls";
import type { DetailedPeerCertificate, SecureContext, TLSSocket } from "node:tls";
import type { Duplex } from "node:stream";

import type { TransportFault } from "../ports/http.ts";
import type { Certificate, Handshake, HandshakeRequest } from "../ports/network.ts";
import { abortedFault, faultOfError } from "./http-faults.ts";
import { TunnelAgent } from "./http-tunnel.ts";
import { secureContext } from "./trusted-authorities.ts";

/** Longer chains are somebody's joke. */
const longestChain = 12;

/** Ends within `timeoutMs` and with the signal. Never rejects; who answered is told beside the fault. */
export async function shakeHands(
  request: HandshakeRequest,
  environment: Readonly<Record<string, string>>,
): Promise<Handshake> {
  const context = await secureContext(environment);
  return new Promise((resolve) => {
    const { host, port, through, timeoutMs, signal } = request;
    let socket: TLSSocket | undefined;
    let phase: "connecting" | "securing" = "connecting";
    let agent: TunnelAgent | undefined;
    const settle = (handshake: Handshake): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      agent?.destroy();
      socket?.destroy();
      resolve(handshake);
    };
    const fail = (fault: TransportFault): void => settle({ protocol: "", fault });
    const onAbort = (): void => fail(abortedFault);
    const timer = setTimeout(() => fail(lateFault(phase, through !== undefined, timeoutMs)), timeoutMs);
    const onError = (error: Error): void => fail(faultOfError(error, phase, through !== undefined));
    const watch = (secured: TLSSocket): void => {
      socket = secured;
      secured.on("error", onError);
      secured.once("secureConnect", () => settle(seen(secured)));
    };

    const options = {
      host,
      port,
      ...(isIP(host) === 0 && { servername: host }),
      ...(context !== undefined && { secureContext: context }),
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"],
    };
    if (signal.aborted) return onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    if (through === undefined) {
      const direct = connect(options);
      direct.once("connect", () => (phase = "securing"));
      watch(direct);
    } else {
      agent = tunnelOf(through, context);
      agent.createConnection(options, (error, tunnel) => {
        phase = "securing";
        if (error !== null || tunnel === undefined) {
          phase = "connecting";
          return onError(error ?? new Error("no tunnel"));
        }
        watch(asTls(tunnel));
      });
    }
  });
}

function tunnelOf(
  through: NonNullable<HandshakeRequest["through"]>,
  context: SecureContext | undefined,
): TunnelAgent {
  return new TunnelAgent(through, context === undefined ? {} : { secureContext: context });
}

/** What a TunnelAgent gives is always one. */
function asTls(tunnel: Duplex): TLSSocket {
  return tunnel as TLSSocket;
}

function lateFault(phase: "connecting" | "securing", isTunnel: boolean, timeoutMs: number): TransportFault {
  const message = `no handshake after ${timeoutMs} ms`;
  if (phase === "securing") return { kind: "tls", code: "TLS_HANDSHAKE_TIMEOUT", message };
  return { kind: isTunnel ? "http-proxy" : "connect-timeout", code: "ETIMEDOUT", message };
}

function seen(socket: TLSSocket): Handshake {
  const shown = socket.getPeerCertificate(true);
  const protocol = socket.getProtocol() ?? "";
  const certificate = Object.keys(shown).length === 0 ? {} : { certificate: read(shown) };
  if (socket.authorized) return { protocol, ...certificate };
  // A code of OpenSSL, or the words of checkServerIdentity where Node has no code for them.
  const error: unknown = socket.authorizationError;
  const code = typeof error === "string" ? error : error instanceof Error ? error.message : "CERT_UNTRUSTED";
  const isCode = /^[A-Z_]{1,60}$/.test(code);
  const fault: TransportFault = {
    kind: "tls",
    code: isCode ? code : "CERT_UNTRUSTED",
    message: messageOf(code, shown),
  };
  return { protocol, ...certificate, fault };
}

function messageOf(code: string, { subjectaltname, valid_from, valid_to }: DetailedPeerCertificate): string {
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return `the cert's altnames: ${subjectaltname ?? "none"}`;
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return `valid from ${valid_from} to ${valid_to}`;
  return code;
}

function read(shown: DetailedPeerCertificate): Certificate {
  const { O: organization, CN: name } = shown.issuer;
  const issuer = [organization, name].flatMap((part) => (part === undefined ? [] : part)).join(", ");
  return {
    issuer,
    names: namesOf(shown),
    validUntilMs: Date.parse(shown.valid_to),
    isPublic: isPublic(shown),
  };
}

function namesOf({ subjectaltname, subject }: DetailedPeerCertificate): string[] {
  const listed = (subjectaltname ?? "").split(/, ?/).flatMap((each) => {
    const name = each.replace(/^(?:DNS|IP Address):/, "");
    return name === "" ? [] : [name];
  });
  if (listed.length > 0) return listed;
  return [subject.CN].flatMap((name) => (name === undefined ? [] : name));
}

function isPublic(leaf: DetailedPeerCertificate): boolean {
  let end = leaf;
  for (let length = 0; length < longestChain; length++) {
    // The end of a chain is its own issuer; an incomplete chain has none there.
    const next = end.issuerCertificate as DetailedPeerCertificate | undefined;
    if (next === undefined || next.fingerprint256 === end.fingerprint256) break;
    end = next;
  }
  const base64 = end.raw.toString("base64");
  return rootCertificates.some((pem) => pem.replace(/-----[A-Z ]+-----|\s/g, "") === base64);
}
