// Signed notes: a text, and below it lines of signatures (golang.org/x/mod/sumdb/note). The checksum database signs
// the head of its tree this way, with Ed25519.

import { createHash, createPublicKey, verify, type KeyObject } from "node:crypto";

import { err, ok, type Result } from "../core/result.ts";
import { decodeBase64 } from "./base64.ts";

export interface Verifier {
  /** Of the server, such as `sum.golang.org`. */
  readonly name: string;
  /** Eight hex digits: the beginning of the hash of name and key, by which a signature names its key. */
  readonly keyHash: string;
  readonly publicKey: KeyObject;
}

/** The one algorithm there is: the first byte of an encoded key. */
const ed25519 = 1;
const keyBytes = 32;
const mostSignatures = 100;

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo. */
const spkiHead = Buffer.from("302a300506032b6570032100", "hex");

/** Reads `name+hash+base64`; the errors are Go's (note.NewVerifier). The hash has to be that of name and key. */
export function parseVerifier(text: string): Result<Verifier, string> {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? [];
  const key = decodeBase64(encoded);
  if (!/^[0-9a-fA-F]{8}$/.test(keyHash) || !isValidName(name) || key === undefined || key.length === 0)
    return err("malformed verifier id");
  const expected = createHash("sha256").update(`${name}\n`).update(key).digest("hex").slice(0, 8);
  if (keyHash.toLowerCase() !== expected) return err("invalid verifier hash");
  if (key[0] !== ed25519) return err("unknown verifier algorithm");
  if (key.length !== 1 + keyBytes) return err("malformed verifier id");
  const publicKey = createPublicKey({
    key: Buffer.concat([spkiHead, key.subarray(1)]),
    format: "der",
    type: "spki",
  });
  return ok({ name, keyHash: expected, publicKey });
}

/**
 * The text of a note that this key has signed. Signatures by other keys do not count and do no harm; one that claims
 * to be by this key and is not spoils the note (note.Open). The errors are Go's.
 */
export function openNote(message: Uint8Array, verifier: Verifier): Result<string, string> {
  const malformed = err("malformed note");
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!isPlainText(bytes)) return malformed;
  const split = bytes.lastIndexOf("\n\n");
  if (split < 0) return malformed;
  const text = bytes.subarray(0, split + 1);
  const signatures = bytes.subarray(split + 2).toString("utf8");
  if (!signatures.endsWith("\n")) return malformed;

  const lines = signatures.slice(0, -1).split("\n");
  if (lines.length > mostSignatures) return malformed;
  let isSigned = false;
  for (const line of lines) {
    const [, name = "", encoded = ""] = /^\u2014 ([^ ]*) (.+)$/u.exec(line) ?? [];
    const signature = decodeBase64(encoded);
    if (!isValidName(name) || signature === undefined || signature.length < 5) return malformed;
    const keyHash = signature.toString("hex", 0, 4);
    if (name !== verifier.name || keyHash !== verifier.keyHash || isSigned) continue;
    if (!verify(null, text, verifier.publicKey, signature.subarray(4)))
      return err(`invalid signature for key ${name}+${keyHash}`);
    isSigned = true;
  }
  return isSigned ? ok(text.toString("utf8")) : err("note has no verifiable signatures");
}

/** UTF-8, and of the control characters nothing but line ends. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x0a)) return false;
  return Buffer.from(bytes).equals(Buffer.from(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)));
}

function isValidName(name: string): boolean {
  return name !== "" && !/[+\s\u0085]/u.test(name);
}
