Feature: Removing values
  With the private key, a property is removed whatever its value is, and the others stay.

  @UNSET
  Rule: Only the named properties are removed, whatever their values

    Scenario: Properties with values of many kinds are removed, and others stay
      Given Jessica has a profile with:
        | external ID | 1468                         |
        | visits      | 42                           |
        | calls       | 5                            |
        | orders      | 0                            |
        | score       | 3.14159                      |
        | balance     | -8                           |
        | loyal       | true                         |
        | active      | false                        |
        | sizes       | ["M", "L"]                   |
        | nick        | ""                           |
        | motto       | Onwards                      |
        | code        | "0043"                       |
        | town        | Łódź                         |
        | sign        | Жук                          |
        | mood        | 👩‍👩‍👧                        |
        | quote       | it's "so" \ so               |
        | markup      | &amp;                        |
        | since       | 2022-06-13 14:00:00          |
        | note        | c d  e                       |
        | essay       | (a string of 400 characters) |
        | last name   | O'Neil                       |
        | country     | France                       |
        | zip         | "10001"                      |
        | image       | i.example/1                  |
        | seats       | 5                            |
        | returns     | 0                            |
        | rate        | 0.5                          |
        | debt        | -1                           |
        | adult       | true                         |
        | banned      | false                        |
        | tags        | ["a", "b"]                   |
        | alias       | ""                           |
        | pin         | "0007"                       |
        | street      | Ærøgade                      |
        | kanji       | 東京 🎈                         |
        | remark      | 5" & <more>                  |
        | born        | 1990-01-31                   |
        | bio         | (a string of 300 characters) |
      When the private key changes Jessica's profile to:
        | visits  | (removed) |
        | calls   | (removed) |
        | orders  | (removed) |
        | score   | (removed) |
        | balance | (removed) |
        | loyal   | (removed) |
        | active  | (removed) |
        | sizes   | (removed) |
        | nick    | (removed) |
        | motto   | (removed) |
        | code    | (removed) |
        | town    | (removed) |
        | sign    | (removed) |
        | mood    | (removed) |
        | quote   | (removed) |
        | markup  | (removed) |
        | since   | (removed) |
        | note    | (removed) |
        | essay   | (removed) |
      Then Jessica has:
        | visits    | null                         |
        | calls     | null                         |
        | orders    | null                         |
        | score     | null                         |
        | balance   | null                         |
        | loyal     | null                         |
        | active    | null                         |
        | sizes     | null                         |
        | nick      | null                         |
        | motto     | null                         |
        | code      | null                         |
        | town      | null                         |
        | sign      | null                         |
        | mood      | null                         |
        | quote     | null                         |
        | markup    | null                         |
        | since     | null                         |
        | note      | null                         |
        | essay     | null                         |
        | last name | O'Neil                       |
        | country   | France                       |
        | zip       | "10001"                      |
        | image     | i.example/1                  |
        | seats     | 5                            |
        | returns   | 0                            |
        | rate      | 0.5                          |
        | debt      | -1                           |
        | adult     | true                         |
        | banned    | false                        |
        | tags      | ["a", "b"]                   |
        | alias     | ""                           |
        | pin       | "0007"                       |
        | street    | Ærøgade                      |
        | kanji     | 東京 🎈                         |
        | remark    | 5" & <more>                  |
        | born      | 1990-01-31                   |
        | bio       | (a string of 300 characters) |
