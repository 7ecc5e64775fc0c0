import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ContentDifference } from '@slipway/backstage-plugin-releases-common';
import { ReactNode } from 'react';
import { METHOD_KEYS } from '../../planning/release/releaseWords';
import { EntityOrText } from '../../shared/EntityRefList';
import {
  useEnvironmentTitle,
  useTypeTitle,
} from '../../shared/ReleaseTypeLabel';
import {
  dayTimeAndZone,
  intervalText,
  toDateTime,
} from '../../shared/windowText';
import { releasesTranslationRef } from '../../translation';
import { BundledReleaseName } from './BundledReleaseName';
import { DifferencePlace, placeOf } from './differencePlace';

const useStyles = makeStyles(
  theme => ({
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    item: {
      overflowWrap: 'anywhere',
      whiteSpace: 'pre-line',
      paddingBottom: theme.spacing(0.5),
    },
    before: { color: theme.palette.text.secondary },
    after: {
      color: theme.palette.text.primary,
      textDecoration: 'none',
      fontWeight: 'bold',
    },
  }),
  { name: 'SlipwayDifferenceList' },
);

/** The message keys of the fields of a release. */
const FIELD_KEYS = {
  title: 'title',
  summary: 'summary',
  owner: 'owner',
  releaseManager: 'releaseManager',
  scopeLinks: 'scopeLinks',
  type: 'type',
  version: 'version',
  commit: 'commit',
  artifactDigest: 'artifactDigest',
  deliverables: 'deliverables',
  requirements: 'requirements',
  breaking: 'breaking',
  includes: 'includes',
  method: 'method',
  backOutPlan: 'backOutPlan',
  description: 'backOutPlan',
  rehearsedAt: 'rehearsedAt',
  rehearsalUrl: 'rehearsalUrl',
  windows: 'windows',
  start: 'start',
  end: 'end',
  timeZone: 'timeZone',
  components: 'component',
} as const;

/** What differs between two states of a release, one line for each difference. */
export function DifferenceList(props: {
  differences: ContentDifference[];
  label: string;
}) {
  const classes = useStyles();

  return (
    <Typography
      variant="body2"
      component="ul"
      className={classes.list}
      aria-label={props.label}
    >
      {props.differences.map(difference => (
        <li
          key={`${difference.field} ${difference.before} ${difference.after}`}
          className={classes.item}
        >
          <Difference difference={difference} />
        </li>
      ))}
    </Typography>
  );
}

function Difference(props: { difference: ContentDifference }) {
  const { field, kind, before, after } = props.difference;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const place = placeOf(field);
  const valueText = useValueText(place);
  const was = <del className={classes.before}>{valueText(before)}</del>;
  const is = <ins className={classes.after}>{valueText(after)}</ins>;
  const sentence = () => {
    switch (kind) {
      case 'added':
        return after === undefined
          ? t('approvals.difference.addedPlain')
          : t('approvals.difference.added', { value: is });
      case 'removed':
        return before === undefined
          ? t('approvals.difference.removedPlain')
          : t('approvals.difference.removed', { value: was });
      default:
        return before === undefined && after === undefined
          ? t('approvals.difference.changedPlain')
          : t('approvals.difference.changed', { before: was, after: is });
    }
  };

  return (
    <>
      <Place place={place} /> {sentence()}
    </>
  );
}

/** "payments-api, Version:", with the portal's link where the field is about an entity. */
function Place(props: { place: DifferencePlace }) {
  const { list, item, name, needed } = props.place;
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();
  const key = ownKey(name ?? list);
  const field = key ? t(`approvals.field.${key}`) : name ?? list;

  switch (list) {
    case 'components':
      return (
        <>
          {item && <EntityOrText entityRef={item} />}
          {(name || !item) && `, ${field}`}
          {needed && (
            <>
              {' '}
              <EntityOrText entityRef={needed} />
            </>
          )}
          :
        </>
      );
    case 'windows':
      return <>{item ? `${environmentTitle(item)}, ${field}` : field}:</>;
    default:
      return <>{field}:</>;
  }
}

function useValueText(
  place: DifferencePlace,
): (value: string | undefined) => ReactNode {
  const { t } = useTranslationRef(releasesTranslationRef);
  const typeTitle = useTypeTitle();

  return value => {
    if (value === undefined) {
      return t('approvals.difference.nothing');
    }
    switch (place.name ?? place.list) {
      case 'type':
        return typeTitle(value);
      case 'method':
        return Object.hasOwn(METHOD_KEYS, value)
          ? t(
              `release.method.${
                METHOD_KEYS[value as keyof typeof METHOD_KEYS]
              }`,
            )
          : value;
      case 'start':
      case 'end':
      case 'rehearsedAt': {
        const instant = toDateTime(value);
        return instant.isValid ? dayTimeAndZone(instant) : value;
      }
      case 'windows':
        return windowText(value);
      case 'owner':
      case 'releaseManager':
        return <EntityOrText entityRef={value} />;
      case 'includes':
        // The order of several comes as one text.
        return value.includes(',') ? (
          t('approvals.difference.changedPlain')
        ) : (
          <BundledReleaseName id={value} />
        );
      case 'breaking':
        return t(
          value === 'true'
            ? 'approvals.difference.yes'
            : 'approvals.difference.no',
        );
      default:
        return value;
    }
  };
}

/** A whole window comes as its start, end and zone. */
function windowText(value: string): string {
  const [start, end] = value.split(' ');
  if (!end || !toDateTime(start).isValid || !toDateTime(end).isValid) {
    return value;
  }
  const interval = intervalText(start, end);
  return `${interval.start} – ${interval.end}`;
}

function ownKey(name: string) {
  return Object.hasOwn(FIELD_KEYS, name)
    ? FIELD_KEYS[name as keyof typeof FIELD_KEYS]
    : undefined;
}
