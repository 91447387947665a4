import type { BackupReason, CountedKind } from '../../backups';
import type { Work } from '../../bridge';

const reasons = {
  'backups.reason.scheduled': 'Daily',
  'backups.reason.asked': 'On request',
  'backups.reason.before-migration': 'Before an update of Rungs',
  'backups.reason.before-restore': 'Before a restore',
  'backups.reason.rescued': 'When the data file went missing',
} as const satisfies Record<`backups.reason.${BackupReason}`, string>;

const counts = {
  'count.rating': '{count, plural, one {# rating} other {# ratings}}',
  'count.credential': '{count, plural, one {# credential} other {# credentials}}',
  'count.ask': '{count, plural, one {# ask} other {# asks}}',
  'count.time-entry': '{count, plural, one {# time entry} other {# time entries}}',
  'count.evidence': '{count, plural, one {# piece of evidence} other {# pieces of evidence}}',
  'count.check-in': '{count, plural, one {# check-in} other {# check-ins}}',
  'count.hours-entry': '{count, plural, one {# entry of hours} other {# entries of hours}}',
  'count.milestone': '{count, plural, one {# milestone} other {# milestones}}',
  'count.pay': '{count, plural, one {# pay entry} other {# pay entries}}',
  'count.career-break': '{count, plural, one {# break} other {# breaks}}',
  'count.exchange-rate': '{count, plural, one {# exchange rate} other {# exchange rates}}',
  'count.inflation': '{count, plural, one {# year of inflation} other {# years of inflation}}',
  'count.career-path': '{count, plural, one {# own path} other {# own paths}}',
  'count.requirement': '{count, plural, one {# own requirement} other {# own requirements}}',
} as const satisfies Record<`count.${CountedKind}`, string>;

const kinds = {
  'kind.rating': 'Ratings',
  'kind.credential': 'Credentials',
  'kind.ask': 'Asks',
  'kind.time-entry': 'Logged time',
  'kind.evidence': 'Evidence',
  'kind.milestone': 'Milestones',
  'kind.check-in': 'Check-ins',
  'kind.hours-entry': 'Logged hours',
  'kind.pay': 'Pay',
  'kind.career-break': 'Breaks in experience',
  'kind.exchange-rate': 'Exchange rates',
  'kind.inflation': 'Inflation',
  'kind.career-path': 'Paths of your own',
  'kind.requirement': 'Requirements of your employer',
} as const satisfies Record<`kind.${CountedKind}`, string>;

const working = {
  'work.backing-up': 'Backing up…',
  'work.reading-backup': 'Reading the backup…',
  'work.moving-data': 'Moving your data…',
} as const satisfies Record<`work.${Work}`, string>;

export const backups = {
  ...reasons,
  ...working,
  'work.stopping': 'Stopping…',
  ...counts,
  ...kinds,

  'backups.title': 'Backups',
  'backups.back': 'Settings',
  'backups.lead':
    'Whole copies of your plan, each checked when it is made: one a day while Rungs is open, and one before anything replaces your data.',
  'backups.lead.sample':
    'These are copies of the sample. Your own plan has backups of its own, made every day.',
  'backups.now': 'Back up now',
  'backups.made': 'Backed up and checked: {size}',
  'backups.stopped': 'Stopped. No backup was made.',
  'backups.empty': 'There is no backup yet. The first is made soon after Rungs opens.',
  'backups.empty.sample': 'The sample has no backup. It can be made anew at any time.',
  'backups.column.made': 'Made',
  'backups.column.holds': 'Holds',
  'backups.column.size': 'Size',
  'backups.column.actions': 'Actions',
  'backups.holds.nothing': 'No entries yet',
  'backups.incomplete': 'Incomplete: not as it was when it was checked',
  'backups.failed': 'The last backup, {moment}, could not be made.',
  'backups.from-file': 'Restore from a file…',
  'backups.save': 'Save a copy…',
  'backups.save.title': 'Where to save a backup',
  'backups.saved': 'Saved and checked: {file}',
  'backups.restore': 'Restore…',
  'backups.restore.named': 'Restore the backup of {moment}',
  'backups.kept':
    'Kept are the newest {newest}, and the last of {days} days, {weeks} weeks and {months} months. One goes only after a newer one was checked, and none goes because of the clock alone.',
  'backups.folder': 'They are files in {folder}. Keep a copy on another disk now and then.',
  'backups.folder.open': 'Open folder',

  'restore.title': 'Restore the backup of {moment}',
  'restore.title.file': 'Restore {name}',
  'restore.file.title': 'A backup of Rungs',
  'restore.file.choose': 'Look at it',
  'restore.file.kind': 'Backups of Rungs',
  'restore.lead': 'Your data becomes what it was then. What is there now is backed up first.',
  'restore.caption': 'What changes',
  'restore.column.kind': 'Kind',
  'restore.column.now': 'Now',
  'restore.column.then': 'In the backup',
  'restore.newest': 'Newest entry',
  'restore.confirm': 'Restore',
  'restore.busy': 'Restoring…',
  'restore.stopped': 'Stopped. Nothing was changed.',
  'restore.done': 'Restored. What was there before is the newest backup.',
  'restore.done.set-aside': 'Restored. The files that could not be read are in {folder}.',
} as const;
