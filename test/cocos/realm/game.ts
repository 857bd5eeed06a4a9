import { TuanyuanGame } from 'tuanyuan-game';
import { openEngine, takeScreen } from './engine.ts';

// What a scene of the editor does: the component on a node under a canvas.
takeScreen();
openEngine().addComponent(TuanyuanGame);
