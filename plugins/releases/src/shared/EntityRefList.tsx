import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { isEntityRef } from '@slipway/backstage-plugin-releases-common';
import { Fragment } from 'react';
import { releasesTranslationRef } from '../translation';

const SHOWN = 3;

/** People, groups or other entities in one line; the rest as a number. */
export function EntityRefList(props: {
  entityRefs: string[];
  /** How many are named; 3 unless given. */
  limit?: number;
}) {
  const { entityRefs, limit = SHOWN } = props;
  const { t } = useTranslationRef(releasesTranslationRef);
  const rest = entityRefs.slice(limit);

  return (
    <span>
      {entityRefs.slice(0, limit).map((entityRef, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityOrText entityRef={entityRef} />
        </Fragment>
      ))}
      {rest.length > 0 && (
        <span title={rest.join(', ')}>
          {' '}
          {t('shared.andMore', { count: rest.length })}
        </span>
      )}
    </span>
  );
}

/** The portal's link to an entity; the text itself where it is not a reference. */
export function EntityOrText(props: { entityRef: string }) {
  const { entityRef } = props;
  return isEntityRef(entityRef) ? (
    <EntityRefLink entityRef={entityRef} hideIcon />
  ) : (
    <>{entityRef}</>
  );
}
