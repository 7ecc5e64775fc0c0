import { render, screen } from '@testing-library/react';
import App from './App';
import { mockPeopleBackend } from './modules/signIn/testUtils';

describe('App', () => {
  it('asks who to be before it shows anything else', async () => {
    process.env = {
      ...process.env,
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test', baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            organization: { name: 'Halden' },
            auth: { environment: 'development' },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    mockPeopleBackend();

    render(App.createRoot());

    expect(
      await screen.findByText('Releases and deployments of Halden'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: /Sign in as Dana Reyes/ }),
    ).toBeInTheDocument();
  });
});
