import { EvidenceStorage } from '@slipway/backstage-plugin-releases-node';
import { Knex } from 'knex';
import { Readable } from 'node:stream';

/** Keeps raw reports in the plugin's own database: nothing else to run, and one backup. */
export class DatabaseEvidenceStorage implements EvidenceStorage {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(id: string, part: number, bytes: Buffer): Promise<void> {
    await this.#knex('evidence_reports').insert({
      evidence_id: id,
      part,
      bytes,
    });
  }

  read(id: string): Readable {
    const knex = this.#knex;
    return Readable.from(
      (async function* parts() {
        for (let part = 0; ; part++) {
          const row = await knex('evidence_reports')
            .select('bytes')
            .where({ evidence_id: id, part })
            .first();
          if (!row) {
            return;
          }
          yield row.bytes as Buffer;
        }
      })(),
      { objectMode: false },
    );
  }

  async remove(id: string): Promise<void> {
    await this.#knex('evidence_reports').where({ evidence_id: id }).delete();
  }
}
