// What the processes of a guard say to each other. All are of one build, so nothing is read twice.

import type { GuardOrder } from "./order.ts";

export type PeerMessage =
  /** The first one: what to be. */
  | Begin
  /** To one's heir, with the socket: so that it is there when the worker is not. */
  | { readonly kind: "listening"; readonly port: number }
  /** To one's heir, which becomes the standby: the worker is gone, and who says this has taken its place. */
  | { readonly kind: "moved-up"; readonly workerPid: number; readonly deaths: number }
  /** To one's heir: all is over, for its own as well. */
  | { readonly kind: "over" }
  /** To who started one: so that it can name all processes. */
  | { readonly kind: "followed-by"; readonly pid: number }
  /** Worker to whoever started the guard. */
  | { readonly kind: "ready"; readonly port: number };

export interface Begin {
  readonly kind: "begin";
  /** The standby takes the place of the worker, which says this; the reserve that of the standby, which says this. */
  readonly role: "worker" | "standby" | "reserve";
  /** Who serves now; of no meaning to the first worker. */
  readonly workerPid: number;
  readonly order: GuardOrder;
  /** 0: not known yet. */
  readonly port: number;
  /** How many workers died. */
  readonly deaths: number;
}
