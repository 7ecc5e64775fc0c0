import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';
import { useEnvironmentTitle } from '../shared/ReleaseTypeLabel';
import { toggleStyles } from '../shared/toggleStyles';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', margin: theme.spacing(1, 0) },
    toggle: toggleStyles(theme),
  }),
  { name: 'SlipwayEnvironmentSwitch' },
);

/** Chooses the environment that a release is judged for; nothing where there is no choice. */
export function EnvironmentSwitch(props: {
  environments: string[];
  value: string;
  onChange: (environment: string) => void;
}) {
  const { environments, value, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const environmentTitle = useEnvironmentTitle();

  if (environments.length < 2) {
    return null;
  }
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className={classes.root}
      aria-label={t('readiness.environments')}
      value={value}
      onChange={(_, chosen: string | null) => {
        if (chosen) {
          onChange(chosen);
        }
      }}
    >
      {environments.map(environment => (
        <ToggleButton
          key={environment}
          value={environment}
          className={classes.toggle}
        >
          {environmentTitle(environment)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
