// What version control says when it cannot fetch: git and the servers behind it, ssh, Mercurial and Subversion, each with the
// cause a careful reader would name.
import { describe } from "@jest/globals";
import type { CauseId } from "../../src/diagnose/cause.ts";
import { meansWhatItSays } from "./messages.ts";

type Words = Partial<Record<CauseId, readonly string[]>>;

/** As go passes it on (cmd/go/internal/modfetch/codehost, RunError): further in, below the command. */
function below(command: string, exitCode: number, words: Words): (readonly [CauseId, string])[] {
  const head = `go: example.test/team/lib@v1.0.0: invalid version: ${command} in /root/go/pkg/mod/cache/vcs/0a1b: exit status ${exitCode}:`;
  return Object.entries(words).flatMap(([cause, said]) =>
    said.map((one) => [cause as CauseId, `${head}\n\t${one.replaceAll("\n", "\n\t")}`] as const),
  );
}

const git: Words = {
  "git-auth-failed-https": [
    "remote: Invalid credentials\nfatal: Authentication failed for 'https://git.example.com/team/lib/'",
    "remote: TF400813: The user '' is not authorized to access this resource.\nfatal: Authentication failed for 'https://dev.azure.com/a/b'",
    "remote: Bitbucket Cloud recently stopped supporting account passwords for Git authentication.\nfatal: Authentication failed for 'https://bitbucket.org/a/b.git/'",
    "remote: HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled",
    "remote: CAPTCHA required\nfatal: unable to access 'https://bitbucket.example.com/scm/a/b.git/': The requested URL returned error: 403",
    "remote: Invalid username or token. Password authentication is not supported for Git operations.\nfatal: Authentication failed for 'https://github.com/a/b/'",
    "fatal: unable to update url base from redirection:\n  asked for: https://git.example.com/team/lib/info/refs?service=git-upload-pack\n   redirect: https://git.example.com/users/sign_in",
  ],
  "token-scope-insufficient": [
    "remote: Write access to repository not granted.\nfatal: unable to access 'https://github.com/a/b/': The requested URL returned error: 403",
    "remote: Permission to acme/lib.git denied to github-actions[bot].\nfatal: unable to access 'https://github.com/acme/lib/': The requested URL returned error: 403",
    "remote: You are not allowed to download code from this project.\nfatal: unable to access 'https://gitlab.example.com/a/b.git/': The requested URL returned error: 403",
  ],
  "module-not-found-404-410": [
    "remote: TF401019: The Git repository with name or identifier lib does not exist or you do not have permissions for the operation you are attempting.\nfatal: repository 'https://dev.azure.com/a/_git/lib/' not found",
    "fatal: remote error: access denied or repository not exported: /lib.git",
    "ERROR: Repository not found.\nfatal: Could not read from remote repository.",
    "fatal: '/srv/git/lib.git' does not appear to be a git repository\nfatal: Could not read from remote repository.",
    "conq: repository does not exist.\nfatal: Could not read from remote repository.",
    "fatal: repository 'https://git.example.com/team/lib/' not found",
    "Gogs: Repository does not exist or you do not have access\nfatal: Could not read from remote repository.",
    "remote: Not Found\nfatal: repository 'https://git.example.com/team/lib/' not found",
  ],
  "unknown-revision": [
    "fatal: couldn't find remote ref refs/tags/v1.0.0",
    "fatal: remote error: upload-pack: not our ref 0123456789abcdef0123456789abcdef01234567",
    "error: Server does not allow request for unadvertised object 0123456789abcdef0123456789abcdef01234567",
    "error: pathspec 'v1.0.0' did not match any file(s) known to git",
    "fatal: ambiguous argument 'v9': unknown revision or path not in the working tree.",
  ],
  "git-shallow-or-rpc-failure": [
    "fatal: dumb http transport does not support shallow capabilities",
    "fatal: git fetch-pack: expected shallow list",
    "fatal: attempt to fetch/clone from a shallow repository",
    "fatal: shallow file has changed since we read it",
    "fatal: the remote end hung up unexpectedly\nfatal: protocol error: bad pack header",
    "fatal: remote did not send all necessary objects",
    "error: RPC failed; HTTP 504 curl 22 The requested URL returned error: 504",
  ],
  "git-command-failed-other": [
    "fatal: protocol error: bad line length character: <htm",
    "fatal: https://git.example.com/team/lib/info/refs not valid: is this a git repository?",
    "fatal: bad config line 1 in file /root/.gitconfig",
    "fatal: transport 'file' not allowed",
    "fatal: remote error:\n  The unauthenticated git protocol on port 9418 is no longer supported.",
    "fatal: unable to get credential storage lock in 1000 ms: File exists",
    "Unable to negotiate with 10.0.0.5 port 22: no matching host key type found. Their offer: ssh-rsa\nfatal: Could not read from remote repository.",
  ],
  "git-missing-executable": [
    "fatal: Unable to find remote helper for 'https'",
    "git: 'remote-https' is not a git command. See 'git --help'.",
    "error: cannot run ssh: No such file or directory\nfatal: unable to fork",
  ],
  "git-ssh-permission-denied": [
    "Permissions 0644 for '/root/.ssh/id_rsa' are too open.\nLoad key \"/root/.ssh/id_rsa\": bad permissions\ngit@git.example.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
    "Bad owner or permissions on /root/.ssh/config\nfatal: Could not read from remote repository.",
    'Load key "/root/.ssh/id_rsa": error in libcrypto\ngit@git.example.com: Permission denied (publickey).',
    "sign_and_send_pubkey: no mutual signature supported\ngit@git.example.com: Permission denied (publickey).",
    "Received disconnect from 10.0.0.5 port 22:2: Too many authentication failures\nfatal: Could not read from remote repository.",
  ],
  "git-ssh-host-key-unknown": [
    "Host key verification failed.\nfatal: Could not read from remote repository.",
    "No ED25519 host key is known for github.com and you have requested strict checking.\nHost key verification failed.",
    "@@@@@@@@@@@@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @\nHost key verification failed.",
  ],
  "tcp-timeout": [
    "ssh: connect to host git.example.com port 22: Connection timed out\nfatal: Could not read from remote repository.",
    "ssh: connect to host git.example.com port 22: Operation timed out",
    "ssh: connect to host git.example.com port 22: No route to host",
    "fatal: unable to connect to git.example.com:\ngit.example.com[0: 10.0.0.5]: errno=Connection timed out",
  ],
  "tcp-refused": [
    "ssh: connect to host git.example.com port 22: Connection refused\nfatal: Could not read from remote repository.",
    "fatal: unable to connect to git.example.com:\ngit.example.com[0: 10.0.0.5]: errno=Connection refused",
  ],
  "dns-failure": [
    "ssh: Could not resolve hostname git.example.com: Name or service not known\nfatal: Could not read from remote repository.",
    "ssh: Could not resolve hostname git.example.com: Temporary failure in name resolution",
    "ssh: Could not resolve hostname git.example.com: nodename nor servname provided, or not known",
    "fatal: unable to look up git.example.com (port 9418) (Name or service not known)",
    "ssh: Could not resolve hostname git.example.com: No such host is known.",
  ],
  "connection-reset-or-eof": [
    "ssh_exchange_identification: Connection closed by remote host\nfatal: Could not read from remote repository.",
    "kex_exchange_identification: read: Connection reset by peer\nfatal: Could not read from remote repository.",
    "Connection closed by 10.0.0.5 port 22\nfatal: Could not read from remote repository.",
    "Connection reset by 10.0.0.5 port 22",
    "client_loop: send disconnect: Broken pipe",
  ],
  "git-dubious-ownership-or-safe-directory": [
    "fatal: unsafe repository ('/root/go/pkg/mod/cache/vcs/0a1b' is owned by someone else)",
    "fatal: detected dubious ownership in repository at '/root/go/pkg/mod/cache/vcs/0a1b'",
  ],
  "git-terminal-prompts-disabled": [
    "fatal: could not read Username for 'https://github.com': No such device or address",
    "fatal: could not read Password for 'https://x@github.com': terminal prompts disabled",
    "fatal: could not read Username for 'https://github.com': Device not configured",
    "bash: /dev/tty: No such device or address\nerror: failed to execute prompt script (exit code 1)\nfatal: could not read Username for 'https://git.example.com': No such file or directory",
  ],
  "disk-full": [
    "fatal: write error: No space left on device",
    "error: file write error: No space left on device\nfatal: unable to write loose object file",
    "fatal: cannot create directory at 'x': No space left on device",
  ],
  "insecure-http-disallowed": ["fatal: transport 'http' not allowed"],
};

