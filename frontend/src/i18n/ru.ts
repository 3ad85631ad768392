import access from './ru/access.json';
import appearance from './ru/appearance.json';
import canvas from './ru/canvas.json';
import chains from './ru/chains.json';
import commands from './ru/commands.json';
import common from './ru/common.json';
import conflict from './ru/conflict.json';
import contacts from './ru/contacts.json';
import drawer from './ru/drawer.json';
import editor from './ru/editor.json';
import entrance from './ru/entrance.json';
import errors from './ru/errors.json';
import inspector from './ru/inspector.json';
import login from './ru/login.json';
import outline from './ru/outline.json';
import overview from './ru/overview.json';
import palette from './ru/palette.json';
import password from './ru/password.json';
import plugins from './ru/plugins.json';
import presence from './ru/presence.json';
import problems from './ru/problems.json';
import problemsList from './ru/problems-list.json';
import profile from './ru/profile.json';
import publish from './ru/publish.json';
import register from './ru/register.json';
import runs from './ru/runs.json';
import secrets from './ru/secrets.json';
import session from './ru/session.json';
import sessions from './ru/sessions.json';
import settings from './ru/settings.json';
import shell from './ru/shell.json';
import signIn from './ru/sign-in.json';
import tasks from './ru/tasks.json';
import testChat from './ru/test-chat.json';
import validation from './ru/validation.json';
import versions from './ru/versions.json';

export const ru = {
  access,
  appearance,
  canvas,
  chains,
  commands,
  common,
  conflict,
  contacts,
  drawer,
  editor,
  entrance,
  errors,
  login,
  outline,
  inspector,
  overview,
  palette,
  password,
  plugins,
  presence,
  problems,
  problemsList,
  profile,
  publish,
  register,
  runs,
  secrets,
  session,
  sessions,
  settings,
  shell,
  signIn,
  tasks,
  testChat,
  validation,
  versions,
};
