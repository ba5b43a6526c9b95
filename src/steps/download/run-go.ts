// One go command of ours: its environment, its output line by line, its end.

import { childEnvironment } from "../../plan/child-environment.ts";
import type { Withheld } from "../../plan/withheld.ts";
import type { Exit } from "../../ports/command.ts";
import type { World } from "../../ports/world.ts";
import type { Event } from "../../report/event.ts";

export interface GoRun {
  readonly exit: Exit;
  /** Both streams, raw, as much of them as is kept. */
  readonly output: string;
}

export interface GoCommand {
  readonly args: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly emit: (event: Event) => void;
}

/**
 * What go gets: our own environment without what is ours or the runner's, then what inputs set, then `beside`.
 * GOFLAGS and GIT_TERMINAL_PROMPT stay as they are: go itself turns prompts off (cmd/go/main.go).
 */
export function goEnvironment(
  world: Pick<World, "machine">,
  { variables }: Withheld,
  beside: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return {
    ...childEnvironment(world.machine.environment),
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.reveal()])),
    ...beside,
  };
}

export async function runGo(world: World, command: GoCommand): Promise<GoRun> {
  const { emit, ...rest } = command;
  const exit = await world.process.run({
    program: "go",
    ...rest,
    onLine: (line) => {
      emit({ kind: "go-printed", line });
    },
  });
  return { exit, output: exit.kind === "not-found" ? "" : exit.stdout + exit.stderr };
}
