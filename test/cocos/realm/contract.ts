import { type CocosHost, createCocosPlatform } from '../../../src/platform/cocos/create-cocos-platform.ts';
import { createWxPlatform } from '../../../src/platform/wx/create-wx-platform.ts';
import { FILES } from '../../contract/package-contract.ts';
import { NOT_ON_COCOS } from '../../contract/probe/cocos-exceptions.ts';
import { runContracts } from '../../contract/probe/run-contracts.ts';
import { openEngine, takeScreen } from './engine.ts';

const run = async (): Promise<void> => {
  takeScreen();
  let cocos: CocosHost | null = null;
  const node = openEngine(() => cocos?.frame());
  cocos = await createCocosPlatform({
    node,
    host: createWxPlatform(),
    hasCapsule: true,
    settings: {},
    fonts: [FILES.font],
    language: null,
  });
  await runContracts(cocos.platform, NOT_ON_COCOS);
};

void run();
