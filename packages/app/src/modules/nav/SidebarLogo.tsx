import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { SlipwayMark } from '../../components/SlipwayMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 2 * sidebarConfig.logoHeight,
      display: 'flex',
      alignItems: 'center',
    },
    link: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginLeft: 20,
      color: theme.palette.navigation.selectedColor,
    },
    name: {
      ...theme.typography.h5,
      margin: 0,
      color: 'inherit',
    },
  }),
  { name: 'SlipwaySidebarLogo' },
);

export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        color="inherit"
        className={classes.link}
        aria-label="Home"
      >
        <SlipwayMark size={32} />
        {isOpen && <span className={classes.name}>Slipway</span>}
      </Link>
    </div>
  );
};
