Feature: Attacks
  Anybody who reads a merchant's page has the public key. It must neither tell nor take anything.

  @NO-ORACLE
  Rule: The answer does not tell whether a profile exists or an update was taken

    Scenario Outline: By the answers, with <identifier>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
      When these calls come by turns, 4 times:
        | call                | external ID | email | phone number | city   |
        | of an unknown       | <unknown 1> | <e 1> | <p 1>        |        |
        | of a known          | <known 1>   | <e 2> | <p 2>        |        |
        | of a known, changed | <known 1>   | <e 2> | <p 2>        | Denver |
        | a rejected update   | 1468        | <e 3> | <p 3>        |        |
      Then nothing in the answers tells the kinds of calls apart
      And no answer contains anything of Jessica's profile

      Examples:
        | identifier   | unknown 1   | e 1         | p 1         | known 1 | e 2              | p 2          | e 3              | p 3          |
        | external ID  | (a new one) |             |             | 1468    |                  |              | new.me@yahoo.com |              |
        | email        |             | (a new one) |             |         | old.me@yahoo.com |              | new.me@yahoo.com |              |
        | phone number |             |             | (a new one) |         |                  | +16171000001 |                  | +16171000009 |

    @each-way
    Scenario: In each form
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls come by turns, 3 times:
        | call              | external ID | email            |
        | of an unknown     | (a new one) | (a new one)      |
        | of a known        | 1468        | old.me@yahoo.com |
        | a rejected update | 1468        | new.me@yahoo.com |
      Then nothing in the answers tells the kinds of calls apart
      And no answer contains anything of Jessica's profile

    Scenario: When an identifier is added
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls come by turns, 5 times:
        | call                    | external ID   | email            | phone number |
        | of an unknown           | (a new one)   |                  |              |
        | with another identifier | (the new one) | (a new one)      |              |
        | a rejected update       | 1468          | new.me@yahoo.com |              |
        | with another identifier | (the new one) |                  | (a new one)  |
      Then nothing in the answers tells the kinds of calls apart

    Scenario Outline: By the time, with <identifier>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls come by turns, 10 times:
        | call              | <identifier> | <other>     |
        | of an unknown     | (a new one)  |             |
        | of a known        | <known>      |             |
        | a rejected update | <known>      | (a new one) |
      Then the time of the answers tells the kinds of calls apart by nothing

      Examples:
        | identifier   | known            | other        |
        | external ID  | 1468             | email        |
        | email        | old.me@yahoo.com | phone number |
        | phone number | +16171000001     | external ID  |

    @wire-2022
    Scenario Outline: By the time, called as "<form>"
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls come by turns, 8 times:
        | call              | form   | external ID | email       |
        | of an unknown     | <form> | (a new one) |             |
        | of a known        | <form> | 1468        |             |
        | a rejected update | <form> | 1468        | (a new one) |
      Then the time of the answers tells the kinds of calls apart by nothing

      Examples:
        | form |
        | JSON |
        | GET  |

  @NO-TAKEOVER
  Rule: No identifier is moved, no profiles are merged, nobody else is touched

    @each-way
    Scenario Outline: <found by> of one and <identifier> of another
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      And Robert has a profile with:
        | <identifier> | <his>  |
        | tier         | silver |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
      Then Robert still has:
        | <identifier> | <his>  |
        | <found by>   | (null) |
        | tier         | silver |
        | plan         | null   |
      And Jessica still has:
        | <found by>   | <hers> |
        | <identifier> | (null) |
        | plan         | gold   |
        | tier         | null   |
      And Jessica is found by <found by> "<hers>"
      And Robert is found by <identifier> "<his>"

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | external ID  | 1468             | phone number | +16171000005     |
        | email        | old.me@yahoo.com | external ID  | 2468             |
        | email        | old.me@yahoo.com | phone number | +16171000005     |
        | phone number | +16171000001     | email        | robert@yahoo.com |

    Scenario Outline: An empty <identifier> is nobody's
      When Identify receives:
        | <found by>   | <hers>  |
        | <identifier> | (empty) |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      When Identify receives:
        | <found by>   | <his>   |
        | <identifier> | (empty) |
        | plan         | silver  |
      Then Robert is the one profile with:
        | <found by> | <his>  |
        | plan       | silver |
      And Jessica still has:
        | <found by> | <hers> |
        | plan       | gold   |

      Examples:
        | found by    | hers             | his              | identifier   |
        | external ID | 1468             | 2468             | email        |
        | external ID | 1468             | 2468             | phone number |
        | email       | old.me@yahoo.com | robert@yahoo.com | external ID  |

    Scenario: Three identifiers of three people
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Robert has a profile with:
        | email | robert@yahoo.com |
        | plan  | silver           |
      And Maria has a profile with:
        | phone number | +16171000005 |
        | plan         | bronze       |
      When Identify receives, alone and with a property, twice:
        | external ID  | 1468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
      Then Jessica still has:
        | external ID | 1468 |
        | plan        | gold |
      And Robert still has:
        | email | robert@yahoo.com |
        | plan  | silver           |
      And Maria still has:
        | phone number | +16171000005 |
        | plan         | bronze       |

    Scenario: An update of one leaves the others alone
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | plan        | gold             |
      And Robert has a profile with:
        | external ID | 14680             |
        | email       | old.me2@yahoo.com |
        | city        | Boston            |
        | plan        | gold              |
      When Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | city         | Denver       |
        | plan         | silver       |
        | extra        | 1            |
      Then Jessica has:
        | phone number | +16171000001 |
        | city         | Denver       |
        | plan         | silver       |
        | extra        | 1            |
      And Robert still has:
        | external ID  | 14680             |
        | email        | old.me2@yahoo.com |
        | phone number | (null)            |
        | city         | Boston            |
        | plan         | gold              |
        | extra        | null              |

  @NO-LOSS
  Rule: Changing an identifier to one that somebody else has loses nothing

    Scenario Outline: The <identifier>
      Given Jessica has a profile with:
        | <her identifier> | <hers> |
        | <identifier>     | <old>  |
        | plan             | gold   |
        | region           | Mass   |
      And Robert has a profile with:
        | <identifier> | <his>          |
        | <second>     | <second value> |
        | city         | Boston         |
        | tier         | silver         |
        | visits       | 3              |
      When the private key tries to change Jessica's profile to:
        | <identifier> | <his> |
      Then somebody found by <her identifier> "<hers>" has:
        | plan   | gold |
        | region | Mass |
      And somebody found by <identifier> "<his>" has:
        | city   | Boston |
        | tier   | silver |
        | visits | 3      |
      And somebody found by <second> "<second value>" has:
        | city   | Boston |
        | tier   | silver |
        | visits | 3      |
      And if it was refused, Jessica still has:
        | <her identifier> | <hers> |
        | <identifier>     | <old>  |
        | plan             | gold   |

      Examples:
        | her identifier | hers             | identifier   | old              | his              | second       | second value     |
        | external ID    | 1468             | email        | old.me@yahoo.com | robert@yahoo.com | phone number | +16171000005     |
        | external ID    | 1468             | phone number | +16171000001     | +16171000005     | email        | robert@yahoo.com |
        | email          | old.me@yahoo.com | external ID  | 1468             | 2468             | phone number | +16171000005     |
        | phone number   | +16171000001     | external ID  | (none)           | 2468             | email        | robert@yahoo.com |
        | phone number   | +16171000001     | email        | old.me@yahoo.com | robert@yahoo.com | external ID  | 2468             |
        | email          | old.me@yahoo.com | phone number | +16171000001     | +16171000005     | external ID  | 2468             |
