import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  captureOutput,
  lineTaker,
  messageOf
} from "./chunk-CF7QP6NT.js";
import {
  exec
} from "./chunk-RROAVHI7.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-OZAD3COR.js";

// src/adapters/exec-shim.ts
async function runShim(command, keepCharacters) {
  const stdout = captureOutput(keepCharacters, lineTaker(command, "stdout"));
  const stderr = captureOutput(keepCharacters, lineTaker(command, "stderr"));
  const output = () => {
    stdout.end();
    stderr.end();
    return { stdout: stdout.text(), stderr: stderr.text() };
  };
  const timeUp = stopAt(command);
  try {
    const ended = exec(`"${command.program}"`, [...command.args], {
      cwd: command.directory,
      env: { ...command.environment },
      // It would print the command, and what the child prints, as they are: workflow commands, too.
      silent: true,
      ignoreReturnCode: true,
      input: Buffer.from(command.input ?? ""),
      listeners: { stdout: (chunk) => stdout.add(chunk), stderr: (chunk) => stderr.add(chunk) }
    });
    const code = await Promise.race([ended, timeUp.promise]);
    if (typeof code === "string") return { kind: "killed", why: code, ...output() };
    return { kind: "exited", code, ...output() };
  } catch (thrown) {
    const why = messageOf(thrown);
    const notFound = { kind: "not-found", program: command.program };
    return why.includes("Unable to locate executable file") ? notFound : { ...notFound, why };
  } finally {
    timeUp.forget();
  }
}
function stopAt({ timeoutMs, signal }) {
  let forget = () => {
  };
  const promise = new Promise((resolve) => {
    const onAbort = () => resolve("aborted");
    const timer = setTimeout(() => resolve("deadline"), Math.min(timeoutMs, 2 ** 31 - 1));
    signal?.addEventListener("abort", onAbort, { once: true });
    forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  return { promise, forget: () => forget() };
}
export {
  runShim
};
