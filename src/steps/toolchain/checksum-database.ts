// The checksum database asked by ourselves: along the roads that go would take to it (cmd/go/internal/modfetch/sumdb.go,
// initBase), and believed only as far as it proves what it says.

import { delimiter, join } from "node:path";

import { err, ok, type Result } from "../../core/result.ts";
import { matchesPrefixPatterns } from "../../go/module-pattern.ts";
import type { ModuleVersion } from "../../go/module-version.ts";
import { parseVerifier, type Verifier } from "../../go/note.ts";
import { showProxy } from "../../go/proxy-list.ts";
import { hashIn, knownDatabaseKeys, lookupPath, proveLookup, tileReader } from "../../go/sumdb.ts";
import { judgeSumdbAnswer } from "../../guard/sumdb-form.ts";
import { parseGosumdb } from "../../inputs/gosumdb.ts";
import type { Chain } from "../../mirror/request.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { World } from "../../ports/world.ts";
import type { Roads } from "../routes.ts";

export interface DatabaseQuestion {
  readonly world: World;
  readonly plan: Plan;
  readonly withheld: Withheld;
  readonly roads: Roads;
  /** GOSUMDB in force, byte for byte. */
  readonly gosumdb: string;
  /** Answers lie here for a moment. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** Never moves across a `,` and never to `mirrors:`: who is asked about a hash is Go's own decision. */
const reach = { acrossComma: false, toMirrors: false };

/**
 * The proved h1 of the zip of a public module version. The error is what go would have printed of it (`SECURITY
 * ERROR`, `invalid GOSUMDB`), "" where the attempts say all. With GOSUMDB=off nobody is asked and nothing is proved.
 */
export async function provedHash(
  question: DatabaseQuestion,
  module: ModuleVersion,
): Promise<Result<string, string>> {
  const about = "verifying module";
  const database = parseGosumdb(question.gosumdb);
  if (!database.ok) return err(`${about}: invalid GOSUMDB: ${database.error}`);
  if (database.value.kind === "off") return err(`${about}: checksum database disabled by GOSUMDB=off`);
  const { name, url } = database.value;
  const [key = ""] = question.gosumdb.trim().split(/\s+/);
  const verifier = parseVerifier(knownDatabaseKeys[name] ?? key);
  if (!verifier.ok) return err(`${about}: invalid GOSUMDB: ${verifier.error}`);
  const path = lookupPath(module);
  if (!path.ok) return err(`${about}: ${path.error}`);

  const base = await findBase(question, verifier.value, url);
  const answer = await base.read(path.value);
  if (!answer.ok) return answer;
  const remembered = await rememberedHead(question.world, verifier.value);
  const lines = await proveLookup({
    verifier: verifier.value,
    answer: answer.value,
    ...(remembered !== undefined && { remembered }),
    readTile: tileReader((rest) => base.read(rest)),
  });
  if (!lines.ok)
    return err(
      lines.error.kind === "unreadable" ? "" : `${about}: sumdb.Client of ${name}: ${lines.error.words}`,
    );
  const h1 = hashIn(lines.value, { ...module, kind: "zip" });
  return h1 === undefined ? err(`${about}: ${name} has no hash of this zip in its record`) : ok(h1);
}

interface Base {
  /** The error is what go would print, "" where the attempts say it. */
  read(rest: string): Promise<Result<Uint8Array, string>>;
}

async function findBase(
  question: DatabaseQuestion,
  { name }: Verifier,
  url: string | undefined,
): Promise<Base> {
  const { plan, withheld, roads } = question;
  const itself = url ?? `https://${name}`;
  const direct = (): Base =>
    reader(question, roads.openTo({ url: new URL(itself), separator: "," }), "", itself);
  // With an address in GOSUMDB go passes every proxy by (sumdb.go, dbDial).
  if (url !== undefined || withheld.proxies.proxies.length === 0) return direct();

  const prefix = `sumdb/${name}/`;
  const list = roads.openList();
  const asked = await fetchInto(question, list, `${prefix}supported`, "supported");
  if (asked.kind === "served") {
    const entry = withheld.proxies.proxies.find((proxy) => showProxy(proxy) === asked.mirror);
    if (entry !== undefined) return reader(question, roads.openTo(entry), prefix, showProxy(entry));
  }
  if (asked.kind === "absent" || mayTakeSecondRoute(plan, name)) return direct();
  return { read: () => Promise.resolve(err("")) };
}

/** The design's one departure: under `resilient`, for what is not private, to the database that everybody uses. */
function mayTakeSecondRoute({ routes }: Plan, name: string): boolean {
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  const isPrivate = patterns.some((pattern) => matchesPrefixPatterns(pattern, "golang.org/toolchain"));
  return routes.policy === "resilient" && name === "sum.golang.org" && !isPrivate;
}

function reader(question: DatabaseQuestion, chain: Chain, prefix: string, shown: string): Base {
  return {
    async read(rest) {
      const answer = await fetchInto(question, chain, `${prefix}${rest}`, rest);
      if (answer.kind === "served") return ok(answer.bytes);
      // Absence is no outage, so that the attempts do not count it for one.
      const url = `${shown.replace(/\/$/, "")}/${prefix}${rest}`;
      return err(answer.kind === "absent" ? `verifying module: reading ${url}: 404 Not Found` : "");
    },
  };
}

type Fetched =
  | { readonly kind: "served"; readonly mirror: string; readonly bytes: Uint8Array }
  | { readonly kind: "absent" | "failed" };

async function fetchInto(
  { world, directory, signal }: DatabaseQuestion,
  chain: Chain,
  path: string,
  rest: string,
): Promise<Fetched> {
  const destination = join(directory, world.clock.randomHex(8));
  const answer = await chain.fetch({
    path,
    subject: { module: "", version: "", file: rest },
    reach,
    destination,
    accept: (file) => judgeSumdbAnswer(world.files, rest, file),
    signal,
  });
  if (answer.kind !== "served") return { kind: answer.kind };
  const bytes = await world.files.read(destination);
  await world.files.remove(destination);
  return bytes.ok ? { kind: "served", mirror: answer.mirror, bytes: bytes.value } : { kind: "failed" };
}

/** The newest head that go itself has seen here: $GOPATH/pkg/sumdb/NAME/latest (sumdb.go, ReadConfig). Never written. */
async function rememberedHead(
  { machine, files }: World,
  { name }: Verifier,
): Promise<Uint8Array | undefined> {
  const gopath = machine.environment["GOPATH"] ?? "";
  const first = gopath === "" ? join(machine.homeDirectory, "go") : (gopath.split(delimiter)[0] ?? "");
  const head = await files.read(join(first, "pkg", "sumdb", name, "latest"));
  return head.ok && head.value.length > 0 ? head.value : undefined;
}
