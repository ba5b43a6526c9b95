// What a proxy says in the body of an error, as much of it as go shows (cmd/go/internal/web/api.go, formatErrorDetail).

const mostLines = 8;
const mostBytes = 8 * 81;
/** As much of a body as can matter here. */
export const mostDetailBytes = 16 * 1024;

/** Up to 8 lines joined by \n; "" if it is not plain text, not UTF-8 or would play tricks on a terminal. */
export function errorDetail(contentType: string | undefined, body: Uint8Array): string {
  if (!isPlainText(contentType)) return "";
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return ""; // Not UTF-8: go does not try to recover it either.
  }
  if (/[^\s\P{C}]/u.test(text)) return "";
  const shown: string[] = [];
  let bytes = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") break;
    const lineBytes = new TextEncoder().encode(line).length;
    if (shown.length >= mostLines) return [...shown, "[Truncated: too many lines.]"].join("\n");
    if (bytes + lineBytes > mostBytes) return [...shown, "[Truncated: too long.]"].join("\n");
    shown.push(line);
    bytes += lineBytes + 2;
  }
  return shown.join("\n");
}

function isPlainText(contentType: string | undefined): boolean {
  const [type = "", ...parameters] = (contentType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="))?.slice("charset=".length);
  return type === "text/plain" && ["utf-8", "us-ascii", ""].includes((charset ?? "").replaceAll('"', ""));
}
