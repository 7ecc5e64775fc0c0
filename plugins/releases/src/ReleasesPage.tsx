import { lazy, Suspense } from 'react';
import { Content, PageWithHeader, Progress } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Route, Routes } from 'react-router-dom';
import { PortfolioPage } from './planning/list';
import { ReleasesQueryProvider } from './shared/ReleasesQueryProvider';
import { releasesTranslationRef } from './translation';

const ReleasePage = lazy(() =>
  import('./planning/release').then(m => ({ default: m.ReleasePage })),
);
const NewReleasePage = lazy(() =>
  import('./planning/editor').then(m => ({ default: m.NewReleasePage })),
);
const EditReleasePage = lazy(() =>
  import('./planning/editor').then(m => ({ default: m.EditReleasePage })),
);

const BoardPage = lazy(() =>
  import('./boards').then(m => ({ default: m.BoardPage })),
);

const VanishedEntitiesPage = lazy(() =>
  import('./catalog').then(m => ({ default: m.VanishedEntitiesPage })),
);

const useStyles = makeStyles(
  // The new system's header already keeps its distance.
  { belowHeader: { paddingTop: 0 } },
  { name: 'SlipwayReleasesPage' },
);

/** The page in the frame of the legacy frontend system. */
export function ReleasesPage() {
  const { t } = useTranslationRef(releasesTranslationRef);
  return (
    <PageWithHeader title={t('list.pageTitle')} themeId="home">
      <Content>
        <ReleasesRoutes />
      </Content>
    </PageWithHeader>
  );
}

/** The page below the header that the new frontend system draws. */
export function NfsReleasesPage() {
  const classes = useStyles();
  return (
    <main>
      <Content className={classes.belowHeader}>
        <ReleasesRoutes />
      </Content>
    </main>
  );
}

function ReleasesRoutes() {
  return (
    <ReleasesQueryProvider>
      <Suspense fallback={<Progress />}>
        <Routes>
          <Route path="/" element={<PortfolioPage view="calendar" />} />
          <Route path="/table" element={<PortfolioPage view="table" />} />
          <Route
            path="/approvals"
            element={<PortfolioPage view="approvals" />}
          />
          <Route path="/boards" element={<PortfolioPage view="boards" />} />
          <Route path="/boards/:boardId" element={<BoardPage />} />
          <Route path="/catalog" element={<VanishedEntitiesPage />} />
          <Route path="/new" element={<NewReleasePage />} />
          <Route path="/:id/edit" element={<EditReleasePage />} />
          <Route path="/:id/*" element={<ReleasePage />} />
        </Routes>
      </Suspense>
    </ReleasesQueryProvider>
  );
}
