// One module proxy: the way to it, and one .info; and the checksum database, by the way that go would take to it.

import { fileURLToPath } from "node:url";
import { formatModuleVersion } from "../../go/module-version.ts";
import { proxyPath } from "../../go/proxy-path.ts";
import type { Attempt } from "../../mirror/journal.ts";
import { addressBelow } from "../../mirror/address-below.ts";
import { authorizationFor, type Credentials } from "../../mirror/send.ts";
import type { DatabaseTarget, ProxyTarget } from "../../plan/probes.ts";
import {
  attemptOf,
  describeFault,
  leftMs,
  ofFault,
  stageOf,
  withinDeadline,
  type Asked,
  type Asking,
  type Reached,
} from "./asking.ts";
import { reach } from "./reach.ts";
import { request } from "./request.ts";

export interface ProxyQuestion {
  readonly target: ProxyTarget;
  readonly credentials: Credentials;
  /** Whether the request is worth making once the way is open: the run's own may have told all. */
  readonly beforeRequest: () => Promise<"ask" | "leave">;
}

export async function probeProxy(asking: Asking, question: ProxyQuestion): Promise<Reached> {
  const { target, credentials, beforeRequest } = question;
  const { entry, name, module } = target;
  const file = { ...module, kind: "info" } as const;
  const url = addressBelow(entry, proxyPath(file));
  const subject = { ...module, file: "info" };
  const asked: Asked = { target: name, mirror: name, url, subject };
  if (url.protocol === "file:") return probeDirectory(asking, asked, fileURLToPath(entry.url));
  const way = await reach(asking, asked);
  if (way !== "open") return way;
  const { clock } = asking.world;
  const fromMs = clock.nowMs();
  if ((await beforeRequest()) === "leave") return "open";
  const waitedMs = clock.nowMs() - fromMs;
  const authorization = authorizationFor({ ...entry, url }, credentials);
  if (!authorization.ok) {
    const stage = stageOf(asking, name, "http");
    const attempt = attemptOf(asking, asked, stage.startedMs, ofFault(authorization.error));
    stage.bad(describeFault(authorization.error), { kind: "attempt", attempt });
    return { fault: attempt };
  }
  // The wait was nobody's fault.
  const deadlineMs = asking.deadlineMs + waitedMs;
  return request({ ...asking, deadlineMs }, asked, {
    ...(authorization.value !== undefined && { authorization: authorization.value }),
    unusable: whyNoInfo,
    // Of a module that everybody knows it says that the proxy has no way out, which many are meant to have.
    isAnswer: (status) => (status === 404 || status === 410) && (target.isOwn ? "odd" : "fine"),
    about: formatModuleVersion(module),
  });
}

async function probeDirectory(asking: Asking, asked: Asked, directory: string): Promise<Reached> {
  const stage = stageOf(asking, asked.target, "file");
  const found = await asking.world.files.stat(await asking.world.files.realPath(directory));
  if (found?.kind === "directory") {
    stage.good("the directory is there");
    return "open";
  }
  // An empty store is what a file:// proxy may be before it is filled: go moves on from it as from a 404.
  stage.good(`${directory} is not there, which is to go as if it held nothing`, true);
  return "open";
}

/** A .info is JSON with a version in it (cmd/go/internal/modfetch/proxy.go, Stat). */
function whyNoInfo(body: Uint8Array): "html" | "empty" | "other" | undefined {
  const text = new TextDecoder().decode(body);
  if (text.trim() === "") return "empty";
  try {
    const info: unknown = JSON.parse(text);
    if (typeof info === "object" && info !== null && "Version" in info) return undefined;
  } catch {
    // Told by what it looks like.
  }
  return /^\s*<(?:!doctype|html|head|\?xml)/i.test(text) ? "html" : "other";
}

/**
 * modfetch/sumdb.go, initBase: the proxies are asked whether they relay the database, in their order; 404 and 410 lead
 * on, at the end to the database itself. A proxy that fails otherwise is told of by its own probe.
 */
export async function probeDatabase(
  asking: Asking,
  database: DatabaseTarget,
  proxies: readonly ProxyTarget[],
  credentials: Credentials,
): Promise<void> {
  const aside = database.isUnneeded ? true : undefined;
  const stage = stageOf(asking, database.name, "http");
  const listed =
    database.isDirect || database.isOnlyLookedAt
      ? []
      : proxies.filter(({ entry }) => entry.url.protocol !== "file:");
  for (const { entry, name } of listed) {
    const url = addressBelow(entry, `sumdb/${database.name}/supported`);
    const authorization = authorizationFor({ ...entry, url }, credentials);
    if (!authorization.ok) return;
    const answered = await relays(asking, { url, authorization: authorization.value });
    if (answered === "relays") {
      stage.good(`relayed by ${name}`);
      return;
    }
    if (answered === "fails") return;
  }
  const subject: Attempt["subject"] = { module: "", version: "", file: "latest" };
  const url = new URL(`${database.url.href.replace(/\/$/, "")}/latest`);
  const asked: Asked = { target: database.url.host, mirror: database.url.host, url, subject };
  const way = await reach(asking, asked, aside);
  if (way !== "open" || database.isOnlyLookedAt) return;
  await request(asking, asked, {
    isAnswer: () => false,
    unusable: (body) =>
      new TextDecoder().decode(body).includes("\n— ") ? undefined : (whyNoInfo(body) ?? "other"),
    about: "its latest tree",
    ...(aside !== undefined && { aside }),
  });
}

async function relays(
  asking: Asking,
  { url, authorization }: { readonly url: URL; readonly authorization: ReturnType<Credentials> },
): Promise<"relays" | "absent" | "fails"> {
  const { value: answer } = await withinDeadline(asking, (signal) =>
    asking.world.http.get({
      url,
      headers: {},
      ...(authorization !== undefined && { authorization }),
      connectTimeoutMs: leftMs(asking),
      connections: asking.connections,
      signal,
    }),
  );
  if (!answer.ok) return "fails";
  answer.value.discard();
  if (answer.value.status === 200) return "relays";
  return answer.value.status === 404 || answer.value.status === 410 ? "absent" : "fails";
}
