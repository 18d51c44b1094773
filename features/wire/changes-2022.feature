@wire-2022
Feature: Values in changes, 2022
  A change in JSON has values with types; in a query and in a form, all are text.

  @UPDATE-PLACES
  Rule: Values in JSON keep their types

    Scenario Outline: Values in a change as "<place>" keep their types
      Given Jessica has a profile with:
        | external ID  | 1468        |
        | organization | Business    |
        | city         | Boston      |
        | region       | MA          |
        | plan         | gold        |
        | first name   | Jessica     |
        | last name    | Smith       |
        | image        | i.example/1 |
        | visits       | 3           |
        | active       | true        |
        | nickname     | Jess        |
        | kinds        | ["A"]       |
        | rank         | first       |
        | code         | "0042"      |
        | note         | a b         |
        | since        | 2019-06-13  |
        | balance      | -7          |
        | score        | 2.75        |
        | seats        | 5           |
        | rate         | 0.5         |
        | pin          | "0007"      |
        | tags         | ["a", "b"]  |
        | remark       | <remark>    |
        | born         | 1990-01-31  |
        | street       | Ærøgade     |
      When the private key changes Jessica's profile, as "<place>", to:
        | tier         | 2                             |
        | loyal        | true                          |
        | none         | 0                             |
        | lost         | false                         |
        | empty        | ""                            |
        | sizes        | ["S", "M"]                    |
        | letters      | Zoë 日本 🎈                      |
        | long         | 1234567890123                 |
        | part         | 3.14159                       |
        | organization | A & B Co                      |
        | title        | Director                      |
        | region       | Colorado                      |
        | country      | USA                           |
        | zip          | "02108"                       |
        | first name   | Jess                          |
        | last name    | Jones                         |
        | image        | i.example/2                   |
        | visits       | 0                             |
        | active       | false                         |
        | nickname     | ""                            |
        | kinds        | ["B"]                         |
        | rank         | 1                             |
        | story        | (a string of 1025 characters) |
        | code         | "0043"                        |
        | note         | c  d e                        |
        | since        | 2022-06-13 14:00:00           |
        | balance      | -8                            |
        | score        | 71.25                         |
        | batch        | "0100"                        |
        | markup       | <markup>                      |
        | quote        | say "hi" \ so                 |
        | due          | 2026-12-24T18:00:00+00:00     |
      Then Jessica has:
        | tier         | 2                             |
        | loyal        | true                          |
        | none         | 0                             |
        | lost         | false                         |
        | empty        | ""                            |
        | sizes        | ["S", "M"]                    |
        | letters      | Zoë 日本 🎈                      |
        | long         | 1234567890123                 |
        | part         | 3.14159                       |
        | organization | A & B Co                      |
        | title        | Director                      |
        | region       | Colorado                      |
        | country      | USA                           |
        | zip          | "02108"                       |
        | first name   | Jess                          |
        | last name    | Jones                         |
        | image        | i.example/2                   |
        | visits       | 0                             |
        | active       | false                         |
        | nickname     | ""                            |
        | kinds        | ["B"]                         |
        | rank         | 1                             |
        | story        | (a string of 1025 characters) |
        | code         | "0043"                        |
        | note         | c  d e                        |
        | since        | 2022-06-13 14:00:00           |
        | balance      | -8                            |
        | score        | 71.25                         |
        | batch        | "0100"                        |
        | markup       | <markup>                      |
        | quote        | say "hi" \ so                 |
        | due          | 2026-12-24T18:00:00+00:00     |
        | plan         | gold                          |
        | seats        | 5                             |
        | rate         | 0.5                           |
        | pin          | "0007"                        |
        | tags         | ["a", "b"]                    |
        | remark       | <remark>                      |
        | born         | 1990-01-31                    |
        | street       | Ærøgade                       |

      Examples:
        | place                        | remark      | markup       |
        | JSON body                    | 5" & <more> | <b>&amp;</b> |
        | JSON body with the key in it | 5" & <more> | <b>&amp;</b> |
