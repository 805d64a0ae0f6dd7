/** The texts of the views of "Is it any good?". */
export const views = {
  en: {
    'view.models': 'Models',
  },
  zh: {
    'view.models': '模型',
  },
} as const;
