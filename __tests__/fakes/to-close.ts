// What a test opens is closed after it.

import { afterEach } from "@jest/globals";

export interface Closable {
  close(): unknown;
}

/** For the top of a test file. What a test puts in is closed when it is over, the last one first. */
export function closedAfterEach(): Closable[] {
  const open: Closable[] = [];
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close();
  });
  return open;
}
