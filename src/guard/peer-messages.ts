// What the processes of a guard say to each other. Both are of one build, so nothing is read twice.

import type { GuardOrder } from "./order.ts";

export type PeerMessage =
  /** The first one: what to be. */
  | Begin
  /** Worker to standby, with the socket: so that it is there when the worker is not. */
  | { readonly kind: "listening"; readonly port: number }
  /** Worker to whoever started the guard. */
  | { readonly kind: "ready"; readonly port: number };

export interface Begin {
  readonly kind: "begin";
  /** `standby`: takes the place of the worker that says this, once that one is gone. */
  readonly role: "worker" | "standby";
  readonly order: GuardOrder;
  /** 0: not known yet. */
  readonly port: number;
  /** How many workers died. */
  readonly deaths: number;
}
