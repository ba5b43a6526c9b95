import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  admit,
  answerRelayed,
  guardWords,
  knowledgeOf,
  openGuard,
  openObtainer,
  openRoads,
  openSumdbRelay,
  relay,
  subjectOf,
  sumdbOf
} from "./chunk-KSKIQQNE.js";
import {
  readableGoSums
} from "./chunk-ZCCPPR4Z.js";
import {
  openStore,
  parseProxyPath
} from "./chunk-A6AMRDGQ.js";
import {
  cancelWith
} from "./chunk-GI4OR3Q3.js";
import {
  require_node_path
} from "./chunk-G5TNOYTT.js";
import {
  __toESM
} from "./chunk-HJB6ESR4.js";

// src/steps/job-guard/open.ts
var import_node_path = __toESM(require_node_path(), 1);

// src/guard/plain.ts
var types = {
  info: "application/json",
  latest: "application/json",
  zip: "application/zip"
};
async function answerPlainly(options, path, headers) {
  const admitted = admit(options, path);
  if ("refused" in admitted) return admitted.refused;
  const subject = subjectOf(admitted.asked);
  const request = {
    path,
    subject,
    reach: { acrossComma: false, toMirrors: false },
    type: types[subject.file] ?? "text/plain; charset=utf-8",
    accept: () => Promise.resolve(void 0)
  };
  const relayed = await relay(options, request, headers);
  return answerRelayed(options, path, relayed);
}

// src/guard/lookups-above.ts
var oneQueryMs = 6e4;
function watchLookups(nowMs) {
  const found = /* @__PURE__ */ new Map();
  const refused = /* @__PURE__ */ new Map();
  const isRecent = (atMs) => atMs !== void 0 && nowMs() - atMs < oneQueryMs;
  return {
    isMoot(path) {
      const module = lookedUp(path);
      if (module === void 0) return false;
      for (const [below, atMs] of found) if (isBelow(below, module) && isRecent(atMs)) return true;
      refused.set(path, { module, atMs: nowMs() });
      return false;
    },
    answered(path) {
      const module = path.endsWith("/@v/list") ? void 0 : lookedUp(path);
      if (module === void 0) return [];
      found.set(module, nowMs());
      const moot = [...refused].filter(([, above]) => isBelow(module, above.module) && isRecent(above.atMs));
      for (const [each] of moot) refused.delete(each);
      return moot.map(([each]) => each);
    }
  };
}
function lookedUp(path) {
  const asked = parseProxyPath(path);
  switch (asked?.kind) {
    case "list":
    case "latest":
      return asked.module;
    case "query":
      return asked.extension === "info" ? asked.module : void 0;
    case "file":
      return asked.file.kind === "info" ? asked.file.module : void 0;
    case "sumdb":
    case void 0:
      return void 0;
  }
}
function isBelow(module, above) {
  return module.startsWith(`${above}/`);
}

// src/guard/request-deadline.ts
function withDeadline(chain, clock, limitMs) {
  return {
    async fetch(request) {
      const end = cancelWith(request.signal);
      const over = new AbortController();
      void clock.sleep(limitMs, over.signal).then((slept) => {
        if (slept === "slept") end.abort();
      });
      try {
        return await chain.fetch({ ...request, signal: end.signal });
      } finally {
        over.abort();
        end.release();
      }
    }
  };
}

// src/steps/job-guard/open.ts
async function openJobGuard(world, plan, withheld, parts) {
  const { files, clock } = world;
  const { store, signal, mode } = parts;
  const unvouched = openStore(files, (0, import_node_path.join)(parts.directory, "unvouched"));
  await store.prepare();
  await unvouched.prepare();
  const known = { current: knowledgeOf(plan, []) };
  const learn = async () => {
    known.current = knowledgeOf(plan, readableGoSums(await parts.goSums()));
  };
  await learn();
  const knowledge = {
    expectedH1: (file) => known.current.expectedH1(file),
    isCovered: (file) => known.current.isCovered(file),
    hasGoSumLine: (module, version) => known.current.hasGoSumLine(module, version),
    reach: (module, version, kind) => known.current.reach(module, version, kind),
    forbidden: (module) => known.current.forbidden(module),
    isPrivate: (module) => known.current.isPrivate(module)
  };
  const budget = mode === "plain" ? { ...plan.budget, retries: 0 } : plan.budget;
  const tell = parts.tell ?? (() => {
  });
  const roads = await openRoads(world, { ...plan, budget }, withheld, Infinity, tell, parts.onAttempt);
  const routes = roads.openList();
  const chain = withDeadline(routes, clock, plan.budget.totalMs);
  const relaying = { files, chain, temporaryPath: () => unvouched.temporaryPath(), signal };
  const obtainer = openObtainer({
    ...relaying,
    clock,
    knowledge,
    store,
    unvouched,
    hasher: world.hasher,
    onEvicted: () => {
    },
    onFetched: () => {
    }
  });
  const refused = new Set(parts.refusedBefore);
  const lookups = watchLookups(() => clock.nowMs());
  const opened = await openGuard({
    ...relaying,
    ...guardWords(world, plan),
    loopback: parts.loopback ?? world.loopback,
    clock,
    obtainer,
    knowledge,
    sumdb: openSumdbRelay({ ...relaying, clock, ...sumdbOf(plan, withheld, knowledge) }),
    closing: plan.routes.closing,
    policy: plan.routes.policy,
    onAnswered(path, refusal) {
      if (refusal !== void 0 && lookups.isMoot(path)) return;
      const settled = refusal === void 0 ? lookups.answered(path) : [];
      for (const above of settled) {
        if (refused.delete(above)) parts.onRecord({ kind: "answered", atMs: clock.nowMs(), path: above });
      }
      const record = recordOf(path, refusal, refused.has(path), clock.nowMs());
      if (record === void 0) return;
      if (record.kind === "refused") refused.add(path);
      else refused.delete(path);
      parts.onRecord(record);
    },
    ...parts.onAsked && { onAsked: parts.onAsked },
    ...mode === "plain" && { answer: answerPlainly },
    ...parts.secret !== void 0 && { secret: parts.secret },
    ...parts.control !== void 0 && { control: parts.control }
  });
  return opened.ok ? {
    ok: true,
    value: { ...opened.value, learn, attempts: () => routes.journal, forgotten: () => routes.forgotten }
  } : opened;
}
function recordOf(path, refusal, wasRefused, atMs) {
  if (refusal === void 0) return wasRefused ? { kind: "answered", atMs, path } : void 0;
  const { behind, gaveUp, attempts } = refusal;
  const asked = parseProxyPath(path);
  const isNamed = asked?.kind === "file";
  if (!gaveUp && !isNamed) return void 0;
  const said = typeof behind === "string" ? { said: behind } : {};
  return { kind: "refused", atMs, path, gaveUp, attempts, ...said };
}

export {
  openJobGuard
};
