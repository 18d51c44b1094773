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
        | known        | 1           |
        | metal        | GOLD        |
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
        | known        | true                          |
        | metal        | gold                          |
        | padded       | "  a  "                       |
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
        | known        | true                          |
        | metal        | gold                          |
        | padded       | "  a  "                       |
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

  Rule: A change in any place lasts

    Scenario Outline: The <identifier> that was set as "<place>" is kept
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      And Jessica's <identifier> "<old>" was set with the private key as "<place>"
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value> |
        | <identifier> | <new>   |
      Then Jessica still has:
        | <identifier> | <old> |

      @KEEP-ID
      Examples:
        | identifier  | old  | new  | found by | value            | place     |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | form body |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com | JSON body |

      @KEEP-EMAIL
      Examples:
        | identifier | old              | new              | found by    | value | place     |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | form body |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | JSON body |

      @KEEP-PHONE
      Examples:
        | identifier   | old          | new          | found by    | value | place     |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  | form body |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  | JSON body |

    @CHANGE-EMAIL
    Scenario Outline: The old email finds nobody after a change as "<place>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Jessica's email "new.me@yahoo.com" was set with the private key as "<place>"
      Then nobody is found by email "old.me@yahoo.com"

      Examples:
        | place                        |
        | form body                    |
        | JSON body                    |
        | JSON body with the key in it |
