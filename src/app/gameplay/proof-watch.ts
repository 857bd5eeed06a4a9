import type { ProofLeft } from '../../shared/vocabulary/verification-status.ts';

/** Reports when the run in progress becomes longer than a replay can be, and some time before. */
export class ProofWatch {
  private readonly tell: () => void;
  private told: ProofLeft = 'enough';

  constructor(tell: () => void) {
    this.tell = tell;
  }

  /** Once a frame; null while no run goes on. */
  look(run: { readonly proofLeft: ProofLeft } | null): void {
    if (!run || run.proofLeft === this.told) return;
    this.told = run.proofLeft;
    this.tell();
  }
}
