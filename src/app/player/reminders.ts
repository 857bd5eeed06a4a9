import type { ClockPort, LogPort, StoragePort, SubscriptionPort } from '../../platform/ports.ts';
import type { CloudClient } from '../../progress/cloud-client.ts';
import { CHINA_OFFSET_MS, DAY_MS } from '../../shared/vocabulary/time.ts';
import type { Reminder } from '../../view/screens/pages.ts';

export interface RemindersParts {
  readonly subscriptions: SubscriptionPort;
  readonly client: Pick<CloudClient, 'askReminder'>;
  readonly storage: StoragePort;
  readonly clock: ClockPort;
  readonly log: LogPort;
  /** Template id from the console; without one no reminder is offered. */
  readonly template: string;
  /** Today's daily run was played: the next one is tomorrow's. */
  readonly played: () => boolean;
  /** Called when the offer has changed. */
  readonly onChange: () => void;
}

/** `owed`: the player said yes, and the cloud does not know it yet. */
const ANSWERS = ['yes', 'no', 'owed'] as const;
type Answer = (typeof ANSWERS)[number];

interface Asked {
  readonly answer: Answer;
  /** Wall-clock milliseconds since 1970. */
  readonly at: number;
}

/** As the console makes them, and the one of the simulator's; any other would be refused by the client at the tap. */
const isTemplate = (template: string): boolean =>
  template === 'tourist-template' || /^[A-Za-z0-9_-]{43}$/.test(template);

const KEY = 'asked.reminder';
const ASK_EVERY_MS = 7 * DAY_MS;

const dayOf = (at: number): number => Math.floor((at + CHINA_OFFSET_MS) / DAY_MS);

/** Reminder about tomorrow's daily run by one message: offered once today's is played, at most once in seven days. */
export class Reminders {
  private readonly parts: RemindersParts;
  private asked: Asked | null;
  private asking = false;

  constructor(parts: RemindersParts) {
    this.parts = parts;
    this.asked = this.read();
  }

  get state(): Reminder {
    const { subscriptions, template, clock, played } = this.parts;
    const asked = this.asked;
    if (asked && asked.answer !== 'no' && dayOf(asked.at) === dayOf(clock.now())) return 'set';
    const rests = asked !== null && clock.now() - asked.at < ASK_EVERY_MS;
    return isTemplate(template) && subscriptions.able && played() && !rests && !this.asking
      ? 'offered'
      : 'none';
  }

  /** Must be called in a tap: the client asks the player at no other moment. */
  ask(): void {
    if (this.state !== 'offered') return;
    this.asking = true;
    const { subscriptions, template } = this.parts;
    void subscriptions.ask(template).then((answer) => {
      this.asking = false;
      if (!answer.ok) this.parts.log.warn(`reminder: ${answer.error.code} ${answer.error.detail}`);
      this.remember(answer.ok && answer.value ? 'owed' : 'no', this.parts.clock.now());
      return this.tell();
    });
  }

  /** Sends a yes the cloud has not heard of; after its day there is nothing left to send. */
  async tell(): Promise<void> {
    const { clock, client, log } = this.parts;
    const asked = this.asked;
    if (asked?.answer !== 'owed' || dayOf(asked.at) !== dayOf(clock.now())) return;
    const answer = await client.askReminder();
    if (answer.ok) this.remember('yes', asked.at);
    else log.warn(`reminder not kept: ${answer.error.code} ${answer.error.detail}`);
  }

  private remember(answer: Answer, at: number): void {
    this.asked = { answer, at };
    void this.parts.storage.write(KEY, `${answer} ${at}`);
    this.parts.onChange();
  }

  /** A clock that was wrong then must not silence the question for ever. */
  private read(): Asked | null {
    const { storage, clock } = this.parts;
    const stored = storage.read(KEY);
    if (!stored.ok || typeof stored.value !== 'string') return null;
    const [word, time] = stored.value.split(' ');
    const answer = ANSWERS.find((name) => name === word);
    const at = Number(time);
    return answer && Number.isFinite(at) && at <= clock.now() ? { answer, at } : null;
  }
}
