// The event that started the workflow: from a fork or not, in a private repository or not.

import type { EventFacts } from "../../plan/facts.ts";
import type { SurveyWorld } from "./survey-world.ts";
import { readText } from "./read-text.ts";

/** Outside a workflow everything is empty, and an unreadable event tells nothing. */
export async function readEvent({ machine, files }: SurveyWorld): Promise<EventFacts> {
  const { environment } = machine;
  const path = environment.GITHUB_EVENT_PATH ?? "";
  const text = path === "" ? undefined : await readText(files, path);
  return {
    name: environment.GITHUB_EVENT_NAME ?? "",
    runnerEnvironment: environment.RUNNER_ENVIRONMENT ?? "",
    ...parseEvent(text ?? ""),
  };
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads: `repository.private`, `pull_request.head.repo`. */
function parseEvent(text: string): Pick<EventFacts, "isFork" | "isPrivateRepository"> {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return { isFork: false };
  }
  const isPrivate = at(event, "repository", "private");
  return {
    isFork: at(event, "pull_request") !== undefined && comesFromElsewhere(event),
    ...(typeof isPrivate === "boolean" && { isPrivateRepository: isPrivate }),
  };
}

/** A fork that was deleted meanwhile has no head repository any more. */
function comesFromElsewhere(event: unknown): boolean {
  const head = at(event, "pull_request", "head", "repo", "full_name");
  return head === undefined || head !== at(event, "pull_request", "base", "repo", "full_name");
}

function at(value: unknown, ...names: readonly string[]): unknown {
  let current = value;
  for (const name of names) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current ?? undefined;
}
