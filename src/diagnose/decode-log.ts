// In which encoding a log was written: PowerShell writes UTF-16, consoles of Windows the code page of their country.

/** So much is looked at before the first letter is handed on: a log that is smaller is judged as a whole. */
const firstWindowBytes = 256 * 1024;
const windowBytes = 64 * 1024;
const sampleBytes = 2_000;
const newline = 0x0a;

/** Of what may be no text every so many bytes are looked at. */
const sampleStep = 16;
/** No window of less than a few kilobytes has more of them. */
const fewControls = 100;
/** NUL stands beside each letter of UTF-16; \b, \t, \n, \f, \r, SO, SI and ESC are in the output of terminals. */
const controlling = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 && ![0, 8, 9, 10, 12, 13, 14, 15, 0x1b].includes(byte) ? 1 : 0,
);
const dropped = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte < 0x20 && ![9, 10, 13, 0x1b].includes(byte)) || (byte >= 0x7f && byte < 0xa0) ? 1 : 0,
);

export interface LogDecoder {
  /** Pieces may be cut anywhere, also inside a letter; the bytes may be written over afterwards. */
  add(piece: Uint8Array): void;
  end(): void;
}

/**
 * Hands on the text of a log as it comes, in windows that do not depend on how it came. What is no text in any
 * encoding that consoles use is read as UTF-8 all the same. NULs are left out: whoever appends UTF-16 to a log in UTF-8
 * leaves one beside each letter.
 */
export function logDecoder(take: (text: string) => void): LogDecoder {
  const window = new Uint8Array(firstWindowBytes);
  let filled = 0;
  let decode: ((bytes: Uint8Array) => string) | undefined;

  function handOn(bytes: Uint8Array): void {
    decode ??= decoderFor(bytes);
    const text = decode(bytes);
    take(text.includes("\0") ? text.replaceAll("\0", "") : text);
  }

  return {
    add(piece) {
      for (let from = 0; from < piece.length;) {
        const full = decode === undefined ? firstWindowBytes : Math.max(windowBytes, filled);
        const part = piece.subarray(from, from + full - filled);
        window.set(part, filled);
        filled += part.length;
        from += part.length;
        if (filled < full) return;
        const end = endOfWindow(window.subarray(0, filled));
        handOn(window.subarray(0, end));
        window.copyWithin(0, end, filled);
        filled -= end;
      }
    },
    end() {
      if (filled > 0) handOn(window.subarray(0, filled));
      filled = 0;
    },
  };
}

/** Behind the last line end; in a line without one, before a letter of UTF-8 that goes on in the next window. */
function endOfWindow(window: Uint8Array): number {
  const lines = window.lastIndexOf(newline) + 1;
  if (lines > 0) return lines;
  const last = window.findLastIndex((byte) => (byte & 0xc0) !== 0x80);
  return last > window.length - 4 && (window[last] ?? 0) >= 0xc0 ? last : window.length;
}

/** For a log that begins with these bytes. */
function decoderFor(beginning: Uint8Array): (bytes: Uint8Array) => string {
  const utf16 = utf16Of(beginning);
  return utf16 === undefined ? bestOfWindow() : streaming(utf16);
}

/** A letter that is cut goes on in the next window. */
function streaming(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: true });
}

/** UTF-8 until what was read speaks against it; then Chinese as soon as there is a word of it, before that Western. */
function bestOfWindow(): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder();
  let [broken, whole] = [0, 0];
  let isUtf8 = true;
  let chinese: ((bytes: Uint8Array) => string) | undefined;

  return (bytes) => {
    if (isBinary(bytes)) return lettersOf(bytes);
    if (chinese !== undefined) return chinese(bytes);
    if (isUtf8) {
      const text = utf8.decode(bytes);
      const isBroken = text.includes("\ufffd");
      // Letters of two and three bytes; where all are whole, a rough number will do.
      whole += isBroken ? count(text, /[\u0080-\ufffc]/g) : (bytes.length - text.length) / 2;
      if (!isBroken || text.includes("\0")) return text;
      broken += count(text, /\ufffd/g);
      // A log may be cut inside a letter, and a pair of Chinese bytes may happen to be a letter in UTF-8.
      if (whole > broken) return text;
      isUtf8 = false;
    }
    const gb18030 = streaming("gb18030");
    const perhaps = gb18030(bytes);
    // Two letters of Europe never stand together so often that they look like a word of Chinese.
    if (!/[\u4e00-\u9fff]{3}/.test(perhaps)) return new TextDecoder("windows-1252").decode(bytes);
    chinese = gb18030;
    return perhaps;
  };
}

/**
 * Bytes of which so many control something, and not only the lines and colours of a text, are a file of another kind that
 * got into the log.
 */
function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += sampleStep) if (controlling[bytes[at] ?? 0] === 1) controls++;
  return controls > Math.max(fewControls, bytes.length / sampleStep / 25);
}

/** What may be words between such bytes: letters of Western Europe, which no rule takes for a sign. */
function lettersOf(bytes: Uint8Array): string {
  const letters = Buffer.allocUnsafe(bytes.length);
  let size = 0;
  for (const byte of bytes) if (dropped[byte] === 0) letters[size++] = byte;
  return letters.toString("latin1", 0, size);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
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
