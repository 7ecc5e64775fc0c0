import { ResponseError } from '@backstage/errors';
import type { Violation } from '@slipway/backstage-plugin-releases-common';

const NAMES: Record<number, string> = {
  400: 'InputError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  412: 'PreconditionFailedError',
  503: 'ServiceUnavailableError',
};

/** An answer of the backend that is not a success, as the client throws it. */
export async function responseError(
  status: number,
  message: string,
  violations?: Violation[],
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: NAMES[status] ?? 'Error', message, violations },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}
