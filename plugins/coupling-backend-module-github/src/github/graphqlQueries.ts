/** One query has what would be a request a deployment with REST. */
export const DEPLOYMENTS = `
  query Deployments($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      deployments(
        first: 100
        after: $after
        orderBy: { field: CREATED_AT, direction: DESC }
      ) {
        pageInfo { hasNextPage endCursor }
        nodes {
          databaseId
          environment
          createdAt
          description
          commitOid
          ref { name prefix }
          creator { login __typename }
          commit { message author { name email user { login } } }
          statuses(first: 50) { nodes { state createdAt } }
        }
      }
    }
  }
`;

/** REST lists tags without their dates. */
export const TAGS = `
  query Tags($owner: String!, $name: String!, $after: String) {
    repository(owner: $owner, name: $name) {
      refs(
        refPrefix: "refs/tags/"
        first: 100
        after: $after
        orderBy: { field: TAG_COMMIT_DATE, direction: DESC }
      ) {
        pageInfo { hasNextPage endCursor }
        nodes {
          name
          target {
            ... on Commit {
              committedDate
              message
              author { name email user { login } }
            }
            ... on Tag {
              annotation: message
              tagger { date }
              target {
                ... on Commit {
                  committedDate
                  message
                  author { name email user { login } }
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** Many small questions in one query, each under a name with its number. */
function askTogether(
  questions: string[],
  variables: { [name: string]: string } = {},
): string {
  const declared = Object.entries({
    owner: 'String!',
    name: 'String!',
    ...variables,
  }).map(([name, type]) => `$${name}: ${type}`);
  return `
    query Together(${declared.join(', ')}) {
      repository(owner: $owner, name: $name) {
        ${questions.join('\n        ')}
      }
    }
  `;
}

/** Which file or folder stands at each of the revisions `$e0`, `$e1`, … */
export function askObjects(count: number): string {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return askTogether(
    numbers.map(
      number => `e${number}: object(expression: $e${number}) { oid }`,
    ),
    Object.fromEntries(numbers.map(number => [`e${number}`, 'String!'])),
  );
}

/** Which issues the pull requests with these numbers close. */
export function askClosedIssues(pulls: number[]): string {
  return askTogether(
    pulls.map(
      pull => `p${pull}: issueOrPullRequest(number: ${pull}) {
          ... on PullRequest {
            closingIssuesReferences(first: 10) {
              nodes { number repository { nameWithOwner } }
            }
          }
        }`,
    ),
  );
}
