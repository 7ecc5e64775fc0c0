import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { audited } from '../http/audited';
import { EvidenceQueries } from './EvidenceQueries';
import { EvidenceUploads, UploadAbout } from './EvidenceUploads';

/** Evidence over HTTP; requests were validated against the contract before they get here, bodies were not read. */
export function createEvidenceRoutes(options: {
  queries: EvidenceQueries;
  uploads: EvidenceUploads;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}): Router {
  const { queries, uploads, httpAuth, auditor } = options;
  const router = PromiseRouter();

  const take = async (
    req: Request,
    res: Response,
    upload: (options: {
      credentials: Awaited<ReturnType<HttpAuthService['credentials']>>;
      idempotencyKey?: string;
      isGzip: boolean;
    }) => ReturnType<EvidenceUploads['upload']>,
  ) => {
    const credentials = await httpAuth.credentials(req);
    const { evidence, created } = await audited(
      auditor,
      {
        eventId: 'evidence-upload',
        request: req,
        severityLevel: 'medium',
        meta: { ...req.params, entityRef: req.query.entityRef },
      },
      async () =>
        upload({
          credentials,
          idempotencyKey: req.header('idempotency-key'),
          isGzip: req.header('content-encoding')?.toLowerCase() === 'gzip',
        }),
    );
    res
      .status(created ? 201 : 200)
      .location(`/evidence/${evidence.id}`)
      .json(evidence);
  };

  router.post('/evidence', async (req, res) => {
    const about = req.query as unknown as UploadAbout & {
      entityRef: string;
      version: string;
    };
    await take(req, res, async with_ => uploads.upload(req, about, with_));
  });

  router.post('/releases/:id/evidence', async (req, res) => {
    const about = req.query as unknown as UploadAbout & { component?: string };
    await take(req, res, async with_ =>
      uploads.uploadTo(req.params.id, req, about, with_),
    );
  });

  router.get('/evidence', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = req.query as unknown as Parameters<
      EvidenceQueries['list']
    >[0];
    res.json(await queries.list(query, { credentials }));
  });

  router.get('/releases/:id/evidence', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await queries.ofRelease(req.params.id, { credentials }));
  });

  router.get('/evidence/:evidenceId', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    res.json(await queries.get(req.params.evidenceId, { credentials }));
  });

  router.get('/evidence/:evidenceId/cases', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const query = req.query as unknown as Parameters<
      EvidenceQueries['cases']
    >[1];
    res.json(
      await queries.cases(req.params.evidenceId, query, { credentials }),
    );
  });

  router.get('/evidence/:evidenceId/cases/:testKey/runs', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { evidenceId, testKey } = req.params;
    res.json({
      items: await queries.runs(evidenceId, testKey, { credentials }),
    });
  });

  router.get('/evidence/:evidenceId/comparison', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const base = req.query.with as string | undefined;
    res.json(
      await queries.compare(req.params.evidenceId, base, { credentials }),
    );
  });

  router.get('/evidence/:evidenceId/report', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { evidence, gzip } = await queries.report(req.params.evidenceId, {
      credentials,
    });
    // Whatever a report contains, no browser may take it for a page of the portal.
    res.set({
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename="${evidence.id}.${evidence.format}.txt"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    });
    await pipeline(gzip, createGunzip(), res);
  });

  return router;
}
