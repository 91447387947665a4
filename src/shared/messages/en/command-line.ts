// What `--help` prints; the failures of the command line are plain English lines of their own.
export const commandLine = {
  'command.help': `Rungs: a career planner that belongs to the person who uses it.

Usage: rungs COMMAND [OPTIONS]

Commands
  demo                 Fill a data folder with the sample profile.
  paths                List the career paths.
  path ID              Print one career path whole.
  export plan          Write the career plan to a file.
  export review        Write the review packet for a manager to a file.
  backup               Back the plan up, whole and verified.
  restore FILE         Put a backup in the place of the plan, which is backed up first.
  check                Say whether the data file and its backups are sound.

Options
  --data-dir DIR       The data folder to use; without it, the one of the app.
  --json               All but export: print JSON.
  --out FILE           export: the file to write. Needed.
                       backup: the file to write, in place of the folder of backups.
  --format pdf|md      export: PDF or Markdown. PDF unless said otherwise.
  --paper a4|letter    export: the paper. As in Settings unless said otherwise.
  --for WHOM           export: who will read it; stands on every page.
  --include PARTS      export: what a shared copy leaves out otherwise, separated by
                       commas: links, appendix, and in the plan pay, pay-history and
                       pay-forecast (both only beside pay).
  --leave-out PAGES    export: pages to do without, separated by commas: overview, working,
                       evidence, milestones, agreed.

  --help               Print this text.
  --version            Print the version.

A failure prints one line on standard error and leaves nothing half-written. The exit code is
0 after success, 1 after a failure, 2 for a command that was written wrongly.
`,
} as const;
