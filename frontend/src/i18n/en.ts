import access from './en/access.json';
import appearance from './en/appearance.json';
import canvas from './en/canvas.json';
import chains from './en/chains.json';
import common from './en/common.json';
import contacts from './en/contacts.json';
import editor from './en/editor.json';
import entrance from './en/entrance.json';
import errors from './en/errors.json';
import login from './en/login.json';
import inspector from './en/inspector.json';
import overview from './en/overview.json';
import palette from './en/palette.json';
import password from './en/password.json';
import problems from './en/problems.json';
import profile from './en/profile.json';
import register from './en/register.json';
import secrets from './en/secrets.json';
import session from './en/session.json';
import sessions from './en/sessions.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import tasks from './en/tasks.json';
import validation from './en/validation.json';

export const en = {
  access,
  appearance,
  canvas,
  chains,
  common,
  contacts,
  editor,
  entrance,
  errors,
  login,
  inspector,
  overview,
  palette,
  password,
  problems,
  profile,
  register,
  secrets,
  session,
  sessions,
  settings,
  shell,
  signIn,
  tasks,
  validation,
};
