import { Content, Header, Page } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Navigate, Route, Routes } from 'react-router-dom';
import { couplingTranslationRef } from '../../translation';
import { DataHealthContent } from './DataHealthContent';

/** The pages of the plugin under one header, for the old frontend system. */
export const CouplingPage = () => {
  const { t } = useTranslationRef(couplingTranslationRef);
  return (
    <Page themeId="tool">
      <Header title={t('content.title')} subtitle={t('dataHealth.title')} />
      <Content>
        <Routes>
          <Route index element={<Navigate to="data-health" replace />} />
          <Route path="data-health" element={<DataHealthContent />} />
        </Routes>
      </Content>
    </Page>
  );
};
