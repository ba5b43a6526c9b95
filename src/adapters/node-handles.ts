// Open files: a body written piece by piece, and random access for reading.

import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";

import { err } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import type { FileFault, FileReader, FileWriter } from "../ports/files.ts";
import { withDirectory } from "./node-directory.ts";
import { attempt } from "./node-fault.ts";

export function openWriter(path: string): Promise<Result<FileWriter, FileFault>> {
  return attempt(path, async () => writerOn(await withDirectory(path, () => open(path, "w")), path));
}

export function openReader(path: string): Promise<Result<FileReader, FileFault>> {
  return attempt(path, async () => {
    const handle = await open(path, "r");
    try {
      return readerOn(handle, path, (await handle.stat()).size);
    } catch (thrown) {
      await handle.close();
      throw thrown;
    }
  });
}

function writerOn(handle: FileHandle, path: string): FileWriter {
  let position = 0;
  // The first fault stays the answer: a body with a hole in it never counts as whole.
  let fault: FileFault | undefined;

  async function guarded(action: () => Promise<void>): Promise<Result<void, FileFault>> {
    if (fault !== undefined) return err(fault);
    const result = await attempt(path, action);
    if (!result.ok) fault = result.error;
    return result;
  }

  return {
    write: (chunk) =>
      guarded(async () => {
        for (let done = 0; done < chunk.length;) {
          const { bytesWritten } = await handle.write(chunk, done, chunk.length - done, position);
          done += bytesWritten;
          position += bytesWritten;
        }
      }),
    truncate: (sizeBytes) =>
      guarded(async () => {
        await handle.truncate(sizeBytes);
        position = sizeBytes;
      }),
    async close() {
      const closed = await attempt(path, () => handle.close());
      return fault === undefined ? closed : err(fault);
    },
  };
}

function readerOn(handle: FileHandle, path: string, sizeBytes: number): FileReader {
  return {
    sizeBytes,
    read: (position, length) =>
      attempt(path, async () => {
        const buffer = new Uint8Array(Math.max(0, Math.min(length, sizeBytes - position)));
        let done = 0;
        while (done < buffer.length) {
          const { bytesRead } = await handle.read(buffer, done, buffer.length - done, position + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
        return buffer.subarray(0, done);
      }),
    async close() {
      await attempt(path, () => handle.close());
    },
  };
}
