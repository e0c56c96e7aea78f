import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  humanizeEntityRef,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { useContext, type ReactNode } from 'react';
import { couplingTranslationRef } from '../../translation';
import { NotInCatalog } from './notInCatalog';

/**
 * The name of an entity, which leads to its page. One that the catalog does
 * not have has no page, so that its name is only text, and says so.
 */
export const CatalogName = (props: {
  entityRef: string;
  defaultKind?: string;
  /** In place of the name. */
  children?: ReactNode;
}) => {
  const { entityRef, defaultKind, children } = props;
  const { t } = useTranslationRef(couplingTranslationRef);
  if (!useContext(NotInCatalog).includes(entityRef)) {
    return (
      <EntityRefLink entityRef={entityRef} defaultKind={defaultKind} hideIcon>
        {children}
      </EntityRefLink>
    );
  }
  return (
    <>
      {children ??
        humanizeEntityRef(parseEntityRef(entityRef), { defaultKind })}{' '}
      <Typography component="span" variant="body2" color="textSecondary">
        ({t('catalogName.missing')})
      </Typography>
    </>
  );
};