const mercurial: Words = {
  "dns-failure": ["abort: error: Name or service not known"],
  "module-not-found-404-410": [
    "abort: HTTP Error 404: Not Found",
    "abort: repository https://hg.example.com/x not found!",
  ],
  "git-auth-failed-https": ["abort: authorization failed", "abort: HTTP Error 401: Unauthorized"],
  "unknown-revision": ["abort: unknown revision 'v9'!"],
  "tls-untrusted-ca": [
    "abort: error: _ssl.c:504: error:14090086:SSL routines:SSL3_GET_SERVER_CERTIFICATE:certificate verify failed",
    "abort: error: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:727)",
  ],
  "tcp-refused": ["abort: error: Connection refused"],
  "tcp-timeout": ["abort: error: Connection timed out"],
};

const subversion: Words = {
  "tls-untrusted-ca": ["svn: E230001: Server SSL certificate verification failed: issuer is not trusted"],
  "git-auth-failed-https": [
    "svn: E170001: Authentication failed",
    "svn: E215004: No more credentials or we tried too many times.",
  ],
  "dns-failure": ["svn: E670002: Name or service not known"],
  "tcp-refused": [
    "svn: E000111: Unable to connect to a repository at URL 'https://svn.example.com/x'\nsvn: E000111: Error running context: Connection refused",
  ],
  "module-not-found-404-410": ["svn: E160013: '/x/trunk' path not found"],
};

describe("what version control says", () => {
  meansWhatItSays(below("git ls-remote -q origin", 128, git));
  meansWhatItSays(below("hg clone -U -- https://hg.example.com/x .", 255, mercurial));
  meansWhatItSays(below("svn info --non-interactive -- https://svn.example.com/x", 1, subversion));
});
