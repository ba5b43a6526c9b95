// Memory that is given back before the next collection.

/** What is smaller is sooner collected than given back. */
const leastBytes = 16 << 10;

/**
 * For bytes that nobody looks at any more, here or in a thread of Node's. Without it they wait for the next collection, and
 * what comes meanwhile is written to fresh pages, each of which the system has to clear first. Memory that is shared stays (what
 * is, Buffer.allocUnsafe says, takes less than half of it). Node 20 has no way to give anything back.
 */
export function release({ buffer, byteOffset, byteLength }: Uint8Array): void {
  const isAlone = byteOffset === 0 && byteLength > buffer.byteLength / 2;
  if (byteLength >= leastBytes && isAlone && "transfer" in buffer && typeof buffer.transfer === "function")
    buffer.transfer(0);
}
