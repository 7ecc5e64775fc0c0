import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import AssignmentTurnedInIcon from '@material-ui/icons/AssignmentTurnedIn';
import EventNoteIcon from '@material-ui/icons/EventNote';
import { releasesApiRef } from './api';
import { lazyReleasesApi } from './lazyReleasesApi';
import { RELEASED_KINDS, TESTED_KINDS } from './releasedKinds';
import {
  entityEvidenceRouteRef,
  entityReleasesRouteRef,
  rootRouteRef,
} from './routes';

const OF_RELEASED_KIND = { kind: { $in: RELEASED_KINDS } };

const releasesApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: releasesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps =>
        lazyReleasesApi(() =>
          import('@slipway/backstage-plugin-releases-common').then(
            ({ ReleasesClient }) => new ReleasesClient(deps),
          ),
        ),
    }),
});

const releasesPage = PageBlueprint.make({
  params: {
    path: '/releases',
    title: 'Releases',
    icon: <EventNoteIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
    loader: () => import('./ReleasesPage').then(m => <m.NfsReleasesPage />),
  },
});

const entityReleasesContent = EntityContentBlueprint.make({
  params: {
    path: '/releases',
    title: 'Releases',
    group: 'deployment',
    icon: <EventNoteIcon fontSize="inherit" />,
    routeRef: entityReleasesRouteRef,
    filter: OF_RELEASED_KIND,
    loader: () =>
      import('./planning/schedule').then(m => <m.EntityReleasesContent />),
  },
});

const entityTestEvidenceContent = EntityContentBlueprint.make({
  name: 'test-evidence',
  params: {
    path: '/test-evidence',
    title: 'Test evidence',
    group: 'deployment',
    icon: <AssignmentTurnedInIcon fontSize="inherit" />,
    routeRef: entityEvidenceRouteRef,
    filter: { kind: { $in: TESTED_KINDS } },
    loader: () =>
      import('./testing').then(m => <m.EntityTestEvidenceContent />),
  },
});

const entityNextReleaseCard = EntityCardBlueprint.make({
  name: 'next-release',
  params: {
    type: 'info',
    filter: OF_RELEASED_KIND,
    loader: () =>
      import('./planning/card').then(m => <m.EntityNextReleaseCard />),
  },
});

const waitingApprovalsWidget = HomePageWidgetBlueprint.make({
  name: 'waiting-approvals',
  params: {
    name: 'WaitingApprovals',
    title: 'Waiting for your approval',
    description:
      'Releases that wait for your yes or no, what must be decided soonest first.',
    components: () => import('./coordination/widget'),
    layout: { width: { minColumns: 3 }, height: { minRows: 4 } },
  },
});

/**
 * The releases plugin for apps of the new frontend system.
 *
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'releases',
  title: 'Releases',
  icon: <EventNoteIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    entity: entityReleasesRouteRef,
    entityEvidence: entityEvidenceRouteRef,
  },
  extensions: [
    releasesApi,
    releasesPage,
    entityReleasesContent,
    entityTestEvidenceContent,
    entityNextReleaseCard,
    waitingApprovalsWidget,
  ],
});
