import type { DatasetAssessment, SharedData } from '../assessment';
import { datasetKey } from '../shared/datasetKey';
import { parametersOf } from '../shared/parameters';
import type { Explanation, Reader } from './explanation';
import { sharedDatasetSentence } from './sharedDatasetSentence';
import { unknownSentence } from './unknownSentence';

/**
 * The worst dataset that a service shares, or that it shares none, or why
 * nothing is known.
 *
 * @param find - the assessment of a dataset by its key, where there is one
 * @public
 */
export function explainSharedData(
  score: SharedData,
  find: (key: string) => DatasetAssessment | undefined,
  reader: Reader,
): Explanation {
  const { name, isShown } = reader;
  if (score.status === 'unknown') {
    return {
      code: score.reason.code,
      parameters: parametersOf(score.reason, name),
      sentence: unknownSentence(score.reason),
    };
  }
  const shared = score.datasets.filter(({ severity }) => severity > 0);
  const shown = shared.filter(({ dataset }) => isShown(dataset.store));
  for (const { dataset } of shown) {
    const assessed = find(datasetKey(dataset));
    if (assessed) {
      return {
        code: 'shares-dataset',
        parameters: parametersOf({ dataset }, name),
        sentence: sharedDatasetSentence(assessed, reader),
      };
    }
  }
  return shared.length > 0
    ? {
        code: 'shares-hidden-data',
        parameters: {},
        sentence: 'It shares data in stores that you may not see.',
      }
    : sharesNothing(score.datasets.length);
}

function sharesNothing(datasets: number): Explanation {
  return {
    code: 'shares-nothing',
    parameters: { datasets: String(datasets) },
    sentence: `No other service uses its ${
      datasets === 1 ? 'dataset' : `${datasets} datasets`
    }.`,
  };
}
