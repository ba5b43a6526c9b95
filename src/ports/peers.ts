// A process beside us that takes our place when we are gone, and we its place.

import type { SharedSocket } from "./loopback.ts";

export interface Peer {
  readonly pid: number;
  /** Does nothing where the peer is gone. */
  send(message: object, socket?: SharedSocket): void;
  /** Each message once, those that came before as well. Only one listener at a time. */
  onMessage(take: (message: unknown, socket: SharedSocket | undefined) => void): void;
  /** Resolves soon after the peer ended, however it did. Never rejects. */
  readonly gone: Promise<void>;
  /** Ends a process that this one started, whatever it is at; a word to it might not be heard before we end. */
  kill(): void;
  /** Closes the line to it, so that neither keeps the other open. */
  leave(): void;
}

export interface Peers {
  /**
   * Starts one, detached, without our streams; undefined if the system cannot. It waits for a message. Anybody of this
   * user can read its environment: no secret may be in it.
   */
  start(environment: Readonly<Record<string, string>>): Peer | undefined;
  /** Who started this process; 0 where that one has no number here. */
  readonly starterPid: number;
  readonly ownPid: number;
  /** Whether this process is there. What is dead and only not buried yet is not. */
  isAlive(pid: number): boolean;
}
