import type { SecondScript } from '../app/boot/app-parts.ts';
import { createRunScene } from '../view/stage/run-scene.ts';
import { RULES_SCRIPT } from './rules-script.ts';

/** What of the main package home does not need. Nothing that is read before home imports what it begins with (test/architecture/script-law.ts). */
export const SECOND_SCRIPT: SecondScript = { ...RULES_SCRIPT, createRunScene };
