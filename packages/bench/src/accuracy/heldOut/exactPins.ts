import type { History } from '../histories';
import type { Clone } from './clone';

/** Share of a package's releases that must pin another for it to be pinned. */
const MOSTLY = 0.8;

/** `workspace:*` is published as the version that the other has then. */
const EXACT = /^(workspace:\*|(workspace:)?\d+\.\d+\.\d+\S*)$/;

/**
 * Which npm packages of a repository name one exact version of another in most
 * of their releases, as the manifests at the tags say.
 */
export function exactPins(
  clone: Clone,
  releases: History['events'],
): History['edges'] {
  const folders = packageFolders(clone);
  const known = releases.filter(({ service }) => folders.has(service));
  const texts = clone.texts(
    known.map(
      ({ service, commit }) => `${commit}:${folders.get(service)}package.json`,
    ),
  );
  const read = new Map<string, number>();
  const pins = new Map<string, number>();
  known.forEach(({ service }, i) => {
    const manifest = parsed(texts[i]);
    if (manifest?.name !== service) return;
    read.set(service, (read.get(service) ?? 0) + 1);
    for (const [name, range] of Object.entries(manifest.dependencies ?? {})) {
      if (!folders.has(name) || !EXACT.test(range)) continue;
      const pin = `${service} ${name}`;
      pins.set(pin, (pins.get(pin) ?? 0) + 1);
    }
  });
  return [...pins]
    .map(([pin, count]) => ({ ends: pin.split(' '), count }))
    .filter(({ ends, count }) => count >= MOSTLY * read.get(ends[0])!)
    .map(({ ends }) => [ends[0], ends[1], 'exact']);
}

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
}

/** Folders with their last slash, by name of the package; '' is the root. */
function packageFolders(clone: Clone): Map<string, string> {
  const paths = clone.files().filter(path => /(^|\/)package\.json$/.test(path));
  const texts = clone.texts(paths.map(path => `HEAD:${path}`));
  return new Map(
    paths.flatMap((path, i) => {
      const name = parsed(texts[i])?.name;
      return name ? [[name, path.replace(/package\.json$/, '')]] : [];
    }),
  );
}

function parsed(text: string | undefined): Manifest | undefined {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    // A template is no manifest.
    return undefined;
  }
}
