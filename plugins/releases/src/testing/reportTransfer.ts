import {
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Evidence,
  EvidenceKind,
} from '@slipway/backstage-plugin-releases-common';
import { useMemo } from 'react';

/** What somebody says of a report that they upload. */
export type ReportAbout = {
  /** The release whose version was tested. */
  releaseId?: string;
  entityRef: string;
  /** Left out with a release, which knows it. */
  version?: string;
  kind?: EvidenceKind;
  environment?: string;
  name?: string;
  ciUrl?: string;
};

export type UploadResult = {
  evidence: Evidence;
  /** Whether it is new; the same report twice is one piece of evidence. */
  created: boolean;
};

/** Sends reports and fetches them back, with the viewer's identity. */
export type ReportTransfer = {
  /**
   * @throws ResponseError for a refusal, AbortError when it was cancelled,
   * another error when no answer came
   */
  upload(
    file: File,
    about: ReportAbout,
    options: { signal: AbortSignal; onProgress: (sent: number) => void },
  ): Promise<UploadResult>;
  /** @throws ResponseError when the report is not kept any more */
  download(evidenceId: string): Promise<Blob>;
};

export function useReportTransfer(): ReportTransfer {
  const discoveryApi = useApi(discoveryApiRef);
  const fetchApi = useApi(fetchApiRef);
  const identityApi = useApi(identityApiRef);

  return useMemo(
    () => ({
      async upload(file, about, options) {
        const [baseUrl, { token }] = await Promise.all([
          discoveryApi.getBaseUrl('releases'),
          identityApi.getCredentials(),
        ]);
        return send(baseUrl + uploadPath(about), { file, token, ...options });
      },
      async download(evidenceId) {
        const baseUrl = await discoveryApi.getBaseUrl('releases');
        const response = await fetchApi.fetch(
          `${baseUrl}/evidence/${encodeURIComponent(evidenceId)}/report`,
        );
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        return response.blob();
      },
    }),
    [discoveryApi, fetchApi, identityApi],
  );
}

function uploadPath(about: ReportAbout): string {
  const { releaseId, entityRef, version, ...rest } = about;
  const query = new URLSearchParams(
    releaseId
      ? { component: entityRef }
      : { entityRef, version: version ?? '' },
  );
  for (const [name, value] of Object.entries(rest)) {
    if (value) {
      query.set(name, value);
    }
  }
  return releaseId
    ? `/releases/${encodeURIComponent(releaseId)}/evidence?${query}`
    : `/evidence?${query}`;
}

/** `fetch` does not tell how much of a body has been sent, so this is not the portal's. */
async function send(
  url: string,
  options: {
    file: File;
    token?: string;
    signal: AbortSignal;
    onProgress: (sent: number) => void;
  },
): Promise<UploadResult> {
  const { file, token, signal, onProgress } = options;
  signal.throwIfAborted();

  const request = new XMLHttpRequest();
  request.open('POST', url);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  if (token) {
    request.setRequestHeader('Authorization', `Bearer ${token}`);
  }
  const abort = () => request.abort();
  signal.addEventListener('abort', abort);
  try {
    await new Promise<void>((resolve, reject) => {
      request.upload.onprogress = event => onProgress(event.loaded);
      request.upload.onload = () => onProgress(file.size);
      request.onload = () => resolve();
      request.onerror = () => reject(new Error('The connection broke'));
      request.onabort = () =>
        reject(new DOMException('The upload was cancelled', 'AbortError'));
      request.send(file);
    });
  } finally {
    signal.removeEventListener('abort', abort);
  }
  if (request.status < 200 || request.status >= 300) {
    throw await ResponseError.fromResponse(
      new Response(request.responseText, {
        status: request.status,
        statusText: request.statusText,
        headers: {
          'Content-Type':
            request.getResponseHeader('Content-Type') ?? 'text/plain',
        },
      }),
    );
  }
  return {
    evidence: JSON.parse(request.responseText),
    created: request.status === 201,
  };
}
