Feature: Values in changes
  With the private key, a value is stored as it was sent, and stays when others are changed.

  @VALUES
  Rule: A value that a change replaces, creates or leaves alone comes back as it was sent

    Scenario Outline: Values of many kinds come back from a change as "<place>"
      Given Jessica has a profile with:
        | external ID  | 1468                         |
        | first name   | Jess                         |
        | title        | Head                         |
        | country      | France                       |
        | zip          | "10001"                      |
        | visits       | 3                            |
        | calls        | 0                            |
        | orders       | 5                            |
        | score        | 2.75                         |
        | balance      | -7                           |
        | loyal        | false                        |
        | active       | true                         |
        | sizes        | ["S"]                        |
        | nick         | Jess                         |
        | motto        | ""                           |
        | code         | "0042"                       |
        | town         | Köln                         |
        | sign         | 日本                           |
        | mood         | 🎈                            |
        | quote        | say "hi"                     |
        | markup       | <b>                          |
        | since        | 2019-06-13                   |
        | note         | a b                          |
        | essay        | (a string of 300 characters) |
        | last name    | O'Neil                       |
        | organization | A & B                        |
        | image        | i.example/1                  |
        | region       | NY                           |
        | seats        | 5                            |
        | returns      | 0                            |
        | rate         | 0.5                          |
        | debt         | -1                           |
        | adult        | true                         |
        | banned       | false                        |
        | tags         | ["a", "b"]                   |
        | alias        | ""                           |
        | pin          | "0007"                       |
        | street       | Ærøgade                      |
        | kanji        | 東京 🎈                         |
        | remark       | 5" & <more>                  |
        | born         | 1990-01-31                   |
        | bio          | (a string of 300 characters) |
      When the private key changes Jessica's profile, as "<place>", to:
        | first name | Zoë                          |
        | title      | Owner                        |
        | country    | Côte d'Ivoire                |
        | zip        | "02108"                      |
        | visits     | 42                           |
        | calls      | 5                            |
        | orders     | 0                            |
        | score      | 3.14159                      |
        | balance    | -8                           |
        | loyal      | true                         |
        | active     | false                        |
        | sizes      | ["M", "L"]                   |
        | nick       | ""                           |
        | motto      | Onwards                      |
        | code       | "0043"                       |
        | town       | Łódź                         |
        | sign       | Жук                          |
        | mood       | 👩‍👩‍👧                        |
        | quote      | it's "so" \ so               |
        | markup     | &amp;                        |
        | since      | 2022-06-13 14:00:00          |
        | note       | c d  e                       |
        | essay      | (a string of 400 characters) |
        | city       | Saint-Étienne                |
        | rank       | 7                            |
        | points     | 0                            |
        | weight     | 71.25                        |
        | offset     | -42                          |
        | member     | true                         |
        | trial      | false                        |
        | colours    | ["red"]                      |
        | slogan     | ""                           |
        | batch      | "0100"                       |
        | dish       | Crème brûlée                 |
        | greek      | Ωμέγα 🎈                      |
        | hint       | 6" & <less>                  |
        | due        | 2026-12-24T18:00:00+00:00    |
        | story      | (a string of 300 characters) |
      Then Jessica has:
        | first name | Zoë                          |
        | title      | Owner                        |
        | country    | Côte d'Ivoire                |
        | zip        | "02108"                      |
        | visits     | 42                           |
        | calls      | 5                            |
        | orders     | 0                            |
        | score      | 3.14159                      |
        | balance    | -8                           |
        | loyal      | true                         |
        | active     | false                        |
        | sizes      | ["M", "L"]                   |
        | nick       | ""                           |
        | motto      | Onwards                      |
        | code       | "0043"                       |
        | town       | Łódź                         |
        | sign       | Жук                          |
        | mood       | 👩‍👩‍👧                        |
        | quote      | it's "so" \ so               |
        | markup     | &amp;                        |
        | since      | 2022-06-13 14:00:00          |
        | note       | c d  e                       |
        | essay      | (a string of 400 characters) |
        | city       | Saint-Étienne                |
        | rank       | 7                            |
        | points     | 0                            |
        | weight     | 71.25                        |
        | offset     | -42                          |
        | member     | true                         |
        | trial      | false                        |
        | colours    | ["red"]                      |
        | slogan     | ""                           |
        | batch      | "0100"                       |
        | dish       | Crème brûlée                 |
        | greek      | Ωμέγα 🎈                      |
        | hint       | 6" & <less>                  |
        | due        | 2026-12-24T18:00:00+00:00    |
        | story      | (a string of 300 characters) |
      And Jessica still has:
        | last name    | O'Neil                       |
        | organization | A & B                        |
        | image        | i.example/1                  |
        | region       | NY                           |
        | seats        | 5                            |
        | returns      | 0                            |
        | rate         | 0.5                          |
        | debt         | -1                           |
        | adult        | true                         |
        | banned       | false                        |
        | tags         | ["a", "b"]                   |
        | alias        | ""                           |
        | pin          | "0007"                       |
        | street       | Ærøgade                      |
        | kanji        | 東京 🎈                         |
        | remark       | 5" & <more>                  |
        | born         | 1990-01-31                   |
        | bio          | (a string of 300 characters) |

      @wire-2022
      Examples:
        | place     |
        | JSON body |

      @wire-revision
      Examples:
        | place    |
        | JSON:API |
