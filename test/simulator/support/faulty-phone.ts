import type { Fault } from '../../../simulator/protocol/fault.ts';
import type { Bench, PackageFiles, Probe } from './phone-harness.ts';

/** For a probe: what a call answers, or what it threw, as text. */
export const ATTEMPT =
  "const attempt = (run) => { try { return run(); } catch (error) { return 'threw ' + error.message; } };";

/** Launches a package with faults that are there from its first line on. */
export const runWithFaults = async (
  bench: Bench,
  faults: readonly Fault[],
  code: string,
  files: PackageFiles = {},
): Promise<Probe> => {
  const probe = await bench.run(code, files, 'device=iphone13&launch=no');
  await probe.phone(async (phone, all) => {
    for (const fault of all as Fault[]) phone.setFault(fault);
    await phone.launch();
  }, faults);
  return probe;
};
