export interface SavedFavours {
  readonly values?: readonly [string, Readonly<Record<string, number>>][];
  readonly gifts?: readonly [string, readonly string[]][];
}

/** What friends do for each other: values they add to, and gifts they send, by the day. */
export class Favours {
  private readonly values: Map<string, Record<string, number>>;
  private readonly gifts: Map<string, string[]>;

  constructor({ values = [], gifts = [] }: SavedFavours = {}) {
    this.values = new Map(values.map(([user, own]) => [user, { ...own }]));
    this.gifts = new Map(gifts.map(([key, to]) => [key, [...to]]));
  }

  saved(): SavedFavours {
    return { values: [...this.values], gifts: [...this.gifts] };
  }

  add(user: string, key: string): void {
    const own = this.values.get(user) ?? {};
    this.values.set(user, { ...own, [key]: (own[key] ?? 0) + 1 });
  }

  all(user: string): Readonly<Record<string, number>> {
    return { ...this.values.get(user) };
  }

  /** Everybody can be given to again. */
  forgetGifts(user: string): void {
    for (const key of [...this.gifts.keys()]) if (key.startsWith(`${user} `)) this.gifts.delete(key);
  }

  of(user: string, keys: readonly string[]): { key: string; value: string }[] {
    const own = this.values.get(user) ?? {};
    return keys.filter((key) => Object.hasOwn(own, key)).map((key) => ({ key, value: String(own[key]) }));
  }

  give(user: string, to: string, day: number): void {
    const key = `${user} ${day}`;
    this.gifts.set(key, [...(this.gifts.get(key) ?? []), to]);
  }

  given(user: string, day: number): readonly string[] {
    return this.gifts.get(`${user} ${day}`) ?? [];
  }
}
