@wire-revision
Feature: Changes in the successor's wire format
  The forms in which the private key changes a person, and how a change is answered.

  @UPDATE-PLACES
  Rule: Each form of a change is accepted

    Scenario: Values keep their types in a change
      Given Jessica has a profile with:
        | external ID  | 1468        |
        | organization | Business    |
        | city         | Boston      |
        | region       | MA          |
        | first name   | Jessica     |
        | last name    | Smith       |
        | image        | i.example/1 |
        | visits       | 3           |
        | active       | true        |
        | nickname     | Jess        |
        | kinds        | ["A"]       |
        | rank         | first       |
        | plan         | gold        |
        | code         | "0042"      |
        | note         | a b         |
        | since        | 2019-06-13  |
        | balance      | -7          |
        | score        | 2.75        |
        | seats        | 5           |
        | rate         | 0.5         |
        | pin          | "0007"      |
        | tags         | ["a", "b"]  |
        | remark       | 5" & <more> |
        | born         | 1990-01-31  |
        | street       | Ærøgade     |
      When the private key changes Jessica's profile to:
        | tier         | 2                             |
        | loyal        | true                          |
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
        | none         | 0                             |
        | lost         | false                         |
        | empty        | ""                            |
        | code         | "0043"                        |
        | note         | c  d e                        |
        | since        | 2022-06-13 14:00:00           |
        | balance      | -8                            |
        | score        | 71.25                         |
        | batch        | "0100"                        |
        | markup       | <b>&amp;</b>                  |
        | quote        | say "hi" \ so                 |
        | due          | 2026-12-24T18:00:00+00:00     |
      Then Jessica has:
        | tier         | 2                             |
        | loyal        | true                          |
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
        | none         | 0                             |
        | lost         | false                         |
        | empty        | ""                            |
        | code         | "0043"                        |
        | note         | c  d e                        |
        | since        | 2022-06-13 14:00:00           |
        | balance      | -8                            |
        | score        | 71.25                         |
        | batch        | "0100"                        |
        | markup       | <b>&amp;</b>                  |
        | quote        | say "hi" \ so                 |
        | due          | 2026-12-24T18:00:00+00:00     |
        | plan         | gold                          |
        | seats        | 5                             |
        | rate         | 0.5                           |
        | pin          | "0007"                        |
        | tags         | ["a", "b"]                    |
        | remark       | 5" & <more>                   |
        | born         | 1990-01-31                    |
        | street       | Ærøgade                       |

    Scenario Outline: Attributes are changed as "<place>"
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      When the private key changes Jessica's profile, as "<place>", to:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
        | title        | Director         |
        | zip          | "02108"          |
        | visits       | 3                |
        | note         | a b & "é" 日本   |
      Then Jessica has:
        | external ID  | 9999             |
        | email        | new.me@yahoo.com |
        | phone number | +16171000009     |
        | city         | Denver           |
        | title        | Director         |
        | zip          | "02108"          |
        | visits       | 3                |
        | note         | a b & "é" 日本   |
      And Jessica is found by each identifier

      Examples:
        | place                     |
        | JSON:API                  |
        | plain JSON                |
        | plain JSON with a charset |
        | trailing slash            |

  @CHANGE-EMAIL
  Rule: A change in each form lasts

    Scenario Outline: The old email finds nobody after a change as "<place>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Jessica's email "new.me@yahoo.com" was set with the private key as "<place>"
      Then nobody is found by email "old.me@yahoo.com"

      Examples:
        | place          |
        | plain JSON     |
        | trailing slash |

  @UPDATE-ANSWER
  Rule: Each form of a change is answered with the changed person

    Scenario Outline: A change as "<place>" is answered with the changed person
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When the private key changes Jessica's profile, as "<place>", to:
        | email | new.me@yahoo.com |
        | city  | Denver           |
      Then the answer is Jessica's profile, with:
        | email | new.me@yahoo.com |
        | city  | Denver           |

      Examples:
        | place          |
        | plain JSON     |
        | trailing slash |
