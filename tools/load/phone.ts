import type { Cloud } from '../../simulator/cloud/cloud.ts';

/** How long each call took, in milliseconds, and by which function. */
export interface CallTime {
  readonly name: string;
  readonly milliseconds: number;
}

const isTooLong = (answer: unknown): boolean =>
  (answer as { readonly error?: { readonly code?: string } }).error?.code === 'cloud/too-long';

/** Tries a phone makes before it gives up until another day. */
const TRIES = 30;

/** What stands between the players and the cloud: time is taken, and what failed on the way is asked again. */
export class Line {
  readonly times: CallTime[] = [];
  retries = 0;
  private readonly cloud: Cloud;

  constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  /** The function's answer; null when no try came through. */
  async ask(openid: string, name: string, event: object): Promise<unknown> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const began = performance.now();
      const answer = await this.cloud.call(name, event, openid);
      this.times.push({ name, milliseconds: performance.now() - began });
      if (answer.ok && !isTooLong(answer.result)) return answer.result;
      this.retries += 1;
    }
    return null;
  }
}
