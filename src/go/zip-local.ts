// What stands before and behind the body of a zip entry: its local header and its data descriptor.

const signature = 0x04034b50;
const descriptorSignature = 0x08074b50;

/** Without the name and the extra fields that follow. */
export const localHeaderBytes = 30;
/** All that is read of a descriptor, with a signature. */
export const mostDescriptorBytes = 16;

/** How many bytes lie between the beginning of the header and the body; undefined where no header is. */
export function bodyOffset(header: Buffer): number | undefined {
  if (header.length < localHeaderBytes || header.readUInt32LE(0) !== signature) return undefined;
  return localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * The CRC-32 of the data descriptor, whose signature may be there or not (APPNOTE 4.3.9.3); undefined where it is cut.
 * Go wants its two sizes to be there, too, but reads nothing from them: some write 32 bits, some 64.
 */
export function describedCrc32(bytes: Buffer): number | undefined {
  const skipped = bytes.length >= 4 && bytes.readUInt32LE(0) === descriptorSignature ? 4 : 0;
  return bytes.length < skipped + 12 ? undefined : bytes.readUInt32LE(skipped);
}
