import {
  canReleaseAlone,
  normaliseEntityRef,
  releaseAloneSentence,
  type ReleaseAlone,
} from '@seams/coupling-core';
import { Command, Option } from 'commander';
import { assessFiles, type AssessFilesOptions } from '../assessFiles';
import { RELEASE_ALONE } from '../exitCodes';
import { toPartner } from '../format/toPartner';
import { shortName } from '../format/shortName';
import { writeAll, type Io } from '../io';
import { UnusableInput } from '../UnusableInput';
import { withEvidenceOptions } from './evidenceOptions';

type Options = AssessFilesOptions & { format: 'text' | 'json' };

const DETAILS = `
Exit codes
  0  yes, it can be released alone
  1  no, it must be released together with another service
  2  unknown, or the question could not be answered`;

const HEADLINES: Record<ReleaseAlone['answer'], (name: string) => string> = {
  yes: name => `Yes, ${name} can be released alone.`,
  no: name => `No, ${name} must be released together with another service.`,
  unknown: name => `It is not known whether ${name} can be released alone.`,
};

/** `coupling release-alone`: one question, one exit code. */
export function releaseAloneCommand(
  io: Io,
  end: (code: number) => void,
): Command {
  return withEvidenceOptions(new Command('release-alone'))
    .description('Tell whether a service can be released without another one')
    .argument('<service>', 'a name or a ref, like component:default/orders')
    .addOption(
      new Option('--format <format>', 'how the answer is written')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', DETAILS)
    .action(async (name: string, options: Options) => {
      end(await releaseAlone(name, options, io));
    });
}

async function releaseAlone(
  name: string,
  options: Options,
  io: Io,
): Promise<number> {
  const service = normaliseEntityRef(name, 'component');
  const assessment = await assessFiles(options, io);
  const decided = canReleaseAlone(assessment, service);
  if (!decided) {
    const where = options.catalog ? 'the catalog' : 'the evidence';
    throw new UnusableInput(`${service} is not in ${where}`);
  }
  const text =
    options.format === 'json'
      ? asJson(service, decided, assessment.ownersKnown)
      : asText(service, decided);
  await writeAll(io.stdout, [text]);
  return RELEASE_ALONE[decided.answer];
}

function asText(service: string, { answer, reasons }: ReleaseAlone): string {
  const name = shortName(service);
  const sentences = reasons.map(
    reason => `  ${releaseAloneSentence(service, reason, shortName)}\n`,
  );
  return `${HEADLINES[answer](name)}\n${sentences.join('')}`;
}

function asJson(
  service: string,
  { answer, reasons }: ReleaseAlone,
  ownersKnown: boolean,
): string {
  const told = reasons.map(reason => ({
    ...reason,
    ...('partner' in reason && {
      partner: toPartner(reason.partner, ownersKnown),
    }),
    sentence: releaseAloneSentence(service, reason, shortName),
  }));
  return `${JSON.stringify({ service, answer, reasons: told }, null, 2)}\n`;
}
