/** One id that only the studio has: filled in, left for later, or nothing that the platform would take. */
export type IdState = 'filled' | 'empty' | 'foreign';

interface IdForm {
  readonly form: RegExp;
  /** What stands there until there is one. */
  readonly empty: readonly string[];
}

/** As the console makes them. */
export const STUDIO_IDS = {
  appid: { form: /^wx[0-9a-f]{16}$/, empty: ['', 'touristappid'] },
  reminderTemplate: { form: /^[A-Za-z0-9_-]{43}$/, empty: ['', 'tourist-template'] },
  rewardedVideo: { form: /^adunit-[0-9a-f]{16}$/, empty: [''] },
} as const satisfies Readonly<Record<string, IdForm>>;

export const stateOfId = (name: keyof typeof STUDIO_IDS, value: unknown): IdState => {
  const { form, empty }: IdForm = STUDIO_IDS[name];
  if (typeof value !== 'string') return 'foreign';
  if (empty.includes(value)) return 'empty';
  return form.test(value) ? 'filled' : 'foreign';
};
