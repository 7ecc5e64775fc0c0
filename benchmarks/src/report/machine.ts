import { cpus, loadavg, release, totalmem } from 'node:os';

/** What a result was measured on; figures of two machines are not to be compared. */
export type Machine = {
  date: string;
  cpus: string;
  memory: string;
  node: string;
  system: string;
  /** Above the number of processors, others were at work and absolute times say little. */
  loadAverage: string;
};

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    cpus: `${processors.length} × ${processors[0]?.model.trim() || 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
    system: `${process.platform} ${release()}`,
    loadAverage: loadavg()
      .map(load => load.toFixed(1))
      .join(', '),
  };
}
