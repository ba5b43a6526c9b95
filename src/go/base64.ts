// Base64 as signed notes and hashes have it: RFC 4648 with padding, read without forgiveness.

const padded = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Undefined for anything that base64.StdEncoding of Go would refuse; Node alone skips what it does not know. */
export function decodeBase64(text: string): Buffer | undefined {
  return padded.test(text) ? Buffer.from(text, "base64") : undefined;
}
