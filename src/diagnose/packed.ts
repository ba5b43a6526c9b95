// Archives and compressed files in the place of a log, told by the bytes that they begin with.

interface Packing {
  readonly name: string;
  readonly begins: readonly number[];
  /** What to type to get at the log in it. */
  unpack(file: string): string;
}

const packings: readonly Packing[] = [
  {
    name: "a zip archive",
    begins: [0x50, 0x4b, 0x03, 0x04],
    // GitHub's archive of a run has a file for each job at its top, and one for each step below it.
    unpack: (file) => `unzip -d logs ${file} && go-mod-guard diagnose logs/*.txt`,
  },
  { name: "a gzip file", begins: [0x1f, 0x8b], unpack: piped("gzip -dc") },
  { name: "a zstd file", begins: [0x28, 0xb5, 0x2f, 0xfd], unpack: piped("zstd -dc") },
  { name: "an xz file", begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], unpack: piped("xz -dc") },
];

function piped(program: string): Packing["unpack"] {
  return (file) => `${program} ${file} | go-mod-guard diagnose -`;
}

/** So many bytes tell. */
export const packingBytes = 5;

/** How the file is packed that begins with these bytes; undefined for a log. */
export function packingOf(beginning: Uint8Array): Packing | undefined {
  return packings.find(({ begins }) => begins.every((byte, index) => beginning[index] === byte));
}
