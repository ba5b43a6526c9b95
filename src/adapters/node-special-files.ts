// What is no plain file: pipes, devices, and the links of /dev and /proc to what is open already. They are read with an
// end, and written into, never replaced: root could do that to /dev/null.

import { closeSync, constants, fstatSync, lstatSync, openSync, read, statSync } from "node:fs";
import type { Stats } from "node:fs";
import type { Socket } from "node:net";
import { promisify } from "node:util";

import { piecesOf, pipeOf, writeAt } from "./node-bytes.ts";

const readSome = promisify(read);
const pieceBytes = 64 * 1024;
/** More than any go.mod, go.sum or netrc; /dev/zero has no end. */
const mostBytes = 64 * 1024 * 1024;
/** Whoever has a pipe open and writes nothing for so long is not going to. */
const silentMs = 5_000;
const linksToOpenFiles = /^\/(?:dev|proc)\//;

export function isDevice(stats: Stats | undefined): boolean {
  return stats?.isCharacterDevice() === true || stats?.isBlockDevice() === true;
}

/** Takes over `handle`, which was opened without waiting. A pipe that nobody writes into is empty. */
export async function readToTheEnd(handle: number, path: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let sizeBytes = 0;
  function take(piece: Uint8Array): void {
    sizeBytes += piece.length;
    if (sizeBytes > mostBytes) throw new Error(`${path} does not end after ${mostBytes} bytes`);
    pieces.push(new Uint8Array(piece)); // where it lies, the next one will
  }
  const isPipe = fstatSync(handle).isFIFO();
  if (isPipe && (await isClosedByWriters(handle, take))) closeSync(handle);
  else
    for await (const piece of isPipe ? pipeToRead(handle, path) : piecesOf(handle, pieceBytes))
      take(piece as Uint8Array);
  return Buffer.concat(pieces);
}

function pipeToRead(handle: number, path: string): Socket {
  const pipe = pipeOf(handle, "to-read");
  return pipe.setTimeout(silentMs, () => pipe.destroy(new Error(`nothing came out of the pipe ${path}`)));
}

/** Without a writer a read gives 0 bytes at once; the event loop would be told nothing. */
async function isClosedByWriters(handle: number, take: (piece: Uint8Array) => void): Promise<boolean> {
  const buffer = new Uint8Array(pieceBytes);
  try {
    const { bytesRead } = await readSome(handle, buffer, 0, pieceBytes, null);
    take(buffer.subarray(0, bytesRead));
    return bytesRead === 0;
  } catch {
    return false; // EAGAIN: somebody is about to write
  }
}

/** False where a plain file is to be made or replaced. What a link leads to is written into. */
export async function writeThrough(path: string, content: Uint8Array | string): Promise<boolean> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return false;
  const isLink = lstatSync(path).isSymbolicLink();
  if (found.isFile() && !(isLink && linksToOpenFiles.test(path))) return false;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  if (found.isFIFO()) {
    await writeToPipe(path, bytes);
    return true;
  }
  const handle = openSync(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    await writeAt(handle, bytes, null);
  } finally {
    closeSync(handle);
  }
  return true;
}

/** Without a reader opening it fails at once (ENXIO). */
function writeToPipe(path: string, bytes: Uint8Array): Promise<void> {
  const handle = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
  const socket = pipeOf(handle, "to-write");
  return new Promise((resolve, reject) => {
    socket.setTimeout(silentMs, () => socket.destroy(new Error(`nobody reads from the pipe ${path}`)));
    socket.once("error", reject);
    socket.once("close", () => resolve());
    socket.end(bytes, () => socket.destroy());
  });
}
