// What go gets for what it asks of the guard: the file, or the class of Go's own outcome with the reason in words.

import { splitLines } from "../core/harmless.ts";
import type { FileKind } from "../go/module-version.ts";
import { parseProxyPath, type ProxyRequest } from "../go/proxy-path.ts";
import type { Attempt } from "../mirror/journal.ts";
import type { Files } from "../ports/files.ts";
import type { LoopbackAnswer } from "../ports/loopback.ts";
import { judgeQuery } from "../store/accept.ts";
import { carry, contentTypeOf } from "./content.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Unobtained } from "./fetch-file.ts";
import type { Obtained, Obtainer } from "./obtain.ts";
import { refuse } from "./refusal.ts";
import { relay, type Relayed, type RelayOptions } from "./relay.ts";
import { subjectOf } from "./subject.ts";
import type { SumdbRelay } from "./sumdb-relay.ts";
import { whatHappened } from "./what-happened.ts";

export interface AnswerOptions extends RelayOptions {
  readonly files: Files;
  readonly knowledge: Knowledge;
  readonly obtainer: Obtainer;
  readonly sumdb: SumdbRelay;
  /** The diagnosis of a failure, as lines: what it is, why, what to do. */
  readonly explain: (attempts: readonly Attempt[], shown: Attempt) => readonly string[];
  /** Hears what lay behind an answer without a file. */
  readonly onRefused: (path: string, refusal: Refusal) => void;
}

export interface Refusal {
  readonly behind: Behind;
  /** All attempts at something better were made; false for a plain "not found". */
  readonly gaveUp: boolean;
  readonly attempts: readonly Attempt[];
}

/** A mirror's answer, or words of our own. */
export type Behind = Attempt | string;

/** What is asked for, or the answer where nobody is to be asked. */
export function admit(
  { knowledge, onRefused }: Pick<AnswerOptions, "knowledge" | "onRefused">,
  path: string,
): { readonly asked: ProxyRequest } | { readonly refused: LoopbackAnswer } {
  const asked = parseProxyPath(path);
  if (asked === undefined)
    return { refused: refuse(404, ["not found: this is no path of the GOPROXY protocol"]) };
  const { module } = subjectOf(asked);
  const forbidden = module === "" ? undefined : knowledge.forbidden(module);
  if (forbidden === undefined) return { asked };
  onRefused(path, { behind: forbidden.join("\n\t"), gaveUp: true, attempts: [] });
  return { refused: refuse(403, forbidden) };
}

/** Answers one path below the secret. Never rejects but for a defect. */
export async function answerPath(
  options: AnswerOptions,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<LoopbackAnswer> {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const { asked } = admitted;
  if (asked.kind === "sumdb") {
    const { name, rest } = asked;
    return answerRelayed(options, path, await options.sumdb.answer({ name, rest, path, headers }));
  }
  if (asked.kind === "file") {
    return answerFile(
      options,
      path,
      headers,
      asked.file.kind,
      await options.obtainer.obtain(asked.file, path),
    );
  }
  return answerRelayed(options, path, await relayOther(options, path, headers, asked));
}

/** Lists, @latest and queries: nothing of them is under a hash, so only their form is looked at. */
function relayOther(
  options: AnswerOptions,
  path: string,
  headers: Readonly<Record<string, string>>,
  asked: Extract<ProxyRequest, { readonly kind: "list" | "latest" | "query" }>,
): Promise<Relayed> {
  const [version, file] = asked.kind === "query" ? [asked.query, asked.extension] : ["", asked.kind];
  const isInfo = file === "info" || file === "latest";
  const request = {
    path,
    subject: { module: asked.module, version, file },
    reach: options.knowledge.reach(asked.module, version, asked.kind),
    type: contentTypeOf(file),
    accept: (arrived: string) =>
      isInfo || file === "list"
        ? judgeQuery(options.files, isInfo ? "info" : "list", arrived)
        : Promise.resolve(undefined),
  };
  return relay(options, request, headers);
}

async function answerFile(
  options: AnswerOptions,
  path: string,
  headers: Readonly<Record<string, string>>,
  kind: FileKind,
  obtained: Obtained,
): Promise<LoopbackAnswer> {
  if (obtained.kind !== "here") return answerWithout(options, path, obtained);
  const etag = `"${kind}-${obtained.sizeBytes}"`; // the bytes of one path never change
  return carry(options.files, { ...obtained, type: contentTypeOf(kind), etag }, headers);
}

export function answerRelayed(options: AnswerOptions, path: string, relayed: Relayed): LoopbackAnswer {
  return relayed.kind === "relayed" ? relayed.answer : answerWithout(options, path, relayed);
}

function answerWithout(options: AnswerOptions, path: string, why: Unobtained): LoopbackAnswer {
  switch (why.kind) {
    case "absent": {
      const last = why.attempts.at(-1);
      // Behind a closing `direct` an outage hides in a 404, as it does with go itself: say so for the diagnosis.
      const shown = why.attempts.findLast(({ outcome }) => outcome.kind !== "absent") ?? last;
      if (shown) {
        const gaveUp = shown.outcome.kind !== "absent";
        options.onRefused(path, { behind: shown, gaveUp, attempts: why.attempts });
      }
      return refuse(404, last ? detailsOf(last) : ["not found"]);
    }
    case "failed": {
      options.onRefused(path, { behind: why.shown, gaveUp: true, attempts: why.attempts });
      return refuse(502, [whatHappened(why.shown), ...options.explain(why.attempts, why.shown)]);
    }
    case "late":
      options.onRefused(path, byUs(`reading ${path}: context deadline exceeded`));
      return refuse(504, [`the time of this run was up before ${path} had arrived`]);
    case "unwritable": {
      const { path: file, message } = why.fault;
      options.onRefused(path, byUs(`write ${file}: ${message}`));
      return refuse(507, [`cannot write ${file}: ${message}`, "Make room or set another directory."]);
    }
  }
}

function byUs(behind: string): Refusal {
  return { behind, gaveUp: true, attempts: [] };
}

/** A proxy's own words for "not found", which often say why; made harmless on the way out. */
function detailsOf(attempt: Attempt): readonly string[] {
  const detail = attempt.outcome.kind === "absent" ? attempt.outcome.detail : "";
  return detail.trim() === "" ? [`not found: ${whatHappened(attempt)}`] : splitLines(detail);
}
