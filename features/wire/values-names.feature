Feature: Names of properties
  Whatever a property is called, its value comes back as it was sent, under the same name.

  @VALUES
  Rule: A value comes back as it was sent

    Scenario: Properties with unusual names come back as they were sent
      When Identify receives:
        | external ID                                                                   | 1468 |
        | Plan                                                                          | a    |
        | plan                                                                          | b    |
        | with a space                                                                  | c    |
        | with.a.dot                                                                    | d    |
        | with-a-hyphen                                                                 | e    |
        | with_line                                                                     | f    |
        | Ünïcode 🎈                                                                    | g    |
        | 42                                                                            | h    |
        | constructor                                                                   | i    |
        | toString                                                                      | j    |
        | price in $                                                                    | k    |
        | _private                                                                      | n    |
        | it's                                                                          | o    |
        | say "so"                                                                      | p    |
        | name                                                                          | q    |
        | type                                                                          | r    |
        | status                                                                        | s    |
        | value                                                                         | t    |
        | length                                                                        | v    |
        | token                                                                         | w    |
        | properties                                                                    | x    |
        | sizes[0]                                                                      | y    |
        | email_opt_in                                                                  | z    |
        | order_id                                                                      | aa   |
        | phone model                                                                   | bb   |
        | x                                                                             | cc   |
        | data                                                                          | ee   |
        | phone                                                                         | ff   |
        | message                                                                       | hh   |
        | error                                                                         | ii   |
        | user_id                                                                       | jj   |
        | password                                                                      | kk   |
        | null                                                                          | ll   |
        | true                                                                          | mm   |
        | a/b\\c:d;e,f?g=h&i#j%41+k                                                     | l    |
        | the name of a property that is rather long, longer than many a column is wide | m    |
      Then Jessica is the one profile with:
        | external ID                                                                   | 1468 |
        | Plan                                                                          | a    |
        | plan                                                                          | b    |
        | with a space                                                                  | c    |
        | with.a.dot                                                                    | d    |
        | with-a-hyphen                                                                 | e    |
        | with_line                                                                     | f    |
        | Ünïcode 🎈                                                                    | g    |
        | 42                                                                            | h    |
        | constructor                                                                   | i    |
        | toString                                                                      | j    |
        | price in $                                                                    | k    |
        | _private                                                                      | n    |
        | it's                                                                          | o    |
        | say "so"                                                                      | p    |
        | name                                                                          | q    |
        | type                                                                          | r    |
        | status                                                                        | s    |
        | value                                                                         | t    |
        | length                                                                        | v    |
        | token                                                                         | w    |
        | properties                                                                    | x    |
        | sizes[0]                                                                      | y    |
        | email_opt_in                                                                  | z    |
        | order_id                                                                      | aa   |
        | phone model                                                                   | bb   |
        | x                                                                             | cc   |
        | data                                                                          | ee   |
        | phone                                                                         | ff   |
        | message                                                                       | hh   |
        | error                                                                         | ii   |
        | user_id                                                                       | jj   |
        | password                                                                      | kk   |
        | null                                                                          | ll   |
        | true                                                                          | mm   |
        | a/b\\c:d;e,f?g=h&i#j%41+k                                                     | l    |
        | the name of a property that is rather long, longer than many a column is wide | m    |

    Scenario: Properties with unusual names come back as they were sent in an update
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When Identify receives:
        | external ID  | 1468   |
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
        | it's         | d      |
        | say "so"     | e      |
        | sizes[0]     | f      |
        | a/b\\c:d;e,f | g      |
      Then Jessica has:
        | Plan         | silver |
        | with.a.dot   | a      |
        | with a space | b      |
        | Ünïcode 🎈   | c      |
        | it's         | d      |
        | say "so"     | e      |
        | sizes[0]     | f      |
        | a/b\\c:d;e,f | g      |
      And Jessica still has:
        | plan | gold |
