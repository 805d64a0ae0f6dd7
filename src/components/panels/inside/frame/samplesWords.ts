/** What all views call things where a task has samples in the place of windows. */
export const samplesTexts = {
  en: {
    'count.windows.one': '{n} sample',
    'count.windows.other': '{n} samples',
    'inside.blocked': 'The task has no samples, so there is nothing to show.',
  },
  zh: {
    'count.windows.one': '{n} 个样本',
    'count.windows.other': '{n} 个样本',
    'inside.blocked': '这个任务没有样本，因此没有可看的。',
  },
};
