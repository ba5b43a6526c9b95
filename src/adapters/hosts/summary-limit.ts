// Keeps a job summary below GitHub's limit: above 1 MiB a step's whole summary is dropped.

export const summaryLimitBytes = 1000 * 1024;

/**
 * Markdown of at most so many bytes of UTF-8, cut behind a whole line, with what was left open closed and a last
 * sentence saying that it was cut. Comes back as it is if it fits.
 */
export function limitSummary(markdown: string, limitBytes = summaryLimitBytes): string {
  if (Buffer.byteLength(markdown) <= limitBytes) return markdown;
  const totalKib = Math.ceil(Buffer.byteLength(markdown) / 1024);
  const notice = `\n\n**This summary was cut: it has ${totalKib} KiB, and GitHub shows none above 1024 KiB. The JSON report has all of it.**\n`;
  const closingReserveBytes = 1024;
  const room = limitBytes - Buffer.byteLength(notice) - closingReserveBytes;

  let usedBytes = 0;
  const kept: string[] = [];
  for (const line of markdown.split(/(?<=\n)/)) {
    usedBytes += Buffer.byteLength(line);
    if (usedBytes > room) break;
    kept.push(line);
  }
  return kept.join("") + closingsOf(kept) + notice;
}

/** An open code fence or `<details>` would swallow the sentence that follows. */
function closingsOf(lines: readonly string[]): string {
  let fence: string | undefined;
  let details = 0;
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) fence = undefined;
    if (fence === undefined) {
      details += count(line, /<details\b/g) - count(line, /<\/details>/g);
    }
  }
  const closings = [
    ...(fence === undefined ? [] : [fence]),
    ...Array<string>(Math.min(20, Math.max(0, details))).fill("</details>"),
  ];
  return closings.length === 0 ? "" : `\n${closings.join("\n")}`;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
