export const usage = `Usage: npm run --silent support -- <command> [options]

Commands
  list-cases                    open cases, the newest first
      --all                     resolved ones too
      --limit <n>               at most so many (100)
  show-case <caseId>            a case with all that was written in it
  create-case --file <file>     opens the case that a YAML or JSON file describes
  reply <caseId>                adds to a case
      --message <text>          what to write
      --message-file <file>     or a file that holds it; - reads standard input
      --attach <file>           with a file; may be given several times
  resolve <caseId>              resolves a case
  export <caseId>               a case as a file
      --format <format>         markdown, json, or zip with its attachments
  export                        what a search finds as a file
      --text <words>            the words to look for
      --where <condition>       status!=resolved, subject:disk, timeCreated>=2026-01-31;
                                may be given several times
      --format <format>         csv or xlsx
  export --archive              all that is kept of an account, as a zip
      --export <id>             goes on with one that was begun
      --output <file>           of all exports: where to; - is standard output

Options of all commands
  --account <id>                the account; not needed where the token reaches one
                                only, or a case id names it
  --json                        prints JSON
  --token-file <file>           a file that holds the token and nothing else
  --idempotency-key <key>       for create-case and reply: the same key makes the same
                                write once; without it each command has its own
  --help

Environment
  SUPPORT_CENTER_URL            the console's address (http://127.0.0.1:8080)
  SUPPORT_CENTER_TOKEN          a personal access token, made under Settings

Exit codes
  0  done    1  refused    2  wrong use, or a wrong file    3  no connection
`;
