import { parseReplayText } from '../../core/records.ts';
import type { StoragePort } from '../../platform/ports.ts';
import type { Save } from '../../progress/save.ts';
import type { Refusal } from '../../shared/cloud-answer.ts';
import { type RunRequest, readDay, readRunId } from '../../shared/cloud-run.ts';
import { combine, parseJson, readFields, readInteger, readList, readName } from '../../shared/parsing.ts';
import type { Result } from '../../shared/result.ts';
import { MAX_SCORE } from '../../shared/vocabulary/limits.ts';
import { isRankedMode, RANKED_MODES, type RankedMode } from '../../shared/vocabulary/modes.ts';
import { REFUSALS, type RefusalKind } from '../../shared/vocabulary/refusals.ts';

/** A run that the world's board does not take, and whose player was not told yet. */
export interface RefusedRun {
  readonly runId: string;
  readonly mode: RankedMode;
  /** In China, `yyyy-mm-dd`. */
  readonly day: string;
  readonly score: number;
  readonly why: RefusalKind;
}

export interface RefusedRunsParts {
  readonly storage: Pick<StoragePort, 'read' | 'write'>;
  readonly save: () => Save;
  /** Called when there is something to tell, or nothing any more. */
  readonly onChange: () => void;
}

const KEY = 'refused';
const MAX_LENGTH = 4096;
/** How many of them are told together; older ones are forgotten. */
const MOST = 3;

const KINDS: Partial<Record<Refusal['code'], RefusalKind>> = {
  'cloud/wrong-day': 'late',
  'cloud/other-rules': 'rules',
  'cloud/wrong-twist': 'rules',
  'cloud/forged': 'forged',
  'cloud/not-yours': 'copied',
};

const readRun = (value: unknown): Result<RefusedRun> => {
  const fields = readFields('refused run', value);
  if (!fields.ok) return fields;
  const { runId, mode, day, score, why } = fields.value;
  return combine<RefusedRun>({
    runId: readRunId(runId),
    mode: readName('mode', mode, RANKED_MODES),
    day: readDay(day),
    score: readInteger('score', score, 0, MAX_SCORE),
    why: readName('why', why, REFUSALS),
  });
};

/** Entries of another generation of the save are dropped. */
const readStored = ({ storage, save }: RefusedRunsParts): readonly RefusedRun[] => {
  const stored = storage.read(KEY);
  const json = parseJson(stored.ok ? stored.value : null, MAX_LENGTH);
  const fields = json.ok ? readFields('refused', json.value) : json;
  if (!fields.ok || fields.value.life !== save().generation) return [];
  const runs = readList('refused', fields.value.runs, readRun);
  return runs.ok ? runs.value.slice(-MOST) : [];
};

/** Runs that the cloud refused for good, until the player was told. Each is still a best on the phone and for friends. */
export class RefusedRuns {
  private readonly parts: RefusedRunsParts;
  private generation: number;
  private runs: readonly RefusedRun[];

  constructor(parts: RefusedRunsParts) {
    this.parts = parts;
    this.generation = parts.save().generation;
    this.runs = readStored(parts);
  }

  get untold(): readonly RefusedRun[] {
    return this.generation === this.parts.save().generation ? this.runs : [];
  }

  note({ runId, day, score, replay }: RunRequest, { code }: Refusal): void {
    const parsed = parseReplayText(replay);
    const { mode } = parsed.ok ? parsed.value : { mode: 'daily' as const };
    if (!isRankedMode(mode)) return;
    const others = this.untold.filter((run) => run.runId !== runId);
    this.set([...others, { runId, mode, day, score, why: KINDS[code] ?? 'unread' }].slice(-MOST));
  }

  /** The player has seen them. */
  told(): void {
    if (this.untold.length > 0) this.set([]);
  }

  private set(runs: readonly RefusedRun[]): void {
    this.generation = this.parts.save().generation;
    this.runs = runs;
    void this.parts.storage.write(KEY, JSON.stringify({ life: this.generation, runs }));
    this.parts.onChange();
  }
}
