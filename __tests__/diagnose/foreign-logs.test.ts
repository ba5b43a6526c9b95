// Logs from machines that speak another language or write another encoding than English in UTF-8.

import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { logDecoder } from "../../src/diagnose/decode-log.ts";
import { diagnose } from "../../src/diagnose/diagnose.ts";
import { readLog } from "../../src/diagnose/read-log.ts";
import type { Finding } from "../../src/diagnose/rule.ts";

function decodeLog(bytes: Uint8Array): string {
  let whole = "";
  const decoder = logDecoder((text) => {
    whole += text;
  });
  decoder.add(bytes);
  decoder.end();
  return whole;
}

function found(text: string): Finding {
  const [first] = diagnose({ output: readLog(text), attempts: [], settings: {} });
  if (first === undefined) throw new Error("findings are never empty");
  return first;
}

const git =
  "go: git.example.com/team/lib@v1.2.3: git fetch -f origin in /go/pkg/mod/cache/vcs/ab: exit status 128:";
const url = "https://git.example.com/team/lib/";
const proxy = 'go: rsc.io/quote@v1.5.2: Get "http://127.0.0.1:3000/rsc.io/quote/@v/v1.5.2.mod"';
const dialled = `${proxy}: dial tcp 127.0.0.1:3000: connectex`;
const read = `${proxy}: read tcp 127.0.0.1:51000->127.0.0.1:3000: wsarecv`;
const lock = String.raw`go: rsc.io/quote@v1.5.2: open C:\Users\x\go\pkg\mod\cache\download\rsc.io\quote\@v\v1.5.2.lock`;

describe("a message in another language", () => {
  it.each([
    [
      "tcp-refused",
      `${git}\n\t致命错误：无法访问 '${url}'：Failed to connect to git.example.com port 443: 拒绝连接`,
    ],
    ["tcp-refused", `fatal: 无法访问 '${url}'：Failed to connect to git.example.com port 443: 拒绝连接`],
    [
      "tcp-timeout",
      `${git}\n\tfatal: 無法存取 '${url}'：Failed to connect to git.example.com port 443: 連線超過時間`,
    ],
    [
      "tcp-timeout",
      `${git}\n\tfatal: unable to access '${url}': Failed to connect to git.example.com port 443: Die Wartezeit für die Verbindung ist abgelaufen`,
    ],
    [
      "dns-failure",
      `${git}\n\tfatal\u00a0: impossible d'accéder à '${url}'\u00a0: Could not resolve host: git.example.com`,
    ],
    ["git-auth-failed-https", `${git}\n\tSchwerwiegend: Authentifizierung fehlgeschlagen für '${url}'`],
    ["git-auth-failed-https", `${git}\n\tfatal\u00a0: Échec d'authentification pour '${url}'`],
    ["git-auth-failed-https", `${git}\n\t致命错误：'${url}' 鉴权失败`],
    ["module-not-found-404-410", `${git}\n\tfatal: repositorio '${url}' no encontrado`],
    ["git-shallow-or-rpc-failure", `${git}\n\tfatal: 远端意外挂断了`],
    ["git-shallow-or-rpc-failure", `${git}\n\tSchwerwiegend: Die Gegenseite hat unerwartet abgebrochen.`],
    ["disk-full", `${git}\n\tfatal: write error: Auf dem Gerät ist kein Speicherplatz mehr verfügbar`],
    ["go-missing-executable", "bash: go: 未找到命令"],
    ["go-missing-executable", "bash: go: Kommando nicht gefunden."],
    ["go-missing-executable", "bash: go\u00a0: commande introuvable"],
    ["go-missing-executable", "'go' 不是内部或外部命令，也不是可运行的程序\n或批处理文件。"],
    [
      "go-missing-executable",
      'Der Befehl "go" ist entweder falsch geschrieben oder\nkonnte nicht gefunden werden.',
    ],
    ["go-missing-executable", "go : 无法将“go”项识别为 cmdlet、函数、脚本文件或可运行程序的名称。"],
    ["tcp-refused", `${dialled}: 由于目标计算机积极拒绝，无法连接。`],
    ["tcp-timeout", `${dialled}: 由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。`],
    ["connection-reset-or-eof", `${read}: 远程主机强迫关闭了一个现有的连接。`],
    ["connection-reset-or-eof", `${read}: Eine vorhandene Verbindung wurde vom Remotehost geschlossen.`],
    ["gomodcache-permission-denied", `${lock}: 拒绝访问。`],
    ["gomodcache-permission-denied", `${lock}: Zugriff verweigert`],
  ])("is %s: %s", (cause, log) => {
    expect(found(`${log}\n`).cause).toBe(cause);
  });

  it("is quoted as the log has it", () => {
    const said = `致命错误：'${url}' 鉴权失败`;
    const { evidence, hosts } = found(`${git}\n\t${said}\n`);
    expect(evidence).toBe(said);
    expect(hosts).toEqual(["git.example.com"]);
  });

  it.each([
    "编译成功。 连接超时设置为 30 秒\nok  \texample.com/a\t0.1s",
    "=== RUN   TestX\n    x_test.go:10: dial tcp 127.0.0.1:1: 拒绝连接\n--- FAIL: TestX (0.00s)\nFAIL\texample.com/a\t0.1s",
  ])("is not a cause where nothing was downloaded: %s", (log) => {
    expect(["GMG900", "GMG901", "GMG902"]).toContain(found(`${log}\n`).code);
  });
});

