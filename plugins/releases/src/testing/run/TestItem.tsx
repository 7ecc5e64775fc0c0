import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Evidence,
  isEntityRef,
  TestCase,
} from '@slipway/backstage-plugin-releases-common';
import {
  DisclosureButton,
  DisclosureContent,
  useDisclosure,
} from '../../shared/Disclosure';
import { EntityOrText } from '../../shared/EntityRefList';
import { releasesTranslationRef } from '../../translation';
import { shownStatus } from '../evidenceWords';
import { durationText, visibleText } from '../formats';
import { StatusText } from '../StatusText';
import { LongText } from './LongText';
import { TestHistory } from './TestHistory';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    head: {
      display: 'grid',
      gridTemplateColumns: '96px minmax(0, 1fr) auto auto',
      alignItems: 'start',
      gap: theme.spacing(0, 1.5),
      // Beside the text of the button, which has room around it.
      '& > :not(button)': { paddingTop: theme.spacing(0.5) },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) auto',
      },
    },
    name: { overflowWrap: 'anywhere', fontWeight: 500 },
    facts: {
      display: 'block',
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      '& a': { textDecoration: 'underline' },
    },
    duration: { whiteSpace: 'nowrap' },
    message: { marginTop: theme.spacing(0.5) },
    details: { display: 'grid', gap: theme.spacing(1.5) },
    attachments: { margin: 0, paddingLeft: theme.spacing(2.5) },
    attachment: { overflowWrap: 'anywhere' },
  }),
  { name: 'SlipwayTestItem' },
);

/** One test: how it ended and why, its texts and its history on request. */
export function TestItem(props: { run: Evidence; test: TestCase }) {
  const { run, test } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const details = useDisclosure();
  const name = visibleText(test.name) || t('testing.tests.unnamed');

  return (
    <li className={classes.root}>
      <div className={classes.head}>
        <Typography variant="body2" component="span">
          <StatusText status={shownStatus(test)} />
        </Typography>
        <div>
          <Typography variant="body2" component="h4" className={classes.name}>
            <bdi>{name}</bdi>
          </Typography>
          <Facts test={test} />
        </div>
        <Typography variant="body2" className={classes.duration}>
          {test.durationMs !== undefined && durationText(test.durationMs)}
        </Typography>
        <DisclosureButton
          state={details}
          label={t('testing.tests.details')}
          description={t('testing.tests.detailsOf', { test: name })}
        />
      </div>
      {test.message && (
        <div className={classes.message}>
          <LongText text={test.message} />
        </div>
      )}
      <DisclosureContent state={details}>
        <div className={classes.details}>
          {test.stack && (
            <LongText title={t('testing.tests.stack')} text={test.stack} />
          )}
          {test.output && (
            <LongText title={t('testing.tests.output')} text={test.output} />
          )}
          {test.truncated && (
            <Typography variant="caption">
              {t('testing.tests.truncated')}
            </Typography>
          )}
          <Attachments test={test} />
          <TestHistory run={run} test={test} name={name} />
        </div>
      </DisclosureContent>
    </li>
  );
}

function Facts(props: { test: TestCase }) {
  const { test } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const { suite, className, file, line, labels = [], retries, owner } = test;
  const place =
    file && line !== undefined
      ? t('testing.tests.place', { file, line: String(line) })
      : file;
  const facts = [
    suite.join(' › '),
    // Many tools name the class as the suite, too.
    className !== suite.at(-1) ? className : undefined,
    place,
    labels.join(', '),
    retries ? t('testing.tests.retries', { count: retries }) : undefined,
  ].filter((fact): fact is string => Boolean(fact));

  return (
    <Typography variant="caption" component="div" className={classes.facts}>
      <bdi>{facts.map(visibleText).join(' · ')}</bdi>
      {owner && (
        <>
          {facts.length > 0 && ' · '}
          {t('testing.tests.ownedBy', {
            owner: isEntityRef(owner) ? (
              <EntityOrText entityRef={owner} />
            ) : (
              visibleText(owner)
            ),
          })}
        </>
      )}
    </Typography>
  );
}

/** Files that the report names; only their names came with it. */
function Attachments(props: { test: TestCase }) {
  const { attachments = [] } = props.test;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);

  if (attachments.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="caption" component="h5">
        {t('testing.tests.attachments')}
      </Typography>
      <ul className={classes.attachments}>
        {attachments.map(({ name, path, mediaType }) => (
          <Typography
            key={`${name} ${path}`}
            variant="body2"
            component="li"
            className={classes.attachment}
          >
            {mediaType
              ? t('testing.tests.attachment', {
                  name: visibleText(name),
                  mediaType: visibleText(mediaType),
                })
              : visibleText(name)}
            {path !== name && `: ${visibleText(path)}`}
          </Typography>
        ))}
      </ul>
      <Typography variant="caption">
        {t('testing.tests.attachmentsHelp')}
      </Typography>
    </div>
  );
}
