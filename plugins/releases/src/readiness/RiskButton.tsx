import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Popover from '@material-ui/core/Popover';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { RiskScore } from '@slipway/backstage-plugin-releases-common';
import { useId, useState } from 'react';
import { releasesTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    button: { margin: theme.spacing(0.5, 0, 0, -0.625) },
    paper: { padding: theme.spacing(2), maxWidth: 480 },
    points: { whiteSpace: 'nowrap' },
    explanation: { color: theme.palette.text.secondary },
  }),
  { name: 'SlipwayRiskButton' },
);

/** A message key cannot hold a hyphen. */
const FACTOR_KEYS = {
  components: 'components',
  dependents: 'dependents',
  breaking: 'breaking',
  type: 'type',
  failures: 'failures',
  method: 'method',
  'back-out': 'backOut',
} as const;

/** Whether this version of the portal has a name for the factor. */
function isKnown(name: string): name is keyof typeof FACTOR_KEYS {
  return Object.hasOwn(FACTOR_KEYS, name);
}

/** How risky a release is; the factors behind the number are one click away. */
export function RiskButton(props: { risk: RiskScore }) {
  const { score, level, factors } = props.risk;
  const classes = useStyles();
  const { t } = useTranslationRef(releasesTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const titleId = useId();

  return (
    <>
      <Button
        size="small"
        className={classes.button}
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('readiness.risk.label', {
          level: t(`readiness.risk.${level}`),
          score: String(score),
        })}
      </Button>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{
          className: classes.paper,
          role: 'dialog',
          'aria-labelledby': titleId,
        }}
      >
        <Typography id={titleId} variant="subtitle1" component="h4">
          {t('readiness.risk.title')}
        </Typography>
        {factors.length === 0 ? (
          <Typography variant="body2">{t('readiness.risk.none')}</Typography>
        ) : (
          <Table size="small" aria-labelledby={titleId}>
            <TableHead>
              <TableRow>
                <TableCell>{t('readiness.risk.factor')}</TableCell>
                <TableCell align="right">
                  {t('readiness.risk.points')}
                </TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {factors.map(({ name, points, maximum, explanation }) => (
                <TableRow key={name}>
                  <TableCell component="th" scope="row">
                    {isKnown(name)
                      ? t(`readiness.risk.factors.${FACTOR_KEYS[name]}`)
                      : name}
                    <Typography
                      variant="caption"
                      component="div"
                      className={classes.explanation}
                    >
                      {explanation}
                    </Typography>
                  </TableCell>
                  <TableCell align="right" className={classes.points}>
                    {t('readiness.risk.pointsOf', {
                      points: String(points),
                      maximum: String(maximum),
                    })}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Popover>
    </>
  );
}
