import { createWxPlatform } from '../../../src/platform/wx/create-wx-platform.ts';
import { runContracts } from './run-contracts.ts';

// The screen canvas comes first, as in the game's own boot file.
wx.createCanvas().getContext('2d');
void runContracts(createWxPlatform());
