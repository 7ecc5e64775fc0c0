import { openLargeDatabase } from './fill/openLargeDatabase';
import { startReadiness } from './readiness/startReadiness';
import { prepareReleases } from './readiness/prepareReleases';
import { prepareTechInsights } from './readiness/techInsights';
import { askRecorded } from './server/ask';
import { verdictPath } from './readiness/targets';
async function main() {
  const database = await openLargeDatabase();
  const server = await startReadiness(database, {
    permissions: false,
    techInsights: await prepareTechInsights(),
  });
  const releases = await prepareReleases(server, database);
  const fs = require('node:fs');
  for (let i = 0; i < 4; i++)
    await askRecorded<any>(
      server,
      process.env.MODE === 'bulk'
        ? {
            path: '/api/releases/readiness',
            body: { releaseIds: releases.usual, environment: 'production' },
          }
        : { path: verdictPath(releases.large[i % 4]) },
    );
  fs.writeFileSync('/tmp/prof-start', '');
  await new Promise(r => setTimeout(r, 600));
  const mode = process.env.MODE;
  for (let i = 0; i < Number(process.env.N ?? 10); i++) {
    const r = await askRecorded<any>(
      server,
      mode === 'bulk'
        ? {
            path: '/api/releases/readiness',
            body: { releaseIds: releases.usual, environment: 'production' },
          }
        : { path: verdictPath(releases.large[i % 4]) },
    );
    if (i === Number(process.env.N ?? 10) - 1) {
      console.log('took', r.took, 'server', r.recording.took);
      for (const s of [...r.recording.statements, ...r.recording.calls].sort(
        (a: any, b: any) => a.start - b.start,
      ) as any[])
        console.log(
          s.start.toFixed(1),
          s.end.toFixed(1),
          s.rows,
          (s.sql ?? s.method).slice(0, 110),
          s.bindings?.length,
        );
      if (mode !== 'bulk')
        for (const c of r.answer.checks)
          console.log(
            c.name,
            c.outcome,
            c.lookedAt,
            '|',
            c.summary.slice(0, 100),
            c.findings.length,
          );
      console.log(
        Object.fromEntries(
          Object.entries(mode === 'bulk' ? r.answer.items[0] : r.answer).map(
            ([k, v]) => [k, JSON.stringify(v).length],
          ),
        ),
      );
    }
  }
  fs.rmSync('/tmp/prof-start');
  await new Promise(r => setTimeout(r, 3000));
  await server.stop();
  await database.close();
}
main().then(
  () => process.exit(0),
  e => {
    console.error(e);
    process.exit(1);
  },
);
