import Typography from '@material-ui/core/Typography';
import {
  configApiRef,
  discoveryApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { PeopleChooser } from './PeopleChooser';
import { PeopleClient } from './PeopleClient';
import { SigningIn } from './SigningIn';
import { SignInLayout } from './SignInLayout';
import { useSignIn } from './useSignIn';

const PersonaSignIn = ({ onSignInSuccess }: SignInPageProps) => {
  const discoveryApi = useApi(discoveryApiRef);
  const [client] = useState(() => PeopleClient.create({ discoveryApi }));
  const [everybody, setEverybody] = useState(false);
  const signIn = useSignIn(client, onSignInSuccess);

  if (signIn.entityRef) {
    return <SigningIn waiting={signIn.waiting} onCancel={signIn.cancel} />;
  }
  return (
    <PeopleChooser
      // Each list starts with an empty search of its own.
      key={String(everybody)}
      client={client}
      everybody={everybody}
      onEverybodyChange={setEverybody}
      signInError={signIn.error}
      onChoose={signIn.signInAs}
    />
  );
};

const NoProvider = () => (
  <>
    <Typography component="h1" variant="h3" gutterBottom>
      No sign-in is set up
    </Typography>
    <Typography>
      Choosing a person is for development only. Set up the sign-in provider of
      your organisation as <code>app-config.production.yaml</code> describes.
    </Typography>
  </>
);

/** Where somebody chooses who to be. For development only. */
export const SignInPage = (props: SignInPageProps) => {
  const environment =
    useApi(configApiRef).getOptionalString('auth.environment');

  return (
    <SignInLayout>
      {environment === 'development' ? (
        <PersonaSignIn onSignInSuccess={props.onSignInSuccess} />
      ) : (
        <NoProvider />
      )}
    </SignInLayout>
  );
};
