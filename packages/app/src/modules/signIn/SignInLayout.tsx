import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { PropsWithChildren } from 'react';
import { SlipwayMark } from '../../components/SlipwayMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      minHeight: '100vh',
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
    },
    header: {
      backgroundColor: theme.palette.navigation.background,
      color: theme.palette.navigation.selectedColor,
    },
    column: {
      width: '100%',
      maxWidth: 760,
      margin: '0 auto',
      padding: theme.spacing(3),
    },
    brand: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
    },
    name: {
      margin: 0,
    },
    tagline: {
      color: theme.palette.navigation.color,
    },
  }),
  { name: 'SlipwaySignInLayout' },
);

export const SignInLayout = (props: PropsWithChildren<{}>) => {
  const classes = useStyles();
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');

  return (
    <div className={classes.root}>
      <header className={classes.header}>
        <div className={`${classes.column} ${classes.brand}`}>
          <SlipwayMark size={48} />
          <div>
            <Typography component="p" variant="h4" className={classes.name}>
              Slipway
            </Typography>
            <Typography className={classes.tagline}>
              {organization
                ? `Releases and deployments of ${organization}`
                : 'Releases and deployments'}
            </Typography>
          </div>
        </div>
      </header>
      <main className={classes.column}>{props.children}</main>
    </div>
  );
};
