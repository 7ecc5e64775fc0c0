import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { PeopleDirectory } from './PeopleDirectory';

const MAX_TERM_LENGTH = 100;

/** Read by the sign-in page, that is by somebody who is not signed in yet. */
export function createPeopleRouter(directory: PeopleDirectory): express.Router {
  const router = Router();
  router.get('/personas/people', async (req, res) => {
    const { term, everybody } = req.query;
    if (term !== undefined && typeof term !== 'string') {
      throw new InputError('term must be given once');
    }
    const page = await directory.list({
      term: term?.trim().slice(0, MAX_TERM_LENGTH),
      everybody: everybody === 'true',
    });
    res.json(page);
  });
  return router;
}
