import type { Sealed } from '../../protocol/sealed.ts';
import type { Context } from '../context.ts';
import { askSocial } from './social-line.ts';

/** Hands data over as the platform does: sealed for the game's server, told to the desk as it is. */
export const sealed = async (context: Context, api: string, data: object, raw: string | null = null) => {
  const { user, natives } = context.host;
  natives.sealed({ api, data });
  const answer = (await askSocial(context, { op: 'seal', user, data, raw })) as Sealed;
  const { signature, ...secret } = answer;
  return raw === null ? secret : { ...secret, signature };
};
