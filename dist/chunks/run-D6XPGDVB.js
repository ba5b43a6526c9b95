import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-UW3OFLUP.js";
import "./chunk-ENROVKEL.js";
import "./chunk-PT5UJVQI.js";
import "./chunk-JSPB6G7U.js";
import "./chunk-LQIQDHHI.js";
import "./chunk-DWAZPYQT.js";
import "./chunk-FF2XLXGF.js";
import "./chunk-5R4U25PL.js";
import "./chunk-YZCLEXBZ.js";
import "./chunk-ZH3NB25P.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
