// A guard of an earlier use of this action, and the list it stands in front of.

import { dirname } from "node:path";
import type { GuardSettings } from "../../plan/guard-settings.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readText } from "./read-text.ts";

/** Names a file of mode 600 with a MarkerFile in it. Not GMG_…: those are inputs. */
export const guardMarker = "GO_MOD_GUARD";

export interface MarkerFile {
  /** http://127.0.0.1:PORT/SECRET */
  readonly address: string;
  /** The list as the user meant it, credentials included. */
  readonly goproxy: string;
  /** Where the guard is steered: http://127.0.0.1:PORT/OTHER-SECRET; "" where it is not. */
  readonly control: string;
  /** What it acts by (plan/guard-settings.ts); a use with other settings gets a guard of its own. */
  readonly settings?: GuardSettings;
  /** GONOPROXY as the user meant it, where `enforced` exported another one; "" if it was not set. */
  readonly gonoproxy?: string;
  /** The job it was started for, as jobOf() names it. */
  readonly job: string;
}

/** The runner gives every job a mark of its own (RUNNER_TRACKING_ID); "" where nothing tells one from another. */
export function jobOf(environment: Readonly<Record<string, string>>): string {
  const names = ["RUNNER_TRACKING_ID", "GITHUB_RUN_ID", "GITHUB_RUN_ATTEMPT", "GITHUB_JOB"];
  return names
    .map((name) => environment[name] ?? "")
    .join(" ")
    .trim();
}

export interface EarlierGuard extends MarkerFile {
  /** The directory of the guard, where its marker lies. */
  readonly directory: string;
  /** Whether this GOPROXY begins with the guard. */
  standsIn(goproxy: string): boolean;
  /** The user's list where this GOPROXY begins with the guard; otherwise the GOPROXY itself. */
  unwrap(goproxy: string): string;
}

/** Undefined where no guard was left, or its file is gone or not ours. */
export async function readEarlierGuard(world: MarkerWorld): Promise<EarlierGuard | undefined> {
  const path = world.machine.environment[guardMarker] ?? "";
  return path === "" ? undefined : readMarker(world, path);
}

type MarkerWorld = Pick<SurveyWorld, "machine" | "files">;

export async function readMarker(
  { machine, files }: MarkerWorld,
  path: string,
): Promise<EarlierGuard | undefined> {
  const text = await readText(files, path);
  if (text === undefined) return undefined;
  // Everybody could write a file that others may write to; only the owner's own is trusted with a list.
  const mode = (await files.stat(path))?.mode ?? 0;
  if (machine.platform !== "win32" && (mode & 0o022) !== 0) return undefined;
  let marker: unknown;
  try {
    marker = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof marker !== "object" || marker === null || !("address" in marker) || !("goproxy" in marker))
    return undefined;
  const { address, goproxy } = marker;
  const further = {
    control: textOf(marker, "control"),
    ...settingsOf(marker),
    job: textOf(marker, "job"),
  };
  if (typeof address !== "string" || typeof goproxy !== "string" || address === "") return undefined;
  const first = (list: string): string => (list.split(/[,|]/)[0] ?? "").trim().replace(/\/$/, "");
  const standsIn = (list: string): boolean => first(list) === first(address);
  const directory = dirname(path);
  const unwrap = (list: string): string => (standsIn(list) ? goproxy : list);
  const gonoproxy = "gonoproxy" in marker ? { gonoproxy: textOf(marker, "gonoproxy") } : {};
  return { address, goproxy, ...further, ...gonoproxy, directory, standsIn, unwrap };
}

/**
 * The world as the user set it up. Under `enforced` an earlier use exported GONOPROXY=none: taken for the user's own it
 * would open the proxies to the very modules that their GONOPROXY keeps away from them.
 */
export function asMeant<Kind extends Pick<SurveyWorld, "machine">>(
  world: Kind,
  guard: Pick<EarlierGuard, "gonoproxy"> | undefined,
): Kind {
  const { environment } = world.machine;
  if (guard?.gonoproxy === undefined || environment["GONOPROXY"] !== "none") return world;
  // go takes a variable without a value for one that is not set (cmd/go/internal/cfg, Getenv).
  return {
    ...world,
    machine: { ...world.machine, environment: { ...environment, GONOPROXY: guard.gonoproxy } },
  };
}

function settingsOf(marker: object): Pick<MarkerFile, "settings"> {
  const said: unknown = Reflect.get(marker, "settings");
  if (typeof said !== "object" || said === null) return {};
  const digests = Object.entries(said).filter(([, digest]) => typeof digest === "string");
  return { settings: Object.fromEntries(digests) as GuardSettings };
}

function textOf(marker: object, name: "control" | "gonoproxy" | "job"): string {
  const value: unknown = Reflect.get(marker, name);
  return typeof value === "string" ? value : "";
}
