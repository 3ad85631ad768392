import appearance from './en/appearance.json';
import chains from './en/chains.json';
import common from './en/common.json';
import contacts from './en/contacts.json';
import editor from './en/editor.json';
import entrance from './en/entrance.json';
import errors from './en/errors.json';
import overview from './en/overview.json';
import password from './en/password.json';
import problems from './en/problems.json';
import profile from './en/profile.json';
import register from './en/register.json';
import sessions from './en/sessions.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import tasks from './en/tasks.json';
import validation from './en/validation.json';

export const en = {
  appearance,
  chains,
  common,
  contacts,
  editor,
  entrance,
  errors,
  overview,
  password,
  problems,
  profile,
  register,
  sessions,
  shell,
  signIn,
  tasks,
  validation,
};
