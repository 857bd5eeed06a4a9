import type { IncomingMessage } from 'node:http';
import type { SocialRequest } from '../protocol/social.ts';
import type { World } from '../social/world.ts';
import { readText } from './read-text.ts';

/** Hands a phone's question about people on: a SocialRequest, answered with a SocialAnswer, both JSON. */
export const answerSocial = async (world: World, request: IncomingMessage): Promise<string> =>
  JSON.stringify(world.answer(JSON.parse(await readText(request)) as SocialRequest));
