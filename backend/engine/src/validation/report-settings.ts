import type { z } from 'zod';
import type { PrepareTools } from '../node-type.js';
import { issueReason } from '@zveno/contracts/issue-reason.js';

type Issue = z.core.$ZodIssue;

/** Переводит замечания схемы на язык автора цепочки. */
export function reportSettings(issues: readonly Issue[], tools: PrepareTools): void {
  for (const issue of issues) {
    if (issue.code === 'invalid_union') reportUnion(issue, tools);
    else reportIssue(issue, issue.path, tools);
  }
}

/** В замечании об объединении полезен вариант, который подошёл дальше других. */
function reportUnion(issue: Extract<Issue, { code: 'invalid_union' }>, tools: PrepareTools): void {
  const [closest] = [...issue.errors].sort((a, b) => depth(b) - depth(a));
  if (!closest || depth(closest) === 0) {
    reportIssue(issue, issue.path, tools);
    return;
  }
  for (const inner of closest) reportIssue(inner, [...issue.path, ...inner.path], tools);
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

function reportIssue(issue: Issue, path: readonly PropertyKey[], tools: PrepareTools): void {
  const at = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) tools.problem('setting.unknown', at ? `${at}.${key}` : key);
  } else if (isMissing(issue)) {
    tools.problem('setting.missing', at);
  } else if (issue.code === 'invalid_value') {
    tools.problem('setting.not-allowed', at, { allowed: issue.values.map(String).join(', ') });
  } else {
    const { ru, en } = issueReason(issue);
    tools.problem('setting.invalid', at, { reason: ru, reasonEn: en });
  }
}

function isMissing(issue: Issue): boolean {
  if (issue.code === 'too_small') return issue.origin === 'string' || issue.origin === 'array';
  return issue.input === undefined || issue.input === '';
}
