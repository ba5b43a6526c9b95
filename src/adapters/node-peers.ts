// Peers by node:child_process: detached, without streams, with a line for messages and sockets between the two.

import { spawn, type SendHandle } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "node:path";
import { pathToFileURL } from "node:url";
import type { SharedSocket } from "../ports/loopback.ts";
import type { Peer, Peers } from "../ports/peers.ts";
import { codeOf } from "./node-fault.ts";

/** What a peer was told before its program was loaded, and whether the other one is gone since. */
export interface Early {
  readonly messages: readonly (readonly [message: unknown, handle: unknown])[];
  readonly isGone: boolean;
}

/**
 * So that a step that clears up behind itself (`pkill -f node`, `killall -9 node`) does not mean us. On macOS a name costs
 * loading a framework, and Windows shows it nowhere.
 */
const nameFirst = "if (process.platform === 'linux') process.title = 'go-mod-guard';";

/**
 * Runs before anything is loaded. Loading takes a while, and Node drops what was said meanwhile once the other end is
 * closed: an heir whose worker dies while it starts would wait for ever for its first message.
 */
const listenFirst = [
  nameFirst,
  "const early = { messages: [], isGone: false };",
  "const hold = (...said) => void early.messages.push(said);",
  "process.on('message', hold);",
  "process.once('disconnect', () => void (early.isGone = true));",
  "import(process.argv[1]).then(({ begin }) => { process.off('message', hold); begin(early); });",
].join(" ");

/** `entryPath` is the bundled guard-process.js. */
export function nodePeers(entryPath: string): Peers {
  return {
    starterPid: process.ppid,
    ownPid: process.pid,
    start(environment) {
      try {
        const child = spawn(process.execPath, ["-e", listenFirst, pathToFileURL(entryPath).href], {
          // Not ours, which may be deleted, and which Windows would not let anybody delete.
          cwd: parse(process.execPath).root,
          env: { ...environment },
          stdio: ["ignore", "ignore", "ignore", "ipc"],
          detached: true,
          windowsHide: true,
        });
        child.unref();
        return child.pid === undefined ? undefined : peerOf(child, child.pid, () => child.kill("SIGKILL"));
      } catch {
        return undefined; // no process, no memory, no more node: whoever asked goes on without it
      }
    },
    isAlive(pid) {
      try {
        process.kill(pid, 0);
      } catch (fault) {
        return codeOf(fault) === "EPERM";
      }
      return !isUnburied(pid);
    },
  };
}

/** Who started us; undefined if nobody did with a line between us. */
export function parentPeer(early: Early): Peer | undefined {
  return process.send === undefined && !early.isGone
    ? undefined
    : peerOf(process, process.ppid, () => {}, early);
}

type Line = NodeJS.EventEmitter & {
  readonly connected: boolean;
  send?(
    message: object,
    handle?: SendHandle,
    options?: undefined,
    done?: (fault: Error | null) => void,
  ): boolean;
  disconnect?(): void;
};

function peerOf(
  line: Line,
  pid: number,
  kill: () => void,
  early: Early = { messages: [], isGone: false },
): Peer {
  const gone = new Promise<void>((resolve) => {
    if (early.isGone) resolve();
    line.once("disconnect", () => resolve());
    // Of a child: a line with a socket on it that nobody took stays open on our side.
    line.once("exit", () => resolve());
    // A process that could not be started has no line that could be closed.
    line.on("error", () => resolve());
  });
  const waiting = [...early.messages];
  return {
    pid,
    gone,
    send(message, socket) {
      if (!line.connected) return;
      // A line that breaks under a message is the end of the peer, which `gone` tells.
      line.send?.(message, socket?.handle as SendHandle | undefined, undefined, () => {});
    },
    onMessage(take) {
      const hear = (message: unknown, handle: unknown): void => {
        take(message, isObject(handle) ? sharedSocket(handle) : undefined);
      };
      line.removeAllListeners("message");
      line.on("message", hear);
      // One by one: whoever hears the first may leave the rest to another.
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) hear(...next);
    },
    kill,
    leave() {
      if (line.connected) line.disconnect?.();
    },
  };
}

function sharedSocket(handle: object): SharedSocket {
  return { kind: "shared socket", handle };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** In a container whose first process buries nobody the dead stay listed for ever (proc(5), state Z). */
function isUnburied(pid: number): boolean {
  if (process.platform !== "linux") return false;
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, "latin1").replace(/^.*\)/s, "").slice(0, 3));
  } catch {
    return false;
  }
}
