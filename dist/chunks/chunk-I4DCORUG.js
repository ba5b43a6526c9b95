import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/guard/guard-environment.ts
var places = ["HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "RUNNER_TEMP"];
var mark = "RUNNER_TRACKING_ID";
var httpProxies = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"].flatMap((name) => [name, name.toLowerCase()]);
var roads = ["NETRC", "SSL_CERT_FILE", "SSL_CERT_DIR", "NODE_EXTRA_CA_CERTS", ...httpProxies];
function processEnvironment(environment) {
  return only([...places, mark], environment);
}
function toldEnvironment(environment) {
  return only([...places, ...roads], environment);
}
function roadVariables(environment) {
  return Object.fromEntries(roads.map((name) => [name, environment[name] ?? ""]));
}
function only(names, environment) {
  const wanted = new Set(names);
  const isWanted = (name) => wanted.has(name) || name.toUpperCase() === "SYSTEMROOT";
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isWanted(name)));
}

export {
  processEnvironment,
  toldEnvironment,
  roadVariables
};
