import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  // Loads every plugin, which takes a busy machine a while.
  it('lets a guest in', async () => {
    process.env = {
      NODE_ENV: 'test',
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Test' },
            backend: { baseUrl: 'http://localhost:7007' },
          },
          context: 'test',
        },
      ] as any,
    };

    render(App.createRoot());

    expect(
      await screen.findByRole('button', { name: 'Enter' }, { timeout: 60_000 }),
    ).toBeInTheDocument();
  }, 90_000);
});
