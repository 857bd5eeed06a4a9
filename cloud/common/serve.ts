import { type CloudAnswer, refuse, timedAnswer } from '../../src/shared/cloud-answer.ts';
import type { Handler } from './call.ts';
import { createWxStore, type SdkDatabase } from './wx-store.ts';

/** The part of the SDK that every function uses. */
export interface Sdk {
  getWXContext(): { readonly OPENID?: string };
  database(options: { throwOnNotFound: boolean }): SdkDatabase;
}

/** The `main` of a function for players: who asks is what the SDK says, never what the event says. */
export const serve =
  (sdk: Sdk, handler: Handler) =>
  async (event: unknown): Promise<CloudAnswer<object>> => {
    const openid = sdk.getWXContext().OPENID;
    if (openid === undefined || openid === '') return refuse('cloud/no-player', 'not called by a player');
    const store = createWxStore(sdk.database({ throwOnNotFound: false }));
    return timedAnswer(await handler({ event, openid, now: Date.now(), store }), Date.now());
  };
