// The go.sum files that a guard knows: copies in its directory, so that each of its processes can read them anew.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { goSumsDirectory, type GuardOrder } from "../../guard/order.ts";
import type { World } from "../../ports/world.ts";

/** For a guard that is up or about to start. */
export async function addGoSums(
  { files }: Pick<World, "files">,
  order: Pick<GuardOrder, "directory">,
  texts: readonly string[],
): Promise<void> {
  for (const text of texts) {
    const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
    await files.write(join(goSumsDirectory(order), `${name}.sum`), text, 0o600);
  }
}
