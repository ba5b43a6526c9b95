// What git, the C library, shells and Windows say in other languages, in the English words that rules know. go itself
// speaks English only. Most words are those of git.mo, libc.mo and bash.mo of Debian 12; those of Windows, its shells and
// some of git's in Chinese are written down as they are quoted in posts, and not checked against a system.

/** A part of a message in other languages, and what the rules know it as; `$1` is what stood at `…`. */
type Saying = readonly [english: string, ...said: readonly string[]];

const ofGit: readonly Saying[] = [
  ["fatal: ", "Schwerwiegend: ", "fatal\u00a0: ", "fatal : ", "致命错误：", "致命錯誤: ", "致命错误: "],
  [
    "unable to access '$1': ",
    "konnte nicht auf '…' zugreifen: ",
    "impossible d'accéder à '…'\u00a0: ",
    "impossible d'accéder à '…' : ",
    "no es posible acceder a '…': ",
    "impossibile accedere a '…': ",
    "incapaz aceder '…': ",
    "brak dostępu do „…”: ",
    "«…» недоступно: ",
    "无法访问 '…'：",
    "無法存取 '…'：",
  ],
  [
    "Authentication failed for '$1'",
    "Authentifizierung fehlgeschlagen für '…'",
    "Échec d'authentification pour '…'",
    "Autenticación falló para '…'",
    "Autenticazione non riuscita per '…'",
    "Autenticação falhou para '…'",
    "Uwierzytelnienie nie powiodło się dla „…”",
    "'…' 鉴权失败",
    "'…' 身份验证失败",
    "'…' 身份驗證失敗",
  ],
  [
    "repository '$1' not found",
    "Repository '…' nicht gefunden",
    "dépôt '…' non trouvé",
    "repositorio '…' no encontrado",
    "repository '…' non trovato",
    "repositório '…' inexistente",
    "nie znaleziono repozytorium „…”",
    "仓库 '…' 未找到",
    "版本庫 '…' 未找到",
  ],
  [
    "Could not read from remote repository.",
    "Konnte nicht vom Remote-Repository lesen.",
    "Impossible de lire le dépôt distant.",
    "No se pudo leer del repositorio remoto.",
    "Impossibile leggere dal repository remoto.",
    "Incapaz de ler o repositório remoto.",
    "Nie można czytać ze zdalnego repozytorium.",
    "Не удалось прочитать из внешнего репозитория.",
    "无法读取远程仓库。",
    "無法讀取遠端版本庫。",
    "리모트 저장소에서 읽을 수 없습니다",
  ],
  [
    "the remote end hung up unexpectedly",
    "Die Gegenseite hat unerwartet abgebrochen.",
    "l'hôte distant a fermé la connexion de manière inattendue",
    "el remoto se colgó de manera inesperada",
    "l'interlocutore remoto ha chiuso inaspettatamente la connessione",
    "zdalna maszyna nieoczekiwanie się rozłączyła",
    "远端意外挂断了",
    "遠端意外掛斷了",
  ],
  [
    "early EOF",
    "zu frühes Dateiende",
    "fin de fichier prématurée",
    "EOF temprano",
    "过早的文件结束符（EOF）",
    "過早的檔案結束符（EOF）",
    "неожиданный конец файла",
  ],
];

/** git and the curl in it hand on what the C library calls an error. */
const ofLibrary: readonly Saying[] = [
  [
    "Connection refused",
    "Verbindungsaufbau abgelehnt",
    "Connexion refusée",
    "Conexión rehusada",
    "Connessione rifiutata",
    "Conexão recusada",
    "Połączenie odrzucone",
    "В соединении отказано",
    "拒绝连接",
    "連線被拒絕",
    "接続を拒否されました",
    "연결이 거부됨",
  ],
  [
    "Connection timed out",
    "Die Wartezeit für die Verbindung ist abgelaufen",
    "Connexion terminée par expiration du délai d'attente",
    "Expiró el tiempo de conexión",
    "Connessione scaduta",
    "Tempo esgotado para conexão",
    "Przekroczony czas oczekiwania na połączenie",
    "Время ожидания соединения истекло",
    "连接超时",
    "連線超過時間",
    "接続がタイムアウトしました",
    "연결 시간 초과",
  ],
  [
    "Connection reset by peer",
    "Die Verbindung wurde vom Kommunikationspartner zurückgesetzt",
    "Connexion ré-initialisée par le correspondant",
    "Conexión reinicializada por la máquina remota",
    "Соединение разорвано другой стороной",
    "连接被对方重设",
    "連線被對方重設",
    "接続が相手からリセットされました",
  ],
  [
    "No space left on device",
    "Auf dem Gerät ist kein Speicherplatz mehr verfügbar",
    "Aucun espace disponible sur le périphérique",
    "No queda espacio en el dispositivo",
    "Spazio esaurito sul device",
    "Não há espaço disponível no dispositivo",
    "Brak miejsca na urządzeniu",
    "На устройстве не осталось свободного места",
    "设备上没有空间",
    "裝置上已無多餘空間",
    "デバイスに空き領域がありません",
    "장치에 남은 공간이 없음",
  ],
];

