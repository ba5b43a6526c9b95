// In which encoding a log was written: PowerShell writes UTF-16, consoles of Windows the code page of their country.

const sampleBytes = 2_000;

/** The text of a log; what is no text in any encoding that consoles use is read as UTF-8 all the same. */
export function decodeLog(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("\ufffd") || text.includes("\0") || isMostlyUtf8(text)) return text;
  const chinese = new TextDecoder("gb18030").decode(bytes);
  // Two letters of Europe never stand together so often that they look like a word of Chinese.
  return /[\u4e00-\u9fff]{3}/.test(chinese) ? chinese : new TextDecoder("windows-1252").decode(bytes);
}

/** A log may be cut inside a letter, and a pair of Chinese bytes may happen to be a letter in UTF-8. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken;
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // Without a mark: every other byte of plain letters is 0.
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 8;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : undefined;
}
