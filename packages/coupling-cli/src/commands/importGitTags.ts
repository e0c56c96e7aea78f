import { Command } from 'commander';
import { readRepository } from '../git/readRepository';
import { bareVersions, tagRule } from '../git/tagRule';
import { toReleases, type ReadTags } from '../git/toReleases';
import { writeAll, type Io } from '../io';
import { UnusableInput } from '../UnusableInput';

interface Options {
  service?: string;
  map?: string[];
  source: string;
  environment: string;
}

const DETAILS = `
A tag is a release when it is a version, such as v1.2.3; its service is the
repository's folder name or --service. In a repository of many services, --map
says which tags belong to which. The last * of a pattern is the version, one
before it is any text and stands where the service has *. The first pattern
that fits decides; other tags are passed over.

  --map 'api/v*=orders-api'    api/v1.4.0        orders-api 1.4.0
  --map '@shop/*@*=*'          @shop/cart@2.0.1  cart 2.0.1
  --map 'charts-*=shop-chart'  charts-0.9.0      shop-chart 0.9.0

A tag's date is when it was made. Nothing is fetched.`;

/** `coupling import …`: turns what other tools know into evidence. */
export function importCommand(io: Io): Command {
  return new Command('import')
    .description('Write evidence from what other tools know')
    .addCommand(gitTagsCommand(io));
}

function gitTagsCommand(io: Io): Command {
  return new Command('git-tags')
    .description('Write the dated tags of local repositories as releases')
    .argument('<repository...>', 'paths of repositories, bare or not')
    .option('--service <ref>', 'service that tags like v1.2.3 belong to')
    .option('--map <pattern=service>', 'see below; repeatable', collect)
    .option('--source <id>', 'source the evidence names', 'git-tags')
    .option('--environment <name>', 'where it was released to', 'production')
    .addHelpText('after', DETAILS)
    .action((paths: string[], options: Options) =>
      importGitTags(paths, options, io),
    );
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

async function importGitTags(paths: string[], options: Options, io: Io) {
  if (options.service && paths.length > 1) {
    throw new UnusableInput('--service names one service: give one repository');
  }
  const mapped = (options.map ?? []).map(tagRule);
  const read: ReadTags[] = [];
  for (const path of paths) {
    const repository = await readRepository(path);
    const bare =
      options.service ?? (mapped.length ? undefined : repository.name);
    const rules = bare ? [...mapped, bareVersions(bare)] : mapped;
    const tags = toReleases(repository, { ...options, rules });
    io.stderr.write(`${path}: ${summary(tags)}\n`);
    read.push(tags);
  }
  await writeAll(io.stdout, ndjson(read));
}

function* ndjson(read: ReadTags[]) {
  for (const { releases } of read) {
    for (const release of releases) yield `${JSON.stringify(release)}\n`;
  }
}

/** Names a few of the tags passed over, so that a pattern can be written. */
function summary({ releases, passedOver }: ReadTags): string {
  const counted = count(releases.length, 'release');
  if (passedOver.length === 0) return counted;
  const examples = passedOver.slice(-3).join(', ');
  return `${counted}; ${count(
    passedOver.length,
    'tag',
  )} passed over, like ${examples} (see --map)`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
