// What the survey asks of the world: it reads files and runs go, and nothing else.

import type { World } from "../../ports/world.ts";

export type SurveyWorld = Pick<World, "files" | "process" | "machine">;
