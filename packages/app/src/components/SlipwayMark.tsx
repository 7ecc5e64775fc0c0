import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    water: {
      stroke: theme.palette.navigation.indicator,
    },
  }),
  { name: 'SlipwayMark' },
);

/** A hull on its way down the slipway. Takes the colour of the text around it. */
export const SlipwayMark = (props: { size: number }) => {
  const classes = useStyles();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      width={props.size}
      height={props.size}
      fill="none"
      aria-hidden
    >
      <g transform="rotate(24 16 14)">
        <path
          d="M4.5 7.5h22.5c-.6 4.6-3.4 7.5-7.5 7.5h-8c-4 0-6.6-2.9-7-7.5z"
          fill="currentColor"
        />
        <path
          d="M1.5 18.5h28"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </g>
      <path
        className={classes.water}
        d="M3 28.5q3.25-3 6.5 0t6.5 0 6.5 0 6.5 0"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
};