describe("an encoding", () => {
  const log = `${dialled}: 由于目标计算机积极拒绝，无法连接。\n`;
  const utf16 = Buffer.from(log, "utf16le");
  // 由于目标计算机积极拒绝，无法连接。 in GBK
  const gbk = Buffer.concat([
    Buffer.from(`${dialled}: `),
    Buffer.from("d3c9d3dac4bfb1eabcc6cbe3bbfabbfdbcabbedcbef8a3accedeb7a8c1acbdd3a1a3", "hex"),
    Buffer.from("\n"),
  ]);
  it.each([
    ["UTF-8", Buffer.from(log)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${log}`)],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16, high byte first", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ["UTF-16 without a mark", utf16],
    ["GBK", gbk],
  ])("of %s is read", (_, bytes) => {
    expect(decodeLog(bytes)).toBe(log);
  });

  it("is none in a file of another kind, which hides nothing that stands within it", () => {
    const junk = Buffer.concat(
      Array.from({ length: 5_000 }, (_, index) => createHash("sha512").update(`${index}`).digest()),
    );
    const bytes = Buffer.concat([junk, Buffer.from(`\n${log}\n`), junk]);
    const text = decodeLog(bytes);
    expect(text).toContain(`\n${dialled}: `);
    expect(text).not.toMatch(/[\u0100-\uffff]/);
  });

  it("of Western Europe is read, and a cut UTF-8 log stays one", () => {
    const german = "fatal: Authentifizierung fehlgeschlagen für 'https://git.example.com/x/'\n";
    expect(decodeLog(Buffer.from(german, "latin1"))).toBe(german);
    const cut = Buffer.from(`für und für ${log}`).subarray(0, -2);
    expect(decodeLog(cut)).toContain("für und für");
  });

  it("of another encoding, appended to a log in UTF-8, leaves its letters", () => {
    const line = "go: github.com/pkg/errors@v0.9.1: unknown revision\r\n";
    const head = "all is well so far\n".repeat(200);
    const mixed = Buffer.concat([Buffer.from(head), Buffer.from(line, "utf16le")]);
    expect(decodeLog(mixed)).toBe(head + line);
  });

  it("is found out behind the beginning of a large log, and kept to", () => {
    const plain = "compiling step 1 of many more steps\n".repeat(20_000);
    const latin = "für die Ausführung: Datei übersprungen\n".repeat(9_000);
    expect(decodeLog(Buffer.concat([Buffer.from(plain), gbk, Buffer.from(plain), gbk]))).toBe(
      plain + log + plain + log,
    );
    expect(decodeLog(Buffer.from(plain + latin, "latin1"))).toBe(plain + latin);
    expect(decodeLog(Buffer.from(plain + latin + log))).toBe(plain + latin + log);
    const utf16Large = Buffer.from(plain + log, "utf16le");
    expect(decodeLog(utf16Large)).toBe(plain + log);
  });

  it("of nothing but bytes does no harm", () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.alloc(5_000),
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff]),
    ])
      expect(found(readLog(decodeLog(bytes))).code).toBe("GMG900");
  });
});

describe("PowerShell", () => {
  it("is unwrapped, so that host and module are found", () => {
    const wrapped = [
      'go : go: github.com/spf13/cobra@v1.8.0: Get "https://proxy.golang.org/github.com/spf13/cobra/@v/v1.8.0.mod": dial tcp ',
      "142.250.185.81:443: connectex: A connection attempt failed because the connected party did not properly respond after a ",
      "period of time, or established connection failed because connected host has failed to respond.",
      "At line:1 char:1",
      "+ go mod download",
      "    + CategoryInfo          : NotSpecified: (go: github.com/s... to respond.:String) [], RemoteException",
      "",
    ].join("\r\n");
    expect(found(wrapped)).toMatchObject({
      cause: "tcp-timeout",
      hosts: ["proxy.golang.org", "142.250.185.81:443"],
      modules: ["github.com/spf13/cobra@v1.8.0"],
    });
  });
});

describe("a host that was made unreadable", () => {
  it.each([
    [
      "fatal: could not read Username for 'https://gitlab.<mydomain>.io': terminal prompts disabled",
      "gitlab.<mydomain>.io",
    ],
    [
      'go: rsc.io/quote@v1.5.2: Get "https://goproxy.***.com/rsc.io/quote/@v/v1.5.2.mod": x509: certificate signed by unknown authority',
      "goproxy.***.com",
    ],
  ])("is named as the log has it: %s", (log, host) => {
    expect(found(`${log}\n`).hosts).toEqual([host]);
  });
});

describe("a log that ends in the middle of a word", () => {
  it("still names the lookup that failed", () => {
    const log =
      'go: rsc.io/quote@v1.5.2: Get "https://proxy.golang.org/rsc.io/quote/@v/v1.5.2.mod": dial tcp: lookup proxy.golang.org on 10.0.0.2:53: no such h';
    expect(found(log)).toMatchObject({ cause: "dns-failure", hosts: ["proxy.golang.org"] });
  });
});
