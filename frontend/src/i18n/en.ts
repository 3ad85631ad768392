import access from './en/access.json';
import appearance from './en/appearance.json';
import canvas from './en/canvas.json';
import chains from './en/chains.json';
import commands from './en/commands.json';
import common from './en/common.json';
import conflict from './en/conflict.json';
import contacts from './en/contacts.json';
import drawer from './en/drawer.json';
import editor from './en/editor.json';
import entrance from './en/entrance.json';
import errors from './en/errors.json';
import inspector from './en/inspector.json';
import login from './en/login.json';
import outline from './en/outline.json';
import overview from './en/overview.json';
import palette from './en/palette.json';
import password from './en/password.json';
import plugins from './en/plugins.json';
import presence from './en/presence.json';
import problems from './en/problems.json';
import problemsList from './en/problems-list.json';
import profile from './en/profile.json';
import publish from './en/publish.json';
import register from './en/register.json';
import runs from './en/runs.json';
import secrets from './en/secrets.json';
import session from './en/session.json';
import sessions from './en/sessions.json';
import settings from './en/settings.json';
import shell from './en/shell.json';
import signIn from './en/sign-in.json';
import tasks from './en/tasks.json';
import testChat from './en/test-chat.json';
import validation from './en/validation.json';
import versions from './en/versions.json';

export const en = {
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
