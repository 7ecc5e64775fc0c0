import { EntityRestrictions } from '../../deployment';
import { ReleasesQueryProvider } from '../../shared/ReleasesQueryProvider';
import { EntitySchedulePanel } from './EntitySchedulePanel';
import { useEntityRef } from './useEntityRef';

/** The **Releases** tab of an entity. */
export function EntityReleasesContent() {
  const { entityRef, title } = useEntityRef();
  return (
    <ReleasesQueryProvider>
      <EntityRestrictions
        key={`restrictions of ${entityRef}`}
        entityRef={entityRef}
        title={title}
      />
      {/* What was loaded for one entity must not stand below the name of the next. */}
      <EntitySchedulePanel
        key={entityRef}
        entityRef={entityRef}
        title={title}
      />
    </ReleasesQueryProvider>
  );
}
