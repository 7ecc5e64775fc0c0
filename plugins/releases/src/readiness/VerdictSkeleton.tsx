import Skeleton from '@material-ui/lab/Skeleton';

/** The place of a verdict while it is being found. */
export function VerdictSkeleton(props: { label: string }) {
  return (
    <div role="status" aria-label={props.label}>
      <Skeleton height={28} width="60%" />
      <Skeleton height={20} width="80%" />
      <Skeleton variant="rect" height={72} />
      <Skeleton height={28} width="50%" />
    </div>
  );
}
