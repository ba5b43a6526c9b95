// What of an address in a log is nobody's business: user and password, and the secret path of our guard.

const credentials = /(\b[a-z]{2,6}:\/\/)[^\s/@"']{1,300}@/g;
const guardPath = /(127\.0\.0\.1:\d{1,5}\/)[0-9a-f]{16,128}/g;

/** `mask` stands where user and password stood. */
export function withoutSecrets(text: string, mask: "" | "***@"): string {
  return text.replace(credentials, `$1${mask}`).replace(guardPath, "$1…");
}
