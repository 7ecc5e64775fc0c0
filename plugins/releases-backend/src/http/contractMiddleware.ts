import { InputError, NotFoundError } from '@backstage/errors';
import { Violation } from '@slipway/backstage-plugin-releases-common';
import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { middleware as openApiMiddleware } from 'express-openapi-validator';
import { spec } from '../schema/generated/spec';
import { refuseControlCharacters } from './controlCharacters';
import {
  PayloadTooLargeError,
  UnsupportedMediaTypeError,
  ValidationError,
} from './errors';

/** Largest JSON body that is read; 200 components with all their fields stay below it. */
const BODY_LIMIT = '1mb';

/** Where the body is a file and not a message. */
const RAW_BODIES = /^\/(?:releases\/[^/]+\/)?evidence\/?$/;

const bodyErrors: ErrorRequestHandler = (error, _req, _res, next) => {
  if (error?.type === 'entity.too.large') {
    next(
      new PayloadTooLargeError(
        `The request body is larger than ${BODY_LIMIT}. Split the release or leave out what is not needed.`,
      ),
    );
  } else if (error?.type === 'entity.parse.failed') {
    next(
      new InputError(`The request body is not valid JSON: ${error.message}`),
    );
  } else if (
    error?.type === 'encoding.unsupported' ||
    error?.type === 'charset.unsupported'
  ) {
    next(new UnsupportedMediaTypeError(error.message));
  } else {
    next(error);
  }
};

const json = express.json({ limit: BODY_LIMIT });

/** Reports are JSON, too, of any size: who takes them reads them bit by bit. */
const jsonUnlessRaw: RequestHandler = (req, res, next) =>
  req.method === 'POST' && RAW_BODIES.test(req.path)
    ? next()
    : json(req, res, next);

type ContractError = {
  status?: number;
  message: string;
  path?: string;
  errors?: Array<{ path: string; message: string; errorCode?: string }>;
};

const contractErrors: ErrorRequestHandler = (
  error: ContractError,
  req,
  _res,
  next,
) => {
  switch (error.status) {
    case 400:
      next(
        error.errors?.length
          ? new ValidationError(error.errors.map(toViolation))
          : new InputError(error.message),
      );
      break;
    case 404:
      next(new NotFoundError(`There is no ${req.path} in this API`));
      break;
    case 415:
      next(
        new UnsupportedMediaTypeError(
          `Send the body as application/json, not as ${
            req.headers['content-type'] ?? 'nothing'
          }`,
        ),
      );
      break;
    default:
      next(error);
  }
};

/**
 * Reads JSON bodies and validates every request against the contract.
 *
 * @remarks
 * `createOpenApiRouter` of `@backstage/backend-openapi-utils` does the same
 * with the same validator, but keeps only the text of the first error and
 * answers 400 to everything; fields and statuses have to survive here.
 */
export function contractMiddleware(options?: {
  /** Turns answers that break the contract into failures; for tests. */
  validateResponses?: boolean;
}): Array<RequestHandler | ErrorRequestHandler> {
  return [
    jsonUnlessRaw,
    bodyErrors,
    ...openApiMiddleware({
      // The generated specification is plain data; the validator's own types
      // want literal types that only a hand-written constant would have.
      apiSpec: spec as unknown as Parameters<
        typeof openApiMiddleware
      >[0]['apiSpec'],
      validateRequests: { allowUnknownQueryParameters: false },
      validateResponses: options?.validateResponses ?? false,
      validateSecurity: false,
      validateApiSpec: false,
      useRequestUrl: true,
    }),
    refuseControlCharacters,
    contractErrors,
  ];
}

function toViolation(error: {
  path: string;
  message: string;
  errorCode?: string;
}): Violation {
  const [, where, ...rest] = error.path.split('/');
  const field = rest
    .map((part, index) =>
      /^\d+$/.test(part) ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`,
    )
    .join('');
  const rule =
    error.errorCode?.replace('.openapi.validation', '') ?? 'contract';
  const name = field || where || 'request';
  return { field: name, rule, message: explain(name, rule, error.message) };
}

function explain(field: string, rule: string, message: string): string {
  switch (rule) {
    case 'additionalProperties':
      return `There is no field '${field}' in this request. Remove it.`;
    case 'required':
      return `'${field}' is missing. Send it.`;
    default:
      return `'${field}' ${message}.`.replace(/\.+$/, '.');
  }
}