/** Go asks Windows for English first; where that language is not installed, Windows answers in its own. */
const ofWindows: readonly Saying[] = [
  [
    "No connection could be made because the target machine actively refused it.",
    "由于目标计算机积极拒绝，无法连接。",
    "Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.",
    "Aucune connexion n'a pu être établie car l'ordinateur cible l'a expressément refusée.",
  ],
  [
    "A connection attempt failed because the connected party did not properly respond after a period of time.",
    "由于连接方在一段时间后没有正确答复或连接的主机没有反应，连接尝试失败。",
    "Ein Verbindungsversuch ist fehlgeschlagen, da die Gegenstelle nach einer bestimmten Zeitspanne nicht richtig reagiert hat",
  ],
  [
    "An existing connection was forcibly closed by the remote host.",
    "远程主机强迫关闭了一个现有的连接。",
    "Eine vorhandene Verbindung wurde vom Remotehost geschlossen.",
    "Une connexion existante a dû être fermée par l'hôte distant.",
  ],
  [
    "There is not enough space on the disk.",
    "磁盘空间不足。",
    "Es steht nicht genug Speicherplatz auf dem Datenträger zur Verfügung.",
  ],
  [": Access is denied.", ": 拒绝访问。", ": Zugriff verweigert", ": Accès refusé."],
];

const program = "(go|git|hg|svn|bzr)";
const ofShells: readonly (readonly [english: string, said: RegExp])[] = [
  [
    "$1: command not found",
    new RegExp(
      `\\b${program}(?:\u00a0| )?[:：] ?(?:Kommando nicht gefunden|commande introuvable|orden no encontrada|comando non trovato|comando não encontrado|nie znaleziono polecenia|команда не найдена|未找到命令|指令找不到|コマンドが見つかりません|명령어를 찾을 수 없음)`,
    ),
  ],
  [
    "'$1' is not recognized",
    new RegExp(
      `["'“«]\u00a0?${program}\u00a0?["'”»] ?(?:不是内部或外部命令|ist entweder falsch geschrieben|n.est pas reconnu|no se reconoce|não é reconhecido|не является внутренней|は、内部コマンドまたは外部コマンド|项识别为 cmdlet|wurde nicht als Name eines Cmdlet)`,
    ),
  ],
];

const sayings: readonly (readonly [english: string, said: RegExp])[] = [
  ...[...ofGit, ...ofLibrary, ...ofWindows].flatMap(([english, ...said]) =>
    said.map((words) => [english, patternOf(words)] as const),
  ),
  ...ofShells,
];

/** Letters of no English word, or words of plain letters that a saying above has. */
const mayBeForeign =
  /[\u00a0-\uffff]|Schwerwiegend|zugreifen|gefunden|Remote-Repository|Dateiende|Gegenseite|encontrad|acceder a|accedere|trovat|riuscita|remot[oa]|temprano|introuvable|abgelehnt|rehusada|rifiutata|scaduta|device|polecenia|fehlgeschlagen|Verbindung|Zugriff|falsch|reconoce|reconnu|wurde|impossible/;

/** The same lines, with the sayings among them in English, and for each line that changed what it was. */
export function inEnglish(block: string): { text: string; originals: ReadonlyMap<string, string> } {
  const originals = new Map<string, string>();
  if (!mayBeForeign.test(block)) return { text: block, originals };
  const lines = block.split("\n").map((line) => {
    if (!mayBeForeign.test(line)) return line;
    const told = sayings.reduce((text, [english, said]) => text.replace(said, english), line);
    if (told !== line) originals.set(told.trim(), line.trim());
    return told;
  });
  return { text: lines.join("\n"), originals };
}

function patternOf(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(escaped.replace("…", "([^'„”«»\\n]{1,1000})"));
}
