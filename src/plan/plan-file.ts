// The plan on its way to the post step: a file with a digest. The state of the runner holds path and digest only.

import { createHash } from "node:crypto";
import { err, ok, type Result } from "../core/result.ts";
import type { Plan } from "./plan.ts";

export function formatPlanFile(plan: Plan): string {
  return `${JSON.stringify(plan)}\n`;
}

/** sha256 of the text, lower-case hex. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A plan that main wrote; the error is a sentence. Post goes on without it, and says what that costs. */
export function parsePlanFile(text: string, digest: string): Result<Plan, string> {
  if (digestOf(text) !== digest) {
    return err(
      "The plan of this run was changed after it was written, so it is not used; look at what ran in between.",
    );
  }
  let plan: unknown;
  try {
    plan = JSON.parse(text);
  } catch {
    return err("The plan of this run is no JSON; use one version of the action in a job.");
  }
  return isPlan(plan)
    ? ok(plan)
    : err("The plan of this run has another form; use one version of the action in a job.");
}

/** The digest says that we wrote it; the version says that we can read it. */
function isPlan(value: unknown): value is Plan {
  return typeof value === "object" && value !== null && "schemaVersion" in value && value.schemaVersion === 1;
}
