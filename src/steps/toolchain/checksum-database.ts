// The checksum database asked by ourselves, where go would ask it, and believed only as far as it proves what it says.

import { delimiter, join } from "node:path";

import { err, ok, type Result } from "../../core/result.ts";
import { matchesPrefixPatterns } from "../../go/module-pattern.ts";
import type { ModuleVersion } from "../../go/module-version.ts";
import { parseVerifier, type Verifier } from "../../go/note.ts";
import { hashIn, knownDatabaseKeys, lookupPath, proveLookup, tileReader } from "../../go/sumdb.ts";
import { toolchainModule } from "../../go/wanted-go.ts";
import { asGo, findSumdbBase } from "../../guard/sumdb-base.ts";
import { judgeSumdbAnswer } from "../../guard/sumdb-form.ts";
import { sumdbRoutes } from "../../guard/sumdb-routes.ts";
import { parseGosumdb, type Gosumdb } from "../../inputs/gosumdb.ts";
import { addressBelow } from "../../mirror/address-below.ts";
import type { Chain, ChainEntry } from "../../mirror/request.ts";
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
  const { name } = database.value;
  const [key = ""] = question.gosumdb.trim().split(/\s+/);
  const verifier = parseVerifier(knownDatabaseKeys[name] ?? key);
  if (!verifier.ok) return err(`${about}: invalid GOSUMDB: ${verifier.error}`);
  const path = lookupPath(module);
  if (!path.ok) return err(`${about}: ${path.error}`);

  const base = await findBase(question, database.value);
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

type Database = Extract<Gosumdb, { kind: "database" }>;

interface Base {
  /** The error is what go would print, "" where the attempts say it. */
  read(rest: string): Promise<Result<Uint8Array, string>>;
}

async function findBase(question: DatabaseQuestion, { name, key, url }: Database): Promise<Base> {
  const { plan, withheld, roads } = question;
  const address = url === undefined ? {} : { address: { url: new URL(url), separator: "," } as const };
  const routes = sumdbRoutes({ name, key, ...address }, plan.routes.policy);
  const base = await findSumdbBase({
    name,
    routes,
    proxies: withheld.proxies.proxies.map((entry) => ({ ...entry, named: "list" })),
    ask: (path) => fetchInto(question, roads.openList(), path, "supported"),
  });
  // The design's one departure: to the database that everybody uses, for what is not private.
  const second = isPrivate(plan) ? undefined : routes.second;
  const entry = base.kind === "found" ? base.entry : second;
  return entry === undefined ? { read: () => Promise.resolve(err("")) } : reader(question, name, entry);
}

function isPrivate({ routes }: Plan): boolean {
  const patterns = [routes.goprivate, routes.gonoproxy, routes.gonosumdb];
  return patterns.some((pattern) => matchesPrefixPatterns(pattern, toolchainModule));
}

function reader(question: DatabaseQuestion, name: string, entry: ChainEntry): Base {
  const chain = question.roads.openTo(entry);
  return {
    async read(rest) {
      const path = `sumdb/${name}/${rest}`;
      const answer = await fetchInto(question, chain, path, rest);
      if (answer.kind === "served") return ok(answer.bytes);
      // Absence is no outage, so that the attempts do not count it for one.
      const url = addressBelow(entry, path).href;
      return err(answer.kind === "absent" ? `download: verifying module: reading ${url}: 404 Not Found` : "");
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
    reach: asGo,
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
