import type { ChangeMethod } from '../../api';

/** The name of every change, as the menu, the undo button and screen readers say it. */
const changes = {
  'change.completeFirstRun': 'First answers',
  'change.addRequirement': 'Add requirement',
  'change.removeRequirement': 'Remove requirement',
  'change.setPosition': 'Set position',
  'change.setGoal': 'Set goal',
  'change.rateSkill': 'Rate skill',
  'change.changeRating': 'Change rating',
  'change.removeRating': 'Remove rating',
  'change.addCredential': 'Add credential',
  'change.changeCredential': 'Change credential',
  'change.removeCredential': 'Remove credential',
  'change.addTimeEntry': 'Log time',
  'change.changeTimeEntry': 'Change time',
  'change.removeTimeEntry': 'Remove time',
  'change.setRequirementAside': 'Set requirement aside',
  'change.takeRequirementBack': 'Take requirement back',
  'change.flagNoOpportunity': 'Note missing opportunity',
  'change.clearNoOpportunity': 'Clear missing opportunity',
  'change.addMilestone': 'Add milestone',
  'change.changeMilestone': 'Change milestone',
  'change.moveMilestone': 'Move milestone',
  'change.checkStep': 'Check step',
  'change.finishMilestone': 'Finish milestone',
  'change.dropMilestone': 'Drop milestone',
  'change.reopenMilestone': 'Reopen milestone',
  'change.removeMilestone': 'Remove milestone',
  'change.addPay': 'Add pay',
  'change.changePay': 'Change pay',
  'change.removePay': 'Remove pay',
  'change.restoreFromTrash': 'Restore from trash',
} as const satisfies Record<`change.${ChangeMethod}`, string>;

export const history = {
  ...changes,

  'menu.edit': 'Edit',
  'menu.undo': 'Undo',
  'menu.undo.change': 'Undo {change}',
  'menu.redo': 'Redo',
  'menu.redo.change': 'Redo {change}',

  'history.undo': 'Undo',
  'history.undone': 'Undone: {change}',
  'history.undone.subject': 'Undone: {change} · {subject}',
  'history.redone': 'Redone: {change}',
  'history.redone.subject': 'Redone: {change} · {subject}',
  'history.nothing-to-undo': 'There is nothing to undo.',
  'history.nothing-to-redo': 'There is nothing to redo.',
  'history.dialog-open': 'Close the dialog first.',
} as const;
