// What a verb gets besides its command line, and what it gives back.

import type { Result } from "../core/result.ts";
import type { FileFault } from "../ports/files.ts";
import type { World } from "../ports/world.ts";
import type { FrontCommand, FrontExit } from "../ports/command.ts";
import type { Style } from "../report/console.ts";

export interface Around {
  readonly signal: AbortSignal;
  /** Piece by piece; nothing where it was read before. */
  readStandardInput(take: (piece: Uint8Array) => void): Promise<Result<void, FileFault>>;
  /** For a verb that has something to say before it ends. */
  print(text: string): void;
  /** With our own streams and terminal; signals that we get are passed on. */
  runInFront(command: FrontCommand): Promise<FrontExit>;
  /** Colours for stdout, or none. */
  readonly style: Style;
  /** Where the project's own files lie: docs/diagnoses is below it. */
  readonly projectDirectory: string;
}

export interface Done {
  /** 0, 1 or 2; of a command that was run, its own. */
  readonly exitCode: number;
  readonly stdout: string;
}

/** A command line that asks for what there is not: every sentence of it. */
export function wrong(world: World, ...messages: readonly string[]): Done {
  for (const message of messages) world.host.log(message);
  return { exitCode: 2, stdout: "" };
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
