// Tiles: how the hashes of a transparent log are served (golang.org/x/mod/sumdb/tlog, tile.go). One holds up to 256
// hashes of one level in eight, and those of the levels between follow from them.

import { hashBytes, nodeHash, type Subtree } from "./tlog.ts";

export interface Tile {
  /** In tiles: its hashes are of subtrees of level 8 times this. */
  readonly level: number;
  readonly index: number;
  /** How many hashes it has in a tree of its size: 256, or fewer at the right edge. */
  readonly width: number;
}

/** The height of every tile that go asks for (sumdb/client.go, tileHeight). */
const height = 8;
export const fullWidth = 2 ** height;

/** The tile that holds what the hash of the subtree is computed from, as a tree of this size has it. */
export function tileOf(subtree: Subtree, treeSize: number): Tile {
  const { level, first } = leavesOf(subtree);
  const index = Math.floor(first / fullWidth);
  const inTree = Math.floor(treeSize / 2 ** (level * height));
  return { level, index, width: Math.min(fullWidth, inTree - index * fullWidth) };
}

/** `tile/8/3/x001/234.p/56`: the index in threes of digits, the width where it is not full. */
export function tilePath({ level, index, width }: Tile): string {
  const threes =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, "0")
      .match(/.{3}/g) ?? [];
  const number = threes.map((digits, at) => (at < threes.length - 1 ? `x${digits}` : digits)).join("/");
  return `tile/${height}/${level}/${number}${width === fullWidth ? "" : `.p/${width}`}`;
}

/** The hash of a subtree from the bytes of its tile, which have to be all there. */
export function hashInTile(bytes: Buffer, subtree: Subtree): Buffer {
  const { first, count } = leavesOf(subtree);
  const start = (first % fullWidth) * hashBytes;
  return join(bytes.subarray(start, start + count * hashBytes));
}

function join(hashes: Buffer): Buffer {
  if (hashes.length <= hashBytes) return hashes;
  const half = hashes.length / 2;
  return nodeHash(join(hashes.subarray(0, half)), join(hashes.subarray(half)));
}

/** Which hashes of its tile's level a subtree is made of. */
function leavesOf({ level, index }: Subtree): { level: number; first: number; count: number } {
  const inner = level % height;
  return { level: (level - inner) / height, first: index * 2 ** inner, count: 2 ** inner };
}
