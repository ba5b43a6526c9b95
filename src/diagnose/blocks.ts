// Cuts a log into the errors in it: a head and the lines that belong to it. Everything else is left out at once.

/** Progress and warnings of go that say nothing about a failure. */
const noise =
  /^\s*go(?: [a-z]{2,9}){0,2}: (?:downloading (?!go1)|finding |extracting |found |added |upgraded |downgraded |creating new go\.mod|to add module|warning: )/;
/** What tests and programs print about their own network is not ours to explain. */
const ofTests = /^\s*(?:(?:---|===) |ok\s{1,8}\t|PASS|FAIL|\?\s{1,8}\t)/;
const saidByTest = /^\s*[^\s:]{1,200}_test\.go:\d{1,6}: /;
/** `# get …` is the trace of -x; it tells of attempts, not of the outcome. */
const trace = /^\s*# get https?:/;

const head =
  /^\s*(?:go(?: [a-z]{2,9}){0,2}: |verifying \S+@|\S{1,300}\.go:\d{1,6}(?::\d{1,5})?:|# [\w./-]+$|Filesystem )/;
const belongs =
  /^(?:fatal: |error: |remote: |Cloning into |package \S{1,300}: exit status|warning: |SECURITY ERROR|This download|The bits may|have intercepted|For more information|Confirm the import|If this is a private|downloaded: |go\.(?:work\.)?sum: |sum\.golang\.\S+: |server response:|not found: |module declares|but was required|Please make sure|and the repository exists|Host key verif|\S+@\S+: Permission|ERROR: Repository|Load key|reading https?:|dial tcp|Use -buildvcs|run 'go mod vendor'|To add an exception|\d{3} [A-Z][a-z]|tmpfs |overlay |\/dev\/)/;
/** Below it stands a difference, line by line. */
const ofChange = /^go changed [^\n]{1,1000} What go wanted:$/;
const opensMore = /(?::| requires| imports| tested by)$/;

/** Words at least one of which is in every message that a rule knows. */
const signal =
  /no such host|flag provided|misbehaving|name resolution|resolve|lookup |refused|time(?:d )?out|connectex|unreachable|no route|assign requested|reset by|forcibly|EOF|broken|stream|http2|HTTP\/2|GOAWAY|proxyconnect|roxy|x509|certificate|SSL|TLS|tls|handshake|HTTP response|[1-5]\d\d [A-Z]|error: [45]\d\d|Forbidden|Unavailable|Gateway|redirect|invalid|not a valid|malformed|unexpected|mismatch|missing|SECURITY|sum(?:db)?\b|GOSUMDB|GOPROXY|GOVCS|GOAUTH|GOFLAGS|GOTOOLCHAIN|GO111MODULE|GOPATH|unknown|unrecognized|no matching|not found|not recognized|No such file|no such file|ENOENT|executable|prompts|Username|Password|Authentication|authentication|denied|publickey|Host key|dubious|RPC|fetch-pack|index-pack|hung up|exit status|disallow|insecure|netrc|SAML|scope|not accessible|not allowed|not granted|requires|toolchain|space|quota|inode|Inodes|too many|too large|too long|limit|killed|Killed|137|memory|read-only|ziphash|modified|wrong content|appear to be|not a directory|lock|another process|vendor|replace|directive|-mod=|does not contain|providing|provides|ambiguous|collision|import|path|disabled|no modules|main module|not in (?:std|GOROOT)|parsing|undefined|cannot use|declared|too few|gcc|canceled|deadline|sent nothing|version|syntax error|repository|Repository|have \(|want \(|[\u0400-\uffff]|gefunden|introuvable|encontrada|trovato|polecenia|Zugriff|Verbindung/;

const mostLines = 60;
const mostCharacters = 4_000;
const longestWord = 1_000;
/** Up to here every block is looked at; in larger logs only those with a word of the signal. */
const smallLog = 200_000;
const firstBlocks = 1_500;
const lastBlocks = 1_500;
/** In characters, where blocks are long. */
const mostAtTheStart = 1_000_000;
const mostAtTheEnd = 1_000_000;
/** How far from its end a log is read for its last blocks; further back only if there are too few. */
const firstTail = 2_000_000;

/**
 * Blocks in their order; of a very long list the first and the last, for causes stand at either end. What lies between
 * is not even read, so that time does not grow with it.
 */
export function cutIntoBlocks(output: string): string[] {
  const seen = new Set<string>();
  let room = mostAtTheStart;
  const end = cut(output, 0, (text) => {
    // What a log says a thousand times it says once.
    if (!seen.has(text)) {
      seen.add(text);
      room -= text.length;
    }
    return seen.size < firstBlocks && room > 0;
  });
  const first = [...seen];
  for (let tail = firstTail; end < output.length; tail *= 4) {
    const from = Math.max(end, output.indexOf("\n", Math.max(0, output.length - tail)) + 1);
    const last: string[] = [];
    cut(output, from, (text) => {
      if (!seen.has(text)) last.push(text);
      if (last.length > 2 * lastBlocks) last.splice(0, lastBlocks);
      return true;
    });
    if (last.length >= lastBlocks || from === end) return [...first, ...within(last.slice(-lastBlocks))];
  }
  return first;
}

/** Gives blocks from a position on until `keep` wants no more; returns the position behind the last one. */
function cut(output: string, start: number, keep: (text: string) => boolean): number {
  let block: string[] = [];
  let blanks = 0;
  let signalled = false;
  const small = output.length <= smallLog;

  const close = (): boolean => {
    const more = block.length === 0 || !signalled || keep(block.join("\n"));
    block = [];
    signalled = false;
    blanks = 0;
    return more;
  };

  for (let position = start; position < output.length;) {
    const found = output.indexOf("\n", position);
    const end = found === -1 ? output.length : found;
    const raw = withoutLongWords(output.slice(position, end));
    const here = position;
    position = end + 1;
    // In a large log most lines are nobody's error; they must cost next to nothing.
    const signals = small || signal.test(raw);
    if (!signals && block.length === 0 && !leadsOn(raw)) continue;
    if (saysNothing(raw)) {
      if (!close()) return position;
      continue;
    }
    for (const line of unfold(raw)) {
      const text = line.trimEnd();
      if (text === "") {
        if (++blanks > 1 && !close()) return position;
        continue;
      }
      if (!continues(text, block, blanks) && !close()) return here;
      block.push(shorten(text));
      signalled ||= signals;
      blanks = 0;
    }
  }
  close();
  return output.length;
}

/** The last of them that have room; the very last always. */
function within(blocks: readonly string[]): readonly string[] {
  let room = mostAtTheEnd;
  const from = blocks.findLastIndex((block) => (room -= block.length) < 0);
  return blocks.slice(Math.min(from + 1, Math.max(0, blocks.length - 1)));
}

function saysNothing(line: string): boolean {
  return (
    noise.test(line) ||
    trace.test(line) ||
    ofTests.test(line) ||
    (line.includes("_test.go:") && saidByTest.test(line))
  );
}

/** The lines below may say what this one announces. */
function leadsOn(line: string): boolean {
  return line.startsWith("# ") || opensMore.test(line.slice(-12));
}

function continues(line: string, block: readonly string[], blanks: number): boolean {
  const before = block.at(-1);
  if (before === undefined || block.length >= mostLines) return false;
  if (/^\s*go(?: [a-z]{2,9}){0,2}: /.test(line)) return false;
  if (ofChange.test(block[0] ?? "")) return /^[-+…]/.test(line);
  if (belongs.test(line.trimStart())) return true;
  if (opensMore.test(before) || before.startsWith("# ")) return blanks === 0;
  if (head.test(line)) return false;
  return /^\s/.test(line) && blanks === 0;
}

/** No path, address or message is that long without a blank; patterns would try every beginning in it. */
function withoutLongWords(line: string): string {
  if (line.length <= longestWord) return line;
  const ends = (word: string): string => `${word.slice(0, 400)}…${word.slice(-400)}`;
  return line
    .split(" ")
    .map((word) => (word.length > longestWord ? ends(word) : word))
    .join(" ");
}

/** Of a very long line its two ends: the module stands at the one, the cause at the other. */
function shorten(line: string): string {
  if (line.length <= mostCharacters) return line;
  return `${line.slice(0, mostCharacters / 2)} … ${line.slice(-mostCharacters / 2)}`;
}

/** Loggers put an error of several lines into one string: `…: 404 Not Found\n\tserver response: …`. */
function unfold(line: string): string[] {
  if (!line.includes("\\")) return [line];
  const plain = line.replaceAll('\\"', '"');
  return plain.includes("\\n")
    ? plain.split(/\\n(?=\\t|go: |\s|"|$)/).map((part) => part.replaceAll("\\t", "\t"))
    : [plain];
}
