import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);

// src/inputs/input-sources.ts
function actionVariable(name) {
  return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
function guardVariable(name) {
  return `GMG_${name.replaceAll("-", "_").toUpperCase()}`;
}
function fromAction(environment) {
  return { raw: (name) => environment[actionVariable(name)], spelled: (name) => name };
}
function fromCommandLine(flags, environment) {
  const isFlag = (name) => (flags[name] ?? "").trim() !== "";
  return {
    raw: (name) => isFlag(name) ? flags[name] : environment[guardVariable(name)],
    spelled: (name) => isFlag(name) || (environment[guardVariable(name)] ?? "").trim() === "" ? `--${name}` : guardVariable(name)
  };
}

export {
  guardVariable,
  fromAction,
  fromCommandLine
};
