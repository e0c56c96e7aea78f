import { z } from 'zod';

const id = z.string().min(1);

export const team = z.object({ teamId: id, teamName: z.string().min(1) });

export const schedule = z.object({
  id,
  name: z.string().min(1),
  enabled: z.boolean().nullish(),
  teamId: z.string().nullish(),
});

const recipient = z.object({ id: z.string().nullish(), type: z.string() });

export const routingRule = z.object({
  /** Atlassian's own example has it as text. */
  isDefault: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .transform(value => String(value) === 'true')
    .nullish(),
  notify: recipient.nullish(),
});

export const escalation = z.object({
  id,
  name: z.string().min(1),
  enabled: z.boolean().nullish(),
  rules: z.array(
    z.object({
      /** Minutes. */
      delay: z.number().nullish(),
      notifyType: z.string().nullish(),
      recipient,
    }),
  ),
});

export type Team = z.output<typeof team>;
export type Schedule = z.output<typeof schedule>;
export type Recipient = z.output<typeof recipient>;
export type EscalationRule = z.output<typeof escalation>['rules'][number];
