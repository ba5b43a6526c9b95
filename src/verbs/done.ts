// What a verb gets besides its command line, and what it gives back.

import type { World } from "../ports/world.ts";
import type { Style } from "../report/console.ts";

export interface Around {
  readonly signal: AbortSignal;
  readStandardInput(): Promise<string>;
  /** Colours for stdout, or none. */
  readonly style: Style;
  /** Where the project's own files lie: docs/diagnoses is below it. */
  readonly projectDirectory: string;
}

export interface Done {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
}

/** A command line that asks for what there is not. */
export function wrong(world: World, message: string): Done {
  world.host.log(message);
  return { exitCode: 2, stdout: "" };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
