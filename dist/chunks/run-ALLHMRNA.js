import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);
import {
  run
} from "./chunk-IAWVR75H.js";
import "./chunk-M7QQP37V.js";
import "./chunk-O4JGBUKI.js";
import "./chunk-KBAIUYO4.js";
import "./chunk-MUEUULOT.js";
import "./chunk-XXCECJ2I.js";
import "./chunk-YBBRL6MT.js";
import "./chunk-XVVBVQ7H.js";
import "./chunk-UXQYQOSM.js";
import "./chunk-WIJSMNBC.js";
import "./chunk-YD4T5GWD.js";
import "./chunk-6YSZ7TLS.js";
import "./chunk-Z2EB7BPL.js";
import "./chunk-KFKXFPKF.js";
import "./chunk-CM7OWEGH.js";
import "./chunk-R2GMFOGK.js";
import "./chunk-WTBT2EFE.js";
import "./chunk-FNFGFUN7.js";
import "./chunk-RGO4UOOJ.js";
import "./chunk-XBKAMMCC.js";
import "./chunk-EWWCWPOY.js";
import "./chunk-W5VOYJPG.js";
import "./chunk-4Y7L6TGJ.js";
import "./chunk-HBUZTTA3.js";
import "./chunk-RVEEQDU6.js";
import "./chunk-HJB6ESR4.js";
export {
  run
};
