import { CopyTextButton } from '@backstage/core-components';
import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../shared/EmptyState';
import { releasesTranslationRef } from '../translation';

const SAMPLE_VERSION = '1.0.0';

const useStyles = makeStyles(
  theme => ({
    snippet: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
      padding: theme.spacing(1, 1, 1, 2),
      textAlign: 'left',
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      color: theme.palette.text.primary,
    },
    code: {
      flex: 1,
      fontFamily: 'monospace',
      overflowWrap: 'anywhere',
      paddingTop: theme.spacing(1),
    },
    token: { marginTop: theme.spacing(1) },
  }),
  { name: 'SlipwayNoEvidence' },
);

/** Teaches the one line that brings evidence, with the entity already in it. */
export function NoEvidence(props: {
  /** Left out where a release delivers nothing yet. */
  entityRef?: string;
  version?: string;
  text: string;
}) {
  const { entityRef, version, text } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const line = useUploadLine(entityRef, version);

  return (
    <Paper variant="outlined">
      <EmptyState title={t('testing.empty.title')}>
        {text}
        {line && (
          <>
            <div className={classes.snippet}>
              <code
                className={classes.code}
                aria-label={t('testing.empty.snippet')}
              >
                {line}
              </code>
              <CopyTextButton
                text={line}
                tooltipText={t('testing.empty.copied')}
                aria-label={t('testing.empty.copy')}
              />
            </div>
            <Typography variant="caption" className={classes.token}>
              {t('testing.empty.token')}
            </Typography>
          </>
        )}
      </EmptyState>
    </Paper>
  );
}

function useUploadLine(
  entityRef: string | undefined,
  version: string | undefined,
): string | undefined {
  const discoveryApi = useApi(discoveryApiRef);
  const { data: baseUrl } = useQuery({
    queryKey: ['slipway-base-url'],
    queryFn: () => discoveryApi.getBaseUrl('releases'),
    staleTime: Infinity,
  });
  return baseUrl && entityRef
    ? uploadLine(baseUrl, entityRef, version ?? SAMPLE_VERSION)
    : undefined;
}

/** The line that sends a report about an entity; references stay readable in it. */
export function uploadLine(
  baseUrl: string,
  entityRef: string,
  version: string,
): string {
  const address = `${baseUrl}/evidence?entityRef=${readable(
    entityRef,
  )}&version=${readable(version)}`;
  return `curl --fail-with-body -H "Authorization: Bearer $SLIPWAY_TOKEN" --data-binary @report.xml "${address}"`;
}

function readable(value: string): string {
  return (
    encodeURIComponent(value)
      .replaceAll('%3A', ':')
      .replaceAll('%2F', '/')
      // The shell reads these between double quotes.
      .replaceAll('!', '%21')
  );
}
