import { useEntity } from '@backstage/plugin-catalog-react';
import { useEntityRef } from '../planning/schedule/useEntityRef';
import { ReleasesQueryProvider } from '../shared/ReleasesQueryProvider';
import { EntityEvidencePanel } from './EntityEvidencePanel';

/** The **Test evidence** tab of an entity. */
export function EntityTestEvidenceContent() {
  const { entity } = useEntity();
  const { entityRef, title } = useEntityRef();
  return (
    <ReleasesQueryProvider>
      {/* What was loaded for one entity must not stand below the name of the next. */}
      <EntityEvidencePanel key={entityRef} entity={entity} title={title} />
    </ReleasesQueryProvider>
  );
}
