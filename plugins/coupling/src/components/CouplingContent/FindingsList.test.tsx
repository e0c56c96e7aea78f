import type {
  CouplingApi,
  Finding,
} from '@seams/backstage-plugin-coupling-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FindingsList } from './FindingsList';

const READ: Finding = {
  rule: 'foreign-read',
  title: 'Reads data of another service',
  remedy: 'Ask the owner through its API.',
  severity: 15,
  sentence: 'helm-controller reads visits.',
  dataset: { store: 'resource:default/petclinic-db', name: 'visits' },
};
const EXEMPTED: Finding = {
  rule: 'foreign-write',
  title: 'Writes data of another service',
  remedy: 'Let the owner make the change.',
  severity: 45,
  sentence: 'helm-controller writes visits.',
  exemption: {
    id: '7',
    reason: 'moves in spring',
    approvedBy: 'group:default/architects',
    until: '2027-03-31',
    expired: false,
  },
};
const EXPIRED: Finding = {
  rule: 'expired-exemption',
  title: 'Exemption has run out',
  remedy: 'Take it out.',
  severity: 10,
  sentence: 'helm-controller was exempted until 2026-03-31.',
  exemption: {
    id: '8',
    reason: 'moves in spring',
    until: '2026-03-31',
    expired: true,
  },
};

const AGREED = {
  id: '9',
  rule: 'foreign-read',
  service: 'component:default/helm-controller',
  reason: 'moves in spring',
  until: '2027-03-31',
  createdAt: '2026-11-23T10:00:00Z',
};

function renderList(
  findings: Finding[],
  api: Partial<Pick<CouplingApi, 'addExemption' | 'removeExemption'>> = {},
) {
  const onReload = jest.fn();
  renderOnEntityPage(
    <FindingsList
      findings={findings}
      complete
      serviceRef="component:default/helm-controller"
      onReload={onReload}
    />,
    fakeCouplingApi(api),
  );
  return { onReload };
}

const item = async (title: string) =>
  within((await screen.findByRole('heading', { name: title })).closest('li')!);

describe('FindingsList', () => {
  it('tells findings apart that say the same, as names in them are hidden', async () => {
    const complain = jest.spyOn(console, 'error').mockImplementation();
    renderList([
      { ...READ, id: '3' },
      { ...READ, id: '4' },
    ]);
    expect(await screen.findAllByText(READ.sentence)).toHaveLength(2);
    const complaints = complain.mock.calls.map(([first]) => String(first));
    complain.mockRestore();
    expect(complaints.filter(each => /same key/.test(each))).toEqual([]);
  });

  it('puts exempted findings last, with reason, approver and end', async () => {
    renderList([EXEMPTED, READ]);
    const headings = await screen.findAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      READ.title,
      EXEMPTED.title,
    ]);
    const exempted = await item(EXEMPTED.title);
    expect(
      exempted.getByText(
        'Exempted until 2027-03-31 by architects: moves in spring',
      ),
    ).toBeInTheDocument();
    expect(
      exempted.queryByRole('button', { name: /^Allow temporarily/ }),
    ).not.toBeInTheDocument();
  });

  it('shows many findings page by page', async () => {
    renderList(
      Array.from({ length: 60 }, (_, n) => ({
        ...READ,
        sentence: `helm-controller reads part_${n}.`,
      })),
    );
    expect(await screen.findAllByRole('listitem')).toHaveLength(25);
    const pages = within(
      screen.getByRole('navigation', { name: 'Pages of findings' }),
    );
    await userEvent.click(pages.getByRole('button', { name: 'Next page' }));
    expect(pages.getByRole('status')).toHaveTextContent('26–50 of 60');
    expect(
      screen.getByText('helm-controller reads part_25.'),
    ).toBeInTheDocument();
  });

  it('exempts a service from the rule of a finding, on its dataset', async () => {
    const addExemption = jest.fn(async () => AGREED);
    const { onReload } = renderList([READ], { addExemption });
    const user = userEvent.setup();

    await user.click(
      await screen.findByRole('button', {
        name: 'Allow temporarily: Reads data of another service',
      }),
    );
    const dialog = within(
      screen.getByRole('dialog', {
        name: 'Allow temporarily: Reads data of another service',
      }),
    );
    expect(
      dialog.getByRole('textbox', { name: /Why is it allowed/ }),
    ).toHaveFocus();
    await user.keyboard('moves in spring');
    await user.type(dialog.getByLabelText(/Last day/), '2027-03-31');
    await user.click(dialog.getByRole('button', { name: 'Allow' }));

    expect(addExemption).toHaveBeenCalledWith({
      rule: 'foreign-read',
      service: 'component:default/helm-controller',
      dataset: READ.dataset,
      reason: 'moves in spring',
      until: '2027-03-31',
      approvedBy: undefined,
    });
    expect(await screen.findByText(/^Saved\. It takes effect/)).toBeVisible();
    await user.click(screen.getByText('Reload findings'));
    expect(onReload).toHaveBeenCalledTimes(1);
  });

  it('keeps the dialog open and says why an exemption was refused', async () => {
    renderList([READ], {
      addExemption: async () => {
        throw new Error('until must not be over yet; today is 2026-11-23');
      },
    });
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: /^Allow temporarily/ }),
    );
    await user.type(screen.getByLabelText(/Why is it allowed/), 'because');
    await user.type(screen.getByLabelText(/Last day/), '2020-01-01');
    await user.click(screen.getByRole('button', { name: 'Allow' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'until must not be over yet; today is 2026-11-23',
    );
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('ends an exemption, and removes one that has run out', async () => {
    const removeExemption = jest.fn(async () => {});
    renderList([EXEMPTED, EXPIRED], { removeExemption });
    await userEvent.click(
      (
        await item(EXEMPTED.title)
      ).getByRole('button', {
        name: 'End exemption: Writes data of another service',
      }),
    );
    await userEvent.click(
      (
        await item(EXPIRED.title)
      ).getByRole('button', {
        name: /^Remove exemption/,
      }),
    );
    expect(removeExemption.mock.calls).toEqual([['7'], ['8']]);
  });

  it('says why an exemption could not be ended', async () => {
    renderList([EXEMPTED], {
      removeExemption: async () => {
        throw new Error('There is no exemption 7');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^End exemption/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no exemption 7',
    );
  });
});
