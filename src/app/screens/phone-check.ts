import type { LogPort } from '../../platform/ports.ts';
import { makePhoneReport, type ReportLine } from '../../shared/phone-report.ts';
import type { Result } from '../../shared/result.ts';
import type { CheckScreen } from '../../view/screens/pages.ts';

export interface PhoneCheckParts {
  readonly run: (tell: (line: ReportLine) => void) => Promise<void>;
  readonly copy: (text: string) => Promise<Result<void>>;
  /** The whole report goes into the console as well. */
  readonly log: Pick<LogPort, 'info'>;
  readonly onChange: () => void;
}

/** The report of this phone: it is made when its page is first shown, once in a sitting. */
export class PhoneCheck {
  private readonly parts: PhoneCheckParts;
  private state: 'waiting' | 'running' | 'whole' = 'waiting';
  private lines: readonly ReportLine[] = [];
  private copied: CheckScreen['copy'] = 'not-yet';

  constructor(parts: PhoneCheckParts) {
    this.parts = parts;
  }

  screen(): CheckScreen {
    if (this.state === 'waiting') void this.start();
    const { lines, copied } = this;
    return { name: 'check', lines, running: this.state === 'running', copy: copied };
  }

  /** A client that does not copy is told of: then a picture of the screen does as well. */
  async copy(): Promise<void> {
    if (this.state !== 'whole') return;
    const answer = await this.parts.copy(makePhoneReport(this.lines));
    this.copied = answer.ok ? 'copied' : 'failed';
    this.parts.onChange();
  }

  private async start(): Promise<void> {
    this.state = 'running';
    await this.parts.run((line) => {
      this.lines = [...this.lines, line];
      this.parts.onChange();
    });
    this.state = 'whole';
    this.parts.log.info(makePhoneReport(this.lines));
    this.parts.onChange();
  }
}
