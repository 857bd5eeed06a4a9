import type { Intent } from '../stage/stage.ts';
import type { UiContext } from '../widgets/ui-context.ts';

export type Make<V> = (ui: UiContext, send: (intent: Intent) => void) => V;
