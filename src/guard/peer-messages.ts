// What the processes of a guard say to each other. Both are of one build, so nothing is read twice.

import type { GuardOrder } from "./order.ts";

export type PeerMessage =
  /** The first one: what to be. */
  | Begin
  /** Worker to supervisor, with the socket: so that it is there when the worker is not. */
  | { readonly kind: "listening"; readonly port: number }
  /** Supervisor to whoever started the guard. */
  | { readonly kind: "ready"; readonly port: number }
  /** Worker to supervisor: go was here. */
  | { readonly kind: "asked" }
  /** To each other: this is the end, nobody is to be replaced. */
  | { readonly kind: "stop" };

export interface Begin {
  readonly kind: "begin";
  /** `heir`: a supervisor in the place of one that died, whose worker is the process that says this. */
  readonly role: "supervisor" | "heir" | "worker";
  readonly order: GuardOrder;
  /** 0: not known yet. */
  readonly port: number;
  /** How many workers died. */
  readonly deaths: number;
}
