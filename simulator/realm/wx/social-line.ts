import { JSON_TYPE } from '../../protocol/post.ts';
import type { SocialAnswer, SocialRequest } from '../../protocol/social.ts';
import type { Context } from '../context.ts';
import { native } from '../natives.ts';
import { CallFailure } from './call-failure.ts';

const ERRNO_NETWORK = 600001;

const ask = (request: SocialRequest): SocialAnswer => {
  const line = new native.XMLHttpRequest();
  line.open('POST', '/social', false);
  line.setRequestHeader('content-type', JSON_TYPE);
  line.send(native.JSON.stringify(request));
  return native.JSON.parse(line.responseText) as SocialAnswer;
};

/**
 * Asks WeChat's servers about people. The line itself is synchronous, so that a frozen clock sees every answer at the
 * same moment; the network's delay is time of that clock.
 */
export const askSocial = async (context: Context, request: SocialRequest): Promise<object> => {
  const { type, latency } = context.host.network();
  if (type === 'none') throw new CallFailure('net::ERR_INTERNET_DISCONNECTED', ERRNO_NETWORK);
  if (latency > 0) {
    await new native.Promise<void>((resolve) => {
      context.clock.setTimer(resolve, latency, false);
    });
  }
  const answer = ask(request);
  if (!answer.ok) throw new CallFailure(answer.reason);
  return answer.result;
};
