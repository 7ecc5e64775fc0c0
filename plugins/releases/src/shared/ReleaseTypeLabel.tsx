import { usePolicy } from './queries';

/** The title that the policy gives a release type; its name while that is not known. */
export function useTypeTitle(): (type: string) => string {
  const { data: policy } = usePolicy();
  return type =>
    policy?.types.find(({ name }) => name === type)?.title ?? capitalize(type);
}

/** The title that the policy gives an environment; its name while that is not known. */
export function useEnvironmentTitle(): (environment: string) => string {
  const { data: policy } = usePolicy();
  return environment =>
    policy?.environments.find(({ name }) => name === environment)?.title ??
    capitalize(environment);
}

/** What kind of release it is, in the words of the policy. */
export function ReleaseTypeLabel(props: { type: string }) {
  const { data: policy } = usePolicy();
  const title = useTypeTitle()(props.type);
  const description = policy?.types.find(
    ({ name }) => name === props.type,
  )?.description;
  return <span title={description}>{title}</span>;
}

function capitalize(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
