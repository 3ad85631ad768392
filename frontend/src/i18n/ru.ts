import access from './ru/access.json';
import appearance from './ru/appearance.json';
import canvas from './ru/canvas.json';
import chains from './ru/chains.json';
import common from './ru/common.json';
import contacts from './ru/contacts.json';
import editor from './ru/editor.json';
import entrance from './ru/entrance.json';
import errors from './ru/errors.json';
import login from './ru/login.json';
import inspector from './ru/inspector.json';
import overview from './ru/overview.json';
import palette from './ru/palette.json';
import password from './ru/password.json';
import problems from './ru/problems.json';
import profile from './ru/profile.json';
import register from './ru/register.json';
import secrets from './ru/secrets.json';
import session from './ru/session.json';
import sessions from './ru/sessions.json';
import settings from './ru/settings.json';
import shell from './ru/shell.json';
import signIn from './ru/sign-in.json';
import tasks from './ru/tasks.json';
import validation from './ru/validation.json';

export const ru = {
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
