import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/core/result.ts
function ok(value) {
  return { ok: true, value };
}
function err(error) {
  return { ok: false, error };
}

export {
  ok,
  err
};
